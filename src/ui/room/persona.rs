//! A persona in the room: section by section in two columns with the middle both share, and as a card at the end.

use super::super::View;
use super::super::widgets::Tone;
use super::{Column, Leaf, Piece, checked, text};
use crate::calc::persona::{hidden, of_persona, statements, verifications};
use crate::model::{Evidence, Id, Persona, RecordRef, SaidBy, Section, Side, Statement};
use crate::text::labels;

/// The sections of a persona that are worked on, then its card.
pub fn leaves(view: View<'_>, id: Id<Persona>) -> Vec<Leaf> {
    let Some(persona) = view.workspace.personas.get(&id) else { return Vec::new() };
    let filled = |section: &Section| !statements(view.workspace, id, *section).is_empty();
    let wanted = Section::ALL.into_iter().filter(|section| Section::CORE.contains(section) || filled(section));
    let mut leaves: Vec<Leaf> = wanted.map(|section| section_leaf(view, persona, section)).collect();
    leaves.extend(evidence(view, persona));
    leaves.push(card(view, persona));
    leaves.push(signatures(view, persona));
    leaves
}

/// What is known of what is said about a persona, while that is looked at.
pub fn evidence_alone(view: View<'_>, id: Id<Persona>) -> Vec<Leaf> {
    let persona = view.workspace.personas.get(&id);
    persona.and_then(|persona| evidence(view, persona)).into_iter().collect()
}

/// The signatures under a persona, while they are given.
pub fn signatures_alone(view: View<'_>, id: Id<Persona>) -> Vec<Leaf> {
    view.workspace.personas.get(&id).map(|persona| signatures(view, persona)).into_iter().collect()
}

/// What is known, what is estimated and what is only guessed, with where it comes from or who finds out.
fn evidence(view: View<'_>, persona: &Persona) -> Option<Leaf> {
    let all = of_persona(view.workspace, persona.id);
    let verified = verifications(view.workspace);
    let columns = [Evidence::Fact, Evidence::Estimate, Evidence::Guess].map(|level| {
        let of = all.iter().filter(|one| one.evidence == level && !one.text.trim().is_empty());
        let items = of.map(|one| {
            let owner = verified.get(&one.id).map(|entry| entry.owner.trim()).filter(|_| level == Evidence::Guess);
            match (one.source.trim(), owner.unwrap_or_default()) {
                ("", "") => one.text.clone(),
                (source, "") => format!("{} ({source})", one.text),
                (_, owner) => format!("{} → {owner}", one.text),
            }
        });
        let tone = if level == Evidence::Guess { Tone::Warning } else { Tone::Neutral };
        Column { head: view.t(labels::words(level)), tone, large: false, items: items.collect() }
    });
    let title = format!("{}: {}", persona.name, view.t("statement-evidence"));
    let pieces = vec![Piece::Columns(columns.into())];
    (!all.is_empty()).then_some(Leaf { record: Some(RecordRef::Persona(persona.id)), title, pieces })
}

/// Who has signed for each side, and what they do not share.
fn signatures(view: View<'_>, persona: &Persona) -> Leaf {
    let columns = Side::BOTH.map(|side| {
        let signed = persona.sign_off.get(side);
        let words = view.t(labels::words(signed.decision));
        let words = match (signed.counts(), signed.is_given()) {
            (true, _) => checked(&words),
            (false, true) => view.t("sign-nameless"),
            (false, false) => words,
        };
        let day = signed.on.filter(|_| signed.is_given()).map(|day| view.texts.date(day));
        let items = [words, signed.by.clone(), day.unwrap_or_default(), signed.dissent.clone()];
        let items = items.into_iter().filter(|words| !words.trim().is_empty()).collect();
        Column { head: view.t(labels::words(side)), tone: Tone::Side(side), large: false, items }
    });
    let title = format!("{}: {}", persona.name, view.t("sla-signatures"));
    Leaf { record: Some(RecordRef::Persona(persona.id)), title, pieces: vec![Piece::Columns(columns.into())] }
}

fn section_leaf(view: View<'_>, persona: &Persona, section: Section) -> Leaf {
    let all = statements(view.workspace, persona.id, section);
    let of = |keep: &dyn Fn(&Statement) -> bool| -> Vec<String> {
        let kept = all.iter().filter(|one| keep(one));
        kept.map(|one| if one.agreed { checked(&one.text) } else { one.text.clone() }).collect()
    };
    let side = |side: Side| Column {
        head: view.tx("room-says", &[("side", view.t(labels::words(side)).into())]),
        tone: Tone::Side(side),
        large: false,
        items: of(&|one| !one.agreed && one.said_by == SaidBy::of(Some(side))),
    };
    // What is agreed moves into the middle, whoever has said it.
    let middle = Column {
        head: view.t("room-shared"),
        tone: Tone::Agreed,
        large: false,
        items: of(&|one| one.agreed || one.said_by == SaidBy::Both),
    };
    let mut pieces = Vec::new();
    let covered = hidden(view.workspace, persona.id);
    if covered.sales + covered.marketing > 0 {
        pieces.push(Piece::Big(view.texts.hidden_statements(covered), Tone::Neutral));
    }
    if let Some(question) = labels::section_question(section).filter(|_| all.is_empty()) {
        pieces.push(text(view.t(question)));
    }
    pieces.push(Piece::Columns(vec![side(Side::Sales), middle, side(Side::Marketing)]));
    // What nobody has taken for theirs yet is shared by nobody either.
    let unclaimed = of(&|one| !one.agreed && one.said_by == SaidBy::Nobody);
    if !unclaimed.is_empty() {
        let head = view.t(labels::words(SaidBy::Nobody));
        pieces.push(Piece::Columns(vec![Column { head, tone: Tone::Neutral, large: false, items: unclaimed }]));
    }
    let title = format!("{}: {}", persona.name, view.t(labels::words(section)));
    Leaf { record: Some(RecordRef::Persona(persona.id)), title, pieces }
}

/// Everything agreed about a persona, on one page.
fn card(view: View<'_>, persona: &Persona) -> Leaf {
    let mut pieces = Vec::new();
    if !persona.summary.is_empty() {
        pieces.push(Piece::Text(persona.summary.clone(), Tone::Neutral));
    }
    let agreed: Vec<_> = of_persona(view.workspace, persona.id).into_iter().filter(|one| one.agreed).collect();
    let columns: Vec<Column> = Section::ALL
        .into_iter()
        .filter_map(|section| {
            let items: Vec<String> =
                agreed.iter().filter(|one| one.section == section).map(|one| one.text.clone()).collect();
            let head = view.t(labels::words(section));
            (!items.is_empty()).then_some(Column { head, tone: Tone::Agreed, large: false, items })
        })
        .collect();
    if columns.is_empty() {
        pieces.push(text(view.t("room-nothing-agreed")));
    }
    for row in columns.chunks(3) {
        pieces.push(Piece::Columns(row.to_vec()));
    }
    Leaf { record: Some(RecordRef::Persona(persona.id)), title: persona.name.clone(), pieces }
}
