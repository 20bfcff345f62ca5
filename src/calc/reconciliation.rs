//! Reconciling what Marketing passed with what Sales saw: the numbers add up, or the difference is a line of its own.

use std::collections::{BTreeMap, HashSet};

use super::spoken_days::month_named;
use super::stats::Rate;
use crate::model::{LeadSet, Month, Reconciliation, RejectCause, Workspace};

/// The column with salted hashes of firms.
pub const ACCOUNT: &str = "account";

/// What does not add up in a reconciliation; `None` while a number it needs is missing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// Passed and never received; negative when more arrived than were passed.
    pub on_the_way: Option<i64>,
    /// Received and not accounted for; negative when more is accounted for than was received.
    pub unexplained: Option<i64>,
}

impl Balance {
    /// Whether everything is filled in and adds up.
    pub fn is_even(self) -> bool {
        self.on_the_way == Some(0) && self.unexplained == Some(0)
    }
}

/// Leads rejected for any reason.
pub fn rejected(of: &Reconciliation) -> u32 {
    of.rejected.values().sum()
}

/// What does not add up: passed = received + lost on the way; received = known + unusable + rejected + accepted +
/// undecided + unexplained.
pub fn balance(of: &Reconciliation) -> Balance {
    let number = |value: Option<u32>| value.map(i64::from);
    let on_the_way = number(of.passed).zip(number(of.received)).map(|(passed, received)| passed - received);
    // What nobody has filled in yet is nothing; without what came in there is nothing to compare with.
    let accounted: i64 =
        [of.known, of.unusable, of.accepted, of.undecided].into_iter().flatten().map(i64::from).sum::<i64>()
            + i64::from(rejected(of));
    let unexplained = number(of.received).map(|received| received - accounted);
    Balance { on_the_way, unexplained }
}

/// Accepted of accepted and rejected leads, as the KPI of the acceptance rate counts it everywhere. Leads that were known
/// already, unusable or not decided yet were not judged and do not count.
pub fn acceptance(of: &Reconciliation) -> Rate {
    let accepted = u64::from(of.accepted.unwrap_or(0));
    Rate::new(accepted, accepted + u64::from(rejected(of)))
}

/// The month a reconciliation is of: the one its name says, otherwise that of the day it was drawn up.
pub fn month(of: &Reconciliation) -> Option<Month> {
    month_named(&of.name).or_else(|| of.day.map(Month::of))
}

/// How many of the leads Sales turned down were turned down with a reason.
pub fn with_reason(of: &Reconciliation) -> Rate {
    let told = of.rejected.iter().filter(|(reason, _)| !reason.trim().is_empty()).map(|(_, count)| u64::from(*count));
    Rate::new(told.sum(), rejected(of).into())
}

/// The month of a new period: this one, or the first after it that no period is called by, as `name` writes it.
pub fn next_month(workspace: &Workspace, this: Month, name: impl Fn(Month) -> String) -> Month {
    let taken = |month: Month| workspace.reconciliations.values().any(|one| one.name.trim() == name(month));
    // One of so many months is not taken: there are no more periods than that.
    let months = 0..=i32::try_from(workspace.reconciliations.len()).unwrap_or(i32::MAX);
    months.map(|step| this.plus(step)).find(|month| !taken(*month)).unwrap_or(this)
}

/// Rejected leads by what their reasons call for, in the order of the causes.
pub fn by_cause(workspace: &Workspace, of: &Reconciliation) -> [(RejectCause, u32); 4] {
    let mut sums: BTreeMap<RejectCause, u32> = BTreeMap::new();
    for (reason, count) in &of.rejected {
        *sums.entry(cause_of(workspace, reason)).or_default() += count;
    }
    RejectCause::ALL.map(|cause| (cause, sums.get(&cause).copied().unwrap_or(0)))
}

/// What a reason for rejecting calls for.
pub fn cause_of(workspace: &Workspace, reason: &str) -> RejectCause {
    workspace.header.handover.causes.get(reason).copied().unwrap_or_default()
}

/// How many leads of a set belong to firms that stand in another set, by salted keys; `None` when one of them has none.
/// Leads without a key do not count.
pub fn known_accounts(leads: &LeadSet, accounts: &LeadSet) -> Option<Rate> {
    let (ours, theirs) = (leads.column(ACCOUNT)?, accounts.column(ACCOUNT)?);
    let known: HashSet<&str> = theirs.values.iter().filter(|key| !key.is_empty()).collect();
    let (mut with_key, mut found) = (0, 0);
    for code in ours.cells.0.iter() {
        let key = ours.values.get(*code as usize).unwrap_or_default();
        with_key += u64::from(!key.is_empty());
        found += u64::from(known.contains(key));
    }
    Some(Rate::new(found, with_key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Cells, Header, LeadColumn};
    use std::sync::Arc;

    fn filled() -> Reconciliation {
        Reconciliation {
            passed: Some(123),
            received: Some(110),
            known: Some(20),
            unusable: Some(15),
            rejected: BTreeMap::from([("Competitor".to_owned(), 5), ("No budget".to_owned(), 10)]),
            accepted: Some(40),
            undecided: Some(12),
            ..Reconciliation::default()
        }
    }

    #[test]
    fn what_does_not_add_up_is_a_number_of_its_own() {
        let mut one = filled();
        assert_eq!(balance(&one), Balance { on_the_way: Some(13), unexplained: Some(8) });
        assert!(!balance(&one).is_even());
        one.received = Some(123);
        one.undecided = Some(33);
        assert!(balance(&one).is_even());
        one.accepted = Some(50);
        assert_eq!(balance(&one).unexplained, Some(-10));
        assert_eq!(balance(&Reconciliation::default()), Balance::default());
    }

    #[test]
    fn acceptance_is_what_the_kpi_counts() {
        // 40 accepted, 15 rejected; 35 known or unusable and 12 undecided were not judged.
        assert_eq!(acceptance(&filled()), Rate::new(40, 55));
        let heads = Reconciliation {
            accepted: Some(33),
            rejected: BTreeMap::from([("Budget".to_owned(), 7)]),
            known: Some(5),
            unusable: Some(3),
            ..Reconciliation::default()
        };
        assert_eq!(acceptance(&heads).share(), Some(0.825));
        assert_eq!(acceptance(&Reconciliation::default()).share(), None);
    }

    #[test]
    fn a_new_period_is_never_called_as_another_one() {
        let november = Month::new(2026, 11).unwrap();
        let mut workspace = Workspace::default();
        for bits in 1..=3 {
            let month = next_month(&workspace, november, |month| month.to_string());
            assert_eq!(month, november.plus(bits - 1));
            let one = Reconciliation {
                id: crate::model::Id::from_bits(bits as u64),
                name: month.to_string(),
                ..Reconciliation::default()
            };
            workspace.reconciliations.insert(one.id, Arc::new(one));
        }
    }

    #[test]
    fn reasons_are_summed_by_what_they_call_for() {
        let mut header = Header::default();
        header.handover.causes.insert("No budget".to_owned(), RejectCause::Timing);
        let workspace = Workspace { header: Arc::new(header), ..Workspace::default() };
        let sums = by_cause(&workspace, &filled());
        assert_eq!(
            sums,
            [
                (RejectCause::Definition, 5),
                (RejectCause::Data, 0),
                (RejectCause::Timing, 10),
                (RejectCause::Process, 0)
            ]
        );
    }

    #[test]
    fn known_accounts_are_found_by_their_keys() {
        let set = |values: &[&str], codes: &[u32]| LeadSet {
            rows: codes.len() as u32,
            columns: vec![LeadColumn {
                name: ACCOUNT.to_owned(),
                values: Arc::new(values.iter().map(|value| (*value).to_owned()).collect()),
                cells: Cells(Arc::new(codes.to_vec())),
                ..LeadColumn::default()
            }],
            ..LeadSet::default()
        };
        let leads = set(&["a1", "b2", ""], &[0, 0, 1, 2]);
        assert_eq!(known_accounts(&leads, &set(&["a1", "c3", ""], &[0, 1, 2])), Some(Rate::new(2, 3)));
        assert_eq!(known_accounts(&leads, &LeadSet::default()), None);
    }
}
