//! What goes to other programs over the clipboard beside the text of fields, and what comes from there and has no place.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use egui::{ColorImage, Context, Event};

use super::App;
use crate::exchange::sheet_kinds::{self, SheetKind};
use crate::exchange::{read_table_watched, sheets};
use crate::ui::Outbox;
use crate::ui::command::{Command, Request};

impl App {
    /// Copying where no field has the focus means the list of the page; a picture has no place in a workspace, and that is
    /// said.
    pub(super) fn clipboard_events(&mut self, ctx: &Context, out: &mut Outbox) {
        if self.file.is_open && self.dialog.is_none() && !ctx.text_edit_focused() {
            let copies = ctx.input_mut(|input| {
                let before = input.events.len();
                input.events.retain(|event| !matches!(event, Event::Copy));
                input.events.len() < before
            });
            if copies {
                out.request(Request::Run(Command::CopyTable));
            }
            self.paste_into_list(ctx);
        }
        if ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::PasteImage(_)))) {
            self.toast("paste-picture", self.texts.get("paste-picture"));
        }
    }

    /// The list that belongs to the page.
    pub(super) fn list_of_page(&mut self) -> SheetKind {
        let list = self.pages.register(self.page).map(|register| SheetKind::Table(register.table));
        list.unwrap_or(crate::ui::pages::row(self.page).list)
    }

    /// A table pasted where a list is looked at: its rows become entries once somebody has seen what they would bring.
    fn paste_into_list(&mut self, ctx: &Context) {
        let Some(register) = self.pages.register(self.page).filter(|_| !self.file.document.is_read_only()) else {
            return;
        };
        let pasted = ctx.input_mut(|input| {
            let at = input
                .events
                .iter()
                .position(|event| matches!(event, Event::Paste(text) if text.trim_end().contains(['\t', '\n'])));
            at.map(|at| input.events.remove(at))
        });
        let Some(Event::Paste(text)) = pasted else { return };
        let source = self.texts.get("list-import-pasted");
        self.show_in_list(register, source, move |_, watch| Ok(read_table_watched(text.as_bytes(), watch)?));
    }

    /// Puts the list of the page on the clipboard.
    pub(super) fn copy_table(&mut self, ctx: &Context) {
        let list = self.list_of_page();
        let workspace = self.file.document.now();
        let sheet = sheet_kinds::sheet(workspace, list);
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
        self.picture = Some((receiver, self.platform.now_ms() + PATIENCE));
        ctx.request_repaint();
    }

    /// Puts the picture on the clipboard when it has come: the page without what stands around it. Where there is none, or
    /// where it is not taken, that is said.
    pub(super) fn take_picture(&mut self, ctx: &Context) {
        let Some((receiver, until)) = &self.picture else { return };
        let copied = match receiver.try_recv() {
            Ok(picture) => {
                let page = picture.region(&self.page_rect, Some(ctx.pixels_per_point()));
                self.platform.copy_picture(&page)
            }
            Err(TryRecvError::Empty) => {
                let now = self.platform.now_ms();
                if now < *until {
                    return ctx.request_repaint_after(Duration::from_millis(until - now + 20));
                }
                Err(self.texts.get("copy-no-picture"))
            }
            Err(TryRecvError::Disconnected) => Err(self.texts.get("copy-no-picture")),
        };
        self.picture = None;
        match copied {
            Ok(()) => self.toast("copied", self.texts.get("copied-picture")),
            Err(detail) => {
                tracing::warn!(detail, "a picture was not copied");
                let text = self.texts.with("copy-picture-failed", &[("detail", detail.into())]);
                self.message("copy-picture-title", "", text);
            }
        }
    }
}

/// How long a picture of the page may take, in milliseconds.
const PATIENCE: u64 = 5_000;

/// A picture that is on its way, and until when it is waited for.
pub(super) type PictureToCome = (Receiver<Arc<ColorImage>>, u64);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::platform::Rehearsal;
    use crate::ui::dialogs::Dialog;
    use crate::ui::settings::Settings;

    /// The program when the picture of a page has come; its message, and what is on the clipboard.
    fn with_picture(machine: Rehearsal, comes: bool) -> (Option<String>, [usize; 2]) {
        let copied = machine.copied.clone();
        let mut app = App::new(Box::new(machine), Settings::default());
        let (sender, receiver) = channel();
        app.picture = Some((receiver, u64::MAX));
        app.page_rect = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(3.0, 2.0));
        if comes {
            sender.send(Arc::new(ColorImage::filled([8, 8], egui::Color32::WHITE))).expect("somebody waits");
        }
        drop(sender);
        app.take_picture(&Context::default());
        let said = match app.dialog {
            Some(Dialog::Message { text, .. }) => Some(text),
            _ => None,
        };
        (said, copied.get())
    }

    #[test]
    fn a_picture_is_copied_or_it_is_said_that_it_was_not() {
        assert_eq!(with_picture(Rehearsal::default(), true), (None, [3, 2]));
        let mut refused = Rehearsal::default();
        refused.takes_no_pictures = true;
        let (said, copied) = with_picture(refused, true);
        assert!(said.is_some_and(|said| said.contains("no clipboard")));
        assert_eq!(copied, [0, 0]);
        let (said, _) = with_picture(Rehearsal::default(), false);
        assert!(said.is_some(), "a picture that never comes is told as well");
    }
}
