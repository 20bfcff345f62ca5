use egui::Ui;
use super::super::{Outbox, View};
#[derive(Debug, Default)]
pub struct FunnelPage {}
impl FunnelPage {
    pub fn ui(&mut self, _ui: &mut Ui, _view: View<'_>, _out: &mut Outbox) {}
}
impl FunnelPage { pub fn show(&mut self, _: crate::model::Id<crate::model::FunnelStage>) {} }
