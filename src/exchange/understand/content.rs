//! What the columns of a list of content mean, and what the words of its choices do.

use std::collections::BTreeMap;

use super::becomes::LEAVE_OUT;
use super::evidence::Evidence;
use super::typing::{self, Typed, ValueKind};
use super::{Context, headings};
use crate::exchange::aliases::content_fields;
use crate::model::{Audience, ContentKind, Language, Party, Scope, Verdict};
use crate::text::{Texts, labels, texts};

/// The field a heading stands for: by the words people use, or by the name the field has on screen in any language.
pub(super) fn hint(heading: &str) -> Option<&'static str> {
    headings::content(heading).or_else(|| {
        let wanted = headings::tight(heading);
        Language::ALL.into_iter().find_map(|language| {
            let texts = texts(language);
            let mut fields = content_fields().iter().map(|(field, _)| field.as_str());
            fields.find(|field| headings::tight(&texts.get(&format!("field-{}", field.replace('_', "-")))) == wanted)
        })
    })
}

/// How each column reads.
pub fn types(context: &Context<'_>) -> Vec<Typed> {
    (0..context.raw.headings.len())
        .map(|at| {
            let (heading, seen) = (context.heading(at), context.evidence(at));
            let hint = hint(heading);
            let mut typed = typing::by_values(seen, typing::expected(heading, hint));
            typed.kind = hint.and_then(|field| kind_of(field, seen)).unwrap_or(typed.kind);
            typed.bare_days |= typed.kind == ValueKind::Date;
            typed
        })
        .collect()
}

/// What the values of a column are, by what it has become.
pub(super) fn kind_of(field: &str, seen: &Evidence) -> Option<ValueKind> {
    Some(match field {
        LEAVE_OUT => return None,
        "useful_sales" | "useful_marketing" | "views" | "won_deals" => ValueKind::Number,
        "known_sales" | "known_marketing" => ValueKind::YesNo,
        "created" | "changed" | "expires" | "rights_until" if seen.days + seen.bare_days > 0 => ValueKind::Date,
        _ => ValueKind::Text,
    })
}

/// What each column most likely means, and the columns of addresses when there are several, the proposed one first.
pub fn propose(context: &Context<'_>) -> (Vec<String>, Vec<usize>) {
    let width = context.raw.headings.len();
    let mut fields: Vec<String> =
        (0..width).map(|at| hint(context.heading(at)).unwrap_or(LEAVE_OUT).to_owned()).collect();
    let mut addresses: Vec<usize> = (0..width)
        .filter(|at| {
            let seen = context.evidence(*at);
            let links = seen.share(seen.texts.links + seen.texts.profiles, 60);
            links || fields.get(*at).is_some_and(|field| field == "location")
        })
        .collect();
    addresses.sort_by_key(|at| {
        let words = headings::words(context.heading(*at));
        let called =
            words.iter().any(|word| ["url", "link", "address", "adresse", "adres", "uri"].contains(&word.as_str()));
        (!called, *at)
    });
    for (rank, at) in addresses.iter().enumerate() {
        if let Some(field) = fields.get_mut(*at) {
            (if rank == 0 { "location" } else { LEAVE_OUT }).clone_into(field);
        }
    }
    // Of several titles the one that says so: a column "Content" may hold anything.
    let titles: Vec<usize> = (0..width).filter(|at| fields.get(*at).is_some_and(|field| field == "title")).collect();
    let called = |at: &usize| headings::words(context.heading(*at)).iter().any(|word| word.starts_with("tit"));
    if let Some(best) = titles.iter().find(|at| called(at)) {
        for at in titles.iter().filter(|at| *at != best) {
            if let Some(field) = fields.get_mut(*at) {
                LEAVE_OUT.clone_into(field);
            }
        }
    }
    let mut taken: Vec<String> = Vec::new();
    for field in &mut fields {
        if taken.contains(field) && field != LEAVE_OUT {
            LEAVE_OUT.clone_into(field);
        }
        taken.push(field.clone());
    }
    (fields, addresses)
}

/// How much of a table speaks for content.
pub fn speaks_for(context: &Context<'_>) -> u32 {
    let (fields, _) = propose(context);
    let has = |field: &str| fields.iter().any(|known| known == field);
    if !has("title") && !has("location") {
        return 0;
    }
    let own = [
        "title",
        "location",
        "kind",
        "useful_sales",
        "useful_marketing",
        "known_sales",
        "views",
        "personas",
        "audience",
        "verdict",
        "language",
    ];
    let count = fields.iter().filter(|field| own.contains(&field.as_str())).count() as u32;
    if count >= 2 { 2 * count } else { 0 }
}

/// The words of all languages for the values of a choice.
#[derive(Debug)]
pub struct Words {
    kinds: BTreeMap<String, ContentKind>,
    verdicts: BTreeMap<String, Verdict>,
    parties: BTreeMap<String, Party>,
}

impl Words {
    /// Those of all languages, and those people use beside them.
    pub fn all_languages() -> Self {
        let mut words = Self { kinds: BTreeMap::new(), verdicts: BTreeMap::new(), parties: BTreeMap::new() };
        for language in Language::ALL {
            let texts = Texts::new(language);
            for kind in ContentKind::ALL {
                words.kinds.insert(headings::tight(&texts.get(labels::words(kind))), kind);
            }
            for verdict in Verdict::ALL {
                words.verdicts.insert(headings::tight(&texts.get(labels::words(verdict))), verdict);
            }
            for party in Party::ALL {
                words.parties.insert(headings::tight(&texts.get(labels::words(party))), party);
            }
        }
        for (word, kind) in KINDS {
            words.kinds.insert((*word).to_owned(), *kind);
        }
        words
    }

    /// The kind a word names.
    pub fn kind(&self, word: &str) -> Option<ContentKind> {
        by_word(&self.kinds, word)
    }

    /// What a word decides.
    pub fn verdict(&self, word: &str) -> Option<Verdict> {
        by_word(&self.verdicts, word).or_else(|| {
            let says = |list: &[&str]| headings::words(word).iter().any(|word| list.contains(&word.as_str()));
            if says(&[
                "archive",
                "archived",
                "delete",
                "deleted",
                "remove",
                "retire",
                "drop",
                "archivieren",
                "löschen",
                "entfernen",
                "archiveren",
                "verwijderen",
                "sunset",
            ]) {
                Some(Verdict::Retire)
            } else if says(&["keep", "behalten", "behouden", "stays", "bleibt", "blijft", "ok"]) {
                Some(Verdict::Keep)
            } else if says(&[
                "update",
                "revise",
                "refresh",
                "überarbeiten",
                "aktualisieren",
                "bijwerken",
                "herzien",
                "rework",
                "edit",
            ]) {
                Some(Verdict::Update)
            } else {
                None
            }
        })
    }

    /// Whose department a word names.
    pub fn party(&self, word: &str) -> Option<Party> {
        by_word(&self.parties, word).or_else(|| {
            let says = |list: &[&str]| headings::words(word).iter().any(|word| list.contains(&word.as_str()));
            let sales = says(&["sales", "vertrieb", "verkoop", "verkauf", "sdr", "ae"]);
            let marketing = says(&["marketing", "mktg", "mkt", "mar"]);
            match (sales, marketing) {
                (true, true) => Some(Party::Both),
                (true, false) => Some(Party::Sales),
                (false, true) => Some(Party::Marketing),
                (false, false) => None,
            }
        })
    }
}

fn by_word<T: Copy>(words: &BTreeMap<String, T>, word: &str) -> Option<T> {
    words.get(&headings::tight(word)).copied()
}

const KINDS: &[(&str, ContentKind)] = &[
    ("whitepaper", ContentKind::WhitePaper),
    ("blog", ContentKind::BlogArticle),
    ("blogpost", ContentKind::BlogArticle),
    ("blogartikel", ContentKind::BlogArticle),
    ("article", ContentKind::BlogArticle),
    ("artikel", ContentKind::BlogArticle),
    ("website", ContentKind::WebPage),
    ("webseite", ContentKind::WebPage),
    ("webpage", ContentKind::WebPage),
    ("landingpage", ContentKind::WebPage),
    ("referenz", ContentKind::CaseStudy),
    ("referentie", ContentKind::CaseStudy),
    ("casestudy", ContentKind::CaseStudy),
    ("customerstory", ContentKind::SuccessStory),
    ("slides", ContentKind::Presentation),
    ("slidedeck", ContentKind::Presentation),
    ("deck", ContentKind::Presentation),
    ("bidtext", ContentKind::BidText),
];

/// Who may see it: `internal` wherever it stands in the words, because that must never become public. `None`: not known.
pub fn audience(word: &str) -> Option<Audience> {
    let words = headings::words(word);
    let says = |list: &[&str]| words.iter().any(|word| list.iter().any(|stem| word.starts_with(stem)));
    if says(&[
        "intern",
        "confidential",
        "vertraulich",
        "vertrouwelijk",
        "employee",
        "mitarbeit",
        "medewerker",
        "staff",
        "private",
        "privat",
    ]) {
        Some(Audience::Internal)
    } else if says(&["customer", "kund", "klant", "client"]) {
        Some(Audience::Customers)
    } else if says(&["public", "öffentlich", "openbaar", "publiek", "everyone", "alle", "iedereen", "anyone", "extern"])
    {
        Some(Audience::Public)
    } else {
        None
    }
}

/// For which products it is: one, or all.
pub fn scope(word: &str) -> Scope {
    let says = |stem: &&str| headings::tight(word).starts_with(*stem);
    if ["specific", "spezifisch", "specifiek"].iter().any(says) { Scope::Specific } else { Scope::General }
}

/// Names in one cell, several separated by `;`, `|` or `,`; a known name may hold a comma itself.
pub fn names(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<&str> {
    if text.is_empty() {
        return Vec::new();
    }
    if is_known(text) {
        return vec![text];
    }
    let separators: &[char] = if text.contains([';', '|', '\n']) { &[';', '|', '\n'] } else { &[','] };
    text.split(separators).map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// The known name that is nearest to one nobody knows, when it is near enough to be meant.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = headings::tight(name);
    known
        .map(|known| (distance(&wanted, &headings::tight(known)), known))
        .filter(|(distance, known)| *distance * 3 <= known.chars().count().max(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// How many letters have to be put in, taken out or changed.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = (0..=b.len()).collect();
    for (row, letter) in a.chars().enumerate() {
        let mut next = Vec::with_capacity(before.len());
        next.push(row + 1);
        for (at, other) in b.iter().enumerate() {
            let keep = before.get(at).copied().unwrap_or(0) + usize::from(letter != *other);
            let drop = before.get(at + 1).copied().unwrap_or(0) + 1;
            let insert = next.last().copied().unwrap_or(0) + 1;
            next.push(keep.min(drop).min(insert));
        }
        before = next;
    }
    before.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_choices_are_known_in_three_languages_and_internal_is_never_public() {
        let words = Words::all_languages();
        assert_eq!(words.kind("Blog Post"), Some(ContentKind::BlogArticle));
        assert_eq!(words.kind("Customer Story"), Some(ContentKind::SuccessStory));
        assert_eq!(words.kind("E-Book"), None);
        assert_eq!(words.verdict("delete"), Some(Verdict::Retire));
        assert_eq!(words.verdict("Archivieren"), Some(Verdict::Retire));
        assert_eq!(words.party("Sales team"), Some(Party::Sales));
        assert_eq!(words.party("Mktg"), Some(Party::Marketing));
        assert_eq!(words.party("Agency"), None);
        for word in ["Internal use only", "nur intern", "Intern gebruik", "public and internal"] {
            assert_eq!(audience(word), Some(Audience::Internal), "{word}");
        }
        assert_eq!(audience("Nur für Kunden"), Some(Audience::Customers));
        assert_eq!(audience("partners"), None);
    }

    #[test]
    fn the_nearest_name_is_offered() {
        let known = ["Inkoper", "IT-manager", "Directie"];
        assert_eq!(nearest("Inkopers", known.into_iter()), Some("Inkoper"));
        assert_eq!(nearest("Overwegen", ["Overweging", "Beslissing"].into_iter()), Some("Overweging"));
        assert_eq!(nearest("Nobody", known.into_iter()), None);
    }
}
