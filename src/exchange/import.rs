//! Importing a table: propose what each column means, let somebody confirm, run, report.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::table::RawTable;
use super::values::{DateOrder, DecimalMark, MarkEvidence, OrderEvidence, date_order, number_marks, parse_number};
use super::{Watch, aliases, content_import, funnel_import, leads_import};
use crate::calc::lead_sets::{MOST_HELD, SAMPLE, held};
use crate::model::{AnyRecord, FreshIds, Id, ImportMapping, LeadSet, TableKind, Workspace};

/// A column that is left out.
pub const LEAVE_OUT: &str = "";
/// A column of leads that is kept under its own heading.
pub const KEEP: &str = "keep";
/// Columns that hold personal data: only the fact that they are filled is kept, unless somebody asks for more.
pub const PERSONAL: [&str; 4] = ["name", "email", "phone", "owner"];

/// Fields that count something: their numbers are whole, so a mark before three digits groups them.
pub(super) const WHOLE_NUMBERS: [&str; 4] = ["employees", "visits", "pageviews", "forms"];

/// What is to be done with one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnPlan {
    /// The heading in the file.
    pub heading: String,
    /// The field it becomes; [`LEAVE_OUT`] or [`KEEP`] otherwise.
    pub field: String,
    /// The first values.
    pub samples: Vec<String>,
    /// How its dates are read.
    pub dates: DateOrder,
    /// Whether its dates could be read both ways: somebody must decide.
    pub ambiguous: bool,
    /// How its numbers are read where they do not say so themselves.
    pub numbers: DecimalMark,
    /// Whether its numbers could be read both ways: somebody must decide.
    pub ambiguous_numbers: bool,
}

/// A confirmed import.
#[derive(Debug, Clone, PartialEq, Eq)]
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
}

impl ImportPlan {
    /// The position of the column that becomes this field.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.field == field)
    }

    /// The heading of a column.
    pub(super) fn heading(&self, column: usize) -> String {
        self.columns.get(column).map(|column| column.heading.clone()).unwrap_or_default()
    }

    /// How the dates of a column are read.
    pub(super) fn order(&self, column: usize) -> DateOrder {
        self.columns.get(column).map_or(DateOrder::DayFirst, |column| column.dates)
    }
}

/// Why a plan cannot be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// A field that must be mapped is not.
    #[error("no column for {0}")]
    MissingField(&'static str),
    /// Two columns became the same field.
    #[error("two columns for {0}")]
    TwoColumns(String),
    /// No such heading in the file.
    #[error("no heading {0}")]
    UnknownHeading(String),
    /// No such field.
    #[error("no field {0}")]
    UnknownField(String),
    /// Somebody has stopped it.
    #[error("stopped")]
    Stopped,
}

/// Why a row was not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkipReason {
    /// Footer, total, blank or repeated heading.
    Footer,
    /// The same reference or title stands in an earlier row, or in the workspace already.
    Duplicate,
    /// The field every row needs is empty.
    NoTitle,
    /// The month or date cannot be read.
    NoMonth,
    /// It completes no lead of the set.
    NoMatch,
}

/// Something worth knowing about an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportNote {
    /// Dates that could not be read: heading, how many, the first of them.
    UnreadableDates(String, u32, String),
    /// Numbers that could not be read: heading, how many, the first of them.
    UnreadableNumbers(String, u32, String),
    /// Dates behind the day of the import: heading, how many.
    FutureDates(String, u32),
    /// Leads that end before they begin.
    NegativeDurations(u32),
    /// Won leads without a value.
    WonWithoutAmount(u32),
    /// Columns reduced to the fact that they are filled.
    PersonalReduced(Vec<String>),
    /// Columns whose dates could be read both ways.
    AmbiguousDates(Vec<String>),
    /// Columns whose numbers could be read both ways: with a comma or with a point for decimals, as they were read.
    AmbiguousNumbers(Vec<String>, DecimalMark),
    /// Long ids a spreadsheet has damaged: heading.
    DamagedIds(String),
    /// Personas or stages the workspace does not have.
    UnknownNames(Vec<String>),
    /// Leads of an existing set that were completed.
    Completed(u32),
    /// Leads of an existing set about which something is new.
    Changed(u32),
    /// Leads that were not in the set yet.
    Added(u32),
    /// All leads of this set are at hand again, of which only a sample was left.
    AtHandAgain(String),
    /// References that are mail addresses or phone numbers, and were not kept: heading.
    PersonalReference(String),
    /// So many of these leads are in this other set already, by their reference.
    AlsoIn(String, u32),
}

/// The report of an import: every row is used or skipped for a reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Rows below the headings.
    pub read: u32,
    /// Rows that are now in the workspace.
    pub used: u32,
    /// Rows that are not, by reason.
    pub skipped: BTreeMap<SkipReason, u32>,
    /// What else there is to know.
    pub notes: Vec<ImportNote>,
    /// What came out: leads, items or months.
    pub produced: u32,
}

impl ImportReport {
    pub(super) fn skip(&mut self, reason: SkipReason) {
        *self.skipped.entry(reason).or_default() += 1;
    }

    /// Rows skipped for any reason.
    pub fn skipped_total(&self) -> u32 {
        self.skipped.values().sum()
    }
}

/// What an import brings: records to put and the report.
#[derive(Debug, Clone)]
pub struct ImportResult {
    /// The records.
    pub records: Vec<AnyRecord>,
    /// All leads of a set too large for the workspace, whose record holds a sample of them.
    pub whole: Option<Arc<LeadSet>>,
    /// The report.
    pub report: ImportReport,
}

/// The fields a column may become.
pub fn fields(table: TableKind, workspace: &Workspace) -> Vec<String> {
    match table {
        TableKind::Leads => {
            let mut list = vec![LEAVE_OUT.to_owned(), KEEP.to_owned()];
            list.extend(aliases::LEAD_FIELDS.iter().map(|(field, _)| (*field).to_owned()));
            list
        }
        TableKind::Content => {
            let mut list = vec![LEAVE_OUT.to_owned()];
            list.extend(aliases::CONTENT_FIELDS.iter().map(|(field, _)| (*field).to_owned()));
            list
        }
        TableKind::Funnel => {
            let mut list = vec![LEAVE_OUT.to_owned(), "month".to_owned()];
            for stage in crate::model::in_order(&workspace.stages) {
                list.push(format!("count {}", stage.id));
            }
            for stage in crate::model::in_order(&workspace.stages) {
                list.push(format!("date {}", stage.id));
            }
            list
        }
    }
}

/// Proposes what each column means: as it was confirmed last time, otherwise by its heading and values.
pub fn propose(table: TableKind, raw: &RawTable, name: &str, workspace: &Workspace) -> ImportPlan {
    let remembered = remembered(table, raw, workspace);
    let known = |heading: &str| remembered.map(|mapping| mapping.fields.get(heading).cloned().unwrap_or_default());
    let mut plan = proposed(table, raw, workspace, known);
    name.clone_into(&mut plan.name);
    plan.keep_personal = remembered.is_some_and(|mapping| mapping.keep_personal);
    find_known(&mut plan, raw, workspace);
    plan
}

/// Proposes what each column means where leads are only looked at: every column whose heading was confirmed in an import
/// is what it was then, whatever other columns the table has or lacks. Of several imports the one with the most headings
/// in common is believed first.
pub fn propose_as_known(table: TableKind, raw: &RawTable, workspace: &Workspace) -> ImportPlan {
    let common = |mapping: &ImportMapping| raw.headings.iter().filter(|h| mapping.fields.contains_key(*h)).count();
    let mut mappings: Vec<_> = workspace.mappings.values().filter(|mapping| mapping.table == table).collect();
    mappings.sort_by_key(|mapping| std::cmp::Reverse(common(mapping)));
    let is_whole =
        mappings.first().is_some_and(|first| !first.fields.is_empty() && common(first) == first.fields.len());
    proposed(table, raw, workspace, |heading| {
        let confirmed = mappings.iter().find_map(|mapping| mapping.fields.get(heading)).cloned();
        // What an import that is here again as a whole left out stays out.
        confirmed.or_else(|| is_whole.then(String::new))
    })
}

fn proposed(
    table: TableKind,
    raw: &RawTable,
    workspace: &Workspace,
    known: impl Fn(&str) -> Option<String>,
) -> ImportPlan {
    let mut taken: Vec<String> = Vec::new();
    let mut columns = Vec::with_capacity(raw.headings.len());
    let numbers = usual_mark(raw);
    let allowed = fields(table, workspace);
    for (at, heading) in raw.headings.iter().enumerate() {
        let proposed = match known(heading) {
            Some(field) => field,
            None => match table {
                TableKind::Leads => leads_import::propose(raw, at),
                TableKind::Content => content_import::propose(heading),
                TableKind::Funnel => funnel_import::propose(raw, at, workspace),
            },
        };
        let repeatable = is_repeatable(&proposed);
        let field = if (taken.contains(&proposed) && !repeatable) || !allowed.contains(&proposed) {
            if table == TableKind::Leads { KEEP.to_owned() } else { LEAVE_OUT.to_owned() }
        } else {
            proposed
        };
        taken.push(field.clone());
        let evidence = date_order(first_cells(raw, at));
        let (dates, ambiguous) = match evidence {
            OrderEvidence::Settled(order) => (order, false),
            OrderEvidence::Ambiguous(order) => (order, true),
            OrderEvidence::NothingToDecide => (DateOrder::DayFirst, false),
        };
        let ambiguous_numbers = table == TableKind::Leads
            && !ambiguous
            && !WHOLE_NUMBERS.contains(&field.as_str())
            && could_be_read_both_ways(raw, at);
        columns.push(ColumnPlan {
            heading: heading.clone(),
            field,
            samples: raw.samples(at, 3),
            dates,
            ambiguous,
            numbers,
            ambiguous_numbers,
        });
    }
    ImportPlan { table, name: String::new(), columns, keep_personal: false, complete: None }
}

/// How many rows are looked at before an import is confirmed.
const LOOKED_AT: usize = 5_000;

fn first_cells(raw: &RawTable, at: usize) -> impl Iterator<Item = &str> {
    (0..raw.rows.len().min(LOOKED_AT)).map(move |row| raw.cell(row, at))
}

/// Whether a column holds numbers such as `1.234`, and nothing says what its point means.
fn could_be_read_both_ways(raw: &RawTable, at: usize) -> bool {
    let filled = || first_cells(raw, at).filter(|cell| !cell.is_empty());
    matches!(number_marks(filled()), MarkEvidence::Ambiguous(_))
        && filled().all(|cell| parse_number(cell, DecimalMark::Point).is_some())
}

/// The decimal mark most columns of the table have; where none says it, a comma behind semicolons.
fn usual_mark(raw: &RawTable) -> DecimalMark {
    let (mut comma, mut point) = (0, 0);
    for at in 0..raw.headings.len() {
        let numbers = || first_cells(raw, at).filter(|cell| !cell.is_empty());
        match number_marks(numbers()) {
            MarkEvidence::Settled(mark) if numbers().all(|cell| parse_number(cell, mark).is_some()) => match mark {
                DecimalMark::Comma => comma += 1,
                DecimalMark::Point => point += 1,
            },
            _ => {}
        }
    }
    match (comma, point) {
        (0, 0) if raw.delimiter == Some(';') => DecimalMark::Comma,
        _ if comma > point => DecimalMark::Comma,
        _ => DecimalMark::Point,
    }
}

/// Whether several columns may become this field: of several that tell how leads ended, the first that knows counts.
fn is_repeatable(field: &str) -> bool {
    field == LEAVE_OUT || field == KEEP || field == "outcome" || PERSONAL.contains(&field)
}

fn remembered<'a>(table: TableKind, raw: &RawTable, workspace: &'a Workspace) -> Option<&'a Arc<ImportMapping>> {
    workspace.mappings.values().find(|mapping| {
        mapping.table == table
            && !mapping.fields.is_empty()
            && mapping.fields.keys().all(|heading| raw.headings.contains(heading))
    })
}

/// Carries heading=field assignments out, as typed on the command line. What is typed wins: another column that was
/// proposed for the same field gives way. Those that did are handed back, with the field they were proposed for.
///
/// # Errors
/// [`PlanError`] when there is no such heading or field.
pub fn assign_all(
    plan: &mut ImportPlan,
    pairs: &[(&str, &str)],
    workspace: &Workspace,
) -> Result<Vec<(String, String)>, PlanError> {
    let mut typed = Vec::new();
    for (heading, field) in pairs {
        let field = match plan.table {
            TableKind::Funnel => funnel_import::field_by_name(field, workspace),
            _ => fields(plan.table, workspace).into_iter().find(|known| known == field),
        }
        .ok_or_else(|| PlanError::UnknownField((*field).to_owned()))?;
        let is_meant = |column: &&mut ColumnPlan| aliases::normalise(&column.heading) == aliases::normalise(heading);
        let (at, column) = plan
            .columns
            .iter_mut()
            .enumerate()
            .find(|(_, column)| is_meant(column))
            .ok_or_else(|| PlanError::UnknownHeading((*heading).to_owned()))?;
        column.field = field;
        typed.push(at);
    }
    let taken: Vec<String> = typed.iter().filter_map(|at| plan.columns.get(*at)).map(|c| c.field.clone()).collect();
    let aside = if plan.table == TableKind::Leads { KEEP } else { LEAVE_OUT };
    let mut displaced = Vec::new();
    for (at, column) in plan.columns.iter_mut().enumerate() {
        let may_be_several =
            [LEAVE_OUT, KEEP].contains(&column.field.as_str()) || PERSONAL.contains(&column.field.as_str());
        if !typed.contains(&at) && !may_be_several && taken.contains(&column.field) {
            displaced.push((column.heading.clone(), std::mem::replace(&mut column.field, aside.to_owned())));
        }
    }
    Ok(displaced)
}

/// The fields somebody may type for a column, in the words [`assign_all`] understands.
pub fn field_names(table: TableKind, workspace: &Workspace) -> Vec<String> {
    match table {
        TableKind::Funnel => {
            let stages = crate::model::in_order(&workspace.stages);
            let names = || stages.iter().map(|stage| stage.name.clone());
            let dated = names().map(|name| format!("date:{name}"));
            std::iter::once("month".to_owned()).chain(names()).chain(dated).collect()
        }
        _ => fields(table, workspace).into_iter().filter(|field| field != LEAVE_OUT).collect(),
    }
}

/// Looks for the lead set this table is about, by the column that is its reference now.
pub fn find_known(plan: &mut ImportPlan, raw: &RawTable, workspace: &Workspace) {
    plan.complete = match plan.table {
        TableKind::Leads => leads_import::set_to_complete(raw, plan, workspace),
        _ => None,
    };
}

/// Runs a confirmed import. The mapping is remembered among the records.
///
/// # Errors
/// [`PlanError`] when the plan lacks a field or maps one twice; nothing comes out then.
pub fn run(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
) -> Result<ImportResult, PlanError> {
    run_watched(raw, plan, workspace, fresh, today, &|_| true)
}

/// Runs a confirmed import while somebody waits for it.
///
/// # Errors
/// [`PlanError`]; [`PlanError::Stopped`] when the watch says so.
pub fn run_watched(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    today: NaiveDate,
    watch: Watch<'_>,
) -> Result<ImportResult, PlanError> {
    check(plan)?;
    let mut report = ImportReport { read: raw.rows.len() as u32 + raw.footer_lines, ..ImportReport::default() };
    if raw.footer_lines > 0 {
        report.skipped.insert(SkipReason::Footer, raw.footer_lines);
    }
    let ambiguous: Vec<String> =
        plan.columns.iter().filter(|c| c.ambiguous && c.field != LEAVE_OUT).map(|c| c.heading.clone()).collect();
    if !ambiguous.is_empty() {
        report.notes.push(ImportNote::AmbiguousDates(ambiguous));
    }
    for mark in [DecimalMark::Comma, DecimalMark::Point] {
        let open = |c: &&ColumnPlan| c.ambiguous_numbers && c.field != LEAVE_OUT && c.numbers == mark;
        let headings: Vec<String> = plan.columns.iter().filter(open).map(|c| c.heading.clone()).collect();
        if !headings.is_empty() {
            report.notes.push(ImportNote::AmbiguousNumbers(headings, mark));
        }
    }
    let mut whole = None;
    let mut records = match plan.table {
        TableKind::Leads => {
            let read = leads_import::run(raw, plan, workspace, fresh, today, &mut report, watch)?;
            let (record, all) = read.map_or((None, None), |set| {
                let (held, all) = held(set, MOST_HELD, SAMPLE);
                (Some(held), all)
            });
            let tests = record.iter().zip(&all).flat_map(|(set, all)| moved_cards(workspace, set, &all.moved));
            let tests: Vec<AnyRecord> = tests.collect();
            whole = all.map(|all| Arc::new(all.set));
            record.map(AnyRecord::from).into_iter().chain(tests).collect()
        }
        TableKind::Content => content_import::run(raw, plan, workspace, fresh, &mut report),
        TableKind::Funnel => funnel_import::run(raw, plan, workspace, &mut report),
    };
    let known = remembered(plan.table, raw, workspace);
    records.push(
        ImportMapping {
            id: known.map_or_else(|| fresh.next(), |mapping| mapping.id),
            ord: known.map_or_else(|| crate::model::last_order(&workspace.mappings), |mapping| mapping.ord.clone()),
            table: plan.table,
            fields: plan
                .columns
                .iter()
                .filter(|column| column.field != LEAVE_OUT && !column.heading.is_empty())
                .map(|column| (column.heading.clone(), column.field.clone()))
                .collect(),
            keep_personal: plan.keep_personal,
        }
        .into(),
    );
    Ok(ImportResult { records, whole, report })
}

/// The blind tests on a set whose leads stand in other rows now; none where they stand as before.
fn moved_cards(workspace: &Workspace, set: &LeadSet, moved: &[u32]) -> Vec<AnyRecord> {
    let as_before = workspace.leads.get(&set.id).is_some_and(|known| known.linked == set.linked);
    let tests = workspace.tests.values().filter(|test| !as_before && test.leads == Some(set.id));
    let moved = tests.map(|test| {
        let mut test = (**test).clone();
        for card in &mut test.cards {
            card.row = moved.get(card.row as usize).copied().unwrap_or(card.row);
        }
        test.into()
    });
    moved.collect()
}

/// The leads of a table row by row, also those that stand there twice; rules look back from `day`. Nothing is remembered.
///
/// # Errors
/// [`PlanError`] as for [`run`].
pub fn leads_as_they_stand(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    day: NaiveDate,
) -> Result<LeadSet, PlanError> {
    check(plan)?;
    leads_import::as_they_stand(raw, plan, workspace, day)
}

fn check(plan: &ImportPlan) -> Result<(), PlanError> {
    for (at, column) in plan.columns.iter().enumerate() {
        if !is_repeatable(&column.field) && plan.columns.iter().skip(at + 1).any(|other| other.field == column.field) {
            return Err(PlanError::TwoColumns(column.field.clone()));
        }
    }
    match plan.table {
        TableKind::Leads => Ok(()),
        TableKind::Content => plan.column("title").map(|_| ()).ok_or(PlanError::MissingField("title")),
        TableKind::Funnel => {
            let counts = plan.columns.iter().any(|column| column.field.starts_with("count "));
            let dates = plan.columns.iter().any(|column| column.field.starts_with("date "));
            if counts && plan.column("month").is_none() || !counts && !dates {
                return Err(PlanError::MissingField("month"));
            }
            Ok(())
        }
    }
}
