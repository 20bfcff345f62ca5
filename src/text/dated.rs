//! What is said of dated leads: cohorts, times at a stage, leaks and the time to first contact.

use super::{Texts, labels};
use crate::calc::attempts::Attempt;
use crate::calc::cohorts::{Cohort, Window, WindowFrom};
use crate::calc::dated::{Dated, Flow};
use crate::calc::dated_leads::{OddDate, date_of};
use crate::calc::lead_groups::LeadGroup;
use crate::calc::response_times::{Attainment, ResponseTimes, Speed, SpeedBucket, SpeedValue};
use crate::calc::stage_times::{Leak, StageTime, Velocity};
use crate::calc::stats::{FEW, Rate};
use crate::calc::survival::Takes;
use crate::model::Workspace;

/// A line of the table of cohorts.
#[derive(Debug, Clone, PartialEq)]
pub struct CohortLine {
    /// Month, leads that came, and for each later stage how many reached it with the rate from the stage before.
    pub cells: Vec<String>,
    /// Whether it counts in averages.
    pub mature: bool,
}

impl Texts {
    /// That only a sample of the leads is at hand.
    pub fn dated_sample(&self, dated: &Dated) -> Option<String> {
        let (n, all) = dated.sample?;
        Some(self.with("dated-sample", &[("n", n.into()), ("all", all.into())]))
    }

    /// How many days cohorts have to convert, and why.
    pub fn cohort_window(&self, window: Window) -> String {
        let days = ("n", window.days.into());
        match window.from {
            WindowFrom::Set => self.with("dated-window-set", &[days]),
            WindowFrom::OwnCycle(won) => self.with("dated-window-own", &[days, ("won", won.into())]),
            WindowFrom::Months => self.with("dated-window-months", &[days]),
        }
    }

    /// The headings of the table of cohorts.
    pub fn cohort_head(&self, flow: &Flow) -> Vec<String> {
        std::iter::once(self.get("funnel-month")).chain(flow.stages.iter().map(|stage| stage.name.clone())).collect()
    }

    /// The cohorts, the newest first.
    pub fn cohort_lines(&self, flow: &Flow) -> Vec<CohortLine> {
        let line = |cohort: &Cohort| {
            let month = self.month(cohort.month);
            let month = if cohort.mature { month } else { format!("{month} ({})", self.get("funnel-young")) };
            CohortLine { cells: self.cohort_cells(month, &cohort.reached), mature: cohort.mature }
        };
        flow.cohorts.months.iter().rev().map(line).collect()
    }

    /// All cohorts that have had their time, together.
    pub fn cohort_sum(&self, flow: &Flow) -> Vec<String> {
        self.cohort_cells(self.get("dated-mature"), &flow.cohorts.sums())
    }

    fn cohort_cells(&self, name: String, reached: &[u64]) -> Vec<String> {
        let first = reached.first().map_or_else(|| "–".to_owned(), |count| self.integer(*count));
        let later = reached.windows(2).map(|pair| match pair {
            [of, count] if *of >= FEW => {
                format!("{} · {}", self.integer(*count), self.rate(Some(Rate::new(*count, *of))))
            }
            // Of few the rate is the number itself, with what it is of.
            [of, count] if *of > 0 => self.of(Rate::new(*count, *of)),
            [_, count] => self.integer(*count),
            _ => String::new(),
        });
        [name, first].into_iter().chain(later).collect()
    }

    /// The rates of the mature cohorts into each later stage: of the one before and of the first, with cases and interval.
    pub fn cohort_rates(&self, flow: &Flow) -> Vec<Vec<String>> {
        let rate = |from: usize, to: usize| flow.cohorts.rate(from, to).filter(|rate| rate.n > 0);
        let words = |rate: Option<Rate>| match rate {
            Some(rate) => {
                let interval = rate.interval().map_or_else(String::new, |interval| self.interval(interval));
                format!("{} ({}; {interval})", self.rate(Some(rate)), self.of(rate))
            }
            None => "–".to_owned(),
        };
        let stages = flow.stages.iter().enumerate().skip(1);
        stages.map(|(at, stage)| vec![stage.name.clone(), words(rate(at - 1, at)), words(rate(0, at))]).collect()
    }

    /// The same as a line for each stage.
    pub fn cohort_rate_lines(&self, flow: &Flow) -> Vec<String> {
        let [previous, first] = ["dated-of-previous", "dated-of-first"].map(|key| self.get(key));
        let line = |row: Vec<String>| match row.as_slice() {
            [stage, of_previous, of_first] => format!("{stage}: {of_previous} {previous}, {of_first} {first}"),
            _ => String::new(),
        };
        self.cohort_rates(flow).into_iter().map(line).collect()
    }

    /// How long leads stay at a stage; nothing where nobody moved on and nobody waits.
    pub fn stage_time(&self, name: &str, time: &StageTime) -> Option<String> {
        if time.moved == 0 && time.waiting == 0 {
            return None;
        }
        let days = |days: Option<f64>| days.map_or_else(|| "–".to_owned(), |days| self.tenths(days));
        let values = [
            ("stage", name.into()),
            ("median", days(time.median).into()),
            ("moved", time.moved.into()),
            ("line", days(time.stall_line).into()),
            ("waiting", time.waiting.into()),
            ("stalled", time.stalled.into()),
        ];
        Some(self.with(if time.stall_line.is_some() { "dated-stage-time" } else { "dated-stage-time-few" }, &values))
    }

    /// What is lost between two stages, with whoever owns them; nothing where nobody is lost.
    pub fn stage_leak(&self, workspace: &Workspace, flow: &Flow, leak: &Leak) -> Option<String> {
        let (stage, next) = (flow.stages.get(leak.at)?, flow.stages.get(leak.at + 1)?);
        let value = leak.value.map_or_else(|| "–".to_owned(), |value| self.money(value, &workspace.header.currency));
        let values = [
            ("stage", (&stage.name).into()),
            ("next", (&next.name).into()),
            ("owner", self.get(labels::words(leak.owners.0)).into()),
            ("then", self.get(labels::words(leak.owners.1)).into()),
            ("lost", leak.lost.into()),
            ("stayed", leak.stayed.into()),
            ("value", value.into()),
        ];
        (leak.stayed > 0).then(|| self.with("dated-leak", &values))
    }

    /// How much money moves in a day, with what it is made of.
    pub fn velocity(&self, workspace: &Workspace, velocity: &Velocity) -> Option<String> {
        let currency = &workspace.header.currency;
        let values = [
            ("open", velocity.open.into()),
            ("rate", self.rate(Some(velocity.win)).into()),
            ("deal", self.money(velocity.deal_value, currency).into()),
            ("days", self.rounded(velocity.days, 0).into()),
            ("money", self.money(velocity.a_day()?.round() as i64, currency).into()),
        ];
        Some(self.with("dated-velocity", &values))
    }

    /// Dates that cannot be, or not yet: how many, and what became of them.
    pub fn odd_dates(&self, flow: &Flow) -> Vec<String> {
        let odd = &flow.odd;
        let all = [
            ("dated-odd-future", odd.future),
            ("dated-odd-before", odd.before_entry),
            ("dated-odd-without", odd.without_entry),
            ("dated-odd-unread", odd.unread),
        ];
        all.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| self.with(key, &[("n", n.into())])).collect()
    }

    /// One of them.
    pub fn odd_date(&self, flow: &Flow, odd: &OddDate) -> String {
        let stage = flow.stages.iter().find(|stage| stage.id == odd.stage).map_or("", |stage| stage.name.as_str());
        let day = self.date(date_of(odd.day));
        let row = u64::from(odd.row) + 1;
        let values = |entered: String| {
            [("row", row.into()), ("stage", stage.into()), ("day", day.clone().into()), ("entered", entered.into())]
        };
        match odd.entered {
            Some(entered) => self.with("dated-odd-one-before", &values(self.date(date_of(entered)))),
            None => self.with("dated-odd-one-future", &values(String::new())),
        }
    }

    /// With one decimal, and without one where it is 0.
    fn tenths(&self, number: f64) -> String {
        let tenths = (number * 10.0).round();
        self.rounded(number, i16::from(tenths % 10.0 != 0.0))
    }

    /// Minutes as people say them: below an hour in minutes, otherwise in hours.
    pub fn minutes(&self, minutes: f64) -> String {
        if minutes < 60.0 {
            self.with("dated-minutes", &[("n", self.rounded(minutes, 0).into())])
        } else {
            self.with("dated-hours", &[("n", self.tenths(minutes / 60.0).into())])
        }
    }

    /// How long half of all leads wait, with those nobody has contacted yet.
    pub fn takes(&self, takes: Takes) -> String {
        match takes {
            Takes::Unknown => "–".to_owned(),
            Takes::AtMost(minutes) => self.minutes(minutes.into()),
            Takes::LongerThan(minutes) => {
                self.with("dated-longer-than", &[("time", self.minutes(minutes.into()).into())])
            }
        }
    }

    /// How the limit of the agreement was kept.
    pub fn attainment(&self, kept: &Attainment) -> String {
        let values = [
            ("limit", self.minutes(kept.limit.into()).into()),
            ("rate", self.rate(Some(kept.on_time)).into()),
            ("of", self.of(kept.on_time).into()),
            ("pending", kept.pending.into()),
        ];
        self.with(if kept.on_time.n == 0 { "dated-kept-none" } else { "dated-kept" }, &values)
    }

    /// How fast a first contact came.
    pub fn speed(&self, speed: Speed) -> String {
        self.get(match speed {
            Speed::Hour => "dated-speed-hour",
            Speed::FourHours => "dated-speed-four",
            Speed::SameDay => "dated-speed-same-day",
            Speed::NextDay => "dated-speed-next-day",
            Speed::FiveDays => "dated-speed-five",
            Speed::Later => "dated-speed-later",
            Speed::Never => "dated-speed-never",
        })
    }

    /// What it would be worth to be as fast with all leads, as an association.
    pub fn speed_value(&self, workspace: &Workspace, value: &SpeedValue) -> String {
        let money = value.money.map(|money| self.money(money, &workspace.header.currency));
        let values = [
            ("speed", self.speed(value.fast.speed).into()),
            ("rate", self.rate(Some(value.fast.qualified)).into()),
            ("now", self.percent(value.now).into()),
            ("wins", self.rounded(value.wins, 1).into()),
        ];
        let words = self.with("dated-speed-value", &values);
        match money {
            Some(money) => format!("{words} {}", self.with("dated-speed-money", &[("money", money.into())])),
            None => words,
        }
    }

    /// What is not counted in the time to first contact, and how exact it is.
    pub fn response_notes(&self, response: &ResponseTimes) -> Vec<String> {
        let all = [
            ("dated-response-negative", response.negative),
            ("dated-response-future", response.future),
            ("dated-response-without", response.without),
        ];
        let mut notes: Vec<String> =
            all.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| self.with(key, &[("n", n.into())])).collect();
        if !response.timed {
            notes.push(self.get("dated-response-days"));
        }
        if response.contacted < FEW {
            notes.push(self.with("dated-response-few", &[("n", response.contacted.into())]));
        }
        notes
    }

    /// The time to first contact in three lines: what it is, in business hours, by the clock on the wall.
    pub fn response_rows(&self, response: &ResponseTimes) -> Vec<Vec<String>> {
        let both = [("dated-business", &response.business), ("dated-wall", &response.wall)];
        let time = |minutes: Option<f64>| minutes.map_or_else(|| "–".to_owned(), |minutes| self.minutes(minutes));
        let row = |(key, spread): (&str, &crate::calc::response_times::Spread)| {
            let times = [spread.p50, spread.p80, spread.p95, spread.mean].map(time);
            let mut cells = vec![self.get(key)];
            cells.extend(times);
            cells.push(self.takes(spread.median_of_all()));
            cells
        };
        both.into_iter().map(row).collect()
    }

    /// The headings of these lines.
    pub fn response_head(&self) -> Vec<String> {
        ["dated-clock", "dated-p50", "dated-p80", "dated-p95", "dated-mean", "dated-median-all"]
            .map(|key| self.get(key))
            .into()
    }
}

impl Texts {
    /// Win rates by the values of a column: value, rate with cases, and whether it is pulled towards all.
    pub fn group_rows(&self, column: &str, flow: &Flow) -> Vec<Vec<String>> {
        let row = |group: &LeadGroup| {
            let name =
                if group.value.is_empty() { self.get("dated-group-blank") } else { self.cell_of(column, &group.value) };
            let note = if group.is_shrunk { self.get("dated-group-few") } else { String::new() };
            vec![name, self.percent(group.used), self.of(group.won), note]
        };
        flow.groups.iter().map(row).collect()
    }

    /// How many were qualified by speed: speed, rate, cases.
    pub fn speed_rows(&self, response: &ResponseTimes) -> Vec<Vec<String>> {
        let row = |bucket: &SpeedBucket| {
            let interval = bucket.qualified.interval().map_or_else(String::new, |interval| self.interval(interval));
            vec![self.speed(bucket.speed), self.rate(Some(bucket.qualified)), self.of(bucket.qualified), interval]
        };
        response.buckets.iter().map(row).collect()
    }

    /// How many were reached at which attempt.
    pub fn attempts(&self, attempts: &[Attempt]) -> Vec<String> {
        let line = |(n, attempt): (usize, &Attempt)| {
            let values = [
                ("n", n.into()),
                ("rate", self.rate(Some(attempt.reached)).into()),
                ("of", self.of(attempt.reached).into()),
                ("share", self.percent(attempt.by_then).into()),
            ];
            self.with("dated-attempt", &values)
        };
        (1..).zip(attempts).map(line).collect()
    }
}
