//! Two workspaces become one, record by record.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use super::caught::{is_caught, with_answers, with_caught};
use super::strategy::AGREEMENTS;
use super::tree::{self, Address, Tree, written};
use super::twins::{Prepared, prepare, with_one_id};
use super::values::{Clash, Three, merge_value};
use crate::model::covered;
use crate::model::integrity::{self, Broken};
use crate::model::schema;
use crate::model::{AnyRecord, Conflict, ConflictKind, Id, PerSide, RecordRef, SignOff, Workspace};

/// Two workspaces merged into one.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The result; always valid where ours was, with the open questions in it.
    pub workspace: Workspace,
    /// The questions this merge has opened.
    pub opened: Vec<Id<Conflict>>,
}

/// What is being merged.
struct Merge<'a> {
    base: &'a Workspace,
    ours: &'a Workspace,
    theirs: &'a Workspace,
    from: &'a str,
    result: Workspace,
    opened: Vec<Id<Conflict>>,
}

/// Merges two workspaces that both came from `base`. What only one side changed is taken; what both changed differently
/// stays as ours has it and becomes an open question that holds theirs. `from` says whose copy theirs is.
pub fn merge(base: &Workspace, ours: &Workspace, theirs: &Workspace, from: &str) -> Merged {
    let prepared = prepare(base, ours, theirs);
    let Prepared { base, ours, theirs, questions } = &prepared;
    let mut merge = Merge { base, ours, theirs, from, result: ours.clone(), opened: Vec::new() };
    merge.header();
    let mut seen = BTreeSet::new();
    for record in base.addresses_with(ours).into_iter().chain(base.addresses_with(theirs)) {
        if seen.insert(record) {
            merge.record(record);
        }
    }
    for (set, kind, clash) in questions {
        merge.open(Address::Record(RecordRef::Leads(*set)), *kind, clash.clone());
    }
    merge.keep_what_is_needed();
    merge.signatures();
    Merged { workspace: merge.result, opened: merge.opened }
}

/// Merges two workspaces of which nobody knows what they began from: what was caught in a meeting and only one of them has is
/// taken, nothing else is taken by itself; every other difference becomes an open question.
pub fn merge_without_base(ours: &Workspace, theirs: &Workspace, from: &str) -> Merged {
    let (ours, theirs) = &with_one_id(&Workspace::default(), ours, theirs);
    let ours = &with_caught(ours, theirs);
    let theirs = &with_answers(theirs, ours);
    let mut merge = Merge { base: ours, ours, theirs, from, result: ours.clone(), opened: Vec::new() };
    for difference in super::compare(ours, theirs) {
        if difference.after.is_none() && matches!(difference.address, Address::Record(record) if is_caught(record)) {
            continue;
        }
        // Questions and copies are lists of their own; a question that only they have is taken over.
        if let Address::Record(RecordRef::Conflict(_) | RecordRef::Copy(_)) = difference.address {
            if difference.before.is_none() {
                difference.address.put(&mut merge.result, difference.after.as_ref());
            }
            continue;
        }
        let mut ask = |path: &str, ours: Option<&Tree>, theirs: Option<&Tree>| {
            let clash = Clash { path: path.to_owned(), base: None, ours: ours.cloned(), theirs: theirs.cloned() };
            merge.open(difference.address, ConflictKind::NoBase, clash);
        };
        match (&difference.before, &difference.after) {
            (Some(ours), Some(theirs)) if difference.address.table() == "leads" => ask("", Some(ours), Some(theirs)),
            (Some(_), Some(_)) => {
                for field in &difference.fields {
                    ask(&field.path, field.before.as_ref(), field.after.as_ref());
                }
            }
            (ours, theirs) => ask("", ours.as_ref(), theirs.as_ref()),
        }
    }
    Merged { workspace: merge.result, opened: merge.opened }
}

impl Merge<'_> {
    /// Opens a question.
    fn open(&mut self, address: Address, kind: ConflictKind, clash: Clash) {
        let mut conflict = Conflict {
            record: address.written(),
            field: clash.path,
            kind,
            base: written(clash.base.as_ref()),
            ours: written(clash.ours.as_ref()),
            theirs: written(clash.theirs.as_ref()),
            from: self.from.to_owned(),
            ..Conflict::default()
        };
        // The same question is the same entry, however often and wherever it is merged.
        let mut hash = blake3::Hasher::new();
        for part in [&conflict.record, &conflict.field, &conflict.base, &conflict.ours, &conflict.theirs] {
            hash.update(&(part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        hash.update(&[kind as u8]);
        let bytes = hash.finalize();
        let bits = bytes.as_bytes().iter().take(8).fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte));
        conflict.id = Id::from_bits(bits);
        self.opened.push(conflict.id);
        self.result.conflicts.insert(conflict.id, Arc::new(conflict));
    }

    /// What there is only one of, with the values of newer programs.
    fn header(&mut self) {
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(|side| (&side.header, &side.ext));
        if ours == theirs || theirs == base {
            return;
        }
        if ours == base {
            (self.result.header, self.result.ext) = (Arc::clone(theirs.0), Arc::clone(theirs.1));
            return;
        }
        self.fields(Address::Header);
    }

    fn record(&mut self, record: RecordRef) {
        let (base, ours, theirs) = (record.find_in(self.base), record.find_in(self.ours), record.find_in(self.theirs));
        if ours == theirs || theirs == base {
            return;
        }
        let address = Address::Record(record);
        if ours == base {
            match theirs {
                Some(theirs) => theirs.put_into(&mut self.result),
                None => record.remove_from(&mut self.result),
            }
            return;
        }
        let tree = |record: &Option<AnyRecord>| record.as_ref().and_then(tree::tree);
        let whole =
            |ours: Option<Tree>, theirs: Option<Tree>| Clash { path: String::new(), base: tree(&base), ours, theirs };
        match (&ours, &theirs) {
            // Deleted here, edited there: kept with the edit.
            (None, Some(edited)) => {
                edited.clone().put_into(&mut self.result);
                self.open(address, ConflictKind::WeDeleted, whole(None, tree(&theirs)));
            }
            (Some(_), None) => self.open(address, ConflictKind::TheyDeleted, whole(tree(&ours), None)),
            _ => self.fields(address),
        }
    }

    /// Both sides have changed the record, or made it anew.
    fn fields(&mut self, address: Address) {
        let (base, ours, theirs) =
            (address.tree_in(self.base), address.tree_in(self.ours), address.tree_in(self.theirs));
        let empty = Value::Object(serde_json::Map::new());
        let three = Three { base: base.as_ref().or(Some(&empty)), ours: ours.as_ref(), theirs: theirs.as_ref() };
        let mut clashes = Vec::new();
        let merged = merge_value(address.table(), "", three, &mut clashes);
        let mut tried = self.result.clone();
        let is_whole = address.put(&mut tried, merged.as_ref())
            && match address {
                Address::Header => true,
                Address::Record(record) => record.find_in(&tried).is_none_or(|record| keeps_rules(&tried, &record)),
            };
        // Cells, sample and counts of leads belong together: half of each side would be nobody's leads.
        let is_torn = address.table() == "leads" && !clashes.is_empty();
        if !is_whole || is_torn {
            // Each side was within the rules, both together are not: ours stays whole.
            let clash = Clash { path: String::new(), base, ours, theirs };
            return self.open(address, ConflictKind::BreaksRule, clash);
        }
        self.result = tried;
        let agreed = agreed_meanwhile(address.table(), three, &clashes);
        for clash in clashes {
            self.open(address, ConflictKind::BothChanged, clash);
        }
        for clash in agreed {
            self.open(address, ConflictKind::AgreedMeanwhile, clash);
        }
    }

    /// What one side deleted while the other began to refer to it is kept.
    fn keep_what_is_needed(&mut self) {
        let gone = |record: &RecordRef, result: &Workspace| !record.exists_in(result);
        let deleted: BTreeSet<RecordRef> =
            self.ours.addresses_with(self.theirs).into_iter().filter(|record| gone(record, &self.result)).collect();
        if deleted.is_empty() {
            return;
        }
        // What stands in a question must be possible to choose, so it counts as well.
        let mut needed: Vec<RecordRef> = self.result.all_records().flat_map(|record| record.references()).collect();
        schema::references(&*self.result.header, &mut |to| needed.push(to));
        needed.extend(self.result.clauses.values().flat_map(|clause| named_in(&clause.text).collect::<Vec<_>>()));
        for id in &self.opened {
            let Some(conflict) = self.result.conflicts.get(id) else { continue };
            for value in [&conflict.ours, &conflict.theirs] {
                if let Some(value) = tree::parse(value) {
                    collect_references(&value, &mut needed);
                }
            }
        }
        while let Some(target) = needed.pop() {
            if !deleted.contains(&target) || target.exists_in(&self.result) {
                continue;
            }
            let (ours, theirs) = (target.find_in(self.ours), target.find_in(self.theirs));
            let Some(kept) = ours.clone().or_else(|| theirs.clone()) else { continue };
            needed.extend(kept.references());
            kept.put_into(&mut self.result);
            let tree = |record: Option<AnyRecord>| record.as_ref().and_then(tree::tree);
            let base = tree(target.find_in(self.base));
            let clash = Clash { path: String::new(), base, ours: tree(ours), theirs: tree(theirs) };
            self.open(Address::Record(target), ConflictKind::StillNeeded, clash);
        }
    }

    /// One side signs while the other changes what is signed: the signature stays and is asked about.
    fn signatures(&mut self) {
        let differs = |of: RecordRef, side: &Workspace| of.find_in(self.base) != of.find_in(side);
        let mut questions = Vec::new();
        let mut ask = |address: Address, path: &str, signed: [&PerSide<SignOff>; 3], changed: [bool; 2]| {
            let [base, ours, theirs] = signed;
            // Who signed, and whether the other one has changed the wording.
            let by_us = ours != base && theirs == base && changed[1];
            let by_them = theirs != base && ours == base && changed[0];
            if by_us || by_them {
                let tree = |signed: &PerSide<SignOff>| serde_json::to_value(signed).ok();
                let (base, ours, theirs) = (tree(base), tree(ours), tree(theirs));
                questions.push((address, Clash { path: path.to_owned(), base, ours, theirs }));
            }
        };
        for persona in self.result.personas.values() {
            let id = persona.id;
            let find = |workspace: &Workspace| workspace.personas.get(&id).cloned();
            let (Some(base), Some(ours), Some(theirs)) = (find(self.base), find(self.ours), find(self.theirs)) else {
                continue;
            };
            let changed = [(&ours, self.ours), (&theirs, self.theirs)].map(|(persona, side)| {
                let wording = |persona: &crate::model::Persona| crate::model::Persona {
                    sign_off: PerSide::default(),
                    review_due: None,
                    archived: false,
                    notes: String::new(),
                    ord: crate::model::OrderKey::default(),
                    ..persona.clone()
                };
                let statements = || {
                    side.addresses_with(self.base).into_iter().any(|record| match record {
                        RecordRef::Statement(statement) => {
                            let about = |workspace: &Workspace| {
                                workspace.statements.get(&statement).is_some_and(|statement| statement.persona == id)
                            };
                            (about(side) || about(self.base)) && differs(record, side)
                        }
                        _ => false,
                    })
                };
                let signs = base.sign_off != ours.sign_off || base.sign_off != theirs.sign_off;
                signs && (wording(persona) != wording(&base) || statements())
            });
            let signed = [&base.sign_off, &ours.sign_off, &theirs.sign_off];
            ask(Address::Record(RecordRef::Persona(id)), "sign_off", signed, changed);
        }
        let covers = |of: RecordRef, side: &Workspace| of.find_in(side).and_then(|record| covered::of_record(&record));
        let terms_of = |of: RecordRef, side: &Workspace| covers(of, side) != covers(of, self.base);
        let signed = [self.base, self.ours, self.theirs].map(|workspace| &workspace.header.sla.sign_off);
        let changed = [self.ours, self.theirs].map(|side| {
            let signs = signed.iter().any(|sign_off| *sign_off != signed[0]);
            let frame = || covered::of_header(&side.header) != covered::of_header(&self.base.header);
            let records = || side.addresses_with(self.base).into_iter().any(|record| terms_of(record, side));
            signs && (frame() || records())
        });
        ask(Address::Header, "sla/sign_off", signed, changed);
        for (address, clash) in questions {
            self.open(address, ConflictKind::AgreedMeanwhile, clash);
        }
    }
}

/// The records a clause names in its text, in braces.
fn named_in(text: &str) -> impl Iterator<Item = RecordRef> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).filter_map(|(name, _)| RecordRef::parse(name))
}

/// The ids in a value, except those of what it is itself.
fn collect_references(value: &Tree, found: &mut Vec<RecordRef>) {
    let id = |text: &str| text.get(3..4).filter(|dash| *dash == "-").and_then(|_| RecordRef::parse(text));
    match value {
        Value::String(text) => found.extend(id(text)),
        Value::Array(list) => {
            for value in list {
                collect_references(value, found);
            }
        }
        Value::Object(map) => {
            for (key, value) in map.iter().filter(|(key, _)| *key != "id") {
                found.extend(id(key));
                collect_references(value, found);
            }
        }
        _ => {}
    }
}

/// Whether a record keeps its own rules; where it leads to is looked at when all records are there.
fn keeps_rules(workspace: &Workspace, record: &AnyRecord) -> bool {
    integrity::violations_of(workspace, record).iter().all(|violation| violation.rule == Broken::Dangling)
}

/// Agreements that one side entered into while the other changed what they are on.
fn agreed_meanwhile(table: &str, three: Three<'_>, clashes: &[Clash]) -> Vec<Clash> {
    let Some((_, agreement, subject)) = AGREEMENTS.iter().find(|(of, ..)| *of == table) else { return Vec::new() };
    let get = |tree: Option<&Tree>, field: &str| tree.and_then(|tree| tree.get(field)).cloned();
    let changed = |tree: Option<&Tree>, fields: &[&str]| fields.iter().any(|f| get(tree, f) != get(three.base, f));
    let by_us = changed(three.ours, agreement) && changed(three.theirs, subject);
    let by_them = changed(three.theirs, agreement) && changed(three.ours, subject);
    if !by_us && !by_them {
        return Vec::new();
    }
    agreement
        .iter()
        .filter(|field| !clashes.iter().any(|clash| clash.path == **field))
        .map(|field| Clash {
            path: (*field).to_owned(),
            base: get(three.base, field),
            ours: get(three.ours, field),
            theirs: get(three.theirs, field),
        })
        // Only what one of them has changed is a question.
        .filter(|clash| clash.ours != clash.base || clash.theirs != clash.base)
        .filter(|clash| clash.ours != clash.theirs)
        .collect()
}
