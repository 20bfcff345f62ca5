//! The grid of monthly counts: typed, or pasted from a spreadsheet.

use std::collections::BTreeMap;

use egui::{Event, Ui};
use egui_extras::{Column, TableBuilder};

use super::super::super::command::Request;
use super::super::super::{Outbox, View, icons, widgets};
use crate::calc::funnel::{Impossible, grid_months, impossible};
use crate::calc::lead_sets::by_month;
use crate::edit::{Change, Edit, Page};
use crate::exchange::read_pasted;
use crate::exchange::values::{DateOrder, parse_count, parse_month};
use crate::model::{AnyRecord, FieldPath, FunnelMonth, FunnelStage, Id, Month, in_order};
use widgets::{Number, Tone};

/// View state: the cell that has the focus, where a paste begins.
#[derive(Debug, Default)]
pub struct MonthGrid {
    focused: Option<(Month, Id<FunnelStage>)>,
    scroll_to: Option<usize>,
    added: Option<Month>,
}

impl MonthGrid {
    /// Draws the grid.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        if !view.presenting && !widgets::is_low(ui) {
            widgets::muted(ui, view.t("months-hint"));
        }
        self.paste(ui, view, out);
        let all_stages = in_order(&view.workspace.stages);
        let stages: Vec<_> = all_stages.iter().copied().take(widgets::MOST_BESIDE).collect();
        let months = grid_months(view.workspace);
        ui.horizontal_wrapped(|ui| {
            let next = months.last().map_or(Month::of(view.today), |last| last.plus(1));
            let add = view.tx("months-add", &[("month", view.texts.month(next).into())]);
            if ui.button(format!("{}  {add}", icons::PLUS)).clicked() {
                put(view, out, next, "edit-add-month", |_| {});
                self.added = Some(next);
            }
            if let Some(first) = months.first() {
                let earlier = first.plus(-1);
                let add = view.tx("months-add", &[("month", view.texts.month(earlier).into())]);
                if ui.button(format!("{}  {add}", icons::PLUS)).clicked() {
                    put(view, out, earlier, "edit-add-month", |_| {});
                    self.added = Some(earlier);
                }
            }
            if !view.workspace.leads.is_empty() {
                from_leads_ui(ui, view, out);
            }
        });
        if months.is_empty() {
            return;
        }
        warnings_ui(ui, &larger_than_before(view));
        widgets::rest(ui, view.texts, all_stages.len(), stages.len());
        let mut focused = None;
        let mut entered = None;
        let (width, height) = (ui.available_width(), ui.available_height().max(100.0));
        let leaf = widgets::leaf_id(ui, "months");
        let wanted = widgets::leaf_wanted(ui, leaf);
        let mut table = TableBuilder::new(ui)
            .id_salt("months")
            .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
            .max_scroll_height(height)
            .column(Column::exact(90.0));
        // Narrow enough to stand in the window, as far as a number can still be read.
        let least = ((width - 150.0) / stages.len().max(1) as f32 - 8.0).clamp(40.0, 78.0);
        for _ in &stages {
            table = table.column(Column::remainder().at_least(least).clip(true));
        }
        // What was added in the pass before is brought into view.
        if let Some(at) = self.added.and_then(|added| months.iter().position(|month| *month == added)) {
            self.scroll_to = Some(at);
            self.added = None;
        }
        if let Some(row) = self.scroll_to.take() {
            table = table.scroll_to_row(row, None);
        }
        if let Some(offset) = wanted {
            table = table.vertical_scroll_offset(offset);
        }
        let shown = table
            .column(Column::exact(34.0))
            .header(24.0, |mut header| {
                header.col(|ui| drop(widgets::small(ui, view.t("funnel-month"))));
                for stage in &stages {
                    header.col(|ui| {
                        let text = egui::RichText::new(&stage.name).size(super::super::super::theme::SMALL);
                        ui.add(egui::Label::new(text).truncate());
                    });
                }
                header.col(|_| {});
            })
            .body(|body| {
                body.rows(36.0, months.len(), |mut row| {
                    let at = row.index();
                    let Some(month) = months.get(at).copied() else { return };
                    let counts = view.workspace.months.get(&month);
                    // A month without a record is a gap: typing a number into it adds it.
                    row.col(|ui| {
                        let words = view.texts.month(month);
                        if counts.is_some() { drop(ui.label(words)) } else { drop(widgets::muted(ui, words)) }
                    });
                    for stage in &stages {
                        row.col(|ui| {
                            let field = cell_field(month, stage.id);
                            if ui.memory(|memory| memory.has_focus(field)) {
                                focused = Some((month, stage.id));
                            }
                            let value = counts.and_then(|counts| counts.counts.get(&stage.id)).copied();
                            if cell_ui(ui, view, out, month, stage, value) {
                                entered = Some((at, stage.id));
                            }
                        });
                    }
                    row.col(|ui| {
                        if counts.is_none() {
                            return;
                        }
                        let name = view.tx("months-delete", &[("month", view.texts.month(month).into())]);
                        // Reached by pointer only: Tab goes from count to count.
                        let button =
                            egui::Button::new(icons::CLOSE).frame_when_inactive(false).sense(egui::Sense::CLICK);
                        if widgets::named(ui.add(button), &name).clicked() {
                            out.edit(Edit::new("edit-delete-month", month.to_string(), Page::Funnel).remove(month));
                        }
                    });
                });
            });
        widgets::leaf_drawn(ui, leaf, &shown);
        // Enter leads down the column, as in a spreadsheet.
        if let Some((at, stage)) = entered
            && let Some(below) = months.get(at + 1)
        {
            widgets::focus_number(ui, cell_field(*below, stage));
            self.scroll_to = Some(at + 1);
            ui.ctx().request_repaint();
        }
        self.focused = focused;
    }

    /// A block of cells pasted from a spreadsheet fills the grid from the focused cell on; with months in its first
    /// column it fills those months.
    fn paste(&self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let pasted = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Paste(text) if text.contains(['\t', '\n']) => Some(text.clone()),
                _ => None,
            })
        });
        let Some(text) = pasted else { return };
        ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Paste(_))));
        let Pasted { edit, unread, replaced } = paste_edit(view, &text, self.focused);
        match edit {
            Some(edit) => out.edit(edit),
            None => out.request(Request::Toast("paste-no-months", String::new())),
        }
        if !replaced.is_empty() {
            out.request(Request::Toast("paste-replaced", replaced_words(view, &replaced)));
        }
        if !unread.is_empty() {
            let mut named: Vec<String> = Vec::new();
            for cell in &unread {
                if !named.contains(cell) && named.len() < PASTED_NAMED {
                    named.push(cell.clone());
                }
            }
            out.request(Request::Toast("paste-unread", format!("{} ({})", unread.len(), named.join(", "))));
        }
    }
}

/// So many cells, and so many months, of what was pasted are named one by one.
const PASTED_NAMED: usize = 3;

/// What a block of cells would do to the grid.
struct Pasted {
    /// What fills it; nothing where no month was found.
    edit: Option<Edit>,
    /// Cells that hold no count and change nothing.
    unread: Vec<String>,
    /// The months in which other counts stood, and how many of these.
    replaced: BTreeMap<Month, u32>,
}

/// How many counts were replaced, and in which months.
fn replaced_words(view: View<'_>, replaced: &BTreeMap<Month, u32>) -> String {
    let counts: u32 = replaced.values().sum();
    let mut months: Vec<String> = replaced.keys().take(PASTED_NAMED).map(|month| view.texts.month(*month)).collect();
    let more = replaced.len().saturating_sub(PASTED_NAMED);
    months.extend((more > 0).then(|| format!("+{more}")));
    view.tx("paste-replaced-in", &[("n", counts.into()), ("months", view.texts.joined(&months).into())])
}

/// Reads a block of cells into the grid, from the focused cell on or by the months in its first column.
fn paste_edit(view: View<'_>, text: &str, from: Option<(Month, Id<FunnelStage>)>) -> Pasted {
    let mut unread = Vec::new();
    let mut replaced: BTreeMap<Month, u32> = BTreeMap::new();
    let rows = read_pasted(text);
    let in_place: Vec<Id<FunnelStage>> = in_order(&view.workspace.stages).into_iter().map(|stage| stage.id).collect();
    let named = headings(view, &rows, &mut unread);
    let mut changed: BTreeMap<Month, FunnelMonth> = BTreeMap::new();
    for (down, row) in (0..).zip(rows.iter().skip(named.is_some().into())) {
        let own_month = row.first().and_then(|cell| parse_month(cell, DateOrder::DayFirst));
        let (month, first_stage, cells) = match (own_month, from) {
            (Some(month), _) => (month, 0, row.get(1..).unwrap_or_default()),
            (None, Some((month, stage))) => {
                (month.plus(down), in_place.iter().position(|other| *other == stage).unwrap_or(0), row.as_slice())
            }
            (None, None) => continue,
        };
        let record = changed.entry(month).or_insert_with(|| {
            view.workspace
                .months
                .get(&month)
                .map_or_else(|| FunnelMonth { month, ..FunnelMonth::default() }, |m| (**m).clone())
        });
        let stages: Vec<Option<Id<FunnelStage>>> = match &named {
            Some(named) => named.clone(),
            None => in_place.iter().skip(first_stage).copied().map(Some).collect(),
        };
        for (at, cell) in cells.iter().enumerate() {
            if let Some((stage, count)) = stages.get(at).copied().flatten().zip(parse_count(cell)) {
                let known = view.workspace.months.get(&month).and_then(|known| known.counts.get(&stage));
                if known.is_some_and(|known| *known != count) {
                    *replaced.entry(month).or_default() += 1;
                }
                record.counts.insert(stage, count);
            } else if !cell.trim().is_empty() {
                unread.push(cell.clone());
            }
        }
    }
    let edit = (!changed.is_empty()).then(|| {
        let mut edit = Edit::new("edit-paste-months", "", Page::Funnel);
        edit.changes = changed.into_values().map(|month| Change::Put(AnyRecord::from(month))).collect();
        edit
    });
    Pasted { edit, unread, replaced }
}

/// The stages the columns behind the months belong to, where a row of headings stands above the months and names at least
/// one; a heading that names none is told, and its column changes nothing.
fn headings(view: View<'_>, rows: &[Vec<String>], unread: &mut Vec<String>) -> Option<Vec<Option<Id<FunnelStage>>>> {
    let is_month = |row: &Vec<String>| row.first().is_some_and(|cell| parse_month(cell, DateOrder::DayFirst).is_some());
    let head = rows.first().filter(|head| !is_month(head) && rows.get(1).is_some_and(is_month))?;
    let stages = in_order(&view.workspace.stages);
    let of = |heading: &String| {
        let heading = heading.trim().to_lowercase();
        stages.iter().find(|stage| stage.name.trim().to_lowercase() == heading).map(|stage| stage.id)
    };
    let names = head.get(1..).unwrap_or_default();
    let found: Vec<Option<Id<FunnelStage>>> = names.iter().map(of).collect();
    let strange = names.iter().zip(&found).filter(|(name, stage)| stage.is_none() && !name.trim().is_empty());
    unread.extend(strange.map(|(name, _)| name.clone()));
    Some(found)
}

/// What looks like a slip, in a line of its own that is always there: the rows below never move while somebody types.
/// So many warnings stand in a hint.
const HINTED: usize = 20;

fn warnings_ui(ui: &mut Ui, warnings: &[String]) {
    if warnings.is_empty() && widgets::is_low(ui) {
        return;
    }
    ui.horizontal(|ui| {
        // What is clicked below does not move when a warning comes; where every line counts it does.
        if !widgets::is_low(ui) {
            ui.set_min_height(ui.spacing().interact_size.y);
        }
        let Some(first) = warnings.first() else { return };
        let more = if warnings.len() > 1 { format!("  (+{})", warnings.len() - 1) } else { String::new() };
        let text = egui::RichText::new(format!("{} {first}{more}", icons::WARNING));
        let color = Tone::Warning.text(super::super::super::theme::palette(ui));
        ui.add(egui::Label::new(text.color(color)).truncate()).on_hover_ui(|ui| {
            ui.label(warnings.iter().take(HINTED).map(String::as_str).collect::<Vec<_>>().join("\n"));
        });
    });
}

fn cell_field(month: Month, stage: Id<FunnelStage>) -> egui::Id {
    egui::Id::unique(("month cell", month, stage))
}

/// Months in which more reached a stage than the one before it: a time lag perhaps, or a slip of the finger.
fn larger_than_before(view: View<'_>) -> Vec<String> {
    let words = |odd: &Impossible| {
        let values = [
            ("month", view.texts.month(odd.month).into()),
            ("stage", (&odd.stage.name).into()),
            ("before", (&odd.before.name).into()),
        ];
        view.tx("months-larger", &values)
    };
    impossible(view.workspace).iter().map(words).collect()
}

/// One count; true when it was left with Enter.
fn cell_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    month: Month,
    stage: &FunnelStage,
    value: Option<u64>,
) -> bool {
    let name = format!("{}, {}", stage.name, view.texts.month(month));
    let value = value.and_then(|value| i64::try_from(value).ok());
    let width = ui.available_width() - 2.0;
    let id = cell_field(month, stage.id);
    let (response, new) = widgets::number_cell(ui, view.texts, id, &name, value, Number::COUNT, width);
    if let Some(count) = new {
        let count = count.and_then(|count| u64::try_from(count).ok());
        let mut record = record_of(view, month);
        match count {
            Some(count) => record.counts.insert(stage.id, count),
            None => record.counts.remove(&stage.id),
        };
        let edit =
            Edit::new("edit-month", month.to_string(), Page::Funnel).at(month).typing(FieldPath::of(month, "counts"));
        out.edit(edit.put(record));
    }
    response.lost_focus() && !response.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

fn record_of(view: View<'_>, month: Month) -> FunnelMonth {
    view.workspace.months.get(&month).map_or_else(|| FunnelMonth { month, ..FunnelMonth::default() }, |m| (**m).clone())
}

fn put(view: View<'_>, out: &mut Outbox, month: Month, key: &'static str, with: impl FnOnce(&mut FunnelMonth)) {
    let mut record = record_of(view, month);
    with(&mut record);
    out.edit(Edit::new(key, month.to_string(), Page::Funnel).at(month).put(record));
}

/// The button that counts the leads, and the question what they are: an export may hold inquiries, MQLs or opportunities.
pub fn from_leads_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let button = ui.button(view.t("funnel-from-leads"));
    let stages = in_order(&view.workspace.stages);
    egui::Popup::menu(&button).show(|ui| {
        widgets::small(ui, view.t("funnel-leads-are"));
        for stage in stages.iter().take(stages.len().saturating_sub(1)) {
            let words = view.tx("funnel-leads-as", &[("stage", (&stage.name).into())]);
            if widgets::named(ui.button(&stage.name), &words).clicked() {
                from_leads(view, out, stage.id);
            }
        }
    });
}

/// Counts the scored leads by the month in which they were created: all of them in this stage, the won ones in the last.
fn from_leads(view: View<'_>, out: &mut Outbox, entry: Id<FunnelStage>) {
    let Some(set) = view.results.leads() else { return };
    let stages = in_order(&view.workspace.stages);
    let months = by_month(set);
    let sold = stages.iter().rev().find(|stage| !stage.after_sale);
    let Some(won_stage) = sold.filter(|_| !months.is_empty()) else {
        out.request(super::super::super::command::Request::Toast("funnel-no-created", String::new()));
        return;
    };
    let mut edit = Edit::new("edit-months-from-leads", &set.name, Page::Funnel);
    for (month, (all, won)) in months {
        let mut record = record_of(view, month);
        record.counts.insert(entry, all.into());
        record.counts.insert(won_stage.id, won.into());
        edit = edit.put(record);
    }
    out.edit(edit);
}
