//! Questions about the file: what was found again, what others have done, what is damaged. Whatever is answered, nothing
//! is lost.

use egui::Ui;

use super::super::command::{Command, Request};
use super::super::files::WriteKind;
use super::super::{Outbox, View, widgets};
use super::recover::recover_ui;
use super::{Dialog, Verdict};

/// Draws one of the dialogs about the safety of the file.
pub(super) fn safety_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, dialog: &mut Dialog) -> Verdict {
    let closed = |closed: bool| if closed { Verdict::Close } else { Verdict::Stay };
    match dialog {
        Dialog::Recover(found) => closed(recover_ui(ui, view, out, found)),
        Dialog::Versions(versions) => closed(versions.ui(ui, view, out)),
        Dialog::ChangedByOthers { text } => changed_by_others_ui(ui, view, out, text),
        Dialog::AlsoOpen { text } => also_open_ui(ui, view, out, text),
        Dialog::Replace { kind, path } => replace_ui(ui, view, out, *kind, path),
        Dialog::Damaged { name, text, can_recover, has_versions } => {
            damaged_ui(ui, view, out, (name, text), *can_recover, *has_versions)
        }
        Dialog::OnlyInPlace => only_in_place_ui(ui, view, out),
        Dialog::Doubtful { has_versions } => doubtful_ui(ui, view, out, *has_versions),
        Dialog::CopiesBeside { text, paths } => copies_beside_ui(ui, view, out, text, paths),
        Dialog::NotSaved { text } => not_saved_ui(ui, view, out, text),
        _ => Verdict::Stay,
    }
}

/// Both states are kept, whatever is chosen.
fn changed_by_others_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, text: &str) -> Verdict {
    let mut verdict = Verdict::Stay;
    widgets::heading(ui, view.t("changed-title"));
    ui.label(text);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary_button(ui, view.t("changed-merge")).on_hover_text(view.t("changed-merge-hint")).clicked() {
            out.request(Request::MergeTheirs);
            verdict = Verdict::Close;
        }
        if ui.button(view.t("changed-keep-both")).clicked() {
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

/// The checksum does not fit: whoever edited the file by hand goes on, everybody else looks at what differs.
fn doubtful_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, has_versions: bool) -> Verdict {
    let mut verdict = Verdict::Stay;
    widgets::heading(ui, view.t("doubtful-title"));
    ui.label(view.t("open-seal-broken"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if has_versions && widgets::primary_button(ui, view.t("doubtful-compare")).clicked() {
            out.request(Request::Run(Command::Versions));
            verdict = Verdict::Close;
        }
        if ui.button(view.t("doubtful-go-on")).clicked() {
            verdict = Verdict::Close;
        }
    });
    verdict
}

/// Copies can be merged at once; left alone, nothing happens to them.
fn copies_beside_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    text: &str,
    paths: &[std::path::PathBuf],
) -> Verdict {
    let mut verdict = Verdict::Stay;
    widgets::heading(ui, view.t("copies-beside-title"));
    ui.label(text);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary_button(ui, view.t("copies-beside-merge")).clicked() {
            out.request(Request::MergeFiles(paths.to_vec()));
            verdict = Verdict::Close;
        }
        if ui.button(view.t("close")).clicked() {
            verdict = Verdict::Close;
        }
    });
    verdict
}

/// Not saved: the work is still here, and another place may take it.
fn not_saved_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, text: &str) -> Verdict {
    let mut verdict = Verdict::Stay;
    widgets::heading(ui, view.t("save-failed-title"));
    ui.label(text);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary_button(ui, view.t(Command::SaveAs.name())).clicked() {
            out.request(Request::Run(Command::SaveAs));
            verdict = Verdict::Close;
        }
        if ui.button(view.t("close")).clicked() {
            verdict = Verdict::Close;
        }
    });
    verdict
}

/// A warning, never a barrier.
fn also_open_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, text: &str) -> Verdict {
    let mut verdict = Verdict::Stay;
    widgets::heading(ui, view.t("also-open-title"));
    ui.label(text);
    ui.label(view.t("also-open-safe"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary_button(ui, view.t("also-open-edit")).clicked() {
            verdict = Verdict::Close;
        }
        if ui.button(view.t("also-open-look")).clicked() {
            out.request(Request::MakeReadOnly);
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
            out.requests.extend(Command::that_writes(kind).map(Request::Run));
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
