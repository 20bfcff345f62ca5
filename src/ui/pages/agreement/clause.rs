//! The numbers of a clause: references to KPIs and limits in place of typed numbers.

use egui::Ui;

use super::super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::sources::{Piece, Said, Source, linked, measured_elsewhere, pieces, reference, sources};
use crate::calc::spoken::links;
use crate::edit::Edit;
use crate::model::Clause;
use widgets::WidgetId as _;

/// Below the text of a clause: how it reads with its numbers, numbers that could be references, and the way to put one in.
pub fn numbers_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, clause: &Clause) {
    if clause.text.contains('{') {
        widgets::small(ui, format!("{} {}", icons::ARROW_RIGHT, view.texts.clause(view.workspace, &clause.text)));
    }
    if let Some(why) = view.texts.clause_reopened(view.workspace, clause) {
        widgets::notice(ui, icons::WARNING, widgets::Tone::Warning, why);
    }
    measured_ui(ui, view, clause);
    if view.read_only {
        return;
    }
    if let Some((from, said)) = measured_elsewhere(view.workspace, clause)
        && let (Some(old), Some(new)) = (reference(from), reference(said.source))
    {
        let [name, from] = [said.source, from].map(|source| view.texts.source(view.workspace, source));
        let holds = view.texts.said(view.workspace, &said);
        let words = view.tx("clause-take-kpi", &[("name", name.into()), ("n", holds.into()), ("from", from.into())]);
        if link_ui(ui, view, words) {
            let text = clause.text.replace(&format!("{{{old}}}"), &format!("{{{new}}}"));
            out.edit(change(clause, Clause { text, ..clause.clone() }));
        }
    }
    for (typed, said) in links(view.workspace, clause) {
        let number = clause.text.get(typed.from..typed.to).unwrap_or_default();
        let source = view.texts.source(view.workspace, said.source);
        let words = view.tx("clause-link", &[("number", number.into()), ("source", source.into())]);
        if link_ui(ui, view, words) {
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

/// A way to take a number from where it is kept; true when it was clicked.
fn link_ui(ui: &mut Ui, view: View<'_>, words: String) -> bool {
    let color = theme::palette(ui).agreed_text;
    let button = egui::Button::new(egui::RichText::new(words).size(theme::SMALL).color(color)).wrap();
    ui.add(button).on_hover_text(view.t("clause-link-why")).clicked()
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
    if view.read_only {
        return;
    }
    let button = ui.add(egui::Button::new(view.t("clause-insert")).frame_when_inactive(false));
    let open = button.clicked() || egui::Popup::is_id_open(ui.ctx(), egui::Popup::default_response_id(&button));
    // Only an open list is filled.
    let all = if open { sources(view.workspace) } else { Vec::new() };
    let names: Vec<String> = all.iter().map(|said| words(view, said)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = widgets::choices_of(&button, ui, None, &names).and_then(|at| all.get(at));
    if let Some(reference) = chosen.and_then(|said| reference(said.source)) {
        let blank = if clause.text.is_empty() || clause.text.ends_with(' ') { "" } else { " " };
        let text = format!("{}{blank}{{{reference}}}", clause.text);
        out.edit(change(clause, Clause { text, ..clause.clone() }));
        go_on_typing(ui, clause);
    }
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
