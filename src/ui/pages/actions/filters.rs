//! Which entries are looked at: by kind with their numbers, and by where they stand, side, person and workshop.

use egui::Ui;

use super::super::super::{View, widgets};
use super::ActionsPage;
use crate::calc::entries::{Standing, Wanted};
use crate::model::{EntryKind, Side, in_order};
use crate::text::labels;
use widgets::Field;

/// Where entries stand, with the key of its words.
const STANDINGS: [(Standing, &str); 4] = [
    (Standing::Open, "entries-open"),
    (Standing::Overdue, "entries-overdue"),
    (Standing::Closed, "entries-closed"),
    (Standing::All, "entries-all"),
];

/// From this width of the window on the head of the page has room for the search.
const SEARCH_IN_HEAD: f32 = 860.0;

impl ActionsPage {
    pub(super) fn filters_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let mut wanted = self.wanted.clone();
        let narrow = widgets::is_narrow(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            self.kinds_ui(ui, view, &mut wanted, narrow);
            standing_ui(ui, view, &mut wanted);
            // The room sees of the other choices those that were made.
            let shows = |made: bool| made || !view.presenting;
            if shows(wanted.side.is_some()) {
                side_ui(ui, view, &mut wanted);
            }
            if shows(wanted.owner.is_some()) {
                owner_ui(ui, view, &self.owners, &mut wanted);
            }
            if shows(wanted.workshop.is_some()) {
                workshop_ui(ui, view, &mut wanted);
            }
            if ui.ctx().content_rect().width() < SEARCH_IN_HEAD && shows(!wanted.search.is_empty()) {
                search_ui(ui, view, &mut wanted);
            }
            self.left_out_ui(ui, view, &mut wanted);
        });
        self.want(wanted);
    }

    /// How many the filter leaves out; a click takes it away but for the kind.
    fn left_out_ui(&self, ui: &mut Ui, view: View<'_>, wanted: &mut Wanted) {
        if self.left_out > 0 {
            let words = view.tx("entries-left-out", &[("n", self.left_out.into())]);
            if widgets::quiet_button(ui, words).on_hover_text(view.t("entries-left-out-why")).clicked() {
                *wanted = Wanted { kind: wanted.kind, standing: Standing::All, ..Wanted::default() };
            }
        }
    }

    /// The field that finds by words, where the head of the page has room for it.
    pub(super) fn head_search_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        if ui.ctx().content_rect().width() >= SEARCH_IN_HEAD {
            let mut wanted = self.wanted.clone();
            search_ui(ui, view, &mut wanted);
            self.want(wanted);
        }
    }

    fn kinds_ui(&self, ui: &mut Ui, view: View<'_>, wanted: &mut Wanted, narrow: bool) {
        let words = |(kind, count): &(Option<EntryKind>, usize)| {
            let name = view.t(kind.map_or("entries-every-kind", plural));
            (*kind, format!("{name}  {}", view.texts.integer(*count as u64)))
        };
        let options: Vec<(Option<EntryKind>, String)> = self.counts.iter().map(words).collect();
        if narrow {
            let name = view.t("entry-kind");
            if let Some(kind) = choice(ui, "entries kind", &name, wanted.kind, &options, 150.0) {
                wanted.kind = kind;
            }
            return;
        }
        for (kind, words) in options {
            if ui.add(egui::Button::selectable(wanted.kind == kind, words)).clicked() {
                wanted.kind = kind;
            }
        }
    }
}

/// The key of the words for all entries of a kind.
fn plural(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Decision => "entries-decisions",
        EntryKind::Action => "entries-actions",
        EntryKind::Parked => "entries-parked",
        EntryKind::Idea => "entries-ideas",
        EntryKind::Win => "entries-wins",
    }
}

/// One of several, which moves to the next line as a whole.
fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    field: &'static str,
    name: &str,
    now: T,
    options: &[(T, String)],
    width: f32,
) -> Option<T> {
    widgets::wrapping(ui, field, |ui| widgets::choice(ui, Field::header(field), name, now, options, width))
}

fn standing_ui(ui: &mut Ui, view: View<'_>, wanted: &mut Wanted) {
    let name = view.t("criterion-status");
    let options = STANDINGS.map(|(standing, key)| (standing, view.t(key)));
    if let Some(standing) = choice(ui, "entries standing", &name, wanted.standing, &options, 100.0) {
        wanted.standing = standing;
    }
}

fn search_ui(ui: &mut Ui, view: View<'_>, wanted: &mut Wanted) {
    let hint = view.t("entries-search");
    let field = Field::header("entries search");
    if let (_, Some(search)) = widgets::text_line(ui, field, &hint, &wanted.search, &hint, 150.0) {
        wanted.search = search;
    }
}

fn side_ui(ui: &mut Ui, view: View<'_>, wanted: &mut Wanted) {
    let name = view.t("field-side");
    let mut options = vec![(None, view.t("entries-both-sides"))];
    options.extend(Side::BOTH.map(|side| (Some(side), view.t(labels::words(side)))));
    if let Some(side) = choice(ui, "entries side", &name, wanted.side, &options, 110.0) {
        wanted.side = side;
    }
}

fn owner_ui(ui: &mut Ui, view: View<'_>, owners: &[String], wanted: &mut Wanted) {
    if owners.is_empty() {
        return;
    }
    let now = wanted.owner.as_ref().and_then(|owner| owners.iter().position(|one| one == owner));
    let mut options = vec![(None, view.t("entries-everybody"))];
    options.extend(owners.iter().enumerate().map(|(at, name)| (Some(at), name.clone())));
    let name = view.t("entry-owner");
    if let Some(at) = choice(ui, "entries owner", &name, now, &options, 110.0) {
        wanted.owner = at.and_then(|at| owners.get(at)).cloned();
    }
}

fn workshop_ui(ui: &mut Ui, view: View<'_>, wanted: &mut Wanted) {
    let workshops: Vec<_> = in_order(&view.workspace.workshops).into_iter().filter(|one| !one.template).collect();
    if workshops.is_empty() {
        return;
    }
    let mut options = vec![(None, view.t("entries-every-workshop"))];
    options.extend(workshops.iter().map(|one| (Some(one.id), one.title.clone())));
    let name = view.t("workshop-title");
    if let Some(workshop) = choice(ui, "entries workshop", &name, wanted.workshop, &options, 120.0) {
        wanted.workshop = workshop;
    }
}
