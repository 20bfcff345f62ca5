use egui::Ui;
use super::super::{Outbox, View};
#[derive(Debug, Default)]
pub struct OverviewPage {}
impl OverviewPage {
    pub fn ui(&mut self, _ui: &mut Ui, _view: View<'_>, _out: &mut Outbox) {}
}
