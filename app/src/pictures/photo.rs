//! A photo that came in, made anew: read within limits, upright, in sRGB, as two JPEGs that carry the picture alone.
//!
//! What was sent in is never kept or shown, so whatever else stood in the file is gone: place, camera, a second
//! picture, a page of HTML. What kind of file it is, is told by its bytes, never by its name.

mod jpeg;
mod logo;

use crate::chrome::PictureKind;
use bytes::Bytes;
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage, Rgba,
    codecs::jpeg::JpegEncoder, imageops::FilterType, metadata::Orientation,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use std::{io::Cursor, sync::Arc};
use tokio::sync::Semaphore;

/// More than phones make, and what one can be read into without harm.
const PIXELS: u64 = 25_000_000;
const ROOM: u64 = 160 * 1024 * 1024;
const LARGE: u32 = 1600;
const SMALL: u32 = crate::chrome::SMALL_PICTURE;
const LARGE_BYTES: usize = 400_000;
/// From good to good enough; a picture that is still too large after the last one becomes smaller.
const QUALITIES: [u8; 4] = [82, 74, 64, 54];

/// As it is kept.
#[derive(Debug, Clone)]
pub struct Photo {
    pub large: Vec<u8>,
    pub small: Vec<u8>,
    /// Of the large one.
    pub width: u32,
    pub height: u32,
}

/// Why a file does not become a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPhoto {
    /// What iPhones make when nobody asks for another kind.
    Heic,
    /// Something else: a drawing, a film, a document.
    OtherKind,
    TooManyPixels,
    /// Cut off, damaged or empty.
    Broken,
}

/// Makes photos, one at a time, so that memory and a core stay free for pages.
#[derive(Clone)]
pub struct Darkroom(Arc<Semaphore>);

impl Default for Darkroom {
    fn default() -> Darkroom {
        Darkroom(Arc::new(Semaphore::new(1)))
    }
}

impl Darkroom {
    /// A photo, or a logo: that is a drawing, may be one that scales, and stays see-through.
    pub async fn develop(&self, sent: Bytes, kind: PictureKind) -> Result<Photo, NoPhoto> {
        let Ok(turn) = self.0.clone().acquire_owned().await else { return Err(NoPhoto::Broken) };
        let developed = tokio::task::spawn_blocking(move || {
            let photo = match kind {
                PictureKind::Jpeg => develop(&sent),
                PictureKind::Png => logo::develop(&sent),
            };
            drop(turn);
            photo
        });
        // A file that makes a library stumble is a broken one; the library's own words are in the log.
        developed.await.unwrap_or(Err(NoPhoto::Broken))
    }
}

fn develop(sent: &[u8]) -> Result<Photo, NoPhoto> {
    let (whole, orientation, profile) = decode(sent)?;
    let mut picture = on_white(coarse(whole));
    if let Some(profile) = profile {
        into_srgb(&mut picture, &profile);
    }
    let mut picture = DynamicImage::ImageRgb8(picture);
    picture.apply_orientation(orientation);
    print(&picture)
}

/// The picture as it lies in the file, how it is to be turned, and in which colours it was made.
fn decode(sent: &[u8]) -> Result<(DynamicImage, Orientation, Option<Vec<u8>>), NoPhoto> {
    let format = kind_of(sent)?;
    if format == ImageFormat::Jpeg && !jpeg::is_whole(sent) {
        return Err(NoPhoto::Broken);
    }
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(ROOM);
    let mut reader = ImageReader::with_format(Cursor::new(sent), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(why)?;
    decoder.set_limits(limits).map_err(why)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS {
        return Err(NoPhoto::TooManyPixels);
    }
    if width == 0 || height == 0 {
        return Err(NoPhoto::Broken);
    }
    let orientation = decoder.orientation().map_err(why)?;
    let profile = decoder.icc_profile().ok().flatten();
    let whole = DynamicImage::from_decoder(decoder).map_err(why)?;
    Ok((whole, orientation, profile))
}

fn why(error: ImageError) -> NoPhoto {
    match error {
        ImageError::Limits(_) => NoPhoto::TooManyPixels,
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Unsupported(_)
        | ImageError::IoError(_) => NoPhoto::Broken,
    }
}

/// By the first bytes. Three kinds are read; the rest gets an answer that helps.
fn kind_of(sent: &[u8]) -> Result<ImageFormat, NoPhoto> {
    const HEIC: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"];
    match sent {
        [] => Err(NoPhoto::Broken),
        [0xff, 0xd8, ..] => Ok(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(ImageFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(ImageFormat::WebP),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] if HEIC.iter().any(|known| brand.starts_with(known)) => {
            Err(NoPhoto::Heic)
        }
        _ => Err(NoPhoto::OtherKind),
    }
}

/// Quickly down to twice what is shown; what follows is done with care on what is left.
fn coarse(picture: DynamicImage) -> DynamicImage {
    let most = 2 * LARGE;
    if picture.width().max(picture.height()) <= most { picture } else { picture.thumbnail(most, most) }
}

/// What can be seen through lies on white.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let seen = picture.into_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let Rgba([red, green, blue, alpha]) = *seen.get_pixel(x, y);
        let over = |colour: u8| {
            let alpha = u32::from(alpha);
            u8::try_from((u32::from(colour) * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

/// Colours of a wider screen, as those every screen shows. A profile that cannot be read says nothing.
fn into_srgb(picture: &mut RgbImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(transform) = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else { return };
    let mut converted = vec![0; picture.as_raw().len()];
    if transform.transform(picture.as_raw(), &mut converted).is_ok() {
        picture.copy_from_slice(&converted);
    }
}

pub(super) fn print(picture: &DynamicImage) -> Result<Photo, NoPhoto> {
    let mut most = LARGE;
    loop {
        let large = within(picture, most);
        let fits = |quality: &u8| jpeg_of(&large, *quality).filter(|bytes| bytes.len() <= LARGE_BYTES);
        if let Some(bytes) = QUALITIES.iter().find_map(fits) {
            let small = jpeg_of(&within(&large, SMALL), QUALITIES[1]).ok_or(NoPhoto::Broken)?;
            return Ok(Photo { large: bytes, small, width: large.width(), height: large.height() });
        }
        most = most * 4 / 5;
        if most < SMALL {
            return Err(NoPhoto::Broken);
        }
    }
}

/// As large as fits; never larger than it is.
fn within(picture: &DynamicImage, most: u32) -> DynamicImage {
    if picture.width().max(picture.height()) <= most {
        return picture.clone();
    }
    picture.resize(most, most, FilterType::CatmullRom)
}

fn jpeg_of(picture: &DynamicImage, quality: u8) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(picture).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(width: u32, height: u32) -> RgbImage {
        let mut seed = 1_u32;
        RgbImage::from_fn(width, height, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            image::Rgb([(seed >> 24) as u8, (seed >> 16) as u8, (seed >> 8) as u8])
        })
    }

    fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn each_kind_becomes_two_jpegs_within_their_sizes() {
        let picture = DynamicImage::ImageRgb8(noise(2000, 1500));
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let photo = develop(&written(&picture, format)).unwrap();
            assert!(photo.large.len() <= LARGE_BYTES, "{format:?}: {}", photo.large.len());
            assert!(photo.width.max(photo.height) <= LARGE);
            let small = image::load_from_memory_with_format(&photo.small, ImageFormat::Jpeg).unwrap();
            assert_eq!((small.width(), small.height()), (480, 360));
        }
        let dot = DynamicImage::ImageRgb8(noise(1, 1));
        let photo = develop(&written(&dot, ImageFormat::Png)).unwrap();
        assert_eq!((photo.width, photo.height), (1, 1));
    }

    #[test]
    fn what_can_be_seen_through_lies_on_white() {
        let glass = DynamicImage::ImageRgba8(image::RgbaImage::from_pixel(40, 40, Rgba([0, 0, 0, 0])));
        let photo = develop(&written(&glass, ImageFormat::Png)).unwrap();
        let shown = image::load_from_memory(&photo.large).unwrap().into_rgb8();
        assert!(shown.pixels().all(|pixel| pixel.0.iter().all(|colour| *colour > 250)));
    }

    #[test]
    fn colours_of_a_wider_screen_are_brought_home() {
        let mut picture = RgbImage::from_pixel(8, 8, image::Rgb([0, 200, 0]));
        into_srgb(&mut picture, &ColorProfile::new_display_p3().encode().unwrap());
        let image::Rgb([red, green, _]) = *picture.get_pixel(0, 0);
        assert!(red == 0 && green > 200, "the same green has a larger number in sRGB: {red} {green}");
        let before = picture.clone();
        into_srgb(&mut picture, b"no profile at all");
        assert_eq!(picture, before);
    }

    #[test]
    fn what_is_no_photo_is_called_by_its_name() {
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        let others: [&[u8]; 5] = [svg, b"GIF89a/*x*/=1;alert(1)", b"%PDF-1.7", b"PK\x03\x04", b"\0\0\0\x18ftypisom"];
        assert_eq!(develop(heic).unwrap_err(), NoPhoto::Heic);
        for other in others {
            assert_eq!(develop(other).unwrap_err(), NoPhoto::OtherKind);
        }
        assert_eq!(develop(b"").unwrap_err(), NoPhoto::Broken);
        let whole = written(&DynamicImage::ImageRgb8(noise(400, 300)), ImageFormat::Jpeg);
        for cut in [3, 20, 400, whole.len() / 2, whole.len() - 2] {
            assert_eq!(develop(&whole[..cut]).unwrap_err(), NoPhoto::Broken, "{cut} of {}", whole.len());
        }
        for format in [ImageFormat::Png, ImageFormat::WebP] {
            let whole = written(&DynamicImage::ImageRgb8(noise(400, 300)), format);
            assert_eq!(develop(&whole[..whole.len() / 2]).unwrap_err(), NoPhoto::Broken, "{format:?}");
        }
    }

    #[test]
    fn a_bomb_is_told_by_its_header() {
        let mut png = written(&DynamicImage::ImageLuma8(image::GrayImage::new(1, 1)), ImageFormat::Png);
        png[16..20].copy_from_slice(&65_535_u32.to_be_bytes());
        png[20..24].copy_from_slice(&65_535_u32.to_be_bytes());
        let crc = png_crc(&png[12..29]);
        png[29..33].copy_from_slice(&crc.to_be_bytes());
        assert_eq!(develop(&png).unwrap_err(), NoPhoto::TooManyPixels);
        let mut jpeg = written(&DynamicImage::ImageRgb8(noise(16, 16)), ImageFormat::Jpeg);
        let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
        jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
        assert_eq!(develop(&jpeg).unwrap_err(), NoPhoto::TooManyPixels);
        jpeg[frame + 5..frame + 9].copy_from_slice(&[0, 0, 0, 0]);
        assert_eq!(develop(&jpeg).unwrap_err(), NoPhoto::Broken);
    }

    fn png_crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
        })
    }
}
