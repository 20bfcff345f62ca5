//! What came out of a vote: options by points, answers by side, who holds back and why, and the decision made of it.

use egui::{RichText, Ui};

use super::super::super::super::form::Form;
use super::super::super::super::people::voter_words;
use super::super::super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::people::current;
use crate::calc::votes::{Outcome, outcome};
use crate::edit::{Edit, Page};
use crate::model::{Ballot, Entry, EntryKind, Side, Vote, VoteMethod, last_order};
use crate::text::labels;
use widgets::{Field, Tone};

/// Draws the result on a page.
pub fn ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, vote: &Vote, page: Page) {
    let Some(outcome) = outcome(view.workspace, vote) else { return };
    widgets::heading(ui, &vote.question);
    let of = [("done", outcome.all_answered().into()), ("all", outcome.all_asked().into())];
    let method = view.t(labels::words(vote.method));
    widgets::muted(ui, format!("{method} · {}", view.tx("votes-answered", &of)));
    if !outcome.has_both_sides() {
        widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("votes-one-side"));
    }
    ui.add_space(6.0);
    options_ui(ui, view, vote, &outcome);
    answers_ui(ui, view, vote, &outcome);
    concerns_ui(ui, view, out, (vote, &outcome), page);
    decision_ui(ui, view, out, (vote, &outcome), page);
}

/// The options from the most points to the fewest.
fn options_ui(ui: &mut Ui, view: View<'_>, vote: &Vote, outcome: &Outcome) {
    let most = outcome.options.first().map_or(1, |got| got.points.max(1));
    for got in &outcome.options {
        let name = vote.options.get(got.option).cloned().unwrap_or_default();
        let colors = theme::palette(ui);
        ui.horizontal(|ui| {
            ui.label(RichText::new(view.texts.integer(got.rank)).font(theme::strong(theme::BODY)).color(colors.muted));
            let words = view.tx(
                "votes-points",
                &[
                    ("n", got.points.into()),
                    ("sales", got.by_side.sales.into()),
                    ("marketing", got.by_side.marketing.into()),
                ],
            );
            widgets::progress(ui, got.points as f32 / most as f32, 120.0, &words);
            ui.label(RichText::new(&name).color(colors.ink));
            widgets::muted(ui, words);
        });
    }
    let first = outcome.first();
    if first.len() > 1 {
        let names: Vec<String> = first.iter().filter_map(|at| vote.options.get(*at).cloned()).collect();
        widgets::toned(ui, view.tx("votes-tie", &[("names", view.texts.joined(&names).into())]), Tone::Warning);
    }
}

/// How often each answer was given, by side.
fn answers_ui(ui: &mut Ui, view: View<'_>, vote: &Vote, outcome: &Outcome) {
    if outcome.answers.is_empty() {
        return;
    }
    egui::Grid::new("answers of a vote").num_columns(3).spacing([18.0, 4.0]).show(ui, |ui| {
        ui.label("");
        for side in Side::BOTH {
            widgets::small(ui, view.t(labels::words(side)));
        }
        ui.end_row();
        for (answer, times) in outcome.answers.iter().rev() {
            ui.label(RichText::new(view.texts.vote_answer(vote.method, *answer)).font(theme::strong(theme::BODY)));
            for side in Side::BOTH {
                let color = theme::palette(ui).side_text(side);
                ui.label(RichText::new(view.texts.integer(*times.get(side))).color(color));
            }
            ui.end_row();
        }
    });
}

/// Who holds back, with what they said.
fn concerns_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, (vote, outcome): (&Vote, &Outcome), page: Page) {
    if outcome.holding_back.is_empty() {
        return;
    }
    ui.add_space(6.0);
    widgets::subheading(ui, view.t("vote-concerns"));
    if !outcome.unheard.is_empty() {
        widgets::toned(ui, view.tx("votes-unheard", &[("n", outcome.unheard.len().into())]), Tone::Warning);
    }
    for voter in &outcome.holding_back {
        let Some(ballot) = vote.ballots.get(voter) else { continue };
        let name = voter_words(view, &current(view.workspace, ballot));
        let said = vote.concerns.get(voter).cloned().unwrap_or_default();
        ui.push_id(voter, |ui| {
            widgets::captioned(ui, &name, |ui| {
                let width = ui.available_width();
                let hint = view.t("votes-concern-hint");
                let (_, new) = widgets::text_line(ui, concern_field(vote, ballot), &name, &said, &hint, width);
                if let Some(new) = new {
                    let mut record = vote.clone();
                    record.concerns.insert(voter.clone(), new);
                    let edit = Edit::new("edit-concern", &vote.question, page).at(vote.id);
                    out.edit(edit.typing(Field::of(vote.id, "concerns")).put(record));
                }
            });
        });
    }
}

/// Where somebody's concern is typed: a field of their own.
fn concern_field(vote: &Vote, ballot: &Ballot) -> Field {
    match (ballot.person, ballot.side) {
        (Some(person), _) => Field::of(person, "concern"),
        (None, Side::Sales) => Field::of(vote.id, "concern of Sales"),
        (None, Side::Marketing) => Field::of(vote.id, "concern of Marketing"),
    }
}

/// The decision that was made by the vote, or the way to one.
fn decision_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, (vote, outcome): (&Vote, &Outcome), page: Page) {
    ui.add_space(8.0);
    let made = view.workspace.entries.values().find(|entry| entry.vote == Some(vote.id));
    if let Some(entry) = made {
        let name = view.t("entry-decision");
        widgets::notice(ui, icons::GAVEL, Tone::Agreed, &name);
        // What was asked is seldom how a decision is put.
        let width = ui.available_width();
        Form::of(view, &**entry, "edit-entry").bare().called(&name).line(ui, out, Entry::F.text, width);
        return;
    }
    if view.read_only || !widgets::primary_button(ui, view.t("votes-decide")).clicked() {
        return;
    }
    let text = decided(view, vote, outcome);
    let dissent: Vec<String> = outcome
        .holding_back
        .iter()
        .filter_map(|voter| {
            let name = current(view.workspace, vote.ballots.get(voter)?).name;
            let said = vote.concerns.get(voter).map(|said| said.trim()).filter(|said| !said.is_empty())?;
            Some(format!("{name}: {said}"))
        })
        .collect();
    let entry = Entry {
        id: out.fresh.next(),
        ord: last_order(&view.workspace.entries),
        kind: EntryKind::Decision,
        text,
        workshop: vote.workshop,
        block: vote.block,
        about: vote.about.clone(),
        day: Some(view.today),
        dissent: dissent.join("; "),
        vote: Some(vote.id),
        ..Entry::default()
    };
    out.edit(Edit::new("edit-catch", &entry.text, page).at(vote.id).put(entry));
}

/// The decision in words: what was asked, and what came out; a tie stays open.
fn decided(view: View<'_>, vote: &Vote, outcome: &Outcome) -> String {
    let question = vote.question.trim_end_matches(['?', ' ']);
    let all = outcome.all_answered();
    match vote.method {
        VoteMethod::FistToFive => {
            let held = u32::try_from(outcome.holding_back.len()).unwrap_or(all);
            let words = [("question", question.into()), ("n", all.saturating_sub(held).into()), ("all", all.into())];
            view.tx("votes-decided-fist", &words)
        }
        VoteMethod::YesNo => {
            let words =
                [("question", question.into()), ("yes", outcome.times(1).into()), ("no", outcome.times(0).into())];
            view.tx("votes-decided-yes-no", &words)
        }
        VoteMethod::Dots | VoteMethod::Ranking | VoteMethod::Mood => {
            let first: Vec<&String> = outcome.first().iter().filter_map(|at| vote.options.get(*at)).collect();
            match first.as_slice() {
                [one] => format!("{question}: {one}"),
                _ => vote.question.clone(),
            }
        }
    }
}
