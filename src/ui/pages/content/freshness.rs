//! After how many months which kind of content is stale: the usual limits until the room has named its own.

use std::collections::BTreeSet;

use egui::Ui;

use super::super::super::{Outbox, View, widgets};
use super::super::proposal;
use crate::calc::proposals::Topic;
use crate::edit::{Edit, Page};
use crate::model::{ContentKind, Freshness};
use crate::text::labels;
use widgets::{Field, Number};

/// Draws the limits of the kinds of content there are, in months.
pub fn freshness_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let kinds: BTreeSet<ContentKind> = view.workspace.content.values().map(|item| item.kind).collect();
    if kinds.is_empty() {
        return;
    }
    proposal::block_ui(ui, view, out, &[Topic::Freshness], Page::Content);
    widgets::folded(ui, view.presenting, view.t("topic-freshness"), |ui| {
        ui.horizontal_wrapped(|ui| {
            for kind in kinds {
                limit_ui(ui, view, out, kind);
            }
        });
    });
}

fn limit_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kind: ContentKind) {
    let limits = &view.workspace.header.freshness;
    let key = labels::words(kind);
    let caption = view.tx("freshness-months", &[("kind", view.t(key).into())]);
    widgets::captioned(ui, &caption, |ui| {
        let number = Number::whole(1, 600);
        let value = Some(i64::from(limits.limit(kind)));
        if let Some(value) =
            widgets::number_field(ui, view.texts, Field::header("freshness").then(key), &caption, value, number, 60.0)
        {
            let months = value.and_then(|value| u32::try_from(value).ok());
            let path = Field::header("freshness").then(key);
            let edit = Edit::change_at(&*view.workspace.header, "edit-freshness", path, |header| {
                header.freshness = changed(limits, kind, months);
            });
            out.edit(edit.about(view.t(key)).on(Page::Content));
        }
    });
}

/// The limits with another one for a kind; without one the usual limit holds.
fn changed(limits: &Freshness, kind: ContentKind, months: Option<u32>) -> Freshness {
    let mut limits = limits.clone();
    limits.0.remove(&kind);
    match months {
        Some(months) if months != limits.limit(kind) => limits.0.insert(kind, months),
        _ => None,
    };
    limits
}
