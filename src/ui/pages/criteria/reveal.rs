//! After the reveal: the largest disagreement first, who stands apart explains, and each criterion is settled.

use egui::{Key, Modifiers, Ui};

use super::super::super::form::Form;
use super::super::super::room::part::Part;
use super::super::super::{Outbox, View, icons, widgets};
use super::settle::settle;
use crate::calc::agreement::is_settled;
use crate::calc::negotiation::{Weighed, counted_again, middle, revealed, settlement, weighed};
use crate::calc::people::name_of;
use crate::edit::{Edit, Page};
use crate::model::integrity::MAX_POINTS;
use crate::model::{Asks, Criterion, Id, RecordRef, Round, Settled, Settlement, Side};
use crate::text::labels;
use widgets::{Field, Number, Tone, VoteDot, WidgetId, votes_line};

/// A revealed round on the page.
#[derive(Debug)]
pub struct Shown {
    round: Id<Round>,
    selected: Option<Id<Criterion>>,
    /// Points nobody has named are typed.
    own: Option<Own>,
    scroll: bool,
    scroll_later: bool,
}

/// Points nobody has named, while they are typed.
#[derive(Debug, Clone, Copy)]
struct Own {
    /// Who names them: the heads of department, or the group.
    how: Settled,
    points: Option<i32>,
}

impl Own {
    /// What was typed while the field had no focus stands in it.
    fn typed_beside(&mut self, ui: &Ui, view: View<'_>, criterion: Id<Criterion>) {
        let mut typed = String::new();
        ui.input_mut(|input| {
            input.events.retain(|event| match event {
                egui::Event::Text(text) if text.chars().all(|one| one.is_ascii_digit() || one == '-') => {
                    typed.push_str(text);
                    false
                }
                _ => true,
            });
        });
        if !typed.is_empty() {
            let now = widgets::type_into_number(ui, view.texts, own_field(criterion, self.how), POINTS, &typed);
            self.points = now.and_then(|now| i32::try_from(now).ok());
        }
    }
}

/// The field in which points nobody has named are typed.
fn own_field(criterion: Id<Criterion>, how: Settled) -> egui::Id {
    Field::of(criterion, if how == Settled::Heads { "heads" } else { "group" }).id()
}

/// What can be named as points.
const POINTS: Number = Number::whole(-(MAX_POINTS as i64), MAX_POINTS as i64);

/// Who may name points of their own: the key, who, and the texts of the button, of what is asked and of the field.
const OWN: [(Key, Settled, [&str; 3]); 2] = [
    (Key::Num5, Settled::Heads, ["settle-heads", "settle-heads-ask", "settle-heads-points"]),
    (Key::Num6, Settled::Group, ["settle-group", "settle-group-ask", "settle-group-points"]),
];

/// Where to go from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Nowhere.
    Stay,
    /// Into the next round.
    Next,
    /// Back to the table.
    Table,
}

/// A way to settle: its key, how, and the points.
type Way = (Key, &'static str, Settled, Option<i32>);

impl Shown {
    /// Shows this round.
    pub fn of(round: Id<Round>) -> Self {
        Self { round, selected: None, own: None, scroll: false, scroll_later: false }
    }

    /// What the room sees of it: the criterion that is talked about.
    pub fn room(&self) -> (Part, Option<RecordRef>) {
        (Part::Revealed(self.round), self.selected.map(RecordRef::Criterion))
    }

    /// Draws the round.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> Done {
        // In the pass of the reveal itself the answers are still sealed.
        let Some(round) = view.workspace.rounds.get(&self.round).filter(|round| round.revealed).cloned() else {
            return if view.workspace.rounds.contains_key(&self.round) { Done::Stay } else { Done::Table };
        };
        let mut done = Done::Stay;
        let all: Vec<Weighed> =
            weighed(&round).into_iter().filter(|one| view.workspace.criteria.contains_key(&one.subject)).collect();
        let settled =
            |one: &&Weighed| view.workspace.criteria.get(&one.subject).is_some_and(|criterion| is_done(criterion));
        let open = all.iter().filter(|one| !settled(one)).count();
        widgets::heading(ui, view.tx("round-revealed", &[("n", round.number.into())]));
        widgets::muted(ui, view.tx("round-still-open", &[("open", open.into()), ("all", all.len().into())]));
        ui.horizontal_wrapped(|ui| {
            if ui.button(view.t("round-table")).clicked() {
                done = Done::Table;
            }
            if open > 0 && ui.button(view.t("round-next")).clicked() {
                done = Done::Next;
            }
            self.rounds_ui(ui, view);
        });
        moved_ui(ui, view, out, &round, Page::Criteria);
        ui.add_space(4.0);
        if self.selected.is_none_or(|id| !all.iter().any(|one| one.subject == id)) {
            self.selected = all.iter().find(|one| !settled(one)).or(all.first()).map(|one| one.subject);
        }
        self.keys(ui, view, out, &all);
        let scale = all.iter().flat_map(|one| &one.votes).map(|vote| vote.points.abs()).max().unwrap_or(20).max(20);
        let earlier: Vec<(u32, Vec<Weighed>)> = revealed(view.workspace, Asks::Points)
            .into_iter()
            .filter(|other| other.number < round.number)
            .rev()
            .take(EARLIER)
            .map(|other| (other.number, weighed(other)))
            .collect();
        let earlier: Vec<_> = earlier.into_iter().rev().collect();
        let wanted = self.selected.filter(|_| self.scroll);
        let wanted = wanted.and_then(|id| all.iter().position(|one| one.subject == id));
        widgets::rows(ui, ("weighed", round.id), all.len(), wanted, |ui, at| {
            let Some(one) = all.get(at) else { return };
            widgets::rule(ui);
            self.row_ui(ui, view, out, (&round, &earlier), one, scale);
        });
        // What has just opened is as tall as it will be only in the next pass.
        self.scroll = std::mem::take(&mut self.scroll_later);
        done
    }

    /// The way to the other rounds.
    fn rounds_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let rounds = revealed(view.workspace, Asks::Points);
        if rounds.len() > 1 {
            let options: Vec<_> =
                rounds.iter().map(|round| (round.id, view.tx("round-number", &[("n", round.number.into())]))).collect();
            let name = view.t("round-others");
            if let Some(id) = widgets::segments_or_choice(ui, Field::header("rounds"), &name, self.round, &options) {
                self.round = id;
                self.selected = None;
            }
        }
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        (round, earlier): (&Round, &[(u32, Vec<Weighed>)]),
        one: &Weighed,
        scale: i64,
    ) {
        let Some(criterion) = view.workspace.criteria.get(&one.subject).cloned() else { return };
        let selected = self.selected == Some(one.subject);
        let (badge, tone) = if is_done(&criterion) {
            let short = criterion.agreed.filter(|_| is_settled(&criterion)).map_or_else(
                || view.t(labels::words(criterion.status)),
                |points| view.tx("round-agreed", &[("n", points.into())]),
            );
            (short, Tone::Agreed)
        } else if one.is_close() {
            (view.t("round-close"), Tone::Neutral)
        } else {
            (view.t("round-apart"), Tone::Warning)
        };
        let row = widgets::list_row(
            ui,
            Field::of(one.subject, "weighed"),
            selected,
            &criterion.name,
            &gap_words(view, one),
            Some(&(badge, tone)),
        );
        if row.clicked() {
            self.selected = Some(one.subject);
            self.own = None;
        }
        let dots: Vec<VoteDot> = one
            .votes
            .iter()
            .map(|vote| VoteDot {
                upper: vote.side == Side::Sales,
                value: vote.points as f32,
                apart: one.votes.len() > 2 && one.stands_apart(vote),
            })
            .collect();
        let marks = [one.medians.sales, one.medians.marketing].map(|halves| halves.map(|halves| halves as f32 / 2.0));
        let agreed = criterion.agreed.filter(|_| is_settled(&criterion)).map(|points| points as f32);
        votes_line(ui, scale as f32, &dots, marks, agreed, &votes_words(view, one));
        earlier_ui(ui, view, earlier, one.subject);
        if selected {
            self.selected_ui(ui, view, out, round, one, &criterion);
            // All of it is to be seen, not only its title.
            if self.scroll {
                let bottom = ui.min_rect().bottom();
                ui.scroll_to_rect(egui::Rect::from_x_y_ranges(row.rect.x_range(), row.rect.top()..=bottom), None);
            }
        }
    }

    fn selected_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        round: &Round,
        one: &Weighed,
        criterion: &Criterion,
    ) {
        if !one.is_close() {
            let apart: Vec<String> =
                one.votes.iter().filter(|vote| one.stands_apart(vote)).map(|vote| vote_words(view, vote)).collect();
            let words = if apart.is_empty() {
                view.t("round-explain-sides")
            } else {
                view.tx("round-explain", &[("who", apart.join(", ").into())])
            };
            widgets::notice(ui, icons::TALK, Tone::Warning, words);
        }
        let caption = view.t("round-note");
        let note = round.notes.get(&one.subject).map_or("", String::as_str);
        let field = Field::of(one.subject, "round note");
        let width = ui.available_width() - 8.0;
        let (_, new) = widgets::text_line(ui, field, &caption, note, &view.t("round-note-hint"), width);
        if let Some(text) = new {
            let mut new = round.clone();
            if text.is_empty() {
                new.notes.remove(&one.subject);
            } else {
                new.notes.insert(one.subject, text);
            }
            let edit = Edit::new("edit-round-note", &criterion.name, Page::Criteria).at(one.subject);
            out.edit(edit.typing(Field::of(round.id, "notes")).put(new));
        }
        if is_done(criterion) {
            self.settled_ui(ui, view, out, criterion);
            return;
        }
        if let Some(words) = view.texts.group_room(view.workspace, criterion) {
            widgets::small(ui, words);
        }
        ui.horizontal_wrapped(|ui| {
            for (key, words, how, points) in ways(view, criterion) {
                let words = points.map_or_else(|| view.t(words), |n| view.tx(words, &[("n", n.into())]));
                if ui.button(format!("{}  {words}", key.symbol_or_name())).clicked() {
                    self.settle(view, out, criterion, how, points);
                }
            }
            for (key, how, [words, ..]) in OWN {
                let words = format!("{}  {}", key.symbol_or_name(), view.t(words));
                if self.own.is_none_or(|own| own.how != how) && ui.button(words).clicked() {
                    self.own = Some(Own { how, points: None });
                }
            }
        });
        self.own_ui(ui, view, out, criterion);
    }

    /// Points nobody has named: the heads decide, or the group agrees on them.
    fn own_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
        let Some(Own { how, points }) = self.own else { return };
        let Some((_, _, [_, ask, name])) = OWN.into_iter().find(|(_, of, _)| *of == how) else { return };
        let name = view.tx(name, &[("name", (&criterion.name).into())]);
        let id = own_field(criterion.id, how);
        let mut settled = None;
        ui.horizontal(|ui| {
            ui.label(view.t(ask));
            let (response, new) =
                widgets::number_field_in(ui, view.texts, id, &name, points.map(i64::from), POINTS, 70.0);
            let now = new.map_or(points, |new| new.and_then(|value| i32::try_from(value).ok()));
            self.own = Some(Own { how, points: now });
            if points.is_none() && new.is_none() && !response.has_focus() && !response.lost_focus() {
                response.request_focus();
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let decide = ui.add_enabled_ui(now.is_some(), |ui| ui.button(view.t("settle-heads-decide"))).inner;
            if decide.clicked() || entered {
                settled = now;
            }
        });
        if let Some(points) = settled {
            self.settle(view, out, criterion, how, Some(points));
            // The next digit settles the next criterion: it is not typed any more.
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
    }

    /// Who decided and why; both can be written over.
    fn settled_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
        let Some(last) = settlement(view.workspace, criterion.id).cloned() else { return };
        ui.horizontal_wrapped(|ui| {
            let words = view.texts.trace(view.workspace, criterion).unwrap_or_default();
            widgets::notice(ui, icons::CHECK_CIRCLE, Tone::Agreed, words);
        });
        note_fields_ui(ui, view, out, &last, &criterion.name);
        if ui.button(view.tx("criterion-reopen", &[("name", (&criterion.name).into())])).clicked() {
            settle(view, out, criterion, Settled::Reopened, None, Some(self.round));
        }
    }

    fn settle(&mut self, view: View<'_>, out: &mut Outbox, criterion: &Criterion, how: Settled, points: Option<i32>) {
        settle(view, out, criterion, how, points, Some(self.round));
        self.own = None;
        // On to the next one that is open.
        self.selected = None;
        self.scroll_later = true;
    }

    /// 1 to 6 settle, N writes a note, the arrows lead from one to the next.
    fn keys(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox, all: &[Weighed]) {
        if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let at = all.iter().position(|one| Some(one.subject) == self.selected).unwrap_or(0);
        for (key, to) in [(Key::ArrowDown, at + 1), (Key::ArrowUp, at.saturating_sub(1))] {
            if pressed(key)
                && let Some(one) = all.get(to)
            {
                self.selected = Some(one.subject);
                self.own = None;
                self.scroll_later = true;
                return;
            }
        }
        let Some(criterion) = self.selected.and_then(|id| view.workspace.criteria.get(&id)).cloned() else { return };
        if pressed(Key::N) {
            ui.memory_mut(|memory| memory.request_focus(Field::of(criterion.id, "round note").id()));
            ui.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
            return;
        }
        if is_done(&criterion) {
            return;
        }
        if let Some(own) = &mut self.own {
            // While a number is asked for, digits belong to it and settle nothing.
            own.typed_beside(ui, view, criterion.id);
            return;
        }
        for (key, _, how, points) in ways(view, &criterion) {
            if pressed(key) {
                self.settle(view, out, &criterion, how, points);
                return;
            }
        }
        for (key, how, _) in OWN {
            if pressed(key) {
                self.own = Some(Own { how, points: None });
                self.scroll_later = true;
                ui.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
            }
        }
    }
}

/// So many earlier rounds are looked at beside one.
const EARLIER: usize = 12;

/// That somebody answered for another side than the list of people has by now, and the way to count again.
pub fn moved_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, round: &Round, page: Page) {
    let Some((new, moved, proposals)) = counted_again(view.workspace, round) else { return };
    let again = moved_note_ui(ui, view, &moved);
    if again {
        let mut edit = Edit::new("edit-count-again", round.number.to_string(), page).put(new);
        for record in proposals {
            edit = edit.put(record);
        }
        out.edit(edit);
    }
}

/// Who answered for another side than the list of people has by now; true when it is to be counted by the list.
pub fn moved_note_ui(ui: &mut Ui, view: View<'_>, moved: &[String]) -> bool {
    let words = view.tx("round-moved", &[("names", view.texts.joined(moved).into()), ("n", moved.len().into())]);
    widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    !view.read_only && ui.button(view.t("round-count-again")).clicked()
}

/// Who and why of a settlement.
fn note_fields_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, last: &Settlement, name: &str) {
    ui.horizontal_wrapped(|ui| {
        let form = Form::of(view, last, "edit-settled-note").shown_at(last.criterion).about(name);
        let most = ui.available_width();
        form.person(ui, out, Settlement::F.who, most.min(160.0), None);
        form.line(ui, out, Settlement::F.why, most.min(300.0));
    });
}

/// What earlier rounds said about the same criterion.
fn earlier_ui(ui: &mut Ui, view: View<'_>, earlier: &[(u32, Vec<Weighed>)], criterion: Id<Criterion>) {
    for (number, all) in earlier {
        if let Some(one) = all.iter().find(|one| one.subject == criterion) {
            let number = view.tx("round-number", &[("n", (*number).into())]);
            widgets::small(ui, format!("{number}: {}", gap_words(view, one)));
        }
    }
}

fn is_done(criterion: &Criterion) -> bool {
    is_settled(criterion) || !criterion.status.counts()
}

/// The ways to settle that have points, and parking.
fn ways(view: View<'_>, criterion: &Criterion) -> Vec<Way> {
    let (sales, marketing) = (criterion.proposals.sales, criterion.proposals.marketing);
    let mut ways: Vec<Way> = Vec::new();
    if sales.is_some() && sales == marketing {
        ways.push((Key::Num1, "settle-same", Settled::Agreed, sales));
    } else {
        ways.extend(sales.map(|n| (Key::Num1, "settle-key-sales", Settled::Sales, Some(n))));
        ways.extend(marketing.map(|n| (Key::Num2, "settle-key-marketing", Settled::Marketing, Some(n))));
        let middle = middle(view.workspace, criterion).and_then(|middle| i32::try_from(middle.value).ok());
        ways.extend(middle.map(|n| (Key::Num3, "settle-key-middle", Settled::Midpoint, Some(n))));
    }
    ways.push((Key::Num4, "settle-park", Settled::Parked, None));
    ways
}

/// Both medians and their distance.
fn gap_words(view: View<'_>, one: &Weighed) -> String {
    let [sales, marketing] = [one.medians.sales, one.medians.marketing].map(|halves| view.texts.halves(halves));
    let medians = view.tx("round-medians", &[("sales", sales.into()), ("marketing", marketing.into())]);
    let gap = match one.gap {
        None => view.t("round-one-side"),
        Some(0) => view.t("round-same"),
        Some(gap) => view.tx("round-gap", &[("gap", view.texts.halves(Some(gap)).into())]),
    };
    let spread = one.spread.filter(|_| one.votes.len() > 2);
    let spread = spread.map_or_else(String::new, |n| format!(" · {}", view.tx("round-spread", &[("n", n.into())])));
    format!("{medians} · {gap}{spread}")
}

fn vote_words(view: View<'_>, vote: &crate::calc::negotiation::Vote) -> String {
    let side = view.t(labels::words(vote.side));
    let points = view.texts.integer(vote.points);
    let name = name_of(view.workspace, vote.person, &vote.name);
    if name.is_empty() { format!("{side} {points}") } else { format!("{name} ({side}) {points}") }
}

fn votes_words(view: View<'_>, one: &Weighed) -> String {
    one.votes.iter().map(|vote| vote_words(view, vote)).collect::<Vec<_>>().join(", ")
}
