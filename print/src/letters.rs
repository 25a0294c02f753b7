//! The letters of a paper: how wide each is, and which there are none of.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::{FontRef, MetadataProvider, instance::LocationRef, instance::Size};
use std::{collections::HashMap, sync::LazyLock};
use unicode_normalization::UnicodeNormalization;

/// Stands for what there is no letter for.
const BOX: char = '\u{fffd}';

static REGULAR: LazyLock<Letters> = LazyLock::new(|| read(include_bytes!("../fonts/paper-regular.ttf")));
static BOLD: LazyLock<Letters> = LazyLock::new(|| read(include_bytes!("../fonts/paper-bold.ttf")));

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    Regular,
    Bold,
}

struct Letters {
    file: &'static [u8],
    /// Glyph and width, in parts of the size.
    glyphs: HashMap<char, (u32, f32)>,
}

fn read(file: &'static [u8]) -> Letters {
    let mut glyphs = HashMap::new();
    if let Ok(font) = FontRef::new(file) {
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let per_em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        for (code, glyph) in font.charmap().mappings() {
            if let Some(c) = char::from_u32(code) {
                glyphs.insert(c, (glyph.to_u32(), metrics.advance_width(glyph).unwrap_or_default() / per_em));
            }
        }
    }
    Letters { file, glyphs }
}

impl Face {
    fn letters(self) -> &'static Letters {
        match self {
            Face::Regular => &REGULAR,
            Face::Bold => &BOLD,
        }
    }

    pub fn font(self) -> Option<Font> {
        Font::new(self.letters().file.into(), 0)
    }

    fn find(self, c: char) -> Option<(u32, f32)> {
        let c = match c {
            '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            c => c,
        };
        self.letters().glyphs.get(&c).copied()
    }

    /// How wide these words are, at size one.
    pub fn width(self, text: &str) -> f32 {
        text.chars().map(|c| self.find(c).map_or(0.0, |(_, width)| width)).sum()
    }

    pub fn glyphs(self, text: &str) -> Vec<KrillaGlyph> {
        let glyph = |(at, c): (usize, char)| {
            let (id, width) = self.find(c)?;
            Some(KrillaGlyph::new(GlyphId::new(id), width, 0.0, 0.0, 0.0, at..at + c.len_utf8(), None))
        };
        text.char_indices().filter_map(glyph).collect()
    }

    /// The words as they can be shown: composed, with a box for what there is no letter for.
    pub fn shown(self, text: &str) -> String {
        let shape = |c: char| match c {
            c if self.find(c).is_some() => Some(c),
            // Marks and joiners have no box of their own.
            '\u{200c}' | '\u{200d}' | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' => None,
            '\u{1f3fb}'..='\u{1f3ff}' => None,
            _ => Some(BOX),
        };
        text.nfc().filter_map(shape).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_all_of_europe_have_letters() {
        for name in
            ["Łukasz Żółć", "Şeyma Çağlayan", "Ștefan", "Nguyễn Thị Hạnh", "Γιώργος", "Олександр Їжакевич", "Ægir Þór"]
        {
            for face in [Face::Regular, Face::Bold] {
                assert_eq!(face.shown(name), name);
                assert_eq!(face.glyphs(name).len(), name.chars().count(), "{name}");
            }
        }
        assert_eq!(Face::Regular.shown("e\u{301}e\u{308} 👍🏽!"), "éë \u{fffd}!");
        assert!(Face::Bold.width("Wilgenbeke") > Face::Regular.width("Wilgenbeke"));
    }
}
