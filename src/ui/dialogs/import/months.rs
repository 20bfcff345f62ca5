//! Months: leads by the month in which they came, and the counts of a funnel.

use std::collections::BTreeMap;

use egui::{Grid, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::super::super::{View, theme, widgets};
use crate::exchange::understand::understood::months::Months;
use crate::model::{Month, in_order};

/// The most months of a funnel that are shown.
const SHOWN: usize = 48;
/// How high the bars are.
const HEIGHT: f32 = 56.0;

/// A bar for each month: won below, then lost, open, and what does not say; numbers on hover.
pub(super) fn by_month_ui(ui: &mut Ui, view: View<'_>, months: &BTreeMap<Month, [u32; 4]>) {
    let (Some((first, _)), Some((last, _))) = (months.first_key_value(), months.last_key_value()) else { return };
    let count = last.since(*first) + 1;
    let most = months.values().map(|counts| counts.iter().sum::<u32>()).max().unwrap_or(1).max(1);
    let colors = theme::palette(ui);
    let marks = [colors.agreed, colors.neutral, colors.empty, colors.line];
    ui.add_space(4.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let step = (rect.width() / count.max(1) as f32).min(24.0);
    for (month, counts) in months {
        let left = rect.left() + month.since(*first) as f32 * step;
        let place = Rect::from_min_max(pos2(left, rect.top()), pos2(left + step, rect.bottom()));
        let words = month_words(view, *month, *counts);
        let response = ui.interact(place, ui.scope_id().with(("import month", month.to_string())), Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
        let mut bottom = rect.bottom();
        for (count, mark) in counts.iter().zip(marks) {
            let height = *count as f32 / most as f32 * HEIGHT;
            let bar = Rect::from_min_max(pos2(left + 0.5, bottom - height), pos2(left + (step - 1.5).max(0.5), bottom));
            ui.painter().rect_filled(bar, 0.0, mark);
            bottom -= height;
        }
        response.on_hover_text(words);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, colors.line));
    let ends = [("first", view.texts.month(*first).into()), ("last", view.texts.month(*last).into())];
    widgets::small(ui, view.tx("import-by-month", &ends));
}

fn month_words(view: View<'_>, month: Month, [won, failed, open, unknown]: [u32; 4]) -> String {
    let values = [
        ("month", view.texts.month(month).into()),
        ("won", won.into()),
        ("failed", failed.into()),
        ("open", open.into()),
        ("unknown", unknown.into()),
    ];
    view.tx("import-month", &values)
}

/// The counts of each month and stage, as they will stand in the funnel.
pub(super) fn counts_ui(ui: &mut Ui, view: View<'_>, months: &Months) {
    let stages: Vec<_> = in_order(&view.workspace.stages)
        .into_iter()
        .filter(|stage| months.counts.values().any(|counts| counts.contains_key(&stage.id)))
        .collect();
    if stages.is_empty() {
        return;
    }
    ScrollArea::horizontal().id_salt("import months").show(ui, |ui| {
        Grid::new("import months").spacing([14.0, 3.0]).striped(true).show(ui, |ui| {
            widgets::small(ui, view.t("field-month"));
            for stage in &stages {
                widgets::small(ui, &stage.name);
            }
            ui.end_row();
            for (month, counts) in months.counts.iter().take(SHOWN) {
                ui.label(view.texts.month(*month));
                for stage in &stages {
                    let count = counts.get(&stage.id).copied().flatten();
                    ui.label(count.map_or_else(|| "–".to_owned(), |count| view.texts.rounded(count, 0)));
                }
                ui.end_row();
            }
        });
    });
    let more = months.counts.len().saturating_sub(SHOWN);
    if more > 0 {
        widgets::small(ui, view.tx("import-more", &[("n", more.into())]));
    }
}
