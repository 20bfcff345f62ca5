//! The answer to feedback and to a request: what became of it, why, and what was changed or made because of it.

use egui::Ui;

use super::super::super::dialogs::ABOUT;
use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, widgets};
use super::links;
use crate::calc::feedback::{lacks_reason, reply_lacks_reason};
use crate::edit::Edit;
use crate::model::{Choice, ContentRequest, Feedback, RecordRef, Reply, Response};
use crate::text::labels;
use widgets::{Field, Tone};

/// The fields drawn here.
pub const DRAWN: [&str; 7] = ["response", "reply", "reason", "answered", "about", "led_to", "content"];

/// Draws the answer above the other fields.
pub fn answer_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, record: RecordRef) {
    match record {
        RecordRef::Feedback(id) => {
            if let Some(feedback) = view.workspace.feedback.get(&id) {
                feedback_ui(ui, view, out, feedback);
            }
        }
        RecordRef::ContentRequest(id) => {
            if let Some(request) = view.workspace.requests.get(&id) {
                request_ui(ui, view, out, request);
            }
        }
        _ => {}
    }
}

fn feedback_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, feedback: &Feedback) {
    let form = Form::of(view, feedback, "edit-answer-feedback");
    let options = Response::all().iter().map(|one| (*one, view.t(labels::words(*one)))).collect::<Vec<_>>();
    ui.horizontal_wrapped(|ui| {
        widgets::captioned(ui, &form.caption(Feedback::F.response), |ui| {
            let field = Field::of(feedback.id, "response");
            if let Some(response) = widgets::segments(ui, field, feedback.response, &options) {
                out.edit(Edit::change(feedback, "edit-answer-feedback", "response", |feedback| {
                    feedback.response = response;
                    feedback.answered = day_of(view, response == Response::Open, feedback.answered);
                }));
            }
        });
        if feedback.response != Response::Open {
            form.date(ui, out, Feedback::F.answered);
        }
    });
    if feedback.response != Response::Open || !feedback.reason.is_empty() {
        form.block(ui, out, Feedback::F.reason, "", 2);
        if lacks_reason(feedback) {
            widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("feedback-asks-why"));
        }
    }
    ui.horizontal_wrapped(|ui| {
        links::link_ui(ui, view, out, feedback, Feedback::F.about, ABOUT);
        if feedback.response == Response::Adopted || !feedback.led_to.is_empty() {
            links::link_ui(ui, view, out, feedback, Feedback::F.led_to, links::CHANGED);
        }
    });
}

fn request_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, request: &ContentRequest) {
    let form = Form::of(view, request, "edit-answer-request");
    let options = Reply::all().iter().map(|one| (*one, view.t(labels::words(*one)))).collect::<Vec<_>>();
    ui.horizontal_wrapped(|ui| {
        widgets::captioned(ui, &form.caption(ContentRequest::F.reply), |ui| {
            let field = Field::of(request.id, "reply");
            if let Some(reply) = widgets::segments(ui, field, request.reply, &options) {
                out.edit(Edit::change(request, "edit-answer-request", "reply", |request| {
                    request.reply = reply;
                    request.answered = day_of(view, reply == Reply::Open, request.answered);
                }));
            }
        });
        if request.reply != Reply::Open {
            form.date(ui, out, ContentRequest::F.answered);
        }
    });
    if matches!(request.reply, Reply::Partly | Reply::No) || !request.reason.is_empty() {
        form.block(ui, out, ContentRequest::F.reason, "", 2);
        if reply_lacks_reason(request) {
            widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("request-asks-why"));
        }
    }
    if matches!(request.reply, Reply::Yes | Reply::Partly) || request.content.is_some() {
        content_ui(ui, view, out, request);
    }
}

/// The content that answers a request, to be chosen or gone to.
fn content_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, request: &ContentRequest) {
    let form = Form::of(view, request, "edit-answer-request");
    let caption = form.caption(ContentRequest::F.content);
    widgets::captioned(ui, &caption, |ui| {
        let now = request.content.map(RecordRef::from);
        let id = Field::of(request.id, "content");
        match links::record_ui(ui, view, out, (id, &caption), now, links::CONTENT) {
            links::Chosen::None => form.set(out, ContentRequest::F.content, None),
            links::Chosen::Record(RecordRef::Content(content)) => {
                form.set(out, ContentRequest::F.content, Some(content));
            }
            links::Chosen::Nothing | links::Chosen::Record(_) => {}
        }
    });
}

/// The day of an answer: today where it is answered now.
fn day_of(view: View<'_>, is_open: bool, known: Option<chrono::NaiveDate>) -> Option<chrono::NaiveDate> {
    if is_open { None } else { known.or(Some(view.today)) }
}
