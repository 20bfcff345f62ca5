//! How the value of a field is entered where no page draws it by hand: in the lists of people and rules, of what both departments
//! do together, and when such a list is read from a table.

use super::{Id, RecordRef};

/// A value of a choice: its name in the file and the key of its words.
pub type Word = (&'static str, &'static str);

/// How a value is entered.
#[derive(Debug, Clone, Copy)]
pub enum Input {
    /// Not by itself.
    None,
    /// As text.
    Text,
    /// A day.
    Day,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// One of a few values.
    Choice(&'static [Word]),
    /// A record of the table of this name.
    Record(fn() -> &'static str),
    /// As the one inside, or nothing.
    Optional(&'static Input),
    /// Any number of those inside, each once.
    Several(&'static Input),
    /// One for each side.
    Sides(&'static Input),
}

/// On which side of today a day lies. It decides what is meant where the year, or more, is left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tense {
    /// Something that has happened: the last such day, today included.
    Past,
    /// Something to come: the next such day, today included.
    #[default]
    Future,
    /// Something that is planned and may be written down when it has begun: the last such day where it was within a month, otherwise
    /// the next.
    Either,
}

/// The table in which records of a kind stand.
pub fn table_of<T>() -> &'static str
where
    RecordRef: From<Id<T>>,
{
    RecordRef::from(Id::<T>::from_bits(0)).table()
}
