//! The rules every workspace keeps, whoever wrote it: references lead somewhere, numbers stay in their range.

use std::collections::BTreeMap;

use super::{AnyRecord, Ballot, Criterion, Id, LeadModel, LeadPolicy, LeadSet, RecordRef, Workspace};

/// Points a criterion may give, either way.
pub const MAX_POINTS: i32 = 100;
/// The longest text of one field, in bytes.
pub const MAX_TEXT: usize = 200_000;
/// The longest value of an open question, in bytes: a whole record, even of leads, fits.
pub const MAX_VALUE: usize = 64 * 1024 * 1024;
/// The end of a scale between two poles, either way.
pub const MAX_SCALE: i8 = 3;
/// The highest rating of content.
pub const MAX_RATING: u8 = 4;

/// A broken rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Violation {
    /// The record that breaks it.
    pub record: RecordRef,
    /// The field, as it is called in the file.
    pub field: &'static str,
    /// The rule.
    pub rule: Broken,
}

/// The rules that can be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// The field points to a record that does not exist.
    Dangling,
    /// The number is outside its range.
    OutOfRange,
    /// The text is too long to be a text somebody typed.
    TooLong,
    /// The columns of a lead set do not fit together.
    Ragged,
    /// The field points to its own record.
    Itself,
}

/// Every broken rule of the workspace, in the order of its tables.
pub fn violations(workspace: &Workspace) -> Vec<Violation> {
    let mut found = Vec::new();
    for record in workspace.all_records() {
        collect(workspace, &record, &mut found);
    }
    found
}

/// Every rule a record breaks in the workspace it stands in.
pub fn violations_of(workspace: &Workspace, record: &AnyRecord) -> Vec<Violation> {
    let mut found = Vec::new();
    collect(workspace, record, &mut found);
    found
}

/// The most points a cap, a threshold or a bound of the grid may have, either way.
const MAX_BOUND: i32 = 10_000;

/// What no page lets anybody do and no rule stands against, but a file may hold: a bound beyond all points, content that is
/// its own successor. Field and rule; no record stands for the header.
pub fn oddities(workspace: &Workspace) -> Vec<(Option<RecordRef>, &'static str, Broken)> {
    let mut found = Vec::new();
    let general = std::iter::once((None, &workspace.header.lead_policy));
    let models = workspace.models.values().map(|model| (Some(RecordRef::from(model.id)), &model.policy));
    for (record, policy) in general.chain(models) {
        found.extend(bounds_out_of_range(policy).map(|field| (record, field, Broken::OutOfRange)));
    }
    let own = workspace.content.values().filter(|item| item.successor == Some(item.id));
    found.extend(own.map(|item| (Some(RecordRef::from(item.id)), "successor", Broken::Itself)));
    found
}

fn bounds_out_of_range(policy: &LeadPolicy) -> impl Iterator<Item = &'static str> {
    let bounds = [
        ("fit_cap", policy.fit_cap),
        ("engagement_cap", policy.engagement_cap),
        ("threshold", policy.threshold),
        ("fit_min", policy.fit_min),
        ("engagement_min", policy.engagement_min),
        ("fit_a", policy.fit_a),
        ("fit_b", policy.fit_b),
        ("engagement_1", policy.engagement_1),
        ("engagement_2", policy.engagement_2),
    ];
    bounds.into_iter().filter(|(_, bound)| !(-MAX_BOUND..=MAX_BOUND).contains(bound)).map(|(field, _)| field)
}

/// The records a record leads to.
pub fn references(record: &AnyRecord) -> Vec<RecordRef> {
    let mut to: Vec<RecordRef> = Vec::new();
    match record {
        AnyRecord::Statement(statement) => to.push(statement.persona.into()),
        AnyRecord::Criterion(criterion) => {
            to.extend(criterion.group.map(RecordRef::from));
            to.extend(criterion.model.map(RecordRef::from));
        }
        AnyRecord::Round(round) => to.extend(round.model.map(RecordRef::from)),
        AnyRecord::Test(test) => to.extend(test.model.map(RecordRef::from)),
        AnyRecord::Version(version) => to.extend(version.model.map(RecordRef::from)),
        AnyRecord::Content(item) => {
            to.extend(item.criterion.map(RecordRef::from));
            to.extend(item.clause.map(RecordRef::from));
            to.extend(item.successor.map(RecordRef::from));
            to.extend(item.mapping.keys().copied().map(RecordRef::from));
            to.extend(item.mapping.values().flatten().copied().map(RecordRef::from));
            to.extend(item.stages.iter().copied().map(RecordRef::from));
        }
        AnyRecord::Month(month) => to.extend(month.counts.keys().copied().map(RecordRef::from)),
        AnyRecord::Clause(clause) => to.extend(clause.kpi.map(RecordRef::from)),
        AnyRecord::Kpi(kpi) => to.extend(kpi.paired.map(RecordRef::from)),
        AnyRecord::Participant(_)
        | AnyRecord::Persona(_)
        | AnyRecord::Group(_)
        | AnyRecord::Model(_)
        | AnyRecord::Settlement(_)
        | AnyRecord::Reconciliation(_)
        | AnyRecord::Leads(_)
        | AnyRecord::Journey(_)
        | AnyRecord::Stage(_)
        | AnyRecord::Mapping(_)
        | AnyRecord::Conflict(_)
        | AnyRecord::Copy(_) => {}
    }
    to
}

/// Checks one record against the workspace it stands in.
///
/// # Errors
/// The first rule it breaks.
pub fn check_record(workspace: &Workspace, record: &AnyRecord) -> Result<(), Violation> {
    let mut found = Vec::new();
    collect(workspace, record, &mut found);
    found.into_iter().next().map_or(Ok(()), Err)
}

fn collect(workspace: &Workspace, record: &AnyRecord, found: &mut Vec<Violation>) {
    let address = record.address();
    let mut check = |field: &'static str, rule: Broken, holds: bool| {
        if !holds {
            found.push(Violation { record: address, field, rule });
        }
    };
    let is_model = |model: Option<Id<LeadModel>>| model.is_none_or(|model| workspace.models.contains_key(&model));
    match record {
        AnyRecord::Participant(one) => check("name", Broken::TooLong, one.name.len().max(one.role.len()) <= MAX_TEXT),
        AnyRecord::Persona(persona) => {
            check("name", Broken::TooLong, persona.name.len() <= MAX_TEXT);
            check("notes", Broken::TooLong, persona.notes.len() <= MAX_TEXT);
            check("priority", Broken::OutOfRange, persona.priority <= 3);
            check("deal_value", Broken::OutOfRange, persona.deal_value >= 0);
            let marks = persona.scales.values().flat_map(|marks| [marks.sales, marks.marketing]);
            check("scales", Broken::OutOfRange, marks.flatten().all(|mark| mark.abs() <= MAX_SCALE));
        }
        AnyRecord::Statement(statement) => {
            check("text", Broken::TooLong, statement.text.len() <= MAX_TEXT);
            check("persona", Broken::Dangling, workspace.personas.contains_key(&statement.persona));
        }
        AnyRecord::Group(group) => {
            check("cap", Broken::OutOfRange, group.cap.is_none_or(|cap| (0..=1000).contains(&cap)));
        }
        AnyRecord::Criterion(criterion) => {
            check("sentence", Broken::TooLong, criterion.sentence.len() <= MAX_TEXT);
            check("group", Broken::Dangling, criterion.group.is_none_or(|group| workspace.groups.contains_key(&group)));
            check("model", Broken::Dangling, is_model(criterion.model));
            check("proposals", Broken::OutOfRange, points_in_range(criterion));
            check(
                "decay",
                Broken::OutOfRange,
                criterion.decay.as_ref().is_none_or(|d| (1..=3660).contains(&d.half_life_days)),
            );
        }
        AnyRecord::Round(round) => {
            check("model", Broken::Dangling, is_model(round.model));
            let notes = round.notes.values().all(|note| note.len() <= MAX_TEXT);
            check("notes", Broken::TooLong, notes);
            check("ballots", Broken::OutOfRange, ballots_in_range(&round.ballots, round.criteria.len(), MAX_POINTS));
        }
        AnyRecord::Settlement(settlement) => {
            check("why", Broken::TooLong, settlement.why.len() <= MAX_TEXT);
            check("points", Broken::OutOfRange, settlement.points.is_none_or(|points| points.abs() <= MAX_POINTS));
        }
        AnyRecord::Test(test) => {
            check("model", Broken::Dangling, is_model(test.model));
            check("ballots", Broken::OutOfRange, ballots_in_range(&test.ballots, test.cards.len(), 1));
        }
        AnyRecord::Leads(leads) => {
            check("columns", Broken::Ragged, is_rectangular(leads));
            check("linked", Broken::OutOfRange, leads.rows <= leads.rows_in_all());
            let is_digits = |text: &str| text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
            let fingerprint = leads.linked.as_ref().map(|linked| linked.fingerprint.as_str());
            check("linked", Broken::OutOfRange, fingerprint.is_none_or(is_digits));
        }
        AnyRecord::Content(item) => {
            check("title", Broken::TooLong, item.title.len() <= MAX_TEXT);
            check("notes", Broken::TooLong, item.notes.len() <= MAX_TEXT);
            let ratings =
                [item.useful.sales, item.useful.marketing, item.correctness, item.brand_fit, item.findability];
            let ratings = ratings.iter().chain([&item.confidence]);
            let opinions = item.reviews.values().all(|opinion| opinion.useful <= Some(MAX_RATING));
            check("reviews", Broken::OutOfRange, opinions);
            check("useful", Broken::OutOfRange, ratings.flatten().all(|rating| *rating <= MAX_RATING));
            check(
                "criterion",
                Broken::Dangling,
                item.criterion.is_none_or(|criterion| workspace.criteria.contains_key(&criterion)),
            );
            check("clause", Broken::Dangling, item.clause.is_none_or(|clause| workspace.clauses.contains_key(&clause)));
            check(
                "mapping",
                Broken::Dangling,
                item.mapping.iter().all(|(persona, stages)| {
                    workspace.personas.contains_key(persona)
                        && stages.iter().all(|stage| workspace.journey.contains_key(stage))
                }),
            );
            check("stages", Broken::Dangling, item.stages.iter().all(|stage| workspace.journey.contains_key(stage)));
            check(
                "successor",
                Broken::Dangling,
                item.successor.is_none_or(|successor| workspace.content.contains_key(&successor)),
            );
        }
        AnyRecord::Stage(stage) => {
            let rates = [stage.target_rate, stage.assumed_rate];
            check("target_rate", Broken::OutOfRange, rates.iter().flatten().all(|rate| *rate <= 10_000));
        }
        AnyRecord::Month(month) => {
            check("counts", Broken::Dangling, month.counts.keys().all(|stage| workspace.stages.contains_key(stage)));
        }
        AnyRecord::Clause(clause) => {
            check("text", Broken::TooLong, clause.text.len() <= MAX_TEXT);
            check("kpi", Broken::Dangling, clause.kpi.is_none_or(|kpi| workspace.kpis.contains_key(&kpi)));
        }
        AnyRecord::Kpi(kpi) => {
            check("notes", Broken::TooLong, kpi.notes.len() <= MAX_TEXT);
            check("paired", Broken::Dangling, kpi.paired.is_none_or(|other| workspace.kpis.contains_key(&other)));
        }
        AnyRecord::Conflict(conflict) => {
            let values = [&conflict.base, &conflict.ours, &conflict.theirs];
            check("theirs", Broken::TooLong, values.iter().all(|value| value.len() <= MAX_VALUE));
        }
        AnyRecord::Copy(copy) => check("report", Broken::TooLong, copy.report.len() <= MAX_VALUE),
        AnyRecord::Reconciliation(one) => check("note", Broken::TooLong, one.note.len() <= MAX_TEXT),
        AnyRecord::Version(version) => check("model", Broken::Dangling, is_model(version.model)),
        AnyRecord::Journey(_) | AnyRecord::Mapping(_) | AnyRecord::Model(_) => {}
    }
}

fn ballots_in_range(ballots: &BTreeMap<String, Ballot>, positions: usize, most: i32) -> bool {
    ballots.values().all(|ballot| {
        ballot.open.len() <= positions && ballot.open.iter().flatten().all(|answer| (-most..=most).contains(answer))
    })
}

fn points_in_range(criterion: &Criterion) -> bool {
    [criterion.proposals.sales, criterion.proposals.marketing, criterion.agreed]
        .iter()
        .flatten()
        .all(|points| (-MAX_POINTS..=MAX_POINTS).contains(points))
}

fn is_rectangular(leads: &LeadSet) -> bool {
    leads.rows == leads.rows_by_columns()
        && leads.columns.iter().all(|column| {
            column.cells.0.len() == leads.rows as usize
                && column.cells.0.iter().all(|code| (*code as usize) < column.values.len())
        })
}
