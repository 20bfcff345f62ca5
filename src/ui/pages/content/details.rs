//! The details of one item.

use std::collections::BTreeSet;

use egui::{Align, Layout, Ui};

use super::super::super::{Outbox, View, icons, theme, widgets};
use super::ContentPage;
use crate::edit::{Edit, Page};
use crate::model::{
    Audience, ContentItem, ContentKind, CostBand, Id, Party, Rot, Scope, Side, Usage, Verdict, WorkStatus, in_order,
};
use crate::text::labels;
use widgets::{Field, Number, Tone};

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
            mapping_ui(ui, view, out, item);
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
                let width = ui.available_width();
                let (response, new) =
                    widgets::text_line(ui, Field::of(item.id, "title"), &name, &item.title, "", width);
                if focus {
                    response.request_focus();
                    widgets::select_all(ui, response.id, item.title.chars().count());
                }
                if let Some(text) = new {
                    out.edit(Edit::change(item, "edit-content", "title", |item| item.title = text));
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
    ui.horizontal_wrapped(|ui| {
        let caption = view.t("content-verdict");
        widgets::captioned(ui, &caption, |ui| {
            let options = Verdict::ALL.map(|verdict| (verdict, view.t(labels::words(verdict))));
            let field = Field::of(item.id, "verdict");
            if let Some(verdict) = widgets::choice(ui, field, &caption, item.verdict, &options, 140.0) {
                out.edit(Edit::change(item, "edit-verdict", "verdict", |item| item.verdict = verdict));
            }
        });
        line_ui(ui, view, out, item, ("content-assignee", "assignee", 130.0), |i| &i.assignee, |i| &mut i.assignee);
        date_ui(ui, view, out, item, ("content-due", "due"), |i| &i.due, |i| &mut i.due);
        let caption = view.t("content-work");
        widgets::captioned(ui, &caption, |ui| {
            let options =
                [WorkStatus::Open, WorkStatus::InWork, WorkStatus::Done].map(|w| (w, view.t(labels::words(w))));
            if let Some(work) = widgets::choice(ui, Field::of(item.id, "work"), &caption, item.work, &options, 100.0) {
                out.edit(Edit::change(item, "edit-content", "work", |item| item.work = work));
            }
        });
        if let Some(checked) = widgets::toggle(ui, &view.t("content-checked"), item.checked) {
            out.edit(Edit::change(item, "edit-content", "checked", |item| item.checked = checked));
        }
    });
    let caption = view.t("content-reason");
    widgets::captioned(ui, &caption, |ui| {
        let field = Field::of(item.id, "verdict_reason");
        if let Some(text) = widgets::text_block(ui, field, &caption, &item.verdict_reason, "", 1) {
            out.edit(Edit::change(item, "edit-content", "verdict_reason", |item| item.verdict_reason = text));
        }
    });
    ui.horizontal_wrapped(|ui| {
        widgets::small(ui, view.t("content-rot"));
        for reason in Rot::ALL {
            let has = item.rot.contains(&reason);
            if widgets::toggle(ui, &view.t(labels::words(reason)), has).is_some() {
                out.edit(Edit::change(item, "edit-content", "rot", |item| {
                    if !item.rot.remove(&reason) {
                        item.rot.insert(reason);
                    }
                }));
            }
        }
    });
    if matches!(item.verdict, Verdict::Merge | Verdict::Retire) || item.rot.contains(&Rot::Redundant) {
        let caption = view.t("content-successor");
        widgets::captioned(ui, &caption, |ui| {
            let mut options = vec![(None, view.t("content-no-successor"))];
            options.extend(
                in_order(&view.workspace.content)
                    .into_iter()
                    .filter(|other| other.id != item.id && other.kind == item.kind)
                    .take(200)
                    .map(|other| (Some(other.id), other.title.clone())),
            );
            let field = Field::of(item.id, "successor");
            if let Some(successor) = widgets::choice(ui, field, &caption, item.successor, &options, 280.0) {
                out.edit(Edit::change(item, "edit-content", "successor", |item| item.successor = successor));
            }
        });
    }
}

/// What reviewers said, each in a line: it counts until the side settles it.
fn opinions_ui(ui: &mut Ui, view: View<'_>, item: &ContentItem) {
    if item.reviews.is_empty() {
        return;
    }
    widgets::small(ui, view.t("review-opinions"));
    for (name, opinion) in &item.reviews {
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
    }
}

fn judgement_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
    let colors = theme::palette(ui);
    opinions_ui(ui, view, item);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        for side in Side::BOTH {
            let side_name = view.t(labels::words(side));
            widgets::wrapping(ui, &side_name, |ui| {
                widgets::badge(ui, &side_name, Tone::Side(side));
                let name = format!("{side_name}: {}", view.t("content-useful"));
                let field = if side == Side::Sales { "detail useful sales" } else { "detail useful marketing" };
                let value = item.usefulness(side);
                widgets::captioned(ui, &view.t("content-useful"), |ui| {
                    let of = Field::of(item.id, field);
                    if let Some(new) = widgets::rating(ui, of, &name, value, colors.side(side)) {
                        out.edit(Edit::change(item, "edit-rate-content", field, |i| *i.useful.get_mut(side) = new));
                    }
                });
                let caption = format!("{side_name}: {}", view.t("content-usage"));
                widgets::captioned(ui, &view.t("content-usage"), |ui| {
                    let usages = [Usage::Unknown, Usage::Never, Usage::Rarely, Usage::Often];
                    let options = usages.map(|usage| (usage, view.t(labels::words(usage))));
                    let field = if side == Side::Sales { "usage sales" } else { "usage marketing" };
                    let of = Field::of(item.id, field);
                    if let Some(new) = widgets::choice(ui, of, &caption, *item.usage.get(side), &options, 110.0) {
                        out.edit(Edit::change(item, "edit-rate-content", field, |i| *i.usage.get_mut(side) = new));
                    }
                });
                widgets::captioned(ui, &view.t("content-knows"), |ui| {
                    let name = format!("{side_name}: {}", view.t("content-knows"));
                    let (unknown, yes, no) = (view.t("answer-unknown"), view.t("answer-yes"), view.t("answer-no"));
                    let known = item.knows(side);
                    if let Some(new) = widgets::yes_no(ui, &name, known, [&unknown, &yes, &no]) {
                        out.edit(Edit::change(item, "edit-rate-content", "known", |i| *i.known.get_mut(side) = new));
                    }
                });
                let caption = format!("{side_name}: {}", view.t("content-reviewer"));
                widgets::captioned(ui, &view.t("content-reviewer"), |ui| {
                    let field = if side == Side::Sales { "reviewer sales" } else { "reviewer marketing" };
                    let name = item.reviewers.get(side);
                    let (_, new) = widgets::text_line(ui, Field::of(item.id, field), &caption, name, "", 110.0);
                    if let Some(text) = new {
                        out.edit(Edit::change(item, "edit-rate-content", field, |i| *i.reviewers.get_mut(side) = text));
                    }
                });
            });
        }
        widgets::wrapping(ui, "quality", |ui| {
            /// Caption, field, how the rating is read and written.
            type Rated = (&'static str, &'static str, fn(&ContentItem) -> Option<u8>, fn(&mut ContentItem, Option<u8>));
            const RATINGS: [Rated; 4] = [
                ("content-correctness", "correctness", |i| i.correctness, |i, v| i.correctness = v),
                ("content-brand", "brand_fit", |i| i.brand_fit, |i, v| i.brand_fit = v),
                ("content-findability", "findability", |i| i.findability, |i, v| i.findability = v),
                ("content-confidence", "confidence", |i| i.confidence, |i, v| i.confidence = v),
            ];
            for (caption, field, read, write) in RATINGS {
                let caption = view.t(caption);
                widgets::captioned(ui, &caption, |ui| {
                    if let Some(new) =
                        widgets::rating(ui, Field::of(item.id, field), &caption, read(item), colors.neutral)
                    {
                        out.edit(Edit::change(item, "edit-rate-content", field, |item| write(item, new)));
                    }
                });
            }
        });
    });
    let caption = view.t("content-reaction");
    widgets::captioned(ui, &caption, |ui| {
        let field = Field::of(item.id, "reaction");
        if let Some(text) = widgets::text_block(ui, field, &caption, &item.reaction, "", 1) {
            out.edit(Edit::change(item, "edit-content", "reaction", |item| item.reaction = text));
        }
    });
}

/// Which criterion or clause of the agreement an item supports.
fn supports_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
    ui.horizontal_wrapped(|ui| {
        let caption = view.t("content-criterion");
        widgets::captioned(ui, &caption, |ui| {
            let mut options = vec![(None, view.t("content-no-successor"))];
            let name = |criterion| view.texts.criterion(view.workspace, criterion);
            options.extend(in_order(&view.workspace.criteria).into_iter().map(|c| (Some(c.id), name(c))));
            let field = Field::of(item.id, "criterion");
            if let Some(new) = widgets::choice(ui, field, &caption, item.criterion, &options, 200.0) {
                out.edit(Edit::change(item, "edit-map-content", "criterion", |item| item.criterion = new));
            }
        });
        let caption = view.t("content-clause");
        widgets::captioned(ui, &caption, |ui| {
            let short = |text: &str| -> String { text.chars().take(60).collect() };
            let mut options = vec![(None, view.t("content-no-successor"))];
            options.extend(
                in_order(&view.workspace.clauses)
                    .into_iter()
                    .map(|c| (Some(c.id), short(&view.texts.clause(view.workspace, &c.text)))),
            );
            let field = Field::of(item.id, "clause");
            if let Some(new) = widgets::choice(ui, field, &caption, item.clause, &options, 200.0) {
                out.edit(Edit::change(item, "edit-map-content", "clause", |item| item.clause = new));
            }
        });
    });
}

/// For whom and when: a persona switches on, then its stages.
fn mapping_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
    widgets::subheading(ui, view.t("content-mapping"));
    let stages = in_order(&view.workspace.journey);
    for persona in in_order(&view.workspace.personas).into_iter().filter(|persona| !persona.archived) {
        let at = item.mapping.get(&persona.id);
        if widgets::toggle(ui, &persona.name, at.is_some()).is_some() {
            out.edit(Edit::change(item, "edit-map-content", "mapping", |item| {
                if item.mapping.remove(&persona.id).is_none() {
                    item.mapping.insert(persona.id, BTreeSet::new());
                }
            }));
        }
        if let Some(at) = at {
            ui.horizontal_wrapped(|ui| {
                ui.add_space(20.0);
                ui.spacing_mut().item_spacing.x = 4.0;
                for stage in &stages {
                    let has = at.contains(&stage.id);
                    let text = egui::RichText::new(&stage.name).size(theme::SMALL);
                    let name = format!("{}: {}", persona.name, stage.name);
                    let response = ui.add(egui::Button::selectable(has, text));
                    if widgets::named(response, &name).clicked() {
                        out.edit(Edit::change(item, "edit-map-content", "mapping", |item| {
                            if let Some(at) = item.mapping.get_mut(&persona.id)
                                && !at.remove(&stage.id)
                            {
                                at.insert(stage.id);
                            }
                        }));
                    }
                }
            });
        }
    }
}

fn facts_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, item: &ContentItem) {
    ui.horizontal_wrapped(|ui| {
        let caption = view.t("content-kind");
        widgets::captioned(ui, &caption, |ui| {
            let options = ContentKind::ALL.map(|kind| (kind, view.t(labels::words(kind))));
            if let Some(kind) = widgets::choice(ui, Field::of(item.id, "kind"), &caption, item.kind, &options, 150.0) {
                out.edit(Edit::change(item, "edit-content", "kind", |item| item.kind = kind));
            }
        });
        let caption = view.t("content-origin");
        widgets::captioned(ui, &caption, |ui| {
            let options = Party::ALL.map(|party| (party, view.t(labels::words(party))));
            if let Some(new) = widgets::choice(ui, Field::of(item.id, "origin"), &caption, item.origin, &options, 120.0)
            {
                out.edit(Edit::change(item, "edit-content", "origin", |item| item.origin = new));
            }
        });
        line_ui(ui, view, out, item, ("content-owner", "owner", 140.0), |i| &i.owner, |i| &mut i.owner);
        line_ui(ui, view, out, item, ("content-author", "author", 140.0), |i| &i.author, |i| &mut i.author);
        line_ui(ui, view, out, item, ("content-location", "location", 220.0), |i| &i.location, |i| &mut i.location);
        line_ui(ui, view, out, item, ("content-format", "format", 90.0), |i| &i.format, |i| &mut i.format);
        line_ui(ui, view, out, item, ("content-language", "language", 70.0), |i| &i.language, |i| &mut i.language);
        line_ui(ui, view, out, item, ("content-version", "version", 70.0), |i| &i.version, |i| &mut i.version);
        line_ui(ui, view, out, item, ("content-product", "product", 130.0), |i| &i.product, |i| &mut i.product);
        line_ui(ui, view, out, item, ("content-published", "published", 150.0), |i| &i.published, |i| &mut i.published);
        line_ui(
            ui,
            view,
            out,
            item,
            ("content-requested-by", "requested_by", 140.0),
            |i| &i.requested_by,
            |i| &mut i.requested_by,
        );
        line_ui(
            ui,
            view,
            out,
            item,
            ("content-competitor", "competitor", 140.0),
            |i| &i.competitor,
            |i| &mut i.competitor,
        );
        line_ui(ui, view, out, item, ("content-objection", "objection", 220.0), |i| &i.objection, |i| &mut i.objection);
        date_ui(ui, view, out, item, ("content-created", "created"), |i| &i.created, |i| &mut i.created);
        date_ui(ui, view, out, item, ("content-changed", "changed"), |i| &i.changed, |i| &mut i.changed);
        date_ui(ui, view, out, item, ("content-expires", "expires"), |i| &i.expires, |i| &mut i.expires);
        date_ui(ui, view, out, item, ("content-rights", "rights_until"), |i| &i.rights_until, |i| &mut i.rights_until);
        let caption = view.t("content-cost");
        widgets::captioned(ui, &caption, |ui| {
            let options = CostBand::ALL.map(|cost| (cost, view.t(labels::words(cost))));
            if let Some(new) = widgets::choice(ui, Field::of(item.id, "cost"), &caption, item.cost, &options, 120.0) {
                out.edit(Edit::change(item, "edit-content", "cost", |item| item.cost = new));
            }
        });
        let caption = view.t("content-scope");
        widgets::captioned(ui, &caption, |ui| {
            let options = [Scope::General, Scope::Specific].map(|scope| (scope, view.t(labels::words(scope))));
            if let Some(new) = widgets::choice(ui, Field::of(item.id, "scope"), &caption, item.scope, &options, 100.0) {
                out.edit(Edit::change(item, "edit-content", "scope", |item| item.scope = new));
            }
        });
        let caption = view.t("content-audience");
        widgets::captioned(ui, &caption, |ui| {
            let options =
                [Audience::Public, Audience::Customers, Audience::Internal].map(|a| (a, view.t(labels::words(a))));
            let field = Field::of(item.id, "audience");
            if let Some(new) = widgets::choice(ui, field, &caption, item.audience, &options, 120.0) {
                out.edit(Edit::change(item, "edit-content", "audience", |item| item.audience = new));
            }
        });
        for (key, field, value) in [
            ("content-views", "views", item.views),
            ("content-won", "won_deals", item.won_deals),
            ("content-won-of", "won_deals_of", item.won_deals_of),
        ] {
            let caption = view.t(key);
            widgets::captioned(ui, &caption, |ui| {
                let number = Number { max: 1_000_000_000, ..Number::COUNT };
                let value = (value > 0).then_some(i64::from(value));
                let of = Field::of(item.id, field);
                if let Some(new) = widgets::number_field(ui, view.texts, of, &caption, value, number, 70.0) {
                    let new = new.and_then(|new| u32::try_from(new).ok()).unwrap_or(0);
                    out.edit(Edit::change(item, "edit-content", field, |item| {
                        *match field {
                            "views" => &mut item.views,
                            "won_deals" => &mut item.won_deals,
                            _ => &mut item.won_deals_of,
                        } = new;
                    }));
                }
            });
        }
    });
    if !view.presenting {
        let caption = view.t("content-notes");
        widgets::captioned(ui, &caption, |ui| {
            let field = Field::of(item.id, "notes");
            if let Some(text) = widgets::text_block(ui, field, &caption, &item.notes, "", 2) {
                out.edit(Edit::change(item, "edit-content", "notes", |item| item.notes = text));
            }
        });
    }
}

/// A line of text: caption, field and width; how it is read and written.
fn line_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    item: &ContentItem,
    (caption, field, width): (&str, &'static str, f32),
    read: fn(&ContentItem) -> &String,
    write: fn(&mut ContentItem) -> &mut String,
) {
    let caption = view.t(caption);
    widgets::captioned(ui, &caption, |ui| {
        let (_, new) = widgets::text_line(ui, Field::of(item.id, field), &caption, read(item), "", width);
        if let Some(text) = new {
            out.edit(Edit::change(item, "edit-content", field, |item| *write(item) = text));
        }
    });
}

/// A day: caption and field; how it is read and written.
fn date_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    item: &ContentItem,
    (caption, field): (&str, &'static str),
    read: fn(&ContentItem) -> &Option<chrono::NaiveDate>,
    write: fn(&mut ContentItem) -> &mut Option<chrono::NaiveDate>,
) {
    let caption = view.t(caption);
    widgets::captioned(ui, &caption, |ui| {
        let new = widgets::date_field(ui, view.texts, Field::of(item.id, field), &caption, *read(item), view.today);
        if let Some(day) = new {
            out.edit(Edit::change(item, "edit-content", field, |item| *write(item) = day));
        }
    });
}
