//! A theme: what it is about, what one can do in it, who knows more.

use super::cards::{Cards, Everything, theme_icon};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Path},
    projects::{self, ProjectCard, Theme},
    questions::Turn,
    refusal::{Refusal, Result},
    suggestions::{
        NextStep, Spot,
        follow::{FollowBox, FollowState},
    },
    urls,
    vocabulary::{Followed, ProjectId},
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "pages/templates/theme.html")]
struct ThemePage {
    chrome: Chrome,
    theme: Theme,
    icon: &'static str,
    cards: Cards,
    done: Cards,
    turn: Turn,
    next: NextStep,
    follow: FollowBox,
}

impl ThemePage {
    fn picture(&self) -> String {
        urls::illustration(&self.theme.illustration, self.theme.id.0)
    }
}

/// `GET /themas/{slug}`.
pub async fn show_theme(cx: Cx, Path(slug): Path<String>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let theme = projects::store::find_theme(&mut tx, cx.municipality(), &slug).await?.ok_or(Refusal::NotFound)?;
    let all = Everything::load(&cx, &mut tx).await?;
    let is_inside = |card: &&ProjectCard| card.theme_slug == theme.slug;
    let actions: Vec<ProjectId> = all.projects.iter().filter(is_inside).map(|card| card.id).collect();
    let page = ThemePage {
        chrome: Chrome::new(&cx, theme.name.clone()).with_written_title().described(&theme.summary),
        icon: theme_icon(&theme.illustration),
        cards: all.cards(&cx, all.joinable().filter(is_inside)),
        done: all.cards(&cx, all.finished().filter(is_inside)),
        turn: Turn::load(&cx, &mut tx, &urls::theme(&slug), theme.contact).await?,
        next: NextStep::load(&cx, &mut tx, Spot::Actions(&actions)).await?,
        follow: FollowBox::load(&cx, &mut tx, &Followed::Theme(theme.id), &theme.slug).await?,
        theme,
    };
    Ok(chrome::kept(chrome::page(&cx, &page)?, &all.tags(&cx)))
}
