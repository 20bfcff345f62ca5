//! One column by itself: what it becomes and why, how it is read, what could not be read, what its words mean.

use egui::{RichText, ScrollArea, Ui};

use super::super::super::{View, icons, theme, widgets};
use super::ImportDialog;
use crate::exchange::import::fields;
use crate::exchange::understand::outlook::{Afterwards, ColumnSeen};
use crate::exchange::understand::read::Value;
use crate::exchange::understand::typing::ValueKind;
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::text::{answers, imports};
use widgets::Tone;

/// What the values of a column can be said to be.
const KINDS: [ValueKind; 4] = [ValueKind::Text, ValueKind::Number, ValueKind::Date, ValueKind::YesNo];

impl ImportDialog {
    pub(super) fn column_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        let Some(at) = self.columns.selected.filter(|at| *at < self.plan.columns.len()) else { return };
        ScrollArea::vertical().id_salt(("import column", at)).auto_shrink(false).show(ui, |ui| {
            self.name_ui(ui, view, at);
            let options: Vec<(usize, String)> = fields(self.plan.table, view.workspace)
                .iter()
                .map(|field| imports::field(view.texts, Some(view.workspace), Some(self.plan.table), field))
                .enumerate()
                .collect();
            ui.horizontal_wrapped(|ui| {
                widgets::small(ui, view.t("import-field"));
                self.becomes_ui(ui, view, ("import this column", at), &options, 240.0);
            });
            self.why_ui(ui, view, at);
            self.read_as_ui(ui, view, at);
            let Some(seen) = self.seen(at).cloned() else { return };
            counts_ui(ui, view, &seen);
            afterwards_ui(ui, view, &seen);
            self.words_ui(ui, view, at, &seen);
            examples_ui(ui, view, &seen);
        });
    }

    fn name_ui(&mut self, ui: &mut Ui, view: View<'_>, at: usize) {
        let Some(column) = self.plan.columns.get(at) else { return };
        let name = view.tx("import-column-of", &[("position", (at + 1).into()), ("heading", (&column.label).into())]);
        ui.horizontal_top(|ui| {
            if widgets::icon_button(ui, icons::CARET_LEFT, &view.t("import-back")).clicked() {
                self.pane = self.pane_before;
                self.columns.focus = Some(at);
            }
            ui.vertical(|ui| {
                ui.add_space(5.0);
                ui.add(egui::Label::new(RichText::new(name).font(theme::strong(theme::BODY))).wrap());
            });
        });
    }

    /// Why the column is what it is.
    fn why_ui(&self, ui: &mut Ui, view: View<'_>, at: usize) {
        let Some(column) = self.plan.columns.get(at) else { return };
        let why = if self.said.contains(&column.label) {
            view.t("import-why-said")
        } else {
            match self.seen(at).and_then(|seen| seen.reason) {
                Some(reason) => imports::reason(view.texts, reason),
                None => return,
            }
        };
        let (icon, state, tone) = self.state_of(view, at);
        let words = view.tx("import-why", &[("state", state.into()), ("why", why.into())]);
        widgets::notice(ui, icon, tone, words);
    }

    /// What its values are, and in which dialect they are read.
    fn read_as_ui(&mut self, ui: &mut Ui, view: View<'_>, at: usize) {
        let Some(column) = self.plan.columns.get(at).cloned() else { return };
        ui.horizontal_wrapped(|ui| {
            widgets::small(ui, view.t("import-read-as"));
            let mut kinds: Vec<(ValueKind, String)> = KINDS.map(|kind| (kind, view.t(imports::kind(kind)))).into();
            if column.kind == ValueKind::Month {
                kinds.push((ValueKind::Month, view.t(imports::kind(ValueKind::Month))));
            }
            if let Some(kind) = widgets::segments(ui, ("import kind", at), column.kind, &kinds)
                && let Some(column) = self.plan.columns.get_mut(at)
            {
                column.decide_kind(kind);
                self.note_said(at);
            }
        });
        if !has_dialect(column.kind) {
            return;
        }
        ui.horizontal_wrapped(|ui| match column.kind {
            ValueKind::Date | ValueKind::Month => {
                let orders = [DateOrder::DayFirst, DateOrder::MonthFirst].map(|o| (o, view.t(answers::order_words(o))));
                if let Some(order) = widgets::segments(ui, ("import dates", at), column.dates, &orders)
                    && let Some(column) = self.plan.columns.get_mut(at)
                {
                    column.decide_dates(order);
                }
                widgets::small(ui, imports::decided(view.texts, column.dates_by));
            }
            ValueKind::Number => {
                let marks = [DecimalMark::Point, DecimalMark::Comma].map(|m| (m, view.t(answers::mark_words(m))));
                if let Some(mark) = widgets::segments(ui, ("import numbers", at), column.numbers, &marks)
                    && let Some(column) = self.plan.columns.get_mut(at)
                {
                    column.decide_numbers(mark);
                }
                widgets::small(ui, imports::decided(view.texts, column.numbers_by));
            }
            ValueKind::Text | ValueKind::YesNo => {}
        });
    }
}

/// Whether values of this kind are written in one of several ways.
fn has_dialect(kind: ValueKind) -> bool {
    matches!(kind, ValueKind::Number | ValueKind::Date | ValueKind::Month)
}

/// How many values were read and not, and what they come to.
fn counts_ui(ui: &mut Ui, view: View<'_>, seen: &ColumnSeen) {
    let values = [
        ("read", seen.read.into()),
        ("unread", seen.unread.into()),
        ("blank", seen.blank.into()),
        ("distinct", seen.distinct.into()),
    ];
    ui.label(view.tx("import-counts", &values));
    if let Some(range) = imports::range(view.texts, seen) {
        ui.label(range);
    }
    if seen.unread > 0 {
        let quoted = |text: &String| view.tx("quoted", &[("text", text.into())]);
        let lines: Vec<String> =
            seen.unread_lines.iter().map(|(line, text)| format!("{line}: {}", quoted(text))).collect();
        let words = view.tx("import-unread-lines", &[("lines", lines.join(", ").into())]);
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    }
}

/// The column may be filled only after the end is known.
fn afterwards_ui(ui: &mut Ui, view: View<'_>, seen: &ColumnSeen) {
    let words = match &seen.afterwards {
        None => return,
        Some(Afterwards::ByName) => view.t("import-afterwards-name"),
        Some(Afterwards::ByValues(word, value, base)) => {
            let quoted = view.tx("quoted", &[("text", word.into())]);
            let word = if word.is_empty() { view.t("import-nothing") } else { quoted };
            let values = [
                ("word", word.into()),
                ("n", value.n.into()),
                ("share", view.texts.rate_beside(*value, base.share()).into()),
                ("base", view.texts.rate(Some(*base)).into()),
            ];
            view.tx("import-afterwards-values", &values)
        }
    };
    widgets::notice(ui, icons::WARNING, Tone::Warning, words);
}

/// The first values as they stand, and as they are read.
fn examples_ui(ui: &mut Ui, view: View<'_>, seen: &ColumnSeen) {
    if seen.examples.is_empty() {
        return;
    }
    ui.add_space(4.0);
    widgets::small(ui, view.t("import-examples"));
    for (text, value) in &seen.examples {
        let read = match value {
            Value::Text | Value::Blank => String::new(),
            Value::Unread => view.t("import-example-unread"),
            Value::Number(number) => imports::figure(view.texts, number.number()),
            Value::Day(day) => view.texts.date(*day),
            Value::Month(month) => view.texts.month(*month),
            Value::Flag(yes) => view.t(if *yes { "ask-yes" } else { "ask-no" }),
        };
        let shown = text.replace('\n', " ");
        let line = if read.is_empty() { shown } else { format!("{shown}  {}  {read}", icons::ARROW_RIGHT) };
        ui.add(egui::Label::new(line).truncate()).on_hover_text(text);
    }
}
