//! Persona cards for the wall: one page for each persona with what was agreed about it, and nothing else.

use super::blocks::{Block, signature};
use super::personas::{facts, shown, standing};
use crate::calc::persona::{PersonaStatus, statements, status};
use crate::calc::signing;
use crate::model::{Persona, PersonaKind, Section, Side, Workspace};
use crate::text::{Texts, labels};

/// A card: its title, the line below, and what stands on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub title: String,
    pub subtitle: String,
    pub blocks: Vec<Block>,
}

/// The cards of all personas the report tells of, in its order. `of` is the workspace and the day, in words.
pub fn cards(workspace: &Workspace, texts: &Texts, of: &str) -> Vec<Card> {
    let personas = shown(workspace, texts).into_iter();
    let mut cards: Vec<Card> = personas.map(|persona| card(workspace, persona, texts, of)).collect();
    if cards.is_empty() {
        let nothing = vec![Block::Text(texts.get("room-nothing-agreed"))];
        cards.push(Card { title: texts.get("page-personas"), subtitle: of.to_owned(), blocks: nothing });
    }
    cards
}

fn card(workspace: &Workspace, persona: &Persona, texts: &Texts, of: &str) -> Card {
    let outdated = signing::outdated_persona(workspace, persona);
    let status = status(workspace, persona, outdated);
    let mut blocks = Vec::new();
    if persona.kind == PersonaKind::Negative {
        blocks.push(Block::Heading(texts.get("persona-kind-negative")));
    }
    // The statements are agreed one by one; everything else only by the signatures of both.
    let signed = status == PersonaStatus::Agreed;
    if signed && !persona.summary.trim().is_empty() {
        blocks.push(Block::Text(persona.summary.trim().to_owned()));
    }
    let before = blocks.len();
    for section in Section::ALL {
        let agreed = statements(workspace, persona.id, section).into_iter().filter(|one| one.agreed);
        let said: Vec<String> = agreed.map(|one| one.text.trim().to_owned()).filter(|text| !text.is_empty()).collect();
        if !said.is_empty() {
            blocks.extend([Block::Section(texts.get(labels::words(section))), Block::List(said)]);
        }
    }
    if blocks.len() == before {
        blocks.push(Block::Text(texts.get("room-nothing-agreed")));
    }
    let facts = if signed { facts(workspace, persona, texts) } else { Vec::new() };
    if !facts.is_empty() {
        blocks.extend([Block::Section(texts.get("persona-tab-profile")), Block::List(facts)]);
    }
    if signed {
        let by =
            Side::BOTH.map(|side| signature(workspace, texts, side, persona.sign_off.get(side), *outdated.get(side)));
        blocks.extend([Block::Section(texts.get("sla-signatures")), Block::List(by.into())]);
    }
    let subtitle = format!("{} · {of}", standing(persona, status, texts));
    Card { title: persona.name.clone(), subtitle, blocks }
}
