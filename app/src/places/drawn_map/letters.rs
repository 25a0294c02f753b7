//! Letters as shapes, from the fonts that travel with the program.

use resvg::tiny_skia::{Path, PathBuilder, Transform};
use skrifa::{
    FontRef, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};
use std::{collections::HashMap, sync::LazyLock};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::places) enum Face {
    Medium,
    Bold,
}

/// A letter at a size of one pixel, y downwards.
pub(super) struct Letter {
    pub shape: Option<Path>,
    pub wide: f32,
}

type Letters = HashMap<char, Letter>;

static MEDIUM: LazyLock<Letters> = LazyLock::new(|| read(include_bytes!("../../../assets/fonts/figtree-500.ttf")));
static BOLD: LazyLock<Letters> = LazyLock::new(|| read(include_bytes!("../../../assets/fonts/figtree-700.ttf")));

/// A letter the font does not have is shown as a question mark.
pub(super) fn letter(face: Face, letter: char) -> Option<&'static Letter> {
    let letters = match face {
        Face::Medium => &*MEDIUM,
        Face::Bold => &*BOLD,
    };
    letters.get(&letter).or_else(|| letters.get(&'?'))
}

pub(super) fn width(face: Face, text: &str, size: f32) -> f32 {
    text.chars().filter_map(|c| letter(face, c)).map(|letter| letter.wide).sum::<f32>() * size
}

/// A text on a straight line that starts at (0, 0), and how wide it is.
pub(super) fn text_path(face: Face, text: &str, size: f32) -> (Option<Path>, f32) {
    let mut line = PathBuilder::new();
    let mut x = 0.0;
    for letter in text.chars().filter_map(|c| letter(face, c)) {
        let place = Transform::from_translate(x, 0.0).pre_scale(size, size);
        if let Some(shape) = letter.shape.clone().and_then(|shape| shape.transform(place)) {
            line.push_path(&shape);
        }
        x += letter.wide * size;
    }
    (line.finish(), x)
}

fn read(font: &[u8]) -> Letters {
    let font = FontRef::new(font).expect("the font travels with the program and is whole");
    // Outlines of a thousand units keep their curves; they are brought down to one pixel at once.
    let size = Size::new(1000.0);
    let (outlines, metrics) = (font.outline_glyphs(), font.glyph_metrics(size, LocationRef::default()));
    let mut letters = Letters::new();
    for (code, glyph) in font.charmap().mappings() {
        let Some(letter) = char::from_u32(code) else { continue };
        let mut shape = Shape(PathBuilder::new());
        if let Some(outline) = outlines.get(glyph) {
            // A glyph that cannot be drawn leaves its room empty.
            let _ = outline.draw(DrawSettings::unhinted(size, LocationRef::default()), &mut shape);
        }
        let shape = shape.0.finish().and_then(|shape| shape.transform(Transform::from_scale(0.001, -0.001)));
        letters.insert(letter, Letter { shape, wide: metrics.advance_width(glyph).unwrap_or(0.0) / 1000.0 });
    }
    letters
}

struct Shape(PathBuilder);

impl OutlinePen for Shape {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
