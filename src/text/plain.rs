//! Text from a workspace on its way into titles of windows and names of files.

use super::is_unprintable;

/// The longest title of a window, in characters.
const LONGEST_TITLE: usize = 160;
/// The longest proposed part of a file name, in bytes: two of them and an ending still fit everywhere.
const LONGEST_NAME: usize = 100;
/// Names that mean a device on some systems, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// Whether a character takes no room where it stands, besides those that steer or turn around what stands beside them. The
/// joiners that scripts and emoji need are none of these.
fn is_hidden(c: char) -> bool {
    is_unprintable(c)
        || matches!(
            c,
            '\u{ad}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{2060}'..='\u{2065}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// A text in one line of readable length, for the title of a window: what is hidden is left out, blanks are joined.
pub fn title(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .filter(|c| !is_hidden(*c))
        .collect();
    let mut line = String::new();
    for (count, c) in visible.split_whitespace().collect::<Vec<_>>().join(" ").chars().enumerate() {
        if count == LONGEST_TITLE {
            line.push('…');
            break;
        }
        line.push(c);
    }
    line
}

/// A text as a part of a file name that every system takes; empty when nothing is left of it.
pub fn file_name(text: &str) -> String {
    let kept: String =
        text.chars().map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { ' ' }).collect();
    let joined = kept.split_whitespace().collect::<Vec<_>>().join("-");
    let mut name = joined.trim_start_matches('-').to_owned();
    let mut end = name.len().min(LONGEST_NAME);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name.truncate(end);
    let low = name.to_lowercase();
    let device = DEVICES.iter().any(|device| {
        low.strip_prefix(device).is_some_and(|rest| rest.len() <= 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    });
    if device { format!("{name}_") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_line_that_can_be_read() {
        for (text, expected) in [
            ("Spring  workshop", "Spring workshop"),
            ("a\u{0}b", "a b"),
            ("x\u{1b}]0;pwned\u{7}\r\ny", "x ]0;pwned y"),
            ("invoice\u{202e}nor.exe", "invoicenor.exe"),
            ("zero\u{200b}\u{feff}width\u{2028}line", "zerowidth line"),
            ("👩\u{200d}🏭 مى\u{200c}خواهم", "👩\u{200d}🏭 مى\u{200c}خواهم"),
            ("\u{0}\u{1}", ""),
        ] {
            assert_eq!(title(text), expected);
        }
        assert_eq!(title(&"ä".repeat(100_000)).chars().count(), LONGEST_TITLE + 1);
    }

    #[test]
    fn a_file_name_is_taken_by_every_system() {
        for (text, expected) in [
            ("Alba / Spring: 2026?", "Alba-Spring-2026"),
            ("../../etc/passwd", "etc-passwd"),
            ("-rf", "rf"),
            ("a\u{0}b\u{202e}c", "a-b-c"),
            ("NUL", "NUL_"),
            ("com1", "com1_"),
            ("Community", "Community"),
            ("…", ""),
        ] {
            assert_eq!(file_name(text), expected);
        }
        assert!(file_name(&"漢".repeat(500)).len() <= LONGEST_NAME);
    }
}
