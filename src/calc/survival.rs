//! How long something takes while it has not happened to everybody yet.

use super::stats::Z95;

/// How many waited so long, and how it ended for them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The time, in the unit of what was counted.
    pub time: u32,
    /// How many were still waiting just before it.
    pub at_risk: u64,
    /// To how many it happened at this time.
    pub events: u64,
    /// The share that waits longer than this, 0 to 1.
    pub survival: f64,
    /// The 95 % interval of that share; `None` where it is 0 or 1 and has none.
    pub interval: Option<(f64, f64)>,
}

/// The curve of those who still wait, by the method of Kaplan and Meier: who has not been reached counts as waiting for as long
/// as it is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Survival {
    /// A step for each time at which it happened to somebody, ascending.
    pub steps: Vec<Step>,
    /// The longest time anybody was seen waiting.
    pub longest: u32,
    /// How many there are.
    pub all: u64,
    /// How many of them still wait.
    pub waiting: u64,
}

/// How long a share of all takes at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Nobody was counted.
    Unknown,
    /// At most this time.
    AtMost(u32),
    /// Longer than the longest time that was seen.
    LongerThan(u32),
}

impl Survival {
    /// The curve of these times; `false` is somebody who still waits. At the same time what happened comes before those who
    /// were only seen waiting until then.
    ///
    /// Source: E. L. Kaplan, P. Meier, JASA 53 (1958); the variance by Greenwood, its interval on log(−log S) as in
    /// J. D. Kalbfleisch, R. L. Prentice, "The Statistical Analysis of Failure Time Data" (1980).
    pub fn of(mut times: Vec<(u32, bool)>) -> Self {
        times.sort_unstable();
        let all = times.len() as u64;
        let mut curve = Self { all, longest: times.last().map_or(0, |(time, _)| *time), ..Self::default() };
        let (mut survival, mut variance, mut at_risk) = (1.0, 0.0, all);
        for group in times.chunk_by(|a, b| a.0 == b.0) {
            let events = group.iter().filter(|(_, happened)| *happened).count() as u64;
            let gone = group.len() as u64;
            if let Some((time, _)) = group.first().filter(|_| events > 0) {
                let (d, n) = (events as f64, at_risk as f64);
                survival *= 1.0 - d / n;
                variance += d / (n * (n - d));
                let step = Step { time: *time, at_risk, events, survival, interval: interval(survival, variance) };
                curve.steps.push(step);
            }
            curve.waiting += gone - events;
            at_risk -= gone;
        }
        curve
    }

    /// How long this share (0 to 1) of all takes at most: the first time at which no more than the others still wait.
    pub fn takes(&self, share: f64) -> Takes {
        if self.all == 0 {
            return Takes::Unknown;
        }
        // What was multiplied up may miss the share by the last digit.
        let reached = self.steps.iter().find(|step| step.survival <= 1.0 - share + 1e-12);
        reached.map_or(Takes::LongerThan(self.longest), |step| Takes::AtMost(step.time))
    }
}

/// The 95 % interval of a share with Greenwood's sum.
fn interval(survival: f64, variance: f64) -> Option<(f64, f64)> {
    let inside = survival > 0.0 && survival < 1.0 && variance.is_finite();
    inside.then(|| {
        let hazard = survival.ln();
        let spread = Z95 * variance.sqrt() / hazard;
        let at = |sign: f64| (-((-hazard).ln() + sign * spread).exp()).exp();
        (at(-1.0), at(1.0))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_equals_the_reference_values() {
        // In tenths of an hour.
        let times = vec![
            (5, true),
            (10, true),
            (15, true),
            (20, false),
            (20, true),
            (30, true),
            (60, false),
            (90, true),
            (260, true),
            (300, false),
            (720, false),
        ];
        let curve = Survival::of(times);
        let expected = [0.909_091, 0.818_182, 0.727_273, 0.636_364, 0.530_303, 0.397_727, 0.265_152];
        assert_eq!(curve.steps.len(), expected.len());
        for (step, expected) in curve.steps.iter().zip(expected) {
            assert!((step.survival - expected).abs() < 6e-7, "{step:?}");
            assert!(step.interval.is_some_and(|(low, high)| low < step.survival && step.survival < high), "{step:?}");
        }
        assert_eq!((curve.takes(0.5), curve.takes(0.8)), (Takes::AtMost(90), Takes::LongerThan(720)));
        assert_eq!((curve.waiting, curve.all), (4, 11));
    }

    #[test]
    fn nobody_reached_everybody_reached_and_nobody_at_all() {
        let none = Survival::of(vec![(3, false), (8, false)]);
        assert_eq!((none.takes(0.5), none.steps.len()), (Takes::LongerThan(8), 0));
        let all = Survival::of(vec![(4, true); 3]);
        assert_eq!(all.takes(0.95), Takes::AtMost(4));
        assert_eq!(all.steps.iter().map(|step| step.survival).collect::<Vec<_>>(), [0.0]);
        assert_eq!(Survival::of(Vec::new()).takes(0.5), Takes::Unknown);
        assert_eq!(Survival::of(vec![(0, true)]).takes(0.5), Takes::AtMost(0));
    }
}
