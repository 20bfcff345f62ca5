//! What both sides brought in anew is one thing: the same leads, the same items, the same columns remembered. Such twins
//! get one id before anything is compared, and leads are put together lead by lead.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::leads::merge_sets;
use super::tree::{Address, Tree, tree};
use super::values::Clash;
use crate::model::{
    AnyRecord, ConflictKind, ContentItem, DefinitionTest, Id, ImportMapping, LeadSet, Record, RecordRef, Workspace,
};

/// The three versions of a workspace with one id for each thing, and what is asked of leads.
pub(super) struct Prepared {
    pub base: Workspace,
    pub ours: Workspace,
    pub theirs: Workspace,
    pub questions: Vec<(Id<LeadSet>, ConflictKind, Clash)>,
}

/// Gives twins one id and puts leads together that both sides have changed.
pub(super) fn prepare(base: &Workspace, ours: &Workspace, theirs: &Workspace) -> Prepared {
    let (ours, theirs) = with_one_id(base, ours, theirs);
    let mut all = Prepared { base: base.clone(), ours, theirs, questions: Vec::new() };
    let both: Vec<Id<LeadSet>> =
        all.ours.leads.keys().filter(|id| all.theirs.leads.contains_key(*id)).copied().collect();
    for id in both {
        all.put_leads_together(id);
    }
    all
}

impl Prepared {
    fn put_leads_together(&mut self, id: Id<LeadSet>) {
        let find = |workspace: &Workspace| workspace.leads.get(&id).cloned();
        let (was, Some(our), Some(their)) = (find(&self.base), find(&self.ours), find(&self.theirs)) else { return };
        let same = |a: &LeadSet, b: &LeadSet| a.columns == b.columns && a.rows == b.rows && a.linked == b.linked;
        if same(&our, &their) || was.as_ref().is_some_and(|was| same(was, &our) || same(was, &their)) {
            return;
        }
        let Some(merged) = merge_sets(was.as_deref(), &our, &their) else { return };
        let versions =
            [&mut self.base, &mut self.ours, &mut self.theirs].into_iter().zip([was, Some(our), Some(their)]);
        for ((workspace, set), moved) in versions.zip(&merged.moved) {
            // Name and place merge like those of any record.
            if let Some(set) = set {
                let whole = &merged.set;
                let set = LeadSet {
                    rows: whole.rows,
                    columns: whole.columns.clone(),
                    reference_day: whole.reference_day,
                    imported: whole.imported,
                    ..(*set).clone()
                };
                workspace.leads.insert(id, Arc::new(set));
            }
            move_cards(workspace, id, moved);
        }
        self.questions.extend(merged.clashes.into_iter().map(|(kind, clash)| (id, kind, clash)));
    }
}

/// The cards of blind tests follow their leads to the rows they have now.
fn move_cards(workspace: &mut Workspace, id: Id<LeadSet>, moved: &[Option<u32>]) {
    let now = |row: u32| moved.get(row as usize).copied().flatten().unwrap_or(u32::MAX);
    let tests: Vec<Arc<DefinitionTest>> =
        workspace.tests.values().filter(|test| test.leads == Some(id)).cloned().collect();
    for test in tests {
        if test.cards.iter().any(|card| now(card.row) != card.row) {
            let mut test = (*test).clone();
            for card in &mut test.cards {
                card.row = now(card.row);
            }
            workspace.tests.insert(test.id, Arc::new(test));
        }
    }
}

/// Both versions with one id for what both brought in anew: the lesser one, whosever it is.
pub(super) fn with_one_id(base: &Workspace, ours: &Workspace, theirs: &Workspace) -> (Workspace, Workspace) {
    let mut pairs = namesakes(new_in(&base.content, &ours.content, &theirs.content));
    pairs.extend(twins(new_in(&base.leads, &ours.leads, &theirs.leads), same_leads));
    pairs.extend(twins(new_in(&base.mappings, &ours.mappings, &theirs.mappings), same_mapping));
    if pairs.is_empty() {
        return (ours.clone(), theirs.clone());
    }
    let (mut of_ours, mut of_theirs) = (BTreeMap::new(), BTreeMap::new());
    for (our, their) in &pairs {
        let kept = our.min(their);
        if kept != our {
            of_ours.insert(our.to_string(), kept.to_string());
        }
        if kept != their {
            of_theirs.insert(their.to_string(), kept.to_string());
        }
    }
    let (mut ours, mut theirs) = (renamed(ours, &of_ours), renamed(theirs, &of_theirs));
    for (our, their) in pairs {
        // One place in the list: that of the one whose id is kept.
        if our <= their {
            same_place(our, &ours, &mut theirs);
        } else {
            same_place(their, &theirs, &mut ours);
        }
    }
    (ours, theirs)
}

fn same_place(record: RecordRef, from: &Workspace, to: &mut Workspace) {
    let address = Address::Record(record);
    let place = address.tree_in(from).and_then(|tree| tree.get("ord").cloned());
    if let (Some(Tree::Object(mut found)), Some(place)) = (address.tree_in(to), place) {
        found.insert("ord".to_owned(), place);
        address.put(to, Some(&Tree::Object(found)));
    }
}

/// What only one side has and the base has not, for each side.
fn new_in<'a, T: Record>(
    base: &imbl::OrdMap<T::Key, Arc<T>>,
    ours: &'a imbl::OrdMap<T::Key, Arc<T>>,
    theirs: &'a imbl::OrdMap<T::Key, Arc<T>>,
) -> [Vec<&'a Arc<T>>; 2]
where
    T::Key: Ord + Clone,
{
    let new = |side: &'a imbl::OrdMap<T::Key, Arc<T>>, other: &imbl::OrdMap<T::Key, Arc<T>>| {
        side.iter()
            .filter(|(key, _)| !base.contains_key(*key) && !other.contains_key(*key))
            .map(|(_, one)| one)
            .collect()
    };
    [new(ours, theirs), new(theirs, ours)]
}

/// Pairs that are the same thing; where several could be, none is: better two that can be joined than one that is spoilt.
fn twins<T: Record>([ours, theirs]: [Vec<&Arc<T>>; 2], same: fn(&T, &T) -> bool) -> Vec<(RecordRef, RecordRef)>
where
    RecordRef: From<T::Key>,
{
    let mut pairs = Vec::new();
    for our in &ours {
        let mut found = theirs.iter().filter(|their| same(our, their));
        if let (Some(their), None) = (found.next(), found.next())
            && ours.iter().filter(|other| same(other, their)).count() == 1
        {
            pairs.push((our.key().into(), their.key().into()));
        }
    }
    pairs
}

/// Items with the same title, address and language. Of several on one side the first goes with the first of the other, in
/// the order of their ids, so that it does not matter whose copy comes first.
fn namesakes([ours, theirs]: [Vec<&Arc<ContentItem>>; 2]) -> Vec<(RecordRef, RecordRef)> {
    let tight = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let mut by_name: BTreeMap<[String; 3], [Vec<Id<ContentItem>>; 2]> = BTreeMap::new();
    let name = |item: &ContentItem| [tight(&item.title), tight(&item.location), tight(&item.language)];
    for item in ours.into_iter().filter(|item| !item.title.trim().is_empty()) {
        let [of_ours, _] = by_name.entry(name(item)).or_default();
        of_ours.push(item.id);
    }
    for item in theirs {
        if let Some([_, of_theirs]) = by_name.get_mut(&name(item)) {
            of_theirs.push(item.id);
        }
    }
    let pairs = by_name.into_values().flat_map(|[ours, theirs]| ours.into_iter().zip(theirs));
    pairs.map(|(our, their)| (our.into(), their.into())).collect()
}

/// Half of the references of the smaller one are the other's as well; without references, the same leads.
fn same_leads(one: &LeadSet, other: &LeadSet) -> bool {
    let references = |set: &'_ LeadSet| -> HashSet<String> {
        let column = set.column("ref").map(|column| Arc::clone(&column.values));
        column.iter().flat_map(|values| values.iter()).filter(|value| !value.is_empty()).map(str::to_owned).collect()
    };
    let (a, b) = (references(one), references(other));
    if a.is_empty() || b.is_empty() || one.linked.is_some() || other.linked.is_some() {
        return one.columns == other.columns && one.rows == other.rows && one.linked == other.linked;
    }
    a.intersection(&b).count() * 2 >= a.len().min(b.len())
}

/// The same kind of file: the same headings.
fn same_mapping(one: &ImportMapping, other: &ImportMapping) -> bool {
    let headings =
        |mapping: &'_ ImportMapping| mapping.fields.keys().chain(&mapping.left_out).cloned().collect::<BTreeSet<_>>();
    one.table == other.table && headings(one) == headings(other)
}

/// The workspace with other ids in all of its records, their own and those they lead to.
fn renamed(workspace: &Workspace, names: &BTreeMap<String, String>) -> Workspace {
    let mut result = workspace.clone();
    if names.is_empty() {
        return result;
    }
    for record in workspace.all_records() {
        let own = record.address();
        let is_named = names.contains_key(&own.to_string());
        // Leads lead nowhere, and are too many to be looked through.
        if matches!(record, AnyRecord::Leads(_)) && !is_named {
            continue;
        }
        let Some(mut found) = tree(&record) else { continue };
        if !rename(&mut found, names) {
            continue;
        }
        let now = names.get(&own.to_string()).and_then(|name| RecordRef::parse(name)).unwrap_or(own);
        if Address::Record(now).put(&mut result, Some(&found)) && now != own {
            own.remove_from(&mut result);
        }
    }
    result
}

/// Whether anything in it had another name.
fn rename(tree: &mut Tree, names: &BTreeMap<String, String>) -> bool {
    match tree {
        Tree::String(text) => names.get(text).is_some_and(|name| {
            text.clone_from(name);
            true
        }),
        Tree::Array(list) => list.iter_mut().map(|value| u32::from(rename(value, names))).sum::<u32>() > 0,
        Tree::Object(map) => {
            let mut any = map.values_mut().map(|value| u32::from(rename(value, names))).sum::<u32>() > 0;
            let keys: Vec<String> = map.keys().filter(|key| names.contains_key(*key)).cloned().collect();
            for key in keys {
                if let (Some(value), Some(name)) = (map.remove(&key), names.get(&key)) {
                    map.insert(name.clone(), value);
                    any = true;
                }
            }
            any
        }
        _ => false,
    }
}
