//! The words both departments use in one sense: a chapter of their own, and what they mean wherever they stand in the report.

use std::fmt::Write;

use askama::filters::{Html, escape};

use super::blocks::Block;
use crate::calc::glossary::Glossary;
use crate::merge::Address;
use crate::model::{RecordRef, Term, Workspace, fields_of_table, in_order};
use crate::text::{Texts, printable};

/// The chapter: every term by its first letter, with its meaning and whatever else is written about it.
pub fn glossary_chapter(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let mut terms: Vec<&Term> = in_order(&workspace.terms).into_iter().map(AsRef::as_ref).collect();
    if terms.is_empty() {
        return;
    }
    terms.sort_by_cached_key(|term| term.term.to_lowercase());
    out.push(Block::Section(texts.get("list-terms")));
    out.push(Block::Terms(terms.into_iter().map(|term| (term.term.clone(), lines(workspace, texts, term))).collect()));
}

/// The meaning, then every other field that says something, each with its name.
fn lines(workspace: &Workspace, texts: &Texts, term: &Term) -> Vec<String> {
    let address = RecordRef::from(term.id);
    let values = crate::model::AnyRecord::from(term.clone()).values();
    let others = fields_of_table("terms").iter().filter(|field| !["term", "meaning"].contains(&field.name));
    let said = others.filter_map(|field| {
        let words = texts.held(workspace, Address::Record(address), field.name, values.get(field.name))?;
        (!words.is_empty()).then(|| format!("{}: {}", texts.get(field.words), words.replace('\n', " · ")))
    });
    let meaning = term.meaning.lines().map(str::to_owned).filter(|line| !line.trim().is_empty());
    meaning.chain(said).collect()
}

/// A text for HTML in which every term says what it means where it first appears.
pub fn explained(glossary: &Glossary, text: &str) -> String {
    let (mut html, mut at) = (String::with_capacity(text.len() + 16), 0);
    let mut told = Vec::new();
    for found in glossary.find(text) {
        let (Some(before), Some(word)) = (text.get(at..found.from), text.get(found.from..found.to)) else { continue };
        if told.contains(&found.meaning.term) {
            continue;
        }
        told.push(found.meaning.term);
        html.push_str(&escaped(before));
        // Writing to a text never fails.
        let _ =
            write!(html, "<abbr title=\"{}\">{}</abbr>", escaped(&printable(&found.meaning.meaning)), escaped(word));
        at = found.to;
    }
    html.push_str(&escaped(text.get(at..).unwrap_or_default()));
    html
}

fn escaped(text: &str) -> String {
    match escape(text, Html) {
        Ok(safe) => safe.to_string(),
        Err(never) => match never {},
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary(term: &str, meaning: &str) -> Glossary {
        let mut workspace = Workspace::default();
        let term = Term { term: term.to_owned(), meaning: meaning.to_owned(), ..Term::default() };
        workspace.terms.insert(term.id, term.into());
        Glossary::of(&workspace)
    }

    #[test]
    fn a_term_says_what_it_means_where_it_first_appears() {
        let glossary = glossary("Lead", "somebody \"who\" <asked>");
        let told = "<abbr title=\"somebody &#34;who&#34; &#60;asked&#62;\">";
        assert_eq!(
            explained(&glossary, "A & B: <lead>, Leads"),
            format!("A &#38; B: &#60;{told}lead</abbr>&#62;, Leads")
        );
        assert_eq!(explained(&glossary, "<b>"), "&#60;b&#62;");
        assert_eq!(explained(&Glossary::default(), "Lead & <b>"), "Lead &#38; &#60;b&#62;");
    }
}
