//! The window: two renderers, tried in turn, so that a bad graphics driver does not end a workshop.

use std::path::PathBuf;

use eframe::{NativeOptions, Renderer};

use super::App;
use super::platform::Machine;
use super::renderer::{self, Known, Plan};
use super::settings_file;
use crate::exchange::templates::Template;
use crate::model::Language;
use crate::ui::settings::Drawn;
use crate::ui::theme;

pub use super::renderer::RendererChoice;

/// What the window starts with.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// A file to open.
    pub file: Option<PathBuf>,
    /// Show the open questions of the file at once.
    pub questions: bool,
    /// The demo workspace instead.
    pub demo: bool,
    /// The language, if it was given on the command line.
    pub language: Option<Language>,
    /// Only this renderer.
    pub renderer: Option<RendererChoice>,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// No display server.
    #[error("there is no display")]
    NoDisplay,
    /// Neither renderer works.
    #[error("{0}")]
    NoRenderer(String),
}

/// Whether there is a display to open a window on.
pub fn has_display() -> bool {
    if cfg!(any(target_os = "linux", target_os = "freebsd")) {
        ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
    } else {
        true
    }
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// [`WindowError`] when no window could be opened.
pub fn run(start: &Start) -> Result<(), WindowError> {
    if !has_display() {
        return Err(WindowError::NoDisplay);
    }
    // A marker left behind means that a renderer took the program down at the last start.
    let failed_before = StartMarker::was_left();
    let asks = start.renderer.is_none() && !failed_before;
    let adapters = asks.then(renderer::adapters).flatten();
    let plan = Plan::of(Known { forced: start.renderer, failed_before, adapters: adapters.as_deref() });
    let mut problems = Vec::new();
    for choice in plan.order.iter().copied() {
        let marker = StartMarker::set();
        let drawn = plan.drawn(choice);
        tracing::info!(with = drawn.with, why = drawn.why, adapter = drawn.adapter, "renderer");
        let result = run_with(start.clone(), choice, drawn);
        marker.clear();
        match result {
            Ok(()) => return Ok(()),
            Err(error) => {
                tracing::warn!(with = choice.name(), %error, "renderer does not work");
                problems.push(format!("{}: {error}", choice.name()));
            }
        }
    }
    Err(WindowError::NoRenderer(problems.join("; ")))
}

fn run_with(start: Start, choice: RendererChoice, drawn: Drawn) -> eframe::Result {
    let settings = settings_file::load();
    let renderer = match choice {
        RendererChoice::Wgpu => Renderer::Wgpu,
        RendererChoice::Glow => Renderer::Glow,
    };
    let size = settings.window.map_or([1366.0, 768.0], |(width, height)| [width.max(640.0), height.max(400.0)]);
    let mut options = NativeOptions {
        renderer,
        viewport: egui::ViewportBuilder::default()
            .with_title("Tandem")
            .with_app_id("tandem")
            .with_inner_size(size)
            .with_min_inner_size([480.0, 360.0]),
        centered: true,
        persist_window: false,
        ..NativeOptions::default()
    };
    if let eframe::egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.power_preference = eframe::wgpu::PowerPreference::LowPower;
        if cfg!(target_os = "windows") {
            setup.instance_descriptor.backends = eframe::wgpu::Backends::DX12 | eframe::wgpu::Backends::GL;
        }
    }
    eframe::run_native(
        "Tandem",
        options,
        Box::new(move |creation| {
            theme::install(&creation.egui_ctx);
            creation.egui_ctx.options_mut(|options| {
                options.zoom_with_keyboard = false;
                options.quit_shortcuts.clear();
            });
            let mut settings = settings;
            if start.language.is_some() {
                settings.language = start.language;
            }
            let language = settings.language;
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                super::recovery_writer::keep_before_the_end();
                before(panic);
            }));
            // A logout or a request to end: what is unsaved is kept first. A second renderer finds it set already.
            let _ = ctrlc::set_handler(|| {
                super::recovery_writer::keep_before_the_end();
                super::collaborators::leave_before_the_end();
                std::process::exit(143);
            });
            let mut app = App::new(Box::new(Machine::with_window(drawn)), settings);
            if let Some(file) = start.file {
                app.open_at_start(file);
                app.show_questions_first(start.questions);
            } else if start.demo {
                app.start_with(Template::Demo, language.unwrap_or_else(|| app.texts.language()));
            }
            app.look_for_unsaved_work();
            Ok(Box::new(Window {
                app,
                frames: 0,
                focused: true,
                #[cfg(target_os = "linux")]
                desktop_theme: super::desktop_theme::DesktopTheme::watch(creation.egui_ctx.clone()),
            }))
        }),
    )
}

struct Window {
    app: App,
    frames: u32,
    focused: bool,
    #[cfg(target_os = "linux")]
    desktop_theme: super::desktop_theme::DesktopTheme,
}

impl eframe::App for Window {
    #[cfg(target_os = "linux")]
    fn raw_input_hook(&mut self, _ctx: &egui::Context, input: &mut egui::RawInput) {
        input.system_theme = self.desktop_theme.now().or(input.system_theme);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        tracing::trace!("picture");
        self.app.pass(ui, Some(frame));
        self.frames = self.frames.saturating_add(1);
        if self.frames == 5 {
            StartMarker::forget();
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.close();
    }

    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        let focused = ctx.input(|input| input.focused);
        if focused && !self.focused {
            self.app.look_at_file();
        }
        self.focused = focused;
        if ctx.input(|input| input.viewport().close_requested()) {
            if self.app.ask_to_quit() {
                self.app.remember_window(ctx);
            } else {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            }
        }
    }
}

impl App {
    fn remember_window(&mut self, ctx: &egui::Context) {
        self.remember_room(ctx);
        let size = ctx.input(|input| input.viewport().inner_rect).map(|rect| rect.size() * ctx.zoom_factor());
        if let Some(size) = size.filter(|_| !self.presenting) {
            self.settings.window = Some((size.x, size.y));
            self.platform.store_settings(&self.settings);
        }
    }
}

/// A small file that stands while a renderer starts: if it is still there at the next start, the renderer crashed.
struct StartMarker(Option<PathBuf>);

impl StartMarker {
    fn path() -> Option<PathBuf> {
        Some(settings_file::state_folder()?.join("starting"))
    }

    fn was_left() -> bool {
        Self::path().is_some_and(|path| path.exists())
    }

    fn set() -> Self {
        let path = Self::path();
        if let Some(path) = &path {
            let _ = path.parent().map(settings_file::make_private);
            let _ = std::fs::File::create(path);
        }
        Self(path)
    }

    fn clear(self) {
        if let Some(path) = self.0 {
            let _ = std::fs::remove_file(path);
        }
    }

    fn forget() {
        Self(Self::path()).clear();
    }
}
