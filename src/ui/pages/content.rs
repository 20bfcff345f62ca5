//! The content audit: coverage, findings as filters, the table and the details of one item.

mod coverage;
mod details;
mod freshness;
mod mapping;
mod table;

use egui::{ScrollArea, Ui};

use super::super::command::{Command, Request};
use super::super::room::part::Part;
use super::super::{Outbox, View, icons, widgets};
use crate::calc::content::Finding;
use crate::edit::{Edit, Page};
use crate::model::{ContentItem, Id, JourneyStage, Party, Persona, RecordRef, Side, last_order};
use crate::text::labels;
use widgets::{Field, Pane, Tone};

/// By what the table is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum SortBy {
    #[default]
    Order,
    Title,
    Kind,
    Sales,
    Marketing,
    Verdict,
    Due,
}

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Filter {
    finding: Option<Finding>,
    cell: Option<(Id<Persona>, Id<JourneyStage>)>,
    search: String,
    sort: SortBy,
    descending: bool,
}

/// View state of the page.
#[derive(Debug, Default)]
pub struct ContentPage {
    selected: Option<Id<ContentItem>>,
    filter: Filter,
    shown: Vec<Id<ContentItem>>,
    shown_of: Option<(u64, Filter)>,
    scroll_to: Option<Id<ContentItem>>,
    show_coverage: Option<bool>,
    /// While presenting: the map of coverage stands in place of the list.
    at_coverage: bool,
    focus_title: bool,
}

impl ContentPage {
    /// Selects an item and brings it into view.
    fn select(&mut self, id: Id<ContentItem>) {
        self.selected = Some(id);
        if !self.shown.contains(&id) {
            self.filter = Filter::default();
        }
        self.scroll_to = Some(id);
    }

    /// While no text is typed, digits rate the selected item for the side you speak for, K says whether that side knows
    /// it, F2 edits its title.
    fn keys(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
        use egui::{Key, Modifiers};
        if ui.ctx().text_edit_focused() {
            return;
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if let Some(side) = view.side {
            rating_keys(out, item, side, &pressed);
        }
        if pressed(Key::F2) {
            self.focus_title = true;
            ui.ctx().request_repaint();
        }
    }

    fn add(&mut self, view: View<'_>, out: &mut Outbox) {
        let item = ContentItem {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.content),
            title: view.t("content-new"),
            origin: match view.side {
                Some(Side::Sales) => Party::Sales,
                Some(Side::Marketing) => Party::Marketing,
                None => Party::default(),
            },
            kind: crate::model::ContentKind::Other,
            ..ContentItem::default()
        };
        if self.filter.finding.is_some() || self.filter.cell.is_some() || !self.filter.search.is_empty() {
            out.request(Request::Toast("content-filter-cleared", String::new()));
        }
        self.select(item.id);
        self.focus_title = true;
        out.edit(Edit::new("edit-add-content", &item.title, Page::Content).at(item.id).put(item.clone()));
    }

    /// Which items are shown in which order, calculated once for each state of workspace and filter.
    fn follow(&mut self, view: View<'_>) {
        let of = (view.revision, self.filter.clone());
        if self.shown_of.as_ref() != Some(&of) {
            self.shown = table::shown(view, &self.filter);
            self.shown_of = Some(of);
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        ui.set_min_height((ui.available_height() - 2.0).max(160.0));
        self.table_ui(ui, view, out);
    }

    fn search_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let hint = view.t("content-search");
        let field = Field::header("content search");
        let (_, search) = widgets::text_line(ui, field, &hint, &self.filter.search, &hint, 170.0);
        if let Some(search) = search {
            self.filter.search = search;
        }
    }

    fn filters_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let audit = &view.results.audit;
        let narrow = widgets::is_narrow(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            if narrow {
                let mut options = vec![(None, format!("{}  {}", view.t("content-all"), audit.items))];
                options.extend(Finding::ALL.map(|finding| {
                    (Some(finding), format!("{}  {}", view.t(labels::finding(finding)), audit.count(finding)))
                }));
                let name = view.t("content-filter");
                let field = Field::header("finding");
                if let Some(finding) = widgets::choice(ui, field, &name, self.filter.finding, &options, 170.0) {
                    self.filter.finding = finding;
                }
            } else {
                let all = format!("{}  {}", view.t("content-all"), view.texts.integer(audit.items));
                if ui.add(egui::Button::selectable(self.filter.finding.is_none(), all)).clicked() {
                    self.filter.finding = None;
                }
                for finding in Finding::ALL {
                    let count = audit.count(finding);
                    if count == 0 && self.filter.finding != Some(finding) {
                        continue;
                    }
                    let words = format!("{}  {}", view.t(labels::finding(finding)), view.texts.integer(count));
                    let button = egui::Button::selectable(self.filter.finding == Some(finding), words);
                    if ui.add(button).on_hover_text(view.t(labels::finding_why(finding))).clicked() {
                        self.filter.finding = Some(finding);
                    }
                }
            }
            if ui.ctx().content_rect().width() < 860.0 {
                self.search_ui(ui, view);
            }
        });
        if let Some(finding) = self.filter.finding {
            widgets::small(ui, view.t(labels::finding_why(finding)));
        }
        if let Some((persona, stage)) = self.filter.cell {
            let persona = view.workspace.personas.get(&persona).map(|persona| persona.name.clone()).unwrap_or_default();
            let stage = view.workspace.journey.get(&stage).map(|stage| stage.name.clone()).unwrap_or_default();
            ui.horizontal(|ui| {
                widgets::badge(ui, format!("{persona} × {stage}"), Tone::Agreed);
                if widgets::icon_button(ui, icons::CLOSE, &view.t("content-no-cell")).clicked() {
                    self.filter.cell = None;
                }
            });
        }
    }
}

impl super::PageUi for ContentPage {
    fn room(&self, _view: View<'_>) -> (Part, Option<RecordRef>) {
        (Part::Content, self.selected.map(RecordRef::Content))
    }

    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let audit = &view.results.audit;
        let done = (audit.items > 0).then(|| {
            (view.tx("content-judged", &[("done", audit.decided.into()), ("all", audit.items.into())]), Tone::Agreed)
        });
        let filled = !view.workspace.content.is_empty();
        widgets::page_head(ui, &view.t("page-content"), done.as_ref(), &view.t("page-content-purpose"), |ui| {
            if !view.presenting && ui.button(format!("{}  {}", icons::IMPORT, view.t("content-import"))).clicked() {
                out.request(Request::Run(Command::ImportContent));
            }
            if filled && ui.button(format!("{}  {}", icons::PLUS, view.t("content-new"))).clicked() {
                self.add(view, out);
            }
            if filled && ui.ctx().content_rect().width() >= 860.0 {
                self.search_ui(ui, view);
            }
        });
        if !filled {
            let (title, text) = (view.t("content-empty-title"), view.t("content-empty-text"));
            widgets::empty_state(ui, icons::FILES, &title, &text, |ui| {
                if widgets::primary_button(ui, view.t("content-import")).clicked() {
                    out.request(Request::Run(Command::ImportContent));
                }
                if ui.button(view.t("content-new")).clicked() {
                    self.add(view, out);
                }
            });
            return;
        }
        if view.presenting && self.at_coverage {
            let area = ScrollArea::vertical().auto_shrink(false);
            widgets::leaf(ui, "coverage", area, |ui| widgets::card(ui, |ui| self.coverage_ui(ui, view, out, true)));
            return;
        }
        // The map of coverage needs room; where there is little, it is folded away until it is asked for.
        let roomy = ui.available_height() > 560.0;
        let show_coverage = self.show_coverage.unwrap_or(roomy);
        let selected = self.selected.filter(|id| view.workspace.content.contains_key(id));
        // What was added in this pass is there in the next one.
        if out.edits.is_empty() {
            self.selected = selected;
        }
        self.follow(view);
        // Where every line counts, an item that is looked at has the page for itself.
        if selected.is_none() || widgets::is_wide(ui) || !widgets::is_low(ui) {
            widgets::card(ui, |ui| {
                self.coverage_ui(ui, view, out, show_coverage);
            });
            // Above both columns, so that choosing an item does not move the table.
            self.filters_ui(ui, view);
        }
        match selected {
            Some(id) if widgets::is_wide(ui) => {
                widgets::two_panes(ui, 0.58, |ui, pane| match pane {
                    Pane::Left => widgets::card(ui, |ui| self.list_ui(ui, view, out)),
                    Pane::Right => self.details_ui(ui, view, out, id),
                });
            }
            Some(id) => self.details_ui(ui, view, out, id),
            None => widgets::card(ui, |ui| self.list_ui(ui, view, out)),
        }
        let listed = selected.filter(|id| self.shown.contains(id));
        if let Some(item) = listed.and_then(|id| view.workspace.content.get(&id)) {
            self.keys(ui, view, out, item);
        }
    }

    /// While presenting: from the list to the map of coverage and back.
    fn step(&mut self, _view: View<'_>, forth: bool) -> bool {
        let next = super::neighbour(&[false, true], self.at_coverage, forth);
        self.at_coverage = next.unwrap_or(self.at_coverage);
        next.is_some()
    }

    fn selected(&self, _view: View<'_>) -> Option<RecordRef> {
        self.selected.map(RecordRef::Content)
    }

    fn show(&mut self, record: RecordRef, _view: View<'_>) {
        if let RecordRef::Content(id) = record {
            self.select(id);
        }
    }

    fn open(view: View<'_>) -> u32 {
        view.results.standing.content.open()
    }
}

/// Digits rate the item for a side, K says whether that side knows it.
fn rating_keys(out: &mut Outbox, item: &ContentItem, side: Side, pressed: &dyn Fn(egui::Key) -> bool) {
    use egui::Key;
    let old = *item.useful.get(side);
    let (useful, known) = match side {
        Side::Sales => ("useful_sales", "known_sales"),
        Side::Marketing => ("useful_marketing", "known_marketing"),
    };
    for (rating, key) in (0..).zip([Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4]) {
        if pressed(key) && old != Some(rating) {
            out.edit(Edit::change(item, "edit-rate-content", useful, |item| *item.useful.get_mut(side) = Some(rating)));
        }
    }
    if pressed(Key::K) {
        out.edit(Edit::change(item, "edit-rate-content", known, |item| {
            let known = item.known.get_mut(side);
            *known = Some(*known != Some(true));
        }));
    }
}
