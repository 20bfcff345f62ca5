//! Merging: who brought what, what is taken, and what both have changed. Nothing is applied before "Merge".

use egui::text::LayoutJob;
use egui::{Key, Modifiers, RichText, ScrollArea, TextFormat, Ui};

use super::super::command::Request;
use super::super::{Outbox, View, icons, theme, widgets};
use crate::merge::{Address, Choice, words_changed};
use crate::model::{Conflict, Id};
use widgets::{Field, Tone, WidgetId};

/// An open question, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionRow {
    /// Which question.
    pub id: Id<Conflict>,
    /// The record.
    pub title: String,
    /// The field, or what the record is part of.
    pub field: String,
    /// What happened.
    pub why: String,
    /// Before, ours, theirs.
    pub values: [String; 3],
    /// Whose copy theirs is.
    pub from: String,
    /// The answer so far; `None` leaves it open.
    pub answer: Option<Choice>,
    /// It can be answered in other words.
    pub is_text: bool,
    /// It is known how it was before.
    pub has_before: bool,
}

/// A change that is taken unless it is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRow {
    /// Which record.
    pub address: Address,
    /// What it is part of and how it differs.
    pub what: String,
    /// The record.
    pub name: String,
    /// Fields with before and after.
    pub fields: Vec<[String; 3]>,
    /// It is taken.
    pub taken: bool,
}

/// What is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MergeTab {
    /// What both have changed.
    #[default]
    Questions,
    /// What is taken.
    Changes,
}

/// View state and words of a merge.
#[derive(Debug, Default)]
pub struct MergeDialog {
    /// Who brought what, a sentence each.
    pub brought: Vec<String>,
    /// What is to be known beforehand.
    pub notes: Vec<String>,
    /// The questions.
    pub questions: Vec<QuestionRow>,
    /// The changes.
    pub changes: Vec<ChangeRow>,
    /// How many changes lie outside of the task, and whether they are taken.
    pub outside: Option<(u32, bool)>,
    /// What these are.
    pub outside_lines: Vec<String>,
    /// Only questions of before are shown; nothing is merged.
    pub only_questions: bool,
    /// What is shown.
    pub tab: MergeTab,
    /// The question that is looked at.
    pub selected: usize,
    /// Text being typed as an answer.
    pub typing: Option<String>,
    /// The field for it has just been opened.
    pub begins_typing: bool,
}

impl MergeDialog {
    /// Whether anything was answered or left out.
    pub fn has_answers(&self) -> bool {
        self.questions.iter().any(|question| question.answer.is_some())
            || self.changes.iter().any(|change| !change.taken)
    }

    /// Draws the dialog; true when it is to be closed without merging.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        widgets::heading(ui, view.t(if self.only_questions { "merge-open-title" } else { "merge-title" }));
        for line in &self.brought {
            ui.label(line);
        }
        for note in &self.notes {
            widgets::notice(ui, icons::INFO, Tone::Warning, note);
        }
        if let Some((count, taken)) = self.outside {
            if let Some(new) =
                widgets::toggle(ui, "merge outside", &view.tx("merge-outside", &[("n", count.into())]), taken)
            {
                out.request(Request::TakeOutside(new));
            }
            let words = self.outside_lines.join("; ");
            let label = egui::Label::new(RichText::new(&words).size(theme::SMALL)).truncate();
            ui.add(label).on_hover_text(self.outside_lines.join("\n"));
        }
        ui.add_space(6.0);
        if !self.only_questions {
            let options = [
                (MergeTab::Questions, view.tx("merge-tab-questions", &[("n", self.questions.len().into())])),
                (MergeTab::Changes, view.tx("merge-tab-changes", &[("n", self.changes.len().into())])),
            ];
            if let Some(tab) = widgets::segments(ui, "merge tab", self.tab, &options) {
                self.tab = tab;
            }
        }
        ui.add_space(4.0);
        let used =
            230.0 + 22.0 * (self.brought.len() + self.notes.len() + 2 * usize::from(self.outside.is_some())) as f32;
        let height = (ui.ctx().content_rect().height() - used).max(150.0);
        if self.only_questions || self.tab == MergeTab::Questions {
            self.questions_ui(ui, view, out, height);
        } else {
            self.changes_ui(ui, view, out, height);
        }
        ui.add_space(8.0);
        self.buttons_ui(ui, view, out)
    }

    fn buttons_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let open = self.questions.iter().filter(|question| question.answer.is_none()).count();
        let mut done = false;
        ui.horizontal_wrapped(|ui| {
            let key = if self.only_questions { "merge-answer" } else { "merge-do" };
            let go = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
            if widgets::primary_button(ui, view.t(key)).on_hover_text(view.t("merge-do-hint")).clicked() || go {
                out.request(Request::ExecuteMerge);
                done = true;
            }
            done |= ui.button(view.t("cancel")).clicked();
            if open > 0 {
                widgets::muted(ui, view.tx("merge-stay-open", &[("n", open.into())]));
            }
        });
        done
    }

    fn questions_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, height: f32) {
        if self.questions.is_empty() {
            ui.vertical(|ui| {
                ui.set_min_height(height);
                widgets::muted(ui, view.t("merge-no-questions"));
            });
            return;
        }
        self.selected = self.selected.min(self.questions.len() - 1);
        self.keys(ui, out);
        let narrow = widgets::is_narrow(ui);
        if narrow {
            // There is no room for a list beside the three columns.
            ui.horizontal(|ui| {
                if widgets::icon_button(ui, icons::CARET_LEFT, &view.t("review-previous")).clicked() {
                    self.step(false);
                }
                let at = [("done", (self.selected + 1).into()), ("all", self.questions.len().into())];
                widgets::muted(ui, view.tx("review-progress", &at));
                if widgets::icon_button(ui, icons::CARET_RIGHT, &view.t("review-next")).clicked() {
                    self.step(true);
                }
            });
            self.question_ui(ui, view, out, height - 40.0);
        } else {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(260.0);
                    self.list_ui(ui, view, height);
                });
                ui.add_space(8.0);
                ui.vertical(|ui| self.question_ui(ui, view, out, height));
            });
        }
    }

    /// 1, 2, 3 answer, E is for other words, the arrows go through the questions.
    fn keys(&mut self, ui: &Ui, out: &mut Outbox) {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        // Escape leaves the field; what was typed in it stays the answer.
        if self.typing.is_some() && pressed(Key::Escape) {
            self.typing = None;
            return;
        }
        if self.begins_typing || ui.ctx().text_edit_focused() {
            return;
        }
        let answers = [
            (Key::Num1, Some(Choice::Before)),
            (Key::Num2, Some(Choice::Ours)),
            (Key::Num3, Some(Choice::Theirs)),
            (Key::Num0, None),
        ];
        for (key, answer) in answers {
            if pressed(key) {
                let Some(question) = self.questions.get(self.selected) else { return };
                let answered = answer.is_some();
                out.request(Request::Answer(question.id, answer));
                if answered {
                    self.step(true);
                }
            }
        }
        if pressed(Key::E) {
            self.begin_typing();
        }
        if pressed(Key::ArrowDown) {
            self.step(true);
        }
        if pressed(Key::ArrowUp) {
            self.step(false);
        }
    }

    fn step(&mut self, forward: bool) {
        self.typing = None;
        self.selected =
            if forward { (self.selected + 1).min(self.questions.len() - 1) } else { self.selected.saturating_sub(1) };
    }

    fn begin_typing(&mut self) {
        let question = self.questions.get(self.selected).filter(|question| question.is_text);
        self.typing = question.map(|question| match &question.answer {
            Some(Choice::Text(text)) => text.clone(),
            Some(Choice::Theirs) => question.values[2].clone(),
            _ => question.values[1].clone(),
        });
        self.begins_typing = self.typing.is_some();
    }

    fn list_ui(&mut self, ui: &mut Ui, view: View<'_>, height: f32) {
        ScrollArea::vertical().id_salt("questions").max_height(height).min_scrolled_height(height).show(ui, |ui| {
            ui.set_min_width(240.0);
            let (selected, mut clicked) = (self.selected, None);
            widgets::rows(ui, "questions", self.questions.len(), Some(selected), |ui, at| {
                let Some(question) = self.questions.get(at) else { return };
                let state = match &question.answer {
                    None => None,
                    Some(Choice::Before) => Some("merge-before"),
                    Some(Choice::Ours) => Some("merge-ours"),
                    Some(Choice::Theirs) => Some("merge-theirs"),
                    Some(Choice::Text(_)) => Some("merge-other"),
                };
                let state = state.map(|key| (view.t(key), Tone::Agreed));
                let id = egui::Id::unique(("question", question.id));
                let row =
                    widgets::list_row_in(ui, id, at == selected, &question.title, &question.field, state.as_ref());
                if row.clicked() {
                    clicked = Some(at);
                }
                if at == selected && !ui.clip_rect().contains_rect(row.rect) {
                    row.scroll_to_me(None);
                }
            });
            if let Some(at) = clicked {
                self.selected = at;
                self.typing = None;
            }
        });
    }

    fn question_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, height: f32) {
        let Some(question) = self.questions.get(self.selected).cloned() else { return };
        ScrollArea::vertical().id_salt("question").max_height(height).min_scrolled_height(height).show(ui, |ui| {
            widgets::subheading(ui, format!("{} – {}", question.title, question.field));
            widgets::muted(
                ui,
                view.tx("merge-why", &[("why", (&question.why).into()), ("from", (&question.from).into())]),
            );
            ui.add_space(4.0);
            let width = (ui.available_width() - 24.0) / 3.0;
            let columns = [
                ("merge-before", "1", Choice::Before, 0, 1),
                ("merge-ours", "2", Choice::Ours, 1, 0),
                ("merge-theirs", "3", Choice::Theirs, 2, 0),
            ];
            ui.horizontal_top(|ui| {
                for (name, key, answer, value, against) in columns {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        let words = format!("{key}  {}", view.t(name));
                        let chosen = question.answer.as_ref() == Some(&answer);
                        let known = value > 0 || question.has_before;
                        let button = egui::Button::new(words).selected(chosen);
                        if ui.add_enabled(known, button).on_disabled_hover_text(view.t("conflict-no-base")).clicked() {
                            out.request(Request::Answer(question.id, Some(answer)));
                        }
                        let against = question.values.get(against).map_or("", String::as_str);
                        let text = question.values.get(value).map_or("", String::as_str);
                        ui.label(marked(ui, text, if value == 0 { text } else { against }));
                    });
                }
            });
            ui.add_space(6.0);
            ui.horizontal_wrapped(|ui| {
                if question.is_text
                    && ui
                        .add(egui::Button::new(format!("E  {}", view.t("merge-other"))).selected(self.typing.is_some()))
                        .clicked()
                {
                    self.begin_typing();
                }
                if question.answer.is_some() {
                    let like = view.t("merge-all-like-this");
                    if ui.button(like).clicked() {
                        out.request(Request::AnswerAllLike(question.id));
                    }
                    if ui.button(view.t("merge-leave-open")).clicked() {
                        out.request(Request::Answer(question.id, None));
                    }
                }
            });
            if let Some(text) = self.typing.clone() {
                let field = Field::header("merge answer");
                let new = widgets::text_block(ui, field, &view.t("merge-other"), &text, "", 3);
                if std::mem::take(&mut self.begins_typing) {
                    ui.memory_mut(|memory| memory.request_focus(field.id()));
                    widgets::caret_to_end(ui, field.id());
                }
                if let Some(new) = new {
                    self.typing = Some(new.clone());
                    out.request(Request::Answer(question.id, Some(Choice::Text(new))));
                }
            }
            let result = match &question.answer {
                Some(Choice::Before) => question.values.first(),
                None | Some(Choice::Ours) => question.values.get(1),
                Some(Choice::Theirs) => question.values.get(2),
                Some(Choice::Text(text)) => Some(text),
            };
            widgets::rule(ui);
            widgets::small(ui, view.t(if question.answer.is_none() { "merge-stays" } else { "merge-result" }));
            ui.label(result.map_or("", String::as_str));
        });
    }

    fn changes_ui(&self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, height: f32) {
        if self.changes.is_empty() {
            ui.vertical(|ui| {
                ui.set_min_height(height);
                widgets::muted(ui, view.t("merge-no-changes"));
            });
            return;
        }
        let row_height = 50.0;
        let area = ScrollArea::vertical().id_salt("changes").max_height(height).min_scrolled_height(height);
        area.auto_shrink(false).show_rows(ui, row_height, self.changes.len(), |ui, rows| {
            for change in self.changes.iter().skip(rows.start).take(rows.len()) {
                let top = ui.cursor().top();
                ui.horizontal(|ui| {
                    let mut taken = change.taken;
                    let name = if change.name.is_empty() { change.what.clone() } else { change.name.clone() };
                    let tick = widgets::named(
                        ui.checkbox(&mut taken, ""),
                        &view.tx("merge-take", &[("name", (&name).into())]),
                    );
                    if tick.changed() {
                        out.request(Request::TakeChange(change.address, taken));
                    }
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        ui.add(egui::Label::new(RichText::new(&name).font(theme::strong(theme::BODY))).truncate());
                        let fields: Vec<String> = change
                            .fields
                            .iter()
                            .map(|[name, before, after]| match name.is_empty() {
                                true if after.is_empty() => before.replace('\n', " · "),
                                true => after.replace('\n', " · "),
                                false => format!("{name}: {before} → {after}").replace('\n', " / "),
                            })
                            .collect();
                        let words = format!("{}  {}", change.what, fields.join("; "));
                        let label = egui::Label::new(RichText::new(&words).size(theme::SMALL)).truncate();
                        ui.add(label).on_hover_text(fields.join("\n"));
                    });
                });
                ui.add_space((row_height - (ui.cursor().top() - top)).max(0.0));
            }
        });
    }
}

/// A text with the words that are not in the other one marked: in bold, not by colour alone.
fn marked(ui: &Ui, text: &str, other: &str) -> LayoutJob {
    let colors = theme::palette(ui);
    let mut job = LayoutJob::default();
    for (word, new) in words_changed(text, other) {
        let format = if new {
            TextFormat {
                font_id: theme::strong(theme::BODY),
                color: colors.agreed_text,
                background: colors.agreed_ground,
                ..TextFormat::default()
            }
        } else {
            TextFormat { font_id: egui::FontId::proportional(theme::BODY), color: colors.ink, ..TextFormat::default() }
        };
        job.append(&word, 0.0, format);
    }
    job
}
