//! Somebody answers the statements: digits go in and lead on, nothing of them is told.

use egui::{Event, Key, RichText, Ui};

use super::super::super::people::{group_color, voter_words};
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::super::criteria::silence::{keep_from_clock, take_keys};
use crate::calc::assessment::ballots::group;
use crate::calc::assessment::{ANSWERS, CANNOT_JUDGE, STATEMENTS, Theme, statement_words};
use crate::calc::people::current;
use crate::calc::sealed::{self, Width};
use crate::edit::{Edit, Page};
use crate::model::{AnswerGroup, Assessment, Ballot, Id};
use widgets::Tone;

/// View state of somebody who answers.
#[derive(Debug)]
pub struct Answering {
    assessment: Id<Assessment>,
    voter: String,
    at: usize,
}

/// What a key does.
enum Did {
    Nothing,
    Answer(Option<i64>),
    Leave,
}

impl Answering {
    /// Begins with the first statement that is open.
    pub fn of(assessment: &Assessment, voter: &str) -> Self {
        let of = assessment.ballots.get(voter);
        let at = of.map_or(0, |ballot| sealed::first_open(assessment.id, voter, ballot, STATEMENTS));
        Self { assessment: assessment.id, voter: voter.to_owned(), at }
    }

    /// The assessment.
    pub fn assessment(&self) -> Id<Assessment> {
        self.assessment
    }

    /// Who answers.
    pub fn voter(&self) -> &str {
        &self.voter
    }

    /// Draws the statements. When they leave: whether everything is answered, and the keys that came after.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        assessment: &Assessment,
    ) -> Option<(bool, Vec<Event>)> {
        let Some(ballot) = assessment.ballots.get(&self.voter) else { return Some((false, Vec::new())) };
        let neutral = group(view.workspace, ballot) == AnswerGroup::Management;
        let ballot = Ballot { neutral, ..current(view.workspace, ballot) };
        let mut given = sealed::answers(assessment.id, &self.voter, &ballot, STATEMENTS);
        let before = given.clone();
        let mut left = self.keys(ui, &mut given);
        let color = group_color(ui, &ballot);
        ui.label(RichText::new(voter_words(view, &ballot)).font(theme::strong(theme::TITLE)).color(color));
        widgets::muted(ui, view.t("assessment-keys"));
        ui.add_space(8.0);
        self.statement_ui(ui, view, &mut given);
        self.list_ui(ui, view, &given);
        ui.add_space(8.0);
        if widgets::primary_button(ui, view.t("silence-done")).clicked() {
            left = left.or(Some(Vec::new()));
        }
        if given != before {
            let mut new = assessment.clone();
            if let Some(ballot) = new.ballots.get_mut(&self.voter) {
                let nonce = out.fresh.nonce();
                ballot.sealed = sealed::seal(assessment.id, &self.voter, nonce, &given, Width::Points);
                ballot.open = Vec::new();
            }
            out.edit(Edit::new("edit-silent-answer", "", Page::Standing).put(new));
        }
        left.map(|rest| (given.iter().all(Option::is_some), rest))
    }

    /// The statement that is asked for, large, with the answers to be clicked.
    fn statement_ui(&mut self, ui: &mut Ui, view: View<'_>, given: &mut [Option<i64>]) {
        let place = [("n", (self.at + 1).into()), ("all", STATEMENTS.into())];
        let theme_words = view.t(Theme::of(self.at).words());
        widgets::small(ui, format!("{} · {theme_words}", view.tx("assessment-place", &place)));
        let words = view.t(statement_words(self.at));
        // As high as three lines, so that nothing below moves from one statement to the next.
        let room = egui::vec2(ui.available_width(), 64.0);
        ui.allocate_ui_with_layout(room, egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_min_height(room.y);
            ui.add(egui::Label::new(RichText::new(words).font(theme::strong(theme::HEADING))).wrap());
        });
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            widgets::small(ui, view.t("assessment-least"));
            for answer in ANSWERS {
                let button = egui::Button::new(view.texts.integer(answer)).min_size(egui::vec2(34.0, 30.0));
                if ui.add(button).clicked() {
                    chosen = Some(answer);
                }
            }
            widgets::small(ui, view.t("assessment-most"));
            ui.add_space(12.0);
            let cannot = format!("{}  {}", CANNOT_JUDGE, view.t("assessment-cannot-judge"));
            if ui.button(cannot).clicked() {
                chosen = Some(CANNOT_JUDGE);
            }
        });
        if let Some(answer) = chosen {
            self.answer(given, answer);
        }
        if given.iter().all(Option::is_some) {
            widgets::toned(ui, format!("{} {}", icons::CHECK, view.t("assessment-complete")), Tone::Agreed);
        } else {
            ui.label("");
        }
    }

    /// Every statement in a line: only whether something is there is told.
    fn list_ui(&mut self, ui: &mut Ui, view: View<'_>, given: &[Option<i64>]) {
        let mut chosen = None;
        for (place, answer) in given.iter().enumerate() {
            let current = place == self.at;
            let state = view.t(if answer.is_some() { "silence-there" } else { "silence-missing" });
            if super::statements::line_ui(ui, view, place, current, answer.is_some(), &state) {
                chosen = Some(place);
            }
        }
        self.at = chosen.unwrap_or(self.at);
    }

    /// Notes an answer and goes on to the next statement.
    fn answer(&mut self, given: &mut [Option<i64>], answer: i64) {
        if let Some(old) = given.get_mut(self.at) {
            *old = Some(answer);
        }
        self.at = (self.at + 1).min(STATEMENTS - 1);
    }

    /// Digits answer and go on, arrows choose another statement, Backspace takes back, Enter leads to what is missing and, when
    /// nothing is, passes on.
    fn keys(&mut self, ui: &Ui, given: &mut [Option<i64>]) -> Option<Vec<Event>> {
        let mine = [Key::Enter, Key::Backspace, Key::Delete, Key::ArrowUp, Key::ArrowDown, Key::Tab, Key::Escape];
        let mut events = take_keys(ui, &mine).into_iter();
        keep_from_clock(ui);
        while let Some(event) = events.next() {
            match self.key(&event, given) {
                Did::Nothing => {}
                Did::Answer(Some(answer)) => self.answer(given, answer),
                Did::Answer(None) => {
                    if let Some(old) = given.get_mut(self.at) {
                        *old = None;
                    }
                }
                Did::Leave => return Some(events.collect()),
            }
        }
        None
    }

    fn key(&mut self, event: &Event, given: &[Option<i64>]) -> Did {
        let last = STATEMENTS - 1;
        match event {
            Event::Text(text) => match text.chars().next() {
                Some('/') => self.at = self.at.saturating_sub(1),
                Some('*') => self.at = (self.at + 1).min(last),
                Some(letter) => {
                    let digit = letter.to_digit(10).map(i64::from);
                    if let Some(answer) = digit.filter(|one| *one == CANNOT_JUDGE || ANSWERS.contains(one)) {
                        return Did::Answer(Some(answer));
                    }
                }
                None => {}
            },
            Event::Key { key: Key::Backspace | Key::Delete, .. } => return Did::Answer(None),
            Event::Key { key: Key::ArrowDown | Key::Tab, .. } => self.at = (self.at + 1).min(last),
            Event::Key { key: Key::ArrowUp, .. } => self.at = self.at.saturating_sub(1),
            Event::Key { key: Key::Enter, .. } => match given.iter().position(Option::is_none) {
                Some(missing) => self.at = missing,
                None => return Did::Leave,
            },
            Event::Key { key: Key::Escape, .. } => return Did::Leave,
            _ => {}
        }
        Did::Nothing
    }
}
