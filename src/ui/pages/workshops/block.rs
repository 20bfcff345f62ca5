//! One block of an agenda: its choices, and what there is no column for.

use egui::Ui;

use super::super::super::form::Form;
use super::super::super::{Outbox, View, widgets};
use super::columns::Columns;
use crate::edit::Edit;
use crate::model::{Block, Choice, Method, Opens};
use widgets::Field;

/// How it is done.
pub fn method_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, block: &Block, width: f32) {
    let options: Vec<(Method, String)> = Method::all().iter().map(|one| (*one, view.t(one.words()))).collect();
    let name = view.tx("plan-method-of", &[("title", (&block.title).into())]);
    if let Some(method) = widgets::choice(ui, Field::of(block.id, "method"), &name, block.method, &options, width) {
        out.edit(Edit::change(block, "edit-block", "method", |block| block.method = method));
    }
}

/// What is opened when it begins.
pub fn opens_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, block: &Block, width: f32) {
    let mut options = vec![(None, view.t("plan-opens-nothing"))];
    options.extend(Opens::all().iter().map(|one| (Some(*one), view.t(one.words()))));
    let name = view.tx("plan-opens-of", &[("title", (&block.title).into())]);
    if let Some(opens) = widgets::choice(ui, Field::of(block.id, "opens"), &name, block.opens, &options, width) {
        out.edit(Edit::change(block, "edit-block", "opens", |block| block.opens = opens));
    }
}

/// What there is no column for: goal, material, what is there at its end, and the note of whoever leads.
pub fn details_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, block: &Block, columns: Columns) {
    let form = Form::of(view, block, "edit-block");
    widgets::inset(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if !columns.method {
                widgets::captioned(ui, &view.t("block-method"), |ui| method_ui(ui, view, out, block, 170.0));
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
