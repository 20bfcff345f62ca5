//! Marks what the program has only proposed, and lets the room make it its own: one click for one value or for a block.

use egui::Ui;

use super::super::{Outbox, View, icons, widgets};
use crate::calc::proposals::{self, Topic};
use crate::edit::{Edit, Page};
use crate::model::Confirmation;
use crate::text::agreed;
use widgets::Tone;

/// The state of a block of values: how many of them are only proposed, with the button that confirms them all; or who
/// confirmed them last.
pub fn block_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, topics: &[Topic], page: Page) {
    let open = proposals::proposed(view.workspace, topics);
    if open.is_empty() {
        confirmed_ui(ui, view, topics);
        return;
    }
    let all = topics.iter().filter(|topic| !proposals::follows(view.workspace, **topic)).count();
    let listed: Vec<String> = open.iter().map(|topic| view.texts.proposal(view.workspace, *topic)).collect();
    ui.horizontal_wrapped(|ui| {
        let words = view.tx("proposal-block", &[("n", open.len().into()), ("all", all.into())]);
        widgets::notice(ui, icons::INFO, Tone::Warning, words);
        if !view.read_only {
            let names: Vec<String> = open.iter().map(|topic| view.t(agreed::topic(*topic))).collect();
            let button = ui.button(view.t("proposal-confirm"));
            let name = view.tx("proposal-confirm-all", &[("names", view.texts.joined(&names).into())]);
            if widgets::named(button, &name)
                .on_hover_text(format!("{}\n\n{}", view.t("proposal-why"), listed.join("\n")))
                .clicked()
            {
                out.edit(confirm(view, &open, page));
            }
        }
    });
    // A cap of a group has no mark of its own on the page.
    if open.contains(&Topic::GroupCaps) {
        widgets::small(ui, view.texts.proposal(view.workspace, Topic::GroupCaps));
    }
}

/// Beside one value: that it is only proposed, in a button that confirms it; nothing where the room has said something.
pub fn mark_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, topic: Topic, page: Page) {
    if !proposals::is_proposed(view.workspace, topic) {
        return;
    }
    let words = egui::RichText::new(view.t("proposal-mark")).size(crate::ui::theme::SMALL);
    let color = crate::ui::theme::palette(ui).warning;
    let button = ui.add(egui::Button::new(words.color(color)).frame_when_inactive(false));
    let name = view.tx("proposal-confirm-all", &[("names", view.t(agreed::topic(topic)).into())]);
    if widgets::named(button, &name).on_hover_text(view.t("proposal-why")).clicked() && !view.read_only {
        out.edit(confirm(view, &[topic], page));
    }
}

/// Who confirmed values last, where somebody did.
fn confirmed_ui(ui: &mut Ui, view: View<'_>, topics: &[Topic]) {
    let words = topics.iter().filter_map(|topic| proposals::confirmation(&view.workspace.header, *topic));
    if let Some(last) = words.max_by_key(|word| word.on) {
        widgets::small(ui, format!("{} {}", icons::CHECK, view.texts.confirmation(last)));
    }
}

fn confirm(view: View<'_>, topics: &[Topic], page: Page) -> Edit {
    let word = Confirmation { by: view.name.to_owned(), on: Some(view.today) };
    let header = proposals::confirm(&view.workspace.header, topics, &word);
    let subject = match topics {
        [one] => view.t(agreed::topic(*one)),
        _ => String::new(),
    };
    Edit::new("edit-confirm", subject, page).header(header)
}
