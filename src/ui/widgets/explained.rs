//! What words mean, where somebody points at them.

use std::sync::Arc;

use egui::{Context, Id, Response, RichText};

use super::super::theme;
use super::muted;

/// The widest explanation.
const WIDEST: f32 = 420.0;

/// Finds words that have a meaning in a text: each with what it means.
type Find = dyn Fn(&str) -> Vec<(String, String)> + Send + Sync;

/// What explains the words of every text.
#[derive(Clone)]
pub struct Explains(Arc<Find>);

impl Explains {
    /// From now on words are explained by this; nothing is looked for before somebody points at a text.
    pub fn install(ctx: &Context, find: impl Fn(&str) -> Vec<(String, String)> + Send + Sync + 'static) {
        ctx.data_mut(|data| data.insert_temp(Id::NULL, Self(Arc::new(find))));
    }
}

/// Explains the words of a text that is pointed at. While it is typed in, nothing lies over it.
pub fn explained(response: &Response, text: &str) {
    if !response.hovered() || response.has_focus() {
        return;
    }
    let Some(explains) = response.ctx.data(|data| data.get_temp::<Explains>(Id::NULL)) else { return };
    let found = (explains.0)(text);
    if found.is_empty() {
        return;
    }
    response.clone().on_hover_ui(|ui| {
        ui.set_max_width(WIDEST);
        for (word, meaning) in found {
            ui.label(RichText::new(word).font(theme::strong(theme::BODY)));
            muted(ui, meaning);
        }
    });
}
