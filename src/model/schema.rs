//! What the declaration of a field says: its words, how it is merged, where it leads, which values it may have. File,
//! merge, integrity, deletion, search and wording read it from here; nothing of it is written down a second time.
//!
//! The behaviour of a field comes from its type ([`FieldType`]); a [`Tag`] in its declaration overrides or adds.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::input::{self, Input, Word};
use super::{
    Ballot, Card, Confirmation, Confirmed, ContentKind, Freshness, Id, LeadColumn, LinkedLeads, Month, OrderKey,
    Overwritten, PerSide, RecordRef, ReviewScope, Rule, Scale, Side, SignOff, Terms, TimeOfDay,
};

/// How a value is made up. Merging and wording follow from it.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// One value: when both sides change it, that is a question.
    Value,
    /// Made of parts that only make sense together: one value.
    Whole(&'static Shape),
    /// A long text: lines are merged where the changes do not touch.
    Text,
    /// One of a few values.
    Choice(&'static [Word]),
    /// A position between two poles: name in the file, words of the left and of the right pole.
    Poles(&'static [(&'static str, &'static str, &'static str)]),
    /// Another record.
    Reference,
    /// The name of a value of which there is only one, such as the threshold, or the address of a record.
    Name,
    /// Elements are added and removed one by one; never a question.
    Set(&'static Shape),
    /// Keys and values, merged key by key.
    Map(&'static Shape, &'static Shape),
    /// Named fields, merged field by field.
    Part(&'static [FieldInfo]),
    /// Somebody's signature.
    Signature,
    /// What somebody answered in silence: one answer, whatever it is made of.
    Ballot(&'static [FieldInfo]),
    /// A rule on leads.
    Rule,
}

/// What a declaration adds to what the type of the field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// What the record is called: in search, in undo, in questions.
    Title,
    /// A text of several lines.
    Text,
    /// Merged as one value whatever it is made of.
    Whole,
    /// In minor units of the workspace's currency.
    Money,
    /// A share in basis points, 1/10 000.
    BasisPoints,
    /// In hundredths of the KPI's unit.
    InUnitOfKpi,
    /// A number from the first to the second, both included.
    Within(i64, i64),
    /// As long as a whole record may be, not only as long as a text somebody typed.
    Long,
    /// Names records as they were then: they may be gone.
    History,
    /// Belongs to the record it leads to, and goes when that goes.
    Owner,
    /// Keeps no wording of an agreement: a signature does not cover it.
    NotWording,
    /// Not shown among the fields of a whole record.
    Hidden,
    /// The name of somebody, who may be on the list of people.
    Person,
    /// The day by which something is done, or on which it takes place.
    Due,
    /// The address of any record.
    Link,
}

/// What is declared about a field.
#[derive(Debug, Clone, Copy)]
pub struct FieldInfo {
    /// Its name in the file.
    pub name: &'static str,
    /// The key of its words.
    pub words: &'static str,
    /// How its value is made up.
    pub shape: Shape,
    /// What the declaration adds.
    pub tags: &'static [Tag],
    /// How it is entered.
    pub input: Input,
    /// Where the values of both sides stand in it, if it has one for each: Sales, Marketing.
    pub sides: [&'static str; 2],
}

impl FieldInfo {
    /// Whether the declaration says so.
    pub fn is(&self, tag: Tag) -> bool {
        self.tags.contains(&tag)
    }
}

/// Which field of which record: the id of its widget and what typing coalesces in follow from it, never from a position on
/// the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FieldPath {
    /// The record; `None` is the header or view state.
    pub record: Option<RecordRef>,
    /// The field's name.
    pub name: &'static str,
}

impl FieldPath {
    /// A field of a record.
    pub fn of(record: impl Into<RecordRef>, name: &'static str) -> Self {
        Self { record: Some(record.into()), name }
    }

    /// A field of the header or of a page.
    pub const fn header(name: &'static str) -> Self {
        Self { record: None, name }
    }
}

/// A place inside of a record.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The innermost field that has words of its own.
    pub field: &'static FieldInfo,
    /// How the value is made up that stands there.
    pub shape: Shape,
    /// What the declarations on the way add, the innermost that says something.
    pub tags: &'static [Tag],
}

/// The place a path such as `useful/sales` leads to among these fields; `None` for a path nobody declared. A key of a map
/// is any text.
pub fn place(fields: &'static [FieldInfo], path: &str) -> Option<Place> {
    let mut parts = path.split('/');
    let field = find(fields, parts.next()?)?;
    let mut place = Place { field, shape: field.shape, tags: field.tags };
    for part in parts {
        match place.shape {
            Shape::Part(fields) => {
                let field = find(fields, part)?;
                let tags = if field.tags.is_empty() { place.tags } else { field.tags };
                place = Place { field, shape: field.shape, tags };
            }
            Shape::Map(_, value) => place.shape = *value,
            _ => return None,
        }
    }
    Some(place)
}

fn find(fields: &'static [FieldInfo], name: &str) -> Option<&'static FieldInfo> {
    fields.iter().find(|field| field.name == name)
}

/// The shape of a field: as its type says unless a tag says otherwise.
#[expect(clippy::indexing_slicing, reason = "worked out while compiling, where there are no iterators")]
pub const fn shaped(by_type: &'static Shape, tags: &[Tag]) -> Shape {
    let mut at = 0;
    while at < tags.len() {
        match tags[at] {
            Tag::Text => return Shape::Text,
            Tag::Whole => return Shape::Whole(by_type),
            _ => at += 1,
        }
    }
    *by_type
}

/// What a type of field says by itself.
pub trait FieldType: FieldValue + Clone + PartialEq {
    /// How values of it are made up.
    const SHAPE: Shape;

    /// How it is entered by hand.
    const INPUT: Input = Input::None;

    /// Takes over what has changed from `before` to `after`, and only that: what somebody else has set in the meantime
    /// beside it stays.
    fn carry(&mut self, before: &Self, after: &Self) {
        if before != after {
            self.clone_from(after);
        }
    }
}

/// What can be asked of the value of a field without knowing its type.
pub trait FieldValue {
    /// Every record it leads to.
    fn references(&self, _found: &mut dyn FnMut(RecordRef)) {}

    /// Whether it is nothing but the address of this record.
    fn names(&self, _record: RecordRef) -> bool {
        false
    }

    /// Takes everything out that leads to this record.
    fn forget(&mut self, _gone: RecordRef) {}

    /// Every number in it.
    fn numbers(&self, _found: &mut dyn FnMut(i64)) {}

    /// Whether every number inside keeps the limits that are declared inside.
    fn keeps_limits(&self) -> bool {
        true
    }

    /// The bytes of its longest text.
    fn longest(&self) -> usize {
        0
    }

    /// As the title of a record; empty for what is no title.
    fn text(&self) -> String {
        String::new()
    }
}

/// Declares types whose values are taken whole and hold neither references nor numbers to be checked.
macro_rules! plain {
    ($( $kind:ty as $input:ident ),*) => { $(
        impl FieldType for $kind {
            const SHAPE: Shape = Shape::Value;
            const INPUT: Input = Input::$input;
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
        }
        impl FieldValue for $kind {
            fn numbers(&self, found: &mut dyn FnMut(i64)) {
                found(i64::try_from(*self).unwrap_or(i64::MAX));
            }

            fn text(&self) -> String {
                self.to_string()
            }
        }
    )* };
}

plain!(bool as YesNo, NaiveDate as Day, Month as None, OrderKey as None, TimeOfDay as None);
numbers!(u8, u32, u64, i8, i32, i64);

impl FieldType for String {
    const SHAPE: Shape = Shape::Value;
    const INPUT: Input = Input::Text;
}

impl FieldValue for String {
    fn longest(&self) -> usize {
        self.len()
    }

    fn text(&self) -> String {
        self.clone()
    }
}

impl<T: 'static> FieldType for Id<T>
where
    RecordRef: From<Self>,
{
    const SHAPE: Shape = Shape::Reference;
    const INPUT: Input = Input::Record(input::table_of::<T>);
}

impl<T: 'static> FieldValue for Id<T>
where
    RecordRef: From<Self>,
{
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
}

impl<T: FieldValue> FieldValue for Option<T> {
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

    fn carry(&mut self, before: &Self, after: &Self) {
        self.extend(after.difference(before).cloned());
        for gone in before.difference(after) {
            self.remove(gone);
        }
    }
}

impl<T: FieldValue + Ord> FieldValue for BTreeSet<T> {
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

impl<T: FieldType + Default + PartialEq + 'static> FieldType for PerSide<T> {
    const SHAPE: Shape = Shape::Part(&[
        FieldInfo { name: "sales", words: "side-sales", shape: T::SHAPE, tags: &[], input: T::INPUT, sides: ["", ""] },
        FieldInfo {
            name: "marketing",
            words: "side-marketing",
            shape: T::SHAPE,
            tags: &[],
            input: T::INPUT,
            sides: ["", ""],
        },
    ]);
    const INPUT: Input = Input::Sides(&T::INPUT);

    fn carry(&mut self, before: &Self, after: &Self) {
        self.sales.carry(&before.sales, &after.sales);
        self.marketing.carry(&before.marketing, &after.marketing);
    }
}

impl<T: FieldValue + Default + PartialEq> FieldValue for PerSide<T> {
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

/// A struct of the model whose fields are declared with [`fields!`].
pub trait Fields {
    /// Its fields in the order of the file.
    const FIELDS: &'static [FieldInfo];

    /// Looks at every field.
    fn each(&self, look: &mut dyn FnMut(&'static FieldInfo, &dyn FieldValue));

    /// Changes every field.
    fn each_mut(&mut self, change: &mut dyn FnMut(&'static FieldInfo, &mut dyn FieldValue));
}

/// What a struct is called: the field declared as its title; empty for one without.
pub fn title(of: &impl Fields) -> String {
    let mut title = String::new();
    of.each(&mut |field, value| {
        if field.is(Tag::Title) {
            title = value.text();
        }
    });
    title
}

/// Every record a struct leads to; what it only tells of the past is left out.
pub fn references(of: &impl Fields, found: &mut dyn FnMut(RecordRef)) {
    of.each(&mut |field, value| {
        if !field.is(Tag::History) {
            value.references(found);
        }
    });
}

/// Whether every field of a struct keeps the limits of its declaration.
pub fn keeps_limits(of: &impl Fields) -> bool {
    let mut keeps = true;
    of.each(&mut |field, value| keeps &= is_within(field, value));
    keeps
}

/// Whether the value of a field keeps the limits of its declaration.
pub fn is_within(field: &FieldInfo, value: &dyn FieldValue) -> bool {
    let mut within = value.keeps_limits();
    for tag in field.tags {
        if let Tag::Within(least, most) = tag {
            value.numbers(&mut |number| within &= (*least..=*most).contains(&number));
        }
    }
    within
}

/// Declares the fields of a struct of the model: name, type, key of the words, tags. A field that is left out does not
/// compile.
macro_rules! fields {
    ($name:ident $([ $whole:ident ])? {
        $( $field:ident : $kind:ty = $words:literal [ $($tag:expr),* $(,)? ] ),* $(,)?
    }) => {
        impl $crate::model::schema::Fields for $name {
            const FIELDS: &'static [$crate::model::schema::FieldInfo] = &[ $( {
                #[allow(unused_imports, clippy::enum_glob_use, reason = "a declaration names its tags alone")]
                use $crate::model::schema::Tag::*;
                const TAGS: &[$crate::model::schema::Tag] = &[ $($tag),* ];
                $crate::model::schema::FieldInfo {
                    name: stringify!($field),
                    words: $words,
                    shape: $crate::model::schema::shaped(&<$kind as $crate::model::schema::FieldType>::SHAPE, TAGS),
                    tags: TAGS,
                    input: <$kind as $crate::model::schema::FieldType>::INPUT,
                    sides: [concat!(stringify!($field), "/sales"), concat!(stringify!($field), "/marketing")],
                }
            }, )* ];

            fn each(
                &self,
                look: &mut dyn FnMut(&'static $crate::model::schema::FieldInfo, &dyn $crate::model::schema::FieldValue),
            ) {
                let mut fields = Self::FIELDS.iter();
                $( if let Some(field) = fields.next() { look(field, &self.$field); } )*
            }

            fn each_mut(
                &mut self,
                change: &mut dyn FnMut(
                    &'static $crate::model::schema::FieldInfo,
                    &mut dyn $crate::model::schema::FieldValue,
                ),
            ) {
                let mut fields = Self::FIELDS.iter();
                $( if let Some(field) = fields.next() { change(field, &mut self.$field); } )*
            }
        }

        impl $crate::model::schema::FieldType for $name {
            const SHAPE: $crate::model::schema::Shape = $crate::model::schema::shaped(
                &$crate::model::schema::Shape::Part(<Self as $crate::model::schema::Fields>::FIELDS),
                &[ $( $crate::model::schema::Tag::$whole )? ],
            );

            fn carry(&mut self, before: &Self, after: &Self) {
                $( $crate::model::schema::FieldType::carry(&mut self.$field, &before.$field, &after.$field); )*
            }
        }

        impl $crate::model::schema::FieldValue for $name {
            fn references(&self, found: &mut dyn FnMut($crate::model::RecordRef)) {
                $crate::model::schema::references(self, found);
            }

            fn forget(&mut self, gone: $crate::model::RecordRef) {
                $crate::model::schema::Fields::each_mut(self, &mut |_, value| value.forget(gone));
            }

            fn keeps_limits(&self) -> bool {
                $crate::model::schema::keeps_limits(self)
            }

            fn longest(&self) -> usize {
                let mut longest = 0;
                $crate::model::schema::Fields::each(self, &mut |_, value| longest = longest.max(value.longest()));
                longest
            }
        }
    };
}
pub(crate) use fields;

/// A field of a record or a part: how it is declared, how it is read and written.
pub struct Field<R, T> {
    /// The declaration.
    pub info: &'static FieldInfo,
    /// Its value.
    pub get: fn(&R) -> &T,
    /// Its value, to be changed.
    pub get_mut: fn(&mut R) -> &mut T,
}

impl<R, T> Clone for Field<R, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R, T> Copy for Field<R, T> {}

impl<R, T> std::fmt::Debug for Field<R, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.info.name)
    }
}

/// The declaration of a field by its name; the last one where there is none of this name, which the compiler excludes.
#[expect(clippy::indexing_slicing, reason = "worked out while compiling, where there are no iterators")]
pub const fn declared(fields: &'static [FieldInfo], name: &str) -> &'static FieldInfo {
    let mut at = 0;
    while at + 1 < fields.len() && !same(fields[at].name.as_bytes(), name.as_bytes()) {
        at += 1;
    }
    &fields[at]
}

#[expect(clippy::indexing_slicing, reason = "worked out while compiling, where there are no iterators")]
const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// Declares the handles of a struct's fields.
macro_rules! handles {
    ($name:ident($handles:ident) { $( $field:ident : $kind:ty ),* $(,)? }) => {
        /// The handles of the fields.
        #[derive(Debug, Clone, Copy)]
        pub struct $handles { $( pub $field: $crate::model::schema::Field<$name, $kind>, )* }

        impl $name {
            /// The handles of the fields.
            pub const F: $handles = $handles { $(
                $field: $crate::model::schema::Field {
                    info: $crate::model::schema::declared(
                        <Self as $crate::model::schema::Fields>::FIELDS,
                        stringify!($field),
                    ),
                    get: |of| &of.$field,
                    get_mut: |of| &mut of.$field,
                },
            )* };
        }
    };
}
pub(crate) use handles;

/// Declares a struct that stands inside of records or of the header, with its fields; `[Whole]` behind its name makes it one
/// value wherever it stands.
macro_rules! part {
    ($(#[$meta:meta])* pub struct $name:ident $([ $whole:ident ])? {
        $( $(#[$field_meta:meta])* pub $field:ident : $kind:ty = $words:literal $([ $($tag:expr),* $(,)? ])? ),* $(,)?
    }) => {
        $(#[$meta])*
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $kind, )*
        }

        $crate::model::schema::fields! {
            $name $([ $whole ])? { $( $field : $kind = $words [ $( $($tag),* )? ] ),* }
        }
    };
}
pub(crate) use part;

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
        FieldInfo { name: "side", words: "field-side", shape: Side::SHAPE, tags: &[], input: Input::None, sides: ["", ""] },
        FieldInfo { name: "name", words: "field-person-name", shape: Shape::Value, tags: &[], input: Input::None, sides: ["", ""] },
        FieldInfo { name: "sealed", words: "field-sealed", shape: Shape::Value, tags: &[], input: Input::None, sides: ["", ""] },
        FieldInfo { name: "open", words: "field-answers", shape: Shape::Value, tags: &[], input: Input::None, sides: ["", ""] },
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
