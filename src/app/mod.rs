//! Glue: the only place that sees everything. Shortcuts are consumed before drawing, edits applied after it; files are
//! read and written on the worker.

/// What pages read, from the program's parts one by one: the pages themselves stay free to be changed.
macro_rules! view {
    ($app:ident) => {
        View {
            workspace: $app.document.now(),
            revision: $app.document.revision(),
            results: &$app.results,
            texts: &$app.texts,
            today: $app.platform.today(),
            side: $app.settings.speaks_for,
            name: &$app.settings.name,
            presenting: $app.presenting,
            read_only: $app.document.is_read_only(),
            recent: &$app.stored_settings.recent,
            drawn: $app.platform.drawn(),
        }
    };
}

mod carry_out;
mod clipboard;
mod company;
mod faults;
mod git;
mod giving;
pub mod keeper;
pub mod log;
mod merging;
mod paths;
pub mod platform;
mod present;
pub mod renderer;
mod safety;
mod saving;
pub mod settings_file;
pub mod tables;
mod toasts;
mod versions;
mod waiting;
pub mod watcher;
pub mod window;
mod worker;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use egui::{CentralPanel, Frame, Margin, Ui};

use crate::calc::lead_sets::WholeSets;
use crate::calc::results::Results;
use crate::edit::{Document, Label, Page};
use crate::exchange::templates::Template;
use crate::file::{LinkedError, Presence, Store};
use crate::model::{FreshIds, Id, Language, LeadSet, RecordRef, TableKind, Workspace};
use crate::text::{Texts, errors, plain, texts};
use crate::ui::command::{Command, CopyTask, CopyUse, Request};
use crate::ui::dialogs::{self, Dialog, PathFor};
use crate::ui::frame::{self, Bar, SaveState};
use crate::ui::keys::KeyOrder;
use crate::ui::pages::Pages;
use crate::ui::settings::{Settings, ThemeChoice};
use crate::ui::{Outbox, View, icons, theme, widgets};
use company::Company;
use faults::NotShown;
use keeper::Keeper;
use merging::Merging;
use platform::{Answer, AskKind, Platform};
use safety::Safety;
use saving::{Saving, Wish};
use toasts::Toast;
use waiting::Waiting;
use watcher::Watcher;
use worker::{Job, Worker};

pub use worker::{Done, Product, Refused, write_product};

/// Whether there surely is no such file; a place that does not answer may have it.
pub fn is_missing(path: &std::path::Path) -> bool {
    let path = path.to_path_buf();
    worker::within(2_000, move || !path.exists()).unwrap_or(false)
}

/// Where the document is kept.
#[derive(Debug, Clone)]
struct Kept {
    path: PathBuf,
    hash: blake3::Hash,
}

/// What was held back by the question about unsaved changes.
#[derive(Debug, Clone)]
enum Pending {
    Quit,
    Start(Template, Language),
    Open(PathBuf),
    AskOpen,
}

/// The program.
pub struct App {
    platform: Box<dyn Platform>,
    worker: Worker,
    document: Document,
    open: bool,
    kept: Option<Kept>,
    saving: Option<Saving>,
    /// Saves whose place does not answer, while another place is saved to.
    hanging: Vec<Saving>,
    /// What somebody waits for.
    waiting: Waiting,
    /// A page that could not be drawn.
    not_shown: Option<NotShown>,
    saved_at: Option<(String, bool)>,
    results: Results,
    results_for: Option<(u64, NaiveDate, Option<Id<LeadSet>>)>,
    chosen_leads: Option<Id<LeadSet>>,
    /// Large sets whose file was looked for already, by fingerprint.
    looked_for: BTreeSet<String>,
    /// Somebody has asked to look for them once more.
    looks_again: bool,
    /// How many of them are being read.
    being_read: usize,
    /// Folders in which all leads of a large set are known to stand, by fingerprint.
    stands_in: BTreeSet<(PathBuf, String)>,
    dirty_for: Option<(u64, bool)>,
    settings: Settings,
    stored_settings: Settings,
    texts: Texts,
    pages: Pages,
    page: Page,
    presenting: bool,
    /// The room is to look at each other: the screen is black.
    black: bool,
    /// Where the page was drawn last.
    page_rect: egui::Rect,
    /// The picture of the page that is on its way to the clipboard.
    picture: Option<clipboard::PictureToCome>,
    dialog: Option<Dialog>,
    pending: Option<Pending>,
    after_save: bool,
    quit: bool,
    toasts: Vec<Toast>,
    /// The path typed last for want of a file dialog, until what it was for has worked.
    typed_path: Option<(PathFor, PathBuf)>,
    store: Store,
    keeper: Keeper,
    watcher: Watcher,
    safety: Safety,
    company: Company,
    /// A merge that is previewed.
    merging: Option<Merging>,
    /// The copy being read is the open file itself, changed by somebody else.
    merging_own: bool,
    /// The open questions are to be shown as soon as the file is open.
    questions_first: bool,
    /// The copy that is to be written.
    giving: Option<CopyTask>,
    /// What is to be saved when the save under way is done.
    next_save: Option<Wish>,
    /// Our card beside the open file.
    presence: Option<Presence>,
    /// The file is being read again because somebody else has changed it.
    reloading: bool,
    fresh: FreshIds,
    title: String,
    pointer_was_down: bool,
    work_number: u64,
    asked: Option<(AskKind, std::sync::mpsc::Receiver<Answer>)>,
    /// The file that was tried last, to go on from after a mistake.
    opening: Option<PathBuf>,
    /// The real place of the file the program was started with.
    opened_first: Option<PathBuf>,
}

impl App {
    /// The program without a document.
    pub fn new(platform: Box<dyn Platform>, settings: Settings) -> Self {
        let seed = platform.seed();
        let language = settings.language.unwrap_or_else(|| platform.system_language());
        let store = platform.store();
        Self {
            worker: Worker::new(platform.threaded(), store.clone()),
            document: Document::new(Workspace::default()),
            open: false,
            kept: None,
            saving: None,
            hanging: Vec::new(),
            waiting: Waiting::default(),
            not_shown: None,
            saved_at: None,
            results: Results::default(),
            results_for: None,
            chosen_leads: None,
            looked_for: BTreeSet::new(),
            looks_again: false,
            being_read: 0,
            stands_in: BTreeSet::new(),
            dirty_for: None,
            stored_settings: settings.clone(),
            settings,
            texts: texts(language),
            pages: Pages::default(),
            page: Page::Overview,
            presenting: false,
            black: false,
            page_rect: egui::Rect::ZERO,
            picture: None,
            dialog: None,
            pending: None,
            after_save: false,
            quit: false,
            toasts: Vec::new(),
            typed_path: None,
            keeper: Keeper::new(platform.threaded(), store.clone(), platform.session()),
            watcher: Watcher::new(platform.threaded(), store.clone()),
            safety: Safety::default(),
            company: Company::default(),
            merging: None,
            merging_own: false,
            questions_first: false,
            giving: None,
            next_save: None,
            presence: None,
            reloading: false,
            fresh: FreshIds::seeded(seed),
            title: String::new(),
            pointer_was_down: false,
            work_number: 0,
            asked: None,
            opening: None,
            opened_first: None,
            store,
            platform,
        }
    }

    /// Opens a file as soon as the first pass runs.
    pub fn open_at_start(&mut self, path: PathBuf) {
        self.open_path(path);
    }

    /// Starts with a new workspace.
    pub fn start_with(&mut self, template: Template, language: Language) {
        let workspace =
            crate::exchange::templates::new_workspace(template, language, &mut self.fresh, self.platform.today());
        self.take_document(Document::new(workspace), None);
    }

    /// The workspace as it is now.
    pub fn workspace(&self) -> &Workspace {
        self.document.now()
    }

    /// Whether there is anything that would be lost by closing now.
    pub fn has_unsaved_changes(&mut self) -> bool {
        self.open && (self.is_dirty() || self.pages.has_draft())
    }

    /// The page that is shown.
    pub fn page(&self) -> Page {
        self.page
    }

    /// Shows a page.
    pub fn go(&mut self, page: Page) {
        self.page = page;
    }

    /// Whether the program is to be closed.
    pub fn wants_to_quit(&self) -> bool {
        self.quit
    }

    /// Asks to close, as the window's close button does; true when nothing stands against it.
    pub fn ask_to_quit(&mut self) -> bool {
        self.quit || !self.hold_back(Pending::Quit)
    }

    /// One pass: shortcuts, drawing, edits.
    pub fn pass(&mut self, ui: &mut Ui, window: Option<&eframe::Frame>) {
        let ctx = ui.ctx().clone();
        KeyOrder::install(&ctx);
        self.apply_looks(&ctx);
        self.receive(&ctx);
        self.dropped_files(&ctx);
        let mut out = Outbox::new(self.fresh.clone());
        self.end_black(&ctx);
        self.take_picture(&ctx);
        self.clipboard_events(&ctx, &mut out);
        self.shortcuts(&ctx, &mut out);
        self.follow_document();
        self.draw(ui, &mut out);
        self.present_keys(&ctx, &mut out);
        self.fresh = out.fresh.clone();
        self.apply_edits(&ctx, out.edits);
        for request in out.requests {
            self.carry_out(&ctx, window, request);
        }
        self.after_pass(&ctx);
        self.keep_work();
        self.notice_changes();
        self.next_notice();
        self.keep_company(&ctx);
        self.autosave(&ctx);
        self.look_at_places(&ctx);
        self.tell_of_keeping(&ctx);
    }

    /// One pass over the whole window, for harnesses that give their content a margin.
    pub fn pass_full(ui: &mut Ui, app: &mut Self) {
        let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
        app.pass(&mut ui.new_child(whole), None);
    }

    fn apply_looks(&mut self, ctx: &egui::Context) {
        let language = self.settings.language.unwrap_or_else(|| self.platform.system_language());
        if language != self.texts.language() {
            self.texts = texts(language);
        }
        let preference = match self.settings.theme {
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
            ThemeChoice::System => egui::ThemePreference::System,
        };
        if ctx.options(|options| options.theme_preference) != preference {
            ctx.set_theme(preference);
        }
        // Presenting: even the smallest text reaches 28 px on a screen 1080 px high.
        let native_height = ctx.content_rect().height() * ctx.zoom_factor();
        let zoom = if self.presenting {
            self.settings.zoom.max(native_height * 28.0 / 1080.0 / theme::SMALL)
        } else {
            self.settings.zoom
        };
        if (ctx.zoom_factor() - zoom).abs() > 0.01 {
            ctx.set_zoom_factor(zoom);
        }
        // A hint stands over the numbers the room looks at, wherever the pointer was left.
        let delay = if self.presenting { theme::NO_HINT } else { theme::HINT_DELAY };
        if ctx.global_style().interaction.tooltip_delay.total_cmp(&delay).is_ne() {
            ctx.all_styles_mut(|style| style.interaction.tooltip_delay = delay);
        }
    }

    /// Shortcuts are consumed before anything is drawn, those with more modifiers first, so that a text field never
    /// undoes beside the program.
    fn shortcuts(&mut self, ctx: &egui::Context, out: &mut Outbox) {
        let mut all: Vec<(egui::KeyboardShortcut, Command)> = Command::ALL
            .into_iter()
            .filter(|command| command.is_offered(self.document.now()))
            .flat_map(|command| command.shortcuts().into_iter().map(move |shortcut| (shortcut, command)))
            .collect();
        all.sort_by_key(|(shortcut, _)| {
            let modifiers = shortcut.modifiers;
            std::cmp::Reverse([modifiers.shift, modifiers.alt, modifiers.command].into_iter().filter(|on| *on).count())
        });
        for (shortcut, command) in all {
            if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
                // What is being decided in a dialog is not thrown away by a shortcut.
                let free = match &self.dialog {
                    None => true,
                    Some(Dialog::Palette(_) | Dialog::Help) => matches!(command, Command::Palette | Command::Help),
                    Some(_) => false,
                };
                if free {
                    out.request(Request::Run(command));
                }
            }
        }
        // Esc ends the innermost thing, and only that: an open list or menu first.
        if egui::Popup::is_any_open(ctx)
            && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            egui::Popup::close_all(ctx);
        }
    }

    /// Puts what is typed, but not entered yet, into the workspace.
    fn commit_drafts(&mut self, ctx: &egui::Context) {
        if !self.pages.has_draft() {
            return;
        }
        let mut out = Outbox::new(self.fresh.clone());
        let view = view!(self);
        self.pages.commit_drafts(view, &mut out);
        self.fresh = out.fresh;
        self.apply_edits(ctx, out.edits);
    }

    fn follow_document(&mut self) {
        let today = self.platform.today();
        self.results.look_at(self.pages.lead_model());
        let wanted = Some((self.document.revision(), today, self.chosen_leads));
        if self.results_for != wanted {
            self.read_linked();
            self.results.follow(self.document.now(), today, self.chosen_leads);
            self.results_for = wanted;
        }
        if let Some(job) = self.results.take_to_count() {
            self.worker.submit_aside(Job::Count(job));
        }
    }

    /// Reads all leads of sets of which only a sample is at hand, each once.
    fn read_linked(&mut self) {
        for set in self.results.whole.missing_from(self.document.now()) {
            let fingerprint = set.linked.as_ref().map(|linked| linked.fingerprint.clone()).unwrap_or_default();
            if self.looked_for.insert(fingerprint) {
                self.being_read += 1;
                self.results.reading = true;
                let path = self.kept.as_ref().map(|kept| kept.path.clone());
                self.worker.submit_aside(Job::ReadLinked { path, set });
            }
        }
    }

    /// All leads of a set have come, or are not there.
    fn linked_read(&mut self, read: Result<Arc<LeadSet>, LinkedError>) {
        self.being_read = self.being_read.saturating_sub(1);
        self.results.reading = self.being_read > 0;
        self.results_for = None;
        match read {
            Ok(set) => self.results.whole.add(set),
            Err(LinkedError::Missing) if !std::mem::take(&mut self.looks_again) => {}
            Err(error) => {
                let text = errors::linked(&self.texts, &error);
                self.toast("linked", text);
            }
        }
    }

    fn is_dirty(&mut self) -> bool {
        let revision = self.document.revision();
        match self.dirty_for {
            Some((of, dirty)) if of == revision => dirty,
            _ => {
                let dirty = self.document.is_dirty();
                self.dirty_for = Some((revision, dirty));
                dirty
            }
        }
    }

    fn draw(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let state = self.save_state();
        let undo = self.document.undo_label().map(|label| self.words(label));
        let redo = self.document.redo_label().map(|label| self.words(label));
        let mut settings = self.settings.clone();
        let view = view!(self);
        let file_name = self.kept.as_ref().and_then(|kept| kept.path.file_name()).map(|name| name.to_string_lossy());
        let bar = Bar {
            file: file_name.as_deref(),
            state,
            undo: undo.as_deref(),
            redo: redo.as_deref(),
            page: self.page,
            open: self.open,
        };
        if !self.presenting {
            if self.open {
                frame::navigation_ui(ui, view, out, self.page);
            }
            frame::top_bar_ui(ui, view, out, &bar);
        }
        let colors = theme::palette(ui);
        let margin = if ui.available_width() < 700.0 { Margin::symmetric(12, 8) } else { Margin::symmetric(20, 14) };
        let page = if self.open { self.page } else { Page::Overview };
        let (pages, read_only) = (&mut self.pages, self.document.is_read_only());
        let state_of_page = (page, self.document.revision());
        let mut not_shown = self.not_shown.filter(|not_shown| *not_shown == state_of_page);
        // Keys meant for a dialog do not reach the page behind it.
        let ctx = ui.ctx().clone();
        let held_back = self.dialog.is_some().then(|| ctx.input_mut(|input| std::mem::take(&mut input.events)));
        self.page_rect = ui.available_rect_before_wrap();
        CentralPanel::default().frame(Frame::new().fill(colors.ground).inner_margin(margin)).show(ui, |ui| {
            if not_shown.is_some() {
                if faults::not_shown_ui(ui, view) {
                    not_shown = None;
                }
                return;
            }
            let whole = faults::drawn(|| {
                if read_only {
                    let words = format!("{} {}", icons::LOCK, view.t("read-only-banner"));
                    widgets::badge(ui, words, widgets::Tone::Warning);
                    ui.add_enabled_ui(true, |ui| pages.ui(ui, page, view, out));
                } else {
                    pages.ui(ui, page, view, out);
                }
            });
            if !whole {
                not_shown = Some(state_of_page);
            }
        });
        self.not_shown = not_shown;
        if let Some(events) = held_back {
            ctx.input_mut(|input| input.events = events);
        }
        if let Some(dialog) = &mut self.dialog {
            let mut verdict = dialogs::Verdict::Close;
            faults::drawn(|| verdict = dialogs::dialog_ui(ui, view, out, &mut settings, dialog));
            match verdict {
                dialogs::Verdict::Stay => {}
                dialogs::Verdict::Close => self.dialog = None,
                dialogs::Verdict::CancelWork => {
                    if let Dialog::Working { progress, .. } = dialog {
                        progress.stop();
                    }
                    self.work_number += 1;
                    self.dialog = None;
                }
                dialogs::Verdict::RunImport => {
                    if let Dialog::Import(import) = dialog {
                        let job = Job::Import {
                            raw: Arc::clone(&import.raw),
                            plan: import.plan.clone(),
                            workspace: self.results.whole.fill(self.document.now()),
                            fresh: self.fresh_branch(out),
                            today: self.platform.today(),
                        };
                        self.submit(job);
                    }
                }
            }
        }
        self.settings = settings;
        self.toasts_ui(ui);
        self.black_ui(ui);
    }

    /// A source of ids for the worker that never gives the same ids as ours.
    fn fresh_branch(&self, out: &mut Outbox) -> FreshIds {
        FreshIds::seeded(out.fresh.next::<Workspace>().bits() ^ self.platform.seed())
    }

    fn save_state(&mut self) -> SaveState {
        let dirty = self.is_dirty();
        if self.document.is_read_only() {
            SaveState::ReadOnly
        } else if self.saving.is_some() {
            SaveState::Saving
        } else if !self.document.was_saved() && !self.keeper.is_failing() {
            SaveState::New
        } else if dirty && self.keeper.is_failing() {
            SaveState::NotKept
        } else if dirty {
            SaveState::Unsaved
        } else {
            match &self.saved_at {
                Some((at, true)) => SaveState::Saved(at.clone()),
                Some((at, false)) => SaveState::SavedNotConfirmed(at.clone()),
                None => SaveState::Unchanged,
            }
        }
    }

    fn words(&self, label: &Label) -> String {
        let what = self.texts.get(label.key);
        if label.subject.is_empty() { what } else { format!("{what} ({})", label.subject) }
    }

    /// Files dropped on the window: a workspace opens, anything else is a table to import on the page that is shown.
    fn dropped_files(&mut self, ctx: &egui::Context) {
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        let is_workspace =
            |path: &PathBuf| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
        if self.open && !dropped.is_empty() && dropped.iter().all(is_workspace) {
            return self.read_copies(CopyUse::Dropped, dropped);
        }
        let Some(path) = dropped.into_iter().next().filter(|path| !path.as_os_str().is_empty()) else { return };
        if is_workspace(&path) || !self.open {
            if !self.hold_back(Pending::Open(path.clone())) {
                self.open_path(path);
            }
        } else {
            let table = match self.page {
                Page::Content => TableKind::Content,
                Page::Funnel | Page::Agreement => TableKind::Funnel,
                Page::Overview | Page::Personas | Page::Criteria | Page::Review => TableKind::Leads,
            };
            self.read_table(table, path);
        }
    }

    /// Keeps something back while there are unsaved changes, and asks. False when it can go ahead.
    fn hold_back(&mut self, pending: Pending) -> bool {
        if self.has_unsaved_changes() && (self.document.was_saved() || self.document.revision() > 0) {
            self.pending = Some(pending);
            self.dialog = Some(Dialog::Unsaved);
            return true;
        }
        false
    }

    fn take_document(&mut self, document: Document, kept: Option<Kept>) {
        let same_workspace = self.document.now().doc == document.now().doc;
        self.document = document;
        // Our card beside a file goes away with it.
        if self.kept.as_ref().map(|kept| &kept.path) != kept.as_ref().map(|kept| &kept.path) {
            self.leave();
        }
        self.kept = kept;
        self.open = true;
        self.saving = None;
        self.hanging.clear();
        self.next_save = None;
        self.saved_at = None;
        // An earlier state of the same workspace refers to the same leads.
        let whole = if same_workspace { std::mem::take(&mut self.results.whole) } else { WholeSets::default() };
        self.results = Results::default();
        self.results.whole = whole;
        self.looked_for.clear();
        self.being_read = 0;
        self.results_for = None;
        self.dirty_for = None;
        self.chosen_leads = None;
        self.safety.forget_document();
        self.company = Company::default();
        self.merging = None;
        self.pages = Pages::default();
        self.page = merging::first_page(&self.document);
    }

    fn after_pass(&mut self, ctx: &egui::Context) {
        let down = ctx.input(|input| input.pointer.any_down());
        if down {
            self.document.hold_gesture(self.platform.now_ms());
        } else if self.pointer_was_down {
            self.document.end_gesture();
        }
        self.pointer_was_down = down;
        if self.settings != self.stored_settings {
            self.platform.store_settings(&self.settings);
            self.stored_settings = self.settings.clone();
            ctx.request_repaint();
        }
        let kept =
            self.kept.as_ref().and_then(|kept| kept.path.file_name()).map(|name| name.to_string_lossy().into_owned());
        let mut name = if self.open { plain::title(&self.document.now().header.title) } else { String::new() };
        if name.is_empty() && self.open {
            name = plain::title(&kept.unwrap_or_default());
        }
        let dirty = self.has_unsaved_changes();
        let app = self.texts.get("app-name");
        let title = match (name.is_empty(), self.open) {
            (_, false) => app,
            (true, true) => format!("{}{} – {app}", if dirty { "● " } else { "" }, self.texts.get("untitled")),
            (false, true) => format!("{}{name} – {app}", if dirty { "● " } else { "" }),
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Shows a record on its page.
    fn show(&mut self, record: RecordRef) {
        let view = view!(self);
        self.page = self.pages.show(record, view);
    }
}
