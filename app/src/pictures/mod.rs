//! Drawings in a municipality's own colours: scenes for pages and cards for link previews. And photos that came in, made
//! anew.

mod kept;
mod photo;
pub mod scene;
pub mod share;
pub mod store;

pub use kept::{enclosed, hand_out, keep, mail_as_page};
pub use photo::{Darkroom, NoPhoto, Photo};

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
