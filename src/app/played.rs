//! What tests, pictures and benches ask of the program while they play it.

use egui::Ui;

use super::App;
use crate::edit::Page;
use crate::model::Workspace;

impl App {
    /// The workspace as it is now.
    pub fn workspace(&self) -> &Workspace {
        self.file.document.now()
    }

    /// The page that is shown.
    pub fn page(&self) -> Page {
        self.page
    }

    /// Shows a page.
    pub fn go(&mut self, page: Page) {
        self.page = page;
    }

    /// Whether the program is to be closed.
    pub fn wants_to_quit(&self) -> bool {
        self.quit
    }

    /// One pass over the whole window, for harnesses that give their content a margin.
    pub fn pass_full(ui: &mut Ui, app: &mut Self) {
        let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
        app.pass(&mut ui.new_child(whole), None);
    }
}
