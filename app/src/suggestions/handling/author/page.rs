//! All that the municipality and the author of a suggestion said to each other, with the forms to say more.

use super::{Settles, Words, write_now};
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path},
    people::{self, Field},
    refusal::{Refusal, Result},
    suggestions::{
        Suggestion,
        handling::policy::{may_ask_more, may_write_author},
        store::{self, Exchanged, Said},
        wording::AnswerText,
    },
    texts::text,
    urls,
    vocabulary::{ExchangeId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;

#[derive(Template)]
#[template(path = "suggestions/templates/author.html")]
struct AuthorPage {
    chrome: Chrome,
    suggestion: Suggestion,
    said: Vec<Exchanged>,
    reached: Reached,
    key: String,
    question: Field,
    /// Why nothing can be asked any more.
    closed: Option<Refusal>,
    answer: Field,
    settles: bool,
    /// There is a promise that it could settle.
    waits: bool,
}

/// How what is written here comes to her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reached {
    ByMail,
    /// She is known from paper or the counter: somebody calls or writes.
    Spoken,
    /// When she signs in.
    AtSignIn,
}

impl Reached {
    /// Key of why she is not mailed.
    fn why(self) -> Option<&'static str> {
        match self {
            Reached::ByMail => None,
            Reached::Spoken => Some("handling-author-spoken"),
            Reached::AtSignIn => Some("handling-author-unreachable"),
        }
    }

    fn question_hint(self) -> &'static str {
        match self {
            Reached::ByMail => "handling-ask-hint",
            Reached::Spoken => "handling-ask-hint-spoken",
            Reached::AtSignIn => "handling-ask-hint-signed-in",
        }
    }

    fn answer_hint(self) -> &'static str {
        match self {
            Reached::ByMail => "handling-tell-hint",
            Reached::Spoken => "handling-tell-hint-spoken",
            Reached::AtSignIn => "handling-tell-hint-signed-in",
        }
    }
}

impl AuthorPage {
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = [("vraag", &self.question), ("antwoord", &self.answer)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }
}

/// As it came.
#[derive(Debug, Default)]
struct Typed {
    key: String,
    question: Field,
    answer: Field,
    settles: bool,
}

/// `GET /beheer/suggesties/{id}/indiener`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    render(&cx, suggestion, Typed::default()).await
}

/// `POST /beheer/suggesties/{id}/indiener`: `doe=vraag` asks for more, else she is answered.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let form = Form::read(&body);
    let settles = form.text("afgehandeld") == "ja";
    let (typed_question, typed_answer) = (form.text("vraag"), form.text("antwoord"));
    let is_question = form.text("doe") == "vraag";
    let checked = AnswerText::parse(if is_question { &typed_question } else { &typed_answer });
    let key: Option<ExchangeId> = form.text("sleutel").parse().ok();
    let words = match (checked, is_question) {
        (Ok(text), true) => Words::Ask(text),
        (Ok(text), false) => Words::Tell(text, if settles { Settles::Yes } else { Settles::No }),
        (Err(wrong), _) => {
            let field = |typed: String, is_it: bool| match is_it {
                true => Field::wrong(&cx, typed, wrong),
                false => Field::filled(typed),
            };
            let question = field(typed_question, is_question);
            let answer = field(typed_answer, !is_question);
            return render(&cx, suggestion, Typed { key: form.text("sleutel"), question, answer, settles }).await;
        }
    };
    let key = key.unwrap_or_else(|| ExchangeId(cx.new_id()));
    write_now(&cx, &suggestion, (key, words)).await?;
    Ok(chrome::see_other(&cx, &format!("{}?bewaard=alleen", urls::desk_suggestion(suggestion.id))))
}

async fn begin(cx: &Cx, id: &str) -> Result<Suggestion> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let found = store::find_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    let suggestion = found.ok_or(Refusal::NotFound)?;
    may_write_author(&cx.actor, &suggestion)?;
    Ok(suggestion)
}

async fn render(cx: &Cx, suggestion: Suggestion, typed: Typed) -> Result<Response> {
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let address = people::store::find_address(&mut tx, town, suggestion.author).await?;
    let recorded = people::store::find_recorded(&mut tx, town, suggestion.author).await?;
    let reached = match (address, recorded) {
        (Some(_), _) => Reached::ByMail,
        (None, Some(_)) => Reached::Spoken,
        (None, None) => Reached::AtSignIn,
    };
    let page = AuthorPage {
        chrome: Chrome::new(cx, text(cx.lang, "handling-author")).at_desk(),
        said: store::list_exchanges(&mut tx, town, suggestion.id).await?,
        reached,
        key: if typed.key.is_empty() { ExchangeId(cx.new_id()).to_string() } else { typed.key },
        question: typed.question,
        closed: may_ask_more(&cx.actor, &suggestion).err(),
        answer: typed.answer,
        settles: typed.settles,
        waits: chrome::Promise::of(cx, &suggestion).is_some(),
        suggestion,
    };
    let is_wrong = !page.mistakes().is_empty();
    let mut response = chrome::page(cx, &page)?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}
