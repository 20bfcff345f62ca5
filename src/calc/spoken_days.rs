//! Days as people say them in a meeting: "until Friday", "bis 3.12.", "over twee weken". What is not surely a day is none: it
//! stays in the words it stands in.
//!
//! A weekday is the next one after today; "next Tuesday" is that of next week. A day without its year is the next one, where what
//! has happened is asked for the last one. The end
//! of a week is its Friday, the end of a month its last day; a week by its number is its Friday as well. "Before Friday" is by
//! that Friday. A number with a slash is a day only where it can be one in a single way, except in Dutch, where the day comes
//! first.

mod month;
mod past;
mod words;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::model::{Language, Tense};
pub use month::month_named;
pub use words::numbers_in_words;
use words::{Span, Words};

/// A day that was named, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpokenDay {
    /// The day.
    pub day: NaiveDate,
    /// The first byte of the words that name it, with those that make a deadline of it.
    pub from: usize,
    /// The byte after them.
    pub to: usize,
    /// It was said to be a deadline: until, by.
    pub deadline: bool,
    /// Nothing but a weekday or a date: "the Friday agenda" is none to be done by Friday.
    pub bare: bool,
}

/// From which day one counts.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    /// The language of the words.
    pub language: Language,
    /// Today.
    pub today: NaiveDate,
    /// The day of the meeting that comes next, where one is planned.
    pub meeting: Option<NaiveDate>,
    /// On which side of today the day lies that is asked for.
    pub tense: Tense,
}

/// Every day that is named in a text, in the order of the words.
pub fn spoken_days(text: &str, calendar: Calendar) -> Vec<SpokenDay> {
    let split = split(text);
    let reader = Reader { all: &split, words: words::of(calendar.language), calendar };
    let mut found: Vec<(SpokenDay, usize, usize)> = Vec::new();
    let mut at = 0;
    while at < split.len() {
        let Some((day, asked, next)) = reader.phrase(at) else {
            at = reader.contradiction(at).unwrap_or(at + 1);
            continue;
        };
        let place = split.get(at).zip(split.get(next - 1));
        if let Some((first, last)) = place.filter(|_| !reader.is_otherwise(at)) {
            let (deadline, bare) = (asked == Asked::Deadline, asked == Asked::No && reader.is_bare(at));
            found.push((SpokenDay { day, from: first.from, to: last.to, deadline, bare }, at, next));
        }
        at = next;
    }
    // "Friday in a week" names two days and means a third one.
    let beside = |one: &(SpokenDay, usize, usize)| {
        found.iter().any(|other| other.0.day != one.0.day && (other.1 == one.2 || one.1 == other.2))
    };
    found.iter().filter(|one| !beside(one)).map(|one| one.0).collect()
}

/// The day a text names, where it names one and says nothing else: "next Thursday", "3.12.".
pub fn spoken_day(text: &str, calendar: Calendar) -> Option<NaiveDate> {
    let text = text.trim();
    // Where nothing but a day is asked for, day and month are enough.
    let numbers = text.strip_suffix('.').unwrap_or(text);
    if let Some((sign, (first, second))) =
        ['.', '/', '-'].iter().find_map(|sign| Some((*sign, numbers.split_once(*sign)?)))
    {
        let number = |text: &str| text.trim().parse::<u32>().ok();
        let reader = Reader { all: &[], words: words::of(calendar.language), calendar };
        if let Some((first, second)) = number(first).zip(number(second)) {
            return reader.ordered(sign, first, second, |month, day| reader.on(month, day));
        }
    }
    let found = spoken_days(text, calendar);
    let [one] = found.as_slice() else { return None };
    let behind = text.get(one.to..)?.trim_matches(|c: char| c.is_whitespace() || AROUND.contains(&c));
    (one.from == 0 && behind.is_empty()).then_some(one.day)
}

/// A word and where it stands.
#[derive(Debug)]
pub(super) struct Word {
    /// In small letters, without the punctuation around it.
    pub bare: String,
    /// As it stands.
    pub raw: String,
    /// Its first byte, without punctuation before it.
    pub from: usize,
    /// The byte after it, without punctuation behind it.
    pub to: usize,
    /// Punctuation stands behind it.
    pub ends: bool,
}

/// What stands around a word and is none of it.
const AROUND: [char; 16] = [',', ';', ':', '.', '!', '?', '(', ')', '"', '„', '“', '”', '‘', '’', '\'', '»'];

/// The words of a text.
pub(super) fn split(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    for raw in text.split_inclusive(char::is_whitespace) {
        let begins = at;
        at += raw.len();
        let bare = raw.trim_matches(|c: char| c.is_whitespace() || AROUND.contains(&c));
        if bare.is_empty() {
            continue;
        }
        let from = begins + raw.find(bare).unwrap_or(0);
        let behind = raw.trim_end().get(from - begins + bare.len()..).unwrap_or_default();
        // The point of an ordinal number or a short form is part of it.
        let point = usize::from(behind.starts_with('.'));
        words.push(Word {
            bare: bare.to_lowercase().replace("o\u{301}", "ó").replace("e\u{301}", "é"),
            raw: raw.trim_end().get(from - begins..).unwrap_or_default().to_owned(),
            from,
            to: from + bare.len() + point,
            ends: behind.len() > point,
        });
    }
    words
}

/// A place among words.
#[derive(Clone, Copy)]
struct Reader<'a> {
    all: &'a [Word],
    words: &'static Words,
    calendar: Calendar,
}

/// A day and the place behind it.
type Read = Option<(NaiveDate, usize)>;

/// How surely the words before ask for a day: some forms are one only then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Asked {
    No,
    /// On, am, op.
    Loosely,
    /// Until, bis, vóór.
    Deadline,
}

impl Reader<'_> {
    fn bare(&self, at: usize) -> &str {
        self.all.get(at).map_or("", |word| word.bare.as_str())
    }

    /// The place behind one of these sayings, where one stands here.
    fn eat(&self, at: usize, sayings: &[&str]) -> Option<usize> {
        sayings.iter().find_map(|saying| {
            let count = saying.split(' ').count();
            let here = saying.split(' ').enumerate().all(|(more, word)| self.bare(at + more) == word);
            // Words that belong together have no punctuation between them.
            let together = (at..at + count - 1).all(|at| self.all.get(at).is_some_and(|word| !word.ends));
            (here && together).then_some(at + count)
        })
    }

    /// The same, for what may also be missing.
    fn skip(&self, at: usize, sayings: &[&str]) -> usize {
        self.eat(at, sayings).unwrap_or(at)
    }

    /// Whether what stands before makes it a day that nothing is to be done by.
    fn is_otherwise(&self, at: usize) -> bool {
        (1..=2).any(|back| at.checked_sub(back).is_some_and(|at| self.eat(at, self.words.otherwise) == Some(at + back)))
    }

    /// Whether what stands here is a weekday or a date without any other word.
    fn is_bare(&self, at: usize) -> bool {
        let counted = [self.relative(at), self.within(at), self.end(at), self.next_meeting(at)];
        let said = [self.words.next, self.words.coming].into_iter().any(|words| self.eat(at, words).is_some());
        counted.iter().all(Option::is_none) && !said
    }

    /// The place behind a weekday and a date that are not of one mind: neither of them is a day then.
    fn contradiction(&self, at: usize) -> Option<usize> {
        let is_weekday = self.words.weekdays.contains(&self.bare(at));
        let behind = self.skip(at + 1, self.words.articles);
        self.date(behind, Asked::Loosely).filter(|_| is_weekday).map(|(_, next)| next)
    }

    /// A day with what stands before it; the day, how it was asked for, and the place behind it.
    fn phrase(&self, at: usize) -> Option<(NaiveDate, Asked, usize)> {
        if let Some((day, next)) = self.past(at) {
            return Some((day, Asked::No, next));
        }
        if let Some(next) = self.eat(at, self.words.deadline) {
            let behind = self.skip(next, self.words.articles);
            let found = self.day(next, Asked::Deadline).or_else(|| self.day(behind, Asked::Deadline));
            return found.map(|(day, next)| (day, Asked::Deadline, next));
        }
        let on = self.skip(at, self.words.at);
        let found = self.day(at, Asked::No).map(|(day, next)| (day, Asked::No, next));
        found.or_else(|| {
            let behind = self.skip(on, self.words.articles);
            let (day, next) = (on > at).then(|| self.day(behind, Asked::Loosely)).flatten()?;
            Some((day, Asked::Loosely, next))
        })
    }

    /// A day.
    fn day(&self, at: usize, asked: Asked) -> Read {
        let deadline = asked == Asked::Deadline;
        self.relative(at)
            .or_else(|| self.within(at))
            .or_else(|| self.end(at))
            .or_else(|| self.next_meeting(at))
            .or_else(|| self.weekday(at, asked))
            .or_else(|| self.date(at, asked))
            .or_else(|| if deadline { self.week_number(at).or_else(|| self.next_span(at)) } else { None })
    }

    /// "Tomorrow". In German the morning has a capital letter.
    fn relative(&self, at: usize) -> Read {
        let (saying, days) = self.words.relative.iter().find(|(saying, _)| self.eat(at, &[*saying]).is_some())?;
        let is_morning = self.calendar.language == Language::De && *saying == "morgen" && {
            let begins = at == 0 || self.all.get(at - 1).is_some_and(|before| before.ends);
            !begins && self.all.get(at).is_some_and(|word| word.raw.starts_with('M'))
        };
        let day = self.calendar.today.checked_add_days(Days::new(*days))?;
        (!is_morning).then_some((day, at + saying.split(' ').count()))
    }

    /// "In two weeks".
    fn within(&self, at: usize) -> Read {
        let at = self.eat(at, self.words.within)?;
        let (count, unit) = self.count(at)?;
        let today = self.calendar.today;
        let day = match unit {
            0 => today.checked_add_days(Days::new(count)),
            1 => today.checked_add_days(Days::new(count * 7)),
            _ => today.checked_add_months(Months::new(u32::try_from(count).ok()?)),
        };
        Some((day?, at + 2))
    }

    /// "Two weeks": how many, and of which of the units.
    fn count(&self, at: usize) -> Option<(u64, usize)> {
        let said = self.words.numbers.iter().find(|(word, _)| *word == self.bare(at)).map(|(_, number)| *number);
        let count = said.or_else(|| self.bare(at).parse().ok().filter(|count| *count <= 366))?;
        let unit = self.words.units.iter().position(|unit| unit.contains(&self.bare(at + 1)))?;
        Some((count, unit))
    }

    fn span(&self, at: usize) -> Option<Span> {
        let found = self.words.spans.iter().find(|(word, _)| *word == self.bare(at));
        found.map(|(_, span)| *span)
    }

    /// "End of the month", "Ende November", "half december".
    fn end(&self, at: usize) -> Read {
        if let Some((_, span)) = self.words.ends.iter().find(|(word, _)| *word == self.bare(at)) {
            return Some((end_of(*span, self.calendar.today, false)?, at + 1));
        }
        if let Some(next) = self.eat(at, self.words.middle) {
            let month = self.month(next)?;
            return Some((self.on(month, 15)?, next + 1));
        }
        let next = self.eat(at, self.words.end)?;
        if let Some(month) = self.month(next) {
            let end = |year| last_of_month(NaiveDate::from_ymd_opt(year, month, 1)?);
            return Some((self.calendar.of_years(end)?, next + 1));
        }
        let behind = self.skip(next, self.words.of);
        let (later, behind) = match self.eat(behind, self.words.next) {
            Some(behind) => (true, behind),
            None => (false, behind),
        };
        let span = self.span(behind)?;
        Some((end_of(span, self.calendar.today, later)?, behind + 1))
    }

    fn next_meeting(&self, at: usize) -> Read {
        Some((self.calendar.meeting?, self.eat(at, self.words.meeting)?))
    }

    /// "Next week": its end.
    fn next_span(&self, at: usize) -> Read {
        let at = self.eat(at, self.words.next)?;
        let span = self.span(at).filter(|span| matches!(span, Span::Week | Span::Month))?;
        Some((end_of(span, self.calendar.today, true)?, at + 1))
    }

    /// "KW 49": its Friday.
    fn week_number(&self, at: usize) -> Read {
        let at = self.eat(at, self.words.week_number)?;
        let week: u32 = self.bare(at).parse().ok()?;
        let now = self.calendar.today.iso_week().year();
        let near = now - 1..=now + 1;
        let friday = |year| NaiveDate::from_isoywd_opt(year, week, Weekday::Fri).filter(|_| near.contains(&year));
        Some((self.calendar.of_years(friday)?, at + 1))
    }

    /// "Friday", "next Tuesday", "Fri 27 Nov": day and date must be of one mind.
    fn weekday(&self, at: usize, asked: Asked) -> Read {
        let (later, next) = match (self.eat(at, self.words.next), self.eat(at, self.words.coming)) {
            (Some(next), _) => (true, next),
            (None, coming) => (false, coming.unwrap_or(at)),
        };
        let word = self.bare(next);
        let full = self.words.weekdays.iter().position(|name| *name == word);
        let short = self.words.short_weekdays.iter().position(|names| names.contains(&word));
        let behind = self.skip(next + 1, self.words.articles);
        let date = self.date(behind, Asked::Loosely).filter(|_| next == at);
        let weekday = full.or(short.filter(|_| asked > Asked::No || next > at || date.is_some()))?;
        let today = self.calendar.today;
        if let Some((day, behind)) = date {
            return (day.weekday().num_days_from_monday() as usize == weekday).then_some((day, behind));
        }
        let now = today.weekday().num_days_from_monday() as usize;
        if self.calendar.tense == Tense::Past && next == at {
            return Some((today.checked_sub_days(Days::new(((now + 6 - weekday) % 7 + 1) as u64))?, next + 1));
        }
        // "Friday next week"; with two words for it, the one in front says which.
        let of_next_week = if later || next > at { None } else { self.next_week(next + 1) };
        let later = later || of_next_week.is_some();
        let days = if later { 7 + weekday - now } else { (weekday + 6 - now) % 7 + 1 };
        Some((today.checked_add_days(Days::new(days as u64))?, of_next_week.unwrap_or(next + 1)))
    }

    /// The place behind "next week", "of the next week".
    fn next_week(&self, at: usize) -> Option<usize> {
        let at = self.skip(self.skip(at, self.words.of), self.words.articles);
        let week = self.eat(at, self.words.next)?;
        self.words.units[1].contains(&self.bare(week)).then_some(week + 1)
    }

    /// A date in numbers or with the name of a month.
    fn date(&self, at: usize, asked: Asked) -> Read {
        let word = self.all.get(at)?;
        if let Some(day) = self.numeric(word, at + 1 == self.all.len(), asked > Asked::No) {
            return Some((day, at + 1));
        }
        // December 3rd
        if self.calendar.language == Language::En
            && let Some(month) = self.month(at)
            && let Some(day) = self.day_number(at + 1)
        {
            return self.with_year(month, day, at + 2);
        }
        let day = self.day_number(at)?;
        let behind = self.skip(at + 1, &["of", "van"]);
        if let Some(month) = self.month(behind).filter(|_| !word.ends) {
            return self.with_year(month, day, behind + 1);
        }
        // Only the number of a day: the next such day.
        let alone = asked == Asked::Deadline && self.is_ordinal(word);
        let today = self.calendar.today;
        let this = today.with_day(day).filter(|day| *day >= today);
        let next = || (1..=2).find_map(|more| today.with_day(1)?.checked_add_months(Months::new(more))?.with_day(day));
        if alone { Some((this.or_else(next)?, at + 1)) } else { None }
    }

    fn is_ordinal(&self, word: &Word) -> bool {
        let digits = word.bare.trim_start_matches(|c: char| c.is_ascii_digit());
        if digits.is_empty() {
            return self.words.ordinals.contains(&".")
                && word.raw.get(word.bare.len()..).is_some_and(|rest| rest.starts_with('.'));
        }
        self.words.ordinals.contains(&digits)
    }

    /// The number of a day, also as "3." or "3rd".
    fn day_number(&self, at: usize) -> Option<u32> {
        let bare = self.bare(at);
        let digits = self.words.ordinals.iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
        if digits.is_empty() || digits.len() > 2 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        digits.parse().ok().filter(|day| (1..=31).contains(day))
    }

    fn month(&self, at: usize) -> Option<u32> {
        let word = self.bare(at);
        let named = |name: &&str| *name == word || word.chars().count() == 3 && name.starts_with(word);
        let found = (1..).zip(self.words.months).find(|(_, name)| named(name)).map(|(number, _)| number);
        found.or_else(|| self.words.short_months.iter().find(|(short, _)| *short == word).map(|(_, number)| *number))
    }

    /// Adds the year that stands behind, or the next one in which it is a day.
    fn with_year(&self, month: u32, day: u32, behind: usize) -> Read {
        let told = self.bare(behind).parse::<i32>().ok().filter(|_| self.bare(behind).len() == 4);
        let now = self.calendar.today.year();
        match told.filter(|year| (now - 1..now + 20).contains(year)) {
            Some(year) => Some((NaiveDate::from_ymd_opt(year, month, day)?, behind + 1)),
            None => Some((self.on(month, day)?, behind)),
        }
    }

    /// A day of the year.
    fn on(&self, month: u32, day: u32) -> Option<NaiveDate> {
        self.calendar.of_years(|year| NaiveDate::from_ymd_opt(year, month, day))
    }

    /// "2026-12-03", "3.12.", "3/12/2026".
    fn numeric(&self, word: &Word, is_last: bool, asked: bool) -> Option<NaiveDate> {
        let sign = word.bare.chars().find(|c| !c.is_ascii_digit())?;
        if !['.', '/', '-'].contains(&sign) {
            return None;
        }
        let parts: Vec<&str> = word.bare.split(sign).collect();
        if parts.iter().any(|part| part.is_empty() || part.len() > 4 || !part.bytes().all(|byte| byte.is_ascii_digit()))
        {
            return None;
        }
        let number = |part: &str| part.parse::<u32>().ok();
        match parts.as_slice() {
            [year, month, day] if year.len() == 4 => {
                NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)
            }
            [first, second, year] if first.len() <= 2 && second.len() <= 2 && matches!(year.len(), 2 | 4) => {
                let year = year.parse::<i32>().ok()? + if year.len() == 2 { 2000 } else { 0 };
                self.ordered(sign, number(first)?, number(second)?, |month, day| {
                    NaiveDate::from_ymd_opt(year, month, day)
                })
            }
            [first, second] if first.len() <= 2 && second.len() <= 2 => {
                let point = word.raw.get(word.bare.len()..).is_some_and(|rest| rest.starts_with('.'));
                let stands = match sign {
                    // 3.12 may be a number, 3.12. is none.
                    '.' if self.calendar.language == Language::En => false,
                    '.' if asked => point || is_last || word.ends,
                    '.' => point && !is_last,
                    _ => asked,
                };
                stands
                    .then(|| self.ordered(sign, number(first)?, number(second)?, |month, day| self.on(month, day)))
                    .flatten()
            }
            _ => None,
        }
    }

    /// Day and month in the order of the language; in English only where there is one way to read them.
    fn ordered(
        &self,
        sign: char,
        first: u32,
        second: u32,
        day: impl Fn(u32, u32) -> Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let day_first = day(second, first);
        if self.calendar.language != Language::En || sign == '.' {
            return day_first;
        }
        match (day_first, day(first, second)) {
            (Some(one), Some(other)) => (one == other).then_some(one),
            (one, other) => one.or(other),
        }
    }
}

/// The last day of a stretch of time, or of the one after it.
fn end_of(span: Span, today: NaiveDate, later: bool) -> Option<NaiveDate> {
    let more = u32::from(later);
    match span {
        Span::Week => {
            let back = u64::from(today.weekday().num_days_from_monday());
            let monday = today.checked_sub_days(Days::new(back))?;
            let friday = monday.checked_add_days(Days::new(4 + 7 * u64::from(more)))?;
            // On a weekend the week that ends is the one that comes.
            if friday < today { friday.checked_add_days(Days::new(7)) } else { Some(friday) }
        }
        Span::Month => last_of_month(today.with_day(1)?.checked_add_months(Months::new(more))?),
        Span::Quarter => {
            let first = today.with_day(1)?.with_month((today.month0() / 3) * 3 + 1)?;
            last_of_month(first.checked_add_months(Months::new(2 + 3 * more))?)
        }
        Span::Year => NaiveDate::from_ymd_opt(today.year() + i32::try_from(more).ok()?, 12, 31),
    }
}

fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}
