//! What is said and asked of the file and of how each column was read.

use super::Understood;
use crate::exchange::grid::Note;
use crate::exchange::understand::becomes::{KEEP, LEAVE_OUT, OUTCOME_TOO, PERSONAL};
use crate::exchange::understand::cells::Distinct;
use crate::exchange::understand::findings::{ImportNote, Question};
use crate::exchange::understand::plan::ColumnPlan;
use crate::exchange::understand::read::ReadColumn;
use crate::exchange::understand::typing::{Decided, ValueKind};
use crate::exchange::understand::{Context, date, headings, number, read};
use crate::exchange::values::DecimalMark;
use crate::model::TableKind;

impl Understood<'_> {
    /// Questions and notes about the file itself.
    pub(super) fn about_the_file(&mut self, context: &Context<'_>) {
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
    pub(super) fn about_columns(&mut self, context: &Context<'_>) {
        for at in 0..self.plan.columns.len() {
            let Some((plan, read, distinct)) = self.column(at) else { continue };
            let used = plan.field != LEAVE_OUT && !PERSONAL.contains(&plan.field.as_str())
                || self.plan.table == TableKind::Funnel
                    && plan.kind != ValueKind::Text
                    && !headings::is_total(&plan.heading);
            let mut notes = Vec::new();
            let mut questions = Vec::new();
            Self::about_nothing(context, at, distinct, plan, &mut notes);
            if used {
                self.about_values(context, at, (plan, read), &mut notes);
                about_dialect(context, at, plan, read, &mut notes, &mut questions, self);
            }
            self.notes.extend(notes);
            self.questions.extend(questions);
        }
    }

    fn about_nothing(
        context: &Context<'_>,
        at: usize,
        distinct: &Distinct,
        plan: &ColumnPlan,
        notes: &mut Vec<ImportNote>,
    ) {
        if context.evidence(at).nothing.is_empty() {
            return;
        }
        let spoken = crate::exchange::understand::nothing::spoken(|| distinct.values().map(|(value, _)| value));
        let words: Vec<(String, u32)> = distinct
            .values()
            .filter(|(value, _)| !value.is_empty() && crate::exchange::understand::nothing::is_nothing(value))
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
    pub(super) fn about_fields(&mut self, context: &Context<'_>) {
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
