//! Plans, attendance and steps of workshops in words.

use super::{Texts, labels};
use crate::calc::persona::EvidenceCheck;
use crate::calc::schedule::Schedule;
use crate::calc::workshops::Quorum;
use crate::model::{PerSide, Side};

impl Texts {
    /// All planned minutes against those there are.
    pub fn planned(&self, plan: &Schedule) -> String {
        let planned = ("planned", plan.planned.into());
        let (Some(too_much), Some(available)) = (plan.too_much(), plan.available) else {
            return self.with("plan-total", &[planned]);
        };
        let key = match too_much {
            1.. => "plan-total-too-many",
            0 => "plan-total-fits",
            _ => "plan-total-left",
        };
        self.with(key, &[planned, ("available", available.into()), ("n", too_much.abs().into())])
    }

    /// How many statements each side has written for itself.
    pub fn hidden_statements(&self, covered: PerSide<u32>) -> String {
        let all = covered.sales.saturating_add(covered.marketing);
        let counts = [("n", all.into()), ("sales", covered.sales.into()), ("marketing", covered.marketing.into())];
        self.with("statement-hidden", &counts)
    }

    /// What is known of what is said about a persona, and how much nobody finds out about.
    pub fn evidence_check(&self, check: EvidenceCheck) -> String {
        let counts =
            [("facts", check.facts.into()), ("estimates", check.estimates.into()), ("guesses", check.guesses.into())];
        let counted = self.with("evidence-counted", &counts);
        match check.unverified {
            0 => counted,
            n => format!("{counted} {}", self.with("evidence-unverified", &[("n", n.into())])),
        }
    }

    /// Who is here, and whether that is somebody of each side.
    pub fn quorum(&self, quorum: Quorum) -> String {
        if quorum.here() == 0 {
            return self.with("quorum-nobody", &[("n", quorum.invited.into())]);
        }
        let counts = [
            ("sales", quorum.present.sales.into()),
            ("marketing", quorum.present.marketing.into()),
            ("neutral", quorum.neutral.into()),
        ];
        let here = self.with("quorum-here", &counts);
        let missing: Vec<String> = quorum.missing().map(|side: Side| self.get(labels::words(side))).collect();
        if missing.is_empty() {
            format!("{here} {}", self.get("quorum-holds"))
        } else {
            format!("{here} {}", self.with("quorum-missing", &[("sides", self.joined(&missing).into())]))
        }
    }
}
