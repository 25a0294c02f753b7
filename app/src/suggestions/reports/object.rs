//! Who wrote what was hidden objects, on a page that a signed link leads to: from the mail that told her.
//!
//! The link can do this one thing and nothing else. Opening it changes nothing, since programs that check links open it
//! too; there is one objection to a decision, however often it is sent. A colleague who did not decide it looks again
//! (`objection.rs`).

use super::Contested;
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path},
    people::Field,
    refusal::{Refusal, Result},
    suggestions::{
        store::{self, HiddenWords, NewObjection, Objection},
        wording::CommentText,
    },
    texts::text,
    urls,
    vocabulary::{ObjectionId, PersonId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, header};
use kit::{clock::Moment, db::Tx, secret};

/// Six months at least (Regulation (EU) 2022/2065, article 20).
const GOOD_DAYS: i64 = 190;

fn purpose(cx: &Cx) -> String {
    format!("object {}", cx.municipality().0)
}

/// The button of the mail to who may object.
pub fn button(cx: &Cx, contested: Contested, reader: PersonId) -> (String, String) {
    let Contested { suggestion, thing, hidden_at, decided_by } = contested;
    let until = cx.app.clock.machine().plus_days(GOOD_DAYS).0 / 1000;
    let thing = kit::ids::encode(thing);
    let words = format!("{suggestion}-{thing}-{}-{decided_by}-{reader}-{until}", hidden_at.0);
    let token = secret::sign(&cx.app.secret_key, &purpose(cx), &words);
    (text(cx.lang, "reporting-objection-button"), cx.town.base.join(&cx.href(&urls::object(&token))))
}

/// What a link is for and for whom, when we wrote it and it is good still.
fn read(cx: &Cx, token: &str) -> Result<(Contested, PersonId), Refusal> {
    let words = secret::signed(&cx.app.secret_key, &purpose(cx), token).ok_or(Refusal::NotFound)?;
    let parts: Vec<&str> = words.split('-').collect();
    let [suggestion, thing, hidden_at, decided_by, reader, until] = parts[..] else { return Err(Refusal::NotFound) };
    let number = |word: &str| word.parse::<i64>().map_err(|_| Refusal::NotFound);
    if Moment(0).plus_seconds(number(until)?) < cx.app.clock.machine() {
        return Err(Refusal::NotFound);
    }
    let contested = Contested {
        suggestion: suggestion.parse().map_err(|()| Refusal::NotFound)?,
        thing: kit::ids::decode(thing).ok_or(Refusal::NotFound)?,
        hidden_at: Moment(number(hidden_at)?),
        decided_by: decided_by.parse().map_err(|()| Refusal::NotFound)?,
    };
    Ok((contested, reader.parse().map_err(|()| Refusal::NotFound)?))
}

async fn object(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (contested, person): (Contested, PersonId),
    words: &CommentText,
) -> Result<()> {
    // What everybody sees again needs no objection.
    let town = cx.municipality();
    if store::find_contested(tx, town, contested).await?.is_none() {
        return Ok(());
    }
    let id = ObjectionId(cx.new_id());
    let new = NewObjection { id, contested, person, body: words.as_str(), objected_at: cx.now };
    Ok(store::insert_objection(tx, town, &new).await?)
}

#[derive(Template)]
#[template(path = "suggestions/templates/object.html")]
struct ObjectPage {
    chrome: Chrome,
    title: String,
    /// What was hidden, and why; nothing when everybody sees it again.
    hidden: Option<HiddenWords>,
    action: String,
    form: FormPart,
}

enum FormPart {
    Open(Field),
    /// She objected already; perhaps it is decided.
    Done(Objection),
    /// Everybody sees it again.
    Over,
}

/// `GET /bezwaar/{token}`.
pub async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    render(&cx, &token, Field::default()).await
}

/// `POST /bezwaar/{token}`.
pub async fn press(cx: Cx, Path(token): Path<String>, body: Bytes) -> Result<Response> {
    let asked = read(&cx, &token)?;
    let typed = Form::read(&body).text("tekst");
    let words = match CommentText::parse(&typed) {
        Ok(words) => words,
        Err("commenting-text-missing") => {
            return render(&cx, &token, Field::wrong(&cx, typed, "reporting-objection-missing")).await;
        }
        Err(key) => return render(&cx, &token, Field::wrong(&cx, typed, key)).await,
    };
    cx.write_on(asked.0.suggestion.0, move |cx, tx| {
        let words = words.clone();
        Box::pin(async move { object(&cx, tx, asked, &words).await })
    })
    .await?;
    Ok(chrome::see_other(&cx, &urls::object(&token)))
}

async fn render(cx: &Cx, token: &str, field: Field) -> Result<Response> {
    let (contested, _) = read(cx, token)?;
    let mut tx = cx.read().await?;
    let objection = store::find_objection_to(&mut tx, cx.municipality(), contested).await?;
    let hidden = store::find_contested(&mut tx, cx.municipality(), contested).await?;
    let suggestion = store::find_any_suggestion(&mut tx, cx.municipality(), contested.suggestion).await?;
    drop(tx);
    let (status, title) = (field.status(), field.title(cx, "reporting-objection-title"));
    let form = match (objection, &hidden) {
        (Some(objection), _) => FormPart::Done(objection),
        (None, None) => FormPart::Over,
        (None, Some(_)) => FormPart::Open(field),
    };
    let page = ObjectPage {
        chrome: Chrome::new(cx, title).unlisted(),
        title: suggestion.ok_or(Refusal::NotFound)?.title,
        hidden,
        action: urls::object(token),
        form,
    };
    let mut response = chrome::page(cx, &page)?;
    if let Some(status) = status {
        *response.status_mut() = status;
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
