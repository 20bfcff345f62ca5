//! Fields of records by their names, for what treats all kinds alike: lists, forms and tables made from the declarations.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use serde_json::{Map, Value, json};

use super::{AnyRecord, Input, RecordRef};

impl AnyRecord {
    /// What its fields hold, by their names in the file. Texts, days and references that hold nothing are left out.
    pub fn values(&self) -> Map<String, Value> {
        let mut values = written(self);
        for field in self.address().fields() {
            let default = match field.input {
                Input::Choice(words) => usual_choice(self.address(), field.name, words).map(Value::from),
                Input::Number => Some(json!(0)),
                Input::YesNo => Some(json!(false)),
                _ => None,
            };
            if let Some(default) = default.filter(|_| !values.contains_key(field.name)) {
                values.insert(field.name.to_owned(), default);
            }
        }
        values
    }

    /// The same record with another value in a field, `None` for its default; nothing where the field cannot hold the value.
    pub fn with_value(&self, field: &str, value: Option<Value>) -> Option<Self> {
        let mut values = written(self);
        match value {
            Some(value) => drop(values.insert(field.to_owned(), value)),
            None => drop(values.remove(field)),
        }
        self.address().read(Value::Object(values)).ok()
    }
}

/// What a record looks like in the file.
fn written(record: &AnyRecord) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(values)) => values,
        _ => Map::new(),
    }
}

/// What a new record holds in a field that is a choice.
fn usual_choice(record: RecordRef, field: &'static str, words: &'static [(&str, &str)]) -> Option<&'static str> {
    type Known = BTreeMap<(&'static str, &'static str), Option<&'static str>>;
    static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);
    let key = (record.table(), field);
    if let Some(known) = KNOWN.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return *known;
    }
    let id = record.to_string();
    let new = record.read(json!({ "id": &id })).ok();
    let holds = |name: &str| new.is_some() && record.read(json!({ "id": &id, field: name })).ok() == new;
    let usual = words.iter().map(|(name, _)| *name).find(|name| holds(name));
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner).insert(key, usual);
    usual
}

#[cfg(test)]
mod tests {
    use super::super::{Contact, FourP, Friction, RuleCard, Side};
    use super::*;

    #[test]
    fn a_field_is_set_by_its_name_and_refuses_what_it_cannot_hold() {
        let friction = AnyRecord::from(Friction { text: "Price".to_owned(), ..Friction::default() });
        let set = friction.with_value("four_p", Some(json!("Price"))).unwrap();
        let AnyRecord::Friction(one) = &set else { panic!("{set:?}") };
        assert_eq!((one.four_p, one.text.as_str()), (Some(FourP::Price), "Price"));
        assert_eq!(set.with_value("four_p", None), Some(friction.clone()));
        for wrong in [json!("Size"), json!(7), json!([])] {
            assert_eq!(friction.with_value("four_p", Some(wrong)), None);
        }
        assert_eq!(friction.with_value("due", Some(json!("2026-02-30"))), None);
        let contact = AnyRecord::from(Contact { side: Some(Side::Sales), ..Contact::default() });
        assert_eq!(contact.values().get("side"), Some(&json!("Sales")));
    }

    #[test]
    fn choices_and_numbers_always_hold_something() {
        let rule = AnyRecord::from(RuleCard { missed: 3, ..RuleCard::default() }).values();
        assert_eq!((&rule["bound"], &rule["kept"], &rule["missed"]), (&json!("Both"), &json!(0), &json!(3)));
        assert!(!rule.contains_key("who") && !rule.contains_key("since"));
    }
}
