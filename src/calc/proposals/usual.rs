//! The words the program proposes, in three languages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::{Handover, Language, RejectCause};

const USUAL: &str = include_str!("../../../assets/templates/usual.ron");

/// A text in English, German and Dutch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Tri(String, String, String);

impl Tri {
    /// The text in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.0,
            Language::De => &self.1,
            Language::Nl => &self.2,
        }
    }

    /// Whether this is the text in any language: a workspace may have changed its own.
    pub fn is(&self, text: &str) -> bool {
        let reads = |text: &str| Language::ALL.iter().any(|language| self.get(*language) == text);
        reads(text) || usual().earlier.get(text).is_some_and(|now| reads(now))
    }
}

/// What the program proposes in words.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Usual {
    /// Groups of criteria: key, name, cap in points.
    pub groups: Vec<(String, Tri, Option<i32>)>,
    /// Reasons for rejecting a lead, and what each calls for.
    pub reject_reasons: Vec<(Tri, RejectCause)>,
    pub(super) handover: HandoverWords,
    /// Texts of earlier versions, and what they read as now.
    #[serde(default)]
    pub(super) earlier: BTreeMap<String, String>,
}

/// Words to begin the hand-over protocol with.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct HandoverWords {
    pub(super) trigger: Tri,
    pub(super) channel: Tri,
    pub(super) routing: Tri,
    pub(super) minimum_data: Tri,
    pub(super) contacted: Tri,
    pub(super) deputy: Tri,
    pub(super) overdue: Tri,
    pub(super) report_back: Tri,
}

/// How often the program proposes a lead may come back.
pub(super) const CYCLES: u32 = 2;

/// What the program proposes in words; nothing where the bundled file does not read, which a test excludes.
pub fn usual() -> &'static Usual {
    static READ: LazyLock<Usual> = LazyLock::new(|| ron::from_str(USUAL).unwrap_or_default());
    &READ
}

/// The reasons for rejecting and the hand-over protocol a workspace begins with.
pub fn handover(language: Language) -> (BTreeSet<String>, Handover) {
    let usual = usual();
    let text = |tri: &Tri| tri.get(language).to_owned();
    let words = &usual.handover;
    let handover = Handover {
        trigger: text(&words.trigger),
        channel: text(&words.channel),
        routing: text(&words.routing),
        minimum_data: text(&words.minimum_data),
        contacted: text(&words.contacted),
        deputy: text(&words.deputy),
        overdue: text(&words.overdue),
        report_back: text(&words.report_back),
        most_cycles: CYCLES,
        causes: usual.reject_reasons.iter().map(|(reason, cause)| (text(reason), *cause)).collect(),
        ..Handover::default()
    };
    (usual.reject_reasons.iter().map(|(reason, _)| text(reason)).collect(), handover)
}
