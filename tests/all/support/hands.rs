//! Somebody who plays the program, most often with the keys alone, as a facilitator does who has no hand free for the mouse;
//! what they do is counted, so that promises of time can be kept.

use std::ops::{Deref, DerefMut};

use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use tandem::calc::clock::{MINUTE, agenda, clock};
use tandem::model::{Id, Workshop, in_order};

use super::Room;

/// Nine o'clock of the day of every test.
pub const NINE: i64 = 1_795_251_600_000;

/// So many times Tab is pressed at most until the keyboard is somewhere.
const MOST_TABS: usize = 200;

/// A room, and what was done in it.
pub struct Hands {
    pub room: Room,
    /// Keys that were pressed, letters among them.
    pub keys: usize,
    pub clicks: usize,
    /// How often somebody had to look up before they went on; with the keys, how long it took them.
    pub looks: usize,
    /// The longest ways with Tab, and to what.
    pub ways: Vec<(usize, String)>,
}

impl Deref for Hands {
    type Target = Room;
    fn deref(&self) -> &Room {
        &self.room
    }
}

impl DerefMut for Hands {
    fn deref_mut(&mut self) -> &mut Room {
        &mut self.room
    }
}

impl Hands {
    pub fn new(room: Room) -> Self {
        Self { room, keys: 0, clicks: 0, looks: 0, ways: Vec::new() }
    }

    /// What has the keyboard is called so.
    pub fn focused(&self) -> String {
        let root = self.room.harness.root();
        let node = root.children_recursive().find(|node| node.accesskit_node().is_focused());
        let name = node.and_then(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()));
        name.unwrap_or_default()
    }

    pub fn key(&mut self, key: Key) {
        self.with(Modifiers::NONE, key);
    }

    pub fn with(&mut self, modifiers: Modifiers, key: Key) {
        self.keys += 1;
        self.room.press(modifiers, key);
    }

    /// Clicks what is called so.
    pub fn click(&mut self, name: &str) {
        self.clicks += 1;
        self.look();
        self.room.click(name);
    }

    pub fn enter(&mut self) {
        self.key(Key::Enter);
    }

    /// Types letter by letter. `⏎` is Enter.
    pub fn write(&mut self, text: &str) {
        for (at, line) in text.split('⏎').enumerate() {
            if at > 0 {
                self.enter();
            }
            self.keys += line.chars().count();
            self.room.type_text(line);
        }
    }

    /// Looks at what is there.
    pub fn look(&mut self) {
        self.looks += 1;
    }

    /// Presses Tab until what is called so has the keyboard; an end of a name is enough, after `…`.
    pub fn tab_to(&mut self, name: &str) {
        let is_it = |focused: &str| match name.strip_prefix('…') {
            Some(end) => focused.ends_with(end),
            None => focused == name,
        };
        let mut passed = Vec::new();
        for tabs in 0..MOST_TABS {
            let focused = self.focused();
            if is_it(&focused) {
                self.ways.push((tabs, focused));
                return;
            }
            passed.push(focused);
            self.key(Key::Tab);
        }
        let page = self.room.harness.state().page();
        panic!("the keyboard never comes to `{name}` on {page:?}, but passes {passed:#?}");
    }

    /// Goes there with Tab and presses it.
    pub fn press_on(&mut self, name: &str) {
        self.look();
        self.tab_to(name);
        self.enter();
    }

    /// Goes to a field with Tab, writes into it in place of what stands there, and leads on.
    pub fn write_into(&mut self, name: &str, text: &str) {
        self.tab_to(name);
        self.with(Modifiers::COMMAND, Key::A);
        self.write(text);
    }

    /// Finds a command or a record by its name and goes there.
    pub fn find(&mut self, name: &str) {
        self.with(Modifiers::COMMAND, Key::K);
        self.write(name);
        self.enter();
    }

    /// Catches what is said, each in a line of its own.
    pub fn catch(&mut self, lines: &[&str]) {
        self.with(Modifiers::COMMAND, Key::Enter);
        for line in lines {
            self.write(line);
            self.enter();
        }
        // Once out of the line, once out of the dialog.
        let line = self.room.t("catch-line");
        for _ in 0..2 {
            if self.room.has(&line) {
                self.key(Key::Escape);
            }
        }
        assert!(!self.room.has(&line), "the line is closed");
    }

    /// People come into the list, each with the letter of whom they speak for.
    pub fn people(&mut self, people: &[(&str, Key)]) {
        self.with(Modifiers::COMMAND, Key::L);
        for (name, side) in people {
            self.write(name);
            self.with(Modifiers::ALT, *side);
            self.enter();
        }
        let title = self.room.t("people-new");
        for _ in 0..2 {
            if self.room.has(&title) {
                self.key(Key::Escape);
            }
        }
        assert!(!self.room.has(&title), "the list is closed");
    }

    /// Everybody answers what waits, one after the other, and it is shown.
    pub fn answer_all(&mut self, answers: &[&str]) {
        for answer in answers {
            self.look();
            self.write(answer);
        }
        self.key(Key::R);
    }

    /// The workshop that was planned first.
    pub fn workshop(&self) -> Id<Workshop> {
        in_order(&self.workspace().workshops)[0].id
    }

    /// What runs of its agenda, from 0; nothing before it begins and after it is over.
    pub fn block(&self) -> Option<usize> {
        let now = NINE + self.later.get();
        let running = clock(self.workspace(), self.workshop(), now).running.block()?;
        agenda(self.workspace(), self.workshop()).iter().position(|block| block.id == running)
    }

    /// So many minutes after nine the next block begins with the space bar.
    pub fn next(&mut self, minutes: i64, block: usize) {
        let now = self.later.get() / MINUTE;
        assert!(now <= minutes, "it is {now} already");
        self.wait(minutes - now, 0);
        self.key(Key::Escape);
        assert_eq!(self.focused(), "");
        self.key(Key::Space);
        assert_eq!(self.block(), Some(block));
    }
}
