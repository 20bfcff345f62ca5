//! Hostile files are refused quickly, in a sentence, with little memory, and the program goes on.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Imports a file into the demo workspace; the exit code and what was said.
fn import(folder: &Path, file: &Path) -> (Option<i32>, String) {
    import_with(folder, file, &[])
}

/// The same without changing anything.
fn import_dry(folder: &Path, file: &Path) -> (Option<i32>, String) {
    import_with(folder, file, &["--dry-run"])
}

fn import_with(folder: &Path, file: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_tandem"))
        .args(["import", "leads"])
        .arg(file)
        .args(["--into", "d/demo.tandem.ron", "--lang", "en"])
        .args(more)
        .current_dir(folder)
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_STATE_HOME", folder.join("state"))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A workbook with this sheet.
fn workbook(path: &Path, sheet: &str) {
    use zip::write::SimpleFileOptions;
    let mut zip = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    let options = SimpleFileOptions::default();
    for (name, text) in [
        (
            "[Content_Types].xml",
            r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "_rels/.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn hostile_tables_are_refused_and_the_workspace_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_tandem"))
        .args(["demo", "--no-window", "d"])
        .current_dir(folder.path())
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path().join("data"))
        .output()
        .unwrap();
    assert!(made.status.success());
    let before = std::fs::read(folder.path().join("d/demo.tandem.ron")).unwrap();
    let file = |name: &str| folder.path().join(name);
    let put = |name: &str, bytes: &[u8]| std::fs::write(file(name), bytes).unwrap();
    put("quote.csv", format!("a,b\n\"{}", "x".repeat(40_000)).as_bytes());
    put("columns.csv", format!("{}\n1\n", "a,".repeat(5_000)).as_bytes());
    put("nul.csv", &[0_u8; 4_000]);
    put("empty.csv", b"");
    put("cell.csv", format!("a,b\n{},1\n", "y".repeat(200_000)).as_bytes());
    put("pdf.csv", b"%PDF-1.7 something");
    put("noise.xlsx", &[&b"PK\x03\x04"[..], &[7_u8; 9_000]].concat());
    let sheet = |rows: &str| {
        format!(
            r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{rows}</worksheet>"#
        )
    };
    // Each hostile workbook has a harmless twin that is built in the same way and opens: it is refused for what is in it.
    let cell = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let two = |head: &str, value: &str| format!(r#"<row r="1">{head}</row><row r="2">{value}</row>"#);
    let plain = |rows: &str| sheet(&format!("<sheetData>{rows}</sheetData>"));
    let (status, won) = (cell("A1", "Status"), cell("A2", "Won"));
    let twins = [
        (
            "far.xlsx",
            sheet(&format!(
                r#"<dimension ref="A1:XFD1048576"/><sheetData>{}</sheetData>"#,
                two(&(status.clone() + &cell("XFD1048576", "x")), &won)
            )),
            sheet(&format!(
                r#"<dimension ref="A1:B2"/><sheetData>{}</sheetData>"#,
                two(&(status.clone() + &cell("B1", "x")), &won)
            )),
        ),
        (
            "beyond.xlsx",
            plain(&format!(r#"{}<row r="99999999">{}</row>"#, two(&status, &won), cell("ZZZZ99999999", "1"))),
            plain(&format!(r#"{}<row r="9">{}</row>"#, two(&status, &won), cell("A9", "Lost"))),
        ),
        ("nested.xlsx", sheet(&"<row>".repeat(200_000)), plain(&two(&status, &won))),
        (
            "cut.xlsx",
            sheet(&format!("<sheetData>{}", two(&status, &won).trim_end_matches("</is></c></row>"))),
            plain(&two(&status, &won)),
        ),
        // A few kilobytes that unpack to a third of a gigabyte.
        (
            "bomb.xlsx",
            plain(&two(&status, &cell("A2", &" ".repeat(300_000_000)))),
            plain(&two(&status, &cell("A2", &format!("Won{}", " ".repeat(3_000))))),
        ),
    ];
    for (name, hostile, harmless) in &twins {
        workbook(&file(name), hostile);
        let twin = format!("harmless-{name}");
        workbook(&file(&twin), harmless);
        let (code, said) = import_dry(folder.path(), &file(&twin));
        assert_eq!(code, Some(0), "{twin}, which does no harm, is refused: {said}");
    }
    drop(twins);
    std::fs::create_dir(file("folder.csv")).unwrap();
    for name in [
        "quote.csv",
        "columns.csv",
        "nul.csv",
        "empty.csv",
        "cell.csv",
        "pdf.csv",
        "noise.xlsx",
        "far.xlsx",
        "beyond.xlsx",
        "nested.xlsx",
        "cut.xlsx",
        "bomb.xlsx",
        "folder.csv",
        "missing.csv",
    ] {
        let since = Instant::now();
        let (code, said) = import(folder.path(), &file(name));
        assert_eq!(code, Some(1), "{name}: {said}");
        assert!(said.contains(name) && said.len() < 500, "{name}: {said}");
        assert!(since.elapsed() < Duration::from_secs(25), "{name} took {:?}", since.elapsed());
        assert_eq!(std::fs::read(folder.path().join("d/demo.tandem.ron")).unwrap(), before, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_never_read() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.ron");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let large = folder.path().join("large.ron");
    std::fs::File::create(&large).unwrap().set_len(1 << 30).unwrap();
    for path in [pipe.as_path(), Path::new("/dev/zero"), folder.path(), large.as_path()] {
        let since = Instant::now();
        let output = Command::new(env!("CARGO_BIN_EXE_tandem"))
            .arg("check")
            .arg(path)
            .env("HOME", folder.path())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", path.display());
        assert!(since.elapsed() < Duration::from_secs(5), "{}", path.display());
        // The size is named for what it is, and nothing is written.
        let output = Command::new(env!("CARGO_BIN_EXE_tandem"))
            .args(["--lang", "en", "recover"])
            .arg(path)
            .arg("-o")
            .arg(folder.path().join("new.ron"))
            .env("HOME", folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        let wanted = if path == large { "1073 MB" } else { "not a file" };
        assert!(said.replace([',', '.'], "").contains(wanted), "{said}");
        assert!(!folder.path().join("new.ron").exists());
    }
    // What is handed over by a pipe is there, but is no file.
    let output = Command::new("sh")
        .args(["-c", "printf x | \"$0\" --lang en check /dev/stdin", env!("CARGO_BIN_EXE_tandem")])
        .env("HOME", folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.code() == Some(2) && said.contains("not a file"), "{said}");
}
