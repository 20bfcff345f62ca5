//! Importing: a table is read and looked at on the worker, what would follow is shown while somebody decides, and what was
//! shown is what is carried out.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::worker::Fault;
use super::{App, tables};
use crate::calc::registers::Register;
use crate::edit::{Change, Edit, Page};
use crate::exchange::grid::Hints;
use crate::exchange::import::{ImportPlan, PlanError};
use crate::exchange::list_import::{NoTitle, read_list};
use crate::exchange::understand::outlook::foresee;
use crate::exchange::understand::plan as plans;
use crate::exchange::understand::plan::set_to_complete;
use crate::exchange::{RawTable, TableError, Watch, WorkProgress};
use crate::file::Store;
use crate::model::{Area, Choice, FreshIds, Id, Language, LeadSet, TableKind, Workspace};
use crate::text::errors::{self, TableReadError};
use crate::text::imports::about_file;
use crate::text::list_imports::no_title;
use crate::text::texts;
use crate::ui::dialogs::{Dialog, Foreseen, ImportDialog, ListImportDialog, TableRead, TableShown};
use crate::ui::files::PathFor;

/// What every look at a table needs.
struct ImportTask {
    /// What the table becomes.
    kind: TableKind,
    /// What it goes into, with all leads that are at hand.
    workspace: Workspace,
    /// Ids for what comes new.
    fresh: FreshIds,
    today: NaiveDate,
    /// The language of what is shown.
    language: Language,
}

/// What was said of a file that is read once more.
struct Before {
    plan: ImportPlan,
    /// The columns somebody said something of.
    said: BTreeSet<String>,
}

/// What follows from a plan, with the list it completes.
type Followed = Result<(Option<Id<LeadSet>>, Foreseen), PlanError>;

/// Reads a table and looks at what would follow from what is proposed.
fn read(
    store: &Store,
    path: PathBuf,
    hints: Hints,
    mut task: ImportTask,
    before: Option<&Before>,
    watch: Watch<'_>,
) -> Result<TableRead, TableReadError> {
    let stopped = || TableReadError::Table(TableError::Stopped);
    let raw = tables::read_with(store, &path, &hints, &|share| watch(share * 0.3))?;
    let table = TableShown::new(path, hints, raw, &|share| watch(0.3 + share * 0.3)).ok_or_else(stopped)?;
    let name = stem(&table.path);
    let mut plan = plans::propose(task.kind, &table.raw, &table.looked, &name, &task.workspace);
    if let Some(before) = before {
        plans::carry_over(&mut plan, &before.plan, &before.said);
    }
    let foreseen = look(&table, &plan, &mut task, &|share| watch(0.6 + share * 0.4)).map_err(|_| stopped())?;
    Ok(TableRead { table: Arc::new(table), plan, foreseen })
}

/// Looks at what would follow from a plan; with the list it completes, where nobody has said which.
fn follow(
    table: &TableShown,
    mut plan: ImportPlan,
    list_said: bool,
    mut task: ImportTask,
    watch: Watch<'_>,
) -> Followed {
    if !list_said && plan.table == TableKind::Leads {
        plan.complete = set_to_complete(&table.looked, &plan, &task.workspace);
    }
    let foreseen = look(table, &plan, &mut task, watch)?;
    Ok((plan.complete, foreseen))
}

fn look(table: &TableShown, plan: &ImportPlan, task: &mut ImportTask, watch: Watch<'_>) -> Result<Foreseen, PlanError> {
    let of = (&table.raw, &table.looked);
    let outlook = foresee(of, plan, &task.workspace, &mut task.fresh, task.today, watch)?;
    let result = outlook.result.as_ref().ok();
    let preview = result.map(|result| texts(task.language).preview(&task.workspace, result)).unwrap_or_default();
    Ok(Foreseen { outlook, preview })
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

impl App {
    /// Reads a table to be imported, and looks at what would follow from what is proposed.
    pub(super) fn read_table(&mut self, kind: TableKind, path: PathBuf) {
        let task = self.import_task(kind);
        let name = stem(&path);
        self.opening = Some(path.clone());
        self.work(
            "working-read",
            move |store, progress| {
                let watch = |share: f32| progress.goes_on(share);
                read(store, path, Hints::default(), task, None, &watch)
            },
            move |app, _, result| match result {
                Ok(read) => {
                    app.typed_path = None;
                    let now = (app.file.document.now(), app.file.document.revision());
                    app.dialog = Some(Dialog::Import(Box::new(ImportDialog::new(read, now, &app.texts))));
                }
                Err(error) => {
                    let text = errors::table(&app.texts, &error);
                    app.message("import-failed-title", &name, text);
                }
            },
        );
    }

    /// Asks for a table whose rows become entries of the list that is looked at; elsewhere it is said where lists are.
    pub(super) fn import_list(&mut self, window: Option<&eframe::Frame>) {
        if let Some(register) = self.pages.register(self.page) {
            return self.ask_path(window, PathFor::ImportList(register.table));
        }
        let pages: Vec<String> = Area::WITH_LISTS.iter().map(|area| self.texts.get(area.words())).collect();
        let pages = self.texts.joined(&pages);
        self.toast("import-list", self.texts.with("list-import-where", &[("pages", pages.into())]));
    }

    /// Reads a file whose rows become entries of a list.
    pub(super) fn read_into_list(&mut self, list: &'static str, path: PathBuf) {
        let Some(register) = Register::of_table(list) else { return };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.opening = Some(path.clone());
        self.show_in_list(register, name, move |store, watch| tables::read(store, &path, watch));
    }

    /// Shows what a table would bring into a list, or why nothing can be made of it.
    pub(super) fn show_in_list(
        &mut self,
        register: &'static Register,
        source: String,
        read: impl FnOnce(&Store, Watch<'_>) -> Result<RawTable, TableReadError> + Send + 'static,
    ) {
        let (workspace, mut fresh) = (self.file.document.now().clone(), self.fresh_branch());
        self.work(
            "working-read",
            move |store, progress| {
                let raw = read(store, &|share| progress.goes_on(share))?;
                let found = read_list(&raw, register, &workspace, &mut fresh);
                Ok((raw, found))
            },
            move |app, _, result: Result<_, TableReadError>| {
                let text = match result {
                    Ok((raw, Ok(found))) => {
                        app.typed_path = None;
                        let notes = about_file(&app.texts, &raw);
                        let import = ListImportDialog::new(register, source, notes, found);
                        app.dialog = Some(Dialog::ListImport(Box::new(import)));
                        return;
                    }
                    Ok((_, Err(NoTitle))) => {
                        app.typed_path = None;
                        no_title(&app.texts, register)
                    }
                    Err(error) => errors::table(&app.texts, &error),
                };
                app.message("import-failed-title", &source, text);
            },
        );
    }

    fn import_task(&mut self, kind: TableKind) -> ImportTask {
        ImportTask {
            kind,
            workspace: self.leads.filled(self.file.document.now()),
            fresh: self.fresh_branch(),
            today: self.platform.today(),
            language: self.texts.language(),
        }
    }

    /// A source of ids for the worker that never gives the same ids as ours.
    fn fresh_branch(&mut self) -> FreshIds {
        FreshIds::seeded(self.fresh.next::<Workspace>().bits() ^ self.platform.seed())
    }

    /// Something in the open dialog was changed: what follows from it is looked at on the worker, while the dialog stays.
    pub(super) fn follow_import(&mut self) {
        let Some(Dialog::Import(import)) = &self.dialog else { return };
        let (kind, table) = (import.plan.table, Arc::clone(&import.table));
        let (plan, hints, list_said) = (import.plan.clone(), import.hints.clone(), import.list_said);
        let said = import.said.clone();
        let task = self.import_task(kind);
        if hints == table.hints {
            self.behind_import(move |_, watch| follow(&table, plan, list_said, task, watch), Self::foreseen);
        } else {
            let (path, before) = (table.path.clone(), Before { plan, said });
            self.behind_import(
                move |store, watch| read(store, path, hints, task, Some(&before), watch),
                Self::read_again,
            );
        }
    }

    /// Does something for the open dialog, which stays as it is meanwhile; what comes of it goes into the dialog, unless
    /// something else was asked for since.
    fn behind_import<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&Store, Watch<'_>) -> T + Send + 'static,
        then: impl FnOnce(&Self, &mut ImportDialog, T) + Send + 'static,
    ) {
        let number = self.next_work();
        let progress = Arc::new(WorkProgress::default());
        let waited_for = Arc::clone(&progress);
        let job = self.worker.job(
            move |store, progress| work(store, &|share| progress.goes_on(share)),
            move |app: &mut Self, _, done: Result<T, Fault>| {
                // Another dialog may lie there by now, or this one wait for something else.
                let Some(Dialog::Import(mut import)) = app.dialog.take_if(|dialog| is_waiting(dialog, &waited_for))
                else {
                    return app.put_away(done);
                };
                let table = Arc::clone(&import.table);
                match done {
                    Ok(done) => then(app, &mut import, done),
                    Err(Fault) => import.give_up(app.texts.get("fault-job")),
                }
                if !Arc::ptr_eq(&table, &import.table) {
                    app.put_away(table);
                }
                app.dialog = Some(Dialog::Import(import));
            },
        );
        let before = match &mut self.dialog {
            Some(Dialog::Import(import)) => import.follows(Arc::clone(&progress)),
            _ => None,
        };
        if let Some(before) = before {
            self.put_away(before);
        }
        self.worker.submit(number, job, progress);
    }

    fn read_again(&self, import: &mut ImportDialog, result: Result<TableRead, TableReadError>) {
        match result {
            Ok(read) => import.read_again(read, self.file.document.now(), &self.texts),
            // As it was read before, it can still be imported.
            Err(error) => import.give_up(errors::table(&self.texts, &error)),
        }
    }

    fn foreseen(&self, import: &mut ImportDialog, result: Followed) {
        match result {
            Ok((complete, foreseen)) => {
                import.take_list(complete);
                import.take_outlook(foreseen, self.file.document.now(), &self.texts);
            }
            Err(error) => import.give_up(errors::plan(&self.texts, Some(self.file.document.now()), &error)),
        }
    }

    /// What is under way for the open dialog is stopped; the dialog stays, and says so.
    pub(super) fn stop_following(&mut self) {
        let text = self.texts.get("import-stopped");
        if let Some(Dialog::Import(import)) = &mut self.dialog {
            import.give_up(text);
        }
    }

    /// The dialog of an import is closed: nobody waits any more for what it has asked for.
    pub(super) fn forget_import(&mut self) {
        if let Some(Dialog::Import(mut import)) = self.dialog.take_if(|dialog| matches!(dialog, Dialog::Import(_))) {
            import.stop();
            self.put_away(import);
        }
    }

    /// Carries out what was shown, in one step that can be undone.
    pub(super) fn execute_import(&mut self, ctx: &egui::Context) {
        let Some(Dialog::Import(import)) = self.dialog.take() else { return };
        let Some(result) = import.outlook.as_ref().and_then(|outlook| outlook.result.as_ref().ok()).cloned() else {
            return;
        };
        let page = match import.plan.table {
            TableKind::Leads => Page::Criteria,
            TableKind::Content => Page::Content,
            TableKind::Funnel => Page::Funnel,
        };
        let completed = import.plan.complete.and_then(|id| self.file.document.now().leads.get(&id));
        let name = completed.map_or(import.plan.name.as_str(), |set| set.name.as_str());
        let mut edit = Edit::new("edit-import", name, page);
        if let Some(whole) = &result.whole {
            self.leads.results.full_leads.add(Arc::clone(whole));
            // Until the workspace is saved; without a folder of our own only this session has them.
            let whole = Arc::clone(whole);
            self.work_aside(move |store| store.keep_linked_aside(&whole).is_ok(), |_, _, _| {});
        }
        edit.changes = result.records.iter().cloned().map(Change::Put).collect();
        self.apply_edits(ctx, vec![edit]);
        self.page = page;
        self.dialog = Some(Dialog::Imported(result.report.clone()));
        self.put_away((import, result));
    }
}

/// Whether this dialog is an import that waits for this work.
fn is_waiting(dialog: &Dialog, work: &Arc<WorkProgress>) -> bool {
    matches!(dialog, Dialog::Import(import) if import.waits_for(work))
}
