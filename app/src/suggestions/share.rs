//! Passing a suggestion on: links to other programs, with nothing of theirs on the page.

use super::Suggestion;
use crate::{cx::Cx, texts::sentence, urls};

/// Links that open another program with this page; nothing of theirs runs here.
pub struct Share {
    pub address: String,
    pub whatsapp: String,
    pub facebook: String,
    pub mail: String,
}

impl Share {
    pub fn of(cx: &Cx, suggestion: &Suggestion) -> Share {
        let address = cx.town.base.join(&cx.href(&urls::suggestion(suggestion.id)));
        let args = [("title", (&suggestion.title).into()), ("name", (&cx.town.name).into())];
        let sentence = sentence(cx.lang, "suggestions-share-sentence", &args);
        let link = |start: &str, pairs: &[(&str, &str)]| {
            format!("{start}{}", serde_urlencoded::to_string(pairs).unwrap_or_default())
        };
        let whole = format!("{sentence} {address}");
        // `mailto:` knows no plus sign for a space (RFC 6068).
        let mail = link("mailto:?", &[("subject", &suggestion.title), ("body", &whole)]).replace('+', "%20");
        Share {
            whatsapp: link("https://wa.me/?", &[("text", &whole)]),
            facebook: link("https://www.facebook.com/sharer/sharer.php?", &[("u", &address)]),
            mail,
            address,
        }
    }
}
