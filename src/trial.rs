//! A kind of record that exists in tests only: what follows from a declaration and a row of the registry, and from nothing
//! else. What is missing here when a new kind is added is missing for the new kind.

use std::collections::BTreeSet;

use crate::model::{Id, Party, PerSide, Persona, lines, record};

record! {
    /// Something that is tried once.
    Trial(TrialFields) in trials, "tri" {
        /// What it is called.
        name: String = "kpi-name" [Title],
        /// For which persona.
        persona: Option<Id<Persona>> = "field-persona" [Owner],
        /// Which personas see it.
        scoped_to_model: BTreeSet<Id<Persona>> = "page-personas",
        /// Who does it.
        owner: Party = "kpi-owner",
        /// What each side says, from 0 to 4.
        useful: PerSide<Option<u8>> = "content-useful" [Within(0, 4)],
        /// What was noted.
        #[serde(with = "lines")]
        notes: String = "content-notes" [Text],
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::edit::{Applied, Document, Edit, EditError, Page};
    use crate::exchange::sheet_kinds::{SheetKind, sheet, sheets};
    use crate::file;
    use crate::merge::{Address, merge, resolve};
    use crate::model::{AnyRecord, FreshIds, Id, Language, Party, Persona, RecordRef, Workspace};
    use crate::text::texts;
    use crate::ui::dialogs::palette;

    use super::*;

    fn workspace() -> (Workspace, Id<Trial>, Id<Persona>, Id<Persona>) {
        let mut fresh = FreshIds::seeded(1);
        let (trial, owner, viewer) = (fresh.next(), fresh.next(), fresh.next());
        let mut workspace = Workspace { doc: fresh.next(), ..Workspace::default() };
        for (id, name) in [(owner, "Anna"), (viewer, "Bert")] {
            workspace.personas.insert(id, Arc::new(Persona { id, name: name.to_owned(), ..Persona::default() }));
        }
        let one = Trial {
            id: trial,
            name: "Open day".to_owned(),
            persona: Some(owner),
            scoped_to_model: [viewer].into(),
            notes: "first\nsecond\nthird".to_owned(),
            ..Trial::default()
        };
        workspace.trials.insert(trial, Arc::new(one));
        (workspace, trial, owner, viewer)
    }

    #[test]
    fn it_is_saved_and_read() {
        let (workspace, trial, ..) = workspace();
        let read = file::read(file::write(&workspace, false).unwrap().as_bytes()).unwrap();
        assert_eq!(read.workspace, workspace);
        assert_eq!(read.workspace.trials[&trial].notes, "first\nsecond\nthird");
    }

    #[test]
    fn it_is_found_in_a_torn_file() {
        let (workspace, trial, ..) = workspace();
        let text = file::write(&workspace, false).unwrap();
        let torn = text.replacen("personas: {", "personas: {{{", 1);
        let found = file::salvage(torn.as_bytes()).unwrap().workspace;
        assert_eq!(found.trials[&trial].name, "Open day");
    }

    #[test]
    fn it_is_changed_undone_and_named_in_the_undo_menu() {
        let (workspace, trial, ..) = workspace();
        let mut document = Document::new(workspace.clone());
        let now = document.now().trials[&trial].clone();
        let edit = Edit::change(&*now, "edit-kpi", "name", |one| one.name = "Night shift".to_owned());
        assert_eq!((edit.label.subject.as_str(), edit.place.page), ("Open day", Page::Agreement));
        assert_eq!(document.apply(edit, 0), Ok(Applied::Changed));
        assert_eq!(document.now().trials[&trial].name, "Night shift");
        document.undo();
        assert_eq!(*document.now(), workspace);
    }

    #[test]
    fn its_limits_and_references_are_checked() {
        let (workspace, trial, owner, viewer) = workspace();
        let mut document = Document::new(workspace);
        let now = document.now().trials[&trial].clone();
        let beyond = Edit::change(&*now, "edit-kpi", "useful", |one| one.useful.sales = Some(5));
        assert!(matches!(document.apply(beyond, 0), Err(EditError::Invalid(_))));
        let nowhere =
            Edit::change(&*now, "edit-kpi", "scoped_to_model", |one| one.scoped_to_model.extend([Id::from_bits(9)]));
        assert!(matches!(document.apply(nowhere, 0), Err(EditError::Invalid(_))));
        // Whom it is seen by is forgotten when they go; what belongs to a persona goes with it.
        document.apply(Edit::new("edit-delete-persona", "", Page::Personas).delete(document.now(), viewer), 0).unwrap();
        assert!(document.now().trials[&trial].scoped_to_model.is_empty());
        document.apply(Edit::new("edit-delete-persona", "", Page::Personas).delete(document.now(), owner), 0).unwrap();
        assert!(document.now().trials.is_empty());
    }

    #[test]
    fn it_is_merged_field_by_field_and_asked_about_in_words() {
        let (base, trial, ..) = workspace();
        let changed = |change: &dyn Fn(&mut Trial)| {
            let mut side = base.clone();
            let mut one = (*side.trials[&trial]).clone();
            change(&mut one);
            side.trials.insert(trial, Arc::new(one));
            side
        };
        let ours = changed(&|one| {
            one.name = "Day of the open door".to_owned();
            one.useful.sales = Some(3);
            one.notes = "FIRST\nsecond\nthird".to_owned();
        });
        let theirs = changed(&|one| {
            one.name = "Open evening".to_owned();
            one.useful.marketing = Some(1);
            one.notes = "first\nsecond\nTHIRD".to_owned();
            one.owner = Party::Marketing;
        });
        let merged = merge(&base, &ours, &theirs, "b").workspace;
        let one = merged.trials[&trial].clone();
        assert_eq!((one.useful.sales, one.useful.marketing, one.owner), (Some(3), Some(1), Party::Marketing));
        assert_eq!((one.name.as_str(), one.notes.as_str()), ("Day of the open door", "FIRST\nsecond\nTHIRD"));
        let conflict = merged.conflicts.values().next().expect("both have called it something else");
        let address = Address::Record(RecordRef::Trial(trial));
        for (language, name) in [(Language::En, "Name"), (Language::De, "Name"), (Language::Nl, "Naam")] {
            let texts = texts(language);
            assert_eq!(texts.field(&merged, address, &conflict.field), name);
            assert_eq!(texts.record(&merged, address, None), "Day of the open door");
        }
        let answered = resolve(&merged, conflict, &crate::merge::Choice::Theirs).unwrap();
        assert_eq!(answered.trials[&trial].name, "Open evening");
    }

    #[test]
    fn it_is_searched_for_compared_and_exported() {
        let (workspace, trial, ..) = workspace();
        let found = workspace.trials[&trial].clone();
        let (title, place, _) = palette::describe(&workspace, &texts(Language::En), &AnyRecord::Trial(found)).unwrap();
        assert_eq!((title.as_str(), place.as_str()), ("Open day", "Clauses"));
        let changes = crate::calc::changes::changes(&Workspace::default(), &workspace);
        assert!(
            changes.iter().any(|change| change.record == Some(RecordRef::Trial(trial)) && change.name == "Open day")
        );
        let kind = SheetKind::from_key("trials").expect("a list of its own");
        let sheet = sheet(&workspace, kind);
        assert_eq!((sheet.rows.len(), sheet.head.len()), (1, 7));
        assert!(sheets(&workspace).contains(&sheet));
        assert!(sheet.rows[0].contains(&crate::exchange::cells::Cell::Text("Anna".to_owned())), "{:?}", sheet.rows);
    }
}
