//! What the KPIs as a whole lack, and which go with each other.

use egui::Ui;

use super::super::super::{View, icons, widgets};
use crate::calc::kpi_set::{findings, horizons, pairs};
use widgets::Tone;

/// So many pairs are told above the list.
const PAIRS: usize = 4;

/// Of more than so many KPIs nobody asks how they go together.
const MOST: usize = 100;

/// Draws what the set lacks, how many KPIs look at today and how many ahead, and the pairs.
pub fn set_ui(ui: &mut Ui, view: View<'_>) {
    if view.workspace.kpis.len() > MOST {
        return;
    }
    for finding in findings(view.workspace) {
        widgets::notice(ui, icons::INFO, Tone::Neutral, view.texts.set_finding(&finding));
    }
    let (now, ahead) = horizons(view.workspace);
    widgets::small(ui, view.tx("kpi-set-horizons", &[("now", now.into()), ("ahead", ahead.into())]));
    for (first, second) in pairs(view.workspace).iter().take(PAIRS) {
        widgets::small(ui, format!("{} {}", icons::HANDSHAKE, view.texts.pair(view.workspace, first, second)));
    }
}
