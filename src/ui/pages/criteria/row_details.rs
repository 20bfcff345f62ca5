//! The details of one criterion: sentence, kind, group, decay, benefit.

use egui::{Align, Layout, Ui};

use super::super::super::form::Form;
use super::super::super::{Outbox, View, glossary, icons, widgets};
use super::super::personas::shifted_order;
use super::super::proposal;
use super::rule::RuleEditor;
use crate::calc::lead_queries::{LeadAnswer, LeadQuery};
use crate::calc::proposals::Topic;
use crate::edit::{Edit, Page};
use crate::model::{
    Criterion, CriterionGroup, CriterionKind, CriterionStatus, Decay, Rule, Side, in_order, last_order,
};
use crate::text::labels;
use widgets::{Field, Number, Tone};

/// Draws the details; true when they are to be closed.
pub fn details_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion, focus: bool) -> bool {
    let mut close = false;
    widgets::inset(ui, |ui| {
        name_ui(ui, view, out, criterion, focus, &mut close);
        let editor = RuleEditor {
            of: criterion.id.into(),
            rule: &criterion.rule,
            caption: "criterion-rule",
            nothing: "rule-kind-manual",
            set: view.results.scoring().map(|scoring| &**scoring.set()),
        };
        if let Some((field, rule)) = editor.ui(ui, view) {
            out.edit(change_rule(criterion, field, rule));
        }
        counting_ui(ui, view, out, criterion);
        ui.horizontal_wrapped(|ui| {
            let form = Form::of(view, criterion, "edit-criterion").bare();
            for side in Side::BOTH {
                let caption = view.tx("criterion-benefit", &[("side", view.t(labels::words(side)).into())]);
                widgets::captioned(ui, &caption, |ui| {
                    form.called(&caption).line(ui, out, Criterion::F.benefit.of(side), 210.0);
                });
            }
        });
        if let Some(words) = view.texts.trace(view.workspace, criterion) {
            let (icon, tone) = match criterion.overwritten {
                Some(_) => (icons::WARNING, Tone::Warning),
                None => (icons::CHECK_CIRCLE, Tone::Agreed),
            };
            widgets::notice(ui, icon, tone, words);
        }
        if criterion.status == CriterionStatus::Proposed
            && let Some(points) = criterion.agreed
        {
            let words = view.tx("criterion-points-withdrawn", &[("n", points.into())]);
            widgets::notice(ui, icons::WARNING, Tone::Warning, words);
        }
        leak_ui(ui, view, out, criterion);
        glossary::terms_ui(ui, view, criterion.id);
        footer_ui(ui, view, out, criterion);
    });
    close
}

fn name_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion, focus: bool, close: &mut bool) {
    let form = Form::of(view, criterion, "edit-criterion");
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if widgets::icon_button(ui, icons::CLOSE, &view.t("close-details")).clicked() {
                *close = true;
            }
            let response = form.bare().line(ui, out, Criterion::F.name, ui.available_width());
            if focus {
                response.request_focus();
                widgets::select_all(ui, response.id, criterion.name.chars().count());
            }
        });
    });
    form.line(ui, out, Criterion::F.sentence, ui.available_width() - 8.0);
}

/// Kind, dimension, group with cap, decay.
fn counting_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
    ui.horizontal_wrapped(|ui| {
        let form = Form::of(view, criterion, "edit-criterion");
        form.choice(ui, out, Criterion::F.kind, 130.0);
        if criterion.kind != CriterionKind::Points {
            return;
        }
        form.choice(ui, out, Criterion::F.dimension, 110.0);
        group_ui(ui, view, out, criterion);
        decay_ui(ui, view, out, criterion);
    });
}

fn group_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
    let caption = view.t("criterion-group");
    widgets::captioned(ui, &caption, |ui| {
        ui.horizontal(|ui| {
            let mut options = vec![(None, view.t("criterion-no-group"))];
            options
                .extend(in_order(&view.workspace.groups).into_iter().map(|group| (Some(group.id), group.name.clone())));
            let form = Form::of(view, criterion, "edit-criterion");
            form.bare().choice_of(ui, out, Criterion::F.group, &options, 150.0);
            if widgets::icon_button(ui, icons::PLUS, &view.t("criterion-new-group")).clicked() {
                let group = CriterionGroup {
                    id: out.fresh.next(),
                    ord: last_order(&view.workspace.groups),
                    name: view.t("criterion-new-group"),
                    cap: Some(20),
                };
                let criterion = Criterion { group: Some(group.id), ..criterion.clone() };
                let edit = Edit::new("edit-criterion", &criterion.name, Page::Criteria).at(criterion.id);
                out.edit(edit.put(group).put(criterion));
            }
        });
    });
    let Some(group) = criterion.group.and_then(|id| view.workspace.groups.get(&id)) else { return };
    let form = Form::of(view, &**group, "edit-group").shown_at(criterion.id);
    form.line(ui, out, CriterionGroup::F.name, 170.0);
    let caption = form.caption(CriterionGroup::F.cap);
    widgets::captioned(ui, &caption, |ui| {
        form.bare().amount(ui, out, CriterionGroup::F.cap, &caption, (Number::whole(0, 1000), 60.0));
        proposal::mark_ui(ui, view, out, Topic::GroupCaps, Page::Criteria);
    });
}

fn decay_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
    let caption = view.t("criterion-decay");
    widgets::captioned(ui, &caption, |ui| {
        ui.horizontal(|ui| {
            let days = criterion.decay.as_ref().map(|decay| i64::from(decay.half_life_days));
            let number = Number::whole(1, 3660);
            let field = Field::of(criterion.id, "decay");
            if let Some(days) = widgets::number_field(ui, view.texts, field, &caption, days, number, 60.0) {
                out.edit(Edit::change(criterion, "edit-criterion", "decay", |criterion| {
                    let column =
                        criterion.decay.take().map_or_else(|| "last_activity".to_owned(), |decay| decay.column);
                    criterion.decay = days
                        .and_then(|days| u32::try_from(days).ok())
                        .map(|half_life_days| Decay { column, half_life_days });
                }));
            }
            if let Some(decay) = &criterion.decay {
                let caption = view.t("criterion-decay-column");
                let field = Field::of(criterion.id, "decay column");
                let column = view.texts.column(&decay.column);
                let (_, new) = widgets::text_line(ui, field, &caption, &column, "", 110.0);
                if let Some(typed) = new {
                    let set = view.results.scoring().map(|scoring| &**scoring.set());
                    let column = view.texts.column_meant(&typed, set);
                    out.edit(Edit::change(criterion, "edit-criterion", "decay column", |criterion| {
                        if let Some(decay) = &mut criterion.decay {
                            decay.column = column;
                        }
                    }));
                }
            }
        });
    });
}

fn footer_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
    ui.horizontal_wrapped(|ui| {
        let form = Form::of(view, criterion, "edit-criterion");
        form.toggle(ui, out, Criterion::F.known_late);
        let options = CriterionStatus::ALL
            .into_iter()
            .filter(|status| *status != CriterionStatus::Agreed || criterion.status == CriterionStatus::Agreed)
            .map(|status| (status, view.t(labels::words(status))))
            .collect::<Vec<_>>();
        form.calling("edit-park-criterion").choice_of(ui, out, Criterion::F.status, &options, 110.0);
        widgets::tools(ui, "place", |ui| tools_ui(ui, view, out, criterion));
    });
}

/// Up, down and away.
fn tools_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
    for (icon, key, by) in [(icons::UP, "move-up", -1), (icons::DOWN, "move-down", 1)] {
        if widgets::icon_button(ui, icon, &view.t(key)).clicked() {
            let all = in_order(&view.workspace.criteria);
            let same: Vec<_> = all
                .iter()
                .filter(|other| super::section_of(other) == super::section_of(criterion))
                .map(|other| (other.id, &other.ord))
                .collect();
            if let Some(ord) = shifted_order(&same, criterion.id, by) {
                let moved = Criterion { ord, ..criterion.clone() };
                out.edit(Edit::new("edit-move-criterion", &criterion.name, Page::Criteria).at(criterion.id).put(moved));
            }
        }
    }
    if widgets::icon_button(ui, icons::TRASH, &view.t("delete")).clicked() {
        let edit = Edit::new("edit-delete-criterion", &criterion.name, Page::Criteria).at(criterion.id);
        out.edit(edit.delete(view.workspace, criterion.id));
    }
}

/// That a criterion may know the end beforehand, before anybody gives it points.
fn leak_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
    let Some(LeadAnswer::Evidence(evidence)) = super::answer_of(view, out, LeadQuery::Evidence) else { return };
    if let Some(leak) = evidence.iter().find(|one| one.criterion == criterion.id).and_then(|one| one.leak) {
        widgets::notice(ui, icons::WARNING, Tone::Warning, view.texts.leak(leak));
    }
}

/// An edit of the rule: what was agreed was agreed for another rule, so it is open again. Its points stay.
fn change_rule(criterion: &Criterion, field: &'static str, rule: Rule) -> Edit {
    Edit::change(criterion, "edit-rule", field, |criterion| {
        criterion.rule = rule;
        if criterion.status == CriterionStatus::Agreed {
            criterion.status = CriterionStatus::Proposed;
        }
    })
}
