//! The lists both departments keep between two workshops: whom to call, rules, feedback, events, systems. Each is a kind of record
//! with what a list needs to know of it; everything else follows from the declaration of the record.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::judging::{Judged, judge, same_beside, timely};
pub use super::list_marks::Mark;
use crate::model::schema::{FieldInfo, Tag};
use crate::model::{
    AnyRecord, Area, Choice, FreshIds, Input, OrderKey, RecordRef, Side, Workspace, fields_of_table, in_order,
    list_words,
};

/// So many days after somebody made sure that an entry is right, somebody has to again.
pub const STALE_DAYS: i64 = 180;

/// One of the lists.
#[derive(Debug, Clone, Copy)]
pub struct Register {
    /// The table of its records.
    pub table: &'static str,
    /// What it is part of.
    pub area: Area,
    /// The fields a list shows beside the title, the most important ones first.
    pub columns: &'static [&'static str],
    /// The field that says whose it is.
    pub side: Option<&'static str>,
    /// The field that says where it stands, and the values that close it.
    pub state: Option<(&'static str, &'static [&'static str])>,
    /// Where this field is empty, something is missing.
    pub needs: Option<&'static str>,
    /// The field with the day somebody last made sure that it is right.
    pub verified: Option<&'static str>,
    /// A new record, not in the workspace yet.
    pub new: fn(&mut FreshIds) -> AnyRecord,
    /// Its records in their order.
    pub records: fn(&Workspace) -> Vec<AnyRecord>,
    /// How many records it has.
    pub count: fn(&Workspace) -> usize,
    /// Whether nothing in it differs.
    same: fn(&Workspace, &Workspace) -> bool,
}

impl PartialEq for Register {
    fn eq(&self, other: &Self) -> bool {
        self.table == other.table
    }
}

macro_rules! registers {
    ($( $kind:ident in $table:ident => $area:ident [$($column:literal),*]
        $(side $side:literal)? $(state $state:literal [$($closed:literal),*])? $(needs $needs:literal)? $(verified $verified:literal)? ; )*) => {
        /// All lists, in the order of their pages.
        pub const ALL: &[Register] = &[ $( Register {
            table: stringify!($table),
            area: Area::$area,
            columns: &[$($column),*],
            side: registers!(@ $($side)?),
            state: registers!(@ $( { const CLOSED: &[&str] = &[$($closed),*]; ($state, CLOSED) } )?),
            needs: registers!(@ $($needs)?),
            verified: registers!(@ $($verified)?),
            new: |fresh| crate::model::$kind { id: fresh.next(), ..crate::model::$kind::default() }.into(),
            records: |workspace| {
                in_order(&workspace.$table).into_iter().map(|one| AnyRecord::$kind(Arc::clone(one))).collect()
            },
            count: |workspace| workspace.$table.len(),
            same: |one, other| one.$table.ptr_eq(&other.$table),
        }, )* ];
    };
    (@) => { None };
    (@ $value:expr) => { Some($value) };
}

registers! {
    Milestone in milestones => Standing ["stage", "due", "state"] state "state" ["Done", "Dropped"];
    Benefit in benefits => Standing ["kind", "check_on", "came"] state "came" ["Yes", "Partly", "No"];
    Contact in contacts => Rules ["person", "deputy", "side", "verified"] side "side" needs "person" verified "verified";
    ContactPoint in contact_points => Rules ["holder", "layer", "side"] side "side" needs "holder";
    RuleCard in rule_cards => Rules ["then", "bound", "kept", "missed"] side "bound";
    DecisionRight in decision_rights => Rules ["decides", "limit"] side "decides";
    Term in terms => Rules ["meaning"] needs "meaning";
    Friction in frictions => Rules ["kind", "felt_by", "due", "state"] side "felt_by" state "state" ["Done", "Dropped"];
    Dispute in disputes => Rules ["day", "due", "state"] state "state" ["Done", "Dropped"];
    Incentive in incentives => Rules ["pays"];
    AgreementParty in parties => Rules ["party", "person", "signed"] side "party" needs "person";
    ProductPriority in products => Rules ["segment", "first_for", "until"];
    Insight in insights => Rules ["heard_at", "day"] side "heard_at";
    Feedback in feedback => Feedback ["topic", "from", "day", "response"] side "from" state "response" ["Adopted", "NotAdopted"];
    ContentRequest in requests => Feedback ["persona", "from", "due", "reply"] side "from" state "reply" ["Yes", "Partly", "No"];
    Cadence in cadences => Together ["rhythm", "kind", "minutes"];
    JointEvent in events => Together ["day", "attended", "leads", "state"] state "state" ["Done", "Dropped"];
    Launch in launches => Together ["day", "ready", "state"] state "state" ["Done", "Dropped"];
    JointActivity in activities => Together ["kind", "direction", "from", "state"] state "state" ["Done", "Dropped"];
    Experiment in experiments => Together ["owner", "ends", "verdict"] state "verdict" ["Adopted", "Dropped"];
    Playbook in playbooks => Together ["segment", "next_step", "due", "state"] state "state" ["Done", "Dropped"];
    Team in teams => Together ["members", "until"];
    SignalRule in signals => Together ["told", "within", "owner"] needs "told";
    Improvement in improvements => Together ["day", "check_on", "helped"] state "helped" ["Yes", "Partly", "No"];
    System in systems => Tools ["side", "owner", "quality"] side "side" needs "owner";
    Feed in feeds => Tools ["from", "to", "state"] state "state" ["Works", "NotNeeded"];
    IdentityKey in identity_keys => Tools ["systems"];
    DataGap in data_gaps => Tools ["subject", "owner", "due", "state"] state "state" ["Done", "Dropped"] needs "owner";
}

impl Eq for Register {}

impl Register {
    /// The list a table stands in.
    pub fn of_table(table: &str) -> Option<&'static Self> {
        ALL.iter().find(|register| register.table == table)
    }

    /// The lists of a page.
    pub fn of_area(area: Area) -> impl Iterator<Item = &'static Self> {
        ALL.iter().filter(move |register| register.area == area)
    }

    /// A new record behind `last` in the list that holds these values, by the names of their fields; nothing where a field
    /// cannot hold its value.
    pub fn begin(
        &self,
        fresh: &mut FreshIds,
        last: Option<&OrderKey>,
        values: &Map<String, Value>,
    ) -> Option<AnyRecord> {
        let ord = serde_json::to_value(OrderKey::between(last, None)).ok()?;
        let record = (self.new)(fresh).with_value("ord", Some(ord))?;
        values.iter().try_fold(record, |record, (field, value)| record.with_value(field, Some(value.clone())))
    }

    /// The key of its name.
    pub fn words(&self) -> &'static str {
        list_words(self.table)
    }

    /// The declared fields of its records that people see.
    pub fn fields(&self) -> impl Iterator<Item = &'static FieldInfo> {
        fields_of_table(self.table).iter().filter(|field| !field.is(Tag::Hidden))
    }

    /// A declared field of its records.
    pub fn field(&self, name: &str) -> Option<&'static FieldInfo> {
        fields_of_table(self.table).iter().find(|field| field.name == name)
    }

    /// The field that says what a record is called.
    pub fn title_field(&self) -> Option<&'static FieldInfo> {
        self.tagged(Tag::Title)
    }

    /// Its name.
    pub fn title(&self) -> &'static str {
        self.title_field().map_or("", |field| field.name)
    }

    /// The name of the field with the day by which something is due.
    pub fn due(&self) -> Option<&'static str> {
        self.tagged(Tag::Due).map(|field| field.name)
    }

    /// The key of the words for what calls for a look at one of its records.
    pub fn mark_words(&self, mark: Mark) -> Option<&'static str> {
        Some(match mark {
            Mark::Overdue => "entry-overdue",
            // Where no name is wanted, something else is not said.
            Mark::Gap if self.needs.and_then(|name| self.field(name)).is_some_and(|field| !field.is(Tag::Person)) => {
                "list-not-said"
            }
            Mark::Gap => "list-gap",
            Mark::Conflict => "list-conflict",
            Mark::Unexplained => "list-unexplained",
            Mark::Stale => "list-stale",
            Mark::Caution => "list-caution",
            Mark::Soon => "entry-soon",
            Mark::None => return None,
        })
    }

    /// Whether nothing by which its records are judged differs.
    pub fn is_same(&self, one: &Workspace, other: &Workspace) -> bool {
        (self.same)(one, other) && same_beside(self.table, one, other)
    }

    fn tagged(&self, tag: Tag) -> Option<&'static FieldInfo> {
        fields_of_table(self.table).iter().find(|field| field.is(tag))
    }
}

/// A record as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The record.
    pub record: RecordRef,
    /// As it stands.
    of: AnyRecord,
    /// Nothing is to be done about it any more.
    pub closed: bool,
    /// By when it is due.
    pub due: Option<NaiveDate>,
    /// What calls for a look at it.
    pub mark: Mark,
}

impl Row {
    /// The key of the words for what calls for a look at it.
    pub fn mark_words(&self) -> Option<&'static str> {
        Register::of_table(self.record.table())?.mark_words(self.mark)
    }

    /// What a field holds; nothing where it holds nothing.
    pub fn value(&self, field: &str) -> Option<Value> {
        self.of.value(field)
    }

    /// What its fields hold, by name.
    pub fn values(&self) -> Map<String, Value> {
        self.of.values()
    }

    fn of(register: &Register, record: &AnyRecord, today: NaiveDate) -> Self {
        let closed = register.state.is_some_and(|(field, closing)| {
            record.value(field).as_ref().and_then(Value::as_str).is_some_and(|now| closing.contains(&now))
        });
        let due = register.due().and_then(|field| day(record, field));
        let mark = if closed { Mark::None } else { mark(register, record, due, today) };
        Self { record: record.address(), of: record.clone(), closed, due, mark }
    }
}

fn day(record: &AnyRecord, field: &str) -> Option<NaiveDate> {
    record.value(field)?.as_str()?.parse().ok()
}

fn mark(register: &Register, record: &AnyRecord, due: Option<NaiveDate>, today: NaiveDate) -> Mark {
    // A day that only says when something takes place is late for nobody; where nothing says how it stands, nothing is late.
    let timely = timely(due.filter(|_| register.state.is_some()), today);
    if timely == Mark::Overdue {
        return timely;
    }
    if register.needs.is_some_and(|field| record.value(field).is_none()) {
        return Mark::Gap;
    }
    let stale = |field| day(record, field).is_none_or(|day| (today - day).num_days() > STALE_DAYS);
    if register.verified.is_some_and(stale) {
        return Mark::Stale;
    }
    timely
}

/// The records of a list, each with what calls for a look at it on a day.
pub fn rows(workspace: &Workspace, register: &Register, today: NaiveDate) -> Vec<Row> {
    let row = |record: &AnyRecord| {
        let row = Row::of(register, record, today);
        let by_all = Judged { closed: row.closed, due: row.due, mark: row.mark };
        let Judged { closed, due, mark } = judge(workspace, record, today, by_all);
        Row { closed, due, mark, ..row }
    };
    (register.records)(workspace).iter().map(row).collect()
}

/// Which records of a list are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// Those about which something is to be done.
    #[default]
    Open,
    /// Those that call for a look.
    Marked,
    /// Those about which nothing is to be done any more.
    Closed,
    /// All.
    All,
}

/// Which records are looked at in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// These letters stand in one of the fields.
    pub search: String,
    /// It is this side's.
    pub side: Option<Side>,
    /// Where it stands.
    pub standing: Standing,
    /// By this field; in the order people gave them otherwise.
    pub sort: Option<&'static str>,
    /// Backwards.
    pub descending: bool,
}

/// The rows that are wanted, in the order that is wanted; what a field says nothing about comes last.
pub fn wanted(rows: &[Row], register: &Register, wanted: &Wanted) -> Vec<RecordRef> {
    let letters = wanted.search.trim().to_lowercase();
    let side = wanted.side.map(Choice::value_name);
    let mut found: Vec<&Row> = rows
        .iter()
        .filter(|row| match wanted.standing {
            Standing::Open => !row.closed,
            Standing::Marked => row.mark != Mark::None,
            Standing::Closed => row.closed,
            Standing::All => true,
        })
        .filter(|row| {
            let of = || register.side.and_then(|field| row.value(field));
            side.is_none() || of().is_none_or(|of| of.as_str() == side)
        })
        .filter(|row| {
            letters.is_empty()
                || register.fields().filter_map(|field| row.value(field.name)).any(|value| holds(&value, &letters))
        })
        .collect();
    if let Some(field) = wanted.sort.and_then(|name| register.field(name)) {
        found.sort_by_cached_key(|row| sort_key(field, row.value(field.name).as_ref()));
        if wanted.descending {
            let (with, without): (Vec<&Row>, Vec<&Row>) =
                found.into_iter().partition(|row| row.value(field.name).is_some());
            found = with.into_iter().rev().chain(without).collect();
        }
    }
    found.into_iter().map(|row| row.record).collect()
}

fn holds(value: &Value, letters: &str) -> bool {
    match value {
        Value::String(text) => text.to_lowercase().contains(letters),
        Value::Array(several) => several.iter().any(|value| holds(value, letters)),
        Value::Object(parts) => parts.values().any(|value| holds(value, letters)),
        _ => false,
    }
}

/// Choices in the order of their declaration, numbers by size, texts and days by their letters, nothing last.
fn sort_key(field: &FieldInfo, value: Option<&Value>) -> (u8, i64, String) {
    let choices: &[(&str, &str)] = match field.input {
        Input::Choice(words) => words,
        Input::Optional(Input::Choice(words)) => words,
        _ => &[],
    };
    match value {
        Some(Value::String(name)) if !choices.is_empty() => {
            let place = choices.iter().position(|(known, _)| known == name).unwrap_or(choices.len());
            (0, i64::try_from(place).unwrap_or(i64::MAX), String::new())
        }
        Some(Value::String(text)) => (0, 0, text.to_lowercase()),
        Some(Value::Number(number)) => (0, number.as_i64().unwrap_or(i64::MAX), String::new()),
        Some(Value::Null) | None => (1, 0, String::new()),
        Some(other) => (0, 0, other.to_string().to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::marked::Marked;
    use crate::model::{Contact, DataGap, Friction, TaskState};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_named_field_is_declared_and_every_list_has_a_title() {
        for register in ALL {
            let known = |name: &str| fields_of_table(register.table).iter().any(|field| field.name == name);
            let named =
                register.columns.iter().copied().chain(register.side).chain(register.needs).chain(register.verified);
            for name in named.chain(register.state.map(|(field, _)| field)) {
                assert!(known(name), "{}.{name}", register.table);
            }
            assert!(known(register.title()), "{}", register.table);
            if let Some((field, closing)) = register.state {
                let field = fields_of_table(register.table).iter().find(|one| one.name == field).unwrap();
                let Input::Choice(words) = field.input else { panic!("{}.{}", register.table, field.name) };
                assert!(closing.iter().all(|value| words.iter().any(|(name, _)| name == value)));
            }
            let new = (register.new)(&mut FreshIds::seeded(1));
            assert_eq!((new.address().table(), new.address().area()), (register.table, register.area));
        }
    }

    #[test]
    fn what_is_late_missing_or_out_of_date_is_marked_until_it_is_closed() {
        let mut workspace = Workspace::default();
        let mut fresh = FreshIds::seeded(4);
        let mut put = |record: AnyRecord| {
            let address = record.address();
            record.put_into(&mut workspace);
            address
        };
        let gap = |due: Option<&str>, owner: &str, state| DataGap {
            due: due.map(day),
            owner: owner.to_owned(),
            state,
            ..DataGap::default()
        };
        let mut new = |one: DataGap| put(DataGap { id: fresh.next(), ..one }.into());
        let late = new(gap(Some("2026-11-25"), "", TaskState::Open));
        let nobody = new(gap(Some("2026-12-24"), "", TaskState::Going));
        let soon = new(gap(Some("2026-12-03"), "Anna", TaskState::Open));
        let later = new(gap(Some("2026-12-04"), "Anna", TaskState::Open));
        let done = new(gap(Some("2026-11-01"), "", TaskState::Done));
        let register = Register::of_table("data_gaps").unwrap();
        let marks: Vec<(RecordRef, Mark)> =
            rows(&workspace, register, day("2026-11-26")).into_iter().map(|row| (row.record, row.mark)).collect();
        let of = |record: RecordRef| marks.iter().find(|(one, _)| *one == record).unwrap().1;
        assert_eq!(
            [late, nobody, soon, later, done].map(of),
            [Mark::Overdue, Mark::Gap, Mark::Soon, Mark::None, Mark::None]
        );
        let mut marked = Marked::default();
        marked.follow(None, &workspace, day("2026-11-26"));
        assert_eq!(marked.all().iter().map(|(_, row)| row.record).collect::<Vec<_>>(), [late, nobody, soon]);
        assert_eq!((marked.count(Area::Tools), marked.count(Area::Rules)), (3, 0));
        // One list is looked at again, the others are as they were.
        let before = workspace.clone();
        crate::model::delete(&mut workspace, late);
        marked.follow(Some(&before), &workspace, day("2026-11-26"));
        assert_eq!(marked.count(Area::Tools), 2);
    }

    #[test]
    fn a_name_nobody_made_sure_of_for_half_a_year_is_out_of_date() {
        let register = Register::of_table("contacts").unwrap();
        for (verified, mark) in [
            (None, Mark::Stale),
            (Some("2026-05-29"), Mark::Stale),
            (Some("2026-05-30"), Mark::None),
            (Some("2026-11-26"), Mark::None),
        ] {
            let contact = Contact { person: "Anna".to_owned(), verified: verified.map(day), ..Contact::default() };
            assert_eq!(Row::of(register, &contact.into(), day("2026-11-26")).mark, mark, "{verified:?}");
        }
        assert_eq!(Row::of(register, &Contact::default().into(), day("2026-11-26")).mark, Mark::Gap);
    }

    #[test]
    fn rows_are_found_by_letters_and_side_and_sorted_with_nothing_last() {
        let register = Register::of_table("frictions").unwrap();
        let mut workspace = Workspace::default();
        let mut fresh = FreshIds::seeded(4);
        let mut ids = Vec::new();
        for (text, due, state) in [
            ("Bids", None, TaskState::Going),
            ("Ändern", Some("2026-12-01"), TaskState::Open),
            ("price lists", Some("2026-11-30"), TaskState::Done),
        ] {
            let ord = crate::model::last_order(&workspace.frictions);
            let friction = Friction {
                id: fresh.next(),
                ord,
                text: text.to_owned(),
                due: due.map(day),
                state,
                ..Default::default()
            };
            ids.push(RecordRef::from(friction.id));
            AnyRecord::from(friction).put_into(&mut workspace);
        }
        let rows = rows(&workspace, register, day("2026-11-26"));
        let look = |want: Wanted| -> Vec<usize> {
            let found = wanted(&rows, register, &want);
            found.iter().map(|one| ids.iter().position(|id| id == one).unwrap()).collect()
        };
        assert_eq!(look(Wanted::default()), [0, 1]);
        let all = Wanted { standing: Standing::All, ..Wanted::default() };
        assert_eq!(look(Wanted { search: "ÄND".to_owned(), ..all.clone() }), [1]);
        assert_eq!(look(Wanted { sort: Some("due"), ..all.clone() }), [2, 1, 0]);
        assert_eq!(look(Wanted { sort: Some("due"), descending: true, ..all.clone() }), [1, 2, 0]);
        assert_eq!(look(Wanted { sort: Some("state"), ..all }), [1, 0, 2]);
        assert_eq!(look(Wanted { standing: Standing::Closed, ..Wanted::default() }), [2]);
    }
}
