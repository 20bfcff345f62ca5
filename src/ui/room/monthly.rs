//! The monthly report in the room, to be read aloud: wins first, then the number, KPI by KPI, the funnel, and what comes next.

use super::super::View;
use super::super::lights::light_look;
use super::super::widgets::Tone;
use super::{Bar, Column, Leaf, Piece, leaf, text};
use crate::calc::monthly::{KpiOfMonth, last_month, monthly};
use crate::model::RecordRef;
use crate::text::{courses, labels};

/// So many lines are read at once.
const READ: usize = 6;

/// Everything about the last month that is over.
pub fn leaves(view: View<'_>) -> Vec<Leaf> {
    let of = monthly(view.workspace, &view.results.courses, last_month(view.today), view.today);
    let title = view.tx("monthly-title", &[("month", view.texts.month(of.month).into())]);
    let mut leaves = vec![leaf(title, vec![wins(view, of.wins.iter().map(|win| win.text.clone()).collect())])];
    let goal = view.workspace.header.sla.goal.trim();
    if !goal.is_empty() {
        let mut pieces = vec![Piece::Big(goal.to_owned(), Tone::Agreed)];
        pieces.extend(of.numbers().filter_map(|one| view.texts.kpi_line(view.workspace, one)).map(text));
        leaves.push(leaf(view.t("monthly-number"), pieces));
    }
    leaves.extend(of.kpis.iter().map(|one| kpi(view, one)));
    let most = of.funnel.iter().filter_map(|stage| stage.count).max().unwrap_or(0).max(1);
    let bars: Vec<Bar> = of
        .funnel
        .iter()
        .filter_map(|stage| {
            let count = stage.count?;
            let rate = stage.rate.map(|rate| format!(" ({})", view.texts.rate(Some(rate)))).unwrap_or_default();
            Some(Bar {
                name: stage.stage.name.clone(),
                share: count as f32 / most as f32,
                words: format!("{}{rate}", view.texts.integer(count)),
                tone: Tone::Neutral,
            })
        })
        .collect();
    if !bars.is_empty() {
        let mut pieces = vec![Piece::Bars(bars)];
        pieces.extend(of.is_young.then(|| text(view.t("monthly-young"))));
        leaves.push(leaf(view.t("page-funnel"), pieces));
    }
    let actions = of.actions.iter().map(|entry| view.texts.action_line(entry)).take(READ).collect();
    let next = of.next.iter().map(|next| view.texts.next_line(view.workspace, next)).take(READ).collect();
    let column = |key: &str, items| Column { head: view.t(key), tone: Tone::Neutral, large: false, items };
    let columns = vec![column("monthly-actions", actions), column("monthly-next", next)];
    leaves.push(leaf(view.t("monthly-next"), vec![Piece::Columns(columns)]));
    leaves
}

fn wins(view: View<'_>, items: Vec<String>) -> Piece {
    if items.is_empty() {
        return text(view.t("monthly-no-wins"));
    }
    Piece::Columns(vec![Column { head: view.t("monthly-wins"), tone: Tone::Agreed, large: false, items }])
}

fn kpi(view: View<'_>, one: &KpiOfMonth) -> Leaf {
    let (tone, mark) = light_look(one.light);
    let mut pieces = vec![text(view.t(labels::words(one.kpi.direction)))];
    pieces.push(Piece::Big(format!("{mark} {}", view.t(courses::light(one.light))), tone));
    pieces.extend(one.judged.map(|judged| text(view.texts.against(view.workspace, &one.kpi, &judged))));
    Leaf { record: Some(RecordRef::Kpi(one.kpi.id)), title: one.kpi.name.clone(), pieces }
}
