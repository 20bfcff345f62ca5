//! Rules of lead criteria and the columns they look at, in words.

use super::Texts;
use crate::model::{LeadSet, Rule, moment_of};

/// The usual columns of leads and those the starters look at, with their wording.
const COLUMNS: [(&str, &str); 42] = [
    ("created", "field-created"),
    ("outcome", "field-outcome-short"),
    ("stage", "field-stage"),
    ("closed", "field-closed"),
    ("reason", "field-reason"),
    ("source", "field-source"),
    ("amount", "field-amount"),
    ("company", "field-company"),
    ("industry", "field-industry"),
    ("employees", "field-employees"),
    ("revenue", "field-revenue"),
    ("country", "field-country"),
    ("region", "field-region"),
    ("title", "field-job-title"),
    ("seniority", "field-seniority"),
    ("department", "field-department"),
    ("persona", "field-persona"),
    ("product", "field-product"),
    ("rating", "field-rating"),
    ("visits", "field-visits"),
    ("pageviews", "field-pageviews"),
    ("forms", "field-forms"),
    ("last_activity", "field-last-activity"),
    ("campaign", "field-campaign"),
    ("email", "column-email"),
    ("phone", "column-phone"),
    ("request", "column-request"),
    ("price page visits", "column-price-page-visits"),
    ("case study downloads", "column-case-study-downloads"),
    ("white paper downloads", "column-white-paper-downloads"),
    ("webinar", "column-webinar"),
    ("fair", "column-fair"),
    ("answered", "column-answered"),
    ("forum", "column-forum"),
    ("video percent", "column-video-percent"),
    ("active people", "column-active-people"),
    ("project months", "column-project-months"),
    ("budget", "column-budget"),
    ("career only", "column-career-only"),
    ("unsubscribed", "column-unsubscribed"),
    ("account", "column-account"),
    ("ref", "column-ref"),
];

/// The values the starters compare with: column, value and wording.
const VALUES: [(&str, &str, &str); 12] = [
    ("seniority", "c-level", "value-c-level"),
    ("seniority", "owner", "value-owner"),
    ("seniority", "head", "value-head"),
    ("seniority", "director", "value-director"),
    ("seniority", "manager", "value-manager"),
    ("seniority", "intern", "value-intern"),
    ("seniority", "student", "value-student"),
    ("webinar", "attended", "value-attended"),
    ("fair", "hot", "value-hot"),
    ("fair", "warm", "value-warm"),
    ("fair", "scan", "value-scan"),
    ("budget", "approved", "value-approved"),
];

impl Texts {
    /// A rule in words, for example "Employees from 50 to 249".
    pub fn rule(&self, rule: &Rule) -> String {
        let number = |thousandths: i64| self.rounded(thousandths as f64 / 1000.0, 0);
        if rule.column().is_some_and(|column| column.trim().is_empty()) {
            return self.get("rule-column-open");
        }
        match rule {
            Rule::Manual => self.get("rule-manual"),
            Rule::AnyOf { column, values } => {
                let listed: Vec<String> = values.iter().map(|value| self.rule_value(column, value)).collect();
                let listed = if listed.is_empty() { self.get("rule-no-values") } else { self.either(&listed) };
                self.with("rule-any-of", &[("column", self.column(column).into()), ("values", listed.into())])
            }
            Rule::Range { column, min, max } => {
                let column = || self.column(column).into();
                match (min, max) {
                    (Some(min), Some(max)) => self.with(
                        "rule-range",
                        &[("column", column()), ("min", number(*min).into()), ("max", number(*max).into())],
                    ),
                    (Some(min), None) => self.with("rule-from", &[("column", column()), ("min", number(*min).into())]),
                    (None, Some(max)) => self.with("rule-up-to", &[("column", column()), ("max", number(*max).into())]),
                    (None, None) => self.with("rule-has-value", &[("column", column())]),
                }
            }
            Rule::Contains { column, text } => {
                self.with("rule-contains", &[("column", self.column(column).into()), ("text", text.into())])
            }
            Rule::HasValue { column } => self.with("rule-has-value", &[("column", self.column(column).into())]),
            Rule::Missing { column } => self.with("rule-missing", &[("column", self.column(column).into())]),
            Rule::Recency { column, days } => {
                self.with("rule-recency", &[("column", self.column(column).into()), ("n", (*days).into())])
            }
            Rule::Count { column, at_least } => {
                self.with("rule-count", &[("column", self.column(column).into()), ("n", (*at_least).into())])
            }
        }
    }

    /// A value a rule compares with, in words; one with a comma stands in quotation marks, so that it reads as one.
    pub fn rule_value(&self, column: &str, value: &str) -> String {
        let words = self.cell_of(column, value);
        if words.contains(',') { self.with("quoted", &[("text", words.into())]) } else { words }
    }

    /// A value of this column of leads in words: what the starters compare with, and what any column may hold.
    pub fn cell_of(&self, column: &str, value: &str) -> String {
        let known = VALUES.iter().find(|(of, known, _)| *of == column && *known == value);
        known.map_or_else(|| self.cell(value), |(_, _, key)| self.get(key))
    }

    /// A value of any column of leads: a day, a fact about a person, yes and no in the language, anything else as it stands.
    pub fn cell(&self, value: &str) -> String {
        let key = match value {
            "company mail" => "value-company-mail",
            "free mail" => "value-free-mail",
            "given" => "value-given",
            "true" => "value-yes",
            "false" => "value-no",
            _ => "",
        };
        if !key.is_empty() {
            return self.get(key);
        }
        match moment_of(value) {
            None => value.to_owned(),
            Some((day, None)) => self.date(day),
            Some((day, Some(minute))) => format!("{}, {:02}:{:02}", self.date(day), minute / 60, minute % 60),
        }
    }

    /// The name of a column of leads: the usual ones in the language, others as they were named.
    pub fn column(&self, name: &str) -> String {
        let Some((_, key)) = COLUMNS.iter().find(|(known, _)| *known == name) else { return name.to_owned() };
        let words = self.get(key);
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
    /// The column somebody means who types this: one of the leads by its own name, otherwise the usual one with this name in
    /// the language, otherwise what was typed.
    pub fn column_meant(&self, typed: &str, set: Option<&LeadSet>) -> String {
        if set.is_some_and(|set| set.column(typed).is_some()) {
            return typed.to_owned();
        }
        let usual = COLUMNS.iter().find(|(name, _)| self.column(name).to_lowercase() == typed.trim().to_lowercase());
        usual.map_or_else(|| typed.to_owned(), |(name, _)| (*name).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::templates::starters;
    use crate::model::Language;
    use crate::text::texts;

    /// Internal names never stand in a German or Dutch sentence, and what is typed in the language is understood.
    #[test]
    fn every_column_and_value_of_the_starters_has_words() {
        for language in Language::ALL {
            let texts = texts(language);
            for starter in &starters().criteria {
                let Some(column) = starter.rule().column() else { continue };
                let words = texts.column(column);
                assert!(language == Language::En || words != column, "{language:?}: {column}");
                assert_eq!(texts.column_meant(&words, None), column);
                assert_eq!(texts.column_meant(&words.to_uppercase(), None), column);
                if let Rule::AnyOf { values, .. } = starter.rule() {
                    for value in values {
                        let known = VALUES.iter().any(|(of, known, _)| of == &column && known == value);
                        assert!(
                            known || texts.rule_value(column, value) != *value || language == Language::En,
                            "{value}"
                        );
                    }
                }
            }
        }
        let german = texts(Language::De);
        let rule = Rule::AnyOf {
            column: "source".to_owned(),
            values: ["Banking, Investment And Insurance".to_owned(), "true".to_owned()].into(),
        };
        let words = german.rule(&rule);
        assert!(words.contains("„Banking, Investment And Insurance“ oder ja"), "{words}");
        // A column of the leads that is called like that is meant before a usual one.
        let column = crate::model::LeadColumn { name: "Branche".to_owned(), ..Default::default() };
        let set = LeadSet { columns: vec![column], ..LeadSet::default() };
        assert_eq!(german.column_meant("Branche", Some(&set)), "Branche");
        assert_eq!(german.column_meant("Branche", None), "industry");
    }
}
