//! A list written by us in any dialect comes back as the same leads, or the program asks or names what it could not read:
//! there is never a silent difference. And bytes nobody meant to be a table do no harm on the way to columns.
//!
//! Long run: `TANDEM_DIALECTS=100000 TANDEM_GRID_CASES=1000000 cargo test --release --test all dialects::`.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use crate::support::{shared_data, today};
use chrono::{Datelike, NaiveDate};
use tandem::exchange::import::{ImportNote, ImportReport, Question, run};
use tandem::exchange::read_table;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::exchange::understand::understood::understand;
use tandem::exchange::understand::{Looked, plan};
use tandem::model::{FreshIds, Language, LeadSet, TableKind, Workspace};

/// The same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    fn chance(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }
}

fn times(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// A lead as it is meant.
#[derive(Debug, Clone)]
struct Meant {
    reference: String,
    company: String,
    created: NaiveDate,
    cents: i64,
    employees: u32,
    industry: &'static str,
    outcome: &'static str,
}

/// How a list is written: every combination is a dialect of its own.
#[derive(Debug, Clone, Copy)]
struct Dialect {
    separator: char,
    quote: char,
    escape: bool,
    all_quoted: bool,
    ends: &'static str,
    comma: bool,
    grouped: bool,
    date: &'static str,
    language: usize,
    titles: usize,
    total: bool,
    footer: bool,
    encoding: usize,
    declared: bool,
}

const HEADINGS: [[&str; 7]; 3] = [
    ["Lead ID", "Company", "Created", "Amount", "Employees", "Industry", "Status"],
    ["Lead-ID", "Firma", "Erstellt am", "Betrag", "Mitarbeiterzahl", "Branche", "Status"],
    ["Lead ID", "Bedrijf", "Aangemaakt op", "Bedrag", "Aantal werknemers", "Branche", "Status"],
];
/// Won, lost, open in three languages.
const WORDS: [[&str; 3]; 3] =
    [["Won", "Lost", "Open"], ["Gewonnen", "Verloren", "Offen"], ["Gewonnen", "Verloren", "Open"]];
const OUTCOMES: [&str; 3] = ["won", "lost", "open"];
const DATES: [&str; 6] = ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%Y/%m/%d"];

impl Dialect {
    fn any(dice: &mut Dice) -> Self {
        let separator = dice.one_of(&[',', ';', '\t', '|']);
        Self {
            separator,
            quote: dice.one_of(&['"', '"', '"', '\'']),
            escape: dice.chance(4),
            all_quoted: dice.chance(3),
            ends: dice.one_of(&["\n", "\r\n", "\r"]),
            comma: dice.chance(2),
            grouped: dice.chance(3),
            date: dice.one_of(&DATES),
            language: dice.below(3),
            titles: if dice.chance(3) { 1 + dice.below(2) } else { 0 },
            total: dice.chance(5),
            footer: dice.chance(5),
            encoding: dice.below(4),
            declared: dice.chance(12),
        }
    }

    fn amount(&self, cents: i64) -> String {
        let (point, group) = if self.comma { (',', '.') } else { ('.', ',') };
        let whole = (cents / 100).to_string();
        let whole = if self.grouped {
            let digits: Vec<char> = whole.chars().rev().collect();
            let groups: Vec<String> = digits.chunks(3).map(|three| three.iter().collect()).collect();
            groups.join(&group.to_string()).chars().rev().collect()
        } else {
            whole
        };
        format!("{whole}{point}{:02}", cents % 100)
    }

    fn cell(&self, cell: &str) -> String {
        let must = cell.contains([self.separator, self.quote, '\n', '\r']);
        if !must && !self.all_quoted {
            return cell.to_owned();
        }
        let inner = if self.escape { format!("\\{}", self.quote) } else { self.quote.to_string().repeat(2) };
        format!("{0}{1}{0}", self.quote, cell.replace(self.quote, &inner))
    }

    fn write(&self, leads: &[Meant]) -> Vec<u8> {
        let line = |cells: &[String]| {
            cells.iter().map(|cell| self.cell(cell)).collect::<Vec<_>>().join(&self.separator.to_string())
        };
        let mut lines = Vec::new();
        if self.declared {
            lines.push(format!("sep={}", self.separator));
        }
        lines.extend((0..self.titles).map(|at| format!("Quarter report part {at}")));
        lines.push(line(&HEADINGS[self.language].map(str::to_owned)));
        for lead in leads {
            let at = OUTCOMES.iter().position(|word| *word == lead.outcome).unwrap();
            lines.push(line(&[
                lead.reference.clone(),
                lead.company.clone(),
                lead.created.format(self.date).to_string(),
                self.amount(lead.cents),
                lead.employees.to_string(),
                lead.industry.to_owned(),
                WORDS[self.language][at].to_owned(),
            ]));
        }
        if self.total {
            let sum: i64 = leads.iter().map(|lead| lead.cents).sum();
            let word = ["Total", "Summe", "Totaal"][self.language];
            let mut cells = vec![String::new(); 7];
            (cells[0], cells[3]) = (word.to_owned(), self.amount(sum));
            lines.push(line(&cells));
        }
        if self.footer {
            lines.push("Report generated by the CRM".to_owned());
        }
        let text = lines.join(self.ends) + self.ends;
        match self.encoding {
            0 => text.into_bytes(),
            1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            2 => [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
            _ => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        }
    }
}

fn leads(dice: &mut Dice) -> Vec<Meant> {
    let firms =
        ["Müller & Söhne", "Acme, Inc", "Birch; Oak", "Cedar \"West\"", "Dune", "Elm|Fir", "O'Neill", "Größe GmbH"];
    let count = 4 + dice.below(24);
    (0..count)
        .map(|at| {
            let day = NaiveDate::from_ymd_opt(2025, 1 + dice.below(12) as u32, 1 + dice.below(28) as u32).unwrap();
            Meant {
                reference: format!("L-{at:04}"),
                company: format!("{} {at}", dice.one_of(&firms)),
                created: day,
                cents: (100 + dice.below(9_000_000)) as i64,
                employees: 1 + dice.below(900) as u32,
                industry: dice.one_of(&["Machines", "Food", "Metal"]),
                outcome: OUTCOMES[at % 3],
            }
        })
        .collect()
}

fn workspace(dice: &mut Dice) -> Workspace {
    let language = dice.one_of(&Language::ALL);
    new_workspace(Template::Empty, language, &mut FreshIds::seeded(1), today())
}

/// What is told of a column whose cells are not what was meant: a question about it, or a note that some were not read.
fn is_told(report: &ImportReport, heading: &str) -> bool {
    let asked = report.assumed.iter().any(|question| match question {
        Question::Dates(label, ..) | Question::Numbers(label, ..) | Question::Words(label, _) => label == heading,
        Question::Encoding(..) | Question::NoHeadings => true,
        _ => false,
    });
    let noted = report.notes.iter().any(|note| match note {
        ImportNote::UnreadableDates(label, ..)
        | ImportNote::UnreadableNumbers(label, ..)
        | ImportNote::OtherMark(label, ..)
        | ImportNote::NoDayOfComing(label)
        | ImportNote::NoAmounts(label, _) => label == heading,
        ImportNote::PersonalReduced(labels) | ImportNote::LeftOut(labels) => {
            labels.iter().any(|label| label == heading)
        }
        _ => false,
    });
    asked || noted
}

/// Writes leads in a dialect and reads them back; what differs although nobody says so.
fn silent_differences(meant: &[Meant], dialect: &Dialect, workspace: &Workspace) -> Vec<String> {
    let raw = match read_table(&dialect.write(meant)) {
        Ok(raw) => raw,
        Err(error) => return vec![format!("refused: {error}")],
    };
    let looked = Looked::at(&raw);
    let plan = plan::propose(TableKind::Leads, &raw, &looked, "list", workspace);
    let result = match run(&raw, &plan, workspace, &mut FreshIds::seeded(9), today()) {
        Ok(result) => result,
        Err(error) => return vec![format!("not imported: {error}")],
    };
    let mut after = workspace.clone();
    for record in result.records {
        record.put_into(&mut after);
    }
    let set: &LeadSet = after.leads.values().next().unwrap();
    if set.rows as usize != meant.len() {
        return vec![format!("{} leads instead of {}", set.rows, meant.len())];
    }
    let mut wrong = Vec::new();
    let headings = HEADINGS[dialect.language];
    let mut compare = |name: &str, heading: &str, of: &dyn Fn(&Meant) -> String| {
        let text = |row: usize| set.column(name).map_or("", |column| column.text(row)).to_owned();
        let differs = meant.iter().enumerate().find(|(row, lead)| text(*row) != of(lead));
        if let Some((row, lead)) = differs
            && !is_told(&result.report, heading)
        {
            wrong.push(format!("{heading} of row {row}: {:?} instead of {:?}", text(row), of(lead)));
        }
    };
    compare("company", headings[1], &|lead| lead.company.clone());
    compare("created", headings[2], &|lead| lead.created.to_string());
    compare("amount", headings[3], &|lead| {
        let text = format!("{}.{:02}", lead.cents / 100, lead.cents % 100);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    });
    compare("employees", headings[4], &|lead| lead.employees.to_string());
    compare("industry", headings[5], &|lead| lead.industry.to_owned());
    compare("outcome", headings[6], &|lead| lead.outcome.to_owned());
    wrong
}

#[test]
fn a_list_in_any_dialect_comes_back_or_is_asked_about() {
    let rounds = times("TANDEM_DIALECTS", 600);
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let found: Vec<(BTreeSet<String>, Vec<String>, u64)> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|thread| {
                scope.spawn(move || {
                    let (mut dialects, mut wrong, mut silent) = (BTreeSet::new(), Vec::new(), 0);
                    for round in (thread..rounds).step_by(threads as usize) {
                        let mut dice = Dice(0x5EED ^ round.wrapping_mul(0x9E37_79B9_7F4A_7C15));
                        let (dialect, meant) = (Dialect::any(&mut dice), leads(&mut dice));
                        let workspace = workspace(&mut dice);
                        dialects.insert(format!("{dialect:?}"));
                        let differences = silent_differences(&meant, &dialect, &workspace);
                        if differences.is_empty() {
                            silent += 1;
                        } else if wrong.len() < 5 {
                            let text =
                                String::from_utf8_lossy(&dialect.write(&meant)).chars().take(400).collect::<String>();
                            wrong.push(format!("round {round}: {}\n{dialect:?}\n{text}", differences.join("; ")));
                        }
                    }
                    (dialects, wrong, silent)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let dialects: BTreeSet<&String> = found.iter().flat_map(|(dialects, ..)| dialects).collect();
    let wrong: Vec<&String> = found.iter().flat_map(|(_, wrong, _)| wrong).collect();
    let right: u64 = found.iter().map(|(.., right)| right).sum();
    assert!(
        right == rounds,
        "{right} of {rounds}\n{}",
        wrong.iter().map(|text| text.as_str()).collect::<Vec<_>>().join("\n\n")
    );
    assert!(dialects.len() >= 200, "only {} dialects", dialects.len());
}

/// Files of the collection, cut, doubled and with bytes exchanged: columns are found or refused in little time and memory.
#[test]
fn mutated_files_do_no_harm_on_the_way_to_columns() {
    if !crate::support::alone(module_path!(), "mutated_files_do_no_harm_on_the_way_to_columns") {
        return;
    }
    let mut files: Vec<Vec<u8>> = Vec::new();
    let mut dice = Dice(7);
    for _ in 0..12 {
        let dialect = Dialect::any(&mut dice);
        files.push(dialect.write(&leads(&mut dice)));
    }
    if let Some(folder) = shared_data("wild") {
        let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end != "json")).collect();
        paths.sort();
        let small = paths.into_iter().filter_map(|path| std::fs::read(path).ok()).filter(|bytes| bytes.len() < 20_000);
        files.extend(small);
    }
    let workspace = new_workspace(Template::Empty, Language::En, &mut FreshIds::seeded(1), today());
    let rounds = times("TANDEM_GRID_CASES", 1_500);
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let (files, workspace) = (&files, &workspace);
            scope.spawn(move || {
                for round in (thread..rounds).step_by(threads as usize) {
                    let mut dice = Dice(0xBAD ^ round.wrapping_mul(0x9E37_79B9_7F4A_7C15));
                    let mut bytes = files[dice.below(files.len())].clone();
                    for _ in 0..=dice.below(8) {
                        mutate(&mut bytes, &mut dice);
                    }
                    let since = Instant::now();
                    if let Ok(raw) = read_table(&bytes) {
                        let looked = Looked::at(&raw);
                        let table = dice.one_of(&[TableKind::Leads, TableKind::Content, TableKind::Funnel]);
                        let plan = plan::propose(table, &raw, &looked, "x", workspace);
                        let understood = understand(&raw, &looked, &plan, workspace, today());
                        assert_eq!(understood.read.len(), raw.headings.len(), "round {round}");
                    }
                    assert!(since.elapsed() < Duration::from_secs(20), "round {round} hangs: {:?}", since.elapsed());
                }
            });
        }
    });
    assert!(crate::support::most_memory_mb() < 512, "{} MB", crate::support::most_memory_mb());
}

fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let strange = dice.one_of(&[b'"', b'\'', b'\\', b'\n', b'\r', 0, 0xff, b',', b';', b'\t', b'-', b'9', 0xe4, b'=']);
    match dice.below(7) {
        0 => bytes.truncate(at),
        1 if at < bytes.len() => bytes[at] = strange,
        2 => {
            let part = bytes[at..].to_vec();
            if bytes.len() + part.len() < 60_000 {
                bytes.extend(part);
            }
        }
        3 if at < bytes.len() => {
            let to = (at + 1 + dice.below(40)).min(bytes.len());
            bytes.drain(at..to);
        }
        4 => {
            let many = 1 + dice.below(300);
            bytes.splice(at..at, std::iter::repeat_n(strange, many));
        }
        5 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
        _ => bytes.insert(at, strange),
    }
}

/// Day and month of the dates that were written can be exchanged: the generator makes the hard cases too.
#[test]
fn the_generator_makes_days_that_read_both_ways() {
    let mut dice = Dice(3);
    let all: Vec<Meant> = (0..20).flat_map(|_| leads(&mut dice)).collect();
    assert!(all.iter().any(|lead| lead.created.day() <= 12) && all.iter().any(|lead| lead.created.day() > 12));
}
