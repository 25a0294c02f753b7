//! An officer makes two suggestions of one that asks two things.
//!
//! The second has words, a kind and a place of its own; author and co-authors are the same, and it waits for an answer of
//! its own. Votes stay with the first: they are a personal choice for what people read. Who voted or follows is told once
//! that part of it goes on by itself, and who follows one follows both.

use super::policy;
use crate::{
    activity::{self, Happened, Happening},
    cx::{Cx, Tag},
    refusal::{Refusal, Result},
    suggestions::{
        NewSuggestion, Status, Suggestion, add,
        change::{Outcome, moved},
        notices::{self, Gone},
        policy::may_moderate,
        store::{self, Trace},
        typed::Checked,
        wording::{Body, Title},
    },
    texts::sentence,
    urls,
    vocabulary::SuggestionId,
};
use kit::db::Tx;

mod page;

pub use page::{press, show};

/// What the form says, checked.
#[derive(Debug, Clone)]
struct Two {
    /// What the first says from now on.
    first: (Title, Body),
    /// The id the second will have: sent twice, it is there once.
    id: SuggestionId,
    second: Checked,
}

async fn split(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, (two, edition): (&Two, i64)) -> Result<Outcome> {
    let town = cx.municipality();
    store::hold_suggestion(tx, town, id).await?;
    let suggestion = store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let may = policy::may_split(&cx.actor, &suggestion)?;
    if store::find_split_of(tx, town, two.id).await? == Some(id) {
        return Ok(Outcome::Same);
    }
    if store::find_any_suggestion(tx, town, two.id).await?.is_some() {
        return Err(Refusal::NotFound.into());
    }
    if suggestion.edition != edition {
        return Ok(Outcome::Overtaken);
    }
    let readers = notices::readers_of(cx, tx, id).await?;
    reword(cx, tx, &suggestion, two).await?;
    let second = NewSuggestion {
        id: two.id,
        title: two.second.title.as_str(),
        body: two.second.body.as_str(),
        status: Status::Submitted,
        created_at: cx.now,
        ..moved(suggestion.as_it_is(), &two.second.category, (two.second.place, &two.second.address))
    };
    store::insert_split(tx, town, &may, &second, cx.now).await?;
    let what = Happened::SuggestionSplit;
    for (address, about, other) in [
        (urls::desk_suggestion(id), suggestion.title.as_str(), second.title),
        (urls::desk_suggestion(two.id), second.title, &suggestion.title),
    ] {
        activity::record(cx, tx, &Happening { what, about, address: &address, detail: other }).await?;
    }
    notices::tell_gone(cx, tx, (id, Gone::Apart(two.id.0)), readers).await?;
    Ok(Outcome::Changed)
}

/// What went to the second may be left out of the first; what it was is kept.
async fn reword(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion, two: &Two) -> Result<()> {
    let (title, body) = (two.first.0.as_str(), two.first.1.as_str());
    if (title, body) == (&*suggestion.title, &*suggestion.body) {
        return Ok(());
    }
    let args = [("title", two.second.title.as_str().into())];
    let reason = sentence(cx.town.main_language(), "handling-split-reason", &args);
    let trace = Trace { at: cx.now, reason: Some(&reason), photos_changed: false, responses: None };
    let may = may_moderate(&cx.actor, suggestion)?.to_correct(suggestion.edition);
    let new = NewSuggestion { title, body, ..suggestion.as_it_is() };
    store::update_suggestion(tx, cx.municipality(), &may, (suggestion, &new), &trace).await?;
    Ok(())
}

/// The use case in its transaction; when it is durable, pages, lists and the map show both.
async fn split_now(cx: &Cx, suggestion: &Suggestion, (two, edition): (Two, i64)) -> Result<Outcome> {
    let id = suggestion.id;
    let outcome = cx.write_on(id.0, move |cx, tx| {
        let two = two.clone();
        Box::pin(async move { split(&cx, tx, id, (&two, edition)).await })
    });
    let outcome = outcome.await?;
    cx.changed(Tag::Suggestion(id));
    add::added(cx, suggestion.call);
    Ok(outcome)
}
