//! Decisions, actions and thoughts for later: the list, its filters, and the details of one of them.

mod details;
mod filters;
mod table;

use std::collections::BTreeSet;

use egui::{Key, Modifiers, Ui};

use super::super::command::{Command, Request, shortcut_words};
use super::super::dialogs::CatchLine;
use super::super::room::part::Part;
use super::super::{Outbox, View, icons, widgets};
use crate::calc::clock;
use crate::calc::entries::{self, Wanted};
use crate::calc::workshops;
use crate::edit::{Edit, Page};
use crate::model::{Entry, EntryKind, EntryStatus, FreshIds, Id, RecordRef, Side};
use widgets::{Pane, Tone};

/// View state of the page.
#[derive(Debug, Default)]
pub struct ActionsPage {
    selected: Option<Id<Entry>>,
    wanted: Wanted,
    /// What was ticked or opened again under this filter stays where it is until another one is chosen.
    stays: BTreeSet<Id<Entry>>,
    shown: Vec<Id<Entry>>,
    shown_of: Option<(u64, Wanted)>,
    /// How many there are of each kind under the rest of the filter.
    counts: Vec<(Option<EntryKind>, usize)>,
    scroll_to: Option<Id<Entry>>,
    focus_text: bool,
    /// How many of the kind that is looked at the rest of the filter leaves out.
    left_out: usize,
    /// Everybody who has something.
    owners: Vec<String>,
    /// The line in which something new is caught, from every page.
    line: CatchLine,
}

impl super::Pages {
    /// The line in which something new is caught.
    pub fn catching(&mut self) -> &mut CatchLine {
        &mut self.actions.line
    }
}

impl ActionsPage {
    /// Selects an entry; a filter that leaves it out is taken away.
    fn select(&mut self, view: View<'_>, id: Id<Entry>) {
        (self.selected, self.scroll_to) = (Some(id), Some(id));
        self.follow(view);
        if !self.shown.contains(&id) {
            self.want(Wanted { standing: entries::Standing::All, ..Wanted::default() });
        }
    }

    /// Another filter; what was ticked under the one before goes where it belongs.
    fn want(&mut self, wanted: Wanted) {
        if self.wanted != wanted {
            self.wanted = wanted;
            self.stays.clear();
        }
    }

    /// Which entries are shown in which order, worked out once for each state of workspace and filter.
    fn follow(&mut self, view: View<'_>) {
        let of = (view.revision, self.wanted.clone());
        if self.shown_of.as_ref() != Some(&of) {
            self.shown = entries::wanted(view.workspace, &self.wanted, view.today, &self.stays);
            self.counts = std::iter::once(None)
                .chain(EntryKind::ALL.map(Some))
                .map(|kind| {
                    let wanted = Wanted { kind, ..self.wanted.clone() };
                    (kind, entries::wanted(view.workspace, &wanted, view.today, &BTreeSet::new()).len())
                })
                .collect();
            let kind = Wanted { kind: self.wanted.kind, standing: entries::Standing::All, ..Wanted::default() };
            let all = entries::wanted(view.workspace, &kind, view.today, &BTreeSet::new()).len();
            self.left_out = all.saturating_sub(self.shown.len());
            self.owners = entries::owners(view.workspace);
            self.shown_of = Some(of);
        }
    }

    /// Sets where an entry stands; it stays in the list that is looked at.
    fn set_status(&mut self, view: View<'_>, out: &mut Outbox, entry: &Entry, status: EntryStatus) {
        self.stays.insert(entry.id);
        let key = match status {
            EntryStatus::Open => "edit-reopen-entry",
            EntryStatus::Done => "edit-done-entry",
            EntryStatus::Dropped => "edit-drop-entry",
        };
        out.edit(Edit::change(entry, key, "status", |entry| entries::set_status(entry, status, view.today)));
    }

    fn delete(&mut self, view: View<'_>, out: &mut Outbox, entry: &Entry) {
        let at = self.shown.iter().position(|id| *id == entry.id).unwrap_or(0);
        let next = self.shown.get(at + 1).or_else(|| at.checked_sub(1).and_then(|at| self.shown.get(at)));
        self.selected = next.copied();
        out.edit(Edit::new("edit-delete-entry", &entry.text, Page::Actions).delete(view.workspace, entry.id));
    }

    /// Opens the line for something new of a kind.
    fn catch(&mut self, out: &mut Outbox, kind: EntryKind) {
        self.line.choose(kind);
        out.request(Request::Run(Command::Catch));
    }

    /// While no text is typed: Space or X is done, or open again; F2 edits the words, Delete takes it away, Enter begins a new
    /// one. While the clock of a workshop runs, Space is the clock's.
    fn keys(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) {
        if !view.keys_are_free(ui) || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let free = ui.memory(|memory| memory.focused().is_none());
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if free && pressed(Key::Enter) {
            out.request(Request::Run(Command::Catch));
        }
        let selected = self.selected.filter(|id| self.shown.contains(id));
        let Some(entry) = selected.and_then(|id| view.workspace.entries.get(&id)).cloned() else { return };
        let clock_runs = clock::in_progress(view.workspace, view.now.utc_ms).is_some();
        if free && (pressed(Key::X) || !clock_runs && pressed(Key::Space)) {
            self.set_status(view, out, &entry, entries::toggled(entry.status));
        }
        if pressed(Key::F2) {
            self.focus_text = true;
            ui.ctx().request_repaint();
        }
        if free && pressed(Key::Delete) {
            self.delete(view, out, &entry);
        }
    }

    fn head_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let done = done_words(view);
        widgets::page_head(ui, &view.t("page-actions"), done.as_ref(), &view.t("page-actions-purpose"), |ui| {
            let keys = Command::Catch.shortcuts().first().map(|keys| shortcut_words(view.texts, *keys));
            let text = format!("{}  {}", icons::PLUS, view.t("action-new"));
            if !view.presenting && ui.button(text).on_hover_text(keys.unwrap_or_default()).clicked() {
                out.request(Request::Run(Command::Catch));
            }
            if !view.workspace.entries.is_empty() {
                self.head_search_ui(ui, view);
            }
        });
    }

    fn empty_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let keys = Command::Catch.shortcuts().first().map(|keys| shortcut_words(view.texts, *keys)).unwrap_or_default();
        let (title, text) = (view.t("actions-empty-title"), view.tx("actions-empty-text", &[("keys", keys.into())]));
        widgets::empty_state(ui, icons::LIST_CHECKS, &title, &text, |ui| {
            if widgets::primary_button(ui, view.t("actions-first-action")).clicked() {
                self.catch(out, EntryKind::Action);
            }
            if ui.button(view.t("actions-first-decision")).clicked() {
                self.catch(out, EntryKind::Decision);
            }
        });
    }
}

/// What the head of the page says: how many of what is due by the next meeting are done, otherwise how many are open.
fn done_words(view: View<'_>) -> Option<(String, Tone)> {
    let meeting = workshops::next(view.workspace, view.today);
    let rate = meeting.and_then(|meeting| entries::done_by(view.workspace, &meeting)).filter(|rate| rate.n > 0);
    if let Some(rate) = rate {
        let tone = if rate.k == rate.n { Tone::Agreed } else { Tone::Neutral };
        return Some((view.tx("actions-done-by-next", &[("k", rate.k.into()), ("n", rate.n.into())]), tone));
    }
    let open = view.results.tally.open_actions;
    (open > 0).then(|| (view.tx("actions-open", &[("n", open.into())]), Tone::Neutral))
}

impl super::PageUi for ActionsPage {
    fn room(&self, _view: View<'_>) -> (Part, Option<RecordRef>) {
        (Part::Actions, None)
    }

    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.head_ui(ui, view, out);
        if view.workspace.entries.is_empty() {
            self.empty_ui(ui, view, out);
            self.keys(ui, view, out);
            return;
        }
        self.follow(view);
        let selected = self.selected.filter(|id| view.workspace.entries.contains_key(id));
        if out.edits.is_empty() {
            self.selected = selected;
        }
        // Where every line counts, an entry that is looked at has the page for itself.
        if selected.is_none() || widgets::is_wide(ui) || !widgets::is_low(ui) {
            self.filters_ui(ui, view);
        }
        match selected {
            Some(id) if widgets::is_wide(ui) => {
                widgets::two_panes(ui, 0.6, |ui, pane| match pane {
                    Pane::Left => widgets::card(ui, |ui| self.table_ui(ui, view, out)),
                    Pane::Right => self.details_ui(ui, view, out, id),
                });
            }
            Some(id) => self.details_ui(ui, view, out, id),
            None => widgets::card(ui, |ui| self.table_ui(ui, view, out)),
        }
        self.keys(ui, view, out);
    }

    fn step(&mut self, _view: View<'_>, forth: bool) -> bool {
        // Before the first entry comes the list itself.
        let places: Vec<Option<Id<Entry>>> =
            std::iter::once(None).chain(self.shown.iter().copied().map(Some)).collect();
        let next = super::neighbour(&places, self.selected, forth);
        if let Some(place) = next {
            (self.selected, self.scroll_to) = (place, place);
        }
        next.is_some()
    }

    fn show(&mut self, record: RecordRef, view: View<'_>) {
        if let RecordRef::Entry(id) = record {
            self.select(view, id);
        }
    }

    fn open(view: View<'_>) -> u32 {
        view.results.tally.open_actions
    }

    fn draft(&self) -> Option<String> {
        self.line.draft()
    }

    fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        self.line.draft_edit(view, fresh)
    }

    fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        self.line.commit_draft(view, out);
    }
}

/// What the kinds look like in a list.
fn icon(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Decision => icons::GAVEL,
        EntryKind::Action => icons::CHECK_SQUARE,
        EntryKind::Parked => icons::PUSH_PIN,
        EntryKind::Idea => icons::LIGHTBULB,
        EntryKind::Win => icons::TROPHY,
    }
}

/// A side as one of three: Sales, Marketing, nobody's.
fn sides(view: View<'_>) -> [(Option<Side>, String); 3] {
    [Some(Side::Sales), Some(Side::Marketing), None].map(|side| {
        let words = side.map_or_else(|| "–".to_owned(), |side| view.t(crate::text::labels::words(side)));
        (side, words)
    })
}
