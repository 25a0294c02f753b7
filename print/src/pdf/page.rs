//! What stands on a page, in points from its upper left corner.

use crate::{Rgb, letters::Face};
use krilla::tagging::ArtifactType;

/// A4.
pub const WIDTH: f32 = 595.276;
pub const HEIGHT: f32 = 841.89;

pub const INK: Rgb = Rgb(0x15, 0x20, 0x1b);
pub const GREY: Rgb = Rgb(0x55, 0x5f, 0x5a);
pub const LINE: Rgb = Rgb(0xc9, 0xd1, 0xcd);

pub fn mm(length: f32) -> f32 {
    length * 72.0 / 25.4
}

/// Left, top, width, height.
pub type Room = (f32, f32, f32, f32);

#[derive(Debug)]
pub struct Item {
    pub shape: Shape,
    /// Whether it says something; else it decorates, and is not read aloud.
    pub is_read: bool,
    pub artifact: Option<ArtifactType>,
}

#[derive(Debug)]
pub struct Words {
    /// Where the line stands.
    pub at: (f32, f32),
    pub text: String,
    pub actual: Option<String>,
    pub face: Face,
    pub size: f32,
    pub colour: Rgb,
}

#[derive(Debug)]
pub enum Shape {
    Words(Words),
    Rule { from: (f32, f32), to: (f32, f32), thick: f32, colour: Rgb },
    Frame { at: Room, thick: f32, colour: Rgb },
    Block { at: Room, colour: Rgb },
    Modules { at: Room, rows: Vec<Vec<bool>> },
    Link { at: Room, to: String, alt: String },
}
