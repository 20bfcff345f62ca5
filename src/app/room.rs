//! The window for the room: a second one, or this one where there is a single screen. What it shows follows what is looked at
//! here, or stays until somebody says otherwise.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use egui::{Context, Event, Key, Pos2, Rect, Ui, Vec2, ViewportBuilder, ViewportCommand, ViewportId, pos2, vec2};

use super::App;
use super::present::{FORTH_AND_BACK, OF_CLICKERS};
use crate::model::RecordRef;
use crate::ui::command::{Request, RoomAct};
use crate::ui::keys::{CLOCK_KEYS, KeyOrder};
use crate::ui::room::{Part, Scene, of_block, place_of, scene, scene_ui};
use crate::ui::settings::{RoomPlace, RoomWindow};
use crate::ui::{Outbox, View};

/// How large the window is at first, in points.
const SIZE: [f32; 2] = [1280.0, 720.0];

/// When the room's window shows what has changed.
const SOON: std::time::Duration = std::time::Duration::from_millis(1);

/// What is shown in the room, and how.
#[derive(Default)]
pub(super) struct Room {
    /// The second window is open.
    open: bool,
    /// This window shows it.
    here: bool,
    pub(super) blank: bool,
    shown: Part,
    leaf: usize,
    /// What was looked at here when that last changed.
    looked: Option<(Part, Option<RecordRef>)>,
    scene: Scene,
    /// Where the window was put when it was opened.
    at: Option<RoomWindow>,
    shared: Arc<Mutex<Shared>>,
}

/// What both windows know: the room's one sees nothing else.
#[derive(Default)]
struct Shared {
    scene: Scene,
    keys: Vec<Event>,
    closed: bool,
    at: Option<RoomWindow>,
}

fn locked(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn id() -> ViewportId {
    ViewportId::from_hash_of("room")
}

impl App {
    /// Shows the room what is looked at, in the way that is set, or ends that. With a single screen there is no place for a
    /// second window: this one becomes the room's.
    pub(super) fn present(&mut self, ctx: &Context, window: Option<&eframe::Frame>) {
        self.room.looked = None;
        self.room.blank = false;
        let screens = self.platform.screens(window);
        let one_screen = screens.len() == 1;
        let place = match self.settings.room {
            RoomPlace::Suiting if one_screen && !self.room.open => RoomPlace::Here,
            RoomPlace::Suiting => RoomPlace::Window,
            chosen => chosen,
        };
        if place == RoomPlace::Window && !self.presenting && !ctx.embed_viewports() {
            if self.room.open {
                self.remember_room(ctx);
            }
            self.room.open = !self.room.open;
            // Pixels are points of a zoom of 1 on this machine's own screen.
            let pixels = ctx.pixels_per_point() / ctx.zoom_factor();
            let place = window_place(self.settings.room_window, &screens, pixels);
            self.room.at = place.map(|at| at.divided_by(ctx.zoom_factor()));
            return;
        }
        self.presenting = !self.presenting;
        self.room.here = self.presenting && place == RoomPlace::Here;
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.presenting));
        if self.presenting {
            super::present::leave_field(ctx);
            let text = self.texts.get("present-hint");
            self.toast("present-hint", text);
        }
    }

    /// Whether this window shows nothing but what the room sees.
    pub(super) fn is_room_here(&self) -> bool {
        self.room.here && self.presenting && self.file.is_open
    }

    /// What the room sees, where anything is shown to it in a window of its own, and whether it follows.
    pub(super) fn seen_in_room(&self) -> Option<(&Scene, bool)> {
        (self.room.open && self.file.is_open).then_some((&self.room.scene, self.settings.room_follows))
    }

    /// A block without a page of its own is shown itself, until something else is looked at.
    pub(super) fn show_block_in_room(&mut self, opens_nothing: bool) {
        if opens_nothing && self.settings.room_follows {
            (self.room.shown, self.room.leaf) = (Part::Block, 0);
        } else if !opens_nothing {
            self.room.looked = None;
        }
    }

    /// Works out what the room sees now.
    pub(super) fn follow_room(&mut self) {
        if !self.room.open && !self.is_room_here() {
            return;
        }
        let view = view!(self);
        let looked = match self.pages.room(self.page, view) {
            // What the block that runs is about, where the page itself has nothing for the room.
            (Part::Block, record) => (of_block(view), record),
            looked => looked,
        };
        if self.room.looked != Some(looked) {
            if self.settings.room_follows || self.room.here || self.room.looked.is_none() {
                let same = self.room.shown == looked.0;
                let of = looked.1.and_then(|record| place_of(view, looked.0, record));
                self.room.leaf = of.unwrap_or(if same { self.room.leaf } else { 0 });
                self.room.shown = looked.0;
            }
            self.room.looked = Some(looked);
        }
        self.room.scene = Scene { blank: self.room.blank, ..scene(view, self.room.shown, self.room.leaf) };
        self.room.leaf = self.room.scene.place.0.saturating_sub(1);
    }

    /// Draws what the room sees in this window.
    pub(super) fn room_here_ui(&self, ui: &mut Ui) {
        let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
        scene_ui(&mut ui.new_child(whole), &self.room.scene);
    }

    /// Keeps the second window up to date, and notices when somebody has closed it.
    pub(super) fn room_window(&mut self, ctx: &Context) {
        if !self.room.open || !self.file.is_open || ctx.embed_viewports() {
            return;
        }
        let closed = std::mem::take(&mut locked(&self.room.shared).closed);
        if closed {
            self.remember_room(ctx);
            self.room.open = false;
            return;
        }
        let mut shared = locked(&self.room.shared);
        let changed = shared.scene != self.room.scene;
        if changed {
            shared.scene = self.room.scene.clone();
        }
        drop(shared);
        let mut builder = ViewportBuilder::default().with_title(self.texts.get("room-window")).with_app_id("tandem");
        builder = match self.room.at {
            Some(RoomWindow { at: (x, y), size: (width, height), full }) => builder
                .with_position(pos2(x, y))
                .with_inner_size(vec2(width.max(320.0), height.max(180.0)))
                .with_fullscreen(full),
            None => builder.with_inner_size(SIZE),
        };
        let shared = Arc::clone(&self.room.shared);
        ctx.show_viewport_deferred(id(), builder, move |ui, _| window_ui(ui, &shared));
        // A request for now would draw two pictures of the same; nothing in that window has to settle.
        if changed {
            ctx.request_repaint_after_for(SOON, id());
        }
    }

    /// Notes where the room's window is, for the next time.
    pub(super) fn remember_room(&mut self, ctx: &Context) {
        if let Some(at) = locked(&self.room.shared).at.take() {
            self.settings.room_window = Some(at.divided_by(1.0 / ctx.zoom_factor()));
        }
    }

    /// Does what was asked for about the room window.
    pub(super) fn room_act(&mut self, ctx: &Context, act: RoomAct) {
        match act {
            RoomAct::Forth => self.turn_room(true),
            RoomAct::Back => self.turn_room(false),
            RoomAct::ShowThis => self.room.looked = None,
            RoomAct::Follow(follows) => {
                self.settings.room_follows = follows;
                self.room.looked = None;
            }
            RoomAct::Blank => self.room.blank = !self.room.blank,
        }
        ctx.request_repaint();
    }

    fn turn_room(&mut self, forth: bool) {
        if !self.step_in_room(forth) {
            let view = view!(self);
            if self.pages.step(self.page, view, forth) && !forth {
                self.room.leaf = usize::MAX;
            }
        }
    }

    /// To the next or previous leaf of what the room sees; false at its end.
    pub(super) fn step_in_room(&mut self, forth: bool) -> bool {
        let (at, all) = self.room.scene.place;
        let more = if forth { at < all } else { at > 1 };
        if more {
            self.room.leaf = if forth { at } else { at - 2 };
        }
        more
    }

    /// Keys pressed in the room's window: those of a remote control turn its leaves, B and the full stop make it black, and
    /// the others do what they do here, unless somebody types here.
    pub(super) fn keys_from_room(&mut self, ctx: &Context) {
        let keys = std::mem::take(&mut locked(&self.room.shared).keys);
        let free = self.dialog.is_none() && !KeyOrder::was_in_field(ctx) && !ctx.text_edit_focused();
        for event in keys {
            let Event::Key { key, .. } = event else { continue };
            if !KeyOrder::acts(ctx, &event, key == Key::B || CLOCK_KEYS.iter().any(|(_, of, _)| *of == key)) {
                ctx.request_repaint();
                continue;
            }
            if let Some((_, forth)) = FORTH_AND_BACK.into_iter().find(|(of, _)| *of == key) {
                self.turn_room(forth);
            } else if matches!(key, Key::B | Key::Period) {
                self.room.blank = !self.room.blank;
            } else if free {
                ctx.input_mut(|input| input.events.push(event));
            }
            ctx.request_repaint();
        }
    }

    /// B makes the room's window black from here as well, and a remote control turns its leaves, where nothing on the page has a
    /// use for these keys.
    pub(super) fn room_keys(&mut self, ctx: &Context, out: &mut Outbox) {
        let modal = ctx.memory(egui::Memory::top_modal_layer).is_some() || egui::Popup::is_any_open(ctx);
        let in_field = KeyOrder::was_in_field(ctx) || ctx.text_edit_focused();
        if self.seen_in_room().is_none() || self.dialog.is_some() || modal || in_field {
            return;
        }
        // A remote control belongs to the room, whichever window is in front; arrows are the page's own.
        for (key, forth) in FORTH_AND_BACK.into_iter().take(OF_CLICKERS).filter(|_| !self.presenting) {
            if ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
                out.request(Request::Room(if forth { RoomAct::Forth } else { RoomAct::Back }));
            }
        }
        if ctx.input_mut(|input| input.modifiers.is_none() && input.consume_key(egui::Modifiers::NONE, Key::B)) {
            out.request(Request::Room(RoomAct::Blank));
        }
    }
}

/// Where the room's window is put, in points at a zoom of 1: where it was last, if there still is a screen, otherwise over the
/// whole of the screen beside this one. `screens` are told in pixels, this window's first; a point is so many `pixels`.
fn window_place(remembered: Option<RoomWindow>, screens: &[Rect], pixels: f32) -> Option<RoomWindow> {
    let points: Vec<Rect> = screens.iter().map(|screen| *screen / pixels).collect();
    let is_seen = |window: &RoomWindow| {
        let (at, size) = (Pos2::from(window.at), Vec2::from(window.size));
        points.is_empty() || points.iter().any(|screen| screen.contains(Rect::from_min_size(at, size).center()))
    };
    let beside = points.get(1);
    // Not as one that fills its screen: a window that is made so fills the first screen, wherever it was to be.
    let beside = beside.map(|on| RoomWindow { at: on.min.into(), size: on.size().into(), full: false });
    remembered.filter(is_seen).or(beside)
}

/// The second window: a scene, and nothing else.
fn window_ui(ui: &mut Ui, shared: &Mutex<Shared>) {
    tracing::trace!("picture");
    let scene = locked(shared).scene.clone();
    scene_ui(ui, &scene);
    let ctx = ui.ctx().clone();
    ctx.set_cursor_icon(egui::CursorIcon::None);
    let (keys, full, closes, at) = ctx.input(|input| {
        let pressed = |event: &&Event| matches!(event, Event::Key { pressed: true, .. });
        let keys: Vec<Event> = input.events.iter().filter(pressed).cloned().collect();
        let info = input.viewport();
        let full = info.fullscreen.unwrap_or(false);
        let at = info.outer_rect.zip(info.inner_rect).map(|(outer, inner)| RoomWindow {
            at: (outer.min.x, outer.min.y),
            size: (inner.width(), inner.height()),
            full,
        });
        (keys, full, info.close_requested(), at)
    });
    let mut told = closes;
    let mut shared = locked(shared);
    for event in keys {
        match event {
            Event::Key { key: Key::F11, .. } => ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full)),
            Event::Key { key: Key::Escape, .. } if full => ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false)),
            event => {
                shared.keys.push(event);
                told = true;
            }
        }
    }
    shared.closed |= closes;
    shared.at = at.or(shared.at);
    if told {
        ctx.request_repaint_of(ViewportId::ROOT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_goes_to_the_other_screen_and_comes_back_where_it_was() {
        let screen = |x: f32, width: f32, height: f32| Rect::from_min_size(pos2(x, 0.0), vec2(width, height));
        let both = [screen(0.0, 1366.0, 768.0), screen(1366.0, 1920.0, 1080.0)];
        let whole = RoomWindow { at: (1366.0, 0.0), size: (1920.0, 1080.0), full: false };
        let moved = RoomWindow { at: (1500.0, 100.0), size: (1280.0, 720.0), full: false };
        for (remembered, screens, pixels, place) in [
            (None, &both[..], 1.0, Some(whole)),
            (None, &both[..], 2.0, Some(whole.divided_by(2.0))),
            (Some(moved), &both[..], 1.0, Some(moved)),
            // The projector is gone, or another one hangs there.
            (Some(moved), &both[..1], 1.0, None),
            (Some(RoomWindow { at: (9000.0, 0.0), ..moved }), &both[..], 1.0, Some(whole)),
            // Nobody knows the screens.
            (Some(moved), &[], 1.0, Some(moved)),
            (None, &[], 1.0, None),
        ] {
            assert_eq!(window_place(remembered, screens, pixels), place, "{remembered:?} on {screens:?}");
        }
    }
}
