//! Drawings in a municipality's own colours: scenes for pages and cards for link previews. And photos that came in, made
//! anew.

mod drawn;
mod kept;
mod photo;
pub mod scene;
pub mod share;
pub mod store;

pub use drawn::drawn;
pub use kept::{enclosed, hand_out, keep, mail_as_page};
pub use photo::{Darkroom, NoPhoto, Photo};

use crate::municipality::Theme;

/// The colours of a municipality's theme, as `#rrggbb`.
#[derive(Clone, Debug)]
pub struct Palette {
    pub brand: String,
    pub brand_dark: String,
    pub brand_light: String,
    pub accent: String,
    pub accent_pale: String,
    pub paper: String,
    pub ink: String,
}

impl Palette {
    pub fn of(theme: &Theme) -> Palette {
        Palette {
            brand: theme.brand.clone(),
            brand_dark: theme.brand_dark.clone(),
            brand_light: theme.brand_light.clone(),
            accent: theme.accent.clone(),
            accent_pale: theme.accent_pale.clone(),
            paper: theme.paper.clone(),
            ink: theme.ink.clone(),
        }
    }
}
