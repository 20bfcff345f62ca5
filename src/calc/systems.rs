//! The systems of both departments: who feeds whom, by what a customer is known in several of them, which data are missing.

use std::sync::Arc;

use crate::model::{Feed, FeedState, GapSubject, Id, System, Workspace, in_order};

/// What lies between two systems.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What is handed over, in the order people gave it.
    pub feeds: Vec<Id<Feed>>,
    /// How the worst of it stands; nothing while nobody has said whether anything is needed.
    pub state: Option<FeedState>,
}

impl Cell {
    /// Whether something is needed that does not arrive by itself.
    pub fn is_gap(&self) -> bool {
        matches!(self.state, Some(FeedState::Missing | FeedState::ByHand))
    }
}

/// A table of more systems than this is read by nobody: the first ones are looked at.
pub const MOST_SYSTEMS: usize = 60;

/// Who feeds whom: a row for each system that gives, a column for each that gets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The systems, in the order of their list.
    pub systems: Vec<Id<System>>,
    cells: Vec<Cell>,
}

impl Matrix {
    /// What one system hands to another; nothing on the diagonal and where there is no such system.
    pub fn cell(&self, from: usize, to: usize) -> Option<&Cell> {
        let count = self.systems.len();
        (from != to && from < count && to < count).then(|| self.cells.get(from * count + to)).flatten()
    }

    /// How many pairs stand so; nothing counts those about which nobody has said anything.
    pub fn count(&self, state: Option<FeedState>) -> usize {
        let count = self.systems.len();
        let off_diagonal = self.cells.iter().enumerate().filter(|(at, _)| at / count.max(1) != at % count.max(1));
        off_diagonal.filter(|(_, cell)| cell.state == state).count()
    }
}

/// How much it takes to look at it: what is missing comes first.
fn weight(state: FeedState) -> u8 {
    match state {
        FeedState::Missing => 3,
        FeedState::ByHand => 2,
        FeedState::Works => 1,
        FeedState::NotNeeded => 0,
    }
}

/// Who feeds whom, of the first [`MOST_SYSTEMS`].
pub fn matrix(workspace: &Workspace) -> Matrix {
    let systems: Vec<Id<System>> =
        in_order(&workspace.systems).into_iter().take(MOST_SYSTEMS).map(|one| one.id).collect();
    let count = systems.len();
    let mut cells = vec![Cell::default(); count * count];
    for feed in in_order(&workspace.feeds) {
        let place = |id: Option<Id<System>>| systems.iter().position(|one| Some(*one) == id);
        let (Some(from), Some(to)) = (place(feed.from), place(feed.to)) else { continue };
        if let Some(cell) = cells.get_mut(from * count + to).filter(|_| from != to) {
            cell.feeds.push(feed.id);
            cell.state = cell.state.into_iter().chain([feed.state]).max_by_key(|state| weight(*state));
        }
    }
    Matrix { systems, cells }
}

/// The systems that hold customers and share no key with another one: the same person is somebody else in each. A single system has
/// nobody to be confused with.
pub fn without_key(workspace: &Workspace) -> Vec<Arc<System>> {
    let all = in_order(&workspace.systems).into_iter();
    all.filter(|one| lacks_key(workspace, one)).map(Arc::clone).collect()
}

/// Whether a system is one of [these](without_key).
pub fn lacks_key(workspace: &Workspace, system: &System) -> bool {
    let holds_customers = |one: &System| one.about.contains(&GapSubject::Customers);
    holds_customers(system)
        && !workspace.identity_keys.values().any(|key| key.systems.contains(&system.id))
        && workspace.systems.values().any(|one| one.id != system.id && holds_customers(one))
}

/// The data that are missing about something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// About what.
    pub subject: GapSubject,
    /// Gaps that are open.
    pub open: usize,
    /// Of these, those nobody closes.
    pub nobody: usize,
    /// Systems that hold something about it.
    pub systems: usize,
}

/// What is missing about each subject, in the order of the declaration.
pub fn missing(workspace: &Workspace) -> Vec<Missing> {
    let of = |subject| {
        let of_it = workspace.data_gaps.values().filter(|one| one.subject == subject);
        let open: Vec<_> = of_it.filter(|one| !one.state.is_over()).collect();
        Missing {
            subject,
            open: open.len(),
            nobody: open.iter().filter(|one| one.owner.trim().is_empty()).count(),
            systems: workspace.systems.values().filter(|one| one.about.contains(&subject)).count(),
        }
    };
    GapSubject::ALL.into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DataGap, FreshIds, IdentityKey, TaskState, last_order};

    fn systems(workspace: &mut Workspace, fresh: &mut FreshIds, holds: &[&[GapSubject]]) -> Vec<Id<System>> {
        let mut ids = Vec::new();
        for about in holds {
            let ord = last_order(&workspace.systems);
            let one = System { id: fresh.next(), ord, about: about.iter().copied().collect(), ..System::default() };
            ids.push(one.id);
            workspace.systems.insert(one.id, one.into());
        }
        ids
    }

    #[test]
    fn a_cell_is_as_good_as_the_worst_that_is_handed_over() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(1));
        let ids = systems(&mut workspace, &mut fresh, &[&[], &[], &[]]);
        let mut feed = |from: usize, to: usize, state| {
            let ord = last_order(&workspace.feeds);
            let one =
                Feed { id: fresh.next(), ord, from: Some(ids[from]), to: Some(ids[to]), state, ..Feed::default() };
            let id = one.id;
            workspace.feeds.insert(id, one.into());
            id
        };
        let first = feed(0, 1, FeedState::Works);
        let second = feed(0, 1, FeedState::ByHand);
        feed(1, 0, FeedState::Works);
        let missing = feed(2, 0, FeedState::Missing);
        feed(0, 2, FeedState::NotNeeded);
        feed(1, 1, FeedState::Missing);
        let found = matrix(&workspace);
        assert_eq!(found.systems, ids);
        assert_eq!(found.cell(0, 1).unwrap().feeds, [first, second]);
        assert_eq!(found.cell(0, 1).unwrap().state, Some(FeedState::ByHand));
        assert!(found.cell(0, 1).unwrap().is_gap() && !found.cell(1, 0).unwrap().is_gap());
        assert_eq!(found.cell(1, 1), None, "nobody feeds themselves");
        assert_eq!(found.cell(3, 0), None);
        assert!(found.cell(2, 0).is_some_and(|cell| cell.feeds.contains(&missing)));
        let counts = [Some(FeedState::Missing), Some(FeedState::ByHand), Some(FeedState::Works), None];
        assert_eq!(counts.map(|state| found.count(state)), [1, 1, 1, 2]);
        assert_eq!(matrix(&Workspace::default()).count(None), 0);
    }

    #[test]
    fn systems_that_hold_customers_need_a_key() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(2));
        let customers: &[GapSubject] = &[GapSubject::Customers];
        systems(&mut workspace, &mut fresh, &[customers, &[GapSubject::Products]]);
        assert!(without_key(&workspace).is_empty(), "one system alone");
        let more = systems(&mut workspace, &mut fresh, &[customers]);
        assert_eq!(without_key(&workspace).len(), 2);
        let key = IdentityKey { id: fresh.next(), systems: more.iter().copied().collect(), ..IdentityKey::default() };
        workspace.identity_keys.insert(key.id, key.into());
        let left: Vec<Id<System>> = without_key(&workspace).iter().map(|one| one.id).collect();
        assert_eq!(left.len(), 1);
        assert!(!left.contains(&more[0]));
    }

    #[test]
    fn gaps_are_counted_by_subject() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(3));
        systems(&mut workspace, &mut fresh, &[&[GapSubject::Competitors]]);
        for (owner, state) in [("", TaskState::Open), ("Anna", TaskState::Going), ("", TaskState::Done)] {
            let one = DataGap {
                id: fresh.next(),
                subject: GapSubject::Competitors,
                owner: owner.to_owned(),
                state,
                ..DataGap::default()
            };
            workspace.data_gaps.insert(one.id, one.into());
        }
        let found = missing(&workspace);
        assert_eq!(found.len(), GapSubject::ALL.len());
        assert_eq!(found[1], Missing { subject: GapSubject::Competitors, open: 2, nobody: 1, systems: 1 });
        assert_eq!(found[0], Missing { subject: GapSubject::Customers, open: 0, nobody: 0, systems: 0 });
    }
}
