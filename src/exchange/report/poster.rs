//! The poster of the goals: what both have agreed, large, for the wall.

use super::blocks::{Block, columns};
use crate::calc::agreement::is_kpi_settled;
use crate::calc::votes::priorities;
use crate::model::{Direction, Workspace, in_order};
use crate::text::{Texts, labels};

/// So many products stand on it.
const FIRST: usize = 5;

/// All blocks of the poster: the number, what each side promises, what comes first.
pub fn blocks(workspace: &Workspace, texts: &Texts) -> Vec<Block> {
    let sla = &workspace.header.sla;
    let mut out = vec![Block::Section(texts.get("monthly-number"))];
    let goal = sla.goal.trim();
    out.push(Block::Text(if goal.is_empty() { texts.get("concern-no-goal") } else { goal.to_owned() }));
    let mut nothing = true;
    for direction in Direction::ALL {
        let of = in_order(&workspace.kpis).into_iter().filter(|kpi| kpi.direction == direction && is_kpi_settled(kpi));
        let rows: Vec<Vec<String>> =
            of.map(|kpi| vec![kpi.name.clone(), texts.agreed_target(kpi, &workspace.header.currency)]).collect();
        if !rows.is_empty() {
            nothing = false;
            out.push(Block::Section(texts.get(labels::words(direction))));
            out.push(Block::Table { head: columns(texts, &["kpi-name", "report-target"]), rows });
        }
    }
    if nothing {
        out.push(Block::Text(texts.get("room-nothing-agreed")));
    }
    let products = in_order(&workspace.products).into_iter().map(|one| one.product.clone()).take(FIRST);
    let products: Vec<String> = products.filter(|name| !name.trim().is_empty()).collect();
    if !products.is_empty() {
        out.push(Block::Section(texts.get("list-products")));
        out.push(Block::List((1..).zip(products).map(|(place, name)| format!("{place}. {name}")).collect()));
    }
    let first = priorities(workspace);
    if !first.is_empty() {
        out.push(Block::Section(texts.get("poster-priorities")));
        out.push(Block::List((1..).zip(first).map(|(place, name)| format!("{place}. {name}")).collect()));
    }
    out
}
