//! An officer publishes a question with its answer, in words of her own and without a name; or takes it off again.

use super::{
    About, AskedQuestion, FrequentQuestion,
    policy::{may_handle, may_read},
    store,
    wording::{Kind, Words},
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Chrome, Form, check_markdown, filters},
    cx::{Cx, Path, Tag},
    people::Field,
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::{QuestionId, ThemeId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::db::Tx;

/// What became of the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Published {
    Now,
    /// The same words stand there.
    Before,
    Overtaken,
}

async fn publish(cx: &Cx, tx: &mut Tx<'_>, (theme, new): (Option<ThemeId>, &FrequentQuestion)) -> Result<Published> {
    let town = cx.municipality();
    let may = may_handle(&cx.actor, theme)?;
    let before = store::find_frequent(tx, town, new.id).await?;
    if before.as_ref().is_some_and(|before| before.question == new.question && before.answer == new.answer) {
        return Ok(Published::Before);
    }
    let is_first = match (new.edition, &before) {
        (0, _) => store::insert_frequent(tx, town, &may, new).await?,
        (_, _) => store::update_frequent(tx, town, &may, new).await?,
    };
    if !is_first {
        return Ok(Published::Overtaken);
    }
    record(cx, tx, new, Happened::QuestionPublished).await?;
    Ok(Published::Now)
}

async fn unpublish(cx: &Cx, tx: &mut Tx<'_>, (theme, id): (Option<ThemeId>, QuestionId)) -> Result<()> {
    let town = cx.municipality();
    let may = may_handle(&cx.actor, theme)?;
    let before = store::find_frequent(tx, town, id).await?;
    if let Some(before) = before
        && store::delete_frequent(tx, town, &may, id).await?
    {
        record(cx, tx, &before, Happened::QuestionUnpublished).await?;
    }
    Ok(())
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, one: &FrequentQuestion, what: Happened) -> Result<()> {
    let happening = Happening { what, about: &one.question, address: urls::QUESTIONS, detail: "" };
    activity::record(cx, tx, &happening).await
}

/// As it came.
#[derive(Debug, Clone, Default)]
struct Typed {
    edition: i64,
    question: String,
    answer: String,
}

type Mistakes = Vec<(&'static str, String)>;

impl Typed {
    fn read(form: &Form) -> Typed {
        Typed {
            edition: form.text("versie").parse().unwrap_or(0),
            question: form.text("vraag"),
            answer: form.text("antwoord"),
        }
    }

    fn check(&self, cx: &Cx, source: &Source) -> Result<FrequentQuestion, Mistakes> {
        let mut wrong = Mistakes::new();
        let mut words = |field, kind, typed: &str| {
            Words::parse(kind, typed).map_err(|key| wrong.push((field, text(cx.lang, key)))).ok()
        };
        let question = words("vraag", Kind::FrequentQuestion, &self.question);
        let answer = words("antwoord", Kind::FrequentAnswer, &self.answer);
        if let Some(Err(key)) = answer.as_ref().map(|answer| check_markdown(answer.as_str())) {
            wrong.push(("antwoord", text(cx.lang, key)));
        }
        match (question, answer) {
            (Some(question), Some(answer)) if wrong.is_empty() => Ok(FrequentQuestion {
                id: source.id,
                about: source.about.clone(),
                question: question.as_str().to_owned(),
                answer: answer.as_str().to_owned(),
                published_at: cx.now,
                edition: self.edition,
            }),
            (Some(_) | None, Some(_) | None) => Err(wrong),
        }
    }
}

/// What it comes from: a question that was asked, or one that stands there, of somebody who left since.
struct Source {
    id: QuestionId,
    about: String,
    theme: Option<ThemeId>,
    asked: Option<AskedQuestion>,
    published: Option<FrequentQuestion>,
}

impl Source {
    async fn load(cx: &Cx, tx: &mut Tx<'_>, id: &str) -> Result<Source> {
        may_handle(&cx.actor, None)?;
        let id: QuestionId = id.parse().map_err(|()| Refusal::NotFound)?;
        let asked = store::find_question(tx, cx.municipality(), id).await?.filter(|asked| asked.answer.is_some());
        let published = store::find_frequent(tx, cx.municipality(), id).await?;
        let of_asked = asked.as_ref().map(|asked| asked.about.clone());
        let about = published.as_ref().map(|one| one.about.clone()).or(of_asked).ok_or(Refusal::NotFound)?;
        let theme = match &asked {
            Some(asked) => asked.theme,
            None => About::find(cx, tx, &about).await?.and_then(|about| about.theme),
        };
        may_read(&cx.actor, theme)?;
        may_handle(&cx.actor, theme)?;
        Ok(Source { id, about, theme, asked, published })
    }

    /// As the form begins: what stands there, or what was asked and answered.
    fn typed(&self) -> Typed {
        match (&self.published, &self.asked) {
            (Some(one), _) => {
                Typed { edition: one.edition, question: one.question.clone(), answer: one.answer.clone() }
            }
            (None, Some(asked)) => {
                let answer = asked.answer.clone().unwrap_or_default();
                Typed { edition: 0, question: chrome::one_line(&asked.body), answer }
            }
            (None, None) => Typed::default(),
        }
    }
}

#[derive(Template)]
#[template(path = "questions/templates/publish.html")]
struct PublishPage {
    chrome: Chrome,
    id: QuestionId,
    has_question: bool,
    is_published: bool,
    is_overtaken: bool,
    edition: i64,
    question: Field,
    answer: Field,
    mistakes: Mistakes,
}

/// `GET /beheer/vragen/{id}/publiceren`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let source = Source::load(&cx, &mut cx.read().await?, &id).await?;
    let typed = source.typed();
    page(&cx, &source, (typed, Mistakes::new()), StatusCode::OK)
}

/// `POST /beheer/vragen/{id}/publiceren`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let source = Source::load(&cx, &mut cx.read().await?, &id).await?;
    let typed = Typed::read(&Form::read(&body));
    let new = match typed.check(&cx, &source) {
        Ok(new) => new,
        Err(wrong) => return page(&cx, &source, (typed, wrong), StatusCode::UNPROCESSABLE_ENTITY),
    };
    let theme = source.theme;
    let published = cx.write_on(source.id.0, move |cx, tx| {
        let new = new.clone();
        Box::pin(async move { publish(&cx, tx, (theme, &new)).await })
    });
    match published.await? {
        Published::Now | Published::Before => Ok(done(&cx)),
        Published::Overtaken => {
            let source = Source::load(&cx, &mut cx.read().await?, &id).await?;
            // What she looks at now is what she keeps next.
            let edition = source.published.as_ref().map_or(0, |one| one.edition);
            page(&cx, &source, (Typed { edition, ..typed }, Mistakes::new()), StatusCode::CONFLICT)
        }
    }
}

/// `POST /beheer/vragen/{id}/weghalen`.
pub async fn press_off(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    may_handle(&cx.actor, None)?;
    let key: QuestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    // Sent twice it is done once.
    if store::find_frequent(&mut cx.read().await?, cx.municipality(), key).await?.is_none() {
        return Ok(done(&cx));
    }
    let Source { id, theme, .. } = Source::load(&cx, &mut cx.read().await?, &id).await?;
    cx.write_on(id.0, move |cx, tx| Box::pin(async move { unpublish(&cx, tx, (theme, id)).await })).await?;
    Ok(done(&cx))
}

/// Every page may show it: what is kept of the municipality is made anew.
fn done(cx: &Cx) -> Response {
    cx.changed(Tag::Municipality(cx.municipality()));
    chrome::see_other(cx, &format!("{}?bewaard=1", urls::DESK_QUESTIONS))
}

fn page(cx: &Cx, source: &Source, (typed, mistakes): (Typed, Mistakes), status: StatusCode) -> Result<Response> {
    let field = |name: &str, value: String| match mistakes.iter().find(|(at, _)| *at == name) {
        Some((_, sentence)) => Field::with_sentence(value, sentence.clone()),
        None => Field::filled(value),
    };
    let page = PublishPage {
        chrome: Chrome::new(cx, text(cx.lang, "asking-publish-title")).at_desk(),
        id: source.id,
        has_question: source.asked.is_some(),
        is_published: source.published.is_some(),
        is_overtaken: status == StatusCode::CONFLICT,
        edition: typed.edition,
        question: field("vraag", typed.question),
        answer: field("antwoord", typed.answer),
        mistakes,
    };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    Ok(response)
}
