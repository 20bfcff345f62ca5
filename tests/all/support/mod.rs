//! What several tests share: the program without a window, played by accessible names.

pub mod hands;
pub mod hostile;
pub mod meeting;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::app::App;
use tandem::app::platform::Rehearsal;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::{Language, Workspace};
use tandem::text::{Arg, Texts, texts};
use tandem::ui::settings::Settings;
use tandem::ui::theme;

/// The program, its file dialogs and its wording.
pub struct Room {
    pub harness: Harness<'static, App>,
    pub answers: Rc<RefCell<VecDeque<PathBuf>>>,
    /// What was opened (false) or shown in its folder (true).
    pub opened: Rc<RefCell<Vec<(PathBuf, bool)>>>,
    /// How many milliseconds it is past nine o'clock.
    pub later: Rc<std::cell::Cell<i64>>,
    pub texts: Texts,
}

/// The program without a workspace.
pub fn room(settings: Settings, size: (f32, f32), graphics: bool) -> Room {
    zoomed_room(settings, size, 1.0, graphics)
}

/// The same on a window of this size in pixels, zoomed: fewer points, more pixels in each of them.
pub fn zoomed_room(settings: Settings, size: (f32, f32), zoom: f32, graphics: bool) -> Room {
    room_of(Rehearsal::default(), settings, size, zoom, graphics)
}

/// The program on a machine with a folder of the user's own, started for the `run`-th time; without a workspace.
pub fn room_at_home(home: &std::path::Path, run: u64, language: Language) -> Room {
    let platform = Rehearsal::at_home(home, run);
    let settings = Settings { language: Some(language), name: "M. Berg".to_owned(), ..Settings::default() };
    room_of(platform, settings, (1366.0, 768.0), 1.0, false)
}

/// The same with this file open.
pub fn open_at_home(home: &std::path::Path, run: u64, file: &std::path::Path, language: Language) -> Room {
    let mut room = room_at_home(home, run, language);
    room.harness.state_mut().open_at_start(file.to_path_buf());
    room.steps();
    room
}

/// The demo at home, saved to this file.
pub fn demo_at_home(home: &std::path::Path, run: u64, file: &std::path::Path, language: Language) -> Room {
    let mut room = room_at_home(home, run, language);
    room.harness.state_mut().start_with(Template::Demo, language);
    room.steps();
    room.answer(file);
    room.press(Modifiers::COMMAND, Key::S);
    assert!(!room.harness.state_mut().has_unsaved_changes());
    room
}

/// What is in a file.
pub fn on_disk(file: &std::path::Path) -> Workspace {
    tandem::file::Store::machine(None).open(file).unwrap().loaded.workspace
}

/// The program on another disk than this machine's, with its work on threads; without a workspace.
pub fn room_on(vfs: std::sync::Arc<dyn tandem::file::vfs::Vfs>, home: &std::path::Path) -> Room {
    let platform = Rehearsal::at_home(home, 1).on(vfs);
    let settings = Settings { language: Some(Language::En), name: "M. Berg".to_owned(), ..Settings::default() };
    room_of(platform, settings, (1366.0, 768.0), 1.0, false)
}

/// The same, with a clock of its own for disks.
pub fn room_on_with_clock(
    vfs: std::sync::Arc<dyn tandem::file::vfs::Vfs>,
    clock: std::sync::Arc<dyn tandem::file::vfs::Clock>,
    home: &std::path::Path,
) -> Room {
    let platform = Rehearsal::at_home(home, 1).on(vfs).with_clock(clock);
    let settings = Settings { language: Some(Language::En), name: "M. Berg".to_owned(), ..Settings::default() };
    room_of(platform, settings, (1366.0, 768.0), 1.0, false)
}

fn room_of(platform: Rehearsal, settings: Settings, size: (f32, f32), zoom: f32, graphics: bool) -> Room {
    let (answers, opened) = (Rc::clone(&platform.answers), Rc::clone(&platform.opened));
    let later = Rc::clone(&platform.later);
    let language = settings.language.unwrap_or_default();
    let app = App::new(Box::new(platform), settings);
    let mut builder = Harness::builder()
        .with_size(egui::vec2(size.0, size.1) / zoom)
        .with_pixels_per_point(zoom)
        .with_max_steps(40)
        .with_context_setup(theme::install);
    if graphics {
        builder = builder.wgpu();
    }
    let mut harness = builder.build_ui_state(App::pass_full, app);
    harness.run_steps(3);
    Room { harness, answers, opened, later, texts: texts(language) }
}

/// The program with a new workspace, used by somebody from Sales.
pub fn start(template: Template, language: Language) -> Room {
    start_as(Some(tandem::model::Side::Sales), template, language)
}

/// The demo on a machine with so many screens.
pub fn demo_on_screens(screens: usize, settings: Settings) -> Room {
    let mut platform = Rehearsal::default();
    platform.screens = screens;
    let language = settings.language.unwrap_or_default();
    let mut room = room_of(platform, settings, (1366.0, 768.0), 1.0, false);
    room.harness.state_mut().start_with(Template::Demo, language);
    room.steps();
    room
}

/// The demo before anybody is in the list of people: departments answer as one.
pub fn demo_without_people(language: Language) -> Room {
    let mut room = start(Template::Demo, language);
    let mut workspace = room.workspace().clone();
    for person in room.workspace().people.keys() {
        tandem::model::delete(&mut workspace, (*person).into());
    }
    // A file that is gone would be asked about.
    let path = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap().keep().join("demo.tandem.ron");
    let store = tandem::file::Store::machine(None);
    store.save(&path, &workspace, tandem::file::Precondition::Anything).unwrap();
    room.harness.state_mut().open_at_start(path);
    room.steps();
    room
}

/// The program with a new workspace, used by somebody who speaks for this side.
pub fn start_as(side: Option<tandem::model::Side>, template: Template, language: Language) -> Room {
    let settings =
        Settings { language: Some(language), name: "M. Berg".to_owned(), speaks_for: side, ..Settings::default() };
    let mut room = room(settings, (1366.0, 768.0), false);
    room.harness.state_mut().start_with(template, language);
    room.steps();
    room
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

impl Room {
    /// Drops files on the window.
    pub fn drop_files(&mut self, paths: &[PathBuf]) {
        for path in paths {
            self.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path.clone())));
        }
        self.steps();
    }

    pub fn steps(&mut self) {
        self.harness.run_steps(4);
    }

    pub fn workspace(&self) -> &Workspace {
        self.harness.state().workspace()
    }

    pub fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    pub fn tx(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.texts.with(key, values)
    }

    pub fn go(&mut self, page: Page) {
        self.harness.state_mut().go(page);
        self.steps();
    }

    pub fn has(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    /// Clicks the last widget of this name that is not a mere label: dialogs lie on top and come last.
    pub fn click(&mut self, label: &str) {
        let find = |harness: &Harness<'static, App>, act: fn(&egui_kittest::Node<'_>)| {
            let node =
                harness.query_all_by_label(label).filter(|node| node.accesskit_node().role() != Role::Label).last();
            act(&node.unwrap_or_else(|| panic!("nothing to click is called `{label}`")));
        };
        find(&self.harness, |node| node.scroll_to_me());
        self.steps();
        find(&self.harness, |node| node.click());
        self.steps();
    }

    pub fn click_containing(&mut self, label: &str) {
        let find = |harness: &Harness<'static, App>, act: fn(&egui_kittest::Node<'_>)| {
            let all = harness.query_all_by_label_contains(label);
            let node = all.filter(|node| node.accesskit_node().role() != Role::Label).last();
            act(&node.unwrap_or_else(|| panic!("nothing to click contains `{label}`")));
        };
        find(&self.harness, |node| node.scroll_to_me());
        self.steps();
        find(&self.harness, |node| node.click());
        self.steps();
    }

    pub fn focus(&mut self, label: &str) {
        let roles = [Role::TextInput, Role::MultilineTextInput, Role::SpinButton];
        let node =
            self.harness.query_all_by_label(label).filter(|node| roles.contains(&node.accesskit_node().role())).last();
        node.unwrap_or_else(|| panic!("no field is called `{label}`")).focus();
        self.steps();
    }

    /// Minutes and seconds pass in the room.
    pub fn wait(&mut self, minutes: i64, seconds: i64) {
        self.later.set(self.later.get() + (minutes * 60 + seconds) * 1_000);
        self.steps();
    }

    /// Replaces the content of a field by typing.
    pub fn fill(&mut self, label: &str, text: &str) {
        self.focus(label);
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.type_text(text);
    }

    /// Types letter by letter, as a person does.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(egui::Event::Text(letter.to_string()));
            self.harness.step();
        }
        self.steps();
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.steps();
    }

    /// Chooses an entry of a choice.
    pub fn choose(&mut self, label: &str, entry: &str) {
        self.click(label);
        self.click(entry);
    }

    /// Runs a command found in the palette by its name.
    pub fn run_from_palette(&mut self, command: &str) {
        let name = self.t(command);
        self.press(Modifiers::COMMAND, Key::K);
        self.type_text(&name);
        self.press(Modifiers::NONE, Key::Enter);
    }

    /// The file the next file dialog answers.
    pub fn answer(&mut self, path: impl Into<PathBuf>) {
        self.answers.borrow_mut().push_back(path.into());
    }
}

/// Whether there is an adapter to draw with.
pub fn can_draw() -> bool {
    let drawn = std::panic::catch_unwind(|| {
        Harness::builder()
            .with_size(egui::vec2(20.0, 20.0))
            .with_context_setup(theme::install)
            .wgpu()
            .build_ui(|ui| {
                ui.label("x");
            })
            .render()
            .is_ok()
    })
    .unwrap_or(false);
    if !drawn {
        skipped("no graphics adapter, so no picture is compared");
    }
    drawn
}

/// Says that this machine cannot run a test, past what keeps the words of tests that pass; where `TANDEM_SKIP_NOTHING` is
/// set, that is a failure.
pub fn skipped(why: &str) {
    assert!(std::env::var_os("TANDEM_SKIP_NOTHING").is_none(), "nothing may be skipped here, but: {why}");
    let _ = writeln!(std::io::stderr().lock(), "SKIPPED: {why}");
}

/// Written to be read, compared ever after; `UPDATE_GOLDEN=1` writes it anew.
pub fn as_approved(name: &str, said: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/minutes").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, said).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(said, known, "{name}");
}

/// How this program of tests names a test of the module `module_path!()` is in.
pub fn test_path(module: &str, test: &str) -> String {
    let (_, inside) = module.split_once("::").unwrap();
    format!("{inside}::{test}")
}

/// Whether this process runs this test alone, so that its memory can be measured. Where it does not, the test is run in
/// a process of its own, and must pass there.
pub fn alone(module: &str, test: &str) -> bool {
    if std::env::var_os("TANDEM_ALONE").is_some() {
        return true;
    }
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", &test_path(module, test), "--nocapture"])
        .env("TANDEM_ALONE", "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("1 passed"), "{said}");
    false
}

/// The most memory this process ever had, where the system tells it; in a process of its own (`alone`), that of one test.
pub fn most_memory_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<u64>().ok()).map_or(0, |kb| kb / 1024)
}

/// The public data beside the project, if it is there; says so where it is not.
pub fn shared_data(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    if !path.exists() {
        skipped("the public data is not beside the project");
    }
    path.exists().then_some(path)
}

/// The Rust files below a folder, in order.
pub fn sources(folder: &std::path::Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A file's code without comments and without its unit tests.
pub fn code(path: &std::path::Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The workspace that is there before the tables of the collection come in, as its description says.
pub fn workspace_of_the_collection(said: &serde_json::Value) -> Workspace {
    use std::sync::Arc;
    use tandem::exchange::templates::new_workspace;
    use tandem::model::{FreshIds, Id, JourneyStage, Persona, in_order, last_order};
    let mut workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today());
    let names = |key: &str| said[key].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
    let mut ord = last_order(&workspace.personas);
    for (number, name) in (100..).zip(names("personas")) {
        let next = ord.next();
        let persona = Persona { id: Id::from_bits(number), ord, name, ..Persona::default() };
        workspace.personas.insert(persona.id, Arc::new(persona));
        ord = next;
    }
    workspace.journey = imbl::OrdMap::default();
    for (number, name) in (200..).zip(names("journey")) {
        let next = ord.next();
        let stage = JourneyStage { id: Id::from_bits(number), ord, name, ..JourneyStage::default() };
        workspace.journey.insert(stage.id, Arc::new(stage));
        ord = next;
    }
    let ids: Vec<_> = in_order(&workspace.stages).iter().map(|stage| stage.id).collect();
    for (id, name) in ids.into_iter().zip(names("funnel_stages")) {
        let stage = tandem::model::FunnelStage { name, ..(*workspace.stages[&id]).clone() };
        workspace.stages.insert(id, Arc::new(stage));
    }
    workspace
}

/// The day of every test.
pub fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// The program without a window, in a folder that is its home.
pub fn tandem(folder: &std::path::Path, arguments: &[&str]) -> std::process::Output {
    command(folder, arguments).output().unwrap()
}

/// The same, yet to be started.
pub fn command(folder: &std::path::Path, arguments: &[&str]) -> std::process::Command {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tandem"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", folder)
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_STATE_HOME", folder.join("state"))
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("LANG", "C");
    command
}

/// The demo workspace.
pub fn demo(language: Language) -> Workspace {
    tandem::exchange::templates::new_workspace(
        Template::Demo,
        language,
        &mut tandem::model::FreshIds::seeded(1),
        today(),
    )
}

/// A workspace with a model for large firms and one for Germany, which would also take some of those: both begin with the
/// criteria of the general model and other points.
pub fn with_two_more_models(mut workspace: Workspace) -> Workspace {
    use tandem::model::{Criterion, FreshIds, LeadModel, Rule};
    let mut fresh = FreshIds::seeded(77);
    let large = Rule::Range { column: "employees".to_owned(), min: Some(250_000), max: None };
    let german = ["Germany", "Deutschland", "Duitsland"].map(str::to_owned).into();
    let germany = Rule::AnyOf { column: "country".to_owned(), values: german };
    let general: Vec<_> = workspace.criteria.values().cloned().collect();
    for (name, segment, more) in [("Large firms", large, 10), ("Germany", germany, -5)] {
        let mut policy = workspace.header.lead_policy.clone();
        policy.threshold += 2 * more;
        let ord = tandem::model::last_order(&workspace.models);
        let model = LeadModel { id: fresh.next(), ord, name: name.to_owned(), segment, policy };
        for criterion in &general {
            let agreed = criterion.agreed.map(|points| (points + more).clamp(-100, 100));
            let own = Criterion { id: fresh.next(), model: Some(model.id), agreed, ..(**criterion).clone() };
            workspace.criteria.insert(own.id, own.into());
        }
        workspace.models.insert(model.id, model.into());
    }
    workspace
}
