//! What somebody catches in one line: kind, owner and day are read from the words. No word is lost: what is not surely one of
//! these stays in the text.

mod about;

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use super::spoken_days::{Calendar, SpokenDay, Word, split, spoken_days};
use crate::model::{EntryKind, Id, Participant, Side, Workspace, in_order};
pub use about::named_record;

/// With what ears a line is heard.
#[derive(Debug, Clone)]
pub struct Ear {
    /// Language, today and the next meeting.
    pub calendar: Calendar,
    /// The letter of each kind; none where the kind was chosen already.
    pub letters: Vec<(char, EntryKind)>,
    /// Who can be named.
    pub people: Vec<Arc<Participant>>,
}

impl Ear {
    /// Ears that know the people of a workspace.
    pub fn of(workspace: &Workspace, calendar: Calendar, letters: Vec<(char, EntryKind)>) -> Self {
        let people = in_order(&workspace.people).into_iter().filter(|person| !person.name.trim().is_empty());
        Self { calendar, letters, people: people.cloned().collect() }
    }
}

/// Who was named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Who {
    /// Nobody.
    #[default]
    Nobody,
    /// Somebody of the list of people.
    Person(Id<Participant>, String, Option<Side>),
    /// Somebody the list does not know.
    Unknown(String),
    /// One of several of this name: the name, and who they are.
    Several(String, Vec<(Id<Participant>, String, Option<Side>)>),
}

impl Who {
    /// Their name: that of the list of people where it is clear.
    pub fn name(&self) -> &str {
        match self {
            Self::Nobody => "",
            Self::Person(_, name, _) | Self::Unknown(name) | Self::Several(name, _) => name,
        }
    }

    /// The side they speak for.
    pub fn side(&self) -> Option<Side> {
        if let Self::Person(_, _, side) = self { *side } else { None }
    }
}

/// What was heard in a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heard {
    /// The kind its first letter says.
    pub kind: Option<EntryKind>,
    /// Who.
    pub who: Who,
    /// Who was named right behind them: they help. One is answerable.
    pub helpers: Vec<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// What is left: what it is about.
    pub text: String,
    /// The places of the line that stand in kind, owner and day and not in the text.
    pub taken: Vec<Range<usize>>,
}

/// Hears a line.
pub fn hear(line: &str, ear: &Ear) -> Heard {
    let (kind, begins) = kind_of(line, &ear.letters);
    let mut heard = Heard { kind, ..Heard::default() };
    if kind.is_some() {
        heard.taken.push(0..begins);
    }
    let body = line.get(begins..).unwrap_or_default();
    let days = spoken_days(body, ear.calendar);
    if let Some(head) = head(body, &days, ear) {
        (heard.who, heard.helpers) = (head.who, head.helpers);
        heard.due = head.day.map(|day| day.day);
        heard.taken.push(begins..begins + head.length);
        if heard.due.is_none() {
            let rest: Vec<SpokenDay> = days.iter().filter(|day| day.from >= head.length).copied().collect();
            take_day(&mut heard, body, head.length, begins, &rest);
        }
    } else {
        let at = owner(body, &days, ear, &mut heard, begins);
        take_day(&mut heard, body, at, begins, &days);
    }
    heard.taken.sort_by_key(|taken| taken.start);
    heard.text = left(line, &heard.taken);
    heard
}

/// The kind by the first letter, and where the words begin behind it.
fn kind_of(line: &str, letters: &[(char, EntryKind)]) -> (Option<EntryKind>, usize) {
    let start = line.len() - line.trim_start().len();
    let mut rest = line.get(start..).unwrap_or_default().chars();
    let (first, second) = (rest.next(), rest.next());
    let found = letters.iter().find(|(letter, _)| Some(*letter) == first);
    match (found, first, second) {
        (Some((_, kind)), Some(letter), Some(' ')) => (Some(*kind), start + letter.len_utf8() + 1),
        _ => (None, 0),
    }
}

/// What stands before a colon, when it is an owner and a day and nothing else.
struct Head {
    who: Who,
    helpers: Vec<String>,
    day: Option<SpokenDay>,
    /// With the colon.
    length: usize,
}

fn head(body: &str, days: &[SpokenDay], ear: &Ear) -> Option<Head> {
    const LONGEST: usize = 80;
    let colon = body.match_indices(':').map(|(at, _)| at).find(|at| {
        let behind = body.get(at + 1..).unwrap_or_default();
        behind.is_empty() || behind.starts_with(char::is_whitespace)
    })?;
    let within: Vec<&SpokenDay> = days.iter().filter(|day| day.to <= colon).collect();
    if colon > LONGEST || within.len() > 1 {
        return None;
    }
    let day = within.first().map(|day| **day);
    let before = body.get(..day.map_or(colon, |day| day.from))?;
    let after = day.map_or("", |day| body.get(day.to..colon).unwrap_or_default());
    let name = [before, after].map(|part| part.trim_matches(OF_A_LIST)).join(" ").trim().to_owned();
    let (who, helpers) = match named(&name, ear) {
        Who::Nobody if name.is_empty() && day.is_some() => (Who::Nobody, Vec::new()),
        // With a day beside it, it can be nothing but a name.
        Who::Nobody if day.is_some() && is_like_a_name(&name) => (Who::Unknown(name), Vec::new()),
        Who::Nobody => several(&name, ear)?,
        who => (who, Vec::new()),
    };
    Some(Head { who, helpers, day, length: colon + 1 })
}

/// Who is named in a list of names and nothing else: the first one, and the others.
fn several(names: &str, ear: &Ear) -> Option<(Who, Vec<String>)> {
    let run = run_of_names(&split(names), 0, names, ear);
    let whole = run.last().is_some_and(|last| names.get(last.to..).is_some_and(is_gap));
    let mut people = run.into_iter().filter(|_| whole).map(|name| name.who);
    let first = people.next()?;
    Some((first, people.map(|who| who.name().to_owned()).collect()))
}

/// Words and signs that join names.
const AND: [&str; 6] = ["and", "und", "en", "&", "+", "/"];

/// A name of somebody the list knows, where it stands.
struct Named {
    who: Who,
    /// Its first byte, and the byte after it.
    from: usize,
    to: usize,
    /// The first word behind it.
    next: usize,
    /// A sign stands behind it.
    ends: bool,
}

/// The name that begins with this word, the longest there is.
fn name_at(words: &[Word], at: usize, body: &str, ear: &Ear) -> Option<Named> {
    const LONGEST: usize = 4;
    (1..=LONGEST).rev().find_map(|count| {
        let (first, last) = words.get(at).zip(words.get(at + count - 1))?;
        let name = body.get(first.from..last.to)?;
        let as_listed = name.starts_with(char::is_uppercase) && ear.people.iter().any(|one| one.name.contains(name));
        let who = if as_listed { named(name, ear) } else { Who::Nobody };
        let ends = last.raw.ends_with(',');
        (who != Who::Nobody).then_some(Named { who, from: first.from, to: last.to, next: at + count, ends })
    })
}

/// Names that follow each other, with commas or words that join them between, from this word on.
fn run_of_names(words: &[Word], at: usize, body: &str, ear: &Ear) -> Vec<Named> {
    let mut run: Vec<Named> = Vec::new();
    let mut next = at;
    while let Some(name) = name_at(words, next, body, ear) {
        let joins = words.get(name.next).is_some_and(|word| AND.contains(&word.bare.as_str()));
        next = name.next + usize::from(joins);
        let goes_on = joins || name.ends;
        run.push(name);
        if !goes_on {
            break;
        }
    }
    run
}

/// Signs between the parts of a line.
const OF_A_LIST: [char; 7] = [' ', ',', ';', '-', '–', '—', '@'];

fn is_like_a_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let begins_large = |word: &str| word.starts_with(char::is_uppercase);
    let letters = |word: &str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\''));
    (1..=3).contains(&words.len()) && words.iter().all(|word| begins_large(word) && letters(word))
}

/// Who is called so: by the whole name, or by a first or last name nobody else has.
fn named(name: &str, ear: &Ear) -> Who {
    let wanted = name.trim().to_lowercase();
    let person = |one: &Arc<Participant>| (one.id, one.name.trim().to_owned(), one.side);
    let whole: Vec<_> = ear.people.iter().filter(|one| one.name.trim().to_lowercase() == wanted).map(person).collect();
    let part = || ear.people.iter().filter(|one| one.name.to_lowercase().split_whitespace().any(|part| part == wanted));
    let found = if whole.is_empty() { part().map(person).collect() } else { whole };
    match <[_; 1]>::try_from(found) {
        Ok([(id, name, side)]) => Who::Person(id, name, side),
        Err(none) if none.is_empty() => Who::Nobody,
        Err(several) => Who::Several(name.trim().to_owned(), several),
    }
}

/// Hears the owner of a line without a head; where the words begin that may hold a day.
fn owner(body: &str, days: &[SpokenDay], ear: &Ear, heard: &mut Heard, begins: usize) -> usize {
    let words = split(body);
    // @Anna stands anywhere.
    for word in words.iter().filter(|word| word.bare.starts_with('@')) {
        let who = named(word.bare.trim_start_matches('@'), ear);
        if who != Who::Nobody {
            heard.who = who;
            heard.taken.push(begins + word.from..begins + word.to);
            return 0;
        }
    }
    // (Anna) stands at the end.
    if let Some(inside) = body.trim_end().strip_suffix(')')
        && let Some(open) = inside.rfind('(')
    {
        let who = named(inside.get(open + 1..).unwrap_or_default(), ear);
        if who != Who::Nobody {
            heard.who = who;
            heard.taken.push(begins + open..begins + body.trim_end().len());
            return 0;
        }
    }
    // Who begins the line is the one it is about. A day or a comma behind the name makes it an address; otherwise the name
    // is part of the sentence and stays there.
    let first = words.iter().position(|word| !days.iter().any(|day| (day.from..day.to).contains(&word.from)));
    let Some(first) = first.filter(|first| words.iter().take(*first).all(|word| word.to <= first_day_ends(days)))
    else {
        return 0;
    };
    let run = run_of_names(&words, first, body, ear);
    let Some(owner) = run.first() else { return 0 };
    heard.who = owner.who.clone();
    let addressed = |name: &Named| {
        let day_follows = days.iter().any(|day| day.from >= name.to && body.get(name.to..day.from).is_some_and(is_gap));
        name.ends || day_follows || name.next == words.len()
    };
    let last = run.iter().rposition(addressed).or((first > 0).then_some(0));
    let Some((last, end)) = last.and_then(|last| Some((last, run.get(last)?.to))) else { return 0 };
    heard.helpers = run.iter().take(last + 1).skip(1).map(|name| name.who.name().to_owned()).collect();
    heard.taken.push(begins + owner.from..begins + end);
    end
}

fn first_day_ends(days: &[SpokenDay]) -> usize {
    days.first().filter(|day| day.from == 0).map_or(0, |day| day.to)
}

fn is_gap(text: &str) -> bool {
    text.trim_matches(OF_A_LIST).is_empty()
}

/// Takes the day out of the words: the one that is said to be a deadline, otherwise one at their beginning or end. Of
/// several none is taken.
fn take_day(heard: &mut Heard, body: &str, starts: usize, begins: usize, days: &[SpokenDay]) {
    let deadlines: Vec<&SpokenDay> = days.iter().filter(|day| day.deadline).collect();
    let at_an_end = |day: &&SpokenDay| {
        let before = body.get(..day.from).unwrap_or_default();
        let behind = body.get(day.to..).unwrap_or_default();
        let after_name = starts > 0 && before.get(starts..).is_some_and(is_gap);
        let first = is_gap(before) && (!day.bare || behind.trim_start().starts_with([',', ':', '–']));
        after_name || first || is_gap(behind.trim_end_matches(['.', '!']))
    };
    let chosen = match deadlines.as_slice() {
        [only] => Some(**only),
        [] if days.len() == 1 => days.iter().find(at_an_end).copied(),
        _ => None,
    };
    if let Some(day) = chosen {
        heard.due = Some(day.day);
        heard.taken.push(begins + day.from..begins + day.to);
    }
}

/// What is left of a line: without what was taken, and without the signs that stood between.
fn left(line: &str, taken: &[Range<usize>]) -> String {
    let mut pieces = Vec::new();
    let mut at = 0;
    for taken in taken {
        pieces.push(line.get(at..taken.start).unwrap_or_default());
        at = at.max(taken.end);
    }
    pieces.push(line.get(at..).unwrap_or_default());
    let mut text = String::new();
    for piece in pieces {
        // A comma that stood beside what was taken divides nothing any more; a colon still does.
        let colon = !text.is_empty() && piece.trim_start().starts_with(':');
        if colon {
            text.push(':');
        }
        for word in piece.trim_start_matches([' ', ',', ';', ':', '–', '—']).split_whitespace() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
    }
    let signs = |c: char| OF_A_LIST.contains(&c) && c != '@';
    text.trim_start_matches(signs).trim_end_matches(signs).to_owned()
}
