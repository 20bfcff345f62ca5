//! Notices when somebody else changes the open file, on a thread of its own, because a share may hang.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crate::file::{LARGEST, Store};

/// How often the file is looked at, in milliseconds.
const LOOK: u64 = 4_000;
/// How often it is read even if it looks the same.
const READ: u64 = 60_000;
/// Two looks this far apart must agree, because a sync program may be writing at the moment.
const SETTLE: u64 = 300;

/// What is watched: the file and the hash of the bytes we know.
pub type Watched = Option<(PathBuf, blake3::Hash)>;

/// The file has changed; with the hash of what stands there now, or nothing when it is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The file.
    pub path: PathBuf,
    /// What stands there; `None` when it is gone.
    pub hash: Option<blake3::Hash>,
}

/// Looks once; what was seen when it is not what we know.
pub fn look(store: &Store, path: &std::path::Path, known: blake3::Hash) -> Option<Seen> {
    // Whatever has come to stand there: a pipe or a device is neither waited for nor read.
    let read = || store.vfs.read(path, LARGEST, false).map(|bytes| blake3::hash(&bytes));
    let first = read();
    if first.as_ref().is_ok_and(|hash| *hash == known) {
        return None;
    }
    store.clock.wait(SETTLE);
    match (first, read()) {
        (Ok(first), Ok(second)) if first == second => Some(Seen { path: path.to_path_buf(), hash: Some(second) }),
        // Gone twice: moved or deleted. Anything else may be a share that does not answer at the moment.
        (Err(first), Err(second)) if first.kind() == std::io::ErrorKind::NotFound && second.kind() == first.kind() => {
            Some(Seen { path: path.to_path_buf(), hash: None })
        }
        _ => None,
    }
}

/// Watches the open file. Each file has a thread of its own: the place of the one before may hang.
pub struct Watcher {
    threaded: bool,
    watch: Option<Sender<Watched>>,
    tell: Sender<Seen>,
    seen: Receiver<Seen>,
    store: Store,
    watched: Watched,
}

impl Watcher {
    /// A watcher on a thread of its own, or one that looks when it is asked to.
    pub fn new(threaded: bool, store: Store) -> Self {
        let (tell, seen) = channel();
        Self { threaded, watch: None, tell, seen, store, watched: None }
    }

    /// A thread for another file.
    fn start(&self) -> Option<Sender<Watched>> {
        let (watch, wanted) = channel::<Watched>();
        let (own, tell) = (self.store.clone(), self.tell.clone());
        let started = std::thread::Builder::new().name("watcher".to_owned()).spawn(move || run(&own, &wanted, &tell));
        started.is_ok().then_some(watch)
    }

    /// Watches this from now on.
    pub fn watch(&mut self, watched: Watched) {
        if self.watched != watched {
            let path = |watched: &Watched| watched.as_ref().map(|(path, _)| path.clone());
            if self.threaded && path(&self.watched) != path(&watched) {
                // The thread of the file before ends as soon as it finds nobody asking.
                self.watch = if watched.is_some() { self.start() } else { None };
            }
            self.watched.clone_from(&watched);
            if let Some(watch) = &self.watch {
                let _ = watch.send(watched);
            }
        }
    }

    /// What was seen of the file that is watched now.
    pub fn seen(&self) -> Option<Seen> {
        self.seen.try_iter().filter(|seen| self.watched.as_ref().is_some_and(|(path, _)| *path == seen.path)).last()
    }

    /// Looks at once; with a thread of its own what it sees comes later.
    pub fn look_now(&self) -> Option<Seen> {
        let (path, known) = self.watched.as_ref()?;
        match &self.watch {
            Some(watch) => {
                let _ = watch.send(self.watched.clone());
                None
            }
            None if self.threaded => None,
            None => look(&self.store, path, *known),
        }
    }
}

fn run(store: &Store, wanted: &Receiver<Watched>, tell: &Sender<Seen>) {
    let mut watched: Watched = None;
    let mut stamp = None;
    let mut read_at = 0;
    loop {
        match wanted.recv_timeout(Duration::from_millis(LOOK)) {
            Ok(new) => {
                watched = new;
                stamp = None;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let Some((path, known)) = &watched else { continue };
        let now = store.vfs.about(path).ok().map(|about| (about.size, about.stamp));
        let forward = store.clock.forward_ms();
        if now.is_some() && now == stamp && forward - read_at < READ {
            continue;
        }
        (stamp, read_at) = (now, forward);
        if let Some(seen) = look(store, path, *known) {
            // The same change is told once.
            if let (Some(hash), Some((_, known))) = (seen.hash, &mut watched) {
                *known = hash;
            }
            if tell.send(seen).is_err() {
                return;
            }
        }
    }
}
