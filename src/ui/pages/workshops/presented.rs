//! A workshop as the room reads it while the page is presented: its agenda and its goal in words, no fields.

use egui::{Label, RichText, Ui};

use super::super::super::{View, icons, run_bar, theme, widgets};
use crate::calc::clock;
use crate::calc::schedule::schedule;
use crate::model::{TimeOfDay, Workshop};

/// How wide times and minutes are, in points.
const TIME: f32 = 64.0;

/// The agenda: when what begins, how long it takes, what it is for; the block that runs is marked.
pub fn agenda_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let agenda = clock::agenda(view.workspace, workshop.id);
    let plan = schedule(workshop, &agenda);
    let clock = clock::clock(view.workspace, workshop.id, view.now.utc_ms);
    let colors = theme::palette(ui);
    for (block, start) in agenda.iter().zip(&plan.starts) {
        let runs = clock.running.block() == Some(block.id);
        let over = clock.blocks.get(&block.id).is_some_and(|time| time.ended.is_some());
        let ink = if runs {
            colors.agreed_text
        } else if over {
            colors.muted
        } else {
            colors.ink
        };
        ui.horizontal_top(|ui| {
            let at = start.at.map(|at| TimeOfDay::of_minutes(at).to_string()).unwrap_or_default();
            let minutes = view.tx("plan-minutes", &[("n", block.minutes.into())]);
            for words in [at, minutes] {
                ui.allocate_ui(egui::vec2(TIME, 22.0), |ui| {
                    ui.set_min_width(TIME);
                    ui.label(RichText::new(words).color(colors.muted));
                });
            }
            ui.vertical(|ui| {
                let mark = if runs {
                    icons::TIMER
                } else if over {
                    icons::CHECK
                } else {
                    ""
                };
                let title = format!("{mark} {}", run_bar::block_title(view, block));
                ui.add(Label::new(RichText::new(title.trim()).font(theme::strong(theme::BODY)).color(ink)).wrap());
                if !block.goal.trim().is_empty() {
                    ui.add(Label::new(RichText::new(block.goal.trim()).color(colors.muted)).wrap());
                }
            });
        });
        ui.add_space(4.0);
    }
    if agenda.is_empty() {
        widgets::muted(ui, view.t("run-nothing-planned"));
    }
}

/// What the workshop is to bring.
pub fn goal_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    widgets::small(ui, view.t("workshop-goal"));
    ui.add(Label::new(workshop.goal.trim()).wrap());
}
