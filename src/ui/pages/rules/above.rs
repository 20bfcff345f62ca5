//! What is done with a record most often, above its fields: made sure of, kept or missed, turned into a rule or a decision.

use egui::{Key, Modifiers, Ui};

use super::super::super::command::Request;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::clock::running_workshop;
use crate::calc::working_rules::kept;
use crate::edit::{Edit, Page};
use crate::model::{Contact, Dispute, Entry, EntryKind, Party, RecordRef, RuleCard, TaskState, last_order};
use widgets::{Field, Tone, WidgetId};

/// Draws what belongs to the record that is open.
pub fn above_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, record: RecordRef) {
    let workspace = view.workspace;
    match record {
        RecordRef::Contact(id) => {
            if let Some(contact) = workspace.contacts.get(&id) {
                contact_ui(ui, view, out, contact);
            }
        }
        RecordRef::RuleCard(id) => {
            if let Some(card) = workspace.rule_cards.get(&id) {
                rule_ui(ui, view, out, card);
            }
        }
        RecordRef::Dispute(id) => {
            if let Some(dispute) = workspace.disputes.get(&id) {
                dispute_ui(ui, view, out, dispute);
            }
        }
        _ => {}
    }
}

/// While no text is typed: V makes sure of a contact, K and M count a rule as kept or missed.
pub fn keys(ui: &Ui, view: View<'_>, out: &mut Outbox, open: Option<RecordRef>) {
    let free = view.keys_are_free(ui) && ui.memory(|memory| memory.focused().is_none());
    if view.read_only || !free || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match open {
        Some(RecordRef::Contact(id)) if pressed(Key::V) => {
            if let Some(contact) = view.workspace.contacts.get(&id) {
                verify(ui, view, out, contact);
            }
        }
        Some(RecordRef::RuleCard(id)) => {
            let Some(card) = view.workspace.rule_cards.get(&id) else { return };
            if pressed(Key::K) {
                out.edit(counted(card, true));
            } else if pressed(Key::M) {
                out.edit(counted(card, false));
            }
        }
        _ => {}
    }
}

/// Somebody has made sure today that it is right. Where nobody has said who sits here, whoever made sure the last time stays, and the
/// keys lead to the name, to be typed over.
fn verify(ui: &Ui, view: View<'_>, out: &mut Outbox, contact: &Contact) {
    let name = view.name.trim();
    out.edit(Edit::change(contact, "edit-verify-contact", "verified", |contact| {
        contact.verified = Some(view.today);
        if !name.is_empty() {
            name.clone_into(&mut contact.verified_by);
        }
    }));
    if name.is_empty() {
        let id = Field::of(contact.id, "verified_by").id();
        ui.memory_mut(|memory| memory.request_focus(id));
        widgets::select_all(ui, id, contact.verified_by.chars().count());
    }
}

/// The rule came up once more.
fn counted(card: &RuleCard, was_kept: bool) -> Edit {
    let mut new = card.clone();
    let (key, count) = if was_kept { ("edit-rule-kept", &mut new.kept) } else { ("edit-rule-missed", &mut new.missed) };
    *count = count.saturating_add(1);
    // Each is a step of its own, however fast they follow each other.
    Edit::new(key, &card.when, Page::Rules).at(card.id).put(new)
}

fn contact_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, contact: &Contact) {
    if view.read_only {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let words = format!("{}  {}", icons::CHECK, view.t("contact-verify"));
        if ui.button(words).on_hover_text(view.t("contact-verify-hint")).clicked() {
            verify(ui, view, out, contact);
        }
        let last = contact.verified.map(|day| {
            let (day, by) = (view.texts.date(day), contact.verified_by.trim().to_owned());
            let key = if by.is_empty() { "contact-verified-on" } else { "contact-verified-on-by" };
            view.tx(key, &[("day", day.into()), ("name", by.into())])
        });
        widgets::small(ui, last.unwrap_or_else(|| view.t("contact-never-verified")));
    });
}

fn rule_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, card: &RuleCard) {
    ui.horizontal_wrapped(|ui| {
        if !view.read_only {
            for (icon, key, was_kept) in
                [(icons::CHECK, "rule-card-kept-now", true), (icons::CLOSE, "rule-card-missed-now", false)]
            {
                if ui.button(format!("{icon}  {}", view.t(key))).clicked() {
                    out.edit(counted(card, was_kept));
                }
            }
        }
        let rate = kept(card);
        let words = match rate.n {
            0 => view.t("rule-card-never"),
            _ => view.tx("rule-card-kept-of", &[("rate", view.texts.of(rate).into())]),
        };
        let tone = if rate.n > 0 && rate.k == rate.n { Tone::Agreed } else { Tone::Neutral };
        widgets::wrapping(ui, "rule kept", |ui| widgets::toned(ui, words, tone));
    });
}

fn dispute_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, dispute: &Dispute) {
    let became = RecordRef::parse(&dispute.became).filter(|record| record.exists_in(view.workspace));
    if dispute.state != TaskState::Done || became.is_some() || view.read_only {
        return;
    }
    widgets::small(ui, view.t("dispute-settled"));
    ui.horizontal_wrapped(|ui| {
        if ui.button(format!("{}  {}", icons::PLUS, view.t("dispute-to-rule"))).clicked() {
            let card = RuleCard {
                id: out.fresh.next(),
                ord: last_order(&view.workspace.rule_cards),
                when: dispute.text.clone(),
                then: dispute.outcome.clone(),
                bound: Party::Both,
                since: Some(view.today),
                ..RuleCard::default()
            };
            let record = RecordRef::from(card.id);
            out.edit(settled(dispute, "edit-dispute-rule", record).put(card));
            out.request(Request::Show(record));
        }
        if ui.button(format!("{}  {}", icons::GAVEL, view.t("dispute-to-decision"))).clicked() {
            let entry = decision(view, out, dispute);
            let record = RecordRef::from(entry.id);
            out.edit(settled(dispute, "edit-dispute-decision", record).put(entry));
        }
    });
}

/// The conflict leads to what came of it.
fn settled(dispute: &Dispute, key: &'static str, became: RecordRef) -> Edit {
    let new = Dispute { became: became.to_string(), ..dispute.clone() };
    Edit::new(key, &dispute.text, Page::Rules).at(dispute.id).put(new)
}

/// What was settled, as a decision: how, why, and what the sides had said.
fn decision(view: View<'_>, out: &mut Outbox, dispute: &Dispute) -> Entry {
    let text = dispute.outcome.lines().find(|line| !line.trim().is_empty()).unwrap_or(&dispute.text);
    Entry {
        id: out.fresh.next(),
        ord: last_order(&view.workspace.entries),
        kind: EntryKind::Decision,
        text: text.to_owned(),
        workshop: running_workshop(view.workspace).map(|workshop| workshop.id),
        about: RecordRef::from(dispute.id).to_string(),
        day: Some(view.today),
        why: dispute.text.clone(),
        positions: dispute.positions.clone(),
        ..Entry::default()
    }
}
