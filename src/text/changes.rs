//! Differences between two workspaces in words: for earlier versions, comparing, merging and reports.

use super::{Texts, labels};
use crate::calc::changes::{Area, changes, summary};
use crate::merge::{Address, LeadPath, Tree, compare, current, lead_path, lead_row};
use crate::model::{ColumnRole, Conflict, ConflictKind, Difference, LeadSet, Outcome, RecordRef, Workspace};

/// A field that differs, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldWords {
    /// Its path in the record; empty for the whole record.
    pub path: String,
    /// Its name; empty for the whole record.
    pub name: String,
    /// Its value before; empty when there was no record.
    pub before: String,
    /// Its value after; empty when there is no record.
    pub after: String,
}

/// A record that differs, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeLine {
    /// Which record.
    pub address: Address,
    /// How it differs.
    pub kind: Difference,
    /// What it is part of.
    pub area: Area,
    /// What it is part of and how it differs.
    pub what: String,
    /// Its name; empty for what there is only one of.
    pub name: String,
    /// The fields that differ; for a record that is new or gone, all of it.
    pub fields: Vec<FieldWords>,
}

/// An open question, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionWords {
    /// What it is part of.
    pub area: String,
    /// The record's name.
    pub name: String,
    /// The field; empty for the whole record.
    pub field: String,
    /// What happened.
    pub why: String,
    /// Before, ours and theirs.
    pub values: [String; 3],
    /// Whose copy theirs is.
    pub from: String,
}

impl QuestionWords {
    /// In one line, for reports and the command line.
    pub fn in_one_line(&self) -> String {
        let [before, ours, theirs] = self.values.each_ref().map(|value| value.replace('\n', " / "));
        let field = if self.field.is_empty() { String::new() } else { format!(" · {}", self.field) };
        format!("{} – {}{field}: {} ({before} | {ours} | {theirs})", self.area, self.name, self.why)
    }
}

impl ChangeLine {
    /// What it is part of, in words.
    pub fn area_words(&self, texts: &Texts) -> String {
        texts.get(labels::words(self.area))
    }

    /// In one line, for reports and the command line.
    pub fn in_one_line(&self) -> String {
        let fields: Vec<String> = self
            .fields
            .iter()
            .filter(|field| !field.path.is_empty())
            .map(|field| format!("{}: {} → {}", field.name, field.before, field.after).replace('\n', " / "))
            .collect();
        let name = if self.name.is_empty() { String::new() } else { format!(": {}", self.name) };
        let fields = if fields.is_empty() { String::new() } else { format!(" ({})", fields.join("; ")) };
        format!("{}{name}{fields}", self.what)
    }
}

impl Texts {
    /// "Marketing's copy: content audit: 38 changed, 2 new; personas: 1 changed."
    pub fn brought(&self, from: &str, base: Option<&Workspace>, theirs: &Workspace) -> String {
        let Some(base) = base else { return self.with("merge-brought-unknown", &[("name", from.into())]) };
        let lines = summary(&changes(base, theirs)).into_iter().filter(|(area, _)| *area != Area::Copies);
        let parts: Vec<String> = lines.map(|(area, counts)| self.counts_of(area, counts)).collect();
        let what = if parts.is_empty() { self.get("merge-brought-nothing") } else { parts.join("; ") };
        self.with("merge-brought", &[("name", from.into()), ("what", what.into())])
    }

    /// How many records of an area are new, changed and gone, for example "Content audit: 38 changed, 2 new".
    pub fn counts_of(&self, area: Area, [added, changed, removed]: [u32; 3]) -> String {
        let words = self.get(labels::words(area));
        if area == Area::Frame {
            return words;
        }
        let counts = [("change-added", added), ("change-changed", changed), ("change-removed", removed)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts.map(|(key, count)| self.with(key, &[("n", count.into())])).collect();
        format!("{words}: {}", counts.join(", "))
    }

    /// An open question in words; ours is what stands in the workspace now.
    pub fn question(&self, workspace: &Workspace, conflict: &Conflict) -> QuestionWords {
        let address = Address::parse(&conflict.record).unwrap_or(Address::Header);
        let tree = |text: &String| serde_json::from_str::<Tree>(text).ok();
        let [base, ours, theirs] = [&conflict.base, &conflict.ours, &conflict.theirs].map(tree);
        let ours = if conflict.kind == ConflictKind::BothChanged { current(workspace, conflict) } else { ours };
        let whole = [&base, &ours, &theirs].into_iter().flatten().next().filter(|_| conflict.field.is_empty());
        let area = Area::of(address.record());
        if let (Some(path), Some(RecordRef::Leads(id))) = (lead_path(&conflict.field), address.record()) {
            let set = workspace.leads.get(&id).map(|set| &**set);
            return QuestionWords {
                area: self.get(labels::words(area)),
                name: self.record(workspace, address, None),
                field: self.lead_field(set, &path),
                why: self.get(labels::words(conflict.kind)),
                values: [&base, &ours, &theirs].map(|tree| self.lead_value(&path, tree.as_ref())),
                from: conflict.from.clone(),
            };
        }
        let value = |tree: &Option<Tree>| self.value(workspace, address, &conflict.field, tree.as_ref());
        QuestionWords {
            area: self.get(labels::words(area)),
            name: self.record(workspace, address, whole),
            field: if conflict.field.is_empty() {
                String::new()
            } else {
                self.field(workspace, address, &conflict.field)
            },
            why: self.get(labels::words(conflict.kind)),
            values: [value(&base), value(&ours), value(&theirs)],
            from: conflict.from.clone(),
        }
    }

    /// A lead or a column of leads that a question is about. References are kept as codes, so a lead is named by its firm.
    fn lead_field(&self, set: Option<&LeadSet>, path: &LeadPath) -> String {
        let lead = |key: &str| {
            let row = set.and_then(|set| Some((set, lead_row(set, key)?)));
            let known = row.map(|(set, row)| {
                let firm = set.column("company").map_or("", |column| column.text(row));
                let day = set.role(ColumnRole::Created).map_or("", |column| column.text(row));
                [firm.to_owned(), self.cell(day)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>()
            });
            let words = known.unwrap_or_default().join(", ");
            if words.is_empty() { key.to_owned() } else { words }
        };
        match path {
            LeadPath::Lead(key) => lead(key),
            LeadPath::Cell(key, column) => format!("{} · {}", lead(key), self.column(column)),
            LeadPath::Column(column) => self.column(column),
        }
    }

    /// What stands there in words; of many leads how many there are and what the first of them say.
    fn lead_value(&self, path: &LeadPath, tree: Option<&Tree>) -> String {
        let text = |column: &str, text: &str| match text {
            "" => "–".to_owned(),
            word if column == "outcome" => self.get(labels::words(Outcome::from_word(word))),
            text => self.cell_of(column, text),
        };
        let Some(tree) = tree else { return "–".to_owned() };
        match (path, tree) {
            (LeadPath::Cell(_, column), Tree::String(word)) => text(column, word),
            (LeadPath::Column(column), Tree::Object(leads)) => {
                let first = leads.values().take(5).filter_map(Tree::as_str).map(|word| text(column, word));
                let list = first.collect::<Vec<_>>().join(", ");
                self.with("merge-many-leads", &[("n", leads.len().into()), ("list", list.into())])
            }
            (LeadPath::Lead(_), Tree::Object(cells)) => {
                let known = cells.iter().filter(|(name, _)| !["ref", "account"].contains(&name.as_str()));
                let words = known
                    .filter_map(|(name, word)| Some(format!("{}: {}", self.column(name), text(name, word.as_str()?))));
                words.collect::<Vec<_>>().join("\n")
            }
            _ => "–".to_owned(),
        }
    }

    /// Every record that differs, field by field, in the order of the pages. What the program keeps for itself is left out.
    pub fn differences(&self, before: &Workspace, after: &Workspace) -> Vec<ChangeLine> {
        let own = |address| {
            matches!(address, Address::Record(RecordRef::Mapping(_) | RecordRef::Conflict(_) | RecordRef::Copy(_)))
        };
        let mut lines: Vec<ChangeLine> = compare(before, after)
            .into_iter()
            .filter(|difference| !own(difference.address))
            .map(|difference| {
                let address = difference.address;
                let kind = difference.kind();
                let key = match kind {
                    Difference::Added => "change-added-one",
                    Difference::Changed => "change-changed-one",
                    Difference::Removed => "change-removed-one",
                };
                let area = Area::of(address.record());
                let tree = difference.after.as_ref().or(difference.before.as_ref());
                let fields = match (&difference.before, &difference.after) {
                    (Some(_), Some(_)) => difference
                        .fields
                        .iter()
                        .map(|field| FieldWords {
                            path: field.path.clone(),
                            name: self.field(after, address, &field.path),
                            before: self.value(before, address, &field.path, field.before.as_ref()),
                            after: self.value(after, address, &field.path, field.after.as_ref()),
                        })
                        .collect(),
                    (gone, new) => {
                        let whole = |workspace, tree: &Option<_>| {
                            tree.as_ref()
                                .map_or_else(String::new, |tree| self.value(workspace, address, "", Some(tree)))
                        };
                        let (before, after) = (whole(before, gone), whole(after, new));
                        vec![FieldWords { path: String::new(), name: String::new(), before, after }]
                    }
                };
                let name = if address == Address::Header { String::new() } else { self.record(after, address, tree) };
                let what = format!("{} – {}", self.get(labels::words(area)), self.get(key));
                ChangeLine { address, kind, area, what, name, fields }
            })
            .collect();
        lines.sort_by_key(|line| (line.area, line.kind));
        lines
    }
}
