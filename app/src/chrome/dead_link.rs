//! Links in Markdown of the municipality that would lead nowhere. What is shown loses their address (`text.rs`), so whoever
//! wrote one is told before it is kept.

use super::{picture, text::markdown};

/// What a browser and a mail program open from anywhere.
const OPENED: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// What is wrong with the pictures and the links of a text for a page, as a key.
pub fn check_markdown(text: &str) -> Result<(), &'static str> {
    picture::check(text)?;
    let is_good = |address: &str| is_opened(address) || address.starts_with(['/', '#']);
    find(text, is_good).map_or(Ok(()), |_| Err("editing-link-dead"))
}

/// The words of the first link of a text for a mail that leads nowhere, in which our own paths do neither.
pub fn dead_link_in_mail(text: &str) -> Option<String> {
    find(text, is_opened)
}

fn is_opened(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    OPENED.iter().any(|begin| address.strip_prefix(begin).is_some_and(|rest| !rest.is_empty()))
}

/// Of what is shown, so that HTML among the Markdown is seen too.
fn find(text: &str, is_good: impl Fn(&str) -> bool) -> Option<String> {
    let html = markdown(text).to_string();
    let links = html.split("<a ").skip(1).filter_map(|link| link.split_once('>'));
    let dead = links.filter(|(attributes, _)| {
        let address = attributes.split_once("href=\"").and_then(|(_, rest)| rest.split('"').next());
        !address.is_some_and(&is_good)
    });
    let words = dead.map(|(_, rest)| rest.split_once("</a>").map_or("", |(words, _)| words));
    words.map(plain).next()
}

/// Without tags, and with the characters that HTML writes otherwise.
fn plain(html: &str) -> String {
    let parts = html.split('<').enumerate();
    let words = parts.map(|(n, part)| if n == 0 { part } else { part.split_once('>').map_or("", |(_, words)| words) });
    let words: String = words.collect();
    words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_leads_nowhere_is_found_by_its_words() {
        for (text, words) in [
            ("Kijk [hier & nu](javascript:alert(1)).", "hier & nu"),
            ("Goed [hier](https://voorbeeld.be), en [**daar**](data:text/html,x).", "daar"),
            ("<a href=\"JavaScript:x\">Zo</a>", "Zo"),
            ("[leeg]()", "leeg"),
            ("[bij ons](www.voorbeeld.be)", "bij ons"),
            ("[niets](https://)", "niets"),
        ] {
            assert_eq!(dead_link_in_mail(text).as_deref(), Some(words), "{text}");
            assert_eq!(check_markdown(text), Err("editing-link-dead"), "{text}");
        }
        let fine = "[a](https://voorbeeld.be/x?y=1&z=2) [b](mailto:a@b.be) [c](TEL:+32) <https://b.be> a < b, `<a b>`";
        assert_eq!((dead_link_in_mail(fine), check_markdown(fine)), (None, Ok(())));
        let within = "[onze actie](/acties/zonnedaken) en [onderaan](#onder)";
        assert_eq!((dead_link_in_mail(within).as_deref(), check_markdown(within)), (Some("onze actie"), Ok(())));
    }
}
