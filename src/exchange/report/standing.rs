//! Where we stand in the report: the stages, the latest assessment as far as it may be told, what the firm is like, the way on.

use chrono::NaiveDate;

use super::blocks::Block;
use super::registers;
use crate::calc::assessment::{Figure, Mean, Outcome, Statement, Theme, band, outcome, shown, statement_words};
use crate::model::{AnswerGroup, Area, Assessment, Choice, Context, Side, Workspace};
use crate::text::{Texts, labels};

/// The chapter; nothing where nothing is said of it.
pub fn standing(workspace: &Workspace, texts: &Texts, today: NaiveDate, out: &mut Vec<Block>) {
    let context = context_lines(&workspace.header.context, texts);
    let assessments = shown(workspace);
    let lists = registers::lists_of(Area::Standing, workspace, texts, today);
    if context.is_empty() && assessments.is_empty() && lists.is_empty() {
        return;
    }
    out.push(Block::Section(texts.get("page-standing")));
    if !context.is_empty() {
        out.push(Block::List(context));
    }
    if let Some(latest) = assessments.last() {
        assessment(latest, texts, out);
    }
    over_time(&assessments, texts, out);
    out.extend(lists);
}

fn context_lines(context: &Context, texts: &Texts) -> Vec<String> {
    fn line<T: Choice>(texts: &Texts, key: &str, value: Option<T>) -> Option<String> {
        Some(format!("{}: {}", texts.get(key), texts.get(value?.words())))
    }
    let lines = [
        line(texts, "context-stage", context.stage),
        line(texts, "context-target", context.target),
        line(texts, "context-size", context.size),
        line(texts, "context-complexity", context.complexity),
        line(texts, "context-customers", context.customers),
        line(texts, "context-closeness", context.closeness),
        line(texts, "context-meets", context.meets),
    ];
    let notes = Some(context.notes.trim().to_owned()).filter(|notes| !notes.is_empty());
    lines.into_iter().flatten().chain(notes).collect()
}

fn number(texts: &Texts, mean: Option<Mean>) -> String {
    mean.map_or_else(|| "–".to_owned(), |mean| texts.hundredths(mean.tenths() * 10))
}

/// The groups of which anything is told, with their words.
fn groups(outcome: &Outcome, texts: &Texts) -> Vec<(AnswerGroup, String)> {
    let told = |group: &AnswerGroup| {
        let figures = outcome.themes.iter().chain([&outcome.score]);
        figures.chain(outcome.statements.iter().map(|one| &one.mean)).any(|figure| figure.group(*group).is_some())
    };
    AnswerGroup::ALL.into_iter().filter(told).map(|group| (group, texts.get(labels::words(group)))).collect()
}

fn assessment(latest: &Assessment, texts: &Texts, out: &mut Vec<Block>) {
    let Some(outcome) = outcome(latest) else { return };
    out.push(Block::Heading(latest.title.clone()));
    if !outcome.is_told() {
        out.push(Block::Text(texts.get("assessment-too-few")));
        return;
    }
    let n = [("n", outcome.answered.into())];
    let day = latest.day.map(|day| format!(" · {}", texts.date(day))).unwrap_or_default();
    out.push(Block::Text(format!("{}{day}", texts.with("assessment-answered", &n))));
    let groups = groups(&outcome, texts);
    if groups.is_empty() {
        out.push(Block::Text(texts.get("assessment-joint-only")));
    }
    let mut head = vec![String::new(), texts.get("assessment-joint")];
    head.extend(groups.iter().map(|(_, words)| words.clone()));
    let row = |name: String, figure: &Figure, with_band: bool| {
        let cell = |mean: Option<Mean>| match mean.filter(|_| with_band) {
            Some(mean) => {
                format!("{} · {}", number(texts, Some(mean)), texts.get(labels::words(band(mean.tenths()))))
            }
            None => number(texts, mean),
        };
        let told = groups.iter().map(|(group, _)| cell(figure.group(*group)));
        [name, cell(figure.joint)].into_iter().chain(told).collect::<Vec<_>>()
    };
    let mut rows = vec![row(texts.get("assessment-title"), &outcome.score, true)];
    let themes = Theme::ALL.into_iter().zip(&outcome.themes);
    rows.extend(themes.map(|(theme, figure)| row(texts.get(theme.words()), figure, false)));
    out.push(Block::Table { head, rows });
    for (key, statements, none) in [
        ("assessment-do-first", outcome.do_first(), "assessment-none-low"),
        ("assessment-talk-first", outcome.talk_first(), "assessment-none-apart"),
    ] {
        if groups.is_empty() && key == "assessment-talk-first" {
            continue;
        }
        out.push(Block::Heading(texts.get(key)));
        let lines: Vec<String> = statements.into_iter().map(|one| statement(one, texts)).collect();
        out.push(if lines.is_empty() { Block::Text(texts.get(none)) } else { Block::List(lines) });
    }
    let notes = latest.notes.trim();
    if !notes.is_empty() {
        out.push(Block::Heading(texts.get("assessment-notes")));
        out.extend(notes.lines().map(|line| Block::Text(line.to_owned())));
    }
}

fn statement(one: &Statement, texts: &Texts) -> String {
    texts.with(
        "assessment-statement-words",
        &[
            ("statement", texts.get(statement_words(one.place)).into()),
            ("joint", number(texts, one.mean.joint).into()),
            ("sales", number(texts, one.mean.side(Side::Sales)).into()),
            ("marketing", number(texts, one.mean.side(Side::Marketing)).into()),
        ],
    )
}

/// All assessments beside each other, the earliest first.
fn over_time(all: &[&Assessment], texts: &Texts, out: &mut Vec<Block>) {
    if all.len() < 2 {
        return;
    }
    out.push(Block::Heading(texts.get("assessment-over-time")));
    let words = |group: AnswerGroup| texts.get(labels::words(group));
    let head = [texts.get("assessment-title"), texts.get("assessment-joint")];
    let head = head.into_iter().chain(AnswerGroup::ALL.map(words)).collect();
    let rows = all.iter().map(|one| {
        let score = outcome(one).map(|found| found.score).unwrap_or_default();
        let groups = AnswerGroup::ALL.map(|group| number(texts, score.group(group)));
        [one.title.clone(), number(texts, score.joint)].into_iter().chain(groups).collect()
    });
    out.push(Block::Table { head, rows: rows.collect() });
}
