//! Thresholds, caps, grid limits and the capacity of Sales.

use egui::{Grid, Ui};

use super::super::super::{Outbox, View, widgets};
use super::super::proposal;
use super::threshold::set_threshold;
use crate::calc::agreement::capacity;
use crate::calc::proposals::{CAPACITY as CAPACITY_TOPICS, DECISION, GRID as GRID_TOPICS, Topic};
use crate::edit::{Edit, Page};
use crate::model::{Dimension, Header, LeadPolicy};
use widgets::{Field, Number};

/// A whole number of the policy: caption, field, how it is read and written.
type Points = (&'static str, &'static str, fn(&LeadPolicy) -> i32, fn(&mut LeadPolicy, i32));
/// A minimum: caption, field, of which dimension.
type Least = (&'static str, &'static str, Dimension);
type Count = (&'static str, &'static str, fn(&LeadPolicy) -> u32, fn(&mut LeadPolicy, u32));

const THRESHOLD: [Points; 1] = [("policy-threshold", "threshold", |p| p.threshold, |p, v| p.threshold = v)];
const LEAST: [Least; 2] =
    [("policy-fit-min", "fit_min", Dimension::Fit), ("policy-engagement-min", "engagement_min", Dimension::Engagement)];
const CAPS: [Points; 2] = [
    ("policy-fit-cap", "fit_cap", |p| p.fit_cap, |p, v| p.fit_cap = v),
    ("policy-engagement-cap", "engagement_cap", |p| p.engagement_cap, |p, v| p.engagement_cap = v),
];
const GRID: [Points; 4] = [
    ("policy-fit-a", "fit_a", |p| p.fit_a, |p, v| p.fit_a = v),
    ("policy-fit-b", "fit_b", |p| p.fit_b, |p, v| p.fit_b = v),
    ("policy-engagement-1", "engagement_1", |p| p.engagement_1, |p, v| p.engagement_1 = v),
    ("policy-engagement-2", "engagement_2", |p| p.engagement_2, |p, v| p.engagement_2 = v),
];
const CAPACITY: [Count; 4] = [
    ("policy-reps", "reps", |p| p.reps, |p, v| p.reps = v),
    ("policy-days", "days_per_month", |p| p.days_per_month, |p, v| p.days_per_month = v),
    ("policy-touches-day", "touches_per_day", |p| p.touches_per_day, |p, v| p.touches_per_day = v),
    ("policy-touches-lead", "touches_per_lead", |p| p.touches_per_lead, |p, v| p.touches_per_lead = v),
];

/// The points a limit may have.
const POINTS: (i32, i32) = (-200, 240);

/// A field of the policy of the model that is looked at.
pub fn policy_field(view: View<'_>, name: &'static str) -> Field {
    match view.results.model().and_then(|model| model.model) {
        Some(model) => Field::of(model, name),
        None => Field::header(name),
    }
}

/// Draws the policy.
pub fn policy_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::heading(ui, view.t("policy-title"));
    let policy = &view.workspace.header.lead_policy;
    ui.add(egui::Label::new(view.texts.definition(view.workspace)).wrap());
    proposal::block_ui(ui, view, out, &DECISION, Page::Criteria);
    points_ui(ui, view, out, "policy thresholds", &THRESHOLD, &LEAST, &CAPS);
    widgets::small(ui, view.t("policy-no-minimum"));
    widgets::rule(ui);
    widgets::subheading(ui, view.t("policy-grid"));
    proposal::block_ui(ui, view, out, &GRID_TOPICS, Page::Criteria);
    points_ui(ui, view, out, "policy grid", &GRID, &[], &[]);
    widgets::rule(ui);
    widgets::subheading(ui, view.t("policy-capacity"));
    proposal::block_ui(ui, view, out, &CAPACITY_TOPICS, Page::Criteria);
    Grid::new("policy capacity").num_columns(3).spacing([16.0, 6.0]).show(ui, |ui| {
        for (caption, field, read, write) in CAPACITY {
            let name = view.t(caption);
            ui.label(&name);
            let number = Number::whole(0, 10_000);
            let value = Some(i64::from(read(policy)));
            let field_of = policy_field(view, field);
            if let Some(value) = widgets::number_field(ui, view.texts, field_of, &name, value, number, 70.0) {
                let value = value.and_then(|value| u32::try_from(value).ok()).unwrap_or(0);
                edit(view, out, field, |policy| write(policy, value));
            }
            proposed_ui(ui, view, out, field);
            ui.end_row();
        }
    });
    if let Some(capacity) = capacity(view.workspace) {
        let words = view.tx("policy-capacity-result", &[("n", capacity.into())]);
        ui.label(view.texts.of_capacity(view.workspace, words));
    }
    economics_ui(ui, view, out);
}

/// What working a lead costs, and what a won deal brings.
fn economics_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let policy = &view.workspace.header.lead_policy;
    let given = |value: i64| (value > 0).then_some(value);
    Grid::new("policy economics").num_columns(2).spacing([16.0, 6.0]).show(ui, |ui| {
        let percent = Number::whole(0, 100);
        for (caption, field, value, number) in [
            ("policy-lead-cost", "lead cost", given(policy.lead_cost), Number::MONEY),
            ("policy-deal-value", "deal value", given(policy.deal_value), Number::MONEY),
            ("policy-margin", "margin", given(policy.margin_percent.into()), percent),
        ] {
            let name = format!("{} ({})", view.t(caption), unit_of(view, field));
            ui.label(&name);
            let field_of = policy_field(view, field);
            if let Some(value) = widgets::number_field(ui, view.texts, field_of, &name, value, number, 110.0) {
                let value = value.unwrap_or(0);
                edit(view, out, field, |policy| match field {
                    "lead cost" => policy.lead_cost = value,
                    "deal value" => policy.deal_value = value,
                    _ => policy.margin_percent = u32::try_from(value).unwrap_or(0),
                });
            }
            ui.end_row();
        }
    });
}

fn unit_of(view: View<'_>, field: &str) -> String {
    if field == "margin" { "%".to_owned() } else { view.workspace.header.currency.clone() }
}

fn points_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    salt: &'static str,
    first: &[Points],
    least: &[Least],
    last: &[Points],
) {
    let policy = &view.workspace.header.lead_policy;
    Grid::new(salt).num_columns(3).spacing([16.0, 6.0]).show(ui, |ui| {
        for one in first {
            point_ui(ui, view, out, one);
        }
        for (caption, field, dimension) in least {
            let name = view.t(caption);
            ui.label(&name);
            let field_of = policy_field(view, field);
            let value = policy.least(*dimension);
            if let Some(value) = widgets::drag_points(ui, view.texts, field_of, &name, value, POINTS) {
                edit(view, out, field, |policy| policy.set_least(*dimension, value));
            }
            proposed_ui(ui, view, out, field);
            ui.end_row();
        }
        for one in last {
            point_ui(ui, view, out, one);
        }
    });
}

/// Beside a number of the policy: that it is only proposed.
fn proposed_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, field: &str) {
    if let Some(topic) = Topic::named(field) {
        proposal::mark_ui(ui, view, out, topic, Page::Criteria);
    }
}

fn point_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, (caption, field, read, write): &Points) {
    let name = view.t(caption);
    ui.label(&name);
    let value = Some(read(&view.workspace.header.lead_policy));
    // The threshold can be dragged in the histogram too; this field is another widget of the same number.
    let field_of = policy_field(view, if *field == "threshold" { "policy threshold" } else { field });
    if let Some(Some(value)) = widgets::drag_points(ui, view.texts, field_of, &name, value, POINTS) {
        if *field == "threshold" {
            set_threshold(view, out, value);
        } else {
            edit(view, out, field, |policy| write(policy, value));
        }
    }
    proposed_ui(ui, view, out, field);
    ui.end_row();
}

/// An edit of one number or text of the policy.
pub fn edit(view: View<'_>, out: &mut Outbox, field: &'static str, with: impl FnOnce(&mut LeadPolicy)) {
    let change = |header: &mut Header| with(&mut header.lead_policy);
    out.edit(Edit::change_header(view.workspace, "edit-policy", Page::Criteria, field, change));
}
