//! What the platform keeps of the person who asks, in one file for her.

use crate::{
    activity, briefing, cases,
    cx::Cx,
    mailings, people, questions,
    refusal::{Refusal, Result},
    slips::{self, Source, notice::Outcome, store::MySlip},
    suggestions,
    vocabulary::{Actor, PersonId, Strength},
};
use axum::response::{IntoResponse, Response};
use http::header;
use kit::{clock::Moment, db::Tx};
use serde_json::{Value, json};

/// Whose file it is. An address alone is enough for what hangs on the address alone: of who has an account it opens
/// nothing.
pub async fn may_have(cx: &Cx, tx: &mut Tx<'_>) -> Result<Option<PersonId>> {
    let Actor::Person(person) = &cx.actor else { return Ok(None) };
    let is_hers = match person.strength {
        Strength::Account => true,
        Strength::Email => !people::store::has_account(tx, cx.municipality(), person.person).await?,
    };
    Ok(is_hers.then_some(person.person))
}

/// `GET /mijn/gegevens.json`: read in one transaction, so that its parts fit.
pub async fn download_my_data(cx: Cx) -> Result<Response> {
    let mut tx = cx.read().await?;
    let person = may_have(&cx, &mut tx).await?.ok_or(Refusal::SignInFirst)?;
    let done = activity::store::list_of(&mut tx, cx.municipality(), person).await?;
    let done: Vec<Value> = done
        .into_iter()
        .map(|(at, what, about, detail)| json!({ "at": at.rfc3339(), "what": what, "about": about, "detail": detail }))
        .collect();
    let notes = cases::store::list_of(&mut tx, cx.municipality(), person).await?;
    let notes: Vec<Value> = notes
        .into_iter()
        .map(|(at, act, words)| json!({ "at": at.rfc3339(), "act": act.word(), "words": words }))
        .collect();
    let advice = cases::store::list_lines_of(&mut tx, cx.municipality(), person).await?;
    let advice: Vec<Value> =
        advice.into_iter().map(|(at, words)| json!({ "at": at.rfc3339(), "words": words })).collect();
    let briefing = briefing::store::find_choice(&mut tx, cx.municipality(), person).await?;
    let mailings = mailings::store::list_received(&mut tx, cx.municipality(), person).await?;
    let mailings: Vec<Value> = mailings
        .into_iter()
        .map(|(at, subject)| json!({ "at": at.map(kit::clock::Moment::rfc3339), "subject": subject }))
        .collect();
    let forms = slips::store::list_of(&mut tx, cx.municipality(), person).await?;
    let forms: Vec<Value> = forms.into_iter().map(form).collect();
    let told = slips::store::list_told(&mut tx, cx.municipality(), person).await?;
    let told: Vec<Value> = told
        .into_iter()
        .map(|(subject, words, at, outcome, done)| {
            let (outcome, done) = (outcome.map(Outcome::word), done.map(Moment::rfc3339));
            json!({ "subject": subject, "words": words, "at": at.rfc3339(), "outcome": outcome, "done_at": done })
        })
        .collect();
    let body = json!({
        "municipality": cx.town.name,
        "made_at": cx.now.rfc3339(),
        "person": people::my_data::load(&cx, &mut tx, person).await?,
        "contributions": suggestions::my_data::load(&cx, &mut tx, person).await?,
        "questions": questions::leave::load_data(&cx, &mut tx, person).await?,
        "forms_on_paper": forms,
        "told_by_phone_or_letter": told,
        "done_as_staff": done,
        "among_colleagues": notes,
        "advice": advice,
        "mailings_received": mailings,
        "briefing_pace": briefing.map(|choice| choice.pace.word()),
    });
    let file = format!("attachment; filename=\"gegevens-{}.json\"", cx.town.slug);
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, file),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, format!("{body:#}\n")).into_response())
}

fn form(slip: MySlip) -> Value {
    json!({
        "number": slip.reference.to_string(),
        "call": slip.call_title,
        "source": slip.source.map(Source::word),
        "place": slip.place,
        "on": slip.on,
        "entered_at": slip.entered_at.map(Moment::rfc3339),
        "claimed_at": slip.claimed_at.map(Moment::rfc3339),
    })
}
