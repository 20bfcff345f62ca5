//! Charts, painted by hand: histogram with threshold, funnel, monthly trend. They take plain numbers and words.

use egui::{Align2, Color32, FontId, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::theme::{self, palette};

/// A bar of a histogram.
#[derive(Debug, Clone, Copy)]
pub struct HistogramBar {
    /// Where it starts on the axis.
    pub from: i32,
    /// Its whole height.
    pub all: u32,
    /// The part that is highlighted.
    pub highlighted: u32,
}

/// A histogram with a threshold that can be dragged. Returns the threshold the pointer asks for.
pub fn histogram(
    ui: &mut Ui,
    bars: &[HistogramBar],
    bar_width: i32,
    threshold: i32,
    height: f32,
    number: impl Fn(i64) -> String,
    words: &str,
) -> (Response, Option<i32>) {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    let plot = Rect::from_min_max(rect.min + vec2(40.0, 8.0), rect.max - vec2(8.0, 22.0));
    let low = bars.first().map_or(0, |bar| bar.from);
    let high = bars.last().map_or(100, |bar| bar.from + bar_width).max(low + bar_width);
    let most = bars.iter().map(|bar| bar.all).max().unwrap_or(1).max(1);
    let x = |points: f32| plot.left() + (points - low as f32) / (high - low) as f32 * plot.width();
    let step = tick_step(most);
    let painter = ui.painter();
    let font = FontId::proportional(theme::SMALL);
    for tick in (0..=most).step_by(step as usize) {
        let y = plot.bottom() - tick as f32 / most as f32 * plot.height();
        painter.hline(plot.x_range(), y, Stroke::new(1.0, colors.line));
        painter.text(pos2(plot.left() - 6.0, y), Align2::RIGHT_CENTER, number(tick.into()), font.clone(), colors.muted);
    }
    for bar in bars {
        let (left, right) = (x(bar.from as f32) + 1.0, x((bar.from + bar_width) as f32) - 1.0);
        let tall = |count: u32| count as f32 / most as f32 * plot.height();
        let all = Rect::from_min_max(pos2(left, plot.bottom() - tall(bar.all)), pos2(right, plot.bottom()));
        painter.rect_filled(all, 2.0, colors.empty);
        if bar.highlighted > 0 {
            let part =
                Rect::from_min_max(pos2(left, plot.bottom() - tall(bar.highlighted)), pos2(right, plot.bottom()));
            painter.rect_filled(part, 2.0, colors.agreed);
        }
    }
    let asked = threshold_ui(ui, &response, plot, (low, high), threshold, number);
    (response.on_hover_cursor(egui::CursorIcon::ResizeHorizontal), asked)
}

/// The scale of points below a plot, and the threshold across it. Returns the threshold the pointer asks for.
fn threshold_ui(
    ui: &Ui,
    response: &Response,
    plot: Rect,
    (low, high): (i32, i32),
    threshold: i32,
    number: impl Fn(i64) -> String,
) -> Option<i32> {
    let (colors, painter) = (palette(ui), ui.painter());
    let x = |points: i32| plot.left() + (points - low) as f32 / (high - low) as f32 * plot.width();
    let span = high.saturating_sub(low);
    let step = match span {
        ..=160 => 20,
        161..=800 => 40,
        _ => i32::try_from(tick_step(span.unsigned_abs())).unwrap_or(i32::MAX),
    };
    let mut tick = low.div_euclid(step).saturating_mul(step);
    while tick <= high {
        if tick >= low {
            let (at, font) = (pos2(x(tick), plot.bottom() + 4.0), FontId::proportional(theme::SMALL));
            painter.text(at, Align2::CENTER_TOP, number(tick.into()), font, colors.muted);
        }
        let Some(next) = tick.checked_add(step) else { break };
        tick = next;
    }
    let line = x(threshold).clamp(plot.left(), plot.right());
    painter.vline(line, plot.y_range(), Stroke::new(2.0, colors.ink));
    painter.circle_filled(pos2(line, plot.top()), 5.0, colors.ink);
    if super::swiped(ui, response) {
        return None;
    }
    response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked()).map(|at| {
        let share = ((at.x - plot.left()) / plot.width()).clamp(0.0, 1.0);
        (low as f32 + share * (high - low) as f32).round() as i32
    })
}

fn tick_step(most: u32) -> u32 {
    let mut step = 1;
    loop {
        for factor in [1, 2, 5] {
            if most / (step * factor) <= 4 {
                return step * factor;
            }
        }
        step *= 10;
    }
}

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

/// A point of a trend.
#[derive(Debug, Clone)]
pub struct TrendMark {
    /// The share; `None` leaves a gap.
    pub share: Option<f64>,
    /// There is a number, but it cannot be: a cross at the foot.
    pub impossible: bool,
    /// Its interval.
    pub interval: Option<(f64, f64)>,
    /// Whether it counts.
    pub mature: bool,
    /// Its place on the axis in words.
    pub label: String,
    /// What hovering says.
    pub words: String,
}

/// A monthly trend with interval and target, as percentages.
pub fn trend(
    ui: &mut Ui,
    marks: &[TrendMark],
    target: Option<f64>,
    color: Color32,
    height: f32,
    percent: impl Fn(f64) -> String,
    words: &str,
) -> Response {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    let plot = Rect::from_min_max(rect.min + vec2(46.0, 8.0), rect.max - vec2(12.0, 26.0));
    let highest = marks
        .iter()
        .filter_map(|mark| mark.interval.map(|(_, high)| high).or(mark.share))
        .chain(target)
        .fold(0.05_f64, f64::max);
    let step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25].into_iter().find(|step| highest / step <= 5.0);
    // Whatever a file says a rate is, a scale has few marks.
    let step = step.unwrap_or_else(|| f64::from(tick_step(highest.min(f64::from(u32::MAX)) as u32)).max(0.5));
    let top = (highest / step).ceil() * step;
    let y = |share: f64| plot.bottom() - (share / top).clamp(0.0, 1.0) as f32 * plot.height();
    let x = |at: usize| {
        let places = marks.len().saturating_sub(1).max(1) as f32;
        plot.left() + at as f32 / places * plot.width()
    };
    let painter = ui.painter();
    let font = FontId::proportional(theme::SMALL);
    let mut tick = 0.0;
    while tick <= top + 1e-9 {
        painter.hline(plot.x_range(), y(tick), Stroke::new(1.0, colors.line));
        painter.text(pos2(plot.left() - 6.0, y(tick)), Align2::RIGHT_CENTER, percent(tick), font.clone(), colors.muted);
        tick += step;
    }
    for (at, mark) in marks.iter().enumerate() {
        if let Some((low, high)) = mark.interval {
            painter.vline(x(at), y(high)..=y(low), Stroke::new(6.0, colors.faint(color)));
        }
    }
    for (at, pair) in marks.windows(2).enumerate() {
        if let [a, b] = pair
            && let (Some(from), Some(to)) = (a.share, b.share)
        {
            let ends = [pos2(x(at), y(from)), pos2(x(at + 1), y(to))];
            if a.mature && b.mature {
                painter.line_segment(ends, Stroke::new(2.0, color));
            } else {
                painter.extend(Shape::dashed_line(&ends, Stroke::new(1.5, color), 4.0, 4.0));
            }
        }
    }
    if let Some(target) = target {
        let ends = [pos2(plot.left(), y(target)), pos2(plot.right(), y(target))];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(1.5, colors.agreed), 6.0, 4.0));
    }
    let every = (marks.len() as f32 * 62.0 / plot.width()).ceil().max(1.0) as usize;
    for (at, mark) in marks.iter().enumerate() {
        match mark.share.map(|share| pos2(x(at), y(share))) {
            Some(center) if mark.mature => {
                painter.circle_filled(center, 4.0, color);
            }
            Some(center) => {
                painter.circle(center, 4.0, colors.surface, Stroke::new(1.5, color));
            }
            None if mark.impossible => {
                let foot = pos2(x(at), plot.bottom() - 6.0);
                painter.text(foot, Align2::CENTER_CENTER, "×", font.clone(), colors.problem);
            }
            None => {}
        }
        if at % every == 0 {
            let align = if at + 1 == marks.len() && at > 0 { Align2::RIGHT_TOP } else { Align2::CENTER_TOP };
            let at = pos2(if align == Align2::RIGHT_TOP { x(at) + 10.0 } else { x(at) }, plot.bottom() + 8.0);
            painter.text(at, align, &mark.label, font.clone(), colors.muted);
        }
    }
    let hovered = response.hover_pos().and_then(|at| {
        marks.iter().enumerate().min_by(|(a, _), (b, _)| (x(*a) - at.x).abs().total_cmp(&(x(*b) - at.x).abs()))
    });
    match hovered {
        Some((_, mark)) => response.on_hover_text(&mark.words),
        None => response,
    }
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

/// A step of the curve over thresholds.
#[derive(Debug, Clone, Copy)]
pub struct CurveStep {
    /// The threshold in points.
    pub at: i32,
    /// Leads handed over, in an average month or in all.
    pub leads: f32,
    /// Precision and recall as fractions, where they can be told.
    pub rates: [Option<f32>; 2],
}

/// What a threshold means: leads as a grey area with their scale at the left, precision and recall as lines with theirs at
/// the right, what Sales can work as a level. Returns the threshold the pointer asks for.
pub fn threshold_curve(
    ui: &mut Ui,
    steps: &[CurveStep],
    threshold: i32,
    level: Option<f32>,
    height: f32,
    (number, percent): (impl Fn(i64) -> String, impl Fn(f64) -> String),
    words: &str,
) -> Option<i32> {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    let plot = Rect::from_min_max(rect.min + vec2(40.0, 8.0), rect.max - vec2(44.0, 22.0));
    let (low, high) = (steps.first().map_or(0, |step| step.at), steps.last().map_or(100, |step| step.at));
    let high = high.max(low + 1);
    let most = steps.iter().map(|step| step.leads).chain(level).fold(1.0_f32, f32::max);
    let x = |points: i32| plot.left() + (points - low) as f32 / (high - low) as f32 * plot.width();
    let y = |share: f32| plot.bottom() - share.clamp(0.0, 1.0) * plot.height();
    let painter = ui.painter();
    let font = FontId::proportional(theme::SMALL);
    let step = tick_step(most.ceil() as u32);
    for tick in (0..=most as u32).step_by(step as usize) {
        let at = pos2(plot.left() - 6.0, y(tick as f32 / most));
        painter.hline(plot.x_range(), at.y, Stroke::new(1.0, colors.line));
        painter.text(at, Align2::RIGHT_CENTER, number(tick.into()), font.clone(), colors.muted);
    }
    for share in [0.0, 0.5, 1.0] {
        let at = pos2(plot.right() + 6.0, y(share));
        painter.text(at, Align2::LEFT_CENTER, percent(share.into()), font.clone(), colors.muted);
    }
    for pair in steps.windows(2) {
        if let [left, right] = pair {
            let bar =
                Rect::from_min_max(pos2(x(left.at), y(left.leads / most)), pos2(x(right.at) + 0.5, plot.bottom()));
            painter.rect_filled(bar, 0.0, colors.empty);
        }
    }
    if let Some(level) = level {
        let stroke = Stroke::new(1.5, colors.warning);
        let at = y(level / most);
        painter.extend(Shape::dashed_line(&[pos2(plot.left(), at), pos2(plot.right(), at)], stroke, 6.0, 4.0));
    }
    for (which, color) in [colors.agreed, colors.ink].into_iter().enumerate() {
        let line: Vec<egui::Pos2> = steps
            .iter()
            .filter_map(|step| Some(pos2(x(step.at), y(step.rates.get(which).copied().flatten()?))))
            .collect();
        if which == 0 {
            painter.add(Shape::line(line, Stroke::new(2.5, color)));
        } else {
            painter.extend(Shape::dashed_line(&line, Stroke::new(1.5, color), 3.0, 3.0));
        }
    }
    let asked = threshold_ui(ui, &response, plot, (low, high), threshold, number);
    response.on_hover_cursor(egui::CursorIcon::ResizeHorizontal);
    asked
}

/// Short lines that show how something is drawn in a chart, with their meanings; the next row takes what does not fit.
pub fn legend(ui: &mut Ui, entries: &[(Color32, bool, String)]) {
    let font = FontId::proportional(theme::SMALL);
    let colors = palette(ui);
    let (left, right) = (ui.cursor().left(), ui.max_rect().right());
    let mut at = left;
    ui.horizontal_wrapped(|ui| {
        for (color, dashed, words) in entries {
            let galley = ui.painter().layout_no_wrap(words.clone(), font.clone(), colors.muted);
            let size = vec2(28.0 + galley.size().x, 18.0);
            if at > left && at + size.x > right {
                ui.end_row();
                at = left;
            }
            at += size.x + ui.spacing().item_spacing.x;
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let ends = [rect.left_center(), rect.left_center() + vec2(22.0, 0.0)];
            if *dashed {
                ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(2.0, *color), 4.0, 3.0));
            } else {
                ui.painter().line_segment(ends, Stroke::new(3.0, *color));
            }
            let text_at = pos2(rect.left() + 28.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(text_at, galley, colors.muted);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
        }
    });
}

/// A bar for each month, part of it highlighted, with the first, middle and last month named below.
pub fn monthly_bars(
    ui: &mut Ui,
    bars: &[HistogramBar],
    captions: &[String],
    height: f32,
    number: impl Fn(i64) -> String,
    words: &str,
) {
    let colors = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
    let plot = Rect::from_min_max(rect.min + vec2(40.0, 16.0), rect.max - vec2(8.0, 20.0));
    let most = bars.iter().map(|bar| bar.all).max().unwrap_or(1).max(1) as f32;
    let font = FontId::proportional(theme::SMALL);
    let width = plot.width() / bars.len().max(1) as f32;
    let painter = ui.painter();
    painter.hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, colors.line));
    for (at, (bar, caption)) in bars.iter().zip(captions).enumerate() {
        let left = plot.left() + at as f32 * width;
        let tall = |count: u32| plot.bottom() - count as f32 / most * plot.height();
        let column = |top: f32| Rect::from_min_max(pos2(left + 3.0, top), pos2(left + width - 3.0, plot.bottom()));
        painter.rect_filled(column(tall(bar.all)), 2.0, colors.empty);
        painter.rect_filled(column(tall(bar.highlighted)), 2.0, colors.agreed);
        let middle = left + width / 2.0;
        painter.text(
            pos2(middle, tall(bar.highlighted.max(bar.all)) - 2.0),
            Align2::CENTER_BOTTOM,
            number(bar.highlighted.into()),
            font.clone(),
            colors.agreed_text,
        );
        let align = if at == 0 {
            Align2::LEFT_TOP
        } else if at + 1 == bars.len() {
            Align2::RIGHT_TOP
        } else {
            Align2::CENTER_TOP
        };
        if at == 0 || at + 1 == bars.len() || at == bars.len() / 2 && bars.len() > 6 {
            let x = if at == 0 {
                left
            } else if at + 1 == bars.len() {
                left + width
            } else {
                middle
            };
            painter.text(pos2(x, plot.bottom() + 4.0), align, caption, font.clone(), colors.muted);
        }
    }
}
