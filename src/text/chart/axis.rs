//! Scales of charts, and the one way to find their ticks.

/// The most ticks of a scale.
pub const MOST_TICKS: usize = 8;

/// A place on a scale that is named.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// Its name.
    pub words: String,
}

/// A scale with its ends and ticks.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Where it begins.
    pub low: f64,
    /// Where it ends; always beyond where it begins.
    pub high: f64,
    /// What is named on it, ascending, at most [8](MOST_TICKS).
    pub ticks: Vec<Tick>,
}

/// The least of 1, 2, 5, 10, 20, 50 … times a unit that divides a span into at most so many steps.
fn tick_step(span: f64, unit: f64, most: usize) -> f64 {
    let span = if span.is_finite() { span } else { f64::MAX };
    let powers = (0..=308).map(|power| unit * 10_f64.powi(power));
    let steps = powers.flat_map(|power| [power, 2.0 * power, 5.0 * power]);
    steps.into_iter().find(|step| span / step <= most as f64 + 1e-9).unwrap_or(f64::MAX)
}

impl Axis {
    /// A scale from zero to the first tick that is not below the most, with about five steps of at least one unit.
    pub fn from_zero(most: f64, unit: f64, words: impl Fn(f64) -> String) -> Self {
        let most = if most.is_finite() { most.max(0.0) } else { 0.0 };
        let step = tick_step(most, unit, 5);
        let count = (most / step - 1e-9).ceil().max(1.0) as usize;
        let ticks: Vec<Tick> =
            (0..=count).map(|tick| tick as f64 * step).map(|at| Tick { at, words: words(at) }).collect();
        Self { low: 0.0, high: count as f64 * step, ticks }
    }

    /// A scale from one whole number to another, with ticks at round ones between.
    pub fn between(low: i32, high: i32, words: impl Fn(i64) -> String) -> Self {
        let (low, high) = (i64::from(low), i64::from(high).max(i64::from(low) + 1));
        let step = tick_step((high - low) as f64, 1.0, MOST_TICKS - 1) as i64;
        let first = low.div_euclid(step) * step;
        let ticks = (0..=MOST_TICKS as i64)
            .map(|tick| first + tick * step)
            .filter(|tick| (low..=high).contains(tick))
            .map(|tick| Tick { at: tick as f64, words: words(tick) })
            .collect();
        Self { low: low as f64, high: high as f64, ticks }
    }

    /// So many places beside each other, the first at 0; as many are named as there is room for, beginning with the first.
    pub fn places(count: usize, words: impl Fn(usize) -> String) -> Self {
        let every = count.div_ceil(MOST_TICKS).max(1);
        let ticks = (0..count).step_by(every).map(|place| Tick { at: place as f64, words: words(place) }).collect();
        Self { low: -0.5, high: count.max(1) as f64 - 0.5, ticks }
    }

    /// Shares from nothing to everything, named by halves.
    pub fn shares(words: impl Fn(f64) -> String) -> Self {
        let ticks = [0.0, 0.5, 1.0].into_iter().map(|at| Tick { at, words: words(at) }).collect();
        Self { low: 0.0, high: 1.0, ticks }
    }

    /// Where a value lies between the ends, 0 to 1; what lies beyond lies at the end.
    pub fn share(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) }
    }

    /// The value at a share of the way.
    pub fn value(&self, share: f64) -> f64 {
        self.low + share.clamp(0.0, 1.0) * (self.high - self.low)
    }

    /// The value at a share of the way, as the nearest whole number.
    pub fn whole(&self, share: f64) -> i32 {
        self.value(share).round() as i32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(axis: &Axis) -> Vec<f64> {
        axis.ticks.iter().map(|tick| tick.at).collect()
    }

    #[test]
    fn ticks_are_round() {
        let none = |_: f64| String::new();
        assert_eq!(of(&Axis::from_zero(0.0, 1.0, none)), [0.0, 1.0]);
        assert_eq!(of(&Axis::from_zero(1.0, 1.0, none)), [0.0, 1.0]);
        assert_eq!(of(&Axis::from_zero(7.0, 1.0, none)), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(of(&Axis::from_zero(230.0, 1.0, none)), [0.0, 50.0, 100.0, 150.0, 200.0, 250.0]);
        assert_eq!(of(&Axis::from_zero(0.62, 0.01, none)), [0.0, 0.2, 0.4, 0.600_000_000_000_000_1, 0.8]);
        assert_eq!(of(&Axis::between(-5, 100, |_| String::new())), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(of(&Axis::places(12, |_| String::new())), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(of(&Axis::places(1, |_| String::new())), [0.0]);
        assert!(of(&Axis::places(0, |_| String::new())).is_empty());
    }

    proptest! {
        #[test]
        fn ticks_are_few_and_a_scale_covers_its_data(
            most in prop_oneof![0.0..10.0, 0.0..1e9, Just(0.0), Just(1e9), Just(f64::MAX), Just(f64::NAN)],
            ends in (any::<i32>(), any::<i32>()),
            count in 0..600_usize,
        ) {
            let up = Axis::from_zero(most, 1.0, |_| String::new());
            let shares = Axis::from_zero(most, 0.01, |_| String::new());
            let across = Axis::between(ends.0.min(ends.1), ends.0.max(ends.1), |_| String::new());
            let places = Axis::places(count, |_| String::new());
            for axis in [&up, &shares, &across, &places] {
                prop_assert!(axis.ticks.len() <= MOST_TICKS && axis.high > axis.low, "{:?}", axis);
                prop_assert!(axis.ticks.iter().all(|tick| (axis.low..=axis.high).contains(&tick.at)), "{:?}", axis);
                prop_assert!(axis.ticks.windows(2).all(|pair| pair[0].at < pair[1].at), "{:?}", axis);
            }
            if most.is_finite() && most < 1e15 {
                prop_assert!(up.high * (1.0 + 1e-9) >= most && shares.high * (1.0 + 1e-9) >= most);
                prop_assert!(up.ticks.len() >= 2 && shares.ticks.len() >= 2);
            }
            prop_assert!(across.low <= f64::from(ends.0.min(ends.1)) && f64::from(ends.0.max(ends.1)) <= across.high);
            prop_assert!(!across.ticks.is_empty());
            prop_assert!(count == 0 || places.low < 0.0 && places.high > count as f64 - 1.0);
        }
    }
}
