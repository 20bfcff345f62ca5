//! One of several. A list opens in front of everything, shows what is chosen now, reaches every entry at any size of the
//! window, and where it is long a few letters find.

use egui::{Align, Button, ComboBox, Event, Id, Key, LayerId, Modifiers, Order, Popup, PopupCloseBehavior, ScrollArea};
use egui::{RichText, TextEdit, Ui, UiBuilder, vec2};

use super::super::{icons, theme};
use super::Field;

/// From so many entries on a field finds by letters.
const LONG: usize = 9;
/// The widest list.
const WIDEST: f32 = 460.0;
/// So many entries are measured for the width of a list.
const MEASURED: usize = 400;
/// Room for margins and the field above a list.
const AROUND: f32 = 72.0;

/// One of several.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    field: Field,
    name: &str,
    current: T,
    options: &[(T, String)],
    width: f32,
) -> Option<T> {
    choice_in(ui, ("field", field), name, current, options, width)
}

/// One of several, for choices that belong to no field.
pub fn choice_in<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    current: T,
    options: &[(T, String)],
    width: f32,
) -> Option<T> {
    let at = options.iter().position(|(value, _)| *value == current);
    let shown = at.and_then(|at| options.get(at)).map_or("–", |(_, words)| words.as_str());
    let words = || options.iter().map(|(_, words)| words.clone()).collect();
    let chosen = choice_among(ui, id, (name, shown), width, at, words)?;
    options.get(chosen).map(|(value, _)| *value).filter(|value| *value != current)
}

/// One of entries that are only asked for where they are shown. What has the keys opens by Enter, by an arrow, or by the letters of
/// what is wanted. Returns the place of what was chosen.
pub fn choice_among(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    (name, shown): (&str, &str),
    width: f32,
    at: Option<usize>,
    words: impl FnOnce() -> Vec<String>,
) -> Option<usize> {
    let words = std::cell::LazyCell::new(words);
    let scope = UiBuilder::new().scope_id(Id::unique(id));
    ui.scope_builder(scope, |ui| {
        let popup = ui.make_persistent_id("choice").with("popup");
        in_front(ui, popup);
        let top = ui.cursor().top();
        let shown = ComboBox::from_id_salt("choice")
            .selected_text(shown)
            .width(width)
            .truncate()
            .height(f32::INFINITY)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show_ui(ui, |ui| {
                let least = ui.available_width();
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                list_ui(ui, popup, (top, least), at, &words)
            });
        let open = ComboBox::is_open(ui.ctx(), shown.response.id);
        give_back(ui, popup, open);
        if !open && shown.response.has_focus() {
            open_by_letters(ui, popup, &shown.response, || words.clone());
        }
        shown.response.accessible_name(name);
        shown.inner.flatten()
    })
    .inner
}

/// Letters typed on a closed list open it where they lead: in a long one they are looked for, in a short one the first entry that
/// begins so is marked.
fn open_by_letters(ui: &Ui, popup: Id, button: &egui::Response, words: impl FnOnce() -> Vec<String>) {
    let letters: String = ui.input(|input| {
        let typed = input.events.iter().filter_map(|event| match event {
            Event::Text(text) if input.modifiers.is_none() || input.modifiers.shift_only() => Some(text.as_str()),
            _ => None,
        });
        typed.collect()
    });
    if letters.trim().is_empty() {
        return;
    }
    let words = words();
    let begins = |one: &String| one.to_lowercase().starts_with(&letters.trim().to_lowercase());
    let marked = if words.len() < LONG { words.iter().position(begins) } else { Some(0) };
    let Some(marked) = marked else { return };
    let letters = if words.len() < LONG { String::new() } else { letters.trim().to_owned() };
    let pass = ui.ctx().cumulative_pass_nr();
    let finder = Finder { letters, marked, seeded: true, pass, from: Some(button.id), ..Finder::default() };
    ui.data_mut(|data| data.insert_temp(popup, finder));
    Popup::open_id(ui.ctx(), Popup::default_response_id(button));
    ui.ctx().request_repaint();
}

/// A list behind a button of its own, for fields that can also be typed. Returns the place of what was chosen.
pub fn choices_of(button: &egui::Response, ui: &Ui, current: Option<usize>, words: &[&str]) -> Option<usize> {
    let popup = Popup::default_response_id(button);
    in_front(ui, popup);
    let top = button.rect.top();
    let shown = Popup::menu(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| list_ui(ui, popup, (top, button.rect.width()), current, words));
    give_back(ui, popup, Popup::is_id_open(ui.ctx(), popup));
    shown.and_then(|shown| shown.inner)
}

/// A list that was open in the pass before and is closed now gives the focus back to whatever had it.
fn give_back(ui: &Ui, popup: Id, is_open: bool) {
    if is_open {
        return;
    }
    let pass = ui.ctx().cumulative_pass_nr();
    let closed = ui.data(|data| data.get_temp::<Finder>(popup)).filter(|finder| finder.pass + 1 >= pass);
    if let Some(from) = closed.and_then(|finder| finder.from) {
        ui.memory_mut(|memory| memory.request_focus(from));
    }
    ui.data_mut(|data| data.remove::<Finder>(popup));
}

/// Keeps a popup that opens from a dialog in front of it, however often both were opened before.
pub fn in_front(ui: &Ui, popup: Id) {
    let dialog = ui.layer_id();
    if dialog.order == Order::Foreground && Popup::is_id_open(ui.ctx(), popup) {
        ui.ctx().set_sublayer(dialog, LayerId::new(Order::Foreground, popup));
    }
}

/// What is looked for in a list while it is open.
#[derive(Debug, Clone, Default)]
struct Finder {
    letters: String,
    marked: usize,
    /// The list has been shown where it stands.
    placed: bool,
    /// The pass in which it was shown last: a list opened anew begins anew.
    pass: u64,
    /// What had the focus when the list was opened.
    from: Option<Id>,
    /// It was opened by the letters in it, and its field has not been shown yet.
    seeded: bool,
}

/// The entries of a list that opens at this height and is at least so wide; the place of the one that was chosen.
fn list_ui(ui: &mut Ui, popup: Id, (top, least): (f32, f32), current: Option<usize>, words: &[&str]) -> Option<usize> {
    let pass = ui.ctx().cumulative_pass_nr();
    let known = ui.data(|data| data.get_temp::<Finder>(popup)).filter(|finder| finder.pass + 1 >= pass);
    let opened = known.as_ref().is_none_or(|finder| finder.seeded);
    let from = ui.memory(egui::Memory::focused);
    let mut finder = known.unwrap_or_else(|| Finder { marked: current.unwrap_or(0), from, ..Finder::default() });
    (finder.pass, finder.seeded) = (pass, false);
    ui.set_width(width_of(ui, words, least));
    let (moved, entered);
    if words.len() < LONG {
        entered = false;
        moved = steps(ui, &mut finder.marked);
        finder.marked = finder.marked.min(words.len().saturating_sub(1));
    } else {
        let before = (finder.letters.clone(), finder.marked);
        entered = finder_ui(ui, popup, &mut finder, opened);
        moved = before != (finder.letters.clone(), finder.marked);
    }
    let letters = finder.letters.to_lowercase();
    let found: Vec<(usize, &str)> =
        words.iter().copied().enumerate().filter(|(_, one)| one.to_lowercase().contains(&letters)).collect();
    finder.marked = finder.marked.min(found.len().saturating_sub(1));
    let mut chosen = entered.then(|| found.get(finder.marked).map(|(at, _)| *at)).flatten();
    let here = found.iter().position(|(at, _)| current == Some(*at));
    let wanted = if moved { Some(finder.marked) } else { here.filter(|_| !finder.placed) };
    ScrollArea::vertical().max_height(height_of(ui, top)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        super::rows(ui, "entries", found.len(), wanted, |ui, place| {
            let Some((at, one)) = found.get(place) else { return };
            let marked = words.len() >= LONG && place == finder.marked;
            let text = RichText::new(*one);
            let text = if marked { text.font(theme::strong(theme::BODY)) } else { text };
            let button = Button::selectable(current == Some(*at) || marked, text).truncate();
            let response = ui.add(button.min_size(vec2(ui.available_width(), 28.0)));
            let here = if moved || words.len() >= LONG { marked } else { current == Some(*at) };
            if here && (moved || !finder.placed) {
                response.scroll_to_me(Some(Align::Center));
            }
            // A short list has no field to type in: its entries take the keys.
            if words.len() < LONG && place == finder.marked && (moved || opened || from == Some(response.id)) {
                response.request_focus();
                let keys = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keys));
            }
            if response.clicked() {
                chosen = Some(*at);
            }
        });
        if found.is_empty() {
            super::muted(ui, "–");
        }
    });
    finder.placed = !ui.is_sizing_pass();
    ui.data_mut(|data| data.insert_temp(popup, finder));
    if chosen.is_some() {
        ui.close();
    }
    chosen
}

/// The field that finds, and its keys; true when Enter was pressed.
fn finder_ui(ui: &mut Ui, popup: Id, finder: &mut Finder, opened: bool) -> bool {
    steps(ui, &mut finder.marked);
    let entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let before = finder.letters.clone();
    let field = TextEdit::singleline(&mut finder.letters)
        .id(popup.with("letters"))
        .hint_text(icons::SEARCH)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 5));
    let response = super::fields::framed(ui, |ui| ui.add(field));
    if opened {
        response.request_focus();
        super::caret_to_end(ui, response.id);
    }
    if finder.letters != before {
        finder.marked = 0;
    }
    entered
}

/// The keys that lead through a list; whether one was pressed.
fn steps(ui: &Ui, marked: &mut usize) -> bool {
    let mut moved = false;
    for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 10), (Key::PageUp, -10)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            *marked = marked.saturating_add_signed(by);
            moved = true;
        }
    }
    moved
}

/// As wide as its widest entry, in bounds.
fn width_of(ui: &Ui, words: &[&str], least: f32) -> f32 {
    let font = egui::FontId::proportional(theme::BODY);
    let measure =
        |one: &&str| ui.painter().layout_no_wrap((*one).to_owned(), font.clone(), theme::palette(ui).ink).size().x;
    // Of a very long list the longest of the first ones are measured: an entry that is wider is cut.
    let widest = words.iter().take(MEASURED).map(measure).fold(0.0, f32::max) + 32.0;
    let room = ui.ctx().content_rect().width() - 48.0;
    widest.max(least).min(WIDEST).min(room)
}

/// As high as the greater room above or below the button at `top`.
fn height_of(ui: &Ui, top: f32) -> f32 {
    let window = ui.ctx().content_rect();
    let (above, below) = (top - window.top(), window.bottom() - top - 32.0);
    (above.max(below) - AROUND).clamp(80.0, 420.0)
}
