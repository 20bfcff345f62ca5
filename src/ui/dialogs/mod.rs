//! Modal dialogs. One at a time; Esc closes it.

mod catch;
mod feedback;
mod give;
mod help;
mod import;
mod list_import;
mod merge;
pub(crate) mod palette;
mod path;
mod recover;
mod safety;
mod settings;
mod start;
mod title;
mod versions;

pub use crate::text::imports::report_lines;
pub use catch::{CatchLine, about_words};
pub use feedback::{ABOUT, FeedbackForm, record_button_ui};
pub use give::GiveDialog;
pub use help::help_ui;
pub use import::{Foreseen, ImportDialog, TableRead, TableShown};
pub use list_import::ListImportDialog;
pub use merge::{ChangeRow, MergeDialog, MergeTab, QuestionRow};
pub use palette::Palette;
pub use path::PathDialog;
pub use recover::Found;
pub use settings::settings_ui;
pub use start::{StartDialog, TEMPLATES};
pub use title::TitleDialog;
pub use versions::{Difference, VersionLine, VersionsDialog};

use std::sync::Arc;

use egui::{Id, Key, ScrollArea, Ui};

use super::command::{Command, Request};
use super::files::WriteKind;
use super::people::PeopleList;
use super::settings::Settings;
use super::{Outbox, View, widgets};
use crate::exchange::WorkProgress;
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
    /// The line that catches what is said; what is typed in it is kept with the pages.
    Catch,
    /// The form for feedback; what is typed in it is kept with the pages.
    Feedback,
    /// Who takes part.
    People(PeopleList),
    /// A new workspace.
    Start(StartDialog),
    /// Confirming what the columns of a table mean.
    Import(Box<ImportDialog>),
    /// What a table would bring into a list.
    ListImport(Box<ListImportDialog>),
    /// What an import brought.
    Imported(ImportReport),
    /// Unsaved changes before leaving the document.
    Unsaved,
    /// Unsaved work that was found after a crash.
    Recover(Vec<Found>),
    /// Earlier versions.
    Versions(VersionsDialog),
    /// A merge that is previewed.
    Merge(Box<MergeDialog>),
    /// A copy to give away.
    Give(GiveDialog),
    /// Somebody else has changed the file while there is unsaved work here.
    ChangedByOthers {
        /// What happened, in a sentence.
        text: String,
    },
    /// Somebody else has the file open.
    AlsoOpen {
        /// Who, where and since when.
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
    /// A file that opened, but is not as Tandem had left it.
    Doubtful {
        /// Whether there are earlier versions of it here.
        has_versions: bool,
    },
    /// Other files beside this one hold the same workspace.
    CopiesBeside {
        /// Which ones, in a sentence.
        text: String,
        /// Where they are.
        paths: Vec<std::path::PathBuf>,
    },
    /// A save that failed; another place is one click away.
    NotSaved {
        /// What happened, what is safe and what to do.
        text: String,
    },
    /// A path to type, where there is no file dialog.
    Path(PathDialog),
    /// A title for what is written for others.
    Title(TitleDialog),
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
        /// How far it is, where that is known.
        progress: Arc<WorkProgress>,
    },
}

/// What the dialog wants.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// To stay open.
    Stay,
    /// To be closed.
    Close,
    /// To stay open, while what follows from its plan is looked at.
    FollowImport,
    /// To stay open; nobody waits any more for what follows.
    StopFollowing,
    /// To be closed, and the import to be carried out.
    RunImport,
    /// To be closed, and the work under way to be forgotten.
    CancelWork,
}

/// The body of a dialog that may be higher than a small projector: it scrolls, and the button below stays in reach.
fn scrolling_body(ui: &mut Ui, body: impl FnOnce(&mut Ui)) {
    let height = (ui.ctx().content_rect().height() - 190.0).max(120.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, body);
}

/// A line or a form that is drawn over everything else, `wide` points at most; `content` says when it is to be closed.
fn over_all(ui: &Ui, wide: f32, content: impl FnOnce(&mut Ui) -> bool) -> Verdict {
    let size = ui.ctx().content_rect().size();
    let mut closes = false;
    let modal = widgets::modal(ui, Id::unique("dialog")).show(ui.ctx(), |ui| {
        ui.set_max_height(size.y - 64.0);
        ui.set_width(wide.min(size.x - 48.0));
        closes = content(ui);
    });
    if closes || modal.should_close() { Verdict::Close } else { Verdict::Stay }
}

/// The one field of a small dialog, all of it selected when the dialog opens; true when Enter answers.
fn asked_line(ui: &mut Ui, field: widgets::Field, name: &str, text: &mut String, focused: &mut bool) -> bool {
    let width = ui.available_width() - 16.0;
    let (response, new) = widgets::text_line(ui, field, name, text, "", width);
    if !std::mem::replace(focused, true) {
        response.request_focus();
        widgets::select_all(ui, response.id, text.chars().count());
    }
    if let Some(new) = new {
        *text = new;
    }
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// Draws the open dialog.
#[expect(clippy::too_many_lines, reason = "one arm for each dialog")]
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
            // They draw themselves.
            Dialog::Catch | Dialog::Feedback => {}
            Dialog::Help => {
                ui.set_width(width(620.0));
                help_ui(ui, view);
            }
            Dialog::Settings => {
                ui.set_width(width(460.0));
                settings_ui(ui, view, out, settings);
            }
            Dialog::People(people) => {
                ui.set_width(width(720.0));
                verdict = people_ui(ui, view, out, people);
            }
            Dialog::Start(start) => {
                ui.set_width(width(520.0));
                if start.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::Import(import) => {
                ui.set_width(width(ImportDialog::WIDTH));
                verdict = import.ui(ui, view);
            }
            Dialog::Merge(merge) => {
                ui.set_width(width(1_000.0));
                if merge.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::Give(give) => {
                ui.set_width(width(640.0));
                if give.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::ListImport(import) => {
                ui.set_width(width(640.0));
                if import.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::Imported(report) => {
                ui.set_width(width(480.0));
                widgets::heading(ui, view.t("import-report-title"));
                scrolling_body(ui, |ui| {
                    for line in report_lines(view.texts, view.workspace, report) {
                        ui.label(line);
                    }
                });
            }
            Dialog::Unsaved => {
                ui.set_width(width(440.0));
                verdict = unsaved_ui(ui, view, out);
            }
            Dialog::Recover(_)
            | Dialog::Versions(_)
            | Dialog::ChangedByOthers { .. }
            | Dialog::AlsoOpen { .. }
            | Dialog::Replace { .. }
            | Dialog::Damaged { .. }
            | Dialog::Doubtful { .. }
            | Dialog::NotSaved { .. }
            | Dialog::CopiesBeside { .. }
            | Dialog::OnlyInPlace => {
                ui.set_width(width(if matches!(dialog, Dialog::Versions(_)) { 900.0 } else { 500.0 }));
                verdict = safety::safety_ui(ui, view, out, dialog);
            }
            Dialog::Path(path) => {
                ui.set_width(width(520.0));
                if path.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::Title(title) => {
                ui.set_width(width(520.0));
                if title.ui(ui, view, out) {
                    verdict = Verdict::Close;
                }
            }
            Dialog::Message { title, text } => {
                ui.set_width(width(460.0));
                widgets::heading(ui, &*title);
                ui.label(&*text);
            }
            Dialog::Working { title, progress } => {
                ui.set_width(width(360.0));
                widgets::heading(ui, &*title);
                let share = progress.share();
                if share > 0.0 {
                    widgets::progress(ui, share, ui.available_width(), title);
                    ui.add_space(4.0);
                }
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
    // What asks about the safety of a file is answered by a button or Esc, never by a slip of the pointer.
    let asks = matches!(
        dialog,
        Dialog::Recover(_)
            | Dialog::ChangedByOthers { .. }
            | Dialog::AlsoOpen { .. }
            | Dialog::Replace { .. }
            | Dialog::Damaged { .. }
            | Dialog::Doubtful { .. }
            | Dialog::NotSaved { .. }
            | Dialog::CopiesBeside { .. }
            | Dialog::OnlyInPlace
            | Dialog::Merge(_)
            | Dialog::Give(_)
            | Dialog::Unsaved
            | Dialog::Import(_)
            | Dialog::ListImport(_)
    );
    // Answers that were given are only thrown away by the button that says so.
    let keeps = match dialog {
        Dialog::Merge(merge) => merge.has_answers(),
        Dialog::Import(import) => import.has_answers(),
        _ => false,
    };
    let outside = asks && modal.backdrop_response.clicked();
    let closes = modal.should_close() && verdict == Verdict::Stay && !outside;
    if let Dialog::Import(import) = dialog
        && closes
        && keeps
    {
        import.offer_cancel();
    }
    if closes && !keeps {
        verdict = if matches!(dialog, Dialog::Working { .. }) { Verdict::CancelWork } else { Verdict::Close };
    }
    verdict
}

fn people_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, people: &mut PeopleList) -> Verdict {
    widgets::heading(ui, view.t("people-title"));
    widgets::muted(ui, view.t("people-purpose"));
    ui.add_space(6.0);
    let height = (ui.ctx().content_rect().height() - 300.0).clamp(90.0, 360.0);
    people.ui(ui, view, out, height);
    ui.add_space(8.0);
    if widgets::primary_button(ui, view.t("close")).clicked() {
        people.commit(view, out);
        return Verdict::Close;
    }
    Verdict::Stay
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
