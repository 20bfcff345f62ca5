//! Thresholds, caps, grid limits and the capacity of Sales.

use egui::{Grid, Ui};

use super::super::super::form::{Form, header};
use super::super::super::{Outbox, View, theme, widgets};
use super::super::proposal;
use crate::calc::agreement::capacity;
use crate::calc::proposals::{CAPACITY as CAPACITY_TOPICS, DECISION, GRID as GRID_TOPICS, Topic};
use crate::edit::Page;
use crate::model::schema::Field;
use crate::model::{Dimension, Header, LeadPolicy};
use widgets::Number;

const LEAST: [(Field<LeadPolicy, i32>, Dimension); 2] =
    [(LeadPolicy::F.fit_min, Dimension::Fit), (LeadPolicy::F.engagement_min, Dimension::Engagement)];
const CAPS: [Field<LeadPolicy, i32>; 2] = [LeadPolicy::F.fit_cap, LeadPolicy::F.engagement_cap];
const GRID: [Field<LeadPolicy, i32>; 4] =
    [LeadPolicy::F.fit_a, LeadPolicy::F.fit_b, LeadPolicy::F.engagement_1, LeadPolicy::F.engagement_2];
const CAPACITY: [Field<LeadPolicy, u32>; 4] =
    [LeadPolicy::F.reps, LeadPolicy::F.days_per_month, LeadPolicy::F.touches_per_day, LeadPolicy::F.touches_per_lead];

/// The points a limit may have.
const POINTS: (i32, i32) = (-200, 240);

/// The form of the policy of the model that is looked at.
pub type PolicyForm<'a> = Form<'a, Header, Field<Header, LeadPolicy>>;

/// The form of the policy of the model that is looked at.
pub fn policy_form(view: View<'_>) -> PolicyForm<'_> {
    let model = view.results.model().and_then(|model| model.model);
    header(view, Page::Criteria, "edit-policy").in_model(model).part(Header::F.lead_policy)
}

/// Changes the threshold, and notes who chose it and when.
pub fn set_threshold(view: View<'_>, out: &mut Outbox, threshold: i32) {
    policy_form(view).calling("edit-threshold").change(out, LeadPolicy::F.threshold, |policy| {
        policy.threshold = threshold;
        policy.chosen_on = Some(view.today);
        if !view.name.is_empty() {
            view.name.clone_into(&mut policy.chosen_by);
        }
    });
}

/// The threshold, to be dragged and typed; the page draws it in several places.
pub fn threshold_field_ui(ui: &mut Ui, view: View<'_>, place: &'static str, name: &str) -> Option<i32> {
    let threshold = view.workspace.header.lead_policy.threshold;
    let path = policy_form(view).at(place).path(LeadPolicy::F.threshold);
    widgets::drag_points(ui, view.texts, path, name, Some(threshold), POINTS).flatten()
}

/// Draws the policy.
pub fn policy_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::heading(ui, view.t("policy-title"));
    let form = policy_form(view);
    ui.add(egui::Label::new(view.texts.definition(view.workspace)).wrap());
    proposal::block_ui(ui, view, out, &DECISION, Page::Criteria);
    Grid::new("policy thresholds").num_columns(3).spacing(theme::FIELDS).show(ui, |ui| {
        let name = form.caption(LeadPolicy::F.threshold);
        ui.label(&name);
        if let Some(threshold) = threshold_field_ui(ui, view, "policy", &name) {
            set_threshold(view, out, threshold);
        }
        proposed_ui(ui, view, out, LeadPolicy::F.threshold);
        ui.end_row();
        for (field, dimension) in LEAST {
            least_ui(ui, view, out, &form, (field, dimension));
        }
        for field in CAPS {
            point_ui(ui, view, out, &form, field);
        }
    });
    widgets::small(ui, view.t("policy-no-minimum"));
    widgets::rule(ui);
    widgets::subheading(ui, view.t("policy-grid"));
    proposal::block_ui(ui, view, out, &GRID_TOPICS, Page::Criteria);
    Grid::new("policy grid").num_columns(3).spacing(theme::FIELDS).show(ui, |ui| {
        for field in GRID {
            point_ui(ui, view, out, &form, field);
        }
    });
    widgets::rule(ui);
    widgets::subheading(ui, view.t("policy-capacity"));
    proposal::block_ui(ui, view, out, &CAPACITY_TOPICS, Page::Criteria);
    Grid::new("policy capacity").num_columns(3).spacing(theme::FIELDS).show(ui, |ui| {
        for field in CAPACITY {
            let name = form.caption(field);
            ui.label(&name);
            form.bare().amount(ui, out, field, &name, (Number::whole(0, 10_000), 70.0));
            proposed_ui(ui, view, out, field);
            ui.end_row();
        }
    });
    if let Some(capacity) = capacity(view.workspace) {
        let words = view.tx("policy-capacity-result", &[("n", capacity.into())]);
        ui.label(view.texts.of_capacity(view.workspace, words));
    }
    economics_ui(ui, view, out, &form);
}

/// What working a lead costs, and what a won deal brings.
fn economics_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, form: &PolicyForm<'_>) {
    let (of, form) = (LeadPolicy::F, form.bare());
    let currency = &view.workspace.header.currency;
    let caption = |key: &str, unit: &str| format!("{} ({unit})", view.t(key));
    Grid::new("policy economics").num_columns(2).spacing(theme::FIELDS).show(ui, |ui| {
        for (key, field) in [("policy-lead-cost", of.lead_cost), ("policy-deal-value", of.deal_value)] {
            let name = caption(key, currency);
            ui.label(&name);
            form.number(ui, out, field, &name, (Number::MONEY, 110.0));
            ui.end_row();
        }
        let name = caption("policy-margin", "%");
        ui.label(&name);
        form.number(ui, out, of.margin_percent, &name, (Number::whole(0, 100), 110.0));
        ui.end_row();
    });
}

/// Beside a number of the policy: that it is only proposed.
fn proposed_ui<T>(ui: &mut Ui, view: View<'_>, out: &mut Outbox, field: Field<LeadPolicy, T>) {
    if let Some(topic) = Topic::named(field.info.name) {
        proposal::mark_ui(ui, view, out, topic, Page::Criteria);
    }
}

/// A minimum, or none.
fn least_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    form: &PolicyForm<'_>,
    (field, dimension): (Field<LeadPolicy, i32>, Dimension),
) {
    let name = form.caption(field);
    ui.label(&name);
    let value = view.workspace.header.lead_policy.least(dimension);
    if let Some(value) = widgets::drag_points(ui, view.texts, form.path(field), &name, value, POINTS) {
        form.change(out, field, |policy| policy.set_least(dimension, value));
    }
    proposed_ui(ui, view, out, field);
    ui.end_row();
}

fn point_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, form: &PolicyForm<'_>, field: Field<LeadPolicy, i32>) {
    let name = form.caption(field);
    ui.label(&name);
    let value = Some(*(field.get)(&view.workspace.header.lead_policy));
    if let Some(Some(value)) = widgets::drag_points(ui, view.texts, form.path(field), &name, value, POINTS) {
        form.set(out, field, value);
    }
    proposed_ui(ui, view, out, field);
    ui.end_row();
}
