//! The rules every workspace keeps, whoever wrote it: references lead somewhere, numbers stay in their range.

use std::collections::BTreeMap;

use super::schema::{self, Tag};
use super::{AnswerSheet, AnyRecord, Asks, Ballot, LeadPolicy, LeadSet, RecordRef, Round, Workspace, choice};

/// Points a criterion may give, either way.
pub const MAX_POINTS: i32 = 100;
/// The largest target somebody can name, in hundredths of its unit.
pub const MAX_TARGET: i64 = 100_000_000_000_000;
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

choice! {
    /// The rules that can be broken.
    pub enum Broken {
        /// The field points to a record that does not exist.
        Dangling = "broken-dangling",
        /// The number is outside its range.
        OutOfRange = "broken-out-of-range",
        /// The text is too long to be a text somebody typed.
        TooLong = "broken-too-long",
        /// The columns of a lead set do not fit together.
        Ragged = "broken-ragged",
        /// The field points to its own record.
        Itself = "broken-itself",
    }
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
/// its own successor, leads chosen that are not there. Field and rule; no record stands for the header.
pub fn oddities(workspace: &Workspace) -> Vec<(Option<RecordRef>, &'static str, Broken)> {
    let mut found = Vec::new();
    let general = std::iter::once((None, &workspace.header.lead_policy));
    let models = workspace.models.values().map(|model| (Some(RecordRef::from(model.id)), &model.policy));
    for (record, policy) in general.chain(models) {
        found.extend(bounds_out_of_range(policy).map(|field| (record, field, Broken::OutOfRange)));
    }
    let chosen = workspace.header.lead_policy.leads.filter(|set| !workspace.leads.contains_key(set));
    found.extend(chosen.map(|_| (None, "leads", Broken::Dangling)));
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
    record.each(&mut |field, value| {
        if !field.is(Tag::History) {
            let mut leads_somewhere = true;
            value.references(&mut |to| leads_somewhere &= to.exists_in(workspace));
            check(field.name, Broken::Dangling, leads_somewhere);
        }
        check(field.name, Broken::OutOfRange, schema::is_within(field, value));
        let longest = if field.is(Tag::Long) { MAX_VALUE } else { MAX_TEXT };
        let has_room = field.most_letters().is_none_or(|most| value.text().chars().count() <= most);
        check(field.name, Broken::TooLong, value.longest() <= longest && has_room);
    });
    match record {
        AnyRecord::Round(round) => {
            check("ballots", Broken::OutOfRange, ballots_in_range(&round.ballots, round.places(), most_of(round)));
        }
        AnyRecord::Test(test) => {
            check("ballots", Broken::OutOfRange, ballots_in_range(&test.ballots, test.cards.len(), 1));
        }
        AnyRecord::Assessment(assessment) => {
            check("sheets", Broken::OutOfRange, assessment.sheets.iter().all(AnswerSheet::is_whole));
        }
        AnyRecord::Leads(leads) => {
            check("columns", Broken::Ragged, is_rectangular(leads));
            check("linked", Broken::OutOfRange, leads.rows <= leads.rows_in_all());
            let is_digits = |text: &str| text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
            let fingerprint = leads.linked.as_ref().map(|linked| linked.fingerprint.as_str());
            check("linked", Broken::OutOfRange, fingerprint.is_none_or(is_digits));
        }
        _ => {}
    }
}

/// The largest answer a round takes.
fn most_of(round: &Round) -> i64 {
    match round.asks() {
        Asks::Points => MAX_POINTS.into(),
        Asks::Targets => MAX_TARGET,
    }
}

fn ballots_in_range(ballots: &BTreeMap<String, Ballot>, positions: usize, most: i64) -> bool {
    ballots.values().all(|ballot| {
        ballot.open.len() <= positions && ballot.open.iter().flatten().all(|answer| (-most..=most).contains(answer))
    })
}

fn is_rectangular(leads: &LeadSet) -> bool {
    leads.rows == leads.rows_by_columns()
        && leads.columns.iter().all(|column| {
            column.cells.0.len() == leads.rows as usize
                && column.cells.0.iter().all(|code| (*code as usize) < column.values.len())
        })
}
