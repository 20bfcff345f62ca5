//! The small marks that are painted by hand: who says something, how far two are apart, how much is done.

use egui::{Align2, Color32, FontId, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::theme::{self, palette};
use super::{Field, WidgetId};
use crate::model::{SaidBy, Side};

/// The two dots of who says something: Sales left, Marketing right.
pub fn side_dots(ui: &mut Ui, said_by: SaidBy, words: &str) -> Response {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(32.0, 24.0), Sense::click());
    for (side, x) in [(Side::Sales, 8.0), (Side::Marketing, 24.0)] {
        let center = rect.left_center() + vec2(x, 0.0);
        if said_by.includes(side) {
            ui.painter().circle_filled(center, 6.0, colors.side(side));
        } else {
            ui.painter().circle_stroke(center, 5.5, Stroke::new(1.0, colors.empty));
        }
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, words));
    response.on_hover_text(words)
}

/// A bar that is partly full.
pub fn progress(ui: &mut Ui, share: f32, width: f32, words: &str) -> Response {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 6.0), Sense::hover());
    ui.painter().rect_filled(rect, 3.0, colors.line);
    let full = Rect::from_min_size(rect.min, vec2(rect.width() * share.clamp(0.0, 1.0), rect.height()));
    ui.painter().rect_filled(full, 3.0, colors.agreed);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, words));
    response
}

/// A rating from 0 to 4: click a mark, or press 0 to 4; Delete takes it away. Returns the new rating when it changed.
pub fn rating(ui: &mut Ui, field: Field, name: &str, value: Option<u8>, color: Color32) -> Option<Option<u8>> {
    let colors = palette(ui);
    let (size, step) = (vec2(60.0, 18.0), 15.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, field.id(), Sense::click());
    let mut new = None;
    if response.clicked() {
        response.request_focus();
        if let Some(at) = response.interact_pointer_pos() {
            let mark = ((at.x - rect.left()) / step).floor().clamp(0.0, 3.0) as u8 + 1;
            new = Some(if value == Some(mark) { Some(mark - 1) } else { Some(mark) });
        }
    }
    if response.has_focus() {
        let keys = [egui::Key::Num0, egui::Key::Num1, egui::Key::Num2, egui::Key::Num3, egui::Key::Num4];
        for (rating, key) in (0..).zip(keys) {
            if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
                new = Some(Some(rating));
            }
        }
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Delete)) {
            new = Some(None);
        }
        ui.painter().rect_stroke(rect.expand(2.0), 4.0, Stroke::new(2.0, colors.agreed), egui::StrokeKind::Outside);
    }
    for mark in 0..4_u8 {
        let pip = Rect::from_min_size(rect.min + vec2(f32::from(mark) * step, 4.0), vec2(12.0, 10.0));
        match value {
            Some(value) if mark < value => ui.painter().rect_filled(pip, 3.0, color),
            Some(_) => ui.painter().rect_filled(pip, 3.0, colors.line),
            None => ui.painter().rect_stroke(pip, 3.0, Stroke::new(1.0, colors.empty), egui::StrokeKind::Inside),
        };
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::slider(enabled, value.map_or(-1.0, f64::from), name));
    response.on_hover_text(name);
    new.filter(|new| *new != value)
}

/// The line between two proposals on a scale: Sales' dot, Marketing's dot, and what is agreed as a tick.
pub fn distance_line(
    ui: &mut Ui,
    width: f32,
    range: (f32, f32),
    sales: Option<f32>,
    marketing: Option<f32>,
    agreed: Option<f32>,
    words: &str,
) -> Response {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
    let track = rect.shrink2(vec2(6.0, 0.0));
    let at = |value: f32| {
        let share = ((value - range.0) / (range.1 - range.0).max(0.001)).clamp(0.0, 1.0);
        pos2(track.left() + share * track.width(), rect.center().y)
    };
    ui.painter().hline(track.x_range(), rect.center().y, Stroke::new(1.0, colors.line));
    if let (Some(sales), Some(marketing)) = (sales, marketing) {
        ui.painter().line_segment([at(sales), at(marketing)], Stroke::new(3.0, colors.empty));
    }
    if let Some(agreed) = agreed {
        let at = at(agreed);
        ui.painter().line_segment([at - vec2(0.0, 8.0), at + vec2(0.0, 8.0)], Stroke::new(2.0, colors.agreed));
    }
    // Where both say the same, the two dots stand beside each other instead of one hiding the other.
    let nudge = if sales.zip(marketing).is_some_and(|(s, m)| (at(s).x - at(m).x).abs() < 4.0) { 3.5 } else { 0.0 };
    if let Some(sales) = sales {
        ui.painter().circle_filled(at(sales) - vec2(nudge, 0.0), 4.5, colors.sales);
    }
    if let Some(marketing) = marketing {
        ui.painter().circle_filled(at(marketing) + vec2(nudge, 0.0), 4.5, colors.marketing);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    response.on_hover_text(words)
}

/// An answer on a line.
#[derive(Debug, Clone, Copy)]
pub struct VoteDot {
    /// Sales above the line, Marketing below.
    pub upper: bool,
    /// Its value.
    pub value: f32,
    /// It stands apart: it gets a ring.
    pub apart: bool,
}

/// Answers on a line from `-scale` to `scale`: Sales above, Marketing below, each side's median as a tick, what was agreed
/// across the line. Equal answers stand beside each other; the ends of the line and the answers carry their numbers.
pub fn votes_line(
    ui: &mut Ui,
    scale: f32,
    dots: &[VoteDot],
    medians: [Option<f32>; 2],
    agreed: Option<f32>,
    words: &str,
) -> Response {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 68.0), Sense::hover());
    let track = rect.shrink2(vec2(40.0, 0.0));
    let painter = ui.painter();
    let middle = rect.center().y;
    let font = FontId::proportional(theme::SMALL);
    let number = |value: f32| (value.round() as i32).to_string().replace('-', "−");
    for (value, end, align) in [(-scale, rect.left(), Align2::LEFT_CENTER), (scale, rect.right(), Align2::RIGHT_CENTER)]
    {
        painter.text(pos2(end, middle), align, number(value), font.clone(), colors.muted);
    }
    let x = |value: f32| track.left() + ((value + scale) / (2.0 * scale)).clamp(0.0, 1.0) * track.width();
    painter.hline(track.x_range(), middle, Stroke::new(1.0, colors.line));
    painter.vline(x(0.0), (middle - 4.0)..=(middle + 4.0), Stroke::new(1.0, colors.muted));
    for (upper, median) in [true, false].into_iter().zip(medians) {
        let color = if upper { colors.sales } else { colors.marketing };
        let away = if upper { -14.0 } else { 14.0 };
        if let Some(median) = median {
            painter.line_segment([pos2(x(median), middle), pos2(x(median), middle + away)], Stroke::new(2.0, color));
        }
    }
    if let Some(agreed) = agreed {
        painter.vline(x(agreed), (middle - 16.0)..=(middle + 16.0), Stroke::new(3.0, colors.agreed));
    }
    for (at, dot) in dots.iter().enumerate() {
        let before = dots
            .iter()
            .take(at)
            .filter(|other| other.upper == dot.upper && (other.value - dot.value).abs() < 0.5)
            .count();
        let color = if dot.upper { colors.sales } else { colors.marketing };
        let at = pos2(x(dot.value) + before as f32 * 10.0, middle + if dot.upper { -9.0 } else { 9.0 });
        painter.circle_filled(at, 5.0, color);
        if dot.apart {
            painter.circle_stroke(at, 8.0, Stroke::new(1.5, color));
        }
    }
    for (value, upper) in numbered(dots, x) {
        let (away, color) = if upper { (-24.0, colors.sales_text) } else { (24.0, colors.marketing_text) };
        let at = pos2(x(value), middle + away);
        painter.text(at, Align2::CENTER_CENTER, number(value), font.clone(), color);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    response.on_hover_text(words)
}

/// The answers whose numbers have room beside each other: those that stand apart first, then from left to right.
fn numbered(dots: &[VoteDot], x: impl Fn(f32) -> f32) -> Vec<(f32, bool)> {
    const ROOM: f32 = 24.0;
    let mut order: Vec<&VoteDot> = dots.iter().collect();
    order.sort_by(|one, other| other.apart.cmp(&one.apart).then(one.value.total_cmp(&other.value)));
    let mut taken: Vec<(f32, bool)> = Vec::new();
    for dot in order {
        let free = |(value, upper): &(f32, bool)| *upper != dot.upper || (x(*value) - x(dot.value)).abs() >= ROOM;
        if taken.iter().all(free) {
            taken.push((dot.value, dot.upper));
        }
    }
    taken
}
