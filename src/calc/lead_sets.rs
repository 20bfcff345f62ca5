//! Large sets of leads: what the workspace holds of them, what stands in a file beside it, and what is counted.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use super::months::months_of;
use super::scoring::most_frequent;
use crate::model::{Cells, ColumnRole, Id, LeadColumn, LeadSet, LinkedLeads, Month, Outcome, TextList, Workspace};

/// The most leads of one set that a workspace holds itself.
pub const MOST_HELD: u32 = 50_000;
/// How many leads of a larger set it holds as a sample.
pub const SAMPLE: u32 = 20_000;
/// How many values of a column are counted for those who do not have all leads.
const COUNTED_VALUES: usize = 20;

/// All leads of a large set.
#[derive(Debug, Clone, PartialEq)]
pub struct FullSet {
    /// The leads, the sample first.
    pub set: LeadSet,
    /// For each row of the set as it was the row it is now.
    pub moved: Vec<u32>,
}

/// A set as the workspace holds it and, of a large one, all leads for a file beside it: there the sample comes first, so
/// that a row is the same lead in both. The sample is drawn by the rows' numbers alone, evenly and the same every time.
pub fn split_sample(set: LeadSet, most: u32, sample: u32) -> (LeadSet, Option<FullSet>) {
    split_sample_by(set, most, sample, &|parts, work| (0..parts).for_each(work))
}

/// How so many parts of a work are done that do not know of each other: in turn or at once.
pub type Doing<'a> = &'a dyn Fn(usize, &(dyn Fn(usize) + Sync));

/// The same, with what is done to each column done in this way.
pub fn split_sample_by(set: LeadSet, most: u32, sample: u32, doing: Doing<'_>) -> (LeadSet, Option<FullSet>) {
    let sample_rows = sample.min(most);
    if set.rows <= most {
        return (LeadSet { linked: None, ..set }, None);
    }
    let mut drawn: Vec<u32> = (0..set.rows).collect();
    drawn.select_nth_unstable_by_key(sample_rows as usize, |row| scattered(*row));
    let (sample, rest) = drawn.split_at_mut(sample_rows as usize);
    sample.sort_unstable();
    rest.sort_unstable();
    let columns = each(set.columns, doing, &|column| reordered(column, &drawn));
    let mut whole = LeadSet { linked: None, columns, ..set };
    let (digits, counted) = (OnceLock::new(), OnceLock::new());
    // The longest part begins first.
    doing(2, &|part| {
        if part == 0 {
            digits.get_or_init(|| fingerprint(&whole));
        } else {
            counted.get_or_init(|| {
                let columns = whole.columns.iter().map(|column| compact(column, sample_rows as usize)).collect();
                (outcomes(&whole), by_month(&whole), values(&whole), columns)
            });
        }
    });
    let (outcomes, months, values, columns) = counted.into_inner().unwrap_or_default();
    let fingerprint = digits.into_inner().unwrap_or_default();
    whole.linked = Some(LinkedLeads { rows: whole.rows, fingerprint, outcomes, months, values });
    let mut moved = vec![0; drawn.len()];
    for (now, was) in (0..).zip(&drawn) {
        if let Some(place) = moved.get_mut(*was as usize) {
            *place = now;
        }
    }
    (LeadSet { rows: sample_rows, columns, ..whole.clone() }, Some(FullSet { set: whole, moved }))
}

/// What becomes of each of some columns.
fn each(
    columns: Vec<LeadColumn>,
    doing: Doing<'_>,
    work: &(dyn Fn(LeadColumn) -> LeadColumn + Sync),
) -> Vec<LeadColumn> {
    let places: Vec<Mutex<LeadColumn>> = columns.into_iter().map(Mutex::new).collect();
    doing(places.len(), &|at| {
        if let Some(mut place) = places.get(at).and_then(|place| place.lock().ok()) {
            *place = work(std::mem::take(&mut place));
        }
    });
    places.into_iter().map(|place| place.into_inner().unwrap_or_default()).collect()
}

/// A number without any order, the same for the same row.
fn scattered(row: u32) -> u64 {
    // Finalizer of splitmix64.
    let mut mixed = u64::from(row).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The cells of a column in another order, its values in that of their appearance, and only those it has.
fn reordered(column: LeadColumn, rows: &[u32]) -> LeadColumn {
    let mut known: Vec<u32> = vec![u32::MAX; column.values.len()];
    let before = &column.values;
    let mut values = TextList::with_room(before.len(), before.bytes().len());
    let cells = rows.iter().map(|row| {
        let code = column.cells.0.get(*row as usize).copied().unwrap_or(0) as usize;
        let Some(known) = known.get_mut(code) else { return 0 };
        if *known == u32::MAX {
            *known = values.len() as u32;
            values.push(before.get(code).unwrap_or_default());
        }
        *known
    });
    let cells = Cells(Arc::new(cells.collect()));
    LeadColumn { name: column.name, role: column.role, values: Arc::new(values), cells }
}

/// The first cells of a column, and only the values they have.
fn compact(column: &LeadColumn, most: usize) -> LeadColumn {
    let mut known: Vec<Option<u32>> = vec![None; column.values.len()];
    let mut values = TextList::default();
    let cells = column.cells.0.iter().take(most).map(|code| {
        let next = values.len() as u32;
        let (Some(known), Some(value)) = (known.get_mut(*code as usize), column.values.get(*code as usize)) else {
            return 0;
        };
        *known.get_or_insert_with(|| {
            values.push(value);
            next
        })
    });
    let cells = Cells(Arc::new(cells.collect()));
    LeadColumn { values: Arc::new(values), cells, ..column.clone() }
}

/// How many bytes are gathered before they are hashed: long pieces go several times as fast as short ones.
const HASHED_AT_ONCE: usize = 64 * 1024;

/// Hashes what is gathered.
#[derive(Default)]
struct Gathering {
    hasher: blake3::Hasher,
    bytes: Vec<u8>,
}

impl Gathering {
    fn add(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() >= HASHED_AT_ONCE {
            self.hasher.update(&self.bytes);
            self.bytes.clear();
        }
    }

    fn number(&mut self, number: usize) {
        self.add(&(number as u64).to_le_bytes());
    }

    fn codes(&mut self, codes: &[u32]) {
        for some in codes.chunks(HASHED_AT_ONCE / 4) {
            self.bytes.reserve(HASHED_AT_ONCE);
            for code in some {
                self.bytes.extend_from_slice(&code.to_le_bytes());
            }
            self.add(&[]);
        }
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.add(text.as_bytes());
    }

    fn digits(mut self) -> String {
        self.hasher.update(&self.bytes);
        self.hasher.finalize().to_hex().get(..32).unwrap_or_default().to_owned()
    }
}

/// What tells the leads of a set from any others: 32 hexadecimal digits over names, roles, values and cells of its columns.
pub fn fingerprint(set: &LeadSet) -> String {
    let mut hashed = Gathering::default();
    for column in &set.columns {
        hashed.text(&column.name);
        hashed.text(role_word(column.role));
        hashed.number(column.values.len());
        column.values.iter().for_each(|value| hashed.text(value));
        hashed.number(column.cells.0.len() * 4);
        hashed.codes(&column.cells.0);
    }
    hashed.digits()
}

/// The word for a role in a fingerprint; it never changes.
fn role_word(role: ColumnRole) -> &'static str {
    match role {
        ColumnRole::Attribute => "attribute",
        ColumnRole::Outcome => "outcome",
        ColumnRole::Created => "created",
        ColumnRole::Closed => "closed",
        ColumnRole::Amount => "amount",
    }
}

/// How many leads ended how, among all of the set; those that are not decided are left out.
pub fn outcomes(set: &LeadSet) -> BTreeMap<Outcome, u32> {
    if let Some(linked) = set.linked.as_ref().filter(|_| set.is_sample()) {
        return linked.outcomes.clone();
    }
    let mut counts = BTreeMap::new();
    for outcome in set.outcomes().into_iter().filter(|outcome| outcome.is_decided()) {
        *counts.entry(outcome).or_default() += 1;
    }
    counts
}

/// How many leads were created in each month and how many of these were won, among all of the set; empty without creation
/// dates.
pub fn by_month(set: &LeadSet) -> BTreeMap<Month, (u32, u32)> {
    if let Some(linked) = set.linked.as_ref().filter(|_| set.is_sample()) {
        return linked.months.clone();
    }
    let Some(created) = set.role(ColumnRole::Created) else { return BTreeMap::new() };
    let month_of = months_of(created);
    let mut months: BTreeMap<Month, (u32, u32)> = BTreeMap::new();
    for (code, outcome) in created.cells.0.iter().zip(set.outcomes()) {
        if let Some(month) = month_of.get(*code as usize).copied().flatten() {
            let counts = months.entry(month).or_default();
            counts.0 += 1;
            counts.1 += u32::from(outcome == Outcome::Won);
        }
    }
    months
}

/// The most frequent values of a column with how often they occur, most frequent first: among all leads of the set, also
/// where only a sample is at hand. At most twenty; none of a column in which nearly every lead has a value of its own.
pub fn frequent(set: &LeadSet, column: &LeadColumn) -> Vec<(String, u32)> {
    match &set.linked {
        Some(linked) => linked.values.get(&column.name).cloned().unwrap_or_default(),
        None if column.values.len() > MOST_HELD as usize => Vec::new(),
        None => most_frequent(column, COUNTED_VALUES),
    }
}

/// The most frequent values of each column. Keys and other columns in which every value is rare are left out.
fn values(set: &LeadSet) -> BTreeMap<String, Vec<(String, u32)>> {
    let columns = set.columns.iter().filter(|column| column.values.len() * 2 <= set.rows as usize);
    columns.map(|column| (column.name.clone(), most_frequent(column, COUNTED_VALUES))).collect()
}

/// The leads of large sets that are at hand, by set and fingerprint: two sets may hold the same leads.
#[derive(Debug, Clone, Default)]
pub struct FullLeads(BTreeMap<(Id<LeadSet>, String), Arc<LeadSet>>);

impl FullLeads {
    /// Notes all leads of a set.
    pub fn add(&mut self, set: Arc<LeadSet>) {
        if let Some(linked) = &set.linked {
            self.0.insert((set.id, linked.fingerprint.clone()), set);
        }
    }

    /// All leads of a set: the set itself, or what its file held. `None` while only a sample is at hand.
    pub fn of(&self, set: &Arc<LeadSet>) -> Option<Arc<LeadSet>> {
        if !set.is_sample() {
            return Some(Arc::clone(set));
        }
        self.0.get(&(set.id, set.linked.as_ref()?.fingerprint.clone())).cloned()
    }

    /// The workspace with all leads that are at hand in it, for calculations and reports; never to be kept.
    pub fn with_full_leads(&self, workspace: &Workspace) -> Workspace {
        let mut filled = workspace.clone();
        for (id, set) in workspace.leads.iter().filter(|(_, set)| set.is_sample()) {
            if let Some(whole) = self.of(set) {
                filled.leads.insert(*id, whole);
            }
        }
        filled
    }

    /// The sets at hand that a workspace refers to.
    pub fn used_by(&self, workspace: &Workspace) -> Vec<Arc<LeadSet>> {
        workspace.leads.values().filter(|set| set.is_sample()).filter_map(|set| self.of(set)).collect()
    }

    /// The sets of a workspace of which only a sample is at hand.
    pub fn missing_from(&self, workspace: &Workspace) -> Vec<Arc<LeadSet>> {
        workspace.leads.values().filter(|set| self.of(set).is_none()).cloned().collect()
    }
}
