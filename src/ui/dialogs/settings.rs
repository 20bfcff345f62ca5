//! Settings: language, theme, zoom, your side and name; and the workspace's own title, language and currency.

use egui::Ui;

use super::super::form::header;
use super::super::pages::proposal;
use super::super::settings::{RoomPlace, Settings, ThemeChoice, ZOOM_STEPS};
use super::super::{Outbox, View, widgets};
use super::scrolling_body;
use crate::calc::proposals::Topic;
use crate::edit::Page;
use crate::model::{Header, Language, Side};
use crate::text::labels;
use widgets::Field;

/// Draws the settings.
pub fn settings_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, settings: &mut Settings) {
    widgets::heading(ui, view.t("settings-title"));
    scrolling_body(ui, |ui| {
        own_ui(ui, view, settings);
        ui.add_space(4.0);
        widgets::rule(ui);
        widgets::subheading(ui, view.t("settings-workspace"));
        workspace_ui(ui, view, out);
        drawn_ui(ui, view);
    });
}

fn own_ui(ui: &mut Ui, view: View<'_>, settings: &mut Settings) {
    widgets::captioned(ui, &view.t("settings-language"), |ui| {
        let options = Language::ALL.map(|language| (language, view.t(labels::words(language))));
        if let Some(language) = widgets::segments(ui, "settings language", view.language(), &options) {
            settings.language = Some(language);
        }
    });
    widgets::captioned(ui, &view.t("settings-theme"), |ui| {
        let options = [
            (ThemeChoice::Light, view.t("theme-light")),
            (ThemeChoice::Dark, view.t("theme-dark")),
            (ThemeChoice::System, view.t("theme-system")),
        ];
        if let Some(theme) = widgets::segments(ui, "settings theme", settings.theme, &options) {
            settings.theme = theme;
        }
    });
    let caption = view.t("settings-zoom");
    widgets::captioned(ui, &caption, |ui| {
        let percent = |step: f32| view.texts.percent(f64::from(step));
        let options: Vec<(u32, String)> = ZOOM_STEPS.iter().map(|step| (millis(*step), percent(*step))).collect();
        let field = Field::header("settings zoom");
        if let Some(zoom) = widgets::choice(ui, field, &caption, millis(settings.zoom), &options, 110.0) {
            settings.zoom = zoom as f32 / 1000.0;
        }
    });
    widgets::captioned(ui, &view.t("settings-side"), |ui| {
        let sides = Side::BOTH.map(|side| (Some(side), view.t(labels::words(side))));
        let options: Vec<_> = sides.into_iter().chain([(None, view.t("settings-neutral"))]).collect();
        if let Some(side) = widgets::segments(ui, "settings speaks for", settings.speaks_for, &options) {
            settings.speaks_for = side;
        }
    });
    if let Some(autosave) = widgets::toggle(ui, "settings autosave", &view.t("settings-autosave"), settings.autosave) {
        settings.autosave = autosave;
    }
    widgets::captioned(ui, &view.t("settings-room"), |ui| {
        let options = [
            (RoomPlace::Suiting, view.t("settings-room-suiting")),
            (RoomPlace::Window, view.t("settings-room-window")),
            (RoomPlace::Here, view.t("settings-room-here")),
            (RoomPlace::Page, view.t("settings-room-page")),
        ];
        let name = view.t("settings-room");
        let width = ui.available_width().min(420.0);
        if let Some(place) = widgets::choice(ui, Field::header("settings room"), &name, settings.room, &options, width)
        {
            settings.room = place;
        }
    });
    let follow = view.t("settings-follow-agenda");
    if let Some(follow) = widgets::toggle(ui, "settings follow agenda", &follow, settings.follow_agenda) {
        settings.follow_agenda = follow;
    }
    let caption = view.t("settings-name");
    widgets::captioned(ui, &caption, |ui| {
        let field = Field::header("settings name");
        let (_, name) = widgets::text_line(ui, field, &caption, &settings.name, "", 260.0);
        if let Some(name) = name {
            settings.name = name;
        }
    });
}

/// What draws the window, and why that.
fn drawn_ui(ui: &mut Ui, view: View<'_>) {
    let Some(drawn) = view.drawn else { return };
    let why = view.tx(drawn.why, &[("adapter", drawn.adapter.as_str().into())]);
    widgets::small(ui, view.tx("settings-drawn", &[("with", drawn.with.into()), ("why", why.into())]));
}

fn millis(zoom: f32) -> u32 {
    (zoom * 1000.0).round() as u32
}

fn workspace_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let form = header(view, Page::Overview, "edit-workspace");
    let caption = view.t("settings-workspace-title");
    widgets::captioned(ui, &caption, |ui| {
        form.bare().called(&caption).line(ui, out, Header::F.title, 400.0);
    });
    let caption = view.t("settings-workspace-language");
    widgets::captioned(ui, &caption, |ui| {
        form.bare().called(&caption).choice(ui, out, Header::F.language, 140.0);
    });
    let caption = view.t("settings-currency");
    widgets::captioned(ui, &caption, |ui| {
        let options: Vec<(usize, String)> =
            ["EUR", "CHF", "USD", "GBP"].iter().map(|code| (*code).to_owned()).enumerate().collect();
        let now = &view.workspace.header.currency;
        let current = options.iter().position(|(_, code)| code == now).unwrap_or(usize::MAX);
        let path = form.path(Header::F.currency);
        if let Some(at) = widgets::choice(ui, path, &caption, current, &options, 110.0)
            && let Some((_, code)) = options.get(at)
        {
            form.set(out, Header::F.currency, code.clone());
        }
    });
    proposal::mark_ui(ui, view, out, Topic::Currency, Page::Overview);
}
