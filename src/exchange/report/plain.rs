//! Blocks as plain text, for a mail: headings underlined, points with a dash, rows of a table one below the other.

use std::fmt::Write;

use super::blocks::{BELOW, Block};

/// The whole text, with what could steer a terminal or fool a reader made harmless by whoever made the blocks.
pub fn text((title, subtitle): &(String, String), blocks: &[Block]) -> String {
    let mut text = String::new();
    underlined(&mut text, title, '=');
    if !subtitle.is_empty() {
        line(&mut text, subtitle);
    }
    text.push('\n');
    for block in blocks {
        match block {
            Block::Section(title) => {
                text.push('\n');
                underlined(&mut text, title, '-');
            }
            Block::Heading(title) => {
                text.push('\n');
                line(&mut text, title);
            }
            Block::Text(words) => line(&mut text, words),
            Block::List(items) => items.iter().for_each(|item| line(&mut text, &format!("- {item}"))),
            Block::Terms(terms) => {
                for (word, said) in terms {
                    line(&mut text, &format!("- {word}: {}", said.join(" · ")));
                }
            }
            Block::Table { head, rows } => rows.iter().for_each(|cells| line(&mut text, &row(head, cells))),
            Block::Sign(whose) => whose.iter().for_each(|one| line(&mut text, &format!("{one}: ____________________"))),
            // A picture says again what the table beside it says.
            Block::Figure { .. } | Block::Break => {}
        }
    }
    text
}

fn line(text: &mut String, words: &str) {
    // Writing to a text never fails.
    let _ = writeln!(text, "{}", words.replace(BELOW, " · ").replace(['\n', '\r'], " "));
}

fn underlined(text: &mut String, title: &str, with: char) {
    line(text, title);
    let width = title.chars().count().clamp(1, 72);
    line(text, &with.to_string().repeat(width));
}

/// A row with the headings of its columns, but for the first; empty cells are left out.
fn row(head: &[String], cells: &[String]) -> String {
    let mut cells = cells.iter().zip(head).filter(|(cell, _)| !cell.is_empty());
    let first = cells.next().map(|(cell, _)| cell.clone()).unwrap_or_default();
    let others: Vec<String> = cells.map(|(cell, heading)| format!("{heading}: {cell}")).collect();
    if others.is_empty() { format!("- {first}") } else { format!("- {first} – {}", others.join(" · ")) }
}
