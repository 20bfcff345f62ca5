//! What the columns of a table of monthly counts mean: the month, stages, what tells the rows of a month apart.

use super::becomes::LEAVE_OUT;
use super::date::{self, Period};
use super::typing::{self, Decided, Typed, ValueKind};
use super::{Context, headings};
use crate::exchange::aliases::{MONTH_HEADINGS, stage_headings};
use crate::exchange::values::DateOrder;
use crate::model::{FunnelStage, Id, Month, Workspace, in_order};

/// Column of months.
pub const MONTH: &str = "month";
/// Column of the years whose months stand in the column of months.
pub const YEAR: &str = "year";
/// Column whose values tell rows of one month apart; they are added up.
pub const SPLIT: &str = "split";
/// Column with the names of stages, in a table whose months stand in the headings.
pub const STAGE_NAMES: &str = "stage_names";
/// Column of one month, in such a table.
pub const MONTH_COLUMN: &str = "month_column";
/// Column of counts of a stage the funnel does not have yet.
pub const NEW_STAGE: &str = "new_stage";

/// Headings of things that are counted and are a stage of some funnel, with the name to show.
const COUNTED: [(&str, &[&str]); 8] = [
    ("Impressions", &["impressions", "impr", "impressionen", "vertoningen", "einblendungen"]),
    ("Clicks", &["clicks", "klicks", "klikken", "klik"]),
    ("Interactions", &["interactions", "interaktionen", "interacties"]),
    ("Conversions", &["conversions", "conv", "konversionen", "conversies"]),
    ("Reach", &["reach", "reichweite", "bereik"]),
    ("Downloads", &["downloads"]),
    ("Registrations", &["registrations", "signups", "registrierungen", "anmeldungen", "aanmeldingen", "registraties"]),
    ("Demos", &["demos", "demo"]),
];
const PARTS: [&str; 20] = [
    "channel",
    "kanal",
    "kanaal",
    "campaign",
    "kampagne",
    "campagne",
    "source",
    "quelle",
    "bron",
    "medium",
    "region",
    "country",
    "land",
    "segment",
    "product",
    "produkt",
    "team",
    "site",
    "standort",
    "vestiging",
];

/// The stage a heading names.
pub fn stage_for(heading: &str, workspace: &Workspace) -> Option<Id<FunnelStage>> {
    let stages = in_order(&workspace.stages);
    let wanted = headings::tight(headings::object(heading).1);
    if wanted.is_empty() {
        return None;
    }
    let by_name = stages.iter().find(|stage| headings::tight(&stage.name) == wanted);
    by_name.map(|stage| stage.id).or_else(|| {
        let is = |words: &[String], wanted: &str| words.iter().any(|word| headings::tight(word) == wanted);
        let (_, words) = stage_headings().iter().find(|(_, words)| is(words, &wanted))?;
        stages.iter().find(|stage| is(words, &headings::tight(&stage.name))).map(|stage| stage.id)
    })
}

/// The name a new stage would have.
pub fn stage_name(heading: &str) -> String {
    let wanted = headings::tight(heading);
    let known = COUNTED.iter().find(|(_, words)| words.contains(&wanted.as_str()));
    known.map_or_else(|| heading.trim().to_owned(), |(name, _)| (*name).to_owned())
}

/// Whether the numbers of a column count something, by its heading and how they are written.
pub fn counts_something(context: &Context<'_>, at: usize) -> bool {
    let (heading, seen) = (context.heading(at), context.evidence(at));
    let known = COUNTED.iter().any(|(_, words)| words.contains(&headings::tight(heading).as_str()));
    known
        || !(headings::is_money(heading)
            || headings::is_rate(heading)
            || headings::is_code(heading)
            || headings::is_total(heading)
            || headings::is_part_of_time(heading)
            || heading.is_empty())
            && seen.percent + seen.currency == 0
            && seen.broken * 2 <= seen.filled
}

/// How each column reads.
pub fn types(context: &Context<'_>) -> Vec<Typed> {
    let month = month_column(context);
    (0..context.raw.headings.len())
        .map(|at| {
            let (heading, seen) = (context.heading(at), context.evidence(at));
            let stage = stage_for(heading, context.workspace).is_some();
            let mut expected = typing::expected(heading, None);
            expected.number |= stage;
            expected.whole = expected.whole && !headings::is_rate(heading) || stage || counts_something(context, at);
            let mut typed = typing::by_values(seen, expected);
            if month == Some(at) {
                typed.kind = ValueKind::Month;
                (typed.order, typed.order_by) = order_of_months(context, at, typed);
            } else if stage && seen.filled == 0 {
                typed.kind = ValueKind::Number;
            }
            typed
        })
        .collect()
}

/// The column of months: so called, or the only one with nothing but months in it.
fn month_column(context: &Context<'_>) -> Option<usize> {
    let width = context.raw.headings.len();
    let extra = [
        "week",
        "woche",
        "kw",
        "kalenderwoche",
        "kalendermonat",
        "kalendermaand",
        "monthyear",
        "yearmonth",
        "monatjahr",
        "jaarmaand",
        "day",
        "tag",
        "dag",
        "weeknummer",
        "monthname",
        "monatsname",
        "maandnaam",
        "monthno",
        "monthnr",
        "monthnumber",
        "monatsnummer",
        "monatsnr",
        "maandnummer",
        "maandnr",
    ];
    let called = |at: &usize| {
        let key = headings::tight(context.heading(*at));
        MONTH_HEADINGS.iter().any(|name| *name == key) || extra.contains(&key.as_str())
    };
    let read = |at: usize| {
        let seen = context.evidence(at);
        seen.periods + seen.yearless
    };
    let named = (0..width).filter(called).find(|at| context.evidence(*at).share(read(*at), 50));
    let numbered = || {
        let year = year_column(context)?;
        (0..width)
            .filter(|at| *at != year)
            .filter(called)
            .find(|at| are_all(context, *at, |value| (1..=12).contains(&value)))
    };
    named.or_else(numbered).or_else(|| {
        let all: Vec<usize> = (0..width).filter(|at| context.evidence(*at).share(read(*at), 90)).collect();
        let stage = |at: &usize| stage_for(context.heading(*at), context.workspace).is_some();
        match all.as_slice() {
            [only] if !stage(only) => Some(*only),
            _ => None,
        }
    })
}

/// The column of calendar years, so called and with nothing else in it. A financial year is none: its months belong to two.
fn year_column(context: &Context<'_>) -> Option<usize> {
    let called = |at: &usize| {
        let key = headings::tight(context.heading(*at));
        let names =
            ["year", "jahr", "jaar", "yyyy", "calendaryear", "kalenderjahr", "kalenderjaar", "jahreszahl", "jaartal"];
        names.contains(&key.as_str())
    };
    let years = |at: &usize| are_all(context, *at, |value| (1990..2100).contains(&value));
    (0..context.raw.headings.len()).filter(called).find(years)
}

/// Whether all values of a column are whole numbers of this kind, and there are some.
fn are_all(context: &Context<'_>, at: usize, holds: impl Fn(u32) -> bool) -> bool {
    let is = |value: &str| value.len() <= 4 && value.parse().is_ok_and(&holds);
    context.evidence(at).filled > 0 && context.values(at).all(|(value, _)| value.is_empty() || is(value))
}

/// How many different pairs two columns have; a year stands once for the rows below it.
fn distinct_together(context: &Context<'_>, month: usize, year: usize) -> u32 {
    let cells = |at: usize| context.looked.columns.get(at).map(|column| (&column.cells, column));
    let (Some((months, _)), Some((years, column))) = (cells(month), cells(year)) else { return 0 };
    let mut pairs = std::collections::BTreeSet::new();
    let mut last = None;
    for (month, year) in months.iter().zip(years.iter()) {
        last = if column.value(*year as usize).is_empty() { last } else { Some(*year) };
        pairs.insert((*month, last));
    }
    pairs.len() as u32
}

/// Whether the months of a column need a year from elsewhere.
fn without_years(context: &Context<'_>, at: usize) -> bool {
    let seen = context.evidence(at);
    seen.yearless > 0 || seen.periods == 0
}

/// Read in one order every row may be a month of its own, in the other they may all be one: then the first is meant.
fn order_of_months(context: &Context<'_>, at: usize, typed: Typed) -> (DateOrder, Decided) {
    if typed.order_by != Decided::Workspace {
        return (typed.order, typed.order_by);
    }
    let rows = context.evidence(at).filled as usize;
    let months = |order: DateOrder| {
        let months = context.values(at).filter_map(|(value, _)| match date::period(value) {
            Some(Period::Day(days)) => days.in_order(order).map(Month::of),
            Some(Period::Month(month)) => Some(month),
            _ => None,
        });
        months.collect::<std::collections::BTreeSet<_>>().len()
    };
    match (months(DateOrder::DayFirst), months(DateOrder::MonthFirst)) {
        (day, month) if day == rows && month < rows => (DateOrder::DayFirst, Decided::Months),
        (day, month) if month == rows && day < rows => (DateOrder::MonthFirst, Decided::Months),
        _ => (typed.order, typed.order_by),
    }
}

/// What the values of a column are, by what it has become.
pub(super) fn kind_of(field: &str) -> Option<ValueKind> {
    match field {
        MONTH => Some(ValueKind::Month),
        SPLIT | STAGE_NAMES => Some(ValueKind::Text),
        YEAR | MONTH_COLUMN | NEW_STAGE => Some(ValueKind::Number),
        field if field.starts_with("count ") => Some(ValueKind::Number),
        field if field.starts_with("date ") => Some(ValueKind::Date),
        _ => None,
    }
}

/// What each column most likely means.
pub fn propose(context: &Context<'_>, types: &[Typed]) -> Vec<String> {
    let width = context.raw.headings.len();
    if let Some(fields) = turned(context) {
        return fields;
    }
    let kind = |at: usize| types.get(at).map_or(ValueKind::Text, |typed| typed.kind);
    let mut fields: Vec<String> = (0..width)
        .map(|at| match (kind(at), stage_for(context.heading(at), context.workspace)) {
            (ValueKind::Month, _) => MONTH.to_owned(),
            (ValueKind::Number, Some(stage)) => format!("count {stage}"),
            (ValueKind::Date, Some(stage)) => format!("date {stage}"),
            _ => LEAVE_OUT.to_owned(),
        })
        .collect();
    let month = fields.iter().position(|field| field == MONTH);
    if let Some(year) = year_column(context).filter(|_| month.is_some_and(|at| without_years(context, at)))
        && let Some(field) = fields.get_mut(year)
    {
        YEAR.clone_into(field);
    }
    let counts = fields.iter().any(|field| field.starts_with("count "));
    let counted = (0..width).any(|at| kind(at) == ValueKind::Number && counts_something(context, at));
    let names_parts =
        |at: usize| headings::words(context.heading(at)).iter().any(|word| PARTS.contains(&word.as_str()));
    let texts: Vec<usize> = (0..width)
        .filter(|at| kind(*at) == ValueKind::Text && context.evidence(*at).distinct > 1)
        .filter(|at| {
            !headings::words(context.heading(*at))
                .iter()
                .any(|word| ["status", "type", "typ", "code"].contains(&word.as_str()))
        })
        .collect();
    let several_rows = month.is_none_or(|at| {
        let seen = context.evidence(at);
        let year = fields.iter().position(|field| field == YEAR);
        year.map_or(seen.distinct, |year| distinct_together(context, at, year)) < seen.filled || seen.weeks > 0
    });
    if several_rows && (counts || counted || month.is_none()) {
        let named: Vec<usize> = texts.iter().copied().filter(|at| names_parts(*at)).collect();
        let all = if named.is_empty() && month.is_some() { texts } else { named };
        for at in all {
            if let Some(field) = fields.get_mut(at) {
                SPLIT.clone_into(field);
            }
        }
    }
    if counts && month.is_some() {
        for field in &mut fields {
            if field.starts_with("date ") {
                LEAVE_OUT.clone_into(field);
            }
        }
    }
    fields
}

/// The fields of a table that lies on its side: stages down, months across.
fn turned(context: &Context<'_>) -> Option<Vec<String>> {
    let width = context.raw.headings.len();
    let month = |at: usize| month_of_heading(context.heading(at)).is_some();
    let months = (0..width).filter(|at| month(*at)).count();
    if months < 2 || months * 2 < width {
        return None;
    }
    let names = (0..width).find(|at| {
        !month(*at) && context.values(*at).any(|(value, _)| stage_for(value, context.workspace).is_some())
    })?;
    Some(
        (0..width)
            .map(|at| {
                if at == names {
                    STAGE_NAMES
                } else if month(at) {
                    MONTH_COLUMN
                } else {
                    LEAVE_OUT
                }
                .to_owned()
            })
            .collect(),
    )
}

/// The month a heading names.
pub fn month_of_heading(heading: &str) -> Option<Month> {
    match date::period(heading)? {
        Period::Month(month) => Some(month),
        Period::Day(days) => days.only().map(Month::of),
        Period::Week(_) | Period::NoYear(_) => None,
    }
}

/// Columns of numbers no stage is called like, though they count something.
pub fn unknown_stages(context: &Context<'_>, types: &[Typed], fields: &[String]) -> Vec<usize> {
    // Where stages stand below each other, no column is one.
    if fields.iter().any(|field| field == STAGE_NAMES) {
        return Vec::new();
    }
    let is_number = |at: usize| types.get(at).is_some_and(|typed| typed.kind == ValueKind::Number);
    (0..fields.len())
        .filter(|at| fields.get(*at).is_some_and(|field| field == LEAVE_OUT) && is_number(*at))
        .filter(|at| counts_something(context, *at))
        .collect()
}

/// How much of a table speaks for monthly counts.
pub fn speaks_for(context: &Context<'_>) -> u32 {
    let types = types(context);
    let fields = propose(context, &types);
    let has = |field: &str| fields.iter().any(|known| known == field);
    let counts = fields.iter().filter(|field| field.starts_with("count ")).count() as u32;
    let lead = (0..fields.len())
        .any(|at| matches!(headings::lead(context.heading(at)), Some("company" | "email" | "stage" | "outcome")));
    if has(STAGE_NAMES) {
        return 20;
    }
    if has(MONTH) && counts > 0 && !lead { 8 + counts } else { 0 }
}
