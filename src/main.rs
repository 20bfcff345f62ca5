//! Tandem: the window, or the same product without one.

#![cfg_attr(all(target_os = "windows", not(debug_assertions)), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    tandem::main()
}
