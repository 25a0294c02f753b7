//! The look of the second municipality: another colour, other fonts, straighter corners.

use crate::municipality::Theme;

pub fn havenrode() -> Theme {
    let text = str::to_owned;
    Theme {
        brand: text("#14507a"),
        brand_dark: text("#0b3553"),
        brand_light: text("#e2edf5"),
        on_brand: text("#ffffff"),
        accent: text("#f08a4b"),
        on_accent: text("#3b1700"),
        accent_pale: text("#fde9dc"),
        paper: text("#f6f8f9"),
        card: text("#ffffff"),
        ink: text("#17232c"),
        ink_soft: text("#475763"),
        line: text("#d3dce2"),
        focus: text("#a3206b"),
        font_heading: text("Fraunces"),
        font_text: text("Source Sans 3"),
        radius: text("6px"),
        radius_small: text("4px"),
        radius_button: text("6px"),
    }
}
