//! A poster for neighbours who are not online: large type, the place, a QR code, a short address, and whom to call.

use super::subject::{Kind, Subject};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Form, Path, Query},
    links::{self, Channel, Code},
    refusal::{Refusal, Result},
    texts::text,
    urls,
};
use askama::Template;
use axum::response::Response;
use kit::db::Tx;
use serde::Deserialize;

/// What is asked for: the path of a suggestion, a call or an action.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    naar: String,
}

/// `POST /affiche`: makes the short link of the poster, once, and shows the poster.
pub async fn make_poster(cx: Cx, Form(wanted): Form<Wanted>) -> Result<Response> {
    let path = Subject::find(&cx, &mut cx.read().await?, &wanted.naar).await?.path;
    let code = cx.write(move |cx, tx| {
        let path = path.clone();
        Box::pin(async move { make(&cx, tx, &path).await })
    });
    Ok(chrome::see_other(&cx, &urls::poster(code.await?.as_str())))
}

async fn make(cx: &Cx, tx: &mut Tx<'_>, path: &str) -> Result<Code> {
    let may = links::may_make(&cx.actor, Channel::Poster)?;
    links::make(cx, tx, path, &may).await
}

/// The paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paper {
    A4,
    A5,
}

impl Paper {
    fn word(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::A5 => "a5",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    formaat: String,
}

#[derive(Template)]
#[template(path = "pages/templates/poster.html")]
struct PosterPage {
    chrome: Chrome,
    subject: Subject,
    paper: Paper,
    code: String,
    /// The short address as one types it.
    typed: String,
}

/// `GET /affiche/{code}`.
pub async fn show_poster(cx: Cx, Path(typed): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let code = Code::parse(&typed).ok_or(Refusal::NotFound)?;
    let mut tx = cx.read().await?;
    let path = links::store::find_path(&mut tx, cx.municipality(), &code).await?.ok_or(Refusal::NotFound)?;
    let subject = Subject::find(&cx, &mut tx, &path).await?;
    let page = PosterPage {
        chrome: Chrome::new(&cx, text(cx.lang, "links-poster-title")).on_paper(),
        subject,
        paper: if asked.formaat == "a5" { Paper::A5 } else { Paper::A4 },
        typed: links::typed(&cx.town.base, code.as_str()),
        code: code.as_str().to_owned(),
    };
    chrome::page(&cx, &page)
}
