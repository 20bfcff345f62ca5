//! Step one: the bytes of a file become text. What is no table is refused by name; text is UTF-8 where it can be, and a
//! legacy encoding only by evidence. One bad byte does not turn a file into another encoding: it spoils one cell.

use super::encodings::{Decoded, decode_as};
use super::{Encoding, Note, letters};
use crate::exchange::table::TableError;

/// How much of a text is looked at to find a legacy encoding, in bytes.
const SAMPLE: usize = 256 * 1024;

/// What other kinds of files begin with, and their names.
const KINDS: [(&[u8], &str); 21] = [
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"{\\rtf", "RTF"),
    (b"{", "JSON"),
    (b"MIME-Version:", "MIME/HTML"),
    (b"\x1f\x8b", "GZIP"),
    (b"BZh", "BZIP2"),
    (b"\xfd7zXZ", "XZ"),
    (b"\x28\xb5\x2f\xfd", "ZSTD"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"SQLite format 3", "SQLite"),
    (b"PAR1", "Parquet"),
    (b"ARROW1", "Arrow"),
    (b"ORC", "ORC"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90", "EXE"),
    (b"II*\0", "TIFF"),
    (b"ID3", "MP3"),
];

/// Whether these bytes are a workbook, whatever the file is called.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// Refuses what is certainly no table.
///
/// # Errors
/// [`TableError::Empty`] and [`TableError::OtherFile`].
pub(super) fn refuse(bytes: &[u8]) -> Result<(), TableError> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(TableError::Empty);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    for (magic, name) in KINDS {
        if bytes.starts_with(magic) {
            return Err(TableError::OtherFile(name));
        }
    }
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(512)).unwrap_or_default()).to_lowercase();
    if head.starts_with('<')
        && head.contains('>')
        && head.chars().nth(1).is_some_and(|c| "!?/".contains(c) || c.is_alphabetic())
    {
        return Err(TableError::OtherFile("XML/HTML"));
    }
    if head.starts_with("// tandem") || head.starts_with('(') && head.contains("header:") && head.contains("format") {
        return Err(TableError::OtherFile("Tandem"));
    }
    Ok(())
}

/// Bytes as text, in the encoding somebody said or in the one they show.
///
/// # Errors
/// [`TableError::OtherFile`] when they are no text at all.
pub(super) fn decode(bytes: &[u8], said: Option<Encoding>) -> Result<Decoded<'_>, TableError> {
    if let Some(encoding) = said.filter(|encoding| *encoding != Encoding::Workbook) {
        return Ok(decode_as(strip_mark(bytes), encoding));
    }
    if let Some((found, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let encoding = match found.name() {
            "UTF-8" => Encoding::Utf8,
            "UTF-16BE" => Encoding::Utf16Be,
            _ => Encoding::Utf16Le,
        };
        return Ok(decode_as(bytes.get(mark..).unwrap_or_default(), encoding));
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return Ok(decode_as(bytes, encoding));
    }
    if is_binary(bytes) {
        return Err(TableError::OtherFile("binary"));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: text.into(), encoding: Encoding::Utf8, notes: Vec::new() }),
        Err(_) => Ok(legacy_or_damaged(bytes)),
    }
}

fn strip_mark(bytes: &[u8]) -> &[u8] {
    encoding_rs::Encoding::for_bom(bytes).map_or(bytes, |(_, mark)| bytes.get(mark..).unwrap_or_default())
}

/// UTF-16 without a mark: in western text every second byte is nearly always NUL.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let sample = bytes.get(..bytes.len().min(4096) & !1).unwrap_or_default();
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count() * 2;
    let (low, high) = (zeros(0), zeros(1));
    let many =
        |zeros: usize, others: usize| sample.len() >= 4 && zeros * 10 > sample.len() * 6 && others * 20 < sample.len();
    if many(high, low) {
        Some(Encoding::Utf16Le)
    } else if many(low, high) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Whether bytes hold control characters as no text does. Single NULs are met in tables and stay.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(8192)).unwrap_or_default();
    let odd = sample.iter().filter(|byte| matches!(**byte, 0..=8 | 14..=26 | 28 | 127) && **byte != 1).count();
    odd * 20 > sample.len()
}

/// Text that is not UTF-8: UTF-8 with a few damaged bytes, or a legacy encoding.
fn legacy_or_damaged(bytes: &[u8]) -> Decoded<'_> {
    let (whole, bad) = utf8_sequences(bytes);
    // By chance two letters of a legacy text look like one of UTF-8 very rarely.
    if whole >= bad {
        return decode_as(bytes, Encoding::Utf8);
    }
    let sample: Vec<u8> = unusual_lines(bytes);
    let (encoding, others) = letters::likeliest(&sample);
    let mut decoded = decode_as(bytes, encoding);
    if let Some((word, others)) = others {
        decoded.notes.push(Note::UncertainEncoding { sample: word, others });
    }
    decoded
}

/// How many sequences beyond ASCII are UTF-8, and how many bytes are not.
fn utf8_sequences(bytes: &[u8]) -> (usize, usize) {
    let (mut whole, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        bad += chunk.invalid().len();
    }
    (whole, bad)
}

/// The lines with bytes beyond ASCII, up to a limit.
fn unusual_lines(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n' || *byte == b'\r') {
        if !line.is_ascii() {
            sample.extend_from_slice(line.get(..line.len().min(4096)).unwrap_or_default());
            sample.push(b'\n');
            if sample.len() > SAMPLE {
                break;
            }
        }
    }
    sample
}
