//! What became of feedback and of requests for content: what was useful, what was answered, and a month of it.

use std::collections::BTreeMap;

use super::stats::Rate;
use crate::model::{
    Area, Choice, ContentRequest, Feedback, FeedbackTopic, Month, RecordRef, Reply, Response, Side, Workspace, in_order,
};

/// Whether feedback was answered without a reason. One that says nothing is no answer to whoever gave it.
pub fn lacks_reason(feedback: &Feedback) -> bool {
    feedback.response != Response::Open && feedback.reason.trim().is_empty()
}

/// Whether a request was turned down, or met only in part, without a reason.
pub fn reply_lacks_reason(request: &ContentRequest) -> bool {
    matches!(request.reply, Reply::Partly | Reply::No) && request.reason.trim().is_empty()
}

/// What feedback about a record is about.
pub fn topic_of(record: RecordRef) -> FeedbackTopic {
    match record.area() {
        Area::Personas => FeedbackTopic::Persona,
        Area::Criteria | Area::Leads => FeedbackTopic::Criterion,
        Area::Content => FeedbackTopic::Content,
        _ => FeedbackTopic::Other,
    }
}

/// Whether feedback led to a change.
pub fn led_to_change(feedback: &Feedback) -> bool {
    !feedback.led_to.trim().is_empty()
}

/// How much of what Sales said was of use. KPI S3 of the catalogue: feedback that led to a change, or to a reasoned no.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Useful {
    /// Pieces of feedback.
    pub received: u64,
    /// Of these, those that led to a change.
    pub changed: u64,
    /// Of the others, those that were not adopted, with a reason.
    pub reasoned: u64,
}

impl Useful {
    /// What counts for the KPI.
    pub fn all(self) -> u64 {
        self.changed + self.reasoned
    }

    fn add(&mut self, one: &Feedback) {
        self.received += 1;
        if led_to_change(one) {
            self.changed += 1;
        } else if one.response == Response::NotAdopted && !lacks_reason(one) {
            self.reasoned += 1;
        }
    }
}

/// What Sales said, and what came of it. What says nothing of who said it counts; what Marketing said does not.
pub fn useful(workspace: &Workspace) -> Useful {
    let mut found = Useful::default();
    workspace.feedback.values().filter(|one| of_sales(one.from)).for_each(|one| found.add(one));
    found
}

/// The same by the month in which it was answered.
pub fn useful_by_month(workspace: &Workspace) -> BTreeMap<Month, Useful> {
    let mut months: BTreeMap<Month, Useful> = BTreeMap::new();
    for one in workspace.feedback.values().filter(|one| of_sales(one.from)) {
        if let Some(month) = times(one).answered {
            months.entry(month).or_default().add(one);
        }
    }
    months
}

/// Whether something was said by Sales, or by nobody in particular.
fn of_sales(from: Option<Side>) -> bool {
    from != Some(Side::Marketing)
}

/// How many of the answered requests of Sales were answered yes. KPI M3 of the catalogue: yes / all that are closed.
pub fn answered_yes(workspace: &Workspace) -> Rate {
    let months = closed_requests(workspace);
    Rate::new(months.iter().filter(|(_, yes)| *yes).count() as u64, months.len() as u64)
}

/// The same by the month in which they were answered.
pub fn answered_yes_by_month(workspace: &Workspace) -> BTreeMap<Month, Rate> {
    let mut months: BTreeMap<Month, Rate> = BTreeMap::new();
    for (month, yes) in closed_requests(workspace) {
        if let Some(month) = month {
            let rate = months.entry(month).or_default();
            *rate = Rate::new(rate.k + u64::from(yes), rate.n + 1);
        }
    }
    months
}

/// The answered requests of Sales: when each was answered, and whether with yes.
fn closed_requests(workspace: &Workspace) -> Vec<(Option<Month>, bool)> {
    let closed = workspace.requests.values().filter(|one| of_sales(one.from) && one.reply != Reply::Open);
    closed.map(|one| (Times::of(one.day, one.answered, false).answered, one.reply == Reply::Yes)).collect()
}

/// A month of feedback and requests, of both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthOfFeedback {
    /// The month.
    pub month: Month,
    /// Feedback that came in.
    pub received: u32,
    /// Feedback that was answered in the month, whenever it came in.
    pub answered: u32,
    /// Of these, adopted.
    pub adopted: u32,
    /// Of these, what led to a change.
    pub changed: u32,
    /// What was not answered when the month was over.
    pub open: u32,
    /// What came in, by what it is about; the most first.
    pub topics: Vec<(FeedbackTopic, u32)>,
    /// Requests for content.
    pub requests: Requests,
}

/// A month of requests for content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Requests {
    /// What was asked for in the month.
    pub asked: u32,
    /// Answered yes in the month.
    pub yes: u32,
    /// Answered in part.
    pub partly: u32,
    /// Answered no.
    pub no: u32,
    /// What was not answered when the month was over.
    pub open: u32,
}

impl MonthOfFeedback {
    /// Whether nothing came in, nothing was answered and nothing is open.
    pub fn is_empty(&self) -> bool {
        let feedback = self.received + self.answered + self.open;
        feedback
            + self.requests.asked
            + self.requests.yes
            + self.requests.partly
            + self.requests.no
            + self.requests.open
            == 0
    }
}

/// When something came in and when it was answered. An answer without a day counts on the day the thing came in; what came in on
/// no day has always been there.
struct Times {
    received: Option<Month>,
    answered: Option<Month>,
    is_open: bool,
}

impl Times {
    fn of(day: Option<chrono::NaiveDate>, answered: Option<chrono::NaiveDate>, is_open: bool) -> Self {
        let answered = if is_open { None } else { answered.or(day).map(Month::of) };
        Self { received: day.map(Month::of), answered, is_open }
    }

    fn was_open_after(&self, month: Month) -> bool {
        let was_there = self.received.is_none_or(|received| received <= month);
        was_there && (self.is_open || self.answered.is_some_and(|answered| answered > month))
    }
}

fn times(one: &Feedback) -> Times {
    Times::of(one.day, one.answered, one.response == Response::Open)
}

/// What was not answered when a month was over, in the order of the list.
pub fn open_after(workspace: &Workspace, month: Month) -> Vec<&Feedback> {
    let all = in_order(&workspace.feedback).into_iter().map(AsRef::as_ref);
    all.filter(|one| times(one).was_open_after(month)).collect()
}

/// What a month brought.
pub fn of_month(workspace: &Workspace, month: Month) -> MonthOfFeedback {
    let mut topics: Vec<(FeedbackTopic, u32)> = FeedbackTopic::all().iter().map(|topic| (*topic, 0)).collect();
    let [mut received, mut answered, mut adopted, mut changed, mut open] = [0; 5];
    for one in workspace.feedback.values() {
        let times = times(one);
        if times.received == Some(month) {
            received += 1;
            topics.iter_mut().filter(|(topic, _)| *topic == one.topic).for_each(|(_, count)| *count += 1);
        }
        if times.answered == Some(month) {
            answered += 1;
            adopted += u32::from(one.response == Response::Adopted);
            changed += u32::from(led_to_change(one));
        }
        open += u32::from(times.was_open_after(month));
    }
    topics.retain(|(_, count)| *count > 0);
    topics.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    MonthOfFeedback { month, received, answered, adopted, changed, open, topics, requests: requests(workspace, month) }
}

fn requests(workspace: &Workspace, month: Month) -> Requests {
    let mut found = Requests::default();
    for one in workspace.requests.values() {
        let times = Times::of(one.day, one.answered, one.reply == Reply::Open);
        found.asked += u32::from(times.received == Some(month));
        found.open += u32::from(times.was_open_after(month));
        if times.answered == Some(month) {
            match one.reply {
                Reply::Yes => found.yes += 1,
                Reply::Partly => found.partly += 1,
                Reply::No => found.no += 1,
                Reply::Open => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FreshIds, MOST_LETTERS, integrity};

    fn with(all: &[Feedback], requests: &[ContentRequest]) -> Workspace {
        let mut workspace = Workspace::default();
        let mut fresh = FreshIds::seeded(9);
        for one in all {
            let one = Feedback { id: fresh.next(), ..one.clone() };
            workspace.feedback.insert(one.id, one.into());
        }
        for one in requests {
            let one = ContentRequest { id: fresh.next(), ..one.clone() };
            workspace.requests.insert(one.id, one.into());
        }
        workspace
    }

    fn feedback(day: &str, response: Response, answered: &str, reason: &str, led_to: &str) -> Feedback {
        Feedback {
            day: day.parse().ok(),
            response,
            answered: answered.parse().ok(),
            reason: reason.to_owned(),
            led_to: led_to.to_owned(),
            ..Feedback::default()
        }
    }

    #[test]
    fn useful_is_what_led_to_a_change_or_to_a_reasoned_no() {
        use Response::{Adopted, NotAdopted, Open};
        let theirs = Feedback { from: Some(Side::Marketing), ..feedback("", Adopted, "", "so", "crt-1") };
        let all = [
            feedback("", Adopted, "", "true", "crt-1"),
            feedback("", Adopted, "", "true", ""),
            feedback("", NotAdopted, "", "too dear", ""),
            feedback("", NotAdopted, "", "  ", ""),
            feedback("", Open, "", "not yet", ""),
            theirs,
        ];
        let found = useful(&with(&all, &[]));
        assert_eq!(found, Useful { received: 5, changed: 1, reasoned: 1 });
        assert_eq!(found.all(), 2);
        assert_eq!(all.iter().filter(|one| lacks_reason(one)).count(), 1);
    }

    #[test]
    fn the_share_of_requests_answered_yes_is_of_those_that_are_closed() {
        let request = |reply, from| ContentRequest { from, reply, ..ContentRequest::default() };
        let all = [
            request(Reply::Yes, Some(Side::Sales)),
            request(Reply::Yes, None),
            request(Reply::Partly, Some(Side::Sales)),
            request(Reply::No, Some(Side::Sales)),
            request(Reply::Open, Some(Side::Sales)),
            request(Reply::No, Some(Side::Marketing)),
        ];
        assert_eq!(answered_yes(&with(&[], &all)), Rate::new(2, 4));
        assert_eq!(answered_yes(&with(&[], &[])).share(), None);
        assert_eq!(all.map(|one| reply_lacks_reason(&one)), [false, false, true, true, false, true]);
    }

    #[test]
    fn a_month_counts_what_came_what_was_answered_and_what_was_open_at_its_end() {
        use Response::{Adopted, NotAdopted, Open};
        let price = |one: Feedback| Feedback { topic: FeedbackTopic::Price, ..one };
        let all = [
            feedback("2026-10-30", Adopted, "2026-11-02", "true", "kpi-1"),
            price(feedback("2026-11-03", NotAdopted, "2026-11-20", "no", "")),
            price(feedback("2026-11-30", Adopted, "2026-12-01", "yes", "kpi-1")),
            feedback("2026-11-15", Open, "", "", ""),
            // Answered on no day: on the day it came.
            feedback("2026-11-16", NotAdopted, "", "no", ""),
            // Came on no day: it has always been open.
            feedback("", Open, "", "", ""),
            feedback("2026-12-02", Open, "", "", ""),
        ];
        let request = ContentRequest {
            day: "2026-11-01".parse().ok(),
            answered: "2026-12-05".parse().ok(),
            reply: Reply::Partly,
            ..ContentRequest::default()
        };
        let workspace = with(&all, &[request]);
        let month = |text: &str| of_month(&workspace, text.parse().unwrap());
        let november = month("2026-11");
        assert_eq!((november.received, november.answered, november.adopted, november.changed), (4, 3, 1, 1));
        assert_eq!(november.open, 3, "that of the 30th, that of the 15th, that without a day");
        assert_eq!(november.topics, [(FeedbackTopic::Persona, 2), (FeedbackTopic::Price, 2)]);
        assert_eq!(november.requests, Requests { asked: 1, open: 1, ..Requests::default() });
        assert_eq!(month("2026-12").requests, Requests { partly: 1, ..Requests::default() });
        assert_eq!((month("2026-10").received, month("2026-10").open), (1, 2));
        assert_eq!(open_after(&workspace, "2026-12".parse().unwrap()).len(), 3);
        assert!(!month("2020-01").is_empty() && with(&[], &[]) == Workspace::default());
        assert!(of_month(&Workspace::default(), "2026-11".parse().unwrap()).is_empty());
    }

    #[test]
    fn two_hundred_and_eighty_letters_are_counted_as_people_count_them() {
        let of = |text: String| with(&[Feedback { text, ..Feedback::default() }], &[]);
        assert!(integrity::violations(&of("ü".repeat(MOST_LETTERS))).is_empty());
        let found = integrity::violations(&of("ü".repeat(MOST_LETTERS + 1)));
        assert_eq!(
            found.iter().map(|one| (one.field, one.rule)).collect::<Vec<_>>(),
            [("text", integrity::Broken::TooLong)]
        );
    }
}
