//! What somebody says on the command line about a table: how it is read, what its columns and words mean.

use crate::exchange::grid::{Encoding, HeaderHint, Hints};
use crate::exchange::import::{ImportPlan, say_word};
use crate::exchange::understand::plan::position;
use crate::exchange::understand::typing::ValueKind;
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::Workspace;
use crate::text::{Texts, errors};

/// How a table is read. What is not said is found by its values.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Reading {
    /// The sheet of a workbook
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The line of the headings, from 1; 0 when there are none
    #[arg(long, value_name = "LINE")]
    pub header_row: Option<u32>,
    /// The encoding of a text: utf-8, windows-1252, cp850, mac-roman, utf-16-le …
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// What separates the cells of a text: , ; | or tab
    #[arg(long, value_name = "SIGN")]
    pub separator: Option<String>,
    /// The decimal mark of all numbers: point or comma; of one column: COLUMN=comma
    #[arg(long, value_name = "MARK")]
    pub decimal: Vec<String>,
    /// The order of all dates: dmy, mdy or ymd; of one column: COLUMN=dmy
    #[arg(long, value_name = "ORDER")]
    pub dates: Vec<String>,
    /// What a column becomes; an empty field leaves it out (see the list of fields below). `#3` is the third column
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub map: Vec<String>,
    /// What a word means: won, lost, rejected, open or none; `=open` says it of blank cells
    #[arg(long, value_name = "WORD=MEANING")]
    pub word: Vec<String>,
    /// Keep names, e-mails, phones and owners as they are
    #[arg(long)]
    pub keep_personal: bool,
    /// These are leads although nothing in the table says so
    #[arg(long)]
    pub nevertheless: bool,
    /// No column says how the leads ended: all of them are open
    #[arg(long)]
    pub all_open: bool,
    /// Leads and verdicts that are decided become open again where the file calls them so
    #[arg(long)]
    pub reopen: bool,
    /// Leave out the rows that are hidden in a sheet
    #[arg(long)]
    pub visible_only: bool,
    /// Add up several rows of one month instead of taking the last
    #[arg(long)]
    pub add_up: bool,
}

/// The fields a column may become, for `--help`.
pub const FIELDS: &str = "\
Fields of leads: ref, created, closed, outcome, won_flag, closed_flag, won_date, lost_date, stage, reason, source,
  amount, company, industry, employees, revenue, country, region, title, seniority, department, persona, product,
  rating, visits, pageviews, forms, last_activity, campaign, keep (under its own heading);
  reduced or left out: email, phone, name, owner, personal, free_text, record_name
Fields of content: title, kind, format, language, location, version, origin, owner, author, created, changed, expires,
  rights_until, published, requested_by, competitor, product, scope, audience, personas, stages, objection,
  useful_sales, useful_marketing, known_sales, known_marketing, views, won_deals, verdict, reason, notes
Fields of the funnel: month, split, the name of a stage (its counts), date:STAGE (its dates), new_stage,
  stage_names, month_column
An empty field leaves a column out: --map \"Fax=\"";

impl Reading {
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
        })
    }

    /// Carries out what is said about columns and words; says what had to give way.
    pub fn apply(&self, plan: &mut ImportPlan, workspace: &Workspace, texts: &Texts) -> Result<Vec<String>, String> {
        let bad = |text: &str| texts.with("cli-bad-map", &[("map", text.into())]);
        plan.keep_personal |= self.keep_personal;
        plan.nevertheless |= self.nevertheless;
        plan.add_up_months |= self.add_up;
        plan.reopen |= self.reopen;
        plan.all_open |= self.all_open;
        let displaced = super::import::assign(plan, &self.map, workspace, texts)?;
        for word in &self.word {
            let (word, means) = word.rsplit_once('=').ok_or_else(|| bad(word))?;
            say_word(plan, word, means, workspace).map_err(|error| errors::plan(texts, Some(workspace), &error))?;
        }
        for said in &self.decimal {
            let (column, mark) =
                said.rsplit_once('=').map_or((None, said.as_str()), |(column, mark)| (Some(column), mark));
            let mark = match mark {
                "point" | "." => DecimalMark::Point,
                "comma" | "," => DecimalMark::Comma,
                _ => return Err(bad(said)),
            };
            for at in columns(plan, column, texts)? {
                let Some(column_plan) = plan.columns.get_mut(at) else { continue };
                if column.is_some() || column_plan.kind == ValueKind::Number {
                    column_plan.decide_numbers(mark);
                }
            }
        }
        for said in &self.dates {
            let (column, order) =
                said.rsplit_once('=').map_or((None, said.as_str()), |(column, order)| (Some(column), order));
            let order = match order {
                "dmy" | "ymd" => DateOrder::DayFirst,
                "mdy" => DateOrder::MonthFirst,
                _ => return Err(bad(said)),
            };
            for at in columns(plan, column, texts)? {
                let Some(column_plan) = plan.columns.get_mut(at) else { continue };
                if column.is_some() || matches!(column_plan.kind, ValueKind::Date | ValueKind::Month) {
                    column_plan.decide_dates(order);
                }
            }
        }
        Ok(displaced)
    }
}

fn columns(plan: &ImportPlan, column: Option<&str>, texts: &Texts) -> Result<Vec<usize>, String> {
    match column {
        None => Ok((0..plan.columns.len()).collect()),
        Some(heading) => position(plan, heading).map(|at| vec![at]).map_err(|error| errors::plan(texts, None, &error)),
    }
}
