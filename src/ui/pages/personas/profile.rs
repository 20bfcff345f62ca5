//! The facts of a persona's profile, and both sides' signatures.

use egui::{Align, Layout, Ui};

use super::super::super::form::Form;
use super::super::super::people::name_line;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::people::is_stranger;
use crate::calc::signing;
use crate::edit::{Edit, Page};
use crate::model::integrity::MAX_SCALE;
use crate::model::schema::Field;
use crate::model::{
    FieldPath, Participant, PerSide, Persona, PersonaKind, Scale, Side, SignDecision, SignOff, Tense, last_order,
};
use crate::text::labels;
use widgets::{Number, Tone, WidgetId};

/// Firm, role in the purchase, channels, cycle and deal value.
pub fn profile_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
    ui.add_space(6.0);
    let form = Form::of(view, persona, "edit-persona");
    form.line(ui, out, Persona::F.summary, ui.available_width() - 8.0);
    ui.horizontal_wrapped(|ui| {
        let kinds = [PersonaKind::Buyer, PersonaKind::Negative].map(|kind| (kind, view.t(labels::words(kind))));
        form.segments(ui, out, Persona::F.kind, &kinds);
        let priorities = [(0, "–"), (1, "1"), (2, "2"), (3, "3")].map(|(at, words)| (at, words.to_owned()));
        form.segments(ui, out, Persona::F.priority, &priorities);
    });
    widgets::captioned(ui, &form.caption(Persona::F.roles), |ui| {
        ui.horizontal_wrapped(|ui| form.flags(ui, out, Persona::F.roles));
    });
    facts_ui(ui, out, &form);
    figures_ui(ui, view, out, &form);
    scales_ui(ui, view, out, persona);
    if !view.presenting {
        form.private_block(ui, out, Persona::F.notes, &view.t("persona-notes-hint"), 3);
    }
}

/// The facts, in the order of the page.
const FACTS: [Field<Persona, String>; 13] = [
    Persona::F.alias,
    Persona::F.industries,
    Persona::F.employees,
    Persona::F.revenue,
    Persona::F.regions,
    Persona::F.systems,
    Persona::F.job_titles,
    Persona::F.department,
    Persona::F.reports_to,
    Persona::F.measured_by,
    Persona::F.channels,
    Persona::F.tone,
    Persona::F.budget_cycle,
];

fn facts_ui(ui: &mut Ui, out: &mut Outbox, form: &Form<'_, Persona>) {
    let per_row = if ui.available_width() > 640.0 { 3 } else { 2 };
    let width = (ui.available_width() - 8.0) / per_row as f32 - 8.0 + 8.0 / per_row as f32;
    for row in FACTS.chunks(per_row) {
        ui.horizontal(|ui| {
            for field in row {
                form.line(ui, out, *field, width);
            }
        });
    }
}

fn figures_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, form: &Form<'_, Persona>) {
    ui.horizontal_wrapped(|ui| {
        let days = (Number { max: 10_000, ..Number::COUNT }, 90.0);
        form.number(ui, out, Persona::F.cycle_days, &form.caption(Persona::F.cycle_days), days);
        let caption = view.tx("persona-deal-value", &[("currency", (&view.workspace.header.currency).into())]);
        form.number(ui, out, Persona::F.deal_value, &caption, (Number::MONEY, 120.0));
        form.date_and(ui, out, Persona::F.review_due, |persona| persona.review_automatic = false);
    });
}

/// Where each side places the buyer between two poles; what lies apart is worth a talk.
fn scales_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
    ui.add_space(4.0);
    widgets::subheading(ui, view.t("persona-scales"));
    widgets::small(ui, view.t("persona-scales-hint"));
    ui.horizontal(|ui| {
        ui.add_space(132.0);
        let colors = super::super::super::theme::palette(ui);
        let head = |side: Side| egui::RichText::new(view.t(labels::words(side))).small().color(colors.side_text(side));
        ui.label(head(Side::Sales));
        let width = (ui.available_width() - 190.0).clamp(60.0, 260.0);
        ui.add_space(width);
        ui.label(head(Side::Marketing));
    });
    for scale in Scale::ALL {
        let (left, right) = scale.poles();
        let (left, right) = (view.t(left), view.t(right));
        let marks = persona.scales.get(&scale).copied().unwrap_or_default();
        ui.horizontal(|ui| {
            ui.set_min_height(34.0);
            let pole = |ui: &mut Ui, words: &str, align: Align| {
                let layout = Layout::left_to_right(Align::Center).with_main_align(align).with_main_justify(true);
                ui.allocate_ui_with_layout(egui::vec2(124.0, 28.0), layout, |ui| {
                    ui.add(egui::Label::new(words).truncate());
                });
            };
            pole(ui, &left, Align::Max);
            mark_ui(ui, view, out, persona, scale, Side::Sales);
            let at = |mark: Option<i8>| mark.map(f32::from);
            let range = (-f32::from(MAX_SCALE), f32::from(MAX_SCALE));
            let words = format!("{left} – {right}");
            let width = (ui.available_width() - 200.0).clamp(60.0, 260.0);
            widgets::distance_line(ui, width, range, at(marks.sales), at(marks.marketing), None, &words);
            mark_ui(ui, view, out, persona, scale, Side::Marketing);
            pole(ui, &right, Align::Min);
        });
    }
}

fn mark_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, scale: Scale, side: Side) {
    let (left, right) = scale.poles();
    let name = format!("{} – {}: {}", view.t(left), view.t(right), view.t(labels::words(side)));
    // Every mark is a field of its own.
    let field = match (scale, side) {
        (Scale::PriceQuality, Side::Sales) => "price sales",
        (Scale::PriceQuality, Side::Marketing) => "price marketing",
        (Scale::CarefulBold, Side::Sales) => "careful sales",
        (Scale::CarefulBold, Side::Marketing) => "careful marketing",
        (Scale::AloneCommittee, Side::Sales) => "alone sales",
        (Scale::AloneCommittee, Side::Marketing) => "alone marketing",
        (Scale::TechnicalCommercial, Side::Sales) => "technical sales",
        (Scale::TechnicalCommercial, Side::Marketing) => "technical marketing",
        (Scale::DigitalPersonal, Side::Sales) => "digital sales",
        (Scale::DigitalPersonal, Side::Marketing) => "digital marketing",
        (Scale::FastSlow, Side::Sales) => "fast sales",
        (Scale::FastSlow, Side::Marketing) => "fast marketing",
    };
    let mark = persona.scales.get(&scale).and_then(|marks| *marks.get(side)).map(i32::from);
    let range = (-i32::from(MAX_SCALE), i32::from(MAX_SCALE));
    if let Some(new) = widgets::drag_points(ui, view.texts, FieldPath::of(persona.id, field), &name, mark, range) {
        let new = new.and_then(|new| i8::try_from(new).ok());
        out.edit(Edit::change(persona, "edit-persona", field, |persona| {
            let marks = persona.scales.entry(scale).or_default();
            *marks.get_mut(side) = new;
            if *marks == PerSide::default() {
                persona.scales.remove(&scale);
            }
        }));
    }
}

/// Both sides' signatures under a persona.
pub fn signatures_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
    ui.add_space(6.0);
    widgets::muted(ui, view.t("persona-signatures-text"));
    let (agreed, all) = crate::calc::persona::agreed_statements(view.workspace, persona.id);
    if agreed < all {
        let words = view.tx("persona-statements-open", &[("n", (all - agreed).into())]);
        widgets::notice(ui, icons::INFO, Tone::Warning, words);
    }
    if all == 0 {
        widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("sign-nothing-said"));
        // What was signed before can still be taken back.
        if persona.sign_off == PerSide::default() {
            return;
        }
    }
    let both = Side::BOTH.iter().all(|side| persona.sign_off.get(*side).counts());
    let review = view.today.checked_add_months(chrono::Months::new(12));
    if let Some(day) = review.filter(|_| !both && persona.review_due.is_none()) {
        // Whoever signs knows the day, so that it is as agreed as the rest.
        widgets::small(ui, view.tx("persona-review-set", &[("day", view.texts.date(day).into())]));
    }
    let now = || signing::persona_fingerprint(view.workspace, persona);
    let outdated = view.results.signatures.persona(persona.id);
    for side in Side::BOTH {
        let record = Some(persona.id.into());
        let sign_off = (persona.sign_off.get(side), *outdated.get(side));
        let new = sign_off_ui(ui, view, out, record, side, sign_off, &now);
        if let Some(new) = new {
            let field = if side == Side::Sales { "sign_sales" } else { "sign_marketing" };
            let edit: Edit = Edit::change(persona, "edit-sign-persona", field, |persona| {
                *persona.sign_off.get_mut(side) = new;
                set_review(persona, review);
            });
            out.edit(edit);
        }
    }
}

/// When both have signed with a name, the day is set on which the persona is looked at again, unless one is chosen; when a
/// signature is taken back, that day goes again.
fn set_review(persona: &mut Persona, day: Option<chrono::NaiveDate>) {
    let signed = Side::BOTH.iter().all(|side| persona.sign_off.get(*side).counts());
    if signed && persona.review_due.is_none() {
        persona.review_due = day;
        persona.review_automatic = day.is_some();
    } else if !signed && persona.review_automatic {
        persona.review_due = None;
        persona.review_automatic = false;
    }
}

/// One side's signature, and whether it was given under an earlier wording: answer, name, day and dissent. `now` takes the
/// fingerprint of what is signed, when somebody signs. Returns the new signature when it changed.
pub fn sign_off_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    record: Option<crate::model::RecordRef>,
    side: Side,
    (sign_off, outdated): (&SignOff, bool),
    now: &dyn Fn() -> String,
) -> Option<SignOff> {
    let mut new = sign_off.clone();
    let side_name = view.t(labels::words(side));
    let [decision, by, on, dissent] = match side {
        Side::Sales => ["sales decision", "sales by", "sales on", "sales dissent"],
        Side::Marketing => ["marketing decision", "marketing by", "marketing on", "marketing dissent"],
    };
    ui.add_space(4.0);
    ui.push_id(decision, |ui| {
        widgets::badge(ui, &side_name, Tone::Side(side));
        let decisions =
            [SignDecision::Open, SignDecision::Accepted, SignDecision::AcceptedWithDissent, SignDecision::Refused];
        let options = decisions.map(|decision| (decision, view.t(labels::words(decision))));
        ui.push_id("answer", |ui| {
            ui.horizontal_wrapped(|ui| {
                for (value, words) in &options {
                    let response = ui.add(egui::Button::selectable(sign_off.decision == *value, words));
                    let name = format!("{side_name}: {words}");
                    if widgets::named(response, &name).clicked() && sign_off.decision != *value {
                        new.decision = *value;
                        new.for_both &= *value != SignDecision::Open;
                        new.on = (*value != SignDecision::Open).then_some(view.today);
                        new.of = if new.is_given() { now() } else { String::new() };
                        if new.by.is_empty() && view.side == Some(side) && *value != SignDecision::Open {
                            view.name.clone_into(&mut new.by);
                        }
                        if new.by.is_empty() && *value != SignDecision::Open {
                            ui.memory_mut(|memory| memory.request_focus(FieldPath::to(record, [by, "", ""]).id()));
                        }
                    }
                }
            });
        });
        if sign_off.is_given() && !sign_off.counts() {
            widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("sign-without-name"));
        }
        for_other_ui(ui, view, side, sign_off, &mut new);
        // Not while the name is still being typed.
        if !ui.memory(|memory| memory.has_focus(FieldPath::to(record, [by, "", ""]).id())) {
            stranger_ui(ui, view, out, record, side, sign_off);
        }
        if outdated {
            // One below the other: beside each other they would be wider than a narrow panel.
            ui.vertical(|ui| {
                widgets::notice(ui, icons::CLOCK, Tone::Warning, view.t("sign-outdated-text"));
                let name = format!("{side_name}: {}", view.t("sign-again"));
                if widgets::named(ui.button(view.t("sign-again")), &name).clicked() {
                    new.on = Some(view.today);
                    new.of = now();
                }
            });
        }
        if sign_off.decision != SignDecision::Open {
            ui.horizontal_wrapped(|ui| {
                let name = format!("{side_name}: {}", view.t("sign-by"));
                widgets::captioned(ui, &view.t("sign-by"), |ui| {
                    let (_, text) = name_line(
                        ui,
                        view,
                        FieldPath::to(record, [by, "", ""]),
                        &name,
                        &sign_off.by,
                        (200.0, Some(side)),
                    );
                    if let Some(text) = text {
                        new.by = text;
                        new.for_both = false;
                    }
                });
                let name = format!("{side_name}: {}", view.t("sign-on"));
                widgets::captioned(ui, &view.t("sign-on"), |ui| {
                    let (field, when) = (FieldPath::to(record, [on, "", ""]), (view.today, Tense::Past));
                    if let Some(day) = widgets::date_field(ui, view.texts, field, &name, sign_off.on, when) {
                        new.on = day;
                    }
                });
            });
        }
        if matches!(sign_off.decision, SignDecision::AcceptedWithDissent | SignDecision::Refused) {
            let caption = view.t("sign-dissent");
            let name = format!("{side_name}: {caption}");
            widgets::captioned(ui, &caption, |ui| {
                let field = FieldPath::to(record, [dissent, "", ""]);
                if let Some(text) = widgets::text_block(ui, field, &name, &sign_off.dissent, "", 2) {
                    new.dissent = text;
                }
            });
        }
    });
    (new != *sign_off).then_some(new)
}

/// Whoever signs and is not in the list of people is told so, with the way into it.
fn stranger_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    record: Option<crate::model::RecordRef>,
    side: Side,
    sign_off: &SignOff,
) {
    if !is_stranger(view.workspace, sign_off) {
        return;
    }
    let name = sign_off.by.trim();
    // One below the other: beside each other they would be wider than a narrow panel.
    ui.vertical(|ui| {
        let words = view.tx("sign-stranger", &[("name", name.into())]);
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
        let side_name = view.t(labels::words(side));
        let add = view.tx("sign-add-person", &[("name", name.into()), ("side", side_name.into())]);
        if !view.read_only && ui.button(add).clicked() {
            let person = Participant {
                id: out.fresh.next(),
                ord: last_order(&view.workspace.people),
                name: name.to_owned(),
                side: Some(side),
                ..Participant::default()
            };
            let page = record.map_or(Page::Agreement, |_| Page::Personas);
            out.edit(Edit::new("edit-add-person", name, page).put(person));
        }
    });
}

/// Whoever belongs to the other side is asked whether they sign for this one as well; that they do is told.
fn for_other_ui(ui: &mut Ui, view: View<'_>, side: Side, sign_off: &SignOff, new: &mut SignOff) {
    let Some(words) = view.texts.signs_for_other(view.workspace, side, sign_off) else { return };
    let asks = !sign_off.for_both;
    // One below the other: beside each other they would be wider than a narrow panel.
    ui.vertical(|ui| {
        let (icon, tone) = if asks { (icons::WARNING, Tone::Warning) } else { (icons::INFO, Tone::Neutral) };
        widgets::notice(ui, icon, tone, words);
        if asks {
            let side = view.t(labels::words(side));
            let words = view.tx("sign-for-both", &[("name", sign_off.by.trim().into()), ("side", side.into())]);
            if ui.button(words).clicked() {
                new.for_both = true;
            }
        }
    });
}
