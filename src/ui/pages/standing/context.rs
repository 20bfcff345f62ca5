//! What the firm is like, and what follows from it: figures and meetings to talk about, and what is a danger.

use egui::Ui;

use super::super::super::form::{Form, header};
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::alike::are_alike;
use crate::calc::context::{Meeting, dangers, proposal};
use crate::edit::{Edit, Page};
use crate::exchange::templates::starters;
use crate::model::path::Way;
use crate::model::{Cadence, Choice, Context, Header, PerSide, last_order};
use widgets::{Pane, Tone};

/// What nothing is called.
pub const NOT_SAID: &str = "context-not-said";

/// Draws the tab.
pub fn context_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    if widgets::is_wide(ui) {
        widgets::two_panes(ui, 0.44, |ui, pane| match pane {
            Pane::Left => widgets::tall_card(ui, "our firm", |ui| card_ui(ui, view, out)),
            Pane::Right => widgets::tall_card(ui, "what fits", |ui| proposals_ui(ui, view, out)),
        });
    } else {
        widgets::card(ui, |ui| card_ui(ui, view, out));
        ui.add_space(8.0);
        widgets::card(ui, |ui| proposals_ui(ui, view, out));
    }
}

/// The form of what the firm is like.
pub fn form(view: View<'_>) -> Form<'_, Header, impl Way<Header, Value = Context>> {
    header(view, Page::Standing, "edit-context").part(Header::F.context)
}

fn card_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::heading(ui, view.t("context-title"));
    widgets::muted(ui, view.t("context-purpose"));
    ui.add_space(6.0);
    let (form, fields) = (form(view), Context::F);
    let width = ui.available_width().min(300.0);
    form.choice_or(ui, out, fields.size, NOT_SAID, width);
    form.choice_or(ui, out, fields.complexity, NOT_SAID, width);
    form.choice_or(ui, out, fields.customers, NOT_SAID, width);
    form.choice_or(ui, out, fields.closeness, NOT_SAID, width);
    form.choice_or(ui, out, fields.meets, NOT_SAID, width);
    form.field(ui, out, fields.notes, width);
}

fn proposals_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    for danger in dangers(view.workspace) {
        widgets::toned(ui, format!("{} {}", icons::WARNING, view.t(danger.words())), Tone::Warning);
        ui.add_space(4.0);
    }
    widgets::heading(ui, view.t("context-proposals"));
    let found = proposal(&view.workspace.header.context);
    if found.kpis.is_empty() && found.meetings.is_empty() {
        widgets::muted(ui, view.t("context-answer-first"));
        return;
    }
    if !found.kpis.is_empty() {
        widgets::subheading(ui, view.t("context-kpis"));
        for code in found.kpis {
            kpi_ui(ui, view, out, code);
        }
        ui.add_space(8.0);
    }
    widgets::subheading(ui, view.t("context-cadences"));
    for meeting in found.meetings {
        meeting_ui(ui, view, out, &meeting);
    }
}

/// A proposal in a row, with the button that takes it, or the way to what is there. True when it was taken.
fn row_ui(ui: &mut Ui, view: View<'_>, name: &str, below: &str, there: bool) -> bool {
    let mut clicked = false;
    ui.horizontal_wrapped(|ui| {
        if there {
            widgets::toned(ui, format!("{} {}", icons::CHECK, view.t("context-there")), Tone::Agreed);
        } else if !view.read_only {
            let words = view.tx("context-add", &[("what", name.into())]);
            clicked = widgets::named(ui.button(icons::PLUS), &words).clicked();
        }
        ui.label(name);
        widgets::small(ui, below);
    });
    clicked
}

fn kpi_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, code: &str) {
    let Some(starter) = starters().kpis.iter().find(|kpi| kpi.0 == code) else { return };
    let language = view.workspace.header.language;
    let there = view.workspace.kpis.values().any(|kpi| kpi.code == code);
    if row_ui(ui, view, starter.name(language), starter.formula(language), there) {
        let kpi = starter.to_kpi(language, view.workspace, &mut out.fresh);
        out.edit(Edit::new("edit-add-kpi", &kpi.name, Page::Standing).put(kpi));
    }
}

fn meeting_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, meeting: &Meeting) {
    let title = view.t(meeting.title);
    let is_same =
        |one: &Cadence| are_alike(&one.title, &title) || (one.kind, one.rhythm) == (meeting.kind, meeting.rhythm);
    let there = view.workspace.cadences.values().find(|one| is_same(one));
    let minutes = view.tx("plan-minutes", &[("n", meeting.minutes.into())]);
    let below = format!("{} · {minutes}", view.t(meeting.rhythm.words()));
    if row_ui(ui, view, &title, &below, there.is_some()) {
        let cadence = Cadence {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.cadences),
            title,
            kind: meeting.kind,
            rhythm: meeting.rhythm,
            minutes: Some(meeting.minutes),
            people: PerSide { sales: Some(meeting.people), marketing: Some(meeting.people) },
            ..Cadence::default()
        };
        out.edit(Edit::new("edit-add-cadence", &cadence.title, Page::Standing).put(cadence));
    }
}
