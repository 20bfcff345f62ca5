//! Leads with days: cohorts, times at a stage, leaks, groups and the time to first contact, all at once.
//!
//! `cargo bench --bench dated`. A hundred thousand are to take no longer than a frame; a million are looked at beside the window.

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use divan::Bencher;
use tandem::calc::dated::{Dated, dated};
use tandem::calc::dated_leads::date_of;
use tandem::model::{
    Cells, ColumnRole, FunnelStage, HolidayRegion, Id, LeadColumn, LeadDates, LeadSet, OrderKey, Workspace,
};

fn main() {
    divan::main();
}

/// The first of about three years.
const START: i32 = 19_500;

fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

fn column(name: &str, role: ColumnRole, cells: impl Iterator<Item = String>) -> LeadColumn {
    let mut codes: BTreeMap<String, u32> = BTreeMap::new();
    let mut values = Vec::new();
    let numbers = cells.map(|cell| {
        *codes.entry(cell).or_insert_with_key(|cell| {
            values.push(cell.clone());
            values.len() as u32 - 1
        })
    });
    let numbers: Vec<u32> = numbers.collect();
    LeadColumn {
        name: name.to_owned(),
        role,
        values: Arc::new(values.iter().map(String::as_str).collect()),
        cells: Cells(Arc::new(numbers)),
    }
}

/// A room with a funnel of five stages, and so many leads with a moment for each.
fn leads(rows: usize) -> (Workspace, LeadSet) {
    let mut workspace = Workspace::default();
    let mut stages = BTreeMap::new();
    let mut ord: Option<OrderKey> = None;
    for bits in 1..=5 {
        let key = OrderKey::between(ord.as_ref(), None);
        let stage = FunnelStage { id: Id::from_bits(bits), ord: key.clone(), ..FunnelStage::default() };
        ord = Some(key);
        if bits > 1 {
            stages.insert(stage.id, format!("stage {bits}"));
        }
        workspace.stages.insert(stage.id, Arc::new(stage));
    }
    let header = Arc::make_mut(&mut workspace.header);
    header.working_hours.holidays = HolidayRegion::NorthRhine;
    header.sla.first_contact_hours = 8;
    let mut state = 7;
    let entered: Vec<(i32, u64)> =
        (0..rows).map(|_| (START + (random(&mut state) % 1000) as i32, random(&mut state) % 1440)).collect();
    let moment = |(day, minute): (i32, u64)| format!("{} {:02}:{:02}", date_of(day), minute / 60, minute % 60);
    let mut columns = vec![column("created", ColumnRole::Created, entered.iter().map(|one| moment(*one)))];
    for bits in 2..=5_u64 {
        let cells = entered.iter().map(|(day, _)| {
            let reached = random(&mut state).is_multiple_of(bits);
            if reached { date_of(day + (random(&mut state) % (30 * bits)) as i32).to_string() } else { String::new() }
        });
        columns.push(column(&format!("stage {bits}"), ColumnRole::Attribute, cells));
    }
    let contacted = entered.iter().map(|(day, minute)| {
        if random(&mut state).is_multiple_of(5) {
            String::new()
        } else {
            moment((*day + (random(&mut state) % 9) as i32, (minute + 600) % 1440))
        }
    });
    columns.push(column("contact", ColumnRole::Attribute, contacted));
    let sources = entered.iter().map(|(day, _)| format!("source {}", day % 12));
    columns.push(column("source", ColumnRole::Attribute, sources));
    let outcomes = entered.iter().map(|(day, _)| ["open", "won", "lost", "rejected"][(day % 4) as usize].to_owned());
    columns.push(column("outcome", ColumnRole::Outcome, outcomes));
    let dates =
        LeadDates { stages, contacted: "contact".to_owned(), grouped_by: "source".to_owned(), ..LeadDates::default() };
    let set = LeadSet { id: Id::from_bits(9), rows: rows as u32, columns, dates, ..LeadSet::default() };
    (workspace, set)
}

#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn everything(bencher: Bencher<'_, '_>, rows: usize) {
    let (workspace, set) = leads(rows);
    let today: NaiveDate = date_of(START + 1100);
    bencher.bench_local(|| {
        let Dated { flow, response, .. } = dated(&workspace, &set, today);
        (flow.unwrap().cohorts.sums(), response.unwrap().contacted)
    });
}
