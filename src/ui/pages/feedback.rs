//! What one side tells the other, and what it needs.

mod answer;
mod links;
mod month;

use egui::Ui;

use super::super::dialogs::FeedbackForm;
use super::super::register::{self, Beside, Extras, Lists};
use super::super::{Outbox, View};
use crate::edit::Edit;
use crate::model::{Area, FreshIds, Month};

/// The tab of the month.
const MONTH: &str = "month of feedback";
/// The tabs that are no lists, with the keys of their words.
const BESIDE: Beside = &[(MONTH, "feedback-tab-month")];

/// View state of the page.
#[derive(Debug)]
pub struct FeedbackPage {
    lists: Lists,
    /// The month that is looked at; the one that runs while nobody has chosen another.
    month: Option<Month>,
    /// The form for feedback from every page.
    form: FeedbackForm,
}

impl Default for FeedbackPage {
    fn default() -> Self {
        let lists = Lists::of(Area::Feedback, BESIDE);
        Self { lists, month: None, form: FeedbackForm::default() }
    }
}

impl super::Pages {
    /// The form for feedback from every page.
    pub fn feedback_form(&mut self) -> &mut FeedbackForm {
        &mut self.feedback.form
    }
}

impl super::PageUi for FeedbackPage {
    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.lists.head_ui(ui, view, out);
        if self.lists.tab() == MONTH {
            let shown = self.month.unwrap_or(Month::of(view.today));
            self.month = month::month_ui(ui, view, out, shown).or(self.month);
            return;
        }
        self.lists.list_with(ui, view, out, &mut Extras { above: &mut answer::answer_ui, drawn: &answer::DRAWN });
    }

    fn tabs() -> Vec<&'static str> {
        register::tabs(Area::Feedback, BESIDE)
    }

    fn lists(&self) -> Option<&Lists> {
        Some(&self.lists)
    }

    fn lists_mut(&mut self) -> Option<&mut Lists> {
        Some(&mut self.lists)
    }

    fn open(view: View<'_>) -> u32 {
        view.results.marked.count(Area::Feedback)
    }

    fn draft(&self) -> Option<String> {
        self.form.draft().or_else(|| self.lists.draft())
    }

    fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        self.form.draft_edit(view, fresh).or_else(|| self.lists.draft_edit(view, fresh))
    }

    fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox) {
        self.form.commit_draft(view, out);
        self.lists.commit_drafts(view, out);
    }
}
