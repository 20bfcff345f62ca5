//! How it looks where a KPI stands: a colour and a mark, never without the words.

use super::icons;
use super::widgets::Tone;
use crate::calc::course::Light;

/// The colour and the mark of where a KPI stands; its words stand beside them.
pub fn light_look(light: Light) -> (Tone, &'static str) {
    match light {
        Light::Green => (Tone::Agreed, icons::CHECK_CIRCLE),
        Light::Amber => (Tone::Warning, icons::WARNING),
        Light::Red => (Tone::Problem, icons::DOWN),
        Light::Unknown(_) => (Tone::Neutral, icons::CIRCLE),
    }
}
