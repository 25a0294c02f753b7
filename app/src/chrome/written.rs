//! What people and the municipality wrote stays as they wrote it: on a page in another language it carries its own.
//!
//! On pages in the municipality's main language nothing here leaves a trace.

use super::{Env, Markup};
use crate::{cx::Cx, municipality::Municipality, texts::sentence};
use askama::filters::{Escaper, Html};
use kit::i18n::{Arg, Lang};

/// Noncharacters of Unicode, which nobody types: each holds the place of a quoted text in a sentence.
const PLACES: [&str; 2] = ["\u{fdd0}", "\u{fdd1}"];

/// In which language a page is, and the one that what was written has beside it.
#[derive(Debug, Clone, Copy)]
pub struct Tongues {
    page: Lang,
    written: Option<Lang>,
}

impl Tongues {
    pub fn of(town: &Municipality, lang: Lang) -> Tongues {
        Tongues { page: lang, written: town.written_in(lang) }
    }

    /// ` lang="nl"` on a page in another language, for the element that holds what people or the municipality wrote.
    pub fn as_written(self) -> Markup {
        attribute(self.written)
    }

    /// The same for a sentence of ours within it.
    pub fn as_ours(self) -> Markup {
        attribute(self.written.map(|_| self.page))
    }
}

fn attribute(lang: Option<Lang>) -> Markup {
    Markup::rendered(lang.map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default())
}

impl From<&Cx> for Tongues {
    fn from(cx: &Cx) -> Tongues {
        Tongues::of(&cx.town, cx.lang)
    }
}

impl From<&Env> for Tongues {
    fn from(env: &Env) -> Tongues {
        env.tongues
    }
}

/// A sentence of ours, for where something written may stand instead.
pub fn ours(text: &str) -> Markup {
    Markup::rendered(escaped(text))
}

/// What somebody wrote, among words of ours.
pub fn written(tongues: impl Into<Tongues>, text: &str) -> Markup {
    Markup::rendered(match tongues.into().written {
        Some(lang) => format!("<span lang=\"{lang}\">{}</span>", escaped(text)),
        None => escaped(text),
    })
}

/// A sentence of ours that quotes what somebody wrote: at most two texts.
pub fn quoting(tongues: impl Into<Tongues>, key: &str, ours: &[(&str, Arg<'_>)], quoted: &[(&str, &str)]) -> Markup {
    let tongues = tongues.into();
    let places = quoted.iter().zip(PLACES).map(|((name, _), place)| (*name, Arg::from(place)));
    let args: Vec<(&str, Arg<'_>)> = ours.iter().cloned().chain(places).collect();
    let mut html = escaped(&sentence(tongues.page, key, &args));
    for ((_, text), place) in quoted.iter().zip(PLACES) {
        html = html.replace(place, &written(tongues, text).to_string());
    }
    Markup::rendered(html)
}

impl Markup {
    /// With a sentence of ours behind it.
    pub fn then(self, text: &str) -> Markup {
        Markup::rendered(format!("{self} {}", escaped(text)))
    }
}

/// As the templates escape.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    // Writing to a string cannot fail.
    let _ = Html.write_escaped_str(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUTCH: Tongues = Tongues { page: Lang::Nl, written: None };
    const FRENCH: Tongues = Tongues { page: Lang::Fr, written: Some(Lang::Nl) };

    #[test]
    fn a_title_in_a_french_sentence_stays_dutch_and_in_a_dutch_one_is_plain() {
        let title = [("title", "Bomen & <b>banken</b>")];
        let french = quoting(FRENCH, "suggestions-vote-for", &[], &title).to_string();
        assert!(french.contains("<span lang=\"nl\">Bomen &#38; &#60;b&#62;banken&#60;/b&#62;</span>"), "{french}");
        let dutch = quoting(DUTCH, "suggestions-vote-for", &[], &title).to_string();
        assert_eq!(dutch, "op Bomen &#38; &#60;b&#62;banken&#60;/b&#62;");
    }

    #[test]
    fn an_element_names_its_language_only_where_the_page_has_another() {
        assert_eq!(FRENCH.as_written().to_string(), " lang=\"nl\"");
        assert_eq!(DUTCH.as_written().to_string(), "");
    }
}
