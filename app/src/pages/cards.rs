//! Actions as cards: the municipality's own with how far each is, those of others with when and where.

use super::until::Until;
use crate::{
    calls::{self, Call},
    chrome::{self, Markup},
    cx::{Cx, Tag},
    editing::moment_of,
    projects::{self, ProjectCard, StepState, Theme, store::StepMark},
    refusal::Result,
    suggestions::{Points, TotalVotes},
    texts::{sentence, text},
    urls,
    vocabulary::{CallId, Rung},
};
use kit::{clock::Moment, db::Tx};
use std::collections::HashMap;

/// So many parts has the bar under a card; longer roads show the piece around today.
const PARTS: usize = 4;

/// All that people see, what one can join and what is over, with what the cards need.
pub struct Everything {
    pub projects: Vec<ProjectCard>,
    pub themes: Vec<Theme>,
    pub steps: Vec<StepMark>,
    /// Those that close first in front.
    pub calls: Vec<Call>,
    votes: HashMap<CallId, TotalVotes>,
    /// When today began.
    pub today: Moment,
}

impl Everything {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>) -> Result<Everything> {
        let town = cx.municipality();
        let calls = calls::store::list_calls(tx, town, cx.now).await?;
        let mut votes = HashMap::new();
        for call in &calls {
            votes.insert(call.id, cx.app.part::<Points>().of(cx, call.id).await?.total_votes());
        }
        Ok(Everything {
            projects: projects::store::list_projects(tx, town, cx.now).await?,
            themes: projects::store::list_themes(tx, town).await?,
            steps: projects::store::list_all_steps(tx, town).await?,
            today: moment_of(&cx.town.date(cx.now).to_string(), &cx.town.zone(), 0).unwrap_or(cx.now),
            calls,
            votes,
        })
    }

    pub fn until(&self, card: &ProjectCard) -> Until {
        let calls = self.calls.iter().filter(|call| call.project == card.id);
        let closes: Vec<Moment> = calls.map(|call| call.window.closes_at).collect();
        Until::of(card, &self.steps_of(card), &closes, self.today)
    }

    /// Those one can join.
    pub fn joinable(&self) -> impl Iterator<Item = &ProjectCard> {
        self.projects.iter().filter(|card| self.until(card) != Until::Over)
    }

    /// Those that are over.
    pub fn finished(&self) -> impl Iterator<Item = &ProjectCard> {
        self.projects.iter().filter(|card| self.until(card) == Until::Over)
    }

    /// How far one takes part in what is still to come of it: by its steps, and without them as a whole.
    pub fn offers(&self, card: &ProjectCard, rung: Rung) -> bool {
        let mut coming = self.coming(card).peekable();
        if coming.peek().is_none() { card.rung == rung } else { coming.any(|step| step.rung == rung) }
    }

    fn coming<'a>(&'a self, card: &'a ProjectCard) -> impl Iterator<Item = &'a StepMark> {
        self.steps.iter().filter(|step| step.project == card.id && step.state != StepState::Past)
    }

    pub fn steps_of(&self, card: &ProjectCard) -> Vec<&StepMark> {
        self.steps.iter().filter(|step| step.project == card.id).collect()
    }

    pub fn open_calls(&self, cx: &Cx) -> Vec<&Call> {
        self.calls.iter().filter(|call| call.window.is_open(cx.now)).collect()
    }

    pub fn votes_in(&self, call: &Call) -> TotalVotes {
        self.votes.get(&call.id).copied().unwrap_or_default()
    }

    pub fn votes(&self) -> TotalVotes {
        let all = self.votes.values();
        all.fold(TotalVotes::default(), |sum, of| TotalVotes {
            here: sum.here + of.here,
            before: sum.before + of.before,
        })
    }

    /// What a page with these cards changes with.
    pub fn tags(&self, cx: &Cx) -> Vec<Tag> {
        let calls = self.calls.iter().map(|call| Tag::Call(call.id));
        std::iter::once(Tag::Municipality(cx.municipality())).chain(calls).collect()
    }

    /// As cards; of those of others the first that comes stands in front.
    pub fn cards<'a>(&self, cx: &Cx, cards: impl Iterator<Item = &'a ProjectCard>) -> Cards {
        let (own, mut others): (Vec<&ProjectCard>, Vec<_>) = cards.partition(|card| card.organiser.is_none());
        others.sort_by_key(|card| card.starts_at.unwrap_or(Moment(i64::MAX)));
        Cards {
            own: own.into_iter().map(|card| self.own_card(cx, card)).collect(),
            others: others.into_iter().map(|card| self.other_card(cx, card)).collect(),
        }
    }

    fn icon(&self, card: &ProjectCard) -> &'static str {
        let theme = self.themes.iter().find(|theme| theme.slug == card.theme_slug);
        theme.map_or("leaf", |theme| theme_icon(&theme.illustration))
    }

    fn own_card(&self, cx: &Cx, card: &ProjectCard) -> OwnCard {
        let steps = self.steps_of(card);
        OwnCard {
            icon: self.icon(card),
            facts: self.facts(cx, card, &steps),
            phases: Phases::of(cx, &steps),
            card: card.clone(),
        }
    }

    fn other_card(&self, cx: &Cx, card: &ProjectCard) -> OtherCard {
        OtherCard {
            organiser: card.organiser.clone().unwrap_or_default(),
            address: card.outside_url.clone().unwrap_or_default(),
            date: card.starts_at.map(|at| DateBox::of(cx, at)),
            icon: self.icon(card),
            card: card.clone(),
        }
    }

    /// When one takes part so far, for an action that as a whole goes by another rung.
    pub fn fact_of_rung(&self, cx: &Cx, card: &ProjectCard, rung: Rung) -> Option<Fact> {
        if card.rung == rung {
            return None;
        }
        Some(Fact { icon: "calendar", text: step_text(cx, self.coming(card).find(|step| step.rung == rung)?) })
    }

    /// What one can do in it now, or where it stands.
    fn facts(&self, cx: &Cx, card: &ProjectCard, steps: &[&StepMark]) -> Vec<Fact> {
        let mut calls = self.calls.iter().filter(|call| call.project == card.id);
        let open: Vec<&Call> = calls.clone().filter(|call| call.window.is_open(cx.now)).collect();
        if !open.is_empty() {
            return open.iter().flat_map(|call| call_facts(cx, call, self.votes_in(call))).collect();
        }
        if let Some(call) = calls.find(|call| cx.now < call.window.opens_at) {
            return vec![Fact::ours("clock", &calls::window_text(cx, call))];
        }
        let of = |state| steps.iter().find(|step| step.state == state);
        let line = match of(StepState::Now).or_else(|| of(StepState::Next)) {
            Some(step) => step_text(cx, step),
            None => chrome::ours(&text(cx.lang, "projects-card-done")),
        };
        vec![Fact { icon: "calendar", text: line }]
    }
}

fn step_text(cx: &Cx, step: &StepMark) -> Markup {
    let key = if step.state == StepState::Now { "projects-card-now" } else { "projects-card-next" };
    chrome::quoting(cx, key, &[], &[("title", &step.title), ("when", &step.when_text)])
}

/// The municipality's own actions, and those of others.
#[derive(Default)]
pub struct Cards {
    pub own: Vec<OwnCard>,
    pub others: Vec<OtherCard>,
}

impl Cards {
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.others.is_empty()
    }

    pub fn own_count(&self) -> i64 {
        count(self.own.len())
    }

    pub fn other_count(&self) -> i64 {
        count(self.others.len())
    }

    pub fn count(&self) -> i64 {
        self.own_count() + self.other_count()
    }
}

pub fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// A line under a title, with its symbol.
pub struct Fact {
    pub icon: &'static str,
    pub text: Markup,
}

impl Fact {
    pub fn ours(icon: &'static str, text: &str) -> Fact {
        Fact { icon, text: chrome::ours(text) }
    }
}

/// How many suggestions and votes a call has, and until when.
pub fn call_facts(cx: &Cx, call: &Call, votes: TotalVotes) -> Vec<Fact> {
    let counts = [("suggestions", call.suggestion_count.into()), ("votes", votes.here.into())];
    let mut facts = vec![Fact::ours("sprout", &sentence(cx.lang, "projects-card-counts", &counts))];
    if votes.before > 0 {
        let before = sentence(cx.lang, "suggestions-votes-before", &[("count", votes.before.into())]);
        facts.push(Fact::ours("vote", &before));
    }
    facts.push(Fact::ours("clock", &calls::window_text(cx, call)));
    facts
}

/// The symbol of a theme, by the drawing it has.
pub fn theme_icon(illustration: &str) -> &'static str {
    match illustration {
        "water" => "drop",
        "solar" | "roof" => "sun",
        "bike" | "street" => "bike",
        "house" => "house",
        "tree" | "park" | "planting" => "leaf",
        _ => "sprout",
    }
}

/// An action of the municipality.
pub struct OwnCard {
    pub card: ProjectCard,
    pub icon: &'static str,
    pub facts: Vec<Fact>,
    pub phases: Phases,
}

impl OwnCard {
    pub fn address(&self) -> String {
        urls::project(&self.card.slug)
    }

    pub fn rung_icon(&self) -> String {
        format!("rung-{}", self.card.rung)
    }

    pub fn rung_key(&self) -> String {
        format!("projects-rung-{}", self.card.rung)
    }
}

/// How far an action is, in at most four parts.
pub struct Phases {
    pub parts: Vec<Phase>,
    pub label: String,
}

pub struct Phase {
    pub state: StepState,
    pub title: String,
    pub medium: String,
}

impl Phases {
    fn of(cx: &Cx, steps: &[&StepMark]) -> Phases {
        let at = steps.iter().position(|step| step.state == StepState::Now);
        let upcoming = steps.iter().position(|step| step.state == StepState::Next);
        let turn = at.or(upcoming).unwrap_or(steps.len());
        let first = turn.saturating_sub(1).min(steps.len().saturating_sub(PARTS));
        let phase = |step: &&StepMark| Phase {
            state: step.state,
            title: step.title.clone(),
            medium: text(cx.lang, &format!("projects-medium-{}", step.medium)),
        };
        let count = |n: usize| i64::try_from(n).unwrap_or(0);
        let label = match (at, upcoming) {
            (Some(at), _) => {
                let args = [("step", count(at + 1).into()), ("steps", count(steps.len()).into())];
                sentence(cx.lang, "projects-phases-now", &args)
            }
            (None, Some(0)) => text(cx.lang, "projects-phases-later"),
            (None, Some(next)) => {
                let args = [("step", count(next).into()), ("steps", count(steps.len()).into())];
                sentence(cx.lang, "projects-phases-between", &args)
            }
            (None, None) => text(cx.lang, "projects-phases-past"),
        };
        Phases { parts: steps.iter().skip(first).take(PARTS).map(phase).collect(), label }
    }
}

impl Phase {
    /// Key of the word a screen reader says first.
    pub fn state_key(&self) -> String {
        format!("projects-step-{}", self.state)
    }

    pub fn is_now(&self) -> bool {
        self.state == StepState::Now
    }
}

/// An action of others: it lives on their own page.
pub struct OtherCard {
    pub card: ProjectCard,
    pub organiser: String,
    pub address: String,
    pub date: Option<DateBox>,
    pub icon: &'static str,
}

/// A day as a leaf of a calendar.
pub struct DateBox {
    pub month: String,
    pub day: i8,
    pub weekday: String,
}

impl OtherCard {
    pub fn rung_icon(&self) -> String {
        format!("rung-{}", self.card.rung)
    }

    pub fn rung_key(&self) -> String {
        format!("projects-rung-{}", self.card.rung)
    }
}

impl DateBox {
    fn of(cx: &Cx, at: Moment) -> DateBox {
        let at = cx.town.zone().to_datetime(at.timestamp());
        DateBox {
            month: text(cx.lang, &format!("chrome-month-{}", at.month())),
            day: at.day(),
            weekday: text(cx.lang, &format!("chrome-weekday-{}", at.weekday().to_monday_one_offset())),
        }
    }
}
