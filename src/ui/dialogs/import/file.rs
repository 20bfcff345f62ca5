//! The file as it stands: how it is written, its first lines, which of them are the headings, and what is left out.

use egui::{Align, Label, Layout, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::super::super::{View, icons, theme, widgets};
use super::ImportDialog;
use crate::exchange::Encoding;
use crate::exchange::grid::{HeaderHint, Legacy, Line, Part, TablePlace};
use crate::text::imports::why_skipped;
use widgets::{Field, Number};

/// How high a line is.
const LINE: f32 = 22.0;
/// How wide the numbers of the lines are.
const NUMBERS: f32 = 52.0;
/// The narrowest and the widest column.
const WIDTHS: (f32, f32) = (56.0, 190.0);
/// The usual separators.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

impl ImportDialog {
    pub(super) fn file_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        self.reading_ui(ui, view);
        self.said_ui(ui, view);
        self.lines_ui(ui, view);
    }

    /// How the file is read: all of it can be said otherwise.
    fn reading_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        ui.horizontal_wrapped(|ui| {
            if self.table.raw.encoding == Encoding::Workbook {
                self.sheet_ui(ui, view);
            } else {
                self.encoding_ui(ui, view);
                self.separator_ui(ui, view);
            }
            self.table_ui(ui, view);
            self.headings_ui(ui, view);
        });
    }

    /// Which of several tables side by side is read.
    fn table_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let reading = &self.table.raw.reading;
        if reading.beside.is_empty() {
            return;
        }
        let words = |place: &TablePlace| {
            let headings = place.headings.join(", ");
            let values = [("first", place.from.into()), ("last", place.to.into()), ("headings", headings.into())];
            view.tx("import-table-of", &values)
        };
        let mut options: Vec<(u32, String)> = (1..).zip(reading.beside.iter().map(words)).collect();
        options.push((0, view.t("import-table-all")));
        let caption = view.t("import-table");
        widgets::small(ui, &caption);
        let current = reading.table.map_or(0, |at| at as u32 + 1);
        if let Some(table) = widgets::choice_in(ui, "import table", &caption, current, &options, 190.0) {
            self.hints.table = Some(table);
            (self.hints.header, self.hints.table) = (None, None);
        }
    }

    fn sheet_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let reading = &self.table.raw.reading;
        if reading.sheets.is_empty() {
            return;
        }
        let name = |at: usize| {
            let sheet = reading.sheets.get(at)?;
            Some(if sheet.hidden {
                view.tx("import-sheet-hidden", &[("name", (&sheet.name).into())])
            } else {
                sheet.name.clone()
            })
        };
        let options: Vec<(Option<usize>, String)> =
            (0..reading.sheets.len()).filter_map(|at| Some((Some(at), name(at)?))).collect();
        let caption = view.t("import-sheet");
        widgets::small(ui, &caption);
        if let Some(Some(at)) = widgets::choice_in(ui, "import sheet", &caption, reading.sheet, &options, 150.0) {
            self.hints.sheet = reading.sheets.get(at).map(|sheet| sheet.name.clone());
            self.hints.header = None;
        }
    }

    fn encoding_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let all = Encoding::TEXT.into_iter().chain(Legacy::ALL.map(Encoding::Other));
        let words = |encoding: Encoding| match encoding {
            Encoding::Utf16Be => view.t("import-utf-16-be"),
            other => other.name().to_owned(),
        };
        let options: Vec<(Encoding, String)> = all.map(|encoding| (encoding, words(encoding))).collect();
        let caption = view.t("import-encoding");
        widgets::small(ui, &caption);
        let current = self.hints.encoding.unwrap_or(self.table.raw.encoding);
        if let Some(encoding) = widgets::choice_in(ui, "import encoding", &caption, current, &options, 130.0) {
            self.hints.encoding = Some(encoding);
        }
    }

    fn separator_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let current = self.hints.separator.or(self.table.raw.delimiter);
        let words = |sign: Option<char>| match sign {
            Some('\t') => view.t("import-tab"),
            Some(';') => view.t("import-semicolon"),
            Some(',') => view.t("import-comma"),
            Some('|') => view.t("import-bar"),
            Some(' ') => view.t("import-blank"),
            Some(sign) => sign.to_string(),
            None => view.t("import-no-separator"),
        };
        let mut signs: Vec<Option<char>> = SEPARATORS.map(Some).into();
        if !signs.contains(&current) {
            signs.push(current);
        }
        let options: Vec<(Option<char>, String)> = signs.into_iter().map(|sign| (sign, words(sign))).collect();
        let caption = view.t("import-separator");
        widgets::small(ui, &caption);
        if let Some(sign) = widgets::choice_in(ui, "import separator", &caption, current, &options, 110.0) {
            self.hints.separator = sign;
        }
    }

    fn headings_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let line = self.table.raw.reading.header.map(|(_, last)| i64::from(last));
        let caption = view.t("import-heading-line");
        widgets::small(ui, &caption);
        let number = Number { min: 1, max: 1_000_000, ..Number::COUNT };
        let field = Field::header("import heading line");
        if let Some(Some(line)) = widgets::number_field(ui, view.texts, field, &caption, line, number, 56.0) {
            self.hints.header = u32::try_from(line).ok().map(HeaderHint::Line);
        }
        if let Some(none) = widgets::toggle(ui, ("import", "headings"), &view.t("import-no-headings"), line.is_none()) {
            let first = self.table.lines.first().map_or(1, |line| line.line);
            self.hints.header = Some(if none { HeaderHint::Nowhere } else { HeaderHint::Line(first) });
        }
    }

    /// What has to be said about the file, in a line; all of it on hover.
    fn said_ui(&self, ui: &mut Ui, view: View<'_>) {
        let size = view.tx(
            "import-size",
            &[("rows", self.table.raw.rows.len().into()), ("columns", self.table.raw.headings.len().into())],
        );
        let words = format!("{size} {}", self.about_file.join(" "));
        let color = theme::palette(ui).muted;
        let text = RichText::new(&words).size(theme::SMALL).color(color);
        ui.add(Label::new(text).truncate()).on_hover_text(self.about_file.join("\n"));
    }

    /// The first lines, as they stand; only those that are in sight are drawn.
    fn lines_ui(&self, ui: &mut Ui, view: View<'_>) {
        let widths = self.widths(ui);
        let whole = vec2(NUMBERS + widths.iter().sum::<f32>(), LINE * self.table.lines.len() as f32);
        ScrollArea::both().id_salt("import lines").auto_shrink(false).show_viewport(ui, |ui, seen| {
            let (rect, _) = ui.allocate_exact_size(whole.max(ui.available_size()), Sense::hover());
            for (at, line) in self.table.lines.iter().enumerate() {
                let top = LINE * at as f32;
                if top + LINE < seen.top() || top > seen.bottom() {
                    continue;
                }
                let row = Rect::from_min_size(rect.min + vec2(0.0, top), vec2(rect.width(), LINE));
                self.line_in(ui, view, line, row, &widths, seen);
            }
        });
    }

    fn line_in(&self, ui: &mut Ui, view: View<'_>, line: &Line, row: Rect, widths: &[f32], seen: Rect) {
        let colors = theme::palette(ui);
        let strong = matches!(line.part, Part::Headings(_));
        if strong {
            ui.painter().rect_filled(row, 0.0, colors.agreed_ground);
        }
        let number = Rect::from_min_size(row.min + vec2(4.0, 0.0), vec2(NUMBERS - 12.0, LINE));
        cell(ui, number, RichText::new(line.line.to_string()).size(theme::SMALL).color(colors.muted), "");
        let text = |at: usize| match &line.part {
            Part::Headings(cells) => cells.get(at).map_or("", String::as_str),
            Part::Row(row) => self.table.raw.rows.get(*row).and_then(|cells| cells.get(at)).unwrap_or_default(),
            Part::LeftOut(..) | Part::More(_) => "",
        };
        match &line.part {
            Part::LeftOut(why, to, said) => {
                let why = view.t(why_skipped(*why));
                let lines = if *to > line.line { format!("–{to}") } else { String::new() };
                let words = view.tx("import-line-left-out", &[("lines", lines.into()), ("why", why.into())]);
                let words = if said.is_empty() { words } else { format!("{said}   {} {words}", icons::PROHIBIT) };
                let place = Rect::from_min_max(pos2(row.left() + NUMBERS, row.top()), row.max);
                cell(ui, place, RichText::new(words.trim()).color(colors.muted).italics(), &words);
            }
            Part::More(count) => {
                let words = view.tx("import-lines-more", &[("n", (*count).into())]);
                let place = Rect::from_min_max(pos2(row.left() + NUMBERS, row.top()), row.max);
                cell(ui, place, RichText::new(words).color(colors.muted).italics(), "");
            }
            Part::Headings(_) | Part::Row(_) => {
                let mut left = row.left() + NUMBERS;
                for (at, width) in widths.iter().enumerate() {
                    let place = Rect::from_min_size(pos2(left, row.top()), vec2(width - 10.0, LINE));
                    left += width;
                    let from = place.left() - row.left();
                    if from > seen.right() || from + width < seen.left() || text(at).is_empty() {
                        continue;
                    }
                    let font =
                        if strong { theme::strong(theme::SMALL) } else { egui::FontId::proportional(theme::SMALL) };
                    // One line, as long as it has to be to be cut.
                    let short: String = text(at).chars().take(60).map(|c| if c == '\n' { '⏎' } else { c }).collect();
                    cell(ui, place, RichText::new(short).font(font), text(at));
                }
            }
        }
    }

    /// As wide as what stands in the first lines, in bounds.
    fn widths(&self, ui: &Ui) -> Vec<f32> {
        let id = ui.scope_id().with("widths");
        let known = ui.data(|data| data.get_temp::<(usize, std::sync::Arc<Vec<f32>>)>(id));
        let table = std::sync::Arc::as_ptr(&self.table) as usize;
        if let Some((_, widths)) = known.filter(|(of, _)| *of == table) {
            return widths.to_vec();
        }
        let columns = self.table.raw.headings.len().max(self.table.raw.reading.columns as usize);
        let letters = |at: usize| {
            let of_line = |line: &Line| match &line.part {
                Part::Headings(cells) => cells.get(at).map_or(0, |cell| cell.chars().count()),
                Part::Row(row) => {
                    self.table.raw.rows.get(*row).and_then(|cells| cells.get(at)).map_or(0, |cell| cell.chars().count())
                }
                Part::LeftOut(..) | Part::More(_) => 0,
            };
            self.table.lines.iter().map(of_line).max().unwrap_or(0)
        };
        let widths: Vec<f32> =
            (0..columns).map(|at| (letters(at) as f32 * 7.0 + 18.0).clamp(WIDTHS.0, WIDTHS.1)).collect();
        ui.data_mut(|data| data.insert_temp(id, (table, std::sync::Arc::new(widths.clone()))));
        widths
    }
}

/// A cell in its place, cut with an ellipsis; whole on hover.
fn cell(ui: &mut Ui, place: Rect, text: RichText, whole: &str) {
    // What reaches over the edge is cut there, so that it is seen that something follows.
    let place = place.intersect(ui.clip_rect());
    if place.width() <= 0.0 {
        return;
    }
    let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
    let mut child = ui.new_child(builder);
    child.shrink_clip_rect(place.expand(2.0));
    let response = child.add(Label::new(text).truncate().selectable(false));
    if !whole.is_empty() {
        response.on_hover_text(whole);
    }
}
