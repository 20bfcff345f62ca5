//! The head of a persona: its name, both sides' signatures as marks, what can be done with it, and its parts.

use egui::{Align, Layout, RichText, Ui};

use super::super::super::command::{Command, Request};
use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::delete::DeleteQuestion;
use super::{PersonasPage, Tab};
use crate::calc::persona;
use crate::edit::Edit;
use crate::model::{Persona, PersonaKind, Side, SignDecision};
use crate::text::labels;
use widgets::Tone;

impl PersonasPage {
    /// Its name with what can be done, its parts, and how much of it is agreed.
    pub(super) fn header_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
        let colors = theme::palette(ui);
        let narrow = widgets::is_narrow(ui);
        ui.horizontal(|ui| {
            if !narrow {
                let icon = if persona.kind == PersonaKind::Negative { icons::PROHIBIT } else { icons::PERSON };
                ui.label(RichText::new(icon).size(36.0).color(colors.muted));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.menu_ui(ui, view, out, persona);
                for side in [Side::Marketing, Side::Sales] {
                    self.signature_badge_ui(ui, view, persona, side);
                }
                let form = Form::of(view, persona, "edit-rename-persona");
                let response = form.title(ui, out, Persona::F.name, ui.available_width());
                if std::mem::take(&mut self.rename) {
                    response.request_focus();
                    widgets::select_all(ui, response.id, persona.name.chars().count());
                }
            });
        });
        ui.horizontal_wrapped(|ui| {
            let options = Tab::ALL.map(|tab| (tab, view.t(tab.words())));
            if let Some(tab) = widgets::segments(ui, "persona tab", self.tab, &options) {
                self.tab = tab;
            }
            let (agreed, all) = persona::agreed_statements(view.workspace, persona.id);
            let mut below = Vec::new();
            if all > 0 {
                below.push(view.tx("persona-statements-agreed", &[("done", agreed.into()), ("all", all.into())]));
            }
            if let Some(due) = persona.review_due {
                let words = view.tx("persona-review-by", &[("day", view.texts.date(due).into())]);
                if due < view.today {
                    widgets::badge(ui, format!("{} {words}", icons::CLOCK), Tone::Problem);
                } else {
                    below.push(words);
                }
            }
            if !narrow && !below.is_empty() {
                // Where it does not stand beside the tabs it goes below them as a whole; so it does before it has its day, which
                // the second signature sets.
                let day = view.tx("persona-review-by", &[("day", view.texts.date(view.today).into())]);
                let longest = format!("{} · {day}", below.first().map_or("", String::as_str));
                let font = egui::FontId::proportional(theme::SMALL);
                if ui.painter().layout_no_wrap(longest, font, colors.muted).size().x > ui.available_size_before_wrap().x
                {
                    ui.end_row();
                }
                let words = RichText::new(below.join(" · ")).size(theme::SMALL).color(colors.muted);
                ui.add(egui::Label::new(words).extend());
            }
        });
    }

    fn signature_badge_ui(&mut self, ui: &mut Ui, view: View<'_>, persona: &Persona, side: Side) {
        let sign_off = persona.sign_off.get(side);
        let outdated = *view.results.signatures.persona(persona.id).get(side);
        let icon = match sign_off.decision {
            _ if outdated => icons::CLOCK,
            SignDecision::Open => icons::CIRCLE,
            // Without a name it does not count, and does not look as if it did.
            _ if sign_off.is_given() && !sign_off.counts() => icons::WARNING,
            SignDecision::Accepted => icons::CHECK_CIRCLE,
            SignDecision::AcceptedWithDissent => icons::TALK,
            SignDecision::Refused => icons::WARNING,
        };
        let colors = theme::palette(ui);
        let side_name = view.t(labels::words(side));
        let text = RichText::new(format!("{side_name} {icon}")).color(colors.side_text(side));
        let button = egui::Button::new(text).fill(colors.side_ground(side)).stroke(egui::Stroke::NONE);
        let words = match sign_off.decision {
            _ if outdated => "sign-outdated",
            _ if sign_off.is_given() && !sign_off.counts() => "sign-nameless",
            decision => labels::words(decision),
        };
        let name = format!("{side_name}: {}", view.t(words));
        if widgets::named(ui.add(button), &name).clicked() {
            self.tab = Tab::Signatures;
        }
    }

    fn menu_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, persona: &Persona) {
        let button = widgets::icon_button(ui, icons::MORE, &view.t("persona-menu"));
        egui::Popup::menu(&button).show(|ui| {
            ui.set_min_width(200.0);
            let mut item = |icon: &str, key: &str| ui.button(format!("{icon}  {}", view.t(key))).clicked();
            if item(icons::UP, "move-up") {
                Self::shift(view, out, persona, -1);
            }
            if item(icons::DOWN, "move-down") {
                Self::shift(view, out, persona, 1);
            }
            if item(icons::REPORT, Command::PersonaCards.name()) {
                out.request(Request::Run(Command::PersonaCards));
            }
            if item(icons::COPY, "duplicate") {
                self.duplicate(view, out, persona);
            }
            let archive = if persona.archived { "unarchive" } else { "archive" };
            if item(icons::ARCHIVE, archive) {
                let archived = !persona.archived;
                out.edit(Edit::change(persona, "edit-archive-persona", "archived", |persona| {
                    persona.archived = archived;
                }));
            }
            if item(icons::TRASH, "delete-ask") {
                self.deleting = Some(DeleteQuestion::new(persona.id));
            }
        });
    }
}
