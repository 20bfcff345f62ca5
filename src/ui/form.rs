//! The fields of a record, of the header or of a part of either, drawn by their handles or by their names: caption, options, id of
//! the widget, edit and undo label follow from the declaration.

mod declared;
mod fields;

use egui::Ui;

use super::{Outbox, View, widgets};
use crate::edit::{Edit, Editable, Page};
use crate::model::path::{FieldOf, Inside, Itself, Way};
use crate::model::{FieldPath, Header, Id, LeadModel, RecordRef};

pub use fields::Amount;

/// The form of a record, of the header, or of a part of either.
pub struct Form<'a, R, P = Itself> {
    view: View<'a>,
    record: &'a R,
    /// The way to what is drawn.
    part: P,
    /// How its edits are told.
    told: Told,
    /// What the undo menu names in place of the record.
    subject: Option<&'a str>,
    /// Only the widgets: their captions stand elsewhere.
    bare: bool,
    /// What a screen reader hears in place of the caption.
    called: &'a str,
    /// The caption in place of the words of the fields.
    under: &'a str,
}

/// How the edits of a form are told.
#[derive(Debug, Clone, Copy)]
struct Told {
    /// What the undo menu calls a change.
    key: &'static str,
    /// Where undo leads back to, where that is not where the record stands.
    page: Option<Page>,
    record: Option<RecordRef>,
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

impl<'a, R: Editable + 'static> Form<'a, R> {
    /// The form of a record, with what the undo menu calls a change made in it.
    pub fn of(view: View<'a>, record: &'a R, key: &'static str) -> Self {
        let told = Told { key, page: None, record: None, model: None, place: "" };
        Self { view, record, part: Itself, told, subject: None, bare: false, called: "", under: "" }
    }

    /// The form of a part of it.
    pub fn part<P: Way<R>>(&self, part: P) -> Form<'a, R, P> {
        Form {
            view: self.view,
            record: self.record,
            part,
            told: self.told,
            subject: self.subject,
            bare: self.bare,
            called: self.called,
            under: self.under,
        }
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

    /// The same form; undo leads back to this page, where that is not the page of the record.
    pub fn on(&self, page: Page) -> Self {
        self.with(|form| form.told.page = Some(page))
    }

    /// The same form; undo leads back to another record, on whose page the fields stand.
    pub fn shown_at(&self, record: impl Into<RecordRef>) -> Self {
        self.with(|form| form.told.record = Some(record.into()))
    }

    /// The same form; the undo menu names this in place of the record, or nothing.
    pub fn about(&self, subject: &'a str) -> Self {
        self.with(|form| form.subject = Some(subject))
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

    /// The same form, for a field under other words than its own.
    pub fn under<'b>(&self, caption: &'b str) -> Form<'b, R, P>
    where
        'a: 'b,
    {
        Form { under: caption, ..self.clone() }
    }

    /// The words of a field.
    pub fn caption(&self, field: impl FieldOf<P::Value>) -> String {
        if self.under.is_empty() { self.view.t(field.info().words) } else { self.under.to_owned() }
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

    /// What a field looks like under this caption.
    fn drawn(&self, path: FieldPath, caption: String) -> Drawn<'a> {
        Drawn { view: self.view, path, caption, called: self.called, bare: self.bare }
    }

    /// Draws a field under its caption, and sets what was entered: all kinds of fields are drawn by this.
    fn draw<F: FieldOf<P::Value>, T>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: F,
        widget: impl FnOnce(&mut Ui, &Drawn<'_>, &F::Value) -> (T, Option<F::Value>),
    ) -> T
    where
        F::Value: Sized,
    {
        self.draw_and(ui, out, field, |_, _| (), widget)
    }

    /// The same where more of the record follows from what was entered.
    fn draw_and<F: FieldOf<P::Value>, T>(
        &self,
        ui: &mut Ui,
        out: &mut Outbox,
        field: F,
        also: impl FnOnce(&mut R, &F::Value),
        widget: impl FnOnce(&mut Ui, &Drawn<'_>, &F::Value) -> (T, Option<F::Value>),
    ) -> T
    where
        F::Value: Sized,
    {
        let drawn = self.drawn(self.path(field), self.caption(field));
        let (response, new) = drawn.captioned(ui, |ui| widget(ui, &drawn, self.value(field)));
        if let Some(new) = new {
            self.change_record(out, drawn.path, |record| {
                also(record, &new);
                *field.get_mut(self.part.get_mut(record)) = new;
            });
        }
        response
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
        self.change_record(out, self.path(field), |record| with(self.part.get_mut(record)));
    }

    /// Changes the record, as typing into the field at this path.
    fn change_record(&self, out: &mut Outbox, path: FieldPath, with: impl FnOnce(&mut R)) {
        let mut edit = Edit::change_at(self.record, self.told.key, path.at(""), with);
        if let Some(page) = self.told.page {
            edit = edit.on(page);
        }
        if let Some(record) = self.told.record {
            edit = edit.at(record);
        }
        out.edit(match self.subject {
            Some(subject) => edit.about(subject),
            None => edit,
        });
    }
}

/// A field as it is drawn: where it stands, and what it is called.
struct Drawn<'a> {
    view: View<'a>,
    path: FieldPath,
    caption: String,
    called: &'a str,
    bare: bool,
}

impl Drawn<'_> {
    /// What a screen reader hears.
    fn name(&self) -> &str {
        if self.called.is_empty() { &self.caption } else { self.called }
    }

    /// Draws a widget under its caption, unless that stands elsewhere.
    fn captioned<T>(&self, ui: &mut Ui, widget: impl FnOnce(&mut Ui) -> T) -> T {
        if self.bare { widget(ui) } else { widgets::captioned(ui, &self.caption, widget) }
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
