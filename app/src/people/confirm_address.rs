//! An address that an officer wrote down for somebody is confirmed by who reads it: on a page behind a link in a mail.
//!
//! Until she says yes, nothing else goes there. Opening the page changes nothing; "that is not me" forgets the address.
//! Of somebody with an account nothing is asked: she confirms an address on her own page.

use super::{Email, confirmed, merge, store};
use crate::{
    chrome::{self, Chrome, Form, Letter, Piece, Worded, filters, worded},
    cx::{Cx, Path},
    refusal::{Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::{MailKind, PersonId},
};
use askama::Template;
use axum::{extract::RawQuery, response::Response};
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::{db::Tx, mail::outbox, secret};
use merge::Joined;

/// Asks who reads it, once a person and mailbox.
pub(super) async fn ask(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, email: &Email) -> Result<()> {
    let (cx, town) = (&cx.in_own_language(), cx.municipality());
    if !is_unconfirmed(cx, tx, person).await? {
        return Ok(());
    }
    let on = chrome::day(cx.now, cx.lang, &cx.town.zone());
    let args = [("name", cx.town.name.as_str().into()), ("day", on.into())];
    let kind = MailKind::AddressAsked;
    let Worded { subject, opening, closing } = worded(cx, kind, &args);
    let asked = Piece::Words(text(cx.lang, "mails-address-right"));
    let page = cx.town.base.join(&cx.href(&urls::confirm_address(&token(cx, person, email))));
    let letter = Letter {
        kind,
        reader: None,
        about: Some(person.0),
        subject,
        pieces: opening.into_iter().chain([asked]).chain(closing).collect(),
        button: Some((text(cx.lang, "mails-address-look"), page)),
        why: sentence(cx.lang, kind.why(), &args),
        whom: None,
        stop_url: None,
    };
    let message = letter.message(cx, email.as_str())?;
    let once = format!("address-{person}-{}", mark(email));
    outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    Ok(())
}

async fn is_unconfirmed(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<bool> {
    let town = cx.municipality();
    Ok(!store::has_account(tx, town, person).await? && store::find_address(tx, town, person).await?.is_none())
}

fn purpose(cx: &Cx) -> String {
    format!("recorded address {}", cx.municipality().0)
}

/// Names a mailbox in a link without telling it.
fn mark(email: &Email) -> String {
    secret::hex(&secret::hash("recorded-address", &email.mailbox())[..8])
}

fn token(cx: &Cx, person: PersonId, email: &Email) -> String {
    secret::sign(&cx.app.secret_key, &purpose(cx), &format!("{person}.{}", mark(email)))
}

/// What a link asks about: nothing once it is confirmed, forgotten, or another one.
async fn find(cx: &Cx, tx: &mut Tx<'_>, token: &str) -> Result<Option<(PersonId, store::Reached)>> {
    let signed = secret::signed(&cx.app.secret_key, &purpose(cx), token).and_then(|text| text.split_once('.'));
    let (person, marked) = signed.ok_or(Refusal::NotFound)?;
    let person: PersonId = person.parse().map_err(|()| Refusal::NotFound)?;
    let found = store::find_recorded(tx, cx.municipality(), person).await?;
    let Some(found) = found.filter(|found| mark(&Email::kept(found.email.clone())) == marked) else { return Ok(None) };
    Ok(is_unconfirmed(cx, tx, person).await?.then_some((person, found)))
}

#[derive(Template)]
#[template(path = "people/templates/confirm_address.html")]
struct ConfirmPage {
    chrome: Chrome,
    /// What waits for a button.
    asked: Option<store::Reached>,
    /// What was pressed just now.
    said: Option<Said>,
    address: String,
    is_missing: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Yes,
    No,
}

impl Said {
    fn of(typed: &str) -> Option<Said> {
        match typed {
            "ja" => Some(Said::Yes),
            "nee" => Some(Said::No),
            _ => None,
        }
    }
}

/// `GET /adres/{token}`.
pub async fn show(cx: Cx, Path(token): Path<String>, RawQuery(query): RawQuery) -> Result<Response> {
    let said = Said::of(&Form::read(query.unwrap_or_default().as_bytes()).text("klaar"));
    render(&cx, &token, said, StatusCode::OK).await
}

/// `POST /adres/{token}`: one of the two buttons. Pressed twice it is done once.
pub async fn press(cx: Cx, Path(token): Path<String>, body: Bytes) -> Result<Response> {
    let typed = Form::read(&body).text("klopt");
    let Some(said) = Said::of(&typed) else {
        return render(&cx, &token, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let pressed = token.clone();
    let done = cx.write(move |cx, tx| {
        let token = pressed.clone();
        Box::pin(async move { answer(&cx, tx, &token, said).await })
    });
    done.await?.done(&cx);
    Ok(chrome::see_other(&cx, &format!("{}?klaar={typed}", urls::confirm_address(&token))))
}

async fn answer(cx: &Cx, tx: &mut Tx<'_>, token: &str, said: Said) -> Result<Joined> {
    let town = cx.municipality();
    let Some((person, found)) = find(cx, tx, token).await? else { return Ok(Joined::No) };
    let email = Email::kept(found.email);
    match said {
        Said::No => {
            store::forget_recorded_email(tx, town, person).await?;
            Ok(Joined::No)
        }
        Said::Yes => {
            store::delete_unreachable(tx, town, email.as_str()).await?;
            match store::find_person_of_email(tx, town, &email).await? {
                // She is there already, by this mailbox: what was written down of her is hers.
                Some(owner) => merge::join(cx, tx, person, owner).await,
                None => {
                    confirmed::confirm(cx, tx, person, &email).await?;
                    Ok(Joined::No)
                }
            }
        }
    }
}

async fn render(cx: &Cx, token: &str, said: Option<Said>, status: StatusCode) -> Result<Response> {
    let asked = find(cx, &mut cx.read().await?, token).await?.map(|(_, found)| found);
    let page = ConfirmPage {
        chrome: Chrome::new(cx, text(cx.lang, "people-address-title")).unlisted(),
        said: said.filter(|_| asked.is_none()),
        asked,
        address: urls::confirm_address(token),
        is_missing: status != StatusCode::OK,
    };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
