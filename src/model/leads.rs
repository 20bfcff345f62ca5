//! Imported leads, de-identified and dictionary-coded, and remembered import mappings.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{FunnelStage, Id, Month, TextList, choice, is_default, part, record};

record! {
    /// A set of real leads from one export. No names, e-mails or phones unless somebody asked for them. Of a large set
    /// the workspace holds a sample, and all leads stand in a file beside it.
    LeadSet(LeadSetFields) in leads, "led" {
        /// What the set is called on screen.
        name: String = "field-list-name" [Title],
        /// The day of the import.
        imported: Option<NaiveDate> = "field-imported" [Day(Past)],
        /// Rules that look back in time count from this day: the youngest date among the leads.
        reference_day: Option<NaiveDate> = "field-reference-day" [Day(Past)],
        /// How many leads are here.
        rows: u32 = "field-rows",
        /// The columns, all with the same number of cells.
        columns: Vec<LeadColumn> = "field-columns" [Hidden],
        /// Which columns hold the days of the stages and of the first contact.
        dates: LeadDates = "field-lead-dates",
        /// Where all leads are, if these are a sample of them or stand in such a file.
        linked: Option<LinkedLeads> = "field-linked" [Whole],
    }
}

part! {
    /// Which columns of a set of leads hold what happened when. A column that is not there says nothing.
    #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct LeadDates(LeadDatesFields) {
        /// For each stage the column with the day on which a lead reached it.
        #[serde(skip_serializing_if = "is_default")]
        pub stages: BTreeMap<Id<FunnelStage>, String> = "dates-stages",
        /// The column with the moment a lead was received; empty is the day it was created.
        #[serde(skip_serializing_if = "is_default")]
        pub received: String = "dates-received",
        /// The column with the moment of the first contact.
        #[serde(skip_serializing_if = "is_default")]
        pub contacted: String = "dates-contacted",
        /// The column with the number of attempts to reach somebody.
        #[serde(skip_serializing_if = "is_default")]
        pub attempts: String = "dates-attempts",
        /// The column by whose values leads are compared, such as their source.
        #[serde(skip_serializing_if = "is_default")]
        pub grouped_by: String = "dates-grouped-by",
    }
}

/// All leads of a large set, in a file beside the workspace; and what is known of them without it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedLeads {
    /// How many leads there are in all.
    pub rows: u32,
    /// What tells the file's content from any other: 32 hexadecimal digits.
    pub fingerprint: String,
    /// How many leads ended how; those that are not decided are left out.
    #[serde(default)]
    pub outcomes: BTreeMap<Outcome, u32>,
    /// How many leads were created in each month, and how many of these were won.
    #[serde(default)]
    pub months: BTreeMap<Month, (u32, u32)>,
    /// How often each value of a column occurs among all leads: up to twenty of each column, most frequent first.
    #[serde(default)]
    pub values: BTreeMap<String, Vec<(String, u32)>>,
}

record! {
    /// How the headings of one kind of file were mapped, remembered for the next import.
    ImportMapping(ImportMappingFields) in mappings, "map" {
        /// What was imported.
        table: TableKind = "content-kind",
        /// Which field each heading became; one that is missing was left out, or is not known.
        fields: BTreeMap<String, String> = "field-mapping",
        /// Headings that were left out. Files of earlier versions do not say.
        left_out: BTreeSet<String> = "field-left-out",
        /// What somebody said the words of a column mean: by heading, then by the word in small letters.
        words: BTreeMap<String, BTreeMap<String, String>> = "field-words",
        /// Names, e-mails and phones were kept on request.
        keep_personal: bool = "field-keep-personal",
    }
}

choice! {
    /// What a file was imported as.
    #[derive(Default)]
    pub enum TableKind {
        /// Leads with attributes and outcomes.
        #[default]
        Leads = "table-kind-leads",
        /// An inventory of content.
        Content = "table-kind-content",
        /// Monthly counts per stage, or dated rows to be counted.
        Funnel = "table-kind-funnel",
    }
}

/// What a column of leads is for, beside being looked at by rules.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnRole {
    /// Only for rules.
    #[default]
    Attribute,
    /// The outcome: `won`, `lost`, `rejected` or `open`; blank where the export says nothing, [`NOT_READ`] where nobody could
    /// read its word.
    Outcome,
    /// The day the lead was created or first met.
    Created,
    /// The day the lead was decided.
    Closed,
    /// The value of the deal.
    Amount,
}

choice! {
    /// How a lead ended.
    #[derive(Default)]
    pub enum Outcome {
        /// Not decided yet.
        Open = "outcome-open",
        /// Bought.
        Won = "outcome-won",
        /// Did not buy.
        Lost = "outcome-lost",
        /// Turned down by Sales.
        Rejected = "outcome-rejected",
        /// Nobody knows: nothing is said, or a word that could not be read. It is neither open nor lost and is not judged.
        #[default]
        Unknown = "outcome-unknown",
    }
}

/// What stands in an outcome column where the export had a word that could not be read.
pub const NOT_READ: &str = "not read";

impl Outcome {
    /// The word in an outcome column.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
            Self::Rejected => "rejected",
            Self::Unknown => "",
        }
    }

    /// The outcome for a word of an outcome column; unknown where it is blank or none of the four.
    pub fn from_word(word: &str) -> Self {
        [Self::Won, Self::Lost, Self::Rejected, Self::Open].into_iter().find(|o| o.word() == word).unwrap_or_default()
    }

    /// Whether it is known how the lead ended.
    pub fn is_decided(self) -> bool {
        matches!(self, Self::Won | Self::Lost | Self::Rejected)
    }
}

/// One column of leads: distinct values once, and for each lead the number of its value.
/// Numbers are written with a decimal point, dates as `2026-11-21`; empty text is "no value".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadColumn {
    /// The column's name: a standard field such as `industry`, or the heading of the file.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub role: ColumnRole,
    /// The distinct values.
    pub values: Arc<TextList>,
    /// For each lead the position of its value in `values`.
    pub cells: Cells,
}

/// Value numbers of many leads, written as lines of numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells(pub Arc<Vec<u32>>);

/// How many numbers stand in one line of the file.
const PER_LINE: usize = 64;

impl Serialize for Cells {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.chunks(PER_LINE).map(|numbers| {
            let mut line = String::with_capacity(numbers.len() * 7);
            for number in numbers {
                if !line.is_empty() {
                    line.push(' ');
                }
                // Writing to a string never fails.
                let _ = write!(line, "{number}");
            }
            line
        }))
    }
}

impl<'de> Deserialize<'de> for Cells {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut cells = Vec::new();
        for line in Vec::<std::borrow::Cow<'de, str>>::deserialize(deserializer)? {
            for number in line.split_ascii_whitespace() {
                cells.push(number.parse().map_err(|_| {
                    serde::de::Error::custom(format_args!(
                        "`{}` is not the number of a value",
                        number.chars().take(20).collect::<String>()
                    ))
                })?);
            }
        }
        Ok(Self(Arc::new(cells)))
    }
}

/// The day of a value such as `2026-11-21` or `2026-11-21 09:30`, and the minute of that day where it is said; `None` for anything
/// else, and for years before 1900.
pub fn moment_of(text: &str) -> Option<(NaiveDate, Option<u16>)> {
    let number = |from: usize, to: usize| {
        let digits = text.as_bytes().get(from..to)?;
        digits.iter().try_fold(0_u16, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
    };
    let sign = |at: usize, signs: &[u8]| text.as_bytes().get(at).is_some_and(|sign| signs.contains(sign));
    if !sign(4, b"-") || !sign(7, b"-") {
        return None;
    }
    let year = number(0, 4).filter(|year| (1900..3000).contains(year))?;
    let day = NaiveDate::from_ymd_opt(year.into(), number(5, 7)?.into(), number(8, 10)?.into())?;
    if text.len() == 10 {
        return Some((day, None));
    }
    let (hours, minutes) = (number(11, 13)?, number(14, 16)?);
    (sign(10, b" T") && sign(13, b":") && hours < 24 && minutes < 60).then_some((day, Some(hours * 60 + minutes)))
}

impl LeadColumn {
    /// The text of one lead's cell; empty when there is none.
    pub fn text(&self, row: usize) -> &str {
        self.cells.0.get(row).and_then(|code| self.values.get(*code as usize)).unwrap_or_default()
    }
}

impl LinkedLeads {
    /// How the name of the file with all leads ends, whatever stands before it.
    pub fn file_ending(&self) -> String {
        let digits: String = self.fingerprint.chars().filter(char::is_ascii_hexdigit).take(8).collect();
        format!(".leads-{digits}.ron")
    }
}

impl LeadSet {
    /// How many leads the columns hold: what counts, whatever `rows` says.
    pub fn rows_by_columns(&self) -> u32 {
        self.columns.iter().map(|column| u32::try_from(column.cells.0.len()).unwrap_or(u32::MAX)).max().unwrap_or(0)
    }

    /// How many leads there are in all, here or in the linked file.
    pub fn rows_in_all(&self) -> u32 {
        self.linked.as_ref().map_or(self.rows, |linked| linked.rows)
    }

    /// Whether only a sample of the leads is here.
    pub fn is_sample(&self) -> bool {
        self.rows < self.rows_in_all()
    }

    /// The column with this name, whatever its case.
    pub fn column(&self, name: &str) -> Option<&LeadColumn> {
        self.columns.iter().find(|column| column.name.eq_ignore_ascii_case(name))
    }

    /// The column with this role.
    pub fn role(&self, role: ColumnRole) -> Option<&LeadColumn> {
        self.columns.iter().find(|column| column.role == role)
    }

    /// How each lead ended; unknown where the export does not say.
    pub fn outcomes(&self) -> Vec<Outcome> {
        let Some(column) = self.role(ColumnRole::Outcome) else {
            return vec![Outcome::Unknown; self.rows as usize];
        };
        let words: Vec<Outcome> = column.values.iter().map(Outcome::from_word).collect();
        column.cells.0.iter().map(|code| words.get(*code as usize).copied().unwrap_or_default()).collect()
    }
}
