//! The agenda of a workshop as a table: start times follow from the plan, every cell is a field, Enter leads on, Alt and an
//! arrow move a block, and so does its handle.

use std::sync::Arc;

use egui::{Align, CursorIcon, Key, Layout, Modifiers, Rect, RichText, Sense, Ui, WidgetInfo, vec2};

use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::columns::{Columns, HANDLE, METHOD, NUMBER, OPENS, START};
use super::{block, edits};
use crate::calc::clock::{self, Clock};
use crate::calc::schedule::{Schedule, Start, schedule};
use crate::edit::Edit;
use crate::model::{Block, FreshIds, Id, TimeOfDay, Workshop};
use widgets::{Field, Number, Tone, WidgetId};

/// Minutes of a block.
pub const MINUTES: Number = Number { min: 0, max: 600, decimals: 0, money: false };
/// The field in which a new block is typed.
const NEW: Field = Field::header("new block");
const NEW_MINUTES: Field = Field::header("new block minutes");

/// View state.
#[derive(Debug, Default)]
pub struct AgendaSection {
    title: String,
    minutes: Option<i64>,
    opened: Option<Id<Block>>,
    /// The block that has the keyboard.
    current: Option<Id<Block>>,
    dragged: Option<Id<Block>>,
}

/// What a row needs to know.
struct Row<'a> {
    block: &'a Block,
    start: Start,
    clock: &'a Clock,
    columns: Columns,
    /// Where Enter leads from its title and from its minutes.
    below: (Field, Field),
}

impl AgendaSection {
    /// Opens the details of a block.
    pub fn open(&mut self, block: Id<Block>) {
        self.opened = Some(block);
    }

    /// A block that is being typed.
    pub fn draft(&self) -> Option<String> {
        Some(self.title.trim().to_owned()).filter(|title| !title.is_empty())
    }

    /// The edit that would make a block of what is typed.
    pub fn draft_edit(&self, view: View<'_>, workshop: &Workshop, fresh: &mut FreshIds) -> Option<Edit> {
        let minutes = self.minutes.and_then(|minutes| u32::try_from(minutes).ok());
        let title = self.draft()?;
        Some(edits::add_block(view, fresh, workshop.id, &title, minutes.unwrap_or(edits::NEW_MINUTES)))
    }

    /// Makes a block of what is typed.
    pub fn commit_draft(&mut self, view: View<'_>, out: &mut Outbox, workshop: &Workshop) {
        if let Some(edit) = self.draft_edit(view, workshop, &mut out.fresh) {
            out.edit(edit);
        }
        (self.title, self.minutes) = (String::new(), None);
    }

    /// Draws the table.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop) {
        let agenda = clock::agenda(view.workspace, workshop.id);
        let plan = schedule(workshop, &agenda);
        let clock = clock::clock(view.workspace, workshop.id, view.now.utc_ms);
        let gap = ui.spacing().item_spacing.x;
        let columns = Columns::of(ui.available_width(), gap, clock.began.is_some());
        self.move_keys(ui, view, out, &agenda);
        total_ui(ui, view, &plan, &agenda);
        if agenda.is_empty() {
            widgets::muted(ui, view.t("plan-empty"));
        } else {
            head_ui(ui, view, columns);
        }
        let (mut leads_to, mut bounds, mut current) = (None, Vec::new(), None);
        let focus = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id)).map(|one| one.rect);
        let wanted = self.opened.and_then(|id| agenda.iter().position(|block| block.id == id));
        widgets::rows(ui, ("agenda", workshop.id.bits()), agenda.len(), wanted, |ui, at| {
            let (Some(block), Some(start)) = (agenda.get(at), plan.starts.get(at)) else { return };
            let below = agenda
                .get(at + 1)
                .map_or((NEW, NEW_MINUTES), |below| (Field::of(below.id, "title"), Field::of(below.id, "minutes")));
            let row = Row { block, start: *start, clock: &clock, columns, below };
            let drawn = ui.vertical(|ui| leads_to = self.row_ui(ui, view, out, &row).or(leads_to)).response.rect;
            if focus.is_some_and(|focus| drawn.contains(focus.center())) {
                current = Some(block.id);
            }
            bounds.push((at, drawn));
        });
        self.current = current;
        self.drop_ui(ui, view, out, &agenda, &bounds);
        let entered = self.new_ui(ui, view, out, workshop);
        leads_to = entered.or(leads_to);
        // When all rows are drawn: the row below would take the same Enter for its own.
        if let Some(field) = leads_to {
            ui.memory_mut(|memory| memory.request_focus(field.id()));
        }
    }

    /// Alt and an arrow move the block that has the keyboard.
    fn move_keys(&self, ui: &Ui, view: View<'_>, out: &mut Outbox, agenda: &[&Arc<Block>]) {
        let current = self.current.or(self.opened);
        let Some(block) = agenda.iter().find(|block| Some(block.id) == current) else { return };
        for (key, down) in [(Key::ArrowUp, false), (Key::ArrowDown, true)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key))
                && let Some(edit) = edits::shift_block(view, block, down)
            {
                out.edit(edit);
            }
        }
    }

    /// A row, and its details below it; where Enter leads to.
    fn row_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, row: &Row<'_>) -> Option<Field> {
        let (block, columns) = (row.block, row.columns);
        let mut leads_to = None;
        let name = |key: &str| view.tx(key, &[("title", (&block.title).into())]);
        let form = Form::of(view, block, "edit-block").bare();
        let entered = |ui: &Ui, response: &egui::Response| {
            response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
        };
        ui.horizontal(|ui| {
            ui.set_min_height(34.0);
            self.handle_ui(ui, view, block);
            start_ui(ui, view, out, row);
            let called = name("plan-minutes-of");
            let response = form.called(&called).amount(ui, out, Block::F.minutes, &called, (MINUTES, NUMBER));
            if entered(ui, &response) {
                leads_to = Some(row.below.1);
            }
            if columns.real {
                real_ui(ui, view, row);
            }
            let response = form.called(&name("plan-title-of")).line(ui, out, Block::F.title, columns.title);
            if entered(ui, &response) {
                leads_to = Some(row.below.0);
            }
            if columns.method {
                cell(ui, (METHOD, 28.0), |ui| block::method_ui(ui, view, out, block, METHOD));
            }
            if columns.opens {
                cell(ui, (OPENS, 28.0), |ui| block::opens_ui(ui, view, out, block, OPENS));
            }
            if let Some(width) = columns.output {
                form.called(&name("plan-output-of")).line(ui, out, Block::F.output, width);
            }
            self.buttons_ui(ui, view, out, block);
        });
        late_ui(ui, view, row.start);
        if self.opened == Some(block.id) {
            block::details_ui(ui, view, out, block, columns);
        }
        leads_to
    }

    /// Details and away.
    fn buttons_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, block: &Block) {
        let name = |key: &str| view.tx(key, &[("title", (&block.title).into())]);
        let opened = self.opened == Some(block.id);
        let icon = if opened { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().button_padding.x = 5.0;
        if widgets::icon_button(ui, icon, &name("plan-details-of")).clicked() {
            self.opened = (!opened).then_some(block.id);
        }
        if widgets::icon_button(ui, icons::TRASH, &name("plan-delete")).clicked() {
            let edit = Edit::new("edit-delete-block", &block.title, crate::edit::Page::Workshops);
            out.edit(edit.at(block.workshop).delete(view.workspace, block.id));
        }
    }

    /// What a block is dragged by.
    fn handle_ui(&mut self, ui: &mut Ui, view: View<'_>, block: &Block) {
        let (rect, _) = ui.allocate_exact_size(vec2(HANDLE - 4.0, 30.0), Sense::hover());
        let response = ui.interact(rect, Field::of(block.id, "handle").id(), Sense::DRAG);
        let color = if response.hovered() { theme::palette(ui).ink } else { theme::palette(ui).empty };
        let at = rect.center();
        ui.painter().text(at, egui::Align2::CENTER_CENTER, icons::LIST, egui::FontId::proportional(16.0), color);
        let words = view.tx("plan-move", &[("title", (&block.title).into())]);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, &words));
        if response.drag_started() {
            self.dragged = Some(block.id);
        }
        response.on_hover_text(words).on_hover_cursor(CursorIcon::Grab);
    }

    /// While a block is dragged a line says where it would go; let go, it is there.
    fn drop_ui(&mut self, ui: &Ui, view: View<'_>, out: &mut Outbox, agenda: &[&Arc<Block>], bounds: &[(usize, Rect)]) {
        let Some(block) = self.dragged.and_then(|id| agenda.iter().find(|block| block.id == id)) else { return };
        let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
        let below = bounds.iter().find(|(_, rect)| pointer.y < rect.center().y);
        let to = below.or(bounds.last()).map_or(0, |(at, _)| if below.is_some() { *at } else { at + 1 });
        if ui.input(|input| input.pointer.any_down()) {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            let line = below.map(|(_, rect)| rect.top() - 2.0).or(bounds.last().map(|(_, rect)| rect.bottom() + 2.0));
            if let (Some(y), Some((_, rect))) = (line, bounds.first()) {
                let color = theme::palette(ui).agreed;
                ui.painter().hline(rect.x_range(), y, egui::Stroke::new(2.0, color));
            }
            return;
        }
        self.dragged = None;
        if let Some(edit) = edits::move_block(view, block, to) {
            out.edit(edit);
        }
    }

    /// The line for one more block; true field when Enter was pressed in it.
    fn new_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, workshop: &Workshop) -> Option<Field> {
        let mut leads_to = None;
        ui.horizontal(|ui| {
            ui.add_space(HANDLE + START);
            let name = view.t("plan-new-minutes");
            let minutes = self.minutes.or(Some(edits::NEW_MINUTES.into()));
            let (_, new) = widgets::number_field_in(ui, view.texts, NEW_MINUTES.id(), &name, minutes, MINUTES, NUMBER);
            self.minutes = new.unwrap_or(self.minutes);
            let (name, hint) = (view.t("plan-new"), view.t("plan-new-hint"));
            let width = (ui.available_width() - 130.0).clamp(80.0, 420.0);
            let (response, new) = widgets::text_line(ui, NEW, &name, &self.title, &hint, width);
            if let Some(title) = new {
                self.title = title;
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if ui.button(view.t("plan-add")).clicked() || entered {
                if entered && self.draft().is_some() {
                    leads_to = Some(NEW);
                }
                self.commit_draft(view, out, workshop);
            }
        });
        leads_to
    }
}

/// When the block begins: by the plan, or at a time that is typed and holds.
fn start_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, row: &Row<'_>) {
    let block = row.block;
    let at = row.start.at.map(|at| TimeOfDay::of_minutes(at).to_string()).unwrap_or_default();
    let name = view.tx("plan-start-of", &[("title", (&block.title).into()), ("time", (&at).into())]);
    let form = Form::of(view, block, "edit-block").bare();
    let response = form.called(&name).time_or(ui, out, Block::F.fixed_start, &at, START - 12.0);
    response.on_hover_text(view.t("plan-start-hint"));
}

/// The minutes it really took, once it has run.
fn real_ui(ui: &mut Ui, view: View<'_>, row: &Row<'_>) {
    let time = row.clock.blocks.get(&row.block.id).copied().unwrap_or_default();
    ui.allocate_ui_with_layout(vec2(NUMBER, 20.0), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_width(NUMBER);
        if time.began.is_none() {
            widgets::small(ui, "–").on_hover_text(view.t("plan-not-run"));
            return;
        }
        let minutes = clock::rounded_minutes(time.real);
        let tone = if time.left() < 0 { Tone::Warning } else { Tone::Neutral };
        let words = view.tx(
            "plan-real-of",
            &[
                ("title", (&row.block.title).into()),
                ("real", minutes.into()),
                ("planned", clock::rounded_minutes(time.planned).into()),
            ],
        );
        let response = widgets::toned(ui, view.texts.integer(minutes), tone);
        widgets::named(response, &words);
    });
}

/// What a fixed time does to the plan.
fn late_ui(ui: &mut Ui, view: View<'_>, start: Start) {
    if start.late > 0 {
        let words = view.tx("plan-late", &[("n", start.late.into())]);
        let text = RichText::new(format!("{} {words}", icons::WARNING)).size(theme::SMALL);
        ui.label(text.color(Tone::Warning.text(theme::palette(ui))));
    } else if start.free > 0 {
        widgets::small(ui, view.tx("plan-free", &[("n", start.free.into())]));
    }
}

/// A cell of this width, whatever stands in it.
fn cell<R>(ui: &mut Ui, (width, height): (f32, f32), content: impl FnOnce(&mut Ui) -> R) {
    ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        content(ui);
    });
}

fn head_ui(ui: &mut Ui, view: View<'_>, columns: Columns) {
    let color = theme::palette(ui).muted;
    ui.horizontal(|ui| {
        let head = |ui: &mut Ui, width: f32, key: &str| {
            let text = RichText::new(view.t(key)).size(theme::SMALL).color(color);
            cell(ui, (width, 18.0), |ui| ui.add(egui::Label::new(text).truncate()));
        };
        ui.add_space(HANDLE + 4.0);
        head(ui, START - 8.0, "plan-start");
        head(ui, NUMBER, "plan-min");
        if columns.real {
            head(ui, NUMBER, "plan-real");
        }
        head(ui, columns.title, "plan-what");
        if columns.method {
            head(ui, METHOD, "block-method");
        }
        if columns.opens {
            head(ui, OPENS, "block-opens");
        }
        if let Some(width) = columns.output {
            head(ui, width, "block-output");
        }
    });
}

/// All minutes against those there are, and when it is over.
fn total_ui(ui: &mut Ui, view: View<'_>, plan: &Schedule, agenda: &[&Arc<Block>]) {
    if agenda.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let too_much = plan.too_much().unwrap_or(0);
        let words = view.texts.planned(plan);
        if too_much > 0 {
            widgets::badge(ui, format!("{} {words}", icons::WARNING), Tone::Warning);
        } else {
            widgets::subheading(ui, words);
        }
        if let Some(over) = plan.over {
            let time = TimeOfDay::of_minutes(over).to_string();
            widgets::muted(ui, view.tx("plan-over-at", &[("time", time.into())]));
        }
    });
}
