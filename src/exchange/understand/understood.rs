//! A table as it was understood with a plan: rows that are used, columns that were read, how leads ended, what is said and
//! what is asked. Inspecting prints it, importing makes records of it.

mod columns;
mod ends;
mod items;
pub mod months;
mod years;

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::becomes::OUTCOME_TOO;
use super::cells::{self, Asked, Distinct};
use super::findings::{ImportNote, Question};
use super::outcome::Meaning;
use super::plan::{ColumnPlan, ImportPlan, completable};
use super::read::{self, ReadColumn, Told, Value};
use super::rows::{self, Kept};
use super::{Context, Looked, funnel, headings, leads};
use crate::exchange::{RawTable, Watch};
use crate::model::{Outcome, TableKind, Workspace};

/// How leads ended by one column, or by two flags together.
#[derive(Debug, Clone, Default)]
pub struct Outcomes {
    /// What the column is called.
    pub label: String,
    /// For each row that is used; none where the column does not say, [`Outcome::Unknown`] where nobody knows the word.
    pub rows: Vec<Option<Outcome>>,
    /// Each word with its meaning and count, in order of appearance.
    pub words: Vec<(String, Meaning, u32)>,
    /// How many rows ended how.
    pub counts: BTreeMap<Outcome, u32>,
    /// Rows with nothing, or with something that cannot be read.
    pub not_stated: u32,
    /// Of these, rows with nothing.
    pub blank: u32,
    /// Rows with words nobody knows.
    pub unknown: u32,
}

impl Outcomes {
    /// How many rows ended so.
    pub fn count(&self, outcome: Outcome) -> u32 {
        self.counts.get(&outcome).copied().unwrap_or_default()
    }

    fn tally(&mut self) {
        for outcome in self.rows.iter().flatten().filter(|outcome| **outcome != Outcome::Unknown) {
            *self.counts.entry(*outcome).or_default() += 1;
        }
    }
}

/// A table as it was understood.
pub struct Understood<'a> {
    /// The table.
    pub raw: &'a RawTable,
    /// The plan.
    pub plan: &'a ImportPlan,
    /// Rows that are used.
    pub kept: Kept,
    /// The columns with only these rows.
    pub columns: Vec<Cow<'a, Distinct>>,
    /// What they read as.
    pub read: Vec<ReadColumn>,
    /// The column that says how leads ended.
    pub outcomes: Option<Outcomes>,
    /// Other columns that say it as well.
    pub others: Vec<Outcomes>,
    /// Monthly counts.
    pub months: Option<months::Months>,
    /// Whether nothing says that the table is what it is to become.
    pub refused: bool,
    /// What is said.
    pub notes: Vec<ImportNote>,
    /// What is asked.
    pub questions: Vec<Question>,
}

/// Understands a table with a plan.
pub fn understand<'a>(
    raw: &'a RawTable,
    looked: &'a Looked,
    plan: &'a ImportPlan,
    workspace: &Workspace,
    today: NaiveDate,
) -> Understood<'a> {
    understand_watched((raw, looked), plan, workspace, today, &|_| true)
        .unwrap_or_else(|| Understood::nothing(raw, plan))
}

/// Understands a table with a plan while somebody waits for it; none when the watch says so.
pub fn understand_watched<'a>(
    (raw, looked): (&'a RawTable, &'a Looked),
    plan: &'a ImportPlan,
    workspace: &Workspace,
    today: NaiveDate,
    watch: Watch<'_>,
) -> Option<Understood<'a>> {
    if !watch(0.0) {
        return None;
    }
    let kept = keep(raw, looked, plan);
    if !watch(0.1) {
        return None;
    }
    let all = kept.again.is_empty();
    let width = looked.columns.len();
    let columns: Vec<Cow<'a, Distinct>> = looked
        .columns
        .iter()
        .map(|column| if all { Cow::Borrowed(column) } else { Cow::Owned(column.only(&kept.rows)) })
        .collect();
    let columns =
        if plan.table == TableKind::Funnel { years::beside_months(columns, raw, plan, &kept) } else { columns };
    let read_one = |at: usize, asked: &Asked<'_>| match (columns.get(at), plan.columns.get(at)) {
        (Some(distinct), Some(plan)) => read::column(raw, distinct, plan, asked),
        _ => Some(ReadColumn::default()),
    };
    let share = |share: f32| watch(0.2 + share * 0.6);
    let read = cells::in_parallel_watched(width, raw.rows.len() * width, &share, &read_one)?;
    let mut done = Understood { kept, columns, read, ..Understood::nothing(raw, plan) };
    let context = Context { raw, looked, workspace };
    match plan.table {
        TableKind::Leads => done.leads(&context, today),
        TableKind::Content => done.content(&context, workspace),
        TableKind::Funnel => done.funnel(&context, workspace),
    }
    watch(1.0).then_some(done)
}

/// The rows that are used: of several with one reference, or one title and address, the last.
fn keep(raw: &RawTable, looked: &Looked, plan: &ImportPlan) -> Kept {
    let column = |field: &str| plan.column(field).and_then(|at| looked.columns.get(at));
    match plan.table {
        TableKind::Leads => {
            let reference = column("ref").filter(|column| !rows::damaged(column));
            rows::last_of_each(raw, reference, None)
        }
        TableKind::Content => {
            let text = |column: Option<&Distinct>, row: u32| {
                let code = column.and_then(|column| column.cells.get(row as usize)).copied();
                code.zip(column).map(|(code, column)| column.value(code as usize).to_owned()).unwrap_or_default()
            };
            let (address, language) = (column("location"), column("language"));
            let title = column("title").filter(|_| !plan.keep_same_titles);
            let also = |row| format!("{}\u{0}{}", text(address, row), text(language, row));
            rows::last_of_each(raw, title, Some(&also))
        }
        TableKind::Funnel => rows::last_of_each(raw, None, None),
    }
}

impl<'a> Understood<'a> {
    /// What is understood before anything is.
    fn nothing(raw: &'a RawTable, plan: &'a ImportPlan) -> Self {
        Self {
            raw,
            plan,
            kept: Kept::default(),
            columns: Vec::new(),
            read: Vec::new(),
            outcomes: None,
            others: Vec::new(),
            months: None,
            refused: false,
            notes: Vec::new(),
            questions: Vec::new(),
        }
    }
}

impl Understood<'_> {
    /// The line of the file on which a row begins.
    pub fn line(&self, row: u32) -> u32 {
        self.raw.line(row as usize)
    }

    /// The line of a row among those that are used.
    pub fn line_of_kept(&self, position: u32) -> u32 {
        self.kept.rows.get(position as usize).map_or(0, |row| self.line(*row))
    }

    /// The text of a cell of a row that is used.
    pub fn text(&self, at: usize, position: usize) -> &str {
        let Some(column) = self.columns.get(at) else { return "" };
        column.cells.get(position).map_or("", |code| column.value(*code as usize))
    }

    /// What a cell of a row that is used reads as.
    pub fn value(&self, at: usize, position: usize) -> &Value {
        match (self.read.get(at), self.columns.get(at)) {
            (Some(read), Some(column)) => read.at(column, position),
            _ => &Value::Blank,
        }
    }

    pub(super) fn column(&self, at: usize) -> Option<(&ColumnPlan, &ReadColumn, &Distinct)> {
        Some((self.plan.columns.get(at)?, self.read.get(at)?, self.columns.get(at)?.as_ref()))
    }

    fn lines(&self, told: &Told) -> Vec<u32> {
        told.first.iter().map(|(row, _)| self.line_of_kept(*row)).collect()
    }

    fn leads(&mut self, context: &Context<'_>, today: NaiveDate) {
        let fields: Vec<String> = self.plan.columns.iter().map(|column| column.field.clone()).collect();
        self.refused = !self.plan.nevertheless && !leads::are_leads(&fields, context);
        self.about_file_then_columns(context);
        self.outcomes = self.find_outcomes();
        self.others = self
            .plan
            .all(OUTCOME_TOO)
            .into_iter()
            .map(|at| self.outcomes_of(at))
            .filter(|other| !other.words.is_empty())
            .collect();
        if self.refused {
            let telling =
                |column: &ColumnPlan| headings::is_money(&column.heading) || headings::is_date(&column.heading);
            if self.plan.columns.iter().any(telling) {
                self.questions.push(Question::AreTheseLeads);
            }
            self.notes.push(ImportNote::NoOutcome);
            return;
        }
        self.about_outcomes();
        for (field, columns) in &self.plan.several {
            let labels = columns.iter().map(|at| self.plan.heading(*at)).collect();
            self.questions.push(Question::Which(field.clone(), labels));
        }
        if let Some(at) = self.plan.weak_created {
            let plain = headings::tight(&self.plan.heading(at));
            if self.plan.heading(at).contains(" - ")
                || !plain.starts_with("creat") && !plain.starts_with("erstell") && !plain.starts_with("aangem")
            {
                self.questions.push(Question::DayOfComing(self.plan.heading(at)));
            }
        }
        let open = self.plan.complete.is_none() && !self.plan.never_complete;
        if open && !completable(self.plan, context.workspace).is_empty() {
            self.questions.push(Question::NewList(self.kept.rows.len() as u32));
        }
        if let Some(day) = self.reference_day(today) {
            self.notes.push(ImportNote::CountedBack(day));
        }
        self.find_leaks();
    }

    fn about_file_then_columns(&mut self, context: &Context<'_>) {
        self.about_fields(context);
        self.about_file(context);
        self.about_columns(context);
    }

    fn about_file(&mut self, context: &Context<'_>) {
        self.about_the_file(context);
    }

    /// The youngest day of coming or closing that is not in the future: rules look back from it.
    pub fn reference_day(&self, today: NaiveDate) -> Option<NaiveDate> {
        let fields = ["created", "closed", "won_date", "lost_date"];
        let columns = (0..self.plan.columns.len()).filter_map(|at| self.column(at));
        columns
            .filter(|(plan, _, _)| fields.contains(&plan.field.as_str()))
            .flat_map(|(_, read, _)| read.values.iter())
            .filter_map(|value| if let Value::Day(day) = value { Some(*day) } else { None })
            .filter(|day| *day <= today)
            .max()
    }

    fn funnel(&mut self, context: &Context<'_>, workspace: &Workspace) {
        self.about_file_then_columns(context);
        self.months = Some(months::Months::of(self, workspace));
        let stages = self.plan.columns.iter().any(|column| {
            column.field.starts_with("count ")
                || column.field.starts_with("date ")
                || [funnel::STAGE_NAMES, funnel::NEW_STAGE].contains(&column.field.as_str())
        });
        let types: Vec<super::typing::Typed> = self
            .plan
            .columns
            .iter()
            .map(|column| super::typing::Typed { kind: column.kind, ..Default::default() })
            .collect();
        let fields: Vec<String> = self.plan.columns.iter().map(|column| column.field.clone()).collect();
        let unknown = funnel::unknown_stages(context, &types, &fields);
        self.refused = !stages
            && (self.plan.column(funnel::MONTH).is_none() && unknown.is_empty()
                || self.plan.column(funnel::MONTH).is_none() && !has_counts_of_a_report(context, &unknown));
        if self.refused {
            self.notes.push(ImportNote::NoOutcome);
            return;
        }
        if !unknown.is_empty() {
            let labels: Vec<String> = unknown.iter().map(|at| self.plan.heading(*at)).collect();
            self.notes.push(ImportNote::UnknownStages(labels.clone()));
            self.questions.push(Question::UnknownStages(labels));
        }
        self.about_percentages();
        months::about(self, context, workspace);
    }

    fn about_percentages(&mut self) {
        for (at, column) in self.plan.columns.iter().enumerate() {
            let shares = self
                .read
                .get(at)
                .is_some_and(|read| read.unread.first.iter().any(|(_, text)| text.trim().ends_with('%')));
            if shares && column.field.starts_with("count ") {
                let before = at.checked_sub(1).map(|at| self.plan.heading(at)).unwrap_or_default();
                self.questions.push(Question::Percentages(column.label.clone(), before));
            }
        }
    }
}

/// Whether a report without months counts things that are counted in funnels: clicks, impressions, leads.
fn has_counts_of_a_report(context: &Context<'_>, unknown: &[usize]) -> bool {
    unknown.iter().any(|at| {
        headings::is_count(context.heading(*at))
            || funnel::stage_name(context.heading(*at)) != context.heading(*at).trim()
    })
}
