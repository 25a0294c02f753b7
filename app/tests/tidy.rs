//! The house in shape: where SQL lives, how long things are, what they are called, what a template never holds.

use crate::support::source;

use proc_macro2::{Delimiter, TokenTree};
use source::{SourceFile, files, flat, hold, names, strings};
use syn::{spanned::Spanned, visit::Visit};

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 60;
const TEMPLATE_LINES: usize = 150;
const PARAMETERS: usize = 5;

/// Rooms where things are put that nobody knows a place for.
const EMPTY_NAMES: &[&str] =
    &["utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "service", "services"];

/// Endings of types that say "does something" instead of what they are.
const EMPTY_ENDINGS: &[&str] = &["Manager", "Helper", "Helpers", "Utils", "Handler", "Processor"];

/// Words for which the glossary has another one, and that one.
const BANNED: &[(&str, &str)] = &[
    ("idea", "suggestion"),
    ("ideas", "suggestions"),
    ("proposal", "suggestion"),
    ("proposals", "suggestions"),
    ("upvote", "vote"),
    ("upvotes", "votes"),
    ("downvote", "vote"),
    ("rsvp", "registration"),
    ("attendance", "registration"),
    ("attendee", "registration"),
    ("attendees", "registrations"),
    ("newsletter", "mailing"),
    ("campaign", "mailing or call"),
    ("councillor", "alderman"),
    ("user", "person, citizen or officer"),
    ("users", "people, citizens or officers"),
    ("tenant", "municipality"),
    ("tenants", "municipalities"),
    ("neighborhood", "neighbourhood"),
];

/// Names that hold a banned word and mean something else.
const MEANS_SOMETHING_ELSE: &[(&str, &str)] = &[
    ("citizens_proposal", "the `voorstel van burgers` of the law, to which the footer links"),
    ("USER_AGENT", "a header of HTTP"),
];

/// Statements elsewhere, each with the reason why it is better so.
const STATEMENTS_ELSEWHERE: &[(&str, &str)] = &[];

fn code() -> Vec<SourceFile> {
    let mut code = files("app/src", &[".rs"]);
    code.extend(files("kit/src", &[".rs"]));
    code.extend(files("print/src", &[".rs"]));
    code
}

fn tests() -> Vec<SourceFile> {
    files("app/tests", &[".rs"])
}

fn templates() -> Vec<SourceFile> {
    files("app/src", &[".html", ".xml", ".svg", ".txt"])
        .into_iter()
        .filter(|f| f.path.contains("/templates/"))
        .collect()
}

/// True when a text is a statement of SQL, not a sentence that begins with such a word.
fn is_statement(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split_whitespace().take(40).collect();
    let has = |word: &str| words.contains(&word);
    match words.first().copied().unwrap_or_default() {
        "select" => has("from"),
        "insert" => has("into") && (has("values") || has("select")),
        "update" => has("set"),
        "delete" => words.get(1) == Some(&"from"),
        "with" => has("as") && has("select"),
        "create" | "drop" | "alter" => has("table") || has("index") || has("schema"),
        "pragma" | "truncate" => true,
        _ => false,
    }
}

#[test]
fn statements_live_in_stores() {
    let mut broken = Vec::new();
    for file in files("app/src", &[".rs"]).into_iter().filter(|f| !f.is_test()) {
        let is_store = file.path.ends_with("/store.rs") || file.path.contains("/store/");
        if is_store || STATEMENTS_ELSEWHERE.iter().any(|(path, _)| *path == file.path) {
            continue;
        }
        let found = strings(file.tokens()).into_iter().filter(|(text, _)| is_statement(text));
        broken.extend(
            found.map(|(text, line)| format!("{}: {}", file.at(line), text.lines().next().unwrap_or_default())),
        );
    }
    hold("SQL stands in `store.rs` or `store/` only:", &broken);
}

#[test]
fn files_and_templates_are_short() {
    let mut broken = Vec::new();
    for file in code().into_iter().chain(tests()) {
        let lines = file.text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).count();
        if lines > FILE_LINES {
            broken.push(format!("{}: {lines} lines before its tests", file.path));
        }
    }
    for file in templates() {
        let lines = file.text.lines().count();
        if lines > TEMPLATE_LINES {
            broken.push(format!("{}: {lines} lines", file.path));
        }
    }
    let rule = format!("A file has at most {FILE_LINES} lines before its tests, a template {TEMPLATE_LINES}:");
    hold(&rule, &broken);
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = |file: &SourceFile| !file.text.starts_with("//!");
    let broken: Vec<String> = code().into_iter().chain(tests()).filter(silent).map(|file| file.path).collect();
    hold("A Rust file begins with `//!`:", &broken);
}

/// What a function looks like from outside.
#[derive(Default)]
struct Functions {
    broken: Vec<String>,
    path: String,
    /// Names and parameters of a trait are somebody else's choice.
    in_trait: bool,
}

impl Functions {
    fn look(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let (first, last) = (signature.span().start().line, block.span().end().line);
        let name = signature.ident.to_string();
        let at = format!("{}:{first}: {name}", self.path);
        if last + 1 - first > FUNCTION_LINES {
            self.broken.push(format!("{at} has {} lines", last + 1 - first));
        }
        if self.in_trait {
            return;
        }
        let typed: Vec<&syn::PatType> = signature
            .inputs
            .iter()
            .filter_map(|input| match input {
                syn::FnArg::Typed(typed) => Some(typed),
                syn::FnArg::Receiver(_) => None,
            })
            .collect();
        if typed.len() > PARAMETERS {
            self.broken.push(format!("{at} takes {} parameters", typed.len()));
        }
        if typed.iter().any(|typed| matches!(&*typed.ty, syn::Type::Path(path) if path.path.is_ident("bool"))) {
            self.broken.push(format!("{at} takes a bool: two use cases, or an enum"));
        }
        if name.starts_with("get_") {
            self.broken.push(format!("{at} gets: from where, and what if it is not there? find_ or load_"));
        }
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.look(&function.sig, &function.block);
        syn::visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.look(&function.sig, &function.block);
        syn::visit::visit_impl_item_fn(self, function);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.in_trait = item.trait_.is_some();
        syn::visit::visit_item_impl(self, item);
        self.in_trait = false;
    }
}

#[test]
fn functions_are_short_and_take_little() {
    let mut functions = Functions::default();
    for file in code().into_iter().chain(tests()) {
        functions.path.clone_from(&file.path);
        functions.visit_file(&file.syntax());
    }
    hold(
        "Functions are short, take at most five things and no bool, and their verbs say what they do:",
        &functions.broken,
    );
}

#[test]
fn rooms_have_a_name_that_says_what_is_inside() {
    let mut broken = Vec::new();
    for file in code().into_iter().chain(tests()).chain(templates()).chain(files("web/src", &[".ts", ".css"])) {
        let parts = file.path.split(['/', '.']);
        if let Some(part) = parts.into_iter().find(|part| EMPTY_NAMES.contains(&part.trim_start_matches('_'))) {
            broken.push(format!("{}: {part}", file.path));
        }
    }
    for file in code() {
        for item in file.syntax().items {
            let name = match &item {
                syn::Item::Mod(item) if EMPTY_NAMES.contains(&item.ident.to_string().as_str()) => {
                    item.ident.to_string()
                }
                syn::Item::Struct(item) => item.ident.to_string(),
                syn::Item::Enum(item) => item.ident.to_string(),
                syn::Item::Trait(item) => item.ident.to_string(),
                _ => continue,
            };
            let is_empty = EMPTY_NAMES.contains(&name.as_str()) || EMPTY_ENDINGS.iter().any(|end| name.ends_with(end));
            if is_empty {
                broken.push(format!("{}: {name}", file.path));
            }
        }
    }
    hold("A name says what is inside:", &broken);
}

#[test]
fn one_word_for_one_thing() {
    let mut broken = Vec::new();
    for file in code() {
        for (name, line) in names(file.tokens()) {
            if MEANS_SOMETHING_ELSE.iter().any(|(other, _)| *other == name) {
                continue;
            }
            for (banned, better) in BANNED {
                if words_of(&name).iter().any(|word| word == banned) {
                    broken.push(format!("{}: {name}; the glossary says {better}", file.at(line)));
                }
            }
        }
    }
    hold("One English word for one thing:", &broken);
}

/// The words of a name in lower case: `MayVote` and `may_vote` both hold `may` and `vote`.
fn words_of(name: &str) -> Vec<String> {
    let is_constant = name.chars().all(|c| !c.is_lowercase());
    let mut spaced = String::with_capacity(name.len() + 8);
    for c in name.chars() {
        if c.is_uppercase() && !is_constant {
            spaced.push(' ');
        }
        spaced.push(c);
    }
    spaced.split([' ', '_']).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn nothing_is_left_for_later() {
    let mut broken = Vec::new();
    // Spelled in two halves, so that this file does not find itself.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:"), concat!("HA", "CK")];
    for file in everything() {
        for (number, line) in file.text.lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark)) {
                broken.push(format!("{}: {}", file.at(number + 1), line.trim()));
            }
        }
    }
    for file in code().into_iter().filter(|f| !f.is_test()) {
        let flat = flat(file.tokens());
        for pair in flat.windows(2) {
            let [TokenTree::Ident(name), next] = pair else { continue };
            let (name, line) = (name.to_string(), name.span().start().line);
            let is_call = matches!(next, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
            let is_macro = matches!(next, TokenTree::Punct(mark) if mark.as_char() == '!');
            if name == "unwrap" && is_call || is_macro && matches!(name.as_str(), "todo" | "unimplemented" | "dbg") {
                broken.push(format!("{}: {name}", file.at(line)));
            }
        }
    }
    hold("Nothing is left for later, and nothing is unwrapped outside tests:", &broken);
}

/// Everything people wrote in this repository.
fn everything() -> Vec<SourceFile> {
    let mut found = files("app", &[".rs", ".html", ".sql", ".ftl", ".toml", ".txt", ".md"]);
    found.extend(files("kit", &[".rs", ".toml"]));
    found.extend(files("print", &[".rs", ".toml", ".md"]));
    for folder in ["web", "bench", "docs", "deploy", "browser"] {
        found.extend(files(folder, &[".ts", ".mjs", ".css", ".md", ".toml", ".rs", ".service", "file"]));
    }
    found
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let homes = ["/root/", concat!("/wo", "rk/"), "/home/", "/Users/", concat!("/tmp", "/h/")];
    let mut broken = Vec::new();
    for file in everything().into_iter().filter(|f| f.path != "app/tests/tidy.rs") {
        for (number, line) in file.text.lines().enumerate() {
            if homes.iter().any(|home| line.contains(home)) {
                broken.push(format!("{}: {}", file.at(number + 1), line.trim()));
            }
        }
    }
    hold("No file names a folder of one machine:", &broken);
}

#[test]
fn templates_hold_nothing_the_browser_must_refuse() {
    let mut broken = Vec::new();
    // Mail programs know no style sheets of ours, and no browser shows a mail as a page.
    for file in templates().into_iter().filter(|file| !file.path.ends_with("chrome/templates/letter.html")) {
        for (tag, line) in tags(&file.text) {
            for why in faults_of(&tag) {
                broken.push(format!("{}: {why}: {}", file.at(line), tag.chars().take(90).collect::<String>()));
            }
        }
    }
    hold("Templates keep to the content security policy, and their links to the visitor's language:", &broken);
}

/// Every start tag with its line. Angle brackets inside `{{ }}` and `{% %}` do not end one.
fn tags(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut tag: Option<(String, usize)> = None;
    let (mut line, mut depth) = (1, 0_i32);
    let mut before = ' ';
    for c in text.chars() {
        line += usize::from(c == '\n');
        depth += i32::from(before == '{' && matches!(c, '{' | '%' | '#'))
            - i32::from(c == '}' && matches!(before, '}' | '%' | '#'));
        if depth == 0 && c == '<' {
            tag = Some((String::new(), line));
        }
        if let Some((open, _)) = &mut tag {
            open.push(c);
        }
        if depth == 0 && c == '>' {
            found.extend(tag.take());
        }
        // A closing pair must not begin the next one.
        before = if depth == 0 && c == '}' { ' ' } else { c };
    }
    found
}

/// Folders that are the same in every language.
const WITHOUT_LANGUAGE: &[&str] = &["/bestanden/", "/beeld/", "/thema/", "/demo/"];

fn faults_of(tag: &str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let lower = tag.to_lowercase();
    if lower.starts_with("<script") && !lower.contains(" src=") && !lower.contains("application/ld+json") {
        faults.push("script without src");
    }
    if lower.starts_with("<style") || lower.contains(" style=") {
        faults.push("inline style");
    }
    if lower.contains("javascript:") {
        faults.push("script in an address");
    }
    for (place, _) in lower.match_indices(" on") {
        let name: String = lower[place + 3..].chars().take_while(char::is_ascii_lowercase).collect();
        if !name.is_empty() && lower[place + 3 + name.len()..].starts_with('=') {
            faults.push("inline script");
        }
    }
    for attribute in [" href=\"", " action=\"", " formaction=\""] {
        for (place, _) in lower.match_indices(attribute) {
            let value = &lower[place + attribute.len()..];
            if value.starts_with('/') && !WITHOUT_LANGUAGE.iter().any(|folder| value.starts_with(folder)) {
                faults.push("an address without |href");
            }
            if value.starts_with("{{ \"/") && !value.split("}}").next().unwrap_or_default().contains("|href") {
                faults.push("an address without |href");
            }
        }
    }
    if lower.contains(" src=\"http") || lower.starts_with("<link") && lower.contains(" href=\"http") {
        faults.push("something from another host");
    }
    faults
}

#[test]
fn a_fault_in_a_tag_is_seen() {
    let seen = |text: &str| tags(text).iter().flat_map(|(tag, _)| faults_of(tag)).count();
    assert_eq!(seen(r#"<a href="{{ "/acties"|href }}" class="x">{% if 1 > 0 %}</a><script src="/x.js"></script>"#), 0);
    assert_eq!(seen(r#"<a{% if a > b %} href="/acties"{% endif %}><b style="x"><i onclick="y"><script>z</script>"#), 4);
}
