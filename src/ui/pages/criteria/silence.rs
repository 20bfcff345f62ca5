//! Answering in silence: keys go in, nothing comes out. The screen, its names for screen readers and the labels of undo
//! say only whether something is there.

use egui::{Event, Key, Modifiers, RichText, Ui, vec2};

use super::super::super::{Outbox, View, icons, theme, widgets};
use super::people::voter_words;
use crate::calc::blind::{answered, answers};
use crate::calc::negotiation::progress;
use crate::edit::{Edit, Page};
use crate::model::Round;
use crate::model::integrity::MAX_POINTS;
use widgets::Tone;

/// Somebody who answers.
#[derive(Debug)]
pub struct Entry {
    voter: String,
    at: usize,
    typed: String,
    /// What was typed is no number of points.
    refused: bool,
}

/// Longer than any number of points.
const MOST_LETTERS: usize = 12;

impl Entry {
    /// Begins with the first question.
    pub fn of(voter: &str) -> Self {
        Self { voter: voter.to_owned(), at: 0, typed: String::new(), refused: false }
    }

    /// Draws the questions; true when the participant is done.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, round: &Round) -> bool {
        let Some(ballot) = round.ballots.get(&self.voter) else { return true };
        let places = round.criteria.len();
        let given = answers(round.id, &self.voter, ballot, places);
        let color = theme::palette(ui).side_text(ballot.side);
        ui.label(RichText::new(voter_words(view, ballot)).font(theme::strong(theme::TITLE)).color(color));
        widgets::muted(ui, view.t("silence-how"));
        ui.add_space(8.0);
        // Several keys may come in one pass: they all answer in this copy, and one edit takes it.
        let mut work = round.clone();
        let mut done = self.keys(ui, out, &mut work);
        for (place, criterion) in round.criteria.iter().enumerate() {
            let name = view.workspace.criteria.get(criterion).map_or_else(String::new, |one| one.name.clone());
            let there = given.get(place).copied().flatten().is_some();
            if self.row_ui(ui, view, &name, place, there) {
                self.commit(out, &mut work);
                self.at = place;
            }
        }
        if self.refused {
            let words = view.tx("silence-refused", &[("most", MAX_POINTS.into())]);
            widgets::toned(ui, format!("{} {words}", icons::WARNING), Tone::Problem);
        }
        ui.add_space(8.0);
        if widgets::primary_button(ui, view.t("silence-done")).clicked() {
            done = true;
        }
        if done {
            self.commit(out, &mut work);
        }
        if work != *round {
            out.edit(Edit::new("edit-silent-answer", "", Page::Criteria).put(work));
        }
        done && !self.refused
    }

    /// A question with a mark whether it is answered; true when it was clicked.
    fn row_ui(&self, ui: &mut Ui, view: View<'_>, name: &str, place: usize, there: bool) -> bool {
        let colors = theme::palette(ui);
        let current = place == self.at;
        let state = view.t(if there { "silence-there" } else { "silence-missing" });
        let words = format!("{name}: {state}");
        let size = vec2(ui.available_width(), 34.0);
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
        let mark = if there { icons::LOCK } else { "–" };
        let mark_color = if there { colors.agreed_text } else { colors.muted };
        ui.painter().text(
            egui::pos2(right, rect.center().y),
            egui::Align2::RIGHT_CENTER,
            format!("{state}  {mark}"),
            font.clone(),
            mark_color,
        );
        let width = rect.width() - 220.0;
        let mut job =
            egui::text::LayoutJob::single_section(name.to_owned(), egui::TextFormat::simple(font, colors.ink));
        job.wrap = egui::text::TextWrapping::truncate_at_width(width);
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

    /// Digits, minus, Enter and the arrows, also from a number pad; true when everything is answered or Esc was pressed.
    fn keys(&mut self, ui: &Ui, out: &mut Outbox, round: &mut Round) -> bool {
        let mine =
            [Key::Enter, Key::Backspace, Key::Delete, Key::ArrowUp, Key::ArrowDown, Key::Tab, Key::Space, Key::Escape];
        let events = take_keys(ui, &mine);
        ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Tab));
        let last = round.criteria.len().saturating_sub(1);
        for event in events {
            match event {
                Event::Text(text) => self.type_in(&text),
                Event::Key { key: Key::Backspace | Key::Delete, .. } => {
                    self.refused = false;
                    if self.typed.pop().is_none() {
                        self.answer(out, round, None);
                    }
                }
                Event::Key { key: pressed @ (Key::Enter | Key::ArrowDown | Key::Tab), .. } => {
                    self.commit(out, round);
                    if self.refused {
                        continue;
                    }
                    let complete = || progress(round, &self.voter).0 == round.criteria.len();
                    if pressed == Key::Enter && self.at == last && complete() {
                        return true;
                    }
                    self.at = (self.at + 1).min(last);
                }
                Event::Key { key: Key::ArrowUp, .. } => {
                    self.commit(out, round);
                    if !self.refused {
                        self.at = self.at.saturating_sub(1);
                    }
                }
                Event::Key { key: Key::Escape, .. } => {
                    self.commit(out, round);
                    self.refused = false;
                    return true;
                }
                _ => {}
            }
        }
        false
    }

    /// Takes whatever is typed: what is no number of points is refused when it is done, not bent into another number.
    fn type_in(&mut self, text: &str) {
        self.refused = false;
        if self.typed.chars().count() < MOST_LETTERS {
            self.typed.push_str(text);
        }
    }

    /// Seals what was typed.
    fn commit(&mut self, out: &mut Outbox, round: &mut Round) {
        let typed = std::mem::take(&mut self.typed);
        if typed.trim().is_empty() {
            return;
        }
        match typed.trim().replace('−', "-").parse::<i32>().ok().filter(|points| points.abs() <= MAX_POINTS) {
            Some(points) => self.answer(out, round, Some(points)),
            None => self.refused = true,
        }
    }

    fn answer(&self, out: &mut Outbox, round: &mut Round, answer: Option<i32>) {
        let (id, place) = (round.id, (self.at, round.criteria.len()));
        if let Some(ballot) = round.ballots.get_mut(&self.voter) {
            *ballot = answered(id, &self.voter, ballot, place, answer, out.fresh.nonce());
        }
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
