//! Tandem: the window, or the same product without one.

#![cfg_attr(all(target_os = "windows", not(debug_assertions)), windows_subsystem = "windows")]

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use tandem::app::tables;
use tandem::app::window::{self, Start, WindowError};
use tandem::cli::{self, Arguments, Outcome};
use tandem::text::texts;

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|first| first == tables::READ_WORKBOOK) {
        return if tables::read_workbook_here().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let arguments = Arguments::parse();
    tandem::app::log::start();
    let (mut out, mut err) = (WhileListened(io::stdout().lock()), io::stderr().lock());
    let code = match cli::run(&arguments, &mut out) {
        Ok(Outcome::Done(code)) => code,
        Ok(Outcome::OpenWindow(start)) => open_window(&arguments, &start, &mut out, &mut err),
        Err(sentence) => {
            let _ = writeln!(err, "{sentence}");
            arguments.failure()
        }
    };
    ExitCode::from(code)
}

/// An output whose reader may go, as `head` does: what it does not want is not said, and that is no fault.
struct WhileListened<W>(W);

impl<W: Write> Write for WhileListened<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.0.write(bytes) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(bytes.len()),
            result => result,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self.0.flush() {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result,
        }
    }
}

/// Opens the window; a demo without a display goes to a folder instead.
fn open_window(arguments: &Arguments, start: &Start, out: &mut impl Write, err: &mut impl Write) -> u8 {
    let texts = texts(arguments.language());
    if let Some(file) = start.file.as_ref().filter(|file| !file.exists()) {
        let _ = writeln!(err, "{}: {}", file.display(), texts.get("error-not-found"));
        return 1;
    }
    match window::run(start) {
        Ok(()) => 0,
        Err(WindowError::NoDisplay) if start.demo => {
            let _ = writeln!(err, "{}", texts.get("cli-no-display-demo"));
            match cli::demo_folder(arguments, std::path::Path::new("tandem-demo"), out) {
                Ok(()) => 0,
                Err(sentence) => {
                    let _ = writeln!(err, "{sentence}");
                    1
                }
            }
        }
        Err(WindowError::NoDisplay) => {
            let _ = writeln!(err, "{}", texts.get("cli-no-display"));
            1
        }
        Err(WindowError::NoRenderer(detail)) => {
            let _ = writeln!(err, "{}", texts.with("cli-no-renderer", &[("detail", detail.into())]));
            1
        }
    }
}
