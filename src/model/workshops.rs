//! What happens when both departments meet: workshops with their agenda and their clock, what was caught in them, votes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ballot, Id, Participant, PerSide, RecordRef, Side, choice, is_default, lines, part, record};

record! {
    /// A meeting of both departments: planned, held, and written down.
    Workshop(WorkshopFields) in workshops, "wsh" {
        /// What it is called.
        title: String = "field-doc-title" [Title],
        /// What it is for.
        kind: WorkshopKind = "workshop-kind",
        /// A plan to begin others with; it is never held itself.
        template: bool = "workshop-template",
        /// The day.
        day: Option<NaiveDate> = "field-day" [Day(Either)],
        /// When it begins.
        starts: Option<TimeOfDay> = "workshop-starts",
        /// When everybody has to leave.
        ends: Option<TimeOfDay> = "workshop-ends",
        /// Where.
        place: String = "workshop-place",
        /// The time zone of the clocks there, by its name in the database of the IANA such as `Europe/Berlin`; empty where nobody has
        /// said it.
        zone: String = "workshop-zone",
        /// What it is to bring.
        #[serde(with = "lines")]
        goal: String = "workshop-goal" [Text],
        /// Who is invited, and who came.
        people: BTreeMap<Id<Participant>, Attendance> = "workshop-people",
        /// Notes of whoever leads it; never shown in the room, in no report and no minutes.
        #[serde(with = "lines")]
        notes: String = "workshop-notes" [Text, Hidden],
        /// The state of the workspace when it began, by its fingerprint in the history of this machine.
        state_before: String = "workshop-state-before" [Hidden],
        /// The state when it ended.
        state_after: String = "workshop-state-after" [Hidden],
    }
}

choice! {
    /// What a workshop is for; each has an agenda to begin with.
    #[derive(Default)]
    pub enum WorkshopKind {
        /// Shared personas, half a day.
        Personas = "workshop-kind-personas",
        /// What a lead is.
        Leads = "workshop-kind-leads",
        /// Content audit.
        Content = "workshop-kind-content",
        /// KPIs and service level agreement.
        Agreement = "workshop-kind-agreement",
        /// Every month.
        Monthly = "workshop-kind-monthly",
        /// Every quarter.
        Quarterly = "workshop-kind-quarterly",
        /// Anything else.
        #[default]
        Other = "workshop-kind-other",
    }
}

part! {
    /// How somebody takes part in a workshop.
    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Attendance {
        /// They came.
        #[serde(skip_serializing_if = "is_default")]
        pub present: bool = "attendance-present",
        /// For whom they came, when they stand in for somebody.
        #[serde(skip_serializing_if = "is_default")]
        pub delegate_for: String = "attendance-delegate-for",
    }
}

/// A time of the day in minutes since midnight, 0 to 1439, as clocks in the room show it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The minutes of a day.
    pub const DAY: u16 = 24 * 60;

    /// A time of the day; whole days more or less are left out.
    pub fn of_minutes(minutes: i64) -> Self {
        Self(u16::try_from(minutes.rem_euclid(i64::from(Self::DAY))).unwrap_or_default())
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// Reads what people write: `9:05`, `09.05`, `9h05`, `0905`, `9`, also with "Uhr", "uur" or "am"/"pm" behind it.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (text, afternoon) = match (text.strip_suffix("pm"), text.strip_suffix("am")) {
            (Some(rest), _) => (rest, Some(true)),
            (_, Some(rest)) => (rest, Some(false)),
            _ => (["uhr", "uur", "h"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(&text), None),
        };
        let text = text.trim();
        let (hours, minutes) = match text.split_once([':', '.', 'h']) {
            Some((hours, minutes)) => (hours.trim(), minutes.trim()),
            None if text.len() == 4 => text.split_at_checked(2)?,
            None => (text, "0"),
        };
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()) && (1..=2).contains(&text.len());
        if !digits(hours) || !digits(minutes) {
            return None;
        }
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        let hours = match afternoon {
            Some(_) if !(1..=12).contains(&hours) => return None,
            Some(afternoon) => hours % 12 + if afternoon { 12 } else { 0 },
            None => hours,
        };
        (hours < 24 && minutes < 60).then_some(Self(hours * 60 + minutes))
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| serde::de::Error::custom("a time of the day such as 09:30 is expected"))
    }
}

record! {
    /// A piece of the agenda.
    Block(BlockFields) in blocks, "blk" {
        /// The workshop.
        workshop: Id<Workshop> = "workshop-title" [Owner],
        /// What is done.
        title: String = "field-doc-title" [Title],
        /// How long it is planned to take, in minutes.
        minutes: u32 = "block-minutes" [Within(0, 600)],
        /// It begins at this time whatever comes before it, such as lunch.
        fixed_start: Option<TimeOfDay> = "block-fixed-start",
        /// How it is done.
        method: Method = "block-method",
        /// What is opened when it begins.
        opens: Option<Opens> = "block-opens",
        /// What it is for; shown in the room.
        #[serde(with = "lines")]
        goal: String = "workshop-goal" [Text],
        /// What has to lie ready.
        material: String = "block-material",
        /// What is there at its end.
        output: String = "block-output",
        /// A note of whoever leads; never shown in the room, in no report and no minutes.
        #[serde(with = "lines")]
        note: String = "block-note" [Text, Hidden],
    }
}

choice! {
    /// How a block is done.
    #[derive(Default)]
    pub enum Method {
        /// Everybody talks.
        #[default]
        Talk = "method-talk",
        /// Everybody writes for themselves, hidden until shown.
        SilentWriting = "method-silent-writing",
        /// What was written is put together and named.
        Cluster = "method-cluster",
        /// Dots on what matters most, hidden until shown.
        DotVote = "method-dots",
        /// Fingers from none to five.
        FistToFive = "method-fist",
        /// A silent round of numbers.
        BlindRound = "method-blind-round",
        /// Both sides judge the same leads.
        BlindTest = "method-blind-test",
        /// Pairs of one from each side.
        Pairs = "method-pairs",
        /// One after the other, each with the same time.
        RoundRobin = "method-round-robin",
        /// Read aloud, sentence by sentence.
        ReadAloud = "method-read-aloud",
        /// A pause.
        Break = "method-break",
    }
}

choice! {
    /// What a block opens.
    pub enum Opens {
        /// Where the team stands.
        Overview = "page-overview",
        /// Buyer personas.
        Personas = "page-personas",
        /// What is known of what is said about a persona, and who finds out the rest.
        Evidence = "persona-tab-evidence",
        /// Fist to five about a persona.
        PersonaFist = "persona-tab-fist",
        /// Points of lead criteria.
        Criteria = "page-criteria",
        /// Threshold and back-test.
        Threshold = "criteria-tab-effect",
        /// The blind test of the definition.
        BlindTest = "method-blind-test",
        /// The hand-over of leads.
        Handover = "part-handover",
        /// Funnel.
        Funnel = "page-funnel",
        /// KPIs.
        Kpis = "agreement-tab-kpis",
        /// Service level agreement.
        Agreement = "agreement-tab-sla",
        /// Content audit.
        Content = "page-content",
        /// Actions and decisions.
        Actions = "page-actions",
        /// What went well.
        Wins = "wins-tab",
        /// What everybody writes down, put together and named.
        Board = "board-tab",
        /// Votes.
        Votes = "list-votes",
        /// The assessment of the relationship.
        Assessment = "assessment-title",
    }
}

record! {
    /// What somebody did with the clock of a workshop. All times of a workshop follow from these, in the order in which they
    /// were done: closing a lid, a crash or another laptop continue where the room is.
    ClockEntry(ClockEntryFields) in clock, "clk" {
        /// The workshop.
        workshop: Id<Workshop> = "workshop-title" [Owner],
        /// When, in milliseconds since 1970 in UTC.
        at: i64 = "clock-at",
        /// What was done.
        what: ClockStep = "clock-what" [Title],
        /// The block that is begun, or is given more time.
        block: Option<Id<Block>> = "block-title" [History],
        /// The minutes that are added to it; negative ones are taken away.
        minutes: i32 = "block-minutes" [Within(-600, 600)],
    }
}

choice! {
    /// What somebody did with a clock.
    #[derive(Default)]
    pub enum ClockStep {
        /// A block began; the one before it ended.
        #[default]
        Begin = "clock-begin",
        /// Everything stood still.
        Pause = "clock-pause",
        /// It went on.
        Resume = "clock-resume",
        /// The block got more or less time.
        Add = "clock-add",
        /// In a block in which one speaks after the other, it was the next one's turn.
        Turn = "clock-turn",
        /// The workshop ended.
        End = "clock-end",
    }
}

record! {
    /// Something that was said and must not be lost: a decision, an action, a thought for later.
    Entry(EntryFields) in entries, "ent" {
        /// What it is.
        kind: EntryKind = "entry-kind",
        /// In words.
        text: String = "entry-text" [Title],
        /// The workshop it was caught in.
        workshop: Option<Id<Workshop>> = "workshop-title",
        /// The block that ran.
        block: Option<Id<Block>> = "block-title" [History],
        /// The address of the record that was open.
        about: String = "entry-about",
        /// The day it was caught.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// Who does it, or who said it.
        owner: String = "entry-owner",
        /// Whose turn it is.
        side: Option<Side> = "field-side",
        /// Who helps.
        helper: String = "entry-helper",
        /// By when it is done, or until when a decision holds.
        due: Option<NaiveDate> = "entry-due" [Day(Future)],
        /// Where it stands.
        status: EntryStatus = "criterion-status",
        /// The day it was done, answered or dropped.
        closed: Option<NaiveDate> = "entry-closed" [Day(Past)],
        /// What came of it.
        #[serde(with = "lines")]
        outcome: String = "entry-outcome" [Text],
        /// Why it was decided so.
        #[serde(with = "lines")]
        why: String = "entry-why" [Text],
        /// What the sides said to it.
        positions: PerSide<String> = "entry-positions",
        /// Who does not agree, and why.
        dissent: String = "entry-dissent",
        /// The vote it was decided by.
        vote: Option<Id<Vote>> = "vote-title",
    }
}

impl Entry {
    /// The record it is about, if it is about one that can still be named.
    pub fn about(&self) -> Option<RecordRef> {
        RecordRef::parse(&self.about)
    }
}

choice! {
    /// What was caught.
    #[derive(Default)]
    pub enum EntryKind {
        /// What was decided.
        Decision = "entry-decision",
        /// What somebody does by a day.
        #[default]
        Action = "entry-action",
        /// What is talked about later.
        Parked = "entry-parked",
        /// A thought.
        Idea = "entry-idea",
        /// What went well.
        Win = "entry-win",
    }
}

choice! {
    /// Where something that was caught stands.
    #[derive(Default)]
    pub enum EntryStatus {
        /// Still to be done, looked at or answered.
        #[default]
        Open = "entry-open",
        /// Done, or answered.
        Done = "entry-done",
        /// No longer wanted.
        Dropped = "entry-dropped",
    }
}

record! {
    /// A vote of those who are there. Sealed until it is shown.
    Vote(VoteFields) in votes, "vot" {
        /// What is asked.
        question: String = "vote-question" [Title],
        /// How it is asked.
        method: VoteMethod = "block-method",
        /// The workshop.
        workshop: Option<Id<Workshop>> = "workshop-title",
        /// The block that ran.
        block: Option<Id<Block>> = "block-title" [History],
        /// The day.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// What can be chosen, in this order; none for fingers, yes or no, and the mood.
        options: Vec<String> = "vote-options",
        /// The address of the record it is about.
        about: String = "entry-about",
        /// How many dots everybody has.
        dots: u32 = "vote-dots" [Within(0, 20)],
        /// Who votes. One answer for each option, or a single one: dots, places from 1, fingers from 0 to 5, 1 for yes and 0
        /// for no, a mood from 1 to 5.
        ballots: BTreeMap<String, Ballot> = "field-answers",
        /// The answers are open.
        revealed: bool = "field-revealed",
        /// What those said who hold back, by voter.
        concerns: BTreeMap<String, String> = "vote-concerns",
    }
}

impl Vote {
    /// How many answers it asks of everybody.
    pub fn places(&self) -> usize {
        match self.method {
            VoteMethod::Dots | VoteMethod::Ranking => self.options.len(),
            VoteMethod::FistToFive | VoteMethod::YesNo | VoteMethod::Mood => 1,
        }
    }
}

choice! {
    /// How a vote is asked.
    #[derive(Default)]
    pub enum VoteMethod {
        /// Dots on options.
        Dots = "method-dots",
        /// Fingers from none to five; up to two needs a voiced concern.
        #[default]
        FistToFive = "method-fist",
        /// Yes or no.
        YesNo = "vote-yes-no",
        /// An order of at most five.
        Ranking = "vote-ranking",
        /// How people feel, from 1 to 5.
        Mood = "vote-mood",
    }
}

record! {
    /// A thought somebody wrote down for themselves. Sealed until all are shown, then put together with others and named.
    Sticky(StickyFields) in stickies, "stk" {
        /// The workshop.
        workshop: Id<Workshop> = "workshop-title" [Owner],
        /// The block that ran.
        block: Option<Id<Block>> = "block-title" [History],
        /// Whose thought it is; `None` is neutral.
        side: Option<Side> = "field-side",
        /// In words, once it is shown.
        text: String = "sticky-text" [Title],
        /// The words before that.
        sealed: String = "field-sealed" [Hidden, Long],
        /// The name of the group it was put into; empty for none.
        cluster: String = "sticky-cluster",
        /// The address of the record that was made of it.
        became: String = "sticky-became",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them_and_written_one_way() {
        for (text, minutes) in [
            ("9:05", 545),
            ("09.05", 545),
            ("9h05", 545),
            ("0905", 545),
            ("9", 540),
            ("9 Uhr", 540),
            ("14.30 uur", 870),
            ("12:30 pm", 750),
            ("12am", 0),
            ("2:15pm", 855),
            ("23:59", 1439),
            ("0:00", 0),
        ] {
            let time = TimeOfDay::read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(i64::from(time.minutes()), minutes, "{text}");
            assert_eq!(TimeOfDay::read(&time.to_string()), Some(time));
        }
        for text in ["", "24:00", "9:60", "-1", "9:5:1", "13pm", "0am", "noon", "99999", "9:", "١٢"] {
            assert_eq!(TimeOfDay::read(text), None, "{text}");
        }
        assert_eq!(TimeOfDay::of_minutes(-30).to_string(), "23:30");
    }
}
