//! Modal dialogs. One at a time; Esc closes it.

mod help;
mod import;
mod palette;
mod path;
mod recover;
mod settings;
mod start;
mod versions;

pub use help::help_ui;
pub use import::{ImportDialog, report_lines};
pub use palette::Palette;
pub use path::{PathDialog, PathFor};
pub use recover::{Found, recover_ui};
pub use settings::settings_ui;
pub use start::{StartDialog, TEMPLATES};
pub use versions::{Difference, VersionLine, VersionsDialog};

use egui::{Id, ScrollArea, Ui};

use super::command::{Command, Request, WriteKind};
use super::settings::Settings;
use super::{Outbox, View, widgets};
use crate::exchange::import::ImportReport;

/// The dialog that is open.
#[derive(Debug)]
pub enum Dialog {
    /// Commands and everything in the workspace.
    Palette(Palette),
    /// Help and shortcuts.
    Help,
    /// Settings.
    Settings,
    /// A new workspace.
    Start(StartDialog),
    /// Confirming what the columns of a table mean.
    Import(Box<ImportDialog>),
    /// What an import brought.
    Imported(ImportReport),
    /// Unsaved changes before leaving the document.
    Unsaved,
    /// Unsaved work that was found after a crash.
    Recover(Vec<Found>),
    /// Earlier versions.
    Versions(VersionsDialog),
    /// Somebody else has changed the file while there is unsaved work here.
    ChangedByOthers {
        /// What happened, in a sentence.
        text: String,
    },
    /// The file can only be overwritten in place.
    OnlyInPlace,
    /// A typed path at which there is something already.
    Replace {
        /// What is to be written.
        kind: WriteKind,
        /// Where to.
        path: std::path::PathBuf,
    },
    /// A damaged file.
    Damaged {
        /// Its name.
        name: String,
        /// What is wrong with it, in a sentence.
        text: String,
        /// Whether something in it is whole.
        can_recover: bool,
        /// Whether there are earlier versions of it here.
        has_versions: bool,
    },
    /// A path to type, where there is no file dialog.
    Path(PathDialog),
    /// A sentence to read.
    Message {
        /// What happened.
        title: String,
        /// What is safe and what to do next.
        text: String,
    },
    /// Long work that can be cancelled.
    Working {
        /// What is being done.
        title: String,
    },
}

/// What the dialog wants.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// To stay open.
    Stay,
    /// To be closed.
    Close,
    /// To be closed, and the import to be run.
    RunImport,
    /// To be closed, and the work under way to be forgotten.
    CancelWork,
}

/// The body of a dialog that may be higher than a small projector: it scrolls, and the button below stays in reach.
fn scrolling_body(ui: &mut Ui, body: impl FnOnce(&mut Ui)) {
    let height = (ui.ctx().content_rect().height() - 190.0).max(120.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, body);
}

/// Draws the open dialog.
pub fn dialog_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    settings: &mut Settings,
    dialog: &mut Dialog,
) -> Verdict {
    let size = ui.ctx().content_rect().size();
    let mut verdict = Verdict::Stay;
    let width = |wanted: f32| wanted.min(size.x - 48.0);
    let modal = widgets::modal(ui, Id::unique("dialog")).show(ui.ctx(), |ui| {
        ui.set_max_height(size.y - 64.0);
        match dialog {
            Dialog::Palette(palette) => {
                ui.set_width(width(560.0));
                if palette.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::Help => {
                ui.set_width(width(620.0));
                help_ui(ui, view);
            }
            Dialog::Settings => {
                ui.set_width(width(460.0));
                settings_ui(ui, view, out, settings);
            }
            Dialog::Start(start) => {
                ui.set_width(width(520.0));
                if start.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::Import(import) => {
                ui.set_width(width(760.0));
                verdict = import.ui(ui, view);
            }
            Dialog::Imported(report) => {
                ui.set_width(width(480.0));
                widgets::heading(ui, view.t("import-report-title"));
                for line in report_lines(view.texts, report) {
                    ui.label(line);
                }
            }
            Dialog::Unsaved => {
                ui.set_width(width(440.0));
                verdict = unsaved_ui(ui, view, out);
            }
            Dialog::Recover(found) => {
                ui.set_width(width(520.0));
                if recover_ui(ui, view, out, found) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::Versions(versions) => {
                ui.set_width(width(900.0));
                if versions.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::ChangedByOthers { text } => {
                ui.set_width(width(480.0));
                verdict = changed_by_others_ui(ui, view, out, text);
            }
            Dialog::Replace { kind, path } => {
                ui.set_width(width(480.0));
                verdict = replace_ui(ui, view, out, *kind, path);
            }
            Dialog::Damaged { name, text, can_recover, has_versions } => {
                ui.set_width(width(500.0));
                verdict = damaged_ui(ui, view, out, (name, text), *can_recover, *has_versions);
            }
            Dialog::OnlyInPlace => {
                ui.set_width(width(480.0));
                verdict = only_in_place_ui(ui, view, out);
            }
            Dialog::Path(path) => {
                ui.set_width(width(520.0));
                if path.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::Message { title, text } => {
                ui.set_width(width(460.0));
                widgets::heading(ui, &*title);
                ui.label(&*text);
            }
            Dialog::Working { title } => {
                ui.set_width(width(360.0));
                widgets::heading(ui, &*title);
                ui.horizontal(|ui| {
                    ui.spinner();
                    if ui.button(view.t("cancel")).clicked() {
                        verdict = Verdict::CancelWork;
                    }
                });
            }
        }
        let closes = matches!(dialog, Dialog::Help | Dialog::Settings | Dialog::Imported(_) | Dialog::Message { .. });
        if closes {
            ui.add_space(8.0);
            let response = widgets::primary_button(ui, view.t("close"));
            // Enter closes what is only to be read.
            if ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() {
                verdict = Verdict::Close;
            }
        }
    });
    if modal.should_close() && verdict == Verdict::Stay {
        verdict = if matches!(dialog, Dialog::Working { .. }) { Verdict::CancelWork } else { Verdict::Close };
    }
    verdict
}

/// Both states are kept, whatever is chosen.
fn changed_by_others_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, text: &str) -> Verdict {
    let mut verdict = Verdict::Stay;
    widgets::heading(ui, view.t("changed-title"));
    ui.label(text);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary_button(ui, view.t("changed-keep-both")).clicked() {
            out.request(Request::KeepBoth);
            verdict = Verdict::Close;
        }
        if ui.button(view.t("changed-take-theirs")).on_hover_text(view.t("changed-take-theirs-hint")).clicked() {
            out.request(Request::TakeTheirs);
            verdict = Verdict::Close;
        }
        if ui.button(view.t("changed-later")).clicked() {
            verdict = Verdict::Close;
        }
    });
    verdict
}

/// The ways out of damage, earlier versions first. The file itself stays as it is.
fn damaged_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    (name, text): (&str, &str),
    can_recover: bool,
    has_versions: bool,
) -> Verdict {
    let mut verdict = Verdict::Stay;
    widgets::heading(ui, view.tx("open-failed-title", &[("name", name.into())]));
    ui.label(text);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if has_versions && widgets::primary_button(ui, view.t("damaged-versions")).clicked() {
            out.request(Request::VersionsOfDamaged);
        }
        if can_recover && ui.button(view.t("damaged-recover")).on_hover_text(view.t("damaged-recover-hint")).clicked() {
            out.request(Request::RecoverDamaged);
            verdict = Verdict::Close;
        }
        if ui.button(view.t("cancel")).clicked() {
            verdict = Verdict::Close;
        }
    });
    verdict
}

fn replace_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kind: WriteKind, path: &std::path::Path) -> Verdict {
    let mut verdict = Verdict::Stay;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    widgets::heading(ui, view.tx("replace-title", &[("name", name.into())]));
    ui.label(view.t("replace-text"));
    widgets::small(ui, path.display().to_string());
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let again = widgets::primary_button(ui, view.t("replace-other"));
        if again.clicked() {
            out.request(Request::Run(match kind {
                WriteKind::Workspace => Command::SaveAs,
                WriteKind::Report => Command::Report,
            }));
            verdict = Verdict::Close;
        }
        if ui.button(view.t("replace-do")).clicked() {
            out.request(Request::ReplacePath(kind, path.to_path_buf()));
            verdict = Verdict::Close;
        }
        if ui.button(view.t("cancel")).clicked() {
            verdict = Verdict::Close;
        }
    });
    verdict
}

fn only_in_place_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> Verdict {
    let mut verdict = Verdict::Stay;
    widgets::heading(ui, view.t("save-failed-title"));
    ui.label(view.t("error-only-in-place"));
    ui.label(view.t("in-place-text"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary_button(ui, view.t("in-place-elsewhere")).clicked() {
            out.request(Request::Run(Command::SaveAs));
            verdict = Verdict::Close;
        }
        if ui.button(view.t("in-place-do")).clicked() {
            out.request(Request::SaveInPlace);
            verdict = Verdict::Close;
        }
        if ui.button(view.t("cancel")).clicked() {
            verdict = Verdict::Close;
        }
    });
    verdict
}

fn unsaved_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> Verdict {
    let mut verdict = Verdict::Stay;
    widgets::heading(ui, view.t("unsaved-title"));
    ui.label(view.t("unsaved-text"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary_button(ui, view.t(Command::Save.name())).clicked() {
            out.request(Request::SaveAndProceed);
            verdict = Verdict::Close;
        }
        if ui.button(view.t("unsaved-discard")).clicked() {
            out.request(Request::ProceedUnsaved);
            verdict = Verdict::Close;
        }
        if ui.button(view.t("cancel")).clicked() {
            verdict = Verdict::Close;
        }
    });
    verdict
}
