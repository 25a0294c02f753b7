//! The documents against the house they describe: prose that nobody checks goes stale.

use crate::support::source;

use source::{OWNERS, ROWS, file, files, hold, root, strings, tables};
use std::{collections::BTreeSet, fs};

type Names = BTreeSet<String>;

/// The text between a heading and the next one of its level or above.
fn section(text: &str, heading: &str) -> String {
    let level = heading.chars().take_while(|c| *c == '#').count();
    let mut inside = false;
    let mut found = String::new();
    for line in text.lines() {
        let hashes = line.chars().take_while(|c| *c == '#').count();
        if line == heading {
            inside = true;
            continue;
        }
        if inside && hashes > 0 && hashes <= level && line[hashes..].starts_with(' ') {
            break;
        }
        if inside {
            found.push_str(line);
            found.push('\n');
        }
    }
    assert!(!found.is_empty(), "there is no heading {heading:?}");
    found
}

/// The rows of the first table of a text: the cells, without the head.
fn table(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|')).skip(2);
    lines.map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// The names in backticks in the first column.
fn first_column(text: &str) -> Names {
    table(text).iter().flat_map(|row| ticked(&row[0])).collect()
}

fn ticked(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(|name| name.trim_end_matches('/').to_owned()).collect()
}

/// What is inside the first block of code.
fn block(text: &str) -> String {
    text.split("```").nth(1).unwrap_or_default().lines().skip(1).collect::<Vec<_>>().join("\n")
}

fn difference(what: &str, written: &Names, there: &Names) -> Vec<String> {
    let stale = written.difference(there).map(|name| format!("{what} names {name}, which does not exist"));
    stale.chain(there.difference(written).map(|name| format!("{what} does not name {name}"))).collect()
}

fn architecture() -> String {
    file("docs/architecture.md").text
}

/// Folders that are made by building or running, or belong to a tool.
const NOT_OURS: &[&str] = &["target", "data", "node_modules"];

fn folders(path: &str) -> Names {
    let entries = fs::read_dir(root().join(path)).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let names = folders.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| !name.starts_with('.') && !NOT_OURS.contains(&name.as_str())).collect()
}

#[test]
fn the_map_names_the_folders_that_exist() {
    let mut broken = difference("the map", &first_column(&section(&architecture(), "## Map")), &folders(""));
    let kit: Names = files("kit/src", &[".rs"])
        .iter()
        .filter_map(|file| {
            Some(file.path.strip_prefix("kit/src/")?.split('/').next()?.trim_end_matches(".rs").to_owned())
        })
        .filter(|name| name != "lib")
        .collect();
    broken.extend(difference(
        "the table of the ground",
        &first_column(&section(&architecture(), "### kit: the ground")),
        &kit,
    ));
    hold("docs/architecture.md is true of the folders:", &broken);
}

#[test]
fn the_table_of_the_product_names_its_modules() {
    let written = first_column(&section(&architecture(), "### app: the product"));
    let there: Names = ROWS.iter().copied().flatten().map(|name| (*name).to_owned()).collect();
    hold("docs/architecture.md is true of the modules:", &difference("the table of the product", &written, &there));
}

#[test]
fn the_rows_are_those_the_code_is_held_to() {
    let text = block(&section(&architecture(), "## Who may use whom"));
    let written: Vec<Vec<&str>> = text
        .lines()
        .take_while(|line| !line.contains("──"))
        .map(|line| line.split('·').map(str::trim).collect())
        .collect();
    assert_eq!(written, ROWS, "docs/architecture.md shows other rows than the code is held to");
}

#[test]
fn the_owners_of_tables_are_those_the_code_is_held_to() {
    let written: BTreeSet<(String, String)> = table(&section(&architecture(), "### Who owns which table"))
        .iter()
        .flat_map(|row| ticked(&row[1]).into_iter().map(|table| (ticked(&row[0]).concat(), table)))
        .collect();
    let held: BTreeSet<(String, String)> = OWNERS
        .iter()
        .flat_map(|(slice, tables)| tables.iter().map(|table| ((*slice).to_owned(), (*table).to_owned())))
        .collect();
    assert_eq!(written, held);
    let there: Names =
        files("app/migrations", &[".sql"]).iter().flat_map(|file| tables(&file.text)).map(|(name, _)| name).collect();
    let written: Names = written.into_iter().map(|(_, table)| table).collect();
    hold("docs/architecture.md is true of the tables:", &difference("the table of owners", &written, &there));
}

#[test]
fn the_glossary_has_every_word_once_and_in_every_language() {
    let rows = table(&file("docs/glossary.md").text);
    let mut seen = Names::new();
    let mut broken = Vec::new();
    for row in &rows {
        if !seen.insert(row[0].to_lowercase()) {
            broken.push(format!("{} stands there twice", row[0]));
        }
        if row.len() != 6 || row.iter().any(String::is_empty) {
            broken.push(format!("{}: needs English, the four languages on screen, and what it means", row[0]));
        }
    }
    assert!(rows.len() > 30, "the glossary was not found");
    hold("docs/glossary.md:", &broken);
}

#[test]
fn decisions_are_numbered_without_holes() {
    let mut decisions = files("docs/decisions", &[".md"]);
    decisions.retain(|decision| !decision.path.ends_with("/dependencies.md"));
    let mut broken = Vec::new();
    for (number, decision) in (1..).zip(&decisions) {
        let name = decision.path.rsplit('/').next().unwrap_or_default();
        if !name.starts_with(&format!("{number:04}-")) {
            broken.push(format!("{name} is not number {number:04}"));
        }
        let title = decision.text.lines().next().unwrap_or_default();
        if !title.starts_with(&format!("# {number:04} ")) {
            broken.push(format!("{name}: its first line is {title:?}"));
        }
    }
    assert!(!decisions.is_empty(), "there are no decisions");
    hold("docs/decisions are numbered from 0001:", &broken);
}

#[test]
fn every_dependency_has_its_reason() {
    let document = file("docs/decisions/dependencies.md").text;
    let written = first_column(&document);
    let mut there = Names::new();
    for file in files("", &["Cargo.toml"]) {
        let mut in_dependencies = false;
        for line in file.text.lines() {
            if line.starts_with('[') {
                in_dependencies = line.contains("dependencies]");
            } else if let (true, Some((name, value))) = (in_dependencies, line.split_once('='))
                && !value.contains("path =")
            {
                there.insert(name.trim().trim_end_matches(".workspace").to_owned());
            }
        }
    }
    let mut broken = difference("docs/decisions/dependencies.md", &written, &there);
    broken.extend(table(&document).iter().filter(|row| row.len() < 3).map(|row| format!("{} has no reason", row[0])));
    hold("docs/decisions/dependencies.md has one line for each direct dependency:", &broken);
}

#[test]
fn operations_names_every_variable_of_the_environment() {
    let written = first_column(&section(&file("docs/operations.md").text, "## Environment"));
    let read = strings(file("app/src/config.rs").tokens());
    let there: Names = read.into_iter().map(|(text, _)| text).filter(|text| is_variable(text)).collect();
    hold("docs/operations.md is true of the environment:", &difference("the table", &written, &there));
}

fn is_variable(text: &str) -> bool {
    text.starts_with("PLEIN_") && text.chars().all(|c| c.is_ascii_uppercase() || c == '_')
}

#[test]
fn operations_explains_sentences_the_program_says() {
    let said: Vec<String> = files("app/src", &[".rs"])
        .iter()
        .chain(&files("kit/src", &[".rs"]))
        .flat_map(|file| strings(file.tokens()))
        .map(|(text, _)| text)
        .collect();
    let explained = table(&section(&file("docs/operations.md").text, "## What it says when it does not start"));
    let mut broken = Vec::new();
    for row in &explained {
        // An ellipsis stands for what differs each time: an address, a folder, a reason.
        for part in row[0].split('…').map(|part| part.trim_matches(['"', ' ', '.'])).filter(|part| part.len() > 3) {
            if !said.iter().any(|text| text.contains(part)) {
                broken.push(format!("the program never says {part:?}"));
            }
        }
    }
    assert!(explained.len() >= 8, "the table was not found");
    hold("docs/operations.md explains what the program says:", &broken);
}

#[test]
fn links_lead_somewhere() {
    let mut broken = Vec::new();
    let mut documents = files("docs", &[".md"]);
    for name in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "web/README.md"] {
        if root().join(name).exists() {
            documents.push(file(name));
        }
    }
    for document in documents {
        let folder = root().join(&document.path).parent().map(std::path::Path::to_owned).unwrap_or_default();
        for target in document.text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let path = target.split('#').next().unwrap_or_default();
            if !path.is_empty() && !path.contains("://") && !path.starts_with("mailto:") && !folder.join(path).exists()
            {
                broken.push(format!("{}: {target}", document.path));
            }
        }
    }
    hold("Links in documents lead to files that exist:", &broken);
}
