//! Coverage persona × journey stage, with gaps.

use egui::{Align2, FontId, RichText, ScrollArea, Sense, Stroke, Ui, vec2};

use super::super::super::{Outbox, View, icons, theme, widgets};
use super::ContentPage;
use super::freshness::freshness_ui;
use widgets::Tone;

/// A cell is never narrower: the word for a gap stands in it.
const LEAST_CELL: f32 = 52.0;

impl ContentPage {
    pub(super) fn coverage_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, shown: bool) {
        let coverage = &view.results.coverage;
        ui.horizontal(|ui| {
            let icon = if shown { icons::CARET_DOWN } else { icons::CARET_RIGHT };
            let title = format!("{icon}  {}", view.t("coverage-title"));
            let button = egui::Button::new(RichText::new(title).font(theme::strong(theme::BODY)));
            if ui.add(button.frame_when_inactive(false)).clicked() {
                self.show_coverage = Some(!shown);
            }
            if coverage.cells() > 0 {
                let words =
                    view.tx("coverage-gaps", &[("n", coverage.gaps().into()), ("all", coverage.cells().into())]);
                let tone = if coverage.gaps() > 0 { Tone::Warning } else { Tone::Agreed };
                widgets::badge(ui, words, tone);
            }
        });
        if !shown {
            return;
        }
        if coverage.cells() == 0 {
            widgets::muted(ui, view.t("coverage-nothing"));
            return;
        }
        if view.presenting && self.at_coverage {
            self.grid_ui(ui, view);
            freshness_ui(ui, view, out);
            return;
        }
        let height = (ui.available_height() * 0.42).max(120.0);
        ScrollArea::both().id_salt("coverage").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            self.grid_ui(ui, view);
            freshness_ui(ui, view, out);
        });
    }

    fn grid_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let coverage = &view.results.coverage;
        let colors = theme::palette(ui);
        let names = 210.0_f32.min(ui.available_width() * 0.24);
        let columns = coverage.stages.len().clamp(1, widgets::MOST_BESIDE) as f32;
        let width = ((ui.available_width() - names - 4.0 * columns - 8.0) / columns).max(LEAST_CELL);
        let most = coverage.usable.iter().flatten().copied().max().unwrap_or(1).max(1);
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        ui.horizontal(|ui| {
            ui.allocate_exact_size(vec2(names, 18.0), Sense::hover());
            for id in coverage.stages.iter().take(widgets::MOST_BESIDE) {
                let (rect, response) = ui.allocate_exact_size(vec2(width, 18.0), Sense::hover());
                if let Some(stage) = view.workspace.journey.get(id) {
                    let mut child = ui.new_child(
                        egui::UiBuilder::new()
                            .max_rect(rect)
                            .layout(egui::Layout::centered_and_justified(egui::Direction::LeftToRight)),
                    );
                    let text = RichText::new(&stage.name).size(theme::SMALL).color(colors.muted);
                    child.add(egui::Label::new(text).truncate());
                    response.on_hover_text(&stage.question);
                }
            }
        });
        let counted: Vec<_> = coverage.personas.iter().zip(&coverage.usable).zip(&coverage.mapped).collect();
        widgets::rows(ui, "coverage rows", counted.len(), None, |ui, at| {
            let Some(((persona, usable), mapped)) = counted.get(at).copied() else { return };
            let Some(persona) = view.workspace.personas.get(persona) else { return };
            ui.horizontal(|ui| {
                ui.scope(|ui| {
                    ui.set_width(names);
                    ui.add(egui::Label::new(&persona.name).truncate());
                });
                for ((stage, usable), mapped) in
                    coverage.stages.iter().zip(usable).zip(mapped).take(widgets::MOST_BESIDE)
                {
                    let stage_name = view.workspace.journey.get(stage).map_or("", |stage| stage.name.as_str());
                    let chosen = self.filter.cell == Some((persona.id, *stage));
                    let (rect, response) = ui.allocate_exact_size(vec2(width, 30.0), Sense::click());
                    let gap = *usable == 0;
                    let text = if gap { view.t("coverage-gap") } else { view.texts.integer(*usable) };
                    if gap {
                        let stroke = Stroke::new(1.0, colors.problem);
                        ui.painter().rect(rect, 6.0, colors.surface, stroke, egui::StrokeKind::Inside);
                    } else {
                        ui.painter().rect_filled(rect, 6.0, colors.toward_agreed(*usable as f32 / most as f32));
                    }
                    if chosen || response.has_focus() {
                        let stroke = Stroke::new(2.0, colors.agreed);
                        ui.painter().rect_stroke(rect, 6.0, stroke, egui::StrokeKind::Inside);
                    }
                    let (font, ink) = if gap {
                        (FontId::proportional(theme::SMALL), colors.problem)
                    } else {
                        (theme::strong(theme::BODY), colors.ink)
                    };
                    ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, font, ink);
                    let words = view.tx(
                        "coverage-cell",
                        &[
                            ("persona", (&persona.name).into()),
                            ("stage", stage_name.into()),
                            ("usable", (*usable).into()),
                            ("mapped", (*mapped).into()),
                        ],
                    );
                    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &words));
                    let clicked = response.clicked();
                    response
                        .on_hover_text(format!("{words}. {}", view.t("coverage-rule")))
                        .on_hover_cursor(egui::CursorIcon::PointingHand);
                    if clicked {
                        self.filter.cell = if chosen { None } else { Some((persona.id, *stage)) };
                    }
                }
            });
        });
        widgets::rest(ui, view.texts, coverage.stages.len(), widgets::MOST_BESIDE);
    }
}
