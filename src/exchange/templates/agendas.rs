//! Agendas to begin a workshop with.

use std::sync::LazyLock;

use serde::Deserialize;

use super::read_asset;
use crate::calc::proposals::Tri;
use crate::model::{Block, FreshIds, Language, Method, Opens, OrderKey, Workshop, WorkshopKind, Workspace, last_order};

const AGENDAS: &str = include_str!("../../../assets/templates/agendas.ron");

/// A block of such an agenda.
#[derive(Debug, Clone, Deserialize)]
struct TemplateBlock(
    /// Its minutes.
    u32,
    /// Its title.
    Tri,
    Method,
    Option<Opens>,
    /// What it is for.
    Tri,
    /// What is there at its end.
    Tri,
    /// What has to lie ready.
    Tri,
);

/// An agenda to begin a workshop with.
#[derive(Debug, Clone, Deserialize)]
pub struct AgendaTemplate {
    /// A short name that is the same in every language.
    pub code: String,
    /// What such a workshop is for.
    pub kind: WorkshopKind,
    title: Tri,
    goal: Tri,
    blocks: Vec<TemplateBlock>,
}

/// All of them, in the order in which a team needs them.
pub fn agendas() -> &'static [AgendaTemplate] {
    static AGENDAS_READ: LazyLock<Vec<AgendaTemplate>> = LazyLock::new(|| read_asset(AGENDAS).unwrap_or_default());
    &AGENDAS_READ
}

impl AgendaTemplate {
    /// What such a workshop is called.
    pub fn title(&self, language: Language) -> &str {
        self.title.get(language)
    }

    /// What its block at a place is called; nothing where there is none.
    pub fn block_title(&self, at: usize, language: Language) -> &str {
        self.blocks.get(at).map_or("", |block| block.1.get(language))
    }

    /// How long it takes, in minutes.
    pub fn minutes(&self) -> u32 {
        self.blocks.iter().map(|block| block.0).sum()
    }

    /// A workshop with this agenda, behind all others.
    pub fn workshop(&self, language: Language, workspace: &Workspace, fresh: &mut FreshIds) -> (Workshop, Vec<Block>) {
        let workshop = Workshop {
            id: fresh.next(),
            ord: last_order(&workspace.workshops),
            title: self.title(language).to_owned(),
            kind: self.kind,
            goal: self.goal.get(language).to_owned(),
            ..Workshop::default()
        };
        let mut ord = OrderKey::between(None, None);
        let blocks = self.blocks.iter().map(|TemplateBlock(minutes, title, method, opens, goal, output, material)| {
            let block = Block {
                id: fresh.next(),
                ord: ord.clone(),
                workshop: workshop.id,
                title: title.get(language).to_owned(),
                minutes: *minutes,
                method: *method,
                opens: *opens,
                goal: goal.get(language).to_owned(),
                output: output.get(language).to_owned(),
                material: material.get(language).to_owned(),
                ..Block::default()
            };
            ord = ord.next();
            block
        });
        let blocks = blocks.collect();
        (workshop, blocks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn every_agenda_takes_as_long_as_it_says_and_has_words_in_every_language() {
        let sums: Vec<(&str, u32, usize)> =
            agendas().iter().map(|one| (one.code.as_str(), one.minutes(), one.blocks.len())).collect();
        let expected =
            [("W1", 210, 12), ("W2", 180, 12), ("W3", 150, 10), ("W4", 240, 13), ("M1", 45, 6), ("Q1", 90, 8)];
        assert_eq!(sums, expected);
        for agenda in agendas() {
            for language in Language::ALL {
                let (workshop, blocks) = agenda.workshop(language, &Workspace::default(), &mut FreshIds::seeded(1));
                assert!(!workshop.title.is_empty() && !workshop.goal.is_empty(), "{}", agenda.code);
                assert!(blocks.windows(2).all(|pair| pair[0].ord < pair[1].ord));
                for block in blocks {
                    let is_break = block.method == Method::Break;
                    assert!(!block.title.is_empty() && block.minutes > 0, "{}", agenda.code);
                    assert!(is_break == block.goal.is_empty(), "{} {}", agenda.code, block.title);
                }
            }
        }
        // Nothing is said in one language and left out in another.
        for TemplateBlock(_, title, _, _, goal, output, material) in agendas().iter().flat_map(|one| &one.blocks) {
            for words in [goal, output, material] {
                let said = Language::ALL.map(|language| !words.get(language).is_empty());
                assert!(said == [said[0]; 3], "{title:?}");
            }
        }
    }
}
