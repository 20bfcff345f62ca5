//! What is said and asked of an import, in sentences.

mod file;
mod questions;

use super::{Texts, labels};
use crate::exchange::import::{ImportNote, ImportReport, KEEP, LEAVE_OUT, Question};
use crate::exchange::understand::outcomes::Disagreement;
use crate::exchange::understand::outlook::ColumnSeen;
use crate::exchange::understand::reasons::{Look, Reason};
use crate::exchange::understand::typing::{Decided, ValueKind};
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{FunnelStage, Id, Outcome, TableKind, Workspace};

pub use file::{about_file, why_skipped};
pub use questions::asked;

/// The most lines of a file that are named one by one.
const NAMED: usize = 12;

/// A question as it is put: which column, what is asked, what can be answered, and what is done when nobody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The column, or columns; empty when it is about the whole table.
    pub column: String,
    /// The question.
    pub question: String,
    /// The answers.
    pub options: Vec<String>,
    /// What is done when nobody answers.
    pub default: String,
    /// Who decided it so far, for programs.
    pub decided_by: Option<&'static str>,
}

fn lines(numbers: &[u32]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn quoted(texts: &Texts, words: &[String]) -> String {
    let all: Vec<String> = words.iter().take(20).map(|word| texts.with("quoted", &[("text", word.into())])).collect();
    texts.joined(&all)
}

fn order_words(texts: &Texts, order: DateOrder) -> String {
    texts.get(if order == DateOrder::DayFirst { "order-day-first" } else { "order-month-first" })
}

fn mark_words(texts: &Texts, mark: DecimalMark) -> String {
    texts.get(if mark == DecimalMark::Point { "mark-point" } else { "mark-comma" })
}

fn because(texts: &Texts, decided: Decided) -> String {
    texts.get(match decided {
        Decided::NothingOpen | Decided::Values | Decided::Whole => "because-whole",
        Decided::Months => "because-months",
        Decided::Neighbours => "because-neighbours",
        Decided::Language => "because-language",
        Decided::Workspace => "because-workspace",
        Decided::Conflict => "because-conflict",
        Decided::Person => "because-person",
    })
}

/// What settled how a column is read, in words; empty where nothing was open.
pub fn decided(texts: &Texts, decided: Decided) -> String {
    match decided {
        Decided::NothingOpen => String::new(),
        Decided::Values => texts.get("because-values"),
        decided => because(texts, decided),
    }
}

/// Why a column was taken for what it is.
pub fn reason(texts: &Texts, reason: Reason) -> String {
    let count = |key: &str, n: u32| texts.with(key, &[("n", n.into())]);
    match reason {
        Reason::Remembered => texts.get("reason-remembered"),
        Reason::Heading => texts.get("reason-heading"),
        Reason::Look(look, n, all) => {
            let what = texts.get(match look {
                Look::Mails => "look-mails",
                Look::Phones => "look-phones",
                Look::Persons => "look-persons",
                Look::Personal => "look-personal",
                Look::Notes => "look-notes",
                Look::Firms => "look-firms",
                Look::Links => "look-links",
            });
            texts.with("reason-look", &[("n", n.into()), ("all", all.into()), ("what", what.into())])
        }
        Reason::Words => texts.get("reason-words"),
        Reason::Second => texts.get("reason-second"),
        Reason::Measure => texts.get("reason-measure"),
        Reason::Category(n) => count("reason-category", n),
        Reason::Unknown(n) => count("reason-unknown", n),
        Reason::Empty => texts.get("reason-empty"),
        Reason::NoField => texts.get("reason-no-field"),
        Reason::Values => texts.get("because-values"),
    }
}

/// A number as it is shown: whole, or with two decimals.
pub fn figure(texts: &Texts, number: f64) -> String {
    texts.rounded(number, if number.fract() == 0.0 { 0 } else { 2 })
}

/// What the values of a column come to: sum, least and greatest; first and last day.
pub fn range(texts: &Texts, seen: &ColumnSeen) -> Option<String> {
    if let Some((least, most)) = seen.numbers {
        let [sum, least, most] = [seen.sum, least, most].map(|number| figure(texts, number));
        return Some(texts.with("import-sum", &[("sum", sum.into()), ("least", least.into()), ("most", most.into())]));
    }
    let (first, last) = match (seen.days, seen.months) {
        (Some((first, last)), _) => (texts.date(first), texts.date(last)),
        (None, Some((first, last))) => (texts.month(first), texts.month(last)),
        (None, None) => return None,
    };
    Some(texts.with("import-from-to", &[("first", first.into()), ("last", last.into())]))
}

/// The name of a field as people read it.
pub fn field(texts: &Texts, workspace: Option<&Workspace>, table: Option<TableKind>, field: &str) -> String {
    if field == LEAVE_OUT {
        return texts.get("import-leave-out");
    }
    if field == KEEP {
        return texts.get("import-keep");
    }
    if let Some((kind, id)) = field.split_once(' ')
        && let Ok(id) = id.parse::<Id<FunnelStage>>()
    {
        let stage = workspace.and_then(|workspace| workspace.stages.get(&id)).map(|stage| stage.name.clone());
        let key = if kind == "date" { "import-stage-date" } else { "import-stage-count" };
        return texts.with(key, &[("stage", stage.unwrap_or_default().into())]);
    }
    if field == "title" && table == Some(TableKind::Leads) {
        return texts.get("field-job-title");
    }
    texts.get(&format!("field-{}", field.replace('_', "-")))
}

fn counts(texts: &Texts, counts: &[(Outcome, u32)], not_stated: u32) -> String {
    let one = |n: u32, what: String| texts.with("said-count", &[("n", n.into()), ("what", what.into())]);
    let mut all: Vec<String> =
        counts.iter().map(|(outcome, n)| one(*n, texts.get(labels::words(*outcome)).to_lowercase())).collect();
    if not_stated > 0 {
        all.push(one(not_stated, texts.get("said-not-stated")));
    }
    if all.is_empty() { texts.get("said-outcomes-none") } else { all.join(", ") }
}

/// The report of an import as sentences.
pub fn report_lines(texts: &Texts, workspace: &Workspace, report: &ImportReport) -> Vec<String> {
    let mut all = vec![texts.with("import-read", &[("read", report.read.into()), ("used", report.used.into())])];
    for (reason, count) in &report.skipped {
        let reason = texts.get(labels::skip_reason(*reason));
        all.push(texts.with("import-skipped", &[("n", (*count).into()), ("reason", reason.into())]));
    }
    all.extend(report.notes.iter().map(|note| self::note(texts, workspace, note)));
    all
}

/// The questions whose defaults were taken, as sentences.
pub fn assumed(texts: &Texts, questions: &[Question]) -> Vec<String> {
    let one = |question: &Question| {
        let asked = self::asked(texts, question);
        texts.with("said-assumed", &[("question", asked.question.into()), ("default", asked.default.into())])
    };
    questions.iter().map(one).collect()
}

fn valued(texts: &Texts, values: &[(u32, String)]) -> String {
    let one =
        |(row, value): &(u32, String)| texts.with("said-value-row", &[("row", (*row).into()), ("value", value.into())]);
    values.iter().take(NAMED).map(one).collect::<Vec<_>>().join(", ")
}

/// A note as a sentence. The workspace is the one that was imported into: it knows its stages by name.
#[expect(clippy::too_many_lines, reason = "one line for each kind of note")]
pub fn note(texts: &Texts, workspace: &Workspace, note: &ImportNote) -> String {
    let heading_and =
        |key: &str, heading: &String, n: u32| texts.with(key, &[("heading", heading.into()), ("n", n.into())]);
    let one = |key: &str, name: &str, value: &String| texts.with(key, &[(name, value.into())]);
    let count = |key: &str, n: u32| texts.with(key, &[("n", n.into())]);
    match note {
        ImportNote::UnreadableDates(heading, n, sample, rows)
        | ImportNote::UnreadableNumbers(heading, n, sample, rows) => texts.with(
            "said-unread",
            &[("heading", heading.into()), ("n", (*n).into()), ("rows", lines(rows).into()), ("sample", sample.into())],
        ),
        ImportNote::OtherMark(heading, values, mark) => texts.with(
            "said-other-mark",
            &[
                ("heading", heading.into()),
                ("values", texts.joined(values).into()),
                ("mark", mark_words(texts, *mark).into()),
            ],
        ),
        ImportNote::Scaled(heading, n) => heading_and("said-scaled", heading, *n),
        ImportNote::NotWhole(heading, values) => {
            texts.with("said-not-whole", &[("heading", heading.into()), ("values", valued(texts, values).into())])
        }
        ImportNote::HalfPoints(heading, values) => {
            texts.with("said-half-points", &[("heading", heading.into()), ("values", valued(texts, values).into())])
        }
        ImportNote::SerialDays(heading) => one("said-serial", "heading", heading),
        ImportNote::NumberReadAs(heading, text, number, decided) => texts.with(
            "said-number-as",
            &[
                ("heading", heading.into()),
                ("text", text.into()),
                ("number", number.into()),
                ("why", because(texts, *decided).into()),
            ],
        ),
        ImportNote::DatesReadAs(heading, order, decided) => texts.with(
            "said-dates-as",
            &[
                ("heading", heading.into()),
                ("order", order_words(texts, *order).into()),
                ("why", because(texts, *decided).into()),
            ],
        ),
        ImportNote::NoDates(heading, n) => heading_and("said-no-dates", heading, *n),
        ImportNote::NoDayOfComing(heading) => one("said-no-coming", "heading", heading),
        ImportNote::NoAmounts(heading, n) => heading_and("said-no-amounts", heading, *n),
        ImportNote::NothingWords(heading, n, words) => texts.with(
            "said-nothing",
            &[("heading", heading.into()), ("n", (*n).into()), ("words", words.join(", ").into())],
        ),
        ImportNote::FutureDates(heading, n) => heading_and("import-note-future", heading, *n),
        ImportNote::NegativeDurations(n) => count("import-note-negative", *n),
        ImportNote::WonWithoutAmount(n) => count("import-note-no-amount", *n),
        ImportNote::PersonalReduced(headings) => {
            texts.with("said-personal", &[("headings", headings.join(", ").into())])
        }
        ImportNote::CellsEmptied(heading, n) => heading_and("said-emptied", heading, *n),
        ImportNote::LeftOut(headings) => texts.with("said-left-out", &[("headings", headings.join(", ").into())]),
        ImportNote::Taken(list) => taken(texts, workspace, list),
        ImportNote::DamagedIds(heading) => one("import-note-damaged", "heading", heading),
        ImportNote::HeadingTwice(heading, columns) => texts.with(
            "said-twice",
            &[("heading", heading.into()), ("n", columns.len().into()), ("columns", lines(columns).into())],
        ),
        ImportNote::NoHeading(column) => texts.with("said-headless", &[("column", (*column).into())]),
        ImportNote::UnknownNames(names) => texts.with("import-note-unknown", &[("names", names.join(", ").into())]),
        ImportNote::Outcomes(heading, counts, not_stated) => {
            let counts = self::counts(texts, counts, *not_stated);
            texts.with("said-outcomes", &[("heading", heading.into()), ("counts", counts.into())])
        }
        ImportNote::UnknownWords(heading, n, words) => texts.with(
            "said-unknown-words",
            &[("heading", heading.into()), ("n", (*n).into()), ("words", words.join(", ").into())],
        ),
        ImportNote::FlagsTogether(won, closed) => {
            texts.with("said-flags", &[("won", won.into()), ("closed", closed.into())])
        }
        ImportNote::SameOutcome(heading, other) => {
            texts.with("said-same-outcome", &[("heading", heading.into()), ("other", other.into())])
        }
        ImportNote::OutcomesDiffer(heading, other, found) => outcomes_differ(texts, heading, other, *found),
        ImportNote::NoOutcome => texts.get("said-no-outcome"),
        ImportNote::AllOpen(n) => count("said-all-open", *n),
        ImportNote::NoLosses => texts.get("said-no-losses"),
        ImportNote::NoWins => texts.get("said-no-wins"),
        ImportNote::NothingDecided => texts.get("said-undecided"),
        ImportNote::CountedBack(day) => texts.with("said-counted-back", &[("day", texts.date(*day).into())]),
        ImportNote::KnownAfterwards(headings) => texts.with(
            "said-known-afterwards",
            &[("headings", quoted(texts, headings).into()), ("n", headings.len().into())],
        ),
        ImportNote::MayKnowTheEnd(heading, word, value, base) => {
            let values = [
                ("heading", heading.into()),
                ("word", word.into()),
                ("n", value.n.into()),
                ("share", texts.rate_beside(*value, base.share()).into()),
                ("base", texts.rate(Some(*base)).into()),
            ];
            texts.with(if word.is_empty() { "said-leak-blank" } else { "said-leak" }, &values)
        }
        ImportNote::Displaced(heading, field) => texts.with(
            "said-displaced",
            &[("heading", heading.into()), ("field", self::field(texts, Some(workspace), None, field).into())],
        ),
        ImportNote::Again(row, key, by) => {
            texts.with("said-again", &[("row", (*row).into()), ("key", key.into()), ("by", (*by).into())])
        }
        ImportNote::TakenFor(key, known) => {
            texts.with("said-taken-for", &[("key", key.into()), ("known", known.into())])
        }
        ImportNote::MoreAgain(n) => count("said-again-more", *n),
        ImportNote::Completed(n) => count("import-note-completed", *n),
        ImportNote::Changed(n) => count("import-note-changed", *n),
        ImportNote::ChangedTo(to) => texts.with("said-changed-to", &[("counts", counts(texts, to, 0).into())]),
        ImportNote::Added(n) => count("import-note-added", *n),
        ImportNote::NotInThisFile(n) => count("said-not-in-file", *n),
        ImportNote::StayDecided(n) => count("said-stay-decided", *n),
        ImportNote::VerdictsStay(n) => count("said-verdicts-stay", *n),
        ImportNote::NewList(n) => count("said-new-list", *n),
        ImportNote::AtHandAgain(name) => one("import-note-at-hand", "name", name),
        ImportNote::PersonalReference(heading) => one("import-note-personal-reference", "heading", heading),
        ImportNote::StillTestedWith(name) => one("import-note-still-tested", "name", name),
        ImportNote::AlsoIn(name, n) => texts.with("import-note-also-in", &[("name", name.into()), ("n", (*n).into())]),
        ImportNote::ItemsUpdated(n) => count("said-items-updated", *n),
        ImportNote::StageWithoutPersona(title, stages) => {
            texts.with("said-stage-alone", &[("title", title.into()), ("stages", stages.join(", ").into())])
        }
        ImportNote::NamedByAddress(rows) => {
            texts.with("said-by-address", &[("n", rows.len().into()), ("rows", some_lines(rows).into())])
        }
        ImportNote::PagesAnswer(answer, rows) => texts.with(
            "said-answers",
            &[("answer", answer.to_string().into()), ("n", rows.len().into()), ("rows", some_lines(rows).into())],
        ),
        ImportNote::AddressFrom(heading, other) => {
            texts.with("said-address-from", &[("heading", heading.into()), ("other", other.into())])
        }
        ImportNote::ChoiceWords(heading, words, field) => {
            texts.with(choice_said(field), &[("heading", heading.into()), ("words", quoted(texts, words).into())])
        }
        ImportNote::AddedUp(n, over, month) => match (month, over.as_slice()) {
            (Some(month), _) => {
                texts.with("said-added-up-one", &[("n", (*n).into()), ("month", month.to_string().into())])
            }
            (None, []) => count("said-added-up-bare", *n),
            (None, over) => texts.with("said-added-up", &[("n", (*n).into()), ("over", quoted(texts, over).into())]),
        },
        ImportNote::Weeks => texts.get("said-weeks"),
        ImportNote::Turned(heading) => one("said-turned", "heading", heading),
        ImportNote::UnknownStages(headings) => {
            texts.with("said-unknown-stages", &[("headings", headings.join(", ").into())])
        }
        ImportNote::MoreThanBefore(month, stage, n, before, n_before) => texts.with(
            "said-more-than",
            &[
                ("heading", stage.into()),
                ("count", (*n).into()),
                ("other", before.into()),
                ("before", (*n_before).into()),
                ("month", month.to_string().into()),
            ],
        ),
        ImportNote::Replaced(month, stage, before, now) => texts.with(
            "said-replaced",
            &[
                ("month", month.to_string().into()),
                ("stage", stage.into()),
                ("before", (*before).into()),
                ("now", (*now).into()),
            ],
        ),
        ImportNote::NearlySame(heading, other, n, (a, b)) => texts.with(
            "said-nearly",
            &[
                ("heading", heading.into()),
                ("other", other.into()),
                ("n", (*n).into()),
                ("a", a.into()),
                ("b", b.into()),
            ],
        ),
        ImportNote::MonthTwice(month, rows, added) => texts.with(
            if *added { "said-month-sum" } else { "said-month-last" },
            &[("month", month.to_string().into()), ("rows", some_lines(rows).into())],
        ),
    }
}

/// What the columns became: those with a meaning one by one, then those that only keep their headings.
fn taken(texts: &Texts, workspace: &Workspace, list: &[(String, u32, String)]) -> String {
    let (kept, meant): (Vec<_>, Vec<_>) = list.iter().partition(|(.., field)| field == KEEP);
    let one = |(heading, position, field): &(String, u32, String)| {
        let field = self::field(texts, Some(workspace), None, field);
        let values = [("heading", heading.into()), ("position", (*position).into()), ("field", field.into())];
        texts.with("said-taken-one", &values)
    };
    let meant = meant.into_iter().map(one).collect::<Vec<_>>().join("; ");
    let kept: Vec<String> =
        kept.iter().map(|(heading, ..)| texts.with("quoted", &[("text", heading.into())])).collect();
    let meant = (!meant.is_empty()).then(|| texts.with("said-taken", &[("list", meant.into())]));
    let kept = (!kept.is_empty()).then(|| texts.with("said-kept", &[("headings", texts.joined(&kept).into())]));
    meant.into_iter().chain(kept).collect::<Vec<_>>().join(" ")
}

/// How two columns differ: how often at all, and which of them says won where the other says lost.
fn outcomes_differ(texts: &Texts, heading: &String, other: &String, found: Disagreement) -> String {
    let side = |n: u32, won: &String, lost: &String| {
        let values = [("n", n.into()), ("won", won.into()), ("lost", lost.into())];
        (n > 0).then(|| texts.with("said-differ-side", &values))
    };
    let sides = [side(found.won_by_ours, heading, other), side(found.won_by_theirs, other, heading)];
    let sides: Vec<String> = sides.into_iter().flatten().collect();
    let key = if sides.is_empty() { "said-differ" } else { "said-differ-sides" };
    let values = [
        ("heading", heading.into()),
        ("other", other.into()),
        ("n", found.differ.into()),
        ("sides", texts.joined(&sides).into()),
    ];
    texts.with(key, &values)
}

fn choice_said(field: &str) -> &'static str {
    match field {
        "kind" => "said-choice-kind",
        "verdict" => "said-choice-verdict",
        "audience" => "said-choice-audience",
        _ => "said-choice-origin",
    }
}

/// The words for what the values of a column are.
pub fn kind(value: ValueKind) -> &'static str {
    match value {
        ValueKind::Text => "inspect-text",
        ValueKind::Number => "inspect-number",
        ValueKind::Date => "inspect-date",
        ValueKind::Month => "inspect-month",
        ValueKind::YesNo => "inspect-bool",
    }
}

fn some_lines(rows: &[u32]) -> String {
    let named: Vec<u32> = rows.iter().take(NAMED).copied().collect();
    let more = if rows.len() > NAMED { " …" } else { "" };
    format!("{}{more}", lines(&named))
}
