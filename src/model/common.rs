//! What several kinds of records share: the two sides, sign-offs, languages.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::choice;

choice! {
    /// One of the two departments that hold an opinion on everything.
    #[derive(Default)]
    pub enum Side {
        /// Sales: orange, always drawn left.
        #[default]
        Sales = "side-sales",
        /// Marketing: blue, always drawn right.
        Marketing = "side-marketing",
    }
}

impl Side {
    /// Both sides in the order in which they are drawn.
    pub const BOTH: [Self; 2] = Self::ALL;

    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::Marketing => "marketing",
        }
    }

    /// The opposite side.
    pub fn other(self) -> Self {
        match self {
            Self::Sales => Self::Marketing,
            Self::Marketing => Self::Sales,
        }
    }
}

/// One value for each side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PerSide<T: Default + PartialEq> {
    /// What Sales says.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sales: T,
    /// What Marketing says.
    #[serde(default, skip_serializing_if = "is_default")]
    pub marketing: T,
}

impl<T: Default + PartialEq> PerSide<T> {
    /// The value of one side.
    pub fn get(&self, side: Side) -> &T {
        match side {
            Side::Sales => &self.sales,
            Side::Marketing => &self.marketing,
        }
    }

    /// The value of one side, to change it.
    pub fn get_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Sales => &mut self.sales,
            Side::Marketing => &mut self.marketing,
        }
    }
}

choice! {
    /// Who in the room says something.
    #[derive(Default)]
    pub enum SaidBy {
        /// Only Sales.
        #[default]
        Sales = "side-sales",
        /// Only Marketing.
        Marketing = "side-marketing",
        /// Both sides.
        Both = "party-both",
        /// Nobody of either side yet: somebody neutral wrote it down.
        Nobody = "said-by-nobody",
    }
}

impl SaidBy {
    /// What somebody says who speaks for this side; `None` is neutral.
    pub fn of(side: Option<Side>) -> Self {
        match side {
            Some(Side::Sales) => Self::Sales,
            Some(Side::Marketing) => Self::Marketing,
            None => Self::Nobody,
        }
    }

    /// Whether this side says it.
    pub fn includes(self, side: Side) -> bool {
        match self {
            Self::Both => true,
            Self::Nobody => false,
            Self::Sales => side == Side::Sales,
            Self::Marketing => side == Side::Marketing,
        }
    }
}

/// That a number both sides had settled on was typed over: it counts, but nobody has agreed on it yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overwritten {
    /// What both had settled on: points, or a target in hundredths.
    pub was: i64,
    /// Who typed the new number; empty where nobody gave a name.
    #[serde(skip_serializing_if = "is_default")]
    pub by: String,
    /// The day.
    #[serde(skip_serializing_if = "is_default")]
    pub on: Option<NaiveDate>,
}

choice! {
    /// How a side answered the request to sign.
    #[derive(Default)]
    pub enum SignDecision {
        /// Not answered yet.
        #[default]
        Open = "sign-open",
        /// Signed.
        Accepted = "sign-accepted",
        /// Signed with a dissent that is written down.
        AcceptedWithDissent = "sign-accepted-with-dissent",
        /// Refused.
        Refused = "sign-refused",
    }
}

/// One side's signature under a persona or the agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignOff {
    /// The answer.
    #[serde(skip_serializing_if = "is_default")]
    pub decision: SignDecision,
    /// The name typed by whoever signed.
    #[serde(skip_serializing_if = "is_default")]
    pub by: String,
    /// The day of the signature.
    #[serde(skip_serializing_if = "is_default")]
    pub on: Option<NaiveDate>,
    /// A fingerprint of what was signed; empty when nobody took one. See [`crate::calc::signing`].
    #[serde(skip_serializing_if = "is_default")]
    pub of: String,
    /// Whoever signed belongs to the other side and has said that they sign for this one as well.
    #[serde(skip_serializing_if = "is_default")]
    pub for_both: bool,
    /// What the side does not share, in its own words.
    #[serde(skip_serializing_if = "is_default", with = "super::lines")]
    pub dissent: String,
}

impl SignOff {
    /// Whether the side has signed, with or without dissent.
    pub fn is_given(&self) -> bool {
        matches!(self.decision, SignDecision::Accepted | SignDecision::AcceptedWithDissent)
    }

    /// Whether somebody has signed with a name: only that counts.
    pub fn counts(&self) -> bool {
        self.is_given() && !self.by.trim().is_empty()
    }
}

choice! {
    /// A language of the program and of a workspace's wording.
    #[derive(Default)]
    pub enum Language {
        /// English.
        #[default]
        En = "language-en",
        /// German.
        De = "language-de",
        /// Dutch.
        Nl = "language-nl",
    }
}

impl Language {
    /// The language's ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Nl => "nl",
        }
    }

    /// The language for a code such as `de`, `de-AT` or `nl_NL.UTF-8`.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == primary)
    }
}

/// How a record of two states differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// It is new.
    Added,
    /// It reads differently.
    Changed,
    /// It is gone.
    Removed,
}

/// Whether a value equals its default, which the file leaves out.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
