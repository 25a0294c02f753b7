//! Who gave it, as the officer typed it.

use super::sheet::Sheet;
use crate::{
    chrome::one_line,
    cx::Cx,
    people::{DisplayName, Email, Purpose, TieKind, profile, recorded::Recorded},
    refusal::Result,
    slips::Source,
    vocabulary::words,
};

const NAME_LONGEST: usize = 100;
const LINE_LONGEST: usize = 80;
const SHORT_LONGEST: usize = 12;

words! {
    /// Under what name others see it.
    Shown {
        Full = "vol",
        First = "voornaam",
        Anonymous = "anoniem",
    }
}

impl Shown {
    pub fn key(self) -> &'static str {
        match self {
            Shown::Full => "input-shown-full",
            Shown::First => "input-shown-first",
            Shown::Anonymous => "input-shown-anonymous",
        }
    }
}

/// What was typed of her, checked.
#[derive(Debug, Clone)]
pub struct Person {
    pub recorded: Recorded,
    /// Nothing for who stays anonymous.
    pub name: Option<DisplayName>,
    pub tie: Option<TieKind>,
    pub states_age: bool,
    pub consents: Vec<Purpose>,
}

/// What ties she may have: the officer who saw her papers confirms it, by phone or on paper nobody did.
pub fn ties(source: Source) -> Vec<TieKind> {
    let seen = match source {
        Source::Counter | Source::Meeting => Some(TieKind::Confirmed),
        Source::Phone | Source::Paper => None,
    };
    TieKind::STATED.into_iter().chain(seen).collect()
}

/// The key of a tie as an officer reads it.
pub fn tie_key(tie: TieKind) -> &'static str {
    match tie {
        TieKind::Lives => "input-tie-lives",
        TieKind::Works => "input-tie-works",
        TieKind::Studies => "input-tie-studies",
        TieKind::Active => "input-tie-active",
        TieKind::Confirmed => "input-tie-confirmed",
        TieKind::NotConfirmed => "people-tie-not-confirmed",
    }
}

/// All that is wrong at once, beside its field.
pub async fn read(cx: &Cx, sheet: &mut Sheet, source: Source) -> Result<Person> {
    let full_name = line(cx, sheet, "naam", NAME_LONGEST);
    if full_name.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        sheet.wrong(cx, "naam", "input-name-missing");
    }
    let name = shown_name(cx, sheet, &full_name).await?;
    let email = read_email(cx, sheet);
    let phone = line(cx, sheet, "telefoon", 30);
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let is_phone = phone.chars().all(|c| c.is_ascii_digit() || " +/.-()".contains(c)) && (8..=15).contains(&digits);
    if !phone.is_empty() && !is_phone {
        sheet.wrong(cx, "telefoon", "input-phone-wrong");
    }
    let (street, house_number) =
        (line(cx, sheet, "straat", LINE_LONGEST), line(cx, sheet, "huisnummer", SHORT_LONGEST));
    if street.is_empty() != house_number.is_empty() {
        let missing = if street.is_empty() { "straat" } else { "huisnummer" };
        sheet.wrong(cx, missing, "input-home-missing");
    }
    let postal_code = line(cx, sheet, "postcode", SHORT_LONGEST);
    let place = line(cx, sheet, "gemeente", LINE_LONGEST);
    let tie = sheet.text("band").parse().ok().filter(|tie| ties(source).contains(tie));
    let consents = Purpose::ALL.iter().copied().filter(|purpose| !sheet.text(purpose.word()).is_empty());
    Ok(Person {
        recorded: Recorded { full_name, email, phone, street, house_number, postal_code, place },
        name,
        tie,
        states_age: !sheet.text("leeftijd").is_empty(),
        consents: consents.filter(|_| source.is_in_writing()).collect(),
    })
}

fn line(cx: &Cx, sheet: &mut Sheet, name: &str, longest: usize) -> String {
    let typed = one_line(&sheet.text(name));
    if typed.chars().count() > longest {
        sheet.wrong(cx, name, "editing-too-long");
    }
    typed
}

fn read_email(cx: &Cx, sheet: &mut Sheet) -> Option<Email> {
    let typed = sheet.text("mail");
    if typed.trim().is_empty() {
        return None;
    }
    Email::parse(&typed).map_err(|key| sheet.wrong(cx, "mail", key)).ok()
}

/// Nobody is shown as somebody of the municipality, whatever her own name is: then by her first name, or by none.
async fn shown_name(cx: &Cx, sheet: &mut Sheet, full_name: &str) -> Result<Option<DisplayName>> {
    let shown = match sheet.text("toon").parse() {
        Ok(Shown::Full) => full_name,
        Ok(Shown::First) => full_name.split(' ').next().unwrap_or_default(),
        Ok(Shown::Anonymous) => return Ok(None),
        Err(()) => {
            sheet.wrong(cx, "toon", "input-shown-missing");
            return Ok(None);
        }
    };
    if sheet.field("naam").error().is_some() {
        return Ok(None);
    }
    match profile::parse_citizen_name(cx, shown).await? {
        Ok(name) => Ok(Some(name)),
        Err(key) => {
            sheet.wrong(cx, "toon", key);
            Ok(None)
        }
    }
}
