//! A list both departments keep between two workshops: a line for something new, filters, the list, and everything about one of
//! its records. What stands in it follows from the declaration of its records and from `calc::registers`.

mod entry;
mod keys;
mod lists;
mod notes;
mod table;

use std::collections::HashMap;

use egui::{Align, Key, Layout, Ui};

use super::form::Form;
use super::{Outbox, View, glossary, icons, widgets};
use crate::calc::registers::{Mark, Register, Row, Standing, Wanted, rows, wanted};
use crate::edit::{Edit, Page};
use crate::exchange::templates::list_starters;
use crate::model::{RecordRef, Side};
use crate::text::labels;
pub use entry::{from_values, letters_ui, line_for_new};
pub use lists::{Beside, Lists, tabs};
pub use notes::Notes;
use widgets::{Field, Pane, Tone, WidgetId};

/// The letters that are looked for.
const SEARCH: Field = Field::header("list search");

/// How the keys come to the title of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Enter {
    /// The caret stands behind it.
    Behind,
    /// What is typed takes its place.
    Anew,
}

/// View state of a list.
#[derive(Debug, Default)]
pub struct ListUi {
    /// What is open.
    selected: Option<RecordRef>,
    /// Where the list stands while nothing is open: at what was closed or written down last.
    at: Option<RecordRef>,
    wanted: Wanted,
    /// What is typed and no record yet.
    typed: String,
    rows: Vec<Row>,
    /// Where the row of a record stands among them.
    places: HashMap<RecordRef, usize>,
    shown: Vec<RecordRef>,
    shown_of: Option<(u64, chrono::NaiveDate, Wanted)>,
    /// Of these so many call for a look, and whether one is closed.
    marked: usize,
    some_closed: bool,
    scroll_to: Option<RecordRef>,
    /// The title of what is open takes the keys as soon as it is drawn.
    enter: Option<Enter>,
}

/// What a page adds to a list.
pub struct Extras<'a> {
    /// Drawn above the fields of the record that is open.
    pub above: &'a mut dyn FnMut(&mut Ui, View<'_>, &mut Outbox, RecordRef),
    /// Fields the page draws itself.
    pub drawn: &'a [&'static str],
}

impl ListUi {
    /// The record that is open.
    pub fn selected(&self, view: View<'_>) -> Option<RecordRef> {
        self.selected.filter(|record| record.exists_in(view.workspace))
    }

    /// What is open, or else where the list stands.
    fn here(&self, view: View<'_>) -> Option<RecordRef> {
        self.selected.or(self.at).filter(|record| record.exists_in(view.workspace))
    }

    fn open(&mut self, record: RecordRef) {
        (self.selected, self.at, self.scroll_to) = (Some(record), Some(record), Some(record));
    }

    /// Closes what is open; the list stands there still.
    fn close(&mut self) {
        self.at = self.selected.take();
        self.scroll_to = self.at;
    }

    /// Opens a record; a filter that leaves it out is taken away.
    pub fn select(&mut self, view: View<'_>, register: &Register, record: RecordRef) {
        self.open(record);
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
            self.marked = self.rows.iter().filter(|row| row.mark != Mark::None).count();
            self.some_closed = self.rows.iter().any(|row| row.closed);
        }
        if self.shown_of.as_ref() != Some(&of) {
            self.shown = wanted(&self.rows, register, &self.wanted);
            // What is looked at stays in the list although it has just been closed, and what was just written down is seen.
            if let Some(open) = self.selected.or(self.at).filter(|open| !self.shown.contains(open))
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
                    self.open(record);
                }
            }
        });
    }

    fn filters_ui(&mut self, ui: &mut Ui, view: View<'_>, register: &Register) {
        let mut wanted = self.wanted.clone();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            let shows = |made: bool| made || !view.presenting;
            let marked = self.marked;
            let closed = register.state.is_some() || self.some_closed;
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
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered
            && !self.wanted.search.is_empty()
            && let Some(first) = self.shown.first()
        {
            self.open(*first);
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
                            self.close();
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
                    if let Some(enter) = self.enter.take() {
                        let id = Field::of(record, field.name).id();
                        ui.memory_mut(|memory| memory.request_focus(id));
                        match enter {
                            Enter::Anew => widgets::select_all(ui, id, found.title().chars().count()),
                            Enter::Behind => widgets::caret_to_end(ui, id),
                        }
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
        // Where a record is open the next one is, too.
        (self.selected, self.at) = (self.selected.and(next.copied()), next.copied());
        let edit = Edit::new("edit-delete-listed", found.title(), Page::of(record.area()));
        out.edit(edit.delete(view.workspace, record));
    }
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
