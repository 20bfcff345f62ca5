//! KPIs and the agreement in the room: one KPI with both proposals, one clause at a time.

use super::super::View;
use super::super::lights::light_look;
use super::super::widgets::Tone;
use super::votes::pieces as pieces_of;
use super::{Column, Leaf, Piece, Scale, checked, text};
use crate::calc::agreement::is_kpi_settled;
use crate::calc::negotiation::{Vote, Weighed, targets};
use crate::calc::people::name_of;
use crate::calc::votes::fingers_about;
use crate::model::{ClauseSection, ClauseStatus, Id, Kpi, RecordRef, Round, Side, in_order};
use crate::text::{courses, labels};

/// KPI by KPI: what Sales proposes, what is agreed, what Marketing proposes.
pub fn kpis(view: View<'_>) -> Vec<Leaf> {
    in_order(&view.workspace.kpis).into_iter().map(|kpi| kpi_leaf(view, kpi)).collect()
}

fn kpi_leaf(view: View<'_>, kpi: &Kpi) -> Leaf {
    let currency = &view.workspace.header.currency;
    let value = |value: Option<i64>| {
        value.map_or_else(|| "–".to_owned(), |value| view.texts.kpi_value(value, kpi.unit, currency))
    };
    let side = |side: Side, proposed| Column {
        head: view.t(labels::words(side)),
        tone: Tone::Side(side),
        large: true,
        items: vec![value(proposed)],
    };
    let agreed = kpi.agreed.filter(|_| is_kpi_settled(kpi));
    let middle = Column {
        head: view.t("kpi-status-agreed"),
        tone: Tone::Agreed,
        large: true,
        items: vec![agreed.map_or_else(|| "–".to_owned(), |agreed| checked(&value(Some(agreed))))],
    };
    let mut pieces = vec![text(view.t(labels::words(kpi.direction)))];
    pieces.push(Piece::Columns(vec![
        side(Side::Sales, kpi.proposals.sales),
        middle,
        side(Side::Marketing, kpi.proposals.marketing),
    ]));
    if let Some(course) = view.results.courses.iter().find(|course| course.kpi == kpi.id && course.judged.is_some()) {
        let (tone, mark) = light_look(course.light);
        pieces.push(Piece::Big(format!("{mark} {}", view.t(courses::light(course.light))), tone));
        pieces.extend(view.texts.course(view.workspace, kpi, course).into_iter().map(text));
    }
    if !kpi.formula.is_empty() {
        pieces.push(text(kpi.formula.clone()));
    }
    if let Some(today) = kpi.baseline {
        pieces.push(text(view.tx("room-today", &[("value", value(Some(today)).into())])));
    }
    Leaf { record: Some(RecordRef::Kpi(kpi.id)), title: kpi.name.clone(), pieces }
}

/// What a round for targets says, the widest disagreement first.
pub fn revealed(view: View<'_>, id: Id<Round>) -> Vec<Leaf> {
    let Some(round) = view.workspace.rounds.get(&id).filter(|round| round.revealed) else { return Vec::new() };
    let all = targets(round);
    let known = all.iter().filter_map(|one| Some((one, view.workspace.kpis.get(&one.subject)?)));
    known.map(|(one, kpi)| target_leaf(view, one, kpi)).collect()
}

fn target_leaf(view: View<'_>, one: &Weighed<Kpi>, kpi: &Kpi) -> Leaf {
    let value = |value: i64| view.texts.kpi_value(value, kpi.unit, &view.workspace.header.currency);
    let agreed = kpi.agreed.filter(|_| is_kpi_settled(kpi));
    let named = one.votes.iter().map(|vote| vote.points).chain(agreed);
    let (low, high) = named.fold((0, 100), |(low, high), named| (low.min(named), high.max(named)));
    let said = |vote: &Vote| {
        let name = name_of(view.workspace, vote.person, &vote.name);
        let name = if name.is_empty() { view.t(labels::words(vote.side)) } else { name.to_owned() };
        format!("{name} {}", value(vote.points))
    };
    let words: Vec<String> = one.votes.iter().map(said).collect();
    let words = if words.is_empty() { view.t("round-nothing-named") } else { words.join(" · ") };
    let dots = one.votes.iter().map(|vote| (vote.side, vote.points)).collect();
    let names = (value(low), value(high));
    let scale = Scale { ends: (low, high), names, dots, agreed, words: words.clone() };
    let mut pieces = vec![Piece::Scale(scale), text(words)];
    let apart: Vec<String> = one.votes.iter().filter(|vote| one.stands_apart(vote)).map(said).collect();
    pieces.push(match agreed {
        Some(agreed) => {
            let words = format!("{}: {}", view.t("kpi-status-agreed"), value(agreed));
            Piece::Big(checked(&words), Tone::Agreed)
        }
        None if one.is_close() => Piece::Text(view.t("room-close"), Tone::Agreed),
        None if apart.is_empty() => Piece::Big(view.t("round-explain-sides"), Tone::Warning),
        None => Piece::Big(view.tx("round-explain", &[("who", apart.join(", ").into())]), Tone::Warning),
    });
    Leaf { record: Some(RecordRef::Kpi(kpi.id)), title: kpi.name.clone(), pieces }
}

/// Clause by clause in the order of the sheet, to be read aloud, each with its fingers.
pub fn clauses(view: View<'_>) -> Vec<Leaf> {
    let all = in_order(&view.workspace.clauses);
    let of = |section: ClauseSection| all.iter().copied().filter(move |clause| clause.section == section);
    let in_reading_order = ClauseSection::ALL.into_iter().flat_map(of);
    in_reading_order
        .map(|clause| {
            let words = view.texts.clause(view.workspace, &clause.text);
            let status = view.t(labels::words(clause.status));
            let status = match clause.status {
                ClauseStatus::Agreed => Piece::Text(checked(&status), Tone::Agreed),
                ClauseStatus::Draft | ClauseStatus::Parked => text(status),
            };
            let title = view.t(labels::words(clause.section));
            let mut pieces = vec![Piece::Big(words, Tone::Neutral), status];
            pieces.extend(
                fingers_about(view.workspace, clause.id.into()).into_iter().flat_map(|vote| pieces_of(view, vote)),
            );
            Leaf { record: Some(RecordRef::Clause(clause.id)), title, pieces }
        })
        .collect()
}
