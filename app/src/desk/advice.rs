//! An expert from outside reads what she is asked, and answers; a colleague asks her from within a thing that waits.
//!
//! Of the desk she sees this alone: the things she is asked about now, as everybody sees them, and what was said.

use super::{case, matter};
use crate::{
    cases::{
        self, Case, Matter, MayAdvise,
        advice::{self, Advice, AdviceLine, AdviceTyped},
        may_advise, may_be_asked,
    },
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path},
    people::Field,
    refusal::{Error, Refusal, Result},
    suggestions::{self, Answer, Suggestion},
    texts::text,
    urls,
    vocabulary::{AdviceId, CaseKind, PersonId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::{clock::Moment, db::Tx};

/// A request, as she lists it.
struct Row {
    id: AdviceId,
    title: String,
    address: String,
    asked_at: Moment,
}

#[derive(Template)]
#[template(path = "desk/templates/requests.html")]
struct RequestsPage {
    chrome: Chrome,
    /// Those that wait for her, and those she answered while nobody closed them.
    parts: Vec<Part>,
}

struct Part {
    key: &'static str,
    /// Key of what she does with one.
    verb: &'static str,
    rows: Vec<Row>,
}

/// `GET /beheer/advies`.
pub async fn list(cx: Cx) -> Result<Response> {
    let expert = may_be_asked(&cx.actor)?;
    let mut tx = cx.read().await?;
    let (mut open, mut answered) = (Vec::new(), Vec::new());
    for request in cases::store::list_requests_to(&mut tx, cx.municipality(), expert).await? {
        let about = SuggestionId(request.thing);
        let found = suggestions::store::find_suggestion(&mut tx, cx.municipality(), about).await?;
        let rows = if request.is_answered() { &mut answered } else { &mut open };
        rows.extend(found.map(|suggestion| Row {
            id: request.id,
            title: suggestion.title,
            address: suggestion.address,
            asked_at: request.asked_at,
        }));
    }
    let chrome = Chrome::new(&cx, text(cx.lang, "advising-asked-you")).at_desk();
    let mut parts = vec![Part { key: "advising-open", verb: "advising-answer", rows: open }];
    if !answered.is_empty() {
        parts.push(Part { key: "advising-answered", verb: "reporting-look", rows: answered });
    }
    chrome::page(&cx, &RequestsPage { chrome, parts })
}

/// One request of hers, with what it is about.
struct Asked {
    may: MayAdvise,
    suggestion: Suggestion,
    lines: Vec<AdviceLine>,
    me: PersonId,
}

impl Asked {
    async fn load(cx: &Cx, tx: &mut Tx<'_>, id: &str) -> Result<Asked> {
        let me = may_be_asked(&cx.actor)?;
        let (id, town): (AdviceId, _) = (id.parse().map_err(|()| Refusal::NotFound)?, cx.municipality());
        let (kind, request) = cases::store::find_request(tx, town, id).await?.ok_or(Refusal::NotFound)?;
        let may = may_advise(&cx.actor, &request)?;
        let suggestion = match kind {
            CaseKind::Suggestion => suggestions::store::find_suggestion(tx, town, SuggestionId(request.thing)).await?,
            CaseKind::Question | CaseKind::Report | CaseKind::Task | CaseKind::Notice => None,
        };
        let suggestion = suggestion.ok_or(Refusal::NotFound)?;
        let mut lines = cases::store::list_lines(tx, town, Case::new(kind, request.thing)).await?;
        lines.retain(|line| line.request == id);
        Ok(Asked { may, suggestion, lines, me })
    }

    fn matter(&self) -> Matter {
        self.suggestion.matter()
    }
}

#[derive(Template)]
#[template(path = "desk/templates/advice.html")]
struct AdvicePage {
    chrome: Chrome,
    id: String,
    suggestion: Suggestion,
    answers: Vec<Answer>,
    lines: Vec<AdviceLine>,
    me: PersonId,
    key: String,
    body: Field,
}

/// `GET /beheer/advies/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    render(&cx, &id, (String::new(), Field::default())).await
}

/// `POST /beheer/advies/{id}`: what she answers.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let form = Form::read(&body);
    let typed = form.text("tekst");
    Asked::load(&cx, &mut cx.read().await?, &id).await?;
    let words = match Advice::parse(&typed) {
        Ok(words) => words,
        Err(key) => return render(&cx, &id, (form.text("sleutel"), Field::wrong(&cx, typed, key))).await,
    };
    let line = form.text("sleutel").parse().unwrap_or_else(|()| AdviceId(cx.new_id()));
    let request = id.clone();
    cx.write(move |cx, tx| {
        let (request, words) = (request.clone(), words.clone());
        Box::pin(async move {
            let asked = Asked::load(&cx, tx, &request).await?;
            advice::advise(&cx, tx, &asked.matter(), (&asked.may, line, &words)).await
        })
    })
    .await?;
    Ok(chrome::see_other(&cx, &format!("{}/{id}", urls::ADVICE)))
}

async fn render(cx: &Cx, id: &str, (key, body): (String, Field)) -> Result<Response> {
    let mut tx = cx.read().await?;
    let Asked { suggestion, lines, me, .. } = Asked::load(cx, &mut tx, id).await?;
    let status = body.status().unwrap_or(StatusCode::OK);
    let page = AdvicePage {
        chrome: Chrome::new(cx, suggestion.title.clone()).with_written_title().at_desk(),
        id: id.to_owned(),
        answers: suggestions::store::list_answers(&mut tx, cx.municipality(), suggestion.id).await?,
        suggestion,
        lines,
        me,
        key: if key.is_empty() { AdviceId(cx.new_id()).to_string() } else { key },
        body,
    };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    Ok(response)
}

/// What a colleague does with a request.
#[derive(Debug, Clone)]
enum Doing {
    Ask(PersonId, Advice),
    Write(AdviceId, Advice),
    Close(AdviceId),
}

/// `POST /beheer/zaken/{kind}/{id}/advies`.
pub async fn ask(cx: Cx, Path((kind, id)): Path<(String, String)>, body: Bytes) -> Result<Response> {
    let case = case::parse(&kind, &id)?;
    match case.kind {
        CaseKind::Suggestion => {}
        CaseKind::Question | CaseKind::Report | CaseKind::Task | CaseKind::Notice => {
            return Err(Refusal::NotFound.into());
        }
    }
    let form = Form::read(&body);
    let (matter, _) = matter::find(&cx, &mut cx.read().await?, case).await?;
    let typed = AdviceTyped {
        key: form.text("sleutel"),
        request: form.text("verzoek").parse().ok(),
        expert: Field::filled(form.text("expert")),
        body: Field::filled(form.text("tekst")),
    };
    let key = typed.key.parse().unwrap_or_else(|()| AdviceId(cx.new_id()));
    let doing = match check(&cx, typed.clone(), &form.text("doe")) {
        Ok(doing) => doing,
        Err(typed) => return case::render_advice(&cx, case, *typed).await,
    };
    let back = format!("{}#raad", matter.address);
    let done = cx.write(move |cx, tx| {
        let (matter, doing) = (matter.clone(), doing.clone());
        Box::pin(async move { perform(&cx, tx, &matter, (key, &doing)).await })
    });
    match done.await {
        Ok(()) => Ok(chrome::see_other(&cx, &back)),
        Err(Error::Refusal(Refusal::Fields(_))) => {
            let expert = Field::wrong(&cx, typed.expert.value.clone(), "advising-expert-missing");
            case::render_advice(&cx, case, AdviceTyped { expert, ..typed }).await
        }
        Err(error) => Err(error),
    }
}

fn check(cx: &Cx, mut typed: AdviceTyped, doe: &str) -> Result<Doing, Box<AdviceTyped>> {
    if let (Some(request), "sluit") = (typed.request, doe) {
        return Ok(Doing::Close(request));
    }
    let words = Advice::parse(&typed.body.value);
    let expert = typed.expert.value.parse::<PersonId>();
    match (typed.request, words, expert) {
        (Some(request), Ok(words), _) => Ok(Doing::Write(request, words)),
        (None, Ok(words), Ok(expert)) => Ok(Doing::Ask(expert, words)),
        (request, words, expert) => {
            if let Err(key) = words {
                typed.body = Field::wrong(cx, typed.body.value, key);
            }
            if request.is_none() && expert.is_err() {
                typed.expert = Field::wrong(cx, typed.expert.value, "advising-expert-missing");
            }
            Err(Box::new(typed))
        }
    }
}

async fn perform(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter, (key, doing): (AdviceId, &Doing)) -> Result<()> {
    match doing {
        Doing::Ask(expert, words) => advice::ask(cx, tx, matter, (key, *expert, words)).await,
        Doing::Write(request, words) => advice::write(cx, tx, matter, (*request, key, words)).await,
        Doing::Close(request) => advice::close(cx, tx, matter, *request).await,
    }
}
