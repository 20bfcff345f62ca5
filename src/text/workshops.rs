//! Plans and attendance of workshops in words.

use super::{Texts, labels};
use crate::calc::schedule::Schedule;
use crate::calc::workshops::Quorum;
use crate::model::Side;

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
