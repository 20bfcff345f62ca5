//! A persona in the room: section by section in two columns with the middle both share, and as a card at the end.

use super::super::View;
use super::super::widgets::Tone;
use super::{Column, Leaf, Piece, checked, text};
use crate::calc::persona::{of_persona, statements};
use crate::model::{Id, Persona, RecordRef, SaidBy, Section, Side, Statement};
use crate::text::labels;

/// The sections of a persona that are worked on, then its card.
pub fn leaves(view: View<'_>, id: Id<Persona>) -> Vec<Leaf> {
    let Some(persona) = view.workspace.personas.get(&id) else { return Vec::new() };
    let filled = |section: &Section| !statements(view.workspace, id, *section).is_empty();
    let wanted = Section::ALL.into_iter().filter(|section| Section::CORE.contains(section) || filled(section));
    let mut leaves: Vec<Leaf> = wanted.map(|section| section_leaf(view, persona, section)).collect();
    leaves.push(card(view, persona));
    leaves
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
        items: of(&|one| one.agreed || matches!(one.said_by, SaidBy::Both | SaidBy::Nobody)),
    };
    let mut pieces = Vec::new();
    if let Some(question) = labels::section_question(section).filter(|_| all.is_empty()) {
        pieces.push(text(view.t(question)));
    }
    pieces.push(Piece::Columns(vec![side(Side::Sales), middle, side(Side::Marketing)]));
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
