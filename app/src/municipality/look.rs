//! The look in few choices: two colours, two fonts, corners and paper. All other tokens of the theme follow from them.

use super::{Theme, colour::Lch, theme::weak_pairs};
use crate::vocabulary::words;

words! {
    /// How round things are.
    Corners {
        Round = "round",
        Soft = "soft",
        Straight = "straight",
    }
}

words! {
    /// What lies under everything.
    Paper {
        /// A touch of the second colour.
        Warm = "warm",
        /// A touch of the first.
        Cool = "cool",
        White = "white",
    }
}

/// Fonts that come with the program, for headings; the second ones for text as well.
pub const HEADING_FONTS: [&str; 4] = ["Bricolage Grotesque", "Fraunces", "Figtree", "Source Sans 3"];
pub const TEXT_FONTS: [&str; 2] = ["Figtree", "Source Sans 3"];

const WHITE: &str = "#ffffff";

/// What is chosen. Colours as `#rrggbb`.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    pub brand: String,
    pub accent: String,
    pub font_heading: String,
    pub font_text: String,
    pub corners: Corners,
    pub paper: Paper,
}

/// What people could not read, and the nearest colours with which they can.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Nearest {
    pub brand: Option<String>,
    pub accent: Option<String>,
}

/// Whether this is a colour as `#rrggbb`.
pub fn is_colour(text: &str) -> bool {
    Lch::parse(text).is_some()
}

impl Look {
    /// The choices behind a theme, as near as they can be told.
    pub fn of(theme: &Theme) -> Look {
        let corners = match theme.radius_button.as_str() {
            "999px" => Corners::Round,
            _ if theme.radius == "12px" => Corners::Soft,
            _ => Corners::Straight,
        };
        let hue = |colour: &str| Lch::parse(colour).map_or(0.0, |colour| colour.hue);
        let (paper, brand, accent) = (hue(&theme.paper), hue(&theme.brand), hue(&theme.accent));
        let paper = match theme.paper.as_str() {
            WHITE => Paper::White,
            _ if apart(paper, accent) <= apart(paper, brand) => Paper::Warm,
            _ => Paper::Cool,
        };
        Look {
            brand: theme.brand.clone(),
            accent: theme.accent.clone(),
            font_heading: theme.font_heading.clone(),
            font_text: theme.font_text.clone(),
            corners,
            paper,
        }
    }

    /// All tokens; a colour that is none counts as black.
    pub fn theme(&self) -> Theme {
        let black = Lch { lightness: 0.0, chroma: 0.0, hue: 0.0 };
        let brand = Lch::parse(&self.brand).unwrap_or(black);
        let accent = Lch::parse(&self.accent).unwrap_or(black);
        let tint =
            |lightness: f64, of: Lch, most: f64| Lch { lightness, chroma: of.chroma.min(most), hue: of.hue }.hex();
        let (paper, line) = match self.paper {
            Paper::Warm => (tint(0.978, accent, 0.011), tint(0.88, accent, 0.02)),
            Paper::Cool => (tint(0.978, brand, 0.006), tint(0.88, brand, 0.015)),
            Paper::White => (WHITE.to_owned(), tint(0.88, brand, 0.008)),
        };
        let (radius, radius_small, radius_button) = match self.corners {
            Corners::Round => ("18px", "10px", "999px"),
            Corners::Soft => ("12px", "8px", "10px"),
            Corners::Straight => ("6px", "4px", "6px"),
        };
        // A blue ring is not seen beside blue buttons.
        let focus = if apart(brand.hue, 262.0) < 45.0 && brand.chroma > 0.04 { "#a3206b" } else { "#0b57d0" };
        Theme {
            brand: self.brand.to_lowercase(),
            brand_dark: Lch { lightness: (brand.lightness - 0.12).clamp(0.2, 0.37), ..brand }.hex(),
            brand_light: tint(0.94, brand, 0.025),
            on_brand: WHITE.to_owned(),
            accent: self.accent.to_lowercase(),
            on_accent: tint(0.28, accent, 0.06),
            accent_pale: tint(0.955, accent, 0.04),
            paper,
            card: WHITE.to_owned(),
            ink: tint(0.27, brand, 0.02),
            ink_soft: tint(0.455, brand, 0.02),
            line,
            focus: focus.to_owned(),
            font_heading: self.font_heading.clone(),
            font_text: self.font_text.clone(),
            radius: radius.to_owned(),
            radius_small: radius_small.to_owned(),
            radius_button: radius_button.to_owned(),
        }
    }

    /// What stands in the way of reading; nothing when all of it can be read.
    pub fn nearest(&self) -> Option<Nearest> {
        if weak_pairs(&self.theme()).is_empty() {
            return None;
        }
        let with =
            |brand: &str, accent: &str| Look { brand: brand.to_owned(), accent: accent.to_owned(), ..self.clone() };
        // The second colour stands by itself; the first one is read on paper that may have a touch of the second.
        let accent = passing(&self.accent, |accent| with("#333333", accent));
        let beside = accent.as_deref().unwrap_or(&self.accent);
        let brand = passing(&self.brand, |brand| with(brand, beside));
        Some(Nearest { brand, accent })
    }
}

/// The nearest lightness of this colour that can be read; nothing when it can be read as it is.
fn passing(colour: &str, look: impl Fn(&str) -> Look) -> Option<String> {
    let is_good = |colour: &str| weak_pairs(&look(colour).theme()).is_empty();
    if Lch::parse(colour).is_some() && is_good(colour) {
        return None;
    }
    let own = Lch::parse(colour).unwrap_or(Lch { lightness: 0.4, chroma: 0.0, hue: 0.0 });
    (1..=200).map(|step| f64::from(step) * 0.005).find_map(|away| {
        let tried = [own.lightness - away, own.lightness + away].into_iter();
        let mut tried = tried.filter(|lightness| (0.0..=1.0).contains(lightness));
        tried.find_map(|lightness| Some(Lch { lightness, ..own }.hex()).filter(|colour| is_good(colour)))
    })
}

/// Degrees between two hues, 0 to 180.
fn apart(one: f64, other: f64) -> f64 {
    let difference = (one - other).abs().rem_euclid(360.0);
    difference.min(360.0 - difference)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(brand: &str, accent: &str, paper: Paper) -> Look {
        let fonts = ("Figtree".to_owned(), "Figtree".to_owned());
        let (brand, accent) = (brand.to_owned(), accent.to_owned());
        Look { brand, accent, font_heading: fonts.0, font_text: fonts.1, corners: Corners::Soft, paper }
    }

    #[test]
    fn whatever_two_colours_are_chosen_can_be_read_or_the_nearest_ones_can() {
        let parts = ["00", "40", "80", "c0", "ff"];
        let colours: Vec<String> =
            parts.iter().flat_map(|r| parts.iter().flat_map(move |g| parts.map(|b| format!("#{r}{g}{b}")))).collect();
        for (number, brand) in colours.iter().enumerate() {
            for paper in Paper::ALL {
                let accent = &colours[(number * 37 + 11) % colours.len()];
                let chosen = look(brand, accent, *paper);
                let Some(nearest) = chosen.nearest() else { continue };
                let better = Look {
                    brand: nearest.brand.clone().unwrap_or_else(|| brand.clone()),
                    accent: nearest.accent.clone().unwrap_or_else(|| accent.clone()),
                    ..chosen
                };
                assert_eq!(weak_pairs(&better.theme()), [], "{brand} {accent} {paper} became {nearest:?}");
            }
        }
    }

    #[test]
    fn a_light_green_is_answered_with_a_darker_one_and_a_good_colour_stays() {
        let nearest = look("#8fd3b0", "#f2b632", Paper::Warm).nearest().unwrap();
        assert_eq!(nearest.accent, None);
        let (light, dark) = (Lch::parse("#8fd3b0").unwrap(), Lch::parse(&nearest.brand.unwrap()).unwrap());
        assert!(dark.lightness < light.lightness && apart(dark.hue, light.hue) < 3.0, "{dark:?}");
        assert_eq!(look("#1d6b4f", "#f2b632", Paper::Warm).nearest(), None);
        assert!(look("groen", "#f2b632", Paper::Warm).nearest().unwrap().brand.is_some());
    }

    #[test]
    fn the_choices_come_back_from_the_theme_they_made() {
        for corners in Corners::ALL {
            for paper in Paper::ALL {
                let chosen = Look { corners: *corners, ..look("#14507a", "#f08a4b", *paper) };
                assert_eq!(Look::of(&chosen.theme()), chosen);
            }
        }
    }
}
