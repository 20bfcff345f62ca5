//! Input fields. Every field has an id of its own, made from page-independent facts (which record, which field), so that
//! removing a row above never sends typed text into another record. A field returns its new value when it changed.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{DragValue, Id, Response, RichText, TextEdit, Ui, UiBuilder, vec2};

use super::super::keys::take_alone;
use super::super::theme;
use super::{Number, Refused};
use crate::model::FieldPath as Field;
use crate::text::Texts;

/// The id of a field's widget.
pub trait WidgetId {
    /// The id, made from nothing but record and field.
    fn id(self) -> Id;
}

impl WidgetId for Field {
    fn id(self) -> Id {
        Id::unique(("field", self))
    }
}

/// One line of text.
pub fn text_line(
    ui: &mut Ui,
    field: Field,
    name: &str,
    value: &str,
    hint: &str,
    width: f32,
) -> (Response, Option<String>) {
    let mut text = value.to_owned();
    let edit = TextEdit::singleline(&mut text)
        .id(field.id())
        .hint_text(RichText::new(hint).color(theme::palette(ui).muted))
        .desired_width(width)
        .margin(egui::Margin::symmetric(8, 5));
    let response = ui.add(edit).accessible_name(name);
    into_view(&response);
    super::explained(&response, value);
    let new = response.changed().then_some(text);
    (response, new)
}

/// Draws a field with its frame also in a menu, which takes the frames from what stands in it.
pub(super) fn framed<R>(ui: &mut Ui, field: impl FnOnce(&mut Ui) -> R) -> R {
    if ui.visuals().widgets.inactive.bg_stroke != egui::Stroke::NONE {
        return field(ui);
    }
    let frames = ui.ctx().global_style().visuals.widgets.clone();
    ui.scope(|ui| {
        ui.visuals_mut().widgets = frames;
        field(ui)
    })
    .inner
}

/// A field that comes to the focus is seen: nobody types blindly below the edge of a window.
pub(super) fn into_view(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// The title of a record: a line of text that looks like a heading until it is edited.
pub fn title_line(ui: &mut Ui, field: Field, name: &str, value: &str, width: f32) -> (Response, Option<String>) {
    let mut text = value.to_owned();
    let edit = TextEdit::singleline(&mut text)
        .id(field.id())
        .font(theme::strong(18.0))
        .frame(egui::Frame::NONE)
        .margin(egui::Margin::symmetric(0, 6))
        .desired_width(width);
    let response = ui.add(edit).accessible_name(name);
    into_view(&response);
    super::explained(&response, value);
    let colors = theme::palette(ui);
    if response.has_focus() || response.hovered() {
        let color = if response.has_focus() { colors.agreed } else { colors.line };
        ui.painter().hline(response.rect.x_range(), response.rect.bottom(), egui::Stroke::new(2.0, color));
    }
    let new = response.changed().then_some(text);
    (response, new)
}

/// Puts the caret behind the text of a field.
pub fn caret_to_end(ui: &Ui, id: Id) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let end = egui::text::CCursor::new(usize::MAX);
    state.cursor.set_char_range(Some(egui::text::CCursorRange::one(end)));
    TextEdit::store_state(ui.ctx(), id, state);
}

/// Several lines of text.
pub fn text_block(ui: &mut Ui, field: Field, name: &str, value: &str, hint: &str, rows: usize) -> Option<String> {
    let mut text = value.to_owned();
    let edit = TextEdit::multiline(&mut text)
        .id(field.id())
        .hint_text(RichText::new(hint).color(theme::palette(ui).muted))
        .desired_width(f32::INFINITY)
        .desired_rows(rows)
        .margin(egui::Margin::symmetric(8, 5));
    let response = ui.add(edit).accessible_name(name);
    into_view(&response);
    super::explained(&response, value);
    response.changed().then_some(text)
}

/// Several lines of text that go with others of their kind: Enter leads on to the next one, Shift and Enter break the
/// line. Returns the new text when it changed, and whether Enter was pressed.
pub fn text_block_in_row(ui: &mut Ui, field: Field, name: &str, value: &str, hint: &str) -> (Option<String>, bool) {
    let enter = ui.memory(|memory| memory.has_focus(field.id())) && take_alone(ui, egui::Key::Enter);
    let mut text = value.to_owned();
    let edit = TextEdit::multiline(&mut text)
        .id(field.id())
        .hint_text(RichText::new(hint).color(theme::palette(ui).muted))
        .desired_width(f32::INFINITY)
        .desired_rows(1)
        .return_key(LINE_BREAK)
        .margin(egui::Margin::symmetric(8, 5));
    let response = ui.add(edit).accessible_name(name);
    into_view(&response);
    super::explained(&response, value);
    (response.changed().then_some(text), enter)
}

/// One line of text that is read whole: where it is longer than the field, the field grows. Enter ends the typing.
pub fn wrapped_line(ui: &mut Ui, field: Field, name: &str, value: &str, width: f32) -> (Response, Option<String>) {
    let mut text = value.to_owned();
    let edit = TextEdit::multiline(&mut text)
        .id(field.id())
        .desired_width(width)
        .desired_rows(1)
        .return_key(None)
        .margin(egui::Margin::symmetric(8, 5));
    let response = ui.add(edit).accessible_name(name);
    into_view(&response);
    super::explained(&response, value);
    if response.has_focus() && take_alone(ui, egui::Key::Enter) {
        response.surrender_focus();
    }
    // What is pasted may have several lines; a name has one.
    let new = response.changed().then(|| text.replace(['\r', '\n'], " "));
    (response, new)
}

/// What is typed and longer than there is room for, with the text it was to replace.
#[derive(Clone)]
struct TooLong {
    was: String,
    typed: String,
}

/// One line of text that is read whole, with room for so many letters. What is longer stays as it is typed, is marked, and is not
/// taken before it fits; `words` say how many letters are left, or below zero how many are too many.
pub fn limited_line(
    ui: &mut Ui,
    field: Field,
    name: &str,
    value: &str,
    (width, most): (f32, usize),
    words: impl Fn(i64) -> String,
) -> (Response, Option<String>) {
    let kept = field.id().with("too long");
    let waiting = ui.data(|data| data.get_temp::<TooLong>(kept)).filter(|waiting| waiting.was == value);
    let shown = waiting.map_or_else(|| value.to_owned(), |waiting| waiting.typed);
    let (response, new) = wrapped_line(ui, field, name, &shown, width);
    let now = new.as_ref().unwrap_or(&shown);
    let left = letters_left(now, most);
    let color = if left < 0 { theme::palette(ui).problem } else { theme::palette(ui).muted };
    if left < 0 {
        not_taken(ui, &response, now);
    }
    ui.label(RichText::new(words(left)).size(theme::SMALL).color(color));
    let taken = new.filter(|new| {
        let fits = left >= 0;
        ui.data_mut(|data| {
            data.remove::<TooLong>(kept);
            if !fits {
                data.insert_temp(kept, TooLong { was: value.to_owned(), typed: new.clone() });
            }
        });
        fits && new != value
    });
    (response, taken)
}

/// How many letters are left of so many; below zero, how many are too many.
pub fn letters_left(text: &str, most: usize) -> i64 {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    count(most) - count(text.chars().count())
}

/// What breaks a line where Enter leads on.
pub const LINE_BREAK: egui::KeyboardShortcut = egui::KeyboardShortcut::new(egui::Modifiers::SHIFT, egui::Key::Enter);

/// Marks what is typed and not taken: framed while it is mended, and struck out as soon as the field is left, so that it
/// never looks entered.
pub(super) fn not_taken(ui: &Ui, response: &Response, text: &str) {
    let color = theme::palette(ui).problem;
    let stroke = egui::Stroke::new(1.5, color);
    ui.painter().rect_stroke(response.rect, 6.0, stroke, egui::StrokeKind::Inside);
    if !response.has_focus() {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), egui::FontId::proportional(theme::BODY), color);
        let left = response.rect.left() + 8.0;
        let right = (left + galley.size().x).min(response.rect.right() - 4.0);
        ui.painter().hline(left..=right, response.rect.center().y, stroke);
    }
}

/// Selects the whole content of a text field.
pub fn select_all(ui: &Ui, id: Id, length: usize) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(length))));
    TextEdit::store_state(ui.ctx(), id, state);
}

/// Points that are dragged or typed; nothing is a dash. A value beyond the range stays as it is, and is shown as it is,
/// until somebody changes it.
pub fn drag_points(
    ui: &mut Ui,
    texts: &Texts,
    field: Field,
    name: &str,
    value: Option<i32>,
    range: (i32, i32),
) -> Option<Option<i32>> {
    drag_points_response(ui, texts, field, name, value, range).1
}

/// The same with the widget's response, for those who lead the focus on.
pub fn drag_points_response(
    ui: &mut Ui,
    texts: &Texts,
    field: Field,
    name: &str,
    value: Option<i32>,
    range: (i32, i32),
) -> (Response, Option<Option<i32>>) {
    let (least, most) = (i64::from(range.0), i64::from(range.1));
    // Nothing has the place below the least value; values that are lower still make room for it.
    let nothing = least - 1;
    let place = |value: i32| if value < range.0 { i64::from(value) - 1 } else { i64::from(value) };
    let mut number = value.map_or(nothing, place);
    let written = move |number: i64| {
        let value = if number < nothing { number + 1 } else { number };
        if number == nothing { "–".to_owned() } else { value.to_string().replace('-', "−") }
    };
    let untouched = written(number);
    let problem = std::cell::Cell::new(None);
    // A finger that scrolls the page over a number never drags it; a tap opens it to be typed in.
    let speed = if super::is_touched(ui) { 0.0 } else { 0.2 };
    let response = ui
        .scope_builder(UiBuilder::new().scope_id(field.id()), |ui| {
            ui.add_sized(
                vec2(48.0, 28.0),
                DragValue::new(&mut number)
                    .range(nothing..=most)
                    .clamp_existing_to_range(false)
                    .speed(speed)
                    .custom_formatter(move |number, _| written(number as i64))
                    .custom_parser(|text| {
                        // A field that is entered and left reads its own text: that is no input.
                        if text == untouched {
                            return None;
                        }
                        let text = text.trim().replace('−', "-");
                        if text.is_empty() || text == "-" || text == "–" {
                            return Some(nothing as f64);
                        }
                        let number = match Number::whole(i64::MIN, i64::MAX).read(&text, texts.language()) {
                            Ok(number) => number,
                            Err(why) => {
                                let fine = why == Refused::TooFine;
                                problem.set(Some(if fine { "field-not-whole" } else { "field-not-a-number" }));
                                return None;
                            }
                        };
                        let kept = number.clamp(least, most);
                        if number != kept {
                            problem.set(Some("field-bound-taken"));
                        }
                        Some(kept as f64)
                    }),
            )
        })
        .inner
        .accessible_name(name);
    super::swiped(ui, &response);
    points_notice(ui, texts, &response, problem.get(), range);
    if !response.changed() {
        return (response, None);
    }
    let within = i32::try_from(number.clamp(least, most)).unwrap_or(range.0);
    let new = match (number == nothing, value) {
        // Dragging from below the range leads to its least value, not to nothing.
        (true, Some(old)) if old < range.0 && response.dragged() => Some(range.0),
        (true, _) => None,
        // Dragging away from nothing starts at zero, not at the end of the range.
        (false, None) if response.dragged() => Some(i32::try_from(number - nothing).unwrap_or(0).clamp(0, 1)),
        (false, _) => Some(within),
    };
    (response, (new != value).then_some(new))
}

/// Leads the focus to a points field, with everything in it selected, so that typing replaces it.
pub fn focus_points(ui: &Ui, response: &Response) {
    response.request_focus();
    select_all(ui, response.id, 4);
    response.scroll_to_me(None);
}

/// Says for a while, above the field, what was not taken of what was typed; the row below may be typed in already.
fn points_notice(ui: &Ui, texts: &Texts, response: &Response, problem: Option<&'static str>, range: (i32, i32)) {
    const SECONDS: f64 = 4.0;
    let (id, now) = (response.id.with("problem"), ui.input(|input| input.time));
    if let Some(problem) = problem {
        ui.data_mut(|data| data.insert_temp(id, (problem, now)));
    }
    let noted = ui.data(|data| data.get_temp::<(&'static str, f64)>(id));
    let Some((problem, since)) = noted.filter(|(_, since)| now - since < SECONDS) else { return };
    let words = match problem {
        "field-bound-taken" => {
            texts.with(problem, &[("min", texts.integer(range.0).into()), ("max", texts.integer(range.1).into())])
        }
        _ => texts.get(problem),
    };
    let mut notice = egui::Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, response.rect);
    notice.popup = notice.popup.align(egui::RectAlign::TOP_START);
    notice.show(|ui| {
        ui.label(words);
    });
    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(SECONDS - (now - since)));
}

/// Yes or no. The id is the toggle's own, like that of every field.
pub fn toggle(ui: &mut Ui, id: impl Hash + Debug, words: &str, value: bool) -> Option<bool> {
    let mut new = value;
    let text = ui.painter().layout_no_wrap(
        words.to_owned(),
        egui::TextStyle::Button.resolve(ui.style()),
        theme::palette(ui).ink,
    );
    let width = ui.spacing().icon_width + ui.spacing().icon_spacing + text.size().x;
    own_id(ui, ("toggle", id), width, |ui| ui.checkbox(&mut new, words)).changed().then_some(new)
}

/// Draws a widget with an id of its own, made from what it is about and never from its place on the page. Where widgets
/// wrap, it begins a row when the one before has not this width left.
pub(super) fn own_id<R>(ui: &mut Ui, id: impl Hash + Debug, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let begun = ui.cursor().left() > ui.max_rect().left();
    if ui.layout().main_wrap() && begun && ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
    ui.scope_builder(UiBuilder::new().scope_id(Id::unique(id)), content).inner
}
