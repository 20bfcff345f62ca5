//! The statements in rows: while they are answered, and with what came out of them.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::super::super::{View, icons, theme, widgets};
use super::marks;
use crate::calc::assessment::{Mean, Statement, statement_words};
use crate::model::Side;

/// A statement while it is answered: its words in a line, and whether there is an answer. True when it was clicked.
pub fn line_ui(ui: &mut Ui, view: View<'_>, place: usize, current: bool, there: bool, state: &str) -> bool {
    let colors = theme::palette(ui);
    let statement = view.t(statement_words(place));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let response = ui.interact(rect, egui::Id::unique(("statement", place)), Sense::click());
    if current {
        ui.painter().rect_filled(rect, 6.0, colors.quiet);
        ui.painter().rect_stroke(rect, 6.0, Stroke::new(2.0, colors.agreed), StrokeKind::Inside);
    }
    let font = FontId::proportional(theme::SMALL);
    let (mark, color) = if there { (icons::LOCK, colors.agreed_text) } else { ("–", colors.muted) };
    ui.painter().text(rect.right_center() - vec2(12.0, 0.0), Align2::RIGHT_CENTER, mark, font.clone(), color);
    let words = format!("{}  {statement}", place + 1);
    let color = if current { colors.ink } else { colors.muted };
    let mut job = LayoutJob::single_section(words, TextFormat::simple(font, color));
    job.wrap = TextWrapping::truncate_at_width((rect.width() - 56.0).max(60.0));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.painter().galley(pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0), galley, color);
    let words = format!("{statement}: {state}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    response.clicked()
}

/// A mean in words; a dash where it may not be told.
pub fn mean_words(view: View<'_>, mean: Option<Mean>) -> String {
    mean.map_or_else(|| "–".to_owned(), |mean| view.texts.hundredths(mean.tenths() * 10))
}

/// A statement with what came out of it, for those who do not see it.
fn words(view: View<'_>, one: &Statement) -> String {
    let side = |side: Side| mean_words(view, one.mean.side(side)).into();
    view.tx(
        "assessment-statement-words",
        &[
            ("statement", view.t(statement_words(one.place)).into()),
            ("joint", mean_words(view, one.mean.joint).into()),
            ("sales", side(Side::Sales)),
            ("marketing", side(Side::Marketing)),
        ],
    )
}

/// A statement with its answers as dots on a line from 1 to 5; true when it was clicked.
pub fn row_ui(ui: &mut Ui, view: View<'_>, one: &Statement, selected: bool) -> bool {
    let colors = theme::palette(ui);
    let width = ui.available_width();
    // Where it is narrow the dots stand below the words.
    let beside = width >= 480.0;
    let line = (if beside { width * 0.4 } else { width - 24.0 }).min(300.0);
    let room = if beside { width - line - 36.0 } else { width - 24.0 };
    let font = FontId::proportional(theme::BODY);
    let statement = format!("{}  {}", one.place + 1, view.t(statement_words(one.place)));
    let mut job = LayoutJob::single_section(statement, TextFormat::simple(font, colors.ink));
    job.wrap = TextWrapping { max_width: room, max_rows: if selected { 6 } else { 3 }, ..TextWrapping::default() };
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let height = if beside { galley.size().y.max(marks::LINE) } else { galley.size().y + marks::LINE } + 12.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = ui.interact(rect, egui::Id::unique(("statement", one.place)), Sense::click());
    if selected || response.hovered() {
        ui.painter().rect_filled(rect, 8.0, colors.quiet);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 8.0, Stroke::new(1.0, colors.agreed), StrokeKind::Inside);
    }
    let top = if beside { rect.center().y - galley.size().y / 2.0 } else { rect.top() + 6.0 };
    let below = top + galley.size().y;
    ui.painter().galley(pos2(rect.left() + 12.0, top), galley, colors.ink);
    let dots = if beside {
        Rect::from_center_size(pos2(rect.right() - 12.0 - line / 2.0, rect.center().y), vec2(line, marks::LINE))
    } else {
        Rect::from_min_size(pos2(rect.left() + 12.0, below), vec2(line, marks::LINE))
    };
    marks::answers(ui.painter(), colors, dots, one);
    let words = words(view, one);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &words));
    if ui.is_rect_visible(rect) {
        widgets::named(response.clone(), &words);
    }
    response.clicked()
}
