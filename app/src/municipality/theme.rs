//! The look of a municipality: some twenty tokens that become one small style sheet.

use super::colour::contrast;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Colours as `#rrggbb`; fonts from the list that comes with the program.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Theme {
    pub brand: String,
    pub brand_dark: String,
    pub brand_light: String,
    pub on_brand: String,
    pub accent: String,
    pub on_accent: String,
    pub accent_pale: String,
    pub paper: String,
    pub card: String,
    pub ink: String,
    pub ink_soft: String,
    pub line: String,
    pub focus: String,
    pub font_heading: String,
    pub font_text: String,
    pub radius: String,
    pub radius_small: String,
    pub radius_button: String,
}

impl Default for Theme {
    fn default() -> Theme {
        let text = str::to_owned;
        Theme {
            brand: text("#1d6b4f"),
            brand_dark: text("#0f4a35"),
            brand_light: text("#e1efe6"),
            on_brand: text("#ffffff"),
            accent: text("#f2b632"),
            on_accent: text("#3a2a00"),
            accent_pale: text("#fdf1d3"),
            paper: text("#fbf7ef"),
            card: text("#ffffff"),
            ink: text("#1f2a26"),
            ink_soft: text("#4d5b55"),
            line: text("#dcd6c8"),
            focus: text("#0b57d0"),
            font_heading: text("Bricolage Grotesque"),
            font_text: text("Figtree"),
            radius: text("18px"),
            radius_small: text("10px"),
            radius_button: text("999px"),
        }
    }
}

impl Theme {
    fn tokens(&self) -> [(&'static str, &str); 18] {
        [
            ("brand", &self.brand),
            ("brand-dark", &self.brand_dark),
            ("brand-light", &self.brand_light),
            ("on-brand", &self.on_brand),
            ("accent", &self.accent),
            ("on-accent", &self.on_accent),
            ("accent-pale", &self.accent_pale),
            ("paper", &self.paper),
            ("card", &self.card),
            ("ink", &self.ink),
            ("ink-soft", &self.ink_soft),
            ("line", &self.line),
            ("focus", &self.focus),
            ("font-heading", &self.font_heading),
            ("font-text", &self.font_text),
            ("radius", &self.radius),
            ("radius-small", &self.radius_small),
            ("radius-button", &self.radius_button),
        ]
    }

    /// The style sheet. Anything that could leave a declaration is dropped: these values are typed by people.
    pub fn css(&self) -> String {
        self.css_of(":root")
    }

    /// The same for a part of a page.
    pub fn css_of(&self, selector: &str) -> String {
        let mut css = format!("{selector}{{");
        for (name, value) in self.tokens() {
            let clean: String = value.chars().filter(|c| c.is_alphanumeric() || " #.%-".contains(*c)).collect();
            let _ = match name.starts_with("font-") {
                true => write!(css, "--{name}:\"{clean}\",\"{clean} Fallback\",system-ui,sans-serif;"),
                false => write!(css, "--{name}:{clean};"),
            };
        }
        css.push('}');
        css
    }
}

/// The pairs of a theme that people could not read: names, what they have, what they need.
pub fn weak_pairs(theme: &Theme) -> Vec<(&'static str, f64, f64)> {
    let pairs = [
        ("on-brand on brand", &theme.on_brand, &theme.brand, 4.5),
        ("brand on paper", &theme.brand, &theme.paper, 4.5),
        ("brand on card", &theme.brand, &theme.card, 4.5),
        ("brand-dark on brand-light", &theme.brand_dark, &theme.brand_light, 4.5),
        ("on-accent on accent", &theme.on_accent, &theme.accent, 4.5),
        ("on-accent on accent-pale", &theme.on_accent, &theme.accent_pale, 4.5),
        ("ink on paper", &theme.ink, &theme.paper, 7.0),
        ("ink-soft on paper", &theme.ink_soft, &theme.paper, 4.5),
        ("ink-soft on brand-light", &theme.ink_soft, &theme.brand_light, 4.5),
        ("focus on paper", &theme.focus, &theme.paper, 3.0),
        ("focus on card", &theme.focus, &theme.card, 3.0),
    ];
    let weak = pairs.into_iter().map(|(name, one, other, need)| (name, contrast(one, other), need));
    weak.filter(|(_, has, need)| has < need).collect()
}

/// The same in words for the operator; nothing when everything can be read.
pub fn unreadable(theme: &Theme) -> Option<String> {
    let pairs = weak_pairs(theme);
    let said = pairs.iter().map(|(name, has, need)| format!("{name} has contrast {has:.1} and needs {need}"));
    (!pairs.is_empty()).then(|| said.collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_theme_can_be_read_and_grey_on_grey_cannot_be_published() {
        assert_eq!(weak_pairs(&Theme::default()), []);
        let grey = Theme { ink: "#777777".to_owned(), ..Theme::default() };
        assert!(weak_pairs(&grey).iter().any(|(name, ..)| *name == "ink on paper"));
    }

    #[test]
    fn a_value_cannot_leave_its_declaration() {
        let theme = Theme { brand: "red;} body{display:none".to_owned(), ..Theme::default() };
        assert!(theme.css().contains("--brand:red bodydisplaynone;"));
    }
}
