//! What calls for a look at a record although nothing is late, missing or out of date: what its own kind of list is about.

use super::feedback::{lacks_reason, reply_lacks_reason};
use super::registers::Mark;
use super::working_rules::unpaid;
use crate::model::AnyRecord;

/// The mark a record has by its kind, also when it is closed; `None` leaves it to the rules of all lists.
pub fn own(record: &AnyRecord) -> Option<Mark> {
    match record {
        AnyRecord::Incentive(incentive) => unpaid(incentive).map(|_| Mark::Conflict),
        AnyRecord::Feedback(feedback) => lacks_reason(feedback).then_some(Mark::Unexplained),
        AnyRecord::ContentRequest(request) => reply_lacks_reason(request).then_some(Mark::Unexplained),
        _ => None,
    }
}
