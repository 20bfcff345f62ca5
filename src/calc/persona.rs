//! Where a persona stands.

use crate::model::{
    Entry, EntryKind, Evidence, Id, PerSide, Persona, RecordRef, SaidBy, Section, Side, SignDecision, Statement,
    Workspace, in_order,
};
use std::collections::BTreeMap;
use std::sync::Arc;

use super::sealed;

/// Where a persona stands, derived from its signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonaStatus {
    /// Nobody has signed.
    Draft,
    /// One side has signed.
    Proposed,
    /// A side refused.
    Refused,
    /// Both have signed, and it reads differently now.
    Changed,
    /// Both have signed.
    Agreed,
    /// Out of the way.
    Archived,
}

/// Where a persona stands. `outdated` says which sides signed an earlier wording, see [`super::signing`]. Signatures under a
/// persona about which nothing is said, and such without a name, do not count.
pub fn status(workspace: &Workspace, persona: &Persona, outdated: PerSide<bool>) -> PersonaStatus {
    let says = agreed_statements(workspace, persona.id).1 > 0;
    let given = Side::BOTH.iter().filter(|side| says && persona.sign_off.get(**side).counts()).count();
    let refused = Side::BOTH.iter().any(|side| persona.sign_off.get(*side).decision == SignDecision::Refused);
    match (persona.archived, refused, given) {
        (true, ..) => PersonaStatus::Archived,
        (_, true, _) => PersonaStatus::Refused,
        (.., 2) if outdated.sales || outdated.marketing => PersonaStatus::Changed,
        (.., 2) => PersonaStatus::Agreed,
        (.., 1) => PersonaStatus::Proposed,
        _ => PersonaStatus::Draft,
    }
}

/// The statements about a persona in one section, in order.
pub fn statements(workspace: &Workspace, persona: Id<Persona>, section: Section) -> Vec<&Arc<Statement>> {
    of_persona(workspace, persona).into_iter().filter(|statement| statement.section == section).collect()
}

/// All statements about a persona that are not hidden, in order.
pub fn of_persona(workspace: &Workspace, persona: Id<Persona>) -> Vec<&Arc<Statement>> {
    let all = in_order(&workspace.statements).into_iter();
    all.filter(|statement| statement.persona == persona && !is_hidden(statement)).collect()
}

/// Whether a statement was written in silence and is not shown yet.
pub fn is_hidden(statement: &Statement) -> bool {
    !statement.sealed.is_empty()
}

/// How many statements about a persona each side has written in silence.
pub fn hidden(workspace: &Workspace, persona: Id<Persona>) -> PerSide<u32> {
    let mut counts = PerSide::default();
    for statement in workspace.statements.values().filter(|one| one.persona == persona && is_hidden(one)) {
        match statement.said_by {
            SaidBy::Sales => counts.sales += 1,
            SaidBy::Marketing => counts.marketing += 1,
            SaidBy::Both | SaidBy::Nobody => {}
        }
    }
    counts
}

/// A statement with its words hidden, for whoever writes in silence. `nonce` must be a fresh random number each time.
pub fn sealed(statement: Statement, nonce: u128) -> Statement {
    let sealed = sealed::seal_text(statement.id, nonce, &statement.text);
    Statement { text: String::new(), sealed, ..statement }
}

/// Every hidden statement about a persona with its words open.
pub fn shown(workspace: &Workspace, persona: Id<Persona>) -> Vec<Statement> {
    let hidden = in_order(&workspace.statements).into_iter().filter(|one| one.persona == persona && is_hidden(one));
    hidden
        .map(|one| {
            // A seal somebody has tampered with opens to nothing; that somebody wrote something still stands there.
            let text = sealed::unseal_text(one.id, &one.sealed).unwrap_or_else(|| "?".to_owned());
            Statement { text, sealed: String::new(), ..Statement::clone(one) }
        })
        .collect()
}

/// What is known of what is said about a persona.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EvidenceCheck {
    /// Heard, counted or measured.
    pub facts: u32,
    /// What several people with experience think.
    pub estimates: u32,
    /// What somebody thinks.
    pub guesses: u32,
    /// Guesses nobody finds out about.
    pub unverified: u32,
}

/// Counts what is known of what is said about a persona.
pub fn evidence(workspace: &Workspace, persona: Id<Persona>) -> EvidenceCheck {
    let mut check = EvidenceCheck::default();
    let verified = verifications(workspace);
    for statement in of_persona(workspace, persona) {
        match statement.evidence {
            Evidence::Fact => check.facts += 1,
            Evidence::Estimate => check.estimates += 1,
            Evidence::Guess => {
                check.guesses += 1;
                let has_somebody = |entry: &&Arc<Entry>| !entry.owner.trim().is_empty();
                check.unverified += u32::from(!verified.get(&statement.id).is_some_and(has_somebody));
            }
        }
    }
    check
}

/// The actions by which somebody finds out whether a statement is true, the first one of each.
pub fn verifications(workspace: &Workspace) -> BTreeMap<Id<Statement>, &Arc<Entry>> {
    let mut found = BTreeMap::new();
    for entry in in_order(&workspace.entries).into_iter().filter(|one| one.kind == EntryKind::Action) {
        if let Some(RecordRef::Statement(statement)) = RecordRef::parse(&entry.about) {
            found.entry(statement).or_insert(entry);
        }
    }
    found
}

/// How many statements about a persona are agreed, of how many.
pub fn agreed_statements(workspace: &Workspace, persona: Id<Persona>) -> (u32, u32) {
    let mut counts = (0, 0);
    for statement in workspace.statements.values().filter(|one| one.persona == persona && !is_hidden(one)) {
        counts.1 += 1;
        counts.0 += u32::from(statement.agreed);
    }
    counts
}

/// What refers to a persona and would be left behind by deleting it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct References {
    /// Statements about it; they go with it.
    pub statements: u32,
    /// Content made for it.
    pub content: u32,
}

/// Counts what refers to a persona.
pub fn references(workspace: &Workspace, persona: Id<Persona>) -> References {
    References {
        statements: workspace.statements.values().filter(|statement| statement.persona == persona).count() as u32,
        content: workspace.content.values().filter(|item| item.mapping.contains_key(&persona)).count() as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::signing::persona_fingerprint;
    use crate::model::{FreshIds, last_order};

    fn say(workspace: &mut Workspace, fresh: &mut FreshIds, persona: Id<Persona>, by: SaidBy, text: &str) -> Statement {
        let ord = last_order(&workspace.statements);
        let text = text.to_owned();
        let said = Statement { id: fresh.next(), ord, persona, said_by: by, text, ..Statement::default() };
        workspace.statements.insert(said.id, said.clone().into());
        said
    }

    #[test]
    fn what_is_written_in_silence_is_nowhere_before_it_is_shown() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(3));
        let persona = Persona { id: fresh.next(), ..Persona::default() };
        workspace.personas.insert(persona.id, persona.clone().into());
        let before = persona_fingerprint(&workspace, &persona);
        for (by, text) in [(SaidBy::Sales, "Wants no downtime"), (SaidBy::Marketing, "Saves energy 漢")] {
            let open = say(&mut workspace, &mut fresh, persona.id, by, text);
            let hidden = sealed(open, fresh.nonce());
            assert!(hidden.text.is_empty() && !hidden.sealed.contains("energy"));
            workspace.statements.insert(hidden.id, hidden.into());
        }
        assert_eq!(hidden(&workspace, persona.id), PerSide { sales: 1, marketing: 1 });
        assert!(of_persona(&workspace, persona.id).is_empty());
        assert_eq!(agreed_statements(&workspace, persona.id), (0, 0));
        assert_eq!(persona_fingerprint(&workspace, &persona), before, "nobody signs what nobody has read");
        for statement in shown(&workspace, persona.id) {
            workspace.statements.insert(statement.id, statement.into());
        }
        let texts: Vec<_> = of_persona(&workspace, persona.id).iter().map(|one| one.text.clone()).collect();
        assert_eq!(texts, ["Wants no downtime", "Saves energy 漢"]);
        assert_eq!(hidden(&workspace, persona.id), PerSide::default());
        assert_ne!(persona_fingerprint(&workspace, &persona), before);
    }

    #[test]
    fn a_guess_is_verified_by_whoever_has_the_action_for_it() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(3));
        let persona = fresh.next();
        let guess = say(&mut workspace, &mut fresh, persona, SaidBy::Sales, "Buys in autumn");
        let fact = say(&mut workspace, &mut fresh, persona, SaidBy::Both, "Has a budget");
        workspace.statements.insert(fact.id, Statement { evidence: Evidence::Fact, ..fact }.into());
        let all = EvidenceCheck { facts: 1, estimates: 0, guesses: 1, unverified: 1 };
        assert_eq!(evidence(&workspace, persona), all);
        let about = RecordRef::Statement(guess.id).to_string();
        let mut action = Entry { id: fresh.next(), about, ..Entry::default() };
        workspace.entries.insert(action.id, action.clone().into());
        assert_eq!(evidence(&workspace, persona), all, "without a name it is nobody's");
        action.owner = "Ann".to_owned();
        workspace.entries.insert(action.id, action.clone().into());
        assert_eq!(evidence(&workspace, persona), EvidenceCheck { unverified: 0, ..all });
        assert_eq!(verifications(&workspace).get(&guess.id).map(|one| one.id), Some(action.id));
    }
}
