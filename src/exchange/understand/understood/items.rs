//! What is said and asked of a list of content.

use std::collections::BTreeMap;

use super::Understood;
use crate::exchange::understand::findings::{ImportNote, Question};
use crate::exchange::understand::read::Value;
use crate::exchange::understand::typing::ValueKind;
use crate::exchange::understand::{Context, content, headings, number, read};
use crate::model::Workspace;

impl Understood<'_> {
    pub(super) fn content(&mut self, context: &Context<'_>, workspace: &Workspace) {
        self.refused = self.plan.column("title").is_none() && self.plan.column("location").is_none();
        self.about_file_then_columns(context);
        if let Some((_, columns)) = self.plan.several.iter().find(|(field, _)| field == "location") {
            let labels: Vec<String> = columns.iter().map(|at| self.plan.heading(*at)).collect();
            if let [taken, other, ..] = labels.as_slice() {
                self.notes.push(ImportNote::AddressFrom(taken.clone(), other.clone()));
            }
            self.questions.push(Question::Which("location".to_owned(), labels));
        }
        self.about_scales();
        self.about_names(workspace);
        self.about_choices();
        self.about_items();
    }

    fn about_scales(&mut self) {
        for field in ["useful_sales", "useful_marketing"] {
            let Some((plan, read, distinct)) = self.plan.column(field).and_then(|at| self.column(at)) else { continue };
            let off: Vec<f64> = distinct
                .values()
                .zip(&read.values)
                .filter(|(_, value)| **value == Value::Unread)
                .filter_map(|((text, _), _)| Some(number::read_either(text)?.number.number()))
                .collect();
            let on = read.numbers.into_iter().flat_map(|(least, most)| [least, most]);
            let all: Vec<f64> = off.iter().copied().chain(on).collect();
            if !off.is_empty() {
                let least = all.iter().copied().fold(f64::INFINITY, f64::min);
                let most = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                self.questions.push(Question::Scale(plan.label.clone(), least.to_string(), most.to_string()));
            }
        }
    }

    fn about_names(&mut self, workspace: &Workspace) {
        let personas: Vec<&str> = workspace.personas.values().map(|persona| persona.name.as_str()).collect();
        let stages: Vec<&str> = workspace.journey.values().map(|stage| stage.name.as_str()).collect();
        let mut unknown = Vec::new();
        let mut questions = Vec::new();
        for (field, known) in [("personas", &personas), ("stages", &stages)] {
            let Some((plan, _, distinct)) = self.plan.column(field).and_then(|at| self.column(at)) else { continue };
            let is_known = |name: &str| known.iter().any(|known| headings::tight(known) == headings::tight(name));
            for (text, _) in
                distinct.values().filter(|(text, _)| !crate::exchange::understand::nothing::is_nothing(text))
            {
                for name in content::names(text, is_known) {
                    if is_known(name) || plan.said(name).is_some() || unknown.iter().any(|other| other == name) {
                        continue;
                    }
                    let near = content::nearest(name, known.iter().copied()).map(str::to_owned);
                    questions.push(Question::Name(plan.label.clone(), name.to_owned(), near));
                    unknown.push(name.to_owned());
                }
            }
        }
        if !unknown.is_empty() {
            unknown.truncate(20);
            questions.truncate(20);
            self.notes.push(ImportNote::UnknownNames(unknown));
            self.questions.extend(questions);
        }
    }

    fn about_choices(&mut self) {
        let words = content::Words::all_languages();
        let known = |field: &str, word: &str| match field {
            "kind" => words.kind(word).is_some(),
            "verdict" => words.verdict(word).is_some(),
            "audience" => content::audience(word).is_some(),
            _ => words.party(word).is_some(),
        };
        for field in ["kind", "verdict", "audience", "origin"] {
            let Some((plan, _, distinct)) = self.plan.column(field).and_then(|at| self.column(at)) else { continue };
            let unknown: Vec<String> = distinct
                .values()
                .map(|(word, _)| word)
                .filter(|word| !word.is_empty() && !crate::exchange::understand::nothing::is_nothing(word))
                .filter(|word| plan.said(word).is_none() && !known(field, word))
                .map(str::to_owned)
                .collect();
            if !unknown.is_empty() {
                let label = plan.label.clone();
                self.notes.push(ImportNote::ChoiceWords(label.clone(), unknown.clone(), field.to_owned()));
                self.questions.push(Question::Choice(label, field.to_owned(), unknown));
            }
        }
    }

    fn about_items(&mut self) {
        if let Some(at) = self.plan.column("title") {
            let nameless: Vec<u32> = (0..self.kept.rows.len())
                .filter(|position| *self.value(at, *position) == Value::Blank)
                .map(|position| self.line_of_kept(position as u32))
                .collect();
            if !nameless.is_empty() && self.plan.column("location").is_some() {
                self.notes.push(ImportNote::NamedByAddress(nameless));
            }
            if let Some(again) = self.kept.again.first() {
                let lines = vec![self.line(again.row), self.line(again.by)];
                self.questions.push(Question::SameTitle(self.plan.heading(at), lines, again.key.clone()));
            }
            self.about_stages_alone(at);
        }
        let answers = (0..self.plan.columns.len()).find(|at| {
            ["statuscode", "httpstatus", "httpstatuscode", "responsecode", "status"]
                .contains(&headings::tight(&self.plan.heading(*at)).as_str())
                && self.plan.columns.get(*at).is_some_and(|column| column.kind == ValueKind::Number)
        });
        if let Some(at) = answers {
            let mut errors: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
            for position in 0..self.kept.rows.len() {
                if let Ok(answer @ 400..600) = self.text(at, position).parse::<u32>() {
                    errors.entry(answer).or_default().push(self.line_of_kept(position as u32));
                }
            }
            self.notes.extend(errors.into_iter().map(|(answer, lines)| ImportNote::PagesAnswer(answer, lines)));
        }
    }

    fn about_stages_alone(&mut self, title: usize) {
        let Some(stage) = self.plan.column("stages") else { return };
        let mut notes = Vec::new();
        for position in 0..self.kept.rows.len() {
            let alone = self.plan.column("personas").is_none_or(|at| *self.value(at, position) == Value::Blank);
            if alone && *self.value(stage, position) != Value::Blank && notes.len() < read::NAMED {
                let stages =
                    content::names(self.text(stage, position), |_| false).into_iter().map(str::to_owned).collect();
                notes.push(ImportNote::StageWithoutPersona(self.text(title, position).to_owned(), stages));
            }
        }
        self.notes.extend(notes);
    }
}
