//! Questions about a table one by one, and what can be answered to them, in words for people.

use super::{Texts, imports, labels};
use crate::exchange::grid::HeaderHint;
use crate::exchange::understand::answers::{Answer, Ask};
use crate::exchange::understand::becomes::{KEEP, LEAVE_OUT, NEW_ONE};
use crate::exchange::understand::findings::Question;
use crate::exchange::understand::outcome::Meaning;
use crate::exchange::understand::plan::ImportPlan;
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{Audience, ContentKind, Language, Party, Verdict, Workspace};

/// A question as it is put in the window: about one word or one column where several are meant.
pub fn question(texts: &Texts, ask: &Ask) -> String {
    match &ask.question {
        Question::Words(heading, words) => {
            let word = words.first().cloned().unwrap_or_default();
            texts.with("ask-word", &[("heading", heading.into()), ("word", word.into())])
        }
        Question::Choice(_, field, words) => {
            let word = words.first().cloned().unwrap_or_default();
            let key = match field.as_str() {
                "kind" => "ask-word-kind",
                "verdict" => "ask-word-verdict",
                "audience" => "ask-word-audience",
                _ => "ask-word-origin",
            };
            texts.with(key, &[("word", word.into())])
        }
        Question::UnknownStages(labels) => {
            let label = labels.first().cloned().unwrap_or_default();
            texts.with("ask-stage", &[("heading", label.into())])
        }
        question => imports::asked(texts, question).question,
    }
}

/// An answer to a question in words.
pub fn answer(texts: &Texts, workspace: &Workspace, plan: &ImportPlan, ask: &Ask, answer: &Answer) -> String {
    let get = |key: &str| texts.get(key);
    let one = |key: &str, name: &str, value: String| texts.with(key, &[(name, value.into())]);
    match answer {
        Answer::Dates(_, order) => get(order_words(*order)),
        Answer::DatesBlank(_) => get("ask-blank"),
        Answer::Numbers(_, mark) => get(mark_words(*mark)),
        Answer::Field(at, field) => match field.as_str() {
            LEAVE_OUT => get("ask-leave-out"),
            KEEP => get("ask-no"),
            _ if matches!(ask.question, Question::DayOfComing(_)) => get("ask-yes"),
            "new_stage" => get("ask-stages-new"),
            field if field.starts_with("count ") => imports::field(texts, Some(workspace), Some(plan.table), field),
            _ => plan.heading(*at),
        },
        Answer::Flags(won, closed) => format!("{} + {}", plan.heading(*won), plan.heading(*closed)),
        Answer::Word(_, _, means) if means == Meaning::Ask.key() => get("import-word-nothing"),
        Answer::Word(_, _, means) => meaning(texts, means),
        Answer::Leads(true) => get("ask-leads-yes"),
        Answer::Leads(false) => get("ask-no"),
        Answer::NoOutcome(_, false) => get("ask-no-outcome-none"),
        Answer::NoOutcome(_, true) => get("ask-no-outcome-open"),
        Answer::Name(at, name) if name.is_empty() => one("ask-name-default", "column", (at + 1).to_string()),
        Answer::Name(_, name) => one("quoted", "text", name.clone()),
        Answer::Header(HeaderHint::Nowhere) => get("ask-headings-none"),
        Answer::Header(HeaderHint::Line(_)) => get("ask-headings-first"),
        Answer::VisibleOnly(false) => get("ask-hidden-all"),
        Answer::VisibleOnly(true) => get("ask-hidden-visible"),
        Answer::Encoding(encoding, sample) => format!("{}: {}", encoding.name(), one("quoted", "text", sample.clone())),
        Answer::AddUpMonths(false) => get("ask-last-row"),
        Answer::Year(_, None) | Answer::Month(None) => get("ask-none-counted"),
        Answer::Year(_, Some(year)) => year.to_string(),
        Answer::Month(Some(month)) => texts.month(*month),
        Answer::WeeksByFirstDay(_, false) => get("ask-weeks-thursday"),
        Answer::WeeksByFirstDay(_, true) => get("ask-weeks-first"),
        Answer::AddUpMonths(true) | Answer::StageFrom { only: None, add_up: true, .. } => get("ask-added-up"),
        Answer::StageFrom { only: Some(at), .. } => one("ask-column", "column", (at + 1).to_string()),
        Answer::StageFrom { .. } => get("ask-stage-none"),
        Answer::Scale(_, None) => get("ask-scale-default"),
        Answer::Scale(_, Some((least, most))) => {
            texts.with("ask-scale-from-to", &[("least", (*least).into()), ("most", (*most).into())])
        }
        Answer::ShareOf(_, of) => one("ask-percent-share", "other", plan.heading(*of)),
        Answer::SeveralItems(false) => get("ask-one-item"),
        Answer::SeveralItems(true) => get("ask-several-items"),
        Answer::List(None) => get("ask-new-list-new"),
        Answer::List(Some(id)) => {
            let name = workspace.leads.get(id).map(|set| set.name.clone()).unwrap_or_default();
            one("ask-list-known", "name", name)
        }
    }
}

/// What a word is said to mean: an outcome by its key, a choice by its English name, or the name of a persona or stage.
pub fn meaning(texts: &Texts, means: &str) -> String {
    match (means, Meaning::from_key(means)) {
        (LEAVE_OUT, _) => texts.get("ask-leave-out"),
        (NEW_ONE, _) => texts.get("ask-a-new-one"),
        (_, Some(Meaning::Is(outcome))) => texts.get(labels::words(outcome)).to_lowercase(),
        (_, Some(Meaning::Ask)) => texts.get("import-word-asked"),
        (_, Some(Meaning::Nothing)) => texts.get("import-word-nothing"),
        (name, None) => in_own_language(texts, name),
    }
}

/// A choice kept by its English name, in the language of the program.
fn in_own_language(texts: &Texts, name: &str) -> String {
    if texts.language() == Language::En {
        return name.to_owned();
    }
    let english = super::texts(Language::En);
    choices_of_content().find(|key| english.get(key) == name).map_or_else(|| name.to_owned(), |key| texts.get(key))
}

/// The text keys of all choices of content that words can mean.
fn choices_of_content() -> impl Iterator<Item = &'static str> {
    let kinds = ContentKind::ALL.into_iter().map(labels::words);
    let verdicts = Verdict::ALL.into_iter().map(labels::words);
    let parties = Party::ALL.into_iter().map(labels::words);
    let audiences = [Audience::Public, Audience::Customers, Audience::Internal].into_iter().map(labels::words);
    kinds.chain(verdicts).chain(parties).chain(audiences)
}

/// The words for a date order.
pub fn order_words(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "import-day-first",
        DateOrder::MonthFirst => "import-month-first",
    }
}

/// The words for a decimal mark, with an example.
pub fn mark_words(mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Point => "import-mark-point",
        DecimalMark::Comma => "import-mark-comma",
    }
}
