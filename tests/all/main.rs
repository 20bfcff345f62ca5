//! All tests that play the program from outside, in one binary: by what they are about, a file each.
//!
//! One file: `cargo test --test all keeping::`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::assigning_clones,
    clippy::struct_excessive_bools,
    clippy::double_ended_iterator_last,
    clippy::items_after_statements,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    reason = "tests fail by panicking, and read from top to bottom"
)]

mod support;

/// What is written is never lost, and harms nobody.
mod file {
    mod beside;
    mod command_line;
    mod departed;
    mod failing_calls;
    mod going_on;
    mod help;
    mod hostile_documents;
    mod hostile_input;
    mod keeping;
    mod mutated;
    mod safety;
    mod seal;
    mod workspace_file;
}

/// The rules of the house itself.
mod house {
    mod architecture;
    mod practices;
    mod texts;
}

/// Exports of other programs.
mod importing {
    mod answers;
    mod dialects;
    mod exports;
    mod grid;
    mod import;
    mod import_dialog;
    mod large_leads;
    mod lists;
    mod options;
    mod personal_headings;
    mod sequences;
    mod tables;
    mod wild;
}

/// Copies that come back.
mod merging {
    mod copies;
    mod declared;
    mod git;
    mod lead_merges;
    mod merge_laws;
    mod merge_scenarios;
    mod two_laptops;
}

/// What is calculated.
mod numbers {
    mod assessment;
    mod courses;
    mod dated;
    mod judged;
    mod models;
    mod score;
    mod scoring;
    mod spoken_days;
    mod statistics;
}

/// What is agreed, signed and handed out.
mod results {
    mod agreed;
    mod calendar;
    mod charts;
    mod complete;
    mod entries;
    mod handover;
    mod kept_up;
    mod minutes;
    mod monthly;
    mod registers;
    mod report;
    mod sheets;
    mod signing;
    mod targets;
    mod zones;
}

/// The program as people in a room use it.
mod room {
    mod at_the_table;
    mod catching;
    mod charts;
    mod counted;
    mod dated_leads;
    mod desktop_theme;
    mod feedback;
    mod frame;
    mod input_devices;
    mod keys;
    mod latecomers;
    mod layout;
    mod lists_by_key;
    mod long_lists;
    mod negotiation;
    mod people_and_rules;
    mod persona_steps;
    mod planning;
    mod presenting;
    mod registers;
    mod room_window;
    mod running;
    mod snapshots;
    mod standing;
    mod together;
    mod tools;
    mod voting;
    mod w1_in_german;
    mod w2_in_dutch;
    mod whole_numbers;
    mod workshop;
    mod year;
}
