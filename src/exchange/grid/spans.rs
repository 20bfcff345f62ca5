//! Rows between months that stand for more than one of them: a quarter, a year up to now, the mean of a month. They sum up
//! what stands in the other rows and are none of the table.

use super::SkipWhy;
use super::kinds::{Look, look, trim};
use crate::exchange::rows::Rows;
use crate::exchange::understand::date::{self, Period};

/// How many rows are looked at to find a column of months.
const LOOKED_AT: usize = 60;

/// Words for more than a month: quarters, half years, years.
const LONGER: [&str; 40] = [
    "quarter",
    "quarters",
    "quartal",
    "quartale",
    "kwartaal",
    "qtr",
    "trimester",
    "trimestre",
    "semester",
    "semestre",
    "tertial",
    "half",
    "halbjahr",
    "halfjaar",
    "hj",
    "year",
    "jahr",
    "jaar",
    "gesamtjahr",
    "kalenderjahr",
    "kalenderjaar",
    "geschäftsjahr",
    "boekjaar",
    "wirtschaftsjahr",
    "fiscal",
    "financial",
    "fy",
    "gj",
    "bj",
    "wj",
    "annual",
    "yearly",
    "quarterly",
    "ytd",
    "qtd",
    "mtd",
    "ttm",
    "année",
    "annee",
    "exercice",
];
/// Words for a mean or a sum.
const MEANS: [&str; 37] = [
    "ø",
    "avg",
    "average",
    "averages",
    "mean",
    "median",
    "mediaan",
    "durchschnitt",
    "mittelwert",
    "mittel",
    "schnitt",
    "gemiddelde",
    "gemiddeld",
    "moyenne",
    "total",
    "totals",
    "totaal",
    "totale",
    "sum",
    "summe",
    "som",
    "gesamt",
    "insgesamt",
    "gesamtsumme",
    "gesamtergebnis",
    "eindtotaal",
    "overall",
    "cumulative",
    "cumulated",
    "cum",
    "kumuliert",
    "kumulativ",
    "cumulatief",
    "subtotal",
    "zwischensumme",
    "subtotaal",
    "tussentotaal",
];
/// Words that end in one of these are made with one of those above: `Quartalsdurchschnitt`, `Jahrestotal`.
const ENDS: [&str; 13] = [
    "quartal",
    "halbjahr",
    "gesamtjahr",
    "schnitt",
    "mittel",
    "summe",
    "gesamt",
    "kwartaal",
    "halfjaar",
    "gemiddelde",
    "totaal",
    "total",
    "ergebnis",
];
/// Words that say nothing of their own beside these.
const BESIDE: [&str; 44] = [
    "per",
    "pro",
    "je",
    "month",
    "months",
    "monat",
    "monate",
    "monats",
    "monatlich",
    "maand",
    "maanden",
    "monthly",
    "maandelijks",
    "of",
    "for",
    "the",
    "der",
    "des",
    "von",
    "van",
    "im",
    "in",
    "bis",
    "through",
    "und",
    "and",
    "en",
    "et",
    "all",
    "alle",
    "whole",
    "full",
    "ganzes",
    "heel",
    "hele",
    "to",
    "date",
    "tot",
    "heden",
    "heute",
    "bisher",
    "nu",
    "toe",
    "first",
];

/// The column of months, where the rows of the table are months with their counts: beside them stand numbers, or words that
/// come again, as those of a channel do.
pub(super) fn months(rows: &Rows, body: usize, columns: usize) -> Option<usize> {
    let cells = |column: usize| {
        let rows = (body..rows.len().min(body + LOOKED_AT)).filter_map(|at| rows.get(at));
        rows.filter_map(move |row| row.get(column)).map(trim).filter(|cell| !cell.is_empty())
    };
    let found = (0..columns).find(|column| {
        let (all, months) =
            cells(*column).fold((0, 0), |(all, months), cell| (all + 1, months + usize::from(is_month(cell))));
        months >= 2 && months * 3 >= all
    })?;
    let counts = |column: usize| cells(column).filter(|cell| look(cell) == Look::Number).count();
    let numbers = |column: &usize| counts(*column) * 2 > cells(*column).count();
    let again = |column: usize| {
        let distinct: std::collections::BTreeSet<&str> = cells(column).collect();
        distinct.len() * 10 <= cells(column).count() * 7
    };
    let others = || (0..columns).filter(|column| *column != found);
    (others().any(|column| numbers(&column)) && others().all(|column| numbers(&column) || again(column)))
        .then_some(found)
}

fn is_month(cell: &str) -> bool {
    // Days stand in lists of all kinds; that they are the days of a funnel, nothing says here.
    matches!(date::period(cell), Some(Period::Month(_) | Period::NoYear(_) | Period::Week(_)))
        || matches!(date::period(cell), Some(Period::Day(days)) if days.only().is_some_and(is_first))
}

/// Months in the cells of a workbook are their first days.
fn is_first(day: chrono::NaiveDate) -> bool {
    use chrono::Datelike;
    day.day() == 1
}

/// What a cell of a column of months says that stands for more than one of them; none of a month, and of anything else.
pub(super) fn longer(cell: &str) -> Option<SkipWhy> {
    let cell = trim(cell);
    if cell.is_empty() || cell.len() > 60 || is_month(cell) {
        return None;
    }
    if cell.starts_with(['⌀', '∅', 'Ø', 'ø', 'Σ', '∑']) {
        return Some(SkipWhy::Subtotal);
    }
    let lower = cell.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (mut months, mut years, mut means, mut longer, mut beside) = (0, 0, 0, 0, 0);
    for word in &words {
        match word {
            word if date::month_name(word).is_some() => months += 1,
            word if is_year(word) => years += 1,
            word if is_longer(word) => longer += 1,
            word if MEANS.contains(word) => means += 1,
            word if ENDS.iter().any(|end| word.ends_with(end)) => longer += 1,
            word if BESIDE.contains(word) || is_ordinal(word) => beside += 1,
            _ => return None,
        }
    }
    let year_alone = years == 1 && words.len() == 1 && cell.len() == 4;
    let all_months = beside == words.len() && words.len() > 1 && words.iter().any(|word| word.starts_with("al"));
    if means > 0
        && longer + months == 0
        && !lower.starts_with("sub")
        && !lower.starts_with("zwi")
        && !lower.starts_with("tus")
    {
        return Some(SkipWhy::Total);
    }
    (longer > 0 || means > 0 || months > 1 || year_alone || all_months).then_some(SkipWhy::Subtotal)
}

/// `2025`, or the `25` behind another word.
fn is_year(word: &str) -> bool {
    let number: Option<u32> = word.parse().ok();
    word.len() == 4 && number.is_some_and(|year| (1990..2100).contains(&year))
        || word.len() == 2 && number.is_some_and(|year| (5..70).contains(&year))
}

/// `Q1`, `1Q`, `H2`, `HJ1`, `FY25`, `Quartal`, `Halbjahr`.
fn is_longer(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| c.is_ascii_digit());
    let digits = word.len() - bare.len();
    LONGER.contains(&word)
        || (1..=2).contains(&digits)
            && matches!(bare, "q" | "h" | "hj" | "k" | "kw" | "s" | "t")
            && is_small(word, bare)
        || (1..=4).contains(&digits) && matches!(bare, "fy" | "gj" | "bj" | "wj" | "cy")
}

/// Whether the number beside the letters is that of a quarter, a half year or a third of one.
fn is_small(word: &str, letters: &str) -> bool {
    let most = if letters.starts_with('h') || letters == "s" { 2 } else { 4 };
    // A calendar week is part of a month.
    letters != "kw" && word.replace(letters, "").parse().is_ok_and(|number: u32| (1..=most).contains(&number))
}

/// `1`, `1st`, `2e`.
fn is_ordinal(word: &str) -> bool {
    let bare = ["st", "nd", "rd", "th", "e", "er", "ter", "de"].iter().find_map(|end| word.strip_suffix(end));
    bare.unwrap_or(word).parse().is_ok_and(|number: u32| (1..=4).contains(&number))
        || matches!(word, "i" | "ii" | "iii" | "iv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_more_than_a_month_is_told_from_months_and_other_words() {
        for text in [
            "Q1 2025",
            "Q1",
            "1. Quartal",
            "1. Quartal 2025",
            "Kwartaal 1",
            "2e kwartaal",
            "H1 2025",
            "1. Halbjahr",
            "1e halfjaar 2025",
            "HJ 1",
            "FY2025",
            "FY 24/25",
            "GJ 2025",
            "Gesamtjahr 2025",
            "Jahr 2025",
            "2025",
            "YTD Feb 2025",
            "Jan–Mar 2025",
            "Jan - Mrz 2025",
            "Year to date",
            "Quartalsschnitt",
            "Ø Q1",
            "first half",
        ] {
            assert_eq!(longer(text), Some(SkipWhy::Subtotal), "{text}");
        }
        for text in
            ["Durchschnitt pro Monat", "Monthly average", "Average", "Gemiddeld per maand", "Median", "Cumulative"]
        {
            assert!(longer(text).is_some(), "{text}");
        }
        for text in [
            "",
            "Jan 2025",
            "2025-01",
            "März",
            "KW 5/2025",
            "01/2025",
            "Ziel",
            "Vorjahr",
            "Plan 2025",
            "Q1 Energie AG",
            "Website",
            "Target",
            "1200",
            "2025 Ventures",
        ] {
            assert_eq!(longer(text), None, "{text}");
        }
    }
}
