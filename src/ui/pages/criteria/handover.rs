//! The hand-over protocol: how a lead passes, what each reason for rejecting calls for, and the sheet for the wall.

use egui::{RichText, Ui};

use super::super::super::command::{Command, Request};
use super::super::super::{Outbox, View, icons, widgets};
use super::super::proposal;
use crate::calc::proposals::{PROTOCOL, Topic};
use crate::calc::reconciliation::cause_of;
use crate::edit::{Edit, Page};
use crate::model::{Handover, Header, RejectCause};
use crate::text::labels;
use widgets::{Field, Number};

/// A text of the protocol: caption, field, how it is read and written.
type Text = (&'static str, &'static str, fn(&Handover) -> &String, fn(&mut Handover, String));

const TEXTS: [Text; 8] = [
    ("handover-trigger", "trigger", |one| &one.trigger, |one, text| one.trigger = text),
    ("handover-minimum", "minimum data", |one| &one.minimum_data, |one, text| one.minimum_data = text),
    ("handover-channel", "channel", |one| &one.channel, |one, text| one.channel = text),
    ("handover-routing", "routing", |one| &one.routing, |one, text| one.routing = text),
    ("handover-contacted", "contacted", |one| &one.contacted, |one, text| one.contacted = text),
    ("handover-deputy", "deputy", |one| &one.deputy, |one, text| one.deputy = text),
    ("handover-overdue", "overdue", |one| &one.overdue, |one, text| one.overdue = text),
    ("handover-report-back", "report back", |one| &one.report_back, |one, text| one.report_back = text),
];

fn edit(view: View<'_>, out: &mut Outbox, field: &'static str, with: impl FnOnce(&mut Handover)) {
    let change = |header: &mut Header| with(&mut header.handover);
    out.edit(Edit::change_header(view.workspace, "edit-handover", Page::Criteria, field, change));
}

/// Draws the protocol.
pub fn protocol_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::heading(ui, view.t("handover-title"));
    ui.add(egui::Label::new(view.texts.definition(view.workspace)).wrap());
    ui.add_space(6.0);
    proposal::block_ui(ui, view, out, &PROTOCOL, Page::Criteria);
    let handover = &view.workspace.header.handover;
    for (caption, field, read, write) in TEXTS {
        let caption = view.t(caption);
        widgets::captioned(ui, &caption, |ui| {
            if let Some(text) = widgets::text_block(ui, Field::header(field), &caption, read(handover), "", 1) {
                edit(view, out, field, |one| write(one, text));
            }
            proposed_ui(ui, view, out, field);
        });
    }
    let number = Number::whole(0, 10_000);
    ui.horizontal_wrapped(|ui| {
        for (caption, field, value) in [
            ("handover-capacity-stop", "capacity stop", handover.capacity_stop),
            ("handover-cycles", "most cycles", handover.most_cycles),
        ] {
            let caption = view.t(caption);
            widgets::captioned(ui, &caption, |ui| {
                let value = (value > 0).then(|| i64::from(value));
                if let Some(value) =
                    widgets::number_field(ui, view.texts, Field::header(field), &caption, value, number, 80.0)
                {
                    let value = value.and_then(|value| u32::try_from(value).ok()).unwrap_or(0);
                    edit(view, out, field, |one| {
                        *(if field == "capacity stop" { &mut one.capacity_stop } else { &mut one.most_cycles }) = value;
                    });
                }
                proposed_ui(ui, view, out, field);
            });
        }
    });
}

/// Below a value of the protocol: that it is only proposed.
fn proposed_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, field: &str) {
    if let Some(topic) = Topic::named(&field.replace(' ', "_")) {
        proposal::mark_ui(ui, view, out, topic, Page::Criteria);
    }
}

/// Draws the reasons for rejecting with what each calls for, and the way to the sheet.
pub fn reasons_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::heading(ui, view.t("handover-sheet-title"));
    widgets::muted(ui, view.t("handover-sheet-purpose"));
    if widgets::primary_button(ui, format!("{}  {}", icons::REPORT, view.t("handover-sheet"))).clicked() {
        out.request(Request::Run(Command::HandoverSheet));
    }
    widgets::rule(ui);
    widgets::subheading(ui, view.t("handover-causes"));
    widgets::muted(ui, view.t("handover-causes-purpose"));
    proposal::block_ui(ui, view, out, &[Topic::Reasons, Topic::Causes], Page::Criteria);
    let reasons = &view.workspace.header.sla.reject_reasons;
    if reasons.is_empty() {
        widgets::muted(ui, view.t("handover-no-reasons"));
    }
    let options = RejectCause::ALL.map(|cause| (cause, view.t(labels::words(cause))));
    let reasons: Vec<&String> = reasons.iter().collect();
    widgets::rows(ui, "reasons", reasons.len(), None, |ui, at| {
        let Some(reason) = reasons.get(at).copied() else { return };
        ui.horizontal(|ui| {
            let width = (ui.available_width() - 190.0).max(100.0);
            ui.allocate_ui_with_layout(
                egui::vec2(width, 28.0),
                egui::Layout::left_to_right(egui::Align::Center),
                |ui| {
                    ui.set_min_width(width);
                    ui.add(egui::Label::new(RichText::new(reason)).wrap());
                },
            );
            let name = view.tx("handover-cause-of", &[("reason", reason.into())]);
            let id = egui::Id::unique(("cause", reason));
            let cause = cause_of(view.workspace, reason);
            if let Some(cause) = widgets::choice_in(ui, id, &name, cause, &options, 170.0) {
                edit(view, out, "causes", |one| {
                    one.causes.insert(reason.clone(), cause);
                });
            }
        });
    });
    widgets::small(ui, view.t("handover-reasons-where"));
}
