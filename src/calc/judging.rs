//! How a record stands in its list: by the rules of all lists, and then by those of its kind.

use chrono::NaiveDate;

use super::cadence::is_kept_up;
use super::cautions::{Caution, cautions};
use super::entries::{Urgency, nearness};
use super::list_marks::Mark;
use super::together::activity_due;
use crate::model::{AnyRecord, Workspace};

/// How a record stands in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// Nothing is to be done about it any more.
    pub closed: bool,
    /// By when it is due.
    pub due: Option<NaiveDate>,
    /// What calls for a look at it.
    pub mark: Mark,
}

/// How a record stands by the rules of all lists, and then by those of its kind: what is over, by when it is late, and the most pressing
/// mark.
pub fn judge(workspace: &Workspace, record: &AnyRecord, today: NaiveDate, by_all: Judged) -> Judged {
    let mut judged = by_all;
    match record {
        AnyRecord::Cadence(one) => judged.closed = !is_kept_up(one, today),
        AnyRecord::Team(one) => judged.closed = one.until.is_some_and(|until| until < today),
        AnyRecord::JointActivity(one) => {
            judged.due = activity_due(one);
            if !judged.closed && matches!(judged.mark, Mark::Overdue | Mark::Soon | Mark::None) {
                judged.mark = timely(judged.due, today);
            }
        }
        _ => {}
    }
    let own = cautions(workspace, record, today).iter().map(Caution::mark).min();
    judged.mark = own.map_or(judged.mark, |own| own.min(judged.mark));
    judged
}

/// What a day by which something is due marks it with.
pub fn timely(due: Option<NaiveDate>, today: NaiveDate) -> Mark {
    match nearness(due, today) {
        Urgency::Overdue => Mark::Overdue,
        Urgency::Soon => Mark::Soon,
        Urgency::Later | Urgency::NoDay | Urgency::Closed => Mark::None,
    }
}

/// Whether the tables beside its own that a list is judged by are the same.
pub fn same_beside(table: &str, one: &Workspace, other: &Workspace) -> bool {
    match table {
        "cadences" => {
            one.workshops.ptr_eq(&other.workshops)
                && one.clock.ptr_eq(&other.clock)
                && one.blocks.ptr_eq(&other.blocks)
                && one.people.ptr_eq(&other.people)
        }
        "teams" => one.people.ptr_eq(&other.people),
        "systems" => one.identity_keys.ptr_eq(&other.identity_keys),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::marked::Marked;
    use crate::calc::registers::{Register, Row, rows};
    use crate::model::{
        Area, Cadence, FreshIds, GapSubject, IdentityKey, JointActivity, JointEvent, Participant, Side, System,
        TaskState, Team,
    };

    const TODAY: &str = "2026-11-26";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn put(workspace: &mut Workspace, record: impl Into<AnyRecord>) {
        record.into().put_into(workspace);
    }

    fn row(workspace: &Workspace, table: &str) -> Row {
        rows(workspace, Register::of_table(table).unwrap(), day(TODAY)).remove(0)
    }

    #[test]
    fn rows_are_marked_by_their_kind_also_when_they_are_closed() {
        let mut workspace = Workspace::default();
        let done = JointEvent { day: Some(day("2026-08-27")), state: TaskState::Done, ..JointEvent::default() };
        put(&mut workspace, JointEvent { result: "Two orders".to_owned(), planned_on: done.day, ..done.clone() });
        assert_eq!(row(&workspace, "events").mark, Mark::None, "nobody was briefed, which is past mending");
        put(&mut workspace, done);
        let event = row(&workspace, "events");
        assert!(event.closed && event.mark == Mark::Overdue, "its result is due");
        // Who is on the way is late when it does not end in time.
        let going = JointActivity {
            from: Some(day("2026-11-02")),
            until: Some(day("2026-12-18")),
            state: TaskState::Going,
            ..JointActivity::default()
        };
        put(&mut workspace, going.clone());
        assert_eq!(row(&workspace, "activities").mark, Mark::None);
        put(&mut workspace, JointActivity { until: Some(day("2026-11-25")), ..going.clone() });
        assert_eq!(row(&workspace, "activities").mark, Mark::Overdue);
        put(&mut workspace, JointActivity { state: TaskState::Open, ..going });
        assert_eq!(row(&workspace, "activities").mark, Mark::Overdue, "it should have begun");
        put(&mut workspace, Cadence { ended: Some(day("2026-11-26")), ..Cadence::default() });
        assert!(row(&workspace, "cadences").closed);
        put(&mut workspace, Team { until: Some(day("2026-11-25")), ..Team::default() });
        assert!(row(&workspace, "teams").closed);
    }

    #[test]
    fn a_list_is_looked_at_again_when_what_it_is_judged_by_changes() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(7));
        let people = [Some(Side::Sales), Some(Side::Marketing)].map(|side| Participant {
            id: fresh.next(),
            side,
            ..Participant::default()
        });
        put(&mut workspace, Team { members: people.iter().map(|one| one.id).collect(), ..Team::default() });
        for person in &people {
            put(&mut workspace, person.clone());
        }
        let customers = || [GapSubject::Customers].into_iter().collect();
        for _ in 0..2 {
            put(
                &mut workspace,
                System { id: fresh.next(), about: customers(), owner: "Tom".to_owned(), ..System::default() },
            );
        }
        let mut marked = Marked::default();
        marked.follow(None, &workspace, day(TODAY));
        assert_eq!((marked.count(Area::Together), marked.count(Area::Tools)), (0, 2), "no key ties the systems");
        let before = workspace.clone();
        put(&mut workspace, Participant { side: Some(Side::Sales), ..people[1].clone() });
        let systems = workspace.systems.keys().copied().collect();
        put(&mut workspace, IdentityKey { id: fresh.next(), systems, ..IdentityKey::default() });
        marked.follow(Some(&before), &workspace, day(TODAY));
        assert_eq!((marked.count(Area::Together), marked.count(Area::Tools)), (1, 0));
    }
}
