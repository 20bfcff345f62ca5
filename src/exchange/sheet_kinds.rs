//! Which lists of a workspace there are: the one source for the workbook, a single file and the command line.

use super::cells::Sheet;
use super::decision_sheets::{lead_sets, signatures, thresholds};
use super::entry_list::entry_list;
use super::kpi_months::kpi_months;
use super::lists;
use super::meeting_sheets::{blocks, people, workshops};
use super::sheets::{content, criteria, funnel, kpis, personas};
use crate::model::Workspace;
use crate::text::texts;

/// A list of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetKind {
    /// What is said of each persona.
    Personas,
    /// The definition of a lead.
    Criteria,
    /// The inventory of content.
    Content,
    /// Counts by month.
    Funnel,
    /// KPIs in both directions.
    Kpis,
    /// What was measured of them, month by month.
    KpiMonths,
    /// Who takes part.
    People,
    /// Meetings of both departments.
    Workshops,
    /// What their agendas are made of.
    Blocks,
    /// Decisions, actions and thoughts for later.
    Entries,
    /// What turns points into a decision.
    Thresholds,
    /// Who has signed what.
    Signatures,
    /// The imported leads, as many as there are of each list.
    LeadSets,
    /// The records of a table that has no layout of its own, by its name.
    Table(&'static str),
}

impl SheetKind {
    /// The lists with a layout of their own, with their names on the command line.
    const OWN: [(Self, &'static str); 13] = [
        (Self::Personas, "personas"),
        (Self::Criteria, "criteria"),
        (Self::Content, "content"),
        (Self::Funnel, "funnel"),
        (Self::Kpis, "kpis"),
        (Self::KpiMonths, "kpi-months"),
        (Self::People, "people"),
        (Self::Workshops, "workshops"),
        (Self::Blocks, "blocks"),
        (Self::Entries, "entries"),
        (Self::Thresholds, "thresholds"),
        (Self::Signatures, "signatures"),
        (Self::LeadSets, "lead-sets"),
    ];

    /// All lists in the order of a workbook.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::OWN.into_iter().map(|(kind, _)| kind).chain(lists::tables().map(Self::Table))
    }

    /// What it is called on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Table(table) => table,
            own => Self::OWN.iter().find(|(kind, _)| *kind == own).map_or("", |(_, key)| key),
        }
    }

    /// The list of this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|kind| kind.key() == key)
    }

    /// Whether a workbook goes without it when it has no row.
    fn may_be_left_out(self) -> bool {
        matches!(self, Self::KpiMonths | Self::Thresholds | Self::Signatures | Self::LeadSets | Self::Table(_))
    }
}

/// A list of the workspace in the workspace's language.
pub fn sheet(workspace: &Workspace, kind: SheetKind) -> Sheet {
    let texts = texts(workspace.header.language);
    match kind {
        SheetKind::People => people(workspace, &texts),
        SheetKind::Personas => personas(workspace, &texts),
        SheetKind::Criteria => criteria(workspace, &texts),
        SheetKind::Content => content(workspace, &texts),
        SheetKind::Funnel => funnel(workspace, &texts),
        SheetKind::Kpis => kpis(workspace, &texts),
        SheetKind::KpiMonths => kpi_months(workspace, &texts),
        SheetKind::Workshops => workshops(workspace, &texts),
        SheetKind::Blocks => blocks(workspace, &texts),
        SheetKind::Entries => entry_list(workspace, &texts),
        SheetKind::Thresholds => thresholds(workspace, &texts),
        SheetKind::Signatures => signatures(workspace, &texts),
        SheetKind::LeadSets => lead_sets(workspace, &texts),
        SheetKind::Table(table) => lists::list(workspace, &texts, table),
    }
}

/// The lists of a workbook, in the workspace's language.
pub fn sheets(workspace: &Workspace) -> Vec<Sheet> {
    let all = SheetKind::all().map(|kind| (kind, sheet(workspace, kind)));
    all.filter(|(kind, sheet)| !kind.may_be_left_out() || !sheet.rows.is_empty()).map(|(_, sheet)| sheet).collect()
}
