//! What of an action or a policy page is seen by whom, and what others made of it.

use super::{PolicyPage, Project, store};
use crate::{
    cx::Cx,
    editing::Publication,
    refusal::{Error, Refusal, Result},
    rights::{At, Right},
    vocabulary::ProjectId,
};
use kit::{
    clock::Moment,
    db::{Fut, Tx},
};

/// From when on people see something; a draft has no such moment.
type PublishedAt = Option<Moment>;

/// From when on people see the calls of an action: the slice above tells, put in at start.
#[derive(Clone, Copy)]
pub struct CallsOf(pub for<'a> fn(Cx, &'a mut Tx<'_>, ProjectId) -> Fut<'a, Vec<PublishedAt>, Error>);

/// One of the municipality's own actions: what is not published yet is there for the staff only.
pub async fn load_shown(cx: &Cx, tx: &mut Tx<'_>, slug: &str) -> Result<Project> {
    let found = store::find_any_project(tx, cx.municipality(), slug).await?;
    let project = found.filter(|project| project.organiser.is_none()).ok_or(Refusal::NotFound)?;
    if is_shown(cx, project.published_at, At::Theme(project.theme)) {
        Ok(project)
    } else {
        Err(Refusal::NotFound.into())
    }
}

/// A policy page, by the same rule.
pub async fn load_shown_policy(cx: &Cx, tx: &mut Tx<'_>, slug: &str) -> Result<PolicyPage> {
    let page = store::find_any_policy_page(tx, cx.municipality(), slug).await?.ok_or(Refusal::NotFound)?;
    if is_shown(cx, page.published_at, At::Everywhere) { Ok(page) } else { Err(Refusal::NotFound.into()) }
}

fn is_shown(cx: &Cx, published_at: Option<Moment>, at: At) -> bool {
    match Publication::of(published_at, cx.now) {
        Publication::Published => true,
        Publication::Draft | Publication::Scheduled => {
            cx.actor.account().is_some_and(|person| person.may(Right::ReadDesk, at))
        }
    }
}
