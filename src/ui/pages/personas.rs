//! Buyer personas: the list, and for one persona its statements, profile and signatures.

mod beside;
mod delete;
mod evidence;
mod fist;
mod head;
mod profile;
mod signatures;
mod silence;
mod statements;

use egui::{ScrollArea, Ui};

use super::super::command::{Command, Request};
use super::super::room::part::Part;
use super::super::{Outbox, View, icons, widgets};
use crate::calc::persona::{self, PersonaStatus};
use crate::calc::votes::fingers_about;
use crate::edit::{Edit, Page};
use crate::model::{Id, Method, Opens, OrderKey, Persona, PersonaKind, RecordRef, in_order, last_order};
use crate::text::labels;
use delete::DeleteQuestion;
use evidence::EvidenceSection;
use fist::PersonaFist;
pub(super) use signatures::{Signed, sign_offs_ui};
use statements::StatementsSection;
use widgets::{Field, Pane, Tone};

/// What is shown of the selected persona.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Statements,
    Profile,
    Evidence,
    Fist,
    Signatures,
}

impl Tab {
    /// In the order in which a persona comes about.
    const ALL: [Self; 5] = [Self::Statements, Self::Profile, Self::Evidence, Self::Fist, Self::Signatures];

    fn words(self) -> &'static str {
        match self {
            Self::Statements => "persona-tab-statements",
            Self::Profile => "persona-tab-profile",
            Self::Evidence => "persona-tab-evidence",
            Self::Fist => "persona-tab-fist",
            Self::Signatures => "persona-tab-signatures",
        }
    }
}

/// View state of the page.
#[derive(Debug, Default)]
pub struct PersonasPage {
    selected: Option<Id<Persona>>,
    tab: Tab,
    show_archived: bool,
    statements: StatementsSection,
    evidence: EvidenceSection,
    fist: PersonaFist,
    deleting: Option<DeleteQuestion>,
    rename: bool,
}

impl PersonasPage {
    fn page_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, scrolls: bool) {
        let standing = view.results.standing.personas;
        let done = (standing.all + standing.parked > 0).then(|| (view.texts.agreed_of(standing), Tone::Agreed));
        widgets::page_head(ui, &view.t("page-personas"), done.as_ref(), &view.t("page-personas-purpose"), |ui| {
            let text = format!("{}  {}", icons::PLUS, view.t("persona-new"));
            if !view.presenting && ui.button(text).clicked() {
                self.add(view, out, PersonaKind::Buyer);
            }
        });
        if view.workspace.personas.is_empty() {
            let (title, text) = (view.t("persona-empty-title"), view.t("persona-empty-text"));
            widgets::empty_state(ui, icons::PERSONAS, &title, &text, |ui| {
                if widgets::primary_button(ui, view.t("persona-new")).clicked() {
                    self.add(view, out, PersonaKind::Buyer);
                }
                if ui.button(view.t("persona-new-negative")).clicked() {
                    self.add(view, out, PersonaKind::Negative);
                }
            });
            return;
        }
        // Whoever answers in silence sees nothing else.
        if self.tab == Tab::Fist
            && self.fist.is_silent(view.workspace)
            && let Some(persona) = self.selected.and_then(|id| view.workspace.personas.get(&id)).cloned()
        {
            widgets::card(ui, |ui| self.fist.ui(ui, view, out, &persona));
            return;
        }
        let listed = self.listed(view);
        let exists = |id: &Id<Persona>| view.workspace.personas.contains_key(id);
        // What was added in this pass is there in the next one.
        if out.edits.is_empty() && self.selected.as_ref().is_none_or(|id| !exists(id)) {
            self.selected = listed.first().copied();
        }
        // Alt and an arrow move the selected persona in the list.
        let alt = egui::Modifiers::ALT;
        for (key, by) in [(egui::Key::ArrowUp, -1), (egui::Key::ArrowDown, 1)] {
            if !view.presenting
                && ui.input_mut(|input| input.consume_key(alt, key))
                && let Some(persona) = self.selected.and_then(|id| view.workspace.personas.get(&id))
            {
                Self::shift(view, out, persona, by);
            }
        }
        if view.presenting {
            if listed.len() > 1 {
                self.picker_ui(ui, view, out, &listed);
            }
            self.detail_ui(ui, view, out, scrolls);
        } else if widgets::is_wide(ui) {
            widgets::two_panes(ui, 0.26, |ui, pane| match pane {
                Pane::Left => self.list_ui(ui, view, out, &listed),
                Pane::Right => self.detail_ui(ui, view, out, scrolls),
            });
        } else {
            self.picker_ui(ui, view, out, &listed);
            self.detail_ui(ui, view, out, scrolls);
        }
    }

    fn listed(&self, view: View<'_>) -> Vec<Id<Persona>> {
        in_order(&view.workspace.personas)
            .into_iter()
            .filter(|persona| self.show_archived || !persona.archived)
            .map(|persona| persona.id)
            .collect()
    }

    fn add(&mut self, view: View<'_>, out: &mut Outbox, kind: PersonaKind) {
        let name = view.t(if kind == PersonaKind::Negative { "persona-new-negative" } else { "persona-new" });
        let persona = Persona {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.personas),
            name: name.clone(),
            kind,
            ..Persona::default()
        };
        self.selected = Some(persona.id);
        self.tab = Tab::Statements;
        self.rename = true;
        out.edit(Edit::new("edit-add-persona", name, Page::Personas).at(persona.id).put(persona));
    }

    fn list_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, listed: &[Id<Persona>]) {
        widgets::tall_card(ui, "persona list", |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let persona_of = |at: usize| listed.get(at).and_then(|id| view.workspace.personas.get(id));
            widgets::rows(ui, "personas", listed.len(), None, |ui, at| {
                let Some(persona) = persona_of(at) else { return };
                let id = &persona.id;
                let status = persona::status(view.workspace, persona, view.results.signatures.persona(*id));
                let roles = below_line(view, persona);
                let badge = (view.t(labels::persona_status(status)), tone(status));
                let field = Field::of(*id, "row");
                if widgets::list_row(ui, field, self.selected == Some(*id), &persona.name, &roles, Some(&badge))
                    .clicked()
                {
                    self.selected = Some(*id);
                }
            });
            ui.add_space(8.0);
            let negative = format!("{}  {}", icons::PROHIBIT, view.t("persona-new-negative"));
            if widgets::quiet_button(ui, negative).clicked() {
                self.add(view, out, PersonaKind::Negative);
            }
            let cards = format!("{}  {}", icons::REPORT, view.t(Command::PersonaCards.name()));
            if widgets::quiet_button(ui, cards).clicked() {
                out.request(Request::Run(Command::PersonaCards));
            }
            if view.workspace.personas.values().any(|persona| persona.archived)
                && let Some(show) =
                    widgets::toggle(ui, "personas show archived", &view.t("persona-show-archived"), self.show_archived)
            {
                self.show_archived = show;
            }
        });
    }

    /// The list as a single choice, where there is no room for a column.
    fn picker_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, listed: &[Id<Persona>]) {
        ui.horizontal(|ui| {
            let options: Vec<(Option<Id<Persona>>, String)> = listed
                .iter()
                .filter_map(|id| Some((Some(*id), view.workspace.personas.get(id)?.name.clone())))
                .collect();
            let width = ui.available_width() - if view.presenting { 0.0 } else { 60.0 };
            let field = Field::header("persona picker");
            let name = view.t("page-personas");
            if let Some(id) = widgets::choice(ui, field, &name, self.selected, &options, width) {
                self.selected = id;
            }
            if !view.presenting && widgets::icon_button(ui, icons::PROHIBIT, &view.t("persona-new-negative")).clicked()
            {
                self.add(view, out, PersonaKind::Negative);
            }
        });
    }

    fn detail_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, scrolls: bool) {
        let Some(persona) = self.selected.and_then(|id| view.workspace.personas.get(&id)).cloned() else {
            return;
        };
        widgets::card(ui, |ui| {
            if !scrolls {
                ui.set_min_height((ui.available_height() - 2.0).max(0.0));
            }
            self.header_ui(ui, view, out, &persona);
            ui.add_space(2.0);
            widgets::rule(ui);
            let name = ("persona detail", persona.id.bits());
            let mut tab = |ui: &mut Ui| match self.tab {
                Tab::Statements => self.statements.ui(ui, view, out, &persona),
                Tab::Profile => profile::profile_ui(ui, view, out, &persona),
                Tab::Evidence => self.evidence.ui(ui, view, out, &persona),
                Tab::Fist => {
                    if self.fist.ui(ui, view, out, &persona) {
                        self.tab = Tab::Signatures;
                    }
                }
                Tab::Signatures => signatures::signatures_ui(ui, view, out, &persona),
            };
            if scrolls {
                tab(ui);
            } else {
                widgets::leaf(ui, name, ScrollArea::vertical().auto_shrink(false), tab);
            }
        });
    }

    fn shift(view: View<'_>, out: &mut Outbox, persona: &Persona, by: isize) {
        let all = in_order(&view.workspace.personas);
        let Some(ord) = shifted_order(&all.iter().map(|p| (p.id, &p.ord)).collect::<Vec<_>>(), persona.id, by) else {
            return;
        };
        let moved = Persona { ord, ..persona.clone() };
        out.edit(Edit::new("edit-move-persona", &persona.name, Page::Personas).at(persona.id).put(moved));
    }

    fn duplicate(&mut self, view: View<'_>, out: &mut Outbox, persona: &Persona) {
        let name = view.tx("copy-of", &[("name", (&persona.name).into())]);
        let copy = Persona {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.personas),
            name: name.clone(),
            sign_off: crate::model::PerSide::default(),
            ..persona.clone()
        };
        let mut edit = Edit::new("edit-duplicate-persona", &persona.name, Page::Personas).at(copy.id);
        let mut ord = last_order(&view.workspace.statements);
        for statement in persona::of_persona(view.workspace, persona.id) {
            let statement = crate::model::Statement {
                id: out.fresh.next(),
                ord: ord.clone(),
                persona: copy.id,
                agreed: false,
                ..(**statement).clone()
            };
            ord = ord.next();
            edit = edit.put(statement);
        }
        self.selected = Some(copy.id);
        self.rename = true;
        edit.changes.insert(0, crate::edit::Change::Put(copy.into()));
        out.edit(edit);
    }
}

impl super::PageUi for PersonasPage {
    fn room(&self, view: View<'_>) -> (Part, Option<RecordRef>) {
        let Some(id) = self.selected.filter(|id| view.workspace.personas.contains_key(id)) else {
            return (Part::Block, None);
        };
        let part = match self.tab {
            Tab::Statements | Tab::Profile => Part::Persona(id),
            Tab::Evidence => Part::Evidence(id),
            Tab::Fist => fingers_about(view.workspace, id.into()).map_or(Part::Persona(id), |vote| Part::Vote(vote.id)),
            Tab::Signatures => Part::Signatures(id),
        };
        (part, None)
    }

    fn tabs() -> Vec<&'static str> {
        Tab::ALL.map(Tab::words).to_vec()
    }

    fn tab(&self) -> Option<&'static str> {
        Some(self.tab.words())
    }

    fn turn_to_tab(&mut self, words: &'static str) {
        self.tab = Tab::ALL.into_iter().find(|tab| tab.words() == words).unwrap_or(self.tab);
    }

    fn turn_to(&mut self, part: Opens) {
        self.tab = match part {
            Opens::Evidence => Tab::Evidence,
            Opens::PersonaFist => Tab::Fist,
            _ => Tab::Statements,
        };
    }

    fn begin(&mut self, method: Method) {
        self.statements.be_silent(method == Method::SilentWriting);
    }

    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if widgets::is_low(ui) && !widgets::is_wide(ui) {
            let name = ("personas page with its head", self.selected.map(Id::bits));
            let area = ScrollArea::vertical().auto_shrink(false);
            widgets::leaf(ui, name, area, |ui| self.page_ui(ui, view, out, true));
        } else {
            self.page_ui(ui, view, out, false);
        }
        if let Some(question) = &mut self.deleting
            && question.ui(ui, view, out)
        {
            self.deleting = None;
        }
    }

    fn step(&mut self, view: View<'_>, forth: bool) -> bool {
        if let Some(tab) = super::neighbour(&Tab::ALL, self.tab, forth).filter(|_| self.selected.is_some()) {
            self.tab = tab;
            return true;
        }
        let listed = self.listed(view);
        let next = self.selected.and_then(|now| super::neighbour(&listed, now, forth));
        if next.is_some() {
            self.selected = next;
            self.tab = if forth { Tab::Statements } else { Tab::Signatures };
        }
        next.is_some()
    }

    fn selected(&self, _view: View<'_>) -> Option<RecordRef> {
        self.selected.map(RecordRef::Persona)
    }

    fn show(&mut self, record: RecordRef, view: View<'_>) {
        let persona = match record {
            RecordRef::Persona(id) => Some(id),
            RecordRef::Statement(id) => view.workspace.statements.get(&id).map(|statement| statement.persona),
            _ => None,
        };
        self.selected = persona.or(self.selected);
    }

    fn draft(&self) -> Option<String> {
        self.statements.draft()
    }

    fn draft_edit(&self, view: View<'_>, fresh: &mut crate::model::FreshIds) -> Option<Edit> {
        self.statements.draft_edit(view, fresh)
    }

    fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        self.statements.commit_draft(view, out);
    }

    fn open(view: View<'_>) -> u32 {
        view.results.standing.personas.open()
    }
}

/// A new order key one place up or down.
pub(super) fn shifted_order<T: Copy + PartialEq>(all: &[(T, &OrderKey)], id: T, by: isize) -> Option<OrderKey> {
    let at = all.iter().position(|(other, _)| *other == id)?;
    let to = at.checked_add_signed(by).filter(|to| *to < all.len())?;
    let key = |at: Option<usize>| at.and_then(|at| all.get(at)).map(|(_, key)| *key);
    Some(if by < 0 {
        OrderKey::between(key(to.checked_sub(1)), key(Some(to)))
    } else {
        OrderKey::between(key(Some(to)), key(Some(to + 1)))
    })
}

fn below_line(view: View<'_>, persona: &Persona) -> String {
    if persona.kind == PersonaKind::Negative {
        return view.t("persona-kind-negative");
    }
    let roles: Vec<String> = persona.roles.iter().take(2).map(|role| view.t(labels::words(*role))).collect();
    roles.join(", ")
}

fn tone(status: PersonaStatus) -> Tone {
    match status {
        PersonaStatus::Agreed => Tone::Agreed,
        PersonaStatus::Refused => Tone::Problem,
        PersonaStatus::Proposed | PersonaStatus::Changed => Tone::Warning,
        PersonaStatus::Draft | PersonaStatus::Archived => Tone::Neutral,
    }
}
