//! The help of the command line and what it says of arguments that do not fit: in the language of the reader, all of it.

use tandem::cli::help::{Said, command, parse};
use tandem::model::Language;
use tandem::text::texts;

/// What is said of arguments.
fn said(arguments: &[&str]) -> Said {
    parse(std::iter::once(&"tandem").chain(arguments).map(Into::into).collect()).unwrap_err()
}

/// Words of clap that nobody reads who asked for another language.
const ENGLISH: [&str; 9] = [
    "Usage:",
    "Options:",
    "Arguments:",
    "Commands:",
    "Print",
    "possible values",
    "default:",
    "For more information",
    "The workspace",
];

#[test]
fn the_help_of_every_command_is_in_the_language_that_is_asked_for() {
    let names: Vec<String> =
        command(&texts(Language::En)).get_subcommands().map(|one| one.get_name().to_owned()).collect();
    assert!(names.len() > 20);
    for language in Language::ALL {
        let texts = texts(language);
        for name in std::iter::once("").chain(names.iter().map(String::as_str)) {
            let arguments: Vec<&str> =
                ["--lang", language.code(), name, "--help"].into_iter().filter(|one| !one.is_empty()).collect();
            if name == "help" {
                continue;
            }
            let help = said(&arguments);
            assert!(help.asked && help.code == 0);
            for key in ["usage-usage", "usage-options"] {
                assert!(help.words.contains(&format!("{}:", texts.get(key))), "{name}: {}", help.words);
            }
            let about = texts.get(&if name.is_empty() { "usage-about".to_owned() } else { format!("usage-{name}") });
            // Long lines are broken.
            let words = help.words.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.starts_with(&about), "{name}: {}", help.words);
            if language != Language::En {
                for word in ENGLISH {
                    assert!(!help.words.contains(word), "{language:?} {name}: {word} in\n{}", help.words);
                }
            }
        }
    }
}

/// No argument without words.
#[test]
fn every_argument_says_what_it_is_for() {
    for language in Language::ALL {
        let command = command(&texts(language));
        for one in std::iter::once(&command).chain(command.get_subcommands()) {
            for argument in one.get_arguments() {
                let words = argument.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(!words.is_empty(), "{language:?} {} {}", one.get_name(), argument.get_id());
            }
        }
    }
}

#[test]
fn the_help_of_import_names_the_lists_it_reads() {
    let help = said(&["import", "--lang", "nl", "--help"]);
    for register in tandem::calc::registers::ALL {
        let line = format!("{} – {}", register.table, texts(Language::Nl).get(register.words()));
        assert!(help.words.contains(&line), "{line}\n{}", help.words);
    }
    assert!(help.words.contains("Velden van leads: ref, created"));
}

#[test]
fn what_does_not_fit_is_said_in_the_language_that_is_asked_for() {
    for (arguments, words) in [
        (&["merge", "--lang", "de"][..], "Fehler: Es fehlt: "),
        (&["--lang=de", "check", "x", "--jsn"], "Fehler: Ein Argument „--jsn“ gibt es hier nicht"),
        (&["--lang=nl", "import", "frobs", "x", "--into", "y"], "fout: ‘frobs’ is geen waarde voor"),
        (&["--lang", "nl", "report", "x", "-o", "y.md", "--handover", "--personas"], "gaat niet samen met"),
        (&["--lang", "de", "score", "x", "--day", "gestern"], "„gestern“ ist kein Wert für --day"),
        (&["--lang", "en", "score", "x", "--day"], "error: --day"),
        (&["--lang", "de", "check", "x", "--json", "--json"], "--json steht zweimal da"),
    ] {
        let said = said(arguments);
        assert!(!said.asked && said.code == 2, "{said:?}");
        assert!(said.words.contains(words), "{arguments:?}: {}", said.words);
    }
    assert!(said(&["--lang", "de", "check", "x", "--jsn"]).words.contains("Ist „--json“ gemeint?"));
    assert!(parse(["tandem", "check", "x", "--json"].map(Into::into).into()).is_ok());
}
