//! Somebody who signed in claims what she gave on paper, at the counter or by phone, with the number of the form.
//!
//! Whom the municipality recorded becomes her, with all that was entered: a vote both gave is one vote. A number is good
//! once; wrong ones are counted, so that guessing leads nowhere.

use super::{Reference, Slip, store};
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::Cx,
    people::{self, Field, Joined, Limits, mistake_title},
    refusal::{Error, Refusal, Result},
    rights::as_inhabitant,
    texts::{sentence, text},
    vocabulary::PersonId,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::db::Tx;

/// What the number led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claimed {
    Yes(Joined),
    /// It was printed, and nobody entered it yet.
    NotEntered,
    /// There is none such, or it is somebody else's by now; which of the two is nobody's to learn.
    Unknown,
    /// It was claimed before, by her.
    Before,
    /// She entered it herself, for somebody else.
    EnteredByHer,
}

#[derive(Template)]
#[template(path = "slips/templates/claim.html")]
struct ClaimPage {
    chrome: Chrome,
    number: Field,
}

async fn claim(cx: &Cx, tx: &mut Tx<'_>, (me, reference): (PersonId, &Reference)) -> Result<Claimed> {
    let town = cx.municipality();
    let Some(slip) = store::find_slip(tx, town, reference).await? else { return Ok(Claimed::Unknown) };
    let from = match slip {
        Slip { entered_at: None, .. } => return Ok(Claimed::NotEntered),
        Slip { person: None, .. } => return Ok(Claimed::Unknown),
        Slip { entered_by: Some(by), .. } if by == me => return Ok(Claimed::EnteredByHer),
        Slip { person: Some(person), claimed_at: Some(_), .. } if person == me => return Ok(Claimed::Before),
        Slip { claimed_at: Some(_), .. } => return Ok(Claimed::Unknown),
        Slip { person: Some(person), .. } => person,
    };
    let joined = people::join(cx, tx, from, me).await?;
    match joined {
        // Somebody with an account of her own: two accounts are two people.
        Joined::No if from != me => Ok(Claimed::Unknown),
        Joined::No | Joined::Yes => {
            store::claim_slips(tx, town, me, cx.now).await?;
            Ok(Claimed::Yes(joined))
        }
    }
}

/// `POST /mijn/formulier`.
pub async fn press(cx: Cx, body: Bytes) -> Result<Response> {
    let me = as_inhabitant(cx.signed_in()?)?;
    let typed = Form::read(&body).text("nummer");
    let Some(reference) = Reference::parse(&typed) else {
        let key = if typed.trim().is_empty() { "slips-number-missing" } else { "slips-number-wrong" };
        return show(&cx, Field::wrong(&cx, typed, key));
    };
    let limits = cx.app.part::<Limits>();
    if let Err(refusal) = limits.take_reference(&cx) {
        return too_often(&cx, typed, refusal);
    }
    let claimed = cx.write(move |cx, tx| {
        let reference = reference.clone();
        Box::pin(async move { claim(&cx, tx, (me, &reference)).await })
    });
    let key = match claimed.await? {
        Claimed::Yes(joined) => {
            limits.give_reference_back(&cx);
            joined.done(&cx);
            return Ok(chrome::see_other(&cx, &people::profile::Saved::Claimed.address()));
        }
        Claimed::Before => {
            limits.give_reference_back(&cx);
            return Ok(chrome::see_other(&cx, &people::profile::Saved::Claimed.address()));
        }
        Claimed::NotEntered => "slips-not-entered",
        Claimed::Unknown => "slips-number-unknown",
        Claimed::EnteredByHer => "slips-entered-by-you",
    };
    show(&cx, Field::wrong(&cx, typed, key))
}

fn show(cx: &Cx, number: Field) -> Result<Response> {
    let title = mistake_title(cx, &text(cx.lang, "slips-claim"));
    let status = number.status().unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    let page = ClaimPage { chrome: Chrome::new(cx, title).unlisted(), number };
    Ok((status, chrome::page(cx, &page)?).into_response())
}

fn too_often(cx: &Cx, typed: String, refusal: Refusal) -> Result<Response> {
    let Refusal::TooMany { seconds } = refusal else { return Err(Error::from(refusal)) };
    let minutes = (seconds + 59) / 60;
    let words = sentence(cx.lang, "slips-too-often", &[("count", minutes.into())]);
    let mut response = show(cx, Field::with_sentence(typed, words))?;
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    Ok(response)
}
