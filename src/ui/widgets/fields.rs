//! Input fields. Every field has an id of its own, made from page-independent facts (which record, which field), so that
//! removing a row above never sends typed text into another record. A field returns its new value when it changed.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{DragValue, Id, Response, RichText, TextEdit, Ui, UiBuilder, vec2};

use super::super::keys::take_alone;
use super::super::theme;
use crate::exchange::values::{DecimalMark, parse_number};
use crate::model::{FieldPath as Field, Language};
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
    let new = response.changed().then_some(text);
    (response, new)
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
    if response.has_focus() && take_alone(ui, egui::Key::Enter) {
        response.surrender_focus();
    }
    // What is pasted may have several lines; a name has one.
    let new = response.changed().then(|| text.replace(['\r', '\n'], " "));
    (response, new)
}

/// What breaks a line where Enter leads on.
pub const LINE_BREAK: egui::KeyboardShortcut = egui::KeyboardShortcut::new(egui::Modifiers::SHIFT, egui::Key::Enter);

/// How a number is written in a field.
#[derive(Debug, Clone, Copy)]
pub struct Number {
    /// Decimals kept: 0 for whole numbers, 2 for hundredths.
    pub decimals: u32,
    /// The least value, in the smallest unit.
    pub min: i64,
    /// The greatest value, in the smallest unit.
    pub max: i64,
}

impl Number {
    /// Whole numbers from 0.
    pub const COUNT: Self = Self { decimals: 0, min: 0, max: 1_000_000_000_000 };
    /// Amounts with two decimals from 0, in hundredths.
    pub const HUNDREDTHS: Self = Self { decimals: 2, min: 0, max: 100_000_000_000_000 };
    /// Percent with two decimals from 0 to 100, in basis points.
    pub const PERCENT: Self = Self { decimals: 2, min: 0, max: 10_000 };

    fn parse(self, text: &str, language: Language) -> Option<i64> {
        let mark = match language {
            Language::En => DecimalMark::Point,
            Language::De | Language::Nl => DecimalMark::Comma,
        };
        let plain = parse_number(text, mark)?;
        let (negative, digits) = plain.strip_prefix('-').map_or((false, plain.as_str()), |rest| (true, rest));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if fraction.len() > self.decimals as usize {
            return None;
        }
        let places = self.decimals as usize;
        let value: i64 = format!("{whole}{fraction:0<places$}").parse().ok()?;
        let value = if negative { -value } else { value };
        (self.min..=self.max).contains(&value).then_some(value)
    }

    /// A number that was typed; `None` for what is none, or beyond the range.
    pub fn taken(self, text: &str, language: Language) -> Option<i64> {
        self.parse(text.trim(), language)
    }

    #[expect(clippy::option_option, reason = "what cannot be read, nothing, or a number")]
    /// What is typed.
    fn read(self, text: &str, language: Language) -> Option<Option<i64>> {
        if text.trim().is_empty() { Some(None) } else { self.parse(text, language).map(Some) }
    }

    /// Why a typed text changes nothing.
    fn why_not(self, text: &str, texts: &Texts) -> String {
        let anything = Self { min: i64::MIN, max: i64::MAX, decimals: 9 };
        if anything.parse(text, texts.language()).is_none() {
            return texts.get("field-not-a-number");
        }
        let precise = Self { min: i64::MIN, max: i64::MAX, ..self };
        if precise.parse(text, texts.language()).is_none() {
            return texts.get(if self.decimals == 0 { "field-not-whole" } else { "field-two-decimals" });
        }
        let bound = |value: i64| {
            if self.decimals == 2 { texts.hundredths(value).into() } else { texts.integer(value).into() }
        };
        texts.with("field-out-of-range", &[("min", bound(self.min)), ("max", bound(self.max))])
    }

    fn plain(self, value: i64, language: Language) -> String {
        let scale = 10_u64.pow(self.decimals);
        let (whole, fraction) = (value.unsigned_abs() / scale, value.unsigned_abs() % scale);
        let sign = if value < 0 { "-" } else { "" };
        if fraction == 0 {
            return format!("{sign}{whole}");
        }
        let mark = if language == Language::En { '.' } else { ',' };
        let places = self.decimals as usize;
        format!("{sign}{whole}{mark}{}", format!("{fraction:0>places$}").trim_end_matches('0'))
    }
}

/// A number or nothing. While the field has the focus it shows what is typed; a value it cannot read changes nothing and
/// stays there, marked, until it is mended or the value changes.
pub fn number_field(
    ui: &mut Ui,
    texts: &Texts,
    field: Field,
    name: &str,
    value: Option<i64>,
    number: Number,
    width: f32,
) -> Option<Option<i64>> {
    number_field_in(ui, texts, field.id(), name, value, number, width).1
}

/// A number or nothing, for cells that are no field of a record; with the response, for those who lead the focus on.
pub fn number_field_in(
    ui: &mut Ui,
    texts: &Texts,
    id: Id,
    name: &str,
    value: Option<i64>,
    number: Number,
    width: f32,
) -> (Response, Option<Option<i64>>) {
    let language = texts.language();
    let focused = ui.memory(|memory| memory.has_focus(id));
    let kept = ui.data(|data| data.get_temp::<Typed>(id)).filter(|kept| kept.now == value);
    let kept = kept.filter(|kept| focused || number.read(&kept.text, language).is_none());
    let original = kept.as_ref().map_or(value, |kept| kept.original);
    let typed = kept.is_some();
    let mut text = match kept {
        Some(kept) => kept.text,
        None if focused => value.map_or_else(String::new, |value| number.plain(value, language)),
        None => value.map_or_else(String::new, |value| {
            if number.decimals == 2 { texts.hundredths(value) } else { texts.integer(value) }
        }),
    };
    // A value beyond the range stands in the file and counts: only what is typed can be unreadable.
    let readable = !typed || number.read(&text, language).is_some();
    let mut edit = TextEdit::singleline(&mut text).id(id).desired_width(width).margin(egui::Margin::symmetric(8, 5));
    if !readable {
        edit = edit.text_color(theme::palette(ui).problem);
    }
    let response = ui.add(edit).accessible_name(name);
    select_on_entry(ui, &response, text.chars().count());
    into_view(&response);
    if !readable {
        not_taken(ui, &response, &text);
    }
    let mut new = None;
    let why_not = (!readable).then(|| number.why_not(&text, texts));
    if response.changed() {
        // What cannot be read brings the value back that stood there before, never a fragment of what was typed.
        new = Some(number.read(&text, language).unwrap_or(original)).filter(|new| *new != value);
        let now = new.unwrap_or(value);
        ui.data_mut(|data| data.insert_temp(id, Typed { text, now, original }));
    } else if response.lost_focus() && readable {
        ui.data_mut(|data| data.remove::<Typed>(id));
    }
    if let Some(words) = why_not {
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            response.request_focus();
        }
        if focused {
            response.show_tooltip_text(words);
        } else {
            response.clone().on_hover_text(words);
        }
    }
    (response, new)
}

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

/// What is being typed into a number field: the text, the value it has brought so far, and the value before.
#[derive(Debug, Clone)]
struct Typed {
    text: String,
    now: Option<i64>,
    original: Option<i64>,
}

/// Leads the focus to a number field, with everything in it selected, so that typing replaces it.
pub fn focus_number(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.data_mut(|data| data.insert_temp(id.with("entered"), true));
}

/// Selects the whole content of a field when it is entered, so that typing replaces it.
fn select_on_entry(ui: &Ui, response: &Response, length: usize) {
    let waiting = response.id.with("entered");
    if response.gained_focus() {
        ui.data_mut(|data| data.insert_temp(waiting, true));
    }
    // While the button is down the field itself moves the caret.
    let entered = ui.data(|data| data.get_temp::<bool>(waiting)).unwrap_or(false);
    if entered && !ui.input(|input| input.pointer.any_down()) {
        ui.data_mut(|data| data.remove::<bool>(waiting));
        select_all(ui, response.id, length);
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
                        let Ok(number) = text.parse::<i64>() else {
                            problem.set(Some("field-not-a-number"));
                            return None;
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
