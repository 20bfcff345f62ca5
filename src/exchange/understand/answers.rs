//! What can be answered to a question about a table, and what an answer changes: the plan, or how the file is read.

mod asks;

use chrono::NaiveDate;

use super::becomes::{KEEP, LEAVE_OUT};
use super::findings::Question;
use super::funnel::MONTH;
use super::plan::{ImportPlan, settle_type};
use super::typing::Decided;
use super::{Looked, content};
use crate::exchange::RawTable;
use crate::exchange::grid::{Encoding, HeaderHint, Hints};
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{Id, LeadSet, Month, TableKind, Workspace};
use crate::text::labels;

pub use asks::{asks, open_questions};

/// Something somebody says about a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// How the dates of a column are read.
    Dates(usize, DateOrder),
    /// Dates of a column that can be read both ways stay blank.
    DatesBlank(usize),
    /// How the numbers of a column are read.
    Numbers(usize, DecimalMark),
    /// What a column becomes.
    Field(usize, String),
    /// Two flags together say how leads ended: won, and closed.
    Flags(usize, usize),
    /// What a word of a column means: the column, the word, its meaning.
    Word(usize, String, String),
    /// Whether these are leads, though nothing in the table says so.
    Leads(bool),
    /// No column says how leads ended; what each became that could be said to, and whether all leads are open.
    NoOutcome(Vec<(usize, String)>, bool),
    /// What a column without a heading is called; as before where it has no name.
    Name(usize, String),
    /// Where the headings are.
    Header(HeaderHint),
    /// Whether only visible rows are read.
    VisibleOnly(bool),
    /// The encoding, and how a text reads in it.
    Encoding(Encoding, String),
    /// Whether several rows of a month are added up.
    AddUpMonths(bool),
    /// The year of months without one.
    Year(usize, Option<i32>),
    /// Whether a week counts in the month of its first day.
    WeeksByFirstDay(usize, bool),
    /// The month all counts belong to.
    Month(Option<Month>),
    /// Of several columns of one stage the one that counts, or all of them added up, or none.
    StageFrom {
        /// The columns.
        columns: Vec<usize>,
        /// The field of the stage.
        field: String,
        /// The one that counts.
        only: Option<usize>,
        /// They are added up.
        add_up: bool,
    },
    /// The scale of ratings; none is ours.
    Scale(usize, Option<(u32, u32)>),
    /// Percentages of a column are shares of another one.
    ShareOf(usize, usize),
    /// Whether rows of one title are items of their own.
    SeveralItems(bool),
    /// The list that is completed; none is a new one.
    List(Option<Id<LeadSet>>),
}

impl Answer {
    /// Changes how the file is read; false when it says nothing about that.
    pub fn to_hints(&self, hints: &mut Hints) -> bool {
        match self {
            Self::Header(header) => hints.header = Some(*header),
            Self::VisibleOnly(only) => hints.visible_only = *only,
            Self::Encoding(encoding, _) => hints.encoding = Some(*encoding),
            _ => return false,
        }
        true
    }

    /// Changes the plan.
    pub fn to_plan(&self, plan: &mut ImportPlan, raw: &RawTable, looked: &Looked, workspace: &Workspace) {
        let column = |plan: &mut ImportPlan, at: usize, change: &dyn Fn(&mut super::plan::ColumnPlan)| {
            if let Some(column) = plan.columns.get_mut(at) {
                change(column);
            }
        };
        match self {
            Self::Dates(at, order) => column(plan, *at, &|column| column.decide_dates(*order)),
            Self::DatesBlank(at) => column(plan, *at, &|column| column.dates_by = Decided::Conflict),
            Self::Numbers(at, mark) => column(plan, *at, &|column| column.decide_numbers(*mark)),
            Self::Field(at, field) => {
                column(plan, *at, &|column| column.share_of = None);
                plan.all_open &= field != "outcome";
                give(plan, *at, field, (raw, looked, workspace));
            }
            Self::Flags(won, closed) => {
                give(plan, *won, "won_flag", (raw, looked, workspace));
                give(plan, *closed, "closed_flag", (raw, looked, workspace));
            }
            Self::Word(at, word, means) => {
                column(plan, *at, &|column| {
                    column.words.insert(word.to_lowercase(), means.clone());
                });
            }
            Self::Leads(they_are) => plan.nevertheless = *they_are,
            Self::NoOutcome(before, all_open) => {
                plan.all_open = *all_open;
                for (at, field) in before {
                    if plan.columns.get(*at).is_some_and(|column| column.field != *field) {
                        give(plan, *at, field, (raw, looked, workspace));
                    }
                }
            }
            Self::Name(at, name) => {
                let name = match name.trim() {
                    "" => super::label(&raw.headings, *at),
                    name => name.to_owned(),
                };
                column(plan, *at, &|column| column.label.clone_from(&name));
                give(plan, *at, KEEP, (raw, looked, workspace));
            }
            Self::Header(_) | Self::VisibleOnly(_) | Self::Encoding(..) => {}
            Self::AddUpMonths(add_up) => plan.add_up_months = *add_up,
            Self::Year(at, year) => column(plan, *at, &|column| column.year = *year),
            Self::WeeksByFirstDay(at, first) => {
                give(plan, *at, MONTH, (raw, looked, workspace));
                column(plan, *at, &|column| column.weeks_by_first_day = *first);
            }
            Self::Month(month) => plan.month = *month,
            Self::StageFrom { columns, field, only, add_up } => {
                plan.add_up_stages = *add_up;
                for at in columns {
                    let counts = only.is_none_or(|only| only == *at);
                    give(plan, *at, if counts { field } else { LEAVE_OUT }, (raw, looked, workspace));
                }
            }
            Self::Scale(at, scale) => column(plan, *at, &|column| column.scale = *scale),
            Self::ShareOf(at, of) => column(plan, *at, &|column| column.share_of = Some(*of)),
            Self::SeveralItems(several) => plan.keep_same_titles = *several,
            Self::List(list) => {
                plan.complete = *list;
                plan.never_complete = list.is_none();
            }
        }
    }
}

/// Gives a column a field and reads its values as that field needs them, and those of columns that gave way.
pub fn give(plan: &mut ImportPlan, at: usize, field: &str, of: (&RawTable, &Looked, &Workspace)) {
    let before = fields_of(plan);
    plan.give(at, field);
    settle_changed(plan, &before, of);
}

/// What each column becomes.
pub fn fields_of(plan: &ImportPlan) -> Vec<String> {
    plan.columns.iter().map(|column| column.field.clone()).collect()
}

/// Reads the values of columns that became something else as what they have become needs them.
pub fn settle_changed(plan: &mut ImportPlan, before: &[String], of: (&RawTable, &Looked, &Workspace)) {
    let (raw, looked, workspace) = of;
    for (at, before) in before.iter().enumerate() {
        if plan.columns.get(at).is_some_and(|column| column.field != *before) {
            settle_type(plan, at, raw, looked, workspace);
        }
    }
}

/// A question with what can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What tells it from all others, also after the plan has changed.
    pub key: String,
    /// The question, about one word or column where several are asked about.
    pub question: Question,
    /// The answers that are nearest.
    pub options: Vec<Answer>,
    /// Further answers, to be chosen from a list.
    pub more: Vec<Answer>,
    /// Which of the options is taken when nobody answers.
    pub default: usize,
    /// The column a name can be typed for.
    pub names: Option<usize>,
}

impl Ask {
    /// Whether there is more than one answer.
    pub fn has_a_choice(&self) -> bool {
        self.options.len() + self.more.len() > 1 || self.names.is_some()
    }
}

/// What questions are asked of.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// The table.
    pub raw: &'a RawTable,
    /// What is to be done with it so far.
    pub plan: &'a ImportPlan,
    /// What it goes into.
    pub workspace: &'a Workspace,
    /// The day.
    pub today: NaiveDate,
}

/// The words of a column that can be given a meaning, and what it means so far, by its key or label.
pub fn means(plan: &ImportPlan, at: usize, word: &str) -> Option<String> {
    let column = plan.columns.get(at)?;
    match column.field.as_str() {
        "outcome" | super::becomes::OUTCOME_TOO if plan.table == TableKind::Leads => {
            Some(column.meaning(word).key().to_owned())
        }
        "kind" | "verdict" | "audience" | "origin" | "personas" | "stages" if plan.table == TableKind::Content => {
            Some(column.said(word).unwrap_or_default().to_owned())
        }
        _ => None,
    }
}

/// What a word of a choice of content is read as when nobody says anything, by its text key.
pub fn read_as(field: &str, word: &str) -> Option<&'static str> {
    let words = content::Words::all_languages();
    match field {
        "kind" => words.kind(word).map(labels::words),
        "verdict" => words.verdict(word).map(labels::words),
        "origin" => words.party(word).map(labels::words),
        "audience" => content::audience(word).map(labels::words),
        _ => None,
    }
}
