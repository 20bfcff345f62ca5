//! Percentiles: what so many of hundred do not exceed.

/// The percentile `share` (0 to 1) of numbers in ascending order, between the two nearest where it falls between them: type 7,
/// as spreadsheets and NumPy do. `None` without numbers.
///
/// Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
pub fn percentile<T: Copy + Into<f64>>(ascending: &[T], share: f64) -> Option<f64> {
    let last = ascending.len().checked_sub(1)?;
    let place = share.clamp(0.0, 1.0) * last as f64;
    let below = place.floor() as usize;
    let (low, high) = (*ascending.get(below)?, *ascending.get((below + 1).min(last))?);
    let (low, high): (f64, f64) = (low.into(), high.into());
    Some(low + (high - low) * (place - below as f64))
}

/// The mean; `None` without numbers.
pub fn mean<T: Copy + Into<f64>>(numbers: &[T]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().map(|number| (*number).into()).sum::<f64>() / numbers.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_equal_the_reference_values() {
        let hours = [0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 9.0, 26.0, 50.0];
        for (share, expected) in [(0.5, 3.5), (0.75, 8.25), (0.9, 28.4), (0.0, 0.5), (1.0, 50.0)] {
            assert!((percentile(&hours, share).unwrap() - expected).abs() < 1e-12, "{share}");
        }
        assert_eq!(mean(&hours), Some(10.3));
        assert_eq!((percentile::<f64>(&[], 0.5), mean::<u32>(&[])), (None, None));
        assert_eq!(percentile(&[7_u32], 0.8), Some(7.0), "one case is all there is");
    }
}
