//! What the dialog knows: the table, the plan as it stands, what follows from it, and what was answered.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::columns::ColumnsState;
use super::notes::sentences;
use super::questions::Asked;
use crate::exchange::grid::{self, Hints, Line};
use crate::exchange::import::{ImportPlan, ImportResult, PlanError};
use crate::exchange::understand::outlook::Outlook;
use crate::exchange::understand::{Looked, answers};
use crate::exchange::{RawTable, Watch, WorkProgress};
use crate::model::{Id, LeadSet, Workspace};
use crate::text::imports::about_file;
use crate::text::previews::PreviewLine;
use crate::text::{Texts, errors};

/// How many rows of the table are shown as they stand.
const ROWS_SHOWN: usize = 30;

/// A table that was read.
#[derive(Debug)]
pub struct TableShown {
    /// Where it is.
    pub path: PathBuf,
    /// The name of the file.
    pub name: String,
    /// What was said about it before it was read.
    pub hints: Hints,
    /// The table.
    pub raw: RawTable,
    /// What was seen in its columns.
    pub looked: Looked,
    /// Its first lines, as they stand.
    pub lines: Vec<Line>,
}

impl TableShown {
    /// A table with everything that is shown of it; none when the watch says so.
    pub fn new(path: PathBuf, hints: Hints, mut raw: RawTable, watch: Watch<'_>) -> Option<Self> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let looked = Looked::in_place_of(&mut raw, watch)?;
        let lines = grid::lines(&raw, ROWS_SHOWN);
        Some(Self { path, name, hints, raw, looked, lines })
    }
}

/// What would follow from a plan, and what it would change in words.
#[derive(Debug)]
pub struct Foreseen {
    /// What would follow.
    pub outlook: Outlook,
    /// What would change of what is there.
    pub preview: Vec<PreviewLine>,
}

/// A table with what is proposed for it, and what would follow.
#[derive(Debug)]
pub struct TableRead {
    /// The table.
    pub table: Arc<TableShown>,
    /// What is proposed.
    pub plan: ImportPlan,
    /// What would follow.
    pub foreseen: Foreseen,
}

/// A part of the dialog.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The file as it stands.
    File,
    /// Its columns.
    Columns,
    /// One of them.
    Column,
    /// What will happen.
    #[default]
    Outcome,
}

/// View state: the table and the plan as it stands.
#[derive(Debug)]
pub struct ImportDialog {
    /// The table.
    pub table: Arc<TableShown>,
    /// The plan.
    pub plan: ImportPlan,
    /// How the file is to be read.
    pub hints: Hints,
    /// What follows from the plan, as of when it was looked at last.
    pub outlook: Option<Arc<Outlook>>,
    /// The state of the workspace that is for.
    pub revision: u64,
    /// Looking at what follows is under way.
    pub under_way: Option<Arc<WorkProgress>>,
    /// Why nothing can be imported, or the file not be read so, in words.
    pub problem: Option<String>,
    /// Labels of columns of which somebody has said what they become.
    pub said: BTreeSet<String>,
    /// Somebody has said whether a list is completed, and which.
    pub list_said: bool,
    /// What is said about the file itself, in words.
    pub(super) about_file: Vec<String>,
    /// What has to be said of the import, in words.
    pub(super) notes: Vec<String>,
    /// What changes of what is there, in words.
    pub(super) preview: Vec<PreviewLine>,
    pub(super) pane: Pane,
    pub(super) pane_before: Pane,
    pub(super) columns: ColumnsState,
    pub(super) asked: Vec<Asked>,
    /// The question that is shown in full.
    pub(super) selected: usize,
    /// It takes the focus.
    pub(super) focus_question: bool,
    /// The button that imports takes the focus.
    pub(super) focus_go: bool,
    /// The button that does not import takes the focus.
    pub(super) focus_cancel: bool,
    /// The plan has changed since somebody looked at what follows.
    pub(super) changed: bool,
    /// A name being typed for a column without one.
    pub(super) typed_name: String,
    /// The plan that is followed, or was followed last.
    followed: ImportPlan,
}

impl ImportDialog {
    /// A table that was just read, with what is proposed for it and what would follow.
    pub fn new(read: TableRead, (workspace, revision): (&Workspace, u64), texts: &Texts) -> Self {
        let TableRead { table, plan, foreseen } = read;
        let mut dialog = Self {
            hints: table.hints.clone(),
            about_file: about_file(texts, &table.raw),
            notes: Vec::new(),
            preview: Vec::new(),
            followed: plan.clone(),
            table,
            plan,
            outlook: None,
            revision,
            under_way: None,
            problem: None,
            said: BTreeSet::new(),
            list_said: false,
            pane: Pane::Outcome,
            pane_before: Pane::Outcome,
            columns: ColumnsState::default(),
            asked: Vec::new(),
            selected: 0,
            focus_question: false,
            focus_go: false,
            focus_cancel: false,
            changed: false,
            typed_name: String::new(),
        };
        dialog.take_outlook(foreseen, workspace, texts);
        dialog.focus_question = dialog.open_questions() > 0;
        dialog.focus_go = !dialog.focus_question;
        dialog
    }

    /// The file was read in another way: what was said of columns stays with columns of the same name.
    pub fn read_again(&mut self, read: TableRead, workspace: &Workspace, texts: &Texts) {
        let TableRead { table, plan, foreseen } = read;
        self.hints = table.hints.clone();
        self.about_file = about_file(texts, &table.raw);
        self.table = table;
        self.plan = plan;
        self.followed = self.plan.clone();
        self.asked.retain(Asked::is_about_the_file);
        self.columns = ColumnsState::default();
        if self.pane == Pane::Column {
            self.pane = Pane::Columns;
        }
        self.changed = false;
        self.take_outlook(foreseen, workspace, texts);
    }

    /// What follows from the plan has been looked at.
    pub fn take_outlook(&mut self, foreseen: Foreseen, workspace: &Workspace, texts: &Texts) {
        let Foreseen { outlook, preview } = foreseen;
        self.under_way = None;
        self.notes = sentences(&outlook, workspace, texts);
        self.preview = preview;
        self.problem = outlook.result.as_ref().err().map(|error| errors::plan(texts, Some(workspace), error));
        self.take_asks(&outlook.asks);
        self.outlook = Some(Arc::new(outlook));
    }

    /// The list that is completed, as it was found.
    pub fn take_list(&mut self, list: Option<Id<LeadSet>>) {
        self.plan.complete = list;
        self.followed.complete = list;
    }

    /// Looking at what follows from the plan as it stands has begun. A large result of before is handed back, to be given up
    /// first: two of them would stand side by side.
    #[must_use]
    pub fn follows(&mut self, progress: Arc<WorkProgress>) -> Option<Arc<ImportResult>> {
        self.stop();
        self.under_way = Some(progress);
        self.changed = false;
        self.problem = None;
        self.followed = self.plan.clone();
        let result = &mut self.outlook.as_mut().and_then(Arc::get_mut)?.result;
        if !result.as_ref().is_ok_and(|result| result.whole.is_some()) {
            return None;
        }
        std::mem::replace(result, Err(PlanError::Stopped)).ok()
    }

    /// Whether this work is what the dialog waits for.
    pub fn waits_for(&self, work: &Arc<WorkProgress>) -> bool {
        self.under_way.as_ref().is_some_and(|under_way| Arc::ptr_eq(under_way, work))
    }

    /// Nobody waits any more for what is under way.
    pub fn stop(&mut self) {
        if let Some(progress) = self.under_way.take() {
            progress.stop();
        }
    }

    /// What was under way is stopped; the plan stays, and what follows is looked at when something changes again.
    pub fn give_up(&mut self, text: String) {
        self.stop();
        self.hints = self.table.hints.clone();
        self.problem = Some(text);
    }

    /// Whether what follows has to be looked at anew.
    pub fn wants_to_follow(&self) -> bool {
        self.changed || self.hints != self.table.hints && self.under_way.is_none()
    }

    /// Whether the import can be carried out: what is shown is what would happen.
    pub fn is_ready(&self) -> bool {
        let fits = self.outlook.as_ref().is_some_and(|outlook| outlook.result.is_ok());
        fits && self.under_way.is_none() && !self.changed && self.plan == self.followed
    }

    /// Whether questions were answered that would have to be answered again.
    pub fn has_answers(&self) -> bool {
        self.asked.iter().any(|asked| asked.answer.is_some())
    }

    /// Answers are not thrown away by a slip: the button that does it takes the focus.
    pub fn offer_cancel(&mut self) {
        self.focus_cancel = true;
    }

    /// Gives a column a field, as somebody has said.
    pub(super) fn give(&mut self, at: usize, field: &str, workspace: &Workspace) {
        let table = Arc::clone(&self.table);
        answers::give(&mut self.plan, at, field, (&table.raw, &table.looked, workspace));
        self.note_said(at);
    }

    /// Somebody has said something of a column.
    pub(super) fn note_said(&mut self, at: usize) {
        if let Some(column) = self.plan.columns.get(at) {
            self.said.insert(column.label.clone());
        }
    }
}
