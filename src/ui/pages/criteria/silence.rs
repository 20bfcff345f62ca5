//! Answering in silence: keys go in, nothing comes out. The screen, its names for screen readers and the labels of undo
//! say only whether something is there.

use std::collections::BTreeMap;

use egui::{Event, Key, Modifiers, RichText, Ui, vec2};

use super::super::super::people::voter_words;
use super::super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::people;
use crate::calc::sealed::{Width, answered, answers, first_open};
use crate::edit::{Edit, Page};
use crate::model::integrity::MAX_POINTS;
use crate::model::{Asks, Kpi, Language, Round, Unit};
use crate::text::labels;
use widgets::{Number, Refused, Tone};

/// Somebody who answers.
#[derive(Debug)]
pub struct Entry {
    voter: String,
    at: usize,
    typed: String,
    /// Where what was typed was no answer, and why: nothing was noted there.
    refused: BTreeMap<usize, Refused>,
    /// The end was reached while something was open; what is still missing is asked for.
    again: bool,
    /// Everything is answered.
    complete: bool,
    /// How each target is read; empty where points are asked for.
    targets: Vec<Number>,
    language: Language,
}

/// What is shown for anything typed: as many dots whatever it is.
const DOTS: &str = "••";

/// Longer than any number of points.
const MOST_LETTERS: usize = 12;

impl Entry {
    /// Begins with the first question that is open.
    pub fn of(round: &Round, voter: &str) -> Self {
        let at = round.ballots.get(voter).map_or(0, |ballot| first_open(round.id, voter, ballot, round.places()));
        Self {
            voter: voter.to_owned(),
            at,
            typed: String::new(),
            refused: BTreeMap::new(),
            again: false,
            complete: false,
            targets: Vec::new(),
            language: Language::default(),
        }
    }

    /// Who answers.
    pub fn voter(&self) -> &str {
        &self.voter
    }

    /// Whether everything was answered when the page was left.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// Draws the questions. When the participant leaves: the keys that came after the one that led out.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, round: &Round) -> Option<Vec<Event>> {
        let Some(ballot) = round.ballots.get(&self.voter) else { return Some(Vec::new()) };
        let ballot = &people::current(view.workspace, ballot);
        let given = answers(round.id, &self.voter, ballot, round.places());
        let asked = asked(view, round);
        self.targets = asked.iter().filter_map(|(_, number)| *number).collect();
        self.language = view.texts.language();
        let color = theme::palette(ui).side_text(ballot.side);
        ui.label(RichText::new(voter_words(view, ballot)).font(theme::strong(theme::TITLE)).color(color));
        let how = if self.targets.is_empty() { "silence-how" } else { "silence-how-targets" };
        widgets::muted(ui, view.t(how));
        ui.add_space(8.0);
        // Several keys may come in one pass: they all answer in this copy, and one edit takes it.
        let mut work = round.clone();
        let mut left = self.keys(ui, out, &mut work);
        widgets::rows(ui, ("silence", round.id), asked.len(), Some(self.at), |ui, place| {
            let Some((name, _)) = asked.get(place) else { return };
            let there = given.get(place).copied().flatten().is_some();
            let of = round.criteria.get(place).and_then(|id| view.workspace.criteria.get(id));
            let cap = of.and_then(|criterion| view.texts.group_room(view.workspace, criterion));
            if self.row_ui(ui, view, (name, cap), place, there) {
                self.commit(out, &mut work);
                self.at = place;
            }
        });
        ui.add_space(8.0);
        if widgets::primary_button(ui, view.t("silence-done")).clicked() {
            left = left.or(Some(Vec::new()));
        }
        if left.is_some() {
            self.commit(out, &mut work);
            self.complete = self.first_missing(&work).is_none();
        }
        if work != *round {
            out.edit(Edit::new("edit-silent-answer", "", page_of(round.asks())).put(work));
        }
        left
    }

    /// A question with a mark whether it is answered; true when it was clicked.
    fn row_ui(
        &self,
        ui: &mut Ui,
        view: View<'_>,
        (name, cap): (&str, Option<String>),
        place: usize,
        there: bool,
    ) -> bool {
        let colors = theme::palette(ui);
        let current = place == self.at;
        let typing = current && !self.typed.is_empty();
        let refused = self.refused.get(&place).filter(|_| !typing);
        let state = match refused {
            Some(Refused::Beyond) => {
                let number = self.number(place);
                let bound = |value: i64| number.written(value, view.texts).into();
                view.tx("silence-refused", &[("least", bound(number.min)), ("most", bound(number.max))])
            }
            Some(Refused::NoNumber) => view.t("silence-refused-number"),
            Some(Refused::OtherMark) => view.t("silence-refused-mark"),
            Some(Refused::TooFine) if self.targets.is_empty() => view.t("silence-refused-whole"),
            Some(Refused::TooFine) => view.t("silence-refused-decimals"),
            None => view.t(match (typing, there) {
                (true, _) => "silence-typing",
                (false, true) => "silence-there",
                (false, false) => "silence-missing",
            }),
        };
        let refused = refused.is_some();
        let words = match &cap {
            Some(cap) => format!("{name}: {state}; {cap}"),
            None => format!("{name}: {state}"),
        };
        // What the cap of its group means stands below the name.
        let size = vec2(ui.available_width(), if cap.is_some() { 48.0 } else { 34.0 });
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let response = ui.interact(rect, egui::Id::unique(("silence", place)), egui::Sense::click());
        if current {
            ui.painter().rect_filled(rect, 6.0, colors.quiet);
            ui.painter().rect_stroke(rect, 6.0, egui::Stroke::new(2.0, colors.agreed), egui::StrokeKind::Inside);
            if ui.clip_rect().intersect(rect).height() < rect.height() {
                ui.scroll_to_rect(rect, None);
            }
        }
        let font = egui::FontId::proportional(theme::BODY);
        let right = rect.right() - 12.0;
        // The same mark whatever was typed, and the same while it is typed.
        let (mark, mark_color) = match (refused, typing, there) {
            (true, ..) => (format!("{state}  {}", icons::WARNING), Tone::Problem.text(colors)),
            (_, true, _) => (DOTS.to_owned(), colors.ink),
            (_, _, true) => (format!("{state}  {}", icons::LOCK), colors.agreed_text),
            (_, _, false) => (format!("{state}  –"), colors.muted),
        };
        let at = egui::pos2(right, rect.center().y);
        let marked = ui.painter().text(at, egui::Align2::RIGHT_CENTER, mark, font.clone(), mark_color);
        let width = (marked.left() - rect.left() - 28.0).max(60.0);
        let mut job =
            egui::text::LayoutJob::single_section(name.to_owned(), egui::TextFormat::simple(font, colors.ink));
        if let Some(cap) = &cap {
            let small = egui::TextFormat::simple(egui::FontId::proportional(theme::SMALL), colors.muted);
            job.append(&format!("\n{cap}"), 0.0, small);
        }
        job.wrap = egui::text::TextWrapping { max_rows: 2, ..egui::text::TextWrapping::truncate_at_width(width) };
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let at = egui::pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colors.ink);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
        if current {
            // The keys belong to the question that is marked, not to a button that had the focus.
            ui.memory_mut(|memory| memory.request_focus(response.id));
        }
        response.clicked()
    }

    /// Digits, minus, Enter and the arrows; on a number pad / and * in place of the arrows, + and Enter to leave. When the
    /// participant leaves: the keys that came after the one that led out.
    fn keys(&mut self, ui: &Ui, out: &mut Outbox, round: &mut Round) -> Option<Vec<Event>> {
        let mine =
            [Key::Enter, Key::Backspace, Key::Delete, Key::ArrowUp, Key::ArrowDown, Key::Tab, Key::Space, Key::Escape];
        let mut events = take_keys(ui, &mine).into_iter();
        keep_from_clock(ui);
        ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Tab));
        while let Some(event) = events.next() {
            let leaves = match event {
                Event::Text(text) => {
                    text.chars().for_each(|letter| self.letter(out, round, letter));
                    false
                }
                Event::Key { key: Key::Backspace | Key::Delete, .. } => {
                    self.take_back(out, round);
                    false
                }
                Event::Key { key: Key::ArrowDown | Key::Tab, .. } => self.step(out, round, true),
                Event::Key { key: Key::ArrowUp, .. } => self.step(out, round, false),
                Event::Key { key: Key::Enter, .. } => self.enter(out, round),
                Event::Key { key: Key::Escape, .. } => true,
                _ => false,
            };
            if leaves {
                return Some(events.collect());
            }
        }
        None
    }

    /// Takes whatever is typed: what is no number of points is refused when it is done, not bent into another number.
    fn letter(&mut self, out: &mut Outbox, round: &mut Round, letter: char) {
        match letter {
            '/' | '*' => {
                self.step(out, round, letter == '*');
            }
            _ if self.typed.chars().count() < MOST_LETTERS => self.typed.push(letter),
            _ => {}
        }
    }

    fn take_back(&mut self, out: &mut Outbox, round: &mut Round) {
        let refused = self.refused.remove(&self.at).is_some();
        if self.typed.pop().is_none() && !refused {
            self.answer(out, round, None);
        }
    }

    /// One question up or down, whatever was typed; never leaves the page.
    fn step(&mut self, out: &mut Outbox, round: &mut Round, down: bool) -> bool {
        self.commit(out, round);
        let last = round.places().saturating_sub(1);
        self.at = if down { (self.at + 1).min(last) } else { self.at.saturating_sub(1) };
        false
    }

    /// Notes what was typed and leads to the next question: an answer that was refused never shifts those that follow. At
    /// the end what is missing comes once more; when nothing is, the participant leaves.
    fn enter(&mut self, out: &mut Outbox, round: &mut Round) -> bool {
        if self.typed.trim() == "+" {
            self.typed.clear();
            return true;
        }
        if self.typed.trim().is_empty() {
            self.refused.remove(&self.at);
        }
        self.commit(out, round);
        let last = round.places().saturating_sub(1);
        if self.at < last && !self.again {
            self.at += 1;
            return false;
        }
        self.again = true;
        match self.first_missing(round) {
            Some(missing) if missing == self.at => self.at = (self.at + 1).min(last),
            Some(missing) => self.at = missing,
            None => return true,
        }
        false
    }

    /// The first question without an answer, or whose last answer was refused.
    fn first_missing(&self, round: &Round) -> Option<usize> {
        let ballot = round.ballots.get(&self.voter)?;
        let given = answers(round.id, &self.voter, ballot, round.places());
        (0..)
            .zip(given)
            .find(|(place, answer)| answer.is_none() || self.refused.contains_key(place))
            .map(|(place, _)| place)
    }

    /// Seals what was typed.
    fn commit(&mut self, out: &mut Outbox, round: &mut Round) {
        let typed = std::mem::take(&mut self.typed);
        if typed.trim().is_empty() {
            return;
        }
        match self.read(typed.trim()) {
            Ok(answer) => {
                self.refused.remove(&self.at);
                self.answer(out, round, Some(answer));
            }
            Err(why) => {
                self.refused.insert(self.at, why);
            }
        }
    }

    /// What was typed as points, or as a target in hundredths of its unit.
    fn read(&self, typed: &str) -> Result<i64, Refused> {
        self.number(self.at).read(&typed.replace('−', "-"), self.language)
    }

    /// How an answer is read.
    fn number(&self, place: usize) -> Number {
        let points = Number::whole(-i64::from(MAX_POINTS), MAX_POINTS.into());
        self.targets.get(place).copied().unwrap_or(points)
    }

    fn answer(&self, out: &mut Outbox, round: &mut Round, answer: Option<i64>) {
        let (id, place) = (round.id, (self.at, round.places()));
        let seal = (out.fresh.nonce(), Width::of(round.asks()));
        if let Some(ballot) = round.ballots.get_mut(&self.voter) {
            *ballot = answered(id, &self.voter, ballot, place, answer, seal);
        }
    }
}

/// What a round asks for, in its order: the name, and for a target how it is read.
fn asked(view: View<'_>, round: &Round) -> Vec<(String, Option<Number>)> {
    let criteria = round.criteria.iter().map(|id| {
        let name = view.workspace.criteria.get(id).map_or_else(String::new, |one| one.name.clone());
        (name, None)
    });
    let kpis = round.kpis.iter().map(|id| {
        let kpi = view.workspace.kpis.get(id);
        let words = |kpi: &Kpi| match kpi.unit {
            Unit::Money => format!("{} ({})", kpi.name, view.workspace.header.currency),
            unit => format!("{} ({})", kpi.name, view.t(labels::words(unit))),
        };
        let number = Number::of_unit(kpi.map(|kpi| kpi.unit).unwrap_or_default());
        (kpi.map_or_else(String::new, |kpi| words(kpi)), Some(number))
    });
    match round.asks() {
        Asks::Points => criteria.collect(),
        Asks::Targets => kpis.collect(),
    }
}

/// The page a round belongs to.
pub fn page_of(asks: Asks) -> Page {
    match asks {
        Asks::Points => Page::Criteria,
        Asks::Targets => Page::Agreement,
    }
}

/// Takes typed text and these keys, pressed alone, out of the events: nothing else on the page sees them.
pub fn take_keys(ui: &Ui, keys: &[Key]) -> Vec<Event> {
    ui.input_mut(|input| {
        let is_mine = |event: &Event| match event {
            Event::Text(_) => true,
            Event::Key { pressed: true, modifiers, key, .. } => modifiers.is_none() && keys.contains(key),
            _ => false,
        };
        let (mine, others) = std::mem::take(&mut input.events).into_iter().partition(is_mine);
        input.events = others;
        mine
    })
}

/// Takes the keys of a workshop's clock out of the events: whoever answers has the keyboard for themselves.
pub fn keep_from_clock(ui: &Ui) {
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { pressed: true, modifiers, key, .. } => {
                modifiers.command || modifiers.alt || !crate::ui::keys::CLOCK_KEYS.iter().any(|(_, of, _)| of == key)
            }
            _ => true,
        });
    });
}
