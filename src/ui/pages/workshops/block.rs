//! One block of an agenda: its choices, and what there is no column for.

use egui::Ui;

use super::super::super::form::Form;
use super::super::super::{Outbox, View, widgets};
use super::columns::{Columns, METHOD};
use crate::model::Block;

/// How it is done.
pub fn method_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, block: &Block, width: f32) {
    let name = view.tx("plan-method-of", &[("title", (&block.title).into())]);
    let form = Form::of(view, block, "edit-block").bare();
    form.called(&name).choice(ui, out, Block::F.method, width);
}

/// What is opened when it begins.
pub fn opens_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, block: &Block, width: f32) {
    let name = view.tx("plan-opens-of", &[("title", (&block.title).into())]);
    let form = Form::of(view, block, "edit-block").bare();
    form.called(&name).choice_or(ui, out, Block::F.opens, "plan-opens-nothing", width);
}

/// What there is no column for: goal, material, what is there at its end, and the note of whoever leads.
pub fn details_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, block: &Block, columns: Columns) {
    let form = Form::of(view, block, "edit-block");
    widgets::inset(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if !columns.method {
                widgets::captioned(ui, &view.t("block-method"), |ui| method_ui(ui, view, out, block, METHOD));
            }
            if !columns.opens {
                widgets::captioned(ui, &view.t("block-opens"), |ui| opens_ui(ui, view, out, block, 170.0));
            }
        });
        form.block(ui, out, Block::F.goal, &view.t("plan-goal-hint"), 2);
        ui.horizontal_wrapped(|ui| {
            let width = ((ui.max_rect().width() - 40.0) / 2.0).max(140.0);
            form.line(ui, out, Block::F.material, width);
            if columns.output.is_none() {
                form.line(ui, out, Block::F.output, width);
            }
        });
        if !view.presenting {
            form.private_block(ui, out, Block::F.note, &view.t("plan-note-hint"), 2);
        }
    });
}
