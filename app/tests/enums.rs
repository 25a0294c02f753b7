//! Closed lists stay closed: a match on an own enum names every variant, so that a new one does not compile until
//! somebody has decided what it means everywhere.

use crate::support::source;

use source::{SourceFile, files, hold, names};
use std::collections::BTreeSet;
use syn::{spanned::Spanned, visit::Visit};

/// Enums whose rest may stay together, where, and why.
const WITH_A_REST: &[(&str, &str, &str)] =
    &[("app/src/places/", "Kind", "what lies on a map: most of it is drawn one way, and a new kind too")];

fn code() -> Vec<SourceFile> {
    let mut code = files("app/src", &[".rs"]);
    code.extend(files("kit/src", &[".rs"]));
    code.into_iter().filter(|file| !file.is_test()).collect()
}

/// The closed lists of this code: enums, and the words of `vocabulary`.
fn own_enums() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in code() {
        for item in file.syntax().items {
            match item {
                syn::Item::Enum(item) => {
                    found.insert(item.ident.to_string());
                }
                syn::Item::Macro(item) if item.mac.path.is_ident("words") => {
                    let names = names(item.mac.tokens).into_iter().map(|(name, _)| name);
                    found.extend(names.take(1));
                }
                _ => {}
            }
        }
    }
    found
}

/// Matches on own enums that would swallow a new variant.
struct Swallowing {
    enums: BTreeSet<String>,
    broken: Vec<String>,
    path: String,
}

impl Swallowing {
    /// The own enum a pattern takes a variant of.
    fn enum_of(&self, pattern: &syn::Pat) -> Option<String> {
        let path = match pattern {
            syn::Pat::Path(pattern) => &pattern.path,
            syn::Pat::TupleStruct(pattern) => &pattern.path,
            syn::Pat::Struct(pattern) => &pattern.path,
            syn::Pat::Or(pattern) => return pattern.cases.iter().find_map(|case| self.enum_of(case)),
            syn::Pat::Reference(pattern) => return self.enum_of(&pattern.pat),
            syn::Pat::Paren(pattern) => return self.enum_of(&pattern.pat),
            _ => return None,
        };
        let name = path.segments.iter().rev().nth(1)?.ident.to_string();
        self.enums.contains(&name).then_some(name)
    }
}

impl<'ast> Visit<'ast> for Swallowing {
    fn visit_expr_match(&mut self, choice: &'ast syn::ExprMatch) {
        let own = choice.arms.iter().find_map(|arm| self.enum_of(&arm.pat));
        let wild = choice.arms.iter().find(|arm| matches!(arm.pat, syn::Pat::Wild(_)));
        let is_open = |own: &String| WITH_A_REST.iter().any(|(at, name, _)| self.path.starts_with(at) && name == own);
        if let (Some(own), Some(wild)) = (own.filter(|own| !is_open(own)), wild) {
            let line = wild.pat.span().start().line;
            self.broken.push(format!("{}:{line}: `_` in a match on {own}", self.path));
        }
        syn::visit::visit_expr_match(self, choice);
    }
}

#[test]
fn own_enums_are_matched_without_a_rest() {
    let mut swallowing = Swallowing { enums: own_enums(), broken: Vec::new(), path: String::new() };
    for file in code() {
        swallowing.path.clone_from(&file.path);
        swallowing.visit_file(&file.syntax());
    }
    hold("A new variant must not compile until somebody decided what it means:", &swallowing.broken);
}
