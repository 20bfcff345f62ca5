//! The same product without a window. Results go to the given output, errors come back as sentences.

mod actions;
mod actuals;
mod agenda;
mod arguments;
mod backtest;
mod check;
mod git;
pub mod help;
mod import;
mod inspect;
mod lists;
mod merge;
mod minutes;
mod reading;
mod recover;
mod score;
mod show;
mod voice;

use std::io::Write;
use std::path::Path;

pub use arguments::Arguments;
use arguments::{Action, ImportKind, ImportTarget};
use voice::Voice;
pub use voice::{WhileListened, complain};

use crate::app::platform::{Machine, Platform};
use crate::app::settings_file;
use crate::app::window::Start;
use crate::app::{Product, Refused, write_product};
use crate::exchange::sheet_kinds::SheetKind;
use crate::exchange::templates::{Template, new_workspace};
use crate::file::{Precondition, Store};
use crate::model::{FreshIds, Language, Workspace};
use crate::text::{Texts, errors, printable, texts};

/// What came of the arguments.
#[derive(Debug)]
pub enum Outcome {
    /// Everything is done; the exit code.
    Done(u8),
    /// A window is wanted.
    OpenWindow(Start),
    /// A window is wanted for the open questions of a file that is written already.
    OpenQuestions(Start),
}

/// Does what the arguments ask for. Results go to `out`, what else there is to know to `err`.
///
/// # Errors
/// A sentence for the user.
pub fn run(arguments: &Arguments, out: &mut dyn Write, err: &mut dyn Write) -> Result<Outcome, String> {
    let texts = texts(arguments.language());
    if let Some(code) = &arguments.lang
        && Language::from_code(code).is_none()
    {
        return Err(texts.with("cli-bad-language", &[("code", code.into())]));
    }
    let language = arguments.lang.as_deref().and_then(Language::from_code);
    let start = Start { file: None, questions: false, demo: false, language, renderer: arguments.renderer };
    let mut voice = Voice::new(texts, arguments.damaged, out, err);
    match &arguments.command {
        None => Ok(Outcome::OpenWindow(Start { file: arguments.file.clone(), ..start })),
        Some(Action::Demo { no_window: None }) => Ok(Outcome::OpenWindow(Start { demo: true, ..start })),
        Some(Action::Mergetool { base, local, remote, merged }) => {
            let options = merge::MergeOptions { report: None, outside: true, force: true };
            let code = merge::merge_files([base, local, remote], merged, &options, &mut voice)?;
            let start = Start { file: Some(merged.clone()), questions: true, ..start };
            Ok(if code == 0 { Outcome::Done(0) } else { Outcome::OpenQuestions(start) })
        }
        Some(action) => act(action, arguments.language(), &mut voice).map(Outcome::Done),
    }
}

/// Carries out what needs no window.
fn act(action: &Action, language: Language, voice: &mut Voice<'_>) -> Result<u8, String> {
    match action {
        Action::Demo { no_window } => {
            demo(no_window.as_deref().unwrap_or(Path::new(DEMO_FOLDER)), language, voice).map(|()| 0)
        }
        Action::New { file, template } => new(file, template.template(), language, voice).map(|()| 0),
        Action::Check { file, json } => check::check(file, *json, voice),
        Action::Merge { base, ours, theirs, output, report, outside, force } => {
            let options = merge::MergeOptions { report: report.as_deref(), outside: *outside, force: *force };
            merge::merge_files([base, ours, theirs], output, &options, voice)
        }
        Action::Diff { before, after } => merge::diff(before, after, voice),
        Action::MergeDriver { base, ours, theirs, path, .. } => {
            let name = path.clone().unwrap_or_else(|| theirs.display().to_string());
            merge::driver([base, ours, theirs], &name, voice)
        }
        Action::Mergetool { .. } => Ok(2),
        Action::GitSetup { remove } => git::setup(*remove, voice).map(|()| 0),
        Action::Show { file, plain: true } => {
            let workspace = voice.load(file)?;
            merge::plain(&workspace, voice).map(|()| 0)
        }
        Action::Show { file, plain: false } => {
            let (workspace, _) = voice.load_with_leads(file)?;
            show::show(&workspace, Machine::new().today(), voice).map(|()| 0)
        }
        Action::Actions { file, open, owner, json } => {
            let options = actions::ActionsOptions { file, open: *open, owner: owner.as_deref(), json: *json };
            actions::actions(&options, Machine::new().today(), voice).map(|()| 0)
        }
        Action::List { file, list, marked, json } => {
            let options = lists::ListOptions { file, list: *list, marked: *marked, json: *json };
            lists::print(&options, Machine::new().today(), voice).map(|()| 0)
        }
        Action::Import { .. } => import_table(action, language, voice),
        Action::Inspect { table, grid, force, kind, into, reading, json } => {
            let options = inspect::InspectOptions {
                file: table,
                grid: grid.as_deref(),
                force: *force,
                table: kind.map(ImportKind::table),
                into: into.as_deref(),
                reading,
                json: *json,
            };
            inspect::inspect(&options, voice)
        }
        Action::Recover { file, output } => recover::recover(file, output, voice),
        Action::Export { file, output, list, force } => export(file, output, *list, *force, voice).map(|()| 0),
        Action::Score { file, leads, map, day, output, json, force } => {
            let options = score::ScoreOptions {
                file,
                leads: leads.as_deref(),
                map,
                day: *day,
                output: output.as_deref(),
                json: *json,
                force: *force,
            };
            score::score(&options, voice)
        }

        Action::Backtest { file, set, json } => {
            backtest::backtest(&backtest::BackTestOptions { file, set: set.as_deref(), json: *json }, voice)
        }
        Action::Model { schema: true, .. } => voice.say_lines(crate::exchange::lead_model::SCHEMA).map(|()| 0),
        Action::Model { file, output, json, force, .. } => {
            score::model(file, output.as_deref(), *json, *force, voice).map(|()| 0)
        }
        Action::Agenda { file, workshop, json } => agenda::print(file, *workshop, *json, voice).map(|()| 0),
        Action::Minutes { file, workshop, output, force } => minutes::minutes(
            &minutes::MinutesOptions { file, workshop: *workshop, output: output.as_deref(), force: *force },
            voice,
        )
        .map(|()| 0),
        Action::Calendar { file, output, workshop, force } => {
            let options = minutes::MinutesOptions { file, workshop: *workshop, output: Some(output), force: *force };
            minutes::calendar(&options, voice).map(|()| 0)
        }
        Action::Report { file, output, handover, personas, monthly, poster, force } => {
            let (workspace, _) = voice.load_with_leads(file)?;
            let workspace = titled(workspace, file);
            let what = match (*handover, *personas, *poster, monthly) {
                (true, ..) => Product::Handover,
                (_, true, ..) => Product::Cards,
                (_, _, true, _) => Product::Poster,
                (.., Some(month)) => Product::Monthly(*month),
                _ => Product::Report,
            };
            write_made(&workspace, output, what, *force, &voice.texts)?;
            written("report-written", output, voice);
            Ok(0)
        }
    }
}

/// Reads a table into a workspace: as leads, content or months, or into one of the lists.
fn import_table(action: &Action, language: Language, voice: &mut Voice<'_>) -> Result<u8, String> {
    let Action::Import { kind, file, into, create, again, complete, list, strict, reading, dry_run, json } = action
    else {
        return Ok(2);
    };

    let table = match kind {
        ImportTarget::Table(table) => *table,
        ImportTarget::Actuals if *create || *again || *complete || list.is_some() || *strict => {
            return Err(voice.texts.get("list-import-options"));
        }
        ImportTarget::Actuals => {
            let options = actuals::ActualsOptions { file, into, reading, dry_run: *dry_run, json: *json };
            return actuals::import(&options, voice);
        }
        ImportTarget::List(_) if *again || *complete || list.is_some() || *strict => {
            return Err(voice.texts.get("list-import-options"));
        }
        ImportTarget::List(register) => {
            let create = create.then_some(language);
            let options =
                lists::ListImportOptions { register, file, into, create, reading, dry_run: *dry_run, json: *json };
            return lists::import(&options, voice).map(|()| 0);
        }
    };
    let options = import::ImportOptions {
        table,
        file,
        into,
        create: create.then_some(language),
        again: *again,
        complete: *complete,
        list: list.as_deref(),
        strict: *strict,
        reading,
        dry_run: *dry_run,
        json: *json,
    };
    import::import(&options, voice)
}

/// The workspace under the name of its file where it has no title.
fn titled(workspace: Workspace, file: &Path) -> Workspace {
    if !workspace.header.title.trim().is_empty() {
        return workspace;
    }
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let title = name.split('.').next().unwrap_or_default().to_owned();
    let header = crate::model::Header { title, ..(*workspace.header).clone() };
    Workspace { header: std::sync::Arc::new(header), ..workspace }
}

/// Where a demo goes that finds no display.
pub const DEMO_FOLDER: &str = "tandem-demo";

/// Writes the demo workspace and its report to a folder, for a window that could not be opened.
///
/// # Errors
/// A sentence for the user.
pub fn demo_folder(arguments: &Arguments, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), String> {
    let language = arguments.language();
    demo(Path::new(DEMO_FOLDER), language, &mut Voice::new(texts(language), false, out, err))
}

/// Whether questions are still open in a file: 1 when there are, or when it cannot be read.
pub fn open_questions(file: Option<&Path>) -> u8 {
    let opened = file.and_then(|file| store().open(file).ok());
    u8::from(opened.is_none_or(|opened| !opened.loaded.workspace.conflicts.is_empty()))
}

/// Writes the demo workspace and its report to a folder, never over what somebody worked in.
fn demo(folder: &Path, language: Language, voice: &mut Voice<'_>) -> Result<(), String> {
    let (file, html) = (folder.join("demo.tandem.ron"), folder.join("demo-report.html"));
    if let Some(there) = [&file, &html].into_iter().find(|path| store().vfs.is_taken(path)) {
        return Err(with_name(there, &voice.texts.get("demo-there-already")));
    }
    std::fs::create_dir_all(folder).map_err(|error| errors::not_written(&voice.texts, &error.into()))?;
    let workspace = from_template(Template::Demo, language);
    make(&file, &workspace, voice)?;
    write_made(&workspace, &html, Product::Report, false, &voice.texts)?;
    for path in [file, html] {
        voice.report(&path.display().to_string());
    }
    Ok(())
}

/// Makes a new workspace.
fn new(file: &Path, template: Template, language: Language, voice: &mut Voice<'_>) -> Result<(), String> {
    make(file, &from_template(template, language), voice)?;
    written("new-written", file, voice);
    Ok(())
}

fn from_template(template: Template, language: Language) -> Workspace {
    let machine = Machine::new();
    new_workspace(template, language, &mut FreshIds::seeded(machine.seed()), machine.today())
}

/// Writes a workspace where there is nothing.
fn make(file: &Path, workspace: &Workspace, voice: &Voice<'_>) -> Result<(), String> {
    if store().vfs.is_taken(file) {
        return Err(with_name(file, &voice.texts.get("new-there-already")));
    }
    store()
        .save(file, workspace, Precondition::Absent)
        .map(|_| ())
        .map_err(|error| with_name(file, &errors::not_saved(&voice.texts, &error)))
}

/// Writes the lists of a workspace.
fn export(
    file: &Path,
    output: &Path,
    list: Option<SheetKind>,
    force: bool,
    voice: &mut Voice<'_>,
) -> Result<(), String> {
    let workspace = voice.load(file)?;
    let is_csv = output.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    if is_csv && list.is_none() {
        let all: Vec<&str> = SheetKind::all().map(SheetKind::key).collect();
        return Err(voice.texts.with("cli-export-which", &[("lists", all.join(", ").into())]));
    }
    let list = list.unwrap_or(SheetKind::Content);
    write_made(&workspace, output, Product::Sheets(list), force, &voice.texts)?;
    written("export-written", output, voice);
    Ok(())
}

fn written(key: &str, path: &Path, voice: &mut Voice<'_>) {
    let line = voice.texts.with(key, &[("path", path.display().to_string().into())]);
    voice.report(&line);
}

fn write_made(workspace: &Workspace, output: &Path, what: Product, force: bool, texts: &Texts) -> Result<(), String> {
    if !force && what.knows(output) && store().vfs.is_taken(output) {
        return Err(with_name(output, &texts.get("cli-there-already")));
    }
    write_product(&store(), output, workspace, Machine::new().today(), what).map_err(|refused| match refused {
        Refused::Disk(error) => with_name(output, &errors::not_written(texts, &error)),
        Refused::TooLarge(error) => errors::sheets(texts, &error),
        Refused::Nothing => texts.get(what.nothing()),
        Refused::Kind | Refused::There => texts.get(what.endings()),
    })
}

fn write_bytes(output: &Path, bytes: &[u8], force: bool, texts: &Texts) -> Result<(), String> {
    if !force && store().vfs.is_taken(output) {
        return Err(with_name(output, &texts.get("cli-there-already")));
    }
    store().replace(output, bytes).map(|_| ()).map_err(|error| with_name(output, &errors::not_written(texts, &error)))
}

/// The machine's disk with the user's own folder, so that earlier versions are kept from here as well.
fn store() -> Store {
    Store::machine(settings_file::data_folder())
}

fn with_name(file: &Path, sentence: &str) -> String {
    format!("{}: {sentence}", printable(&file.display().to_string()))
}
