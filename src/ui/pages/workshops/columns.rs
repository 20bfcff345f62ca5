//! The columns of an agenda.

/// Width of a column, in points.
pub const HANDLE: f32 = 22.0;
/// Width of a column, in points.
pub const START: f32 = 66.0;
/// Width of a column, in points.
pub const NUMBER: f32 = 44.0;
/// Width of a column, in points: the longest method in German is read whole.
pub const METHOD: f32 = 216.0;
/// Width of a column, in points.
pub const OPENS: f32 = 152.0;
/// Width of a column, in points.
pub const BUTTON: f32 = 30.0;

/// The columns there is room for.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    /// What is done.
    pub title: f32,
    /// How it is done; in the details where there is no room.
    pub method: bool,
    /// What is opened; in the details where there is no room.
    pub opens: bool,
    /// What is there at the end.
    pub output: Option<f32>,
    /// What it really took.
    pub real: bool,
}

impl Columns {
    /// Those for this width.
    pub fn of(width: f32, gap: f32, real: bool) -> Self {
        let (method, opens, with_output) = (width > 680.0, width > 880.0, width > 1100.0);
        let mut fixed = HANDLE + START + NUMBER + 2.0 * BUTTON + 6.0 * gap;
        if real {
            fixed += NUMBER + gap;
        }
        for (_, width) in [(method, METHOD), (opens, OPENS)].into_iter().filter(|(is_there, _)| *is_there) {
            fixed += width + gap;
        }
        let left = (width - fixed).max(100.0);
        let (title, output) = if with_output { (left * 0.58, Some(left * 0.42 - gap)) } else { (left, None) };
        Self { title, method, opens, output, real }
    }
}
