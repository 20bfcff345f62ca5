//! The table of criteria: both sides' points, their distance, what is agreed.

use egui::{Align, Layout, RichText, Sense, Ui, vec2};

use super::super::super::form::Form;
use super::super::super::{Outbox, View, icons, theme, widgets};
use super::super::overwritten::{Asked, overwritten_ui};
use super::settle::{change_agreed, settle};
use super::{CriteriaPage, kind_words, row_details, section_of};
use crate::calc::agreement::{distance, is_settled, overwritten_points};
use crate::calc::negotiation::middle;
use crate::calc::testable::{Testable, testable};
use crate::model::integrity::MAX_POINTS;
use crate::model::{Criterion, CriterionKind, CriterionStatus, Id, Settled, Side, in_order};
use crate::text::labels;
use widgets::{Field, Tone};

const POINTS_WIDTH: f32 = 64.0;
const DISTANCE_WIDTH: f32 = 84.0;
const AGREED_WIDTH: f32 = 96.0;
const RANGE: (i32, i32) = (-MAX_POINTS, MAX_POINTS);

impl CriteriaPage {
    /// Draws the table; false while a round stands in its place.
    pub(super) fn table_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) -> bool {
        if self.rounds.ui(ui, view, out) {
            return false;
        }
        let mut criteria = in_order(&view.workspace.criteria);
        criteria.sort_by_key(|criterion| section_of(criterion).0);
        let name_width = (ui.available_width() - 2.0 * POINTS_WIDTH - DISTANCE_WIDTH - AGREED_WIDTH - 40.0).max(120.0);
        let scale = criteria
            .iter()
            .flat_map(|c| [c.proposals.sales, c.proposals.marketing, c.agreed])
            .flatten()
            .map(i32::saturating_abs)
            .max()
            .unwrap_or(20)
            .max(20) as f32;
        let mut heads = Vec::new();
        // Enter leads through the points of all sections.
        let with_points: Vec<_> = criteria.iter().filter(|one| one.kind == CriterionKind::Points).collect();
        let mut before = 0;
        for section in criteria.chunk_by(|one, next| section_of(one) == section_of(next)) {
            let Some((number, key)) = section.first().map(|first| section_of(first)) else { continue };
            ui.add_space(4.0);
            let has_points = number < 2;
            let head = ui.scope(|ui| head_ui(ui, view, &view.t(key), name_width, has_points)).response.rect;
            heads.push((head, head, (key, has_points)));
            widgets::rule(ui);
            // What was just added is seen.
            let added = self.selected.filter(|_| self.focus_name);
            let wanted = added.and_then(|id| section.iter().position(|one| one.id == id));
            widgets::rows(ui, key, section.len(), wanted, |ui, at| {
                let Some(criterion) = section.get(at) else { return };
                let below = with_points.get(before + at + 1).map(|one| one.id);
                self.row_ui(ui, view, out, criterion, (name_width, scale), below);
                if self.selected == Some(criterion.id) {
                    let focus = std::mem::take(&mut self.focus_name);
                    if row_details::details_ui(ui, view, out, criterion, focus) {
                        self.selected = None;
                    }
                }
            });
            before += section.len();
        }
        widgets::stays_above_last(ui, &heads, |ui, (key, has_points)| {
            head_ui(ui, view, &view.t(key), name_width, has_points);
        });
        true
    }

    fn row_ui(
        &mut self,
        ui: &mut Ui,
        view: View<'_>,
        out: &mut Outbox,
        criterion: &Criterion,
        (name_width, scale): (f32, f32),
        below: Option<Id<Criterion>>,
    ) {
        ui.horizontal(|ui| {
            ui.set_min_height(40.0);
            if self.name_ui(ui, view, criterion, name_width).clicked() {
                self.selected = if self.selected == Some(criterion.id) { None } else { Some(criterion.id) };
            }
            if criterion.kind == CriterionKind::Points {
                for side in Side::BOTH {
                    let wanted = self.focus_points == Some((criterion.id, side));
                    if proposal_ui(ui, view, out, criterion, side, wanted) {
                        // Enter leads down the column: one side names its points, one after the other.
                        self.focus_points = Some((below.unwrap_or(criterion.id), side));
                        ui.ctx().request_repaint();
                    } else if wanted {
                        self.focus_points = None;
                    }
                }
                distance_ui(ui, view, criterion, scale);
            } else {
                ui.allocate_exact_size(vec2(2.0 * POINTS_WIDTH + DISTANCE_WIDTH + 16.0, 1.0), Sense::hover());
            }
            agreed_ui(ui, view, out, criterion);
        });
        typed_over_ui(ui, view, out, criterion);
    }

    /// The criterion's name and rule: a button that opens its details.
    fn name_ui(&self, ui: &mut Ui, view: View<'_>, criterion: &Criterion, width: f32) -> egui::Response {
        let colors = theme::palette(ui);
        let off = !criterion.status.counts();
        let ink = if off { colors.muted } else { colors.ink };
        let font = egui::FontId::proportional(theme::BODY);
        let name = ui.painter().layout(criterion.name.clone(), font, ink, width - 8.0);
        let below = widgets::small_line(ui, below_words(view, criterion), width - 8.0);
        // What was agreed and does not count is said in full, on lines of its own.
        let held = view.texts.held_down(view.workspace, criterion).map(|words| {
            let words = format!("{} {words}", icons::WARNING);
            let small = egui::FontId::proportional(theme::SMALL);
            ui.painter().layout(words, small, Tone::Warning.text(colors), width - 8.0)
        });
        let lines: Vec<_> = [name, below].into_iter().chain(held).collect();
        let open = self.selected == Some(criterion.id);
        let field = Field::of(criterion.id, "row");
        let response = widgets::opening_row(ui, field, &criterion.name, open, width, &lines);
        widgets::explained(&response, &format!("{}\n\n{}", criterion.name, criterion.sentence));
        match view.texts.group_room(view.workspace, criterion) {
            Some(words) => response.on_hover_text(words),
            None => response,
        }
    }
}

fn below_words(view: View<'_>, criterion: &Criterion) -> String {
    let mut words = match criterion.status {
        CriterionStatus::Parked | CriterionStatus::Dropped => view.t(labels::words(criterion.status)),
        _ if criterion.kind == CriterionKind::Points => String::new(),
        _ => kind_words(view, criterion),
    };
    let group = criterion.group.and_then(|id| view.workspace.groups.get(&id)).map(|group| match group.limit() {
        Some(cap) => view.tx("group-most", &[("cap", cap.into()), ("name", (&group.name).into())]),
        None => group.name.clone(),
    });
    let hits = view.results.scoring().and_then(|scoring| scoring.hits(criterion));
    let hits = hits.map(|hits| view.tx("criterion-hits", &[("n", hits.into())]));
    // Leads that lack its column tell nothing about it: that is no count of 0.
    let lacks = view.results.leads().and_then(|set| match testable(&criterion.rule, set) {
        Testable::NoColumn(column) => {
            let column = view.texts.column(&column);
            Some(format!("{} {}", icons::WARNING, view.tx("testable-no-column", &[("column", column.into())])))
        }
        Testable::Yes | Testable::ValuesMissing | Testable::ByPeople => None,
    });
    let hits = lacks.or(hits);
    // The count first: what is cut off at the end must never be a number.
    for part in [hits, group].into_iter().flatten() {
        if !words.is_empty() {
            words.push_str(" · ");
        }
        words.push_str(&part);
    }
    if words.is_empty() { view.texts.rule(&criterion.rule) } else { words }
}

fn head_ui(ui: &mut Ui, view: View<'_>, title: &str, name_width: f32, with_points: bool) {
    let colors = theme::palette(ui);
    let cell = |ui: &mut Ui, width: f32, text: RichText| {
        ui.allocate_ui_with_layout(vec2(width, 18.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(width);
            ui.add(egui::Label::new(text.size(theme::SMALL)).truncate());
        });
    };
    ui.horizontal(|ui| {
        cell(ui, name_width, RichText::new(title).font(theme::strong(theme::SMALL)));
        if with_points {
            cell(ui, POINTS_WIDTH, RichText::new(view.t("side-sales")).color(colors.sales_text));
            cell(ui, POINTS_WIDTH, RichText::new(view.t("side-marketing")).color(colors.marketing_text));
            cell(ui, DISTANCE_WIDTH, RichText::new(view.t("distance")).color(colors.muted));
            cell(ui, AGREED_WIDTH, RichText::new(view.t("criterion-status-agreed")).color(colors.agreed_text));
        }
    });
}

/// One side's points; true when Enter was pressed in them.
fn proposal_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    criterion: &Criterion,
    side: Side,
    take_focus: bool,
) -> bool {
    let caption = match side {
        Side::Sales => "criterion-points-sales",
        Side::Marketing => "criterion-points-marketing",
    };
    let (form, field) = (Form::of(view, criterion, "edit-propose-points"), Criterion::F.proposals.of(side));
    ui.allocate_ui_with_layout(vec2(POINTS_WIDTH, 28.0), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(POINTS_WIDTH);
        let name = view.tx(caption, &[("name", (&criterion.name).into())]);
        let value = *criterion.proposals.get(side);
        let (response, new) = widgets::drag_points_response(ui, view.texts, form.path(field), &name, value, RANGE);
        if let Some(points) = new {
            form.set(out, field, points);
        }
        if take_focus {
            widgets::focus_points(ui, &response);
        }
        response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
    })
    .inner
}

fn distance_ui(ui: &mut Ui, view: View<'_>, criterion: &Criterion, scale: f32) {
    let words = match distance(criterion) {
        Some(distance) => view.tx("criterion-distance", &[("n", distance.into())]),
        None => view.t("criterion-no-distance"),
    };
    let points = |points: Option<i32>| points.map(|points| points as f32);
    let (sales, marketing) = (points(criterion.proposals.sales), points(criterion.proposals.marketing));
    widgets::distance_line(ui, DISTANCE_WIDTH, (-scale, scale), sales, marketing, points(criterion.agreed), &words);
}

fn agreed_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
    let name = view.tx("criterion-agreed-points", &[("name", (&criterion.name).into())]);
    let over = overwritten_points(criterion);
    if is_settled(criterion) || over.is_some() {
        if criterion.kind == CriterionKind::Points {
            let field = Field::of(criterion.id, "agreed");
            if let Some(points) = widgets::drag_points(ui, view.texts, field, &name, criterion.agreed, RANGE) {
                change_agreed(view, out, criterion, points);
            }
        }
        if over.is_some() {
            return;
        }
        let color = theme::palette(ui).agreed_text;
        let icon = RichText::new(icons::CHECK_CIRCLE).color(color);
        let button = ui.add(egui::Button::new(icon).frame_when_inactive(false));
        let reopen = view.tx("criterion-reopen", &[("name", (&criterion.name).into())]);
        let button = match view.texts.trace(view.workspace, criterion) {
            Some(words) => button.on_hover_text(words),
            None => button,
        };
        if widgets::named(button, &reopen).clicked() {
            settle(view, out, criterion, Settled::Reopened, None, None);
        }
        return;
    }
    if !criterion.status.counts() {
        widgets::badge(ui, view.t(labels::words(criterion.status)), Tone::Neutral);
        return;
    }
    let response = ui.button(RichText::new(view.t("agree")).color(theme::palette(ui).agreed_text));
    let ask = view.tx("criterion-agree", &[("name", (&criterion.name).into())]);
    let response = widgets::named(response, &ask);
    if criterion.kind != CriterionKind::Points {
        if response.clicked() {
            settle(view, out, criterion, Settled::Agreed, None, None);
        }
        return;
    }
    settle_ui(view, out, criterion, &response);
}

/// Below the row: that its points were typed over those both had agreed on.
fn typed_over_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, criterion: &Criterion) {
    let Some(points) = overwritten_points(criterion) else { return };
    let trace = view.texts.trace(view.workspace, criterion).unwrap_or_default();
    let reopen = view.tx("criterion-reopen", &[("name", (&criterion.name).into())]);
    match overwritten_ui(ui, view, (&criterion.name, trace, view.texts.integer(points)), &reopen) {
        Some(Asked::Agree) => settle(view, out, criterion, Settled::Agreed, Some(points), None),
        Some(Asked::Reopen) => settle(view, out, criterion, Settled::Reopened, None, None),
        None => {}
    }
}

/// The ways to settle: equal proposals at once, others by choice; nobody finds points that no one has named.
fn settle_ui(view: View<'_>, out: &mut Outbox, criterion: &Criterion, response: &egui::Response) {
    let between = middle(view.workspace, criterion);
    let middle = between.and_then(|between| i32::try_from(between.value).ok());
    if let (Some(0), Some(same)) = (distance(criterion), criterion.proposals.sales) {
        if response.clicked() {
            settle(view, out, criterion, Settled::Agreed, Some(same), None);
        }
        return;
    }
    egui::Popup::menu(response).show(|ui| {
        ui.set_min_width(220.0);
        if let Some(words) = view.texts.group_room(view.workspace, criterion) {
            widgets::small(ui, words);
        }
        let choices = [
            ("settle-sales", Settled::Sales, criterion.proposals.sales),
            ("settle-marketing", Settled::Marketing, criterion.proposals.marketing),
            ("settle-middle", Settled::Midpoint, middle),
        ];
        for (key, how, points) in choices {
            let Some(n) = points else { continue };
            let mut words = view.texts.integer(n);
            if let (Settled::Midpoint, Some(between)) = (how, between) {
                words = view.texts.middle(between, words, |exact| view.texts.hundredths(exact));
            }
            if ui.button(view.tx(key, &[("n", words.into())])).clicked() {
                settle(view, out, criterion, how, points, None);
            }
        }
        if choices.iter().all(|(_, _, points)| points.is_none()) {
            widgets::muted(ui, view.t("settle-nothing"));
        }
        if ui.button(view.t("settle-park")).clicked() {
            settle(view, out, criterion, Settled::Parked, None, None);
        }
    });
}
