//! How numbers are rounded: to the nearest, and a half away from zero – 22.5 becomes 23, −22.5 becomes −23, so that a plus
//! and a minus are treated alike. Everything that is shown as a whole number goes through here or through
//! [`f64::round`], which does the same.

/// The nearest whole number to `dividend / divisor`, a half away from zero. 0 for a divisor of 0.
pub fn quotient(dividend: i64, divisor: i64) -> i64 {
    let (dividend, divisor) = (i128::from(dividend), i128::from(divisor));
    if divisor == 0 {
        return 0;
    }
    let whole = (2 * dividend.abs() + divisor.abs()) / (2 * divisor.abs());
    let signed = if (dividend < 0) == (divisor < 0) { whole } else { -whole };
    // A quotient is no larger than its dividend; only the smallest number of all has no counterpart.
    i64::try_from(signed).unwrap_or(i64::MAX)
}

/// The middle between two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Middle {
    /// As it counts, in the unit of the two.
    pub value: i64,
    /// As it is before rounding, in hundredths of the unit.
    pub exact: i64,
    /// How far the values it can become are apart, in the unit.
    pub step: i64,
}

impl Middle {
    /// The middle of two whole numbers, rounded to a whole number.
    pub fn of(a: i64, b: i64) -> Self {
        let sum = a.saturating_add(b);
        Self { value: quotient(sum, 2), exact: sum.saturating_mul(50), step: 1 }
    }

    /// The middle of two numbers in halves, rounded once to a whole number: of 12.5 and 10 it is 11.25 and counts as 11.
    pub fn of_halves(a: i64, b: i64) -> Self {
        let sum = a.saturating_add(b);
        Self { value: quotient(sum, 4), exact: sum.saturating_mul(25), step: 1 }
    }

    /// Whether it had to be rounded.
    pub fn is_rounded(self) -> bool {
        self.value.saturating_mul(100) != self.exact
    }

    /// Whether it lay exactly between two values it could have become: only then the rule for halves decided.
    pub fn was_half(self) -> bool {
        self.value.saturating_mul(100).saturating_sub(self.exact).saturating_abs() == self.step.saturating_mul(50)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero_on_both_sides() {
        for (dividend, divisor, expected) in [
            (45, 2, 23),
            (-45, 2, -23),
            (45, -2, -23),
            (44, 2, 22),
            (7, 3, 2),
            (8, 3, 3),
            (-7, 3, -2),
            (-8, 3, -3),
            (1, 2, 1),
            (-1, 2, -1),
            (0, 7, 0),
            (5, 0, 0),
            (i64::MAX, 1, i64::MAX),
            (i64::MIN, -1, i64::MAX),
        ] {
            assert_eq!(quotient(dividend, divisor), expected, "{dividend} / {divisor}");
        }
    }

    #[test]
    fn a_middle_says_when_it_was_rounded() {
        for (a, b, value, exact) in
            [(25, 20, 23, 2_250), (-15, -10, -13, -1_250), (15, 20, 18, 1_750), (5, 10, 8, 750), (-5, 5, 0, 0)]
        {
            let middle = Middle::of(a, b);
            assert_eq!((middle.value, middle.exact), (value, exact));
            assert_eq!(middle.is_rounded(), value * 100 != exact);
            assert_eq!(middle.was_half(), middle.is_rounded());
            let mirrored = Middle::of(-a, -b);
            assert_eq!((mirrored.value, mirrored.exact), (-value, -exact), "a minus is treated as a plus is");
        }
    }
}
