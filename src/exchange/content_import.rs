//! An inventory of content.

use std::collections::{BTreeMap, BTreeSet};

use super::aliases::{CONTENT_FIELDS, find, normalise};
use super::import::{ImportNote, ImportPlan, ImportReport, LEAVE_OUT, SkipReason};
use super::table::RawTable;
use super::values::{DecimalMark, parse_date, parse_number, parse_yes_no};
use crate::model::{
    AnyRecord, Audience, ContentItem, ContentKind, FreshIds, Id, JourneyStage, Language, Party, Persona, Scope,
    Verdict, Workspace, integrity, last_order,
};
use crate::text::{Texts, labels, texts};

/// The words of all languages for the values of a choice.
struct Words {
    kinds: BTreeMap<String, ContentKind>,
    verdicts: BTreeMap<String, Verdict>,
    parties: BTreeMap<String, Party>,
}

impl Words {
    fn all_languages() -> Self {
        let mut words = Self { kinds: BTreeMap::new(), verdicts: BTreeMap::new(), parties: BTreeMap::new() };
        for language in Language::ALL {
            let texts = Texts::new(language);
            for kind in ContentKind::ALL {
                words.kinds.insert(normalise(&texts.get(labels::content_kind(kind))), kind);
            }
            for verdict in Verdict::ALL {
                words.verdicts.insert(normalise(&texts.get(labels::verdict(verdict))), verdict);
            }
            for party in Party::ALL {
                words.parties.insert(normalise(&texts.get(labels::party(party))), party);
            }
        }
        for (word, kind) in [
            ("whitepaper", ContentKind::WhitePaper),
            ("blog", ContentKind::BlogArticle),
            ("blog post", ContentKind::BlogArticle),
            ("website", ContentKind::WebPage),
            ("landing page", ContentKind::WebPage),
            ("referenz", ContentKind::CaseStudy),
            ("referentie", ContentKind::CaseStudy),
            ("slides", ContentKind::Presentation),
            ("bid-text", ContentKind::BidText),
        ] {
            words.kinds.insert(word.to_owned(), kind);
        }
        words
    }
}

/// The field a heading stands for: by the words people use, or by the name the field has on screen in any language.
pub(super) fn propose(heading: &str) -> String {
    let on_screen = || {
        let fields = || CONTENT_FIELDS.iter().map(|(field, _)| *field);
        Language::ALL.into_iter().find_map(|language| {
            let texts = texts(language);
            let name = |field: &str| normalise(&texts.get(&format!("field-{}", field.replace('_', "-"))));
            fields().find(|field| name(field) == normalise(heading))
        })
    };
    find(CONTENT_FIELDS, heading).or_else(on_screen).unwrap_or(LEAVE_OUT).to_owned()
}

pub(super) fn run(
    raw: &RawTable,
    plan: &ImportPlan,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    report: &mut ImportReport,
) -> Vec<AnyRecord> {
    let words = Words::all_languages();
    let personas: BTreeMap<String, Id<Persona>> =
        workspace.personas.values().map(|persona| (normalise(&persona.name), persona.id)).collect();
    let stages: BTreeMap<String, Id<JourneyStage>> =
        workspace.journey.values().map(|stage| (normalise(&stage.name), stage.id)).collect();
    let mut known: BTreeSet<(String, String)> =
        workspace.content.values().map(|item| (normalise(&item.title), item.location.clone())).collect();
    let mut unknown_names = BTreeSet::new();
    let mut bad_dates: BTreeMap<usize, (u32, String)> = BTreeMap::new();
    let mut ord = last_order(&workspace.content);
    let mut records = Vec::new();
    for row in 0..raw.rows.len() {
        let text = |field: &str| plan.column(field).map_or("", |column| raw.cell(row, column));
        let title = text("title");
        if title.is_empty() {
            report.skip(SkipReason::NoTitle);
            continue;
        }
        if !known.insert((normalise(title), text("location").to_owned())) {
            report.skip(SkipReason::Duplicate);
            continue;
        }
        let mut date = |field: &str| {
            let column = plan.column(field)?;
            let cell = raw.cell(row, column);
            let day = parse_date(cell, plan.order(column));
            if day.is_none() && !cell.is_empty() {
                let entry = bad_dates.entry(column).or_insert_with(|| (0, cell.chars().take(40).collect()));
                entry.0 += 1;
            }
            day
        };
        let number = |field: &str| {
            parse_number(text(field), DecimalMark::Point)
                .and_then(|number| number.split('.').next().and_then(|whole| whole.parse::<u32>().ok()))
        };
        let rating =
            |field: &str| number(field).and_then(|n| u8::try_from(n).ok()).filter(|n| *n <= integrity::MAX_RATING);
        let item = ContentItem {
            id: fresh.next(),
            ord: std::mem::take(&mut ord),
            title: title.to_owned(),
            kind: words.kinds.get(&normalise(text("kind"))).copied().unwrap_or(ContentKind::Other),
            format: text("format").to_owned(),
            language: text("language").to_owned(),
            location: text("location").to_owned(),
            version: text("version").to_owned(),
            origin: words.parties.get(&normalise(text("origin"))).copied().unwrap_or_default(),
            owner: text("owner").to_owned(),
            author: text("author").to_owned(),
            created: date("created"),
            changed: date("changed"),
            expires: date("expires"),
            rights_until: date("rights_until"),
            published: text("published").to_owned(),
            requested_by: text("requested_by").to_owned(),
            competitor: text("competitor").to_owned(),
            product: text("product").to_owned(),
            scope: if is_one_of(text("scope"), &["specific", "spezifisch", "specifiek"]) {
                Scope::Specific
            } else {
                Scope::General
            },
            audience: audience(text("audience")),
            mapping: mapping(text("personas"), text("stages"), &personas, &stages, &mut unknown_names),
            objection: text("objection").to_owned(),
            views: number("views").unwrap_or(0),
            won_deals: number("won_deals").unwrap_or(0),
            useful: crate::model::PerSide { sales: rating("useful_sales"), marketing: rating("useful_marketing") },
            known: crate::model::PerSide {
                sales: parse_yes_no(text("known_sales")),
                marketing: parse_yes_no(text("known_marketing")),
            },
            verdict: words.verdicts.get(&normalise(text("verdict"))).copied().unwrap_or_default(),
            verdict_reason: text("reason").to_owned(),
            notes: text("notes").to_owned(),
            ..ContentItem::default()
        };
        ord = item.ord.next();
        report.used += 1;
        records.push(item.into());
    }
    for (column, (count, sample)) in bad_dates {
        let heading = plan.columns.get(column).map(|column| column.heading.clone()).unwrap_or_default();
        report.notes.push(ImportNote::UnreadableDates(heading, count, sample));
    }
    if !unknown_names.is_empty() {
        report.notes.push(ImportNote::UnknownNames(unknown_names.into_iter().take(20).collect()));
    }
    report.produced = report.used;
    records
}

fn is_one_of(text: &str, words: &[&str]) -> bool {
    words.contains(&normalise(text).as_str())
}

fn audience(text: &str) -> Audience {
    if is_one_of(text, &["internal", "intern"]) {
        Audience::Internal
    } else if is_one_of(text, &["customers", "customer", "kunden", "klanten", "customer-only", "nur kunden"]) {
        Audience::Customers
    } else {
        Audience::Public
    }
}

/// Personas and stages named in two cells, several separated by `;`, `,` or `|`: every persona gets every stage.
fn mapping(
    persona_names: &str,
    stage_names: &str,
    personas: &BTreeMap<String, Id<Persona>>,
    stages: &BTreeMap<String, Id<JourneyStage>>,
    unknown: &mut BTreeSet<String>,
) -> BTreeMap<Id<Persona>, BTreeSet<Id<JourneyStage>>> {
    let split = |text: &str, is_known: &dyn Fn(&str) -> bool| -> Vec<String> {
        // A name may hold a comma itself.
        if is_known(&normalise(text)) {
            return vec![text.to_owned()];
        }
        let separators: &[char] = if text.contains([';', '|']) { &[';', '|'] } else { &[','] };
        text.split(separators).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    };
    let mut at = BTreeSet::new();
    for name in split(stage_names, &|name| stages.contains_key(name)) {
        match stages.get(&normalise(&name)) {
            Some(stage) => {
                at.insert(*stage);
            }
            None => {
                unknown.insert(name);
            }
        }
    }
    let mut mapping = BTreeMap::new();
    for name in split(persona_names, &|name| personas.contains_key(name)) {
        match personas.get(&normalise(&name)) {
            Some(persona) => {
                mapping.insert(*persona, at.clone());
            }
            None => {
                unknown.insert(name);
            }
        }
    }
    mapping
}
