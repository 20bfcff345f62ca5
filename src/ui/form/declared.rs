//! Fields drawn as they are declared: their type says how they are entered, their tags what is particular about them.

use std::borrow::Cow;

use egui::Ui;
use serde_json::{Map, Value};

use super::super::command::Request;
use super::super::people::name_line;
use super::super::{Outbox, View, icons, theme, widgets};
use super::{Drawn, Form};
use crate::edit::Editable;
use crate::merge::Address;
use crate::model::path::{FieldOf, Way};
use crate::model::schema::{FieldInfo, FieldType, FieldValue, Tag};
use crate::model::{AnyRecord, FieldPath, Input, RecordRef, Side};
use crate::text::labels;
use widgets::Number;

/// Half of a form, where there is room for two fields beside each other.
const HALF: f32 = 230.0;

/// What was entered, and where.
type Entered = (FieldPath, Value);

impl<R: Editable, P: Way<R>> Form<'_, R, P> {
    /// A field as its declaration says, under its caption; a text is `width` wide, anything else at most.
    pub fn field<F: FieldOf<P::Value>>(&self, ui: &mut Ui, out: &mut Outbox, field: F, width: f32)
    where
        F::Value: FieldType,
    {
        let drawn = self.drawn(self.path(field), self.caption(field));
        let declared = (field.info(), &F::Value::INPUT);
        if let Some((path, value)) = field_ui(ui, out, &drawn, declared, &self.value(field).entered(), width) {
            self.change_record(out, path, |record| {
                field.get_mut(self.part.get_mut(record)).enter(&value);
            });
        }
    }
}

impl Form<'_, AnyRecord> {
    /// A field by its declaration, see [`Self::field`].
    pub fn named(&self, ui: &mut Ui, out: &mut Outbox, field: &'static FieldInfo, width: f32) {
        let mut now = Value::Null;
        self.record.each(&mut |known, held| {
            if known.name == field.name {
                now = held.entered();
            }
        });
        let path = FieldPath::of(self.record.address(), field.name).at(self.told.place);
        let drawn = self.drawn(path, self.view.t(field.words));
        if let Some((path, value)) = field_ui(ui, out, &drawn, (field, &field.input), &now, width) {
            self.change_record(out, path, |record| {
                record.enter(field.name, &value);
            });
        }
    }

    /// All fields of the record but those in `left_out`: what is short beside each other, texts below.
    pub fn fields(&self, ui: &mut Ui, out: &mut Outbox, left_out: &[&str]) {
        let mut fields = self.record.address().fields().iter().filter(|one| !left_out.contains(&one.name)).peekable();
        while let Some(field) = fields.next() {
            if !is_short(field) {
                let width = ui.available_width() - 20.0;
                self.named(ui, out, field, width);
                continue;
            }
            ui.horizontal_wrapped(|ui| {
                let mut next = Some(field);
                while let Some(field) = next {
                    let width = HALF.min(ui.max_rect().width() - 24.0);
                    self.named(ui, out, field, width);
                    next = fields.next_if(|next| is_short(next));
                }
            });
        }
    }
}

/// Draws a field under its caption; what was entered.
fn field_ui(
    ui: &mut Ui,
    out: &mut Outbox,
    of: &Drawn<'_>,
    (field, input): (&'static FieldInfo, &Input),
    now: &Value,
    width: f32,
) -> Option<Entered> {
    if field.is(Tag::Hidden) {
        return None;
    }
    let new = match input {
        Input::Text if field.is(Tag::Link) => link_ui(ui, out, of, now),
        Input::Sides(inner) => return sides_ui(ui, of, (field, inner), now),
        Input::Several(inner) => several_ui(ui, of, inner, now),
        Input::Optional(inner) => value_ui(ui, of, (field, inner, true), now, (width, None)),
        plain => value_ui(ui, of, (field, plain, false), now, (width, None)),
    };
    new.map(|new| (of.path, new))
}

/// A single value; what is `optional` may also be nothing. Null for nothing.
fn value_ui(
    ui: &mut Ui,
    of: &Drawn<'_>,
    (field, input, optional): (&FieldInfo, &Input, bool),
    now: &Value,
    (width, side): (f32, Option<Side>),
) -> Option<Value> {
    match input {
        Input::Text => of.captioned(ui, |ui| text_ui(ui, of, field, now, (width, side))).map(Value::from),
        Input::YesNo => widgets::toggle(ui, of.path, &of.caption, now.as_bool().unwrap_or_default()).map(Value::from),
        Input::Day => of.captioned(ui, |ui| {
            let day = now.as_str().and_then(|text| text.parse().ok());
            let new = widgets::date_field(
                ui,
                of.view.texts,
                of.path,
                of.name(),
                day,
                (of.view.today, field.tense().unwrap_or_default()),
            )?;
            Some(new.map_or(Value::Null, |day| day.to_string().into()))
        }),
        Input::Number => of.captioned(ui, |ui| number_ui(ui, of, field, now.as_i64(), optional)),
        Input::Choice(words) => {
            let options = words.iter().map(|(name, words)| (Some((*name).into()), of.view.t(words)));
            of.captioned(ui, |ui| choice_ui(ui, of, options.collect(), now, (optional, width.min(190.0))))
        }
        Input::Record(table) => of.captioned(ui, |ui| record_ui(ui, of, table(), now, width.min(HALF))),
        Input::None | Input::Optional(_) | Input::Several(_) | Input::Sides(_) => None,
    }
}

fn text_ui(
    ui: &mut Ui,
    of: &Drawn<'_>,
    field: &FieldInfo,
    now: &Value,
    (width, side): (f32, Option<Side>),
) -> Option<String> {
    let now = now.as_str().unwrap_or_default();
    if let Some(most) = field.most_letters() {
        let words = |left| of.view.texts.letters_left(left);
        widgets::limited_line(ui, of.path, of.name(), now, (width, most), words).1
    } else if field.is(Tag::Text) {
        widgets::text_block(ui, of.path, of.name(), now, "", 2)
    } else if field.is(Tag::Person) {
        name_line(ui, of.view, of.path, of.name(), now, (width, side)).1
    } else if field.is(Tag::Title) {
        widgets::wrapped_line(ui, of.path, of.name(), now, width).1
    } else {
        widgets::text_line(ui, of.path, of.name(), now, "", width).1
    }
}

/// A number within its limits; one from 0 to 4 or nothing is a rating.
fn number_ui(ui: &mut Ui, of: &Drawn<'_>, field: &FieldInfo, now: Option<i64>, optional: bool) -> Option<Value> {
    let limits = field.limits();
    if optional && limits == Some((0, 4)) {
        let now = now.and_then(|now| u8::try_from(now).ok());
        return widgets::rating(ui, of.path, of.name(), now, theme::palette(ui).agreed).map(Value::from);
    }
    let number = limits.map_or(Number::COUNT, |(least, most)| Number::whole(least, most));
    widgets::number_field(ui, of.view.texts, of.path, of.name(), now, number, 90.0).map(Value::from)
}

/// One of these values.
fn choice_ui(
    ui: &mut Ui,
    of: &Drawn<'_>,
    mut options: Vec<(Option<Cow<'static, str>>, String)>,
    now: &Value,
    (optional, width): (bool, f32),
) -> Option<Value> {
    if optional {
        options.insert(0, (None, "–".to_owned()));
    }
    let at = |value: Option<&str>| options.iter().position(|(one, _)| one.as_deref() == value);
    let places: Vec<(Option<usize>, String)> =
        options.iter().enumerate().map(|(at, (_, words))| (Some(at), words.clone())).collect();
    let chosen = widgets::choice(ui, of.path, of.name(), at(now.as_str()), &places, width)??;
    options.swap_remove(chosen).0.map_or(Some(Value::Null), |value| Some(value.into()))
}

/// One of the records of a table, or nothing, also where something has to be: it says that nothing is chosen yet. Only an open list is
/// filled.
fn record_ui(ui: &mut Ui, of: &Drawn<'_>, table: &str, now: &Value, width: f32) -> Option<Value> {
    let known = now.as_str().and_then(RecordRef::parse).filter(|record| record.exists_in(of.view.workspace));
    let shown = known.map(|record| of.view.texts.record(of.view.workspace, Address::Record(record), None));
    let all = std::cell::LazyCell::new(|| all_of(of.view, table));
    let words = || std::iter::once("–".to_owned()).chain(all.iter().map(|(_, words)| words.clone())).collect();
    let at = known.is_none().then_some(0);
    let names = (of.name(), shown.as_deref().unwrap_or("–"));
    let chosen = widgets::choice_among(ui, ("field", of.path), names, width, at, words)?;
    let value = chosen.checked_sub(1).and_then(|at| all.get(at)).and_then(|(value, _)| value.clone());
    let new = value.map_or(Value::Null, Value::from);
    (new != *now).then_some(new)
}

/// One value for each side: short ones beside each other, texts below where there is no room.
fn sides_ui(ui: &mut Ui, of: &Drawn<'_>, (field, inner): (&'static FieldInfo, &Input), now: &Value) -> Option<Entered> {
    let room = ui.available_width();
    let beside = !matches!(inner, Input::Text) || room >= 2.0 * HALF;
    let width = if beside { (room / 2.0 - 24.0).min(HALF * 1.4) } else { room - 20.0 };
    let (inner, optional) = match inner {
        Input::Optional(inner) => (*inner, true),
        inner => (inner, false),
    };
    let draw = |ui: &mut Ui| -> Option<Entered> {
        let mut entered = None;
        for side in Side::BOTH {
            let caption = format!("{} · {}", of.caption, of.view.t(labels::words(side)));
            let one = Drawn { path: of.path.then(side.name()), caption, ..*of };
            let now = now.get(side.name()).unwrap_or(&Value::Null);
            if let Some(new) = value_ui(ui, &one, (field, inner, optional), now, (width, Some(side))) {
                entered = Some((one.path, Map::from_iter([(side.name().to_owned(), new)]).into()));
            }
        }
        entered
    };
    if beside { ui.horizontal_wrapped(draw).inner } else { draw(ui) }
}

/// Any number of values, each to be switched on and off.
fn several_ui(ui: &mut Ui, of: &Drawn<'_>, inner: &Input, now: &Value) -> Option<Value> {
    let now = now.as_array().map(Vec::as_slice).unwrap_or_default();
    let options = match inner {
        Input::Choice(words) => words.iter().map(|(name, words)| (Some((*name).into()), of.view.t(words))).collect(),
        Input::Record(table) if of.view.workspace.count_of(table()) > widgets::MOST_BESIDE => {
            return of.captioned(ui, |ui| many_ui(ui, of, table(), now));
        }
        Input::Record(table) => all_of(of.view, table()),
        _ => return None,
    };
    of.captioned(ui, |ui| {
        if options.is_empty() {
            widgets::muted(ui, of.view.t("list-nothing-to-choose"));
        }
        let switched = |ui: &mut Ui| {
            let mut switched = None;
            for (value, words) in &options {
                let has = now.iter().any(|one| one.as_str() == value.as_deref());
                if widgets::toggle(ui, (of.path, value), words, has).is_some() {
                    switched = value.as_deref().map(|value| (value, has));
                }
            }
            switched
        };
        let (value, has) = ui.horizontal_wrapped(switched).inner?;
        let others = now.iter().filter(|one| one.as_str() != Some(value)).cloned();
        Some(others.chain((!has).then(|| value.into())).collect())
    })
}

/// Any number of very many records: those that are chosen, each to be taken out, and a list to choose another one from.
fn many_ui(ui: &mut Ui, of: &Drawn<'_>, table: &str, now: &[Value]) -> Option<Value> {
    let mut new = None;
    ui.horizontal_wrapped(|ui| {
        for value in now.iter().take(widgets::MOST_BESIDE) {
            let Some(record) = value.as_str().and_then(RecordRef::parse) else { continue };
            let name = of.view.texts.record(of.view.workspace, Address::Record(record), None);
            if widgets::toggle(ui, (of.path, record), &name, true).is_some() {
                new = Some(now.iter().filter(|one| *one != value).cloned().collect());
            }
        }
    });
    widgets::rest(ui, of.view.texts, now.len(), widgets::MOST_BESIDE);
    let one = Drawn { path: of.path.then("another"), caption: of.caption.clone(), ..*of };
    match record_ui(ui, &one, table, &Value::Null, HALF) {
        Some(another) if !another.is_null() && !now.contains(&another) => {
            Some(now.iter().cloned().chain([another]).collect())
        }
        _ => new,
    }
}

/// The record a field leads to, to go there and to take it out.
fn link_ui(ui: &mut Ui, out: &mut Outbox, of: &Drawn<'_>, now: &Value) -> Option<Value> {
    let record = now.as_str().and_then(RecordRef::parse).filter(|record| record.exists_in(of.view.workspace))?;
    of.captioned(ui, |ui| {
        ui.horizontal(|ui| {
            let name = of.view.texts.record(of.view.workspace, Address::Record(record), None);
            if widgets::quiet_button(ui, format!("{name}  {}", icons::ARROW_RIGHT)).clicked() {
                out.request(Request::Show(record));
            }
            widgets::icon_button(ui, icons::CLOSE, &of.view.t("catch-not-about")).clicked().then_some(Value::Null)
        })
        .inner
    })
}

/// All records of a table, each with what it is called.
fn all_of(view: View<'_>, table: &str) -> Vec<(Option<Cow<'static, str>>, String)> {
    let named = view.workspace.records_of(table).into_iter().map(|one| {
        let address = one.address();
        let name = view.texts.record(view.workspace, Address::Record(address), None);
        (Some(address.to_string().into()), name)
    });
    named.collect()
}

/// Whether there is room for it beside others.
fn is_short(field: &FieldInfo) -> bool {
    match field.input {
        Input::Text => !field.is(Tag::Text) && !field.is(Tag::Title) && !field.is(Tag::Link),
        Input::Sides(_) | Input::Several(_) | Input::None => false,
        Input::Day | Input::YesNo | Input::Number | Input::Choice(_) | Input::Record(_) | Input::Optional(_) => true,
    }
}
