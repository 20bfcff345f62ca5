//! The command palette: every command, every tab of every page and every record of the workspace, found by a few letters.

use egui::{Align, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui};

use super::super::command::{Command, Request, shortcut_words};
use super::super::pages;
use super::super::{Outbox, View, icons, theme};
use crate::calc::registers;
use crate::edit::Page;
use crate::merge::Address;
use crate::model::{AnyRecord, Choice, RecordRef, Workspace};
use crate::text::{Texts, labels};

/// View state: what is typed and which hit is marked.
#[derive(Debug, Default)]
pub struct Palette {
    query: String,
    marked: usize,
    focused: bool,
    found_for: Option<(String, u64)>,
    hits: Vec<Hit>,
}

#[derive(Debug, Clone)]
struct Hit {
    icon: &'static str,
    title: String,
    hint: String,
    target: Target,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Target {
    Command(Command),
    /// A tab, by its page and the key of its words.
    Tab(Page, &'static str),
    Record(RecordRef),
}

/// At most so many records are listed.
const MOST: usize = 60;

impl Palette {
    /// Draws the palette; true when something was chosen.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        let up = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowUp));
        let down = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
        let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let edit = TextEdit::singleline(&mut self.query)
            .id(egui::Id::unique("palette query"))
            .hint_text(view.t("palette-hint"))
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 8));
        let response = ui.add(edit).accessible_name(view.t("palette-name"));
        if !std::mem::replace(&mut self.focused, true) {
            response.request_focus();
        }
        let wanted = Some((self.query.clone(), view.revision));
        if self.found_for != wanted {
            self.hits = find(view, &self.query);
            self.found_for = wanted;
            self.marked = 0;
        }
        if down {
            self.marked = (self.marked + 1).min(self.hits.len().saturating_sub(1));
        }
        if up {
            self.marked = self.marked.saturating_sub(1);
        }
        let mut chosen = None;
        let height = (ui.ctx().content_rect().height() - 180.0).clamp(120.0, 420.0);
        ScrollArea::vertical().max_height(height).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (at, hit) in self.hits.iter().enumerate() {
                let response = hit_ui(ui, hit, at == self.marked);
                if at == self.marked && (up || down) {
                    response.scroll_to_me(Some(Align::Center));
                }
                if response.clicked() {
                    chosen = Some(hit.target);
                }
            }
            if self.hits.is_empty() {
                super::super::widgets::muted(ui, view.t("palette-nothing"));
            }
        });
        if enter {
            chosen = self.hits.get(self.marked).map(|hit| hit.target);
        }
        match chosen {
            Some(Target::Command(command)) => out.request(Request::Run(command)),
            Some(Target::Tab(page, tab)) => out.request(Request::Turn(page, tab)),
            Some(Target::Record(record)) => out.request(Request::Show(record)),
            None => return false,
        }
        true
    }
}

fn hit_ui(ui: &mut Ui, hit: &Hit, marked: bool) -> egui::Response {
    let colors = theme::palette(ui);
    let hint = RichText::new(&hit.hint).size(theme::SMALL).color(colors.muted);
    let words = format!("{}  {}", hit.icon, hit.title);
    let button = egui::Button::selectable(marked, words)
        .right_text(hint)
        .min_size(egui::vec2(ui.available_width(), 30.0))
        .truncate();
    ui.add(button)
}

fn find(view: View<'_>, query: &str) -> Vec<Hit> {
    let query = query.trim().to_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    let fits = |text: &str| {
        let text = text.to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    let mut hits: Vec<Hit> = Command::all()
        .filter(|command| *command != Command::Palette && command.is_offered(view.workspace))
        .map(|command| {
            let shortcut =
                command.shortcuts().first().copied().map(|keys| shortcut_words(view.texts, keys)).unwrap_or_default();
            Hit {
                icon: command.icon(),
                title: view.t(command.name()),
                hint: shortcut,
                target: Target::Command(command),
            }
        })
        .filter(|hit| fits(&hit.title))
        .collect();
    if words.is_empty() {
        return hits;
    }
    let tabs = tabs(view);
    hits.extend(tabs.iter().filter(|tab| fits(&tab.words())).map(|tab| tab.hit.clone()));
    // What begins as it is typed comes before what only has it somewhere in it.
    let begins = |words: &str| words.to_lowercase().starts_with(&query);
    let named = |hit: &Hit| tabs.iter().any(|tab| tab.hit.target == hit.target && tab.also.split(", ").any(begins));
    hits.sort_by_key(|hit| !begins(&hit.title) && !named(hit));
    for record in view.workspace.all_records() {
        if let Some((title, hint, icon)) = describe(view.workspace, view.texts, &record)
            && fits(&title)
        {
            let title: String = title.chars().take(90).collect();
            hits.push(Hit { icon, title, hint, target: Target::Record(record.address()) });
            if hits.len() >= MOST {
                break;
            }
        }
    }
    hits
}

/// A tab with the words by which it is found.
struct FoundTab {
    hit: Hit,
    /// What else it is called.
    also: String,
}

impl FoundTab {
    fn words(&self) -> String {
        format!("{} {} {}", self.hit.title, self.hit.hint, self.also)
    }
}

/// The tabs of all pages. A list is also found by what a single entry of it is called, and by everyday words.
fn tabs(view: View<'_>) -> Vec<FoundTab> {
    let of_page = |page: Page| {
        let row = pages::row(page);
        (row.tabs)().into_iter().map(move |tab| {
            let list = registers::ALL.iter().any(|register| register.words() == tab);
            let also = if list { view.t(&format!("{tab}-also")) } else { String::new() };
            let (icon, title, hint) = (row.icon, view.t(tab), view.t(page.words()));
            FoundTab { hit: Hit { icon, title, hint, target: Target::Tab(page, tab) }, also }
        })
    };
    Page::of_every_workspace().flat_map(of_page).collect()
}

/// How a record is listed: its title, where it stands, the icon of its page. What is kept for the program itself is not.
pub(crate) fn describe(
    workspace: &Workspace,
    texts: &Texts,
    record: &AnyRecord,
) -> Option<(String, String, &'static str)> {
    let area = record.address().area();
    let place = (texts.get(area.words()), pages::row(Page::of(area)).icon);
    let (title, (hint, icon)) = match record {
        AnyRecord::Participant(person) => {
            let side = texts.get(labels::speaks_for(person.side));
            (person.name.clone(), (side, icons::PERSON))
        }
        AnyRecord::Statement(statement) => {
            let persona = workspace.personas.get(&statement.persona)?;
            (statement.text.clone(), (persona.name.clone(), icons::TALK))
        }
        AnyRecord::Workshop(workshop) => {
            let day = workshop.day.map_or(place.0, |day| texts.date(day));
            (workshop.title.clone(), (day, place.1))
        }
        AnyRecord::Block(block) => {
            let workshop = workspace.workshops.get(&block.workshop)?;
            (block.title.clone(), (workshop.title.clone(), icons::CLOCK))
        }
        AnyRecord::Clause(clause) => (texts.clause(workspace, &clause.text), place),
        AnyRecord::Criterion(criterion) => (texts.criterion(workspace, criterion), place),
        AnyRecord::Conflict(conflict) => {
            let question = texts.question(workspace, conflict);
            (format!("{} · {}", question.name, question.why), place)
        }
        AnyRecord::Round(_) | AnyRecord::Settlement(_) | AnyRecord::Month(_) => {
            (texts.record(workspace, Address::Record(record.address()), None), place)
        }
        AnyRecord::Mapping(_) | AnyRecord::ClockEntry(_) => return None,
        _ => (record.title(), place),
    };
    (!title.is_empty()).then_some((title, hint, icon))
}
