//! The name others see: what a person chose, free of characters that would make it lie.

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
        if name.chars().any(is_deceptive) || has_towers(&name) || !name.chars().any(char::is_alphabetic) {
            return Err("people-name-wrong");
        }
        Ok(DisplayName(name))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, those that turn the reading direction, and those one does not see.
fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
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
        ] {
            assert!(DisplayName::parse(wrong).is_err(), "{wrong:?}");
        }
        assert!(DisplayName::parse(&"a".repeat(61)).is_err());
    }
}
