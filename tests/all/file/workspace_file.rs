//! Promises about the workspace file: whole or refused, never silently different, never overwritten by surprise.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use crate::support::{demo, today};
use tandem::exchange::templates::{Template, new_workspace};
use tandem::file::{OpenError, Precondition, ReadError, ReplaceError, SaveError, Seal, Store, read, salvage, write};
use tandem::model::{ContentItem, FreshIds, Id, Language, OrderKey, Persona, Statement, Workspace};

/// A workspace of a few kilobytes with every kind of text that is hard to keep.
fn small() -> Workspace {
    let mut workspace = new_workspace(Template::Empty, Language::De, &mut FreshIds::seeded(5), today());
    let persona = Persona {
        id: Id::from_bits(77),
        name: "Ann \"Quote\" \\ Größe\u{202e}\u{0}".to_owned(),
        notes: "line one\n\nline three\r\nline four\n".to_owned(),
        ord: OrderKey::between(None, None),
        ..Persona::default()
    };
    let statement = Statement {
        id: Id::from_bits(78),
        persona: persona.id,
        text: "// seal blake3 0".to_owned(),
        ..Statement::default()
    };
    workspace.personas.insert(persona.id, Arc::new(persona));
    workspace.statements.insert(statement.id, Arc::new(statement));
    workspace
}

#[test]
fn writing_and_reading_gives_the_same_workspace_and_the_same_bytes() {
    for workspace in Language::ALL.map(demo).into_iter().chain([small(), Workspace::default()]) {
        let text = write(&workspace, true).unwrap();
        let loaded = read(text.as_bytes()).unwrap();
        assert_eq!(loaded.workspace, workspace);
        assert_eq!(loaded.seal, Seal::Whole);
        assert!(loaded.unknown.is_empty());
        assert_eq!(write(&loaded.workspace, true).unwrap(), text);
    }
}

#[test]
fn one_edit_changes_one_line() {
    let mut workspace = demo(Language::En);
    let before = write(&workspace, false).unwrap();
    let mut persona = (**workspace.personas.values().next().unwrap()).clone();
    persona.summary = "Another summary".to_owned();
    workspace.personas.insert(persona.id, Arc::new(persona));
    let after = write(&workspace, false).unwrap();
    let changed = before.lines().zip(after.lines()).filter(|(a, b)| a != b).count();
    assert_eq!((changed, before.lines().count()), (1, after.lines().count()));
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let text = write(&small(), true).unwrap();
    let whole = text.trim_end().rfind('\n').unwrap();
    for end in 0..whole {
        if !text.is_char_boundary(end) {
            continue;
        }
        match read(&text.as_bytes()[..end]) {
            Err(_) => {}
            // Only the seal and blanks may be missing.
            Ok(loaded) => {
                assert_eq!(loaded.workspace, small(), "cut at {end}");
                assert!(text[end..].trim_start_matches(|c: char| c != '\n').contains("seal"), "cut at {end}");
            }
        }
    }
}

#[test]
fn no_single_bit_flip_goes_unnoticed() {
    let workspace = small();
    let bytes = write(&workspace, true).unwrap().into_bytes();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << bit;
            if let Ok(loaded) = read(&flipped) {
                assert!(
                    loaded.workspace == workspace || loaded.seal != Seal::Whole,
                    "byte {at}, bit {bit}: different data under a whole seal"
                );
                // Without the seal line itself the flip would be silent: it must have hit the seal line then.
                if loaded.seal == Seal::Absent {
                    assert_eq!(loaded.workspace, workspace, "byte {at}, bit {bit}");
                }
            }
        }
    }
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_the_same_data() {
    let text = write(&small(), true).unwrap();
    let turned = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let loaded = read(turned.as_bytes()).unwrap();
    assert_eq!(loaded.workspace, small());
    assert_eq!(loaded.seal, Seal::Whole);
}

#[test]
fn other_files_are_named() {
    let cases: [(&[u8], ReadError); 9] = [
        (b"", ReadError::Empty),
        (b"\0\0\0\0", ReadError::Empty),
        (b"  \n ", ReadError::Empty),
        (b"PK\x03\x04abc", ReadError::OtherFile("ZIP/XLSX")),
        (b"%PDF-1.7", ReadError::OtherFile("PDF")),
        (b"{\"a\": 1}", ReadError::OtherFile("JSON")),
        (b"\xff\xfe(\0", ReadError::OtherFile("UTF-16")),
        (b"(a: 1)", ReadError::NotAWorkspace),
        (b"(format: \"tandem-workspace\",\n\xff)", ReadError::NotText { line: 2 }),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes).unwrap_err(), expected);
    }
}

#[test]
fn a_newer_major_version_is_refused_and_newer_fields_are_listed() {
    let text = write(&small(), false).unwrap();
    let ours = format!("version: ({}, {})", tandem::file::MAJOR, tandem::file::MINOR);
    let newer = text.replace(&ours, "version: (2, 0)");
    assert_eq!(read(newer.as_bytes()).unwrap_err(), ReadError::NewerMajor { major: 2 });
    let with_field = text.replace("    header: (", "    mood: \"fine\",\n    header: (\n        colour: \"red\",");
    let loaded = read(with_field.as_bytes()).unwrap();
    assert_eq!(loaded.unknown, ["header.colour", "mood"]);
}

#[test]
fn values_of_newer_minor_versions_survive_byte_for_byte() {
    let text = write(&small(), false).unwrap();
    let position = text.rfind(')').unwrap();
    let with_ext = format!(
        "{}    ext: {{\n        \"mood\": Heat(cells: [(1,2)],  mode: Linear),\n    }},\n)\n",
        &text[..position]
    );
    let loaded = read(with_ext.as_bytes()).unwrap();
    assert!(loaded.unknown.is_empty());
    assert_eq!(loaded.workspace.ext.get("mood").map(String::as_str), Some("Heat(cells: [(1,2)],  mode: Linear)"));
    let again = write(&loaded.workspace, false).unwrap();
    assert!(again.contains("Heat(cells: [(1,2)],  mode: Linear)"));
}

#[test]
fn damage_is_reported_with_its_place() {
    let text = write(&small(), false).unwrap();
    let broken = text.replacen("currency: \"EUR\"", "currency: EUR!", 1);
    match read(broken.as_bytes()).unwrap_err() {
        ReadError::Damaged { line, .. } => assert_eq!(broken.lines().nth(line - 1).unwrap().trim(), "currency: EUR!,"),
        other => panic!("{other:?}"),
    }
    let markers = text.replacen("    header: (", "<<<<<<< ours\n    header: (", 1);
    assert!(matches!(read(markers.as_bytes()).unwrap_err(), ReadError::ConflictMarkers { line: 6 }));
}

#[test]
fn a_doubled_id_is_found_with_both_lines() {
    let text = write(&small(), false).unwrap();
    let start = text.find("    personas: [\n").unwrap() + "    personas: [\n".len();
    let end = text[start..].find("\n        ),\n").unwrap() + start + "\n        ),\n".len();
    let doubled = format!("{}{}{}", &text[..end], &text[start..end], &text[end..]);
    let ReadError::Duplicate { first, second, .. } = read(doubled.as_bytes()).unwrap_err() else { panic!("not found") };
    assert!(first < second);
    assert_eq!(doubled.lines().nth(first - 1), doubled.lines().nth(second - 1));
}

#[test]
fn deep_nesting_is_an_error_and_no_crash() {
    for depth in [10, 100, 10_000, 1_000_000] {
        let bomb =
            format!("(format: \"tandem-workspace\", version: (1,0), doc: \"w-0000000000\", x: {}", "[".repeat(depth));
        assert!(read(bomb.as_bytes()).is_err());
    }
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(self.0.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

#[test]
fn saving_leaves_only_the_file_and_opening_gives_it_back() {
    let folder = Folder::new();
    let path = folder.file("w.tandem.ron");
    let saved = Store::machine(None).save(&path, &small(), Precondition::Anything).unwrap();
    let opened = Store::machine(None).open(&path).unwrap();
    assert_eq!((opened.loaded.workspace, opened.hash), (small(), saved.hash));
    assert_eq!(folder.names(), ["w.tandem.ron"]);
    Store::machine(None).save(&path, &demo(Language::Nl), Precondition::Hash(saved.hash)).unwrap();
    assert_eq!(folder.names(), ["w.tandem.ron"]);
}

#[test]
fn somebody_elses_change_is_never_overwritten() {
    let folder = Folder::new();
    let path = folder.file("w.ron");
    let saved = Store::machine(None).save(&path, &small(), Precondition::Anything).unwrap();
    fs::write(&path, "somebody else").unwrap();
    assert!(matches!(
        Store::machine(None).save(&path, &demo(Language::En), Precondition::Hash(saved.hash)),
        Err(SaveError::ChangedByOthers)
    ));
    assert_eq!(fs::read_to_string(&path).unwrap(), "somebody else");
    fs::remove_file(&path).unwrap();
    assert!(matches!(Store::machine(None).save(&path, &small(), Precondition::Hash(saved.hash)), Err(SaveError::Gone)));
    assert!(folder.names().is_empty());
}

#[test]
fn a_read_only_file_is_left_alone() {
    let folder = Folder::new();
    let path = folder.file("w.ron");
    fs::write(&path, "keep me").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert!(matches!(
        Store::machine(None).save(&path, &small(), Precondition::Anything),
        Err(SaveError::Replace(ReplaceError::ReadOnly))
    ));
    assert_eq!(fs::read_to_string(&path).unwrap(), "keep me");
    assert_eq!(folder.names(), ["w.ron"]);
}

#[cfg(unix)]
#[test]
fn links_modes_and_long_names_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new();
    let (target, link) = (folder.file("target.ron"), folder.file("link.ron"));
    fs::write(&target, "old").unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&target, &link).unwrap();
    Store::machine(None).save(&link, &small(), Precondition::Anything).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(Store::machine(None).open(&target).unwrap().loaded.workspace, small());
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o640);
    let long = folder.file(&format!("{}.ron", "ü".repeat(120)));
    Store::machine(None).save(&long, &small(), Precondition::Anything).unwrap();
    assert_eq!(Store::machine(None).open(&long).unwrap().loaded.workspace, small());
    let dangling = folder.file("dangling.ron");
    symlink(folder.file("nowhere.ron"), &dangling).unwrap();
    assert!(Store::machine(None).save(&dangling, &small(), Precondition::Anything).is_err());
    assert!(!folder.file("nowhere.ron").exists());
}

#[test]
fn folders_and_missing_places_are_refused_in_words() {
    let folder = Folder::new();
    assert!(matches!(Store::machine(None).open(folder.0.path()), Err(OpenError::NotAFile)));
    assert!(matches!(Store::machine(None).open(&folder.file("none.ron")), Err(OpenError::NotFound)));
    assert!(matches!(
        Store::machine(None).save(&folder.file("no/such/folder.ron"), &small(), Precondition::Anything),
        Err(SaveError::Replace(ReplaceError::NoFolder))
    ));
    assert!(matches!(
        Store::machine(None).save(folder.0.path(), &small(), Precondition::Anything),
        Err(SaveError::Replace(ReplaceError::NotAFile))
    ));
}

#[test]
fn in_version_control_there_is_no_seal_line() {
    let folder = Folder::new();
    fs::create_dir(folder.file(".git")).unwrap();
    let path = folder.file("w.ron");
    Store::machine(None).save(&path, &small(), Precondition::Anything).unwrap();
    assert_eq!(Store::machine(None).open(&path).unwrap().loaded.seal, Seal::Absent);
}

#[test]
fn a_saved_file_names_no_user_machine_or_folder() {
    let folder = Folder::new();
    let path = folder.file("w.ron");
    Store::machine(None).save(&path, &demo(Language::En), Precondition::Anything).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    for name in ["USER", "HOME", "HOSTNAME", "LOGNAME"] {
        if let Ok(value) = std::env::var(name)
            && value.len() > 4
        {
            assert!(!text.contains(&value), "{name} is in the file");
        }
    }
    assert!(!text.contains(folder.0.path().to_str().unwrap()));
    assert!(!text.contains("@gmail") && !text.contains("+49"), "personal data of leads is in the file");
}

#[test]
fn dangling_references_are_found_not_crashed_on() {
    let mut workspace = small();
    workspace.personas.clear();
    let item = ContentItem { id: Id::from_bits(9), successor: Some(Id::from_bits(404)), ..ContentItem::default() };
    workspace.content.insert(item.id, Arc::new(item));
    let found = tandem::model::integrity::violations(&workspace);
    assert_eq!(found.iter().map(|violation| violation.field).collect::<Vec<_>>(), ["persona", "successor"]);
    assert_eq!(read(write(&workspace, true).unwrap().as_bytes()).unwrap().workspace, workspace);
}

/// How many records a workspace has.
fn count(workspace: &Workspace) -> usize {
    workspace.all_records().count()
}

#[test]
fn what_is_whole_in_a_damaged_file_is_saved_and_the_rest_is_kept_as_text() {
    let workspace = demo(Language::En);
    let text = write(&workspace, true).unwrap();
    // Damage in the middle of one record.
    let at = text.find("White paper predictive maintenance").unwrap();
    let mut bytes = text.clone().into_bytes();
    bytes[at - 1] = b'#';
    assert!(matches!(read(&bytes), Err(ReadError::Damaged { .. })));
    let salvaged = salvage(&bytes).unwrap();
    assert_eq!(salvaged.records, count(&workspace) - 1);
    assert_eq!(salvaged.broken.len(), 1);
    assert_eq!(salvaged.broken[0].table, "content");
    let line = text[..at].lines().count();
    assert!((line - 6..line).contains(&salvaged.broken[0].line), "line {}", salvaged.broken[0].line);
    assert_eq!((&salvaged.workspace.header, salvaged.workspace.doc), (&workspace.header, workspace.doc));
    // Saving keeps the text of what could not be read.
    let again = write(&salvaged.workspace, true).unwrap();
    assert!(again.contains("White paper predictive maintenance"));
    assert!(read(again.as_bytes()).unwrap().workspace == salvaged.workspace);
}

#[test]
fn of_a_file_cut_off_anywhere_every_record_before_the_cut_is_saved() {
    let workspace = demo(Language::De);
    let text = write(&workspace, true).unwrap();
    let mut before = 0;
    for at in (0..text.len()).step_by(997) {
        let Some(salvaged) = salvage(text.as_bytes().get(..at).unwrap()) else {
            assert_eq!(before, 0, "nothing was saved of {at} bytes, but {before} records of less");
            continue;
        };
        // A record that ends before the cut is whole.
        let records = text.find("    personas: [").unwrap().min(at);
        let whole = text.as_bytes()[records..at].windows(11).filter(|line| line == b"\n        ),").count();
        assert!(salvaged.records >= whole.saturating_sub(1), "{} of {whole} at {at}", salvaged.records);
        assert!(salvaged.records >= before);
        before = salvaged.records;
    }
    assert!(before > 50);
}

#[test]
fn nothing_is_made_up_from_files_that_are_no_workspace() {
    for bytes in [&b""[..], b"\0\0\0", b"<html>", b"PK\x03\x04", b"(format: 1)", b"        (\n        ),\n"] {
        assert!(salvage(bytes).is_none(), "{bytes:?}");
    }
}

#[test]
fn of_two_records_with_one_id_both_are_kept() {
    let text = write(&small(), false).unwrap();
    let start = text.find("        (\n").unwrap();
    let end = start + text[start..].find("        ),\n").unwrap() + 11;
    let doubled = format!("{}{}{}", &text[..end], &text[start..end].replace("Ann", "Bea"), &text[end..]);
    assert!(matches!(read(doubled.as_bytes()), Err(ReadError::Duplicate { .. })));
    let salvaged = salvage(doubled.as_bytes()).unwrap();
    assert_eq!(salvaged.records, count(&small()));
    assert!(salvaged.broken[0].text.contains("Bea"));
}

#[test]
fn what_an_earlier_version_wrote_stays_in_the_history_when_it_is_saved_anew() {
    let (home, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/1.0.tandem.ron");
    let file = folder.path().join("w.tandem.ron");
    fs::copy(&golden, &file).unwrap();
    let store = Store::machine(Some(home.path().to_path_buf()));
    let opened = store.open(&file).unwrap();
    assert_eq!(opened.loaded.version, (1, 0));
    store.save(&file, &opened.loaded.workspace, Precondition::Hash(opened.hash)).unwrap();
    assert_eq!(store.open(&file).unwrap().loaded.version, (tandem::file::MAJOR, tandem::file::MINOR));
    let versions = store.versions(opened.loaded.workspace.doc);
    assert_eq!(versions[0].reason, tandem::file::Reason::Migrated);
    assert_eq!(store.recall(&versions[0]).unwrap(), fs::read(&golden).unwrap(), "byte for byte");
}

#[test]
fn open_questions_and_copies_are_salvaged_like_everything_else() {
    use tandem::merge::{merge, review};
    use tandem::model::{ReviewScope, Side};
    let base = demo(Language::En);
    let mut both = [base.clone(), base.clone()];
    for (at, workspace) in both.iter_mut().enumerate() {
        let mut header = (*workspace.header).clone();
        header.title = format!("Title {at}");
        workspace.header = Arc::new(header);
    }
    let merged = merge(&base, &both[0], &both[1], "Ann").workspace;
    let to = ("Ben", Side::Marketing);
    let (mut copy, record) =
        review::give(&merged, FreshIds::seeded(3).next(), to, ReviewScope::default(), "task", today(), None);
    copy.copies.insert(record.id, Arc::new(record));
    let mut header = (*copy.header).clone();
    header.title = "Changed since".to_owned();
    copy.header = Arc::new(header);
    let text = write(&copy, true).unwrap();
    assert_eq!(read(text.as_bytes()).unwrap().workspace, copy);
    // One record does not read: everything else is there.
    let broken = text.replacen("verdict: Retire", "verdict: Retire!", 1);
    let found = salvage(broken.as_bytes()).unwrap();
    assert_eq!((found.broken.len(), found.workspace.conflicts.len(), found.workspace.copies.len()), (1, 1, 1));
    assert_eq!(found.workspace.header, copy.header);
}

#[test]
fn a_file_in_which_version_control_left_both_sides_is_merged() {
    let ours = write(&small(), false).unwrap().replacen("Ann ", "Anna ", 1);
    let theirs = write(&small(), false).unwrap().replacen("line one", "line 1", 1);
    let base = write(&small(), false).unwrap();
    // Each side as a whole, as git leaves it in the worst case; with and without what both came from.
    for base in [Some(&base), None] {
        let base_part = base.map_or_else(String::new, |base| format!("||||||| base\n{base}"));
        let text = format!("<<<<<<< HEAD\n{ours}{base_part}=======\n{theirs}>>>>>>> sales\n");
        assert!(matches!(read(text.as_bytes()).unwrap_err(), ReadError::ConflictMarkers { .. }));
        let found = salvage(text.as_bytes()).unwrap();
        assert!(found.broken.is_empty());
        let persona = found.workspace.personas.values().next().unwrap();
        assert!(persona.name.starts_with("Anna"));
        if base.is_some() {
            assert!(persona.notes.starts_with("line 1") && found.workspace.conflicts.is_empty());
        } else {
            assert_eq!(found.workspace.conflicts.len(), 2, "nothing is taken by itself");
        }
    }
}

/// Files as released versions wrote them; they are kept for ever and never written again.
#[test]
fn every_file_a_released_version_wrote_opens() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut opened = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let loaded = Store::machine(None).open(&path).unwrap().loaded;
        assert!(loaded.unknown.is_empty(), "{}: {:?}", path.display(), loaded.unknown);
        assert_eq!(loaded.seal, Seal::Whole, "{}", path.display());
        let workspace = loaded.workspace;
        assert_eq!((workspace.personas.len(), workspace.criteria.len(), workspace.content.len()), (4, 23, 24));
        assert!(workspace.kpis.len() == 7 && workspace.clauses.len() == 5 && workspace.months.len() == 13);
        assert!(workspace.leads.values().all(|set| set.rows > 0));
        assert!(read(write(&workspace, true).unwrap().as_bytes()).unwrap().workspace == workspace);
        opened += 1;
    }
    assert!(opened > 0);
}
