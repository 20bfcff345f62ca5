//! Fields of records by their names, for what treats all kinds alike: lists, forms and tables made from the declarations.

use serde_json::{Map, Value};

use super::AnyRecord;

impl AnyRecord {
    /// What is entered in its fields, by their names in the file. What holds nothing is left out.
    ///
    /// See [`FieldValue::entered`](super::schema::FieldValue::entered).
    pub fn values(&self) -> Map<String, Value> {
        let mut values = Map::new();
        self.each(&mut |field, value| {
            let entered = value.entered();
            if !entered.is_null() {
                values.insert(field.name.to_owned(), entered);
            }
        });
        values
    }

    /// What is entered in a single field, see [`Self::values`]; nothing where it holds nothing.
    pub fn value(&self, field: &str) -> Option<Value> {
        let mut found = None;
        self.each(&mut |known, held| {
            if known.name == field {
                found = Some(held.entered()).filter(|value| !value.is_null());
            }
        });
        found
    }

    /// Enters a value in a field, see [`FieldValue::enter`]. False where there is no such field or it cannot hold the value: then the
    /// record stays as it is.
    ///
    /// [`FieldValue::enter`]: super::schema::FieldValue::enter
    pub fn enter(&mut self, field: &str, value: &Value) -> bool {
        let mut taken = false;
        self.each_mut(&mut |known, held| {
            if known.name == field {
                taken = held.enter(value);
            }
        });
        taken
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::{Cadence, Contact, FourP, Friction, Incentive, Pays, RuleCard, Side};
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
        let card = AnyRecord::from(RuleCard { missed: 3, ..RuleCard::default() });
        assert_eq!((card.value("missed"), card.value("who"), card.value("nothing")), (Some(json!(3)), None, None));
    }

    /// Which value a choice has where nobody chose says its declaration, also for what each side says.
    #[test]
    fn a_choice_holds_its_default_also_inside_of_a_side() {
        let cadence = AnyRecord::from(Cadence::default());
        assert_eq!(cadence.values()["fits"], json!({ "sales": "Open", "marketing": "Open" }));
        let mut incentive = AnyRecord::from(Incentive::default());
        assert!(incentive.enter("pays", &json!({ "marketing": "Yes" })));
        let AnyRecord::Incentive(one) = &incentive else { panic!("{incentive:?}") };
        assert_eq!((one.pays.sales, one.pays.marketing), (Incentive::default().pays.sales, Pays::Yes));
        let before = incentive.clone();
        assert!(!incentive.enter("pays", &json!({ "sales": "Nobody knows" })) && !incentive.enter("owner", &json!("")));
        assert_eq!(incentive, before);
    }
}
