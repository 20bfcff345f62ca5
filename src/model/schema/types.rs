//! What each type of field says by itself: how it merges, where it leads, what it measures.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{FieldInfo, FieldType, FieldValue, Shape};
use crate::model::input::{self, Input};
use crate::model::{
    Ballot, Card, Confirmation, Confirmed, ContentKind, Freshness, Id, Kind, LeadColumn, LinkedLeads, Month, OrderKey,
    Overwritten, PerSide, RecordRef, ReviewScope, Rule, Scale, Side, SignOff, Terms, TimeOfDay,
};

/// Enters a value in its place.
fn put<T: FieldType>(place: &mut T, value: &Value) -> bool {
    match T::read(value) {
        Some(new) => {
            *place = new;
            true
        }
        None => false,
    }
}

/// Declares types whose values are taken whole, are not entered by themselves, and hold neither references nor numbers to be checked.
macro_rules! plain {
    ($( $kind:ty ),*) => { $(
        impl FieldType for $kind {
            const SHAPE: Shape = Shape::Value;
        }
        impl FieldValue for $kind {}
    )* };
}

/// The same for numbers.
macro_rules! numbers {
    ($( $kind:ty ),*) => { $(
        impl FieldType for $kind {
            const SHAPE: Shape = Shape::Value;
            const INPUT: Input = Input::Number;

            fn read(entered: &Value) -> Option<Self> {
                if entered.is_null() { Some(0) } else { serde_json::from_value(entered.clone()).ok() }
            }
        }
        impl FieldValue for $kind {
            fn entered(&self) -> Value {
                (*self).into()
            }

            fn enter(&mut self, value: &Value) -> bool {
                put(self, value)
            }

            fn numbers(&self, found: &mut dyn FnMut(i64)) {
                found(i64::try_from(*self).unwrap_or(i64::MAX));
            }

            fn text(&self) -> String {
                self.to_string()
            }
        }
    )* };
}

plain!(Month, OrderKey, TimeOfDay);
numbers!(u8, u32, u64, i8, i32, i64);

impl FieldType for bool {
    const SHAPE: Shape = Shape::Value;
    const INPUT: Input = Input::YesNo;

    fn read(entered: &Value) -> Option<Self> {
        if entered.is_null() { Some(false) } else { entered.as_bool() }
    }
}

impl FieldValue for bool {
    fn entered(&self) -> Value {
        (*self).into()
    }

    fn enter(&mut self, value: &Value) -> bool {
        put(self, value)
    }
}

impl FieldType for NaiveDate {
    const SHAPE: Shape = Shape::Value;
    const INPUT: Input = Input::Day;

    fn read(entered: &Value) -> Option<Self> {
        entered.as_str()?.parse().ok()
    }
}

impl FieldValue for NaiveDate {
    fn entered(&self) -> Value {
        self.to_string().into()
    }

    fn enter(&mut self, value: &Value) -> bool {
        put(self, value)
    }
}

impl FieldType for String {
    const SHAPE: Shape = Shape::Value;
    const INPUT: Input = Input::Text;

    fn read(entered: &Value) -> Option<Self> {
        if entered.is_null() { Some(Self::new()) } else { entered.as_str().map(Self::from) }
    }
}

impl FieldValue for String {
    fn entered(&self) -> Value {
        if self.is_empty() { Value::Null } else { self.as_str().into() }
    }

    fn enter(&mut self, value: &Value) -> bool {
        put(self, value)
    }

    fn longest(&self) -> usize {
        self.len()
    }

    fn text(&self) -> String {
        self.clone()
    }
}

impl<T: Kind + 'static> FieldType for Id<T>
where
    RecordRef: From<Self>,
{
    const SHAPE: Shape = Shape::Reference;
    const INPUT: Input = Input::Record(input::table_of::<T>);

    fn read(entered: &Value) -> Option<Self> {
        entered.as_str()?.parse().ok()
    }
}

impl<T: Kind + 'static> FieldValue for Id<T>
where
    RecordRef: From<Self>,
{
    fn entered(&self) -> Value {
        self.to_string().into()
    }

    fn enter(&mut self, value: &Value) -> bool {
        put(self, value)
    }

    fn references(&self, found: &mut dyn FnMut(RecordRef)) {
        found(RecordRef::from(*self));
    }

    fn names(&self, record: RecordRef) -> bool {
        RecordRef::from(*self) == record
    }
}

impl<T: FieldType + 'static> FieldType for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const INPUT: Input = Input::Optional(&T::INPUT);

    fn read(entered: &Value) -> Option<Self> {
        if entered.is_null() { Some(None) } else { T::read(entered).map(Some) }
    }
}

impl<T: FieldType + 'static> FieldValue for Option<T> {
    fn entered(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::entered)
    }

    fn enter(&mut self, value: &Value) -> bool {
        put(self, value)
    }

    fn references(&self, found: &mut dyn FnMut(RecordRef)) {
        if let Some(value) = self {
            value.references(found);
        }
    }

    fn forget(&mut self, gone: RecordRef) {
        if self.as_ref().is_some_and(|value| value.names(gone)) {
            *self = None;
        }
        if let Some(value) = self {
            value.forget(gone);
        }
    }

    fn numbers(&self, found: &mut dyn FnMut(i64)) {
        if let Some(value) = self {
            value.numbers(found);
        }
    }

    fn keeps_limits(&self) -> bool {
        self.as_ref().is_none_or(T::keeps_limits)
    }

    fn longest(&self) -> usize {
        self.as_ref().map_or(0, T::longest)
    }
}

impl<T: FieldType + 'static> FieldType for Vec<T> {
    const SHAPE: Shape = Shape::Whole(&T::SHAPE);
}

impl<T: FieldValue> FieldValue for Vec<T> {
    fn references(&self, found: &mut dyn FnMut(RecordRef)) {
        for value in self {
            value.references(found);
        }
    }

    fn forget(&mut self, gone: RecordRef) {
        self.retain(|value| !value.names(gone));
        for value in self {
            value.forget(gone);
        }
    }

    fn keeps_limits(&self) -> bool {
        self.iter().all(T::keeps_limits)
    }

    fn longest(&self) -> usize {
        self.iter().map(T::longest).max().unwrap_or_default()
    }
}

impl<T: FieldType + Ord + 'static> FieldType for BTreeSet<T> {
    const SHAPE: Shape = Shape::Set(&T::SHAPE);
    const INPUT: Input = Input::Several(&T::INPUT);

    fn read(entered: &Value) -> Option<Self> {
        if entered.is_null() { Some(Self::new()) } else { entered.as_array()?.iter().map(T::read).collect() }
    }

    fn carry(&mut self, before: &Self, after: &Self) {
        self.extend(after.difference(before).cloned());
        for gone in before.difference(after) {
            self.remove(gone);
        }
    }
}

impl<T: FieldType + Ord + 'static> FieldValue for BTreeSet<T> {
    fn entered(&self) -> Value {
        if self.is_empty() { Value::Null } else { self.iter().map(T::entered).collect() }
    }

    fn enter(&mut self, value: &Value) -> bool {
        put(self, value)
    }

    fn references(&self, found: &mut dyn FnMut(RecordRef)) {
        for value in self {
            value.references(found);
        }
    }

    fn forget(&mut self, gone: RecordRef) {
        self.retain(|value| !value.names(gone));
    }

    fn longest(&self) -> usize {
        self.iter().map(T::longest).max().unwrap_or_default()
    }
}

impl<K: FieldType + Ord + 'static, V: FieldType + Default + 'static> FieldType for BTreeMap<K, V> {
    const SHAPE: Shape = Shape::Map(&K::SHAPE, &V::SHAPE);

    fn carry(&mut self, before: &Self, after: &Self) {
        for key in before.keys().chain(after.keys()) {
            match (self.get_mut(key), before.get(key), after.get(key)) {
                (Some(now), Some(before), Some(after)) => now.carry(before, after),
                // Both have begun the same entry.
                (Some(now), None, Some(after)) => now.carry(&V::default(), after),
                (_, before, Some(after)) if before != Some(after) => {
                    self.insert(key.clone(), after.clone());
                }
                (_, Some(_), None) => {
                    self.remove(key);
                }
                _ => {}
            }
        }
    }
}

impl<K: FieldValue + Ord, V: FieldValue> FieldValue for BTreeMap<K, V> {
    fn references(&self, found: &mut dyn FnMut(RecordRef)) {
        for (key, value) in self {
            key.references(found);
            value.references(found);
        }
    }

    fn forget(&mut self, gone: RecordRef) {
        self.retain(|key, _| !key.names(gone));
        for value in self.values_mut() {
            value.forget(gone);
        }
    }

    fn numbers(&self, found: &mut dyn FnMut(i64)) {
        for value in self.values() {
            value.numbers(found);
        }
    }

    fn keeps_limits(&self) -> bool {
        self.values().all(V::keeps_limits)
    }

    fn longest(&self) -> usize {
        self.iter().map(|(key, value)| key.longest().max(value.longest())).max().unwrap_or_default()
    }
}

impl<T: FieldType + Default + 'static> FieldType for PerSide<T> {
    const SHAPE: Shape = Shape::Part(&[
        FieldInfo { name: "sales", words: "side-sales", shape: T::SHAPE, tags: &[], input: T::INPUT },
        FieldInfo { name: "marketing", words: "side-marketing", shape: T::SHAPE, tags: &[], input: T::INPUT },
    ]);
    const INPUT: Input = Input::Sides(&T::INPUT);

    fn carry(&mut self, before: &Self, after: &Self) {
        self.sales.carry(&before.sales, &after.sales);
        self.marketing.carry(&before.marketing, &after.marketing);
    }
}

impl<T: FieldType + Default + 'static> FieldValue for PerSide<T> {
    fn entered(&self) -> Value {
        let sides = Side::BOTH.map(|side| (side.name().to_owned(), self.get(side).entered()));
        let held: Map<String, Value> = sides.into_iter().filter(|(_, value)| !value.is_null()).collect();
        if held.is_empty() { Value::Null } else { held.into() }
    }

    fn enter(&mut self, value: &Value) -> bool {
        let mut new = if value.is_null() { Self::default() } else { self.clone() };
        let sides = Side::BOTH.map(|side| value.get(side.name()).is_none_or(|value| new.get_mut(side).enter(value)));
        let taken = (value.is_object() || value.is_null()) && sides == [true; 2];
        if taken {
            *self = new;
        }
        taken
    }

    fn references(&self, found: &mut dyn FnMut(RecordRef)) {
        self.sales.references(found);
        self.marketing.references(found);
    }

    fn forget(&mut self, gone: RecordRef) {
        self.sales.forget(gone);
        self.marketing.forget(gone);
    }

    fn numbers(&self, found: &mut dyn FnMut(i64)) {
        self.sales.numbers(found);
        self.marketing.numbers(found);
    }

    fn keeps_limits(&self) -> bool {
        self.sales.keeps_limits() && self.marketing.keeps_limits()
    }

    fn longest(&self) -> usize {
        self.sales.longest().max(self.marketing.longest())
    }
}

/// Types whose make-up follows from no declaration.
macro_rules! shapes {
    ($( $kind:ty = $shape:expr ),* $(,)?) => { $(
        impl FieldType for $kind {
            const SHAPE: Shape = $shape;
        }
        impl FieldValue for $kind {}
    )* };
}

shapes! {
    Ballot = Shape::Ballot(&[
        FieldInfo { name: "side", words: "field-side", shape: Side::SHAPE, tags: &[], input: Input::None },
        FieldInfo { name: "name", words: "field-person-name", shape: Shape::Value, tags: &[], input: Input::None },
        FieldInfo { name: "neutral", words: "group-management", shape: Shape::Value, tags: &[], input: Input::None },
        FieldInfo { name: "sealed", words: "field-sealed", shape: Shape::Value, tags: &[], input: Input::None },
        FieldInfo { name: "open", words: "field-answers", shape: Shape::Value, tags: &[], input: Input::None },
    ]),
    Card = Shape::Value,
    Confirmation = Shape::Value,
    Confirmed = Shape::Map(&Shape::Name, &Shape::Set(&Shape::Value)),
    Freshness = Shape::Map(&ContentKind::SHAPE, &u32::SHAPE),
    LeadColumn = Shape::Value,
    LinkedLeads = Shape::Value,
    Overwritten = Shape::Value,
    ReviewScope = Shape::Value,
    Rule = Shape::Rule,
    Terms = Shape::Whole(&Shape::Map(&Shape::Name, &Shape::Value)),
    Scale = Shape::Poles(Scale::POLES),
}

impl FieldType for SignOff {
    const SHAPE: Shape = Shape::Signature;
}

impl FieldValue for SignOff {
    fn longest(&self) -> usize {
        self.dissent.len().max(self.by.len())
    }
}
