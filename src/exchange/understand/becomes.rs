//! What a column can become: the fields that are no record's, and which fields are alike.

/// A column that is left out.
pub const LEAVE_OUT: &str = "";
/// What somebody says of a name nobody knows: it is a persona or a stage of its own, and comes with the import.
pub const NEW_ONE: &str = "+";
/// A column of leads that is kept under its own heading.
pub const KEEP: &str = "keep";
/// A column that says as well how leads ended, and does not count.
pub const OUTCOME_TOO: &str = "outcome_too";
/// Columns that hold personal data: only the fact that they are filled is kept, unless somebody asks for more.
pub const PERSONAL: [&str; 6] = ["name", "email", "phone", "owner", "personal", "free_text"];
/// Fields of leads beside those of the headings' table.
pub const MORE_FIELDS: [&str; 6] = ["won_flag", "closed_flag", OUTCOME_TOO, "personal", "free_text", "record_name"];
/// Fields that count something: their numbers are whole, so a mark before three digits groups them.
pub const WHOLE_NUMBERS: [&str; 6] = ["employees", "visits", "pageviews", "forms", "views", "won_deals"];
/// The most different words of a column whose words are looked at one by one.
pub const WORDS_OF_A_COLUMN: usize = 60;
