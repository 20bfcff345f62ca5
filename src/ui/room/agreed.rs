//! KPIs and the agreement in the room: one KPI with both proposals, one clause at a time.

use super::super::View;
use super::super::widgets::Tone;
use super::{Column, Leaf, Piece, checked, text};
use crate::calc::agreement::is_kpi_settled;
use crate::model::{ClauseStatus, Kpi, RecordRef, Side, in_order};
use crate::text::labels;

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
    if !kpi.formula.is_empty() {
        pieces.push(text(kpi.formula.clone()));
    }
    if let Some(today) = kpi.baseline {
        pieces.push(text(view.tx("room-today", &[("value", value(Some(today)).into())])));
    }
    Leaf { record: Some(RecordRef::Kpi(kpi.id)), title: kpi.name.clone(), pieces }
}

/// Clause by clause, to be read aloud.
pub fn clauses(view: View<'_>) -> Vec<Leaf> {
    let all = in_order(&view.workspace.clauses).into_iter();
    all.map(|clause| {
        let words = view.texts.clause(view.workspace, &clause.text);
        let status = view.t(labels::words(clause.status));
        let status = match clause.status {
            ClauseStatus::Agreed => Piece::Text(checked(&status), Tone::Agreed),
            ClauseStatus::Draft | ClauseStatus::Parked => text(status),
        };
        let title = view.t(labels::words(clause.section));
        let pieces = vec![Piece::Big(words, Tone::Neutral), status];
        Leaf { record: Some(RecordRef::Clause(clause.id)), title, pieces }
    })
    .collect()
}
