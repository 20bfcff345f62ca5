//! The back-test: would it have worked? In plain words, with ranges, and with what the data would suggest.

use egui::{Grid, RichText, Ui};

use super::super::super::{Outbox, View, icons, theme, widgets};
use super::{answer_of, versions};
use crate::calc::backtest::BackTest;
use crate::calc::confusion::{Confusion, Trust};
use crate::calc::evidence::{Evidence, Reading, silence};
use crate::calc::lead_queries::{LeadAnswer, LeadQuery};
use crate::calc::odds::Suggestion;
use crate::calc::scoring::PointSet;
use crate::calc::stats::Rate;
use crate::model::Criterion;
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
pub struct BackTestTab {
    beside: Beside,
    points: Option<PointSet>,
    versions: versions::VersionsPart,
}

impl BackTestTab {
    /// Draws how well the points would have told won from lost leads.
    pub fn result_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        widgets::heading(ui, view.t("backtest-title"));
        let Some(scoring) = view.results.scoring() else {
            widgets::muted(ui, view.t("effect-no-leads-text"));
            return;
        };
        let points = self.points.unwrap_or(PointSet::Agreed);
        let options = PointSet::ALL.map(|set| (set, view.t(labels::point_set(set))));
        if let Some(chosen) = widgets::segments(ui, "backtest points", points, &options) {
            self.points = Some(chosen);
        }
        ui.add_space(4.0);
        result_ui(ui, view, &BackTest::of(scoring.effect(points)));
        if let Some(LeadAnswer::Evidence(evidence)) = answer_of(view, out, LeadQuery::Evidence) {
            leaks_ui(ui, view, evidence);
        }
    }

    /// Draws what the data would suggest, or the versions of the model.
    pub fn side_panel_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        // A remote control chooses nothing: both are shown, one below the other.
        if view.presenting {
            evidence_ui(ui, view, out);
            widgets::rule(ui);
            self.versions.ui(ui, view, out);
            return;
        }
        let options =
            [(Beside::Evidence, view.t("backtest-tab-evidence")), (Beside::Versions, view.t("backtest-tab-versions"))];
        if let Some(beside) = widgets::segments(ui, "backtest beside", self.beside, &options) {
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
    let Some(scoring) = view.results.scoring() else {
        widgets::muted(ui, view.t("effect-no-leads-text"));
        return;
    };
    if let Some(reason) = silence(view.workspace, scoring) {
        widgets::muted(ui, view.texts.silence(reason, &scoring.effect(PointSet::Agreed).confusion));
        return;
    }
    let Some(LeadAnswer::Evidence(evidence)) = answer_of(view, out, LeadQuery::Evidence) else {
        return super::waiting_ui(ui, view);
    };
    widgets::muted(ui, view.t("evidence-how"));
    let width = (ui.available_width() - 310.0).max(110.0);
    Grid::new("evidence").num_columns(4).spacing([12.0, 10.0]).show(ui, |ui| {
        for key in ["evidence-criterion", "evidence-alone", "evidence-joint", "evidence-verdict"] {
            widgets::small(ui, view.t(key));
        }
        ui.end_row();
        for one in evidence.iter().take(widgets::MOST_BESIDE) {
            evidence_row_ui(ui, view, one, width);
        }
    });
    widgets::rest(ui, view.texts, evidence.len(), widgets::MOST_BESIDE);
}

fn evidence_row_ui(ui: &mut Ui, view: View<'_>, one: &Evidence, width: f32) {
    let Some(criterion) = view.workspace.criteria.get(&one.criterion) else { return };
    let agreed = criterion.agreed_points();
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.add(egui::Label::new(&criterion.name).wrap());
        widgets::small(ui, agreed.map_or_else(|| "–".to_owned(), |points| view.texts.integer(points)));
        let twin = one.twin.and_then(|(id, shared)| Some((view.workspace.criteria.get(&id)?, shared)));
        if let Some((twin, shared)) = twin {
            let values = [("of", view.texts.of(shared).into()), ("n", shared.k.into()), ("name", (&twin.name).into())];
            let words = RichText::new(view.tx("evidence-twin", &values)).size(theme::SMALL);
            ui.add(egui::Label::new(words.color(theme::palette(ui).muted)).wrap());
        }
    });
    suggestion_ui(ui, view, one.suggestion);
    suggestion_ui(ui, view, one.joint);
    let reading = one.reading(agreed);
    let words = reading_words(view, reading);
    let (words, tone) = match reading {
        Reading::Leaks(_) => (format!("{} {words}", icons::WARNING), Tone::Warning),
        Reading::Fits => (format!("{} {words}", icons::CHECK), Tone::Agreed),
        Reading::More | Reading::Fewer => (words, Tone::Warning),
        Reading::AlwaysOrNever | Reading::CannotTell | Reading::NothingAgreed => (words, Tone::Neutral),
    };
    ui.vertical(|ui| {
        ui.set_max_width(120.0);
        widgets::toned(ui, words, tone);
    });
    ui.end_row();
}

fn reading_words(view: View<'_>, reading: Reading) -> String {
    match reading {
        Reading::Leaks(leak) => view.texts.leak(leak),
        Reading::AlwaysOrNever => view.t("evidence-always-or-never"),
        Reading::CannotTell => view.t("evidence-cannot-tell"),
        Reading::NothingAgreed => view.t("evidence-nothing-agreed"),
        Reading::Fits => view.t("evidence-fits"),
        Reading::More => view.t("evidence-more"),
        Reading::Fewer => view.t("evidence-less"),
    }
}

/// Points with their range.
fn suggestion_ui(ui: &mut Ui, view: View<'_>, suggestion: Option<Suggestion>) {
    let whole = |points: f64| view.texts.rounded(points, 0);
    let Some(found) = suggestion else {
        widgets::muted(ui, "–");
        return;
    };
    ui.vertical(|ui| {
        let shown = if found.cannot_tell() { "–".to_owned() } else { whole(found.points) };
        ui.label(RichText::new(shown).font(theme::strong(theme::BODY)));
        let range = view.tx("evidence-range", &[("low", whole(found.low).into()), ("high", whole(found.high).into())]);
        one_line(ui, range);
    });
}

/// How well points tell won from lost leads.
fn result_ui(ui: &mut Ui, view: View<'_>, test: &BackTest) {
    let confusion = &test.confusion;
    if let Some(words) = view.texts.trust(confusion) {
        if confusion.trust() == Trust::CountsOnly {
            ui.label(view.tx(
                "backtest-counts",
                &[
                    ("k", confusion.true_positive.into()),
                    ("n", confusion.precision().n.into()),
                    ("won", confusion.won().into()),
                ],
            ));
        }
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    }
    if !test.trust.has_rates() {
        return;
    }
    let (precision, recall, base) = (confusion.precision(), confusion.recall(), confusion.base_rate());
    if !test.can_be_judged() {
        widgets::muted(ui, view.t("backtest-nothing-passed"));
        return;
    }
    let of_hundred = |rate: Rate| view.texts.per_hundred(rate.share().unwrap_or(0.0));
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
    widgets::small(ui, view.texts.judged_leads(test));
    ui.add_space(4.0);
    figures_ui(ui, view, test, precision, recall, base);
    decided_ui(ui, view, confusion);
    widgets::rule(ui);
    gains_ui(ui, view, test);
    widgets::small(ui, view.t("backtest-selection"));
}

/// Each figure with its range.
fn figures_ui(ui: &mut Ui, view: View<'_>, test: &BackTest, precision: Rate, recall: Rate, base: Rate) {
    let confusion = &test.confusion;
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
    Grid::new("back-test").num_columns(3).spacing(theme::FIGURES).show(ui, |ui| {
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
        if let Some((auc, interval)) = test.area {
            meaning(ui, "backtest-auc-long");
            strong(ui, view.texts.rounded(auc, 2));
            let range = interval.map(|(low, high)| range(view, low, high, 2));
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
    Grid::new("decided").num_columns(3).spacing(theme::FIGURES).show(ui, |ui| {
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
}

/// How many of all buyers stand among the best tenths.
fn gains_ui(ui: &mut Ui, view: View<'_>, test: &BackTest) {
    if test.gains.is_empty() {
        return;
    }
    widgets::subheading(ui, view.t("gain-title"));
    widgets::small(ui, view.tx("gain-of-leads", &[("n", test.confusion.decided().into())]));
    Grid::new("gains").num_columns(3).spacing([12.0, 2.0]).show(ui, |ui| {
        for gain in &test.gains {
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

/// Criteria that may know what they are to predict: told whether or not they have points yet.
fn leaks_ui(ui: &mut Ui, view: View<'_>, found: &[Evidence]) {
    let named = found.iter().filter_map(|one| {
        let criterion: &Criterion = view.workspace.criteria.get(&one.criterion)?;
        Some(format!("{} ({})", criterion.name, view.texts.leak(one.leak?)))
    });
    let late: Vec<String> = named.collect();
    if !late.is_empty() {
        let words = view.tx("backtest-leak", &[("names", late.join(", ").into())]);
        widgets::notice(ui, icons::WARNING, Tone::Warning, words);
    }
}
