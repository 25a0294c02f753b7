//! What people type, made fit to be kept: nothing in it is unseen or makes a text lie.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Letters of some scripts take several marks; more in a row climb over the lines around them.
const MARKS_IN_A_ROW: usize = 8;

/// Composed letters (NFC), without control characters, without what turns the reading direction or is not seen at all.
pub fn clean(typed: &str) -> String {
    let mut marks = 0;
    let keeps = |c: char| c == '\n' || !(c.is_control() || turns(c) || is_unseen(c));
    let unified = typed.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let towers = |c: &char| {
        marks = if is_combining_mark(*c) { marks + 1 } else { 0 };
        marks <= MARKS_IN_A_ROW
    };
    unified.nfc().filter(|c| keeps(*c)).filter(towers).collect()
}

fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Not the joiners: emoji and some scripts need them.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Clean lines, at most one empty one between two.
pub fn paragraphs(typed: &str) -> String {
    let text = clean(typed);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut body = lines.join("\n");
    while body.contains("\n\n\n") {
        body = body.replace("\n\n\n", "\n\n");
    }
    body.trim().to_owned()
}

/// Ten digits of the Crossroads Bank for Enterprises, however they are spaced: the last two check the others (97 less the
/// rest of a division by 97).
pub fn is_enterprise_number(typed: &str) -> bool {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let (Some(number), Some(check)) = (digits.get(..8), digits.get(8..)) else { return false };
    let number: u64 = number.parse().unwrap_or_default();
    typed.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ' '))
        && check.len() == 2
        && check.parse() == Ok(97 - number % 97)
}

/// The same on one line.
pub fn one_line(typed: &str) -> String {
    clean(typed).split_whitespace().collect::<Vec<_>>().join(" ")
}
