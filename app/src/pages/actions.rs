//! Everything one can join, narrowed by theme, rung, place and date.

use super::cards::{Cards, Everything};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Query},
    projects::{ProjectCard, Theme},
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

    fn passes(&self, all: &Everything, card: &ProjectCard) -> bool {
        self.theme.as_ref().is_none_or(|theme| *theme == card.theme_slug)
            && self.rung.is_none_or(|rung| all.offers(card, rung))
            && self.place.as_ref().is_none_or(|place| is_at(place, card, &all.projects))
            && self.from.as_ref().is_none_or(|(_, from)| all.until(card).lasts(*from, all.today))
    }

    /// What passes among `cards`, each with when one takes part as far as was asked.
    fn cards<'a>(&self, cx: &Cx, all: &Everything, cards: impl Iterator<Item = &'a ProjectCard>) -> Cards {
        let mut cards = all.cards(cx, cards.filter(|card| self.passes(all, card)));
        if let Some(rung) = self.rung {
            for own in &mut cards.own {
                own.facts.extend(all.fact_of_rung(cx, &own.card, rung));
            }
        }
        cards
    }
}

/// True for what is at that place, or at a place that another action says lies in that neighbourhood.
fn is_at(place: &str, card: &ProjectCard, all: &[ProjectCard]) -> bool {
    let is_it = |known: &Option<String>| known.as_deref().is_some_and(|known| is_same(known, place));
    let holds = |other: &ProjectCard| {
        is_it(&other.neighbourhood)
            && card.place.as_deref().zip(other.place.as_deref()).is_some_and(|(a, b)| is_same(a, b))
    };
    is_it(&card.place) || is_it(&card.neighbourhood) || all.iter().any(holds)
}

/// People write a place with and without capitals.
fn is_same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
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
    cards: Cards,
    done: Cards,
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
        self.filter.place.as_deref().is_some_and(|chosen| is_same(chosen, place))
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
    let (cards, done) = (filter.cards(&cx, &all, all.joinable()), filter.cards(&cx, &all, all.finished()));
    let key = if filter.is_empty() { "pages-actions-all" } else { "pages-actions-found" };
    let lead = sentence(cx.lang, "pages-actions-lead", &[("name", (&cx.town.name).into())]);
    let page = ActionsPage {
        chrome: Chrome::new(&cx, text(cx.lang, "pages-actions")).described(&lead),
        places: places(&all.projects),
        result: sentence(cx.lang, key, &[("count", cards.count().into())]),
        themes: all.themes.clone(),
        next,
        filter,
        cards,
        done,
    };
    Ok(chrome::kept(chrome::page(&cx, &page)?, &all.tags(&cx)))
}

/// Every neighbourhood and place there is something to do.
fn places(cards: &[ProjectCard]) -> Vec<String> {
    let mut places: Vec<String> =
        cards.iter().flat_map(|card| card.neighbourhood.iter().chain(&card.place)).cloned().collect();
    places.sort_by_key(|place| place.to_lowercase());
    places.dedup_by(|a, b| is_same(a, b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::ProjectId;

    fn card(neighbourhood: Option<&str>, place: Option<&str>) -> ProjectCard {
        ProjectCard {
            id: ProjectId(1),
            slug: String::new(),
            theme_slug: String::new(),
            theme_name: String::new(),
            title: String::new(),
            summary: String::new(),
            illustration: String::new(),
            photo: String::new(),
            photo_words: String::new(),
            neighbourhood: neighbourhood.map(str::to_owned),
            rung: Rung::Consult,
            organiser: None,
            outside_url: None,
            place: place.map(str::to_owned),
            when_text: None,
            starts_at: None,
            ends_at: None,
        }
    }

    #[test]
    fn a_neighbourhood_holds_what_is_at_the_places_in_it() {
        let all = [
            card(Some("Broekkant"), Some("Buurthuis De Moerbei")),
            card(None, Some("buurthuis de moerbei ")),
            card(Some("Sint-Jan"), None),
        ];
        let found = |place| all.iter().map(|card| is_at(place, card, &all)).collect::<Vec<_>>();
        assert_eq!(found("broekkant"), [true, true, false]);
        assert_eq!(found("Buurthuis De Moerbei"), [true, true, false]);
        assert_eq!(found("Sint-Jan"), [false, false, true]);
        assert_eq!(places(&all), ["Broekkant", "Buurthuis De Moerbei", "Sint-Jan"]);
    }
}
