//! Each kind of thing that waits: what it is called, where it stands, and whose it is while nobody was given it.

use crate::{
    calls,
    cases::{Case, Matter},
    cx::Cx,
    projects,
    refusal::{Refusal, Result},
    suggestions, urls,
    vocabulary::{CaseKind, PersonId, ReportId, SuggestionId},
};
use kit::db::Tx;

/// The thing, and the person of its contact; a 404 where there is none.
pub async fn find(cx: &Cx, tx: &mut Tx<'_>, case: Case) -> Result<(Matter, Option<PersonId>)> {
    let town = cx.municipality();
    let (title, address, suggestion) = match case.kind {
        CaseKind::Suggestion => {
            let id = SuggestionId(case.thing);
            let suggestion = suggestions::store::find_any_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
            (suggestion.title.clone(), urls::desk_suggestion(id), suggestion)
        }
        CaseKind::Report => {
            let id = ReportId(case.thing);
            let reported = suggestions::store::find_report(tx, town, id).await?.ok_or(Refusal::NotFound)?;
            let found = suggestions::store::find_any_suggestion(tx, town, reported.suggestion).await?;
            (reported.title, urls::desk_report(id), found.ok_or(Refusal::NotFound)?)
        }
    };
    let call = calls::store::load_call_by_id(tx, town, suggestion.call, cx.now).await?;
    let contact = match call.contact {
        Some(contact) => projects::store::find_person_of_contact(tx, town, contact).await?,
        None => None,
    };
    Ok((Matter { case, title, address }, contact))
}
