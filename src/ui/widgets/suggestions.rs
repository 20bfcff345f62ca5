//! A line whose words are suggested while it is typed: what fits stands below it, Enter takes what is marked, and what is typed stays
//! whatever else is done.

use egui::{Align2, Area, Button, EventFilter, Frame, Id, Key, LayerId, Order, Response, Sense, Ui, vec2};

use super::super::keys::take_alone;
use super::{Field, WidgetId, text_line};

/// So many suggestions stand below a line.
const MOST: usize = 6;
/// The height of one of them, in points.
const ROW: f32 = 26.0;
/// What stands between several names in one line.
const BETWEEN: [char; 4] = [',', ';', '&', '/'];

/// What is known of a line while it is typed.
#[derive(Debug, Clone, Default)]
struct Typing {
    /// Which suggestion is marked.
    marked: usize,
    /// Something was typed since the line took the keys, and nobody has put the suggestions away since.
    offers: bool,
}

/// A line of text with what is suggested for it, which is only asked for while something is typed.
pub fn suggested_line(
    ui: &mut Ui,
    field: Field,
    name: &str,
    value: &str,
    width: f32,
    known: impl FnOnce() -> Vec<String>,
) -> (Response, Option<String>) {
    let id = field.id();
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    let mut typing = ui.data(|data| data.get_temp::<Typing>(id)).filter(|_| had_focus).unwrap_or_default();
    let found = if typing.offers { fitting(value, &known()) } else { Vec::new() };
    typing.marked = typing.marked.min(found.len().saturating_sub(1));
    let mut taken = None;
    if !found.is_empty() {
        if take_alone(ui, Key::ArrowDown) {
            typing.marked = (typing.marked + 1) % found.len();
        }
        if take_alone(ui, Key::ArrowUp) {
            typing.marked = (typing.marked + found.len() - 1) % found.len();
        }
        if take_alone(ui, Key::Escape) {
            typing.offers = false;
        } else if ui.input(|input| input.key_pressed(Key::Enter) && input.modifiers.is_none()) {
            // The line is left by Enter as always, with what is marked in it.
            taken = found.get(typing.marked).cloned();
        }
    }
    let (response, mut new) = text_line(ui, field, name, value, "", width);
    if new.is_some() {
        typing = Typing { marked: 0, offers: true };
    }
    if typing.offers && !found.is_empty() && had_focus {
        if response.has_focus() {
            // Esc puts the suggestions away first, and leaves the line the next time.
            let keys = EventFilter { escape: true, horizontal_arrows: true, vertical_arrows: true, tab: false };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keys));
        }
        taken = taken.or(list_ui(ui, id, &response, &found, typing.marked));
    }
    if let Some(taken) = taken {
        (new, typing) = (Some(with_last(value, &taken)), Typing::default());
    }
    ui.data_mut(|data| data.insert_temp(id, typing));
    (response, new.filter(|new| new != value))
}

/// The suggestions below the line, or above it where there is no room; what was pressed.
fn list_ui(ui: &Ui, id: Id, line: &Response, found: &[String], marked: usize) -> Option<String> {
    let area = id.with("suggestions");
    let dialog = ui.layer_id();
    if dialog.order == Order::Foreground {
        ui.ctx().set_sublayer(dialog, LayerId::new(Order::Foreground, area));
    }
    let height = found.len() as f32 * (ROW + 2.0) + 16.0;
    let below = line.rect.bottom() + height < ui.ctx().content_rect().bottom();
    let (at, pivot) = if below {
        (line.rect.left_bottom() + vec2(0.0, 2.0), Align2::LEFT_TOP)
    } else {
        (line.rect.left_top() - vec2(0.0, 2.0), Align2::LEFT_BOTTOM)
    };
    let mut pressed = None;
    Area::new(area).order(Order::Foreground).fixed_pos(at).pivot(pivot).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let width = line.rect.width().max(160.0);
            for (at, one) in found.iter().enumerate() {
                // Reached by the arrows; Tab leads on to the next field.
                let button = Button::selectable(at == marked, one.as_str()).sense(Sense::CLICK).truncate();
                let response = ui.add(button.min_size(vec2(width, ROW)));
                if response.is_pointer_button_down_on() {
                    pressed = Some(one.clone());
                }
            }
        });
    });
    pressed
}

/// What of this fits what is typed last in a line: a word of it begins so. What is typed in full needs no suggestion.
fn fitting(typed: &str, known: &[String]) -> Vec<String> {
    let letters = last(typed).trim().to_lowercase();
    if letters.is_empty() || known.iter().any(|one| one == last(typed).trim()) {
        return Vec::new();
    }
    let begins = |one: &String| {
        let one = one.to_lowercase();
        one.starts_with(&letters) || one.split([' ', '-', '.']).any(|word| word.starts_with(&letters))
    };
    known.iter().filter(|one| begins(one)).take(MOST).cloned().collect()
}

/// The last of several names in a line.
fn last(typed: &str) -> &str {
    typed.rsplit(BETWEEN).next().unwrap_or(typed)
}

/// The line with its last name completed.
fn with_last(typed: &str, name: &str) -> String {
    let end = last(typed);
    let before = typed.strip_suffix(end).unwrap_or_default();
    let blank = if before.is_empty() { "" } else { " " };
    format!("{before}{blank}{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_narrowed_by_the_letters_their_words_begin_with() {
        let known = ["Anna Kaya", "Tom Lind", "M. Berg", "Anna-Lena Vos"].map(str::to_owned);
        for (typed, found) in [
            ("an", vec!["Anna Kaya", "Anna-Lena Vos"]),
            ("LIND", vec!["Tom Lind"]),
            ("berg", vec!["M. Berg"]),
            ("lena", vec!["Anna-Lena Vos"]),
            ("nna", vec![]),
            ("", vec![]),
            ("Tom Lind", vec![]),
            ("Tom Lind, b", vec!["M. Berg"]),
            ("Tom Lind, ", vec![]),
        ] {
            assert_eq!(fitting(typed, &known), found, "{typed}");
        }
    }

    #[test]
    fn the_last_of_several_names_is_completed() {
        for (typed, line) in [("b", "M. Berg"), ("Tom, b", "Tom, M. Berg"), ("Tom &b", "Tom & M. Berg")] {
            assert_eq!(with_last(typed, "M. Berg"), line);
        }
    }
}
