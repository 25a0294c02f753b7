//! The addresses only the demo has, for this machine alone: choosing a person, reading mails, moving the clock.

use super::subject;
use crate::{
    chrome,
    cx::{Cx, Form, Path},
    people, pictures,
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::Strength,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use chrome::{Chrome, filters};
use http::header;
use kit::{clock::Moment, mail::outbox};
use serde::Deserialize;
use serde_json::json;

#[derive(Debug, Deserialize)]
pub struct Choice {
    persoon: String,
    #[serde(default)]
    terug: String,
}

/// `POST /demo/aanmelden`: opens a session as a person of the demo; what she pressed before is done.
pub async fn sign_in(cx: Cx, Form(choice): Form<Choice>) -> Result<Response> {
    let personas = cx.app.part::<people::DemoPersonas>().of(cx.municipality());
    let is_known = personas.iter().any(|persona| persona.key == choice.persoon);
    let subject = subject(&cx.app, &cx.town, &choice.persoon);
    let (came_in, joined) = cx
        .write(move |cx, tx| {
            Box::pin(async move {
                let found = people::store::find_person_of_account(tx, cx.municipality(), &subject).await?;
                let person = match found {
                    Some(person) => person,
                    // Who deleted her account comes in as somebody new, as through a provider.
                    None if is_known => people::holder_of(&cx, tx, &subject).await?,
                    None => return Err(Refusal::field("persoon", "people-demo-unknown-person").into()),
                };
                let joined = people::join_email_person(&cx, tx, person).await?;
                Ok::<_, Error>((people::come_in(cx, tx, person, Strength::Account).await?, joined))
            })
        })
        .await?;
    joined.done(&cx);
    let back = if urls::is_local(&choice.terug) { choice.terug.as_str() } else { urls::HOME };
    Ok(came_in.answer(&cx, back))
}

/// `GET /demo/personen`.
pub async fn list_personas(cx: Cx) -> Response {
    let personas = cx.app.part::<people::DemoPersonas>().of(cx.municipality());
    let list: Vec<_> = personas.iter().map(|p| json!({ "key": p.key, "name": p.name, "role": p.role })).collect();
    ([(header::CONTENT_TYPE, "application/json")], json!(list).to_string()).into_response()
}

#[derive(Template)]
#[template(path = "demo/templates/mails.html")]
struct MailsPage {
    chrome: Chrome,
    mails: Vec<outbox::Queued>,
}

/// `GET /demo/mails`: what would have been sent.
pub async fn list_mails(cx: Cx) -> Result<Response> {
    let mails = outbox::list(&mut cx.read().await?, cx.municipality().0).await?;
    let title = crate::texts::text(cx.lang, "pages-demo-mails");
    let mut response = chrome::page(&cx, &MailsPage { chrome: Chrome::new(&cx, title).unlisted(), mails })?;
    response.headers_mut().insert(header::CACHE_CONTROL, http::HeaderValue::from_static("no-store"));
    Ok(response)
}

/// `GET /demo/mails/{id}`: the mail as a mail program shows it. What is in it may do nothing.
pub async fn show_mail(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id = kit::ids::decode(&id).ok_or(Refusal::NotFound)?;
    let mail = outbox::find(&mut cx.read().await?, cx.municipality().0, id).await?.ok_or(Refusal::NotFound)?;
    Ok(pictures::mail_as_page(&cx, mail.html).await)
}

/// `GET /demo/mails.json`.
pub async fn list_mails_as_json(cx: Cx) -> Result<Response> {
    let mails = outbox::list(&mut cx.read().await?, cx.municipality().0).await?;
    let list: Vec<_> = mails
        .iter()
        .map(|mail| json!({ "to": mail.to, "subject": mail.subject, "text": mail.text, "html": mail.html, "stop": mail.stop_url }))
        .collect();
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, json!(list).to_string()).into_response())
}

#[derive(Debug, Deserialize)]
pub struct ClockMove {
    naar: String,
}

/// `POST /demo/klok`: the town's time goes on from there.
pub async fn move_clock(cx: Cx, Form(to): Form<ClockMove>) -> Result<Response> {
    let to = Moment::from_rfc3339(&to.naar).ok_or_else(|| Refusal::field("naar", "people-demo-wrong-moment"))?;
    cx.app.clock.move_to(to);
    cx.app.turns.changed_outside();
    Ok(([(header::CONTENT_TYPE, "application/json")], json!({ "nu": to.rfc3339() }).to_string()).into_response())
}
