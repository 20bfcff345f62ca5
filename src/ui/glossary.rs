//! What the words of the glossary mean, where they appear: under the pointer in every text, and among the details of a record for
//! those who work by keyboard.

use std::sync::Arc;

use egui::{Context, Id, Label, RichText, Ui};

use super::{View, theme, widgets};
use crate::calc::glossary::{Glossary, Meaning};
use crate::model::RecordRef;

/// Lets every text explain its words. It costs nothing while the glossary is the one of the pass before, and nothing is looked for
/// before somebody points at a text.
pub fn explain(ctx: &Context, glossary: &Arc<Glossary>) {
    let known = Id::unique("glossary");
    let is_known =
        ctx.data(|data| data.get_temp::<Arc<Glossary>>(known).is_some_and(|one| Arc::ptr_eq(&one, glossary)));
    if is_known {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(known, Arc::clone(glossary)));
    let glossary = Arc::clone(glossary);
    widgets::Explains::install(ctx, move |text| pairs(&glossary.terms_in([text])));
}

fn pairs(terms: &[&Meaning]) -> Vec<(String, String)> {
    terms.iter().map(|one| (one.word.clone(), one.meaning.clone())).collect()
}

/// What was found in a record in a state of the workspace.
type Known = (u64, Arc<Vec<(String, String)>>);

/// The terms in what is written in a record, each with its meaning; nothing where there are none.
pub fn terms_ui(ui: &mut Ui, view: View<'_>, record: impl Into<RecordRef>) {
    let record = record.into();
    if view.results.glossary.is_empty() {
        return;
    }
    let id = Id::unique(("terms of", record));
    let known = ui.data(|data| data.get_temp::<Known>(id)).filter(|(revision, _)| *revision == view.revision);
    let terms = if let Some((_, terms)) = known {
        terms
    } else {
        let Some(found) = record.find_in(view.workspace) else { return };
        let terms = Arc::new(pairs(&view.results.glossary.terms_of(&found)));
        ui.data_mut(|data| data.insert_temp(id, (view.revision, Arc::clone(&terms))));
        terms
    };
    if terms.is_empty() {
        return;
    }
    ui.add_space(4.0);
    widgets::small(ui, view.t("glossary-here"));
    for (word, meaning) in terms.iter() {
        let line = format!("{word}: {}", meaning.replace('\n', " · "));
        let color = theme::palette(ui).muted;
        ui.add(Label::new(RichText::new(line).size(theme::SMALL).color(color)).wrap());
    }
}
