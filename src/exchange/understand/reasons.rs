//! Why a column was taken for what it is, and whether it may be filled only after the end is known.

use super::becomes::{KEEP, LEAVE_OUT, OUTCOME_TOO, PERSONAL};
use super::plan::{ColumnPlan, ImportPlan, remembered};
use super::typing::ValueKind;
use super::{Context, content, funnel, headings};
use crate::model::TableKind;

/// Why a column was taken for what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It was so at the last import.
    Remembered,
    /// Its heading says so.
    Heading,
    /// Its values look like this: how many of how many.
    Look(Look, u32, u32),
    /// Its words say how leads ended.
    Words,
    /// Another column says it already.
    Second,
    /// Numbers or days, however many different ones.
    Measure,
    /// So many different words: few enough for a category.
    Category(u32),
    /// So many different texts: no category, and nobody knows what stands in them.
    Unknown(u32),
    /// Nothing in it.
    Empty,
    /// Nothing here is called so.
    NoField,
    /// What its values say.
    Values,
}

/// What texts look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Mail addresses.
    Mails,
    /// Phone numbers.
    Phones,
    /// Names of persons.
    Persons,
    /// Streets, bank accounts, profiles in networks.
    Personal,
    /// Long notes.
    Notes,
    /// Names of firms.
    Firms,
    /// Addresses of pages.
    Links,
}

/// Why a column is what it is, as long as nobody has said anything else.
pub fn reason(context: &Context<'_>, plan: &ImportPlan, at: usize) -> Reason {
    let Some(column) = plan.columns.get(at) else { return Reason::Values };
    let seen = context.evidence(at);
    let known = remembered(plan, context.workspace).is_some_and(|mapping| {
        mapping.fields.get(&column.label) == Some(&column.field)
            || column.field == LEAVE_OUT && mapping.left_out.contains(&column.label)
    });
    if known {
        return Reason::Remembered;
    }
    if seen.filled == 0 {
        return Reason::Empty;
    }
    match plan.table {
        TableKind::Leads => of_leads(context, column, at),
        TableKind::Content => match content::hint(&column.heading) {
            Some(field) if field == column.field => Reason::Heading,
            Some(_) if column.field == LEAVE_OUT => Reason::Second,
            None if column.field == LEAVE_OUT => Reason::NoField,
            _ => Reason::Values,
        },
        TableKind::Funnel => {
            let stage = funnel::stage_for(&column.heading, context.workspace);
            match column.field.as_str() {
                LEAVE_OUT => Reason::NoField,
                field if stage.is_some_and(|stage| field.ends_with(&stage.to_string())) => Reason::Heading,
                _ => Reason::Values,
            }
        }
    }
}

fn of_leads(context: &Context<'_>, column: &ColumnPlan, at: usize) -> Reason {
    let seen = context.evidence(at);
    let field = column.field.as_str();
    if field == OUTCOME_TOO {
        return Reason::Second;
    }
    if ["outcome", "won_flag", "closed_flag"].contains(&field) {
        return Reason::Words;
    }
    if headings::lead(&column.heading) == Some(field) {
        return Reason::Heading;
    }
    if PERSONAL.contains(&field) || ["company", "record_name"].contains(&field) {
        return look(context, at).unwrap_or(Reason::Values);
    }
    match (field, column.kind) {
        (KEEP, ValueKind::Number | ValueKind::Date | ValueKind::Month) => Reason::Measure,
        (KEEP, _) => Reason::Category(seen.distinct),
        (LEAVE_OUT, ValueKind::Text) => Reason::Unknown(seen.distinct),
        _ => Reason::Values,
    }
}

/// What most of the texts of a column look like.
fn look(context: &Context<'_>, at: usize) -> Option<Reason> {
    let seen = context.evidence(at);
    let looks = &seen.texts;
    let all = [
        (Look::Mails, looks.mails + looks.mails_within),
        (Look::Phones, looks.phones),
        (Look::Persons, looks.persons),
        (Look::Personal, looks.streets + looks.numbers_of_persons + looks.profiles),
        (Look::Links, looks.links),
        (Look::Notes, looks.notes),
        (Look::Firms, looks.firms),
    ];
    let (look, count) = all.into_iter().rev().max_by_key(|(_, count)| *count)?;
    (count > 0).then_some(Reason::Look(look, count, seen.filled))
}

/// Words of headings under which a system writes what is known only when a lead is decided, or while Sales works it.
const AFTERWARDS: [&str; 34] = [
    "close",
    "closed",
    "closing",
    "won",
    "lost",
    "converted",
    "conversion",
    "status",
    "stage",
    "phase",
    "fase",
    "tag",
    "tags",
    "label",
    "labels",
    "probability",
    "forecast",
    "abschluss",
    "abschlussdatum",
    "abgeschlossen",
    "gewonnen",
    "verloren",
    "verlust",
    "verlustgrund",
    "konvertiert",
    "umgewandelt",
    "wahrscheinlichkeit",
    "schlagwort",
    "schlagwörter",
    "gesloten",
    "verlies",
    "verliesreden",
    "waarschijnlijkheid",
    "kans",
];

/// Whether a column that is kept is one that is filled only after the end is known, by what it is.
pub fn is_known_afterwards(column: &ColumnPlan) -> bool {
    let field = column.field.as_str();
    let kept = field == KEEP && headings::words(&column.heading).iter().any(|word| AFTERWARDS.contains(&word.as_str()));
    kept || ["reason", "stage"].contains(&field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_afterwards_is_known_by_its_heading() {
        let kept = |heading: &str| {
            is_known_afterwards(&ColumnPlan {
                heading: heading.to_owned(),
                field: KEEP.to_owned(),
                ..Default::default()
            })
        };
        for heading in ["Days to close", "Tags", "Sales Stage", "Verlustgrund", "Kans op succes", "Probability (%)"] {
            assert!(kept(heading), "{heading}");
        }
        for heading in ["Industry", "Country", "Employees", "Branche", "Enclosed area"] {
            assert!(!kept(heading), "{heading}");
        }
        let reason = ColumnPlan { field: "reason".to_owned(), ..ColumnPlan::default() };
        assert!(is_known_afterwards(&reason));
    }
}
