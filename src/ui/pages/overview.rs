//! Overview: where the team stands and what helps most next; without a workspace, the start page.

use egui::{Grid, RichText, ScrollArea, Ui};

use super::super::command::{Command, Request};
use super::super::dialogs::TEMPLATES;
use super::super::files::PathFor;
use super::super::register::mark_ui;
use super::super::room::part::Part;
use super::super::{Outbox, View, icons, theme, widgets};
use crate::calc::agreement::Progress;
use crate::calc::entries::{Urgency, everybody, urgency};
use crate::calc::funnel::{default_period, months_used, totals};
use crate::calc::overview::{NextStep, ReviewOf, by_day, headline};
use crate::calc::plan::reverse;
use crate::edit::Page;
use crate::merge::Address;
use crate::model::{Area, Language, RecordRef, Side};
use crate::text::labels;
use widgets::{Pane, Tone};

/// View state of the page.
#[derive(Debug, Default)]
pub struct OverviewPage {
    language: Option<Language>,
    show_guide: bool,
}

impl OverviewPage {
    fn start_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let colors = theme::palette(ui);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.label(RichText::new(icons::HANDSHAKE).size(40.0).color(colors.agreed));
            ui.vertical(|ui| {
                ui.label(RichText::new(view.t("start-welcome")).font(theme::strong(theme::FIGURE)));
                widgets::muted(ui, view.t("start-claim"));
            });
        });
        ui.add_space(8.0);
        if widgets::is_wide(ui) {
            widgets::two_panes(ui, 0.5, |ui, pane| match pane {
                Pane::Left => self.templates_ui(ui, view, out),
                Pane::Right => {
                    recent_ui(ui, view, out);
                    guide_ui(ui, view, out);
                }
            });
        } else {
            self.templates_ui(ui, view, out);
            recent_ui(ui, view, out);
            guide_ui(ui, view, out);
        }
    }

    fn templates_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        widgets::card(ui, |ui| {
            widgets::heading(ui, view.t("start-title"));
            let language = self.language.unwrap_or(view.language());
            let options = Language::ALL.map(|language| (language, view.t(labels::words(language))));
            if let Some(language) = widgets::segments(ui, "overview language", language, &options) {
                self.language = Some(language);
            }
            for (template, name, text) in TEMPLATES {
                ui.add_space(2.0);
                if ui.add(egui::Button::new(view.t(name)).min_size(egui::vec2(ui.available_width(), 36.0))).clicked() {
                    out.request(Request::Start(template, language));
                }
                widgets::small(ui, view.t(text));
            }
        });
    }
}

impl super::PageUi for OverviewPage {
    fn room(&self, _view: View<'_>) -> (Part, Option<RecordRef>) {
        (Part::Overview, None)
    }

    fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        // A workspace has an id from its first moment; without one there is only the start page.
        if view.workspace.doc.bits() == 0 {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| self.start_ui(ui, view, out));
            return;
        }
        let header = &view.workspace.header;
        let title = if header.title.is_empty() { view.t("page-overview") } else { header.title.clone() };
        widgets::page_head(ui, &title, None, &purpose(view), |ui| {
            if ui.button(format!("{}  {}", icons::SETTINGS, view.t("overview-edit"))).clicked() {
                out.request(Request::Run(Command::Settings));
            }
            if ui.button(format!("{}  {}", icons::PERSONAS, view.t("people-title"))).clicked() {
                out.request(Request::Run(Command::People));
            }
            if ui.button(format!("{}  {}", icons::HELP, view.t("overview-guide"))).clicked() {
                self.show_guide = !self.show_guide;
            }
        });
        widgets::leaf(ui, "overview", ScrollArea::vertical().auto_shrink(false), |ui| {
            if self.show_guide {
                guide_ui(ui, view, out);
            }
            let open = view.workspace.conflicts.len();
            if open > 0 {
                widgets::card(ui, |ui| {
                    ui.horizontal_wrapped(|ui| {
                        let words = view.tx("questions-open", &[("n", open.into())]);
                        widgets::notice(ui, icons::MERGE, Tone::Warning, words);
                        if widgets::primary_button(ui, view.t("questions-answer")).clicked() {
                            out.request(Request::OpenQuestions);
                        }
                    });
                });
            }
            figures_ui(ui, view);
            if widgets::is_wide(ui) {
                widgets::two_panes(ui, 0.5, |ui, pane| match pane {
                    Pane::Left => {
                        steps_ui(ui, view, out);
                        due_ui(ui, view, out);
                        lists_ui(ui, view, out);
                        reviews_ui(ui, view, out);
                    }
                    Pane::Right => areas_ui(ui, view, out),
                });
            } else {
                steps_ui(ui, view, out);
                due_ui(ui, view, out);
                lists_ui(ui, view, out);
                areas_ui(ui, view, out);
                reviews_ui(ui, view, out);
            }
        });
    }
}

fn purpose(view: View<'_>) -> String {
    let purpose = &view.workspace.header.purpose;
    if purpose.is_empty() {
        view.t("page-overview-purpose")
    } else {
        purpose.lines().next().unwrap_or_default().to_owned()
    }
}

fn recent_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::card(ui, |ui| {
        ui.horizontal(|ui| {
            widgets::heading(ui, view.t("start-open"));
            if ui.button(format!("{}  {}", icons::OPEN, view.t(Command::Open.name()))).clicked() {
                out.request(Request::Run(Command::Open));
            }
        });
        if view.stored.recent.is_empty() {
            widgets::muted(ui, view.t("start-no-recent"));
        }
        for path in &view.stored.recent {
            let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let response = ui.add(egui::Button::new(format!("{}  {name}", icons::FILE)).truncate());
            if response.on_hover_text(path.display().to_string()).clicked() {
                out.request(Request::TakePath(PathFor::Open, path.clone()));
            }
            if let Some(began) = view.stored.running.get(path) {
                widgets::notice(ui, icons::PLAY, Tone::Agreed, view.texts.runs_since(view.now, *began));
            }
        }
    });
}

/// The two-minute guided start: six steps, each a way to its page.
fn guide_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::card(ui, |ui| {
        widgets::heading(ui, view.t("guide-title"));
        for (key, page) in [
            ("help-way-1", Some(Page::Personas)),
            ("help-way-2", Some(Page::Criteria)),
            ("help-way-3", Some(Page::Funnel)),
            ("help-way-4", Some(Page::Agreement)),
            ("help-way-5", Some(Page::Content)),
            ("help-way-6", None),
        ] {
            let text = view.t(key);
            match page {
                Some(page) if view.workspace.doc.bits() != 0 => {
                    if ui.add(egui::Button::new(text).wrap().frame_when_inactive(false)).clicked() {
                        out.request(Request::Run(Command::Go(page)));
                    }
                }
                _ => drop(ui.label(text)),
            }
        }
    });
}

fn figures_ui(ui: &mut Ui, view: View<'_>) {
    let headline = headline(view.workspace);
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 36.0;
            let integer = |number: u32| view.texts.integer(number);
            widgets::figure(
                ui,
                &integer(headline.personas),
                &view.tx("headline-personas", &[("n", headline.personas.into())]),
                None,
            );
            if let Some((passed, leads)) = view.results.qualified() {
                let color = theme::palette(ui).agreed_text;
                let sample = view.results.is_sample();
                let key = if sample { "headline-qualified-sample" } else { "headline-qualified" };
                let below = view.tx(key, &[("n", leads.into())]);
                widgets::figure(ui, &integer(passed), &below, Some(color));
            }
            if headline.content > 0 {
                let coverage = &view.results.coverage;
                widgets::figure(ui, &integer(headline.content), &view.t("headline-content"), None);
                let gaps = view.tx("headline-gaps", &[("n", coverage.cells().into())]);
                widgets::figure(ui, &integer(coverage.gaps()), &gaps, None);
            }
            let funnel = &view.results.funnel;
            if let Some(period) = default_period(funnel, view.today) {
                let totals = totals(funnel, period, view.today);
                if let Some(last) = totals.iter().rev().find(|total| !total.stage.after_sale)
                    && let Some(count) = last.count
                {
                    let below = view.tx(
                        "headline-won",
                        &[("stage", (&last.stage.name).into()), ("n", months_used(funnel, period, view.today).into())],
                    );
                    widgets::figure(ui, &view.texts.integer(count), &below, None);
                }
                if let Some(plan) =
                    reverse(&view.workspace.header.plan, &totals, months_used(funnel, period, view.today))
                    && let Some(goal) = plan.rows.first()
                {
                    let needed = view.texts.integer(goal.needed.ceil() as i64);
                    widgets::figure(ui, &needed, &view.t("headline-needed"), None);
                }
            }
        });
    });
}

fn steps_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::card(ui, |ui| {
        widgets::heading(ui, view.t("overview-next"));
        if view.results.next_steps.is_empty() {
            widgets::toned(ui, format!("{}  {}", icons::CHECK_CIRCLE, view.t("overview-all-done")), Tone::Agreed);
        }
        for (number, step) in (1..).zip(view.results.next_steps.iter().take(3)) {
            let (words, page) = step_words(view, *step);
            ui.horizontal(|ui| {
                widgets::badge(ui, view.texts.integer(number), Tone::Agreed);
                let button = egui::Button::new(format!("{words}  {}", icons::ARROW_RIGHT)).wrap();
                if ui.add(button).clicked() {
                    out.request(Request::Run(Command::Go(page)));
                }
            });
        }
    });
}

fn step_words(view: View<'_>, step: NextStep) -> (String, Page) {
    let counted = |key: &str, n: u32| view.tx(key, &[("n", n.into())]);
    match step {
        NextStep::FirstPersona => (view.t("step-first-persona"), Page::Personas),
        NextStep::FillPersonas(n) => (counted("step-fill-personas", n), Page::Personas),
        NextStep::OverdueReviews(n) => (counted("step-overdue-reviews", n), Page::Personas),
        NextStep::OverdueActions(n) => (counted("step-overdue-actions", n), Page::Actions),
        NextStep::DecisionsDue(n) => (counted("step-decisions-due", n), Page::Actions),
        NextStep::SignPersonas(n) => (counted("step-sign-personas", n), Page::Personas),
        NextStep::AgreeStatements(n) => (counted("step-agree-statements", n), Page::Personas),
        NextStep::FirstCriteria => (view.t("step-first-criteria"), Page::Criteria),
        NextStep::NegotiateCriteria(n) => (counted("step-negotiate-criteria", n), Page::Criteria),
        NextStep::ProposePoints(n) => (counted("step-propose-points", n), Page::Criteria),
        NextStep::ImportLeads => (view.t("step-import-leads"), Page::Criteria),
        NextStep::ImportContent => (view.t("step-import-content"), Page::Content),
        NextStep::JudgeContent(n) => (counted("step-judge-content", n), Page::Content),
        NextStep::ShareTreasures(n) => (counted("step-share-treasures", n), Page::Content),
        NextStep::FirstMonths => (view.t("step-first-months"), Page::Funnel),
        NextStep::SetGoal => (view.t("step-set-goal"), Page::Funnel),
        NextStep::FirstKpis => (view.t("step-first-kpis"), Page::Agreement),
        NextStep::BalanceKpis(Side::Sales) => (view.t("step-balance-sales"), Page::Agreement),
        NextStep::BalanceKpis(Side::Marketing) => (view.t("step-balance-marketing"), Page::Agreement),
        NextStep::NegotiateKpis(n) => (counted("step-negotiate-kpis", n), Page::Agreement),
        NextStep::TrackKpis(n) => (counted("step-track-kpis", n), Page::Agreement),
        NextStep::ResetAgreement => (view.t("step-reset-agreement"), Page::Agreement),
        NextStep::RenewAgreement => (view.t("step-renew-agreement"), Page::Agreement),
        NextStep::SignAgreement => (view.t("step-sign-agreement"), Page::Agreement),
    }
}

fn areas_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    let standing = &view.results.standing;
    widgets::card(ui, |ui| {
        widgets::heading(ui, view.t("overview-agreed"));
        Grid::new("areas").num_columns(3).spacing([16.0, 8.0]).show(ui, |ui| {
            for (key, progress, page) in [
                ("area-personas", standing.personas, Page::Personas),
                ("area-statements", standing.statements, Page::Personas),
                ("area-criteria", standing.criteria, Page::Criteria),
                ("area-kpis", standing.kpis, Page::Agreement),
                ("area-clauses", standing.clauses, Page::Agreement),
                ("area-signatures", standing.signatures, Page::Agreement),
                ("area-content", standing.content, Page::Content),
            ] {
                area_ui(ui, view, out, &view.t(key), progress, page);
                ui.end_row();
            }
        });
    });
}

fn area_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, name: &str, progress: Progress, page: Page) {
    let clicked = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        ui.add(egui::Button::new(name).frame_when_inactive(false)).clicked()
    });
    if clicked.inner {
        out.request(Request::Run(Command::Go(page)));
    }
    let words = if progress.all == 0 {
        view.t("area-nothing")
    } else {
        view.tx("format-k-of-n", &[("k", progress.done.into()), ("n", progress.all.into())])
    };
    widgets::progress(ui, progress.share(), 120.0, &format!("{name}: {words}"));
    let standing_ui = |ui: &mut Ui| {
        if progress.all > 0 && progress.open() == 0 {
            widgets::toned(ui, format!("{words} {}", icons::CHECK), Tone::Agreed);
        } else {
            widgets::muted(ui, &words);
        }
    };
    if progress.parked == 0 {
        standing_ui(ui);
        return;
    }
    ui.vertical(|ui| {
        standing_ui(ui);
        widgets::small(ui, view.tx("parked-not-counted", &[("n", progress.parked.into())]));
    });
}

/// Actions and decisions that are due or come within a week; nothing where there are none.
fn due_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    const MOST: usize = 5;
    let due = &view.results.due;
    if due.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::heading(ui, view.t("overview-due"));
        for entry in due.iter().take(MOST) {
            ui.horizontal(|ui| {
                let day = entry.due.map(|day| view.texts.date(day)).unwrap_or_default();
                if urgency(entry, view.today) == Urgency::Overdue {
                    widgets::badge(ui, format!("{} {day}", icons::WARNING), Tone::Problem)
                        .on_hover_text(view.t("entry-overdue"));
                } else {
                    widgets::badge(ui, day, Tone::Neutral);
                }
                let who = Some(everybody(entry)).filter(|who| !who.is_empty());
                let who = who.unwrap_or_else(|| view.t(labels::words(entry.kind)));
                let text = format!("{who}: {}", entry.text);
                if ui.add(egui::Button::new(text).frame_when_inactive(false).truncate()).clicked() {
                    out.request(Request::Show(RecordRef::Entry(entry.id)));
                }
            });
        }
        let all = view.tx("overview-all-actions", &[("n", view.results.tally.open_actions.into())]);
        if widgets::quiet_button(ui, format!("{all}  {}", icons::ARROW_RIGHT)).clicked() {
            out.request(Request::Run(Command::Go(Page::Actions)));
        }
    });
}

/// What calls for a look in the lists both departments keep, the latest first; nothing where nothing does.
fn lists_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    const MOST: usize = 5;
    let marked = view.results.marked.all();
    if marked.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::heading(ui, view.t("overview-lists"));
        for (register, row) in marked.iter().take(MOST) {
            ui.horizontal(|ui| {
                mark_ui(ui, view, row);
                let name = view.texts.record(view.workspace, Address::Record(row.record), None);
                let text = format!("{}: {name}", view.t(register.words()));
                if ui.add(egui::Button::new(text).frame_when_inactive(false).truncate()).clicked() {
                    out.request(Request::Show(row.record));
                }
            });
        }
        ui.horizontal_wrapped(|ui| {
            for area in Area::WITH_LISTS {
                let count = view.results.marked.count(area);
                if count > 0 {
                    let page = Page::of(area);
                    let words = format!("{}  {}", view.t(page.words()), view.texts.integer(count));
                    if widgets::quiet_button(ui, words).clicked() {
                        out.request(Request::Run(Command::Go(page)));
                    }
                }
            }
        });
    });
}

fn reviews_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::card(ui, |ui| {
        widgets::heading(ui, view.t("overview-reviews"));
        if view.results.reviews.is_empty() {
            widgets::muted(ui, view.t("overview-no-reviews"));
        }
        for (review, more) in by_day(&view.results.reviews).into_iter().take(6) {
            ui.horizontal(|ui| {
                let overdue = review.due < view.today;
                let day = view.texts.date(review.due);
                if overdue {
                    let words = format!("{} {day} · {}", icons::WARNING, view.t("review-overdue"));
                    widgets::badge(ui, words, Tone::Problem);
                } else {
                    widgets::badge(ui, day, Tone::Neutral);
                }
                let name =
                    if review.of == ReviewOf::Agreement { view.t("review-agreement") } else { review.name.clone() };
                let name =
                    if more > 0 { view.tx("review-more", &[("name", name.into()), ("n", more.into())]) } else { name };
                if ui.add(egui::Button::new(name).frame_when_inactive(false).truncate()).clicked() {
                    out.request(match review.of {
                        ReviewOf::Persona(id) => Request::Show(RecordRef::Persona(id)),
                        ReviewOf::Kpi(id) => Request::Show(RecordRef::Kpi(id)),
                        ReviewOf::Agreement => Request::Run(Command::Go(Page::Agreement)),
                    });
                }
            });
        }
    });
}
