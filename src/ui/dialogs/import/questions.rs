//! What is not certain: one question after the other, each with a default, answered by one key.

use std::sync::Arc;

use egui::{EventFilter, Frame, Id, Key, Label, Margin, Modifiers, RichText, Sense, Stroke, Ui};

use super::super::super::{View, icons, theme, widgets};
use super::ImportDialog;
use crate::exchange::understand::answers::{Answer, Ask};
use crate::text::answers as words;
use widgets::Field;

/// The most answers that have a key.
const KEYS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// A question, and what was answered so far.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The question with what can be answered.
    pub ask: Ask,
    /// The answer.
    pub answer: Option<Answer>,
}

impl Asked {
    /// Whether it is about the file, not about its columns.
    pub fn is_about_the_file(&self) -> bool {
        ["headings", "hidden", "encoding"].contains(&self.ask.key.as_str())
    }

    fn id(&self) -> Id {
        Id::unique(("import question", &self.ask.key))
    }
}

impl ImportDialog {
    /// How many questions nobody has answered yet.
    pub fn open_questions(&self) -> usize {
        self.asked.iter().filter(|asked| asked.answer.is_none()).count()
    }

    /// The questions that are asked now; those that were answered stay to be answered otherwise.
    pub(super) fn take_asks(&mut self, asks: &[Ask]) {
        let selected = self.asked.get(self.selected).map(|asked| asked.ask.key.clone());
        self.asked.retain(|asked| asked.answer.is_some() || asks.iter().any(|ask| ask.key == asked.ask.key));
        for ask in asks {
            match self.asked.iter_mut().find(|asked| asked.ask.key == ask.key) {
                // Answers keep their order: what was the default when it was asked stays in its place.
                Some(asked) if asked.answer.is_some() => {}
                Some(asked) => asked.ask = ask.clone(),
                None => self.asked.push(Asked { ask: ask.clone(), answer: None }),
            }
        }
        let kept = selected.and_then(|key| self.asked.iter().position(|asked| asked.ask.key == key));
        self.selected = kept.or_else(|| self.next_open(0)).unwrap_or(0);
    }

    /// The first question from here on that nobody has answered.
    fn next_open(&self, from: usize) -> Option<usize> {
        let open = |at: &usize| self.asked.get(*at).is_some_and(|asked| asked.answer.is_none());
        (from..self.asked.len()).chain(0..from).find(open)
    }

    /// Takes an answer, and goes on to the next question.
    fn answer(&mut self, at: usize, answer: Answer, view: View<'_>) {
        let table = Arc::clone(&self.table);
        if !answer.to_hints(&mut self.hints) {
            answer.to_plan(&mut self.plan, &table.raw, &table.looked, view.workspace);
        }
        if let Answer::List(_) = answer {
            self.list_said = true;
        }
        if let Answer::Field(at, _) | Answer::Name(at, _) = &answer {
            self.note_said(*at);
        }
        if let Some(asked) = self.asked.get_mut(at) {
            asked.answer = Some(answer);
        }
        match self.next_open(at) {
            Some(next) => {
                self.selected = next;
                self.focus_question = true;
            }
            None => self.focus_go = true,
        }
    }

    /// Draws the questions: the one that is looked at in full, the others in a line each.
    pub(super) fn questions_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        if self.asked.is_empty() {
            return;
        }
        self.selected = self.selected.min(self.asked.len() - 1);
        self.question_keys(ui, view);
        let open = self.open_questions();
        let title = match open {
            0 => view.t("import-questions-done"),
            open => view.tx("import-questions", &[("n", open.into())]),
        };
        widgets::subheading(ui, title);
        if open > 0 {
            widgets::small(ui, view.t("import-questions-keys"));
        }
        let mut answered = None;
        for at in 0..self.asked.len() {
            if at == self.selected {
                answered = self.card_ui(ui, view, at).map(|answer| (at, answer)).or(answered);
            } else {
                self.line_ui(ui, view, at);
            }
        }
        if let Some((at, answer)) = answered {
            self.answer(at, answer, view);
        }
        ui.add_space(6.0);
    }

    /// Digits answer, Enter takes the default, the arrows go through the questions.
    fn question_keys(&mut self, ui: &Ui, view: View<'_>) {
        if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let Some(asked) = self.asked.get(self.selected).cloned() else { return };
        let focus = ui.memory(egui::Memory::focused);
        let here = self.asked.iter().any(|asked| focus == Some(asked.id()));
        if focus.is_some() && !here {
            // Digits still answer: nothing else takes them.
            for (key, option) in KEYS.into_iter().zip(&asked.ask.options) {
                if pressed(key) {
                    return self.answer(self.selected, option.clone(), view);
                }
            }
            return;
        }
        for (key, option) in KEYS.into_iter().zip(&asked.ask.options) {
            if pressed(key) {
                return self.answer(self.selected, option.clone(), view);
            }
        }
        if here && focus == Some(asked.id()) && pressed(Key::Enter) {
            let default = asked.answer.clone().or_else(|| asked.ask.options.get(asked.ask.default).cloned());
            if let Some(default) = default {
                return self.answer(self.selected, default, view);
            }
        }
        let last = self.asked.len() - 1;
        if pressed(Key::ArrowDown) {
            self.select(if self.selected < last { self.selected + 1 } else { last });
        }
        if pressed(Key::ArrowUp) {
            self.select(self.selected.saturating_sub(1));
        }
    }

    fn select(&mut self, at: usize) {
        self.selected = at;
        self.focus_question = true;
        self.typed_name.clear();
    }

    /// A question in a line.
    fn line_ui(&mut self, ui: &mut Ui, view: View<'_>, at: usize) {
        let Some(asked) = self.asked.get(at) else { return };
        let colors = theme::palette(ui);
        let question = words::question(view.texts, &asked.ask);
        let (icon, color, said) = match &asked.answer {
            Some(answer) => {
                let said = words::answer(view.texts, view.workspace, &self.plan, &asked.ask, answer);
                (icons::CHECK_CIRCLE, colors.agreed_text, format!("{said} – "))
            }
            None => (icons::HELP, colors.warning, String::new()),
        };
        let id = asked.id();
        let text = RichText::new(format!("{icon} {said}{question}")).color(color).size(theme::SMALL);
        let row = ui.scope_builder(egui::UiBuilder::new().scope_id(id.with("line")), |ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            ui.spacing_mut().button_padding.y = 1.0;
            ui.add(egui::Button::new(text).frame_when_inactive(false).truncate())
        });
        if row.inner.on_hover_text(&question).clicked() {
            self.select(at);
        }
    }

    /// A question in full with its answers; the one that was given.
    fn card_ui(&mut self, ui: &mut Ui, view: View<'_>, at: usize) -> Option<Answer> {
        let asked = self.asked.get(at).cloned()?;
        let colors = theme::palette(ui);
        let id = asked.id();
        let focused = ui.memory(|memory| memory.has_focus(id));
        let line = if focused { colors.agreed } else { colors.line };
        let fill = if asked.answer.is_some() { colors.surface } else { colors.warning_ground };
        let frame = Frame::new()
            .fill(fill)
            .stroke(Stroke::new(if focused { 2.0 } else { 1.0 }, line))
            .corner_radius(8)
            .inner_margin(Margin::symmetric(12, 8));
        let mut given = None;
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let text = words::question(view.texts, &asked.ask);
            let galley = Label::new(RichText::new(&text)).sense(Sense::hover());
            let rect = ui.add(galley).rect;
            // The question itself takes the focus, so that a reader of the screen says it.
            let response = ui.interact(rect, id, Sense::click());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &text));
            if std::mem::take(&mut self.focus_question) {
                response.request_focus();
                response.scroll_to_me(None);
            }
            if response.has_focus() {
                let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            }
            given = self.answers_ui(ui, view, &asked);
        });
        given
    }

    fn answers_ui(&mut self, ui: &mut Ui, view: View<'_>, asked: &Asked) -> Option<Answer> {
        let mut given = None;
        let said = |answer: &Answer| words::answer(view.texts, view.workspace, &self.plan, &asked.ask, answer);
        ui.horizontal_wrapped(|ui| {
            for (number, option) in asked.ask.options.iter().enumerate() {
                let mut text = format!("{}  {}", number + 1, said(option));
                if number == asked.ask.default {
                    text = view.tx("import-default", &[("answer", text.into())]);
                }
                let chosen = asked.answer.as_ref() == Some(option);
                if ui.add(egui::Button::new(text).selected(chosen)).clicked() {
                    given = Some(option.clone());
                }
            }
            if !asked.ask.more.is_empty() {
                let current = asked.ask.more.iter().position(|more| asked.answer.as_ref() == Some(more));
                let mut list: Vec<(Option<usize>, String)> = vec![(None, view.t("import-other-answer"))];
                list.extend(asked.ask.more.iter().enumerate().map(|(at, more)| (Some(at), said(more))));
                let name = view.t("import-other-answer");
                let chosen =
                    widgets::choice_in(ui, ("import more", &asked.ask.key), &name, current, &list, 170.0).flatten();
                given = chosen.and_then(|at| asked.ask.more.get(at).cloned()).or(given.take());
            }
        });
        if let Some(at) = asked.ask.names {
            let caption = view.t("import-name-of-column");
            let field = Field::header("import column name");
            ui.horizontal(|ui| {
                let (_, typed) = widgets::text_line(ui, field, &caption, &self.typed_name, &caption, 200.0);
                if let Some(typed) = typed {
                    self.typed_name = typed;
                }
                let name = self.typed_name.trim().to_owned();
                if ui.add_enabled(!name.is_empty(), egui::Button::new(view.t("import-take-name"))).clicked() {
                    given = Some(Answer::Name(at, name));
                }
            });
        }
        if given.is_some() {
            self.typed_name.clear();
        }
        given
    }

    /// Whether something is still asked about a column.
    pub(super) fn asks_about(&self, label: &str) -> bool {
        self.asked.iter().any(|asked| asked.answer.is_none() && asked.ask.question.columns().contains(&label))
    }
}
