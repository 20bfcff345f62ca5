//! What whoever leads sees of the room window: what it shows, and what can be done about it.

use egui::{Align, Button, Frame, Label, Layout, Margin, Panel, RichText, Ui};

use super::super::command::{Request, RoomAct};
use super::super::{Outbox, View, icons, theme, widgets};
use super::Scene;

/// The bar, while the room window is open: `follows` where it shows what is looked at here.
pub fn room_bar_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, scene: &Scene, follows: bool) {
    let colors = theme::palette(ui);
    let frame = Frame::new().fill(colors.quiet).inner_margin(Margin::symmetric(16, 4));
    Panel::top("room bar").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(28.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let mut act = |clicked: bool, act: RoomAct| {
                    if clicked {
                        out.request(Request::Room(act));
                    }
                };
                let blank = Button::selectable(scene.blank, view.t("room-blank"));
                act(ui.add(blank).on_hover_text(view.t("room-blank-why")).clicked(), RoomAct::Blank);
                let follow = Button::selectable(follows, view.t("room-follow"));
                act(ui.add(follow).on_hover_text(view.t("room-follow-why")).clicked(), RoomAct::Follow(!follows));
                if !follows {
                    act(ui.button(view.t("room-show-this")).clicked(), RoomAct::ShowThis);
                }
                let (at, all) = scene.place;
                if all > 1 {
                    let forth = |ui: &mut Ui| widgets::icon_button(ui, icons::CARET_RIGHT, &view.t("room-forth"));
                    act(ui.add_enabled_ui(at < all, forth).inner.clicked(), RoomAct::Forth);
                    let back = |ui: &mut Ui| widgets::icon_button(ui, icons::CARET_LEFT, &view.t("room-back"));
                    act(ui.add_enabled_ui(at > 1, back).inner.clicked(), RoomAct::Back);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let place = if all > 1 { format!(" ({at}/{all})") } else { String::new() };
                    let title = if scene.blank { view.t("room-black") } else { format!("{}{place}", scene.leaf.title) };
                    let words = view.tx("room-sees", &[("what", title.into())]);
                    ui.add(Label::new(RichText::new(format!("{}  {words}", icons::PROJECTOR))).truncate());
                });
            });
        });
    });
}
