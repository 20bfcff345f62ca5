//! The agenda of a workshop that is planned. Nothing private is in it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::blocks::{Block, columns, stacked, unbroken};
use crate::calc::clock::agenda;
use crate::calc::schedule::schedule;
use crate::calc::workshops;
use crate::model::{Side, TimeOfDay, Workshop, Workspace, in_order};
use crate::text::{Texts, labels};

/// The chapter of the report: the workshop that comes next, where one is planned and has an agenda.
pub fn next(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    let Some(workshop) = workshops::next(workspace, today) else { return };
    if agenda(workspace, workshop.id).is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("report-agenda")));
    out.push(Block::Heading(title(&workshop, texts)));
    of_workshop(workspace, &workshop, texts, out);
}

/// What a workshop is called.
pub fn title(workshop: &Workshop, texts: &Texts) -> String {
    match workshop.title.trim() {
        "" => texts.get(labels::words(workshop.kind)),
        title => title.to_owned(),
    }
}

/// When and where, goal, who is invited, and the table.
pub fn of_workshop(workspace: &Workspace, workshop: &Workshop, texts: &Texts, out: &mut Vec<Block>) {
    let when = when(workshop, texts);
    if !when.is_empty() {
        out.push(Block::Text(format!("{}: {when}", texts.get("report-agenda-when"))));
    }
    if !workshop.goal.trim().is_empty() {
        out.push(Block::Text(format!("{}: {}", texts.get("workshop-goal"), workshop.goal.trim())));
    }
    let invited = invited(workspace, workshop, texts);
    if !invited.is_empty() {
        out.push(Block::Text(format!("{}: {}", texts.get("report-agenda-people"), invited.join("; "))));
    }
    let blocks = agenda(workspace, workshop.id);
    if blocks.is_empty() {
        return;
    }
    let plan = schedule(workshop, &blocks);
    let rows = blocks.iter().zip(&plan.starts).map(|(block, start)| {
        vec![
            start.at.map_or_else(|| "–".to_owned(), |at| TimeOfDay::of_minutes(at).to_string()),
            texts.integer(block.minutes),
            stacked(&[block.title.clone(), block.goal.clone()]),
            texts.get(labels::words(block.method)),
            stacked(&[block.output.clone(), block.material.clone()]),
        ]
    });
    let rows = rows.collect();
    let keys = ["agenda-start", "block-minutes", "plan-what", "block-method", "report-agenda-output"];
    out.push(Block::Table { head: columns(texts, &keys), rows });
    let over =
        plan.over.map(|over| texts.with("plan-over-at", &[("time", TimeOfDay::of_minutes(over).to_string().into())]));
    let total: Vec<String> = std::iter::once(texts.planned(&plan)).chain(over).collect();
    out.push(Block::Text(total.join(" · ")));
}

/// Day, from when to when, and where.
fn when(workshop: &Workshop, texts: &Texts) -> String {
    let time = |time: Option<TimeOfDay>| time.map(|time| time.to_string());
    let times: Vec<String> = [time(workshop.starts), time(workshop.ends)].into_iter().flatten().collect();
    let day = workshop.day.map(|day| unbroken(&texts.date(day))).unwrap_or_default();
    let parts = [day, times.join("–"), workshop.place.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Who is invited, by side.
fn invited(workspace: &Workspace, workshop: &Workshop, texts: &Texts) -> Vec<String> {
    let people = in_order(&workspace.people);
    let of_side = |side: Option<Side>| {
        let invited = people.iter().filter(|one| one.side == side && workshop.people.contains_key(&one.id));
        let names: Vec<&str> = invited.map(|one: &&Arc<_>| one.name.trim()).filter(|name| !name.is_empty()).collect();
        (!names.is_empty()).then(|| format!("{}: {}", texts.get(labels::speaks_for(side)), names.join(", ")))
    };
    [Some(Side::Sales), Some(Side::Marketing), None].into_iter().filter_map(of_side).collect()
}
