//! Drawing a scene: sizes are parts of the height, so that the last row reads a projector of any size. What does not fit is
//! counted, never cut.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, FontId, Galley, Pos2, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::sync::Arc;

use super::super::theme::{self, Palette};
use super::super::widgets::Tone;
use super::{Bar, Column, Face, Piece, Scale, Scene};
use crate::model::Side;

/// Sentences, as a part of the height: 29 pixels of 1080.
const BODY: f32 = 0.027;
/// Headings.
const HEADING: f32 = 0.042;
/// The clock.
const CLOCK: f32 = 0.092;
/// The head with title and clock: an eighth at most.
const HEAD: f32 = 0.125;
/// The margin around everything.
const MARGIN: f32 = 0.04;
/// Between pieces.
const GAP: f32 = 0.018;
/// How much larger than the smallest size everything may be, where there is room.
const SCALES: [f32; 5] = [1.9, 1.55, 1.4, 1.2, 1.0];
/// How much larger a title is that fits into one line.
const SHORT_TITLE: f32 = 1.3;
/// Columns of words are at least this high.
const COLUMNS: f32 = 0.4;
/// The most lines of a title.
const TITLE_LINES: usize = 2;
/// The most lines of the head of a column.
const HEAD_LINES: usize = 3;

/// Draws a scene over the whole of what is there.
pub fn scene_ui(ui: &mut Ui, scene: &Scene) {
    let rect = ui.max_rect();
    let colors = theme::palette(ui);
    if scene.blank {
        ui.painter().rect_filled(rect, 0.0, theme::BLACK_SCREEN);
        return;
    }
    ui.painter().rect_filled(rect, 0.0, colors.ground);
    let inner = rect.shrink(rect.height() * MARGIN);
    let head = Rect::from_min_size(inner.min, vec2(inner.width(), rect.height() * (HEAD - MARGIN)));
    let body = Rect::from_min_max(pos2(inner.left(), head.bottom() + rect.height() * GAP), inner.max);
    // Where there is room for more, everything is larger.
    let scale = SCALES.into_iter().find(|scale| {
        let mut child = ui.new_child(UiBuilder::new().max_rect(body).invisible());
        let mut room = Room { ui: &mut child, colors, height: rect.height(), scale: *scale, dry: true, lacks: false };
        room.pieces(body, &scene.leaf.pieces);
        !room.lacks
    });
    let mut room = Room { ui, colors, height: rect.height(), scale: 1.0, dry: false, lacks: false };
    room.head(head, scene);
    room.scale = scale.unwrap_or(1.0);
    room.pieces(body, &scene.leaf.pieces);
}

struct Room<'a> {
    ui: &'a mut Ui,
    colors: &'a Palette,
    height: f32,
    /// How much larger than the smallest size everything is.
    scale: f32,
    /// Nothing is drawn: it is only tried whether everything fits.
    dry: bool,
    /// Something had no room.
    lacks: bool,
}

impl Room<'_> {
    fn gap(&self) -> f32 {
        self.height * GAP
    }

    /// The pieces below each other.
    fn pieces(&mut self, rect: Rect, pieces: &[Piece]) {
        let mut rest = rect;
        for (at, piece) in pieces.iter().enumerate() {
            if rest.height() < self.line(BODY) {
                self.lacks = true;
                break;
            }
            let used = self.piece(rest, piece, pieces.len() - at - 1);
            rest.min.y += used + self.gap();
        }
    }

    fn size(&self, of: f32) -> f32 {
        (self.height * of * self.scale).ceil()
    }

    fn line(&self, of: f32) -> f32 {
        self.size(of) * 1.3
    }

    fn ink(&self, tone: Tone) -> Color32 {
        if tone == Tone::Neutral { self.colors.ink } else { tone.text(self.colors) }
    }

    /// Lays words out within this width and at most this height; the last line that fits ends with an ellipsis.
    fn lay(&mut self, words: &str, font: FontId, color: Color32, room: egui::Vec2) -> Option<Arc<Galley>> {
        let line = font.size * 1.3;
        let rows = (room.y / line + 0.01).floor();
        if rows < 1.0 || room.x < font.size {
            self.lacks = true;
            return None;
        }
        let mut job = LayoutJob::simple(words.to_owned(), font, color, room.x);
        job.wrap = TextWrapping { max_width: room.x, max_rows: rows as usize, ..TextWrapping::default() };
        let galley = self.ui.painter().layout_job(job);
        // A word that is broken in the middle is as bad as one that is cut.
        let wrapped = galley.rows.iter().rev().skip(1).filter(|row| !row.ends_with_newline);
        let within = |letter: char| !letter.is_whitespace() && !matches!(letter, '-' | '–' | '/' | '·');
        let broken = wrapped.filter_map(|row| row.glyphs.last()).any(|glyph| within(glyph.chr));
        self.lacks |= galley.elided || broken;
        Some(galley)
    }

    /// Puts words that are laid out at a place, to be seen and to be heard.
    fn put(&mut self, at: Pos2, galley: Arc<Galley>, color: Color32) {
        if self.dry {
            return;
        }
        let rect = Rect::from_min_size(at, galley.size());
        let words = galley.text().to_owned();
        self.ui.painter().galley(at, galley, color);
        let response = self.ui.allocate_rect(rect, Sense::hover());
        response.widget_info(move || WidgetInfo::labeled(Role::Label, true, &words));
    }

    /// Words from the top left; the height they take.
    fn words(&mut self, rect: Rect, words: &str, font: FontId, color: Color32) -> f32 {
        let Some(galley) = self.lay(words, font, color, rect.size()) else { return 0.0 };
        let height = galley.size().y;
        self.put(rect.min, galley, color);
        height
    }

    fn head(&mut self, rect: Rect, scene: &Scene) {
        let mut right = rect.right();
        if let Some(Face { left, tone, paused, turn }) = &scene.face {
            let font = theme::strong(self.size(CLOCK));
            let color = self.ink(*tone);
            let galley = self.ui.painter().layout_no_wrap(left.clone(), font, color);
            let at = pos2(right - galley.size().x, rect.center().y - galley.size().y / 2.0);
            right = at.x - self.gap();
            self.put(at, galley, color);
            let paused = paused.as_ref().map(|words| (words, Tone::Warning));
            for (words, tone) in paused.into_iter().chain(turn.as_ref().map(|(words, tone)| (words, *tone))) {
                let color = tone.text(self.colors);
                let font = FontId::proportional(self.size(BODY));
                let galley = self.ui.painter().layout_no_wrap(words.clone(), font, color);
                let at = pos2(right - galley.size().x, rect.center().y - galley.size().y / 2.0);
                right = at.x - self.gap();
                self.put(at, galley, color);
            }
        }
        if scene.place.1 > 1 {
            let words = format!("{} / {}", scene.place.0, scene.place.1);
            let font = FontId::proportional(self.size(BODY));
            let galley = self.ui.painter().layout_no_wrap(words, font, self.colors.muted);
            let at = pos2(right - galley.size().x, rect.center().y - galley.size().y / 2.0);
            right = at.x - self.gap();
            self.put(at, galley, self.colors.muted);
        }
        // A title of two lines is as high as the head; a longer one ends with an ellipsis.
        let (title, color, wide) = (&scene.leaf.title, self.colors.ink, right - rect.left());
        let short =
            self.ui.painter().layout_no_wrap(title.clone(), theme::strong(self.size(HEADING * SHORT_TITLE)), color);
        let fits = short.size().x <= wide && short.rows.len() == 1;
        let room = vec2(wide, self.line(HEADING) * TITLE_LINES as f32);
        let long = |room_of: &mut Self| room_of.lay(title, theme::strong(room_of.size(HEADING)), color, room);
        if let Some(galley) = if fits { Some(short) } else { long(self) } {
            let top = (rect.center().y - galley.size().y / 2.0).max(rect.top() - self.height * MARGIN / 2.0);
            self.put(pos2(rect.left(), top), galley, color);
        }
    }

    /// Draws a piece at the top of what is left; `after` so many more follow. The height it takes.
    fn piece(&mut self, rect: Rect, piece: &Piece, after: usize) -> f32 {
        // What follows gets at least two lines each.
        let kept = after as f32 * (self.line(BODY) * 2.0 + self.gap());
        let most = Rect::from_min_size(rect.min, vec2(rect.width(), (rect.height() - kept).max(self.line(BODY))));
        match piece {
            Piece::Big(words, tone) => self.words(most, words, theme::strong(self.size(HEADING)), self.ink(*tone)),
            Piece::Text(words, tone) => self.words(most, words, FontId::proportional(self.size(BODY)), self.ink(*tone)),
            Piece::Clock(words, tone) => {
                self.words(rect, words, theme::strong(self.size(CLOCK * 2.0)), self.ink(*tone))
            }
            Piece::Columns(columns) => self.columns(most, columns, after == 0),
            Piece::Scale(scale) => self.scale(most, scale),
            Piece::Bars(bars) => self.bars(most, bars),
            Piece::Grid(head, rows) => self.grid(most, head, rows),
            Piece::Tiles(tiles) => self.tiles(most, tiles),
            Piece::Curve(points, chosen) => self.curve(most, points, *chosen),
        }
    }

    fn card(&self, rect: Rect, line: Color32) {
        let stroke = Stroke::new((self.height * 0.002).max(1.0), line);
        self.ui.painter().rect(rect, 10.0, self.colors.surface, stroke, egui::StrokeKind::Inside);
    }

    /// Columns beside each other; the last piece of a view takes all that is left of the height.
    fn columns(&mut self, rect: Rect, columns: &[Column], last: bool) -> f32 {
        let (gap, pad) = (self.gap(), self.gap());
        let count = columns.len().max(1) as f32;
        let width = (rect.width() - gap * (count - 1.0)) / count;
        let body = FontId::proportional(self.size(BODY));
        let strong = theme::strong(self.size(HEADING));
        let ink = self.colors.ink;
        let head_room = vec2(width - 2.0 * pad, self.line(BODY) * HEAD_LINES as f32);
        let heads: Vec<(Option<Arc<Galley>>, Color32)> = columns
            .iter()
            .map(|column| {
                let color = self.ink(column.tone);
                (self.lay(&column.head, theme::strong(self.size(BODY)), color, head_room), color)
            })
            .collect();
        let highest = heads.iter().filter_map(|(head, _)| head.as_ref().map(|head| head.size().y));
        let head_height = highest.fold(self.line(BODY), f32::max);
        let room = vec2(width - 2.0 * pad, rect.height() - head_height - 3.0 * pad);
        // First what fits into each column, then all of them as high as the highest.
        let mut laid = Vec::new();
        for column in columns {
            let font = if column.large { &strong } else { &body };
            let mut galleys: Vec<Arc<Galley>> = Vec::new();
            let mut used = 0.0;
            for (at, item) in column.items.iter().enumerate() {
                let left = column.items.len() - at;
                let more = if left > 1 { self.line(BODY) } else { 0.0 };
                let space = vec2(room.x, room.y - used - more);
                let whole = self.lay(item, font.clone(), ink, vec2(room.x, f32::INFINITY));
                let fits = whole.filter(|galley| galley.size().y <= space.y);
                let fits = if at == 0 { fits.or_else(|| self.lay(item, font.clone(), ink, space)) } else { fits };
                let Some(galley) = fits else {
                    self.lacks = true;
                    let words = format!("+ {left}");
                    galleys.extend(self.lay(&words, body.clone(), self.colors.muted, vec2(room.x, self.line(BODY))));
                    break;
                };
                used += galley.size().y + gap / 2.0;
                galleys.push(galley);
            }
            laid.push(galleys);
        }
        let highest = laid.iter().map(|galleys| galleys.iter().map(|one| one.size().y + gap / 2.0).sum::<f32>());
        let content = highest.fold(self.line(BODY), f32::max);
        let least = if columns.iter().any(|column| column.large) {
            0.0
        } else if last {
            rect.height()
        } else {
            self.height * COLUMNS
        };
        let height = (content + head_height + 3.0 * pad).max(least).min(rect.height());
        for (((column, (head, color)), galleys), at) in columns.iter().zip(heads).zip(laid).zip(0_u16..) {
            let left = rect.left() + f32::from(at) * (width + gap);
            let card = Rect::from_min_size(pos2(left, rect.top()), vec2(width, height));
            self.card(card, if column.tone == Tone::Neutral { self.colors.line } else { color });
            let mut at = card.min + vec2(pad, pad);
            if let Some(head) = head {
                self.put(at, head, color);
            }
            at.y += head_height + pad;
            for galley in galleys {
                let high = galley.size().y;
                self.put(at, galley, ink);
                at.y += high + gap / 2.0;
            }
        }
        height
    }

    fn scale(&mut self, rect: Rect, scale: &Scale) -> f32 {
        let (row, radius) = (self.height * 0.05, self.height * 0.014);
        let body = FontId::proportional(self.size(BODY));
        let height = (row * 2.0 + self.line(BODY) + 2.0 * self.gap()).min(rect.height());
        let card = Rect::from_min_size(rect.min, vec2(rect.width(), height));
        self.card(card, self.colors.line);
        let track = card.shrink2(vec2(self.height * 0.06, 0.0));
        let middle = card.top() + self.gap() + row;
        let (low, high) = scale.ends;
        let x = |value: i64| {
            let share = (value - low) as f32 / ((high - low).max(1)) as f32;
            track.left() + share.clamp(0.0, 1.0) * track.width()
        };
        self.ui.painter().hline(track.x_range(), middle, Stroke::new(2.0, self.colors.empty));
        // Who names the same stands side by side, Sales above the line and Marketing below.
        let mut seen: Vec<(Side, i64)> = Vec::new();
        for (side, value) in &scale.dots {
            let same = seen.iter().filter(|one| **one == (*side, *value)).count() as f32;
            seen.push((*side, *value));
            let y = if *side == Side::Sales { middle - row / 2.0 } else { middle + row / 2.0 };
            let at = pos2((x(*value) + same * radius * 1.2).min(card.right() - radius), y);
            self.ui.painter().circle_filled(at, radius, self.colors.side(*side));
        }
        if let Some(agreed) = scale.agreed {
            let stroke = Stroke::new(self.height * 0.005, self.colors.agreed);
            self.ui.painter().vline(x(agreed), middle - row..=middle + row, stroke);
        }
        for (end, name) in [(low, &scale.names.0), (high, &scale.names.1)] {
            let galley = self.ui.painter().layout_no_wrap(name.clone(), body.clone(), self.colors.muted);
            let (left, right) = (card.left() + self.gap(), card.right() - self.gap() - galley.size().x);
            let at = pos2((x(end) - galley.size().x / 2.0).clamp(left, right.max(left)), middle + row);
            self.ui.painter().galley(at, galley, self.colors.muted);
        }
        if !self.dry {
            let response = self.ui.allocate_rect(card, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &scale.words));
        }
        height
    }

    /// How many rows of a height fit, and whether a line must say that there are more.
    fn fitting(&mut self, rows: usize, row: f32, room: f32) -> (usize, bool) {
        let whole = (room / row + 0.01).floor().max(1.0) as usize;
        if rows <= whole {
            return (rows, false);
        }
        self.lacks = true;
        (whole.saturating_sub(1).max(1), whole > 1)
    }

    fn more(&mut self, at: Pos2, width: f32, left: usize) {
        let rect = Rect::from_min_size(at, vec2(width, self.line(BODY)));
        self.words(rect, &format!("+ {left}"), FontId::proportional(self.size(BODY)), self.colors.muted);
    }

    fn bars(&mut self, rect: Rect, bars: &[Bar]) -> f32 {
        let row = self.line(BODY) * 1.9;
        let (shown, more) = self.fitting(bars.len(), row, rect.height());
        let body = FontId::proportional(self.size(BODY));
        let name_width = rect.width() * 0.34;
        let words_width = rect.width() * 0.16;
        for (bar, at) in bars.iter().take(shown).zip(0_u16..) {
            let line = Rect::from_min_size(rect.min + vec2(0.0, f32::from(at) * row), vec2(rect.width(), row));
            let name = Rect::from_min_size(line.min, vec2(name_width - self.gap(), self.line(BODY)));
            self.words(name, &bar.name, body.clone(), self.colors.ink);
            let full = rect.width() - name_width - words_width;
            let at = pos2(line.left() + name_width, line.top());
            let track = Rect::from_min_size(at, vec2(full, self.line(BODY)));
            self.ui.painter().rect_filled(track, 6.0, self.colors.quiet);
            let filled = Rect::from_min_size(at, vec2(full * bar.share.clamp(0.0, 1.0), track.height()));
            let mark = match bar.tone {
                Tone::Side(side) => self.colors.side(side),
                Tone::Agreed => self.colors.agreed,
                tone => tone.text(self.colors),
            };
            self.ui.painter().rect_filled(filled, 6.0, mark);
            let words =
                Rect::from_min_size(pos2(track.right() + self.gap(), line.top()), vec2(words_width - self.gap(), row));
            self.words(words, &bar.words, theme::strong(self.size(BODY)), self.colors.ink);
        }
        let mut height = shown as f32 * row;
        if more {
            self.more(rect.min + vec2(0.0, height), rect.width(), bars.len() - shown);
            height += self.line(BODY);
        }
        height
    }

    fn grid(&mut self, rect: Rect, head: &[String], rows: &[(String, Vec<(String, Tone)>)]) -> f32 {
        let count = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0).max(head.len()).max(1) as f32;
        let name_width = rect.width() * if head.is_empty() { 0.34 } else { (0.52 - count * 0.045).max(0.17) };
        let cell_width = (rect.width() - name_width) / count;
        let body = FontId::proportional(self.size(BODY));
        let strong = theme::strong(self.size(BODY));
        let mut top = rect.top();
        if !head.is_empty() {
            // Many columns are narrow: their heads take a line more.
            let high = self.line(BODY) * if head.len() > 5 { 3.0 } else { 2.0 };
            for (words, at) in head.iter().zip(0_u16..) {
                let left = rect.left() + name_width + f32::from(at) * cell_width;
                let cell = Rect::from_min_size(pos2(left, top), vec2(cell_width - self.gap() / 2.0, high));
                self.words(cell, words, body.clone(), self.colors.muted);
            }
            top += high + self.gap() / 2.0;
        }
        // A name or a text may take two lines.
        let long = rows.iter().any(|(name, cells)| {
            let is_long = |words: &str, width: f32| words.chars().count() as f32 * self.size(BODY) * 0.56 > width;
            is_long(name, name_width) || cells.iter().any(|(words, _)| is_long(words, cell_width))
        });
        let row = self.line(BODY) * if long { 2.2 } else { 1.5 };
        let (shown, more) = self.fitting(rows.len(), row, rect.bottom() - top);
        for (name, cells) in rows.iter().take(shown) {
            self.ui.painter().hline(rect.x_range(), top, Stroke::new(1.0, self.colors.line));
            let inside = top + self.line(BODY) * 0.1;
            let cell = Rect::from_min_size(pos2(rect.left(), inside), vec2(name_width - self.gap(), row));
            self.words(cell, name, body.clone(), self.colors.ink);
            for ((words, tone), at) in cells.iter().zip(0_u16..) {
                let left = rect.left() + name_width + f32::from(at) * cell_width;
                let cell = Rect::from_min_size(pos2(left, inside), vec2(cell_width - self.gap(), row));
                self.words(cell, words, if head.is_empty() { body.clone() } else { strong.clone() }, self.ink(*tone));
            }
            top += row;
        }
        if more {
            self.more(pos2(rect.left(), top), rect.width(), rows.len() - shown);
            top += self.line(BODY);
        }
        top - rect.top()
    }

    fn tiles(&mut self, rect: Rect, tiles: &[(String, bool)]) -> f32 {
        let row = self.line(BODY) * 2.0;
        let across = 3_usize;
        let width = rect.width() / across as f32;
        let rows = tiles.len().div_ceil(across);
        let (shown, more) = self.fitting(rows, row, rect.height());
        for (at, (name, done)) in tiles.iter().take(shown * across).enumerate() {
            let place = vec2((at % across) as f32 * width, (at / across) as f32 * row);
            let tile = Rect::from_min_size(rect.min + place, vec2(width - self.gap(), row - self.gap()));
            let (fill, color) = if *done {
                (self.colors.agreed_ground, self.colors.agreed_text)
            } else {
                (self.colors.surface, self.colors.ink)
            };
            self.ui.painter().rect_filled(tile, 10.0, fill);
            let icon = if *done { super::icons::CHECK } else { super::icons::HOURGLASS };
            let inside = tile.shrink2(vec2(self.gap(), 0.0));
            let font = FontId::proportional(self.size(BODY));
            if let Some(galley) =
                self.lay(&format!("{icon} {name}"), font, color, vec2(inside.width(), self.line(BODY)))
            {
                self.put(pos2(inside.left(), tile.center().y - galley.size().y / 2.0), galley, color);
            }
        }
        let mut height = shown as f32 * row;
        if more {
            self.more(rect.min + vec2(0.0, height), rect.width(), tiles.len().saturating_sub(shown * across));
            height += self.line(BODY);
        }
        height
    }

    fn curve(&mut self, rect: Rect, points: &[(i32, f32)], chosen: i32) -> f32 {
        let height = (self.height * 0.36).min(rect.height());
        let card = Rect::from_min_size(rect.min, vec2(rect.width(), height));
        self.card(card, self.colors.line);
        let plot = Rect::from_min_max(
            card.min + vec2(self.gap() * 2.0, self.gap()),
            card.max - vec2(self.gap() * 2.0, self.line(BODY) + self.gap()),
        );
        let (Some((first, _)), Some((last, _))) = (points.first(), points.last()) else { return height };
        let most = points.iter().map(|(_, leads)| *leads).fold(1.0, f32::max);
        let x = |at: i32| plot.left() + (at - first) as f32 / ((last - first).max(1)) as f32 * plot.width();
        let line: Vec<Pos2> =
            points.iter().map(|(at, leads)| pos2(x(*at), plot.bottom() - leads / most * plot.height())).collect();
        self.ui.painter().add(egui::Shape::line(line, Stroke::new(self.height * 0.004, self.colors.ink)));
        let at = x(chosen.clamp(*first, *last));
        self.ui.painter().vline(at, plot.y_range(), Stroke::new(self.height * 0.005, self.colors.agreed));
        let font = theme::strong(self.size(BODY));
        let words = chosen.to_string();
        let galley = self.ui.painter().layout_no_wrap(words, font, self.colors.agreed_text);
        let left = (at - galley.size().x / 2.0).clamp(plot.left(), (plot.right() - galley.size().x).max(plot.left()));
        self.put(pos2(left, plot.bottom()), galley, self.colors.agreed_text);
        let body = FontId::proportional(self.size(BODY));
        let number = most.round().to_string();
        let color = self.colors.muted;
        self.ui.painter().text(plot.left_top() + vec2(self.gap() / 2.0, 0.0), Align2::LEFT_TOP, number, body, color);
        height
    }
}
