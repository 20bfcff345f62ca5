//! Cohorts and first contacts of dated leads in the report.

use chrono::NaiveDate;

use super::blocks::{Block, columns, unbroken};
use crate::calc::dated::{Dated, Flow, dated, dated_set};
use crate::calc::funnel::StageTotal;
use crate::calc::plan::Plan;
use crate::calc::plan_year::{lag, year};
use crate::calc::response_times::ResponseTimes;
use crate::calc::sensitivity::nudges;
use crate::calc::stage_matrix::stage_gaps;
use crate::model::Workspace;
use crate::text::Texts;

/// What follows from the days of the leads, where somebody has said which columns hold them.
pub fn dated_part(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    let said = |dates: &crate::model::LeadDates| dates.stages.len() > 1 || !dates.contacted.is_empty();
    let counted = workspace.header.plan.counted_from.is_some();
    let Some(set) = dated_set(workspace).filter(|set| counted || said(&set.dates)) else { return };
    let found = dated(workspace, set, today);
    let sample = texts.dated_sample(&found);
    let Dated { flow, response, speed, .. } = found;
    let from = out.len();
    if let Some(flow) = flow.filter(|_| counted || set.dates.stages.len() > 1) {
        cohorts(workspace, texts, &flow, out);
        groups(texts, &flow, &set.dates.grouped_by, out);
    }
    if let Some(response) = response {
        contacts(texts, &response, out);
        out.extend(speed.map(|value| Block::Text(texts.speed_value(workspace, &value))));
        out.extend((!response.buckets.is_empty()).then(|| Block::Text(texts.get("dated-speed-why"))));
    }
    if out.len() > from {
        out.extend(sample.map(Block::Text));
    }
}

fn cohorts(workspace: &Workspace, texts: &Texts, flow: &Flow, out: &mut Vec<Block>) {
    out.push(Block::Heading(texts.get("funnel-tab-cohorts")));
    let until = texts.with("dated-as-of", &[("day", texts.date(flow.as_of).into())]);
    out.push(Block::Text(format!("{} {until}", texts.cohort_window(flow.cohorts.window))));
    let any = flow.cohorts.mature().next().is_some();
    let sum = any.then(|| texts.cohort_sum(flow));
    let rows = sum.into_iter().chain(texts.cohort_lines(flow).into_iter().take(24).map(|line| line.cells));
    out.push(Block::Table { head: texts.cohort_head(flow), rows: rows.collect() });
    if any {
        let head = ["plan-stage", "dated-of-previous", "dated-of-first"].map(|key| texts.get(key)).into();
        out.push(Block::Table { head, rows: texts.cohort_rates(flow) });
    } else {
        out.push(Block::Text(texts.get("dated-none-mature")));
    }
    let times = flow.stages.iter().zip(&flow.times);
    list(texts, "dated-times", times.filter_map(|(stage, time)| texts.stage_time(&stage.name, time)).collect(), out);
    let mut leaks: Vec<String> = flow.leaks.iter().filter_map(|leak| texts.stage_leak(workspace, flow, leak)).collect();
    leaks.extend(flow.velocity.and_then(|velocity| texts.velocity(workspace, &velocity)));
    list(texts, "dated-leaks", leaks, out);
    list(texts, "dated-odd", texts.odd_dates(flow), out);
}

fn groups(texts: &Texts, flow: &Flow, column: &str, out: &mut Vec<Block>) {
    if flow.groups.is_empty() {
        return;
    }
    let lines = texts.group_rows(column, flow).into_iter().map(|row| {
        let [name, rate, of, note] = <[String; 4]>::try_from(row).unwrap_or_default();
        let note = if note.is_empty() { String::new() } else { format!("; {note}") };
        format!("{name}: {} ({of}{note})", unbroken(&rate))
    });
    out.push(Block::Text(texts.with("dated-groups", &[("column", texts.column(column).into())])));
    out.push(Block::List(lines.take(20).collect()));
}

fn contacts(texts: &Texts, response: &ResponseTimes, out: &mut Vec<Block>) {
    out.push(Block::Heading(texts.get("funnel-tab-response")));
    let values = [
        ("n", response.contacted.into()),
        ("waiting", response.waiting.into()),
        ("day", texts.date(response.as_of).into()),
    ];
    out.push(Block::Text(texts.with("dated-contacted", &values)));
    out.push(Block::Table { head: texts.response_head(), rows: texts.response_rows(response) });
    out.push(Block::Text(texts.get("dated-median-all-why")));
    out.extend(response.attainment.map(|kept| Block::Text(texts.attainment(&kept))));
    out.extend(texts.response_notes(response).into_iter().map(Block::Text));
    let speed = texts.speed_rows(response).into_iter().map(|row| {
        let [speed, rate, of, _] = <[String; 4]>::try_from(row).unwrap_or_default();
        format!("{speed}: {} ({of})", unbroken(&rate))
    });
    list(texts, "dated-speed", speed.collect(), out);
}

/// Who does what at each stage, where somebody has said more than who owns it; what is missing; where leads go that are not ready.
pub fn stages_part(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let gaps = stage_gaps(workspace);
    let rows = texts.stage_rows(workspace);
    let says_more = rows.iter().any(|row| row.iter().skip(2).any(|cell| !cell.is_empty()));
    let reentry = !workspace.header.handover.reentry.is_empty();
    if !says_more && !reentry {
        return;
    }
    out.push(Block::Heading(texts.get("stage-matrix")));
    if says_more {
        let keys =
            ["plan-stage", "stage-owner", "stage-supports", "stage-informed", "stage-journey", "stage-matrix-brings"];
        out.push(Block::Table { head: columns(texts, &keys), rows });
        out.extend(texts.stage_gaps(&gaps).into_iter().map(Block::Text));
    }
    out.push(Block::Text(texts.recycle(workspace)));
}

/// The plan through the year, where somebody has given a season, a lag or a cost; and rates to be replaced by own ones.
pub fn year_part(workspace: &Workspace, texts: &Texts, (plan, totals): (&Plan, &[StageTotal]), out: &mut Vec<Block>) {
    let goal = &workspace.header.plan;
    if !goal.season.is_empty() || goal.lag_months.is_some() || goal.programme_cost > 0 {
        out.push(Block::Text(texts.lag(goal, None)));
        let months = year(goal, plan, lag(goal, None));
        if !months.is_empty() {
            out.push(Block::Table { head: texts.year_head(workspace, plan), rows: texts.year_rows(&months) });
            out.extend(texts.year_capacity(&months, plan, workspace).map(|(_, words)| Block::Text(words)));
        }
        list(texts, "year-costs", texts.stage_costs(workspace, plan), out);
    }
    let found: Vec<String> = nudges(totals).iter().map(|nudge| texts.nudge(nudge)).collect();
    list(texts, "year-sources", found, out);
    list(texts, "year-origins", texts.rate_origins(workspace), out);
}

/// Lines with what they are about; nothing where there are none.
fn list(texts: &Texts, title: &str, lines: Vec<String>, out: &mut Vec<Block>) {
    if !lines.is_empty() {
        out.push(Block::Text(texts.get(title)));
        out.push(Block::List(lines));
    }
}
