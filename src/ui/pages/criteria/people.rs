//! Who takes part in a silent vote: each department as one, or people by name.

use std::collections::BTreeMap;

use egui::{Key, RichText, Ui};

use super::super::super::{View, icons, theme, widgets};
use crate::model::{Ballot, Side};
use crate::text::labels;
use widgets::Field;

/// Participants being chosen; nobody means each department as one.
#[derive(Debug, Default)]
pub struct People {
    chosen: Vec<(Side, String)>,
    side: Side,
    name: String,
}

impl People {
    /// Draws the participants and the fields for one more.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>) {
        widgets::subheading(ui, view.t("round-who"));
        if self.chosen.is_empty() {
            widgets::muted(ui, view.t("round-departments"));
        }
        let mut gone = None;
        for (at, (side, name)) in self.chosen.iter().enumerate() {
            ui.horizontal(|ui| {
                let color = theme::palette(ui).side_text(*side);
                ui.label(RichText::new(format!("{name} · {}", view.t(labels::side(*side)))).color(color));
                let words = view.tx("round-person-remove", &[("name", name.into())]);
                if widgets::icon_button(ui, icons::CLOSE, &words).clicked() {
                    gone = Some(at);
                }
            });
        }
        if let Some(at) = gone {
            self.chosen.remove(at);
        }
        widgets::small(ui, view.t("round-add-for"));
        ui.horizontal_wrapped(|ui| {
            let options = Side::BOTH.map(|side| (side, view.t(labels::side(side))));
            if let Some(side) = widgets::segments(ui, self.side, &options) {
                self.side = side;
            }
            let (caption, hint) = (view.t("round-person"), view.t("round-person-hint"));
            let field = Field::header("round person");
            let (response, new) = widgets::text_line(ui, field, &caption, &self.name, &hint, 180.0);
            if let Some(name) = new {
                self.name = name;
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if entered {
                response.request_focus();
            }
            let name = self.name.trim().to_owned();
            if (ui.button(view.t("round-person-add")).clicked() || entered) && !name.is_empty() {
                // Somebody who is there already stays there once.
                if !self.chosen.contains(&(self.side, name.clone())) {
                    self.chosen.push((self.side, name));
                }
                self.name.clear();
            }
        });
    }

    /// An empty ballot for each participant.
    pub fn ballots(&self) -> BTreeMap<String, Ballot> {
        let departments = Side::BOTH.map(|side| (side, String::new()));
        let people: &[(Side, String)] = if self.chosen.is_empty() { &departments } else { &self.chosen };
        people
            .iter()
            .map(|(side, name)| {
                (Ballot::key(*side, name), Ballot { side: *side, name: name.clone(), ..Ballot::default() })
            })
            .collect()
    }
}

/// Ballots with their keys, Sales first, then by name.
pub fn voters(ballots: &BTreeMap<String, Ballot>) -> Vec<(&String, &Ballot)> {
    let mut voters: Vec<_> = ballots.iter().collect();
    voters.sort_by_key(|(_, ballot)| (ballot.side, ballot.name.clone()));
    voters
}

/// Who answers: the name, or the department.
pub fn voter_words(view: View<'_>, ballot: &Ballot) -> String {
    let side = view.t(labels::side(ballot.side));
    if ballot.name.is_empty() { side } else { format!("{} · {side}", ballot.name) }
}
