//! Asking for a path, with a name to start with.

use std::path::{Path, PathBuf};

use super::platform::{Ask, PathAnswer};
use super::saving::SaveTarget;
use super::{App, Pending};
use crate::file::Precondition;
use crate::text::plain::file_name;
use crate::ui::dialogs::{Dialog, PathDialog};
use crate::ui::files::{PathFor, WriteKind};

impl App {
    /// Asks for a path.
    pub(super) fn ask_path(&mut self, window: Option<&eframe::Frame>, kind: PathFor) {
        let suggestion = match kind {
            PathFor::Write(WriteKind::Workspace) => self.file.path().map_or_else(
                || PathBuf::from(format!("{}.{}", self.file_stem(), WriteKind::Workspace.about().ending)),
                Path::to_path_buf,
            ),
            PathFor::Write(WriteKind::Copy) => {
                let name = self.giving.as_ref().map(|task| file_name(&task.name)).unwrap_or_default();
                let file = format!("{} – {name}.{}", self.file_stem(), WriteKind::Copy.about().ending);
                self.file.path().map_or_else(|| PathBuf::from(&file), |path| path.with_file_name(&file))
            }
            PathFor::Write(
                kind @ (WriteKind::Handover | WriteKind::Cards | WriteKind::Monthly | WriteKind::Poster),
            ) => {
                let sheet = match kind {
                    WriteKind::Cards => self.texts.get("page-personas"),
                    WriteKind::Poster => self.texts.get("poster-name"),
                    WriteKind::Monthly => {
                        let month = crate::calc::monthly::last_month(self.platform.today());
                        format!("{}-{month}", self.texts.get("monthly-name"))
                    }
                    _ => self.texts.get("handover-title"),
                };
                let sheet = file_name(&sheet);
                PathBuf::from(format!("{}-{sheet}.{}", self.file_stem(), kind.about().ending))
            }
            PathFor::Write(kind @ WriteKind::Minutes(which)) => {
                let now = self.file.document.now();
                let asked = super::minutes::asked(now, which, self.platform.as_ref());
                let day = asked.and_then(|asked| now.workshops.get(&asked.workshop)?.day);
                let day = day.map(|day| format!("-{day}")).unwrap_or_default();
                let name = file_name(&self.texts.get("minutes-name"));
                PathBuf::from(format!("{}-{name}{day}.{}", self.file_stem(), kind.about().ending))
            }
            PathFor::Write(kind) => PathBuf::from(format!("{}.{}", self.file_stem(), kind.about().ending)),
            PathFor::Open | PathFor::Import(_) | PathFor::ImportList(_) | PathFor::Copy(_) => {
                self.opening.clone().unwrap_or_default()
            }
        };
        let receiver = self.platform.ask(window, Ask { kind, suggestion, title: self.texts.get(kind.title()) });
        self.asked = Some((kind, receiver));
    }

    /// A file dialog has answered.
    pub(super) fn answered(&mut self, what: PathFor, answer: PathAnswer) {
        match (answer, what) {
            (PathAnswer::Cancelled, _) => self.after_save = false,
            (PathAnswer::NotPossible(suggestion), _) => {
                // What was typed before and led nowhere is there to be mended; otherwise the whole path, so that the folder
                // is seen.
                let typed = self.typed_path.take().filter(|(of, _)| *of == what).map(|(_, path)| path);
                let path = typed.unwrap_or_else(|| std::path::absolute(&suggestion).unwrap_or(suggestion));
                self.dialog = Some(Dialog::Path(PathDialog::new(what, path.display().to_string())));
            }
            (PathAnswer::Paths(paths), PathFor::Copy(purpose)) => self.read_copies(purpose, paths, false),
            (PathAnswer::Paths(paths), _) => {
                if let Some(path) = paths.into_iter().next() {
                    self.answered(what, PathAnswer::Path(path));
                }
            }
            (PathAnswer::Path(path), PathFor::Open) => self.open_path(path),
            // A file dialog has asked by itself about what stands there.
            (PathAnswer::Path(path), PathFor::Write(kind)) => self.write(kind, path, true),
            (PathAnswer::Path(path), PathFor::Copy(purpose)) => self.read_copies(purpose, vec![path], false),
            (PathAnswer::Path(path), PathFor::Import(table)) => self.read_table(table, path),
            (PathAnswer::Path(path), PathFor::ImportList(list)) => self.read_into_list(list, path),
        }
    }

    /// A path was typed, or chosen from a list.
    pub(super) fn take_typed(&mut self, what: PathFor, path: PathBuf) {
        if !matches!(what, PathFor::Write(_)) {
            self.typed_path = Some((what, path.clone()));
        }
        match what {
            PathFor::Open => {
                if !self.hold_back(Pending::Open(path.clone())) {
                    self.open_path(path);
                }
            }
            // What stands there is asked about, except in our own file.
            PathFor::Write(kind) => {
                let path = with_ending(kind, path);
                let own = kind == WriteKind::Workspace && self.file.path() == Some(path.as_path());
                self.write(kind, path, own);
            }
            PathFor::Import(table) => self.read_table(table, path),
            PathFor::ImportList(list) => self.read_into_list(list, path),
            PathFor::Copy(purpose) => self.read_copies(purpose, vec![path], false),
        }
    }

    /// Writes a file: over what stands there, or only where nothing does.
    pub(super) fn write(&mut self, kind: WriteKind, path: PathBuf, replaces: bool) {
        match kind {
            WriteKind::Workspace => {
                self.save(SaveTarget::To(path, if replaces { Precondition::Anything } else { Precondition::Absent }));
            }
            WriteKind::Copy => self.write_copy(path, replaces),
            WriteKind::Report
            | WriteKind::Handover
            | WriteKind::Cards
            | WriteKind::Monthly
            | WriteKind::Poster
            | WriteKind::Sheets
            | WriteKind::Minutes(_)
            | WriteKind::Calendar(_) => {
                self.write_product(kind, with_ending(kind, path), replaces);
            }
        }
    }

    /// The name of the file without its endings; empty where nothing was saved yet.
    pub(super) fn kept_stem(&self) -> String {
        self.file.name().unwrap_or_default().split('.').next().unwrap_or_default().to_owned()
    }

    /// The workspace's title as a file name every system takes.
    fn file_stem(&self) -> String {
        let title = Some(self.file.document.now().header.title.clone()).filter(|title| !title.is_empty());
        let stem = file_name(&title.unwrap_or_else(|| self.kept_stem()));
        if stem.is_empty() { "workspace".to_owned() } else { stem }
    }
}

/// A name typed without an ending gets the usual one.
fn with_ending(kind: WriteKind, path: PathBuf) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(kind.about().ending);
    name.into()
}
