use egui::Ui;
use super::super::{Outbox, View};
#[derive(Debug, Default)]
pub struct AgreementPage {}
impl AgreementPage {
    pub fn ui(&mut self, _ui: &mut Ui, _view: View<'_>, _out: &mut Outbox) {}
}
impl AgreementPage { pub fn show(&mut self, _: crate::model::Id<crate::model::Kpi>) {} }
