//! What everybody wrote for themselves in a workshop: hidden until shown, then put into groups and named.

use std::sync::Arc;

use super::sealed;
use crate::model::{Id, Side, Sticky, Workshop, Workspace, in_order_where};

/// The notes of a workshop in the order in which they were written.
pub fn stickies(workspace: &Workspace, workshop: Id<Workshop>) -> Vec<&Arc<Sticky>> {
    in_order_where(&workspace.stickies, |note| note.workshop == workshop)
}

/// Whether a note is still hidden.
pub fn is_hidden(note: &Sticky) -> bool {
    !note.sealed.is_empty()
}

/// How many notes are hidden: Sales', Marketing's, neutral ones.
pub fn hidden(workspace: &Workspace, workshop: Id<Workshop>) -> [u32; 3] {
    let all = stickies(workspace, workshop);
    let count = |side| all.iter().filter(|note| is_hidden(note) && note.side == side).count() as u32;
    [count(Some(Side::Sales)), count(Some(Side::Marketing)), count(None)]
}

/// Every hidden note of a workshop with its words open.
pub fn shown(workspace: &Workspace, workshop: Id<Workshop>) -> Vec<Sticky> {
    let hidden = stickies(workspace, workshop).into_iter().filter(|note| is_hidden(note));
    hidden
        .map(|note| {
            // A seal somebody has tampered with opens to nothing; that somebody wrote something still stands there.
            let text = sealed::unseal_text(note.id, &note.sealed).unwrap_or_else(|| "?".to_owned());
            Sticky { text, sealed: String::new(), ..Sticky::clone(note) }
        })
        .collect()
}

/// Notes that belong together, with the name they were given; the first group has none: what is in no group yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    /// Its name.
    pub name: String,
    /// Its notes.
    pub notes: Vec<&'a Arc<Sticky>>,
}

/// The groups of the notes that are shown: first what is in none, then each by when its first note was written.
pub fn groups(workspace: &Workspace, workshop: Id<Workshop>) -> Vec<Group<'_>> {
    let mut groups = vec![Group { name: String::new(), notes: Vec::new() }];
    for note in stickies(workspace, workshop).into_iter().filter(|note| !is_hidden(note)) {
        let name = note.cluster.trim();
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.notes.push(note),
            None => groups.push(Group { name: name.to_owned(), notes: vec![note] }),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FreshIds, last_order};

    fn write(
        workspace: &mut Workspace,
        fresh: &mut FreshIds,
        workshop: Id<Workshop>,
        side: Option<Side>,
        text: &str,
    ) -> Id<Sticky> {
        let id: Id<Sticky> = fresh.next();
        let note = Sticky {
            id,
            ord: last_order(&workspace.stickies),
            workshop,
            side,
            sealed: sealed::seal_text(id, fresh.nonce(), text),
            ..Sticky::default()
        };
        workspace.stickies.insert(id, Arc::new(note));
        id
    }

    #[test]
    fn notes_are_hidden_shown_at_once_and_grouped_by_name() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(5));
        let workshop: Id<Workshop> = fresh.next();
        for (side, text) in
            [(Some(Side::Sales), "Käufer 日本"), (Some(Side::Marketing), "IT head"), (None, "Purchaser")]
        {
            write(&mut workspace, &mut fresh, workshop, side, text);
        }
        write(&mut workspace, &mut fresh, Id::from_bits(4), None, "elsewhere");
        assert_eq!(hidden(&workspace, workshop), [1, 1, 1]);
        assert!(groups(&workspace, workshop)[0].notes.is_empty(), "nothing is told before it is shown");
        for note in shown(&workspace, workshop) {
            workspace.stickies.insert(note.id, Arc::new(note));
        }
        assert_eq!(hidden(&workspace, workshop), [0, 0, 0]);
        let texts: Vec<_> = groups(&workspace, workshop)[0].notes.iter().map(|note| note.text.clone()).collect();
        assert_eq!(texts, ["Käufer 日本", "IT head", "Purchaser"]);
        let id = stickies(&workspace, workshop)[1].id;
        let grouped = Sticky { cluster: " Technik ".to_owned(), ..Sticky::clone(&workspace.stickies[&id]) };
        workspace.stickies.insert(id, Arc::new(grouped));
        let groups = groups(&workspace, workshop);
        assert_eq!(
            groups.iter().map(|group| (group.name.as_str(), group.notes.len())).collect::<Vec<_>>(),
            [("", 2), ("Technik", 1)]
        );
    }
}
