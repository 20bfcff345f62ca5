//! What came out of an assessment: scores and stages, themes, where to begin, where both see different things.

use egui::{Key, RichText, ScrollArea, Ui};

use super::super::super::command::{Command, Request};
use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::marks;
use super::statements::{mean_words, row_ui};
use crate::calc::assessment::{Figure, Outcome, Statement, Theme, band, outcome, shown, work_on};
use crate::edit::{Edit, Page};
use crate::exchange::templates::agendas::agendas;
use crate::model::{AnswerGroup, Assessment, Id, Relation};
use crate::text::labels;
use widgets::{Pane, Tone};

/// Which statements are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Listed {
    /// Those to begin with.
    #[default]
    First,
    /// Those on which both differ most.
    Gaps,
    /// The low ones.
    Low,
    /// All.
    All,
}

/// View state of a result.
#[derive(Debug, Default)]
pub struct ResultUi {
    listed: Listed,
    selected: Option<usize>,
}

/// What is asked for.
pub enum Asked {
    /// Nothing.
    Nothing,
    /// A new assessment.
    New,
    /// An earlier one is looked at.
    Show(Id<Assessment>),
}

impl ResultUi {
    /// Draws the result.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, assessment: &Assessment) -> Asked {
        let Some(outcome) = outcome(assessment) else { return Asked::Nothing };
        if widgets::is_wide(ui) {
            let mut asked = Asked::Nothing;
            widgets::two_panes(ui, 0.42, |ui, pane| match pane {
                Pane::Left => {
                    asked = widgets::tall_card(ui, "assessment", |ui| head_ui(ui, view, out, assessment, &outcome));
                }
                Pane::Right if outcome.is_told() => widgets::card(ui, |ui| {
                    ui.set_min_height((ui.available_height() - 2.0).max(0.0));
                    self.listed_ui(ui, view, &outcome);
                    let area = ScrollArea::vertical().auto_shrink(false);
                    widgets::leaf(ui, "statements", area, |ui| self.statements_ui(ui, view, out, &outcome));
                }),
                Pane::Right => {}
            });
            return asked;
        }
        let asked = widgets::card(ui, |ui| head_ui(ui, view, out, assessment, &outcome));
        if outcome.is_told() {
            ui.add_space(8.0);
            widgets::card(ui, |ui| {
                self.listed_ui(ui, view, &outcome);
                self.statements_ui(ui, view, out, &outcome);
            });
        }
        asked
    }

    fn listed_ui(&mut self, ui: &mut Ui, view: View<'_>, outcome: &Outcome) {
        let mut options = vec![(Listed::First, view.t("room-first"))];
        if !outcome.gaps().is_empty() {
            options.push((Listed::Gaps, view.t("assessment-gaps")));
        }
        options.push((Listed::Low, view.t("assessment-low")));
        options.push((Listed::All, view.t("assessment-all")));
        self.listed = widgets::segments(ui, "listed statements", self.listed, &options).unwrap_or(self.listed);
        ui.add_space(6.0);
    }

    fn statements_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, outcome: &Outcome) {
        let groups: Vec<(Option<&str>, Vec<&Statement>, &str)> = match self.listed {
            Listed::First => vec![
                (Some("assessment-do-first"), outcome.do_first(), "assessment-none-low"),
                (Some("assessment-talk-first"), outcome.talk_first(), "assessment-none-apart"),
            ],
            Listed::Gaps => vec![(None, outcome.gaps(), "assessment-none-apart")],
            Listed::Low => vec![(None, outcome.low(), "assessment-none-low")],
            Listed::All => vec![(None, outcome.statements.iter().collect(), "assessment-none-low")],
        };
        self.keys(ui, view, &groups.iter().flat_map(|(_, all, _)| all.iter().map(|one| one.place)).collect::<Vec<_>>());
        for (heading, all, none) in groups {
            if let Some(heading) = heading {
                widgets::subheading(ui, view.t(heading));
            }
            if all.is_empty() {
                widgets::muted(ui, view.t(none));
            }
            for one in all {
                let selected = self.selected == Some(one.place);
                if row_ui(ui, view, one, selected) {
                    self.selected = (!selected).then_some(one.place);
                }
                if selected {
                    statement_ui(ui, view, out, outcome, one);
                }
            }
            ui.add_space(8.0);
        }
    }

    /// The arrows go through the statements while no text is typed.
    fn keys(&mut self, ui: &Ui, view: View<'_>, places: &[usize]) {
        let free = view.keys_are_free(ui) && ui.memory(|memory| memory.focused().is_none());
        if free && let Some(next) = widgets::neighbour_by_arrows(ui, places, self.selected) {
            self.selected = Some(next);
        }
        if free && self.selected.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.selected = None;
        }
    }
}

/// Title, scores, stages, themes, what was before.
fn head_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, assessment: &Assessment, outcome: &Outcome) -> Asked {
    let mut asked = Asked::Nothing;
    ui.horizontal_wrapped(|ui| {
        widgets::heading(ui, &assessment.title);
        if outcome.is_told() {
            let n = [("n", outcome.answered.into())];
            widgets::badge(ui, view.tx("assessment-answered", &n), Tone::Neutral);
        }
        if !view.read_only && !view.presenting {
            if ui.button(format!("{}  {}", icons::PLUS, view.t("assessment-new"))).clicked() {
                asked = Asked::New;
            }
            let name = view.tx("entry-delete", &[("text", (&assessment.title).into())]);
            if widgets::icon_button(ui, icons::TRASH, &name).clicked() {
                let edit = Edit::new("edit-discard-assessment", &assessment.title, Page::Standing);
                out.edit(edit.delete(view.workspace, assessment.id));
            }
        }
    });
    if outcome.is_told() {
        score_ui(ui, view, &outcome.score);
        ui.add_space(8.0);
        themes_ui(ui, view, outcome);
    } else {
        widgets::toned(ui, format!("{} {}", icons::INFO, view.t("assessment-too-few")), Tone::Warning);
    }
    if let Some(id) = over_time_ui(ui, view, assessment) {
        asked = Asked::Show(id);
    }
    ui.add_space(8.0);
    Form::of(view, assessment, "edit-listed").field(ui, out, Assessment::F.notes, 0.0);
    asked
}

/// Everybody who is told, with the score in words.
pub fn told(view: View<'_>, figure: &Figure) -> Vec<(Option<AnswerGroup>, String, i64)> {
    let joint = figure.joint.map(|mean| (None, view.t("assessment-joint"), mean.tenths()));
    let groups = AnswerGroup::ALL
        .into_iter()
        .filter_map(|group| Some((Some(group), view.t(labels::words(group)), figure.group(group)?.tenths())));
    joint.into_iter().chain(groups).collect()
}

/// A figure in a sentence: all together, and each group that is told.
fn figure_words(view: View<'_>, name: &str, figure: &Figure) -> String {
    let all = told(view, figure).into_iter();
    let all: Vec<String> =
        all.map(|(_, whose, tenths)| format!("{whose} {}", view.texts.hundredths(tenths * 10))).collect();
    format!("{name}: {}", view.texts.joined(&all))
}

fn score_ui(ui: &mut Ui, view: View<'_>, score: &Figure) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        for (group, whose, tenths) in told(view, score) {
            let colors = theme::palette(ui);
            let color = match group {
                Some(AnswerGroup::Sales) => colors.sales_text,
                Some(AnswerGroup::Marketing) => colors.marketing_text,
                Some(AnswerGroup::Management) | None => colors.ink,
            };
            let below = format!("{whose} · {}", view.t(labels::words(band(tenths))));
            widgets::figure(ui, &view.texts.hundredths(tenths * 10), &below, Some(color));
        }
    });
    if score.groups == [None; 3] {
        widgets::toned(ui, format!("{} {}", icons::INFO, view.t("assessment-joint-only")), Tone::Neutral);
    }
    let names = Relation::ALL.map(|stage| view.t(labels::words(stage)));
    marks::stages_ui(ui, &names, score, &figure_words(view, &view.t("room-stages"), score));
    ui.horizontal_wrapped(|ui| {
        for (group, whose, _) in told(view, score) {
            if group.is_some() {
                marks::legend_ui(ui, group, &whose);
            }
        }
    });
}

fn themes_ui(ui: &mut Ui, view: View<'_>, outcome: &Outcome) {
    let width = ui.available_width();
    let (name_width, number_width) = ((width * 0.4).min(210.0), 40.0);
    for (theme, figure) in Theme::ALL.into_iter().zip(&outcome.themes) {
        let name = view.t(theme.words());
        ui.horizontal(|ui| {
            ui.allocate_ui(egui::vec2(name_width, 26.0), |ui| {
                ui.set_min_width(name_width);
                ui.add(egui::Label::new(&name).truncate());
            });
            let track = (width - name_width - number_width - 24.0).max(60.0);
            marks::figure_ui(ui, (4.0, 20.0), figure, track, &figure_words(view, &name, figure));
            ui.label(RichText::new(mean_words(view, figure.joint)).font(theme::strong(theme::BODY)));
        });
    }
}

/// The assessments there are with their scores; the one that is chosen.
fn over_time_ui(ui: &mut Ui, view: View<'_>, now: &Assessment) -> Option<Id<Assessment>> {
    let all = shown(view.workspace);
    if all.len() < 2 {
        return None;
    }
    ui.add_space(8.0);
    widgets::subheading(ui, view.t("assessment-over-time"));
    let mut chosen = None;
    for one in all.into_iter().rev() {
        let score = outcome(one).map(|found| found.score).unwrap_or_default();
        let words = figure_words(view, &one.title, &score);
        ui.horizontal_wrapped(|ui| {
            let day = one.day.map_or_else(|| one.title.clone(), |day| view.texts.date(day));
            let button = egui::Button::new(day).selected(one.id == now.id);
            if widgets::named(ui.add(button), &words).clicked() {
                chosen = Some(one.id);
            }
            for (group, whose, tenths) in told(view, &score) {
                let number = view.texts.hundredths(tenths * 10);
                if group.is_some() {
                    marks::legend_ui(ui, group, &format!("{whose} {number}"));
                } else {
                    ui.label(RichText::new(number).font(theme::strong(theme::BODY)));
                    widgets::small(ui, view.t(labels::words(band(tenths))));
                }
            }
        });
    }
    chosen
}

/// What belongs to the statement that is open: its figures, and where it is worked on.
fn statement_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, outcome: &Outcome, one: &Statement) {
    ui.indent(("statement", one.place), |ui| {
        ui.horizontal_wrapped(|ui| {
            for (group, whose, tenths) in told(view, &one.mean) {
                let number = format!("{whose} {}", view.texts.hundredths(tenths * 10));
                if group.is_some() {
                    marks::legend_ui(ui, group, &number);
                } else {
                    widgets::small(ui, number);
                }
            }
            if let Some(gap) = one.mean.gap() {
                let n = view.texts.hundredths(gap.tenths() * 10);
                widgets::small(ui, view.tx("assessment-apart", &[("n", n.into())]));
            }
        });
        let cannot = outcome.answered.saturating_sub(one.dots.len());
        if cannot > 0 && !one.dots.is_empty() {
            widgets::small(ui, view.tx("assessment-cannot", &[("n", cannot.into())]));
        }
        let work = work_on(one.place);
        ui.horizontal_wrapped(|ui| {
            widgets::small(ui, view.t("assessment-worked-on"));
            let page = Page::of(work.area);
            let words = view.t(work.part.map_or(page.words(), labels::words));
            if widgets::quiet_button(ui, format!("{words}  {}", icons::ARROW_RIGHT)).clicked() {
                out.request(work.part.map_or(Request::Run(Command::Go(page)), Request::Open));
            }
        });
        let (code, at) = work.block;
        if let Some(agenda) = agendas().iter().find(|agenda| agenda.code == code) {
            let block = agenda.block_title(at, view.language());
            let words = view.tx("assessment-block", &[("code", code.into()), ("block", block.into())]);
            if widgets::quiet_button(ui, format!("{words}  {}", icons::ARROW_RIGHT)).clicked() {
                out.request(block_request(view, agenda.kind, block));
            }
        }
    });
}

/// Leads to the block of this title in the next workshop of this kind; where none is planned, to the page of workshops.
fn block_request(view: View<'_>, kind: crate::model::WorkshopKind, title: &str) -> Request {
    let planned = |id: &Id<crate::model::Workshop>| {
        view.workspace.workshops.get(id).is_some_and(|workshop| {
            workshop.kind == kind && !workshop.template && workshop.day.is_none_or(|day| day >= view.today)
        })
    };
    let mut blocks = view.workspace.blocks.values().filter(|block| planned(&block.workshop) && block.title == title);
    let found = blocks.next().map(|block| Request::Show(block.id.into()));
    found.unwrap_or(Request::Run(Command::Go(Page::Workshops)))
}
