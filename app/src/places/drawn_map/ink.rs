//! The colours of the drawn map: a calm ground, a little of the municipality's own green in everything that grows.

use super::MapColours;
use resvg::tiny_skia::{Color, Paint};

#[derive(Clone, Copy)]
pub(super) struct Tint(u8, u8, u8);

impl Tint {
    fn read(hex: &str, otherwise: Tint) -> Tint {
        let digits: Vec<u8> = hex.trim_start_matches('#').chars().filter_map(|c| Some(c.to_digit(16)? as u8)).collect();
        match digits[..] {
            [r, g, b] => Tint(r * 17, g * 17, b * 17),
            [a, b, c, d, e, f] => Tint(a * 16 + b, c * 16 + d, e * 16 + f),
            _ => otherwise,
        }
    }

    fn mix(self, other: Tint, share: f32) -> Tint {
        let of = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
        Tint(of(self.0, other.0), of(self.1, other.1), of(self.2, other.2))
    }

    pub(super) fn is_light(self) -> bool {
        u32::from(self.0) * 3 + u32::from(self.1) * 6 + u32::from(self.2) > 1400
    }

    pub(super) fn colour(self) -> Color {
        Color::from_rgba8(self.0, self.1, self.2, 255)
    }

    pub(super) fn paint(self) -> Paint<'static> {
        self.sheer(255)
    }

    /// Lets what lies under it shine through: 255 covers wholly.
    pub(super) fn sheer(self, cover: u8) -> Paint<'static> {
        let mut paint = Paint { anti_alias: true, ..Paint::default() };
        paint.set_color_rgba8(self.0, self.1, self.2, cover);
        paint
    }
}

const WHITE: Tint = Tint(255, 255, 255);

pub(super) struct Ink {
    pub ground: Tint,
    pub fields: [Tint; 3],
    pub meadows: [Tint; 2],
    pub built: Tint,
    pub gardens: Tint,
    pub industry: Tint,
    pub sport: Tint,
    pub cemetery: Tint,
    pub park: Tint,
    pub wood: Tint,
    pub tree: Tint,
    pub tree_light: Tint,
    pub water: Tint,
    pub shore: Tint,
    pub square: Tint,
    pub parking: Tint,
    pub casing: Tint,
    pub street: Tint,
    pub road: Tint,
    pub road_casing: Tint,
    pub path: Tint,
    pub railway: Tint,
    pub house: Tint,
    pub house_line: Tint,
    pub school: Tint,
    pub civic: Tint,
    pub civic_line: Tint,
    pub edge: Tint,
    pub text: Tint,
    pub text_soft: Tint,
    pub text_green: Tint,
    pub text_water: Tint,
    pub white: Tint,
    pub brand: Tint,
    pub accent: Tint,
    pub on_brand: Tint,
    pub dark: Tint,
}

impl Ink {
    pub(super) fn mixed(colours: &MapColours) -> Ink {
        let brand = Tint::read(&colours.brand, Tint(13, 105, 82));
        let accent = Tint::read(&colours.accent, Tint(252, 191, 73));
        let paper = Tint::read(&colours.paper, Tint(250, 248, 243));
        let dark = Tint::read(&colours.ink, Tint(27, 38, 34));
        let own = |r, g, b| Tint(r, g, b).mix(brand, 0.05);
        let built = paper.mix(Tint(234, 229, 221), 0.8);
        let wood = own(186, 217, 172);
        let water = Tint(171, 209, 230).mix(brand, 0.03);
        Ink {
            ground: paper.mix(Tint(240, 241, 232), 0.75),
            fields: [Tint(246, 241, 222), Tint(243, 238, 214), Tint(247, 244, 230)].map(|t| t.mix(paper, 0.25)),
            meadows: [own(231, 240, 217), own(224, 237, 211)],
            built,
            gardens: built.mix(own(214, 232, 196), 0.3),
            industry: Tint(231, 228, 230),
            sport: own(199, 228, 190),
            cemetery: own(213, 226, 205),
            park: own(206, 232, 190),
            wood,
            tree: own(133, 184, 122),
            tree_light: own(160, 203, 146),
            water,
            shore: water.mix(Tint(60, 110, 150), 0.28),
            square: Tint(248, 240, 224),
            parking: Tint(228, 229, 232),
            casing: Tint(208, 200, 187),
            street: WHITE,
            road: Tint(253, 228, 165).mix(accent, 0.12),
            road_casing: Tint(222, 180, 104),
            path: Tint(176, 146, 108),
            railway: Tint(128, 132, 138),
            house: Tint(217, 203, 187),
            house_line: Tint(187, 170, 150),
            school: Tint(240, 205, 168),
            civic: Tint(214, 166, 138),
            civic_line: Tint(166, 116, 90),
            edge: brand.mix(WHITE, 0.25),
            text: dark,
            text_soft: dark.mix(WHITE, 0.18),
            text_green: Tint(30, 84, 46).mix(brand, 0.3),
            text_water: Tint(28, 84, 128),
            white: WHITE,
            brand,
            accent,
            on_brand: Tint::read(&colours.on_brand, WHITE),
            dark,
        }
    }
}
