//! The card of a link preview: the title beside a scene, or beside a photo, 1200 by 630.

use super::{Palette, scene};
use image::{ExtendedColorType, ImageFormat, codecs::jpeg::JpegEncoder, imageops::FilterType};
use resvg::{
    tiny_skia::{IntSize, Pixmap, PixmapPaint, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use std::sync::{Arc, LazyLock};

pub struct ShareCard<'a> {
    pub title: &'a str,
    /// Where or of what it is: an address, a theme.
    pub line: &'a str,
    pub municipality: &'a str,
    pub kind: &'a str,
    pub seed: u64,
    /// A JPEG that is shown instead of the scene.
    pub photo: Option<&'a [u8]>,
}

/// The picture as it is sent.
pub struct Drawn {
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
/// Left of it the words stand, right of it the scene.
const WORDS: f32 = 560.0;
/// Where the scene begins, below the edge of the words.
const SCENE: u32 = 536;
const HEADING: Font = Font { family: "Bricolage Grotesque", weight: 700 };
const TEXT: Font = Font { family: "Figtree", weight: 500 };

struct Font {
    family: &'static str,
    weight: u16,
}

pub(super) static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(include_bytes!("../../assets/fonts/card-heading.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../assets/fonts/card-text.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../assets/fonts/card-other.ttf").to_vec());
    Arc::new(fonts)
});

pub fn card(card: &ShareCard, palette: &Palette) -> Result<Drawn, String> {
    let tree = parse(&lay_out(card, palette)?)?;
    let mut picture = Pixmap::new(WIDTH, HEIGHT).ok_or("no room for the picture")?;
    if let Some(photo) = card.photo {
        lay_photo(&mut picture, photo)?;
    }
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    match card.photo {
        None => Ok(Drawn { content_type: "image/png", bytes: picture.encode_png().map_err(|e| e.to_string())? }),
        // As a PNG a photo would be larger than those who show previews take.
        Some(_) => Ok(Drawn { content_type: "image/jpeg", bytes: jpeg(&picture)? }),
    }
}

/// A photo where the scene would be, cut to its shape.
fn lay_photo(picture: &mut Pixmap, jpeg: &[u8]) -> Result<(), String> {
    let photo = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).map_err(|e| e.to_string())?;
    let photo = photo.resize_to_fill(WIDTH - SCENE, HEIGHT, FilterType::CatmullRom).into_rgba8();
    let size = IntSize::from_wh(photo.width(), photo.height()).ok_or("a photo without size")?;
    let photo = Pixmap::from_vec(photo.into_raw(), size).ok_or("a photo that is not whole")?;
    let left = i32::try_from(SCENE).map_err(|e| e.to_string())?;
    picture.draw_pixmap(left, 0, photo.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
    Ok(())
}

fn jpeg(picture: &Pixmap) -> Result<Vec<u8>, String> {
    let opaque: Vec<u8> = picture.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut bytes = Vec::new();
    let encoded = JpegEncoder::new_with_quality(&mut bytes, 85).encode(&opaque, WIDTH, HEIGHT, ExtendedColorType::Rgb8);
    encoded.map_err(|e| e.to_string())?;
    Ok(bytes)
}

fn parse(svg: &str) -> Result<Tree, String> {
    let options = Options { fontdb: FONTS.clone(), font_family: TEXT.family.to_owned(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|e| e.to_string())
}

fn lay_out(card: &ShareCard, palette: &Palette) -> Result<String, String> {
    let (size, title) = fit_title(card.title)?;
    let Palette { brand, brand_dark, accent, paper, .. } = palette;
    let scene = match card.photo {
        Some(_) => String::new(),
        None => {
            let scene = scene::draw(card.kind, card.seed, palette);
            let scene = scene.replacen("<svg ", &format!(r#"<svg x="{SCENE}" y="0" "#), 1);
            scene.replacen(r#"width="640" height="400""#, r#"width="664" height="630""#, 1)
        }
    };
    let mark =
        scene::mark(palette).replacen(r#"width="64" height="64""#, r#"x="64" y="502" width="64" height="64""#, 1);
    let step = size * 1.1;
    // The block of words hangs in the middle of what the municipality leaves free.
    let top = ((480.0 - step * title.len() as f32) / 2.0 + size * 0.8).min(96.0 + size * 1.4);
    let mut words = String::new();
    for (i, line) in title.iter().enumerate() {
        words.push_str(&text([64.0, top + step * i as f32], size, &HEADING, paper, line));
    }
    let below = top + step * title.len() as f32 + 6.0;
    let line = wrap(card.line, [WORDS - 104.0, 28.0], 1, &TEXT)?;
    words.push_str(&format!(r#"<rect x="64" y="{}" width="72" height="8" rx="4" fill="{accent}"/>"#, below - 24.0));
    for line in &line {
        words.push_str(&text([64.0, below + 34.0], 28.0, &TEXT, paper, line));
    }
    let municipality = wrap(card.municipality, [WORDS - 190.0, 32.0], 1, &HEADING)?;
    for line in &municipality {
        words.push_str(&text([148.0, 545.0], 32.0, &HEADING, paper, line));
    }
    Ok(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{scene}
<path d="M0 0H572Q544 170 566 330T548 630H0z" fill="{brand_dark}"/>
<path d="M572 0Q544 170 566 330T548 630" fill="none" stroke="{brand}" stroke-width="10"/>{mark}{words}</svg>"#
    ))
}

/// The largest letters in which the title takes at most three lines; what is longer still ends in an ellipsis.
fn fit_title(title: &str) -> Result<(f32, Vec<String>), String> {
    let width = WORDS - 92.0;
    for size in [68.0, 60.0, 54.0, 48.0, 44.0] {
        let lines = wrap(title, [width, size], 5, &HEADING)?;
        if lines.len() <= 3 {
            return Ok((size, lines));
        }
    }
    Ok((44.0, wrap(title, [width, 44.0], 3, &HEADING)?))
}

/// Breaks into lines of a width in letters of a size.
fn wrap(typed: &str, [width, size]: [f32; 2], most: usize, font: &Font) -> Result<Vec<String>, String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in typed.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if measure(&longer, size, font)? <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if lines.len() > most {
            break;
        }
        line = shorten(word, [width, size], "-", font)?;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.truncate(last.trim_end_matches(|sign: char| !sign.is_alphanumeric()).len());
            last.push('\u{2026}');
            *last = shorten(last, [width, size], "\u{2026}", font)?;
        }
    }
    Ok(lines)
}

/// A text that fits the width: whole, or cut and closed with a sign.
fn shorten(typed: &str, [width, size]: [f32; 2], sign: &str, font: &Font) -> Result<String, String> {
    if measure(typed, size, font)? <= width {
        return Ok(typed.to_owned());
    }
    let mut letters: Vec<char> = typed.trim_end_matches('\u{2026}').chars().take(80).collect();
    loop {
        let cut = format!("{}{sign}", letters.iter().collect::<String>().trim_end());
        if letters.len() < 2 || measure(&cut, size, font)? <= width {
            return Ok(cut);
        }
        letters.pop();
    }
}

fn measure(line: &str, size: f32, font: &Font) -> Result<f32, String> {
    let drawn = text([0.0, 100.0], size, font, "#000000", line);
    let tree = parse(&format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200">{drawn}</svg>"#))?;
    Ok(tree.root().bounding_box().width())
}

fn text([x, y]: [f32; 2], size: f32, font: &Font, fill: &str, line: &str) -> String {
    let Font { family, weight } = font;
    let line = escape(line);
    format!(
        r#"<text x="{x}" y="{y}" font-family="{family}" font-weight="{weight}" font-size="{size}"
 fill="{fill}">{line}</text>"#
    )
}

/// Leaves out what XML cannot carry.
fn escape(line: &str) -> String {
    let mut safe = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(title: &str, line: &str) -> Vec<u8> {
        let of = str::to_owned;
        let palette = Palette {
            brand: of("#0d6650"),
            brand_dark: of("#084536"),
            brand_light: of("#e2f1ea"),
            accent: of("#ffc145"),
            accent_pale: of("#fff1d0"),
            paper: of("#fbf8f2"),
            ink: of("#17231f"),
        };
        let asked = ShareCard { title, line, municipality: "Wilgenbeke", kind: "square", seed: 1, photo: None };
        card(&asked, &palette).expect("the card draws").bytes
    }

    #[test]
    fn any_title_draws_on_a_card_of_the_right_size() {
        let titles =
            ["", "Schaduw", &"x".repeat(300), &"groen <&\" ".repeat(30), "Zo\u{0}n \u{fffe} ]]> &amp; łóżko 😀"];
        for title in titles {
            let png = draw(title, title);
            assert_eq!(&png[12..24], b"IHDR\x00\x00\x04\xb0\x00\x00\x02\x76");
            assert!(png.len() < 200_000, "{} bytes", png.len());
        }
    }

    #[test]
    fn words_break_within_their_width_and_the_rest_becomes_an_ellipsis() {
        let lines = wrap(&"Samen tegels eruit, ".repeat(12), [400.0, 50.0], 3, &HEADING).expect("measures");
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with('\u{2026}'));
        for line in &lines {
            assert!(measure(line, 50.0, &HEADING).expect("measures") <= 400.0, "{line} is too wide");
        }
        assert_ne!(draw("Schaduw", "Lindeplein"), draw("Zon", "Lindeplein"), "the words are on the card");
    }
}
