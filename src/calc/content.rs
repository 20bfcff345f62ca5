//! Content: coverage of persona × journey stage, findings that explain themselves, audit progress.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::model::{
    ContentItem, ContentKind, Freshness, Id, JourneyStage, Party, Persona, PersonaKind, Rot, Scope, Side, Usage,
    Verdict, WorkStatus, Workspace, in_order,
};

/// Something about an item that is worth talking about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    /// Useful to the side it comes from, unknown to the other.
    Treasure,
    /// One side finds it useful (3 or more), the other does not (1 or less).
    Disagreement,
    /// Useful to both, used rarely or never.
    Sleeper,
    /// Marked as outdated, older than the limit of its kind, or past a fixed date.
    Stale,
    /// Nobody owns it.
    Orphan,
    /// Marked as redundant; or same kind, same persona and stage, similar title.
    Duplicate,
    /// For no persona.
    Unmapped,
    /// Specific content made by Marketing, or general content made by Sales: a hint, no error.
    WrongHands,
    /// No verdict yet.
    Undecided,
    /// The verdict should have been carried out by now.
    Overdue,
}

impl Finding {
    /// All findings in the order of the filters.
    pub const ALL: [Self; 10] = [
        Self::Treasure,
        Self::Disagreement,
        Self::Sleeper,
        Self::Stale,
        Self::Duplicate,
        Self::Unmapped,
        Self::Orphan,
        Self::WrongHands,
        Self::Undecided,
        Self::Overdue,
    ];

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// The findings of one item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Findings(u16);

impl Findings {
    /// Whether it has this finding.
    pub fn has(self, finding: Finding) -> bool {
        self.0 & finding.bit() != 0
    }

    /// Its findings in the order of the filters.
    pub fn iter(self) -> impl Iterator<Item = Finding> {
        Finding::ALL.into_iter().filter(move |finding| self.has(*finding))
    }

    fn set(&mut self, finding: Finding, holds: bool) {
        if holds {
            self.0 |= finding.bit();
        }
    }
}

/// The findings of every item, and how often each occurs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audit {
    /// The findings of each item that has any.
    pub findings: BTreeMap<Id<ContentItem>, Findings>,
    /// Items with each finding, in the order of [`Finding::ALL`].
    pub counts: [u32; Finding::ALL.len()],
    /// Items with a verdict.
    pub decided: u32,
    /// All items.
    pub items: u32,
}

impl Audit {
    /// The findings of one item.
    pub fn of(&self, item: Id<ContentItem>) -> Findings {
        self.findings.get(&item).copied().unwrap_or_default()
    }

    /// How many items have this finding.
    pub fn count(&self, finding: Finding) -> u32 {
        self.counts.get(Finding::ALL.iter().position(|f| *f == finding).unwrap_or(0)).copied().unwrap_or(0)
    }
}

/// Looks at every item.
pub fn audit(workspace: &Workspace, today: NaiveDate) -> Audit {
    let twins = duplicates(workspace);
    let mut audit = Audit { items: workspace.content.len() as u32, ..Audit::default() };
    for item in workspace.content.values() {
        let mut findings = single(item, &workspace.header.freshness, today);
        findings.set(Finding::Duplicate, twins.contains(&item.id) || item.rot.contains(&Rot::Redundant));
        audit.decided += u32::from(item.verdict != Verdict::Undecided);
        if findings.0 != 0 {
            for (finding, count) in Finding::ALL.iter().zip(&mut audit.counts) {
                *count += u32::from(findings.has(*finding));
            }
            audit.findings.insert(item.id, findings);
        }
    }
    audit
}

fn single(item: &ContentItem, freshness: &Freshness, today: NaiveDate) -> Findings {
    let mut found = Findings::default();
    if matches!(item.verdict, Verdict::Retire | Verdict::Missing) && item.work == WorkStatus::Done {
        return found;
    }
    let useful = |side: Side| item.usefulness(side).unwrap_or(0);
    let rated = |side: Side| item.usefulness(side).is_some();
    let origin = match item.origin {
        Party::Sales => Some(Side::Sales),
        Party::Marketing => Some(Side::Marketing),
        _ => None,
    };
    let both_rated = rated(Side::Sales) && rated(Side::Marketing);
    let (low, high) =
        (useful(Side::Sales).min(useful(Side::Marketing)), useful(Side::Sales).max(useful(Side::Marketing)));
    found.set(
        Finding::Treasure,
        origin.is_some_and(|origin| useful(origin) >= 3 && item.knows(origin.other()) == Some(false)),
    );
    found.set(Finding::Disagreement, both_rated && high >= 3 && low <= 1);
    found.set(
        Finding::Sleeper,
        both_rated
            && low >= 3
            && Side::BOTH.iter().all(|side| matches!(item.usage.get(*side), Usage::Never | Usage::Rarely)),
    );
    found.set(Finding::Stale, is_stale(item, freshness, today));
    found.set(Finding::Orphan, item.owner.trim().is_empty());
    found.set(Finding::Unmapped, item.mapping.is_empty());
    found.set(
        Finding::WrongHands,
        // Of what nobody has assigned yet, the scope is not known either.
        !item.mapping.is_empty()
            && matches!(
                (item.scope, origin),
                (Scope::Specific, Some(Side::Marketing)) | (Scope::General, Some(Side::Sales))
            ),
    );
    found.set(Finding::Undecided, item.verdict == Verdict::Undecided);
    found.set(Finding::Overdue, item.due.is_some_and(|due| due < today) && item.work != WorkStatus::Done);
    found
}

/// Whether content is too old to trust: marked as outdated, past its fixed date or the rights to its pictures and
/// quotes, or not changed for longer than its kind allows. Without any mark or date it is not called stale.
pub fn is_stale(item: &ContentItem, freshness: &Freshness, today: NaiveDate) -> bool {
    item.rot.contains(&Rot::Outdated)
        || item.expires.is_some_and(|expires| expires < today)
        || item.rights_until.is_some_and(|until| until < today)
        || item
            .changed
            .or(item.created)
            .is_some_and(|changed| whole_months(changed, today) > i64::from(freshness.limit(item.kind)))
}

/// Whole months from one day to a later one.
pub fn whole_months(from: NaiveDate, to: NaiveDate) -> i64 {
    let months = i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month());
    if to.day() < from.day() { months - 1 } else { months }
}

/// Items with a twin: same kind, similar title, and a persona and stage in common (or both without).
fn duplicates(workspace: &Workspace) -> BTreeSet<Id<ContentItem>> {
    let mut by_title: BTreeMap<(ContentKind, String), Vec<&ContentItem>> = BTreeMap::new();
    for item in workspace.content.values() {
        let title = comparable_title(&item.title);
        if !title.is_empty() {
            by_title.entry((item.kind, title)).or_default().push(item);
        }
    }
    let mut twins = BTreeSet::new();
    for group in by_title.values().filter(|group| group.len() > 1) {
        for (at, item) in group.iter().enumerate() {
            for other in group.iter().skip(at + 1).take(50) {
                let both_unmapped = item.mapping.is_empty() && other.mapping.is_empty();
                let shared = || {
                    item.mapping.iter().any(|(persona, stages)| {
                        other.mapping.get(persona).is_some_and(|theirs| {
                            (stages.is_empty() && theirs.is_empty()) || !stages.is_disjoint(theirs)
                        })
                    })
                };
                if both_unmapped || shared() {
                    twins.insert(item.id);
                    twins.insert(other.id);
                }
            }
        }
    }
    twins
}

/// A title without case, punctuation, order of words, numbers and words that only name a version.
fn comparable_title(title: &str) -> String {
    const VERSION_WORDS: [&str; 12] =
        ["new", "neu", "nieuw", "final", "copy", "kopie", "version", "versie", "draft", "entwurf", "concept", "v"];
    let lower = title.to_lowercase();
    let words: BTreeSet<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()))
        .filter(|word| !word.is_empty() && !VERSION_WORDS.contains(word))
        .collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// Whether an item can be used for a persona today: verdict Keep, Share or Adapt, usefulness 3 or more from the better
/// of the two sides, not stale.
pub fn is_usable(item: &ContentItem, freshness: &Freshness, today: NaiveDate) -> bool {
    matches!(item.verdict, Verdict::Keep | Verdict::Share | Verdict::Adapt)
        && item.usefulness(Side::Sales).max(item.usefulness(Side::Marketing)).is_some_and(|useful| useful >= 3)
        && !is_stale(item, freshness, today)
}

/// How many usable items there are for each persona and journey stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Rows.
    pub personas: Vec<Id<Persona>>,
    /// Columns.
    pub stages: Vec<Id<JourneyStage>>,
    /// Usable items, row by row.
    pub usable: Vec<Vec<u32>>,
    /// All mapped items, row by row.
    pub mapped: Vec<Vec<u32>>,
}

impl Coverage {
    /// Cells without a usable item.
    pub fn gaps(&self) -> u32 {
        self.usable.iter().flatten().filter(|count| **count == 0).count() as u32
    }

    /// All cells.
    pub fn cells(&self) -> u32 {
        (self.personas.len() * self.stages.len()) as u32
    }
}

/// Counts coverage for the buyer personas that are not archived.
pub fn coverage(workspace: &Workspace, today: NaiveDate) -> Coverage {
    let personas: Vec<Id<Persona>> = in_order(&workspace.personas)
        .into_iter()
        .filter(|persona| persona.kind == PersonaKind::Buyer && !persona.archived)
        .map(|persona| persona.id)
        .collect();
    let stages: Vec<Id<JourneyStage>> = in_order(&workspace.journey).into_iter().map(|stage| stage.id).collect();
    let row_of: BTreeMap<Id<Persona>, usize> = personas.iter().copied().zip(0..).collect();
    let column_of: BTreeMap<Id<JourneyStage>, usize> = stages.iter().copied().zip(0..).collect();
    let mut usable = vec![vec![0; stages.len()]; personas.len()];
    let mut mapped = usable.clone();
    for item in workspace.content.values() {
        let counts = is_usable(item, &workspace.header.freshness, today);
        for (persona, at) in &item.mapping {
            let Some(row) = row_of.get(persona) else { continue };
            for column in at.iter().filter_map(|stage| column_of.get(stage)) {
                for (table, add) in [(&mut mapped, true), (&mut usable, counts)] {
                    if let Some(cell) = table.get_mut(*row).and_then(|row| row.get_mut(*column)) {
                        *cell += u32::from(add);
                    }
                }
            }
        }
    }
    Coverage { personas, stages, usable, mapped }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PerSide;
    use std::sync::Arc;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    fn item(id: u64, title: &str) -> ContentItem {
        ContentItem { id: Id::from_bits(id), title: title.to_owned(), owner: "x".to_owned(), ..ContentItem::default() }
    }

    fn findings_of(item: &ContentItem) -> Vec<Finding> {
        single(item, &Freshness::default(), today()).iter().collect()
    }

    #[test]
    fn a_treasure_is_useful_to_its_makers_and_unknown_to_the_others() {
        let treasure = ContentItem {
            origin: Party::Sales,
            useful: PerSide { sales: Some(4), marketing: None },
            known: PerSide { sales: Some(true), marketing: Some(false) },
            ..item(1, "Bid text")
        };
        assert!(findings_of(&treasure).contains(&Finding::Treasure));
        assert!(
            !findings_of(&ContentItem { known: PerSide::default(), ..treasure.clone() }).contains(&Finding::Treasure)
        );
        assert!(!findings_of(&ContentItem { origin: Party::Marketing, ..treasure }).contains(&Finding::Treasure));
    }

    #[test]
    fn stale_counts_whole_months_by_kind() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        let list = |changed| ContentItem { kind: ContentKind::PriceList, changed, ..item(1, "Prices") };
        assert!(!is_stale(&list(day(2026, 5, 21)), &Freshness::default(), today()));
        assert!(!is_stale(&list(day(2026, 4, 22)), &Freshness::default(), today()));
        assert!(is_stale(&list(day(2026, 4, 21)), &Freshness::default(), today()));
        assert!(!is_stale(&list(None), &Freshness::default(), today()));
        let expired = ContentItem { expires: day(2026, 11, 20), ..item(1, "Photo rights") };
        assert!(is_stale(&expired, &Freshness::default(), today()));
    }

    #[test]
    fn duplicates_need_kind_title_and_place_in_common() {
        let mut workspace = Workspace::default();
        for (id, title, kind) in [
            (1, "Price list 2023", ContentKind::PriceList),
            (2, "price LIST v2 (new)", ContentKind::PriceList),
            (3, "Price list", ContentKind::Flyer),
        ] {
            let record = ContentItem { kind, ..item(id, title) };
            workspace.content.insert(record.id, Arc::new(record));
        }
        let audit = audit(&workspace, today());
        let twins: Vec<u64> =
            audit.findings.iter().filter(|(_, f)| f.has(Finding::Duplicate)).map(|(id, _)| id.bits()).collect();
        assert_eq!(twins, [1, 2]);
    }

    #[test]
    fn coverage_counts_only_what_can_be_used() {
        let mut workspace = Workspace::default();
        let persona = Persona { id: Id::from_bits(1), ..Persona::default() };
        let stage = JourneyStage { id: Id::from_bits(1), ..JourneyStage::default() };
        let good = ContentItem {
            verdict: Verdict::Keep,
            useful: PerSide { sales: Some(3), marketing: Some(1) },
            mapping: BTreeMap::from([(persona.id, BTreeSet::from([stage.id]))]),
            ..item(1, "Good")
        };
        let undecided = ContentItem { id: Id::from_bits(2), verdict: Verdict::Undecided, ..good.clone() };
        workspace.personas.insert(persona.id, Arc::new(persona));
        workspace.journey.insert(stage.id, Arc::new(stage));
        for record in [good, undecided] {
            workspace.content.insert(record.id, Arc::new(record));
        }
        let coverage = coverage(&workspace, today());
        assert_eq!((coverage.usable, coverage.mapped), (vec![vec![1]], vec![vec![2]]));
    }
}
