//! Signing the agreement: what is to be seen before, what has changed since, the signatures, and the periods.

use egui::{Frame, Margin, Ui};

use super::super::super::form::{Form, header};
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::super::personas::{Signed, sign_offs_ui};
use crate::calc::contradictions::Contradiction;
use crate::calc::signing;
use crate::calc::sources::Source;
use crate::calc::terms::{self, Concern};
use crate::edit::{Edit, Page};
use crate::model::schema::Field;
use crate::model::{Header, Sla};
use widgets::Tone;

/// How many changed terms are listed.
const LISTED: usize = 12;

/// Draws concerns, changes, signatures and periods.
pub fn signing_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let sla = &view.workspace.header.sla;
    widgets::subheading(ui, view.t("sla-signatures"));
    let concerns = &view.results.concerns;
    concerns_ui(ui, view, out, concerns);
    let outdated = view.results.signatures.agreement;
    if outdated.sales || outdated.marketing {
        changes_ui(ui, view);
    }
    // It stays when both have signed: what comes below keeps its place.
    if !concerns.is_empty() {
        widgets::small(ui, format!("{} {}", icons::WARNING, view.t("sign-in-spite")));
    }
    let now = || signing::agreement_fingerprint(view.workspace);
    let signed = Signed { record: None, sign_off: &sla.sign_off, outdated, now: &now };
    for (side, new) in sign_offs_ui(ui, view, out, signed) {
        let signs = new.of != sla.sign_off.get(side).of;
        form(view, "edit-sign-agreement").change(out, Sla::F.sign_off.of(side), |sla| {
            *sla.sign_off.get_mut(side) = new;
            if signs {
                let of = sla.sign_off.get(side).of.clone();
                terms::keep_signed(sla, &of, terms::terms(view.workspace));
            }
        });
    }
    periods_ui(ui, view, out);
}

/// What is to be seen before anybody signs; it keeps nobody from signing.
fn concerns_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, concerns: &[Concern]) {
    if concerns.is_empty() {
        return;
    }
    let colors = theme::palette(ui);
    Frame::new().fill(colors.warning_ground).corner_radius(8).inner_margin(Margin::same(10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("sign-before"));
        for concern in concerns.iter().take(widgets::MOST_BESIDE) {
            ui.add(egui::Label::new(format!("• {}", view.texts.concern(view.workspace, concern))).wrap());
            if let Concern::Contradiction(found) = concern {
                solve_ui(ui, view, out, found);
            }
        }
        widgets::rest(ui, view.texts, concerns.len(), widgets::MOST_BESIDE);
    });
}

/// One value in place of two: the KPI's or the hand-over's.
fn solve_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, found: &Contradiction) {
    let (Source::Kpi(kpi), Source::Limit(topic)) = (found.one.source, found.other.source) else { return };
    ui.horizontal_wrapped(|ui| {
        let holds = view.texts.said(view.workspace, &found.one);
        if widgets::quiet_button(ui, view.tx("contradiction-take-kpi", &[("n", holds.into())])).clicked() {
            super::limits::take_from(view, out, topic, kpi);
        }
        let own = found.other.value;
        let holds = view.texts.said(view.workspace, &found.other);
        let words = view.tx("contradiction-take-rule", &[("n", holds.into())]);
        if widgets::quiet_button(ui, words).clicked()
            && let Some(kpi) = view.workspace.kpis.get(&kpi)
        {
            let new = crate::model::Kpi { agreed: Some(own), ..(**kpi).clone() };
            out.edit(Edit::new("edit-agree-kpi", &kpi.name, Page::Agreement).at(kpi.id).put(new));
        }
    });
}

/// What differs from what was signed.
fn changes_ui(ui: &mut Ui, view: View<'_>) {
    let Some(changes) = &view.results.changed_terms else {
        widgets::small(ui, view.t("sign-nothing-kept"));
        return;
    };
    widgets::toned(ui, view.tx("sign-changed", &[("n", changes.len().into())]), Tone::Warning);
    for change in changes.iter().take(LISTED) {
        ui.add(egui::Label::new(format!("• {}", view.texts.changed_term(view.workspace, change))).wrap());
    }
    if changes.len() > LISTED {
        widgets::small(ui, view.tx("report-more", &[("n", (changes.len() - LISTED).into())]));
    }
}

/// Earlier periods, and the way to a new one.
fn periods_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let sla = &view.workspace.header.sla;
    ui.add_space(6.0);
    let signed = sla.sign_off.sales.is_given() || sla.sign_off.marketing.is_given();
    if signed && !view.read_only {
        let button = ui.button(format!("{}  {}", icons::PLUS, view.t("sla-new-period")));
        if button.on_hover_text(view.t("sla-new-period-why")).clicked() {
            let mut header = Header::clone(&view.workspace.header);
            header.sla = terms::new_period(view.workspace, view.today);
            out.edit(Edit::new("edit-new-period", "", Page::Agreement).header(header));
        }
    }
    if sla.past.is_empty() {
        return;
    }
    let title = view.tx("sla-past", &[("n", sla.past.len().into())]);
    widgets::folded(ui, view.presenting, title, |ui| {
        let past: Vec<_> = sla.past.iter().rev().collect();
        let versions = terms::versions(view.workspace);
        widgets::rows(ui, "past", past.len(), None, |ui, at| {
            let Some((name, period)) = past.get(at).copied() else { return };
            widgets::folded(ui, view.presenting, name, |ui| {
                let mut lines = view.texts.period(view.workspace, period);
                if let Some((_, after)) = versions.iter().skip_while(|(one, _)| one.as_ref() != Some(name)).nth(1) {
                    let changes = view.texts.version_changes(view.workspace, &period.terms, after);
                    lines.push(view.tx("version-changes", &[("n", changes.len().into())]));
                    lines.extend(changes);
                }
                widgets::rows(ui, "lines", lines.len(), None, |ui, at| {
                    if let Some(line) = lines.get(at) {
                        ui.add(egui::Label::new(line).wrap());
                    }
                });
            });
        });
    });
}

/// The form of the agreement.
fn form<'a>(view: View<'a>, key: &'static str) -> Form<'a, Header, Field<Header, Sla>> {
    header(view, Page::Agreement, key).part(Header::F.sla)
}
