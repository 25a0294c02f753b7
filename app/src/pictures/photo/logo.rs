//! The logo of a municipality, made anew as two PNGs that can be seen through. A drawing that scales (SVG) is drawn once,
//! by the program: what else it holds (scripts, addresses, other pictures) is not looked at.

use super::{NoPhoto, Photo, decode};
use crate::pictures::share;
use image::{DynamicImage, ImageFormat, RgbaImage, imageops::FilterType};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{ImageHrefResolver, Options, Tree, fontdb::Database},
};
use std::{
    io::Cursor,
    sync::{Arc, LazyLock},
};

/// Width and height of the boxes they fit in: on paper, and on a screen.
const LARGE: (u32, u32) = (640, 240);
const SMALL: (u32, u32) = (320, 120);
const SVG_BYTES: usize = 300 * 1024;

/// Letters that were not drawn as shapes are of the one family there is here.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = (**share::FONTS).clone();
    fonts.set_serif_family("Figtree");
    fonts.set_sans_serif_family("Figtree");
    Arc::new(fonts)
});

pub fn develop(sent: &[u8]) -> Result<Photo, NoPhoto> {
    let large = if is_svg(sent) { draw(sent)? } else { shrink(&read(sent)?, LARGE) };
    let small = shrink(&large, SMALL);
    Ok(Photo { width: large.width(), height: large.height(), large: png(&large)?, small: png(&small)? })
}

fn read(sent: &[u8]) -> Result<DynamicImage, NoPhoto> {
    let (mut picture, orientation, _) = decode(sent)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Small enough for its box; never larger than it is.
fn shrink(picture: &DynamicImage, (width, height): (u32, u32)) -> DynamicImage {
    let picture = if picture.width() <= width && picture.height() <= height {
        picture.clone()
    } else {
        picture.resize(width, height, FilterType::CatmullRom)
    };
    DynamicImage::ImageRgba8(picture.into_rgba8())
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, NoPhoto> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).map_err(|_| NoPhoto::Broken)?;
    Ok(bytes.into_inner())
}

fn is_svg(sent: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&sent[..sent.len().min(1_000)]);
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with("<svg") || (start.starts_with('<') && start.contains("<svg"))
}

fn draw(sent: &[u8]) -> Result<DynamicImage, NoPhoto> {
    if sent.len() > SVG_BYTES {
        return Err(NoPhoto::TooManyPixels);
    }
    let nothing = ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver: nothing, fontdb: FONTS.clone(), ..Options::default() };
    let tree = Tree::from_data(sent, &options).map_err(|_| NoPhoto::Broken)?;
    let size = tree.size();
    let scale = (LARGE.0 as f32 / size.width()).min(LARGE.1 as f32 / size.height());
    let side = |length: f32| ((length * scale).round() as u32).clamp(1, LARGE.0);
    let mut drawn = Pixmap::new(side(size.width()), side(size.height())).ok_or(NoPhoto::Broken)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut drawn.as_mut());
    let (width, height) = (drawn.width(), drawn.height());
    let colours = drawn.pixels().iter().map(|pixel| pixel.demultiply());
    let colours = colours.flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]).collect();
    RgbaImage::from_raw(width, height, colours).map(DynamicImage::ImageRgba8).ok_or(NoPhoto::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(bytes: &[u8]) -> RgbaImage {
        image::load_from_memory_with_format(bytes, ImageFormat::Png).unwrap().into_rgba8()
    }

    #[test]
    fn a_drawing_becomes_a_picture_one_can_see_through() {
        let svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\"
            onload=\"x()\"><script>x()</script><image href=\"/etc/passwd\" width=\"40\" height=\"10\"/>
            <rect width=\"20\" height=\"10\" fill=\"#ff0000\"/></svg>";
        let logo = develop(svg.as_bytes()).unwrap();
        assert_eq!((logo.width, logo.height), (640, 160));
        let large = shown(&logo.large);
        assert_eq!((large.get_pixel(10, 80).0, large.get_pixel(600, 80).0[3]), ([255, 0, 0, 255], 0));
        assert_eq!(shown(&logo.small).dimensions(), (320, 80));
    }

    #[test]
    fn letters_are_drawn_also_of_a_font_nobody_has() {
        let svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\"><text x=\"2\" y=\"9\" font-size=\"9\"
            font-family=\"Elders\">Wilg</text></svg>";
        assert!(shown(&develop(svg.as_bytes()).unwrap().large).pixels().any(|pixel| pixel.0[3] > 200));
    }

    #[test]
    fn a_picture_keeps_what_can_be_seen_through_and_is_not_blown_up() {
        let glass = DynamicImage::ImageRgba8(RgbaImage::from_pixel(60, 20, image::Rgba([9, 9, 9, 0])));
        let logo = develop(&png(&glass).unwrap()).unwrap();
        assert_eq!((logo.width, logo.height, shown(&logo.large).get_pixel(3, 3).0[3]), (60, 20, 0));
    }

    #[test]
    fn drawings_that_are_made_to_do_harm_end_soon() {
        let began = std::time::Instant::now();
        let mut uses = "<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>".to_owned();
        for level in 1..12 {
            let inside = format!("<use href=\"#a{}\"/>", level - 1).repeat(10);
            uses.push_str(&format!("<g id=\"a{level}\">{inside}</g>"));
        }
        let laughs = (1..12).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)));
        let laughs: String = laughs.collect();
        for svg in [
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{uses}<use href=\"#a11\"/></svg>"),
            format!(
                "<!DOCTYPE svg [<!ENTITY l0 \"ha\">{laughs}]><svg xmlns=\"http://www.w3.org/2000/svg\">&l11;</svg>"
            ),
            "<svg xmlns=\"http://www.w3.org/2000/svg\"".to_owned(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1\"/>".to_owned(),
            format!("<svg>{}</svg>", "<g>".repeat(60_000)),
        ] {
            let _ = develop(svg.as_bytes());
        }
        assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
    }
}
