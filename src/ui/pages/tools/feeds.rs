//! What one system hands to another: its entries beside the matrix, written down and changed.

use egui::Ui;

use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::systems::Cell;
use crate::edit::{Edit, Page};
use crate::model::{Choice, Feed, FeedState, FreshIds, Id, System, last_order};
use widgets::{Field, WidgetId};

/// A pair of systems: from, to.
pub type Pair = (Id<System>, Id<System>);

/// A new entry for a pair, its words still to be typed.
pub fn new_feed(view: View<'_>, fresh: &mut FreshIds, (from, to): Pair, state: FeedState) -> Feed {
    let ord = last_order(&view.workspace.feeds);
    // What nobody needs has no name of its own: it says so.
    let what = if state == FeedState::NotNeeded { view.t("matrix-not-needed") } else { String::new() };
    Feed { id: fresh.next(), ord, what, from: Some(from), to: Some(to), state, ..Feed::default() }
}

/// The edit that writes it down.
pub fn add(view: View<'_>, feed: Feed) -> Edit {
    let subject = pair_words(view, feed.from, feed.to);
    Edit::new("edit-add-listed", subject, Page::Tools).at(feed.id).put(feed)
}

/// "CRM → Newsletter".
pub fn pair_words(view: View<'_>, from: Option<Id<System>>, to: Option<Id<System>>) -> String {
    format!("{} → {}", name_of(view, from), name_of(view, to))
}

/// What a system is called.
pub fn name_of(view: View<'_>, system: Option<Id<System>>) -> String {
    let name = system.and_then(|id| view.workspace.systems.get(&id)).map(|one| one.name.trim().to_owned());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| view.t("field-unnamed"))
}

/// Draws everything that is handed over between a pair. `typed` is the entry whose words are to be typed now. Returns the one that is
/// new.
pub fn feeds_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    (pair, cell): (Pair, &Cell),
    typed: &mut Option<Id<Feed>>,
) {
    widgets::heading(ui, pair_words(view, Some(pair.0), Some(pair.1)));
    for feed in cell.feeds.iter().take(widgets::MOST_BESIDE).filter_map(|id| view.workspace.feeds.get(id)) {
        ui.push_id(feed.id, |ui| feed_ui(ui, view, out, feed));
        ui.add_space(6.0);
        if *typed == Some(feed.id) {
            *typed = None;
            let id = Field::of(feed.id, "what").id();
            ui.memory_mut(|memory| memory.request_focus(id));
            widgets::select_all(ui, id, feed.what.chars().count());
        }
    }
    widgets::rest(ui, view.texts, cell.feeds.len(), widgets::MOST_BESIDE);
    if view.read_only || view.presenting {
        return;
    }
    let empty = cell.feeds.is_empty();
    if empty {
        let names = [("from", name_of(view, Some(pair.0)).into()), ("to", name_of(view, Some(pair.1)).into())];
        widgets::muted(ui, view.tx("matrix-ask", &names));
    }
    ui.horizontal_wrapped(|ui| {
        let words = view.t(if empty { "matrix-add" } else { "matrix-more" });
        if ui.button(format!("{}  {words}", icons::PLUS)).clicked() {
            let feed = new_feed(view, &mut out.fresh, pair, FeedState::Missing);
            *typed = Some(feed.id);
            out.edit(add(view, feed));
        }
        if empty && widgets::quiet_button(ui, view.t("matrix-not-needed")).clicked() {
            let feed = new_feed(view, &mut out.fresh, pair, FeedState::NotNeeded);
            out.edit(add(view, feed));
        }
    });
}

fn feed_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, feed: &Feed) {
    widgets::inset(ui, |ui| {
        let form = Form::of(view, feed, "edit-listed");
        ui.horizontal(|ui| {
            form.title(ui, out, Feed::F.what, (ui.available_width() - 50.0).max(80.0));
            let name = view.tx("entry-delete", &[("text", (&feed.what).into())]);
            if !view.read_only && widgets::icon_button(ui, icons::TRASH, &name).clicked() {
                let edit = Edit::new("edit-delete-listed", &feed.what, Page::Tools);
                out.edit(edit.delete(view.workspace, feed.id));
            }
        });
        let options = FeedState::ALL.map(|state| (state, view.t(state.words())));
        form.segments(ui, out, Feed::F.state, &options);
        form.person(ui, out, Feed::F.owner, 200.0, None);
        form.block(ui, out, Feed::F.note, "", 2);
    });
}
