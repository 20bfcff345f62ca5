//! The hand-over protocol: how a lead passes, what each reason for rejecting calls for, and the sheet for the wall.

use egui::{RichText, Ui};

use super::super::super::command::{Command, Request};
use super::super::super::form::{Form, header};
use super::super::super::{Outbox, View, icons, widgets};
use super::super::proposal;
use crate::calc::proposals::{PROTOCOL, Topic};
use crate::calc::reconciliation::cause_of;
use crate::edit::Page;
use crate::model::schema::Field;
use crate::model::{Handover, Header, RejectCause};
use crate::text::labels;
use widgets::Number;

/// The texts of the protocol, in the order of the page.
const TEXTS: [Field<Handover, String>; 8] = [
    Handover::F.trigger,
    Handover::F.minimum_data,
    Handover::F.channel,
    Handover::F.routing,
    Handover::F.contacted,
    Handover::F.deputy,
    Handover::F.overdue,
    Handover::F.report_back,
];

/// The form of the protocol.
fn form(view: View<'_>) -> Form<'_, Header, Field<Header, Handover>> {
    header(view, Page::Criteria, "edit-handover").part(Header::F.handover)
}

/// Draws the protocol.
pub fn protocol_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::heading(ui, view.t("handover-title"));
    ui.add(egui::Label::new(view.texts.definition(view.workspace)).wrap());
    ui.add_space(6.0);
    proposal::block_ui(ui, view, out, &PROTOCOL, Page::Criteria);
    let form = form(view);
    for field in TEXTS {
        widgets::captioned(ui, &form.caption(field), |ui| {
            form.bare().block(ui, out, field, "", 1);
            proposed_ui(ui, view, out, field.info.name);
        });
    }
    ui.horizontal_wrapped(|ui| {
        for field in [Handover::F.capacity_stop, Handover::F.most_cycles] {
            let caption = form.caption(field);
            widgets::captioned(ui, &caption, |ui| {
                form.bare().number(ui, out, field, &caption, (Number::whole(0, 10_000), 80.0));
                proposed_ui(ui, view, out, field.info.name);
            });
        }
    });
}

/// Below a value of the protocol: that it is only proposed.
fn proposed_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, field: &str) {
    if let Some(topic) = Topic::named(field) {
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
                form(view).change(out, Handover::F.causes, |one| {
                    one.causes.insert(reason.clone(), cause);
                });
            }
        });
    });
    widgets::small(ui, view.t("handover-reasons-where"));
}
