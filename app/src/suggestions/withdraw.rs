//! A citizen takes back her vote. The row goes; nothing remembers it.

use super::{policy, store, vote};
use crate::{cx::Cx, refusal::Result, vocabulary::SuggestionId};
use kit::db::Tx;

pub async fn withdraw(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<vote::VoteButton> {
    let (votable, _) = store::load_votable(tx, cx.municipality(), id).await?;
    let may = policy::may_withdraw(&cx.actor, &votable, cx.now)?;
    let votes = store::delete_vote(tx, cx.municipality(), &may).await?;
    Ok(vote::VoteButton::Open { votes })
}

pub async fn withdraw_now(cx: &Cx, id: SuggestionId) -> Result<vote::VoteButton> {
    let button = cx.write_on(id.0, move |cx, tx| Box::pin(async move { withdraw(&cx, tx, id).await })).await?;
    vote::counted(cx, id, &button);
    Ok(button)
}
