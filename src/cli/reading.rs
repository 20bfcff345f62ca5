//! What somebody says on the command line about a table: how it is read, what its columns and words mean.

use crate::exchange::grid::{Encoding, HeaderHint, Hints};
use crate::exchange::import::{self, ColumnPlan, ImportPlan, KEEP, LEAVE_OUT, PlanError, say_word};
use crate::exchange::understand::plan::position;
use crate::exchange::understand::typing::{Decided, ValueKind};
use crate::exchange::values::{DateOrder, DecimalMark, parse_month};
use crate::model::{TableKind, Workspace};
use crate::text::{Texts, errors, imports};

/// How a table is read. What is not said is found by its values. What the help says of it stands in the language files.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Reading {
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long, value_name = "LINE")]
    pub header_row: Option<u32>,
    #[arg(long = "table", value_name = "NUMBER")]
    pub which_table: Option<u32>,
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    #[arg(long, value_name = "SIGN")]
    pub separator: Option<String>,
    #[arg(long, value_name = "MARK")]
    pub decimal: Vec<String>,
    #[arg(long, value_name = "ORDER")]
    pub dates: Vec<String>,
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub map: Vec<String>,
    #[arg(long = "type", value_name = "COLUMN=TYPE")]
    pub types: Vec<String>,
    #[arg(long, value_name = "COLUMN=NAME")]
    pub name: Vec<String>,
    #[arg(long, value_name = "WORD=MEANING")]
    pub word: Vec<String>,
    #[arg(long)]
    pub keep_personal: bool,
    #[arg(long)]
    pub nevertheless: bool,
    #[arg(long)]
    pub all_open: bool,
    #[arg(long)]
    pub reopen: bool,
    #[arg(long)]
    pub visible_only: bool,
    #[arg(long)]
    pub add_up: bool,
    #[arg(long)]
    pub add_up_stages: bool,
    #[arg(long, value_name = "YEAR")]
    pub year: Vec<String>,
    #[arg(long, value_name = "MONTH")]
    pub month: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub weeks: Option<String>,
    #[arg(long, value_name = "COLUMN=COLUMN")]
    pub share: Vec<String>,
    #[arg(long, value_name = "COLUMN=LEAST-MOST")]
    pub scale: Vec<String>,
    #[arg(long)]
    pub several_items: bool,
}

impl Reading {
    /// Whether nothing is said but how the file is read, which holds for every kind of table.
    pub fn is_about_the_file(&self) -> bool {
        let lists = [
            &self.decimal,
            &self.dates,
            &self.map,
            &self.types,
            &self.name,
            &self.word,
            &self.year,
            &self.share,
            &self.scale,
        ];
        let switches = [
            self.keep_personal,
            self.nevertheless,
            self.all_open,
            self.reopen,
            self.add_up,
            self.add_up_stages,
            self.several_items,
        ];
        lists.iter().all(|list| list.is_empty())
            && !switches.contains(&true)
            && self.month.is_none()
            && self.weeks.is_none()
    }

    /// What is said about the file before it is read.
    pub fn hints(&self, texts: &Texts) -> Result<Hints, String> {
        let encoding = self
            .encoding
            .as_deref()
            .map(|key| Encoding::from_key(key).ok_or_else(|| texts.with("cli-bad-encoding", &[("name", key.into())])));
        let separator = self.separator.as_deref().map(|sign| match sign {
            "tab" | "\\t" | "\t" => Ok('\t'),
            "comma" => Ok(','),
            "semicolon" => Ok(';'),
            "pipe" => Ok('|'),
            sign => {
                let mut all = sign.chars();
                match (all.next(), all.next()) {
                    (Some(one), None) => Ok(one),
                    _ => Err(texts.with("cli-bad-separator", &[("sign", sign.into())])),
                }
            }
        });
        let header = self.header_row.map(|line| if line == 0 { HeaderHint::Nowhere } else { HeaderHint::Line(line) });
        Ok(Hints {
            encoding: encoding.transpose()?,
            separator: separator.transpose()?,
            header,
            sheet: self.sheet.clone(),
            visible_only: self.visible_only,
            table: self.which_table,
        })
    }

    /// Carries out what is said about columns and words; says what had to give way.
    pub fn apply(&self, plan: &mut ImportPlan, workspace: &Workspace, texts: &Texts) -> Result<Vec<String>, String> {
        plan.keep_personal |= self.keep_personal;
        plan.nevertheless |= self.nevertheless;
        plan.add_up_months |= self.add_up;
        plan.add_up_stages |= self.add_up_stages;
        plan.keep_same_titles |= self.several_items;
        plan.reopen |= self.reopen;
        plan.all_open |= self.all_open;
        for said in &self.name {
            let (at, name) = of_column(plan, said, texts)?;
            if let Some(column) = plan.columns.get_mut(at) {
                name.clone_into(&mut column.label);
                if column.field == LEAVE_OUT {
                    KEEP.clone_into(&mut column.field);
                }
            }
        }
        let displaced = assign(plan, &self.map, workspace, texts)?;
        for word in &self.word {
            let (word, means) = word.rsplit_once('=').ok_or_else(|| bad(word, texts))?;
            say_word(plan, word, means, workspace).map_err(|error| errors::plan(texts, Some(workspace), &error))?;
        }
        for said in &self.types {
            let (at, kind) = of_column(plan, said, texts)?;
            let kind = match kind {
                "text" => ValueKind::Text,
                "number" => ValueKind::Number,
                "date" => ValueKind::Date,
                "month" => ValueKind::Month,
                "yesno" => ValueKind::YesNo,
                _ => return Err(bad(said, texts)),
            };
            change(plan, at, |column| column.decide_kind(kind));
        }
        self.apply_dialects(plan, texts)?;
        self.apply_months(plan, texts)?;
        for said in &self.scale {
            let (at, scale) = of_column(plan, said, texts)?;
            let ends = scale.split_once('-').and_then(|(least, most)| Some((least.parse().ok()?, most.parse().ok()?)));
            let (least, most): (u32, u32) =
                ends.filter(|(least, most)| least < most).ok_or_else(|| bad(said, texts))?;
            change(plan, at, |column| column.scale = Some((least, most)));
        }
        Ok(displaced)
    }

    fn apply_dialects(&self, plan: &mut ImportPlan, texts: &Texts) -> Result<(), String> {
        for said in &self.decimal {
            let (column, mark) = perhaps_of_column(said);
            let mark = match mark {
                "point" | "." => DecimalMark::Point,
                "comma" | "," => DecimalMark::Comma,
                _ => return Err(bad(said, texts)),
            };
            for at in columns(plan, column, texts)? {
                let numbers = plan.columns.get(at).is_some_and(|column| column.kind == ValueKind::Number);
                if column.is_some() || numbers {
                    change(plan, at, |column| column.decide_numbers(mark));
                }
            }
        }
        for said in &self.dates {
            let (column, order) = perhaps_of_column(said);
            let order = match order {
                "dmy" | "ymd" => Some(DateOrder::DayFirst),
                "mdy" => Some(DateOrder::MonthFirst),
                "blank" => None,
                _ => return Err(bad(said, texts)),
            };
            for at in columns(plan, column, texts)? {
                let dates = plan.columns.get(at).map(|column| column.kind);
                if column.is_some() || matches!(dates, Some(ValueKind::Date | ValueKind::Month)) {
                    change(plan, at, |column| match order {
                        Some(order) => column.decide_dates(order),
                        None => column.dates_by = Decided::Conflict,
                    });
                }
            }
        }
        Ok(())
    }

    fn apply_months(&self, plan: &mut ImportPlan, texts: &Texts) -> Result<(), String> {
        for said in &self.year {
            let (column, year) = perhaps_of_column(said);
            let year: i32 =
                year.parse().ok().filter(|year| (1900..2200).contains(year)).ok_or_else(|| bad(said, texts))?;
            for at in columns(plan, column, texts)? {
                change(plan, at, |column| column.year = Some(year));
            }
        }
        if let Some(said) = &self.month {
            let month = parse_month(said, DateOrder::DayFirst).ok_or_else(|| bad(said, texts))?;
            plan.month = Some(month);
        }
        if let Some(said) = &self.weeks {
            let first = match said.as_str() {
                "monday" => true,
                "thursday" => false,
                _ => return Err(bad(said, texts)),
            };
            plan.columns.iter_mut().for_each(|column| column.weeks_by_first_day = first);
        }
        for said in &self.share {
            let (at, of) = of_column(plan, said, texts)?;
            let of = columns(plan, Some(of), texts)?.into_iter().find(|of| *of < at).ok_or_else(|| bad(said, texts))?;
            change(plan, at, |column| column.share_of = Some(of));
        }
        Ok(())
    }
}

fn bad(said: &str, texts: &Texts) -> String {
    texts.with("cli-bad-map", &[("map", said.into())])
}

fn change(plan: &mut ImportPlan, at: usize, change: impl FnOnce(&mut ColumnPlan)) {
    if let Some(column) = plan.columns.get_mut(at) {
        change(column);
    }
}

/// What is said of one column: its position and the rest.
fn of_column<'a>(plan: &ImportPlan, said: &'a str, texts: &Texts) -> Result<(usize, &'a str), String> {
    let (column, rest) = said.rsplit_once('=').ok_or_else(|| bad(said, texts))?;
    let at = position(plan, column).map_err(|error| errors::plan(texts, None, &error))?;
    Ok((at, rest))
}

/// What is said of one column or of all of them.
fn perhaps_of_column(said: &str) -> (Option<&str>, &str) {
    said.rsplit_once('=').map_or((None, said), |(column, rest)| (Some(column), rest))
}

fn columns(plan: &ImportPlan, column: Option<&str>, texts: &Texts) -> Result<Vec<usize>, String> {
    match column {
        None => Ok((0..plan.columns.len()).collect()),
        Some(heading) => position(plan, heading).map(|at| vec![at]).map_err(|error| errors::plan(texts, None, &error)),
    }
}

/// Carries out what was typed about columns; says what had to give way.
pub(super) fn assign(
    plan: &mut ImportPlan,
    map: &[String],
    workspace: &Workspace,
    texts: &Texts,
) -> Result<Vec<String>, String> {
    let mut pairs = Vec::new();
    for assignment in map {
        // A heading may hold the sign itself, a field never does.
        let pair =
            assignment.rsplit_once('=').ok_or_else(|| texts.with("cli-bad-map", &[("map", assignment.into())]))?;
        pairs.push(pair);
    }
    let displaced = import::assign_all(plan, &pairs, workspace).map_err(|error| match &error {
        PlanError::UnknownField(_) => {
            let table = plan.table;
            let told = |name: String| match table {
                // The words of a stage are its name.
                TableKind::Funnel => name,
                _ => format!("{name} ({})", imports::field(texts, Some(workspace), Some(table), &name)),
            };
            let known = import::field_names(table, workspace).into_iter().map(told).collect::<Vec<_>>().join(", ");
            let problem = errors::plan(texts, Some(workspace), &error);
            format!("{problem} {}", texts.with("cli-map-fields", &[("names", known.into())]))
        }
        _ => errors::plan(texts, Some(workspace), &error),
    })?;
    let said = displaced.into_iter().map(|(heading, field)| {
        texts.with("import-displaced", &[("heading", heading.into()), ("field", field.into())])
    });
    Ok(said.collect())
}
