//! A scene as if somebody had sent it in: the people of the demo draw, since nobody can photograph a town that is not there.

use super::{NoPhoto, Palette, Photo, photo, scene};
use image::{DynamicImage, RgbImage};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

const WIDTH: u32 = 800;
const HEIGHT: u32 = 500;
/// A scene is 640 wide.
const SCALE: f32 = 1.25;

/// The scene of a kind and a number, printed as every photo is.
pub fn drawn(kind: &str, number: u64, palette: &Palette) -> Result<Photo, NoPhoto> {
    let tree = Tree::from_str(&scene::draw(kind, number, palette), &Options::default()).map_err(|_| NoPhoto::Broken)?;
    let mut sheet = Pixmap::new(WIDTH, HEIGHT).ok_or(NoPhoto::TooManyPixels)?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut sheet.as_mut());
    let seen: Vec<u8> = sheet.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let picture = RgbImage::from_raw(WIDTH, HEIGHT, seen).ok_or(NoPhoto::Broken)?;
    photo::print(&DynamicImage::ImageRgb8(picture))
}
