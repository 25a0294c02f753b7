//! The words on screen: every message of every language, read once at start.

use kit::i18n::{Arg, Catalog, Lang};
use std::sync::LazyLock;

macro_rules! locales {
    ($($lang:ident $folder:literal: $($slice:literal),*;)*) => {
        &[$($((Lang::$lang, include_str!(concat!("../locales/", $folder, "/", $slice, ".ftl")))),*),*]
    };
}

/// The texts as written; tests read them too.
pub const SOURCES: &[(Lang, &str)] = locales! {
    Nl "nl": "chrome", "refusals", "people", "projects", "calls", "suggestions", "pages", "mails";
    En "en": "chrome", "refusals", "people", "projects", "calls", "suggestions", "pages", "mails";
    Fr "fr": "chrome", "refusals", "people", "projects", "calls", "suggestions", "pages", "mails";
    De "de": "chrome", "refusals", "people", "projects", "calls", "suggestions", "pages", "mails";
};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(SOURCES).expect("a test reads every text"));

pub fn catalog() -> &'static Catalog {
    &CATALOG
}

/// A sentence without arguments.
pub fn text(lang: Lang, key: &str) -> String {
    catalog().text(lang, key).0.to_owned()
}

/// A sentence with arguments.
pub fn sentence(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    catalog().format(lang, key, args)
}
