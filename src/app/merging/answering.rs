//! What is decided while a merge is previewed, and carrying it out.

use super::Merging;
use crate::app::App;
use crate::edit::{Change, Edit};
use crate::file::Reason;
use crate::merge::{Address, Choice, refuse, resolve};
use crate::model::{Conflict, ReviewCopy, Workspace};
use crate::ui::command::CopyAnswer;

impl App {
    pub(in crate::app) fn answer(&mut self, at: usize, answer: CopyAnswer) {
        let Some(merging) = &mut self.merging else { return };
        let Some(id) = merging.opened.get(at).copied() else { return };
        // What cannot be carried out is not offered as an answer.
        if let (Some(choice), Some(conflict)) = (choice(&answer), merging.result.conflicts.get(&id))
            && resolve(&merging.result, conflict, &choice).is_none()
        {
            let text = self.texts.get("merge-not-possible");
            return self.toast("merge-not-possible", text);
        }
        merging.answers.insert(id, answer);
        self.describe_merge();
    }

    pub(in crate::app) fn answer_all_like(&mut self, at: usize) {
        let Some(merging) = &mut self.merging else { return };
        let Some(id) = merging.opened.get(at) else { return };
        let (Some(answer), Some(kind)) =
            (merging.answers.get(id).cloned(), merging.result.conflicts.get(id).map(|conflict| conflict.kind))
        else {
            return;
        };
        let Some(choice) = choice(&answer).filter(|_| !matches!(answer, CopyAnswer::Text(_))) else { return };
        for id in merging.opened.clone() {
            let Some(conflict) = merging.result.conflicts.get(&id).filter(|conflict| conflict.kind == kind) else {
                continue;
            };
            let open = merging.answers.get(&id).is_none_or(|answer| *answer == CopyAnswer::Open);
            if open && resolve(&merging.result, conflict, &choice).is_some() {
                merging.answers.insert(id, answer.clone());
            }
        }
        self.describe_merge();
    }

    pub(in crate::app) fn take_change(&mut self, at: usize, taken: bool) {
        let Some(merging) = &mut self.merging else { return };
        let Some(address) = merging.lines.get(at).map(|line| line.address) else { return };
        if taken {
            merging.refused.remove(&address);
        } else if refuse(&merging.result, &merging.before, address).is_some() {
            merging.refused.insert(address);
        } else {
            // Something else that is taken needs it.
            let text = self.texts.get("merge-needed");
            self.toast("merge-needed", text);
        }
        self.describe_merge();
    }

    pub(in crate::app) fn take_outside(&mut self, take: bool) {
        let Some(mut merging) = self.merging.take() else { return };
        merging.take_outside = take;
        self.run_merge(&mut merging);
        self.merging = Some(merging);
        self.describe_merge();
    }

    /// Carries the merge out that is shown: one step that can be undone, and the state before stays in the history.
    pub(in crate::app) fn carry_out_merge(&mut self, ctx: &egui::Context) {
        let Some(merging) = self.merging.take() else { return };
        if merging.revision != self.file.document.revision() {
            let text = self.texts.get("merge-overtaken");
            return self.message("merge-failed-title", "", text);
        }
        let mut result = merging.result.clone();
        let mut left = Vec::new();
        for address in &merging.refused {
            match refuse(&result, &merging.before, *address) {
                Some(without) => result = without,
                None => left.push(*address),
            }
        }
        let mut answered = 0_u32;
        for (id, answer) in &merging.answers {
            let (Some(choice), Some(conflict)) = (choice(answer), result.conflicts.get(id).cloned()) else { continue };
            if let Some(resolved) = resolve(&result, &conflict, &choice) {
                result = resolved;
                answered += 1;
            }
        }
        let _ = self.store.remember_workspace(&merging.before, Reason::Merged);
        let today = self.platform.today();
        let report = self.merge_report(&merging, &result, answered);
        for copy in &merging.incoming {
            let known = copy.id.and_then(|id| result.copies.get(&id)).map(|copy| (**copy).clone());
            let mut kept = known.unwrap_or_else(|| ReviewCopy {
                id: copy.id.unwrap_or_else(|| self.fresh.next()),
                ord: crate::model::last_order(&result.copies),
                name: copy.from.clone(),
                // Nothing was given out, so nothing more is expected.
                closed: true,
                ..ReviewCopy::default()
            });
            kept.merged.insert(copy.print.clone());
            kept.merged_on = Some(today);
            kept.report.clone_from(&report);
            result.copies.insert(kept.id, std::sync::Arc::new(kept));
        }
        let names: Vec<&str> = merging.incoming.iter().map(|copy| copy.from.as_str()).collect();
        let key = if merging.incoming.is_empty() { "edit-answer-questions" } else { "edit-merge" };
        let mut edit = Edit::new(key, names.join(", "), self.page);
        edit.changes.push(Change::All(Box::new(result)));
        self.apply_edits(ctx, vec![edit]);
        if let Some((kept, theirs)) = merging.theirs_on_disk {
            self.file.kept = Some(kept);
            self.file.document.stands_on(theirs);
            self.file.dirty_for = None;
            // What kept the file from saving itself is over.
            self.safety.autosave_rests = false;
            self.company.settle_change();
        }
        let open = self.file.document.now().conflicts.len();
        let text = if merging.incoming.is_empty() {
            self.texts.with("merge-answered-toast", &[("n", answered.into())])
        } else if open > 0 {
            self.texts.with("merge-done-open", &[("n", open.into())])
        } else {
            self.texts.get("merge-done")
        };
        self.toast("merge-done", text);
    }

    /// What came of a merge: who brought what, what was taken, what was refused, what is open.
    fn merge_report(&self, merging: &Merging, result: &Workspace, answered: u32) -> String {
        let mut lines: Vec<String> = merging.incoming.iter().map(|copy| copy.brought.clone()).collect();
        let (refused, taken): (Vec<_>, Vec<_>) =
            merging.lines.iter().partition(|line| merging.refused.contains(&line.address));
        lines.push(self.texts.with("merge-taken", &[("n", taken.len().into())]));
        lines.extend(taken.iter().map(|line| line.in_one_line()));
        if !refused.is_empty() {
            lines.push(self.texts.with("merge-refused", &[("n", refused.len().into())]));
            lines.extend(refused.iter().map(|line| line.in_one_line()));
        }
        if answered > 0 {
            lines.push(self.texts.with("merge-answered", &[("n", answered.into())]));
            for id in merging.answers.keys() {
                if let Some(conflict) = merging.result.conflicts.get(id) {
                    lines.push(self.texts.question(&merging.result, conflict).in_one_line());
                }
            }
        }
        let open: Vec<_> = merging.opened.iter().filter_map(|id| result.conflicts.get(id)).collect();
        if !open.is_empty() {
            lines.push(self.texts.with("merge-questions", &[("n", open.len().into())]));
            lines.extend(open.iter().map(|conflict| self.texts.question(result, conflict).in_one_line()));
        }
        lines.join("\n")
    }
}

fn choice(answer: &CopyAnswer) -> Option<Choice> {
    match answer {
        CopyAnswer::Open => None,
        CopyAnswer::Before => Some(Choice::Before),
        CopyAnswer::Ours => Some(Choice::Ours),
        CopyAnswer::Theirs => Some(Choice::Theirs),
        CopyAnswer::Text(text) => Some(Choice::Other(if text.contains('\n') {
            text.split('\n').collect::<Vec<_>>().into()
        } else {
            text.as_str().into()
        })),
    }
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
