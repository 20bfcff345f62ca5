//! What a number is taken of, and why there is none: months that are counted, leads that are judged, reasons that hold.

use super::{Texts, labels};
use crate::calc::agreement::capacity;
use crate::calc::backtest::BackTest;
use crate::calc::confusion::{Confusion, Trust};
use crate::calc::evidence::{Leak, Silence};
use crate::calc::funnel::StageTotal;
use crate::calc::models::missing_columns;
use crate::calc::months::Window;
use crate::calc::proposals::{CAPACITY, proposed};
use crate::calc::rounding::Middle;
use crate::calc::scoring::{Decision, Effect, PointSet, Score, Scoring};
use crate::calc::stats::Rate;
use crate::calc::testable::without_column;
use crate::calc::threshold::{Monthly, Pays, Works, break_even};
use crate::model::{LeadPolicy, LeadSet, Overwritten, VoteMethod, Workspace};

/// So many months are named one by one.
const MOST_NAMED: usize = 24;

impl Texts {
    /// An answer of a vote without options, in words.
    pub fn vote_answer(&self, method: VoteMethod, answer: i64) -> String {
        match (method, answer) {
            (VoteMethod::YesNo, 1) => self.get("votes-yes"),
            (VoteMethod::YesNo, _) => self.get("votes-no"),
            (_, answer) => self.integer(answer),
        }
    }

    /// Which months a rate of the funnel leaves out, and why.
    pub fn left_out(&self, total: &StageTotal) -> String {
        let named = total.left_out.iter().take(MOST_NAMED).map(|month| self.month(*month));
        let more = total.left_out.len().saturating_sub(MOST_NAMED);
        let months: Vec<String> = named.chain((more > 0).then(|| format!("+{more}"))).collect();
        self.with("funnel-left-out", &[("months", self.joined(&months).into())])
    }

    /// The months in which leads are counted.
    pub fn window(&self, window: Window) -> String {
        let span = self.months(window.from, window.to);
        let key = if window.full { "window-full" } else { "window-not-full" };
        self.with(key, &[("n", window.months().into()), ("span", span.into())])
    }

    /// Leads of an average month, and which months were counted.
    pub fn monthly(&self, counted: Monthly) -> String {
        let values = [
            ("passed", self.mean(counted.mean(counted.passed)).into()),
            ("leads", self.mean(counted.mean(counted.leads)).into()),
            ("window", self.window(counted.window).into()),
        ];
        self.with("monthly-sentence", &values)
    }

    /// What Sales can work, or why that cannot be told.
    pub fn works(&self, workspace: &Workspace, found: Works) -> String {
        let key = match found {
            Works::NoMonths => "works-no-months",
            Works::NoCapacity => "works-no-capacity",
            Works::Everything => "threshold-capacity-all",
            Works::From(_) => "threshold-capacity-why",
            Works::Nothing => "works-nothing",
        };
        let words = self.with(key, &[("n", capacity(workspace).unwrap_or(0).into())]);
        if matches!(found, Works::NoMonths | Works::NoCapacity) { words } else { self.of_capacity(workspace, words) }
    }

    /// A sentence that speaks of what Sales can work, with that this is only proposed where nobody has confirmed it.
    pub fn of_capacity(&self, workspace: &Workspace, words: String) -> String {
        if proposed(workspace, &CAPACITY).is_empty() {
            words
        } else {
            format!("{words} {}", self.get("capacity-proposed"))
        }
    }

    /// Down to where working leads pays, or why that cannot be told.
    pub fn pays(&self, policy: &LeadPolicy, found: Pays) -> String {
        // From which share on it pays, and the share beside it: never alike where they are not.
        let beside = |rate: Rate| match (break_even(policy), rate.share()) {
            (Some(share), Some(rate)) => self.apart(share, rate),
            (share, rate) => [share, rate].map(|one| one.map_or_else(String::new, |one| self.percent(one))),
        };
        match found {
            Pays::NotGiven => self.get("threshold-economic-missing"),
            Pays::NoRates(_) => self.get("pays-no-rates"),
            Pays::TooFew(n) => self.with("pays-too-few", &[("n", n.into())]),
            Pays::From(_, above) => {
                let [share, rate] = beside(above);
                let values = [("share", share.into()), ("rate", rate.into()), ("of", self.of(above).into())];
                self.with("pays-from", &values)
            }
            Pays::Nowhere(from, best) => {
                let [share, rate] = beside(best);
                let values = [
                    ("share", share.into()),
                    ("from", from.into()),
                    ("rate", rate.into()),
                    ("of", self.of(best).into()),
                ];
                self.with("pays-nowhere", &values)
            }
        }
    }

    /// Why a back-test gives no rates, or what to beware of in them; nothing where there is no reason for either.
    pub fn trust(&self, confusion: &Confusion) -> Option<String> {
        let (won, lost) = (confusion.won(), confusion.not_won());
        let few_won = won <= lost;
        let key = match confusion.trust() {
            Trust::NoOutcomes => "backtest-no-outcomes",
            Trust::NoneWon => "trust-none-won",
            Trust::NoneLost => "trust-none-lost",
            Trust::CountsOnly if few_won => "trust-few-won",
            Trust::CountsOnly => "trust-few-lost",
            Trust::Amber if few_won => "trust-amber-won",
            Trust::Amber => "trust-amber-lost",
            Trust::Solid => return None,
        };
        let open = confusion.open;
        let words = self.with(key, &[("won", won.into()), ("lost", lost.into()), ("open", open.into())]);
        // Where there are rates, it is said with the leads they are taken of.
        let unknown = self.unknown_ends(confusion).filter(|_| !confusion.trust().has_rates());
        Some(unknown.map_or_else(|| words.clone(), |unknown| format!("{words} {unknown}")))
    }

    /// How many leads are not judged because nobody knows how they ended; nothing where there are none.
    pub fn unknown_ends(&self, confusion: &Confusion) -> Option<String> {
        (confusion.unknown > 0).then(|| self.with("backtest-unknown", &[("n", confusion.unknown.into())]))
    }

    /// Which leads a back-test looks at, and where those that are stopped stand.
    pub fn judged_leads(&self, found: &BackTest) -> String {
        let (confusion, mut parts) = (&found.confusion, Vec::new());
        let values =
            [("n", confusion.decided().into()), ("won", confusion.won().into()), ("lost", confusion.not_won().into())];
        parts.push(self.with("backtest-decided-leads", &values));
        // Directly behind the decided leads: "of them" are those.
        if found.stopped > 0 {
            parts.push(self.with("backtest-stopped", &[("n", found.stopped.into())]));
        }
        if confusion.open > 0 {
            parts.push(self.with("backtest-open", &[("n", confusion.open.into())]));
        }
        parts.extend(self.unknown_ends(confusion));
        parts.join(" ")
    }

    /// Why no lead qualifies, the first reason first: no points were named, or the leads cannot tell some of the criteria.
    /// Nothing where some lead does.
    pub fn nothing_qualifies(&self, workspace: &Workspace, scoring: &Scoring, points: PointSet) -> Vec<String> {
        if scoring.effect(points).passed > 0 || scoring.set().rows == 0 {
            return Vec::new();
        }
        let names_points = workspace.criteria.values().any(|one| points.points(one) != 0 || points.gates(one));
        let (lacking, all) = without_column(workspace, scoring.set());
        let values = [("n", lacking.into()), ("all", all.into())];
        let open = (!names_points).then(|| match points {
            PointSet::Agreed => self.get("effect-nothing-agreed"),
            PointSet::Sales => self.with("effect-nothing-named", &[("side", self.get("side-sales").into())]),
            PointSet::Marketing => self.with("effect-nothing-named", &[("side", self.get("side-marketing").into())]),
        });
        let key = if open.is_some() { "effect-lacking-too" } else { "effect-nothing-told" };
        let lacks = (lacking > 0).then(|| self.with(key, &values));
        open.into_iter().chain(lacks).collect()
    }

    /// Why fewer qualify than one might expect: the threshold is beyond what a lead can reach, or every lead is stopped; or
    /// leads that reach it miss a minimum.
    pub fn fewer_qualify(&self, policy: &LeadPolicy, effect: &Effect) -> Vec<String> {
        let stopped = effect.vetoed + effect.incomplete;
        let out_of_reach = match effect.reachable {
            None => Some(self.get("effect-all-stopped")),
            Some(most) => (most < policy.threshold).then(|| {
                let values =
                    [("most", most.into()), ("threshold", policy.threshold.into()), ("stopped", stopped.into())];
                self.with("effect-out-of-reach", &values)
            }),
        };
        let short = (effect.short_of_minimum > 0)
            .then(|| self.with("effect-short-of-minimum", &[("n", effect.short_of_minimum.into())]));
        out_of_reach.into_iter().chain(short).collect()
    }

    /// The columns that the rules which count look at and these leads do not have; nothing where none is missing.
    pub fn missing_columns(&self, workspace: &Workspace, set: &LeadSet) -> Option<String> {
        let missing: Vec<String> = missing_columns(workspace, set).iter().map(|name| self.column(name)).collect();
        let names = (!missing.is_empty()).then(|| self.joined(&missing))?;
        Some(self.with("score-missing", &[("names", names.into())]))
    }

    /// Why the outcomes say nothing of any criterion.
    pub fn silence(&self, silence: Silence, confusion: &Confusion) -> String {
        match silence {
            Silence::Outcomes(_) => self.trust(confusion).unwrap_or_default(),
            Silence::NoCriteria => self.with("silence-no-criteria", &[("won", confusion.won().into())]),
            Silence::NoColumns => self.get("silence-no-columns"),
        }
    }

    /// Why a criterion may know the end beforehand.
    pub fn leak(&self, leak: Leak) -> String {
        match leak {
            Leak::OrdersWell(thousandths) => {
                let area = self.rounded(f64::from(thousandths) / 1000.0, 2);
                self.with("leak-orders-well", &[("area", area.into())])
            }
            other => self.get(labels::leak(other)),
        }
    }

    /// What was decided about a lead, with the minimum it misses where the sum alone would do.
    pub fn decision(&self, decision: Decision, score: Score, policy: &LeadPolicy) -> String {
        if decision != Decision::BelowMinimum {
            return self.get(labels::decision(decision));
        }
        let missed = score.missed(policy).map(|(dimension, least)| {
            let values = [
                ("dimension", self.get(labels::words(dimension)).into()),
                ("points", self.hundredths(score.of(dimension).into()).into()),
                ("least", least.into()),
            ];
            self.with("decision-missed", &values)
        });
        missed.collect::<Vec<_>>().join(" · ")
    }

    /// The middle between two proposals as a choice, and that it was rounded where it was. `words` is how its number reads,
    /// `hundredth` how a number in hundredths does.
    pub fn middle(&self, middle: Middle, words: String, hundredth: impl Fn(i64) -> String) -> String {
        if middle.is_rounded() {
            let key = if middle.was_half() { "middle-half" } else { "middle-rounded" };
            self.with(key, &[("n", words.into()), ("exact", hundredth(middle.exact).into())])
        } else {
            words
        }
    }

    /// That a number was typed over the one both sides had settled on: by whom, when, and what it was. `was` is how that
    /// reads.
    pub fn overwritten(&self, note: &Overwritten, was: String) -> String {
        let day = note.on.map(|day| self.date(day)).unwrap_or_default();
        let who = note.by.trim();
        let key = match (who.is_empty(), day.is_empty()) {
            (true, true) => "overwritten",
            (true, false) => "overwritten-on",
            (false, true) => "overwritten-by",
            (false, false) => "overwritten-by-on",
        };
        self.with(key, &[("who", who.into()), ("day", day.into()), ("was", was.into())])
    }
}
