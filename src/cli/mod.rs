//! The same product without a window. Results go to the given output, errors come back as sentences.

mod check;
mod git;
mod import;
mod inspect;
mod merge;
mod recover;
mod score;
mod show;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Parser, Subcommand};

use crate::app::platform::{Machine, Platform};
use crate::app::settings_file;
use crate::app::window::{RendererChoice, Start};
use crate::app::{Product, Refused, write_product};
use crate::calc::lead_sets::WholeSets;
use crate::exchange::sheets::SheetKind;
use crate::exchange::templates::{Template, new_workspace};
use crate::file::{Expect, Store};
use crate::model::{FreshIds, Language, LeadSet, TableKind, Workspace};
use crate::text::{Texts, errors, texts};

/// Tandem: joint workshops of Sales and Marketing. One room, one projector, one file.
#[derive(Debug, Parser)]
#[command(version, about, long_about = None)]
pub struct Arguments {
    /// A workspace to open in the window
    pub file: Option<PathBuf>,
    /// Language: en, de or nl (default: the system's)
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<String>,
    /// Use only this renderer
    #[arg(long, global = true)]
    pub renderer: Option<RendererChoice>,
    #[command(subcommand)]
    command: Option<Action>,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Open the demo workspace; without a display, write it and its report to a folder
    Demo {
        /// Write workspace and report to this folder instead of opening a window
        #[arg(long, value_name = "DIR")]
        no_window: Option<PathBuf>,
    },
    /// Validate a workspace and say what is in it (exit 0 fine, 1 findings, 2 unreadable)
    Check {
        /// The workspace
        file: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Print a plain, readable summary of a workspace
    Show {
        /// The workspace
        file: PathBuf,
        /// Print everything in it, a line for each value
        #[arg(long)]
        plain: bool,
    },
    /// Merge two copies that came from a base (exit 0 nothing left open, 1 open questions in the result, 2 not merged)
    Merge {
        /// What both copies came from
        base: PathBuf,
        /// Our copy
        ours: PathBuf,
        /// Their copy
        theirs: PathBuf,
        /// Where the result goes
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Write what was taken and what is open to this file
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
        /// Take changes outside of a review copy's task as well
        #[arg(long)]
        outside: bool,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
    },
    /// Say what differs between two workspaces (exit 0 nothing, 1 something, 2 unreadable)
    Diff {
        /// The earlier one
        before: PathBuf,
        /// The later one
        after: PathBuf,
    },
    /// Merge for git: the result goes over OURS
    MergeDriver {
        /// %O
        base: PathBuf,
        /// %A
        ours: PathBuf,
        /// %B
        theirs: PathBuf,
        /// %L
        marker: Option<String>,
        /// %P
        path: Option<String>,
    },
    /// Merge for git mergetool: merges into MERGED and opens it with its open questions
    Mergetool {
        /// $BASE
        base: PathBuf,
        /// $LOCAL
        local: PathBuf,
        /// $REMOTE
        remote: PathBuf,
        /// $MERGED
        merged: PathBuf,
    },
    /// Tell git how to merge and compare workspaces in this repository
    GitSetup {
        /// Take it back
        #[arg(long)]
        remove: bool,
    },
    /// Import a CSV or XLSX file into a workspace and print the report
    Import {
        /// What the file holds
        kind: ImportKind,
        /// The CSV or XLSX file
        file: PathBuf,
        /// The workspace that takes the rows
        #[arg(long, value_name = "WORKSPACE")]
        into: PathBuf,
        /// What a column becomes; an empty field leaves it out. Funnel: month, a stage's name, or date:STAGE
        #[arg(long, value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        /// Keep names, e-mails, phones and owners as they are
        #[arg(long)]
        keep_personal: bool,
        /// Only report, change nothing
        #[arg(long)]
        dry_run: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Say what is understood of a table, without importing anything
    Inspect {
        /// The CSV, XLSX, XLS or ODS file
        table: PathBuf,
        /// Write the grid of cells to this file as plain CSV, every cell as it stood
        #[arg(long, value_name = "OUT.csv")]
        grid: Option<PathBuf>,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
    },
    /// Take what is whole out of a damaged workspace (exit 0 all of it, 1 not everything)
    Recover {
        /// The damaged workspace
        file: PathBuf,
        /// Where to write what is whole; must not exist yet
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Write the lists of a workspace for a spreadsheet: all of them to X.xlsx, one to X.csv
    Export {
        /// The workspace
        file: PathBuf,
        /// Where to: X.xlsx or X.csv
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// The list that goes into a CSV file
        #[arg(long, value_name = "LIST")]
        list: Option<ListKind>,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
    },
    /// Apply the agreed model to leads and say who is handed over (exit 0; 1 when a column the rules look at is missing; 2 not scored)
    Score {
        /// The workspace
        file: PathBuf,
        /// A CSV or XLSX file with leads (default: those in the workspace)
        leads: Option<PathBuf>,
        /// What a column of the leads is
        #[arg(long, value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        /// The day from which rules look back (default: today)
        #[arg(long, value_name = "YYYY-MM-DD")]
        day: Option<chrono::NaiveDate>,
        /// Write the leads with score, decision and reasons: X.csv or X.xlsx
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Print model and scored leads as JSON
        #[arg(long)]
        json: bool,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
    },
    /// Print the agreed model as a table, or as JSON for another program
    Model {
        /// The workspace
        file: PathBuf,
        /// Write it instead: X.md or X.json
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// As JSON
        #[arg(long, conflicts_with = "schema")]
        json: bool,
        /// Print the schema of the JSON and nothing else
        #[arg(long)]
        schema: bool,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
    },
    /// Write the report of a workspace
    Report {
        /// The workspace
        file: PathBuf,
        /// Where to: X.html or X.md
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Only the hand-over protocol, for the wall
        #[arg(long)]
        handover: bool,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
    },
}

/// What a file to import holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ImportKind {
    Leads,
    Content,
    Funnel,
}

/// A list to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ListKind {
    Personas,
    Criteria,
    Content,
    Funnel,
    Kpis,
}

/// What came of the arguments.
#[derive(Debug)]
pub enum Outcome {
    /// Everything is done; the exit code.
    Done(u8),
    /// A window is wanted.
    OpenWindow(Start),
}

impl Arguments {
    /// The exit code when it cannot be done: 1 means something else where results are compared or merged, and git takes
    /// what is over 128 for a failure.
    pub fn failure(&self) -> u8 {
        match &self.command {
            Some(
                Action::Merge { .. }
                | Action::Diff { .. }
                | Action::Mergetool { .. }
                | Action::Check { .. }
                | Action::Score { .. },
            ) => 2,
            Some(Action::MergeDriver { .. }) => 129,
            _ => 1,
        }
    }

    /// The language of the output.
    pub fn language(&self) -> Language {
        self.lang.as_deref().and_then(Language::from_code).unwrap_or_else(|| Machine::new().system_language())
    }
}

/// Does what the arguments ask for.
///
/// # Errors
/// A sentence for the user.
pub fn run(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, String> {
    let texts = texts(arguments.language());
    if let Some(code) = &arguments.lang
        && Language::from_code(code).is_none()
    {
        return Err(texts.with("cli-bad-language", &[("code", code.into())]));
    }
    let language = arguments.lang.as_deref().and_then(Language::from_code);
    let start = Start { file: None, questions: false, demo: false, language, renderer: arguments.renderer };
    match &arguments.command {
        None => Ok(Outcome::OpenWindow(Start { file: arguments.file.clone(), ..start })),
        Some(Action::Demo { no_window: None }) => Ok(Outcome::OpenWindow(Start { demo: true, ..start })),
        Some(Action::Demo { no_window: Some(folder) }) => {
            demo_folder(arguments, folder, out)?;
            Ok(Outcome::Done(0))
        }
        Some(Action::Check { file, json }) => check::check(file, *json, &texts, out).map(Outcome::Done),
        Some(Action::Merge { base, ours, theirs, output, report, outside, force }) => {
            let wish = merge::Wish { report: report.as_deref(), outside: *outside, force: *force };
            merge::merge_files([base, ours, theirs], output, &wish, &texts, out).map(Outcome::Done)
        }
        Some(Action::Diff { before, after }) => merge::diff(before, after, &texts, out).map(Outcome::Done),
        Some(Action::MergeDriver { base, ours, theirs, path, .. }) => {
            let name = path.clone().unwrap_or_else(|| theirs.display().to_string());
            merge::driver([base, ours, theirs], &name, &texts, out).map(Outcome::Done)
        }
        Some(Action::Mergetool { base, local, remote, merged }) => {
            let wish = merge::Wish { report: None, outside: true, force: true };
            merge::merge_files([base, local, remote], merged, &wish, &texts, out)?;
            Ok(Outcome::OpenWindow(Start { file: Some(merged.clone()), questions: true, ..start }))
        }
        Some(Action::GitSetup { remove }) => {
            git::setup(*remove, &texts, out)?;
            Ok(Outcome::Done(0))
        }
        Some(Action::Show { file, plain: true }) => {
            merge::plain(&load(file, &texts)?, &texts, out)?;
            Ok(Outcome::Done(0))
        }
        Some(Action::Show { file, plain: false }) => {
            let (workspace, _) = with_all_leads(file, &load(file, &texts)?);
            show::show(&workspace, &texts, Machine::new().today(), out)?;
            Ok(Outcome::Done(0))
        }
        Some(Action::Import { kind, file, into, map, keep_personal, dry_run, json }) => {
            let table = match kind {
                ImportKind::Leads => TableKind::Leads,
                ImportKind::Content => TableKind::Content,
                ImportKind::Funnel => TableKind::Funnel,
            };
            let wish =
                import::Wish { table, file, into, map, keep_personal: *keep_personal, dry_run: *dry_run, json: *json };
            import::import(&wish, &texts, out)?;
            Ok(Outcome::Done(0))
        }
        Some(Action::Inspect { table, grid, force }) => {
            let wish = inspect::Wish { file: table, grid: grid.as_deref(), force: *force };
            inspect::inspect(&wish, &texts, out)?;
            Ok(Outcome::Done(0))
        }
        Some(Action::Recover { file, output }) => Ok(Outcome::Done(recover::recover(file, output, &texts, out)?)),
        Some(Action::Export { file, output, list, force }) => {
            let workspace = load(file, &texts)?;
            let is_csv = output.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
            let list = match list {
                None if is_csv => return Err(texts.get("cli-export-which")),
                Some(ListKind::Personas) => SheetKind::Personas,
                Some(ListKind::Criteria) => SheetKind::Criteria,
                Some(ListKind::Content) | None => SheetKind::Content,
                Some(ListKind::Funnel) => SheetKind::Funnel,
                Some(ListKind::Kpis) => SheetKind::Kpis,
            };
            write_made(&workspace, output, Product::Sheets(list), *force, &texts)?;
            say(out, &texts.with("export-written", &[("path", output.display().to_string().into())]))?;
            Ok(Outcome::Done(0))
        }
        Some(Action::Score { file, leads, map, day, output, json, force }) => {
            let wish = score::Wish {
                file,
                leads: leads.as_deref(),
                map,
                day: *day,
                output: output.as_deref(),
                json: *json,
                force: *force,
            };
            score::score(&wish, &texts, out).map(Outcome::Done)
        }
        Some(Action::Model { schema: true, .. }) => {
            say_all(out, crate::exchange::lead_model::SCHEMA)?;
            Ok(Outcome::Done(0))
        }
        Some(Action::Model { file, output, json, force, .. }) => {
            score::model(file, output.as_deref(), *json, *force, &texts, out)?;
            Ok(Outcome::Done(0))
        }
        Some(Action::Report { file, output, handover, force }) => {
            let (workspace, _) = with_all_leads(file, &load(file, &texts)?);
            let what = if *handover { Product::Handover } else { Product::Report };
            write_made(&workspace, output, what, *force, &texts)?;
            say(out, &texts.with("report-written", &[("path", output.display().to_string().into())]))?;
            Ok(Outcome::Done(0))
        }
    }
}

/// Writes the demo workspace and its report to a folder.
///
/// # Errors
/// A sentence for the user.
pub fn demo_folder(arguments: &Arguments, folder: &Path, out: &mut impl Write) -> Result<(), String> {
    let texts = texts(arguments.language());
    let machine = Machine::new();
    let mut fresh = FreshIds::seeded(machine.seed());
    let workspace = new_workspace(Template::Demo, arguments.language(), &mut fresh, machine.today());
    std::fs::create_dir_all(folder)
        .map_err(|error| texts.with("error-write-io", &[("detail", error.to_string().into())]))?;
    let (file, html) = (folder.join("demo.tandem.ron"), folder.join("demo-report.html"));
    store().save(&file, &workspace, Expect::Anything).map_err(|error| errors::save(&texts, &error))?;
    write_made(&workspace, &html, Product::Report, true, &texts)?;
    for path in [file, html] {
        say(out, &path.display().to_string())?;
    }
    Ok(())
}

fn write_made(workspace: &Workspace, output: &Path, what: Product, force: bool, texts: &Texts) -> Result<(), String> {
    if !force && what.knows(output) && store().vfs.is_taken(output) {
        return Err(with_name(output, &texts.get("cli-there-already")));
    }
    write_product(&store(), output, workspace, Machine::new().today(), what).map_err(|refused| match refused {
        Refused::Disk(error) => errors::replace(texts, &error),
        Refused::Kind | Refused::There => {
            let report = matches!(what, Product::Report | Product::Handover);
            texts.get(if report { "cli-report-kind" } else { "cli-export-kind" })
        }
    })
}

fn write_bytes(output: &Path, bytes: &[u8], force: bool, texts: &Texts) -> Result<(), String> {
    if !force && store().vfs.is_taken(output) {
        return Err(with_name(output, &texts.get("cli-there-already")));
    }
    store().replace(output, bytes).map(|_| ()).map_err(|error| errors::replace(texts, &error))
}

fn load(file: &Path, texts: &Texts) -> Result<Workspace, String> {
    let opened = store().open(file).map_err(|error| with_name(file, &errors::open(texts, &error)))?;
    Ok(opened.loaded.workspace)
}

/// The workspace with all leads of large sets whose files are at hand, and the other sets.
fn with_all_leads(file: &Path, workspace: &Workspace) -> (Workspace, Vec<Arc<LeadSet>>) {
    let mut whole = WholeSets::default();
    let mut missing = Vec::new();
    for set in whole.missing_from(workspace) {
        match store().read_linked(Some(file), &set) {
            Ok(read) => whole.add(Arc::new(read)),
            Err(_) => missing.push(set),
        }
    }
    (whole.fill(workspace), missing)
}

/// The machine's disk with the user's own folder, so that earlier versions are kept from here as well.
fn store() -> Store {
    Store::machine(settings_file::data_folder())
}

fn with_name(file: &Path, sentence: &str) -> String {
    format!("{}: {sentence}", printable(&file.display().to_string()))
}

/// A text without control and direction characters, which could fool a terminal.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

fn say_all(out: &mut impl Write, text: &str) -> Result<(), String> {
    out.write_all(text.as_bytes()).map_err(|error| error.to_string())
}

fn say(out: &mut impl Write, line: &str) -> Result<(), String> {
    writeln!(out, "{}", printable(line)).map_err(|error| error.to_string())
}
