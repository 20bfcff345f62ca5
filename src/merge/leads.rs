//! Sets of leads merge lead by lead and column by column. A lead is known by its reference; one without is known by what
//! stands in it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::tree::{Tree, escape, unescape};
use super::values::Clash;
use crate::model::{Cells, ColumnRole, ConflictKind, LeadColumn, LeadSet, TextList};

/// The column with the codes of references.
const REFERENCE: &str = "ref";
/// Differences in one column that are asked lead by lead; more of them are one question about the column.
const ASKED_ONE_BY_ONE: usize = 12;
/// Begins the path of a lead: `lead/CODE/column`, or `lead/CODE` for all of it.
const LEAD: &str = "lead/";
/// Begins the path of many leads' values in a column: `leads/column`.
const LEADS: &str = "leads/";

/// What became of two versions of a set.
pub(super) struct MergedSet {
    /// The leads of both.
    pub set: LeadSet,
    /// What both changed differently; ours stands in the set.
    pub clashes: Vec<(ConflictKind, Clash)>,
    /// For each row of base, ours and theirs the row it is now; none where it is gone.
    pub moved: [Vec<Option<u32>>; 3],
}

/// One version of a set, its leads by key.
struct Version<'a> {
    set: &'a LeadSet,
    keys: Vec<String>,
    rows: HashMap<String, usize>,
    columns: HashMap<&'a str, &'a LeadColumn>,
}

impl<'a> Version<'a> {
    fn of(set: &'a LeadSet, common: &BTreeSet<&str>) -> Self {
        let columns: HashMap<&str, &LeadColumn> =
            set.columns.iter().map(|column| (column.name.as_str(), column)).collect();
        let mut seen: HashMap<String, u32> = HashMap::new();
        let mut rows = HashMap::new();
        let keys: Vec<String> = (0..set.rows as usize)
            .map(|row| {
                let reference = columns.get(REFERENCE).map_or("", |column| column.text(row));
                let key = if reference.is_empty() { content_key(&columns, common, row) } else { reference.to_owned() };
                let times = seen.entry(key.clone()).or_default();
                *times += 1;
                let key = if *times == 1 { key } else { format!("{key}#{times}") };
                rows.insert(key.clone(), row);
                key
            })
            .collect();
        Self { set, keys, rows, columns }
    }

    fn text(&self, column: &str, key: &str) -> Option<&'a str> {
        let row = *self.rows.get(key)?;
        Some(self.columns.get(column).map_or("", |column| column.text(row)))
    }

    /// All of a lead by column, without what is blank.
    fn lead(&self, key: &str) -> Option<Tree> {
        let row = *self.rows.get(key)?;
        let cells = self.set.columns.iter().map(|column| (column.name.clone(), column.text(row)));
        let cells = cells.filter(|(_, text)| !text.is_empty());
        Some(Value::Object(cells.map(|(name, text)| (name, Value::String(text.to_owned()))).collect()))
    }
}

/// A lead without a reference, by what stands in the columns that all versions have.
fn content_key(columns: &HashMap<&str, &LeadColumn>, common: &BTreeSet<&str>, row: usize) -> String {
    let mut hash = blake3::Hasher::new();
    for name in common {
        let text = columns.get(name).map_or("", |column| column.text(row));
        hash.update(&(text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    format!("={}", hash.finalize().to_hex().get(..16).unwrap_or_default())
}

/// Merges two versions of a set lead by lead; `None` where that cannot be done, because only a sample of the leads is in
/// the workspace, or columns play other roles on each side.
pub(super) fn merge_sets(base: Option<&LeadSet>, ours: &LeadSet, theirs: &LeadSet) -> Option<MergedSet> {
    let all = || [base, Some(ours), Some(theirs)].into_iter().flatten();
    if all().any(|set| set.linked.is_some() || set.rows_by_columns() != set.rows) || !roles_agree(ours, theirs) {
        return None;
    }
    let of = |set: &LeadSet| set.columns.iter().map(|column| column.name.clone()).collect::<BTreeSet<String>>();
    let common = all().map(of).reduce(|a, b| a.intersection(&b).cloned().collect()).unwrap_or_default();
    let common: BTreeSet<&str> = common.iter().map(String::as_str).collect();
    let nothing = LeadSet::default();
    let base_set = base.unwrap_or(&nothing);
    let [base, ours, theirs] = [base_set, ours, theirs].map(|set| Version::of(set, &common));
    let mut clashes = Vec::new();
    let keys = leads_of_both(&base, &ours, &theirs, &mut clashes);
    let columns = columns_of_both(&base, &ours, &theirs, &keys, &mut clashes);
    let now: HashMap<&str, u32> = keys.iter().map(String::as_str).zip(0..).collect();
    let moved =
        [&base, &ours, &theirs].map(|version| version.keys.iter().map(|key| now.get(key.as_str()).copied()).collect());
    let set = LeadSet {
        rows: keys.len() as u32,
        columns,
        reference_day: latest(base.set.reference_day, ours.set.reference_day, theirs.set.reference_day),
        imported: latest(base.set.imported, ours.set.imported, theirs.set.imported),
        ..ours.set.clone()
    };
    Some(MergedSet { set, clashes, moved })
}

/// What one side changed, or the later one of both.
fn latest<T: Ord + Copy>(base: Option<T>, ours: Option<T>, theirs: Option<T>) -> Option<T> {
    if theirs == base {
        ours
    } else if ours == base {
        theirs
    } else {
        ours.max(theirs)
    }
}

fn roles_agree(ours: &LeadSet, theirs: &LeadSet) -> bool {
    let role = |set: &LeadSet, role: ColumnRole| set.role(role).map(|column| column.name.clone());
    let roles = [ColumnRole::Outcome, ColumnRole::Created, ColumnRole::Closed, ColumnRole::Amount];
    roles.into_iter().all(|one| match (role(ours, one), role(theirs, one)) {
        (Some(ours), Some(theirs)) => ours == theirs,
        _ => true,
    })
}

/// The keys of all leads: those of the base in its order, then the others. A lead that one side deleted and the other
/// changed stays and is asked about.
fn leads_of_both(
    base: &Version<'_>,
    ours: &Version<'_>,
    theirs: &Version<'_>,
    clashes: &mut Vec<(ConflictKind, Clash)>,
) -> Vec<String> {
    let mut keys = Vec::new();
    for key in &base.keys {
        let [was, our, their] = [base, ours, theirs].map(|version| version.lead(key));
        let kind = match (&our, &their) {
            (Some(_), Some(_)) => None,
            (None, None) => continue,
            (None, Some(_)) if their == was => continue,
            (Some(_), None) if our == was => continue,
            (None, Some(_)) => Some(ConflictKind::WeDeleted),
            (Some(_), None) => Some(ConflictKind::TheyDeleted),
        };
        keys.push(key.clone());
        if let Some(kind) = kind {
            let path = format!("{LEAD}{}", escape(key));
            clashes.push((kind, Clash { path, base: was, ours: our, theirs: their }));
        }
    }
    if ours.keys == theirs.keys {
        keys.extend(ours.keys.iter().filter(|key| !base.rows.contains_key(*key)).cloned());
    } else {
        // In an order of their own, so that it does not matter whose copy comes first.
        let new: BTreeSet<&String> =
            ours.keys.iter().chain(&theirs.keys).filter(|key| !base.rows.contains_key(*key)).collect();
        keys.extend(new.into_iter().cloned());
    }
    keys
}

/// The columns of the base in its order, then the others by name.
fn names_of_both<'a>(base: &Version<'a>, ours: &Version<'a>, theirs: &Version<'a>) -> Vec<&'a str> {
    let has = |version: &Version<'_>, name: &str| version.columns.contains_key(name);
    let name = |column: &'a LeadColumn| column.name.as_str();
    let kept = base.set.columns.iter().map(name).filter(|name| has(ours, name) || has(theirs, name));
    let mut names: Vec<&str> = kept.collect();
    let new = |version: &Version<'a>| version.set.columns.iter().map(name).filter(|name| !has(base, name)).collect();
    let (of_ours, of_theirs): (Vec<&str>, Vec<&str>) = (new(ours), new(theirs));
    if of_ours == of_theirs {
        names.extend(of_ours);
    } else {
        names.extend(of_ours.into_iter().chain(of_theirs).collect::<BTreeSet<_>>());
    }
    names
}

fn columns_of_both(
    base: &Version<'_>,
    ours: &Version<'_>,
    theirs: &Version<'_>,
    keys: &[String],
    clashes: &mut Vec<(ConflictKind, Clash)>,
) -> Vec<LeadColumn> {
    let mut columns: Vec<LeadColumn> = Vec::new();
    for name in names_of_both(base, ours, theirs) {
        let mut differ: Vec<[&str; 4]> = Vec::new();
        let cells = keys.iter().map(|key| {
            let [was, our, their] = [base, ours, theirs].map(|version| version.text(name, key));
            match (our, their) {
                (Some(our), Some(their)) => {
                    let before = was.unwrap_or("");
                    if our == their || their == before {
                        our
                    } else if our == before {
                        their
                    } else {
                        differ.push([key, before, our, their]);
                        our
                    }
                }
                (one, other) => one.or(other).unwrap_or(""),
            }
        });
        let role = [ours, theirs, base]
            .iter()
            .find_map(|version| version.columns.get(name))
            .map_or_else(ColumnRole::default, |column| column.role);
        let column = encode(name, role, cells);
        clashes.extend(questions(name, &differ));
        columns.push(column);
    }
    columns
}

fn encode<'a>(name: &str, role: ColumnRole, cells: impl Iterator<Item = &'a str>) -> LeadColumn {
    let mut codes: HashMap<&str, u32> = HashMap::new();
    let mut values = TextList::default();
    let numbers = cells.map(|cell| {
        let next = values.len() as u32;
        *codes.entry(cell).or_insert_with(|| {
            values.push(cell);
            next
        })
    });
    let numbers: Vec<u32> = numbers.collect();
    LeadColumn { name: name.to_owned(), role, values: Arc::new(values), cells: Cells(Arc::new(numbers)) }
}

/// What is asked of the leads that differ in a column: key, before, ours and theirs.
fn questions(name: &str, differ: &[[&str; 4]]) -> Vec<(ConflictKind, Clash)> {
    let text = |text: &str| (!text.is_empty()).then(|| Value::String(text.to_owned()));
    if differ.len() <= ASKED_ONE_BY_ONE {
        let one = |[key, before, ours, theirs]: &[&str; 4]| Clash {
            path: format!("{LEAD}{}/{}", escape(key), escape(name)),
            base: text(before),
            ours: text(ours),
            theirs: text(theirs),
        };
        return differ.iter().map(|leads| (ConflictKind::BothChanged, one(leads))).collect();
    }
    let all = |which: usize| {
        let values = differ.iter().filter_map(|lead| Some((lead.first()?, lead.get(which)?)));
        let values: Map<String, Value> =
            values.map(|(key, value)| ((*key).to_owned(), Value::String((*value).to_owned()))).collect();
        Some(Value::Object(values))
    };
    let clash = Clash { path: format!("{LEADS}{}", escape(name)), base: all(1), ours: all(2), theirs: all(3) };
    vec![(ConflictKind::BothChanged, clash)]
}

/// What a path in a set of leads leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeadPath {
    /// All of a lead, by its key.
    Lead(String),
    /// A lead's cell in a column.
    Cell(String, String),
    /// Many leads' cells in a column.
    Column(String),
}

/// Reads a path into a set; `None` for the fields of the set itself.
pub fn lead_path(path: &str) -> Option<LeadPath> {
    if let Some(column) = path.strip_prefix(LEADS) {
        return Some(LeadPath::Column(unescape(column).into_owned()));
    }
    let rest = path.strip_prefix(LEAD)?;
    Some(match rest.split_once('/') {
        Some((key, column)) => LeadPath::Cell(unescape(key).into_owned(), unescape(column).into_owned()),
        None => LeadPath::Lead(unescape(rest).into_owned()),
    })
}

/// The row of a lead by its key, as paths name it.
pub fn lead_row(set: &LeadSet, key: &str) -> Option<usize> {
    let common = set.columns.iter().map(|column| column.name.as_str()).collect();
    Version::of(set, &common).rows.get(key).copied()
}

/// What stands at a path in a set.
pub(super) fn value_at(set: &LeadSet, path: &LeadPath, asked: &Tree) -> Option<Tree> {
    let text = |column: &str, row: usize| {
        let text = set.columns.iter().find(|one| one.name == column).map_or("", |one| one.text(row));
        Value::String(text.to_owned())
    };
    match path {
        LeadPath::Lead(key) => {
            let common = set.columns.iter().map(|column| column.name.as_str()).collect();
            Version::of(set, &common).lead(key)
        }
        LeadPath::Cell(key, column) => {
            let found = text(column, lead_row(set, key)?);
            (found != Value::String(String::new())).then_some(found)
        }
        LeadPath::Column(column) => {
            let common = set.columns.iter().map(|column| column.name.as_str()).collect();
            let version = Version::of(set, &common);
            let keys = asked.as_object()?.keys();
            let values = keys.filter_map(|key| Some((key.clone(), text(column, *version.rows.get(key)?))));
            Some(Value::Object(values.collect()))
        }
    }
}

/// Puts a value at a path in a set; false where nobody is there.
pub(super) fn put_at(set: &mut LeadSet, path: &LeadPath, value: Option<&Tree>) -> bool {
    let common = set.columns.iter().map(|column| column.name.as_str()).collect();
    let rows = Version::of(set, &common).rows;
    match path {
        LeadPath::Cell(key, column) => {
            let Some(row) = rows.get(key) else { return false };
            let text = value.and_then(Value::as_str).unwrap_or_default();
            write(set, column, &BTreeMap::from([(*row, text)]))
        }
        LeadPath::Column(column) => {
            let Some(values) = value.and_then(Value::as_object) else { return false };
            let cells = values.iter().filter_map(|(key, text)| Some((*rows.get(key)?, text.as_str()?))).collect();
            write(set, column, &cells)
        }
        LeadPath::Lead(key) => match (value.and_then(Value::as_object), rows.get(key)) {
            (None, Some(row)) => {
                let kept: Vec<usize> = (0..set.rows as usize).filter(|other| other != row).collect();
                for column in &mut set.columns {
                    let cells: Vec<&str> = kept.iter().map(|row| column.text(*row)).collect();
                    *column = encode(&column.name, column.role, cells.into_iter());
                }
                set.rows = kept.len() as u32;
                true
            }
            (None, None) => true,
            (Some(cells), Some(row)) => {
                let names: Vec<String> = set.columns.iter().map(|column| column.name.clone()).collect();
                names.iter().all(|name| {
                    let text = cells.get(name).and_then(Value::as_str).unwrap_or_default();
                    write(set, name, &BTreeMap::from([(*row, text)]))
                })
            }
            (Some(_), None) => false,
        },
    }
}

fn write(set: &mut LeadSet, name: &str, cells: &BTreeMap<usize, &str>) -> bool {
    let rows = set.rows as usize;
    let Some(column) = set.columns.iter_mut().find(|column| column.name == name) else { return false };
    let texts: Vec<&str> = (0..rows).map(|row| cells.get(&row).copied().unwrap_or_else(|| column.text(row))).collect();
    *column = encode(name, column.role, texts.into_iter());
    true
}
