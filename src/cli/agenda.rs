//! `tandem agenda`: the plan of a workshop, without a window.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::voice::Voice;
use super::{show, with_name};
use crate::app::platform::{Machine, Platform};
use crate::calc::clock::{agenda, running_workshop};
use crate::calc::schedule::schedule;
use crate::calc::workshops;
use crate::exchange::report;
use crate::model::{TimeOfDay, Workshop, Workspace, in_order};
use crate::text::texts;

/// Prints the agenda of a workshop: the one with this number in the list, otherwise the one that runs or comes next.
pub fn print(file: &Path, number: Option<usize>, as_json: bool, voice: &mut Voice<'_>) -> Result<(), String> {
    let workspace = voice.load(file)?;
    let today = Machine::new().today();
    let all: Vec<&Arc<Workshop>> =
        in_order(&workspace.workshops).into_iter().filter(|workshop| !workshop.template).collect();
    let workshop = if let Some(number) = number {
        number.checked_sub(1).and_then(|at| all.get(at)).map(|one| Arc::clone(one)).ok_or_else(|| {
            let list = (1..).zip(&all).map(|(number, one): (u32, _)| {
                let day = one.day.map(|day| format!(", {}", voice.texts.date(day))).unwrap_or_default();
                format!("\n{number}  {}{day}", one.title)
            });
            let values = [("n", number.into()), ("list", list.collect::<String>().into())];
            with_name(file, &voice.texts.with("agenda-no-such", &values))
        })?
    } else {
        let runs = running_workshop(&workspace).map(Arc::clone);
        runs.or_else(|| workshops::next(&workspace, today))
            .ok_or_else(|| with_name(file, &voice.texts.get("agenda-none")))?
    };
    if as_json {
        return voice.say_json(&in_json(&workspace, &workshop));
    }
    let lines = report::agenda_markdown(&workspace, &workshop, &texts(workspace.header.language));
    show::plain(&lines, voice)
}

/// The plan for another program. Times of the day as clocks in the room show them; nothing private.
fn in_json(workspace: &Workspace, workshop: &Workshop) -> Json {
    let blocks = agenda(workspace, workshop.id);
    let plan = schedule(workshop, &blocks);
    let people = in_order(&workspace.people).into_iter().filter_map(|person| {
        let attendance = workshop.people.get(&person.id)?;
        Some(json!({
            "name": person.name,
            "side": person.side,
            "role": person.role,
            "present": attendance.present,
            "stands_in_for": attendance.delegate_for,
        }))
    });
    let list = blocks.iter().zip(&plan.starts).map(|(block, start)| {
        json!({
            "title": block.title,
            "starts": start.at.map(|at| TimeOfDay::of_minutes(at).to_string()),
            "minutes": block.minutes,
            "fixed": block.fixed_start.is_some(),
            "minutes_late": start.late,
            "method": block.method,
            "opens": block.opens,
            "goal": block.goal,
            "material": block.material,
            "output": block.output,
        })
    });
    json!({
        "title": workshop.title,
        "kind": workshop.kind,
        "day": workshop.day,
        "starts": workshop.starts,
        "ends": workshop.ends,
        "place": workshop.place,
        "goal": workshop.goal,
        "people": people.collect::<Vec<_>>(),
        "planned_minutes": plan.planned,
        "available_minutes": plan.available,
        "over": plan.over.map(|over| TimeOfDay::of_minutes(over).to_string()),
        "blocks": list.collect::<Vec<_>>(),
    })
}
