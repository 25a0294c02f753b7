//! An officer takes a suggestion to another call, with the kind of place it is there, and says why.
//!
//! Its address, votes, comments and followers stay. What was given to the questions of the old call stays with those, and
//! only officers read it from then on.

use super::policy;
use crate::{
    activity::{self, Happened, Happening},
    calls::{self, Call, Category},
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path, Tag},
    people::Field,
    refusal::{Error, Refusal, Result},
    suggestions::{
        Rules, Suggestion, add,
        change::Outcome,
        notices::{self, Gone},
        store,
        wording::Reason,
    },
    texts::{sentence, text},
    urls,
    vocabulary::{CallId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::db::Tx;

/// Where it goes, and why.
#[derive(Debug, Clone)]
struct Target {
    call: CallId,
    category: String,
    reason: Reason,
}

async fn move_over(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, (to, edition): (&Target, i64)) -> Result<Outcome> {
    let town = cx.municipality();
    let suggestion = store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    if suggestion.call == to.call {
        return Ok(Outcome::Same);
    }
    let call = calls::store::load_call_by_id(tx, town, to.call, cx.now).await?;
    let may = policy::may_move(&cx.actor, &suggestion, (&call, cx.now), edition)?;
    let readers = notices::readers_of(cx, tx, id).await?;
    let moved = (&suggestion, to.category.as_str());
    if !store::move_suggestion(tx, town, &may, moved, (cx.now, to.reason.as_str())).await? {
        return Ok(Outcome::Overtaken);
    }
    let (what, address) = (Happened::SuggestionMoved, urls::desk_suggestion(id));
    let detail = format!("{}. {}", call.title, to.reason.as_str());
    activity::record(cx, tx, &Happening { what, about: &suggestion.title, address: &address, detail: &detail }).await?;
    notices::tell_gone(cx, tx, (id, Gone::Over(to.reason.as_str().to_owned())), readers).await?;
    Ok(Outcome::Changed)
}

#[derive(Template)]
#[template(path = "suggestions/templates/move_over.html")]
struct MovePage {
    chrome: Chrome,
    suggestion: Suggestion,
    calls: Vec<(Call, Vec<Category>)>,
    edition: i64,
    to: Field,
    reason: Field,
}

impl MovePage {
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = [("naar", &self.to), ("reden", &self.reason)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }
}

/// `GET /beheer/suggesties/{id}/verplaatsen`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let edition = suggestion.edition;
    render(&cx, suggestion, (Field::default(), Field::default()), edition).await
}

/// `POST /beheer/suggesties/{id}/verplaatsen`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let suggestion = begin(&cx, &id).await?;
    let form = Form::read(&body);
    let (typed_to, typed_reason) = (form.text("naar"), form.text("reden"));
    let edition = form.text("versie").parse().unwrap_or_default();
    let to = find_target(&cx, &suggestion, &typed_to).await?;
    let reason = Reason::parse(&typed_reason).and_then(|reason| reason.ok_or("handling-move-reason-missing"));
    let target = match (to, reason) {
        (Ok((call, category)), Ok(reason)) => Target { call, category, reason },
        (to, reason) => {
            let to = match to {
                Ok(_) => Field::filled(typed_to),
                Err(sentence) => Field::with_sentence(typed_to, sentence),
            };
            let reason = match reason {
                Ok(_) => Field::filled(typed_reason),
                Err(key) => Field::wrong(&cx, typed_reason, key),
            };
            return render(&cx, suggestion, (to, reason), edition).await;
        }
    };
    let (id, call) = (suggestion.id, target.call);
    let written = cx.write_on(id.0, move |cx, tx| {
        let target = target.clone();
        Box::pin(async move { move_over(&cx, tx, id, (&target, edition)).await })
    });
    match written.await {
        Ok(Outcome::Changed | Outcome::Same) => {
            cx.changed(Tag::Suggestion(id));
            add::added(&cx, suggestion.call);
            add::added(&cx, call);
            Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::desk_suggestion(id))))
        }
        Ok(Outcome::Overtaken) => {
            let to = Field::wrong(&cx, typed_to, "handling-move-overtaken");
            let edition = suggestion.edition;
            render(&cx, suggestion, (to, Field::filled(typed_reason)), edition).await
        }
        Err(Error::Refusal(Refusal::Fields(_))) => {
            let to = Field::wrong(&cx, typed_to, "handling-move-missing");
            render(&cx, suggestion, (to, Field::filled(typed_reason)), edition).await
        }
        Err(error) => Err(error),
    }
}

async fn begin(cx: &Cx, id: &str) -> Result<Suggestion> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let found = store::find_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    let suggestion = found.ok_or(Refusal::NotFound)?;
    policy::may_take_over(&cx.actor, &suggestion)?;
    Ok(suggestion)
}

/// The other calls that are on the site, each with its kinds of place.
async fn list_targets(cx: &Cx, suggestion: &Suggestion) -> Result<Vec<(Call, Vec<Category>)>> {
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let mut targets = Vec::new();
    for call in calls::store::list_calls(&mut tx, town, cx.now).await? {
        if call.id != suggestion.call {
            let categories = calls::store::list_categories(&mut tx, town, call.id).await?;
            targets.push((call, categories));
        }
    }
    Ok(targets)
}

/// What `CALL/KIND` names, or what to do; a call without kinds has nothing behind the stroke. Sent again, it names where
/// it is.
async fn find_target(cx: &Cx, suggestion: &Suggestion, typed: &str) -> Result<Result<(CallId, String), String>> {
    let missing = || Err(text(cx.lang, "handling-move-missing"));
    let Some((slug, kind)) = typed.split_once('/') else { return Ok(missing()) };
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let known = calls::store::list_calls(&mut tx, town, cx.now).await?;
    let Some(call) = known.into_iter().find(|call| call.slug == slug) else { return Ok(missing()) };
    let rules = Rules::load(cx, &mut tx, &call).await?;
    if call.id != suggestion.call && rules.check_area(cx, suggestion.place()).is_err() {
        let area = call.area.in_words(cx);
        return Ok(Err(sentence(cx.lang, "handling-move-beside", &[("area", area.as_str().into())])));
    }
    let categories = rules.categories;
    let is_known = categories.iter().any(|category| category.key == kind);
    let is_none = categories.is_empty() && kind.is_empty();
    let is_there = call.id == suggestion.call && suggestion.category == kind;
    if is_known || is_none || is_there { Ok(Ok((call.id, kind.to_owned()))) } else { Ok(missing()) }
}

async fn render(cx: &Cx, suggestion: Suggestion, (to, reason): (Field, Field), edition: i64) -> Result<Response> {
    let page = MovePage {
        chrome: Chrome::new(cx, text(cx.lang, "handling-move")).at_desk(),
        calls: list_targets(cx, &suggestion).await?,
        suggestion,
        edition,
        to,
        reason,
    };
    let is_wrong = !page.mistakes().is_empty();
    let mut response = chrome::page(cx, &page)?;
    if is_wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}
