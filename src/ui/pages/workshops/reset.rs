//! The question before a rehearsed workshop is reset: what is taken back.

use egui::Ui;

use super::super::super::{Outbox, View, widgets};
use crate::calc::workshops::rehearsed;
use crate::edit::{Edit, Page};
use crate::model::{Id, Workshop};

/// View state of the question.
#[derive(Debug)]
pub struct ResetQuestion {
    workshop: Id<Workshop>,
}

impl ResetQuestion {
    /// Asks about a workshop.
    pub fn new(workshop: Id<Workshop>) -> Self {
        Self { workshop }
    }

    /// Draws the question; true when it is answered.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let Some(workshop) = view.workspace.workshops.get(&self.workshop) else { return true };
        let found = rehearsed(view.workspace, workshop.id);
        let (mut done, mut confirmed) = (false, false);
        let modal = widgets::modal(ui, egui::Id::unique("reset workshop")).show(ui.ctx(), |ui| {
            ui.set_width(420.0);
            widgets::heading(ui, view.tx("workshop-reset-title", &[("name", (&workshop.title).into())]));
            for (key, count) in [
                ("workshop-reset-clock", found.clock.len()),
                ("workshop-reset-votes", found.votes.len()),
                ("workshop-reset-entries", found.entries.len()),
                ("workshop-reset-notes", found.stickies.len()),
            ] {
                if count > 0 {
                    ui.label(view.tx(key, &[("n", count.into())]));
                }
            }
            widgets::muted(ui, view.t("workshop-reset-keeps"));
            widgets::muted(ui, view.t("delete-can-be-undone"));
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                confirmed = ui.button(view.t("workshop-reset-do")).clicked();
                done = ui.button(view.t("cancel")).clicked();
            });
        });
        if confirmed {
            let mut without = view.workspace.clone();
            let fresh = Workshop { state_before: String::new(), state_after: String::new(), ..(**workshop).clone() };
            let edit = Edit::new("edit-reset-workshop", &workshop.title, Page::Workshops).at(workshop.id);
            let edit = if fresh == **workshop { edit } else { edit.put(fresh.clone()) };
            without.workshops.insert(fresh.id, fresh.into());
            out.edit(edit.delete_all(&without, found.all()));
        }
        done || confirmed || modal.should_close()
    }
}
