//! Text of people made into HTML: Markdown of officers, plain text of citizens. It and `written` alone make markup.

use super::picture;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::{fmt, sync::LazyLock};

/// HTML that is safe to show as it is: made by the functions below, by `written` or by a template, and nowhere else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markup(String);

impl Markup {
    /// What a template made, or a file beside this one that escapes what it takes in.
    pub(super) fn rendered(html: String) -> Markup {
        Markup(html)
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Markup {}

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    let tags = [
        "p",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "a",
        "blockquote",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "hr",
        "code",
        "img",
    ];
    builder.add_tag_attributes("img", ["srcset", "sizes", "loading"]);
    builder.attribute_filter(|element, attribute, value| match (element, attribute) {
        ("img", "src" | "srcset") => picture::is_own(value).then(|| value.into()),
        _ => Some(value.into()),
    });
    builder.tags(tags.into()).url_schemes(["https", "http", "mailto", "tel"].into()).link_rel(Some("noopener"));
    builder
});

/// Markdown of an officer. Headings begin at the second level: the page has its own first. Pictures are our own.
pub fn markdown(text: &str) -> Markup {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).map(|event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lower(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        other => other,
    });
    let mut html = String::with_capacity(text.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, picture::shown(events).into_iter());
    Markup(CLEANER.clean(&html).to_string())
}

/// The same for a mail, where styles stand with what they are for.
pub(super) fn markdown_in_mail(text: &str) -> Markup {
    let heading = |html: String, level: u8, size: u8| {
        let styled = format!("<h{level} style=\"margin:32px 0 8px;font-size:{size}px;line-height:1.25\">");
        html.replace(&format!("<h{level}>"), &styled)
    };
    let html = heading(heading(markdown(text).0, 2, 20), 3, 18);
    Markup(html.replace("<a href=", "<a style=\"color:inherit;font-weight:bold\" href="))
}

/// The same for a mail that is read as text: addresses stand behind their words.
pub fn markdown_as_text(text: &str) -> String {
    let (mut said, mut lists, mut links) = (String::with_capacity(text.len() + 64), Vec::new(), Vec::new());
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => said.push_str("== "),
            Event::End(TagEnd::Heading(_)) => said.push_str(" ==\n\n"),
            Event::End(TagEnd::Paragraph) => said.push_str("\n\n"),
            Event::Start(Tag::List(first)) => {
                if !lists.is_empty() {
                    said.push('\n');
                }
                lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                lists.pop();
                said.push('\n');
            }
            Event::Start(Tag::Item) => {
                said.push_str(&"  ".repeat(lists.len().saturating_sub(1)));
                match lists.last_mut() {
                    Some(Some(number)) => {
                        said.push_str(&format!("{number}. "));
                        *number += 1;
                    }
                    Some(None) | None => said.push_str("- "),
                }
            }
            Event::End(TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead) if !said.ends_with('\n') => said.push('\n'),
            Event::End(TagEnd::TableCell) => said.push_str("  "),
            Event::Start(Tag::Link { dest_url, .. }) => links.push((dest_url, said.len())),
            Event::End(TagEnd::Link) => {
                if let Some((address, begun)) = links.pop()
                    && said[begun..] != *address
                {
                    said.push_str(&format!(" ({address})"));
                }
            }
            Event::Text(words) | Event::Code(words) => said.push_str(&words),
            Event::SoftBreak | Event::HardBreak => said.push('\n'),
            Event::Rule => said.push_str("----\n\n"),
            _ => {}
        }
    }
    said.trim_end().to_owned()
}

fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H2,
        HeadingLevel::H3 => HeadingLevel::H3,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H4,
    }
}

/// Plain text of people: a blank line ends a paragraph, lines that begin with a dash are a list, addresses become links that
/// search engines do not count.
pub fn plain_text(text: &str) -> Markup {
    let mut html = String::with_capacity(text.len() + 32);
    let unified = text.replace("\r\n", "\n");
    for paragraph in unified.split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
        let lines: Vec<&str> = paragraph.lines().collect();
        for lines in lines.chunk_by(|one, next| item(one).is_some() == item(next).is_some()) {
            push_lines(&mut html, lines);
        }
    }
    Markup(html)
}

/// The words behind the dash that begins a line of a list.
fn item(line: &str) -> Option<&str> {
    let words = line.trim_start().strip_prefix(['-', '*', '•'])?;
    words.starts_with([' ', '\t', '\u{a0}']).then(|| words.trim_start())
}

/// Lines that are all of a list, or none of them.
fn push_lines(html: &mut String, lines: &[&str]) {
    if lines.iter().all(|line| item(line).is_some()) {
        html.push_str("<ul>");
        for words in lines.iter().filter_map(|line| item(line)) {
            html.push_str("<li>");
            push_line(html, words);
            html.push_str("</li>");
        }
        html.push_str("</ul>\n");
        return;
    }
    html.push_str("<p>");
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            html.push_str("<br>");
        }
        push_line(html, line);
    }
    html.push_str("</p>\n");
}

fn push_line(html: &mut String, line: &str) {
    for word in line.split_inclusive(' ') {
        let bare = word.trim_end();
        let address = bare.trim_end_matches(['.', ',', ')', '!', '?', ';']);
        if address.starts_with("https://") && address.len() > 10 {
            html.push_str("<a rel=\"nofollow ugc noopener\" href=\"");
            escape(html, address);
            html.push_str("\">");
            escape(html, address);
            html.push_str("</a>");
            escape(html, &word[address.len()..]);
        } else {
            escape(html, word);
        }
    }
}

fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // Characters that turn the reading direction around could make text lie.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c => html.push(c),
        }
    }
}

/// The first words of a text, for cards and previews.
pub fn plain_words(text: &str, limit: usize) -> String {
    beginning(&text.split_whitespace().collect::<Vec<_>>().join(" "), limit)
}

/// How a text begins, with its paragraphs.
pub fn beginning(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', '.', ';', ':', ' ', '\n', '\r']))
}

static SPRITE: LazyLock<String> = LazyLock::new(|| super::assets::address("icons.svg"));

/// `<svg>` with a symbol of the sprite. Names come from templates, never from people; others are dropped.
pub fn icon(name: &str) -> Markup {
    let mut html = String::with_capacity(110);
    html.push_str(r#"<svg class="icon" aria-hidden="true"><use href=""#);
    html.push_str(&SPRITE);
    html.push('#');
    html.extend(name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-'));
    html.push_str(r#""/></svg>"#);
    Markup(html)
}

/// The sign of a municipality: of the sprite where it stands there, else the picture of its first letter.
pub(super) fn mark(slug: &str, class: &str) -> Markup {
    drawn(&format!("mark-{slug}"), class).unwrap_or_else(|| {
        Markup(format!(r#"<img class="{class}" src="/beeld/mark/0.svg" alt="" width="40" height="40">"#))
    })
}

pub(super) fn arms(slug: &str) -> Markup {
    drawn(&format!("arms-{slug}"), "town__arms").unwrap_or_default()
}

fn drawn(id: &str, class: &str) -> Option<Markup> {
    let is_drawn = super::assets::symbol(id).is_some();
    is_drawn
        .then(|| Markup(format!(r##"<svg class="{class}" aria-hidden="true"><use href="{}#{id}"/></svg>"##, *SPRITE)))
}

pub fn encoded(text: &str) -> String {
    let pair = serde_urlencoded::to_string([("", text)]).unwrap_or_default();
    pair.strip_prefix('=').unwrap_or(&pair).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_in_a_citizens_text_shows_literally() {
        let html =
            plain_text("<script>alert(1)</script>\n\nzie https://a.example/?x=\"onclick=1, en klaar").to_string();
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert!(html.contains("href=\"https://a.example/?x=&quot;onclick=1\""));
        assert!(!html.contains("<script"));
    }

    #[test]
    fn paragraphs_and_lists_of_a_plain_text_stay() {
        let html = plain_text("We doen dit:\n- planten & gieten\n- meten\r\n\r\nTot dan.\nHilde").to_string();
        assert_eq!(
            html,
            "<p>We doen dit:</p>\n<ul><li>planten &amp; gieten</li><li>meten</li></ul>\n<p>Tot dan.<br>Hilde</p>\n"
        );
        assert_eq!(beginning("Eerst dit.\n\nDan dat en nog meer", 20), "Eerst dit.\n\nDan dat…");
    }

    #[test]
    fn markdown_keeps_headings_below_the_pages_own_and_drops_script() {
        let html = markdown("# Kop\n\n[a](javascript:x) <b onclick=x>vet</b>\n\n<script>x</script>").to_string();
        assert!(html.contains("<h2>Kop</h2>"));
        assert!(!html.contains("script") && !html.contains("onclick"), "{html}");
    }

    #[test]
    fn markdown_shows_pictures_of_our_own_with_their_size_and_no_others() {
        let own = "/afbeelding/0000000000021/1600x1200.jpg";
        let html = markdown(&format!("Kijk:\n\n![Linde \"op\" het plein]({own})")).to_string();
        for part in [
            &format!("src=\"{own}\""),
            "srcset=\"/afbeelding/0000000000021/klein.jpg 480w, /afbeelding/0000000000021/1600x1200.jpg 1600w\"",
            "width=\"1600\" height=\"1200\"",
            "alt=\"Linde &quot;op&quot; het plein\"",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        let other = "![kat](https://elders.example/kat.jpg) <img src=\"https://elders.example/x.jpg\" onerror=\"x\">";
        let html = markdown(other).to_string();
        assert!(html.contains("kat") && !html.contains("<img") && !html.contains("elders"), "{html}");
    }

    #[test]
    fn a_mail_without_html_says_the_same() {
        let said = markdown_as_text(
            "## Kom planten\n\nLees **alles** op [de pagina](https://v.be/x).\n\n1. een\n2. twee\n   - *en*\n\n<https://v.be>",
        );
        assert_eq!(
            said,
            "== Kom planten ==\n\nLees alles op de pagina (https://v.be/x).\n\n1. een\n2. twee\n  - en\n\n\nhttps://v.be"
        );
    }
}
