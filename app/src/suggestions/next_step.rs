//! The next rung for this visitor: from reading to voting, from voting to choosing and doing together.
//!
//! What a page speaks of comes first, then what goes on elsewhere. Nobody is sent where she has been: who voted in a call
//! is asked along, or for a place of her own, or to another call.

use super::store;
use crate::{
    calls::{self, Call},
    chrome::{self, Markup, filters},
    cx::Cx,
    projects::{self, store::StepAhead},
    questions::NextCard,
    refusal::Result,
    texts::text,
    urls,
    vocabulary::{CallId, ProjectId, Rung, SuggestionId},
};
use askama::Template;
use kit::{clock::Moment, db::Tx};
use std::sync::Arc;

/// One thing to do, for the card that every page offers.
#[derive(Template)]
#[template(path = "suggestions/templates/_next.html")]
pub struct NextStep {
    title: Markup,
    text: Markup,
    rung: Rung,
    /// Ready for a link: ours with its language, or somebody else's.
    pub address: String,
    pub button: String,
    /// Until when, when it ends.
    until: Option<Moment>,
    /// As people say it, when it comes later.
    when_text: Option<Markup>,
}

/// What the page she looks at is about.
#[derive(Debug, Clone, Copy)]
pub enum Spot<'a> {
    Anywhere,
    Actions(&'a [ProjectId]),
    Call(CallId),
    /// The page of a suggestion of this call.
    Suggestion(CallId),
}

impl Spot<'_> {
    fn is_about(&self, call: &Call) -> bool {
        match self {
            Spot::Anywhere => true,
            Spot::Actions(projects) => projects.contains(&call.project),
            Spot::Call(id) | Spot::Suggestion(id) => *id == call.id,
        }
    }
}

/// What there is to do in the municipality, whoever one is.
pub struct Ahead {
    /// What the page speaks of in front, those that close first before others.
    here: Vec<Call>,
    elsewhere: Vec<Call>,
    /// In which people choose or do, in the order of the actions.
    steps: Vec<StepAhead>,
}

impl Ahead {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, spot: Spot<'_>) -> Result<Ahead> {
        let calls = calls::store::list_calls(tx, cx.municipality(), cx.now).await?;
        let (here, elsewhere) = calls.into_iter().partition(|call| spot.is_about(call));
        let steps = projects::store::list_steps_ahead(tx, cx.municipality(), cx.now).await?;
        Ok(Ahead { here, elsewhere, steps })
    }

    fn step_of(&self, project: ProjectId) -> Option<&StepAhead> {
        self.steps.iter().find(|step| step.project == project)
    }

    /// Of the actions that a page is about.
    fn step_here(&self, spot: Spot<'_>) -> Option<&StepAhead> {
        match spot {
            Spot::Anywhere => self.steps.first(),
            Spot::Actions(projects) => self.steps.iter().find(|step| projects.contains(&step.project)),
            Spot::Call(_) | Spot::Suggestion(_) => self.here.iter().find_map(|call| self.step_of(call.project)),
        }
    }
}

impl NextStep {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, spot: Spot<'_>) -> Result<NextStep> {
        if let Some(step) = NextStep::of_staff(cx) {
            return Ok(step);
        }
        let ahead = Ahead::load(cx, tx, spot).await?;
        for call in ahead.here.iter().filter(|call| call.window.is_open(cx.now)) {
            if let Some(step) = NextStep::in_call(cx, tx, call, &ahead, spot).await? {
                return Ok(step);
            }
        }
        if let Some(step) = ahead.step_here(spot) {
            return Ok(NextStep::come(cx, step, spot));
        }
        if let Some(call) = ahead.here.iter().find(|call| cx.now < call.window.opens_at) {
            return Ok(NextStep::later(cx, call));
        }
        for call in ahead.elsewhere.iter().filter(|call| call.window.is_open(cx.now)) {
            if let Some(step) = NextStep::in_call(cx, tx, call, &ahead, Spot::Anywhere).await? {
                return Ok(step);
            }
        }
        Ok(NextStep::of(cx, "next-look", Rung::Inform, cx.href(urls::ACTIONS)))
    }

    /// What an open call still asks of her; nothing when she did it all.
    async fn in_call(cx: &Cx, tx: &mut Tx<'_>, call: &Call, ahead: &Ahead, spot: Spot<'_>) -> Result<Option<NextStep>> {
        let Some(person) = cx.actor.person() else { return Ok(Some(NextStep::vote(cx, call, spot))) };
        if !store::has_voted_in(tx, cx.municipality(), call.id, person).await? {
            return Ok(Some(NextStep::vote(cx, call, spot)));
        }
        if let Some(step) = ahead.step_of(call.project) {
            return Ok(Some(NextStep::come(cx, step, spot)));
        }
        let has_added = store::has_suggested_in(tx, cx.municipality(), call.id, person).await?;
        Ok((!has_added).then(|| NextStep::of(cx, "next-add", Rung::Consult, cx.href(&urls::add(&call.slug)))))
    }

    fn of(cx: &Cx, key: &str, rung: Rung, address: String) -> NextStep {
        NextStep {
            title: chrome::ours(&text(cx.lang, &format!("{key}-title"))),
            text: chrome::ours(&text(cx.lang, &format!("{key}-text"))),
            rung,
            address,
            button: text(cx.lang, &format!("{key}-button")),
            until: None,
            when_text: None,
        }
    }

    /// Who acts for the municipality finds what waits for her.
    fn of_staff(cx: &Cx) -> Option<NextStep> {
        let roles = &cx.actor.account()?.roles;
        (!roles.is_empty()).then(|| {
            let desk = chrome::desk_of(roles).unwrap_or(urls::MY_PAGE);
            NextStep::of(cx, "next-officer", Rung::Inform, cx.href(desk))
        })
    }

    /// To vote in a call, or to be the first who suggests something.
    fn vote(cx: &Cx, call: &Call, spot: Spot<'_>) -> NextStep {
        let (key, address) = match (call.suggestion_count, spot, cx.actor.person()) {
            (0, _, _) => ("next-first", cx.href(&urls::add(&call.slug))),
            (_, Spot::Call(_), _) => ("next-vote", "#list".to_owned()),
            (_, Spot::Anywhere | Spot::Actions(_) | Spot::Suggestion(_), None) => {
                ("next-read", cx.href(&urls::call(&call.slug)))
            }
            (_, Spot::Anywhere | Spot::Actions(_) | Spot::Suggestion(_), Some(_)) => {
                ("next-vote", cx.href(&urls::call(&call.slug)))
            }
        };
        let count = [("count", call.suggestion_count.into())];
        let text = chrome::quoting(cx, &format!("{key}-text"), &count, &[("question", &call.question)]);
        NextStep { text, ..NextStep::of(cx, key, Rung::Consult, address) }.until_closing(call)
    }

    /// The window ends at midnight: people speak of the day before.
    fn until_closing(self, call: &Call) -> NextStep {
        NextStep { until: Some(call.window.closes_at.plus_seconds(-1)), ..self }
    }

    /// Who voted may come and choose or help. Where a step leads nowhere itself, its action says whom to ask.
    fn come(cx: &Cx, step: &StepAhead, spot: Spot<'_>) -> NextStep {
        let address = match (&step.link, spot) {
            (Some(link), _) => cx.link(link),
            (None, Spot::Actions(&[project])) if project == step.project => "#contact".to_owned(),
            (None, _) => format!("{}#contact", cx.href(&urls::project(&step.project_slug))),
        };
        NextStep {
            title: chrome::written(cx, &step.title),
            text: chrome::written(cx, &step.note),
            when_text: Some(chrome::written(cx, &step.when_text)),
            ..NextStep::of(cx, "next-come", step.rung, address)
        }
    }

    fn later(cx: &Cx, call: &Call) -> NextStep {
        NextStep {
            title: chrome::written(cx, &call.question),
            text: chrome::written(cx, &call.intro),
            when_text: Some(chrome::ours(&calls::window_text(cx, call))),
            ..NextStep::of(cx, "next-later", Rung::Inform, cx.href(&urls::call(&call.slug)))
        }
    }

    fn rung_icon(&self) -> String {
        format!("rung-{}", self.rung)
    }

    fn rung_key(&self) -> String {
        format!("projects-rung-{}", self.rung)
    }
}

/// The card on the page of a suggestion as most people meet it, kept with what everybody sees there.
pub struct NextHere {
    /// While one can still vote for it.
    to_vote: Arc<chrome::Part>,
    /// Once one did; none when it depends on what else she did.
    after_vote: Option<Arc<chrome::Part>>,
}

/// What she can still do with the suggestion itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnVote {
    Possible,
    Given,
    /// The button says why.
    Closed,
}

impl NextHere {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, (id, call): (SuggestionId, &Call)) -> Result<NextHere> {
        let spot = Spot::Suggestion(call.id);
        let to_vote = NextStep::of(cx, "next-this", Rung::Consult, format!("#vote-{id}")).until_closing(call);
        let ahead = Ahead::load(cx, tx, spot).await?;
        let after_vote = match ahead.step_of(call.project).filter(|_| call.window.is_open(cx.now)) {
            Some(step) => Some(chrome::part(cx, &NextStep::come(cx, step, spot))?),
            None => None,
        };
        Ok(NextHere { to_vote: chrome::part(cx, &to_vote)?, after_vote })
    }

    /// What this reader is offered.
    pub async fn card(&self, cx: &Cx, tx: &mut Tx<'_>, call: CallId, vote: OwnVote) -> Result<Arc<chrome::Part>> {
        match (NextStep::of_staff(cx), vote, &self.after_vote) {
            (Some(step), _, _) => chrome::part(cx, &step),
            (None, OwnVote::Possible, _) => Ok(self.to_vote.clone()),
            (None, OwnVote::Given, Some(part)) => Ok(part.clone()),
            (None, OwnVote::Given | OwnVote::Closed, _) => {
                chrome::part(cx, &NextStep::load(cx, tx, Spot::Suggestion(call)).await?)
            }
        }
    }
}

/// The card, for pages of slices that know nothing of votes.
pub fn next_card() -> NextCard {
    NextCard(|cx, tx| Box::pin(async move { chrome::part(&cx, &NextStep::load(&cx, tx, Spot::Anywhere).await?) }))
}
