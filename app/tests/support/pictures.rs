//! Pictures as telephones send them, and forms that carry them.
use super::town::{Answer, Browser};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// A picture whose upper left corner is red, the rest blue; no two seeds give the same.
pub fn picture(width: u32, height: u32, seed: u8) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match x < width / 2 && y < height / 2 {
        true => Rgb([220, seed, 20]),
        false => Rgb([20, seed, 220]),
    })
}

/// A picture that takes room: every point is another colour.
pub fn noisy(width: u32, height: u32, seed: u32) -> RgbImage {
    let mut state = seed.wrapping_mul(747_796_405).wrapping_add(1);
    RgbImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb([(state >> 24) as u8, (state >> 16) as u8, (state >> 8) as u8])
    })
}

pub fn written(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture.clone()).write_to(&mut bytes, format).expect("the picture is written");
    bytes.into_inner()
}

pub fn jpeg(seed: u8) -> Vec<u8> {
    written(&picture(320, 240, seed), ImageFormat::Jpeg)
}

/// The camera lay on its side (orientation 6: turn right to see it upright), knew where it was, and says so.
pub fn jpeg_with_position() -> Vec<u8> {
    let plain = written(&picture(320, 240, 9), ImageFormat::Jpeg);
    let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    tiff.extend(3_u16.to_be_bytes());
    tiff.extend(entry(0x010f, 2, 4, *b"Abc\0"));
    tiff.extend(entry(0x0112, 3, 1, [0, 6, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, 50_u32.to_be_bytes()));
    tiff.extend([0; 4]);
    // The position: north, and 50° 58′ 48″.
    tiff.extend(2_u16.to_be_bytes());
    tiff.extend(entry(1, 2, 2, *b"N\0\0\0"));
    tiff.extend(entry(2, 5, 3, 80_u32.to_be_bytes()));
    tiff.extend([0; 4]);
    tiff.extend([50_u32, 1, 58, 1, 48, 1].iter().flat_map(|part| part.to_be_bytes()));
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>exif:GPSLatitude=\"50,58.8N\"</x:xmpmeta>";
    let segment = |marker: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2).expect("a short segment").to_be_bytes();
        [&[0xff, marker][..], &length, data].concat()
    };
    let exif = segment(0xe1, &[&b"Exif\0\0"[..], &tiff].concat());
    let note = segment(0xfe, b"<script>kanarie()</script>");
    // Behind the end telephones put a film; others a page.
    [&plain[..2], &exif, &segment(0xe1, xmp), &note, &plain[2..], b"<html><script>kanarie()</script>"].concat()
}

/// A PNG of a few bytes that says it has four thousand million pixels.
pub fn bomb() -> Vec<u8> {
    let mut png = written(&picture(1, 1, 0), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let crc = !png[12..29].iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    });
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    png
}

const BOUNDARY: &str = "------grens7MA4YWxkTrZu0gW";

/// A form as a browser sends it with photos: names, and bytes under a name of their own.
pub fn in_parts(fields: &[(&str, &str)], photos: &[(&str, &[u8])]) -> Vec<u8> {
    let files: Vec<_> = photos.iter().map(|(file, bytes)| ("foto", *file, *bytes)).collect();
    in_parts_with(fields, &files)
}

/// The same with files of several fields: the field, the name at home, the bytes.
pub fn in_parts_with(fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    for (name, file, bytes) in files {
        let part = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
             content-type: image/jpeg\r\n\r\n"
        );
        body.extend(part.into_bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    body
}

impl Browser {
    pub async fn post_photos(&mut self, path: &str, fields: &[(&str, &str)], photos: &[(&str, &[u8])]) -> Answer {
        self.post_parts(path, &in_parts(fields, photos)).await
    }

    pub async fn post_parts(&mut self, path: &str, body: &[u8]) -> Answer {
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let headers = [("content-type", kind.as_str()), ("sec-fetch-site", "same-origin")];
        self.ask_bytes("POST", path, &headers, body).await
    }
}

/// The addresses of the small pictures on a page, in their order.
pub fn photos_on(page: &Answer) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for rest in page.body.split("src=\"/foto/").skip(1) {
        let id = rest.split('/').next().unwrap_or_default().to_owned();
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}
