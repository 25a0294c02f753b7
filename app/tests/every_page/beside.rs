//! A translated page beside the Dutch one: what both share was written by people or the municipality, and says so.

use super::{
    reading::{Reading, Words},
    walk::Seen,
};
use kit::i18n::Lang;
use plein::texts;
use std::collections::{BTreeSet, HashSet};

/// What is the same in every language: names that stand among other words, and lengths.
const SAME_EVERYWHERE: &[&str] = &[
    "Plein",
    "Plein Wilgenbeke",
    "Wilgenbeke",
    "WhatsApp",
    "Facebook",
    "A4",
    "A5",
    "250 m",
    "500 m",
    "1 km",
    "2 km",
    "Bricolage Grotesque",
    "Figtree",
    "Fraunces",
    "Source Sans 3",
];

/// So many words in a row are no coincidence.
const QUOTED: usize = 3;

/// Everything in which a translation leaves the reader alone with another language.
pub fn compare(lang: Lang, dutch: &[Seen], translated: &[Seen]) -> Vec<String> {
    assert_eq!(dutch.len(), translated.len(), "{lang} and Dutch are walked with the same steps");
    let same = same_in(lang);
    let pages: Vec<Reading> = translated.iter().map(Reading::of).collect();
    let mut broken = BTreeSet::new();
    for (dutch, page) in dutch.iter().map(Reading::of).zip(&pages) {
        let (whole, shared) = (dutch.whole(), texts_of(&dutch));
        for words in &page.words {
            let text = words.text.as_str();
            if words.lang == "nl" && !words.is_name && !whole.contains(text) {
                broken.insert(format!("{lang} {}: “{text}” is marked as Dutch and does not stand there", page.what));
            }
            if words.lang != "nl" && !is_same(words, &same) && shared.contains(text) {
                broken.insert(format!("{lang} {}: “{text}” is Dutch and does not say so", page.what));
            }
        }
    }
    broken.extend(quotes(lang, &pages));
    broken.into_iter().collect()
}

fn texts_of(page: &Reading) -> HashSet<&str> {
    page.words.iter().map(|words| words.text.as_str()).collect()
}

/// Messages that read the same in both languages.
fn same_in(lang: Lang) -> HashSet<String> {
    let keys = texts::catalog().keys(Lang::Nl);
    let same = keys.into_iter().filter(|key| texts::text(Lang::Nl, key) == texts::text(lang, key));
    same.map(|key| texts::text(lang, &key)).chain(SAME_EVERYWHERE.iter().map(|text| (*text).to_owned())).collect()
}

fn is_same(words: &Words, same: &HashSet<String>) -> bool {
    let text = words.text.strip_suffix(" · Plein Wilgenbeke").unwrap_or(&words.text);
    words.is_name || same.contains(text) || text.contains('@')
}

/// Sentences of ours with something in them that other places mark as Dutch.
fn quotes(lang: Lang, pages: &[Reading]) -> Vec<String> {
    let all = || pages.iter().flat_map(|page| page.words.iter().map(move |words| (page, words)));
    let is_long = |text: &str| text.split(' ').count() >= QUOTED;
    let written: HashSet<&str> = all()
        .filter(|(_, words)| words.lang == "nl" && is_long(&words.text))
        .map(|(_, words)| words.text.as_str())
        .collect();
    let mut looked_at = HashSet::new();
    let mut broken = Vec::new();
    for (page, words) in all().filter(|(_, words)| words.lang != "nl" && !words.is_name) {
        let is_new = looked_at.insert(words.text.as_str());
        if let Some(quoted) = is_new.then(|| written.iter().find(|text| words.text.contains(**text))).flatten() {
            broken.push(format!("{lang} {}: “{}” quotes “{quoted}” as if it were translated", page.what, words.text));
        }
    }
    broken
}
