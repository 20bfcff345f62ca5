//! What the declaration of a field says: its words, how it is merged, where it leads, which values it may have. File,
//! merge, integrity, deletion, search and wording read it from here; nothing of it is written down a second time.
//!
//! The behaviour of a field comes from its type ([`FieldType`]); a [`Tag`] in its declaration overrides or adds.

mod declare;
mod types;

use serde_json::Value;

use super::RecordRef;
use super::input::{Input, Tense, Word};

pub(crate) use declare::{fields, handles, part};

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
    /// A text of at most so many letters, counted as people count them.
    AtMost(usize),
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
    /// On which side of today its day lies; of one that is only [`Tag::Due`] it is to come.
    Day(Tense),
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
}

impl FieldInfo {
    /// Whether the declaration says so.
    pub fn is(&self, tag: Tag) -> bool {
        self.tags.contains(&tag)
    }

    /// The least and the most a number in it may be, if the declaration says so.
    pub fn limits(&self) -> Option<(i64, i64)> {
        self.tags.iter().find_map(|tag| match tag {
            Tag::Within(least, most) => Some((*least, *most)),
            _ => None,
        })
    }

    /// On which side of today its day lies; nothing where the declaration says nothing, as of a field that holds no day.
    pub fn tense(&self) -> Option<Tense> {
        let told = self.tags.iter().find_map(|tag| match tag {
            Tag::Day(tense) => Some(*tense),
            _ => None,
        });
        told.or_else(|| self.is(Tag::Due).then_some(Tense::Future))
    }

    /// How many letters its text has at most, where the declaration says so.
    pub fn most_letters(&self) -> Option<usize> {
        self.tags.iter().find_map(|tag| match tag {
            Tag::AtMost(most) => Some(*most),
            _ => None,
        })
    }
}

/// A place inside of a record.
#[derive(Debug, Clone, Copy)]
pub struct Place {
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
    let mut place = Place { shape: field.shape, tags: field.tags };
    for part in parts {
        match place.shape {
            Shape::Part(fields) => {
                let field = find(fields, part)?;
                let tags = if field.tags.is_empty() { place.tags } else { field.tags };
                place = Place { shape: field.shape, tags };
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

    /// The value that was entered, null for nothing; `None` where this is no value of the type. See [`FieldValue::entered`].
    fn read(_entered: &Value) -> Option<Self> {
        None
    }

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

    /// What is entered in it: a text, the name of a choice, the address of a record, a number, a list of these, or an object with one
    /// for each side. Null where it holds nothing, and for what is not entered by itself ([`Input::None`]).
    fn entered(&self) -> Value {
        Value::Null
    }

    /// Enters a value, null for nothing; of an object with one for each side only the sides in it. False where it cannot hold the
    /// value: then it stays as it is.
    fn enter(&mut self, _value: &Value) -> bool {
        false
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
    if let Some((least, most)) = field.limits() {
        value.numbers(&mut |number| within &= (least..=most).contains(&number));
    }
    within
}

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
