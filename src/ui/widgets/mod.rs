//! The pieces pages are made of. They know the theme, never the workspace.

mod chart;
mod choices;
mod dates;
mod explained;
mod fields;
mod funnel;
mod marks;
mod number;
mod panes;
mod rows;
mod scrolling;
mod suggestions;
mod tables;
mod times;

pub use crate::model::FieldPath as Field;
pub use chart::{chart_ui, legend};
pub use choices::{choice, choice_among, choice_in, choices_of, in_front};
pub use dates::date_field;
pub use explained::{Explains, explained};
pub use fields::{
    LINE_BREAK, WidgetId, caret_to_end, drag_points, drag_points_response, focus_points, letters_left, limited_line,
    select_all, text_block, text_block_in_row, text_line, title_line, toggle, wrapped_line,
};
pub use funnel::{FunnelBar, funnel_row};
pub use marks::{VoteDot, distance_line, progress, rating, side_dots, votes_line};
pub use number::{
    Number, Refused, focus_number, number_cell, number_field, number_field_in, number_width, type_into_number,
};
pub use panes::{Pane, card, empty_state, inset, is_low, is_narrow, is_wide, page_head, tall_card, two_panes};
pub use rows::{
    MOST_BESIDE, folded, list_row, list_row_in, neighbour, neighbour_by_arrows, opening_row, rest, rows, small_line,
};
pub use scrolling::{
    enter_leaves, is_touched, leaf, leaf_drawn, leaf_id, leaf_wanted, more_below, note_touch, settle_leaves,
    stays_above, stays_above_last, swiped, turn_leaf,
};
pub use suggestions::suggested_line;
pub use tables::{list_table, list_table_drawn, plain_head, sort_head, text_cell, title_cell};
pub use times::time_field;

use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    Align, Button, Color32, Frame, Layout, Margin, Rect, Response, RichText, Role, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, vec2,
};

use super::theme::{self, Palette, palette};
use crate::model::Side;

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

/// A remark in a tone, with the icon that says the same as its colour.
pub fn notice(ui: &mut Ui, icon: &str, tone: Tone, words: impl std::fmt::Display) -> Response {
    toned(ui, format!("{icon} {words}"), tone)
}

/// The words of a badge in at most this width; what does not fit ends with an ellipsis.
fn badge_words(ui: &Ui, text: &str, tone: Tone, room: f32) -> std::sync::Arc<egui::Galley> {
    let color = tone.text(palette(ui));
    let format = egui::TextFormat::simple(egui::FontId::proportional(theme::SMALL), color);
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
    job.wrap = egui::text::TextWrapping::truncate_at_width((room - 16.0).max(16.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// How wide a badge is where it has all the room it wants.
pub fn badge_width(ui: &Ui, text: &str) -> f32 {
    badge_words(ui, text, Tone::Neutral, f32::INFINITY).size().x + 16.0
}

/// A word on a coloured ground.
pub fn badge(ui: &mut Ui, text: impl Into<String>, tone: Tone) -> Response {
    let colors = palette(ui);
    // In a row that wraps it may have a line of its own; elsewhere only what is left.
    let room = if ui.layout().main_wrap { ui.max_rect().width() } else { ui.available_width() };
    let text = text.into();
    let galley = badge_words(ui, &text, tone, room);
    let size = galley.size() + vec2(16.0, 8.0);
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::hover());
    if galley.elided {
        response = response.on_hover_text(&text);
    }
    if ui.is_rect_visible(rect) {
        let stroke = Stroke::new(1.0, tone.text(colors).gamma_multiply(0.3));
        ui.painter().rect(rect, 6.0, tone.ground(colors), stroke, egui::StrokeKind::Inside);
        ui.painter().galley(rect.center() - galley.size() / 2.0, std::sync::Arc::clone(&galley), tone.text(colors));
    }
    let words = galley.text().to_owned();
    response.widget_info(move || WidgetInfo::labeled(Role::Label, true, &words));
    response
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
