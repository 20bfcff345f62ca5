//! What an import changes of what is there, lead by lead: told before it happens, and the same as what happens.

/// The most that is named one by one; the numbers of a report count all.
pub const NAMED: usize = 200;

/// What an import would change of the leads and items that are known. Whole records stand among the records of the result.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The set that is completed; none where a new one is made.
    pub into: Option<String>,
    /// What comes new.
    pub new: Vec<Entry>,
    /// Fields of known leads that change, or stay although the file says otherwise.
    pub changes: Vec<ChangedField>,
    /// How many such fields there are, also those that are not named.
    pub changes_in_all: u32,
    /// What is known and not in the file; it stays as it is.
    pub gone: Vec<Entry>,
    /// Columns the set did not have yet.
    pub columns: Vec<String>,
}

/// A lead or an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its line in the file; none where it is not in it.
    pub line: Option<u32>,
    /// What to call it: its reference as it stands in the file, its firm, its title. Empty where nothing names it.
    pub name: String,
}

/// A field of something that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedField {
    /// Whose field it is.
    pub entry: Entry,
    /// The field, or the heading a column is kept under.
    pub field: String,
    /// What is known; empty where nothing is. Of a verdict the key of its words.
    pub before: String,
    /// What the file says.
    pub after: String,
    /// Whether the file's word is taken; what was decided does not become open again.
    pub taken: bool,
}

impl Preview {
    /// Notes a field; of many only the first are named.
    pub fn note(&mut self, change: impl FnOnce() -> ChangedField) {
        self.changes_in_all += 1;
        if self.changes.len() < NAMED {
            self.changes.push(change());
        }
    }

    /// Notes what comes new; of many only the first are named.
    pub fn note_new(&mut self, entry: impl FnOnce() -> Entry) {
        if self.new.len() < NAMED {
            self.new.push(entry());
        }
    }

    /// Notes what is not in the file; of many only the first are named.
    pub fn note_gone(&mut self, name: impl FnOnce() -> String) {
        if self.gone.len() < NAMED {
            self.gone.push(Entry { line: None, name: name() });
        }
    }
}
