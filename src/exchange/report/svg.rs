//! Charts of the report as neutral shapes; the template turns them into inline SVG.

use crate::calc::funnel::StageTotal;
use crate::calc::scoring::Effect;
use crate::model::Party;
use crate::text::Texts;

use super::blocks::{Block, Shape};

/// Sales, Marketing and agreed, as everywhere.
const SALES: &str = "#D96B1E";
const MARKETING: &str = "#2B62C9";
const AGREED: &str = "#127A62";
const NEUTRAL: &str = "#6B5B95";
const EMPTY: &str = "#C9D1DC";
const INK: &str = "#1C2330";

fn color(party: Party) -> &'static str {
    match party {
        Party::Sales => SALES,
        Party::Marketing => MARKETING,
        Party::Both => AGREED,
        Party::Service | Party::Product | Party::Management => NEUTRAL,
    }
}

/// The funnel: centred bars with names, counts and rates.
pub fn funnel(totals: &[StageTotal], texts: &Texts, words: String) -> Block {
    let most = totals.iter().filter_map(|total| total.count).max().unwrap_or(1).max(1);
    let mut shapes = Vec::new();
    let counted: Vec<&StageTotal> = totals.iter().filter(|total| total.count.is_some()).collect();
    for (row, total) in (0_i32..).zip(&counted) {
        let y = row * 46;
        let share = total.count.map_or(0.0, |count| (count as f64 / most as f64).powf(0.25));
        let width = ((share * 360.0) as i32).max(40);
        shapes.push(Shape::Label { x: 0, y: y + 22, anchor: "start", text: total.stage.name.clone() });
        shapes.push(Shape::Bar { x: 330 - width / 2, y: y + 2, width, height: 30, color: color(total.stage.owner) });
        let count = total.count.map_or_else(|| "–".to_owned(), |count| texts.integer(count));
        shapes.push(Shape::Label { x: 530, y: y + 22, anchor: "start", text: count });
        if total.of_previous.is_some() {
            let rate = texts.rate(total.of_previous);
            shapes.push(Shape::Label { x: 620, y: y + 22, anchor: "start", text: rate });
        }
    }
    Block::Figure { shapes, width: 700, height: counted.len() as i32 * 46, words }
}

/// The histogram of scores with the threshold.
pub fn histogram(effect: &Effect, threshold: i32, texts: &Texts, words: String) -> Block {
    let most = effect.histogram.iter().map(|bar| bar.leads).max().unwrap_or(1).max(1);
    let bars = effect.histogram.len().max(1) as i32;
    let (width, height) = (700, 180);
    // Room at the left for the first number of the axis.
    let left = 16;
    let step = ((width - left) / bars).max(4);
    let low = effect.histogram.first().map_or(0, |bar| bar.from);
    let tall = |count: u32| (f64::from(count) / f64::from(most) * 150.0) as i32;
    let mut shapes = Vec::new();
    for (at, bar) in (0_i32..).zip(&effect.histogram) {
        let (all, passed) = (tall(bar.leads), tall(bar.passed));
        shapes.push(Shape::Bar { x: left + at * step, y: 155 - all, width: step - 2, height: all, color: EMPTY });
        shapes.push(Shape::Bar {
            x: left + at * step,
            y: 155 - passed,
            width: step - 2,
            height: passed,
            color: AGREED,
        });
        if bar.from % 20 == 0 {
            shapes.push(Shape::Label { x: left + at * step, y: 174, anchor: "middle", text: texts.integer(bar.from) });
        }
    }
    // Beyond all bars it stands at the edge of them.
    let above = threshold.saturating_sub(low).clamp(0, bars.saturating_mul(crate::calc::scoring::BAR_WIDTH));
    let x = left + above * step / crate::calc::scoring::BAR_WIDTH;
    shapes.push(Shape::Line { x1: x, y1: 0, x2: x, y2: 156, color: INK });
    Block::Figure { shapes, width, height, words }
}
