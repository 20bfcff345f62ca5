//! Occasions that come round: their days, when they were last held, what comes next, and the time they cost.

use std::sync::Arc;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::rounding::quotient;
use super::workshops::{Quorum, Standing, quorum, standings};
use crate::model::{Cadence, Id, PerSide, Rhythm, Side, Workshop, WorkshopKind, Workspace, in_order};

/// How a rhythm counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// So many days.
    Days(u32),
    /// So many months.
    Months(u32),
}

impl Rhythm {
    fn step(self) -> Step {
        match self {
            Self::Weekly => Step::Days(7),
            Self::Fortnightly => Step::Days(14),
            Self::Monthly => Step::Months(1),
            Self::Bimonthly => Step::Months(2),
            Self::Quarterly => Step::Months(3),
            Self::HalfYearly => Step::Months(6),
            Self::Yearly => Step::Months(12),
        }
    }

    /// How often a year: 52 weeks, 12 months.
    pub fn times_a_year(self) -> u32 {
        match self.step() {
            Step::Days(days) => 364 / days,
            Step::Months(months) => 12 / months,
        }
    }
}

/// The day of an occasion, counted from its first one as 0. Weeks keep their weekday. Months keep the day of the month, the last
/// one where a month is shorter; a day that falls on a weekend moves to the Monday after, or to the Friday before where Monday is in the
/// next month – unless the first day is at a weekend itself. Nothing after the year 262142.
pub fn occurrence(first: NaiveDate, rhythm: Rhythm, number: u32) -> Option<NaiveDate> {
    match rhythm.step() {
        Step::Days(days) => first.checked_add_days(Days::new(u64::from(days) * u64::from(number))),
        Step::Months(months) => {
            let day = first.checked_add_months(Months::new(months.checked_mul(number)?))?;
            if is_weekend(first) { Some(day) } else { working_day(day) }
        }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn working_day(day: NaiveDate) -> Option<NaiveDate> {
    if !is_weekend(day) {
        return Some(day);
    }
    let saturday = day.weekday() == Weekday::Sat;
    let monday = day.checked_add_days(Days::new(if saturday { 2 } else { 1 }))?;
    if monday.month() == day.month() {
        Some(monday)
    } else {
        day.checked_sub_days(Days::new(if saturday { 1 } else { 2 }))
    }
}

/// The number of the first occasion that is not before a day.
fn number_from(first: NaiveDate, rhythm: Rhythm, day: NaiveDate) -> Option<u32> {
    let passed = match rhythm.step() {
        Step::Days(days) => (day - first).num_days() / i64::from(days),
        Step::Months(months) => {
            let months_of = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month());
            (months_of(day) - months_of(first)) / i64::from(months)
        }
    };
    // A weekend moves an occasion by days only: it is this number, or one of its neighbours.
    let begin = u32::try_from((passed - 1).max(0)).ok()?;
    (begin..=begin.saturating_add(3)).find(|number| occurrence(first, rhythm, *number).is_some_and(|at| at >= day))
}

/// Whether an occasion still comes round on a day.
pub fn is_kept_up(cadence: &Cadence, today: NaiveDate) -> bool {
    cadence.ended.is_none_or(|ended| ended > today)
}

/// The first day of the occasion that is not before `from`; nothing once it is given up, or while nobody has said when it begins.
pub fn next_day(cadence: &Cadence, from: NaiveDate) -> Option<NaiveDate> {
    let first = cadence.first?;
    let day = occurrence(first, cadence.rhythm, number_from(first, cadence.rhythm, from)?)?;
    cadence.ended.is_none_or(|ended| day < ended).then_some(day)
}

/// The last day of the occasion before `day`.
pub fn day_before(cadence: &Cadence, day: NaiveDate) -> Option<NaiveDate> {
    let first = cadence.first?;
    let number = number_from(first, cadence.rhythm, day)?.checked_sub(1)?;
    occurrence(first, cadence.rhythm, number)
}

/// The workshops of an occasion: those for its purpose under its name, and where no other occasion has that agenda all for this
/// purpose.
fn of_cadence<'a>(workspace: &'a Workspace, cadence: &Cadence) -> Vec<&'a Arc<Workshop>> {
    let kind = cadence.plan.unwrap_or(WorkshopKind::Other);
    let alone =
        kind != WorkshopKind::Other && workspace.cadences.values().filter(|one| one.plan == Some(kind)).count() <= 1;
    let named = |one: &Workshop| one.title.trim().to_lowercase() == cadence.title.trim().to_lowercase();
    let all = in_order(&workspace.workshops).into_iter();
    all.filter(|one| !one.template && one.kind == kind && (alone || named(one))).collect()
}

/// What is known of an occasion on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// When it comes next by its rhythm.
    pub next: Option<NaiveDate>,
    /// The next workshop that is planned for it, with its day.
    pub planned: Option<(Id<Workshop>, NaiveDate)>,
    /// When it was last held.
    pub last: Option<(Id<Workshop>, NaiveDate)>,
    /// Who came then.
    pub came: Option<Quorum>,
    /// It was due twice since it was last held.
    pub skipped: bool,
}

/// When an occasion was held and comes next. Whether it was left out is only told where it has an agenda: others are held without
/// being written down here.
pub fn kept(workspace: &Workspace, cadence: &Cadence, today: NaiveDate) -> Kept {
    let standings = standings(workspace, today);
    let all = of_cadence(workspace, cadence);
    let dated = |wanted: &[Standing]| -> Vec<(NaiveDate, &Arc<Workshop>)> {
        let of = all.iter().filter(|one| standings.get(&one.id).is_some_and(|standing| wanted.contains(standing)));
        of.filter_map(|one| Some((one.day?, *one))).collect()
    };
    let planned = dated(&[Standing::Planned, Standing::Running]).into_iter().min_by_key(|(day, _)| *day);
    let last = dated(&[Standing::Held]).into_iter().max_by_key(|(day, _)| *day);
    let before_last = day_before(cadence, today).and_then(|before| day_before(cadence, before));
    let expected = is_kept_up(cadence, today) && cadence.plan.is_some();
    Kept {
        next: next_day(cadence, today),
        planned: planned.map(|(day, one)| (one.id, day)),
        last: last.map(|(day, one)| (one.id, day)),
        came: last.map(|(_, one)| quorum(workspace, one)),
        skipped: expected && before_last.is_some_and(|due| last.is_none_or(|(day, _)| day < due)),
    }
}

/// Time spent in meetings, in minutes of people a year: exact, so that sums are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Budget {
    /// By side.
    pub sides: PerSide<u64>,
}

/// Hours a month in hundredths, rounded to tenths of an hour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hours {
    /// By side.
    pub sides: PerSide<i64>,
    /// Both sides, as they are written: what is read adds up.
    pub all: i64,
}

impl Budget {
    /// The same as hours a month.
    pub fn hours_a_month(self) -> Hours {
        let of = |minutes: u64| {
            let minutes = i64::try_from(minutes).unwrap_or(i64::MAX / 100);
            quotient(minutes.saturating_mul(10), 12 * 60).saturating_mul(10)
        };
        let sides = PerSide { sales: of(self.sides.sales), marketing: of(self.sides.marketing) };
        Hours { all: sides.sales.saturating_add(sides.marketing), sides }
    }
}

/// What an occasion costs: minutes × how often a year × people; what nobody has said costs nothing yet.
pub fn budget(cadence: &Cadence) -> Budget {
    let once = u64::from(cadence.minutes.unwrap_or_default()) * u64::from(cadence.rhythm.times_a_year());
    let of = |side: Side| once.saturating_mul(u64::from(cadence.people.get(side).unwrap_or_default()));
    Budget { sides: PerSide { sales: of(Side::Sales), marketing: of(Side::Marketing) } }
}

/// What all occasions that still come round cost together.
pub fn budget_of_all(workspace: &Workspace, today: NaiveDate) -> Budget {
    let all = workspace.cadences.values().filter(|one| is_kept_up(one, today)).map(|one| budget(one));
    all.fold(Budget::default(), |sum, one| Budget {
        sides: PerSide {
            sales: sum.sides.sales.saturating_add(one.sides.sales),
            marketing: sum.sides.marketing.saturating_add(one.sides.marketing),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Attendance, Block, ClockEntry, ClockStep, FreshIds, Participant, last_order};
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn days(first: &str, rhythm: Rhythm, count: u32) -> Vec<String> {
        (0..count).map(|number| occurrence(day(first), rhythm, number).unwrap().to_string()).collect()
    }

    #[test]
    fn months_end_when_they_end_and_nobody_meets_at_a_weekend() {
        // 28 February 2026 is a Saturday, 31 May a Sunday: both would move into the next month.
        assert_eq!(
            days("2025-12-31", Rhythm::Monthly, 6),
            ["2025-12-31", "2026-01-30", "2026-02-27", "2026-03-31", "2026-04-30", "2026-05-29"]
        );
        assert_eq!(days("2027-11-30", Rhythm::Quarterly, 3), ["2027-11-30", "2028-02-29", "2028-05-30"]);
        // 15 August 2026 is a Saturday, 15 November a Sunday.
        assert_eq!(days("2026-05-15", Rhythm::Quarterly, 3), ["2026-05-15", "2026-08-17", "2026-11-16"]);
        assert_eq!(days("2026-11-26", Rhythm::Fortnightly, 3), ["2026-11-26", "2026-12-10", "2026-12-24"]);
        // Who begins at a weekend means it.
        assert_eq!(days("2026-08-15", Rhythm::Quarterly, 2), ["2026-08-15", "2026-11-15"]);
        assert_eq!(days("2024-02-29", Rhythm::Yearly, 3), ["2024-02-29", "2025-02-28", "2026-02-27"]);
    }

    #[test]
    fn the_next_one_comes_on_its_day_and_none_once_it_is_given_up() {
        let mut cadence = Cadence { first: Some(day("2026-01-05")), rhythm: Rhythm::Monthly, ..Cadence::default() };
        assert_eq!(next_day(&cadence, day("2025-11-26")), Some(day("2026-01-05")));
        assert_eq!(next_day(&cadence, day("2026-11-05")), Some(day("2026-11-05")));
        assert_eq!(next_day(&cadence, day("2026-11-06")), Some(day("2026-12-07")));
        assert_eq!(day_before(&cadence, day("2026-11-06")), Some(day("2026-11-05")));
        assert_eq!(day_before(&cadence, day("2026-01-05")), None);
        cadence.ended = Some(day("2026-12-01"));
        assert_eq!(next_day(&cadence, day("2026-11-06")), None);
        assert!(is_kept_up(&cadence, day("2026-11-30")) && !is_kept_up(&cadence, day("2026-12-01")));
        assert_eq!(next_day(&Cadence::default(), day("2026-11-06")), None);
    }

    #[test]
    fn a_budget_is_counted_from_minutes_people_and_rhythm() {
        let cadence = Cadence {
            minutes: Some(45),
            rhythm: Rhythm::Monthly,
            people: PerSide { sales: Some(3), marketing: Some(2) },
            ..Cadence::default()
        };
        // 45 minutes × 12 × 3 people = 1620 minutes a year = 2.25 hours a month, written as 2.3.
        let spent = budget(&cadence);
        assert_eq!(spent.sides, PerSide { sales: 1620, marketing: 1080 });
        assert_eq!(spent.hours_a_month(), Hours { sides: PerSide { sales: 230, marketing: 150 }, all: 380 });
        assert_eq!(Budget::default().hours_a_month(), Hours::default());
        let weekly = Cadence {
            rhythm: Rhythm::Weekly,
            minutes: Some(30),
            people: PerSide { sales: Some(1), marketing: Some(1) },
            ..cadence
        };
        assert_eq!(budget(&weekly).sides.sales, 1560);
        assert_eq!(Rhythm::ALL.map(Rhythm::times_a_year), [52, 26, 12, 6, 4, 2, 1]);
    }

    fn held(
        workspace: &mut Workspace,
        fresh: &mut FreshIds,
        kind: WorkshopKind,
        title: &str,
        on: &str,
    ) -> Id<Workshop> {
        let one =
            Workshop { id: fresh.next(), kind, title: title.to_owned(), day: Some(day(on)), ..Workshop::default() };
        let id = one.id;
        workspace.workshops.insert(id, one.into());
        let block = Block { id: fresh.next(), workshop: id, ..Block::default() };
        for (at, what) in [(1, ClockStep::Begin), (2, ClockStep::End)] {
            let block = (what == ClockStep::Begin).then_some(block.id);
            let ord = last_order(&workspace.clock);
            let entry = ClockEntry { id: fresh.next(), ord, workshop: id, at, what, block, ..ClockEntry::default() };
            workspace.clock.insert(entry.id, entry.into());
        }
        workspace.blocks.insert(block.id, block.into());
        id
    }

    #[test]
    fn when_it_was_held_and_who_came_is_read_from_the_workshops() {
        let (mut workspace, mut fresh) = (Workspace::default(), FreshIds::seeded(3));
        let cadence = Cadence {
            id: fresh.next(),
            title: "Monthly meeting".to_owned(),
            first: Some(day("2026-06-04")),
            rhythm: Rhythm::Monthly,
            plan: Some(WorkshopKind::Monthly),
            ..Cadence::default()
        };
        workspace.cadences.insert(cadence.id, cadence.clone().into());
        let today = day("2026-11-26");
        let never = kept(&workspace, &cadence, today);
        assert!(never.skipped && never.last.is_none());
        assert_eq!(never.next, Some(day("2026-12-04")));
        held(&mut workspace, &mut fresh, WorkshopKind::Monthly, "In October", "2026-10-05");
        let last = held(&mut workspace, &mut fresh, WorkshopKind::Monthly, "In November", "2026-11-04");
        held(&mut workspace, &mut fresh, WorkshopKind::Leads, "Something else", "2026-11-20");
        let seller = Participant { id: fresh.next(), side: Some(Side::Sales), ..Participant::default() };
        let mut with_people = Workshop::clone(&workspace.workshops[&last]);
        with_people.people.insert(seller.id, Attendance { present: true, ..Attendance::default() });
        workspace.people.insert(seller.id, seller.into());
        workspace.workshops.insert(last, with_people.into());
        let found = kept(&workspace, &cadence, today);
        assert_eq!(found.last, Some((last, day("2026-11-04"))));
        assert!(!found.skipped && !found.came.unwrap().holds());
        assert!(kept(&workspace, &cadence, day("2027-01-20")).skipped, "December was left out, and January");
        // A second occasion with the same agenda: names tell them apart.
        let other = Cadence { id: fresh.next(), title: "Regional meeting".to_owned(), ..cadence.clone() };
        workspace.cadences.insert(other.id, other.clone().into());
        assert_eq!(kept(&workspace, &other, today).last, None);
        let regional = held(&mut workspace, &mut fresh, WorkshopKind::Monthly, "regional meeting", "2026-11-11");
        assert_eq!(kept(&workspace, &other, today).last, Some((regional, day("2026-11-11"))));
        assert_eq!(kept(&workspace, &cadence, today).last, None);
    }

    proptest! {
        /// Whatever the first day: occasions follow each other, months are kept, weekdays are kept, and the next one is the first that is not before.
        #[test]
        fn days_follow_their_rhythm(start in 0_i64..40_000, rhythm in 0_usize..7, number in 0_u32..60, later in -400_i64..9_000) {
            let first = day("1970-01-01") + chrono::Duration::days(start);
            let rhythm = Rhythm::ALL[rhythm];
            let at = |number| occurrence(first, rhythm, number).unwrap();
            prop_assert_eq!(at(0), first);
            prop_assert!(at(number) < at(number + 1));
            match rhythm.step() {
                Step::Days(_) => prop_assert_eq!(at(number).weekday(), first.weekday()),
                Step::Months(months) => {
                    let of = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month());
                    prop_assert_eq!(of(at(number)) - of(first), i64::from(months * number));
                    prop_assert!(is_weekend(first) || !is_weekend(at(number)));
                    prop_assert!((i64::from(at(number).day()) - i64::from(first.day())).abs() <= 5);
                }
            }
            let cadence = Cadence { first: Some(first), rhythm, ..Cadence::default() };
            let from = first + chrono::Duration::days(later);
            let next = next_day(&cadence, from).unwrap();
            prop_assert!(next >= from);
            let before = day_before(&cadence, from);
            prop_assert_eq!(before.is_none(), next == first);
            if let Some(before) = before {
                prop_assert!(before < from);
                prop_assert!(before >= first);
                // Nothing lies between the two.
                prop_assert_eq!(next_day(&cadence, before + chrono::Duration::days(1)), Some(next));
            }
        }
    }
}
