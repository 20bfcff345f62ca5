//! A time of the day as a field.

use egui::{Response, RichText, TextEdit, Ui};

use super::super::theme;
use super::{Field, WidgetId};
use crate::model::TimeOfDay;
use crate::text::Texts;

/// A time of the day or nothing, typed as people write it (`9:05`, `9.05`, `0905`). Where none is set the field shows a hint,
/// such as when something begins by the plan. What cannot be read changes nothing and stays, marked, until it is mended.
pub fn time_field(
    ui: &mut Ui,
    texts: &Texts,
    field: Field,
    name: &str,
    value: Option<TimeOfDay>,
    hint: &str,
    width: f32,
) -> (Response, Option<Option<TimeOfDay>>) {
    let id = field.id();
    let shown = value.map(|time| time.to_string()).unwrap_or_default();
    let focused = ui.memory(|memory| memory.has_focus(id));
    let is_readable = |text: &str| text.trim().is_empty() || TimeOfDay::read(text).is_some();
    let typed = ui
        .data(|data| data.get_temp::<(String, Option<TimeOfDay>)>(id))
        .filter(|(text, of)| *of == value && (focused || !is_readable(text)));
    let mut text = typed.map_or(shown, |(text, _)| text);
    let readable = is_readable(&text);
    let colors = theme::palette(ui);
    let mut edit = TextEdit::singleline(&mut text)
        .id(id)
        .desired_width(width)
        .hint_text(RichText::new(hint).color(colors.muted))
        .margin(egui::Margin::symmetric(6, 5));
    if !readable {
        edit = edit.text_color(colors.problem);
    }
    let response = ui.add(edit).accessible_name(name);
    let mut new = None;
    if response.changed() {
        new = if text.trim().is_empty() { Some(None) } else { TimeOfDay::read(&text).map(Some) };
        new = new.filter(|time| *time != value);
        ui.data_mut(|data| data.insert_temp(id, (text.clone(), new.unwrap_or(value))));
    } else if response.lost_focus() && readable {
        ui.data_mut(|data| data.remove::<(String, Option<TimeOfDay>)>(id));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let response = if readable { response } else { response.on_hover_text(texts.get("field-not-a-time")) };
    (response, new)
}
