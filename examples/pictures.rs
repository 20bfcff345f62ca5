//! Draws pages to PNG files without a display:
//! `cargo run --release --example pictures -- DIR [--lang de] [--size 1366x768] [--zoom 1.0] [--theme dark] [--page NAME]
//! [--workspace FILE] [--present] [--room N] [--import TABLE] [--click NAME]...`

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool talks")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use egui_kittest::kittest::{NodeT, Queryable};
use tandem::app::App;
use tandem::app::platform::Rehearsal;
use tandem::edit::Page;
use tandem::exchange::templates::Template;
use tandem::model::Language;
use tandem::ui::settings::{RoomPlace, Settings, ThemeChoice};
use tandem::ui::theme;

#[derive(Parser)]
struct Arguments {
    /// The folder for the pictures.
    folder: PathBuf,
    /// en, de or nl.
    #[arg(long, default_value = "en")]
    lang: String,
    /// Width x height in pixels.
    #[arg(long, default_value = "1366x768")]
    size: String,
    /// Zoom factor.
    #[arg(long, default_value_t = 1.0)]
    zoom: f32,
    /// light or dark.
    #[arg(long, default_value = "light")]
    theme: String,
    /// Only this page: start, overview, personas, criteria, funnel, agreement, content, workshops, actions, standing, rules,
    /// feedback, together or tools.
    #[arg(long)]
    page: Option<String>,
    /// A workspace instead of the demo.
    #[arg(long)]
    workspace: Option<PathBuf>,
    /// Present mode.
    #[arg(long)]
    present: bool,
    /// What the room sees of the page, so many keys of a remote control on.
    #[arg(long)]
    room: Option<usize>,
    /// A table that is dropped on the page: the import dialog is drawn.
    #[arg(long)]
    import: Option<PathBuf>,
    /// The name of something that is clicked before the picture is drawn; several, one after the other.
    #[arg(long)]
    click: Vec<String>,
}

/// A file that is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// The start and every page, each by the name in the key of its words.
fn pages() -> impl Iterator<Item = (&'static str, Option<Page>)> {
    let named = |page: Page| (page.words().trim_start_matches("page-"), Some(page));
    std::iter::once(("start", None)).chain(Page::of_every_workspace().map(named))
}

fn main() -> ExitCode {
    match draw(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn draw(arguments: &Arguments) -> Result<(), String> {
    let language = Language::from_code(&arguments.lang).ok_or("--lang takes en, de or nl")?;
    let (width, height) = arguments
        .size
        .split_once('x')
        .and_then(|(width, height)| Some((width.parse::<f32>().ok()?, height.parse::<f32>().ok()?)))
        .ok_or("--size takes WIDTHxHEIGHT")?;
    std::fs::create_dir_all(&arguments.folder).map_err(|error| error.to_string())?;
    for (name, page) in pages() {
        if arguments.page.as_deref().is_some_and(|wanted| wanted != name) {
            continue;
        }
        let settings = Settings {
            language: Some(language),
            theme: if arguments.theme == "dark" { ThemeChoice::Dark } else { ThemeChoice::Light },
            room: if arguments.room.is_some() { RoomPlace::Here } else { RoomPlace::Page },
            ..Settings::default()
        };
        let mut app = App::new(Box::new(Rehearsal::default()), settings);
        match (&arguments.workspace, page) {
            (_, None) => {}
            (Some(file), Some(_)) => app.open_at_start(file.clone()),
            (None, Some(_)) => app.start_with(Template::Demo, language),
        }
        let mut harness = egui_kittest::Harness::builder()
            // A zoomed window has fewer points and more pixels in each of them.
            .with_size(egui::vec2(width, height) / arguments.zoom)
            .with_pixels_per_point(arguments.zoom)
            .with_context_setup(theme::install)
            .with_accessibility_check(false)
            .wgpu()
            .build_ui_state(App::pass_full, app);
        harness.run_steps(4);
        if let Some(page) = page {
            harness.state_mut().go(page);
        }
        if arguments.present || arguments.room.is_some() {
            harness.key_press(egui::Key::F11);
        }
        for _ in 0..arguments.room.unwrap_or(0) {
            harness.run_steps(2);
            harness.key_press(egui::Key::PageDown);
        }
        harness.run_steps(6);
        if let Some(table) = &arguments.import {
            harness.input_mut().dropped_files.push(Arc::new(Dropped(table.clone())));
            harness.run_steps(6);
        }
        for name in &arguments.click {
            let label = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() != egui::accesskit::Role::Label;
            let node = harness.query_all_by_label(name).rfind(label);
            node.ok_or_else(|| format!("nothing to click is called {name}"))?.click();
            harness.run_steps(6);
        }
        let picture = harness.render()?;
        let file = arguments.folder.join(format!("{name}.png"));
        picture.save(&file).map_err(|error| error.to_string())?;
        println!("{}", file.display());
    }
    Ok(())
}
