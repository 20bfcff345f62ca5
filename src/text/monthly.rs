//! Words for what a month brought.

use super::{Texts, courses, labels};
use crate::calc::course::Light;
use crate::calc::entries::everybody;
use crate::calc::monthly::{KpiOfMonth, Next};
use crate::calc::overview::ReviewOf;
use crate::model::{Entry, Workspace};

impl Texts {
    /// Where a KPI stands: a mark and its word, never a colour alone.
    pub fn light(&self, light: Light) -> String {
        let mark = match light {
            Light::Green => "✓",
            Light::Amber => "~",
            Light::Red => "✗",
            Light::Unknown(_) => "–",
        };
        format!("{mark}\u{a0}{}", self.get(courses::light(light)))
    }

    /// A KPI of a month in a line; nothing where nothing was measured against anything.
    pub fn kpi_line(&self, workspace: &Workspace, one: &KpiOfMonth) -> Option<String> {
        let judged = one.judged.as_ref()?;
        Some(format!("{} – {} – {}", one.kpi.name, self.against(workspace, &one.kpi, judged), self.light(one.light)))
    }

    /// An action in a line: what, who, by when.
    pub fn action_line(&self, entry: &Entry) -> String {
        let who = everybody(entry);
        let day = entry.due.map(|day| self.date(day));
        let parts = [Some(entry.text.clone()), Some(who).filter(|who| !who.is_empty()), day];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" – ")
    }

    /// Something that changes next, in a line.
    pub fn next_line(&self, workspace: &Workspace, next: &Next) -> String {
        match next {
            Next::Reset(reset) => format!("{} {}", self.get("step-reset-agreement"), self.reset(workspace, reset)),
            Next::Ends(day) => self.with("monthly-ends", &[("day", self.date(*day).into())]),
            Next::Over(day) => self.with("monthly-over", &[("day", self.date(*day).into())]),
            Next::Review(review) => {
                let name = match review.of {
                    ReviewOf::Agreement => self.get("review-agreement"),
                    ReviewOf::Persona(_) | ReviewOf::Kpi(_) => review.name.clone(),
                };
                self.with("monthly-review", &[("name", name.into()), ("day", self.date(review.due).into())])
            }
            Next::Meeting(workshop) => {
                let name = if workshop.title.trim().is_empty() {
                    self.get(labels::words(workshop.kind))
                } else {
                    workshop.title.clone()
                };
                let day = workshop.day.map(|day| self.date(day)).unwrap_or_default();
                self.with("monthly-meeting", &[("name", name.into()), ("day", day.into())])
            }
        }
    }
}
