//! The words in which English, German and Dutch name days.

use crate::model::Language;

/// The words of a language, all in small letters. What can be said in several words stands with the longest first.
pub struct Words {
    /// What makes a day a deadline.
    pub deadline: &'static [&'static str],
    /// What stands before a day and says no more than that.
    pub at: &'static [&'static str],
    /// Before these a day is none to be done by: from it on, after it, every such day, the last one, not before it.
    pub otherwise: &'static [&'static str],
    /// Articles.
    pub articles: &'static [&'static str],
    /// Days counted from today.
    pub relative: &'static [(&'static str, u64)],
    /// Days counted back from today.
    pub before: &'static [(&'static str, u64)],
    /// What stands before a weekday that lies behind.
    pub last: &'static [&'static str],
    /// What stands before and behind a number of days that lie behind.
    pub ago: [&'static str; 2],
    /// What stands before a number of days, weeks or months from today.
    pub within: &'static [&'static str],
    /// The words for one, two …; several for one.
    pub numbers: &'static [(&'static str, u64)],
    /// Words for days, weeks and months.
    pub units: [&'static [&'static str]; 3],
    /// Names of the days from Monday on.
    pub weekdays: [&'static str; 7],
    /// Their short forms.
    pub short_weekdays: [&'static [&'static str]; 7],
    /// Beginnings of the names of the months, and the least letters of them that are a name.
    pub months: [&'static str; 12],
    /// Other short forms of months.
    pub short_months: &'static [(&'static str, u32)],
    /// The one of the week after this one.
    pub next: &'static [&'static str],
    /// The first that comes.
    pub coming: &'static [&'static str],
    /// The end of something, and its middle.
    pub end: &'static [&'static str],
    pub middle: &'static [&'static str],
    /// What may stand between the end and what it is the end of.
    pub of: &'static [&'static str],
    /// The end of the month, quarter and year in one word.
    pub ends: &'static [(&'static str, Span)],
    /// Week, month, quarter and year.
    pub spans: &'static [(&'static str, Span)],
    /// A week by its number.
    pub week_number: &'static [&'static str],
    /// The meeting that comes next.
    pub meeting: &'static [&'static str],
    /// Behind the number of a day.
    pub ordinals: &'static [&'static str],
}

/// A stretch of time that has an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    Week,
    Month,
    Quarter,
    Year,
}

/// The words of a language.
pub fn of(language: Language) -> &'static Words {
    match language {
        Language::En => &ENGLISH,
        Language::De => &GERMAN,
        Language::Nl => &DUTCH,
    }
}

/// Numbers in words, one to twelve, of all languages: whoever writes "five attempts" means a number.
pub fn numbers_in_words() -> impl Iterator<Item = (&'static str, i64)> {
    let all = [&ENGLISH, &GERMAN, &DUTCH].into_iter().flat_map(|words| words.numbers);
    all.map(|(name, value)| (*name, *value as i64))
}

const ENGLISH: Words = Words {
    deadline: &[
        "no later than",
        "not later than",
        "latest by",
        "due by",
        "due on",
        "until",
        "till",
        "before",
        "due",
        "by",
    ],
    at: &["on"],
    otherwise: &[
        "not", "from", "after", "since", "every", "each", "last", "past", "as of", "starting", "never", "to", "for",
    ],
    articles: &["the"],
    relative: &[
        ("the day after tomorrow", 2),
        ("day after tomorrow", 2),
        ("tomorrow", 1),
        ("today", 0),
        ("tonight", 0),
    ],
    before: &[("the day before yesterday", 2), ("day before yesterday", 2), ("yesterday", 1)],
    last: &["last", "this past", "past"],
    ago: ["", "ago"],
    within: &["within the next", "within", "in"],
    numbers: &[
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
    ],
    units: [&["day", "days"], &["week", "weeks"], &["month", "months"]],
    weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    short_weekdays: [&["mon"], &["tue", "tues"], &["wed"], &["thu", "thur", "thurs"], &["fri"], &["sat"], &["sun"]],
    months: [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    short_months: &[("sept", 9)],
    next: &["next"],
    coming: &["this coming", "coming", "this"],
    end: &["the end of", "end of"],
    middle: &["the middle of", "middle of", "mid"],
    of: &["the", "this"],
    ends: &[("year-end", Span::Year), ("month-end", Span::Month)],
    spans: &[("week", Span::Week), ("month", Span::Month), ("quarter", Span::Quarter), ("year", Span::Year)],
    week_number: &["calendar week", "week", "cw", "wk"],
    meeting: &["the next meeting", "next meeting", "the next workshop", "next workshop"],
    ordinals: &["st", "nd", "rd", "th"],
};

const GERMAN: Words = Words {
    deadline: &[
        "bis spätestens zum",
        "bis spätestens am",
        "bis spätestens",
        "spätestens bis zum",
        "spätestens bis",
        "spätestens am",
        "spätestens zum",
        "spätestens",
        "bis zum",
        "bis zur",
        "bis am",
        "bis",
        "fällig am",
        "fällig",
        "vor dem",
        "vor",
    ],
    at: &["am", "zum"],
    otherwise: &[
        "nicht",
        "ab",
        "nach",
        "seit",
        "jeden",
        "jede",
        "jedem",
        "letzten",
        "letzte",
        "vergangenen",
        "vom",
        "guten",
        "von",
        "auf",
        "für",
    ],
    articles: &["dem", "den", "der", "die", "das"],
    relative: &[("übermorgen", 2), ("morgen", 1), ("heute", 0)],
    before: &[("vorgestern", 2), ("gestern", 1)],
    last: &["letzten", "letzter", "letzte", "letztes", "vergangenen", "vergangene", "vergangener"],
    ago: ["vor", ""],
    within: &["innerhalb von", "innerhalb", "binnen", "in"],
    numbers: &[
        ("ein", 1),
        ("eine", 1),
        ("einem", 1),
        ("einer", 1),
        ("eines", 1),
        ("zwei", 2),
        ("drei", 3),
        ("vier", 4),
        ("fünf", 5),
        ("sechs", 6),
        ("sieben", 7),
        ("acht", 8),
        ("neun", 9),
        ("zehn", 10),
        ("elf", 11),
        ("zwölf", 12),
    ],
    units: [&["tag", "tage", "tagen", "tages"], &["woche", "wochen"], &["monat", "monate", "monaten", "monats"]],
    weekdays: ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
    short_weekdays: [&["mo"], &["di"], &["mi"], &["do"], &["fr"], &["sa", "sonnabend"], &["so"]],
    months: [
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
    short_months: &[("jänner", 1), ("feber", 2), ("mrz", 3), ("sept", 9)],
    next: &["nächsten", "nächste", "nächster", "nächstes", "nächstem"],
    coming: &["kommenden", "kommende", "kommender", "kommendes", "diesen", "diese", "dieser", "dieses", "diesem"],
    end: &["ende"],
    middle: &["mitte"],
    of: &["des", "der", "dieses", "dieser"],
    ends: &[("monatsende", Span::Month), ("quartalsende", Span::Quarter), ("jahresende", Span::Year)],
    spans: &[
        ("woche", Span::Week),
        ("monats", Span::Month),
        ("monat", Span::Month),
        ("quartals", Span::Quarter),
        ("quartal", Span::Quarter),
        ("jahres", Span::Year),
        ("jahr", Span::Year),
    ],
    week_number: &["kalenderwoche", "woche", "kw"],
    meeting: &[
        "nächsten workshop",
        "nächstes mal",
        "nächsten mal",
        "nächsten treffen",
        "nächstes treffen",
        "nächste treffen",
        "nächsten sitzung",
        "nächste sitzung",
    ],
    ordinals: &["."],
};

const DUTCH: Words = Words {
    deadline: &["uiterlijk op", "uiterlijk", "tot en met", "tot", "vóór", "voor"],
    at: &["op"],
    otherwise: &["niet", "vanaf", "na", "sinds", "elke", "iedere", "afgelopen", "vorige", "naar"],
    articles: &["de", "het"],
    relative: &[("overmorgen", 2), ("morgen", 1), ("vandaag", 0)],
    before: &[("eergisteren", 2), ("gisteren", 1)],
    last: &["afgelopen", "vorige", "laatste"],
    ago: ["", "geleden"],
    within: &["binnen", "over", "in"],
    numbers: &[
        ("een", 1),
        ("één", 1),
        ("twee", 2),
        ("drie", 3),
        ("vier", 4),
        ("vijf", 5),
        ("zes", 6),
        ("zeven", 7),
        ("acht", 8),
        ("negen", 9),
        ("tien", 10),
        ("elf", 11),
        ("twaalf", 12),
    ],
    units: [&["dag", "dagen"], &["week", "weken"], &["maand", "maanden"]],
    weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    short_weekdays: [&["ma"], &["di"], &["wo"], &["do"], &["vr"], &["za"], &["zo"]],
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    short_months: &[("mrt", 3), ("sept", 9)],
    next: &["volgende", "volgend"],
    coming: &["aanstaande", "komende", "deze", "a.s"],
    end: &["het einde van", "het eind van", "einde van", "eind van", "einde", "eind"],
    middle: &["half", "midden"],
    of: &["de", "het", "deze", "dit"],
    ends: &[("maandeinde", Span::Month), ("jaareinde", Span::Year)],
    spans: &[("week", Span::Week), ("maand", Span::Month), ("kwartaal", Span::Quarter), ("jaar", Span::Year)],
    week_number: &["kalenderweek", "week", "wk"],
    meeting: &[
        "het volgende overleg",
        "volgende overleg",
        "volgend overleg",
        "de volgende workshop",
        "volgende workshop",
        "de volgende keer",
        "volgende keer",
    ],
    ordinals: &["ste", "de", "e"],
};
