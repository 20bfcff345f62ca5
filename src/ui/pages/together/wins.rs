//! What went well: the new ones first, with which the monthly meeting begins.

use std::sync::Arc;

use egui::{Key, Ui};

use super::super::super::command::Request;
use super::super::super::keys::take_alone;
use super::super::super::register::line_for_new;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::together::{Wins, wins};
use crate::edit::{Edit, Page};
use crate::model::{Entry, EntryKind, EntryStatus, FreshIds, last_order};
use widgets::{Field, WidgetId};

/// The line for a new one.
const LINE: Field = Field::header("new win");

/// View state of the tab.
#[derive(Debug, Default)]
pub struct WinsTab {
    /// What is typed and not written down yet.
    typed: String,
    of: Option<(u64, chrono::NaiveDate)>,
    wins: Wins,
}

impl WinsTab {
    /// What is typed and not written down yet.
    pub fn draft(&self) -> Option<String> {
        Some(self.typed.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// The edit that would write it down.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        let entry = Entry {
            id: fresh.next(),
            ord: last_order(&view.workspace.entries),
            kind: EntryKind::Win,
            text: self.draft()?,
            day: Some(view.today),
            status: EntryStatus::Done,
            ..Entry::default()
        };
        Some(Edit::new("edit-add-win", &entry.text, Page::Together).put(entry))
    }

    /// Writes down what is typed.
    pub fn commit(&mut self, view: View<'_>, out: &mut Outbox) {
        if let Some(edit) = self.draft_edit(view, &mut out.fresh) {
            out.edit(edit);
        }
        self.typed.clear();
    }

    /// Draws the tab.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if self.of != Some((view.revision, view.today)) {
            self.wins = wins(view.workspace, view.today);
            self.of = Some((view.revision, view.today));
        }
        if !view.read_only && !view.presenting {
            self.line_ui(ui, view, out);
        }
        if self.wins.all.is_empty() {
            widgets::empty_state(ui, icons::TROPHY, &view.t("wins-tab"), &view.t("wins-purpose"), |_| ());
            return;
        }
        widgets::tall_card(ui, "wins", |ui| {
            let (new, before) = self.wins.all.split_at(self.wins.new.min(self.wins.all.len()));
            match self.wins.since {
                Some(day) => {
                    widgets::heading(ui, view.tx("wins-since", &[("day", view.texts.date(day).into())]));
                    if new.is_empty() {
                        widgets::muted(ui, view.t("wins-none-since"));
                    }
                }
                None => {
                    widgets::heading(ui, view.t("wins-all"));
                }
            }
            rows_ui(ui, view, out, new);
            if !before.is_empty() {
                ui.add_space(8.0);
                widgets::subheading(ui, view.t("wins-before"));
                rows_ui(ui, view, out, before);
            }
        });
    }

    fn line_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let free = view.keys_are_free(ui) && ui.memory(|memory| memory.focused().is_none());
        if free && take_alone(ui, Key::Enter) {
            ui.memory_mut(|memory| memory.request_focus(LINE.id()));
        }
        ui.horizontal(|ui| {
            let hint = view.t("wins-new");
            let (response, enter) = line_for_new(ui, LINE.id(), &hint, &mut self.typed);
            let words = format!("{}  {}", icons::PLUS, view.t("list-add"));
            let clicked = ui.add_enabled(self.draft().is_some(), egui::Button::new(words)).clicked();
            if (enter || clicked) && self.draft().is_some() {
                self.commit(view, out);
                response.request_focus();
            }
        });
        ui.add_space(4.0);
    }
}

fn rows_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, wins: &[Arc<Entry>]) {
    widgets::rows(ui, ("wins", wins.first().map(|one| one.id)), wins.len(), None, |ui, at| {
        let Some(win) = wins.get(at) else { return };
        let day = win.day.map(|day| view.texts.date(day)).unwrap_or_default();
        let below = [day, win.owner.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        if widgets::list_row(ui, Field::of(win.id, "win"), false, &win.text, &below.join(" · "), None).clicked() {
            out.request(Request::Show(win.id.into()));
        }
    });
}
