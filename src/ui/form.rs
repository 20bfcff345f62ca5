//! The fields of one record, drawn by their handles: caption, options, id of the widget, edit and undo label follow from
//! the declaration.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::{Color32, Response, Ui};

use super::people::name_line;
use super::{Outbox, View, icons, widgets};
use crate::edit::Edit;
use crate::model::schema::{Field, Fields};
use crate::model::{AnyRecord, Choice, FieldPath, Record, RecordRef, Side, TimeOfDay};
use widgets::Number;

/// The form of a record.
pub struct Form<'a, R> {
    view: View<'a>,
    record: &'a R,
    /// What the undo menu calls a change.
    key: &'static str,
}

impl<'a, R> Form<'a, R>
where
    R: Record + Fields + Into<AnyRecord>,
    RecordRef: From<R::Key>,
{
    /// The form of a record, with what the undo menu calls a change made in it.
    pub fn of(view: View<'a>, record: &'a R, key: &'static str) -> Self {
        Self { view, record, key }
    }

    /// The same form, for fields whose changes are called something else.
    pub fn calling(&self, key: &'static str) -> Self {
        Self { view: self.view, record: self.record, key }
    }

    /// The words of a field.
    pub fn caption<T>(&self, field: Field<R, T>) -> String {
        self.view.t(field.info.words)
    }

    /// Where a field stands.
    pub fn path<T>(&self, field: Field<R, T>) -> FieldPath {
        FieldPath::of(self.record.key(), field.info.name)
    }

    fn value<T>(&self, field: Field<R, T>) -> &'a T {
        (field.get)(self.record)
    }

    fn text(&self, field: Field<R, String>) -> &'a str {
        (field.get)(self.record)
    }

    /// Sets a field.
    pub fn set<T>(&self, out: &mut Outbox, field: Field<R, T>, value: T) {
        let set = |record: &mut R| *(field.get_mut)(record) = value;
        out.edit(Edit::change(self.record, self.key, field.info.name, set));
    }

    /// A line of text under its caption.
    pub fn line(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, String>, width: f32) -> Response {
        let caption = self.caption(field);
        widgets::captioned(ui, &caption, |ui| {
            let (response, new) = widgets::text_line(ui, self.path(field), &caption, self.text(field), "", width);
            if let Some(text) = new {
                self.set(out, field, text);
            }
            response
        })
    }

    /// One line of text that is read whole under its caption, however long it is.
    pub fn wrapped(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, String>, width: f32) -> Response {
        let caption = self.caption(field);
        widgets::captioned(ui, &caption, |ui| {
            let (response, new) = widgets::wrapped_line(ui, self.path(field), &caption, self.text(field), width);
            if let Some(text) = new {
                self.set(out, field, text);
            }
            response
        })
    }

    /// The name of somebody, with the people of the workshop to choose from.
    pub fn person(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, String>, width: f32, side: Option<Side>) {
        let caption = self.caption(field);
        widgets::captioned(ui, &caption, |ui| {
            let path = self.path(field);
            let (_, new) = name_line(ui, self.view, path, &caption, self.text(field), (width, side));
            if let Some(text) = new {
                self.set(out, field, text);
            }
        });
    }

    /// Several lines of text under their caption.
    pub fn block(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, String>, hint: &str, rows: usize) {
        let caption = self.caption(field);
        widgets::captioned(ui, &caption, |ui| {
            if let Some(text) = widgets::text_block(ui, self.path(field), &caption, self.text(field), hint, rows) {
                self.set(out, field, text);
            }
        });
    }

    /// Several lines that only we see: the room and what is handed out leave them out.
    pub fn private_block(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, String>, hint: &str, rows: usize) {
        let caption = self.caption(field);
        widgets::captioned(ui, &format!("{} {caption}", icons::LOCK), |ui| {
            if let Some(text) = widgets::text_block(ui, self.path(field), &caption, self.text(field), hint, rows) {
                self.set(out, field, text);
            }
        });
    }

    /// One of a few values, chosen from a list.
    pub fn choice<T: Choice + PartialEq>(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, T>, width: f32) {
        let options: Vec<(T, String)> = T::all().iter().map(|one| (*one, self.view.t(one.words()))).collect();
        self.choice_of(ui, out, field, &options, width);
    }

    /// One of these values, chosen from a list.
    pub fn choice_of<T>(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, T>, options: &[(T, String)], width: f32)
    where
        T: Copy + PartialEq,
    {
        let caption = self.caption(field);
        widgets::captioned(ui, &caption, |ui| {
            let now = *self.value(field);
            if let Some(new) = widgets::choice(ui, self.path(field), &caption, now, options, width) {
                self.set(out, field, new);
            }
        });
    }

    /// One of these values, all of them beside each other.
    pub fn segments<T>(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, T>, options: &[(T, String)])
    where
        T: Copy + PartialEq,
    {
        widgets::captioned(ui, &self.caption(field), |ui| {
            if let Some(new) = widgets::segments(ui, self.path(field), *self.value(field), options) {
                self.set(out, field, new);
            }
        });
    }

    /// A day or nothing.
    pub fn date(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, Option<NaiveDate>>) {
        self.date_and(ui, out, field, |_| ());
    }

    /// A time of the day or nothing.
    pub fn time(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, Option<TimeOfDay>>) {
        let caption = self.caption(field);
        widgets::captioned(ui, &caption, |ui| {
            let (texts, now) = (self.view.texts, *self.value(field));
            if let (_, Some(time)) = widgets::time_field(ui, texts, self.path(field), &caption, now, "–", 54.0) {
                self.set(out, field, time);
            }
        });
    }

    /// A day or nothing; with it something else of the record changes.
    pub fn date_and(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: Field<R, Option<NaiveDate>>,
        also: impl FnOnce(&mut R),
    ) {
        let caption = self.caption(field);
        widgets::captioned(ui, &caption, |ui| {
            let (texts, today) = (self.view.texts, self.view.today);
            let now = *self.value(field);
            if let Some(day) = widgets::date_field(ui, texts, self.path(field), &caption, now, today) {
                let set = |record: &mut R| {
                    *(field.get_mut)(record) = day;
                    also(record);
                };
                out.edit(Edit::change(self.record, self.key, field.info.name, set));
            }
        });
    }

    /// Yes or no, its words beside it.
    pub fn toggle(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, bool>) {
        self.toggle_called(ui, out, field, &self.caption(field));
    }

    /// Yes or no, with other words than those of the field.
    pub fn toggle_called(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, bool>, words: &str) {
        if let Some(new) = widgets::toggle(ui, self.path(field), words, *self.value(field)) {
            self.set(out, field, new);
        }
    }

    /// Any of a few values, each to be switched on and off.
    pub fn flags<T: Choice + Ord>(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, BTreeSet<T>>) {
        for one in T::all() {
            let has = self.value(field).contains(one);
            let id = (self.path(field), one.words());
            if widgets::toggle(ui, id, &self.view.t(one.words()), has).is_some() {
                let switch = |record: &mut R| {
                    let set = (field.get_mut)(record);
                    if !set.remove(one) {
                        set.insert(*one);
                    }
                };
                out.edit(Edit::change(self.record, self.key, field.info.name, switch));
            }
        }
    }

    /// A rating from 0 to 4, or nothing.
    pub fn rating(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, Option<u8>>, color: Color32) {
        let caption = self.caption(field);
        widgets::captioned(ui, &caption, |ui| {
            if let Some(new) = widgets::rating(ui, self.path(field), &caption, *self.value(field), color) {
                self.set(out, field, new);
            }
        });
    }

    /// A number; 0 is shown as nothing.
    pub fn number<T>(&self, ui: &mut Ui, out: &mut Outbox, field: Field<R, T>, caption: &str, form: (Number, f32))
    where
        T: Copy + Into<i64> + TryFrom<i64> + Default,
    {
        let (number, width) = form;
        widgets::captioned(ui, caption, |ui| {
            let now: i64 = (*self.value(field)).into();
            let shown = (now > 0).then_some(now);
            if let Some(new) =
                widgets::number_field(ui, self.view.texts, self.path(field), caption, shown, number, width)
            {
                self.set(out, field, new.and_then(|new| T::try_from(new).ok()).unwrap_or_default());
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
