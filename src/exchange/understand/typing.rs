//! The type of a column and its one dialect: decided by all of its values, then by its neighbours, by the language of the
//! headings, by the language of the workspace – and who decided is kept, because the last two are questions.

use super::decides::{Rule, holds};
use super::evidence::Evidence;
use super::headings;
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::Language;

/// What the values of a column are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ValueKind {
    /// Words, codes, anything.
    #[default]
    Text,
    /// Numbers.
    Number,
    /// Days.
    Date,
    /// Months, or days and weeks that stand for them.
    Month,
    /// Yes and no.
    YesNo,
}

impl ValueKind {
    /// Its name in data for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Month => "month",
            Self::YesNo => "bool",
        }
    }
}

/// What settled how a column is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Decided {
    /// There was nothing to decide.
    #[default]
    NothingOpen,
    /// Its values.
    Values,
    /// That it counts something, and counts are whole.
    Whole,
    /// That every row is then a month of its own.
    Months,
    /// The other columns of the table.
    Neighbours,
    /// The language of the headings; to be confirmed.
    Language,
    /// Nothing but the language of the workspace; to be asked.
    Workspace,
    /// Its values contradict each other; to be asked.
    Conflict,
    /// Somebody said it.
    Person,
}

impl Decided {
    /// Whether it is a question that stays open until somebody answers it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Language | Self::Workspace | Self::Conflict)
    }

    /// Its name in data for programs; none when there was nothing to decide or the values did.
    pub fn key(self) -> Option<&'static str> {
        Some(match self {
            Self::NothingOpen | Self::Values => return None,
            Self::Whole => "whole-numbers",
            Self::Months => "months-of-their-own",
            Self::Neighbours => "other-columns",
            Self::Language => "language-of-headings",
            Self::Workspace => "nothing",
            Self::Conflict => "conflict",
            Self::Person => "person",
        })
    }
}

/// How a column is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Typed {
    /// What its values are.
    pub kind: ValueKind,
    /// The decimal mark of its numbers.
    pub mark: DecimalMark,
    /// What settled it.
    pub mark_by: Decided,
    /// The order of its dates.
    pub order: DateOrder,
    /// What settled it.
    pub order_by: Decided,
    /// Whether bare numbers are days, because the heading says so.
    pub bare_days: bool,
}

/// What is known before the values are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Expected {
    /// The heading says days.
    pub date: bool,
    /// The heading says numbers.
    pub number: bool,
    /// The heading says counts.
    pub whole: bool,
    /// The heading says codes, persons or texts.
    pub text: bool,
}

/// What a heading and the field it hints at let one expect.
pub fn expected(heading: &str, field: Option<&str>) -> Expected {
    let days = ["created", "closed", "last_activity", "won_date", "lost_date", "changed", "expires", "rights_until"];
    let whole = ["employees", "visits", "pageviews", "forms", "views", "won_deals"];
    let numbers = ["amount", "revenue", "useful_sales", "useful_marketing"];
    let texts = ["ref", "name", "email", "phone", "owner", "personal", "free_text", "record_name", "company"];
    let is = |list: &[&str]| field.is_some_and(|field| list.contains(&field));
    Expected {
        date: is(&days) || field.is_none() && headings::is_date(heading),
        whole: is(&whole) || field.is_none() && headings::is_count(heading),
        number: is(&whole)
            || is(&numbers)
            || headings::is_money(heading)
            || headings::is_rate(heading)
            || headings::is_count(heading),
        text: is(&texts) || field.is_none() && headings::is_code(heading),
    }
}

/// The type of a column by its values alone; its dialect where they settle it.
pub fn by_values(evidence: &Evidence, expected: Expected) -> Typed {
    let mut typed = Typed::default();
    if evidence.filled == 0 {
        return typed;
    }
    let bare = if expected.date && holds(Rule::BareNumbersAreDays) { evidence.bare_days } else { 0 };
    let most = |said: bool, rule: Rule| if said && holds(rule) { 50 } else { 90 };
    if evidence.days + bare > 0
        && !expected.text
        && evidence.share(evidence.days + bare, most(expected.date, Rule::HeadingSaysDays))
        && holds(Rule::MostAreDays)
    {
        typed.kind = ValueKind::Date;
        typed.bare_days = expected.date;
    } else if expected.text && holds(Rule::HeadingSaysTexts) || evidence.codes > 0 && holds(Rule::CodesAreTexts) {
        typed.kind = ValueKind::Text;
    } else if evidence.numeric > 0
        && evidence.share(evidence.numeric, most(expected.number, Rule::HeadingSaysNumbers))
        && holds(Rule::MostAreNumbers)
    {
        typed.kind = ValueKind::Number;
    }
    (typed.order, typed.order_by) = order(evidence);
    (typed.mark, typed.mark_by) = mark(evidence, expected.whole);
    typed
}

fn order(evidence: &Evidence) -> (DateOrder, Decided) {
    let (day, month) = (evidence.day_first, evidence.month_first);
    // A slip of the pen among hundreds is told, and does not bring the whole column into question.
    let slip = |few: u32, many: u32| few > 0 && many >= 50 && few * 50 <= many && holds(Rule::OneIsASlip);
    match (day, month) {
        (0, 0) if evidence.open_days > 0 => (DateOrder::DayFirst, Decided::Workspace),
        (0, 0) => (DateOrder::DayFirst, Decided::NothingOpen),
        (_, 0) => (DateOrder::DayFirst, Decided::Values),
        (0, _) if holds(Rule::ValuesSettleOrder) => (DateOrder::MonthFirst, Decided::Values),
        (day, month) if slip(month, day) => (DateOrder::DayFirst, Decided::Values),
        (day, month) if slip(day, month) => (DateOrder::MonthFirst, Decided::Values),
        _ if holds(Rule::OrdersContradict) => (DateOrder::DayFirst, Decided::Conflict),
        _ => (DateOrder::DayFirst, Decided::Values),
    }
}

fn mark(evidence: &Evidence, whole: bool) -> (DecimalMark, Decided) {
    match (evidence.says_point, evidence.says_comma) {
        (0, 0) if evidence.open == 0 => (DecimalMark::Point, Decided::NothingOpen),
        (0, 0) if whole && holds(Rule::CountsAreWhole) => {
            // Whatever stands before three digits groups them.
            let groups_by_point = evidence.open_point * 2 > evidence.open;
            (if groups_by_point { DecimalMark::Comma } else { DecimalMark::Point }, Decided::Whole)
        }
        (0, 0) => (DecimalMark::Point, Decided::Workspace),
        (point, comma) if point > comma => (DecimalMark::Point, Decided::Values),
        (point, comma) if comma > point && holds(Rule::ValuesSettleMark) => (DecimalMark::Comma, Decided::Values),
        _ => (DecimalMark::Point, Decided::Conflict),
    }
}

/// Settles what the values of a column left open: by its neighbours, by the language of the headings, by that of the
/// workspace.
pub fn by_neighbours(
    columns: &mut [Typed],
    evidence: &[Evidence],
    headings: Option<Language>,
    workspace: Language,
    semicolons: bool,
) {
    let settled_marks: Vec<DecimalMark> = columns
        .iter()
        .filter(|column| column.kind == ValueKind::Number && column.mark_by == Decided::Values)
        .map(|column| column.mark)
        .collect();
    let settled_orders: Vec<DateOrder> = columns
        .iter()
        .zip(evidence)
        .filter(|(column, seen)| {
            column.kind == ValueKind::Date
                && column.order_by == Decided::Values
                && seen.day_first + seen.month_first > 0
        })
        .map(|(column, _)| column.order)
        .collect();
    let local = |language: Language| match language {
        Language::En => DecimalMark::Point,
        Language::De | Language::Nl => DecimalMark::Comma,
    };
    for column in columns.iter_mut() {
        if column.kind == ValueKind::Number && matches!(column.mark_by, Decided::Workspace | Decided::Conflict) {
            let conflict = column.mark_by == Decided::Conflict;
            (column.mark, column.mark_by) = match (all_same(&settled_marks), headings) {
                (Some(mark), _) if holds(Rule::NeighboursSettleMark) => (mark, Decided::Neighbours),
                (_, Some(language)) if holds(Rule::LanguageSettlesMark) => (local(language), Decided::Language),
                // Nobody separates by semicolons where the comma is free.
                _ if semicolons && holds(Rule::SemicolonsLeaveComma) => (DecimalMark::Comma, Decided::Workspace),
                _ => (local(workspace), Decided::Workspace),
            };
            if conflict {
                // Its values say both; those that do not fit are told one by one.
                column.mark_by = Decided::Values;
            }
        }
        if column.order_by == Decided::Workspace {
            (column.order, column.order_by) = match (all_same(&settled_orders), headings) {
                (Some(order), _) if holds(Rule::NeighboursSettleOrder) => (order, Decided::Neighbours),
                (_, Some(Language::De | Language::Nl)) if holds(Rule::LanguageSettlesOrder) => {
                    (DateOrder::DayFirst, Decided::Language)
                }
                _ if workspace == Language::En && holds(Rule::WorkspaceSettlesOrder) => {
                    (DateOrder::MonthFirst, Decided::Workspace)
                }
                _ => (DateOrder::DayFirst, Decided::Workspace),
            };
        }
    }
}

fn all_same<T: Copy + PartialEq>(list: &[T]) -> Option<T> {
    let first = *list.first()?;
    list.iter().all(|other| *other == first).then_some(first)
}
