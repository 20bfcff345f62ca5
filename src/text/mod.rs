//! Every sentence, number and date a user sees, in English, German and Dutch.

pub mod agreed;
pub mod answers;
pub mod changes;
pub mod chart;
mod clock;
pub mod courses;
mod dated;
mod definition;
pub mod errors;
mod feedback;
pub mod fields;
mod format;
mod funnel;
pub mod imports;
pub mod labels;
pub mod list_imports;
mod monthly;
mod numbers;
pub mod plain;
mod plan_year;
pub mod previews;
mod printable;
mod resets;
mod rules;
mod statements;
pub mod together;
mod workshops;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use printable::{is_unprintable, printable, printable_json, printable_lines};

use crate::model::Language;

/// The wording of a language, one resource for each area of the program.
fn sources(language: Language) -> [&'static str; 28] {
    match language {
        Language::En => [
            include_str!("../../assets/languages/en/frame.ftl"),
            include_str!("../../assets/languages/en/agreed.ftl"),
            include_str!("../../assets/languages/en/parties.ftl"),
            include_str!("../../assets/languages/en/monthly.ftl"),
            include_str!("../../assets/languages/en/versions.ftl"),
            include_str!("../../assets/languages/en/course.ftl"),
            include_str!("../../assets/languages/en/pages.ftl"),
            include_str!("../../assets/languages/en/labels.ftl"),
            include_str!("../../assets/languages/en/exchange.ftl"),
            include_str!("../../assets/languages/en/cli.ftl"),
            include_str!("../../assets/languages/en/usage.ftl"),
            include_str!("../../assets/languages/en/merge.ftl"),
            include_str!("../../assets/languages/en/leads.ftl"),
            include_str!("../../assets/languages/en/people.ftl"),
            include_str!("../../assets/languages/en/numbers.ftl"),
            include_str!("../../assets/languages/en/dated.ftl"),
            include_str!("../../assets/languages/en/import.ftl"),
            include_str!("../../assets/languages/en/importing.ftl"),
            include_str!("../../assets/languages/en/room.ftl"),
            include_str!("../../assets/languages/en/plan.ftl"),
            include_str!("../../assets/languages/en/catch.ftl"),
            include_str!("../../assets/languages/en/minutes.ftl"),
            include_str!("../../assets/languages/en/run.ftl"),
            include_str!("../../assets/languages/en/together.ftl"),
            include_str!("../../assets/languages/en/between.ftl"),
            include_str!("../../assets/languages/en/standing.ftl"),
            include_str!("../../assets/languages/en/steps.ftl"),
            include_str!("../../assets/languages/en/found.ftl"),
        ],
        Language::De => [
            include_str!("../../assets/languages/de/frame.ftl"),
            include_str!("../../assets/languages/de/agreed.ftl"),
            include_str!("../../assets/languages/de/parties.ftl"),
            include_str!("../../assets/languages/de/monthly.ftl"),
            include_str!("../../assets/languages/de/versions.ftl"),
            include_str!("../../assets/languages/de/course.ftl"),
            include_str!("../../assets/languages/de/pages.ftl"),
            include_str!("../../assets/languages/de/labels.ftl"),
            include_str!("../../assets/languages/de/exchange.ftl"),
            include_str!("../../assets/languages/de/cli.ftl"),
            include_str!("../../assets/languages/de/usage.ftl"),
            include_str!("../../assets/languages/de/merge.ftl"),
            include_str!("../../assets/languages/de/leads.ftl"),
            include_str!("../../assets/languages/de/people.ftl"),
            include_str!("../../assets/languages/de/numbers.ftl"),
            include_str!("../../assets/languages/de/dated.ftl"),
            include_str!("../../assets/languages/de/import.ftl"),
            include_str!("../../assets/languages/de/importing.ftl"),
            include_str!("../../assets/languages/de/room.ftl"),
            include_str!("../../assets/languages/de/plan.ftl"),
            include_str!("../../assets/languages/de/catch.ftl"),
            include_str!("../../assets/languages/de/minutes.ftl"),
            include_str!("../../assets/languages/de/run.ftl"),
            include_str!("../../assets/languages/de/together.ftl"),
            include_str!("../../assets/languages/de/between.ftl"),
            include_str!("../../assets/languages/de/standing.ftl"),
            include_str!("../../assets/languages/de/steps.ftl"),
            include_str!("../../assets/languages/de/found.ftl"),
        ],
        Language::Nl => [
            include_str!("../../assets/languages/nl/frame.ftl"),
            include_str!("../../assets/languages/nl/agreed.ftl"),
            include_str!("../../assets/languages/nl/parties.ftl"),
            include_str!("../../assets/languages/nl/monthly.ftl"),
            include_str!("../../assets/languages/nl/versions.ftl"),
            include_str!("../../assets/languages/nl/course.ftl"),
            include_str!("../../assets/languages/nl/pages.ftl"),
            include_str!("../../assets/languages/nl/labels.ftl"),
            include_str!("../../assets/languages/nl/exchange.ftl"),
            include_str!("../../assets/languages/nl/cli.ftl"),
            include_str!("../../assets/languages/nl/usage.ftl"),
            include_str!("../../assets/languages/nl/merge.ftl"),
            include_str!("../../assets/languages/nl/leads.ftl"),
            include_str!("../../assets/languages/nl/people.ftl"),
            include_str!("../../assets/languages/nl/numbers.ftl"),
            include_str!("../../assets/languages/nl/dated.ftl"),
            include_str!("../../assets/languages/nl/import.ftl"),
            include_str!("../../assets/languages/nl/importing.ftl"),
            include_str!("../../assets/languages/nl/room.ftl"),
            include_str!("../../assets/languages/nl/plan.ftl"),
            include_str!("../../assets/languages/nl/catch.ftl"),
            include_str!("../../assets/languages/nl/minutes.ftl"),
            include_str!("../../assets/languages/nl/run.ftl"),
            include_str!("../../assets/languages/nl/together.ftl"),
            include_str!("../../assets/languages/nl/between.ftl"),
            include_str!("../../assets/languages/nl/standing.ftl"),
            include_str!("../../assets/languages/nl/steps.ftl"),
            include_str!("../../assets/languages/nl/found.ftl"),
        ],
    }
}

/// A value put into a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Text, as it is.
    Text(Cow<'a, str>),
    /// A count: chooses the plural and is written with the language's grouping.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
macro_rules! counts {
    ($($number:ty),*) => { $(
        impl From<$number> for Arg<'_> {
            fn from(count: $number) -> Self {
                Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )* };
}
counts!(i32, i64, u32, u64, usize);

/// The wording and the number and date formats of one language.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Texts({:?})", self.language)
    }
}

impl Texts {
    /// The texts of a language.
    pub fn new(language: Language) -> Self {
        let identifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| grouped(value, Language::En),
            Language::De => |value, _| grouped(value, Language::De),
            Language::Nl => |value, _| grouped(value, Language::Nl),
        }));
        for source in sources(language) {
            // Broken messages are found by a test; the rest of a resource is used here all the same.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle: Arc::new(bundle) }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// Whether there is a text of this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text of a key with values put in.
    pub fn with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, "text is missing");
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value {
                Arg::Text(text) => args.set(*name, text.as_ref()),
                Arg::Count(count) => args.set(*name, *count),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "text cannot be put together");
        }
        text.into_owned()
    }
}

fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::integer(number.value as i64, language)),
        _ => None,
    }
}

thread_local! {
    static CACHE: RefCell<Vec<Texts>> = const { RefCell::new(Vec::new()) };
}

/// The texts of a language, made once for each thread.
pub fn texts(language: Language) -> Texts {
    CACHE.with_borrow_mut(|cache| {
        if let Some(texts) = cache.iter().find(|texts| texts.language == language) {
            return texts.clone();
        }
        let texts = Texts::new(language);
        cache.push(texts.clone());
        texts
    })
}

/// All keys of a language, for tests of completeness.
#[cfg(feature = "testing")]
pub fn keys(language: Language) -> BTreeSet<String> {
    sources(language)
        .iter()
        .flat_map(|source| source.lines())
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| key.chars().next().is_some_and(|c| c.is_ascii_lowercase()) && !key.contains(' '))
        .map(str::to_owned)
        .collect()
}

/// The whole wording of a language, for tests of completeness.
#[cfg(feature = "testing")]
pub fn wording(language: Language) -> String {
    sources(language).join("\n")
}
