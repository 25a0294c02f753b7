//! *Wisselen van hoedanigheid*: who has a role acts for the municipality, or as the inhabitant she also is.

use super::{session, store};
use crate::{
    chrome,
    cx::{Cx, Form},
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::Capacity,
};
use axum::response::Response;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Choice {
    hoedanigheid: String,
}

/// `POST /mijn/hoedanigheid`: for this session alone.
pub async fn switch_capacity(cx: Cx, Form(choice): Form<Choice>) -> Result<Response> {
    let (capacity, back) = match choice.hoedanigheid.as_str() {
        "gemeente" => (Capacity::Municipality, urls::DESK),
        "inwoner" => (Capacity::Inhabitant, urls::MY_ROLES),
        _ => return Err(Refusal::field("hoedanigheid", "people-capacity-missing").into()),
    };
    let has_roles = cx.signed_in()?.has_roles();
    let Some(token) = cx.session.as_deref().filter(|_| has_roles) else { return Err(Refusal::NotAllowed.into()) };
    let hash = session::hash(token);
    cx.write(move |cx, tx| {
        Box::pin(async move {
            store::update_capacity(tx, cx.municipality(), &hash, capacity).await?;
            Ok::<_, Error>(())
        })
    })
    .await?;
    Ok(chrome::see_other(&cx, back))
}
