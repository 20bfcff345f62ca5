//! The leads themselves: a virtual list, and for one lead every point it got and why.

use egui::{Label, RichText, Sense, Ui};
use egui_extras::{Column, TableBuilder};

use super::super::super::command::{Command, Request};
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::{answer_of, waiting_ui};
use crate::calc::lead_queries::{LeadAnswer, LeadQuery};
use crate::calc::reconciliation::ACCOUNT;
use crate::calc::scoring::{Decision, Explanation, PointSet, Scoring};
use crate::edit::{Edit, Page};
use crate::model::{ColumnRole, CriterionKind};
use crate::text::labels;
use widgets::Tone;

/// So many leads are shown to the room.
const PRESENTED: usize = 12;

/// View state: filter and opened lead.
#[derive(Debug, Default)]
pub struct LeadList {
    opened: Option<usize>,
    only_passed: bool,
}

impl LeadList {
    /// Draws the list.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, points: PointSet) {
        let Some(scoring) = view.results.scoring() else {
            widgets::muted(ui, view.t("effect-no-leads-text"));
            if widgets::primary_button(ui, view.t("leads-import")).clicked() {
                out.request(Request::Run(Command::ImportLeads));
            }
            return;
        };
        ui.horizontal_wrapped(|ui| {
            widgets::heading(ui, &scoring.set().name);
            widgets::small(ui, view.t(labels::point_set(points)));
            let delete = view.tx("leads-delete", &[("name", (&scoring.set().name).into())]);
            if widgets::icon_button(ui, icons::TRASH, &delete).clicked() {
                let set = scoring.set();
                out.edit(Edit::new("edit-delete-leads", &set.name, Page::Criteria).delete(view.workspace, set.id));
                out.request(Request::Toast("leads-deleted", set.name.clone()));
            }
        });
        if let Some(only) = widgets::toggle(ui, "leads only passed", &view.t("leads-only-passed"), self.only_passed) {
            self.only_passed = only;
        }
        if let Some(row) = self.opened.filter(|row| *row < scoring.set().rows as usize) {
            if Self::lead_ui(ui, view, scoring, points, row) {
                self.opened = None;
            }
            widgets::rule(ui);
        }
        match answer_of(view, out, LeadQuery::Ranking(points, self.only_passed)) {
            Some(LeadAnswer::Ranking(rows)) => self.table_ui(ui, view, scoring, points, rows),
            _ => waiting_ui(ui, view),
        }
    }

    fn table_ui(&mut self, ui: &mut Ui, view: View<'_>, scoring: &Scoring, points: PointSet, all: &[u32]) {
        // A remote control scrolls in no table: the room sees the first ones, and how many more there are.
        let shown = if view.presenting { all.get(..PRESENTED).unwrap_or(all) } else { all };
        let policy = &view.workspace.header.lead_policy;
        let set = scoring.set();
        let mut attributes: Vec<_> = set
            .columns
            .iter()
            .filter(|column| column.role == ColumnRole::Attribute && column.name != "ref" && column.name != ACCOUNT)
            .collect();
        // What tells one lead from another first, then what the rules look at.
        let looked_at: Vec<&str> = view.workspace.criteria.values().filter_map(|one| one.rule.column()).collect();
        attributes.sort_by_key(|column| match column.name.as_str() {
            "company" => 0,
            name if looked_at.iter().any(|of| of.eq_ignore_ascii_case(name)) => 1,
            _ => 2,
        });
        attributes.truncate(((ui.available_width() - 254.0) / 90.0).clamp(0.0, 4.0) as usize);
        let height = ui.available_height().max(220.0);
        let mut table = TableBuilder::new(ui)
            .id_salt("leads")
            .sense(Sense::CLICK)
            .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
            .vscroll(!view.presenting)
            .max_scroll_height(height)
            .min_scrolled_height(180.0)
            .column(Column::exact(56.0))
            .column(Column::exact(120.0).clip(true));
        for _ in &attributes {
            table = table.column(Column::remainder().at_least(60.0).clip(true));
        }
        table
            .column(Column::exact(78.0).clip(true))
            .header(22.0, |mut header| {
                header.col(|ui| drop(widgets::small(ui, view.t("lead-score"))));
                header.col(|ui| drop(widgets::small(ui, view.t("lead-decision"))));
                for column in &attributes {
                    header.col(|ui| {
                        let name = RichText::new(view.texts.column(&column.name)).size(theme::SMALL);
                        ui.add(Label::new(name).truncate());
                    });
                }
                header.col(|ui| drop(widgets::small(ui, view.t("lead-outcome"))));
            })
            .body(|body| {
                body.rows(26.0, shown.len(), |mut table_row| {
                    let Some(row) = shown.get(table_row.index()).map(|row| *row as usize) else { return };
                    table_row.set_selected(self.opened == Some(row));
                    let score = scoring.score(points, row, policy);
                    let decision = scoring.decision(points, row, policy);
                    table_row.col(|ui| drop(ui.label(view.texts.rounded(f64::from(score.total()) / 100.0, 0))));
                    table_row.col(|ui| {
                        let text = RichText::new(view.texts.decision(decision, score, policy)).size(theme::SMALL);
                        let color = decision_tone(decision).text(theme::palette(ui));
                        ui.add(Label::new(text.color(color)).truncate());
                    });
                    for column in &attributes {
                        let words = view.texts.cell_of(&column.name, column.text(row));
                        table_row.col(|ui| drop(ui.add(Label::new(words).truncate())));
                    }
                    table_row.col(|ui| drop(ui.label(view.t(labels::words(scoring.outcome(row))))));
                    if table_row.response().clicked() {
                        self.opened = Some(row);
                    }
                });
            });
        widgets::rest(ui, view.texts, all.len(), shown.len());
    }

    /// One lead; true when it is to be closed.
    fn lead_ui(ui: &mut Ui, view: View<'_>, scoring: &Scoring, points: PointSet, row: usize) -> bool {
        let explanation = scoring.explain(points, row, view.workspace);
        let mut close = false;
        ui.horizontal(|ui| {
            let total = view.texts.rounded(f64::from(explanation.score.total()) / 100.0, 0);
            widgets::figure(ui, &total, &view.t("lead-points"), None);
            let policy = &view.workspace.header.lead_policy;
            let words = view.texts.decision(explanation.decision, explanation.score, policy);
            widgets::badge(ui, words, decision_tone(explanation.decision));
            let outcome = scoring.outcome(row);
            widgets::small(ui, view.tx("lead-ended", &[("outcome", view.t(labels::words(outcome)).into())]));
            close = widgets::icon_button(ui, icons::CLOSE, &view.t("close-details")).clicked();
        });
        lines_ui(ui, view, &explanation);
        ui.collapsing(view.t("lead-data"), |ui| {
            let own = |name: &str| name == "ref" || name == ACCOUNT;
            for column in scoring.set().columns.iter().filter(|column| !own(&column.name)) {
                let text = column.text(row);
                if !text.is_empty() {
                    ui.horizontal_wrapped(|ui| {
                        widgets::muted(ui, view.texts.column(&column.name));
                        ui.label(view.texts.cell_of(&column.name, text));
                    });
                }
            }
        });
        close
    }
}

fn lines_ui(ui: &mut Ui, view: View<'_>, explanation: &Explanation) {
    let points = |hundredths: i32| view.texts.hundredths(i64::from(hundredths));
    for line in &explanation.lines {
        let Some(criterion) = view.workspace.criteria.get(&line.criterion) else { continue };
        let counted = points(line.counted);
        let words = if line.faded {
            view.tx(
                "lead-line-faded",
                &[("name", (&criterion.name).into()), ("points", line.points.into()), ("counted", counted.into())],
            )
        } else {
            view.tx("lead-line", &[("name", (&criterion.name).into()), ("counted", counted.into())])
        };
        let rule = view.texts.rule(&criterion.rule);
        ui.label(words).on_hover_text(rule);
    }
    for cap in &explanation.caps {
        let name = view.workspace.groups.get(&cap.group).map(|group| group.name.clone()).unwrap_or_default();
        widgets::muted(
            ui,
            view.tx(
                "lead-cap",
                &[("name", name.into()), ("kept", points(cap.kept).into()), ("sum", points(cap.sum).into())],
            ),
        );
    }
    for gate in &explanation.gates {
        let Some(criterion) = view.workspace.criteria.get(gate) else { continue };
        let (key, tone) = match criterion.kind {
            CriterionKind::Required => ("lead-missing", Tone::Warning),
            CriterionKind::FastTrack => ("lead-fast-track", Tone::Agreed),
            CriterionKind::Veto | CriterionKind::Points => ("lead-veto", Tone::Problem),
        };
        widgets::toned(ui, view.tx(key, &[("name", (&criterion.name).into())]), tone);
    }
    widgets::muted(
        ui,
        view.tx(
            "lead-sums",
            &[
                ("fit", points(explanation.score.fit).into()),
                ("engagement", points(explanation.score.engagement).into()),
            ],
        ),
    );
}

fn decision_tone(decision: Decision) -> Tone {
    match decision {
        Decision::Qualified | Decision::FastTrack => Tone::Agreed,
        Decision::Vetoed => Tone::Problem,
        Decision::Incomplete | Decision::BelowMinimum => Tone::Warning,
        Decision::Below => Tone::Neutral,
    }
}
