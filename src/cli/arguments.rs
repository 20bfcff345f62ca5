//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use super::reading::{FIELDS, Reading};
use crate::app::platform::{Machine, Platform};
use crate::app::window::RendererChoice;
use crate::calc::registers::{self, Register};
use crate::exchange::sheet_kinds::SheetKind;
use crate::exchange::templates::Template;
use crate::model::{Language, TableKind};

/// What the exit code says, for `--help`.
const EXIT_CODES: &str = "\
Exit codes: 0 done, nothing found; 1 done, and there is something to look at (findings, differences, open questions, \
missing columns, not everything recovered); 2 not done, nothing was written. Commands that find nothing to look at \
(show, list, actions, import, export, agenda, report, minutes, calendar, model, demo, new, git-setup) end with 1 when they are not done. merge-driver ends with 129, \
which git takes for a failure.";

/// Tandem: joint workshops of Sales and Marketing. One room, one projector, one file.
#[derive(Debug, Parser)]
#[command(version, about, long_about = None, after_help = EXIT_CODES)]
pub struct Arguments {
    /// A workspace to open in the window
    pub file: Option<PathBuf>,
    /// Language: en, de or nl (default: the system's)
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<String>,
    /// Use only this renderer
    #[arg(long, global = true)]
    pub renderer: Option<RendererChoice>,
    /// Read workspaces whose checksum does not fit all the same; nothing is ever saved over them
    #[arg(long, global = true)]
    pub damaged: bool,
    #[command(subcommand)]
    pub(super) command: Option<Action>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Open the demo workspace; without a display, write it and its report to a folder
    Demo {
        /// Write workspace and report to this folder instead of opening a window
        #[arg(long, value_name = "DIR")]
        no_window: Option<PathBuf>,
    },
    /// Make a new workspace; never writes over anything
    New {
        /// Where to; must not exist yet
        file: PathBuf,
        /// What it begins with
        #[arg(long, value_name = "TEMPLATE", default_value = "empty")]
        template: TemplateKind,
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
    /// Print decisions and actions by their day: who does what by when
    Actions {
        /// The workspace
        file: PathBuf,
        /// Only what is still open
        #[arg(long)]
        open: bool,
        /// Only those of this person, by name or a part of it
        #[arg(long, value_name = "NAME")]
        owner: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Print the lists both departments keep between two workshops, or one of them: what stands in it and what calls for a look
    List {
        /// The workspace
        file: PathBuf,
        /// One list, by its name (default: the names of all with what is in them)
        #[arg(value_parser = register_of_name())]
        list: Option<&'static Register>,
        /// Only what calls for a look: late, missing, or not made sure of for too long
        #[arg(long)]
        marked: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
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
        /// Write what was taken and what is open to this file; never over one of the four others
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
    #[command(after_help = FIELDS)]
    Import {
        /// What the file holds: leads, content, funnel, actuals (months of KPIs), or the name of a list such as frictions (`tandem list FILE` names them)
        #[arg(value_parser = import_of_name())]
        kind: ImportTarget,
        /// The CSV or XLSX file
        file: PathBuf,
        /// The workspace that takes the rows
        #[arg(long, value_name = "WORKSPACE")]
        into: PathBuf,
        /// Make the workspace when there is none
        #[arg(long)]
        create: bool,
        /// Leads: add those that are known by their reference as a second set, instead of completing the first
        #[arg(long)]
        again: bool,
        /// Leads: complete a list that is there; refuse when none shares a reference with the file
        #[arg(long, conflicts_with = "again")]
        complete: bool,
        /// Leads: complete the list of this name
        #[arg(long, value_name = "NAME", conflicts_with = "again")]
        list: Option<String>,
        /// Import nothing while a question is open (exit 1); otherwise defaults are taken and said
        #[arg(long)]
        strict: bool,
        #[command(flatten)]
        reading: Reading,
        /// Say what would change, lead by lead, and change nothing
        #[arg(long, visible_alias = "preview")]
        dry_run: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Say what is understood of a table, without importing anything (exit 1: it is no such table)
    #[command(after_help = FIELDS)]
    Inspect {
        /// The CSV, XLSX, XLS or ODS file
        table: PathBuf,
        /// Write the grid of cells to this file as plain CSV, every cell as it stood
        #[arg(long, value_name = "OUT.csv")]
        grid: Option<PathBuf>,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
        /// What the table is to become; found by its columns when it is left out
        #[arg(long = "as", value_name = "KIND")]
        kind: Option<ImportKind>,
        /// The workspace it would go into: its stages, personas and remembered columns
        #[arg(long, value_name = "WORKSPACE")]
        into: Option<PathBuf>,
        #[command(flatten)]
        reading: Reading,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Take what is whole out of a damaged workspace (exit 0 all of it, 1 not everything: look at the list; 2 nothing was written)
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
        #[arg(long, value_name = "LIST", value_parser = list_of_name())]
        list: Option<SheetKind>,
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
    /// Say what the leads whose end is known say of the points: every figure with its 95 % interval (exit 1: nothing can be judged)
    Backtest {
        /// The workspace
        file: PathBuf,
        /// The list of leads by its name (default: the last one)
        #[arg(long, value_name = "NAME")]
        set: Option<String>,
        /// Print JSON: agreed, Sales' and Marketing's points of every lead model
        #[arg(long)]
        json: bool,
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
    /// Print the agenda of a workshop: the one that runs or comes next
    Agenda {
        /// The workspace
        file: PathBuf,
        /// Another workshop, by its number in the list
        #[arg(long, value_name = "N")]
        workshop: Option<usize>,
        /// Print JSON
        #[arg(long)]
        json: bool,
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
        /// Only a card of each persona, for the wall
        #[arg(long, conflicts_with = "handover")]
        personas: bool,
        /// Only what a month brought, on a page for the whole firm (default: the last month that is over)
        #[arg(long, value_name = "YYYY-MM", num_args = 0..=1, conflicts_with_all = ["handover", "personas"])]
        monthly: Option<Option<crate::model::Month>>,
        /// Only the poster of the goals, for the wall
        #[arg(long, conflicts_with_all = ["handover", "personas", "monthly"])]
        poster: bool,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
    },
    /// Print the minutes of a workshop as plain text, or write them
    Minutes {
        /// The workspace
        file: PathBuf,
        /// Which workshop, by its number in the list (default: the one that runs, or was held last)
        #[arg(long, value_name = "N")]
        workshop: Option<usize>,
        /// Write them instead: X.html, X.md or X.txt
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
    },
    /// Write a calendar file of workshops, actions and days of review; a later one updates what was imported from it
    Calendar {
        /// The workspace
        file: PathBuf,
        /// Where to: X.ics
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Only this workshop and what was caught in it, by its number in the list
        #[arg(long, value_name = "N")]
        workshop: Option<usize>,
        /// Write over what stands there
        #[arg(long)]
        force: bool,
    },
}

/// What a file to import holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum ImportKind {
    Leads,
    Content,
    Funnel,
}

/// What a table becomes.
#[derive(Debug, Clone, Copy)]
pub(super) enum ImportTarget {
    /// What is understood by the values of its columns.
    Table(TableKind),
    /// Months of KPIs.
    Actuals,
    /// Entries of one of the lists, by its headings.
    List(&'static Register),
}

/// What months of KPIs are called.
const ACTUALS: &str = "actuals";

/// Reads what a table becomes.
fn import_of_name() -> impl TypedValueParser<Value = ImportTarget> {
    let kinds = ImportKind::value_variants().iter().filter_map(clap::ValueEnum::to_possible_value);
    let lists = registers::ALL.iter().map(|register| PossibleValue::new(register.table).hide(true));
    let actuals = PossibleValue::new(ACTUALS);
    PossibleValuesParser::new(kinds.chain([actuals]).chain(lists)).try_map(|name| {
        if name == ACTUALS {
            return Ok(ImportTarget::Actuals);
        }
        let table = ImportKind::from_str(&name, false).map(|kind| ImportTarget::Table(kind.table()));
        table.or_else(|_| Register::of_table(&name).map(ImportTarget::List).ok_or("no list of this name"))
    })
}

/// Reads the name of a list.
fn register_of_name() -> impl TypedValueParser<Value = &'static Register> {
    PossibleValuesParser::new(registers::ALL.iter().map(|register| register.table))
        .try_map(|name| Register::of_table(&name).ok_or("no list of this name"))
}

/// Reads the name of a list to export.
fn list_of_name() -> impl TypedValueParser<Value = SheetKind> {
    PossibleValuesParser::new(SheetKind::all().map(SheetKind::key))
        .try_map(|name| SheetKind::from_key(&name).ok_or("no list of this name"))
}

/// What a new workspace begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum TemplateKind {
    /// Journey and funnel stages, nothing else
    Empty,
    /// Three personas to fill
    Personas,
    /// A set of lead criteria to negotiate
    Leads,
    /// An invented firm after two workshops
    Demo,
}

impl TemplateKind {
    pub(super) fn template(self) -> Template {
        match self {
            Self::Empty => Template::Empty,
            Self::Personas => Template::Personas,
            Self::Leads => Template::Leads,
            Self::Demo => Template::Demo,
        }
    }
}

impl ImportKind {
    pub(super) fn table(self) -> TableKind {
        match self {
            Self::Leads => TableKind::Leads,
            Self::Content => TableKind::Content,
            Self::Funnel => TableKind::Funnel,
        }
    }
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
                | Action::Recover { .. }
                | Action::Backtest { .. }
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
