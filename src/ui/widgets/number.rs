//! Fields for numbers: how a number is typed, shown whole however long it is, and refused with the reason.

use egui::{Id, Response, TextEdit, Ui, vec2};

use super::super::theme;
use super::fields::{WidgetId, framed, into_view, not_taken, select_all};
use crate::exchange::values::{DecimalMark, parse_number};
use crate::model::{FieldPath as Field, Language, Unit};
use crate::text::Texts;

/// Why what was typed is not taken as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is none.
    NoNumber,
    /// It has more decimals than are kept.
    TooFine,
    /// Its decimals stand behind the mark with which the language groups thousands.
    OtherMark,
    /// It is beyond the range.
    Beyond,
}

/// How a number is written in a field.
#[derive(Debug, Clone, Copy)]
pub struct Number {
    /// Decimals kept: 0 for whole numbers, 2 for hundredths.
    pub decimals: u32,
    /// The least value, in the smallest unit.
    pub min: i64,
    /// The greatest value, in the smallest unit.
    pub max: i64,
    /// Whether it is money: cents have both digits.
    pub money: bool,
}

impl Number {
    /// Whole numbers from 0.
    pub const COUNT: Self = Self::whole(0, 1_000_000_000_000);
    /// Amounts with two decimals from 0, in hundredths.
    pub const HUNDREDTHS: Self = Self { decimals: 2, min: 0, max: 100_000_000_000_000, money: false };
    /// Money from 0, in cents.
    pub const MONEY: Self = Self { money: true, ..Self::HUNDREDTHS };
    /// Percent with two decimals from 0 to 100, in basis points.
    pub const PERCENT: Self = Self { max: 10_000, ..Self::HUNDREDTHS };

    /// Whole numbers of this range.
    pub const fn whole(min: i64, max: i64) -> Self {
        Self { decimals: 0, min, max, money: false }
    }

    /// Values of a KPI. Rates may go beyond a hundred, but not beyond ten times that.
    pub const fn of_unit(unit: Unit) -> Self {
        match unit {
            Unit::Percent => Self { max: 100_000, ..Self::HUNDREDTHS },
            Unit::Money => Self::MONEY,
            _ => Self::HUNDREDTHS,
        }
    }

    /// A value as it is shown.
    pub fn written(self, value: i64, texts: &Texts) -> String {
        match (self.money, self.decimals) {
            (true, _) => texts.cents(value),
            (false, 2) => texts.hundredths(value),
            (false, _) => texts.integer(value),
        }
    }

    fn parse(self, text: &str, language: Language) -> Option<i64> {
        let (mark, group) = match language {
            Language::En => (DecimalMark::Point, ','),
            Language::De | Language::Nl => (DecimalMark::Comma, '.'),
        };
        // What looks like a decimal mark never becomes a group of thousands.
        if !is_grouped(text, group) {
            return None;
        }
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

    /// A number that was typed.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn read(self, text: &str, language: Language) -> Result<i64, Refused> {
        let text = text.trim();
        let anything = Self { min: i64::MIN, max: i64::MAX, decimals: 9, money: false };
        let precise = Self { min: i64::MIN, max: i64::MAX, ..self };
        let other = if language == Language::En { Language::De } else { Language::En };
        self.parse(text, language).ok_or_else(|| match [language, other].map(|of| anything.parse(text, of)) {
            [None, None] => Refused::NoNumber,
            [None, Some(_)] if self.decimals > 0 => Refused::OtherMark,
            [None, Some(_)] => Refused::TooFine,
            [Some(_), _] if precise.parse(text, language).is_none() => Refused::TooFine,
            [Some(_), _] => Refused::Beyond,
        })
    }

    #[expect(clippy::option_option, reason = "what cannot be read, nothing, or a number")]
    /// What is typed.
    fn typed(self, text: &str, language: Language) -> Option<Option<i64>> {
        if text.trim().is_empty() { Some(None) } else { self.parse(text, language).map(Some) }
    }

    /// Why a typed text changes nothing.
    fn why_not(self, text: &str, texts: &Texts) -> String {
        match self.read(text, texts.language()) {
            Err(Refused::TooFine) if self.decimals == 0 => texts.get("field-not-whole"),
            Err(Refused::TooFine) => texts.get("field-two-decimals"),
            Err(Refused::OtherMark) => texts.get("field-other-mark"),
            Err(Refused::Beyond) => {
                let bound = |value: i64| self.written(value, texts).into();
                texts.with("field-out-of-range", &[("min", bound(self.min)), ("max", bound(self.max))])
            }
            Ok(_) | Err(Refused::NoNumber) => texts.get("field-not-a-number"),
        }
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
        let fraction = format!("{fraction:0>places$}");
        format!("{sign}{whole}{mark}{}", if self.money { &fraction } else { fraction.trim_end_matches('0') })
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

/// Whether this mark groups thousands wherever it stands: three digits behind it.
fn is_grouped(text: &str, mark: char) -> bool {
    let digits = |group: &str| group.chars().take_while(char::is_ascii_digit).count();
    text.split(mark).skip(1).all(|group| digits(group) == 3)
}

/// The width of a field that shows the widest of these values whole.
pub fn number_width(ui: &Ui, texts: &Texts, number: Number, values: impl IntoIterator<Item = i64>) -> f32 {
    // So many digits, and whether some of them stand behind the mark.
    let size =
        |value: &i64| (value.unsigned_abs().checked_ilog10(), value % 100 != 0 && number.decimals > 0, *value < 0);
    let widest = values.into_iter().max_by_key(size);
    let words = widest.map_or_else(String::new, |value| number.written(value, texts));
    // No digit is wider than this one.
    field_width(ui, &words.replace(|letter: char| letter.is_ascii_digit(), "0"))
}

/// The width of a field that shows this text whole.
fn field_width(ui: &Ui, text: &str) -> f32 {
    let font = egui::TextStyle::Body.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, theme::palette(ui).ink);
    galley.size().x.ceil() + 2.0 * MARGIN + 4.0
}

/// Between the text of a field and its frame.
const MARGIN: f32 = 8.0;

/// A number or nothing, for what is no field of a record; with the response, for those who lead the focus on. The field
/// grows with its number.
pub fn number_field_in(
    ui: &mut Ui,
    texts: &Texts,
    id: Id,
    name: &str,
    value: Option<i64>,
    number: Number,
    width: f32,
) -> (Response, Option<Option<i64>>) {
    number_ui(ui, texts, id, name, value, number, (width, f32::INFINITY))
}

/// A number or nothing in a cell of a table, which stays as wide as it is: a number that needs more room is shown shortened,
/// and whole when it is pointed at.
pub fn number_cell(
    ui: &mut Ui,
    texts: &Texts,
    id: Id,
    name: &str,
    value: Option<i64>,
    number: Number,
    width: f32,
) -> (Response, Option<Option<i64>>) {
    number_ui(ui, texts, id, name, value, number, (width, width))
}

#[expect(clippy::option_option, reason = "nothing typed, the number taken away, or a number")]
fn number_ui(
    ui: &mut Ui,
    texts: &Texts,
    id: Id,
    name: &str,
    value: Option<i64>,
    number: Number,
    (least, most): (f32, f32),
) -> (Response, Option<Option<i64>>) {
    let language = texts.language();
    let focused = ui.memory(|memory| memory.has_focus(id));
    let kept = ui.data(|data| data.get_temp::<Typed>(id)).filter(|kept| kept.now == value);
    let kept = kept.filter(|kept| focused || number.typed(&kept.text, language).is_none());
    let original = kept.as_ref().map_or(value, |kept| kept.original);
    let typed = kept.is_some();
    let mut text = match kept {
        Some(kept) => kept.text,
        None if focused => value.map_or_else(String::new, |value| number.plain(value, language)),
        None => value.map_or_else(String::new, |value| number.written(value, texts)),
    };
    let width = least.max(field_width(ui, &text).min(most));
    let mut whole = None;
    if !focused && !typed && field_width(ui, &text) > width {
        let shown = value.unwrap_or_default() as f64 / 10_f64.powi(number.decimals as i32);
        let short = texts.short(shown, |words| field_width(ui, words) <= width);
        whole = Some(std::mem::replace(&mut text, short));
    }
    // A value beyond the range stands in the file and counts: only what is typed can be unreadable.
    let readable = !typed || number.typed(&text, language).is_some();
    let mut edit = TextEdit::singleline(&mut text)
        .id(id)
        .desired_width(width)
        .min_size(vec2(width, 0.0))
        .margin(egui::Margin::symmetric(8, 5));
    if !readable {
        edit = edit.text_color(theme::palette(ui).problem);
    }
    let response = framed(ui, |ui| ui.add(edit)).accessible_name(name);
    if let Some(whole) = whole {
        ui.ctx().accesskit_node_builder(id, |node| node.set_value(whole.as_str()));
        response.clone().on_hover_text(whole);
    }
    select_on_entry(ui, &response, text.chars().count());
    into_view(&response);
    if !readable {
        not_taken(ui, &response, &text);
    }
    let mut new = None;
    let why_not = (!readable).then(|| number.why_not(&text, texts));
    if response.changed() {
        // What cannot be read brings the value back that stood there before, never a fragment of what was typed.
        new = Some(number.typed(&text, language).unwrap_or(original)).filter(|new| *new != value);
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

/// What is being typed into a number field: the text, the value it has brought so far, and the value before.
#[derive(Debug, Clone)]
struct Typed {
    text: String,
    now: Option<i64>,
    original: Option<i64>,
}

/// Begins a number in a field that had no focus: what was typed beside it stands in it. Returns the number so far.
pub fn type_into_number(ui: &Ui, texts: &Texts, id: Id, number: Number, letter: &str) -> Option<i64> {
    let now = number.read(letter, texts.language()).ok();
    ui.data_mut(|data| data.insert_temp(id, Typed { text: letter.to_owned(), now, original: None }));
    ui.memory_mut(|memory| memory.request_focus(id));
    super::caret_to_end(ui, id);
    now
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_mark_never_becomes_a_group_of_thousands() {
        use Refused::{Beyond, NoNumber, OtherMark, TooFine};
        let points = Number::whole(-100, 1_000_000);
        for (number, text, language, expected) in [
            (points, "12,5", Language::De, Err(TooFine)),
            (points, "12.5", Language::De, Err(TooFine)),
            (points, "7,5", Language::En, Err(TooFine)),
            (points, "1.250", Language::De, Ok(1_250)),
            (points, "1.250", Language::En, Err(TooFine)),
            (points, "-12", Language::Nl, Ok(-12)),
            (points, "zwölf", Language::De, Err(NoNumber)),
            (points, "2000000", Language::De, Err(Beyond)),
            (Number::HUNDREDTHS, "12.5", Language::De, Err(OtherMark)),
            (Number::HUNDREDTHS, "12,5", Language::De, Ok(1_250)),
            (Number::HUNDREDTHS, "12,5", Language::En, Err(OtherMark)),
            (Number::MONEY, "1.234.567,89", Language::De, Ok(123_456_789)),
            (Number::MONEY, "1,234.5", Language::En, Ok(123_450)),
            (Number::MONEY, "1,234.567", Language::En, Err(TooFine)),
        ] {
            assert_eq!(number.read(text, language), expected, "{text} {language:?}");
        }
    }
}
