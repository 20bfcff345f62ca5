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

/// View state of the lists of a page. What stands beside them on the page has a tab of its own, by its key.
#[derive(Debug)]
pub struct Lists {
    area: Area,
    tab: &'static str,
    of: BTreeMap<&'static str, ListUi>,
}

impl Lists {
    /// The lists of a page, the first one open.
    pub fn of(area: Area) -> Self {
        let tab = Register::of_area(area).next().map_or("", |first| first.table);
        Self { area, tab, of: BTreeMap::new() }
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

    /// The tables of the lists, in their order.
    pub fn tables(&self) -> impl Iterator<Item = &'static str> {
        Register::of_area(self.area).map(|register| register.table)
    }

    /// The list that is looked at; nothing where the tab is none.
    pub fn register(&self) -> Option<&'static Register> {
        Register::of_table(self.tab).filter(|register| register.area == self.area)
    }

    /// The head of the page with its tabs; `beside` are those that are no lists, by key and key of their words, and come first.
    pub fn head_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, beside: &[(&'static str, &'static str)]) {
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
            beside.iter().map(|(tab, words)| (*tab, view.t(words))).collect();
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
        self.tab = chosen.unwrap_or(self.tab);
        ui.add_space(6.0);
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
