//! Where a command speaks, and how it reads workspaces: results go to the output, what is wrong beside it, and nothing
//! that could steer a terminal gets through.

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;

use super::{store, with_name};
use crate::calc::lead_sets::FullLeads;
use crate::file::{LinkedError, OpenError, Opened, Seal};
use crate::model::{LeadSet, Workspace};
use crate::text::{Texts, errors, printable, printable_json, printable_lines};

/// The ears of whoever runs a command.
pub struct Voice<'a> {
    /// The wording.
    pub texts: Texts,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    /// Whether workspaces whose checksum does not fit are read all the same.
    damaged: bool,
}

impl<'a> Voice<'a> {
    /// Speaks to these outputs.
    pub fn new(texts: Texts, damaged: bool, out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { texts, out, err, damaged }
    }

    /// Says a line. Where the line is the result, a failure is one of the command.
    pub fn say(&mut self, line: &str) -> Result<(), String> {
        writeln!(self.out, "{}", printable(line)).map_err(|error| self.unheard(&error))
    }

    /// Says a text of several lines as it stands.
    pub fn say_lines(&mut self, text: &str) -> Result<(), String> {
        self.out.write_all(printable_lines(text).as_bytes()).map_err(|error| self.unheard(&error))
    }

    /// Says JSON.
    pub fn say_json(&mut self, value: &serde_json::Value) -> Result<(), String> {
        writeln!(self.out, "{}", printable_json(&value.to_string())).map_err(|error| self.unheard(&error))
    }

    /// Says a line about what is done already: whether anybody hears it changes nothing any more, so it is said beside the
    /// output when that does not take it.
    pub fn report(&mut self, line: &str) {
        if self.say(line).is_err() {
            self.warn(line);
        }
    }

    /// Says something beside the result.
    pub fn warn(&mut self, sentence: &str) {
        let _ = writeln!(self.err, "{}", printable(sentence));
    }

    fn unheard(&self, error: &std::io::Error) -> String {
        self.texts.with("cli-unheard", &[("detail", error.to_string().into())])
    }

    /// Opens a workspace to read it. One whose checksum does not fit is refused unless somebody wants it all the same, and
    /// then it is said.
    pub fn open(&mut self, file: &Path) -> Result<Opened, String> {
        let opened = self.open_whatever(file)?;
        if opened.loaded.seal == Seal::Broken {
            if !self.damaged {
                return Err(with_name(file, &self.texts.get("seal-broken-refused")));
            }
            let sentence = with_name(file, &self.texts.get("open-seal-broken"));
            self.warn(&sentence);
        }
        for corrected in &opened.loaded.corrected {
            let sentence = with_name(file, &errors::corrected(&self.texts, corrected));
            self.warn(&sentence);
        }
        Ok(opened)
    }

    /// Opens a workspace whose content is written anew, here or into another file. What may be damaged never gets a fresh
    /// checksum, and what a newer version wrote is not lost.
    pub fn open_to_write(&self, file: &Path, newer: &str) -> Result<Opened, String> {
        let opened = self.open_whatever(file)?;
        if opened.loaded.seal == Seal::Broken {
            return Err(with_name(file, &self.texts.get("seal-broken-not-written")));
        }
        if !opened.loaded.unknown.is_empty() {
            return Err(with_name(file, &self.texts.get(newer)));
        }
        Ok(opened)
    }

    /// Opens a workspace whatever its checksum says.
    pub fn open_whatever(&self, file: &Path) -> Result<Opened, String> {
        store().open(file).map_err(|error| with_name(file, &self.why_not_opened(file, error)))
    }

    /// Why a file did not open.
    pub fn why_not_opened(&self, file: &Path, error: OpenError) -> String {
        // A pipe that somebody hands over is there, but has no place.
        let is_pipe = matches!(error, OpenError::NotFound) && std::fs::metadata(file).is_ok();
        errors::open(&self.texts, &if is_pipe { OpenError::NotAFile } else { error })
    }

    /// The workspace to read, without the leads beside it.
    pub fn load(&mut self, file: &Path) -> Result<Workspace, String> {
        Ok(self.open(file)?.loaded.workspace)
    }

    /// The workspace to read, with all leads of large sets whose files are at hand, and the sets of which only a sample is.
    pub fn load_with_leads(&mut self, file: &Path) -> Result<(Workspace, Vec<Arc<LeadSet>>), String> {
        let workspace = self.load(file)?;
        self.with_all_leads(file, &workspace)
    }

    /// Fills a workspace with all leads of large sets whose files are at hand. A file that is there and cannot be read is a
    /// failure: the numbers would be those of a sample.
    pub fn with_all_leads(
        &mut self,
        file: &Path,
        workspace: &Workspace,
    ) -> Result<(Workspace, Vec<Arc<LeadSet>>), String> {
        let mut whole = FullLeads::default();
        let mut missing = Vec::new();
        for set in whole.missing_from(workspace) {
            match store().read_linked(Some(file), &set) {
                Ok(read) => whole.add(Arc::new(read)),
                Err(error) => {
                    let sentence = with_name(file, &errors::linked(&self.texts, &error));
                    match error {
                        LinkedError::Io(error) if error.kind() != ErrorKind::NotFound => return Err(sentence),
                        LinkedError::OtherContent => self.warn(&sentence),
                        LinkedError::Missing | LinkedError::Io(_) => {}
                    }
                    missing.push(set);
                }
            }
        }
        Ok((whole.with_full_leads(workspace), missing))
    }
}

/// Says to a terminal why something was not done.
pub fn complain(err: &mut impl Write, sentence: &str) {
    let _ = writeln!(err, "{}", printable_lines(sentence));
}

/// An output whose reader may go, as `head` does: what it does not want is not said, and that is no fault.
#[derive(Debug)]
pub struct WhileListened<W>(pub W);

impl<W: Write> Write for WhileListened<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes).or_else(|error| if is_gone(&error) { Ok(bytes.len()) } else { Err(error) })
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush().or_else(|error| if is_gone(&error) { Ok(()) } else { Err(error) })
    }
}

fn is_gone(error: &std::io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe
}
