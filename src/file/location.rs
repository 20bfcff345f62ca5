//! What kind of place a file is in: what is safe to do by itself there.

use std::path::Path;

/// What kind of place a file is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// A disk of this machine.
    Local,
    /// A share on another machine.
    Share,
    /// A folder that a sync program copies elsewhere.
    SyncFolder,
}

impl Location {
    /// The place of a file on this machine.
    pub fn of(path: &Path) -> Self {
        let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
        let marked = |folder: &Path| {
            [".dropbox", ".dropbox.cache", ".stfolder", ".sync"].iter().any(|m| folder.join(m).exists())
        };
        Self::judge(path, &mounts, marked)
    }

    /// The place of a file, from the system's table of mounts and a look for the marks of sync programs.
    fn judge(path: &Path, mounts: &str, has_sync_mark: impl Fn(&Path) -> bool) -> Self {
        const SHARES: [&str; 9] = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs", "fuse.rclone"];
        const SYNC_NAMES: [&str; 7] =
            ["onedrive", "dropbox", "google drive", "googledrive", "nextcloud", "owncloud", "icloud drive"];
        if path.to_string_lossy().starts_with("\\\\") {
            return Self::Share;
        }
        // The mount point with the longest path above the file is the one it lies on.
        let kind = mounts
            .lines()
            .filter_map(|line| {
                let (left, right) = line.split_once(" - ")?;
                let point = left.split(' ').nth(4)?.replace("\\040", " ");
                path.starts_with(&point).then_some((point.len(), right.split(' ').next()?.to_owned()))
            })
            .max();
        if kind.is_some_and(|(_, kind)| SHARES.contains(&kind.as_str())) {
            return Self::Share;
        }
        let synced = path.ancestors().skip(1).any(|folder| {
            let name = folder.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            SYNC_NAMES.iter().any(|known| name == *known || name.starts_with(&format!("{known} - ")))
                || has_sync_mark(folder)
        });
        if synced { Self::SyncFolder } else { Self::Local }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
        36 21 0:45 / /mnt/team rw - cifs //server/team rw\n\
        37 21 0:46 / /mnt/my\\040share rw - nfs4 server:/x rw\n";

    #[test]
    fn shares_and_sync_folders_are_told_from_disks() {
        let of = |path: &str| Location::judge(Path::new(path), MOUNTS, |folder| folder == Path::new("/home/ann/Box"));
        assert_eq!(of("/home/ann/spring.tandem.ron"), Location::Local);
        assert_eq!(of("/mnt/team/spring.tandem.ron"), Location::Share);
        assert_eq!(of("/mnt/my share/spring.tandem.ron"), Location::Share);
        assert_eq!(of("/mnt/teamwork/spring.tandem.ron"), Location::Local);
        assert_eq!(of("/home/ann/OneDrive - Alba/spring.tandem.ron"), Location::SyncFolder);
        assert_eq!(of("/home/ann/Dropbox/x/spring.tandem.ron"), Location::SyncFolder);
        assert_eq!(of("/home/ann/Box/x/spring.tandem.ron"), Location::SyncFolder);
        assert_eq!(of("\\\\server\\team\\spring.tandem.ron"), Location::Share);
    }
}
