//! The list of entries: virtual, so that thousands of rows stay smooth.

use egui::{RichText, Ui};
use egui_extras::Column;

use super::super::super::{Outbox, View, icons, theme, widgets};
use super::{ActionsPage, icon};
use crate::calc::entries::{self, SortBy, Urgency, everybody, urgency};
use crate::model::{Entry, EntryStatus, Id};
use crate::text::labels;
use widgets::{Field, Tone};

/// Of a very long list the days of the first entries are measured.
const MEASURED: usize = 500;

impl ActionsPage {
    pub(super) fn table_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        ui.set_min_height((ui.available_height() - 2.0).max(120.0));
        if self.shown.is_empty() {
            widgets::muted(ui, view.t("entries-none"));
            return;
        }
        let width = ui.available_width();
        // Where there is little room, the sign says what it is.
        let (kind_in_words, with_owner) = (width > 760.0, width > 380.0);
        let mut columns = vec![Column::exact(36.0)];
        columns.push(Column::exact(if kind_in_words { 122.0 } else { 30.0 }).clip(true));
        columns.push(Column::remainder().at_least(120.0).clip(true));
        if with_owner {
            columns.push(Column::exact(130.0).clip(true));
        }
        columns.push(Column::exact(due_width(ui, view, &self.shown)).clip(true));
        let shown = std::mem::take(&mut self.shown);
        // What was added in this pass is listed in the next one.
        let scroll_to = self.scroll_to.and_then(|id| shown.iter().position(|shown| *shown == id));
        self.scroll_to = self.scroll_to.filter(|_| scroll_to.is_none());
        let builder = widgets::list_table(ui, "entries", columns, scroll_to);
        let area = builder
            .header(24.0, |mut header| {
                header.col(|_| {});
                let mut head = |key: &'static str, sort: SortBy| {
                    header.col(|ui| self.column_head_ui(ui, view, key, sort));
                };
                head(if kind_in_words { "entry-kind" } else { "" }, SortBy::Kind);
                head("entry-text", SortBy::Text);
                if with_owner {
                    head("entry-owner", SortBy::Owner);
                }
                head("entry-due", SortBy::Due);
            })
            .body(|body| {
                body.rows(38.0, shown.len(), |mut row| {
                    let Some(entry) = shown.get(row.index()).and_then(|id| view.workspace.entries.get(id)) else {
                        return;
                    };
                    let selected = self.selected == Some(entry.id);
                    row.set_selected(selected);
                    row.col(|ui| self.tick_ui(ui, view, out, entry));
                    row.col(|ui| kind_ui(ui, view, entry, kind_in_words));
                    row.col(|ui| text_ui(ui, entry));
                    if with_owner {
                        row.col(|ui| owner_ui(ui, entry));
                    }
                    row.col(|ui| due_ui(ui, view, entry));
                    if row.response().clicked() {
                        self.selected = if selected { None } else { Some(entry.id) };
                    }
                });
            });
        widgets::list_table_drawn(ui, "entries", &area);
        self.shown = shown;
        self.arrow_keys(ui, view);
    }

    /// Done or open: one click.
    fn tick_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, entry: &Entry) {
        let colors = theme::palette(ui);
        let (sign, key, color) = match entry.status {
            EntryStatus::Open => (icons::CIRCLE, "entry-do", colors.muted),
            EntryStatus::Done => (icons::CHECK_CIRCLE, "entry-undo", colors.agreed_text),
            EntryStatus::Dropped => (icons::PROHIBIT, "entry-undo", colors.muted),
        };
        let button = egui::Button::new(RichText::new(sign).size(18.0).color(color)).frame_when_inactive(false);
        let scope = egui::UiBuilder::new().scope_id(egui::Id::unique(("tick", Field::of(entry.id, "status"))));
        let response = ui.scope_builder(scope, |ui| ui.add(button)).inner;
        let name = view.tx(key, &[("text", (&entry.text).into())]);
        if widgets::named(response, &name).clicked() {
            self.set_status(view, out, entry, entries::toggled(entry.status));
        }
    }

    fn column_head_ui(&mut self, ui: &mut Ui, view: View<'_>, key: &'static str, sort: SortBy) {
        if key.is_empty() {
            return;
        }
        let (words, now) = (view.t(key), (self.wanted.sort == sort).then_some(self.wanted.descending));
        let name = view.tx("content-sort", &[("column", (&words).into())]);
        if widgets::sort_head(ui, &words, &name, now) {
            self.wanted.descending = self.wanted.sort == sort && !self.wanted.descending;
            self.wanted.sort = sort;
        }
    }

    /// Up and down move the selection while no text is typed.
    fn arrow_keys(&mut self, ui: &Ui, view: View<'_>) {
        if !view.keys_are_free(ui) || ui.memory(|memory| memory.focused().is_some()) {
            return;
        }
        if let Some(id) = widgets::neighbour_by_arrows(ui, &self.shown, self.selected) {
            (self.selected, self.scroll_to) = (Some(id), Some(id));
        }
    }
}

/// What it is, by a sign and where there is room in words.
fn kind_ui(ui: &mut Ui, view: View<'_>, entry: &Entry, in_words: bool) {
    let (sign, words) = (icon(entry.kind), view.t(labels::words(entry.kind)));
    let color = theme::palette(ui).muted;
    let shown = if in_words { format!("{sign}  {words}") } else { sign.to_owned() };
    let label = widgets::text_cell(ui, shown, color);
    if !in_words {
        label.accessible_name(&words).on_hover_text(words);
    }
}

/// The words, in two lines at most; what is closed is quiet.
fn text_ui(ui: &mut Ui, entry: &Entry) {
    let colors = theme::palette(ui);
    let color = if entry.status == EntryStatus::Open { colors.ink } else { colors.muted };
    widgets::title_cell(ui, &entry.text, color);
}

/// Who, in the colour of their side.
fn owner_ui(ui: &mut Ui, entry: &Entry) {
    let colors = theme::palette(ui);
    let color = entry.side.map_or(colors.muted, |side| colors.side_text(side));
    widgets::text_cell(ui, everybody(entry), color);
}

/// As wide as the widest day of these, with its sign.
fn due_width(ui: &Ui, view: View<'_>, shown: &[Id<Entry>]) -> f32 {
    let font = egui::FontId::proportional(theme::BODY);
    let color = theme::palette(ui).ink;
    let wide = |words: String| ui.painter().layout_no_wrap(words, font.clone(), color).size().x;
    let longest = shown
        .iter()
        .take(MEASURED)
        .filter_map(|id| view.workspace.entries.get(id)?.due)
        .map(|due| view.texts.date(due))
        .max_by_key(|words| words.chars().count());
    longest.map_or(0.0, |words| wide(format!("{} {words}", icons::WARNING)) + 12.0).max(96.0)
}

/// By when; what is late or soon says so in a sign as well.
fn due_ui(ui: &mut Ui, view: View<'_>, entry: &Entry) {
    let Some(due) = entry.due else { return };
    let (sign, tone, key) = match urgency(entry, view.today) {
        Urgency::Overdue => (icons::WARNING, Tone::Problem, "entry-overdue"),
        Urgency::Soon => (icons::CLOCK, Tone::Warning, "entry-soon"),
        Urgency::Later | Urgency::NoDay | Urgency::Closed => ("", Tone::Neutral, ""),
    };
    let words = format!("{sign} {}", view.texts.date(due));
    let response = widgets::toned(ui, words.trim(), tone);
    if !key.is_empty() {
        response.on_hover_text(view.t(key));
    }
}
