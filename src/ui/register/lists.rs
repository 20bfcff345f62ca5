//! The lists of a page: which of them is looked at, and what is typed in each.

use std::collections::BTreeMap;

use egui::Ui;

use super::super::command::{Command, Request};
use super::super::{Outbox, View, widgets};
use super::{Extras, ListUi};
use crate::calc::registers::Register;
use crate::edit::{Edit, Page};
use crate::model::{Area, FreshIds, RecordRef};
use widgets::Field;

/// A list of tabs that closes gives the keys back to its button a pass later.
const LETS_GO: u8 = 2;

/// What stands beside the lists of a page on tabs of their own, and comes first: their keys, and the keys of their words.
pub type Beside = &'static [(&'static str, &'static str)];

/// The tabs of a page made of lists, in their order, by the keys of their words.
pub fn tabs(area: Area, beside: Beside) -> Vec<&'static str> {
    beside.iter().map(|(_, words)| *words).chain(Register::of_area(area).map(Register::words)).collect()
}

/// View state of the lists of a page. What stands beside them on the page has a tab of its own, by its key.
#[derive(Debug)]
pub struct Lists {
    area: Area,
    beside: Beside,
    tab: &'static str,
    /// For so many passes more a tab that was just turned to gives the keys away, which are the list's now.
    lets_go: u8,
    of: BTreeMap<&'static str, ListUi>,
}

impl Lists {
    /// The lists of a page with what stands beside them, the first one open.
    pub fn of(area: Area, beside: Beside) -> Self {
        let tab = Register::of_area(area).next().map_or("", |first| first.table);
        Self { area, beside, tab, lets_go: 0, of: BTreeMap::new() }
    }

    /// The same with another tab open.
    pub fn beginning_with(mut self, tab: &'static str) -> Self {
        self.tab = tab;
        self
    }

    /// What is looked at: the table of a list, or the key of what stands beside them.
    pub fn tab(&self) -> &'static str {
        self.tab
    }

    /// Turns to a tab.
    pub fn turn_to(&mut self, tab: &'static str) {
        self.tab = tab;
    }

    /// All tabs in their order, each with the key of its words.
    fn tabs(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let lists = Register::of_area(self.area).map(|register| (register.table, register.words()));
        self.beside.iter().copied().chain(lists)
    }

    /// The key of the words of the tab that is looked at.
    pub fn words(&self) -> Option<&'static str> {
        self.tabs().find(|(tab, _)| *tab == self.tab).map(|(_, words)| words)
    }

    /// Turns to the tab with these words.
    pub fn turn_to_words(&mut self, words: &str) {
        let found = self.tabs().find(|(_, known)| *known == words);
        if let Some((tab, _)) = found {
            (self.tab, self.lets_go) = (tab, LETS_GO);
        }
    }

    /// Goes to the next or previous record of the list that is looked at, and at its end to the next tab. False at the end of the
    /// page.
    pub fn step_tabs(&mut self, view: View<'_>, forth: bool) -> bool {
        if self.step(view, forth) {
            return true;
        }
        let all: Vec<&'static str> = self.tabs().map(|(tab, _)| tab).collect();
        let next = widgets::neighbour(&all, self.tab, forth);
        self.tab = next.unwrap_or(self.tab);
        next.is_some()
    }

    /// The list that is looked at; nothing where the tab is none.
    pub fn register(&self) -> Option<&'static Register> {
        Register::of_table(self.tab).filter(|register| register.area == self.area)
    }

    /// The head of the page with its tabs.
    pub fn head_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let words = Page::of(self.area).words();
        let list = self.register().filter(|_| !view.read_only && !view.presenting);
        widgets::page_head(ui, &view.t(words), None, &view.t(&format!("{words}-purpose")), |ui| {
            let import = Command::ImportList;
            if list.is_some()
                && ui
                    .button(format!("{}  {}", import.icon(), view.t("list-import")))
                    .on_hover_text(view.t(import.name()))
                    .clicked()
            {
                out.request(Request::Run(import));
            }
        });
        let mut options: Vec<(&'static str, String)> =
            self.beside.iter().map(|(tab, words)| (*tab, view.t(words))).collect();
        options.extend(Register::of_area(self.area).map(|register| {
            let count = (register.count)(view.workspace);
            let words = view.t(register.words());
            (register.table, if count == 0 { words } else { format!("{words}  {}", view.texts.integer(count as u64)) })
        }));
        let chosen = if widgets::is_wide(ui) || options.len() < 4 {
            widgets::segments(ui, ("lists", words), self.tab, &options)
        } else {
            let (field, width) = (Field::header("lists"), ui.available_width().min(340.0));
            widgets::choice(ui, field, &view.t("list-which"), self.tab, &options, width)
        };
        if let Some(tab) = chosen {
            (self.tab, self.lets_go) = (tab, LETS_GO);
        }
        self.let_go(ui);
        ui.add_space(6.0);
    }

    /// Enter on the tab that was just turned to belongs to what stands on it: the tab keeps the keys no longer.
    fn let_go(&mut self, ui: &Ui) {
        if self.lets_go == 0 {
            return;
        }
        self.lets_go -= 1;
        if !ui.ctx().text_edit_focused()
            && let Some(focused) = ui.memory(egui::Memory::focused)
        {
            ui.memory_mut(|memory| memory.surrender_focus(focused));
        }
        ui.ctx().request_repaint();
    }

    /// Draws the list that is looked at; nothing where the tab is none.
    pub fn list_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.list_with(ui, view, out, &mut Extras { above: &mut |_, _, _, _| (), drawn: &[] });
    }

    /// Draws the list that is looked at, with what the page adds to it.
    pub fn list_with(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, extras: &mut Extras<'_>) {
        if let Some(register) = self.register() {
            self.of.entry(register.table).or_default().ui(ui, view, out, register, extras);
        }
    }

    /// Goes to the next or previous record of the list, see [`ListUi::step`].
    pub fn step(&mut self, view: View<'_>, forth: bool) -> bool {
        let Some(register) = self.register() else { return false };
        self.of.entry(register.table).or_default().step(view, register, forth)
    }

    /// Whether Tab, while nothing has the keys, leads into the list that is looked at.
    pub fn takes_tab(&self, view: View<'_>) -> bool {
        let list = self.register().and_then(|register| self.of.get(register.table));
        list.is_some_and(|list| list.takes_tab(view))
    }

    /// Opens a record in its list.
    pub fn show(&mut self, record: RecordRef, view: View<'_>) {
        if let Some(register) = Register::of_table(record.table()) {
            self.tab = register.table;
            self.of.entry(register.table).or_default().select(view, register, record);
        }
    }

    /// The record that is open.
    pub fn selected(&self, view: View<'_>) -> Option<RecordRef> {
        self.of.get(self.tab).and_then(|list| list.selected(view))
    }

    /// What is typed and no record yet.
    pub fn draft(&self) -> Option<String> {
        self.of.values().find_map(ListUi::draft)
    }

    /// The edit that would make a record of it.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        self.of.iter().find_map(|(table, list)| list.draft_edit(view, fresh, Register::of_table(table)?))
    }

    /// Makes records of everything that is typed.
    pub fn commit_drafts(&mut self, view: View<'_>, out: &mut Outbox) {
        for (table, list) in &mut self.of {
            if let Some(register) = Register::of_table(table) {
                list.commit_draft(view, out, register);
            }
        }
    }
}
