//! Words broken into lines.

use crate::{document::Run, letters::Face, words};

/// A part of a line in one style.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What is drawn.
    pub text: String,
    /// What is read, where something else is drawn.
    pub actual: Option<String>,
    pub face: Face,
    pub width: f32,
    /// Which of the runs it is of.
    pub run: usize,
}

pub type Line = Vec<Piece>;

#[derive(Debug, Clone, Default)]
struct Word {
    parts: Vec<(usize, String)>,
    width: f32,
    /// The next one follows without a space: it was too long for a line.
    is_cut: bool,
}

enum Token {
    Word(Word),
    Break,
}

struct Setting<'a> {
    runs: &'a [Run],
    size: f32,
    width: f32,
}

/// The lines of these runs, at a size, none wider than that. Nothing gives no line.
pub fn break_lines(runs: &[Run], size: f32, width: f32) -> Vec<Line> {
    let setting = Setting { runs, size, width: width.max(size) };
    let (mut lines, mut line, mut used) = (Vec::new(), Vec::new(), 0.0);
    for token in setting.tokens() {
        match token {
            Token::Break => lines.push(setting.finish(std::mem::take(&mut line))),
            Token::Word(word) => {
                if !line.is_empty() && used + setting.space() + word.width > setting.width {
                    lines.push(setting.finish(std::mem::take(&mut line)));
                }
                used = if line.is_empty() { word.width } else { used + setting.space() + word.width };
                line.push(word);
            }
        }
    }
    if !line.is_empty() {
        lines.push(setting.finish(line));
    }
    lines
}

/// How wide they are on one line, and how wide their longest word is.
pub fn widths(runs: &[Run], size: f32) -> (f32, f32) {
    let setting = Setting { runs, size, width: f32::MAX };
    let (mut most, mut line, mut longest) = (0.0_f32, 0.0, 0.0_f32);
    for token in setting.tokens() {
        match token {
            Token::Break => line = 0.0,
            Token::Word(word) => {
                line += word.width + if line > 0.0 { setting.space() } else { 0.0 };
                longest = longest.max(word.width);
            }
        }
        most = most.max(line);
    }
    (most, longest)
}

fn face(run: &Run) -> Face {
    if run.is_bold { Face::Bold } else { Face::Regular }
}

impl Setting<'_> {
    fn space(&self) -> f32 {
        Face::Regular.width(" ") * self.size
    }

    fn tokens(&self) -> Vec<Token> {
        let (mut tokens, mut word) = (Vec::new(), Word::default());
        for (place, run) in self.runs.iter().enumerate() {
            for c in words::clean(&run.text).chars() {
                if c == '\n' || (c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}') {
                    self.end(&mut tokens, &mut word);
                    if c == '\n' {
                        tokens.push(Token::Break);
                    }
                    continue;
                }
                match word.parts.last_mut() {
                    Some((of, text)) if *of == place => text.push(c),
                    _ => word.parts.push((place, c.to_string())),
                }
            }
        }
        self.end(&mut tokens, &mut word);
        tokens
    }

    /// What was gathered becomes a word, or several when no line is wide enough for it.
    fn end(&self, tokens: &mut Vec<Token>, word: &mut Word) {
        let mut word = std::mem::take(word);
        if word.parts.is_empty() {
            return;
        }
        word.width = self.measure(&word);
        if word.width <= self.width {
            tokens.push(Token::Word(word));
            return;
        }
        let mut cut = Word { is_cut: true, ..Word::default() };
        for (place, text) in word.parts {
            for c in text.chars() {
                let wide = self.wide(place, &c.to_string());
                if cut.width + wide > self.width && !cut.parts.is_empty() {
                    tokens.push(Token::Word(std::mem::replace(&mut cut, Word { is_cut: true, ..Word::default() })));
                }
                cut.width += wide;
                match cut.parts.last_mut() {
                    Some((of, text)) if *of == place => text.push(c),
                    _ => cut.parts.push((place, c.to_string())),
                }
            }
        }
        cut.is_cut = false;
        tokens.push(Token::Word(cut));
    }

    fn wide(&self, place: usize, text: &str) -> f32 {
        self.runs.get(place).map_or(0.0, |run| face(run).width(&face(run).shown(text)) * self.size)
    }

    fn measure(&self, word: &Word) -> f32 {
        word.parts.iter().map(|(place, text)| self.wide(*place, text)).sum()
    }

    /// Words side by side; each ends with a space, so that who reads it aloud does not run lines together.
    fn finish(&self, words: Vec<Word>) -> Line {
        let mut parts: Vec<(usize, String)> = Vec::new();
        for word in words {
            let is_cut = word.is_cut;
            for (place, text) in word.parts {
                match parts.last_mut() {
                    Some((of, before)) if *of == place => before.push_str(&text),
                    _ => parts.push((place, text)),
                }
            }
            if let Some((_, text)) = parts.last_mut().filter(|_| !is_cut) {
                text.push(' ');
            }
        }
        let piece = |(run, text): (usize, String)| {
            let face = self.runs.get(run).map(face)?;
            let shown = face.shown(&text);
            let actual = (shown.contains('\u{fffd}')).then_some(text);
            Some(Piece { width: face.width(&shown) * self.size, text: shown, actual, face, run })
        };
        parts.into_iter().filter_map(piece).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::plain;

    fn said(lines: &[Line]) -> Vec<String> {
        lines.iter().map(|line| line.iter().map(|piece| piece.text.as_str()).collect::<String>()).collect()
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_no_word_is_lost() {
        let text = "De beek achter de school mag weer open liggen, met bomen op beide oevers.";
        let lines = break_lines(&plain(text), 10.0, 120.0);
        assert_eq!(said(&lines).concat().trim_end(), text);
        assert!(
            lines.len() > 2 && said(&lines).iter().all(|line| Face::Regular.width(line.trim_end()) * 10.0 <= 120.0)
        );
        let long = format!("Zie https://{}.be nu", "a".repeat(300));
        let lines = break_lines(&plain(long.as_str()), 10.0, 120.0);
        assert_eq!(said(&lines).concat().trim_end(), long);
        assert!(said(&lines).iter().all(|line| Face::Regular.width(line.trim_end()) * 10.0 <= 120.1));
    }

    #[test]
    fn bold_words_keep_to_what_stands_against_them() {
        let lines = break_lines(&["(".into(), Run::bold("twee woorden"), ").\n\nDan dit".into()], 10.0, 500.0);
        assert_eq!(said(&lines), ["(twee woorden). ", "", "Dan dit "]);
        assert!(break_lines(&[], 10.0, 100.0).is_empty() && break_lines(&plain("  "), 10.0, 100.0).is_empty());
    }
}
