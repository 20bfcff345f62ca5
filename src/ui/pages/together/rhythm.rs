//! The next time of an occasion that comes round: planned with the agenda it begins with, or opened.

use chrono::NaiveDate;
use egui::Ui;

use super::super::super::command::Request;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::cadence::{Kept, kept};
use crate::edit::{Edit, Page};
use crate::exchange::templates::agendas::agendas;
use crate::model::{AnyRecord, Attendance, Cadence, FreshIds, Id, RecordRef, Workshop, WorkshopKind, last_order};

/// Draws what can be done about the next and the last time; nothing where the record is no such occasion.
pub fn rhythm_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, record: RecordRef) {
    let Some(AnyRecord::Cadence(cadence)) = record.find_in(view.workspace) else { return };
    let kept = kept(view.workspace, &cadence, view.today);
    ui.horizontal_wrapped(|ui| {
        if let Some(planned) = kept.planned {
            go_ui(ui, view, out, "cadence-go-to-planned", planned);
        } else if let Some(day) = kept.next.filter(|_| !view.read_only && !view.presenting) {
            let words = view.tx("cadence-plan-next", &[("day", view.texts.date(day).into())]);
            if widgets::primary_button(ui, format!("{}  {words}", icons::CALENDAR)).clicked() {
                let edit = plan_next(view, &mut out.fresh, &cadence, &kept, day);
                out.edit(edit);
            }
        }
        if let Some(last) = kept.last {
            go_ui(ui, view, out, "cadence-go-to-last", last);
        }
    });
    ui.add_space(4.0);
}

fn go_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, key: &str, (workshop, day): (Id<Workshop>, NaiveDate)) {
    let words = view.tx(key, &[("day", view.texts.date(day).into())]);
    if widgets::quiet_button(ui, format!("{words}  {}", icons::ARROW_RIGHT)).clicked() {
        out.request(Request::Show(workshop.into()));
    }
}

/// The workshop of the next day, with the agenda the occasion begins with. Place, time and people are those of the last one.
fn plan_next(view: View<'_>, fresh: &mut FreshIds, cadence: &Cadence, kept: &Kept, day: NaiveDate) -> Edit {
    let kind = cadence.plan.unwrap_or(WorkshopKind::Other);
    let agenda = agendas().iter().find(|one| one.kind == kind);
    let (mut workshop, blocks) = if let Some(agenda) = agenda {
        agenda.workshop(view.language(), view.workspace, fresh)
    } else {
        let ord = last_order(&view.workspace.workshops);
        (Workshop { id: fresh.next(), ord, ..Workshop::default() }, Vec::new())
    };
    if !cadence.title.trim().is_empty() {
        cadence.title.clone_into(&mut workshop.title);
    }
    (workshop.kind, workshop.day) = (kind, Some(day));
    if let Some(last) = kept.last.and_then(|(last, _)| view.workspace.workshops.get(&last)) {
        (workshop.starts, workshop.ends) = (last.starts, last.ends);
        last.place.clone_into(&mut workshop.place);
        workshop.people = last.people.keys().map(|person| (*person, Attendance::default())).collect();
    }
    let edit = Edit::new("edit-plan-next", &workshop.title, Page::Together).at(cadence.id).put(workshop);
    blocks.into_iter().fold(edit, Edit::put)
}
