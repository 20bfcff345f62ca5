//! Cohorts of dated leads: who came in a month and how far they got, how long they stay, and where they are lost.

use egui::{Grid, Rect, RichText, ScrollArea, Stroke, Ui, pos2};

use super::super::super::{Outbox, View, icons, theme, widgets};
use super::columns::{Asked, columns_ui, counted_ui, empty_ui, sample_ui};
use crate::calc::dated::Flow;
use crate::calc::dated_leads::NAMED;
use crate::edit::Page;
use crate::model::{FunnelPlan, Header};
use crate::ui::form::header;
use widgets::{Number, Pane, Tone};

/// So many months are drawn.
const MONTHS: usize = 36;
/// The distance of the lines of a hatching.
const HATCHING: f32 = 7.0;

/// Draws the part.
pub fn cohorts_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    if empty_ui(ui, view, out) {
        return;
    }
    let flow = view.results.dated.as_ref().and_then(|dated| dated.flow.as_ref());
    if view.presenting || !widgets::is_wide(ui) {
        widgets::leaf(ui, "cohorts", ScrollArea::vertical().auto_shrink(false), |ui| {
            table_ui(ui, view, out, flow);
            widgets::rule(ui);
            details_ui(ui, view, out, flow);
        });
        return;
    }
    widgets::two_panes(ui, 0.56, |ui, pane| match pane {
        Pane::Left => widgets::leaf(ui, "cohorts", ScrollArea::vertical().auto_shrink(false), |ui| {
            table_ui(ui, view, out, flow);
        }),
        Pane::Right => widgets::leaf(ui, "cohorts right", ScrollArea::vertical().auto_shrink(false), |ui| {
            details_ui(ui, view, out, flow);
        }),
    });
}

/// The switch, the window and the months.
fn table_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, flow: Option<&Flow>) {
    counted_ui(ui, view, out);
    sample_ui(ui, view);
    let Some(flow) = flow else {
        let key = if view.results.dating { "dated-counting" } else { "dated-no-days" };
        widgets::muted(ui, view.t(key));
        return;
    };
    ui.add_space(6.0);
    let form = header(view, Page::Funnel, "edit-plan").part(Header::F.plan);
    let caption = form.caption(FunnelPlan::F.window_days);
    form.amount(ui, out, FunnelPlan::F.window_days, &caption, (Number::whole(0, 3650), 60.0));
    let until = view.tx("dated-as-of", &[("day", view.texts.date(flow.as_of).into())]);
    widgets::small(ui, format!("{} {until}", view.texts.cohort_window(flow.cohorts.window)));
    ui.add_space(4.0);
    let lines = view.texts.cohort_lines(flow);
    ScrollArea::horizontal().id_salt("cohort months").show(ui, |ui| {
        Grid::new("cohorts").min_row_height(22.0).spacing(theme::FIGURES).show(ui, |ui| {
            for name in view.texts.cohort_head(flow) {
                widgets::small(ui, name);
            }
            ui.end_row();
            let any = flow.cohorts.mature().next().is_some();
            for cell in view.texts.cohort_sum(flow).iter().filter(|_| any) {
                ui.label(RichText::new(cell).font(theme::strong(theme::BODY)));
            }
            ui.end_row();
            for line in lines.iter().take(MONTHS) {
                let top = ui.cursor().min;
                for cell in &line.cells {
                    if line.mature {
                        ui.label(cell)
                    } else {
                        widgets::muted(ui, cell)
                    };
                }
                let bottom = ui.cursor();
                if !line.mature {
                    hatch(ui, Rect::from_min_max(top, pos2(bottom.min.x, top.y + 20.0)));
                }
                ui.end_row();
            }
        });
    });
    widgets::rest(ui, view.texts, lines.len(), lines.len().min(MONTHS));
    if flow.cohorts.mature().next().is_none() {
        widgets::notice(ui, icons::INFO, Tone::Warning, view.t("dated-none-mature"));
    }
}

/// Lines over what does not count yet.
fn hatch(ui: &Ui, area: Rect) {
    let color = theme::palette(ui).muted.gamma_multiply(0.35);
    let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    let mut x = area.left() - area.height();
    while x < area.right() {
        painter.line_segment([pos2(x, area.bottom()), pos2(x + area.height(), area.top())], Stroke::new(1.0, color));
        x += HATCHING;
    }
}

/// Rates, times, leaks, groups, odd dates, and the columns all of it comes from.
fn details_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, flow: Option<&Flow>) {
    if let Some(flow) = flow {
        rates_ui(ui, view, flow);
        let times = flow.stages.iter().zip(&flow.times);
        let times = times.filter_map(|(stage, time)| view.texts.stage_time(&stage.name, time)).collect();
        section(ui, view.t("dated-times"), times);
        let mut leaks: Vec<String> =
            flow.leaks.iter().filter_map(|leak| view.texts.stage_leak(view.workspace, flow, leak)).collect();
        leaks.extend(flow.velocity.and_then(|velocity| view.texts.velocity(view.workspace, &velocity)));
        if section(ui, view.t("dated-leaks"), leaks) {
            widgets::small(ui, view.t("dated-leak-why"));
        }
        groups_ui(ui, view, flow);
        if section(ui, view.t("dated-odd"), view.texts.odd_dates(flow)) && !flow.odd.first.is_empty() {
            widgets::folded(ui, view.presenting, view.t("dated-odd-list"), |ui| {
                for odd in flow.odd.first.iter().take(NAMED) {
                    widgets::small(ui, view.texts.odd_date(flow, odd));
                }
            });
        }
        ui.add_space(8.0);
    }
    let set = crate::calc::dated::dated_set(view.workspace);
    if let Some(set) = set.filter(|_| !view.presenting) {
        columns_ui(ui, view, out, set, Asked::Stages);
    }
}

/// Lines under a heading; false where there are none.
fn section(ui: &mut Ui, title: String, lines: Vec<String>) -> bool {
    if lines.is_empty() {
        return false;
    }
    ui.add_space(8.0);
    widgets::subheading(ui, title);
    for line in lines {
        ui.add(egui::Label::new(line).wrap());
    }
    true
}

fn rates_ui(ui: &mut Ui, view: View<'_>, flow: &Flow) {
    if flow.cohorts.mature().next().is_none() {
        return;
    }
    widgets::subheading(ui, view.t("dated-rates"));
    for line in view.texts.cohort_rate_lines(flow) {
        ui.add(egui::Label::new(line).wrap());
    }
}

fn groups_ui(ui: &mut Ui, view: View<'_>, flow: &Flow) {
    let set = crate::calc::dated::dated_set(view.workspace);
    let (Some(set), false) = (set, flow.groups.is_empty()) else { return };
    ui.add_space(8.0);
    let column = view.texts.column(&set.dates.grouped_by);
    widgets::subheading(ui, view.tx("dated-groups", &[("column", column.into())]));
    Grid::new("lead groups").min_row_height(20.0).spacing(theme::FIGURES).show(ui, |ui| {
        for row in view.texts.group_rows(&set.dates.grouped_by, flow).into_iter().take(widgets::MOST_BESIDE * 2) {
            for cell in row {
                ui.label(cell);
            }
            ui.end_row();
        }
    });
}
