//! A citizen looks over what she filled in, sees what is near, and sends it.
//!
//! Sent twice, or by many presses at once, it is one suggestion: the draft carries its id.

use super::{
    Points, VoteButton, add,
    browse::{CardView, card_views},
    draft::{self, Draft},
    near, nearby,
    photo::{self, ShownPhoto},
    policy,
    responses::{self, ShownResponse},
    store,
    typed::{Checked, Rules, place_text},
};
use crate::{
    calls::{self, Call},
    chrome::{self, Chrome, Markup, SentForm, filters},
    cx::{Cx, Path},
    people::{self, Introduced, Introduction, Told, profile::AgeBox},
    places::{Place, View},
    refusal::{Error, Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::{CallId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use kit::{clock::Moment, db::Tx};

/// What became of the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    Now(SuggestionId),
    /// It was sent before: by a press before this one, or in another window.
    Before(SuggestionId),
    /// The draft is another than the one she looked at.
    Changed,
}

/// In one transaction: her name and age where they were asked, the suggestion, and the end of the draft.
async fn send(cx: &Cx, tx: &mut Tx<'_>, call: CallId, seen: &Seen, introduced: &Introduced) -> Result<Sent> {
    let draft = draft::find(cx, tx, call).await?.filter(|draft| draft.suggestion == seen.suggestion);
    match draft {
        Some(Draft { sent_at: Some(_), suggestion, .. }) => return Ok(Sent::Before(suggestion)),
        Some(Draft { saved_at, .. }) if saved_at == seen.saved_at => {}
        Some(_) | None => return Ok(Sent::Changed),
    }
    introduced.save(cx, tx, cx.signed_in()?.person).await?;
    let id = add::add(cx, tx, call, seen.suggestion, &seen.text).await?;
    store::send_photos(tx, cx.municipality(), id, cx.app.clock.machine()).await?;
    store::send_files(tx, cx.municipality(), id, cx.app.clock.machine()).await?;
    draft::close(cx, tx, call, id).await?;
    Ok(Sent::Now(id))
}

/// The draft as it was looked at.
#[derive(Clone)]
struct Seen {
    suggestion: SuggestionId,
    saved_at: Moment,
    text: Checked,
}

#[derive(Template)]
#[template(path = "suggestions/templates/check.html")]
struct CheckPage {
    chrome: Chrome,
    call: Call,
    text: Checked,
    category: String,
    photos: Vec<ShownPhoto>,
    responses: Vec<ShownResponse>,
    /// Address of a map picture around the place.
    place_picture: String,
    author: String,
    near: Vec<CardView>,
    /// One of those, for which she voted.
    voted: Option<(SuggestionId, Markup)>,
    introduction: Introduction,
    /// Which draft she looks at.
    version: i64,
    mistakes: Vec<(&'static str, String)>,
}

/// What a draft leads to before it can be looked at.
enum Looked {
    At(Box<Call>, Seen),
    Elsewhere(Response),
}

/// `GET /oproepen/{slug}/nieuw/nakijken`.
pub async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let (call, seen) = match look(&cx, &slug).await? {
        Looked::At(call, seen) => (*call, seen),
        Looked::Elsewhere(response) => return Ok(response),
    };
    let mut tx = cx.read().await?;
    let tie = people::tie_of(&mut tx, &cx).await?;
    match policy::may_add(&cx.actor, &call, tie, cx.now) {
        Ok(_) | Err(Refusal::TieUnknown | Refusal::TieNotAsked) => {}
        Err(Refusal::SignInFirst) => return Ok(chrome::see_other(&cx, &urls::sign_in_for(&urls::check(&slug)))),
        Err(refusal) => return Err(refusal.into()),
    }
    let introduction = Introduction::load(&cx, &mut tx, cx.signed_in()?.person).await?;
    render(&cx, &mut tx, call, seen, introduction).await
}

/// `POST /oproepen/{slug}/nieuw/nakijken`: sends it, or lets it go.
pub async fn press(cx: Cx, Path(slug): Path<String>, form: SentForm) -> Result<Response> {
    if form.text("weg") == "ja" {
        return drop_draft(&cx, &slug, form.text("bij").parse().ok()).await;
    }
    let (call, seen) = match look(&cx, &slug).await? {
        Looked::At(call, seen) => (*call, seen),
        Looked::Elsewhere(response) => return Ok(response),
    };
    let Some(person) = cx.actor.account().map(|account| account.person) else {
        return add::ask_first(&cx, &call, Refusal::SignInFirst.into()).await;
    };
    if form.text("versie") != seen.saved_at.0.to_string() {
        return Ok(chrome::see_other(&cx, &urls::check(&slug)));
    }
    let told = Told { name: form.text("naam"), age: form.text("leeftijd") };
    let introduction = Introduction::load(&cx, &mut cx.read().await?, person).await?;
    let introduced = match introduction.read(&cx, &told).await? {
        Ok(introduced) => introduced,
        Err(again) => return render(&cx, &mut cx.read().await?, call, seen, again).await,
    };
    let id = call.id;
    let sent = cx.write_on(id.0, move |cx, tx| {
        let (seen, introduced) = (seen.clone(), introduced.clone());
        Box::pin(async move { send(&cx, tx, id, &seen, &introduced).await })
    });
    match sent.await {
        Ok(Sent::Now(suggestion)) => {
            add::added(&cx, call.id);
            Ok(chrome::see_other(&cx, &thanks(suggestion)))
        }
        Ok(Sent::Before(suggestion)) => Ok(chrome::see_other(&cx, &thanks(suggestion))),
        Ok(Sent::Changed) => Ok(chrome::see_other(&cx, &urls::check(&slug))),
        Err(error) => add::ask_first(&cx, &call, error).await,
    }
}

/// She voted for what was there: what she filled in goes, and she is led to that.
async fn drop_draft(cx: &Cx, slug: &str, instead: Option<SuggestionId>) -> Result<Response> {
    let call = calls::store::load_call(&mut cx.read().await?, cx.municipality(), slug, cx.now).await?;
    cx.write(move |cx, tx| Box::pin(async move { draft::drop(&cx, tx, call.id).await })).await?;
    Ok(chrome::see_other(cx, &instead.map_or_else(|| urls::call(slug), urls::suggestion)))
}

fn thanks(id: SuggestionId) -> String {
    format!("{}?nieuw=1", urls::suggestion(id))
}

/// The call and the draft of this browser, or where to go when there is none that can be sent.
async fn look(cx: &Cx, slug: &str) -> Result<Looked> {
    let mut tx = cx.read().await?;
    let call = calls::store::load_call(&mut tx, cx.municipality(), slug, cx.now).await?;
    let draft = draft::find(cx, &mut tx, call.id).await?;
    let Some(draft) = draft else { return Ok(Looked::Elsewhere(chrome::see_other(cx, &urls::add(slug)))) };
    if draft.sent_at.is_some() {
        return Ok(Looked::Elsewhere(chrome::see_other(cx, &thanks(draft.suggestion))));
    }
    let rules = Rules::load(cx, &mut tx, &call).await?;
    match draft.typed(cx, &mut tx).await?.check(cx, &rules) {
        Ok(text) => {
            let seen = Seen { suggestion: draft.suggestion, saved_at: draft.saved_at, text };
            Ok(Looked::At(Box::new(call), seen))
        }
        Err(_) => Ok(Looked::Elsewhere(chrome::see_other(cx, &urls::add(slug)))),
    }
}

async fn render(
    cx: &Cx,
    tx: &mut Tx<'_>,
    call: Call,
    seen: Seen,
    introduction: Introduction,
) -> Result<Response, Error> {
    let Seen { saved_at, text: checked, suggestion } = seen;
    let categories = calls::store::list_categories(tx, cx.municipality(), call.id).await?;
    let questions = calls::store::list_questions(tx, cx.municipality(), call.id).await?;
    let points = cx.app.part::<Points>().of(cx, call.id).await?;
    let ids = near::find(&points, checked.place, checked.title.as_str());
    let cards = store::list_cards(tx, cx.municipality(), &ids).await?;
    let mut near = card_views(cx, tx, (&call, &categories), cards).await?;
    // What is decided takes no support any more.
    near.retain(|view| view.card.status.voting_ended().is_none());
    for view in &mut near {
        view.back = urls::check(&call.slug);
        view.within = Some("bestaat-al");
        let there = Place { latitude: view.card.latitude, longitude: view.card.longitude };
        view.away = Some(away(cx, there.distance_m(checked.place)));
    }
    let voted = near.iter().find(|view| view.is_voted()).map(|view| {
        let said = chrome::quoting(cx, "suggestions-check-voted", &[], &[("title", &view.card.title)]);
        (view.card.id, said)
    });
    let mistakes = introduction.mistakes();
    let title = text(cx.lang, "suggestions-check-title");
    let title = if mistakes.is_empty() { title } else { people::mistake_title(cx, &title) };
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = CheckPage {
        chrome: Chrome::new(cx, title).unlisted(),
        category: calls::name_of(&categories, &checked.category),
        photos: photo::list_shown(cx, tx, suggestion).await?,
        responses: responses::in_words(cx, &questions, &checked.responses),
        place_picture: place_picture(&call.slug, checked.place),
        author: cx.signed_in()?.display_name.clone().unwrap_or_default(),
        near,
        voted,
        introduction,
        version: saved_at.0,
        mistakes,
        call,
        text: checked,
    };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn away(cx: &Cx, metres: f64) -> String {
    // No town is as wide as the largest of these numbers.
    let distance = nearby::distance(metres.round() as u32);
    sentence(cx.lang, "suggestions-check-away", &[("distance", distance.as_str().into())])
}

fn place_picture(slug: &str, place: Place) -> String {
    let seen = View { centre: place, zoom: 16.5, width: 640, height: 400 }.bounds();
    format!("{}/kaart.png?bbox={seen}&near={}", urls::call(slug), place_text(place))
}
