//! Messages in several languages, after Project Fluent; numbers and dates are written by us.
//!
//! A message that a language lacks is shown in the first language (Dutch), which must have them all.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{borrow::Cow, collections::HashMap, fmt, str::FromStr, sync::OnceLock};

/// A language of the screen. The first is complete; the others follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    Nl,
    Fr,
    En,
    De,
}

impl Lang {
    pub const ALL: [Lang; 4] = [Lang::Nl, Lang::Fr, Lang::En, Lang::De];

    /// The subtag of BCP 47.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::Fr => "fr",
            Lang::En => "en",
            Lang::De => "de",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(text: &str) -> Result<Lang, ()> {
        Lang::ALL.into_iter().find(|lang| lang.code() == text).ok_or(())
    }
}

/// A value put into a message.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    Count(i64),
    Text(Cow<'a, str>),
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Arg::Count(count)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, resolved once.
    plain: HashMap<String, String>,
}

/// All messages of all languages. A language is read when it is first spoken: in most municipalities two never are, and
/// each takes some megabytes.
pub struct Catalog {
    sources: &'static [(Lang, &'static str)],
    languages: [OnceLock<Messages>; Lang::ALL.len()],
}

impl Catalog {
    /// Fluent texts, several per language. One that cannot be read ends the program when its language is first spoken.
    pub const fn new(sources: &'static [(Lang, &'static str)]) -> Catalog {
        Catalog { sources, languages: [const { OnceLock::new() }; Lang::ALL.len()] }
    }

    fn messages(&self, lang: Lang) -> &Messages {
        self.languages[lang as usize]
            .get_or_init(|| Messages::read(lang, self.sources).unwrap_or_else(|wrong| panic!("{lang}: {wrong}")))
    }

    /// A message without arguments, in the first language when this one lacks it.
    pub fn text(&self, lang: Lang, key: &str) -> Option<&str> {
        [lang, Lang::Nl].into_iter().find_map(|lang| self.messages(lang).plain.get(key)).map(String::as_str)
    }

    /// A message with arguments.
    pub fn format(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        [lang, Lang::Nl].into_iter().find_map(|lang| self.messages(lang).format(key, args)).unwrap_or_else(|| {
            tracing::error!(key, "A message is missing");
            key.to_owned()
        })
    }

    /// Every key of a language, for the test that compares them.
    pub fn keys(&self, lang: Lang) -> Vec<String> {
        self.messages(lang).plain.keys().cloned().collect()
    }

    /// True when the language has the message itself.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.messages(lang).bundle.has_message(key)
    }
}

fn message_key(entry: &fluent_syntax::ast::Entry<&str>) -> Option<String> {
    match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    }
}

impl Messages {
    fn read(lang: Lang, sources: &[(Lang, &str)]) -> Result<Messages, String> {
        let mut messages = Messages::empty(lang);
        for (_, text) in sources.iter().filter(|(of, _)| *of == lang) {
            let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, e)| format!("{e:?} in\n{text}"))?;
            let keys: Vec<String> = resource.entries().filter_map(message_key).collect();
            messages.bundle.add_resource(resource).map_err(|e| format!("{e:?}"))?;
            for key in keys {
                messages.resolve_plain(key);
            }
        }
        Ok(messages)
    }

    fn empty(lang: Lang) -> Messages {
        let tag = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are for mixed scripts; here they would end up in titles, addresses and mails.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(number_text(number.value as i64)),
            _ => None,
        }));
        Messages { bundle, plain: HashMap::new() }
    }

    fn resolve_plain(&mut self, key: String) {
        let text = self.format(&key, &[]).unwrap_or_default();
        self.plain.insert(key, text);
    }

    fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Count(count) => values.set(*name, *count),
                Arg::Text(text) => values.set(*name, text.as_ref().to_owned()),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        Some(text)
    }
}

/// A whole number as Flemish readers write it: `3 186`, with a space that does not break.
pub fn number_text(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + 4);
    if number < 0 {
        text.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUTCH: &str =
        "stemmen = { $count ->\n    [one] { $count } stem\n   *[other] { $count } stemmen\n }\nhallo = Dag";

    #[test]
    fn a_count_is_written_with_spaces_and_its_plural() {
        let catalog = Catalog::new(&[(Lang::Nl, DUTCH), (Lang::Fr, "hallo = Bonjour")]);
        assert_eq!(catalog.format(Lang::Nl, "stemmen", &[("count", 1.into())]), "1 stem");
        assert_eq!(catalog.format(Lang::Nl, "stemmen", &[("count", 3186.into())]), "3\u{a0}186 stemmen");
        assert_eq!(catalog.text(Lang::Fr, "hallo"), Some("Bonjour"));
        assert_eq!(catalog.text(Lang::De, "hallo"), Some("Dag"), "what a language lacks is shown in Dutch");
        assert_eq!(catalog.format(Lang::Fr, "stemmen", &[("count", 2.into())]), "2 stemmen");
    }
}
