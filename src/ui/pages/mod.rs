//! The pages, one module each.

mod actions;
mod agreement;
mod content;
mod criteria;
mod feedback;
mod funnel;
mod overview;
mod overwritten;
mod personas;
pub(super) mod proposal;
mod review;
mod rules;
mod standing;
mod together;
mod tools;
mod workshops;

use egui::Ui;

use super::register::Lists;
use super::room::part::Part;
use super::widgets::neighbour;
use super::{Outbox, View, icons};

use crate::calc::registers::Register;
use crate::edit::{Edit, Page, for_each_page};
use crate::exchange::sheet_kinds::SheetKind;
use crate::model::TableKind;
use crate::model::{FreshIds, Id, LeadModel, Method, Opens, RecordRef, Workshop, Workspace};

/// What a page does beside being drawn; most need none of it.
pub(super) trait PageUi {
    /// Draws the page.
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox);

    /// The lists of the page, where it is made of such: what it does beside being drawn is then what they do.
    fn lists(&self) -> Option<&Lists> {
        None
    }

    /// The same lists, to be changed.
    fn lists_mut(&mut self) -> Option<&mut Lists> {
        None
    }

    /// Goes to the next or previous item of the page, as a remote control asks for; false at its end.
    fn step(&mut self, view: View<'_>, forth: bool) -> bool {
        self.lists_mut().is_some_and(|lists| lists.step_tabs(view, forth))
    }

    /// Its tabs in their order, by the keys of their words; a page of one part has none.
    fn tabs() -> Vec<&'static str>
    where
        Self: Sized,
    {
        Vec::new()
    }

    /// The tab that is looked at, by the key of its words.
    fn tab(&self) -> Option<&'static str> {
        self.lists()?.words()
    }

    /// Turns to the tab with these words.
    fn turn_to_tab(&mut self, words: &'static str) {
        if let Some(lists) = self.lists_mut() {
            lists.turn_to_words(words);
        }
    }

    /// Turns to the part a block of an agenda opens; pages of one part have nothing to turn to.
    fn turn_to(&mut self, _part: Opens) {}

    /// Begins what a block of an agenda does there.
    fn begin(&mut self, _method: Method) {}

    /// What the room sees of this page, and the record that is looked at.
    fn room(&self, view: View<'_>) -> (Part, Option<RecordRef>) {
        match self.lists().and_then(Lists::register) {
            Some(register) => (Part::List(register), self.selected(view)),
            None => (Part::Block, None),
        }
    }

    /// Selects a record that stands on this page.
    fn show(&mut self, record: RecordRef, view: View<'_>) {
        if let Some(lists) = self.lists_mut() {
            lists.show(record, view);
        }
    }

    /// The record that is open, for what is said about it.
    fn selected(&self, view: View<'_>) -> Option<RecordRef> {
        self.lists()?.selected(view)
    }

    /// How much is open here, for the navigation.
    fn open(_view: View<'_>) -> u32
    where
        Self: Sized,
    {
        0
    }

    /// What is typed and not in the workspace yet.
    fn draft(&self) -> Option<String> {
        self.lists()?.draft()
    }

    /// The edit that would put it there; it stays typed.
    fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        self.lists()?.draft_edit(view, fresh)
    }

    /// Puts what is typed into the workspace, before it is saved or left.
    fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        if let Some(lists) = self.lists_mut() {
            lists.commit_drafts(view, out);
        }
    }
}

/// What is known of a page before it is drawn.
#[derive(Debug)]
pub struct PageRow {
    /// Its icon.
    pub icon: &'static str,
    /// The key of its group in the navigation; empty above all groups.
    pub group: &'static str,
    /// What a table dropped on it is read as.
    pub dropped: TableKind,
    /// The list that is copied from it.
    pub list: SheetKind,
    /// How much is open on it.
    pub open: fn(View<'_>) -> u32,
    /// Its tabs, by the keys of their words.
    pub tabs: fn() -> Vec<&'static str>,
}

macro_rules! rows {
    ($( $(#[$meta:meta])* $page:ident = $words:literal [$($area:ident),*]
        $file:ident::$type:ident, $icon:ident, $group:literal, $dropped:ident, $list:ident; )*) => {
        /// The view state of all pages: selection, filters, open sections. Never part of the document.
        #[derive(Debug, Default)]
        pub struct Pages {
            $( $file: $file::$type, )*
        }

        impl Pages {
            fn page(&mut self, page: Page) -> &mut dyn PageUi {
                match page { $( Page::$page => &mut self.$file, )* }
            }

            fn all(&self) -> impl Iterator<Item = &dyn PageUi> {
                let all: [&dyn PageUi; Page::ALL.len()] = [$( &self.$file ),*];
                all.into_iter()
            }
        }

        /// What is known of a page.
        pub fn row(page: Page) -> PageRow {
            match page { $( Page::$page => PageRow {
                icon: icons::$icon,
                group: $group,
                dropped: TableKind::$dropped,
                list: SheetKind::$list,
                open: <$file::$type as PageUi>::open,
                tabs: <$file::$type as PageUi>::tabs,
            }, )* }
        }
    };
}
for_each_page!(rows);

impl Pages {
    /// Draws a page.
    pub fn ui(&mut self, ui: &mut Ui, page: Page, view: View<'_>, out: &mut Outbox) {
        self.page(page).ui(ui, view, out);
    }

    /// Goes to the next or previous item of a page, as a remote control asks for; false at its end.
    pub fn step(&mut self, page: Page, view: View<'_>, forth: bool) -> bool {
        self.page(page).step(view, forth)
    }

    /// Comes to a page from the one before or after it: at its first or at its last item.
    pub fn enter(&mut self, page: Page, view: View<'_>, forth: bool) {
        while self.step(page, view, !forth) {}
    }

    /// What the room sees of a page, and the record that is looked at.
    pub fn room(&mut self, page: Page, view: View<'_>) -> (Part, Option<RecordRef>) {
        self.page(page).room(view)
    }

    /// Turns to what a block of an agenda opens, and says on which page that is.
    pub fn turn_to(&mut self, opens: Opens) -> Page {
        let page = Page::opened_by(opens);
        self.page(page).turn_to(opens);
        page
    }

    /// Turns to a tab of a page, by the key of its words.
    pub fn turn_to_tab(&mut self, page: Page, words: &'static str) {
        self.page(page).turn_to_tab(words);
    }

    /// Turns to the next or previous tab of a page; behind the last one comes the first.
    pub fn turn_tab(&mut self, page: Page, forth: bool) {
        let all = (row(page).tabs)();
        let page = self.page(page);
        let Some(at) = page.tab().and_then(|now| all.iter().position(|one| *one == now)) else { return };
        let to = if forth { at + 1 } else { at + all.len() - 1 };
        if let Some(words) = all.get(to % all.len()) {
            page.turn_to_tab(words);
        }
    }

    /// Whether Tab, while nothing has the keys, leads into the list that is looked at.
    pub fn takes_tab(&mut self, page: Page, view: View<'_>) -> bool {
        self.page(page).lists().is_some_and(|lists| lists.takes_tab(view))
    }

    /// Turns to what a block of an agenda opens and begins what it does there; says on which page that is.
    pub fn begin(&mut self, opens: Opens, method: Method) -> Page {
        let page = self.turn_to(opens);
        self.page(page).begin(method);
        page
    }

    /// The workshop that is looked at on this page; plans to begin others with are none.
    pub fn workshop(&self, page: Page, workspace: &Workspace) -> Option<Id<Workshop>> {
        let looked_at = self.workshops.looked_at().filter(|_| page == Page::Workshops);
        looked_at.filter(|id| workspace.workshops.get(id).is_some_and(|workshop| !workshop.template))
    }

    /// Begins a silent round and says on which page: for targets where KPIs are looked at, otherwise for points.
    pub fn start_round(&mut self, looked_at: Page, workspace: &Workspace) -> Page {
        if looked_at == Page::Agreement && !workspace.kpis.is_empty() {
            self.agreement.start_round(workspace);
            return Page::Agreement;
        }
        self.criteria.start_round();
        Page::Criteria
    }

    /// Looks at the general lead model: what is said of none is about that one.
    pub fn show_general_model(&mut self) {
        self.criteria.show_model(None);
    }

    /// The lead model that is looked at; `None` is the general one.
    pub fn lead_model(&self) -> Option<Id<LeadModel>> {
        self.criteria.model()
    }

    /// What is typed and not in the workspace yet.
    pub fn draft(&self) -> Option<String> {
        self.all().find_map(PageUi::draft)
    }

    /// The edit that would put it there; it stays typed.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        self.all().find_map(|page| page.draft_edit(view, fresh))
    }

    /// Puts what is typed into the workspace, before it is saved or left.
    pub fn commit_drafts(&mut self, view: View<'_>, out: &mut Outbox) {
        for page in Page::ALL {
            self.page(page).commit_draft(view, out);
        }
    }

    /// The list that is looked at on a page made of lists.
    pub fn register(&mut self, page: Page) -> Option<&'static Register> {
        self.page(page).lists()?.register()
    }

    /// The record that is open on a page.
    pub fn selected(&mut self, page: Page, view: View<'_>) -> Option<RecordRef> {
        self.page(page).selected(view)
    }

    /// Selects a record on its page, and says which page that is.
    pub fn show(&mut self, record: RecordRef, view: View<'_>) -> Page {
        let page = Page::of(record.area());
        self.page(page).show(record, view);
        page
    }
}
