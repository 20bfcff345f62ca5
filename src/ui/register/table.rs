//! The rows of a list: virtual, so that thousands of them stay smooth.

use egui::Ui;
use egui_extras::Column;
use serde_json::Value;

use super::super::{View, icons, theme, widgets};
use super::{ListUi, Mark, Register, Row, sign};
use crate::merge::Address;
use crate::model::Input;
use crate::model::schema::{FieldInfo, Tag};
use widgets::Tone;

/// The title keeps at least so much.
const LEAST_TITLE: f32 = 170.0;

impl ListUi {
    pub(super) fn table_ui(&mut self, ui: &mut Ui, view: View<'_>, register: &Register) {
        ui.set_min_height((ui.available_height() - 2.0).max(120.0));
        if self.shown.is_empty() {
            widgets::muted(ui, view.t("entries-none"));
            return;
        }
        let columns = fitting(register, ui.available_width());
        let rest = columns.iter().skip(1).map(|field| Column::exact(width(field)).clip(true));
        let widths = std::iter::once(Column::remainder().at_least(120.0).clip(true)).chain(rest);
        // What was added in this pass is listed in the next one.
        let scroll_to = self.scroll_to.and_then(|record| self.shown.iter().position(|shown| *shown == record));
        self.scroll_to = self.scroll_to.filter(|_| scroll_to.is_none());
        let builder = widgets::list_table(ui, register.table, widths, scroll_to);
        let shown = std::mem::take(&mut self.shown);
        let area = builder
            .header(24.0, |mut header| {
                for field in &columns {
                    header.col(|ui| self.column_head_ui(ui, view, field));
                }
            })
            .body(|body| {
                let here = self.here(view);
                body.rows(38.0, shown.len(), |mut row| {
                    let Some(of) = shown.get(row.index()).and_then(|record| self.row_of(*record)) else { return };
                    let record = of.record;
                    row.set_selected(here == Some(record));
                    for (at, field) in columns.iter().enumerate() {
                        row.col(|ui| match at {
                            0 => title_ui(ui, view, of, &columns),
                            _ => cell_ui(ui, view, of, field),
                        });
                    }
                    if row.response().clicked() {
                        if self.selected == Some(record) {
                            self.close();
                        } else {
                            self.open(record);
                        }
                    }
                });
            });
        widgets::list_table_drawn(ui, register.table, &area);
        self.shown = shown;
    }

    fn column_head_ui(&mut self, ui: &mut Ui, view: View<'_>, field: &'static FieldInfo) {
        let (words, now) =
            (view.t(field.words), (self.wanted.sort == Some(field.name)).then_some(self.wanted.descending));
        let name = view.tx("content-sort", &[("column", (&words).into())]);
        if widgets::sort_head(ui, &words, &name, now) {
            // Forth, back, and as people ordered it.
            (self.wanted.sort, self.wanted.descending) = match now {
                None => (Some(field.name), false),
                Some(false) => (Some(field.name), true),
                Some(true) => (None, false),
            };
        }
    }
}

/// The title, and as many other columns as there is room for.
fn fitting(register: &Register, room: f32) -> Vec<&'static FieldInfo> {
    let named = std::iter::once(register.title()).chain(register.columns.iter().copied());
    let mut left = room - LEAST_TITLE;
    let found = named.filter_map(|name| register.field(name)).enumerate();
    let mut columns = Vec::new();
    for (at, field) in found {
        if at > 0 {
            left -= width(field) + 8.0;
            if left < 0.0 {
                continue;
            }
        }
        columns.push(field);
    }
    columns
}

/// How wide a column is.
fn width(field: &FieldInfo) -> f32 {
    match field.input {
        Input::Number | Input::Optional(Input::Number) => 92.0,
        Input::Day | Input::Optional(Input::Day) => 116.0,
        Input::Text if field.is(Tag::Person) => 130.0,
        Input::Text => 170.0,
        _ => 140.0,
    }
}

/// The column that says itself what calls for a look at a record.
fn column_of(row: &Row) -> Option<&'static str> {
    let register = Register::of_table(row.record.table())?;
    match row.mark {
        Mark::Conflict | Mark::Unexplained | Mark::Caution | Mark::None => None,
        Mark::Gap => register.needs,
        Mark::Overdue | Mark::Soon => register.due(),
        Mark::Stale => register.verified,
    }
}

/// The title of a record. What is late, missing or out of date says so in its own column; before the title where that is not drawn.
fn title_ui(ui: &mut Ui, view: View<'_>, row: &Row, columns: &[&'static FieldInfo]) {
    let Some(field) = columns.first() else { return };
    let colors = theme::palette(ui);
    let words = words(view, row, field, row.value(field.name).as_ref());
    let is_said = column_of(row).is_some_and(|column| columns.iter().any(|field| field.name == column));
    if !is_said && let (Some((icon, tone)), Some(key)) = (sign(row.mark), row.mark_words()) {
        widgets::named(widgets::toned(ui, icon, tone), &view.t(key));
    }
    let color = if row.closed { colors.muted } else { colors.ink };
    let label = widgets::title_cell(ui, &words, color);
    widgets::explained(&label, &words);
}

fn cell_ui(ui: &mut Ui, view: View<'_>, row: &Row, field: &FieldInfo) {
    let colors = theme::palette(ui);
    let value = row.value(field.name);
    let words = words(view, row, field, value.as_ref());
    if field.is(Tag::Due) {
        let (sign, tone) = match row.mark {
            Mark::Overdue | Mark::Soon => sign(row.mark).unwrap_or(("", Tone::Neutral)),
            _ => ("", Tone::Neutral),
        };
        widgets::toned(ui, format!("{sign} {words}").trim(), tone);
        return;
    }
    let register = Register::of_table(row.record.table());
    if row.mark == Mark::Gap && register.and_then(|register| register.needs) == Some(field.name) {
        let words = row.mark_words().map(|key| view.t(key)).unwrap_or_default();
        widgets::toned(ui, format!("{} {words}", icons::WARNING), Tone::Warning);
        return;
    }
    if row.mark == Mark::Stale && register.and_then(|register| register.verified) == Some(field.name) {
        widgets::toned(ui, format!("{} {words}", icons::CLOCK).trim_end(), Tone::Warning)
            .on_hover_text(view.t("list-stale"));
        return;
    }
    let color = match value.as_ref().and_then(Value::as_str) {
        Some("Sales") => colors.side_text(crate::model::Side::Sales),
        Some("Marketing") => colors.side_text(crate::model::Side::Marketing),
        _ => colors.muted,
    };
    widgets::text_cell(ui, words, color);
}

/// What a field holds, in words; nothing is nothing.
fn words(view: View<'_>, row: &Row, field: &FieldInfo, value: Option<&Value>) -> String {
    let words = view.texts.held(view.workspace, Address::Record(row.record), field.name, value);
    words.unwrap_or_default().replace('\n', " · ")
}
