//! Charts of the report: the same values as on the pages, as shapes that the template turns into inline SVG.

use crate::calc::funnel::StageTotal;
use crate::colours::LIGHT;
use crate::text::Texts;
use crate::text::chart::{Axis, Chart, Entry, Series, Shape as Figure, Stroke};

use super::blocks::{Block, Shape};

/// How wide a chart is.
const WIDTH: i32 = 700;
/// Room for the scale across.
const BELOW: i32 = 24;
/// A row of the legend.
const ROW: i32 = 20;
/// So many points are told one by one where there are no pictures.
const FEW: usize = 24;

/// The funnel: centred bars with names, counts and rates.
pub fn funnel(totals: &[StageTotal], texts: &Texts, words: String) -> Block {
    let most = totals.iter().filter_map(|total| total.count).max().unwrap_or(1).max(1);
    let mut shapes = Vec::new();
    let counted: Vec<&StageTotal> = totals.iter().filter(|total| total.count.is_some()).collect();
    for (row, total) in (0_i32..).zip(&counted) {
        let y = row * 46;
        let share = total.count.map_or(0.0, |count| (count as f64 / most as f64).powf(0.25));
        let width = ((share * 360.0) as i32).max(40);
        let mut label = |x: i32, text: String| {
            shapes.push(Shape::Label { x, y: y + 22, anchor: "start", text, color: LIGHT.ink });
        };
        label(0, total.stage.name.clone());
        label(530, total.count.map_or_else(|| "–".to_owned(), |count| texts.integer(count)));
        if total.of_previous.is_some() {
            label(620, texts.rate(total.of_previous));
        }
        let color = LIGHT.party(total.stage.owner);
        shapes.push(Shape::Bar { x: 330 - width / 2, y: y + 2, width, height: 30, color });
    }
    let height = counted.len() as i32 * 46;
    Block::Figure { shapes, width: WIDTH, height, words, caption: String::new(), points: Vec::new() }
}

/// How wide a text is at most, in pixels.
fn wide(words: &str) -> i32 {
    words.chars().count() as i32 * 7
}

/// Where the data of a chart lies, in pixels.
struct Frame {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Frame {
    fn x(&self, share: f64) -> i32 {
        self.left + (share * f64::from(self.right - self.left)).round() as i32
    }

    fn y(&self, share: f64) -> i32 {
        self.bottom - (share * f64::from(self.bottom - self.top)).round() as i32
    }

    fn points(&self, spots: &[(f64, f64)]) -> String {
        let points: Vec<String> = spots.iter().map(|(x, y)| format!("{},{}", self.x(*x), self.y(*y))).collect();
        points.join(" ")
    }
}

fn line(points: String, color: crate::colours::Rgb, stroke: Stroke) -> Shape {
    match stroke {
        Stroke::Solid => Shape::Line { points, color, width: "2", dashes: "none" },
        Stroke::Dashed => Shape::Line { points, color, width: "1.5", dashes: "5 4" },
    }
}

/// A chart with a plot of this height; what its lines mean above, title and basis below.
pub fn chart(chart: &Chart<'_>, height: i32) -> Block {
    let room = |axis: &Axis| axis.ticks.iter().map(|tick| wide(&tick.words)).max().unwrap_or(0) + 10;
    let mut shapes = Vec::new();
    let rows = legend(&chart.legend, &mut shapes);
    let counted = chart.series.iter().any(|series| matches!(series, Series::Numbers(..)));
    let top = rows * ROW + if counted { 20 } else { 10 };
    let right = WIDTH - chart.right.as_ref().map_or(24, room);
    let frame = Frame { left: room(&chart.left), right, top, bottom: top + height };
    scales(chart, &frame, &mut shapes);
    for figure in chart.shapes() {
        paint(&figure, &frame, &mut shapes);
    }
    let points = if chart.points.len() <= FEW { (0..chart.points.len()).collect() } else { Vec::new() };
    Block::Figure {
        shapes,
        width: WIDTH,
        height: frame.bottom + BELOW,
        words: chart.words(),
        caption: [&[chart.words()], chart.notes.as_slice()].concat().join(" · "),
        points: points.into_iter().filter_map(|at: usize| chart.said(at)).collect(),
    }
}

/// What the lines mean, beside each other; the number of rows.
fn legend(entries: &[Entry], shapes: &mut Vec<Shape>) -> i32 {
    let (mut x, mut row) = (0, 0);
    for entry in entries {
        let width = 32 + wide(&entry.words) + 16;
        if x > 0 && x + width > WIDTH {
            (x, row) = (0, row + 1);
        }
        let y = row * ROW + 10;
        shapes.push(line(format!("{x},{y} {},{y}", x + 24), LIGHT.ink(entry.ink), entry.stroke));
        let text = entry.words.clone();
        shapes.push(Shape::Label { x: x + 32, y: y + 4, anchor: "start", text, color: LIGHT.muted });
        x += width;
    }
    if entries.is_empty() { 0 } else { row + 1 }
}

fn scales(chart: &Chart<'_>, frame: &Frame, shapes: &mut Vec<Shape>) {
    let color = LIGHT.muted;
    for tick in &chart.left.ticks {
        let y = frame.y(chart.left.share(tick.at));
        let points = format!("{},{y} {},{y}", frame.left, frame.right);
        shapes.push(Shape::Line { points, color: LIGHT.line, width: "1", dashes: "none" });
        let text = tick.words.clone();
        shapes.push(Shape::Label { x: frame.left - 6, y: y + 4, anchor: "end", text, color });
    }
    if let Some(axis) = &chart.right {
        for tick in &axis.ticks {
            let (y, text) = (frame.y(axis.share(tick.at)) + 4, tick.words.clone());
            shapes.push(Shape::Label { x: frame.right + 6, y, anchor: "start", text, color });
        }
    }
    for tick in &chart.across.ticks {
        let text = tick.words.clone();
        let x = frame.x(chart.across.share(tick.at)).min(WIDTH - wide(&text) / 2);
        shapes.push(Shape::Label { x, y: frame.bottom + 18, anchor: "middle", text, color });
    }
}

fn paint(figure: &Figure<'_>, frame: &Frame, shapes: &mut Vec<Shape>) {
    match figure {
        Figure::Bar(ink, (from, to), high) => {
            let (x, y) = (frame.x(*from) + 1, frame.y(*high));
            let width = (frame.x(*to) - x - 1).max(1);
            shapes.push(Shape::Bar { x, y, width, height: frame.bottom - y, color: LIGHT.ink(*ink) });
        }
        Figure::Area(ink, spots) => {
            if let (Some(first), Some(last)) = (spots.first(), spots.last()) {
                let feet = [(last.0, 0.0), (first.0, 0.0)];
                let points = format!("{} {}", frame.points(spots), frame.points(&feet));
                shapes.push(Shape::Area { points, color: LIGHT.ink(*ink) });
            }
        }
        Figure::Line(ink, stroke, spots) => shapes.push(line(frame.points(spots), LIGHT.ink(*ink), *stroke)),
        Figure::Interval(ink, x, (low, high)) => {
            let color = LIGHT.faint(LIGHT.ink(*ink));
            let points = frame.points(&[(*x, *low), (*x, *high)]);
            shapes.push(Shape::Line { points, color, width: "6", dashes: "none" });
        }
        Figure::Dot(ink, filled, (x, y)) => {
            let color = LIGHT.ink(*ink);
            let fill = if *filled { color } else { LIGHT.surface };
            shapes.push(Shape::Dot { x: frame.x(*x), y: frame.y(*y), radius: 4, fill, color });
        }
        Figure::Cross(x) => {
            let (x, text) = (frame.x(*x), "×".to_owned());
            shapes.push(Shape::Label { x, y: frame.bottom - 2, anchor: "middle", text, color: LIGHT.problem });
        }
        Figure::Number(ink, (x, y), words) => {
            let (x, y, text) = (frame.x(*x), frame.y(*y) - 4, (*words).to_owned());
            shapes.push(Shape::Label { x, y, anchor: "middle", text, color: LIGHT.ink_text(*ink) });
        }
        Figure::Threshold(x) => {
            let x = frame.x(*x);
            let points = format!("{x},{} {x},{}", frame.top, frame.bottom);
            shapes.push(line(points, LIGHT.ink, Stroke::Solid));
            shapes.push(Shape::Dot { x, y: frame.top, radius: 5, fill: LIGHT.ink, color: LIGHT.ink });
        }
        Figure::Level(ink, y) => {
            shapes.push(line(frame.points(&[(0.0, *y), (1.0, *y)]), LIGHT.ink(*ink), Stroke::Dashed));
        }
    }
}
