//! People, workshops and their agendas as lists for other programs. Nothing private is in them.

use std::sync::Arc;

use super::cells::{Cell, Sheet};
use crate::calc::clock::{agenda, clock, rounded_minutes};
use crate::calc::people::here;
use crate::calc::schedule::schedule;
use crate::calc::workshops::quorum;
use crate::model::{Attendance, Choice, Participant, TimeOfDay, Workshop, Workspace, in_order};
use crate::text::Texts;

fn head(texts: &Texts, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| texts.get(key)).collect()
}

/// Who takes part.
pub(super) fn people(workspace: &Workspace, texts: &Texts) -> Sheet {
    let here = here(workspace);
    let row = |person: &Arc<Participant>| {
        vec![
            Cell::text(&person.name),
            Cell::text(texts.get(person.side.map_or("side-neutral", |side| side.words()))),
            Cell::text(&person.role),
            Cell::text(texts.get(if here(person) { "people-is-present" } else { "people-is-absent" })),
        ]
    };
    let rows = in_order(&workspace.people).into_iter().map(row).collect();
    let keys = ["people-name", "people-side", "people-role", "people-present"];
    Sheet { name: texts.get("people-title"), head: head(texts, &keys), rows }
}

/// The workshops.
pub(super) fn workshops(workspace: &Workspace, texts: &Texts) -> Sheet {
    let row = |workshop: &Arc<Workshop>| {
        let time = |time: Option<TimeOfDay>| Cell::maybe(time, |time| Cell::text(time.to_string()));
        let names = |keep: &dyn Fn(&Attendance) -> bool| {
            let people = in_order(&workspace.people).into_iter();
            let people = people.filter(|person| workshop.people.get(&person.id).is_some_and(keep));
            Cell::text(people.map(|person| person.name.trim().to_owned()).collect::<Vec<_>>().join("; "))
        };
        let planned = schedule(workshop, &agenda(workspace, workshop.id)).planned;
        let ran = clock(workspace, workshop.id, 0);
        // One that runs has not taken its time yet.
        let real = ran.ended.map(|_| Cell::Whole(rounded_minutes(ran.elapsed)));
        let holds = quorum(workspace, workshop).holds();
        vec![
            Cell::text(&workshop.title),
            Cell::text(texts.get(workshop.kind.words())),
            Cell::text(if workshop.template { texts.get("answer-yes") } else { String::new() }),
            Cell::maybe(workshop.day, Cell::Day),
            time(workshop.starts),
            time(workshop.ends),
            Cell::text(&workshop.place),
            Cell::text(&workshop.zone),
            Cell::text(&workshop.goal),
            names(&|_| true),
            names(&|attendance| attendance.present),
            Cell::text(if ran.began.is_some() {
                texts.get(if holds { "answer-yes" } else { "answer-no" })
            } else {
                String::new()
            }),
            Cell::Whole(planned),
            real.unwrap_or(Cell::Empty),
        ]
    };
    let rows = in_order(&workspace.workshops).into_iter().map(row).collect();
    let keys = [
        "field-doc-title",
        "workshop-kind",
        "workshop-template",
        "field-day",
        "workshop-starts",
        "workshop-ends",
        "workshop-place",
        "workshop-zone",
        "workshop-goal",
        "report-agenda-people",
        "people-present",
        "sheet-quorum",
        "sheet-planned",
        "sheet-real",
    ];
    Sheet { name: texts.get("list-workshops"), head: head(texts, &keys), rows }
}

/// The agendas of all workshops, one after the other.
pub(super) fn blocks(workspace: &Workspace, texts: &Texts) -> Sheet {
    let mut rows = Vec::new();
    for workshop in in_order(&workspace.workshops) {
        let blocks = agenda(workspace, workshop.id);
        let plan = schedule(workshop, &blocks);
        let ran = clock(workspace, workshop.id, 0);
        for (block, start) in blocks.iter().zip(&plan.starts) {
            let real = ran.blocks.get(&block.id).filter(|time| time.ended.is_some());
            rows.push(vec![
                Cell::text(&workshop.title),
                Cell::maybe(workshop.day, Cell::Day),
                Cell::maybe(start.at, |at| Cell::text(TimeOfDay::of_minutes(at).to_string())),
                Cell::Whole(block.minutes.into()),
                Cell::maybe(real, |time| Cell::Whole(rounded_minutes(time.real))),
                Cell::text(&block.title),
                Cell::text(texts.get(block.method.words())),
                Cell::maybe(block.opens, |opens| Cell::text(texts.get(opens.words()))),
                Cell::text(&block.goal),
                Cell::text(&block.output),
                Cell::text(&block.material),
            ]);
        }
    }
    let keys = [
        "workshop-title",
        "field-day",
        "agenda-start",
        "block-minutes",
        "sheet-real",
        "block-title",
        "block-method",
        "block-opens",
        "workshop-goal",
        "block-output",
        "block-material",
    ];
    Sheet { name: texts.get("list-blocks"), head: head(texts, &keys), rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::templates::{Template, new_workspace};
    use crate::model::{FreshIds, Language};
    use crate::text::texts;

    #[test]
    fn workshops_and_agendas_read_like_the_page_and_hold_nothing_private() {
        let today = "2026-11-21".parse().unwrap();
        let workspace = new_workspace(Template::Demo, Language::De, &mut FreshIds::seeded(1), today);
        let texts = texts(Language::De);
        let list = workshops(&workspace, &texts);
        let first = &list.rows[0];
        assert_eq!((first[0].clone(), first[4].clone()), (Cell::text("Gemeinsame Personas"), Cell::text("09:00")));
        assert_eq!(first[12..], [Cell::Whole(210), Cell::Whole(224)]);
        assert_eq!(first[11], Cell::text("ja"));
        assert_eq!(list.rows[2][13], Cell::Empty, "not held yet");
        let agendas = blocks(&workspace, &texts);
        assert_eq!(agendas.rows.len(), 12 + 12 + 6);
        assert_eq!((agendas.rows[1][2].clone(), agendas.rows[1][4].clone()), (Cell::text("09:10"), Cell::Whole(18)));
        let all = format!("{list:?}{agendas:?}");
        assert!(!all.contains("früh fragen") && !all.contains("offenen Maßnahme"), "private notes");
    }
}
