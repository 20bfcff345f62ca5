//! What is said in a section: Sales on the left, Marketing on the right, and between them what both share, where there is
//! room; otherwise one below the other. The room reads it in the same columns.

use std::sync::Arc;

use egui::{Label, RichText, Ui};

use super::super::super::{View, theme, widgets};
use crate::model::{SaidBy, Side, Statement};
use crate::text::labels;
use widgets::Tone;

/// From this width on the sides stand beside each other.
const BESIDE: f32 = 740.0;

/// The number of what stands in no column.
const NO_COLUMN: usize = 3;

/// Which column a statement stands in; nothing for one that nobody has taken for theirs yet.
fn column(statement: &Statement) -> Option<usize> {
    match statement.said_by {
        _ if statement.agreed => Some(1),
        SaidBy::Both => Some(1),
        SaidBy::Sales => Some(0),
        SaidBy::Marketing => Some(2),
        SaidBy::Nobody => None,
    }
}

/// Draws the statements of a section; each is told whether it stands in a column.
pub fn ui(
    ui: &mut Ui,
    view: View<'_>,
    name: &str,
    list: &[&Arc<Statement>],
    statement: &mut dyn FnMut(&mut Ui, &Statement, bool),
) {
    let mut rows = |ui: &mut Ui, name: (&str, usize), of: &[&Arc<Statement>]| {
        let in_column = name.1 < NO_COLUMN;
        widgets::rows(ui, name, of.len(), None, |ui, at| {
            if let Some(one) = of.get(at) {
                statement(ui, one, in_column);
            }
        });
    };
    if ui.available_width() < BESIDE {
        return rows(ui, (name, NO_COLUMN), list);
    }
    let of = |wanted: Option<usize>| -> Vec<&Arc<Statement>> {
        list.iter().copied().filter(|one| column(one) == wanted).collect()
    };
    // Where nothing but what both share is left, nothing has to be told apart any more.
    if of(Some(0)).is_empty() && of(Some(2)).is_empty() {
        return rows(ui, (name, NO_COLUMN), list);
    }
    let says = |side: Side| view.tx("room-says", &[("side", view.t(labels::words(side)).into())]);
    let heads = [
        (says(Side::Sales), Tone::Side(Side::Sales)),
        (view.t("room-shared"), Tone::Agreed),
        (says(Side::Marketing), Tone::Side(Side::Marketing)),
    ];
    ui.columns(3, |columns| {
        for (at, (ui, (head, tone))) in columns.iter_mut().zip(heads).enumerate() {
            let ink = tone.text(theme::palette(ui));
            ui.add(Label::new(RichText::new(head).size(theme::SMALL).color(ink)).truncate());
            rows(ui, (name, at), &of(Some(at)));
        }
    });
    rows(ui, (name, NO_COLUMN), &of(None));
}
