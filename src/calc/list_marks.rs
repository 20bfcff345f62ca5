//! What calls for a look at a record of a list, also where nothing is late, missing or out of date.

use super::feedback::{lacks_reason, reply_lacks_reason};
use super::working_rules::unpaid;
use crate::model::AnyRecord;

/// What calls for a look at a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// It is late.
    Overdue,
    /// Nobody holds it, or what it is about is not said.
    Gap,
    /// It pays one side and not the other.
    Conflict,
    /// It was answered without a reason.
    Unexplained,
    /// Nobody has made sure for too long that it is right.
    Stale,
    /// Its kind has reasons of its own, see [`super::cautions`].
    Caution,
    /// It is due within a [week](super::entries::SOON_DAYS).
    Soon,
    /// Nothing.
    #[default]
    None,
}

/// The mark a record has by its kind, also when it is closed; `None` leaves it to the rules of all lists.
pub fn own(record: &AnyRecord) -> Option<Mark> {
    match record {
        AnyRecord::Incentive(incentive) => unpaid(incentive).map(|_| Mark::Conflict),
        AnyRecord::Feedback(feedback) => lacks_reason(feedback).then_some(Mark::Unexplained),
        AnyRecord::ContentRequest(request) => reply_lacks_reason(request).then_some(Mark::Unexplained),
        _ => None,
    }
}
