//! A page as a browser and a screen reader take it: its elements, its words, and the language each word is in.

use super::walk::{Kind, Seen};
use kit::i18n::Lang;
use scraper::{ElementRef, Html, Node, Selector};
use std::collections::HashSet;

/// Attributes that are read out or shown.
const SPOKEN: [&str; 4] = ["alt", "aria-label", "placeholder", "title"];

/// Where names stand, which are the same in every language, the text of mails in the demo's list and in an example, which
/// has no markup, and what mail servers say.
const NAMES: &str = ".brand, .avatar, .top__me, .desktop__foot, .person__name, .comment__name, .byline > span:first-child, .pick__name, .pick .avatar, .linkcode, \
                     .share__link, .languages, .answers .prose, [href^='mailto:'], [href^='tel:'], [href*='/beheer/contacten/'], \
                     .desk__head p, .mailtext, .row__note [lang='en']";

/// Some words of a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Words {
    pub text: String,
    /// The nearest `lang` around them.
    pub lang: String,
    /// They name somebody or something.
    pub is_name: bool,
}

pub struct Reading {
    pub what: String,
    kind: Kind,
    document: Html,
    pub words: Vec<Words>,
}

impl Reading {
    pub fn of(seen: &Seen) -> Reading {
        // Browsers without script read what stands in `noscript`; a parser of today takes it as text.
        let html = seen.body.replace("<noscript>", "").replace("</noscript>", "");
        let document = Html::parse_document(&html);
        let words = match seen.kind {
            Kind::TextMail => Vec::new(),
            Kind::Page | Kind::HtmlMail => words(&document),
        };
        Reading { what: seen.what.clone(), kind: seen.kind, document, words }
    }

    /// Everything that is wrong with it by itself.
    pub fn faults(&self, lang: Lang) -> Vec<String> {
        if self.kind == Kind::TextMail {
            return Vec::new();
        }
        let mut faults: Vec<String> = self.document.errors.iter().map(|error| format!("HTML: {error}")).collect();
        let root = self.document.root_element().attr("lang").unwrap_or_default().to_owned();
        if root != lang.code() {
            faults.push(format!("it says that it is in “{root}”"));
        }
        let headings = self.elements("h1").count();
        if self.kind == Kind::Page && headings != 1 {
            faults.push(format!("it has {headings} first headings"));
        }
        faults.extend(self.broken_references());
        faults
    }

    fn elements(&self, selector: &str) -> impl Iterator<Item = ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("a selector");
        self.document.select(&selector).collect::<Vec<_>>().into_iter()
    }

    /// Ids that stand there twice, and what points to nothing.
    fn broken_references(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut ids = HashSet::new();
        for element in self.elements("[id]") {
            let id = element.attr("id").unwrap_or_default();
            if id.is_empty() || !ids.insert(id) {
                faults.push(format!("the id “{id}” is empty or stands there twice"));
            }
        }
        for name in ["for", "aria-labelledby", "aria-describedby"] {
            for element in self.elements(&format!("[{name}]")) {
                let missing = element.attr(name).unwrap_or_default().split(' ').find(|id| !ids.contains(id));
                faults.extend(missing.map(|id| format!("{name} points to “{id}”, which is not there")));
            }
        }
        for name in ["href", "src", "action"] {
            for element in self.elements(&format!("[{name}]")) {
                let to = element.attr(name).unwrap_or_default();
                if to.trim().is_empty() || to.strip_prefix('#').is_some_and(|id| !ids.contains(id)) {
                    faults.push(format!("{name}=“{to}” of <{}> leads nowhere", element.value().name()));
                }
            }
        }
        faults
    }

    /// All its words, one after the other.
    pub fn whole(&self) -> String {
        self.words.iter().map(|words| words.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

fn words(document: &Html) -> Vec<Words> {
    let names = Selector::parse(NAMES).expect("a selector");
    let names: HashSet<_> = document.select(&names).map(|element| element.id()).collect();
    let mut found = Vec::new();
    for node in document.root_element().descendants() {
        let around = node.ancestors().filter_map(ElementRef::wrap);
        let here = ElementRef::wrap(node).into_iter().chain(around.clone());
        if here.clone().any(|element| matches!(element.value().name(), "script" | "style")) {
            continue;
        }
        let is_name = here.clone().any(|element| names.contains(&element.id()));
        let lang = here.clone().find_map(|element| element.attr("lang")).unwrap_or_default();
        let mut take = |text: &str| {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if text.chars().any(char::is_alphabetic) {
                found.push(Words { text, lang: lang.to_owned(), is_name });
            }
        };
        match node.value() {
            Node::Text(text) => take(text),
            Node::Element(element) => {
                let spoken = |name: &str| SPOKEN.contains(&name) || name.starts_with("data-say");
                element.attrs().filter(|(name, _)| spoken(name)).for_each(|(_, value)| take(value));
            }
            _ => {}
        }
    }
    found
}
