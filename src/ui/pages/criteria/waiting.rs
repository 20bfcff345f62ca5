//! Waiting for silent answers: who has answered, the way to answer, and the reveal. Rounds and blind tests share it.

use egui::{Align, Key, Layout, Modifiers, RichText, Ui, vec2};

use super::super::super::{View, icons, theme, widgets};
use super::people::voter_words;
use crate::model::Ballot;
use widgets::Tone;

/// View state of the wait.
#[derive(Debug, Default)]
pub struct Waiting {
    /// The question whether to reveal although somebody has not answered.
    asking: bool,
    /// The first participant takes the focus next.
    pub focus_first: bool,
}

/// A vote that waits for answers, and the text keys that differ between a round and a test.
pub struct Vote<'a> {
    /// Each participant with whether everything is answered, in the order in which they are drawn.
    pub voters: Vec<(&'a String, &'a Ballot, bool)>,
    /// The button that lets a participant answer.
    pub answer: &'a str,
    /// Its name for screen readers.
    pub answer_for: &'a str,
    /// The button that throws everything away.
    pub discard: &'a str,
    /// R belongs to this vote: no dialog lies over it.
    pub free: bool,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    Nothing,
    /// This participant answers.
    Answer(String),
    /// The answers are revealed.
    Reveal,
    /// Everything is thrown away.
    Discard,
}

impl Waiting {
    /// There is nothing to wait for.
    pub fn over(&mut self) {
        self.asking = false;
    }

    /// Draws the participants and what can be done.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, vote: &Vote<'_>) -> Asked {
        let mut asked = Asked::Nothing;
        for (voter, ballot, done) in &vote.voters {
            if self.voter_ui(ui, view, vote, ballot, *done) {
                asked = Asked::Answer((*voter).clone());
            }
        }
        ui.add_space(8.0);
        let ready = !vote.voters.is_empty() && vote.voters.iter().all(|(_, _, done)| *done);
        if ready {
            self.asking = false;
            widgets::toned(ui, format!("{} {}", icons::CHECK_CIRCLE, view.t("round-ready")), Tone::Agreed);
        }
        let free = vote.free && !ui.ctx().text_edit_focused() && !egui::Popup::is_any_open(ui.ctx());
        let pressed = free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::R));
        ui.horizontal_wrapped(|ui| {
            if widgets::primary_button(ui, view.t("round-reveal")).clicked() || pressed {
                if ready {
                    asked = Asked::Reveal;
                } else {
                    self.asking = true;
                }
            }
            if ui.button(view.t(vote.discard)).clicked() {
                asked = Asked::Discard;
            }
        });
        if self.asking {
            ui.add_space(4.0);
            widgets::toned(ui, format!("{} {}", icons::WARNING, view.t("round-incomplete")), Tone::Warning);
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
            self.asking = false;
        }
        asked
    }

    /// One participant; true when the button was clicked.
    fn voter_ui(&mut self, ui: &mut Ui, view: View<'_>, vote: &Vote<'_>, ballot: &Ballot, done: bool) -> bool {
        let name = voter_words(view, ballot);
        let mut clicked = false;
        ui.horizontal(|ui| {
            ui.set_min_height(44.0);
            let color = theme::palette(ui).side_text(ballot.side);
            let size = vec2(220.0, 28.0);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(size.x);
                ui.add(egui::Label::new(RichText::new(&name).font(theme::strong(18.0)).color(color)).truncate());
            });
            let button = ui.button(format!("{}  {}", icons::KEYBOARD, view.t(vote.answer)));
            if std::mem::take(&mut self.focus_first) {
                button.request_focus();
            }
            let words = view.tx(vote.answer_for, &[("name", name.as_str().into())]);
            clicked = widgets::named(button, &words).clicked();
            // Only whether everything is there: how far somebody has come is nobody's business.
            if done {
                widgets::toned(ui, format!("{} {}", icons::CHECK, view.t("round-voter-done")), Tone::Agreed);
            } else {
                widgets::muted(ui, view.t("round-voter-open"));
            }
        });
        clicked
    }
}
