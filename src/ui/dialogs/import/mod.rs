//! The import dialog: the file as it stands, what its columns mean, and what will happen. Nothing is written before
//! "Import"; whatever is changed here, the rest follows at once.

mod column;
mod columns;
mod decisions;
mod file;
mod months;
mod notes;
mod outcome;
mod questions;
mod state;
mod words;

use egui::{Align, Key, Layout, Modifiers, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::super::{View, icons, widgets};
use super::Verdict;
use crate::text::labels;
use widgets::Tone;

pub use state::{Foreseen, ImportDialog, Pane, TableRead, TableShown};

/// From this width on the three panes stand side by side.
const WIDE: f32 = 1_000.0;
/// From this height on there is room for the file above the columns.
const HIGH: f32 = 560.0;

impl ImportDialog {
    /// How wide the dialog wants to be.
    pub const WIDTH: f32 = 1_400.0;

    /// Draws the dialog.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>) -> Verdict {
        let before = self.plan.clone();
        if self.revision != view.revision {
            self.revision = view.revision;
            self.changed = true;
        }
        let escaped = self.leave_column(ui);
        let window = ui.ctx().content_rect().size();
        let side_by_side = ui.available_width() >= WIDE && window.y >= HIGH;
        self.head_ui(ui, view, side_by_side);
        let height = (window.y - 64.0 - ui.min_rect().height() - 62.0).max(120.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        if side_by_side {
            self.all_panes_ui(ui, view, rect);
        } else {
            pane(ui, rect, "pane", |ui| self.pane_ui(ui, view, self.pane));
        }
        ui.add_space(6.0);
        let verdict = self.foot_ui(ui, view);
        if verdict != Verdict::Stay || escaped {
            return verdict;
        }
        if before != self.plan {
            self.changed = true;
        }
        if self.wants_to_follow() { Verdict::FollowImport } else { Verdict::Stay }
    }

    /// Esc ends the innermost thing: the column that is looked at before the dialog. True when it did.
    fn leave_column(&mut self, ui: &Ui) -> bool {
        let leaves = self.pane == Pane::Column
            && !ui.ctx().text_edit_focused()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if leaves {
            self.pane = self.pane_before;
            self.columns.focus = self.columns.selected;
        }
        leaves
    }

    fn head_ui(&mut self, ui: &mut Ui, view: View<'_>, side_by_side: bool) {
        let what = view.t(labels::words(self.plan.table));
        let title = view.tx("import-title-of", &[("what", what.into()), ("file", (&self.table.name).into())]);
        ui.horizontal(|ui| {
            ui.add(egui::Label::new(egui::RichText::new(&title).font(super::super::theme::strong(16.0))).truncate())
                .on_hover_text(&title);
        });
        if !side_by_side {
            self.tabs_ui(ui, view);
        }
    }

    /// Where there is no room for three panes, one is shown at a time.
    fn tabs_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let open = self.open_questions();
        let outcome = match open {
            0 => view.t("import-pane-outcome"),
            open => view.tx("import-pane-outcome-open", &[("n", open.into())]),
        };
        let mut tabs = vec![
            (Pane::File, view.t("import-pane-file")),
            (Pane::Columns, view.tx("import-pane-columns", &[("n", self.plan.columns.len().into())])),
            (Pane::Outcome, outcome),
        ];
        if self.pane == Pane::Column {
            tabs.insert(2, (Pane::Column, view.t("import-pane-column")));
        }
        for (number, key) in [Key::Num1, Key::Num2, Key::Num3].into_iter().enumerate() {
            if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)) {
                self.pane = [Pane::File, Pane::Columns, Pane::Outcome].into_iter().nth(number).unwrap_or_default();
            }
        }
        if let Some(pane) = widgets::segments(ui, "import panes", self.pane, &tabs) {
            self.pane = pane;
        }
    }

    fn all_panes_ui(&mut self, ui: &mut Ui, view: View<'_>, rect: Rect) {
        let gap = 14.0;
        // As high as its first lines, as long as there is room below.
        let lines = 22.0 * (self.table.lines.len() as f32 + 1.0) + 62.0;
        let above = lines.min((rect.height() * 0.36).clamp(170.0, 320.0));
        let left = (rect.width() * 0.58).floor();
        let file = Rect::from_min_size(rect.min, vec2(rect.width(), above));
        let below = Rect::from_min_max(pos2(rect.left(), rect.top() + above + gap), rect.max);
        let columns = Rect::from_min_size(below.min, vec2(left, below.height()));
        let outcome = Rect::from_min_max(pos2(below.left() + left + gap, below.top()), below.max);
        pane(ui, file, "file", |ui| self.pane_ui(ui, view, Pane::File));
        pane(ui, columns, "columns", |ui| self.pane_ui(ui, view, Pane::Columns));
        let right = if self.pane == Pane::Column { Pane::Column } else { Pane::Outcome };
        pane(ui, outcome, "outcome", |ui| self.pane_ui(ui, view, right));
    }

    fn pane_ui(&mut self, ui: &mut Ui, view: View<'_>, pane: Pane) {
        match pane {
            Pane::File => self.file_ui(ui, view),
            Pane::Columns => self.columns_ui(ui, view),
            Pane::Column => self.column_ui(ui, view),
            Pane::Outcome => self.outcome_ui(ui, view),
        }
    }

    /// What is under way, the button that imports, and the one that does not.
    fn foot_ui(&mut self, ui: &mut Ui, view: View<'_>) -> Verdict {
        let mut verdict = Verdict::Stay;
        let ready = self.is_ready();
        ui.horizontal(|ui| {
            ui.set_height(32.0);
            let rows = self.outlook.as_ref().map_or(0, |outlook| outlook.kept);
            let open = self.open_questions();
            let mut words = view.tx("import-go", &[("n", rows.into())]);
            if open > 0 {
                words = format!("{words}, {}", view.tx("import-go-defaults", &[("open", open.into())]));
            }
            let entered = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
            let go = ui.add_enabled_ui(ready, |ui| widgets::primary_button(ui, words)).inner;
            // Not before what follows has been looked at: until then there is nothing to import.
            if ready && std::mem::take(&mut self.focus_go) {
                go.request_focus();
            }
            if ready && (go.clicked() || entered) {
                verdict = Verdict::RunImport;
            }
            let cancel = ui.button(view.t("cancel"));
            if std::mem::take(&mut self.focus_cancel) {
                cancel.request_focus();
            }
            if cancel.clicked() {
                verdict = Verdict::Close;
            }
            if let Some(progress) = self.under_way.clone() {
                ui.spinner();
                let share = progress.share();
                if share > 0.0 {
                    widgets::progress(ui, share, 120.0, &view.t("import-under-way"));
                }
                widgets::muted(ui, view.t("import-under-way"));
                if ui.button(view.t("import-stop")).clicked() {
                    verdict = Verdict::StopFollowing;
                }
            } else if let Some(problem) = &self.problem {
                let words = format!("{} {problem}", icons::WARNING);
                let color = Tone::Problem.text(super::super::theme::palette(ui));
                let text = egui::RichText::new(&words).color(color);
                ui.add(egui::Label::new(text).truncate()).on_hover_text(problem);
            }
        });
        verdict
    }
}

/// A part of the dialog with bounds of its own.
fn pane(ui: &mut Ui, rect: Rect, name: &'static str, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().id_salt(name).max_rect(rect).layout(Layout::top_down(Align::Min));
    let mut child = ui.new_child(builder);
    child.shrink_clip_rect(rect.expand(3.0));
    content(&mut child);
}
