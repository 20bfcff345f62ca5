//! Words for what resets an agreement, and whether it is in force.

use chrono::NaiveDate;

use super::{Texts, labels};
use crate::calc::resets::{Reset, Validity, validity};
use crate::model::{Sla, Workspace, in_order};

/// So many further parties are named in a line.
const PARTIES: usize = 12;

impl Texts {
    /// What resets the agreement, in a sentence.
    pub fn reset(&self, workspace: &Workspace, reset: &Reset) -> String {
        match reset {
            Reset::GoalExceeded(id, value, target) => {
                let kpi = workspace.kpis.get(id);
                let (name, unit) = kpi.map(|kpi| (kpi.name.clone(), kpi.unit)).unwrap_or_default();
                let words = |value: i64| self.kpi_value(value, unit, &workspace.header.currency);
                let values =
                    [("name", name.into()), ("value", words(*value).into()), ("target", words(*target).into())];
                self.with("reset-goal", &values)
            }
            Reset::TeamGrown(side, then, now) => {
                let side = self.get(labels::words(*side));
                self.with("reset-team", &[("side", side.into()), ("then", (*then).into()), ("now", (*now).into())])
            }
            Reset::StructureChanged => {
                let sla = &workspace.header.sla;
                let (then, now) = (sla.structure_then.trim(), sla.structure_now.trim());
                self.with("reset-structure", &[("then", then.into()), ("now", now.into())])
            }
        }
    }

    /// All of what resets the agreement, as it is kept with the version that ends.
    pub fn resets(&self, workspace: &Workspace, resets: &[Reset]) -> String {
        resets.iter().map(|reset| self.reset(workspace, reset)).collect::<Vec<_>>().join(" ")
    }

    /// The further parties of the agreement: who speaks for each, and since when it has signed.
    pub fn parties(&self, workspace: &Workspace) -> Vec<String> {
        let named = in_order(&workspace.parties).into_iter().filter(|one| !one.name.trim().is_empty()).take(PARTIES);
        let words = named.map(|one| {
            let signed = one.signed.map(|day| format!("{} {}", self.get("party-signed"), self.date(day)));
            let beside: Vec<String> = [Some(one.person.trim().to_owned()).filter(|person| !person.is_empty()), signed]
                .into_iter()
                .flatten()
                .collect();
            if beside.is_empty() { one.name.clone() } else { format!("{} ({})", one.name, beside.join(", ")) }
        });
        words.collect()
    }

    /// Which version of the agreement this is, and whether it is in force.
    pub fn version(&self, sla: &Sla, today: NaiveDate) -> String {
        let version = self.with("sla-version", &[("n", crate::calc::resets::version(sla).into())]);
        let (key, day) = match validity(sla, today) {
            Validity::NotSaid => return version,
            Validity::NotYet => ("sla-not-yet", sla.valid_from),
            Validity::Holds => ("sla-holds", sla.valid_to),
            Validity::Over => ("sla-over", sla.valid_to),
        };
        let day = day.map(|day| self.date(day)).unwrap_or_default();
        format!("{version} · {}", self.with(key, &[("day", day.into())]))
    }
}
