//! Words of a municipality's own in which names in braces stand for what is filled in: `Dag {naam}`.

use kit::i18n::Arg;

/// Our own texts name things in English; officers read and type Dutch.
const NAMES: &[(&str, &str)] = &[
    ("code", "code"),
    ("name", "naam"),
    ("title", "titel"),
    ("status", "stand"),
    ("author", "auteur"),
    ("email", "mail"),
    ("phone", "telefoon"),
    ("count", "aantal"),
    ("number", "nummer"),
    ("subject", "onderwerp"),
    ("who", "collega"),
    ("other", "andere"),
    ("day", "dag"),
];

/// What is wrong with typed words, with the name it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    Unknown(String),
    Missing(String),
    /// A brace that opens or closes nothing.
    Brace,
}

pub fn in_dutch(argument: &str) -> &str {
    NAMES.iter().find(|(known, _)| *known == argument).map_or(argument, |(_, dutch)| dutch)
}

/// Words, and names in braces.
enum Part<'a> {
    Words(&'a str),
    Name(&'a str),
}

fn parts(text: &str) -> Result<Vec<Part<'_>>, Mistake> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(at) = rest.find(['{', '}']) {
        parts.push(Part::Words(&rest[..at]));
        let inside = rest[at..].strip_prefix('{').ok_or(Mistake::Brace)?;
        let end = inside.find(['{', '}']).ok_or(Mistake::Brace)?;
        if inside[end..].starts_with('{') {
            return Err(Mistake::Brace);
        }
        parts.push(Part::Name(inside[..end].trim()));
        rest = &inside[end + 1..];
    }
    parts.push(Part::Words(rest));
    Ok(parts)
}

fn names(text: &str) -> Result<Vec<&str>, Mistake> {
    let name = |part| match part {
        Part::Words(_) => None,
        Part::Name(name) => Some(name),
    };
    Ok(parts(text)?.into_iter().filter_map(name).collect())
}

/// Only known names, and every name that the words it replaces had. No words at all are fine: then ours stand.
pub fn check(typed: &str, ours: &str, arguments: &[&str]) -> Result<(), Mistake> {
    let typed_names = names(typed)?;
    if let Some(unknown) = typed_names.iter().find(|name| arguments.iter().all(|known| in_dutch(known) != **name)) {
        return Err(Mistake::Unknown((*unknown).to_owned()));
    }
    if typed.is_empty() {
        return Ok(());
    }
    match names(ours)?.into_iter().find(|name| !typed_names.contains(name)) {
        Some(missing) => Err(Mistake::Missing(missing.to_owned())),
        None => Ok(()),
    }
}

/// The words with everything filled in; what was filled in is not looked at again.
pub fn fill(own: &str, args: &[(&str, Arg<'_>)]) -> String {
    let Ok(parts) = parts(own) else { return own.to_owned() };
    let value = |name: &str| match args.iter().find(|(known, _)| in_dutch(known) == name) {
        Some((_, Arg::Text(text))) => text.to_string(),
        Some((_, Arg::Count(count))) => count.to_string(),
        None => String::new(),
    };
    let words = parts.into_iter().map(|part| match part {
        Part::Words(words) => words.to_owned(),
        Part::Name(name) => value(name),
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_filled_in_once() {
        let args = [("title", Arg::from("Een {naam}")), ("name", Arg::from("Hilde"))];
        assert_eq!(fill("{naam} over ‘{ titel }’", &args), "Hilde over ‘Een {naam}’");
        assert_eq!(fill("Dag", &args), "Dag");
    }

    #[test]
    fn a_name_that_is_unknown_or_missing_is_said() {
        let arguments = ["title", "name"];
        assert_eq!(check("{naam} over {titel}", "{naam}: {titel}", &arguments), Ok(()));
        assert_eq!(check("", "{titel}", &arguments), Ok(()));
        assert_eq!(check("Nieuws", "{titel}", &arguments), Err(Mistake::Missing("titel".to_owned())));
        assert_eq!(check("{titel} {code}", "{titel}", &arguments), Err(Mistake::Unknown("code".to_owned())));
        for wrong in ["{titel", "titel}", "{{titel}}", "}{", "{titel} {"] {
            assert_eq!(check(wrong, "{titel}", &arguments), Err(Mistake::Brace), "{wrong}");
        }
    }
}
