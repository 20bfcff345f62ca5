//! Whether texts look like persons, addresses, phones or long notes, whatever the heading says.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::signs::Signs;

/// Counts over the filled rows of a column of texts.
#[derive(Debug, Clone, Default)]
pub struct Looks {
    /// Texts.
    pub texts: u32,
    /// Whole mail addresses.
    pub mails: u32,
    /// Mail addresses somewhere in a longer text.
    pub mails_within: u32,
    /// Phone numbers.
    pub phones: u32,
    /// Streets with a number.
    pub streets: u32,
    /// Addresses of pages.
    pub links: u32,
    /// Pages of persons in networks.
    pub profiles: u32,
    /// Bank accounts, IP addresses.
    pub numbers_of_persons: u32,
    /// Names of persons.
    pub persons: u32,
    /// Names of firms.
    pub firms: u32,
    /// Long texts of several words.
    pub notes: u32,
    /// Whole texts in the form of a code: `K-0012`.
    pub codes: u32,
}

impl Looks {
    pub(super) fn add(&mut self, value: &str, signs: Signs, count: u32) {
        self.texts += count;
        let sort = look_by(value, signs);
        let field = match sort {
            Sort::Mail => &mut self.mails,
            Sort::MailWithin => &mut self.mails_within,
            Sort::Phone => &mut self.phones,
            Sort::Street => &mut self.streets,
            Sort::Profile => &mut self.profiles,
            Sort::Link => &mut self.links,
            Sort::NumberOfPerson => &mut self.numbers_of_persons,
            Sort::Person => &mut self.persons,
            Sort::Firm => &mut self.firms,
            Sort::Note => &mut self.notes,
            Sort::Code => &mut self.codes,
            Sort::Other => return,
        };
        *field += count;
    }
}

/// The fewest digits of a phone number.
const FEWEST_OF_PHONE: u32 = 6;

/// What one text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A mail address.
    Mail,
    /// A text with a mail address in it.
    MailWithin,
    /// A phone number.
    Phone,
    /// A street with a number.
    Street,
    /// A person's page in a network.
    Profile,
    /// Any other page.
    Link,
    /// A bank account or an IP address.
    NumberOfPerson,
    /// A person's name.
    Person,
    /// A firm's name.
    Firm,
    /// A long text.
    Note,
    /// A code.
    Code,
    /// Anything else.
    Other,
}

const NETWORKS: [&str; 7] = ["linkedin.", "xing.", "facebook.", "instagram.", "twitter.", "/in/", "github.com/"];
const LEGAL: [&str; 21] = [
    "gmbh", "ag", "kg", "ohg", "gbr", "ug", "eg", "bv", "nv", "vof", "ltd", "limited", "inc", "llc", "corp", "plc",
    "company", "group", "holding", "sons", "söhne",
];
const STREETS: [&str; 20] = [
    "str.", "straße", "strasse", "str", "weg", "gasse", "platz", "allee", "ring", "damm", "straat", "laan", "plein",
    "gracht", "kade", "street", "road", "avenue", "lane", "drive",
];
/// Frequent first names in English, German and Dutch: enough to see that a column holds persons, not to find each of them.
const FIRST_NAMES: &str = " aaron adam adrian alan albert alex alexander alexandra alice amanda amy andrea andreas andrew andy angela angelika anita anja ann anna anne annette anouk anton arjan arthur astrid axel barbara bart bas beate bea ben benjamin berend bernd bert bettina birgit bob bram brian brigitte britta carina carl carla carmen carolin caroline cas catherine charles charlotte chris christa christian christiane christina christine christoph claudia claus clara colin cor cornelia daan dagmar daniel daniela daniele david deborah dennis diana dieter dirk doris dorothea edith eduard edward edwin eelco elena elisabeth elke elizabeth ellen els elsa emily emma eric erich erik erika ernst erwin esther eva evelyn evi fabian felix femke fleur floor florian frances francis frank franz fred frederik frieda friedrich fritz gabi gabriele george georg gerard gerd gerda gerhard gert gijs gisela gregor greta guido günter günther hannah hannes hans harald harry heidi heike heiko heinrich heinz helen helena helga helmut hendrik henk henry herbert hermann hilde holger horst hugo ilse inge ingo ingrid irene iris isabel jaap jack jacob jakob jan jana jane janet janine jasmin jason jeff jennifer jens jeroen jessica jill jim joachim joan joanna jochen joe johan johann johanna johannes john jonas joost jörg josef joseph joris judith jules julia julian juliane jürgen justin jutta karel karen karin karl karla karsten kasper katharina kathrin katja katrin kees keith kelly ken kerstin kevin kim klaas klaus koen konrad kurt lars laura lea lena leo leon lieke linda lisa lothar lotte louis luc lucas lucia ludwig luis luisa lukas luke lutz maaike manfred manuela marc marcel marco marcus margaret margot maria marianne marie marieke marijke marina mario marion mark markus marlies martha martijn martin martina mary mathias matthew matthias maurice max maximilian melanie menno mia michael michaela michel michelle mieke miguel mike miriam mirjam monica monika moritz nadine nancy natalie nicholas nick nicole niels nils nina noah nora norbert olaf oliver olivia oskar otto pamela patricia patrick paul paula peter petra philip philipp pia piet pieter rainer ralf ralph rebecca regina reinhard renate rené richard rik rita rob robert robin roel roland rolf roman ronald rosa roy rudolf ruth ryan sabine sam samantha samuel sandra sanne sara sarah scott sebastian silke silvia simon simone sofia sofie sonja sophia sophie stefan stefanie steffen stella stephan stephen steve steven susan susanne sven sylvia tanja tara thea theo thijs thomas tim timo tina tobias tom toni tony torsten tracy udo ulrich ulrike ursula ute uwe valerie vanessa vera verena veronika victor victoria viktor vincent volker walter wendy werner wiebke wilhelm willem william wim wolfgang yvonne ";

static KNOWN_NAMES: LazyLock<HashSet<&str, FixedState>> =
    LazyLock::new(|| FIRST_NAMES.split(' ').filter(|name| !name.is_empty()).collect());

/// What a text looks like.
pub fn look(text: &str) -> Sort {
    look_by(text, Signs::of(text))
}

/// What a text of these signs looks like.
fn look_by(text: &str, signs: Signs) -> Sort {
    if signs.may_be_bare_address() && is_bare_address(text) {
        return Sort::Mail;
    }
    let lower = lower(text, signs);
    if signs.may_hold_mail()
        && let Some(sort) = mail(&lower)
    {
        return sort;
    }
    if signs.points_or_slashes() && NETWORKS.iter().any(|network| lower.contains(network)) {
        return Sort::Profile;
    }
    if is_link(&lower) {
        return Sort::Link;
    }
    if is_account(text) || signs.numbers == 4 && is_ip(text) {
        return Sort::NumberOfPerson;
    }
    if signs.digits >= FEWEST_OF_PHONE && is_phone(text) {
        return Sort::Phone;
    }
    let street = match signs.is_ascii() {
        _ if signs.digits == 0 => false,
        true => is_street(&lower.split_ascii_whitespace()),
        false => is_street(&lower.split_whitespace()),
    };
    if street {
        return Sort::Street;
    }
    if is_firm(&lower, signs) {
        return Sort::Firm;
    }
    if is_person(text) {
        return Sort::Person;
    }
    let words = if signs.is_ascii() {
        lower.split_ascii_whitespace().take(6).count()
    } else {
        lower.split_whitespace().take(6).count()
    };
    if words == 1 && signs.digits > 0 && signs.is_ascii() && text.len() <= 24 {
        return Sort::Code;
    }
    if words >= 6 || text.len() > 60 && text.chars().count() > 60 || text.contains('\n') && words > 3 {
        return Sort::Note;
    }
    Sort::Other
}

/// Whether a text of the signs of a mail address is one: a name, and a host with a point in it.
fn is_bare_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let (mut points, mut before) = (0, b'.');
    for byte in host.bytes() {
        if byte == b'.' && before == b'.' {
            return false;
        }
        points += u32::from(byte == b'.');
        before = byte;
    }
    !name.is_empty() && points > 0 && before != b'.'
}

/// A text in small letters; most are already.
fn lower(text: &str, signs: Signs) -> Cow<'_, str> {
    if signs.is_small() {
        Cow::Borrowed(text)
    } else if signs.is_ascii() {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

fn mail(lower: &str) -> Option<Sort> {
    if !lower.contains('@') && !lower.contains('＠') && !lower.contains("(at)") && !lower.contains("[at]") {
        return None;
    }
    let plain = if lower.contains(['＠', '(', '[']) {
        lower.replace('＠', "@").replace(" (at) ", "@").replace("(at)", "@").replace("[at]", "@").into()
    } else {
        Cow::Borrowed(lower)
    };
    let words: Vec<&str> = plain.split([' ', '<', '>', ';', ',', '\n', '"']).filter(|word| !word.is_empty()).collect();
    let is_address = |word: &&str| {
        let word = word.trim_start_matches("mailto:").trim_end_matches(['.', ')']);
        word.split_once('@').is_some_and(|(name, domain)| {
            !name.is_empty()
                && domain.split('.').count() >= 2
                && domain.split('.').all(|part| !part.is_empty())
                && !domain.contains('@')
        })
    };
    if words.iter().all(is_address) && !words.is_empty() {
        return Some(Sort::Mail);
    }
    words.iter().any(is_address).then_some(Sort::MailWithin)
}

fn is_link(lower: &str) -> bool {
    !lower.contains(' ') && (lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www."))
}

fn is_account(text: &str) -> bool {
    let mut first = text.bytes().filter(|byte| *byte != b' ');
    if text.len() < 15 || !first.by_ref().take(2).all(|byte| byte.is_ascii_uppercase()) {
        return false;
    }
    let bare: String = text.chars().filter(|c| *c != ' ').collect();
    let bytes = bare.as_bytes();
    (15..=34).contains(&bytes.len())
        && bytes.iter().take(2).all(u8::is_ascii_uppercase)
        && bytes.iter().skip(2).take(2).all(u8::is_ascii_digit)
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && bytes.iter().filter(|byte| byte.is_ascii_digit()).count() >= 10
}

fn is_ip(text: &str) -> bool {
    if text.bytes().filter(|byte| *byte == b'.').count() != 3 {
        return false;
    }
    let parts: Vec<&str> = text.split('.').collect();
    parts.len() == 4 && parts.iter().all(|part| part.parse::<u8>().is_ok())
}

/// A phone number: enough digits with signs between them, begun by `+`, `0` or a bracket, or `555-010-4563`.
pub fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if !(FEWEST_OF_PHONE as usize..=17).contains(&digits)
        || !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '/' | '(' | ')' | '.' | '\u{a0}'))
    {
        return false;
    }
    let signs = text.chars().filter(|c| matches!(c, ' ' | '-' | '/' | '\u{a0}' | '(' | '.')).count();
    if text.starts_with('+') {
        return digits >= 7;
    }
    let american = {
        let parts: Vec<&str> = text.split(['-', '.', ' ']).collect();
        matches!(parts.as_slice(), [a, b, c] if a.len() == 3 && b.len() == 3 && c.len() == 4)
    };
    american || text.starts_with(['0', '(']) && signs >= 1 && digits >= 7 && !text.starts_with("0.")
}

fn is_street<'a>(words: &(impl Iterator<Item = &'a str> + Clone)) -> bool {
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 5;
    let is_named = |word: &str| {
        let word = word.trim_end_matches([',', ';']);
        let last = word.as_bytes().last();
        let ends = |end: &&str| end.as_bytes().last() == last && word.ends_with(*end);
        STREETS.iter().filter(|end| ends(end)).any(|end| word.len() > end.len() || word.len() > 3)
    };
    (2..=6).contains(&words.clone().take(7).count()) && words.clone().any(is_number) && words.clone().any(is_named)
}

fn is_firm(lower: &str, signs: Signs) -> bool {
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| (2..=7).contains(&word.len()) && LEGAL.contains(&word))
        || signs.points_or_slashes() && lower.contains("b.v.")
        || signs.ands() && lower.contains(" & ")
}

/// What stands before a person's name.
const TITLES: [&str; 12] =
    ["Herr ", "Frau ", "Mr. ", "Mr ", "Ms. ", "Ms ", "Mrs. ", "Mrs ", "Dhr. ", "Mevr. ", "Dr. ", "Prof. "];

fn is_person(text: &str) -> bool {
    // A number behind a name makes nobody else of it.
    let text = text.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let titled = text.starts_with(['H', 'F', 'M', 'D', 'P']);
    let titles = TITLES.iter().filter(|_| titled);
    let bare = titles.fold(text, |text, title| text.strip_prefix(title).unwrap_or(text));
    let mut words = bare.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return false };
    if bare.len() < text.len() {
        return true;
    }
    let (mut last, mut count) = (first, 1);
    for word in words.take(MOST_WORDS_OF_A_NAME) {
        (last, count) = (word, count + 1);
    }
    if count > MOST_WORDS_OF_A_NAME
        || !bare.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '\'' | '’' | ',' | '\u{a0}'))
    {
        return false;
    }
    let is_first = |word: &str| {
        let word = word.split('-').next().unwrap_or_default();
        word.len() > 1 && KNOWN_NAMES.contains(lower(word, Signs::of(word)).as_ref())
    };
    is_first(first) || bare.contains(", ") && is_first(last)
}

/// The most words of a person's name.
const MOST_WORDS_OF_A_NAME: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart_by_what_they_look_like() {
        for (text, sort) in [
            ("ann@firm.example", Sort::Mail),
            ("ann (at) firm.example", Sort::Mail),
            ("ann＠firm.example", Sort::Mail),
            ("Ann <ann@firm.example>", Sort::MailWithin),
            ("write to ann@firm.example please", Sort::MailWithin),
            ("Webinar @ Fair", Sort::Other),
            ("+49 171 3920001", Sort::Phone),
            ("030 23125 001", Sort::Phone),
            ("(030) 2312500", Sort::Phone),
            ("555-010-4563", Sort::Phone),
            ("000123", Sort::Code),
            ("Hauptstr. 1", Sort::Street),
            ("Musterstraße 12a, Berlin", Sort::Street),
            ("Kerkstraat 5", Sort::Street),
            ("12 Baker Street", Sort::Street),
            ("linkedin.example/in/ann", Sort::Profile),
            ("https://firm.example/a", Sort::Link),
            ("DE89 3704 0044 0532 0130 00", Sort::NumberOfPerson),
            ("192.168.0.1", Sort::NumberOfPerson),
            ("Ann Muster", Sort::Person),
            ("Muster, Anna", Sort::Person),
            ("Frau Muster", Sort::Person),
            ("Alder GmbH", Sort::Firm),
            ("Müller & Söhne", Sort::Firm),
            ("K-0012", Sort::Code),
            ("called and said that they will think about it", Sort::Note),
            ("Food", Sort::Other),
            ("New York", Sort::Other),
            ("Key account", Sort::Other),
        ] {
            assert_eq!(look(text), sort, "{text}");
        }
    }
}
