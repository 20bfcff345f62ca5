//! What is said about an import, and what is asked before it: data without wording.

use chrono::NaiveDate;

use super::outcomes::Disagreement;
use super::typing::Decided;
use crate::calc::stats::Rate;
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{Month, Outcome};

/// Something worth knowing about an import. Rows are lines of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportNote {
    /// Dates that could not be read: heading, how many, the first of them, their lines.
    UnreadableDates(String, u32, String, Vec<u32>),
    /// Numbers and other values that could not be read: heading, how many, the first of them, their lines.
    UnreadableNumbers(String, u32, String, Vec<u32>),
    /// Numbers that do not fit the decimal mark of their column: heading, the values.
    OtherMark(String, Vec<String>, DecimalMark),
    /// Numbers with a unit that was multiplied: heading, how many.
    Scaled(String, u32),
    /// Counts that are not whole and were rounded: heading, line and value of the first.
    NotWhole(String, Vec<(u32, String)>),
    /// Points that are not whole and were rounded: heading, line and value of the first.
    HalfPoints(String, Vec<(u32, String)>),
    /// Day numbers of a spreadsheet, read as dates: heading.
    SerialDays(String),
    /// A number as it stands and as it was read, and why: heading, text, number, mark.
    NumberReadAs(String, String, String, Decided),
    /// How the dates of a column were read, and why.
    DatesReadAs(String, DateOrder, Decided),
    /// A heading that says days over values that are none: heading, how many of them are days after all.
    NoDates(String, u32),
    /// A heading that says the day of coming over values that are no days.
    NoDayOfComing(String),
    /// A heading that says money over words: heading, how many.
    NoAmounts(String, u32),
    /// Words for nothing, taken as empty: heading, how many, the words.
    NothingWords(String, u32, Vec<String>),
    /// Dates behind the day of the import: heading, how many.
    FutureDates(String, u32),
    /// Leads that end before they begin.
    NegativeDurations(u32),
    /// Won leads without a value.
    WonWithoutAmount(u32),
    /// Columns reduced to the fact that they are filled, or left out, because they hold persons.
    PersonalReduced(Vec<String>),
    /// Cells of a column that is kept, emptied because a mail address or account stood in them: heading, how many.
    CellsEmptied(String, u32),
    /// Columns that are left out.
    LeftOut(Vec<String>),
    /// Which column was taken for what: label, position from 1, field.
    Taken(Vec<(String, u32, String)>),
    /// Long ids a spreadsheet has damaged: heading.
    DamagedIds(String),
    /// A heading that stands several times: heading, positions from 1.
    HeadingTwice(String, Vec<u32>),
    /// A column without a heading: position from 1.
    NoHeading(u32),
    /// Personas or stages the workspace does not have.
    UnknownNames(Vec<String>),
    /// How leads ended: column, counts, rows that do not say.
    Outcomes(String, Vec<(Outcome, u32)>, u32),
    /// Words of which nobody can say what they mean: column, rows, words.
    UnknownWords(String, u32, Vec<String>),
    /// Two flags that together say how leads ended.
    FlagsTogether(String, String),
    /// Two columns say the same; the second was taken.
    SameOutcome(String, String),
    /// Two columns differ: the one that counts, the other, in how many rows and how.
    OutcomesDiffer(String, String, Disagreement),
    /// No column says how leads ended.
    NoOutcome,
    /// No column says how leads ended, and somebody says that all of them are open: how many.
    AllOpen(u32),
    /// There are won leads and no lost ones.
    NoLosses,
    /// There are lost leads and no won ones.
    NoWins,
    /// No lead is decided.
    NothingDecided,
    /// The day from which rules look back.
    CountedBack(NaiveDate),
    /// A column that may have been filled after the fact: heading, the value that separates best, how many of the decided leads
    /// with it and of all decided leads were won.
    MayKnowTheEnd(String, String, Rate, Rate),
    /// Columns that by their headings are filled only after the end is known.
    KnownAfterwards(Vec<String>),
    /// What somebody said about a column displaced another one: its heading, the field it had.
    Displaced(String, String),
    /// A row whose key stands again further down, which counts: line, key, line that counts.
    Again(u32, String, u32),
    /// More such rows than are named.
    MoreAgain(u32),
    /// A reference in other capitals than the rest of the list, and as it would be written there: both are one.
    TakenFor(String, String),
    /// Leads or items of an existing set that were completed.
    Completed(u32),
    /// Leads of an existing set about which something is new.
    Changed(u32),
    /// What became of those: outcome, how many.
    ChangedTo(Vec<(Outcome, u32)>),
    /// Leads that were not in the set yet.
    Added(u32),
    /// Leads of the set that are not in this file.
    NotInThisFile(u32),
    /// Leads that stay decided although the file calls them open.
    StayDecided(u32),
    /// Items that keep their verdict although the file calls it open.
    VerdictsStay(u32),
    /// A new list beside those that are there: none of its leads is known.
    NewList(u32),
    /// All leads of this set are at hand again, of which only a sample was left.
    AtHandAgain(String),
    /// References that are mail addresses or phone numbers, and were not kept: heading.
    PersonalReference(String),
    /// So many of these leads are in this other set already, by their reference.
    AlsoIn(String, u32),
    /// The model is still tested with this set, which somebody has chosen, and not with the new one.
    StillTestedWith(String),
    /// Items that were brought up to date.
    ItemsUpdated(u32),
    /// A stage without a persona was kept: item, stages.
    StageWithoutPersona(String, Vec<String>),
    /// Items without a title, named by their address: lines.
    NamedByAddress(Vec<u32>),
    /// Pages that answer with an error: the answer, lines.
    PagesAnswer(u32, Vec<u32>),
    /// The address was taken from one column and not from another.
    AddressFrom(String, String),
    /// Words of a choice nobody knows, and what they became: column, words, what.
    ChoiceWords(String, Vec<String>, String),
    /// Rows of a month were added up: the most rows of one month, over these columns.
    AddedUp(u32, Vec<String>, Option<Month>),
    /// Weeks were counted in the month of their Thursday.
    Weeks,
    /// Months stand in the headings, beginning with this one; the table was turned.
    Turned(String),
    /// Columns no stage is called like.
    UnknownStages(Vec<String>),
    /// More in a stage than in the one before: month, stage and count, stage before and count.
    MoreThanBefore(Month, String, u64, String, u64),
    /// A count that is known was replaced: month, stage, before, now.
    Replaced(Month, String, u64, u64),
    /// Two columns that are nearly the same differ: in how many rows, the first pair.
    NearlySame(String, String, u32, (String, String)),
    /// Months that stand twice with different counts: the last row counts, or they were added up.
    MonthTwice(Month, Vec<u32>, bool),
}

/// A question before an import. On the command line its default is taken and said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Day or month first: column, as it is read now, why it is asked.
    Dates(String, DateOrder, Decided, [Vec<u32>; 3]),
    /// Decimal point or comma: column, an example, as it is read now, why it is asked.
    Numbers(String, String, DecimalMark, Decided),
    /// What words of an outcome column mean: column, words.
    Words(String, Vec<String>),
    /// What blank cells of an outcome column mean: column, rows.
    BlankOutcome(String, u32),
    /// Which of two columns says how leads ended: the one proposed, the other; whether they contradict in a row, why.
    WhichOutcome(String, String, Vec<(u32, String, String)>, Why),
    /// No column says how a lead ended.
    NoOutcome,
    /// Whether the table is a list of leads at all.
    AreTheseLeads,
    /// Which of several columns is a field: field, labels, the proposed one first.
    Which(String, Vec<String>),
    /// Whether a column is the day on which the lead came.
    DayOfComing(String),
    /// A column without a heading: position, some of its values.
    NameOfColumn(u32, Vec<String>),
    /// Whether the file has no headings.
    NoHeadings,
    /// Whether hidden rows are read too: how many.
    HiddenRows(u32),
    /// Which encoding is right: column, sample, options, beginning with the one it was read in.
    Encoding(String, String, Vec<String>),
    /// Percentages under a heading that says counts: column, the column before.
    Percentages(String, String),
    /// A month stands in several rows: column, month, lines.
    MonthTwice(String, Month, Vec<u32>),
    /// Of which year these months are: column, months.
    Year(String, Vec<String>),
    /// Whether a week counts in the month of its Thursday: column.
    Weeks(String),
    /// To which month the counts belong.
    NoMonth(Vec<String>),
    /// Which of two columns of one stage counts: heading, positions, first counts.
    StageTwice(String, Vec<u32>, Vec<String>),
    /// Whether columns are stages: labels.
    UnknownStages(Vec<String>),
    /// On which scale ratings are: column, least and greatest.
    Scale(String, String, String),
    /// What a name of a persona or stage means: column, name, the nearest known one.
    Name(String, String, Option<String>),
    /// What words of a choice of content mean: column, field, words.
    Choice(String, String, Vec<String>),
    /// Whether several rows with one title are one item: column, lines, title.
    SameTitle(String, Vec<u32>, String),
    /// Whether leads none of which is known are a new list: how many.
    NewList(u32),
}

impl Question {
    /// The labels of the columns it is about.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::Dates(label, ..)
            | Self::Numbers(label, ..)
            | Self::Words(label, _)
            | Self::BlankOutcome(label, _)
            | Self::DayOfComing(label)
            | Self::Encoding(label, ..)
            | Self::Percentages(label, _)
            | Self::MonthTwice(label, ..)
            | Self::Year(label, _)
            | Self::Weeks(label)
            | Self::StageTwice(label, ..)
            | Self::Scale(label, ..)
            | Self::Name(label, ..)
            | Self::Choice(label, ..)
            | Self::SameTitle(label, ..) => vec![label],
            Self::WhichOutcome(label, other, ..) => vec![label, other],
            Self::Which(_, labels) | Self::UnknownStages(labels) => labels.iter().map(String::as_str).collect(),
            Self::NoOutcome
            | Self::AreTheseLeads
            | Self::NameOfColumn(..)
            | Self::NoHeadings
            | Self::HiddenRows(_)
            | Self::NoMonth(_)
            | Self::NewList(_) => Vec::new(),
        }
    }
}

/// Why one of two columns was proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is called so.
    Called,
    /// The other one holds no win.
    OtherHasNoWin,
    /// It says more.
    SaysMore,
}
