//! Marks of an assessment: answers as dots, scores of both sides on one line. Sales above the line, Marketing below it,
//! whoever is not told apart on it.

use egui::{Align2, FontId, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::super::theme::{self, Palette};
use crate::calc::assessment::{Figure, Mean, Statement};
use crate::model::{AnswerGroup, Side};

/// How high a line of answers is.
pub const LINE: f32 = 40.0;
const DOT: f32 = 4.0;

/// Answers on a line from 1 to 5: as many dots as people.
pub fn answers(painter: &Painter, colors: &Palette, rect: Rect, one: &Statement) {
    let track = rect.shrink2(vec2(12.0, 0.0));
    let middle = rect.center().y;
    let x = |answer: f32| track.left() + (answer - 1.0) / 4.0 * track.width();
    painter.hline(track.x_range(), middle, Stroke::new(1.0, colors.line));
    for answer in 1..=5_u8 {
        painter.vline(x(f32::from(answer)), (middle - 2.0)..=(middle + 2.0), Stroke::new(1.0, colors.empty));
    }
    let mut before: Vec<(i64, Option<AnswerGroup>)> = Vec::new();
    for (answer, group) in &one.dots {
        let same = before.iter().filter(|other| **other == (*answer, *group)).count();
        before.push((*answer, *group));
        // Four beside each other, then the next row away from the line.
        let (column, row) = ((same % 4) as f32, (same / 4) as f32);
        let away = match group {
            Some(AnswerGroup::Sales) => -8.0 - row * 7.0,
            Some(AnswerGroup::Marketing) => 8.0 + row * 7.0,
            Some(AnswerGroup::Management) | None => 0.0,
        };
        let beside = same_as(one, *answer, *group).min(4) as f32 - 1.0;
        let at = pos2(x(*answer as f32) + (column - beside / 2.0) * 8.0, middle + away);
        dot(painter, colors, at, *group);
    }
    if let Some(joint) = one.mean.joint.filter(|_| one.mean.gap().is_none()) {
        painter.vline(x(joint.value() as f32), (middle - 12.0)..=(middle + 12.0), Stroke::new(2.0, colors.muted));
    }
    for side in Side::BOTH {
        if let Some(mean) = one.mean.side(side) {
            let end = if side == Side::Sales { middle - 14.0 } else { middle + 14.0 };
            let at = x(mean.value() as f32);
            painter.line_segment([pos2(at, middle), pos2(at, end)], Stroke::new(2.0, colors.side(side)));
        }
    }
}

/// How many of a group give this answer.
fn same_as(one: &Statement, answer: i64, group: Option<AnswerGroup>) -> usize {
    one.dots.iter().filter(|dot| **dot == (answer, group)).count()
}

fn dot(painter: &Painter, colors: &Palette, at: Pos2, group: Option<AnswerGroup>) {
    match group {
        Some(AnswerGroup::Sales) => painter.circle_filled(at, DOT, colors.sales),
        Some(AnswerGroup::Marketing) => painter.circle_filled(at, DOT, colors.marketing),
        Some(AnswerGroup::Management) => painter.circle_stroke(at, DOT, Stroke::new(2.0, colors.neutral)),
        None => painter.circle_filled(at, DOT, colors.muted),
    };
}

/// A figure on a line between two ends: a bar to what all together say, a dot for each group that is told.
pub fn figure_ui(ui: &mut Ui, ends: (f32, f32), figure: &Figure, width: f32, words: &str) {
    let colors = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 26.0), Sense::hover());
    let track = Rect::from_center_size(rect.center(), vec2(rect.width() - 12.0, 8.0));
    let x = |mean: Mean| {
        let share = (mean.value() as f32 - ends.0) / (ends.1 - ends.0).max(0.001);
        track.left() + share.clamp(0.0, 1.0) * track.width()
    };
    ui.painter().rect_filled(track, 4.0, colors.quiet);
    if let Some(joint) = figure.joint {
        let bar = Rect::from_min_max(track.min, pos2(x(joint), track.bottom()));
        ui.painter().rect_filled(bar, 4.0, colors.empty);
    }
    for group in AnswerGroup::ALL {
        let Some(mean) = figure.group(group) else { continue };
        let away = match group {
            AnswerGroup::Sales => -7.0,
            AnswerGroup::Marketing => 7.0,
            AnswerGroup::Management => 0.0,
        };
        dot(ui.painter(), colors, pos2(x(mean), track.center().y + away), Some(group));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    response.on_hover_text(words);
}

/// The four stages in a row from 20 to 100, with the figure of everybody who is told; the names of the stages below.
pub fn stages_ui(ui: &mut Ui, names: &[String; 4], figure: &Figure, words: &str) {
    let colors = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 52.0), Sense::hover());
    let track = Rect::from_min_size(rect.min + vec2(0.0, 12.0), vec2(rect.width(), 12.0));
    let quarter = track.width() / 4.0;
    for (at, name) in (0_u8..).zip(names) {
        let left = track.left() + f32::from(at) * quarter;
        let part = Rect::from_min_size(pos2(left, track.top()), vec2(quarter - 3.0, track.height()));
        ui.painter().rect_filled(part, 4.0, colors.empty.lerp_to_gamma(colors.agreed, 0.12 * f32::from(at)));
        let mut job = egui::text::LayoutJob::single_section(
            name.clone(),
            egui::TextFormat::simple(FontId::proportional(theme::SMALL), colors.muted),
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(quarter - 6.0);
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        ui.painter().galley(pos2(left + 2.0, track.bottom() + 6.0), galley, colors.muted);
    }
    let x = |mean: Mean| track.left() + ((mean.value() as f32 - 20.0) / 80.0).clamp(0.0, 1.0) * track.width();
    if let Some(joint) = figure.joint {
        ui.painter().vline(x(joint), (track.top() - 6.0)..=(track.bottom() + 4.0), Stroke::new(3.0, colors.ink));
    }
    for group in AnswerGroup::ALL {
        let Some(mean) = figure.group(group) else { continue };
        let away = match group {
            AnswerGroup::Sales => track.top() - 6.0,
            AnswerGroup::Marketing => track.bottom() + 2.0,
            AnswerGroup::Management => track.center().y,
        };
        dot(ui.painter(), colors, pos2(x(mean), away), Some(group));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    response.on_hover_text(words);
}

/// A mark with its name, so that colours need not be known by heart.
pub fn legend_ui(ui: &mut Ui, group: Option<AnswerGroup>, words: &str) {
    let colors = theme::palette(ui);
    let font = FontId::proportional(theme::SMALL);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font, colors.muted);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 20.0, 18.0), Sense::hover());
    dot(ui.painter(), colors, rect.left_center() + vec2(6.0, 0.0), group);
    let at = Align2::LEFT_CENTER.anchor_size(rect.left_center() + vec2(16.0, 0.0), galley.size()).min;
    ui.painter().galley(at, galley, colors.muted);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}
