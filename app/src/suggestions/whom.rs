//! Whom one asks about a suggestion: on its page, and at the foot of each mail about it.

use super::{Suggestion, store};
use crate::{
    calls::{self, Call},
    chrome::Whom,
    cx::Cx,
    places::Tiles,
    projects,
    questions::{About, AboutSuggestion},
    refusal::{Refusal, Result},
    urls,
    vocabulary::{ContactId, SuggestionId},
};
use kit::db::Tx;

/// The contact of its call, of the part of the municipality it lies in, of its action or of its theme.
pub(super) async fn contact_of(
    cx: &Cx,
    tx: &mut Tx<'_>,
    call: &Call,
    suggestion: &Suggestion,
) -> Result<Option<ContactId>> {
    let town = cx.municipality();
    if let Some(contact) = call.contact
        && projects::store::find_contact(tx, town, contact).await?.is_some()
    {
        return Ok(Some(contact));
    }
    let map = cx.app.part::<Tiles>().base_map(cx).await?;
    if let Some(district) = map.district_at(suggestion.place())
        && let Some(contact) = projects::store::find_contact_of_district(tx, town, district).await?
    {
        return Ok(Some(contact.id));
    }
    Ok(projects::store::find_contact_of_project(tx, town, call.project).await?)
}

/// At the foot of a mail about it, hidden or not; nothing when nobody is named for it.
pub(super) async fn whom_to_ask(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<Option<Whom>> {
    let town = cx.municipality();
    let Some(suggestion) = store::find_any_suggestion(tx, town, id).await? else { return Ok(None) };
    let call = calls::store::load_any_call_by_id(tx, town, suggestion.call).await?;
    let contact = contact_of(cx, tx, &call, &suggestion).await?;
    projects::whom_to_ask(cx, tx, contact).await
}

/// For questions about a suggestion.
pub fn about_suggestion() -> AboutSuggestion {
    AboutSuggestion(|cx, tx, id| {
        Box::pin(async move {
            let suggestion = store::find_suggestion(tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
            let call = calls::store::load_call_by_id(tx, cx.municipality(), suggestion.call, cx.now).await?;
            let contact = contact_of(&cx, tx, &call, &suggestion).await?;
            Ok(About { path: urls::suggestion(id), title: suggestion.title, contact, theme: Some(suggestion.theme) })
        })
    })
}
