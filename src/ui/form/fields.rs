//! The kinds of fields a form draws.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::{Color32, Response, Ui};

use super::super::people::name_line;
use super::super::{Outbox, icons, widgets};
use super::Form;
use crate::edit::Editable;
use crate::model::path::{FieldOf, Way};
use crate::model::{Choice, Side, TimeOfDay};
use widgets::{Number, WidgetId};

/// A number in a record: how a field shows it, and how it is taken from one.
pub trait Amount: Copy {
    /// Whether 0 is said, and not what stands where nobody has said anything.
    const ZERO_SAYS: bool;

    /// As the field shows it; nothing where there is none.
    fn shown(self) -> Option<i64>;

    /// What was typed; what is too large is as good as nothing.
    fn taken(typed: Option<i64>) -> Self;
}

macro_rules! amounts {
    ($( $kind:ty ),*) => { $(
        impl Amount for $kind {
            const ZERO_SAYS: bool = false;

            fn shown(self) -> Option<i64> {
                Some(self.into())
            }

            fn taken(typed: Option<i64>) -> Self {
                typed.and_then(|typed| Self::try_from(typed).ok()).unwrap_or_default()
            }
        }

        impl Amount for Option<$kind> {
            const ZERO_SAYS: bool = true;

            fn shown(self) -> Option<i64> {
                self.map(i64::from)
            }

            fn taken(typed: Option<i64>) -> Self {
                typed.and_then(|typed| <$kind>::try_from(typed).ok())
            }
        }
    )* };
}
amounts!(u8, u32, i32, i64);

impl<R: Editable, P: Way<R>> Form<'_, R, P> {
    /// A line of text under its caption.
    pub fn line(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        width: f32,
    ) -> Response {
        self.draw(ui, out, field, |ui, of, now| widgets::text_line(ui, of.path, of.name(), now, "", width))
    }

    /// The title of a record: it looks like a heading until it is edited, and needs no caption.
    pub fn title(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        width: f32,
    ) -> Response {
        self.bare().draw(ui, out, field, |ui, of, now| widgets::title_line(ui, of.path, of.name(), now, width))
    }

    /// One line of text that is read whole under its caption, however long it is.
    pub fn wrapped(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        width: f32,
    ) -> Response {
        self.draw(ui, out, field, |ui, of, now| widgets::wrapped_line(ui, of.path, of.name(), now, width))
    }

    /// The name of somebody, with the people of the workshop to choose from.
    pub fn person(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        width: f32,
        side: Option<Side>,
    ) {
        self.person_and(ui, out, field, (width, side), |_, _| ());
    }

    /// The name of somebody; with it something else of the record changes.
    pub fn person_and(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        (width, side): (f32, Option<Side>),
        also: impl FnOnce(&mut R, &String),
    ) {
        self.draw_and(ui, out, field, also, |ui, of, now| {
            name_line(ui, of.view, of.path, of.name(), now, (width, side))
        });
    }

    /// Several lines of text under their caption.
    pub fn block(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        hint: &str,
        rows: usize,
    ) {
        self.draw(ui, out, field, |ui, of, now| ((), widgets::text_block(ui, of.path, of.name(), now, hint, rows)));
    }

    /// Several lines that only we see: the room and what is handed out leave them out.
    pub fn private_block(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        hint: &str,
        rows: usize,
    ) {
        let caption = self.caption(field);
        let words = format!("{} {caption}", icons::LOCK);
        let name = if self.called.is_empty() { &caption } else { self.called };
        self.called(name).under(&words).block(ui, out, field, hint, rows);
    }

    /// One of a few values, chosen from a list.
    pub fn choice<T: Choice + PartialEq + 'static>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = T>,
        width: f32,
    ) {
        let options: Vec<(T, String)> = T::all().iter().map(|one| (*one, self.view.t(one.words()))).collect();
        self.choice_of(ui, out, field, &options, width);
    }

    /// One of a few values, chosen from a list, or nothing, which is called by the words of this key.
    pub fn choice_or<T: Choice + PartialEq + 'static>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = Option<T>>,
        nothing: &str,
        width: f32,
    ) {
        let mut options = vec![(None, self.view.t(nothing))];
        options.extend(T::all().iter().map(|one| (Some(*one), self.view.t(one.words()))));
        self.choice_of(ui, out, field, &options, width);
    }

    /// One of these values, chosen from a list.
    pub fn choice_of<T>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = T>,
        options: &[(T, String)],
        width: f32,
    ) where
        T: Copy + PartialEq + 'static,
    {
        self.draw(ui, out, field, |ui, of, now| ((), widgets::choice(ui, of.path, of.name(), *now, options, width)));
    }

    /// One of these names, chosen from a list, or none, which is shown as `nothing`; one of another list that stands there stays.
    pub fn name_of(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        nothing: &str,
        names: impl Iterator<Item = &'static str>,
        width: f32,
    ) {
        self.draw(ui, out, field, |ui, of, now| {
            let mut all: Vec<String> = std::iter::once(String::new()).chain(names.map(str::to_owned)).collect();
            if !all.contains(now) {
                all.push(now.clone());
            }
            let words = |name: &String| if name.is_empty() { nothing.to_owned() } else { name.clone() };
            let options: Vec<(usize, String)> = all.iter().map(words).enumerate().collect();
            let at = all.iter().position(|name| name == now).unwrap_or_default();
            let new = widgets::choice(ui, of.path, of.name(), at, &options, width);
            ((), new.and_then(|at| all.get(at)).cloned())
        });
    }

    /// One of these values, all of them beside each other.
    pub fn segments<T>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = T>,
        options: &[(T, String)],
    ) where
        T: Copy + PartialEq + 'static,
    {
        self.draw(ui, out, field, |ui, of, now| ((), widgets::segments(ui, of.path, *now, options)));
    }

    /// A day or nothing.
    pub fn date(&self, ui: &mut Ui, out: &mut Outbox, field: impl FieldOf<P::Value, Value = Option<NaiveDate>>) {
        self.date_and(ui, out, field, |_| ());
    }

    /// A day or nothing; with it something else of the record changes.
    pub fn date_and(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = Option<NaiveDate>>,
        also: impl FnOnce(&mut R),
    ) {
        let also = |record: &mut R, _: &Option<NaiveDate>| also(record);
        let when = (self.view.today, field.info().tense().unwrap_or_default());
        self.draw_and(ui, out, field, also, |ui, of, now| {
            ((), widgets::date_field(ui, of.view.texts, of.path, of.name(), *now, when))
        });
    }

    /// A time of the day or nothing.
    pub fn time(&self, ui: &mut Ui, out: &mut Outbox, field: impl FieldOf<P::Value, Value = Option<TimeOfDay>>) {
        self.time_or(ui, out, field, "–", 54.0);
    }

    /// A time of the day or nothing, which is shown as this.
    pub fn time_or(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = Option<TimeOfDay>>,
        nothing: &str,
        width: f32,
    ) -> Response {
        self.draw(ui, out, field, |ui, of, now| {
            widgets::time_field(ui, of.view.texts, of.path, of.name(), *now, nothing, width)
        })
    }

    /// Yes or no, its words beside it.
    pub fn toggle(&self, ui: &mut Ui, out: &mut Outbox, field: impl FieldOf<P::Value, Value = bool>) {
        self.toggle_called(ui, out, field, &self.caption(field));
    }

    /// Yes or no, with other words than those of the field.
    pub fn toggle_called(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = bool>,
        words: &str,
    ) {
        self.bare().draw(ui, out, field, |ui, of, now| ((), widgets::toggle(ui, of.path, words, *now)));
    }

    /// Any of a few values, each to be switched on and off.
    pub fn flags<T: Choice + Ord + 'static>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = BTreeSet<T>>,
    ) {
        for one in T::all() {
            let has = self.value(field).contains(one);
            let id = (self.path(field), one.words());
            if widgets::toggle(ui, id, &self.view.t(one.words()), has).is_some() {
                self.change(out, field, |part| {
                    let set = field.get_mut(part);
                    if !set.remove(one) {
                        set.insert(*one);
                    }
                });
            }
        }
    }

    /// A rating from 0 to 4, or nothing. What is `shown` may be worked out from more than the field.
    pub fn rating(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = Option<u8>>,
        shown: Option<u8>,
        color: Color32,
    ) {
        self.draw(ui, out, field, |ui, of, _| ((), widgets::rating(ui, of.path, of.name(), shown, color)));
    }

    /// A number; 0 is shown as nothing where it is what stands there as long as nobody has said anything.
    pub fn number<T: Amount + 'static>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = T>,
        caption: &str,
        form: (Number, f32),
    ) {
        let shown = self.value(field).shown().filter(|now| T::ZERO_SAYS || *now > 0);
        self.under(caption).number_ui(ui, out, field, shown, form);
    }

    /// A number of which 0 says something.
    pub fn amount<T: Amount + 'static>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = T>,
        caption: &str,
        form: (Number, f32),
    ) -> Response {
        self.under(caption).number_ui(ui, out, field, self.value(field).shown(), form)
    }

    fn number_ui<T: Amount + 'static>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = T>,
        shown: Option<i64>,
        (number, width): (Number, f32),
    ) -> Response {
        self.draw(ui, out, field, |ui, of, _| {
            let id = of.path.id();
            let (response, new) = widgets::number_field_in(ui, of.view.texts, id, of.name(), shown, number, width);
            (response, new.map(T::taken))
        })
    }

    /// Yes, no, or nobody said: a click leads on. What is `shown` may be worked out from more than the field.
    pub fn yes_no(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = Option<bool>>,
        shown: Option<bool>,
    ) {
        let words = ["answer-unknown", "answer-yes", "answer-no"].map(|key| self.view.t(key));
        let words = words.each_ref().map(String::as_str);
        self.draw(ui, out, field, |ui, of, _| ((), widgets::yes_no(ui, of.path, of.name(), shown, words)));
    }
}
