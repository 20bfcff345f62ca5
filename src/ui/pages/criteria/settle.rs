//! Settling a criterion: the points, how they came about, who decided and why.

use super::super::super::command::Request;
use super::super::super::{Outbox, View};
use crate::calc::agreement::typed_over;
use crate::edit::{Edit, Page};
use crate::model::{Criterion, CriterionStatus, FieldPath, Id, Round, Settled, Settlement, last_order};

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
    let agrees = !matches!(how, Settled::Parked | Settled::Reopened);
    if agrees && criterion.rule.lacks_values() {
        // Nobody can agree on what a criterion is worth that holds for nothing yet. What a whole round has just found is kept, and
        // the values are asked for.
        let key = if round.is_some() { "criterion-values-later" } else { "criterion-needs-values" };
        out.request(Request::Toast(key, criterion.name.clone()));
        if round.is_none() {
            return;
        }
    }
    let mut new = criterion.clone();
    new.status = match how {
        Settled::Parked => CriterionStatus::Parked,
        Settled::Reopened => CriterionStatus::Proposed,
        _ => CriterionStatus::Agreed,
    };
    if how != Settled::Parked {
        new.agreed = points;
    }
    new.overwritten = None;
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

/// Other points, typed or dragged over those that were agreed: they count, and a note says that nobody has agreed on them.
pub fn change_agreed(view: View<'_>, out: &mut Outbox, criterion: &Criterion, points: Option<i32>) {
    let Some(points) = points else {
        settle(view, out, criterion, Settled::Reopened, None, None);
        return;
    };
    let (settled, by) = (criterion.agreed.map(i64::from), decides(view, Settled::Agreed));
    let mut new = criterion.clone();
    new.agreed = Some(points);
    new.status = CriterionStatus::Agreed;
    new.overwritten = typed_over(criterion.overwritten.as_ref(), settled, points.into(), &by, view.today);
    let edit = Edit::new("edit-agree-points", &criterion.name, Page::Criteria).at(criterion.id);
    out.edit(edit.typing(FieldPath::of(criterion.id, "agreed")).put(new));
}
