//! How a page is laid out: its head, cards, and two columns where there is room.

use egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, RichText, ScrollArea, Stroke, Ui, UiBuilder, Vec2, vec2};

use super::super::theme::{self, palette};
use super::{Tone, badge, badge_width, heading, leaf, muted};

/// A white card.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let colors = palette(ui);
    Frame::new()
        .fill(colors.surface)
        .stroke(Stroke::new(1.0, colors.line))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::same(16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}

/// A card that fills the height that is left, its content scrolling inside.
pub fn tall_card<R>(ui: &mut Ui, name: &'static str, content: impl FnOnce(&mut Ui) -> R) -> R {
    card(ui, |ui| {
        ui.set_min_height((ui.available_height() - 2.0).max(0.0));
        leaf(ui, name, ScrollArea::vertical().auto_shrink(false), content)
    })
}

/// The head of a page: title, how much is agreed, purpose; actions at the right, or in a row of their own where it is
/// narrow.
pub fn page_head(
    ui: &mut Ui,
    title: &str,
    done: Option<&(String, Tone)>,
    purpose: &str,
    actions: impl FnOnce(&mut Ui),
) {
    let narrow = ui.available_width() < theme::TWO_PANES;
    let mut actions = Some(actions);
    let head = ui.horizontal(|ui| {
        if narrow {
            title_ui(ui, title, done);
        } else {
            // Drawn first, so that the title takes what is left and is cut with an ellipsis instead of being covered.
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(actions) = actions.take() {
                    actions(ui);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| title_ui(ui, title, done));
            });
        }
    });
    head.response.on_hover_text(purpose);
    // Where every line counts the purpose moves into the title's hint.
    if ui.ctx().content_rect().height() >= 480.0 {
        muted(ui, purpose);
    }
    if let Some(actions) = actions.take() {
        let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), ui.spacing().interact_size.y));
        let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
        let mut row = ui.new_child(UiBuilder::new().id_salt("actions").max_rect(room).layout(layout));
        row.spacing_mut().button_padding = vec2(8.0, 4.0);
        actions(&mut row);
        // A page without actions has no empty row in their place.
        if row.min_rect().width() > 0.0 {
            ui.advance_cursor_after_rect(row.min_rect());
        }
    }
    ui.add_space(4.0);
}

fn title_ui(ui: &mut Ui, title: &str, done: Option<&(String, Tone)>) {
    let badge_room = done.map_or(0.0, |(words, _)| badge_width(ui, words) + ui.spacing().item_spacing.x);
    ui.scope(|ui| {
        ui.set_max_width((ui.available_width() - badge_room).max(80.0));
        ui.add(egui::Label::new(RichText::new(title).font(theme::strong(theme::TITLE))).truncate());
    });
    if let Some((words, tone)) = done {
        badge(ui, words, *tone);
    }
}

/// Whether every line counts: the window is low, or zoomed far.
pub fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < theme::LOW
}

/// Whether what stands in a row has to be packed: a picture or a wide field is left out.
pub fn is_narrow(ui: &Ui) -> bool {
    ui.available_width() < theme::NARROW
}

/// Whether there is room for two columns.
pub fn is_wide(ui: &Ui) -> bool {
    ui.available_width() >= theme::TWO_PANES
}

/// One of two panes beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// What is chosen from or worked on.
    Left,
    /// What goes with it.
    Right,
}

/// Draws two panes beside each other, the left with this share of the width. What comes below them comes below the longer
/// one.
pub fn two_panes(ui: &mut Ui, left_share: f32, mut pane: impl FnMut(&mut Ui, Pane)) {
    let (mut left, mut right) = columns(ui, left_share);
    pane(&mut left, Pane::Left);
    pane(&mut right, Pane::Right);
    ui.advance_cursor_after_rect(left.min_rect().union(right.min_rect()));
}

/// Lays two columns side by side, the left with this share of the width, both as high as the page.
fn columns(ui: &mut Ui, left_share: f32) -> (Ui, Ui) {
    let gap = 16.0;
    let whole = ui.available_rect_before_wrap();
    let left_width = ((whole.width() - gap) * left_share).floor();
    let left = Rect::from_min_size(whole.min, Vec2::new(left_width, whole.height()));
    let right = Rect::from_min_max(egui::pos2(whole.left() + left_width + gap, whole.top()), whole.max);
    ui.advance_cursor_after_rect(whole);
    let child = |ui: &mut Ui, rect: Rect, salt: &'static str| {
        ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect).layout(Layout::top_down(Align::Min)))
    };
    let left = child(ui, left, "left column");
    let right = child(ui, right, "right column");
    (left, right)
}

/// What belongs to a row above it, set off from the list: the details of a record.
pub fn inset<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().fill(palette(ui).quiet).corner_radius(8).inner_margin(Margin::same(12));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}

/// A page without content: what it is for, and the ways to begin.
pub fn empty_state(ui: &mut Ui, icon: &str, title: &str, text: &str, ways: impl FnOnce(&mut Ui)) {
    let colors = palette(ui);
    card(ui, |ui| {
        ui.add_space((ui.available_height() * 0.12).clamp(8.0, 60.0));
        ui.vertical_centered(|ui| {
            ui.label(RichText::new(icon).size(44.0).color(colors.agreed));
            heading(ui, title);
            ui.set_max_width(560.0);
            muted(ui, text);
            ui.add_space(8.0);
            ways(ui);
        });
        ui.add_space((ui.available_height() * 0.2).clamp(8.0, 60.0));
    });
}
