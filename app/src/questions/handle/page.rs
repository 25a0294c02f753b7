//! A question as the staff sees it, with what an officer can do.

use super::{Deed, Form, Handled, Mistake, Typed, handle, may_answer, may_be_asked, may_read};
use crate::{
    cases::{self, Act, Inside, Line},
    chrome::{self, Chrome, Promise, filters},
    cx::{Cx, Path, Query},
    people,
    projects::{self, Contact},
    questions::{
        AskedQuestion, ContactCard, store,
        turn::{person_asked, who_answer},
    },
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::{ContactId, QuestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "questions/templates/handle.html")]
struct HandlePage {
    chrome: Chrome,
    question: AskedQuestion,
    subject: String,
    promise: Promise,
    card: Option<ContactCard>,
    /// Without one she reads the answer on her own page.
    has_address: bool,
    is_published: bool,
    form: FormPart,
    /// What only colleagues see.
    inside: Inside,
    notice: Option<Notice>,
}

enum FormPart {
    Open(Box<OpenForm>),
    /// Who reads along.
    Refused(Refusal),
    Closed,
}

struct OpenForm {
    typed: Typed,
    mistakes: Vec<(&'static str, String)>,
    /// Whom it can be handed to.
    colleagues: Vec<Contact>,
}

impl OpenForm {
    fn mistake(&self, field: &str) -> Option<&str> {
        self.mistakes.iter().find(|(at, _)| *at == field).map(|(_, sentence)| sentence.as_str())
    }

    fn is_to(&self, contact: &ContactId) -> bool {
        self.typed.to == contact.to_string()
    }

    /// What she was at stays unfolded.
    fn is_at(&self, what: &str) -> bool {
        self.typed.what == what
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notice {
    Saved,
    Overtaken,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
}

/// `GET /beheer/vragen/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let notice = (asked.bewaard == "1").then_some(Notice::Saved);
    render(&cx, parse(&id)?, (Typed::default(), Vec::new()), notice).await
}

fn parse(id: &str) -> Result<QuestionId> {
    Ok(id.parse().map_err(|()| Refusal::NotFound)?)
}

/// `POST /beheer/vragen/{id}`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id = parse(&id)?;
    may_be_asked(&cx.actor)?;
    let typed = Typed::read(&Form::read(&body));
    let mut tx = cx.read().await?;
    let question = store::find_question(&mut tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    let asked = person_asked(&cx, &mut tx, question.contact).await?;
    may_answer(&cx.actor, question.theme, asked)?;
    let contacts = projects::store::list_contacts(&mut tx, cx.municipality()).await?;
    let contacts = who_answer(&cx, &mut tx, contacts, question.theme).await?;
    drop(tx);
    let among: Vec<ContactId> = contacts.iter().map(|contact| contact.id).collect();
    let (read, deed) = match typed.check(id, &among) {
        Ok(checked) => checked,
        Err(wrong) => {
            let mut page = render(&cx, id, (typed, wrong), None).await?;
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        }
    };
    let next = match &deed {
        Deed::HandOn { .. } => urls::DESK_QUESTIONS.to_owned(),
        Deed::Answer(_) | Deed::Close(_) => urls::desk_question(id),
    };
    let handled = cx.write_on(question.id.0, move |cx, tx| {
        let deed = deed.clone();
        Box::pin(async move { handle(&cx, tx, read, &deed).await })
    });
    match handled.await? {
        Handled::Now | Handled::Before => Ok(chrome::see_other(&cx, &format!("{next}?bewaard=1"))),
        Handled::Overtaken => {
            let mut page = render(&cx, id, (typed, Vec::new()), Some(Notice::Overtaken)).await?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
    }
}

async fn render(
    cx: &Cx,
    id: QuestionId,
    (typed, wrong): (Typed, Vec<Mistake>),
    notice: Option<Notice>,
) -> Result<Response> {
    let mut tx = cx.read().await?;
    let (tx, town) = (&mut tx, cx.municipality());
    let question = store::find_question(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    may_read(&cx.actor, question.theme)?;
    let card = ContactCard::find(cx, tx, question.contact).await?;
    let contacts = projects::store::list_contacts(tx, town).await?;
    let mut colleagues = who_answer(cx, tx, contacts, question.theme).await?;
    colleagues.retain(|contact| card.as_ref().is_none_or(|card| card.contact.id != contact.id));
    let asked = person_asked(cx, tx, question.contact).await?;
    let form = match may_answer(&cx.actor, question.theme, asked) {
        Err(refusal) => FormPart::Refused(refusal),
        // What was typed comes back also when a colleague closed it meanwhile.
        Ok(_) if question.closed_at.is_some() && notice != Some(Notice::Overtaken) => FormPart::Closed,
        Ok(_) => FormPart::Open(Box::new(OpenForm {
            // What she looks at now is what she does next.
            typed: Typed { edition: question.edition.to_string(), ..typed },
            mistakes: wrong.into_iter().map(|(at, key)| (at, text(cx.lang, key))).collect(),
            colleagues,
        })),
    };
    let inside = Inside::load(cx, tx, &question.matter(cx), None, cases::Typed::default()).await?;
    let subject = question.subject(cx);
    let page = HandlePage {
        chrome: Chrome::new(cx, text(cx.lang, "asking-the-question")).at_desk(),
        promise: Promise::by(cx, cx.town.promised_to_question(question.asked_at)),
        has_address: people::store::find_address(tx, town, question.person).await?.is_some(),
        is_published: store::find_frequent(tx, town, id).await?.is_some(),
        subject,
        card,
        form,
        inside,
        notice,
        question,
    };
    chrome::page(cx, &page)
}
