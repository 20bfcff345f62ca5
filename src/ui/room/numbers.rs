//! Funnel and content in the room.

use super::super::View;
use super::super::widgets::Tone;
use super::{Bar, Column, Leaf, Piece, leaf, text};
use crate::calc::content::Finding;
use crate::calc::funnel::{StageTotal, TargetVerdict, default_period, totals};
use crate::model::{ContentItem, RecordRef, Side, in_order};
use crate::text::labels;

/// The funnel as a whole, then each transition with its target and its range.
pub fn funnel(view: View<'_>) -> Vec<Leaf> {
    let funnel = &view.results.funnel;
    let Some(period) = default_period(funnel, view.today) else { return Vec::new() };
    let all = totals(funnel, period, view.today);
    let most = all.iter().filter_map(|stage| stage.count).max().unwrap_or(1).max(1) as f32;
    let bars = all.iter().map(|stage| Bar {
        name: stage.stage.name.clone(),
        share: stage.count.map_or(0.0, |count| count as f32 / most),
        words: stage.count.map_or_else(|| "–".to_owned(), |count| view.texts.integer(count)),
        tone: party(stage),
    });
    let whole = leaf(view.t("page-funnel"), vec![Piece::Bars(bars.collect())]);
    let steps = all.windows(2).filter_map(|pair| {
        let [before, stage] = pair else { return None };
        transition(view, before, stage)
    });
    std::iter::once(whole).chain(steps).chain(dated(view)).collect()
}

/// What the days of leads say: what is lost between the stages, and how long a first contact takes.
fn dated(view: View<'_>) -> Vec<Leaf> {
    let Some(dated) = view.results.dated.as_ref() else { return Vec::new() };
    let mut leaves = Vec::new();
    if let Some(flow) = dated.flow.as_ref().filter(|flow| flow.stages.len() > 2) {
        let head = ["dated-of-previous", "dated-of-first"].map(|key| view.t(key)).into();
        let rows = view.texts.cohort_rates(flow).into_iter().filter_map(|mut row| {
            let cells = row.split_off(1).into_iter().map(|cell| (cell, Tone::Neutral)).collect();
            Some((row.pop()?, cells))
        });
        let mut pieces = vec![Piece::Grid(head, rows.collect()), text(view.texts.cohort_window(flow.cohorts.window))];
        pieces.extend(flow.velocity.and_then(|velocity| view.texts.velocity(view.workspace, &velocity)).map(text));
        leaves.push(leaf(view.t("dated-rates"), pieces));
        let leaks: Vec<Piece> =
            flow.leaks.iter().filter_map(|leak| view.texts.stage_leak(view.workspace, flow, leak)).map(text).collect();
        if !leaks.is_empty() {
            leaves.push(leaf(view.t("dated-leaks"), leaks));
        }
    }
    if let Some(response) = &dated.response {
        let head = view.texts.response_head().split_off(1);
        let rows = view.texts.response_rows(response).into_iter().filter_map(|mut row| {
            let cells = row.split_off(1).into_iter().map(|cell| (cell, Tone::Neutral)).collect();
            Some((row.pop()?, cells))
        });
        let mut pieces = vec![Piece::Grid(head, rows.collect())];
        pieces.extend(response.attainment.map(|kept| text(view.texts.attainment(&kept))));
        leaves.push(leaf(view.t("funnel-tab-response"), pieces));
    }
    leaves
}

fn party(stage: &StageTotal) -> Tone {
    match stage.stage.owner {
        crate::model::Party::Sales => Tone::Side(Side::Sales),
        crate::model::Party::Marketing => Tone::Side(Side::Marketing),
        _ => Tone::Neutral,
    }
}

fn transition(view: View<'_>, before: &StageTotal, stage: &StageTotal) -> Option<Leaf> {
    let rate = stage.of_previous?;
    let title = view.tx("room-from-to", &[("from", (&before.stage.name).into()), ("to", (&stage.stage.name).into())]);
    let target = stage.stage.target_rate.map(|target| f64::from(target) / 10_000.0);
    let column = |head: &str, tone, words| Column { head: view.t(head), tone, large: true, items: vec![words] };
    let mut columns = vec![column("room-now", party(stage), view.texts.rate(Some(rate)))];
    if let Some(target) = target {
        columns.push(column("room-target", Tone::Agreed, view.texts.percent(target)));
    }
    let mut pieces = vec![Piece::Columns(columns), text(view.texts.of(rate))];
    if let Some(interval) = rate.interval() {
        pieces.push(text(view.tx("room-range", &[("range", view.texts.interval(interval).into())])));
    }
    if let Some(verdict) = stage.verdict() {
        let (key, tone) = match verdict {
            TargetVerdict::Reached => ("room-target-reached", Tone::Agreed),
            TargetVerdict::Unclear => ("room-target-unclear", Tone::Neutral),
            TargetVerdict::Below => ("room-target-below", Tone::Problem),
        };
        pieces.push(Piece::Big(view.t(key), tone));
    }
    Some(Leaf { record: Some(RecordRef::Stage(stage.stage.id)), title, pieces })
}

/// What there is for whom and when, then the treasures one after the other.
pub fn content(view: View<'_>) -> Vec<Leaf> {
    let coverage = &view.results.coverage;
    if view.workspace.content.is_empty() {
        return Vec::new();
    }
    let stages = coverage.stages.iter().filter_map(|id| view.workspace.journey.get(id)).map(|stage| stage.name.clone());
    let rows = coverage.personas.iter().zip(&coverage.usable).map(|(id, cells)| {
        let name = view.workspace.personas.get(id).map(|persona| persona.name.clone()).unwrap_or_default();
        let cell = |count: &u32| match count {
            0 => (view.t("room-gap"), Tone::Problem),
            count => (view.texts.integer(*count), Tone::Agreed),
        };
        (name, cells.iter().map(cell).collect())
    });
    let grid = leaf(view.t("page-content"), vec![Piece::Grid(stages.collect(), rows.collect())]);
    let treasures = in_order(&view.workspace.content).into_iter();
    let treasures = treasures.filter(|item| view.results.audit.of(item.id).has(Finding::Treasure));
    std::iter::once(grid).chain(treasures.map(|item| treasure(view, item))).collect()
}

fn treasure(view: View<'_>, item: &ContentItem) -> Leaf {
    let mut pieces = vec![Piece::Big(item.title.clone(), Tone::Neutral), text(view.t(labels::words(item.kind)))];
    pieces.extend(Some(item.location.clone()).filter(|place| !place.is_empty()).map(text));
    pieces.push(Piece::Text(view.t(labels::finding_why(Finding::Treasure)), Tone::Agreed));
    let title = view.t("finding-treasure-one");
    Leaf { record: Some(RecordRef::Content(item.id)), title, pieces }
}
