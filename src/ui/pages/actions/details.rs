//! Everything about one entry.

use egui::{Align, Layout, Ui};

use super::super::super::command::Request;
use super::super::super::dialogs::about_words;
use super::super::super::form::Form;
use super::super::super::{Outbox, View, glossary, icons, widgets};
use super::{ActionsPage, sides};
use crate::calc::entries::{Urgency, urgency};
use crate::calc::people;
use crate::model::{Entry, EntryKind, EntryStatus, Id, Side, in_order};
use crate::text::labels;
use widgets::{Field, Tone};

impl ActionsPage {
    pub(super) fn details_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, id: Id<Entry>) {
        let Some(entry) = view.workspace.entries.get(&id).cloned() else { return };
        ui.push_id(id.bits(), |ui| {
            widgets::tall_card(ui, "entry details", |ui| {
                self.head_row_ui(ui, view, out, &entry);
                self.state_ui(ui, view, out, &entry);
                who_ui(ui, view, out, &entry);
                about_ui(ui, view, out, &entry);
                reasons_ui(ui, view, out, &entry);
                glossary::terms_ui(ui, view, entry.id);
                widgets::small(ui, view.t("entry-keys"));
            });
        });
    }

    fn head_row_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, entry: &Entry) {
        let form = Form::of(view, entry, "edit-entry");
        ui.horizontal(|ui| {
            // Drawn from the right, so that what is due takes what is left and covers nothing.
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if widgets::icon_button(ui, icons::CLOSE, &view.t("close-details")).clicked() {
                    self.selected = None;
                }
                let delete = view.tx("entry-delete", &[("text", (&entry.text).into())]);
                if widgets::icon_button(ui, icons::TRASH, &delete).clicked() {
                    self.delete(view, out, entry);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    form.choice(ui, out, Entry::F.kind, 130.0);
                    match urgency(entry, view.today) {
                        Urgency::Overdue => {
                            let words = format!("{} {}", icons::WARNING, view.t("entry-overdue"));
                            drop(widgets::badge(ui, words, Tone::Problem));
                        }
                        Urgency::Soon => {
                            let words = format!("{} {}", icons::CLOCK, view.t("entry-soon"));
                            drop(widgets::badge(ui, words, Tone::Warning));
                        }
                        Urgency::Later | Urgency::NoDay | Urgency::Closed => {}
                    }
                });
            });
        });
        let focus = std::mem::take(&mut self.focus_text);
        let width = ui.available_width() - 20.0;
        let response = form.wrapped(ui, out, Entry::F.text, width);
        if focus {
            response.request_focus();
            widgets::select_all(ui, response.id, entry.text.chars().count());
        }
    }

    fn state_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, entry: &Entry) {
        let form = Form::of(view, entry, "edit-entry");
        ui.horizontal_wrapped(|ui| {
            widgets::captioned(ui, &view.t("criterion-status"), |ui| {
                let options = EntryStatus::ALL.map(|status| (status, view.t(labels::words(status))));
                let field = Field::of(entry.id, "status");
                if let Some(status) = widgets::segments(ui, field, entry.status, &options) {
                    self.set_status(view, out, entry, status);
                }
            });
            form.date(ui, out, Entry::F.due);
            if entry.status != EntryStatus::Open {
                form.date(ui, out, Entry::F.closed);
            }
        });
        if entry.status != EntryStatus::Open || !entry.outcome.is_empty() {
            form.block(ui, out, Entry::F.outcome, "", 1);
        }
    }
}

/// Who does it, for which side, and who helps. A side follows the person while the list of people knows them.
fn who_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, entry: &Entry) {
    let form = Form::of(view, entry, "edit-entry");
    ui.horizontal_wrapped(|ui| {
        form.person_and(ui, out, Entry::F.owner, (190.0, entry.side), |entry, owner| {
            entry.side = people::side_of(view.workspace, owner).or(entry.side);
        });
        form.segments(ui, out, Entry::F.side, &sides(view));
        form.person(ui, out, Entry::F.helper, 190.0, None);
    });
}

/// What it is about, and where it was noted.
fn about_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, entry: &Entry) {
    let form = Form::of(view, entry, "edit-entry");
    let about = entry.about().filter(|record| record.exists_in(view.workspace));
    if let Some(record) = about {
        ui.horizontal_wrapped(|ui| {
            widgets::small(ui, view.t("entry-about"));
            let text = format!("{}  {}", about_words(view, record), icons::ARROW_RIGHT);
            if widgets::quiet_button(ui, text).clicked() {
                out.request(Request::Show(record));
            }
            if widgets::icon_button(ui, icons::CLOSE, &view.t("catch-not-about")).clicked() {
                form.set(out, Entry::F.about, String::new());
            }
        });
    }
    ui.horizontal_wrapped(|ui| {
        let workshops = in_order(&view.workspace.workshops).into_iter().filter(|one| !one.template);
        let mut options = vec![(None, "–".to_owned())];
        options.extend(workshops.map(|one| (Some(one.id), one.title.clone())));
        if options.len() > 1 {
            form.choice_of(ui, out, Entry::F.workshop, &options, 220.0);
        }
        if let Some(day) = entry.day {
            widgets::small(ui, view.tx("entry-noted", &[("day", view.texts.date(day).into())]));
        }
    });
}

/// Why it is so; of a decision also what the sides said, and who does not agree.
fn reasons_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, entry: &Entry) {
    let form = Form::of(view, entry, "edit-entry");
    form.block(ui, out, Entry::F.why, "", 1);
    let is_decision = entry.kind == EntryKind::Decision;
    if !is_decision && entry.positions == crate::model::PerSide::default() && entry.dissent.is_empty() {
        return;
    }
    for side in Side::BOTH {
        let caption = view.tx("entry-position-of", &[("side", view.t(labels::words(side)).into())]);
        form.under(&caption).wrapped(ui, out, Entry::F.positions.of(side), ui.available_width() - 20.0);
    }
    form.wrapped(ui, out, Entry::F.dissent, ui.available_width() - 20.0);
}
