//! The house as text: its files, and its Rust files as tokens and syntax. What the guards read.
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The rows of `app/src`, from the top; a module may use the rows below its own. `docs/architecture.md` shows them.
pub const ROWS: &[&[&str]] = &[
    &["main"],
    &["operate", "demo", "routes", "assembly", "edge", "schedule"],
    &["pages", "desk", "input", "open", "pool", "post", "annual"],
    &["briefing", "digest", "mailings"],
    &["suggestions"],
    &["questions", "slips"],
    &["calls"],
    &["projects"],
    &["editing", "cases"],
    &["people", "places", "pictures"],
    &["activity", "chrome", "links"],
    &["cx"],
    &["municipality"],
    &["rights"],
    &["refusal", "texts", "urls", "config"],
    &["vocabulary"],
];

/// Which module owns a table: the only one that writes it. The outbox is the ground's.
pub const OWNERS: &[(&str, &[&str])] = &[
    ("municipality", &["program", "municipalities", "hosts", "base_maps"]),
    (
        "people",
        &[
            "people",
            "accounts",
            "roles",
            "role_themes",
            "sessions",
            "presses",
            "sign_ins",
            "email_codes",
            "consents",
            "consent_entries",
            "ties",
            "imported_people",
            "mail_stops",
            "colleagues",
            "unreachable_addresses",
            "blocks",
            "recorded_people",
        ],
    ),
    ("projects", &["contacts", "themes", "projects", "project_steps", "project_tasks", "policy_pages"]),
    ("questions", &["asked_questions", "question_drafts", "frequent_questions"]),
    ("slips", &["slips", "spoken_notices"]),
    ("calls", &["calls", "call_categories", "call_questions"]),
    (
        "suggestions",
        &[
            "suggestions",
            "suggestion_search",
            "votes",
            "slip_votes",
            "splits",
            "status_changes",
            "answers",
            "comments",
            "comment_thanks",
            "comment_drafts",
            "reports",
            "drafts",
            "photos",
            "photo_files",
            "responses",
            "response_files",
            "imported_suggestions",
            "suggestion_followers",
            "suggestion_versions",
            "coauthors",
            "follows",
            "merges",
            "exchanges",
            "objections",
            "theme_choices",
        ],
    ),
    ("briefing", &["briefings", "briefing_themes"]),
    ("mailings", &["mailings", "mailing_conditions", "mailing_recipients", "mailing_papers"]),
    ("pictures", &["pictures", "picture_files"]),
    ("cases", &["cases", "case_entries", "case_mentions", "advice_requests", "advice_lines"]),
    ("activity", &["happenings"]),
    ("links", &["short_links", "short_link_visits"]),
    ("kit", &["outbox", "mail_paces", "jobs"]),
];

/// One file of the repository.
pub struct SourceFile {
    /// From the root of the repository, with `/`.
    pub path: String,
    pub text: String,
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the repository").to_owned()
}

/// All files below `folder` whose names end in one of `endings`, in the order of their paths.
pub fn files(folder: &str, endings: &[&str]) -> Vec<SourceFile> {
    let mut paths = Vec::new();
    walk(&root().join(folder), &mut paths);
    let mut found: Vec<SourceFile> = paths
        .iter()
        .filter(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)))
        .map(|path| SourceFile { path: relative(path), text: fs::read_to_string(path).unwrap_or_default() })
        .collect();
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// One file, which must be there.
pub fn file(path: &str) -> SourceFile {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"));
    SourceFile { path: path.to_owned(), text }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | "node_modules" | ".git" | "dist" | "data") {
                walk(&path, found);
            }
        } else {
            found.push(path);
        }
    }
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

impl SourceFile {
    /// The module of `app/src` this file belongs to: `suggestions` for `app/src/suggestions/store/votes.rs`.
    pub fn slice(&self) -> &str {
        let inside = self.path.strip_prefix("app/src/").unwrap_or(&self.path);
        inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
    }

    /// True for a file that is compiled for tests only.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    /// The syntax without what is compiled for tests only.
    pub fn syntax(&self) -> syn::File {
        let mut file = syn::parse_file(&self.text).unwrap_or_else(|why| panic!("{}: {why}", self.path));
        file.items.retain(|item| !is_for_tests(item));
        file
    }

    /// The same as tokens, so that the insides of macros are seen too.
    pub fn tokens(&self) -> TokenStream {
        self.syntax().into_token_stream()
    }

    /// `path:line`, for a report.
    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }
}

fn is_for_tests(item: &syn::Item) -> bool {
    let attributes = match item {
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Const(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.meta.to_token_stream().to_string().replace(' ', "") == "cfg(test)"
    })
}

/// Every token, groups opened, in the order of the text. Comments in `///` are left out: they are attributes.
pub fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let mut found = Vec::new();
    push_flat(tokens, &mut found);
    found
}

fn push_flat(tokens: TokenStream, found: &mut Vec<TokenTree>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                tokens.next_if(|next| matches!(next, TokenTree::Punct(mark) if mark.as_char() == '!'));
                if let Some(TokenTree::Group(group)) = tokens.peek()
                    && group.stream().into_iter().next().is_some_and(|first| first.to_string() == "doc")
                {
                    tokens.next();
                }
            }
            TokenTree::Group(group) => {
                found.push(TokenTree::Group(group.clone()));
                push_flat(group.stream(), found);
            }
            other => found.push(other),
        }
    }
}

/// Every string literal with its line.
pub fn strings(tokens: TokenStream) -> Vec<(String, usize)> {
    let literal = |token: TokenTree| match token {
        TokenTree::Literal(literal) => {
            let line = literal.span().start().line;
            match syn::Lit::new(literal) {
                syn::Lit::Str(text) => Some((text.value(), line)),
                _ => None,
            }
        }
        _ => None,
    };
    flat(tokens).into_iter().filter_map(literal).collect()
}

/// Every name with its line.
pub fn names(tokens: TokenStream) -> Vec<(String, usize)> {
    let name = |token: TokenTree| match token {
        TokenTree::Ident(name) => Some((name.to_string(), name.span().start().line)),
        _ => None,
    };
    flat(tokens).into_iter().filter_map(name).collect()
}

/// Every `create table` of a migration: its name and the text up to the next statement. One that is made to take the
/// place of another goes by the name it gets.
pub fn tables(sql: &str) -> Vec<(String, String)> {
    let later_name = |name: &str| {
        let renamed = sql.split_once(&format!("alter table {name} rename to "));
        renamed.map(|(_, rest)| rest.split(';').next().unwrap_or_default().trim().to_owned())
    };
    let mut found = Vec::new();
    for statement in sql.split("create ").skip(1) {
        let rest = statement.strip_prefix("virtual ").unwrap_or(statement);
        let Some(rest) = rest.strip_prefix("table ") else { continue };
        let name = rest.split([' ', '(']).next().unwrap_or_default();
        let name = later_name(name).unwrap_or_else(|| name.to_owned());
        if !found.iter().any(|(known, _)| *known == name) {
            found.push((name, rest.to_owned()));
        }
    }
    found
}

/// Fails with everything that breaks a rule, one a line.
#[track_caller]
pub fn hold(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}\n  {}\n", broken.join("\n  "));
}
