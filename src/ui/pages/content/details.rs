//! The details of one item.

use egui::{Align, Layout, Ui};

use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::ContentPage;
use crate::edit::{Edit, Page};
use crate::model::{ContentItem, Id, Rot, Side, Usage, Verdict, in_order};
use crate::text::labels;
use widgets::{Number, Tone};

impl ContentPage {
    pub(super) fn details_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, id: Id<ContentItem>) {
        let Some(item) = view.workspace.content.get(&id).cloned() else { return };
        // Another item starts at its top.
        ui.push_id(id.bits(), |ui| {
            self.details_card_ui(ui, view, out, &item);
        });
    }

    fn details_card_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
        widgets::tall_card(ui, "content details", |ui| {
            let focus = std::mem::take(&mut self.focus_title);
            self.head_row_ui(ui, view, out, item, focus);
            let keys = match view.side {
                Some(side) => view.tx("content-keys", &[("side", view.t(labels::words(side)).into())]),
                None => view.t("content-keys-neutral"),
            };
            widgets::small(ui, keys);
            findings_ui(ui, view, item);
            decision_ui(ui, view, out, item);
            widgets::rule(ui);
            judgement_ui(ui, view, out, item);
            widgets::rule(ui);
            super::mapping::mapping_ui(ui, view, out, item);
            supports_ui(ui, view, out, item);
            widgets::rule(ui);
            facts_ui(ui, view, out, item);
        });
    }

    fn head_row_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem, focus: bool) {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if widgets::icon_button(ui, icons::CLOSE, &view.t("close-details")).clicked() {
                    self.selected = None;
                }
                let delete = view.tx("content-delete", &[("title", (&item.title).into())]);
                if widgets::icon_button(ui, icons::TRASH, &delete).clicked() {
                    out.edit(delete_edit(view, item));
                }
                let name = view.t("content-title");
                let form = Form::of(view, item, "edit-content").bare().called(&name);
                let response = form.line(ui, out, ContentItem::F.title, ui.available_width());
                if focus {
                    response.request_focus();
                    widgets::select_all(ui, response.id, item.title.chars().count());
                }
            });
        });
    }
}

/// Deleting an item also frees those that named it as their successor.
fn delete_edit(view: View<'_>, item: &ContentItem) -> Edit {
    Edit::new("edit-delete-content", &item.title, Page::Content).delete(view.workspace, item.id)
}

fn findings_ui(ui: &mut Ui, view: View<'_>, item: &ContentItem) {
    for finding in view.results.audit.of(item.id).iter() {
        let words = format!("{}: {}", view.t(labels::finding_one(finding)), view.t(labels::finding_why(finding)));
        widgets::small(ui, words);
    }
}

fn decision_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
    let form = Form::of(view, item, "edit-content");
    ui.horizontal_wrapped(|ui| {
        form.calling("edit-verdict").choice(ui, out, ContentItem::F.verdict, 140.0);
        form.line(ui, out, ContentItem::F.assignee, 130.0);
        form.date(ui, out, ContentItem::F.due);
        form.choice(ui, out, ContentItem::F.work, 100.0);
        form.toggle(ui, out, ContentItem::F.checked);
    });
    form.block(ui, out, ContentItem::F.verdict_reason, "", 1);
    ui.horizontal_wrapped(|ui| {
        widgets::small(ui, view.t("content-rot"));
        form.flags(ui, out, ContentItem::F.rot);
    });
    if matches!(item.verdict, Verdict::Merge | Verdict::Retire) || item.rot.contains(&Rot::Redundant) {
        let mut options = vec![(None, view.t("content-no-successor"))];
        options.extend(
            in_order(&view.workspace.content)
                .into_iter()
                .filter(|other| other.id != item.id && other.kind == item.kind)
                .take(200)
                .map(|other| (Some(other.id), other.title.clone())),
        );
        form.choice_of(ui, out, ContentItem::F.successor, &options, 280.0);
    }
}

/// What reviewers said, each in a line: it counts until the side settles it.
fn opinions_ui(ui: &mut Ui, view: View<'_>, item: &ContentItem) {
    if item.reviews.is_empty() {
        return;
    }
    widgets::small(ui, view.t("review-opinions"));
    let all: Vec<_> = item.reviews.iter().collect();
    widgets::rows(ui, "opinions", all.len(), None, |ui, at| {
        let Some((name, opinion)) = all.get(at).copied() else { return };
        let knows = opinion.knows.map(|knows| view.t(if knows { "answer-yes" } else { "answer-no" }));
        let mut words = vec![
            opinion.useful.map(|useful| format!("{}: {useful}", view.t("content-useful"))),
            knows.map(|knows| format!("{}: {knows}", view.t("content-knows"))),
        ];
        if opinion.verdict != Verdict::default() {
            words.push(Some(view.t(labels::words(opinion.verdict))));
        }
        words.push(Some(opinion.comment.clone()).filter(|comment| !comment.is_empty()));
        let words: Vec<String> = words.into_iter().flatten().collect();
        ui.horizontal_wrapped(|ui| {
            widgets::badge(ui, name, Tone::Side(opinion.side));
            ui.label(words.join(" · "));
        });
    });
}

fn judgement_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
    let colors = theme::palette(ui);
    let form = Form::of(view, item, "edit-rate-content");
    opinions_ui(ui, view, item);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        for side in Side::BOTH {
            let side_name = view.t(labels::words(side));
            widgets::wrapping(ui, &side_name, |ui| {
                widgets::badge(ui, &side_name, Tone::Side(side));
                let called = |key: &str| format!("{side_name}: {}", view.t(key));
                let (useful, of) = (ContentItem::F.useful.of(side), ContentItem::F);
                let (shown, color) = (item.usefulness(side), colors.side(side));
                form.called(&called("content-useful")).rating(ui, out, useful, shown, color);
                let usages = [Usage::Unknown, Usage::Never, Usage::Rarely, Usage::Often];
                let options = usages.map(|usage| (usage, view.t(labels::words(usage))));
                form.called(&called("content-usage")).choice_of(ui, out, of.usage.of(side), &options, 110.0);
                let known = item.knows(side);
                form.called(&called("content-knows")).yes_no(ui, out, of.known.of(side), known);
                form.called(&called("content-reviewer")).line(ui, out, of.reviewers.of(side), 110.0);
            });
        }
        widgets::wrapping(ui, "quality", |ui| {
            for field in [
                ContentItem::F.correctness,
                ContentItem::F.brand_fit,
                ContentItem::F.findability,
                ContentItem::F.confidence,
            ] {
                form.rating(ui, out, field, (field.get)(item).to_owned(), colors.neutral);
            }
        });
    });
    form.calling("edit-content").block(ui, out, ContentItem::F.reaction, "", 1);
}

/// Which criterion or clause of the agreement an item supports.
fn supports_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
    let form = Form::of(view, item, "edit-map-content");
    ui.horizontal_wrapped(|ui| {
        let mut options = vec![(None, view.t("content-no-successor"))];
        let name = |criterion| view.texts.criterion(view.workspace, criterion);
        options.extend(in_order(&view.workspace.criteria).into_iter().map(|c| (Some(c.id), name(c))));
        form.choice_of(ui, out, ContentItem::F.criterion, &options, 200.0);
        let short = |text: &str| -> String { text.chars().take(60).collect() };
        let mut options = vec![(None, view.t("content-no-successor"))];
        options.extend(
            in_order(&view.workspace.clauses)
                .into_iter()
                .map(|c| (Some(c.id), short(&view.texts.clause(view.workspace, &c.text)))),
        );
        form.choice_of(ui, out, ContentItem::F.clause, &options, 200.0);
    });
}

fn facts_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
    let of = ContentItem::F;
    let form = Form::of(view, item, "edit-content");
    ui.horizontal_wrapped(|ui| {
        form.choice(ui, out, of.kind, 150.0);
        form.choice(ui, out, of.origin, 120.0);
        for (field, width) in [
            (of.owner, 140.0),
            (of.author, 140.0),
            (of.location, 220.0),
            (of.format, 90.0),
            (of.language, 70.0),
            (of.version, 70.0),
            (of.product, 130.0),
            (of.published, 150.0),
            (of.requested_by, 140.0),
            (of.competitor, 140.0),
            (of.objection, 220.0),
        ] {
            form.line(ui, out, field, width);
        }
        for field in [of.created, of.changed, of.expires, of.rights_until] {
            form.date(ui, out, field);
        }
        form.choice(ui, out, of.cost, 120.0);
        form.choice(ui, out, of.scope, 100.0);
        form.choice(ui, out, of.audience, 120.0);
        for field in [of.views, of.won_deals, of.won_deals_of] {
            let number = Number { max: 1_000_000_000, ..Number::COUNT };
            form.number(ui, out, field, &form.caption(field), (number, 70.0));
        }
    });
    if !view.presenting {
        form.block(ui, out, of.notes, "", 2);
    }
}
