//! The assessment of the relationship: scores, bands, what is low, what both see differently, and what may be told of whom.
//!
//! Nothing is told of fewer than three answers, and nothing from which they follow: where the answers of all groups that are
//! hidden are fewer than three together, what all answered minus what is shown would tell them, so that only all together
//! are shown.

pub mod ballots;

use std::cmp::Ordering;

use crate::model::{AnswerGroup, AnswerSheet, Area, Assessment, Opens, Relation, Side, Workspace, in_order};

/// The statements.
pub const STATEMENTS: usize = AnswerSheet::STATEMENTS;
/// What stands on the place of somebody who cannot judge a statement.
pub const CANNOT_JUDGE: i64 = 0;
/// The least and the most somebody answers who can judge.
pub const ANSWERS: std::ops::RangeInclusive<i64> = 1..=5;
/// Fewer answers than these are never told.
pub const FEWEST: usize = 3;
/// Somebody with fewer answers than these has no score.
const ENOUGH: usize = 16;
/// Nor a score of a theme with fewer than these of its four.
const ENOUGH_OF_THEME: usize = 3;
/// The statements of a theme.
const OF_THEME: usize = 4;
/// How many statements are proposed to begin with.
const FIRST: usize = 3;

/// What the statements are about, four of them each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Who buys.
    Buyers,
    /// Leads and how they are handed over.
    Leads,
    /// Content and systems.
    Content,
    /// Goals and measures.
    Goals,
    /// Contact and trust.
    Trust,
}

impl Theme {
    /// All of them, in the order of the statements.
    pub const ALL: [Self; 5] = [Self::Buyers, Self::Leads, Self::Content, Self::Goals, Self::Trust];

    /// The theme of a statement, counted from 0.
    pub fn of(statement: usize) -> Self {
        Self::ALL.get(statement / OF_THEME).copied().unwrap_or(Self::Trust)
    }

    /// The key of its words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Buyers => "theme-buyers",
            Self::Leads => "theme-leads",
            Self::Content => "theme-content",
            Self::Goals => "theme-goals",
            Self::Trust => "theme-trust",
        }
    }

    fn statements(self) -> std::ops::Range<usize> {
        let first = Self::ALL.iter().position(|one| *one == self).unwrap_or(0) * OF_THEME;
        first..first + OF_THEME
    }
}

/// The keys of their words, in their order.
pub const STATEMENT_WORDS: [&str; STATEMENTS] = [
    "statement-1",
    "statement-2",
    "statement-3",
    "statement-4",
    "statement-5",
    "statement-6",
    "statement-7",
    "statement-8",
    "statement-9",
    "statement-10",
    "statement-11",
    "statement-12",
    "statement-13",
    "statement-14",
    "statement-15",
    "statement-16",
    "statement-17",
    "statement-18",
    "statement-19",
    "statement-20",
];

/// The key of the words of a statement, counted from 0.
pub fn statement_words(statement: usize) -> &'static str {
    STATEMENT_WORDS.get(statement).copied().unwrap_or_default()
}

/// Where a statement is worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// What it is about.
    pub area: Area,
    /// The part of its page, where one has a name.
    pub part: Option<Opens>,
    /// The agenda, by its code, and the block in it, counted from 0.
    pub block: (&'static str, usize),
}

/// Where a statement is worked on: the page, and the piece of an agenda.
pub fn work_on(statement: usize) -> Work {
    let (area, part, block) = match statement + 1 {
        1 | 2 => (Area::Personas, Some(Opens::Personas), ("W1", 5)),
        3 => (Area::Personas, Some(Opens::Personas), ("W1", 9)),
        4 => (Area::Personas, Some(Opens::Personas), ("W1", 3)),
        5 => (Area::Criteria, Some(Opens::Criteria), ("W2", 3)),
        6..=8 => (Area::Criteria, Some(Opens::Handover), ("W2", 10)),
        9 => (Area::Content, Some(Opens::Content), ("W3", 1)),
        10 => (Area::Content, Some(Opens::Content), ("W3", 2)),
        11 => (Area::Tools, None, ("M1", 2)),
        12 => (Area::Feedback, None, ("W3", 7)),
        13 => (Area::Funnel, Some(Opens::Funnel), ("W4", 2)),
        14 => (Area::Kpis, Some(Opens::Kpis), ("W4", 7)),
        15 => (Area::Kpis, Some(Opens::Kpis), ("M1", 1)),
        16 => (Area::Clauses, Some(Opens::Agreement), ("W4", 8)),
        17 => (Area::Rules, None, ("W1", 1)),
        18 => (Area::Rules, None, ("M1", 3)),
        19 => (Area::Together, None, ("M1", 3)),
        _ => (Area::Together, None, ("W1", 1)),
    };
    Work { area, part, block }
}

/// A mean, exactly: a sum and by how much it is divided.
#[derive(Debug, Clone, Copy)]
pub struct Mean {
    sum: i64,
    of: i64,
}

impl Mean {
    /// A mean; nothing where there is nothing to divide by.
    pub fn new(sum: i64, of: i64) -> Option<Self> {
        (of > 0).then_some(Self { sum, of })
    }

    /// In tenths, halves up: what is shown, and what bands go by.
    pub fn tenths(self) -> i64 {
        (20 * self.sum + self.of).div_euclid(2 * self.of)
    }

    /// As a number, for a place on a line.
    pub fn value(self) -> f64 {
        self.sum as f64 / self.of as f64
    }

    /// How far two of them are apart.
    pub fn apart(self, other: Self) -> Self {
        Self { sum: (self.sum * other.of - other.sum * self.of).abs(), of: self.of * other.of }
    }
}

impl PartialEq for Mean {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Mean {}

impl PartialOrd for Mean {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Mean {
    fn cmp(&self, other: &Self) -> Ordering {
        (i128::from(self.sum) * i128::from(other.of)).cmp(&(i128::from(other.sum) * i128::from(self.of)))
    }
}

/// The stage a score of 20 to 100 stands for, in tenths as it is shown: below 40, 60, 80, and from there.
pub fn band(tenths: i64) -> Relation {
    match tenths {
        ..400 => Relation::Undefined,
        400..600 => Relation::Defined,
        600..800 => Relation::Aligned,
        _ => Relation::Integrated,
    }
}

/// What one person answered, statement by statement.
pub type Answers = [Option<i64>; STATEMENTS];

/// The answers on a sheet.
pub fn answers(sheet: &AnswerSheet) -> Answers {
    let mut answers = [None; STATEMENTS];
    for (answer, letter) in answers.iter_mut().zip(sheet.answers.chars()) {
        *answer = letter.to_digit(10).map(i64::from).filter(|answer| ANSWERS.contains(answer));
    }
    answers
}

/// Divides everything that is scaled: 16 to 20 answers, and three or four of a theme.
const COMMON: i64 = 232_560;

/// Somebody's sum over some statements, scaled to all of them, in parts of [`COMMON`]; `None` below `enough` answers.
fn scaled(answers: &[Option<i64>], enough: usize) -> Option<i64> {
    let given: Vec<i64> = answers.iter().flatten().copied().collect();
    let all = i64::try_from(answers.len()).ok()?;
    let count = i64::try_from(given.len()).ok()?;
    (given.len() >= enough && count > 0).then(|| given.iter().sum::<i64>() * all * (COMMON / count))
}

/// Of whom something may be told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// Of all together.
    pub joint: bool,
    /// Of Sales, Marketing and management.
    pub groups: [bool; 3],
}

impl Told {
    /// What may be told of so many answers of each group, and so many of whom nobody knows the group.
    pub fn of(counts: [usize; 3], unknown: usize) -> Self {
        let all: usize = counts.iter().sum::<usize>() + unknown;
        let shown = counts.map(|count| count >= FEWEST);
        let open: usize = counts.iter().filter(|count| **count >= FEWEST).sum();
        let hidden = all - open;
        let follows = hidden > 0 && hidden < FEWEST;
        Self { joint: all >= FEWEST, groups: if follows { [false; 3] } else { shown } }
    }

    /// Whether it may be told of a group.
    pub fn group(self, group: AnswerGroup) -> bool {
        AnswerGroup::ALL.iter().zip(self.groups).any(|(one, told)| *one == group && told)
    }
}

/// A figure of all together, and of each group where it may be told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figure {
    /// All together.
    pub joint: Option<Mean>,
    /// Sales, Marketing, management.
    pub groups: [Option<Mean>; 3],
}

impl Figure {
    /// The means of values of known groups, as far as they may be told; in parts of `scale`.
    fn of(values: &[(Option<AnswerGroup>, i64)], scale: i64) -> (Self, Told) {
        let of =
            |group: Option<AnswerGroup>| values.iter().filter(move |(whose, _)| *whose == group).map(|(_, of)| *of);
        let told = Told::of(AnswerGroup::ALL.map(|group| of(Some(group)).count()), of(None).count());
        let mean = |values: &mut dyn Iterator<Item = i64>| {
            let (sum, count) = values.fold((0, 0), |(sum, count), value| (sum + value, count + 1));
            Mean::new(sum, count * scale)
        };
        let joint = mean(&mut values.iter().map(|(_, value)| *value)).filter(|_| told.joint);
        let groups = AnswerGroup::ALL.map(|group| mean(&mut of(Some(group))).filter(|_| told.group(group)));
        (Self { joint, groups }, told)
    }

    /// That of a group.
    pub fn group(&self, group: AnswerGroup) -> Option<Mean> {
        AnswerGroup::ALL.iter().zip(self.groups).find(|(one, _)| **one == group).and_then(|(_, mean)| mean)
    }

    /// That of a side.
    pub fn side(&self, side: Side) -> Option<Mean> {
        self.group(group_of(side))
    }

    /// How far both sides are apart, where both may be told.
    pub fn gap(&self) -> Option<Mean> {
        Some(self.side(Side::Sales)?.apart(self.side(Side::Marketing)?))
    }
}

/// The group of a side.
pub fn group_of(side: Side) -> AnswerGroup {
    match side {
        Side::Sales => AnswerGroup::Sales,
        Side::Marketing => AnswerGroup::Marketing,
    }
}

/// What came out of a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// Which one, from 0.
    pub place: usize,
    /// Every answer from the least to the most, with its group where that may be told; none where there are too few.
    pub dots: Vec<(i64, Option<AnswerGroup>)>,
    /// Their means.
    pub mean: Figure,
}

impl Statement {
    /// Whether it is low: all together answer less than three.
    pub fn is_low(&self) -> bool {
        self.mean.joint.is_some_and(|mean| mean.tenths() < 30)
    }
}

/// What came out of an assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many answered; 0 where they were too few.
    pub answered: usize,
    /// The score, 20 to 100.
    pub score: Figure,
    /// The score of each theme, 4 to 20.
    pub themes: [Figure; 5],
    /// The statements in their order.
    pub statements: Vec<Statement>,
}

impl Outcome {
    /// Whether anything may be told.
    pub fn is_told(&self) -> bool {
        self.answered > 0
    }

    /// The statements with the largest differences of both sides first.
    pub fn gaps(&self) -> Vec<&Statement> {
        let mut gaps: Vec<&Statement> = self.statements.iter().filter(|one| one.mean.gap().is_some()).collect();
        gaps.sort_by(|one, other| {
            other
                .mean
                .gap()
                .cmp(&one.mean.gap())
                .then(one.mean.joint.cmp(&other.mean.joint))
                .then(one.place.cmp(&other.place))
        });
        gaps
    }

    /// The low statements, the lowest first.
    pub fn low(&self) -> Vec<&Statement> {
        let mut low: Vec<&Statement> = self.statements.iter().filter(|one| one.is_low()).collect();
        low.sort_by(|one, other| {
            one.mean
                .joint
                .cmp(&other.mean.joint)
                .then(one.mean.gap().cmp(&other.mean.gap()))
                .then(one.place.cmp(&other.place))
        });
        low
    }

    /// What to do first: low, and both sides see it so – they are at most one apart.
    pub fn do_first(&self) -> Vec<&Statement> {
        let mut first = self.low();
        first.retain(|one| one.mean.gap().is_none_or(|gap| gap.tenths() <= 10));
        first.truncate(FIRST);
        first
    }

    /// What to talk about first: both sides are more than one apart.
    pub fn talk_first(&self) -> Vec<&Statement> {
        let mut first = self.gaps();
        first.retain(|one| one.mean.gap().is_some_and(|gap| gap.tenths() > 10));
        first.truncate(FIRST);
        first
    }
}

/// What came out of these sheets.
pub fn outcome_of(sheets: &[AnswerSheet]) -> Outcome {
    if sheets.len() < FEWEST {
        return Outcome::default();
    }
    let all: Vec<(Option<AnswerGroup>, Answers)> = sheets.iter().map(|sheet| (sheet.group, answers(sheet))).collect();
    let figure = |of: &dyn Fn(&Answers) -> Option<i64>, scale: i64| {
        let values: Vec<(Option<AnswerGroup>, i64)> =
            all.iter().filter_map(|(group, answers)| Some((*group, of(answers)?))).collect();
        let (figure, told) = Figure::of(&values, scale);
        (figure, told, values)
    };
    let (score, ..) = figure(&|answers| scaled(answers, ENOUGH), COMMON);
    let themes =
        Theme::ALL.map(|theme| figure(&|answers| scaled(answers.get(theme.statements())?, ENOUGH_OF_THEME), COMMON).0);
    let statement = |place: usize| {
        let (mean, told, values) = figure(&|answers| answers.get(place).copied().flatten(), 1);
        let dots = values.into_iter().filter(|_| told.joint);
        let mut dots: Vec<(i64, Option<AnswerGroup>)> =
            dots.map(|(group, answer)| (answer, group.filter(|group| told.group(*group)))).collect();
        dots.sort_unstable();
        Statement { place, dots, mean }
    };
    Outcome { answered: sheets.len(), score, themes, statements: (0..STATEMENTS).map(statement).collect() }
}

/// What came out of an assessment that has been shown; nothing before that.
pub fn outcome(assessment: &Assessment) -> Option<Outcome> {
    assessment.revealed.then(|| outcome_of(&assessment.sheets))
}

/// The assessment in which people answer now.
pub fn running(workspace: &Workspace) -> Option<&Assessment> {
    in_order(&workspace.assessments).into_iter().rfind(|one| !one.revealed).map(AsRef::as_ref)
}

/// The assessments that have been shown, the latest last.
pub fn shown(workspace: &Workspace) -> Vec<&Assessment> {
    let mut shown: Vec<&Assessment> =
        in_order(&workspace.assessments).into_iter().filter(|one| one.revealed).map(AsRef::as_ref).collect();
    shown.sort_by_key(|one| one.day);
    shown
}
