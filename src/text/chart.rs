//! A chart as a neutral value: axes with ticks, series, marks, and every point in words. It knows neither window nor paper;
//! the pages and the report paint the same value.

mod axis;
mod kpi;
mod made;

pub use axis::{Axis, MOST_TICKS, Tick};

use crate::model::Party;

/// What a mark is painted with, by what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// All there is, of which something else is a part.
    Empty,
    /// What passes, what was agreed.
    Agreed,
    /// As text is.
    Text,
    /// What must not be exceeded.
    Warning,
    /// Of a department.
    Of(Party),
}

/// By which scale a height is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// The one at the left.
    Left,
    /// The one at the right.
    Right,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// Through.
    Solid,
    /// In dashes: less firm, or another thing than the line beside it.
    Dashed,
}

/// A place: across, and up by a scale.
pub type Spot = (f64, f64);

/// What is shown of the data.
#[derive(Debug, Clone, PartialEq)]
pub enum Series {
    /// Columns from the foot: where they begin, where they end, how high they are.
    Bars(Ink, Vec<(f64, f64, f64)>),
    /// All below a line of steps, each as high as where it begins.
    Area(Ink, Vec<Spot>),
    /// A line.
    Line(Ink, Stroke, Scale, Vec<Spot>),
    /// How uncertain each point is: where, from, to.
    Intervals(Ink, Vec<(f64, f64, f64)>),
    /// Points that count.
    Dots(Ink, Vec<Spot>),
    /// Points that do not count yet: hollow.
    Immature(Ink, Vec<Spot>),
    /// Points that cannot be: a cross at the foot.
    Impossible(Vec<f64>),
    /// Numbers above places.
    Numbers(Ink, Vec<(Spot, String)>),
}

/// What stands across the data.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark {
    /// What was chosen, across the chart from top to bottom.
    Threshold(f64),
    /// A target that was agreed, a capacity: as high as this everywhere.
    Level(Ink, f64),
}

/// What a line or an area means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// How it is painted.
    pub ink: Ink,
    /// How it is drawn.
    pub stroke: Stroke,
    /// What it means.
    pub words: String,
}

/// A chart. `'a` lives as long as what its points are put into words from.
pub struct Chart<'a> {
    /// What it shows, in words.
    pub title: String,
    /// Of how many cases and of which time, in words.
    pub basis: String,
    /// The scale across.
    pub across: Axis,
    /// The scale at the left.
    pub left: Axis,
    /// The scale at the right.
    pub right: Option<Axis>,
    /// The data, what is painted first at the bottom.
    pub series: Vec<Series>,
    /// What stands across the data.
    pub marks: Vec<Mark>,
    /// What the lines mean, where the title does not say it.
    pub legend: Vec<Entry>,
    /// What else its marks mean, in sentences.
    pub notes: Vec<String>,
    /// Where on the scale across there is something to be said, ascending.
    pub points: Vec<f64>,
    say: Box<dyn Fn(usize) -> String + 'a>,
}

/// A mark in a square from 0 to 1, to the right and up.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape<'a> {
    /// A column from the foot: from, to, height.
    Bar(Ink, (f64, f64), f64),
    /// All between the foot and these places.
    Area(Ink, Vec<Spot>),
    /// A line.
    Line(Ink, Stroke, Vec<Spot>),
    /// An interval: where, from, to.
    Interval(Ink, f64, (f64, f64)),
    /// A filled or a hollow point.
    Dot(Ink, bool, Spot),
    /// A cross at the foot.
    Cross(f64),
    /// A number above a place.
    Number(Ink, Spot, &'a str),
    /// From top to bottom.
    Threshold(f64),
    /// From left to right.
    Level(Ink, f64),
}

impl<'a> Chart<'a> {
    /// A chart without anything in it. `say` puts the point with this number into words.
    pub fn new(title: String, across: Axis, left: Axis, points: Vec<f64>, say: impl Fn(usize) -> String + 'a) -> Self {
        Self {
            title,
            basis: String::new(),
            across,
            left,
            right: None,
            series: Vec::new(),
            marks: Vec::new(),
            legend: Vec::new(),
            notes: Vec::new(),
            points,
            say: Box::new(say),
        }
    }

    /// What is to be said of a point.
    pub fn said(&self, point: usize) -> Option<String> {
        self.points.get(point).map(|_| (self.say)(point))
    }

    /// The point nearest to a place on the scale across.
    pub fn nearest(&self, across: f64) -> Option<usize> {
        let away = |at: &f64| (at - across).abs();
        (0..).zip(&self.points).min_by(|(_, one), (_, other)| away(one).total_cmp(&away(other))).map(|(at, _)| at)
    }

    /// Title and basis in one line.
    pub fn words(&self) -> String {
        let parts = [self.title.as_str(), self.basis.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// What was chosen, where something can be.
    pub fn threshold(&self) -> Option<f64> {
        self.marks.iter().find_map(|mark| match mark {
            Mark::Threshold(at) => Some(*at),
            Mark::Level(..) => None,
        })
    }

    /// A place in the square.
    fn place(&self, scale: Scale, (across, up): Spot) -> Spot {
        let axis = match scale {
            Scale::Left => &self.left,
            Scale::Right => self.right.as_ref().unwrap_or(&self.left),
        };
        (self.across.share(across), axis.share(up))
    }

    /// Everything that is painted, what lies below first.
    pub fn shapes(&self) -> Vec<Shape<'_>> {
        let mut shapes = Vec::new();
        for series in &self.series {
            self.add(series, &mut shapes);
        }
        shapes.extend(self.marks.iter().map(|mark| match mark {
            Mark::Threshold(at) => Shape::Threshold(self.across.share(*at)),
            Mark::Level(ink, at) => Shape::Level(*ink, self.left.share(*at)),
        }));
        shapes
    }

    fn add<'s>(&'s self, series: &'s Series, shapes: &mut Vec<Shape<'s>>) {
        let place = |spot: &Spot| self.place(Scale::Left, *spot);
        let (across, up) = (|at: f64| self.across.share(at), |at: f64| self.left.share(at));
        match series {
            Series::Bars(ink, bars) => {
                let bars = bars.iter().filter(|(_, _, high)| *high > 0.0);
                shapes.extend(bars.map(|(from, to, high)| Shape::Bar(*ink, (across(*from), across(*to)), up(*high))));
            }
            Series::Area(ink, steps) => {
                let mut spots = Vec::with_capacity(steps.len() * 2);
                for (at, step) in steps.iter().enumerate() {
                    let (x, y) = place(step);
                    if let Some((_, before)) = at.checked_sub(1).and_then(|at| steps.get(at)).map(place) {
                        spots.push((x, before));
                    }
                    spots.push((x, y));
                }
                shapes.push(Shape::Area(*ink, spots));
            }
            Series::Line(ink, stroke, scale, spots) => {
                let spots = spots.iter().map(|spot| self.place(*scale, *spot)).collect();
                shapes.push(Shape::Line(*ink, *stroke, spots));
            }
            Series::Intervals(ink, all) => {
                shapes.extend(
                    all.iter().map(|(at, low, high)| Shape::Interval(*ink, across(*at), (up(*low), up(*high)))),
                );
            }
            Series::Dots(ink, spots) => shapes.extend(spots.iter().map(|spot| Shape::Dot(*ink, true, place(spot)))),
            Series::Immature(ink, spots) => {
                shapes.extend(spots.iter().map(|spot| Shape::Dot(*ink, false, place(spot))));
            }
            Series::Impossible(places) => shapes.extend(places.iter().map(|at| Shape::Cross(across(*at)))),
            Series::Numbers(ink, all) => {
                shapes.extend(all.iter().map(|(spot, words)| Shape::Number(*ink, place(spot), words)));
            }
        }
    }
}
