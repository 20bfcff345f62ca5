//! The time to first contact: in business hours and on the wall, how the limit was kept, what speed and attempts are worth.

use chrono::NaiveDate;
use egui::{Grid, RichText, ScrollArea, Ui};

use super::super::super::form::header;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::columns::{Asked, columns_ui, empty_ui, sample_ui};
use crate::calc::attempts::{attempts_of, best};
use crate::calc::dated::dated_set;
use crate::calc::response_times::ResponseTimes;
use crate::edit::Page;
use crate::model::{Header, Tense, WorkingHours};
use widgets::{Field, Pane, Tone};

/// Draws the part.
pub fn response_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    if empty_ui(ui, view, out) {
        return;
    }
    let response = view.results.dated.as_ref().and_then(|dated| dated.response.as_ref());
    if view.presenting || !widgets::is_wide(ui) {
        widgets::leaf(ui, "response", ScrollArea::vertical().auto_shrink(false), |ui| {
            times_ui(ui, view, response);
            widgets::rule(ui);
            settings_ui(ui, view, out);
        });
        return;
    }
    widgets::two_panes(ui, 0.58, |ui, pane| match pane {
        Pane::Left => widgets::leaf(ui, "response", ScrollArea::vertical().auto_shrink(false), |ui| {
            times_ui(ui, view, response);
        }),
        Pane::Right => widgets::leaf(ui, "response right", ScrollArea::vertical().auto_shrink(false), |ui| {
            settings_ui(ui, view, out);
        }),
    });
}

fn times_ui(ui: &mut Ui, view: View<'_>, response: Option<&ResponseTimes>) {
    let Some(response) = response else {
        let key = if view.results.dating { "dated-counting" } else { "dated-response-none" };
        widgets::notice(ui, icons::INFO, Tone::Neutral, view.t(key));
        return;
    };
    let values = [
        ("n", response.contacted.into()),
        ("waiting", response.waiting.into()),
        ("day", view.texts.date(response.as_of).into()),
    ];
    ui.label(view.tx("dated-contacted", &values));
    sample_ui(ui, view);
    ui.add_space(6.0);
    ScrollArea::horizontal().id_salt("response times").show(ui, |ui| {
        Grid::new("response times").min_row_height(24.0).spacing(theme::FIGURES).show(ui, |ui| {
            for name in view.texts.response_head() {
                widgets::small(ui, name);
            }
            ui.end_row();
            for row in view.texts.response_rows(response) {
                for (at, cell) in row.into_iter().enumerate() {
                    let font =
                        if at == 0 { egui::FontId::proportional(theme::BODY) } else { theme::strong(theme::BODY) };
                    ui.label(RichText::new(cell).font(font));
                }
                ui.end_row();
            }
        });
    });
    widgets::small(ui, view.t("dated-median-all-why"));
    ui.add_space(8.0);
    match &response.attainment {
        Some(kept) => drop(ui.add(egui::Label::new(view.texts.attainment(kept)).wrap())),
        None => drop(widgets::muted(ui, view.t("dated-kept-no-limit"))),
    }
    for note in view.texts.response_notes(response) {
        widgets::notice(ui, icons::INFO, Tone::Warning, note);
    }
    speed_ui(ui, view, response);
    attempts_ui(ui, view);
}

/// How many were qualified by speed, and what it would be worth.
fn speed_ui(ui: &mut Ui, view: View<'_>, response: &ResponseTimes) {
    if response.buckets.is_empty() {
        return;
    }
    ui.add_space(8.0);
    widgets::subheading(ui, view.t("dated-speed"));
    Grid::new("speed").min_row_height(20.0).spacing(theme::FIGURES).show(ui, |ui| {
        for row in view.texts.speed_rows(response) {
            for cell in row {
                ui.label(cell);
            }
            ui.end_row();
        }
    });
    if let Some(value) = view.results.dated.as_ref().and_then(|dated| dated.speed) {
        ui.add(egui::Label::new(view.texts.speed_value(view.workspace, &value)).wrap());
    }
    widgets::small(ui, view.t("dated-speed-why"));
}

/// How many were reached at which attempt, and how many attempts pay.
fn attempts_ui(ui: &mut Ui, view: View<'_>) {
    let Some(set) = dated_set(view.workspace).filter(|set| !set.dates.attempts.is_empty()) else { return };
    let Some((value, cost)) = view.results.dated.as_ref().map(|dated| dated.attempt(view.workspace)) else { return };
    let attempts = attempts_of(set, value, cost);
    if attempts.is_empty() {
        return;
    }
    ui.add_space(8.0);
    widgets::subheading(ui, view.t("dated-attempts"));
    for line in view.texts.attempts(&attempts) {
        ui.label(line);
    }
    let words = if value > 0.0 && cost > 0.0 {
        view.tx("dated-attempts-best", &[("n", best(&attempts).into())])
    } else {
        view.t("dated-attempts-no-cost")
    };
    widgets::small(ui, words);
}

/// Business hours and the columns.
fn settings_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    if view.presenting {
        return;
    }
    if let Some(set) = dated_set(view.workspace) {
        columns_ui(ui, view, out, set, Asked::Contact);
        ui.add_space(10.0);
    }
    let form = header(view, Page::Funnel, "edit-hours").part(Header::F.working_hours);
    widgets::subheading(ui, view.t("hours-title"));
    form.field(ui, out, WorkingHours::F.weekdays, 200.0);
    ui.horizontal_wrapped(|ui| {
        let (from, to) = WorkingHours::default().span();
        let usual = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        form.time_or(ui, out, WorkingHours::F.from, &usual(from), 64.0);
        form.time_or(ui, out, WorkingHours::F.to, &usual(to), 64.0);
        form.field(ui, out, WorkingHours::F.holidays, 190.0);
    });
    free_days_ui(ui, view, out);
}

/// Days on which nobody works, each with a button that removes it, and a field for the next.
fn free_days_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let form = header(view, Page::Funnel, "edit-hours").part(Header::F.working_hours);
    let change = |out: &mut Outbox, day: NaiveDate| {
        form.change(out, WorkingHours::F.free_days, |hours| {
            if !hours.free_days.remove(&day) {
                hours.free_days.insert(day);
            }
        });
    };
    ui.label(form.caption(WorkingHours::F.free_days));
    ui.horizontal_wrapped(|ui| {
        for day in &view.workspace.header.working_hours.free_days {
            let words = view.texts.date(*day);
            let name = view.tx("hours-remove-day", &[("day", (&words).into())]);
            if widgets::named(ui.button(format!("{words}  {}", icons::CLOSE)), &name).clicked() {
                change(out, *day);
            }
        }
        let name = view.t("hours-add-day");
        let field = Field::header("hours add day");
        if let Some(Some(day)) = widgets::date_field(ui, view.texts, field, &name, None, (view.today, Tense::Either)) {
            change(out, day);
        }
    });
}
