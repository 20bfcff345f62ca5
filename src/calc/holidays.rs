//! Public holidays by rule: fixed days, and those that move with Easter.

use chrono::{Datelike, Days, NaiveDate};

use crate::model::HolidayRegion;

/// Easter Sunday of a year of the Gregorian calendar.
///
/// Source: the anonymous algorithm in Nature 13 (1876), as in J. Meeus, "Astronomical Algorithms" (1991), chapter 8.
pub fn easter(year: i32) -> NaiveDate {
    let (golden, century, rest) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (leap_centuries, century_rest) = (century / 4, century % 4);
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon + 15) % 30;
    let week = (32 + 2 * century_rest + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * week) / 451;
    let at = epact + week - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, (at / 31).unsigned_abs(), (at % 31 + 1).unsigned_abs()).unwrap_or_default()
}

/// The public holidays of a region in a year, in no order. They are those the law has kept since 2019; for years before it says
/// what holds today.
pub fn holidays(region: HolidayRegion, year: i32) -> Vec<NaiveDate> {
    let easter = easter(year);
    let moving = moving(region).iter().filter_map(|days| {
        let distance = Days::new(u64::from(days.unsigned_abs()));
        if *days < 0 { easter.checked_sub_days(distance) } else { easter.checked_add_days(distance) }
    });
    let mut all: Vec<NaiveDate> = fixed(region)
        .into_iter()
        .filter(|(.., since)| *since <= year)
        .filter_map(|(month, day, _)| NaiveDate::from_ymd_opt(year, month, day))
        .chain(moving)
        .collect();
    if region == HolidayRegion::Saxony {
        all.extend(repentance(year));
    }
    if region == HolidayRegion::Netherlands {
        all.extend(kings_day(year));
    }
    all
}

/// The King's birthday, a day earlier where that is a Sunday.
fn kings_day(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 4, 27)?;
    if day.weekday() == chrono::Weekday::Sun { day.pred_opt() } else { Some(day) }
}

/// The Wednesday before 23 November.
fn repentance(year: i32) -> Option<NaiveDate> {
    let limit = NaiveDate::from_ymd_opt(year, 11, 22)?;
    let back = (limit.weekday().num_days_from_monday() + 7 - 2) % 7;
    limit.checked_sub_days(Days::new(back.into()))
}

/// Days from Easter Sunday.
fn moving(region: HolidayRegion) -> &'static [i32] {
    use HolidayRegion as R;
    const GOOD_FRIDAY: i32 = -2;
    const EASTER_MONDAY: i32 = 1;
    const ASCENSION: i32 = 39;
    const WHIT_MONDAY: i32 = 50;
    const CORPUS_CHRISTI: i32 = 60;
    match region {
        R::None => &[],
        R::Brandenburg => &[GOOD_FRIDAY, 0, EASTER_MONDAY, ASCENSION, 49, WHIT_MONDAY],
        R::BadenWuerttemberg | R::Bavaria | R::Hesse | R::NorthRhine | R::RhinelandPalatinate | R::Saarland => {
            &[GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI]
        }
        R::Germany
        | R::Berlin
        | R::Bremen
        | R::Hamburg
        | R::LowerSaxony
        | R::Mecklenburg
        | R::Saxony
        | R::SaxonyAnhalt
        | R::SchleswigHolstein
        | R::Thuringia => &[GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
        R::Austria => &[EASTER_MONDAY, ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI],
        R::Switzerland => &[ASCENSION],
        R::Netherlands | R::Belgium => &[0, EASTER_MONDAY, ASCENSION, 49, WHIT_MONDAY],
    }
}

/// Month, day, and the first year in which it is kept.
fn fixed(region: HolidayRegion) -> Vec<(u32, u32, i32)> {
    use HolidayRegion as R;
    const NEW_YEAR: (u32, u32, i32) = (1, 1, 0);
    const EPIPHANY: (u32, u32, i32) = (1, 6, 0);
    const LABOUR: (u32, u32, i32) = (5, 1, 0);
    const ASSUMPTION: (u32, u32, i32) = (8, 15, 0);
    const REFORMATION: (u32, u32, i32) = (10, 31, 0);
    const ALL_SAINTS: (u32, u32, i32) = (11, 1, 0);
    const CHRISTMAS: (u32, u32, i32) = (12, 25, 0);
    const BOXING: (u32, u32, i32) = (12, 26, 0);
    let own: &[(u32, u32, i32)] = match region {
        R::None => return Vec::new(),
        R::Austria => {
            let days = [NEW_YEAR, EPIPHANY, LABOUR, ASSUMPTION, (10, 26, 0), ALL_SAINTS, (12, 8, 0), CHRISTMAS, BOXING];
            return days.to_vec();
        }
        R::Switzerland => return vec![NEW_YEAR, (8, 1, 0), CHRISTMAS],
        // Most firms work on Good Friday and on Liberation Day; where one does not, the day is typed.
        R::Netherlands => return vec![NEW_YEAR, CHRISTMAS, BOXING],
        R::Belgium => return vec![NEW_YEAR, LABOUR, (7, 21, 0), ASSUMPTION, ALL_SAINTS, (11, 11, 0), CHRISTMAS],
        R::Germany | R::Hesse => &[],
        R::BadenWuerttemberg => &[EPIPHANY, ALL_SAINTS],
        R::Bavaria => &[EPIPHANY, ASSUMPTION, ALL_SAINTS],
        R::Berlin => &[(3, 8, 2019)],
        R::Mecklenburg => &[(3, 8, 2023), REFORMATION],
        R::NorthRhine | R::RhinelandPalatinate => &[ALL_SAINTS],
        R::Saarland => &[ASSUMPTION, ALL_SAINTS],
        R::SaxonyAnhalt => &[EPIPHANY, REFORMATION],
        R::Thuringia => &[(9, 20, 2019), REFORMATION],
        R::Brandenburg | R::Bremen | R::Hamburg | R::LowerSaxony | R::Saxony | R::SchleswigHolstein => &[REFORMATION],
    };
    let of_all = [NEW_YEAR, LABOUR, (10, 3, 0), CHRISTMAS, BOXING];
    of_all.iter().chain(own).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_moves_as_the_calendar_says() {
        for (year, month, day) in
            [(2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2024, 3, 31), (2026, 4, 5), (2038, 4, 25)]
        {
            assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, month, day).unwrap());
        }
    }

    #[test]
    fn a_region_without_holidays_has_none() {
        assert_eq!(holidays(HolidayRegion::None, 2026), []);
        let king = NaiveDate::from_ymd_opt(2025, 4, 26).unwrap();
        assert!(holidays(HolidayRegion::Netherlands, 2025).contains(&king), "27 April 2025 is a Sunday");
    }
}
