use egui::Ui;
use super::super::{Outbox, View};
#[derive(Debug, Default)]
pub struct ContentPage {}
impl ContentPage {
    pub fn ui(&mut self, _ui: &mut Ui, _view: View<'_>, _out: &mut Outbox) {}
}
impl ContentPage { pub fn show(&mut self, _: crate::model::Id<crate::model::ContentItem>) {} }
