//! Work that takes longer than a frame, on a thread of its own. A job is a value, what it brings is a value.

mod line;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::tables;
use crate::calc::models::{ModelAtWork, brought_up_to};
use crate::calc::results::{ToCount, ToStudy};
use crate::calc::studies::{Found, find};
use crate::exchange::import::{self, ImportPlan, ImportResult, PlanError};
use crate::exchange::sheets::{self, SheetKind, WorkbookError};
use crate::exchange::{Progress, RawTable, report};
use crate::file::{
    Ancestor, Beat, Damage, Expect, Leftover, LinkedError, Location, OpenError, Opened, Owner, Presence, Reason,
    ReplaceError, SaveError, Saved, Store, Version, Way, read,
};
use crate::model::{FreshIds, LeadSet, ReviewCopy, TableKind, Workspace};
use crate::text::errors::TableReadError;
use crate::ui::command::CopyUse;
use crate::ui::dialogs::ImportDialog;

pub use line::Worker;
pub(super) use line::within;

/// How long what lies around a file is looked at, in milliseconds: whoever opens a file does not wait for its neighbours.
const SURROUNDINGS: u64 = 3_000;

/// Something to do.
#[derive(Debug)]
pub enum Job {
    /// Open a workspace, and say to others that we have; not when it is ours already.
    Open { path: PathBuf, announce: Option<Announce> },
    /// Save one.
    Save {
        path: PathBuf,
        workspace: Workspace,
        /// All leads of large sets, and whether they are known to stand there.
        leads: Vec<(Arc<LeadSet>, bool)>,
        /// The file the workspace is in so far, beside which leads may stand that are not at hand.
        from: Option<PathBuf>,
        expect: Expect,
        way: Way,
        announce: Option<Announce>,
    },
    /// Read a table, and propose what its columns mean.
    ReadTable { table: TableKind, path: PathBuf, workspace: Workspace },
    /// Import a table that was confirmed.
    Import { raw: Arc<RawTable>, plan: ImportPlan, workspace: Workspace, fresh: FreshIds, today: NaiveDate },
    /// Save one beside a file, under a free name with the day in it.
    SaveBeside {
        path: PathBuf,
        workspace: Workspace,
        leads: Vec<(Arc<LeadSet>, bool)>,
        day: NaiveDate,
        announce: Announce,
    },
    /// Read all leads of a set of which the workspace holds a sample.
    ReadLinked { path: Option<PathBuf>, set: Arc<LeadSet> },
    /// Score so many leads that it takes longer than a frame.
    Count(ToCount),
    /// Answer a question about so many leads.
    Study(ToStudy),
    /// Find out what kind of place a file is in.
    Locate(PathBuf),
    /// Say that a file is open here, after the one before has gone or fallen silent.
    Announce { path: PathBuf, announce: Announce, silent: Option<Owner> },
    /// Show that we still have a file open.
    ShowLife(Beat),
    /// Take our card beside a file away.
    Leave(Presence),
    /// Look for unsaved work of sessions that are gone, and sweep the user's own folder; with the file that is being opened.
    FindUnsaved { opening: Option<PathBuf> },
    /// Read the earlier versions of a workspace, of all there are, or of this list.
    ReadVersions(Versions),
    /// Read other workspaces, and find what they and ours began from.
    ReadCopies { purpose: CopyUse, paths: Vec<PathBuf>, ours: Box<Workspace>, own: Option<PathBuf> },
    /// Write a copy for review.
    GiveCopy { path: PathBuf, copy: Box<Workspace>, record: ReviewCopy, replaces: bool },
    /// Write something made from the workspace, over what stands there or only where nothing does.
    Write { path: PathBuf, workspace: Workspace, today: NaiveDate, what: Product, replaces: bool },
}

/// What is made from a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Product {
    /// The report: Markdown or HTML, by the ending.
    Report,
    /// The hand-over protocol for the wall, as HTML or Markdown by the ending.
    Handover,
    /// All lists as a workbook or this one as CSV, by the ending.
    Sheets(SheetKind),
}

/// How something made from a workspace is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Markdown,
    Html,
    /// One list.
    Csv(SheetKind),
    /// All lists.
    Workbook,
}

impl Product {
    /// Whether it can be written to a file of this name.
    pub fn knows(self, path: &Path) -> bool {
        self.form(path).is_some()
    }

    /// How it is written to a file of this name; `None` when the ending is none that is known.
    fn form(self, path: &Path) -> Option<Form> {
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        match (self, ending.to_str()?) {
            (Self::Report | Self::Handover, "md") => Some(Form::Markdown),
            (Self::Report | Self::Handover, "html" | "htm") => Some(Form::Html),
            (Self::Sheets(kind), "csv") => Some(Form::Csv(kind)),
            (Self::Sheets(_), "xlsx") => Some(Form::Workbook),
            _ => None,
        }
    }
}

/// Why something made from a workspace was not written.
#[derive(Debug)]
pub enum Refused {
    /// Something stands there.
    There,
    /// The ending is none that is known.
    Kind,
    /// A list is larger than a sheet of a workbook.
    TooLarge(WorkbookError),
    /// The disk did not take it.
    Disk(ReplaceError),
}

/// Makes a report or lists of a workspace and writes them by the file's ending.
///
/// # Errors
/// [`Refused`]; what stood there is untouched then.
pub fn write_product(
    store: &Store,
    path: &Path,
    workspace: &Workspace,
    today: NaiveDate,
    what: Product,
) -> Result<(), Refused> {
    let bytes = match what.form(path).ok_or(Refused::Kind)? {
        Form::Markdown if what == Product::Handover => report::handover_markdown(workspace, today).into_bytes(),
        Form::Html if what == Product::Handover => report::handover_html(workspace, today).into_bytes(),
        Form::Markdown => report::markdown(workspace, today).into_bytes(),
        Form::Html => report::html(workspace, today).into_bytes(),
        Form::Csv(kind) => sheets::csv(&sheets::sheet(workspace, kind), workspace.header.language),
        Form::Workbook => {
            sheets::workbook(&SheetKind::ALL.map(|kind| sheets::sheet(workspace, kind))).map_err(Refused::TooLarge)?
        }
    };
    store.replace(path, &bytes).map(|_| ()).map_err(Refused::Disk)
}

/// Which earlier versions are meant.
#[derive(Debug)]
pub enum Versions {
    /// Those of the open workspace.
    Of(Box<Workspace>),
    /// Those of every workspace there is.
    All,
    /// These.
    These(Vec<Version>),
}

/// The longest list of earlier versions that is read at once.
const MOST_VERSIONS: usize = 60;

/// Who says that the file is open.
#[derive(Debug, Clone)]
pub struct Announce {
    /// The name in the settings.
    pub name: String,
    /// The number of this run.
    pub session: u64,
}

impl Announce {
    fn at(&self, store: &Store, path: &Path, silent: Option<&Owner>) -> (Option<Presence>, Option<Owner>) {
        store.announce(path, &self.name, self.session, silent)
    }
}

/// A workspace that was opened, and what is around it.
#[derive(Debug)]
pub struct Arrived {
    /// The workspace.
    pub opened: Opened,
    /// Somebody else has it open.
    pub other: Option<Owner>,
    /// We have said that we have it open.
    pub presence: Option<Presence>,
    /// Files beside it that hold the same workspace.
    pub copies: Vec<String>,
}

/// Another workspace that was read, or not.
#[derive(Debug)]
pub struct CopyRead {
    /// Its file.
    pub path: PathBuf,
    /// What is in it.
    pub result: Result<Box<Opened>, OpenError>,
    /// What it and ours began from.
    pub ancestor: Ancestor,
}

/// What came of it.
#[derive(Debug)]
pub enum Done {
    /// A workspace was opened, or not.
    Opened(Result<Box<Arrived>, OpenError>),
    /// A file is damaged; with what there is besides it.
    Damaged(OpenError, Box<Damage>),
    /// A workspace was saved, or not.
    Saved(Result<Saved, SaveError>, Option<Presence>),
    /// A table was read, or not; with its name.
    TableRead(String, Result<(RawTable, ImportPlan), TableReadError>),
    /// An import was run, or not; with what was confirmed.
    Imported(Box<ImportDialog>, Result<ImportResult, PlanError>),
    /// All leads of a large set were read, or not.
    LinkedRead(Result<Arc<LeadSet>, LinkedError>),
    /// A question about many leads was answered.
    Studied(ToStudy, Option<Found>),
    /// Many leads were scored, as this workspace has it.
    Counted(Box<Workspace>, Arc<LeadSet>, Vec<ModelAtWork>),
    /// What kind of place a file is in.
    Located(PathBuf, Location),
    /// We have said that the file is open here, or who else still has it.
    Announced(PathBuf, Option<Presence>, Option<Owner>),
    /// Nothing anybody waits for.
    Quiet,
    /// A fault of the program itself ended the job.
    Fault,
    /// Unsaved work of sessions that are gone; and the real place of the file that is being opened.
    FoundUnsaved(Vec<Leftover>, Option<PathBuf>),
    /// Earlier versions, newest first, each with what it holds if it opens; and what is now.
    VersionsRead(Vec<(Version, Option<Workspace>)>, Option<Box<Workspace>>),
    /// Other workspaces were read, or not.
    CopiesRead(CopyUse, Vec<CopyRead>),
    /// A copy for review was written, or not.
    CopyGiven(PathBuf, ReviewCopy, Result<(), SaveError>),
    /// Something made from the workspace was written, or not.
    Wrote(Product, PathBuf, Result<(), Refused>),
}

fn run(store: &Store, job: Job, progress: &Progress) -> Done {
    match job {
        Job::Open { path, announce } => match store.open_to_work(&path) {
            Ok(opened) => {
                let (presence, other) = announce.map_or((None, None), |by| by.at(store, &opened.path, None));
                let (own, at, doc) = (store.clone(), opened.path.clone(), opened.loaded.workspace.doc);
                let copies = within(SURROUNDINGS, move || own.copies_beside(&at, doc)).unwrap_or_default();
                Done::Opened(Ok(Box::new(Arrived { opened, other, presence, copies })))
            }
            Err(error) if error.is_damage() => Done::Damaged(error, Box::new(store.damage(&path))),
            Err(error) => Done::Opened(Err(error)),
        },
        Job::Save { path, workspace, leads, from, expect, way, announce } => {
            let saved = with_leads(store, &path, &workspace, &leads, from.as_deref(), || {
                store.save_by(&path, &workspace, expect, way)
            });
            let presence = saved.as_ref().ok().zip(announce).and_then(|(saved, by)| by.at(store, &saved.path, None).0);
            Done::Saved(saved, presence)
        }
        Job::ReadTable { table, path, workspace } => {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let result = tables::read(store, &path, &|share| progress.goes_on(share));
            let result = result.map(|raw| {
                let plan = import::propose(table, &raw, &name, &workspace);
                (raw, plan)
            });
            Done::TableRead(name, result)
        }
        Job::Import { raw, plan, workspace, mut fresh, today } => {
            let result =
                import::run_watched(&raw, &plan, &workspace, &mut fresh, today, &|share| progress.goes_on(share));
            if let Some(whole) = result.as_ref().ok().and_then(|result| result.whole.as_ref()) {
                // Until the workspace is saved; without a folder of our own only this session has them.
                let _ = store.keep_linked_aside(whole);
            }
            Done::Imported(Box::new(ImportDialog { raw, plan, problem: None }), result)
        }
        Job::SaveBeside { path, workspace, leads, day, announce } => {
            let saved =
                with_leads(store, &path, &workspace, &leads, None, || save_beside(store, &path, &workspace, day));
            let presence = saved.as_ref().ok().and_then(|saved| announce.at(store, &saved.path, None).0);
            Done::Saved(saved, presence)
        }
        Job::ReadLinked { path, set } => Done::LinkedRead(store.read_linked(path.as_deref(), &set).map(Arc::new)),
        Job::Study(job) => {
            let found = find(job.study, &job.model);
            Done::Studied(job, found)
        }
        Job::Count(ToCount { workspace, leads, models }) => {
            let models = brought_up_to(&workspace, &leads, models);
            Done::Counted(Box::new(workspace), leads, models)
        }
        Job::Locate(path) => {
            let location = Location::of(&path);
            Done::Located(path, location)
        }
        Job::Leave(presence) => {
            drop(presence);
            Done::Quiet
        }
        Job::Announce { path, announce, silent } => {
            let (presence, other) = announce.at(store, &path, silent.as_ref());
            Done::Announced(path, presence, other)
        }
        Job::ShowLife(beat) => {
            store.show_life(&beat);
            Done::Quiet
        }
        Job::FindUnsaved { opening } => find_unsaved(store, opening),
        Job::ReadVersions(which) => read_versions(store, which),
        Job::ReadCopies { purpose, paths, ours, own } => {
            let read = paths.into_iter().map(|path| match store.open(&path) {
                Ok(opened) => {
                    let theirs = &opened.loaded.workspace;
                    let same = theirs.doc == ours.doc && purpose != CopyUse::Compare;
                    let mut ancestor = if same { store.ancestor(&ours, theirs) } else { Ancestor::Unknown };
                    if let (Ancestor::Unknown, true, Some(own)) = (&ancestor, same, &own) {
                        ancestor = in_version_control(&ours, theirs, own);
                    }
                    CopyRead { path, result: Ok(Box::new(opened)), ancestor }
                }
                Err(error) => CopyRead { path, result: Err(error), ancestor: Ancestor::Unknown },
            });
            Done::CopiesRead(purpose, read.collect())
        }
        Job::GiveCopy { path, copy, record, replaces } => {
            let expect = if replaces { Expect::Anything } else { Expect::Absent };
            // What the copy was made from stays here, so that it is known when the copy comes home.
            if let Some(review) = &copy.review {
                let _ = store.remember_workspace(&review.base, Reason::GivenOut);
            }
            let saved = store.save(&path, &copy, expect).map(|_| ());
            Done::CopyGiven(path, record, saved)
        }
        Job::Write { path, workspace, today, what, replaces } => {
            let result = if !what.knows(&path) {
                Err(Refused::Kind)
            } else if !replaces && store.vfs.is_taken(&path) {
                Err(Refused::There)
            } else {
                write_product(store, &path, &workspace, today, what)
            };
            Done::Wrote(what, path, result)
        }
    }
}

/// Looks for unsaved work and sweeps the user's own folder. The place of a file may hang; what was kept of it is found all
/// the same.
fn find_unsaved(store: &Store, opening: Option<PathBuf>) -> Done {
    store.sweep_own_folder();
    let own = store.clone();
    within(SURROUNDINGS, move || own.clear_departed(None));
    let in_time = |path: &Path| {
        let (own, path) = (store.clone(), path.to_path_buf());
        within(SURROUNDINGS, move || own.open(&path).ok()).flatten()
    };
    let found = store.leftovers_compared(in_time);
    let own = store.clone();
    let real = opening.and_then(|path| within(SURROUNDINGS, move || own.vfs.canonical(&path).ok()).flatten());
    Done::FoundUnsaved(found, real)
}

/// What a review copy came from, if version control still has it. Only the fingerprint noted here counts.
fn in_version_control(ours: &Workspace, theirs: &Workspace, own: &Path) -> Ancestor {
    let noted = theirs.review.as_ref().and_then(|review| ours.copies.get(&review.id));
    let found = noted.and_then(|copy| super::git::version_with(own, &copy.base));
    found.map_or(Ancestor::Unknown, Ancestor::InHistory)
}

fn read_versions(store: &Store, which: Versions) -> Done {
    let (mut versions, now) = match which {
        Versions::Of(workspace) => (store.versions(workspace.doc), Some(*workspace)),
        Versions::All => {
            let all = store.remembered().into_iter().flat_map(|doc| store.versions(doc));
            let mut all: Vec<Version> = all.collect();
            all.sort_by_key(|version| std::cmp::Reverse(version.at_ms));
            (all, None)
        }
        Versions::These(versions) => (versions, None),
    };
    versions.truncate(MOST_VERSIONS);
    let opened = |version: &Version| Some(read(&store.recall(version).ok()?).ok()?.workspace);
    let read = versions.into_iter().map(|version| {
        let opened = opened(&version);
        (version, opened)
    });
    Done::VersionsRead(read.collect(), now.map(Box::new))
}

/// Saves a workspace after all leads of its large sets: those at hand, and on the way to another folder also those that
/// stand beside the file it was in. What was kept aside is forgotten when it is saved.
fn with_leads(
    store: &Store,
    path: &Path,
    workspace: &Workspace,
    leads: &[(Arc<LeadSet>, bool)],
    from: Option<&Path>,
    save: impl FnOnce() -> Result<Saved, SaveError>,
) -> Result<Saved, SaveError> {
    let moves = from.filter(|from| from.parent() != path.parent());
    let at_hand = |set: &LeadSet| leads.iter().any(|(known, _)| known.id == set.id && known.linked == set.linked);
    for set in workspace.leads.values().filter(|set| set.is_sample() && !at_hand(set)) {
        if let Some(whole) = moves.and_then(|from| store.read_linked(Some(from), set).ok()) {
            store.keep_linked(path, &whole).map_err(SaveError::Replace)?;
        }
    }
    for (set, known_there) in leads {
        if !known_there || !store.stands_beside(path, set) {
            store.keep_linked(path, set).map_err(SaveError::Replace)?;
        }
    }
    let saved = save()?;
    for (set, _) in leads {
        store.forget_linked_aside(set);
    }
    Ok(saved)
}

/// Saves beside a file: `NAME (2026-11-21).tandem.ron`, with a number where that is taken.
fn save_beside(store: &Store, path: &Path, workspace: &Workspace, day: NaiveDate) -> Result<Saved, SaveError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = name.split_once('.').unwrap_or((name.as_str(), "tandem.ron"));
    let mut last = SaveError::Exists;
    for number in 1..100 {
        let number = if number == 1 { String::new() } else { format!(" {number}") };
        let free = path.with_file_name(format!("{stem} ({}{number}).{ending}", day.format("%Y-%m-%d")));
        match store.save(&free, workspace, Expect::Absent) {
            Err(SaveError::Exists) => last = SaveError::Exists,
            result => return result,
        }
    }
    Err(last)
}
