//! Who is invited to a workshop, who came, who stands in for whom; from the one list of people.

use egui::{RichText, Ui};

use super::super::super::people::{PeopleList, name_line};
use super::super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::running::standing;
use crate::calc::turns::pairs;
use crate::calc::workshops::{Quorum, quorum};
use crate::edit::{Edit, Page};
use crate::model::{Attendance, FreshIds, Method, Participant, Workshop, in_order};
use crate::text::labels;
use widgets::{Field, Tone};

/// View state: the name that is being typed.
#[derive(Debug, Default)]
pub struct AttendanceSection {
    list: PeopleList,
}

impl AttendanceSection {
    /// A name that is being typed.
    pub fn draft(&self) -> Option<String> {
        self.list.draft()
    }

    /// The edit that would add it.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        self.list.draft_edit(view, fresh)
    }

    /// Adds it.
    pub fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        self.list.commit(view, out);
    }

    /// Draws everybody of the list, and the line for one more.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop) {
        let people = in_order(&view.workspace.people);
        quorum_ui(ui, view, quorum(view.workspace, workshop));
        pairs_ui(ui, view, workshop);
        if !view.presenting && !people.is_empty() {
            all_ui(ui, view, out, workshop);
        }
        if people.is_empty() {
            widgets::muted(ui, view.t("people-empty"));
        }
        ui.add_space(4.0);
        widgets::rows(ui, ("attendance", workshop.id.bits()), people.len(), None, |ui, at| {
            let Some(person) = people.get(at) else { return };
            if !view.presenting || workshop.people.contains_key(&person.id) {
                person_ui(ui, view, out, workshop, person);
            }
        });
        if !view.presenting {
            ui.add_space(6.0);
            self.list.invites_to(workshop.id);
            self.list.new_ui(ui, view, out);
            widgets::small(ui, view.t("attendance-one-list"));
        }
    }
}

/// Whether somebody of each side is here.
fn quorum_ui(ui: &mut Ui, view: View<'_>, quorum: Quorum) {
    ui.horizontal_wrapped(|ui| {
        let words = view.texts.quorum(quorum);
        if quorum.here() == 0 {
            widgets::muted(ui, words);
        } else if quorum.holds() {
            widgets::notice(ui, icons::CHECK_CIRCLE, Tone::Agreed, words);
        } else {
            widgets::notice(ui, icons::WARNING, Tone::Warning, words);
        }
    });
}

/// Who works with whom, while a block of pairs runs.
fn pairs_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let runs = standing(view.workspace, view.now).filter(|now| now.workshop.id == workshop.id);
    if runs.is_none_or(|now| now.block.method != Method::Pairs) {
        return;
    }
    widgets::subheading(ui, view.t("people-pairs"));
    for pair in pairs(view.workspace) {
        let names: Vec<String> = pair.iter().map(|person| person.name.trim().to_owned()).collect();
        ui.label(view.texts.joined(&names));
    }
}

/// Everybody in one click: invited, or here.
fn all_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop) {
    let mut new = workshop.clone();
    ui.horizontal_wrapped(|ui| {
        if ui.button(view.t("attendance-invite-all")).clicked() {
            for person in view.workspace.people.keys() {
                new.people.entry(*person).or_default();
            }
        }
        if !workshop.people.is_empty() && ui.button(view.t("attendance-all-here")).clicked() {
            new.people.values_mut().for_each(|attendance| attendance.present = true);
        }
    });
    put(out, workshop, new);
}

fn put(out: &mut Outbox, workshop: &Workshop, new: Workshop) {
    if new != *workshop {
        out.edit(Edit::new("edit-attendance", &workshop.title, Page::Workshops).at(workshop.id).put(new));
    }
}

/// Somebody of the list: invited or not, here or not, and for whom.
fn person_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop, person: &Participant) {
    let mut new = workshop.clone();
    let attendance = workshop.people.get(&person.id);
    ui.horizontal(|ui| {
        ui.set_min_height(32.0);
        let width = (ui.available_width() * 0.36).clamp(120.0, 300.0);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(egui::vec2(width, 30.0), layout, |ui| {
            ui.set_min_width(width);
            ui.set_max_width(width);
            let id = ("invited", workshop.id, person.id);
            if let Some(invited) = widgets::toggle(ui, id, &person.name, attendance.is_some()) {
                if invited {
                    new.people.insert(person.id, Attendance::default());
                } else {
                    new.people.remove(&person.id);
                }
            }
            ui.add(egui::Label::new(side_and_role(ui, view, person)).truncate());
        });
        let Some(attendance) = attendance else { return };
        let here = view.t(if attendance.present { "people-is-present" } else { "people-is-absent" });
        let words = view.tx("people-present-of", &[("name", (&person.name).into())]);
        let button = egui::Button::selectable(attendance.present, here).min_size(egui::vec2(84.0, 0.0));
        if widgets::named(ui.add(button), &words).clicked() {
            new.people.entry(person.id).or_default().present = !attendance.present;
        }
        let width = (ui.available_width() - 100.0).clamp(0.0, 220.0);
        if width > 100.0 {
            delegate_ui(ui, view, out, (workshop, person, attendance), width);
        }
    });
    put(out, workshop, new);
}

/// For whom somebody has come.
fn delegate_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    (workshop, person, attendance): (&Workshop, &Participant, &Attendance),
    width: f32,
) {
    widgets::small(ui, view.t("attendance-delegate-for"));
    let field = Field::of(person.id, "delegate for");
    let name = view.tx("attendance-delegate-of", &[("name", (&person.name).into())]);
    let (_, text) = name_line(ui, view, field, &name, &attendance.delegate_for, (width, person.side));
    if let Some(text) = text {
        out.edit(Edit::change(workshop, "edit-attendance", "people", |workshop| {
            workshop.people.entry(person.id).or_default().delegate_for = text;
        }));
    }
}

fn side_and_role(ui: &Ui, view: View<'_>, person: &Participant) -> RichText {
    let side = view.t(labels::speaks_for(person.side));
    let role = person.role.trim();
    let words = if role.is_empty() { side } else { format!("{side} · {role}") };
    let colors = theme::palette(ui);
    let color = person.side.map_or(colors.muted, |side| colors.side_text(side));
    RichText::new(words).size(theme::SMALL).color(color)
}
