//! Who gets which role, as it is typed: nothing is lost, and all that is wrong is said at once.

use crate::{
    chrome::{Form, is_enterprise_number, one_line, parse_day},
    cx::Cx,
    people::{Email, Field, Grant, store},
    projects::{self, Theme},
    refusal::Result,
    vocabulary::{PersonId, Role, Scope, ThemeId},
};
use kit::{clock::Moment, db::Tx};

const LONGEST: usize = 100;
const FIELDS: [&str; 7] = ["persoon", "rol", "dienst", "organisatie", "nummer", "tot", "waarvoor"];

/// For some themes; everything else is for everything.
const FOR_THEMES: &str = "themas";

#[derive(Debug, Clone, Default)]
pub struct Typed {
    fields: [Field; FIELDS.len()],
    /// Those that are ticked.
    themes: Vec<String>,
}

/// What was typed, checked.
#[derive(Debug, Clone)]
pub struct Given {
    pub grant: Grant,
    /// The service of the municipality she works for; empty for none.
    pub service: String,
}

impl Typed {
    /// A role as it stands now, to be set anew.
    pub fn of(cx: &Cx, granted: &store::Granted, themes: &[&Theme]) -> Typed {
        let last = granted.ends_at.map(|end| cx.town.date(cx.app.clock.town_at(end).plus_seconds(-1)).to_string());
        let values = [
            granted.person.to_string(),
            granted.role.word().to_owned(),
            granted.service.clone().unwrap_or_default(),
            granted.organisation.clone(),
            granted.enterprise_number.clone(),
            last.unwrap_or_default(),
            if granted.is_of_themes { FOR_THEMES.to_owned() } else { String::new() },
        ];
        let themes = themes.iter().map(|theme| theme.id.to_string()).collect();
        Typed { fields: values.map(Field::filled), themes }
    }

    pub fn read(form: &Form) -> Typed {
        Typed { fields: FIELDS.map(|name| Field::filled(form.text(name))), themes: form.texts("thema") }
    }

    pub fn field(&self, name: &str) -> &Field {
        let place =
            FIELDS.iter().position(|known| *known == name).expect("the template asks for fields that are there");
        &self.fields[place]
    }

    pub fn is_for_themes(&self) -> bool {
        self.is("waarvoor", FOR_THEMES)
    }

    pub fn is_for(&self, theme: &ThemeId) -> bool {
        self.themes.contains(&theme.to_string())
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.field(name).value == value
    }

    /// Fields with the sentences of what is wrong.
    pub fn mistakes(&self) -> Vec<(&'static str, &str)> {
        FIELDS.iter().zip(&self.fields).filter_map(|(name, field)| Some((*name, field.error()?))).collect()
    }

    /// Whom it is for and everything else, or the form with what is wrong.
    pub async fn check(&self, cx: &Cx, tx: &mut Tx<'_>) -> Result<std::result::Result<Given, Box<Typed>>> {
        let line = |name: &str| one_line(&self.field(name).value);
        let short = |name: &str| if line(name).chars().count() > LONGEST { Err("editing-too-long") } else { Ok(()) };
        let person = find(cx, tx, &line("persoon")).await?;
        let role = self.field("rol").value.parse().map_err(|()| "roles-role-missing");
        let scope = self.scope(cx, tx, role.ok()).await?;
        let ends_at = end_of(cx, &line("tot"));
        let number = match line("nummer") {
            number if number.is_empty() || is_enterprise_number(&number) => Ok(number),
            _ => Err("settings-wrong-number"),
        };
        let organisation = match line("organisatie").is_empty() && !line("nummer").is_empty() {
            true => Err("roles-organisation-missing"),
            false => short("organisatie"),
        };
        let mut typed = self.clone();
        let wrong = [
            ("persoon", person.err()),
            ("rol", role.err()),
            ("dienst", short("dienst").err()),
            ("organisatie", organisation.err()),
            ("nummer", number.as_ref().err().copied()),
            ("tot", ends_at.err()),
            ("waarvoor", scope.as_ref().err().copied()),
        ];
        for (place, (name, key)) in wrong.into_iter().enumerate() {
            if let Some(key) = key {
                typed.fields[place] = Field::wrong(cx, self.field(name).value.clone(), key);
            }
        }
        Ok(match (person, role.and_then(|role| Ok((role, scope?))), ends_at, number) {
            (Ok(person), Ok((role, scope)), Ok(ends_at), Ok(enterprise_number)) if typed.mistakes().is_empty() => {
                let grant =
                    Grant { person, role, scope, ends_at, organisation: line("organisatie"), enterprise_number };
                Ok(Given { grant, service: line("dienst") })
            }
            _ => Err(Box::new(typed)),
        })
    }
}

impl Typed {
    /// What it is for: everything, or the themes of the municipality that are ticked.
    async fn scope(
        &self,
        cx: &Cx,
        tx: &mut Tx<'_>,
        role: Option<Role>,
    ) -> Result<std::result::Result<Scope, &'static str>> {
        if !self.is_for_themes() {
            return Ok(Ok(Scope::Everything));
        }
        if role.is_some_and(|role| !role.takes_themes()) {
            return Ok(Err("roles-themes-not-of-role"));
        }
        let themes = projects::store::list_themes(tx, cx.municipality()).await?;
        let themes: Vec<ThemeId> = themes.iter().map(|theme| theme.id).filter(|id| self.is_for(id)).collect();
        Ok(if themes.is_empty() { Err("roles-themes-missing") } else { Ok(Scope::Themes(themes)) })
    }
}

/// By her number or her confirmed address; who never signed in has neither.
async fn find(cx: &Cx, tx: &mut Tx<'_>, typed: &str) -> Result<std::result::Result<PersonId, &'static str>> {
    if typed.is_empty() {
        return Ok(Err("roles-person-missing"));
    }
    let found = match (typed.parse::<PersonId>(), Email::parse(typed)) {
        (Ok(person), _) => store::find_account_holder(tx, cx.municipality(), person).await?,
        (Err(()), Ok(email)) => match store::find_person_of_email(tx, cx.municipality(), &email).await? {
            Some(person) => store::find_account_holder(tx, cx.municipality(), person).await?,
            None => None,
        },
        (Err(()), Err(_)) => None,
    };
    Ok(found.ok_or("roles-person-unknown"))
}

/// A role ends with its last day.
fn end_of(cx: &Cx, typed: &str) -> std::result::Result<Option<Moment>, &'static str> {
    if typed.is_empty() {
        return Ok(None);
    }
    let day = parse_day(typed).ok_or("roles-day-wrong")?;
    let next = day.tomorrow().map_err(|_| "roles-day-wrong")?;
    let end = cx.town.zone().to_timestamp(next.at(0, 0, 0, 0)).map_err(|_| "roles-day-wrong")?;
    let end = Moment(end.as_millisecond());
    // It ends by the machine's clock, as sessions do.
    if end > cx.now { Ok(Some(cx.app.clock.machine_at(end))) } else { Err("roles-day-past") }
}
