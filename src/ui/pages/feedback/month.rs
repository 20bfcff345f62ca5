//! A month of feedback: what came, what was answered, what it led to, what is open; to be copied as text.

use egui::{ScrollArea, Ui};

use super::super::super::command::Request;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::feedback::{MonthOfFeedback, of_month, open_after};
use crate::model::Month;
use crate::text::labels;
use widgets::{Field, Tone};

/// So many open pieces are named on the page; the text that is copied names all.
const SHOWN: usize = 30;

/// Draws the month; another one where somebody goes there.
pub fn month_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, month: Month) -> Option<Month> {
    let mut chosen = None;
    widgets::card(ui, |ui| {
        ui.set_min_height((ui.available_height() - 2.0).max(0.0));
        widgets::leaf(ui, "month of feedback", ScrollArea::vertical().auto_shrink(false), |ui| {
            chosen = head_ui(ui, view, out, month);
            let found = of_month(view.workspace, month);
            if found.is_empty() {
                widgets::muted(ui, view.t("feedback-month-empty"));
                return;
            }
            figures_ui(ui, view, &found);
            topics_ui(ui, view, &found);
            requests_ui(ui, view, &found);
            open_ui(ui, view, out, month);
        });
    });
    chosen
}

fn head_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, month: Month) -> Option<Month> {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        if widgets::icon_button(ui, icons::CARET_LEFT, &view.t("feedback-month-before")).clicked() {
            chosen = Some(month.plus(-1));
        }
        widgets::heading(ui, view.texts.month(month));
        if widgets::icon_button(ui, icons::CARET_RIGHT, &view.t("feedback-month-after")).clicked() {
            chosen = Some(month.plus(1));
        }
        if ui.button(format!("{}  {}", icons::FILES, view.t("feedback-month-copy"))).clicked() {
            ui.ctx().copy_text(view.texts.feedback_month_text(view.workspace, month));
            out.request(Request::Toast("feedback-month-copied", view.texts.month(month)));
        }
    });
    ui.add_space(6.0);
    chosen
}

fn figures_ui(ui: &mut Ui, view: View<'_>, found: &MonthOfFeedback) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 28.0;
        for (key, count) in view.texts.feedback_counts(found) {
            widgets::figure(ui, &view.texts.integer(count), &view.t(key), None);
        }
    });
    ui.add_space(8.0);
}

fn topics_ui(ui: &mut Ui, view: View<'_>, found: &MonthOfFeedback) {
    if found.topics.is_empty() {
        return;
    }
    widgets::subheading(ui, view.t("feedback-by-topic"));
    let most = found.topics.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    for (topic, count) in &found.topics {
        ui.horizontal(|ui| {
            let words = view.t(labels::words(*topic));
            ui.allocate_ui(egui::vec2(150.0, 20.0), |ui| {
                ui.set_min_width(150.0);
                ui.add(egui::Label::new(&words).truncate());
            });
            let width = (ui.available_width() - 60.0).clamp(40.0, 260.0);
            let name = format!("{words}: {}", view.texts.integer(*count));
            widgets::progress(ui, *count as f32 / most as f32, width, &name);
            widgets::muted(ui, view.texts.integer(*count));
        });
    }
    ui.add_space(8.0);
}

fn requests_ui(ui: &mut Ui, view: View<'_>, found: &MonthOfFeedback) {
    widgets::subheading(ui, view.t("list-requests"));
    widgets::muted(ui, view.texts.request_counts(found.requests));
    ui.add_space(8.0);
}

/// What waits for an answer; a click opens it.
fn open_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, month: Month) {
    let open = open_after(view.workspace, month);
    if open.is_empty() {
        widgets::notice(ui, icons::CHECK, Tone::Agreed, view.t("feedback-none-open"));
        return;
    }
    widgets::subheading(ui, view.t("feedback-still-open"));
    for one in open.iter().take(SHOWN) {
        let day = one.day.map(|day| view.texts.date(day)).unwrap_or_default();
        let field = Field::of(one.id, "open of month");
        if widgets::list_row(ui, field, false, &one.text, &day, None).clicked() {
            out.request(Request::Show(one.id.into()));
        }
    }
    widgets::rest(ui, view.texts, open.len(), SHOWN.min(open.len()));
}
