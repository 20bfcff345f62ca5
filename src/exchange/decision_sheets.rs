//! Sheets of what no list of records holds: what turns points into a decision, who has signed what, and the imported leads.

use super::cells::{Cell, Sheet};
use crate::calc::lead_sets::outcomes;
use crate::calc::models::{judged_set, models, with_policy};
use crate::calc::proposals::{Topic, confirmation, is_proposed};
use crate::calc::signing::Signatures;
use crate::model::schema::{FieldInfo, FieldValue, Fields, Tag};
use crate::model::{Dimension, LeadPolicy, Outcome, PerSide, Side, SignDecision, SignOff, Workspace, in_order};
use crate::text::{Texts, labels};

/// What a policy holds beside numbers somebody has set.
const NO_NUMBERS: [&str; 4] = ["confirmed", "leads", "fit_from_zero", "engagement_from_zero"];

fn head(texts: &Texts, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| texts.get(key)).collect()
}

/// Threshold, caps, grid and capacity of every model, with who stands for each number.
pub(super) fn thresholds(workspace: &Workspace, texts: &Texts) -> Sheet {
    let mut rows = Vec::new();
    for model in models(workspace) {
        let seen = with_policy(workspace, model);
        let policy = &seen.header.lead_policy;
        policy.each(&mut |field, value| {
            let cell = number(policy, field, value);
            if NO_NUMBERS.contains(&field.name) || cell == Cell::Empty {
                return;
            }
            let topic = Topic::named(field.name);
            let standing = match topic {
                Some(topic) if is_proposed(&seen, topic) => texts.get("mark-proposed"),
                Some(topic) => {
                    confirmation(&seen.header, topic).map_or_else(String::new, |word| texts.confirmation(word))
                }
                None => String::new(),
            };
            let name = texts.model(workspace, model);
            rows.push(vec![Cell::text(name), Cell::text(texts.get(field.words)), cell, Cell::text(standing)]);
        });
    }
    let keys = ["field-model", "sheet-setting", "sheet-value", "criterion-status"];
    Sheet { name: texts.get("sheet-thresholds"), head: head(texts, &keys), rows }
}

/// A value of a policy as a cell; empty where it is not given.
fn number(policy: &LeadPolicy, field: &FieldInfo, value: &dyn FieldValue) -> Cell {
    let whole = |number: i32| Cell::Whole(number.into());
    match field.name {
        "fit_min" => policy.least(Dimension::Fit).map_or(Cell::Empty, whole),
        "engagement_min" => policy.least(Dimension::Engagement).map_or(Cell::Empty, whole),
        "chosen_on" => policy.chosen_on.map_or(Cell::Empty, Cell::Day),
        _ => {
            let mut found = None;
            value.numbers(&mut |number| found = Some(number));
            match found {
                // What may be left out is not given where it is 0.
                Some(0) if Topic::named(field.name).is_none() => Cell::Empty,
                Some(number) if field.is(Tag::Money) => Cell::Hundredths(number),
                Some(number) => Cell::Whole(number),
                None => Cell::text(value.text()),
            }
        }
    }
}

/// Who has signed the agreement, its earlier periods and the personas, and what they do not share.
pub(super) fn signatures(workspace: &Workspace, texts: &Texts) -> Sheet {
    let outdated = Signatures::of(workspace);
    let (sla, title) = (&workspace.header.sla, texts.get("sla-title"));
    let mut signed: Vec<(String, &PerSide<SignOff>, PerSide<bool>)> =
        vec![(title.clone(), &sla.sign_off, outdated.agreement)];
    for (name, period) in &sla.past {
        signed.push((format!("{title}: {name}"), &period.sign_off, PerSide::default()));
    }
    for persona in in_order(&workspace.personas) {
        let outdated = outdated.personas.get(&persona.id).copied().unwrap_or_default();
        signed.push((persona.name.clone(), &persona.sign_off, outdated));
    }
    let mut rows = Vec::new();
    for (what, signs, outdated) in signed {
        for side in Side::BOTH {
            let one = signs.get(side);
            if one.decision == SignDecision::default() && one.dissent.is_empty() {
                continue;
            }
            let changed = if *outdated.get(side) { texts.get("sign-outdated") } else { String::new() };
            rows.push(vec![
                Cell::text(&what),
                Cell::text(texts.get(labels::words(side))),
                Cell::text(texts.get(labels::words(one.decision))),
                Cell::text(&one.by),
                one.on.map_or(Cell::Empty, Cell::Day),
                Cell::text(&one.dissent),
                Cell::text(changed),
            ]);
        }
    }
    let keys = ["sheet-signed", "field-side", "sheet-answer", "sign-by", "sign-on", "sign-dissent", "criterion-status"];
    Sheet { name: texts.get("sla-signatures"), head: head(texts, &keys), rows }
}

/// The imported leads: how many there are, how they ended, and which models are tested with them.
pub(super) fn lead_sets(workspace: &Workspace, texts: &Texts) -> Sheet {
    let ended = [Outcome::Won, Outcome::Lost, Outcome::Rejected];
    let rows = in_order(&workspace.leads).into_iter().map(|set| {
        let counts = outcomes(set);
        let tested: Vec<String> = models(workspace)
            .into_iter()
            .filter(|model| judged_set(workspace, *model).is_some_and(|judged| judged.id == set.id))
            .map(|model| texts.model(workspace, model))
            .collect();
        let day = |day: Option<chrono::NaiveDate>| day.map_or(Cell::Empty, Cell::Day);
        let mut row = vec![
            Cell::text(&set.name),
            day(set.imported),
            day(set.reference_day),
            Cell::Whole(set.rows_in_all().into()),
        ];
        row.extend(ended.map(|outcome| Cell::Whole(counts.get(&outcome).copied().unwrap_or_default().into())));
        row.push(Cell::text(texts.joined(&tested)));
        row
    });
    let mut keys = vec!["field-list-name", "field-imported", "field-reference-day", "field-rows"];
    keys.extend(ended.map(labels::words));
    keys.push("sheet-tested");
    Sheet { name: texts.get("list-leads"), head: head(texts, &keys), rows: rows.collect() }
}
