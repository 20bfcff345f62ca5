//! Which legacy encoding a text is in, by the evidence of its letters: an umlaut inside a word is likely, a box-drawing
//! line or a capital in the middle of one is not.

use super::encodings::decode_as;
use super::{Encoding, Legacy};

/// A word with unusual letters, and how other encodings read it, by key.
type Doubt = (String, Vec<(String, String)>);

/// The likeliest legacy encoding of a text, and a sample with the readings that are nearly as likely.
pub(super) fn likeliest(sample: &[u8]) -> (Encoding, Option<Doubt>) {
    let mut best = (Encoding::Windows1252, f64::MIN);
    let mut scores = Vec::new();
    for encoding in [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman] {
        let score = likelihood(&decode_as(sample, encoding).text);
        scores.push((encoding, score));
        if score > best.1 {
            best = (encoding, score);
        }
    }
    // Western words have a few unusual letters among usual ones.
    if (best.1 < 0.5 || is_all_unusual(sample))
        && let Some(encoding) = foreign(sample)
    {
        best = (encoding, 1.0);
    }
    let sure = best.0 == Encoding::Windows1252
        && scores.iter().all(|(encoding, score)| *encoding == best.0 || score + 0.5 < best.1);
    let doubt = (!sure).then(|| doubt(sample, best.0)).flatten();
    (best.0, doubt)
}

/// How likely the letters beyond ASCII stand where they stand, from -1 to 1.
fn likelihood(text: &str) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    let letters: Vec<char> = text.chars().collect();
    for (at, c) in letters.iter().enumerate().filter(|(_, c)| !c.is_ascii()) {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied().unwrap_or(' ');
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        sum += plausible(before, *c, after);
        count += 1.0;
    }
    if count > 0.0 { sum / count } else { 0.0 }
}

fn plausible(before: char, c: char, after: char) -> f64 {
    let inside = before.is_alphabetic() || after.is_alphabetic();
    match c {
        'ä' | 'ö' | 'ü' | 'ß' | 'é' | 'è' | 'ë' | 'ï' | 'ê' | 'à' | 'â' | 'ç' | 'î' | 'ô' | 'û' | 'ù' | 'ñ' | 'ó'
        | 'í' | 'á' | 'ú' | 'å' | 'æ' | 'ø' | 'ò' | 'ì' | 'ã' | 'õ' => {
            if before.is_uppercase() && after.is_uppercase() {
                -0.5
            } else if before.is_ascii_digit() || after.is_ascii_digit() {
                -0.7
            } else if inside {
                1.0
            } else {
                0.3
            }
        }
        'Ä' | 'Ö' | 'Ü' | 'É' | 'È' | 'À' | 'Ç' | 'Å' | 'Æ' | 'Ø' | 'Ñ' | 'Á' | 'Ó' | 'Í' | 'Ú' | 'Ê' | 'Ë' => {
            if before.is_lowercase() {
                -1.0
            } else if after.is_alphabetic() || before.is_uppercase() {
                1.0
            } else {
                -0.3
            }
        }
        '€' | '£' | '¥' | '§' | '°' | '²' | '³' | '½' | '©' | '®' | '™' | '«' | '»' | '±' | 'µ' | '\u{a0}' | '·'
        | '•' | '…' => {
            if before.is_alphabetic() && after.is_alphabetic() {
                -1.0
            } else {
                0.5
            }
        }
        '–' | '—' | '“' | '”' | '„' | '‘' | '‚' | '´' => {
            if before.is_alphabetic() && after.is_alphabetic() { -0.3 } else { 0.6 }
        }
        '’' => 0.7,
        c if c.is_control() || c == '\u{fffd}' => -1.0,
        c if ('─'..='■').contains(&c) || "¤¦¨¬¯¶¸ºª×÷ƒˆ˜†‡‰‹›◊∂∆∑∏π∫Ω≈√∞≤≥¹¼¾¿¡‗".contains(c) => {
            -1.0
        }
        c if c.is_alphabetic() && inside => 0.1,
        _ => -0.5,
    }
}

/// Whether words with unusual letters hold hardly any others.
fn is_all_unusual(sample: &[u8]) -> bool {
    let (mut unusual, mut usual) = (0, 0);
    for word in sample.split(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic()).filter(|word| !word.is_ascii()) {
        let ascii = word.iter().filter(|byte| byte.is_ascii()).count();
        (unusual, usual) = (unusual + word.len() - ascii, usual + ascii);
    }
    unusual >= 20 && unusual > usual * 2
}

/// What the frequency of letters says: a set outside western Europe, or nothing.
fn foreign(sample: &[u8]) -> Option<Encoding> {
    let mut detector = chardetng::EncodingDetector::new();
    detector.feed(sample, true);
    let legacy = match detector.guess(None, false).name() {
        "windows-1250" | "ISO-8859-2" => Legacy::Windows1250,
        "windows-1251" | "KOI8-U" => Legacy::Windows1251,
        "windows-1253" | "ISO-8859-7" => Legacy::Windows1253,
        "windows-1254" => Legacy::Windows1254,
        "Shift_JIS" => Legacy::ShiftJis,
        "GBK" => Legacy::Gbk,
        "Big5" => Legacy::Big5,
        "EUC-KR" => Legacy::EucKr,
        _ => return None,
    };
    Some(Encoding::Other(legacy))
}

/// The first line with unusual letters as it was read, and as the other western encodings read it.
fn doubt(sample: &[u8], chosen: Encoding) -> Option<Doubt> {
    let line = sample.split(|byte| *byte == b'\n').find(|line| !line.is_ascii())?;
    let odd = line.iter().position(|byte| !byte.is_ascii())?;
    let edge = |byte: &u8| b",;\t|\"".contains(byte);
    let from = line.get(..odd)?.iter().rposition(edge).map_or(0, |at| at + 1);
    let to = line.get(odd..)?.iter().position(edge).map_or(line.len(), |at| odd + at);
    let word = line.get(from..to.min(from + 60))?;
    let read = |encoding| decode_as(word, encoding).text.trim().to_owned();
    let others = [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman]
        .into_iter()
        .filter(|encoding| *encoding != chosen)
        .filter_map(|encoding| Some((encoding.key()?.to_owned(), read(encoding))))
        .collect();
    Some((read(chosen), others))
}
