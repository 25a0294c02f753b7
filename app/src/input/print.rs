//! Forms to be printed: the questions of a call on paper, each copy with a number of its own that is entered and claimed.

use super::{person::Shown, sheet::Sheet};
use crate::{
    activity::{self, Happened, Happening},
    calls::{self, Call, Category, Question, QuestionKind},
    chrome::{self, Chrome, filters},
    cx::Cx,
    links::{self, Channel},
    people::Purpose,
    projects::{self, Contact},
    refusal::{Error, Refusal, Result},
    slips::{self, MayEnter, Reference, Slip, store::NewSlip},
    texts::{sentence, text},
    urls,
    vocabulary::{CallId, SlipId},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use http::{HeaderValue, header};
use kit::{clock::Moment, db::Tx};

/// So many copies at once.
const COPIES_AT_MOST: usize = 50;
const TRIES: usize = 8;

/// What was asked for: the call and how many copies; nothing when something is wrong, which the sheet says.
pub async fn read(cx: &Cx, sheet: &mut Sheet) -> Result<Option<(Call, usize)>> {
    let copies = sheet.text("aantal").trim().parse().ok().filter(|copies| (1..=COPIES_AT_MOST).contains(copies));
    if copies.is_none() {
        sheet.wrong(cx, "aantal", "input-copies-wrong");
    }
    let found = calls::store::load_call(&mut cx.read().await?, cx.municipality(), &sheet.text("voor"), cx.now).await;
    match found {
        Ok(call) if call.window.closes_at > cx.now => Ok(copies.map(|copies| (call, copies))),
        Ok(_) | Err(Error::Refusal(Refusal::NotFound)) => {
            sheet.wrong(cx, "voor", "input-call-missing");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// Reserves the numbers, once however often the form is sent, and leads to the papers.
pub async fn reserve(cx: &Cx, call: Call, copies: usize, key: Option<i64>) -> Result<Response> {
    let batch = SlipId(key.unwrap_or_else(|| cx.new_id()));
    cx.write(move |cx, tx| {
        let call = call.clone();
        Box::pin(async move { insert(&cx, tx, &call, (batch, copies)).await })
    })
    .await?;
    Ok(chrome::see_other(cx, &urls::papers(batch)))
}

async fn insert(cx: &Cx, tx: &mut Tx<'_>, call: &Call, (batch, copies): (SlipId, usize)) -> Result<()> {
    let may = slips::may_enter(&cx.actor)?;
    for copy in 0..copies {
        // The first has the id of all: a form that is sent twice finds it there.
        let id = if copy == 0 { batch } else { SlipId(cx.new_id()) };
        if !insert_one(cx, tx, &may, (id, batch, call.id)).await? {
            return Ok(());
        }
    }
    let path = urls::call(&call.slug);
    links::make(cx, tx, &path, &links::may_make(&cx.actor, Channel::Flyer)?).await?;
    let count = i64::try_from(copies).unwrap_or(i64::MAX);
    let detail = sentence(cx.town.main_language(), "input-copies-count", &[("count", count.into())]);
    let address = urls::papers(batch);
    let what = Happened::FormsPrinted;
    activity::record(cx, tx, &Happening { what, about: &call.title, address: &address, detail: &detail }).await
}

/// False when it is there already.
async fn insert_one(
    cx: &Cx,
    tx: &mut Tx<'_>,
    may: &MayEnter,
    (id, batch, call): (SlipId, SlipId, CallId),
) -> Result<bool> {
    for _ in 0..TRIES {
        let reference = Reference::random();
        let new = NewSlip { id, batch, reference: &reference, call, entry: None };
        if slips::store::insert_slip(tx, cx.municipality(), may, &new, cx.now).await? {
            return Ok(true);
        }
        if slips::store::has_slip(tx, cx.municipality(), id).await? {
            return Ok(false);
        }
    }
    Err(Error::Fault("no free number for a form was found".to_owned()))
}

/// A question as it stands on paper.
struct OnPaper {
    question: Question,
    /// What one ticks; nothing where one writes.
    boxes: Vec<String>,
}

#[derive(Template)]
#[template(path = "input/templates/papers.html")]
struct PapersPage {
    chrome: Chrome,
    call: Call,
    slips: Vec<Slip>,
    categories: Vec<Category>,
    questions: Vec<OnPaper>,
    contact: Option<Contact>,
    /// The short link of the call, and how one types it.
    code: String,
    typed: String,
    /// Where one claims it.
    claim: String,
    /// The last day, when the call closes.
    closes_at: Moment,
}

impl PapersPage {
    fn shown(&self) -> &'static [Shown] {
        Shown::ALL
    }

    fn purposes(&self) -> &'static [Purpose] {
        Purpose::ALL
    }
}

/// `GET /beheer/papier/{batch}`.
pub async fn show(cx: Cx, Path(batch): Path<String>) -> Result<Response> {
    slips::may_enter(&cx.actor)?;
    let batch: SlipId = batch.parse().map_err(|()| Refusal::NotFound)?;
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let slips = slips::store::list_batch(&mut tx, town, batch).await?;
    let call = slips.first().filter(|first| first.entered_at.is_none() || slips.len() > 1).map(|slip| slip.call);
    let call = calls::store::load_any_call_by_id(&mut tx, town, call.ok_or(Refusal::NotFound)?).await?;
    let code = links::store::find_code(&mut tx, town, &urls::call(&call.slug), Channel::Flyer).await?;
    let code = code.ok_or(Refusal::NotFound)?;
    let contact = match call.contact {
        Some(contact) => projects::store::find_contact(&mut tx, town, contact).await?,
        None => None,
    };
    let questions = calls::store::list_questions(&mut tx, town, call.id).await?;
    let page = PapersPage {
        chrome: Chrome::new(&cx, text(cx.lang, "input-papers")).on_paper(),
        categories: calls::store::list_categories(&mut tx, town, call.id).await?,
        questions: questions.into_iter().filter_map(|question| on_paper(&cx, question)).collect(),
        typed: links::typed(&cx.town.base, &code),
        claim: links::typed_path(&cx.town.base, urls::MY_PAGE),
        closes_at: call.window.closes_at.plus_seconds(-1),
        contact,
        code,
        slips,
        call,
    };
    drop(tx);
    let mut response = chrome::page(&cx, &page)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Nothing for what cannot be handed in on paper, or is not asked any more.
fn on_paper(cx: &Cx, question: Question) -> Option<OnPaper> {
    if question.kind.takes_file() || question.retired_at.is_some() {
        return None;
    }
    let boxes = match question.kind {
        QuestionKind::YesNo => vec![text(cx.lang, "questions-yes"), text(cx.lang, "questions-no")],
        QuestionKind::Choice | QuestionKind::Several => question.options.clone(),
        QuestionKind::Text
        | QuestionKind::Number
        | QuestionKind::Date
        | QuestionKind::File
        | QuestionKind::Pdf
        | QuestionKind::Picture => Vec::new(),
    };
    Some(OnPaper { question, boxes })
}
