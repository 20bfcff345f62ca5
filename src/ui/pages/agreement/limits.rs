//! A limit of the hand-over that is agreed as a KPI.

use super::super::super::{Outbox, View};
use crate::calc::proposals::Topic;
use crate::calc::sources::taken_from;
use crate::edit::{Edit, Page};
use crate::model::{Id, Kpi};

/// The KPI becomes the source of a limit.
pub fn take_from(view: View<'_>, out: &mut Outbox, topic: Topic, kpi: Id<Kpi>) {
    let Some(kpi) = view.workspace.kpis.get(&kpi) else { return };
    if let Some((kpi, sla)) = taken_from(view.workspace, topic, kpi) {
        let edit = Edit::change(&*view.workspace.header, "edit-sla", "limit", |header| header.sla = sla);
        out.edit(edit.on(Page::Agreement).put(kpi));
    }
}
