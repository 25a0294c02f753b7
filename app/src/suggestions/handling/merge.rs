//! An officer joins a suggestion with another one of its call that says the same.
//!
//! Votes, followers and makers go along, each person once, with the counts; both rows are held meanwhile, so that whoever
//! votes at that moment comes before or after. Words, photos and comments stay where they are, under a page that says
//! where it went. It is never undone: nobody knows any more whose vote was whose.

use super::policy;
use crate::{
    activity::{self, Happened, Happening},
    cx::{Cx, Tag},
    projects,
    refusal::{Refusal, Result},
    suggestions::{
        Status, Suggestion, add, leave,
        notices::{self, Gone},
        store::{self, JoinedVotes},
    },
    texts::sentence,
    urls,
    vocabulary::{CoauthorId, PersonId, SuggestionId},
};
use kit::db::Tx;
use std::collections::BTreeSet;

mod page;

pub use page::{press, show};

/// Once, however often it is sent.
async fn merge(cx: &Cx, tx: &mut Tx<'_>, (id, kept): (SuggestionId, SuggestionId)) -> Result<()> {
    let town = cx.municipality();
    // In one order, whichever is joined with which.
    store::hold_suggestion(tx, town, id.min(kept)).await?;
    store::hold_suggestion(tx, town, id.max(kept)).await?;
    if store::find_kept(tx, town, id).await? == Some(kept) {
        return Ok(());
    }
    let suggestion = store::find_any_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let other = store::find_any_suggestion(tx, town, kept).await?;
    let other = other.ok_or_else(|| Refusal::field("met", "handling-merge-unknown"))?;
    let may = policy::may_merge(&cx.actor, &suggestion, &other)?;
    let mut readers = notices::readers_of(cx, tx, id).await?;
    readers.extend(notices::makers_of(cx, tx, kept).await?);
    let twice = leave::sealed_twice(cx, tx, [id, kept]).await?;
    let joined = store::join_votes(tx, town, &may).await?;
    leave::drop_votes_of(cx, tx, kept, &twice).await?;
    let joined = JoinedVotes { votes: joined.votes - count(&twice), ..joined };
    store::join_followers(tx, town, &may).await?;
    store::join_makers(tx, town, &may, (CoauthorId(cx.new_id()), cx.now)).await?;
    store::insert_merge(tx, town, &may, (joined, cx.now)).await?;
    let officer = cx.signed_in()?.person;
    let card = projects::store::find_card(tx, town, officer).await?.map(|card| card.id);
    let args = [("title", other.title.as_str().into())];
    let reason = sentence(cx.town.main_language(), "handling-merged-with", &args);
    store::insert_status_change(tx, town, id, (cx.now, Status::Merged, Some(&reason)), card).await?;
    let address = urls::desk_suggestion(id);
    let what = Happened::SuggestionMerged;
    activity::record(cx, tx, &Happening { what, about: &suggestion.title, address: &address, detail: &reason }).await?;
    notices::tell_gone(cx, tx, (id, Gone::Into(kept.0)), readers).await
}

fn count(people: &BTreeSet<PersonId>) -> i64 {
    i64::try_from(people.len()).unwrap_or(i64::MAX)
}

/// The use case in its transaction; when it is durable, pages, lists and the map show it.
async fn merge_now(cx: &Cx, suggestion: &Suggestion, kept: SuggestionId) -> Result<()> {
    let id = suggestion.id;
    cx.write_on(id.0, move |cx, tx| Box::pin(async move { merge(&cx, tx, (id, kept)).await })).await?;
    cx.changed(Tag::Suggestion(id));
    cx.changed(Tag::Suggestion(kept));
    add::added(cx, suggestion.call);
    Ok(())
}
