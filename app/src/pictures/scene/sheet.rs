//! The sheet a scene is drawn on: SVG elements one after the other, later ones over earlier ones.

use super::{
    chance::Chance,
    paint::{Colour, Paints},
};
use std::fmt::Write as _;

/// A place on the sheet, right and down from its corner.
pub(super) type Point = [f64; 2];

pub(super) struct Sheet {
    svg: String,
    pub(super) paints: Paints,
    pub(super) chance: Chance,
    /// What the person drawn last wears, so that the next one wears something else.
    pub(super) worn: Option<Colour>,
}

/// One decimal is a tenth of a pixel: enough for the eye, and half the bytes.
fn short(number: f64) -> f64 {
    let rounded = (number * 10.0).round() / 10.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

impl Sheet {
    pub(super) fn new(paints: Paints, chance: Chance) -> Sheet {
        Sheet { svg: String::with_capacity(32 * 1024), paints, chance, worn: None }
    }

    /// The stand-alone drawing; it fills whatever frame it is given and keeps its middle in sight.
    pub(super) fn finish(self, width: u32, height: u32) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"
 preserveAspectRatio="xMidYMid slice" role="none" stroke-linecap="round" stroke-linejoin="round">{}</svg>"#,
            self.svg
        )
    }

    fn write(&mut self, element: std::fmt::Arguments<'_>) {
        self.svg.write_fmt(element).expect("writing to a string cannot fail");
    }

    /// Draws in a corner of its own: moved to a place and scaled there; a negative width mirrors.
    pub(super) fn place(&mut self, [x, y]: Point, [wide, high]: [f64; 2], draw: impl FnOnce(&mut Sheet)) {
        let (x, y) = (short(x), short(y));
        if wide == 1.0 && high == 1.0 {
            self.write(format_args!(r#"<g transform="translate({x} {y})">"#));
        } else {
            match wide == high {
                true => self.write(format_args!(r#"<g transform="translate({x} {y})scale({wide:.2})">"#)),
                false => self.write(format_args!(r#"<g transform="translate({x} {y})scale({wide:.2} {high:.2})">"#)),
            }
        }
        draw(self);
        self.svg.push_str("</g>");
    }

    /// As `place`, turned by some degrees.
    pub(super) fn turn(&mut self, [x, y]: Point, degrees: f64, draw: impl FnOnce(&mut Sheet)) {
        let (x, y, degrees) = (short(x), short(y), short(degrees));
        self.write(format_args!(r#"<g transform="translate({x} {y})rotate({degrees})">"#));
        draw(self);
        self.svg.push_str("</g>");
    }

    pub(super) fn shape(&mut self, path: &str, fill: Colour) {
        self.write(format_args!(r#"<path d="{path}" fill="{fill}"/>"#));
    }

    pub(super) fn line(&mut self, path: &str, stroke: Colour, width: f64) {
        let width = short(width);
        self.write(format_args!(r#"<path d="{path}" fill="none" stroke="{stroke}" stroke-width="{width}"/>"#));
    }

    pub(super) fn dashes(&mut self, path: &str, stroke: Colour, width: f64, pattern: &str) {
        self.write(format_args!(
            r#"<path d="{path}" fill="none" stroke="{stroke}" stroke-width="{width}" stroke-linecap="butt"
 stroke-dasharray="{pattern}"/>"#
        ));
    }

    pub(super) fn dot(&mut self, [x, y]: Point, radius: f64, fill: Colour) {
        let (x, y, radius) = (short(x), short(y), short(radius));
        self.write(format_args!(r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"/>"#));
    }

    pub(super) fn oval(&mut self, [x, y]: Point, [rx, ry]: [f64; 2], fill: Colour) {
        let (x, y, rx, ry) = (short(x), short(y), short(rx), short(ry));
        self.write(format_args!(r#"<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}"/>"#));
    }

    /// `[left, top, width, height]`.
    pub(super) fn slab(&mut self, [x, y, width, height]: [f64; 4], round: f64, fill: Colour) {
        let (x, y, width, height, round) = (short(x), short(y), short(width), short(height), short(round));
        self.write(format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}""#));
        if round > 0.0 {
            self.write(format_args!(r#" rx="{round}""#));
        }
        self.write(format_args!(r#" fill="{fill}"/>"#));
    }
}
