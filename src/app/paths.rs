//! Asking for a path, with a name to start with.

use std::path::PathBuf;

use super::App;
use super::platform::{Ask, AskKind};
use crate::text::plain::file_name;
use crate::ui::command::WriteKind;

impl App {
    pub(super) fn ask_path(&mut self, window: Option<&eframe::Frame>, kind: AskKind) {
        let suggestion = match kind {
            AskKind::Write(WriteKind::Workspace) => self
                .kept
                .as_ref()
                .map_or_else(|| PathBuf::from(format!("{}.tandem.ron", self.file_stem())), |kept| kept.path.clone()),
            AskKind::Write(WriteKind::Copy) => {
                let name = self.giving.as_ref().map(|task| file_name(&task.name)).unwrap_or_default();
                let file = format!("{} – {name}.{}", self.file_stem(), WriteKind::Copy.ending());
                self.kept.as_ref().map_or_else(|| PathBuf::from(&file), |kept| kept.path.with_file_name(&file))
            }
            AskKind::Write(WriteKind::Handover) => {
                let sheet = file_name(&self.texts.get("handover-title"));
                PathBuf::from(format!("{}-{sheet}.{}", self.file_stem(), WriteKind::Handover.ending()))
            }
            AskKind::Write(kind) => PathBuf::from(format!("{}.{}", self.file_stem(), kind.ending())),
            AskKind::Open | AskKind::Import(_) | AskKind::Copy(_) => self.opening.clone().unwrap_or_default(),
        };
        let receiver = self.platform.ask(window, Ask { kind, suggestion, title: self.texts.get(kind.title()) });
        self.asked = Some((kind, receiver));
    }

    /// The name of the file without its endings; empty where nothing was saved yet.
    pub(super) fn kept_stem(&self) -> String {
        let name =
            self.kept.as_ref().and_then(|kept| kept.path.file_name()).map(|name| name.to_string_lossy().into_owned());
        name.unwrap_or_default().split('.').next().unwrap_or_default().to_owned()
    }

    /// The workspace's title as a file name every system takes.
    fn file_stem(&self) -> String {
        let title = Some(self.document.now().header.title.clone()).filter(|title| !title.is_empty());
        let stem = file_name(&title.unwrap_or_else(|| self.kept_stem()));
        if stem.is_empty() { "workspace".to_owned() } else { stem }
    }
}
