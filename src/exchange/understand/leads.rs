//! What the columns of a list of leads mean.

use super::becomes::{KEEP, LEAVE_OUT};
use super::outcomes;
use super::typing::{self, Typed, ValueKind};
use super::{Context, headings};

/// A text column with more distinct values than this is no category, unless each stands there often.
const FEW: u32 = 12;
/// A text column with more distinct values than this is no category.
const MANY: u32 = 300;

/// What was found for the columns: their fields, and what has to be asked about them.
#[derive(Debug, Clone, Default)]
pub struct Proposal {
    /// The field of each column.
    pub fields: Vec<String>,
    /// Fields for which several columns are there, the proposed one first.
    pub several: Vec<(String, Vec<usize>)>,
    /// A column taken for the day of coming by a word of its heading only.
    pub weak_created: Option<usize>,
}

/// How each column reads, by heading hint and values.
pub fn types(context: &Context<'_>) -> Vec<Typed> {
    (0..context.raw.headings.len())
        .map(|at| {
            let hint = headings::lead(context.heading(at));
            typing::by_values(context.evidence(at), typing::expected(context.heading(at), hint))
        })
        .collect()
}

/// What each column most likely means.
pub fn propose(context: &Context<'_>, types: &[Typed]) -> Proposal {
    let width = context.raw.headings.len();
    let hints: Vec<Option<&'static str>> = (0..width).map(|at| headings::lead(context.heading(at))).collect();
    let mut fields: Vec<String> = (0..width)
        .map(|at| field(context, at, hints.get(at).copied().flatten(), types.get(at).copied().unwrap_or_default()))
        .collect();
    choose_reference(context, &mut fields, &hints);
    let outcomes = outcomes::candidates(context, types);
    for (rank, candidate) in outcomes.iter().enumerate() {
        for (at, field) in candidate.fields(rank == 0) {
            set(&mut fields, at, field);
        }
    }
    let weak_created = find_created(context, &mut fields, types);
    find_company(context, &mut fields);
    let mut several = Vec::new();
    for single in ROLES.into_iter().chain(ATTRIBUTES) {
        let all: Vec<usize> = positions(&fields, single);
        if all.len() > 1 {
            let net = all.iter().copied().find(|at| single == "amount" && headings::is_net(context.heading(*at)));
            let best = net
                .or_else(|| all.iter().copied().find(|at| !context.heading(*at).contains(" - ")))
                .unwrap_or(all.first().copied().unwrap_or(0));
            for at in all.iter().filter(|at| **at != best) {
                set(&mut fields, *at, KEEP);
            }
            if ["created", "company"].contains(&single) {
                let others = all.iter().copied().filter(|at| *at != best);
                several.push((single.to_owned(), std::iter::once(best).chain(others).collect()));
            }
        }
    }
    Proposal { fields, several, weak_created }
}

/// Fields beside the outcome that say which lead it is, when, how much, and where it came from.
const ROLES: [&str; 6] = ["ref", "created", "closed", "amount", "company", "source"];

/// What is known of a lead, its firm and its interest under names of our own.
pub const ATTRIBUTES: [&str; 16] = [
    "industry",
    "employees",
    "revenue",
    "country",
    "region",
    "title",
    "seniority",
    "department",
    "persona",
    "product",
    "rating",
    "visits",
    "pageviews",
    "forms",
    "last_activity",
    "campaign",
];

/// Whether one column at most can be this field.
pub fn is_single(field: &str) -> bool {
    ROLES.contains(&field) || ATTRIBUTES.contains(&field)
}

fn set(fields: &mut [String], at: usize, field: &str) {
    if let Some(place) = fields.get_mut(at) {
        field.clone_into(place);
    }
}

fn positions(fields: &[String], field: &str) -> Vec<usize> {
    fields.iter().enumerate().filter(|(_, known)| *known == field).map(|(at, _)| at).collect()
}

fn field(context: &Context<'_>, at: usize, hint: Option<&'static str>, typed: Typed) -> String {
    let seen = context.evidence(at);
    let numeric = typed.kind == ValueKind::Number;
    let flags = (2..=3).contains(&seen.distinct)
        && context.values(at).all(|(value, _)| value.is_empty() || super::outcome::yes_no(value).is_some());
    let Some(hint) = hint else { return by_values(context, at, typed) };
    let kept = match hint {
        "created" | "closed" | "won_date" | "lost_date" | "last_activity" => {
            typed.kind == ValueKind::Date || seen.filled == 0
        }
        "amount" | "visits" | "pageviews" | "forms" => numeric || seen.filled == 0,
        "email" => !numeric && !flags && (seen.distinct > FEW || seen.share(seen.texts.mails, 30) || seen.filled == 0),
        "phone" => {
            let alike = seen.texts.phones + seen.numeric + seen.codes;
            !flags && (seen.distinct > FEW || seen.share(alike, 30) || seen.filled == 0)
        }
        // Numbers of customers are no names of firms.
        "company" => seen.filled == 0 || seen.numeric < seen.filled,
        "personal" | "owner" | "name" => !flags,
        "free_text" => !numeric && !flags,
        _ => true,
    };
    if !kept {
        return by_values(context, at, typed);
    }
    match hint {
        "record_name" if seen.share(seen.texts.persons, 50) => "name".to_owned(),
        "record_name" if seen.share(seen.texts.firms, 50) => "company".to_owned(),
        // What somebody writes about a loss may be anything.
        "reason" => {
            text(context, at).unwrap_or_else(|| if is_category(context, at) { hint } else { "free_text" }.to_owned())
        }
        "source" | "industry" | "country" | "region" | "title" | "seniority" | "department" | "product"
        | "campaign" | "persona"
            if typed.kind == ValueKind::Text =>
        {
            hinted_text(context, at).unwrap_or(hint).to_owned()
        }
        "company" if seen.share(seen.texts.numbers_of_persons + seen.texts.profiles, 50) => "personal".to_owned(),
        // Firms called like their owners are persons.
        "company" if seen.share(seen.texts.persons, 60) && seen.distinct > 2 => "name".to_owned(),
        "company" if seen.share(seen.texts.mails + seen.texts.phones, 50) => {
            text(context, at).unwrap_or_else(|| hint.to_owned())
        }
        _ => hint.to_owned(),
    }
}

/// What a column of a known kind holds instead, when nearly all of its values say so.
fn hinted_text(context: &Context<'_>, at: usize) -> Option<&'static str> {
    let seen = context.evidence(at);
    let looks = &seen.texts;
    if seen.share(looks.mails, 50) {
        Some("email")
    } else if seen.share(looks.phones, 50) {
        Some("phone")
    } else if seen.share(looks.profiles + looks.streets + looks.numbers_of_persons, 50) {
        Some("personal")
    } else if seen.share(looks.notes, 60) && !is_category(context, at) {
        Some("free_text")
    } else if seen.share(looks.persons, 80) && seen.distinct > 2 {
        Some("name")
    } else {
        None
    }
}

/// What a column means that no heading explains.
fn by_values(context: &Context<'_>, at: usize, typed: Typed) -> String {
    let seen = context.evidence(at);
    if seen.filled == 0 {
        return if context.heading(at).is_empty() { LEAVE_OUT } else { KEEP }.to_owned();
    }
    if matches!(typed.kind, ValueKind::Number | ValueKind::Date) {
        return KEEP.to_owned();
    }
    if let Some(field) = text(context, at) {
        return field;
    }
    if context.heading(at).is_empty() && seen.share(seen.texts.firms, 50) {
        return "company".to_owned();
    }
    // Left out unless it looks like a category.
    if is_category(context, at) { KEEP } else { LEAVE_OUT }.to_owned()
}

/// The personal field texts look like.
fn text(context: &Context<'_>, at: usize) -> Option<String> {
    let seen = context.evidence(at);
    let looks = &seen.texts;
    let found = if seen.share(looks.mails, 60) {
        "email"
    } else if seen.share(looks.mails + looks.mails_within, 30) {
        "personal"
    } else if seen.share(looks.phones, 60) {
        "phone"
    } else if seen.share(looks.links, 60)
        || seen.share(looks.profiles + looks.streets + looks.numbers_of_persons + looks.phones, 30)
    {
        "personal"
    } else if seen.share(looks.persons, 30) && seen.distinct > 1 {
        "name"
    } else if seen.share(looks.notes + looks.mails_within, 40) && !is_category(context, at) {
        "free_text"
    } else {
        return None;
    };
    Some(found.to_owned())
}

/// Whether a column of texts looks like a category: few values, or each of them often, and short.
pub fn is_category(context: &Context<'_>, at: usize) -> bool {
    let seen = context.evidence(at);
    let long = context.values(at).any(|(value, _)| value.chars().count() > 80);
    let few = seen.distinct <= FEW || seen.distinct <= MANY && seen.distinct * 2 <= seen.filled;
    few && !(long && seen.distinct * 4 > seen.filled)
}

/// Headings that name a reference only when their values are all different.
const WEAK: [&str; 12] =
    ["nr", "no", "nummer", "number", "record", "ref", "reference", "key", "referenz", "referentie", "id", "clientid"];

fn choose_reference(context: &Context<'_>, fields: &mut [String], hints: &[Option<&'static str>]) {
    let differs = |at: usize, hundredths: u64| {
        let seen = context.evidence(at);
        seen.filled > 0 && u64::from(seen.distinct) * 100 >= u64::from(seen.filled) * hundredths
    };
    let weak = |at: usize| WEAK.contains(&headings::tight(context.heading(at)).as_str());
    let hinted = positions(fields, "ref");
    let best = hinted
        .iter()
        .copied()
        .filter(|at| if weak(*at) { differs(*at, 90) } else { differs(*at, 40) || context.evidence(*at).filled == 0 })
        .min_by_key(|at| (weak(*at), *at));
    for at in &hinted {
        if Some(*at) != best {
            set(fields, *at, if is_category(context, *at) { KEEP } else { LEAVE_OUT });
        }
    }
    if best.is_some() {
        return;
    }
    let by_heading = (0..fields.len()).find(|at| {
        hints.get(*at).copied().flatten().is_none() && headings::is_code(context.heading(*at)) && differs(*at, 95)
    });
    let headless = || {
        let seen = context.evidence(0);
        (context.heading(0).is_empty() && differs(0, 100) && (seen.numeric + seen.texts.codes) == seen.filled)
            .then_some(0)
    };
    if let Some(at) = by_heading.or_else(headless) {
        set(fields, at, "ref");
    }
}

fn find_created(context: &Context<'_>, fields: &mut [String], types: &[Typed]) -> Option<usize> {
    if fields.iter().any(|field| field == "created") {
        return None;
    }
    let stems = [
        "creat",
        "erstell",
        "angelegt",
        "aangemaakt",
        "eingang",
        "eingegangen",
        "received",
        "added",
        "ontvangen",
        "anfrage",
        "gemaakt",
        "aanvraag",
        "inquiry",
    ];
    let dates: Vec<usize> = (0..fields.len())
        .filter(|at| types.get(*at).is_some_and(|typed| typed.kind == ValueKind::Date))
        .filter(|at| fields.get(*at).is_some_and(|field| field == KEEP))
        .collect();
    let says = |at: &usize| {
        headings::words(context.heading(*at)).iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    let weak = dates.iter().copied().find(says);
    let only = dates.first().copied().filter(|at| dates.len() == 1 && context.heading(*at).is_empty());
    let found = weak.or(only)?;
    set(fields, found, "created");
    weak
}

fn find_company(context: &Context<'_>, fields: &mut [String]) {
    if fields.iter().any(|field| field == "company") {
        return;
    }
    let by_values = (0..fields.len()).find(|at| {
        let seen = context.evidence(*at);
        fields.get(*at).is_some_and(|field| field == KEEP || field == LEAVE_OUT || field == "record_name")
            && seen.share(seen.texts.firms, 50)
            && seen.distinct > 1
    });
    if let Some(at) = by_values {
        set(fields, at, "company");
    }
}

/// Whether anything says that these are leads: how they ended, which firm, whose contact, or when they came.
pub fn are_leads(fields: &[String], context: &Context<'_>) -> bool {
    let has = |field: &str| fields.iter().any(|known| known == field);
    let lead_reference = positions(fields, "ref").into_iter().any(|at| {
        let key = headings::tight(context.heading(at));
        ["lead", "deal", "contact", "opportunity", "prospect", "record", "mql", "datensatz"]
            .iter()
            .any(|word| key.contains(word))
    });
    ["outcome", "won_flag", "company", "created", "won_date", "lost_date", "email", "phone"]
        .iter()
        .any(|field| has(field))
        || lead_reference
        || has("ref") && ["industry", "source", "employees", "stage", "name"].iter().any(|field| has(field))
}

/// How much of a table speaks for leads.
pub fn speaks_for(context: &Context<'_>) -> u32 {
    let types = types(context);
    let proposal = propose(context, &types);
    if !are_leads(&proposal.fields, context) {
        return 0;
    }
    let strong = ["outcome", "won_flag", "company", "created", "email", "ref", "source", "closed"];
    2 + proposal.fields.iter().filter(|field| strong.contains(&field.as_str())).count() as u32
}
