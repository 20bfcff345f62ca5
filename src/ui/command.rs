//! What a user can tell the program to do: one list from which menus, palette, help sheet and shortcuts are made.

use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::files::{PathFor, WriteKind};
use super::icons;
use crate::calc::lead_queries::LeadQuery;
use crate::calc::running::Press;
use crate::edit::Page;
use crate::exchange::templates::Template;
use crate::merge::{Address, Choice};
use crate::model::{Conflict, Id, Language, Opens, RecordRef, ReviewCopy, Workshop};
use crate::text::Texts;

/// A command with a name, an icon and perhaps a shortcut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Start a workspace.
    New,
    /// Open a file.
    Open,
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Show earlier versions.
    Versions,
    /// Take the last change back.
    Undo,
    /// Bring it back again.
    Redo,
    /// Find commands and records.
    Palette,
    /// Write the report.
    Report,
    /// Write the hand-over protocol for the wall.
    HandoverSheet,
    /// Write a card of each persona for the wall.
    PersonaCards,
    /// Write the report of the last month that is over.
    MonthlyReport,
    /// Write the poster of the goals.
    GoalPoster,
    /// Write the minutes of this workshop, or of the one that is meant when nobody names one.
    Minutes(Option<Id<Workshop>>),
    /// Put them on the clipboard as text for a mail.
    CopyMinutes(Option<Id<Workshop>>),
    /// Write a calendar file: of this workshop, or of everything that has a day.
    Calendar(Option<Id<Workshop>>),
    /// Write the lists for a spreadsheet.
    Export,
    /// Put the list of the page on the clipboard, as a table for a spreadsheet.
    CopyTable,
    /// Put a picture of the page on the clipboard.
    CopyPicture,
    /// Merge copies into this workspace.
    Merge,
    /// Give a copy to somebody to review.
    GiveCopy,
    /// Compare with another workspace.
    Compare,
    /// Show one task, large, without navigation.
    Present,
    /// Show who takes part.
    People,
    /// Catch a decision, an action or a thought in one line.
    Catch,
    /// Say in half a minute what customers say, or what works.
    Feedback,
    /// Begin a silent round of points.
    SilentRound,
    /// Start the workshop that is due.
    RunWorkshop,
    /// Import leads.
    ImportLeads,
    /// Import an inventory of content.
    ImportContent,
    /// Import funnel numbers.
    ImportFunnel,
    /// Import entries into the list that is looked at.
    ImportList,
    /// Turn to the next tab of the page.
    NextTab,
    /// Turn to the tab before.
    PreviousTab,
    /// Go to a page.
    Go(Page),
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// Original size.
    ZoomReset,
    /// Settings.
    Settings,
    /// The help sheet.
    Help,
    /// Quit.
    Quit,
}

impl Command {
    /// Every command that leads to no page: those before these in the help sheet, and those after.
    const ELSE: ([Self; 34], [Self; 6]) = (
        [
            Self::New,
            Self::Open,
            Self::Save,
            Self::SaveAs,
            Self::Versions,
            Self::Undo,
            Self::Redo,
            Self::Palette,
            Self::Report,
            Self::HandoverSheet,
            Self::PersonaCards,
            Self::MonthlyReport,
            Self::GoalPoster,
            Self::Minutes(None),
            Self::CopyMinutes(None),
            Self::Calendar(None),
            Self::Export,
            Self::CopyTable,
            Self::CopyPicture,
            Self::GiveCopy,
            Self::Merge,
            Self::Compare,
            Self::Present,
            Self::People,
            Self::Catch,
            Self::Feedback,
            Self::SilentRound,
            Self::RunWorkshop,
            Self::ImportLeads,
            Self::ImportContent,
            Self::ImportFunnel,
            Self::ImportList,
            Self::NextTab,
            Self::PreviousTab,
        ],
        [Self::ZoomIn, Self::ZoomOut, Self::ZoomReset, Self::Settings, Self::Help, Self::Quit],
    );

    /// All commands in the order of the help sheet.
    pub fn all() -> impl Iterator<Item = Self> {
        let (before, after) = Self::ELSE;
        before.into_iter().chain(Page::ALL.into_iter().map(Self::Go)).chain(after)
    }

    /// Whether this workspace has what the command is about: only a review copy has a task, only a workshop minutes.
    pub fn is_offered(self, workspace: &crate::model::Workspace) -> bool {
        match self {
            Self::Go(Page::Review) => workspace.review.is_some(),
            Self::Minutes(None) | Self::CopyMinutes(None) => !crate::calc::meetings::workshops(workspace).is_empty(),
            _ => true,
        }
    }

    /// Whether it does something only where a workspace is open.
    pub fn needs_workspace(self) -> bool {
        !matches!(
            self,
            Self::New
                | Self::Open
                | Self::Versions
                | Self::Undo
                | Self::Redo
                | Self::Palette
                | Self::ZoomIn
                | Self::ZoomOut
                | Self::ZoomReset
                | Self::Settings
                | Self::Help
                | Self::Quit
        )
    }

    /// Whether what is being typed belongs to what it does.
    pub fn takes_what_is_typed(self) -> bool {
        matches!(self, Self::Save | Self::Present | Self::Merge | Self::Compare | Self::CopyMinutes(_))
            || self.writes().is_some()
    }

    /// What it writes to a file.
    pub fn writes(self) -> Option<WriteKind> {
        Some(match self {
            Self::SaveAs => WriteKind::Workspace,
            Self::Report => WriteKind::Report,
            Self::HandoverSheet => WriteKind::Handover,
            Self::PersonaCards => WriteKind::Cards,
            Self::MonthlyReport => WriteKind::Monthly,
            Self::GoalPoster => WriteKind::Poster,
            Self::Minutes(which) => WriteKind::Minutes(which),
            Self::Calendar(which) => WriteKind::Calendar(which),
            Self::Export => WriteKind::Sheets,
            Self::GiveCopy => WriteKind::Copy,
            _ => return None,
        })
    }

    /// The same command, about this workshop where it is about none yet: on the page of workshops the minutes of the one that
    /// is looked at are meant.
    pub fn about(self, workshop: Option<Id<Workshop>>) -> Self {
        match self {
            Self::Minutes(None) => Self::Minutes(workshop),
            Self::CopyMinutes(None) => Self::CopyMinutes(workshop),
            other => other,
        }
    }

    /// The command that writes files of this kind.
    pub fn that_writes(kind: WriteKind) -> Option<Self> {
        match kind {
            WriteKind::Minutes(which) => Some(Self::Minutes(which)),
            WriteKind::Calendar(which) => Some(Self::Calendar(which)),
            _ => Self::all().find(|command| command.writes() == Some(kind)),
        }
    }

    /// The text key of its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "command-new",
            Self::Open => "command-open",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::Versions => "command-versions",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Palette => "command-palette",
            Self::Report => "command-report",
            Self::HandoverSheet => "command-handover-sheet",
            Self::PersonaCards => "command-persona-cards",
            Self::MonthlyReport => "command-monthly",
            Self::GoalPoster => "command-poster",
            Self::Minutes(_) => "command-minutes",
            Self::CopyMinutes(_) => "command-copy-minutes",
            Self::Calendar(_) => "command-calendar",
            Self::Export => "command-export",
            Self::CopyTable => "command-copy-table",
            Self::CopyPicture => "command-copy-picture",
            Self::Merge => "command-merge",
            Self::GiveCopy => "command-give-copy",
            Self::Compare => "command-compare",
            Self::Present => "command-present",
            Self::People => "command-people",
            Self::Catch => "command-catch",
            Self::Feedback => "command-feedback",
            Self::SilentRound => "command-silent-round",
            Self::RunWorkshop => "command-run-workshop",
            Self::ImportLeads => "command-import-leads",
            Self::ImportContent => "command-import-content",
            Self::ImportFunnel => "command-import-funnel",
            Self::ImportList => "command-import-list",
            Self::NextTab => "command-next-tab",
            Self::PreviousTab => "command-previous-tab",
            Self::Go(page) => page.words(),
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ZoomReset => "command-zoom-reset",
            Self::Settings => "command-settings",
            Self::Help => "command-help",
            Self::Quit => "command-quit",
        }
    }

    /// Its icon.
    pub fn icon(self) -> &'static str {
        match self {
            Self::New => icons::NEW,
            Self::Open => icons::OPEN,
            Self::Save | Self::SaveAs => icons::SAVE,
            Self::Versions => icons::CLOCK,
            Self::Undo => icons::UNDO,
            Self::Redo => icons::REDO,
            Self::Palette | Self::ZoomIn | Self::ZoomOut | Self::ZoomReset => icons::SEARCH,
            Self::Report
            | Self::HandoverSheet
            | Self::PersonaCards
            | Self::MonthlyReport
            | Self::GoalPoster
            | Self::Minutes(_) => icons::REPORT,
            Self::Calendar(_) => icons::CALENDAR,
            Self::Export => icons::EXPORT,
            Self::CopyTable | Self::CopyPicture | Self::CopyMinutes(_) => icons::FILES,
            Self::Merge | Self::Compare => icons::MERGE,
            Self::GiveCopy => icons::GIVE,
            Self::Present => icons::PRESENT,
            Self::People => icons::PERSONAS,
            Self::Catch => icons::LIGHTNING,
            Self::Feedback => icons::FEEDBACK,
            Self::SilentRound => icons::LOCK,
            Self::RunWorkshop => icons::PLAY,
            Self::ImportLeads | Self::ImportContent | Self::ImportFunnel | Self::ImportList => icons::IMPORT,
            Self::NextTab | Self::PreviousTab => icons::ARROW_RIGHT,
            Self::Go(page) => super::pages::row(page).icon,
            Self::Settings => icons::SETTINGS,
            Self::Help => icons::HELP,
            Self::Quit => icons::CLOSE,
        }
    }

    /// Its shortcuts; the first is shown.
    pub fn shortcuts(self) -> Vec<KeyboardShortcut> {
        let command = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
        let with_shift = |key| KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key);
        let bare = |key| KeyboardShortcut::new(Modifiers::NONE, key);
        match self {
            Self::New => vec![command(Key::N)],
            Self::Open => vec![command(Key::O)],
            Self::Save => vec![command(Key::S)],
            Self::SaveAs => vec![with_shift(Key::S)],
            Self::Versions => vec![command(Key::H)],
            Self::Undo => vec![command(Key::Z)],
            Self::Redo => vec![with_shift(Key::Z), command(Key::Y)],
            Self::Palette => vec![command(Key::K)],
            Self::Report => vec![command(Key::P)],
            Self::Export => vec![command(Key::E)],
            Self::CopyTable => vec![command(Key::C)],
            Self::CopyPicture => vec![with_shift(Key::C)],
            Self::Merge => vec![command(Key::M)],
            Self::GiveCopy => vec![command(Key::G)],
            Self::Compare => vec![command(Key::D)],
            Self::Present => vec![bare(Key::F11)],
            Self::People => vec![command(Key::L)],
            Self::Catch => vec![command(Key::Enter)],
            Self::Feedback => vec![with_shift(Key::Enter)],
            Self::SilentRound => vec![command(Key::R)],
            Self::ImportLeads => vec![command(Key::I)],
            Self::ImportContent => vec![with_shift(Key::I)],
            Self::NextTab => vec![command(Key::PageDown), command(Key::Tab)],
            Self::PreviousTab => vec![command(Key::PageUp), with_shift(Key::Tab)],
            Self::ImportFunnel
            | Self::ImportList
            | Self::HandoverSheet
            | Self::PersonaCards
            | Self::MonthlyReport
            | Self::GoalPoster
            | Self::Minutes(_)
            | Self::CopyMinutes(_)
            | Self::Calendar(_)
            | Self::RunWorkshop => vec![],
            Self::Go(Page::Review) => vec![command(Key::Num9)],
            Self::Go(page) => NUMBERS.get(page as usize).map(|key| command(*key)).into_iter().collect(),
            Self::ZoomIn => vec![command(Key::Plus), command(Key::Equals)],
            Self::ZoomOut => vec![command(Key::Minus)],
            Self::ZoomReset => vec![command(Key::Num0)],
            Self::Settings => vec![command(Key::Comma)],
            Self::Help => vec![bare(Key::F1)],
            Self::Quit => vec![command(Key::Q)],
        }
    }
}

/// A shortcut in the words of the keyboards of a language; the one place that says them.
pub fn shortcut_words(texts: &Texts, shortcut: KeyboardShortcut) -> String {
    let words = shortcut.format(&egui::ModifierNames::NAMES, cfg!(target_os = "macos"));
    words
        .replace("Ctrl", &texts.get("key-control"))
        .replace("Shift", &texts.get("key-shift"))
        .replace("Space", &texts.get("key-space"))
        .replace("PageDown", &texts.get("key-page-down"))
        .replace("PageUp", &texts.get("key-page-up"))
        .replace("Comma", ",")
        .replace("Equals", "=")
        .replace("Plus", "+")
        .replace("Minus", "−")
}

/// The keys of the first pages, in the order of the navigation; 9 is the task of a review copy.
const NUMBERS: [Key; 8] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];

/// Something a page or dialog asks the program to do, beside changing the workspace.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// A user command.
    Run(Command),
    /// Start from a template in a language.
    Start(Template, Language),
    /// Take this file, typed or chosen from a list, for this.
    TakePath(PathFor, PathBuf),
    /// Write to this file, over what stands there.
    ReplacePath(WriteKind, PathBuf),
    /// Show this record on its page.
    Show(RecordRef),
    /// Turn to this part of a page.
    Open(Opens),
    /// Turn to the tab of a page that has these words.
    Turn(Page, &'static str),
    /// Show a short message: text key and a value.
    Toast(&'static str, String),
    /// Carry out what was held back by the question about unsaved changes.
    ProceedUnsaved,
    /// Save, then carry out what was held back.
    SaveAndProceed,
    /// Take up the unsaved work that was found.
    KeepFound,
    /// Put the unsaved work that was found into the history.
    DiscardFound,
    /// Compare an earlier version with now.
    CompareVersion(u64),
    /// Take an earlier version up again, as a new unsaved workspace.
    TakeUpVersion(u64),
    /// Read the file again that somebody else has changed; our state goes into the history.
    TakeTheirs,
    /// Keep our state as a file of its own beside theirs.
    KeepBoth,
    /// Overwrite the file in place, with its content kept aside until that is done.
    SaveInPlace,
    /// Open what is whole in the damaged file.
    RecoverDamaged,
    /// Show the earlier versions of the damaged file.
    VersionsOfDamaged,
    /// Open the file only to look at it.
    MakeReadOnly,
    /// Merge these files.
    MergeFiles(Vec<PathBuf>),
    /// Merge the file that somebody else has changed.
    MergeTheirs,
    /// Answer this question, or leave it open.
    Answer(Id<Conflict>, Option<Choice>),
    /// Answer every question of the same kind like this one.
    AnswerAllLike(Id<Conflict>),
    /// Take this change, or leave it out.
    TakeChange(Address, bool),
    /// Take changes outside of the copy's task as well, or leave them out.
    TakeOutside(bool),
    /// Carry the merge out that is shown.
    ExecuteMerge,
    /// Show the questions that copies have left open.
    OpenQuestions,
    /// Write the copy that is described.
    GiveCopy(CopyTask),
    /// Nothing more is expected of this copy.
    CloseCopy(Id<ReviewCopy>),
    /// Answer a question about all leads.
    LeadQuery(LeadQuery),
    /// Look once more for the file with all leads of a large set.
    LookForLeads,
    /// Do this with the clock of a workshop.
    Press(Id<Workshop>, Press),
    /// Forget what the clock of a workshop has counted.
    ResetClock(Id<Workshop>),
    /// Do this with the room's window.
    Room(RoomAct),
}

/// What is done with the room window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomAct {
    /// The next leaf of what is shown.
    Forth,
    /// The one before.
    Back,
    /// What is looked at here is shown there.
    ShowThis,
    /// The room follows what is looked at here, or keeps what it sees.
    Follow(bool),
    /// Nothing is shown, or something again.
    Blank,
}

/// What a copy is given for.
#[derive(Debug, Clone, PartialEq)]
pub struct CopyTask {
    /// For whom.
    pub name: String,
    /// The side they speak for.
    pub side: crate::model::Side,
    /// What is to be looked at.
    pub scope: crate::model::ReviewScope,
    /// What is asked, in words.
    pub task: String,
    /// By when it is wanted back.
    pub due: Option<chrono::NaiveDate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let mut seen: Vec<(KeyboardShortcut, Command)> = Vec::new();
        for command in Command::all() {
            for shortcut in command.shortcuts() {
                if let Some((_, other)) = seen.iter().find(|(known, _)| *known == shortcut) {
                    panic!("{command:?} and {other:?} share {shortcut:?}");
                }
                seen.push((shortcut, command));
            }
        }
    }
}
