//! Feedback in half a minute, from everywhere: one text, what it is about, who says it and where it was heard.

use egui::{Key, Modifiers, RichText, Ui};

use super::super::register::letters_ui;
use super::super::{Outbox, View, icons, theme, widgets};
use super::{Verdict, about_words, over_all};
use crate::calc::feedback::topic_of;
use crate::edit::{Edit, Page};
use crate::model::{
    Choice, Feedback, FeedbackSource, FeedbackTopic, FreshIds, Id, MOST_LETTERS, RecordRef, Side, last_order,
    list_words,
};
use crate::text::labels;
use widgets::{Field, Tone, WidgetId};

/// The field in which it is typed.
const TEXT: Field = Field::header("feedback text");
/// The list from which is chosen what it is about.
const ABOUT_FIELD: Field = Field::header("feedback about");
/// What feedback can be about: records of these tables.
pub const ABOUT: &[&str] = &[
    "personas",
    "criteria",
    "content",
    "kpis",
    "clauses",
    "stages",
    "events",
    "launches",
    "rule_cards",
    "playbooks",
    "systems",
];
/// So many of what was kept last are shown.
const SHOWN: usize = 3;

/// View state: what is typed, and what was chosen by hand.
#[expect(clippy::option_option, reason = "as whoever types speaks, chosen, or nobody")]
#[derive(Debug, Default)]
pub struct FeedbackForm {
    text: String,
    about: Option<RecordRef>,
    topic: Option<FeedbackTopic>,
    source: FeedbackSource,
    side: Option<Option<Side>>,
    /// The page it lies over: undo leads back there.
    page: Page,
    /// The text takes the focus: the form has just been opened.
    opened: bool,
    /// What was kept since it was opened.
    kept: Vec<Id<Feedback>>,
}

impl FeedbackForm {
    /// Opens the form over a page on which this record is open. What was typed before is still there, and so is what it was
    /// about.
    pub fn open(&mut self, page: Page, about: Option<RecordRef>) {
        if self.text.trim().is_empty() {
            (self.about, self.topic) = (about, None);
        }
        self.page = page;
        self.opened = true;
        self.kept.clear();
    }

    /// What is typed and not kept yet.
    pub fn draft(&self) -> Option<String> {
        Some(self.text.trim().replace(['\r', '\n'], " ")).filter(|text| !text.is_empty())
    }

    /// The edit that would keep it; nothing while it is too long.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        self.edit(view, fresh).map(|(edit, _)| edit)
    }

    /// Keeps what is typed, before it is saved or left. What is too long stays typed.
    pub fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        if let Some((edit, id)) = self.edit(view, &mut out.fresh) {
            out.edit(edit);
            self.kept.push(id);
            self.text.clear();
            self.topic = None;
        }
    }

    fn left(&self) -> i64 {
        widgets::letters_left(&self.draft().unwrap_or_default(), MOST_LETTERS)
    }

    fn side(&self, view: View<'_>) -> Option<Side> {
        self.side.unwrap_or(view.side)
    }

    fn topic(&self) -> FeedbackTopic {
        self.topic.or(self.about.map(topic_of)).unwrap_or(FeedbackTopic::Other)
    }

    fn edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<(Edit, Id<Feedback>)> {
        let text = self.draft().filter(|_| self.left() >= 0)?;
        let about = self.about.filter(|record| record.exists_in(view.workspace));
        let feedback = Feedback {
            id: fresh.next(),
            ord: last_order(&view.workspace.feedback),
            text,
            from: self.side(view),
            topic: self.topic(),
            about: about.map(|record| record.to_string()).unwrap_or_default(),
            source: self.source,
            day: Some(view.today),
            ..Feedback::default()
        };
        let id = feedback.id;
        Some((Edit::new("edit-give-feedback", &feedback.text, self.page).put(feedback), id))
    }

    /// Draws the form over everything else.
    pub fn ui(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) -> Verdict {
        over_all(ui, 700.0, |ui| self.content_ui(ui, view, out))
    }

    fn content_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        if !widgets::is_low(ui) {
            widgets::heading(ui, view.t("feedback-title"));
        }
        self.about_ui(ui, view);
        let entered = self.text_ui(ui, view);
        self.facts_ui(ui, view);
        ui.add_space(4.0);
        if view.read_only {
            widgets::toned(ui, view.t("read-only-toast"), Tone::Warning);
        }
        let (mut keep, mut close) = (entered, false);
        let ready = self.draft().is_some() && self.left() >= 0 && !view.read_only;
        ui.horizontal_wrapped(|ui| {
            let button = ui.add_enabled_ui(ready, |ui| widgets::primary_button(ui, view.t("feedback-give"))).inner;
            keep |= button.clicked();
            close = ui.button(view.t("close")).clicked();
            widgets::small(ui, view.t("catch-keys"));
        });
        if keep && ready {
            self.commit_draft(view, out);
            self.opened = true;
            ui.ctx().request_repaint();
        }
        self.kept_ui(ui, view);
        close
    }

    /// The record it is about.
    fn about_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let known = self.about.filter(|record| record.exists_in(view.workspace));
        ui.horizontal_wrapped(|ui| {
            widgets::small(ui, view.t("entry-about"));
            if let Some(record) = known {
                widgets::badge(ui, about_words(view, record), Tone::Agreed);
                if widgets::icon_button(ui, icons::CLOSE, &view.t("catch-not-about")).clicked() {
                    self.about = None;
                    self.opened = true;
                }
            }
            if view.read_only {
                return;
            }
            let name = view.t("entry-about");
            if let Some(record) = record_button_ui(ui, view, (ABOUT_FIELD, &name), ABOUT) {
                self.about = Some(record);
                self.topic = None;
                self.opened = true;
            }
        });
    }

    /// The text with its letters counted; true when Enter was pressed.
    fn text_ui(&mut self, ui: &mut Ui, view: View<'_>) -> bool {
        let keys = [Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT];
        let go = keys.into_iter().any(|keys| ui.input_mut(|input| input.consume_key(keys, Key::Enter)));
        let (name, hint) = (view.t("feedback-text"), view.t("feedback-hint"));
        let (new, entered) = widgets::text_block_in_row(ui, TEXT, &name, &self.text, &hint);
        if let Some(new) = new {
            self.text = new;
        }
        if entered || std::mem::take(&mut self.opened) {
            ui.memory_mut(|memory| memory.request_focus(TEXT.id()));
        }
        letters_ui(ui, view, self.left());
        entered || go
    }

    /// What about, from whom, heard where: all of it is known before anything is chosen.
    fn facts_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        ui.horizontal_wrapped(|ui| {
            let caption = view.t("feedback-topic");
            widgets::captioned(ui, &caption, |ui| {
                let options: Vec<_> = FeedbackTopic::all().iter().map(|one| (*one, view.t(one.words()))).collect();
                let field = Field::header("feedback topic");
                if let Some(topic) = widgets::choice(ui, field, &caption, self.topic(), &options, 150.0) {
                    self.topic = Some(topic);
                }
            });
            widgets::captioned(ui, &view.t("feedback-from"), |ui| {
                let options = [Some(Side::Sales), Some(Side::Marketing), None]
                    .map(|side| (side, side.map_or_else(|| "–".to_owned(), |side| view.t(labels::words(side)))));
                if let Some(side) = widgets::segments(ui, "feedback side", self.side(view), &options) {
                    self.side = Some(side);
                }
            });
            let caption = view.t("feedback-source");
            widgets::captioned(ui, &caption, |ui| {
                let options: Vec<_> = FeedbackSource::all().iter().map(|one| (*one, view.t(one.words()))).collect();
                let field = Field::header("feedback source");
                if let Some(source) = widgets::choice(ui, field, &caption, self.source, &options, 170.0) {
                    self.source = source;
                }
            });
        });
    }

    /// What was kept last, the newest first.
    fn kept_ui(&self, ui: &mut Ui, view: View<'_>) {
        let shown = if widgets::is_low(ui) { 1 } else { SHOWN };
        for one in self.kept.iter().rev().take(shown).filter_map(|id| view.workspace.feedback.get(id)) {
            let words = format!("{} {}: {}", icons::CHECK, view.t(labels::words(one.topic)), one.text);
            let color = Tone::Agreed.text(theme::palette(ui));
            ui.add(egui::Label::new(RichText::new(words).size(theme::SMALL).color(color)).truncate());
        }
    }
}

/// A button with a list of all records of these tables to choose one from. Only an open list is filled.
pub fn record_button_ui(
    ui: &mut Ui,
    view: View<'_>,
    (field, name): (Field, &str),
    tables: &[&str],
) -> Option<RecordRef> {
    let words = format!("{}  {}", view.t("link-choose"), icons::CARET_DOWN);
    let button = ui.push_id(field, |ui| ui.button(words)).inner;
    let button = button.accessible_name(format!("{name}: {}", view.t("link-choose")));
    let open = button.clicked() || egui::Popup::is_id_open(ui.ctx(), egui::Popup::default_response_id(&button));
    let records: Vec<RecordRef> = if open {
        tables.iter().flat_map(|table| view.workspace.records_of(table)).map(|record| record.address()).collect()
    } else {
        Vec::new()
    };
    let words = |record: &RecordRef| match tables {
        [_] => about_words(view, *record),
        _ => format!("{}: {}", view.t(list_words(record.table())), about_words(view, *record)),
    };
    let words: Vec<String> = records.iter().map(words).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    widgets::choices_of(&button, ui, None, &words).and_then(|at| records.get(at).copied())
}
