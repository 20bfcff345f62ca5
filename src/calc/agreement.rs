//! Where the negotiation of points, KPIs and clauses stands.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::proposals::limit;
use super::rounding::Middle;
use super::sources::{Piece, Source, pieces, value};
use crate::model::{
    Clause, ClauseStatus, Criterion, CriterionGroup, CriterionKind, CriterionStatus, Dimension, Direction, Kpi,
    KpiStatus, Overwritten, PerSide, Settled, Side, Trackability, Unit, Workspace,
};

/// Proposals this close are settled without talk, in points.
pub const SETTLED_GAP: i32 = 3;

/// `done` of `all`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many are settled.
    pub done: u32,
    /// How many there are.
    pub all: u32,
    /// How many are parked: they count in neither.
    pub parked: u32,
}

impl Progress {
    /// Counts how many of these hold.
    pub fn count(items: impl Iterator<Item = bool>) -> Self {
        items.fold(Self::default(), |sum, done| Self { done: sum.done + u32::from(done), all: sum.all + 1, ..sum })
    }

    /// The same, beside so many that are parked.
    fn beside(self, parked: usize) -> Self {
        Self { parked: u32::try_from(parked).unwrap_or(u32::MAX), ..self }
    }

    /// How many are open.
    pub fn open(self) -> u32 {
        self.all - self.done
    }

    /// The settled share, 0 to 1; 0 when there is nothing.
    pub fn share(self) -> f32 {
        if self.all == 0 { 0.0 } else { self.done as f32 / self.all as f32 }
    }
}

/// The distance between the sides' proposals for a criterion; `None` until both have proposed.
pub fn distance(criterion: &Criterion) -> Option<i32> {
    Some(criterion.proposals.sales?.saturating_sub(criterion.proposals.marketing?).saturating_abs())
}

/// The middle between the sides' proposals, in whole points; `None` until both have proposed.
pub fn middle(criterion: &Criterion) -> Option<Middle> {
    Some(Middle::of(criterion.proposals.sales?.into(), criterion.proposals.marketing?.into()))
}

/// Whether a criterion is settled: agreed points, or agreed that it blocks or passes. Parked and dropped ones do not count.
pub fn criteria(workspace: &Workspace) -> Progress {
    let parked = workspace.criteria.values().filter(|criterion| criterion.status == CriterionStatus::Parked);
    let counted = workspace.criteria.values().filter(|criterion| criterion.status.counts());
    Progress::count(counted.map(|criterion| is_settled(criterion))).beside(parked.count())
}

/// Whether somebody has said something about a criterion: named points, settled it or set it aside.
pub fn is_discussed(criterion: &Criterion) -> bool {
    criterion.status != CriterionStatus::Proposed
        || criterion.agreed.is_some()
        || criterion.proposals != PerSide::default()
}

/// Whether both sides have settled a criterion.
pub fn is_settled(criterion: &Criterion) -> bool {
    criterion.status == CriterionStatus::Agreed
        && criterion.overwritten.is_none()
        && (criterion.kind != CriterionKind::Points || criterion.agreed.is_some())
}

/// The points of a criterion that count although somebody has typed them over what both had settled on.
pub fn overwritten_points(criterion: &Criterion) -> Option<i32> {
    criterion.agreed_points().filter(|_| criterion.overwritten.is_some())
}

/// The note that a number in force was typed over: what both had settled on, who typed, when. `None` where it is that number
/// again, or nothing was settled.
pub fn typed_over(
    note: Option<&Overwritten>,
    settled: Option<i64>,
    typed: i64,
    by: &str,
    on: NaiveDate,
) -> Option<Overwritten> {
    let was = note.map(|note| note.was).or(settled)?;
    (typed != was).then(|| Overwritten { was, by: by.to_owned(), on: Some(on) })
}

/// KPIs with an agreed target.
pub fn kpis(workspace: &Workspace) -> Progress {
    let is_parked = |kpi: &&Arc<Kpi>| kpi.status == KpiStatus::Parked;
    let counted = workspace.kpis.values().filter(|kpi| !is_parked(kpi));
    Progress::count(counted.map(|kpi| is_kpi_settled(kpi))).beside(workspace.kpis.values().filter(is_parked).count())
}

/// Whether both sides have settled a KPI.
pub fn is_kpi_settled(kpi: &Kpi) -> bool {
    kpi.status == KpiStatus::Agreed && kpi.agreed.is_some() && kpi.overwritten.is_none()
}

/// The target of a KPI that counts although somebody has typed it over the one both had settled on.
pub fn overwritten_target(kpi: &Kpi) -> Option<i64> {
    kpi.agreed.filter(|_| kpi.status == KpiStatus::Agreed && kpi.overwritten.is_some())
}

/// The distance between the sides' targets in hundredths of the unit; `None` until both have proposed.
pub fn kpi_distance(kpi: &Kpi) -> Option<i64> {
    Some(kpi.proposals.sales?.saturating_sub(kpi.proposals.marketing?).saturating_abs())
}

/// The middle between the sides' targets, both in hundredths of the unit; `None` until both have proposed. Of whole
/// counts and points the middle is a whole number: there are no 52.5 leads.
pub fn kpi_middle(kpi: &Kpi) -> Option<Middle> {
    let (sales, marketing) = (kpi.proposals.sales?, kpi.proposals.marketing?);
    let whole = matches!(kpi.unit, Unit::Number | Unit::Points) && sales % 100 == 0 && marketing % 100 == 0;
    Some(if whole {
        let middle = Middle::of(sales / 100, marketing / 100);
        Middle { value: middle.value * 100, exact: middle.exact.saturating_mul(100), step: 100 }
    } else {
        Middle::of(sales, marketing)
    })
}

/// How the settled target of a KPI came about, by what both sides had named: `None` where it is not settled, or where nobody
/// had named another.
pub fn kpi_how(kpi: &Kpi) -> Option<Settled> {
    let agreed = kpi.agreed.filter(|_| is_kpi_settled(kpi))?;
    let PerSide { sales, marketing } = kpi.proposals;
    match (sales, marketing) {
        (None, None) => None,
        (Some(sales), Some(marketing)) if sales == marketing && agreed == sales => Some(Settled::Agreed),
        _ if sales == Some(agreed) => Some(Settled::Sales),
        _ if marketing == Some(agreed) => Some(Settled::Marketing),
        _ if kpi_middle(kpi).is_some_and(|middle| middle.value == agreed) => Some(Settled::Midpoint),
        _ => Some(Settled::Group),
    }
}

/// A median of targets, in halves of a hundredth, as a target: of whole counts and points the middle is a whole number.
pub fn target(kpi: &Kpi, halves: i64) -> i64 {
    let whole = matches!(kpi.unit, Unit::Number | Unit::Points) && halves % 100 == 0;
    if whole {
        super::rounding::quotient(halves, 200).saturating_mul(100)
    } else {
        super::rounding::quotient(halves, 2)
    }
}

/// Agreed clauses.
pub fn clauses(workspace: &Workspace) -> Progress {
    let is_parked = |clause: &&Arc<Clause>| clause.status == ClauseStatus::Parked;
    let counted = workspace.clauses.values().filter(|clause| !is_parked(clause));
    let progress = Progress::count(counted.map(|clause| is_clause_settled(workspace, clause)));
    progress.beside(workspace.clauses.values().filter(is_parked).count())
}

/// Whether both sides have settled a clause, and every number it refers to.
pub fn is_clause_settled(workspace: &Workspace, clause: &Clause) -> bool {
    clause.status == ClauseStatus::Agreed && unsettled(workspace, clause).is_empty()
}

/// The sources a clause refers to of which nobody has agreed on the number they hold: nothing is agreed there, it is only
/// proposed, or it was typed over what both had settled on.
pub fn unsettled(workspace: &Workspace, clause: &Clause) -> BTreeSet<Source> {
    let open = |source: &Source| {
        let kpi = match source {
            Source::Kpi(id) => Some(*id),
            Source::Limit(topic) => limit(workspace, *topic).1,
            _ => None,
        };
        let kpi = kpi.and_then(|id| workspace.kpis.get(&id));
        kpi.is_some_and(|kpi| !is_kpi_settled(kpi)) || value(workspace, *source).is_none()
    };
    let named = pieces(&clause.text).into_iter().filter_map(|piece| match piece {
        Piece::Reference(source) => Some(source),
        Piece::Text(_) => None,
    });
    named.filter(open).collect()
}

/// How many KPIs each direction has that are not parked.
pub fn balance(workspace: &Workspace) -> [u32; 3] {
    Direction::ALL.map(|direction| {
        workspace.kpis.values().filter(|kpi| kpi.direction == direction && kpi.status != KpiStatus::Parked).count()
            as u32
    })
}

/// Agreed KPIs nobody knows how to measure.
pub fn untrackable(workspace: &Workspace) -> u32 {
    workspace.kpis.values().filter(|kpi| is_kpi_settled(kpi) && kpi.trackability == Trackability::Unknown).count()
        as u32
}

/// The group whose cap holds a criterion's agreed points down, with that cap.
pub fn held_down<'a>(workspace: &'a Workspace, criterion: &Criterion) -> Option<(&'a CriterionGroup, i32)> {
    let points = criterion.agreed_points()?;
    let group = workspace.groups.get(&criterion.group?)?;
    group.limit().filter(|cap| *cap < points).map(|cap| (&**group, cap))
}

/// What the cap of a group means for the points of one of its criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupRoom<'a> {
    /// The group.
    pub group: &'a CriterionGroup,
    /// The most points all of the group count for together.
    pub cap: i32,
    /// Points agreed for the others of the group.
    pub agreed: i32,
}

impl GroupRoom<'_> {
    /// What is left of the cap when the others give a lead all they can.
    pub fn left(&self) -> i32 {
        self.cap.saturating_sub(self.agreed).max(0)
    }
}

/// What the cap of a criterion's group leaves for it; `None` without a group or a cap.
pub fn group_room<'a>(workspace: &'a Workspace, criterion: &Criterion) -> Option<GroupRoom<'a>> {
    let group = workspace.groups.get(&criterion.group?)?;
    let others = workspace
        .criteria
        .values()
        .filter(|other| other.id != criterion.id && other.group == criterion.group && other.model == criterion.model);
    let agreed = others.filter_map(|other| other.agreed_points()).map(|points| points.max(0));
    Some(GroupRoom { group, cap: group.limit()?, agreed: agreed.fold(0, i32::saturating_add) })
}

/// The most an agreed criterion can give a lead: its points, as far as the caps of its group and its dimension let them
/// count. `None` where no points are agreed.
pub fn counted_points(workspace: &Workspace, criterion: &Criterion) -> Option<i32> {
    let points = criterion.agreed_points()?;
    let points = held_down(workspace, criterion).map_or(points, |(_, cap)| cap);
    let policy = &workspace.header.lead_policy;
    let most = match criterion.dimension {
        Dimension::Fit => policy.fit_cap,
        Dimension::Engagement => policy.engagement_cap,
    };
    Some(points.min(most.max(0)))
}

/// Signatures under the agreement as it reads now, of two. `outdated` says which sides signed an earlier wording.
pub fn signatures(workspace: &Workspace, outdated: PerSide<bool>) -> Progress {
    let sign_off = &workspace.header.sla.sign_off;
    Progress::count(Side::BOTH.iter().map(|side| sign_off.get(*side).counts() && !outdated.get(*side)))
}

/// How many leads Sales can work in a month: salespeople × days × contacts a day / contacts a lead, rounded down.
/// `None` when a lead takes no contact.
pub fn capacity(workspace: &Workspace) -> Option<u64> {
    let policy = &workspace.header.lead_policy;
    let touches = u64::from(policy.reps)
        .saturating_mul(policy.days_per_month.into())
        .saturating_mul(policy.touches_per_day.into());
    touches.checked_div(policy.touches_per_lead.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    #[test]
    fn the_middle_of_counts_is_a_whole_number() {
        let kpi = |unit, sales, marketing| Kpi {
            unit,
            proposals: PerSide { sales: Some(sales), marketing: Some(marketing) },
            ..Kpi::default()
        };
        for (unit, sales, marketing, value, rounded) in [
            (Unit::Number, 4_500, 6_000, 5_300, true),
            (Unit::Number, -4_500, -6_000, -5_300, true),
            (Unit::Number, 250, 300, 275, false),
            (Unit::Percent, 6_000, 7_500, 6_750, false),
            (Unit::Hours, 4_500, 6_000, 5_250, false),
            (Unit::Money, 101, 100, 101, true),
        ] {
            let middle = kpi_middle(&kpi(unit, sales, marketing)).unwrap();
            assert_eq!((middle.value, middle.is_rounded()), (value, rounded), "{unit:?} {sales} {marketing}");
            assert_eq!(middle.was_half(), rounded);
        }
        assert_eq!(kpi_middle(&Kpi::default()), None);
    }

    #[test]
    fn how_a_target_came_about_follows_from_what_both_sides_had_named() {
        let kpi = |sales, marketing, agreed| Kpi {
            proposals: PerSide { sales, marketing },
            agreed: Some(agreed),
            status: KpiStatus::Agreed,
            ..Kpi::default()
        };
        for (sales, marketing, agreed, how) in [
            (Some(500), Some(500), 500, Some(Settled::Agreed)),
            (Some(500), Some(700), 500, Some(Settled::Sales)),
            (Some(500), Some(700), 700, Some(Settled::Marketing)),
            (Some(500), Some(700), 600, Some(Settled::Midpoint)),
            (Some(500), Some(700), 800, Some(Settled::Group)),
            (Some(500), None, 800, Some(Settled::Group)),
            (None, None, 800, None),
        ] {
            assert_eq!(kpi_how(&kpi(sales, marketing, agreed)), how, "{sales:?} {marketing:?} {agreed}");
        }
        let open = Kpi { status: KpiStatus::Proposed, ..kpi(Some(1), Some(1), 1) };
        assert_eq!(kpi_how(&open), None);
    }

    #[test]
    fn what_is_parked_is_told_beside_what_counts() {
        let with = |bits, status| {
            let kind = CriterionKind::Veto;
            Arc::new(Criterion { id: Id::from_bits(bits), kind, status, ..Criterion::default() })
        };
        let mut workspace = Workspace::default();
        for one in [
            with(1, CriterionStatus::Agreed),
            with(2, CriterionStatus::Parked),
            with(3, CriterionStatus::Dropped),
            with(4, CriterionStatus::Proposed),
        ] {
            workspace.criteria.insert(one.id, one);
        }
        let kpi = Kpi { id: Id::from_bits(5), status: KpiStatus::Parked, ..Kpi::default() };
        workspace.kpis.insert(kpi.id, Arc::new(kpi));
        assert_eq!(criteria(&workspace), Progress { done: 1, all: 2, parked: 1 });
        assert_eq!(kpis(&workspace), Progress { done: 0, all: 0, parked: 1 });
    }

    #[test]
    fn a_group_tells_what_its_cap_leaves() {
        let group = CriterionGroup { id: Id::from_bits(7), cap: Some(20), ..CriterionGroup::default() };
        let of = |bits, agreed: Option<i32>| Criterion {
            id: Id::from_bits(bits),
            group: Some(group.id),
            agreed,
            status: if agreed.is_some() { CriterionStatus::Agreed } else { CriterionStatus::Proposed },
            ..Criterion::default()
        };
        let mut workspace = Workspace::default();
        workspace.groups.insert(group.id, group.clone().into());
        for one in [of(1, Some(12)), of(2, None), of(3, Some(-5))] {
            workspace.criteria.insert(one.id, one.into());
        }
        let room = |workspace: &Workspace, one: &Criterion| {
            group_room(workspace, one).map(|room| (room.cap, room.agreed, room.left()))
        };
        assert_eq!(room(&workspace, &of(2, None)), Some((20, 12, 8)));
        assert_eq!(room(&workspace, &of(1, Some(12))), Some((20, 0, 20)));
        let more = of(4, Some(30));
        workspace.criteria.insert(more.id, more.into());
        assert_eq!(room(&workspace, &of(2, None)), Some((20, 42, 0)));
        assert_eq!(room(&workspace, &Criterion::default()), None);
    }

    #[test]
    fn what_was_typed_over_is_settled_no_more() {
        let agreed = Criterion { agreed: Some(7), status: CriterionStatus::Agreed, ..Criterion::default() };
        assert!(is_settled(&agreed) && overwritten_points(&agreed).is_none());
        let over = Criterion { agreed: Some(2), overwritten: Some(Overwritten::default()), ..agreed };
        assert!(!is_settled(&over));
        assert_eq!((overwritten_points(&over), over.agreed_points()), (Some(2), Some(2)), "it counts all the same");
        let kpi = Kpi { agreed: Some(70), status: KpiStatus::Agreed, ..Kpi::default() };
        assert!(is_kpi_settled(&kpi) && overwritten_target(&kpi).is_none());
        let kpi = Kpi { agreed: Some(40), overwritten: Some(Overwritten::default()), ..kpi };
        assert!(!is_kpi_settled(&kpi));
        // Typing on keeps what both had settled on; back there, nothing was typed over.
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let first = typed_over(None, Some(7), 5, "Anna", day).unwrap();
        assert_eq!((first.was, first.by.as_str(), first.on), (7, "Anna", Some(day)));
        let second = typed_over(Some(&first), Some(5), 2, "Ben", day).unwrap();
        assert_eq!((second.was, second.by.as_str()), (7, "Ben"));
        assert_eq!(typed_over(Some(&second), Some(2), 7, "Ben", day), None);
        assert_eq!(typed_over(None, None, 7, "Ben", day), None);
        assert_eq!(overwritten_target(&kpi), Some(40));
    }

    #[test]
    fn capacity_equals_the_reference_value() {
        assert_eq!(capacity(&Workspace::default()), Some(72));
    }
    #[test]
    fn a_cap_of_the_group_holds_points_down() {
        let group = CriterionGroup { id: Id::from_bits(7), cap: Some(15), ..CriterionGroup::default() };
        let mut workspace = Workspace::default();
        workspace.groups.insert(group.id, group.clone().into());
        let criterion = |points: i32, group| Criterion {
            agreed: Some(points),
            status: CriterionStatus::Agreed,
            kind: CriterionKind::Points,
            group,
            ..Criterion::default()
        };
        let held = criterion(45, Some(group.id));
        assert_eq!(held_down(&workspace, &held).map(|(group, cap)| (group.id, cap)), Some((group.id, 15)));
        assert_eq!(counted_points(&workspace, &held), Some(15));
        for (free, counted) in
            [(criterion(15, Some(group.id)), 15), (criterion(20, None), 20), (criterion(100, None), 60)]
        {
            assert_eq!(held_down(&workspace, &free), None);
            assert_eq!(counted_points(&workspace, &free), Some(counted));
        }
        assert_eq!(counted_points(&workspace, &Criterion::default()), None);
    }
}
