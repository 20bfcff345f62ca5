//! The effect of the points on real leads: how many qualify, histogram with threshold, precision and lift, grid.

use egui::{Grid, RichText, Ui};

use super::super::super::command::{Command, Request};
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::super::proposal;
use super::policy::{set_threshold, threshold_field_ui};
use crate::calc::agreement::{capacity, criteria};
use crate::calc::confusion::Trust;
use crate::calc::proposals::Topic;
use crate::calc::scoring::{Effect, PointSet, Scoring};
use crate::calc::stats::Rate;
use crate::calc::threshold::monthly;
use crate::edit::{Edit, Page};
use crate::model::{Header, Id, LeadSet, Side, in_order};
use crate::text::labels;
use widgets::{Field, Tone};

/// Draws the effect of the chosen point set.
pub fn effect_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, points: &mut PointSet) {
    if view.results.counting {
        return;
    }
    let Some(scoring) = view.results.scoring() else {
        widgets::heading(ui, view.t("effect-no-leads-title"));
        widgets::muted(ui, view.t("effect-no-leads-text"));
        if widgets::primary_button(ui, view.t("leads-import")).clicked() {
            out.request(Request::Run(Command::ImportLeads));
        }
        return;
    };
    set_ui(ui, view, out, scoring);
    if scoring.set().rows == 0 {
        let model = view.results.model().and_then(|model| model.model);
        widgets::muted(ui, view.texts.judged(view.workspace, model));
        return;
    }
    let effect = scoring.effect(*points);
    if *points == PointSet::Agreed && effect.without_points > 0 {
        let words = view.tx("effect-without-points", &[("n", effect.without_points.into())]);
        widgets::notice(ui, icons::INFO, Tone::Neutral, words);
    }
    figures_ui(ui, view, effect, *points);
    for words in view.texts.nothing_qualifies(view.workspace, scoring, *points) {
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    }
    histogram_ui(ui, view, out, effect);
    // Below what is dragged: a hint that comes or goes must not move the threshold away under the pointer.
    hints_ui(ui, view, effect);
    if let Some(words) = view.texts.missing_columns(view.workspace, scoring.set()) {
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    }
    ui.add_space(4.0);
    widgets::rule(ui);
    compare_ui(ui, view, scoring, points);
    widgets::rule(ui);
    grid_ui(ui, view, scoring.effect(*points));
}

/// The set of leads the model that is looked at is tested with, for everybody and in everything that goes out.
fn choose(view: View<'_>, set: Id<LeadSet>) -> Edit {
    let name = view.workspace.leads.get(&set).map_or("", |set| set.name.as_str());
    let change = |header: &mut Header| header.lead_policy.leads = Some(set);
    Edit::change(&*view.workspace.header, "edit-choose-leads", "leads", change).on(Page::Criteria).about(name)
}

fn set_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, scoring: &Scoring) {
    let set = scoring.set();
    let sets = in_order(&view.workspace.leads);
    ui.horizontal_wrapped(|ui| {
        let title = view.tx("effect-title", &[("n", set.rows.into())]);
        widgets::heading(ui, title);
        if sets.len() > 1 {
            let options: Vec<_> = sets.iter().map(|set| (set.id, set.name.clone())).collect();
            let name = view.t("effect-lead-set");
            if let Some(id) = widgets::choice(ui, Field::header("lead set"), &name, set.id, &options, 180.0) {
                out.edit(choose(view, id));
            }
        } else {
            widgets::small(ui, &set.name);
        }
    });
}

fn figures_ui(ui: &mut Ui, view: View<'_>, effect: &Effect, points: PointSet) {
    let colors = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = if ui.available_width() < 480.0 { 16.0 } else { 28.0 };
        let color = match points {
            PointSet::Agreed => colors.agreed_text,
            PointSet::Sales => colors.side_text(Side::Sales),
            PointSet::Marketing => colors.side_text(Side::Marketing),
        };
        widgets::figure(ui, &view.texts.integer(effect.passed), &view.t("effect-qualified"), Some(color));
        let share = Rate::new(effect.passed.into(), effect.leads.into());
        widgets::figure(ui, &view.texts.rate(Some(share)), &view.t("effect-of-all"), None);
        let precision = effect.confusion.precision();
        let trust = effect.confusion.trust();
        if trust.has_rates() {
            widgets::figure(ui, &view.texts.rate(Some(precision)), &view.t("effect-precision"), None);
            if let Some(lift) = effect.confusion.lift() {
                let words = view.tx("effect-lift-value", &[("value", view.texts.rounded(lift, 1).into())]);
                widgets::figure(ui, &words, &view.t("effect-lift"), None);
            }
        } else if trust == Trust::CountsOnly {
            widgets::figure(ui, &view.texts.of(precision), &view.t("effect-precision"), None);
        }
    });
    if effect.confusion.trust().has_rates()
        && let Some(words) = view.texts.unknown_ends(&effect.confusion)
    {
        widgets::small(ui, words);
    }
    // Without a loser or without a winner nothing can be compared; here only that is said.
    if matches!(effect.confusion.trust(), Trust::NoneLost | Trust::NoneWon)
        && let Some(words) = view.texts.trust(&effect.confusion)
    {
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    }
}

fn histogram_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, effect: &Effect) {
    let policy = &view.workspace.header.lead_policy;
    let chart = view.texts.score_chart(effect, policy.threshold);
    let asked = widgets::chart_ui(ui, "scores", &chart, 190.0, view.texts);
    ui.horizontal_wrapped(|ui| {
        ui.label(view.t("effect-threshold"));
        let typed = threshold_field_ui(ui, view, "", &view.t("effect-threshold"));
        let threshold = typed.or(asked).filter(|threshold| *threshold != policy.threshold);
        if let Some(threshold) = threshold {
            set_threshold(view, out, threshold);
        }
        proposal::mark_ui(ui, view, out, Topic::Threshold, Page::Criteria);
        widgets::wrapping(ui, "gates", |ui| {
            // On the middle line of the field beside it.
            ui.add_space(5.0);
            widgets::small(
                ui,
                view.tx(
                    "effect-gates",
                    &[
                        ("veto", effect.vetoed.into()),
                        ("incomplete", effect.incomplete.into()),
                        ("fast", effect.fast_track.into()),
                    ],
                ),
            )
        });
    });
}

/// Why fewer qualify than one might expect.
fn hints_ui(ui: &mut Ui, view: View<'_>, effect: &Effect) {
    for words in view.texts.fewer_qualify(&view.workspace.header.lead_policy, effect) {
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    }
}

/// How many qualify for each of the three point sets, and what Sales can work.
fn compare_ui(ui: &mut Ui, view: View<'_>, scoring: &Scoring, points: &mut PointSet) {
    let colors = theme::palette(ui);
    for set in PointSet::ALL {
        let effect = scoring.effect(set);
        ui.horizontal_wrapped(|ui| {
            let (text, ground) = match set {
                PointSet::Sales => (colors.sales_text, colors.sales_ground),
                PointSet::Marketing => (colors.marketing_text, colors.marketing_ground),
                PointSet::Agreed => (colors.agreed_text, colors.agreed_ground),
            };
            let words = RichText::new(view.t(labels::point_set(set))).color(text);
            let stroke = if *points == set { egui::Stroke::new(2.0, text) } else { egui::Stroke::NONE };
            let button = egui::Button::new(words).fill(ground).stroke(stroke).min_size(egui::vec2(170.0, 28.0));
            if ui.add(button).clicked() {
                *points = set;
            }
            ui.label(view.tx("effect-set-qualified", &[("n", effect.passed.into())]));
            if effect.without_points > 0 && set != PointSet::Agreed {
                let words = view.tx("effect-set-open", &[("n", effect.without_points.into())]);
                widgets::wrapping(ui, "without points", |ui| widgets::small(ui, words));
            }
        });
    }
    let parked = criteria(view.workspace).parked;
    if parked > 0 {
        let words = view.tx("effect-parked", &[("n", parked.into())]);
        widgets::notice(ui, icons::INFO, Tone::Neutral, words);
    }
    if let (Some(capacity), Some(counted)) = (capacity(view.workspace), monthly(scoring, *points)) {
        let mean = view.texts.mean(counted.mean(counted.passed));
        let words = view.tx("effect-capacity", &[("capacity", capacity.into()), ("passed", mean.into())]);
        let words = view.texts.of_capacity(view.workspace, words);
        // Nothing to work is no capacity that suffices.
        let (tone, icon) = match counted.passed {
            0 => (Tone::Neutral, icons::INFO),
            _ if counted.is_over(capacity) => (Tone::Warning, icons::WARNING),
            _ => (Tone::Neutral, icons::CHECK),
        };
        widgets::notice(ui, icon, tone, words);
        widgets::small(ui, view.texts.window(counted.window));
    }
}

/// The A1 to C3 grid.
fn grid_ui(ui: &mut Ui, view: View<'_>, effect: &Effect) {
    widgets::subheading(ui, view.t("grid-title"));
    let colors = theme::palette(ui);
    let policy = &view.workspace.header.lead_policy;
    let most = effect.grid.iter().flatten().copied().max().unwrap_or(1).max(1);
    let engagement = [
        view.tx("grid-from", &[("n", policy.engagement_1.into())]),
        view.tx("grid-from", &[("n", policy.engagement_2.into())]),
        view.tx("grid-below", &[("n", policy.engagement_2.into())]),
    ];
    let fit = [
        view.tx("grid-from", &[("n", policy.fit_a.into())]),
        view.tx("grid-from", &[("n", policy.fit_b.into())]),
        view.tx("grid-below", &[("n", policy.fit_b.into())]),
    ];
    Grid::new("grid").num_columns(4).spacing([8.0, 4.0]).show(ui, |ui| {
        widgets::small(ui, view.t("grid-corner"));
        for words in &engagement {
            widgets::small(ui, words);
        }
        ui.end_row();
        for ((letter, words), row) in ["A", "B", "C"].into_iter().zip(&fit).zip(&effect.grid) {
            widgets::small(ui, format!("{letter}  {words}"));
            for (number, count) in (1..).zip(row) {
                let (rect, response) = ui.allocate_exact_size(egui::vec2(82.0, 30.0), egui::Sense::hover());
                let share = *count as f32 / most as f32;
                let fill = if *count == 0 { colors.quiet } else { colors.toward_agreed(share) };
                ui.painter().rect_filled(rect, 6.0, fill);
                let text = format!("{letter}{number}  {}", view.texts.integer(*count));
                let font = egui::FontId::proportional(theme::SMALL);
                ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, &text, font, colors.ink);
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &text));
            }
            ui.end_row();
        }
    });
}
