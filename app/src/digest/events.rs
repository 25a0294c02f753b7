//! What happened in the municipality between two moments, and what of it belongs to what somebody follows.

use super::store::{self, Among, NewSuggestion};
use crate::{
    calls,
    cx::Cx,
    places::{BaseMap, Place, Tiles},
    projects,
    refusal::Result,
    suggestions::{Status, filter::Filter, nearby, store::Follow},
    texts::{sentence, text},
    urls,
    vocabulary::ProjectId,
};
use kit::{clock::Moment, db::Tx};
use std::sync::Arc;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub title: String,
    pub path: String,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An action is on the site.
    Action,
    /// A call is on the site; how long it is open.
    Call { window: String },
    /// The day of a step of an action has come.
    Step { when: String },
    /// A suggestion was chosen, or came further.
    Decided(Status),
    /// A suggestion came in, at this address.
    Suggested { address: String },
}

pub struct Events {
    in_projects: Vec<InProject>,
    suggested: Vec<NewSuggestion>,
    /// Where neighbourhoods lie.
    map: Arc<BaseMap>,
}

struct InProject {
    project: ProjectId,
    theme: String,
    at: Moment,
    event: Event,
}

impl Events {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, among: &Among) -> Result<Events> {
        let town = cx.municipality();
        let is_new = |at: Moment| at > among.since && at <= among.until;
        let mut found = Vec::new();
        for call in calls::store::list_calls(tx, town, cx.now).await? {
            if let Some(at) = call.published_at.filter(|at| is_new(*at)) {
                let what = What::Call { window: calls::window_text(cx, &call) };
                found.push((call.project, at, Event { path: urls::call(&call.slug), title: call.question, what }));
            }
        }
        for decided in store::list_decided(tx, town, among).await? {
            let (path, what) = (urls::suggestion(decided.id), What::Decided(decided.status));
            found.push((decided.project, decided.changed_at, Event { title: decided.title, path, what }));
        }
        let cards = projects::store::list_projects(tx, town, cx.now).await?;
        let card = |id: ProjectId| cards.iter().find(|card| card.id == id && card.organiser.is_none());
        for step in projects::store::list_all_steps(tx, town).await?.into_iter().filter(|step| is_new(step.sort_at)) {
            if let Some(card) = card(step.project) {
                let what = What::Step { when: step.when_text };
                found.push((card.id, step.sort_at, Event { title: step.title, path: urls::project(&card.slug), what }));
            }
        }
        for (id, at) in store::list_new_projects(tx, town, among).await? {
            if let Some(card) = card(id) {
                let (path, title) = (urls::project(&card.slug), card.title.clone());
                found.push((id, at, Event { title, path, what: What::Action }));
            }
        }
        let theme = |id| card(id).map(|card| card.theme_slug.clone()).unwrap_or_default();
        let in_projects =
            found.into_iter().map(|(project, at, event)| InProject { project, theme: theme(project), at, event });
        Ok(Events {
            in_projects: in_projects.collect(),
            suggested: store::list_new_suggestions(tx, town, among).await?,
            map: cx.app.part::<Tiles>().base_map(cx).await?,
        })
    }

    /// What belongs to what somebody follows, since a moment and since she follows it, and was not told her before.
    pub async fn of(&self, tx: &mut Tx<'_>, follow: &Follow, (since, told): (Moment, &[Event])) -> Result<Vec<Event>> {
        let since = since.max(follow.followed_at);
        let mut events = match (&follow.query, follow.theme) {
            (Some(query), _) => self.nearby(tx, (follow, since), &Filter::of_query(query)).await?,
            (None, Some(_)) => self.in_projects(since, |event| event.theme == follow.slug),
            (None, None) => self.in_projects(since, |event| Some(event.project) == follow.project),
        };
        events.retain(|event| !told.contains(event));
        Ok(events)
    }

    /// New actions and calls, without those of some themes and what was told her before.
    pub fn new_ones(&self, since: Moment, unwanted: &[String], told: &[Event]) -> Vec<Event> {
        let is_new = |event: &InProject| match event.event.what {
            What::Action | What::Call { .. } => !unwanted.contains(&event.theme),
            What::Step { .. } | What::Decided(_) | What::Suggested { .. } => false,
        };
        let mut events = self.in_projects(since, is_new);
        events.retain(|event| !told.contains(event));
        events
    }

    fn in_projects(&self, since: Moment, belongs: impl Fn(&InProject) -> bool) -> Vec<Event> {
        let new = self.in_projects.iter().filter(|event| event.at > since && belongs(event));
        new.map(|event| event.event.clone()).collect()
    }

    async fn nearby(&self, tx: &mut Tx<'_>, (follow, since): (&Follow, Moment), filter: &Filter) -> Result<Vec<Event>> {
        let is_there = |place: Place| match (filter.around(), &filter.district) {
            (Some((centre, radius)), _) => place.distance_m(centre) <= f64::from(radius),
            (None, Some(slug)) => self.map.district_at(place).is_some_and(|name| urls::slug_of(name) == *slug),
            (None, None) => false,
        };
        let near = |new: &&NewSuggestion| {
            Some(new.call) == follow.call
                && new.created_at > since
                && new.author != follow.person
                && filter.category.as_ref().is_none_or(|category| *category == new.category)
                && is_there(Place { latitude: new.latitude, longitude: new.longitude })
        };
        let mut new: Vec<&NewSuggestion> = self.suggested.iter().filter(near).collect();
        if !new.is_empty()
            && let Some(found) = nearby::found(tx, follow, filter).await?
        {
            new.retain(|new| found.binary_search(&new.id).is_ok());
        }
        let event = |new: &NewSuggestion| Event {
            title: new.title.clone(),
            path: urls::suggestion(new.id),
            what: What::Suggested { address: new.address.clone() },
        };
        Ok(new.into_iter().map(event).collect())
    }
}

/// What happened, in a sentence.
pub fn said(cx: &Cx, event: &Event) -> String {
    match &event.what {
        What::Action => text(cx.lang, "pool-new-action"),
        What::Call { window } => sentence(cx.lang, "telling-day-call", &[("window", window.as_str().into())]),
        What::Step { when } => sentence(cx.lang, "telling-day-step", &[("when", when.as_str().into())]),
        What::Decided(status) => {
            let status = text(cx.lang, &status.key());
            sentence(cx.lang, "telling-status-now", &[("status", status.as_str().into())])
        }
        What::Suggested { address } => {
            sentence(cx.lang, "telling-day-suggested", &[("address", address.as_str().into())])
        }
    }
}
