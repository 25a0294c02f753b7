//! The words on screen: every message of every language.

use kit::i18n::{Arg, Catalog, Lang};
use std::borrow::Cow;

macro_rules! locales {
    ($($slice:literal),* $(,)?) => {
        &[$(
            (Lang::Nl, include_str!(concat!("../locales/nl/", $slice, ".ftl"))),
            (Lang::En, include_str!(concat!("../locales/en/", $slice, ".ftl"))),
            (Lang::Fr, include_str!(concat!("../locales/fr/", $slice, ".ftl"))),
            (Lang::De, include_str!(concat!("../locales/de/", $slice, ".ftl"))),
        )*]
    };
}

/// The texts as written; tests read them too.
pub const SOURCES: &[(Lang, &str)] = locales![
    "chrome",
    "refusals",
    "people",
    "projects",
    "calls",
    "suggestions",
    "pages",
    "mails",
    "desk",
    "links",
    "next",
    "mailings",
    "briefing",
    "annual",
    "answering",
    "editing",
    "content",
    "telling",
    "photos",
    "pictures",
    "settings",
    "commenting",
    "reporting",
    "questions",
    "changing",
    "leaving",
    "cases",
    "overview",
    "asking",
    "roles",
    "handling",
    "advising",
    "pool",
    "tasks",
    "templates",
    "holding",
    "blocking",
    "slips",
    "input",
];

static CATALOG: Catalog = Catalog::new(SOURCES);

pub fn catalog() -> &'static Catalog {
    &CATALOG
}

/// A sentence without arguments.
pub fn text(lang: Lang, key: &str) -> String {
    where_it_stands(lang, key).into_owned()
}

/// The same without a copy. A key that does not exist is shown as it is, so that a test finds it.
pub fn where_it_stands(lang: Lang, key: &str) -> Cow<'static, str> {
    catalog().text(lang, key).map_or_else(|| Cow::Owned(key.to_owned()), Cow::Borrowed)
}

/// A sentence with arguments.
pub fn sentence(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    catalog().format(lang, key, args)
}
