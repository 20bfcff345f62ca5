//! The report's content as neutral blocks.

use std::sync::Arc;

use chrono::NaiveDate;

use super::svg::{self, Shape};
use crate::calc::agreement;
use crate::calc::backtest::Trust;
use crate::calc::content::{self, Finding};
use crate::calc::funnel::{default_period, months_used, totals};
use crate::calc::overview;
use crate::calc::persona;
use crate::calc::plan::reverse;
use crate::calc::scoring::{PointSet, Scoring};
use crate::calc::signing;
use crate::model::{
    ClauseSection, CriterionKind, Direction, PersonaKind, Section, Side, SignOff, Verdict, Workspace, in_order,
};
use crate::text::{Texts, labels};

/// A piece of the report.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A chapter.
    Section(String),
    /// A heading inside a chapter.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Points.
    List(Vec<String>),
    /// A table.
    Table {
        /// Column headings.
        head: Vec<String>,
        /// Rows of cells.
        rows: Vec<Vec<String>>,
    },
    /// A chart.
    Figure {
        /// What is drawn.
        shapes: Vec<Shape>,
        /// In pixels.
        width: i32,
        /// In pixels.
        height: i32,
        /// What it shows, in words.
        words: String,
    },
}

/// Title and line below.
pub fn head(workspace: &Workspace, texts: &Texts, today: NaiveDate) -> (String, String) {
    let header = &workspace.header;
    let title = if header.title.is_empty() { texts.get("untitled") } else { header.title.clone() };
    (title, texts.with("report-subtitle", &[("day", texts.date(today).into())]))
}

/// All blocks.
pub fn blocks(workspace: &Workspace, texts: &Texts, today: NaiveDate) -> Vec<Block> {
    let mut out = Vec::new();
    if !workspace.header.purpose.is_empty() {
        out.push(Block::Text(workspace.header.purpose.clone()));
    }
    personas(workspace, texts, &mut out);
    lead_definition(workspace, texts, &mut out);
    content_chapter(workspace, texts, today, &mut out);
    funnel_chapter(workspace, texts, today, &mut out);
    kpis(workspace, texts, &mut out);
    sla(workspace, texts, &mut out);
    open_points(workspace, texts, today, &mut out);
    out
}

fn columns(texts: &Texts, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| texts.get(key)).collect()
}

fn signature(texts: &Texts, side: Side, sign_off: &SignOff, outdated: bool) -> String {
    let mut words =
        format!("{}: {}", texts.get(labels::side(side)), texts.get(labels::sign_decision(sign_off.decision)));
    for part in [sign_off.by.clone(), sign_off.on.map_or_else(String::new, |day| texts.date(day))] {
        if !part.is_empty() {
            words.push_str(", ");
            words.push_str(&part);
        }
    }
    if outdated {
        words.push_str(" – ");
        words.push_str(&texts.get("sign-outdated"));
    }
    if !sign_off.dissent.is_empty() {
        words.push_str(" – ");
        words.push_str(&sign_off.dissent);
    }
    words
}

fn personas(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let list: Vec<_> = in_order(&workspace.personas).into_iter().filter(|persona| !persona.archived).collect();
    if list.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("page-personas")));
    for persona in list {
        let outdated = signing::outdated_persona(workspace, persona);
        let status = texts.get(labels::persona_status(persona::status(persona, outdated)));
        out.push(Block::Heading(format!("{} – {status}", persona.name)));
        if persona.kind == PersonaKind::Negative {
            out.push(Block::Text(texts.get("persona-kind-negative")));
        }
        if !persona.summary.is_empty() {
            out.push(Block::Text(persona.summary.clone()));
        }
        let currency = &workspace.header.currency;
        let roles: Vec<String> = persona.roles.iter().map(|role| texts.get(labels::buying_role(*role))).collect();
        let mut facts = vec![
            ("persona-alias", persona.alias.clone()),
            ("persona-roles", roles.join(", ")),
            ("persona-industries", persona.industries.clone()),
            ("persona-employees", persona.employees.clone()),
            ("persona-revenue", persona.revenue.clone()),
            ("persona-regions", persona.regions.clone()),
            ("persona-systems", persona.systems.clone()),
            ("persona-job-titles", persona.job_titles.clone()),
            ("persona-department", persona.department.clone()),
            ("persona-reports-to", persona.reports_to.clone()),
            ("persona-measured-by", persona.measured_by.clone()),
            ("persona-channels", persona.channels.clone()),
            ("persona-tone", persona.tone.clone()),
            ("persona-budget-cycle", persona.budget_cycle.clone()),
        ];
        if persona.priority > 0 {
            facts.push(("persona-priority", texts.integer(persona.priority)));
        }
        if persona.cycle_days > 0 {
            facts.push(("persona-cycle-days", texts.integer(persona.cycle_days)));
        }
        let mut lines: Vec<String> = facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| format!("{}: {value}", texts.get(key)))
            .collect();
        if persona.deal_value > 0 {
            let value = texts.money(persona.deal_value, currency);
            lines.push(format!("{}: {value}", texts.with("persona-deal-value", &[("currency", currency.into())])));
        }
        out.push(Block::List(lines));
        let rows: Vec<Vec<String>> = Section::ALL
            .into_iter()
            .flat_map(|section| persona::statements(workspace, persona.id, section))
            .map(|statement| {
                let evidence = texts.get(labels::evidence(statement.evidence));
                let evidence =
                    if statement.source.is_empty() { evidence } else { format!("{evidence}: {}", statement.source) };
                vec![
                    texts.get(labels::section(statement.section)),
                    statement.text.clone(),
                    said_by(texts, statement.said_by),
                    evidence,
                    texts.get(if statement.agreed { "kpi-status-agreed" } else { "kpi-status-proposed" }),
                ]
            })
            .collect();
        if !rows.is_empty() {
            let keys =
                ["statement-section", "statement-add", "report-said-by", "statement-evidence", "criterion-status"];
            out.push(Block::Table { head: columns(texts, &keys), rows });
        }
        let scales: Vec<Vec<String>> = persona
            .scales
            .iter()
            .map(|(scale, marks)| {
                let (left, right) = labels::scale(*scale);
                let mark = |mark: Option<i8>| mark.map_or_else(|| "–".to_owned(), |mark| texts.integer(mark));
                vec![texts.get(left), mark(marks.sales), mark(marks.marketing), texts.get(right)]
            })
            .collect();
        if !scales.is_empty() {
            let head = vec![String::new(), texts.get("side-sales"), texts.get("side-marketing"), String::new()];
            out.push(Block::Table { head, rows: scales });
        }
        let signatures = Side::BOTH.map(|side| signature(texts, side, persona.sign_off.get(side), *outdated.get(side)));
        let mut signatures = signatures.to_vec();
        if let Some(due) = persona.review_due {
            signatures.push(texts.with("persona-review-by", &[("day", texts.date(due).into())]));
        }
        out.push(Block::List(signatures));
    }
}

fn said_by(texts: &Texts, who: crate::model::SaidBy) -> String {
    texts.get(match who {
        crate::model::SaidBy::Sales => "side-sales",
        crate::model::SaidBy::Marketing => "side-marketing",
        crate::model::SaidBy::Both => "party-both",
    })
}

fn lead_definition(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    if workspace.criteria.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("page-criteria")));
    out.push(Block::Text(texts.definition(workspace)));
    let points = |points: Option<i32>| points.map_or_else(|| "–".to_owned(), |points| texts.integer(points));
    let rows = in_order(&workspace.criteria)
        .into_iter()
        .map(|criterion| {
            let kind = if criterion.kind == CriterionKind::Points {
                texts.get(labels::dimension(criterion.dimension))
            } else {
                texts.get(labels::criterion_kind(criterion.kind))
            };
            vec![
                criterion.name.clone(),
                criterion.sentence.clone(),
                texts.rule(&criterion.rule),
                kind,
                points(criterion.proposals.sales),
                points(criterion.proposals.marketing),
                points(criterion.agreed),
                texts.get(labels::criterion_status(criterion.status)),
            ]
        })
        .collect();
    let keys = [
        "criterion-name",
        "criterion-sentence",
        "criterion-rule",
        "criterion-dimension",
        "side-sales",
        "side-marketing",
        "criterion-status-agreed",
        "criterion-status",
    ];
    out.push(Block::Table { head: columns(texts, &keys), rows });
    super::negotiated::blocks(workspace, texts, out);
    let Some(set) = in_order(&workspace.leads).last().copied().cloned() else { return };
    effect(workspace, texts, &Scoring::new(set, workspace), out);
}

fn effect(workspace: &Workspace, texts: &Texts, scoring: &Scoring, out: &mut Vec<Block>) {
    let policy = &workspace.header.lead_policy;
    let effect = scoring.effect(PointSet::Agreed);
    out.push(Block::Heading(format!(
        "{} – {}",
        texts.with("effect-title", &[("n", effect.leads.into())]),
        scoring.set().name
    )));
    let rows = PointSet::ALL
        .map(|set| {
            let effect = scoring.effect(set);
            let confusion = &effect.confusion;
            let precision = match confusion.trust() {
                Trust::NoOutcomes => "–".to_owned(),
                Trust::CountsOnly => texts.of(confusion.precision()),
                Trust::Amber | Trust::Solid => {
                    let interval = confusion.precision().interval().map(|interval| texts.interval(interval));
                    let rate = texts.rate(Some(confusion.precision()));
                    interval.map_or_else(|| rate.clone(), |interval| format!("{rate} ({interval})"))
                }
            };
            let lift = match confusion.trust() {
                Trust::Amber | Trust::Solid => confusion.lift().map(|lift| texts.rounded(lift, 1)),
                Trust::NoOutcomes | Trust::CountsOnly => None,
            };
            vec![
                texts.get(labels::point_set(set)),
                texts.integer(effect.passed),
                precision,
                lift.unwrap_or_else(|| "–".to_owned()),
            ]
        })
        .to_vec();
    let keys = ["report-points", "effect-qualified", "backtest-precision", "report-lift"];
    out.push(Block::Table { head: columns(texts, &keys), rows });
    let words = texts.with(
        "effect-histogram",
        &[("passed", effect.passed.into()), ("all", effect.leads.into()), ("threshold", policy.threshold.into())],
    );
    out.push(svg::histogram(effect, policy.threshold, texts, words));
}

fn content_chapter(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    if workspace.content.is_empty() {
        return;
    }
    let audit = content::audit(workspace, today);
    let coverage = content::coverage(workspace, today);
    out.push(Block::Section(texts.get("page-content")));
    out.push(Block::Text(texts.with("content-judged", &[("done", audit.decided.into()), ("all", audit.items.into())])));
    if coverage.cells() > 0 {
        out.push(Block::Heading(texts.get("coverage-title")));
        let mut head = vec![texts.get("persona-kind-buyer")];
        head.extend(coverage.stages.iter().filter_map(|id| workspace.journey.get(id)).map(|stage| stage.name.clone()));
        let rows = coverage
            .personas
            .iter()
            .zip(&coverage.usable)
            .map(|(persona, counts)| {
                let name = workspace.personas.get(persona).map(|persona| persona.name.clone()).unwrap_or_default();
                let cell = |count: &u32| if *count == 0 { texts.get("coverage-gap") } else { texts.integer(*count) };
                std::iter::once(name).chain(counts.iter().map(cell)).collect()
            })
            .collect();
        out.push(Block::Table { head, rows });
    }
    let found: Vec<String> = Finding::ALL
        .into_iter()
        .filter(|finding| audit.count(*finding) > 0)
        .map(|finding| {
            let count = texts.integer(audit.count(finding));
            format!("{}: {count} – {}", texts.get(labels::finding(finding)), texts.get(labels::finding_why(finding)))
        })
        .collect();
    out.push(Block::List(found));
    out.push(Block::Heading(texts.get("report-verdicts")));
    let rating = |rating: Option<u8>| rating.map_or_else(|| "–".to_owned(), |rating| rating.to_string());
    let mut items: Vec<_> = in_order(&workspace.content);
    items.sort_by_key(|item| (item.verdict == Verdict::Undecided, item.verdict));
    let rows = items
        .into_iter()
        .map(|item| {
            vec![
                item.title.clone(),
                texts.get(labels::content_kind(item.kind)),
                rating(item.useful.sales),
                rating(item.useful.marketing),
                texts.get(labels::verdict(item.verdict)),
                item.verdict_reason.clone(),
                item.assignee.clone(),
                item.due.map_or_else(String::new, |due| texts.date(due)),
            ]
        })
        .collect();
    let keys = [
        "content-title",
        "content-kind",
        "side-sales",
        "side-marketing",
        "content-verdict",
        "content-reason",
        "content-assignee",
        "content-due",
    ];
    out.push(Block::Table { head: columns(texts, &keys), rows });
}

fn funnel_chapter(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    let Some(period) = default_period(workspace, today) else { return };
    let totals = totals(workspace, period, today);
    out.push(Block::Section(texts.get("page-funnel")));
    out.push(Block::Text(format!("{} – {}", texts.month(period.from), texts.month(period.to))));
    out.push(svg::funnel(&totals, texts, texts.get("page-funnel")));
    let rows = totals
        .iter()
        .map(|total| {
            let target = total.stage.target_rate.map(|rate| texts.percent(f64::from(rate) / 10_000.0));
            vec![
                total.stage.name.clone(),
                texts.get(labels::party(total.stage.owner)),
                total.count.map_or_else(|| "–".to_owned(), |count| texts.integer(count)),
                texts.rate(total.of_previous),
                total
                    .of_previous
                    .and_then(crate::calc::stats::Rate::interval)
                    .map_or_else(String::new, |i| texts.interval(i)),
                texts.rate(total.of_first),
                target.unwrap_or_else(|| "–".to_owned()),
            ]
        })
        .collect();
    let keys = [
        "plan-stage",
        "stage-owner",
        "unit-number",
        "report-of-previous",
        "plan-band",
        "report-of-first",
        "report-target",
    ];
    out.push(Block::Table { head: columns(texts, &keys), rows });
    let months = months_used(workspace, period, today);
    let Some(plan) = reverse(&workspace.header.plan, &totals, months) else { return };
    out.push(Block::Heading(texts.get("plan-title")));
    let currency = &workspace.header.currency;
    let goal = &workspace.header.plan;
    out.push(Block::Text(texts.with(
        "report-goal",
        &[
            ("goal", texts.money(goal.revenue_goal, currency).into()),
            ("deal", texts.money(goal.deal_value, currency).into()),
            ("share", texts.percent(f64::from(goal.marketing_share) / 10_000.0).into()),
        ],
    )));
    let rows = plan
        .rows
        .iter()
        .map(|row| {
            let band = row.band.map(|(low, high)| {
                format!("{}–{}", texts.integer(low.ceil() as i64), texts.integer(high.ceil() as i64))
            });
            vec![
                row.stage.name.clone(),
                texts.integer(row.needed.ceil() as i64),
                band.unwrap_or_default(),
                row.now.map_or_else(|| "–".to_owned(), |now| texts.integer(now)),
            ]
        })
        .collect();
    out.push(Block::Table { head: columns(texts, &["plan-stage", "plan-needed", "plan-band", "plan-now"]), rows });
}

fn kpis(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    if workspace.kpis.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("agreement-tab-kpis")));
    let currency = &workspace.header.currency;
    for direction in Direction::ALL {
        let rows: Vec<Vec<String>> = in_order(&workspace.kpis)
            .into_iter()
            .filter(|kpi| kpi.direction == direction)
            .map(|kpi| {
                let value = |value: Option<i64>| {
                    value.map_or_else(|| "–".to_owned(), |value| texts.kpi_value(value, kpi.unit, currency))
                };
                vec![
                    kpi.name.clone(),
                    kpi.formula.clone(),
                    value(kpi.baseline),
                    value(kpi.proposals.sales),
                    value(kpi.proposals.marketing),
                    value(kpi.agreed),
                    kpi.paired
                        .and_then(|id| workspace.kpis.get(&id))
                        .map_or_else(String::new, |other| other.name.clone()),
                    texts.get(labels::trackability(kpi.trackability)),
                    kpi.review_due.map_or_else(String::new, |day| texts.date(day)),
                ]
            })
            .collect();
        if !rows.is_empty() {
            out.push(Block::Heading(texts.get(labels::direction(direction))));
            let keys = [
                "kpi-name",
                "kpi-formula",
                "kpi-baseline",
                "side-sales",
                "side-marketing",
                "kpi-status-agreed",
                "kpi-paired",
                "kpi-trackability",
                "kpi-review",
            ];
            out.push(Block::Table { head: columns(texts, &keys), rows });
        }
    }
}

fn sla(workspace: &Workspace, texts: &Texts, out: &mut Vec<Block>) {
    let sla = &workspace.header.sla;
    out.push(Block::Section(texts.get("sla-title")));
    if !sla.goal.is_empty() {
        out.push(Block::Text(sla.goal.clone()));
    }
    let dates = [("sla-from", sla.valid_from), ("sla-to", sla.valid_to), ("sla-review", sla.review_due)];
    let dates: Vec<String> =
        dates.into_iter().filter_map(|(key, day)| Some(format!("{}: {}", texts.get(key), texts.date(day?)))).collect();
    out.push(Block::List(dates));
    for section in ClauseSection::ALL {
        let clauses: Vec<String> = in_order(&workspace.clauses)
            .into_iter()
            .filter(|clause| clause.section == section && !clause.text.is_empty())
            .map(|clause| {
                let status = texts.get(labels::clause_status(clause.status));
                let kpi = clause.kpi.and_then(|id| workspace.kpis.get(&id));
                let kpi = kpi.map_or_else(String::new, |kpi| format!(" ({}: {})", texts.get("clause-kpi"), kpi.name));
                format!("{}{kpi} – {status}", clause.text.trim())
            })
            .collect();
        if !clauses.is_empty() {
            out.push(Block::Heading(texts.get(labels::clause_section(section))));
            out.push(Block::List(clauses));
        }
    }
    out.push(Block::Heading(texts.get("sla-handover")));
    let rules = [
        ("sla-acknowledge", sla.acknowledge_hours),
        ("sla-first-contact", sla.first_contact_hours),
        ("sla-attempts", sla.attempts),
        ("sla-attempt-days", sla.attempt_days),
        ("sla-decision-days", sla.decision_days),
        ("sla-recycle", sla.recycle_weeks),
    ];
    out.push(Block::List(
        rules.iter().map(|(key, value)| format!("{}: {}", texts.get(key), texts.integer(*value))).collect(),
    ));
    if !sla.reject_reasons.is_empty() {
        out.push(Block::Heading(texts.with("sla-reasons", &[("n", sla.reject_reasons.len().into())])));
        out.push(Block::List(sla.reject_reasons.iter().cloned().collect()));
    }
    out.push(Block::Heading(texts.get("sla-signatures")));
    let outdated = signing::outdated_agreement(workspace);
    out.push(Block::List(
        Side::BOTH.map(|side| signature(texts, side, sla.sign_off.get(side), *outdated.get(side))).to_vec(),
    ));
}

fn open_points(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    let audit = content::audit(workspace, today);
    let mut open = Vec::new();
    for persona in in_order(&workspace.personas).into_iter().filter(|persona| !persona.archived) {
        let (agreed, all) = persona::agreed_statements(workspace, persona.id);
        let outdated = signing::outdated_persona(workspace, persona);
        // What is missing is said, not what is done.
        let mut missing = Vec::new();
        if all == 0 {
            missing.push(texts.get("report-no-statements"));
        } else if agreed < all {
            missing.push(texts.with("persona-statements-open", &[("n", (all - agreed).into())]));
        }
        for side in Side::BOTH {
            let name = || texts.get(labels::side(side));
            if !persona.sign_off.get(side).is_given() {
                missing.push(texts.with("report-signature-missing", &[("side", name().into())]));
            } else if *outdated.get(side) {
                missing.push(texts.with("report-signature-outdated", &[("side", name().into())]));
            }
        }
        if !missing.is_empty() {
            open.push(format!("{}: {}", persona.name, missing.join(" ")));
        }
    }
    let mut criteria: Vec<_> = in_order(&workspace.criteria)
        .into_iter()
        .filter(|criterion| criterion.status == crate::model::CriterionStatus::Proposed)
        .map(|criterion| (agreement::distance(criterion), Arc::clone(criterion)))
        .collect();
    criteria.sort_by_key(|(distance, _)| -distance.unwrap_or(-1));
    for (distance, criterion) in criteria {
        let words = match distance {
            Some(distance) => texts.with("criterion-distance", &[("n", distance.into())]),
            None if criterion.kind == CriterionKind::Points => texts.get("criterion-no-distance"),
            None => texts.get(labels::criterion_status(criterion.status)),
        };
        open.push(format!("{}: {words}", criterion.name));
    }
    let undecided = audit.count(Finding::Undecided);
    if undecided > 0 {
        open.push(texts.with("report-undecided", &[("n", undecided.into())]));
    }
    for review in overview::reviews(workspace).into_iter().filter(|review| review.due < today) {
        let name = if review.name.is_empty() { texts.get("review-agreement") } else { review.name };
        open.push(
            texts.with("report-review-overdue", &[("name", name.into()), ("day", texts.date(review.due).into())]),
        );
    }
    for kpi in in_order(&workspace.kpis).into_iter().filter(|kpi| !agreement::is_kpi_settled(kpi)) {
        open.push(format!("{}: {}", kpi.name, texts.get(labels::kpi_status(kpi.status))));
    }
    let status = crate::model::ClauseStatus::Draft;
    for clause in in_order(&workspace.clauses).into_iter().filter(|clause| clause.status == status) {
        let text: String = clause.text.trim().chars().take(90).collect();
        open.push(format!("{text}: {}", texts.get(labels::clause_status(status))));
    }
    if !workspace.clauses.is_empty() || !workspace.kpis.is_empty() {
        let outdated = signing::outdated_agreement(workspace);
        for side in Side::BOTH {
            let key = if !workspace.header.sla.sign_off.get(side).is_given() {
                "report-signature-missing"
            } else if *outdated.get(side) {
                "report-signature-outdated"
            } else {
                continue;
            };
            let words = texts.with(key, &[("side", texts.get(labels::side(side)).into())]);
            open.push(format!("{}: {words}", texts.get("sla-title")));
        }
    }
    if open.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("report-open")));
    out.push(Block::List(open));
}
