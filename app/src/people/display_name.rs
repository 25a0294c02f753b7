//! The name others see: what a person chose, free of characters that would make it lie, and nobody's of the municipality.

use crate::{cx::Cx, refusal::Error};
use kit::db::{Fut, Tx, dialect};

/// The names people of the municipality are shown with; given by the slice that keeps them, put in at start.
#[derive(Clone, Copy)]
pub struct StaffNames(pub for<'a> fn(Cx, &'a mut Tx<'_>) -> Fut<'a, Vec<String>, Error>);

/// Words by which a citizen would speak for the municipality, and the beginnings of their longer forms.
const OFFICES: &[&str] = &[
    "gemeente",
    "gemeentebestuur",
    "gemeentehuis",
    "stad",
    "stadsbestuur",
    "burgemeester",
    "schepen",
    "schepencollege",
    "ambtenaar",
    "klimaatambtenaar",
    "beheerder",
    "administrator",
    "admin",
    "moderator",
    "moderatie",
    "webmaster",
];

/// Two to sixty characters, on one line, with a letter in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayName(String);

impl DisplayName {
    pub const LONGEST: usize = 60;

    /// The name, or the key of the sentence that says what to do.
    pub fn parse(typed: &str) -> Result<DisplayName, &'static str> {
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return Err("people-name-missing");
        }
        match name.chars().count() {
            ..2 => return Err("people-name-short"),
            2..=Self::LONGEST => {}
            _ => return Err("people-name-long"),
        }
        if name.chars().any(is_deceptive)
            || has_towers(&name)
            || is_mixed(&name)
            || !name.chars().any(char::is_alphabetic)
        {
            return Err("people-name-wrong");
        }
        Ok(DisplayName(name))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True when readers would take it for the municipality speaking: an office, or one of `names` however it is spelled.
    pub fn is_like_staff(&self, names: &[String]) -> bool {
        let own = looks(&self.0);
        let words: Vec<&str> = own.split(|c: char| !c.is_alphanumeric()).collect();
        let whole = words.concat();
        let same = |name: &String| looks(name).chars().filter(|c| c.is_alphanumeric()).eq(whole.chars());
        OFFICES.iter().any(|office| words.contains(&looks(office).as_str())) || names.iter().any(same)
    }
}

/// How a name looks: lower case, without accents, letters of other scripts and digits as the Latin ones they resemble.
fn looks(name: &str) -> String {
    let alike = |c: char| match c {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' | 'є' | '3' => 'e',
        'ɡ' => 'g',
        'һ' | 'н' => 'h',
        'і' | 'ι' | 'ı' | '1' | 'l' | '|' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'п' | 'η' => 'n',
        'о' | 'ο' | 'σ' | '0' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' | '5' => 's',
        'т' | 'τ' => 't',
        'υ' | 'ц' => 'u',
        'ν' => 'v',
        'ѡ' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        // The wide letters of East Asian keyboards.
        '\u{ff41}'..='\u{ff5a}' => char::from_u32(u32::from(c) - 0xff41 + u32::from('a')).unwrap_or(c),
        other => other,
    };
    dialect::folded(name).chars().map(alike).collect()
}

/// A word in two scripts is written to be taken for another.
fn is_mixed(name: &str) -> bool {
    let is_latin = |c: char| matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}');
    let is_lookalike = |c: char| matches!(c, '\u{370}'..='\u{52f}');
    name.split(' ').any(|word| word.chars().any(is_latin) && word.chars().any(is_lookalike))
}

/// Control characters, those that turn the reading direction, and those one does not see.
fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// More than two marks on one letter climb over the lines around them.
fn has_towers(name: &str) -> bool {
    let is_mark = |c: &char| matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}');
    name.chars().collect::<Vec<_>>().windows(3).any(|three| three.iter().all(is_mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_chosen_on_one_line() {
        let name = DisplayName::parse("  Buur uit\tde\n Kapelstraat ").unwrap();
        assert_eq!(name.as_str(), "Buur uit de Kapelstraat");
        for good in ["Jo", "Zoë D’Hondt-Şahin", "O'Brien", "李娜", "Nguyễn Văn A"] {
            assert!(DisplayName::parse(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn a_name_that_lies_is_refused() {
        for wrong in [
            "",
            " ",
            "A",
            "12",
            "😀😀",
            "Ami\u{202e}na",
            "Ami\u{200b}na",
            "Ami\0na",
            "\u{3164}\u{3164}",
            "A\u{301}\u{302}\u{303}mina",
            "Am\u{456}na",
            "Amina\u{2800}",
            "Ami\u{fe0f}na",
        ] {
            assert!(DisplayName::parse(wrong).is_err(), "{wrong:?}");
        }
        assert!(DisplayName::parse(&"a".repeat(61)).is_err());
    }

    #[test]
    fn nobody_speaks_for_the_municipality() {
        let staff = ["Hilde Baert".to_owned(), "Ilse Van Loo".to_owned()];
        let is_like = |name: &str| DisplayName::parse(name).unwrap().is_like_staff(&staff);
        for wrong in [
            "Hilde Baert",
            "hilde  BAERT",
            "Hildé-Baert",
            "Hi1de Baert",
            "IIse van Loo",
            "Gemeente Wilgenbeke",
            "Stad Havenrode",
            "De schepen",
            "Klaas (moderator)",
            "Adm1n",
        ] {
            assert!(is_like(wrong), "{wrong}");
        }
        for good in
            ["Hilde B.", "Hilde", "Jan Schepens", "Jos Van der Stadt", "Buur uit de Gemeentestraat", "Amina El Idrissi"]
        {
            assert!(!is_like(good), "{good}");
        }
    }
}
