//! One person looked up by an officer: by address, phone or a part of her name, with a reason that the activity log keeps.
//! Of several she chooses one; that one is written down when her page opens.
//!
//! What she chose and gave is shown; what she voted for is nobody's to see.

use super::{
    numbers::{self, LookUpForm, WHO_LONGEST},
    policy::{self, MayLookUp},
    store::{self, Found},
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Chrome, Form, filters, one_line},
    cx::{Cx, Path},
    people::{
        self, Email, Field,
        store::{ConsentEntry, Kept, Preferences, Profile, Reached},
    },
    projects,
    refusal::{Error, Refusal, Result},
    rights::{self, At, Right},
    suggestions::{self, Card, store::MyComment},
    texts::text,
    urls,
    vocabulary::PersonId,
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, header};
use kit::{clock::Moment, db::Tx, secret};

/// Fewer letters are many people's.
const NAME_SHORTEST: usize = 3;
/// Among so many one chooses.
const SHOWN: usize = 10;
/// A number of a phone has so many digits at least.
const PHONE_SHORTEST: usize = 8;
const WHY_SHORTEST: usize = 10;
const WHY_LONGEST: usize = 300;
/// The page stays open so long without a reason being asked again.
const OPEN_SECONDS: i64 = 15 * 60;

/// `POST /beheer/bereik`.
pub async fn look_up(cx: Cx, body: Bytes) -> Result<Response> {
    policy::may_look_up(&cx.actor)?;
    let form = Form::read(&body);
    let (who, why) = (one_line(&form.text("wie")), one_line(&form.text("waarom")));
    let checked = LookUpForm {
        who: match who.chars().count() {
            0 => Field::wrong(&cx, form.text("wie"), "pool-who-missing"),
            1..NAME_SHORTEST => Field::wrong(&cx, form.text("wie"), "pool-who-short"),
            NAME_SHORTEST..=WHO_LONGEST => Field::filled(who.clone()),
            _ => Field::wrong(&cx, form.text("wie"), "editing-too-long"),
        },
        why: match why.chars().count() {
            ..WHY_SHORTEST => Field::wrong(&cx, form.text("waarom"), "pool-why-missing"),
            WHY_SHORTEST..=WHY_LONGEST => Field::filled(why.clone()),
            _ => Field::wrong(&cx, form.text("waarom"), "editing-too-long"),
        },
        found: Vec::new(),
    };
    if checked.who.error().is_some() || checked.why.error().is_some() {
        return numbers::page(&cx, checked).await;
    }
    let asked = who.clone();
    let found = cx.write(move |cx, tx| {
        let (who, why) = (asked.clone(), why.clone());
        Box::pin(async move { find(&cx, tx, &policy::may_look_up(&cx.actor)?, (&who, &why)).await })
    });
    match found.await? {
        LookedUp::One(token) => Ok(chrome::see_other(&cx, &urls::looked_up(&token))),
        LookedUp::Nobody => {
            numbers::page(&cx, LookUpForm { who: Field::wrong(&cx, who, "pool-nobody"), ..checked }).await
        }
        LookedUp::Some(found) => numbers::page(&cx, LookUpForm { found, ..checked }).await,
        LookedUp::More => numbers::page(&cx, LookUpForm { who: Field::wrong(&cx, who, "pool-more"), ..checked }).await,
    }
}

enum LookedUp {
    /// What opens her page.
    One(String),
    Nobody,
    /// She chooses.
    Some(Vec<Found>),
    More,
}

/// Written down whether somebody was found or not.
async fn find(cx: &Cx, tx: &mut Tx<'_>, may: &MayLookUp, (who, why): (&str, &str)) -> Result<LookedUp> {
    let found = find_all(cx, tx, who).await?;
    let about = match found.as_slice() {
        [one] => one.person.to_string(),
        [] | [_, ..] => text(cx.town.main_language(), "pool-looked-up-nobody"),
    };
    let what = Happened::PersonLookedUp;
    activity::record(cx, tx, &Happening { what, about: &about, address: urls::REACH, detail: why }).await?;
    Ok(match found.as_slice() {
        [] => LookedUp::Nobody,
        [one] => {
            let until = cx.app.clock.machine().plus_seconds(OPEN_SECONDS).0 / 1000;
            LookedUp::One(secret::sign(&cx.app.secret_key, &purpose(cx, may), &format!("{}-{until}", one.person)))
        }
        [_, ..] if found.len() <= SHOWN => LookedUp::Some(found),
        [_, ..] => LookedUp::More,
    })
}

/// By the number of one that was chosen, by a confirmed address, by phone, else by name.
async fn find_all(cx: &Cx, tx: &mut Tx<'_>, who: &str) -> Result<Vec<Found>> {
    let town = cx.municipality();
    if let Ok(person) = who.parse::<PersonId>() {
        return Ok(store::find_one(tx, town, person).await?.into_iter().collect());
    }
    if let Ok(email) = Email::parse(who) {
        let Some(person) = people::store::find_person_of_email(tx, town, &email).await? else { return Ok(Vec::new()) };
        return Ok(store::find_one(tx, town, person).await?.into_iter().collect());
    }
    let phone = people::recorded::phone_key(who);
    match phone.len() >= PHONE_SHORTEST && !who.chars().any(char::is_alphabetic) {
        true => Ok(store::list_of_phone(tx, town, &phone).await?),
        false => Ok(store::list_named(tx, town, who).await?),
    }
}

/// Only who gave the reason opens the page.
fn purpose(cx: &Cx, may: &MayLookUp) -> String {
    format!("look up {} {}", cx.municipality().0, may.officer)
}

#[derive(Template)]
#[template(path = "pool/templates/person.html")]
struct PersonPage {
    chrome: Chrome,
    profile: Profile,
    kept: Kept,
    /// How she is reached, for who may see that.
    reached: Option<Reached>,
    preferences: Preferences,
    themes: Vec<(String, &'static str)>,
    follows: i64,
    suggestions: Vec<Card>,
    comments: Vec<MyComment>,
    votes: i64,
    history: Vec<ConsentEntry>,
}

impl PersonPage {
    fn source(&self) -> &'static str {
        match (self.kept.account_since, self.profile.email_confirmed_at) {
            (Some(_), _) => "pool-source-signed-in",
            (None, Some(_)) => "pool-source-by-email",
            (None, None) => "pool-source-otherwise",
        }
    }

    fn rhythm(&self) -> &'static str {
        match (self.preferences.mail_stopped_at, self.preferences.digest_stopped_at, self.preferences.rhythm) {
            (Some(_), _, _) => "pool-rhythm-never",
            (None, Some(_), _) => "pool-digest-is-stopped",
            (None, None, Some(rhythm)) => rhythm.key(),
            (None, None, None) => "pool-not-chosen",
        }
    }

    fn rung(&self) -> &'static str {
        self.preferences.rung.map_or("pool-not-chosen", people::rung_key)
    }
}

/// `GET /beheer/bereik/{token}`.
pub async fn show_looked_up(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let may = policy::may_look_up(&cx.actor)?;
    let person = read_token(&cx, &may, &token)?;
    let town = cx.municipality();
    let mut tx = cx.read().await?;
    let preferences = people::store::find_preferences(&mut tx, town, person).await?.ok_or(Refusal::NotFound)?;
    let own = suggestions::store::list_my_suggestions(&mut tx, town, person).await?;
    let votes = suggestions::store::list_my_votes(&mut tx, town, person).await?.len();
    let page = PersonPage {
        chrome: Chrome::new(&cx, text(cx.lang, "pool-person")).at_desk(),
        profile: people::store::load_profile(&mut tx, town, person).await?,
        kept: people::store::load_kept(&mut tx, town, person).await?,
        reached: match rights::ask(&cx.actor, Right::SeePeople, At::Everywhere) {
            Ok(_) => people::store::find_recorded(&mut tx, town, person).await?,
            Err(_) => None,
        },
        preferences,
        themes: themes_of(&cx, &mut tx, person).await?,
        follows: suggestions::store::count_follows(&mut tx, town, person).await?,
        suggestions: suggestions::store::list_cards(&mut tx, town, &own).await?,
        comments: suggestions::store::list_my_comments(&mut tx, town, person).await?,
        votes: i64::try_from(votes).unwrap_or(i64::MAX),
        history: people::store::list_consent_entries(&mut tx, town, person).await?,
    };
    drop(tx);
    let mut response = chrome::page(&cx, &page)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn read_token(cx: &Cx, may: &MayLookUp, token: &str) -> Result<PersonId> {
    let words = secret::signed(&cx.app.secret_key, &purpose(cx, may), token).ok_or(Refusal::NotFound)?;
    let (person, until) = words.split_once('-').ok_or(Refusal::NotFound)?;
    let until = until.parse().map_err(|_| Error::from(Refusal::NotFound))?;
    if Moment(0).plus_seconds(until) < cx.app.clock.machine() {
        return Err(Refusal::NotFound.into());
    }
    Ok(person.parse().map_err(|()| Refusal::NotFound)?)
}

/// What she said of each theme: its name, and the key of her choice.
async fn themes_of(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<(String, &'static str)>> {
    let names = projects::store::list_themes(tx, cx.municipality()).await?;
    let chosen = suggestions::store::list_theme_choices(tx, cx.municipality(), person).await?;
    let said = chosen.into_iter().filter_map(|chosen| {
        let theme = names.iter().find(|theme| theme.id == chosen.theme)?;
        Some((theme.name.clone(), chosen.choice.key()))
    });
    Ok(said.collect())
}
