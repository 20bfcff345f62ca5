//! Giving a copy to somebody to review: for whom, which part, by when; and the copies that are out.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::{Key, Modifiers, ScrollArea, Ui};

use super::super::command::{CopyTask, Request};
use super::super::{Outbox, View, icons, widgets};
use crate::merge::review;
use crate::model::{Area, Id, Persona, ReviewScope, Side, Tense, in_order};
use crate::text::labels;
use widgets::{Field, Tone};

/// What is to be looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    /// Everything.
    Everything,
    /// Content, of all or of some personas.
    #[default]
    Content,
    /// Personas and what is said about them.
    Personas,
    /// The lead criteria.
    Criteria,
    /// What they have to do.
    Actions,
    /// The lists of some pages.
    Lists,
}

/// View state: what the copy is for.
#[derive(Debug, Default)]
pub struct GiveDialog {
    name: String,
    side: Option<Side>,
    part: Part,
    personas: BTreeSet<Id<Persona>>,
    lists_of: BTreeSet<Area>,
    task: String,
    due: Option<NaiveDate>,
    focused: bool,
}

impl GiveDialog {
    fn scope(&self) -> ReviewScope {
        let personas = self.personas.clone();
        match self.part {
            Part::Everything => ReviewScope::default(),
            Part::Content => ReviewScope { content: true, content_for: personas, ..ReviewScope::default() },
            Part::Personas => ReviewScope { personas, ..ReviewScope::default() },
            Part::Actions => ReviewScope { actions_of: self.name.trim().to_owned(), ..ReviewScope::default() },
            Part::Criteria => ReviewScope { criteria: true, ..ReviewScope::default() },
            Part::Lists => ReviewScope { lists_of: self.lists_of.clone(), ..ReviewScope::default() },
        }
    }

    /// Draws the dialog; true when it is to be closed.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        widgets::heading(ui, view.t("give-title"));
        widgets::muted(ui, view.t("give-text"));
        ui.add_space(4.0);
        let height = (ui.ctx().content_rect().height() - 210.0).max(120.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            self.form_ui(ui, view);
            copies_ui(ui, view, out);
        });
        ui.add_space(8.0);
        let mut done = false;
        // Nothing chosen would mean everything, which was not meant.
        let chosen = match self.part {
            Part::Personas => !self.personas.is_empty(),
            Part::Lists => !self.lists_of.is_empty(),
            Part::Everything | Part::Content | Part::Criteria | Part::Actions => true,
        };
        let side = self.side(view);
        let ready = !self.name.trim().is_empty() && chosen && side.is_some();
        ui.horizontal_wrapped(|ui| {
            let give = ui.add_enabled_ui(ready, |ui| widgets::primary_button(ui, view.t("give-do"))).inner;
            let go = ready && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
            let give = give.on_disabled_hover_text(view.t("give-missing")).on_hover_text(view.t("merge-do-hint"));
            if let Some(side) = side.filter(|_| give.clicked() || go) {
                out.request(Request::GiveCopy(CopyTask {
                    name: self.name.trim().to_owned(),
                    side,
                    scope: self.scope(),
                    task: self.task.trim().to_owned(),
                    due: self.due,
                }));
                done = true;
            }
            done |= ui.button(view.t("cancel")).clicked();
        });
        done
    }

    /// The side the reviewer speaks for: as it was chosen, otherwise as the list of people has it, otherwise one's own.
    fn side(&self, view: View<'_>) -> Option<Side> {
        let mut people = view.workspace.people.values();
        let known = people.find(|person| person.name.trim() == self.name.trim()).and_then(|person| person.side);
        self.side.or(known).or(view.side)
    }

    fn form_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        ui.horizontal_wrapped(|ui| {
            widgets::captioned(ui, &view.t("copy-for"), |ui| {
                let (response, new) =
                    widgets::text_line(ui, Field::header("copy for"), &view.t("copy-for"), &self.name, "", 220.0);
                if !std::mem::replace(&mut self.focused, true) {
                    response.request_focus();
                }
                if let Some(name) = new {
                    self.name = name;
                }
            });
            widgets::captioned(ui, &view.t("field-side"), |ui| {
                let options = Side::BOTH.map(|side| (Some(side), view.t(labels::words(side))));
                if let Some(side) = widgets::segments(ui, "give side", self.side(view), &options) {
                    self.side = side;
                }
            });
            widgets::captioned(ui, &view.t("copy-due"), |ui| {
                let name = view.t("copy-due");
                let (field, when) = (Field::header("copy due"), (view.today, Tense::Future));
                let day = widgets::date_field(ui, view.texts, field, &name, self.due, when);
                if let Some(day) = day {
                    self.due = day;
                }
            });
        });
        widgets::captioned(ui, &view.t("give-part"), |ui| {
            let options = [
                (Part::Content, view.t("page-content")),
                (Part::Personas, view.t("page-personas")),
                (Part::Criteria, view.t("page-criteria")),
                (Part::Actions, view.t("give-actions")),
                (Part::Lists, view.t("give-lists")),
                (Part::Everything, view.t("give-everything")),
            ];
            if let Some(part) = widgets::segments(ui, "give part", self.part, &options) {
                self.part = part;
            }
        });
        if matches!(self.part, Part::Content | Part::Personas) {
            ui.horizontal_wrapped(|ui| {
                let personas: Vec<_> =
                    in_order(&view.workspace.personas).into_iter().filter(|persona| !persona.archived).collect();
                let mut toggle_ui = |ui: &mut Ui, at: usize| {
                    let Some(persona) = personas.get(at) else { return };
                    let chosen = self.personas.contains(&persona.id);
                    match widgets::toggle(ui, Field::of(persona.id, "give"), &persona.name, chosen) {
                        Some(true) => drop(self.personas.insert(persona.id)),
                        Some(false) => drop(self.personas.remove(&persona.id)),
                        None => {}
                    }
                };
                if personas.len() > widgets::MOST_BESIDE {
                    ui.vertical(|ui| widgets::rows(ui, "personas", personas.len(), None, toggle_ui));
                } else {
                    (0..personas.len()).for_each(|at| toggle_ui(ui, at));
                }
            });
            if self.part == Part::Content {
                let items = review::wanted(view.workspace, &self.scope()).len();
                widgets::small(ui, view.tx("give-items", &[("n", items.into())]));
            }
        }
        if self.part == Part::Lists {
            ui.horizontal_wrapped(|ui| {
                for area in Area::WITH_LISTS {
                    let chosen = self.lists_of.contains(&area);
                    match widgets::toggle(ui, ("give lists", area), &view.t(labels::words(area)), chosen) {
                        Some(true) => drop(self.lists_of.insert(area)),
                        Some(false) => drop(self.lists_of.remove(&area)),
                        None => {}
                    }
                }
            });
        }
        if self.part == Part::Actions && !self.name.trim().is_empty() {
            let count = review::actions(view.workspace, &self.scope()).len();
            let values = [("name", self.name.trim().into()), ("n", count.into())];
            widgets::small(ui, view.tx("give-actions-of", &values));
        }
        widgets::captioned(ui, &view.t("copy-task"), |ui| {
            let new = widgets::text_block(
                ui,
                Field::header("copy task"),
                &view.t("copy-task"),
                &self.task,
                &view.t("give-task-hint"),
                2,
            );
            if let Some(task) = new {
                self.task = task;
            }
        });
    }
}

/// The copies that are out, and what came of those that came back.
fn copies_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let copies: Vec<_> = in_order(&view.workspace.copies).into_iter().rev().filter(|copy| !copy.closed).collect();
    if copies.is_empty() {
        return;
    }
    ui.add_space(6.0);
    widgets::subheading(ui, view.t("give-out"));
    widgets::rows(ui, "copies", copies.len(), None, |ui, at| {
        let Some(copy) = copies.get(at) else { return };
        ui.horizontal_wrapped(|ui| {
            ui.label(&copy.name);
            let day = |day: Option<NaiveDate>| day.map_or_else(|| "–".to_owned(), |day| view.texts.date(day));
            widgets::small(ui, format!("{}: {}", view.t("copy-out"), day(copy.out)));
            match (copy.merged_on, copy.due) {
                (Some(merged), _) => {
                    widgets::badge(
                        ui,
                        format!("{}: {}", view.t("copy-merged-on"), view.texts.date(merged)),
                        Tone::Agreed,
                    );
                }
                (None, Some(due)) => {
                    let tone = if due < view.today { Tone::Warning } else { Tone::Neutral };
                    widgets::badge(ui, format!("{}: {}", view.t("copy-due"), view.texts.date(due)), tone);
                }
                (None, None) => {}
            }
            if !copy.report.is_empty() {
                let name = view.tx("give-copy-report", &[("name", (&copy.name).into())]);
                let button = widgets::icon_button(ui, icons::REPORT, &name).on_hover_text(&copy.report);
                if button.clicked() {
                    ui.ctx().copy_text(copy.report.clone());
                    out.request(Request::Toast("give-report-copied", copy.name.clone()));
                }
            }
            let name = view.tx("give-close", &[("name", (&copy.name).into())]);
            if widgets::icon_button(ui, icons::CLOSE, &name).clicked() {
                out.request(Request::CloseCopy(copy.id));
            }
        });
    });
}
