//! The help sheet: the way through a workshop, and every shortcut.

use egui::{Grid, Ui};

use super::super::command::{Command, shortcut_words};
use super::super::{View, run_bar, widgets};
use super::scrolling_body;

/// Draws the sheet.
pub fn help_ui(ui: &mut Ui, view: View<'_>) {
    widgets::heading(ui, view.t("help-title"));
    scrolling_body(ui, |ui| {
        for key in ["help-way-1", "help-way-2", "help-way-3", "help-way-4", "help-way-5", "help-way-6"] {
            ui.label(view.t(key));
        }
        ui.add_space(8.0);
        widgets::subheading(ui, view.t("help-shortcuts"));
        Grid::new("shortcuts").num_columns(2).spacing([24.0, 4.0]).show(ui, |ui| {
            for command in Command::all().filter(|command| command.is_offered(view.workspace)) {
                let shortcuts: Vec<String> =
                    command.shortcuts().into_iter().map(|keys| shortcut_words(view.texts, keys)).collect();
                if !shortcuts.is_empty() {
                    ui.label(view.t(command.name()));
                    widgets::muted(ui, shortcuts.join("  ·  "));
                    ui.end_row();
                }
            }
            for (what, keys) in [
                ("help-next-statement", "help-next-statement-keys"),
                ("help-who-says", "help-who-says-keys"),
                ("help-agree", "help-agree-keys"),
                ("help-move", "help-move-keys"),
                ("help-down", "help-down-keys"),
                ("help-rate", "help-rate-keys"),
                ("help-knows", "help-knows-keys"),
                ("help-rename", "help-rename-keys"),
                ("help-tick", "help-tick-keys"),
                ("help-lists", "help-lists-keys"),
                ("help-verify", "help-verify-keys"),
                ("help-kept", "help-kept-keys"),
                ("help-round", "help-round-keys"),
                ("help-settle", "help-settle-keys"),
                ("help-judge", "help-judge-keys"),
                ("help-chart", "help-chart-keys"),
                ("help-chart-threshold", "help-chart-threshold-keys"),
                ("help-line-break", "help-line-break-keys"),
                ("help-step", "help-step-keys"),
                ("help-black", "help-black-keys"),
                ("help-run-reveal", "help-run-reveal-keys"),
            ] {
                ui.label(view.t(what));
                widgets::muted(ui, view.t(keys));
                ui.end_row();
            }
            for (what, presses) in run_bar::HELP {
                let keys: Vec<String> = presses.iter().filter_map(|press| run_bar::key_words(view, *press)).collect();
                ui.label(view.t(what));
                widgets::muted(ui, keys.join("  ·  "));
                ui.end_row();
            }
        });
    });
}
