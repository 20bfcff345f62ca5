//! The open document: what is now, what was saved, and the history between.

use std::collections::VecDeque;

use super::{Change, Edit, Label, Place};
use crate::model::integrity::{self, Violation};
use crate::model::{AnyRecord, FieldPath, Workspace};

/// How many steps can be undone. Each costs the records it changed, not a copy of the workspace.
const STEPS: usize = 1_000;
/// Typing into one field is one step while pauses are shorter than this.
const TYPING_PAUSE_MS: u64 = 1_000;

/// An edit that was refused; the document is unchanged.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditError {
    /// The file is newer than this program or write-protected.
    #[error("the document is read-only")]
    ReadOnly,
    /// The result would break a rule of the model.
    #[error("{0:?}")]
    Invalid(Violation),
}

/// What an edit did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// The workspace changed.
    Changed,
    /// The workspace already was like that.
    Nothing,
}

#[derive(Debug, Clone)]
struct Step {
    label: Label,
    place: Place,
    /// The workspace on the other side of this step.
    other: Workspace,
}

/// The open document.
#[derive(Debug, Clone)]
pub struct Document {
    now: Workspace,
    saved: Option<Workspace>,
    revision: u64,
    read_only: bool,
    undo: VecDeque<Step>,
    redo: Vec<Step>,
    open_field: Option<(FieldPath, u64)>,
    /// What the edits of this pass were made from, while they are applied.
    drawn: Option<Workspace>,
}

impl Document {
    /// A document that has never been saved.
    pub fn new(workspace: Workspace) -> Self {
        Self {
            now: workspace,
            saved: None,
            revision: 0,
            read_only: false,
            undo: VecDeque::new(),
            redo: Vec::new(),
            open_field: None,
            drawn: None,
        }
    }

    /// A document as it was read from a file.
    pub fn opened(workspace: Workspace, read_only: bool) -> Self {
        Self { saved: Some(workspace.clone()), read_only, ..Self::new(workspace) }
    }

    /// From now on nothing can be changed, and there is nothing to undo. What was calculated for an earlier state is not
    /// taken for this one: the revision goes on.
    pub fn make_read_only(&mut self) {
        *self = Self { revision: self.revision + 1, ..Self::opened(self.now.clone(), true) };
    }

    /// Work that was found again: it stands against what is in the file, if anything is.
    pub fn restored(workspace: Workspace, in_file: Option<Workspace>) -> Self {
        Self { saved: in_file, ..Self::new(workspace) }
    }

    /// The workspace as it is now.
    pub fn now(&self) -> &Workspace {
        &self.now
    }

    /// Grows with every change, also with undo and redo; calculations are cached by it.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether edits are refused.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether the workspace differs from what was saved last: a comparison, not a flag.
    pub fn is_dirty(&self) -> bool {
        self.saved.as_ref().is_none_or(|saved| *saved != self.now)
    }

    /// Whether the document was ever saved or opened from a file.
    pub fn was_saved(&self) -> bool {
        self.saved.is_some()
    }

    /// Notes that this snapshot is now on disk.
    pub fn saved_as(&mut self, snapshot: Workspace) {
        self.saved = Some(snapshot);
        self.read_only = false;
    }

    /// What was read or saved last.
    pub fn saved(&self) -> Option<&Workspace> {
        self.saved.as_ref()
    }

    /// Notes that this is what stands on disk now: somebody else has written it.
    pub fn stands_on(&mut self, theirs: Workspace) {
        self.saved = Some(theirs);
    }

    /// Applies the edits of one pass, all made from what was drawn in it: each changes what its maker has changed and
    /// leaves what another edit of the same pass has set. Gives the outcome of each.
    pub fn apply_all(&mut self, edits: Vec<Edit>, now_ms: u64) -> Vec<Result<Applied, EditError>> {
        self.drawn = Some(self.now.clone());
        let outcomes = edits.into_iter().map(|edit| self.apply(edit, now_ms)).collect();
        self.drawn = None;
        outcomes
    }

    /// Applies an edit made at `now_ms` on a clock that only runs forward.
    ///
    /// # Errors
    /// [`EditError`] when the document is read-only or the result would break a rule that held; nothing has changed then.
    pub fn apply(&mut self, edit: Edit, now_ms: u64) -> Result<Applied, EditError> {
        if self.read_only {
            return Err(EditError::ReadOnly);
        }
        let Edit { label, place, field, changes } = edit;
        let mut next = self.now.clone();
        for change in &changes {
            change.clone().apply_to(&mut next, self.drawn.as_ref());
        }
        if next == self.now {
            return Ok(Applied::Nothing);
        }
        self.check(&changes, &next)?;
        let continues = field.is_some_and(|field| {
            self.open_field.is_some_and(|(open, at)| open == field && now_ms.saturating_sub(at) < TYPING_PAUSE_MS)
        });
        let before = std::mem::replace(&mut self.now, next);
        if !continues {
            self.undo.push_back(Step { label, place, other: before });
            if self.undo.len() > STEPS {
                self.undo.pop_front();
            }
        }
        self.redo.clear();
        self.open_field = field.map(|field| (field, now_ms));
        self.revision += 1;
        Ok(Applied::Changed)
    }

    /// What was changed keeps the rules, and nothing leads to what was taken away.
    fn check(&self, changes: &[Change], next: &Workspace) -> Result<(), EditError> {
        let mut removed = Vec::new();
        for change in changes {
            match change {
                Change::Put(record) => {
                    if let Some(now) = record.address().find_in(next) {
                        self.check_new_faults(next, &now)?;
                    }
                }
                Change::Remove(record) => removed.push(*record),
                Change::Header(_) => {}
                Change::All(_) => {
                    let before = integrity::violations(&self.now);
                    let new = integrity::violations(next).into_iter().find(|one| !before.contains(one));
                    new.map_or(Ok(()), |one| Err(EditError::Invalid(one)))?;
                }
            }
        }
        if removed.is_empty() {
            return Ok(());
        }
        for record in next.all_records() {
            if record.references().iter().any(|to| removed.contains(to) && !to.exists_in(next)) {
                self.check_new_faults(next, &record)?;
            }
        }
        Ok(())
    }

    /// Refuses what breaks a rule the record did not break before: a file may hold several faults, mended one by one.
    fn check_new_faults(&self, next: &Workspace, record: &AnyRecord) -> Result<(), EditError> {
        let found = integrity::violations_of(next, record);
        if found.is_empty() {
            return Ok(());
        }
        let before = record.address().find_in(&self.now);
        let before = before.map_or_else(Vec::new, |before| integrity::violations_of(&self.now, &before));
        let new = found.into_iter().find(|violation| !before.contains(violation));
        new.map_or(Ok(()), |violation| Err(EditError::Invalid(violation)))
    }

    /// Keeps a gesture in one step however long it pauses: call it while the pointer is held.
    pub fn hold_gesture(&mut self, now_ms: u64) {
        if let Some((_, at)) = &mut self.open_field {
            *at = now_ms;
        }
    }

    /// Ends typing or a drag: the next edit is a step of its own.
    pub fn end_gesture(&mut self) {
        self.open_field = None;
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&Label> {
        self.undo.back().map(|step| &step.label)
    }

    /// What redo would bring back.
    pub fn redo_label(&self) -> Option<&Label> {
        self.redo.last().map(|step| &step.label)
    }

    /// How many steps can be undone.
    pub fn undo_steps(&self) -> usize {
        self.undo.len()
    }

    /// Takes the last step back and says where it was made.
    pub fn undo(&mut self) -> Option<Place> {
        let step = self.undo.pop_back()?;
        let after = std::mem::replace(&mut self.now, step.other);
        self.redo.push(Step { other: after, label: step.label, place: step.place });
        self.moved_in_history();
        Some(step.place)
    }

    /// Brings the last undone step back and says where it was made.
    pub fn redo(&mut self) -> Option<Place> {
        let step = self.redo.pop()?;
        let before = std::mem::replace(&mut self.now, step.other);
        self.undo.push_back(Step { other: before, label: step.label, place: step.place });
        self.moved_in_history();
        Some(step.place)
    }

    fn moved_in_history(&mut self) {
        self.open_field = None;
        self.revision += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Page;
    use crate::model::{FreshIds, Header, Id, OrderKey, Persona, RecordRef, Statement};
    use proptest::prelude::*;

    fn persona(bits: u64, name: &str) -> Persona {
        Persona {
            id: Id::from_bits(bits),
            ord: OrderKey::between(None, None),
            name: name.to_owned(),
            ..Persona::default()
        }
    }

    fn rename(bits: u64, name: &str) -> Edit {
        let persona = persona(bits, name);
        Edit::new("edit-persona", name, Page::Personas)
            .at(persona.id)
            .typing(FieldPath::of(persona.id, "name"))
            .put(persona)
    }

    #[test]
    fn typing_in_one_field_is_one_step_and_a_pause_starts_another() {
        let mut document = Document::new(Workspace::default());
        for (at, name) in [(0, "A"), (300, "An"), (1200, "Ann"), (2300, "Anna")] {
            document.apply(rename(1, name), at).unwrap();
        }
        document.undo();
        assert_eq!(document.now().personas.values().next().unwrap().name, "Ann");
        document.undo();
        assert!(document.now().personas.is_empty());
        assert!(document.undo().is_none());
    }

    #[test]
    fn two_edits_of_one_pass_never_erase_each_other() {
        let mut document = Document::new(Workspace::default());
        document.apply(rename(1, "Anna"), 0).unwrap();
        let drawn = Persona::clone(document.now().personas.values().next().unwrap());
        let put = |persona: Persona| Edit::new("edit-persona", "", Page::Personas).put(persona);
        let header = |header: Header| Edit::new("edit-title", "", Page::Overview).header(header);
        let mut scaled = drawn.clone();
        scaled.scales.entry(crate::model::Scale::FastSlow).or_default().sales = Some(2);
        let mut scaled_too = drawn.clone();
        scaled_too.scales.entry(crate::model::Scale::FastSlow).or_default().marketing = Some(-1);
        let mut policy = Header::default();
        policy.lead_policy.threshold = 70;
        let edits = vec![
            put(Persona { alias: "The planner".to_owned(), ..drawn.clone() }),
            put(Persona { priority: 2, ..drawn.clone() }),
            put(scaled),
            put(scaled_too),
            header(Header { title: "A".to_owned(), ..Header::default() }),
            header(policy),
        ];
        assert!(document.apply_all(edits, 10).iter().all(|outcome| *outcome == Ok(Applied::Changed)));
        let persona = document.now().personas.values().next().unwrap();
        assert_eq!((persona.name.as_str(), persona.alias.as_str(), persona.priority), ("Anna", "The planner", 2));
        let marks = persona.scales[&crate::model::Scale::FastSlow];
        assert_eq!((marks.sales, marks.marketing), (Some(2), Some(-1)));
        assert_eq!((document.now().header.title.as_str(), document.now().header.lead_policy.threshold), ("A", 70));
    }

    #[test]
    fn nothing_may_lead_to_what_is_taken_away() {
        let mut document = Document::new(Workspace::default());
        document.apply(rename(1, "Anna"), 0).unwrap();
        let persona = Id::from_bits(1);
        let said = Statement { id: Id::from_bits(9), persona, text: "Energy".to_owned(), ..Statement::default() };
        document.apply(Edit::new("edit-persona", "", Page::Personas).put(said), 1).unwrap();
        let only = Edit::new("edit-persona", "", Page::Personas).remove(persona);
        assert!(matches!(document.apply(only, 2), Err(EditError::Invalid(_))), "the statement would lead nowhere");
        let mut without = document.now().clone();
        without.personas.remove(&persona);
        let all =
            Edit { changes: vec![Change::All(Box::new(without))], ..Edit::new("edit-persona", "", Page::Personas) };
        assert!(matches!(document.apply(all, 3), Err(EditError::Invalid(_))));
        let delete = Edit::new("edit-persona", "", Page::Personas).delete(document.now(), persona);
        assert_eq!(document.apply(delete, 4), Ok(Applied::Changed));
        assert!(document.now().personas.is_empty() && document.now().statements.is_empty(), "it goes along");
    }

    #[test]
    fn a_drag_is_one_step_however_long_it_takes() {
        let mut document = Document::new(Workspace::default());
        document.apply(rename(1, "a"), 0).unwrap();
        document.end_gesture();
        document.apply(rename(1, "b"), 10).unwrap();
        for at in (0..10_000).step_by(500) {
            document.hold_gesture(at);
        }
        document.apply(rename(1, "c"), 10_100).unwrap();
        document.undo();
        assert_eq!(document.now().personas.values().next().unwrap().name, "a");
    }

    #[test]
    fn undo_returns_to_the_place_of_the_change() {
        let mut document = Document::new(Workspace::default());
        document.apply(rename(5, "x"), 0).unwrap();
        let place = document.undo().unwrap();
        assert_eq!(place, Place { page: Page::Personas, record: Some(RecordRef::Persona(Id::from_bits(5))) });
        assert_eq!(document.redo().unwrap(), place);
    }

    #[test]
    fn looking_only_is_a_state_of_its_own() {
        let mut document = Document::new(Workspace::default());
        document.apply(rename(1, "changed"), 0).unwrap();
        let before = document.revision();
        document.make_read_only();
        assert!(document.is_read_only() && document.undo().is_none());
        assert!(document.revision() > before, "what was calculated for revision 0 is not current");
        assert_eq!(document.now().personas.values().next().unwrap().name, "changed");
    }

    #[test]
    fn an_edit_that_changes_nothing_makes_no_step() {
        let mut document = Document::new(Workspace::default());
        document.apply(rename(1, "x"), 0).unwrap();
        let revision = document.revision();
        assert_eq!(document.apply(rename(1, "x"), 5000), Ok(Applied::Nothing));
        assert_eq!(document.revision(), revision);
    }

    #[test]
    fn dirty_is_a_comparison() {
        let mut document = Document::opened(Workspace::default(), false);
        assert!(!document.is_dirty());
        document.apply(rename(1, "x"), 0).unwrap();
        assert!(document.is_dirty());
        document.undo();
        assert!(!document.is_dirty());
    }

    #[test]
    fn a_read_only_document_refuses_edits() {
        let mut document = Document::opened(Workspace::default(), true);
        assert_eq!(document.apply(rename(1, "x"), 0), Err(EditError::ReadOnly));
    }

    #[derive(Debug, Clone)]
    enum Act {
        Rename(u64, String),
        Remove(u64),
        Title(String),
    }

    fn act() -> impl Strategy<Value = Act> {
        prop_oneof![
            (1_u64..5, "[a-c]{1,2}").prop_map(|(id, name)| Act::Rename(id, name)),
            (1_u64..5).prop_map(Act::Remove),
            "[a-c]{0,2}".prop_map(Act::Title),
        ]
    }

    proptest! {
        #[test]
        fn undo_all_is_the_start_and_redo_all_is_the_end(
            acts in proptest::collection::vec((act(), 0_u64..3000), 0..40)
        ) {
            let start = Workspace { doc: FreshIds::seeded(1).next(), ..Workspace::default() };
            let mut document = Document::new(start.clone());
            let mut clock = 0;
            for (act, pause) in acts {
                clock += pause;
                let edit = match act {
                    Act::Rename(id, name) => rename(id, &name),
                    Act::Remove(id) => Edit::new("edit-persona", "", Page::Personas).remove(Id::<Persona>::from_bits(id)),
                    Act::Title(title) => Edit::new("edit-title", "", Page::Overview)
                        .header(Header { title, ..Header::default() }),
                };
                document.apply(edit, clock).unwrap();
            }
            let end = document.now().clone();
            while document.undo().is_some() {}
            prop_assert_eq!(document.now(), &start);
            while document.redo().is_some() {}
            prop_assert_eq!(document.now(), &end);
        }
    }
}
