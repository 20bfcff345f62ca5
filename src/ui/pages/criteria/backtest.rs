//! The back-test: would it have worked? In plain words, with ranges, and with what the data would suggest.

use egui::{Grid, RichText, Ui};

use super::super::super::{Outbox, View, icons, theme, widgets};
use super::{found, versions};
use crate::calc::backtest::{Confusion, Trust, auc_interval, gains, score_auc};
use crate::calc::evidence::{Evidence, Leak};
use crate::calc::scoring::{Effect, PointSet};
use crate::calc::stats::Rate;
use crate::calc::studies::{Found, Study};
use crate::text::labels;
use widgets::Tone;

/// What the right-hand side shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Beside {
    #[default]
    Evidence,
    Versions,
}

/// View state of the back-test.
#[derive(Debug, Default)]
pub struct BacktestPart {
    beside: Beside,
    points: Option<PointSet>,
    versions: versions::VersionsPart,
}

impl BacktestPart {
    /// Draws how well the points would have told won from lost leads.
    pub fn result_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        widgets::heading(ui, view.t("backtest-title"));
        let Some(scoring) = view.results.scoring() else {
            widgets::muted(ui, view.t("effect-no-leads-text"));
            return;
        };
        let points = self.points.unwrap_or(PointSet::Agreed);
        let options = PointSet::ALL.map(|set| (set, view.t(labels::point_set(set))));
        if let Some(chosen) = widgets::segments(ui, points, &options) {
            self.points = Some(chosen);
        }
        ui.add_space(4.0);
        result_ui(ui, view, scoring.effect(points));
        if let Some(Found::Evidence(evidence)) = found(view, out, Study::Evidence) {
            leaks_ui(ui, view, evidence);
        }
    }

    /// Draws what the data would suggest, or the versions of the model.
    pub fn beside_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        let options =
            [(Beside::Evidence, view.t("backtest-tab-evidence")), (Beside::Versions, view.t("backtest-tab-versions"))];
        if let Some(beside) = widgets::segments(ui, self.beside, &options) {
            self.beside = beside;
        }
        ui.add_space(4.0);
        match self.beside {
            Beside::Evidence => evidence_ui(ui, view, out),
            Beside::Versions => self.versions.ui(ui, view, out),
        }
    }
}

fn evidence_ui(ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
    widgets::heading(ui, view.t("evidence-title"));
    if view.results.scoring().is_none() {
        widgets::muted(ui, view.t("effect-no-leads-text"));
        return;
    }
    let Some(Found::Evidence(evidence)) = found(view, out, Study::Evidence) else {
        return super::studying_ui(ui, view);
    };
    if evidence.is_empty() {
        widgets::muted(ui, view.t("evidence-too-few"));
        return;
    }
    widgets::muted(ui, view.t("evidence-purpose"));
    let width = (ui.available_width() - 220.0).max(110.0);
    Grid::new("evidence").num_columns(3).spacing([12.0, 10.0]).show(ui, |ui| {
        for key in ["evidence-criterion", "evidence-data", "evidence-verdict"] {
            widgets::small(ui, view.t(key));
        }
        ui.end_row();
        for one in evidence {
            evidence_row_ui(ui, view, one, width);
        }
    });
}

fn evidence_row_ui(ui: &mut Ui, view: View<'_>, one: &Evidence, width: f32) {
    let Some(criterion) = view.workspace.criteria.get(&one.criterion) else { return };
    let agreed = criterion.agreed;
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.add(egui::Label::new(&criterion.name).wrap());
        widgets::small(ui, agreed.map_or_else(|| "–".to_owned(), |points| view.texts.integer(points)));
    });
    let whole = |points: f64| view.texts.rounded(points, 0);
    match one.suggestion {
        Some(found) => {
            ui.vertical(|ui| {
                let shown = if found.cannot_tell() { "–".to_owned() } else { whole(found.points) };
                ui.label(RichText::new(shown).font(theme::strong(theme::BODY)));
                let range =
                    view.tx("evidence-range", &[("low", whole(found.low).into()), ("high", whole(found.high).into())]);
                one_line(ui, range);
            });
        }
        None => {
            widgets::muted(ui, "–");
        }
    }
    let (words, tone) = match (one.leak, one.suggestion) {
        (Some(leak), _) => (format!("{} {}", icons::WARNING, view.t(labels::leak(leak))), Tone::Warning),
        (None, None) => (view.t("evidence-always-or-never"), Tone::Neutral),
        (None, Some(found)) if found.cannot_tell() => (view.t("evidence-cannot-tell"), Tone::Neutral),
        (None, Some(found)) => match agreed {
            Some(points) if found.allows(points) => {
                (format!("{} {}", icons::CHECK, view.t("evidence-fits")), Tone::Agreed)
            }
            Some(points) if f64::from(points) < found.low => (view.t("evidence-more"), Tone::Warning),
            Some(_) => (view.t("evidence-less"), Tone::Warning),
            None => (view.t("evidence-nothing-agreed"), Tone::Neutral),
        },
    };
    ui.vertical(|ui| {
        ui.set_max_width(120.0);
        widgets::toned(ui, words, tone);
    });
    ui.end_row();
}

/// How well points tell won from lost leads.
fn result_ui(ui: &mut Ui, view: View<'_>, effect: &Effect) {
    let confusion = &effect.confusion;
    let counts = |ui: &mut Ui| {
        ui.label(view.tx(
            "backtest-counts",
            &[
                ("k", confusion.true_positive.into()),
                ("n", confusion.precision().n.into()),
                ("won", confusion.won().into()),
            ],
        ));
    };
    match confusion.trust() {
        Trust::NoOutcomes => {
            widgets::muted(ui, view.t("backtest-no-outcomes"));
            return;
        }
        Trust::CountsOnly => {
            counts(ui);
            widgets::toned(ui, format!("{} {}", icons::WARNING, view.t("backtest-few")), Tone::Warning);
            return;
        }
        Trust::Amber => {
            widgets::toned(ui, format!("{} {}", icons::WARNING, view.t("backtest-amber")), Tone::Warning);
        }
        Trust::Solid => {}
    }
    let (precision, recall, base) = (confusion.precision(), confusion.recall(), confusion.base_rate());
    if precision.n == 0 {
        widgets::muted(ui, view.t("backtest-nothing-passed"));
        return;
    }
    let of_hundred = |rate: Rate| view.texts.rounded(rate.share().unwrap_or(0.0) * 100.0, 0);
    let missed = Rate::new(recall.n - recall.k, recall.n);
    let plain = view.tx(
        "backtest-plain",
        &[
            ("bought", of_hundred(precision).into()),
            ("missed", of_hundred(missed).into()),
            ("random", of_hundred(base).into()),
        ],
    );
    ui.add(egui::Label::new(RichText::new(plain).size(18.0)).wrap());
    ui.add_space(4.0);
    figures_ui(ui, view, effect, precision, recall, base);
    decided_ui(ui, view, confusion);
    widgets::rule(ui);
    gains_ui(ui, view, effect);
    widgets::small(ui, view.t("backtest-selection"));
}

/// Each figure with its range.
fn figures_ui(ui: &mut Ui, view: View<'_>, effect: &Effect, precision: Rate, recall: Rate, base: Rate) {
    let confusion = &effect.confusion;
    let strong = |ui: &mut Ui, text: String| {
        ui.label(RichText::new(text).font(theme::strong(theme::BODY)));
    };
    let width = (ui.available_width() - 230.0).max(140.0);
    let meaning = |ui: &mut Ui, key: &str| {
        ui.vertical(|ui| {
            ui.set_width(width);
            let colors = theme::palette(ui);
            ui.add(egui::Label::new(RichText::new(view.t(key)).color(colors.muted)).wrap());
        });
    };
    Grid::new("back-test").num_columns(3).spacing([16.0, 4.0]).show(ui, |ui| {
        for (key, rate) in [
            ("backtest-precision", precision),
            ("backtest-recall", recall),
            ("backtest-base", base),
            ("backtest-specificity", confusion.specificity()),
        ] {
            meaning(ui, key);
            strong(ui, view.texts.rate(Some(rate)));
            let interval = rate.interval().map_or_else(String::new, |interval| view.texts.interval(interval));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                one_line(ui, interval);
                one_line(ui, format!("({})", view.texts.of(rate)));
            });
            ui.end_row();
        }
        if let Some(lift) = confusion.lift() {
            meaning(ui, "backtest-lift");
            strong(ui, view.tx("effect-lift-value", &[("value", view.texts.rounded(lift, 1).into())]));
            let range = confusion.lift_interval().map(|(low, high)| range(view, low, high, 1));
            one_line(ui, range.unwrap_or_default());
            ui.end_row();
        }
        if let Some(auc) = score_auc(&effect.by_score) {
            meaning(ui, "backtest-auc-long");
            strong(ui, view.texts.rounded(auc, 2));
            let range = auc_interval(&effect.by_score).map(|(low, high)| range(view, low, high, 2));
            one_line(ui, range.unwrap_or_default());
            ui.end_row();
        }
    });
}

/// A small text that is not broken, whatever the column's width.
fn one_line(ui: &mut Ui, text: String) {
    let color = theme::palette(ui).muted;
    ui.add(egui::Label::new(RichText::new(text).size(theme::SMALL).color(color)).extend());
}

fn range(view: View<'_>, low: f64, high: f64, decimals: i16) -> String {
    let (low, high) = (view.texts.rounded(low, decimals), view.texts.rounded(high, decimals));
    view.tx("evidence-range", &[("low", low.into()), ("high", high.into())])
}

/// The four kinds of decided leads.
fn decided_ui(ui: &mut Ui, view: View<'_>, confusion: &Confusion) {
    ui.add_space(6.0);
    Grid::new("decided").num_columns(3).spacing([16.0, 4.0]).show(ui, |ui| {
        for key in ["backtest-decided", "outcome-won", "backtest-not-won"] {
            widgets::small(ui, view.t(key));
        }
        ui.end_row();
        for (key, won, lost) in [
            ("backtest-passed", confusion.true_positive, confusion.false_positive),
            ("backtest-kept", confusion.false_negative, confusion.true_negative),
        ] {
            ui.label(view.t(key));
            ui.label(view.texts.integer(won as i64));
            ui.label(view.texts.integer(lost as i64));
            ui.end_row();
        }
    });
    if confusion.open > 0 {
        widgets::small(ui, view.tx("backtest-open", &[("n", confusion.open.into())]));
    }
}

/// How many of all buyers stand among the best tenths.
fn gains_ui(ui: &mut Ui, view: View<'_>, effect: &Effect) {
    let table = gains(&effect.by_score);
    if table.is_empty() {
        return;
    }
    widgets::subheading(ui, view.t("gain-title"));
    Grid::new("gains").num_columns(3).spacing([12.0, 2.0]).show(ui, |ui| {
        for gain in table {
            ui.add(egui::Label::new(view.tx("gain-best", &[("n", (gain.tenths * 10).into())])).extend());
            let words =
                view.tx("gain-won", &[("won", view.texts.rounded(gain.won, 1).into()), ("all", gain.all_won.into())]);
            let width = (ui.available_width() - 190.0).clamp(80.0, 260.0);
            widgets::progress(ui, gain.share() as f32, width, &words);
            let interval = view.texts.interval(gain.interval());
            one_line(ui, format!("{}  ({interval})", view.texts.percent(gain.share())));
            ui.end_row();
        }
    });
}

/// Criteria with points that may know what they are to predict.
fn leaks_ui(ui: &mut Ui, view: View<'_>, found: &[Evidence]) {
    let late: Vec<String> = found
        .iter()
        .filter_map(|one| {
            let leak: Leak = one.leak?;
            let criterion = view.workspace.criteria.get(&one.criterion).filter(|one| one.agreed.is_some())?;
            Some(format!("{} ({})", criterion.name, view.t(labels::leak(leak))))
        })
        .collect();
    if !late.is_empty() {
        let words = view.tx("backtest-leak", &[("names", late.join(", ").into())]);
        widgets::toned(ui, format!("{} {words}", icons::WARNING), Tone::Warning);
    }
}
