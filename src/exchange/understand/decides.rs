//! The rules by which the type and the dialect of a column are decided, each with a name: a test turns every single one off
//! and sees that something notices.

/// Declares the rules, and for the test a list of them all.
macro_rules! rules {
    ($( $(#[$doc:meta])* $rule:ident, )*) => {
        /// A rule of the decision.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Rule { $( $(#[$doc])* $rule, )* }

        #[cfg(test)]
        const RULES: &[Rule] = &[$( Rule::$rule ),*];
    };
}

rules! {
    /// A column most of whose values are days holds days.
    MostAreDays,
    /// Bare numbers are days where the heading says days.
    BareNumbersAreDays,
    /// Where the heading says days, half of the values are enough.
    HeadingSaysDays,
    /// Where the heading says codes, persons or texts, numbers are texts.
    HeadingSaysTexts,
    /// A column with a code among its numbers is a column of codes.
    CodesAreTexts,
    /// A column most of whose values are numbers holds numbers.
    MostAreNumbers,
    /// Where the heading says numbers, half of the values are enough.
    HeadingSaysNumbers,
    /// A date that reads one way only settles the order of all.
    ValuesSettleOrder,
    /// One date that contradicts many is a slip of the pen.
    OneIsASlip,
    /// Dates that contradict each other are asked about.
    OrdersContradict,
    /// Counts are whole: a mark before three digits groups them.
    CountsAreWhole,
    /// A number that reads one way only settles the mark of all.
    ValuesSettleMark,
    /// What other columns settled holds for a mark that is open.
    NeighboursSettleMark,
    /// Then the language of the headings.
    LanguageSettlesMark,
    /// Nobody separates by semicolons where the comma is free.
    SemicolonsLeaveComma,
    /// What other columns settled holds for an order that is open.
    NeighboursSettleOrder,
    /// Then the language of the headings.
    LanguageSettlesOrder,
    /// Then that of the workspace.
    WorkspaceSettlesOrder,
}

/// Whether a rule holds: outside of tests it always does.
#[cfg(not(test))]
pub(super) fn holds(_: Rule) -> bool {
    true
}

/// Whether a rule holds: one of them may be turned off.
#[cfg(test)]
pub(super) fn holds(rule: Rule) -> bool {
    tests::OFF.with(|off| off.get() != Some(rule))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::fmt::Write as _;

    use super::{RULES, Rule};
    use crate::exchange::read_table;
    use crate::exchange::templates::{Template, new_workspace};
    use crate::exchange::understand::{Looked, plan};
    use crate::model::{FreshIds, Language, TableKind};

    thread_local! {
        pub(super) static OFF: Cell<Option<Rule>> = const { Cell::new(None) };
    }

    /// Type, and who decided about mark and order, of every column of a table of leads.
    fn decided(text: &str, language: Language) -> String {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let workspace = new_workspace(Template::Empty, language, &mut FreshIds::seeded(1), today);
        let raw = read_table(text.as_bytes()).unwrap();
        let looked = Looked::at(&raw);
        let plan = plan::propose(TableKind::Leads, &raw, &looked, "", &workspace);
        let mut all = String::new();
        for column in &plan.columns {
            let (mark, order) = (column.numbers, column.dates);
            match column.kind.key() {
                "number" => write!(all, "number {mark:?} {:?}; ", column.numbers_by).unwrap(),
                "date" => write!(all, "date {order:?} {:?}; ", column.dates_by).unwrap(),
                kind => write!(all, "{kind}; ").unwrap(),
            }
        }
        all.trim_end_matches("; ").to_owned()
    }

    /// Tables with what each of their columns is.
    fn cases() -> Vec<(String, Language, &'static str)> {
        let slip: Vec<String> = (0..60).map(|at| format!("2{}.03.2025,Won", at % 9)).collect();
        let slip = slip.join("\n");
        let few = |rows: &[&str]| rows.join("\n");
        vec![
            (
                few(&["When,Status", "2025-01-31,Won", "2025-02-28,Lost"]),
                Language::En,
                "date DayFirst NothingOpen; text",
            ),
            (few(&["Created,Status", "45689,Won", "45690,Lost"]), Language::En, "date DayFirst NothingOpen; text"),
            (
                few(&["Created,Status", "2025-01-31,Won", "soon,Lost", "2025-02-28,Won", "later,Lost"]),
                Language::En,
                "date DayFirst NothingOpen; text",
            ),
            (few(&["Build version,Status", "21,Won", "21,Lost", "22,Won", "22,Lost"]), Language::En, "text; text"),
            (few(&["Zone,Status", "01067,Won", "80331,Lost"]), Language::En, "text; text"),
            (few(&["Beds,Status", "12,Won", "30,Lost"]), Language::En, "number Point NothingOpen; text"),
            (
                few(&["Amount,Status", "12,Won", "much,Lost", "30,Won", "little,Lost"]),
                Language::En,
                "number Point NothingOpen; text",
            ),
            (
                few(&["Created,Status", "01/31/2025,Won", "02/03/2025,Lost"]),
                Language::De,
                "date MonthFirst Values; text",
            ),
            (format!("Created,Status\n{slip}\n01/31/2025,Lost\n"), Language::En, "date DayFirst Values; text"),
            (
                few(&["Created,Status", "31/01/2025,Won", "01/31/2025,Lost", "02/03/2025,Won"]),
                Language::En,
                "date DayFirst Conflict; text",
            ),
            (few(&["Employees,Status", "1.200,Won", "3.400,Lost"]), Language::En, "number Comma Whole; text"),
            (few(&["Amount,Status", "\"12,50\",Won", "1.200,Lost"]), Language::En, "number Comma Values; text"),
            (
                few(&["Amount,Weight,Status", "\"12,50\",1.200,Won", "\"13,75\",3.400,Lost"]),
                Language::En,
                "number Comma Values; number Comma Neighbours; text",
            ),
            (
                few(&["Betrag,Firma,Erstellt am,Status", "1.200,A,2025-01-31,Gewonnen", "3.400,B,2025-02-28,Verloren"]),
                Language::En,
                "number Comma Language; text; date DayFirst NothingOpen; text",
            ),
            (few(&["Amount X;Z", "1.200;Q", "3.400;R"]), Language::En, "number Comma Workspace; text"),
            (
                few(&["Created,Closed,Status", "31/01/2025,02/03/2025,Won", "28/02/2025,04/05/2025,Lost"]),
                Language::En,
                "date DayFirst Values; date DayFirst Neighbours; text",
            ),
            (
                few(&["Erstellt am,Firma,Status", "02/03/2025,A,Gewonnen", "04/05/2025,B,Verloren"]),
                Language::En,
                "date DayFirst Language; text; text",
            ),
            (
                few(&["Created,Status", "02/03/2025,Won", "04/05/2025,Lost"]),
                Language::En,
                "date MonthFirst Workspace; text",
            ),
        ]
    }

    #[test]
    fn every_rule_of_the_decision_is_noticed_when_it_is_missing() {
        let wrong = |off: Option<Rule>| -> Vec<String> {
            OFF.with(|place| place.set(off));
            let found = cases().into_iter().filter_map(|(text, language, expected)| {
                let found = decided(&text, language);
                (found != expected).then(|| format!("{}: {found}, not {expected}", text.lines().next().unwrap_or("")))
            });
            let found = found.collect();
            OFF.with(|place| place.set(None));
            found
        };
        let now = wrong(None);
        assert!(now.is_empty(), "{}", now.join("\n"));
        let unnoticed: Vec<Rule> = RULES.iter().copied().filter(|rule| wrong(Some(*rule)).is_empty()).collect();
        assert!(unnoticed.is_empty(), "nothing notices that these are missing: {unnoticed:?}");
    }
}
