//! The months of the KPIs: what was measured, typed, pasted or counted, and where each stands.

use egui::{Align, Event, Layout, Ui, vec2};

use super::super::super::command::{Command, Request};
use super::super::super::lights::light_look;
use super::super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::actuals::{MOST_MONTHS, MonthOfKpi};
use crate::calc::course::Course;
use crate::edit::{Edit, Page};
use crate::exchange::actuals_import::{ActualsRead, read_actuals, read_months};
use crate::exchange::read_pasted;
use crate::model::{Actual, ActualOrigin, Direction, FieldPath, Id, Kpi, KpiStatus, Month, in_order};
use crate::text::{courses, labels};
use widgets::{Field, Number};

/// A month is this wide.
const MONTH: f32 = 62.0;
/// A name is given at least so much.
const NAME: f32 = 150.0;
/// At most so many months beside each other.
const MOST: usize = 12;
/// So many rows that were left out are named.
const NAMED: usize = 3;

/// View state.
#[derive(Debug, Default)]
pub struct KpiMonths {
    /// So many months before the last ones are shown.
    back: i32,
    focused: Option<(Id<Kpi>, Month)>,
}

impl KpiMonths {
    /// Draws the months; the KPI that was clicked.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, open: Option<Id<Kpi>>) -> Option<Id<Kpi>> {
        let kpis: Vec<&Kpi> = in_order(&view.workspace.kpis)
            .into_iter()
            .map(AsRef::as_ref)
            .filter(|kpi| kpi.status != KpiStatus::Parked)
            .collect();
        if kpis.is_empty() {
            widgets::muted(ui, view.t("kpi-months-empty"));
            return None;
        }
        if !view.read_only {
            self.paste(ui, view, out);
            if !widgets::is_low(ui) && !view.presenting {
                widgets::muted(ui, view.t("kpi-months-hint"));
            }
        }
        if !view.presenting {
            ui.horizontal_wrapped(|ui| {
                for (command, key) in [(Command::MonthlyReport, "monthly-name"), (Command::GoalPoster, "poster-name")] {
                    if ui.button(format!("{}  {}", icons::REPORT, view.t(key))).clicked() {
                        out.request(Request::Run(command));
                    }
                }
            });
        }
        let width = ui.available_width();
        let count = (((width - NAME) / (MONTH + 8.0)) as usize).clamp(1, MOST);
        let now = Month::of(view.today);
        let last = now.plus(-self.back);
        let months: Vec<Month> = (0..count as i32).rev().map(|step| last.plus(-step)).collect();
        let name_width = (width - (MONTH + 8.0) * count as f32).max(100.0);
        let head = ui.scope(|ui| self.head_ui(ui, view, &months, name_width)).response.rect;
        let (mut clicked, mut focused) = (None, None);
        for direction in Direction::ALL {
            let of: Vec<&Kpi> = kpis.iter().copied().filter(|kpi| kpi.direction == direction).collect();
            if of.is_empty() {
                continue;
            }
            widgets::subheading(ui, view.t(labels::words(direction)));
            widgets::rows(ui, ("kpi months", direction), of.len(), None, |ui, at| {
                let Some(kpi) = of.get(at).copied() else { return };
                ui.horizontal(|ui| {
                    if name_ui(ui, view, kpi, name_width, open == Some(kpi.id)) {
                        clicked = Some(kpi.id);
                    }
                    for month in &months {
                        if month_ui(ui, view, out, kpi, *month) {
                            focused = Some((kpi.id, *month));
                        }
                    }
                });
            });
        }
        widgets::stays_above(ui, head, |ui| {
            ui.add_space(name_width + ui.spacing().item_spacing.x);
            heads_ui(ui, view, &months);
        });
        self.focused = focused;
        clicked
    }

    /// The names of the months, and the way to earlier and later ones.
    fn head_ui(&mut self, ui: &mut Ui, view: View<'_>, months: &[Month], name_width: f32) {
        ui.horizontal(|ui| {
            ui.allocate_ui_with_layout(vec2(name_width, 24.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(name_width);
                let most = MOST_MONTHS - 1;
                ui.add_enabled_ui(self.back < most, |ui| {
                    if widgets::icon_button(ui, icons::CARET_LEFT, &view.t("kpi-months-earlier")).clicked() {
                        self.back = (self.back + 3).min(most);
                    }
                });
                ui.add_enabled_ui(self.back > 0, |ui| {
                    if widgets::icon_button(ui, icons::CARET_RIGHT, &view.t("kpi-months-later")).clicked() {
                        self.back = (self.back - 3).max(0);
                    }
                });
            });
            heads_ui(ui, view, months);
        });
        widgets::rule(ui);
    }

    /// A block of cells from a spreadsheet: a single row fills the months from the focused one on; a table is read by its
    /// KPIs and months.
    fn paste(&self, ui: &Ui, view: View<'_>, out: &mut Outbox) {
        let pasted = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Paste(text) if text.contains(['\t', '\n', ';']) => Some(text.clone()),
                _ => None,
            })
        });
        let Some(text) = pasted else { return };
        ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Paste(_))));
        let rows = read_pasted(&text);
        let mut read = read_actuals(&rows, view.workspace);
        if read.taken.is_empty()
            && let (Some((kpi, month)), [row]) = (self.focused, rows.as_slice())
        {
            read = read_months(row, kpi, month, view.workspace.header.language);
        }
        take(view, out, &read);
    }
}

/// Puts what was read into the KPIs, and says what was not.
fn take(view: View<'_>, out: &mut Outbox, read: &ActualsRead) {
    if read.taken.is_empty() && read.refused.is_empty() {
        out.request(Request::Toast("actuals-nothing", String::new()));
        return;
    }
    let changed = read.kpis(view.workspace);
    if !changed.is_empty() {
        let edit = Edit::new("edit-kpi-actuals", "", Page::Agreement);
        out.edit(changed.into_iter().fold(edit, Edit::put));
    }
    let mut said = vec![view.texts.taken_actuals(read)];
    said.extend(read.refused.iter().take(NAMED).map(|(row, why)| view.texts.refused_actual(*row, why)));
    if read.refused.len() > NAMED {
        said.push(view.tx("report-more", &[("n", (read.refused.len() - NAMED).into())]));
    }
    out.request(Request::Toast("actuals-read", said.join(" ")));
}

/// The months above their columns.
fn heads_ui(ui: &mut Ui, view: View<'_>, months: &[Month]) {
    for month in months {
        ui.allocate_ui_with_layout(vec2(MONTH, 24.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(MONTH);
            widgets::small(ui, view.texts.month_head(*month)).on_hover_text(view.texts.month(*month));
        });
    }
}

/// The name of a KPI and where it stands; true when it was clicked.
fn name_ui(ui: &mut Ui, view: View<'_>, kpi: &Kpi, width: f32, open: bool) -> bool {
    let colors = theme::palette(ui);
    let light = course_of(view, kpi.id).map(|course| course.light);
    let name = ui.painter().layout(kpi.name.clone(), egui::FontId::proportional(theme::BODY), colors.ink, width - 8.0);
    let below = light.map(|light| {
        let (tone, mark) = light_look(light);
        let words = format!("{mark} {}", view.t(courses::light(light)));
        ui.painter().layout(words, egui::FontId::proportional(theme::SMALL), tone.text(colors), width - 8.0)
    });
    let lines: Vec<_> = std::iter::once(name).chain(below).collect();
    let words = light.map_or_else(String::new, |light| format!(": {}", view.t(courses::light(light))));
    let called = format!("{}{words}", kpi.name);
    widgets::opening_row(ui, Field::of(kpi.id, "months"), &called, open, width, &lines).clicked()
}

/// How a KPI stands.
pub fn course_of(view: View<'_>, kpi: Id<Kpi>) -> Option<&Course> {
    view.results.courses.iter().find(|course| course.kpi == kpi)
}

/// A month of a KPI, to be typed; true while the focus is in it.
fn month_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kpi: &Kpi, month: Month) -> bool {
    let found = course_of(view, kpi.id).and_then(|course| course.month(month)).copied();
    let value = found.and_then(|found| found.value);
    let month_name = view.texts.month(month);
    let name = view.tx("kpi-month-cell", &[("name", (&kpi.name).into()), ("month", month_name.into())]);
    if view.presenting || month > Month::of(view.today) {
        let words = value.map_or_else(String::new, |value| Number::of_unit(kpi.unit).written(value, view.texts));
        ui.allocate_ui_with_layout(vec2(MONTH, 30.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(MONTH);
            ui.label(words);
        });
        return false;
    }
    let id = cell_id(kpi.id, month);
    let (response, new) = widgets::number_cell(ui, view.texts, id, &name, value, Number::of_unit(kpi.unit), MONTH);
    if let Some(new) = new {
        set(out, kpi, month, new);
    }
    let has_focus = response.has_focus();
    if let Some(found) = found.filter(|found| found.value.is_some()) {
        response.on_hover_text(view.texts.month_of_kpi(view.workspace, kpi, &found));
    }
    has_focus
}

/// The widget of a month of a KPI.
pub fn cell_id(kpi: Id<Kpi>, month: Month) -> egui::Id {
    egui::Id::unique(("kpi month", kpi, month))
}

/// Sets a month of a KPI, or takes what was written down for it away.
fn set(out: &mut Outbox, kpi: &Kpi, month: Month, value: Option<i64>) {
    let path = FieldPath::of(kpi.id, "actuals").at(place(month));
    out.edit(Edit::change_at(kpi, "edit-kpi-actual", path, |kpi| match value {
        Some(value) => drop(kpi.actuals.insert(month, Actual { value, ..Actual::default() })),
        None => drop(kpi.actuals.remove(&month)),
    }));
}

/// Typing in one month is not typing in another.
fn place(month: Month) -> &'static str {
    const PLACES: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    PLACES.get(month.number() as usize - 1).copied().unwrap_or_default()
}

/// Keeps what is counted of every month of a KPI that nobody has written down.
pub fn keep(view: View<'_>, out: &mut Outbox, kpi: &Kpi, months: &[MonthOfKpi]) {
    let counted = months.iter().filter(|month| month.origin == Some(ActualOrigin::Counted));
    let counted = counted.filter(|month| !kpi.actuals.contains_key(&month.month));
    let mut new = kpi.clone();
    new.actuals.extend(counted.filter_map(|month| {
        let cases = month.rate.and_then(|rate| u32::try_from(rate.n).ok()).unwrap_or(0);
        Some((month.month, Actual { value: month.value?, cases, origin: ActualOrigin::Counted }))
    }));
    if new != *kpi && !view.read_only {
        out.edit(Edit::new("edit-kpi-keep", &kpi.name, Page::Agreement).at(kpi.id).put(new));
    }
}
