//! Where a persona stands.

use crate::model::{Id, PerSide, Persona, Section, Side, SignDecision, Statement, Workspace, in_order};
use std::sync::Arc;

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

/// All statements about a persona, in order.
pub fn of_persona(workspace: &Workspace, persona: Id<Persona>) -> Vec<&Arc<Statement>> {
    in_order(&workspace.statements).into_iter().filter(|statement| statement.persona == persona).collect()
}

/// How many statements about a persona are agreed, of how many.
pub fn agreed_statements(workspace: &Workspace, persona: Id<Persona>) -> (u32, u32) {
    let mut counts = (0, 0);
    for statement in workspace.statements.values().filter(|statement| statement.persona == persona) {
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
