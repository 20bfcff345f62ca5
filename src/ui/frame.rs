//! The frame around the pages: navigation at the left, the bar at the top.

use egui::{Align, Button, Frame, Layout, Margin, Panel, RichText, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::command::{Command, Request, shortcut_words};
use super::pages;
use super::{Outbox, View, icons, theme, widgets};
use crate::edit::Page;

/// How the file stands, in the top bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// Never saved, nothing in it worth saving.
    New,
    /// Changed since it was saved.
    Unsaved,
    /// Changed since it was saved, and what is unsaved cannot be kept aside at the moment.
    NotKept,
    /// Being written.
    Saving,
    /// Saved at this time of day.
    Saved(String),
    /// Saved, but the system did not confirm that it survives a power cut.
    SavedNotConfirmed(String),
    /// Opened and unchanged.
    Unchanged,
    /// Cannot be written.
    ReadOnly,
}

/// What the top bar shows beside the view.
#[derive(Debug)]
pub struct Bar<'a> {
    /// The file's name, if it has one.
    pub file: Option<&'a str>,
    /// How the file stands.
    pub state: SaveState,
    /// What undo would take back, in words.
    pub undo: Option<&'a str>,
    /// What redo would bring back, in words.
    pub redo: Option<&'a str>,
    /// Whether a workspace is open at all.
    pub open: bool,
}

/// The navigation, grouped by the way a team works.
pub fn navigation_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, current: Page) {
    let colors = theme::palette(ui);
    let rail = ui.available_width() < theme::RAIL;
    let frame = Frame::new().fill(colors.surface).inner_margin(Margin::symmetric(if rail { 6 } else { 12 }, 12));
    Panel::left("navigation").resizable(false).exact_size(if rail { 52.0 } else { 226.0 }).frame(frame).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.horizontal(|ui| {
                ui.label(RichText::new(icons::HANDSHAKE).size(24.0).color(colors.agreed));
                if !rail {
                    ui.label(RichText::new(view.t("app-name")).font(theme::strong(18.0)));
                }
            });
            ui.add_space(if rail { 4.0 } else { 10.0 });
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                // A copy begins with its task.
                let offered = |page: &Page| Command::Go(*page).is_offered(view.workspace);
                let task = [Page::Review].into_iter().filter(offered);
                let mut group = "";
                for page in task.chain(Page::of_every_workspace()) {
                    let new = pages::row(page).group;
                    if new != group {
                        ui.add_space(if rail { 2.0 } else { 10.0 });
                        if !rail {
                            widgets::small(ui, view.t(new));
                        }
                        group = new;
                    }
                    item_ui(ui, view, out, page, current, rail);
                }
                ui.add_space(10.0);
                for command in COMMANDS {
                    let name = view.t(match command {
                        Command::Export => "export-short",
                        Command::GiveCopy => "give-short",
                        Command::Merge => "merge-short",
                        command => command.name(),
                    });
                    if rail {
                        if widgets::icon_button(ui, command.icon(), &name).clicked() {
                            out.request(Request::Run(command));
                        }
                    } else {
                        let text = RichText::new(format!("{}  {name}", command.icon())).color(colors.muted);
                        if ui.add(Button::new(text).frame_when_inactive(false)).clicked() {
                            out.request(Request::Run(command));
                        }
                    }
                }
            });
        },
    );
}

/// What is not a page, but is looked for beside the pages.
const COMMANDS: [Command; 6] =
    [Command::GiveCopy, Command::Merge, Command::Versions, Command::Export, Command::Settings, Command::Help];

fn item_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, page: Page, current: Page, rail: bool) {
    let colors = theme::palette(ui);
    let selected = page == current;
    let height = if rail { 34.0 } else { 36.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let name = view.t(page.words());
    let fill = if selected {
        colors.agreed_ground
    } else if response.hovered() {
        colors.quiet
    } else {
        colors.surface
    };
    let ink = if selected { colors.agreed_text } else { colors.ink };
    let painter = ui.painter();
    painter.rect_filled(rect, 8.0, fill);
    if response.has_focus() {
        painter.rect_stroke(rect, 8.0, Stroke::new(2.0, colors.agreed), egui::StrokeKind::Inside);
    }
    let icon_at = if rail { rect.center() } else { rect.left_center() + vec2(18.0, 0.0) };
    painter.text(
        icon_at,
        egui::Align2::CENTER_CENTER,
        pages::row(page).icon,
        egui::FontId::proportional(18.0),
        if selected { colors.agreed_text } else { colors.muted },
    );
    let open = (pages::row(page).open)(view);
    if !rail {
        let font = if selected { theme::strong(theme::BODY) } else { egui::FontId::proportional(theme::BODY) };
        // The list of pages says it shorter where the name is long.
        let short = if page == Page::Actions { view.t("nav-actions") } else { name.clone() };
        painter.text(rect.left_center() + vec2(35.0, 0.0), egui::Align2::LEFT_CENTER, short, font, ink);
        if open > 0 {
            painter.text(
                rect.right_center() - vec2(8.0, 0.0),
                egui::Align2::RIGHT_CENTER,
                view.texts.integer(open),
                egui::FontId::proportional(theme::SMALL),
                if selected { colors.agreed_text } else { colors.muted },
            );
        }
    }
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    let clicked = response.clicked();
    let hint = if open > 0 { view.tx("nav-open", &[("page", name.into()), ("n", open.into())]) } else { name };
    response.on_hover_text(hint).on_hover_cursor(egui::CursorIcon::PointingHand);
    if clicked {
        out.request(Request::Run(Command::Go(page)));
    }
}

/// The bar at the top: title, save state, search, undo, redo, report, present.
pub fn top_bar_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, bar: &Bar<'_>) {
    let colors = theme::palette(ui);
    let narrow = ui.available_width() < theme::TWO_PANES;
    let frame = Frame::new().fill(colors.surface).inner_margin(Margin::symmetric(16, 10));
    Panel::top("top bar").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(30.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if bar.open {
                    actions_ui(ui, view, out, bar, narrow);
                } else {
                    for command in [Command::Help, Command::Settings, Command::Versions] {
                        if widgets::icon_button(ui, command.icon(), &view.t(command.name())).clicked() {
                            out.request(Request::Run(command));
                        }
                    }
                    search_ui(ui, view, out, narrow);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    if bar.open {
                        title_ui(ui, view, &bar.state, bar.file);
                    }
                });
            });
        });
    });
}

fn title_ui(ui: &mut Ui, view: View<'_>, state: &SaveState, file: Option<&str>) {
    let title = &view.workspace.header.title;
    let title = match file {
        Some(file) if title.is_empty() => file.to_owned(),
        None if title.is_empty() => view.t("untitled"),
        _ => title.clone(),
    };
    let words = match state {
        SaveState::New => view.t("save-state-new"),
        SaveState::Unsaved => view.t("save-state-unsaved"),
        SaveState::NotKept => view.t("save-state-not-kept"),
        SaveState::Saving => view.t("save-state-saving"),
        SaveState::Saved(at) => view.tx("save-state-saved", &[("time", at.into())]),
        SaveState::SavedNotConfirmed(at) => view.tx("save-state-not-confirmed", &[("time", at.into())]),
        SaveState::Unchanged => view.t("save-state-unchanged"),
        SaveState::ReadOnly => view.t("save-state-read-only"),
    };
    let colors = theme::palette(ui);
    let room = ui.available_width();
    let state_width = (if file.is_some() { 320.0_f32 } else { 150.0 }).min(room * 0.5);
    ui.scope(|ui| {
        ui.set_max_width(room - state_width);
        ui.add(egui::Label::new(RichText::new(&title).font(theme::strong(15.0))).truncate());
    });
    // Which file it is stands beside its title.
    if let Some(file) = file.filter(|file| *file != title && room > 420.0) {
        ui.scope(|ui| {
            ui.set_max_width((ui.available_width() - 150.0).clamp(60.0, 220.0));
            ui.add(egui::Label::new(RichText::new(file).size(theme::SMALL)).truncate());
        });
    }
    let color = match state {
        SaveState::ReadOnly | SaveState::SavedNotConfirmed(_) | SaveState::NotKept => colors.warning,
        _ => colors.muted,
    };
    let response = ui.add(egui::Label::new(RichText::new(words).size(theme::SMALL).color(color)).truncate());
    if *state == SaveState::NotKept {
        response.on_hover_text(view.t("work-not-kept"));
    }
}

fn search_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, narrow: bool) {
    let name = view.t(Command::Palette.name());
    let response = if narrow {
        widgets::icon_button(ui, icons::SEARCH, &name)
    } else {
        let shortcut = Command::Palette.shortcuts().first().map(|keys| shortcut_words(view.texts, *keys));
        let button =
            Button::new(format!("{}  {}", icons::SEARCH, view.t("search"))).shortcut_text(shortcut.unwrap_or_default());
        widgets::named(ui.add(button), &name)
    };
    if response.clicked() {
        out.request(Request::Run(Command::Palette));
    }
}

fn actions_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, bar: &Bar<'_>, narrow: bool) {
    for command in [Command::Present, Command::Report] {
        let name = view.t(command.name());
        let response = if narrow {
            widgets::icon_button(ui, command.icon(), &name)
        } else {
            let short = if command == Command::Present { view.t("present") } else { view.t("report") };
            widgets::named(ui.button(format!("{}  {short}", command.icon())), &name)
        };
        if response.clicked() {
            out.request(Request::Run(command));
        }
    }
    for (command, what) in [(Command::Redo, bar.redo), (Command::Undo, bar.undo)] {
        let name = match what {
            Some(what) => format!("{}: {what}", view.t(command.name())),
            None => view.t(command.name()),
        };
        let response = ui.add_enabled_ui(what.is_some(), |ui| widgets::icon_button(ui, command.icon(), &name)).inner;
        if response.clicked() {
            out.request(Request::Run(command));
        }
    }
    let unsaved = matches!(bar.state, SaveState::Unsaved | SaveState::NotKept | SaveState::New);
    let save = view.t(Command::Save.name());
    let response = ui.add_enabled_ui(unsaved, |ui| widgets::icon_button(ui, icons::SAVE, &save)).inner;
    if response.clicked() {
        out.request(Request::Run(Command::Save));
    }
    search_ui(ui, view, out, narrow);
}
