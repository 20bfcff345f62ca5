//! Importing: a table is read and looked at on the worker, and carried out as it was confirmed.

use std::path::PathBuf;
use std::sync::Arc;

use super::{App, tables};
use crate::edit::{Change, Edit, Page};
use crate::exchange::import::{self, ImportResult, PlanError};
use crate::model::{FreshIds, TableKind, Workspace};
use crate::text::errors;
use crate::ui::dialogs::{Dialog, ImportDialog};

impl App {
    /// Reads a table to be imported, and proposes what its columns mean.
    pub(super) fn read_table(&mut self, table: TableKind, path: PathBuf) {
        let workspace = self.leads.filled(self.file.document.now());
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.opening = Some(path.clone());
        let called = name.clone();
        self.work(
            "working-read",
            move |store, progress| {
                let raw = tables::read(store, &path, &|share| progress.goes_on(share))?;
                let plan = import::propose(table, &raw, &called, &workspace);
                Ok((raw, plan))
            },
            move |app, _, read| match read {
                Ok((raw, plan)) => {
                    app.typed_path = None;
                    let dialog = ImportDialog { raw: Arc::new(raw), plan, problem: None };
                    app.dialog = Some(Dialog::Import(Box::new(dialog)));
                }
                Err(error) => {
                    let text = errors::table(&app.texts, &error);
                    app.message("import-failed-title", &name, text);
                }
            },
        );
    }

    /// Imports the table of the open dialog as it was confirmed.
    pub(super) fn run_import(&mut self) {
        let Some(Dialog::Import(dialog)) = self.dialog.take() else { return };
        let workspace = self.leads.filled(self.file.document.now());
        let (mut fresh, today) = (self.fresh_branch(), self.platform.today());
        let (raw, plan) = (Arc::clone(&dialog.raw), dialog.plan.clone());
        self.work(
            "working-import",
            move |store, progress| {
                let watch = |share: f32| progress.goes_on(share);
                let result = import::run_watched(&raw, &plan, &workspace, &mut fresh, today, &watch);
                if let Some(whole) = result.as_ref().ok().and_then(|result| result.whole.as_ref()) {
                    // Until the workspace is saved; without a folder of our own only this session has them.
                    let _ = store.keep_linked_aside(whole);
                }
                result
            },
            move |app, ctx, result| app.imported(ctx, *dialog, result),
        );
    }

    /// A source of ids for the worker that never gives the same ids as ours.
    fn fresh_branch(&mut self) -> FreshIds {
        FreshIds::seeded(self.fresh.next::<Workspace>().bits() ^ self.platform.seed())
    }

    fn imported(&mut self, ctx: &egui::Context, dialog: ImportDialog, result: Result<ImportResult, PlanError>) {
        match result {
            Ok(result) => {
                let page = match dialog.plan.table {
                    TableKind::Leads => Page::Criteria,
                    TableKind::Content => Page::Content,
                    TableKind::Funnel => Page::Funnel,
                };
                let mut edit = Edit::new("edit-import", &dialog.plan.name, page);
                if let Some(whole) = result.whole {
                    self.leads.results.whole.add(whole);
                }
                edit.changes = result.records.into_iter().map(Change::Put).collect();
                self.leads.chosen = None;
                self.apply_edits(ctx, vec![edit]);
                self.page = page;
                self.dialog = Some(Dialog::Imported(result.report));
            }
            Err(error) => {
                let problem = errors::plan(&self.texts, Some(self.file.document.now()), &error);
                self.dialog = Some(Dialog::Import(Box::new(ImportDialog { problem: Some(problem), ..dialog })));
            }
        }
    }
}
