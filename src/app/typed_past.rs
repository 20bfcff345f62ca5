//! Letters typed past every field: they do nothing, that is said, and what the first of them did is taken back.

use egui::Context;

use super::App;
use crate::edit::Page;
use crate::ui::keys::KeyOrder;

/// How it was before the first letters that may be a word, and how after them.
#[derive(Debug, Clone, Copy)]
pub(super) struct ByLetters {
    steps: usize,
    page: Page,
    blank: bool,
    black: bool,
    revision: u64,
}

impl App {
    /// Takes back what the first letters of a word did, and says that a word was typed where no field receives it.
    pub(super) fn before_letters(&mut self, ctx: &Context) {
        if KeyOrder::takes_for_typing(ctx) {
            self.take_back_letters();
            self.toast("typed-past-fields", self.texts.get("typed-past-fields"));
            ctx.request_repaint();
        }
    }

    /// Notes how it is after a pass, for as long as no letter has come; what is done later by other means is not taken back.
    pub(super) fn after_letters(&mut self, ctx: &Context) {
        let revision = self.file.document.revision();
        match self.by_letters.as_mut().filter(|_| KeyOrder::may_be_typing(ctx)) {
            Some(letters) => letters.revision = revision,
            None => {
                self.by_letters = Some(ByLetters {
                    steps: self.file.document.undo_steps(),
                    page: self.page,
                    blank: self.room.blank,
                    black: self.black,
                    revision,
                });
            }
        }
    }

    fn take_back_letters(&mut self) {
        let Some(before) = self.by_letters.take() else { return };
        if self.file.document.revision() != before.revision {
            return;
        }
        while self.file.document.undo_steps() > before.steps && self.file.document.undo().is_some() {}
        (self.page, self.room.blank, self.black) = (before.page, before.blank, before.black);
    }
}
