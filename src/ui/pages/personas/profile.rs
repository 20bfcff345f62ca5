//! The facts of a persona's profile.

use egui::{Align, Layout, Ui};

use super::super::super::form::Form;
use super::super::super::{Outbox, View, widgets};
use crate::edit::Edit;
use crate::model::integrity::MAX_SCALE;
use crate::model::schema::Field;
use crate::model::{FieldPath, PerSide, Persona, PersonaKind, Scale, Side};
use crate::text::labels;
use widgets::Number;

/// Firm, role in the purchase, channels, cycle and deal value.
pub fn profile_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
    ui.add_space(6.0);
    let form = Form::of(view, persona, "edit-persona");
    form.line(ui, out, Persona::F.summary, ui.available_width() - 8.0);
    ui.horizontal_wrapped(|ui| {
        let kinds = [PersonaKind::Buyer, PersonaKind::Negative].map(|kind| (kind, view.t(labels::words(kind))));
        form.segments(ui, out, Persona::F.kind, &kinds);
        let priorities = [(0, "–"), (1, "1"), (2, "2"), (3, "3")].map(|(at, words)| (at, words.to_owned()));
        form.segments(ui, out, Persona::F.priority, &priorities);
    });
    widgets::captioned(ui, &form.caption(Persona::F.roles), |ui| {
        ui.horizontal_wrapped(|ui| form.flags(ui, out, Persona::F.roles));
    });
    facts_ui(ui, out, &form);
    figures_ui(ui, view, out, &form);
    scales_ui(ui, view, out, persona);
    if !view.presenting {
        form.private_block(ui, out, Persona::F.notes, &view.t("persona-notes-hint"), 3);
    }
}

/// The facts, in the order of the page.
const FACTS: [Field<Persona, String>; 13] = [
    Persona::F.alias,
    Persona::F.industries,
    Persona::F.employees,
    Persona::F.revenue,
    Persona::F.regions,
    Persona::F.systems,
    Persona::F.job_titles,
    Persona::F.department,
    Persona::F.reports_to,
    Persona::F.measured_by,
    Persona::F.channels,
    Persona::F.tone,
    Persona::F.budget_cycle,
];

fn facts_ui(ui: &mut Ui, out: &mut Outbox, form: &Form<'_, Persona>) {
    let per_row = if ui.available_width() > 640.0 { 3 } else { 2 };
    let width = (ui.available_width() - 8.0) / per_row as f32 - 8.0 + 8.0 / per_row as f32;
    for row in FACTS.chunks(per_row) {
        ui.horizontal(|ui| {
            for field in row {
                form.line(ui, out, *field, width);
            }
        });
    }
}

fn figures_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, form: &Form<'_, Persona>) {
    ui.horizontal_wrapped(|ui| {
        let days = (Number { max: 10_000, ..Number::COUNT }, 90.0);
        form.number(ui, out, Persona::F.cycle_days, &form.caption(Persona::F.cycle_days), days);
        let caption = view.tx("persona-deal-value", &[("currency", (&view.workspace.header.currency).into())]);
        form.number(ui, out, Persona::F.deal_value, &caption, (Number::MONEY, 120.0));
        form.date_and(ui, out, Persona::F.review_due, |persona| persona.review_automatic = false);
    });
}

/// Where each side places the buyer between two poles; what lies apart is worth a talk.
fn scales_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
    ui.add_space(4.0);
    widgets::subheading(ui, view.t("persona-scales"));
    widgets::small(ui, view.t("persona-scales-hint"));
    ui.horizontal(|ui| {
        ui.add_space(132.0);
        let colors = super::super::super::theme::palette(ui);
        let head = |side: Side| egui::RichText::new(view.t(labels::words(side))).small().color(colors.side_text(side));
        ui.label(head(Side::Sales));
        let width = (ui.available_width() - 190.0).clamp(60.0, 260.0);
        ui.add_space(width);
        ui.label(head(Side::Marketing));
    });
    for scale in Scale::ALL {
        let (left, right) = scale.poles();
        let (left, right) = (view.t(left), view.t(right));
        let marks = persona.scales.get(&scale).copied().unwrap_or_default();
        ui.horizontal(|ui| {
            ui.set_min_height(34.0);
            let pole = |ui: &mut Ui, words: &str, align: Align| {
                let layout = Layout::left_to_right(Align::Center).with_main_align(align).with_main_justify(true);
                ui.allocate_ui_with_layout(egui::vec2(124.0, 28.0), layout, |ui| {
                    ui.add(egui::Label::new(words).truncate());
                });
            };
            pole(ui, &left, Align::Max);
            mark_ui(ui, view, out, persona, scale, Side::Sales);
            let at = |mark: Option<i8>| mark.map(f32::from);
            let range = (-f32::from(MAX_SCALE), f32::from(MAX_SCALE));
            let words = format!("{left} – {right}");
            let width = (ui.available_width() - 200.0).clamp(60.0, 260.0);
            widgets::distance_line(ui, width, range, at(marks.sales), at(marks.marketing), None, &words);
            mark_ui(ui, view, out, persona, scale, Side::Marketing);
            pole(ui, &right, Align::Min);
        });
    }
}

fn mark_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona, scale: Scale, side: Side) {
    let (left, right) = scale.poles();
    let name = format!("{} – {}: {}", view.t(left), view.t(right), view.t(labels::words(side)));
    // Every mark is a field of its own.
    let field = match (scale, side) {
        (Scale::PriceQuality, Side::Sales) => "price sales",
        (Scale::PriceQuality, Side::Marketing) => "price marketing",
        (Scale::CarefulBold, Side::Sales) => "careful sales",
        (Scale::CarefulBold, Side::Marketing) => "careful marketing",
        (Scale::AloneCommittee, Side::Sales) => "alone sales",
        (Scale::AloneCommittee, Side::Marketing) => "alone marketing",
        (Scale::TechnicalCommercial, Side::Sales) => "technical sales",
        (Scale::TechnicalCommercial, Side::Marketing) => "technical marketing",
        (Scale::DigitalPersonal, Side::Sales) => "digital sales",
        (Scale::DigitalPersonal, Side::Marketing) => "digital marketing",
        (Scale::FastSlow, Side::Sales) => "fast sales",
        (Scale::FastSlow, Side::Marketing) => "fast marketing",
    };
    let mark = persona.scales.get(&scale).and_then(|marks| *marks.get(side)).map(i32::from);
    let range = (-i32::from(MAX_SCALE), i32::from(MAX_SCALE));
    if let Some(new) = widgets::drag_points(ui, view.texts, FieldPath::of(persona.id, field), &name, mark, range) {
        let new = new.and_then(|new| i8::try_from(new).ok());
        out.edit(Edit::change(persona, "edit-persona", field, |persona| {
            let marks = persona.scales.entry(scale).or_default();
            *marks.get_mut(side) = new;
            if *marks == PerSide::default() {
                persona.scales.remove(&scale);
            }
        }));
    }
}
