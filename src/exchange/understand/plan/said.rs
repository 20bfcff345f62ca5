//! What somebody types about a plan.

use super::{ColumnPlan, ImportPlan, PlanError, fields};
use crate::exchange::understand::becomes::{LEAVE_OUT, NEW_ONE, OUTCOME_TOO};
use crate::exchange::understand::outcome::Meaning;
use crate::exchange::understand::{content, funnel, headings};
use crate::model::{TableKind, Workspace};

/// Carries a heading=field assignment out, as typed on the command line. The heading may be a position: `column 3`.
///
/// # Errors
/// [`PlanError`] when there is no such heading or field.
pub fn assign(plan: &mut ImportPlan, heading: &str, field: &str, workspace: &Workspace) -> Result<(), PlanError> {
    let field = match plan.table {
        TableKind::Funnel => funnel_field(field, workspace),
        _ => fields(plan.table, workspace).into_iter().find(|known| known == field || known.replace('_', "-") == field),
    }
    .ok_or_else(|| PlanError::UnknownField(field.to_owned()))?;
    let at = position(plan, heading)?;
    plan.give(at, &field);
    Ok(())
}

/// A field as somebody types it: `month`, `split`, a stage's name, or `date:` and a stage's name.
fn funnel_field(text: &str, workspace: &Workspace) -> Option<String> {
    let bare = [
        LEAVE_OUT,
        funnel::MONTH,
        funnel::YEAR,
        funnel::SPLIT,
        funnel::NEW_STAGE,
        funnel::STAGE_NAMES,
        funnel::MONTH_COLUMN,
    ];
    if bare.contains(&text) {
        return Some(text.to_owned());
    }
    let (kind, name) = text.strip_prefix("date:").map_or(("count", text), |name| ("date", name));
    funnel::stage_for(name, workspace).map(|stage| format!("{kind} {stage}"))
}

/// The column somebody means by its heading, its label or its position.
///
/// # Errors
/// [`PlanError::UnknownHeading`], [`PlanError::SeveralHeadings`].
pub fn position(plan: &ImportPlan, heading: &str) -> Result<usize, PlanError> {
    let find = |same: &dyn Fn(&ColumnPlan) -> bool| -> Vec<usize> {
        plan.columns.iter().enumerate().filter(|(_, column)| same(column)).map(|(at, _)| at).collect()
    };
    let by_label = find(&|column| column.label == heading || column.heading == heading);
    let found = if by_label.is_empty() {
        find(&|column| headings::tight(&column.label) == headings::tight(heading) && !heading.is_empty())
    } else {
        by_label
    };
    match found.as_slice() {
        [only] => Ok(*only),
        [] => {
            let number = heading.trim_matches(['(', ')']).trim_start_matches("column ").trim_start_matches('#');
            number
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1))
                .filter(|at| *at < plan.columns.len())
                .ok_or_else(|| PlanError::UnknownHeading(heading.to_owned()))
        }
        _ => Err(PlanError::SeveralHeadings(heading.to_owned())),
    }
}

/// Says what a word means, as typed on the command line: `Lost Lead=lost`, for every column with words; `=open` for blank
/// cells.
///
/// # Errors
/// [`PlanError::UnknownMeaning`] when nothing can mean that.
pub fn say_word(plan: &mut ImportPlan, word: &str, means: &str, workspace: &Workspace) -> Result<(), PlanError> {
    let outcome = Meaning::from_key(means).map(Meaning::key);
    let new = (means == "new" && plan.table == TableKind::Content).then(|| NEW_ONE.to_owned());
    let known = outcome.map(str::to_owned).or(new).or_else(|| content_meaning(means, workspace));
    let Some(known) = known else { return Err(PlanError::UnknownMeaning(means.to_owned())) };
    let fields = [
        "outcome",
        OUTCOME_TOO,
        "won_date",
        "lost_date",
        "kind",
        "verdict",
        "audience",
        "origin",
        "personas",
        "stages",
    ];
    for column in plan.columns.iter_mut().filter(|column| fields.contains(&column.field.as_str())) {
        column.words.insert(word.to_lowercase(), known.clone());
    }
    Ok(())
}

/// A choice of content as somebody types it, in any language.
fn content_meaning(means: &str, workspace: &Workspace) -> Option<String> {
    let words = content::Words::all_languages();
    let named = workspace.personas.values().any(|persona| persona.name == means)
        || workspace.journey.values().any(|stage| stage.name == means);
    let known = words.kind(means).is_some()
        || words.verdict(means).is_some()
        || words.party(means).is_some()
        || content::audience(means).is_some();
    (named || known).then(|| means.to_owned())
}
