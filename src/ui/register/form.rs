//! Everything about one record of a list, drawn from the declaration of its fields.

use chrono::NaiveDate;
use egui::Ui;
use serde_json::{Map, Value, json};

use super::super::command::Request;
use super::super::people::name_line;
use super::super::{Outbox, View, icons, theme, widgets};
use crate::edit::{Edit, Page};
use crate::merge::{Address, value_text};
use crate::model::schema::{FieldInfo, Tag};
use crate::model::{AnyRecord, FieldPath, Input, RecordRef, Side};
use crate::text::labels;
use widgets::Number;

/// Half of a form, where there is room for two fields beside each other.
const HALF: f32 = 230.0;

/// One record with what its fields hold.
pub struct RecordForm<'a> {
    view: View<'a>,
    record: &'a AnyRecord,
    values: Map<String, Value>,
}

impl<'a> RecordForm<'a> {
    /// The form of a record.
    pub fn of(view: View<'a>, record: &'a AnyRecord) -> Self {
        Self { view, record, values: record.values() }
    }

    /// Sets a field; null is nothing.
    pub fn set(&self, out: &mut Outbox, field: &FieldInfo, value: Value) {
        self.set_inside(out, field, field.name, value);
    }

    fn set_inside(&self, out: &mut Outbox, field: &FieldInfo, typed: &'static str, value: Value) {
        let value = Some(value).filter(|value| !value.is_null());
        if let Some(new) = self.record.with_value(field.name, value) {
            out.edit(edit(self.record, "edit-listed", typed).put(new));
        }
    }

    fn path(&self, name: &'static str) -> FieldPath {
        FieldPath::of(self.record.address(), name)
    }

    fn text(&self, field: &FieldInfo) -> String {
        self.values.get(field.name).and_then(value_text).unwrap_or_default()
    }

    /// Draws all fields but those in `drawn`: what is short beside each other, texts below.
    pub fn ui(&self, ui: &mut Ui, out: &mut Outbox, drawn: &[&str]) {
        let mut fields = self.record.address().fields().iter().filter(|field| !drawn.contains(&field.name)).peekable();
        while let Some(field) = fields.next() {
            if is_short(field) {
                let mut short = vec![field];
                while let Some(next) = fields.next_if(|next| is_short(next)) {
                    short.push(next);
                }
                ui.horizontal_wrapped(|ui| {
                    for field in short {
                        let width = HALF.min(ui.max_rect().width() - 24.0);
                        self.field_ui(ui, out, field, width);
                    }
                });
            } else {
                let width = ui.available_width() - 20.0;
                self.field_ui(ui, out, field, width);
            }
        }
    }

    /// Draws one field under its caption.
    pub fn field_ui(&self, ui: &mut Ui, out: &mut Outbox, field: &'static FieldInfo, width: f32) {
        if field.is(Tag::Hidden) {
            return;
        }
        let caption = self.view.t(field.words);
        if field.is(Tag::Link) {
            self.link_ui(ui, out, field, &caption);
            return;
        }
        match field.input {
            Input::None => {}
            Input::Text => {
                if let Some(text) = self.text_ui(ui, field, field.name, (&caption, width), &self.text(field), None) {
                    self.set(out, field, text.into());
                }
            }
            Input::Sides(inner) => self.sides_ui(ui, out, field, inner, &caption),
            Input::Several(inner) => self.several_ui(ui, out, field, inner, &caption),
            Input::Optional(inner) => {
                let now = self.values.get(field.name).filter(|value| !value.is_null());
                if let Some(new) = self.one_ui(ui, field.name, field, (inner, true), now, (&caption, width)) {
                    self.set(out, field, new);
                }
            }
            ref plain => {
                let now = self.values.get(field.name);
                if let Some(new) = self.one_ui(ui, field.name, field, (plain, false), now, (&caption, width)) {
                    self.set(out, field, new);
                }
            }
        }
    }

    fn text_ui(
        &self,
        ui: &mut Ui,
        field: &FieldInfo,
        name: &'static str,
        (caption, width): (&str, f32),
        now: &str,
        side: Option<Side>,
    ) -> Option<String> {
        let path = self.path(name);
        widgets::captioned(ui, caption, |ui| {
            if field.is(Tag::Text) {
                widgets::text_block(ui, path, caption, now, "", 2)
            } else if field.is(Tag::Person) {
                name_line(ui, self.view, path, caption, now, (width, side)).1
            } else if field.is(Tag::Title) {
                widgets::wrapped_line(ui, path, caption, now, width).1
            } else {
                widgets::text_line(ui, path, caption, now, "", width).1
            }
        })
    }

    /// A value that is no text: what was chosen or typed, null for nothing.
    fn one_ui(
        &self,
        ui: &mut Ui,
        name: &'static str,
        field: &FieldInfo,
        (input, optional): (&Input, bool),
        now: Option<&Value>,
        (caption, width): (&str, f32),
    ) -> Option<Value> {
        let path = self.path(name);
        match input {
            Input::Day => widgets::captioned(ui, caption, |ui| {
                let day: Option<NaiveDate> = now.and_then(Value::as_str).and_then(|text| text.parse().ok());
                widgets::date_field(ui, self.view.texts, path, caption, day, self.view.today)
                    .map(|day| day.map_or(Value::Null, |day| day.to_string().into()))
            }),
            Input::YesNo => {
                widgets::toggle(ui, path, caption, now.and_then(Value::as_bool).unwrap_or_default()).map(Value::from)
            }
            Input::Number => widgets::captioned(ui, caption, |ui| {
                let now = now.and_then(Value::as_i64);
                if let (true, Some((0, 4))) = (optional, within(field)) {
                    let color = theme::palette(ui).agreed;
                    let now = now.and_then(|now| u8::try_from(now).ok());
                    return widgets::rating(ui, path, caption, now, color).map(Value::from);
                }
                let number = within(field).map_or(Number::COUNT, |(least, most)| Number::whole(least, most));
                let shown = now.filter(|now| optional || *now != 0);
                let new = widgets::number_field(ui, self.view.texts, path, caption, shown, number, 90.0)?;
                Some(new.into())
            }),
            Input::Choice(words) => widgets::captioned(ui, caption, |ui| {
                let now = now.and_then(Value::as_str);
                let mut options: Vec<(Option<&str>, String)> =
                    words.iter().map(|(name, words)| (Some(*name), self.view.t(words))).collect();
                if optional {
                    options.insert(0, (None, "–".to_owned()));
                }
                widgets::choice(ui, path, caption, now, &options, width.min(190.0)).map(Value::from)
            }),
            Input::Record(table) => widgets::captioned(ui, caption, |ui| {
                let now = now.and_then(Value::as_str).and_then(RecordRef::parse);
                let mut options = vec![(None, "–".to_owned())];
                options.extend(self.all_of(table()).into_iter().map(|(record, name)| (Some(record), name)));
                widgets::choice(ui, path, caption, now, &options, width.min(230.0))
                    .map(|new| new.map_or(Value::Null, |record| record.to_string().into()))
            }),
            Input::None | Input::Text | Input::Optional(_) | Input::Several(_) | Input::Sides(_) => None,
        }
    }

    /// One value for each side.
    fn sides_ui(&self, ui: &mut Ui, out: &mut Outbox, field: &'static FieldInfo, inner: &Input, caption: &str) {
        let now = self.values.get(field.name).cloned().unwrap_or_else(|| json!({}));
        let text = matches!(inner, Input::Text);
        let mut draw = |ui: &mut Ui, side: Side, width: f32| {
            let (key, [sales, marketing]) = (if side == Side::Sales { "sales" } else { "marketing" }, field.sides);
            let name = if side == Side::Sales { sales } else { marketing };
            let caption = format!("{caption} · {}", self.view.t(labels::words(side)));
            let of_side = now.get(key).filter(|value| !value.is_null());
            let new = if text {
                let text = of_side.and_then(value_text).unwrap_or_default();
                let new = self.text_ui(ui, field, name, (&caption, width), &text, Some(side));
                new.map(Value::from)
            } else {
                let (inner, optional) = match inner {
                    Input::Optional(inner) => (*inner, true),
                    inner => (inner, false),
                };
                let usual = match (inner, of_side) {
                    // What the file leaves out of a choice is its first value.
                    (Input::Choice([(first, _), ..]), None) if !optional => Some(Value::from(*first)),
                    _ => of_side.cloned(),
                };
                self.one_ui(ui, name, field, (inner, optional), usual.as_ref(), (&caption, width))
            };
            if let Some(new) = new {
                let mut all = now.clone();
                if let Some(sides) = all.as_object_mut() {
                    if new.is_null() {
                        sides.remove(key);
                    } else {
                        sides.insert(key.to_owned(), new);
                    }
                }
                self.set_inside(out, field, name, all);
            }
        };
        let room = ui.available_width();
        if !text || room >= 2.0 * HALF {
            ui.horizontal_wrapped(|ui| {
                for side in Side::BOTH {
                    draw(ui, side, (room / 2.0 - 24.0).min(HALF * 1.4));
                }
            });
        } else {
            for side in Side::BOTH {
                draw(ui, side, room - 20.0);
            }
        }
    }

    /// Any number of values, each to be switched on and off.
    fn several_ui(&self, ui: &mut Ui, out: &mut Outbox, field: &'static FieldInfo, inner: &Input, caption: &str) {
        let options: Vec<(String, String)> = match inner {
            Input::Choice(words) => {
                words.iter().map(|(name, words)| ((*name).to_owned(), self.view.t(words))).collect()
            }
            Input::Record(table) => {
                self.all_of(table()).into_iter().map(|(record, name)| (record.to_string(), name)).collect()
            }
            _ => return,
        };
        let now: Vec<Value> = self.values.get(field.name).and_then(Value::as_array).cloned().unwrap_or_default();
        widgets::captioned(ui, caption, |ui| {
            if options.is_empty() {
                widgets::muted(ui, self.view.t("list-nothing-to-choose"));
            }
            ui.horizontal_wrapped(|ui| {
                for (value, words) in &options {
                    let has = now.iter().any(|one| one.as_str() == Some(value));
                    let id = (self.path(field.name), value);
                    if widgets::toggle(ui, id, words, has).is_some() {
                        let mut all = now.clone();
                        if has {
                            all.retain(|one| one.as_str() != Some(value));
                        } else {
                            all.push(value.as_str().into());
                        }
                        self.set(out, field, all.into());
                    }
                }
            });
        });
    }

    /// The record a field leads to, to go there and to take it out.
    fn link_ui(&self, ui: &mut Ui, out: &mut Outbox, field: &'static FieldInfo, caption: &str) {
        let written = self.text(field);
        let Some(record) = RecordRef::parse(&written).filter(|record| record.exists_in(self.view.workspace)) else {
            return;
        };
        widgets::captioned(ui, caption, |ui| {
            ui.horizontal(|ui| {
                let name = self.view.texts.record(self.view.workspace, Address::Record(record), None);
                if widgets::quiet_button(ui, format!("{name}  {}", icons::ARROW_RIGHT)).clicked() {
                    out.request(Request::Show(record));
                }
                if widgets::icon_button(ui, icons::CLOSE, &self.view.t("catch-not-about")).clicked() {
                    self.set(out, field, Value::Null);
                }
            });
        });
    }

    /// All records of a table with what they are called.
    fn all_of(&self, table: &str) -> Vec<(RecordRef, String)> {
        let named = self.view.workspace.records_of(table).into_iter().map(|one| {
            let address = one.address();
            (address, self.view.texts.record(self.view.workspace, Address::Record(address), None))
        });
        named.collect()
    }
}

/// The edit of a record of a list, with nothing changed yet.
pub fn edit(record: &AnyRecord, key: &'static str, field: &'static str) -> Edit {
    let address = record.address();
    Edit::new(key, record.title(), Page::of(address.area())).at(address).typing(FieldPath::of(address, field))
}

fn within(field: &FieldInfo) -> Option<(i64, i64)> {
    field.tags.iter().find_map(|tag| match tag {
        Tag::Within(least, most) => Some((*least, *most)),
        _ => None,
    })
}

/// Whether there is room for it beside others.
fn is_short(field: &FieldInfo) -> bool {
    match field.input {
        Input::Text => !field.is(Tag::Text) && !field.is(Tag::Title) && !field.is(Tag::Link),
        Input::Sides(_) | Input::Several(_) | Input::None => false,
        Input::Day | Input::YesNo | Input::Number | Input::Choice(_) | Input::Record(_) | Input::Optional(_) => true,
    }
}
