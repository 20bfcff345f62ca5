//! Which record a line names: a persona, a criterion or a KPI by its title.

use crate::model::{RecordRef, Workspace, in_order};

/// The persona, criterion or KPI whose title stands in a text as whole words, in whatever case; of several the longest, of
/// equally long ones the first of the page. What was taken off is none of them.
pub fn named_record(text: &str, workspace: &Workspace, taken_off: &[RecordRef]) -> Option<RecordRef> {
    let words = words(text);
    let personas = in_order(&workspace.personas).into_iter().map(|one| (&one.name, one.id.into()));
    let criteria = in_order(&workspace.criteria).into_iter().map(|one| (&one.name, one.id.into()));
    let kpis = in_order(&workspace.kpis).into_iter().map(|one| (&one.name, one.id.into()));
    let all = personas.chain(criteria).chain(kpis).filter(|(_, record)| !taken_off.contains(record));
    let named = all.filter(|(title, _)| holds(&words, title));
    // Of equal ones the first: `max_by_key` takes the last.
    named
        .map(|(title, record)| (title.trim().chars().count(), record))
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, record)| record)
}

/// The words of a text in small letters, without what stands between them.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether the words of a title stand among these, one behind the other. Letters alone name nothing: "A" is an article.
fn holds(words_said: &[String], title: &str) -> bool {
    const SHORTEST: usize = 2;
    let first = title.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let begins = |word: &String| first.is_some_and(|first| first.chars().flat_map(char::to_lowercase).eq(word.chars()));
    if title.trim().chars().count() < SHORTEST || !words_said.iter().any(begins) {
        return false;
    }
    let wanted = words(title);
    words_said.windows(wanted.len().max(1)).any(|said| said == wanted)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Criterion, Id, Kpi, OrderKey, Persona, last_order};

    fn workspace() -> Workspace {
        let mut workspace = Workspace::default();
        for (number, name) in [(1, "Petra"), (2, "Petra Produktion"), (3, "X")] {
            let ord = last_order(&workspace.personas);
            let persona = Persona { id: Id::from_bits(number), ord, name: name.to_owned(), ..Persona::default() };
            workspace.personas.insert(persona.id, Arc::new(persona));
        }
        let ord = OrderKey::between(None, None);
        let name = "Größe (Mitarbeiter)".to_owned();
        let criterion = Criterion { id: Id::from_bits(11), ord: ord.clone(), name, ..Criterion::default() };
        workspace.criteria.insert(criterion.id, Arc::new(criterion));
        let kpi = Kpi { id: Id::from_bits(21), ord, name: "Response time".to_owned(), ..Kpi::default() };
        workspace.kpis.insert(kpi.id, Arc::new(kpi));
        workspace
    }

    #[test]
    fn a_title_is_named_by_whole_words_and_the_longest_wins() {
        let persona = |number| Some(RecordRef::Persona(Id::from_bits(number)));
        let workspace = workspace();
        for (text, wanted) in [
            ("ask Petra about prices", persona(1)),
            ("ask petra produktion about prices", persona(2)),
            ("response time and Petra", Some(RecordRef::Kpi(Id::from_bits(21)))),
            ("Response-time: measure again", Some(RecordRef::Kpi(Id::from_bits(21)))),
            ("GRÖSSE", None),
            ("größe mitarbeiter prüfen", Some(RecordRef::Criterion(Id::from_bits(11)))),
            ("Petras prices", None),
            ("x for all", None),
            ("response in time", None),
            ("", None),
        ] {
            assert_eq!(named_record(text, &workspace, &[]), wanted, "{text}");
        }
        let off = [RecordRef::Persona(Id::from_bits(2))];
        assert_eq!(named_record("Petra Produktion", &workspace, &off), persona(1));
        assert_eq!(named_record("Petra", &Workspace::default(), &[]), None);
    }
}
