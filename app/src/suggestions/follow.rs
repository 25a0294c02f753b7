//! A citizen follows a suggestion, or no longer: by one press when she is known, by a code in a mail when she is not.

use super::store;
use crate::{
    chrome,
    cx::Cx,
    people,
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::SuggestionId,
};
use axum::{Form, extract::Path, response::Response};
use kit::db::Tx;
use serde::Deserialize;

pub async fn follow(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<()> {
    let town = cx.municipality();
    store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let person = cx.actor.person().ok_or(Refusal::SignInFirst)?;
    store::save_follower(tx, town, id, person, cx.now).await?;
    // Who asks to hear of this one wants mails again.
    people::store::delete_mail_stop(tx, town, person).await?;
    Ok(())
}

pub async fn unfollow(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<()> {
    let person = cx.actor.person().ok_or(Refusal::SignInFirst)?;
    store::delete_follower(tx, cx.municipality(), id, person).await?;
    Ok(())
}

/// What the button under a suggestion says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowButton {
    Open,
    Following,
    /// She follows it, and there is no address yet to mail to.
    WithoutAddress,
}

impl FollowButton {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<FollowButton> {
        let Some(person) = cx.actor.person() else { return Ok(FollowButton::Open) };
        let town = cx.municipality();
        let following = store::find_following(tx, town, id, person).await?;
        if following.followed_at.is_none() || following.stopped_at.is_some() {
            return Ok(FollowButton::Open);
        }
        Ok(match people::store::find_address(tx, town, person).await? {
            Some(_) => FollowButton::Following,
            None => FollowButton::WithoutAddress,
        })
    }
}

/// `volg=ja` follows, `volg=nee` stops it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Press {
    volg: String,
    /// The page to come back to.
    terug: String,
}

/// `POST /suggesties/{id}/volg`.
pub async fn press(cx: Cx, Path(id): Path<String>, Form(press): Form<Press>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let back = if urls::is_local(&press.terug) { press.terug } else { urls::suggestion(id) };
    let is_end = press.volg == "nee";
    let pressed = cx.write(move |cx, tx| {
        Box::pin(async move { if is_end { unfollow(&cx, tx, id).await } else { follow(&cx, tx, id).await } })
    });
    match pressed.await {
        Ok(()) => Ok(chrome::see_other(&cx, &format!("{back}#volg"))),
        Err(Error::Refusal(Refusal::SignInFirst)) if !is_end => {
            people::sign_in_for(&cx, &people::Press::Follow(id), &back).await
        }
        Err(error) => Err(error),
    }
}
