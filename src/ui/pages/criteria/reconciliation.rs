//! Reconciliation: passed, received, known, unusable, rejected, accepted – and what does not add up.

use std::sync::Arc;

use egui::{Align, Layout, RichText, Ui, vec2};

use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::reconciliation::{acceptance, balance, by_cause, known_accounts, next_month, rejected};
use crate::calc::stats::Rate;
use crate::edit::{Edit, Page};
use crate::model::schema::Field;
use crate::model::{FieldPath, Id, LeadSet, Reconciliation, in_order, last_order};
use crate::text::labels;
use widgets::{Number, Tone};

/// View state: the period on the page, and the list of known accounts.
#[derive(Debug, Default)]
pub struct ReconciliationTab {
    shown: Option<Id<Reconciliation>>,
    accounts: Option<Id<LeadSet>>,
    /// How many firms were known, for these two lists.
    known: Option<([Arc<LeadSet>; 2], Option<Rate>)>,
}

/// The numbers of the reconciliation, in the order of the page.
type Line = Field<Reconciliation, Option<u32>>;

const ABOVE: [Line; 2] = [Reconciliation::F.passed, Reconciliation::F.received];
const BELOW: [Line; 2] = [Reconciliation::F.known, Reconciliation::F.unusable];
const LAST: [Line; 2] = [Reconciliation::F.accepted, Reconciliation::F.undecided];
const COUNT: Number = Number::whole(0, 10_000_000);

impl ReconciliationTab {
    /// The period that was chosen, or the last one.
    fn shown<'a>(&self, view: View<'a>) -> Option<&'a Arc<Reconciliation>> {
        let all = &view.workspace.reconciliations;
        self.shown.and_then(|id| all.get(&id)).or_else(|| in_order(all).last().copied())
    }

    /// Draws the period on the page.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let Some(one) = self.shown(view).cloned() else {
            widgets::heading(ui, view.t("reconciliation-title"));
            widgets::muted(ui, view.t("reconciliation-purpose"));
            if widgets::primary_button(ui, view.t("reconciliation-new")).clicked() {
                self.add(view, out);
            }
            return;
        };
        let form = Form::of(view, &*one, "edit-reconciliation");
        form.title(ui, out, Reconciliation::F.name, ui.available_width() - 8.0);
        lines_ui(ui, out, &form, &ABOVE, 0.0);
        let balance = balance(&one);
        difference_ui(ui, view, balance.on_the_way, ["reconciliation-on-the-way", "reconciliation-too-many"]);
        lines_ui(ui, out, &form, &BELOW, 20.0);
        rejected_ui(ui, view, out, &one);
        lines_ui(ui, out, &form, &LAST, 20.0);
        difference_ui(ui, view, balance.unexplained, ["reconciliation-unexplained", "reconciliation-over"]);
        if balance.is_even() {
            widgets::notice(ui, icons::CHECK_CIRCLE, Tone::Agreed, view.t("reconciliation-even"));
        }
        ui.add_space(6.0);
        let caption = view.t("reconciliation-note");
        form.bare().called(&caption).block(ui, out, Reconciliation::F.note, &caption, 2);
    }

    /// Draws the result, the known accounts and all periods.
    pub fn side_panel_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let Some(one) = self.shown(view).cloned() else {
            widgets::heading(ui, view.t("reconciliation-result"));
            widgets::muted(ui, view.t("reconciliation-later"));
            return;
        };
        widgets::heading(ui, view.t("reconciliation-result"));
        let rate = acceptance(&one);
        if one.accepted.is_some() {
            let words = view.tx("reconciliation-judged", &[("of", view.texts.of(rate).into())]);
            ui.label(RichText::new(words).size(18.0));
            let number = |value: Option<u32>| value.map_or_else(|| "–".to_owned(), |value| view.texts.integer(value));
            let values = [
                ("known", number(one.known).into()),
                ("unusable", number(one.unusable).into()),
                ("undecided", number(one.undecided).into()),
            ];
            widgets::small(ui, view.tx("reconciliation-not-judged", &values));
        } else {
            widgets::muted(ui, view.t("reconciliation-no-accepted"));
        }
        let sums = balance(&one);
        if one.accepted.is_some() && !sums.is_even() {
            widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("reconciliation-uneven"));
        }
        if let Some(interval) = rate.interval().filter(|_| rate.n >= 5 && one.accepted.is_some()) {
            widgets::small(ui, format!("{} ({})", view.texts.rate(Some(rate)), view.texts.interval(interval)));
        }
        widgets::rule(ui);
        widgets::subheading(ui, view.t("reconciliation-causes"));
        let causes = by_cause(view.workspace, &one);
        let most = causes.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
        for (cause, count) in causes {
            ui.horizontal(|ui| {
                let size = vec2(190.0_f32.min(ui.available_width() * 0.5), 22.0);
                ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(size.x);
                    ui.add(egui::Label::new(view.t(labels::words(cause))).truncate());
                });
                let words = view.texts.integer(count);
                widgets::progress(ui, count as f32 / most as f32, 100.0, &words);
                ui.label(words);
            });
        }
        widgets::rule(ui);
        self.known_ui(ui, view, out, &one);
        widgets::rule(ui);
        widgets::subheading(ui, view.t("reconciliation-periods"));
        let periods = in_order(&view.workspace.reconciliations);
        widgets::rows(ui, "periods", periods.len(), None, |ui, at| {
            let Some(other) = periods.get(at) else { return };
            let even = balance(other).is_even();
            let state = (
                view.t(if even { "reconciliation-adds-up" } else { "reconciliation-open" }),
                if even { Tone::Agreed } else { Tone::Neutral },
            );
            let passed =
                other.passed.map_or_else(String::new, |n| view.tx("reconciliation-passed-n", &[("n", n.into())]));
            let field = FieldPath::of(other.id, "period");
            if widgets::list_row(ui, field, other.id == one.id, &other.name, &passed, Some(&state)).clicked() {
                self.shown = Some(other.id);
            }
        });
        ui.horizontal_wrapped(|ui| {
            if ui.button(view.t("reconciliation-new")).clicked() {
                self.add(view, out);
            }
            if ui.button(view.t("reconciliation-delete")).clicked() {
                self.shown = None;
                out.edit(
                    Edit::new("edit-delete-reconciliation", &one.name, Page::Criteria).delete(view.workspace, one.id),
                );
            }
        });
    }

    /// How many leads belong to firms a second list knows.
    fn known_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, one: &Reconciliation) {
        widgets::subheading(ui, view.t("accounts-title"));
        let Some(leads) = view.results.leads() else {
            widgets::muted(ui, view.t("accounts-how"));
            return;
        };
        let others: Vec<_> = in_order(&view.workspace.leads).into_iter().filter(|set| set.id != leads.id).collect();
        if others.is_empty() {
            widgets::muted(ui, view.t("accounts-how"));
            return;
        }
        let chosen = self.accounts.filter(|id| others.iter().any(|set| set.id == *id));
        let name = view.t("accounts-list");
        let mut options = vec![(None, view.t("accounts-choose"))];
        options.extend(others.iter().map(|set| (Some(set.id), set.name.clone())));
        if let Some(id) = widgets::choice(ui, FieldPath::header("accounts"), &name, chosen, &options, 220.0) {
            self.accounts = id;
        }
        let Some(accounts) = chosen.and_then(|id| view.workspace.leads.get(&id)) else { return };
        let Some(accounts) = view.results.full_leads.of(accounts).filter(|_| !leads.is_sample()) else {
            widgets::muted(ui, view.t("linked-accounts"));
            return;
        };
        let other = |(of, _): &([Arc<LeadSet>; 2], _)| !Arc::ptr_eq(&of[0], leads) || !Arc::ptr_eq(&of[1], &accounts);
        if self.known.as_ref().is_none_or(other) {
            let found = known_accounts(leads, &accounts);
            self.known = Some(([Arc::clone(leads), accounts], found));
        }
        let Some(found) = self.known.as_ref().and_then(|(_, found)| *found) else {
            widgets::muted(ui, view.t("accounts-no-keys"));
            return;
        };
        let of = view.texts.of(found);
        let values = [("of", of.into()), ("n", found.k.into()), ("set", (&leads.name).into())];
        ui.label(view.tx("accounts-known", &values));
        let take = view.tx("accounts-take", &[("n", found.k.into())]);
        let known = u32::try_from(found.k).unwrap_or(u32::MAX);
        if one.known != Some(known) && ui.button(take).clicked() {
            Form::of(view, one, "edit-reconciliation").set(out, Reconciliation::F.known, Some(known));
        }
    }

    fn add(&mut self, view: View<'_>, out: &mut Outbox) {
        let this = crate::model::Month::of(view.today);
        let name = view.texts.month(next_month(view.workspace, this, |month| view.texts.month(month)));
        let one = Reconciliation {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.reconciliations),
            name: name.clone(),
            day: Some(view.today),
            ..Reconciliation::default()
        };
        self.shown = Some(one.id);
        out.edit(Edit::new("edit-add-reconciliation", name, Page::Criteria).put(one));
    }
}

/// A caption at the left, a number at the right.
fn row(ui: &mut Ui, indent: f32, caption: &str, content: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.set_min_height(32.0);
        ui.add_space(indent);
        let width = (ui.available_width() - 120.0).max(120.0);
        ui.allocate_ui_with_layout(vec2(width, 28.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(width);
            ui.add(egui::Label::new(caption).truncate());
        });
        content(ui);
    });
}

fn lines_ui(ui: &mut Ui, out: &mut Outbox, form: &Form<'_, Reconciliation>, lines: &[Line], indent: f32) {
    for field in lines {
        let name = form.caption(*field);
        row(ui, indent, &name, |ui| {
            form.bare().amount(ui, out, *field, &name, (COUNT, 80.0));
        });
    }
}

/// Rejected leads by reason: those agreed on, and those that stand here already.
fn rejected_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, one: &Reconciliation) {
    let sum = rejected(one);
    row(ui, 20.0, &view.t("reconciliation-rejected"), |ui| {
        ui.label(RichText::new(view.texts.integer(sum)).font(theme::strong(theme::BODY)));
    });
    let agreed = &view.workspace.header.sla.reject_reasons;
    let reasons = agreed.iter().chain(one.rejected.keys().filter(|reason| !agreed.contains(*reason)));
    let reasons: Vec<&String> = reasons.collect();
    widgets::rows(ui, "rejected", reasons.len(), None, |ui, at| {
        let Some(reason) = reasons.get(at).copied() else { return };
        row(ui, 44.0, reason, |ui| {
            let id = egui::Id::unique(("rejected", one.id, reason));
            let value = one.rejected.get(reason).map(|count| i64::from(*count));
            let name = view.tx("reconciliation-reason", &[("reason", reason.into())]);
            let (_, new) = widgets::number_field_in(ui, view.texts, id, &name, value, COUNT, 80.0);
            if let Some(value) = new {
                out.edit(Edit::change(one, "edit-reconciliation", "rejected", |one| {
                    match value.and_then(|value| u32::try_from(value).ok()) {
                        Some(count) if count > 0 => {
                            one.rejected.insert(reason.clone(), count);
                        }
                        _ => {
                            one.rejected.remove(reason);
                        }
                    }
                }));
            }
        });
    });
}

/// What does not add up: a line of its own.
fn difference_ui(ui: &mut Ui, view: View<'_>, difference: Option<i64>, keys: [&str; 2]) {
    let Some(difference) = difference.filter(|difference| *difference != 0) else { return };
    let [missing, over] = keys;
    let key = if difference > 0 { missing } else { over };
    let words = view.tx(key, &[("n", difference.unsigned_abs().into())]);
    widgets::notice(ui, icons::WARNING, Tone::Warning, words);
}
