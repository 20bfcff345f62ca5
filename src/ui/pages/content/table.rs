//! The table of items: virtual, so that ten thousand rows stay smooth; the selected row is edited in place.

use std::sync::Arc;

use egui::{RichText, Ui};
use egui_extras::Column;

use super::super::super::form::Form;
use super::super::super::{Outbox, View, theme, widgets};
use super::{ContentPage, Filter, SortBy};
use crate::model::{ContentItem, Id, Side, Verdict, in_order};
use crate::text::labels;
use widgets::Tone;

/// The items that pass the filter, sorted.
pub fn shown(view: View<'_>, filter: &Filter) -> Vec<Id<ContentItem>> {
    let search = filter.search.trim().to_lowercase();
    let persona_names: Vec<_> =
        view.workspace.personas.values().map(|persona| (persona.id, persona.name.to_lowercase())).collect();
    let stage_names: Vec<_> =
        view.workspace.journey.values().map(|stage| (stage.id, stage.name.to_lowercase())).collect();
    let matches = |item: &ContentItem| {
        search.is_empty()
            || item.title.to_lowercase().contains(&search)
            || item.owner.to_lowercase().contains(&search)
            || view.t(labels::words(item.kind)).to_lowercase().contains(&search)
            || persona_names.iter().any(|(id, name)| item.mapping.contains_key(id) && name.contains(&search))
            || stage_names.iter().any(|(id, name)| {
                name.contains(&search)
                    && (item.stages.contains(id) || item.mapping.values().any(|stages| stages.contains(id)))
            })
    };
    let audit = &view.results.audit;
    let mut items: Vec<&Arc<ContentItem>> = in_order(&view.workspace.content)
        .into_iter()
        .filter(|item| filter.finding.is_none_or(|finding| audit.of(item.id).has(finding)))
        .filter(|item| {
            filter.cell.is_none_or(|(persona, stage)| item.mapping.get(&persona).is_some_and(|at| at.contains(&stage)))
        })
        .filter(|item| matches(item))
        .collect();
    match filter.sort {
        SortBy::Order => {}
        SortBy::Title => items.sort_by_cached_key(|item| item.title.to_lowercase()),
        SortBy::Kind => items.sort_by_cached_key(|item| view.t(labels::words(item.kind))),
        SortBy::Sales => items.sort_by_key(|item| item.usefulness(Side::Sales)),
        SortBy::Marketing => items.sort_by_key(|item| item.usefulness(Side::Marketing)),
        SortBy::Verdict => items.sort_by_key(|item| item.verdict),
        SortBy::Due => items.sort_by_key(|item| (item.due.is_none(), item.due)),
    }
    if filter.descending {
        items.reverse();
    }
    items.into_iter().map(|item| item.id).collect()
}

impl ContentPage {
    pub(super) fn table_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if self.shown.is_empty() {
            widgets::muted(ui, view.t("content-none"));
            return;
        }
        let width = ui.available_width();
        let (with_kind, with_known, with_finding) = (width > 800.0, width > 850.0, width > 600.0);
        let with_work = width > 1240.0;
        let mut columns = vec![Column::remainder().at_least(120.0).clip(true)];
        if with_kind {
            columns.push(Column::exact(120.0).clip(true));
        }
        columns.extend([78.0, 88.0].map(Column::exact));
        if with_known {
            columns.extend([64.0, 70.0].map(Column::exact));
        }
        if with_finding {
            columns.push(Column::exact(134.0).clip(true));
        }
        columns.push(Column::exact(118.0).clip(true));
        if with_work {
            columns.extend([Column::exact(130.0).clip(true), Column::exact(86.0)]);
        }
        let shown = std::mem::take(&mut self.shown);
        // What was added in this pass is listed in the next one.
        let scroll_to = self.scroll_to.and_then(|id| shown.iter().position(|shown| *shown == id));
        self.scroll_to = self.scroll_to.filter(|_| scroll_to.is_none());
        let builder = widgets::list_table(ui, "content", columns, scroll_to);
        let area = builder
            .header(24.0, |mut header| {
                let mut head = |key: &'static str, sort: Option<SortBy>| {
                    header.col(|ui| self.head_ui(ui, view, key, sort));
                };
                head("content-title", Some(SortBy::Title));
                if with_kind {
                    head("content-kind", Some(SortBy::Kind));
                }
                head("side-sales", Some(SortBy::Sales));
                head("side-marketing", Some(SortBy::Marketing));
                if with_known {
                    head("content-known-sales", None);
                    head("content-known-marketing", None);
                }
                if with_finding {
                    head("content-finding", None);
                }
                head("content-verdict", Some(SortBy::Verdict));
                if with_work {
                    head("content-owner", None);
                    head("content-due", Some(SortBy::Due));
                }
            })
            .body(|body| {
                body.rows(36.0, shown.len(), |mut row| {
                    let Some(item) = shown.get(row.index()).and_then(|id| view.workspace.content.get(id)) else {
                        return;
                    };
                    let selected = self.selected == Some(item.id);
                    row.set_selected(selected);
                    row.col(|ui| title_ui(ui, view, out, item, selected));
                    if with_kind {
                        row.col(|ui| kind_ui(ui, view, out, item, selected));
                    }
                    for side in Side::BOTH {
                        row.col(|ui| useful_ui(ui, view, out, item, side));
                    }
                    if with_known {
                        for side in Side::BOTH {
                            row.col(|ui| known_ui(ui, view, out, item, side));
                        }
                    }
                    if with_finding {
                        row.col(|ui| finding_ui(ui, view, item));
                    }
                    row.col(|ui| verdict_ui(ui, view, out, item, selected));
                    if with_work {
                        row.col(|ui| owner_ui(ui, view, out, item, selected));
                        row.col(|ui| due_ui(ui, view, item));
                    }
                    if row.response().clicked() {
                        self.selected = if selected { None } else { Some(item.id) };
                    }
                });
            });
        widgets::list_table_drawn(ui, "content", &area);
        self.shown = shown;
        self.arrow_keys(ui);
    }

    fn head_ui(&mut self, ui: &mut Ui, view: View<'_>, key: &'static str, sort: Option<SortBy>) {
        let words = view.t(key);
        let Some(sort) = sort else {
            let hint = match key {
                "content-known-sales" => "content-known-sales-hint",
                "content-known-marketing" => "content-known-marketing-hint",
                _ => key,
            };
            widgets::plain_head(ui, &words, &view.t(hint));
            return;
        };
        let now = (self.filter.sort == sort).then_some(self.filter.descending);
        let name = view.tx("content-sort", &[("column", (&words).into())]);
        if widgets::sort_head(ui, &words, &name, now) {
            if self.filter.sort == sort {
                self.filter.descending = !self.filter.descending;
            } else {
                self.filter.sort = sort;
                self.filter.descending = matches!(sort, SortBy::Sales | SortBy::Marketing);
            }
        }
    }

    /// Up and down move the selection while no text is typed.
    fn arrow_keys(&mut self, ui: &Ui) {
        if ui.ctx().text_edit_focused() || ui.memory(|memory| memory.focused().is_some()) {
            return;
        }
        if let Some(id) = widgets::neighbour_by_arrows(ui, &self.shown, self.selected) {
            (self.selected, self.scroll_to) = (Some(id), Some(id));
        }
    }
}

/// The form of an item in its row; its details draw the same fields once more.
fn row_form<'a>(view: View<'a>, item: &'a ContentItem, key: &'static str) -> Form<'a, ContentItem> {
    Form::of(view, item, key).at("row").bare()
}

/// The title; in the selected row it is edited in place.
fn title_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem, selected: bool) {
    if !selected {
        widgets::title_cell(ui, &item.title, theme::palette(ui).ink);
        return;
    }
    let name = view.tx("content-title-of", &[("title", (&item.title).into())]);
    let width = ui.available_width() - 4.0;
    row_form(view, item, "edit-content").called(&name).line(ui, out, ContentItem::F.title, width);
}

/// What it is; in the selected row it is chosen in place.
fn kind_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem, selected: bool) {
    if !selected {
        widgets::text_cell(ui, view.t(labels::words(item.kind)), theme::palette(ui).muted);
        return;
    }
    let name = view.tx("content-kind-of", &[("title", (&item.title).into())]);
    row_form(view, item, "edit-content").called(&name).choice(ui, out, ContentItem::F.kind, 106.0);
}

/// Who owns it; in the selected row it is typed in place.
fn owner_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem, selected: bool) {
    if !selected {
        widgets::text_cell(ui, &item.owner, theme::palette(ui).muted);
        return;
    }
    let name = view.tx("content-owner-of", &[("title", (&item.title).into())]);
    let width = ui.available_width() - 4.0;
    row_form(view, item, "edit-content").called(&name).line(ui, out, ContentItem::F.owner, width);
}

fn due_ui(ui: &mut Ui, view: View<'_>, item: &ContentItem) {
    use crate::calc::content::Finding;
    let Some(due) = item.due else { return };
    let tone = if view.results.audit.of(item.id).has(Finding::Overdue) { Tone::Problem } else { Tone::Neutral };
    widgets::toned(ui, view.texts.date(due), tone);
}

fn useful_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem, side: Side) {
    let key = match side {
        Side::Sales => "content-useful-sales",
        Side::Marketing => "content-useful-marketing",
    };
    let name = view.tx(key, &[("title", (&item.title).into())]);
    let (color, shown) = (theme::palette(ui).side(side), item.usefulness(side));
    let form = row_form(view, item, "edit-rate-content");
    form.called(&name).rating(ui, out, ContentItem::F.useful.of(side), shown, color);
}

fn known_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem, side: Side) {
    let key = match side {
        Side::Sales => "content-knows-sales",
        Side::Marketing => "content-knows-marketing",
    };
    let name = view.tx(key, &[("title", (&item.title).into())]);
    let form = row_form(view, item, "edit-rate-content");
    form.called(&name).yes_no(ui, out, ContentItem::F.known.of(side), item.knows(side));
}

fn finding_ui(ui: &mut Ui, view: View<'_>, item: &ContentItem) {
    use crate::calc::content::Finding;
    let findings = view.results.audit.of(item.id);
    let Some(first) = findings.iter().find(|finding| *finding != Finding::Undecided) else { return };
    let tone = match first {
        Finding::Treasure => Tone::Agreed,
        Finding::Overdue => Tone::Problem,
        Finding::Disagreement | Finding::Stale => Tone::Warning,
        _ => Tone::Neutral,
    };
    widgets::badge(ui, view.t(labels::finding_one(first)), tone).on_hover_text(view.t(labels::finding_why(first)));
}

fn verdict_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem, selected: bool) {
    if !selected {
        let words = view.t(labels::words(item.verdict));
        if item.verdict == Verdict::Undecided {
            widgets::muted(ui, words);
        } else {
            ui.label(RichText::new(words).font(theme::strong(theme::BODY)));
        }
        return;
    }
    let name = view.tx("content-verdict-of", &[("title", (&item.title).into())]);
    row_form(view, item, "edit-verdict").called(&name).choice(ui, out, ContentItem::F.verdict, 100.0);
}
