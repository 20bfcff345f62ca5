//! Confirming what the columns of a table mean, and the report afterwards.

use std::sync::Arc;

use egui::{Grid, ScrollArea, Ui};

use super::super::{View, icons, widgets};
use super::Verdict;
use crate::exchange::RawTable;
use crate::exchange::import::{self, ColumnPlan, ImportPlan, LEAVE_OUT, PERSONAL, fields};
use crate::exchange::values::{DateOrder, DecimalMark, parse_number};
use crate::model::TableKind;
use crate::text::labels;
use widgets::{Field, Tone};

/// View state: the table and the plan as it stands.
#[derive(Debug, Clone)]
pub struct ImportDialog {
    /// The table.
    pub raw: Arc<RawTable>,
    /// The plan.
    pub plan: ImportPlan,
    /// Why the plan could not be run, in words.
    pub problem: Option<String>,
}

impl ImportDialog {
    /// Draws the dialog.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>) -> Verdict {
        let title = view.tx("import-title", &[("what", view.t(labels::words(self.plan.table)).into())]);
        widgets::heading(ui, title);
        widgets::small(ui, self.about(view));
        self.name_ui(ui, view);
        let height = (ui.ctx().content_rect().height() - 330.0).max(110.0);
        let options: Vec<(String, String)> = fields(self.plan.table, view.workspace)
            .into_iter()
            .map(|field| (field.clone(), field_words(view, self.plan.table, &field)))
            .collect();
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            Grid::new("import columns").num_columns(3).spacing([16.0, 6.0]).show(ui, |ui| {
                widgets::small(ui, view.t("import-heading"));
                widgets::small(ui, view.t("import-samples"));
                widgets::small(ui, view.t("import-field"));
                ui.end_row();
                for at in 0..self.plan.columns.len() {
                    self.column_ui(ui, view, at, &options);
                    ui.end_row();
                }
            });
        });
        self.options_ui(ui, view);
        if let Some(problem) = &self.problem {
            widgets::toned(ui, format!("{} {problem}", icons::WARNING), Tone::Problem);
        }
        ui.add_space(8.0);
        let mut verdict = Verdict::Stay;
        ui.horizontal(|ui| {
            let go = view.tx("import-go", &[("n", self.raw.rows.len().into())]);
            if widgets::primary_button(ui, go).clicked() {
                verdict = Verdict::RunImport;
            }
            if ui.button(view.t("cancel")).clicked() {
                verdict = Verdict::Close;
            }
        });
        verdict
    }

    fn about(&self, view: View<'_>) -> String {
        let size = [("rows", self.raw.rows.len().into()), ("columns", self.raw.headings.len().into())];
        let Some(mark) = self.raw.delimiter else { return view.tx("import-about-workbook", &size) };
        let separator = match mark {
            '\t' => view.t("import-tab"),
            ';' => view.t("import-semicolon"),
            ',' => view.t("import-comma"),
            other => other.to_string(),
        };
        let [rows, columns] = size;
        view.tx(
            "import-about",
            &[rows, columns, ("separator", separator.into()), ("encoding", self.raw.encoding.name().into())],
        )
    }

    fn name_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        if self.plan.table != TableKind::Leads {
            return;
        }
        if let Some(set) = self.plan.complete.and_then(|id| view.workspace.leads.get(&id)) {
            let words = view.tx("import-complete", &[("name", (&set.name).into())]);
            if widgets::toggle(ui, ("import", &words), &words, true).is_some() {
                self.plan.complete = None;
            }
            return;
        }
        let caption = view.t("import-name");
        widgets::captioned(ui, &caption, |ui| {
            let field = Field::header("import name");
            let (_, name) = widgets::text_line(ui, field, &caption, &self.plan.name, "", 320.0);
            if let Some(name) = name {
                self.plan.name = name;
            }
        });
    }

    fn column_ui(&mut self, ui: &mut Ui, view: View<'_>, at: usize, options: &[(String, String)]) {
        let Some(column) = self.plan.columns.get_mut(at) else { return };
        // Wide enough to tell columns apart whose headings begin alike.
        ui.scope(|ui| {
            ui.set_width((ui.ctx().content_rect().width() * 0.2).clamp(110.0, 230.0));
            ui.add(egui::Label::new(&column.heading).truncate());
        });
        let samples = column.samples.join("  ·  ");
        let samples: String = samples.chars().take(36).collect();
        widgets::small(ui, samples);
        let current = options.iter().position(|(field, _)| *field == column.field).unwrap_or(0);
        let list: Vec<(usize, String)> = options.iter().map(|(_, words)| words.clone()).enumerate().collect();
        let name = view.tx("import-field-of", &[("heading", (&column.label).into())]);
        let mut chosen_field = None;
        ui.push_id(at, |ui| {
            ui.horizontal(|ui| {
                if let Some(chosen) = widgets::choice_in(ui, ("import column", at), &name, current, &list, 190.0)
                    && let Some((field, _)) = options.get(chosen)
                {
                    chosen_field = Some(field.clone());
                }
                if column.asks_dates() && column.field != LEAVE_OUT {
                    let orders = [
                        (DateOrder::DayFirst, view.t("import-day-first")),
                        (DateOrder::MonthFirst, view.t("import-month-first")),
                    ];
                    if let Some(order) = widgets::segments(ui, ("import dates", &column.heading), column.dates, &orders)
                    {
                        column.decide_dates(order);
                    }
                }
                if column.asks_numbers() && column.field != LEAVE_OUT {
                    let marks =
                        [DecimalMark::Point, DecimalMark::Comma].map(|mark| (mark, reading(view, column, mark)));
                    if let Some(mark) =
                        widgets::segments(ui, ("import numbers", &column.heading), column.numbers, &marks)
                    {
                        column.decide_numbers(mark);
                    }
                }
            });
        });
        if let Some(field) = chosen_field {
            let reference = self.plan.column("ref");
            self.plan.give(at, &field);
            if self.plan.column("ref") != reference {
                // Whichever column is the reference, the leads it knows are completed.
                import::find_known(&mut self.plan, &self.raw, view.workspace);
            }
        }
    }

    fn options_ui(&mut self, ui: &mut Ui, view: View<'_>) {
        if self.plan.table == TableKind::Leads
            && self.plan.columns.iter().any(|column| PERSONAL.contains(&column.field.as_str()))
        {
            if let Some(keep) =
                widgets::toggle(ui, "import keep personal", &view.t("import-keep-personal"), self.plan.keep_personal)
            {
                self.plan.keep_personal = keep;
            }
            widgets::small(ui, view.t("import-personal-text"));
        }
    }
}

/// How a number of the file reads with this decimal mark: `$1,000 = 1 000`.
fn reading(view: View<'_>, column: &ColumnPlan, mark: DecimalMark) -> String {
    let marked = |sample: &&String| sample.contains([',', '.']);
    let sample = column.samples.iter().find(marked).or(column.samples.first()).cloned().unwrap_or_default();
    let number = parse_number(&sample, mark).and_then(|number| number.parse::<f64>().ok()).unwrap_or(0.0);
    let decimals = if number.fract() == 0.0 { 0 } else { 3 };
    format!("{sample} = {}", view.texts.rounded(number, decimals))
}

fn field_words(view: View<'_>, table: TableKind, field: &str) -> String {
    crate::text::imports::field(view.texts, Some(view.workspace), Some(table), field)
}
