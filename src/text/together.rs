//! What follows from the lists of *Together* and *Tools*, in words: why a record calls for a look, what is known of it, and what a list
//! comes to. Pages, report and command line say the same.

use chrono::NaiveDate;

use super::{Arg, Texts, labels};
use crate::calc::cadence::{Budget, budget, budget_of_all, is_kept_up, kept};
use crate::calc::cautions::{Caution, cautions};
use crate::calc::context::{Danger, dangers};
use crate::calc::stats::Rate;
use crate::calc::systems::{matrix, missing, without_key};
use crate::calc::together::{
    BEST_ACCOUNTS, BRIEFING_DAYS, Members, Visits, attendance, days_before, lacking, median_briefing, members,
    result_due, segments, visits,
};
use crate::model::{
    AnyRecord, Cadence, Choice, ExperimentVerdict, FeedState, JointEvent, Launch, Readiness, RecordRef, Reply, Side,
    Workspace, in_order,
};

/// What a list comes to, in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListNote {
    /// In words.
    pub words: String,
    /// It is a warning.
    pub warning: bool,
}

impl Texts {
    /// Why a record calls for a look.
    pub fn caution(&self, caution: &Caution) -> String {
        let of = |key: &str, side: Side| self.with(key, &[("side", self.get(labels::words(side)).into())]);
        let on = |key: &str, day: NaiveDate| self.with(key, &[("day", self.date(day).into())]);
        match caution {
            Caution::NoFirstDay => self.get("caution-no-first-day"),
            Caution::NotPlanned(day) => on("caution-not-planned", *day),
            Caution::Skipped(Some(day)) => on("caution-skipped", *day),
            Caution::Skipped(None) => self.get("caution-never-held"),
            Caution::OneSided(side) => of("caution-one-sided", *side),
            Caution::CameAlone(side) => of("caution-came-alone", *side),
            Caution::NoDelegate(side) => of("caution-no-delegate", *side),
            Caution::DoesNotFit(side) => of("caution-does-not-fit", *side),
            Caution::BriefedLate(days) => {
                self.with("caution-briefed-late", &[("days", self.days_before(*days).into())])
            }
            Caution::NotBriefed => self.get("caution-not-briefed"),
            Caution::OnlyGuests => self.get("caution-only-guests"),
            Caution::ResultMissing(day) => on("caution-result-missing", *day),
            Caution::AnnouncedTooEarly(what) => {
                self.with("caution-announced-early", &[("what", self.readiness(what).into())])
            }
            Caution::NotReady(days, what) => self.with(
                "caution-not-ready",
                &[("days", self.days_before(*days).into()), ("what", self.readiness(what).into())],
            ),
            Caution::NoOwner(side) => of("caution-no-owner", *side),
            Caution::EndsTooEarly => self.get("caution-ends-too-early"),
            Caution::NoEnd => self.get("caution-no-end"),
            Caution::NoLesson => self.get("caution-no-lesson"),
            Caution::NoObstacle => self.get("caution-no-obstacle"),
            Caution::NoHelper => self.get("caution-no-helper"),
            Caution::NoStopRule => self.get("caution-no-stop-rule"),
            Caution::NotBegun => self.get("caution-not-begun"),
            Caution::NoMembers => self.get("caution-no-members"),
            Caution::SideMissing(side) => of("caution-side-missing", *side),
            Caution::Lopsided(side) => of("caution-lopsided", *side),
            Caution::NoTime => self.get("caution-no-time"),
            Caution::NoKey => self.get("caution-no-key"),
            Caution::NoEnds => self.get("caution-no-ends"),
            Caution::ToItself => self.get("caution-to-itself"),
            Caution::NothingArrives => self.get("caution-nothing-arrives"),
            Caution::TiesNothing => self.get("caution-ties-nothing"),
            Caution::Unpaid(side) => {
                let words = |side: Side| Arg::from(self.get(labels::words(side)));
                self.with("incentive-conflict", &[("paid", words(side.other())), ("not", words(*side))])
            }
            Caution::NoReason => self.get("feedback-asks-why"),
            Caution::NoReasonForReply => self.get("request-asks-why"),
        }
    }

    /// What is known of a record without being written there, and why it calls for a look.
    pub fn beside(&self, workspace: &Workspace, record: RecordRef, today: NaiveDate) -> (Vec<String>, Vec<String>) {
        let Some(found) = record.find_in(workspace) else { return Default::default() };
        let why = cautions(workspace, &found, today);
        (self.facts(workspace, &found, today), why.iter().map(|one| self.caution(one)).collect())
    }

    /// So many days before something; negative ones are after it.
    pub fn days_before(&self, days: i64) -> String {
        match days {
            0 => self.get("days-same"),
            1.. => self.with("days-before", &[("n", days.into())]),
            _ => self.with("days-after", &[("n", days.saturating_neg().into())]),
        }
    }

    fn readiness(&self, what: &[Readiness]) -> String {
        let words: Vec<String> = what.iter().map(|one| self.get(one.words())).collect();
        self.joined(&words)
    }

    /// Hours a month, all together and by side.
    fn hours(&self, key: &str, budget: Budget) -> String {
        let hours = budget.hours_a_month();
        let of = |hundredths: i64| Arg::from(self.hundredths(hundredths));
        let (all, sales, marketing) = (of(hours.all), of(hours.sides.sales), of(hours.sides.marketing));
        self.with(key, &[("all", all), ("sales", sales), ("marketing", marketing)])
    }

    /// What is known of a record of the lists without being written there, a short line each.
    pub fn facts(&self, workspace: &Workspace, record: &AnyRecord, today: NaiveDate) -> Vec<String> {
        match record {
            AnyRecord::Cadence(one) => self.of_cadence(workspace, one, today),
            AnyRecord::JointEvent(one) => self.of_event(one),
            AnyRecord::Launch(one) => vec![self.of_launch(one)],
            AnyRecord::Experiment(one) => {
                let chain = [&one.objection, &one.obstacle, &one.helpers].map(|part| part.trim().replace('\n', " · "));
                let said: Vec<String> = chain.into_iter().filter(|part| !part.is_empty()).collect();
                if said.len() < 2 { Vec::new() } else { vec![said.join("  →  ")] }
            }
            AnyRecord::Team(one) if !one.members.is_empty() => vec![self.of_team(members(workspace, one))],
            AnyRecord::System(one) => {
                let keys = in_order(&workspace.identity_keys).into_iter().filter(|key| key.systems.contains(&one.id));
                let names: Vec<String> = keys.map(|key| key.name.clone()).collect();
                let words =
                    (!names.is_empty()).then(|| self.with("fact-keys", &[("keys", self.joined(&names).into())]));
                words.into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn of_cadence(&self, workspace: &Workspace, cadence: &Cadence, today: NaiveDate) -> Vec<String> {
        let kept = kept(workspace, cadence, today);
        let on = |key: &str, day: Option<NaiveDate>| day.map(|day| self.with(key, &[("day", self.date(day).into())]));
        let planned = kept.planned.map(|(_, day)| day);
        let next = if planned.is_some() { on("fact-planned", planned) } else { on("fact-next", kept.next) };
        let spent = budget(cadence);
        let hours = (spent != Budget::default() && is_kept_up(cadence, today)).then(|| self.hours("fact-hours", spent));
        [next, on("fact-last", kept.last.map(|(_, day)| day)), hours].into_iter().flatten().collect()
    }

    fn of_event(&self, event: &JointEvent) -> Vec<String> {
        let before = |key: &str, day: Option<NaiveDate>| {
            days_before(event, day).map(|days| self.with(key, &[("days", self.days_before(days).into())]))
        };
        let came = attendance(event);
        let due = result_due(event).filter(|_| event.result.trim().is_empty());
        let all = [
            before("fact-planned-together", event.planned_on),
            before("fact-briefed", event.briefed_on),
            came.map(|rate| self.with("fact-came", &[("rate", self.rate(Some(rate)).into())])),
            due.map(|day| self.with("fact-result-due", &[("day", self.date(day).into())])),
        ];
        all.into_iter().flatten().collect()
    }

    fn of_launch(&self, launch: &Launch) -> String {
        let all = Readiness::ALL.len() as u64;
        match lacking(launch).len() as u64 {
            0 => self.get("fact-ready-all"),
            lacking => self.with("fact-ready", &[("rate", self.of(Rate::new(all - lacking, all)).into())]),
        }
    }

    fn of_team(&self, members: Members) -> String {
        let sides = [("sales", members.sides.sales.into()), ("marketing", members.sides.marketing.into())];
        let words = self.with("fact-members", &sides);
        if members.neutral == 0 {
            return words;
        }
        format!("{words}, {}", self.with("fact-members-neutral", &[("n", members.neutral.into())]))
    }

    /// What a list comes to, a line each; nothing for most lists.
    pub fn list_notes(&self, workspace: &Workspace, table: &str, today: NaiveDate) -> Vec<ListNote> {
        let plain = |words: String| ListNote { words, warning: false };
        match table {
            "cadences" => {
                let spent = budget_of_all(workspace, today);
                let hours = (spent != Budget::default()).then(|| plain(self.hours("note-hours", spent)));
                let warnings = dangers(workspace).into_iter().filter(|one| *one != Danger::Apart);
                hours.into_iter().chain(warnings.map(|one| warning(self.get(one.words())))).collect()
            }
            "events" => median_briefing(workspace).map(|found| self.briefing(found)).into_iter().collect(),
            "activities" => self.of_visits(workspace),
            "experiments" => {
                let count = |wanted: &[ExperimentVerdict]| {
                    workspace.experiments.values().filter(|one| wanted.contains(&one.verdict)).count() as u64
                };
                let over = count(&[ExperimentVerdict::Adopted, ExperimentVerdict::Dropped]);
                let adopted = Rate::new(count(&[ExperimentVerdict::Adopted]), over);
                let words = self.with("note-experiments", &[("rate", self.rate(Some(adopted)).into())]);
                (over > 0).then(|| plain(words)).into_iter().collect()
            }
            "playbooks" => segments(workspace).into_iter().map(|segment| self.of_segment(segment)).collect(),
            "improvements" => {
                let count = |wanted: &[Reply]| {
                    workspace.improvements.values().filter(|one| wanted.contains(&one.helped)).count() as u64
                };
                let answered = count(&[Reply::Yes, Reply::Partly, Reply::No]);
                let helped = Rate::new(count(&[Reply::Yes, Reply::Partly]), answered);
                let words = self.with("note-helped", &[("rate", self.rate(Some(helped)).into())]);
                (answered > 0).then(|| plain(words)).into_iter().collect()
            }
            "feeds" => self.feeds(workspace).into_iter().collect(),
            "systems" | "identity_keys" => {
                let names: Vec<String> = without_key(workspace).iter().map(|one| one.name.clone()).collect();
                let words = self.with("note-without-key", &[("systems", self.joined(&names).into())]);
                (!names.is_empty()).then(|| warning(words)).into_iter().collect()
            }
            "data_gaps" => self.of_gaps(workspace),
            _ => Vec::new(),
        }
    }

    pub(super) fn briefing(&self, (halves, events): (i64, usize)) -> ListNote {
        let days = self.halves(Some(halves));
        let words = self.with("note-briefing", &[("n", events.into()), ("days", days.into())]);
        ListNote { words, warning: halves < 2 * BRIEFING_DAYS }
    }

    fn of_visits(&self, workspace: &Workspace) -> Vec<ListNote> {
        let (rotations, others) = visits(workspace);
        let mut notes = Vec::new();
        for (key, visits) in [("note-visits", others), ("note-rotations", rotations)] {
            if visits.all() == 0 {
                continue;
            }
            let Visits { both, by } = visits;
            let counts = [("both", both.into()), ("sales", by.sales.into()), ("marketing", by.marketing.into())];
            let words = self.with(key, &counts);
            notes.push(ListNote { words, warning: false });
            if let Some(side) = visits.behind() {
                notes.push(warning(self.with("note-behind", &[("side", self.get(labels::words(side)).into())])));
            }
        }
        notes
    }

    fn of_segment(&self, (segment, count): (String, usize)) -> ListNote {
        let name = if segment.is_empty() { self.get("note-no-segment") } else { segment };
        let more = count > BEST_ACCOUNTS;
        let key = if more { "note-segment-more" } else { "note-segment" };
        let words = self.with(key, &[("segment", name.into()), ("n", count.into()), ("best", BEST_ACCOUNTS.into())]);
        ListNote { words, warning: more }
    }

    fn of_gaps(&self, workspace: &Workspace) -> Vec<ListNote> {
        let all = missing(workspace);
        let mut notes: Vec<ListNote> = Vec::new();
        for one in all.iter().filter(|one| one.open > 0) {
            let subject = self.get(one.subject.words());
            let gaps = self.with("note-gaps", &[("n", one.open.into()), ("subject", subject.into())]);
            notes.push(match one.nobody {
                0 => ListNote { words: gaps, warning: false },
                nobody => warning(self.with("note-gaps-nobody", &[("gaps", gaps.into()), ("nobody", nobody.into())])),
            });
        }
        let nowhere: Vec<String> =
            all.iter().filter(|one| one.systems == 0).map(|one| self.get(one.subject.words())).collect();
        // Who has not begun to say what systems hold has not said that nothing does.
        if !nowhere.is_empty() && nowhere.len() < all.len() {
            notes.push(warning(self.with("note-held-nowhere", &[("subjects", self.joined(&nowhere).into())])));
        }
        notes
    }

    /// How many pairs of systems stand how; nothing with fewer than two systems.
    pub fn feeds(&self, workspace: &Workspace) -> Option<ListNote> {
        let matrix = matrix(workspace);
        let count = |state: Option<FeedState>| Arg::from(matrix.count(state));
        let words = self.with(
            "note-feeds",
            &[
                ("missing", count(Some(FeedState::Missing))),
                ("hand", count(Some(FeedState::ByHand))),
                ("works", count(Some(FeedState::Works))),
                ("unsaid", count(None)),
            ],
        );
        let warning = matrix.count(Some(FeedState::Missing)) > 0;
        (matrix.systems.len() > 1).then_some(ListNote { words, warning })
    }
}

fn warning(words: String) -> ListNote {
    ListNote { words, warning: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FreshIds, Kpi, Language, Occasion, PerSide, Rhythm, Unit};
    use crate::text::texts;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_kpi_of_the_briefings_says_what_the_events_say() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(6));
        let kpi = Kpi { code: "M11".to_owned(), unit: Unit::Days, ..Kpi::default() };
        let english = texts(Language::En);
        assert_eq!(english.measured(&workspace, &kpi), None);
        for briefed in ["2026-11-12", "2026-11-06"] {
            let (day, briefed_on) = (Some(day("2026-11-26")), Some(day(briefed)));
            let one = JointEvent { id: fresh.next(), day, briefed_on, ..JointEvent::default() };
            workspace.events.insert(one.id, one.into());
        }
        let said = english.measured(&workspace, &kpi).unwrap();
        assert_eq!(said, "Sales briefed, in days before: 17 (median of 2 events)");
    }

    #[test]
    fn an_event_says_how_late_sales_was_briefed_and_who_came() {
        let event = JointEvent {
            day: Some(day("2026-11-20")),
            briefed_on: Some(day("2026-11-15")),
            guest_owner: "Anna".to_owned(),
            invited: Some(12),
            attended: Some(3),
            ..JointEvent::default()
        };
        let de = texts(Language::De);
        let (workspace, today) = (Workspace::default(), day("2026-11-26"));
        let record = AnyRecord::from(event.clone());
        assert_eq!(
            de.facts(&workspace, &record, today),
            ["Briefing des Vertriebs: 5 Tage vorher", "Gekommen: 3 von 12", "Ergebnis fällig am 18.02.2027"]
        );
        let said: Vec<String> = cautions(&workspace, &record, today).iter().map(|one| de.caution(one)).collect();
        assert_eq!(said.len(), 2, "{said:?}");
        assert_eq!(said[0], "Der Vertrieb wurde spät informiert: 5 Tage vorher.");
        let nl = texts(Language::Nl);
        assert_eq!(
            [1, 0, -2].map(|days| nl.days_before(days)),
            ["één dag van tevoren", "op de dag zelf", "2 dagen erna"]
        );
    }

    #[test]
    fn meetings_say_what_they_cost_and_when_only_heads_meet() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(1));
        let mut cadence = Cadence {
            id: fresh.next(),
            kind: Occasion::Heads,
            rhythm: Rhythm::Weekly,
            minutes: Some(30),
            people: PerSide { sales: Some(1), marketing: Some(1) },
            ..Cadence::default()
        };
        workspace.cadences.insert(cadence.id, cadence.clone().into());
        let en = texts(Language::En);
        let notes = en.list_notes(&workspace, "cadences", day("2026-11-26"));
        assert_eq!(notes[0].words, "Meetings, in hours of people a month: 4.4 (Sales 2.2, Marketing 2.2)");
        assert!(notes[1].warning && notes[1].words.starts_with("Only the heads meet."), "{notes:?}");
        cadence.ended = Some(day("2026-11-01"));
        workspace.cadences.insert(cadence.id, cadence.into());
        assert!(en.list_notes(&workspace, "cadences", day("2026-11-26")).is_empty());
    }
}
