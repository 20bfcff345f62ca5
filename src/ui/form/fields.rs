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
use widgets::Number;

/// A number in a record: how a field shows it, and how it is taken from one.
pub trait Amount: Copy {
    /// As the field shows it; nothing where there is none.
    fn shown(self) -> Option<i64>;

    /// What was typed; what is too large is as good as nothing.
    fn taken(typed: Option<i64>) -> Self;
}

macro_rules! amounts {
    ($( $kind:ty ),*) => { $(
        impl Amount for $kind {
            fn shown(self) -> Option<i64> {
                Some(self.into())
            }

            fn taken(typed: Option<i64>) -> Self {
                typed.and_then(|typed| Self::try_from(typed).ok()).unwrap_or_default()
            }
        }

        impl Amount for Option<$kind> {
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
        let caption = self.caption(field);
        self.captioned(ui, &caption, |ui| {
            let (response, new) =
                widgets::text_line(ui, self.path(field), self.name(&caption), self.value(field), "", width);
            if let Some(text) = new {
                self.set(out, field, text);
            }
            response
        })
    }

    /// The title of a record: it looks like a heading until it is edited.
    pub fn title(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        width: f32,
    ) -> Response {
        let caption = self.caption(field);
        let now = self.value(field);
        let (response, new) = widgets::title_line(ui, self.path(field), self.name(&caption), now, width);
        if let Some(text) = new {
            self.set(out, field, text);
        }
        response
    }

    /// One line of text that is read whole under its caption, however long it is.
    pub fn wrapped(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = String>,
        width: f32,
    ) -> Response {
        let caption = self.caption(field);
        self.captioned(ui, &caption, |ui| {
            let (response, new) =
                widgets::wrapped_line(ui, self.path(field), self.name(&caption), self.value(field), width);
            if let Some(text) = new {
                self.set(out, field, text);
            }
            response
        })
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
        let caption = self.caption(field);
        self.captioned(ui, &caption, |ui| {
            let (_, new) =
                name_line(ui, self.view, self.path(field), self.name(&caption), self.value(field), (width, side));
            if let Some(text) = new {
                self.set(out, field, text);
            }
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
        let caption = self.caption(field);
        self.captioned(ui, &caption, |ui| {
            if let Some(text) =
                widgets::text_block(ui, self.path(field), self.name(&caption), self.value(field), hint, rows)
            {
                self.set(out, field, text);
            }
        });
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
        self.captioned(ui, &format!("{} {caption}", icons::LOCK), |ui| {
            if let Some(text) =
                widgets::text_block(ui, self.path(field), self.name(&caption), self.value(field), hint, rows)
            {
                self.set(out, field, text);
            }
        });
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
        let caption = self.caption(field);
        self.captioned(ui, &caption, |ui| {
            let now = *self.value(field);
            if let Some(new) = widgets::choice(ui, self.path(field), self.name(&caption), now, options, width) {
                self.set(out, field, new);
            }
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
        self.captioned(ui, &self.caption(field), |ui| {
            if let Some(new) = widgets::segments(ui, self.path(field), *self.value(field), options) {
                self.set(out, field, new);
            }
        });
    }

    /// A day or nothing.
    pub fn date(&self, ui: &mut Ui, out: &mut Outbox, field: impl FieldOf<P::Value, Value = Option<NaiveDate>>) {
        self.date_and(ui, out, field, |_| ());
    }

    /// A time of the day or nothing.
    pub fn time(&self, ui: &mut Ui, out: &mut Outbox, field: impl FieldOf<P::Value, Value = Option<TimeOfDay>>) {
        let caption = self.caption(field);
        self.captioned(ui, &caption, |ui| {
            let (texts, now) = (self.view.texts, *self.value(field));
            if let (_, Some(time)) =
                widgets::time_field(ui, texts, self.path(field), self.name(&caption), now, "–", 54.0)
            {
                self.set(out, field, time);
            }
        });
    }

    /// A day or nothing; with it something else of the record changes.
    pub fn date_and(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = Option<NaiveDate>>,
        also: impl FnOnce(&mut R),
    ) {
        let caption = self.caption(field);
        self.captioned(ui, &caption, |ui| {
            let (texts, today) = (self.view.texts, self.view.today);
            let now = *self.value(field);
            if let Some(day) = widgets::date_field(ui, texts, self.path(field), self.name(&caption), now, today) {
                self.change_record(out, field, |record| {
                    *field.get_mut(self.part.get_mut(record)) = day;
                    also(record);
                });
            }
        });
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
        if let Some(new) = widgets::toggle(ui, self.path(field), words, *self.value(field)) {
            self.set(out, field, new);
        }
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

    /// A rating from 0 to 4, or nothing.
    pub fn rating(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = Option<u8>>,
        color: Color32,
    ) {
        let caption = self.caption(field);
        self.captioned(ui, &caption, |ui| {
            if let Some(new) = widgets::rating(ui, self.path(field), self.name(&caption), *self.value(field), color) {
                self.set(out, field, new);
            }
        });
    }

    /// A number; 0 is shown as nothing.
    pub fn number<T: Amount + 'static>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = T>,
        caption: &str,
        form: (Number, f32),
    ) {
        let shown = self.value(field).shown().filter(|now| *now > 0);
        self.number_ui(ui, out, field, (caption, shown), form);
    }

    /// A number of which 0 says something.
    pub fn amount<T: Amount + 'static>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = T>,
        caption: &str,
        form: (Number, f32),
    ) {
        self.number_ui(ui, out, field, (caption, self.value(field).shown()), form);
    }

    fn number_ui<T: Amount + 'static>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = T>,
        (caption, shown): (&str, Option<i64>),
        (number, width): (Number, f32),
    ) {
        self.captioned(ui, caption, |ui| {
            let (texts, name) = (self.view.texts, self.name(caption));
            if let Some(new) = widgets::number_field(ui, texts, self.path(field), name, shown, number, width) {
                self.set(out, field, T::taken(new));
            }
        });
    }

    /// Yes, no, or nobody said: a click leads on. What is `shown` may be worked out from more than the field.
    pub fn yes_no(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: impl FieldOf<P::Value, Value = Option<bool>>,
        shown: Option<bool>,
    ) {
        let caption = self.caption(field);
        self.captioned(ui, &caption, |ui| {
            let words = ["answer-unknown", "answer-yes", "answer-no"].map(|key| self.view.t(key));
            let [unknown, yes, no] = words.each_ref().map(String::as_str);
            let name = self.name(&caption);
            if let Some(new) = widgets::yes_no(ui, self.path(field), name, shown, [unknown, yes, no]) {
                self.set(out, field, new);
            }
        });
    }
}
