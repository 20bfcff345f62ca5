//! What is done with workshops and their agendas, as edits.

use super::super::super::View;
use crate::calc::clock::agenda;
use crate::calc::workshops;
use crate::edit::{Edit, Page};
use crate::exchange::templates::agendas::AgendaTemplate;
use crate::model::{Block, FreshIds, Id, OrderKey, Workshop, last_order};

/// How long a new block takes until somebody says otherwise, in minutes.
pub const NEW_MINUTES: u32 = 10;

/// A new workshop with an agenda of the program.
pub fn from_agenda(view: View<'_>, fresh: &mut FreshIds, template: &AgendaTemplate) -> Edit {
    let (workshop, blocks) = template.workshop(view.language(), view.workspace, fresh);
    put("edit-add-workshop", Workshop { zone: view.zone.to_owned(), ..workshop }, blocks)
}

/// A new workshop without an agenda.
pub fn empty(view: View<'_>, fresh: &mut FreshIds) -> Edit {
    let title = view.t("workshop-new");
    let ord = last_order(&view.workspace.workshops);
    let zone = view.zone.to_owned();
    put("edit-add-workshop", Workshop { id: fresh.next(), ord, title, zone, ..Workshop::default() }, Vec::new())
}

/// A copy of a workshop, to be held or as a template.
pub fn copy(
    view: View<'_>,
    fresh: &mut FreshIds,
    key: &'static str,
    workshop: &Workshop,
    title: String,
    template: bool,
) -> Edit {
    let (copy, blocks) = workshops::copy(view.workspace, workshop, title, template, fresh);
    put(key, copy, blocks)
}

fn put(key: &'static str, workshop: Workshop, blocks: Vec<Block>) -> Edit {
    let edit = Edit::new(key, &workshop.title, Page::Workshops).at(workshop.id).put(workshop);
    blocks.into_iter().fold(edit, Edit::put)
}

/// A new block at the end of an agenda.
pub fn add_block(view: View<'_>, fresh: &mut FreshIds, workshop: Id<Workshop>, title: &str, minutes: u32) -> Edit {
    let last = agenda(view.workspace, workshop).last().map(|block| block.ord.clone());
    let ord = OrderKey::between(last.as_ref(), None);
    let block = Block { id: fresh.next(), ord, workshop, title: title.to_owned(), minutes, ..Block::default() };
    Edit::new("edit-add-block", title, Page::Workshops).at(workshop).put(block)
}

/// A block before the one that stands at this place now, or at the end; nothing where it stands there already.
pub fn move_block(view: View<'_>, block: &Block, to: usize) -> Option<Edit> {
    let agenda = agenda(view.workspace, block.workshop);
    let at = agenda.iter().position(|other| other.id == block.id)?;
    if to == at || to == at + 1 {
        return None;
    }
    let key = |at: Option<usize>| at.and_then(|at| agenda.get(at)).map(|block| &block.ord);
    let ord = OrderKey::between(key(to.checked_sub(1)), key(Some(to)));
    let moved = Block { ord, ..block.clone() };
    Some(Edit::new("edit-move-block", &block.title, Page::Workshops).at(block.id).put(moved))
}

/// A block one place up or down.
pub fn shift_block(view: View<'_>, block: &Block, down: bool) -> Option<Edit> {
    let agenda = agenda(view.workspace, block.workshop);
    let at = agenda.iter().position(|other| other.id == block.id)?;
    let to = if down { Some(at + 2).filter(|to| *to <= agenda.len()) } else { at.checked_sub(1) };
    move_block(view, block, to?)
}
