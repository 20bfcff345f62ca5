//! Whatever is changed, the results that are kept up with the workspace are those calculated anew.

use crate::support::today;
use tandem::calc::results::Results;
use tandem::exchange::templates::{Template, new_workspace};
use tandem::model::{AnyRecord, FreshIds, Header, Language, Workspace};

/// Everything that is shown and not about single leads.
fn shown(results: &Results) -> Vec<String> {
    vec![
        format!("{:?}", results.audit),
        format!("{:?}", results.coverage),
        format!("{:?}", results.signatures),
        format!("{:?}", results.concerns),
        format!("{:?}", results.changed_terms),
        format!("{:?}", results.standing),
        format!("{:?}", results.next_steps),
        format!("{:?}", results.reviews),
        format!("{:?}", results.tally),
        format!("{:?}", results.due),
        format!("{:?}", results.marked.all()),
        format!("{:?}", results.glossary),
        format!("{:?}", results.qualified()),
        format!("{:?}", results.courses),
        format!("{:?}", results.resets),
        format!("{:?}", results.funnel),
        format!("{:?}", results.dated),
    ]
}

/// One record deleted, or one field of it set to what another record of its kind holds; now and then the header.
fn changed(workspace: &Workspace, random: &mut impl FnMut(usize) -> usize) -> Workspace {
    let mut next = workspace.clone();
    if random(6) == 0 {
        let mut header = (*next.header).clone();
        let usual = Header::default();
        match random(5) {
            0 => header.sla = usual.sla,
            1 => header.lead_policy = usual.lead_policy,
            2 => header.freshness = usual.freshness,
            3 => header.plan = usual.plan,
            _ => header.sla.goal.push('!'),
        }
        next.header = std::sync::Arc::new(header);
        return next;
    }
    let all: Vec<AnyRecord> = workspace.all_records().filter(|one| one.address().table() != "leads").collect();
    let one = &all[random(all.len())];
    if random(5) == 0 {
        one.address().remove_from(&mut next);
        return next;
    }
    let others: Vec<&AnyRecord> = all.iter().filter(|other| other.address().table() == one.address().table()).collect();
    let values = others[random(others.len())].values();
    let mut one = one.clone();
    if let Some((field, value)) = values.iter().nth(random(values.len().max(1))) {
        one.enter(field, value);
    }
    one.put_into(&mut next);
    next
}

#[test]
fn results_kept_up_change_by_change_are_those_calculated_anew() {
    for seed in 1..=4 {
        let mut state = 0x9E37_79B9_u64.wrapping_mul(seed);
        let mut random = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let mut workspace = new_workspace(Template::Demo, Language::En, &mut FreshIds::seeded(seed), today());
        let mut kept = Results::default();
        kept.follow(&workspace, today());
        for step in 0..60 {
            workspace = changed(&workspace, &mut random);
            kept.follow(&workspace, today());
            let mut anew = Results::default();
            anew.follow(&workspace, today());
            for (kept, anew) in shown(&kept).iter().zip(shown(&anew)) {
                assert_eq!(*kept, anew, "run {seed}, change {step}");
            }
        }
    }
}
