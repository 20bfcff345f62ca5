//! The fields of every record and their values in words: for comparing, merging and asking.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Texts, labels};
use crate::merge::{Address, Tree, value_text};
use crate::model::{
    Audience, BuyingRole, ClauseSection, ClauseStatus, ContentKind, CostBand, CriterionKind, CriterionStatus,
    Dimension, Direction, Evidence, Horizon, KpiKind, KpiStatus, Language, Month, Party, PersonaKind, RecordRef,
    RejectCause, Rot, Rule, SaidBy, Scale, Scope, Section, Settled, SignDecision, SignOff, TableKind, Trackability,
    Unit, Usage, Verdict, WorkStatus, Workspace,
};

/// Table, first part of the path, key of the wording.
const FIELDS: &[(&str, &str, &str)] = &[
    ("header", "title", "field-doc-title"),
    ("header", "language", "content-language"),
    ("header", "currency", "field-currency"),
    ("header", "organisation", "field-organisation"),
    ("header", "purpose", "field-purpose"),
    ("header", "lead_policy", "page-criteria"),
    ("header", "freshness", "field-freshness"),
    ("header", "plan", "plan-title"),
    ("header", "sla", "agreement-tab-sla"),
    ("header", "confirmed", "field-confirmed"),
    ("header", "ext", "field-ext"),
    ("personas", "name", "persona-name"),
    ("personas", "alias", "persona-alias"),
    ("personas", "summary", "persona-summary"),
    ("personas", "kind", "persona-kind"),
    ("personas", "roles", "persona-roles"),
    ("personas", "priority", "persona-priority"),
    ("personas", "industries", "persona-industries"),
    ("personas", "employees", "persona-employees"),
    ("personas", "revenue", "persona-revenue"),
    ("personas", "regions", "persona-regions"),
    ("personas", "systems", "persona-systems"),
    ("personas", "job_titles", "persona-job-titles"),
    ("personas", "department", "persona-department"),
    ("personas", "reports_to", "persona-reports-to"),
    ("personas", "measured_by", "persona-measured-by"),
    ("personas", "channels", "persona-channels"),
    ("personas", "tone", "persona-tone"),
    ("personas", "budget_cycle", "persona-budget-cycle"),
    ("personas", "cycle_days", "persona-cycle-days"),
    ("personas", "deal_value", "field-deal-value"),
    ("personas", "scales", "persona-scales"),
    ("personas", "sign_off", "sla-signatures"),
    ("personas", "review_due", "persona-review-due"),
    ("personas", "archived", "persona-status-archived"),
    ("personas", "notes", "persona-notes"),
    ("statements", "persona", "field-persona"),
    ("statements", "section", "statement-section"),
    ("statements", "text", "statement-add"),
    ("statements", "said_by", "statement-said-by"),
    ("statements", "evidence", "statement-evidence"),
    ("statements", "source", "statement-source"),
    ("statements", "interviews", "statement-interviews"),
    ("statements", "heard", "statement-heard"),
    ("statements", "agreed", "criterion-status-agreed"),
    ("statements", "settled", "field-settled"),
    ("clauses", "settled", "field-settled"),
    ("kpis", "settled", "field-settled"),
    ("groups", "name", "group-name"),
    ("groups", "cap", "group-cap"),
    ("models", "name", "model-name"),
    ("models", "segment", "model-segment"),
    ("models", "policy", "page-criteria"),
    ("criteria", "name", "criterion-name"),
    ("criteria", "model", "field-model"),
    ("criteria", "sentence", "criterion-sentence"),
    ("criteria", "dimension", "criterion-dimension"),
    ("criteria", "kind", "criterion-kind"),
    ("criteria", "group", "criterion-group"),
    ("criteria", "rule", "criterion-rule"),
    ("criteria", "decay", "criterion-decay"),
    ("criteria", "proposals", "field-proposal"),
    ("criteria", "agreed", "field-agreed-points"),
    ("criteria", "overwritten", "field-overwritten"),
    ("criteria", "status", "criterion-status"),
    ("criteria", "benefit", "field-benefit"),
    ("criteria", "known_late", "criterion-known-late"),
    ("leads", "name", "field-list-name"),
    ("leads", "imported", "field-imported"),
    ("leads", "reference_day", "field-reference-day"),
    ("leads", "rows", "field-rows"),
    ("leads", "columns", "field-columns"),
    ("leads", "linked", "field-linked"),
    ("journey", "name", "stage-name"),
    ("journey", "question", "field-question"),
    ("content", "title", "field-title"),
    ("content", "kind", "content-kind"),
    ("content", "format", "content-format"),
    ("content", "language", "content-language"),
    ("content", "location", "content-location"),
    ("content", "version", "content-version"),
    ("content", "origin", "content-origin"),
    ("content", "owner", "content-owner"),
    ("content", "author", "content-author"),
    ("content", "created", "content-created"),
    ("content", "changed", "content-changed"),
    ("content", "expires", "content-expires"),
    ("content", "rights_until", "content-rights"),
    ("content", "published", "content-published"),
    ("content", "cost", "content-cost"),
    ("content", "requested_by", "content-requested-by"),
    ("content", "product", "content-product"),
    ("content", "scope", "content-scope"),
    ("content", "audience", "content-audience"),
    ("content", "mapping", "content-mapping"),
    ("content", "stages", "field-stages"),
    ("content", "objection", "content-objection"),
    ("content", "competitor", "content-competitor"),
    ("content", "criterion", "content-criterion"),
    ("content", "clause", "content-clause"),
    ("content", "known", "content-knows"),
    ("content", "usage", "content-usage"),
    ("content", "views", "content-views"),
    ("content", "won_deals", "content-won"),
    ("content", "won_deals_of", "content-won-of"),
    ("content", "reviewers", "content-reviewer"),
    ("content", "useful", "content-useful"),
    ("content", "reviews", "field-opinion"),
    ("content", "correctness", "content-correctness"),
    ("content", "brand_fit", "content-brand"),
    ("content", "findability", "content-findability"),
    ("content", "confidence", "content-confidence"),
    ("content", "reaction", "content-reaction"),
    ("content", "rot", "content-rot"),
    ("content", "verdict", "content-verdict"),
    ("content", "verdict_reason", "content-reason"),
    ("content", "successor", "content-successor"),
    ("content", "assignee", "content-assignee"),
    ("content", "due", "content-due"),
    ("content", "work", "content-work"),
    ("content", "checked", "content-checked"),
    ("content", "notes", "content-notes"),
    ("stages", "name", "stage-name"),
    ("stages", "owner", "stage-owner"),
    ("stages", "entry_rule", "stage-entry"),
    ("stages", "target_rate", "stage-target"),
    ("stages", "assumed_rate", "stage-assumed"),
    ("months", "counts", "unit-number"),
    ("kpis", "code", "field-code"),
    ("kpis", "name", "kpi-name"),
    ("kpis", "formula", "kpi-formula"),
    ("kpis", "direction", "kpi-direction"),
    ("kpis", "unit", "kpi-unit"),
    ("kpis", "kind", "content-kind"),
    ("kpis", "horizon", "field-horizon"),
    ("kpis", "lower_is_better", "kpi-lower"),
    ("kpis", "baseline", "kpi-baseline"),
    ("kpis", "proposals", "field-proposal"),
    ("kpis", "agreed", "field-agreed-target"),
    ("kpis", "overwritten", "field-overwritten"),
    ("kpis", "status", "criterion-status"),
    ("kpis", "paired", "kpi-paired"),
    ("kpis", "owner", "kpi-owner"),
    ("kpis", "source", "kpi-source"),
    ("kpis", "trackability", "kpi-trackability"),
    ("kpis", "review_due", "kpi-review"),
    ("kpis", "notes", "content-notes"),
    ("clauses", "section", "statement-section"),
    ("clauses", "text", "clause-text"),
    ("clauses", "party", "stage-owner"),
    ("clauses", "kpi", "clause-kpi"),
    ("clauses", "status", "criterion-status"),
    ("mappings", "table", "content-kind"),
    ("mappings", "fields", "field-mapping"),
    ("mappings", "left_out", "field-left-out"),
    ("mappings", "words", "field-words"),
    ("mappings", "keep_personal", "field-keep-personal"),
    ("people", "name", "people-name"),
    ("people", "side", "field-side"),
    ("people", "role", "people-role"),
    ("people", "absent", "people-absent"),
    ("rounds", "number", "field-round-number"),
    ("rounds", "day", "field-day"),
    ("rounds", "criteria", "page-criteria"),
    ("rounds", "ballots", "field-answers"),
    ("rounds", "revealed", "field-revealed"),
    ("rounds", "notes", "round-note"),
    ("settlements", "criterion", "content-criterion"),
    ("settlements", "how", "field-settled-how"),
    ("settlements", "points", "field-points"),
    ("settlements", "who", "settled-who"),
    ("settlements", "why", "settled-why"),
    ("settlements", "day", "field-day"),
    ("settlements", "round", "field-round-number"),
    ("tests", "name", "field-list-name"),
    ("tests", "day", "field-day"),
    ("tests", "leads", "criteria-tab-leads"),
    ("tests", "cards", "field-cards"),
    ("tests", "ballots", "field-answers"),
    ("tests", "revealed", "field-revealed"),
    ("rounds", "model", "field-model"),
    ("tests", "model", "field-model"),
    ("versions", "model", "field-model"),
    ("reconciliations", "name", "reconciliation-name"),
    ("reconciliations", "day", "field-day"),
    ("reconciliations", "passed", "reconciliation-passed"),
    ("reconciliations", "received", "reconciliation-received"),
    ("reconciliations", "known", "reconciliation-known"),
    ("reconciliations", "unusable", "reconciliation-unusable"),
    ("reconciliations", "rejected", "reconciliation-rejected"),
    ("reconciliations", "accepted", "reconciliation-accepted"),
    ("reconciliations", "undecided", "reconciliation-undecided"),
    ("reconciliations", "note", "content-notes"),
    ("header", "handover", "part-handover"),
    ("versions", "name", "field-list-name"),
    ("versions", "day", "field-day"),
    ("versions", "who", "settled-who"),
    ("versions", "note", "content-notes"),
    ("versions", "criteria", "page-criteria"),
    ("versions", "groups", "criterion-group"),
    ("versions", "policy", "policy-title"),
    ("copies", "name", "copy-for"),
    ("copies", "task", "copy-task"),
    ("copies", "out", "copy-out"),
    ("copies", "due", "copy-due"),
    ("copies", "base", "field-fingerprint"),
    ("copies", "merged_on", "copy-merged-on"),
    ("copies", "merged", "field-fingerprint"),
    ("copies", "report", "copy-report"),
    ("copies", "closed", "copy-closed"),
];

/// The wording of what lies inside of a field: the last part of a path.
const INNER: &[(&str, &str)] = &[
    ("sales", "side-sales"),
    ("marketing", "side-marketing"),
    ("useful", "content-useful"),
    ("knows", "content-knows"),
    ("verdict", "content-verdict"),
    ("comment", "review-comment"),
    ("side", "field-side"),
    ("threshold", "policy-threshold"),
    ("fit_cap", "policy-fit-cap"),
    ("engagement_cap", "policy-engagement-cap"),
    ("fit_min", "policy-fit-min"),
    ("engagement_min", "policy-engagement-min"),
    ("fit_from_zero", "field-fit-from-zero"),
    ("engagement_from_zero", "field-engagement-from-zero"),
    ("fit_a", "policy-fit-a"),
    ("fit_b", "policy-fit-b"),
    ("engagement_1", "policy-engagement-1"),
    ("engagement_2", "policy-engagement-2"),
    ("reps", "policy-reps"),
    ("days_per_month", "policy-days"),
    ("touches_per_day", "policy-touches-day"),
    ("touches_per_lead", "policy-touches-lead"),
    ("lead_cost", "policy-lead-cost"),
    ("margin_percent", "policy-margin"),
    ("old_target", "rebase-old-target"),
    ("chosen_by", "threshold-chosen-by"),
    ("chosen_why", "threshold-chosen-why"),
    ("chosen_on", "field-day"),
    ("revenue_goal", "field-revenue-goal"),
    ("marketing_share", "plan-share"),
    ("deal_value", "field-deal-value"),
    ("mature_after", "plan-mature"),
    ("goal", "sla-goal"),
    ("valid_from", "sla-from"),
    ("valid_to", "sla-to"),
    ("review_due", "sla-review"),
    ("acknowledge_hours", "sla-acknowledge"),
    ("first_contact_hours", "sla-first-contact"),
    ("attempts", "sla-attempts"),
    ("attempt_days", "sla-attempt-days"),
    ("decision_days", "sla-decision-days"),
    ("recycle_weeks", "sla-recycle"),
    ("reject_reasons", "sla-reasons-caption"),
    ("sign_off", "sla-signatures"),
    ("signed", "field-signed"),
    ("past", "field-past"),
    ("trigger", "handover-trigger"),
    ("channel", "handover-channel"),
    ("routing", "handover-routing"),
    ("minimum_data", "handover-minimum"),
    ("contacted", "handover-contacted"),
    ("deputy", "handover-deputy"),
    ("overdue", "handover-overdue"),
    ("capacity_stop", "handover-capacity-stop"),
    ("most_cycles", "handover-cycles"),
    ("report_back", "handover-report-back"),
    ("causes", "handover-causes"),
];

impl Texts {
    /// A field in words, for example "Usefulness 0 to 4 · Sales".
    pub fn field(&self, workspace: &Workspace, address: Address, path: &str) -> String {
        let table = address.table();
        let mut parts = path.split('/').map(|part| part.replace("~1", "/").replace("~0", "~"));
        let first = parts.next().unwrap_or_default();
        if first == "ord" {
            return self.get("field-place");
        }
        let known = FIELDS.iter().find(|(of, field, _)| *of == table && *field == first);
        let mut words = vec![known.map_or_else(|| first.clone(), |(_, _, key)| self.get(key))];
        for part in parts {
            let inner = INNER.iter().find(|(name, _)| *name == part).map(|(_, key)| self.get(key));
            let scale = || {
                let (left, right) = labels::scale(enumeration::<Scale>(&Value::String(part.clone()))?);
                Some(format!("{} – {}", self.get(left), self.get(right)))
            };
            let named = || Some(self.record(workspace, Address::Record(RecordRef::parse(&part)?), None));
            let kind =
                || enumeration::<ContentKind>(&Value::String(part.clone())).map(|k| self.get(labels::content_kind(k)));
            words.push(inner.or_else(scale).or_else(named).or_else(kind).unwrap_or_else(|| part.clone()));
        }
        // Inside the frame the outer word says nothing.
        if table == "header" && words.len() > 1 {
            words.remove(0);
        }
        words.join(" · ")
    }

    /// A number of the policy by its name in the file.
    pub fn policy_field(&self, field: &str) -> String {
        INNER.iter().find(|(name, _)| *name == field).map_or_else(|| field.to_owned(), |(_, key)| self.get(key))
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
        let name = found.as_ref().and_then(|tree| {
            ["name", "title", "text"]
                .iter()
                .find_map(|field| value_text(tree.get(field)?))
                .filter(|name| !name.is_empty())
        });
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
            let inner = map.iter().filter(|(_, value)| !value.is_null());
            let words = inner.map(|(key, value)| {
                let inner = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
                let name = self.field(workspace, address, &inner);
                let name = name.rsplit(" · ").next().unwrap_or_default().to_owned();
                format!("{name}: {}", self.value(workspace, address, &inner, Some(value)))
            });
            return words.collect::<Vec<_>>().join("\n");
        }
        let (first, last) = (path.split('/').next().unwrap_or_default(), path.rsplit('/').next().unwrap_or_default());
        self.choice(address.table(), first, last, value)
            .or_else(|| self.amount(workspace, address, first, last, value))
            .unwrap_or_else(|| self.plain(workspace, value))
    }

    /// A whole record: its name and what else is filled in, a line for each field.
    fn whole(&self, workspace: &Workspace, address: Address, tree: &Tree) -> String {
        let mut lines = vec![self.record(workspace, address, Some(tree))];
        for (key, value) in tree.as_object().into_iter().flatten() {
            let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty) || value.as_str() == Some("");
            let dull = ["id", "ord", "columns", "name", "title", "month", "base", "merged"].contains(&key.as_str());
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

    /// The values of choices.
    fn choice(&self, table: &str, first: &str, last: &str, value: &Tree) -> Option<String> {
        fn of<T: DeserializeOwned>(value: &Tree, label: impl Fn(T) -> &'static str) -> Option<&'static str> {
            enumeration(value).map(label)
        }
        let key = match (table, first, last) {
            ("header", "language", _) => of::<Language>(value, labels::language),
            ("personas", "kind", _) => of::<PersonaKind>(value, labels::persona_kind),
            ("personas", "roles", _) => return self.list::<BuyingRole>(value, labels::buying_role),
            ("statements", "section", _) => of::<Section>(value, labels::section),
            ("statements", "evidence", _) => of::<Evidence>(value, labels::evidence),
            ("statements", "said_by", _) => of::<SaidBy>(value, labels::said_by),
            ("people", "side", _) => of(value, |side| labels::speaks_for(Some(side))),
            ("criteria", "dimension", _) => of::<Dimension>(value, labels::dimension),
            ("criteria", "kind", _) => of::<CriterionKind>(value, labels::criterion_kind),
            ("settlements", "how", _) => of::<Settled>(value, labels::settled),
            ("header", "handover", _) => of::<RejectCause>(value, labels::reject_cause),
            ("rounds" | "tests", "ballots", _) => return self.ballot(value),
            ("criteria", "status", _) => of::<CriterionStatus>(value, labels::criterion_status),
            ("criteria", "rule", _) => return enumeration::<Rule>(value).map(|rule| self.rule(&rule)),
            ("content", "kind", _) => of::<ContentKind>(value, labels::content_kind),
            ("content", "origin", _) | ("stages", "owner", _) | ("clauses", "party", _) => {
                of::<Party>(value, labels::party)
            }
            ("content", "cost", _) => of::<CostBand>(value, labels::cost_band),
            ("content", "scope", _) => of::<Scope>(value, labels::scope),
            ("content", "audience", _) => of::<Audience>(value, labels::audience),
            ("content", "usage", "sales" | "marketing") => of::<Usage>(value, labels::usage),
            ("content", "rot", _) => return self.list::<Rot>(value, labels::rot),
            ("content", _, "verdict") => of::<Verdict>(value, labels::verdict),
            ("content", "work", _) => of::<WorkStatus>(value, labels::work_status),
            ("content", "reviews", "side") => of(value, labels::side),
            ("kpis", "direction", _) => of::<Direction>(value, labels::direction),
            ("kpis", "unit", _) => of::<Unit>(value, labels::unit),
            ("kpis", "kind", _) => of::<KpiKind>(value, labels::kpi_kind),
            ("kpis", "horizon", _) => of::<Horizon>(value, labels::horizon),
            ("kpis", "status", _) => of::<KpiStatus>(value, labels::kpi_status),
            ("kpis", "trackability", _) => of::<Trackability>(value, labels::trackability),
            ("clauses", "section", _) => of::<ClauseSection>(value, labels::clause_section),
            ("clauses", "status", _) => of::<ClauseStatus>(value, labels::clause_status),
            ("mappings", "table", _) => of::<TableKind>(value, labels::table_kind),
            (_, _, "sign_off") => return Some(self.signatures(value)),
            (_, "sign_off", "sales" | "marketing") | ("header", "sla", "sales" | "marketing") => {
                return Some(self.signature(value));
            }
            _ => None,
        };
        key.map(|key| self.get(key))
    }

    fn list<T: DeserializeOwned>(&self, value: &Tree, label: impl Fn(T) -> &'static str) -> Option<String> {
        let words = value.as_array()?.iter().map(|value| Some(self.get(label(enumeration(value)?))));
        Some(words.collect::<Option<Vec<_>>>()?.join(", ")).filter(|words| !words.is_empty())
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
        let mut words = vec![self.get(labels::sign_decision(signed.decision)), signed.by.clone()];
        words.extend(signed.on.map(|day| self.date(day)));
        words.push(signed.dissent.clone());
        words.retain(|word| !word.is_empty());
        words.join(", ")
    }

    fn signatures(&self, value: &Tree) -> String {
        let one = |side: &str, key: &str| {
            let words = value.get(side).map(|signed| self.signature(signed)).filter(|words| words != "–")?;
            Some(format!("{}: {words}", self.get(key)))
        };
        let both = [one("sales", "side-sales"), one("marketing", "side-marketing")];
        let words: Vec<String> = both.into_iter().flatten().collect();
        if words.is_empty() { "–".to_owned() } else { words.join("\n") }
    }

    /// Money, shares and figures of KPIs.
    fn amount(&self, workspace: &Workspace, address: Address, first: &str, last: &str, value: &Tree) -> Option<String> {
        let number = value.as_i64()?;
        let currency = &workspace.header.currency;
        match (address.table(), first, last) {
            (_, _, "deal_value" | "revenue_goal" | "lead_cost") => Some(self.money(number, currency)),
            (_, "target_rate" | "assumed_rate", _) | (_, _, "marketing_share") => {
                Some(self.percent(number as f64 / 10_000.0))
            }
            ("kpis", "baseline" | "proposals" | "agreed", _) => {
                let Address::Record(RecordRef::Kpi(id)) = address else { return None };
                let unit = workspace.kpis.get(&id).map(|kpi| kpi.unit).unwrap_or_default();
                Some(self.kpi_value(number, unit, currency))
            }
            _ => None,
        }
    }

    /// Anything else as it reads best.
    fn plain(&self, workspace: &Workspace, value: &Tree) -> String {
        match value {
            Value::Null => "–".to_owned(),
            Value::Bool(true) => self.get("answer-yes"),
            Value::Bool(false) => self.get("answer-no"),
            Value::Number(number) => number.as_i64().map_or_else(|| number.to_string(), |number| self.integer(number)),
            Value::String(text) if text.is_empty() => "–".to_owned(),
            Value::String(text) => self.named(workspace, text),
            Value::Array(_) if value_text(value).is_some_and(|text| text.contains('\n')) => {
                value_text(value).unwrap_or_default()
            }
            Value::Array(list) if list.is_empty() => "–".to_owned(),
            Value::Array(list) if list.iter().any(Value::is_object) => self.integer(list.len() as i64),
            Value::Array(list) => list.iter().map(|one| self.plain(workspace, one)).collect::<Vec<_>>().join(", "),
            Value::Object(map) if map.is_empty() => "–".to_owned(),
            Value::Object(map) => map
                .iter()
                .map(|(key, value)| {
                    let inner = INNER.iter().find(|(name, _)| name == key).map(|(_, word)| self.get(word));
                    let key = inner.unwrap_or_else(|| self.named(workspace, key));
                    format!("{key}: {}", self.plain(workspace, value))
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
    use crate::model::FreshIds;
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
                    let known =
                        key == "ord" || FIELDS.iter().any(|(of, field, _)| *of == address.table() && field == key);
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
}
