//! Anybody reports what somebody wrote: on what ground, in her own words, and where she wants to hear what was decided.

use super::{super::ground::Ground, Subject};
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path, Query},
    people::{self, Email, Field, Limits},
    refusal::{Error, Refusal, Result},
    suggestions::{comments, store, wording::Reason},
    texts::{sentence, text},
    urls,
    vocabulary::{Actor, ReportId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::{clock::Moment, db::Tx};
use serde::Deserialize;

/// What a report gives, checked.
#[derive(Debug, Clone)]
struct Given {
    key: ReportId,
    subject: Subject,
    ground: Ground,
    words: String,
    email: Option<String>,
}

async fn report(cx: &Cx, tx: &mut Tx<'_>, given: &Given) -> Result<()> {
    let new = store::NewReport {
        id: given.key,
        subject: given.subject,
        ground: given.ground,
        words: &given.words,
        email: given.email.as_deref(),
        person: cx.actor.person().filter(|_| blocked_until(cx).is_none()),
    };
    Ok(store::insert_report(tx, cx.municipality(), &new, cx.now).await?)
}

/// What she looks at while she writes.
struct Shown {
    subject: Subject,
    title: String,
    /// Who wrote it, when she has a name.
    author: Option<String>,
    body: String,
}

impl Shown {
    async fn of_suggestion(cx: &Cx, tx: &mut Tx<'_>, id: &str) -> Result<Shown> {
        let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
        let found = store::find_suggestion(tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
        let subject = Subject { suggestion: id, comment: None };
        Ok(Shown { subject, title: found.title, author: found.author_name, body: found.body })
    }

    async fn of_comment(cx: &Cx, tx: &mut Tx<'_>, id: &str) -> Result<Shown> {
        let written = comments::load(cx, tx, comments::parse(id)?).await?;
        let subject = Subject { suggestion: written.suggestion, comment: Some(written.id) };
        Ok(Shown { subject, title: written.title, author: written.author_name, body: written.body })
    }

    /// Where it is reported.
    fn address(&self) -> String {
        match self.subject.comment {
            Some(comment) => urls::report_comment(comment),
            None => urls::report_suggestion(self.subject.suggestion),
        }
    }

    /// Where it stands.
    fn place(&self) -> String {
        match self.subject.comment {
            Some(comment) => urls::comment(self.subject.suggestion, comment),
            None => urls::suggestion(self.subject.suggestion),
        }
    }

    fn title_key(&self) -> &'static str {
        match self.subject.comment {
            Some(_) => "reporting-comment",
            None => "reporting-suggestion",
        }
    }
}

/// As it came.
#[derive(Debug, Clone, Default)]
struct Typed {
    key: String,
    ground: String,
    words: String,
    email: String,
}

impl Typed {
    fn read(form: &Form) -> Typed {
        Typed {
            key: form.text("sleutel"),
            ground: form.text("grond"),
            words: form.text("woorden"),
            email: form.text("mail"),
        }
    }

    /// All that is wrong at once: the field, and the key of what to do.
    fn check(&self, subject: Subject) -> Result<Given, Vec<(&'static str, &'static str)>> {
        let mut wrong = Vec::new();
        let ground = self.ground.parse::<Ground>().map_err(|()| wrong.push(("grond", "reporting-ground-missing")));
        let words = match (Reason::parse(&self.words), &ground) {
            (Ok(Some(words)), _) => words.as_str().to_owned(),
            (Ok(None), Ok(Ground::Other)) => {
                wrong.push(("woorden", "reporting-words-missing"));
                String::new()
            }
            (Ok(None), _) => String::new(),
            (Err(key), _) => {
                wrong.push(("woorden", key));
                String::new()
            }
        };
        let email = match self.email.trim() {
            "" => None,
            typed => Email::parse(typed).map_err(|key| wrong.push(("mail", key))).ok(),
        };
        let key = self.key.parse::<ReportId>().map_err(|()| wrong.push(("woorden", "commenting-again")));
        match (ground, key) {
            (Ok(ground), Ok(key)) if wrong.is_empty() => {
                let email = email.map(|email| email.as_str().to_owned());
                Ok(Given { key, subject, ground, words, email })
            }
            (Ok(_) | Err(()), Ok(_) | Err(())) => Err(wrong),
        }
    }
}

#[derive(Template)]
#[template(path = "suggestions/templates/report.html")]
struct ReportPage {
    chrome: Chrome,
    shown: Shown,
    state: State,
}

enum State {
    /// It is in.
    Received {
        number: String,
    },
    Open(Box<OpenForm>),
}

struct OpenForm {
    key: String,
    grounds: &'static [Ground],
    ground: Field,
    words: Field,
    email: Field,
    mistakes: Vec<(&'static str, String)>,
}

/// `nr` is the number of the report that was just made.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    nr: String,
}

/// `GET /suggesties/{id}/meld`.
pub async fn show_suggestion(cx: Cx, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let shown = Shown::of_suggestion(&cx, &mut cx.read().await?, &id).await?;
    show(&cx, shown, &asked).await
}

/// `GET /reacties/{id}/meld`.
pub async fn show_comment(cx: Cx, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let shown = Shown::of_comment(&cx, &mut cx.read().await?, &id).await?;
    show(&cx, shown, &asked).await
}

async fn show(cx: &Cx, shown: Shown, asked: &Asked) -> Result<Response> {
    let mut tx = cx.read().await?;
    if let Ok(number) = asked.nr.parse::<ReportId>() {
        let found = store::find_report(&mut tx, cx.municipality(), number).await?;
        if found.is_some_and(|reported| reported.subject() == shown.subject) {
            let chrome = Chrome::new(cx, text(cx.lang, "reporting-received")).unlisted();
            let state = State::Received { number: number.to_string() };
            return render(cx, &ReportPage { chrome, shown, state });
        }
    }
    let email = match cx.actor.person() {
        Some(person) if blocked_until(cx).is_none() => {
            people::store::find_address(&mut tx, cx.municipality(), person).await?
        }
        Some(_) | None => None,
    };
    let typed = Typed { email: email.unwrap_or_default(), ..Typed::default() };
    show_form(cx, shown, typed, &[])
}

/// `POST /suggesties/{id}/meld`.
pub async fn press_suggestion(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let shown = Shown::of_suggestion(&cx, &mut cx.read().await?, &id).await?;
    press(&cx, shown, Typed::read(&Form::read(&body))).await
}

/// `POST /reacties/{id}/meld`.
pub async fn press_comment(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let shown = Shown::of_comment(&cx, &mut cx.read().await?, &id).await?;
    press(&cx, shown, Typed::read(&Form::read(&body))).await
}

async fn press(cx: &Cx, shown: Shown, typed: Typed) -> Result<Response> {
    let given = match typed.check(shown.subject) {
        Ok(Given { email: Some(_), .. }) if blocked_until(cx).is_some() => {
            return show_form(cx, shown, typed, &[("mail", without_name(cx))]);
        }
        Ok(given) => given,
        Err(wrong) => {
            let wrong: Vec<_> = wrong.into_iter().map(|(field, key)| (field, text(cx.lang, key))).collect();
            return show_form(cx, shown, typed, &wrong);
        }
    };
    if let Err(refusal) = cx.app.part::<Limits>().take_report(cx) {
        return show_too_often(cx, shown, typed, refusal);
    }
    let address = format!("{}?nr={}", shown.address(), given.key);
    cx.write(move |cx, tx| {
        let given = given.clone();
        Box::pin(async move { report(&cx, tx, &given).await })
    })
    .await?;
    Ok(chrome::see_other(cx, &address))
}

/// Who is blocked reports as somebody without a name does.
fn blocked_until(cx: &Cx) -> Option<Moment> {
    match &cx.actor {
        Actor::Visitor => None,
        Actor::Person(person) => person.blocked_until,
    }
}

fn without_name(cx: &Cx) -> String {
    let last = blocked_until(cx).map(|end| end.plus_seconds(-1));
    let day = last.map(|last| chrome::day(last, cx.lang, &cx.town.zone())).unwrap_or_default();
    sentence(cx.lang, "reporting-blocked", &[("day", day.into())])
}

fn show_too_often(cx: &Cx, shown: Shown, typed: Typed, refusal: Refusal) -> Result<Response> {
    let Refusal::TooMany { seconds } = refusal else { return Err(Error::Refusal(refusal)) };
    let minutes = (seconds + 59) / 60;
    let why = sentence(cx.lang, "reporting-too-many", &[("count", minutes.into())]);
    let mut response = show_form(cx, shown, typed, &[("woorden", why)])?;
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    Ok(response)
}

fn show_form(cx: &Cx, shown: Shown, typed: Typed, wrong: &[(&'static str, String)]) -> Result<Response> {
    let field = |name: &str, value: String| match wrong.iter().find(|(at, _)| *at == name) {
        Some((_, sentence)) => Field::with_sentence(value, sentence.clone()),
        None => Field::filled(value),
    };
    let key = typed.key.parse::<ReportId>().unwrap_or_else(|()| ReportId(cx.new_id()));
    let form = OpenForm {
        key: key.to_string(),
        grounds: Ground::ALL,
        ground: field("grond", typed.ground),
        words: field("woorden", typed.words),
        email: field("mail", typed.email),
        mistakes: wrong.to_vec(),
    };
    let title = text(cx.lang, shown.title_key());
    let title = if wrong.is_empty() { title } else { people::mistake_title(cx, &title) };
    let chrome = Chrome::new(cx, title).unlisted();
    let mut response = render(cx, &ReportPage { chrome, shown, state: State::Open(Box::new(form)) })?;
    if !wrong.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn render(cx: &Cx, page: &ReportPage) -> Result<Response> {
    let mut response = chrome::page(cx, page)?;
    // The form carries the id its report will have.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
