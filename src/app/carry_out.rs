//! Carrying out what pages, dialogs and the worker ask for.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange};

use super::platform::{Answer, AskKind};
use super::saving::Wish;
use super::worker::{Arrived, Done, Job, Product, Refused};
use super::{App, Kept, Pending};
use crate::calc::{proposals, settling};
use crate::edit::{Applied, Change, Document, Edit, EditError, Page, Place};
use crate::exchange::Progress;
use crate::exchange::import;
use crate::exchange::import::ImportResult;
use crate::file::{Expect, OpenError, Seal, WriteError};
use crate::model::{AnyRecord, Confirmation, RecordRef, TableKind};
use crate::text::{errors, labels};
use crate::ui::command::{Command, CopyUse, Request, WriteKind};
use crate::ui::dialogs::{Dialog, GiveDialog, ImportDialog, Palette, PathDialog, PathFor, StartDialog, TitleDialog};
use crate::ui::people::PeopleList;

impl App {
    pub(super) fn apply_edits(&mut self, ctx: &egui::Context, edits: Vec<Edit>) {
        let now = self.platform.now_ms();
        let edits = edits.into_iter().map(|edit| self.noting(edit)).collect();
        for outcome in self.document.apply_all(edits, now) {
            match outcome {
                Ok(Applied::Changed) => ctx.request_repaint(),
                Ok(Applied::Nothing) => {}
                Err(EditError::ReadOnly) => self.toast("read-only-toast", self.texts.get("read-only-toast")),
                Err(EditError::Invalid(violation)) => {
                    let rule = self.texts.get(labels::words(violation.rule));
                    let text = self.texts.with("edit-refused", &[("rule", rule.into())]);
                    self.toast("edit-refused", text);
                }
            }
        }
    }

    /// The edit with a note of who changed what the program had proposed.
    fn noting(&self, edit: Edit) -> Edit {
        let word = Confirmation { by: self.settings.name.clone(), on: Some(self.platform.today()) };
        let now = self.document.now();
        let changes = edit.changes.into_iter().map(|change| match change {
            Change::Header(header) => Change::Header(Arc::new(proposals::noted(now, (*header).clone(), &word))),
            Change::Put(AnyRecord::Model(model)) => Change::Put(proposals::noted_model(now, &model, &word).into()),
            Change::Put(record) => Change::Put(settling::noted(now, record, &word)),
            other => other,
        });
        Edit { changes: changes.collect(), ..edit }
    }

    pub(super) fn carry_out(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>, request: Request) {
        match request {
            Request::Run(command) => self.run(ctx, window, command),
            Request::Start(template, language) => {
                if !self.hold_back(Pending::Start(template, language)) {
                    self.start_with(template, language);
                }
            }
            Request::OpenPath(path) => {
                self.typed_path = Some((PathFor::Open, path.clone()));
                if !self.hold_back(Pending::Open(path.clone())) {
                    self.open_path(path);
                }
            }
            Request::WritePath(kind, path) => {
                let path = with_ending(kind, path);
                let own = self.kept.as_ref().is_some_and(|kept| kept.path == path);
                // A file dialog asks by itself; where a path is typed, what stands there is asked about.
                match kind {
                    WriteKind::Workspace if own => self.save(Wish::To(path, Expect::Anything)),
                    WriteKind::Workspace => self.save(Wish::To(path, Expect::Absent)),
                    WriteKind::Report | WriteKind::Handover | WriteKind::Sheets => self.write_to(kind, path, false),
                    WriteKind::Copy => self.write_copy(path, false),
                }
            }
            Request::ReplacePath(WriteKind::Workspace, path) => self.save(Wish::To(path, Expect::Anything)),
            Request::ReplacePath(WriteKind::Copy, path) => self.write_copy(path, true),
            Request::ReplacePath(kind, path) => self.write_to(kind, path, true),
            Request::Show(RecordRef::Participant(_)) => {
                self.dialog = Some(Dialog::People(PeopleList::over(self.page)));
            }
            Request::Show(record) => self.show(record),
            Request::ImportPath(table, path) => {
                self.typed_path = Some((PathFor::Import(table), path.clone()));
                self.read_table(table, path);
            }
            Request::Toast(key, value) => {
                let text = self.texts.with(key, &[("value", value.into())]);
                self.toast(key, text);
            }
            Request::ProceedUnsaved => {
                self.give_up_work();
                self.proceed(ctx, window);
            }
            Request::SaveAndProceed => {
                self.commit_drafts(ctx);
                self.after_save = true;
                self.run(ctx, window, Command::Save);
            }
            Request::KeepFound => self.keep_found(),
            Request::DiscardFound => self.discard_found(),
            Request::CompareVersion(number) => self.compare_version(number),
            Request::TakeUpVersion(number) => self.take_up_version(number),
            Request::TakeTheirs => self.take_theirs(),
            Request::KeepBoth => self.save(Wish::Beside),
            Request::SaveInPlace => self.save(Wish::OwnInPlace),
            Request::RecoverDamaged => self.recover_damaged(),
            Request::VersionsOfDamaged => self.show_versions_of_damaged(),
            Request::OnlyLook => self.only_look(),
            Request::ReadCopy(purpose, path) => {
                self.typed_path = Some((PathFor::Copy(purpose), path.clone()));
                self.read_copies(purpose, vec![path]);
            }
            Request::MergeFiles(paths) => self.read_copies(CopyUse::Merge, paths),
            Request::MergeTheirs => {
                // What is still being typed takes part.
                self.commit_drafts(ctx);
                self.merge_theirs();
            }
            Request::Answer(at, answer) => self.answer(at, answer),
            Request::AnswerAllLike(at) => self.answer_all_like(at),
            Request::TakeChange(at, taken) => self.take_change(at, taken),
            Request::TakeOutside(take) => self.take_outside(take),
            Request::CarryOutMerge => self.carry_out_merge(ctx),
            Request::OpenQuestions => self.show_open_questions(),
            Request::GiveCopy(task) => self.give_copy(window, task),
            Request::CloseCopy(id) => self.close_copy(ctx, id),
            Request::ChooseLeads(id) => self.chosen_leads = Some(id),
            Request::Study(study) => {
                if let Some(job) = self.results.study(study) {
                    self.worker.submit_aside(Job::Study(job));
                } else if self.results.found(study).is_some() {
                    // Drawn again before anybody sees the page without it.
                    ctx.request_discard("an answer about the leads");
                }
            }
            Request::LookForLeads => {
                self.looked_for.clear();
                self.looks_again = true;
                self.results_for = None;
            }
        }
    }

    fn run(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>, command: Command) {
        if matches!(
            command,
            Command::Save
                | Command::SaveAs
                | Command::Report
                | Command::HandoverSheet
                | Command::Export
                | Command::Present
                | Command::Merge
                | Command::GiveCopy
                | Command::Compare
        ) {
            self.commit_drafts(ctx);
        }
        match command {
            Command::New => self.dialog = Some(Dialog::Start(StartDialog::default())),
            Command::Open => {
                if !self.hold_back(Pending::AskOpen) {
                    self.ask_path(window, AskKind::Open);
                }
            }
            Command::Save if self.open => match &self.kept {
                Some(_) if !self.document.is_read_only() => self.save(Wish::Own),
                _ => self.ask_path(window, AskKind::Write(WriteKind::Workspace)),
            },
            Command::SaveAs if self.open => self.ask_path(window, AskKind::Write(WriteKind::Workspace)),
            Command::Versions => self.show_versions(),
            Command::Report | Command::HandoverSheet
                if self.open && self.document.now().header.title.trim().is_empty() =>
            {
                self.dialog = Some(Dialog::Title(TitleDialog::new(command, &self.kept_stem())));
            }
            Command::Report if self.open => self.ask_path(window, AskKind::Write(WriteKind::Report)),
            Command::HandoverSheet if self.open => self.ask_path(window, AskKind::Write(WriteKind::Handover)),
            Command::Export if self.open => self.ask_path(window, AskKind::Write(WriteKind::Sheets)),
            Command::CopyTable if self.open => self.copy_table(ctx),
            Command::CopyPicture if self.open => self.copy_picture(ctx),
            Command::Merge if self.open => self.ask_path(window, AskKind::Copy(CopyUse::Merge)),
            Command::Compare if self.open => self.ask_path(window, AskKind::Copy(CopyUse::Compare)),
            Command::GiveCopy if self.open => self.dialog = Some(Dialog::Give(GiveDialog::default())),
            Command::People if self.open => self.dialog = Some(Dialog::People(PeopleList::to_type_in(self.page))),
            Command::SilentRound if self.open => {
                self.page = Page::Criteria;
                self.pages.start_round();
            }
            Command::ImportLeads if self.open => self.ask_path(window, AskKind::Import(TableKind::Leads)),
            Command::ImportContent if self.open => self.ask_path(window, AskKind::Import(TableKind::Content)),
            Command::ImportFunnel if self.open => self.ask_path(window, AskKind::Import(TableKind::Funnel)),
            Command::Undo => {
                let what = self.document.undo_label().map(|label| self.words(label));
                let place = self.document.undo();
                self.moved_in_history(ctx, place, "undone", what);
            }
            Command::Redo => {
                let what = self.document.redo_label().map(|label| self.words(label));
                let place = self.document.redo();
                self.moved_in_history(ctx, place, "redone", what);
            }
            Command::Palette => {
                let open = matches!(self.dialog, Some(Dialog::Palette(_)));
                self.dialog = (!open).then(|| Dialog::Palette(Palette::default()));
            }
            Command::Present if self.open => {
                self.presenting = !self.presenting;
                ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(self.presenting));
                if self.presenting {
                    super::present::leave_field(ctx);
                    let text = self.texts.get("present-hint");
                    self.toast("present-hint", text);
                }
            }
            Command::Go(page) if self.open => self.page = page,
            Command::ZoomIn => self.settings.zoom = self.settings.zoom_step(true),
            Command::ZoomOut => self.settings.zoom = self.settings.zoom_step(false),
            Command::ZoomReset => self.settings.zoom = 1.0,
            Command::Settings => self.dialog = Some(Dialog::Settings),
            Command::Help => self.dialog = Some(Dialog::Help),
            Command::Quit => {
                if self.ask_to_quit() {
                    self.quit = true;
                    ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                }
            }
            // Without a document there is nothing to save, import into, report on or present.
            Command::Save
            | Command::SaveAs
            | Command::Report
            | Command::HandoverSheet
            | Command::Export
            | Command::CopyTable
            | Command::CopyPicture
            | Command::Merge
            | Command::Compare
            | Command::GiveCopy
            | Command::People
            | Command::SilentRound
            | Command::ImportLeads
            | Command::ImportContent
            | Command::ImportFunnel
            | Command::Present
            | Command::Go(_) => {}
        }
    }

    /// After undo and redo: back to the place, and the caret of a focused field to its end.
    fn moved_in_history(&mut self, ctx: &egui::Context, place: Option<Place>, key: &str, what: Option<String>) {
        let Some(place) = place else { return };
        let text = self.texts.with(key, &[("what", what.unwrap_or_default().into())]);
        self.toasts.clear();
        self.toast("history", text);
        self.page = place.page;
        if let Some(record) = place.record.filter(|record| record.exists_in(self.document.now())) {
            self.show(record);
        } else if place.page == Page::Criteria && place.record.is_none() {
            self.pages.show_general_model();
        }
        if let Some(id) = ctx.memory(egui::Memory::focused)
            && let Some(mut state) = egui::TextEdit::load_state(ctx, id)
        {
            let end = CCursor::new(usize::MAX);
            state.cursor.set_char_range(Some(CCursorRange::one(end)));
            state.clear_undoer();
            egui::TextEdit::store_state(ctx, id, state);
        }
        ctx.request_repaint();
    }

    /// Writes something that is made from the workspace; a single list is that of the page that is shown.
    fn write_to(&mut self, kind: WriteKind, path: std::path::PathBuf, replaces: bool) {
        let what = match kind {
            WriteKind::Sheets => Product::Sheets(self.list_of_page()),
            WriteKind::Handover => Product::Handover,
            _ => Product::Report,
        };
        let job = Job::Write {
            path: with_ending(kind, path),
            workspace: self.results.whole.fill(self.document.now()),
            today: self.platform.today(),
            what,
            replaces,
        };
        self.submit(job);
    }

    /// Reads a table to be imported.
    pub(super) fn read_table(&mut self, table: TableKind, path: std::path::PathBuf) {
        let workspace = self.results.whole.fill(self.document.now());
        self.submit(Job::ReadTable { table, path, workspace });
    }

    pub(super) fn submit(&mut self, job: Job) {
        if let Job::Open { path, .. } | Job::ReadTable { path, .. } = &job {
            self.opening = Some(path.clone());
        }
        let title = match &job {
            Job::Open { .. } | Job::ReadCopies { .. } => Some("working-open"),
            Job::ReadTable { .. } => Some("working-read"),
            Job::Import { .. } => Some("working-import"),
            Job::Write { what: Product::Report | Product::Handover, .. } => Some("working-report"),
            Job::Write { what: Product::Sheets(_), .. } => Some("working-export"),
            Job::ReadVersions(_) => Some("working-versions"),
            Job::GiveCopy { .. } => Some("working-copy"),
            Job::Save { .. }
            | Job::SaveBeside { .. }
            | Job::Locate(_)
            | Job::Leave(_)
            | Job::Announce { .. }
            | Job::ShowLife(_)
            | Job::FindUnsaved { .. }
            | Job::ReadLinked { .. }
            | Job::Count(_)
            | Job::Study(_) => None,
        };
        self.work_number += 1;
        let progress = Arc::new(Progress::default());
        if let Some(title) = title {
            self.dialog = Some(Dialog::Working { title: self.texts.get(title), progress: Arc::clone(&progress) });
        }
        self.worker.submit(self.work_number, job, progress);
    }

    /// Takes what the worker and the file dialogs have brought.
    pub(super) fn receive(&mut self, ctx: &egui::Context) {
        self.worker.wake_with(ctx);
        self.keeper.wake_with(ctx);
        if let Some((kind, receiver)) = &self.asked {
            let kind = *kind;
            if let Ok(answer) = receiver.try_recv() {
                self.asked = None;
                self.answered(kind, answer);
            }
        }
        for (number, done) in self.worker.drain() {
            let current = number == self.work_number;
            // Saving always counts; anything else only if nobody has cancelled it meanwhile.
            if matches!(self.dialog, Some(Dialog::Working { .. })) && current {
                self.dialog = None;
            }
            match done {
                Done::Quiet => {}
                Done::Announced(path, presence, other) => self.announced(&path, presence, other),
                Done::FoundUnsaved(found, opening) => self.found_unsaved(found, opening),
                Done::Located(path, location) => self.located(path, location),
                Done::LinkedRead(read) => self.linked_read(read),
                Done::Studied(job, found) => self.results.studied(&job, found),
                Done::Counted(workspace, leads, models) => self.results.counted(&workspace, &leads, models),
                Done::Saved(result, presence) => self.saved(ctx, number, result, presence),
                Done::Fault if self.saves(number) => {
                    let fault = WriteError::Serialize(self.texts.get("fault-title"));
                    self.saved(ctx, number, Err(fault.into()), None);
                }
                // We said that a file is open which nobody wants to see any more.
                Done::Opened(Ok(arrived)) if !current => self.leave_with(arrived.presence),
                _ if !current => {}
                Done::Fault => {
                    self.reloading = false;
                    let text = self.texts.get("fault-job");
                    self.message("fault-title", "", text);
                }
                Done::VersionsRead(read, now) => self.versions_read(read, now.map(|now| *now)),
                Done::Damaged(error, damage) => self.damaged(&error, *damage),
                Done::Opened(result) => self.opened(result.map(|arrived| *arrived)),
                Done::TableRead(_, Ok((raw, plan))) => {
                    self.typed_path = None;
                    self.dialog = Some(Dialog::Import(Box::new(ImportDialog { raw: raw.into(), plan, problem: None })));
                }
                Done::TableRead(name, Err(error)) => {
                    let text = errors::table(&self.texts, &error);
                    self.message("import-failed-title", &name, text);
                }
                Done::Imported(plan, result) => self.imported(ctx, plan.as_ref(), result),
                Done::CopiesRead(purpose, read) => {
                    self.typed_path = None;
                    self.copies_read(purpose, read);
                }
                Done::CopyGiven(path, record, result) => self.copy_given(ctx, path, record, result),
                Done::Wrote(what, path, result) => self.wrote(what, path, result),
            }
        }
    }

    /// Something made from the workspace was written, or not.
    fn wrote(&mut self, what: Product, path: std::path::PathBuf, result: Result<(), Refused>) {
        let (kind, title) = match what {
            Product::Report => (WriteKind::Report, "report-failed-title"),
            Product::Handover => (WriteKind::Handover, "report-failed-title"),
            Product::Sheets(_) => (WriteKind::Sheets, "export-failed-title"),
        };
        match result {
            Ok(()) => {
                let key = if kind == WriteKind::Report { "report-written" } else { "export-written" };
                let text = self.texts.with(key, &[("path", path.display().to_string().into())]);
                self.toast_file(key, text, path);
            }
            Err(Refused::There) => self.dialog = Some(Dialog::Replace { kind, path }),
            Err(Refused::Kind) => self.message(title, "", self.texts.get("cli-export-kind")),
            Err(Refused::TooLarge(error)) => self.message(title, "", errors::sheets(&self.texts, &error)),
            Err(Refused::Disk(error)) => {
                let text = errors::replace(&self.texts, &error);
                self.message(title, "", text);
            }
        }
    }

    fn answered(&mut self, kind: AskKind, answer: Answer) {
        match answer {
            Answer::Cancelled => self.after_save = false,
            Answer::NotPossible(suggestion) => {
                let what = match kind {
                    AskKind::Open => PathFor::Open,
                    AskKind::Write(kind) => PathFor::Write(kind),
                    AskKind::Import(table) => PathFor::Import(table),
                    AskKind::Copy(purpose) => PathFor::Copy(purpose),
                };
                // What was typed before and led nowhere is there to be mended; otherwise the whole path, so that the folder
                // is seen.
                let typed = self.typed_path.take().filter(|(of, _)| *of == what).map(|(_, path)| path);
                let path = typed.unwrap_or_else(|| std::path::absolute(&suggestion).unwrap_or(suggestion));
                self.dialog = Some(Dialog::Path(PathDialog::new(what, path.display().to_string())));
            }
            Answer::Paths(paths) => match kind {
                AskKind::Copy(purpose) => self.read_copies(purpose, paths),
                AskKind::Open | AskKind::Write(_) | AskKind::Import(_) => {
                    if let Some(path) = paths.into_iter().next() {
                        self.answered(kind, Answer::Path(path));
                    }
                }
            },
            Answer::Path(path) => match kind {
                AskKind::Open => self.open_path(path),
                AskKind::Write(WriteKind::Workspace) => self.save(Wish::To(path, Expect::Anything)),
                AskKind::Write(WriteKind::Copy) => self.write_copy(path, true),
                AskKind::Write(kind) => self.write_to(kind, path, true),
                AskKind::Copy(purpose) => self.read_copies(purpose, vec![path]),
                AskKind::Import(table) => self.read_table(table, path),
            },
        }
    }

    fn opened(&mut self, result: Result<Arrived, OpenError>) {
        match result {
            Ok(Arrived { opened, other, presence, copies }) => {
                let read_only = !opened.loaded.unknown.is_empty();
                if read_only {
                    let fields = opened.loaded.unknown.iter().take(8).cloned().collect::<Vec<_>>().join(", ");
                    let text = self.texts.with("open-newer-fields", &[("fields", fields.into())]);
                    self.message("open-read-only-title", "", text);
                }
                let doubtful = !read_only && opened.loaded.seal == Seal::Broken;
                let corrected: Vec<String> =
                    opened.loaded.corrected.iter().map(|one| errors::corrected(&self.texts, one)).collect();
                if opened.mended {
                    let text = self.texts.get("mended");
                    self.toast("mended", text);
                }
                self.typed_path = None;
                self.settings.remember(opened.path.clone());
                let path = opened.path.clone();
                let kept = Kept { path: opened.path, hash: opened.hash };
                let page = self.page;
                self.take_document(Document::opened(opened.loaded.workspace, read_only), Some(kept));
                if presence.is_some() {
                    self.leave();
                    self.settle_in(presence);
                }
                if std::mem::take(&mut self.reloading) {
                    self.page = page;
                    let text = self.texts.get("changed-reloaded");
                    self.toast("changed-reloaded", text);
                } else {
                    self.tell_surroundings(path, other, &copies);
                    if std::mem::take(&mut self.questions_first) {
                        self.show_open_questions();
                    }
                }
                // Also of a file that somebody else has changed while it was open: saving would vouch for it.
                if doubtful {
                    let has_versions = !self.store.versions(self.document.now().doc).is_empty();
                    self.company.say_later(Some(Dialog::Doubtful { has_versions }));
                }
                if !corrected.is_empty() {
                    let (title, text) = (self.texts.get("corrected-title"), corrected.join("\n"));
                    self.company.say_later(Some(Dialog::Message { title, text }));
                }
            }
            Err(error) => {
                let text = errors::open(&self.texts, &error);
                let name = self.opening_name();
                self.reloading = false;
                self.message("open-failed-title", &name, text);
            }
        }
    }

    fn imported(
        &mut self,
        ctx: &egui::Context,
        dialog: &ImportDialog,
        result: Result<ImportResult, import::PlanError>,
    ) {
        match result {
            Ok(result) => {
                let page = match dialog.plan.table {
                    TableKind::Leads => Page::Criteria,
                    TableKind::Content => Page::Content,
                    TableKind::Funnel => Page::Funnel,
                };
                let mut edit = Edit::new("edit-import", &dialog.plan.name, page);
                if let Some(whole) = result.whole {
                    self.results.whole.add(whole);
                }
                edit.changes = result.records.into_iter().map(crate::edit::Change::Put).collect();
                self.chosen_leads = None;
                self.apply_edits(ctx, vec![edit]);
                self.page = page;
                self.dialog = Some(Dialog::Imported(result.report));
            }
            Err(error) => {
                let problem = errors::plan(&self.texts, Some(self.document.now()), &error);
                self.dialog = Some(Dialog::Import(Box::new(ImportDialog { problem: Some(problem), ..dialog.clone() })));
            }
        }
    }

    pub(super) fn proceed(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>) {
        match self.pending.take() {
            None => {}
            Some(Pending::Quit) => {
                self.quit = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Some(Pending::Start(template, language)) => self.start_with(template, language),
            Some(Pending::Open(path)) => self.open_path(path),
            Some(Pending::AskOpen) => self.ask_path(window, AskKind::Open),
        }
    }

    pub(super) fn message(&mut self, title: &'static str, name: &str, text: String) {
        let title = self.texts.with(title, &[("name", name.into())]);
        self.dialog = Some(Dialog::Message { title, text });
    }
}

/// A name typed without an ending gets the usual one.
fn with_ending(kind: WriteKind, path: std::path::PathBuf) -> std::path::PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(kind.ending());
    name.into()
}
