//! Who feeds whom: a row for each system that gives, a column for each that gets. What is chosen is written down beside it, or in its
//! place where there is no room.

use egui::{Align2, FontId, Key, Modifiers, RichText, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::super::super::room::feed_sign as sign;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::feeds::{Pair, add, feeds_ui, name_of, new_feed};
use crate::calc::systems::{Cell, MOST_SYSTEMS, Matrix, matrix};
use crate::model::{Choice, Feed, FeedState, Id};
use widgets::{Pane, Tone};

/// A cell is never smaller.
const LEAST: f32 = 26.0;
/// The margins of a card.
const CARD: f32 = 36.0;
/// From this width on a column says its system in words; below it, by the number that stands before the name in its row.
const WORDS: f32 = 76.0;

/// View state of the tab.
#[derive(Debug, Default)]
pub struct MatrixTab {
    of: Option<u64>,
    matrix: Matrix,
    /// Row and column of what is chosen.
    chosen: Option<(usize, usize)>,
    /// It was chosen by the arrows, and may be out of sight.
    moved: bool,
    /// It is open in the place of the matrix, where there is no room for both.
    open: bool,
    /// The entry whose words are to be typed as soon as it is drawn.
    typed: Option<Id<Feed>>,
}

impl MatrixTab {
    /// Draws the tab. True when somebody wants to go to the list of systems.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        if self.of != Some(view.revision) {
            self.matrix = matrix(view.workspace);
            self.of = Some(view.revision);
        }
        if self.matrix.systems.len() < 2 {
            let mut leave = false;
            widgets::empty_state(ui, icons::PLUGS, &view.t("matrix-tab"), &view.t("matrix-few"), |ui| {
                leave = ui.button(view.t("matrix-to-systems")).clicked();
            });
            return leave;
        }
        self.keys(ui, view, out);
        // What scrolls knows of no height.
        let room = ui.available_height();
        if widgets::is_wide(ui) {
            let share = if self.matrix.systems.len() > 8 { 0.66 } else { 0.6 };
            widgets::two_panes(ui, share, |ui, pane| match pane {
                Pane::Left => widgets::tall_card(ui, "matrix", |ui| self.matrix_ui(ui, view, out, room - CARD)),
                Pane::Right => widgets::tall_card(ui, "feeds of a pair", |ui| self.pair_ui(ui, view, out)),
            });
        } else if self.open && self.pair(self.chosen).is_some() {
            widgets::tall_card(ui, "feeds of a pair", |ui| {
                if widgets::icon_button(ui, icons::CLOSE, &view.t("close-details")).clicked() {
                    self.open = false;
                }
                self.pair_ui(ui, view, out);
            });
        } else {
            let narrow = ScrollArea::vertical().auto_shrink(false);
            widgets::leaf(ui, "matrix", narrow, |ui| self.matrix_ui(ui, view, out, room));
        }
        false
    }

    /// The systems at a place; nothing on the diagonal.
    fn pair(&self, place: Option<(usize, usize)>) -> Option<(Pair, &Cell)> {
        let (from, to) = place?;
        let cell = self.matrix.cell(from, to)?;
        Some(((*self.matrix.systems.get(from)?, *self.matrix.systems.get(to)?), cell))
    }

    fn pair_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let mut typed = self.typed;
        match self.pair(self.chosen) {
            Some(pair) => feeds_ui(ui, view, out, pair, &mut typed),
            None => {
                widgets::muted(ui, view.t("matrix-choose"));
            }
        }
        self.typed = typed;
    }

    fn matrix_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, room: f32) {
        let count = self.matrix.systems.len();
        let names = (ui.available_width() * 0.26).clamp(96.0, 190.0);
        let gap = 3.0;
        let width = ((ui.available_width() - names - 6.0) / count as f32 - gap).floor().clamp(LEAST, 130.0);
        let below = if widgets::is_low(ui) { 58.0 } else { 76.0 };
        let height = ((room - below) / (count as f32 + 1.0) - gap).clamp(LEAST - 4.0, 38.0);
        ScrollArea::horizontal().id_salt("matrix columns").auto_shrink([false, true]).show(ui, |ui| {
            // A row is as high as its cells, however high a button is elsewhere.
            ui.spacing_mut().item_spacing = vec2(gap, gap);
            ui.spacing_mut().interact_size.y = height;
            ui.horizontal(|ui| {
                ui.scope(|ui| {
                    ui.set_width(names);
                    let corner = RichText::new(view.t("matrix-corner")).size(theme::SMALL);
                    ui.add(egui::Label::new(corner.color(theme::palette(ui).muted)).truncate());
                });
                for at in 0..count {
                    self.column_ui(ui, view, at, width);
                }
            });
            for from in 0..count {
                ui.horizontal(|ui| {
                    ui.scope(|ui| {
                        ui.set_width(names);
                        let name = name_of(view, self.matrix.systems.get(from).copied());
                        let words = format!("{}  {name}", view.texts.integer(from as i64 + 1));
                        let strong = self.chosen.is_some_and(|(row, _)| row == from);
                        let text = RichText::new(words).size(theme::BODY);
                        let text = if strong { text.font(theme::strong(theme::BODY)) } else { text };
                        ui.add(egui::Label::new(text).truncate()).on_hover_text(name);
                    });
                    for to in 0..count {
                        self.cell_ui(ui, view, out, (from, to), vec2(width, height));
                    }
                });
            }
        });
        widgets::rest(ui, view.texts, view.workspace.systems.len(), MOST_SYSTEMS);
        ui.add_space(4.0);
        self.legend_ui(ui, view);
    }

    fn column_ui(&self, ui: &mut Ui, view: View<'_>, at: usize, width: f32) {
        let colors = theme::palette(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
        let name = name_of(view, self.matrix.systems.get(at).copied());
        let number = view.texts.integer(at as i64 + 1);
        let chosen = self.chosen.is_some_and(|(_, column)| column == at);
        let color = if chosen { colors.ink } else { colors.muted };
        let text = if width >= WORDS { format!("{number} {name}") } else { number };
        let mut child = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(rect)
                .layout(egui::Layout::centered_and_justified(egui::Direction::LeftToRight)),
        );
        child.add(egui::Label::new(RichText::new(text).size(theme::SMALL).color(color)).truncate());
        response.on_hover_text(name);
    }

    fn cell_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, place: (usize, usize), size: egui::Vec2) {
        let colors = theme::palette(ui);
        let moved = self.chosen == Some(place) && std::mem::take(&mut self.moved);
        let Some((pair, cell)) = self.pair(Some(place)) else {
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            ui.painter().line_segment(
                [pos2(rect.left(), rect.bottom()), pos2(rect.right(), rect.top())],
                Stroke::new(1.0, colors.line),
            );
            if self.chosen == Some(place) {
                ui.painter().rect_stroke(rect, 5.0, Stroke::new(2.5, colors.agreed), egui::StrokeKind::Inside);
            }
            return;
        };
        // Reached by the arrows, not by Tab: there are many.
        let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
        let chosen = self.chosen == Some(place);
        if moved {
            ui.scroll_to_rect(rect, None);
        }
        let (icon, tone) = sign(cell.state);
        let (ground, ink) = match cell.state {
            Some(FeedState::Missing) => (colors.problem_ground, tone.text(colors)),
            Some(FeedState::ByHand) => (colors.warning_ground, tone.text(colors)),
            Some(FeedState::Works) => (colors.agreed_ground, tone.text(colors)),
            Some(FeedState::NotNeeded) => (colors.quiet, colors.muted),
            None => (colors.surface, colors.muted),
        };
        let line = Stroke::new(1.0, if cell.is_gap() { ink } else { colors.line });
        ui.painter().rect(rect, 5.0, ground, line, egui::StrokeKind::Inside);
        if chosen {
            ui.painter().rect_stroke(rect, 5.0, Stroke::new(2.5, colors.agreed), egui::StrokeKind::Inside);
        }
        let font = FontId::proportional(theme::BODY);
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, font, ink);
        let state = view.t(words(cell.state));
        let names = [
            ("from", name_of(view, Some(pair.0)).into()),
            ("to", name_of(view, Some(pair.1)).into()),
            ("state", state.into()),
        ];
        let said = view.tx("matrix-cell", &names);
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &said));
        let clicked = response.clicked();
        response.on_hover_text(said).on_hover_cursor(egui::CursorIcon::PointingHand);
        if clicked {
            self.chosen = Some(place);
            self.enter(view, out);
        }
    }

    /// Opens what is chosen; where nothing is written down yet, it begins to be.
    fn enter(&mut self, view: View<'_>, out: &mut Outbox) {
        let Some((pair, cell)) = self.pair(self.chosen) else { return };
        let there = cell.feeds.first().copied();
        self.open = true;
        if view.read_only || view.presenting {
            return;
        }
        self.typed = there.or_else(|| {
            let feed = new_feed(view, &mut out.fresh, pair, FeedState::Missing);
            let id = feed.id;
            out.edit(add(view, feed));
            Some(id)
        });
    }

    /// What the signs mean, and how often each is there.
    fn legend_ui(&self, ui: &mut Ui, view: View<'_>) {
        ui.horizontal_wrapped(|ui| {
            let states = FeedState::ALL.map(Some).into_iter().chain([None]);
            for state in states {
                let count = self.matrix.count(state);
                let (icon, tone) = sign(state);
                let tone = if count == 0 { Tone::Neutral } else { tone };
                widgets::badge(
                    ui,
                    format!("{icon} {}  {}", view.t(words(state)), view.texts.integer(count as i64)),
                    tone,
                );
            }
        });
        if !view.presenting && !view.read_only {
            widgets::small(ui, view.t("matrix-how"));
        }
    }

    /// While no text is typed: the arrows go from pair to pair, Enter opens the one that is chosen, Esc goes back to all.
    fn keys(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox) {
        let free = view.keys_are_free(ui) && ui.memory(|memory| memory.focused().is_none());
        if !free || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let moves = [(Key::ArrowUp, -1, 0), (Key::ArrowDown, 1, 0), (Key::ArrowLeft, 0, -1), (Key::ArrowRight, 0, 1)];
        for (key, down, right) in moves {
            if pressed(key) {
                self.chosen = Some(self.neighbour(down, right));
                self.moved = true;
            }
        }
        if self.chosen.is_some() && pressed(Key::Enter) {
            self.enter(view, out);
        }
        if self.open && pressed(Key::Escape) {
            self.open = false;
        }
    }

    /// The place beside the chosen one; the same one at the edge.
    fn neighbour(&self, down: isize, right: isize) -> (usize, usize) {
        let count = self.matrix.systems.len();
        let Some((from, to)) = self.chosen.filter(|(from, to)| from.max(to) < &count) else { return (0, 1) };
        let step = |at: usize, by: isize| at.checked_add_signed(by).filter(|at| *at < count).unwrap_or(at);
        (step(from, down), step(to, right))
    }
}

fn words(state: Option<FeedState>) -> &'static str {
    state.map_or("matrix-unsaid", Choice::words)
}
