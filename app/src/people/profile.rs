//! What a person sets about herself: name and e-mail address. Parts that `/mijn` shows, and their handlers.
//!
//! A form with a mistake comes back alone, with everything typed still in it.

use super::{
    ConsentWay, DisplayName, Email, Field, Purpose, StaffNames, consent,
    email_code::{self, Code, CodeFor, GOOD_MINUTES, Owner, Typed},
    email_vote,
    field::mistake_title,
    mails,
    merge::{self, Joined},
    store,
};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Form},
    refusal::{Error, Refusal, Result},
    texts::text,
    urls,
    vocabulary::PersonId,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kit::{clock::Moment, db::Tx};
use serde::Deserialize;

/// The forms of a person's own page, as they stand.
pub struct Parts {
    pub name: Field,
    /// The confirmed address.
    pub address: Option<String>,
    /// Since when mails to it come back.
    pub comes_back_since: Option<Moment>,
    pub email: Field,
    /// Where a code went that was not entered yet.
    pub sent_to: Option<String>,
    pub minutes: i64,
    pub code: Field,
    /// Whether she agreed to hear of what she voted for.
    pub hears_outcome: bool,
}

/// Whether she must still say how old she is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgeBox {
    Stated,
    /// With what is wrong, when she left it open.
    Ask(Option<String>),
}

pub async fn load_parts(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Parts> {
    let town = cx.municipality();
    let profile = store::load_profile(tx, town, person).await?;
    let sent = email_code::find_sent(cx, tx, Owner::Person(person)).await?;
    let address = profile.email.filter(|_| profile.email_confirmed_at.is_some());
    let comes_back = match &address {
        Some(address) => store::find_unreachable(tx, town, address).await?,
        None => None,
    };
    Ok(Parts {
        name: Field::filled(profile.display_name.unwrap_or_default()),
        comes_back_since: comes_back.map(|known| known.found_at),
        email: Field::filled(address.clone().unwrap_or_default()),
        address,
        sent_to: sent.filter(|sent| sent.tries_left > 0).map(|sent| sent.email),
        minutes: GOOD_MINUTES,
        code: Field::default(),
        hears_outcome: store::list_consents(tx, town, person).await?.contains(&Purpose::OutcomeMail),
    })
}

/// Which of the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Name,
    Email,
}

#[derive(Template)]
#[template(path = "people/templates/profile.html")]
struct ProfilePage {
    chrome: Chrome,
    part: Part,
    parts: Parts,
    /// Of each mistake, the field and the sentence.
    mistakes: Vec<(&'static str, String)>,
}

/// What was saved, said at the top of the page; a closed list, since it travels in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    Name,
    Code,
    Email,
    EmailDeleted,
    Tie,
    /// What she gave on paper is hers.
    Claimed,
}

impl Saved {
    const ALL: [Saved; 6] = [Saved::Name, Saved::Code, Saved::Email, Saved::EmailDeleted, Saved::Tie, Saved::Claimed];

    fn word(self) -> &'static str {
        match self {
            Saved::Name => "naam",
            Saved::Code => "code",
            Saved::Email => "mail",
            Saved::EmailDeleted => "mail-gewist",
            Saved::Tie => "band",
            Saved::Claimed => "formulier",
        }
    }

    pub fn of(word: &str) -> Option<Saved> {
        Saved::ALL.into_iter().find(|saved| saved.word() == word)
    }

    /// Key of the sentence.
    pub fn key(self) -> &'static str {
        match self {
            Saved::Name => "people-saved-name",
            Saved::Code => "people-saved-code",
            Saved::Email => "people-saved-email",
            Saved::EmailDeleted => "people-saved-email-deleted",
            Saved::Tie => "people-saved-tie",
            Saved::Claimed => "people-saved-claimed",
        }
    }

    pub fn address(self) -> String {
        format!("{}?bewaard={}", urls::MY_PAGE, self.word())
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NameForm {
    naam: String,
}

/// `POST /mijn/naam`.
pub async fn change_name(cx: Cx, Form(form): Form<NameForm>) -> Result<Response> {
    let person = cx.signed_in()?.person;
    let name = match parse_name(&cx, &form.naam).await? {
        Ok(name) => name,
        Err(key) => {
            let field = Field::wrong(&cx, form.naam, key);
            return show_again(&cx, Part::Name, |parts| parts.name = field).await;
        }
    };
    cx.write(move |cx, tx| {
        let name = name.clone();
        Box::pin(async move {
            store::update_display_name(tx, cx.municipality(), person, name.as_str()).await?;
            Ok::<_, Error>(())
        })
    })
    .await?;
    Ok(chrome::see_other(&cx, &Saved::Name.address()))
}

/// The name, or what is wrong with it. Who works for the municipality may be called what she is called.
pub(super) async fn parse_name(cx: &Cx, typed: &str) -> Result<Result<DisplayName, &'static str>> {
    match cx.signed_in()?.has_roles() {
        true => Ok(DisplayName::parse(typed)),
        false => parse_citizen_name(cx, typed).await,
    }
}

/// The same of somebody who does not work for the municipality, whoever typed it.
pub async fn parse_citizen_name(cx: &Cx, typed: &str) -> Result<Result<DisplayName, &'static str>> {
    let name = match DisplayName::parse(typed) {
        Ok(name) => name,
        Err(key) => return Ok(Err(key)),
    };
    let mut tx = cx.read().await?;
    let mut staff = (cx.app.part::<StaffNames>().0)(cx.clone(), &mut tx).await?;
    let with_roles = store::list_all_roles(&mut tx, cx.municipality()).await?;
    staff.extend(with_roles.into_iter().filter_map(|granted| granted.name));
    staff.push(cx.town.name.clone());
    Ok(if name.is_like_staff(&staff) { Err("people-name-like-staff") } else { Ok(name) })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EmailForm {
    mail: String,
    /// The button that takes the address away.
    wis: String,
}

/// `POST /mijn/mail`: sends a code to the address; it counts once the code is entered.
pub async fn change_email(cx: Cx, Form(form): Form<EmailForm>) -> Result<Response> {
    let person = cx.signed_in()?.person;
    if !form.wis.is_empty() {
        return delete_email(&cx, person).await;
    }
    let parsed = Email::parse(&form.mail);
    let Parts { address, comes_back_since, .. } = load_parts(&cx, &mut cx.read().await?, person).await?;
    // What she has is confirmed anew only when mails came back from it.
    let own = address.filter(|_| comes_back_since.is_none());
    let wrong = match parsed {
        Ok(email) if own.is_some_and(|own| own.eq_ignore_ascii_case(email.as_str())) => {
            Field::wrong(&cx, form.mail, "people-email-already")
        }
        Ok(email) => match email_vote::send(&cx, Owner::Person(person), email, wanted(&cx)).await {
            Ok(()) => return Ok(chrome::see_other(&cx, &Saved::Code.address())),
            Err(Error::Refusal(Refusal::TooMany { seconds })) => Field::too_often(&cx, form.mail, seconds),
            Err(error) => return Err(error),
        },
        Err(key) => Field::wrong(&cx, form.mail, key),
    };
    show_again(&cx, Part::Email, |parts| parts.email = wrong).await
}

fn wanted(cx: &Cx) -> CodeFor {
    CodeFor { return_to: urls::MY_PAGE.to_owned(), why: mails::why_hear(cx), link: None }
}

async fn delete_email(cx: &Cx, person: PersonId) -> Result<Response> {
    cx.write(move |cx, tx| {
        Box::pin(async move {
            store::delete_email(tx, cx.municipality(), person).await?;
            Ok::<_, Error>(())
        })
    })
    .await?;
    Ok(chrome::see_other(cx, &Saved::EmailDeleted.address()))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
    /// The box beside it: mails about what she voted for.
    outcome_mail: String,
}

/// What entering a code led to; a wrong one is committed too, since it costs a try.
enum Confirmed {
    Yes(Joined),
    /// Somebody with an account of her own has this address.
    Taken,
    Wrong {
        tries_left: i64,
    },
    Gone,
}

/// `POST /mijn/mail/code`: the address is hers; whoever voted with it before turns out to be she.
pub async fn confirm_email(cx: Cx, Form(form): Form<CodeForm>) -> Result<Response> {
    let person = cx.signed_in()?.person;
    let field = match Code::parse(&form.code) {
        Err(key) => Field::wrong(&cx, form.code, key),
        Ok(code) => {
            let wanted = (!form.outcome_mail.is_empty()).then_some(Purpose::OutcomeMail);
            let confirmed = cx.write(move |cx, tx| {
                let code = code.clone();
                Box::pin(async move { confirm(&cx, tx, person, (&code, wanted)).await })
            });
            match confirmed.await? {
                Confirmed::Yes(joined) => {
                    joined.done(&cx);
                    return Ok(chrome::see_other(&cx, &Saved::Email.address()));
                }
                Confirmed::Wrong { tries_left } => Field::wrong_code(&cx, tries_left),
                Confirmed::Gone => return show_email_mistake(&cx, "people-code-gone").await,
                Confirmed::Taken => return show_email_mistake(&cx, "people-email-taken").await,
            }
        }
    };
    show_again(&cx, Part::Email, |parts| parts.code = field).await
}

async fn show_email_mistake(cx: &Cx, key: &str) -> Result<Response> {
    show_again(cx, Part::Email, |parts| {
        parts.email = Field::wrong(cx, std::mem::take(&mut parts.email.value), key);
        parts.sent_to = None;
    })
    .await
}

async fn confirm(
    cx: &Cx,
    tx: &mut Tx<'_>,
    person: PersonId,
    (code, wanted): (&Code, Option<Purpose>),
) -> Result<Confirmed> {
    let email = match email_code::enter(cx, tx, Owner::Person(person), code).await? {
        Typed::Right { email, .. } => email,
        Typed::Wrong { tries_left } => return Ok(Confirmed::Wrong { tries_left }),
        Typed::Gone => return Ok(Confirmed::Gone),
    };
    let Some(joined) = merge::take_address(cx, tx, person, &email).await? else { return Ok(Confirmed::Taken) };
    if let Some(purpose) = wanted {
        consent::give(cx, tx, person, (purpose, ConsentWay::Page)).await?;
    }
    Ok(Confirmed::Yes(joined))
}

/// The form with what is wrong in it.
async fn show_again(cx: &Cx, part: Part, mistaken: impl FnOnce(&mut Parts)) -> Result<Response> {
    let person = cx.signed_in()?.person;
    let mut parts = load_parts(cx, &mut cx.read().await?, person).await?;
    mistaken(&mut parts);
    let fields = [("naam", &parts.name), ("mail", &parts.email), ("code", &parts.code)];
    let status = fields.iter().find_map(|(_, field)| field.status()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    let wait = fields.iter().find_map(|(_, field)| field.retry_after());
    let mistakes: Vec<(&'static str, String)> =
        fields.iter().filter_map(|(name, field)| Some((*name, field.error()?.to_owned()))).collect();
    let title = mistake_title(cx, &text(cx.lang, "people-my-page-title"));
    let page = ProfilePage { chrome: Chrome::new(cx, title).unlisted(), part, parts, mistakes };
    let mut response = (status, chrome::page(cx, &page)?).into_response();
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}
