//! What an author says to a question of the municipality at the counter, on the phone or on paper is written down by who
//! hears it: it is her reply, with how it came and who wrote it down.
//!
//! It ends the waiting as what she types herself does (`reply.rs`), and the line of who was to call or write her.

use super::{
    author,
    policy::{may_write_down, takes_reply},
    reply::{self, Enquiry, Given},
};
use crate::{
    activity::{self, Happened, Happening},
    calls::ShownTo,
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path},
    people::{self, Field},
    refusal::{Refusal, Result},
    slips::{Source, notice},
    suggestions::{Suggestion, wording::CommentText},
    texts::text,
    urls,
    vocabulary::{ExchangeId, PersonId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::db::Tx;

#[derive(Template)]
#[template(path = "suggestions/templates/write_down.html")]
struct WriteDownPage {
    chrome: Chrome,
    suggestion: Suggestion,
    question: String,
    action: String,
    form: FormPart,
}

enum FormPart {
    Open(Typed),
    /// There is a reply already.
    Done(String),
    Refused(Refusal),
}

/// As it came.
#[derive(Debug, Default)]
struct Typed {
    body: Field,
    source: Field,
    is_public: bool,
}

impl Typed {
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = [("tekst", &self.body), ("bron", &self.source)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }

    fn is_source(&self, source: &Source) -> bool {
        self.source.value == source.word()
    }
}

impl WriteDownPage {
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        match &self.form {
            FormPart::Open(typed) => typed.mistakes(),
            FormPart::Done(_) | FormPart::Refused(_) => Vec::new(),
        }
    }

    fn sources(&self) -> &'static [Source] {
        Source::ALL
    }
}

async fn begin(cx: &Cx, tx: &mut Tx<'_>, id: &str) -> Result<(Enquiry, PersonId)> {
    let id: ExchangeId = id.parse().map_err(|()| Refusal::NotFound)?;
    let enquiry = reply::load(cx, tx, id).await?;
    let may = may_write_down(&cx.actor, &enquiry.suggestion)?;
    Ok((enquiry, may.officer))
}

/// `GET /beheer/gehoord/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let (enquiry, _) = begin(&cx, &mut cx.read().await?, &id).await?;
    render(&cx, enquiry, Typed::default())
}

/// `POST /beheer/gehoord/{id}`: sent twice it is one reply.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let (enquiry, officer) = begin(&cx, &mut cx.read().await?, &id).await?;
    let form = Form::read(&body);
    let (typed, chosen, is_public) = (form.text("tekst"), form.text("bron"), form.text("iedereen") == "ja");
    let (body, source) = match (CommentText::parse(&typed), chosen.parse::<Source>()) {
        (Ok(body), Ok(source)) => (body, source),
        (body, source) => {
            let body = match body {
                Ok(_) => Field::filled(typed),
                Err(key) => Field::wrong(&cx, typed, key),
            };
            let source = match source {
                Ok(_) => Field::filled(chosen),
                Err(()) => Field::wrong(&cx, chosen, "slips-source-missing"),
            };
            return render(&cx, enquiry, Typed { body, source, is_public });
        }
    };
    let shown_to = if is_public { ShownTo::Everyone } else { ShownTo::Officers };
    let given = Given { body, shown_to, heard: Some((officer, source)) };
    let (question, suggestion) = (enquiry.id, &enquiry.suggestion);
    reply::send(&cx, (question, suggestion.id, suggestion.call), given).await?;
    Ok(chrome::see_other(&cx, &format!("{}?bewaard=alleen", urls::desk_suggestion(suggestion.id))))
}

/// With the reply itself, in its transaction.
pub(super) async fn note(cx: &Cx, tx: &mut Tx<'_>, enquiry: &Enquiry, source: Source) -> Result<()> {
    let address = urls::desk_suggestion(enquiry.suggestion.id);
    let detail = text(cx.in_own_language().lang, source.key());
    let (what, about) = (Happened::ReplyWrittenDown, enquiry.suggestion.title.as_str());
    activity::record(cx, tx, &Happening { what, about, address: &address, detail: &detail }).await?;
    notice::end(cx, tx, &author::once(enquiry.id)).await
}

fn render(cx: &Cx, enquiry: Enquiry, typed: Typed) -> Result<Response> {
    let is_wrong = !typed.mistakes().is_empty();
    let name = text(cx.lang, "handling-heard-title");
    let title = if is_wrong { people::mistake_title(cx, &name) } else { name };
    let form = match (enquiry.reply, takes_reply(enquiry.suggestion.status)) {
        (Some(reply), _) => FormPart::Done(reply.body),
        (None, Err(why)) => FormPart::Refused(why),
        (None, Ok(())) => FormPart::Open(typed),
    };
    let (action, question) = (urls::heard(enquiry.id), enquiry.question);
    let chrome = Chrome::new(cx, title).at_desk();
    let page = WriteDownPage { chrome, suggestion: enquiry.suggestion, question, action, form };
    let mut response = chrome::page(cx, &page)?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}
