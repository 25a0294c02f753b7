//! The paint box: every colour of a drawing, mixed from a municipality's theme so that the theme recolours it.

use crate::pictures::Palette;
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Colour {
    red: u8,
    green: u8,
    blue: u8,
    alpha: u8,
}

impl Colour {
    /// Grey stands in for what is not a colour, so that a mistyped theme still gives a drawing.
    pub(super) fn parse(hex: &str) -> Colour {
        let digits = hex.trim().trim_start_matches('#');
        let number = if digits.len() == 6 { u32::from_str_radix(digits, 16).ok() } else { None };
        Colour::new(number.unwrap_or(0x80_80_80))
    }

    pub(super) const fn new(rgb: u32) -> Colour {
        Colour { red: (rgb >> 16) as u8, green: (rgb >> 8) as u8, blue: rgb as u8, alpha: 255 }
    }

    /// This colour with a share (0 to 1) of another.
    pub(super) fn mix(self, other: Colour, share: f64) -> Colour {
        let blend = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Colour {
            red: blend(self.red, other.red),
            green: blend(self.green, other.green),
            blue: blend(self.blue, other.blue),
            alpha: self.alpha,
        }
    }

    /// See-through to a share (0 to 1).
    pub(super) fn thin(self, share: f64) -> Colour {
        Colour { alpha: (share * 255.0).round() as u8, ..self }
    }

    pub(super) fn darker(self, share: f64) -> Colour {
        self.mix(Colour::new(0x1c_22_30), share)
    }

    pub(super) fn lighter(self, share: f64) -> Colour {
        self.mix(WHITE, share)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)?;
        if self.alpha < 255 { write!(f, "{:02x}", self.alpha) } else { Ok(()) }
    }
}

pub(super) const WHITE: Colour = Colour::new(0xff_ff_ff);

#[derive(Clone, Copy)]
pub(super) struct Paints {
    pub(super) brand: Colour,
    pub(super) brand_dark: Colour,
    pub(super) brand_light: Colour,
    pub(super) accent: Colour,
    pub(super) accent_deep: Colour,
    pub(super) ink: Colour,
    pub(super) sky: Colour,
    pub(super) sun: Colour,
    pub(super) hill: Colour,
    pub(super) grass: Colour,
    pub(super) grass_deep: Colour,
    pub(super) leaf: Colour,
    pub(super) leaf_light: Colour,
    pub(super) leaf_deep: Colour,
    pub(super) trunk: Colour,
    pub(super) wood: Colour,
    pub(super) roof: Colour,
    pub(super) slate: Colour,
    pub(super) walls: [Colour; 7],
    pub(super) paving: Colour,
    pub(super) road: Colour,
    pub(super) sand: Colour,
    pub(super) soil: Colour,
    pub(super) water: Colour,
    pub(super) steel: Colour,
    pub(super) glass: Colour,
    pub(super) panel: Colour,
    pub(super) pot: Colour,
    pub(super) petals: [Colour; 4],
    pub(super) cloth: [Colour; 7],
}

impl Paints {
    pub(super) fn of(palette: &Palette) -> Paints {
        let [brand, brand_dark, brand_light] =
            [&palette.brand, &palette.brand_dark, &palette.brand_light].map(|hex| Colour::parse(hex));
        let [accent, paper, ink] = [&palette.accent, &palette.paper, &palette.ink].map(|hex| Colour::parse(hex));
        let c = Colour::new;
        let leaf = c(0x5d_a4_55).mix(brand, 0.20);
        let grass = c(0xae_d5_8a).mix(brand, 0.06).mix(brand_light, 0.10);
        let roof = c(0x96_4f_3d).mix(brand_dark, 0.08);
        Paints {
            brand,
            brand_dark,
            brand_light,
            accent,
            accent_deep: c(0xd6_4f_2a).mix(accent, 0.12),
            ink,
            sky: c(0xd9_ee_f4).mix(brand_light, 0.45),
            sun: c(0xff_cb_5c).mix(accent, 0.55),
            hill: c(0xc4_df_b4).mix(brand_light, 0.30),
            grass,
            grass_deep: grass.mix(leaf, 0.38),
            leaf,
            leaf_light: leaf.mix(c(0xb9_dc_7c), 0.34),
            leaf_deep: leaf.mix(brand_dark, 0.34),
            trunk: c(0x7b_5a_3c),
            wood: c(0xa8_76_45),
            roof,
            slate: c(0x5b_6c_7a).mix(brand_dark, 0.22),
            walls: [0xd9_8c_63, 0xb9_69_4b, 0xe8_c9_a0, 0xf1_e6_d4, 0xc9_8f_76, 0xdf_b9_8a, 0xf3_ee_e6].map(c),
            paving: c(0xdc_d3_c6).mix(paper, 0.15),
            road: c(0x97_a0_a7).mix(brand_dark, 0.06),
            sand: c(0xf0_e3_c8).mix(paper, 0.15),
            soil: c(0x80_5a_3e),
            water: c(0x9c_cf_e2).mix(brand, 0.05),
            steel: c(0x4c_58_62),
            glass: c(0xa4_cb_da),
            panel: c(0x2a_43_63).mix(brand_dark, 0.20),
            pot: c(0xc5_6b_3f),
            petals: [c(0xff_cf_5a).mix(accent, 0.6), c(0xe8_6a_5c), c(0xff_ff_ff), c(0xb9_93_dc)],
            cloth: [
                c(0xd6_4f_2a).mix(accent, 0.12),
                c(0x3f_7f_b0),
                c(0xec_e3_d2),
                c(0x7d_60_a8),
                brand.mix(WHITE, 0.12),
                c(0xe8_78_66),
                accent.mix(c(0xe0_9a_30), 0.25),
            ],
        }
    }
}
