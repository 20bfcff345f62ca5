//! The board of a workshop: silent writing, putting together, naming, and what is made of it.

use std::sync::Arc;

use egui::{Align, Frame, Key, Layout, Margin, Modifiers, Response, RichText, ScrollArea, TextEdit, Ui};

use super::super::super::people::{SpeaksFor, side_keys};
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::votes::begin;
use crate::calc::stickies::{Group, groups, hidden, shown};
use crate::calc::votes::usual_dots;
use crate::calc::{clock, people, sealed, workshops};
use crate::edit::{Edit, Page};
use crate::model::{
    AnyRecord, ContentItem, Criterion, Entry, FreshIds, Id, Persona, RecordRef, Side, Sticky, Vote, VoteMethod,
    Workshop, last_order,
};
use crate::text::labels;

/// How wide a group is drawn.
const WIDTH: f32 = 230.0;

/// The keys of the groups; the first takes a note out of all.
const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// View state of the board.
#[derive(Debug)]
pub struct BoardSection {
    side: Option<Side>,
    typed: String,
    selected: Option<Id<Sticky>>,
    /// The group that is being named, by its old name; an empty one is begun with the selected note.
    naming: Option<(String, String)>,
    /// The line takes the focus: Enter was pressed where nothing had it.
    writes: bool,
}

impl Default for BoardSection {
    fn default() -> Self {
        Self { side: Some(Side::Sales), typed: String::new(), selected: None, naming: None, writes: false }
    }
}

/// What can be made of a note or of a group.
const MAKE: [&str; 4] = ["board-make-persona", "board-make-criterion", "board-make-content", "board-make-action"];

impl BoardSection {
    /// What is typed and not on the board yet.
    pub fn draft(&self) -> Option<String> {
        Some(self.typed.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// The edit that would put it there; sealed like every note.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds, workshop: Id<Workshop>) -> Option<Edit> {
        let text = self.draft()?;
        let id: Id<Sticky> = fresh.next();
        let note = Sticky {
            id,
            ord: last_order(&view.workspace.stickies),
            workshop,
            block: clock::block_in(view.workspace, workshop, view.now.utc_ms),
            side: self.side,
            sealed: sealed::seal_text(id, fresh.nonce(), &text),
            ..Sticky::default()
        };
        Some(Edit::new("edit-write-note", "", Page::Workshops).at(workshop).put(note))
    }

    /// Puts what is typed on the board, hidden.
    pub fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) {
        if let Some(edit) = self.draft_edit(view, &mut out.fresh, workshop) {
            out.edit(edit);
        }
        self.typed.clear();
    }

    /// Draws the board of a workshop. The vote that was begun on its groups, if one was.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) -> Option<Id<Vote>> {
        let [sales, marketing, neutral] = hidden(view.workspace, workshop);
        let covered = sales + marketing + neutral;
        let groups = groups(view.workspace, workshop);
        let is_empty = groups.iter().all(|group| group.notes.is_empty());
        // What it is for is said until there is something on it: then notes need the room.
        if is_empty {
            widgets::muted(ui, view.t("board-purpose"));
            ui.add_space(6.0);
        }
        if !view.read_only {
            self.begin_writing(ui, view);
            self.writing_ui(ui, view, out, workshop);
            if is_empty {
                widgets::small(ui, view.t("board-write-keys"));
            }
        }
        if covered > 0 {
            ui.add_space(6.0);
            let words = [
                ("n", covered.into()),
                ("sales", sales.into()),
                ("marketing", marketing.into()),
                ("neutral", neutral.into()),
            ];
            let free = view.keys_are_free(ui) && !view.read_only;
            let key = free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::R));
            ui.horizontal_wrapped(|ui| {
                widgets::muted(ui, format!("{}  {}", icons::LOCK, view.tx("board-hidden", &words)));
                if widgets::primary_button(ui, view.t("board-show")).clicked() || key {
                    let edit = Edit::new("edit-show-notes", "", Page::Workshops).at(workshop);
                    let notes = shown(view.workspace, workshop).into_iter();
                    out.edit(notes.fold(edit, Edit::put));
                }
            });
        }
        if is_empty {
            return None;
        }
        ui.add_space(4.0);
        self.keys(ui, view, out, &groups);
        let vote = vote_ui(ui, view, out, workshop, &groups);
        ui.add_space(4.0);
        self.naming_ui(ui, view, out, &groups);
        let height = ui.available_height().max(220.0);
        ScrollArea::horizontal().id_salt("board").max_height(height).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                for (at, group) in groups.iter().enumerate().take(widgets::MOST_BESIDE) {
                    self.group_ui(ui, view, out, at, group);
                }
            });
        });
        vote
    }

    /// Where nothing has the focus, Enter begins to write.
    fn begin_writing(&mut self, ui: &Ui, view: View<'_>) {
        let elsewhere = ui.memory(egui::Memory::focused).is_some() || egui::Popup::is_any_open(ui.ctx());
        if !elsewhere && self.naming.is_none() && view.keys_are_free(ui) {
            self.writes = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        }
    }

    fn writing_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) {
        ui.horizontal_wrapped(|ui| {
            let sides = [Some(Side::Sales), Some(Side::Marketing), None];
            let options = sides.map(|side| (side, view.t(labels::speaks_for(side))));
            widgets::muted(ui, view.t("board-who"));
            if let Some(side) = widgets::segments(ui, "board side", self.side, &options) {
                self.side = side;
            }
            let width = ui.available_width().clamp(120.0, 520.0);
            let id = egui::Id::unique("board line");
            if ui.memory(|memory| memory.has_focus(id))
                && let Some(SpeaksFor(side)) = side_keys(ui)
            {
                self.side = side;
            }
            let line = TextEdit::singleline(&mut self.typed).id(id).password(true).desired_width(width);
            let hint = view.t("board-write");
            let response = widgets::named(ui.add(line.hint_text(&hint)), &hint);
            let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let add = widgets::icon_button(ui, icons::PLUS, &hint).clicked();
            if self.draft().is_some() && (enter || add) {
                self.commit_draft(view, out, workshop);
                self.writes = true;
            }
            if std::mem::take(&mut self.writes) {
                response.request_focus();
            }
            response.on_hover_text(view.t("board-write-keys"));
        });
    }

    /// Puts the chosen note into a group. One that was in none leads on to the next such one, so that the next name or digit
    /// is for that.
    fn group(&mut self, out: &mut Outbox, note: &Sticky, name: &str, groups: &[Group<'_>]) {
        put_into(out, note, name);
        let loose: Vec<Id<Sticky>> = groups.iter().take(1).flat_map(|group| &group.notes).map(|one| one.id).collect();
        if let Some(at) = loose.iter().position(|id| *id == note.id) {
            let next = loose.get(at + 1).or_else(|| loose.first().filter(|_| at > 0));
            self.selected = next.copied();
        }
    }

    /// Arrows choose a note, digits put it into a group, N begins one, Delete takes it away.
    fn keys(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox, groups: &[Group<'_>]) {
        // In a menu that is open the keys are the menu's.
        let elsewhere = self.naming.is_some() || egui::Popup::is_any_open(ui.ctx());
        if !view.keys_are_free(ui) || view.read_only || elsewhere {
            return;
        }
        let all: Vec<Id<Sticky>> = groups.iter().flat_map(|group| &group.notes).map(|note| note.id).collect();
        let at = self.selected.and_then(|id| all.iter().position(|one| *one == id));
        let press = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if press(Key::ArrowDown) || press(Key::ArrowRight) {
            self.selected = all.get(at.map_or(0, |at| (at + 1).min(all.len() - 1))).copied();
        }
        if press(Key::ArrowUp) || press(Key::ArrowLeft) {
            self.selected = all.get(at.map_or(0, |at| at.saturating_sub(1))).copied();
        }
        let Some(note) = self.selected.and_then(|id| view.workspace.stickies.get(&id)) else { return };
        for (digit, key) in DIGITS.into_iter().enumerate() {
            if press(key)
                && let Some(group) = groups.get(digit)
            {
                self.group(out, note, &group.name, groups);
            }
        }
        if press(Key::N) {
            self.naming = Some((String::new(), String::new()));
        }
        if press(Key::Delete) {
            out.edit(Edit::new("edit-delete-note", &note.text, Page::Workshops).delete(view.workspace, note.id));
        }
    }

    /// The name of a group that is begun or renamed.
    fn naming_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, groups: &[Group<'_>]) {
        let Some((old, new)) = &mut self.naming else { return };
        let (mut done, mut begun) = (false, None);
        ui.horizontal_wrapped(|ui| {
            let name = view.t("board-group-name");
            widgets::muted(ui, &name);
            let id = egui::Id::unique("board group name");
            let response = widgets::named(ui.add(TextEdit::singleline(new).id(id).desired_width(240.0)), &name);
            if !response.has_focus() && !response.lost_focus() {
                response.request_focus();
            }
            let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
            done = response.lost_focus() && escape;
            if response.lost_focus() && enter && !new.trim().is_empty() {
                done = true;
                let name = new.trim();
                if old.is_empty() {
                    begun = Some(name.to_owned());
                } else if let Some(group) = groups.iter().find(|group| group.name == *old) {
                    let edit = Edit::new("edit-rename-group", name, Page::Workshops);
                    let renamed =
                        group.notes.iter().map(|note| Sticky { cluster: name.to_owned(), ..Sticky::clone(note) });
                    out.edit(renamed.fold(edit, Edit::put));
                }
            }
        });
        if done {
            self.naming = None;
        }
        let note = self.selected.and_then(|id| view.workspace.stickies.get(&id));
        if let (Some(name), Some(note)) = (begun, note) {
            self.group(out, note, &name, groups);
        }
        ui.add_space(6.0);
    }

    fn group_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, at: usize, group: &Group<'_>) {
        let frame = Frame::new().fill(theme::palette(ui).quiet).corner_radius(8.0).inner_margin(Margin::same(6));
        let (_, dropped) = ui.dnd_drop_zone::<Id<Sticky>, ()>(frame, |ui| {
            ui.set_width(WIDTH);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                if at == 0 {
                    widgets::subheading(ui, view.t("board-loose"));
                } else {
                    self.group_head_ui(ui, view, out, at, group);
                }
                for note in group.notes.iter().take(widgets::MOST_BESIDE) {
                    self.note_ui(ui, view, out, note);
                }
                widgets::rest(ui, view.texts, group.notes.len(), widgets::MOST_BESIDE);
            });
        });
        let note = dropped.and_then(|id| view.workspace.stickies.get(&*id));
        if let Some(note) = note.filter(|note| note.cluster.trim() != group.name && !view.read_only) {
            put_into(out, note, &group.name);
        }
    }

    /// The number and the name of a group, and what can be done with it.
    fn group_head_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, at: usize, group: &Group<'_>) {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            if !view.read_only {
                let button = widgets::icon_button(ui, icons::ARROW_RIGHT, &view.t("board-make"));
                make_ui(ui, view, out, &button, &group.name, &group.notes);
                if widgets::icon_button(ui, icons::NOTE, &view.t("edit-rename-group")).clicked() {
                    self.naming = Some((group.name.clone(), group.name.clone()));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                let number = view.texts.integer(at as u64);
                let name = RichText::new(format!("{number}  {}", group.name)).font(theme::strong(theme::BODY));
                ui.add(egui::Label::new(name).wrap());
            });
        });
    }

    fn note_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, note: &Arc<Sticky>) {
        let colors = theme::palette(ui);
        let chosen = self.selected == Some(note.id);
        let side = note.side.map_or(colors.muted, |side| colors.side_text(side));
        let stroke =
            egui::Stroke::new(if chosen { 2.0 } else { 1.0 }, if chosen { colors.agreed } else { colors.line });
        let id = egui::Id::unique(("note", note.id.bits()));
        let frame =
            Frame::new().fill(colors.surface).stroke(stroke).corner_radius(6.0).inner_margin(Margin::symmetric(8, 3));
        let inner = ui.dnd_drag_source(id, note.id, |ui| {
            frame.show(ui, |ui| {
                ui.set_width(WIDTH - 20.0);
                // The side stands behind the last word, so that a short note is one line.
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = egui::vec2(8.0, 0.0);
                    ui.label(RichText::new(&note.text).color(colors.ink));
                    let who = view.t(labels::speaks_for(note.side));
                    ui.label(RichText::new(who).size(theme::SMALL).color(side));
                });
                if let Some(record) = RecordRef::parse(&note.became).and_then(|record| record.find_in(view.workspace)) {
                    widgets::small(ui, view.tx("board-became", &[("what", record.title().into())]));
                }
            });
        });
        let response =
            ui.interact(inner.response.rect, egui::Id::unique(("choose note", note.id.bits())), egui::Sense::click());
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &note.text));
        if response.clicked() {
            self.selected = Some(note.id);
        }
        if chosen && !view.read_only {
            let button = widgets::quiet_button(ui, format!("{}  {}", icons::ARROW_RIGHT, view.t("board-make")));
            make_ui(ui, view, out, &button, &note.text, &[note]);
        }
    }
}

fn put_into(out: &mut Outbox, note: &Sticky, group: &str) {
    let new = Sticky { cluster: group.to_owned(), ..note.clone() };
    out.edit(Edit::new("edit-group-note", &note.text, Page::Workshops).at(note.workshop).put(new));
}

/// The keys of the board, and a vote on its groups; the vote, when it was begun.
fn vote_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    workshop: Id<Workshop>,
    groups: &[Group<'_>],
) -> Option<Id<Vote>> {
    let named: Vec<String> = groups.iter().skip(1).map(|group| group.name.clone()).collect();
    let may = named.len() > 1 && !view.read_only;
    let label = format!("{}  {}", icons::LIST_CHECKS, view.t("board-vote"));
    let clicked = ui.horizontal_wrapped(|ui| {
        let clicked = ui.add_enabled(may, egui::Button::new(label)).clicked();
        widgets::small(ui, view.t("board-keys"));
        clicked
    });
    clicked.inner.then(|| {
        let vote = Vote {
            question: view.t("board-question"),
            method: VoteMethod::Dots,
            dots: usual_dots(named.len()),
            options: named,
            ballots: people::ballots(view.workspace, false),
            ..Vote::default()
        };
        begin(view, out, Some(workshop), vote, Page::Workshops)
    })
}

/// The ways to make a persona, a criterion, a content gap or an action of what these notes say, below a button.
fn make_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, button: &Response, name: &str, notes: &[&Arc<Sticky>]) {
    let words = MAKE.map(|key| view.t(key));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let Some(chosen) = widgets::choices_of(button, ui, None, &words) else { return };
    let record = made(view, &mut out.fresh, MAKE.get(chosen).copied().unwrap_or_default(), name, notes);
    let address = record.address().to_string();
    let edit = Edit {
        changes: vec![crate::edit::Change::Put(record)],
        ..Edit::new("edit-make-of-note", name, Page::Workshops)
    };
    let now = notes.iter().map(|note| Sticky { became: address.clone(), ..Sticky::clone(note) });
    out.edit(now.fold(edit, Edit::put));
}

/// What is made; an action is one of the workshop in which it was written, and like all of them for the next meeting.
fn made(view: View<'_>, fresh: &mut FreshIds, what: &str, name: &str, notes: &[&Arc<Sticky>]) -> AnyRecord {
    let (workspace, name) = (view.workspace, name.to_owned());
    match what {
        "board-make-persona" => {
            Persona { id: fresh.next(), ord: last_order(&workspace.personas), name, ..Persona::default() }.into()
        }
        "board-make-criterion" => {
            Criterion { id: fresh.next(), ord: last_order(&workspace.criteria), name, ..Criterion::default() }.into()
        }
        "board-make-content" => ContentItem {
            id: fresh.next(),
            ord: last_order(&workspace.content),
            title: name,
            kind: crate::model::ContentKind::Other,
            ..ContentItem::default()
        }
        .into(),
        _ => {
            let workshop = notes.first().map(|note| note.workshop);
            let block = workshop.and_then(|id| clock::block_in(workspace, id, view.now.utc_ms));
            Entry {
                id: fresh.next(),
                ord: last_order(&workspace.entries),
                text: name,
                day: Some(view.today),
                due: workshops::next(workspace, view.today).and_then(|meeting| meeting.day),
                workshop,
                block,
                ..Entry::default()
            }
            .into()
        }
    }
}
