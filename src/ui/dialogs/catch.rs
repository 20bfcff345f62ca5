//! One line that catches what is said, from everywhere: what it is, who does it and by when are read from the words and shown
//! before Enter keeps it.

use chrono::{Datelike, NaiveDate};
use egui::{Key, Modifiers, RichText, TextEdit, Ui};

use super::super::people::name_line;
use super::super::{Outbox, View, icons, theme, widgets};
use super::{Verdict, over_all};
use crate::calc::caught::{Ear, Heard, Who, hear, named_record};
use crate::calc::spoken_days::Calendar;
use crate::calc::{clock, people, workshops};
use crate::edit::{Edit, Page};
use crate::merge::Address;
use crate::model::{Entry, EntryKind, FreshIds, Id, RecordRef, Side, Tense, last_order};
use crate::text::labels;
use widgets::{Field, Tone, WidgetId};

/// The field in which it is typed.
const LINE: Field = Field::header("catch line");
/// So many of what was kept last are shown.
const SHOWN: usize = 3;

/// View state: the line that is typed, and what was put right by hand.
#[expect(clippy::option_option, reason = "as it was heard, put right, or taken away")]
#[derive(Debug, Default)]
pub struct CatchLine {
    line: String,
    kind: Option<EntryKind>,
    owner: Option<String>,
    side: Option<Option<Side>>,
    due: Option<Option<NaiveDate>>,
    /// The record that was open; a line that names another is about that one.
    open: Option<RecordRef>,
    /// What the line names and yet is not about.
    taken_off: Vec<RecordRef>,
    /// The page it lies over: undo leads back there.
    page: Page,
    /// The line takes the focus: it has just been opened.
    opened: bool,
    /// What was kept since it was opened.
    kept: Vec<Id<Entry>>,
}

/// What would be kept now.
#[derive(Debug)]
struct Catch {
    heard: Heard,
    kind: EntryKind,
    owner: String,
    side: Option<Side>,
    due: Option<NaiveDate>,
    about: Option<RecordRef>,
    /// The day is that of the next meeting: nobody named one.
    by_default: bool,
}

impl CatchLine {
    /// Opens the line over a page on which this record is open. What was typed before is still there, and so is what it was
    /// about.
    pub fn open(&mut self, page: Page, about: Option<RecordRef>) {
        if self.line.trim().is_empty() {
            self.open = about;
        }
        self.page = page;
        self.opened = true;
        self.kept.clear();
    }

    /// What is caught next is of this kind.
    pub fn choose(&mut self, kind: EntryKind) {
        self.kind = Some(kind);
    }

    /// What is typed and not kept yet.
    pub fn draft(&self) -> Option<String> {
        Some(self.line.trim().to_owned()).filter(|line| !line.is_empty())
    }

    /// The edit that would keep it. A line that names nobody's task is kept as it stands.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        let line = self.draft()?;
        let catch = self.heard(view);
        let text = if catch.heard.text.is_empty() { line } else { catch.heard.text.clone() };
        Some(self.edit(view, fresh, &catch, text).0)
    }

    /// Keeps what is typed, before it is saved or left.
    pub fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        if let Some(edit) = self.draft_edit(view, &mut out.fresh) {
            out.edit(edit);
            self.next();
        }
    }

    /// Empty for the next one; what it is about stays.
    fn next(&mut self) {
        self.line.clear();
        (self.kind, self.owner, self.side, self.due) = (None, None, None, None);
        self.taken_off.clear();
    }

    fn heard(&self, view: View<'_>) -> Catch {
        let meeting = workshops::next(view.workspace, view.today).and_then(|workshop| workshop.day);
        let calendar = Calendar { language: view.language(), today: view.today, meeting, tense: Tense::Future };
        let letters = if self.kind.is_some() { Vec::new() } else { letters(view) };
        let heard = hear(&self.line, &Ear::of(view.workspace, calendar, letters));
        let kind = self.kind.or(heard.kind).unwrap_or_default();
        let owner = self.owner.clone().unwrap_or_else(|| heard.who.name().to_owned());
        let own_side = match &self.owner {
            Some(owner) => people::side_of(view.workspace, owner),
            None => heard.who.side(),
        };
        let said = self.due.unwrap_or(heard.due);
        let default = meeting.filter(|_| kind == EntryKind::Action && self.due.is_none() && said.is_none());
        Catch {
            kind,
            owner,
            side: self.side.unwrap_or(own_side),
            due: said.or(default),
            about: named_record(&heard.text, view.workspace, &self.taken_off)
                .or(self.open.filter(|record| record.exists_in(view.workspace))),
            by_default: default.is_some(),
            heard,
        }
    }

    fn edit(&self, view: View<'_>, fresh: &mut FreshIds, catch: &Catch, text: String) -> (Edit, Id<Entry>) {
        let running = clock::in_progress(view.workspace, view.now.utc_ms);
        let entry = Entry {
            id: fresh.next(),
            ord: last_order(&view.workspace.entries),
            kind: catch.kind,
            text,
            workshop: running.map(|(workshop, _)| workshop),
            block: running.map(|(_, block)| block),
            about: catch.about.map(|record| record.to_string()).unwrap_or_default(),
            day: Some(view.today),
            owner: catch.owner.trim().to_owned(),
            helper: catch.heard.helpers.join(", "),
            side: catch.side,
            due: catch.due,
            ..Entry::default()
        };
        let id = entry.id;
        // Undo and redo stay on the page everybody looks at.
        (Edit::new("edit-catch", &entry.text, self.page).put(entry), id)
    }

    /// Draws the line over everything else.
    pub fn ui(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) -> Verdict {
        over_all(ui, 760.0, |ui| self.content_ui(ui, view, out))
    }

    fn content_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let catch = self.heard(view);
        if !widgets::is_low(ui) {
            widgets::heading(ui, view.t("catch-title"));
        }
        self.kinds_ui(ui, view, &catch);
        let entered = self.line_ui(ui, view);
        // What has just been typed counts.
        let catch = if entered { self.heard(view) } else { catch };
        self.which_ui(ui, view, &catch);
        self.facts_ui(ui, view, &catch);
        ui.add_space(4.0);
        self.outlook_ui(ui, view, &catch);
        let (mut keep, mut close) = (entered, false);
        ui.horizontal_wrapped(|ui| {
            let ready = !catch.heard.text.is_empty() && !view.read_only;
            let button = ui.add_enabled_ui(ready, |ui| widgets::primary_button(ui, view.t("catch-keep"))).inner;
            keep |= button.clicked();
            close = ui.button(view.t("close")).clicked();
            widgets::small(ui, view.t("catch-keys"));
        });
        if keep && !catch.heard.text.is_empty() && !view.read_only {
            let text = catch.heard.text.clone();
            let (edit, id) = self.edit(view, &mut out.fresh, &catch, text);
            out.edit(edit);
            self.kept.push(id);
            self.next();
            self.opened = true;
            ui.ctx().request_repaint();
        }
        self.kept_ui(ui, view);
        close
    }

    /// What it is, each with the letter that says so.
    fn kinds_ui(&mut self, ui: &mut Ui, view: View<'_>, catch: &Catch) {
        let name = |letter: char, kind: EntryKind| (kind, format!("{}  {letter}", view.t(labels::words(kind))));
        let options: Vec<_> = letters(view).into_iter().map(|(letter, kind)| name(letter, kind)).collect();
        if let Some(kind) = widgets::segments(ui, "catch kind", catch.kind, &options) {
            // The letter that said otherwise goes with what it said.
            if let Some(taken) = catch.heard.taken.first().filter(|_| catch.heard.kind.is_some()) {
                self.line = self.line.get(taken.end..).unwrap_or_default().to_owned();
            }
            self.kind = Some(kind);
            self.opened = true;
        }
    }

    /// The line itself; true when Enter was pressed.
    fn line_ui(&mut self, ui: &mut Ui, view: View<'_>) -> bool {
        let go = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let hint = RichText::new(view.t("catch-hint")).color(theme::palette(ui).muted);
        let edit = TextEdit::singleline(&mut self.line)
            .id(LINE.id())
            .hint_text(hint)
            .desired_width(ui.available_width() - 20.0)
            .margin(egui::Margin::symmetric(10, 8));
        let response = ui.add(edit).accessible_name(view.t("catch-line"));
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered || std::mem::take(&mut self.opened) {
            response.request_focus();
        }
        entered || go
    }

    /// Several people have this name: who is meant.
    fn which_ui(&mut self, ui: &mut Ui, view: View<'_>, catch: &Catch) {
        let Who::Several(name, people) = &catch.heard.who else { return };
        if self.owner.is_some() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            widgets::toned(ui, view.tx("catch-which", &[("name", name.into())]), Tone::Warning);
            for (_, name, side) in people {
                let side_words = view.t(labels::speaks_for(*side));
                if ui.button(format!("{name} · {side_words}")).clicked() {
                    self.owner = Some(name.clone());
                    self.side = Some(*side);
                    self.opened = true;
                }
            }
        });
    }

    /// Who, for which side, by when, about what: as heard, each to be put right.
    fn facts_ui(&mut self, ui: &mut Ui, view: View<'_>, catch: &Catch) {
        ui.horizontal_wrapped(|ui| {
            let caption = view.t("entry-owner");
            widgets::captioned(ui, &caption, |ui| {
                let field = Field::header("catch owner");
                let (_, new) = name_line(ui, view, field, &caption, &catch.owner, (190.0, catch.side));
                if let Some(new) = new {
                    self.owner = Some(new);
                    self.side = None;
                }
            });
            widgets::captioned(ui, &view.t("field-side"), |ui| {
                let options = [Some(Side::Sales), Some(Side::Marketing), None]
                    .map(|side| (side, side.map_or_else(|| "–".to_owned(), |side| view.t(labels::words(side)))));
                if let Some(side) = widgets::segments(ui, "catch side", catch.side, &options) {
                    self.side = Some(side);
                }
            });
            let caption = view.t(if catch.kind == EntryKind::Decision { "catch-until" } else { "entry-due" });
            widgets::captioned(ui, &caption, |ui| {
                let field = Field::header("catch due");
                if let Some(day) =
                    widgets::date_field(ui, view.texts, field, &caption, catch.due, (view.today, Tense::Future))
                {
                    self.due = Some(day);
                }
            });
        });
        if let Some(record) = catch.about {
            ui.horizontal_wrapped(|ui| {
                widgets::small(ui, view.t("entry-about"));
                widgets::badge(ui, about_words(view, record), Tone::Agreed);
                if widgets::icon_button(ui, icons::CLOSE, &view.t("catch-not-about")).clicked() {
                    self.take_off(record);
                }
            });
        }
    }

    /// The line is not about this record: about the one that is open, or about none.
    fn take_off(&mut self, record: RecordRef) {
        self.open = self.open.filter(|open| *open != record);
        self.taken_off.push(record);
        self.opened = true;
    }

    /// What Enter would keep, in a line.
    fn outlook_ui(&self, ui: &mut Ui, view: View<'_>, catch: &Catch) {
        if view.read_only {
            widgets::toned(ui, view.t("read-only-toast"), Tone::Warning);
            return;
        }
        if catch.heard.text.is_empty() {
            let key = if self.line.trim().is_empty() { "catch-example" } else { "catch-no-text" };
            widgets::muted(ui, view.t(key));
            return;
        }
        let mut parts = vec![view.t(labels::words(catch.kind))];
        if !catch.owner.trim().is_empty() {
            parts.push(catch.owner.trim().to_owned());
        }
        if !catch.heard.helpers.is_empty() {
            let names = catch.heard.helpers.join(", ");
            parts.push(view.tx("catch-helped", &[("names", names.into())]));
        }
        if let Some(due) = catch.due {
            let day = [("day", day_words(view, due).into())];
            parts.push(view.tx(if catch.by_default { "catch-by-meeting" } else { "catch-by" }, &day));
        }
        let line = format!("{}: {}", parts.join(" · "), catch.heard.text);
        ui.add(egui::Label::new(RichText::new(line).font(theme::strong(theme::BODY))).wrap());
        if let Some((workshop, block)) = clock::in_progress(view.workspace, view.now.utc_ms) {
            let title = |title: Option<&str>| title.unwrap_or_default().to_owned();
            let workshop = title(view.workspace.workshops.get(&workshop).map(|workshop| workshop.title.as_str()));
            let block = title(view.workspace.blocks.get(&block).map(|block| block.title.as_str()));
            widgets::small(ui, view.tx("catch-in", &[("workshop", workshop.into()), ("block", block.into())]));
        }
    }

    /// What was kept last, the newest first.
    fn kept_ui(&self, ui: &mut Ui, view: View<'_>) {
        let shown = if widgets::is_low(ui) { 1 } else { SHOWN };
        for entry in self.kept.iter().rev().take(shown).filter_map(|id| view.workspace.entries.get(id)) {
            let mut words = format!("{} {}: {}", icons::CHECK, view.t(labels::words(entry.kind)), entry.text);
            for part in [entry.owner.clone(), entry.due.map(|due| view.texts.date(due)).unwrap_or_default()] {
                if !part.is_empty() {
                    words = format!("{words} · {part}");
                }
            }
            let color = Tone::Agreed.text(theme::palette(ui));
            ui.add(egui::Label::new(RichText::new(words).size(theme::SMALL).color(color)).truncate());
        }
    }
}

/// The letter of each kind in the language of the program.
fn letters(view: View<'_>) -> Vec<(char, EntryKind)> {
    let letters = view.t("catch-letters");
    letters.chars().filter(|c| !c.is_whitespace()).zip(EntryKind::ALL).collect()
}

/// A day with its weekday, so that "next Friday" is checked at a glance.
fn day_words(view: View<'_>, day: NaiveDate) -> String {
    let key = ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];
    let weekday = key.get(day.weekday().num_days_from_monday() as usize).map(|key| view.t(key)).unwrap_or_default();
    format!("{weekday}, {}", view.texts.date(day))
}

/// What a record is called where something is said about it.
pub fn about_words(view: View<'_>, record: RecordRef) -> String {
    view.texts.record(view.workspace, Address::Record(record), None)
}
