//! Both sides' signatures: beside each other where there is room, and nothing that is pressed moves what is pressed next.

use egui::{Button, Ui};

use super::super::super::people::name_line;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::people::is_stranger;
use crate::calc::persona::agreed_statements;
use crate::calc::signing;
use crate::edit::{Edit, Page};
use crate::model::{
    Choice, FieldPath, Participant, PerSide, Persona, RecordRef, Side, SignDecision, SignOff, Tense, last_order,
};
use crate::text::labels;
use widgets::{Tone, WidgetId};

/// From this width on the sides sign beside each other.
const BESIDE: f32 = 640.0;

/// What a side signs, and where: the record, or the agreement, with how it says what it looked like when it was signed.
#[derive(Clone, Copy)]
pub struct Signed<'a> {
    /// The persona; nothing for the agreement.
    pub record: Option<RecordRef>,
    /// What the sides have answered so far.
    pub sign_off: &'a PerSide<SignOff>,
    /// Which of them answered to an earlier wording.
    pub outdated: PerSide<bool>,
    /// Takes the fingerprint of what is signed, when somebody signs.
    pub now: &'a dyn Fn() -> String,
}

/// Both sides' signatures under a persona.
pub fn signatures_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
    ui.add_space(6.0);
    widgets::muted(ui, view.t("persona-signatures-text"));
    let (agreed, all) = agreed_statements(view.workspace, persona.id);
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
    let review = view.today.checked_add_months(chrono::Months::new(12));
    let now = || signing::persona_fingerprint(view.workspace, persona);
    let signed = Signed {
        record: Some(persona.id.into()),
        sign_off: &persona.sign_off,
        outdated: view.results.signatures.persona(persona.id),
        now: &now,
    };
    for (side, new) in sign_offs_ui(ui, view, out, signed) {
        let field = if side == Side::Sales { "sign_sales" } else { "sign_marketing" };
        let edit: Edit = Edit::change(persona, "edit-sign-persona", field, |persona| {
            *persona.sign_off.get_mut(side) = new;
            set_review(persona, review);
        });
        out.edit(edit);
    }
    let both = Side::BOTH.iter().all(|side| persona.sign_off.get(*side).counts());
    if let Some(day) = review.filter(|_| !both && persona.review_due.is_none()) {
        // Whoever signs knows the day, so that it is as agreed as the rest; it goes when both have signed, and nothing is below.
        ui.add_space(4.0);
        widgets::small(ui, view.tx("persona-review-set", &[("day", view.texts.date(day).into())]));
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

/// Both sides' signatures; those that changed.
pub fn sign_offs_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, signed: Signed<'_>) -> Vec<(Side, SignOff)> {
    let mut changed = Vec::new();
    let mut side_ui = |ui: &mut Ui, side: Side| {
        changed.extend(sign_off_ui(ui, view, out, signed, side).map(|new| (side, new)));
    };
    if ui.available_width() < BESIDE {
        for side in Side::BOTH {
            side_ui(ui, side);
        }
    } else {
        ui.columns(2, |columns| {
            for (ui, side) in columns.iter_mut().zip(Side::BOTH) {
                side_ui(ui, side);
            }
        });
    }
    changed
}

/// One side's signature: answer, name, day, what is to be known about it, dissent. The new one when it changed.
fn sign_off_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, signed: Signed<'_>, side: Side) -> Option<SignOff> {
    let sign_off = signed.sign_off.get(side);
    let mut new = sign_off.clone();
    let side_name = view.t(labels::words(side));
    let [decision, by, on, dissent] = match side {
        Side::Sales => ["sales decision", "sales by", "sales on", "sales dissent"],
        Side::Marketing => ["marketing decision", "marketing by", "marketing on", "marketing dissent"],
    };
    let [by, on, dissent] = [by, on, dissent].map(|field| FieldPath::to(signed.record, [field, "", ""]));
    ui.add_space(4.0);
    ui.push_id(decision, |ui| {
        widgets::badge(ui, &side_name, Tone::Side(side));
        ui.push_id("answer", |ui| ui.horizontal_wrapped(|ui| answers_ui(ui, view, (signed, side), &mut new)));
        // Where they are filled in is there before anybody answers, so that nothing moves when somebody does.
        // They can be typed in from the pass of the answer on: it hands the keyboard to the name.
        ui.add_enabled_ui(new.decision != SignDecision::Open, |ui| {
            ui.horizontal_wrapped(|ui| {
                let name = format!("{side_name}: {}", view.t("sign-by"));
                widgets::captioned(ui, &view.t("sign-by"), |ui| {
                    let (_, text) = name_line(ui, view, by, &name, &sign_off.by, (200.0, Some(side)));
                    if let Some(text) = text {
                        (new.by, new.for_both) = (text, false);
                    }
                });
                let name = format!("{side_name}: {}", view.t("sign-on"));
                widgets::captioned(ui, &view.t("sign-on"), |ui| {
                    if let Some(day) =
                        widgets::date_field(ui, view.texts, on, &name, sign_off.on, (view.today, Tense::Past))
                    {
                        new.on = day;
                    }
                });
            });
        });
        // Whoever answers and is not named yet is asked for the name: after it was drawn, because a click elsewhere takes the
        // keyboard from a field that has it already.
        let answers = new.decision != sign_off.decision && new.decision != SignDecision::Open;
        if answers && new.by.is_empty() {
            ui.memory_mut(|memory| memory.request_focus(by.id()));
        }
        standing_ui(ui, view, sign_off);
        for_other_ui(ui, view, side, sign_off, &mut new);
        // Not while the name is still being typed.
        if !ui.memory(|memory| memory.has_focus(by.id())) {
            stranger_ui(ui, view, out, signed.record, side, sign_off);
        }
        if *signed.outdated.get(side) {
            // One below the other: beside each other they would be wider than a narrow panel.
            ui.vertical(|ui| {
                widgets::notice(ui, icons::CLOCK, Tone::Warning, view.t("sign-outdated-text"));
                let name = format!("{side_name}: {}", view.t("sign-again"));
                if widgets::named(ui.button(view.t("sign-again")), &name).clicked() {
                    new.on = Some(view.today);
                    new.of = (signed.now)();
                }
            });
        }
        if matches!(sign_off.decision, SignDecision::AcceptedWithDissent | SignDecision::Refused) {
            let caption = view.t("sign-dissent");
            let name = format!("{side_name}: {caption}");
            widgets::captioned(ui, &caption, |ui| {
                if let Some(text) = widgets::text_block(ui, dissent, &name, &sign_off.dissent, "", 2) {
                    new.dissent = text;
                }
            });
        }
    });
    (new != *sign_off).then_some(new)
}

/// What a side can answer.
fn answers_ui(ui: &mut Ui, view: View<'_>, of: (Signed<'_>, Side), new: &mut SignOff) {
    let (signed, side) = of;
    let side_name = view.t(labels::words(side));
    for value in SignDecision::all() {
        let words = view.t(labels::words(*value));
        let response = ui.add(Button::selectable(new.decision == *value, &words));
        let name = format!("{side_name}: {words}");
        if !widgets::named(response, &name).clicked() || new.decision == *value {
            continue;
        }
        let open = *value == SignDecision::Open;
        new.decision = *value;
        new.for_both &= !open;
        new.on = (!open).then_some(view.today);
        new.of = if new.is_given() { (signed.now)() } else { String::new() };
        if new.by.is_empty() && view.side == Some(side) && !open {
            view.name.clone_into(&mut new.by);
        }
    }
}

/// Whether it counts, in a line of its own that is always there.
fn standing_ui(ui: &mut Ui, view: View<'_>, sign_off: &SignOff) {
    match sign_off.decision {
        SignDecision::Open => widgets::toned(ui, view.t("sign-not-yet"), Tone::Neutral),
        SignDecision::Refused => widgets::toned(ui, view.t("sign-is-refused"), Tone::Neutral),
        _ if sign_off.counts() => widgets::notice(ui, icons::CHECK_CIRCLE, Tone::Agreed, view.t("sign-counts")),
        _ => widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("sign-without-name")),
    };
}

/// Whoever signs and is not in the list of people is told so, with the way into it.
fn stranger_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    record: Option<RecordRef>,
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
