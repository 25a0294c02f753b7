//! A page on the policy behind the actions, and the way from it to something one can do.

use super::cards::{Everything, OwnCard};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Path},
    editing::Publication,
    projects::{self, PolicyPage as Policy},
    questions::Turn,
    refusal::Result,
    suggestions::{NextStep, Spot},
    urls,
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "pages/templates/policy.html")]
struct PolicyPage {
    chrome: Chrome,
    policy: Policy,
    others: Vec<Policy>,
    own: Vec<OwnCard>,
    turn: Turn,
    next: NextStep,
}

/// `GET /beleid/{slug}`.
pub async fn show_policy(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let town = cx.municipality();
    let policy = projects::load_shown_policy(&cx, &mut tx, &slug).await?;
    let mut others = projects::store::list_policy_pages(&mut tx, town, cx.now).await?;
    others.retain(|page| page.slug != policy.slug);
    let all = Everything::load(&cx, &mut tx).await?;
    let mut page = PolicyPage {
        chrome: Chrome::new(&cx, policy.title.clone()).with_written_title().described(&policy.summary),
        next: NextStep::load(&cx, &mut tx, Spot::Anywhere).await?,
        turn: Turn::load(&cx, &mut tx, &urls::policy(&slug), policy.contact).await?,
        policy,
        others,
        own: all.cards(&cx, all.joinable()).own,
    };
    match Publication::of(page.policy.published_at, cx.now) {
        Publication::Published => Ok(chrome::kept(chrome::page(&cx, &page)?, &all.tags(&cx))),
        Publication::Draft | Publication::Scheduled => {
            page.chrome = page.chrome.as_preview(urls::edit(urls::DESK_POLICY, &slug));
            chrome::page(&cx, &page)
        }
    }
}
