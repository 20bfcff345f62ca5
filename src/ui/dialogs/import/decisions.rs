//! What is decided about the import as a whole: a new list or one that is completed, its name, what is kept of persons,
//! whether what was decided becomes open again.

use egui::Ui;

use super::super::super::{View, widgets};
use super::ImportDialog;
use crate::exchange::import::{ImportNote, PERSONAL};
use crate::exchange::understand::plan::completable;
use crate::model::{Id, LeadSet, TableKind};
use widgets::Field;

impl ImportDialog {
    pub(super) fn decisions_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        match self.plan.table {
            TableKind::Leads => {
                self.list_ui(ui, view);
                self.personal_ui(ui, view);
                if self.plan.nevertheless {
                    self.nevertheless_ui(ui, view);
                }
            }
            TableKind::Content => self.titles_ui(ui, view),
            TableKind::Funnel => {}
        }
        self.reopen_ui(ui, view);
    }

    /// A new list with its name, or one that is there, whichever column is the reference.
    fn list_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let known = completable(&self.plan, view.workspace);
        if !known.is_empty() {
            let mut options: Vec<(Option<Id<LeadSet>>, String)> = vec![(None, view.t("import-list-new"))];
            options.extend(known.into_iter().filter_map(|id| {
                let set = view.workspace.leads.get(&id)?;
                Some((Some(id), view.tx("import-complete", &[("name", (&set.name).into())])))
            }));
            let caption = view.t("import-list");
            if let Some(list) = widgets::captioned(ui, &caption, |ui| {
                widgets::choice_in(ui, "import list", &caption, self.plan.complete, &options, 340.0)
            }) {
                self.plan.complete = list;
                self.plan.never_complete = list.is_none();
                self.list_said = true;
            }
        } else if !view.workspace.leads.is_empty() && self.plan.column("ref").is_none() {
            widgets::small(ui, view.t("import-list-no-reference"));
        }
        if self.plan.complete.is_some() {
            return;
        }
        let caption = view.t("import-name");
        widgets::captioned(ui, &caption, |ui| {
            let field = Field::header("import name");
            let width = ui.available_width().min(340.0);
            let (_, name) = widgets::text_line(ui, field, &caption, &self.plan.name, "", width);
            if let Some(name) = name {
                self.plan.name = name;
            }
        });
    }

    fn personal_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        if !self.plan.columns.iter().any(|column| PERSONAL.contains(&column.field.as_str())) {
            return;
        }
        if let Some(keep) =
            widgets::toggle(ui, ("import", "personal"), &view.t("import-keep-personal"), self.plan.keep_personal)
        {
            self.plan.keep_personal = keep;
        }
        widgets::small(ui, view.t("import-personal-text"));
    }

    fn nevertheless_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        if let Some(they_are) = widgets::toggle(ui, ("import", "nevertheless"), &view.t("import-nevertheless"), true) {
            self.plan.nevertheless = they_are;
        }
    }

    fn titles_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        if !self.plan.keep_same_titles {
            return;
        }
        if let Some(several) = widgets::toggle(ui, ("import", "titles"), &view.t("ask-several-items"), true) {
            self.plan.keep_same_titles = several;
        }
    }

    /// What was decided stays so, unless somebody wants the file's word.
    fn reopen_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let stays = |note: &ImportNote| matches!(note, ImportNote::StayDecided(_) | ImportNote::VerdictsStay(_));
        let any = self.outlook.as_ref().is_some_and(|outlook| outlook.notes.iter().any(stays));
        if !any && !self.plan.reopen {
            return;
        }
        if let Some(reopen) = widgets::toggle(ui, ("import", "reopen"), &view.t("import-reopen"), self.plan.reopen) {
            self.plan.reopen = reopen;
        }
    }
}
