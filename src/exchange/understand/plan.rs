//! What a table is to become: a field, a type and a dialect for each column, and what words mean. It is proposed, can be
//! changed by anybody, and is remembered.

mod completes;
mod memory;
mod said;

use std::collections::BTreeMap;

use super::becomes::{KEEP, LEAVE_OUT, MORE_FIELDS, OUTCOME_TOO};
use super::outcome::Meaning;
use super::typing::{self, Decided, Typed, ValueKind};
use super::{Context, Looked, content, funnel, leads};
use crate::exchange::RawTable;
use crate::exchange::aliases::{content_fields, lead_fields};
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{Id, LeadSet, Month, Outcome, TableKind, Workspace, in_order};

pub use completes::{completable, set_to_complete};
use memory::recall;
pub use memory::{carry_over, remembered, to_remember};
pub use said::{assign, position, say_word};

/// What is to be done with one column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColumnPlan {
    /// The heading in the file.
    pub heading: String,
    /// What to call it: the heading, with the position where several have the same one or none.
    pub label: String,
    /// The field it becomes; [`LEAVE_OUT`] or [`KEEP`] otherwise.
    pub field: String,
    /// The first values.
    pub samples: Vec<String>,
    /// What its values are.
    pub kind: ValueKind,
    /// Somebody said so.
    pub kind_said: bool,
    /// How its dates are read.
    pub dates: DateOrder,
    /// What settled that.
    pub dates_by: Decided,
    /// How its numbers are read.
    pub numbers: DecimalMark,
    /// What settled that.
    pub numbers_by: Decided,
    /// Whether bare numbers are days.
    pub bare_days: bool,
    /// Whether its numbers count something, also where no stage is called so.
    pub counts: bool,
    /// What somebody said its words mean, by the word in small letters; other words mean what everybody means by them.
    pub words: BTreeMap<String, String>,
    /// The year of months that stand without one.
    pub year: Option<i32>,
    /// A week counts in the month of its first day instead of that of its Thursday.
    pub weeks_by_first_day: bool,
    /// The least and greatest of its scale, where its ratings are on another one than ours.
    pub scale: Option<(u32, u32)>,
    /// Its percentages are shares of the counts of this column, which stands before it.
    pub share_of: Option<usize>,
}

impl ColumnPlan {
    /// Whether its dates could be read both ways: somebody must decide.
    #[cfg(feature = "testing")]
    pub fn asks_dates(&self) -> bool {
        matches!(self.kind, ValueKind::Date | ValueKind::Month) && self.dates_by.is_open()
    }

    /// Whether its numbers could be read both ways: somebody must decide.
    #[cfg(feature = "testing")]
    pub fn asks_numbers(&self) -> bool {
        self.kind == ValueKind::Number && self.numbers_by.is_open()
    }

    /// Says what its values are.
    pub fn decide_kind(&mut self, kind: ValueKind) {
        self.kind = kind;
        self.kind_said = true;
        self.bare_days |= kind == ValueKind::Date;
    }

    fn typed(&self) -> Typed {
        Typed {
            kind: self.kind,
            mark: self.numbers,
            mark_by: self.numbers_by,
            order: self.dates,
            order_by: self.dates_by,
            bare_days: self.bare_days,
        }
    }

    /// Takes over how its values read; what somebody said of its dialect stays.
    fn take(&mut self, typed: Typed) {
        self.kind = typed.kind;
        self.bare_days = typed.bare_days;
        if self.numbers_by != Decided::Person {
            (self.numbers, self.numbers_by) = (typed.mark, typed.mark_by);
        }
        if self.dates_by != Decided::Person {
            (self.dates, self.dates_by) = (typed.order, typed.order_by);
        }
    }

    /// Says how its dates are read.
    pub fn decide_dates(&mut self, order: DateOrder) {
        self.dates = order;
        self.dates_by = Decided::Person;
    }

    /// Says how its numbers are read.
    pub fn decide_numbers(&mut self, mark: DecimalMark) {
        self.numbers = mark;
        self.numbers_by = Decided::Person;
    }

    /// What a word of this outcome column means.
    pub fn meaning(&self, word: &str) -> Meaning {
        let said = self.words.get(&word.to_lowercase()).and_then(|said| Meaning::from_key(said));
        said.unwrap_or_else(|| super::outcome::meaning(word, &self.heading))
    }

    /// What somebody said a blank cell of this outcome column means.
    pub fn blank_means(&self) -> Option<Outcome> {
        match self.words.get("").and_then(|said| Meaning::from_key(said)) {
            Some(Meaning::Is(outcome)) => Some(outcome),
            _ => None,
        }
    }

    /// What somebody said a word of a choice means.
    pub fn said(&self, word: &str) -> Option<&str> {
        self.words.get(&word.to_lowercase()).map(String::as_str)
    }
}

/// A confirmed import.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportPlan {
    /// What the table becomes.
    pub table: TableKind,
    /// A name for the result.
    pub name: String,
    /// The columns in file order.
    pub columns: Vec<ColumnPlan>,
    /// Keep names, e-mails, phones and owners as they are.
    pub keep_personal: bool,
    /// Complete the leads of this set by their reference instead of making a new set.
    pub complete: Option<Id<LeadSet>>,
    /// Somebody wants a new set, although the references are known.
    pub never_complete: bool,
    /// Somebody says that these are leads, though nothing in the table does.
    pub nevertheless: bool,
    /// No column says how leads ended, and somebody says that all of them are open.
    pub all_open: bool,
    /// Leads and verdicts that are decided become open again where the file says so.
    pub reopen: bool,
    /// Rows of one month with nothing that tells them apart are added up; otherwise the last one counts.
    pub add_up_months: bool,
    /// The month all counts belong to, where no column says it.
    pub month: Option<Month>,
    /// Several columns of one stage are added up; otherwise they count nothing.
    pub add_up_stages: bool,
    /// Rows with one title and address are items of their own; otherwise the last one counts.
    pub keep_same_titles: bool,
    /// Fields with several columns, the proposed one first.
    pub several: Vec<(String, Vec<usize>)>,
    /// A column taken for the day of coming by a word of its heading only.
    pub weak_created: Option<usize>,
    /// Columns that gave way to what somebody said: heading and the field it had.
    pub displaced: Vec<(String, String)>,
}

impl ImportPlan {
    /// The position of the column that becomes this field.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.field == field)
    }

    /// The heading of a column, as it is called.
    pub fn heading(&self, column: usize) -> String {
        self.columns.get(column).map(|column| column.label.clone()).unwrap_or_default()
    }

    /// The positions of all columns with this field.
    pub fn all(&self, field: &str) -> Vec<usize> {
        self.columns.iter().enumerate().filter(|(_, column)| column.field == field).map(|(at, _)| at).collect()
    }

    /// Gives a column a field; where only one can have it, the one that had it gives way and is named.
    pub fn give(&mut self, at: usize, field: &str) {
        let single = leads::is_single(field)
            || matches!(
                field,
                "outcome" | "won_flag" | "closed_flag" | funnel::MONTH | funnel::YEAR | funnel::STAGE_NAMES
            )
            || self.table == TableKind::Content && field != LEAVE_OUT;
        let outcome = matches!(field, "outcome" | "won_flag");
        let instead = match self.table {
            TableKind::Leads => KEEP,
            TableKind::Content | TableKind::Funnel => LEAVE_OUT,
        };
        for (other, column) in self.columns.iter_mut().enumerate() {
            let same = column.field == field && single;
            let flags = outcome && matches!(column.field.as_str(), "outcome" | "won_flag" | "closed_flag");
            let partner = field == "won_flag" && column.field == "closed_flag";
            if other != at && (same || flags) && !partner {
                let before =
                    std::mem::replace(&mut column.field, if outcome { OUTCOME_TOO } else { instead }.to_owned());
                self.displaced.push((column.label.clone(), before));
            }
        }
        if let Some(column) = self.columns.get_mut(at) {
            field.clone_into(&mut column.field);
        }
        self.several.retain(|(several, _)| several != field);
        if field == "created" || self.weak_created == Some(at) {
            self.weak_created = None;
        }
    }
}

/// Reads the values of a column as what it has become needs them, unless somebody said what they are.
pub fn settle_type(plan: &mut ImportPlan, at: usize, raw: &RawTable, looked: &Looked, workspace: &Workspace) {
    let language = super::language_of(raw, looked);
    let context = Context { raw, looked, workspace };
    let Some(column) = plan.columns.get(at).filter(|column| !column.kind_said) else { return };
    let mut typed = typing::by_values(context.evidence(at), expected(plan.table, column));
    let field = column.field.clone();
    typed.kind = match plan.table {
        TableKind::Leads if is_text(plan.table, &field) => ValueKind::Text,
        TableKind::Leads => typed.kind,
        TableKind::Content => content::kind_of(&field, context.evidence(at)).unwrap_or(typed.kind),
        TableKind::Funnel => funnel::kind_of(&field).unwrap_or(typed.kind),
    };
    typed.bare_days |= typed.kind == ValueKind::Date;
    let mut all: Vec<Typed> = plan.columns.iter().map(ColumnPlan::typed).collect();
    if let Some(place) = all.get_mut(at) {
        *place = typed;
    }
    let semicolons = raw.delimiter == Some(';');
    typing::by_neighbours(&mut all, &looked.evidence, language, workspace.header.language, semicolons);
    if let (Some(column), Some(typed)) = (plan.columns.get_mut(at), all.get(at)) {
        column.take(*typed);
    }
}

fn expected(table: TableKind, column: &ColumnPlan) -> typing::Expected {
    let count = column.field.starts_with("count ") || column.field == funnel::NEW_STAGE;
    let named = ![LEAVE_OUT, KEEP].contains(&column.field.as_str()) && table != TableKind::Funnel;
    let expected = typing::expected(&column.heading, named.then_some(column.field.as_str()));
    typing::Expected {
        number: expected.number || count,
        whole: expected.whole || count,
        date: expected.date || column.field.starts_with("date "),
        ..expected
    }
}

/// Why a plan cannot be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// A field that must be mapped is not.
    #[error("no column for {0}")]
    MissingField(&'static str),
    /// Two columns became the same field.
    #[error("two columns for {1}")]
    TwoColumns(TableKind, String),
    /// No such heading in the file.
    #[error("no heading {0}")]
    UnknownHeading(String),
    /// Several columns have this heading.
    #[error("several columns {0}")]
    SeveralHeadings(String),
    /// No such field.
    #[error("no field {0}")]
    UnknownField(String),
    /// No such meaning of a word.
    #[error("nothing means {0}")]
    UnknownMeaning(String),
    /// Nothing in the table says that it is what it is to become; its headings.
    #[error("neither leads nor content nor months: {0:?}")]
    NothingFound(Vec<String>),
    /// Rows that are no months, and nothing says of which month they are.
    #[error("no months")]
    NoMonths,
    /// Somebody has stopped it.
    #[error("stopped")]
    Stopped,
}

/// The fields a column may become.
pub fn fields(table: TableKind, workspace: &Workspace) -> Vec<String> {
    match table {
        TableKind::Leads => {
            let mut list = vec![LEAVE_OUT.to_owned(), KEEP.to_owned()];
            list.extend(lead_fields().iter().map(|(field, _)| field.clone()));
            list.extend(MORE_FIELDS.iter().map(|field| (*field).to_owned()));
            list
        }
        TableKind::Content => {
            let mut list = vec![LEAVE_OUT.to_owned()];
            list.extend(content_fields().iter().map(|(field, _)| field.clone()));
            list
        }
        TableKind::Funnel => {
            let mut list = [LEAVE_OUT, funnel::MONTH, funnel::YEAR, funnel::SPLIT].map(str::to_owned).to_vec();
            for stage in in_order(&workspace.stages) {
                list.push(format!("count {}", stage.id));
            }
            for stage in in_order(&workspace.stages) {
                list.push(format!("date {}", stage.id));
            }
            list.extend([funnel::NEW_STAGE, funnel::STAGE_NAMES, funnel::MONTH_COLUMN].map(str::to_owned));
            list
        }
    }
}

/// Proposes what each column means: as it was confirmed last time, otherwise by its values and heading.
pub fn propose(table: TableKind, raw: &RawTable, looked: &Looked, name: &str, workspace: &Workspace) -> ImportPlan {
    let language = super::language_of(raw, looked);
    let context = Context { raw, looked, workspace };
    let mut plan = ImportPlan { table, name: name.to_owned(), ..ImportPlan::default() };
    let mut types = match table {
        TableKind::Leads => leads::types(&context),
        TableKind::Content => content::types(&context),
        TableKind::Funnel => funnel::types(&context),
    };
    let semicolons = raw.delimiter == Some(';');
    typing::by_neighbours(&mut types, &looked.evidence, language, workspace.header.language, semicolons);
    let fields = match table {
        TableKind::Leads => {
            let proposal = leads::propose(&context, &types);
            plan.several = proposal.several;
            plan.weak_created = proposal.weak_created;
            proposal.fields
        }
        TableKind::Content => {
            let (fields, addresses) = content::propose(&context);
            if addresses.len() > 1 {
                plan.several.push(("location".to_owned(), addresses));
            }
            fields
        }
        TableKind::Funnel => funnel::propose(&context, &types),
    };
    for (at, (field, typed)) in fields.into_iter().zip(types).enumerate() {
        plan.columns.push(column(&context, table, at, field, typed));
    }
    if table == TableKind::Funnel {
        for (at, column) in plan.columns.iter_mut().enumerate() {
            column.counts = column.kind == ValueKind::Number && funnel::counts_something(&context, at);
        }
    }
    recall(&mut plan, workspace);
    if table == TableKind::Leads {
        plan.complete = set_to_complete(looked, &plan, workspace);
    }
    plan
}

/// Fields whose values are words, also where they are written with digits.
fn is_text(table: TableKind, field: &str) -> bool {
    let words = ["outcome", OUTCOME_TOO, "won_flag", "closed_flag", "ref", "company", "stage"];
    table == TableKind::Leads && words.contains(&field)
}

fn column(context: &Context<'_>, table: TableKind, at: usize, field: String, typed: Typed) -> ColumnPlan {
    let samples = context
        .values(at)
        .map(|(value, _)| value)
        .filter(|value| !value.is_empty() && !super::nothing::is_nothing(value));
    ColumnPlan {
        heading: context.heading(at).to_owned(),
        label: context.label(at),
        samples: samples.take(3).map(|value| value.chars().take(60).collect()).collect(),
        kind: if is_text(table, &field) { ValueKind::Text } else { typed.kind },
        dates: typed.order,
        dates_by: typed.order_by,
        numbers: typed.mark,
        numbers_by: typed.mark_by,
        bare_days: typed.bare_days,
        field,
        ..ColumnPlan::default()
    }
}
