//! The evidence check: for everything that is said about a persona, whether it is known, estimated or guessed, where that
//! comes from, and who finds out what is only guessed.

use std::sync::Arc;

use egui::{Key, Modifiers, Ui};

use super::super::super::people::name_line;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::persona::{evidence, of_persona, verifications};
use crate::calc::{clock, people, workshops};
use crate::edit::{Edit, Page};
use crate::model::{
    Choice, Entry, EntryKind, EntryStatus, Evidence, Id, Persona, RecordRef, Section, Statement, last_order,
};
use crate::text::labels;
use widgets::{Field, Tone, WidgetId};

/// How wide the columns beside the statement are, in points.
const GRADES: f32 = 300.0;
const NAMES: f32 = 220.0;

/// The keys of the grades, in their order.
const DIGITS: [Key; 3] = [Key::Num1, Key::Num2, Key::Num3];

/// View state: the statement that is looked at.
#[derive(Debug, Default)]
pub struct EvidenceSection {
    selected: Option<Id<Statement>>,
}

/// The statements about a persona as the page has them: section by section.
fn in_sections<'a>(view: View<'a>, persona: &Persona) -> Vec<&'a Arc<Statement>> {
    let all = of_persona(view.workspace, persona.id);
    let of = |section: Section| all.iter().copied().filter(move |one| one.section == section);
    Section::ALL.into_iter().flat_map(of).collect()
}

impl EvidenceSection {
    /// Draws the statements of a persona with what is known of them.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
        let all = in_sections(view, persona);
        if all.is_empty() {
            widgets::muted(ui, view.t("sign-nothing-said"));
            return;
        }
        let check = evidence(view.workspace, persona.id);
        let tone = if check.unverified > 0 { Tone::Warning } else { Tone::Agreed };
        widgets::toned(ui, view.texts.evidence_check(check), tone);
        self.keys(ui, view, out, persona, &all);
        if !view.presenting {
            widgets::small(ui, view.t("evidence-keys"));
        }
        ui.add_space(6.0);
        let at = all.iter().position(|one| Some(one.id) == self.selected);
        let verified = verifications(view.workspace);
        widgets::rows(ui, "evidence", all.len(), at, |ui, at| {
            if let Some(statement) = all.get(at) {
                self.row_ui(ui, view, out, (persona, statement), verified.get(&statement.id).copied());
            }
        });
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        of @ (_, statement): (&Persona, &Statement),
        action: Option<&Arc<Entry>>,
    ) {
        let field = Field::of(statement.id, "evidence row");
        let below = view.t(labels::words(statement.section));
        let beside = GRADES + NAMES + 2.0 * ui.spacing().item_spacing.x;
        let width = ui.available_width();
        let row = |ui: &mut Ui, this: &mut Self| {
            let selected = this.selected == Some(statement.id);
            if widgets::list_row(ui, field, selected, &statement.text, &below, None).clicked() {
                this.selected = Some(statement.id);
            }
        };
        if width < beside + 220.0 {
            row(ui, self);
            ui.horizontal_wrapped(|ui| {
                ui.add_space(12.0);
                facts_ui(ui, view, out, of, action);
            });
            // What belongs to a statement stands closer to it than to the next one.
            ui.add_space(10.0);
            return;
        }
        ui.horizontal(|ui| {
            ui.allocate_ui(egui::vec2(width - beside, 44.0), |ui| {
                ui.set_width(width - beside);
                row(ui, self);
            });
            facts_ui(ui, view, out, of, action);
        });
    }

    /// The arrows choose a statement, a digit says what is known of it and leads on, V says who finds out.
    fn keys(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, all: &[&Arc<Statement>]) {
        if !view.keys_are_free(ui) || view.read_only || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let at = self.selected.and_then(|id| all.iter().position(|one| one.id == id));
        let on = |at: Option<usize>| all.get(at.map_or(0, |at| (at + 1).min(all.len() - 1))).map(|one| one.id);
        if pressed(Key::ArrowDown) {
            self.selected = on(at);
        }
        if pressed(Key::ArrowUp) {
            self.selected = all.get(at.map_or(0, |at| at.saturating_sub(1))).map(|one| one.id);
        }
        let here = at.or(Some(0)).and_then(|at| all.get(at));
        let Some(statement) = here else { return };
        for (key, grade) in DIGITS.into_iter().zip(Evidence::all()) {
            if pressed(key) {
                out.edit(graded(persona, statement, *grade));
                self.selected = on(Some(at.unwrap_or(0)));
            }
        }
        if pressed(Key::V) && statement.evidence == Evidence::Guess {
            self.selected = Some(statement.id);
            ui.memory_mut(|memory| memory.request_focus(verifier(statement).id()));
        }
    }
}

fn verifier(statement: &Statement) -> Field {
    Field::of(statement.id, "verifier")
}

fn graded(persona: &Persona, statement: &Statement, grade: Evidence) -> Edit {
    let edit = Edit::change(statement, "edit-evidence", "evidence", |one| one.evidence = grade);
    edit.about(&persona.name).at(persona.id)
}

/// What is known of a statement; for a guess who finds out, otherwise where it comes from.
fn facts_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    (persona, statement): (&Persona, &Statement),
    action: Option<&Arc<Entry>>,
) {
    ui.allocate_ui_with_layout(egui::vec2(GRADES, 32.0), egui::Layout::left_to_right(egui::Align::Center), |ui| {
        let options: Vec<(Evidence, String)> =
            Evidence::all().iter().map(|grade| (*grade, view.t(labels::words(*grade)))).collect();
        let field = Field::of(statement.id, "grade");
        if let Some(grade) = widgets::segments(ui, field, statement.evidence, &options)
            && !view.read_only
        {
            out.edit(graded(persona, statement, grade));
        }
    });
    if statement.evidence == Evidence::Guess {
        verifier_ui(ui, view, out, (persona, statement), action);
        return;
    }
    let field = Field::of(statement.id, "source beside evidence");
    let name = view.tx("evidence-source-of", &[("text", (&statement.text).into())]);
    let hint = view.t("statement-source");
    let (_, source) = widgets::text_line(ui, field, &name, &statement.source, &hint, NAMES);
    if let Some(source) = source {
        let edit = Edit::change(statement, "edit-evidence", "source", |one| one.source = source);
        out.edit(edit.about(&persona.name).at(persona.id));
    }
}

/// Who finds out whether a guess is true: an action of theirs, for the next meeting.
fn verifier_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    (persona, statement): (&Persona, &Statement),
    action: Option<&Arc<Entry>>,
) {
    let owner = action.map_or("", |entry| entry.owner.as_str());
    let name = view.tx("evidence-verifier-of", &[("text", (&statement.text).into())]);
    let (response, new) = name_line(ui, view, verifier(statement), &name, owner, (NAMES, None));
    if owner.is_empty() && !response.has_focus() {
        response.on_hover_text(view.t("evidence-verifier"));
    }
    if let Some(entry) = action.filter(|entry| entry.status == EntryStatus::Done) {
        widgets::toned(ui, icons::CHECK_CIRCLE, Tone::Agreed).on_hover_text(&entry.outcome);
    }
    let Some(owner) = new.filter(|_| !view.read_only) else { return };
    let side = people::side_of(view.workspace, &owner);
    let edit = match action {
        // A name that is taken away takes the action along, unless something else is known of it.
        Some(entry) if owner.trim().is_empty() && entry.status == EntryStatus::Open && entry.outcome.is_empty() => {
            Edit::new("edit-delete-entry", &entry.text, Page::Personas).delete(view.workspace, entry.id)
        }
        Some(entry) => Edit::change(&**entry, "edit-entry", "owner", |entry| {
            (entry.owner, entry.side) = (owner, side);
        }),
        None => {
            let running = clock::in_progress(view.workspace, view.now.utc_ms);
            let entry = Entry {
                id: out.fresh.next(),
                ord: last_order(&view.workspace.entries),
                kind: EntryKind::Action,
                text: view.tx("evidence-find-out", &[("text", (&statement.text).into())]),
                workshop: running.map(|(workshop, _)| workshop),
                block: running.map(|(_, block)| block),
                about: RecordRef::Statement(statement.id).to_string(),
                day: Some(view.today),
                owner,
                side,
                due: workshops::next(view.workspace, view.today).and_then(|meeting| meeting.day),
                ..Entry::default()
            };
            Edit::new("edit-catch", &entry.text, Page::Personas).put(entry)
        }
    };
    out.edit(edit.typing(verifier(statement)).on(Page::Personas).at(persona.id));
}
