//! What has to be said of an import, sentence by sentence.

use egui::Ui;

use super::super::super::{View, icons, theme, widgets};
use super::ImportDialog;
use crate::exchange::import::ImportNote;
use crate::exchange::understand::outlook::Outlook;
use crate::model::Workspace;
use crate::text::{Texts, imports};

/// Whether a note is told by another part of the dialog: by the columns, the outcomes, the changes.
fn is_told_elsewhere(note: &ImportNote) -> bool {
    matches!(
        note,
        ImportNote::Taken(_)
            | ImportNote::Outcomes(..)
            | ImportNote::MayKnowTheEnd(..)
            | ImportNote::KnownAfterwards(_)
            | ImportNote::Changed(_)
            | ImportNote::Added(_)
            | ImportNote::Completed(_)
            | ImportNote::NotInThisFile(_)
            | ImportNote::ItemsUpdated(_)
    )
}

/// What has to be said, in sentences.
pub(super) fn sentences(outlook: &Outlook, workspace: &Workspace, texts: &Texts) -> Vec<String> {
    let said = outlook.notes.iter().filter(|note| !is_told_elsewhere(note));
    said.map(|note| imports::note(texts, workspace, note)).collect()
}

impl ImportDialog {
    pub(super) fn notes_ui(&self, ui: &mut Ui, view: View<'_>) {
        let all = || self.about_file.iter().chain(&self.notes);
        if all().next().is_none() {
            return;
        }
        ui.add_space(6.0);
        widgets::subheading(ui, view.t("import-said"));
        let color = theme::palette(ui).muted;
        for sentence in all() {
            ui.label(egui::RichText::new(format!("{} {sentence}", icons::INFO)).size(theme::SMALL).color(color));
        }
    }
}
