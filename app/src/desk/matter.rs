//! Each kind of thing that waits: what it is called, where it stands, and whose it is while nobody was given it.

use crate::{
    calls,
    cases::{self, Case, Matter},
    cx::Cx,
    projects, questions,
    refusal::{Refusal, Result},
    slips,
    suggestions::{self, Suggestion},
    urls,
    vocabulary::{CaseKind, PersonId, QuestionId, ReportId, SuggestionId, TaskId},
};
use kit::db::Tx;

/// The thing, and the person of its contact, of a task whose it is now; a 404 where there is none that she may read.
pub async fn find(cx: &Cx, tx: &mut Tx<'_>, case: Case) -> Result<(Matter, Option<PersonId>)> {
    let town = cx.municipality();
    let (matter, contact) = match case.kind {
        CaseKind::Suggestion => {
            let found = suggestions::store::find_any_suggestion(tx, town, SuggestionId(case.thing)).await?;
            let suggestion = found.ok_or(Refusal::NotFound)?;
            (suggestion.matter().as_seen(cx, tx).await?, contact_of(cx, tx, &suggestion).await?)
        }
        CaseKind::Question => {
            let found = questions::store::find_question(tx, town, QuestionId(case.thing)).await?;
            // Who has it is said on its page, where it is handed on.
            (found.ok_or(Refusal::NotFound)?.matter(cx), None)
        }
        CaseKind::Report => {
            let id = ReportId(case.thing);
            let reported = suggestions::store::find_report(tx, town, id).await?.ok_or(Refusal::NotFound)?;
            let found = suggestions::store::find_any_suggestion(tx, town, reported.suggestion).await?;
            let contact = contact_of(cx, tx, &found.ok_or(Refusal::NotFound)?).await?;
            let (theme, title) = (Some(reported.theme), reported.title);
            (Matter::new(case, theme, title, urls::desk_report(id)), contact)
        }
        CaseKind::Task => {
            let found = projects::tasks::store::find_task(tx, town, TaskId(case.thing), cx.now).await?;
            let task = found.ok_or(Refusal::NotFound)?;
            (task.matter(), task.owner)
        }
        CaseKind::Notice => {
            let scope = slips::told_themes(&cx.actor)?;
            let waiting = slips::store::list_waiting_of(tx, town, PersonId(case.thing), &scope).await?;
            let first = waiting.into_iter().next().ok_or(Refusal::NotFound)?;
            (first.matter(), first.keeper)
        }
    };
    cases::may_read(&cx.actor, &matter)?;
    Ok((matter, contact))
}

async fn contact_of(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion) -> Result<Option<PersonId>> {
    let call = calls::store::load_call_by_id(tx, cx.municipality(), suggestion.call, cx.now).await?;
    match call.contact {
        Some(contact) => Ok(projects::store::find_person_of_contact(tx, cx.municipality(), contact).await?),
        None => Ok(None),
    }
}
