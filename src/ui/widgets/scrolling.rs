//! What is longer than the screen: leafing through it, and heads that stay in sight.
//!
//! The keys of a remote control first show what is below, and lead on only then.

use egui::containers::scroll_area::ScrollAreaOutput;
use egui::{Align, Context, Id, Layout, Rect, Response, ScrollArea, Ui, UiBuilder, vec2};

use super::super::theme::palette;

/// So much of what was seen stays in sight, in points: the last line, and what the heads that stay above cover.
const OVERLAP: f32 = 64.0;
/// Less than this is no more than a margin, in points.
const LEAST: f32 = 2.0;

/// A part of the page that scrolls, as it was drawn.
#[derive(Debug, Clone, Copy)]
struct Leaf {
    id: Id,
    rect: Rect,
    /// How far it is scrolled, and how far it can be.
    offset: f32,
    most: f32,
}

impl Leaf {
    /// Where it is scrolled to when it is turned; nothing at its end.
    fn turned(self, forth: bool) -> Option<f32> {
        let step = (self.rect.height() - OVERLAP).max(self.rect.height() * 0.5);
        let to = if forth { (self.offset + step).min(self.most) } else { (self.offset - step).max(0.0) };
        ((to - self.offset).abs() > LEAST).then_some(to)
    }
}

/// What the pass has drawn, and where parts are to be scrolled to in the next one.
#[derive(Debug, Clone, Default)]
struct Leaves {
    pass: u64,
    drawn: Vec<Leaf>,
    wanted: Vec<(Id, f32)>,
    /// The page that comes is entered from the one before it (true) or from the one after it.
    entered: Option<bool>,
}

fn leaves<R>(ctx: &Context, with: impl FnOnce(&mut Leaves) -> R) -> R {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let leaves = data.get_temp_mut_or_default::<Leaves>(Id::unique("leaves of the page"));
        if leaves.pass != pass {
            leaves.pass = pass;
            leaves.drawn.clear();
        }
        with(leaves)
    })
}

/// A part of a page that scrolls from top to bottom and can be leafed through.
pub fn leaf<R>(
    ui: &mut Ui,
    name: impl std::hash::Hash + std::fmt::Debug + Copy,
    area: ScrollArea,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = leaf_id(ui, name);
    let area = match leaf_wanted(ui, id) {
        Some(offset) => area.vertical_scroll_offset(offset),
        None => area,
    };
    let shown = area.id_salt(name).show(ui, content);
    leaf_drawn(ui, id, &shown);
    shown.inner
}

/// What a table that scrolls by itself is called among the leaves.
pub fn leaf_id(ui: &Ui, name: impl std::hash::Hash + std::fmt::Debug) -> Id {
    ui.scope_id().with(("leaf", name))
}

/// Where such a table is to be scrolled to.
pub fn leaf_wanted(ui: &Ui, id: Id) -> Option<f32> {
    leaves(ui.ctx(), |leaves| {
        let at = leaves.wanted.iter().position(|(of, _)| *of == id)?;
        Some(leaves.wanted.swap_remove(at).1)
    })
}

/// Such a table was drawn.
pub fn leaf_drawn<R>(ui: &Ui, id: Id, shown: &ScrollAreaOutput<R>) {
    let most = (shown.content_size.y - shown.inner_rect.height()).max(0.0);
    let leaf = Leaf { id, rect: shown.inner_rect, offset: shown.state.clamped_offset().y, most };
    leaves(ui.ctx(), |leaves| leaves.drawn.push(leaf));
}

/// Shows what is below, or above; false when there is nothing more.
pub fn turn_leaf(ctx: &Context, forth: bool) -> bool {
    leaves(ctx, |leaves| {
        let turned = leaves.drawn.iter().find_map(|leaf| Some((leaf.id, leaf.turned(forth)?)));
        leaves.wanted.extend(turned);
        turned.is_some()
    })
}

/// The page that is drawn next is entered from the one before it, or from the one after it.
pub fn enter_leaves(ctx: &Context, forth: bool) {
    leaves(ctx, |leaves| leaves.entered = Some(forth));
}

/// A page that was just entered begins at its top, or, coming back, at its end.
pub fn settle_leaves(ctx: &Context) {
    let moved = leaves(ctx, |leaves| {
        let Some(forth) = leaves.entered.take() else { return false };
        let ends = leaves.drawn.iter().map(|leaf| (leaf.id, if forth { 0.0 } else { leaf.most }, leaf.offset));
        let moved: Vec<_> = ends.filter(|(_, to, at)| (to - at).abs() > LEAST).map(|(id, to, _)| (id, to)).collect();
        leaves.wanted.extend(&moved);
        !moved.is_empty()
    });
    if moved {
        ctx.request_discard("the page was entered at its other end");
    }
}

/// Where there is more below what is seen: the lower edges of these parts.
pub fn more_below(ctx: &Context) -> Option<Rect> {
    leaves(ctx, |leaves| leaves.drawn.iter().find(|leaf| leaf.most - leaf.offset > LEAST).map(|leaf| leaf.rect))
}

/// Notes whether the pointer is a finger: it stays one until something is pressed without touching the screen. To be called
/// once in each pass.
pub fn note_touch(ctx: &Context) {
    let (touches, pressed) = ctx.input(|input| (input.any_touches(), input.pointer.any_pressed()));
    if touches || pressed {
        ctx.data_mut(|data| data.insert_temp(Id::unique("pointer is a finger"), touches));
    }
}

/// Whether the pointer is a finger.
pub fn is_touched(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(Id::unique("pointer is a finger"))).unwrap_or(false)
}

/// Whether a finger swipes up or down over something that can be dragged: then the page scrolls, and nothing is dragged.
pub fn swiped(ui: &Ui, response: &Response) -> bool {
    if !response.dragged() || !is_touched(ui) {
        return false;
    }
    let pressed_at = ui.input(|input| input.pointer.press_origin());
    let moved = response.interact_pointer_pos().zip(pressed_at).map(|(now, then)| now - then).unwrap_or_default();
    if moved.x.abs() > moved.y.abs() {
        return false;
    }
    ui.scroll_with_delta(vec2(0.0, response.drag_delta().y));
    true
}

/// Keeps the heads of columns in sight: when they have scrolled away while what is below them is still read, they are drawn
/// again at the upper edge.
pub fn stays_above(ui: &mut Ui, head: Rect, content: impl FnOnce(&mut Ui)) {
    let window = ui.clip_rect();
    let below = ui.min_rect().bottom();
    if head.top() >= window.top() || below < window.top() + 3.0 * head.height() {
        return;
    }
    let rect = Rect::from_min_size(egui::pos2(head.left(), window.top()), head.size());
    ui.painter().rect_filled(rect.expand2(vec2(4.0, 2.0)), 0.0, palette(ui).surface);
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)));
    content(&mut child);
}

/// The same for a list of several sections, each with the rectangles of its title and of its head: the last one that has
/// scrolled up has its head above what is read of it. What stays above never covers the title of the next section.
pub fn stays_above_last<T: Copy>(ui: &mut Ui, heads: &[(Rect, Rect, T)], content: impl FnOnce(&mut Ui, T)) {
    let top = ui.clip_rect().top();
    if let Some((_, head, which)) = heads.iter().rfind(|(title, head, _)| title.top() < top + head.height()) {
        stays_above(ui, *head, |ui| content(ui, *which));
    }
}
