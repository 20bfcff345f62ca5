//! What can be answered to a question about a table, and what an answer changes: the plan, or how the file is read.

use chrono::{Datelike, NaiveDate};

use super::findings::Question;
use super::funnel::{MONTH, NEW_STAGE};
use super::outcome::Meaning;
use super::plan::{ImportPlan, KEEP, LEAVE_OUT, NEW_ONE, WORDS_OF_A_COLUMN, settle_type};
use super::rows::completable;
use super::typing::Decided;
use super::{Looked, content};
use crate::exchange::RawTable;
use crate::exchange::grid::{Encoding, HeaderHint, Hints, Note};
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{
    Audience, ContentKind, Id, Language, LeadSet, Month, Outcome, Party, TableKind, Verdict, Workspace, in_order,
};
use crate::text::{labels, texts};

/// How many years and months back are offered.
const YEARS: i32 = 10;
const MONTHS: i32 = 36;
/// The scales ratings are usually on, beside ours.
const SCALES: [(u32, u32); 6] = [(1, 4), (1, 5), (0, 5), (1, 6), (1, 10), (0, 100)];

/// Something somebody says about a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// How the dates of a column are read.
    Dates(usize, DateOrder),
    /// Dates of a column that can be read both ways stay blank.
    DatesBlank(usize),
    /// How the numbers of a column are read.
    Numbers(usize, DecimalMark),
    /// What a column becomes.
    Field(usize, String),
    /// Two flags together say how leads ended: won, and closed.
    Flags(usize, usize),
    /// What a word of a column means: the column, the word, its meaning.
    Word(usize, String, String),
    /// Whether these are leads, though nothing in the table says so.
    Leads(bool),
    /// No column says how leads ended; what each became that could be said to, and whether all leads are open.
    NoOutcome(Vec<(usize, String)>, bool),
    /// What a column without a heading is called; as before where it has no name.
    Name(usize, String),
    /// Where the headings are.
    Header(HeaderHint),
    /// Whether only visible rows are read.
    VisibleOnly(bool),
    /// The encoding, and how a text reads in it.
    Encoding(Encoding, String),
    /// Whether several rows of a month are added up.
    AddUpMonths(bool),
    /// The year of months without one.
    Year(usize, Option<i32>),
    /// Whether a week counts in the month of its first day.
    WeeksByFirstDay(usize, bool),
    /// The month all counts belong to.
    Month(Option<Month>),
    /// Of several columns of one stage the one that counts, or all of them added up, or none.
    StageFrom {
        /// The columns.
        columns: Vec<usize>,
        /// The field of the stage.
        field: String,
        /// The one that counts.
        only: Option<usize>,
        /// They are added up.
        add_up: bool,
    },
    /// The scale of ratings; none is ours.
    Scale(usize, Option<(u32, u32)>),
    /// Percentages of a column are shares of another one.
    ShareOf(usize, usize),
    /// Whether rows of one title are items of their own.
    SeveralItems(bool),
    /// The list that is completed; none is a new one.
    List(Option<Id<LeadSet>>),
}

impl Answer {
    /// Changes how the file is read; false when it says nothing about that.
    pub fn to_hints(&self, hints: &mut Hints) -> bool {
        match self {
            Self::Header(header) => hints.header = Some(*header),
            Self::VisibleOnly(only) => hints.visible_only = *only,
            Self::Encoding(encoding, _) => hints.encoding = Some(*encoding),
            _ => return false,
        }
        true
    }

    /// Changes the plan.
    pub fn to_plan(&self, plan: &mut ImportPlan, raw: &RawTable, looked: &Looked, workspace: &Workspace) {
        let column = |plan: &mut ImportPlan, at: usize, change: &dyn Fn(&mut super::plan::ColumnPlan)| {
            if let Some(column) = plan.columns.get_mut(at) {
                change(column);
            }
        };
        match self {
            Self::Dates(at, order) => column(plan, *at, &|column| column.decide_dates(*order)),
            Self::DatesBlank(at) => column(plan, *at, &|column| column.dates_by = Decided::Conflict),
            Self::Numbers(at, mark) => column(plan, *at, &|column| column.decide_numbers(*mark)),
            Self::Field(at, field) => {
                column(plan, *at, &|column| column.share_of = None);
                plan.all_open &= field != "outcome";
                give(plan, *at, field, (raw, looked, workspace));
            }
            Self::Flags(won, closed) => {
                give(plan, *won, "won_flag", (raw, looked, workspace));
                give(plan, *closed, "closed_flag", (raw, looked, workspace));
            }
            Self::Word(at, word, means) => {
                column(plan, *at, &|column| {
                    column.words.insert(word.to_lowercase(), means.clone());
                });
            }
            Self::Leads(they_are) => plan.nevertheless = *they_are,
            Self::NoOutcome(before, all_open) => {
                plan.all_open = *all_open;
                for (at, field) in before {
                    if plan.columns.get(*at).is_some_and(|column| column.field != *field) {
                        give(plan, *at, field, (raw, looked, workspace));
                    }
                }
            }
            Self::Name(at, name) => {
                let name = match name.trim() {
                    "" => super::label(&raw.headings, *at),
                    name => name.to_owned(),
                };
                column(plan, *at, &|column| column.label.clone_from(&name));
                give(plan, *at, KEEP, (raw, looked, workspace));
            }
            Self::Header(_) | Self::VisibleOnly(_) | Self::Encoding(..) => {}
            Self::AddUpMonths(add_up) => plan.add_up_months = *add_up,
            Self::Year(at, year) => column(plan, *at, &|column| column.year = *year),
            Self::WeeksByFirstDay(at, first) => {
                give(plan, *at, MONTH, (raw, looked, workspace));
                column(plan, *at, &|column| column.weeks_by_first_day = *first);
            }
            Self::Month(month) => plan.month = *month,
            Self::StageFrom { columns, field, only, add_up } => {
                plan.add_up_stages = *add_up;
                for at in columns {
                    let counts = only.is_none_or(|only| only == *at);
                    give(plan, *at, if counts { field } else { LEAVE_OUT }, (raw, looked, workspace));
                }
            }
            Self::Scale(at, scale) => column(plan, *at, &|column| column.scale = *scale),
            Self::ShareOf(at, of) => column(plan, *at, &|column| column.share_of = Some(*of)),
            Self::SeveralItems(several) => plan.keep_same_titles = *several,
            Self::List(list) => {
                plan.complete = *list;
                plan.never_complete = list.is_none();
            }
        }
    }
}

/// Gives a column a field and reads its values as that field needs them, and those of columns that gave way.
pub fn give(plan: &mut ImportPlan, at: usize, field: &str, of: (&RawTable, &Looked, &Workspace)) {
    let before = fields_of(plan);
    plan.give(at, field);
    settle_changed(plan, &before, of);
}

/// What each column becomes.
pub fn fields_of(plan: &ImportPlan) -> Vec<String> {
    plan.columns.iter().map(|column| column.field.clone()).collect()
}

/// Reads the values of columns that became something else as what they have become needs them.
pub fn settle_changed(plan: &mut ImportPlan, before: &[String], of: (&RawTable, &Looked, &Workspace)) {
    let (raw, looked, workspace) = of;
    for (at, before) in before.iter().enumerate() {
        if plan.columns.get(at).is_some_and(|column| column.field != *before) {
            settle_type(plan, at, raw, looked, workspace);
        }
    }
}

/// A question with what can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What tells it from all others, also after the plan has changed.
    pub key: String,
    /// The question, about one word or column where several are asked about.
    pub question: Question,
    /// The answers that are nearest.
    pub options: Vec<Answer>,
    /// Further answers, to be chosen from a list.
    pub more: Vec<Answer>,
    /// Which of the options is taken when nobody answers.
    pub default: usize,
    /// The column a name can be typed for.
    pub names: Option<usize>,
}

/// What questions are asked of.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// The table.
    pub raw: &'a RawTable,
    /// What is to be done with it so far.
    pub plan: &'a ImportPlan,
    /// What it goes into.
    pub workspace: &'a Workspace,
    /// The day.
    pub today: NaiveDate,
}

/// The questions one by one, each with its answers. Where there is only one answer, nothing is asked.
pub fn asks(questions: &[Question], table: Table<'_>) -> Vec<Ask> {
    let mut all: Vec<Ask> = Vec::new();
    for question in questions {
        for ask in table.ask(question) {
            let has_a_choice = ask.options.len() + ask.more.len() > 1 || ask.names.is_some();
            if has_a_choice && !all.iter().any(|known| known.key == ask.key) {
                all.push(ask);
            }
        }
    }
    all.sort_by_key(|ask| rank(&ask.question));
    all
}

/// What is asked first: how the file is read, then what counts, then what words mean, because the later hangs on the
/// earlier.
fn rank(question: &Question) -> u8 {
    match question {
        Question::NoHeadings | Question::HiddenRows(_) | Question::Encoding(..) => 0,
        Question::AreTheseLeads | Question::NewList(_) => 1,
        Question::WhichOutcome(..) | Question::NoOutcome | Question::Which(..) | Question::DayOfComing(_) => 2,
        Question::Words(..) | Question::BlankOutcome(..) | Question::Choice(..) | Question::Name(..) => 4,
        _ => 3,
    }
}

fn ask(key: String, question: &Question, options: Vec<Answer>, default: usize) -> Ask {
    Ask { key, question: question.clone(), options, more: Vec::new(), default, names: None }
}

impl Table<'_> {
    fn position(&self, label: &str) -> Option<usize> {
        self.plan.columns.iter().position(|column| column.label == label)
    }

    fn ask(&self, question: &Question) -> Vec<Ask> {
        let one = |ask: Option<Ask>| ask.into_iter().collect();
        match question {
            Question::Words(label, words) => self.words(label, words),
            Question::BlankOutcome(label, _) => one(self.blank(label, question)),
            Question::Choice(label, field, words) => self.choices(label, field, words),
            Question::UnknownStages(labels) => self.stages(labels),
            Question::Dates(..) | Question::Numbers(..) => one(self.dialect(question)),
            Question::WhichOutcome(..)
            | Question::NoOutcome
            | Question::AreTheseLeads
            | Question::Which(..)
            | Question::DayOfComing(_)
            | Question::NameOfColumn(..)
            | Question::NewList(_) => one(self.columns(question)),
            Question::NoHeadings | Question::HiddenRows(_) | Question::Encoding(..) => one(self.file(question)),
            Question::Percentages(..)
            | Question::MonthTwice(..)
            | Question::Year(..)
            | Question::Weeks(_)
            | Question::NoMonth(_)
            | Question::StageTwice(..) => one(self.months(question)),
            Question::Scale(..) | Question::Name(..) | Question::SameTitle(..) => one(self.content(question)),
        }
    }

    fn dialect(&self, question: &Question) -> Option<Ask> {
        match question {
            Question::Dates(label, order, decided, _) => {
                let at = self.position(label)?;
                let mut options =
                    vec![Answer::Dates(at, DateOrder::DayFirst), Answer::Dates(at, DateOrder::MonthFirst)];
                let mut default = usize::from(*order == DateOrder::MonthFirst);
                if *decided == Decided::Conflict {
                    options.push(Answer::DatesBlank(at));
                    default = 2;
                }
                Some(ask(format!("dates {at}"), question, options, default))
            }
            Question::Numbers(label, _, mark, _) => {
                let at = self.position(label)?;
                let options = [DecimalMark::Point, DecimalMark::Comma].map(|mark| Answer::Numbers(at, mark));
                Some(ask(format!("numbers {at}"), question, options.into(), usize::from(*mark == DecimalMark::Comma)))
            }
            _ => None,
        }
    }

    fn columns(&self, question: &Question) -> Option<Ask> {
        match question {
            Question::WhichOutcome(label, other, ..) => {
                let flags = self.plan.column("won_flag").zip(self.plan.column("closed_flag"));
                let ours = self.position(label).map(|at| Answer::Field(at, "outcome".to_owned()));
                let ours = ours.or(flags.map(|(won, closed)| Answer::Flags(won, closed)))?;
                let theirs = Answer::Field(self.position(other)?, "outcome".to_owned());
                let mut names = [label.as_str(), other.as_str()];
                names.sort_unstable();
                Some(ask(format!("outcome {}", names.join(" / ")), question, vec![ours, theirs], 0))
            }
            Question::NoOutcome => {
                let columns: Vec<usize> = (0..self.plan.columns.len()).filter(|at| self.may_be_words(*at)).collect();
                let field = |at: &usize| self.plan.columns.get(*at).map(|column| (*at, column.field.clone()));
                let fields: Vec<(usize, String)> = columns.iter().filter_map(field).collect();
                let options = [false, true].map(|all_open| Answer::NoOutcome(fields.clone(), all_open));
                let more = columns.iter().map(|at| Answer::Field(*at, "outcome".to_owned())).collect();
                Some(Ask { more, ..ask("no outcome".to_owned(), question, options.into(), 0) })
            }
            Question::AreTheseLeads => {
                Some(ask("leads".to_owned(), question, [false, true].map(Answer::Leads).into(), 0))
            }
            Question::Which(field, labels) => {
                let found = labels.iter().filter_map(|label| self.position(label));
                let options = found.map(|at| Answer::Field(at, field.clone())).collect();
                Some(ask(format!("which {field}"), question, options, 0))
            }
            Question::DayOfComing(label) => {
                let at = self.position(label)?;
                let options = ["created", KEEP].map(|field| Answer::Field(at, field.to_owned()));
                Some(ask(format!("coming {at}"), question, options.into(), 0))
            }
            Question::NameOfColumn(position, _) => {
                let at = (*position as usize).checked_sub(1)?;
                let options = vec![Answer::Name(at, String::new()), Answer::Field(at, LEAVE_OUT.to_owned())];
                Some(Ask { names: Some(at), ..ask(format!("name {at}"), question, options, 0) })
            }
            Question::NewList(_) => {
                let mut options = vec![Answer::List(None)];
                options.extend(completable(self.plan, self.workspace).into_iter().map(|id| Answer::List(Some(id))));
                Some(ask("list".to_owned(), question, options, 0))
            }
            _ => None,
        }
    }

    /// Whether the values of a column are few enough to be words that say something.
    fn may_be_words(&self, at: usize) -> bool {
        let taken = ["ref", "company", "created", "amount"];
        if self.plan.columns.get(at).is_none_or(|column| taken.contains(&column.field.as_str())) {
            return false;
        }
        let mut known: Vec<&str> = Vec::new();
        for row in 0..self.raw.rows.len().min(RawTable::SHOWN) {
            let cell = self.raw.cell(row, at);
            if !cell.is_empty() && !known.contains(&cell) {
                known.push(cell);
                if known.len() > WORDS_OF_A_COLUMN {
                    return false;
                }
            }
        }
        !known.is_empty()
    }

    fn file(&self, question: &Question) -> Option<Ask> {
        match question {
            Question::NoHeadings => {
                let first = self.raw.reading.lines.first().copied().unwrap_or(1);
                let options = vec![Answer::Header(HeaderHint::Nowhere), Answer::Header(HeaderHint::Line(first))];
                Some(ask("headings".to_owned(), question, options, 0))
            }
            Question::HiddenRows(_) => {
                Some(ask("hidden".to_owned(), question, [false, true].map(Answer::VisibleOnly).into(), 0))
            }
            Question::Encoding(_, sample, _) => {
                let mut options = vec![Answer::Encoding(self.raw.encoding, sample.clone())];
                for note in &self.raw.reading.notes {
                    let Note::UncertainEncoding { others, .. } = note else { continue };
                    let others = others.iter().filter_map(|(key, text)| Some((Encoding::from_key(key)?, text)));
                    let others = others.filter(|(encoding, _)| *encoding != self.raw.encoding);
                    options.extend(others.map(|(encoding, text)| Answer::Encoding(encoding, text.clone())));
                }
                Some(ask("encoding".to_owned(), question, options, 0))
            }
            _ => None,
        }
    }

    fn months(&self, question: &Question) -> Option<Ask> {
        match question {
            Question::Percentages(label, _) => {
                let at = self.position(label)?;
                let mut options = vec![Answer::Field(at, LEAVE_OUT.to_owned())];
                options.extend(at.checked_sub(1).map(|of| Answer::ShareOf(at, of)));
                Some(ask(format!("shares {at}"), question, options, 0))
            }
            Question::MonthTwice(..) => {
                Some(ask("month twice".to_owned(), question, [false, true].map(Answer::AddUpMonths).into(), 0))
            }
            Question::Year(label, _) => {
                let at = self.position(label)?;
                let this = self.today.year();
                let options = [None, Some(this), Some(this - 1)].map(|year| Answer::Year(at, year));
                let mut found = ask(format!("year {at}"), question, options.into(), 0);
                found.more = (2..YEARS).map(|back| Answer::Year(at, Some(this - back))).collect();
                Some(found)
            }
            Question::Weeks(label) => {
                let at = self.position(label)?;
                let mut options: Vec<Answer> = [false, true].map(|first| Answer::WeeksByFirstDay(at, first)).into();
                options.push(Answer::Field(at, LEAVE_OUT.to_owned()));
                Some(ask(format!("weeks {at}"), question, options, 0))
            }
            Question::NoMonth(_) => {
                let this = Month::of(self.today);
                let options = [None, Some(this), Some(this.plus(-1))].map(Answer::Month);
                let mut found = ask("no month".to_owned(), question, options.into(), 0);
                found.more = (2..MONTHS).map(|back| Answer::Month(Some(this.plus(-back)))).collect();
                Some(found)
            }
            Question::StageTwice(heading, positions, _) => {
                let columns: Vec<usize> = positions.iter().filter_map(|at| (*at as usize).checked_sub(1)).collect();
                let field = columns.first().and_then(|at| self.plan.columns.get(*at))?.field.clone();
                let from = |only: Option<usize>, add_up: bool| {
                    let (columns, field) = (columns.clone(), field.clone());
                    Answer::StageFrom { columns, field, only, add_up }
                };
                let mut options = vec![from(None, false)];
                options.extend(columns.iter().map(|at| from(Some(*at), false)));
                options.push(from(None, true));
                Some(ask(format!("stage twice {heading}"), question, options, 0))
            }
            _ => None,
        }
    }

    fn content(&self, question: &Question) -> Option<Ask> {
        match question {
            Question::Scale(label, least, most) => {
                let at = self.position(label)?;
                let (least, most): (f64, f64) = (least.parse().ok()?, most.parse().ok()?);
                let mut options = vec![Answer::Scale(at, None)];
                let fits = |(from, to): &(u32, u32)| f64::from(*from) <= least && f64::from(*to) >= most;
                let (fitting, others): (Vec<_>, Vec<_>) = SCALES.into_iter().partition(fits);
                options.extend(fitting.into_iter().map(|scale| Answer::Scale(at, Some(scale))));
                let more = others.into_iter().map(|scale| Answer::Scale(at, Some(scale))).collect();
                Some(Ask { more, ..ask(format!("scale {at}"), question, options, 0) })
            }
            Question::Name(label, name, near) => {
                let at = self.position(label)?;
                let word = |means: &str| Answer::Word(at, name.clone(), means.to_owned());
                let mut options = vec![word(LEAVE_OUT), word(NEW_ONE)];
                options.extend(near.iter().map(|near| word(near)));
                let known: Vec<String> = if self.plan.column("personas") == Some(at) {
                    in_order(&self.workspace.personas).iter().map(|persona| persona.name.clone()).collect()
                } else {
                    in_order(&self.workspace.journey).iter().map(|stage| stage.name.clone()).collect()
                };
                let more =
                    known.iter().filter(|known| near.as_ref() != Some(*known)).map(|known| word(known)).collect();
                Some(Ask { more, ..ask(format!("word {at} {}", name.to_lowercase()), question, options, 0) })
            }
            Question::SameTitle(..) => {
                Some(ask("same title".to_owned(), question, [false, true].map(Answer::SeveralItems).into(), 0))
            }
            _ => None,
        }
    }

    /// Each word of an outcome column by itself.
    fn words(&self, label: &str, words: &[String]) -> Vec<Ask> {
        let Some(at) = self.position(label) else { return Vec::new() };
        let meanings = [Outcome::Won, Outcome::Lost, Outcome::Rejected, Outcome::Open].map(Meaning::Is);
        let all = words.iter().map(|word| {
            let options = meanings.into_iter().chain([Meaning::Ask]);
            let options = options.map(|means| Answer::Word(at, word.clone(), means.key().to_owned()));
            let question = Question::Words(label.to_owned(), vec![word.clone()]);
            ask(format!("word {at} {}", word.to_lowercase()), &question, options.collect(), 4)
        });
        all.collect()
    }

    /// What nothing means in an outcome column, or in one of days.
    fn blank(&self, label: &str, question: &Question) -> Option<Ask> {
        let dated = || ["won_date", "lost_date"].into_iter().find_map(|field| self.plan.column(field));
        let at = self.position(label).or_else(dated)?;
        let meanings = [Meaning::Nothing, Meaning::Is(Outcome::Open), Meaning::Is(Outcome::Lost)];
        let options = meanings.map(|means| Answer::Word(at, String::new(), means.key().to_owned()));
        Some(ask(format!("blank {at}"), question, options.into(), 0))
    }

    /// Each word of a choice of content by itself.
    fn choices(&self, label: &str, field: &str, words: &[String]) -> Vec<Ask> {
        let Some(at) = self.position(label) else { return Vec::new() };
        let english = texts(Language::En);
        let (near, default, more): (Vec<&str>, usize, Vec<&str>) = match field {
            "audience" => {
                let all = [Audience::Public, Audience::Customers, Audience::Internal];
                (all.map(labels::words).to_vec(), 2, Vec::new())
            }
            "origin" => ([Party::Sales, Party::Marketing, Party::Both].map(labels::words).to_vec(), 2, Vec::new()),
            "verdict" => {
                let default = Verdict::ALL.iter().position(|verdict| *verdict == Verdict::default()).unwrap_or(0);
                (Verdict::ALL.map(labels::words).to_vec(), default, Vec::new())
            }
            _ => {
                let more = ContentKind::ALL.into_iter().filter(|kind| *kind != ContentKind::Other);
                (vec![labels::words(ContentKind::Other)], 0, more.map(labels::words).collect())
            }
        };
        let all = words.iter().map(|word| {
            let means = |key: &&str| Answer::Word(at, word.clone(), english.get(key));
            let question = Question::Choice(label.to_owned(), field.to_owned(), vec![word.clone()]);
            let options = near.iter().map(means).collect();
            let more = more.iter().map(means).collect();
            Ask { more, ..ask(format!("word {at} {}", word.to_lowercase()), &question, options, default) }
        });
        all.collect()
    }

    /// Each column no stage is called like by itself.
    fn stages(&self, labels: &[String]) -> Vec<Ask> {
        let stages = in_order(&self.workspace.stages);
        let all = labels.iter().filter_map(|label| {
            let at = self.position(label)?;
            let options = [LEAVE_OUT, NEW_STAGE].map(|field| Answer::Field(at, field.to_owned()));
            let free = stages.iter().map(|stage| format!("count {}", stage.id));
            let free = free.filter(|field| self.plan.column(field).is_none_or(|known| known == at));
            let more = free.map(|field| Answer::Field(at, field)).collect();
            let question = Question::UnknownStages(vec![label.clone()]);
            Some(Ask { more, ..ask(format!("stage {at}"), &question, options.into(), 0) })
        });
        all.collect()
    }
}

/// The words of a column that can be given a meaning, and what it means so far, by its key or label.
pub fn means(plan: &ImportPlan, at: usize, word: &str) -> Option<String> {
    let column = plan.columns.get(at)?;
    match column.field.as_str() {
        "outcome" | super::plan::OUTCOME_TOO if plan.table == TableKind::Leads => {
            Some(column.meaning(word).key().to_owned())
        }
        "kind" | "verdict" | "audience" | "origin" | "personas" | "stages" if plan.table == TableKind::Content => {
            Some(column.said(word).unwrap_or_default().to_owned())
        }
        _ => None,
    }
}

/// What a word of a choice of content is read as when nobody says anything, by its text key.
pub fn read_as(field: &str, word: &str) -> Option<&'static str> {
    let words = content::Words::all_languages();
    match field {
        "kind" => words.kind(word).map(labels::words),
        "verdict" => words.verdict(word).map(labels::words),
        "origin" => words.party(word).map(labels::words),
        "audience" => content::audience(word).map(labels::words),
        _ => None,
    }
}
