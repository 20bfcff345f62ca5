//! What is said about a persona, section by section. Enter adds the next statement: someone types while six people talk.

use egui::{
    Align, Frame, Id as WidgetId, Key, Layout, Margin, Modifiers, Popup, PopupCloseBehavior, RichText, TextEdit, Ui,
};

use super::super::super::command::shortcut_words;
use super::super::super::form::Form;
use super::super::super::keys::take_alone;
use super::super::super::people::{SIDE_LETTERS, chosen_by_letter};
use super::super::super::{Outbox, View, glossary, icons, theme, widgets};
use super::{beside, shifted_order, silence};
use crate::calc::persona::{hidden, sealed, statements};
use crate::calc::running::standing;
use crate::edit::{Edit, Page};
use crate::model::{Block, Evidence, FreshIds, Id, Method, Persona, SaidBy, Section, Statement, last_order};
use crate::text::labels;
use widgets::{Field, Number, WidgetId as _};

/// Agrees on the statement that is typed in, or takes that back.
pub const AGREE: egui::KeyboardShortcut = egui::KeyboardShortcut::new(Modifiers::ALT, Key::Enter);
/// In less room than this, in points, what is known of a statement is left out of its card.
const EVIDENCE: f32 = 60.0;
/// Who can write for themselves.
const ASIDE: [SaidBy; 2] = [SaidBy::Sales, SaidBy::Marketing];

/// View state: the statement that is being typed.
#[derive(Debug, Default)]
pub struct StatementsSection {
    draft: Option<Draft>,
    said_by: Option<SaidBy>,
    opened: Vec<Section>,
    /// The statement in which the key was pressed that agrees.
    agreeing: Option<Id<Statement>>,
    /// Each side writes for itself: what is typed is hidden until all of it is shown. Nothing where nobody has said so since
    /// the program was started.
    silent: Option<bool>,
}

#[derive(Debug)]
struct Draft {
    persona: Id<Persona>,
    section: Section,
    text: String,
    focus: bool,
}

impl StatementsSection {
    /// What is typed and no statement yet.
    pub fn draft(&self) -> Option<String> {
        self.draft.as_ref().map(|draft| draft.text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// The edit that would make a statement of what is typed.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        let (draft, text) = (self.draft.as_ref()?, self.draft()?);
        let persona = view.workspace.personas.get(&draft.persona)?;
        Some(self.new_statement(view, fresh, persona, draft.section, &text))
    }

    /// Makes a statement of what is typed, so that it is saved along.
    pub fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        let edit = self.draft_edit(view, &mut out.fresh);
        self.draft = None;
        if let Some(edit) = edit {
            out.edit(edit);
        }
    }

    /// Begins a line under a section; what stood in another one becomes a statement there.
    fn begin(&mut self, view: View<'_>, out: &mut Outbox, persona: Id<Persona>, section: Section) {
        self.commit_draft(view, out);
        self.draft = Some(Draft { persona, section, text: String::new(), focus: true });
    }

    /// Each side begins to write for itself, or both talk again.
    pub fn be_silent(&mut self, silent: bool) {
        self.silent = Some(silent);
    }

    /// Whether each side writes for itself. Where a block for that runs and something about the persona is hidden, a program
    /// that was started again goes on in silence.
    fn is_silent(&self, view: View<'_>, persona: Id<Persona>) -> bool {
        self.silent.unwrap_or_else(|| {
            let covered = hidden(view.workspace, persona);
            let writes = |block: &Block| block.method == Method::SilentWriting;
            covered.sales + covered.marketing > 0
                && standing(view.workspace, view.now).is_some_and(|now| writes(now.block))
        })
    }

    fn said_by(&self, view: View<'_>, silent: bool) -> SaidBy {
        let said_by = self.said_by.unwrap_or(SaidBy::of(view.side));
        if silent && !ASIDE.contains(&said_by) { SaidBy::Sales } else { said_by }
    }

    /// The edit that adds a statement at the end, hidden while each side writes for itself.
    fn new_statement(
        &self,
        view: View<'_>,
        fresh: &mut FreshIds,
        persona: &Persona,
        section: Section,
        text: &str,
    ) -> Edit {
        let silent = self.is_silent(view, persona.id);
        let statement = Statement {
            id: fresh.next(),
            ord: last_order(&view.workspace.statements),
            persona: persona.id,
            section,
            text: text.to_owned(),
            said_by: self.said_by(view, silent),
            ..Statement::default()
        };
        let statement = if silent { sealed(statement, fresh.nonce()) } else { statement };
        Edit::new("edit-add-statement", &persona.name, Page::Personas).at(persona.id).put(statement)
    }

    /// Draws all sections of a persona.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
        let silent = self.is_silent(view, persona.id);
        if let Some(silent) = silence::ui(ui, view, out, persona, silent) {
            self.silent = Some(silent);
        }
        let mut hidden = Vec::new();
        for section in Section::ALL {
            let list = statements(view.workspace, persona.id, section);
            let drafting =
                self.draft.as_ref().is_some_and(|draft| draft.section == section && draft.persona == persona.id);
            if list.is_empty() && !Section::CORE.contains(&section) && !self.opened.contains(&section) && !drafting {
                hidden.push(section);
                continue;
            }
            ui.add_space(6.0);
            self.section_head_ui(ui, view, out, persona, section);
            if let Some(question) = labels::section_question(section).filter(|_| list.is_empty()) {
                widgets::muted(ui, view.t(question));
            }
            beside::ui(ui, view, labels::words(section), &list, &mut |ui, statement, in_column| {
                self.statement_ui(ui, view, out, (persona, statement), in_column);
            });
            if drafting {
                self.draft_ui(ui, view, out, persona);
            }
        }
        if !hidden.is_empty() && !view.presenting {
            ui.add_space(8.0);
            let button = ui.button(format!("{}  {}", icons::PLUS, view.t("statement-more-sections")));
            Popup::menu(&button).show(|ui| {
                for section in hidden {
                    if ui.button(view.t(labels::words(section))).clicked() {
                        self.opened.push(section);
                        self.begin(view, out, persona.id, section);
                    }
                }
            });
        }
    }

    fn section_head_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, section: Section) {
        ui.horizontal(|ui| {
            let title = view.t(labels::words(section));
            widgets::subheading(ui, &title);
            // Beside its heading: on a wide screen the other end of the row is far from where everybody looks.
            let text = format!("{} {}", icons::PLUS, view.t("statement-add"));
            let color = theme::palette(ui).muted;
            let text = RichText::new(text).size(theme::SMALL).color(color);
            let button = ui.add(egui::Button::new(text).frame_when_inactive(false));
            let name = view.tx("statement-add-to", &[("section", title.into())]);
            if widgets::named(button, &name).clicked() {
                self.begin(view, out, persona.id, section);
            }
        });
    }

    /// A statement: in one line, or as a card where it stands in a column.
    fn statement_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        (persona, statement): (&Persona, &Statement),
        in_column: bool,
    ) {
        let wide = ui.available_width() > 360.0;
        if in_column {
            card(ui, |ui| {
                self.text_ui(ui, view, out, persona, statement);
                ui.horizontal(|ui| {
                    said_by_ui(ui, view, out, persona, statement);
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        self.buttons_ui(ui, view, out, persona, statement);
                        if ui.available_width() > EVIDENCE {
                            let words = small_words(ui, evidence_words(view, statement));
                            ui.add(egui::Label::new(words).truncate());
                        }
                    });
                });
            });
            return;
        }
        row(ui, |ui| {
            said_by_ui(ui, view, out, persona, statement);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.buttons_ui(ui, view, out, persona, statement);
                if wide {
                    widgets::small(ui, evidence_words(view, statement));
                }
                self.text_ui(ui, view, out, persona, statement);
            });
        });
    }

    /// What can be done with a statement, from the right.
    fn buttons_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, statement: &Statement) {
        if !view.presenting {
            Self::details_ui(ui, view, out, persona, statement);
        }
        let asks = self.agreeing.take_if(|id| *id == statement.id).is_some();
        agree_ui(ui, view, out, persona, statement, asks);
    }

    /// Its words, to be changed where they stand.
    fn text_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, statement: &Statement) {
        let mut text = statement.text.clone();
        let id = Field::of(statement.id, "text").id();
        let edit = TextEdit::multiline(&mut text)
            .id(id)
            .frame(Frame::new().inner_margin(Margin::symmetric(0, 5)))
            .desired_rows(1)
            .desired_width(ui.available_width())
            .return_key(widgets::LINE_BREAK);
        let response = ui.add(edit).accessible_name(view.t(labels::words(statement.section)));
        widgets::explained(&response, &statement.text);
        if response.changed() {
            out.edit(change(persona, statement, "edit-statement", "text", |new| new.text = text));
        }
        if response.has_focus() && ui.input_mut(|input| input.consume_shortcut(&AGREE)) {
            self.agreeing = Some(statement.id);
            ui.ctx().request_repaint();
        }
        if response.has_focus() && take_alone(ui, Key::Enter) {
            self.begin(view, out, persona.id, statement.section);
        }
    }

    /// The line in which the next statement is typed.
    fn draft_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
        let silent = self.is_silent(view, persona.id);
        let mut said_by = self.said_by(view, silent);
        let Some(draft) = &mut self.draft else { return };
        let id = WidgetId::unique("statement draft");
        let (mut commit, mut close) = (false, false);
        row(ui, |ui| {
            let sides = SIDE_LETTERS.map(|(side, key)| (SaidBy::of(Some(side)), key)).into_iter();
            let all = sides.chain([(SaidBy::Both, Key::B), (SaidBy::Nobody, Key::N)]);
            let chosen = chosen_by_letter(ui, all).filter(|choice| !silent || ASIDE.contains(choice));
            said_by = chosen.unwrap_or(said_by);
            let words = view.tx("statement-said-by", &[("who", said_by_words(view, said_by).into())]);
            if dots_button(ui, said_by, &words) {
                said_by = next(said_by);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if widgets::icon_button(ui, icons::CLOSE, &view.t("cancel")).clicked() {
                    close = true;
                }
                commit |= widgets::primary_button(ui, view.t("statement-add-button")).clicked();
                let edit = TextEdit::singleline(&mut draft.text)
                    .id(id)
                    .password(silent)
                    .hint_text(RichText::new(view.t("statement-hint")).color(theme::palette(ui).muted))
                    .desired_width(ui.available_width())
                    .margin(Margin::symmetric(8, 5));
                let response = ui.add(edit).accessible_name(view.t("statement-new"));
                if std::mem::take(&mut draft.focus) {
                    response.request_focus();
                    response.scroll_to_me(Some(Align::Center));
                }
                if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                    commit = true;
                }
                if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
                    close = true;
                }
            });
        });
        self.said_by = Some(said_by);
        let (text, section) = (draft.text.trim().to_owned(), draft.section);
        if commit && !text.is_empty() {
            draft.text.clear();
            draft.focus = true;
            let edit = self.new_statement(view, &mut out.fresh, persona, section, &text);
            out.edit(edit);
        } else if commit || close {
            self.draft = None;
        }
    }

    fn details_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, statement: &Statement) {
        let name = view.tx("statement-details", &[("text", short(&statement.text).into())]);
        let button = widgets::icon_button(ui, icons::MORE, &name);
        let popup = Popup::from_toggle_button_response(&button);
        popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            ui.set_min_width(280.0);
            let form = Form::of(view, statement, "edit-evidence").shown_at(persona.id).about(&persona.name);
            let grades = Evidence::ALL.map(|grade| (grade, view.t(labels::words(grade))));
            form.segments(ui, out, Statement::F.evidence, &grades);
            form.line(ui, out, Statement::F.source, 260.0);
            let count = (Number { max: 100_000, ..Number::COUNT }, 90.0);
            form.number(ui, out, Statement::F.interviews, &form.caption(Statement::F.interviews), count);
            form.date(ui, out, Statement::F.heard);
            form.calling("edit-move-statement").choice(ui, out, Statement::F.section, 260.0);
            glossary::terms_ui(ui, view, statement.id);
            ui.horizontal(|ui| {
                for (icon, key, by) in [(icons::UP, "move-up", -1), (icons::DOWN, "move-down", 1)] {
                    if widgets::icon_button(ui, icon, &view.t(key)).clicked() {
                        let list = statements(view.workspace, persona.id, statement.section);
                        let keys: Vec<_> = list.iter().map(|other| (other.id, &other.ord)).collect();
                        if let Some(ord) = shifted_order(&keys, statement.id, by) {
                            let moved = Statement { ord, ..statement.clone() };
                            out.edit(
                                Edit::new("edit-move-statement", &persona.name, Page::Personas)
                                    .at(persona.id)
                                    .put(moved),
                            );
                        }
                    }
                }
                if ui.button(format!("{}  {}", icons::TRASH, view.t("delete"))).clicked() {
                    out.edit(
                        Edit::new("edit-delete-statement", &persona.name, Page::Personas)
                            .at(persona.id)
                            .remove(statement.id),
                    );
                    ui.close();
                }
            });
        });
    }
}

fn row(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let fill = theme::palette(ui).quiet;
    Frame::new().fill(fill).corner_radius(8).inner_margin(Margin::symmetric(10, 3)).show(ui, |ui| {
        ui.horizontal(|ui| {
            // As high as its highest button, so that everything stands on one middle line.
            ui.set_min_height(34.0);
            content(ui);
        });
    });
}

/// The same for a statement in a column: its words, and below them what can be done with it.
fn card(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let fill = theme::palette(ui).quiet;
    Frame::new().fill(fill).corner_radius(8).inner_margin(Margin::symmetric(10, 3)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui);
    });
}

fn small_words(ui: &Ui, words: String) -> RichText {
    RichText::new(words).size(theme::SMALL).color(theme::palette(ui).muted)
}

/// Agreed, or to be agreed; `asks` when the key of it was pressed in the statement.
fn agree_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, statement: &Statement, asks: bool) {
    let keys = view.tx("statement-agree-keys", &[("keys", shortcut_words(view.texts, AGREE).into())]);
    let text = short(&statement.text);
    if statement.agreed {
        let color = theme::palette(ui).agreed_text;
        let icon = RichText::new(icons::CHECK_CIRCLE).size(18.0).color(color);
        let button = ui.add(egui::Button::new(icon).frame_when_inactive(false));
        let name = view.tx("statement-reopen", &[("text", text.into())]);
        let button = match view.texts.settled(&statement.settled) {
            Some(by) => button.on_hover_text(by),
            None => button,
        };
        if widgets::named(button, &name).on_hover_text(&keys).clicked() || asks {
            out.edit(change(persona, statement, "edit-reopen-statement", "agreed", |new| new.agreed = false));
        }
        if statement.said_by != SaidBy::Both {
            // Who says it shows in the dots as well: where there is no room for the words, they are left out.
            let words = only_words(view, statement.said_by);
            if ui.available_width() > EVIDENCE {
                ui.add(egui::Label::new(small_words(ui, words)).truncate());
            }
        }
    } else {
        let response = widgets::quiet_button(ui, view.t("agree"));
        let name = view.tx("statement-agree", &[("text", text.into())]);
        let response = widgets::named(response, &name).on_hover_text(&keys);
        if statement.said_by == SaidBy::Both {
            if response.clicked() || asks {
                out.edit(change(persona, statement, "edit-agree-statement", "agreed", |new| new.agreed = true));
            }
            return;
        }
        // Agreed is what both say. Where only one side has said it, that is asked, and stays visible.
        if asks {
            Popup::open_id(ui.ctx(), Popup::default_response_id(&response));
        }
        Popup::menu(&response).show(|ui| {
            ui.set_min_width(240.0);
            widgets::small(ui, only_words(view, statement.said_by));
            let both = ui.button(view.t("statement-agree-both"));
            if asks {
                both.request_focus();
            }
            if both.clicked() {
                out.edit(change(persona, statement, "edit-agree-statement", "agreed", |new| {
                    (new.agreed, new.said_by) = (true, SaidBy::Both);
                }));
            }
            if ui.button(view.t("statement-agree-anyway")).clicked() {
                out.edit(change(persona, statement, "edit-agree-statement", "agreed", |new| new.agreed = true));
            }
        });
    }
}

/// Whose statement it is, where it is not that of both sides.
fn only_words(view: View<'_>, said_by: SaidBy) -> String {
    match said_by {
        SaidBy::Nobody => view.t("statement-said-by-nobody"),
        one => view.tx("statement-only", &[("who", said_by_words(view, one).into())]),
    }
}

fn said_by_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, statement: &Statement) {
    let words = view.tx("statement-said-by", &[("who", said_by_words(view, statement.said_by).into())]);
    if dots_button(ui, statement.said_by, &words) {
        let said_by = next(statement.said_by);
        out.edit(change(persona, statement, "edit-said-by", "said_by", |new| new.said_by = said_by));
    }
}

fn dots_button(ui: &mut Ui, said_by: SaidBy, words: &str) -> bool {
    let response = widgets::side_dots(ui, said_by, words);
    if response.has_focus() {
        let color = theme::palette(ui).agreed;
        let stroke = egui::Stroke::new(2.0, color);
        ui.painter().rect_stroke(response.rect.expand(2.0), 6.0, stroke, egui::StrokeKind::Outside);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

fn next(said_by: SaidBy) -> SaidBy {
    let at = SaidBy::ALL.iter().position(|one| *one == said_by).unwrap_or(0);
    SaidBy::ALL.get(at + 1).copied().unwrap_or_default()
}

fn said_by_words(view: View<'_>, said_by: SaidBy) -> String {
    view.t(labels::words(said_by))
}

fn evidence_words(view: View<'_>, statement: &Statement) -> String {
    let grade = view.t(labels::words(statement.evidence));
    if statement.source.trim().is_empty() { grade } else { format!("{grade}: {}", statement.source.trim()) }
}

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn change(
    persona: &Persona,
    statement: &Statement,
    key: &'static str,
    field: &'static str,
    with: impl FnOnce(&mut Statement),
) -> Edit {
    Edit::change(statement, key, field, with).about(&persona.name).at(persona.id)
}
