//! Glue: the only place that sees everything. Shortcuts are consumed before drawing, edits applied after it; files are
//! read and written on the worker.

/// What pages read, from the program's parts one by one: the pages themselves stay free to be changed.
macro_rules! view {
    ($app:ident) => {
        View {
            workspace: $app.file.document.now(),
            revision: $app.file.document.revision(),
            results: &$app.leads.results,
            texts: &$app.texts,
            today: $app.platform.today(),
            now: $app.platform.moment(),
            zone: $app.platform.zone(),
            side: $app.settings.speaks_for,
            name: &$app.settings.name,
            presenting: $app.presenting,
            read_only: $app.file.document.is_read_only(),
            stored: &$app.stored_settings,
            drawn: $app.platform.drawn(),
        }
    };
}

mod catching;
mod clipboard;
mod collaborators;
mod commands;
#[cfg(target_os = "linux")]
pub mod desktop_theme;
mod drawing;
mod editing;
mod faults;
mod git;
mod giving;
mod importing;
mod leads;
pub mod log;
mod merging;
pub mod minutes;
mod open_file;
mod paths;
pub mod platform;
#[cfg(feature = "testing")]
mod played;
mod present;
mod products;
pub mod recovery_writer;
pub mod renderer;
mod requests;
mod room;
mod running;
mod safety;
mod saving;
pub mod settings_file;
pub mod tables;
mod toasts;
mod typed_past;
mod versions;
mod waiting;
pub mod watcher;
pub mod window;
mod work;
mod worker;

use std::path::PathBuf;
use std::sync::mpsc::Receiver;

use egui::Ui;

use crate::edit::{Document, Page};
use crate::exchange::templates::Template;
use crate::file::Store;
use crate::model::{FreshIds, Language, RecordRef};
use crate::text::{Texts, texts};
use crate::ui::command::CopyTask;
use crate::ui::dialogs::Dialog;
use crate::ui::files::PathFor;
use crate::ui::keys::KeyOrder;
use crate::ui::pages::Pages;
use crate::ui::settings::Settings;
use crate::ui::{Outbox, View};
use collaborators::Collaborators;
use faults::NotShown;
use leads::Leads;
use merging::Merging;
use open_file::OpenFile;
use platform::{PathAnswer, Platform};
use recovery_writer::RecoveryWriter;
use safety::Safety;
use toasts::Toast;
use waiting::Waiting;
use watcher::Watcher;
use worker::Worker;

pub use products::{Product, Refused, write_product};

/// Whether there surely is no such file; a place that does not answer may have it.
pub fn is_missing(path: &std::path::Path) -> bool {
    let path = path.to_path_buf();
    worker::within(2_000, move || !path.exists()).unwrap_or(false)
}

/// What was held back by the question about unsaved changes.
#[derive(Debug, Clone)]
enum Pending {
    Quit,
    Start(Template, Language),
    Open(PathBuf),
    AskOpen,
}

/// The program.
pub struct App {
    platform: Box<dyn Platform>,
    store: Store,
    worker: Worker,
    recovery: RecoveryWriter,
    watcher: Watcher,
    /// The document that is open, and what goes with it.
    file: OpenFile,
    /// What follows from it.
    leads: Leads,
    safety: Safety,
    collaborators: Collaborators,
    /// A merge that is previewed.
    merging: Option<Merging>,
    fresh: FreshIds,
    settings: Settings,
    stored_settings: Settings,
    texts: Texts,
    pages: Pages,
    page: Page,
    /// A page that could not be drawn.
    not_shown: Option<NotShown>,
    /// Where the page was drawn last.
    page_rect: egui::Rect,
    presenting: bool,
    /// What the room sees.
    room: room::Room,
    /// The room is to look at each other: the screen is black.
    black: bool,
    /// What single letters have done that may yet turn out to be a word.
    by_letters: Option<typed_past::ByLetters>,
    dialog: Option<Dialog>,
    toasts: Vec<Toast>,
    title: String,
    pointer_was_down: bool,
    /// The picture of the page that is on its way to the clipboard.
    picture: Option<clipboard::PictureToCome>,
    /// The number of the work that was begun last, and what somebody waits for.
    work_number: u64,
    waiting: Waiting,
    /// A file dialog that is open.
    asked: Option<(PathFor, Receiver<PathAnswer>)>,
    /// The path typed last for want of a file dialog, until what it was for has worked.
    typed_path: Option<(PathFor, PathBuf)>,
    /// The copy that is to be written.
    giving: Option<CopyTask>,
    /// The file that was tried last, to go on from after a mistake.
    opening: Option<PathBuf>,
    /// The real place of the file the program was started with.
    opened_first: Option<PathBuf>,
    /// The open questions are to be shown as soon as the file is open.
    questions_first: bool,
    pending: Option<Pending>,
    after_save: bool,
    quit: bool,
}

impl App {
    /// The program without a document.
    pub fn new(platform: Box<dyn Platform>, settings: Settings) -> Self {
        let language = settings.language.unwrap_or_else(|| platform.system_language());
        let store = platform.store();
        Self {
            worker: Worker::new(platform.threaded(), store.clone()),
            recovery: RecoveryWriter::new(platform.threaded(), store.clone(), platform.session()),
            watcher: Watcher::new(platform.threaded(), store.clone()),
            fresh: FreshIds::seeded(platform.seed()),
            store,
            platform,
            file: OpenFile::none(),
            leads: Leads::default(),
            safety: Safety::default(),
            collaborators: Collaborators::default(),
            merging: None,
            stored_settings: settings.clone(),
            settings,
            texts: texts(language),
            pages: Pages::default(),
            page: Page::Overview,
            not_shown: None,
            page_rect: egui::Rect::ZERO,
            presenting: false,
            room: room::Room::default(),
            black: false,
            by_letters: None,
            dialog: None,
            toasts: Vec::new(),
            title: String::new(),
            pointer_was_down: false,
            picture: None,
            work_number: 0,
            waiting: Waiting::default(),
            asked: None,
            typed_path: None,
            giving: None,
            opening: None,
            opened_first: None,
            questions_first: false,
            pending: None,
            after_save: false,
            quit: false,
        }
    }

    /// Opens a file as soon as the first pass runs.
    pub fn open_at_start(&mut self, path: PathBuf) {
        self.open_path(path);
    }

    /// Starts with a new workspace.
    pub fn start_with(&mut self, template: Template, language: Language) {
        let workspace =
            crate::exchange::templates::new_workspace(template, language, &mut self.fresh, self.platform.today());
        self.take_document(Document::new(workspace), None);
    }

    /// Whether there is anything that would be lost by closing now.
    pub fn has_unsaved_changes(&mut self) -> bool {
        self.file.is_open && (self.file.is_dirty() || self.pages.draft().is_some())
    }

    /// Asks to close, as the window's close button does; true when nothing stands against it.
    pub fn ask_to_quit(&mut self) -> bool {
        self.quit || !self.hold_back(Pending::Quit)
    }

    /// One pass: shortcuts, drawing, edits.
    pub fn pass(&mut self, ui: &mut Ui, window: Option<&eframe::Frame>) {
        let ctx = ui.ctx().clone();
        KeyOrder::install(&ctx);
        crate::ui::widgets::note_touch(&ctx);
        self.apply_looks(&ctx);
        self.receive(&ctx);
        self.dropped_files(&ctx);
        let mut out = Outbox::new(self.fresh.clone());
        self.end_black(&ctx);
        self.take_picture(&ctx);
        self.clipboard_events(&ctx, &mut out);
        self.keys_from_room(&ctx);
        self.before_letters(&ctx);
        self.shortcuts(&ctx, &mut out);
        self.follow_document();
        self.follow_room();
        self.draw(ui, &mut out);
        self.room_window(&ctx);
        self.room_keys(&ctx, &mut out);
        self.run_keys(&ctx, &mut out);
        self.present_keys(&ctx, &mut out);
        self.fresh = out.fresh.clone();
        self.apply_edits(&ctx, out.edits);
        for request in out.requests {
            self.execute(&ctx, window, request);
        }
        self.after_letters(&ctx);
        self.after_pass(&ctx);
        self.keep_work();
        self.notice_changes();
        self.next_notice();
        self.follow_collaborators(&ctx);
        self.autosave(&ctx);
        self.look_at_places(&ctx);
        self.tell_of_keeping(&ctx);
    }

    /// Shows a record on its page.
    fn show(&mut self, record: RecordRef) {
        let view = view!(self);
        self.page = self.pages.show(record, view);
    }
}
