//! The help of the command line, and what is wrong with arguments that do not fit, in the language of the reader: the words stand in
//! the language files by the names of commands and arguments, clap says where they belong.

use std::ffi::OsString;

use clap::builder::{Resettable, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, Error, FromArgMatches};

use super::Arguments;
use crate::app::platform::{Machine, Platform};
use crate::calc::registers;
use crate::model::Language;
use crate::text::{Texts, texts};

/// What is said instead of doing something.
#[derive(Debug)]
pub struct Said {
    /// In words.
    pub words: String,
    /// It was asked for; otherwise something is wrong.
    pub asked: bool,
    /// The exit code.
    pub code: u8,
}

/// Reads arguments; their first one is the name of the program.
///
/// # Errors
/// Help that was asked for, or what does not fit, in the language that was asked for or is the system's.
pub fn parse(arguments: Vec<OsString>) -> Result<Arguments, Said> {
    let texts = texts(language(&arguments));
    let mut command = command(&texts);
    let found = command.try_get_matches_from_mut(arguments).and_then(|found| Arguments::from_arg_matches(&found));
    found.map_err(|error| Said {
        words: said(&texts, &error),
        asked: !error.use_stderr(),
        code: error.exit_code() as u8,
    })
}

/// The language that is asked for among arguments that are not read yet, otherwise the system's.
fn language(arguments: &[OsString]) -> Language {
    let mut all = arguments.iter().filter_map(|argument| argument.to_str());
    let mut asked = None;
    while let Some(argument) = all.next() {
        asked = match argument.strip_prefix("--lang") {
            Some("") => all.next().or(asked),
            Some(rest) => rest.strip_prefix('=').or(asked),
            None => asked,
        };
    }
    asked.and_then(Language::from_code).unwrap_or_else(|| Machine::new().system_language())
}

/// All commands with their words.
pub fn command(texts: &Texts) -> Command {
    let mut command = Arguments::command();
    // Only then the arguments clap adds are there.
    command.build();
    worded(command, texts).about(texts.get("usage-about")).after_help(texts.get("usage-exit-codes"))
}

/// A command and all below it with their words.
fn worded(command: Command, texts: &Texts) -> Command {
    let name = command.get_name().to_owned();
    let template =
        format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", texts.get("usage-usage"));
    let command = command
        .help_template(template)
        .subcommand_help_heading(texts.get("usage-commands"))
        .mut_args(|argument| of_argument(argument, &name, texts))
        .mut_subcommands(|inner| {
            let about = known(texts, &format!("usage-{}", inner.get_name()));
            let inner = worded(inner, texts);
            match about {
                Some(about) => inner.about(about),
                None => inner,
            }
        });
    match name.as_str() {
        "import" => command.after_help(format!("{}\n\n{}", lists(texts), texts.get("usage-fields"))),
        "inspect" => command.after_help(texts.get("usage-fields")),
        _ => command,
    }
}

/// The lists a table can become entries of, by the names they are asked for with.
fn lists(texts: &Texts) -> String {
    let one = |register: &registers::Register| format!("\n  {} – {}", register.table, texts.get(register.words()));
    let all: String = registers::ALL.iter().map(one).collect();
    format!("{}{all}", texts.get("usage-lists"))
}

/// An argument with what it is for, its values, and what counts when it is left out.
fn of_argument(argument: Arg, command: &str, texts: &Texts) -> Arg {
    let name = argument.get_id().as_str().replace('_', "-");
    let words = [format!("usage-{command}-{name}"), format!("usage-arg-{name}")];
    let mut words: Vec<String> = words.iter().find_map(|key| known(texts, key)).into_iter().collect();
    if words.is_empty() {
        words.extend(argument.get_help().map(ToString::to_string));
    }
    let values = argument.get_possible_values().into_iter().filter(|value| !value.is_hide_set());
    let values: Vec<String> = values.map(|value| value.get_name().to_owned()).collect();
    let takes_one = argument.get_action().takes_values();
    if takes_one && !values.is_empty() {
        words.push(texts.with("usage-values", &[("values", values.join(", ").into())]));
    }
    let default = argument.get_default_values().iter().filter_map(|value| value.to_str()).collect::<Vec<_>>();
    if takes_one && !default.is_empty() {
        words.push(texts.with("usage-default", &[("value", default.join(", ").into())]));
    }
    if let Some(names) = argument.get_all_aliases().filter(|names| !names.is_empty()) {
        let names: Vec<String> = names.iter().map(|name| format!("--{name}")).collect();
        words.push(texts.with("usage-alias", &[("names", names.join(", ").into())]));
    }
    let heading = if argument.is_positional() { "usage-arguments" } else { "usage-options" };
    let argument = argument.help(words.join(" ")).long_help(Resettable::Reset).help_heading(texts.get(heading));
    argument.hide_possible_values(true).hide_default_value(true)
}

fn known(texts: &Texts, key: &str) -> Option<String> {
    texts.has(key).then(|| texts.get(key))
}

/// What clap says, in words.
fn said(texts: &Texts, error: &Error) -> String {
    let Some(words) = wrong(texts, error) else { return error.render().to_string() };
    let mut lines = vec![texts.with("usage-error", &[("words", words.into())])];
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(name) = suggested.into_iter().find_map(|kind| context(error, kind)) {
        lines.push(texts.with("usage-suggested", &[("name", name.into())]));
    }
    if let Some(values) = context(error, ContextKind::ValidValue) {
        lines.push(texts.with("usage-values", &[("values", values.into())]));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.split_once(':').map_or(usage.as_str(), |(_, usage)| usage).trim();
        lines.push(format!("\n{}: {usage}", texts.get("usage-usage")));
    }
    lines.push(format!("\n{}", texts.with("usage-more", &[("command", "--help".into())])));
    lines.join("\n")
}

/// What is wrong; `None` for help that was asked for, and for what is said in clap's own words.
fn wrong(texts: &Texts, error: &Error) -> Option<String> {
    let argument = || context(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = context(error, ContextKind::InvalidValue).filter(|value| !value.is_empty());
    match error.kind() {
        ErrorKind::UnknownArgument => Some(texts.with("usage-unknown-argument", &[("argument", argument().into())])),
        ErrorKind::InvalidSubcommand => {
            let name = context(error, ContextKind::InvalidSubcommand)?;
            Some(texts.with("usage-unknown-command", &[("name", name.into())]))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Some(match value {
            Some(value) => texts.with("usage-bad-value", &[("value", value.into()), ("argument", argument().into())]),
            None => texts.with("usage-no-value", &[("argument", argument().into())]),
        }),
        ErrorKind::MissingRequiredArgument => Some(texts.with("usage-missing", &[("arguments", argument().into())])),
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg)?;
            Some(if other == argument() {
                texts.with("usage-twice", &[("argument", other.into())])
            } else {
                texts.with("usage-conflict", &[("argument", argument().into()), ("other", other.into())])
            })
        }
        _ => None,
    }
}

/// What clap knows about an error.
fn context(error: &Error, kind: ContextKind) -> Option<String> {
    let plain = |text: &StyledStr| text.to_string();
    Some(match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::StyledStr(text) => plain(text),
        ContextValue::StyledStrs(all) => all.iter().map(plain).collect::<Vec<_>>().join(", "),
        _ => return None,
    })
    .filter(|text| !text.is_empty())
}
