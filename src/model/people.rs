//! Who is in the room: one list for everything that names somebody.

use super::{Side, record};

record! {
    /// Somebody who takes part in the workshop. Silent rounds and blind tests ask the people of this list, and fields for
    /// a name propose them.
    Participant(ParticipantFields) in people, "prt" {
        /// What they are called.
        name: String = "people-name" [Title],
        /// The side they speak for; `None` is neutral: who leads the workshop, or a guest. Neutral people do not vote.
        side: Option<Side> = "people-side",
        /// What they do, in a few words.
        role: String = "people-role",
        /// They belong to the workshop but are not here: nobody waits for their answer.
        absent: bool = "people-absent",
    }
}
