//! The last place where the workspace a copy came from may be found: the history of version control.

use std::path::Path;
use std::process::Command;

use crate::file::read;
use crate::merge::fingerprint;
use crate::model::Workspace;

/// How many commits are looked at.
const MOST: &str = "200";

/// The version of a file with this fingerprint among the latest commits; `None` where there is no git, no repository, or no
/// such version.
pub fn version_with(path: &Path, wanted: &str) -> Option<Workspace> {
    let (folder, name) = (path.parent()?, path.file_name()?.to_str()?);
    let git = |arguments: &[&str]| {
        let output = Command::new("git").arg("-C").arg(folder).args(arguments).output().ok()?;
        output.status.success().then_some(output.stdout)
    };
    let commits = String::from_utf8(git(&["rev-list", "-n", MOST, "HEAD", "--", name])?).ok()?;
    commits.lines().find_map(|commit| {
        let workspace = read(&git(&["show", &format!("{commit}:./{name}")])?).ok()?.workspace;
        (fingerprint(&workspace) == wanted).then_some(workspace)
    })
}
