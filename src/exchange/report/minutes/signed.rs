//! What was signed on the day of the workshop: by whom, and what a side does not share.

use chrono::NaiveDate;

use super::super::blocks::Block;
use super::{Told, said};
use crate::model::{PerSide, Side, SignDecision, SignOff, in_order};
use crate::text::labels;

/// Every persona and the agreement that somebody signed, or refused to sign, while the workshop was held.
pub fn signed(told: &Told<'_>, out: &mut Vec<Block>) {
    let Some(day) = told.workshop.day.filter(|_| told.clock.began.is_some()) else { return };
    let personas = in_order(&told.workspace.personas).into_iter();
    let personas = personas.map(|persona| (said(&persona.name), &persona.sign_off));
    let agreement = (told.t("agreement-tab-sla"), &told.workspace.header.sla.sign_off);
    let lines = personas.chain([agreement]).filter_map(|(name, sign_off)| line(told, day, &name, sign_off));
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        out.push(Block::Section(told.t("persona-tab-signatures")));
        out.push(Block::List(lines));
    }
}

fn line(told: &Told<'_>, day: NaiveDate, name: &str, sign_off: &PerSide<SignOff>) -> Option<String> {
    let sides = Side::BOTH.into_iter().filter_map(|side| {
        let one = sign_off.get(side);
        let given = one.decision != SignDecision::Open && one.on == Some(day);
        given.then(|| by_side(told, side, one))
    });
    let sides: Vec<String> = sides.collect();
    (!sides.is_empty()).then(|| format!("{name} – {}", sides.join("; ")))
}

/// A side's answer: who gave it, and what it does not share.
fn by_side(told: &Told<'_>, side: Side, one: &SignOff) -> String {
    let who = match said(&one.by) {
        who if who.is_empty() => told.t(labels::words(side)),
        who => format!("{} ({who})", told.t(labels::words(side))),
    };
    let dissent = match said(&one.dissent) {
        dissent if dissent.is_empty() => dissent,
        dissent => format!(" – {dissent}"),
    };
    format!("{who}: {}{dissent}", told.t(labels::words(one.decision)))
}
