//! HTML of another platform as plain text in paragraphs.

/// The text without tags; what runs (scripts) and what styles is gone with all it holds.
pub fn text_of(written: &str) -> String {
    if !is_html(written) {
        return written.to_owned();
    }
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    // Ends of blocks become ends of lines before the tags go.
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        text.push_str(line_end(rest));
        text.push('<');
        rest = &rest[1..];
    }
    text.push_str(rest);
    let clean = ammonia::Builder::empty().clean(&text).to_string();
    clean.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// A tag or an entity: a smaller-than sign of somebody who counts is none.
fn is_html(text: &str) -> bool {
    let tag = text.match_indices('<').any(|(at, _)| {
        let rest = &text[at + 1..];
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') && rest.contains('>')
    });
    let entity = text.match_indices('&').any(|(at, _)| {
        let name = text[at + 1..].split(';').next().unwrap_or_default();
        text[at + 1..].len() > name.len()
            && (2..=8).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#')
    });
    tag || entity
}

/// What a tag does to lines; `rest` begins with it.
fn line_end(rest: &str) -> &'static str {
    let name: String = rest.chars().skip(1).take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
    match name.to_ascii_lowercase().trim_end_matches('/') {
        "/p" | "/div" | "/h1" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" | "/ul" | "/ol" | "/blockquote" => "\n\n",
        "br" | "/li" | "/tr" => "\n",
        "li" => "– ",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_stay_and_tags_go() {
        let html =
            "<p>Meer <b>bomen</b> &amp; banken<br>hier.</p><ul><li>een</li><li>twee</li></ul><script>alert(1)</script>";
        assert_eq!(text_of(html), "Meer bomen & banken\nhier.\n\n– een\n– twee\n\n\n");
        assert_eq!(text_of("a < b en b > c & d"), "a < b en b > c & d");
        assert_eq!(text_of("caf&eacute; &#233;"), "café é");
        assert_eq!(text_of("<img src=x onerror=alert(1)>Boom"), "Boom");
        assert_eq!(text_of("&lt;script&gt;"), "<script>", "text about tags is text, and pages escape it");
    }
}
