//! The test of the definition: both sides judge the same anonymous leads in silence, then see where they disagree.

use egui::{Event, Grid, Key, RichText, Ui};

use super::super::super::command::Request;
use super::super::super::people::voter_words;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::people::{Voters, vote_body};
use super::reveal::moved_note_ui;
use super::silence::{keep_from_clock, take_keys};
use super::waiting::{Asked, Vote, Waiting};
use crate::calc::blind_test::{Agreement, CARDS, FEW_FACTS, Judged, Judgement, agreement, draw, reveal, shown};
use crate::calc::models::leads_at;
use crate::calc::people::{corrected, current, late, voters};
use crate::calc::scoring::PointSet;
use crate::calc::sealed::{Width, answered, answers, first_open, given};
use crate::edit::{Edit, Page};
use crate::model::{Ballot, Card, DefinitionTest, Id, Outcome, Side, Workspace, in_order, last_order};
use crate::text::labels;
use widgets::{Field, Tone};

/// View state of the tests.
#[derive(Debug, Default)]
pub struct BlindTestTab {
    shown: Option<Id<DefinitionTest>>,
    starting: Option<Start>,
    entering: Option<Entry>,
    waiting: Waiting,
}

/// A test that is being prepared.
#[derive(Debug, Default)]
struct Start {
    voters: Voters,
    /// The columns the cards show.
    shown: Vec<String>,
    /// It begins as soon as the name that was still typed is in the list.
    begins: bool,
}

impl Start {
    /// That the cards would show too little, where they do.
    fn facts_ui(&self, ui: &mut Ui, view: View<'_>) {
        if self.shown.len() >= FEW_FACTS {
            return;
        }
        let names: Vec<String> = self.shown.iter().map(|name| view.texts.column(name)).collect();
        let words = if names.is_empty() {
            view.t("blind-test-no-facts-at-all")
        } else {
            view.tx("blind-test-few-facts", &[("names", view.texts.joined(&names).into())])
        };
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    }
}

/// Somebody who judges.
#[derive(Debug)]
struct Entry {
    voter: String,
    at: usize,
}

impl BlindTestTab {
    /// The test the room sees: the one that is shown, or the last one there is.
    pub fn room(&self, workspace: &Workspace) -> Option<Id<DefinitionTest>> {
        let shown = self.shown.filter(|id| workspace.tests.contains_key(id));
        shown.or_else(|| in_order(&workspace.tests).last().map(|test| test.id))
    }

    /// Whether somebody is judging: then nothing else is on the page.
    pub fn is_silent(&self) -> bool {
        self.entering.is_some()
    }

    /// Draws the test that runs or was shown last.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        self.start_ui(ui, view, out);
        let tests = in_order(&view.workspace.tests);
        let test = self.shown.and_then(|id| view.workspace.tests.get(&id)).or_else(|| tests.last().copied()).cloned();
        let Some(test) = test else {
            self.entering = None;
            widgets::heading(ui, view.t("blind-test-title"));
            widgets::muted(ui, view.t("blind-test-purpose"));
            self.new_ui(ui, view);
            return;
        };
        if test.revealed {
            if let Some((ballots, moved)) = corrected(view.workspace, &test.ballots)
                && moved_note_ui(ui, view, &moved)
            {
                let again = DefinitionTest { ballots, ..DefinitionTest::clone(&test) };
                out.edit(Edit::new("edit-count-again", &test.name, Page::Criteria).put(again));
            }
            self.entering = None;
            self.waiting.over();
            result_ui(ui, view, &test);
            return;
        }
        self.waiting.give_back(ui);
        if let Some(entry) = &mut self.entering {
            if let Some((complete, rest)) = entry.ui(ui, view, out, &test) {
                self.waiting.left(ui, &entry.voter, complete, rest);
                self.entering = None;
            }
            return;
        }
        self.waiting_ui(ui, view, out, &test);
    }

    /// Draws all tests, and the way to a new one.
    pub fn side_panel_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        widgets::heading(ui, view.t("blind-test-all"));
        widgets::muted(ui, view.t("blind-test-again"));
        let tests = in_order(&view.workspace.tests);
        let shown = self.shown.or_else(|| tests.last().map(|test| test.id));
        widgets::rows(ui, "tests", tests.len(), None, |ui, at| {
            let Some(test) = tests.get(at) else { return };
            let day = test.day.map(|day| view.texts.date(day)).unwrap_or_default();
            let found = agreement(test).map(|found| {
                let words = view.tx("blind-test-agreed", &[("of", view.texts.of(found.agreed).into())]);
                (words, Tone::Agreed)
            });
            let row = widgets::list_row(
                ui,
                Field::of(test.id, "test"),
                shown == Some(test.id),
                &test.name,
                &day,
                found.as_ref(),
            );
            if row.clicked() {
                self.shown = Some(test.id);
                self.entering = None;
            }
        });
        if !tests.is_empty() {
            self.new_ui(ui, view);
        }
    }

    fn new_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let set = view.results.scoring().map(crate::calc::scoring::Scoring::set);
        if set.is_none_or(|set| set.rows == 0) {
            widgets::muted(ui, view.t("blind-test-no-leads"));
            return;
        }
        if widgets::primary_button(ui, view.t("blind-test-new")).clicked() {
            let shown = set.map(|set| shown(set).iter().map(|column| column.name.clone()).collect());
            self.starting = Some(Start { shown: shown.unwrap_or_default(), ..Start::default() });
        }
    }

    fn start_ui(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) {
        let Some(start) = &mut self.starting else { return };
        let Some((model, set)) = view.results.model().and_then(|model| Some((model, model.scoring.as_ref()?.set())))
        else {
            return;
        };
        let (mut close, mut begun) = (false, None);
        let response = widgets::modal(ui, egui::Id::unique("start a test")).show(ui.ctx(), |ui| {
            ui.set_width(720.0_f32.min(ui.ctx().content_rect().width() - 64.0));
            let number = view.workspace.tests.len() + 1;
            let name = view.tx("blind-test-name", &[("n", number.into())]);
            widgets::heading(ui, &name);
            vote_body(ui, |ui| {
                widgets::muted(ui, view.t("blind-test-purpose"));
                ui.add_space(6.0);
                start.facts_ui(ui, view);
                start.voters.ui(ui, view, out);
            });
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                // Enter begins, unless it is writing a name.
                let written = ui.ctx().text_edit_focused() && !start.voters.is_done();
                let enter = !written && ui.input(|input| input.key_pressed(Key::Enter));
                let asked = widgets::primary_button(ui, view.t("blind-test-begin")).clicked() || enter;
                if asked && start.voters.commit(view, out) {
                    start.begins = true;
                } else if asked || start.begins {
                    // Of a large set only the sample travels with the workspace; it stands first.
                    let held = view.workspace.leads.get(&set.id).map_or(0, |set| set.rows as usize);
                    let own: Vec<u32> = (0..set.rows).filter(|row| model.row_in_set(*row as usize) < held).collect();
                    let mut cards = draw(&leads_at(set, &own), CARDS, number - 1);
                    for card in &mut cards {
                        card.row = model.row_in_set(card.row as usize) as u32;
                    }
                    let test = DefinitionTest {
                        id: out.fresh.next(),
                        ord: last_order(&view.workspace.tests),
                        name: name.clone(),
                        day: Some(view.today),
                        leads: Some(set.id),
                        cards,
                        ballots: start.voters.ballots(view.workspace),
                        ..DefinitionTest::default()
                    };
                    begun = Some(test.id);
                    out.edit(Edit::new("edit-begin-test", name.clone(), Page::Criteria).put(test));
                    close = true;
                }
                close |= ui.button(view.t("cancel")).clicked();
            });
        });
        if let Some(id) = begun {
            self.shown = Some(id);
        }
        if close || response.should_close() {
            self.starting = None;
        }
    }

    fn waiting_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, test: &DefinitionTest) {
        widgets::heading(ui, format!("{}  {}", icons::LOCK, test.name));
        widgets::muted(ui, view.tx("blind-test-rules", &[("n", test.cards.len().into())]));
        ui.add_space(8.0);
        let places = test.cards.len();
        let vote = Vote {
            voters: voters(view.workspace, &test.ballots)
                .into_iter()
                .map(|(voter, ballot)| (given(test.id, &voter, &ballot, places) == places, voter, ballot))
                .map(|(done, voter, ballot)| (voter, ballot, done))
                .collect(),
            late: late(view.workspace, &test.ballots),
            answer_for: "blind-test-judge-for",
            discard: "blind-test-discard",
            free: self.starting.is_none() && view.keys_are_free(ui),
        };
        match self.waiting.ui(ui, view, &vote) {
            Asked::Nothing => {}
            Asked::Answer(voter) => {
                let of = test.ballots.get(&voter);
                let at = of.map_or(0, |ballot| first_open(test.id, &voter, ballot, places));
                self.entering = Some(Entry { voter, at });
            }
            Asked::Join(voter, ballot) => {
                let mut new = test.clone();
                let name = ballot.name.clone();
                new.ballots.insert(voter, ballot);
                out.edit(Edit::new("edit-join-round", name, Page::Criteria).put(new));
            }
            Asked::Discard => {
                self.shown = None;
                out.edit(Edit::new("edit-discard-test", &test.name, Page::Criteria).delete(view.workspace, test.id));
                out.request(Request::Toast("toast-discarded", String::new()));
            }
            Asked::Reveal => {
                out.edit(Edit::new("edit-reveal-test", &test.name, Page::Criteria).put(reveal(view.workspace, test)));
            }
        }
    }
}

impl Entry {
    /// Draws one lead after the other. When the participant leaves: whether everything is judged, and the keys that came
    /// after the one that led out.
    fn ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        test: &DefinitionTest,
    ) -> Option<(bool, Vec<Event>)> {
        let Some(ballot) = test.ballots.get(&self.voter) else { return Some((false, Vec::new())) };
        let ballot = &current(view.workspace, ballot);
        let mut work = test.clone();
        let mut left = self.keys(ui, out, &mut work);
        let places = test.cards.len();
        let here = answers(test.id, &self.voter, ballot, places).get(self.at).copied().flatten().is_some();
        let color = theme::palette(ui).side_text(ballot.side);
        ui.label(RichText::new(voter_words(view, ballot)).font(theme::strong(theme::TITLE)).color(color));
        widgets::muted(ui, view.t("blind-test-how"));
        ui.add_space(8.0);
        let number = view.tx("blind-test-card", &[("n", (self.at + 1).into()), ("all", places.into())]);
        let state = view.t(if here { "silence-there" } else { "silence-missing" });
        ui.horizontal(|ui| {
            widgets::heading(ui, number);
            widgets::muted(ui, state);
        });
        if let Some(card) = test.cards.get(self.at) {
            card_ui(ui, view, card, 18.0);
        }
        ui.add_space(12.0);
        ui.horizontal_wrapped(|ui| {
            for (key, judgement) in (1..).zip(Judgement::ALL) {
                let words = format!("{key}  {}", view.t(labels::judgement(judgement)));
                if ui.button(RichText::new(words).size(18.0)).clicked() {
                    self.answer(out, &mut work, Some(judgement));
                }
            }
            if ui.button(view.t("silence-done")).clicked() {
                left = left.take().or(Some(Vec::new()));
            }
        });
        let is_complete = |ballot: &Ballot| given(test.id, &self.voter, ballot, places) == places;
        let complete = work.ballots.get(&self.voter).is_some_and(is_complete);
        if work != *test {
            out.edit(Edit::new("edit-silent-answer", "", Page::Criteria).put(work));
        }
        left.map(|rest| (complete, rest))
    }

    /// 1, 2, 3 judge and lead on; the arrows, or / and * on a number pad, lead forth and back; Esc leads out. When the
    /// participant leaves: the keys that came after the one that led out.
    fn keys(&mut self, ui: &Ui, out: &mut Outbox, test: &mut DefinitionTest) -> Option<Vec<Event>> {
        let mine = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown, Key::Backspace, Key::Escape];
        let mut events = take_keys(ui, &mine).into_iter();
        keep_from_clock(ui);
        let last = test.cards.len().saturating_sub(1);
        while let Some(event) = events.next() {
            match event {
                Event::Text(text) if text == "*" => self.at = (self.at + 1).min(last),
                Event::Text(text) if text == "/" => self.at = self.at.saturating_sub(1),
                Event::Text(text) => {
                    let judgement = match text.as_str() {
                        "1" => Judgement::Yes,
                        "2" => Judgement::Maybe,
                        "3" => Judgement::No,
                        _ => continue,
                    };
                    let was_last = self.at == last;
                    self.answer(out, test, Some(judgement));
                    if was_last {
                        // At the end what was left out comes once more.
                        let Some(missing) = self.first_missing(test) else { return Some(events.collect()) };
                        self.at = missing;
                    }
                }
                Event::Key { key: Key::ArrowRight | Key::ArrowDown, .. } => self.at = (self.at + 1).min(last),
                Event::Key { key: Key::ArrowLeft | Key::ArrowUp, .. } => self.at = self.at.saturating_sub(1),
                Event::Key { key: Key::Backspace, .. } => {
                    let at = self.at;
                    self.answer(out, test, None);
                    self.at = at;
                }
                Event::Key { key: Key::Escape, .. } => return Some(events.collect()),
                _ => {}
            }
        }
        None
    }

    fn first_missing(&self, test: &DefinitionTest) -> Option<usize> {
        let ballot = test.ballots.get(&self.voter)?;
        answers(test.id, &self.voter, ballot, test.cards.len()).iter().position(Option::is_none)
    }

    fn answer(&mut self, out: &mut Outbox, test: &mut DefinitionTest, judgement: Option<Judgement>) {
        let (id, place) = (test.id, (self.at, test.cards.len()));
        if let Some(ballot) = test.ballots.get_mut(&self.voter) {
            let number = judgement.map(|judgement| i64::from(judgement.number()));
            *ballot = answered(id, &self.voter, ballot, place, number, (out.fresh.nonce(), Width::Points));
        }
        self.at = (self.at + 1).min(test.cards.len().saturating_sub(1));
    }
}

/// What is known of a lead.
fn card_ui(ui: &mut Ui, view: View<'_>, card: &Card, size: f32) {
    if card.facts.is_empty() {
        widgets::muted(ui, view.t("blind-test-no-facts"));
        return;
    }
    Grid::new(("card", card.row)).num_columns(2).spacing([24.0, 4.0]).show(ui, |ui| {
        for (name, value) in &card.facts {
            let colors = theme::palette(ui);
            ui.label(RichText::new(view.texts.column(name)).size(theme::BODY).color(colors.muted));
            ui.add(egui::Label::new(RichText::new(view.texts.cell_of(name, value)).size(size)).truncate());
            ui.end_row();
        }
    });
}

/// What came out: agreement first, κ second, then the disputed leads.
fn result_ui(ui: &mut Ui, view: View<'_>, test: &DefinitionTest) {
    widgets::heading(ui, &test.name);
    let Some(found) = agreement(test) else {
        widgets::muted(ui, view.t("blind-test-one-side"));
        return;
    };
    let Agreement { agreed, kappa, disputed } = found;
    let sentence = view.tx("blind-test-result", &[("of", view.texts.of(agreed).into())]);
    ui.label(RichText::new(sentence).size(18.0));
    if let Some(kappa) = kappa {
        widgets::muted(ui, view.tx("blind-test-kappa", &[("kappa", view.texts.rounded(kappa, 2).into())]));
    }
    if disputed.is_empty() {
        widgets::notice(ui, icons::CHECK_CIRCLE, Tone::Agreed, view.t("blind-test-no-dispute"));
        return;
    }
    widgets::rule(ui);
    widgets::subheading(ui, view.t("blind-test-disputed"));
    for one in disputed {
        disputed_ui(ui, view, test, &one);
    }
}

fn disputed_ui(ui: &mut Ui, view: View<'_>, test: &DefinitionTest, one: &Judged) {
    let Some(card) = test.cards.get(one.card) else { return };
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        let number = view.tx("blind-test-number", &[("n", (one.card + 1).into())]);
        ui.label(RichText::new(number).font(theme::strong(theme::BODY)));
        for (side, judgement) in Side::BOTH.into_iter().zip(one.sides) {
            let color = theme::palette(ui).side_text(side);
            let words = judgement.map_or_else(|| "–".to_owned(), |one| view.t(labels::judgement(one)));
            ui.label(RichText::new(format!("{}: {words}", view.t(labels::words(side)))).color(color));
        }
        if let Some(words) = ending_words(view, test, card) {
            widgets::muted(ui, words);
        }
    });
    let facts = card
        .facts
        .iter()
        .map(|(name, value)| format!("{}: {}", view.texts.column(name), view.texts.cell_of(name, value)));
    widgets::small(ui, facts.collect::<Vec<_>>().join(" · "));
}

/// What the agreed points say of a lead and how it ended, while its set is the one on the page.
fn ending_words(view: View<'_>, test: &DefinitionTest, card: &Card) -> Option<String> {
    let scoring = view.results.scoring().filter(|scoring| Some(scoring.set().id) == test.leads)?;
    let row = view.results.model()?.own_row(card.row as usize)?;
    let policy = &view.workspace.header.lead_policy;
    let score = scoring.score(PointSet::Agreed, row, policy).total();
    let points = view.texts.kpi_value(score.into(), crate::model::Unit::Points, "");
    let outcome = match scoring.outcome(row) {
        Outcome::Open | Outcome::Unknown => return Some(points),
        outcome => view.t(labels::words(outcome)),
    };
    Some(format!("{points} · {outcome}"))
}
