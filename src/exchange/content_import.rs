//! An inventory of content: new items come in, known ones are brought up to date.

use std::collections::{BTreeMap, BTreeSet};

use super::import::report::{ImportReport, SkipReason};
use super::preview::{ChangedField, Entry};
use super::understand::becomes::NEW_ONE;
use super::understand::content::{self, Words};
use super::understand::findings::ImportNote;
use super::understand::headings::tight;
use super::understand::plan::ColumnPlan;
use super::understand::read::Value;
use super::understand::understood::Understood;
use crate::model::{
    AnyRecord, Audience, ContentItem, ContentKind, FreshIds, Id, JourneyStage, Party, Persona, Verdict, Workspace,
    in_order, last_order,
};
use crate::text::labels;

pub(super) fn run(
    table: &Understood<'_>,
    workspace: &Workspace,
    fresh: &mut FreshIds,
    report: &mut ImportReport,
) -> Vec<AnyRecord> {
    let mut reading = Reading {
        table,
        words: Words::all_languages(),
        personas: workspace.personas.values().map(|persona| (tight(&persona.name), persona.id)).collect(),
        stages: workspace.journey.values().map(|stage| (tight(&stage.name), stage.id)).collect(),
    };
    let mut records = reading.new_names(workspace, fresh);
    let entry = |row: usize, title: &str| Entry { line: Some(table.line_of_kept(row as u32)), name: title.to_owned() };
    let mut stay_decided = 0;
    let mut met: BTreeSet<Id<ContentItem>> = BTreeSet::new();
    let mut ord = last_order(&workspace.content);
    for row in 0..table.kept.rows.len() {
        let Some(title) = reading.title(row) else {
            report.skip(SkipReason::NoTitle);
            continue;
        };
        let known = known(workspace, title, reading.text("location", row), reading.text("language", row));
        // Where rows of one title are items of their own, only the first is the one that is known.
        if let Some(known) = known.filter(|known| !table.plan.keep_same_titles || met.insert(known.id)) {
            let mut item = known.clone();
            reading.fill(&mut item, row);
            met.insert(known.id);
            let taken_back = known.verdict != Verdict::Undecided && item.verdict == Verdict::Undecided;
            if taken_back && !table.plan.reopen {
                item.verdict = known.verdict;
                stay_decided += 1;
                report.preview.note(|| ChangedField {
                    entry: entry(row, title),
                    field: "verdict".to_owned(),
                    before: labels::words(known.verdict).to_owned(),
                    after: reading.text("verdict", row).to_owned(),
                    taken: false,
                });
            }
            if item == *known {
                report.state.unchanged += 1;
                report.skip(SkipReason::Duplicate);
            } else {
                report.state.changed += 1;
                report.used += 1;
                records.push(item.into());
            }
            continue;
        }
        let mut item = ContentItem {
            id: fresh.next(),
            ord: std::mem::take(&mut ord),
            title: title.to_owned(),
            kind: ContentKind::Other,
            ..ContentItem::default()
        };
        reading.fill(&mut item, row);
        ord = item.ord.next();
        report.state.new += 1;
        report.used += 1;
        report.preview.note_new(|| entry(row, title));
        records.push(item.into());
    }
    let gone = in_order(&workspace.content).into_iter().filter(|item| !met.contains(&item.id));
    gone.for_each(|item| {
        report.state.not_in_this_file += 1;
        report.preview.note_gone(|| item.title.clone());
    });
    if stay_decided > 0 {
        report.notes.push(ImportNote::VerdictsStay(stay_decided));
    }
    if report.state.changed > 0 {
        report.notes.push(ImportNote::ItemsUpdated(report.state.changed));
    }
    report.produced = report.used;
    records
}

/// The item that is known by this title and, where the file says them, by address and language.
fn known<'a>(workspace: &'a Workspace, title: &str, location: &str, language: &str) -> Option<&'a ContentItem> {
    let same = |a: &str, b: &str| a.is_empty() || b.is_empty() || a.trim().eq_ignore_ascii_case(b.trim());
    let mut found = workspace.content.values().filter(|item| {
        tight(&item.title) == tight(title) && same(&item.location, location) && same(&item.language, language)
    });
    let first = found.next()?;
    // Two items could be meant: better a third one that can be merged than one that is spoilt.
    if found.next().is_some() { None } else { Some(first) }
}

struct Reading<'a> {
    table: &'a Understood<'a>,
    words: Words,
    personas: BTreeMap<String, Id<Persona>>,
    stages: BTreeMap<String, Id<JourneyStage>>,
}

impl Reading<'_> {
    /// The personas and stages somebody said are new; their names are known from here on.
    fn new_names(&mut self, workspace: &Workspace, fresh: &mut FreshIds) -> Vec<AnyRecord> {
        let mut records: Vec<AnyRecord> = Vec::new();
        let mut ord = last_order(&workspace.personas);
        for name in self.said_to_be_new("personas") {
            let persona = Persona { id: fresh.next(), ord: ord.clone(), name, ..Persona::default() };
            ord = ord.next();
            self.personas.insert(tight(&persona.name), persona.id);
            records.push(persona.into());
        }
        let mut ord = last_order(&workspace.journey);
        for name in self.said_to_be_new("stages") {
            let stage = JourneyStage { id: fresh.next(), ord: ord.clone(), name, ..JourneyStage::default() };
            ord = ord.next();
            self.stages.insert(tight(&stage.name), stage.id);
            records.push(stage.into());
        }
        records
    }

    /// The names of a column somebody said are new ones, each once and as it stands first.
    fn said_to_be_new(&self, field: &str) -> Vec<String> {
        let Some((at, column)) = self.table.plan.column(field).zip(self.column(field)) else { return Vec::new() };
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        let mut all = Vec::new();
        for row in 0..self.table.kept.rows.len() {
            for name in content::names(self.table.text(at, row), |_| false) {
                if column.said(name) == Some(NEW_ONE) && found.insert(tight(name), name.to_owned()).is_none() {
                    all.push(name.to_owned());
                }
            }
        }
        all
    }

    fn value(&self, field: &str, row: usize) -> &Value {
        self.table.plan.column(field).map_or(&Value::Blank, |at| self.table.value(at, row))
    }

    fn text(&self, field: &str, row: usize) -> &str {
        let Some(at) = self.table.plan.column(field) else { return "" };
        if *self.table.value(at, row) == Value::Blank { "" } else { self.table.text(at, row) }
    }

    /// The title, or else the address of what has none.
    fn title(&self, row: usize) -> Option<&str> {
        [self.text("title", row), self.text("location", row)].into_iter().find(|text| !text.is_empty())
    }

    /// A word as somebody said it is to be read, or as it stands.
    fn word<'a>(&'a self, field: &str, row: usize) -> &'a str {
        let text = self.text(field, row);
        let said = self.table.plan.column(field).and_then(|at| self.table.plan.columns.get(at)?.said(text));
        said.unwrap_or(text)
    }

    /// Takes over what the row says; what it leaves blank stays as it is.
    fn fill(&self, item: &mut ContentItem, row: usize) {
        let whole = |field: &str| match self.value(field, row) {
            Value::Number(number) => Some(number.number().round()),
            _ => None,
        };
        let day = |field: &str| if let Value::Day(day) = self.value(field, row) { Some(*day) } else { None };
        let flag = |field: &str| if let Value::Flag(yes) = self.value(field, row) { Some(*yes) } else { None };
        for (field, place) in [
            ("format", &mut item.format),
            ("language", &mut item.language),
            ("location", &mut item.location),
            ("version", &mut item.version),
            ("owner", &mut item.owner),
            ("author", &mut item.author),
            ("published", &mut item.published),
            ("requested_by", &mut item.requested_by),
            ("competitor", &mut item.competitor),
            ("product", &mut item.product),
            ("objection", &mut item.objection),
            ("reason", &mut item.verdict_reason),
            ("notes", &mut item.notes),
        ] {
            let text = self.text(field, row);
            if !text.is_empty() {
                text.clone_into(place);
            }
        }
        for (field, place) in [
            ("created", &mut item.created),
            ("changed", &mut item.changed),
            ("expires", &mut item.expires),
            ("rights_until", &mut item.rights_until),
        ] {
            *place = day(field).or(*place);
        }
        self.fill_choices(item, row);
        self.fill_mapping(item, row);
        item.views = whole("views").map(|count| count as u32).or(item.views);
        item.won_deals = whole("won_deals").map(|count| count as u32).or(item.won_deals);
        item.useful.sales = whole("useful_sales").map(|points| points as u8).or(item.useful.sales);
        item.useful.marketing = whole("useful_marketing").map(|points| points as u8).or(item.useful.marketing);
        item.known.sales = flag("known_sales").or(item.known.sales);
        item.known.marketing = flag("known_marketing").or(item.known.marketing);
    }

    fn fill_choices(&self, item: &mut ContentItem, row: usize) {
        let word = |field: &str| Some(self.word(field, row)).filter(|word| !word.is_empty());
        if let Some(kind) = word("kind") {
            item.kind = self.words.kind(kind).unwrap_or(item.kind);
        }
        if let Some(verdict) = word("verdict") {
            item.verdict = self.words.verdict(verdict).unwrap_or(item.verdict);
        }
        if let Some(origin) = word("origin") {
            item.origin = self.words.party(origin).unwrap_or(Party::Both);
        }
        if let Some(scope) = word("scope") {
            item.scope = content::scope(scope);
        }
        if let Some(audience) = word("audience") {
            // Of what nobody knows for whom it is, everybody may not see it.
            item.audience = content::audience(audience).unwrap_or(Audience::Internal);
        }
    }

    /// Personas and stages named in two cells: every persona gets every stage; stages without a persona are kept as such.
    fn fill_mapping(&self, item: &mut ContentItem, row: usize) {
        let stages: BTreeSet<Id<JourneyStage>> = self.named("stages", row, &self.stages);
        let personas: BTreeSet<Id<Persona>> = self.named("personas", row, &self.personas);
        if personas.is_empty() {
            if !stages.is_empty() && item.mapping.is_empty() {
                item.stages = stages;
            }
            return;
        }
        for persona in personas {
            item.mapping.entry(persona).or_default().extend(stages.iter().copied());
        }
        if !stages.is_empty() {
            item.stages.clear();
        }
    }

    fn named<T: Ord + Copy>(&self, field: &str, row: usize, known: &BTreeMap<String, T>) -> BTreeSet<T> {
        let Some(column) = self.column(field) else { return BTreeSet::new() };
        let names = content::names(self.text(field, row), |name| known.contains_key(&tight(name)));
        let meant = |name| column.said(name).filter(|said| *said != NEW_ONE).unwrap_or(name);
        names.into_iter().filter_map(|name| known.get(&tight(meant(name))).copied()).collect()
    }

    fn column(&self, field: &str) -> Option<&ColumnPlan> {
        self.table.plan.column(field).and_then(|at| self.table.plan.columns.get(at))
    }
}
