//! A picture of the municipality's own: its address says how large it is, so that a text shows it without asking
//! anybody. Only such pictures are shown in a text.

use crate::{urls, vocabulary::PictureId};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

/// The longest side of the small one.
pub const SMALL: u32 = 480;
/// How wide it is in a text: as wide as its lines.
const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";

crate::vocabulary::words! {
    Kind {
        /// A photo.
        Jpeg = "jpg",
        /// A drawing that can be seen through: the logo.
        Png = "png",
    }
}

kit::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Picture {
        pub id: PictureId,
        pub kind: Kind,
        /// Of the large one.
        pub width: i64,
        pub height: i64,
    }
}

/// How wide the small one of a picture of this size is, in pixels.
pub fn small_width(width: i64, height: i64) -> i64 {
    let longest = width.max(height);
    if longest <= i64::from(SMALL) { width } else { (width * i64::from(SMALL) / longest).max(1) }
}

impl Picture {
    /// What an address of ours names; nothing for any other address.
    pub fn parse(address: &str) -> Option<Picture> {
        let (id, file) = address.strip_prefix(urls::PICTURES)?.strip_prefix('/')?.split_once('/')?;
        let (size, kind) = file.split_once('.')?;
        let (width, height) = size.split_once('x')?;
        let side = |text: &str| text.parse::<u32>().ok().filter(|side| (1..=10_000).contains(side)).map(i64::from);
        let picture =
            Picture { id: id.parse().ok()?, kind: kind.parse().ok()?, width: side(width)?, height: side(height)? };
        (picture.address() == address).then_some(picture)
    }

    pub fn address(&self) -> String {
        format!("{}/{}/{}x{}.{}", urls::PICTURES, self.id, self.width, self.height, self.kind)
    }

    pub fn small(&self) -> String {
        format!("{}/{}/klein.{}", urls::PICTURES, self.id, self.kind)
    }

    fn small_width(&self) -> i64 {
        small_width(self.width, self.height)
    }

    /// How wide it is at a height.
    pub fn width_at(&self, height: impl std::borrow::Borrow<i64>) -> i64 {
        (self.width * height.borrow() / self.height).max(1)
    }

    /// Both sizes, for the attribute `srcset`.
    pub fn sizes(&self) -> String {
        format!("{} {}w, {} {}w", self.small(), self.small_width(), self.address(), self.width)
    }

    /// As an officer's text holds it.
    pub fn in_text(&self, words: &str) -> String {
        let mut said = String::with_capacity(words.len());
        for c in words.chars() {
            if c.is_ascii_punctuation() {
                said.push('\\');
            }
            said.push(c);
        }
        format!("![{said}]({})", self.address())
    }

    fn html(&self, words: &str) -> String {
        let words = askama::filters::escape(words, askama::filters::Html).map(|words| words.to_string());
        format!(
            "<img src=\"{}\" srcset=\"{}\" sizes=\"{SIZES}\" width=\"{}\" height=\"{}\" \
             alt=\"{}\" loading=\"lazy\">",
            self.address(),
            self.sizes(),
            self.width,
            self.height,
            words.unwrap_or_default()
        )
    }
}

/// Whether an attribute of a picture leads to pictures of ours and nowhere else.
pub fn is_own(attribute: &str) -> bool {
    let start = format!("{}/", urls::PICTURES);
    attribute.split(',').all(|one| one.trim().starts_with(&start))
}

/// Whether a text shows any picture.
pub fn has_picture(text: &str) -> bool {
    Parser::new_ext(text, Options::ENABLE_TABLES).any(|event| match event {
        Event::Start(Tag::Image { .. }) => true,
        Event::Html(html) | Event::InlineHtml(html) => html.to_ascii_lowercase().contains("<img"),
        _ => false,
    })
}

/// What is wrong with the pictures of a text, as a key.
pub fn check(text: &str) -> Result<(), &'static str> {
    let mut checked = Ok(());
    let events = Parser::new_ext(text, Options::ENABLE_TABLES);
    let look = |address: &str, words: &str| {
        if Picture::parse(address).is_none() {
            checked = Err("pictures-elsewhere");
        } else if words.trim().is_empty() && checked.is_ok() {
            checked = Err("pictures-without-words");
        }
        String::new()
    };
    each(events, look);
    checked
}

/// Pictures of ours as they are shown; of another only its words are left. Those that were written in HTML go.
pub fn shown<'a>(events: impl Iterator<Item = Event<'a>>) -> Vec<Event<'a>> {
    each(events, |address, words| Picture::parse(address).map_or_else(String::new, |picture| picture.html(words)))
}

fn each<'a>(events: impl Iterator<Item = Event<'a>>, mut show: impl FnMut(&str, &str) -> String) -> Vec<Event<'a>> {
    let mut kept = Vec::new();
    // The address of the picture whose words come, and how deep in other pictures.
    let mut open: Option<(CowStr<'a>, usize)> = None;
    let mut words = String::new();
    for event in events {
        match (open.take(), event) {
            (None, Event::Start(Tag::Image { dest_url, .. })) => open = Some((dest_url, 0)),
            (None, Event::Html(html) | Event::InlineHtml(html)) if html.to_ascii_lowercase().contains("<img") => {}
            (None, event) => kept.push(event),
            (Some((address, deep)), Event::Start(Tag::Image { .. })) => open = Some((address, deep + 1)),
            (Some((address, 0)), Event::End(TagEnd::Image)) => {
                let html = show(&address, &words);
                kept.push(if html.is_empty() { Event::Text(words.into()) } else { Event::InlineHtml(html.into()) });
                words = String::new();
            }
            (Some((address, deep)), Event::End(TagEnd::Image)) => open = Some((address, deep - 1)),
            (Some(picture), Event::Text(text) | Event::Code(text)) => {
                words.push_str(&text);
                open = Some(picture);
            }
            (Some(picture), Event::SoftBreak | Event::HardBreak) => {
                words.push(' ');
                open = Some(picture);
            }
            (Some(picture), _) => open = Some(picture),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Picture {
        Picture { id: PictureId(77), kind: Kind::Jpeg, width: 1600, height: 1200 }
    }

    #[test]
    fn an_address_names_a_picture_and_only_the_one_it_is_written_for() {
        let address = picture().address();
        assert_eq!(Picture::parse(&address), Some(picture()));
        for other in [
            address.replacen('/', "https://elders.example/", 1),
            address.replace("1600", "01600"),
            address.replace(".jpg", ".svg"),
            format!("{address}?x=1"),
            address.replace("1600x1200", "0x1200"),
            address.replace("/afbeelding/", "/afbeelding//"),
        ] {
            assert_eq!(Picture::parse(&other), None, "{other}");
        }
    }

    #[test]
    fn words_with_signs_of_markdown_come_out_as_they_were_typed() {
        for words in ["Linde [links] *vooraan*", "a](https://x) <b>\"'&", "\\_`~", "100 % groen!"] {
            let text = format!("Voor {} na", picture().in_text(words));
            assert_eq!(check(&text), Ok(()), "{text}");
            let mut seen = Vec::new();
            each(Parser::new(&text), |_, words| {
                seen.push(words.to_owned());
                String::new()
            });
            assert_eq!(seen, [words]);
        }
    }

    #[test]
    fn a_picture_from_elsewhere_or_without_words_is_named() {
        assert_eq!(check("![kat](https://elders.example/kat.jpg)"), Err("pictures-elsewhere"));
        assert_eq!(check(&format!("![ ]({})", picture().address())), Err("pictures-without-words"));
        assert_eq!(check("geen foto, [een link](https://elders.example)"), Ok(()));
    }
}
