//! Short messages at the bottom of the window.

use std::path::{Path, PathBuf};

use egui::{Align2, Area, Frame, Id as WidgetId, Margin, Order, Ui, vec2};

use super::App;
use crate::ui::theme;

/// How long the ways to a written file are offered, in milliseconds.
const FILE_MS: u64 = 15_000;
/// The widest message.
const WIDEST: f32 = 640.0;

#[derive(Debug, Clone)]
pub(super) struct Toast {
    /// The text's key: a newer message of the same kind takes the place of the older one.
    key: &'static str,
    text: String,
    until_ms: u64,
    /// A file that was written: it can be opened, or shown in its folder.
    file: Option<PathBuf>,
}

impl App {
    /// Shows a short message, longer the more there is to read; never more than two at once.
    pub(super) fn toast(&mut self, key: &'static str, text: String) {
        let until_ms = self.platform.now_ms() + 1_800 + 45 * text.chars().count() as u64;
        self.toasts.retain(|toast| toast.key != key);
        self.toasts.push(Toast { key, text, until_ms, file: None });
        let surplus = self.toasts.len().saturating_sub(2);
        self.toasts.drain(..surplus);
    }

    /// Says that a file was written, with the ways to open it and to show it in its folder.
    pub(super) fn toast_file(&mut self, key: &'static str, text: String, file: PathBuf) {
        self.toast(key, text);
        let until_ms = self.platform.now_ms() + FILE_MS;
        if let Some(toast) = self.toasts.last_mut() {
            (toast.file, toast.until_ms) = (Some(file), until_ms);
        }
    }

    /// Opens a file that was written, or shows it in its folder.
    fn open_written(&mut self, file: &Path, folder: bool) {
        if !self.platform.open_file(file, folder) {
            let path = file.display().to_string();
            let text = self.texts.with("open-failed", &[("path", path.into())]);
            self.toast("open-failed", text);
        }
    }

    pub(super) fn toasts_ui(&mut self, ui: &mut Ui) {
        let now = self.platform.now_ms();
        self.toasts.retain(|toast| toast.until_ms > now);
        if self.toasts.is_empty() {
            return;
        }
        let mut wanted = None;
        let area = Area::new(WidgetId::unique("toasts"))
            .order(Order::Foreground)
            .interactable(self.toasts.iter().any(|toast| toast.file.is_some()));
        area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -20.0)).show(ui.ctx(), |ui| {
            let colors = theme::palette(ui);
            for toast in &self.toasts {
                Frame::new().fill(colors.ink).corner_radius(8).inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
                    // As wide as the text, up to a line that is read at a glance; never as narrow as the message before.
                    let font = egui::FontId::proportional(theme::BODY);
                    let line = ui.painter().layout_no_wrap(toast.text.clone(), font, colors.surface).size().x;
                    let room = ui.ctx().content_rect().width() - 64.0;
                    ui.set_width(line.min(WIDEST).min(room).ceil());
                    ui.add(egui::Label::new(egui::RichText::new(&toast.text).color(colors.surface)).wrap());
                    if let Some(file) = &toast.file {
                        ui.horizontal(|ui| {
                            for (key, folder) in [("open-written", false), ("show-in-folder", true)] {
                                if ui.button(self.texts.get(key)).clicked() {
                                    wanted = Some((file.clone(), folder));
                                }
                            }
                        });
                    }
                });
            }
        });
        if let Some((file, folder)) = wanted {
            self.open_written(&file, folder);
        }
        let next = self.toasts.iter().map(|toast| toast.until_ms).min().unwrap_or(now);
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(next.saturating_sub(now) + 10));
    }
}
