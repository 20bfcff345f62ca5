//! What follows from who is asked for what, and by which rules both departments work.

use super::stats::Rate;
use crate::model::{Choice, ContactPoint, Incentive, Layer, Pays, RuleCard, Side, Workspace};

/// How often a rule was kept, of how often it came up.
pub fn kept(card: &RuleCard) -> Rate {
    let kept = u64::from(card.kept);
    Rate::new(kept, kept + u64::from(card.missed))
}

/// The side a goal does not pay while it pays the other one at least in part: that side pulls elsewhere. While nobody has said
/// whether it pays a side, nothing is known.
pub fn unpaid(incentive: &Incentive) -> Option<Side> {
    let pays = |side: Side| matches!(incentive.pays.get(side), Pays::Yes | Pays::Partly);
    let not = |side: Side| *incentive.pays.get(side) == Pays::No;
    Side::BOTH.into_iter().find(|side| not(*side) && pays(side.other()))
}

/// How well a layer of contact is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Covered {
    /// The layer.
    pub layer: Layer,
    /// How many of its contact points somebody holds, of how many there are.
    pub held: Rate,
}

impl Covered {
    /// How many contact points nobody holds.
    pub fn gaps(self) -> u64 {
        self.held.n - self.held.k
    }

    /// Whether both departments meet on this layer at all.
    pub fn is_empty(self) -> bool {
        self.held.n == 0
    }
}

/// Whether nobody holds a contact point.
pub fn is_gap(point: &ContactPoint) -> bool {
    point.holder.trim().is_empty()
}

/// The three layers of contact, of which all are needed: in passing, in systems, by role.
pub fn coverage(workspace: &Workspace) -> Vec<Covered> {
    let of = |layer: Layer| {
        let points = workspace.contact_points.values().filter(|point| point.layer == layer);
        let (held, all) = points.fold((0, 0), |(held, all), point| (held + u64::from(!is_gap(point)), all + 1));
        Covered { layer, held: Rate::new(held, all) }
    };
    Layer::all().iter().copied().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::registers::{Mark, Register, rows};
    use crate::model::{AnyRecord, FreshIds, PerSide};

    #[test]
    fn a_rule_is_kept_so_often_of_how_often_it_came_up() {
        let card = RuleCard { kept: 7, missed: 3, ..RuleCard::default() };
        assert_eq!(kept(&card), Rate::new(7, 10));
        assert_eq!(kept(&RuleCard::default()).share(), None);
        let most = RuleCard { kept: u32::MAX, missed: u32::MAX, ..RuleCard::default() };
        assert_eq!(kept(&most).n, 2 * u64::from(u32::MAX));
    }

    #[test]
    fn a_goal_is_in_conflict_where_it_pays_one_side_and_not_the_other() {
        use Pays::{No, Partly, Unknown, Yes};
        for (sales, marketing, side) in [
            (Yes, No, Some(Side::Marketing)),
            (Partly, No, Some(Side::Marketing)),
            (No, Yes, Some(Side::Sales)),
            (No, Partly, Some(Side::Sales)),
            (Yes, Partly, None),
            (Yes, Yes, None),
            (No, No, None),
            (Yes, Unknown, None),
            (Unknown, No, None),
        ] {
            let incentive = Incentive { pays: PerSide { sales, marketing }, ..Incentive::default() };
            assert_eq!(unpaid(&incentive), side, "{sales:?} {marketing:?}");
            let mut workspace = Workspace::default();
            let record = AnyRecord::from(incentive);
            record.put_into(&mut workspace);
            let register = Register::of_table("incentives").unwrap();
            let mark = rows(&workspace, register, chrono::NaiveDate::default())[0].mark;
            assert_eq!(mark == Mark::Conflict, side.is_some(), "{sales:?} {marketing:?}");
        }
    }

    #[test]
    fn a_layer_without_contact_points_is_empty_and_one_without_a_holder_a_gap() {
        let mut workspace = Workspace::default();
        let mut fresh = FreshIds::seeded(3);
        for (layer, holder) in [(Layer::Informal, "Ada"), (Layer::Informal, "  "), (Layer::Institutional, "Ben")] {
            let point = ContactPoint { id: fresh.next(), layer, holder: holder.to_owned(), ..ContactPoint::default() };
            workspace.contact_points.insert(point.id, point.into());
        }
        let found: Vec<_> = coverage(&workspace).iter().map(|one| (one.held, one.gaps(), one.is_empty())).collect();
        assert_eq!(found, [(Rate::new(1, 2), 1, false), (Rate::new(0, 0), 0, true), (Rate::new(1, 1), 0, false)]);
    }
}
