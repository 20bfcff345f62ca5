//! The sheet both sides sign: goal, period, commitments, hand-over rule, review day, signatures.

use egui::{Frame, Margin, Ui};

use super::super::super::form::{Form, header};
use super::super::super::{Outbox, View, glossary, icons, theme, widgets};
use super::super::proposal;
use super::clause_catalogue::ClausePicker;
use super::{clause, fist, grounds, limits, signing};
use crate::calc::proposals::limit;
use crate::calc::proposals::{LIMITS, Topic};
use crate::calc::sources::Source;
use crate::calc::spoken::twin_of;
use crate::edit::{Edit, Page};
use crate::model::schema::Field;
use crate::model::{
    Clause, ClauseSection, ClauseStatus, Header, Id, Kpi, Party, Sla, in_order, in_order_where, last_order,
};
use crate::text::labels;
use widgets::{Number, Tone, WidgetId};

/// View state: a clause that was just added gets the focus.
#[derive(Debug, Default)]
pub struct SlaSheet {
    focus: Option<Id<Clause>>,
    /// The clause about which fingers are asked for.
    asked: Option<Id<Clause>>,
    catalogue: Option<ClausePicker>,
}

/// The sections that are there: those every agreement has, and those somebody has written a clause for.
fn shown(view: View<'_>) -> impl Iterator<Item = ClauseSection> {
    let written: std::collections::BTreeSet<_> = view.workspace.clauses.values().map(|clause| clause.section).collect();
    ClauseSection::ALL.into_iter().filter(move |one| ClauseSection::ALWAYS.contains(one) || written.contains(one))
}

/// A KPI that can measure a clause, with its name; or none.
type MeasuredBy = (Option<Id<Kpi>>, String);

/// The whole numbers of the hand-over rule, in the order of [`LIMITS`].
const HANDOVER: [Field<Sla, u32>; 6] = [
    Sla::F.acknowledge_hours,
    Sla::F.first_contact_hours,
    Sla::F.attempts,
    Sla::F.attempt_days,
    Sla::F.decision_days,
    Sla::F.recycle_weeks,
];

/// The form of the agreement.
type SlaForm<'a> = Form<'a, Header, Field<Header, Sla>>;

impl SlaSheet {
    /// Draws the sheet; the clause about which fingers are asked for, if they were.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> Option<Id<Clause>> {
        ui.horizontal_wrapped(|ui| {
            widgets::heading(ui, view.t("sla-title"));
            let clauses = view.results.standing.clauses;
            if clauses.all + clauses.parked > 0 {
                widgets::badge(ui, view.texts.agreed_of(clauses), Tone::Agreed);
            }
            let outdated = view.results.signatures.agreement;
            if outdated.sales || outdated.marketing {
                widgets::badge(ui, view.t("persona-status-changed"), Tone::Warning);
            }
        });
        grounds::version_ui(ui, view);
        grounds::resets_ui(ui, view, out);
        let form = header(view, Page::Agreement, "edit-sla").part(Header::F.sla);
        form.block(ui, out, Sla::F.goal, &view.t("sla-goal-hint"), 2);
        period_ui(ui, view, out, &form);
        grounds::parties_ui(ui, view);
        grounds::grounds_ui(ui, view, out);
        if !view.read_only && !view.presenting && ui.button(view.t("clause-catalogue")).clicked() {
            self.catalogue = Some(ClausePicker::default());
        }
        let mut kpis = vec![(None, view.t("clause-no-kpi"))];
        kpis.extend(in_order(&view.workspace.kpis).into_iter().map(|kpi| (Some(kpi.id), kpi.name.clone())));
        for section in shown(view) {
            self.section_ui(ui, view, out, section, &kpis);
        }
        handover_ui(ui, view, out, &form);
        signing::signing_ui(ui, view, out);
        if self.catalogue.as_mut().is_some_and(|picker| picker.ui(ui, view, out)) {
            self.catalogue = None;
        }
        self.asked.take()
    }

    fn section_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        section: ClauseSection,
        kpis: &[MeasuredBy],
    ) {
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            widgets::subheading(ui, view.t(labels::words(section)));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = view.tx("clause-add-to", &[("section", view.t(labels::words(section)).into())]);
                if widgets::icon_button(ui, icons::PLUS, &name).clicked() {
                    self.add(view, out, section);
                }
            });
        });
        let clauses: Vec<_> = in_order_where(&view.workspace.clauses, |clause| clause.section == section);
        let wanted = self.focus.and_then(|id| clauses.iter().position(|clause| clause.id == id));
        widgets::rows(ui, labels::words(section), clauses.len(), wanted, |ui, at| {
            if let Some(clause) = clauses.get(at) {
                self.clause_ui(ui, view, out, clause, kpis);
            }
        });
    }

    /// Adds a clause at the end of a section, ready to be typed.
    fn add(&mut self, view: View<'_>, out: &mut Outbox, section: ClauseSection) {
        let clause = Clause {
            id: out.fresh.next(),
            ord: last_order(&view.workspace.clauses),
            section,
            party: match section {
                ClauseSection::Marketing => Party::Marketing,
                ClauseSection::Sales => Party::Sales,
                _ => Party::Both,
            },
            ..Clause::default()
        };
        self.focus = Some(clause.id);
        out.edit(Edit::new("edit-add-clause", "", Page::Agreement).put(clause));
    }

    fn clause_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, clause: &Clause, kpis: &[MeasuredBy]) {
        let fill = theme::palette(ui).quiet;
        Frame::new().fill(fill).corner_radius(8).inner_margin(Margin::symmetric(10, 8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let form = Form::of(view, clause, "edit-clause").about("");
            let field = form.path(Clause::F.text);
            let name = view.t("clause-text");
            let shown = view.texts.clause_typed(view.workspace, &clause.text);
            let (new, entered) = widgets::text_block_in_row(ui, field, &name, &shown, &view.t("clause-hint"));
            // As with statements: Enter leads to the next one, and an empty one leads nowhere.
            if entered && !clause.text.trim().is_empty() {
                self.add(view, out, clause.section);
            }
            if self.focus == Some(clause.id) {
                ui.memory_mut(|memory| memory.request_focus(field.id()));
                self.focus = None;
            }
            if let Some(text) = new {
                let text = view.texts.clause_kept(view.workspace, &text);
                form.set(out, Clause::F.text, text);
            }
            clause::numbers_ui(ui, view, out, clause);
            if ui.memory(|memory| memory.has_focus(field.id())) {
                glossary::terms_ui(ui, view, clause.id);
            }
            form.bare().choice_of(ui, out, Clause::F.kpi, kpis, ui.available_width() - 8.0);
            ui.horizontal_wrapped(|ui| {
                clause_status_ui(ui, view, out, clause);
                let short: String = view.texts.clause(view.workspace, &clause.text).chars().take(40).collect();
                if !clause.text.trim().is_empty() && fist::button_ui(ui, view, clause, &short) {
                    self.asked = Some(clause.id);
                }
                clause::insert_ui(ui, view, out, clause);
                if widgets::icon_button(ui, icons::TRASH, &view.t("clause-delete")).clicked() {
                    let mut edit = Edit::new("edit-delete-clause", "", Page::Agreement);
                    for item in view.workspace.content.values().filter(|item| item.clause == Some(clause.id)) {
                        edit = edit.put(crate::model::ContentItem { clause: None, ..(**item).clone() });
                    }
                    out.edit(edit.delete(view.workspace, clause.id));
                }
            });
        });
    }
}

fn clause_status_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, clause: &Clause) {
    let form = Form::of(view, clause, "edit-agree-clause").about("");
    let short: String = view.texts.clause(view.workspace, &clause.text).chars().take(40).collect();
    if clause.status == ClauseStatus::Agreed {
        let reopened = view.texts.clause_reopened(view.workspace, clause);
        let (key, icon, tone) = match reopened {
            Some(_) => ("clause-status-draft", icons::WARNING, Tone::Warning),
            None => ("clause-status-agreed", icons::CHECK_CIRCLE, Tone::Agreed),
        };
        let color = tone.text(theme::palette(ui));
        let text = egui::RichText::new(format!("{} {icon}", view.t(key))).color(color);
        let button = ui.add(egui::Button::new(text).frame_when_inactive(false));
        let button = match reopened.or_else(|| view.texts.settled(&clause.settled)) {
            Some(by) => button.on_hover_text(by),
            None => button,
        };
        if widgets::named(button, &view.tx("statement-reopen", &[("text", short.into())])).clicked() {
            form.set(out, Clause::F.status, ClauseStatus::Draft);
        }
    } else {
        let button = widgets::quiet_button(ui, view.t("agree"));
        if widgets::named(button, &view.tx("statement-agree", &[("text", short.into())])).clicked() {
            form.set(out, Clause::F.status, ClauseStatus::Agreed);
        }
        let (key, to) = if clause.status == ClauseStatus::Parked {
            ("kpi-unpark", ClauseStatus::Draft)
        } else {
            ("clause-park", ClauseStatus::Parked)
        };
        if ui.add(egui::Button::new(view.t(key)).frame_when_inactive(false)).clicked() {
            form.set(out, Clause::F.status, to);
        }
    }
}

fn period_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, form: &SlaForm<'_>) {
    let sla = &view.workspace.header.sla;
    ui.horizontal_wrapped(|ui| {
        for field in [Sla::F.valid_from, Sla::F.valid_to, Sla::F.review_due] {
            form.date(ui, out, field);
        }
    });
    if let (Some(from), Some(to)) = (sla.valid_from, sla.valid_to)
        && to < from
    {
        widgets::notice(ui, icons::WARNING, Tone::Problem, view.t("sla-period-wrong"));
    }
}

/// The hand-over rule and the reasons with which a lead may be turned down.
fn handover_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, form: &SlaForm<'_>) {
    let sla = &view.workspace.header.sla;
    ui.add_space(4.0);
    widgets::subheading(ui, view.t("sla-handover"));
    proposal::block_ui(ui, view, out, &LIMITS, Page::Agreement);
    for (field, topic) in HANDOVER.into_iter().zip(LIMITS) {
        let name = form.caption(field);
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if let (limit, Some(kpi)) = limit(view.workspace, topic) {
                    // The KPI is the source: it is changed there, and nowhere else.
                    ui.label(egui::RichText::new(view.texts.hundredths(limit)).font(theme::strong(theme::BODY)));
                    let from = view
                        .tx("limit-from-kpi", &[("name", view.texts.source(view.workspace, Source::Kpi(kpi)).into())]);
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        ui.add(egui::Label::new(format!("{name} – {from}")).wrap());
                    });
                    return;
                }
                form.bare().amount(ui, out, field, &name, (Number::whole(0, 1000), 60.0));
                proposal::mark_ui(ui, view, out, topic, Page::Agreement);
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    ui.add(egui::Label::new(&name).wrap());
                });
            });
        });
        twin_ui(ui, view, out, topic);
    }
    proposal::block_ui(ui, view, out, &[Topic::Reasons], Page::Agreement);
    if sla.reject_reasons.len() > MOST_LINES {
        widgets::small(ui, view.tx("sla-reasons-too-many", &[("n", sla.reject_reasons.len().into())]));
        return;
    }
    let title = view.tx("sla-reasons", &[("n", sla.reject_reasons.len().into())]);
    if view.presenting {
        // Nobody types there: the reasons are read.
        widgets::subheading(ui, title);
        for reason in &sla.reject_reasons {
            ui.add(egui::Label::new(format!("• {reason}")).wrap());
        }
        return;
    }
    ui.collapsing(title, |ui| {
        let text = sla.reject_reasons.iter().cloned().collect::<Vec<_>>().join("\n");
        let path = form.path(Sla::F.reject_reasons);
        let read = |text: &str| -> std::collections::BTreeSet<String> {
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        let kept = ui.data(|data| data.get_temp::<String>(path.id())).filter(|kept| read(kept) == sla.reject_reasons);
        let shown = kept.as_ref().unwrap_or(&text);
        if let Some(text) = widgets::text_block(ui, path, &form.caption(Sla::F.reject_reasons), shown, "", 6) {
            form.set(out, Sla::F.reject_reasons, read(&text));
            ui.data_mut(|data| data.insert_temp(path.id(), text));
        }
    });
}

/// A text of more lines than this is not written in a field.
const MOST_LINES: usize = 400;

/// A KPI of the room's own that holds what a limit is about: what it says, and the click that makes it the source.
fn twin_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, topic: Topic) {
    let Some((kpi, value)) = twin_of(view.workspace, topic) else { return };
    let source = Source::Kpi(kpi);
    let Some(said) = crate::calc::sources::value(view.workspace, source).filter(|said| said.value == value) else {
        return;
    };
    let name = view.texts.source(view.workspace, source);
    let holds = view.texts.said(view.workspace, &said);
    let words = view.tx("limit-take-kpi", &[("n", holds.into()), ("name", name.into())]);
    let text = egui::RichText::new(words).size(theme::SMALL).color(theme::palette(ui).agreed_text);
    if !view.read_only && ui.add(egui::Button::new(text).wrap()).on_hover_text(view.t("clause-link-why")).clicked() {
        limits::take_from(view, out, topic, kpi);
    }
}
