//! Its author reacts to what was answered already, by a comment or a reply: it stands in the inbox again, until somebody
//! answers or says that she has seen it.

use super::policy;
use crate::{
    cases::{self, Case},
    chrome::{self, Form},
    cx::{Cx, Path},
    refusal::{Error, Refusal, Result},
    suggestions::store,
    urls,
    vocabulary::{CaseKind, PersonId, SuggestionId},
};
use axum::response::Response;
use bytes::Bytes;
use kit::{clock::Moment, db::Tx};

/// To be called when this person wrote, in the same transaction. Nothing is written where others wrote, or where it waits
/// for its first answer.
pub async fn note(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, person: PersonId) -> Result<()> {
    if store::save_reaction(tx, cx.municipality(), (id, person), cx.now).await? {
        wait_again(cx, tx, id).await?;
    }
    Ok(())
}

/// What was put off waits now.
pub(super) async fn wait_again(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<()> {
    let (town, case) = (cx.municipality(), Case::new(CaseKind::Suggestion, id.0));
    if cases::store::find_case(tx, town, case).await?.is_some_and(|state| state.put_off_until.is_some()) {
        cases::store::save_put_off(tx, town, case, None).await?;
    }
    Ok(())
}

/// `POST /beheer/suggesties/{id}/gezien`: up to the moment the page knew of. What came since still waits.
pub async fn press_seen(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let found = store::find_any_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    policy::may_write_author(&cx.actor, &found.ok_or(Refusal::NotFound)?)?;
    let until = Moment(Form::read(&body).text("gezien").parse().unwrap_or(0));
    cx.write_on(id.0, move |cx, tx| {
        Box::pin(async move { Ok::<_, Error>(store::end_reaction(tx, cx.municipality(), id, until).await?) })
    })
    .await?;
    Ok(chrome::see_other(&cx, &urls::desk_suggestion(id)))
}
