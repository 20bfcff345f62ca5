//! "A lead is …": what both sides agreed on, in one paragraph of plain words.

use super::{Texts, labels};
use crate::calc::agreement::{
    Progress, counted_points, group_room, held_down, kpi_distance, overwritten_points, overwritten_target,
};
use crate::calc::models::{models, scoped_to_model};
use crate::calc::negotiation::settlement;
use crate::calc::proposals::{Topic, is_proposed};
use crate::model::{
    Criterion, CriterionKind, CriterionStatus, Dimension, Id, Kpi, LeadModel, LeadSet, Workspace, in_order,
};

impl Texts {
    /// How a criterion's points came about, in a sentence; nothing when nobody noted it.
    pub fn trace(&self, workspace: &Workspace, criterion: &Criterion) -> Option<String> {
        if let (Some(note), Some(points)) = (&criterion.overwritten, overwritten_points(criterion)) {
            let how = self.overwritten(note, self.integer(note.was));
            return Some(self.with("trace-points", &[("n", points.into()), ("how", how.into())]));
        }
        let last = settlement(workspace, criterion.id)?;
        let how = self.get(labels::words(last.how));
        let mut words = match last.points {
            Some(points) => self.with("trace-points", &[("n", points.into()), ("how", how.into())]),
            None => how,
        };
        let round = last.round.and_then(|id| workspace.rounds.get(&id));
        let round = round.map(|round| self.with("round-number", &[("n", round.number.into())]));
        let day = last.day.map(|day| self.date(day));
        for part in [round, Some(last.who.clone()), day].into_iter().flatten().filter(|part| !part.is_empty()) {
            words = format!("{words} · {part}");
        }
        Some(if last.why.is_empty() { words } else { format!("{words}: {}", last.why) })
    }

    /// That the cap of its group lets less count of a criterion than was agreed; nothing where it does not.
    pub fn held_down(&self, workspace: &Workspace, criterion: &Criterion) -> Option<String> {
        let (group, cap) = held_down(workspace, criterion)?;
        Some(self.with("criterion-held-down", &[("n", cap.into()), ("name", (&group.name).into())]))
    }

    /// What the cap of a criterion's group means for its points; `None` without one.
    pub fn group_room(&self, workspace: &Workspace, criterion: &Criterion) -> Option<String> {
        let room = group_room(workspace, criterion)?;
        let key = match (room.agreed, room.left()) {
            (0, _) => "group-counts",
            (_, 0) => "group-full",
            _ => "group-left",
        };
        let values = [
            ("name", (&room.group.name).into()),
            ("cap", room.cap.into()),
            ("agreed", room.agreed.into()),
            ("left", room.left().into()),
        ];
        Some(self.with(key, &values))
    }

    /// How much is agreed, and what is parked and so not counted.
    pub fn agreed_of(&self, progress: Progress) -> String {
        let words = self.with("agreed-of", &[("done", progress.done.into()), ("all", progress.all.into())]);
        match progress.parked {
            0 => words,
            n => format!("{words} · {}", self.with("parked-not-counted", &[("n", n.into())])),
        }
    }

    /// Where a criterion stands: its status, and that nobody has agreed on its points where they were typed over.
    pub fn standing(&self, criterion: &Criterion) -> String {
        match &criterion.overwritten {
            Some(note) if overwritten_points(criterion).is_some() => self.overwritten(note, self.integer(note.was)),
            _ => self.get(labels::words(criterion.status)),
        }
    }

    /// The agreed target of a KPI, and that nobody has agreed on it where it was typed over; a dash without one.
    pub fn agreed_target(&self, kpi: &Kpi, currency: &str) -> String {
        let value = |value: i64| self.kpi_value(value, kpi.unit, currency);
        let words = kpi.agreed.map_or_else(|| "–".to_owned(), value);
        match &kpi.overwritten {
            Some(note) if overwritten_target(kpi).is_some() => {
                format!("{words} ({})", self.overwritten(note, value(note.was)))
            }
            _ => words,
        }
    }

    /// What is open about the target of a KPI that is not settled.
    pub fn open_target(&self, kpi: &Kpi, currency: &str) -> String {
        if overwritten_target(kpi).is_some() {
            self.agreed_target(kpi, currency)
        } else if kpi_distance(kpi).is_none() {
            self.get("criterion-no-distance")
        } else {
            self.get("kpi-no-target")
        }
    }

    /// That only a sample of a set's leads is at hand, and where the others are; nothing when all are.
    pub fn sample(&self, set: &LeadSet) -> Option<String> {
        let linked = set.linked.as_ref().filter(|_| set.is_sample())?;
        let ending = linked.file_ending();
        let values = [("n", set.rows.into()), ("all", linked.rows.into()), ("ending", ending.into())];
        Some(self.with("linked-sample", &values))
    }

    /// What the workspace is called, also one without a title.
    pub fn title(&self, workspace: &Workspace) -> String {
        let title = workspace.header.title.trim();
        if title.is_empty() { self.get("untitled") } else { title.to_owned() }
    }

    /// What a model is called; `None` is the general one.
    pub fn model(&self, workspace: &Workspace, model: Option<Id<LeadModel>>) -> String {
        let named = model.and_then(|id| workspace.models.get(&id)).map(|model| model.name.clone());
        named.unwrap_or_else(|| self.get("model-general"))
    }

    /// The name of a criterion, with its model where that is not the general one.
    pub fn criterion(&self, workspace: &Workspace, criterion: &Criterion) -> String {
        match criterion.model {
            None => criterion.name.clone(),
            model => format!("{} ({})", criterion.name, self.model(workspace, model)),
        }
    }

    /// What a lead is, model by model: one paragraph, or one for each of several models with its name and its leads.
    pub fn definitions(&self, workspace: &Workspace) -> Vec<String> {
        if workspace.models.is_empty() {
            return vec![self.definition(workspace)];
        }
        let paragraphs = models(workspace).into_iter().map(|model| {
            let (name, leads) = (self.model(workspace, model), self.judged(workspace, model));
            format!("{name}. {leads} {}", self.definition(&scoped_to_model(workspace, model)))
        });
        paragraphs.collect()
    }

    /// Which leads a model judges, in a sentence.
    pub fn judged(&self, workspace: &Workspace, model: Option<Id<LeadModel>>) -> String {
        match model.and_then(|id| workspace.models.get(&id)) {
            None => self.get("model-for-rest"),
            Some(model) if model.segment.says_nothing() => self.get("model-no-segment"),
            Some(model) => self.with("model-for", &[("rule", self.rule(&model.segment).into())]),
        }
    }

    /// The definition of one model in one paragraph, made from criteria, thresholds and gates.
    pub fn definition(&self, workspace: &Workspace) -> String {
        let policy = &workspace.header.lead_policy;
        let named = |kind: CriterionKind| -> Vec<String> {
            in_order(&workspace.criteria)
                .into_iter()
                .filter(|criterion| criterion.kind == kind && criterion.status == CriterionStatus::Agreed)
                .map(|criterion| criterion.name.clone())
                .collect()
        };
        let mut strongest: Vec<_> = in_order(&workspace.criteria)
            .into_iter()
            .filter_map(|criterion| Some((counted_points(workspace, criterion)?, criterion)))
            .filter(|(points, _)| *points > 0)
            .collect();
        strongest.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
        let names = strongest.into_iter().take(3).map(|(_, criterion)| criterion.name.clone());
        let strongest: Vec<String> = names.collect();
        let open = is_proposed(workspace, Topic::Threshold);
        let (fit, engagement) = (policy.least(Dimension::Fit), policy.least(Dimension::Engagement));
        let key = match (fit, engagement) {
            _ if open => "definition-open",
            (None, None) => "definition-sum",
            (Some(_), None) => "definition-sum-fit",
            (None, Some(_)) => "definition-sum-engagement",
            (Some(_), Some(_)) => "definition-sums",
        };
        let mut parts = vec![self.with(
            key,
            &[
                ("threshold", policy.threshold.into()),
                ("fit", fit.unwrap_or(0).into()),
                ("engagement", engagement.unwrap_or(0).into()),
            ],
        )];
        for (key, names) in [
            ("definition-strongest", strongest),
            ("definition-required", named(CriterionKind::Required)),
            ("definition-veto", named(CriterionKind::Veto)),
            ("definition-fast", named(CriterionKind::FastTrack)),
        ] {
            if !names.is_empty() {
                parts.push(self.with(key, &[("names", self.joined(&names).into())]));
            }
        }
        parts.join(" ")
    }
}
