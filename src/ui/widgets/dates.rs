//! A day in a field: typed, or picked from a calendar.

use chrono::{Datelike, Days, NaiveDate};
use egui::{Button, Id, Popup, PopupCloseBehavior, RichText, TextEdit, Ui, vec2};

use super::super::{icons, theme};
use super::fields::{into_view, not_taken};
use super::{Field, WidgetId, icon_button, named};
use crate::exchange::values::{DateOrder, parse_date};
use crate::model::{Month, Tense};
use crate::text::Texts;

/// A day or nothing: typed as the language writes it, or picked from a calendar. What is typed short is counted from today, on the
/// side of it that is meant.
pub fn date_field(
    ui: &mut Ui,
    texts: &Texts,
    field: Field,
    name: &str,
    value: Option<NaiveDate>,
    (today, tense): (NaiveDate, Tense),
) -> Option<Option<NaiveDate>> {
    let id = field.id();
    let shown = value.map_or_else(String::new, |day| texts.date(day));
    let focused = ui.memory(|memory| memory.has_focus(id));
    let read = |text: &str| parse_date(text, DateOrder::DayFirst);
    // What people say is only taken when they have said it: on the way to "next Friday" stands Friday.
    let said = |text: &str| texts.spoken_day(text, today, tense);
    // What cannot be read stays, marked, until it is mended or the date changes.
    let typed = ui
        .data(|data| data.get_temp::<(String, Option<NaiveDate>)>(id))
        .filter(|(text, of)| *of == value && (focused || (!text.trim().is_empty() && read(text).is_none())));
    let mut text = typed.map_or(shown, |(text, _)| text);
    let mut new = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let spoken = said(&text).filter(|_| read(&text).is_none());
        let readable = text.trim().is_empty() || read(&text).is_some() || spoken.is_some();
        let mut edit = TextEdit::singleline(&mut text)
            .id(id)
            .desired_width(118.0)
            .hint_text(RichText::new(texts.get("field-no-date")).color(theme::palette(ui).muted))
            .margin(egui::Margin::symmetric(8, 5));
        if !readable {
            edit = edit.text_color(theme::palette(ui).problem);
        }
        let response = ui.add(edit).accessible_name(name);
        if response.changed() {
            new = if text.trim().is_empty() { Some(None) } else { read(&text).map(Some) }.filter(|day| *day != value);
            let now = new.unwrap_or(value);
            ui.data_mut(|data| data.insert_temp(id, (text.clone(), now)));
        } else if response.lost_focus() && readable {
            new = spoken.map(Some).filter(|day| *day != value);
            ui.data_mut(|data| data.remove::<(String, Option<NaiveDate>)>(id));
        }
        into_view(&response);
        if !readable {
            not_taken(ui, &response, &text);
            response.on_hover_text(texts.get("field-not-a-date"));
        }
        let button = icon_button(ui, icons::CALENDAR, &texts.with("field-open-calendar", &[("field", name.into())]));
        super::in_front(ui, Popup::default_response_id(&button));
        let picked = Popup::menu(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| calendar_ui(ui, texts, id, value, today))
            .and_then(|shown| shown.inner);
        if let Some(day) = picked {
            new = Some(day);
        }
    });
    new
}

#[expect(clippy::option_option, reason = "nothing picked, the date taken away, or a day")]
/// A month with Monday first. Returns the day picked, or nothing when the date is taken away.
fn calendar_ui(
    ui: &mut Ui,
    texts: &Texts,
    id: Id,
    value: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<Option<NaiveDate>> {
    let shown_id = id.with("calendar month");
    let offset: i32 = ui.data(|data| data.get_temp(shown_id)).unwrap_or(0);
    let month = Month::of(value.unwrap_or(today)).plus(offset);
    let mut picked = None;
    ui.set_width(252.0);
    ui.horizontal(|ui| {
        for (icon, words, by) in
            [(icons::CARET_LEFT, "field-month-before", -1), (icons::CARET_RIGHT, "field-month-after", 1)]
        {
            if icon_button(ui, icon, &texts.get(words)).clicked() {
                ui.data_mut(|data| data.insert_temp(shown_id, offset + by));
            }
        }
        super::subheading(ui, texts.month(month));
    });
    let first = month.first_day();
    let lead = u64::from(first.weekday().num_days_from_monday());
    let start = first.checked_sub_days(Days::new(lead)).unwrap_or(first);
    egui::Grid::new(id.with("days")).spacing([2.0, 2.0]).show(ui, |ui| {
        for number in 0..42_u64 {
            let Some(day) = start.checked_add_days(Days::new(number)) else { continue };
            if Month::of(day) == month {
                let text = RichText::new(day.day().to_string());
                let text = if day == today { text.font(theme::strong(theme::BODY)) } else { text };
                let button = Button::new(text).selected(Some(day) == value).min_size(vec2(32.0, 26.0));
                if named(ui.add(button), &texts.date(day)).clicked() {
                    picked = Some(Some(day));
                }
            } else {
                ui.label("");
            }
            if number % 7 == 6 {
                ui.end_row();
            }
        }
    });
    if value.is_some() && ui.button(texts.get("field-remove-date")).clicked() {
        picked = Some(None);
    }
    if picked.is_some() {
        ui.data_mut(|data| data.remove::<i32>(shown_id));
        ui.close();
    }
    picked
}
