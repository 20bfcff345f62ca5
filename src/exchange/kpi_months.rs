//! The months of the KPIs as a list: what is written there can be read again.

use super::cells::{Cell, Sheet};
use crate::model::{Unit, Workspace, in_order};
use crate::text::{Texts, labels};

/// A row for each month of each KPI that somebody has written down.
pub(super) fn kpi_months(workspace: &Workspace, texts: &Texts) -> Sheet {
    let mut rows = Vec::new();
    for kpi in in_order(&workspace.kpis) {
        for (month, actual) in &kpi.actuals {
            let unit = if kpi.unit == Unit::Money {
                workspace.header.currency.clone()
            } else {
                texts.get(labels::words(kpi.unit))
            };
            rows.push(vec![
                Cell::text(&kpi.name),
                Cell::text(month.to_string()),
                Cell::Hundredths(actual.value),
                Cell::maybe((actual.cases > 0).then_some(actual.cases), |cases| Cell::Whole(cases.into())),
                Cell::text(unit),
                Cell::text(texts.get(labels::words(actual.origin))),
            ]);
        }
    }
    let keys = ["kpi-name", "funnel-month", "kpi-actual", "kpi-cases", "kpi-unit", "kpi-actual-origin"];
    let head = keys.iter().map(|key| texts.get(key)).collect();
    Sheet { name: texts.get("kpi-actuals"), head, rows }
}
