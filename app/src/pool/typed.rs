//! The form of what somebody wants to hear, as it stands and as it came.

use crate::{
    chrome::Form,
    people::{Purpose, Rhythm, store::Preferences},
    suggestions::{store::Chosen, themes::ThemeChoice},
    vocabulary::{Rung, SuggestionId, ThemeId},
};

/// None of these mails at all.
pub const NEVER: &str = "never";
/// Of one who is asked her age.
pub const AGE: &str = "leeftijd";
const RHYTHM: &str = "hoevaak";
const RUNG: &str = "meedoen";

/// How often the mail with what is new comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowOften {
    Rhythm(Rhythm),
    Never,
}

/// What a button beside the one that saves does too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    Save,
    EndFollow(i64),
    EndSuggestion(SuggestionId),
    /// The mails about it come again.
    Resume(SuggestionId),
    Withdraw(Purpose),
    /// Mailings come again.
    Mailings,
}

/// What was chosen, checked; what was left open stays as it is.
#[derive(Debug, Clone)]
pub struct Choices {
    pub themes: Vec<(ThemeId, ThemeChoice)>,
    pub rung: Option<Rung>,
    pub how_often: Option<HowOften>,
    pub given: Vec<Purpose>,
    pub states_age: bool,
    pub press: Press,
}

/// What stands in the fields, and the sentence at each that is wrong.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    values: Vec<(String, String)>,
    /// A field, and the key of what to do.
    pub wrong: Vec<(String, &'static str)>,
}

pub fn theme_field(theme: ThemeId) -> String {
    format!("thema-{theme}")
}

impl Sheet {
    /// As it was chosen.
    pub fn of(preferences: &Preferences, themes: &[Chosen]) -> Sheet {
        let mut values: Vec<(String, String)> =
            themes.iter().map(|chosen| (theme_field(chosen.theme), chosen.choice.to_string())).collect();
        values.extend(preferences.rung.map(|rung| (RUNG.to_owned(), rung.to_string())));
        let how_often = match (preferences.mail_stopped_at, preferences.digest_stopped_at) {
            (Some(_), _) => Some(NEVER.to_owned()),
            (None, Some(_)) => None,
            (None, None) => preferences.rhythm.map(|rhythm| rhythm.to_string()),
        };
        values.extend(how_often.map(|word| (RHYTHM.to_owned(), word)));
        Sheet { values, wrong: Vec::new() }
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(known, chosen)| known == name && chosen == value)
    }

    /// Key of what is wrong at a field.
    pub fn wrong(&self, name: &str) -> Option<&'static str> {
        self.wrong.iter().find(|(field, _)| field == name).map(|(_, key)| *key)
    }

    /// The choices, or the sheet with what came and what is wrong with it. `themes` are those there are.
    pub fn read(form: &Form, themes: &[ThemeId]) -> Result<Choices, Sheet> {
        let mut sheet = Sheet::default();
        let choices = themes.iter().filter_map(|theme| {
            let choice = sheet.chosen::<ThemeChoice>(form, &theme_field(*theme))?;
            Some((*theme, choice))
        });
        let themes = choices.collect();
        let rung = sheet.chosen(form, RUNG);
        let how_often = match form.text(RHYTHM).as_str() {
            NEVER => {
                sheet.values.push((RHYTHM.to_owned(), NEVER.to_owned()));
                Some(HowOften::Never)
            }
            _ => sheet.chosen(form, RHYTHM).map(HowOften::Rhythm),
        };
        let given: Vec<Purpose> =
            Purpose::ALL.iter().copied().filter(|purpose| !form.text(purpose.word()).is_empty()).collect();
        sheet.values.extend(given.iter().map(|purpose| (purpose.word().to_owned(), "ja".to_owned())));
        let states_age = !form.text(AGE).is_empty();
        let choices = Choices { themes, rung, how_often, given, states_age, press: press(form) };
        if sheet.wrong.is_empty() { Ok(choices) } else { Err(sheet) }
    }

    /// The same choices as they came, when something else is wrong with them.
    pub fn again(form: &Form, themes: &[ThemeId], wrong: (&str, &'static str)) -> Sheet {
        let mut sheet = Sheet::default();
        let names = themes.iter().map(|theme| theme_field(*theme)).chain([RUNG.to_owned(), RHYTHM.to_owned()]);
        let purposes = Purpose::ALL.iter().map(|purpose| purpose.word().to_owned());
        sheet.values = names.chain(purposes).map(|name| (name.clone(), form.text(&name))).collect();
        sheet.wrong.push((wrong.0.to_owned(), wrong.1));
        sheet
    }

    /// One of a closed list; nothing when it was left open.
    fn chosen<T: std::str::FromStr>(&mut self, form: &Form, name: &str) -> Option<T> {
        let word = form.text(name);
        let parsed = word.parse().ok();
        if parsed.is_none() && !word.is_empty() {
            self.wrong.push((name.to_owned(), "pool-choose-one"));
        }
        self.values.push((name.to_owned(), word));
        parsed
    }
}

fn press(form: &Form) -> Press {
    if let Ok(purpose) = form.text("intrekken").parse() {
        return Press::Withdraw(purpose);
    }
    if !form.text("mailings").is_empty() {
        return Press::Mailings;
    }
    if let Ok(id) = form.text("weer").parse() {
        return Press::Resume(id);
    }
    let stop = form.text("stop");
    let id = |start: &str| stop.strip_prefix(start).and_then(kit::ids::decode);
    match (id("v-"), id("s-")) {
        (Some(follow), _) => Press::EndFollow(follow),
        (None, Some(suggestion)) => Press::EndSuggestion(SuggestionId(suggestion)),
        (None, None) => Press::Save,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_open_is_no_choice_and_what_is_no_choice_of_ours_is_said() {
        let theme = ThemeId(7);
        let read = |body: &str| Sheet::read(&Form::read(body.as_bytes()), &[theme]);
        let open = read("").unwrap();
        assert!(open.themes.is_empty() && open.rung.is_none() && open.how_often.is_none() && open.given.is_empty());
        let name = theme_field(theme);
        let chosen = read(&format!("{name}=unwanted&hoevaak=never&meedoen=decide&stop=v-x")).unwrap();
        assert_eq!(chosen.themes, [(theme, ThemeChoice::Unwanted)]);
        assert_eq!((chosen.how_often, chosen.press), (Some(HowOften::Never), Press::Save));
        let wrong = read(&format!("{name}=alles&hoevaak=weekly&meedoen=baas")).unwrap_err();
        assert_eq!(wrong.wrong.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), [name.as_str(), RUNG]);
        assert!(wrong.is(RHYTHM, "weekly"), "what was right is not lost");
    }
}
