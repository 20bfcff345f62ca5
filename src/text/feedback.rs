//! Words for feedback and for a month of it.

use super::{Texts, labels};
use crate::calc::feedback::{MonthOfFeedback, Requests, Useful, of_month, open_after};
use crate::model::{Month, Workspace};

impl Texts {
    /// How many letters are left; below zero, how many are too many.
    pub fn letters_left(&self, left: i64) -> String {
        if left < 0 {
            self.with("letters-too-many", &[("n", left.saturating_neg().into())])
        } else {
            self.with("letters-left", &[("n", left.into())])
        }
    }

    /// How much of what Sales said was of use.
    pub fn useful(&self, found: Useful) -> String {
        self.with(
            "kpi-measured-feedback",
            &[
                ("useful", self.integer(found.all()).into()),
                ("n", self.integer(found.received).into()),
                ("changed", self.integer(found.changed).into()),
                ("reasoned", self.integer(found.reasoned).into()),
            ],
        )
    }

    /// The counts of a month, each with the key of its words.
    pub fn feedback_counts(&self, found: &MonthOfFeedback) -> [(&'static str, u32); 5] {
        [
            ("feedback-received", found.received),
            ("feedback-was-answered", found.answered),
            ("feedback-adopted", found.adopted),
            ("feedback-changed", found.changed),
            ("feedback-open", found.open),
        ]
    }

    /// What was asked for in a month, and how it was answered.
    pub fn request_counts(&self, found: Requests) -> String {
        let counts = [
            ("requests-asked", found.asked),
            ("reply-yes", found.yes),
            ("reply-partly", found.partly),
            ("reply-no", found.no),
            ("requests-open", found.open),
        ];
        let words = counts.map(|(key, count)| format!("{}: {}", self.get(key), self.integer(count)));
        words.join(" · ")
    }

    /// What feedback of a month was about, the most first; nothing where none came.
    pub fn feedback_topics(&self, found: &MonthOfFeedback) -> Option<String> {
        let topic = |(topic, count): &(_, u32)| format!("{} {}", self.get(labels::words(*topic)), self.integer(*count));
        let topics: Vec<String> = found.topics.iter().map(topic).collect();
        (!topics.is_empty()).then(|| topics.join(" · "))
    }

    /// A month of feedback as text for a mail: the counts, and what is still to be answered.
    pub fn feedback_month_text(&self, workspace: &Workspace, month: Month) -> String {
        let found = of_month(workspace, month);
        let counts =
            self.feedback_counts(&found).map(|(key, count)| format!("{}: {}", self.get(key), self.integer(count)));
        let mut lines = vec![
            self.with("feedback-month-title", &[("month", self.month(month).into())]),
            String::new(),
            counts.join(" · "),
        ];
        if let Some(topics) = self.feedback_topics(&found) {
            lines.push(format!("{}: {topics}", self.get("feedback-by-topic")));
        }
        lines.push(format!("{}: {}", self.get("list-requests"), self.request_counts(found.requests)));
        let open = open_after(workspace, month);
        if !open.is_empty() {
            lines.extend([String::new(), format!("{}:", self.get("feedback-still-open"))]);
            lines.extend(open.iter().map(|one| format!("- {}", one.text.trim().replace('\n', " "))));
        }
        lines.join("\n")
    }
}
