//! The threshold: what each one means for the calendar of Sales and for the buyers, who chose which, and what last year
//! would have looked like.

use egui::{RichText, Ui};

use super::super::super::{Outbox, View, icons, theme, widgets};
use super::super::proposal;
use super::answer_of;
use super::policy::{policy_form, set_threshold, threshold_field_ui};
use crate::calc::agreement::capacity;
use crate::calc::lead_queries::{LeadAnswer, LeadQuery};
use crate::calc::proposals::Topic;
use crate::calc::scoring::{AtThreshold, PointSet, Scoring};
use crate::calc::threshold::{Monthly, RebasedMonth, choices, fair_target, monthly, months_over};
use crate::edit::Page;
use crate::model::LeadPolicy;
use widgets::{Number, Tone};

/// Draws the consequences of the threshold.
pub fn threshold_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::heading(ui, view.t("threshold-title"));
    let Some(scoring) = view.results.scoring() else {
        widgets::muted(ui, view.t("effect-no-leads-text"));
        return;
    };
    let steps = scoring.tally(PointSet::Agreed).thresholds();
    let months = monthly(scoring, PointSet::Agreed);
    curve_ui(ui, view, out, scoring, &steps, months);
    here_ui(ui, view, scoring, &steps, months);
    widgets::rule(ui);
    choices_ui(ui, view, out, scoring);
    widgets::rule(ui);
    // While the answer is found anew nothing moves: its room stays, and so does the field that somebody is typing in.
    let found_months = match answer_of(view, out, LeadQuery::Months) {
        Some(LeadAnswer::Months(months)) => Some(months.as_slice()),
        _ => None,
    };
    widgets::subheading(ui, view.t("rebase-title"));
    widgets::keeps_room(ui, "last year", found_months.is_some(), |ui| match found_months {
        Some(found) => rebased_ui(ui, view, months, found),
        None => super::waiting_line_ui(ui, view),
    });
    if found_months.is_none_or(|found| !found.is_empty()) {
        old_target_ui(ui, view, out, found_months.unwrap_or_default());
    }
}

fn curve_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    scoring: &Scoring,
    steps: &[AtThreshold],
    months: Option<Monthly>,
) {
    let chart = view.texts.threshold_chart(view.workspace, scoring, steps, months);
    widgets::legend(ui, &chart.legend);
    if let Some(asked) = widgets::chart_ui(ui, "thresholds", &chart, 210.0, view.texts)
        && asked != view.workspace.header.lead_policy.threshold
    {
        set_threshold(view, out, asked);
    }
}

/// What the chosen threshold means, in words.
fn here_ui(ui: &mut Ui, view: View<'_>, scoring: &Scoring, steps: &[AtThreshold], months: Option<Monthly>) {
    let threshold = view.workspace.header.lead_policy.threshold;
    // Below the lowest score everything passes that may, above the highest only what takes the fast track.
    let Some(here) = steps.iter().find(|step| step.threshold >= threshold).or(steps.last()) else { return };
    let told = scoring.effect(PointSet::Agreed).confusion.trust().has_rates();
    let words = view.texts.at_threshold(threshold, here, months, told);
    ui.label(RichText::new(words).font(theme::strong(theme::BODY)));
    if let Some(words) = view.texts.unknown_ends(&here.confusion) {
        widgets::small(ui, words);
    }
    if let Some(months) = months {
        widgets::small(ui, view.texts.window(months.window));
    }
    let policy = &view.workspace.header.lead_policy;
    if crate::model::Dimension::ALL.into_iter().any(|dimension| policy.least(dimension).is_some()) {
        widgets::small(ui, view.t("threshold-minima"));
    }
}

/// The three thresholds: what Sales can work, what pays, and what was chosen.
fn choices_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, scoring: &Scoring) {
    let policy = &view.workspace.header.lead_policy;
    let found = choices(view.workspace, scoring);
    widgets::subheading(ui, view.t("threshold-choices"));
    let (works, pays) = (view.texts.works(view.workspace, found.capacity), view.texts.pays(policy, found.economic));
    for (key, threshold, why) in [
        ("threshold-by-capacity", found.capacity.threshold(), works),
        ("threshold-by-economics", found.economic.threshold(), pays),
    ] {
        choice_row(ui, view.t(key), |ui| match threshold {
            Some(threshold) => {
                let take = view.tx("threshold-take", &[("n", threshold.into())]);
                let taken = threshold == policy.threshold;
                if ui.add_enabled_ui(!taken, |ui| ui.button(take)).inner.clicked() {
                    set_threshold(view, out, threshold);
                }
            }
            None => {
                widgets::muted(ui, "–");
            }
        });
        widgets::small(ui, why);
    }
    choice_row(ui, view.t("threshold-chosen"), |ui| {
        let name = view.t("policy-threshold");
        if let Some(value) = threshold_field_ui(ui, view, "chosen", &name) {
            set_threshold(view, out, value);
        }
        proposal::mark_ui(ui, view, out, Topic::Threshold, Page::Criteria);
        widgets::small(ui, policy.chosen_on.map(|day| view.texts.date(day)).unwrap_or_default());
    });
    ui.horizontal_wrapped(|ui| {
        let (form, most) = (policy_form(view), ui.available_width());
        form.person(ui, out, LeadPolicy::F.chosen_by, most.min(160.0), None);
        form.line(ui, out, LeadPolicy::F.chosen_why, most.min(320.0));
    });
}

/// A way to choose, with what it leads to.
fn choice_row(ui: &mut Ui, words: String, content: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let size = egui::vec2(190.0, 30.0);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(size.x);
            ui.add(egui::Label::new(RichText::new(words).font(theme::strong(theme::BODY))).truncate());
        });
        content(ui);
    });
}

/// What the last full months would have looked like under the definition as it is now.
fn rebased_ui(ui: &mut Ui, view: View<'_>, counted: Option<Monthly>, months: &[RebasedMonth]) {
    let Some(counted) = counted.filter(|_| !months.is_empty()) else {
        widgets::muted(ui, view.t("rebase-no-dates"));
        return;
    };
    ui.label(view.texts.monthly(counted));
    if let Some(capacity) = capacity(view.workspace) {
        let over = months_over(months, capacity);
        let words = view
            .tx("rebase-over", &[("n", over.into()), ("months", months.len().into()), ("capacity", capacity.into())]);
        let words = view.texts.of_capacity(view.workspace, words);
        widgets::toned(ui, words, if counted.is_over(capacity) { Tone::Warning } else { Tone::Neutral });
    }
    let chart = view.texts.monthly_chart(view.workspace, months);
    widgets::legend(ui, &chart.legend);
    widgets::chart_ui(ui, "months", &chart, 130.0, view.texts);
}

/// The target of last year, and what it is under the definition as it is now.
fn old_target_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, months: &[RebasedMonth]) {
    let policy = &view.workspace.header.lead_policy;
    ui.horizontal_wrapped(|ui| {
        ui.label(view.t("rebase-old-target"));
        let name = view.t("rebase-old-target");
        let field = LeadPolicy::F.old_target;
        policy_form(view).bare().number(ui, out, field, &name, (Number::whole(0, 1_000_000), 80.0));
        if policy.old_target > 0
            && let Some(fair) = fair_target(months, policy.old_target)
        {
            let share = view.texts.percent(fair.passed.share().unwrap_or(0.0));
            let words = view.tx("rebase-fair", &[("n", fair.target.into())]);
            widgets::notice(ui, icons::ARROW_RIGHT, Tone::Agreed, words);
            let why = [
                ("of", view.texts.of(fair.passed).into()),
                ("k", fair.passed.k.into()),
                ("share", share.into()),
                ("old", policy.old_target.into()),
                ("n", fair.target.into()),
            ];
            widgets::small(ui, view.tx("rebase-fair-why", &why));
        }
    });
}
