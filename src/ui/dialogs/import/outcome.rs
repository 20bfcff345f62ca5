//! What will happen: what is asked, how many rows come in and what becomes of them, what changes of what is there, and what
//! has to be said.

use egui::{CollapsingHeader, RichText, ScrollArea, Ui};

use super::super::super::{View, icons, theme, widgets};
use super::ImportDialog;
use crate::exchange::import::ImportReport;
use crate::exchange::understand::outlook::{OutcomesSeen, Outlook};
use crate::model::{Outcome, TableKind};
use crate::text::previews::{PreviewLine, What};
use crate::text::{imports, labels};
use widgets::Tone;

impl ImportDialog {
    pub(super) fn outcome_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        ScrollArea::vertical().id_salt("import outcome").auto_shrink(false).show(ui, |ui| {
            self.questions_ui(ui, view);
            self.decisions_ui(ui, view);
            let Some(outlook) = self.outlook.clone() else { return };
            widgets::subheading(ui, view.t("import-pane-outcome"));
            self.rows_ui(ui, view, &outlook);
            if self.plan.table == TableKind::Leads {
                self.leads_ui(ui, view, &outlook);
            }
            if let Some(months) = &outlook.months {
                super::months::counts_ui(ui, view, months);
            }
            self.changes_ui(ui, view, &outlook);
            self.afterwards_ui(ui, view, &outlook);
            self.notes_ui(ui, view);
        });
    }

    /// How many rows come in, and why others do not.
    fn rows_ui(&self, ui: &mut Ui, view: View<'_>, outlook: &Outlook) {
        let Ok(result) = &outlook.result else {
            if let Some(problem) = &self.problem {
                widgets::notice(ui, icons::WARNING, Tone::Problem, problem);
            }
            return;
        };
        let report = &result.report;
        ui.label(view.tx("import-read", &[("read", report.read.into()), ("used", report.used.into())]));
        for (reason, count) in &report.skipped {
            let reason = view.t(labels::skip_reason(*reason));
            widgets::muted(ui, view.tx("import-skipped", &[("n", (*count).into()), ("reason", reason.into())]));
        }
        if let Some(words) = state_words(view, report, self.plan.table) {
            ui.label(words);
        }
        for (at, column) in self.plan.columns.iter().enumerate() {
            let sums = ["amount", "revenue", "views", "won_deals"].contains(&column.field.as_str());
            if let Some(range) =
                outlook.columns.get(at).filter(|_| sums).and_then(|seen| imports::range(view.texts, seen))
            {
                ui.label(format!("{}: {range}", column.label));
            }
        }
    }

    /// How the leads ended, and when they came.
    fn leads_ui(&self, ui: &mut Ui, view: View<'_>, outlook: &Outlook) {
        if let Some(outcomes) = &outlook.outcomes {
            ui.add_space(4.0);
            outcomes_ui(ui, view, outcomes);
        }
        for other in &outlook.others {
            widgets::small(ui, format!("{}: {}", other.label, counts_words(view, other)));
        }
        let created = self.plan.column("created").and_then(|at| outlook.columns.get(at)).and_then(|seen| seen.days);
        if let Some((first, last)) = created {
            let days = [("first", view.texts.date(first).into()), ("last", view.texts.date(last).into())];
            ui.label(view.tx("import-came", &days));
        }
        super::months::by_month_ui(ui, view, &outlook.by_month);
    }

    /// Columns that may know the end, before anybody gives them points.
    fn afterwards_ui(&mut self, ui: &mut Ui, view: View<'_>, outlook: &Outlook) {
        let late: Vec<usize> = (0..outlook.columns.len())
            .filter(|at| outlook.columns.get(*at).is_some_and(|c| c.afterwards.is_some()))
            .collect();
        if late.is_empty() {
            return;
        }
        ui.add_space(6.0);
        widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("import-afterwards"));
        widgets::small(ui, view.t("import-afterwards-text"));
        ui.horizontal_wrapped(|ui| {
            for at in late {
                let label = self.plan.heading(at);
                let button = egui::Button::new(RichText::new(&label).size(theme::SMALL)).truncate();
                if ui.add(button).on_hover_text(view.tx("import-look-at", &[("heading", label.into())])).clicked() {
                    self.look_at(at);
                }
            }
        });
    }

    /// What changes of what is there: new, changed with before and after, and what is not in the file.
    fn changes_ui(&self, ui: &mut Ui, view: View<'_>, outlook: &Outlook) {
        let Ok(result) = &outlook.result else { return };
        let again =
            result.report.state.changed + result.report.state.unchanged + result.report.state.not_in_this_file > 0;
        if !again || self.preview.is_empty() {
            return;
        }
        ui.add_space(6.0);
        widgets::subheading(ui, view.t("import-changes"));
        let state = result.report.state;
        for (what, key, count) in [
            (What::Changed, "import-changed", state.changed),
            (What::Kept, "import-kept-decided", 0),
            (What::New, "import-new", state.new),
            (What::Gone, "import-gone", state.not_in_this_file),
        ] {
            let lines: Vec<&PreviewLine> = self.preview.iter().filter(|line| line.what == what).collect();
            let count = count.max(lines.len() as u32);
            if count == 0 {
                continue;
            }
            let title = view.tx(key, &[("n", count.into())]);
            let open = matches!(what, What::Changed | What::Kept);
            CollapsingHeader::new(title).id_salt(("import changes", key)).default_open(open).show(ui, |ui| {
                for line in &lines {
                    change_ui(ui, view, line);
                }
                let more = count.saturating_sub(lines.len() as u32);
                if more > 0 {
                    widgets::small(ui, view.tx("import-more", &[("n", more.into())]));
                }
            });
        }
    }
}

/// A lead, an item or a month with its fields before and after.
fn change_ui(ui: &mut Ui, view: View<'_>, line: &PreviewLine) {
    let name = if line.name.is_empty() { view.t("import-unnamed") } else { line.name.clone() };
    let name = match line.line {
        Some(row) => view.tx("import-line-of", &[("line", row.into()), ("name", name.into())]),
        None => name,
    };
    let fields: Vec<String> = line
        .fields
        .iter()
        .map(|field| match (field.before.is_empty(), field.after.is_empty()) {
            (true, _) => format!("{}: {}", field.name, field.after),
            (_, true) => format!("{}: {}", field.name, field.before),
            _ => format!("{}: {} {} {}", field.name, field.before, icons::ARROW_RIGHT, field.after),
        })
        .map(|words| words.replace('\n', " / "))
        .collect();
    let words =
        if fields.is_empty() || line.what == What::New { name } else { format!("{name} – {}", fields.join("; ")) };
    let text = RichText::new(&words).size(theme::SMALL);
    ui.add(egui::Label::new(text).truncate()).on_hover_text(words);
}

/// How many are new, changed, as before, and not in the file.
fn state_words(view: View<'_>, report: &ImportReport, table: TableKind) -> Option<String> {
    let state = report.state;
    let counts = [
        ("import-new", state.new),
        ("import-changed", state.changed),
        ("import-unchanged", state.unchanged),
        ("import-gone", state.not_in_this_file),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| view.tx(key, &[("n", count.into())]))
        .collect();
    let what = view.t(labels::words(table));
    (!said.is_empty()).then(|| format!("{what}: {}", said.join(", ")))
}

/// How the leads ended: a number for each outcome, with its colourless word.
fn outcomes_ui(ui: &mut Ui, view: View<'_>, outcomes: &OutcomesSeen) {
    widgets::small(ui, view.tx("import-outcomes-by", &[("heading", (&outcomes.label).into())]));
    ui.label(RichText::new(counts_words(view, outcomes)).font(theme::strong(theme::BODY)));
}

/// For example: 12 won, 8 lost, 3 open, 2 not stated, 1 unknown.
fn counts_words(view: View<'_>, outcomes: &OutcomesSeen) -> String {
    let order = [Outcome::Won, Outcome::Lost, Outcome::Rejected, Outcome::Open];
    let one = |n: u32, what: String| view.tx("said-count", &[("n", n.into()), ("what", what.into())]);
    let mut all: Vec<String> = order
        .into_iter()
        .map(|outcome| (outcome, outcomes.counts.get(&outcome).copied().unwrap_or_default()))
        .filter(|(_, n)| *n > 0)
        .map(|(outcome, n)| one(n, view.t(labels::words(outcome)).to_lowercase()))
        .collect();
    if outcomes.not_stated > 0 {
        all.push(one(outcomes.not_stated, view.t("said-not-stated")));
    }
    if outcomes.unknown > 0 {
        all.push(one(outcomes.unknown, view.t("import-word-asked")));
    }
    if all.is_empty() { view.t("said-outcomes-none") } else { all.join(", ") }
}
