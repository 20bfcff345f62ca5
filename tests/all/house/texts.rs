//! Three languages, always: no key missing, none unused, the same values in each, and no sentence in the code.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::{code, sources};
use tandem::model::Language;
use tandem::text::{Arg, keys, texts, wording};

fn all_code() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    sources(&root).iter().map(|path| code(path)).collect::<Vec<_>>().join("\n")
}

/// The string literals of a piece of code.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chars = code.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // A character or a lifetime; a quote character must not open a string.
            '\'' if chars.peek() == Some(&'"') => {
                chars.next();
            }
            '"' => {
                let mut text = String::new();
                while let Some(c) = chars.next() {
                    match c {
                        '\\' => {
                            text.push('\\');
                            text.extend(chars.next());
                        }
                        '"' => break,
                        c => text.push(c),
                    }
                }
                found.push(text);
            }
            _ => {}
        }
    }
    found
}

#[test]
fn every_language_has_the_same_keys() {
    let english = keys(Language::En);
    assert!(english.len() > 500);
    for language in [Language::De, Language::Nl] {
        let other = keys(language);
        let missing: Vec<_> = english.difference(&other).collect();
        let extra: Vec<_> = other.difference(&english).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{language:?}: missing {missing:?}, extra {extra:?}");
    }
}

#[test]
fn no_text_stands_twice() {
    for language in ["en", "de", "nl"] {
        let mut seen = BTreeSet::new();
        for file in std::fs::read_dir(format!("assets/languages/{language}")).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            for line in text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
                let key = line.split(" =").next().unwrap().to_owned();
                assert!(seen.insert(key.clone()), "{language}: {key} stands twice");
            }
        }
    }
}

#[test]
fn every_language_puts_in_the_same_values() {
    let placeholders = |language: Language, key: &str| -> BTreeSet<String> {
        let wording = wording(language);
        let start = wording.find(&format!("\n{key} =")).map_or(0, |at| at + 1);
        let body: String = wording[start..]
            .lines()
            .enumerate()
            .take_while(|(at, line)| *at == 0 || line.starts_with(' '))
            .map(|(_, line)| line)
            .collect();
        body.split('$').skip(1).map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect()).collect()
    };
    for key in keys(Language::En) {
        let english = placeholders(Language::En, &key);
        for language in [Language::De, Language::Nl] {
            assert_eq!(placeholders(language, &key), english, "{language:?} {key}");
        }
    }
}

/// The keys under which the help looks for words.
fn help_keys() -> BTreeSet<String> {
    let command = tandem::cli::help::command(&texts(Language::En));
    let mut found = BTreeSet::new();
    for command in std::iter::once(&command).chain(command.get_subcommands()) {
        found.insert(format!("usage-{}", command.get_name()));
        for argument in command.get_arguments() {
            let name = argument.get_id().as_str().replace('_', "-");
            found.extend([format!("usage-arg-{name}"), format!("usage-{}-{name}", command.get_name())]);
        }
    }
    found
}

#[test]
fn every_key_is_used_and_every_used_key_exists() {
    let code = all_code();
    let literals: BTreeSet<String> = literals(&code).into_iter().collect();
    let known = keys(Language::En);
    // Fields of imported tables are named by their field.
    let is_field =
        |key: &str| key.strip_prefix("field-").is_some_and(|field| literals.contains(&field.replace('-', "_")));
    // What a page or a list is for is named by its name.
    let is_purpose = |key: &str| key.strip_suffix("-purpose").is_some_and(|of| literals.contains(of));
    // So are the other words by which a list is found.
    let is_also = |key: &str| key.strip_suffix("-also").is_some_and(|of| literals.contains(of));
    // What the help says is named by commands and arguments.
    let help = help_keys();
    let is_used = |key: &&String| {
        literals.contains(*key) || is_field(key) || is_purpose(key) || is_also(key) || help.contains(*key)
    };
    let unused: Vec<_> = known.iter().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "unused: {unused:?}");
    for call in ["view.t(\"", "view.tx(\"", "texts.get(\"", "texts.with(\"", "view.tx(\n            \""] {
        for rest in code.split(call).skip(1) {
            let key: String = rest.chars().take_while(|c| *c != '"').collect();
            assert!(known.contains(&key), "missing: {key}");
        }
    }
    for edit in code.split("Edit::new(\"").skip(1) {
        let key: String = edit.chars().take_while(|c| *c != '"').collect();
        assert!(known.contains(&key), "missing: {key}");
    }
    for literal in literals.iter().filter(|literal| {
        [
            "edit-",
            "command-",
            "error-",
            "step-",
            "finding-",
            "import-",
            "save-state-",
            "policy-",
            "effect-",
            "backtest-",
            "round-",
            "settle-",
            "settled-",
            "threshold-",
            "blind-test-",
            "reconciliation-",
            "handover-",
            "evidence-",
            "definition-",
            "version-",
            "difference-",
            "cause-",
            "leak-",
            "criterion-",
        ]
        .iter()
        .any(|p| literal.starts_with(p))
            && literal.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
            && !literal.ends_with('-')
    }) {
        assert!(known.contains(literal), "missing: {literal}");
    }
}

#[test]
fn no_sentence_stands_in_the_code_that_draws() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let calls = [
        ".label(\"",
        "button(\"",
        "RichText::new(\"",
        "heading(ui, \"",
        "muted(ui, \"",
        "small(ui, \"",
        "badge(ui, \"",
        "subheading(ui, \"",
        "hint_text(\"",
        "on_hover_text(\"",
        "accessible_name(\"",
    ];
    for file in sources(&root.join("ui")).into_iter().chain(sources(&root.join("app"))) {
        let code = code(&file);
        for call in calls {
            for rest in code.split(call).skip(1) {
                let text: String = rest.chars().take_while(|c| *c != '"').collect();
                assert!(!text.chars().any(char::is_alphabetic), "{}: {call}{text}", file.display());
            }
        }
        for literal in literals(&code) {
            let words =
                literal.split(' ').filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic)).count();
            let is_id = literal.chars().all(|c| c.is_ascii_lowercase() || c == ' ');
            assert!(
                words < 3 || is_id || is_log(&literal) || is_reason(&code, &literal),
                "{}: {literal}",
                file.display()
            );
        }
    }
}

fn is_log(literal: &str) -> bool {
    ["settings", "renderer", "no thread", "there is no display"].iter().any(|start| literal.starts_with(start))
}

fn is_reason(code: &str, literal: &str) -> bool {
    code.contains(&format!("reason = \"{literal}\""))
}

#[test]
fn a_rate_just_below_its_target_does_not_read_like_it() {
    use tandem::calc::stats::Rate;
    let texts = tandem::text::Texts::new(Language::De);
    let whole = texts.percent(0.25);
    assert!(texts.rate_beside(Rate::new(249, 1000), Some(0.25)).starts_with("24,9"));
    assert_eq!(texts.rate_beside(Rate::new(250, 1000), Some(0.25)), whole);
    assert_eq!(texts.rate_beside(Rate::new(249, 1000), None), whole);
}

#[test]
fn no_text_breaks_when_it_is_put_together() {
    let values: Vec<(String, Arg<'static>)> = wording(Language::En)
        .split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|name| (name, Arg::Count(2)))
        .collect();
    let values: Vec<(&str, Arg<'_>)> = values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    for language in Language::ALL {
        let texts = texts(language);
        for key in keys(language) {
            let text = texts.with(&key, &values);
            assert!(
                !text.is_empty() && text != key && !text.contains('$') && !text.contains('{'),
                "{language:?} {key}: {text}"
            );
            assert!(!text.contains(['\u{2068}', '\u{2069}']), "{language:?} {key} holds isolation marks");
        }
    }
}

#[test]
fn counts_choose_the_plural_and_are_grouped() {
    let effect = |language, n: u32| texts(language).with("effect-title", &[("n", n.into())]);
    assert_eq!(effect(Language::En, 1), "Effect on 1 lead");
    assert_eq!(effect(Language::En, 1248), "Effect on 1,248 leads");
    assert_eq!(effect(Language::De, 1248), "Wirkung auf 1.248 Leads");
    assert_eq!(effect(Language::Nl, 1), "Effect op 1 lead");
}

#[test]
fn numbers_dates_and_money_follow_the_language() {
    use tandem::calc::stats::Rate;
    use tandem::model::Month;
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let [en, de, nl] = Language::ALL.map(texts);
    assert_eq!([en.date(day), de.date(day), nl.date(day)], ["Nov 21, 2026", "21.11.2026", "21 nov 2026"]);
    assert_eq!(
        [en.money(4_000_000, "EUR"), de.money(4_000_000, "EUR"), nl.money(4_000_050, "EUR")],
        ["€40,000", "40.000 €", "€ 40.000,50"]
    );
    assert_eq!([en.percent(0.026), de.percent(0.026), nl.percent(0.59)], ["2.6%", "2,6 %", "59%"]);
    assert_eq!(de.rate(Some(Rate::new(3, 12))), "3 von 12");
    assert_eq!(de.rate(Some(Rate::new(300, 1200))), "25 %");
    assert_eq!(en.rate(None), "–");
    assert_eq!(en.month(Month::new(2026, 3).unwrap()), "Mar 2026");
    assert_eq!(en.hundredths(-1250), "−12.5");
}

/// The words of a text, in small letters, a number being one word.
fn words(text: &str) -> Vec<String> {
    let mut all: Vec<String> = vec![String::new()];
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            all.last_mut().unwrap().extend(letter.to_lowercase());
        } else {
            // What stands behind a mark belongs to no number before it.
            if ![' ', '-', '\u{a0}'].contains(&letter) {
                all.push(".".to_owned());
            }
            all.push(String::new());
        }
    }
    all
}

/// Nouns of the field and verbs that stand behind several and never behind one.
fn plurals(language: Language) -> BTreeSet<String> {
    let nouns = match language {
        Language::En => {
            "leads rows points criteria months days weeks hours cells values records questions deals statements clauses \
             kpis personas targets answers columns changes items pages buyers lines bytes models versions gaps reviews \
             minutes seconds notes dots fingers actions decisions blocks people persons votes ideas sheets files firms \
             accounts reasons groups copies opinions comments names entries conversations interviews signatures proposals \
             steps lists years are were have"
        }
        Language::De => {
            "leads zeilen punkte punkten kriterien monate monaten tage tagen wochen stunden felder feldern zellen werte \
             werten einträge fragen aufträge aufträgen aussagen klauseln ziele zielen spalten änderungen inhalte inhalten \
             kunden modelle lücken minuten sekunden notizen aufgaben entscheidungen blöcke blöcken personen stimmen \
             ideen blätter dateien firmen gründe gruppen kopien meinungen kommentare namen gespräche unterschriften \
             vorschläge schritte listen jahre prozentpunkte sind waren haben wurden werden"
        }
        Language::Nl => {
            "leads rijen punten criteria maanden dagen weken uren vakken cellen waarden records vragen orders uitspraken \
             clausules doelen kolommen wijzigingen items kopers regels modellen versies gaten minuten seconden notities \
             stippen vingers acties besluiten blokken personen mensen stemmen ideeën bladen bestanden bedrijven redenen \
             groepen kopieën meningen opmerkingen namen gesprekken handtekeningen voorstellen stappen lijsten jaren \
             briefjes zijn waren hebben werden worden"
        }
    };
    nouns.split_whitespace().map(str::to_owned).collect()
}

/// Whether such a number stands right before one of these words, or with one word between them.
fn counts(text: &str, number: &str, of: &BTreeSet<String>) -> bool {
    let words = words(text);
    (0..words.len()).any(|at| {
        let behind = words.iter().skip(at + 1).filter(|word| !word.is_empty()).take(2).take_while(|word| *word != ".");
        words[at] == number && behind.into_iter().any(|word| of.contains(word))
    })
}

/// Texts whose number is never one: rows that stand twice, a share of many, a limit of the program.
const NEVER_ONE: &[&str] = &[
    "ask-dates-conflict",
    "ask-month-twice",
    "ask-same-title",
    "chart-scores",
    "error-sheet-large",
    "funnel-change",
    "funnel-change-chance",
    "help-way-1",
    "import-afterwards-values",
    "import-displaced",
    "import-note-also-in",
    "linked-counting",
    "linked-reading",
    "linked-sample",
    "merge-many-leads",
    "monthly-sentence",
    "pays-from",
    "pays-nowhere",
    "room-round-targets",
    "round-revealed-targets",
    "round-title-targets",
    "said-added-up",
    "said-added-up-bare",
    "said-added-up-one",
    "said-answers",
    "said-half-points",
    "said-joined",
    "said-leak",
    "said-leak-blank",
    "said-month-last",
    "said-month-sum",
    "said-other-mark",
    "said-replaced",
    "sla-reasons-too-many",
];

#[test]
fn one_is_followed_by_no_plural() {
    let names = values_of_texts();
    let mut found = Vec::new();
    for language in Language::ALL {
        let several = plurals(language);
        // “of” is a share in words.
        let one = |name: &str| if name == "of" { Arg::Text("1/20".into()) } else { Arg::Count(1) };
        let values: Vec<(&str, Arg<'_>)> = names.iter().map(|name| (name.as_str(), one(name))).collect();
        for key in keys(language).iter().filter(|key| !NEVER_ONE.contains(&key.as_str())) {
            let text = texts(language).with(key, &values);
            if counts(&text, "1", &several) {
                found.push(format!("{language:?} {key}: {text}"));
            }
        }
    }
    assert!(found.is_empty(), "{} texts:\n{}", found.len(), found.join("\n"));
}

/// Verbs of several, as they stand beside a share such as "1 of 20".
fn verbs(language: Language) -> BTreeSet<String> {
    let verbs = match language {
        Language::En => {
            "are were have look qualify support pass need lack reach show hold belong stand miss agree count earn say \
             want end"
        }
        Language::De => {
            "sind waren haben hatten wurden werden wären hätten würden erfüllen gehören kommen tragen sehen ließen lassen \
             liegen stehen fehlen passen reichen erreichen qualifizieren stimmen sagen zählen bringen brauchen"
        }
        Language::Nl => {
            "zijn waren hebben hadden worden werden zouden voldoen horen komen lijken steunen halen kwalificeren liggen \
             staan ontbreken passen zeggen tellen brengen"
        }
    };
    verbs.split_whitespace().map(str::to_owned).collect()
}

/// A verb of several beside one of many: right before the share, or behind it in the same part of the sentence.
fn verb_of_several(text: &str, several: &BTreeSet<String>) -> Option<String> {
    let words: Vec<String> = words(text).into_iter().filter(|word| !word.is_empty()).collect();
    (0..words.len()).find_map(|at| {
        let share: Vec<&String> = words.iter().skip(at).filter(|word| *word != "de").take(3).collect();
        let [one, of, all] = share.as_slice() else { return None };
        let is_share = *one == "1" && ["of", "von", "van"].contains(&of.as_str()) && all.parse::<u32>().is_ok();
        let before: Vec<&String> = words.iter().take(at).rev().take(3).take_while(|word| *word != ".").collect();
        // "We would miss 1 of 100": the verb is that of the people.
        let of_people = before.iter().any(|word| ["we", "wir", "you", "sie", "u"].contains(&word.as_str()));
        let before = before.into_iter().take(2).filter(|_| !of_people);
        let behind = words.iter().skip(at + 3).take_while(|word| *word != ".");
        before.chain(behind).find(|word| is_share && several.contains(*word)).cloned()
    })
}

#[test]
fn one_of_many_has_the_verb_of_one() {
    for (language, text) in [
        (Language::De, "1 von 20 dieser Leads erfüllen auch „A“"),
        (Language::De, "Außerdem ließen sich 1 von 3 Kriterien nicht nachschlagen"),
        (Language::Nl, "Frage: 1 van de 8 steunen het"),
        (Language::En, "1 of 2 values look like names"),
    ] {
        assert!(verb_of_several(text, &verbs(language)).is_some(), "{text}");
    }
    assert_eq!(verb_of_several("1 von 20 vereinbart. Andere sind offen", &verbs(Language::De)), None);
    let names = values_of_texts();
    let mut found = Vec::new();
    for language in Language::ALL {
        let (several, language_texts) = (verbs(language), texts(language));
        let share = language_texts.of(tandem::calc::stats::Rate::new(1, 20));
        let value = |name: &str| if name == "of" { Arg::Text(share.clone().into()) } else { Arg::Count(1) };
        let values: Vec<(&str, Arg<'_>)> = names.iter().map(|name| (name.as_str(), value(name))).collect();
        for key in keys(language) {
            // "Would have" is said of one as well.
            let text = language_texts.with(&key, &values).replace("would have", "would");
            if let Some(verb) = verb_of_several(&text, &several) {
                found.push(format!("{language:?} {key}, {verb}: {text}"));
            }
        }
    }
    assert!(found.is_empty(), "{} texts:\n{}", found.len(), found.join("\n"));
}

/// The names of the values that are put into texts.
fn values_of_texts() -> BTreeSet<String> {
    let wording = wording(Language::En);
    let names = wording.split('$').skip(1);
    names.map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect()).collect()
}

/// A change of a rate has one decimal always, so that one point never stands before several.
#[test]
fn a_change_of_a_rate_is_never_one_of_several_points() {
    use tandem::calc::funnel::RateChange;
    let change = |language, difference: f64, clear: bool| {
        let interval = if clear { (difference, difference) } else { (-1.0, 1.0) };
        texts(language).rate_change(RateChange { difference, interval })
    };
    for (difference, clear, words) in [
        (0.01, true, "+1.0 points, more than chance"),
        (-0.01, false, "−1.0 points, could be chance"),
        (0.0096, true, "+1.0 points, more than chance"),
        (0.012, true, "+1.2 points, more than chance"),
        (0.11, false, "+11.0 points, could be chance"),
        (0.0, false, "0.0 points, could be chance"),
    ] {
        assert_eq!(change(Language::En, difference, clear), words);
    }
    assert_eq!(change(Language::De, -0.01, true), "−1,0 Prozentpunkte (kein Zufall)");
    assert_eq!(change(Language::De, 0.025, false), "+2,5 Prozentpunkte (Zufall möglich)");
}
