//! Statements about personas in words.

use super::{Texts, labels};
use crate::model::{Statement, Workspace};

impl Texts {
    /// What is known of a statement: how well it is evidenced, where that comes from, in how many talks it was heard and when.
    pub fn evidence(&self, statement: &Statement) -> Vec<String> {
        let level = self.get(labels::words(statement.evidence));
        let source = statement.source.trim();
        let talks = statement.interviews;
        let parts = [
            Some(if source.is_empty() { level } else { format!("{level}: {source}") }),
            (talks > 0).then(|| self.with("statement-talks", &[("n", talks.into())])),
            statement.heard.map(|day| self.with("statement-heard-on", &[("day", self.date(day).into())])),
        ];
        parts.into_iter().flatten().collect()
    }

    /// A statement in one line: about whom, under which heading, who says it, what is known of it, and whether both agree.
    pub fn statement(&self, workspace: &Workspace, statement: &Statement) -> String {
        let persona = workspace.personas.get(&statement.persona).map(|persona| persona.name.trim());
        let section = self.get(labels::words(statement.section));
        let about: Vec<&str> = persona.into_iter().chain([section.as_str()]).filter(|part| !part.is_empty()).collect();
        let mut known = vec![self.get(labels::words(statement.said_by))];
        known.extend(self.evidence(statement));
        known.push(self.get(if statement.agreed { "statement-is-agreed" } else { "statement-is-open" }));
        format!("{}: {} ({})", about.join(", "), statement.text.trim(), known.join("; "))
    }
}
