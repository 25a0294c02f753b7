//! The next rung for this visitor: from reading to voting, from voting to choosing and doing together.

use crate::{
    calls::{self, Call},
    chrome::{self, Markup},
    cx::Cx,
    projects::{Step, StepState},
    refusal::Result,
    suggestions,
    texts::text,
    urls,
    vocabulary::Rung,
};
use kit::{clock::Moment, db::Tx};

/// One thing to do, for the card that every page offers.
pub struct NextStep {
    pub title: Markup,
    pub text: Markup,
    pub rung: Rung,
    /// Ready for a link: ours with its language, or somebody else's.
    pub address: String,
    pub button: String,
    /// Until when, when it ends.
    pub until: Option<Moment>,
    /// As people say it, when it comes later.
    pub when_text: Option<Markup>,
}

impl NextStep {
    /// What fits now among `calls` (those that close first in front) and the steps of an action.
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, calls: &[&Call], steps: &[Step]) -> Result<NextStep> {
        let open = calls.iter().find(|call| call.window.is_open(cx.now));
        let Some(call) = open else { return Ok(without_open_call(cx, calls, steps)) };
        let Some(person) = cx.actor.person() else { return Ok(NextStep::read_and_vote(cx, call)) };
        if cx.actor.account().is_some_and(|person| !person.roles.is_empty()) {
            return Ok(NextStep::own_page(cx, "pages-next-officer"));
        }
        let voted = suggestions::store::has_voted_in(tx, cx.municipality(), call.id, person).await?;
        Ok(match (voted, upcoming(steps)) {
            (false, _) => NextStep::vote(cx, call),
            (true, Some(step)) => NextStep::come(cx, step),
            (true, None) => NextStep::of(cx, "pages-next-add", Rung::Consult, cx.href(&urls::add(&call.slug))),
        })
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

    fn read_and_vote(cx: &Cx, call: &Call) -> NextStep {
        let step = NextStep::of(cx, "pages-next-read", Rung::Consult, cx.href(&urls::call(&call.slug)));
        step.about(cx, "pages-next-read-text", call)
    }

    fn vote(cx: &Cx, call: &Call) -> NextStep {
        let step = NextStep::of(cx, "pages-next-vote", Rung::Consult, cx.href(&urls::call(&call.slug)));
        step.about(cx, "pages-next-vote-text", call)
    }

    fn about(mut self, cx: &Cx, key: &str, call: &Call) -> NextStep {
        let count = [("count", call.suggestion_count.into())];
        self.text = chrome::quoting(cx, key, &count, &[("question", &call.question)]);
        // The window ends at midnight: people speak of the day before.
        self.until = Some(call.window.closes_at.plus_seconds(-1));
        self
    }

    /// Who voted may come and choose or help.
    fn come(cx: &Cx, step: &Step) -> NextStep {
        let linked = step.link.as_deref().map(|link| link_address(cx, link));
        let address = linked.unwrap_or_else(|| cx.href(urls::CONTACT));
        NextStep {
            title: chrome::written(cx, &step.title),
            text: chrome::written(cx, &step.note),
            when_text: Some(chrome::written(cx, &step.when_text)),
            ..NextStep::of(cx, "pages-next-come", step.rung, address)
        }
    }

    fn own_page(cx: &Cx, key: &str) -> NextStep {
        NextStep::of(cx, key, Rung::Inform, cx.href(urls::MY_PAGE))
    }

    pub fn rung_icon(&self) -> String {
        format!("rung-{}", self.rung)
    }

    pub fn rung_key(&self) -> String {
        format!("projects-rung-{}", self.rung)
    }
}

fn without_open_call(cx: &Cx, calls: &[&Call], steps: &[Step]) -> NextStep {
    if let Some(call) = calls.iter().find(|call| cx.now < call.window.opens_at) {
        let mut step = NextStep::of(cx, "pages-next-later", Rung::Inform, cx.href(&urls::call(&call.slug)));
        step.title = chrome::written(cx, &call.question);
        step.text = chrome::written(cx, &call.intro);
        step.when_text = Some(chrome::ours(&calls::window_text(cx, call)));
        return step;
    }
    match upcoming(steps) {
        Some(step) => NextStep::come(cx, step),
        None => NextStep::of(cx, "pages-next-look", Rung::Inform, cx.href(urls::ACTIONS)),
    }
}

/// The first step, under way or to come, in which people choose or do.
fn upcoming(steps: &[Step]) -> Option<&Step> {
    steps.iter().find(|step| step.state != StepState::Past && matches!(step.rung, Rung::Decide | Rung::Cocreate))
}

/// A link of a step: a path of ours in the visitor's language, or an address elsewhere.
pub fn link_address(cx: &Cx, link: &str) -> String {
    if link.starts_with('/') { cx.href(link) } else { link.to_owned() }
}
