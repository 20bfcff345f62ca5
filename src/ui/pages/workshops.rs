//! Workshops: planned, run by the clock, written down. The list at the left, the chosen one at the right.

mod agenda;
mod attendance;
mod block;
mod board;
mod columns;
mod edits;
mod presented;
mod reset;
mod tabs;
pub(super) mod votes;

use egui::{Align, Layout, Popup, ScrollArea, Ui};

use super::super::command::Request;
use super::super::form::Form;
use super::super::room::Part;
use super::super::{Outbox, View, icons, minutes, run_bar, widgets};
use crate::calc::clock;
use crate::calc::clock::running_workshop;
use crate::calc::running::Press;
use crate::calc::workshops::{self, Group, Standing};
use crate::calc::zones;
use crate::edit::{Edit, Page};
use crate::exchange::templates::agendas::agendas;
use crate::model::{FreshIds, Id, Opens, RecordRef, Workshop};
use agenda::AgendaSection;
use attendance::AttendanceSection;
use board::BoardSection;
use reset::ResetQuestion;
use std::sync::Arc;
use tabs::Tab;
use votes::VotesSection;
use widgets::{Field, Pane, Tone};

/// What a new workshop begins with.
#[derive(Debug, Clone)]
enum Begin {
    /// An agenda of the program, by its place.
    Agenda(usize),
    /// One of the workspace's own templates.
    Own(Id<Workshop>),
    /// Nothing.
    Empty,
}

/// View state of the page.
#[derive(Debug, Default)]
pub struct WorkshopsPage {
    selected: Option<Id<Workshop>>,
    tab: Tab,
    agenda: AgendaSection,
    people: AttendanceSection,
    board: BoardSection,
    votes: VotesSection,
    resetting: Option<ResetQuestion>,
    rename: bool,
    /// The workshop that runs is looked at next.
    to_running: bool,
}

type Listed = (Group, Standing, Arc<Workshop>);

impl WorkshopsPage {
    /// The workshop that is looked at.
    pub fn looked_at(&self) -> Option<Id<Workshop>> {
        self.selected
    }

    fn page_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, scrolls: bool) {
        let purpose = view.t("page-workshops-purpose");
        widgets::page_head(ui, &view.t("page-workshops"), None, &purpose, |ui| {
            if !view.presenting {
                self.new_ui(ui, view, out);
            }
        });
        if view.workspace.workshops.is_empty() {
            self.empty_ui(ui, view, out);
            return;
        }
        if std::mem::take(&mut self.to_running)
            && let Some(running) = running_workshop(view.workspace)
        {
            self.selected = Some(running.id);
        }
        // Whoever answers in silence sees nothing else.
        if let Some(workshop) = self.selected.filter(|_| self.votes.is_silent(view.workspace)) {
            widgets::card(ui, |ui| self.votes.ui(ui, view, out, workshop));
            return;
        }
        let listed = workshops::listed(view.workspace, view.today);
        let exists = |id: &Id<Workshop>| view.workspace.workshops.contains_key(id);
        // What was added in this pass is there in the next one.
        if out.edits.is_empty() && self.selected.as_ref().is_none_or(|id| !exists(id)) {
            self.selected = listed.first().map(|(_, _, workshop)| workshop.id);
        }
        if view.presenting {
            self.detail_ui(ui, view, out, &listed, scrolls);
        } else if widgets::is_wide(ui) {
            widgets::two_panes(ui, 0.25, |ui, pane| match pane {
                Pane::Left => self.list_ui(ui, view, &listed),
                Pane::Right => self.detail_ui(ui, view, out, &listed, scrolls),
            });
        } else {
            self.picker_ui(ui, view, &listed);
            self.detail_ui(ui, view, out, &listed, scrolls);
        }
    }

    fn empty_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let (title, text) = (view.t("workshops-empty-title"), view.t("workshops-empty-text"));
        widgets::empty_state(ui, icons::CALENDAR, &title, &text, |ui| {
            for (at, agenda) in agendas().iter().enumerate().take(2) {
                if widgets::primary_button(ui, agenda.title(view.language())).clicked() {
                    self.begin(view, out, &Begin::Agenda(at));
                }
            }
            if ui.button(view.t("workshop-empty")).clicked() {
                self.begin(view, out, &Begin::Empty);
            }
        });
    }

    /// The button that lists what a new workshop can begin with.
    fn new_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let mut ways: Vec<(Begin, String)> = agendas()
            .iter()
            .enumerate()
            .map(|(at, agenda)| {
                let minutes = view.tx("plan-minutes", &[("n", agenda.minutes().into())]);
                (Begin::Agenda(at), format!("{} · {} · {minutes}", agenda.code, agenda.title(view.language())))
            })
            .collect();
        let own = workshops::listed(view.workspace, view.today).into_iter();
        ways.extend(own.filter(|(group, ..)| *group == Group::Templates).map(|(_, _, own)| {
            let words = view.tx("workshop-own-template", &[("title", (&own.title).into())]);
            (Begin::Own(own.id), words)
        }));
        ways.push((Begin::Empty, view.t("workshop-empty")));
        let button = ui.button(format!("{}  {}", icons::PLUS, view.t("workshop-new")));
        let words: Vec<&str> = ways.iter().map(|(_, words)| words.as_str()).collect();
        if let Some((begin, _)) = widgets::choices_of(&button, ui, None, &words).and_then(|at| ways.get(at)) {
            self.begin(view, out, begin);
        }
    }

    fn begin(&mut self, view: View<'_>, out: &mut Outbox, begin: &Begin) {
        let edit = match begin {
            Begin::Agenda(at) => agendas().get(*at).map(|agenda| edits::from_agenda(view, &mut out.fresh, agenda)),
            Begin::Own(id) => view
                .workspace
                .workshops
                .get(id)
                .map(|own| edits::copy(view, &mut out.fresh, "edit-add-workshop", own, own.title.clone(), false)),
            Begin::Empty => Some(edits::empty(view, &mut out.fresh)),
        };
        if let Some(edit) = edit {
            self.select_new(out, edit);
        }
    }

    /// Puts a new workshop and brings its title to the keyboard.
    fn select_new(&mut self, out: &mut Outbox, edit: Edit) {
        if let Some(RecordRef::Workshop(id)) = edit.place.record {
            self.selected = Some(id);
        }
        self.tab = Tab::Agenda;
        self.rename = true;
        out.edit(edit);
    }

    fn list_ui(&mut self, ui: &mut Ui, view: View<'_>, listed: &[Listed]) {
        widgets::tall_card(ui, "workshop list", |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let begins_group = |at: usize| {
                let group = listed.get(at).map(|(group, ..)| *group)?;
                let before = at.checked_sub(1).and_then(|before| listed.get(before)).map(|(group, ..)| *group);
                (before != Some(group)).then_some(group)
            };
            widgets::rows(ui, "workshops", listed.len(), None, |ui, at| {
                let Some((_, standing, workshop)) = listed.get(at) else { return };
                ui.vertical(|ui| {
                    if let Some(group) = begins_group(at) {
                        if at > 0 {
                            ui.add_space(8.0);
                        }
                        widgets::small(ui, view.t(group_words(group)));
                    }
                    let below = when_words(view, workshop);
                    let badge = badge(view, *standing);
                    let field = Field::of(workshop.id, "row");
                    let title = shown_title(view, workshop);
                    let selected = self.selected == Some(workshop.id);
                    if widgets::list_row(ui, field, selected, &title, &below, badge.as_ref()).clicked() {
                        self.selected = Some(workshop.id);
                    }
                });
            });
        });
    }

    /// The list as a single choice, where there is no room for a column.
    fn picker_ui(&mut self, ui: &mut Ui, view: View<'_>, listed: &[Listed]) {
        let options: Vec<(Option<Id<Workshop>>, String)> = listed
            .iter()
            .map(|(_, _, one)| (Some(one.id), joined(&[shown_title(view, one), when_words(view, one)])))
            .collect();
        let width = ui.available_width() - 20.0;
        let name = view.t("page-workshops");
        if let Some(id) = widgets::choice(ui, Field::header("workshop picker"), &name, self.selected, &options, width) {
            self.selected = id;
        }
    }

    fn detail_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, listed: &[Listed], scrolls: bool) {
        let chosen = listed.iter().find(|(_, _, one)| Some(one.id) == self.selected);
        let Some((_, standing, workshop)) = chosen else { return };
        widgets::card(ui, |ui| {
            if !scrolls {
                ui.set_min_height((ui.available_height() - 2.0).max(0.0));
            }
            self.header_ui(ui, view, out, workshop, *standing);
            ui.add_space(2.0);
            widgets::rule(ui);
            let name = ("workshop detail", workshop.id.bits());
            let mut tab = |ui: &mut Ui| match self.tab {
                Tab::Agenda if view.presenting => presented::agenda_ui(ui, view, workshop),
                Tab::Agenda => {
                    if !workshop.template {
                        when_ui(ui, view, out, workshop);
                        ui.add_space(4.0);
                    }
                    self.agenda.ui(ui, view, out, workshop);
                }
                Tab::People => self.people.ui(ui, view, out, workshop),
                Tab::Board => {
                    if let Some(vote) = self.board.ui(ui, view, out, workshop.id) {
                        self.votes.show(vote);
                        self.tab = Tab::Votes;
                    }
                }
                Tab::Votes => self.votes.ui(ui, view, out, workshop.id),
                Tab::Goal if view.presenting => presented::goal_ui(ui, view, workshop),
                Tab::Goal => goal_ui(ui, view, out, workshop),
            };
            if scrolls {
                tab(ui);
            } else {
                widgets::leaf(ui, name, ScrollArea::vertical().auto_shrink(false), tab);
            }
        });
    }

    fn header_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop, standing: Standing) {
        if view.presenting {
            widgets::heading(ui, shown_title(view, workshop));
            self.tabs_ui(ui, view, workshop);
            return;
        }
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.menu_ui(ui, view, out, workshop);
                run_bar::start_ui(ui, view, out, workshop);
                if let Some((words, tone)) = badge(view, standing) {
                    widgets::badge(ui, words, tone);
                }
                let form = Form::of(view, workshop, "edit-workshop");
                let (name, width) = (view.t("workshop-name"), ui.available_width());
                let response = form.called(&name).title(ui, out, Workshop::F.title, width);
                // What was added in this pass is drawn in the next one.
                if self.selected == Some(workshop.id) && std::mem::take(&mut self.rename) {
                    response.request_focus();
                    widgets::select_all(ui, response.id, workshop.title.chars().count());
                }
            });
        });
        ui.horizontal_wrapped(|ui| {
            self.tabs_ui(ui, view, workshop);
            if standing == Standing::Held {
                minutes::button_ui(ui, view, out, workshop.id);
            }
        });
    }

    fn menu_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop) {
        let button = widgets::icon_button(ui, icons::MORE, &view.t("workshop-menu"));
        Popup::menu(&button).show(|ui| {
            ui.set_min_width(220.0);
            if !workshop.template {
                minutes::items_ui(ui, view, out, workshop.id);
                ui.separator();
            }
            let mut item = |icon: &str, key: &str| ui.button(format!("{icon}  {}", view.t(key))).clicked();
            if workshop.template {
                if item(icons::CALENDAR, "workshop-plan-from") {
                    self.begin(view, out, &Begin::Own(workshop.id));
                }
            } else if item(icons::FILE, "workshop-keep-template") {
                let title = workshop.title.clone();
                let edit = edits::copy(view, &mut out.fresh, "edit-template-workshop", workshop, title, true);
                self.select_new(out, edit);
            }
            if item(icons::COPY, "duplicate") {
                let title = view.tx("copy-of", &[("name", (&workshop.title).into())]);
                let template = workshop.template;
                let edit = edits::copy(view, &mut out.fresh, "edit-duplicate-workshop", workshop, title, template);
                self.select_new(out, edit);
            }
            if !view.read_only && clock::is_over(view.workspace, workshop.id) && item(icons::PLAY, "run-go-on") {
                out.request(Request::Press(workshop.id, Press::Start));
            }
            if !workshops::rehearsed(view.workspace, workshop.id).is_empty() && item(icons::AGAIN, "workshop-reset") {
                self.resetting = Some(ResetQuestion::new(workshop.id));
            }
            if item(icons::TRASH, "delete") {
                let edit = Edit::new("edit-delete-workshop", &workshop.title, Page::Workshops);
                out.edit(edit.at(workshop.id).delete(view.workspace, workshop.id));
            }
        });
    }
}

impl super::PageUi for WorkshopsPage {
    fn tabs() -> Vec<&'static str> {
        Tab::ALL.map(Tab::words).to_vec()
    }

    fn tab(&self) -> Option<&'static str> {
        Some(self.tab.words())
    }

    fn turn_to_tab(&mut self, words: &'static str) {
        self.tab = Tab::ALL.into_iter().find(|tab| tab.words() == words).unwrap_or(self.tab);
    }

    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if widgets::is_low(ui) && !widgets::is_wide(ui) {
            let name = ("workshops page with its head", self.selected.map(Id::bits));
            let area = ScrollArea::vertical().auto_shrink(false);
            widgets::leaf(ui, name, area, |ui| self.page_ui(ui, view, out, true));
        } else {
            self.page_ui(ui, view, out, false);
        }
        if let Some(question) = &mut self.resetting
            && question.ui(ui, view, out)
        {
            self.resetting = None;
        }
    }

    fn step(&mut self, view: View<'_>, forth: bool) -> bool {
        let all: Vec<Id<Workshop>> =
            workshops::listed(view.workspace, view.today).into_iter().map(|(_, _, one)| one.id).collect();
        let next = self.selected.and_then(|now| super::neighbour(&all, now, forth));
        self.selected = next.or(self.selected);
        next.is_some()
    }

    fn room(&self, view: View<'_>) -> (Part, Option<RecordRef>) {
        let looked_at = self.selected.filter(|id| view.workspace.workshops.contains_key(id));
        let part = match (looked_at, self.tab) {
            (Some(id), Tab::Board) => Part::Board(id),
            (Some(id), Tab::Votes) => self.votes.looked_at(view.workspace, id).map_or(Part::Block, Part::Vote),
            _ => Part::Block,
        };
        (part, None)
    }

    fn turn_to(&mut self, part: Opens) {
        self.tab = if part == Opens::Board { Tab::Board } else { Tab::Votes };
        self.votes.turn_to_open();
        self.to_running = true;
    }

    fn show(&mut self, record: RecordRef, view: View<'_>) {
        let block = |id| view.workspace.blocks.get(&id);
        let workshop = match record {
            RecordRef::Workshop(id) => Some(id),
            RecordRef::Block(id) => {
                self.tab = Tab::Agenda;
                self.agenda.open(id);
                block(id).map(|block| block.workshop)
            }
            RecordRef::ClockEntry(id) => view.workspace.clock.get(&id).map(|entry| entry.workshop),
            RecordRef::Sticky(id) => {
                self.tab = Tab::Board;
                view.workspace.stickies.get(&id).map(|note| note.workshop)
            }
            RecordRef::Vote(id) => {
                self.tab = Tab::Votes;
                self.votes.show(id);
                view.workspace.votes.get(&id).and_then(|vote| vote.workshop)
            }
            _ => None,
        };
        self.selected = workshop.or(self.selected);
    }

    fn draft(&self) -> Option<String> {
        self.agenda.draft().or_else(|| self.people.draft()).or_else(|| self.board.draft())
    }

    fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        let workshop = self.selected.and_then(|id| view.workspace.workshops.get(&id))?;
        self.agenda
            .draft_edit(view, workshop, fresh)
            .or_else(|| self.people.draft_edit(view, fresh))
            .or_else(|| self.board.draft_edit(view, fresh, workshop.id))
    }

    fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        if let Some(workshop) = self.selected.and_then(|id| view.workspace.workshops.get(&id)) {
            self.agenda.commit_draft(view, out, workshop);
            self.people.commit_draft(view, out);
            self.board.commit_draft(view, out, workshop.id);
        }
    }
}

/// Day, beginning, end, place and the zone of its clocks.
fn when_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop) {
    let form = Form::of(view, workshop, "edit-workshop");
    ui.horizontal_wrapped(|ui| {
        form.date(ui, out, Workshop::F.day);
        form.time(ui, out, Workshop::F.starts);
        form.time(ui, out, Workshop::F.ends);
        form.line(ui, out, Workshop::F.place, 230.0);
        if !view.presenting {
            form.name_of(ui, out, Workshop::F.zone, &view.t("workshop-zone-none"), zones::names(), 200.0);
        }
    });
}

/// What it is for, and what only whoever leads it reads.
fn goal_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop) {
    let form = Form::of(view, workshop, "edit-workshop");
    form.choice(ui, out, Workshop::F.kind, 220.0);
    form.block(ui, out, Workshop::F.goal, &view.t("workshop-goal-hint"), 3);
    form.private_block(ui, out, Workshop::F.notes, &view.t("workshop-notes-hint"), 5);
}

fn group_words(group: Group) -> &'static str {
    match group {
        Group::Running => "workshops-running",
        Group::Upcoming => "workshops-upcoming",
        Group::Past => "workshops-past",
        Group::Templates => "workshops-templates",
    }
}

fn badge(view: View<'_>, standing: Standing) -> Option<(String, Tone)> {
    Some(match standing {
        Standing::Running => (format!("{} {}", icons::PLAY, view.t("workshop-runs")), Tone::Agreed),
        Standing::Held => (view.t("workshop-held"), Tone::Neutral),
        Standing::Template => (view.t("workshop-template"), Tone::Neutral),
        Standing::Planned | Standing::Passed => return None,
    })
}

/// What a workshop is called: its title, or what it is for.
fn shown_title(view: View<'_>, workshop: &Workshop) -> String {
    match workshop.title.trim() {
        "" => view.t(crate::text::labels::words(workshop.kind)),
        title => title.to_owned(),
    }
}

/// Day and beginning in words.
fn when_words(view: View<'_>, workshop: &Workshop) -> String {
    if workshop.template {
        return view.t(crate::text::labels::words(workshop.kind));
    }
    let day = workshop.day.map_or_else(|| view.t("workshop-no-day"), |day| view.texts.date(day));
    let starts = workshop.starts.map(|time| time.to_string()).unwrap_or_default();
    joined(&[day, starts])
}

fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
}
