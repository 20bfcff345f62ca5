//! The pieces pages are made of. They know the theme, never the workspace.

pub mod chart;
mod choices;
mod fields;
mod rows;
mod scrolling;

pub use crate::model::FieldPath as Field;
pub use choices::{choice, choice_in, choices_of, in_front};
pub use fields::{
    LINE_BREAK, Number, WidgetId, caret_to_end, date_field, drag_points, drag_points_response, focus_number,
    focus_points, number_field, number_field_in, select_all, text_block, text_block_in_row, text_line, title_line,
    toggle, wrapped_line,
};

pub use rows::{MOST_BESIDE, rest, rows};
pub use scrolling::{
    enter_leaves, is_touched, leaf, leaf_drawn, leaf_id, leaf_wanted, more_below, note_touch, settle_leaves,
    stays_above, stays_above_last, swiped, turn_leaf,
};

use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    Align, Button, Color32, CornerRadius, Frame, Layout, Margin, Rect, Response, RichText, Role, ScrollArea, Sense,
    Stroke, Ui, UiBuilder, Vec2, WidgetInfo, vec2,
};

use super::theme::{self, Palette, palette};
use crate::model::{SaidBy, Side};

/// What a badge or a text says by its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Settled by both.
    Agreed,
    /// Of a side.
    Side(Side),
    /// To be watched.
    Warning,
    /// Broken, missing, overdue.
    Problem,
    /// Nothing in particular.
    Neutral,
}

impl Tone {
    /// Text in this tone.
    pub fn text(self, colors: &Palette) -> Color32 {
        match self {
            Self::Agreed => colors.agreed_text,
            Self::Side(side) => colors.side_text(side),
            Self::Warning => colors.warning,
            Self::Problem => colors.problem,
            Self::Neutral => colors.muted,
        }
    }

    fn ground(self, colors: &Palette) -> Color32 {
        match self {
            Self::Agreed => colors.agreed_ground,
            Self::Side(side) => colors.side_ground(side),
            Self::Warning => colors.warning_ground,
            Self::Problem => colors.problem_ground,
            Self::Neutral => colors.quiet,
        }
    }
}

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

/// A heading inside a card.
pub fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.label(RichText::new(text).font(theme::strong(theme::HEADING)))
}

/// A small heading above a group.
pub fn subheading(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.label(RichText::new(text).font(theme::strong(theme::BODY)))
}

/// Secondary text.
pub fn muted(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).muted;
    ui.label(RichText::new(text).color(color))
}

/// Small secondary text.
pub fn small(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).muted;
    ui.label(RichText::new(text).size(theme::SMALL).color(color))
}

/// Text in a tone.
pub fn toned(ui: &mut Ui, text: impl Into<String>, tone: Tone) -> Response {
    let color = tone.text(palette(ui));
    ui.label(RichText::new(text).color(color))
}

/// A word on a coloured ground.
pub fn badge(ui: &mut Ui, text: impl Into<String>, tone: Tone) -> Response {
    let colors = palette(ui);
    let font = egui::FontId::proportional(theme::SMALL);
    let galley = ui.painter().layout_no_wrap(text.into(), font, tone.text(colors));
    let size = galley.size() + vec2(16.0, 8.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        let stroke = Stroke::new(1.0, tone.text(colors).gamma_multiply(0.3));
        ui.painter().rect(rect, 6.0, tone.ground(colors), stroke, egui::StrokeKind::Inside);
        ui.painter().galley(rect.center() - galley.size() / 2.0, std::sync::Arc::clone(&galley), tone.text(colors));
    }
    let words = galley.text().to_owned();
    response.widget_info(move || WidgetInfo::labeled(Role::Label, true, &words));
    response
}

/// The two dots of who says something: Sales left, Marketing right.
pub fn side_dots(ui: &mut Ui, said_by: SaidBy, words: &str) -> Response {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(32.0, 24.0), Sense::hover());
    for (side, x) in [(Side::Sales, 8.0), (Side::Marketing, 24.0)] {
        let center = rect.left_center() + vec2(x, 0.0);
        if said_by.includes(side) {
            ui.painter().circle_filled(center, 6.0, colors.side(side));
        } else {
            ui.painter().circle_stroke(center, 5.5, Stroke::new(1.0, colors.empty));
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    response.on_hover_text(words)
}

/// The button for the thing to do.
pub fn primary_button(ui: &mut Ui, text: impl Into<String>) -> Response {
    let colors = palette(ui);
    let text = RichText::new(text).color(colors.on_mark);
    ui.add(Button::new(text).fill(colors.agreed).stroke(Stroke::NONE))
}

/// An icon with a name that is heard and hovered.
pub fn icon_button(ui: &mut Ui, icon: &str, name: &str) -> Response {
    let response = ui.add(Button::new(RichText::new(icon).size(theme::HEADING)).frame_when_inactive(false));
    named(response, name)
}

/// Gives an icon-only widget a name that is heard and hovered.
pub fn named(response: Response, name: &str) -> Response {
    response.accessible_name(name).on_hover_text(name)
}

/// A button that looks like a link: quiet, in the colour of agreement.
pub fn quiet_button(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = palette(ui).agreed_text;
    ui.add(Button::new(RichText::new(text).color(color)).frame_when_inactive(false))
}

/// A choice of few, side by side. Returns what was clicked.
pub fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: impl Hash + Debug,
    current: T,
    options: &[(T, String)],
) -> Option<T> {
    let colors = palette(ui);
    let mut chosen = None;
    let scope = UiBuilder::new().scope_id(egui::Id::unique(("segments", id)));
    ui.scope_builder(scope, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (value, words) in options {
                let selected = *value == current;
                let color = if selected { colors.agreed_text } else { colors.ink };
                let fill = if selected { colors.agreed_ground } else { colors.surface };
                let button = Button::new(RichText::new(words).color(color)).fill(fill).selected(selected);
                if ui.add(button).clicked() && !selected {
                    chosen = Some(*value);
                }
            }
        });
    });
    chosen
}

/// A choice that stays side by side while there are few, and becomes a list where a file has many.
pub fn segments_or_choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    field: Field,
    name: &str,
    current: T,
    options: &[(T, String)],
) -> Option<T> {
    const FEW: usize = 12;
    if options.len() <= FEW {
        segments(ui, field, current, options)
    } else {
        choice(ui, field, name, current, options, 260.0)
    }
}

/// A thin line across.
pub fn rule(ui: &mut Ui) {
    let color = palette(ui).line;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, color));
}

/// A bar that is partly full.
pub fn progress(ui: &mut Ui, share: f32, width: f32, words: &str) -> Response {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 6.0), Sense::hover());
    ui.painter().rect_filled(rect, 3.0, colors.line);
    let full = Rect::from_min_size(rect.min, vec2(rect.width() * share.clamp(0.0, 1.0), rect.height()));
    ui.painter().rect_filled(full, 3.0, colors.agreed);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, words));
    response
}

/// A rating from 0 to 4: click a mark, or press 0 to 4; Delete takes it away. Returns the new rating when it changed.
pub fn rating(ui: &mut Ui, field: Field, name: &str, value: Option<u8>, color: Color32) -> Option<Option<u8>> {
    let colors = palette(ui);
    let (size, step) = (vec2(60.0, 18.0), 15.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, field.id(), Sense::click());
    let mut new = None;
    if response.clicked() {
        response.request_focus();
        if let Some(at) = response.interact_pointer_pos() {
            let mark = ((at.x - rect.left()) / step).floor().clamp(0.0, 3.0) as u8 + 1;
            new = Some(if value == Some(mark) { Some(mark - 1) } else { Some(mark) });
        }
    }
    if response.has_focus() {
        let keys = [egui::Key::Num0, egui::Key::Num1, egui::Key::Num2, egui::Key::Num3, egui::Key::Num4];
        for (rating, key) in (0..).zip(keys) {
            if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
                new = Some(Some(rating));
            }
        }
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Delete)) {
            new = Some(None);
        }
        ui.painter().rect_stroke(rect.expand(2.0), 4.0, Stroke::new(2.0, colors.agreed), egui::StrokeKind::Outside);
    }
    for mark in 0..4_u8 {
        let pip = Rect::from_min_size(rect.min + vec2(f32::from(mark) * step, 4.0), vec2(12.0, 10.0));
        match value {
            Some(value) if mark < value => ui.painter().rect_filled(pip, 3.0, color),
            Some(_) => ui.painter().rect_filled(pip, 3.0, colors.line),
            None => ui.painter().rect_stroke(pip, 3.0, Stroke::new(1.0, colors.empty), egui::StrokeKind::Inside),
        };
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::slider(enabled, value.map_or(-1.0, f64::from), name));
    response.on_hover_text(name);
    new.filter(|new| *new != value)
}

/// Yes, no or nobody said: cycles on click.
pub fn yes_no(ui: &mut Ui, field: Field, name: &str, value: Option<bool>, words: [&str; 3]) -> Option<Option<bool>> {
    let [unknown, yes, no] = words;
    let text = match value {
        None => unknown,
        Some(true) => yes,
        Some(false) => no,
    };
    let button = Button::new(RichText::new(text).size(theme::SMALL)).min_size(vec2(48.0, 22.0));
    let response = fields::own_id(ui, ("yes or no", field), 56.0, |ui| ui.add(button));
    let clicked = response.clicked();
    named(response, &format!("{name}: {text}"));
    clicked.then_some(match value {
        None => Some(true),
        Some(true) => Some(false),
        Some(false) => None,
    })
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

/// The head of a page: title, how much is agreed, purpose; actions at the right, or in a row of their own where it is
/// narrow.
pub fn page_head(
    ui: &mut Ui,
    title: &str,
    done: Option<&(String, Tone)>,
    purpose: &str,
    actions: impl FnOnce(&mut Ui),
) {
    let narrow = ui.available_width() < 860.0;
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
    let badge_room = if done.is_some() { 170.0 } else { 0.0 };
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
    ui.ctx().content_rect().height() < LOW
}

/// A window lower than this, in points.
const LOW: f32 = 440.0;

/// Whether there is room for two columns.
pub fn is_wide(ui: &Ui) -> bool {
    ui.available_width() >= 860.0
}

/// Lays two columns side by side, the left with this share of the width, both as high as the page.
pub fn columns(ui: &mut Ui, left_share: f32) -> (Ui, Ui) {
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

/// A big figure with its unit below.
pub fn figure(ui: &mut Ui, value: &str, below: &str, color: Option<Color32>) {
    wrapping(ui, below, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        let ink = color.unwrap_or(palette(ui).ink);
        ui.label(RichText::new(value).font(theme::strong(theme::FIGURE)).color(ink));
        small(ui, below);
    });
}

/// The line between two proposals on a scale: Sales' dot, Marketing's dot, and what is agreed as a tick.
pub fn distance_line(
    ui: &mut Ui,
    width: f32,
    range: (f32, f32),
    sales: Option<f32>,
    marketing: Option<f32>,
    agreed: Option<f32>,
    words: &str,
) -> Response {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
    let track = rect.shrink2(vec2(6.0, 0.0));
    let at = |value: f32| {
        let share = ((value - range.0) / (range.1 - range.0).max(0.001)).clamp(0.0, 1.0);
        egui::pos2(track.left() + share * track.width(), rect.center().y)
    };
    ui.painter().hline(track.x_range(), rect.center().y, Stroke::new(1.0, colors.line));
    if let (Some(sales), Some(marketing)) = (sales, marketing) {
        ui.painter().line_segment([at(sales), at(marketing)], Stroke::new(3.0, colors.empty));
    }
    if let Some(agreed) = agreed {
        let at = at(agreed);
        ui.painter().line_segment([at - vec2(0.0, 8.0), at + vec2(0.0, 8.0)], Stroke::new(2.0, colors.agreed));
    }
    // Where both say the same, the two dots stand beside each other instead of one hiding the other.
    let nudge = if sales.zip(marketing).is_some_and(|(s, m)| (at(s).x - at(m).x).abs() < 4.0) { 3.5 } else { 0.0 };
    if let Some(sales) = sales {
        ui.painter().circle_filled(at(sales) - vec2(nudge, 0.0), 4.5, colors.sales);
    }
    if let Some(marketing) = marketing {
        ui.painter().circle_filled(at(marketing) + vec2(nudge, 0.0), 4.5, colors.marketing);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    response.on_hover_text(words)
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

/// A caption above a field.
pub fn captioned<R>(ui: &mut Ui, caption: &str, field: impl FnOnce(&mut Ui) -> R) -> R {
    wrapping(ui, caption, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        small(ui, caption);
        field(ui)
    })
}

/// A small column. In a row that wraps it moves to the next line when the width it had before does not fit; a layout
/// cannot know that width beforehand.
pub fn wrapping<R>(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.scope_id().with(("wrapping", name));
    if ui.layout().main_wrap {
        match ui.data(|data| data.get_temp::<f32>(id)) {
            Some(width) if width > ui.available_size_before_wrap().x => ui.end_row(),
            Some(_) => {}
            None => ui.ctx().request_repaint(),
        }
    }
    // In a row that wraps the content is given a whole row's width: squeezed into the rest of one it would tell a width it
    // does not want, and never move on.
    let shown = if ui.layout().main_wrap {
        let rect = Rect::from_min_size(ui.available_rect_before_wrap().min, vec2(ui.max_rect().width(), 40.0));
        ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content)
    } else {
        ui.vertical(content)
    };
    ui.data_mut(|data| data.insert_temp(id, shown.response.rect.width()));
    shown.inner
}

/// Buttons that belong together: in a row that wraps they move to the next line as one.
pub fn tools<R>(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    wrapping(ui, name, |ui| ui.horizontal(content).inner)
}

/// Content that is sometimes missing for a moment: what takes its place is as high as it was, so that nothing below moves
/// and nobody's place in the page is lost.
pub fn keeps_room(ui: &mut Ui, name: &'static str, whole: bool, content: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with(("room of", name));
    let before = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(0.0);
    let shown = ui.vertical(|ui| {
        if !whole {
            ui.set_min_height(before);
        }
        content(ui);
    });
    if whole {
        ui.data_mut(|data| data.insert_temp(id, shown.response.rect.height()));
    }
}

/// A modal dialog with the margins of a card.
pub fn modal(ui: &Ui, id: egui::Id) -> egui::Modal {
    egui::Modal::new(id).frame(Frame::popup(ui.style()).inner_margin(Margin::same(20)))
}
