//! How leads ended, in the words of their system: whole words, negations, codes. A word nobody knows is asked.

use super::headings::words;
use crate::model::Outcome;

/// What a word of an outcome column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// It says how the lead ended, or that it has not.
    Is(Outcome),
    /// Nobody can say what it means.
    Ask,
    /// Nobody wants to know: its leads count neither as won nor as lost.
    Nothing,
}

impl Meaning {
    /// Its name in files and data for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Is(outcome) => outcome.word(),
            Self::Ask => "ask",
            Self::Nothing => "none",
        }
    }

    /// The meaning with a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Some(match key.trim().to_lowercase().as_str() {
            "won" => Self::Is(Outcome::Won),
            "lost" => Self::Is(Outcome::Lost),
            "rejected" => Self::Is(Outcome::Rejected),
            "open" => Self::Is(Outcome::Open),
            "ask" => Self::Ask,
            "none" => Self::Nothing,
            _ => return None,
        })
    }
}

const WON: [&str; 14] = [
    "won",
    "gewonnen",
    "closedwon",
    "gewonnene",
    "win",
    "sold",
    "verkauft",
    "verkocht",
    "beauftragt",
    "auftrag",
    "succeeded",
    "gewonnener",
    "gescoord",
    "vunnen",
];
const LOST: [&str; 14] = [
    "lost",
    "verloren",
    "closedlost",
    "verlorene",
    "loss",
    "lose",
    "abgesagt",
    "verlies",
    "absage",
    "verlorener",
    "mislukt",
    "storniert",
    "geannuleerd",
    "förlorad",
];
const REJECTED: [&str; 17] = [
    "rejected",
    "unqualified",
    "disqualified",
    "abgelehnt",
    "disqualifiziert",
    "unqualifiziert",
    "afgewezen",
    "gediskwalificeerd",
    "ongekwalificeerd",
    "junk",
    "spam",
    "invalid",
    "ungültig",
    "ongeldig",
    "duplicate",
    "dublette",
    "dubbel",
];
/// Words that say it only when nothing else stands beside them.
const WON_ALONE: &[&str] = &[
    "customer",
    "kunde",
    "klant",
    "converted",
    "konvertiert",
    "geconverteerd",
    "signed",
    "unterschrieben",
    "ondertekend",
    "ordered",
    "bestellt",
    "besteld",
    "closed won",
    "deal won",
    "client",
    "neukunde",
    "existing customer",
    "order received",
    "gew",
    "auftrag erhalten",
    "contract signed",
    "closed converted",
    "qualified converted",
    "converted to opportunity",
];
const REJECTED_ALONE: [&str; 8] = [
    "bad timing",
    "no fit",
    "not a fit",
    "kein bedarf",
    "not interested",
    "kein interesse",
    "geen interesse",
    "do not contact",
];
/// Words that say lost only when nothing else stands beside them.
const LOST_ALONE: [&str; 4] = ["verl", "kein auftrag", "geen opdracht", "no sale"];
const OPEN: [&str; 104] = [
    "gesendet",
    "versendet",
    "verschickt",
    "verstuurd",
    "verzonden",
    "sent",
    "vereinbart",
    "überzeugt",
    "overtuigd",
    "presentatie",
    "präsentation",
    "open",
    "offen",
    "new",
    "neu",
    "nieuw",
    "working",
    "engaging",
    "prospecting",
    "prospect",
    "contacted",
    "kontaktiert",
    "benaderd",
    "negotiation",
    "negotiating",
    "verhandlung",
    "onderhandeling",
    "proposal",
    "angebot",
    "offerte",
    "quote",
    "quoted",
    "qualification",
    "qualified",
    "qualifiziert",
    "gekwalificeerd",
    "qualifying",
    "qualifizierung",
    "kwalificatie",
    "nurturing",
    "nurture",
    "lead",
    "mql",
    "sql",
    "sal",
    "opportunity",
    "subscriber",
    "pending",
    "progress",
    "bearbeitung",
    "behandeling",
    "process",
    "assigned",
    "zugewiesen",
    "toegewezen",
    "attempted",
    "connected",
    "meeting",
    "demo",
    "termin",
    "afspraak",
    "appointment",
    "scheduled",
    "geplant",
    "gepland",
    "analysis",
    "discovery",
    "evaluation",
    "review",
    "prüfung",
    "warm",
    "hot",
    "cold",
    "follow",
    "wiedervorlage",
    "opvolgen",
    "active",
    "aktiv",
    "actief",
    "laufend",
    "lopend",
    "waiting",
    "wartend",
    "wachtend",
    "incoming",
    "eingegangen",
    "ontvangen",
    "presentation",
    "presentationscheduled",
    "qualifiedtobuy",
    "appointmentscheduled",
    "contractsent",
    "decisionmakerboughtin",
    "marketingqualifiedlead",
    "salesqualifiedlead",
    "offer",
    "future",
    "initial",
    "contact",
    "unread",
    "uncontacted",
    "marketing",
    "sales",
    "öppen",
];
const NEGATIONS: [&str; 13] =
    ["not", "no", "nicht", "kein", "keine", "niet", "geen", "never", "nie", "nooit", "non", "noch", "un"];
const DOUBTS: [&str; 44] = [
    "may",
    "might",
    "could",
    "should",
    "will",
    "hopefully",
    "könnte",
    "sollte",
    "wird",
    "hoffentlich",
    "hopelijk",
    "zou",
    "maybe",
    "perhaps",
    "probably",
    "likely",
    "expected",
    "possibly",
    "almost",
    "nearly",
    "vielleicht",
    "wahrscheinlich",
    "vermutlich",
    "fast",
    "beinahe",
    "voraussichtlich",
    "erwartet",
    "misschien",
    "waarschijnlijk",
    "bijna",
    "verwacht",
    "vermoedelijk",
    "or",
    "oder",
    "of",
    "soon",
    "bald",
    "binnenkort",
    "verbal",
    "verbally",
    "mündlich",
    "mondeling",
    "almost",
    "potentially",
];

/// What a word means under a heading, in any of the usual languages.
pub fn meaning(word: &str, heading: &str) -> Meaning {
    if let Some(yes) = yes_no(word) {
        return flag(yes, heading);
    }
    if word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) || word.contains('?') {
        return Meaning::Ask;
    }
    let all = words(word);
    let joined = all.join(" ");
    if REJECTED_ALONE.contains(&joined.as_str()) {
        return Meaning::Is(Outcome::Rejected);
    }
    if LOST_ALONE.contains(&joined.as_str()) {
        return Meaning::Is(Outcome::Lost);
    }
    if WON_ALONE.contains(&joined.as_str()) {
        return Meaning::Is(Outcome::Won);
    }
    // What stands behind a dash, colon or bracket is the reason or the kind.
    let head = first_part(word).map(words).filter(|head| said(head) != Meaning::Nothing);
    let found = said(head.as_deref().unwrap_or(&all));
    match found {
        Meaning::Nothing if is_open(&all) => Meaning::Is(Outcome::Open),
        Meaning::Nothing => Meaning::Ask,
        found => found,
    }
}

fn first_part(word: &str) -> Option<&str> {
    let end = [" - ", " – ", " — ", ": ", " (", "/", ", "].iter().filter_map(|mark| word.find(mark)).min()?;
    word.get(..end)
}

/// What decides in these words; nothing when none does.
fn said(words: &[String]) -> Meaning {
    let mut found: Option<Outcome> = None;
    for (at, word) in words.iter().enumerate() {
        let outcome = if WON.contains(&word.as_str()) {
            Outcome::Won
        } else if LOST.contains(&word.as_str()) {
            Outcome::Lost
        } else if REJECTED.contains(&word.as_str()) {
            Outcome::Rejected
        } else {
            continue;
        };
        let before = at.checked_sub(1).and_then(|at| words.get(at)).map(String::as_str);
        let two_before = at.checked_sub(2).and_then(|at| words.get(at)).map(String::as_str);
        let negated = [before, two_before].into_iter().flatten().any(|word| NEGATIONS.contains(&word));
        let doubtful = words.iter().take(at).any(|word| DOUBTS.contains(&word.as_str()));
        if negated || doubtful {
            return Meaning::Ask;
        }
        match found {
            None => found = Some(outcome),
            // "Closed lost, junk" is lost; "won" and "lost" side by side is a question.
            Some(known) if known != outcome && (known == Outcome::Won || outcome == Outcome::Won) => {
                return Meaning::Ask;
            }
            Some(_) => {}
        }
    }
    if found.is_none() && words.iter().any(|word| WON_ALONE.contains(&word.as_str()) || word.starts_with("convert")) {
        return Meaning::Ask;
    }
    found.map_or(Meaning::Nothing, Meaning::Is)
}

fn is_open(words: &[String]) -> bool {
    words.iter().any(|word| OPEN.contains(&word.as_str()))
}

/// Yes or no in words or as 0 and 1.
pub fn yes_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "1" | "yes" | "y" | "ja" | "j" | "wahr" | "waar" | "x" | "✓" | "✔" => Some(true),
        "false" | "0" | "no" | "n" | "nein" | "nee" | "falsch" | "onwaar" => Some(false),
        _ => None,
    }
}

/// Yes says what the heading asks; no says only that it is not so (yet).
fn flag(yes: bool, heading: &str) -> Meaning {
    let words = words(heading);
    let says = |list: &[&str]| words.iter().any(|word| list.iter().any(|stem| word.starts_with(stem)));
    match yes {
        true if says(&["lost", "verlor"]) => Meaning::Is(Outcome::Lost),
        true if says(&[
            "won",
            "gewonn",
            "convert",
            "konvert",
            "geconvert",
            "iswon",
            "customer",
            "kunde",
            "klant",
            "sold",
            "isconverted",
            "bought",
            "gekauft",
            "gekocht",
        ]) =>
        {
            Meaning::Is(Outcome::Won)
        }
        _ => Meaning::Ask,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcome_words_are_read_whole_and_their_negations_are_asked() {
        for (word, heading, expected) in [
            ("Closed Won", "Stage", "won"),
            ("closedwon", "Stage", "won"),
            ("Closed–Won", "Stage", "won"),
            ("Won - Renewal", "Stage", "won"),
            ("5 - Won", "Stage", "won"),
            ("Gewonnen (Bestandskunde)", "Phase", "won"),
            ("Customer", "Lifecycle Stage", "won"),
            ("Lost - Price", "Status", "lost"),
            ("Lost – customer went elsewhere", "Status", "lost"),
            ("Closed Lost - No budget", "Status", "lost"),
            ("Lost - competitor won", "Status", "lost"),
            ("Verloren: Kunde hat anders entschieden", "Status", "lost"),
            ("Lost Lead", "Lead Status", "lost"),
            ("Disqualified – customer", "Status", "rejected"),
            ("Junk Lead", "Lead Status", "rejected"),
            ("Afgewezen", "Status", "rejected"),
            ("Open", "Status", "open"),
            ("In Bearbeitung", "Status", "open"),
            ("Negotiation/Review", "Stage", "open"),
            ("Not converted", "Status", "ask"),
            ("Nicht gewonnen", "Status", "ask"),
            ("not yet won", "Status", "ask"),
            ("Noch niet verloren", "Status", "ask"),
            ("probably won", "Status", "ask"),
            ("They may still win", "Outcome", "ask"),
            ("Vertrag gesendet", "Deal-Phase", "open"),
            ("gew.", "Erg.", "won"),
            ("verl.", "Erg.", "lost"),
            ("Won?", "Status", "ask"),
            ("won or lost", "Status", "ask"),
            ("1", "Status", "ask"),
            ("2", "Status", "ask"),
            ("Yes", "CONVERTED", "won"),
            ("No", "CONVERTED", "ask"),
            ("1", "Converted", "won"),
            ("ja", "Verloren", "lost"),
            ("nein", "Gewonnen", "ask"),
            ("Quatsch", "Status", "ask"),
        ] {
            assert_eq!(meaning(word, heading).key(), expected, "{word} under {heading}");
        }
    }
}
