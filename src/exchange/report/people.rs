//! Who was there, in the report.

use super::blocks::Block;
use crate::calc::people::here;
use crate::model::{Participant, Side, Workspace, in_order};
use crate::text::{Texts, labels};

pub fn people(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let (people, here) = (in_order(&workspace.people), here(workspace));
    let named = |keep: &dyn Fn(&Participant) -> bool| -> Vec<String> {
        let people = people.iter().filter(|person| !person.name.trim().is_empty() && keep(person));
        let role = |person: &Participant| match person.role.trim() {
            "" => String::new(),
            role => format!(" ({role})"),
        };
        people.map(|person| format!("{}{}", person.name.trim(), role(person))).collect()
    };
    let sides = [Some(Side::Sales), Some(Side::Marketing), None].map(|side| {
        let names = named(&|person| here(person) && person.side == side);
        (labels::speaks_for(side), names)
    });
    let absent = ("report-people-absent", named(&|person| !here(person)));
    let lines: Vec<String> = sides
        .into_iter()
        .chain([absent])
        .filter(|(_, names)| !names.is_empty())
        .map(|(key, names)| format!("{}: {}", texts.get(key), names.join(", ")))
        .collect();
    if !lines.is_empty() {
        out.push(Block::Heading(texts.get("report-people")));
        out.push(Block::List(lines));
    }
}
