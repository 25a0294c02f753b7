//! Everything one can join, narrowed by theme, rung, place and date.

use super::cards::{Everything, OtherCard, OwnCard};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Query},
    projects::{ProjectCard, StepState, Theme, store::StepMark},
    refusal::Result,
    suggestions::{NextStep, Spot},
    texts::{sentence, text},
    vocabulary::Rung,
};
use askama::Template;
use axum::response::Response;
use kit::clock::Moment;
use serde::Deserialize;

/// As typed by anybody; what cannot be read is left out.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    thema: String,
    trap: String,
    plaats: String,
    van: String,
}

#[derive(Debug, Default)]
struct Filter {
    theme: Option<String>,
    rung: Option<Rung>,
    place: Option<String>,
    /// As typed, and the moment that day begins.
    from: Option<(String, Moment)>,
}

impl Filter {
    fn read(cx: &Cx, asked: &Asked) -> Filter {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty() && text.len() <= 200);
        let from = some(&asked.van);
        Filter {
            theme: some(&asked.thema),
            rung: asked.trap.parse().ok(),
            place: some(&asked.plaats),
            from: from.and_then(|day| Moment::from_local(&day, &cx.town.zone()).map(|at| (day, at))),
        }
    }

    fn is_empty(&self) -> bool {
        self.theme.is_none() && self.rung.is_none() && self.place.is_none() && self.from.is_none()
    }

    fn passes(&self, card: &ProjectCard, steps: &[&StepMark]) -> bool {
        let at_place =
            |place: &String| card.place.as_ref() == Some(place) || card.neighbourhood.as_ref() == Some(place);
        self.theme.as_ref().is_none_or(|theme| *theme == card.theme_slug)
            && self.rung.is_none_or(|rung| rung == card.rung)
            && self.place.as_ref().is_none_or(at_place)
            && self.from.as_ref().is_none_or(|(_, from)| is_on_after(*from, card, steps))
    }
}

/// True when there is something to join from that day on.
fn is_on_after(from: Moment, card: &ProjectCard, steps: &[&StepMark]) -> bool {
    let goes_on = |step: &&StepMark| step.state == StepState::Now || step.sort_at >= from;
    card.starts_at.is_some_and(|at| at >= from) || steps.iter().any(goes_on)
}

#[derive(Template)]
#[template(path = "pages/templates/actions.html")]
struct ActionsPage {
    chrome: Chrome,
    filter: Filter,
    themes: Vec<Theme>,
    places: Vec<String>,
    result: String,
    next: NextStep,
    own: Vec<OwnCard>,
    others: Vec<OtherCard>,
    own_count: i64,
    other_count: i64,
}

impl ActionsPage {
    fn rungs(&self) -> Vec<RungChoice> {
        let choice = |rung: &Rung| RungChoice {
            word: rung.word(),
            key: format!("projects-want-{rung}"),
            is_chosen: self.filter.rung == Some(*rung),
        };
        Rung::ALL.iter().map(choice).collect()
    }

    fn is_theme(&self, slug: &str) -> bool {
        self.filter.theme.as_deref() == Some(slug)
    }

    fn is_place(&self, place: &str) -> bool {
        self.filter.place.as_deref() == Some(place)
    }

    fn start_text(&self) -> &str {
        self.filter.from.as_ref().map_or("", |(day, _)| day)
    }

    fn is_narrowed(&self) -> bool {
        !self.filter.is_empty()
    }
}

struct RungChoice {
    word: &'static str,
    key: String,
    is_chosen: bool,
}

/// `GET /acties`.
pub async fn list_actions(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let mut tx = cx.read().await?;
    let all = Everything::load(&cx, &mut tx).await?;
    let next = NextStep::load(&cx, &mut tx, Spot::Anywhere).await?;
    let filter = Filter::read(&cx, &asked);
    let passing = || all.projects.iter().filter(|card| filter.passes(card, &all.steps_of(card)));
    let (own, others) = (all.own(&cx, passing()), all.others(&cx, passing()));
    let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    let total = count(own.len() + others.len());
    let key = if filter.is_empty() { "pages-actions-all" } else { "pages-actions-found" };
    let lead = sentence(cx.lang, "pages-actions-lead", &[("name", (&cx.town.name).into())]);
    let page = ActionsPage {
        chrome: Chrome::new(&cx, text(cx.lang, "pages-actions")).described(&lead),
        places: places(&all.projects),
        result: sentence(cx.lang, key, &[("count", total.into())]),
        own_count: count(own.len()),
        other_count: count(others.len()),
        themes: all.themes.clone(),
        next,
        filter,
        own,
        others,
    };
    Ok(chrome::kept(chrome::page(&cx, &page)?, &all.tags(&cx)))
}

/// Every neighbourhood and place there is something to do.
fn places(cards: &[ProjectCard]) -> Vec<String> {
    let mut places: Vec<String> =
        cards.iter().flat_map(|card| card.neighbourhood.iter().chain(&card.place)).cloned().collect();
    places.sort_by_key(|place| place.to_lowercase());
    places.dedup();
    places
}
