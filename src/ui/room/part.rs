//! What a view of the room is about.

use crate::calc::registers::Register;
use crate::model::{Assessment, DefinitionTest, Id, Persona, Round, Vote, Workshop};

/// What a room view is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part {
    /// The block that runs, or a welcome.
    #[default]
    Block,
    /// How much is agreed.
    Overview,
    /// A persona, section by section, then as a card.
    Persona(Id<Persona>),
    /// What is known of what is said about a persona.
    Evidence(Id<Persona>),
    /// Who has signed a persona.
    Signatures(Id<Persona>),
    /// The points of the criteria.
    Criteria,
    /// A silent round that waits for answers.
    Waiting(Id<Round>),
    /// A silent round that is revealed, criterion by criterion.
    Revealed(Id<Round>),
    /// The threshold, and what a lead is.
    Threshold,
    /// A blind test.
    BlindTest(Id<DefinitionTest>),
    /// How leads are handed over.
    Handover,
    /// The funnel, transition by transition.
    Funnel,
    /// KPI by KPI.
    Kpis,
    /// Clause by clause.
    Clauses,
    /// What the last month brought.
    Monthly,
    /// The coverage of content, then what is worth showing, piece by piece.
    Content,
    /// What was caught.
    Actions,
    /// A vote: who has answered, then what came out.
    Vote(Id<Vote>),
    /// An assessment of the relationship: who has answered, then what came out; the four stages without one.
    Assessment(Option<Id<Assessment>>),
    /// A list both departments keep between two workshops: what is open, then entry by entry.
    List(&'static Register),
    /// What went well.
    Wins,
    /// Who feeds whom.
    Systems,
    /// The notes of a workshop, once they are shown.
    Board(Id<Workshop>),
}
