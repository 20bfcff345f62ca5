//! Colours, type and spacing. The only file that names a colour.

use std::sync::Arc;

use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, TextStyle, Vec2};

use crate::model::{Party, Side};

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

/// The colours of a theme. Sales is orange, Marketing is blue, agreed is green, and they never mean anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Marks of Sales.
    pub sales: Color32,
    /// Text in Sales' colour.
    pub sales_text: Color32,
    /// Ground behind text in Sales' colour.
    pub sales_ground: Color32,
    /// Marks of Marketing.
    pub marketing: Color32,
    /// Text in Marketing's colour.
    pub marketing_text: Color32,
    /// Ground behind text in Marketing's colour.
    pub marketing_ground: Color32,
    /// Marks of what is agreed; primary actions.
    pub agreed: Color32,
    /// Text in the colour of what is agreed.
    pub agreed_text: Color32,
    /// Ground behind text in the colour of what is agreed.
    pub agreed_ground: Color32,
    /// Text on a mark or a primary button.
    pub on_mark: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub muted: Color32,
    /// Hairlines.
    pub line: Color32,
    /// The page.
    pub ground: Color32,
    /// Cards.
    pub surface: Color32,
    /// Rows and quiet areas on a card.
    pub quiet: Color32,
    /// Unfilled marks and bars.
    pub empty: Color32,
    /// Below target, to be watched.
    pub warning: Color32,
    /// Ground behind a warning.
    pub warning_ground: Color32,
    /// A gap, overdue, broken.
    pub problem: Color32,
    /// Ground behind a problem.
    pub problem_ground: Color32,
    /// Marks of other departments.
    pub neutral: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// The light theme, for projectors.
pub const LIGHT: Palette = Palette {
    sales: rgb(0xD9_6B1E),
    sales_text: rgb(0xA8_4B0D),
    sales_ground: rgb(0xFB_EEE4),
    marketing: rgb(0x2B_62C9),
    marketing_text: rgb(0x25_56B4),
    marketing_ground: rgb(0xE6_EDFA),
    agreed: rgb(0x12_7A62),
    agreed_text: rgb(0x0E_6B56),
    agreed_ground: rgb(0xE2_F1ED),
    on_mark: rgb(0xFF_FFFF),
    ink: rgb(0x1C_2330),
    muted: rgb(0x56_6072),
    line: rgb(0xDD_E2E9),
    ground: rgb(0xF5_F6F8),
    surface: rgb(0xFF_FFFF),
    quiet: rgb(0xF3_F5F8),
    empty: rgb(0xC9_D1DC),
    warning: rgb(0x8A_5D00),
    warning_ground: rgb(0xFC_F3DD),
    problem: rgb(0xB4_2318),
    problem_ground: rgb(0xFD_ECEA),
    neutral: rgb(0x6B_5B95),
};

/// The dark theme.
pub const DARK: Palette = Palette {
    sales: rgb(0xE8_8A45),
    sales_text: rgb(0xF3_A569),
    sales_ground: rgb(0x40_2B1B),
    marketing: rgb(0x5B_8DEB),
    marketing_text: rgb(0x8F_B2F5),
    marketing_ground: rgb(0x1E_2F50),
    agreed: rgb(0x3F_B495),
    agreed_text: rgb(0x62_CBAE),
    agreed_ground: rgb(0x15_3A32),
    on_mark: rgb(0x0D_1218),
    ink: rgb(0xE9_EDF3),
    muted: rgb(0xA3_AEBD),
    line: rgb(0x36_3F4C),
    ground: rgb(0x14_191F),
    surface: rgb(0x1D_242D),
    quiet: rgb(0x26_2E38),
    empty: rgb(0x4A_5563),
    warning: rgb(0xE6_B450),
    warning_ground: rgb(0x3A_2F14),
    problem: rgb(0xF5_8A80),
    problem_ground: rgb(0x45_2220),
    neutral: rgb(0xA9_97D6),
};

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
    /// The mark of a side.
    pub fn side(&self, side: Side) -> Color32 {
        match side {
            Side::Sales => self.sales,
            Side::Marketing => self.marketing,
        }
    }

    /// Text in a side's colour.
    pub fn side_text(&self, side: Side) -> Color32 {
        match side {
            Side::Sales => self.sales_text,
            Side::Marketing => self.marketing_text,
        }
    }

    /// Ground behind text in a side's colour.
    pub fn side_ground(&self, side: Side) -> Color32 {
        match side {
            Side::Sales => self.sales_ground,
            Side::Marketing => self.marketing_ground,
        }
    }

    /// The mark of a department.
    pub fn party(&self, party: Party) -> Color32 {
        match party {
            Party::Sales => self.sales,
            Party::Marketing => self.marketing,
            Party::Both => self.agreed,
            Party::Service | Party::Product | Party::Management => self.neutral,
        }
    }

    /// Text in a department's colour.
    pub fn party_text(&self, party: Party) -> Color32 {
        match party {
            Party::Sales => self.sales_text,
            Party::Marketing => self.marketing_text,
            Party::Both => self.agreed_text,
            Party::Service | Party::Product | Party::Management => self.neutral,
        }
    }

    /// A cell ground between quiet and agreed, 0 to 1.
    pub fn toward_agreed(&self, share: f32) -> Color32 {
        mix(self.agreed_ground, self.agreed, share.clamp(0.0, 1.0) * 0.4)
    }

    /// A colour between a mark and the surface, for bands and links between bars.
    pub fn faint(&self, color: Color32) -> Color32 {
        mix(self.surface, color, 0.16)
    }

    /// Text and ground pairs that stand on each other somewhere; every one is readable.
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

fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    let channel = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
    Color32::from_rgb(channel(from.r(), to.r()), channel(from.g(), to.g()), channel(from.b(), to.b()))
}

/// The WCAG contrast of two colours, 1 to 21.
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
        [(egui::Theme::Light, &LIGHT, egui::Visuals::light()), (egui::Theme::Dark, &DARK, egui::Visuals::dark())]
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
        for palette in [&LIGHT, &DARK] {
            for (name, text, ground) in palette.pairs() {
                let contrast = contrast(text, ground);
                assert!(contrast >= 4.5, "{name}: {contrast:.2}");
            }
        }
    }
}
