//! Who was there by side, for whom, who was missing, and whether both sides were.

use super::super::blocks::Block;
use super::{Told, said};
use crate::calc::meetings::{Listed, listed};
use crate::calc::workshops;
use crate::model::Side;
use crate::text::labels;

pub fn people(told: &Told<'_>, out: &mut Vec<Block>) {
    let listed = listed(told.workspace, told.workshop);
    if listed.is_empty() {
        return;
    }
    out.push(Block::Section(told.t("report-people")));
    let sides = [Some(Side::Sales), Some(Side::Marketing), None].map(|side| {
        let here = listed.iter().filter(|one| one.attendance.present && one.person.side == side);
        (labels::speaks_for(side), here.map(|one| named(told, one)).collect::<Vec<_>>())
    });
    let missing = listed.iter().filter(|one| !one.attendance.present).map(|one| named(told, one)).collect();
    // Before somebody has come, all are invited and nobody is missing.
    let nobody_came = listed.iter().all(|one| !one.attendance.present);
    let lines =
        sides.into_iter().chain([(if nobody_came { "minutes-invited" } else { "report-people-absent" }, missing)]);
    let lines = lines.filter(|(_, names)| !names.is_empty());
    out.push(Block::List(lines.map(|(key, names)| format!("{}: {}", told.t(key), names.join(", "))).collect()));
    out.push(Block::Text(quorum(told)));
}

/// Somebody with their role, and for whom they came.
fn named(told: &Told<'_>, one: &Listed<'_>) -> String {
    let mut name = said(&one.person.name);
    let role = said(&one.person.role);
    if !role.is_empty() {
        name = format!("{name} ({role})");
    }
    match said(&one.attendance.delegate_for) {
        whose if whose.is_empty() => name,
        whose => told.texts.with("minutes-stands-in", &[("name", name.into()), ("whose", whose.into())]),
    }
}

fn quorum(told: &Told<'_>) -> String {
    let missing: Vec<Side> = workshops::quorum(told.workspace, told.workshop).missing().collect();
    match missing.as_slice() {
        [] => told.t("minutes-quorum"),
        [side] => told.texts.with("minutes-no-quorum", &[("side", told.t(labels::words(*side)).into())]),
        _ => told.t("minutes-nobody-present"),
    }
}
