//! Present mode: the keys of a remote control, and a black screen while the room is to look at each other.

use egui::{Context, Event, FocusDirection, Key, Modifiers, Ui};

use super::App;
use crate::edit::Page;
use crate::ui::command::{Command, Request};
use crate::ui::keys::KeyOrder;
use crate::ui::theme;
use crate::ui::widgets;
use crate::ui::{Outbox, View};

/// What a remote control or a hand on the keyboard sends to go on and back.
pub(super) const FORTH_AND_BACK: [(Key, bool); 4] =
    [(Key::PageDown, true), (Key::PageUp, false), (Key::ArrowRight, true), (Key::ArrowLeft, false)];
/// How many of these no field has a use for.
pub(super) const OF_CLICKERS: usize = 2;

/// Takes the focus from whatever has it: the next key is meant for the room.
pub(super) fn leave_field(ctx: &Context) {
    ctx.memory_mut(|memory| {
        memory.move_focus(FocusDirection::None);
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
    });
}

impl App {
    /// What nothing on the page has used: Esc ends present mode, the keys of a remote control go on and back, B and the
    /// full stop make the screen black.
    pub(super) fn present_keys(&mut self, ctx: &Context, out: &mut Outbox) {
        widgets::settle_leaves(ctx);
        if !self.presenting || self.dialog.is_some() || ctx.memory(egui::Memory::top_modal_layer).is_some() {
            return;
        }
        // A field that was clicked while presenting keeps its letters and arrows, and loses the focus to Esc.
        let in_field = KeyOrder::was_in_field(ctx) || ctx.text_edit_focused();
        for (key, forth) in FORTH_AND_BACK.into_iter().take(if in_field { OF_CLICKERS } else { FORTH_AND_BACK.len() }) {
            if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                leave_field(ctx);
                // What is below is shown first; only then the next part.
                if !widgets::turn_leaf(ctx, forth) && self.step(forth) {
                    widgets::enter_leaves(ctx, forth);
                }
                ctx.request_repaint();
            }
        }
        if in_field {
            return;
        }
        let pressed = |key: Key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Escape) {
            out.request(Request::Run(Command::Present));
        }
        if pressed(Key::B) || pressed(Key::Period) {
            self.black = true;
            ctx.request_repaint();
        }
    }

    /// To the next or previous item of the page, and from its last one to the next page; false at the very end.
    fn step(&mut self, forth: bool) -> bool {
        if self.is_room_here() && self.step_in_room(forth) {
            return true;
        }
        let view = view!(self);
        if self.pages.step(self.page, view, forth) {
            return true;
        }
        let mut pages = Page::of_every_workspace();
        let at = self.page;
        let next = if forth { pages.find(|page| *page > at) } else { pages.rfind(|page| *page < at) };
        let Some(page) = next.filter(|_| at != Page::Review) else { return false };
        self.page = page;
        let view = view!(self);
        self.pages.enter(self.page, view, forth);
        true
    }

    /// A mark in the margin below what scrolls: there is more than the room sees.
    pub(super) fn more_below_ui(&self, ui: &Ui) {
        let Some(rect) = widgets::more_below(ui.ctx()).filter(|_| self.presenting && self.dialog.is_none()) else {
            return;
        };
        let (half, deep) = (7.0, 4.0);
        let top = egui::pos2(rect.center().x, (rect.bottom() + 2.0).min(ui.ctx().content_rect().bottom() - deep - 1.0));
        let stroke = egui::Stroke::new(2.0, theme::palette(ui).agreed);
        let left_and_right = [top - egui::vec2(half, 0.0), top + egui::vec2(half, 0.0)];
        for end in left_and_right {
            ui.painter().line_segment([end, top + egui::vec2(0.0, deep)], stroke);
        }
    }

    /// Any key or click brings the picture back and does nothing else.
    pub(super) fn end_black(&mut self, ctx: &Context) {
        if !self.black {
            return;
        }
        let wakes = |event: &Event| {
            matches!(
                event,
                Event::Key { pressed: true, .. } | Event::Text(_) | Event::PointerButton { pressed: true, .. }
            )
        };
        let woken = ctx.input_mut(|input| {
            let woken = input.events.iter().any(wakes);
            input.events.clear();
            woken
        });
        if woken || !self.presenting {
            self.black = false;
            ctx.request_repaint();
        }
    }

    /// The black screen, over everything.
    pub(super) fn black_ui(&self, ui: &Ui) {
        if !self.black {
            return;
        }
        let layer = egui::LayerId::new(egui::Order::Debug, egui::Id::unique("black screen"));
        ui.ctx().layer_painter(layer).rect_filled(ui.ctx().content_rect(), 0.0, theme::BLACK_SCREEN);
        ui.ctx().set_cursor_icon(egui::CursorIcon::None);
    }
}
