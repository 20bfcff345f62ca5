//! What a pass does around drawing: looks, shortcuts, files that were dropped, the window itself, and its title.

use std::path::PathBuf;

use egui::{CentralPanel, Frame, Margin, Ui};

use super::{App, Pending, faults};
use crate::edit::{Label, Page};
use crate::text::{plain, texts};
use crate::ui::command::{Command, Request};
use crate::ui::dialogs::{self, Dialog};
use crate::ui::files::CopyUse;
use crate::ui::frame::{self, Bar};
use crate::ui::settings::ThemeChoice;
use crate::ui::{Outbox, View, glossary, icons, room, run_bar, theme, widgets};

impl App {
    /// Language, theme and zoom as they are set.
    pub(super) fn apply_looks(&mut self, ctx: &egui::Context) {
        let language = self.settings.language.unwrap_or_else(|| self.platform.system_language());
        if language != self.texts.language() {
            self.texts = texts(language);
        }
        let preference = match self.settings.theme {
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
            ThemeChoice::System => egui::ThemePreference::System,
        };
        if ctx.options(|options| options.theme_preference) != preference {
            ctx.set_theme(preference);
        }
        // Presenting: even the smallest text reaches 28 px on a screen 1080 px high.
        let native_height = ctx.content_rect().height() * ctx.zoom_factor();
        let zoom = if self.presenting {
            self.settings.zoom.max(native_height * 28.0 / 1080.0 / theme::SMALL)
        } else {
            self.settings.zoom
        };
        if (ctx.zoom_factor() - zoom).abs() > 0.01 {
            ctx.set_zoom_factor(zoom);
        }
        // A hint stands over the numbers the room looks at, wherever the pointer was left.
        let delay = if self.presenting { theme::NO_HINT } else { theme::HINT_DELAY };
        if ctx.global_style().interaction.tooltip_delay.total_cmp(&delay).is_ne() {
            ctx.all_styles_mut(|style| style.interaction.tooltip_delay = delay);
        }
    }

    /// Shortcuts are consumed before anything is drawn, those with more modifiers first, so that a text field never
    /// undoes beside the program.
    pub(super) fn shortcuts(&mut self, ctx: &egui::Context, out: &mut Outbox) {
        let mut all: Vec<(egui::KeyboardShortcut, Command)> = Command::all()
            .filter(|command| command.is_offered(self.file.document.now()))
            .flat_map(|command| command.shortcuts().into_iter().map(move |shortcut| (shortcut, command)))
            .collect();
        all.sort_by_key(|(shortcut, _)| {
            let modifiers = shortcut.modifiers;
            std::cmp::Reverse([modifiers.shift, modifiers.alt, modifiers.command].into_iter().filter(|on| *on).count())
        });
        for (shortcut, command) in all {
            // In a dialog these keys are its own.
            if matches!(command, Command::Catch | Command::Feedback) && self.dialog.is_some() {
                continue;
            }
            if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
                // What is being decided in a dialog is not thrown away by a shortcut.
                let free = match &self.dialog {
                    None => true,
                    Some(Dialog::Palette(_) | Dialog::Help) => matches!(command, Command::Palette | Command::Help),
                    Some(_) => false,
                };
                if free {
                    out.request(Request::Run(command));
                }
            }
        }
        // Tab leads into the list that is looked at, while nothing else has the keys.
        let nothing = ctx.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none());
        let tab = |input: &egui::InputState| input.key_pressed(egui::Key::Tab) && input.modifiers.is_none();
        if nothing && self.dialog.is_none() && self.file.is_open && ctx.input(tab) {
            let view = view!(self);
            if self.pages.takes_tab(self.page, view) {
                ctx.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
            }
        }
        // Esc ends the innermost thing, and only that: an open list or menu first.
        if egui::Popup::is_any_open(ctx)
            && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            egui::Popup::close_all(ctx);
        }
    }

    /// Draws everything that is to be seen.
    pub(super) fn draw(&mut self, ui: &mut Ui, out: &mut Outbox) {
        glossary::explain(ui.ctx(), &self.leads.results.glossary);
        let state = self.file.save_state(self.recovery.is_failing());
        let undo = self.file.document.undo_label().map(|label| self.words(label));
        let redo = self.file.document.redo_label().map(|label| self.words(label));
        let view = view!(self);
        let file_name = self.file.name();
        let bar = Bar {
            file: file_name.as_deref(),
            state,
            undo: undo.as_deref(),
            redo: redo.as_deref(),
            open: self.file.is_open,
        };
        if self.is_room_here() {
            self.room_here_ui(ui);
            self.dialog_ui(ui, out);
            self.toasts_ui(ui);
            return self.black_ui(ui);
        }
        if !self.presenting {
            if self.file.is_open {
                frame::navigation_ui(ui, view, out, self.page);
            }
            frame::top_bar_ui(ui, view, out, &bar);
        }
        if self.file.is_open {
            run_bar::run_bar_ui(ui, view, out);
        }
        if let Some((scene, follows)) = self.seen_in_room() {
            room::room_bar_ui(ui, view, out, scene, follows);
        }
        self.page_ui(ui, out);
        self.dialog_ui(ui, out);
        self.toasts_ui(ui);
        self.black_ui(ui);
    }

    /// The page, or what stands where it could not be drawn.
    fn page_ui(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let view = view!(self);
        let colors = theme::palette(ui);
        let margin = if ui.available_width() < 700.0 { Margin::symmetric(12, 8) } else { Margin::symmetric(20, 14) };
        let page = if self.file.is_open { self.page } else { Page::Overview };
        let (pages, read_only) = (&mut self.pages, self.file.document.is_read_only());
        let state_of_page = (page, self.file.document.revision());
        let mut not_shown = self.not_shown.filter(|not_shown| *not_shown == state_of_page);
        // Keys meant for a dialog do not reach the page behind it.
        let ctx = ui.ctx().clone();
        let held_back = self.dialog.is_some().then(|| ctx.input_mut(|input| std::mem::take(&mut input.events)));
        self.page_rect = ui.available_rect_before_wrap();
        CentralPanel::default().frame(Frame::new().fill(colors.ground).inner_margin(margin)).show(ui, |ui| {
            if not_shown.is_some() {
                if faults::not_shown_ui(ui, view) {
                    not_shown = None;
                }
                return;
            }
            let whole = faults::drawn(|| {
                if read_only {
                    let words = format!("{} {}", icons::LOCK, view.t("read-only-banner"));
                    widgets::badge(ui, words, widgets::Tone::Warning);
                    ui.add_enabled_ui(true, |ui| pages.ui(ui, page, view, out));
                } else {
                    pages.ui(ui, page, view, out);
                }
            });
            if !whole {
                not_shown = Some(state_of_page);
            }
        });
        self.not_shown = not_shown;
        self.more_below_ui(ui);
        if let Some(events) = held_back {
            ctx.input_mut(|input| input.events = events);
        }
    }

    /// The open dialog, and what it wants.
    fn dialog_ui(&mut self, ui: &mut Ui, out: &mut Outbox) {
        match self.dialog {
            Some(Dialog::Catch) => return self.catch_ui(ui, out),
            Some(Dialog::Feedback) => return self.feedback_ui(ui, out),
            _ => {}
        }
        let Some(dialog) = &mut self.dialog else { return };
        let mut settings = self.settings.clone();
        let view = view!(self);
        let mut verdict = dialogs::Verdict::Close;
        faults::drawn(|| verdict = dialogs::dialog_ui(ui, view, out, &mut settings, dialog));
        self.settings = settings;
        match verdict {
            dialogs::Verdict::Stay => {}
            dialogs::Verdict::Close => {
                self.forget_import();
                self.dialog = None;
            }
            dialogs::Verdict::CancelWork => {
                if let Dialog::Working { progress, .. } = dialog {
                    progress.stop();
                }
                self.next_work();
                self.dialog = None;
            }
            dialogs::Verdict::FollowImport => {
                self.fresh = out.fresh.clone();
                self.follow_import();
                out.fresh = self.fresh.clone();
            }
            dialogs::Verdict::StopFollowing => self.stop_following(),
            dialogs::Verdict::RunImport => {
                let ctx = ui.ctx().clone();
                self.execute_import(&ctx);
            }
        }
    }

    /// What a change is called.
    pub(super) fn words(&self, label: &Label) -> String {
        let what = self.texts.get(label.key);
        if label.subject.is_empty() { what } else { format!("{what} ({})", label.subject) }
    }

    /// Files dropped on the window: a workspace opens, anything else is a table to import on the page that is shown.
    pub(super) fn dropped_files(&mut self, ctx: &egui::Context) {
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        let is_workspace =
            |path: &PathBuf| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
        if self.file.is_open && !dropped.is_empty() && dropped.iter().all(is_workspace) {
            return self.read_copies(CopyUse::Dropped, dropped, false);
        }
        let Some(path) = dropped.into_iter().next().filter(|path| !path.as_os_str().is_empty()) else { return };
        if is_workspace(&path) || !self.file.is_open {
            if !self.hold_back(Pending::Open(path.clone())) {
                self.open_path(path);
            }
        } else if let Some(register) = self.pages.register(self.page) {
            self.read_into_list(register.table, path);
        } else {
            self.read_table(crate::ui::pages::row(self.page).dropped, path);
        }
    }

    /// What belongs to the person at this machine.
    #[cfg(feature = "testing")]
    pub fn settings(&self) -> &crate::ui::settings::Settings {
        &self.settings
    }

    /// After a pass: gestures, settings and the title of the window.
    pub(super) fn after_pass(&mut self, ctx: &egui::Context) {
        let down = ctx.input(|input| input.pointer.any_down());
        if down {
            self.file.document.hold_gesture(self.platform.now_ms());
        } else if self.pointer_was_down {
            self.file.document.end_gesture();
        }
        self.pointer_was_down = down;
        if self.settings != self.stored_settings {
            self.platform.store_settings(&self.settings);
            self.stored_settings = self.settings.clone();
            ctx.request_repaint();
        }
        let mut name =
            if self.file.is_open { plain::title(&self.file.document.now().header.title) } else { String::new() };
        if name.is_empty() && self.file.is_open {
            name = plain::title(&self.file.name().unwrap_or_default());
        }
        let dirty = self.has_unsaved_changes();
        let app = self.texts.get("app-name");
        let title = match (name.is_empty(), self.file.is_open) {
            (_, false) => app,
            (true, true) => format!("{}{} – {app}", if dirty { "● " } else { "" }, self.texts.get("untitled")),
            (false, true) => format!("{}{name} – {app}", if dirty { "● " } else { "" }),
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}
