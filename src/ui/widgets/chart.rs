//! Charts: the neutral value of `text::chart`, painted. A value is told on hovering and by the keyboard; nothing zooms or
//! scrolls.

use egui::{
    Align2, Color32, CursorIcon, EventFilter, FontId, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Tooltip,
    Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use egui_plot::{
    Bar, BarChart, FilledArea, HLine, Line, LineStyle, MarkerShape, Plot, PlotBounds, PlotPoint, PlotTransform, PlotUi,
    Points, Text, VLine,
};

use super::super::theme::{self, Palette, palette};
use crate::text::Texts;
use crate::text::chart::{Axis, Chart, Entry, Series, Shape, Stroke};

/// Room below, for the scale across.
const BELOW: f32 = 22.0;
/// Room at the right where no scale stands.
const BESIDE: f32 = 16.0;
/// Room between a scale's numbers and the plot.
const GAP: f32 = 6.0;
/// Inside the plot, for what stands at its very edge.
const MARGIN: f32 = 8.0;
/// Inside the plot at the top, where numbers stand above columns.
const NUMBERS: f32 = 20.0;

/// Draws a chart as wide as there is room. Returns the threshold that is asked for, by pointer or key.
pub fn chart_ui(ui: &mut Ui, name: &str, chart: &Chart<'_>, height: f32, texts: &Texts) -> Option<i32> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let id = Id::unique(("chart", name));
    let sense = if chart.threshold().is_some() { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(rect, id, sense);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let (at, asked) = by_key(ui, &response, chart);
    if !ui.is_rect_visible(rect) {
        describe(&response, chart, at, texts);
        return asked;
    }
    let plot = room_for_plot(ui, rect, chart);
    let hovered = response.hover_pos().filter(|_| !response.dragged());
    let hovered = hovered.and_then(|pos| chart.nearest(chart.across.value(across(plot, pos))));
    let transform = paint(ui, id, chart, plot, at.or(hovered));
    scales_ui(ui, chart, rect, &transform);
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, palette(ui).agreed);
        ui.painter().rect_stroke(rect, 6.0, stroke, egui::StrokeKind::Inside);
    }
    describe(&response, chart, at, texts);
    let asked = asked.or_else(|| by_pointer(ui, &response, chart, plot));
    tell(ui, response, chart, at, hovered, &transform);
    asked
}

/// What is heard: the title, how it is used, and the value that the keys have led to.
fn describe(response: &Response, chart: &Chart<'_>, at: Option<usize>, texts: &Texts) {
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, chart.words()));
    let value = at.and_then(|at| chart.said(at));
    response.ctx.accesskit_node_builder(response.id, |node| {
        let keys = if chart.threshold().is_some() { "chart-keys-threshold" } else { "chart-keys" };
        node.set_description(texts.get(keys));
        node.set_live(egui::accesskit::Live::Polite);
        if let Some(value) = value {
            node.set_value(value);
        }
    });
}

/// The value at hand beside its place: while the keys lead there at once, under the pointer like every hint.
fn tell(
    ui: &Ui,
    response: Response,
    chart: &Chart<'_>,
    at: Option<usize>,
    hovered: Option<usize>,
    transform: &PlotTransform,
) {
    let place = |at: usize| Some(transform.position_from_point_x(chart.across.share(*chart.points.get(at)?)));
    if let Some((at, words)) = at.and_then(|at| Some((place(at)?, chart.said(at)?))) {
        let frame = transform.frame();
        let beside = Rect::from_x_y_ranges(at..=at, frame.top()..=frame.center().y);
        let mut hint = Tooltip::always_open(response.ctx.clone(), ui.layer_id(), response.id.with("value"), beside);
        hint.popup = hint.popup.align(egui::RectAlign::RIGHT_START).gap(8.0);
        hint.show(|ui| ui.label(words));
    } else if let Some(words) = hovered.and_then(|at| chart.said(at)) {
        let response =
            if chart.threshold().is_some() { response.on_hover_cursor(CursorIcon::ResizeHorizontal) } else { response };
        response.on_hover_text_at_pointer(words);
    }
}

/// Where the plot lies: between its scales.
fn room_for_plot(ui: &Ui, rect: Rect, chart: &Chart<'_>) -> Rect {
    let font = FontId::proportional(theme::SMALL);
    let wide = |axis: &Axis| {
        let width =
            |words: &str| ui.painter().layout_no_wrap(words.to_owned(), font.clone(), Color32::PLACEHOLDER).size().x;
        axis.ticks.iter().map(|tick| width(&tick.words)).fold(0.0, f32::max) + GAP
    };
    let right = chart.right.as_ref().map_or(BESIDE, wide);
    let (left, right) = (rect.left() + wide(&chart.left), rect.right() - right);
    Rect::from_min_max(pos2(left, rect.top()), pos2(right.max(left + 1.0), rect.bottom() - BELOW))
}

/// Where in the plot the data lies.
fn inner(plot: Rect, chart: &Chart<'_>) -> Rect {
    let counted = chart.series.iter().any(|series| matches!(series, Series::Numbers(..)));
    let above = if counted { NUMBERS } else { MARGIN };
    Rect::from_min_max(plot.min + vec2(MARGIN, above), plot.max - vec2(MARGIN, MARGIN))
}

/// How far across the plot a place lies, 0 to 1.
fn across(plot: Rect, at: Pos2) -> f64 {
    let (from, width) = (plot.left() + MARGIN, plot.width() - 2.0 * MARGIN);
    f64::from((at.x - from) / width.max(1.0))
}

/// The threshold the pointer asks for. A finger that swipes up or down scrolls the page.
fn by_pointer(ui: &Ui, response: &Response, chart: &Chart<'_>, plot: Rect) -> Option<i32> {
    chart.threshold()?;
    if super::swiped(ui, response) {
        return None;
    }
    let at = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked())?;
    Some(chart.across.whole(across(plot, at)))
}

/// The point the keys have led to, and the threshold they ask for.
fn by_key(ui: &Ui, response: &Response, chart: &Chart<'_>) -> (Option<usize>, Option<i32>) {
    let (id, last) = (response.id.with("point"), chart.points.len().checked_sub(1));
    let (true, Some(last)) = (response.has_focus(), last) else {
        ui.data_mut(|data| data.remove::<usize>(id));
        return (None, None);
    };
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let threshold = chart.threshold();
    let moved = threshold.and_then(|threshold| {
        let by = |key: Key, by: i32| pressed(Modifiers::SHIFT, key).then_some(by);
        let by = by(Key::ArrowLeft, -1).or_else(|| by(Key::ArrowRight, 1))?;
        let (low, high) = (chart.across.low as i32, chart.across.high as i32);
        Some((threshold as i32).saturating_add(by).clamp(low, high))
    });
    let start = || threshold.and_then(|threshold| chart.nearest(threshold)).unwrap_or(last);
    let mut at = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or_else(start).min(last);
    if let Some(moved) = moved {
        at = chart.nearest(moved.into()).unwrap_or(at);
    }
    for (key, to) in [
        (Key::ArrowLeft, at.saturating_sub(1)),
        (Key::ArrowRight, (at + 1).min(last)),
        (Key::Home, 0),
        (Key::End, last),
    ] {
        if pressed(Modifiers::NONE, key) {
            at = to;
        }
    }
    ui.data_mut(|data| data.insert_temp(id, at));
    let taken = threshold.is_some() && pressed(Modifiers::NONE, Key::Enter);
    let taken = chart.points.get(at).filter(|_| taken).map(|at| at.round() as i32);
    (Some(at), moved.or(taken))
}

/// Paints scales' lines, series and marks; the point at hand gets a line.
fn paint(ui: &mut Ui, id: Id, chart: &Chart<'_>, room: Rect, at: Option<usize>) -> PlotTransform {
    let colors = palette(ui);
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    let inner = inner(room, chart);
    let (dx, dy) = (1.0 / f64::from(inner.width().max(1.0)), 1.0 / f64::from(inner.height().max(1.0)));
    let beyond = |points: f32, unit: f64| f64::from(points) * unit;
    let low = [-beyond(MARGIN, dx), -beyond(MARGIN, dy)];
    let high = [1.0 + beyond(MARGIN, dx), 1.0 + beyond(inner.top() - room.top(), dy)];
    let shown = Plot::new(id)
        .id(id.with("plot"))
        .width(room.width())
        .height(room.height())
        .min_size(vec2(1.0, 1.0))
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .sense(Sense::hover())
        .show(&mut child, |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max(low, high));
            for tick in &chart.left.ticks {
                let line = HLine::new("", chart.left.share(tick.at)).allow_hover(false);
                plot.hline(line.stroke(egui::Stroke::new(1.0, colors.line)));
            }
            for shape in chart.shapes() {
                paint_shape(plot, colors, &shape, dx);
            }
            if let Some(at) = at.and_then(|at| chart.points.get(at)) {
                let line = VLine::new("", chart.across.share(*at)).allow_hover(false);
                plot.vline(line.stroke(egui::Stroke::new(1.0, colors.muted)));
            }
        });
    shown.transform
}

/// Paints one mark. `dx` is a point of the screen across.
fn paint_shape(plot: &mut PlotUi<'_>, colors: &Palette, shape: &Shape<'_>, dx: f64) {
    let dashed = LineStyle::Dashed { length: 5.0 };
    let dot = |at: (f64, f64), radius: f32, color: Color32| {
        Points::new("", vec![[at.0, at.1]]).radius(radius).color(color).allow_hover(false)
    };
    match shape {
        Shape::Bar(ink, (from, to), high) => {
            let wide = (to - from - 2.0 * dx).max(dx);
            let bar = Bar::new(f64::midpoint(*from, *to), *high).width(wide);
            let bar = bar.fill(colors.ink(*ink)).stroke(egui::Stroke::NONE);
            plot.bar_chart(BarChart::new("", vec![bar]).allow_hover(false));
        }
        Shape::Area(ink, spots) => {
            let (across, up): (Vec<f64>, Vec<f64>) = spots.iter().copied().unzip();
            let foot = vec![0.0; up.len()];
            plot.add(FilledArea::new("", &across, &foot, &up).fill_color(colors.ink(*ink)).allow_hover(false));
        }
        Shape::Line(ink, stroke, spots) => {
            let line = Line::new("", spots.iter().map(|(x, y)| [*x, *y]).collect::<Vec<_>>());
            let line = line.color(colors.ink(*ink)).allow_hover(false);
            plot.line(match stroke {
                Stroke::Solid => line.width(2.0),
                Stroke::Dashed => line.width(1.5).style(dashed),
            });
        }
        Shape::Interval(ink, x, (low, high)) => {
            let line = Line::new("", vec![[*x, *low], [*x, *high]]).width(6.0);
            plot.line(line.color(colors.faint(colors.ink(*ink))).allow_hover(false));
        }
        Shape::Dot(ink, filled, at) => {
            plot.points(dot(*at, 4.0, colors.ink(*ink)));
            if !filled {
                plot.points(dot(*at, 2.5, colors.surface));
            }
        }
        Shape::Cross(x) => plot.points(dot((*x, 0.0), 5.0, colors.problem).shape(MarkerShape::Cross)),
        Shape::Number(ink, (x, y), words) => {
            let font = FontId::proportional(theme::SMALL);
            let words = egui::RichText::new(*words).font(font).color(colors.ink_text(*ink));
            plot.text(Text::new("", PlotPoint::new(*x, *y), words).anchor(Align2::CENTER_BOTTOM).allow_hover(false));
        }
        Shape::Threshold(x) => {
            plot.vline(VLine::new("", *x).stroke(egui::Stroke::new(2.0, colors.ink)).allow_hover(false));
            plot.points(dot((*x, 1.0), 5.0, colors.ink));
        }
        Shape::Level(ink, y) => {
            let line = HLine::new("", *y).stroke(egui::Stroke::new(1.5, colors.ink(*ink)));
            plot.hline(line.style(dashed).allow_hover(false));
        }
    }
}

/// Writes the names on the scales: across as many as stand beside each other, from the first on.
fn scales_ui(ui: &Ui, chart: &Chart<'_>, rect: Rect, transform: &PlotTransform) {
    let (colors, painter) = (palette(ui), ui.painter());
    let font = FontId::proportional(theme::SMALL);
    let place = |x: f64, y: f64| transform.position_from_point(&PlotPoint::new(x, y));
    let (left, right) = (transform.frame().left() - GAP / 2.0, transform.frame().right() + GAP / 2.0);
    let up = |axis: &Axis, x: f32, align: Align2| {
        for tick in &axis.ticks {
            let y = place(0.0, axis.share(tick.at)).y;
            painter.text(pos2(x, y), align, &tick.words, font.clone(), colors.muted);
        }
    };
    up(&chart.left, left, Align2::RIGHT_CENTER);
    if let Some(axis) = &chart.right {
        up(axis, right, Align2::LEFT_CENTER);
    }
    let mut free = f32::NEG_INFINITY;
    for tick in &chart.across.ticks {
        let galley = painter.layout_no_wrap(tick.words.clone(), font.clone(), colors.muted);
        let half = galley.size().x / 2.0;
        let middle = place(chart.across.share(tick.at), 0.0).x;
        let from = middle.min(rect.right() - half) - half;
        if from >= free {
            free = from + galley.size().x + GAP;
            painter.galley(pos2(from, rect.bottom() - BELOW), galley, colors.muted);
        }
    }
}

/// Short lines that show how something is drawn in a chart, with their meanings; the next row takes what does not fit.
pub fn legend(ui: &mut Ui, entries: &[Entry]) {
    let font = FontId::proportional(theme::SMALL);
    let colors = palette(ui);
    let (left, right) = (ui.cursor().left(), ui.max_rect().right());
    let mut at = left;
    ui.horizontal_wrapped(|ui| {
        for Entry { ink, stroke, words } in entries {
            let galley = ui.painter().layout_no_wrap(words.clone(), font.clone(), colors.muted);
            let size = vec2(28.0 + galley.size().x, 18.0);
            if at > left && at + size.x > right {
                ui.end_row();
                at = left;
            }
            at += size.x + ui.spacing().item_spacing.x;
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let ends = [rect.left_center(), rect.left_center() + vec2(22.0, 0.0)];
            let color = colors.ink(*ink);
            match stroke {
                Stroke::Dashed => {
                    let stroke = egui::Stroke::new(2.0, color);
                    ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, 4.0, 3.0));
                }
                Stroke::Solid => {
                    ui.painter().line_segment(ends, egui::Stroke::new(3.0, color));
                }
            }
            let text_at = pos2(rect.left() + 28.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(text_at, galley, colors.muted);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
        }
    });
}
