//! The columns of the file: what each becomes, how it is read, an example, and whether it is kept.

use egui::{Align, Button, EventFilter, Id, Key, Label, Layout, Modifiers, RichText, Ui, UiBuilder};
use egui_extras::{Column, TableBuilder};

use super::super::super::{View, icons, theme, widgets};
use super::{ImportDialog, Pane};
use crate::exchange::import::{ColumnPlan, LEAVE_OUT, OUTCOME_TOO, PERSONAL, fields};
use crate::exchange::understand::outlook::ColumnSeen;
use crate::exchange::understand::typing::{Decided, ValueKind};
use crate::model::TableKind;
use crate::text::{answers, imports};
use widgets::Tone;

/// How high a row is, and how high where headings take two lines.
const ROWS: [f32; 2] = [30.0, 40.0];
/// Longer headings take two lines, in letters.
const LONG: usize = 24;

/// Which column is looked at.
#[derive(Debug, Clone, Default)]
pub struct ColumnsState {
    /// The column that is looked at.
    pub selected: Option<usize>,
    /// The column whose heading takes the focus.
    pub focus: Option<usize>,
    /// The column whose heading had the focus last, and the heading's id.
    focused: Option<(usize, Id)>,
    /// The column that is brought into sight.
    scroll_to: Option<usize>,
}

impl ImportDialog {
    pub(super) fn columns_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let options: Vec<(usize, String)> = fields(self.plan.table, view.workspace)
            .iter()
            .map(|field| imports::field(view.texts, Some(view.workspace), Some(self.plan.table), field))
            .enumerate()
            .collect();
        self.column_keys(ui);
        let width = ui.available_width();
        // Columns whose headings begin alike are told apart by their ends.
        let long = self.plan.columns.iter().any(|column| column.label.chars().count() > LONG);
        let row_height = if long { ROWS[1] } else { ROWS[0] };
        let with_type = width >= if long { 800.0 } else { 560.0 };
        let choice = (width * 0.25).clamp(120.0, 210.0);
        let state = (width * 0.16).clamp(92.0, 130.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.spacing_mut().button_padding.y = 2.0;
        ui.spacing_mut().interact_size.y = 24.0;
        let mut table = TableBuilder::new(ui)
            .id_salt("import columns")
            .cell_layout(Layout::left_to_right(Align::Center))
            .auto_shrink(false)
            .min_scrolled_height(60.0)
            .max_scroll_height(f32::INFINITY)
            .column(Column::exact(26.0))
            .column(Column::remainder().at_least(90.0).clip(true))
            .column(Column::exact(choice).clip(true));
        if with_type {
            table = table.column(Column::exact(110.0).clip(true));
        }
        table = table.column(Column::exact((width * 0.16).clamp(70.0, 170.0)).clip(true));
        table = table.column(Column::exact(state).clip(true));
        if let Some(at) = self.columns.scroll_to.take() {
            table = table.scroll_to_row(at, None);
        }
        let heads =
            ["import-position", "import-heading", "import-field", "import-type", "import-sample", "import-state"];
        table
            .header(20.0, |mut row| {
                for key in heads.into_iter().filter(|key| with_type || *key != "import-type") {
                    row.col(|ui| {
                        widgets::small(ui, view.t(key));
                    });
                }
            })
            .body(|body| {
                body.rows(row_height, self.plan.columns.len(), |mut row| {
                    let at = row.index();
                    row.set_selected(self.columns.selected == Some(at) && self.pane == Pane::Column);
                    row.col(|ui| {
                        widgets::small(ui, (at + 1).to_string());
                    });
                    row.col(|ui| self.heading_ui(ui, view, at));
                    row.col(|ui| self.becomes_ui(ui, view, ("import column", at), &options, choice - 34.0));
                    if with_type {
                        row.col(|ui| self.type_ui(ui, view, at));
                    }
                    row.col(|ui| self.sample_ui(ui, at));
                    row.col(|ui| self.state_ui(ui, view, at));
                });
            });
    }

    /// Up and down lead from heading to heading.
    fn column_keys(&mut self, ui: &Ui) {
        let focused = ui.memory(egui::Memory::focused);
        let Some((at, _)) = self.columns.focused.filter(|(_, id)| focused == Some(*id)) else { return };
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = self.plan.columns.len().saturating_sub(1);
        let steps = [
            (Key::ArrowDown, at + 1),
            (Key::ArrowUp, at.saturating_sub(1)),
            (Key::PageDown, at + 10),
            (Key::PageUp, at.saturating_sub(10)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        for (key, to) in steps {
            if pressed(key) {
                let to = to.min(last);
                self.columns.focus = Some(to);
                self.columns.selected = Some(to);
                self.columns.scroll_to = Some(to);
            }
        }
    }

    /// The heading: a button that shows the column.
    fn heading_ui(&mut self, ui: &mut Ui, view: View<'_>, at: usize) {
        let Some(column) = self.plan.columns.get(at) else { return };
        let name = column.label.clone();
        let text = two_lines(ui, &name);
        let id = Id::unique(("import heading", at));
        let shown = ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
            ui.spacing_mut().button_padding.x = 4.0;
            ui.add(Button::new(text).frame_when_inactive(false))
        });
        let response = shown.inner;
        if self.columns.focus == Some(at) {
            self.columns.focus = None;
            response.request_focus();
        }
        if response.has_focus() {
            self.columns.focused = Some((at, response.id));
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            let color = theme::palette(ui).agreed;
            let place = response.rect;
            ui.painter().rect_stroke(place, 6.0, egui::Stroke::new(2.0, color), egui::StrokeKind::Inside);
        }
        if response.clicked() {
            self.look_at(at);
        }
        response.on_hover_text(view.tx("import-look-at", &[("heading", name.into())]));
    }

    /// Shows a column by itself.
    pub(super) fn look_at(&mut self, at: usize) {
        self.columns.selected = Some(at);
        if self.pane != Pane::Column {
            self.pane_before = self.pane;
            self.pane = Pane::Column;
        }
    }

    /// What the column becomes.
    pub(super) fn becomes_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        (place, at): (&'static str, usize),
        options: &[(usize, String)],
        width: f32,
    ) {
        let all = fields(self.plan.table, view.workspace);
        let Some(column) = self.plan.columns.get(at) else { return };
        let current = all.iter().position(|field| *field == column.field).unwrap_or(0);
        let name = view.tx("import-field-of", &[("heading", (&column.label).into())]);
        let chosen = widgets::choice_in(ui, (place, at), &name, current, options, width);
        if let Some(field) = chosen.and_then(|chosen| all.get(chosen)) {
            self.give(at, field, view.workspace);
        }
    }

    fn type_ui(&self, ui: &mut Ui, view: View<'_>, at: usize) {
        let Some(column) = self.plan.columns.get(at) else { return };
        let words = type_words(view, column);
        let text = RichText::new(&words).size(theme::SMALL);
        ui.add(Label::new(text).truncate()).on_hover_text(words);
    }

    fn sample_ui(&self, ui: &mut Ui, at: usize) {
        let Some(column) = self.plan.columns.get(at) else { return };
        let samples = column.samples.join(" · ");
        let text = RichText::new(samples.replace('\n', " ")).size(theme::SMALL);
        let whole = match self.seen(at) {
            Some(seen) => seen.examples.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join("\n"),
            None => samples,
        };
        ui.add(Label::new(text).truncate()).on_hover_text(whole);
    }

    fn state_ui(&self, ui: &mut Ui, view: View<'_>, at: usize) {
        let (icon, words, tone) = self.state_of(view, at);
        let color = tone.text(theme::palette(ui));
        let text = RichText::new(format!("{icon} {words}")).size(theme::SMALL).color(color);
        ui.add(Label::new(text).truncate()).on_hover_text(words);
    }

    /// How the column reads, as of when it was looked at last.
    pub(super) fn seen(&self, at: usize) -> Option<&ColumnSeen> {
        self.outlook.as_ref()?.columns.get(at)
    }

    /// Whether a column is kept, left out or reduced, and what has to be looked at first.
    pub(super) fn state_of(&self, view: View<'_>, at: usize) -> (&'static str, String, Tone) {
        let Some(column) = self.plan.columns.get(at) else { return (icons::PROHIBIT, String::new(), Tone::Neutral) };
        let leads = self.plan.table == TableKind::Leads;
        if self.asks_about(&column.label) {
            return (icons::HELP, view.t("import-state-asked"), Tone::Warning);
        }
        let left_out = |key: &str| (icons::PROHIBIT, view.t(key), Tone::Neutral);
        match column.field.as_str() {
            LEAVE_OUT => return left_out("import-state-left-out"),
            "record_name" if leads => return left_out("import-state-left-out"),
            OUTCOME_TOO if leads => return left_out("import-state-too"),
            field if leads && PERSONAL.contains(&field) && !self.plan.keep_personal => {
                let reduced = ["email", "phone"].contains(&field);
                let key = if reduced { "import-state-reduced" } else { "import-state-personal" };
                return (icons::LOCK, view.t(key), Tone::Neutral);
            }
            _ => {}
        }
        let seen = self.seen(at);
        if let Some(unread) = seen.map(|seen| seen.unread).filter(|unread| *unread > 0) {
            return (icons::WARNING, view.tx("import-state-unread", &[("n", unread.into())]), Tone::Warning);
        }
        if seen.is_some_and(|seen| seen.afterwards.is_some()) {
            return (icons::WARNING, view.t("import-state-afterwards"), Tone::Warning);
        }
        (icons::CHECK, view.t("import-state-kept"), Tone::Agreed)
    }
}

/// A heading in two lines at most, cut with an ellipsis.
fn two_lines(ui: &Ui, heading: &str) -> std::sync::Arc<egui::Galley> {
    let format = egui::TextFormat::simple(theme::strong(theme::SMALL), theme::palette(ui).ink);
    let mut job = egui::text::LayoutJob::single_section(heading.to_owned(), format);
    let cut = egui::text::TextWrapping::truncate_at_width(ui.available_width() - 8.0);
    job.wrap = egui::text::TextWrapping { max_rows: 2, break_anywhere: false, ..cut };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// What the values of a column are, and in which dialect.
pub(super) fn type_words(view: View<'_>, column: &ColumnPlan) -> String {
    let kind = view.t(imports::kind(column.kind));
    // Where no value can be read in two ways there is no dialect to name.
    let dialect = match column.kind {
        ValueKind::Number if column.numbers_by != Decided::NothingOpen => view.t(answers::mark_words(column.numbers)),
        ValueKind::Date | ValueKind::Month if column.dates_by != Decided::NothingOpen => {
            view.t(answers::order_words(column.dates))
        }
        _ => return kind,
    };
    format!("{kind}, {dialect}")
}
