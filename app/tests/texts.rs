//! The words on screen: every key that is used exists in Dutch, every key that exists is used, and a translation says
//! the same things as the Dutch.

use crate::support::source;

use fluent_syntax::{ast, parser};
use source::{SourceFile, file, files, hold, strings};
use std::collections::{BTreeMap, BTreeSet};

/// The languages; the first has every message.
const LANGUAGES: [&str; 4] = ["nl", "fr", "en", "de"];

/// A message: the names of what is filled in, and where it stands.
struct Message {
    arguments: BTreeSet<String>,
    at: String,
}

type Messages = BTreeMap<String, Message>;

fn sources(lang: &str) -> Vec<SourceFile> {
    files(&format!("app/locales/{lang}"), &[".ftl"])
}

/// The messages of a language; what is wrong with its files goes to `broken`.
fn messages(lang: &str, broken: &mut Vec<String>) -> Messages {
    let mut messages = Messages::new();
    for file in sources(lang) {
        let resource = match parser::parse(file.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                broken.extend(errors.iter().map(|error| format!("{}: {error}", file.path)));
                resource
            }
        };
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let key = message.id.name.to_owned();
            let mut arguments = BTreeSet::new();
            if let Some(pattern) = &message.value {
                collect(pattern, &mut arguments);
            }
            if messages.insert(key.clone(), Message { arguments, at: file.path.clone() }).is_some() {
                broken.push(format!("{}: {key} stands there twice", file.path));
            }
        }
    }
    messages
}

fn collect(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            collect_from(expression, found);
        }
    }
}

fn collect_from(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    let (ast::Expression::Inline(inline) | ast::Expression::Select { selector: inline, .. }) = expression;
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => collect_from(expression, found),
        _ => {}
    }
    if let ast::Expression::Select { variants, .. } = expression {
        for variant in variants {
            collect(&variant.value, found);
        }
    }
}

fn dutch() -> Messages {
    messages(LANGUAGES[0], &mut Vec::new())
}

/// What a text in the code says about keys.
struct Use {
    key: String,
    at: String,
    /// The names filled in, where the place of use says so.
    arguments: Option<BTreeSet<String>>,
    /// What the same file puts behind a key (`format!("{key}-title")`): the key may be the stem of these.
    endings: Vec<String>,
}

fn code() -> Vec<SourceFile> {
    files("app/src", &[".rs"]).into_iter().filter(|file| !file.is_test()).collect()
}

fn templates() -> Vec<SourceFile> {
    files("app/src", &[".html", ".txt", ".xml", ".svg"])
}

/// Keys begin with the place they belong to: the name of their file; refusals with what they are about.
fn beginnings() -> Vec<String> {
    sources(LANGUAGES[0]).iter().flat_map(beginnings_in).collect()
}

fn beginnings_in(file: &SourceFile) -> Vec<String> {
    let name = file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".ftl");
    match name {
        "refusals" => vec!["refusal-".to_owned(), "open-".to_owned()],
        name => vec![format!("{name}-")],
    }
}

/// True for a text that can only be a key, or the beginning of one.
fn is_key(text: &str, beginnings: &[String]) -> bool {
    let start = text.split('{').next().unwrap_or_default();
    beginnings.iter().any(|begin| start.starts_with(begin.as_str()))
        && start.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Every key that code and templates name. One that ends in `-` or has a `{` is the beginning of several.
fn uses() -> Vec<Use> {
    let beginnings = beginnings();
    let mut found = Vec::new();
    for file in code() {
        let strings = strings(file.tokens());
        let endings: Vec<String> = strings.iter().filter_map(|(text, _)| ending(text)).collect();
        for (text, line) in strings.into_iter().filter(|(text, _)| is_key(text, &beginnings)) {
            found.push(Use { key: text, at: file.at(line), arguments: None, endings: endings.clone() });
        }
    }
    for file in templates() {
        for (number, line) in file.text.lines().enumerate() {
            for (text, behind) in quoted_in_expressions(line) {
                let arguments = filled_in(behind);
                if is_key(text, &beginnings) || arguments.is_some() {
                    found.push(Use { key: text.to_owned(), at: file.at(number + 1), arguments, endings: Vec::new() });
                }
            }
        }
    }
    found
}

/// What `"{key}-title"` puts behind a key.
fn ending(text: &str) -> Option<String> {
    let (_, ending) = text.strip_prefix('{')?.split_once('}')?;
    let is_ending =
        ending.len() > 1 && ending.starts_with('-') && ending.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    is_ending.then(|| ending.to_owned())
}

/// The texts in quotes inside `{{ }}` and `{% %}`, each with what follows it.
fn quoted_in_expressions(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for part in line.split('{').filter(|part| !part.is_empty()) {
        let inside = part.split(['}']).next().unwrap_or_default();
        let mut rest = inside;
        while let Some(start) = rest.find('"') {
            let Some(length) = rest[start + 1..].find('"') else { break };
            let behind = &rest[start + length + 2..];
            found.push((&rest[start + 1..start + 1 + length], behind));
            rest = behind;
        }
    }
    found
}

/// What a filter of texts fills in: nothing for `|t`, `count` for `|count(…)`, the name for `|with("name", …)`.
fn filled_in(behind: &str) -> Option<BTreeSet<String>> {
    let filter = behind.trim_start().strip_prefix('|')?.trim_start();
    let is = |name: &str| {
        filter.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    if is("t") {
        Some(BTreeSet::new())
    } else if is("count") {
        Some(BTreeSet::from(["count".to_owned()]))
    } else if is("with") || is("quoting") {
        Some(filter.split('"').nth(1).map(str::to_owned).into_iter().collect())
    } else {
        None
    }
}

/// The part of a key that is certain: all of it, or what stands before the first hole.
fn certain(key: &str) -> (&str, bool) {
    match key.split_once('{') {
        Some((start, _)) => (start, false),
        None => (key, !key.ends_with('-')),
    }
}

#[test]
fn every_language_can_be_read() {
    let mut broken = Vec::new();
    for lang in LANGUAGES {
        messages(lang, &mut broken);
    }
    hold("Fluent cannot read:", &broken);
}

#[test]
fn every_key_that_is_used_exists_in_dutch() {
    let dutch = dutch();
    let mut broken = Vec::new();
    for used in uses() {
        let (key, is_whole) = certain(&used.key);
        let exists = match is_whole {
            true => {
                let is_stem = used.endings.iter().all(|ending| dutch.contains_key(&format!("{key}{ending}")));
                dutch.contains_key(key) || is_stem && !used.endings.is_empty()
            }
            false => dutch.keys().any(|known| known.starts_with(key)),
        };
        if !exists {
            broken.push(format!("{}: {}", used.at, used.key));
        }
        if let (Some(message), Some(filled)) = (dutch.get(key), &used.arguments)
            && message.arguments != *filled
        {
            broken.push(format!("{}: {key} needs {:?} and gets {filled:?}", used.at, message.arguments));
        }
    }
    hold("Messages that are used and do not exist in Dutch, or need other things than they get:", &broken);
}

#[test]
fn every_dutch_message_is_used() {
    let uses = uses();
    let beginnings = beginnings();
    let names = |used: &Use, key: &str| match certain(&used.key) {
        (whole, true) => {
            whole == key
                || used.endings.iter().any(|end| key.strip_suffix(end.as_str()).is_some_and(|stem| stem == whole))
        }
        // The beginning of a whole file's keys would name them all.
        (start, false) => {
            !beginnings.iter().any(|begin| begin == start) && start.len() < key.len() && key.starts_with(start)
        }
    };
    let is_used = |key: &str| {
        // The explanation of a refusal goes with its title.
        let title = key.strip_suffix("-text").filter(|_| key.starts_with("refusal-"));
        uses.iter().any(|used| names(used, key) || title.is_some_and(|title| names(used, title)))
    };
    let dutch = dutch();
    let unused = dutch.iter().filter(|(key, _)| !is_used(key));
    let broken: Vec<String> = unused.map(|(key, message)| format!("{}: {key}", message.at)).collect();
    hold("Messages that nobody uses:", &broken);
}

#[test]
fn every_refusal_has_a_title_and_an_explanation() {
    let dutch = dutch();
    let refusals = strings(file("app/src/refusal.rs").tokens());
    let keys = refusals.iter().map(|(text, _)| text).filter(|text| text.starts_with("refusal-"));
    let broken: Vec<String> =
        keys.flat_map(|key| [key.clone(), format!("{key}-text")]).filter(|key| !dutch.contains_key(key)).collect();
    hold("Refusals without words:", &broken);
}

#[test]
fn a_key_begins_with_the_name_of_its_file() {
    let mut broken = Vec::new();
    for file in LANGUAGES.iter().flat_map(|lang| sources(lang)) {
        let begins = beginnings_in(&file);
        for (number, line) in file.text.lines().enumerate() {
            let starts_message = line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains('=');
            if starts_message && !begins.iter().any(|begin| line.starts_with(begin.as_str())) {
                broken.push(format!("{}: {line}", file.at(number + 1)));
            }
        }
    }
    hold("Keys begin with the name of their file:", &broken);
}

#[test]
fn a_translation_says_what_the_dutch_says() {
    let dutch = dutch();
    let mut broken = Vec::new();
    for lang in &LANGUAGES[1..] {
        for (key, message) in messages(lang, &mut Vec::new()) {
            match dutch.get(&key) {
                None => broken.push(format!("{}: {key} does not exist in Dutch", message.at)),
                Some(original) if original.arguments != message.arguments => {
                    let (there, here) = (&original.arguments, &message.arguments);
                    broken.push(format!("{}: {key} has {here:?}, the Dutch {there:?}", message.at));
                }
                Some(_) => {}
            }
        }
    }
    hold("Translations that say something else:", &broken);
}

#[test]
fn no_language_lacks_a_message() {
    let dutch = dutch();
    let mut broken = Vec::new();
    for lang in &LANGUAGES[1..] {
        let known = messages(lang, &mut Vec::new());
        let missing = dutch.iter().filter(|(key, _)| !known.contains_key(*key));
        broken.extend(missing.map(|(key, message)| format!("{}: {key} is missing in {lang}", message.at)));
    }
    hold("Messages for which Dutch would have to stand in:", &broken);
}

#[test]
fn every_file_of_texts_is_read_by_the_program() {
    let read: BTreeSet<String> = strings(file("app/src/texts.rs").tokens()).into_iter().map(|(text, _)| text).collect();
    let mut broken = Vec::new();
    for file in LANGUAGES.iter().flat_map(|lang| sources(lang)) {
        let name = file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".ftl");
        if !read.contains(name) {
            broken.push(format!("{} is not named in app/src/texts.rs", file.path));
        }
    }
    hold("Texts nobody reads:", &broken);
}

/// Words that mean something else to people in Flanders than to us, or that only an office uses.
const NOT_ON_SCREEN: &[(&str, &str)] = &[
    ("inloggen", "aanmelden"),
    ("uitloggen", "afmelden"),
    ("wethouder", "schepen"),
    ("u ", "je"),
    ("uw ", "je"),
    ("upvote", "stem"),
    ("middels", "met"),
    ("dient te", "moet"),
];

#[test]
fn dutch_is_the_dutch_of_flanders() {
    let mut broken = Vec::new();
    for file in sources(LANGUAGES[0]) {
        for (number, line) in file.text.lines().enumerate() {
            let Some((_, text)) = line.split_once('=') else { continue };
            let text = format!(" {} ", text.to_lowercase().replace(['.', ',', '?', '!', ':', ';'], " "));
            for (word, better) in NOT_ON_SCREEN {
                if text.contains(&format!(" {} ", word.trim())) {
                    broken.push(format!("{}: {word}; better {better}", file.at(number + 1)));
                }
            }
        }
    }
    hold("Words that do not belong on screen:", &broken);
}

/// What a language never has in print: spaces before French signs do not break, quotation marks are its own.
fn misprints(lang: &str, text: &str) -> Vec<&'static str> {
    let signs = ['?', '!', ';', ':', '»'];
    // Times keep theirs: 09:30.
    let is_bare = |before: char| !matches!(before, '\u{a0}' | '\u{202f}' | '0'..='9');
    let is_stuck = |(before, sign): (char, char)| signs.contains(&sign) && is_bare(before);
    let mut found = Vec::new();
    if lang == "fr" && text.chars().zip(text.chars().skip(1)).any(is_stuck) {
        found.push("a sign without its space that does not break");
    }
    let foreign: &[char] = match lang {
        "fr" => &['“', '”', '„'],
        "de" => &['”', '«', '»'],
        _ => &['„', '«', '»'],
    };
    if text.contains(foreign) || text.contains(['\'', '´', '`']) {
        found.push("a quotation mark of another language, or of a typewriter");
    }
    found
}

#[test]
fn every_language_is_printed_with_its_own_signs() {
    let mut broken = Vec::new();
    for lang in LANGUAGES {
        for file in sources(lang) {
            for (number, line) in file.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
                let text = line.split_once(" = ").map_or(line, |(_, text)| text);
                broken.extend(misprints(lang, text).iter().map(|what| format!("{}: {what}", file.at(number + 1))));
            }
        }
    }
    hold("Misprints:", &broken);
}
