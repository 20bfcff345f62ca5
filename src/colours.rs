//! The colours of the house, light and dark. The only file that names a colour: the window, the report and whatever else
//! has colours takes them from here.

use std::fmt;

use crate::model::{Party, Side};
use crate::text::chart::Ink;

/// A notation of colours: red, green and blue, 0 to 255 each.
pub trait Tint: Copy {
    /// The colour of these channels.
    fn of(channels: [u8; 3]) -> Self;

    /// Its channels.
    fn channels(self) -> [u8; 3];

    /// A colour between this one and another, 0 to 1 on the way.
    fn mix(self, other: Self, share: f32) -> Self {
        let ([r, g, b], [red, green, blue]) = (self.channels(), other.channels());
        let channel = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
        Self::of([channel(r, red), channel(g, green), channel(b, blue)])
    }
}

/// A colour as 0xRRGGBB; written as `#RRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(u32);

impl Tint for Rgb {
    fn of([red, green, blue]: [u8; 3]) -> Self {
        Self(u32::from_be_bytes([0, red, green, blue]))
    }

    fn channels(self) -> [u8; 3] {
        let [_, red, green, blue] = self.0.to_be_bytes();
        [red, green, blue]
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:06X}", self.0)
    }
}

/// The colours of a theme. Sales is orange, Marketing is blue, agreed is green, and they never mean anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette<C = Rgb> {
    /// Marks of Sales.
    pub sales: C,
    /// Text in Sales' colour.
    pub sales_text: C,
    /// Ground behind text in Sales' colour.
    pub sales_ground: C,
    /// Marks of Marketing.
    pub marketing: C,
    /// Text in Marketing's colour.
    pub marketing_text: C,
    /// Ground behind text in Marketing's colour.
    pub marketing_ground: C,
    /// Marks of what is agreed; primary actions.
    pub agreed: C,
    /// Text in the colour of what is agreed.
    pub agreed_text: C,
    /// Ground behind text in the colour of what is agreed.
    pub agreed_ground: C,
    /// Text on a mark or a primary button.
    pub on_mark: C,
    /// Text.
    pub ink: C,
    /// Secondary text.
    pub muted: C,
    /// Hairlines.
    pub line: C,
    /// The page.
    pub ground: C,
    /// Cards.
    pub surface: C,
    /// Rows and quiet areas on a card.
    pub quiet: C,
    /// Unfilled marks and bars.
    pub empty: C,
    /// Below target, to be watched.
    pub warning: C,
    /// Ground behind a warning.
    pub warning_ground: C,
    /// A gap, overdue, broken.
    pub problem: C,
    /// Ground behind a problem.
    pub problem_ground: C,
    /// Marks of other departments.
    pub neutral: C,
}

impl<C: Tint> Palette<C> {
    /// The same colours in another notation.
    pub fn map<D: Tint>(&self) -> Palette<D> {
        let written = |color: C| D::of(color.channels());
        Palette {
            sales: written(self.sales),
            sales_text: written(self.sales_text),
            sales_ground: written(self.sales_ground),
            marketing: written(self.marketing),
            marketing_text: written(self.marketing_text),
            marketing_ground: written(self.marketing_ground),
            agreed: written(self.agreed),
            agreed_text: written(self.agreed_text),
            agreed_ground: written(self.agreed_ground),
            on_mark: written(self.on_mark),
            ink: written(self.ink),
            muted: written(self.muted),
            line: written(self.line),
            ground: written(self.ground),
            surface: written(self.surface),
            quiet: written(self.quiet),
            empty: written(self.empty),
            warning: written(self.warning),
            warning_ground: written(self.warning_ground),
            problem: written(self.problem),
            problem_ground: written(self.problem_ground),
            neutral: written(self.neutral),
        }
    }

    /// The mark of a side.
    pub fn side(&self, side: Side) -> C {
        match side {
            Side::Sales => self.sales,
            Side::Marketing => self.marketing,
        }
    }

    /// Text in a side's colour.
    pub fn side_text(&self, side: Side) -> C {
        match side {
            Side::Sales => self.sales_text,
            Side::Marketing => self.marketing_text,
        }
    }

    /// Ground behind text in a side's colour.
    pub fn side_ground(&self, side: Side) -> C {
        match side {
            Side::Sales => self.sales_ground,
            Side::Marketing => self.marketing_ground,
        }
    }

    /// The mark of a department.
    pub fn party(&self, party: Party) -> C {
        match party {
            Party::Sales => self.sales,
            Party::Marketing => self.marketing,
            Party::Both => self.agreed,
            Party::Service | Party::Product | Party::Management => self.neutral,
        }
    }

    /// Text in a department's colour.
    pub fn party_text(&self, party: Party) -> C {
        match party {
            Party::Sales => self.sales_text,
            Party::Marketing => self.marketing_text,
            Party::Both => self.agreed_text,
            Party::Service | Party::Product | Party::Management => self.neutral,
        }
    }

    /// What a mark of a chart is painted with.
    pub fn ink(&self, ink: Ink) -> C {
        match ink {
            Ink::Empty => self.empty,
            Ink::Agreed => self.agreed,
            Ink::Text => self.ink,
            Ink::Warning => self.warning,
            Ink::Of(party) => self.party(party),
        }
    }

    /// Text about a mark of a chart.
    pub fn ink_text(&self, ink: Ink) -> C {
        match ink {
            Ink::Empty => self.muted,
            Ink::Agreed => self.agreed_text,
            Ink::Text => self.ink,
            Ink::Warning => self.warning,
            Ink::Of(party) => self.party_text(party),
        }
    }

    /// A colour between a mark and the surface, for bands and links between bars.
    pub fn faint(&self, color: C) -> C {
        self.surface.mix(color, 0.16)
    }

    /// A cell ground between quiet and agreed, 0 to 1.
    pub fn toward_agreed(&self, share: f32) -> C {
        self.agreed_ground.mix(self.agreed, share.clamp(0.0, 1.0) * 0.4)
    }
}

/// The light theme, for projectors.
pub const LIGHT: Palette = Palette {
    sales: Rgb(0xD9_6B1E),
    sales_text: Rgb(0xA8_4B0D),
    sales_ground: Rgb(0xFB_EEE4),
    marketing: Rgb(0x2B_62C9),
    marketing_text: Rgb(0x25_56B4),
    marketing_ground: Rgb(0xE6_EDFA),
    agreed: Rgb(0x12_7A62),
    agreed_text: Rgb(0x0E_6B56),
    agreed_ground: Rgb(0xE2_F1ED),
    on_mark: Rgb(0xFF_FFFF),
    ink: Rgb(0x1C_2330),
    muted: Rgb(0x56_6072),
    line: Rgb(0xDD_E2E9),
    ground: Rgb(0xF5_F6F8),
    surface: Rgb(0xFF_FFFF),
    quiet: Rgb(0xF3_F5F8),
    empty: Rgb(0xC9_D1DC),
    warning: Rgb(0x8A_5D00),
    warning_ground: Rgb(0xFC_F3DD),
    problem: Rgb(0xB4_2318),
    problem_ground: Rgb(0xFD_ECEA),
    neutral: Rgb(0x6B_5B95),
};

/// The dark theme.
pub const DARK: Palette = Palette {
    sales: Rgb(0xE8_8A45),
    sales_text: Rgb(0xF3_A569),
    sales_ground: Rgb(0x40_2B1B),
    marketing: Rgb(0x5B_8DEB),
    marketing_text: Rgb(0x8F_B2F5),
    marketing_ground: Rgb(0x1E_2F50),
    agreed: Rgb(0x3F_B495),
    agreed_text: Rgb(0x62_CBAE),
    agreed_ground: Rgb(0x15_3A32),
    on_mark: Rgb(0x0D_1218),
    ink: Rgb(0xE9_EDF3),
    muted: Rgb(0xA3_AEBD),
    line: Rgb(0x36_3F4C),
    ground: Rgb(0x14_191F),
    surface: Rgb(0x1D_242D),
    quiet: Rgb(0x26_2E38),
    empty: Rgb(0x4A_5563),
    warning: Rgb(0xE6_B450),
    warning_ground: Rgb(0x3A_2F14),
    problem: Rgb(0xF5_8A80),
    problem_ground: Rgb(0x45_2220),
    neutral: Rgb(0xA9_97D6),
};
