//! Words for what was agreed, what is only proposed, and who said so.

use std::collections::BTreeSet;

use super::{Texts, labels};
use crate::calc::agreement::unsettled;
use crate::calc::agreement::{is_kpi_settled, kpi_how};
use crate::calc::contradictions::Contradiction;
use crate::calc::measured::{Counted, counted, measured};
use crate::calc::people::signs_for_other;
use crate::calc::proposals::{Held, Topic, held, usual_caps};
use crate::calc::sources::{Piece, Said, Source, names_unit, pieces, referable, reference, value};
use crate::calc::stats::Rate;
use crate::calc::terms::{CORRIDOR, Changed, Concern, IN_GROUP, changed, clause_of, corridor_of, figure_of, parts};
use crate::model::{
    Clause, ClauseStatus, Confirmation, Criterion, Id, Kpi, LeadModel, Period, RecordRef, Rule, Side, SignOff, Terms,
    Workspace,
};

/// The words for a [`Topic`].
pub fn topic(of: Topic) -> &'static str {
    match of {
        Topic::Threshold => "policy-threshold",
        Topic::FitCap => "policy-fit-cap",
        Topic::EngagementCap => "policy-engagement-cap",
        Topic::GroupCaps => "topic-group-caps",
        Topic::FitA => "policy-fit-a",
        Topic::FitB => "policy-fit-b",
        Topic::Engagement1 => "policy-engagement-1",
        Topic::Engagement2 => "policy-engagement-2",
        Topic::Reps => "policy-reps",
        Topic::DaysPerMonth => "policy-days",
        Topic::TouchesPerDay => "policy-touches-day",
        Topic::TouchesPerLead => "policy-touches-lead",
        Topic::Trigger => "handover-trigger",
        Topic::MinimumData => "handover-minimum",
        Topic::Channel => "handover-channel",
        Topic::Routing => "handover-routing",
        Topic::Contacted => "handover-contacted",
        Topic::Deputy => "handover-deputy",
        Topic::Overdue => "handover-overdue",
        Topic::ReportBack => "handover-report-back",
        Topic::Cycles => "handover-cycles",
        Topic::Acknowledge => "sla-acknowledge",
        Topic::FirstContact => "sla-first-contact",
        Topic::Attempts => "sla-attempts",
        Topic::AttemptDays => "sla-attempt-days",
        Topic::DecisionDays => "sla-decision-days",
        Topic::Recycle => "sla-recycle",
        Topic::Reasons => "topic-reasons",
        Topic::Causes => "handover-causes",
        Topic::Freshness => "topic-freshness",
        Topic::MarketingShare => "plan-share",
        Topic::MatureAfter => "plan-mature",
        Topic::Currency => "settings-currency",
    }
}

impl Texts {
    /// Who confirmed a value, and when.
    pub fn confirmation(&self, word: &Confirmation) -> String {
        let day = word.on.map(|day| self.date(day)).unwrap_or_default();
        match (word.by.is_empty(), day.is_empty()) {
            (true, true) => self.get("confirmed"),
            (true, false) => self.with("confirmed-on", &[("day", day.into())]),
            (false, true) => self.with("confirmed-by", &[("name", (&word.by).into())]),
            (false, false) => self.with("confirmed-by-on", &[("name", (&word.by).into()), ("day", day.into())]),
        }
    }
}

impl Texts {
    /// A value the program proposes, by name and value: what somebody who confirms it confirms.
    pub fn proposal(&self, workspace: &Workspace, of: Topic) -> String {
        let header = &workspace.header;
        let value = match (of, held(workspace, of)) {
            // Hundredths of a percent.
            (Topic::MarketingShare, _) => self.typed_percent(header.plan.marketing_share),
            (_, Some(Held::Number(number))) => self.integer(number),
            (_, Some(Held::Text(text))) => text.to_owned(),
            (Topic::GroupCaps, _) => {
                let caps = usual_caps(workspace).into_iter();
                self.joined(&caps.map(|(name, cap)| format!("{name} {}", self.integer(cap))).collect::<Vec<_>>())
            }
            (Topic::Reasons, _) => self.joined(&header.sla.reject_reasons.iter().cloned().collect::<Vec<_>>()),
            _ => return self.get(topic(of)),
        };
        format!("{}: {value}", self.get(topic(of)))
    }
}

/// Names in the file and the words for them, beside those of the [topics](Topic).
const NAMES: [(&str, &str); 9] = [
    ("goal", "sla-goal"),
    ("valid_from", "sla-from"),
    ("valid_to", "sla-to"),
    ("capacity_stop", "handover-capacity-stop"),
    ("fit_min", "policy-fit-min"),
    ("engagement_min", "policy-engagement-min"),
    ("segment", "model-segment"),
    ("reject_reasons", "topic-reasons"),
    ("causes", "handover-causes"),
];

impl Texts {
    /// Who settled something, and when; nothing where nobody noted it.
    pub fn settled(&self, words: &BTreeSet<Confirmation>) -> Option<String> {
        let last = words.iter().max_by_key(|word| word.on).filter(|word| !word.by.is_empty() || word.on.is_some())?;
        Some(self.confirmation(last))
    }

    /// How the target of a KPI came about, and the last word on it: nothing where it is not settled.
    pub fn target_settled(&self, kpi: &Kpi) -> Option<String> {
        let how = kpi_how(kpi).map(|how| self.get(labels::words(how)));
        let words: Vec<String> = how.into_iter().chain(self.settled(&kpi.settled)).collect();
        (is_kpi_settled(kpi) && !words.is_empty()).then(|| words.join(" · "))
    }

    /// A clause with the numbers its references hold; as it stands where nothing is agreed there, it says so.
    pub fn clause(&self, workspace: &Workspace, text: &str) -> String {
        self.read_out(workspace, text.trim(), |_| true)
    }

    /// A text with the numbers of those references that are `told`; the others stay references.
    fn read_out(&self, workspace: &Workspace, text: &str, told: impl Fn(Source) -> bool) -> String {
        let pieces = pieces(text);
        let words = pieces.iter().enumerate().map(|(at, piece)| {
            let behind = match pieces.get(at + 1) {
                Some(Piece::Text(text)) => text.as_str(),
                _ => "",
            };
            match piece {
                Piece::Text(text) => text.clone(),
                Piece::Reference(source) if told(*source) => self.referred(workspace, *source, behind),
                Piece::Reference(source) => format!("{{{}}}", reference(*source).unwrap_or_default()),
            }
        });
        words.collect()
    }

    /// What a reference in a clause reads as, before the words that stand behind it: a number with its unit, which is not
    /// said twice.
    fn referred(&self, workspace: &Workspace, source: Source, behind: &str) -> String {
        match value(workspace, source) {
            Some(said) if names_unit(&said, behind) => self.hundredths(said.value),
            Some(said) => self.said(workspace, &said),
            None => format!("[{}: {}]", self.source(workspace, source), self.get("clause-status-draft")),
        }
    }

    /// The text of a clause when what it refers to goes away: in place of the reference stands what it read as. `None`
    /// where it does not refer to it.
    pub fn clause_without(&self, workspace: &Workspace, text: &str, gone: Source) -> Option<String> {
        let reference = format!("{{{}}}", reference(gone)?);
        text.contains(&reference).then(|| self.read_out(workspace, text, |source| source == gone))
    }

    /// The clauses that keep the number they had when what they refer to goes away, and stay whole sentences.
    pub fn clauses_without(&self, workspace: &Workspace, gone: Source) -> Vec<Clause> {
        let clauses = workspace.clauses.values();
        let kept = clauses.filter_map(|clause| {
            let text = self.clause_without(workspace, &clause.text, gone)?;
            Some(Clause { text, ..Clause::clone(clause) })
        });
        kept.collect()
    }

    /// Why a clause is open although both have agreed on its words: of which numbers it refers to nobody has agreed. `None`
    /// where that is not so.
    pub fn clause_reopened(&self, workspace: &Workspace, clause: &Clause) -> Option<String> {
        let open = unsettled(workspace, clause);
        if clause.status != ClauseStatus::Agreed || open.is_empty() {
            return None;
        }
        let names: Vec<String> = open.into_iter().map(|source| self.source(workspace, source)).collect();
        Some(self.with("clause-number-open", &[("names", self.joined(&names).into())]))
    }

    /// What was measured of a KPI last, and when; nothing where the workspace keeps no such numbers.
    pub fn measured(&self, workspace: &Workspace, kpi: &Kpi) -> Option<String> {
        let beside = |rate: Rate| {
            let share = self.rate_beside(rate, kpi.agreed.map(|target| target as f64 / 10_000.0));
            let of = self.of(rate);
            if share == of { of } else { format!("{share} ({of})") }
        };
        match counted(workspace, kpi) {
            Some(Counted::Answered(rate)) => {
                return Some(self.with("kpi-measured-requests", &[("rate", beside(rate).into())]));
            }
            Some(Counted::Useful(found)) => return Some(self.useful(found)),
            Some(Counted::Briefed(halves, events)) => return Some(self.briefing((halves, events)).words),
            None => {}
        }
        let (rate, period) = measured(workspace, kpi)?;
        let rate = beside(rate);
        Some(self.with("kpi-measured", &[("rate", rate.into()), ("period", period.into())]))
    }

    /// The text of a clause as it is typed: references by the name of what they lead to.
    pub fn clause_typed(&self, workspace: &Workspace, text: &str) -> String {
        let pieces = pieces(text).into_iter().map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Reference(source) => format!("{{{}}}", self.source(workspace, source)),
        });
        pieces.collect()
    }

    /// The text of a clause as it is kept: names in braces become references where they lead somewhere.
    pub fn clause_kept(&self, workspace: &Workspace, text: &str) -> String {
        let mut kept = text.to_owned();
        for source in referable(workspace) {
            if let Some(reference) = reference(source) {
                kept = kept.replace(&format!("{{{}}}", self.source(workspace, source)), &format!("{{{reference}}}"));
            }
        }
        kept
    }

    /// What a source is called.
    pub fn source(&self, workspace: &Workspace, source: Source) -> String {
        match source {
            Source::Kpi(id) => workspace.kpis.get(&id).map_or_else(|| self.get("source-gone"), |kpi| kpi.name.clone()),
            Source::Limit(of) => self.get(topic(of)),
            Source::CapacityStop => self.get("handover-capacity-stop"),
            Source::Threshold(model) => {
                let word = self.get(topic(Topic::Threshold));
                match model {
                    Some(model) => format!("{word} ({})", self.model(workspace, Some(model))),
                    None => word,
                }
            }
            Source::Clause(id) => {
                let text = workspace.clauses.get(&id).map(|clause| self.clause(workspace, &clause.text));
                self.with("quoted", &[("text", text.unwrap_or_default().into())])
            }
            Source::LeadsAMonth => self.get("source-leads-month"),
            Source::Capacity => self.get("policy-capacity"),
        }
    }

    /// That whoever signed for a side belongs to the other one: with their word that they sign for both, or without it yet.
    pub fn signs_for_other(&self, workspace: &Workspace, side: Side, sign_off: &SignOff) -> Option<String> {
        let key = match (sign_off.for_both, signs_for_other(workspace, side, sign_off)) {
            (true, _) => "signed-for-both",
            (false, true) => "sign-for-other",
            (false, false) => return None,
        };
        let [side, other] = [side, side.other()].map(|side| self.get(labels::words(side)));
        let values = [("name", sign_off.by.trim().into()), ("side", side.into()), ("other", other.into())];
        Some(self.with(key, &values))
    }

    /// A number with its unit.
    pub fn said(&self, workspace: &Workspace, said: &Said) -> String {
        self.kpi_value(said.value, said.unit, &workspace.header.currency)
    }

    /// Two places that say different things, in a sentence.
    pub fn contradiction(&self, workspace: &Workspace, found: &Contradiction) -> String {
        let one = |said: &Said| format!("{}: {}", self.source(workspace, said.source), self.said(workspace, said));
        self.with("contradiction", &[("one", one(&found.one).into()), ("other", one(&found.other).into())])
    }

    /// Something to be seen before anybody signs, in a sentence.
    pub fn concern(&self, workspace: &Workspace, concern: &Concern) -> String {
        match concern {
            Concern::NoGoal => self.get("concern-no-goal"),
            Concern::NoPeriod => self.get("concern-no-period"),
            Concern::OpenClauses(n) => self.with("concern-clauses", &[("n", (*n).into())]),
            Concern::OpenKpis(n) => self.with("concern-kpis", &[("n", (*n).into())]),
            Concern::Untracked(names) => self.with("concern-untracked", &[("names", self.joined(names).into())]),
            Concern::NoOwner(names) => self.with("concern-no-owner", &[("names", self.joined(names).into())]),
            Concern::Proposals(topics) => {
                let names: Vec<String> = topics.iter().map(|of| self.get(topic(*of))).collect();
                self.with("concern-proposals", &[("names", self.joined(&names).into())])
            }
            Concern::Contradiction(found) => self.contradiction(workspace, found),
        }
    }

    /// A term that reads differently than when it was signed: its name, as signed, now.
    pub fn changed_term(&self, workspace: &Workspace, change: &Changed) -> String {
        let words = |term: &Option<String>| {
            term.as_ref().map_or_else(|| "–".to_owned(), |term| self.term(workspace, &change.name, term))
        };
        let name = self.term_name(workspace, change);
        let values =
            [("name", name.into()), ("signed", words(&change.signed).into()), ("now", words(&change.now).into())];
        self.with("sign-change", &values)
    }

    /// What a term is called: a field, or the record it is about.
    fn term_name(&self, workspace: &Workspace, change: &Changed) -> String {
        if let Some(criterion) = change.name.strip_prefix(IN_GROUP).and_then(|id| id.parse::<Id<Criterion>>().ok()) {
            let name = workspace.criteria.get(&criterion).map(|criterion| criterion.name.clone());
            let name = name.unwrap_or_else(|| self.get("source-gone"));
            return format!("{name} – {}", self.get("criterion-group"));
        }
        if let Some(kpi) = change.name.strip_prefix(CORRIDOR).and_then(|id| id.parse::<Id<Kpi>>().ok()) {
            let name = workspace.kpis.get(&kpi).map(|kpi| kpi.name.clone());
            let name = name.unwrap_or_else(|| self.get("source-gone"));
            return format!("{name} – {}", self.get("kpi-tolerable"));
        }
        let (model, name) = change.name.split_once('/').unwrap_or(("", &change.name));
        let word = NAMES.iter().find(|(known, _)| *known == name).map(|(_, key)| self.get(key));
        let word = word.or_else(|| Topic::named(name).map(|of| self.get(topic(of)))).unwrap_or_else(|| {
            let term = change.now.as_ref().or(change.signed.as_ref());
            term.map(|term| self.term_subject(name, term)).unwrap_or_default()
        });
        let model = model
            .parse::<Id<LeadModel>>()
            .ok()
            .and_then(|id| workspace.models.get(&id))
            .map(|model| model.name.clone());
        model.map_or(word.clone(), |model| format!("{word} ({model})"))
    }

    fn term_subject(&self, name: &str, term: &str) -> String {
        match RecordRef::parse(name) {
            Some(RecordRef::Kpi(_)) => figure_of(term).map(|(_, _, name)| name).unwrap_or_default(),
            Some(RecordRef::Clause(_)) => self.get("clause-text"),
            Some(RecordRef::Group(_)) => parts(term, 2).get(1).map(|name| (*name).to_owned()).unwrap_or_default(),
            _ => parts(term, 6).get(4).map(|name| (*name).to_owned()).unwrap_or_default(),
        }
    }

    /// A term in words.
    fn term(&self, workspace: &Workspace, name: &str, term: &str) -> String {
        if name.starts_with(IN_GROUP) {
            return term.to_owned();
        }
        if name.starts_with(CORRIDOR) {
            return corridor_of(term).map_or_else(
                || term.to_owned(),
                |(tolerable, unit, per)| {
                    let edge = tolerable.map(|edge| self.kpi_value(edge, unit, &workspace.header.currency));
                    let words: Vec<String> = edge.into_iter().chain([self.get(labels::words(per))]).collect();
                    words.join(", ")
                },
            );
        }
        let name = name.split_once('/').map_or(name, |(_, name)| name);
        match RecordRef::parse(name) {
            Some(RecordRef::Kpi(_)) => figure_of(term).map_or_else(
                || term.to_owned(),
                |(value, unit, _)| self.kpi_value(value, unit, &workspace.header.currency),
            ),
            Some(RecordRef::Clause(_)) => clause_of(term).map_or_else(
                || term.to_owned(),
                |(status, party, text)| {
                    let (status, party) = (self.get(labels::words(status)), self.get(labels::words(party)));
                    format!("{} ({party}, {status})", self.clause(workspace, &text))
                },
            ),
            Some(RecordRef::Group(_)) => parts(term, 2).first().map(|cap| (*cap).to_owned()).unwrap_or_default(),
            Some(RecordRef::Criterion(_)) => {
                let parts = parts(term, 6);
                let rule = parts.get(5).and_then(|rule| ron::from_str::<Rule>(rule).ok());
                let rule = rule.map(|rule| self.rule(&rule)).unwrap_or_default();
                let points = parts.first().copied().unwrap_or_default();
                if points.is_empty() { rule } else { format!("{points} ({rule})") }
            }
            _ if name == "segment" => {
                ron::from_str::<Rule>(term).map_or_else(|_| term.to_owned(), |rule| self.rule(&rule))
            }
            _ => match term.parse() {
                Ok(day) => self.date(day),
                Err(_) => term.to_owned(),
            },
        }
    }

    /// What differs between two versions of the agreement, in words, by clause and KPI.
    pub fn version_changes(&self, workspace: &Workspace, before: &Terms, after: &Terms) -> Vec<String> {
        let words = |name: &str, term: &Option<String>| {
            term.as_ref().map_or_else(|| "–".to_owned(), |term| self.term(workspace, name, term))
        };
        let line = |change: &Changed| {
            let name = self.term_name(workspace, change);
            let (was, is) = (words(&change.name, &change.signed), words(&change.name, &change.now));
            self.with("version-change", &[("name", name.into()), ("was", was.into()), ("is", is.into())])
        };
        changed(before, after).iter().map(line).collect()
    }

    /// An earlier period of the agreement: why it ended early, who signed it, and its terms.
    pub fn period(&self, workspace: &Workspace, period: &Period) -> Vec<String> {
        let mut lines = Vec::new();
        if !period.why.trim().is_empty() {
            lines.push(format!("{}: {}", self.get("period-why"), period.why.trim()));
        }
        for side in Side::BOTH {
            let sign_off = period.sign_off.get(side);
            let day = sign_off.on.map(|day| self.date(day)).unwrap_or_default();
            let decision = self.get(labels::words(sign_off.decision));
            let parts: Vec<String> = [decision, sign_off.by.clone(), day, sign_off.dissent.clone()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            lines.push(format!("{}: {}", self.get(labels::words(side)), parts.join(", ")));
        }
        for (name, term) in period.terms.iter() {
            let change = Changed { name: name.clone(), signed: Some(term.clone()), now: None };
            lines.push(format!("{}: {}", self.term_name(workspace, &change), self.term(workspace, name, term)));
        }
        lines
    }
}
