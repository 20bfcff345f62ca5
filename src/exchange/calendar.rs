//! Days and times for the calendars of those who take part: workshops, actions with a day, days of review.
//!
//! A time is that of the clock on the wall of the room. It is written with the zone the workshop names, whose rules stand in the
//! file (TZID and VTIMEZONE, RFC 5545 sections 3.2.19 and 3.6.5): whoever is elsewhere sees it by their own clock, and a change of
//! the law after the file was written is the only thing that moves it. UTC would move it with every such change. A workshop that
//! names no zone has a time without one (a floating one, section 3.3.5), which every calendar shows as it stands: a zone guessed
//! from the machine that writes the file would be wrong on a laptop that travels.
//!
//! An action or a review is an event of a whole day that leaves people free. A to-do (VTODO) would say more, but the
//! calendars people have leave it out when they import a file.
//!
//! A record has the same UID in every file, and a later file has a larger SEQUENCE: importing it updates what is there. What
//! is done or dropped stays in the file until its day, so that calendars learn of it.

mod lines;
mod zones;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use crate::calc::clock::agenda;
use crate::calc::meetings;
use crate::calc::overview::{ReviewOf, reviews};
use crate::calc::schedule::schedule;
use crate::calc::zones::zone;
use crate::model::{Entry, EntryKind, EntryStatus, Id, TimeOfDay, WorkStatus, Workshop, Workspace, in_order};
use crate::text::{Texts, printable, printable_lines, texts};
use lines::Lines;

/// What goes into a calendar file, and when it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Only this workshop and what was caught in it; otherwise everything that has a day.
    pub workshop: Option<Id<Workshop>>,
    /// The moment, in milliseconds since 1970 in UTC.
    pub now: i64,
    /// The day: what is over is left out.
    pub today: NaiveDate,
}

/// The longest title and place, and the longest description, in letters: calendars cut longer ones.
const LONGEST: [usize; 2] = [300, 4_000];
/// The longest agenda that says when a workshop ends, in minutes: a week.
const LONGEST_AGENDA: i64 = 7 * 24 * 60;
/// Seconds of 1 January 2020: a sequence counts from here, so that it fits its 31 bits until 2088.
const EPOCH: i64 = 1_577_836_800;

/// The calendar file; `None` where nothing has a day, because a calendar without an event is none.
pub fn calendar(workspace: &Workspace, wanted: &Wanted) -> Option<String> {
    let all = All { workspace, wanted, texts: &texts(workspace.header.language) };
    let mut events = all.workshops();
    events.extend(all.entries());
    if wanted.workshop.is_none() {
        events.extend(all.reviews());
        events.extend(all.content());
    }
    if events.is_empty() {
        return None;
    }
    let mut calendar = Lines::begin("VCALENDAR");
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//Tandem//Tandem//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.plain(name, value);
    }
    let name = one_line(&workspace.header.title);
    if !name.is_empty() {
        calendar.text("X-WR-CALNAME", &name);
    }
    for zone in all.zones() {
        calendar.put(zone);
    }
    for event in events {
        calendar.put(event);
    }
    Some(calendar.end())
}

struct All<'a> {
    workspace: &'a Workspace,
    wanted: &'a Wanted,
    texts: &'a Texts,
}

impl All<'_> {
    /// Workshops from today on, or the one that is wanted.
    fn wanted_workshops(&self) -> impl Iterator<Item = &Arc<Workshop>> {
        let is_wanted = |one: &Workshop| match self.wanted.workshop {
            Some(id) => one.id == id,
            None => one.day.is_some_and(|day| day >= self.wanted.today),
        };
        meetings::workshops(self.workspace).into_iter().filter(move |one| is_wanted(one))
    }

    fn workshops(&self) -> Vec<Lines> {
        self.wanted_workshops().filter_map(|one| self.workshop(one)).collect()
    }

    /// The zones in which workshops of the file take place.
    fn zones(&self) -> Vec<Lines> {
        let mut days: BTreeMap<&'static str, (Tz, NaiveDate, NaiveDate)> = BTreeMap::new();
        let timed = self.wanted_workshops().filter(|one| one.starts.is_some());
        for (workshop, day) in timed.filter_map(|one| Some((one, within(one.day?)?))) {
            if let Some(zone) = zone(&workshop.zone) {
                let (_, first, last) = days.entry(zone.name()).or_insert((zone, day, day));
                (*first, *last) = ((*first).min(day), (*last).max(day));
            }
        }
        days.into_values().map(|(zone, first, last)| zones::zone(zone, first, last)).collect()
    }

    /// A workshop at its time, or as a whole day where nobody has said when it begins.
    fn workshop(&self, workshop: &Workshop) -> Option<Lines> {
        let day = within(workshop.day?)?;
        let title = match one_line(&workshop.title) {
            title if title.is_empty() => self.texts.get("workshop-title"),
            title => title,
        };
        let mut event = self.event(&workshop.id.to_string(), &title)?;
        event.plain("STATUS", "CONFIRMED");
        describe(&mut event, &[self.plan(workshop)]);
        let place = one_line(&workshop.place);
        if !place.is_empty() {
            event.text("LOCATION", &place);
        }
        let Some(begins) = workshop.starts else { return Some(whole_day(event, day)) };
        let blocks = agenda(self.workspace, workshop.id);
        let begins = i64::from(begins.minutes());
        let ends = match workshop.ends.map(|end| i64::from(end.minutes())) {
            Some(end) if end > begins => end,
            Some(end) => end + i64::from(TimeOfDay::DAY),
            None => schedule(workshop, &blocks)
                .over
                .filter(|over| *over > begins)
                .unwrap_or(begins + 60)
                .min(begins + LONGEST_AGENDA),
        };
        for (name, time) in [("DTSTART", at(day, begins)), ("DTEND", at(day, ends))] {
            match zone(&workshop.zone) {
                Some(zone) => event.time_in(name, zone.name(), time),
                None => event.time(name, time),
            }
        }
        Some(event)
    }

    /// What a workshop is to bring, who is invited, and when which block begins; nothing private.
    fn plan(&self, workshop: &Workshop) -> String {
        let mut lines = Vec::new();
        if !workshop.goal.trim().is_empty() {
            lines.push(format!("{}: {}", self.texts.get("workshop-goal"), workshop.goal.trim()));
        }
        let invited: Vec<String> =
            meetings::listed(self.workspace, workshop).iter().map(|one| one.person.name.trim().to_owned()).collect();
        if !invited.is_empty() {
            lines.push(format!("{}: {}", self.texts.get("workshop-people"), invited.join(", ")));
        }
        let blocks = agenda(self.workspace, workshop.id);
        let plan = schedule(workshop, &blocks);
        for (block, start) in blocks.iter().zip(&plan.starts) {
            let begins = start.at.map(|at| format!("{} ", TimeOfDay::of_minutes(at))).unwrap_or_default();
            let values = [("title", one_line(&block.title).into()), ("n", block.minutes.into())];
            lines.push(format!("{begins}{}", self.texts.with("calendar-block", &values)));
        }
        lines.join("\n")
    }

    /// Actions by their day, and decisions until the day until which they hold.
    fn entries(&self) -> Vec<Lines> {
        let all = in_order(&self.workspace.entries).into_iter().filter(|entry| match self.wanted.workshop {
            Some(id) => entry.workshop == Some(id),
            None => true,
        });
        all.filter_map(|entry| self.entry(entry)).collect()
    }

    fn entry(&self, entry: &Entry) -> Option<Lines> {
        let day = within(entry.due?)?;
        if entry.status != EntryStatus::Open && day < self.wanted.today {
            return None;
        }
        let text = one_line(&entry.text);
        let title = match entry.kind {
            EntryKind::Action => match one_line(&entry.owner) {
                owner if owner.is_empty() => text,
                owner => format!("{owner}: {text}"),
            },
            EntryKind::Decision => self.texts.with("calendar-decision", &[("name", text.into())]),
            EntryKind::Parked | EntryKind::Idea | EntryKind::Win => return None,
        };
        let title = if entry.status == EntryStatus::Done { format!("✓ {title}") } else { title };
        let mut event = self.event(&entry.id.to_string(), &title)?;
        if entry.status == EntryStatus::Dropped {
            event.plain("STATUS", "CANCELLED");
        }
        let workshop = entry.workshop.and_then(|id| self.workspace.workshops.get(&id));
        let helper = one_line(&entry.helper);
        let helper = (!helper.is_empty()).then(|| self.texts.with("minutes-helped", &[("value", helper.into())]));
        let from = workshop.map(|one| {
            let day = one.day.map(|day| format!(", {}", self.texts.date(day))).unwrap_or_default();
            format!("{}: {}{day}", self.texts.get("workshop-title"), one_line(&one.title))
        });
        let lines: Vec<String> = [helper, from, Some(entry.outcome.clone())].into_iter().flatten().collect();
        describe(&mut event, &lines);
        Some(whole_day(event, day))
    }

    /// When personas, KPIs and the agreement are looked at again.
    fn reviews(&self) -> Vec<Lines> {
        let one = |review: crate::calc::overview::ReviewDay| {
            let (of, name) = match review.of {
                ReviewOf::Persona(id) => (id.to_string(), review.name),
                ReviewOf::Kpi(id) => (id.to_string(), review.name),
                ReviewOf::Agreement => ("agreement".to_owned(), self.texts.get("review-agreement")),
            };
            let title = self.texts.with("calendar-review", &[("name", one_line(&name).into())]);
            Some(whole_day(self.event(&format!("{of}.review"), &title)?, within(review.due)?))
        };
        reviews(self.workspace).into_iter().filter_map(one).collect()
    }

    /// Content somebody works on, by the day it is to be ready.
    fn content(&self) -> Vec<Lines> {
        let items = in_order(&self.workspace.content).into_iter().filter(|item| item.work != WorkStatus::Done);
        let one = |item: &std::sync::Arc<crate::model::ContentItem>| {
            let day = within(item.due?)?;
            let title = self.texts.with("calendar-content", &[("name", one_line(&item.title).into())]);
            let mut event = self.event(&format!("{}.due", item.id), &title)?;
            describe(&mut event, std::slice::from_ref(&item.owner));
            Some(whole_day(event, day))
        };
        items.filter_map(one).collect()
    }

    /// An event without its time.
    fn event(&self, of: &str, title: &str) -> Option<Lines> {
        let written = DateTime::from_timestamp_millis(self.wanted.now)?;
        let sequence = (written.timestamp() - EPOCH).clamp(0, i64::from(i32::MAX));
        let mut event = Lines::begin("VEVENT");
        event.plain("UID", &format!("{of}.{}@tandem", self.workspace.doc));
        event.moment("DTSTAMP", written);
        event.moment("LAST-MODIFIED", written);
        event.plain("SEQUENCE", &sequence.to_string());
        event.text("SUMMARY", &cut(title, LONGEST[0]));
        Some(event)
    }
}

fn describe(event: &mut Lines, lines: &[String]) {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    if !lines.is_empty() {
        event.text("DESCRIPTION", &cut(&lines.join("\n"), LONGEST[1]));
    }
}

/// The event on a whole day, on which it keeps nobody from anything else. The end is the day after: it is no part of it.
fn whole_day(mut event: Lines, day: NaiveDate) -> Lines {
    event.day("DTSTART", day);
    if let Some(next) = day.succ_opt() {
        event.day("DTEND", next);
    }
    event.plain("TRANSP", "TRANSPARENT");
    event
}

/// So many minutes after the midnight a day begins with.
fn at(day: NaiveDate, minutes: i64) -> NaiveDateTime {
    let whole = u64::try_from(minutes.div_euclid(i64::from(TimeOfDay::DAY))).unwrap_or_default();
    let rest = minutes.rem_euclid(i64::from(TimeOfDay::DAY)) as u32;
    let time = NaiveTime::from_hms_opt(rest / 60, rest % 60, 0).unwrap_or_default();
    day.checked_add_days(Days::new(whole)).unwrap_or(day).and_time(time)
}

/// A day a calendar file can say: four digits of a year.
fn within(day: NaiveDate) -> Option<NaiveDate> {
    (1900..9_999).contains(&day.year()).then_some(day)
}

/// A text in one line, of readable length.
fn one_line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    cut(&printable(&words), LONGEST[0])
}

/// A text without what could steer whoever shows it, of readable length.
fn cut(text: &str, longest: usize) -> String {
    let text = printable_lines(text);
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.into_owned(),
    }
}
