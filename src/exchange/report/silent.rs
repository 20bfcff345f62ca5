//! What nobody has talked about, at the very end: names only, nothing the program proposes.

use super::blocks::Block;
use crate::calc::agreement::is_discussed;
use crate::calc::proposals::{CAPACITY, DEFINITION, LIMITS, PLAN, PROTOCOL, Topic};
use crate::model::Workspace;
use crate::text::{Texts, agreed};

/// The list of what was not discussed. `open` are the values of the program nobody has confirmed.
pub fn silent(workspace: &Workspace, open: &[Topic], texts: &Texts, out: &mut Vec<Block>) {
    let has_criteria = workspace.criteria.values().any(|criterion| is_discussed(criterion));
    let chapters = [
        ("page-personas", workspace.personas.is_empty()),
        ("page-criteria", !has_criteria),
        ("page-content", workspace.content.is_empty()),
        ("page-funnel", workspace.months.is_empty()),
        ("agreement-tab-kpis", workspace.kpis.is_empty()),
        ("agreement-tab-sla", workspace.clauses.is_empty() && workspace.header.sla.goal.is_empty()),
    ];
    let mut lines: Vec<String> =
        chapters.into_iter().filter(|(_, silent)| *silent).map(|(key, _)| texts.get(key)).collect();
    let blocks: [(&str, &[Topic], bool); 8] = [
        ("policy-title", &DEFINITION, has_criteria),
        ("policy-capacity", &CAPACITY, has_criteria),
        ("sla-handover", &LIMITS, true),
        ("handover-title", &PROTOCOL, true),
        ("topic-reasons", &[Topic::Reasons], true),
        ("handover-causes", &[Topic::Causes], true),
        ("topic-freshness", &[Topic::Freshness], !workspace.content.is_empty()),
        ("plan-title", &PLAN, !workspace.months.is_empty()),
    ];
    for (key, topics, matters) in blocks {
        let silent: Vec<Topic> = topics.iter().copied().filter(|topic| open.contains(topic)).collect();
        if !matters || silent.is_empty() {
            continue;
        }
        if silent.len() == topics.len() {
            lines.push(texts.get(key));
        } else {
            let names: Vec<String> = silent.into_iter().map(|topic| texts.get(agreed::topic(topic))).collect();
            lines.push(format!("{}: {}", texts.get(key), texts.joined(&names)));
        }
    }
    if !lines.is_empty() {
        out.push(Block::Section(texts.get("report-silent")));
        out.push(Block::List(lines));
    }
}
