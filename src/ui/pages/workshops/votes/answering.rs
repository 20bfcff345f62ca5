//! Somebody answers a vote: digits go in, dots stand there, nothing else is told.

use egui::{Event, Key, RichText, Ui};

use super::super::super::super::people::voter_words;
use super::super::super::super::{Outbox, View, theme, widgets};
use super::super::super::criteria::silence::{keep_from_clock, take_keys};
use crate::calc::people::current;
use crate::calc::sealed::{Width, answered, answers, first_open};
use crate::calc::votes::{Refused, allowed, dots_left};
use crate::edit::{Edit, Page};
use crate::model::{Id, Vote, VoteMethod};
use widgets::Tone;

/// View state of somebody who answers.
#[derive(Debug)]
pub struct Answering {
    vote: Id<Vote>,
    voter: String,
    at: usize,
    refused: Option<Refused>,
    /// So many dots were left when somebody wanted to pass on; said once, and only then: a count that followed what is typed
    /// would tell where the dots go.
    left: Option<u32>,
}

impl Answering {
    /// Begins with the first option that is open.
    pub fn of(vote: &Vote, voter: &str) -> Self {
        let at = vote.ballots.get(voter).map_or(0, |ballot| first_open(vote.id, voter, ballot, vote.places()));
        Self { vote: vote.id, voter: voter.to_owned(), at, refused: None, left: None }
    }

    /// The vote.
    pub fn vote(&self) -> Id<Vote> {
        self.vote
    }

    /// Who answers.
    pub fn voter(&self) -> &str {
        &self.voter
    }

    /// Draws the question. When they leave: whether there is an answer, and the keys that came after.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, vote: &Vote) -> Option<(bool, Vec<Event>)> {
        let Some(ballot) = vote.ballots.get(&self.voter) else { return Some((false, Vec::new())) };
        let ballot = current(view.workspace, ballot);
        let mut given = answers(vote.id, &self.voter, &ballot, vote.places());
        let before = given.clone();
        let left = self.keys(ui, vote, &mut given);
        widgets::heading(ui, &vote.question);
        let color = theme::palette(ui).side_text(ballot.side);
        ui.label(RichText::new(voter_words(view, &ballot)).font(theme::strong(theme::TITLE)).color(color));
        widgets::muted(ui, view.t(keys_words(vote.method)));
        if vote.method == VoteMethod::Dots {
            widgets::muted(ui, view.tx("votes-dots-each", &[("n", vote.dots.into())]));
        }
        ui.add_space(8.0);
        let mut left = left.map(|rest| (given.iter().any(Option::is_some), rest));
        self.places_ui(ui, view, vote, &given);
        if let Some(refused) = self.refused {
            widgets::toned(ui, refused_words(view, refused), Tone::Problem);
        } else if let Some(left) = self.left {
            widgets::toned(ui, view.tx("votes-dots-left", &[("n", left.into())]), Tone::Warning);
        }
        ui.add_space(8.0);
        if widgets::primary_button(ui, view.t("silence-done")).clicked() {
            left = left.or_else(|| Some((given.iter().any(Option::is_some), Vec::new())));
        }
        if given != before {
            let mut new = vote.clone();
            if let Some(ballot) = new.ballots.get_mut(&self.voter) {
                for (place, answer) in given.iter().enumerate() {
                    let at = (place, vote.places());
                    *ballot = answered(vote.id, &self.voter, ballot, at, *answer, (out.fresh.nonce(), Width::Points));
                }
            }
            out.edit(Edit::new("edit-silent-answer", "", Page::Workshops).put(new));
        }
        left
    }

    /// One line for each option, or one for the whole vote: only whether something is there is told.
    fn places_ui(&mut self, ui: &mut Ui, view: View<'_>, vote: &Vote, given: &[Option<i64>]) {
        let names: Vec<&str> = match vote.method {
            VoteMethod::Dots | VoteMethod::Ranking => vote.options.iter().map(String::as_str).collect(),
            VoteMethod::FistToFive | VoteMethod::YesNo | VoteMethod::Mood => vec![&vote.question],
        };
        let mut chosen = None;
        widgets::rows(ui, ("answering", vote.id), names.len(), Some(self.at), |ui, place| {
            let Some(name) = names.get(place) else { return };
            let there = given.get(place).copied().flatten().is_some();
            let state = view.t(if there { "silence-there" } else { "silence-missing" });
            let tone = if there { Tone::Agreed } else { Tone::Neutral };
            // Each option has an address of its own: a row that scrolls away gives its place to no other.
            let id = egui::Id::unique(("answer", vote.id.bits(), place));
            let row = widgets::list_row_in(ui, id, place == self.at, name, "", Some(&(state, tone)));
            if row.clicked() {
                chosen = Some(place);
            }
        });
        self.at = chosen.unwrap_or(self.at);
    }

    /// Digits answer, arrows choose another option, Backspace takes back, Enter goes on and at the end passes on.
    fn keys(&mut self, ui: &Ui, vote: &Vote, given: &mut [Option<i64>]) -> Option<Vec<Event>> {
        let mine = [Key::Enter, Key::Backspace, Key::Delete, Key::ArrowUp, Key::ArrowDown, Key::Tab, Key::Escape];
        let mut events = take_keys(ui, &mine).into_iter();
        keep_from_clock(ui);
        let last = vote.places().saturating_sub(1);
        while let Some(event) = events.next() {
            match event {
                Event::Text(text) => text.chars().for_each(|letter| self.letter(vote, given, letter)),
                Event::Key { key: Key::Backspace | Key::Delete, .. } => self.set(vote, given, None),
                Event::Key { key: Key::ArrowDown | Key::Tab, .. } => self.at = (self.at + 1).min(last),
                Event::Key { key: Key::ArrowUp, .. } => self.at = self.at.saturating_sub(1),
                Event::Key { key: Key::Enter, .. } if self.at < last => self.at += 1,
                Event::Key { key: Key::Enter, .. } if self.keeps_dots(vote, given) => {}
                Event::Key { key: Key::Enter | Key::Escape, .. } => return Some(events.collect()),
                _ => {}
            }
        }
        None
    }

    fn letter(&mut self, vote: &Vote, given: &mut [Option<i64>], letter: char) {
        match letter {
            '/' => self.at = self.at.saturating_sub(1),
            '*' => self.at = (self.at + 1).min(vote.places().saturating_sub(1)),
            _ => {
                if let Some(digit) = letter.to_digit(10) {
                    self.set(vote, given, Some(digit.into()));
                }
            }
        }
    }

    /// Whether dots are left that nobody has been asked about yet.
    fn keeps_dots(&mut self, vote: &Vote, given: &[Option<i64>]) -> bool {
        let left = dots_left(vote, given).filter(|left| *left > 0);
        let asks = self.left.is_none() && left.is_some();
        self.left = self.left.or(left);
        asks
    }

    /// Notes an answer if it can be; otherwise the old one stays and the reason is said.
    fn set(&mut self, vote: &Vote, given: &mut [Option<i64>], answer: Option<i64>) {
        let mut new = given.to_vec();
        if let Some(old) = new.get_mut(self.at) {
            *old = answer;
        }
        self.refused = allowed(vote, &new).err();
        if self.refused.is_none() {
            given.clone_from_slice(&new);
        }
    }
}

fn keys_words(method: VoteMethod) -> &'static str {
    match method {
        VoteMethod::Dots => "votes-keys-dots",
        VoteMethod::FistToFive => "votes-keys-fist",
        VoteMethod::YesNo => "votes-keys-yes-no",
        VoteMethod::Ranking => "votes-keys-ranking",
        VoteMethod::Mood => "votes-keys-mood",
    }
}

fn refused_words(view: View<'_>, refused: Refused) -> String {
    match refused {
        Refused::Outside(least, most) => {
            view.tx("votes-refused-outside", &[("least", least.into()), ("most", most.into())])
        }
        Refused::TooManyDots(dots) => view.tx("votes-refused-dots", &[("n", dots.into())]),
        Refused::SamePlace => view.t("votes-refused-place"),
    }
}
