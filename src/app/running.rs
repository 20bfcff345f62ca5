//! A workshop that runs: what is pressed is written down, its pages are opened, its keys are read.

use egui::{Context, Event, Key};

use super::App;
use crate::calc::clock;
use crate::calc::running::{Press, due, pressed, standing};
use crate::calc::turns::turn;
use crate::edit::{Edit, Page};
use crate::file::Reason;
use crate::model::{Block, ClockStep, Id, Workshop, last_order};
use crate::ui::command::Request;
use crate::ui::keys::{CLOCK_KEYS, KeyOrder};
use crate::ui::{Outbox, View};

/// Later than the moment the bar changes, in milliseconds: pictures may be drawn a little before they are asked for.
const MARGIN: u64 = 40;

impl App {
    /// Writes down what was done with the clock of a workshop. At its beginning and its end the state of the workspace is
    /// kept in the history, for the minutes to tell what has changed between.
    pub(super) fn press(&mut self, ctx: &Context, workshop: Id<Workshop>, press: Press) {
        if self.file.document.is_read_only() {
            return self.toast("read-only-toast", self.texts.get("read-only-toast"));
        }
        if matches!(press, Press::Start | Press::End) {
            self.commit_drafts(ctx);
        }
        let moment = self.platform.moment();
        // Once all have spoken there is nobody to pass the word on to.
        if press == Press::Turn && turn(self.file.document.now(), moment).is_none() {
            return;
        }
        let Some(mut entry) = pressed(self.file.document.now(), workshop, moment, press) else { return };
        let now = self.file.document.now();
        let block = entry.block.and_then(|block| now.blocks.get(&block)).map(|block| (**block).clone());
        let Some(mut held) = now.workshops.get(&workshop).map(|workshop| (**workshop).clone()) else { return };
        let begins = entry.what == ClockStep::Begin && clock::clock(now, workshop, moment.utc_ms).began.is_none();
        let other = clock::running(now, moment.utc_ms).filter(|(other, _)| *other != workshop && press == Press::Start);
        let other = other.and_then(|(other, _)| pressed(now, other, moment, Press::End));
        let mut ord = last_order(&now.clock);
        if begins {
            (held.state_before, held.state_after) = (self.state_kept(), String::new());
            held.day = held.day.or(Some(moment.local.date()));
        } else if entry.what == ClockStep::End {
            held.state_after = self.state_kept();
        }
        let subject = block.as_ref().map_or_else(|| held.title.clone(), |block| block.title.clone());
        let mut edit = Edit::new(label(entry.what), subject, self.page);
        // Only one workshop runs at a time.
        if let Some(mut other) = other {
            (other.id, other.ord) = (self.fresh.next(), ord.clone());
            ord = ord.next();
            edit = edit.put(other);
        }
        (entry.id, entry.ord) = (self.fresh.next(), ord);
        let what = entry.what;
        self.apply_edits(ctx, vec![edit.put(entry).put(held)]);
        // Its notes and votes are what is meant from now on, whichever workshop was looked at last.
        if begins {
            let view = view!(self);
            self.pages.show(workshop.into(), view);
        }
        if what == ClockStep::Begin {
            self.follow_agenda(block.as_ref());
        }
    }

    /// Starts the workshop that is due; where none is, or one runs already, the page of workshops says more.
    pub(super) fn run_workshop(&mut self, ctx: &Context) {
        let moment = self.platform.moment();
        let now = self.file.document.now();
        match due(now, moment).filter(|_| standing(now, moment).is_none()) {
            Some(workshop) => self.press(ctx, workshop, Press::Start),
            None => self.page = Page::Workshops,
        }
    }

    /// Opens what a block opens, where that is wished.
    fn follow_agenda(&mut self, block: Option<&Block>) {
        let opens = block.and_then(|block| block.opens).filter(|_| self.settings.follow_agenda);
        self.show_block_in_room(opens.is_none());
        if let (Some(opens), Some(block)) = (opens, block) {
            self.page = self.pages.begin(opens, block.method);
            // Votes and notes are those of the workshop that runs.
            if self.page == Page::Workshops {
                let view = view!(self);
                self.pages.show(block.workshop.into(), view);
            }
        }
    }

    /// Keeps the state of the workspace in the history and gives its fingerprint; where it cannot be kept, that is said and
    /// there is none.
    fn state_kept(&mut self) -> String {
        let kept = self.store.remember_workspace(self.file.document.now(), Reason::Workshop);
        kept.unwrap_or_else(|error| {
            tracing::warn!(%error, "the state of a workshop was not kept");
            self.toast("run-no-history", self.texts.get("run-no-history"));
            String::new()
        })
    }

    /// Forgets what the clock of a workshop has counted, as after a rehearsal.
    pub(super) fn reset_clock(&mut self, ctx: &Context, workshop: Id<Workshop>) {
        let now = self.file.document.now();
        let Some(mut held) = now.workshops.get(&workshop).map(|workshop| (**workshop).clone()) else { return };
        (held.state_before, held.state_after) = (String::new(), String::new());
        let mut edit = Edit::new("edit-clock-reset", held.title.clone(), self.page);
        for entry in clock::entries(now, workshop) {
            edit = edit.remove(entry.id);
        }
        self.apply_edits(ctx, vec![edit.put(held)]);
    }

    /// The keys of the clock: what nothing on the page has used, outside of fields and dialogs. While a clock runs, the next
    /// picture is asked for when it shows something else.
    pub(super) fn run_keys(&mut self, ctx: &Context, out: &mut Outbox) {
        let moment = self.platform.moment();
        let Some(standing) = standing(self.file.document.now(), moment).filter(|_| self.file.is_open) else { return };
        // What only the room sees tells whole minutes.
        let until = match turn(self.file.document.now(), moment) {
            turn if self.is_room_here() => standing.until_minute(turn.map(|turn| turn.left)),
            _ => standing.until_change(),
        };
        ctx.request_repaint_after(std::time::Duration::from_millis(until + MARGIN));
        if self.dialog.is_some()
            || ctx.memory(egui::Memory::top_modal_layer).is_some()
            || egui::Popup::is_any_open(ctx)
            || KeyOrder::was_in_field(ctx)
            || ctx.text_edit_focused()
        {
            return;
        }
        // The space bar presses the button that has the focus.
        let focused = ctx.memory(egui::Memory::focused).is_some();
        for (press, key, shift) in CLOCK_KEYS {
            if !(focused && key == Key::Space) && take(ctx, key, shift) {
                out.request(Request::Press(standing.workshop.id, press));
            }
        }
    }
}

/// Takes a key that was pressed without other modifiers than Shift; a space bar that is held down leads on only once.
fn take(ctx: &Context, key: Key, shift: bool) -> bool {
    ctx.input_mut(|input| {
        let before = input.events.len();
        let mut held = 0;
        input.events.retain(|event| match event {
            Event::Key { key: pressed, pressed: true, repeat, modifiers, .. } if *pressed == key => {
                // Where + needs Shift on a keyboard, it comes with it.
                let right = key != Key::Space || modifiers.shift == shift;
                let mine = right && !modifiers.command && !modifiers.ctrl && !modifiers.alt;
                held += usize::from(mine && *repeat && key == Key::Space);
                !mine
            }
            _ => true,
        });
        before - input.events.len() > held
    })
}

fn label(what: ClockStep) -> &'static str {
    match what {
        ClockStep::Begin => "edit-clock-begin",
        ClockStep::Pause => "edit-clock-pause",
        ClockStep::Resume => "edit-clock-resume",
        ClockStep::Add => "edit-clock-add",
        ClockStep::Turn => "edit-clock-turn",
        ClockStep::End => "edit-clock-end",
    }
}
