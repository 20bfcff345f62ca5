//! Files a user is asked for: what for, and what is to be known of each kind that is written.

use crate::model::{Id, TableKind, Workshop};

/// What a path is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathFor {
    /// A workspace to open.
    Open,
    /// A file to write.
    Write(WriteKind),
    /// A table to import.
    Import(TableKind),
    /// A table whose rows become entries of the list of this name.
    ImportList(&'static str),
    /// Other workspaces to merge or to compare with.
    Copy(CopyUse),
}

impl PathFor {
    /// The text key of the question for it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Open => "path-open",
            Self::Write(kind) => kind.about().title,
            Self::Import(_) | Self::ImportList(_) => "path-import",
            Self::Copy(CopyUse::Compare) => "path-compare",
            Self::Copy(_) => "path-merge",
        }
    }

    /// The text key of the button where it is typed.
    pub fn button(self) -> &'static str {
        match self {
            Self::Open => "command-open",
            Self::Write(_) => "command-save",
            Self::Import(_) | Self::ImportList(_) | Self::Copy(_) => "path-go",
        }
    }

    /// The kinds of files that are offered: names and endings.
    pub fn filters(self) -> &'static [(&'static str, &'static [&'static str])] {
        match self {
            Self::Open | Self::Copy(_) => WORKSPACES,
            Self::Write(kind) => kind.about().filters,
            Self::Import(_) | Self::ImportList(_) => &[("CSV, XLSX", &["csv", "tsv", "txt", "xlsx"])],
        }
    }
}

/// What another workspace is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyUse {
    /// To be merged.
    Merge,
    /// To be compared with.
    Compare,
    /// It was dropped on the window: to be merged when it is a copy of this workspace, otherwise to be opened.
    Dropped,
}

/// What is written to a chosen file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteKind {
    /// The workspace.
    Workspace,
    /// The report.
    Report,
    /// The hand-over protocol for the wall.
    Handover,
    /// A card of each persona for the wall.
    Cards,
    /// The report of the last month that is over.
    Monthly,
    /// The poster of the goals for the wall.
    Poster,
    /// Lists for a spreadsheet.
    Sheets,
    /// The minutes of this workshop, or of the one that is meant when nobody names one.
    Minutes(Option<Id<Workshop>>),
    /// A calendar file: of this workshop, or of everything that has a day.
    Calendar(Option<Id<Workshop>>),
    /// A copy for review.
    Copy,
}

/// What is to be known of a kind of file that is written; words are text keys.
#[derive(Debug)]
pub struct About {
    /// The question for a place.
    pub title: &'static str,
    /// What is said while it is written.
    pub working: &'static str,
    /// What is said when it is written.
    pub written: &'static str,
    /// The title of what is said when it was not.
    pub failed: &'static str,
    /// The ending of a name that has none.
    pub ending: &'static str,
    /// The kinds of files that are offered: names and endings.
    pub filters: &'static [(&'static str, &'static [&'static str])],
    /// It is read by others, who want to know what it is about: without a title one is asked for.
    pub needs_title: bool,
}

const WORKSPACES: &[(&str, &[&str])] = &[("Tandem", &["ron"])];
const PAGES: &[(&str, &[&str])] = &[("HTML", &["html"]), ("Markdown", &["md"])];
const MINUTES: &[(&str, &[&str])] = &[("HTML", &["html"]), ("Markdown", &["md"]), ("Text", &["txt"])];
const CALENDARS: &[(&str, &[&str])] = &[("iCalendar", &["ics"])];
const LISTS: &[(&str, &[&str])] = &[("XLSX", &["xlsx"]), ("CSV", &["csv"])];

/// A sheet for the wall.
const SHEET: About = About {
    title: "",
    working: "working-report",
    written: "export-written",
    failed: "report-failed-title",
    ending: "html",
    filters: PAGES,
    needs_title: true,
};

impl WriteKind {
    /// What is to be known of it.
    pub fn about(self) -> &'static About {
        match self {
            Self::Workspace => &About {
                title: "path-save",
                working: "save-state-saving",
                written: "save-state-saved",
                failed: "save-failed-title",
                ending: "tandem.ron",
                filters: WORKSPACES,
                needs_title: false,
            },
            Self::Report => &About {
                title: "path-report",
                working: "working-report",
                written: "report-written",
                failed: "report-failed-title",
                ending: "html",
                filters: PAGES,
                needs_title: true,
            },
            Self::Handover => &About { title: "path-handover", ..SHEET },
            Self::Cards => &About { title: "command-persona-cards", ..SHEET },
            Self::Monthly => &About { title: "command-monthly", ..SHEET },
            Self::Poster => &About { title: "command-poster", ..SHEET },
            Self::Sheets => &About {
                title: "path-export",
                working: "working-export",
                written: "export-written",
                failed: "export-failed-title",
                ending: "xlsx",
                filters: LISTS,
                needs_title: false,
            },
            Self::Minutes(_) => &About {
                title: "command-minutes",
                working: "working-minutes",
                written: "minutes-written",
                failed: "minutes-failed-title",
                ending: "html",
                filters: MINUTES,
                needs_title: false,
            },
            Self::Calendar(_) => &About {
                title: "command-calendar",
                working: "working-calendar",
                written: "calendar-written",
                failed: "calendar-failed-title",
                ending: "ics",
                filters: CALENDARS,
                needs_title: false,
            },
            Self::Copy => &About {
                title: "path-copy",
                working: "working-copy",
                written: "give-done",
                failed: "give-failed-title",
                ending: "tandem.ron",
                filters: WORKSPACES,
                needs_title: false,
            },
        }
    }
}
