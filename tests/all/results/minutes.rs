//! The minutes of a workshop: complete in three languages, nothing private, typed text stays text.

use std::path::Path;

use crate::support::meeting::{PRIVATE, asked, held, with_text, workspace};
use crate::support::{start, tandem};
use egui::OutputCommand;
use proptest::prelude::*;
use tandem::app::minutes::minutes_here;
use tandem::exchange::calendar::{Wanted, calendar};
use tandem::exchange::report::minutes::{State, States, minutes};
use tandem::exchange::templates::Template;
use tandem::file::{Precondition, Reason, Store};
use tandem::model::{Block, Language, Persona, Workshop, Workspace};
use tandem::text::{is_unprintable, texts};
use tandem::ui::command::Command;

/// The workspace as it was before the workshop: another persona, another title.
fn before(after: &Workspace) -> Workspace {
    let mut before = after.clone();
    let persona = after.personas.values().next().unwrap();
    before.personas.clear();
    before.entries.clear();
    let gone = Persona { id: tandem::model::Id::from_bits(61), name: "N. N.".to_owned(), ..(**persona).clone() };
    before.personas.insert(gone.id, gone.into());
    let header = tandem::model::Header { title: "Alba".to_owned(), ..(*after.header).clone() };
    before.header = header.into();
    before
}

fn states(after: &Workspace) -> States {
    States { before: State::Here(Box::new(before(after))), after: State::Here(Box::new(after.clone())) }
}

/// All three forms.
fn forms(all: &Workspace, states: &States) -> [String; 3] {
    let made = minutes(all, &asked(), states).unwrap();
    [made.text(), made.markdown(), made.html()]
}

/// Written to be looked at, compared ever after; `UPDATE_GOLDEN=1` writes them anew.
#[test]
fn minutes_read_as_they_were_approved() {
    for language in Language::ALL {
        let all = workspace(language);
        let [text, markdown, _] = forms(&all, &states(&all));
        for (ending, made) in [("txt", text), ("md", markdown)] {
            let name = format!("tests/minutes/{}.{ending}", language.code());
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                std::fs::write(&path, &made).unwrap();
            }
            let known = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
            assert_eq!(made, known, "{name}");
        }
    }
}

#[test]
fn the_page_needs_nothing_from_elsewhere_and_prints() {
    let all = workspace(Language::De);
    let [text, _, page] = forms(&all, &states(&all));
    for word in ["<script", "http://", "https://", "src=", "<link", "url("] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("size: A4") && page.contains("<html lang=\"de\">") && page.contains("default-src 'none'"));
    // Everything the text says stands on the page.
    for words in ["Frida Holm", "Bülent: Einkauf", "übersprungen", "Gleichstand", "Termin im Herbst finden", "N. N."]
    {
        assert!(page.contains(words) && text.contains(words), "{words}");
    }
}

#[test]
fn what_is_sealed_and_what_single_people_answered_is_not_told() {
    let mut all = workspace(Language::En);
    let [text, ..] = forms(&all, &States::default());
    assert!(text.contains("not shown yet"));
    let round = tandem::model::Round { id: tandem::model::Id::from_bits(70), number: 1, ..Default::default() };
    let mut old = all.clone();
    old.rounds.insert(round.id, round.clone().into());
    let mut answered = round;
    let ballot = tandem::model::Ballot { name: "Anna".to_owned(), open: vec![Some(4177)], ..Default::default() };
    answered.ballots.insert("sales:Anna".to_owned(), ballot);
    answered.revealed = true;
    all.rounds.insert(answered.id, answered.into());
    let both = States { before: State::Here(Box::new(old)), after: State::Here(Box::new(all.clone())) };
    for made in forms(&all, &both) {
        assert!(made.contains(&texts(Language::En).get("field-revealed")), "{made}");
        assert!(!made.contains("4,177") && !made.contains("4177"), "{made}");
    }
}

#[test]
fn a_plan_that_has_not_begun_has_minutes_that_say_so() {
    let mut all = workspace(Language::En);
    all.clock.clear();
    let [text, ..] = forms(&all, &States::default());
    assert!(
        text.contains("It has not begun yet")
            && !text.contains("skipped")
            && !text.contains("What this workshop changed")
    );
    let mut nobody = (*all.workshops[&held()]).clone();
    nobody.people.values_mut().for_each(|one| one.present = false);
    all.workshops.insert(nobody.id, nobody.into());
    let [text, ..] = forms(&all, &States::default());
    assert!(text.contains("Invited: Anna Berg") && !text.contains("Not there"), "{text}");
    assert_eq!(minutes(&Workspace::default(), &asked(), &States::default()), None);
}

/// The states are those of the history of this machine; where they are not there, that is said.
#[test]
fn what_changed_is_told_where_the_states_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::machine(Some(folder.path().to_path_buf()));
    let mut all = workspace(Language::En);
    store.remember_workspace(&before(&all), Reason::Saved).unwrap();
    let kept = store.versions(all.doc).first().unwrap().hash.clone();
    let mut note = |state_before: &str, state_after: &str| {
        let workshop = Workshop {
            state_before: state_before.to_owned(),
            state_after: state_after.to_owned(),
            ..(*all.workshops[&held()]).clone()
        };
        all.workshops.insert(workshop.id, workshop.into());
        minutes_here(&store, &all, &asked()).unwrap().text()
    };
    let elsewhere = texts(Language::En).get("minutes-state-elsewhere");
    let told = note(&kept, "");
    assert!(told.contains("new: Plant engineer") && told.contains("removed: N. N."), "{told}");
    assert!(told.contains("Title of the workspace: Alba → Alba 2027") && !told.contains(&elsewhere), "{told}");
    assert!(!told.contains("Send the slides (") && told.matches("Send the slides").count() == 1, "told once: {told}");
    for (one, other) in [("0123", ""), ("0123", kept.as_str()), (kept.as_str(), "0123")] {
        let told = note(one, other);
        assert!(told.contains(&elsewhere) && !told.contains("removed: N. N."), "{told}");
    }
    let told = note("", "");
    assert!(!told.contains("What this workshop changed"));
    let told = note(&kept, &kept);
    assert!(told.contains("Nothing beside what stands above."), "{told}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, max_shrink_iters: 20, ..ProptestConfig::default() })]

    /// Whatever is noted privately, before or in the workshop: it is in no form.
    #[test]
    fn nothing_private_is_anywhere(note in "[a-zß,; \n]{0,30}", language in 0_usize..3) {
        let language = Language::ALL[language];
        let mut all = workspace(language);
        let old = before(&all);
        let note = format!("{note}{PRIVATE}{note}");
        for workshop in all.workshops.clone().values() {
            all.workshops.insert(workshop.id, Workshop { notes: note.clone(), ..(**workshop).clone() }.into());
        }
        for block in all.blocks.clone().values() {
            all.blocks.insert(block.id, Block { note: note.clone(), ..(**block).clone() }.into());
        }
        let states = States { before: State::Here(Box::new(old)), after: State::Here(Box::new(all.clone())) };
        let [text, markdown, page] = forms(&all, &states);
        let days = calendar(&all, &Wanted { workshop: None, now: asked().now, today: asked().today }).unwrap();
        for made in [text, markdown, page, days.replace("\r\n ", "")] {
            prop_assert!(!made.contains(PRIVATE), "{}", made);
        }
    }

    #[test]
    fn whatever_is_typed_stays_text(text in "[-+=#>1-3.)x<&\"'`|*_\\[\\]()!~ \n\r\t\u{1b}\u{202e}\u{85}]{0,20}x") {
        let all = with_text(Language::En, &text);
        let harmless = with_text(Language::En, "harmless");
        let [plain, markdown, page] = forms(&all, &states(&all));
        let [_, calm_markdown, calm] = forms(&harmless, &states(&harmless));
        // The page has as many tags, the Markdown as many lines of each kind.
        prop_assert_eq!(page.matches('<').count(), calm.matches('<').count());
        let kinds = |text: &str| -> Vec<String> {
            let lines = text.lines().map(|line| line.chars().take_while(|c| "#-|".contains(*c)).collect());
            lines.collect()
        };
        prop_assert_eq!(kinds(&markdown), kinds(&calm_markdown), "{}", markdown);
        for line in markdown.lines() {
            let rest = line.trim_start_matches("- ").trim_start_matches("### ").trim_start_matches("## ");
            prop_assert!(!rest.starts_with(['-', '+', '=']) || rest.is_empty(), "{}", line);
            prop_assert!(!line.contains('<'), "{}", line);
        }
        for made in [&plain, &markdown, &page] {
            prop_assert!(!made.chars().any(|c| c != '\n' && is_unprintable(c)), "{:?}", made);
        }
    }
}

/// Clocks of any instant, blocks of any length, days at the ends of time: minutes and calendar are made all the same.
#[test]
fn extremes_harm_nobody() {
    for (at, minutes_of, on) in [
        (i64::MAX, u32::MAX, chrono::NaiveDate::MAX),
        (i64::MIN, u32::MAX, chrono::NaiveDate::MIN),
        (0, 0, chrono::NaiveDate::from_ymd_opt(9_998, 12, 31).unwrap()),
    ] {
        let mut all = workspace(Language::En);
        for entry in all.clock.clone().values() {
            all.clock.insert(entry.id, tandem::model::ClockEntry { at, minutes: i32::MAX, ..(**entry).clone() }.into());
        }
        for block in all.blocks.clone().values() {
            all.blocks.insert(block.id, Block { minutes: minutes_of, ..(**block).clone() }.into());
        }
        for workshop in all.workshops.clone().values() {
            all.workshops.insert(workshop.id, Workshop { day: Some(on), ends: None, ..(**workshop).clone() }.into());
        }
        for entry in all.entries.clone().values() {
            all.entries.insert(entry.id, tandem::model::Entry { due: Some(on), ..(**entry).clone() }.into());
        }
        for now in [i64::MAX, i64::MIN, 0] {
            let asked = tandem::exchange::report::minutes::Asked { now, offset: i64::MAX, ..asked() };
            assert!(minutes(&all, &asked, &States::default()).unwrap().text().starts_with("Minutes: "));
            calendar(&all, &Wanted { workshop: Some(held()), now, today: on });
        }
    }
}

#[test]
fn the_command_line_prints_and_writes_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.tandem.ron");
    Store::machine(None).save(&file, &workspace(Language::De), Precondition::Absent).unwrap();
    let said = tandem(folder.path(), &["minutes", "a.tandem.ron", "--workshop", "2", "--lang", "en"]);
    let text = String::from_utf8(said.stdout).unwrap();
    assert!(said.status.success() && text.starts_with("Protokoll: Gemeinsame Personas\n"), "{text}");
    for name in ["x.html", "x.md", "x.txt"] {
        let arguments = ["minutes", "a.tandem.ron", "--workshop", "2", "-o", name];
        assert!(tandem(folder.path(), &arguments).status.success());
        let made = std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(made.contains("Gemeinsame Personas") && !made.contains(PRIVATE));
        // What stands there is not written over, unless that is said.
        std::fs::write(folder.path().join(name), "mine").unwrap();
        assert_eq!(tandem(folder.path(), &arguments).status.code(), Some(1));
        assert_eq!(std::fs::read_to_string(folder.path().join(name)).unwrap(), "mine");
        let forced = [&arguments[..], &["--force"]].concat();
        assert!(tandem(folder.path(), &forced).status.success());
    }
    for (arguments, words) in [
        (&["minutes", "a.tandem.ron", "--workshop", "9", "--lang", "en"][..], "2  Gemeinsame Personas"),
        (&["minutes", "a.tandem.ron", "-o", "x.doc", "--lang", "en"][..], "X.txt"),
        (&["calendar", "a.tandem.ron", "-o", "x.txt", "--lang", "en"][..], "X.ics"),
    ] {
        let refused = tandem(folder.path(), arguments);
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(refused.status.code() == Some(1) && said.contains(words), "{said}");
    }
}

/// Times are those of the clocks where it was held, whatever clocks this machine has.
#[test]
fn times_are_those_of_the_place() {
    let folder = tempfile::tempdir().unwrap();
    for (zone, time) in [("Europe/Berlin", "09:10–10:55"), ("America/New_York", "04:10–05:55")] {
        let mut all = workspace(Language::En);
        let held = Workshop { zone: zone.to_owned(), ..(*all.workshops[&held()]).clone() };
        all.workshops.insert(held.id, held.into());
        let file = folder.path().join(format!("{}.tandem.ron", &zone[..2]));
        Store::machine(None).save(&file, &all, Precondition::Absent).unwrap();
        let said = tandem(folder.path(), &["minutes", &file.to_string_lossy(), "--workshop", "2"]);
        let text = String::from_utf8(said.stdout).unwrap();
        assert!(text.contains(time), "{text}");
    }
}

#[test]
fn the_window_writes_them_and_puts_them_on_the_clipboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut room = start(Template::Empty, Language::De);
    assert!(!Command::Minutes(None).is_offered(room.workspace()));
    let file = folder.path().join("w.tandem.ron");
    Store::machine(None).save(&file, &workspace(Language::De), Precondition::Absent).unwrap();
    room.harness.state_mut().open_at_start(file);
    room.steps();
    assert!(Command::Minutes(None).is_offered(room.workspace()));
    let path = folder.path().join("protokoll.html");
    room.answer(&path);
    room.run_from_palette("command-minutes");
    let made = std::fs::read_to_string(&path).unwrap();
    assert!(made.contains("Gemeinsame Personas") && made.contains("Wer was bis wann tut"));
    // The page of a workshop that was held offers them as well, for that workshop.
    let path = folder.path().join("seite.html");
    room.answer(&path);
    room.harness.state_mut().go(tandem::edit::Page::Workshops);
    room.steps();
    room.click("Gemeinsame Personas");
    room.click_containing(&room.t("minutes-write"));
    assert!(std::fs::read_to_string(&path).unwrap().contains("Gemeinsame Personas"));
    let path = folder.path().join("tage");
    room.answer(&path);
    room.run_from_palette("command-calendar");
    assert!(std::fs::read_to_string(path.with_extension("ics")).unwrap().starts_with("BEGIN:VCALENDAR\r\n"));
    let name = room.t("command-copy-minutes");
    room.press(egui::Modifiers::COMMAND, egui::Key::K);
    room.type_text(&name);
    // Put in without the frames `key_press` draws in between: what is copied is told in one frame only.
    let enter = egui::Event::Key {
        key: egui::Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    room.harness.input_mut().events.push(enter);
    let mut copied = None;
    for _ in 0..6 {
        room.harness.step();
        for command in &room.harness.output().platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
    }
    let said = room.tx("minutes-copied", &[("name", "Gemeinsame Personas".into())]);
    assert!(
        copied.as_ref().is_some_and(|text| text.starts_with("Protokoll: Gemeinsame Personas\n")),
        "{} {copied:?}",
        room.has(&said)
    );
}
