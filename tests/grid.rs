//! From bytes to a grid of cells: what a careful person sees in files that nobody cleaned, tables written in any dialect,
//! and bytes that are no table at all.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::double_ended_iterator_last,
    clippy::items_after_statements,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    reason = "tests fail by panicking, and read from top to bottom"
)]

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tandem::exchange::grid::{HeaderHint, Mend, Note, SkipWhy};
use tandem::exchange::{Encoding, Hints, RawTable, TableError, read_grid, read_table};

fn grid(bytes: &[u8]) -> RawTable {
    read_grid(Cow::Borrowed(bytes), &Hints::default(), &|_| true).unwrap()
}

fn rows(table: &RawTable) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect()
}

fn skipped(table: &RawTable) -> Vec<(u32, u32, SkipWhy)> {
    table.reading.skipped.iter().map(|skipped| (skipped.line, skipped.to, skipped.why)).collect()
}

/// How often something random is tried; a long run says more in the environment.
fn cases(usual: u32) -> u32 {
    std::env::var("TANDEM_GRID_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}

fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    if !path.exists() {
        eprintln!("SKIPPED: {name} is not there");
        return None;
    }
    Some(path)
}

/// Sheet, encoding, separator, line of the headings, rows, rows left out and rows of another length of every file.
#[test]
fn files_that_nobody_cleaned_are_seen_as_a_careful_person_sees_them() {
    let Some(folder) = shared("data/wild") else { return };
    let text = std::fs::read_to_string(folder.join("expected.json")).unwrap();
    let expected: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut wrong = Vec::new();
    for file in expected["files"].as_array().unwrap() {
        let name = file["file"].as_str().unwrap();
        let table = match read_grid(std::fs::read(folder.join(name)).unwrap().into(), &Hints::default(), &|_| true) {
            Ok(table) => table,
            Err(error) => {
                wrong.push(format!("{name}: {error}"));
                continue;
            }
        };
        let mut differ = |what: &str, found: String, expected: String| {
            if found != expected {
                wrong.push(format!("{name}: {what} is {found}, not {expected}"));
            }
        };
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        differ("encoding", table.encoding.key().unwrap_or_default().to_owned(), text(&file["encoding"]));
        differ("separator", table.delimiter.map(String::from).unwrap_or_default(), text(&file["separator"]));
        let sheet = table.reading.sheet.map(|at| table.reading.sheets[at].name.clone()).unwrap_or_default();
        differ("sheet", sheet, text(&file["sheet"]));
        let header = table.reading.header.map(|(_, last)| u64::from(last));
        differ("header", format!("{header:?}"), format!("{:?}", file["header_row"].as_u64()));
        // Rows that later steps leave out, by key or by title, are still rows of the grid.
        let later = |why: &str| why.contains("stands again") || why.contains("same title");
        let left_out = file["rows_skipped"].as_array().unwrap();
        let kept_later = left_out.iter().filter(|row| later(row["why"].as_str().unwrap())).count();
        if file["kind"] != "none" {
            let rows = file["rows_data"].as_u64().unwrap() as usize + kept_later;
            differ("rows", table.rows.len().to_string(), rows.to_string());
        }
        for row in left_out.iter().filter(|row| !later(row["why"].as_str().unwrap())) {
            let (from, to) = (row["row"].as_u64().unwrap(), row["to"].as_u64().or(row["row"].as_u64()).unwrap());
            let known =
                |line| table.reading.skipped.iter().any(|skipped| (skipped.line..=skipped.to).contains(&(line as u32)));
            for line in from..=to {
                differ(&format!("line {line} left out"), known(line).to_string(), "true".to_owned());
            }
        }
        for odd in file["rows_odd"].as_array().into_iter().flatten() {
            let wanted = [&odd["row"], &odd["cells"], &odd["expected"]].map(|number| number.as_u64().unwrap() as u32);
            let found = table.reading.odd.iter().any(|odd| [odd.line, odd.cells, odd.expected] == wanted);
            differ(&format!("odd row {wanted:?}"), found.to_string(), "true".to_owned());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn titles_comments_sums_footers_and_other_tables_are_no_rows() {
    let table = grid(
        b"Leads Q1\nAll time\n\n# by CRM\nFirm,Amount,Status,Created\nA,10,Won,2025-01-01\nSubtotal,10,,\nB,20,Lost,2025-01-02\n\
          Firm,Amount,Status,Created\nC,30,Won,2025-01-03\nGrand Total (3),60,,\nReport generated by CRM\n\nOwner,Deals\nNorth,7\nSouth,4\n",
    );
    assert_eq!(table.headings, ["Firm", "Amount", "Status", "Created"]);
    assert_eq!(table.reading.lines, [6, 8, 10]);
    let why = [
        (1, 1, SkipWhy::Title),
        (2, 2, SkipWhy::Title),
        (3, 3, SkipWhy::Blank),
        (4, 4, SkipWhy::Comment),
        (7, 7, SkipWhy::Subtotal),
        (9, 9, SkipWhy::RepeatedHeading),
        (11, 11, SkipWhy::Total),
        (12, 12, SkipWhy::Footer),
        (13, 13, SkipWhy::Blank),
        (14, 16, SkipWhy::SecondTable),
    ];
    assert_eq!(skipped(&table), why);
    // A firm called Total is none, whatever its number.
    let firm = grid(b"Firm,Amount,Status,Created\nShell,10,Won,2025-01-01\nTotal,20,Won,2025-01-02\n");
    assert_eq!((firm.rows.len(), firm.reading.skipped.len()), (2, 0));
}

#[test]
fn headings_are_told_from_data_by_what_stands_below() {
    let none = grid(b"1,A Ltd,Won,2025-01-01\n2,B Ltd,Lost,2025-01-02\n3,C Ltd,Won,2025-01-03\n");
    assert_eq!((none.reading.header, none.rows.len()), (None, 3));
    assert!(none.reading.notes.contains(&Note::NoHeadings));
    let years = grid(b"Stage,2023,2024,2025\nVisits,10,20,30\nLeads,1,2,3\n");
    assert_eq!(years.reading.header, Some((1, 1)));
    let groups = grid(b"North,,South,\nx,y,x,y\n1,2,3,4\n5,6,7,8\n");
    assert_eq!(groups.headings, ["North x", "North y", "South x", "South y"]);
    let twice = grid(b"Id,Amount,Day\nId,Amount,Day\n1,10.5,2025-01-01\n2,11.5,2025-01-02\n");
    assert_eq!((twice.headings, twice.rows.len()), (vec!["Id".to_owned(), "Amount".to_owned(), "Day".to_owned()], 2));
    let said = Hints { header: Some(HeaderHint::Nowhere), ..Hints::default() };
    assert_eq!(read_grid(Cow::Borrowed(b"a,b\n1,2\n"), &said, &|_| true).unwrap().rows.len(), 2);
}

#[test]
fn a_broken_row_is_told_and_never_shifts_its_neighbours() {
    let open = grid(b"Firm,Notes,Outcome\nA,ok,Lost\nB,\"oops,Won\nC,ok,Won\nD,ok,Lost\n");
    assert_eq!(rows(&open)[1], ["B", "\"oops", "Won"]);
    assert_eq!((open.rows.len(), &open.reading.notes), (4, &vec![Note::QuoteNeverCloses { line: 3 }]));
    let longer = grid(b"Id,Firm,Status,Created\n1,A Ltd,Won,2025-01-01\n2,Smith, Jones & Co,Won,2025-01-02\n3,C Ltd,Lost,2025-01-03\n");
    assert_eq!(rows(&longer)[1], ["2", "Smith, Jones & Co", "Won", "2025-01-02"]);
    assert_eq!(longer.reading.odd[0].mended, Some(Mend::Joined(2)));
    let money = grid(b"Id,Amount,Status\n1,-1,200.50,Won\n2,(300),Lost\n3,1 200.50-,Lost\n");
    assert_eq!(rows(&money)[0], ["1", "-1,200.50", "Won"]);
    let dropped = grid(b"Day,Count,Name\n2025-01-01,1,Ann\n2025-01-02,,2,Bob\n2025-01-03,3,Cid\n");
    assert_eq!(rows(&dropped)[1], ["2025-01-02", "2", "Bob"]);
    // What could be read in two ways stays as it came.
    let unclear = grid(b"One,Two\na,b\nc,d,e\nf,g\n");
    assert_eq!(
        (&rows(&unclear)[1], unclear.reading.odd[0].mended),
        (&vec!["c".to_owned(), "d".to_owned(), "e".to_owned()], None)
    );
}

#[test]
fn letters_are_read_by_their_evidence_and_one_bad_byte_spoils_one_cell() {
    let bad = grid(b"Id,Firma\n1,M\xc3\xbcller\n2,bad\xff\n");
    assert_eq!((bad.encoding, rows(&bad)[0][1].as_str()), (Encoding::Utf8, "Müller"));
    assert_eq!(bad.reading.notes, [Note::BadBytes { line: 3, count: 1 }]);
    let western = grid(b"Id,Firma\n1,M\xfcller & S\xf6hne\n2,\xdcbung 5 \x80\n");
    assert_eq!((western.encoding, rows(&western)[1][1].as_str()), (Encoding::Windows1252, "Übung 5 €"));
    let dos = grid(b"Id;Firma\n1;M\x81ller & S\x94hne\n2;\x9aberma\xe1\n");
    assert_eq!((dos.encoding, rows(&dos)[0][1].as_str()), (Encoding::Cp850, "Müller & Söhne"));
    assert!(matches!(&dos.reading.notes[..], [Note::UncertainEncoding { sample, .. }] if sample == "Müller & Söhne"));
    let mac = grid(b"Id;Firma\n1;M\x9fller & S\x9ahne\n2;B\x8acker\n");
    assert_eq!((mac.encoding, rows(&mac)[1][1].as_str()), (Encoding::MacRoman, "Bäcker"));
    let wide: Vec<u8> = "Id,Firma\n1,Müller\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(grid(&wide).encoding, Encoding::Utf16Le);
    let russian = encoding_of("Имя;Город\nИван;Москва\nПётр;Санкт-Петербург\n", encoding_rs::WINDOWS_1251);
    assert_eq!(rows(&grid(&russian))[0][1], "Москва");
}

fn encoding_of(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

#[test]
fn what_is_no_table_is_refused_by_name() {
    for (bytes, name) in [
        (&b"%PDF-1.7 x"[..], "PDF"),
        (b"<!DOCTYPE html><html></html>", "XML/HTML"),
        (b"MIME-Version: 1.0\nX-Document-Type: Workbook\n", "MIME/HTML"),
        (b"{\"a\": 1}", "JSON"),
        (b"// Tandem workspace. Plain text\n(\n    format: \"tandem-workspace\",", "Tandem"),
        (b"\x1f\x8b\x08\0\0\0", "GZIP"),
        (b"\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11,\x12\x13", "binary"),
    ] {
        assert_eq!(read_table(bytes).unwrap_err(), TableError::OtherFile(name));
    }
}

/// A line of separators, a cell without end and a file of quotes are refused or read in little time, wherever they come.
#[test]
fn limits_hold_while_reading() {
    let refused = |bytes: Vec<u8>| read_table(&bytes).unwrap_err();
    assert_eq!(refused(vec![b','; 8_000_000]), TableError::TooLarge { what: "columns", limit: 1000 });
    assert_eq!(
        refused([&b"a,b\n1,2\n"[..], &vec![b','; 8_000_000]].concat()),
        TableError::TooLarge { what: "columns", limit: 1000 }
    );
    assert_eq!(
        refused([&b"a,b\n1,\""[..], &vec![b'x'; 8_000_000]].concat()),
        TableError::TooLarge { what: "kB per cell", limit: 32 }
    );
    let since = std::time::Instant::now();
    let _ = read_table(&[&b"a,b\n"[..], &b"\"x,y\n".repeat(300_000)].concat());
    let _ = read_table(&[&b"a,b\n"[..], &b"\"\n\"".repeat(300_000)].concat());
    assert!(since.elapsed().as_secs() < 60, "{:?}", since.elapsed());
}

/// A large text is read by two threads; wherever they meet, also inside a cell, the rows are the same.
#[test]
fn two_threads_read_what_one_reads() {
    let mut text = "Id,Note,Amount\n".to_owned();
    for row in 0..150_000 {
        let note = if row % 3 == 0 {
            format!("\"two\nlines, {row}\"")
        } else {
            format!("plain text without anything in row {row}")
        };
        writeln!(text, "{row},{note},{}.50", row % 90).unwrap();
    }
    assert!(text.len() > 4 * 1024 * 1024);
    let table = read_table(text.as_bytes()).unwrap();
    assert_eq!(table.rows.len(), 150_000);
    for row in [0, 1, 59_999, 60_000, 60_001, 149_999] {
        assert_eq!(table.cell(row, 0), row.to_string());
        assert_eq!(table.cell(row, 2), format!("{}.50", row % 90));
    }
    assert_eq!(table.reading.lines[149_999], 1 + 150_000 + 50_000);
    let whole = format!("Id,Note\n1,\"{}\"\n2,x\n", "line\n".repeat(5_000));
    assert_eq!(read_table(whole.as_bytes()).unwrap().rows.len(), 2);
}

/// How a random table is written.
#[derive(Debug, Clone)]
struct Written {
    cells: Vec<Vec<String>>,
    separator: char,
    quote: char,
    escape: Option<char>,
    all_quoted: bool,
    ends: &'static str,
    last_end: bool,
    titles: usize,
    footer: bool,
    encoding: usize,
}

fn written() -> impl Strategy<Value = Written> {
    let name = "[A-Z][a-z]{2,7}( [A-Z][a-z]{2,6})?";
    let note = prop_oneof![
        3 => "[a-z]{3,8}( [a-z]{2,8}){0,4}".prop_map(|text| text),
        1 => "[a-z]{3,6}[,;|\t] ?[a-zäöü]{3,6}".prop_map(|text| text),
        1 => "[a-z]{3,6} \"[a-z]{2,5}\" [a-z]{2,5}".prop_map(|text| text),
        1 => "[a-z]{3,6}\n[a-z]{3,6}".prop_map(|text| text),
        1 => Just(String::new()),
    ];
    let row =
        (1_u32..9_999, name, "[0-9]{1,4}\\.[0-9]{2}", 1_u32..28, note).prop_map(|(id, name, amount, day, note)| {
            vec![format!("L{id:04}"), name, amount, format!("2025-03-{day:02}"), note]
        });
    (
        prop::collection::vec(row, 6..30),
        prop::sample::select(vec![',', ';', '\t', '|']),
        prop::sample::select(vec!['"', '"', '\'']),
        prop::sample::select(vec![None, Some('\\')]),
        any::<bool>(),
        prop::sample::select(vec!["\n", "\r\n", "\r"]),
        any::<bool>(),
        0_usize..3,
        any::<bool>(),
        0_usize..4,
    )
        .prop_map(|(cells, separator, quote, escape, all_quoted, ends, last_end, titles, footer, encoding)| {
            Written { cells, separator, quote, escape, all_quoted, ends, last_end, titles, footer, encoding }
        })
}

impl Written {
    fn cell(&self, cell: &str) -> String {
        let must = cell.contains([self.separator, self.quote, '\n', '\r']);
        if !must && !self.all_quoted {
            return cell.to_owned();
        }
        let escaped = match self.escape {
            Some(escape) => cell.replace(self.quote, &format!("{escape}{}", self.quote)),
            None => cell.replace(self.quote, &self.quote.to_string().repeat(2)),
        };
        format!("{0}{escaped}{0}", self.quote)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut lines: Vec<String> = (0..self.titles).map(|title| format!("Leads of part {title}")).collect();
        let head = ["Lead ID", "Company", "Amount", "Created", "Notes"];
        let line = |cells: Vec<String>| cells.join(&self.separator.to_string());
        lines.push(line(head.iter().map(|cell| self.cell(cell)).collect()));
        lines.extend(self.cells.iter().map(|row| line(row.iter().map(|cell| self.cell(cell)).collect())));
        if self.footer {
            lines.push("Copyright by the CRM".to_owned());
        }
        let text = lines.join(self.ends) + if self.last_end { self.ends } else { "" };
        match self.encoding {
            0 => text.into_bytes(),
            1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            2 => [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
            _ => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        }
    }
}

/// A table comes back cell by cell out of every dialect.
#[test]
fn a_table_written_in_any_dialect_reads_back_as_it_was() {
    let mut runner = TestRunner::new(Config { cases: cases(400), failure_persistence: None, ..Config::default() });
    runner
        .run(&written(), |written| {
            let bytes = written.bytes();
            let table = read_table(&bytes).unwrap();
            prop_assert_eq!(&table.headings, &["Lead ID", "Company", "Amount", "Created", "Notes"]);
            prop_assert_eq!(rows(&table), written.cells.clone(), "{}", String::from_utf8_lossy(&bytes));
            prop_assert_eq!(table.delimiter, Some(written.separator));
            Ok(())
        })
        .unwrap();
}

/// Bytes that were changed anywhere are read or refused: no panic, no endless work, every line accounted for.
#[test]
fn changed_bytes_are_read_or_refused() {
    let seeds: [&[u8]; 6] = [
        b"Id,Firm,Status,Created\n1,\"A, Ltd\",Won,2025-01-01\n2,B,Lost,2025-01-02\n",
        b"sep=;\r\nNr;Firma;Betrag\r\n1;\"M\xfcller \"\"&\"\" S\xf6hne\";1.234,50\r\n2;B;2,00\r\nSumme;;1.236,50\r\n",
        b"\"a,b\"\n\"1,2\"\n\"3,4\"\n",
        b"# x\n'A'|'B'\n'1'|'it\\'s'\n\n'C'|'D'|'E'\n",
        b"\xff\xfea\x00,\x00b\x00\n\x001\x00,\x002\x00\n\x00",
        b"a b c\r1 2 3\r4 5 6\rTotal: x\r",
    ];
    let change = (0_usize..6, prop::collection::vec((any::<prop::sample::Index>(), 0_u8..4, any::<u8>()), 0..12));
    let mut runner = TestRunner::new(Config { cases: cases(3_000), failure_persistence: None, ..Config::default() });
    runner
        .run(&change, |(seed, changes)| {
            let mut bytes = seeds[seed].to_vec();
            for (at, how, byte) in changes {
                let at = at.index(bytes.len().max(1)).min(bytes.len());
                let byte = if how == 3 { b",;\"'\n\r\t|\\\0 "[usize::from(byte) % 11] } else { byte };
                match how {
                    0 if at < bytes.len() => drop(bytes.remove(at)),
                    1 if at < bytes.len() => bytes[at] = byte,
                    2 => {
                        let part = bytes[at..].to_vec();
                        bytes.extend(part);
                    }
                    _ => bytes.insert(at, byte),
                }
            }
            if let Ok(table) = read_grid(Cow::Borrowed(&bytes), &Hints::default(), &|_| true) {
                prop_assert_eq!(table.reading.lines.len(), table.rows.len());
                prop_assert!(table.reading.lines.is_sorted());
                let known = |line: u32| {
                    table.reading.lines.contains(&line)
                        || table.reading.header.is_some_and(|(first, last)| (first..=last).contains(&line))
                        || table.reading.skipped.iter().any(|skipped| (skipped.line..=skipped.to).contains(&line))
                };
                // Lines that begin inside of a cell are rows of no number; the first line always is one.
                prop_assert!(table.rows.is_empty() || known(1));
            }
            Ok(())
        })
        .unwrap();
}
