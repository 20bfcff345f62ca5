//! A list both departments keep between two workshops: a line for something new, filters, the list, and everything about one of
//! its records. What stands in it follows from the declaration of its records and from `calc::registers`.

mod lists;
mod notes;
mod table;

use std::collections::HashMap;

use egui::{Align, Key, Layout, Modifiers, RichText, TextEdit, Ui};

use super::form::Form;
use super::keys::take_alone;
use super::{Outbox, View, glossary, icons, theme, widgets};
use crate::calc::registers::{Mark, Register, Row, Standing, Wanted, rows, wanted};
use crate::edit::{Edit, Page};
use crate::exchange::templates::list_starters;
use crate::model::schema::{FieldInfo, Tag};
use crate::model::{Choice, FreshIds, RecordRef, Side};
use crate::text::labels;
pub use lists::Lists;
pub use notes::Notes;
use widgets::{Field, Pane, Tone, WidgetId};

/// The letters that are looked for.
const SEARCH: Field = Field::header("list search");

/// View state of a list.
#[derive(Debug, Default)]
pub struct ListUi {
    selected: Option<RecordRef>,
    wanted: Wanted,
    /// What is typed and no record yet.
    typed: String,
    rows: Vec<Row>,
    /// Where the row of a record stands among them.
    places: HashMap<RecordRef, usize>,
    shown: Vec<RecordRef>,
    shown_of: Option<(u64, chrono::NaiveDate, Wanted)>,
    scroll_to: Option<RecordRef>,
    focus_title: bool,
}

/// What a page adds to a list.
pub struct Extras<'a> {
    /// Drawn above the fields of the record that is open.
    pub above: &'a mut dyn FnMut(&mut Ui, View<'_>, &mut Outbox, RecordRef),
    /// Fields the page draws itself.
    pub drawn: &'a [&'static str],
}

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

    /// Makes a record of what is typed.
    pub fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox, register: &Register) {
        if left(register, &self.typed).is_some_and(|left| left < 0) {
            // It would be refused; typed it stays, and says how much is too much.
            return;
        }
        if let Some((edit, record)) = self.draft().and_then(|text| new_record(view, &mut out.fresh, register, &text)) {
            out.edit(edit);
            self.scroll_to = Some(record);
        }
        self.typed.clear();
    }

    /// The record that is open.
    pub fn selected(&self, view: View<'_>) -> Option<RecordRef> {
        self.selected.filter(|record| record.exists_in(view.workspace))
    }

    /// Opens a record; a filter that leaves it out is taken away.
    pub fn select(&mut self, view: View<'_>, register: &Register, record: RecordRef) {
        (self.selected, self.scroll_to) = (Some(record), Some(record));
        self.follow(view, register);
        if !self.shown.contains(&record) {
            self.wanted = Wanted { standing: Standing::All, ..Wanted::default() };
        }
    }

    /// Goes to the next or previous record, the list itself before the first; false at the end.
    pub fn step(&mut self, view: View<'_>, register: &Register, forth: bool) -> bool {
        self.follow(view, register);
        let places: Vec<Option<RecordRef>> =
            std::iter::once(None).chain(self.shown.iter().copied().map(Some)).collect();
        let now = self.selected.filter(|open| self.shown.contains(open));
        let next = widgets::neighbour(&places, now, forth);
        if let Some(place) = next {
            (self.selected, self.scroll_to) = (place, place);
        }
        next.is_some()
    }

    /// Draws the list with the record that is open.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, register: &Register, extras: &mut Extras<'_>) {
        self.follow(view, register);
        if out.edits.is_empty() {
            self.selected = self.selected(view);
        }
        let alone = self.selected.is_some() && !widgets::is_wide(ui);
        if !alone || !widgets::is_low(ui) {
            self.entry_ui(ui, view, out, register);
        }
        if self.rows.is_empty() {
            self.empty_ui(ui, view, out, register);
            self.keys(ui, view, out, register);
            return;
        }
        if !alone || !widgets::is_low(ui) {
            self.filters_ui(ui, view, register);
        }
        match self.selected {
            Some(record) if widgets::is_wide(ui) => {
                widgets::two_panes(ui, 0.56, |ui, pane| match pane {
                    Pane::Left => widgets::card(ui, |ui| self.table_ui(ui, view, register)),
                    Pane::Right => self.details_ui(ui, view, out, register, record, extras),
                });
            }
            Some(record) => self.details_ui(ui, view, out, register, record, extras),
            None => widgets::card(ui, |ui| self.table_ui(ui, view, register)),
        }
        self.keys(ui, view, out, register);
    }

    /// Which records are shown in which order, worked out once for each state of workspace and filter.
    fn follow(&mut self, view: View<'_>, register: &Register) {
        let of = (view.revision, view.today, self.wanted.clone());
        let same = |known: &(u64, chrono::NaiveDate, Wanted)| (known.0, known.1) == (of.0, of.1);
        if !self.shown_of.as_ref().is_some_and(same) {
            self.rows = rows(view.workspace, register, view.today);
            self.places = self.rows.iter().enumerate().map(|(at, row)| (row.record, at)).collect();
        }
        if self.shown_of.as_ref() != Some(&of) {
            self.shown = wanted(&self.rows, register, &self.wanted);
            // What is looked at stays in the list although it has just been closed.
            if let Some(open) = self.selected.filter(|open| !self.shown.contains(open))
                && self.row_of(open).is_some()
            {
                self.shown.push(open);
            }
            self.shown_of = Some(of);
        }
    }

    /// The row of a record.
    fn row_of(&self, record: RecordRef) -> Option<&Row> {
        self.places.get(&record).and_then(|at| self.rows.get(*at)).filter(|row| row.record == record)
    }

    /// The line in which something new is typed.
    fn entry_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, register: &Register) {
        if view.presenting || view.read_only {
            return;
        }
        ui.horizontal(|ui| {
            let id = Field::header(register.table).id();
            let hint = view.tx("list-new", &[("what", title_words(view, register).into())]);
            let button = format!("{}  {}", icons::PLUS, view.t("list-add"));
            if is_searched_first(view, register) && !self.rows.is_empty() {
                self.search_ui(ui, view, register, ui.available_width() * 0.4);
            }
            let (response, enter) = line_for_new(ui, id, &hint, &mut self.typed);
            let left = left(register, &self.typed).filter(|_| !self.typed.is_empty());
            let ready = self.draft().is_some() && left.is_none_or(|left| left >= 0);
            let clicked = ui.add_enabled(ready, egui::Button::new(button)).clicked();
            if let Some(left) = left {
                letters_ui(ui, view, left);
            }
            if enter || clicked {
                if ready {
                    self.commit_draft(view, out, register);
                }
                response.request_focus();
            }
        });
        ui.add_space(4.0);
    }

    fn empty_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, register: &Register) {
        let (title, purpose) = (view.t(register.words()), view.t(&purpose_key(register)));
        let starters = list_starters(view.language(), register.table);
        widgets::empty_state(ui, icons::LIST_CHECKS, &title, &purpose, |ui| {
            for starter in starters.iter().take(2).filter(|_| !view.read_only) {
                let text = starter.get(register.title()).and_then(serde_json::Value::as_str).unwrap_or_default();
                if ui.button(format!("{}  {text}", icons::PLUS)).clicked()
                    && let Some((edit, record)) = from_values(view, &mut out.fresh, register, starter)
                {
                    out.edit(edit);
                    (self.selected, self.scroll_to) = (Some(record), Some(record));
                }
            }
        });
    }

    fn filters_ui(&mut self, ui: &mut Ui, view: View<'_>, register: &Register) {
        let mut wanted = self.wanted.clone();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            let shows = |made: bool| made || !view.presenting;
            let marked = self.rows.iter().filter(|row| row.mark != Mark::None).count();
            let closed = register.state.is_some() || self.rows.iter().any(|row| row.closed);
            if closed || marked > 0 || wanted.standing != Standing::Open {
                let mut options = vec![(Standing::Open, view.t("entries-open"))];
                if marked > 0 || wanted.standing == Standing::Marked {
                    options.push((Standing::Marked, view.tx("list-marked", &[("n", marked.into())])));
                }
                if closed {
                    options.push((Standing::Closed, view.t("entries-closed")));
                }
                options.push((Standing::All, view.t("entries-all")));
                let (field, name) = (Field::header("list standing"), view.t("criterion-status"));
                if let Some(standing) = widgets::choice(ui, field, &name, wanted.standing, &options, 130.0) {
                    wanted.standing = standing;
                }
            }
            if register.side.is_some() && shows(wanted.side.is_some()) {
                let mut options = vec![(None, view.t("entries-both-sides"))];
                options.extend(Side::BOTH.map(|side| (Some(side), view.t(labels::words(side)))));
                let (field, name) = (Field::header("list side"), view.t("field-side"));
                if let Some(side) = widgets::choice(ui, field, &name, wanted.side, &options, 130.0) {
                    wanted.side = side;
                }
            }
            self.wanted = wanted;
            if !is_searched_first(view, register) && (!view.presenting || !self.wanted.search.is_empty()) {
                self.search_ui(ui, view, register, 150.0);
            }
        });
        self.follow(view, register);
    }

    /// The letters that are looked for. Enter opens the first record that has them.
    fn search_ui(&mut self, ui: &mut Ui, view: View<'_>, register: &Register, width: f32) {
        let name = view.t("entries-search");
        let (response, new) = widgets::text_line(ui, SEARCH, &name, &self.wanted.search, &name, width);
        if let Some(new) = new {
            self.wanted.search = new;
            self.follow(view, register);
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !self.wanted.search.is_empty() {
            (self.selected, self.scroll_to) = (self.shown.first().copied(), self.shown.first().copied());
        }
    }

    fn details_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        register: &Register,
        record: RecordRef,
        extras: &mut Extras<'_>,
    ) {
        let Some(found) = record.find_in(view.workspace) else { return };
        ui.push_id(record, |ui| {
            widgets::tall_card(ui, "listed details", |ui| {
                let form = Form::of(view, &found, "edit-listed");
                ui.horizontal(|ui| {
                    widgets::small(ui, title_words(view, register));
                    if let Some(row) = self.row_of(record) {
                        mark_ui(ui, view, row);
                    }
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        if widgets::icon_button(ui, icons::CLOSE, &view.t("close-details")).clicked() {
                            self.selected = None;
                        }
                        let name = view.tx("entry-delete", &[("text", found.title().into())]);
                        if !view.read_only && widgets::icon_button(ui, icons::TRASH, &name).clicked() {
                            self.delete(view, out, record);
                        }
                    });
                });
                if let Some(field) = register.title_field() {
                    let width = ui.available_width() - 20.0;
                    form.named(ui, out, field, width);
                    if std::mem::take(&mut self.focus_title) {
                        let id = Field::of(record, field.name).id();
                        ui.memory_mut(|memory| memory.request_focus(id));
                        widgets::select_all(ui, id, found.title().chars().count());
                    }
                }
                (extras.above)(ui, view, out, record);
                let drawn: Vec<&str> = extras.drawn.iter().copied().chain([register.title()]).collect();
                form.fields(ui, out, &drawn);
                glossary::terms_ui(ui, view, record);
            });
        });
    }

    fn delete(&mut self, view: View<'_>, out: &mut Outbox, record: RecordRef) {
        let Some(found) = record.find_in(view.workspace) else { return };
        let at = self.shown.iter().position(|one| *one == record).unwrap_or(0);
        let next = self.shown.get(at + 1).or_else(|| at.checked_sub(1).and_then(|at| self.shown.get(at)));
        self.selected = next.copied();
        let edit = Edit::new("edit-delete-listed", found.title(), Page::of(record.area()));
        out.edit(edit.delete(view.workspace, record));
    }

    /// While no text is typed: Enter goes to the line for something new, F to the search, F2 to the title, Delete takes the record
    /// away, the arrows go through the list.
    fn keys(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox, register: &Register) {
        if !view.keys_are_free(ui) || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let free = ui.memory(|memory| memory.focused().is_none());
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if free && !view.read_only && pressed(Key::Enter) {
            let id = Field::header(register.table).id();
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if free && !self.rows.is_empty() && pressed(Key::F) {
            ui.memory_mut(|memory| memory.request_focus(SEARCH.id()));
        }
        if let Some(record) = self.selected(view) {
            if pressed(Key::F2) {
                self.focus_title = true;
                ui.ctx().request_repaint();
            }
            if free && !view.read_only && pressed(Key::Delete) {
                self.delete(view, out, record);
            }
        }
        if free && let Some(next) = widgets::neighbour_by_arrows(ui, &self.shown, self.selected) {
            (self.selected, self.scroll_to) = (Some(next), Some(next));
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

/// What a single record of a list is called, by the words of its title.
pub fn title_words(view: View<'_>, register: &Register) -> String {
    register.title_field().map(|field| view.t(field.words)).unwrap_or_default()
}

/// The key of the sentence that says what a list is for.
pub fn purpose_key(register: &Register) -> String {
    format!("{}-purpose", register.words())
}

/// What calls for a look at a record, in a badge.
pub fn mark_ui(ui: &mut Ui, view: View<'_>, row: &Row) {
    if let (Some(key), Some((icon, tone))) = (row.mark_words(), sign(row.mark)) {
        widgets::badge(ui, format!("{icon} {}", view.t(key)), tone);
    }
}

/// The icon and the tone of what calls for a look.
fn sign(mark: Mark) -> Option<(&'static str, Tone)> {
    Some(match mark {
        Mark::Overdue => (icons::WARNING, Tone::Problem),
        Mark::Gap | Mark::Conflict | Mark::Unexplained | Mark::Caution => (icons::WARNING, Tone::Warning),
        Mark::Stale | Mark::Soon => (icons::CLOCK, Tone::Warning),
        Mark::None => return None,
    })
}

/// Whether people come to find something rather than to write something down: where entries are verified. Where nothing can be
/// written the search stands among the filters, as everywhere.
fn is_searched_first(view: View<'_>, register: &Register) -> bool {
    register.verified.is_some() && !view.presenting && !view.read_only
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
