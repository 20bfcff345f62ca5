//! Lists and their rows. The length of a list is decided by a file: of a long one only what is seen is drawn.

use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, FontId, Galley, Layout, Rect, Response, RichText, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::super::theme::{self, palette};
use super::{Field, Tone, WidgetId, badge};
use crate::text::Texts;

/// A list that is no longer than this is drawn whole: every row can be reached with Tab.
const SHORT: usize = 100;

/// What stands side by side, or in a grid, ends after so many; a line names the rest.
pub const MOST_BESIDE: usize = 60;

/// How high the rows of a list are, each with the gap below it, in points.
#[derive(Debug, Clone, Default)]
struct Heights {
    /// As drawn last; 0 for a row that was not drawn yet.
    known: Vec<f32>,
    /// What such a row is taken for: the height of the first one that was drawn.
    guess: f32,
}

impl Heights {
    fn of(&self, at: usize) -> f32 {
        self.known.get(at).copied().filter(|height| *height > 0.0).unwrap_or(self.guess)
    }

    /// The first row that ends below `y`, counted from the top of the list, and where that row begins.
    fn first_below(&self, y: f32) -> (usize, f32) {
        let mut top = 0.0;
        for at in 0..self.known.len() {
            let height = self.of(at);
            if top + height > y {
                return (at, top);
            }
            top += height;
        }
        (self.known.len(), top)
    }

    fn above(&self, row: usize) -> f32 {
        (0..row.min(self.known.len())).map(|at| self.of(at)).sum()
    }

    fn whole(&self) -> f32 {
        self.above(self.known.len())
    }
}

/// The rows of a list, each as high as it likes. Of a long list those in sight are drawn, and some above and below them, so
/// that Enter and Tab find the next one; `wanted` is scrolled to when it is not among them.
pub fn rows(
    ui: &mut Ui,
    name: impl Hash + Debug,
    count: usize,
    wanted: Option<usize>,
    mut row: impl FnMut(&mut Ui, usize),
) {
    if count <= SHORT {
        for at in 0..count {
            row(ui, at);
        }
        return;
    }
    let id = ui.scope_id().with(("rows", name));
    let mut heights = ui.data_mut(|data| data.remove_temp::<Heights>(id)).unwrap_or_default();
    heights.known.resize(count, 0.0);
    if heights.guess <= 0.0 {
        heights.guess = ui.spacing().interact_size.y + ui.spacing().item_spacing.y;
    }
    let (top, seen) = (ui.cursor().top(), ui.clip_rect());
    let beyond = (seen.height() * 0.5).min(600.0);
    let (mut at, mut y) = heights.first_below(seen.top() - beyond - top);
    let first = at;
    ui.add_space(y);
    while at < count && top + y < seen.bottom() + beyond {
        let gap = ui.spacing().item_spacing.y;
        let height = ui.push_id(at, |ui| row(ui, at)).response.rect.height() + gap;
        if first == at && heights.known.iter().all(|known| *known <= 0.0) {
            heights.guess = height;
        }
        if let Some(known) = heights.known.get_mut(at) {
            *known = height;
        }
        y += height;
        at += 1;
    }
    ui.add_space((heights.whole() - y).max(0.0));
    if let Some(wanted) = wanted.filter(|wanted| *wanted < count && !(first..at).contains(wanted)) {
        let place = egui::pos2(ui.max_rect().left(), top + heights.above(wanted));
        ui.scroll_to_rect(Rect::from_min_size(place, vec2(1.0, heights.of(wanted))), Some(Align::Center));
    }
    ui.data_mut(|data| data.insert_temp::<Heights>(id, heights));
}

/// The line after the part of a list that is drawn: how many more there are, and how to reach them.
pub fn rest(ui: &mut Ui, texts: &Texts, all: usize, drawn: usize) {
    if all > drawn {
        super::small(ui, texts.with("list-rest", &[("n", (all - drawn).into())]));
    }
}

/// A row of a list: title, small line below, and something at the right. The whole row is a button.
pub fn list_row(
    ui: &mut Ui,
    field: Field,
    selected: bool,
    title: &str,
    below: &str,
    state: Option<&(String, Tone)>,
) -> Response {
    list_row_in(ui, field.id(), selected, title, below, state)
}

/// The same for rows that are no record.
pub fn list_row_in(
    ui: &mut Ui,
    id: egui::Id,
    selected: bool,
    title: &str,
    below: &str,
    state: Option<&(String, Tone)>,
) -> Response {
    let colors = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 56.0), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let fill = if selected {
        colors.agreed_ground
    } else if response.hovered() || response.has_focus() {
        colors.quiet
    } else {
        colors.surface
    };
    ui.painter().rect_filled(rect, 8.0, fill);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 8.0, Stroke::new(2.0, colors.agreed), egui::StrokeKind::Inside);
    }
    let inner = rect.shrink2(vec2(12.0, 7.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)));
    child.spacing_mut().item_spacing.y = 2.0;
    child.add(egui::Label::new(RichText::new(title).font(theme::strong(theme::BODY))).truncate());
    child.horizontal(|ui| {
        ui.set_height(20.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some((words, tone)) = state {
                badge(ui, words, *tone);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(RichText::new(below).size(theme::SMALL).color(colors.muted)).truncate());
            });
        });
    });
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, title));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A name with lines below it, this wide, that opens what it names: the whole of it is a button.
pub fn opening_row(ui: &mut Ui, field: Field, name: &str, open: bool, width: f32, lines: &[Arc<Galley>]) -> Response {
    let colors = palette(ui);
    let height: f32 = lines.iter().map(|line| line.size().y).sum();
    let (rect, _) = ui.allocate_exact_size(vec2(width, height + 4.0), Sense::hover());
    let response = ui.interact(rect, field.id(), Sense::click());
    if response.hovered() || response.has_focus() || open {
        ui.painter().rect_filled(rect.expand(3.0), 6.0, colors.quiet);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, colors.agreed);
        ui.painter().rect_stroke(rect.expand(3.0), 6.0, stroke, egui::StrokeKind::Inside);
    }
    let mut at = rect.min + vec2(0.0, 1.0);
    for line in lines {
        ui.painter().galley(at, Arc::clone(line), colors.ink);
        at.y += line.size().y;
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A small quiet line, cut where this width ends.
pub fn small_line(ui: &Ui, words: String, width: f32) -> Arc<Galley> {
    let format = TextFormat::simple(FontId::proportional(theme::SMALL), palette(ui).muted);
    let mut job = LayoutJob::single_section(words, format);
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The neighbour of what is shown; nothing at the end.
pub fn neighbour<T: Copy + PartialEq>(all: &[T], now: T, forth: bool) -> Option<T> {
    let at = all.iter().position(|one| *one == now)?;
    let to = if forth { at.checked_add(1) } else { at.checked_sub(1) };
    to.and_then(|to| all.get(to)).copied()
}

/// What lies above or below the chosen one of a list, as the arrows ask for; the first one where none is chosen.
pub fn neighbour_by_arrows<T: Copy + PartialEq>(ui: &Ui, shown: &[T], chosen: Option<T>) -> Option<T> {
    let by: isize = ui.input_mut(|input| {
        let down = input.consume_key(egui::Modifiers::NONE, egui::Key::ArrowDown);
        let up = input.consume_key(egui::Modifiers::NONE, egui::Key::ArrowUp);
        isize::from(down) - isize::from(up)
    });
    if by == 0 {
        return None;
    }
    let at = chosen.and_then(|chosen| shown.iter().position(|one| *one == chosen));
    let next = at.map_or(Some(0), |at| at.checked_add_signed(by));
    next.and_then(|next| shown.get(next)).copied()
}

/// What is folded away until it is asked for; the room sees it whole, since a remote control opens nothing.
pub fn folded(ui: &mut Ui, presenting: bool, title: impl Into<String>, content: impl FnOnce(&mut Ui)) {
    if presenting {
        super::subheading(ui, title);
        content(ui);
    } else {
        ui.collapsing(title.into(), content);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_found_by_its_place_whatever_is_known_of_those_above() {
        let heights = Heights { known: vec![10.0, 0.0, 30.0, 0.0], guess: 20.0 };
        let near = |one: f32, other: f32| (one - other).abs() < 0.01;
        assert!(near(heights.whole(), 80.0) && near(heights.above(3), 60.0));
        for (y, row, top) in
            [(-5.0, 0, 0.0), (9.0, 0, 0.0), (10.0, 1, 10.0), (31.0, 2, 30.0), (79.0, 3, 60.0), (80.0, 4, 80.0)]
        {
            let found = heights.first_below(y);
            assert!(found.0 == row && near(found.1, top), "at {y}: {found:?}");
        }
    }
}
