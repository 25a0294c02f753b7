//! Pins: a drop with a sprout, a speech bubble, a drop with a tick, a circle with a number, a ring.

use super::{
    Pin, PinKind,
    ink::Ink,
    letters::{Face, text_path},
};
use resvg::tiny_skia::{FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

/// Draws a pin whose point stands on `(x, y)`.
pub(super) fn draw(pixmap: &mut Pixmap, ink: &Ink, pin: &Pin, (x, y): (f32, f32)) {
    let mut pen = Pen { pixmap, at: Transform::from_translate(x, y) };
    match pin.kind {
        PinKind::Open => {
            pen.body(drop(), &ink.brand.paint(), ink);
            pen.sprout(ink);
        }
        PinKind::Answered => {
            pen.body(bubble(), &ink.brand.paint(), ink);
            pen.lines(&[&[(-6.0, -25.0), (6.0, -25.0)], &[(-6.0, -19.5), (2.5, -19.5)]], &ink.on_brand.paint(), 2.4);
        }
        PinKind::Chosen => {
            pen.body(drop(), &ink.accent.paint(), ink);
            let mark = if ink.accent.is_light() { ink.dark } else { ink.white };
            pen.lines(&[&[(-5.6, -22.6), (-1.4, -18.2), (6.0, -26.6)]], &mark.paint(), 3.2);
        }
        PinKind::Cluster => pen.cluster(ink, pin.count),
        PinKind::You => {
            pen.ring(16.0, &ink.white.paint(), 6.4);
            pen.ring(16.0, &ink.brand.paint(), 3.4);
            pen.ring(9.5, &ink.white.sheer(200), 4.0);
            pen.circle(6.4, &ink.accent.paint());
            pen.ring(6.4, &ink.dark.paint(), 1.8);
        }
    }
}

struct Pen<'a> {
    pixmap: &'a mut Pixmap,
    at: Transform,
}

impl Pen<'_> {
    fn fill(&mut self, shape: &Path, paint: &Paint) {
        self.pixmap.fill_path(shape, paint, FillRule::Winding, self.at, None);
    }

    fn stroke(&mut self, shape: &Path, paint: &Paint, wide: f32) {
        let round = Stroke { width: wide, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        self.pixmap.stroke_path(shape, paint, &round, self.at, None);
    }

    fn body(&mut self, shape: Option<Path>, paint: &Paint, ink: &Ink) {
        if let Some(shadow) = PathBuilder::from_circle(0.0, 0.0, 5.0) {
            let flat = self.at.pre_scale(1.0, 0.45);
            self.pixmap.fill_path(&shadow, &ink.dark.sheer(70), FillRule::Winding, flat, None);
        }
        if let Some(shape) = shape {
            // The dark hairline keeps the white rim apart from white streets.
            self.stroke(&shape, &ink.dark.sheer(120), 4.6);
            self.stroke(&shape, &ink.white.paint(), 3.4);
            self.fill(&shape, paint);
        }
    }

    fn sprout(&mut self, ink: &Ink) {
        let mut leaves = PathBuilder::new();
        leaves.move_to(0.0, -20.0);
        leaves.cubic_to(-1.0, -26.0, -5.0, -28.0, -8.5, -28.0);
        leaves.cubic_to(-8.0, -23.0, -5.0, -19.5, 0.0, -20.0);
        leaves.move_to(0.0, -21.5);
        leaves.cubic_to(1.0, -27.5, 4.5, -30.0, 8.0, -30.0);
        leaves.cubic_to(8.0, -25.5, 5.5, -21.5, 0.0, -21.5);
        if let Some(leaves) = leaves.finish() {
            self.fill(&leaves, &ink.on_brand.paint());
        }
        self.lines(&[&[(0.0, -21.5), (0.0, -15.5)]], &ink.on_brand.paint(), 2.2);
    }

    fn cluster(&mut self, ink: &Ink, count: u32) {
        let number = match count {
            0..10_000 => count.to_string(),
            _ => format!("{}k", count / 1000),
        };
        let radius = 14.0 + number.len() as f32 * 1.6;
        self.circle(radius + 3.4, &ink.dark.sheer(90));
        self.circle(radius + 2.8, &ink.white.paint());
        self.circle(radius, &ink.brand.paint());
        let (text, wide) = text_path(Face::Bold, &number, 14.0);
        if let Some(text) = text {
            let centred = self.at.pre_translate(-wide / 2.0, 5.0);
            self.pixmap.fill_path(&text, &ink.on_brand.paint(), FillRule::Winding, centred, None);
        }
    }

    fn lines(&mut self, lines: &[&[(f32, f32)]], paint: &Paint, wide: f32) {
        let mut shape = PathBuilder::new();
        for line in lines {
            for (number, (x, y)) in line.iter().enumerate() {
                match number {
                    0 => shape.move_to(*x, *y),
                    _ => shape.line_to(*x, *y),
                }
            }
        }
        if let Some(shape) = shape.finish() {
            self.stroke(&shape, paint, wide);
        }
    }

    fn circle(&mut self, radius: f32, paint: &Paint) {
        if let Some(circle) = PathBuilder::from_circle(0.0, 0.0, radius) {
            self.fill(&circle, paint);
        }
    }

    fn ring(&mut self, radius: f32, paint: &Paint, wide: f32) {
        if let Some(circle) = PathBuilder::from_circle(0.0, 0.0, radius) {
            self.stroke(&circle, paint, wide);
        }
    }
}

/// A drop, its point at (0, 0), its round part around (0, -22).
fn drop() -> Option<Path> {
    let mut shape = PathBuilder::new();
    shape.move_to(0.0, 0.0);
    shape.cubic_to(-3.0, -6.0, -13.0, -12.0, -13.0, -22.5);
    shape.cubic_to(-13.0, -29.7, -7.2, -35.5, 0.0, -35.5);
    shape.cubic_to(7.2, -35.5, 13.0, -29.7, 13.0, -22.5);
    shape.cubic_to(13.0, -12.0, 3.0, -6.0, 0.0, 0.0);
    shape.close();
    shape.finish()
}

/// A speech bubble whose tail points at (0, 0).
fn bubble() -> Option<Path> {
    let (side, top, foot, round) = (14.0, -34.0, -11.0, 6.0);
    let mut shape = PathBuilder::new();
    shape.move_to(0.0, 0.0);
    shape.line_to(-6.5, foot);
    shape.line_to(round - side, foot);
    shape.quad_to(-side, foot, -side, foot - round);
    shape.line_to(-side, top + round);
    shape.quad_to(-side, top, round - side, top);
    shape.line_to(side - round, top);
    shape.quad_to(side, top, side, top + round);
    shape.line_to(side, foot - round);
    shape.quad_to(side, foot, side - round, foot);
    shape.line_to(3.0, foot);
    shape.close();
    shape.finish()
}
