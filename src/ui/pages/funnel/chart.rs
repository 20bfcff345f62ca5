//! The funnel itself and the monthly trend of one rate.

use egui::{Align, Layout, RichText, Ui, vec2};

use super::super::super::{View, icons, theme, widgets};
use crate::calc::funnel::{StageTotal, TargetVerdict, rate_change};
use crate::calc::stats::{Firmness, Rate};
use crate::model::{FunnelStage, Id};
use crate::text::labels;
use widgets::{FunnelBar, Tone, funnel_row};

/// Draws the funnel; the stage that was clicked, if any.
pub fn funnel_ui(
    ui: &mut Ui,
    view: View<'_>,
    totals: &[StageTotal],
    before: Option<&[StageTotal]>,
) -> Option<Id<FunnelStage>> {
    let colors = theme::palette(ui);
    let all = totals.len();
    let totals = totals.get(..widgets::MOST_BESIDE.min(all)).unwrap_or_default();
    // Stages nobody has counted would be no more than holes in the funnel; they are named below it.
    let (totals, without): (Vec<&StageTotal>, Vec<&StageTotal>) =
        totals.iter().partition(|total| total.count.is_some());
    let last = totals.len().saturating_sub(1);
    let bars: Vec<FunnelBar> = totals
        .iter()
        .enumerate()
        .map(|(at, total)| {
            let number = total.count.map_or_else(|| view.t("funnel-unknown"), |count| view.texts.integer(count));
            let color = if at == last { colors.agreed } else { colors.party(total.stage.owner) };
            let rate = view.texts.rate(total.of_previous);
            let words = view.tx(
                "funnel-bar",
                &[("stage", (&total.stage.name).into()), ("count", (&number).into()), ("rate", rate.into())],
            );
            FunnelBar { count: total.count, number, color, words }
        })
        .collect();
    let most = totals.iter().filter_map(|total| total.count).max().unwrap_or(1);
    let available = ui.available_width();
    let (name_width, rate_width) = (110.0_f32.min(available * 0.24), 190.0_f32.min(available * 0.38));
    let bar_width = (available - name_width - rate_width - 24.0).max(90.0);
    // The funnel fills the height that is there, within what looks like a funnel.
    let step = (ui.available_height() / totals.len().max(1) as f32).clamp(54.0, 92.0);
    let heights = ((step * 0.58).round(), (step * 0.42).round());
    let mut clicked = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    for (at, (total, bar)) in totals.iter().zip(&bars).enumerate() {
        ui.horizontal_top(|ui| {
            name_ui(ui, view, total, name_width, heights.0);
            let response = funnel_row(ui, bar, bars.get(at + 1), most, bar_width, heights);
            if response.clicked() && at > 0 {
                clicked = Some(total.stage.id);
            }
            let hover = total.of_first.map(|rate| {
                view.tx(
                    "funnel-of-first",
                    &[("rate", view.texts.rate(Some(rate)).into()), ("of", view.texts.of(rate).into())],
                )
            });
            if let Some(hover) = hover {
                response.on_hover_text(hover);
            }
            let earlier = before.and_then(|before| before.iter().find(|other| other.stage.id == total.stage.id));
            rate_ui(ui, view, total, earlier, rate_width);
        });
    }
    widgets::rest(ui, view.texts, all, widgets::MOST_BESIDE);
    if !without.is_empty() {
        let names: Vec<String> = without.iter().map(|total| total.stage.name.clone()).collect();
        ui.add_space(6.0);
        widgets::small(ui, view.tx("funnel-not-counted", &[("names", view.texts.joined(&names).into())]));
    }
    clicked
}

fn name_ui(ui: &mut Ui, view: View<'_>, total: &StageTotal, width: f32, height: f32) {
    let colors = theme::palette(ui);
    ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(vec2(width, height));
        ui.add(egui::Label::new(RichText::new(&total.stage.name).font(theme::strong(theme::BODY))).truncate());
        let owner = RichText::new(view.t(labels::words(total.stage.owner)))
            .size(theme::SMALL)
            .color(colors.party_text(total.stage.owner));
        let response = ui.add(egui::Label::new(owner).truncate());
        if !total.stage.entry_rule.is_empty() {
            response.on_hover_text(&total.stage.entry_rule);
        }
    });
}

fn rate_ui(ui: &mut Ui, view: View<'_>, total: &StageTotal, earlier: Option<&StageTotal>, width: f32) {
    let Some(rate) = total.of_previous else {
        left_out_ui(ui, view, total);
        return;
    };
    let verdict = total.verdict();
    ui.allocate_ui_with_layout(vec2(width, 44.0), Layout::top_down(Align::Min), |ui| {
        ui.set_min_width(width);
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.horizontal(|ui| {
            let (icon, tone) = match verdict {
                Some(TargetVerdict::Below) => (Some(icons::WARNING), Tone::Problem),
                Some(TargetVerdict::Unclear) => (Some(icons::INFO), Tone::Warning),
                Some(TargetVerdict::Reached) => (Some(icons::CHECK), Tone::Agreed),
                None => (None, Tone::Neutral),
            };
            let colors = theme::palette(ui);
            let ink = if verdict == Some(TargetVerdict::Below) { colors.problem } else { colors.ink };
            let target = total.stage.target_rate.map(|target| f64::from(target) / 10_000.0);
            let text = view.texts.rate_beside(rate, target);
            ui.label(RichText::new(text).font(theme::strong(theme::HEADING)).color(ink));
            if let Some(icon) = icon {
                widgets::toned(ui, icon, tone).on_hover_text(view.t(verdict_key(verdict)));
            }
            if let (Some(interval), true) = (rate.interval(), rate.firmness() != Firmness::CountsOnly) {
                widgets::small(ui, view.texts.interval_beside(interval, target));
            }
        });
        let target = total
            .stage
            .target_rate
            .map(|target| view.tx("funnel-target", &[("rate", view.texts.typed_percent(target).into())]));
        left_out_ui(ui, view, total);
        if let Some(target) = target {
            widgets::small(ui, target);
        }
        if let Some(earlier) = earlier {
            change_ui(ui, view, rate, earlier.of_previous);
        }
    });
}

/// Months that do not count in a rate: named where they are few, and always on hovering.
fn left_out_ui(ui: &mut Ui, view: View<'_>, total: &StageTotal) {
    if !total.left_out.is_empty() {
        let words = view.texts.left_out(total);
        let label = egui::Label::new(
            RichText::new(format!("{} {words}", icons::WARNING)).size(theme::SMALL).color(theme::palette(ui).problem),
        );
        ui.add(label.truncate()).on_hover_text(words);
    }
}

fn verdict_key(verdict: Option<TargetVerdict>) -> &'static str {
    match verdict {
        Some(TargetVerdict::Below) => "target-below",
        Some(TargetVerdict::Unclear) => "target-unclear",
        Some(TargetVerdict::Reached) | None => "target-reached",
    }
}

fn change_ui(ui: &mut Ui, view: View<'_>, now: Rate, before: Option<Rate>) {
    let Some(change) = rate_change(Some(now), before) else {
        widgets::small(ui, view.t("funnel-no-comparison"));
        return;
    };
    let words = view.texts.rate_change(change);
    if change.is_clear() {
        let tone = if change.difference > 0.0 { Tone::Agreed } else { Tone::Problem };
        let color = tone.text(theme::palette(ui));
        ui.add(egui::Label::new(RichText::new(words).size(theme::SMALL).color(color)).truncate());
    } else {
        widgets::small(ui, words);
    }
}

/// The monthly trend into a stage.
pub fn trend_ui(ui: &mut Ui, view: View<'_>, stage: Id<FunnelStage>) {
    let Some(stage) = view.workspace.stages.get(&stage) else { return };
    let Some(chart) = view.texts.trend_chart(&view.results.funnel, stage, view.today) else {
        widgets::muted(ui, view.t("funnel-no-trend"));
        return;
    };
    widgets::legend(ui, &chart.legend);
    widgets::chart_ui(ui, "trend", &chart, 190.0, view.texts);
    for note in &chart.notes {
        widgets::small(ui, note);
    }
}
