//! The fields of every record and their values in words: for comparing, merging and asking. Which words, the declaration of
//! the field says.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Texts;
use super::agreed::topic;
use crate::calc::proposals::Topic;
use crate::merge::{Address, Tree, value_text};
use crate::model::schema::{self, Fields, Place, Shape, Tag};
use crate::model::{
    Choice, FunnelPlan, Handover, Header, LeadPolicy, Month, RecordRef, Rule, SignDecision, SignOff, Sla, Workspace,
    fields_of_table,
};

impl Texts {
    /// A field in words, for example "Usefulness 0 to 4 · Sales".
    pub fn field(&self, workspace: &Workspace, address: Address, path: &str) -> String {
        let parts: Vec<String> = path.split('/').map(|part| part.replace("~1", "/").replace("~0", "~")).collect();
        if parts.first().is_some_and(|first| first == "ord") {
            return self.get("field-place");
        }
        let top = Shape::Part(fields_of_table(address.table()));
        let (mut shape, mut words) = (Some(&top), Vec::new());
        for part in &parts {
            let (word, inner) = self.part(workspace, shape, part);
            words.push(word);
            shape = inner;
        }
        // Inside the frame the outer word says nothing.
        if address == Address::Header && words.len() > 1 {
            words.remove(0);
        }
        words.join(" · ")
    }

    /// One part of a path in words, and how the value behind it is made up.
    fn part<'a>(&self, workspace: &Workspace, of: Option<&'a Shape>, part: &str) -> (String, Option<&'a Shape>) {
        match of {
            Some(Shape::Whole(inner)) => self.part(workspace, Some(inner), part),
            Some(Shape::Part(fields) | Shape::Ballot(fields)) => match fields.iter().find(|field| field.name == part) {
                Some(field) => (self.get(field.words), Some(&field.shape)),
                None if part == "ext" => (self.get("field-ext"), None),
                None => (part.to_owned(), None),
            },
            Some(Shape::Map(key, value)) => (self.key(workspace, key, part), Some(value)),
            _ => (self.named(workspace, part), None),
        }
    }

    /// The key of a map in words.
    fn key(&self, workspace: &Workspace, shape: &Shape, key: &str) -> String {
        match shape {
            Shape::Choice(words) => words.iter().find(|(name, _)| *name == key).map(|(_, words)| self.get(words)),
            Shape::Poles(poles) => poles
                .iter()
                .find(|(name, ..)| *name == key)
                .map(|(_, left, right)| format!("{} – {}", self.get(left), self.get(right))),
            Shape::Name => {
                let sole = Topic::named(key).map(topic).or_else(|| {
                    let parts = [Header::FIELDS, LeadPolicy::FIELDS, Handover::FIELDS, FunnelPlan::FIELDS, Sla::FIELDS];
                    parts.into_iter().flatten().find(|field| field.name == key).map(|field| field.words)
                });
                Some(sole.map_or_else(|| self.named(workspace, key), |words| self.get(words)))
            }
            Shape::Reference => {
                RecordRef::parse(key).map(|record| self.record(workspace, Address::Record(record), None))
            }
            _ => None,
        }
        .or_else(|| Some(self.month(key.parse().ok()?)))
        .unwrap_or_else(|| key.to_owned())
    }

    /// A number of the policy by its name in the file.
    pub fn policy_field(&self, field: &str) -> String {
        let known = LeadPolicy::FIELDS.iter().find(|known| known.name == field);
        known.map_or_else(|| field.to_owned(), |known| self.get(known.words))
    }

    /// What a record is called: its name or text, shortened.
    pub fn record(&self, workspace: &Workspace, address: Address, tree: Option<&Tree>) -> String {
        if address == Address::Header {
            return self.get("change-frame");
        }
        if let Address::Record(RecordRef::Month(month)) = address {
            return self.month(month);
        }
        let found = tree.cloned().or_else(|| address.tree_in(workspace));
        let of_tree = |field: &str| found.as_ref().and_then(|tree| tree.get(field));
        let name = match address {
            // A round is called by its number, a decision by what was decided on.
            Address::Record(RecordRef::Round(_)) => of_tree("number")
                .and_then(Value::as_u64)
                .map(|number| self.with("round-number", &[("n", number.into())])),
            Address::Record(RecordRef::Settlement(_)) => of_tree("criterion")
                .and_then(|id| RecordRef::parse(id.as_str()?))
                .filter(|criterion| criterion.exists_in(workspace))
                .map(|criterion| self.record(workspace, Address::Record(criterion), None)),
            _ => fields_of_table(address.table())
                .iter()
                .filter(|field| field.is(Tag::Title))
                .find_map(|field| value_text(of_tree(field.name)?)),
        }
        .filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| self.get("field-unnamed"));
        let short: String = name.replace('\n', " ").chars().take(90).collect();
        if short.chars().count() < name.chars().count() { format!("{short}…") } else { short }
    }

    /// A value in words.
    pub fn value(&self, workspace: &Workspace, address: Address, path: &str, value: Option<&Tree>) -> String {
        let Some(value) = value.filter(|value| !value.is_null()) else { return "–".to_owned() };
        if path.is_empty() {
            return self.whole(workspace, address, value);
        }
        if let Some(map) = value.as_object().filter(|map| !map.is_empty())
            && crate::merge::strategy(address.table(), path) == crate::merge::Strategy::Map
        {
            let mut inner: Vec<_> = map.iter().filter(|(_, value)| !value.is_null()).collect();
            // Named parts stand as they are declared: Sales first.
            if let Some(Shape::Part(fields)) = schema::place(fields_of_table(address.table()), path).map(|at| at.shape)
            {
                inner.sort_by_key(|(key, _)| fields.iter().position(|field| field.name == *key));
            }
            let words = inner.into_iter().map(|(key, value)| {
                let inner = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
                let name = self.field(workspace, address, &inner);
                let name = name.rsplit(" · ").next().unwrap_or_default().to_owned();
                format!("{name}: {}", self.value(workspace, address, &inner, Some(value)))
            });
            return words.collect::<Vec<_>>().join("\n");
        }
        let Some(place) = schema::place(fields_of_table(address.table()), path) else {
            return self.plain(workspace, None, value);
        };
        self.choice(&place.shape, value)
            .or_else(|| self.amount(workspace, address, &place, value))
            .unwrap_or_else(|| self.plain(workspace, Some(&place.shape), value))
    }

    /// A value in words; nothing where it says nothing.
    pub fn held(&self, workspace: &Workspace, address: Address, path: &str, value: Option<&Tree>) -> Option<String> {
        Some(self.value(workspace, address, path, value)).filter(|words| words != "–")
    }

    /// A whole record: its name and what else is filled in, a line for each field.
    fn whole(&self, workspace: &Workspace, address: Address, tree: &Tree) -> String {
        let mut lines = vec![self.record(workspace, address, Some(tree))];
        let fields = fields_of_table(address.table());
        for (key, value) in tree.as_object().into_iter().flatten() {
            let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty) || value.as_str() == Some("");
            let dull = fields
                .iter()
                .find(|field| field.name == key)
                .is_none_or(|field| field.is(Tag::Title) || field.is(Tag::Hidden));
            if !dull && !empty && lines.len() < 8 {
                let (field, value) =
                    (self.field(workspace, address, key), self.value(workspace, address, key, Some(value)));
                if value != "–" {
                    lines.push(format!("{field}: {value}"));
                }
            }
        }
        lines.join("\n")
    }

    /// The values of choices, signatures, answers and rules.
    fn choice(&self, shape: &Shape, value: &Tree) -> Option<String> {
        match shape {
            Shape::Choice(words) => {
                let name = value.as_str()?;
                words.iter().find(|(known, _)| *known == name).map(|(_, words)| self.get(words))
            }
            Shape::Set(inner) => {
                let words = value.as_array()?.iter().map(|value| self.choice(inner, value));
                Some(words.collect::<Option<Vec<_>>>()?.join(", ")).filter(|words| !words.is_empty())
            }
            Shape::Signature => Some(self.signature(value)),
            Shape::Ballot(_) => self.ballot(value),
            Shape::Rule => enumeration::<Rule>(value).map(|rule| self.rule(&rule)),
            _ => None,
        }
    }

    /// A participant's answers; before the reveal only that they are sealed.
    fn ballot(&self, value: &Tree) -> Option<String> {
        if value.get("sealed").and_then(Value::as_str).is_some_and(|sealed| !sealed.is_empty()) {
            return Some(self.get("field-sealed"));
        }
        let open = value.get("open")?.as_array()?.iter();
        let words = open.map(|answer| answer.as_i64().map_or_else(|| "–".to_owned(), |answer| self.integer(answer)));
        Some(words.collect::<Vec<_>>().join(", "))
    }

    fn signature(&self, value: &Tree) -> String {
        let Some(signed) = enumeration::<SignOff>(value) else { return "–".to_owned() };
        if signed.decision == SignDecision::Open {
            return "–".to_owned();
        }
        let mut words = vec![self.get(signed.decision.words()), signed.by.clone()];
        words.extend(signed.on.map(|day| self.date(day)));
        words.push(signed.dissent.clone());
        words.retain(|word| !word.is_empty());
        words.join(", ")
    }

    /// Money, shares and figures of KPIs.
    fn amount(&self, workspace: &Workspace, address: Address, place: &Place, value: &Tree) -> Option<String> {
        let number = value.as_i64()?;
        let currency = &workspace.header.currency;
        place.tags.iter().find_map(|tag| match tag {
            Tag::Money => Some(self.money(number, currency)),
            Tag::BasisPoints => Some(self.percent(number as f64 / 10_000.0)),
            Tag::InUnitOfKpi => {
                let Address::Record(RecordRef::Kpi(id)) = address else { return None };
                let unit = workspace.kpis.get(&id).map(|kpi| kpi.unit).unwrap_or_default();
                Some(self.kpi_value(number, unit, currency))
            }
            _ => None,
        })
    }

    /// Anything else as it reads best.
    fn plain(&self, workspace: &Workspace, shape: Option<&Shape>, value: &Tree) -> String {
        match value {
            Value::Null => "–".to_owned(),
            Value::Bool(true) => self.get("answer-yes"),
            Value::Bool(false) => self.get("answer-no"),
            Value::Number(number) => number.as_i64().map_or_else(|| number.to_string(), |number| self.integer(number)),
            Value::String(text) if text.is_empty() => "–".to_owned(),
            Value::String(text) => self.named(workspace, text),
            Value::Array(list)
                if matches!(shape, Some(Shape::Set(_))) && !list.is_empty() && list.iter().all(Value::is_string) =>
            {
                list.iter().map(|one| self.plain(workspace, None, one)).collect::<Vec<_>>().join(", ")
            }
            Value::Array(_) if value_text(value).is_some_and(|text| text.contains('\n')) => {
                value_text(value).unwrap_or_default()
            }
            Value::Array(list) if list.is_empty() => "–".to_owned(),
            Value::Array(list) if list.iter().any(Value::is_object) => self.integer(list.len() as i64),
            Value::Array(list) => {
                list.iter().map(|one| self.plain(workspace, None, one)).collect::<Vec<_>>().join(", ")
            }
            Value::Object(map) if map.is_empty() => "–".to_owned(),
            Value::Object(map) => map
                .iter()
                .map(|(key, value)| {
                    let (key, inner) = self.part(workspace, shape, key);
                    format!("{key}: {}", self.plain(workspace, inner, value))
                })
                .collect::<Vec<_>>()
                .join("; "),
        }
    }

    /// A day or a month as people write it, an id as what it stands for, any other text as it is.
    fn named(&self, workspace: &Workspace, text: &str) -> String {
        if let Ok(day) = text.parse::<NaiveDate>() {
            return self.date(day);
        }
        if let Ok(month) = text.parse::<Month>() {
            return self.month(month);
        }
        match RecordRef::parse(text) {
            Some(record) if record.exists_in(workspace) => self.record(workspace, Address::Record(record), None),
            Some(_) => self.get("field-deleted"),
            None => text.to_owned(),
        }
    }
}

fn enumeration<T: DeserializeOwned>(value: &Tree) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::templates::{Template, new_workspace};
    use crate::model::{FreshIds, Language};
    use crate::text::texts;

    #[test]
    fn every_field_of_every_record_has_words() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        for language in Language::ALL {
            let workspace = new_workspace(Template::Demo, language, &mut FreshIds::seeded(5), today);
            let texts = texts(language);
            let records = workspace.all_records().map(|record| Address::Record(record.address()));
            for address in records.chain([Address::Header]) {
                let tree = address.tree_in(&workspace).unwrap();
                for (key, value) in tree.as_object().unwrap() {
                    if ["id", "month"].contains(&key.as_str()) {
                        continue;
                    }
                    let known = key == "ord"
                        || key == "ext"
                        || fields_of_table(address.table()).iter().any(|field| field.name == key);
                    assert!(known, "{}/{key} has no words", address.table());
                    let words = texts.value(&workspace, address, key, Some(value));
                    assert!(!words.contains("{\"") && !words.is_empty(), "{}/{key}: {words}", address.table());
                    if crate::merge::strategy(address.table(), key) == crate::merge::Strategy::Map {
                        for inner in value.as_object().into_iter().flatten().map(|(inner, _)| inner) {
                            let words = texts.field(&workspace, address, &format!("{key}/{inner}"));
                            assert!(!words.contains('_') && !words.contains("-0"), "{words}");
                        }
                    }
                }
            }
        }
    }

    /// Several records a field leads to are named, not told by their ids.
    #[test]
    fn several_records_are_named() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let mut workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(5), today);
        let mut fresh = FreshIds::seeded(6);
        let personas: std::collections::BTreeSet<_> = workspace.personas.keys().copied().take(2).collect();
        let names: Vec<String> = personas
            .iter()
            .map(|id| workspace.personas.get(id).map(|one| one.name.clone()).unwrap_or_default())
            .collect();
        let event = crate::model::JointEvent { id: fresh.next(), personas, ..Default::default() };
        let address = Address::Record(event.id.into());
        crate::model::AnyRecord::from(event).put_into(&mut workspace);
        let tree = address.tree_in(&workspace).unwrap();
        let words = texts(Language::En).value(&workspace, address, "personas", tree.get("personas"));
        assert_eq!(words, names.join(", "));
    }

    /// Also of fields that hold their default in every workspace, where the file leaves them out.
    #[test]
    fn every_declared_field_and_choice_has_words_in_every_language() {
        fn look(texts: &crate::text::Texts, shape: &Shape, at: &str) {
            let known = |key: &str| assert_ne!(texts.get(key), key, "{at}: no words for {key}");
            match shape {
                Shape::Choice(words) => words.iter().for_each(|(_, key)| known(key)),
                Shape::Poles(poles) => poles.iter().for_each(|(_, left, right)| {
                    known(left);
                    known(right);
                }),
                Shape::Whole(inner) | Shape::Set(inner) => look(texts, inner, at),
                Shape::Map(key, value) => {
                    look(texts, key, at);
                    look(texts, value, at);
                }
                Shape::Part(fields) | Shape::Ballot(fields) => {
                    for field in *fields {
                        let at = format!("{at}/{}", field.name);
                        assert_ne!(texts.get(field.words), field.words, "{at}: no words for {}", field.words);
                        look(texts, &field.shape, &at);
                    }
                }
                _ => {}
            }
        }
        for language in Language::ALL {
            for table in crate::model::TABLES.iter().chain(&["header"]) {
                look(&texts(language), &Shape::Part(fields_of_table(table)), table);
            }
        }
    }
}
