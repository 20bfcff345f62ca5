//! Rates as k of n, and their intervals.

/// The 97.5 % point of the standard normal distribution: two-sided 95 %.
pub const Z95: f64 = 1.959_963_984_540_054;
/// Below this many cases a rate is printed as "3 of 12", never as a lonely percentage.
pub const FEW: u64 = 30;

/// `k` of `n` cases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Rate {
    /// How many cases did.
    pub k: u64,
    /// How many could have.
    pub n: u64,
}

/// How firm a rate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firmness {
    /// Fewer than 5 cases: only "3 of 12".
    CountsOnly,
    /// Fewer than 30 cases or an interval wider than ±10 points.
    Shaky,
    /// 30 cases or more and at most ±10 points.
    Firm,
}

impl Rate {
    /// `k` of `n`.
    pub const fn new(k: u64, n: u64) -> Self {
        Self { k, n }
    }

    /// The rate as a fraction; `None` without cases. It can exceed 1 when the data contradict themselves.
    pub fn share(self) -> Option<f64> {
        (self.n > 0).then(|| self.k as f64 / self.n as f64)
    }

    /// The 95 % Wilson interval as fractions; `None` without cases or when `k > n`.
    pub fn interval(self) -> Option<(f64, f64)> {
        (self.n > 0 && self.k <= self.n).then(|| wilson(self.k, self.n))
    }

    /// How firm the rate is.
    pub fn firmness(self) -> Firmness {
        if self.n < 5 {
            return Firmness::CountsOnly;
        }
        match self.interval() {
            Some((low, high)) if self.n >= FEW && high - low <= 0.2 => Firmness::Firm,
            _ => Firmness::Shaky,
        }
    }
}

/// The 95 % Wilson score interval for `k` successes in `n` trials, as fractions. Without trials it is 0 to 1.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
pub fn wilson(k: u64, n: u64) -> (f64, f64) {
    if n == 0 {
        return (0.0, 1.0);
    }
    let (none, all) = (k == 0, k >= n);
    let (k, n) = (k.min(n) as f64, n as f64);
    let (p, z2) = (k / n, Z95 * Z95);
    let scale = 1.0 + z2 / n;
    let centre = (p + z2 / (2.0 * n)) / scale;
    let half = Z95 * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt() / scale;
    // At the ends the limits are exact; rounding must not leave a trace there.
    let low = if none { 0.0 } else { (centre - half).max(0.0) };
    let high = if all { 1.0 } else { (centre + half).min(1.0) };
    (low, high)
}

/// How far a rate is from a share that was expected of it, with its number of cases: the deviance of the binomial
/// distribution, twice the logarithm of how much likelier the rate itself makes what was counted. 0 where it is as expected.
///
/// Source: P. McCullagh, J. A. Nelder, "Generalized Linear Models" (1989), section 4.4.3.
pub fn deviance(rate: Rate, expected: f64) -> f64 {
    let (k, n) = (rate.k as f64, rate.n as f64);
    let part = |count: f64, expected: f64| if count > 0.0 { count * (count / expected).ln() } else { 0.0 };
    2.0 * (part(k, n * expected) + part(n - k, n * (1.0 - expected)))
}

/// The difference of two rates `a − b` with its 95 % interval; `None` when one has no cases.
///
/// Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
/// Medicine 17 (1998), method 10.
pub fn newcombe(a: Rate, b: Rate) -> Option<(f64, f64, f64)> {
    let (p1, p2) = (a.share()?, b.share()?);
    let ((l1, u1), (l2, u2)) = (a.interval()?, b.interval()?);
    let difference = p1 - p2;
    let low = difference - ((p1 - l1).powi(2) + (u2 - p2).powi(2)).sqrt();
    let high = difference + ((u1 - p1).powi(2) + (p2 - l2).powi(2)).sqrt();
    Some((difference, low, high))
}

/// The product of rates from different samples, with a 95 % band on the logarithm. A rate without a success counts half
/// a case. `None` when one has no cases.
pub fn product_band(rates: &[Rate]) -> Option<(f64, f64, f64)> {
    let mut product = 1.0;
    let mut variance = 0.0;
    for rate in rates {
        if rate.n == 0 {
            return None;
        }
        let k = if rate.k == 0 { 0.5 } else { rate.k as f64 };
        let p = k / rate.n as f64;
        product *= p;
        variance += (1.0 - p).max(0.0) / k;
    }
    let spread = (Z95 * variance.sqrt()).exp();
    Some((product, product / spread, product * spread))
}

/// The area under the ROC curve from counts per score (won, lost), ascending by score; ties count half. `None` when one
/// class is empty.
pub fn area_under_curve(by_score: &[(u64, u64)]) -> Option<f64> {
    let (mut lost_below, mut twice_pairs_won) = (0_u128, 0_u128);
    let (mut won, mut lost) = (0_u128, 0_u128);
    for (won_here, lost_here) in by_score {
        let (won_here, lost_here) = (u128::from(*won_here), u128::from(*lost_here));
        twice_pairs_won += won_here * (2 * lost_below + lost_here);
        lost_below += lost_here;
        won += won_here;
        lost += lost_here;
    }
    (won > 0 && lost > 0).then(|| twice_pairs_won as f64 / (2 * won * lost) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(actual: f64, expected: f64) {
        assert!((actual - expected).abs() < 6e-7, "{actual} is not {expected}");
    }

    #[test]
    fn wilson_equals_the_reference_values() {
        for (k, n, low, high) in [
            (0, 0, 0.0, 1.0),
            (0, 10, 0.0, 0.277_533),
            (1, 10, 0.017_876, 0.404_150),
            (3, 12, 0.088_942, 0.532_305),
            (5, 10, 0.236_593, 0.763_407),
            (10, 10, 0.722_467, 1.0),
            (12, 100, 0.069_994, 0.198_121),
            (45, 100, 0.356_145, 0.547_554),
            (7, 40, 0.087_454, 0.319_500),
            (18, 60, 0.198_982, 0.425_087),
            (18, 24, 0.551_006, 0.880_006),
            (3, 120, 0.008_538, 0.070_930),
        ] {
            let (l, h) = wilson(k, n);
            near(l, low);
            near(h, high);
        }
    }

    #[test]
    fn newcombe_equals_the_reference_values() {
        for (a, b, d, low, high) in [
            (Rate::new(18, 60), Rate::new(10, 80), 0.175, 0.039_686, 0.311_913),
            (Rate::new(5, 20), Rate::new(3, 25), 0.13, -0.096_546, 0.362_306),
        ] {
            let (difference, l, h) = newcombe(a, b).unwrap();
            near(difference, d);
            near(l, low);
            near(h, high);
        }
        let (_, low, high) = newcombe(Rate::new(56, 70), Rate::new(48, 80)).unwrap();
        assert!((low - 0.0524).abs() < 5e-5 && (high - 0.3339).abs() < 5e-5);
        assert_eq!(newcombe(Rate::new(0, 0), Rate::new(1, 2)), None);
    }

    #[test]
    fn the_band_of_a_product_equals_the_reference_values() {
        let rates = [Rate::new(240, 1200), Rate::new(120, 240), Rate::new(72, 120), Rate::new(18, 72)];
        let (p, low, high) = product_band(&rates).unwrap();
        near(p, 0.015);
        near(low, 0.009_484);
        near(high, 0.023_725);
        let small = [Rate::new(24, 120), Rate::new(12, 24), Rate::new(8, 12), Rate::new(3, 8)];
        let (p, low, high) = product_band(&small).unwrap();
        near(p, 0.025);
        near(low, 0.008_179);
        near(high, 0.076_419);
        assert!(product_band(&[Rate::new(0, 10)]).unwrap().0 > 0.0);
        assert_eq!(product_band(&[Rate::new(0, 0)]), None);
    }

    #[test]
    fn auc_counts_ties_half() {
        let (won, lost) = ([80, 65, 65, 50, 30], [70, 50, 40, 40, 30, 20, 10, 5]);
        let by_score: Vec<(u64, u64)> = (0..=100)
            .map(|score| {
                (
                    won.iter().filter(|w| **w == score).count() as u64,
                    lost.iter().filter(|l| **l == score).count() as u64,
                )
            })
            .collect();
        near(area_under_curve(&by_score).unwrap(), 0.8);
        assert_eq!(area_under_curve(&[(3, 0)]), None);
    }

    #[test]
    fn few_cases_are_shown_as_counts() {
        assert_eq!(Rate::new(3, 4).firmness(), Firmness::CountsOnly);
        assert_eq!(Rate::new(3, 12).firmness(), Firmness::Shaky);
        assert_eq!(Rate::new(450, 1000).firmness(), Firmness::Firm);
    }
}
