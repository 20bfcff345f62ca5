//! `tandem recover`: what is whole in a damaged file, as a new file.

use std::path::Path;

use super::voice::Voice;
use super::{store, with_name};
use crate::file::{LARGEST, OpenError, Precondition, ReadError, Seal, salvage};
use crate::text::errors;

/// Recovers a damaged file; the exit code is 0 everything was whole, 1 something could not be read or may be wrong. Every
/// error means that nothing was written.
pub fn recover(file: &Path, output: &Path, voice: &mut Voice<'_>) -> Result<u8, String> {
    let texts = &voice.texts.clone();
    let store = store();
    let bytes = crate::file::vfs::read_whole(store.vfs.as_ref(), file, LARGEST).map_err(|error| {
        let error = match error.kind() {
            std::io::ErrorKind::NotFound => OpenError::NotFound,
            std::io::ErrorKind::InvalidInput => OpenError::NotAFile,
            std::io::ErrorKind::FileTooLarge => {
                OpenError::TooLarge { size: store.vfs.about(file).map_or(LARGEST + 1, |about| about.size) }
            }
            _ => OpenError::Io(error),
        };
        with_name(file, &voice.why_not_opened(file, error))
    })?;
    // The damaged file is evidence; it must not be written over by accident.
    if store.vfs.is_taken(output) {
        return Err(with_name(output, &texts.get("recover-there-already")));
    }
    // What a newer program wrote is not damage: taking only what is known out of it would lose the rest.
    let read = crate::file::read(&bytes);
    if let Err(error @ ReadError::NewerMajor { .. }) = read {
        return Err(with_name(file, &errors::open(texts, &OpenError::Read(error))));
    }
    let doubtful = read.is_ok_and(|loaded| loaded.seal == Seal::Broken);
    let found = salvage(&bytes).ok_or_else(|| with_name(file, &texts.get("recover-nothing")))?;
    store
        .save(output, &found.workspace, Precondition::Absent)
        .map_err(|error| with_name(output, &errors::not_saved(texts, &error)))?;
    voice.report(&texts.with("recover-records", &[("n", found.records.into())]));
    for part in &found.broken {
        let place = texts.with("check-line", &[("line", part.line.into())]);
        voice.report(&format!("{place} {}", texts.with("recover-broken", &[("table", (&part.table).into())])));
    }
    if !found.broken.is_empty() {
        voice.report(&texts.get("recover-kept-as-text"));
    }
    voice.report(&texts.with("recover-written", &[("path", output.display().to_string().into())]));
    if doubtful {
        voice.report(&texts.get("recover-seal-broken"));
    }
    Ok(u8::from(doubtful || !found.broken.is_empty()))
}
