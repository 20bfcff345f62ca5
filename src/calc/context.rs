//! What follows from what the firm is like: figures and meetings that make sense there, and what is a danger.

use crate::model::{
    Benefit, Closeness, Complexity, Context, CustomerBase, FirmSize, Meets, Milestone, Occasion, Relation, Reply,
    Rhythm, TaskState, Workspace, in_order,
};

/// What calls for a look at how both departments meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Danger {
    /// Only the heads meet.
    HeadsOnly,
    /// Nobody meets regularly.
    Nobody,
    /// Both work at different places.
    Apart,
}

impl Danger {
    /// The key of the sentence about it.
    pub fn words(self) -> &'static str {
        match self {
            Self::HeadsOnly => "context-warning-heads",
            Self::Nobody => "context-warning-nobody",
            Self::Apart => "context-warning-places",
        }
    }
}

/// What is a danger: as people say, and as the rhythm of their meetings shows. One that was given up counts no longer.
pub fn dangers(workspace: &Workspace) -> Vec<Danger> {
    let context = &workspace.header.context;
    let kept_up: Vec<Occasion> =
        workspace.cadences.values().filter(|one| one.ended.is_none()).map(|one| one.kind).collect();
    let only_heads = !kept_up.is_empty() && kept_up.iter().all(|kind| *kind == Occasion::Heads);
    let mut found = Vec::new();
    if only_heads || context.meets == Some(Meets::Heads) && kept_up.is_empty() {
        found.push(Danger::HeadsOnly);
    }
    if context.meets == Some(Meets::Nobody) && kept_up.is_empty() {
        found.push(Danger::Nobody);
    }
    if context.closeness == Some(Closeness::Places) {
        found.push(Danger::Apart);
    }
    found
}

/// A meeting that is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    /// The key of its title.
    pub title: &'static str,
    /// What kind of occasion.
    pub kind: Occasion,
    /// How often.
    pub rhythm: Rhythm,
    /// How long, in minutes.
    pub minutes: u32,
    /// How many come from each side.
    pub people: u32,
}

/// What is proposed for a firm.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// KPIs of the catalogue, by their code.
    pub kpis: Vec<&'static str>,
    /// Meetings.
    pub meetings: Vec<Meeting>,
}

/// What fits a firm like this; nothing while nothing is said of it. Few customers and orders that are projects call for content,
/// references and work on accounts; many customers call for rates and speed.
pub fn proposal(context: &Context) -> Proposal {
    let said = context.size.is_some() || context.complexity.is_some() || context.customers.is_some();
    let mut kpis: Vec<&'static str> = Vec::new();
    if said {
        let few = matches!(context.customers, Some(CustomerBase::Dozens));
        let many = matches!(context.customers, Some(CustomerBase::Thousands | CustomerBase::Masses));
        kpis.extend(match (context.complexity, few, many) {
            (Some(Complexity::Project), _, _) | (_, true, _) => ["M2", "M4", "S3", "S10", "J6"],
            (Some(Complexity::Simple), _, _) | (_, _, true) => ["M1", "M7", "S2", "S4", "J3"],
            _ => ["M1", "M8", "S1", "S4", "J3"],
        });
        match context.size {
            // Every figure costs somebody time: a small firm begins with few.
            Some(FirmSize::Small) => kpis.truncate(3),
            Some(FirmSize::Large) => kpis.push("M5"),
            Some(FirmSize::Huge) => kpis.extend(["M5", "J5"]),
            Some(FirmSize::Medium) | None => {}
        }
    }
    Proposal { kpis, meetings: meetings(context, said) }
}

fn meetings(context: &Context, said: bool) -> Vec<Meeting> {
    use {Occasion as O, Rhythm as R};
    let meeting = |title, kind, rhythm, minutes, people| Meeting { title, kind, rhythm, minutes, people };
    let mut all = Vec::new();
    if matches!(context.meets, Some(Meets::Nobody | Meets::Heads)) || context.closeness == Some(Closeness::Places) {
        all.push(meeting("cadence-key-people", O::Meeting, R::Fortnightly, 30, 2));
    }
    if said || context.meets.is_some() {
        all.push(meeting("cadence-figures", O::Meeting, R::Monthly, 45, 3));
        all.push(meeting("cadence-review", O::Workshop, R::Quarterly, 90, 4));
    }
    if context.complexity == Some(Complexity::Project) || context.customers == Some(CustomerBase::Dozens) {
        all.push(meeting("cadence-project", O::Planning, R::Monthly, 60, 2));
    }
    if context.closeness == Some(Closeness::Places) {
        all.push(meeting("cadence-one-place", O::Space, R::Quarterly, 480, 4));
    }
    all
}

/// The steps of the road map that lead to a stage, in their order; `None` for those that name none.
pub fn steps(workspace: &Workspace, stage: Option<Relation>) -> Vec<&Milestone> {
    let all = in_order(&workspace.milestones).into_iter().map(AsRef::as_ref);
    all.filter(|one| one.stage == stage && one.state != TaskState::Dropped).collect()
}

/// The benefits whose day of checking has come, the earliest first.
pub fn to_check(workspace: &Workspace, today: chrono::NaiveDate) -> Vec<&Benefit> {
    let open = in_order(&workspace.benefits).into_iter().map(AsRef::as_ref).filter(|one| one.came == Reply::Open);
    let mut due: Vec<&Benefit> = open.filter(|one| one.check_on.is_some_and(|day| day <= today)).collect();
    due.sort_by_key(|one| one.check_on);
    due
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::templates::starters;
    use crate::model::{Cadence, FreshIds, Header};

    fn with(context: Context) -> Workspace {
        Workspace { header: Header { context, ..Header::default() }.into(), ..Workspace::default() }
    }

    #[test]
    fn every_proposed_kpi_is_in_the_catalogue_and_each_once() {
        for size in FirmSize::ALL.map(Some).into_iter().chain([None]) {
            for complexity in Complexity::ALL.map(Some).into_iter().chain([None]) {
                for customers in CustomerBase::ALL.map(Some).into_iter().chain([None]) {
                    let found = proposal(&Context { size, complexity, customers, ..Context::default() });
                    for (at, code) in found.kpis.iter().enumerate() {
                        assert!(starters().kpis.iter().any(|kpi| kpi.0 == *code), "{code}");
                        assert!(!found.kpis[..at].contains(code), "{code} twice");
                    }
                    let said = size.is_some() || complexity.is_some() || customers.is_some();
                    assert_eq!(said, !found.kpis.is_empty() && !found.meetings.is_empty());
                }
            }
        }
    }

    #[test]
    fn few_customers_and_many_call_for_different_figures() {
        let kpis = |complexity, customers| {
            let context = Context { complexity: Some(complexity), customers: Some(customers), ..Context::default() };
            proposal(&context).kpis
        };
        let projects = kpis(Complexity::Project, CustomerBase::Dozens);
        let goods = kpis(Complexity::Simple, CustomerBase::Masses);
        assert!(projects.contains(&"J6") && goods.contains(&"S2"));
        assert!(projects.iter().all(|code| !goods.contains(code)));
    }

    #[test]
    fn where_only_heads_meet_that_is_said() {
        assert_eq!(dangers(&Workspace::default()), []);
        let context = Context { meets: Some(Meets::Heads), closeness: Some(Closeness::Places), ..Context::default() };
        let mut workspace = with(context);
        assert_eq!(dangers(&workspace), [Danger::HeadsOnly, Danger::Apart]);
        // What the rhythm shows counts for more than what was said.
        let mut fresh = FreshIds::seeded(1);
        let heads = Cadence { id: fresh.next(), kind: Occasion::Heads, ..Cadence::default() };
        workspace.cadences.insert(heads.id, heads.into());
        assert_eq!(dangers(&workspace), [Danger::HeadsOnly, Danger::Apart]);
        let all = Cadence { id: fresh.next(), kind: Occasion::Meeting, ..Cadence::default() };
        workspace.cadences.insert(all.id, all.into());
        assert_eq!(dangers(&workspace), [Danger::Apart]);
    }

    #[test]
    fn a_benefit_is_checked_when_its_day_has_come() {
        let day = |text: &str| text.parse().unwrap();
        let mut workspace = Workspace::default();
        for (number, check_on, came) in [
            (1, Some(day("2026-11-01")), Reply::Open),
            (2, Some(day("2026-10-01")), Reply::Open),
            (3, Some(day("2026-10-01")), Reply::Yes),
            (4, Some(day("2027-01-01")), Reply::Open),
            (5, None, Reply::Open),
        ] {
            let one = Benefit { id: crate::model::Id::from_bits(number), check_on, came, ..Benefit::default() };
            workspace.benefits.insert(one.id, one.into());
        }
        let due: Vec<_> = to_check(&workspace, day("2026-11-21")).iter().map(|one| one.id.bits()).collect();
        assert_eq!(due, [2, 1]);
    }
}
