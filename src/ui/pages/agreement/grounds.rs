//! What the agreement rests on, and what resets it.

use egui::{Frame, Margin, Ui};

use super::super::super::form::header;
use super::super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::resets::{Validity, validity};
use crate::calc::terms;
use crate::edit::{Edit, Page};
use crate::model::{Header, Side, Sla};
use crate::text::labels;
use widgets::{Number, Tone};

/// Which version it is, and whether it is in force.
pub fn version_ui(ui: &mut Ui, view: View<'_>) {
    let sla = &view.workspace.header.sla;
    let words = view.texts.version(sla, view.today);
    let tone = if validity(sla, view.today) == Validity::Over { Tone::Warning } else { Tone::Neutral };
    widgets::badge(ui, words, tone);
}

/// What resets the agreement, with the way to begin it anew; nothing where nothing does.
pub fn resets_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let resets = &view.results.resets;
    if resets.is_empty() {
        return;
    }
    let colors = theme::palette(ui);
    Frame::new().fill(colors.warning_ground).corner_radius(8).inner_margin(Margin::same(10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        widgets::notice(ui, icons::WARNING, Tone::Warning, view.t("sla-reset-because"));
        for reset in resets {
            ui.add(egui::Label::new(format!("• {}", view.texts.reset(view.workspace, reset))).wrap());
        }
        if view.read_only || view.presenting {
            return;
        }
        let button = ui.button(format!("{}  {}", icons::AGAIN, view.t("sla-reset")));
        if button.on_hover_text(view.t("sla-reset-why")).clicked() {
            let why = view.texts.resets(view.workspace, resets);
            let mut header = Header::clone(&view.workspace.header);
            header.sla = terms::reset(view.workspace, view.today, &why);
            out.edit(Edit::new("edit-reset-agreement", "", Page::Agreement).header(header));
        }
    });
}

/// The further parties the agreement binds, and which of them have signed; they are kept in the list of parties.
pub fn parties_ui(ui: &mut Ui, view: View<'_>) {
    let parties = view.texts.parties(view.workspace);
    if !parties.is_empty() {
        widgets::small(ui, format!("{}: {}", view.t("list-parties"), parties.join(" · ")));
    }
}

/// How many people there were and are, and how both are organised.
pub fn grounds_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::folded(ui, view.presenting, view.t("sla-grounds"), |ui| {
        widgets::small(ui, view.t("sla-grounds-why"));
        let form = header(view, Page::Agreement, "edit-sla").part(Header::F.sla);
        for field in [Sla::F.people_then, Sla::F.people_now] {
            ui.horizontal_wrapped(|ui| {
                for side in Side::BOTH {
                    let caption = view.tx(
                        "sla-people-of",
                        &[("caption", form.caption(field).into()), ("side", view.t(labels::words(side)).into())],
                    );
                    form.number(ui, out, field.of(side), &caption, (Number::whole(0, 100_000), 70.0));
                }
            });
        }
        let width = ui.available_width().min(460.0);
        form.line(ui, out, Sla::F.structure_then, width);
        form.line(ui, out, Sla::F.structure_now, width);
    });
}
