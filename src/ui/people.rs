//! The list of people: who is in the room and for which side they speak. Rounds and tests begin with it, and a dialog of
//! its own shows it from everywhere.

use egui::{
    Align, Event, Key, Label, Layout, Modifiers, Rect, Response, RichText, ScrollArea, Ui, UiBuilder, pos2, vec2,
};

use super::{Outbox, View, icons, theme, widgets};
use crate::calc::people::{attended, is_here, noted_before_removal, noted_here, proposed};
use crate::edit::{Edit, Page};
use crate::model::{
    AnswerGroup, AnyRecord, Attendance, Ballot, FreshIds, Id, Participant, Side, Workshop, in_order, last_order,
};
use crate::text::labels;
use widgets::{Field, WidgetId};

/// The side somebody speaks for; `None` is neutral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpeaksFor(pub Option<Side>);

/// The letters of the sides, each with Alt: Sales is Vertrieb and Verkoop as well, in whatever language.
pub const SIDE_LETTERS: [(Side, Key); 3] = [(Side::Sales, Key::S), (Side::Sales, Key::V), (Side::Marketing, Key::M)];
/// Who somebody can speak for.
const SIDES: [SpeaksFor; 3] = [SpeaksFor(Some(Side::Sales)), SpeaksFor(Some(Side::Marketing)), SpeaksFor(None)];
/// Roles people usually have, offered where a role is typed.
const ROLES: [&str; 9] = [
    "role-facilitator",
    "role-head-sales",
    "role-head-marketing",
    "role-member-sales",
    "role-member-marketing",
    "role-liaison",
    "role-management",
    "role-guest",
    "role-observer",
];
/// Height of the line of heads, in points.
const HEAD: f32 = 16.0;
/// The field in which one more name is typed.
const NEW: Field = Field::header("new participant");

/// View state: the name that is being typed, and for whom its owner speaks.
#[derive(Debug, Default)]
pub struct PeopleList {
    name: String,
    /// The side of the next one; the user's own until it was chosen.
    side: Option<SpeaksFor>,
    /// The list scrolls to its end: somebody was added.
    to_end: bool,
    /// The page the list lies over: undo leads back there.
    page: Page,
    /// The line for a new name takes the focus: the list has just been opened.
    opened: bool,
    /// Enter was pressed where no further name is typed: the list is done.
    done: bool,
    /// Whoever is added is invited to this workshop.
    workshop: Option<Id<Workshop>>,
}

impl PeopleList {
    /// A list over this page.
    pub fn over(page: Page) -> Self {
        Self { page, ..Self::default() }
    }

    /// A list that is opened by itself: the first name can be typed at once.
    pub fn to_type_in(page: Page) -> Self {
        Self { opened: true, ..Self::over(page) }
    }

    /// Draws the list in a space of fixed height, and the line for one more below it: nothing wanders while names are added.
    pub fn ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox, height: f32) {
        let people = in_order(&view.workspace.people);
        widgets::small(ui, view.t("people-keys"));
        // Their room is there from the beginning: what stands below never moves.
        let heads = ui.allocate_space(vec2(ui.available_width(), HEAD)).1;
        let mut lefts = None;
        let list = ScrollArea::vertical().id_salt("people").max_height(height).min_scrolled_height(height);
        list.auto_shrink(false).show(ui, |ui| {
            if people.is_empty() {
                widgets::muted(ui, view.t("people-empty"));
            }
            widgets::rows(ui, "people", people.len(), None, |ui, at| {
                let Some(person) = people.get(at) else { return };
                let next = people.get(at + 1).map_or(NEW, |next| Field::of(next.id, "name"));
                lefts = Some(person_ui(ui, view, out, person, (next, self.page)));
            });
            if std::mem::take(&mut self.to_end) {
                ui.scroll_to_cursor(Some(egui::Align::BOTTOM));
            }
        });
        if let Some(lefts) = lefts {
            heads_ui(ui, view, heads, lefts);
        }
        ui.add_space(4.0);
        self.new_ui(ui, view, out);
    }

    /// Whether Enter was just pressed in the line for a new name while nothing stood in it.
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// Whoever is added from now on is invited to this workshop.
    pub fn invites_to(&mut self, workshop: Id<Workshop>) {
        self.workshop = Some(workshop);
        self.page = Page::Workshops;
    }

    /// A name that is being typed.
    pub fn draft(&self) -> Option<String> {
        Some(self.name.trim().to_owned()).filter(|name| !name.is_empty())
    }

    /// The edit that would add it; nothing for somebody who is there already, who stays there once.
    pub fn draft_edit(&self, view: View<'_>, fresh: &mut FreshIds) -> Option<Edit> {
        let name = self.draft()?;
        let known = view.workspace.people.values().find(|person| person.name.trim() == name);
        let attended = attended(view.workspace).map(|workshop| workshop.id);
        let workshop = self.workshop.or(attended).and_then(|id| view.workspace.workshops.get(&id));
        let invited = |person: Id<Participant>| {
            let mut workshop = Workshop::clone(workshop.filter(|one| !one.people.contains_key(&person))?);
            let present = attended == Some(workshop.id);
            workshop.people.insert(person, Attendance { present, ..Attendance::default() });
            Some(workshop)
        };
        if let Some(person) = known {
            let edit = Edit::new("edit-attendance", &person.name, self.page);
            return invited(person.id).map(|workshop| edit.at(workshop.id).put(workshop));
        }
        let person = Participant {
            id: fresh.next(),
            ord: last_order(&view.workspace.people),
            side: self.side.map_or(view.side, |speaks| speaks.0),
            name,
            ..Participant::default()
        };
        let edit = Edit::new("edit-add-person", &person.name, self.page);
        let edit = match invited(person.id) {
            Some(workshop) => edit.at(workshop.id).put(workshop),
            None => edit,
        };
        Some(edit.put(person))
    }

    /// A name that was typed and not added yet becomes one of the list.
    pub fn commit(&mut self, view: View<'_>, out: &mut Outbox) {
        let edit = self.draft_edit(view, &mut out.fresh);
        self.name.clear();
        if let Some(edit) = edit {
            self.to_end = true;
            out.edit(edit);
        }
    }

    /// Draws the line for one more name.
    pub fn new_ui(&mut self, ui: &mut Ui, view: View<'_>, out: &mut Outbox) {
        // The list may be opened over the page of a workshop, which has such a line as well.
        let field = self.workshop.map_or(NEW, |workshop| Field::of(workshop, "new participant"));
        let mut side = self.side.unwrap_or(SpeaksFor(view.side));
        if ui.memory(|memory| memory.has_focus(field.id())) {
            side = side_keys(ui).unwrap_or(side);
        }
        ui.horizontal_wrapped(|ui| {
            let (caption, hint) = (view.t("people-new"), view.t("people-new-hint"));
            let (response, new) = widgets::text_line(ui, field, &caption, &self.name, &hint, 180.0);
            if let Some(name) = new {
                self.name = name;
            }
            if std::mem::take(&mut self.opened) {
                response.request_focus();
            }
            if let Some(chosen) = side_ui(ui, view, side, &caption) {
                side = chosen;
                response.request_focus();
            }
            self.side = Some(side);
            let entered = left_by_enter(ui, &response);
            self.done = entered && self.name.trim().is_empty();
            if entered {
                response.request_focus();
            }
            if ui.button(view.t("people-add")).clicked() || entered {
                self.commit(view, out);
            }
        });
    }
}

/// A line for somebody's name: those of the list of people are suggested while it is typed, or picked from the list, those of this
/// side first.
pub fn name_line(
    ui: &mut Ui,
    view: View<'_>,
    field: Field,
    caption: &str,
    value: &str,
    (width, side): (f32, Option<Side>),
) -> (Response, Option<String>) {
    if view.workspace.people.is_empty() {
        return widgets::text_line(ui, field, caption, value, "", width);
    }
    picked_line(ui, view, field, caption, value, width, || proposed(view.workspace, side))
}

/// A line of text: typed, or picked from these, which are only asked for where they are shown.
fn picked_line(
    ui: &mut Ui,
    view: View<'_>,
    field: Field,
    caption: &str,
    value: &str,
    width: f32,
    names: impl Fn() -> Vec<String>,
) -> (Response, Option<String>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let (response, mut new) = widgets::suggested_line(ui, field, caption, value, (width - 32.0).max(60.0), &names);
        let words = view.tx("people-pick", &[("field", caption.into())]);
        let button = widgets::icon_button(ui, icons::CARET_DOWN, &words);
        let popup = egui::Popup::default_response_id(&button);
        // The hands stay on the keys: the arrow leads from the field into the list.
        if response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
            egui::Popup::open_id(ui.ctx(), popup);
        }
        let open = button.clicked() || egui::Popup::is_id_open(ui.ctx(), popup);
        let names = if open { names() } else { Vec::new() };
        let words: Vec<&str> = names.iter().map(String::as_str).collect();
        let current = words.iter().position(|name| *name == value);
        if let Some(name) = widgets::choices_of(&button, ui, current, &words).and_then(|at| names.get(at)) {
            new = Some(name.clone());
        }
        (response, new)
    })
    .inner
}

/// What stands in the columns, above where they begin.
fn heads_ui(ui: &mut Ui, view: View<'_>, area: Rect, lefts: [f32; 3]) {
    let keys = ["people-name", "people-side", "people-role"];
    for (at, (left, key)) in lefts.into_iter().zip(keys).enumerate() {
        let right = lefts.get(at + 1).map_or(area.right(), |next| next - 4.0);
        let place = Rect::from_min_max(pos2(left, area.top()), pos2(right.max(left), area.bottom()));
        let head = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
        let text = RichText::new(view.t(key)).size(theme::SMALL).color(theme::palette(ui).muted);
        ui.new_child(head).add(Label::new(text).truncate());
    }
}

/// One of the people: everything can be changed where it stands. Where name, side and role begin.
fn person_ui(
    ui: &mut Ui,
    view: View<'_>,
    out: &mut Outbox,
    person: &Participant,
    (next, page): (Field, Page),
) -> [f32; 3] {
    let mut new = person.clone();
    let mut field = "name";
    let of_name = ui.cursor().left();
    let (mut of_side, mut of_role) = (of_name, of_name);
    ui.horizontal(|ui| {
        let of_name = Field::of(person.id, "name");
        if ui.memory(|memory| memory.has_focus(of_name.id()))
            && let Some(SpeaksFor(side)) = side_keys(ui)
        {
            (new.side, field) = (side, "side");
        }
        let (response, name) = widgets::text_line(ui, of_name, &view.t("people-name"), &person.name, "", 180.0);
        if let Some(name) = name {
            new.name = name;
        }
        if left_by_enter(ui, &response) {
            ui.memory_mut(|memory| memory.request_focus(next.id()));
        }
        of_side = ui.cursor().left();
        if let Some(SpeaksFor(side)) = side_ui(ui, view, SpeaksFor(person.side), &person.name) {
            (new.side, field) = (side, "side");
        }
        of_role = ui.cursor().left();
        let role = view.t("people-role");
        let width = (ui.available_width() - 170.0).clamp(60.0, 220.0);
        let roles = || ROLES.map(|key| view.t(key)).to_vec();
        let (_, text) = picked_line(ui, view, Field::of(person.id, "role"), &role, &person.role, width, roles);
        if let Some(text) = text {
            (new.role, field) = (text, "role");
        }
        let is_here = is_here(view.workspace, person);
        let here = view.t(if is_here { "people-is-present" } else { "people-is-absent" });
        let words = view.tx("people-present-of", &[("name", (&person.name).into())]);
        if widgets::named(ui.add(egui::Button::selectable(is_here, here)), &words).clicked() {
            out.edit(Edit::new("edit-person", &person.name, page).put(noted_here(view.workspace, person, !is_here)));
        }
        let words = view.tx("people-remove", &[("name", (&person.name).into())]);
        if widgets::icon_button(ui, icons::CLOSE, &words).clicked() {
            let noted = noted_before_removal(view.workspace, person);
            let edit = Edit::new("edit-remove-person", &person.name, page);
            let edit = noted.into_iter().fold(edit, |edit, record: AnyRecord| edit.put(record));
            out.edit(edit.remove(person.id));
        }
    });
    if new != *person {
        let edit = Edit::new("edit-person", &person.name, page);
        out.edit(edit.typing(Field::of(person.id, field)).put(new));
    }
    [of_name, of_side, of_role]
}

/// Whether Enter was pressed in a field that has just lost the focus by it.
fn left_by_enter(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// For whom somebody speaks; what was clicked.
fn side_ui(ui: &mut Ui, view: View<'_>, now: SpeaksFor, of: &str) -> Option<SpeaksFor> {
    let mut chosen = None;
    ui.spacing_mut().item_spacing.x = 4.0;
    for side in SIDES {
        let words = view.t(labels::speaks_for(side.0));
        let color = side.0.map(|side| super::theme::palette(ui).side_text(side)).filter(|_| side == now);
        let text = egui::RichText::new(&words).size(super::theme::SMALL);
        let text = color.map_or(text.clone(), |color| text.color(color));
        let name = format!("{of}: {words}");
        let button = ui.add(egui::Button::selectable(side == now, text));
        if widgets::named(button, &name).clicked() && side != now {
            chosen = Some(side);
        }
    }
    chosen
}

/// The side chosen by Alt and a letter.
pub fn side_keys(ui: &Ui) -> Option<SpeaksFor> {
    let sides = SIDE_LETTERS.map(|(side, key)| (SpeaksFor(Some(side)), key));
    chosen_by_letter(ui, sides.into_iter().chain([(SpeaksFor(None), Key::N)]))
}

/// What is chosen by Alt and a letter. Many systems send the letter as text beside the key: it is taken out as well, and
/// nothing else.
pub fn chosen_by_letter<T>(ui: &Ui, choices: impl IntoIterator<Item = (T, Key)>) -> Option<T> {
    choices.into_iter().find_map(|(choice, key)| {
        ui.input_mut(|input| {
            let is_it = |event: &Event| {
                matches!(event, Event::Key { key: pressed, pressed: true, modifiers, .. }
                    if *pressed == key && modifiers.matches_exact(Modifiers::ALT))
            };
            let at = input.events.iter().position(is_it)?;
            input.events.remove(at);
            let letter = |event: &Event| matches!(event, Event::Text(text) if text.eq_ignore_ascii_case(key.name()));
            if input.events.get(at).is_some_and(letter) {
                input.events.remove(at);
            } else if at > 0 && input.events.get(at - 1).is_some_and(letter) {
                input.events.remove(at - 1);
            }
            Some(choice)
        })
    })
}

/// Who answers: the name, or the department.
pub fn voter_words(view: View<'_>, ballot: &Ballot) -> String {
    let side = view.t(group_key(ballot));
    if ballot.name.is_empty() { side } else { format!("{} · {side}", ballot.name) }
}

/// The key of for whom somebody answers.
pub fn group_key(ballot: &Ballot) -> &'static str {
    if ballot.neutral { labels::words(AnswerGroup::Management) } else { labels::words(ballot.side) }
}

/// The colour of for whom somebody answers.
pub fn group_color(ui: &Ui, ballot: &Ballot) -> egui::Color32 {
    let colors = super::theme::palette(ui);
    if ballot.neutral { colors.neutral } else { colors.side_text(ballot.side) }
}
