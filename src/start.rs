//! The start: what was asked for, in the window or without one.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::app::window::{self, Start, WindowError};
use crate::app::{renderer, tables};
use crate::cli::{self, Arguments, Outcome, WhileListened};
use crate::text::texts;

/// Runs the program as its arguments say.
pub fn main() -> ExitCode {
    // What is asked of a process of its own, so that nothing it meets takes a window down.
    let apart = match std::env::args_os().nth(1) {
        Some(first) if first == tables::READ_WORKBOOK => Some(tables::read_workbook_here()),
        Some(first) if first == renderer::LIST_ADAPTERS => Some(renderer::list_adapters_here()),
        _ => None,
    };
    if let Some(done) = apart {
        return if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let (mut out, mut err) = (WhileListened(io::stdout().lock()), io::stderr().lock());
    let arguments = match cli::help::parse(std::env::args_os().collect()) {
        Ok(arguments) => arguments,
        Err(said) => {
            if said.asked {
                cli::complain(&mut out, &said.words);
            } else {
                cli::complain(&mut err, said.words.trim_end());
            }
            return ExitCode::from(said.code);
        }
    };
    crate::app::log::start();
    let code = match cli::run(&arguments, &mut out, &mut err) {
        Ok(Outcome::Done(code)) => code,
        Ok(Outcome::OpenWindow(start)) => open_window(&arguments, &start, &mut out, &mut err),
        Ok(Outcome::OpenQuestions(start)) => {
            // What counts is whether they are answered, whatever became of the window.
            open_window(&arguments, &start, &mut out, &mut err);
            cli::open_questions(start.file.as_deref())
        }
        Err(sentence) => {
            cli::complain(&mut err, &sentence);
            arguments.failure()
        }
    };
    ExitCode::from(code)
}

/// Opens the window; a demo without a display goes to a folder instead.
fn open_window(arguments: &Arguments, start: &Start, out: &mut impl Write, err: &mut impl Write) -> u8 {
    let texts = texts(arguments.language());
    if let Some(file) = start.file.as_ref().filter(|file| crate::app::is_missing(file)) {
        cli::complain(err, &format!("{}: {}", file.display(), texts.get("error-not-found")));
        return 1;
    }
    let sentence = match window::run(start) {
        Ok(()) => return 0,
        Err(WindowError::NoDisplay) if start.demo => {
            cli::complain(err, &texts.get("cli-no-display-demo"));
            match cli::demo_folder(arguments, out, err) {
                Ok(()) => return 0,
                Err(sentence) => sentence,
            }
        }
        Err(WindowError::NoDisplay) => texts.get("cli-no-display"),
        Err(WindowError::NoRenderer(detail)) => texts.with("cli-no-renderer", &[("detail", detail.into())]),
    };
    cli::complain(err, &sentence);
    1
}
