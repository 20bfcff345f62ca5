//! Colours, type and spacing of the window.

use std::sync::{Arc, LazyLock};

use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, TextStyle, Vec2};

use crate::colours::{self, Tint};

/// Regular text.
pub const BODY: f32 = 14.0;
/// Small text: units, explanations, table headings.
pub const SMALL: f32 = 12.0;
/// Headings inside a card.
pub const HEADING: f32 = 16.0;
/// The page's title.
pub const TITLE: f32 = 22.0;
/// Big figures.
pub const FIGURE: f32 = 28.0;

/// From this width, in points, two panes stand beside each other.
pub const TWO_PANES: f32 = 860.0;
/// Narrower than this a row is packed, in points.
pub const NARROW: f32 = 700.0;
/// A window lower than this has no line to give away, in points.
pub const LOW: f32 = 440.0;
/// Narrower than this the navigation is a rail of icons, in points.
pub const RAIL: f32 = 960.0;
/// Between the columns and rows of a table of figures.
pub const FIGURES: [f32; 2] = [16.0, 4.0];
/// Between the columns and rows of a table of fields.
pub const FIELDS: [f32; 2] = [16.0, 6.0];

/// The colours of a theme, as egui has them.
pub type Palette = colours::Palette<Color32>;

impl Tint for Color32 {
    fn of([red, green, blue]: [u8; 3]) -> Self {
        Self::from_rgb(red, green, blue)
    }

    fn channels(self) -> [u8; 3] {
        [self.r(), self.g(), self.b()]
    }
}

/// The light theme, for projectors.
pub static LIGHT: LazyLock<Palette> = LazyLock::new(|| colours::LIGHT.map());

/// The dark theme.
pub static DARK: LazyLock<Palette> = LazyLock::new(|| colours::DARK.map());

/// How long the pointer rests before a hint comes, in seconds.
pub const HINT_DELAY: f32 = 0.5;

/// A delay no hint outlives.
pub const NO_HINT: f32 = 1.0e6;

/// A screen that shows nothing, in any theme.
pub const BLACK_SCREEN: Color32 = Color32::BLACK;

/// The colours in force.
pub fn palette(ui: &egui::Ui) -> &'static Palette {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

impl Palette {
    /// Text and ground pairs that stand on each other somewhere; every one is readable.
    #[cfg(test)]
    pub fn pairs(&self) -> Vec<(&'static str, Color32, Color32)> {
        vec![
            ("ink on surface", self.ink, self.surface),
            ("ink on ground", self.ink, self.ground),
            ("ink on quiet", self.ink, self.quiet),
            ("muted on surface", self.muted, self.surface),
            ("muted on ground", self.muted, self.ground),
            ("muted on quiet", self.muted, self.quiet),
            ("sales on surface", self.sales_text, self.surface),
            ("sales on its ground", self.sales_text, self.sales_ground),
            ("sales on quiet", self.sales_text, self.quiet),
            ("marketing on surface", self.marketing_text, self.surface),
            ("marketing on its ground", self.marketing_text, self.marketing_ground),
            ("marketing on quiet", self.marketing_text, self.quiet),
            ("agreed on surface", self.agreed_text, self.surface),
            ("agreed on its ground", self.agreed_text, self.agreed_ground),
            ("agreed on quiet", self.agreed_text, self.quiet),
            ("on primary button", self.on_mark, self.agreed),
            ("ink on coverage", self.ink, self.toward_agreed(1.0)),
            ("warning on surface", self.warning, self.surface),
            ("warning on its ground", self.warning, self.warning_ground),
            ("warning on quiet", self.warning, self.quiet),
            ("problem on surface", self.problem, self.surface),
            ("problem on its ground", self.problem, self.problem_ground),
            ("problem on quiet", self.problem, self.quiet),
            ("neutral on surface", self.neutral, self.surface),
        ]
    }
}

/// The WCAG contrast of two colours, 1 to 21.
#[cfg(test)]
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |color: Color32| {
        let linear = |channel: u8| {
            let value = f32::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The family of semi-bold text.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// Semi-bold text of a size.
pub fn strong(size: f32) -> FontId {
    FontId::new(size, semibold())
}

/// Installs fonts and both themes.
pub fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add("regular", include_bytes!("../../assets/fonts/Inter-Regular.ttf"));
    add("semibold", include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"));
    add("icons", include_bytes!("../../assets/fonts/Phosphor-subset.ttf"));
    let with_icons = |name: &str| vec![name.to_owned(), "icons".to_owned()];
    fonts.families.insert(FontFamily::Proportional, with_icons("regular"));
    fonts.families.insert(FontFamily::Monospace, with_icons("regular"));
    fonts.families.insert(semibold(), with_icons("semibold"));
    ctx.set_fonts(fonts);
    for (theme, palette, mut visuals) in
        [(egui::Theme::Light, &*LIGHT, egui::Visuals::light()), (egui::Theme::Dark, &*DARK, egui::Visuals::dark())]
    {
        apply_visuals(&mut visuals, palette);
        ctx.set_visuals_of(theme, visuals);
    }
    ctx.all_styles_mut(|style| {
        style.text_styles = [
            (TextStyle::Small, FontId::new(SMALL, FontFamily::Proportional)),
            (TextStyle::Body, FontId::new(BODY, FontFamily::Proportional)),
            (TextStyle::Button, FontId::new(BODY, FontFamily::Proportional)),
            (TextStyle::Monospace, FontId::new(BODY, FontFamily::Proportional)),
            (TextStyle::Heading, strong(TITLE)),
        ]
        .into();
        style.animation_time = 0.0;
        style.interaction.tooltip_delay = HINT_DELAY;
        style.interaction.selectable_labels = false;
        style.spacing.item_spacing = Vec2::new(8.0, 8.0);
        style.spacing.button_padding = Vec2::new(10.0, 5.0);
        style.spacing.interact_size = Vec2::new(32.0, 28.0);
        style.spacing.menu_margin = Margin::same(8);
        style.spacing.combo_height = 320.0;
        style.spacing.scroll.floating = true;
        style.spacing.scroll.floating_allocated_width = 10.0;
    });
    ctx.options_mut(|options| {
        options.fallback_theme = egui::Theme::Light;
    });
}

fn apply_visuals(visuals: &mut egui::Visuals, palette: &Palette) {
    visuals.override_text_color = None;
    visuals.panel_fill = palette.ground;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = palette.surface;
    visuals.text_edit_bg_color = Some(palette.surface);
    visuals.faint_bg_color = palette.quiet;
    visuals.hyperlink_color = palette.marketing_text;
    visuals.warn_fg_color = palette.warning;
    visuals.error_fg_color = palette.problem;
    visuals.weak_text_color = Some(palette.muted);
    visuals.selection.bg_fill = palette.agreed_ground;
    visuals.selection.stroke = Stroke::new(1.0, palette.agreed_text);
    visuals.striped = false;
    let widgets = &mut visuals.widgets;
    for state in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.corner_radius = CornerRadius::same(6);
        state.fg_stroke = Stroke::new(1.0, palette.ink);
        state.bg_stroke = Stroke::new(1.0, palette.line);
        state.bg_fill = palette.surface;
        state.weak_bg_fill = palette.surface;
        state.expansion = 0.0;
    }
    widgets.inactive.bg_fill = palette.quiet;
    widgets.inactive.bg_stroke = Stroke::new(1.0, palette.empty);
    widgets.hovered.weak_bg_fill = palette.quiet;
    widgets.hovered.bg_fill = palette.quiet;
    widgets.hovered.bg_stroke = Stroke::new(1.0, palette.muted);
    widgets.active.weak_bg_fill = palette.agreed_ground;
    widgets.active.bg_fill = palette.agreed_ground;
    widgets.active.bg_stroke = Stroke::new(2.0, palette.agreed);
    widgets.open.weak_bg_fill = palette.quiet;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_both_themes_is_readable() {
        for palette in [&*LIGHT, &*DARK] {
            for (name, text, ground) in palette.pairs() {
                let contrast = contrast(text, ground);
                assert!(contrast >= 4.5, "{name}: {contrast:.2}");
            }
        }
    }
}
