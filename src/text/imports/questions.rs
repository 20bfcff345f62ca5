//! Questions as they are put.

use super::{Asked, field, lines, quoted, some_lines};
use crate::exchange::import::Question;
use crate::exchange::understand::findings::Why;
use crate::exchange::understand::json;
use crate::exchange::understand::typing::Decided;
use crate::exchange::values::{DateOrder, DecimalMark};
use crate::model::{Audience, Outcome, Party, Verdict};
use crate::text::{Texts, labels};

fn choice_asked(field: &str) -> &'static str {
    match field {
        "kind" => "ask-choice-kind",
        "verdict" => "ask-choice-verdict",
        "audience" => "ask-choice-audience",
        _ => "ask-choice-origin",
    }
}

/// A question as it is put.
#[expect(clippy::too_many_lines, reason = "one arm for each kind of question")]
pub fn asked(texts: &Texts, question: &Question) -> Asked {
    let get = |key: &str| texts.get(key);
    let make = |column: String, question: String, options: Vec<String>, default: String| Asked {
        column,
        question,
        options,
        default,
        decided_by: None,
    };
    let said = |default: String| texts.with("ask-said", &[("default", default.into())]);
    match question {
        Question::Dates(heading, order, decided, [day, month, both]) => {
            let mut options =
                vec![json::order(DateOrder::DayFirst).to_owned(), json::order(DateOrder::MonthFirst).to_owned()];
            let conflict = *decided == Decided::Conflict;
            let (question, default) = if conflict {
                options.push(get("ask-blank"));
                let values = [
                    ("heading", heading.into()),
                    ("day", lines(day).into()),
                    ("month", lines(month).into()),
                    ("both", lines(both).into()),
                ];
                (texts.with("ask-dates-conflict", &values), said(get("ask-blank")))
            } else {
                (texts.with("ask-dates", &[("heading", heading.into())]), json::order(*order).to_owned())
            };
            let asked = make(heading.clone(), question, options, default);
            Asked { decided_by: decided.key().filter(|_| !conflict), ..asked }
        }
        Question::Numbers(heading, sample, mark, decided) => {
            let question = texts.with("ask-numbers", &[("heading", heading.into()), ("sample", sample.into())]);
            let options = [DecimalMark::Point, DecimalMark::Comma].map(|mark| json::mark(mark).to_owned()).to_vec();
            let asked = make(heading.clone(), question, options, json::mark(*mark).to_owned());
            Asked { decided_by: decided.key(), ..asked }
        }
        Question::Words(heading, words) => {
            let question = texts.with("ask-words", &[("heading", heading.into()), ("words", words.join(", ").into())]);
            let mut options: Vec<String> = [Outcome::Won, Outcome::Lost, Outcome::Rejected, Outcome::Open]
                .map(|outcome| texts.get(labels::words(outcome)).to_lowercase())
                .to_vec();
            options.push(get("ask-leave-out"));
            make(heading.clone(), question, options, get("ask-words-default"))
        }
        Question::BlankOutcome(heading, n) => {
            let question = texts.with("ask-blank-outcome", &[("heading", heading.into()), ("n", (*n).into())]);
            let options = vec![texts.get(labels::words(Outcome::Open)).to_lowercase(), get("ask-leave-out")];
            make(heading.clone(), question, options, get("ask-words-default"))
        }
        Question::WhichOutcome(heading, other, rows, why) => {
            let rows: Vec<String> = rows
                .iter()
                .map(|(row, a, b)| {
                    let word = |word: &String| texts.get(labels::words(Outcome::from_word(word))).to_lowercase();
                    let values = [("row", (*row).into()), ("a", word(a).into()), ("b", word(b).into())];
                    texts.with("ask-outcome-row", &values)
                })
                .collect();
            let both = [("heading", heading.into()), ("other", other.into())];
            let key = match why {
                Why::Called => "ask-outcome-called",
                Why::OtherHasNoWin => "ask-outcome-no-win",
                Why::SaysMore => "ask-outcome-more",
            };
            let default = said(texts.with(key, &both));
            let question = texts.with(
                "ask-outcome",
                &[("heading", heading.into()), ("other", other.into()), ("rows", rows.join("; ").into())],
            );
            make(format!("{other}, {heading}"), question, vec![heading.clone(), other.clone()], default)
        }
        Question::NoOutcome => {
            let options = ["ask-no-outcome-column", "ask-no-outcome-open", "ask-no-outcome-none"].map(get).to_vec();
            make(String::new(), get("ask-no-outcome"), options, said(get("ask-no-outcome-none")))
        }
        Question::AreTheseLeads => {
            make(String::new(), get("ask-leads"), vec![get("ask-no"), get("ask-leads-yes")], get("ask-no"))
        }
        Question::Which(field, labels) => {
            let field = self::field(texts, None, None, field);
            let values = [("headings", quoted(texts, labels).into()), ("field", field.into())];
            let default = labels.first().cloned().unwrap_or_default();
            make(labels.join(", "), texts.with("ask-which", &values), labels.clone(), default)
        }
        Question::DayOfComing(heading) => {
            let question = texts.with("ask-coming", &[("heading", heading.into())]);
            make(heading.clone(), question, vec![get("ask-yes"), get("ask-no")], said(get("ask-yes")))
        }
        Question::NameOfColumn(column, values) => {
            let column = [("column", (*column).into())];
            let question = texts.with("ask-name", &[column[0].clone(), ("values", texts.joined(values).into())]);
            let options = vec![get("ask-name-of"), get("ask-leave-out")];
            make(texts.with("ask-column", &column), question, options, texts.with("ask-name-default", &column))
        }
        Question::NoHeadings => {
            let options = ["ask-headings-none", "ask-headings-first"].map(get).to_vec();
            make(String::new(), get("ask-headings"), options, get("ask-headings-none"))
        }
        Question::HiddenRows(n) => {
            let options = ["ask-hidden-all", "ask-hidden-visible"].map(get).to_vec();
            let question = texts.with("ask-hidden", &[("n", (*n).into())]);
            make(String::new(), question, options, said(get("ask-hidden-all")))
        }
        Question::Encoding(column, sample, others) => {
            let question = texts.with("ask-encoding", &[("sample", sample.into())]);
            let default = others.first().cloned().unwrap_or_else(|| sample.clone());
            make(column.clone(), question, others.clone(), default)
        }
        Question::Percentages(heading, other) => {
            let values = [("heading", heading.into()), ("other", other.into())];
            let options = vec![texts.with("ask-percent-share", &values), get("ask-leave-out")];
            make(heading.clone(), texts.with("ask-percent", &values), options, get("ask-leave-out-said"))
        }
        Question::MonthTwice(heading, month, rows) => {
            let values = [("month", month.to_string().into()), ("rows", some_lines(rows).into())];
            let options = ["ask-last-row", "ask-added-up"].map(get).to_vec();
            make(heading.clone(), texts.with("ask-month-twice", &values), options, said(get("ask-last-row")))
        }
        Question::Year(heading, months) => {
            let question = texts.with("ask-year", &[("months", texts.joined(months).into())]);
            make(heading.clone(), question, vec![get("ask-a-year")], get("ask-none-counted"))
        }
        Question::Weeks(heading) => {
            let options = ["ask-weeks-thursday", "ask-weeks-first", "ask-leave-out"].map(get).to_vec();
            make(heading.clone(), get("ask-weeks"), options, said(get("ask-weeks-thursday")))
        }
        Question::NoMonth(titles) => {
            let question = match titles.as_slice() {
                [] => get("ask-no-month-bare"),
                titles => texts.with("ask-no-month", &[("titles", quoted(texts, titles).into())]),
            };
            make(String::new(), question, vec![get("ask-a-month"), get("ask-leave-out")], get("ask-none-counted"))
        }
        Question::StageTwice(heading, columns, counts) => {
            let values = [("heading", heading.into()), ("counts", texts.joined(counts).into())];
            let mut options: Vec<String> =
                columns.iter().map(|column| texts.with("ask-column", &[("column", (*column).into())])).collect();
            options.push(get("ask-added-up"));
            let default = texts.with("ask-stage-blank", &[("heading", heading.into())]);
            make(heading.clone(), texts.with("ask-stage-twice", &values), options, default)
        }
        Question::UnknownStages(labels) => {
            let list = labels.join(", ");
            let options = ["ask-stages-one", "ask-stages-new", "ask-leave-out"].map(get).to_vec();
            let question = texts.with("ask-stages", &[("headings", (&list).into())]);
            make(list.clone(), question, options, get("ask-leave-out-said"))
        }
        Question::Scale(heading, least, most) => {
            let values = [("heading", heading.into()), ("least", least.into()), ("most", most.into())];
            let options = ["ask-scale-ours", "ask-scale-other"].map(get).to_vec();
            make(heading.clone(), texts.with("ask-scale", &values), options, get("ask-scale-default"))
        }
        Question::Name(heading, name, near) => {
            let mut values = vec![("heading", heading.into()), ("name", name.into())];
            let mut options: Vec<String> = near.iter().cloned().collect();
            options.extend(["ask-a-new-one", "ask-leave-out"].map(get));
            let key = if let Some(near) = near {
                values.push(("near", near.into()));
                "ask-persona"
            } else {
                "ask-persona-none"
            };
            make(heading.clone(), texts.with(key, &values), options, get("ask-leave-out-said"))
        }
        Question::Choice(heading, field, words) => {
            let question = texts.with(choice_asked(field), &[("words", quoted(texts, words).into())]);
            let (options, default) = match field.as_str() {
                "audience" => {
                    let all = [Audience::Public, Audience::Customers, Audience::Internal];
                    (all.map(|audience| texts.get(labels::words(audience))).to_vec(), get("ask-not-public"))
                }
                "origin" => {
                    let all = [Party::Sales, Party::Marketing, Party::Both];
                    (all.map(|party| texts.get(labels::words(party))).to_vec(), get("ask-both"))
                }
                "verdict" => {
                    let all = Verdict::ALL.iter().map(|verdict| texts.get(labels::words(*verdict)));
                    (all.collect(), get("ask-open-said"))
                }
                _ => (vec![get("ask-kind-of-list"), get("ask-other")], get("ask-other")),
            };
            make(heading.clone(), question, options, default)
        }
        Question::SameTitle(heading, rows, title) => {
            let question = texts.with("ask-same-title", &[("rows", some_lines(rows).into()), ("title", title.into())]);
            let options = ["ask-one-item", "ask-several-items"].map(get).to_vec();
            make(heading.clone(), question, options, get("ask-one-item-default"))
        }
        Question::NewList(n) => {
            let options = ["ask-new-list-new", "ask-new-list-known"].map(get).to_vec();
            let question = texts.with("ask-new-list", &[("n", (*n).into())]);
            make(String::new(), question, options, said(get("ask-new-list-new")))
        }
    }
}
