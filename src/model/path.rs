//! Where a value stands: the way from a record or the header to one of its fields, or into one.

use std::fmt;

use super::schema::{Field, FieldInfo};
use super::{Id, LeadModel, PerSide, RecordRef, Side};

/// The names on the way to a value: of a field, and of what stands inside of it; empty behind the last.
pub type Steps = [&'static str; 3];

/// Which value of which record: what is edited, the id of its widget, and what typing coalesces in. It never follows from a
/// position on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FieldPath {
    /// The record; `None` is the header or view state.
    pub record: Option<RecordRef>,
    /// The way to the value.
    pub steps: Steps,
    /// Tells a further widget of the same value from its first: where it stands.
    pub place: &'static str,
}

impl FieldPath {
    /// A field of a record.
    pub fn of(record: impl Into<RecordRef>, name: &'static str) -> Self {
        Self::to(Some(record.into()), [name, "", ""])
    }

    /// A field of the header or of a page.
    pub const fn header(name: &'static str) -> Self {
        Self::to(None, [name, "", ""])
    }

    /// A value of a record, or of the header.
    pub const fn to(record: Option<RecordRef>, steps: Steps) -> Self {
        Self { record, steps, place: "" }
    }

    /// What stands inside of it.
    pub fn then(self, name: &'static str) -> Self {
        Self { steps: joined(self.steps, [name, "", ""]), ..self }
    }

    /// A further widget of the same value.
    pub const fn at(self, place: &'static str) -> Self {
        Self { place, ..self }
    }

    /// The same value of a model: what the header keeps as the policy of the general model, each other model keeps itself.
    pub fn in_model(mut self, model: Id<LeadModel>) -> Self {
        if self.record.is_none() {
            self.record = Some(model.into());
            if let [first @ "lead_policy", ..] = &mut self.steps {
                *first = "policy";
            }
        }
        self
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps = self.steps.iter().filter(|step| !step.is_empty());
        f.write_str(&steps.copied().collect::<Vec<_>>().join("/"))
    }
}

/// One way behind another.
fn joined(mut steps: Steps, more: Steps) -> Steps {
    let mut more = more.into_iter().filter(|step| !step.is_empty());
    for free in steps.iter_mut().filter(|step| step.is_empty()) {
        *free = more.next().unwrap_or_default();
    }
    steps
}

/// A way from something to a value in it.
pub trait Way<R>: Copy {
    /// What it leads to.
    type Value: 'static;

    /// The names on it.
    fn steps(&self) -> Steps;

    /// The value.
    fn get<'r>(&self, of: &'r R) -> &'r Self::Value;

    /// The value, to be changed.
    fn get_mut<'r>(&self, of: &'r mut R) -> &'r mut Self::Value;
}

/// A way that ends at a field, or inside of one that is declared.
pub trait FieldOf<R>: Way<R> {
    /// The declaration of the innermost field with words of its own.
    fn info(&self) -> &'static FieldInfo;
}

impl<R: 'static, T: 'static> Way<R> for Field<R, T> {
    type Value = T;

    fn steps(&self) -> Steps {
        [self.info.name, "", ""]
    }

    fn get<'r>(&self, of: &'r R) -> &'r T {
        (self.get)(of)
    }

    fn get_mut<'r>(&self, of: &'r mut R) -> &'r mut T {
        (self.get_mut)(of)
    }
}

impl<R: 'static, T: 'static> FieldOf<R> for Field<R, T> {
    fn info(&self) -> &'static FieldInfo {
        self.info
    }
}

impl<R, T: Default + PartialEq> Field<R, PerSide<T>> {
    /// What one side says in it.
    pub fn of(self, side: Side) -> OfSide<Self> {
        OfSide { field: self, side }
    }
}

/// The way to a thing itself.
#[derive(Debug, Clone, Copy)]
pub struct Itself;

impl<R: 'static> Way<R> for Itself {
    type Value = R;

    fn steps(&self) -> Steps {
        [""; 3]
    }

    fn get<'r>(&self, of: &'r R) -> &'r R {
        of
    }

    fn get_mut<'r>(&self, of: &'r mut R) -> &'r mut R {
        of
    }
}

/// A way that goes on inside of a part.
#[derive(Debug, Clone, Copy)]
pub struct Inside<P, F> {
    /// The way to the part.
    pub part: P,
    /// The way from there.
    pub field: F,
}

impl<R, P: Way<R>, F: Way<P::Value>> Way<R> for Inside<P, F> {
    type Value = F::Value;

    fn steps(&self) -> Steps {
        joined(self.part.steps(), self.field.steps())
    }

    fn get<'r>(&self, of: &'r R) -> &'r F::Value {
        self.field.get(self.part.get(of))
    }

    fn get_mut<'r>(&self, of: &'r mut R) -> &'r mut F::Value {
        self.field.get_mut(self.part.get_mut(of))
    }
}

/// The way to what one side says.
#[derive(Debug, Clone, Copy)]
pub struct OfSide<F> {
    field: F,
    side: Side,
}

impl<R, T, F> Way<R> for OfSide<F>
where
    T: Default + PartialEq + 'static,
    F: Way<R, Value = PerSide<T>>,
{
    type Value = T;

    fn steps(&self) -> Steps {
        joined(self.field.steps(), [self.side.name(), "", ""])
    }

    fn get<'r>(&self, of: &'r R) -> &'r T {
        self.field.get(of).get(self.side)
    }

    fn get_mut<'r>(&self, of: &'r mut R) -> &'r mut T {
        self.field.get_mut(of).get_mut(self.side)
    }
}

impl<R, T, F> FieldOf<R> for OfSide<F>
where
    T: Default + PartialEq + 'static,
    F: FieldOf<R, Value = PerSide<T>>,
{
    fn info(&self) -> &'static FieldInfo {
        self.field.info()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::schema::{Fields, place};
    use crate::model::{Criterion, Header, LeadPolicy, Sla};

    /// A path is the way on which merging and questions find the same value, and a way reads and writes what its path names.
    #[test]
    fn a_way_leads_where_its_path_says() {
        let benefit = Criterion::F.benefit.of(Side::Marketing);
        let mut criterion = Criterion::default();
        benefit.get_mut(&mut criterion).push_str("fewer calls");
        assert_eq!(
            (criterion.benefit.marketing.as_str(), benefit.get(&criterion).as_str()),
            ("fewer calls", "fewer calls")
        );
        let path = FieldPath::to(Some(criterion.id.into()), benefit.steps());
        assert_eq!(path.to_string(), "benefit/marketing");
        assert_eq!(path, FieldPath::of(criterion.id, "benefit").then("marketing"));
        assert!(place(Criterion::FIELDS, &path.to_string()).is_some());

        let goal = Inside { part: Header::F.sla, field: Sla::F.goal };
        let mut header = Header::default();
        goal.get_mut(&mut header).push_str("more");
        assert_eq!(
            (header.sla.goal.as_str(), FieldPath::to(None, goal.steps()).to_string().as_str()),
            ("more", "sla/goal")
        );
    }

    /// What the page edits as the policy of the general model is, in a model's view, the policy of the model.
    #[test]
    fn a_policy_stands_in_its_model() {
        let model = Id::<LeadModel>::from_bits(7);
        let cap = Inside { part: Header::F.lead_policy, field: LeadPolicy::F.fit_cap };
        let path = FieldPath::to(None, cap.steps()).in_model(model);
        assert_eq!((path.record, path.to_string().as_str()), (Some(model.into()), "policy/fit_cap"));
        assert!(place(LeadModel::FIELDS, &path.to_string()).is_some());
        assert_eq!(FieldPath::of(model, "name").in_model(model), FieldPath::of(model, "name"));
    }
}
