//! Random workspaces and random edits drawn from the declarations: every table, every declared field.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tandem::merge::{Address, Tree};
use tandem::model::schema::{FieldInfo, Shape};
use tandem::model::{RecordRef, TABLES, Workspace, delete, fields_of_table, integrity};

use super::merge_laws::random;

/// How many records of each table take part.
const RECORDS: usize = 2;

/// A place in a record, and values that fit there.
pub struct Place {
    address: Address,
    path: Vec<String>,
    values: Vec<Value>,
}

/// A workspace with records of every table, and every place in it that a declaration knows.
pub struct Ground {
    pub base: Workspace,
    pub places: Vec<Place>,
}

/// Tables that keep the books of merging: nobody edits them by hand.
pub const BOOKS: [&str; 2] = ["conflicts", "copies"];

impl Ground {
    /// The newest stored file, a few records of each table, every declared place tried with values of its shape.
    pub fn new(stored: Workspace) -> Self {
        let mut base = stored;
        for table in TABLES {
            let all: Vec<RecordRef> =
                base.all_records().map(|record| record.address()).filter(|record| record.table() == *table).collect();
            let kept = if BOOKS.contains(table) { 0 } else { RECORDS };
            for record in all.into_iter().skip(kept) {
                delete(&mut base, record);
            }
        }
        let mut ground = Self { places: Vec::new(), base };
        let records = ground.base.all_records().map(|record| Address::Record(record.address()));
        let addresses: Vec<Address> = records.chain([Address::Header]).collect();
        for address in addresses {
            for field in fields_of_table(address.table()) {
                ground.explore(address, &mut vec![field.name.to_owned()], field, &field.shape);
            }
        }
        ground
    }

    /// The fields of every table for which no value but the one they hold was found.
    pub fn unreached(&self) -> Vec<String> {
        let mut found: BTreeMap<String, bool> = BTreeMap::new();
        for table in TABLES.iter().chain(&["header"]).filter(|table| !BOOKS.contains(table)) {
            for field in fields_of_table(table) {
                let reached = self.places.iter().any(|place| {
                    let now = place.address.tree_in(&self.base).unwrap_or_default();
                    let now = place.path.iter().try_fold(&now, |tree, part| tree.get(part)).unwrap_or(&Value::Null);
                    place.address.table() == *table
                        && place.path[0] == field.name
                        && place.values.iter().any(|value| value != now)
                });
                found.insert(format!("{table}/{}", field.name), reached);
            }
        }
        found.into_iter().filter(|(_, reached)| !reached).map(|(name, _)| name).collect()
    }

    fn explore(&mut self, address: Address, path: &mut Vec<String>, field: &FieldInfo, shape: &Shape) {
        let mut inner = |this: &mut Self, name: &str, field: &FieldInfo, shape: &Shape| {
            path.push(name.replace('~', "~0").replace('/', "~1"));
            this.explore(address, path, field, shape);
            path.pop();
        };
        match shape {
            Shape::Part(fields) => fields.iter().for_each(|one| inner(self, one.name, one, &one.shape)),
            Shape::Map(key, value) => {
                for key in self.values(key).iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>() {
                    inner(self, &key, field, value);
                }
            }
            _ => {
                let mut values = Vec::new();
                let before = integrity::violations(&self.base);
                for value in self.values(shape) {
                    let mut tried = self.base.clone();
                    if put(&mut tried, address, path, &value)
                        && integrity::violations(&tried) == before
                        && !values.contains(&value)
                        && values.len() < 6
                    {
                        values.push(value);
                    }
                }
                if !values.is_empty() {
                    self.places.push(Place { address, path: path.clone(), values });
                }
            }
        }
    }

    /// Values a shape may have. What a plain value is made of its type alone knows: what does not fit is not read.
    fn values(&self, shape: &Shape) -> Vec<Value> {
        let ids = || self.base.all_records().map(|record| record.address().to_string());
        match shape {
            Shape::Value => vec![
                json!("Anna"),
                json!("Ben"),
                json!(1),
                json!(2),
                json!(3),
                json!(true),
                json!(false),
                json!("2026-03-04"),
                json!("2027-05-06"),
                json!("2026-03"),
                json!("09:30"),
                json!("14:15"),
                json!(""),
                json!({"by": "Anna", "on": "2026-03-04"}),
                json!({"by": "Ben"}),
            ],
            Shape::Text => vec![
                json!(["one", "two", "three"]),
                json!(["one", "zwei", "three", "four"]),
                json!("One. Two. Three."),
                json!("One. Two. Drei. Four."),
                json!("changed"),
            ],
            Shape::Choice(words) => words.iter().map(|(name, _)| json!(name)).collect(),
            Shape::Poles(poles) => poles.iter().map(|(name, ..)| json!(name)).collect(),
            Shape::Reference => ids().map(Value::from).collect(),
            Shape::Name => [json!("threshold"), json!("reps")].into_iter().chain(ids().map(Value::from)).collect(),
            Shape::Whole(inner) => {
                let plain = self.values(inner);
                let lists = plain.iter().map(|one| json!([one])).collect::<Vec<_>>();
                plain.into_iter().chain(lists).chain([json!([])]).collect()
            }
            Shape::Set(inner) => {
                let values = self.values(inner);
                let one = values.iter().map(|value| json!([value]));
                let two = values.iter().zip(values.iter().skip(1)).map(|(one, other)| json!([one, other]));
                one.chain(two).chain([json!([])]).collect()
            }
            Shape::Map(key, value) => {
                let values = self.values(value);
                let keys = self.values(key).into_iter().filter_map(|key| Some(key.as_str()?.to_owned()));
                keys.flat_map(|key| values.iter().map(move |value| json!({ key.clone(): value }))).collect()
            }
            Shape::Part(fields) | Shape::Ballot(fields) => {
                // Each field with each of its values, the others as they are by themselves.
                let fields = fields.iter().flat_map(|field| {
                    self.values(&field.shape).into_iter().map(|value| json!({ field.name: value })).collect::<Vec<_>>()
                });
                let known = [
                    json!({"side": "Sales", "name": "Anna", "open": [1, 2]}),
                    json!({"side": "Marketing", "name": "Ben", "open": [2, null]}),
                    json!({"column": "employees", "half_life_days": 30}),
                ];
                fields.chain(known).collect()
            }
            Shape::Signature => vec![
                json!({"decision": "Accepted", "by": "Anna", "on": "2026-03-04"}),
                json!({"decision": "Refused", "by": "Ben", "dissent": "too few"}),
                json!({"decision": "Open"}),
            ],
            Shape::Rule => {
                let rules = self.base.criteria.values().filter_map(|one| serde_json::to_value(&one.rule).ok());
                rules.chain([json!({"Filled": {"column": "title"}})]).collect()
            }
        }
    }

    /// A few places at which all three copies are edited, so that they often meet.
    pub fn meeting_places(&self, state: &mut u64) -> Vec<&Place> {
        (0..6).map(|_| &self.places[(random(state) >> 8) as usize % self.places.len()]).collect()
    }

    /// Carries a few random edits out at these places: a field is set, now and then a record is deleted.
    pub fn edit(&self, places: &[&Place], state: &mut u64) -> Workspace {
        let mut workspace = self.base.clone();
        for _ in 0..=random(state) % 6 {
            let place = places[(random(state) >> 8) as usize % places.len()];
            let value = &place.values[(random(state) >> 8) as usize % place.values.len()];
            let mut tried = workspace.clone();
            let is_there = place.address == Address::Header
                || place.address.record().is_some_and(|record| record.exists_in(&workspace));
            if is_there && random(state) >> 60 == 0 {
                if let Some(record) = place.address.record() {
                    delete(&mut tried, record);
                }
            } else if !is_there || !put(&mut tried, place.address, &place.path, value) {
                continue;
            }
            // Nobody can edit into a state the program refuses.
            if integrity::violations(&tried).is_empty() {
                workspace = tried;
            }
        }
        workspace
    }
}

/// Sets a value; whether it fits.
fn put(workspace: &mut Workspace, address: Address, path: &[String], value: &Value) -> bool {
    let Some(mut tree) = address.tree_in(workspace) else { return false };
    let Some((last, way)) = path.split_last() else { return false };
    let mut at: &mut Tree = &mut tree;
    let plain = |part: &String| part.replace("~1", "/").replace("~0", "~");
    for part in way {
        let Some(map) = at.as_object_mut() else { return false };
        at = map.entry(plain(part)).or_insert_with(|| json!({}));
    }
    let Some(map) = at.as_object_mut() else { return false };
    map.insert(plain(last), value.clone());
    let fits = address.put(workspace, Some(&tree));
    // A value that is read as something else is none of this place.
    fits && address.tree_in(workspace).is_some()
}
