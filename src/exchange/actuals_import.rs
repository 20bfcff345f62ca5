//! Months of KPIs from a table: in rows of KPI, month, value and perhaps cases, or with the months beside each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::values::{DateOrder, DecimalMark, parse_count, parse_month, parse_number};
use crate::calc::rounding::quotient;
use crate::model::{Actual, ActualOrigin, Id, Kpi, Language, Month, Workspace, in_order};

/// What a table says of the months of KPIs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActualsRead {
    /// What is taken over.
    pub taken: BTreeMap<(Id<Kpi>, Month), Actual>,
    /// Rows that were left out, from 1, with why.
    pub refused: Vec<(usize, Refused)>,
}

/// Why a row is left out; each with what stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// No KPI is called that.
    NoKpi(String),
    /// It is no month.
    NoMonth(String),
    /// It is no number.
    NoNumber(String),
}

impl ActualsRead {
    /// The KPIs with what was taken over, in the order of the list.
    pub fn kpis(&self, workspace: &Workspace) -> Vec<Kpi> {
        let changed = in_order(&workspace.kpis).into_iter().filter_map(|kpi| {
            let mut new = Kpi::clone(kpi);
            let months = self.taken.iter().filter(|((id, _), _)| *id == kpi.id);
            new.actuals.extend(months.map(|((_, month), actual)| (*month, actual.clone())));
            (new != **kpi).then_some(new)
        });
        changed.collect()
    }

    /// How many KPIs months were taken over for.
    pub fn count(&self) -> usize {
        let mut kpis: Vec<_> = self.taken.keys().map(|(kpi, _)| *kpi).collect();
        kpis.dedup();
        kpis.len()
    }
}

/// Reads the rows of a table. A first row with months beside each other names the columns of all others; otherwise every row is
/// KPI, month, value and perhaps of how many cases. KPIs are found by their code or their name.
pub fn read_actuals(rows: &[Vec<String>], workspace: &Workspace) -> ActualsRead {
    let language = workspace.header.language;
    let mut read = ActualsRead::default();
    let heads: Vec<Option<Month>> = rows.first().into_iter().flatten().skip(1).map(|cell| month(cell)).collect();
    let wide = heads.iter().filter(|head| head.is_some()).count() > 0
        && rows.first().and_then(|row| row.get(1)).is_some_and(|cell| month(cell).is_some())
        && rows.first().and_then(|row| row.first()).is_none_or(|cell| kpi_of(workspace, cell).is_none());
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty())) {
        let cell = |place: usize| row.get(place).map_or("", |cell| cell.trim());
        if wide && at == 0 {
            continue;
        }
        let Some(kpi) = kpi_of(workspace, cell(0)) else {
            // A first row that names the columns says nothing.
            if at > 0 || month(cell(1)).is_some() {
                read.refused.push((at + 1, Refused::NoKpi(cell(0).to_owned())));
            }
            continue;
        };
        let result = if wide {
            let cells = heads.iter().enumerate().filter_map(|(place, head)| Some((place + 1, (*head)?)));
            let filled = cells.filter(|(place, _)| !cell(*place).is_empty());
            filled.map(|(place, month)| Ok((month, actual(cell(place), "", language)?))).collect()
        } else {
            long(&cell, language).map(|one| vec![one])
        };
        match result {
            Ok::<Vec<_>, Refused>(found) => {
                read.taken.extend(found.into_iter().map(|(month, actual)| ((kpi.id, month), actual)));
            }
            Err(why) => read.refused.push((at + 1, why)),
        }
    }
    read
}

/// A row of KPI, month, value and perhaps cases.
fn long<'a>(cell: &impl Fn(usize) -> &'a str, language: Language) -> Result<(Month, Actual), Refused> {
    let month = month(cell(1)).ok_or_else(|| Refused::NoMonth(cell(1).to_owned()))?;
    Ok((month, actual(cell(2), cell(3), language)?))
}

/// Values beside each other for one KPI, from a month on; cells that are empty leave their month as it is.
pub fn read_months(cells: &[String], kpi: Id<Kpi>, first: Month, language: Language) -> ActualsRead {
    let mut read = ActualsRead::default();
    for (step, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.trim().is_empty()) {
        match actual(cell, "", language) {
            Ok(actual) => drop(read.taken.insert((kpi, first.plus(step)), actual)),
            Err(why) => read.refused.push((1, why)),
        }
    }
    read
}

fn month(cell: &str) -> Option<Month> {
    // A single number is no month, whatever a spreadsheet makes of it.
    let is_number = cell.trim().bytes().all(|byte| byte.is_ascii_digit());
    parse_month(cell, DateOrder::default()).filter(|_| !is_number)
}

/// The KPI with this code, or with this name.
fn kpi_of<'a>(workspace: &'a Workspace, text: &str) -> Option<&'a Arc<Kpi>> {
    let text = text.trim();
    let is = |known: &str| !text.is_empty() && known.trim().to_lowercase() == text.to_lowercase();
    let all = in_order(&workspace.kpis);
    all.iter().find(|kpi| is(&kpi.code)).or_else(|| all.iter().find(|kpi| is(&kpi.name))).copied()
}

fn actual(value: &str, cases: &str, language: Language) -> Result<Actual, Refused> {
    let refused = |text: &str| Refused::NoNumber(text.to_owned());
    let value = hundredths(value, language).ok_or_else(|| refused(value))?;
    let cases = match cases {
        "" => 0,
        cases => parse_count(cases).and_then(|n| u32::try_from(n).ok()).ok_or_else(|| refused(cases))?,
    };
    Ok(Actual { value, cases, origin: ActualOrigin::Imported })
}

/// A number in hundredths, whatever stands around it: a sign of percent, a currency, hours.
fn hundredths(text: &str, language: Language) -> Option<i64> {
    let bare = text.trim_matches(|c: char| !c.is_ascii_digit() && c != '-' && c != '−');
    let (own, decimal, group) = match language {
        Language::En => (DecimalMark::Point, '.', ','),
        _ => (DecimalMark::Comma, ',', '.'),
    };
    let other = if own == DecimalMark::Point { DecimalMark::Comma } else { DecimalMark::Point };
    // "62.5" in a German workspace groups nothing: its mark is that of the other languages.
    let behind = bare.rsplit_once(group).filter(|_| !bare.contains(decimal)).map(|(_, behind)| behind.len());
    let mark = if behind.is_some_and(|digits| digits != 3) { other } else { own };
    let plain = parse_number(bare, mark)?;
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    // More than two digits behind the mark are rounded.
    let scaled: i64 = format!("{whole}{part:0<6}").get(..whole.len() + 6)?.parse().ok()?;
    Some(quotient(scaled, 10_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(language: Language) -> Workspace {
        let mut workspace = Workspace::default();
        let mut header = crate::model::Header::clone(&workspace.header);
        header.language = language;
        workspace.header = Arc::new(header);
        for (bits, code, name) in [(1, "M1", "Qualified leads"), (2, "S1", "Acceptance rate")] {
            let kpi = Kpi { id: Id::from_bits(bits), code: code.into(), name: name.into(), ..Kpi::default() };
            workspace.kpis.insert(kpi.id, Arc::new(kpi));
        }
        workspace
    }

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect()
    }

    fn values(read: &ActualsRead) -> Vec<(u64, String, i64, u32)> {
        let kpi = |id: Id<Kpi>| if id == Id::from_bits(1) { 1 } else { 2 };
        read.taken.iter().map(|((id, month), one)| (kpi(*id), month.to_string(), one.value, one.cases)).collect()
    }

    #[test]
    fn months_stand_below_or_beside_each_other() {
        let german = workspace(Language::De);
        let below = "KPI;Monat;Wert;Fälle\nM1;2026-01;14;\nacceptance rate;Februar 2026;62,5 %;24";
        let read = read_actuals(&rows(below), &german);
        assert_eq!(read.refused, []);
        assert_eq!(values(&read), [(1, "2026-01".into(), 1400, 0), (2, "2026-02".into(), 6250, 24)]);
        let beside = ";Jan 2026;Feb 2026;Mrz 2026\nM1;14;;16\nS1;60 %;62,5;70";
        let read = read_actuals(&rows(beside), &german);
        assert_eq!(read.refused, []);
        assert_eq!(values(&read).len(), 5);
        assert_eq!(read.count(), 2);
        assert!(read.taken.values().all(|one| one.origin == ActualOrigin::Imported));
        let changed = read.kpis(&german);
        assert_eq!(changed.iter().map(|kpi| kpi.actuals.len()).collect::<Vec<_>>(), [2, 3]);
    }

    #[test]
    fn what_cannot_be_read_is_said_and_nothing_else_is_lost() {
        let read =
            read_actuals(&rows("M1;2026-01;14\nX9;2026-01;3\nM1;soon;3\nM1;2026-02;many"), &workspace(Language::En));
        assert_eq!(values(&read), [(1, "2026-01".into(), 1400, 0)]);
        let why = [Refused::NoKpi("X9".into()), Refused::NoMonth("soon".into()), Refused::NoNumber("many".into())];
        assert_eq!(read.refused, [2, 3, 4].into_iter().zip(why).collect::<Vec<_>>());
    }

    #[test]
    fn a_mark_that_groups_nothing_is_that_of_decimals() {
        for (text, language, value) in [
            ("62.5", Language::De, Some(6_250)),
            ("1.250", Language::De, Some(125_000)),
            ("1.250,5 €", Language::De, Some(125_050)),
            ("62,5 %", Language::En, Some(6_250)),
            ("1,250.5", Language::En, Some(125_050)),
            ("-3", Language::Nl, Some(-300)),
            ("0.125", Language::En, Some(13)),
            ("24 h", Language::En, Some(2_400)),
            ("many", Language::En, None),
        ] {
            assert_eq!(hundredths(text, language), value, "{text}");
        }
    }

    #[test]
    fn a_row_of_values_fills_the_months_from_one_on() {
        let first = Month::new(2026, 11).unwrap();
        let cells = ["3".to_owned(), String::new(), "4.25".to_owned()];
        let read = read_months(&cells, Id::from_bits(1), first, Language::En);
        assert_eq!(values(&read), [(1, "2026-11".into(), 300, 0), (1, "2027-01".into(), 425, 0)]);
    }
}
