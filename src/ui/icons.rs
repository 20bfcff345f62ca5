//! Icons: glyphs of the bundled Phosphor font, drawn like text.

/// `house`
pub const HOUSE: &str = "\u{e2c2}";
/// `users-three`
pub const PERSONAS: &str = "\u{e68e}";
/// `scales`
pub const SCALES: &str = "\u{e750}";
/// `funnel`
pub const FUNNEL: &str = "\u{e266}";
/// `handshake`
pub const HANDSHAKE: &str = "\u{e582}";
/// `files`
pub const FILES: &str = "\u{e710}";
/// `compass`
pub const COMPASS: &str = "\u{e1c8}";
/// `address-book`
pub const ADDRESS_BOOK: &str = "\u{e6f8}";
/// `chat-teardrop-text`
pub const FEEDBACK: &str = "\u{e178}";
/// `users-four`
pub const TOGETHER: &str = "\u{e68c}";
/// `plugs-connected`
pub const PLUGS: &str = "\u{eb5a}";
/// `magnifying-glass`
pub const SEARCH: &str = "\u{e30c}";
/// `arrow-u-up-left`
pub const UNDO: &str = "\u{e08a}";
/// `arrow-u-up-right`
pub const REDO: &str = "\u{e08c}";
/// `export`
pub const REPORT: &str = "\u{eaf0}";
/// `table`
pub const EXPORT: &str = "\u{e476}";
/// `git-merge`
pub const MERGE: &str = "\u{e280}";
/// `paper-plane-tilt`
pub const GIVE: &str = "\u{e398}";
/// `user-check`
pub const REVIEW: &str = "\u{eafa}";
/// `presentation-chart`
pub const PRESENT: &str = "\u{e656}";
/// `plus`
pub const PLUS: &str = "\u{e3d4}";
/// `trash`
pub const TRASH: &str = "\u{e4a6}";
/// `archive`
pub const ARCHIVE: &str = "\u{e00c}";
/// `copy`
pub const COPY: &str = "\u{e1ca}";
/// `check`
pub const CHECK: &str = "\u{e182}";
/// `check-circle`
pub const CHECK_CIRCLE: &str = "\u{e184}";
/// `warning`
pub const WARNING: &str = "\u{e4e0}";
/// `info`
pub const INFO: &str = "\u{e2ce}";
/// `x`
pub const CLOSE: &str = "\u{e4f6}";
/// `caret-down`
pub const CARET_DOWN: &str = "\u{e136}";
/// `caret-right`
pub const CARET_RIGHT: &str = "\u{e13a}";
/// `caret-left`
pub const CARET_LEFT: &str = "\u{e138}";
/// `dots-three`
pub const MORE: &str = "\u{e1fe}";
/// `arrow-up`
pub const UP: &str = "\u{e08e}";
/// `arrow-down`
pub const DOWN: &str = "\u{e03e}";
/// `gear`
pub const SETTINGS: &str = "\u{e270}";
/// `question`
pub const HELP: &str = "\u{e3e8}";
/// `folder-open`
pub const OPEN: &str = "\u{e256}";
/// `floppy-disk`
pub const SAVE: &str = "\u{e248}";
/// `file-plus`
pub const NEW: &str = "\u{e236}";
/// `user-circle`
pub const PERSON: &str = "\u{e4c4}";
/// `target`
pub const TARGET: &str = "\u{e47c}";
/// `clock`
pub const CLOCK: &str = "\u{e19a}";
/// `chat-circle-dots`
pub const TALK: &str = "\u{e16c}";
/// `hourglass`
pub const HOURGLASS: &str = "\u{e2b2}";
/// `calendar-blank`
pub const CALENDAR: &str = "\u{e10a}";
/// `arrow-right`
pub const ARROW_RIGHT: &str = "\u{e06c}";
/// `download-simple`
pub const IMPORT: &str = "\u{e20c}";
/// `lock-simple`
pub const LOCK: &str = "\u{e308}";
/// `keyboard`
pub const KEYBOARD: &str = "\u{e2d8}";
/// `prohibit`
pub const PROHIBIT: &str = "\u{e3de}";
/// `list`
pub const LIST: &str = "\u{e2f0}";
/// `lightning`
pub const LIGHTNING: &str = "\u{e2de}";
/// `file-text`
pub const FILE: &str = "\u{e23a}";
/// `circle`
pub const CIRCLE: &str = "\u{e18a}";
/// `list-checks`
pub const LIST_CHECKS: &str = "\u{eadc}";
/// `play`
pub const PLAY: &str = "\u{e3d0}";
/// `pause`
pub const PAUSE: &str = "\u{e39e}";
/// `skip-forward`
pub const SKIP_FORWARD: &str = "\u{e5a6}";
/// `skip-back`
pub const SKIP_BACK: &str = "\u{e5a4}";
/// `timer`
pub const TIMER: &str = "\u{e492}";
/// `projector-screen`
pub const PROJECTOR: &str = "\u{e658}";
/// `trophy`
pub const TROPHY: &str = "\u{e67e}";
/// `lightbulb`
pub const LIGHTBULB: &str = "\u{e2dc}";
/// `push-pin`
pub const PUSH_PIN: &str = "\u{e3e2}";
/// `gavel`
pub const GAVEL: &str = "\u{ea32}";
/// `check-square`
pub const CHECK_SQUARE: &str = "\u{e186}";
/// `hand-palm`
pub const HAND: &str = "\u{e57e}";
/// `note-pencil`
pub const NOTE: &str = "\u{e34c}";
/// `stop`
pub const STOP: &str = "\u{e46c}";
/// `arrow-counter-clockwise`
pub const AGAIN: &str = "\u{e038}";
/// `minus`
pub const MINUS: &str = "\u{e32a}";
