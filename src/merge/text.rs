//! Texts: three versions of one become one where the changes do not touch.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// Two sides have changed the same lines or sentences; the text with ours in those places.
#[derive(Debug, PartialEq, Eq)]
pub struct Overlap(pub String);

/// Merges two texts that both came from `base`: by lines, or by sentences where there is only one line.
pub fn merge_text(base: &str, ours: &str, theirs: &str) -> Result<String, Overlap> {
    let by_lines = [base, ours, theirs].iter().any(|text| text.contains('\n'));
    let split = |text: &str| -> Vec<String> {
        match (text.is_empty(), by_lines) {
            // Nothing is no line, so that what one side adds and the other adds too are told apart.
            (true, _) => Vec::new(),
            (false, true) => text.split('\n').map(str::to_owned).collect(),
            (false, false) => sentences(text),
        }
    };
    let (base, ours, theirs) = (split(base), split(ours), split(theirs));
    let (merged, overlap) = merge_pieces(&base, &ours, &theirs);
    let text = merged.join(if by_lines { "\n" } else { " " });
    if overlap { Err(Overlap(text)) } else { Ok(text) }
}

/// Sentences of a line; joined by a blank each they are the line again.
fn sentences(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(at) = [". ", "! ", "? "].iter().filter_map(|end| rest.find(end)).min() {
        let (sentence, after) = rest.split_at(at + 1);
        found.push(sentence.to_owned());
        rest = after.get(1..).unwrap_or_default();
    }
    found.push(rest.to_owned());
    found
}

/// For each piece of `base` its place in `other`, where it was kept.
fn kept(base: &[String], other: &[String]) -> Vec<Option<usize>> {
    let mut places = vec![None; base.len()];
    for op in capture_diff_slices(Algorithm::Patience, base, other) {
        let (tag, old, new) = op.as_tag_tuple();
        if tag == DiffTag::Equal {
            for (from, to) in old.zip(new) {
                if let Some(place) = places.get_mut(from) {
                    *place = Some(to);
                }
            }
        }
    }
    places
}

fn merge_pieces(base: &[String], ours: &[String], theirs: &[String]) -> (Vec<String>, bool) {
    let (in_ours, in_theirs) = (kept(base, ours), kept(base, theirs));
    // Pieces that all three share hold the text together; what lies between two of them was changed or not.
    let mut anchors: Vec<(usize, usize, usize)> =
        in_ours.iter().zip(&in_theirs).enumerate().filter_map(|(at, (a, b))| Some((at, (*a)?, (*b)?))).collect();
    anchors.push((base.len(), ours.len(), theirs.len()));
    let mut merged = Vec::new();
    let mut overlap = false;
    let mut from = (0, 0, 0);
    for anchor in anchors {
        let o = base.get(from.0..anchor.0).unwrap_or_default();
        let a = ours.get(from.1..anchor.1).unwrap_or_default();
        let b = theirs.get(from.2..anchor.2).unwrap_or_default();
        merged.extend_from_slice(if a == o {
            b
        } else {
            overlap |= b != o && a != b;
            a
        });
        merged.extend(base.get(anchor.0).cloned());
        from = (anchor.0 + 1, anchor.1 + 1, anchor.2 + 1);
    }
    (merged, overlap)
}

/// The words of a text, each with whether it is not in the other one: for marking what has changed.
pub fn words_changed(text: &str, other: &str) -> Vec<(String, bool)> {
    let words = |text: &str| -> Vec<String> { text.split_inclusive(char::is_whitespace).map(str::to_owned).collect() };
    let (these, others) = (words(text), words(other));
    let plain = |words: &[String]| -> Vec<String> { words.iter().map(|word| word.trim().to_owned()).collect() };
    let kept = kept(&plain(&these), &plain(&others));
    these.into_iter().zip(kept).map(|(word, kept)| (word, kept.is_none())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_in_different_lines_are_both_taken() {
        let merged = merge_text("a\nb\nc\nd\ne", "A\nb\nc\nd\ne", "a\nb\nc\nd\nE\nf");
        assert_eq!(merged.unwrap(), "A\nb\nc\nd\nE\nf");
    }

    #[test]
    fn changes_in_different_sentences_of_one_line_are_both_taken() {
        let merged = merge_text("One. Two. Three.", "One! Two. Three.", "One. Two. Three. Four?");
        assert_eq!(merged.unwrap(), "One! Two. Three. Four?");
    }

    #[test]
    fn changes_that_touch_are_a_question_and_ours_stays_there() {
        let merged = merge_text("a\nb\nc\nd", "a\nB\nc\nd", "a\nb2\nc\nD");
        assert_eq!(merged, Err(Overlap("a\nB\nc\nD".to_owned())));
        assert!(merge_text("", "ours", "theirs").is_err());
        assert_eq!(merge_text("x", "y", "y").unwrap(), "y");
    }

    #[test]
    fn words_that_differ_are_marked() {
        let marked = words_changed("the quick fox", "the slow fox");
        assert_eq!(marked.iter().map(|(_, new)| *new).collect::<Vec<_>>(), [false, true, false]);
    }
}
