//! What criteria say together: a logistic regression of winning on all of them at once, so that two criteria that hold for
//! the same leads are not both paid for what only one of them tells.

use super::odds::{DOUBLING, Suggestion};
use super::stats::{Rate, Z95};

/// Decided leads for which the same criteria hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pattern {
    /// One bit for each criterion that holds.
    pub holds: u64,
    /// Won.
    pub won: u64,
    /// Not won.
    pub lost: u64,
}

/// The most criteria that are looked at together.
pub const MOST: usize = 64;
/// The spread we expect of a coefficient before we look: a criterion that changes the odds more than a hundredfold is rare.
/// It keeps the estimate finite where a criterion parts won from lost leads completely.
///
/// Source: A. Gelman et al., "A weakly informative default prior distribution for logistic and other regression models",
/// Annals of Applied Statistics 2 (2008), for the scale.
const SPREAD: f64 = 2.5;
const STEPS: usize = 60;

/// What each of `count` criteria tells beside all others, in points as in [`super::odds`]. `None` without won or without
/// lost leads, and where the calculation does not come to an end.
///
/// The estimate is that of a logistic regression with a ridge of `1 / 2.5²` on every coefficient but the intercept, found by
/// Newton's method; intervals are those of its curvature there. It takes one pass over the patterns for each step, whatever
/// the number of leads.
pub fn joint(patterns: &[Pattern], count: usize) -> Option<Vec<Suggestion>> {
    let count = count.min(MOST);
    let (won, lost) = patterns.iter().fold((0, 0), |(won, lost), one| (won + one.won, lost + one.lost));
    if won == 0 || lost == 0 {
        return None;
    }
    let mut at = vec![0.0; count + 1];
    if let Some(intercept) = at.first_mut() {
        *intercept = (won as f64 / lost as f64).ln();
    }
    let mut value = loss(patterns, &at);
    for _ in 0..STEPS {
        let (slope, curve) = slope_and_curve(patterns, &at);
        let step = curve.factor()?.solve(&slope);
        // As long as the full step does not lead down, half of it does.
        let mut share = 1.0;
        let mut next = moved(&at, &step, share);
        while loss(patterns, &next) > value + 1e-12 && share > 1e-6 {
            share /= 2.0;
            next = moved(&at, &step, share);
        }
        at = next;
        value = loss(patterns, &at);
        if step.iter().all(|part| (part * share).abs() < 1e-10) {
            let factor = slope_and_curve(patterns, &at).1.factor()?;
            return Some((1..=count).filter_map(|place| suggestion(&factor, &at, place)).collect());
        }
    }
    None
}

fn suggestion(factor: &Square, at: &[f64], place: usize) -> Option<Suggestion> {
    let unit: Vec<f64> = (0..at.len()).map(|other| if other == place { 1.0 } else { 0.0 }).collect();
    let (coefficient, error) = (*at.get(place)?, factor.solve(&unit).get(place)?.max(0.0).sqrt());
    let scale = DOUBLING / std::f64::consts::LN_2;
    Some(Suggestion {
        points: coefficient * scale,
        low: (coefficient - Z95 * error) * scale,
        high: (coefficient + Z95 * error) * scale,
    })
}

fn moved(at: &[f64], step: &[f64], share: f64) -> Vec<f64> {
    at.iter().zip(step).map(|(at, step)| at + share * step).collect()
}

/// The places of a pattern in the coefficients: the intercept, and each criterion that holds.
fn places(holds: u64, count: usize) -> impl Iterator<Item = usize> + Clone {
    std::iter::once(0).chain((0..count).filter(move |bit| holds >> bit & 1 == 1).map(|bit| bit + 1))
}

fn sum_at(at: &[f64], places: impl Iterator<Item = usize>) -> f64 {
    places.filter_map(|place| at.get(place)).sum()
}

/// The negative logarithm of the likelihood, with the ridge.
fn loss(patterns: &[Pattern], at: &[f64]) -> f64 {
    let ridge: f64 = at.iter().skip(1).map(|part| part * part / (2.0 * SPREAD * SPREAD)).sum();
    let of = |one: &Pattern| {
        let logit = sum_at(at, places(one.holds, at.len() - 1));
        // ln(1 + e^x) without overflow.
        let soft = |x: f64| x.max(0.0) + (-x.abs()).exp().ln_1p();
        one.won as f64 * soft(-logit) + one.lost as f64 * soft(logit)
    };
    ridge + patterns.iter().map(of).sum::<f64>()
}

/// Where the loss falls, and how it bends.
fn slope_and_curve(patterns: &[Pattern], at: &[f64]) -> (Vec<f64>, Square) {
    let size = at.len();
    let ridge = 1.0 / (SPREAD * SPREAD);
    let mut slope: Vec<f64> =
        at.iter().enumerate().map(|(place, part)| if place == 0 { 0.0 } else { -part * ridge }).collect();
    let mut curve = Square::zero(size);
    (1..size).for_each(|place| curve.add(place, place, ridge));
    for one in patterns {
        let places = places(one.holds, size - 1);
        let chance = 1.0 / (1.0 + (-sum_at(at, places.clone())).exp());
        let all = (one.won + one.lost) as f64;
        let (rest, weight) = (one.won as f64 - all * chance, all * chance * (1.0 - chance));
        for row in places.clone() {
            if let Some(slope) = slope.get_mut(row) {
                *slope += rest;
            }
            for column in places.clone().take_while(|column| *column <= row) {
                curve.add(row, column, weight);
            }
        }
    }
    (slope, curve)
}

/// A symmetric matrix by its lower half, or the lower factor of one.
struct Square {
    size: usize,
    cells: Vec<f64>,
}

impl Square {
    fn zero(size: usize) -> Self {
        Self { size, cells: vec![0.0; size * size] }
    }

    fn get(&self, row: usize, column: usize) -> f64 {
        self.cells.get(row * self.size + column).copied().unwrap_or(0.0)
    }

    fn add(&mut self, row: usize, column: usize, value: f64) {
        if let Some(cell) = self.cells.get_mut(row * self.size + column) {
            *cell += value;
        }
    }

    /// Cholesky's factor; `None` where the matrix is not positive definite.
    fn factor(&self) -> Option<Self> {
        let mut factor = Self::zero(self.size);
        for row in 0..self.size {
            for column in 0..=row {
                let known: f64 = (0..column).map(|at| factor.get(row, at) * factor.get(column, at)).sum();
                let rest = self.get(row, column) - known;
                let value =
                    if row == column { (rest > 0.0).then(|| rest.sqrt())? } else { rest / factor.get(column, column) };
                factor.add(row, column, value);
            }
        }
        Some(factor)
    }

    /// With this as the factor of a matrix: what the matrix turns into `right`.
    fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut found = right.to_vec();
        for row in 0..self.size {
            let known: f64 = (0..row).map(|at| self.get(row, at) * found.get(at).copied().unwrap_or(0.0)).sum();
            if let Some(cell) = found.get_mut(row) {
                *cell = (*cell - known) / self.get(row, row);
            }
        }
        for row in (0..self.size).rev() {
            let known: f64 =
                (row + 1..self.size).map(|at| self.get(at, row) * found.get(at).copied().unwrap_or(0.0)).sum();
            if let Some(cell) = found.get_mut(row) {
                *cell = (*cell - known) / self.get(row, row);
            }
        }
        found
    }
}

/// Criteria this much alike (the correlation of whether they hold) are twins.
const TWINS: f64 = 0.5;

/// For each of `count` criteria the one that most holds for the same leads, and for how many of its leads that one holds
/// too; `None` where none is much alike.
pub fn twins(patterns: &[Pattern], count: usize) -> Vec<Option<(usize, Rate)>> {
    let count = count.min(MOST);
    let mut both = vec![0_u64; count * count];
    let mut all = 0;
    for one in patterns {
        let leads = one.won + one.lost;
        all += leads;
        let held = || places(one.holds, count).skip(1).map(|place| place - 1);
        for row in held() {
            for column in held() {
                if let Some(cell) = both.get_mut(row * count + column) {
                    *cell += leads;
                }
            }
        }
    }
    let shared = |row: usize, column: usize| both.get(row * count + column).copied().unwrap_or(0);
    let alike = |a: usize, b: usize| {
        let [n, a_and_b, a, b] = [all, shared(a, b), shared(a, a), shared(b, b)].map(|leads| leads as f64);
        let spread = (a * (n - a) * b * (n - b)).sqrt();
        if spread > 0.0 { (n * a_and_b - a * b) / spread } else { 0.0 }
    };
    (0..count)
        .map(|one| {
            let others = (0..count).filter(|other| *other != one).map(|other| (other, alike(one, other)));
            let (twin, degree) = others.max_by(|a, b| a.1.total_cmp(&b.1))?;
            (degree >= TWINS).then(|| (twin, Rate::new(shared(one, twin), shared(one, one))))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two criteria that hold for nearly the same leads: together they are worth what one of them is alone.
    #[test]
    fn twins_share_what_one_of_them_tells() {
        let of = |holds, won, lost| Pattern { holds, won, lost };
        let patterns = [of(0b00, 200, 800), of(0b11, 180, 20), of(0b01, 6, 14), of(0b10, 5, 15)];
        let found = joint(&patterns, 2).unwrap();
        let sum = found[0].points + found[1].points;
        // ln(180 · 800 / (20 · 200)) · 10 / ln 2 = 51.7.
        assert!((sum - 51.7).abs() < 4.0, "{sum}");
        assert!(found.iter().all(|one| one.points > 5.0 && one.points < 40.0), "{found:?}");
        let twins = twins(&patterns, 2);
        assert_eq!(twins, [Some((1, Rate::new(200, 220))), Some((0, Rate::new(200, 220)))]);
    }

    #[test]
    fn what_parts_completely_stays_finite_and_what_has_no_case_says_nothing() {
        let of = |holds, won, lost| Pattern { holds, won, lost };
        let found = joint(&[of(0b01, 50, 0), of(0b00, 0, 50)], 2).unwrap();
        assert!(found[0].points > 50.0 && found[0].points.is_finite() && found[0].low > 0.0, "{found:?}");
        assert!(found[1].cannot_tell() && found[1].points.abs() < 1e-6, "it never holds");
        assert_eq!(joint(&[of(1, 50, 0)], 1), None);
        assert_eq!(joint(&[], 3), None);
        assert_eq!(twins(&[of(0b01, 5, 5), of(0b10, 5, 5)], 2), [None, None]);
    }
}
