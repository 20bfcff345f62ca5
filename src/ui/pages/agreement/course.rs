//! How one KPI stands: its months as a chart, its corridor, its trend, and how it is measured.

use egui::Ui;

use super::super::super::form::Form;
use super::super::super::lights::light_look;
use super::super::super::{Outbox, View, icons, widgets};
use super::months::{course_of, keep};
use crate::calc::actuals::{Counts, MonthOfKpi};
use crate::calc::agreement::is_kpi_settled;
use crate::calc::course::is_effort_open;
use crate::calc::kpi_set::rebased;
use crate::edit::Edit;
use crate::model::{ActualOrigin, Kpi};
use crate::text::courses;
use widgets::Number;

/// The chart is this high.
const HEIGHT: f32 = 150.0;

/// Draws everything about the course of a KPI.
pub fn course_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kpi: &Kpi) {
    widgets::heading(ui, &kpi.name);
    if let Some(course) = course_of(view, kpi.id) {
        let (tone, mark) = light_look(course.light);
        widgets::badge(ui, format!("{mark} {}", view.t(courses::light(course.light))), tone);
        if let Some(chart) = view.texts.kpi_chart(view.workspace, kpi, &course.months) {
            widgets::chart_ui(ui, &format!("kpi {}", kpi.id), &chart, HEIGHT, view.texts);
            widgets::legend(ui, &chart.legend);
        }
        for line in view.texts.course(view.workspace, kpi, course) {
            ui.add(egui::Label::new(line).wrap());
        }
        if let Some(words) = view.texts.corridor(view.workspace, kpi).filter(|_| is_kpi_settled(kpi)) {
            widgets::small(ui, words);
        }
        counts_ui(ui, view, out, kpi, course.counts);
        rebase_ui(ui, view, out, kpi, &course.months);
    }
    let form = Form::of(view, kpi, "edit-kpi").at("course");
    ui.horizontal_wrapped(|ui| {
        form.choice(ui, out, Kpi::F.per, 250.0);
        form.amount(ui, out, Kpi::F.tolerable, &form.caption(Kpi::F.tolerable), (Number::of_unit(kpi.unit), 80.0));
        form.choice(ui, out, Kpi::F.trackability, 170.0);
        form.person(ui, out, Kpi::F.measured_by, 170.0, None);
        form.line(ui, out, Kpi::F.source, 200.0);
        form.number(ui, out, Kpi::F.minutes, &form.caption(Kpi::F.minutes), (Number::whole(0, 6000), 70.0));
        form.choice(ui, out, Kpi::F.job, 250.0);
    });
    form.block(ui, out, Kpi::F.why, "", 2);
    form.line(ui, out, Kpi::F.baseline_note, ui.available_width().min(460.0));
    effort_ui(ui, view);
}

/// What the workspace counts for a KPI, and the way to keep it.
fn counts_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kpi: &Kpi, counts: Option<Counts>) {
    let Some(counts) = counts else {
        widgets::small(ui, view.t("kpi-not-counted"));
        return;
    };
    if matches!(counts, Counts::UsableContent | Counts::TreasuresShared) {
        widgets::small(ui, view.t("kpi-counted-now"));
    }
    let Some(course) = course_of(view, kpi.id) else { return };
    let is_loose = course
        .months
        .iter()
        .any(|month| month.origin == Some(ActualOrigin::Counted) && !kpi.actuals.contains_key(&month.month));
    if is_loose && !view.read_only && !view.presenting {
        let button = ui.button(format!("{}  {}", icons::PUSH_PIN, view.t("kpi-keep-counted")));
        if button.on_hover_text(view.t("kpi-keep-counted-why")).clicked() {
            keep(view, out, kpi, &course.months);
        }
    }
}

/// Today's value by the definition of now, where it is another than the one that stands there; said, and never set by itself.
fn rebase_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kpi: &Kpi, months: &[MonthOfKpi]) {
    let found = rebased(months).filter(|found| kpi.baseline != Some(found.value) && kpi.code == "M1");
    let Some(found) = found.filter(|_| !view.read_only && !view.presenting) else { return };
    let words = |value: i64| view.texts.kpi_value(value, kpi.unit, &view.workspace.header.currency);
    let months = view.texts.months(found.from, found.to);
    let button = ui.button(view.tx("kpi-rebase", &[("value", words(found.value).into())]));
    let why = view.tx("kpi-rebase-why", &[("months", (&months).into())]);
    if button.on_hover_text(why).clicked() {
        let was = kpi.baseline.map_or_else(|| "–".to_owned(), words);
        let note = view.tx("kpi-rebased-note", &[("months", months.into()), ("was", was.into())]);
        out.edit(Edit::change(kpi, "edit-rebase-kpi", "baseline", |kpi| {
            kpi.baseline = Some(found.value);
            kpi.baseline_note = note;
        }));
    }
}

/// What drawing all figures up takes.
fn effort_ui(ui: &mut Ui, view: View<'_>) {
    let agreed: Vec<_> = view.workspace.kpis.values().filter(|kpi| is_kpi_settled(kpi)).collect();
    let minutes: u32 = agreed.iter().map(|kpi| kpi.minutes).fold(0, u32::saturating_add);
    let open = agreed.iter().filter(|kpi| is_effort_open(kpi)).count();
    if minutes > 0 {
        widgets::small(ui, view.tx("kpi-effort", &[("n", minutes.into()), ("open", open.into())]));
    }
}
