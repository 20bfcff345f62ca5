//! Bytes in an encoding that is known become text.

use std::borrow::Cow;

use super::{Encoding, Legacy, Note};

/// How many lines with bad bytes are named one by one.
const MOST_NAMED: usize = 20;
/// Code page 850, the upper half.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// Text and how it was read.
#[derive(Debug)]
pub(super) struct Decoded<'a> {
    pub text: Cow<'a, str>,
    pub encoding: Encoding,
    pub notes: Vec<Note>,
}

/// Bytes in a given encoding; what is no letter of it becomes `�` and is named with its line.
pub(super) fn decode_as(bytes: &[u8], encoding: Encoding) -> Decoded<'_> {
    let text = match encoding {
        Encoding::Utf8 | Encoding::Workbook => String::from_utf8_lossy(bytes),
        Encoding::Utf16Le => encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0,
        Encoding::Utf16Be => encoding_rs::UTF_16BE.decode_without_bom_handling(bytes).0,
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
        Encoding::MacRoman => encoding_rs::MACINTOSH.decode_without_bom_handling(bytes).0,
        Encoding::Cp850 => cp850(bytes).into(),
        Encoding::Other(legacy) => legacy_set(legacy).decode_without_bom_handling(bytes).0,
    };
    let notes = if matches!(text, Cow::Owned(_)) { bad_lines(&text) } else { Vec::new() };
    Decoded { text, encoding, notes }
}

fn legacy_set(legacy: Legacy) -> &'static encoding_rs::Encoding {
    match legacy {
        Legacy::Windows1250 => encoding_rs::WINDOWS_1250,
        Legacy::Windows1251 => encoding_rs::WINDOWS_1251,
        Legacy::Windows1253 => encoding_rs::WINDOWS_1253,
        Legacy::Windows1254 => encoding_rs::WINDOWS_1254,
        Legacy::ShiftJis => encoding_rs::SHIFT_JIS,
        Legacy::Gbk => encoding_rs::GBK,
        Legacy::Big5 => encoding_rs::BIG5,
        Legacy::EucKr => encoding_rs::EUC_KR,
    }
}

/// Bytes of code page 850 as text.
fn cp850(bytes: &[u8]) -> String {
    let upper: Vec<char> = CP850.chars().collect();
    bytes
        .iter()
        .map(|byte| match byte {
            0..=127 => char::from(*byte),
            byte => upper.get(usize::from(byte - 128)).copied().unwrap_or('\u{fffd}'),
        })
        .collect()
}

/// The lines that hold `�`.
fn bad_lines(text: &str) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut more = 0;
    if !text.contains('\u{fffd}') {
        return notes;
    }
    let ends = if text.contains('\n') { '\n' } else { '\r' };
    for (number, line) in text.split(ends).enumerate() {
        let count = line.matches('\u{fffd}').count() as u32;
        if count > 0 && notes.len() < MOST_NAMED {
            notes.push(Note::BadBytes { line: number as u32 + 1, count });
        } else if count > 0 {
            more += 1;
        }
    }
    if more > 0 {
        notes.push(Note::MoreBadBytes { lines: more });
    }
    notes
}
