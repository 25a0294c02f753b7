//! The page on which forms are entered, one after the other: where the pile comes from is said once, then each form is
//! saved and the next one stands ready.

use super::{
    enter::{self, Entered},
    person::{self, Shown, tie_key, ties},
    reserve,
    sheet::Sheet,
    typed::{self, Frame},
};
use crate::{
    calls::{self, Call, Category, QuestionField, QuestionKind},
    chrome::{self, Chrome, Form, Markup, filters},
    cx::Cx,
    people::{self, Purpose, TieKind, store::Double},
    projects::{self, Theme},
    refusal::{Error, Refusal, Result},
    rights::{self, Right},
    slips::{self, Origin, Reference, Source, store::Entered as EnteredSlip},
    suggestions::{self, Rules, store::OfSlip},
    texts::text,
    urls,
};
use askama::Template;
use axum::{extract::RawQuery, response::Response};
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::clock::Moment;

/// Where the pile comes from, and the papers to be printed.
#[derive(Template)]
#[template(path = "input/templates/choose.html")]
struct ChoosePage {
    chrome: Chrome,
    sheet: Sheet,
    calls: Vec<Call>,
    /// Those that are not over.
    to_print: Vec<Call>,
    /// The id of what is printed, so that it is printed once.
    key: String,
    entered: Vec<EnteredSlip>,
}

impl ChoosePage {
    fn sources(&self) -> &'static [Source] {
        Source::ALL
    }
}

#[derive(Template)]
#[template(path = "input/templates/enter.html")]
struct EnterPage {
    chrome: Chrome,
    sheet: Sheet,
    call: Call,
    origin: Origin,
    /// The day, for who reads.
    on: Option<Moment>,
    key: String,
    categories: Vec<Category>,
    questions: Vec<QuestionField>,
    themes: Vec<Theme>,
    ties: Vec<TieKind>,
    doubles: Vec<Double>,
    /// Each field with what is wrong there.
    mistakes: Vec<(String, Markup)>,
    /// The one that was saved just now.
    saved: Option<Reference>,
    was_saved_before: bool,
    /// What came with it and stands in the middle of a street.
    rough: Vec<OfSlip>,
    /// For who may set it right.
    corrects: Option<()>,
}

impl EnterPage {
    fn shown(&self) -> &'static [Shown] {
        Shown::ALL
    }

    fn purposes(&self) -> &'static [Purpose] {
        if self.origin.source.is_in_writing() { Purpose::ALL } else { &[] }
    }

    fn tie_key(&self, tie: &TieKind) -> &'static str {
        tie_key(*tie)
    }

    /// Where another pile is chosen.
    fn other(&self) -> String {
        format!("{}?{}", urls::INPUT, said(&self.call.slug, &self.origin, &[("anders", "ja")]))
    }
}

/// Call and origin as the address says them.
fn said(slug: &str, origin: &Origin, more: &[(&str, &str)]) -> String {
    let on = origin.on.to_string();
    let mut pairs = vec![("oproep", slug), ("bron", origin.source.word()), ("waar", &origin.place), ("op", &on)];
    pairs.extend(more);
    serde_urlencoded::to_string(pairs).unwrap_or_default()
}

/// `GET /beheer/invoer`.
pub async fn show(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    slips::may_enter(&cx.actor)?;
    let form = Form::read(query.unwrap_or_default().as_bytes());
    let mut sheet = Sheet::new(form);
    match frame(&cx, &mut sheet).await? {
        Some(frame) => enter_page(&cx, frame, sheet, Vec::new()).await,
        None => choose_page(&cx, sheet).await,
    }
}

/// Nothing while it is not said yet, or not right.
async fn frame(cx: &Cx, sheet: &mut Sheet) -> Result<Option<Frame>> {
    let slug = sheet.text("oproep");
    if !sheet.form.has("bron") || sheet.is("anders", "ja") {
        return Ok(None);
    }
    let mut tx = cx.read().await?;
    let call = match calls::store::load_call(&mut tx, cx.municipality(), &slug, cx.now).await {
        Ok(call) => call,
        Err(Error::Refusal(Refusal::NotFound)) => {
            sheet.wrong(cx, "oproep", "input-call-missing");
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    let (source, place, on) = (sheet.text("bron"), sheet.text("waar"), sheet.text("op"));
    let origin = match Origin::read((&source, &place, &on), cx.town.date(cx.now)) {
        Ok(origin) => origin,
        Err((field, key)) => {
            sheet.wrong(cx, field, key);
            return Ok(None);
        }
    };
    let mut rules = Rules::load(cx, &mut tx, &call).await?;
    // Nobody hands in a file on paper.
    rules.questions.retain(|question| !question.kind.takes_file());
    let themes = projects::store::list_themes(&mut tx, cx.municipality()).await?;
    Ok(Some(Frame { call, rules, themes, origin }))
}

/// `POST /beheer/invoer`.
pub async fn press(cx: Cx, body: Bytes) -> Result<Response> {
    slips::may_enter(&cx.actor)?;
    let mut sheet = Sheet::new(Form::read(&body));
    let Some(frame) = frame(&cx, &mut sheet).await? else {
        if sheet.is_right() {
            sheet.wrong(&cx, "bron", "slips-source-missing");
        }
        return choose_page(&cx, sheet).await;
    };
    let Some(entry) = typed::read(&cx, &mut sheet, &frame).await? else {
        return enter_page(&cx, frame, sheet, Vec::new()).await;
    };
    let entered = cx.write(move |cx, tx| {
        let entry = entry.clone();
        Box::pin(async move { enter::enter(&cx, tx, &entry).await })
    });
    let (reference, more) = match entered.await {
        Ok(Entered::Now(reference, changed)) => {
            changed.done(&cx);
            (reference, None)
        }
        Ok(Entered::Before(reference)) => (reference, Some(("al", "ja"))),
        Ok(Entered::Doubles(doubles)) => {
            let chosen = !sheet.text("wie").is_empty();
            sheet.wrong(&cx, "wie", if chosen { "input-who-other" } else { "input-who-missing" });
            return enter_page(&cx, frame, sheet, doubles).await;
        }
        Err(Error::Refusal(Refusal::Fields(errors))) => {
            sheet.all_wrong(&cx, &errors);
            let keys = person::read(&cx, &mut Sheet::new(sheet.form.clone()), frame.origin.source).await?;
            let keys = keys.recorded.keys();
            let doubles = people::store::list_doubles(&mut cx.read().await?, cx.municipality(), &keys).await?;
            // Who was chosen stays in sight; who was not looked up is not shown.
            let doubles = if sheet.text("wie").is_empty() { Vec::new() } else { doubles };
            return enter_page(&cx, frame, sheet, doubles).await;
        }
        Err(error) => return Err(error),
    };
    let more: Vec<_> = [("klaar", reference.as_str())].into_iter().chain(more).collect();
    let next = said(&frame.call.slug, &frame.origin, &more);
    Ok(chrome::see_other(&cx, &format!("{}?{next}#nummer", urls::INPUT)))
}

/// `POST /beheer/papier`: numbers for so many copies, and the papers to be printed.
pub async fn press_print(cx: Cx, body: Bytes) -> Result<Response> {
    slips::may_enter(&cx.actor)?;
    let mut sheet = Sheet::new(Form::read(&body));
    match reserve::read(&cx, &mut sheet).await? {
        Some((call, copies)) => reserve::reserve(&cx, call, copies, kit::ids::decode(&sheet.text("sleutel"))).await,
        None => choose_page(&cx, sheet).await,
    }
}

async fn choose_page(cx: &Cx, sheet: Sheet) -> Result<Response> {
    let mut tx = cx.read().await?;
    let mut calls = calls::store::list_calls(&mut tx, cx.municipality(), cx.now).await?;
    calls.sort_by_key(|call| !call.window.is_open(cx.now));
    let to_print = calls.iter().filter(|call| call.window.closes_at > cx.now).cloned().collect();
    let entered = slips::store::list_entered(&mut tx, cx.municipality()).await?;
    drop(tx);
    let sheet = match sheet.form.has("op") {
        true => sheet,
        false => {
            let mut sheet = sheet;
            sheet.form.replace("op", [cx.town.date(cx.now).to_string()]);
            sheet
        }
    };
    let status = sheet.status();
    let chrome = Chrome::new(cx, title(cx, &sheet)).at_desk();
    let page = ChoosePage { chrome, sheet, calls, to_print, key: kit::ids::encode(cx.new_id()), entered };
    answer(cx, &page, status)
}

fn title(cx: &Cx, sheet: &Sheet) -> String {
    let title = text(cx.lang, "input-title");
    if sheet.is_right() { title } else { people::mistake_title(cx, &title) }
}

async fn enter_page(cx: &Cx, frame: Frame, mut sheet: Sheet, doubles: Vec<Double>) -> Result<Response> {
    let typed = typed::typed_suggestion(cx, &sheet, &frame).await?;
    let Frame { call, rules, themes, origin } = frame;
    let questions = QuestionField::list(cx, &rules.questions, &typed.responses, &sheet.of_questions);
    let own = sheet.mistakes().iter().map(|(field, sentence)| (field.clone(), chrome::ours(sentence)));
    let mistakes = own.chain(questions.iter().filter_map(|field| field.mistake(cx))).collect();
    if !sheet.form.has("toon") {
        sheet.form.replace("toon", [Shown::Full.to_string()]);
    }
    let status = sheet.status();
    let saved = Reference::parse(&sheet.text("klaar"));
    let page = EnterPage {
        chrome: Chrome::new(cx, title(cx, &sheet)).at_desk(),
        on: Moment::from_local(&origin.on.to_string(), &cx.town.zone()),
        key: match kit::ids::decode(&sheet.text("sleutel")) {
            Some(key) => kit::ids::encode(key),
            None => kit::ids::encode(cx.new_id()),
        },
        rough: rough_of(cx, saved.as_ref()).await?,
        corrects: rights::ask(&cx.actor, Right::Moderate, call.theme).ok().map(|_| ()),
        saved,
        was_saved_before: sheet.is("al", "ja"),
        ties: ties(origin.source),
        categories: rules.categories,
        questions,
        themes,
        doubles,
        mistakes,
        call,
        origin,
        sheet,
    };
    answer(cx, &page, status)
}

async fn rough_of(cx: &Cx, saved: Option<&Reference>) -> Result<Vec<OfSlip>> {
    let Some(saved) = saved else { return Ok(Vec::new()) };
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let Some(slip) = slips::store::find_slip(&mut tx, town, saved).await? else { return Ok(Vec::new()) };
    let mut given = suggestions::store::list_of_slip(&mut tx, town, slip.id).await?;
    given.retain(|one| one.has_rough_place);
    Ok(given)
}

/// It holds what people gave: nobody keeps it.
fn answer(cx: &Cx, page: &impl Template, status: StatusCode) -> Result<Response> {
    let mut response = chrome::page(cx, page)?;
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
