//! A table as it was understood with a plan: rows that are used, columns that were read, how leads ended, what is said and
//! what is asked. Inspecting prints it, importing makes records of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cells::{self, Asked, Distinct};
use super::findings::{ImportNote, Question, Why};
use super::outcome::Meaning;
use super::outcomes::{disagree, of_flags};
use super::plan::{ColumnPlan, ImportPlan, KEEP, LEAVE_OUT, OUTCOME_TOO, PERSONAL};
use super::read::{self, ReadColumn, Told, Value};
use super::rows::{self, Kept};
use super::typing::{Decided, ValueKind};
use super::{Context, Looked, content, date, funnel, headings, leads, number};
use crate::exchange::grid::Note;
use crate::exchange::values::{DateOrder, DecimalMark};
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
    pub months: Option<super::months::Months>,
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
    let read_one = |at: usize, asked: &Asked<'_>| match (columns.get(at), plan.columns.get(at)) {
        (Some(distinct), Some(plan)) => read::column(raw, distinct, plan, asked),
        _ => Some(ReadColumn::default()),
    };
    let share = |share: f32| watch(0.2 + share * 0.6);
    let read = cells::in_parallel_watched(width, raw.rows.len() * width, &share, &read_one)?;
    let mut done = Understood { kept, columns, read, ..Understood::nothing(raw, plan) };
    let context = Context { raw, looked, workspace, language: None };
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

    /// Questions and notes about the file itself.
    fn about_the_file(&mut self, context: &Context<'_>) {
        for note in &self.raw.reading.notes {
            match note {
                Note::NoHeadings => self.questions.push(Question::NoHeadings),
                Note::HiddenRows { rows } => self.questions.push(Question::HiddenRows(rows.len() as u32)),
                Note::UncertainEncoding { sample, others } => {
                    let named = (0..self.plan.columns.len()).find(|at| {
                        context.values(*at).any(|(value, _)| {
                            value.contains(sample.as_str()) || sample.contains(value) && value.len() > 3
                        })
                    });
                    let column = named.map(|at| self.plan.heading(at)).unwrap_or_default();
                    let read = self.raw.encoding.key().map(str::to_owned);
                    let all = read.into_iter().chain(others.iter().map(|(key, _)| key.clone())).collect();
                    self.questions.push(Question::Encoding(column, sample.clone(), all));
                }
                _ => {}
            }
        }
        let mut said: Vec<&str> = Vec::new();
        for (at, column) in self.plan.columns.iter().enumerate() {
            if column.heading.is_empty() {
                let filled = context.evidence(at).filled > 0;
                let headless = self.raw.reading.header.is_none();
                if !headless {
                    self.notes.push(ImportNote::NoHeading(at as u32 + 1));
                }
                if filled && !headless && column.field == KEEP {
                    self.questions.push(Question::NameOfColumn(at as u32 + 1, column.samples.clone()));
                }
                continue;
            }
            let same: Vec<u32> = (1..)
                .zip(&self.plan.columns)
                .filter(|(_, other)| other.heading == column.heading)
                .map(|(position, _)| position)
                .collect();
            if same.len() > 1 && !said.contains(&column.heading.as_str()) {
                said.push(&column.heading);
                self.notes.push(ImportNote::HeadingTwice(column.heading.clone(), same));
            }
        }
    }

    /// What is said and asked of how each column was read.
    fn about_columns(&mut self, context: &Context<'_>) {
        for at in 0..self.plan.columns.len() {
            let Some((plan, read, distinct)) = self.column(at) else { continue };
            let used = plan.field != LEAVE_OUT && !PERSONAL.contains(&plan.field.as_str())
                || self.plan.table == TableKind::Funnel && plan.kind != ValueKind::Text;
            let mut notes = Vec::new();
            let mut questions = Vec::new();
            self.about_nothing(context, at, distinct, plan, &mut notes);
            if used {
                self.about_values(context, at, (plan, read), &mut notes);
                about_dialect(context, at, plan, read, &mut notes, &mut questions, self);
            }
            self.notes.extend(notes);
            self.questions.extend(questions);
        }
    }

    fn about_nothing(
        &self,
        context: &Context<'_>,
        at: usize,
        distinct: &Distinct,
        plan: &ColumnPlan,
        notes: &mut Vec<ImportNote>,
    ) {
        if context.evidence(at).nothing.is_empty() {
            return;
        }
        let spoken = super::nothing::spoken(|| distinct.values().map(|(value, _)| value));
        let words: Vec<(String, u32)> = distinct
            .values()
            .filter(|(value, _)| !value.is_empty() && super::nothing::is_nothing(value))
            .filter(|(value, _)| !(headings::is_place(&plan.heading) && value.eq_ignore_ascii_case("na")))
            .filter(|(value, _)| !spoken.contains(&value.to_lowercase()))
            .map(|(value, count)| (value.to_owned(), count))
            .collect();
        if !words.is_empty() {
            let count = words.iter().map(|(_, count)| count).sum();
            notes.push(ImportNote::NothingWords(
                plan.label.clone(),
                count,
                words.into_iter().map(|(word, _)| word).collect(),
            ));
        }
    }

    fn about_values(
        &self,
        context: &Context<'_>,
        at: usize,
        (plan, read): (&ColumnPlan, &ReadColumn),
        notes: &mut Vec<ImportNote>,
    ) {
        let label = plan.label.clone();
        if let Some((_, first)) = read.unread.first.first() {
            let lines = self.lines(&read.unread);
            notes.push(if plan.kind == ValueKind::Date {
                ImportNote::UnreadableDates(label.clone(), read.unread.count, first.clone(), lines)
            } else {
                ImportNote::UnreadableNumbers(label.clone(), read.unread.count, first.clone(), lines)
            });
            if plan.kind == ValueKind::Number {
                let other = match plan.numbers {
                    DecimalMark::Point => DecimalMark::Comma,
                    DecimalMark::Comma => DecimalMark::Point,
                };
                let misfits: Vec<String> = read
                    .unread
                    .first
                    .iter()
                    .map(|(_, text)| text.clone())
                    .filter(|text| number::read(text, other).is_some() && number::read(text, plan.numbers).is_none())
                    .collect();
                if !misfits.is_empty() {
                    notes.push(ImportNote::OtherMark(label.clone(), misfits, plan.numbers));
                }
            }
        }
        if read.scaled > 0 {
            notes.push(ImportNote::Scaled(label.clone(), read.scaled));
        }
        if read.not_whole.count > 0 {
            let lines =
                read.not_whole.first.iter().map(|(row, text)| (self.line_of_kept(*row), text.clone())).collect();
            notes.push(if plan.field.starts_with("useful_") {
                ImportNote::HalfPoints(label.clone(), lines)
            } else {
                ImportNote::NotWhole(label.clone(), lines)
            });
        }
        if read.bare_days > 0 {
            notes.push(ImportNote::SerialDays(label.clone()));
        }
        let seen = context.evidence(at);
        let hint = headings::lead(&plan.heading);
        if self.plan.table == TableKind::Leads && plan.kind == ValueKind::Text && seen.filled > 0 {
            match hint {
                Some("created") => notes.push(ImportNote::NoDayOfComing(label)),
                Some("closed" | "last_activity" | "won_date" | "lost_date") => {
                    notes.push(ImportNote::NoDates(label, seen.days));
                }
                Some("amount") => notes.push(ImportNote::NoAmounts(label, seen.filled)),
                _ => {}
            }
        }
    }

    /// What is said of all columns together: what was taken for what, and what is left out.
    fn about_fields(&mut self, context: &Context<'_>) {
        let mut taken = Vec::new();
        let (mut left_out, mut personal) = (Vec::new(), Vec::new());
        for (at, column) in self.plan.columns.iter().enumerate() {
            let is_personal = PERSONAL.contains(&column.field.as_str());
            if is_personal && !self.plan.keep_personal {
                personal.push(column.label.clone());
            } else if [LEAVE_OUT, "record_name", OUTCOME_TOO].contains(&column.field.as_str()) {
                left_out.push(if column.heading.is_empty() {
                    format!("column {}", at + 1)
                } else {
                    column.label.clone()
                });
            } else {
                taken.push((column.label.clone(), at as u32 + 1, column.field.clone()));
            }
        }
        let _ = context;
        self.notes.push(ImportNote::Taken(taken));
        if self.plan.table == TableKind::Leads && !personal.is_empty() {
            self.notes.push(ImportNote::PersonalReduced(personal));
        }
        if !left_out.is_empty() {
            self.notes.push(ImportNote::LeftOut(left_out));
        }
        for (heading, field) in &self.plan.displaced {
            self.notes.push(ImportNote::Displaced(heading.clone(), field.clone()));
        }
        for again in self.kept.again.iter().take(read::NAMED) {
            self.notes.push(ImportNote::Again(self.line(again.row), again.key.clone(), self.line(again.by)));
        }
        if self.kept.again.len() > read::NAMED {
            self.notes.push(ImportNote::MoreAgain((self.kept.again.len() - read::NAMED) as u32));
        }
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
        if open && !rows::completable(self.plan, context.workspace).is_empty() {
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

    /// How leads ended by the column that counts; days of winning and losing say it where that one does not.
    fn find_outcomes(&self) -> Option<Outcomes> {
        let mut found =
            match (self.plan.column("outcome"), self.plan.column("won_flag"), self.plan.column("closed_flag")) {
                (Some(at), _, _) => Some(self.outcomes_of(at)),
                (None, Some(won), Some(closed)) => Some(self.outcomes_of_flags(won, closed)),
                (None, Some(won), None) => Some(self.outcomes_of(won)),
                _ => None,
            };
        let dated: Vec<(usize, Outcome)> = [("won_date", Outcome::Won), ("lost_date", Outcome::Lost)]
            .into_iter()
            .flat_map(|(field, outcome)| self.plan.all(field).into_iter().map(move |at| (at, outcome)))
            .collect();
        if dated.is_empty() {
            return found;
        }
        let label = dated.iter().map(|(at, _)| self.plan.heading(*at)).collect::<Vec<_>>().join(" + ");
        let rows = self.kept.rows.len();
        // Days of winning and days of losing leave the others open; one of them alone does not say what the others are.
        let both = ["won_date", "lost_date"].iter().all(|field| self.plan.column(field).is_some());
        let said = dated.iter().find_map(|(at, _)| self.plan.columns.get(*at)?.blank_means());
        let without = said.or(both.then_some(Outcome::Open));
        let blank = if without.is_none() { rows as u32 } else { 0 };
        let outcomes = found.get_or_insert_with(|| Outcomes {
            label,
            rows: vec![without; rows],
            not_stated: blank,
            blank,
            ..Outcomes::default()
        });
        outcomes.counts.clear();
        for (position, outcome) in outcomes.rows.iter_mut().enumerate() {
            for (at, dated) in &dated {
                if outcome.is_none_or(|outcome| !outcome.is_decided()) && *self.value(*at, position) != Value::Blank {
                    match outcome {
                        None => {
                            outcomes.not_stated = outcomes.not_stated.saturating_sub(1);
                            outcomes.blank = outcomes.blank.saturating_sub(1);
                        }
                        Some(Outcome::Unknown) => outcomes.unknown = outcomes.unknown.saturating_sub(1),
                        Some(_) => {}
                    }
                    *outcome = Some(*dated);
                }
            }
        }
        outcomes.tally();
        found
    }

    fn outcomes_of(&self, at: usize) -> Outcomes {
        let Some((plan, read, distinct)) = self.column(at) else { return Outcomes::default() };
        let mut all = Outcomes { label: plan.label.clone(), ..Outcomes::default() };
        let meanings: Vec<Option<Outcome>> = distinct
            .values()
            .zip(&read.values)
            .map(|((word, count), value)| {
                let blank = matches!(value, Value::Blank);
                if blank && let Some(outcome) = plan.blank_means() {
                    return Some(outcome);
                }
                if blank || super::read::is_error(self.raw, word) {
                    all.not_stated += count;
                    all.blank += if blank { count } else { 0 };
                    return None;
                }
                let meaning = plan.meaning(word);
                all.words.push((word.to_owned(), meaning, count));
                match meaning {
                    Meaning::Is(outcome) => Some(outcome),
                    Meaning::Ask => {
                        all.unknown += count;
                        Some(Outcome::Unknown)
                    }
                    Meaning::Nothing => {
                        all.not_stated += count;
                        None
                    }
                }
            })
            .collect();
        all.rows = distinct.cells.iter().map(|code| meanings.get(*code as usize).copied().flatten()).collect();
        all.tally();
        all
    }

    fn outcomes_of_flags(&self, won: usize, closed: usize) -> Outcomes {
        let flag = |at: usize, position: usize| super::outcome::yes_no(self.text(at, position));
        let label = format!("{} + {}", self.plan.heading(won), self.plan.heading(closed));
        let rows: Vec<Option<Outcome>> =
            (0..self.kept.rows.len()).map(|position| of_flags(flag(won, position), flag(closed, position))).collect();
        let not_stated = rows.iter().filter(|row| row.is_none()).count() as u32;
        let mut all = Outcomes { label, rows, not_stated, ..Outcomes::default() };
        all.tally();
        all
    }

    fn about_outcomes(&mut self) {
        if self.outcomes.is_none() && self.plan.all_open {
            let rows = self.kept.rows.len();
            let counts = BTreeMap::from([(Outcome::Open, rows as u32)]);
            self.outcomes = Some(Outcomes { rows: vec![Some(Outcome::Open); rows], counts, ..Outcomes::default() });
            self.notes.push(ImportNote::AllOpen(rows as u32));
            return;
        }
        let Some(outcomes) = &self.outcomes else {
            self.notes.push(ImportNote::NoOutcome);
            self.questions.push(Question::NoOutcome);
            return;
        };
        if let (Some(won), Some(closed)) = (self.plan.column("won_flag"), self.plan.column("closed_flag")) {
            self.notes.push(ImportNote::FlagsTogether(self.plan.heading(won), self.plan.heading(closed)));
        }
        let order = [Outcome::Won, Outcome::Lost, Outcome::Rejected, Outcome::Open];
        let counts =
            order.iter().map(|outcome| (*outcome, outcomes.count(*outcome))).filter(|(_, count)| *count > 0).collect();
        self.notes.push(ImportNote::Outcomes(outcomes.label.clone(), counts, outcomes.not_stated));
        let unknown: Vec<String> = outcomes
            .words
            .iter()
            .filter(|(_, meaning, _)| *meaning == Meaning::Ask)
            .map(|(word, _, _)| word.clone())
            .collect();
        if !unknown.is_empty() {
            self.notes.push(ImportNote::UnknownWords(outcomes.label.clone(), outcomes.unknown, unknown.clone()));
            self.questions.push(Question::Words(outcomes.label.clone(), unknown));
        }
        // Where a list is completed, a blank says nothing new.
        if outcomes.blank > 0 && self.plan.complete.is_none() {
            self.questions.push(Question::BlankOutcome(outcomes.label.clone(), outcomes.blank));
        }
        let (won, failed) =
            (outcomes.count(Outcome::Won), outcomes.count(Outcome::Lost) + outcomes.count(Outcome::Rejected));
        match (won, failed) {
            (0, 0) => self.notes.push(ImportNote::NothingDecided),
            (_, 0) => self.notes.push(ImportNote::NoLosses),
            (0, _) => self.notes.push(ImportNote::NoWins),
            _ => {}
        }
        let mut notes = Vec::new();
        let mut questions = Vec::new();
        for other in &self.others {
            let found = disagree(&outcomes.rows, &other.rows);
            if found.differ == 0 {
                notes.push(ImportNote::SameOutcome(outcomes.label.clone(), other.label.clone()));
                continue;
            }
            notes.push(ImportNote::OutcomesDiffer(outcomes.label.clone(), other.label.clone(), found));
            let rows = outcomes.rows.iter().zip(&other.rows).enumerate();
            let known = |outcome: &Option<Outcome>| outcome.is_some_and(|outcome| outcome != Outcome::Unknown);
            let examples = rows
                .filter(|(_, (ours, theirs))| known(ours) && known(theirs) && ours != theirs)
                .take(2)
                .map(|(position, (ours, theirs))| {
                    let word = |outcome: &Option<Outcome>| outcome.unwrap_or_default().word().to_owned();
                    (self.line_of_kept(position as u32), word(ours), word(theirs))
                })
                .collect();
            let named =
                self.plan.column("outcome").is_some_and(|at| headings::lead(&self.plan.heading(at)) == Some("outcome"));
            let why = if other.count(Outcome::Won) == 0 {
                Why::OtherHasNoWin
            } else if named {
                Why::Called
            } else {
                Why::SaysMore
            };
            questions.push(Question::WhichOutcome(outcomes.label.clone(), other.label.clone(), examples, why));
        }
        self.notes.extend(notes);
        self.questions.extend(questions);
    }

    fn content(&mut self, context: &Context<'_>, workspace: &Workspace) {
        self.refused = self.plan.column("title").is_none() && self.plan.column("location").is_none();
        self.about_file_then_columns(context);
        if let Some((_, columns)) = self.plan.several.iter().find(|(field, _)| field == "location") {
            let labels: Vec<String> = columns.iter().map(|at| self.plan.heading(*at)).collect();
            if let [taken, other, ..] = labels.as_slice() {
                self.notes.push(ImportNote::AddressFrom(taken.clone(), other.clone()));
            }
            self.questions.push(Question::Which("location".to_owned(), labels));
        }
        self.about_scales();
        self.about_names(workspace);
        self.about_choices();
        self.about_items();
    }

    fn about_scales(&mut self) {
        for field in ["useful_sales", "useful_marketing"] {
            let Some((plan, read, distinct)) = self.plan.column(field).and_then(|at| self.column(at)) else { continue };
            let off: Vec<f64> = distinct
                .values()
                .zip(&read.values)
                .filter(|(_, value)| **value == Value::Unread)
                .filter_map(|((text, _), _)| Some(number::read_either(text)?.number.number()))
                .collect();
            let on = read.numbers.into_iter().flat_map(|(least, most)| [least, most]);
            let all: Vec<f64> = off.iter().copied().chain(on).collect();
            if !off.is_empty() {
                let least = all.iter().copied().fold(f64::INFINITY, f64::min);
                let most = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                self.questions.push(Question::Scale(plan.label.clone(), least.to_string(), most.to_string()));
            }
        }
    }

    fn about_names(&mut self, workspace: &Workspace) {
        let personas: Vec<&str> = workspace.personas.values().map(|persona| persona.name.as_str()).collect();
        let stages: Vec<&str> = workspace.journey.values().map(|stage| stage.name.as_str()).collect();
        let mut unknown = Vec::new();
        let mut questions = Vec::new();
        for (field, known) in [("personas", &personas), ("stages", &stages)] {
            let Some((plan, _, distinct)) = self.plan.column(field).and_then(|at| self.column(at)) else { continue };
            let is_known = |name: &str| known.iter().any(|known| headings::tight(known) == headings::tight(name));
            for (text, _) in distinct.values().filter(|(text, _)| !super::nothing::is_nothing(text)) {
                for name in content::names(text, is_known) {
                    if is_known(name) || plan.said(name).is_some() || unknown.iter().any(|other| other == name) {
                        continue;
                    }
                    let near = content::nearest(name, known.iter().copied()).map(str::to_owned);
                    questions.push(Question::Name(plan.label.clone(), name.to_owned(), near));
                    unknown.push(name.to_owned());
                }
            }
        }
        if !unknown.is_empty() {
            unknown.truncate(20);
            questions.truncate(20);
            self.notes.push(ImportNote::UnknownNames(unknown));
            self.questions.extend(questions);
        }
    }

    fn about_choices(&mut self) {
        let words = content::Words::all_languages();
        let known = |field: &str, word: &str| match field {
            "kind" => words.kind(word).is_some(),
            "verdict" => words.verdict(word).is_some(),
            "audience" => content::audience(word).is_some(),
            _ => words.party(word).is_some(),
        };
        for field in ["kind", "verdict", "audience", "origin"] {
            let Some((plan, _, distinct)) = self.plan.column(field).and_then(|at| self.column(at)) else { continue };
            let unknown: Vec<String> = distinct
                .values()
                .map(|(word, _)| word)
                .filter(|word| !word.is_empty() && !super::nothing::is_nothing(word))
                .filter(|word| plan.said(word).is_none() && !known(field, word))
                .map(str::to_owned)
                .collect();
            if !unknown.is_empty() {
                let label = plan.label.clone();
                self.notes.push(ImportNote::ChoiceWords(label.clone(), unknown.clone(), field.to_owned()));
                self.questions.push(Question::Choice(label, field.to_owned(), unknown));
            }
        }
    }

    fn about_items(&mut self) {
        if let Some(at) = self.plan.column("title") {
            let nameless: Vec<u32> = (0..self.kept.rows.len())
                .filter(|position| *self.value(at, *position) == Value::Blank)
                .map(|position| self.line_of_kept(position as u32))
                .collect();
            if !nameless.is_empty() && self.plan.column("location").is_some() {
                self.notes.push(ImportNote::NamedByAddress(nameless));
            }
            if let Some(again) = self.kept.again.first() {
                let lines = vec![self.line(again.row), self.line(again.by)];
                self.questions.push(Question::SameTitle(self.plan.heading(at), lines, again.key.clone()));
            }
            self.about_stages_alone(at);
        }
        let answers = (0..self.plan.columns.len()).find(|at| {
            ["statuscode", "httpstatus", "httpstatuscode", "responsecode", "status"]
                .contains(&headings::tight(&self.plan.heading(*at)).as_str())
                && self.plan.columns.get(*at).is_some_and(|column| column.kind == ValueKind::Number)
        });
        if let Some(at) = answers {
            let mut errors: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
            for position in 0..self.kept.rows.len() {
                if let Ok(answer @ 400..600) = self.text(at, position).parse::<u32>() {
                    errors.entry(answer).or_default().push(self.line_of_kept(position as u32));
                }
            }
            self.notes.extend(errors.into_iter().map(|(answer, lines)| ImportNote::PagesAnswer(answer, lines)));
        }
    }

    fn about_stages_alone(&mut self, title: usize) {
        let Some(stage) = self.plan.column("stages") else { return };
        let mut notes = Vec::new();
        for position in 0..self.kept.rows.len() {
            let alone = self.plan.column("personas").is_none_or(|at| *self.value(at, position) == Value::Blank);
            if alone && *self.value(stage, position) != Value::Blank && notes.len() < read::NAMED {
                let stages =
                    content::names(self.text(stage, position), |_| false).into_iter().map(str::to_owned).collect();
                notes.push(ImportNote::StageWithoutPersona(self.text(title, position).to_owned(), stages));
            }
        }
        self.notes.extend(notes);
    }

    fn funnel(&mut self, context: &Context<'_>, workspace: &Workspace) {
        self.about_file_then_columns(context);
        self.months = Some(super::months::Months::of(self, workspace));
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
        super::months::about(self, context, workspace);
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

fn about_dialect(
    context: &Context<'_>,
    at: usize,
    plan: &ColumnPlan,
    read: &ReadColumn,
    notes: &mut Vec<ImportNote>,
    questions: &mut Vec<Question>,
    all: &Understood<'_>,
) {
    let seen = context.evidence(at);
    let label = plan.label.clone();
    if plan.kind == ValueKind::Number {
        let open = seen.first_open.clone();
        if plan.numbers_by.is_open() && !plan.field.starts_with("useful_") {
            questions.push(Question::Numbers(label.clone(), open.clone(), plan.numbers, plan.numbers_by));
        }
        if seen.open > 0 && plan.numbers_by.key().is_some() && !open.is_empty() {
            let number = number::read(&open, plan.numbers).map(|figure| figure.number.to_string()).unwrap_or_default();
            notes.push(ImportNote::NumberReadAs(label.clone(), open, number, plan.numbers_by));
        }
    }
    if matches!(plan.kind, ValueKind::Date | ValueKind::Month) {
        if plan.dates_by.is_open() {
            let rows =
                if plan.dates_by == Decided::Conflict { conflicting(context, at, all) } else { Default::default() };
            questions.push(Question::Dates(label.clone(), plan.dates, plan.dates_by, rows));
        }
        if plan.dates_by.key().is_some() && plan.dates_by != Decided::Conflict && seen.open_days > 0 {
            notes.push(ImportNote::DatesReadAs(label, plan.dates, plan.dates_by));
        }
    }
    let _ = read;
}

/// The first lines that fit only day first, only month first, and both.
fn conflicting(context: &Context<'_>, at: usize, all: &Understood<'_>) -> [Vec<u32>; 3] {
    let mut lines = [const { Vec::new() }; 3];
    let _ = context;
    for position in 0..all.kept.rows.len() {
        let days = date::read(all.text(at, position));
        let which = match (days.day_first, days.month_first) {
            (Some(_), None) => 0,
            (None, Some(_)) => 1,
            _ if days.is_open() => 2,
            _ => continue,
        };
        if let Some(list) = lines.get_mut(which).filter(|list| list.len() < 5) {
            list.push(all.line_of_kept(position as u32));
        }
    }
    lines
}

/// The order that is not this one.
pub fn other_order(order: DateOrder) -> DateOrder {
    match order {
        DateOrder::DayFirst => DateOrder::MonthFirst,
        DateOrder::MonthFirst => DateOrder::DayFirst,
    }
}
