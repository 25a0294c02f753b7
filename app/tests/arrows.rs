//! Who may use whom: code, templates and table writes against the rows of the house.

use crate::support::source;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use source::{OWNERS, ROWS, SourceFile, files, flat, hold, names, strings, tables};
use std::collections::{BTreeMap, BTreeSet};

/// Arrows that do not point down, each with its reason. One that nobody needs any more fails.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("operate", "assembly", "the operator's commands open the same database the server does"),
    ("operate", "schedule", "`plein work` runs the schedule without the pages"),
    ("demo", "assembly", "the demo puts the program together before it fills it"),
    ("routes", "demo", "the demo's own addresses stand in the table with all others"),
    ("pages", "open", "an error is shown to a program as a problem document, to a person as a page"),
    ("assembly", "routes", "serving needs the table"),
    ("assembly", "edge", "the edge is what listens"),
    ("assembly", "schedule", "the schedule runs beside the pages"),
];

/// Words of the product that the ground under it must not know.
const PRODUCT_WORDS: &[&str] = &[
    "plein",
    "municipality",
    "municipalities",
    "gemeente",
    "citizen",
    "officer",
    "alderman",
    "suggestion",
    "suggestions",
    "vote",
    "votes",
    "voter",
    "project",
    "projects",
    "theme",
    "wilgenbeke",
    "havenrode",
];

/// Where the ground may say such a word after all.
const KNOWN_IN_KIT: &[(&str, &str, &str)] = &[
    ("kit/src/mail/outbox.rs", "municipality", "the first column of every key, also of the outbox"),
    ("kit/src/mail/worker.rs", "municipality", "the same"),
    ("kit/src/mail/providers.rs", "municipality", "the same"),
    ("kit/src/jobs.rs", "municipality", "the first column of every key, also of the jobs"),
];

fn row_of(module: &str) -> Option<usize> {
    ROWS.iter().position(|row| row.contains(&module))
}

fn code() -> Vec<SourceFile> {
    files("app/src", &[".rs"]).into_iter().filter(|f| f.slice() != "lib" && !f.is_test()).collect()
}

/// Why `from` may not use `to`; `None` when it may.
fn refused(from: &str, to: &str, used: &mut BTreeSet<(String, String)>) -> Option<String> {
    if from == to {
        return None;
    }
    if EXCEPTIONS.iter().any(|(a, b, _)| (*a, *b) == (from, to)) {
        used.insert((from.to_owned(), to.to_owned()));
        return None;
    }
    match (row_of(from), row_of(to)) {
        (Some(upper), Some(lower)) if upper < lower => None,
        (Some(_), Some(_)) => Some(format!("{from} may not use {to}")),
        _ => Some(format!("{from} uses {to}: one of them stands in no row")),
    }
}

/// The modules a token stream names behind `crate` (or `plein`, in the program's main file), with the line.
fn modules_named(tokens: TokenStream) -> Vec<(String, usize)> {
    let flat: Vec<TokenTree> = flat(tokens);
    let mut found = Vec::new();
    for (place, token) in flat.iter().enumerate() {
        let TokenTree::Ident(start) = token else { continue };
        if start != "crate" && start != "plein" || !is_path_mark(&flat, place + 1) {
            continue;
        }
        match flat.get(place + 3) {
            Some(TokenTree::Ident(module)) => found.push((module.to_string(), module.span().start().line)),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                found.extend(first_of_each(group.stream()));
            }
            _ => {}
        }
    }
    found
}

fn is_path_mark(tokens: &[TokenTree], place: usize) -> bool {
    let colon = |place: usize| matches!(tokens.get(place), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    colon(place) && colon(place + 1)
}

/// The first name of every branch of a `use` group.
fn first_of_each(group: TokenStream) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut is_first = true;
    for token in group {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == ',' => is_first = true,
            TokenTree::Ident(name) if is_first => {
                found.push((name.to_string(), name.span().start().line));
                is_first = false;
            }
            _ => is_first = false,
        }
    }
    found
}

/// The modules reached by `super::` beyond the module a file lies in.
fn modules_above(file: &SourceFile) -> Vec<(String, usize)> {
    let inside = file.path.trim_start_matches("app/src/").trim_end_matches(".rs").trim_end_matches("/mod");
    let depth = inside.split('/').count();
    let flat = flat(file.tokens());
    let mut found = Vec::new();
    let mut place = 0;
    while place < flat.len() {
        let mut steps = 0;
        while matches!(flat.get(place), Some(TokenTree::Ident(name)) if name == "super")
            && is_path_mark(&flat, place + 1)
        {
            steps += 1;
            place += 3;
        }
        if steps >= depth {
            match flat.get(place) {
                Some(TokenTree::Ident(name)) => found.push((name.to_string(), name.span().start().line)),
                Some(TokenTree::Group(group)) => found.extend(first_of_each(group.stream())),
                _ => {}
            }
        }
        place += 1;
    }
    found
}

fn is_module(name: &str) -> bool {
    row_of(name).is_some() || name.chars().next().is_some_and(char::is_lowercase)
}

/// What stands at the top of the crate beside its modules.
const CRATE_ITEMS: &[&str] = &["words"];

#[test]
fn code_uses_only_the_rows_below() {
    let mut used = BTreeSet::new();
    let mut broken = Vec::new();
    for file in code() {
        let mut named = modules_named(file.tokens());
        named.extend(modules_above(&file));
        for (module, line) in named {
            if !is_module(&module) || CRATE_ITEMS.contains(&&*module) {
                continue;
            }
            if let Some(why) = refused(file.slice(), &module, &mut used) {
                broken.push(format!("{}: {why}", file.at(line)));
            }
        }
    }
    for (from, to, _) in EXCEPTIONS {
        if !used.contains(&((*from).to_owned(), (*to).to_owned())) {
            broken.push(format!("the exception {from} -> {to} is not needed any more"));
        }
    }
    hold("A module may use the rows below its own, never a neighbour:", &broken);
}

#[test]
fn every_module_stands_in_one_row() {
    let exist: BTreeSet<String> = code().iter().map(|file| file.slice().to_owned()).collect();
    let mut broken: Vec<String> =
        exist.iter().filter(|m| row_of(m).is_none()).map(|m| format!("{m} stands in no row")).collect();
    for module in ROWS.iter().copied().flatten() {
        if !exist.contains(*module) {
            broken.push(format!("{module} stands in a row and does not exist"));
        }
        if ROWS.iter().copied().flatten().filter(|other| other == &module).count() > 1 {
            broken.push(format!("{module} stands in two rows"));
        }
    }
    hold("The rows name exactly the modules that exist:", &broken);
}

#[test]
fn templates_include_only_the_rows_below() {
    let mut broken = Vec::new();
    for file in files("app/src", &[".html", ".txt", ".xml"]) {
        for (number, line) in file.text.lines().enumerate() {
            for path in template_paths(line) {
                let slice = path.split('/').next().unwrap_or_default();
                if let Some(why) = refused(file.slice(), slice, &mut BTreeSet::new()) {
                    broken.push(format!("{}: {why}: {path}", file.at(number + 1)));
                }
            }
        }
    }
    for file in code() {
        for (path, line) in strings(file.tokens()).into_iter().filter(|(text, _)| text.contains("/templates/")) {
            let slice = path.split('/').next().unwrap_or_default();
            if let Some(why) = refused(file.slice(), slice, &mut BTreeSet::new()) {
                broken.push(format!("{}: {why}: {path}", file.at(line)));
            }
        }
    }
    hold("A template comes from the own slice or from a row below:", &broken);
}

/// The paths of `include`, `extends`, `import` and `from` on a line of a template.
fn template_paths(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for part in line.split("{%").skip(1) {
        let inside = part.split("%}").next().unwrap_or_default();
        let inside = inside.trim_start_matches(['-', '~', '+']).trim_start();
        let word = inside.split_whitespace().next().unwrap_or_default();
        if matches!(word, "include" | "extends" | "import" | "from") {
            found.extend(inside.split('"').nth(1));
        }
    }
    found
}

/// The tables a text writes to: what follows `insert into`, `update` and `delete from`.
fn written(sql: &str) -> Vec<String> {
    let sql = sql.to_lowercase();
    let words: Vec<&str> = sql.split_whitespace().collect();
    let mut found = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let next = |ahead: usize| words.get(place + ahead).copied().unwrap_or_default();
        let table = match *word {
            "insert" if next(1) == "into" => next(2),
            "insert" if next(1) == "or" && next(3) == "into" => next(4),
            "delete" if next(1) == "from" => next(2),
            "update" if next(2) == "set" || next(3) == "set" => next(1),
            "truncate" => next(1),
            _ => continue,
        };
        found.push(table.trim_matches(|c: char| !c.is_alphanumeric() && c != '_').to_owned());
    }
    found
}

fn owners() -> BTreeMap<&'static str, &'static str> {
    OWNERS.iter().flat_map(|(slice, tables)| tables.iter().map(move |table| (*table, *slice))).collect()
}

#[test]
fn a_table_is_written_by_its_owner_only() {
    let owners = owners();
    let mut broken = Vec::new();
    for file in code().into_iter().chain(files("kit/src", &[".rs"]).into_iter().filter(|f| !f.is_test())) {
        let writer = if file.path.starts_with("kit/") { "kit" } else { file.slice() };
        for (text, line) in strings(file.tokens()) {
            for table in written(&text) {
                match owners.get(table.as_str()) {
                    Some(owner) if *owner != writer => {
                        broken.push(format!("{}: {writer} writes {table}, which {owner} owns", file.at(line)));
                    }
                    None if writer != "kit" => broken.push(format!("{}: nobody owns {table}", file.at(line))),
                    Some(_) | None => {}
                }
            }
        }
    }
    hold("A table is written by the slice that owns it:", &broken);
}

#[test]
fn every_table_has_one_owner_and_begins_its_key_with_the_municipality() {
    let owners = owners();
    let mut exist = BTreeSet::new();
    let mut broken = Vec::new();
    for migration in files("app/migrations", &[".sql"]) {
        for (table, body) in tables(&migration.text) {
            if !owners.contains_key(table.as_str()) {
                broken.push(format!("{}: nobody owns {table}", migration.path));
            }
            if !key_begins_well(&table, &body) {
                broken.push(format!("{}: the key of {table} does not begin with municipality_id", migration.path));
            }
            exist.insert(table);
        }
    }
    for table in owners.keys().filter(|table| !exist.contains(**table)) {
        broken.push(format!("{table} has an owner and does not exist"));
    }
    hold("Every table of the schema has one owner and a key that begins with the municipality:", &broken);
}

/// Tables that serve the whole database, or that find the municipality; and the index of a search.
const WITHOUT_MUNICIPALITY: &[&str] = &["program", "hosts", "suggestion_search"];

fn key_begins_well(table: &str, body: &str) -> bool {
    WITHOUT_MUNICIPALITY.contains(&table)
        || body.contains("primary key (municipality_id")
        || body.lines().any(|line| line.trim_start().starts_with("municipality_id") && line.contains("primary key"))
}

#[test]
fn the_ground_knows_no_word_of_the_product() {
    let mut broken = Vec::new();
    let ground = files("kit/src", &[".rs"]).into_iter().chain(files("print/src", &[".rs"]));
    for file in ground.filter(|f| !f.is_test()) {
        let tokens = file.tokens();
        for (text, line) in names(tokens.clone()).into_iter().chain(strings(tokens)) {
            for word in words_of(&text) {
                let known = KNOWN_IN_KIT.iter().any(|(path, known, _)| *path == file.path && *known == word);
                if PRODUCT_WORDS.contains(&word.as_str()) && !known {
                    broken.push(format!("{}: {word}", file.at(line)));
                }
            }
        }
    }
    hold("The ground knows no word of the product:", &broken);
}

/// The words of a name or a sentence, in lower case: `MayVote` and `may_vote` both hold `may` and `vote`.
fn words_of(text: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if c.is_uppercase() {
            spaced.push(' ');
        }
        spaced.push(c);
    }
    spaced.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn what_comes_in_is_read_by_readers_that_refuse_with_a_page() {
    let mut broken = Vec::new();
    for file in files("app/src", &[".rs"]).into_iter().filter(|file| file.path != "app/src/cx/asked.rs") {
        let used = file.text.split("use axum::").skip(1).filter_map(|rest| rest.split(';').next());
        let named = used.flat_map(|used| used.split(|c: char| !c.is_alphanumeric()));
        let mut found: Vec<&str> = named.filter(|name| ["Query", "Form", "Path", "Json"].contains(name)).collect();
        let in_full = ["extract::Query<", "extract::Path<", "axum::Form<", "axum::Json<"];
        found.extend(in_full.into_iter().filter(|name| file.text.contains(name)));
        broken.extend(found.into_iter().map(|name| format!("{}: axum's {name}; cx has one of ours", file.path)));
    }
    hold("What axum cannot read it answers in English, without a page:", &broken);
}
