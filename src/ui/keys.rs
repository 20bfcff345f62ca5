//! The order of keys: nothing that is typed quickly is lost or lands elsewhere.
//!
//! A picture may take half a second on a slow machine, and then one pass brings many keys at once: a line, Enter, and the
//! beginning of the next line. The field that Enter leads to has no focus yet in that pass. So whatever may move the focus
//! has a pass of its own, and what follows waits until the focus has come to rest. The passes in between are not drawn.

mod typing;

use std::num::NonZeroUsize;
use std::time::Duration;

use crate::calc::running::Press;
use egui::{Context, Event, Id, ImeEvent, Key, Modifiers, Plugin, RawInput, Ui, ViewportId};
use typing::{TypingGuard, Verdict, letter_of, writes};

/// The keys of a workshop's clock outside of fields: what they do, and whether with Shift.
pub const CLOCK_KEYS: [(Press, Key, bool); 6] = [
    (Press::Next, Key::Space, false),
    (Press::Previous, Key::Space, true),
    (Press::Add(1), Key::Plus, false),
    (Press::Add(-1), Key::Minus, false),
    (Press::Pause, Key::P, false),
    (Press::Turn, Key::T, false),
];

/// At most so many passes are run before something is drawn; what still waits then follows in the next picture.
const MOST_PASSES: NonZeroUsize = match NonZeroUsize::new(24) {
    Some(passes) => passes,
    None => NonZeroUsize::MIN,
};

/// After so many passes the focus counts as settled, whatever keeps moving it.
const MOST_SETTLING: u8 = 4;

/// Holds keys back until what they are meant for is there.
#[derive(Debug, Default)]
pub struct KeyOrder {
    held: Vec<Event>,
    settling: Option<Settling>,
    in_field: bool,
    /// Something had the focus before this pass.
    focused: bool,
    /// What had the focus at the end of the last pass of the main window, and whether that is a field.
    at_end: (Option<Id>, bool),
    /// The last pass was that of another window.
    drawn_elsewhere: bool,
    /// A word is being composed by an input method and not confirmed yet.
    composing: bool,
    /// Letters outside of fields: whether they are commands or typing that has missed its field.
    typing: TypingGuard,
    /// The letter this pass has been given, with what was sent along.
    letter: Vec<Event>,
    /// The picture that is made, and its time in seconds: all its keys came at that time, however many passes they take.
    picture: (u64, f64),
}

/// The focus as it was in the pass before, while it may still move.
#[derive(Debug)]
struct Settling {
    focus: Option<Id>,
    passes: u8,
}

impl KeyOrder {
    /// Lets this order rule over what comes in; asking twice changes nothing.
    pub fn install(ctx: &Context) {
        ctx.add_plugin(Self::default());
    }

    /// Whether a text field had the focus before this pass: Esc takes it away before anything is drawn.
    pub fn was_in_field(ctx: &Context) -> bool {
        ctx.with_plugin(|order: &mut Self| order.in_field).unwrap_or(false)
    }

    /// Whether letters of a word were typed outside of fields since this was asked last; they do nothing.
    pub fn takes_for_typing(ctx: &Context) -> bool {
        ctx.with_plugin(|order: &mut Self| order.typing.news()).unwrap_or(false)
    }

    /// Whether a key pressed in another window, which has no fields, does what it does; `used` where it does anything.
    pub fn acts(ctx: &Context, event: &Event, used: bool) -> bool {
        let now = ctx.input(|input| input.time);
        let judged = |order: &mut Self| {
            let Some(letter) = letter_of(event) else {
                return !writes(event) || order.typing.other(now) == Verdict::Acts;
            };
            let acts = order.typing.letter(letter, now, true) == Verdict::Acts;
            order.typing.was_used(used);
            acts
        };
        ctx.with_plugin(judged).unwrap_or(true)
    }

    /// Whether what this pass does may turn out to be done by the first letters of a word.
    pub fn may_be_typing(ctx: &Context) -> bool {
        ctx.with_plugin(|order: &mut Self| order.typing.is_open()).unwrap_or(false)
    }

    /// Whether anything had the focus before this pass: Esc takes it away before anything is drawn.
    pub fn was_focused(ctx: &Context) -> bool {
        ctx.with_plugin(|order: &mut Self| order.focused).unwrap_or(false)
    }

    /// Whether anything waits for the focus to settle.
    #[cfg(feature = "testing")]
    pub fn is_holding(ctx: &Context) -> bool {
        ctx.with_plugin(|order: &mut Self| !order.held.is_empty()).unwrap_or(false)
    }

    /// The events of this pass: the next command or run of typing, without what was typed past every field.
    fn next(&mut self, now: f64, focus: Option<Id>) -> (Vec<Event>, bool) {
        let mut taken = Vec::new();
        loop {
            let (count, commands) = next_events(&self.held, self.in_field);
            let verdict = if self.in_field { Verdict::Acts } else { self.judge(count, now, focus) };
            if verdict == Verdict::Waits {
                return (taken, false);
            }
            let events = self.held.drain(..count);
            if verdict == Verdict::Typed {
                taken.extend(events.filter(|event| !matches!(event, Event::Key { .. } | Event::Text(_))));
                continue;
            }
            self.letter.clear();
            for event in events {
                if !self.in_field && (letter_of(&event).is_some() || matches!(event, Event::Text(_))) {
                    self.letter.push(event.clone());
                }
                taken.push(event);
            }
            if self.letter.iter().all(|event| letter_of(event).is_none()) {
                self.letter.clear();
            }
            return (taken, commands);
        }
    }

    /// What becomes of the first `count` of the held events, outside of fields.
    fn judge(&mut self, count: usize, now: f64, focus: Option<Id>) -> Verdict {
        let events = self.held.get(..count).unwrap_or_default();
        let pressed = |event: &&Event| matches!(event, Event::Key { pressed: true, .. });
        let Some(event) = events.iter().find(pressed) else { return Verdict::Acts };
        let behind = self.held.get(count..).unwrap_or_default();
        let next = behind.iter().find(pressed);
        let Some(letter) = letter_of(event) else {
            if writes(event) {
                return self.typing.other(now);
            }
            self.typing.ends();
            return Verdict::Acts;
        };
        // The space bar presses the button that has the focus.
        if letter.key == Key::Space && focus.is_some() && !self.typing.is_open() {
            return self.typing.other(now);
        }
        if self.typing.waits() && next.is_some_and(|next| letter_of(next).is_some_and(|next| next.key != letter.key)) {
            return self.typing.pair(letter, now);
        }
        self.typing.letter(letter, now, next.is_some())
    }

    /// Whether the focus may still move; notes how it is now.
    fn is_unsettled(&mut self, focus: Option<Id>) -> bool {
        let Some(settling) = &mut self.settling else { return false };
        let at_rest = settling.passes > 0 && settling.focus == focus;
        if at_rest || settling.passes >= MOST_SETTLING {
            self.settling = None;
            return false;
        }
        *settling = Settling { focus, passes: settling.passes + 1 };
        true
    }
}

/// Takes a key that is pressed alone: egui takes Shift and Enter for Enter as well.
pub fn take_alone(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        let alone = |event: &Event| {
            matches!(event, Event::Key { key: pressed, pressed: true, modifiers, .. }
                if *pressed == key && modifiers.is_none())
        };
        input.events.retain(|event| !alone(event));
        input.events.len() < before
    })
}

impl Plugin for KeyOrder {
    fn debug_name(&self) -> &'static str {
        "key order"
    }

    fn setup(&mut self, ctx: &Context) {
        ctx.options_mut(|options| options.max_passes = MOST_PASSES);
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        // The room's window has no fields, and takes nothing that was meant for this one.
        if input.viewport_id != ViewportId::ROOT {
            return;
        }
        self.composing = without_composition_keys(&mut input.events, self.composing);
        self.held.append(&mut input.events);
        // Behind a picture of another window egui answers for that one, which has no fields.
        let (focus, in_field) = if self.drawn_elsewhere { self.at_end } else { focus_of(ctx) };
        self.in_field = in_field;
        self.focused = focus.is_some();
        if self.is_unsettled(focus) {
            return;
        }
        let picture = ctx.cumulative_frame_nr();
        if self.picture.0 != picture {
            let next = || ctx.input(|before| before.time + f64::from(input.predicted_dt));
            self.picture = (picture, input.time.unwrap_or_else(next));
        }
        let now = self.picture.1;
        let (events, commands) = self.next(now, focus);
        input.events = events;
        if self.typing.waits() {
            ctx.request_repaint_after(Duration::from_secs_f64(typing::WAIT));
        }
        if commands {
            self.settling = Some(Settling { focus, passes: 0 });
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        self.drawn_elsewhere = ui.ctx().viewport_id() != ViewportId::ROOT;
        if self.drawn_elsewhere {
            return;
        }
        self.at_end = focus_of(ui.ctx());
        let (clicked, left) = ui.input(|input| {
            let left = self.letter.iter().all(|event| input.events.contains(event));
            (input.pointer.any_click(), left)
        });
        if !std::mem::take(&mut self.letter).is_empty() {
            self.typing.was_used(!left);
        }
        if clicked {
            self.typing.clicked(ui.ctx().interaction_snapshot(|now| now.clicked.is_some()));
        }
        let waits = self.typing.waits();
        let commanded = self.settling.as_ref().is_some_and(|settling| settling.passes == 0);
        if commanded || (!self.held.is_empty() && !waits) {
            ui.ctx().request_discard("the focus may have moved");
            if !ui.ctx().will_discard() {
                ui.ctx().request_repaint();
            }
        }
    }
}

/// What has the focus in the window that is or was drawn last, and whether that is a field.
fn focus_of(ctx: &Context) -> (Option<Id>, bool) {
    (ctx.memory(egui::Memory::focused), ctx.text_edit_focused())
}

/// Takes away the keys that belong to an input method: while a word is composed, Enter confirms it, arrows choose and Esc
/// gives it up, and none of them leads anywhere. Returns whether a word is still being composed.
fn without_composition_keys(events: &mut Vec<Event>, mut composing: bool) -> bool {
    events.retain(|event| match event {
        Event::Ime(ImeEvent::Preedit { text, .. }) => {
            composing = !text.is_empty();
            true
        }
        // Losing the window ends a composition on every system, and not all of them say so.
        Event::Ime(ImeEvent::Commit(_)) | Event::WindowFocused(false) => {
            composing = false;
            true
        }
        Event::Key { pressed: true, modifiers, .. } => !composing || modifiers.command || modifiers.alt,
        _ => true,
    });
    composing
}

/// How many of these events the next pass takes, and whether they may move the focus: a run of plain typing, or one
/// single command with the letter that some systems send along with it.
fn next_events(events: &[Event], in_field: bool) -> (usize, bool) {
    let Some(at) = events.iter().position(|event| is_command(event, in_field)) else { return (events.len(), false) };
    let typed_before =
        events.iter().take(at).any(|event| matches!(event, Event::Text(_) | Event::Key { .. } | Event::Ime(_)));
    if typed_before {
        return (at, false);
    }
    let own_letter = matches!(events.get(at), Some(Event::Key { key, .. }) if has_letter(*key))
        && matches!(events.get(at + 1), Some(Event::Text(_)));
    (at + 1 + usize::from(own_letter), true)
}

/// Whether this may do more than change the text of the field it is typed into.
fn is_command(event: &Event, in_field: bool) -> bool {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => !(in_field && is_typing(*key, *modifiers)),
        Event::Text(_) => !in_field,
        Event::Copy
        | Event::Cut
        | Event::Paste(_)
        | Event::PasteImage(_)
        | Event::PointerButton { pressed: false, .. }
        | Event::AccessKitActionRequest(_) => true,
        _ => false,
    }
}

/// Keys that only write, delete or move the caret. With AltGr some systems report Ctrl and Alt together.
fn is_typing(key: Key, modifiers: Modifiers) -> bool {
    let alone = !modifiers.command && !modifiers.ctrl && !modifiers.alt;
    let alt_graph = modifiers.ctrl && modifiers.alt;
    let edits = matches!(key, Key::Backspace | Key::Delete | Key::ArrowLeft | Key::ArrowRight | Key::Home | Key::End);
    (alone && (edits || has_letter(key))) || (alt_graph && has_letter(key))
}

/// Whether pressing the key can write something.
fn has_letter(key: Key) -> bool {
    key == Key::Space || (Key::Colon..=Key::Z).contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The room's window is drawn between two keys, as it is wherever it shows what is being typed.
    #[test]
    fn no_letter_is_lost_while_another_window_is_drawn_between_the_keys() {
        let ctx = Context::default();
        ctx.add_plugin(KeyOrder::default());
        let mut text = String::new();
        let mut time = 0.0;
        let other = ViewportId::from_hash_of("the room");
        let mut pass = |viewport_id: ViewportId, events: Vec<Event>| {
            time += 0.05;
            let mut input = RawInput { viewport_id, time: Some(time), events, ..RawInput::default() };
            input.viewports =
                [(ViewportId::ROOT, egui::ViewportInfo::default()), (other, egui::ViewportInfo::default())]
                    .into_iter()
                    .collect();
            let mut output = ctx.run_ui(input, |ui| {
                if viewport_id == ViewportId::ROOT {
                    ui.add(egui::TextEdit::singleline(&mut text).id(Id::unique("field"))).request_focus();
                }
            });
            output.textures_delta.clear();
        };
        pass(ViewportId::ROOT, Vec::new());
        pass(ViewportId::ROOT, Vec::new());
        for letter in "Energy cost".chars() {
            pass(other, Vec::new());
            let key = Key::from_name(&letter.to_string().to_uppercase()).unwrap_or(Key::Space);
            let pressed = self::key(key, Modifiers::NONE);
            pass(ViewportId::ROOT, vec![pressed, Event::Text(letter.to_string())]);
            pass(other, Vec::new());
        }
        pass(ViewportId::ROOT, Vec::new());
        assert_eq!(text, "Energy cost");
    }

    fn key(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    fn text(letter: &str) -> Event {
        Event::Text(letter.to_owned())
    }

    #[test]
    fn a_line_is_taken_before_enter_and_enter_alone() {
        let none = Modifiers::NONE;
        let events = [key(Key::A, none), text("a"), key(Key::Enter, none), key(Key::B, none), text("b")];
        assert_eq!(next_events(&events, true), (2, false));
        assert_eq!(next_events(&events[2..], true), (1, true));
        assert_eq!(next_events(&events[3..], true), (2, false));
    }

    #[test]
    fn a_command_takes_the_letter_along_that_was_sent_with_it() {
        let events = [key(Key::M, Modifiers::ALT), text("m"), text("L")];
        assert_eq!(next_events(&events, true), (2, true));
        assert_eq!(next_events(&[key(Key::Enter, Modifiers::NONE), text("L")], true), (1, true));
    }

    #[test]
    fn outside_of_fields_every_key_is_a_command() {
        let events = [key(Key::Num1, Modifiers::NONE), text("1"), key(Key::Num1, Modifiers::NONE), text("1")];
        assert_eq!(next_events(&events, false), (2, true));
        assert_eq!(next_events(&[text("1"), text("2")], false), (1, true));
    }

    #[test]
    fn keys_of_a_composition_lead_nowhere_and_those_after_it_do() {
        let preedit = |text: &str| Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None });
        let commit = || Event::Ime(ImeEvent::Commit("日本".to_owned()));
        let enter = || key(Key::Enter, Modifiers::NONE);
        for (events, kept, composing) in [
            (vec![preedit("に"), enter(), commit()], 2, false),
            (vec![preedit("に"), key(Key::Tab, Modifiers::SHIFT), key(Key::Escape, Modifiers::NONE)], 1, true),
            (vec![preedit("に"), preedit(""), commit(), enter()], 4, false),
            (vec![preedit("に"), key(Key::S, Modifiers::COMMAND)], 2, true),
            (vec![preedit("に"), Event::WindowFocused(false), enter()], 3, false),
            (vec![enter()], 1, false),
        ] {
            let mut left = events.clone();
            assert_eq!(without_composition_keys(&mut left, false), composing, "{events:?}");
            assert_eq!(left.len(), kept, "{events:?}");
        }
        // It lasts from one picture to the next.
        let mut later = vec![enter()];
        assert!(without_composition_keys(&mut later, true) && later.is_empty());
    }

    #[test]
    fn press_and_release_of_a_click_stay_together() {
        let button = |pressed| Event::PointerButton {
            pos: egui::Pos2::ZERO,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        assert_eq!(next_events(&[button(true), button(false), text("a")], false), (2, true));
    }
}
