//! What follows from the document, and all leads of its large sets: counted, read and answered beside the window.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::App;
use crate::calc::dated::dated;
use crate::calc::lead_queries::{LeadQuery, find};
use crate::calc::lead_sets::FullLeads;
use crate::calc::models::brought_up_to;
use crate::calc::results::{Results, ToCount};
use crate::file::LinkedError;
use crate::model::{LeadSet, Workspace};
use crate::text::errors;

/// What follows from the document, and what is known of all leads of large sets.
#[derive(Default)]
pub(super) struct Leads {
    pub(super) results: Results,
    /// The state the results are of.
    pub(super) results_for: Option<(u64, NaiveDate)>,
    /// Large sets whose file was looked for already, by fingerprint.
    looked_for: BTreeSet<String>,
    /// Somebody has asked to look for them once more.
    looks_again: bool,
    /// How many of them are being read.
    being_read: usize,
    /// Folders in which all leads of a large set are known to stand, by fingerprint.
    pub(super) stands_in: BTreeSet<(PathBuf, String)>,
}

impl Leads {
    /// Another document is open now; these of its leads are at hand already.
    pub(super) fn forget_document(&mut self, whole: FullLeads) {
        let stands_in = std::mem::take(&mut self.stands_in);
        *self = Self { stands_in, looks_again: self.looks_again, ..Self::default() };
        self.results.full_leads = whole;
    }

    /// The workspace with all leads that are at hand.
    pub(super) fn filled(&self, workspace: &Workspace) -> Workspace {
        self.results.full_leads.with_full_leads(workspace)
    }
}

impl App {
    /// The results follow the document.
    pub(super) fn follow_document(&mut self) {
        let today = self.platform.today();
        self.leads.results.look_at(self.pages.lead_model());
        let wanted = Some((self.file.document.revision(), today));
        if self.leads.results_for != wanted {
            self.read_linked();
            self.leads.results.follow(self.file.document.now(), today);
            self.leads.results_for = wanted;
        }
        if let Some(ToCount { workspace, leads, models }) = self.leads.results.take_to_count() {
            self.work_aside(
                move |_| {
                    let models = brought_up_to(&workspace, &leads, models);
                    (workspace, leads, models)
                },
                |app, _, (workspace, leads, models)| app.leads.results.counted(&workspace, &leads, models),
            );
        }
        self.follow_dates();
    }

    /// Looks at the days of many leads beside the window.
    fn follow_dates(&mut self) {
        if let Some(job) = self.leads.results.take_to_date() {
            self.work_aside(
                move |_| {
                    let found = dated(&job.workspace, &job.set, job.today);
                    (job, found)
                },
                |app, _, (job, found)| app.leads.results.dated_elsewhere(&job, found),
            );
        }
    }

    /// Reads all leads of sets of which only a sample is at hand, each once.
    fn read_linked(&mut self) {
        for set in self.leads.results.full_leads.missing_from(self.file.document.now()) {
            let fingerprint = set.linked.as_ref().map(|linked| linked.fingerprint.clone()).unwrap_or_default();
            if self.leads.looked_for.insert(fingerprint) {
                self.leads.being_read += 1;
                self.leads.results.reading = true;
                let path = self.file.path().map(std::path::Path::to_path_buf);
                self.work_aside(
                    move |store| store.read_linked(path.as_deref(), &set).map(Arc::new),
                    |app, _, read| app.linked_read(read),
                );
            }
        }
    }

    /// All leads of a set have come, or are not there.
    fn linked_read(&mut self, read: Result<Arc<LeadSet>, LinkedError>) {
        self.leads.being_read = self.leads.being_read.saturating_sub(1);
        self.leads.results.reading = self.leads.being_read > 0;
        self.leads.results_for = None;
        match read {
            Ok(set) => self.leads.results.full_leads.add(set),
            Err(LinkedError::Missing) if !std::mem::take(&mut self.leads.looks_again) => {}
            Err(error) => self.toast("linked", errors::linked(&self.texts, &error)),
        }
    }

    /// Looks once more for the files with all leads.
    pub(super) fn look_for_leads(&mut self) {
        self.leads.looked_for.clear();
        self.leads.looks_again = true;
        self.leads.results_for = None;
    }

    /// Answers a question about all leads.
    pub(super) fn ask_leads(&mut self, ctx: &egui::Context, query: LeadQuery) {
        if let Some(asked) = self.leads.results.ask(query) {
            self.work_aside(
                move |_| {
                    let found = find(asked.query, &asked.model);
                    (asked, found)
                },
                |app, _, (asked, found)| app.leads.results.answered(&asked, found),
            );
        } else if self.leads.results.answer(query).is_some() {
            // Drawn again before anybody sees the page without it.
            ctx.request_discard("an answer about the leads");
        }
    }
}
