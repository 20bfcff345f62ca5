//! The table of a list: virtual, so that thousands of rows stay smooth. A click on a row opens it, one on a heading sorts.

use egui::scroll_area::ScrollAreaOutput;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Button, Color32, FontId, Label, Layout, RichText, Sense, Ui};
use egui_extras::{Column, TableBuilder};

use super::super::icons;
use super::super::theme::{self, palette};
use super::{leaf_drawn, leaf_id, leaf_wanted, named};

/// A table of this name with these columns, as high as there is room, scrolled to this row. What is drawn belongs to
/// [`list_table_drawn`].
pub fn list_table<'a>(
    ui: &'a mut Ui,
    name: &'static str,
    columns: impl IntoIterator<Item = Column>,
    scroll_to: Option<usize>,
) -> TableBuilder<'a> {
    let height = ui.available_height().max(100.0);
    let leaf = leaf_id(ui, name);
    let wanted = leaf_wanted(ui, leaf);
    let mut builder = TableBuilder::new(ui)
        .id_salt(name)
        .sense(Sense::CLICK)
        .cell_layout(Layout::left_to_right(Align::Center))
        .auto_shrink(false)
        .max_scroll_height(height)
        .min_scrolled_height(100.0);
    for column in columns {
        builder = builder.column(column);
    }
    if let Some(at) = scroll_to {
        builder = builder.scroll_to_row(at, Some(Align::Center));
    }
    match wanted {
        Some(offset) => builder.vertical_scroll_offset(offset),
        None => builder,
    }
}

/// Notes how far a table can be scrolled: a remote control turns its pages.
pub fn list_table_drawn<R>(ui: &Ui, name: &'static str, shown: &ScrollAreaOutput<R>) {
    leaf_drawn(ui, leaf_id(ui, name), shown);
}

/// The heading of a column that sorts: its words, what a screen reader hears, and whether the table is sorted by it, downwards or not.
/// True when it was clicked.
pub fn sort_head(ui: &mut Ui, words: &str, name: &str, descending: Option<bool>) -> bool {
    let mark = match descending {
        None => String::new(),
        Some(false) => format!(" {}", icons::UP),
        Some(true) => format!(" {}", icons::DOWN),
    };
    let text = RichText::new(format!("{words}{mark}")).size(theme::SMALL).color(palette(ui).muted);
    ui.spacing_mut().button_padding.x = 0.0;
    named(ui.add(Button::new(text).frame_when_inactive(false).truncate()), name).clicked()
}

/// The heading of a column that does not: it looks like its neighbours, and stands on one line with them.
pub fn plain_head(ui: &mut Ui, words: &str, hint: &str) {
    let text = RichText::new(words).size(theme::SMALL).color(palette(ui).muted);
    ui.spacing_mut().button_padding.x = 0.0;
    let response = ui.add(Button::new(text).frame(false).sense(Sense::hover()).truncate());
    // It does nothing, and is said to be no button.
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words));
    response.on_hover_text(hint);
}

/// The title in a row: two lines at most.
pub fn title_cell(ui: &mut Ui, title: impl Into<String>, color: Color32) -> egui::Response {
    let format = TextFormat::simple(FontId::proportional(theme::BODY), color);
    let mut job = LayoutJob::single_section(title.into(), format);
    job.wrap.max_rows = 2;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add(Label::new(job).wrap())
}

/// Anything else in a row: one line, cut where the column ends.
pub fn text_cell(ui: &mut Ui, text: impl Into<String>, color: Color32) -> egui::Response {
    ui.add(Label::new(RichText::new(text).color(color)).truncate())
}
