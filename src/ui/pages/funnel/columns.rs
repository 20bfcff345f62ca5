//! Which columns of the leads hold what happened when, and whether the funnel counts typed months or those days.

use std::sync::Arc;

use egui::Ui;

use super::super::super::command::{Command, Request};
use super::super::super::form::{Form, header};
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::dated::dated_set;
use crate::calc::dated_leads::{entry, stages_to_the_sale};
use crate::edit::Page;
use crate::exchange::lead_dates::proposed;
use crate::model::{ColumnRole, FunnelPlan, Header, LeadColumn, LeadDates, LeadSet, moment_of};
use widgets::Tone;

/// The width of a choice of a column.
const WIDTH: f32 = 170.0;

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The day of each stage, and what leads are compared by.
    Stages,
    /// Receiving, first contact and attempts.
    Contact,
}

/// The switch between typed months and the days of leads, with what each of them is.
pub fn counted_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let Some(set) = dated_set(view.workspace) else { return };
    let form = header(view, Page::Funnel, "edit-count-from").part(Header::F.plan);
    let now = view.workspace.header.plan.counted_from;
    ui.horizontal_wrapped(|ui| {
        ui.label(view.t("dated-counted"));
        let options = [(None, view.t("dated-count-typed")), (Some(set.id), view.t("dated-count-leads"))];
        if let Some(from) = widgets::segments(ui, "counted from", now, &options) {
            form.set(out, FunnelPlan::F.counted_from, from);
        }
    });
    widgets::small(ui, view.t(if now.is_some() { "dated-leads-why" } else { "dated-typed-why" }));
}

/// What to do while there are no leads with days; false where there are some.
pub fn empty_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
    if dated_set(view.workspace).is_some() {
        return false;
    }
    let (title, text) = (view.t("dated-empty-title"), view.t("dated-empty-text"));
    widgets::empty_state(ui, icons::FUNNEL, &title, &text, |ui| {
        if widgets::primary_button(ui, view.t("leads-import")).clicked() {
            out.request(Request::Run(Command::ImportLeads));
        }
    });
    true
}

/// That only a sample of the leads is at hand.
pub fn sample_ui(ui: &mut Ui, view: View<'_>) {
    if let Some(words) = view.results.dated.as_ref().and_then(|dated| view.texts.dated_sample(dated)) {
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    }
}

/// Whether a column holds days and nothing else.
fn has_days(column: &LeadColumn) -> bool {
    let mut filled = column.values.iter().filter(|text| !text.is_empty()).take(200).peekable();
    filled.peek().is_some() && filled.all(|text| moment_of(text).is_some())
}

/// The names of the columns that can be chosen, nothing first.
fn names(set: &LeadSet, can: impl Fn(&LeadColumn) -> bool) -> Vec<String> {
    let names = set.columns.iter().filter(|column| can(column)).map(|column| column.name.clone());
    std::iter::once(String::new()).chain(names).collect()
}

/// Asks for the columns.
pub fn columns_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, set: &Arc<LeadSet>, asked: Asked) {
    widgets::subheading(ui, view.t("dated-columns"));
    let form = Form::of(view, &**set, "edit-lead-dates").on(Page::Funnel).part(LeadSet::F.dates);
    let hints = proposed(view.workspace, &set.columns);
    let days = names(set, has_days);
    ui.horizontal_wrapped(|ui| match asked {
        Asked::Stages => {
            stages_ui(ui, view, out, set, &days);
            let groups = names(set, |column| column.role == ColumnRole::Attribute && column.values.len() <= 60);
            let caption = form.caption(LeadDates::F.grouped_by);
            if let Some(name) = choice_ui(ui, view, (&caption, "dated-column-none"), &set.dates.grouped_by, &groups) {
                form.set(out, LeadDates::F.grouped_by, name);
            }
        }
        Asked::Contact => {
            let caption = form.caption(LeadDates::F.received);
            if let Some(name) = choice_ui(ui, view, (&caption, "dated-column-created"), &set.dates.received, &days) {
                form.set(out, LeadDates::F.received, name);
            }
            let caption = form.caption(LeadDates::F.contacted);
            if let Some(name) = choice_ui(ui, view, (&caption, "dated-column-none"), &set.dates.contacted, &days) {
                form.set(out, LeadDates::F.contacted, name);
            }
            let numbers = names(set, |column| {
                column.values.iter().take(200).all(|text| text.parse::<u32>().is_ok() || text.is_empty())
            });
            let caption = form.caption(LeadDates::F.attempts);
            if let Some(name) = choice_ui(ui, view, (&caption, "dated-column-none"), &set.dates.attempts, &numbers) {
                form.set(out, LeadDates::F.attempts, name);
            }
        }
    });
    let wanted = LeadDates { grouped_by: set.dates.grouped_by.clone(), ..hints };
    let nothing_yet = set.dates.stages.len() < 2 && set.dates.contacted.is_empty();
    if nothing_yet && wanted != set.dates && ui.button(view.t("dated-use-proposed")).clicked() {
        form.change(out, LeadDates::F.stages, |dates| *dates = wanted);
    }
}

/// The column of each stage.
fn stages_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, set: &Arc<LeadSet>, days: &[String]) {
    let form = Form::of(view, &**set, "edit-lead-dates").on(Page::Funnel).part(LeadSet::F.dates);
    let stages = stages_to_the_sale(view.workspace);
    let (enters, last) = (entry(set, &stages), stages.len().saturating_sub(1));
    for (at, stage) in stages.iter().enumerate().take(widgets::MOST_BESIDE) {
        let now = set.dates.stages.get(&stage.id).cloned().unwrap_or_default();
        let nothing = if at == enters {
            "dated-column-created"
        } else if at == last {
            "dated-column-closed"
        } else {
            "dated-column-none"
        };
        if let Some(name) = choice_ui(ui, view, (&stage.name, nothing), &now, days) {
            form.change(out, LeadDates::F.stages, |dates| {
                if name.is_empty() {
                    dates.stages.remove(&stage.id)
                } else {
                    dates.stages.insert(stage.id, name)
                };
            });
        }
    }
}

/// A column under its caption; what `nothing` stands for is said in its place.
fn choice_ui(
    ui: &mut Ui,
    view: View<'_>,
    (caption, nothing): (&str, &str),
    now: &str,
    names: &[String],
) -> Option<String> {
    let words = |name: &String| {
        if name.is_empty() { view.t(nothing) } else { view.texts.column(name) }
    };
    let mut options: Vec<(usize, String)> = names.iter().map(words).enumerate().collect();
    let known = names.iter().position(|name| name == now);
    // A column that is gone is still named.
    let shown = known.unwrap_or(options.len());
    if known.is_none() {
        options.push((shown, now.to_owned()));
    }
    let id = ("lead dates", caption);
    let chosen = widgets::captioned(ui, caption, |ui| widgets::choice_in(ui, id, caption, shown, &options, WIDTH));
    chosen.and_then(|at| names.get(at).cloned())
}
