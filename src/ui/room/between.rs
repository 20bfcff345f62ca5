//! What both departments do and work with between two workshops, in the room: what went well, and who feeds whom.

use super::super::widgets::Tone;
use super::super::{View, icons};
use super::{Column, Leaf, Piece, leaf, text};
use crate::calc::systems::{Matrix, matrix};
use crate::calc::together::wins;
use crate::merge::Address;
use crate::model::{Choice, Entry, Feed, FeedState, Id, RecordRef, System, in_order_where};

/// From so many systems on a column is headed by a number alone, the one that stands before the name in its row.
const WORDS: usize = 7;
/// So many wins are named at once.
const MOST: usize = 30;

/// What went well: all of it, the new ones apart, then each of the new ones for itself.
pub fn won(view: View<'_>) -> Vec<Leaf> {
    let found = wins(view.workspace, view.today);
    if found.all.is_empty() {
        return vec![leaf(view.t("wins-tab"), vec![text(view.t("wins-purpose"))])];
    }
    let (new, before) = found.all.split_at(found.new.min(found.all.len()));
    let column = |head: String, tone, of: &[std::sync::Arc<Entry>]| {
        let items: Vec<String> = of.iter().take(MOST).map(|win| win_words(view, win)).collect();
        (!items.is_empty()).then_some(Column { head, tone, large: false, items })
    };
    let head = match found.since {
        Some(day) => view.tx("wins-since", &[("day", view.texts.date(day).into())]),
        None => view.t("wins-all"),
    };
    let columns = [column(head, Tone::Agreed, new), column(view.t("wins-before"), Tone::Neutral, before)];
    let mut leaves = vec![leaf(view.t("wins-tab"), vec![Piece::Columns(columns.into_iter().flatten().collect())])];
    leaves.extend(new.iter().map(|win| {
        let pieces = vec![Piece::Big(win.text.clone(), Tone::Agreed), text(below(view, win))];
        let pieces = pieces.into_iter().filter(|piece| !matches!(piece, Piece::Text(words, _) if words.is_empty()));
        Leaf { record: Some(RecordRef::from(win.id)), title: view.t("wins-tab"), pieces: pieces.collect() }
    }));
    leaves
}

/// Its day, and whose it is.
fn below(view: View<'_>, win: &Entry) -> String {
    let day = win.day.map(|day| view.texts.date(day)).unwrap_or_default();
    [day, win.owner.trim().to_owned()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn win_words(view: View<'_>, win: &Entry) -> String {
    let below = below(view, win);
    if below.is_empty() { win.text.clone() } else { format!("{} ({below})", win.text) }
}

/// Who feeds whom, as a table of signs; then what does not arrive by itself, in words.
pub fn systems(view: View<'_>) -> Vec<Leaf> {
    let matrix = matrix(view.workspace);
    if matrix.systems.len() < 2 {
        return vec![leaf(view.t("matrix-tab"), vec![text(view.t("matrix-few"))])];
    }
    let title = view.t("list-feeds");
    let (head, rows) = grid(view, &matrix);
    let mut first = vec![Piece::Grid(head, rows)];
    first.extend(view.texts.feeds(view.workspace).map(|note| {
        let tone = if note.warning { Tone::Warning } else { Tone::Neutral };
        Piece::Text(note.words, tone)
    }));
    let mut leaves = vec![leaf(&title, first)];
    let gaps = [column(view, FeedState::Missing), column(view, FeedState::ByHand)];
    let gaps: Vec<Column> = gaps.into_iter().flatten().collect();
    if !gaps.is_empty() {
        leaves.push(leaf(title, vec![Piece::Columns(gaps)]));
    }
    leaves
}

type Rows = Vec<(String, Vec<(String, Tone)>)>;

fn grid(view: View<'_>, matrix: &Matrix) -> (Vec<String>, Rows) {
    let count = matrix.systems.len();
    let name = |at: usize| matrix.systems.get(at).map(|id| system(view, Some(*id))).unwrap_or_default();
    let head = (0..count).map(|at| {
        let number = view.texts.integer(at as i64 + 1);
        if count < WORDS { format!("{number} {}", name(at)) } else { number }
    });
    let row = |from: usize| {
        let cells = (0..count).map(|to| match matrix.cell(from, to) {
            Some(cell) => {
                let (icon, tone) = sign(cell.state);
                (icon.to_owned(), tone)
            }
            None => ("–".to_owned(), Tone::Neutral),
        });
        (format!("{} {}", view.texts.integer(from as i64 + 1), name(from)), cells.collect())
    };
    (head.collect(), (0..count).map(row).collect())
}

/// What stands so: what is handed over, from where to where, and who sees to it.
fn column(view: View<'_>, state: FeedState) -> Option<Column> {
    let (icon, tone) = sign(Some(state));
    let feeds = in_order_where(&view.workspace.feeds, |feed| feed.state == state).into_iter();
    let items: Vec<String> = feeds.map(|feed| feed_words(view, feed)).collect();
    let head = format!("{icon} {}", view.t(state.words()));
    (!items.is_empty()).then_some(Column { head, tone, large: false, items })
}

fn feed_words(view: View<'_>, feed: &Feed) -> String {
    let what = view.texts.record(view.workspace, Address::Record(feed.id.into()), None);
    let way = format!("{what}: {} → {}", system(view, feed.from), system(view, feed.to));
    let owner = feed.owner.trim();
    if owner.is_empty() { way } else { format!("{way} ({owner})") }
}

fn system(view: View<'_>, id: Option<Id<System>>) -> String {
    let found = id.and_then(|id| view.workspace.systems.get(&id));
    found.map_or_else(|| "–".to_owned(), |one| one.name.trim().to_owned())
}

/// The sign of what lies between two systems, and its tone; nothing said is a dot.
pub fn sign(state: Option<FeedState>) -> (&'static str, Tone) {
    match state {
        Some(FeedState::Missing) => (icons::CLOSE, Tone::Problem),
        Some(FeedState::ByHand) => (icons::HAND, Tone::Warning),
        Some(FeedState::Works) => (icons::CHECK, Tone::Agreed),
        Some(FeedState::NotNeeded) => (icons::MINUS, Tone::Neutral),
        None => ("·", Tone::Neutral),
    }
}
