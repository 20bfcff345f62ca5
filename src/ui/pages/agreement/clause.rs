//! The numbers of a clause: references to KPIs and limits in place of typed numbers.

use egui::Ui;

use super::super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::sources::{Piece, Said, Source, linked, links, pieces, reference, sources};
use crate::edit::Edit;
use crate::model::Clause;
use widgets::WidgetId as _;

/// Below the text of a clause: how it reads with its numbers, numbers that could be references, and the way to put one in.
pub fn numbers_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, clause: &Clause) {
    if clause.text.contains('{') {
        widgets::small(ui, format!("{} {}", icons::ARROW_RIGHT, view.texts.clause(view.workspace, &clause.text)));
    }
    if let Some(why) = view.texts.clause_reopened(view.workspace, clause) {
        widgets::toned(ui, format!("{} {why}", icons::WARNING), widgets::Tone::Warning);
    }
    measured_ui(ui, view, clause);
    if view.read_only {
        return;
    }
    for (typed, said) in links(view.workspace, clause) {
        let number = clause.text.get(typed.from..typed.to).unwrap_or_default();
        let source = view.texts.source(view.workspace, said.source);
        let words = view.tx("clause-link", &[("number", number.into()), ("source", source.into())]);
        let color = theme::palette(ui).agreed_text;
        let button = egui::Button::new(egui::RichText::new(words).size(theme::SMALL).color(color)).wrap();
        if ui.add(button).on_hover_text(view.t("clause-link-why")).clicked() {
            let text = linked(&clause.text, &typed, said.source);
            // A KPI that gives the number also measures the clause, where none does yet.
            let kpi = match said.source {
                Source::Kpi(id) => clause.kpi.or(Some(id)),
                _ => clause.kpi,
            };
            out.edit(change(clause, Clause { text, kpi, ..clause.clone() }));
        }
    }
}

/// What was measured of the KPIs a clause names or is measured by.
fn measured_ui(ui: &mut Ui, view: View<'_>, clause: &Clause) {
    let named = pieces(&clause.text).into_iter().filter_map(|piece| match piece {
        Piece::Reference(Source::Kpi(id)) => Some(id),
        _ => None,
    });
    let kpis: std::collections::BTreeSet<_> = named.chain(clause.kpi).collect();
    for kpi in kpis.iter().filter_map(|id| view.workspace.kpis.get(id)) {
        if let Some(words) = view.texts.measured(view.workspace, kpi) {
            widgets::small(ui, format!("{}: {words}", kpi.name));
        }
    }
}

/// A menu of all numbers a clause can refer to.
pub fn insert_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, clause: &Clause) {
    let all = sources(view.workspace);
    if all.is_empty() || view.read_only {
        return;
    }
    let button = ui.add(egui::Button::new(view.t("clause-insert")).frame_when_inactive(false));
    egui::Popup::menu(&button).show(|ui| {
        ui.set_min_width(260.0);
        for said in &all {
            if ui.button(words(view, said)).clicked()
                && let Some(reference) = reference(said.source)
            {
                let blank = if clause.text.is_empty() || clause.text.ends_with(' ') { "" } else { " " };
                let text = format!("{}{blank}{{{reference}}}", clause.text);
                out.edit(change(clause, Clause { text, ..clause.clone() }));
                go_on_typing(ui, clause);
                ui.close();
            }
        }
    });
}

/// The focus goes back to the text of the clause, with the caret at its end.
fn go_on_typing(ui: &Ui, clause: &Clause) {
    let field = widgets::Field::of(clause.id, "text").id();
    ui.memory_mut(|memory| memory.request_focus(field));
    widgets::caret_to_end(ui, field);
}

fn words(view: View<'_>, said: &Said) -> String {
    let source = view.texts.source(view.workspace, said.source);
    format!("{source}: {}", view.texts.said(view.workspace, said))
}

fn change(clause: &Clause, new: Clause) -> Edit {
    Edit::change(clause, "edit-clause", "text", |clause| *clause = new).about("")
}
