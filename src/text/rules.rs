//! Rules of lead criteria and the columns they look at, in words.

use super::Texts;
use crate::model::Rule;

impl Texts {
    /// A rule as a sentence, for example "Employees from 50 to 249".
    pub fn rule(&self, rule: &Rule) -> String {
        let number = |thousandths: i64| self.rounded(thousandths as f64 / 1000.0, 0);
        if rule.column().is_some_and(|column| column.trim().is_empty()) {
            return self.get("rule-column-open");
        }
        match rule {
            Rule::Manual => self.get("rule-manual"),
            Rule::AnyOf { column, values } => {
                let listed: Vec<&str> = values.iter().map(String::as_str).collect();
                let listed = if listed.is_empty() { self.get("rule-no-values") } else { listed.join(", ") };
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

    /// A value of a column of leads: a day, a fact about a person, yes and no in the language, anything else as it stands.
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
        chrono::NaiveDate::parse_from_str(value, "%Y-%m-%d").map_or_else(|_| value.to_owned(), |day| self.date(day))
    }

    /// The name of a column of leads: the usual ones in the language, others as they were named.
    pub fn column(&self, name: &str) -> String {
        let key = match name {
            "created" => "field-created",
            "outcome" => "field-outcome-short",
            "stage" => "field-stage",
            "closed" => "field-closed",
            "reason" => "field-reason",
            "source" => "field-source",
            "amount" => "field-amount",
            "company" => "field-company",
            "industry" => "field-industry",
            "employees" => "field-employees",
            "revenue" => "field-revenue",
            "country" => "field-country",
            "region" => "field-region",
            "title" => "field-title",
            "seniority" => "field-seniority",
            "department" => "field-department",
            "persona" => "field-persona",
            "product" => "field-product",
            "rating" => "field-rating",
            "visits" => "field-visits",
            "pageviews" => "field-pageviews",
            "forms" => "field-forms",
            "last_activity" => "field-last-activity",
            "campaign" => "field-campaign",
            "email" => "column-email",
            "phone" => "column-phone",
            _ => return name.to_owned(),
        };
        let words = self.get(key);
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}
