//! Edits made while one of several models is looked at.

use std::sync::Arc;

use super::{Change, Edit};
use crate::model::{AnyRecord, Header, Id, LeadModel, Workspace};

impl Edit {
    /// The edit of the whole workspace that an edit made in one model's view stands for: what is new belongs to the model,
    /// and a policy put in the header is the model's own. `None` is the general model, whose policy the header keeps.
    pub fn in_model(mut self, model: Option<Id<LeadModel>>, whole: &Workspace) -> Self {
        let Some(model) = model.and_then(|id| whole.models.get(&id)) else { return self };
        self.place.record.get_or_insert(model.id.into());
        self.field = self.field.map(|field| field.in_model(model.id));
        self.changes = self.changes.into_iter().flat_map(|change| owned(change, model, whole)).collect();
        self
    }
}

fn owned(change: Change, model: &Arc<LeadModel>, whole: &Workspace) -> Vec<Change> {
    match change {
        Change::Put(record) if record.address().exists_in(whole) => vec![Change::Put(record)],
        Change::Put(record) => vec![Change::Put(with_model(record, model.id))],
        Change::Header(header) => {
            let own = LeadModel { policy: header.lead_policy.clone(), ..(**model).clone() };
            let header = Header { lead_policy: whole.header.lead_policy.clone(), ..(*header).clone() };
            let own = (own.policy != model.policy).then(|| Change::Put(own.into()));
            let header = (header != *whole.header).then(|| Change::Header(Arc::new(header)));
            own.into_iter().chain(header).collect()
        }
        other @ (Change::Remove(_) | Change::All(_)) => vec![other],
    }
}

/// A new record belongs to the model, unless it says itself where it belongs.
fn with_model(mut record: AnyRecord, model: Id<LeadModel>) -> AnyRecord {
    let own = match &mut record {
        AnyRecord::Criterion(one) => Some(&mut Arc::make_mut(one).model),
        AnyRecord::Round(one) => Some(&mut Arc::make_mut(one).model),
        AnyRecord::Test(one) => Some(&mut Arc::make_mut(one).model),
        AnyRecord::Version(one) => Some(&mut Arc::make_mut(one).model),
        _ => None,
    };
    if let Some(own) = own {
        own.get_or_insert(model);
    }
    record
}
