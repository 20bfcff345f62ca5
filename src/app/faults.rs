//! A fault in drawing one page or dialog does not end the program: what is open stays reachable, and can be saved.

use std::panic::{AssertUnwindSafe, catch_unwind};

use egui::Ui;

use crate::edit::Page;
use crate::ui::{View, icons, widgets};

/// A page that could not be drawn, of this state of the document.
pub(super) type NotShown = (Page, u64);

/// Draws something; false when a fault ended it in the middle.
pub(super) fn drawn(draw: impl FnOnce()) -> bool {
    catch_unwind(AssertUnwindSafe(draw)).is_ok()
}

/// What stands where a page could not be drawn. True when it is to be tried again.
pub(super) fn not_shown_ui(ui: &mut Ui, view: View<'_>) -> bool {
    let mut again = false;
    widgets::empty_state(ui, icons::WARNING, &view.t("fault-title"), &view.t("fault-page"), |ui| {
        again = ui.button(view.t("fault-again")).clicked();
    });
    again
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable;

    use super::*;

    #[test]
    fn what_cannot_be_drawn_leaves_the_rest_of_the_window() {
        let mut harness = Harness::builder().with_context_setup(crate::ui::theme::install).build_ui(|ui| {
            let whole = drawn(|| {
                ui.horizontal(|ui| {
                    ui.label("before");
                    ui.ctx().data_mut(|_| panic!("a record nobody has thought of"));
                });
            });
            assert!(!whole);
            ui.label("after");
        });
        for _ in 0..3 {
            harness.step();
            assert!(harness.query_by_label("after").is_some());
        }
    }
}
