//! A rule on one column of the leads: which column, how it is compared, with what.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Key, RichText, Ui};

use super::super::super::{View, icons, theme, widgets};
use crate::calc::lead_sets::frequent;
use crate::calc::scoring::quartiles;
use crate::calc::testable::{rule_columns, same_value, spelled_alike, typed_values};
use crate::exchange::values::parse_yes_no;
use crate::model::{LeadColumn, LeadSet, RecordRef, Rule};
use widgets::{Field, Number, Tone, WidgetId};

/// A rule that is edited: a field of this record.
pub struct RuleEditor<'a> {
    pub of: RecordRef,
    pub rule: &'a Rule,
    /// The text key of what stands above it.
    pub caption: &'static str,
    /// The text key of the kind that looks at no column.
    pub nothing: &'static str,
    /// The leads it is for: their columns and values are proposed.
    pub set: Option<&'a LeadSet>,
}

/// What was changed: the name of the field, and the rule as it is now.
type Changed = Option<(&'static str, Rule)>;

/// The kinds of rules, as empty rules.
fn rule_kinds(column: &str) -> [(Rule, &'static str); 8] {
    let column = || column.to_owned();
    [
        (Rule::Manual, "rule-kind-manual"),
        (Rule::AnyOf { column: column(), values: BTreeSet::new() }, "rule-kind-any-of"),
        (Rule::Range { column: column(), min: None, max: None }, "rule-kind-range"),
        (Rule::Contains { column: column(), text: String::new() }, "rule-kind-contains"),
        (Rule::HasValue { column: column() }, "rule-kind-has-value"),
        (Rule::Missing { column: column() }, "rule-kind-missing"),
        (Rule::Recency { column: column(), days: 90 }, "rule-kind-recency"),
        (Rule::Count { column: column(), at_least: 1 }, "rule-kind-count"),
    ]
}

impl RuleEditor<'_> {
    /// Draws the rule; the new one when it was changed.
    pub fn ui(&self, ui: &mut Ui, view: View<'_>) -> Changed {
        let column_name = self.rule.column().unwrap_or_default();
        let mut changed = None;
        ui.horizontal_wrapped(|ui| {
            changed = self.kind_ui(ui, view, column_name);
            if *self.rule != Rule::Manual {
                changed = changed.take().or(self.column_ui(ui, view, column_name));
            }
            changed = changed.take().or(self.parameters_ui(ui, view));
        });
        let column = self.set.and_then(|set| set.column(column_name));
        if let Some((set, column)) = self.set.zip(column) {
            changed = changed.or(self.suggestions_ui(ui, view, set, column));
        }
        if *self.rule != Rule::Manual && self.set.is_some() && column.is_none() && !column_name.is_empty() {
            let words = view.tx("rule-no-column", &[("column", view.texts.column(column_name).into())]);
            widgets::notice(ui, icons::WARNING, Tone::Warning, words);
        }
        changed
    }

    fn kind_ui(&self, ui: &mut Ui, view: View<'_>, column: &str) -> Changed {
        let caption = view.t(self.caption);
        widgets::captioned(ui, &caption, |ui| {
            let kinds = rule_kinds(column);
            let same = |rule: &Rule| std::mem::discriminant(rule) == std::mem::discriminant(self.rule);
            let current = kinds.iter().position(|(rule, _)| same(rule)).unwrap_or(0);
            let words =
                |(rule, key): &(Rule, &'static str)| view.t(if *rule == Rule::Manual { self.nothing } else { key });
            let options: Vec<(usize, String)> = kinds.iter().map(words).enumerate().collect();
            let field = Field::of(self.of, "rule kind");
            let kind = widgets::choice(ui, field, &caption, current, &options, 170.0)?;
            kinds.into_iter().nth(kind).map(|(rule, _)| ("rule kind", rule))
        })
    }

    fn column_ui(&self, ui: &mut Ui, view: View<'_>, column: &str) -> Changed {
        let caption = view.t("criterion-column");
        let column = widgets::captioned(ui, &caption, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                let field = Field::of(self.of, "column");
                let (_, typed) = widgets::text_line(ui, field, &caption, &view.texts.column(column), "", 130.0);
                let mut new = typed.map(|typed| view.texts.column_meant(&typed, self.set));
                if let Some(set) = self.set {
                    let button = widgets::icon_button(ui, icons::CARET_DOWN, &view.t("criterion-choose-column"));
                    let columns = named_columns(view, set);
                    let words: Vec<&str> = columns.iter().map(|(_, label)| label.as_str()).collect();
                    let current = columns.iter().position(|(name, _)| *name == column);
                    let chosen = widgets::choices_of(&button, ui, current, &words);
                    new = new.or(chosen.and_then(|at| columns.get(at)).map(|(name, _)| (*name).to_owned()));
                }
                new
            })
            .inner
        })?;
        Some(("column", self.rule.clone().with_column(&column)))
    }

    fn parameters_ui(&self, ui: &mut Ui, view: View<'_>) -> Changed {
        // Both ends of a range stand beside each other.
        let width = if matches!(self.rule, Rule::Range { .. }) { 76.0 } else { 110.0 };
        let number = |ui: &mut Ui, field: &'static str, key: &str, value: Option<i64>| {
            let caption = view.t(key);
            widgets::captioned(ui, &caption, |ui| {
                let field = Field::of(self.of, field);
                widgets::number_field(ui, view.texts, field, &caption, value, Number::COUNT, width)
            })
        };
        let count = |new: Option<i64>| new.and_then(|new| u32::try_from(new).ok()).unwrap_or(0);
        match self.rule {
            Rule::AnyOf { column, values } => {
                let values = self.values_ui(ui, view, column, values)?;
                Some(("values", Rule::AnyOf { column: column.clone(), values }))
            }
            Rule::Range { column, min, max } => {
                let new_min = number(ui, "min", "rule-min", min.map(|min| min / 1000));
                let new_max = number(ui, "max", "rule-max", max.map(|max| max / 1000));
                // While one end is typed the other may stand in its way for a moment; so it is said, not refused.
                if min.zip(*max).is_some_and(|(min, max)| min > max) {
                    widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("rule-range-empty"));
                }
                let thousandths = |new: Option<i64>| new.map(|new| new.saturating_mul(1000));
                let range = |min, max| Rule::Range { column: column.clone(), min, max };
                let of_min = new_min.map(|new| ("min", range(thousandths(new), *max)));
                of_min.or(new_max.map(|new| ("max", range(*min, thousandths(new)))))
            }
            Rule::Contains { column, text } => {
                let caption = view.t("rule-text");
                let text = widgets::captioned(ui, &caption, |ui| {
                    widgets::text_line(ui, Field::of(self.of, "contains"), &caption, text, "", 160.0).1
                })?;
                Some(("contains", Rule::Contains { column: column.clone(), text }))
            }
            Rule::Recency { column, days } => {
                let days = count(number(ui, "days", "rule-days", Some(i64::from(*days)))?);
                Some(("days", Rule::Recency { column: column.clone(), days }))
            }
            Rule::Count { column, at_least } => {
                let at_least = count(number(ui, "at least", "rule-at-least", Some(i64::from(*at_least)))?);
                Some(("at least", Rule::Count { column: column.clone(), at_least }))
            }
            Rule::Manual | Rule::HasValue { .. } | Rule::Missing { .. } => None,
        }
    }

    /// The values, each on its own, and a field for one more: a value is what was typed, with its commas.
    fn values_ui(
        &self,
        ui: &mut Ui,
        view: View<'_>,
        column: &str,
        values: &BTreeSet<String>,
    ) -> Option<BTreeSet<String>> {
        let caption = view.t("rule-values");
        let of = self.set.and_then(|set| set.column(column));
        let mut new = values.clone();
        widgets::captioned(ui, &caption, |ui| {
            ui.horizontal_wrapped(|ui| {
                for value in values.iter().take(widgets::MOST_BESIDE) {
                    if value_ui(ui, view, column, value, of) {
                        new.remove(value);
                    }
                }
                widgets::rest(ui, view.texts, values.len(), widgets::MOST_BESIDE);
                let field = Field::of(self.of, "values");
                let id = field.id().with("typed");
                let mut typed = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
                let hint = view.t("rule-value-hint");
                let (response, text) = widgets::text_line(ui, field, &caption, &typed, &hint, 150.0);
                if let Some(text) = text {
                    typed = text;
                }
                if response.lost_focus() {
                    for value in typed_values(&typed, of).into_iter().map(|value| held(value, of)) {
                        if !new.iter().any(|known| same_value(known, &value)) {
                            new.insert(value);
                        }
                    }
                    typed.clear();
                    if ui.input(|input| input.key_pressed(Key::Enter)) {
                        response.request_focus();
                    }
                }
                ui.data_mut(|data| data.insert_temp(id, typed));
            });
        });
        (new != *values).then_some(new)
    }

    /// What the leads have in the column, to pick from.
    fn suggestions_ui(&self, ui: &mut Ui, view: View<'_>, set: &LeadSet, column: &LeadColumn) -> Changed {
        match self.rule {
            Rule::AnyOf { values, .. } => {
                let values = frequent_ui(ui, view, &column.name, &proposals(ui, set, column).frequent, values)?;
                Some(("values", Rule::AnyOf { column: column.name.clone(), values }))
            }
            Rule::Range { min, max, .. } => {
                let quarters = proposals(ui, set, column).quarters?;
                let (min, max) = quarters_ui(ui, view, column, quarters, (*min, *max))?;
                Some(("quarter", Rule::Range { column: column.name.clone(), min, max }))
            }
            _ => None,
        }
    }
}

/// The value a column holds for what was typed: yes and no are kept in one form, whatever the language.
fn held(value: String, column: Option<&LeadColumn>) -> String {
    let has = |word: &str| column.is_some_and(|column| column.values.iter().any(|known| known == word));
    match parse_yes_no(&value) {
        Some(yes) if !has(&value) && (has("true") || has("false")) => yes.to_string(),
        _ => value,
    }
}

/// One of the values; true when it is to be taken out. Where no lead has it, that is said.
fn value_ui(ui: &mut Ui, view: View<'_>, column: &str, value: &str, of: Option<&LeadColumn>) -> bool {
    let words = view.texts.rule_value(column, value);
    let wanted = value.trim();
    let is_there = of.is_none_or(|of| of.values.iter().any(|known| known.trim().eq_ignore_ascii_case(wanted)));
    let mark = if is_there { "" } else { icons::WARNING };
    let text = RichText::new(format!("{mark} {words}  {}", icons::CLOSE).trim_start()).size(theme::SMALL);
    let color = if is_there { theme::palette(ui).ink } else { Tone::Warning.text(theme::palette(ui)) };
    let response = ui.button(text.color(color));
    let name = view.tx("rule-value-remove", &[("value", words.as_str().into())]);
    let response = widgets::named(response, &name);
    let response = if is_there { response } else { response.on_hover_text(view.t("rule-value-nowhere")) };
    response.clicked()
}

/// The columns of leads with the names people know them by, each name once.
fn named_columns<'a>(view: View<'_>, set: &'a LeadSet) -> Vec<(&'a str, String)> {
    let mut columns: Vec<(&str, String)> = Vec::new();
    for column in rule_columns(set) {
        let label = view.texts.column(&column.name);
        let known = |(_, other): &(&str, String)| other.to_lowercase() == label.to_lowercase();
        // Two columns of one name are told apart by the heading each of them has in the file.
        let label = if columns.iter().any(known) { format!("{label} ({})", column.name) } else { label };
        columns.push((&column.name, label));
    }
    columns
}

/// What is proposed for a column.
#[derive(Clone)]
struct Proposals {
    /// The cells it was found in.
    of: Arc<Vec<u32>>,
    frequent: Vec<(String, u32)>,
    quarters: Option<[i64; 3]>,
}

/// What is proposed for a column: looked for once, as long as its leads are the same.
fn proposals(ui: &Ui, set: &LeadSet, column: &LeadColumn) -> Proposals {
    let id = egui::Id::unique(("proposals", &column.name));
    let known = ui.data(|data| data.get_temp::<Proposals>(id));
    known.filter(|known| Arc::ptr_eq(&known.of, &column.cells.0)).unwrap_or_else(|| {
        let of = Arc::clone(&column.cells.0);
        let found = Proposals { of, frequent: spelled_alike(&frequent(set, column)), quarters: quartiles(column) };
        ui.data_mut(|data| data.insert_temp(id, found.clone()));
        found
    })
}

/// The most frequent values of the column, to pick from.
fn frequent_ui(
    ui: &mut Ui,
    view: View<'_>,
    column: &str,
    frequent: &[(String, u32)],
    values: &BTreeSet<String>,
) -> Option<BTreeSet<String>> {
    let mut changed = None;
    widgets::small(ui, view.t("rule-values-in-leads"));
    ui.horizontal_wrapped(|ui| {
        for (value, count) in frequent.iter().take(12) {
            let chosen = values.iter().any(|known| same_value(known, value));
            let words = view.texts.rule_value(column, value);
            let text = RichText::new(format!("{words} ({})", view.texts.integer(*count))).size(theme::SMALL);
            if ui.add(egui::Button::new(text).selected(chosen)).clicked() {
                let mut new = values.clone();
                if chosen {
                    new.retain(|known| !same_value(known, value));
                } else {
                    new.insert(value.clone());
                }
                changed = Some(new);
            }
        }
    });
    changed
}

/// Both ends of a range in thousandths.
type Ends = (Option<i64>, Option<i64>);

/// The quarters of a column of numbers, to pick a range from.
fn quarters_ui(
    ui: &mut Ui,
    view: View<'_>,
    column: &LeadColumn,
    [low, middle, high]: [i64; 3],
    now: Ends,
) -> Option<Ends> {
    let mut changed = None;
    widgets::small(ui, view.t("rule-quarters-in-leads"));
    ui.horizontal_wrapped(|ui| {
        // A quarter begins behind the number that ends the one before: the next whole one, where numbers are whole.
        let step = if [low, middle, high].iter().all(|number| number % 1000 == 0) { 1000 } else { 1 };
        let ranges = [
            (None, Some(low)),
            (Some(low + step), Some(middle)),
            (Some(middle + step), Some(high)),
            (Some(high + step), None),
        ];
        for (min, max) in ranges {
            let rule = Rule::Range { column: column.name.clone(), min, max };
            let text = RichText::new(view.texts.rule(&rule)).size(theme::SMALL);
            if ui.add(egui::Button::new(text).selected((min, max) == now)).clicked() && (min, max) != now {
                changed = Some((min, max));
            }
        }
    });
    changed
}
