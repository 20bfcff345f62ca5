//! What goes to other programs over the clipboard beside the text of fields, and what comes from there and has no place.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use egui::{ColorImage, Context, Event};

use super::App;
use crate::exchange::sheets::{self, SheetKind};
use crate::ui::Outbox;
use crate::ui::command::{Command, Request};

impl App {
    /// Copying where no field has the focus means the list of the page; a picture has no place in a workspace, and that is
    /// said.
    pub(super) fn clipboard_events(&mut self, ctx: &Context, out: &mut Outbox) {
        if self.open && self.dialog.is_none() && !ctx.text_edit_focused() {
            let copies = ctx.input_mut(|input| {
                let before = input.events.len();
                input.events.retain(|event| !matches!(event, Event::Copy));
                input.events.len() < before
            });
            if copies {
                out.request(Request::Run(Command::CopyTable));
            }
        }
        if ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::PasteImage(_)))) {
            self.toast("paste-picture", self.texts.get("paste-picture"));
        }
    }

    /// The list that belongs to the page.
    pub(super) fn list_of_page(&self) -> SheetKind {
        use crate::edit::Page;
        match self.page {
            Page::Personas => SheetKind::Personas,
            Page::Criteria => SheetKind::Criteria,
            Page::Funnel => SheetKind::Funnel,
            Page::Agreement => SheetKind::Kpis,
            Page::Overview | Page::Content | Page::Review => SheetKind::Content,
        }
    }

    /// Puts the list of the page on the clipboard.
    pub(super) fn copy_table(&mut self, ctx: &Context) {
        let workspace = self.document.now();
        let sheet = sheets::sheet(workspace, self.list_of_page());
        if sheet.rows.is_empty() {
            return self.toast("copied", self.texts.get("copy-nothing"));
        }
        ctx.copy_text(sheets::tabs(&sheet, workspace.header.language));
        let what = [("list", sheet.name.as_str().into()), ("n", sheet.rows.len().into())];
        self.toast("copied", self.texts.with("copied-table", &what));
    }

    /// Asks for a picture of the page as it is drawn next.
    pub(super) fn copy_picture(&mut self, ctx: &Context) {
        // A message that still stands has no place in the picture.
        self.toasts.clear();
        let (sender, receiver) = channel();
        let wake = ctx.clone();
        ctx.request_screenshot(move |picture| {
            let _ = sender.send(picture);
            wake.request_repaint();
        });
        self.picture = Some(receiver);
        ctx.request_repaint();
    }

    /// Puts the picture on the clipboard when it has come: the page without what stands around it.
    pub(super) fn take_picture(&mut self, ctx: &Context) {
        let Some(picture) = self.picture.as_ref().and_then(|receiver| receiver.try_recv().ok()) else { return };
        self.picture = None;
        ctx.copy_image(picture.region(&self.page_rect, Some(ctx.pixels_per_point())));
        self.toast("copied", self.texts.get("copied-picture"));
    }
}

/// A picture that is on its way.
pub(super) type PictureToCome = Receiver<Arc<ColorImage>>;
