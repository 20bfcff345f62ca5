//! The line in which something new is typed: Enter keeps it, opens it beside the list, and waits for the next one.

use egui::{Key, RichText, TextEdit, Ui};

use super::super::keys::take_alone;
use super::super::{Outbox, View, icons, theme, widgets};
use super::{Enter, ListUi, Register, is_searched_first, title_words};
use crate::edit::{Edit, Page};
use crate::model::schema::{FieldInfo, Tag};
use crate::model::{Choice, FreshIds, RecordRef};
use widgets::{Field, Tone, WidgetId};

impl ListUi {
    /// What is typed and no record yet.
    pub fn draft(&self) -> Option<String> {
        Some(self.typed.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// The edit that would make a record of it.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds, register: &Register) -> Option<Edit> {
        let text = self.draft().filter(|text| left(register, text).is_none_or(|left| left >= 0))?;
        new_record(view, fresh, register, &text).map(|(edit, _)| edit)
    }

    /// Makes a record of what is typed, and stands at it.
    pub fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox, register: &Register) {
        if left(register, &self.typed).is_some_and(|left| left < 0) {
            // It would be refused; typed it stays, and says how much is too much.
            return;
        }
        if let Some((edit, record)) = self.draft().and_then(|text| new_record(view, &mut out.fresh, register, &text)) {
            out.edit(edit);
            (self.at, self.scroll_to) = (Some(record), Some(record));
        }
        self.typed.clear();
    }

    /// The line in which something new is typed.
    pub(super) fn entry_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, register: &Register) {
        if view.presenting || view.read_only {
            return;
        }
        // What is written down is opened where there is room beside the list, or where something is open already.
        let opens = widgets::is_wide(ui) || self.selected.is_some();
        ui.horizontal(|ui| {
            let id = Field::header(register.table).id();
            let hint = view.tx("list-new", &[("what", title_words(view, register).into())]);
            let button = format!("{}  {}", icons::PLUS, view.t("list-add"));
            if is_searched_first(view, register) && !self.rows.is_empty() {
                self.search_ui(ui, view, register, ui.available_width() * 0.4);
            }
            self.line_keys(ui, view, id);
            let (response, enter) = line_for_new(ui, id, &hint, &mut self.typed);
            if response.has_focus() && self.typed.is_empty() && self.here(view).is_some() {
                // Tab leads to what has just been written down.
                let keys = egui::EventFilter { tab: true, horizontal_arrows: true, ..egui::EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keys));
            }
            let left = left(register, &self.typed).filter(|_| !self.typed.is_empty());
            let ready = self.draft().is_some() && left.is_none_or(|left| left >= 0);
            let clicked = ui.add_enabled(ready, egui::Button::new(button)).clicked();
            if let Some(left) = left {
                letters_ui(ui, view, left);
            }
            if enter || clicked {
                if ready {
                    self.commit_draft(view, out, register);
                    if opens {
                        self.selected = self.at;
                    }
                }
                response.request_focus();
            }
        });
        ui.add_space(4.0);
    }

    /// The keys that lead out of the line to the entry the list stands at: down, F2 and, where nothing is typed, Tab.
    fn line_keys(&mut self, ui: &Ui, view: View<'_>, id: egui::Id) {
        if !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let here = self.here(view).or_else(|| self.shown.first().copied());
        let Some(here) = here.filter(|record| record.exists_in(view.workspace)) else { return };
        let (down, rename) = (take_alone(ui, Key::ArrowDown), take_alone(ui, Key::F2));
        let tab = self.typed.is_empty() && self.here(view).is_some() && take_alone(ui, Key::Tab);
        if down || rename || tab {
            ui.memory_mut(|memory| memory.surrender_focus(id));
            self.open(here);
        }
        if rename || tab {
            self.enter = Some(if rename { Enter::Anew } else { Enter::Behind });
        }
    }
}

/// The line in which something new is typed, with room for a button behind it; whether Enter was pressed in it.
pub fn line_for_new(ui: &mut Ui, id: egui::Id, hint: &str, typed: &mut String) -> (egui::Response, bool) {
    let edit = TextEdit::singleline(typed)
        .id(id)
        .desired_width((ui.available_width() - 130.0).clamp(120.0, 560.0))
        .hint_text(RichText::new(hint).color(theme::palette(ui).muted))
        .margin(egui::Margin::symmetric(8, 6));
    let enter = ui.memory(|memory| memory.has_focus(id)) && take_alone(ui, Key::Enter);
    (widgets::named(ui.add(edit), hint), enter)
}

/// How many letters of a title are left, below zero how many are too many; nothing where there is no limit.
fn left(register: &Register, text: &str) -> Option<i64> {
    let most = register.title_field().and_then(FieldInfo::most_letters)?;
    Some(widgets::letters_left(text.trim(), most))
}

/// How many letters are left, or too many.
pub fn letters_ui(ui: &mut Ui, view: View<'_>, left: i64) {
    let tone = if left < 0 { Tone::Problem } else { Tone::Neutral };
    widgets::toned(ui, view.texts.letters_left(left), tone);
}

/// A new record with this title at the end of its list.
fn new_record(view: View<'_>, fresh: &mut FreshIds, register: &Register, title: &str) -> Option<(Edit, RecordRef)> {
    let mut values = serde_json::Map::new();
    values.insert(register.title().to_owned(), title.into());
    // What somebody types is theirs, and of today.
    for field in register.fields() {
        if Some(field.name) == register.side
            && let Some(side) = view.side
        {
            values.insert(field.name.to_owned(), side.value_name().into());
        }
        if field.name == "day" && !field.is(Tag::Due) {
            values.insert(field.name.to_owned(), view.today.to_string().into());
        }
    }
    from_values(view, fresh, register, &values)
}

/// A new record that holds these values, at the end of its list.
pub fn from_values(
    view: View<'_>,
    fresh: &mut FreshIds,
    register: &Register,
    values: &serde_json::Map<String, serde_json::Value>,
) -> Option<(Edit, RecordRef)> {
    let last = (register.records)(view.workspace).last().map(|record| record.ord().clone());
    let record = register.begin(fresh, last.as_ref(), values)?;
    let address = record.address();
    let edit = Edit::new("edit-add-listed", record.title(), Page::of(register.area)).at(address).put(record);
    Some((edit, address))
}
