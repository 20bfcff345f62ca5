//! The questions one by one, each with its answers.

use chrono::Datelike;

use super::{Answer, Ask, Table};
use crate::exchange::RawTable;
use crate::exchange::grid::{Encoding, HeaderHint, Note};
use crate::exchange::understand::becomes::{KEEP, LEAVE_OUT, NEW_ONE, WORDS_OF_A_COLUMN};
use crate::exchange::understand::findings::Question;
use crate::exchange::understand::funnel::NEW_STAGE;
use crate::exchange::understand::outcome::Meaning;
use crate::exchange::understand::plan::completable;
use crate::exchange::understand::typing::Decided;
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{Audience, ContentKind, Language, Month, Outcome, Party, Verdict, in_order};
use crate::text::{labels, texts};

/// How many years and months back are offered.
const YEARS: i32 = 10;
const MONTHS: i32 = 36;
/// The scales ratings are usually on, beside ours.
const SCALES: [(u32, u32); 6] = [(1, 4), (1, 5), (0, 5), (1, 6), (1, 10), (0, 100)];

/// The questions one by one, each with its answers. Where there is only one answer, nothing is asked.
pub fn asks(questions: &[Question], table: Table<'_>) -> Vec<Ask> {
    let mut all: Vec<Ask> = Vec::new();
    for question in questions {
        for ask in table.ask(question) {
            if ask.has_a_choice() && !all.iter().any(|known| known.key == ask.key) {
                all.push(ask);
            }
        }
    }
    all.sort_by_key(|ask| rank(&ask.question));
    all
}

/// The questions in which there is something to choose: with only one answer nothing is asked. What nobody can answer by
/// itself stays a question.
pub fn open_questions(questions: &[Question], table: Table<'_>) -> Vec<Question> {
    let is_open = |question: &&Question| {
        let asks = table.ask(question);
        asks.is_empty() || asks.iter().any(Ask::has_a_choice)
    };
    questions.iter().filter(is_open).cloned().collect()
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
