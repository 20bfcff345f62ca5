//! Short messages at the bottom of the window.

use egui::{Align2, Area, Frame, Id as WidgetId, Margin, Order, Ui, vec2};

use super::App;
use crate::ui::theme;

/// The widest message.
const WIDEST: f32 = 640.0;

#[derive(Debug, Clone)]
pub(super) struct Toast {
    /// The text's key: a newer message of the same kind takes the place of the older one.
    key: &'static str,
    text: String,
    until_ms: u64,
}

impl App {
    /// Shows a short message, longer the more there is to read; never more than two at once.
    pub(super) fn toast(&mut self, key: &'static str, text: String) {
        let until_ms = self.platform.now_ms() + 1_800 + 45 * text.chars().count() as u64;
        self.toasts.retain(|toast| toast.key != key);
        self.toasts.push(Toast { key, text, until_ms });
        let surplus = self.toasts.len().saturating_sub(2);
        self.toasts.drain(..surplus);
    }

    pub(super) fn toasts_ui(&mut self, ui: &mut Ui) {
        let now = self.platform.now_ms();
        self.toasts.retain(|toast| toast.until_ms > now);
        if self.toasts.is_empty() {
            return;
        }
        let area = Area::new(WidgetId::unique("toasts")).order(Order::Foreground).interactable(false);
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
                });
            }
        });
        let next = self.toasts.iter().map(|toast| toast.until_ms).min().unwrap_or(now);
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(next.saturating_sub(now) + 10));
    }
}
