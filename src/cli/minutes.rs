//! `tandem minutes` and `tandem calendar`: what a workshop leaves behind, without a window.

use std::path::Path;

use super::voice::Voice;
use super::{store, with_name, write_made, written};
use crate::app::Product;
use crate::app::minutes::{asked, minutes_here, wanted};
use crate::app::platform::Machine;
use crate::calc::meetings;
use crate::model::{Id, Workshop, Workspace};
use crate::text::Texts;

/// What is asked for.
pub struct MinutesOptions<'a> {
    pub file: &'a Path,
    /// The number of the workshop in the list, from 1.
    pub workshop: Option<usize>,
    pub output: Option<&'a Path>,
    pub force: bool,
}

/// Prints the minutes of a workshop, or writes them.
pub fn minutes(options: &MinutesOptions<'_>, voice: &mut Voice<'_>) -> Result<(), String> {
    let workspace = super::titled(voice.load(options.file)?, options.file);
    let which = numbered(&workspace, options, &voice.texts)?;
    let no_workshop = || with_name(options.file, &voice.texts.get("minutes-no-workshop"));
    let asked = asked(&workspace, which, &Machine::new()).ok_or_else(no_workshop)?;
    let Some(output) = options.output else {
        let made = minutes_here(&store(), &workspace, &asked).ok_or_else(no_workshop)?;
        return voice.say_lines(&made.text());
    };
    write_made(&workspace, output, Product::Minutes(asked), options.force, &voice.texts)?;
    written("minutes-written", output, voice);
    Ok(())
}

/// Writes a calendar file.
pub fn calendar(options: &MinutesOptions<'_>, voice: &mut Voice<'_>) -> Result<(), String> {
    let workspace = super::titled(voice.load(options.file)?, options.file);
    let which = numbered(&workspace, options, &voice.texts)?;
    let Some(output) = options.output else { return Ok(()) };
    let product = Product::Calendar(wanted(which, &Machine::new()));
    write_made(&workspace, output, product, options.force, &voice.texts)?;
    written("calendar-written", output, voice);
    Ok(())
}

/// The workshop of a number; with a number there is none of, the list is told.
fn numbered(
    workspace: &Workspace,
    options: &MinutesOptions<'_>,
    texts: &Texts,
) -> Result<Option<Id<Workshop>>, String> {
    let Some(number) = options.workshop else { return Ok(None) };
    let all = meetings::workshops(workspace);
    if let Some(one) = number.checked_sub(1).and_then(|at| all.get(at)) {
        return Ok(Some(one.id));
    }
    if all.is_empty() {
        return Err(with_name(options.file, &texts.get("minutes-no-workshop")));
    }
    let list = (1..).zip(&all).map(|(number, one): (u32, _)| {
        let day = one.day.map(|day| format!(", {}", texts.date(day))).unwrap_or_default();
        format!("\n{number}  {}{day}", one.title)
    });
    let values = [("n", number.into()), ("list", list.collect::<String>().into())];
    Err(with_name(options.file, &texts.with("minutes-no-number", &values)))
}
