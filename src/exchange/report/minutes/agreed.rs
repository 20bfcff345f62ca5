//! What both departments agreed on in the workshop, in words and by name: statements, points, targets, clauses, values of the
//! program they confirmed, and how far they were of one mind in a test.

use super::super::blocks::Block;
use super::{Told, said};
use crate::calc::blind_test;
use crate::calc::brought::Brought;
use crate::calc::proposals::confirmation;
use crate::merge::Address;
use crate::model::{Area, Criterion, DefinitionTest, Id, Kpi, RecordRef, list_words};
use crate::text::labels;

/// Told as it stood at the end of the workshop, whatever was agreed since.
pub fn agreed(told: &Told<'_>, brought: &Brought, out: &mut Vec<Block>) {
    let records = brought.agreed.iter();
    let mut lines: Vec<(Area, String)> =
        records.filter_map(|record| Some((Area::of(Some(*record)), line(told, *record)?))).collect();
    let confirmed = brought.confirmed.iter().map(|topic| {
        let area = if topic.is_of_policy() { Area::Criteria } else { Area::Frame };
        let by = confirmation(&told.after.header, *topic).map(|word| told.texts.confirmation(word));
        let by = by.map(|words| format!(" · {words}")).unwrap_or_default();
        (area, said(&format!("{}{by}", told.texts.proposal(told.after, *topic))))
    });
    lines.extend(confirmed);
    lines.extend(brought.tests.iter().filter_map(|test| Some((Area::Criteria, tested(told, *test)?))));
    if lines.is_empty() {
        return;
    }
    lines.sort_by_key(|(area, _)| *area);
    out.push(Block::Section(told.t("minutes-agreed")));
    for of_area in lines.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((area, _)) = of_area.first() else { continue };
        out.push(Block::Heading(told.t(labels::words(*area))));
        out.push(Block::List(of_area.iter().map(|(_, line)| line.clone()).collect()));
    }
}

/// What was set aside, each with what it is.
pub fn parked(told: &Told<'_>, brought: &Brought) -> Vec<String> {
    let line = |record: &RecordRef| {
        let name = said(&told.texts.record(told.after, Address::Record(*record), None));
        format!("{}: {name}", told.t(list_words(record.table())))
    };
    brought.parked.iter().map(line).collect()
}

fn line(told: &Told<'_>, record: RecordRef) -> Option<String> {
    let all = told.after;
    let words = match record {
        RecordRef::Statement(id) => told.texts.statement(all, all.statements.get(&id)?),
        RecordRef::Criterion(id) => criterion(told, all.criteria.get(&id)?),
        RecordRef::Kpi(id) => kpi(told, all.kpis.get(&id)?),
        RecordRef::Clause(id) => told.texts.clause(all, &all.clauses.get(&id)?.text),
        _ => return None,
    };
    Some(said(&words))
}

/// A criterion with its points and how they came about.
fn criterion(told: &Told<'_>, one: &Criterion) -> String {
    let points = one.agreed_points().map(|points| told.texts.with("minutes-points", &[("n", points.into())]));
    let trace = told.texts.trace(told.after, one).or(points);
    trace.map_or_else(|| one.name.clone(), |trace| format!("{} – {trace}", one.name))
}

/// A KPI with its target and how that came about.
fn kpi(told: &Told<'_>, one: &Kpi) -> String {
    let target = told.texts.agreed_target(one, &told.after.header.currency);
    let settled = told.texts.target_settled(one).map(|words| format!(" ({words})")).unwrap_or_default();
    format!("{}: {target}{settled}", one.name)
}

/// On how many leads both sides were of one mind.
fn tested(told: &Told<'_>, id: Id<DefinitionTest>) -> Option<String> {
    let test = told.after.tests.get(&id)?;
    let found = blind_test::agreement(test)?;
    let of = told.texts.with("blind-test-agreed", &[("of", told.texts.of(found.agreed).into())]);
    Some(format!("{}: {of}", said(&test.name)))
}
