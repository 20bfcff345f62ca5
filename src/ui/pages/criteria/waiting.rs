//! Waiting for silent answers: the hand-over from one participant to the next, who has answered, and the reveal. Rounds
//! and blind tests share it. A number pad is enough: Enter begins, / and * choose somebody else.

use egui::{Align2, Event, FontId, Key, RichText, Ui, vec2};

use super::super::super::people::{group_color, group_key, voter_words};
use super::super::super::{View, icons, theme, widgets};
use super::silence::take_keys;
use crate::model::Ballot;
use widgets::Tone;

/// How large one participant is drawn: so that twelve are seen at once on a projector.
const TILE: egui::Vec2 = vec2(226.0, 42.0);

/// View state of the wait.
#[derive(Debug, Default)]
pub struct Waiting {
    /// The question whether to reveal although somebody has not answered.
    asking: bool,
    /// Who is to answer next.
    next: Option<String>,
    /// Who has answered last: the next one comes after them.
    after: Option<String>,
    /// Keys that came in the same pass as the one that changed who they belong to.
    rest: Vec<Event>,
}

/// A vote that waits for answers, and the text keys that differ between a round and a test.
pub struct Vote<'a> {
    /// Each participant with whether everything is answered, in the order in which they are drawn.
    pub voters: Vec<(String, Ballot, bool)>,
    /// Who has come since it began and may still join, with their empty ballots.
    pub late: Vec<(String, Ballot)>,
    /// What a participant is called for screen readers: that they answer.
    pub answer_for: &'a str,
    /// The button that throws everything away.
    pub discard: &'a str,
    /// The keys belong to this vote: no dialog lies over it.
    pub free: bool,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    Nothing,
    /// This participant answers.
    Answer(String),
    /// Somebody who came later takes part as well.
    Join(String, Ballot),
    /// The answers are revealed.
    Reveal,
    /// Everything is thrown away.
    Discard,
}

impl Waiting {
    /// There is nothing to wait for.
    pub fn over(&mut self) {
        *self = Self::default();
    }

    /// Somebody has left their page with these keys left over: who has answered everything passes the keyboard on.
    pub fn left(&mut self, ui: &Ui, voter: &str, complete: bool, rest: Vec<Event>) {
        self.next = (!complete).then(|| voter.to_owned());
        self.after = Some(voter.to_owned());
        self.rest = rest;
        // What had the focus is gone; the next Enter belongs to the hand-over.
        ui.memory_mut(|memory| memory.focused().map(|id| memory.surrender_focus(id)));
        ui.ctx().request_repaint();
    }

    /// Hands the keys that were left over to whoever they belong to now. To be called before anything is drawn.
    pub fn give_back(&mut self, ui: &Ui) {
        let rest = std::mem::take(&mut self.rest);
        ui.input_mut(|input| {
            input.events.splice(0..0, rest);
        });
    }

    /// Draws the participants and what can be done.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, vote: &Vote<'_>) -> Asked {
        let next = self.next_of(vote);
        let ready = !vote.voters.is_empty() && vote.voters.iter().all(|(_, _, done)| *done);
        self.asking &= !ready;
        let mut asked = self.keys(ui, vote, next, ready);
        let next = self.next_of(vote);
        let name = next.and_then(|at| vote.voters.get(at)).map(|(_, ballot, _)| voter_words(view, ballot));
        if ready {
            let words = format!("{} {}", icons::CHECK_CIRCLE, view.t("round-ready"));
            let color = theme::palette(ui).agreed_text;
            ui.label(RichText::new(words).font(theme::strong(18.0)).color(color));
        } else if let Some(name) = name {
            let words = format!("{}  {}", icons::KEYBOARD, view.tx("round-pass-to", &[("name", name.into())]));
            ui.label(RichText::new(words).font(theme::strong(18.0)));
            widgets::muted(ui, view.t("round-pass-keys"));
        }
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            // In a very long list those around the next one are shown.
            let from = next.unwrap_or(0).saturating_sub(widgets::MOST_BESIDE / 2);
            let shown = vote.voters.iter().enumerate().skip(from).take(widgets::MOST_BESIDE);
            for (at, (voter, ballot, done)) in shown {
                if tile_ui(ui, view, vote, ballot, *done, next == Some(at) && !ready) {
                    asked = Asked::Answer(voter.clone());
                }
            }
        });
        widgets::rest(ui, view.texts, vote.voters.len(), widgets::MOST_BESIDE);
        if let Some((voter, ballot)) = late_ui(ui, view, vote) {
            asked = Asked::Join(voter, ballot);
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if widgets::primary_button(ui, view.t("round-reveal")).clicked() {
                asked = self.reveal(ready);
            }
            if ui.button(view.t(vote.discard)).clicked() {
                asked = Asked::Discard;
            }
        });
        if self.asking {
            ui.add_space(4.0);
            widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("round-incomplete"));
            ui.horizontal_wrapped(|ui| {
                if ui.button(view.t("round-reveal-anyway")).clicked() {
                    asked = Asked::Reveal;
                }
                if ui.button(view.t("round-wait")).clicked() {
                    self.asking = false;
                }
            });
        }
        if matches!(asked, Asked::Reveal | Asked::Discard) {
            self.over();
        }
        asked
    }

    fn reveal(&mut self, ready: bool) -> Asked {
        if ready {
            return Asked::Reveal;
        }
        self.asking = true;
        Asked::Nothing
    }

    /// Who is to answer next: whoever was chosen, otherwise the first after the last one who has something open.
    fn next_of(&self, vote: &Vote<'_>) -> Option<usize> {
        let place =
            |of: &Option<String>| of.as_ref().and_then(|key| vote.voters.iter().position(|(voter, _, _)| voter == key));
        let count = vote.voters.len();
        let start = place(&self.after).map_or(0, |at| at + 1);
        let open = (start..start + count).map(|at| at % count.max(1));
        let mut open = open.filter(|at| vote.voters.get(*at).is_some_and(|(_, _, done)| !done));
        place(&self.next).or_else(|| open.next()).or((count > 0).then_some(0))
    }

    /// Enter or the first digit lets the next one answer, the arrows and / and * choose another, R reveals.
    fn keys(&mut self, ui: &Ui, vote: &Vote<'_>, next: Option<usize>, ready: bool) -> Asked {
        let elsewhere = ui.memory(egui::Memory::focused).is_some();
        if !vote.free || elsewhere || egui::Popup::is_any_open(ui.ctx()) {
            return Asked::Nothing;
        }
        let mine = [Key::Enter, Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight, Key::R];
        let mut at = next.unwrap_or(0);
        let last = vote.voters.len().saturating_sub(1);
        let mut events = take_keys(ui, &mine).into_iter();
        while let Some(event) = events.next() {
            let before = at;
            match event {
                Event::Text(text) if text == "/" => at = at.saturating_sub(1),
                Event::Text(text) if text == "*" => at = (at + 1).min(last),
                Event::Key { key: Key::ArrowUp | Key::ArrowLeft, .. } => at = at.saturating_sub(1),
                Event::Key { key: Key::ArrowDown | Key::ArrowRight, .. } => at = (at + 1).min(last),
                Event::Key { key: Key::R, .. } => return self.reveal(ready),
                // Whoever types their first answer has begun: no key is lost.
                Event::Text(text) if is_answer(&text) && !self.asking && (!ready || self.next.is_some()) => {
                    let Some((voter, _, _)) = vote.voters.get(at) else { continue };
                    self.rest = std::iter::once(Event::Text(text)).chain(events).collect();
                    ui.ctx().request_repaint();
                    return Asked::Answer(voter.clone());
                }
                // Where everybody has answered, Enter does nothing: only R reveals.
                Event::Key { key: Key::Enter, .. } if !self.asking && (!ready || self.next.is_some()) => {
                    let Some((voter, _, _)) = vote.voters.get(at) else { continue };
                    self.rest = events.collect();
                    if !self.rest.is_empty() {
                        ui.ctx().request_repaint();
                    }
                    return Asked::Answer(voter.clone());
                }
                _ => {}
            }
            if at != before {
                self.next = vote.voters.get(at).map(|(voter, _, _)| voter.clone());
            }
        }
        Asked::Nothing
    }
}

/// Whether what was typed begins an answer.
fn is_answer(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '-' | '−'))
}

/// Who may still join; the one who does.
fn late_ui(ui: &mut Ui, view: View<'_>, vote: &Vote<'_>) -> Option<(String, Ballot)> {
    if vote.late.is_empty() || view.read_only {
        return None;
    }
    ui.add_space(6.0);
    let mut joins = None;
    ui.horizontal_wrapped(|ui| {
        widgets::muted(ui, view.t("round-late"));
        for (voter, ballot) in &vote.late {
            if ui.button(format!("{}  {}", icons::PLUS, voter_words(view, ballot))).clicked() {
                joins = Some((voter.clone(), ballot.clone()));
            }
        }
    });
    joins
}

/// One participant; true when they were clicked. Only whether everything is there is told: how far somebody has come is
/// nobody's business.
fn tile_ui(ui: &mut Ui, view: View<'_>, vote: &Vote<'_>, ballot: &Ballot, done: bool, next: bool) -> bool {
    let colors = theme::palette(ui);
    let name = voter_words(view, ballot);
    let (rect, response) = ui.allocate_exact_size(TILE, egui::Sense::click());
    let hovered = response.hovered() || response.has_focus();
    let fill = if done { colors.agreed_ground } else { colors.quiet };
    ui.painter().rect_filled(rect, 8.0, fill);
    if next || hovered {
        let stroke = egui::Stroke::new(if next { 2.0 } else { 1.0 }, colors.agreed);
        ui.painter().rect_stroke(rect, 8.0, stroke, egui::StrokeKind::Inside);
    }
    let (icon, color) = if done { (icons::CHECK, colors.agreed_text) } else { (icons::HOURGLASS, colors.muted) };
    let at = egui::pos2(rect.right() - 12.0, rect.center().y);
    ui.painter().text(at, Align2::RIGHT_CENTER, icon, FontId::proportional(16.0), color);
    let line = |text: String, font: FontId, color| {
        let mut job = egui::text::LayoutJob::single_section(text, egui::TextFormat::simple(font, color));
        job.wrap = egui::text::TextWrapping::truncate_at_width(TILE.x - 44.0);
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let side = view.t(group_key(ballot));
    let state = view.t(if done { "round-voter-done" } else { "silence-missing" });
    // The name alone in the upper line, so that nothing of it is cut off; a department has no other name than its side.
    let (upper, lower) = if ballot.name.is_empty() {
        (side, state.clone())
    } else {
        (ballot.name.clone(), format!("{side} · {state}"))
    };
    let upper = line(upper, theme::strong(15.0), group_color(ui, ballot));
    let lower = line(lower, FontId::proportional(theme::SMALL), colors.muted);
    let left = rect.left() + 12.0;
    ui.painter().galley(egui::pos2(left, rect.center().y - upper.size().y), upper, colors.ink);
    ui.painter().galley(egui::pos2(left, rect.center().y + 1.0), lower, colors.muted);
    let words = view.tx(vote.answer_for, &[("name", name.as_str().into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
    response.on_hover_text(format!("{words} · {state}")).clicked()
}
