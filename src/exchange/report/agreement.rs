//! KPIs and the service level agreement in the report.

use super::blocks::{Block, Left, Mark, columns, mark, sign_lines, signature, stacked, unbroken};
use super::votes::Telling;
use chrono::NaiveDate;

use crate::calc::agreement::is_kpi_settled;
use crate::calc::course::Course;
use crate::calc::kpi_set;
use crate::calc::proposals::LIMITS;
use crate::calc::proposals::limit;
use crate::calc::resets::{Validity, resets, validity};
use crate::calc::terms::versions;
use crate::model::{
    ClauseSection, ClauseStatus, Direction, Kpi, KpiJob, KpiStatus, PerSide, Side, SignOff, Sla, TargetOf, Workspace,
    in_order,
};
use crate::text::{Texts, labels};

pub fn kpis(workspace: &Workspace, courses: &[Course], texts: &Texts, out: &mut Vec<Block>) {
    if workspace.kpis.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("agreement-tab-kpis")));
    for direction in Direction::ALL {
        let rows: Vec<Vec<String>> = in_order(&workspace.kpis)
            .into_iter()
            .filter(|kpi| kpi.direction == direction)
            .map(|kpi| kpi_row(workspace, courses, texts, kpi))
            .collect();
        if !rows.is_empty() {
            out.push(Block::Heading(texts.get(labels::words(direction))));
            let keys =
                ["kpi-name", "kpi-baseline", "side-sales", "side-marketing", "kpi-status-agreed", "criterion-status"];
            out.push(Block::Table { head: columns(texts, &keys), rows });
        }
    }
    set(workspace, texts, out);
}

/// What the KPIs as a whole lack, and which go with each other.
fn set(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let (now, ahead) = kpi_set::horizons(workspace);
    let mut lines = vec![texts.with("kpi-set-horizons", &[("now", now.into()), ("ahead", ahead.into())])];
    lines.extend(kpi_set::findings(workspace).iter().map(|finding| texts.set_finding(finding)));
    out.push(Block::List(lines));
    let pairs = kpi_set::pairs(workspace);
    if !pairs.is_empty() {
        out.push(Block::Heading(texts.get("kpi-pairs")));
        out.push(Block::List(pairs.iter().map(|(first, second)| texts.pair(workspace, first, second)).collect()));
    }
}

/// A KPI in a row; what belongs to it stands below its name.
fn kpi_row(workspace: &Workspace, courses: &[Course], texts: &Texts, kpi: &Kpi) -> Vec<String> {
    let value = |value: Option<i64>| {
        let words = value.map(|value| texts.kpi_value(value, kpi.unit, &workspace.header.currency));
        unbroken(&words.unwrap_or_else(|| "–".to_owned()))
    };
    let review = |day: chrono::NaiveDate| {
        let with = kpi.review_automatic.then(|| format!(" ({})", texts.get("review-set-with-target")));
        format!("{}{}", texts.date(day), with.unwrap_or_default())
    };
    let paired = kpi.paired.and_then(|id| workspace.kpis.get(&id)).map(|other| other.name.clone());
    let other_than_usual = |usual: bool, key: &str| (!usual).then(|| texts.get(key));
    let tolerable = kpi.tolerable.map(|edge| texts.kpi_value(edge, kpi.unit, &workspace.header.currency));
    let below = [
        ("kpi-why", Some(kpi.why.trim().replace('\n', " "))),
        ("kpi-job", other_than_usual(kpi.job == KpiJob::default(), labels::words(kpi.job))),
        ("kpi-per", other_than_usual(kpi.per == TargetOf::default(), labels::words(kpi.per))),
        ("kpi-tolerable", tolerable),
        ("kpi-owner", Some(kpi.owner.clone())),
        ("kpi-source", Some(kpi.source.clone())),
        ("kpi-trackability", Some(texts.get(labels::words(kpi.trackability)))),
        ("kpi-measured-by", Some(kpi.measured_by.clone())),
        ("kpi-minutes", (kpi.minutes > 0).then(|| texts.integer(kpi.minutes))),
        ("kpi-baseline-note", Some(kpi.baseline_note.clone())),
        ("kpi-paired", paired),
        ("kpi-review", kpi.review_due.map(review)),
        ("kpi-notes", Some(kpi.notes.trim().to_owned())),
    ];
    let mut name = vec![kpi.name.clone()];
    name.extend(Some(kpi.formula.clone()).filter(|formula| !formula.is_empty()));
    let below = below.into_iter().filter_map(|(key, text)| Some((key, text.filter(|text| !text.is_empty())?)));
    name.extend(below.map(|(key, text)| format!("{}: {text}", texts.get(key))));
    name.extend(texts.measured(workspace, kpi));
    if let Some(course) = courses.iter().find(|course| course.kpi == kpi.id && course.judged.is_some()) {
        name.push(texts.light(course.light));
        name.extend(texts.course(workspace, kpi, course));
    }
    name.extend(Telling { workspace, texts }.about(kpi.id.into()));
    let state = match kpi.status {
        KpiStatus::Agreed if is_kpi_settled(kpi) => Mark::Agreed,
        KpiStatus::Parked => Mark::Parked,
        _ if kpi.proposals != PerSide::default() => Mark::Proposed,
        _ => Mark::Silent,
    };
    vec![
        stacked(&name),
        value(kpi.baseline),
        value(kpi.proposals.sales),
        value(kpi.proposals.marketing),
        texts.agreed_target(kpi, &workspace.header.currency),
        stacked(&[mark(texts, state), texts.target_settled(kpi).unwrap_or_default()]),
    ]
}

pub fn sla(
    workspace: &Workspace,
    left: &Left,
    (courses, today): (&[Course], NaiveDate),
    texts: &Texts,
    out: &mut Vec<Block>,
) {
    let sla = &workspace.header.sla;
    let signed = Side::BOTH.into_iter().any(|side| *sla.sign_off.get(side) != SignOff::default());
    let framed = !sla.goal.is_empty() || sla.valid_from.is_some() || sla.valid_to.is_some() || sla.review_due.is_some();
    let limits: Vec<_> = limits(workspace).into_iter().filter(|(_, value)| *value > 0).collect();
    let said = framed || signed || !limits.is_empty() || !sla.reject_reasons.is_empty();
    if !said && workspace.clauses.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("sla-title")));
    if !sla.goal.is_empty() {
        out.push(Block::Text(sla.goal.clone()));
    }
    let dates = [("sla-from", sla.valid_from), ("sla-to", sla.valid_to), ("sla-review", sla.review_due)];
    let dates: Vec<String> =
        dates.into_iter().filter_map(|(key, day)| Some(format!("{}: {}", texts.get(key), texts.date(day?)))).collect();
    out.push(Block::List(dates));
    if validity(sla, today) != Validity::NotSaid {
        out.push(Block::Text(texts.version(sla, today)));
    }
    let resets = resets(workspace, courses);
    if !resets.is_empty() {
        out.push(Block::Text(format!("{}:", texts.get("sla-reset-because"))));
        out.push(Block::List(resets.iter().map(|reset| texts.reset(workspace, reset)).collect()));
    }
    let parties = texts.parties(workspace);
    if !parties.is_empty() {
        out.push(Block::Text(format!("{}: {}", texts.get("list-parties"), parties.join(" · "))));
    }
    grounds(sla, texts, out);
    for section in ClauseSection::ALL {
        let clauses: Vec<String> = in_order(&workspace.clauses)
            .into_iter()
            .filter(|clause| clause.section == section && !clause.text.is_empty())
            .map(|clause| {
                let reopened = texts.clause_reopened(workspace, clause);
                let state = match clause.status {
                    ClauseStatus::Agreed if reopened.is_some() => Mark::Proposed,
                    ClauseStatus::Agreed => Mark::Agreed,
                    ClauseStatus::Parked => Mark::Parked,
                    ClauseStatus::Draft => Mark::Proposed,
                };
                let status = mark(texts, state);
                let kpi = clause.kpi.and_then(|id| workspace.kpis.get(&id));
                let kpi = kpi.map_or_else(String::new, |kpi| format!(" ({}: {})", texts.get("clause-kpi"), kpi.name));
                let word = || texts.settled(&clause.settled).filter(|_| matches!(state, Mark::Agreed));
                let by = reopened.or_else(word);
                let votes = Telling { workspace, texts }.about(clause.id.into());
                let words = format!("{}{kpi}", texts.clause(workspace, &clause.text));
                [status, words].into_iter().chain(by).chain(votes).collect::<Vec<_>>().join(" – ")
            })
            .collect();
        if !clauses.is_empty() {
            out.push(Block::Heading(texts.get(labels::words(section))));
            out.push(Block::List(clauses));
        }
    }
    if !limits.is_empty() {
        out.push(Block::Heading(texts.get("sla-handover")));
        out.push(Block::List(
            limits.iter().map(|(key, value)| format!("{}: {}", texts.get(key), texts.hundredths(*value))).collect(),
        ));
    }
    if !sla.reject_reasons.is_empty() {
        out.push(Block::Heading(texts.with("sla-reasons", &[("n", sla.reject_reasons.len().into())])));
        out.push(Block::List(sla.reject_reasons.iter().cloned().collect()));
    }
    out.push(Block::Heading(texts.get("sla-signatures")));
    if !left.concerns.is_empty() {
        out.push(Block::Text(format!("{}:", texts.get("sign-before"))));
        out.push(Block::List(left.concerns.clone()));
    }
    let outdated = left.outdated;
    out.push(Block::List(
        Side::BOTH.map(|side| signature(workspace, texts, side, sla.sign_off.get(side), *outdated.get(side))).to_vec(),
    ));
    let missing = |side: &Side| !sla.sign_off.get(*side).counts() || *outdated.get(*side);
    sign_lines(texts, Side::BOTH.into_iter().filter(missing), out);
    let versions = versions(workspace);
    for ((name, period), (_, after)) in sla.past.iter().zip(versions.iter().skip(1)) {
        out.push(Block::Heading(format!("{}: {name}", texts.get("field-past"))));
        out.push(Block::List(texts.period(workspace, period)));
        let changes = texts.version_changes(workspace, &period.terms, after);
        if !changes.is_empty() {
            out.push(Block::Text(texts.with("version-changes", &[("n", changes.len().into())])));
            out.push(Block::List(changes));
        }
    }
}

/// What the agreement rests on, as far as it was said.
fn grounds(sla: &Sla, texts: &Texts, out: &mut Vec<Block>) {
    let mut lines = Vec::new();
    for (key, people) in [("sla-people-then", &sla.people_then), ("sla-people-now", &sla.people_now)] {
        let counts = Side::BOTH.into_iter().filter(|side| *people.get(*side) > 0);
        let counts: Vec<String> =
            counts.map(|side| format!("{} {}", texts.get(labels::words(side)), people.get(side))).collect();
        if !counts.is_empty() {
            lines.push(format!("{}: {}", texts.get(key), counts.join(", ")));
        }
    }
    for (key, text) in [("sla-structure-then", &sla.structure_then), ("sla-structure-now", &sla.structure_now)] {
        if !text.trim().is_empty() {
            lines.push(format!("{}: {}", texts.get(key), text.trim()));
        }
    }
    if !lines.is_empty() {
        out.push(Block::Heading(texts.get("sla-grounds")));
        out.push(Block::List(lines));
    }
}

/// The limits of the hand-over: the key of each one's wording, and its number in hundredths.
pub fn limits(workspace: &Workspace) -> Vec<(&'static str, i64)> {
    let keys = [
        "sla-acknowledge",
        "sla-first-contact",
        "sla-attempts",
        "sla-attempt-days",
        "sla-decision-days",
        "sla-recycle",
    ];
    keys.into_iter().zip(LIMITS).map(|(key, topic)| (key, limit(workspace, topic).0)).collect()
}
