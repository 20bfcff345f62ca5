//! Settling a criterion: the points, how they came about, who decided and why.

use super::super::super::{Outbox, View};
use crate::calc::negotiation::settlement;
use crate::edit::{Edit, Page};
use crate::model::{Criterion, CriterionStatus, Id, RecordRef, Round, Settled, Settlement, last_order};

/// Settles a criterion, or opens it again. The one who sits at the keyboard is noted as the one who decided, until
/// somebody writes another name; not where the heads or the group decided, and not somebody who is neutral.
pub fn settle(
    view: View<'_>,
    out: &mut Outbox,
    criterion: &Criterion,
    how: Settled,
    points: Option<i32>,
    round: Option<Id<Round>>,
) {
    let mut new = criterion.clone();
    new.status = match how {
        Settled::Parked => CriterionStatus::Parked,
        Settled::Reopened => CriterionStatus::Proposed,
        _ => CriterionStatus::Agreed,
    };
    if how != Settled::Parked {
        new.agreed = points;
    }
    let note = Settlement {
        id: out.fresh.next(),
        ord: last_order(&view.workspace.settlements),
        criterion: criterion.id,
        how,
        points,
        who: decides(view, how),
        why: String::new(),
        day: Some(view.today),
        round,
    };
    let key = match how {
        Settled::Parked => "edit-park-criterion",
        Settled::Reopened => "edit-reopen-criterion",
        _ => "edit-agree-points",
    };
    out.edit(Edit::new(key, &criterion.name, Page::Criteria).at(criterion.id).put(new).put(note));
}

/// Who is noted as the one who decided.
fn decides(view: View<'_>, how: Settled) -> String {
    let by_others = view.side.is_none() || matches!(how, Settled::Heads | Settled::Group);
    if by_others { String::new() } else { view.name.to_owned() }
}

/// Other agreed points, typed or dragged: as long as nobody has said why, the last note of the day follows.
pub fn change_agreed(view: View<'_>, out: &mut Outbox, criterion: &Criterion, points: Option<i32>) {
    let Some(points) = points else {
        settle(view, out, criterion, Settled::Reopened, None, None);
        return;
    };
    let last = settlement(view.workspace, criterion.id).filter(|last| {
        last.how == Settled::Agreed
            && last.why.is_empty()
            && last.who == decides(view, Settled::Agreed)
            && last.day == Some(view.today)
    });
    let note = last.map_or_else(
        || Settlement {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.settlements),
            criterion: criterion.id,
            who: decides(view, Settled::Agreed),
            day: Some(view.today),
            points: Some(points),
            ..Settlement::default()
        },
        |last| Settlement { points: Some(points), ..(**last).clone() },
    );
    let mut new = criterion.clone();
    new.agreed = Some(points);
    new.status = CriterionStatus::Agreed;
    let edit = Edit::new("edit-agree-points", &criterion.name, Page::Criteria).at(criterion.id);
    out.edit(edit.typing(Some(RecordRef::Criterion(criterion.id)), "agreed").put(new).put(note));
}
