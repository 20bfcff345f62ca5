//! How votes went, in words: for the minutes of the workshop and for the report. What is not shown stays sealed: only that there
//! was a vote is told. What single people answered is not told either, but for the concerns they voiced.

use super::blocks::said;
use crate::calc::people;
use crate::calc::votes::{Outcome, outcome};
use crate::merge::Address;
use crate::model::{Ballot, PerSide, RecordRef, Side, Vote, VoteMethod, Workspace, in_order};
use crate::text::{Texts, labels};

/// Who tells of the votes of a workspace.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    pub workspace: &'a Workspace,
    pub texts: &'a Texts,
}

impl Telling<'_> {
    fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// What was asked.
    pub fn question(&self, vote: &Vote) -> String {
        let question = said(&vote.question);
        if question.is_empty() { self.t(labels::words(vote.method)) } else { question }
    }

    /// That there was a vote whose answers nobody has shown.
    pub fn sealed(&self, vote: &Vote) -> String {
        format!("{} · {}", self.t(labels::words(vote.method)), self.t("minutes-not-shown"))
    }

    /// How many of those who were asked have answered, by side; and that one side alone decides nothing.
    pub fn answered(&self, outcome: &Outcome) -> String {
        let side = |side: Side| {
            let values = [
                ("side", self.t(labels::words(side)).into()),
                ("n", (*outcome.answered.get(side)).into()),
                ("all", (*outcome.asked.get(side)).into()),
            ];
            self.texts.with("minutes-answered", &values)
        };
        let words = Side::BOTH.map(side).join(", ");
        if outcome.has_both_sides() { words } else { format!("{words} · {}", self.t("minutes-one-sided")) }
    }

    /// What came out, and the concerns that were voiced.
    pub fn results(&self, vote: &Vote, outcome: &Outcome) -> Vec<String> {
        let times = |words: &dyn Fn(i64) -> String| {
            let times = self.times(outcome, words);
            if times.is_empty() { Vec::new() } else { vec![times] }
        };
        let mut lines = match vote.method {
            VoteMethod::Dots | VoteMethod::Ranking => self.options(vote, outcome),
            VoteMethod::FistToFive => times(&|answer| self.texts.with("minutes-fingers", &[("n", answer.into())])),
            VoteMethod::YesNo => times(&|answer| self.t(if answer == 1 { "answer-yes" } else { "answer-no" })),
            VoteMethod::Mood => vec![self.mood(outcome)],
        };
        lines.extend(self.concerns(vote));
        lines
    }

    /// A vote in one line with its question, for the decision it led to.
    pub fn in_one_line(&self, vote: &Vote) -> String {
        format!("{} – {}", self.question(vote), self.without_question(vote))
    }

    /// A vote in one line, beside the record it was about.
    fn without_question(&self, vote: &Vote) -> String {
        let Some(outcome) = outcome(self.workspace, vote) else { return self.sealed(vote) };
        format!("{} ({})", self.results(vote, &outcome).join("; "), self.answered(&outcome))
    }

    /// The votes about a record that were shown, each in one line with how it was asked and when.
    pub fn about(&self, record: RecordRef) -> Vec<String> {
        let all = in_order(&self.workspace.votes).into_iter();
        let shown = all.filter(|vote| vote.revealed && RecordRef::parse(&vote.about) == Some(record));
        shown.map(|vote| format!("{}: {}", self.how(vote), self.without_question(vote))).collect()
    }

    /// The shown votes that belong to no persona, KPI or clause and led to no decision; the mood is of a meeting and stands in its
    /// minutes alone.
    pub fn others(&self) -> Vec<String> {
        let decided = |vote: &Vote| self.workspace.entries.values().any(|entry| entry.vote == Some(vote.id));
        let told = |vote: &Vote| {
            matches!(
                RecordRef::parse(&vote.about).filter(|record| record.exists_in(self.workspace)),
                Some(RecordRef::Persona(_) | RecordRef::Kpi(_) | RecordRef::Clause(_))
            )
        };
        let all = in_order(&self.workspace.votes).into_iter().filter(|vote| vote.revealed);
        let others = all.filter(|vote| vote.method != VoteMethod::Mood && !decided(vote) && !told(vote));
        others.map(|vote| format!("{} ({})", self.in_one_line(vote), self.how(vote))).collect()
    }

    /// How it was asked, and on which day.
    fn how(&self, vote: &Vote) -> String {
        let day = vote.day.map(|day| format!(", {}", self.texts.date(day))).unwrap_or_default();
        format!("{}{day}", self.t(labels::words(vote.method)))
    }

    /// The concerns voiced in votes about a persona, a KPI or a clause, with what it is called; those of a vote that led to a
    /// decision stand with it.
    pub fn voiced(&self) -> Vec<String> {
        let all = in_order(&self.workspace.votes).into_iter().filter(|vote| vote.revealed);
        let about = all.filter_map(|vote| {
            let record = RecordRef::parse(&vote.about).filter(|record| record.exists_in(self.workspace))?;
            let name = self.texts.record(self.workspace, Address::Record(record), None);
            Some(self.concerns(vote).into_iter().map(move |words| format!("{name} – {words}")))
        });
        about.flatten().collect()
    }

    /// The options from the most points to the fewest; as many points, the same rank, and that is said.
    fn options(&self, vote: &Vote, outcome: &Outcome) -> Vec<String> {
        let line = |got: &crate::calc::votes::Got| {
            let name = vote.options.get(got.option).map(|option| said(option)).unwrap_or_default();
            let tied = got.points > 0 && outcome.options.iter().filter(|other| other.rank == got.rank).count() > 1;
            let tied = if tied { format!(" · {}", self.t("minutes-tied")) } else { String::new() };
            let points = self.points(vote.method, got.points);
            format!("{}. {name}: {points} ({}){tied}", self.texts.integer(got.rank), self.by_side(&got.by_side))
        };
        outcome.options.iter().map(line).collect()
    }

    /// So many dots, or points of a ranking.
    pub fn points(&self, method: VoteMethod, points: i64) -> String {
        let key = if method == VoteMethod::Dots { "minutes-dots" } else { "minutes-points" };
        self.texts.with(key, &[("n", points.into())])
    }

    /// What came from each side.
    pub fn by_side(&self, points: &PerSide<i64>) -> String {
        let one = |side: Side| format!("{} {}", self.t(labels::words(side)), self.texts.integer(*points.get(side)));
        Side::BOTH.map(one).join(", ")
    }

    /// How often each answer was given, from the most to the least, those nobody gave left out.
    fn times(&self, outcome: &Outcome, words: impl Fn(i64) -> String) -> String {
        let given = outcome.answers.iter().rev().map(|(answer, _)| (*answer, outcome.times(*answer)));
        let lines = given.filter(|(_, times)| *times > 0);
        lines
            .map(|(answer, times)| format!("{} × {}", self.texts.integer(times), words(answer)))
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// What those said who hold back, by their names as the list of people has them.
    fn concerns(&self, vote: &Vote) -> Vec<String> {
        let said_by = |(voter, ballot): (String, Ballot)| {
            let name = said(people::name_of(self.workspace, ballot.person, &ballot.name));
            let name = if name.is_empty() { self.t(labels::words(ballot.side)) } else { name };
            let words = said(vote.concerns.get(&voter)?);
            (!words.is_empty()).then(|| format!("{} – {name}: {words}", self.t("minutes-concern")))
        };
        people::voters(self.workspace, &vote.ballots).into_iter().filter_map(said_by).collect()
    }

    /// The middle answer and how often each was given.
    pub fn mood(&self, outcome: &Outcome) -> String {
        let Some((low, high)) = outcome.middle() else { return self.t("minutes-nobody-answered") };
        let middle = self.texts.hundredths((low + high) * 50);
        let spread = self.times(outcome, |answer| self.texts.integer(answer));
        self.texts.with("minutes-mood", &[("middle", middle.into()), ("spread", spread.into())])
    }
}
