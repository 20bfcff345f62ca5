//! The laws of merging, on random edits of both sides: nothing is lost, nothing is invented, the order of copies does not
//! matter, and merging twice changes nothing.
//!
//! Long run: `TANDEM_MERGES=10000000 cargo test --release --test all merge_laws::`.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;
use tandem::file::{read, write};
use tandem::merge::{
    Address, Choice, Merged, Strategy, compare, delta, fingerprint, merge, merge_without_base, resolve, strategy, undo,
    value_text,
};
use tandem::model::integrity::{Broken, violations};
use tandem::model::{
    BuyingRole, Clause, ClauseStatus, Conflict, ContentItem, Criterion, CriterionGroup, CriterionStatus, FunnelMonth,
    FunnelStage, Header, Id, JourneyStage, Kpi, KpiStatus, Month, Opinion, OrderKey, Persona, RecordRef, Rule, Scale,
    Side, SignDecision, Statement, TABLES, Verdict, Workspace,
};

/// One edit: what is done, where, and with which value. Kept as numbers, so that a failing program shrinks and prints.
type Op = (u8, u8, u8);

pub(super) fn random(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

fn program(state: &mut u64) -> Vec<Op> {
    let length = 2 + random(state) % 10;
    (0..length)
        .map(|_| {
            let bits = random(state) >> 8;
            ((bits % 26) as u8, (bits >> 16) as u8 % 3, (bits >> 24) as u8 % 4)
        })
        .collect()
}

const NOTES: &str = "first line\nsecond line\nthird line\nfourth line\nfifth line";

/// A small, dense workspace, so that both sides often meet.
fn base() -> Workspace {
    let mut workspace = Workspace { doc: Id::from_bits(1), ..Workspace::default() };
    let header = Header { title: "Spring".to_owned(), purpose: NOTES.to_owned(), ..Header::default() };
    workspace.header = Arc::new(header);
    let mut ord = OrderKey::between(None, None);
    for at in 0..3_u64 {
        ord = ord.next();
        let persona = Persona {
            id: Id::from_bits(10 + at),
            ord: ord.clone(),
            name: format!("Persona {at}"),
            notes: NOTES.to_owned(),
            summary: "One. Two. Three. Four.".to_owned(),
            ..Persona::default()
        };
        let statement = Statement {
            id: Id::from_bits(20 + at),
            ord: ord.clone(),
            persona: persona.id,
            text: "Decides alone. Asks for proof. Pays late.".to_owned(),
            ..Statement::default()
        };
        let journey = JourneyStage { id: Id::from_bits(30 + at), ord: ord.clone(), ..JourneyStage::default() };
        let group = CriterionGroup { id: Id::from_bits(40 + at), ord: ord.clone(), ..CriterionGroup::default() };
        let criterion = Criterion {
            id: Id::from_bits(50 + at),
            ord: ord.clone(),
            name: format!("Criterion {at}"),
            group: (at == 0).then_some(group.id),
            ..Criterion::default()
        };
        let stage = FunnelStage { id: Id::from_bits(60 + at), ord: ord.clone(), ..FunnelStage::default() };
        let kpi = Kpi { id: Id::from_bits(70 + at), ord: ord.clone(), ..Kpi::default() };
        let clause = Clause { id: Id::from_bits(80 + at), ord: ord.clone(), ..Clause::default() };
        let item = ContentItem {
            id: Id::from_bits(90 + at),
            ord: ord.clone(),
            title: format!("Item {at}"),
            mapping: [(persona.id, [journey.id].into())].into(),
            ..ContentItem::default()
        };
        let month = Month::new(2026, 1 + at as u32).unwrap();
        let month = FunnelMonth { month, counts: [(stage.id, 100 + at)].into() };
        workspace.personas.insert(persona.id, Arc::new(persona));
        workspace.statements.insert(statement.id, Arc::new(statement));
        workspace.journey.insert(journey.id, Arc::new(journey));
        workspace.groups.insert(group.id, Arc::new(group));
        workspace.criteria.insert(criterion.id, Arc::new(criterion));
        workspace.stages.insert(stage.id, Arc::new(stage));
        workspace.kpis.insert(kpi.id, Arc::new(kpi));
        workspace.clauses.insert(clause.id, Arc::new(clause));
        workspace.content.insert(item.id, Arc::new(item));
        workspace.months.insert(month.month, Arc::new(month));
    }
    workspace
}

fn edit_lines(text: &str, at: u8, value: u8, salt: u64) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let place = (at as usize * 2 + value as usize) % lines.len();
    match value {
        0 => lines[place] = format!("changed by {salt}"),
        1 => lines.insert(place, format!("new by {salt}")),
        2 if lines.len() > 1 => drop(lines.remove(place)),
        _ => lines.push(format!("end by {}", salt % 2)),
    }
    lines.join("\n")
}

macro_rules! edit {
    ($workspace:ident . $table:ident [ $key:expr ], |$record:ident| $change:expr) => {
        if let Some(found) = $workspace.$table.get(&$key).cloned() {
            let mut $record = (*found).clone();
            $change;
            $workspace.$table.insert($key, Arc::new($record));
        }
    };
}

/// Carries one edit out, as a user of one side would: deleting takes along what led there.
fn apply(workspace: &mut Workspace, (what, at, value): Op, salt: u64) {
    let (t, v) = (u64::from(at), u64::from(value));
    let persona = Id::<Persona>::from_bits(10 + t);
    let mine = 1_000 + salt * 100 + t * 10 + v;
    match what {
        0 => edit!(workspace.personas[persona], |p| p.name = format!("Name {v}")),
        1 => edit!(workspace.personas[persona], |p| {
            let role = BuyingRole::ALL[value as usize];
            if !p.roles.remove(&role) {
                p.roles.insert(role);
            }
        }),
        2 => edit!(workspace.personas[persona], |p| p.notes = edit_lines(&p.notes, at, value, salt)),
        3 => {
            workspace.personas.remove(&persona);
            let about = |statement: &Arc<Statement>| statement.persona == persona;
            workspace.statements = workspace
                .statements
                .iter()
                .filter(|(_, statement)| !about(statement))
                .map(|(id, statement)| (*id, Arc::clone(statement)))
                .collect();
            for id in workspace.content.keys().copied().collect::<Vec<_>>() {
                edit!(workspace.content[id], |c| drop(c.mapping.remove(&persona)));
            }
        }
        4 if workspace.personas.contains_key(&persona) => {
            let statement = Statement {
                id: Id::from_bits(mine),
                persona,
                text: format!("Said {v}"),
                ord: OrderKey::between(None, None),
                ..Statement::default()
            };
            workspace.statements.insert(statement.id, Arc::new(statement));
        }
        5 => {
            let id = Id::<Statement>::from_bits(20 + t);
            let old = ["Decides alone.", "Asks for proof.", "Pays late."][v as usize % 3];
            edit!(workspace.statements[id], |s| s.text = s.text.replace(old, &format!("Said by {salt}.")));
        }
        6 => edit!(workspace.statements[Id::<Statement>::from_bits(20 + t)], |s| s.agreed = !s.agreed),
        7 => {
            let first = workspace.personas.values().map(|p| p.ord.clone()).min();
            edit!(workspace.personas[persona], |p| p.ord = OrderKey::between(None, first.as_ref()));
        }
        8 => edit!(workspace.content[Id::<ContentItem>::from_bits(90 + t)], |c| c.useful.sales = Some(value)),
        9 => edit!(workspace.content[Id::<ContentItem>::from_bits(90 + t)], |c| {
            let name = format!("Reviewer {}", v % 3);
            let opinion: &mut Opinion = c.reviews.entry(name).or_default();
            opinion.side = Side::Marketing;
            opinion.useful = Some((salt % 4) as u8);
        }),
        10 => {
            let stage = Id::<JourneyStage>::from_bits(30 + v % 3);
            let (known, there) = (workspace.personas.contains_key(&persona), workspace.journey.contains_key(&stage));
            edit!(workspace.content[Id::<ContentItem>::from_bits(90 + (t + v) % 3)], |c| {
                if known && there {
                    let stages = c.mapping.entry(persona).or_default();
                    if !stages.remove(&stage) {
                        stages.insert(stage);
                    }
                }
            });
        }
        11 => edit!(workspace.content[Id::<ContentItem>::from_bits(90 + t)], |c| {
            c.verdict = [Verdict::Keep, Verdict::Share, Verdict::Retire, Verdict::Update][value as usize];
        }),
        12 => {
            let month = Month::new(2026, 1 + u32::from(at) + u32::from(value)).unwrap();
            let stage = Id::<FunnelStage>::from_bits(60 + v % 3);
            if workspace.stages.contains_key(&stage) {
                let mut record = workspace
                    .months
                    .get(&month)
                    .map_or_else(|| FunnelMonth { month, ..FunnelMonth::default() }, |found| (**found).clone());
                record.counts.insert(stage, 500 + salt % 2);
                workspace.months.insert(month, Arc::new(record));
            }
        }
        13 => {
            let mut header = (*workspace.header).clone();
            match value {
                0 => header.title = format!("Title {salt}"),
                1 => drop(header.sla.reject_reasons.insert(format!("reason {t}"))),
                2 => header.purpose = edit_lines(&header.purpose, at, at, salt),
                _ => header.lead_policy.threshold = 40 + salt as i32 % 3,
            }
            workspace.header = Arc::new(header);
        }
        14 => edit!(workspace.criteria[Id::<Criterion>::from_bits(50 + t)], |c| {
            c.rule = match value {
                0 => Rule::HasValue { column: format!("column {salt}") },
                1 => Rule::Range { column: "employees".to_owned(), min: Some(5), max: None },
                2 => Rule::AnyOf { column: "industry".to_owned(), values: ["a".to_owned()].into() },
                _ => Rule::Manual,
            };
        }),
        15 => edit!(workspace.criteria[Id::<Criterion>::from_bits(50 + t)], |c| {
            c.agreed = Some(i32::from(value));
            c.status = CriterionStatus::Agreed;
        }),
        16 => drop(workspace.criteria.remove(&Id::from_bits(50 + t))),
        17 => {
            let group = Id::<CriterionGroup>::from_bits(40 + v % 3);
            if workspace.groups.contains_key(&group) {
                edit!(workspace.criteria[Id::<Criterion>::from_bits(50 + t)], |c| c.group = Some(group));
            }
        }
        18 => {
            let group = Id::<CriterionGroup>::from_bits(40 + t);
            workspace.groups.remove(&group);
            for id in workspace.criteria.keys().copied().collect::<Vec<_>>() {
                edit!(workspace.criteria[id], |c| c.group = c.group.filter(|old| *old != group));
            }
        }
        19 => {
            let other = Id::<Kpi>::from_bits(70 + (t + 1) % 3);
            let there = workspace.kpis.contains_key(&other);
            edit!(workspace.kpis[Id::<Kpi>::from_bits(70 + t)], |k| match value {
                0 => k.agreed = Some(salt as i64),
                1 if there => k.paired = Some(other),
                2 => k.formula = format!("formula {salt}"),
                _ => k.status = KpiStatus::Agreed,
            });
        }
        20 => {
            let kpi = Id::<Kpi>::from_bits(70 + t);
            workspace.kpis.remove(&kpi);
            for id in workspace.kpis.keys().copied().collect::<Vec<_>>() {
                edit!(workspace.kpis[id], |k| k.paired = k.paired.filter(|old| *old != kpi));
            }
            for id in workspace.clauses.keys().copied().collect::<Vec<_>>() {
                edit!(workspace.clauses[id], |c| c.kpi = c.kpi.filter(|old| *old != kpi));
            }
        }
        21 => edit!(workspace.clauses[Id::<Clause>::from_bits(80 + t)], |c| match value {
            0 => c.text = format!("Clause {salt}"),
            1 => c.status = ClauseStatus::Agreed,
            _ => c.text = format!("Clause {v}"),
        }),
        22 => edit!(workspace.personas[persona], |p| {
            p.scales.entry(Scale::ALL[value as usize % 2]).or_default().sales = Some((salt % 3) as i8);
        }),
        23 => edit!(workspace.personas[persona], |p| {
            let side = if value % 2 == 0 { Side::Sales } else { Side::Marketing };
            let signed = p.sign_off.get_mut(side);
            signed.decision = SignDecision::Accepted;
            signed.by = format!("By {salt}");
        }),
        24 => {
            let mut ext = (*workspace.ext).clone();
            match value {
                0 => drop(ext.remove("mood")),
                _ => drop(ext.insert("mood".to_owned(), format!("{}", salt + v))),
            }
            workspace.ext = Arc::new(ext);
        }
        _ => {
            let item =
                ContentItem { id: Id::from_bits(mine + 5_000), title: format!("New {v}"), ..ContentItem::default() };
            workspace.content.insert(item.id, Arc::new(item));
        }
    }
}

fn run(base: &Workspace, program: &[Op], salt: u64) -> Workspace {
    let mut workspace = base.clone();
    for op in program {
        apply(&mut workspace, *op, salt);
    }
    workspace
}

type Merger = dyn Fn(&Workspace, &Workspace, &Workspace) -> Merged + Sync;

fn entries(merged: &Merged) -> Vec<Conflict> {
    merged.opened.iter().map(|id| (*merged.workspace.conflicts[id]).clone()).collect()
}

/// Whether a question covers a field: it is about it, about what holds it, or about the whole record.
fn covers(conflict: &Conflict, address: Address, path: &str) -> bool {
    conflict.record == address.written()
        && (conflict.field.is_empty()
            || path.is_empty()
            || path == conflict.field
            || path.starts_with(&format!("{}/", conflict.field))
            || conflict.field.starts_with(&format!("{path}/")))
}

fn is_bookkeeping(address: Address) -> bool {
    matches!(address.table(), "conflicts" | "copies")
}

fn get<'a>(tree: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('/').try_fold(tree, |tree, part| tree.get(part.replace("~1", "/").replace("~0", "~")))
}

fn pieces(value: Option<&Value>) -> BTreeSet<String> {
    let text = value.and_then(value_text).unwrap_or_default();
    let by = |separator: char| text.split(separator).map(|piece| piece.trim().to_owned()).collect::<BTreeSet<_>>();
    if text.contains('\n') { by('\n') } else { by('.') }.into_iter().filter(|piece| !piece.is_empty()).collect()
}

fn elements(value: Option<&Value>) -> BTreeSet<String> {
    value.and_then(Value::as_array).into_iter().flatten().map(Value::to_string).collect()
}

/// Where a record is in the result: at its address, or, where the other side added the same item too, at the address both
/// have now.
fn place_in(merged: &Workspace, base: &Workspace, address: Address, added: Option<&Value>) -> Address {
    let Address::Record(RecordRef::Content(id)) = address else { return address };
    let Some(title) = added.and_then(|added| added.get("title")).and_then(Value::as_str) else { return address };
    if merged.content.contains_key(&id) {
        return address;
    }
    let both = merged.content.values().find(|item| item.title == title && !base.content.contains_key(&item.id));
    both.map_or(address, |item| Address::Record(RecordRef::Content(item.id)))
}

/// Every edit of `side` is in the result, or in a question. The number of edits; the first that is lost.
/// Whether what one side has made anew is in the result: whole, or key by key and element by element beside what the other
/// side has made, or asked about.
fn holds(table: &str, path: &str, after: &Value, now: Option<&Value>, asked: &dyn Fn(&str) -> bool) -> bool {
    let Some(found) = now else { return asked(path) };
    found == after
        || asked(path)
        || match (strategy(table, path), after) {
            (Strategy::Map, Value::Object(map)) => map.iter().all(|(key, value)| {
                let inner = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
                holds(table, &inner, value, found.get(key), asked)
            }),
            (Strategy::Set, _) => elements(Some(after)).is_subset(&elements(now)),
            (Strategy::Text, _) => pieces(Some(after)).is_subset(&pieces(now)),
            _ => false,
        }
}

fn edits_kept(base: &Workspace, side: &Workspace, merged: &Merged) -> Result<u64, String> {
    let questions = entries(merged);
    let mut edits = 0;
    for difference in compare(base, side).into_iter().filter(|difference| !is_bookkeeping(difference.address)) {
        let added = difference.after.as_ref().filter(|_| difference.before.is_none());
        let address = place_in(&merged.workspace, base, difference.address, added);
        let found = address.tree_in(&merged.workspace);
        let asked = |path: &str| questions.iter().any(|conflict| covers(conflict, address, path));
        if difference.before.is_none() || difference.after.is_none() {
            edits += 1;
            let kept = match &difference.after {
                None => found.is_none(),
                Some(added) => found.as_ref().is_some_and(|found| {
                    added.as_object().unwrap().iter().all(|(key, value)| {
                        key == "id" && address != difference.address || found.get(key) == Some(value) || asked(key)
                    })
                }),
            };
            // Both may have made the same month, key by key.
            let by_keys = matches!(address.table(), "months") && found.is_some();
            if !kept && !asked("") && !by_keys {
                return Err(format!("{address:?} added or deleted"));
            }
            continue;
        }
        for field in &difference.fields {
            edits += 1;
            let now = found.as_ref().and_then(|found| get(found, &field.path));
            let kept = now == field.after.as_ref()
                || asked(&field.path)
                || match strategy(address.table(), &field.path) {
                    Strategy::Text => {
                        let (before, after) = (pieces(field.before.as_ref()), pieces(field.after.as_ref()));
                        let now = pieces(now);
                        after.difference(&before).all(|piece| now.contains(piece))
                            && before.difference(&after).all(|piece| !now.contains(piece))
                    }
                    Strategy::Set => {
                        let (before, after) = (elements(field.before.as_ref()), elements(field.after.as_ref()));
                        let now = elements(now);
                        after.difference(&before).all(|element| now.contains(element))
                            && before.difference(&after).all(|element| !now.contains(element))
                    }
                    // One of them has made it anew, the other one too: key by key.
                    Strategy::Map if field.before.is_none() && field.after.is_some() => field
                        .after
                        .as_ref()
                        .is_some_and(|after| holds(address.table(), &field.path, after, now, &asked)),
                    // One of them has emptied it, the other one has put something else in.
                    Strategy::Map if field.after.is_none() && field.before.is_some() => {
                        let before = field.before.as_ref().and_then(Value::as_object).unwrap();
                        before.iter().all(|(key, old)| {
                            let now = now.and_then(|now| now.get(key));
                            // Of a set only what the other one has added is left.
                            let only_new = || old.is_array() && elements(now).is_disjoint(&elements(Some(old)));
                            now.is_none() || only_new() || asked(&format!("{}/{key}", field.path))
                        })
                    }
                    // An empty map and none are the same.
                    _ => now.is_none_or(|now| *now == Value::Object(serde_json::Map::new())) && field.after.is_none(),
                };
            if !kept {
                return Err(format!("{address:?} {}: {:?} became {now:?}", field.path, field.after));
            }
        }
    }
    for key in base.ext.keys().chain(side.ext.keys()) {
        let asked = questions.iter().any(|conflict| conflict.field == format!("ext/{key}"));
        if base.ext.get(key) != side.ext.get(key) && merged.workspace.ext.get(key) != side.ext.get(key) && !asked {
            return Err(format!("ext/{key}"));
        }
    }
    Ok(edits)
}

/// Every value of the result was somewhere before.
fn nothing_invented(o: &Workspace, x: &Workspace, y: &Workspace, merged: &Workspace) -> Result<(), String> {
    for difference in compare(o, merged).into_iter().filter(|difference| !is_bookkeeping(difference.address)) {
        let sources: Vec<Value> = [o, x, y].iter().filter_map(|side| difference.address.tree_in(side)).collect();
        let after = difference.after.clone();
        let fields: Vec<(String, Option<Value>)> = match (&difference.before, after) {
            (Some(_), Some(_)) => difference.fields.into_iter().map(|field| (field.path, field.after)).collect(),
            (None, Some(added)) => {
                added.as_object().unwrap().iter().map(|(key, value)| (key.clone(), Some(value.clone()))).collect()
            }
            _ => Vec::new(),
        };
        for (path, value) in fields {
            let table = difference.address.table();
            let known = sources.iter().any(|source| get(source, &path) == value.as_ref());
            let made_of_known = match strategy(table, &path) {
                Strategy::Text => {
                    let all: BTreeSet<String> = sources.iter().flat_map(|source| pieces(get(source, &path))).collect();
                    pieces(value.as_ref()).is_subset(&all)
                }
                Strategy::Set => {
                    let all: BTreeSet<String> =
                        sources.iter().flat_map(|source| elements(get(source, &path))).collect();
                    elements(value.as_ref()).is_subset(&all)
                }
                // Its keys are looked at one by one when it is in both; a new one is made of both sides' keys.
                Strategy::Map => true,
                Strategy::Scalar => false,
            };
            if !known && !made_of_known {
                return Err(format!("{:?} {path}: {value:?} is nobody's", difference.address));
            }
        }
    }
    Ok(())
}

/// All laws for three states; the number of edits that were looked at.
fn laws(o: &Workspace, x: &Workspace, y: &Workspace, z: &Workspace, merge: &Merger) -> Result<u64, String> {
    let same = |merged: Merged, expected: &Workspace, law: &str| {
        if merged.workspace == *expected && merged.opened.is_empty() { Ok(()) } else { Err(law.to_owned()) }
    };
    same(merge(o, x, o), x, "L1: nothing came from them")?;
    same(merge(o, o, y), y, "L1: nothing was ours")?;
    same(merge(o, x, x), x, "L2: the same edits twice")?;
    let merged = merge(o, x, y);
    let swapped = merge(o, y, x);
    let questions = entries(&merged);
    // L3: whoever merges gets the same, but for what is asked about, and is asked the same.
    for difference in compare(&merged.workspace, &swapped.workspace) {
        if is_bookkeeping(difference.address) {
            continue;
        }
        let whole = difference.before.is_none() || difference.after.is_none();
        let paths: Vec<&str> =
            if whole { vec![""] } else { difference.fields.iter().map(|field| field.path.as_str()).collect() };
        for path in paths {
            if !questions.iter().any(|conflict| covers(conflict, difference.address, path)) {
                return Err(format!("L3: {:?} {path} depends on who merges", difference.address));
            }
        }
    }
    type Question = (String, String, String, String, String);
    let asked = |questions: &[Conflict], turned: bool| -> BTreeSet<Question> {
        let one = |conflict: &Conflict| {
            let (ours, theirs) = (conflict.ours.clone(), conflict.theirs.clone());
            let (ours, theirs) = if turned { (theirs, ours) } else { (ours, theirs) };
            (conflict.record.clone(), conflict.field.clone(), conflict.base.clone(), ours, theirs)
        };
        questions.iter().map(one).collect()
    };
    if asked(&questions, false) != asked(&entries(&swapped), true) {
        return Err("L3: the questions differ".to_owned());
    }
    let edits = edits_kept(o, x, &merged).map_err(|lost| format!("L4: ours lost {lost}"))?
        + edits_kept(o, y, &merged).map_err(|lost| format!("L4: theirs lost {lost}"))?;
    nothing_invented(o, x, y, &merged.workspace).map_err(|what| format!("L5: {what}"))?;
    if merged.opened.is_empty() {
        same(merge(o, &merged.workspace, y), &merged.workspace, "L6: merging the same copy again")?;
    }
    let broken = violations(&merged.workspace);
    if broken.iter().any(|violation| violation.rule == Broken::Dangling) {
        return Err(format!("L7: {broken:?}"));
    }
    if merge(o, x, y) != merged {
        return Err("L8: not the same every time".to_owned());
    }
    // L9: without a question between any two, the order of three copies does not matter.
    let free = |a: &Workspace, b: &Workspace| merge(o, a, b).opened.is_empty();
    if merged.opened.is_empty() && free(x, z) && free(y, z) {
        let left = merge(o, &merged.workspace, z);
        let right = merge(o, x, &merge(o, y, z).workspace);
        if left.opened.is_empty() && right.opened.is_empty() && left.workspace != right.workspace {
            return Err("L9: the order of three copies matters".to_owned());
        }
    }
    if undo(y, &delta(o, y)) != *o || fingerprint(&undo(y, &delta(o, y))) != fingerprint(o) {
        return Err("L10: the base does not come back".to_owned());
    }
    // L12: answering one question leaves the others.
    for conflict in &questions {
        for choice in [Choice::Before, Choice::Ours, Choice::Theirs] {
            let Some(answered) = resolve(&merged.workspace, conflict, &choice) else { continue };
            let left: BTreeSet<_> = answered.conflicts.keys().copied().collect();
            let mut expected: BTreeSet<_> = merged.workspace.conflicts.keys().copied().collect();
            expected.remove(&conflict.id);
            if left != expected {
                return Err("L12: an answer opened or closed another question".to_owned());
            }
        }
    }
    Ok(edits)
}

/// L11: a merged workspace is written and read like any other.
fn comes_back(merged: &Workspace) -> Result<(), String> {
    let text = write(merged, true).map_err(|error| format!("L11: {error}"))?;
    let back = read(text.as_bytes()).map_err(|error| format!("L11: {error}"))?;
    if back.workspace == *merged { Ok(()) } else { Err("L11: reads differently".to_owned()) }
}

fn try_programs(programs: &[Vec<Op>; 3], merge: &Merger) -> Result<(u64, bool), String> {
    let o = base();
    let [x, y, z] = [(0, 1), (1, 2), (2, 3)].map(|(at, salt)| run(&o, &programs[at], salt));
    let edits = laws(&o, &x, &y, &z, merge)?;
    let merged = merge(&o, &x, &y);
    // L13: also when nothing has to do with each other.
    let _ = merge(&z, &x, &y);
    let _ = merge_without_base(&x, &y, "");
    Ok((edits, !merged.opened.is_empty()))
}

/// The smallest programs that still fail.
fn shrink(mut programs: [Vec<Op>; 3], merge: &Merger) -> ([Vec<Op>; 3], String) {
    let mut why = try_programs(&programs, merge).unwrap_err();
    loop {
        let mut smaller = None;
        'search: for which in 0..3 {
            for at in 0..programs[which].len() {
                let mut fewer = programs.clone();
                fewer[which].remove(at);
                if let Err(error) = try_programs(&fewer, merge) {
                    smaller = Some((fewer, error));
                    break 'search;
                }
            }
        }
        match smaller {
            Some((fewer, error)) => (programs, why) = (fewer, error),
            None => return (programs, why),
        }
    }
}

fn real(o: &Workspace, x: &Workspace, y: &Workspace) -> Merged {
    merge(o, x, y, "Ann")
}

#[test]
fn the_laws_hold_for_random_edits_of_three_copies() {
    let rounds: u64 = std::env::var("TANDEM_MERGES").ok().and_then(|text| text.parse().ok()).unwrap_or(1_500);
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let (edits, questions) = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|thread| {
                scope.spawn(move || {
                    let mut state = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(thread + 1);
                    let (mut edits, mut questions) = (0, 0_u64);
                    for _ in 0..rounds / threads {
                        let programs = [program(&mut state), program(&mut state), program(&mut state)];
                        let Ok((seen, asked)) = try_programs(&programs, &real) else {
                            let (programs, why) = shrink(programs, &real);
                            panic!("{why}: {programs:?}");
                        };
                        (edits, questions) = (edits + seen, questions + u64::from(asked));
                        let o = base();
                        let merged = real(&o, &run(&o, &programs[0], 1), &run(&o, &programs[1], 2));
                        comes_back(&merged.workspace).unwrap();
                    }
                    (edits, questions)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().unwrap()).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    });
    println!("{rounds} triples, {edits} edits, {questions} with questions");
    assert!(questions * 100 > rounds * 40, "only {questions} of {rounds} met");
}

/// The same laws on every table and every declared field, as the declarations say what can stand there.
#[test]
fn the_laws_hold_for_every_declared_field() {
    // The workspace is a hundred times as large as that of the other test.
    let rounds = std::env::var("TANDEM_MERGES")
        .ok()
        .and_then(|text| text.parse().ok())
        .map_or(240, |all: u64| (all / 50).max(240));
    let stored =
        read(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/1.5.tandem.ron"))).unwrap().workspace;
    let ground = super::declared::Ground::new(stored);
    let tables: BTreeSet<&str> = ground.base.all_records().map(|record| record.address().table()).collect();
    let missing: Vec<&&str> =
        TABLES.iter().filter(|table| !tables.contains(*table) && !super::declared::BOOKS.contains(table)).collect();
    assert!(missing.is_empty(), "no record of {missing:?} in the newest stored file");
    // A large set is cut from its leads, cards are drawn from them: nobody edits these by hand.
    assert_eq!(ground.unreached(), ["leads/columns", "leads/linked", "leads/rows", "tests/cards", "tests/leads"]);
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let try_some = &|thread: u64| {
        let mut state = 0x5DEE_CE66_D153_4A2B_u64.wrapping_mul(thread + 1);
        let mut asked = 0;
        for round in 0..rounds.div_ceil(threads) {
            let places = ground.meeting_places(&mut state);
            let [x, y, z] = [0; 3].map(|_| ground.edit(&places, &mut state));
            if let Err(why) = laws(&ground.base, &x, &y, &z, &real) {
                panic!("{thread}/{round}: {why}\n{:?}\n{:?}", compare(&ground.base, &x), compare(&ground.base, &y));
            }
            let merged = real(&ground.base, &x, &y);
            asked += u64::from(!merged.opened.is_empty());
            if round % 16 == 0 {
                comes_back(&merged.workspace).unwrap();
            }
        }
        asked
    };
    let asked: u64 = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(move || try_some(thread))).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    println!("{rounds} triples at {} places, {asked} with questions", ground.places.len());
    assert!(asked * 100 > rounds * 30, "only {asked} of {rounds} met");
}

/// Programs that failed once.
#[test]
fn programs_that_failed_once_hold_now() {
    let kept: &[[&[Op]; 3]] = &[
        [&[(3, 0, 0)], &[(4, 0, 1)], &[]],
        // A question held a reference to a record that one side had deleted, so one answer was not possible.
        [&[(18, 0, 2), (18, 2, 2)], &[(17, 0, 2)], &[]],
        [&[(17, 2, 2)], &[(17, 2, 3), (18, 2, 0)], &[]],
    ];
    for programs in kept {
        try_programs(&programs.map(<[Op]>::to_vec), &real).unwrap();
    }
}

/// Values of newer programs are nobody's to drop: without a base they are questions, and every question can be answered.
#[test]
fn values_of_newer_programs_are_asked_about_and_answered_under_their_own_name() {
    let with = |entries: &[(&str, &str)]| {
        let ext = entries.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Workspace { ext: Arc::new(ext), ..base() }
    };
    let (none, ours, theirs) = (base(), with(&[("a/b", "1")]), with(&[("a/b", "2"), ("new", "3")]));
    for merged in [merge(&none, &ours, &theirs, ""), merge_without_base(&ours, &theirs, "")] {
        let clash = merged.workspace.conflicts.values().find(|conflict| conflict.field == "ext/a~1b").unwrap();
        let answered = resolve(&merged.workspace, clash, &Choice::Theirs).unwrap();
        assert_eq!(answered.ext.get("a/b").map(String::as_str), Some("2"));
        assert_eq!(answered.ext.keys().filter(|key| key.contains('~')).count(), 0);
        let new = merged.workspace.conflicts.values().find(|conflict| conflict.field == "ext/new");
        assert!(merged.workspace.ext.contains_key("new") || new.is_some(), "dropped without a word");
    }
}

/// The suite must be able to fail: what others do breaks the laws.
#[test]
fn what_others_do_breaks_the_laws() {
    let plain = |workspace: Workspace| Merged { workspace, opened: Vec::new() };
    let ours = move |_: &Workspace, x: &Workspace, _: &Workspace| plain(x.clone());
    let last_wins = move |_: &Workspace, _: &Workspace, y: &Workspace| plain(y.clone());
    // The newer whole record wins, as password managers do it.
    let newer_record = move |o: &Workspace, x: &Workspace, y: &Workspace| {
        let mut result = x.clone();
        for difference in compare(o, y) {
            difference.address.put(&mut result, difference.after.as_ref());
        }
        plain(result)
    };
    // Order by place in the list: every record is given the place it has.
    let by_place = move |o: &Workspace, x: &Workspace, y: &Workspace| {
        let mut merged = real(o, x, y);
        let mut ord = OrderKey::between(None, None);
        for id in merged.workspace.personas.keys().copied().collect::<Vec<_>>() {
            let mut persona = (*merged.workspace.personas[&id]).clone();
            ord = ord.next();
            persona.ord = ord.next();
            merged.workspace.personas.insert(id, Arc::new(persona));
        }
        merged
    };
    let controls: [(&str, &Merger); 4] =
        [("ours", &ours), ("last wins", &last_wins), ("newer record", &newer_record), ("by place", &by_place)];
    for (name, control) in controls {
        let mut state = 7;
        let failed = (0..200)
            .filter(|_| {
                let programs = [program(&mut state), program(&mut state), program(&mut state)];
                try_programs(&programs, control).is_err()
            })
            .count();
        assert!(failed > 20, "{name}: {failed} of 200");
    }
}
