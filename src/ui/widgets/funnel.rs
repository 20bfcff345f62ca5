//! The funnel, painted by hand.

use egui::{Align2, Color32, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::theme::{self, palette};

/// A bar of the funnel.
#[derive(Debug, Clone)]
pub struct FunnelBar {
    /// The count; `None` is not known.
    pub count: Option<u64>,
    /// The count in words.
    pub number: String,
    /// The mark of whose turn it is.
    pub color: Color32,
    /// What is read aloud.
    pub words: String,
}

/// One row of the funnel: the bar, and the link to the next one below it. Widths follow the fourth root of the counts, so
/// that forty thousand visits and twenty orders fit on one picture; the numbers are always printed.
pub fn funnel_row(
    ui: &mut Ui,
    bar: &FunnelBar,
    next: Option<&FunnelBar>,
    most: u64,
    width: f32,
    heights: (f32, f32),
) -> Response {
    let colors = palette(ui);
    let (bar_height, link_height) = heights;
    let link = if next.is_some() { link_height } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, bar_height + link), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &bar.words));
    // Never narrower than its number.
    let half = |bar: &FunnelBar| {
        let share = bar.count.map_or(0.0, |count| (count as f32 / most.max(1) as f32).powf(0.25));
        let number = ui.painter().layout_no_wrap(bar.number.clone(), theme::strong(theme::HEADING), colors.ink);
        let least = number.size().x / 2.0 + 10.0;
        (share * width / 2.0).clamp(least.min(width / 2.0), width / 2.0)
    };
    let center = rect.center().x;
    let own = half(bar);
    let body = Rect::from_min_max(pos2(center - own, rect.top()), pos2(center + own, rect.top() + bar_height));
    if let Some(next) = next {
        let below = half(next);
        let points = vec![
            pos2(body.left() + 6.0, body.bottom()),
            pos2(body.right() - 6.0, body.bottom()),
            pos2(center + below - 6.0, rect.bottom()),
            pos2(center - below + 6.0, rect.bottom()),
        ];
        ui.painter().add(Shape::convex_polygon(points, colors.faint(bar.color), Stroke::NONE));
    }
    let (fill, text) =
        if bar.count.is_some() { (colors.faint(bar.color), colors.ink) } else { (colors.quiet, colors.muted) };
    ui.painter().rect(body, 6.0, fill, Stroke::new(2.0, bar.color), egui::StrokeKind::Inside);
    ui.painter().text(body.center(), Align2::CENTER_CENTER, &bar.number, theme::strong(theme::HEADING), text);
    if response.has_focus() {
        ui.painter().rect_stroke(body.expand(3.0), 8.0, Stroke::new(2.0, colors.agreed), egui::StrokeKind::Outside);
    }
    response
}
