//! Reading tables from files. A workbook is read by a process of its own with limits: a small hostile file can make any
//! reader ask for more memory than there is, which takes the whole process down, and that must not be ours.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::exchange::grid::Reading;
use crate::exchange::{
    self, Encoding, Hints, LARGEST as LARGEST_TABLE, RawTable, Rows, TableError, Watch, is_workbook,
};
use crate::file::vfs::read_whole;
use crate::file::{LARGEST, Store};
use crate::text::errors::TableReadError;

/// The argument with which the program reads a workbook from its input and writes its rows to its output.
pub const READ_WORKBOOK: &str = "read-workbook";
/// How long a workbook may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// How much memory reading a workbook may take, in bytes.
const MEMORY: u64 = 768 * 1024 * 1024;

/// Reads a table from a file.
///
/// # Errors
/// [`TableReadError`].
pub fn read(store: &Store, path: &Path, watch: Watch<'_>) -> Result<RawTable, TableReadError> {
    read_with(store, path, &Hints::default(), watch)
}

/// Reads the grid of a file with what somebody said about it beforehand; a table without rows is one as well.
///
/// # Errors
/// [`TableReadError`].
pub fn read_grid(store: &Store, path: &Path, hints: &Hints, watch: Watch<'_>) -> Result<RawTable, TableReadError> {
    let bytes = read_whole(store.vfs.as_ref(), path, LARGEST_TABLE as u64)?;
    if is_workbook(&bytes)
        && let Ok(program) = std::env::current_exe()
        && program.file_stem().is_some_and(|name| name == "tandem")
    {
        return Ok(read_apart(&program, &bytes, hints)?);
    }
    // Where another program uses this one as a library there is nobody to ask for a process.
    Ok(exchange::read_grid(bytes.into(), hints, watch)?)
}

/// Reads a table of which somebody has said something beforehand.
///
/// # Errors
/// [`TableReadError`].
pub fn read_with(store: &Store, path: &Path, hints: &Hints, watch: Watch<'_>) -> Result<RawTable, TableReadError> {
    Ok(read_grid(store, path, hints, watch)?.with_rows()?)
}

/// What the reading process answers.
#[derive(Debug, Serialize, Deserialize)]
enum WorkbookAnswer {
    Table { headings: Vec<String>, rows: Vec<Vec<String>>, footer_lines: u32, reading: Box<Reading> },
    Empty,
    Other { kind: String },
    TooLarge { what: String, limit: usize },
    Broken,
}

fn read_apart(program: &Path, bytes: &[u8], hints: &Hints) -> Result<RawTable, TableError> {
    let broken = |_| TableError::BrokenWorkbook;
    let mut child = Command::new(program)
        .arg(READ_WORKBOOK)
        .arg(serde_json::to_string(hints).unwrap_or_default())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(broken)?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    let answer = std::thread::scope(|scope| {
        // Both ends at once: neither side may wait for the other one's full pipe.
        scope.spawn(move || input.and_then(|mut input| input.write_all(bytes).ok()));
        let reader = scope.spawn(move || {
            let mut answer = Vec::new();
            output.and_then(|output| output.take(LARGEST).read_to_end(&mut answer).ok()).map(|_| answer)
        });
        let since = Instant::now();
        loop {
            match child.try_wait() {
                Ok(None) if since.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(5)),
                Ok(Some(_)) => break,
                Ok(None) | Err(_) => {
                    let _ = child.kill();
                    let _ = child.wait();
                    break;
                }
            }
        }
        reader.join().ok().flatten()
    });
    let answer = answer.and_then(|answer| serde_json::from_slice(&answer).ok()).unwrap_or(WorkbookAnswer::Broken);
    match answer {
        WorkbookAnswer::Table { headings, rows, footer_lines, reading } => Ok(RawTable {
            headings,
            rows: {
                let mut all = Rows::default();
                for row in &rows {
                    all.push(row.iter().map(String::as_str));
                }
                all
            },
            delimiter: None,
            encoding: Encoding::Workbook,
            footer_lines,
            reading,
        }),
        WorkbookAnswer::Empty => Err(TableError::Empty),
        // Only a workbook is read apart, and of what looks like one only this is none.
        WorkbookAnswer::Other { .. } => Err(TableError::OtherFile("ZIP")),
        WorkbookAnswer::TooLarge { what, limit } => {
            let known = ["MB", "rows", "columns", "cells", "kB per cell"];
            let what = known.into_iter().find(|known| *known == what).unwrap_or("MB");
            Err(TableError::TooLarge { what, limit })
        }
        WorkbookAnswer::Broken => Err(TableError::BrokenWorkbook),
    }
}

/// The reading process: a workbook comes in, its rows go out, and its memory and time are limited.
///
/// # Errors
/// What the system says of input and output.
pub fn read_workbook_here() -> std::io::Result<()> {
    limit();
    let mut bytes = Vec::new();
    std::io::stdin().take(LARGEST).read_to_end(&mut bytes)?;
    let hints = std::env::args().nth(2).and_then(|hints| serde_json::from_str(&hints).ok()).unwrap_or_default();
    let answer = match exchange::read_grid(bytes.into(), &hints, &|_| true) {
        Ok(table) => WorkbookAnswer::Table {
            headings: table.headings,
            rows: table.rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect(),
            footer_lines: table.footer_lines,
            reading: table.reading,
        },
        Err(TableError::Empty) => WorkbookAnswer::Empty,
        Err(TableError::OtherFile(kind)) => WorkbookAnswer::Other { kind: kind.to_owned() },
        Err(TableError::TooLarge { what, limit }) => WorkbookAnswer::TooLarge { what: what.to_owned(), limit },
        Err(_) => WorkbookAnswer::Broken,
    };
    serde_json::to_writer(std::io::stdout().lock(), &answer)?;
    std::io::stdout().flush()
}

#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let to = |limit: u64| Rlimit { current: Some(limit), maximum: Some(limit) };
    let _ = setrlimit(Resource::As, to(MEMORY));
    let _ = setrlimit(Resource::Cpu, to(PATIENCE.as_secs()));
    let _ = setrlimit(Resource::Core, to(0));
}

#[cfg(not(unix))]
fn limit() {}
