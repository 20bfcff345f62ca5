//! The words both departments use in one sense, found wherever they appear: as whole words, also under their other names, in the
//! forms English, German and Dutch give them, the longest where several begin at the same place.

use std::collections::BTreeMap;

use super::glossary_words::{Word, words};
use crate::model::{AnyRecord, Id, Input, Term, Workspace, in_order};

/// Words are looked up by so many of their first letters: no ending changes those.
const BEGINNING: usize = 3;

/// A term with what both mean by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// Its record.
    pub term: Id<Term>,
    /// The word.
    pub word: String,
    /// What it means, as it was written.
    pub meaning: String,
}

/// A term in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'a> {
    /// The byte at which it begins.
    pub from: usize,
    /// The byte behind it.
    pub to: usize,
    /// What it means.
    pub meaning: &'a Meaning,
}

/// One of the names of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Name {
    words: Vec<Word>,
    of: usize,
}

impl Name {
    /// Whether these words begin with the name.
    fn begins(&self, text: &[Word]) -> bool {
        let Some((last, before)) = self.words.split_last() else { return false };
        let Some((end, start)) = text.get(..self.words.len()).and_then(<[Word]>::split_last) else { return false };
        last.is_form_of(end)
            && before.iter().zip(start).all(|(of, word)| of.is_bent_as(word))
            && text.iter().take(before.len()).all(|word| word.goes_on)
    }
}

/// All terms whose meaning is written down, ready to be looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glossary {
    meanings: Vec<Meaning>,
    by_beginning: BTreeMap<String, Vec<Name>>,
}

impl Glossary {
    /// The glossary of a workspace, in the order of its list.
    pub fn of(workspace: &Workspace) -> Self {
        let mut glossary = Self::default();
        for term in in_order(&workspace.terms) {
            if term.meaning.trim().is_empty() || term.term.trim().is_empty() {
                continue;
            }
            let of = glossary.meanings.len();
            let (word, meaning) = (term.term.trim().to_owned(), term.meaning.trim().to_owned());
            glossary.meanings.push(Meaning { term: term.id, word, meaning });
            for name in names(term) {
                let words = words(name);
                if let Some(first) = words.first() {
                    let names = glossary.by_beginning.entry(first.beginning(BEGINNING).to_owned()).or_default();
                    names.push(Name { words, of });
                }
            }
        }
        glossary
    }

    /// Whether no meaning is written down.
    pub fn is_empty(&self) -> bool {
        self.meanings.is_empty()
    }

    /// Where terms appear in a text, in its order, none within another. Two terms of one name are both meant.
    pub fn find(&self, text: &str) -> Vec<Found<'_>> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let words = words(text);
        let mut rest = words.as_slice();
        while let [first, behind @ ..] = rest {
            let named = self.longest(first, rest);
            let length = named.first().map_or(1, |name| name.words.len());
            if let Some(last) = rest.get(length - 1) {
                let mut seen = Vec::new();
                for name in named {
                    if let Some(meaning) = self.meanings.get(name.of).filter(|_| !seen.contains(&name.of)) {
                        found.push(Found { from: first.from, to: last.to, meaning });
                        seen.push(name.of);
                    }
                }
            }
            rest = rest.get(length..).unwrap_or(behind);
        }
        found
    }

    /// The longest names with which these words begin.
    fn longest(&self, first: &Word, words: &[Word]) -> Vec<&Name> {
        let mut longest: Vec<&Name> = Vec::new();
        for letters in 1..=BEGINNING {
            let beginning = first.beginning(letters);
            for name in self.by_beginning.get(beginning).into_iter().flatten().filter(|name| name.begins(words)) {
                let length = longest.first().map_or(0, |known| known.words.len());
                if name.words.len() > length {
                    longest.clear();
                }
                if name.words.len() >= length {
                    longest.push(name);
                }
            }
            if first.letters() <= letters {
                break;
            }
        }
        longest.sort_by_key(|name| name.of);
        longest
    }

    /// The terms of some texts, each once, in the order in which they appear.
    pub fn terms_in<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> Vec<&Meaning> {
        let mut terms: Vec<&Meaning> = Vec::new();
        for found in texts.into_iter().flat_map(|text| self.find(text)) {
            if !terms.contains(&found.meaning) {
                terms.push(found.meaning);
            }
        }
        terms
    }

    /// The terms in what somebody wrote in a record; a term says nothing about itself.
    pub fn terms_of(&self, record: &AnyRecord) -> Vec<&Meaning> {
        if self.is_empty() {
            return Vec::new();
        }
        let values = record.values();
        let written = record.address();
        let fields =
            written.fields().iter().filter(|field| matches!(field.input, Input::Text | Input::Sides(Input::Text)));
        let mut texts = Vec::new();
        fields.filter_map(|field| values.get(field.name)).for_each(|value| collect(value, &mut texts));
        let mut terms = self.terms_in(texts);
        terms.retain(|one| crate::model::RecordRef::from(one.term) != written);
        terms
    }
}

/// Every text in a value.
fn collect<'a>(value: &'a serde_json::Value, texts: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::String(text) => texts.push(text),
        serde_json::Value::Array(several) => several.iter().for_each(|one| collect(one, texts)),
        serde_json::Value::Object(parts) => parts.values().for_each(|one| collect(one, texts)),
        _ => {}
    }
}

/// The names of a term: the word, what it is also called, and what stands behind it in brackets.
fn names(term: &Term) -> Vec<&str> {
    let (word, in_brackets) = match term.term.trim().strip_suffix(')').and_then(|inner| inner.split_once('(')) {
        Some((word, inner)) if !word.trim().is_empty() => (word, inner),
        _ => (term.term.as_str(), ""),
    };
    let also = term.also.split([',', ';', '\n']);
    std::iter::once(word).chain([in_brackets]).chain(also).filter(|name| !name.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FreshIds, RuleCard, last_order};

    fn workspace(terms: &[(&str, &str)]) -> Workspace {
        let mut workspace = Workspace::default();
        let mut fresh = FreshIds::seeded(2);
        for (term, also) in terms {
            let term = Term {
                id: fresh.next(),
                ord: last_order(&workspace.terms),
                term: (*term).to_owned(),
                also: (*also).to_owned(),
                meaning: format!("what {term} means"),
                ..Term::default()
            };
            workspace.terms.insert(term.id, term.into());
        }
        workspace
    }

    /// What is found in a text: the words as they stand there, each with its term.
    fn found(terms: &[(&str, &str)], text: &str) -> Vec<(String, String)> {
        let glossary = Glossary::of(&workspace(terms));
        glossary.find(text).iter().map(|one| (text[one.from..one.to].to_owned(), one.meaning.word.clone())).collect()
    }

    fn check(terms: &[(&str, &str)], text: &str, expected: &[(&str, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(words, term)| ((*words).to_owned(), (*term).to_owned())).collect();
        assert_eq!(found(terms, text), expected, "{text}");
    }

    #[test]
    fn only_whole_words_are_meant() {
        let lead = [("Lead", "")];
        check(&lead, "A lead is no leader, and misleading is no lead.", &[("lead", "Lead"), ("lead", "Lead")]);
        check(&lead, "LEAD; (Lead) „lead“", &[("LEAD", "Lead"), ("Lead", "Lead"), ("lead", "Lead")]);
        check(&lead, "Lead-Kriterien und Lead/Kontakt", &[("Lead", "Lead"), ("Lead", "Lead")]);
        check(&lead, "Leadership, Leadkriterien, pleads, 1lead, lead2", &[]);
    }

    #[test]
    fn the_forms_of_a_word_in_three_languages_are_the_word() {
        check(&[("Lead", "")], "Leads, leads, des Leads", &[("Leads", "Lead"), ("leads", "Lead"), ("Leads", "Lead")]);
        check(
            &[("Angebot", "")],
            "Angebote Angeboten Angebots Angebotes angeboten",
            &[
                ("Angebote", "Angebot"),
                ("Angeboten", "Angebot"),
                ("Angebots", "Angebot"),
                ("Angebotes", "Angebot"),
                ("angeboten", "Angebot"),
            ],
        );
        check(&[("Kunde", "")], "Kunden. Kundin.", &[("Kunden", "Kunde")]);
        check(&[("klant", "")], "De klanten van een klant", &[("klanten", "klant"), ("klant", "klant")]);
        check(&[("Leads", "")], "one lead", &[("lead", "Leads")]);
        check(
            &[("Großkunde", "")],
            "GROSSKUNDEN, Grosskunde",
            &[("GROSSKUNDEN", "Großkunde"), ("Grosskunde", "Großkunde")],
        );
        check(&[("Übergabe", "")], "übergabe ÜBERGABE Ubergabe", &[("übergabe", "Übergabe"), ("ÜBERGABE", "Übergabe")]);
        check(
            &[("qualifizierter Lead", "")],
            "Qualifizierte Leads, qualifizierten Leads, eines qualifizierten Leads",
            &[
                ("Qualifizierte Leads", "qualifizierter Lead"),
                ("qualifizierten Leads", "qualifizierter Lead"),
                ("qualifizierten Leads", "qualifizierter Lead"),
            ],
        );
        check(
            &[("gekwalificeerd lead", "")],
            "gekwalificeerde leads",
            &[("gekwalificeerde leads", "gekwalificeerd lead")],
        );
        check(&[("Rate", "")], "Rat und rat", &[]);
        check(&[("car", "")], "care, cars", &[("cars", "car")]);
    }

    #[test]
    fn what_is_short_and_in_capitals_is_meant_only_so() {
        let short = [("SAL", ""), ("SLA", ""), ("MQL", "")];
        check(&short, "Sales sale sal sla de les over", &[]);
        check(
            &short,
            "SAL, SALs, das SLA, MQL's, MQLs, MQL-Schwelle",
            &[("SAL", "SAL"), ("SALs", "SAL"), ("SLA", "SLA"), ("MQL", "MQL"), ("MQLs", "MQL"), ("MQL", "MQL")],
        );
        check(&[("KI", "")], "KI, KIs, Kind", &[("KI", "KI"), ("KIs", "KI")]);
    }

    #[test]
    fn a_term_is_found_under_its_other_names() {
        let terms = [("MQL", "Marketing Qualified Lead, reifer Lead"), ("SQL (Sales Qualified Lead)", "")];
        check(
            &terms,
            "marketing-qualified leads; ein reifer Lead; SQL; sales qualified lead",
            &[
                ("marketing-qualified leads", "MQL"),
                ("reifer Lead", "MQL"),
                ("SQL", "SQL (Sales Qualified Lead)"),
                ("sales qualified lead", "SQL (Sales Qualified Lead)"),
            ],
        );
        check(&terms, "Marketing. Qualified lead\nmarketing\n\nqualified", &[]);
    }

    #[test]
    fn of_overlapping_terms_the_longest_is_meant_and_of_two_alike_both() {
        let terms = [("Lead", ""), ("qualified lead", ""), ("lead score", ""), ("Score", "")];
        check(
            &terms,
            "A qualified lead score, a lead",
            &[("qualified lead", "qualified lead"), ("score", "Score"), ("lead", "Lead")],
        );
        check(&terms, "lead scores", &[("lead scores", "lead score")]);
        check(&[("Deal", ""), ("Abschluss", "Deal, deal")], "Deal", &[("Deal", "Deal"), ("Deal", "Abschluss")]);
    }

    #[test]
    fn what_has_no_meaning_or_no_letters_is_looked_for_nowhere() {
        let mut workspace = workspace(&[("Lead", ""), ("€", ""), ("", "name")]);
        let lead = workspace.terms.values().find(|term| term.term == "Lead").unwrap();
        let silent = Term { meaning: " \n".to_owned(), ..Term::clone(lead) };
        workspace.terms.insert(silent.id, silent.into());
        let glossary = Glossary::of(&workspace);
        assert!(glossary.find("Lead € name").is_empty());
        assert!(Glossary::default().is_empty() && !glossary.is_empty());
    }

    #[test]
    fn the_terms_of_a_record_are_those_of_everything_written_in_it() {
        let workspace = workspace(&[("Lead", ""), ("SLA", ""), ("Angebot", "")]);
        let glossary = Glossary::of(&workspace);
        let card = RuleCard {
            when: "Ein Angebot".to_owned(),
            then: "SLA\nLeads und Angebote".to_owned(),
            ..RuleCard::default()
        };
        let words: Vec<_> = glossary.terms_of(&card.into()).into_iter().map(|one| one.word.as_str()).collect();
        assert_eq!(words, ["Angebot", "SLA", "Lead"]);
        let lead = workspace.terms.values().find(|term| term.term == "Lead").unwrap();
        let about =
            Term { meaning: "A lead that was not offered anything: no Angebot".to_owned(), ..Term::clone(lead) };
        let words: Vec<_> = glossary.terms_of(&about.into()).into_iter().map(|one| one.word.as_str()).collect();
        assert_eq!(words, ["Angebot"], "nothing about itself");
    }

    #[test]
    fn nothing_typed_breaks_it() {
        let terms = [("Lead", ""), ("-", "'"), ("Go-to-market", ""), ("Äußerst LANGES\u{301} Wort", "")];
        let odd = [
            "",
            "-",
            "''",
            "\u{301}\u{301}",
            "ẞß",
            "a\u{0}b",
            "Go to-market",
            "İstanbul",
            "\u{1f468}\u{200d}\u{1f469}",
            "lead\u{301}",
        ];
        for text in odd {
            for (words, _) in found(&terms, text) {
                assert!(text.contains(&words));
            }
        }
        check(&terms, "go to market", &[("go to market", "Go-to-market")]);
    }
}
