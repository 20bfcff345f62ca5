//! What calls for a look at a record of a list.

/// What calls for a look at a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// It is late.
    Overdue,
    /// Nobody holds it, or what it is about is not said.
    Gap,
    /// It pays one side and not the other.
    Conflict,
    /// It was answered without a reason.
    Unexplained,
    /// Nobody has made sure for too long that it is right.
    Stale,
    /// Its kind has reasons of its own, see [`super::cautions`].
    Caution,
    /// It is due within a [week](super::entries::SOON_DAYS).
    Soon,
    /// Nothing.
    #[default]
    None,
}
