//! The pages, one module each.

mod agreement;
mod content;
mod criteria;
mod funnel;
mod overview;
mod personas;
pub(super) mod proposal;
mod review;

use egui::Ui;

use super::{Outbox, View};
use crate::edit::Page;
use crate::model::{Id, LeadModel, RecordRef, Workspace};

/// The view state of all pages: selection, filters, open sections. Never part of the document.
#[derive(Debug, Default)]
pub struct Pages {
    overview: overview::OverviewPage,
    personas: personas::PersonasPage,
    criteria: criteria::CriteriaPage,
    funnel: funnel::FunnelPage,
    agreement: agreement::AgreementPage,
    content: content::ContentPage,
    review: review::ReviewPage,
}

impl Pages {
    /// Draws a page.
    pub fn ui(&mut self, ui: &mut Ui, page: Page, view: View<'_>, out: &mut Outbox) {
        match page {
            Page::Overview => self.overview.ui(ui, view, out),
            Page::Personas => self.personas.ui(ui, view, out),
            Page::Criteria => self.criteria.ui(ui, view, out),
            Page::Funnel => self.funnel.ui(ui, view, out),
            Page::Agreement => self.agreement.ui(ui, view, out),
            Page::Content => self.content.ui(ui, view, out),
            Page::Review => self.review.ui(ui, view, out),
        }
    }

    /// Goes to the next or previous item of a page, as a remote control asks for; false at its end.
    pub fn step(&mut self, page: Page, view: View<'_>, forth: bool) -> bool {
        match page {
            Page::Personas => self.personas.step(view, forth),
            Page::Criteria => self.criteria.step(forth),
            Page::Funnel => self.funnel.step(forth),
            Page::Agreement => self.agreement.step(forth),
            Page::Overview | Page::Content | Page::Review => false,
        }
    }

    /// Comes to a page from the one before or after it: at its first or at its last item.
    pub fn enter(&mut self, page: Page, view: View<'_>, forth: bool) {
        while self.step(page, view, !forth) {}
    }

    /// Begins a silent round and says on which page: for targets where KPIs are looked at, otherwise for points.
    pub fn start_round(&mut self, looked_at: Page, workspace: &Workspace) -> Page {
        if looked_at == Page::Agreement && !workspace.kpis.is_empty() {
            self.agreement.start_round(workspace);
            return Page::Agreement;
        }
        self.criteria.start_round();
        Page::Criteria
    }

    /// Looks at the general lead model: what is said of none is about that one.
    pub fn show_general_model(&mut self) {
        self.criteria.show_model(None);
    }

    /// The lead model that is looked at; `None` is the general one.
    pub fn lead_model(&self) -> Option<Id<LeadModel>> {
        self.criteria.model()
    }

    /// Whether something is typed that is not in the workspace yet.
    pub fn has_draft(&self) -> bool {
        self.personas.has_draft()
    }

    /// What is typed and not in the workspace yet.
    pub fn draft(&self) -> Option<String> {
        self.personas.draft()
    }

    /// The edit that would put it there; it stays typed.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut crate::model::FreshIds) -> Option<crate::edit::Edit> {
        self.personas.draft_edit(view, fresh)
    }

    /// Puts what is typed into the workspace, before it is saved or left.
    pub fn commit_drafts(&mut self, view: View<'_>, out: &mut Outbox) {
        self.personas.commit_draft(view, out);
    }

    /// Selects a record on its page, and says which page that is.
    pub fn show(&mut self, record: RecordRef, view: View<'_>) -> Page {
        match record {
            RecordRef::Persona(id) => self.personas.show(id),
            RecordRef::Statement(id) => {
                if let Some(statement) = view.workspace.statements.get(&id) {
                    self.personas.show(statement.persona);
                }
            }
            RecordRef::Criterion(id) => self.criteria.show(id, view.workspace),
            RecordRef::Model(id) => self.criteria.show_model(Some(id)),
            RecordRef::Content(id) => self.content.show(id),
            RecordRef::Stage(id) => self.funnel.show(id),
            RecordRef::Kpi(id) => self.agreement.show(id),
            // Nothing on their page is selected for these.
            _ => {}
        }
        Page::of(record.area())
    }
}

/// The neighbour of what is shown; nothing at the end.
fn neighbour<T: Copy + PartialEq>(all: &[T], now: T, forth: bool) -> Option<T> {
    let at = all.iter().position(|one| *one == now)?;
    let to = if forth { at.checked_add(1) } else { at.checked_sub(1) };
    to.and_then(|to| all.get(to)).copied()
}
