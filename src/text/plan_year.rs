//! What is said of the plan through the year: levers, where rates come from, capacity and cost.

use super::{Texts, labels};
use crate::calc::agreement::capacity;
use crate::calc::plan::Plan;
use crate::calc::plan_year::{self, PlanMonth};
use crate::calc::sensitivity::{Lever, Nudge, Outlook};
use crate::calc::stage_matrix::StageGaps;
use crate::model::{FunnelPlan, FunnelStage, Month, Workspace, in_order};

impl Texts {
    /// The name of a month by its number, 1 to 12, without a year.
    pub fn month_name(&self, number: u32) -> String {
        let named = Month::new(2000, number).map_or_else(String::new, |month| self.month(month));
        named.replace("2000", "").trim_matches([' ', '/', '-']).to_owned()
    }

    /// Deals of a year, with their band.
    pub fn outlook(&self, outlook: &Outlook) -> String {
        let deals = self.rounded(outlook.deals, 1);
        match outlook.band {
            Some((low, high)) => {
                let band = format!("{}–{}", self.rounded(low, 1), self.rounded(high, 1));
                self.with("year-outlook-band", &[("n", deals.into()), ("band", band.into())])
            }
            None => self.with("year-outlook", &[("n", deals.into())]),
        }
    }

    /// What a rate alone moves.
    pub fn lever(&self, lever: &Lever) -> String {
        let values = |range: String| {
            [
                ("stage", (&lever.stage.name).into()),
                ("rate", self.percent(lever.rate).into()),
                ("more", self.rounded(lever.by_point, 1).into()),
                ("range", range.into()),
            ]
        };
        match lever.range {
            Some((low, high)) => {
                let range = format!("{}–{}", self.rounded(low, 1), self.rounded(high, 1));
                self.with("year-lever-range", &values(range))
            }
            None => self.with("year-lever", &values(String::new())),
        }
    }

    /// Where rates come from that somebody has assumed and said where from, whether they still count or not.
    pub fn rate_origins(&self, workspace: &Workspace) -> Vec<String> {
        let said = in_order(&workspace.stages).into_iter().filter(|stage| !stage.rate_from.trim().is_empty());
        let origin = |stage: &std::sync::Arc<FunnelStage>| {
            let rate = stage.assumed_rate.map(|rate| format!(" {}", self.typed_percent(rate))).unwrap_or_default();
            format!("{}: {}{rate} ({})", stage.name, self.get(labels::words(stage.rate_source)), stage.rate_from.trim())
        };
        said.map(origin).collect()
    }

    /// What is to be thought of a rate that was not counted, or not often.
    pub fn nudge(&self, nudge: &Nudge) -> String {
        match nudge {
            Nudge::Uncounted(stage, source, share) => {
                let from = if stage.rate_from.is_empty() { String::new() } else { format!(" ({})", stage.rate_from) };
                let source = format!("{}{from}", self.get(labels::words(*source)));
                let rate = self.percent(*share);
                let values = [("stage", (&stage.name).into()), ("source", source.into()), ("rate", rate.into())];
                self.with("year-nudge-uncounted", &values)
            }
            Nudge::Few(stage, rate) => {
                self.with("year-nudge-few", &[("stage", (&stage.name).into()), ("of", self.of(*rate).into())])
            }
            Nudge::Contradicted(stage, share, rate) => {
                let values = [
                    ("stage", (&stage.name).into()),
                    ("assumed", self.percent(*share).into()),
                    ("rate", self.rate(Some(*rate)).into()),
                    ("of", self.of(*rate).into()),
                ];
                self.with("year-nudge-contradicted", &values)
            }
        }
    }

    /// The months of the plan: month, share of the revenue, leads that have to come, hand-overs.
    pub fn year_rows(&self, months: &[PlanMonth]) -> Vec<Vec<String>> {
        let row = |month: &PlanMonth| {
            let name = self.month_name(month.number);
            let handed = month.handed_over.map_or_else(|| "–".to_owned(), |needed| self.integer(needed.ceil() as i64));
            vec![name, self.percent(month.revenue), self.integer(month.first.ceil() as i64), handed]
        };
        months.iter().map(row).collect()
    }

    /// The headings of these rows.
    pub fn year_head(&self, workspace: &Workspace, plan: &Plan) -> Vec<String> {
        let first = plan.rows.last().map_or_else(String::new, |row| row.stage.name.clone());
        let handed = plan_year::handed_over(plan).and_then(|(stage, _)| workspace.stages.get(&stage));
        let handed = handed.map_or_else(|| "–".to_owned(), |stage| stage.name.clone());
        vec![self.get("funnel-month"), self.get("year-revenue"), first, handed]
    }

    /// Whether Sales can work what is handed over; nothing where nobody has said what Sales can do.
    pub fn year_capacity(&self, months: &[PlanMonth], plan: &Plan, workspace: &Workspace) -> Option<(bool, String)> {
        let policy = &workspace.header.lead_policy;
        let capacity = capacity(workspace).filter(|capacity| *capacity > 0)?;
        let (_, needed) = plan_year::handed_over(plan)?;
        let over = months.iter().filter(|month| month.handed_over.is_some_and(|n| n > capacity as f64)).count();
        let per_rep = plan_year::per_rep(needed, policy)?;
        let values = [("capacity", capacity.into()), ("over", over.into()), ("each", self.rounded(per_rep, 1).into())];
        Some((over > 0, self.with("year-capacity", &values)))
    }

    /// What a lead of each stage costs.
    pub fn stage_costs(&self, workspace: &Workspace, plan: &Plan) -> Vec<String> {
        let costs = plan_year::costs(&workspace.header.plan, plan);
        let lines = plan.rows.iter().zip(costs).rev().map(|(row, cost)| {
            format!("{}: {}", row.stage.name, self.money(cost.round() as i64, &workspace.header.currency))
        });
        lines.collect()
    }

    /// What is missing in the stages of the funnel.
    pub fn stage_gaps(&self, gaps: &StageGaps) -> Vec<String> {
        let names = |stages: &[std::sync::Arc<FunnelStage>]| {
            self.joined(&stages.iter().map(|stage| stage.name.clone()).collect::<Vec<_>>())
        };
        let journey = self.joined(&gaps.unmapped.iter().map(|stage| stage.name.clone()).collect::<Vec<_>>());
        let all = [
            (!gaps.without_owner.is_empty(), "stage-gap-owner", names(&gaps.without_owner)),
            (!gaps.unmapped.is_empty(), "stage-gap-journey", journey),
            (!gaps.without_support.is_empty(), "stage-gap-support", names(&gaps.without_support)),
        ];
        let said = all.into_iter().filter(|(is, ..)| *is);
        said.map(|(_, key, names)| self.with(key, &[("names", names.into())])).collect()
    }

    /// Who does what at each stage, what the buyer does meanwhile, and what Marketing brings: a row for each stage.
    pub fn stage_rows(&self, workspace: &Workspace) -> Vec<Vec<String>> {
        in_order(&workspace.stages).into_iter().map(|stage| self.stage_row(workspace, stage)).collect()
    }

    /// The row of one stage.
    pub fn stage_row(&self, workspace: &Workspace, stage: &FunnelStage) -> Vec<String> {
        let parties = |parties: &std::collections::BTreeSet<crate::model::Party>| {
            parties.iter().map(|party| self.get(labels::words(*party))).collect::<Vec<_>>().join(", ")
        };
        let journey = in_order(&workspace.journey).into_iter().filter(|one| stage.journey.contains(&one.id));
        let content = in_order(&workspace.content).into_iter().filter(|one| stage.content.contains(&one.id));
        let brings = std::iter::once(stage.support.replace('\n', " ")).filter(|text| !text.is_empty());
        let brings = brings.chain(content.map(|one| one.title.clone()));
        let name = if stage.after_sale {
            format!("{} ({})", stage.name, self.get("stage-after-sale"))
        } else {
            stage.name.clone()
        };
        vec![
            name,
            self.get(labels::words(stage.owner)),
            parties(&stage.supports),
            parties(&stage.informed),
            journey.map(|one| one.name.clone()).collect::<Vec<_>>().join(", "),
            brings.collect::<Vec<_>>().join("; "),
        ]
    }
}

impl Texts {
    /// How long leads take to the sale, and who says so.
    pub fn lag(&self, plan: &FunnelPlan, own_cycle: Option<f64>) -> String {
        let months = plan_year::lag(plan, own_cycle);
        let key = match (plan.lag_months, own_cycle) {
            (Some(_), _) => "year-lag-set",
            (None, Some(_)) => "year-lag-own",
            (None, None) => "year-lag-usual",
        };
        self.with(key, &[("n", months.into())])
    }

    /// Where leads go that are not ready yet.
    pub fn recycle(&self, workspace: &Workspace) -> String {
        let (sla, handover) = (&workspace.header.sla, &workspace.header.handover);
        let entry = if handover.reentry.is_empty() {
            self.get("recycle-no-entry")
        } else {
            format!("{}: {}", self.get("handover-reentry"), handover.reentry)
        };
        let values =
            [("weeks", sla.recycle_weeks.into()), ("cycles", handover.most_cycles.into()), ("entry", entry.into())];
        self.with("recycle-words", &values)
    }
}
