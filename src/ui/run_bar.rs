//! The bar of a workshop that runs, on every page: the block, its clock, what comes next, and what can be done about it.

use egui::{
    Align, Button, Frame, KeyboardShortcut, Label, Layout, Margin, Modifiers, Panel, Popup, RichText, ScrollArea, Ui,
    vec2,
};

use super::command::{Request, shortcut_words};
use super::keys::CLOCK_KEYS;
use super::widgets::Tone;
use super::{Outbox, View, icons, theme, widgets};
use crate::calc::clock::{self, Urgency};
use crate::calc::running::{Press, Standing, standing};
use crate::calc::turns::turn;
use crate::model::{Block, Id, Workshop};

/// How the help sheet tells them.
pub const HELP: [(&str, &[Press]); 4] = [
    ("help-run-next", &[Press::Next, Press::Previous]),
    ("help-run-minutes", &[Press::Add(1), Press::Add(-1)]),
    ("help-run-pause", &[Press::Pause]),
    ("help-run-turn", &[Press::Turn]),
];

/// The key of a press, in words.
pub fn key_words(view: View<'_>, press: Press) -> Option<String> {
    let (_, key, shift) = CLOCK_KEYS.into_iter().find(|(of, ..)| *of == press)?;
    let modifiers = if shift { Modifiers::SHIFT } else { Modifiers::NONE };
    Some(shortcut_words(view.texts, KeyboardShortcut::new(modifiers, key)))
}

/// What a block is called.
pub fn block_title(view: View<'_>, block: &Block) -> String {
    if block.title.trim().is_empty() { view.t("run-no-title") } else { block.title.clone() }
}

/// How urgent time is, by colour.
pub fn tone(urgency: Urgency) -> Tone {
    match urgency {
        Urgency::Calm => Tone::Neutral,
        Urgency::Soon => Tone::Warning,
        Urgency::Now | Urgency::Over => Tone::Problem,
    }
}

/// The bar, while a workshop runs.
pub fn run_bar_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let Some(now) = standing(view.workspace, view.now) else { return };
    let colors = theme::palette(ui);
    let fill = match now.urgency {
        _ if now.paused => colors.quiet,
        Urgency::Calm => colors.surface,
        Urgency::Soon => colors.warning_ground,
        Urgency::Now | Urgency::Over => colors.problem_ground,
    };
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(16, 4));
    Panel::top("run bar").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(30.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if !view.presenting {
                    buttons_ui(ui, view, out, &now);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| standing_ui(ui, view, out, &now));
            });
        });
    });
}

/// What can be done, from the right: more, on, more and less time, pause, back.
fn buttons_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, now: &Standing<'_>) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let workshop = now.workshop.id;
    more_ui(ui, view, out, now);
    let (pause, pause_icon) = if now.paused { ("run-resume", icons::PLAY) } else { ("run-pause", icons::PAUSE) };
    for (press, name, icon, able) in [
        (Press::Next, "run-go-next", icons::SKIP_FORWARD, now.next.is_some()),
        (Press::Add(1), "run-minute-more", icons::PLUS, true),
        (Press::Add(-1), "run-minute-less", icons::MINUS, now.time.planned >= clock::MINUTE),
        (Press::Pause, pause, pause_icon, true),
        (Press::Previous, "run-go-back", icons::SKIP_BACK, now.place.0 > 1),
    ] {
        let name = view.t(name);
        let keys = key_words(view, press).unwrap_or_default();
        let hint = view.tx("run-key-hint", &[("what", (&name).into()), ("keys", keys.into())]);
        let button = Button::new(RichText::new(icon).size(theme::HEADING)).frame_when_inactive(false);
        let response = ui.add_enabled_ui(able && !view.read_only, |ui| ui.add(button)).inner;
        if response.accessible_name(&name).on_hover_text(hint).clicked() {
            out.request(Request::Press(workshop, press));
        }
    }
}

fn more_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, now: &Standing<'_>) {
    let button = widgets::icon_button(ui, icons::MORE, &view.t("run-more"));
    let workshop = now.workshop.id;
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(220.0);
        if let Some(next) = now.next.filter(|_| now.place.0 + 1 < now.place.1) {
            let words = view.tx("run-skip", &[("title", block_title(view, next).into())]);
            if ui.button(words).clicked() {
                out.request(Request::Press(workshop, Press::Skip));
            }
        }
        if ui.button(format!("{}  {}", icons::STOP, view.t("run-end"))).clicked() {
            out.request(Request::Press(workshop, Press::End));
        }
        reset_ui(ui, view, out, workshop);
    });
}

fn reset_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: Id<Workshop>) {
    let words = format!("{}  {}", icons::AGAIN, view.t("run-reset"));
    if ui.button(words).on_hover_text(view.t("run-reset-why")).clicked() {
        out.request(Request::ResetClock(workshop));
    }
}

/// How it stands, from the left: the clock, the block, ahead or behind, when it is over, what comes next.
fn standing_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, now: &Standing<'_>) {
    ui.spacing_mut().item_spacing.x = 12.0;
    let colors = theme::palette(ui);
    let left = view.texts.time_left(now.time.left());
    let ink = if now.urgency == Urgency::Calm { colors.ink } else { tone(now.urgency).text(colors) };
    ui.label(RichText::new(if now.paused { icons::PAUSE } else { icons::TIMER }).size(18.0).color(ink));
    ui.label(RichText::new(left).font(theme::strong(theme::TITLE)).color(ink));
    if now.paused {
        widgets::badge(ui, view.t("run-paused"), Tone::Warning);
    }
    // The name of the block takes half of what is left, and what does not fit beside it is left out.
    let room = ui.available_width();
    let (n, all) = now.place;
    let title = block_title(view, now.block);
    let words = view.tx("run-block", &[("n", n.into()), ("all", all.into()), ("title", title.into())]);
    ui.scope(|ui| {
        ui.set_max_width(if room < 380.0 { room } else { (room * 0.45).max(180.0) });
        let text = RichText::new(format!("{words}  {}", icons::CARET_DOWN)).font(theme::strong(theme::BODY));
        let response = ui.add(Button::new(text).truncate().frame_when_inactive(false));
        let response = response.accessible_name(view.t("run-agenda")).on_hover_text(words);
        Popup::menu(&response).show(|ui| agenda_ui(ui, view, out, now));
    });
    turn_ui(ui, view, out, now);
    let drift = match now.drift / clock::MINUTE {
        1.. => Tone::Problem,
        0 => Tone::Neutral,
        _ => Tone::Agreed,
    };
    let over_at = view.texts.over_at(now);
    let next = now
        .next
        .map_or_else(|| view.t("run-last"), |next| view.tx("run-next", &[("title", block_title(view, next).into())]));
    let late = if now.too_late.is_some() { Tone::Problem } else { Tone::Neutral };
    let drift = view.texts.pace(now).map(|words| (words, drift, true));
    for (words, tone, whole) in drift.into_iter().chain([(over_at, late, true), (next, Tone::Neutral, false)]) {
        let text = RichText::new(&words).color(tone.text(colors));
        let font = egui::FontId::proportional(theme::BODY);
        let wide = ui.painter().layout_no_wrap(words.clone(), font, colors.ink).size().x;
        let room = ui.available_width();
        if wide <= room || (!whole && room > 120.0) {
            ui.add(Label::new(text).truncate());
        }
    }
}

/// Where one speaks after the other: who does, what is left to them, and the way to the next one.
fn turn_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, now: &Standing<'_>) {
    let Some(turn) = turn(view.workspace, view.now) else { return };
    let words = view.texts.turn(&turn);
    let tone = turn.person.side.map_or(Tone::Neutral, Tone::Side);
    let color = if turn.left < 0 { Tone::Problem } else { tone }.text(theme::palette(ui));
    let text = RichText::new(format!("{words}  {}", icons::CARET_RIGHT)).font(theme::strong(theme::BODY)).color(color);
    let button = ui.add_enabled_ui(!view.read_only && !now.paused, |ui| {
        ui.add(Button::new(text).truncate().frame_when_inactive(false))
    });
    let name = view.t("run-turn-next");
    let keys = key_words(view, Press::Turn).unwrap_or_default();
    let hint = view.tx("run-key-hint", &[("what", (&name).into()), ("keys", keys.into())]);
    if button.inner.accessible_name(&name).on_hover_text(hint).clicked() {
        out.request(Request::Press(now.workshop.id, Press::Turn));
    }
}

/// The agenda to jump in.
fn agenda_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, now: &Standing<'_>) {
    ui.set_width(320.0);
    let clock = clock::clock(view.workspace, now.workshop.id, view.now.utc_ms);
    let height = (ui.ctx().content_rect().height() - 120.0).max(120.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for block in clock::agenda(view.workspace, now.workshop.id) {
            let time = clock.blocks.get(&block.id).copied().unwrap_or_default();
            let icon = match time.ended {
                _ if block.id == now.block.id => icons::TIMER,
                Some(_) => icons::CHECK,
                None => icons::CIRCLE,
            };
            let (title, minutes) = (block_title(view, block), time.planned / clock::MINUTE);
            let words = [("title", title.as_str().into()), ("n", minutes.into())];
            let name = view.tx("run-agenda-to", &words);
            let text = RichText::new(format!("{icon}  {title}"));
            let text = if block.id == now.block.id { text.strong() } else { text };
            let button = Button::new(text).truncate().frame_when_inactive(false).shortcut_text(format!("{minutes}′"));
            let button = button.min_size(vec2(ui.available_width(), 28.0));
            let able = !view.read_only && block.id != now.block.id;
            let response = ui.add_enabled_ui(able, |ui| ui.add(button)).inner;
            if response.accessible_name(&name).on_hover_text(title).clicked() {
                out.request(Request::Press(now.workshop.id, Press::To(block.id)));
            }
        }
    });
}

/// The button that starts a workshop, for the page on which it stands.
pub fn start_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop) {
    let begun = clock::ran(view.workspace).contains_key(&workshop.id);
    if begun || workshop.template || view.read_only {
        return;
    }
    let planned = !clock::agenda(view.workspace, workshop.id).is_empty();
    let words = format!("{}  {}", icons::PLAY, view.t("run-start"));
    let response = ui.add_enabled_ui(planned, |ui| widgets::primary_button(ui, words)).inner;
    let response = response.accessible_name(view.t("run-start")).on_hover_text(view.t("run-start-why"));
    if response.on_disabled_hover_text(view.t("run-nothing-planned")).clicked() {
        out.request(Request::Press(workshop.id, Press::Start));
    }
}
