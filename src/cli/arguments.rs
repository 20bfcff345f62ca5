//! What can be asked for on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use super::reading::Reading;
use crate::app::platform::{Machine, Platform};
use crate::app::window::RendererChoice;
use crate::calc::registers::{self, Register};
use crate::exchange::sheet_kinds::SheetKind;
use crate::exchange::templates::Template;
use crate::model::{Language, TableKind};

/// Tandem: joint workshops of Sales and Marketing. One room, one projector, one file.
#[derive(Debug, Parser)]
#[command(version)]
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

/// What is to be done. What the help says of it stands in the language files, by the names of commands and arguments.
#[derive(Debug, Subcommand)]
pub(super) enum Action {
    Demo {
        #[arg(long, value_name = "DIR")]
        no_window: Option<PathBuf>,
    },
    New {
        file: PathBuf,
        #[arg(long, value_name = "TEMPLATE", default_value = "empty")]
        template: TemplateKind,
    },
    Check {
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Show {
        file: PathBuf,
        #[arg(long)]
        plain: bool,
    },
    Actions {
        file: PathBuf,
        #[arg(long)]
        open: bool,
        #[arg(long, value_name = "NAME")]
        owner: Option<String>,
        #[arg(long)]
        json: bool,
    },
    List {
        file: PathBuf,
        #[arg(value_parser = register_of_name())]
        list: Option<&'static Register>,
        #[arg(long)]
        marked: bool,
        #[arg(long)]
        json: bool,
    },
    Merge {
        base: PathBuf,
        ours: PathBuf,
        theirs: PathBuf,
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
        #[arg(long)]
        outside: bool,
        #[arg(long)]
        force: bool,
    },
    Diff {
        before: PathBuf,
        after: PathBuf,
    },
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
    GitSetup {
        #[arg(long)]
        remove: bool,
    },
    Import {
        #[arg(value_parser = import_of_name())]
        kind: ImportTarget,
        file: PathBuf,
        #[arg(long, value_name = "WORKSPACE")]
        into: PathBuf,
        #[arg(long)]
        create: bool,
        #[arg(long)]
        again: bool,
        #[arg(long, conflicts_with = "again")]
        complete: bool,
        #[arg(long, value_name = "NAME", conflicts_with = "again")]
        list: Option<String>,
        #[arg(long)]
        strict: bool,
        #[command(flatten)]
        reading: Reading,
        #[arg(long, alias = "preview")]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    Inspect {
        table: PathBuf,
        #[arg(long, value_name = "OUT.csv")]
        grid: Option<PathBuf>,
        #[arg(long)]
        force: bool,
        #[arg(long = "as", value_name = "KIND")]
        kind: Option<ImportKind>,
        #[arg(long, value_name = "WORKSPACE")]
        into: Option<PathBuf>,
        #[command(flatten)]
        reading: Reading,
        #[arg(long)]
        json: bool,
    },
    Recover {
        file: PathBuf,
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    Export {
        file: PathBuf,
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        #[arg(long, value_name = "LIST", value_parser = list_of_name())]
        list: Option<SheetKind>,
        #[arg(long)]
        force: bool,
    },
    Score {
        file: PathBuf,
        leads: Option<PathBuf>,
        #[arg(long, value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        #[arg(long, value_name = "YYYY-MM-DD")]
        day: Option<chrono::NaiveDate>,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        #[arg(long)]
        json: bool,
        #[arg(long)]
        force: bool,
    },
    Backtest {
        file: PathBuf,
        #[arg(long, value_name = "NAME")]
        set: Option<String>,
        #[arg(long)]
        json: bool,
    },
    Model {
        file: PathBuf,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        #[arg(long, conflicts_with = "schema")]
        json: bool,
        #[arg(long)]
        schema: bool,
        #[arg(long)]
        force: bool,
    },
    Agenda {
        file: PathBuf,
        #[arg(long, value_name = "N")]
        workshop: Option<usize>,
        #[arg(long)]
        json: bool,
    },
    Report {
        file: PathBuf,
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        #[arg(long)]
        handover: bool,
        #[arg(long, conflicts_with = "handover")]
        personas: bool,
        #[arg(long, value_name = "YYYY-MM", conflicts_with_all = ["handover", "personas"])]
        monthly: Option<crate::model::Month>,
        #[arg(long, conflicts_with_all = ["handover", "personas", "monthly"])]
        poster: bool,
        #[arg(long)]
        force: bool,
    },
    Minutes {
        file: PathBuf,
        #[arg(long, value_name = "N")]
        workshop: Option<usize>,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        #[arg(long)]
        force: bool,
    },
    Calendar {
        file: PathBuf,
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        #[arg(long, value_name = "N")]
        workshop: Option<usize>,
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
