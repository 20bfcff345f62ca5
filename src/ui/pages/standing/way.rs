//! The way on: where both stand and want to get, whether more is needed at all, the road map by stage, benefits to check.

use egui::Ui;

use super::super::super::command::Request;
use super::super::super::register::from_values;
use super::super::super::{Outbox, View, icons, widgets};
use super::context::{NOT_SAID, form};
use crate::calc::clock::running_workshop;
use crate::calc::context::{steps, to_check};
use crate::calc::registers::Register;
use crate::edit::{Edit, Page};
use crate::exchange::templates::list_starters;
use crate::model::{
    Choice, Context, Entry, EntryKind, EntryStatus, Header, Milestone, Relation, Reply, TaskState, in_order, last_order,
};
use crate::text::labels;
use widgets::{Field, Pane, Tone};

/// The four descriptions with what they call for, and the stage they lead to; nothing is to stay.
const NEEDS: [(&str, &str, Option<Relation>); 4] = [
    ("need-stay", "need-stay-result", None),
    ("need-defined", "need-defined-result", Some(Relation::Defined)),
    ("need-aligned", "need-aligned-result", Some(Relation::Aligned)),
    ("need-integrated", "need-integrated-result", Some(Relation::Integrated)),
];

/// Draws the tab.
pub fn way_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    if widgets::is_wide(ui) {
        widgets::two_panes(ui, 0.46, |ui, pane| match pane {
            Pane::Left => widgets::tall_card(ui, "do we need more", |ui| need_ui(ui, view, out)),
            Pane::Right => widgets::tall_card(ui, "road map", |ui| road_ui(ui, view, out)),
        });
    } else {
        widgets::card(ui, |ui| need_ui(ui, view, out));
        ui.add_space(8.0);
        widgets::card(ui, |ui| road_ui(ui, view, out));
    }
}

fn need_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        let width = ui.available_width().min(220.0);
        for field in [Context::F.stage, Context::F.target] {
            form(view).choice_or(ui, out, field, NOT_SAID, width);
        }
    });
    ui.add_space(8.0);
    widgets::heading(ui, view.t("need-title"));
    widgets::muted(ui, view.t("need-purpose"));
    if let Some(decided) = decision(view) {
        let day = decided.day.map(|day| view.texts.date(day)).unwrap_or_default();
        let words = view.tx("need-decided-on", &[("day", day.into()), ("what", (&decided.text).into())]);
        ui.add_space(4.0);
        if widgets::quiet_button(ui, format!("{} {words}", icons::GAVEL)).clicked() {
            out.request(Request::Show(decided.id.into()));
        }
    }
    for (description, result, stage) in NEEDS {
        ui.add_space(6.0);
        widgets::rule(ui);
        ui.label(view.t(description));
        ui.horizontal_wrapped(|ui| {
            let result = view.t(result);
            let words = view.tx("need-choose", &[("result", (&result).into())]);
            if !view.read_only && ui.button(format!("{} {words}", icons::GAVEL)).clicked() {
                let id = out.fresh.next();
                out.edit(decide(view, id, &view.t(description), stage));
            }
        });
    }
}

/// The latest decision about the relationship: those recorded here are about nothing else and are called one of these.
fn decision(view: View<'_>) -> Option<&Entry> {
    let mut known: Vec<String> = vec![view.t("need-decided-stay-open")];
    for stage in Relation::ALL {
        let name = view.t(labels::words(stage));
        known.push(view.tx("need-decided-stay", &[("stage", (&name).into())]));
        known.push(view.tx("need-decided-go", &[("stage", (&name).into())]));
    }
    let entries = in_order(&view.workspace.entries).into_iter();
    entries.rev().find(|one| one.kind == EntryKind::Decision && known.contains(&one.text)).map(AsRef::as_ref)
}

/// Records a decision, and where both want to get by it.
fn decide(view: View<'_>, id: crate::model::Id<Entry>, why: &str, stage: Option<Relation>) -> Edit {
    let now = view.workspace.header.context.stage;
    let named = |key: &str, stage: Relation| view.tx(key, &[("stage", view.t(labels::words(stage)).into())]);
    let text = match (stage, now) {
        (Some(stage), _) => named("need-decided-go", stage),
        (None, Some(now)) => named("need-decided-stay", now),
        (None, None) => view.t("need-decided-stay-open"),
    };
    let entry = Entry {
        id,
        ord: last_order(&view.workspace.entries),
        kind: EntryKind::Decision,
        text,
        workshop: running_workshop(view.workspace).map(|workshop| workshop.id),
        day: Some(view.today),
        status: EntryStatus::Done,
        why: why.to_owned(),
        ..Entry::default()
    };
    let mut header = Header::clone(&view.workspace.header);
    header.context.target = stage.or(now);
    Edit::new("edit-relation", &entry.text, Page::Standing).put(entry).header(header)
}

fn road_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let now = &view.workspace.header.context;
    widgets::heading(ui, view.t("way-title"));
    for stage in Relation::ALL {
        ui.horizontal_wrapped(|ui| {
            widgets::subheading(ui, view.t(labels::words(stage)));
            if now.stage == Some(stage) {
                widgets::badge(ui, view.t("room-here"), Tone::Neutral);
            }
            if now.target == Some(stage) {
                widgets::badge(ui, format!("{} {}", icons::TARGET, view.t("room-there")), Tone::Agreed);
            }
        });
        steps_ui(ui, view, out, &steps(view.workspace, Some(stage)));
        suggested_ui(ui, view, out, stage);
        ui.add_space(6.0);
    }
    let rest = steps(view.workspace, None);
    if !rest.is_empty() {
        widgets::subheading(ui, view.t("way-no-stage"));
        steps_ui(ui, view, out, &rest);
    }
    benefits_ui(ui, view, out);
}

fn steps_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, steps: &[&Milestone]) {
    if steps.is_empty() {
        widgets::small(ui, view.t("way-empty"));
    }
    for one in steps {
        let due = one.due.map(|day| view.texts.date(day)).unwrap_or_default();
        let below = if one.needs.trim().is_empty() || one.state == TaskState::Done {
            due
        } else {
            let needs = one.needs.trim().replace('\n', " · ");
            let needs = view.tx("way-leadership-open", &[("needs", needs.into())]);
            if due.is_empty() { needs } else { format!("{due} · {needs}") }
        };
        let tone = match one.state {
            TaskState::Done => Tone::Agreed,
            _ if one.due.is_some_and(|due| due < view.today) => Tone::Problem,
            _ => Tone::Neutral,
        };
        let state = (view.t(one.state.words()), tone);
        let field = Field::of(one.id, "road map");
        if widgets::list_row(ui, field, false, &one.text, &below, Some(&state)).clicked() {
            out.request(Request::Show(one.id.into()));
        }
    }
}

/// The suggested steps of a stage that are not there yet.
fn suggested_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, stage: Relation) {
    if view.read_only || view.presenting {
        return;
    }
    let Some(register) = Register::of_table("milestones") else { return };
    let name = serde_json::to_value(stage).ok();
    for starter in list_starters(view.language(), register.table).iter().filter(|one| one.get("stage") == name.as_ref())
    {
        let text = starter.get("text").and_then(serde_json::Value::as_str).unwrap_or_default();
        if view.workspace.milestones.values().any(|one| one.text == text) {
            continue;
        }
        ui.horizontal_wrapped(|ui| {
            let words = format!("{}: {text}", view.t("way-suggested"));
            if widgets::named(widgets::quiet_button(ui, format!("{}  {text}", icons::PLUS)), &words).clicked()
                && let Some((edit, _)) = from_values(view, &mut out.fresh, register, starter)
            {
                out.edit(edit);
            }
        });
    }
}

/// The benefits whose day of checking has come, each with its answer at hand.
fn benefits_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    if view.workspace.benefits.is_empty() {
        return;
    }
    ui.add_space(4.0);
    widgets::heading(ui, view.t("benefits-due"));
    let due = to_check(view.workspace, view.today);
    if due.is_empty() {
        widgets::muted(ui, view.t("benefits-due-none"));
    }
    for one in due {
        ui.horizontal_wrapped(|ui| {
            let question = view.tx("benefits-check", &[("benefit", (&one.text).into())]);
            if widgets::quiet_button(ui, &question).clicked() {
                out.request(Request::Show(one.id.into()));
            }
            let options = [Reply::Yes, Reply::Partly, Reply::No].map(|reply| (reply, view.t(reply.words())));
            let answered = widgets::segments(ui, Field::of(one.id, "came here"), one.came, &options);
            if let Some(reply) = answered.filter(|_| !view.read_only) {
                out.edit(Edit::change(one, "edit-listed", "came", |one| one.came = reply));
            }
        });
    }
}
