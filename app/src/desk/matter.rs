//! Each kind of thing that waits: what it is called, where it stands, and whose it is while nobody was given it.

use crate::{
    calls,
    cases::{Case, Matter},
    cx::Cx,
    projects,
    refusal::{Refusal, Result},
    suggestions::{self, Suggestion},
    urls,
    vocabulary::{CaseKind, PersonId, ReportId, SuggestionId, TaskId},
};
use kit::db::Tx;

/// The thing, and the person of its contact, of a task whose it is now; a 404 where there is none.
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
        CaseKind::Task => {
            let found = projects::tasks::store::find_task(tx, town, TaskId(case.thing), cx.now).await?;
            let task = found.ok_or(Refusal::NotFound)?;
            return Ok((task.matter(), task.owner));
        }
    };
    Ok((Matter { case, title, address }, contact_of(cx, tx, &suggestion).await?))
}

async fn contact_of(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion) -> Result<Option<PersonId>> {
    let call = calls::store::load_call_by_id(tx, cx.municipality(), suggestion.call, cx.now).await?;
    match call.contact {
        Some(contact) => Ok(projects::store::find_person_of_contact(tx, cx.municipality(), contact).await?),
        None => Ok(None),
    }
}
