//! The task of a review copy: one item after the other, rated with the keyboard, without a network.

use egui::{Key, Modifiers, RichText, ScrollArea, Ui};

use super::super::command::{Command, Request};
use super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::entries;
use crate::edit::{Edit, Page};
use crate::merge::review;
use crate::model::{ContentItem, Entry, EntryStatus, Id, Opinion, Review, Verdict};
use crate::text::labels;
use widgets::{Field, Pane, Tone, WidgetId};

/// View state: the item that is looked at.
#[derive(Debug, Default)]
pub struct ReviewPage {
    selected: Option<Id<ContentItem>>,
}

/// What this copy's reviewer has said of an item.
fn opinion_of(review: &Review, item: &ContentItem) -> Opinion {
    item.reviews.get(&review.name).cloned().unwrap_or_else(|| Opinion { side: review.side, ..Opinion::default() })
}

impl ReviewPage {
    fn list_ui(&mut self, ui: &mut Ui, view: View<'_>, review: &Review, items: &[Id<ContentItem>]) {
        let wanted = self.selected.and_then(|id| items.iter().position(|item| *item == id));
        widgets::rows(ui, "asked", items.len(), wanted, |ui, at| {
            let Some(item) = items.get(at).and_then(|id| view.workspace.content.get(id)) else { return };
            let id = &item.id;
            let state = opinion_of(review, item).useful.map(|useful| (useful.to_string(), Tone::Agreed));
            let kind = view.t(labels::words(item.kind));
            let selected = self.selected == Some(*id);
            let row = widgets::list_row(ui, Field::of(*id, "review row"), selected, &item.title, &kind, state.as_ref());
            if row.clicked() {
                self.selected = Some(*id);
            }
            if selected && !ui.clip_rect().contains_rect(row.rect) {
                row.scroll_to_me(None);
            }
        });
    }

    fn item_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        review: &Review,
        item: &ContentItem,
        items: &[Id<ContentItem>],
    ) {
        let opinion = opinion_of(review, item);
        ui.label(RichText::new(&item.title).font(theme::strong(theme::TITLE)));
        let mut facts = vec![view.t(labels::words(item.kind)), item.location.clone(), item.language.clone()];
        facts.extend(item.changed.map(|day| format!("{}: {}", view.t("content-changed"), view.texts.date(day))));
        let personas = item.mapping.keys().filter_map(|id| view.workspace.personas.get(id));
        facts.extend(personas.map(|persona| persona.name.clone()));
        facts.retain(|fact| !fact.is_empty());
        widgets::muted(ui, facts.join(" · "));
        if !item.objection.is_empty() {
            widgets::muted(ui, format!("{}: {}", view.t("content-objection"), item.objection));
        }
        ui.add_space(8.0);
        widgets::captioned(ui, &view.t("review-useful"), |ui| {
            let options: Vec<(Option<u8>, String)> = (0..=4).map(|n| (Some(n), format!("  {n}  "))).collect();
            if let Some(useful) = widgets::segments(ui, Field::of(item.id, "review useful"), opinion.useful, &options) {
                say(out, review, item, "useful", |opinion| opinion.useful = useful);
            }
        });
        widgets::captioned(ui, &view.t("review-knows"), |ui| {
            let options = [(Some(true), view.t("answer-yes")), (Some(false), view.t("answer-no"))];
            if let Some(knows) = widgets::segments(ui, Field::of(item.id, "review knows"), opinion.knows, &options) {
                say(out, review, item, "knows", |opinion| opinion.knows = knows);
            }
        });
        widgets::captioned(ui, &view.t("review-verdict"), |ui| {
            let options: Vec<(Verdict, String)> =
                Verdict::ALL.into_iter().map(|verdict| (verdict, view.t(labels::words(verdict)))).collect();
            let name = view.t("review-verdict");
            if let Some(verdict) =
                widgets::choice(ui, Field::of(item.id, "review verdict"), &name, opinion.verdict, &options, 200.0)
            {
                say(out, review, item, "verdict", |opinion| opinion.verdict = verdict);
            }
        });
        widgets::captioned(ui, &view.t("review-comment"), |ui| {
            let field = Field::of(item.id, "review comment");
            let name = view.t("review-comment");
            if let Some(comment) = widgets::text_block(ui, field, &name, &opinion.comment, "", 3) {
                say(out, review, item, "comment", |opinion| opinion.comment.clone_from(&comment));
            }
        });
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            if ui.button(view.t("review-previous")).clicked() {
                self.step(items, false);
            }
            if widgets::primary_button(ui, view.t("review-next")).clicked() {
                self.step(items, true);
            }
        });
        widgets::small(ui, view.t("review-keys"));
    }

    fn step(&mut self, items: &[Id<ContentItem>], forward: bool) {
        let at = items.iter().position(|id| Some(*id) == self.selected).unwrap_or(0);
        let to = if forward { (at + 1).min(items.len().saturating_sub(1)) } else { at.saturating_sub(1) };
        self.selected = items.get(to).copied();
    }

    /// Digits rate and go on, K and N say whether it is known, the arrows go through the items.
    fn keys(&mut self, ui: &Ui, out: &mut Outbox, review: &Review, item: &ContentItem, items: &[Id<ContentItem>]) {
        if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (useful, key) in (0..).zip([Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4]) {
            if pressed(key) {
                say(out, review, item, "useful", |opinion| opinion.useful = Some(useful));
            }
        }
        for (knows, key) in [(true, Key::K), (false, Key::N)] {
            if pressed(key) {
                say(out, review, item, "knows", |opinion| opinion.knows = Some(knows));
            }
        }
        if pressed(Key::V) {
            let said = opinion_of(review, item).verdict;
            let at = Verdict::ALL.iter().position(|verdict| *verdict == said).unwrap_or(0);
            let next = Verdict::ALL.get(at + 1).or(Verdict::ALL.first()).copied().unwrap_or_default();
            say(out, review, item, "verdict", |opinion| opinion.verdict = next);
        }
        if pressed(Key::C) {
            ui.memory_mut(|memory| memory.request_focus(Field::of(item.id, "review comment").id()));
        }
        // On a button that has the focus Enter presses it.
        let free = ui.memory(|memory| memory.focused().is_none());
        if pressed(Key::ArrowDown) || free && pressed(Key::Enter) {
            self.step(items, true);
        }
        if pressed(Key::ArrowUp) {
            self.step(items, false);
        }
    }
}

impl super::PageUi for ReviewPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let Some(review) = view.workspace.review.clone() else {
            out.request(Request::Run(Command::Go(Page::Overview)));
            return;
        };
        let items = review::wanted(view.workspace, &review.scope);
        let answered = |id: &Id<ContentItem>| {
            view.workspace.content.get(id).is_some_and(|item| opinion_of(&review, item).useful.is_some())
        };
        let done = items.iter().filter(|id| answered(id)).count();
        let progress = view.tx("review-progress", &[("done", done.into()), ("all", items.len().into())]);
        let asks_content = !items.is_empty();
        let badge =
            asks_content.then(|| (progress.clone(), if done == items.len() { Tone::Agreed } else { Tone::Neutral }));
        let mut title = view.tx("review-for", &[("name", (&review.name).into())]);
        if let Some(due) = review.due {
            title = format!("{title}, {}", view.tx("review-due", &[("day", view.texts.date(due).into())]));
        }
        let task = if review.task.is_empty() { view.t("page-review-purpose") } else { review.task.clone() };
        widgets::page_head(ui, &title, badge.as_ref(), &task, |ui| {
            if asks_content && done < items.len() && ui.button(view.t("review-open-first")).clicked() {
                self.selected = items.iter().find(|id| !answered(id)).copied();
            }
        });
        if !asks_content {
            pages_ui(ui, view, out, &review);
            return;
        }
        widgets::progress(ui, done as f32 / items.len() as f32, ui.available_width(), &progress);
        if done == items.len() {
            widgets::notice(ui, icons::CHECK_CIRCLE, Tone::Agreed, view.t("review-all-done"));
        }
        let first_open = || items.iter().find(|id| !answered(id)).or(items.first()).copied();
        let selected = self.selected.filter(|id| items.contains(id)).or_else(first_open);
        self.selected = selected;
        let Some(item) = selected.and_then(|id| view.workspace.content.get(&id)).cloned() else { return };
        self.keys(ui, out, &review, &item, &items);
        if widgets::is_wide(ui) {
            widgets::two_panes(ui, 0.38, |ui, pane| match pane {
                Pane::Left => widgets::tall_card(ui, "review list", |ui| self.list_ui(ui, view, &review, &items)),
                Pane::Right => {
                    widgets::tall_card(ui, "review item", |ui| self.item_ui(ui, view, out, &review, &item, &items));
                }
            });
        } else {
            widgets::leaf(ui, "review narrow", ScrollArea::vertical().auto_shrink(false), |ui| {
                widgets::card(ui, |ui| self.item_ui(ui, view, out, &review, &item, &items));
            });
        }
    }
}

/// Notes what the reviewer says; nobody else's opinion is touched.
fn say(out: &mut Outbox, review: &Review, item: &ContentItem, field: &'static str, change: impl FnOnce(&mut Opinion)) {
    let mut item = item.clone();
    let mut opinion = opinion_of(review, &item);
    change(&mut opinion);
    opinion.side = review.side;
    if opinion.is_empty() {
        item.reviews.remove(&review.name);
    } else {
        item.reviews.insert(review.name.clone(), opinion);
    }
    let edit = Edit::new("edit-review", &item.title, Page::Review).at(item.id);
    out.edit(edit.typing(Field::of(item.id, "reviews").then(field)).put(item));
}

/// A copy that asks for something else than content leads to the pages it is about.
fn pages_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, review: &Review) {
    widgets::card(ui, |ui| {
        ui.label(view.t("review-no-content"));
        ui.add_space(4.0);
        widgets::subheading(ui, view.t("review-look-at"));
        for persona in review.scope.personas.iter().filter_map(|id| view.workspace.personas.get(id)) {
            if ui.button(&persona.name).clicked() {
                out.request(Request::Show(persona.id.into()));
            }
        }
        if !review.scope.actions_of.is_empty() {
            own_actions_ui(ui, view, out, review);
        }
        for area in &review.scope.lists_of {
            if ui.button(view.t(labels::words(*area))).clicked() {
                out.request(Request::Run(Command::Go(Page::of(*area))));
            }
        }
        if review.scope.criteria && ui.button(view.t("page-criteria")).clicked() {
            out.request(Request::Run(Command::Go(Page::Criteria)));
        }
    });
}

/// What whoever reviews has to do: ticked here, and opened where it stands.
fn own_actions_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, review: &Review) {
    widgets::subheading(ui, view.t("review-your-actions"));
    let own = review::actions(view.workspace, &review.scope);
    widgets::rows(ui, "own actions", own.len(), None, |ui, at| {
        let Some(entry) = own.get(at).and_then(|id| view.workspace.entries.get(id)) else { return };
        ui.horizontal(|ui| {
            let done = entry.status != EntryStatus::Open;
            let name = view.tx(if done { "entry-undo" } else { "entry-do" }, &[("text", (&entry.text).into())]);
            let icon = if done { icons::CHECK_CIRCLE } else { icons::CIRCLE };
            if widgets::icon_button(ui, icon, &name).clicked() {
                let status = entries::toggled(entry.status);
                let set = |entry: &mut Entry| entries::set_status(entry, status, view.today);
                out.edit(Edit::change(&**entry, "edit-done-entry", "status", set).at(entry.id));
            }
            let due = entry.due.map(|day| format!(" · {}", view.texts.date(day))).unwrap_or_default();
            let button = egui::Button::new(format!("{}{due}", entry.text)).frame_when_inactive(false).truncate();
            if ui.add(button).clicked() {
                out.request(Request::Show(entry.id.into()));
            }
        });
    });
}
