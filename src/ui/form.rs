//! The fields of a record, of the header or of a part of either, drawn by their handles: caption, options, id of the widget,
//! edit and undo label follow from the declaration.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::{Color32, Response, Ui};

use super::people::name_line;
use super::{Outbox, View, icons, widgets};
use crate::edit::{Edit, Editable, Page};
use crate::model::path::{FieldOf, Inside, Itself, Way};
use crate::model::{Choice, FieldPath, Header, Id, LeadModel, RecordRef, Side, TimeOfDay};
use widgets::Number;

/// The form of a record, of the header, or of a part of either.
pub struct Form<'a, R, P = Itself> {
    view: View<'a>,
    record: &'a R,
    /// The way to what is drawn.
    part: P,
    /// How its edits are told.
    told: Told,
    /// Only the widgets: their captions stand elsewhere.
    bare: bool,
    /// What a screen reader hears in place of the caption.
    called: &'a str,
}

/// How the edits of a form are told.
#[derive(Debug, Clone, Copy)]
struct Told {
    /// What the undo menu calls a change.
    key: &'static str,
    /// Where undo leads back to, where that is not where the record stands.
    page: Option<Page>,
    record: Option<RecordRef>,
    /// The undo menu does not name the record.
    nameless: bool,
    /// The model whose policy stands in the place of the header's.
    model: Option<Id<LeadModel>>,
    /// Where the form stands, when another one draws the same fields.
    place: &'static str,
}

/// The form of the header, as a page of it draws.
pub fn header<'a>(view: View<'a>, page: Page, key: &'static str) -> Form<'a, Header> {
    let mut form = Form::of(view, &*view.workspace.header, key);
    form.told.page = Some(page);
    form
}

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

impl<'a, R: Editable + 'static> Form<'a, R> {
    /// The form of a record, with what the undo menu calls a change made in it.
    pub fn of(view: View<'a>, record: &'a R, key: &'static str) -> Self {
        let told = Told { key, page: None, record: None, nameless: false, model: None, place: "" };
        Self { view, record, part: Itself, told, bare: false, called: "" }
    }

    /// The form of a part of it.
    pub fn part<P: Way<R>>(&self, part: P) -> Form<'a, R, P> {
        Form { view: self.view, record: self.record, part, told: self.told, bare: self.bare, called: self.called }
    }
}

impl<R, P: Clone> Clone for Form<'_, R, P> {
    fn clone(&self) -> Self {
        Self { part: self.part.clone(), ..*self }
    }
}

impl<'a, R: Editable, P: Way<R>> Form<'a, R, P> {
    fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut form = self.clone();
        change(&mut form);
        form
    }

    /// The same form, for fields whose changes are called something else.
    pub fn calling(&self, key: &'static str) -> Self {
        self.with(|form| form.told.key = key)
    }

    /// The same form; undo leads back to another record, on whose page the fields stand.
    pub fn shown_at(&self, record: impl Into<RecordRef>) -> Self {
        self.with(|form| form.told.record = Some(record.into()))
    }

    /// The same form; the undo menu does not name the record.
    pub fn nameless(&self) -> Self {
        self.with(|form| form.told.nameless = true)
    }

    /// The same form; what the header keeps for the general model is that of this model.
    pub fn in_model(&self, model: Option<Id<LeadModel>>) -> Self {
        self.with(|form| form.told.model = model)
    }

    /// The same form, in a place where its fields are drawn a second time.
    pub fn at(&self, place: &'static str) -> Self {
        self.with(|form| form.told.place = place)
    }

    /// The same form without captions: they stand elsewhere, as at the head of a column.
    pub fn bare(&self) -> Self {
        self.with(|form| form.bare = true)
    }

    /// The same form; a screen reader hears this in place of the captions.
    pub fn called<'b>(&self, called: &'b str) -> Form<'b, R, P>
    where
        'a: 'b,
    {
        Form { called, ..self.clone() }
    }

    /// The words of a field.
    pub fn caption(&self, field: impl FieldOf<P::Value>) -> String {
        self.view.t(field.info().words)
    }

    /// What a screen reader hears.
    fn name<'n>(&'n self, caption: &'n str) -> &'n str {
        if self.called.is_empty() { caption } else { self.called }
    }

    /// Draws a widget under its caption, unless that stands elsewhere.
    fn captioned<T>(&self, ui: &mut Ui, caption: &str, widget: impl FnOnce(&mut Ui) -> T) -> T {
        if self.bare { widget(ui) } else { widgets::captioned(ui, caption, widget) }
    }

    /// Where a field stands.
    pub fn path(&self, field: impl FieldOf<P::Value>) -> FieldPath {
        let path = FieldPath::to(self.record.address(), Inside { part: self.part, field }.steps());
        let path = self.told.model.map_or(path, |model| path.in_model(model));
        path.at(self.told.place)
    }

    fn value<F: FieldOf<P::Value>>(&self, field: F) -> &'a F::Value {
        field.get(self.part.get(self.record))
    }

    /// Sets a field.
    pub fn set<F: FieldOf<P::Value>>(&self, out: &mut Outbox, field: F, value: F::Value)
    where
        F::Value: Sized,
    {
        self.change(out, field, |part| *field.get_mut(part) = value);
    }

    /// Changes what is drawn, as typing into a field.
    pub fn change(&self, out: &mut Outbox, field: impl FieldOf<P::Value>, with: impl FnOnce(&mut P::Value)) {
        self.change_record(out, field, |record| with(self.part.get_mut(record)));
    }

    /// The same where more of the record follows.
    fn change_record(&self, out: &mut Outbox, field: impl FieldOf<P::Value>, with: impl FnOnce(&mut R)) {
        let mut edit = Edit::change_at(self.record, self.told.key, self.path(field).at(""), with);
        if let Some(page) = self.told.page {
            edit = edit.on(page);
        }
        if let Some(record) = self.told.record {
            edit = edit.at(record);
        }
        out.edit(if self.told.nameless { edit.about("") } else { edit });
    }

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

#[cfg(test)]
mod tests {
    use egui::Id;

    use crate::model::{FieldPath, Kpi, Persona};
    use crate::ui::widgets;

    /// Fields, handles and paths of the declaration are one thing.
    #[test]
    fn a_handle_reads_and_writes_its_field_and_no_other() {
        let mut kpi = Kpi::default();
        *(Kpi::F.owner.get_mut)(&mut kpi) = "Ines".to_owned();
        assert_eq!((kpi.owner.as_str(), (Kpi::F.owner.get)(&kpi).as_str()), ("Ines", "Ines"));
        assert_eq!(kpi, Kpi { owner: "Ines".to_owned(), ..Kpi::default() });
        assert_eq!((Kpi::F.owner.info.name, Persona::F.measured_by.info.words), ("owner", "persona-measured-by"));
    }

    fn draw(ctx: &egui::Context, above: bool, events: Vec<egui::Event>) {
        let three = |ui: &mut egui::Ui, name: &'static str| {
            widgets::toggle(ui, (name, 1), name, false);
            widgets::segments(ui, (name, 2), 1, &[(1, "One".to_owned()), (2, "Two".to_owned())]);
            widgets::yes_no(ui, FieldPath::header(name), name, None, ["?", "yes", "no"]);
        };
        let mut output = ctx.run_ui(egui::RawInput { events, focused: true, ..egui::RawInput::default() }, |ui| {
            if above {
                three(ui, "above");
            }
            three(ui, "below");
        });
        output.textures_delta.clear();
    }

    /// Whoever goes through a page by keyboard stays where they are when something above appears or goes.
    #[test]
    fn what_goes_above_moves_no_focus() {
        let focused_backwards = |above: bool| -> Vec<Option<Id>> {
            let ctx = egui::Context::default();
            draw(&ctx, above, Vec::new());
            let back = |pressed| egui::Event::Key {
                key: egui::Key::Tab,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers: egui::Modifiers::SHIFT,
            };
            let step = |_| {
                draw(&ctx, above, vec![back(true), back(false)]);
                draw(&ctx, above, Vec::new());
                ctx.memory(egui::Memory::focused)
            };
            (0..4).map(step).collect()
        };
        let (with, without) = (focused_backwards(true), focused_backwards(false));
        assert!(with.iter().all(Option::is_some), "{with:?}");
        assert_eq!(with, without);
    }
}
