//! Words of people, made fit for a file.

/// Without what XML forbids, what has no shape, and what would turn the rest of the line around.
pub fn clean(text: &str) -> String {
    let is_kept = |c: &char| {
        let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let is_nothing = matches!(c, '\u{ad}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{200b}');
        !turns && !is_nothing && (!c.is_control() || *c == '\n')
    };
    let text = text.replace("\r\n", "\n").replace(['\t', '\u{2028}', '\u{2029}'], " ");
    text.chars().filter(is_kept).collect()
}

/// As `clean`, on one line.
pub fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_file_may_hold_is_left_out() {
        assert_eq!(clean("a\u{0}b\u{8}c\u{1b}[31m\u{202e}d\u{fffe}\u{85}e\r\nf\tg"), "abc[31mde\nf g");
        assert_eq!(one_line("  een \n\n twee\u{a0}drie "), "een twee drie");
    }
}
