//! What everybody wrote down in silence, in the groups it was put into, with the dots these got and what was made of it. What is
//! not shown yet stays hidden: only how much there is is told.

use super::super::blocks::Block;
use super::{Told, said};
use crate::calc::meetings;
use crate::calc::stickies::{Group, groups, hidden};
use crate::calc::votes::outcome;
use crate::merge::Address;
use crate::model::{RecordRef, Sticky, VoteMethod};
use crate::text::labels;

pub fn board(told: &Told<'_>, out: &mut Vec<Block>) {
    let workshop = told.workshop.id;
    let covered: u32 = hidden(told.workspace, workshop).into_iter().sum();
    let groups: Vec<Group<'_>> =
        groups(told.workspace, workshop).into_iter().filter(|group| !group.notes.is_empty()).collect();
    if groups.is_empty() && covered == 0 {
        return;
    }
    out.push(Block::Section(told.t("minutes-board")));
    for group in groups {
        let name = if group.name.is_empty() { told.t("room-ungrouped") } else { said(&group.name) };
        out.push(Block::Heading(format!("{name}{}", dots(told, &group.name))));
        out.push(Block::List(group.notes.iter().map(|sticky| note(told, sticky)).collect()));
    }
    if covered > 0 {
        out.push(Block::Text(told.texts.with("room-hidden", &[("n", covered.into())])));
    }
}

/// A note with whose it is, and what was made of it.
fn note(told: &Told<'_>, sticky: &Sticky) -> String {
    let side = sticky.side.map(|side| format!(" ({})", told.t(labels::words(side)))).unwrap_or_default();
    let became = RecordRef::parse(&sticky.became).filter(|record| record.exists_in(told.workspace));
    let became = became.map(|record| {
        let name = said(&told.texts.record(told.workspace, Address::Record(record), None));
        format!(" → {}: {name}", told.t(crate::model::list_words(record.table())))
    });
    format!("{}{side}{}", said(&sticky.text), became.unwrap_or_default())
}

/// The dots a group got in the votes that were shown.
fn dots(told: &Told<'_>, group: &str) -> String {
    let votes = meetings::votes(told.workspace, told.workshop.id).into_iter();
    let dots = votes.filter(|vote| vote.method == VoteMethod::Dots && !group.is_empty());
    let got = dots.filter_map(|vote| {
        let at = vote.options.iter().position(|option| option.trim() == group)?;
        let got = outcome(told.workspace, vote)?.options.into_iter().find(|got| got.option == at)?;
        let telling = told.votes();
        Some(format!(" – {} ({})", telling.points(vote.method, got.points), telling.by_side(&got.by_side)))
    });
    got.collect()
}
