//! What is decided while a merge is previewed, and carrying it out.

use super::Merging;
use crate::app::App;
use crate::edit::{Change, Edit};
use crate::file::Reason;
use crate::merge::{Address, Choice, Outcome};
use crate::model::{Conflict, Id};
use crate::text::Texts;
use crate::ui::dialogs::Dialog;

impl App {
    pub(in crate::app) fn answer(&mut self, question: Id<Conflict>, answer: Option<Choice>) {
        let Some(merging) = &mut self.merging else { return };
        // What cannot be carried out is not offered as an answer.
        if !merging.session.answer(question, answer) {
            return self.toast("merge-not-possible", self.texts.get("merge-not-possible"));
        }
        self.describe_merge();
    }

    pub(in crate::app) fn answer_all_like(&mut self, question: Id<Conflict>) {
        if let Some(merging) = &mut self.merging {
            merging.session.answer_all_like(question);
            self.describe_merge();
        }
    }

    pub(in crate::app) fn take_change(&mut self, change: Address, taken: bool) {
        let Some(merging) = &mut self.merging else { return };
        if !merging.session.take(change, taken) {
            // Something else that is taken needs it.
            self.toast("merge-needed", self.texts.get("merge-needed"));
        }
        self.describe_merge();
    }

    /// Merges again, with what lies outside of what the copies were given for or without it.
    pub(in crate::app) fn take_outside(&mut self, take: bool) {
        let (Some(merging), Some(Dialog::Merge(dialog))) = (self.merging.take(), self.dialog.take()) else { return };
        let texts = self.texts.clone();
        self.work(
            "working-merge",
            move |_, _| {
                let Merging { session, revision, theirs_on_disk, .. } = merging;
                Merging { theirs_on_disk, ..Merging::new(session.with_outside(take), revision, &texts) }
            },
            |app, _, merging| app.show_merge(merging, *dialog),
        );
    }

    /// Carries the merge out that is shown.
    pub(in crate::app) fn execute_merge(&mut self) {
        let Some(merging) = self.merging.take() else { return };
        let texts = self.texts.clone();
        self.work(
            "working-merge",
            move |_, _| {
                let outcome = merging.session.outcome();
                let report = report(&texts, &merging, &outcome);
                (merging, outcome, report)
            },
            |app, ctx, (merging, outcome, report)| app.merged(ctx, merging, outcome, &report),
        );
    }

    /// The merge is carried out: one step that can be undone, and the state before stays in the history.
    fn merged(&mut self, ctx: &egui::Context, merging: Merging, outcome: Outcome, report: &str) {
        if merging.revision != self.file.document.revision() {
            let text = self.texts.get("merge-overtaken");
            return self.message("merge-failed-title", "", text);
        }
        let Merging { session, theirs_on_disk, .. } = merging;
        let mut result = outcome.workspace;
        session.note_copies(&mut result, self.platform.today(), report, || self.fresh.next());
        let names: Vec<&str> = session.incoming().iter().map(|copy| copy.from.as_str()).collect();
        let only_questions = names.is_empty();
        let key = if only_questions { "edit-answer-questions" } else { "edit-merge" };
        let mut edit = Edit::new(key, names.join(", "), self.page);
        edit.changes.push(Change::All(Box::new(result)));
        self.apply_edits(ctx, vec![edit]);
        if let Some((kept, theirs)) = theirs_on_disk {
            self.file.kept = Some(kept);
            self.file.document.stands_on(theirs);
            self.file.dirty_for = None;
            // What kept the file from saving itself is over.
            self.safety.autosave_rests = false;
            self.collaborators.settle_change();
        }
        let open = self.file.document.now().conflicts.len();
        let text = if only_questions {
            self.texts.with("merge-answered-toast", &[("n", outcome.answered.len().into())])
        } else if open > 0 {
            self.texts.with("merge-done-open", &[("n", open.into())])
        } else {
            self.texts.get("merge-done")
        };
        self.toast("merge-done", text);
        self.work_aside(
            move |store| store.home.is_none() || store.remember_workspace(session.ours(), Reason::Merged).is_ok(),
            |app, _, kept| {
                if !kept {
                    app.toast("merge-not-kept", app.texts.get("merge-not-kept"));
                }
            },
        );
    }
}

/// What came of a merge: who brought what, what was taken, what was refused, what is open.
fn report(texts: &Texts, merging: &Merging, outcome: &Outcome) -> String {
    let session = &merging.session;
    let mut lines = merging.brought.clone();
    let (taken, refused): (Vec<_>, Vec<_>) = merging.lines.iter().partition(|line| session.takes(line.address));
    lines.push(texts.with("merge-taken", &[("n", taken.len().into())]));
    lines.extend(taken.iter().map(|line| line.in_one_line()));
    if !refused.is_empty() {
        lines.push(texts.with("merge-refused", &[("n", refused.len().into())]));
        lines.extend(refused.iter().map(|line| line.in_one_line()));
    }
    if !outcome.answered.is_empty() {
        lines.push(texts.with("merge-answered", &[("n", outcome.answered.len().into())]));
        let answered = session.questions().filter(|conflict| outcome.answered.contains(&conflict.id));
        lines.extend(answered.map(|conflict| texts.question(session.merged(), conflict).in_one_line()));
    }
    if !outcome.open.is_empty() {
        lines.push(texts.with("merge-questions", &[("n", outcome.open.len().into())]));
        let open = outcome.open.iter().filter_map(|id| outcome.workspace.conflicts.get(id));
        lines.extend(open.map(|conflict| texts.question(&outcome.workspace, conflict).in_one_line()));
    }
    lines.join("\n")
}

/// Whether a question can be answered in other words: text that is no choice, day or reference.
pub(super) fn is_text(conflict: &Conflict) -> bool {
    let free = |value: &str| {
        let Ok(value) = serde_json::from_str::<serde_json::Value>(value) else { return value.is_empty() };
        crate::merge::value_text(&value).is_some_and(|text| text.parse::<chrono::NaiveDate>().is_err())
    };
    let known_text = Address::parse(&conflict.record).is_some_and(|address| {
        let last = conflict.field.rsplit('/').next().unwrap_or_default();
        let words =
            ["name", "title", "summary", "alias", "owner", "author", "goal", "organisation", "formula", "source"];
        crate::merge::strategy(address.table(), &conflict.field) == crate::merge::Strategy::Text
            || words.contains(&last)
    });
    !conflict.field.is_empty() && known_text && free(&conflict.ours) && free(&conflict.theirs)
}
