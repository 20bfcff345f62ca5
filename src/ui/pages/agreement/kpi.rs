//! One KPI: both sides' targets, their distance, what is agreed; and its details.

use egui::{Align, Layout, RichText, Ui, vec2};

use super::super::super::form::Form;
use super::super::super::{Outbox, View, glossary, icons, theme, widgets};
use super::super::overwritten::{Asked, overwritten_ui};
use crate::calc::agreement::{is_kpi_settled, kpi_distance, kpi_middle, overwritten_target, typed_over};
use crate::edit::{Edit, Page};
use crate::model::{Direction, Kpi, KpiStatus, Trackability, Unit, in_order};
use crate::text::labels;
use widgets::{Field, Number, Tone, WidgetId};

/// A column of values is never narrower.
const VALUE_WIDTH: f32 = 68.0;
/// Beside the agreed value: the mark that it is agreed, and that nobody can measure it.
const MARKS_WIDTH: f32 = 56.0;
/// A name is given at least so much.
const NAME_WIDTH: f32 = 110.0;
/// Between the five columns.
const GAPS: f32 = 48.0;

/// The widths of the columns: values are shown whole as far as the names keep room to be read.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    name: f32,
    value: f32,
}

impl Columns {
    /// The columns for these KPIs.
    pub fn of(ui: &Ui, view: View<'_>, kpis: &[&Kpi]) -> Self {
        let of_unit = |money: bool| {
            let values = kpis.iter().filter(|kpi| (kpi.unit == Unit::Money) == money);
            let values =
                values.flat_map(|kpi| [kpi.baseline, kpi.proposals.sales, kpi.proposals.marketing, kpi.agreed]);
            let number = if money { Number::MONEY } else { Number::HUNDREDTHS };
            widgets::number_width(ui, view.texts, number, values.flatten())
        };
        let room = ui.available_width() - GAPS - MARKS_WIDTH;
        let most = ((room - NAME_WIDTH) / 4.0).max(VALUE_WIDTH);
        let value = of_unit(true).max(of_unit(false)).clamp(VALUE_WIDTH, most);
        Self { name: (room - 4.0 * value).max(NAME_WIDTH), value }
    }

    /// The width of a value.
    pub fn value(self) -> f32 {
        self.value
    }
}

/// The heading of a direction; where the names of the columns stand.
pub fn head_ui(ui: &mut Ui, view: View<'_>, direction: Direction, columns: Columns) -> (egui::Rect, egui::Rect) {
    let colors = theme::palette(ui);
    let color = direction_color(colors, direction);
    ui.add_space(6.0);
    let title = RichText::new(view.t(labels::words(direction))).font(theme::strong(theme::BODY)).color(color);
    let title = ui.label(title).rect;
    let head = ui.scope(|ui| columns_ui(ui, view, columns, &view.t("kpi-name"), colors.muted)).response.rect;
    widgets::rule(ui);
    (title, head)
}

/// The head that stays above the rows of a direction when its own has scrolled away.
pub fn head_above_ui(ui: &mut Ui, view: View<'_>, direction: Direction, columns: Columns) {
    let name = view.t(labels::words(direction));
    columns_ui(ui, view, columns, &name, direction_color(theme::palette(ui), direction));
}

fn direction_color(colors: &theme::Palette, direction: Direction) -> egui::Color32 {
    match direction {
        Direction::MarketingToSales => colors.marketing_text,
        Direction::SalesToMarketing => colors.sales_text,
        Direction::Joint => colors.agreed_text,
    }
}

fn columns_ui(ui: &mut Ui, view: View<'_>, columns: Columns, name: &str, ink: egui::Color32) {
    let colors = theme::palette(ui);
    ui.horizontal(|ui| {
        let cell = |ui: &mut Ui, width: f32, text: RichText| {
            ui.allocate_ui_with_layout(vec2(width, 18.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(width);
                ui.add(egui::Label::new(text).truncate());
            });
        };
        let small = |key: &str| RichText::new(view.t(key)).size(theme::SMALL);
        cell(ui, columns.name, RichText::new(name).size(theme::SMALL).color(ink));
        cell(ui, columns.value, small("kpi-baseline").color(colors.muted));
        cell(ui, columns.value, small("side-sales").color(colors.sales_text));
        cell(ui, columns.value, small("side-marketing").color(colors.marketing_text));
        cell(ui, columns.value + MARKS_WIDTH, small("kpi-status-agreed").color(colors.agreed_text));
    });
}

/// What was done in a row.
#[derive(Debug, Default)]
pub struct RowDone {
    /// Its name was clicked.
    pub clicked: bool,
    /// Enter leads to this field of the row below. The focus moves when all rows are drawn: the row below would take the
    /// same Enter for its own.
    pub leads_to: Option<egui::Id>,
}

/// A row, with the one below it, to which Enter leads.
pub fn row_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    (kpi, below): (&Kpi, Option<&Kpi>),
    columns: Columns,
    open: bool,
) -> RowDone {
    let mut done = RowDone::default();
    ui.horizontal(|ui| {
        ui.set_min_height(38.0);
        done.clicked = name_ui(ui, view, kpi, columns.name, open);
        for (field, key, value) in [
            ("baseline", "kpi-value-baseline", kpi.baseline),
            ("sales", "kpi-value-sales", kpi.proposals.sales),
            ("marketing", "kpi-value-marketing", kpi.proposals.marketing),
        ] {
            if value_ui(ui, view, out, kpi, (field, key, value), columns.value)
                && let Some(below) = below
            {
                done.leads_to = Some(Field::of(below.id, field).id());
            }
        }
        agreed_ui(ui, view, out, kpi, columns.value);
    });
    typed_over_ui(ui, view, out, kpi);
    done
}

fn name_ui(ui: &mut Ui, view: View<'_>, kpi: &Kpi, width: f32, open: bool) -> bool {
    let colors = theme::palette(ui);
    let name = ui.painter().layout(kpi.name.clone(), egui::FontId::proportional(theme::BODY), colors.ink, width - 8.0);
    let below = widgets::small_line(ui, distance_words(view, kpi), width - 8.0);
    let response = widgets::opening_row(ui, Field::of(kpi.id, "row"), &kpi.name, open, width, &[name, below]);
    widgets::explained(&response, &format!("{}\n\n{}", kpi.name, kpi.formula));
    response.on_hover_text(&kpi.formula).clicked()
}

/// How far the targets of the sides are apart; the unit while a side has named none.
pub fn distance_words(view: View<'_>, kpi: &Kpi) -> String {
    match kpi_distance(kpi) {
        Some(0) => view.t("kpi-same"),
        // A difference between percentages is counted in points.
        Some(distance) if kpi.unit == Unit::Percent => {
            let plural: i64 = if distance == 100 { 1 } else { 2 };
            let value = view.texts.hundredths(distance);
            view.tx("kpi-points-apart", &[("value", value.into()), ("n", plural.into())])
        }
        Some(distance) => {
            let value = view.texts.kpi_value(distance, kpi.unit, &view.workspace.header.currency);
            view.tx("kpi-apart", &[("value", value.into())])
        }
        None if kpi.unit == Unit::Money => view.workspace.header.currency.clone(),
        None => view.t(labels::words(kpi.unit)),
    }
}

/// One value; true when it was left with Enter.
fn value_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    kpi: &Kpi,
    (field, name, value): (&'static str, &str, Option<i64>),
    width: f32,
) -> bool {
    let name = view.tx(name, &[("name", (&kpi.name).into())]);
    let id = Field::of(kpi.id, field).id();
    let (response, new) = widgets::number_cell(ui, view.texts, id, &name, value, Number::of_unit(kpi.unit), width);
    if let Some(value) = new {
        out.edit(Edit::change(kpi, "edit-propose-target", field, |kpi| match field {
            "baseline" => kpi.baseline = value,
            "sales" => kpi.proposals.sales = value,
            _ => kpi.proposals.marketing = value,
        }));
    }
    response.lost_focus() && !response.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

/// The target both settled on, or the way to settle it.
pub fn agreed_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kpi: &Kpi, width: f32) {
    let currency = &view.workspace.header.currency;
    let over = overwritten_target(kpi);
    if is_kpi_settled(kpi) || over.is_some() {
        let name = view.tx("kpi-value-agreed", &[("name", (&kpi.name).into())]);
        let field = Field::of(kpi.id, "agreed").id();
        let (_, new) = widgets::number_cell(ui, view.texts, field, &name, kpi.agreed, Number::of_unit(kpi.unit), width);
        if let Some(Some(value)) = new {
            let note = typed_over(kpi.overwritten.as_ref(), kpi.agreed, value, view.name, view.today);
            out.edit(Edit::change(kpi, "edit-agree-kpi", "agreed", |kpi| {
                kpi.agreed = Some(value);
                kpi.overwritten = note;
            }));
        }
        if over.is_some() {
            return;
        }
        let color = theme::palette(ui).agreed_text;
        let text = RichText::new(icons::CHECK_CIRCLE).color(color);
        let button = ui.add(egui::Button::new(text).frame_when_inactive(false));
        let button = match view.texts.target_settled(kpi) {
            Some(by) => button.on_hover_text(by),
            None => button,
        };
        let name = view.tx("kpi-reopen", &[("name", (&kpi.name).into())]);
        if widgets::named(button, &name).clicked() {
            out.edit(Edit::change(kpi, "edit-reopen-kpi", "status", reopen));
        }
        if kpi.trackability == Trackability::Unknown {
            widgets::toned(ui, icons::WARNING, Tone::Warning).on_hover_text(view.t("kpi-untracked"));
        }
        return;
    }
    if kpi.status == KpiStatus::Parked {
        widgets::badge(ui, view.t("kpi-status-parked"), Tone::Neutral);
        return;
    }
    let response = ui.button(RichText::new(view.t("agree")).color(theme::palette(ui).agreed_text));
    let response = widgets::named(response, &view.tx("kpi-agree", &[("name", (&kpi.name).into())]));
    let response = match review_words(view, kpi) {
        Some(words) => response.on_hover_text(words),
        None => response,
    };
    let settle = |value: i64| {
        Edit::change(kpi, "edit-agree-kpi", "agreed", |kpi| {
            kpi.agreed = Some(value);
            kpi.status = KpiStatus::Agreed;
            if kpi.review_due.is_none() {
                kpi.review_due = review_day(view);
                kpi.review_automatic = kpi.review_due.is_some();
            }
        })
    };
    let (sales, marketing) = (kpi.proposals.sales, kpi.proposals.marketing);
    if let (Some(sales), Some(marketing)) = (sales, marketing)
        && sales == marketing
    {
        if response.clicked() {
            out.edit(settle(sales));
        }
        return;
    }
    let between = kpi_middle(kpi);
    let middle = between.map(|between| between.value);
    let popup = egui::Popup::menu(&response).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| {
        ui.set_min_width(230.0);
        for (key, value) in
            [("kpi-settle-sales", sales), ("kpi-settle-marketing", marketing), ("kpi-settle-middle", middle)]
        {
            if let Some(value) = value {
                let mut words = view.texts.kpi_value(value, kpi.unit, currency);
                if let ("kpi-settle-middle", Some(between)) = (key, between)
                    // Half a cent is not worth a word.
                    && between.exact % 100 == 0
                {
                    let exact = |exact: i64| view.texts.kpi_value(exact / 100, kpi.unit, currency);
                    words = view.texts.middle(between, words, exact);
                }
                if ui.button(view.tx(key, &[("value", words.into())])).clicked() {
                    out.edit(settle(value));
                    ui.close();
                }
            }
        }
        if sales.is_none() && marketing.is_none() {
            widgets::muted(ui, view.t("kpi-settle-nothing"));
        }
        if let Some(value) = own_ui(ui, view, kpi) {
            out.edit(settle(value));
            ui.close();
        }
        if ui.button(view.t("settle-park")).clicked() {
            out.edit(Edit::change(kpi, "edit-park-kpi", "status", |kpi| kpi.status = KpiStatus::Parked));
            ui.close();
        }
    });
}

/// A number nobody has named before, on which the group agrees; what was typed when it is settled on.
fn own_ui(ui: &mut Ui, view: View<'_>, kpi: &Kpi) -> Option<i64> {
    let id = Field::of(kpi.id, "own").id();
    let kept = id.with("number");
    let before = ui.data(|data| data.get_temp::<Option<i64>>(kept)).flatten();
    let name = view.tx("kpi-own-number", &[("name", (&kpi.name).into())]);
    let mut settled = None;
    ui.horizontal(|ui| {
        ui.label(view.t("kpi-own-ask"));
        let number = Number::of_unit(kpi.unit);
        let (response, new) = widgets::number_field_in(ui, view.texts, id, &name, before, number, VALUE_WIDTH);
        let now = new.unwrap_or(before);
        ui.data_mut(|data| data.insert_temp(kept, now));
        // Whoever types into the menu that has just opened types a number.
        let (pass, shown) = (ui.ctx().cumulative_pass_nr(), id.with("shown"));
        if ui.data(|data| data.get_temp::<u64>(shown)).is_none_or(|before| before + 1 < pass) {
            response.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(shown, pass));
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let agree = ui.add_enabled_ui(now.is_some(), |ui| ui.button(view.t("agree"))).inner;
        settled = now.filter(|_| entered || agree.clicked());
    });
    if settled.is_some() {
        ui.data_mut(|data| data.remove::<Option<i64>>(kept));
    }
    settled
}

/// The day on which a target is looked at again when whoever settles it has not chosen another: in three months.
fn review_day(view: View<'_>) -> Option<chrono::NaiveDate> {
    view.today.checked_add_months(chrono::Months::new(3))
}

/// A settled target is open again, and so is a day of review that came with it.
fn reopen(kpi: &mut Kpi) {
    kpi.status = KpiStatus::Proposed;
    kpi.agreed = None;
    kpi.overwritten = None;
    if std::mem::take(&mut kpi.review_automatic) {
        kpi.review_due = None;
    }
}

/// That settling the target also settles the day of its review, where no day is chosen yet.
fn review_words(view: View<'_>, kpi: &Kpi) -> Option<String> {
    let open = kpi.status == KpiStatus::Proposed && kpi.review_due.is_none();
    let day = review_day(view).filter(|_| open)?;
    Some(view.tx("kpi-review-set", &[("day", view.texts.date(day).into())]))
}

/// Below the row: that its target was typed over the one both had agreed on.
pub fn typed_over_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kpi: &Kpi) {
    let Some(value) = overwritten_target(kpi) else { return };
    let currency = &view.workspace.header.currency;
    let reopen_name = view.tx("kpi-reopen", &[("name", (&kpi.name).into())]);
    let told =
        (kpi.name.as_str(), view.texts.agreed_target(kpi, currency), view.texts.kpi_value(value, kpi.unit, currency));
    match overwritten_ui(ui, view, told, &reopen_name) {
        Some(Asked::Agree) => {
            out.edit(Edit::change(kpi, "edit-agree-kpi", "status", |kpi| kpi.overwritten = None));
        }
        Some(Asked::Reopen) => out.edit(Edit::change(kpi, "edit-reopen-kpi", "status", reopen)),
        None => {}
    }
}

/// Name, formula, direction, unit, owner, source, trackability, review day.
pub fn details_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kpi: &Kpi, focus: bool) {
    widgets::inset(ui, |ui| {
        let form = Form::of(view, kpi, "edit-kpi");
        texts_ui(ui, out, &form, focus.then_some(kpi));
        ui.horizontal_wrapped(|ui| {
            form.choice(ui, out, Kpi::F.direction, 210.0);
            form.choice(ui, out, Kpi::F.unit, 100.0);
            form.choice(ui, out, Kpi::F.trackability, 170.0);
            form.date_and(ui, out, Kpi::F.review_due, |kpi| kpi.review_automatic = false);
        });
        if let Some(words) = review_words(view, kpi) {
            widgets::small(ui, words);
        }
        if let Some(words) = view.texts.measured(view.workspace, kpi) {
            widgets::small(ui, words);
        }
        paired_ui(ui, view, out, kpi);
        glossary::terms_ui(ui, view, kpi.id);
        footer_ui(ui, view, out, kpi);
    });
}

/// Name, formula, owner and source; the name of a new one is to be typed.
fn texts_ui(ui: &mut Ui, out: &mut Outbox, form: &Form<'_, Kpi>, new: Option<&Kpi>) {
    ui.horizontal_wrapped(|ui| {
        let most = ui.max_rect().width() - 24.0;
        let width = |width: f32| width.min(most).max(120.0);
        let name = form.wrapped(ui, out, Kpi::F.name, width(f32::INFINITY));
        if let Some(kpi) = new {
            name.request_focus();
            widgets::select_all(ui, name.id, kpi.name.chars().count());
        }
        form.wrapped(ui, out, Kpi::F.formula, width(f32::INFINITY));
        form.person(ui, out, Kpi::F.owner, width(170.0), None);
        form.line(ui, out, Kpi::F.source, width(220.0));
    });
}

/// The other side's KPI that goes with this one; the pair points both ways.
fn paired_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kpi: &Kpi) {
    let caption = view.t("kpi-paired");
    widgets::captioned(ui, &caption, |ui| {
        let mut options = vec![(None, view.t("kpi-unpaired"))];
        options.extend(
            in_order(&view.workspace.kpis)
                .into_iter()
                .filter(|other| other.direction != kpi.direction)
                .map(|other| (Some(other.id), other.name.clone())),
        );
        let width = (ui.available_width() - 24.0).min(320.0);
        if let Some(paired) = widgets::choice(ui, Field::of(kpi.id, "paired"), &caption, kpi.paired, &options, width) {
            let mut edit = Edit::change(kpi, "edit-kpi", "paired", |kpi| kpi.paired = paired);
            for other in view.workspace.kpis.values().filter(|other| other.id != kpi.id) {
                let points_here = other.paired == Some(kpi.id);
                if paired == Some(other.id) && !points_here {
                    edit = edit.put(Kpi { paired: Some(kpi.id), ..(**other).clone() });
                } else if paired != Some(other.id) && (points_here || (paired.is_some() && other.paired == paired)) {
                    edit = edit.put(Kpi { paired: None, ..(**other).clone() });
                }
            }
            out.edit(edit);
        }
    });
}

fn footer_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox, kpi: &Kpi) {
    ui.horizontal_wrapped(|ui| {
        Form::of(view, kpi, "edit-kpi").toggle(ui, out, Kpi::F.lower_is_better);
        widgets::small(ui, format!("{} · {}", view.t(labels::words(kpi.kind)), view.t(labels::words(kpi.horizon))));
        if kpi.status == KpiStatus::Parked && ui.button(view.t("kpi-unpark")).clicked() {
            out.edit(Edit::change(kpi, "edit-park-kpi", "status", |kpi| kpi.status = KpiStatus::Proposed));
        }
        if widgets::icon_button(ui, icons::TRASH, &view.tx("kpi-delete", &[("name", (&kpi.name).into())])).clicked() {
            let mut edit = Edit::new("edit-delete-kpi", &kpi.name, Page::Agreement).delete(view.workspace, kpi.id);
            for clause in view.workspace.clauses.values() {
                // A clause that names it keeps the number it had, and stays a whole sentence.
                let gone = crate::calc::sources::Source::Kpi(kpi.id);
                let text = view.texts.clause_without(view.workspace, &clause.text, gone);
                if let Some(text) = text {
                    let measured_by = clause.kpi.filter(|other| *other != kpi.id);
                    edit = edit.put(crate::model::Clause { text, kpi: measured_by, ..(**clause).clone() });
                }
            }
            out.edit(edit);
        }
    });
}
