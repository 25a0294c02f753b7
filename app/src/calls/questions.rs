//! An officer says what a call asks of its own: adds questions, changes, reorders and retires them.
//!
//! All questions are one form with the edition of their call: who saves after somebody else is told so, with everything
//! she typed still there. What people gave already holds a question, however late it came: the call is held meanwhile.

mod page;
mod typed;

use self::typed::{TypedQuestion, Wrong};
use super::{Call, Question, shown::QuestionsInUse, store};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Form},
    cx::{Cx, Path, Tag},
    editing,
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::CallId,
};
use axum::response::Response;
use bytes::Bytes;
use kit::db::Tx;
use page::Shown;

/// What became of what was typed.
#[derive(Debug)]
enum Outcome {
    Kept,
    Wrong(Vec<Wrong>),
    /// Somebody else kept another edition meanwhile.
    Overtaken {
        edition: i64,
    },
}

async fn change(
    cx: &Cx,
    tx: &mut Tx<'_>,
    id: CallId,
    (rows, edition): (&[TypedQuestion], i64),
) -> Result<(Outcome, Loaded)> {
    store::hold_call(tx, cx.municipality(), id).await?;
    let loaded = Loaded::of(cx, tx, id).await?;
    let may = editing::may_edit(&cx.actor, loaded.call.theme)?;
    if loaded.call.edition != edition {
        return Ok((Outcome::Overtaken { edition: loaded.call.edition }, loaded));
    }
    let checked = match typed::check(rows, &loaded.questions, cx.now) {
        Ok(checked) => checked,
        Err(wrong) => return Ok((Outcome::Wrong(wrong), loaded)),
    };
    let wrong = typed::held_back(&checked, &loaded.questions, &loaded.used);
    if !wrong.is_empty() {
        return Ok((Outcome::Wrong(wrong), loaded));
    }
    if checked != loaded.questions {
        store::save_questions(tx, cx.municipality(), &may, (id, &loaded.questions), &checked).await?;
        record(cx, tx, &loaded.call).await?;
    }
    Ok((Outcome::Kept, loaded))
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, call: &Call) -> Result<()> {
    let detail = text(cx.town.main_language(), "questions-title").to_lowercase();
    let address = urls::edit_questions(&call.slug);
    let (what, about) = (Happened::CallChanged, call.title.as_str());
    activity::record(cx, tx, &Happening { what, about, address: &address, detail: &detail }).await
}

/// A call with its questions, and which of them have responses.
struct Loaded {
    call: Call,
    questions: Vec<Question>,
    used: Vec<String>,
}

impl Loaded {
    async fn of(cx: &Cx, tx: &mut Tx<'_>, id: CallId) -> Result<Loaded> {
        let town = cx.municipality();
        let call = store::load_any_call_by_id(tx, town, id).await?;
        let questions = store::list_questions(tx, town, id).await?;
        let used = (cx.app.part::<QuestionsInUse>().0)(cx.clone(), tx, id).await?;
        Ok(Loaded { call, questions, used })
    }

    async fn at(cx: &Cx, slug: &str) -> Result<Loaded> {
        let mut tx = cx.read().await?;
        let call = store::find_any_call(&mut tx, cx.municipality(), slug).await?.ok_or(Refusal::NotFound)?;
        Loaded::of(cx, &mut tx, call.id).await
    }
}

/// `GET /beheer/oproepen/{slug}/vragen`.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let loaded = Loaded::at(&cx, &slug).await?;
    editing::may_edit(&cx.actor, loaded.call.theme)?;
    let rows = loaded.questions.iter().map(TypedQuestion::of).collect();
    page::show(&cx, Shown::new(loaded, rows))
}

/// `POST /beheer/oproepen/{slug}/vragen`.
pub async fn save(cx: Cx, Path(slug): Path<String>, body: Bytes) -> Result<Response> {
    let form = Form::read(&body);
    let mut rows = typed::read(&form);
    let edition = form.text("versie").parse().unwrap_or_default();
    let loaded = Loaded::at(&cx, &slug).await?;
    editing::may_edit(&cx.actor, loaded.call.theme)?;
    if let Some(press) = page::press_within(&form.text("daarna"), &mut rows) {
        return page::show(&cx, Shown::new(loaded, rows).at(edition).pressed(press));
    }
    let (id, sent) = (loaded.call.id, rows.clone());
    let written = cx.write(move |cx, tx| {
        let rows = sent.clone();
        Box::pin(async move { change(&cx, tx, id, (&rows, edition)).await })
    });
    let (outcome, loaded) = written.await?;
    match outcome {
        Outcome::Kept => {
            cx.changed(Tag::Call(id));
            cx.changed(Tag::Places(id));
            cx.changed(Tag::Municipality(cx.municipality()));
            Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::edit_questions(&slug))))
        }
        Outcome::Wrong(wrong) => page::show(&cx, Shown::new(loaded, rows).at(edition).wrong(wrong)),
        Outcome::Overtaken { edition } => page::show(&cx, Shown::new(loaded, rows).overtaken(edition)),
    }
}
