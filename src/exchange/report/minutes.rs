//! The minutes of a workshop: who was there, what was decided and why, who does what by when, how the votes went, how the
//! time was used, and what the workshop changed in the workspace. Made of the blocks of the report, written as HTML,
//! Markdown, or plain text for a mail. Private notes are in none of them.

mod agenda;
mod agreed;
mod board;
mod caught;
mod changed;
mod people;
mod signed;
mod votes;

use chrono::NaiveDate;

use super::blocks::{Block, said};
use super::plain;
use super::votes::Telling;
use crate::calc::brought::{Brought, brought};
use crate::calc::clock::{Clock, clock};
use crate::calc::glossary::Glossary;
use crate::calc::workshops;
use crate::model::{Id, Language, TimeOfDay, Workshop, Workspace};
use crate::text::{Texts, texts};

/// Which workshop is asked about, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The workshop.
    pub workshop: Id<Workshop>,
    /// The moment, in milliseconds since 1970 in UTC: how far a workshop is that still runs.
    pub now: i64,
    /// What clocks in the room were ahead of UTC when it was held, in minutes.
    pub offset: i64,
    /// The day.
    pub today: NaiveDate,
}

/// A state of the workspace a workshop refers to.
#[derive(Debug, Clone, Default)]
pub enum State {
    /// Nobody noted it.
    #[default]
    Unnoted,
    /// It was noted, but is not kept on this machine.
    Elsewhere,
    /// It is here.
    Here(Box<Workspace>),
}

impl State {
    /// The state, where it is here.
    fn here(&self) -> Option<&Workspace> {
        match self {
            Self::Here(state) => Some(state),
            Self::Unnoted | Self::Elsewhere => None,
        }
    }
}

/// The states of the workspace when a workshop began and when it ended.
#[derive(Debug, Clone, Default)]
pub struct States {
    /// When it began.
    pub before: State,
    /// When it ended; for one that has not ended, or whose end nobody noted, what is now.
    pub after: State,
}

/// The minutes of a workshop, to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    language: Language,
    glossary: Glossary,
    head: (String, String),
    blocks: Vec<Block>,
}

impl Minutes {
    /// As one self-contained HTML file that prints on A4.
    pub fn html(&self) -> String {
        super::page(self.language, &self.glossary, &[super::Sheet::new(self.head.clone(), self.blocks.clone())], false)
    }

    /// As Markdown.
    pub fn markdown(&self) -> String {
        super::lines(&self.head, self.blocks.clone())
    }

    /// As plain text for a mail.
    pub fn text(&self) -> String {
        plain::text(&self.head, &self.blocks)
    }
}

/// What the chapters are made from.
struct Told<'a> {
    workspace: &'a Workspace,
    /// The workspace at the end of the workshop, where that is known; otherwise as it is now.
    after: &'a Workspace,
    workshop: &'a Workshop,
    clock: Clock,
    texts: &'a Texts,
    asked: &'a Asked,
}

impl Told<'_> {
    fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    fn votes(&self) -> Telling<'_> {
        Telling { workspace: self.workspace, texts: self.texts }
    }

    /// What clocks in the room showed at a moment, given in milliseconds since 1970 in UTC.
    fn time(&self, utc_ms: i64) -> TimeOfDay {
        TimeOfDay::of_minutes(utc_ms.div_euclid(crate::calc::clock::MINUTE).saturating_add(self.asked.offset))
    }
}

/// The minutes of a workshop; `None` where there is no such workshop.
pub fn minutes(workspace: &Workspace, asked: &Asked, states: &States) -> Option<Minutes> {
    let workshop = workspace.workshops.get(&asked.workshop)?;
    let language = workspace.header.language;
    let texts = &texts(language);
    let clock = clock(workspace, workshop.id, asked.now);
    let after = states.after.here().unwrap_or(workspace);
    let told = Told { workspace, after, workshop, clock, texts, asked };
    let brought = match told.clock.began {
        Some(_) => brought(states.before.here(), after, workshop.day),
        None => Brought::default(),
    };
    let mut blocks = Vec::new();
    frame(&told, &mut blocks);
    people::people(&told, &mut blocks);
    caught::decisions(&told, &mut blocks);
    agreed::agreed(&told, &brought, &mut blocks);
    signed::signed(&told, &mut blocks);
    caught::actions(&told, &mut blocks);
    caught::from_before(&told, &mut blocks);
    caught::other(&told, agreed::parked(&told, &brought), &mut blocks);
    board::board(&told, &mut blocks);
    votes::votes(&told, &mut blocks);
    agenda::agenda(&told, &mut blocks);
    changed::changed(&told, states, &brought, &mut blocks);
    next(&told, &mut blocks);
    Some(Minutes { language, glossary: Glossary::of(workspace), head: head(&told), blocks })
}

/// Title and the line below it: the day, the time, the place.
fn head(told: &Told<'_>) -> (String, String) {
    let title = match said(&told.workshop.title) {
        title if title.is_empty() => told.t("workshop-title"),
        title => title,
    };
    let title = told.texts.with("minutes-title", &[("title", title.into())]);
    let day = told.workshop.day.map(|day| told.texts.date(day));
    let parts = [day, time(told), Some(said(&told.workshop.place))].into_iter().flatten();
    (title, parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

/// From when to when: as the clock has it, otherwise as planned.
fn time(told: &Told<'_>) -> Option<String> {
    let began = told.clock.began.map(|at| told.time(at)).or(told.workshop.starts)?;
    let ended = match told.clock.began {
        Some(_) => told.clock.ended.map(|at| told.time(at)),
        None => told.workshop.ends,
    };
    Some(ended.map_or_else(|| began.to_string(), |ended| format!("{began}–{ended}")))
}

/// Of which workspace it is, and what it was to bring.
fn frame(told: &Told<'_>, out: &mut Vec<Block>) {
    let header = &told.workspace.header;
    let lines = [
        ("minutes-workspace", said(&header.title)),
        ("field-organisation", said(&header.organisation)),
        ("workshop-goal", said(&told.workshop.goal)),
    ];
    for (key, line) in lines.into_iter().filter(|(_, line)| !line.is_empty()) {
        out.push(Block::Text(format!("{}: {line}", told.t(key))));
    }
    if told.clock.began.is_none() {
        out.push(Block::Text(told.t("minutes-not-begun")));
    } else if told.clock.ended.is_none() {
        out.push(Block::Text(told.t("minutes-not-ended")));
    }
}

/// When both departments meet again.
fn next(told: &Told<'_>, out: &mut Vec<Block>) {
    let Some(next) = workshops::after(told.workspace, told.workshop) else { return };
    let day = next.day.map(|day| told.texts.date(day)).unwrap_or_default();
    let parts = [day, next.starts.map(|at| at.to_string()).unwrap_or_default(), said(&next.place), said(&next.title)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    out.push(Block::Section(told.t("minutes-next")));
    out.push(Block::Text(parts.join(" · ")));
}
