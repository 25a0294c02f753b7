//! "Wat wil je horen?": one page and one form, for who is signed in and, from any mail, for who has the link in it.
//!
//! Opening it changes nothing, since programs that check links open it too.

use super::typed::{AGE, Choices, HowOften, Press, Sheet, theme_field};
use crate::{
    chrome::{self, Chrome, Form, filters, personal_link},
    cx::{Cx, Path, Query},
    people::{
        self, ConsentAct, ConsentWay, Purpose, Rhythm, consent, mistake_title,
        store::{ConsentEntry, Preferences},
    },
    projects::{self, Theme},
    refusal::{Refusal, Result},
    suggestions::{
        self,
        follow::{self, Following},
        themes::{self, ThemeChoice},
    },
    texts::text,
    urls,
    vocabulary::{PersonId, Rung, SuggestionId, ThemeId},
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::{clock::Moment, db::Tx};
use serde::Deserialize;

/// Whose choices these are, and how she came.
#[derive(Debug, Clone)]
struct Reader {
    person: PersonId,
    way: ConsentWay,
    /// Where the form is.
    address: String,
}

#[derive(Template)]
#[template(path = "pool/templates/preferences.html")]
struct PreferencesPage {
    chrome: Chrome,
    reader: Reader,
    is_saved: bool,
    /// Where mails go, when there is such a place.
    address: Option<String>,
    sheet: Sheet,
    themes: Vec<Theme>,
    followed: Vec<Following>,
    /// Suggestions of which she stopped the mails.
    stopped: Vec<(SuggestionId, String)>,
    consents: Vec<Consent>,
    history: Vec<ConsentEntry>,
    has_stated_age: bool,
    /// Since when she stopped the mail with what is new, and nothing else.
    digest_stopped_at: Option<Moment>,
    /// Since when she stopped mailings to many, and nothing else.
    mailings_stopped_at: Option<Moment>,
}

impl PreferencesPage {
    fn is_link(&self) -> bool {
        self.reader.way == ConsentWay::MailLink
    }

    fn theme_field(&self, theme: &ThemeId) -> String {
        theme_field(*theme)
    }

    fn rung_key(&self, rung: &Rung) -> &'static str {
        people::rung_key(*rung)
    }

    /// Of each mistake, the field to go to.
    fn first_of(&self, field: &str) -> String {
        match field {
            AGE => AGE.to_owned(),
            field if field.starts_with("thema-") => format!("{field}-{}", ThemeChoice::Wanted),
            "meedoen" => format!("{field}-{}", Rung::Inform),
            field => format!("{field}-{}", Rhythm::AtOnce),
        }
    }
}

/// One purpose, and since when it is agreed to.
struct Consent {
    purpose: Purpose,
    given: Option<ConsentEntry>,
}

impl ThemeChoice {
    pub(super) fn key(self) -> &'static str {
        match self {
            ThemeChoice::Wanted => "pool-theme-wanted",
            ThemeChoice::Unwanted => "pool-theme-unwanted",
            ThemeChoice::Later => "pool-theme-later",
        }
    }
}

#[derive(Template)]
#[template(path = "pool/templates/gone.html")]
struct GonePage {
    chrome: Chrome,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
}

/// `GET /mijn/voorkeuren`.
pub async fn show(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    match own(&cx) {
        Some(reader) => page(&cx, reader, (None, &asked.bewaard)).await,
        None => Ok(chrome::see_other(&cx, &urls::sign_in_for(urls::PREFERENCES))),
    }
}

/// `POST /mijn/voorkeuren`.
pub async fn press(cx: Cx, body: Bytes) -> Result<Response> {
    match own(&cx) {
        Some(reader) => keep(&cx, reader, &Form::read(&body)).await,
        None => Err(Refusal::SignInFirst.into()),
    }
}

fn own(cx: &Cx) -> Option<Reader> {
    let person = cx.actor.person()?;
    Some(Reader { person, way: ConsentWay::Page, address: urls::PREFERENCES.to_owned() })
}

/// `GET /voorkeuren/{token}`.
pub async fn show_by_link(cx: Cx, Path(token): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let reader = linked(&cx, &token)?;
    page(&cx, reader, (None, &asked.bewaard)).await
}

/// `POST /voorkeuren/{token}`: the token is the proof, whoever is signed in.
pub async fn press_by_link(cx: Cx, Path(token): Path<String>, body: Bytes) -> Result<Response> {
    let reader = linked(&cx, &token)?;
    keep(&cx, reader, &Form::read(&body)).await
}

fn linked(cx: &Cx, token: &str) -> Result<Reader, Refusal> {
    let person = personal_link::reader_of(cx, personal_link::PREFERENCES, token)?;
    Ok(Reader { person, way: ConsentWay::MailLink, address: urls::preferences(token) })
}

/// The form as it stands, or as it came with what is wrong.
async fn page(cx: &Cx, reader: Reader, (wrong, saved): (Option<Sheet>, &str)) -> Result<Response> {
    let (town, person) = (cx.municipality(), reader.person);
    let mut tx = cx.read().await?;
    let Some(preferences) = people::store::find_preferences(&mut tx, town, person).await? else {
        return gone(cx);
    };
    let chosen = suggestions::store::list_theme_choices(&mut tx, town, person).await?;
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = text(cx.lang, "pool-title");
    let title = if wrong.is_some() { mistake_title(cx, &title) } else { title };
    let history = people::store::list_consent_entries(&mut tx, town, person).await?;
    let mut followed = follow::list(cx, &mut tx, person).await?;
    // Themes stand above, each with its three answers.
    followed.retain(|one| !one.is_theme);
    let Preferences { address, age_stated_at, digest_stopped_at, mailings_stopped_at, mail_stopped_at, .. } =
        &preferences;
    let page = PreferencesPage {
        chrome: Chrome::new(cx, title).unlisted(),
        is_saved: wrong.is_none() && saved == "ja",
        address: address.as_ref().map(|address| match reader.way {
            ConsentWay::MailLink => masked(address),
            ConsentWay::Page | ConsentWay::Asked | ConsentWay::Counter | ConsentWay::Import => address.clone(),
        }),
        has_stated_age: age_stated_at.is_some(),
        digest_stopped_at: digest_stopped_at.filter(|_| mail_stopped_at.is_none()),
        mailings_stopped_at: mailings_stopped_at.filter(|_| mail_stopped_at.is_none()),
        sheet: wrong.unwrap_or_else(|| Sheet::of(&preferences, &chosen)),
        themes: projects::store::list_themes(&mut tx, town).await?,
        followed,
        stopped: suggestions::store::list_stopped(&mut tx, town, person).await?,
        consents: load_consents(cx, &mut tx, person, &history).await?,
        history,
        reader,
    };
    drop(tx);
    Ok(not_kept((status, chrome::page(cx, &page)?).into_response()))
}

/// Each purpose, with the words, the day and the way of the yes that stands.
async fn load_consents(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, history: &[ConsentEntry]) -> Result<Vec<Consent>> {
    let given = people::store::list_kept_consents(tx, cx.municipality(), person).await?;
    let stands = |purpose: Purpose| {
        let is_it = |kept: &&people::store::KeptConsent| {
            kept.purpose == purpose.word() && kept.subject.is_empty() && kept.withdrawn_at.is_none()
        };
        let kept = given.iter().find(is_it)?;
        let entry = history
            .iter()
            .find(|entry| entry.purpose == purpose && entry.subject.is_empty() && entry.act == ConsentAct::Given);
        Some(ConsentEntry {
            happened_at: kept.given_at,
            purpose,
            subject: String::new(),
            act: ConsentAct::Given,
            way: entry.map_or(ConsentWay::Page, |entry| entry.way),
            wording: kept.wording.clone(),
        })
    };
    Ok(Purpose::ALL.iter().map(|purpose| Consent { purpose: *purpose, given: stands(*purpose) }).collect())
}

/// Enough to know it by, too little to learn it: a mail that was passed on opens this page too.
fn masked(address: &str) -> String {
    let (name, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
    let last = domain.rsplit_once('.').map_or("", |(_, last)| last);
    format!("{}…@{}….{last}", first(name), first(domain))
}

/// Who left, or is one with another person now, has no choices here.
fn gone(cx: &Cx) -> Result<Response> {
    let page = GonePage { chrome: Chrome::new(cx, text(cx.lang, "pool-gone")).unlisted() };
    Ok(not_kept((StatusCode::GONE, chrome::page(cx, &page)?).into_response()))
}

fn not_kept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn keep(cx: &Cx, reader: Reader, form: &Form) -> Result<Response> {
    let town = cx.municipality();
    let mut tx = cx.read().await?;
    let there = projects::store::list_themes(&mut tx, town).await?;
    let there: Vec<ThemeId> = there.into_iter().map(|theme| theme.id).collect();
    let Some(before) = people::store::find_preferences(&mut tx, town, reader.person).await? else { return gone(cx) };
    drop(tx);
    let choices = match Sheet::read(form, &there) {
        Ok(choices) => choices,
        Err(sheet) => return page(cx, reader, (Some(sheet), "")).await,
    };
    if before.age_stated_at.is_none() && !choices.states_age && !choices.given.is_empty() {
        let sheet = Sheet::again(form, &there, (AGE, "people-age-missing"));
        return page(cx, reader, (Some(sheet), "")).await;
    }
    let keeping = (reader.person, reader.way);
    cx.write(move |cx, tx| {
        let choices = choices.clone();
        Box::pin(async move { keep_choices(&cx, tx, keeping, &choices).await })
    })
    .await?;
    Ok(chrome::see_other(cx, &format!("{}?bewaard=ja", reader.address)))
}

/// Keeps what is other than it was.
async fn keep_choices(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (person, way): (PersonId, ConsentWay),
    choices: &Choices,
) -> Result<()> {
    let town = cx.municipality();
    let before = people::store::find_preferences(tx, town, person).await?.ok_or(Refusal::NotFound)?;
    for (theme, choice) in &choices.themes {
        themes::choose(cx, tx, person, *theme, (*choice, way)).await?;
    }
    if let Some(rung) = choices.rung.filter(|rung| before.rung != Some(*rung)) {
        people::store::update_rung(tx, town, person, rung, cx.now).await?;
    }
    match choices.how_often {
        None => {}
        Some(HowOften::Never) => people::store::insert_mail_stop(tx, town, person, cx.now).await?,
        Some(HowOften::Rhythm(rhythm)) => {
            people::store::delete_mail_stop(tx, town, person).await?;
            if before.rhythm != Some(rhythm) || before.digest_stopped_at.is_some() {
                people::store::update_rhythm(tx, town, person, rhythm, cx.now).await?;
            }
        }
    }
    if choices.states_age {
        people::store::update_age_stated(tx, town, person, cx.now).await?;
    }
    for purpose in &choices.given {
        consent::give(cx, tx, person, (*purpose, way)).await?;
    }
    match choices.press {
        Press::Save => Ok(()),
        Press::EndFollow(id) => themes::end_follow(cx, tx, person, (id, way)).await,
        Press::EndSuggestion(id) => Ok(suggestions::store::delete_follower(tx, town, id, person).await?),
        Press::Resume(id) => Ok(suggestions::store::resume_follower(tx, town, id, person).await?),
        Press::Mailings => Ok(people::store::update_mailings_stop(tx, town, person, None).await?),
        Press::Withdraw(purpose) => consent::withdraw(cx, tx, person, (purpose, way)).await,
    }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn an_address_is_known_again_and_not_learned() {
        assert_eq!(masked("amina.elhaddad@voorbeeld.be"), "a…@v….be");
        assert_eq!(masked("é"), "é…@….");
    }
}
