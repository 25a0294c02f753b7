//! A citizen supports a suggestion with one vote.
//!
//! One person, one vote; a withdrawn vote leaves no trace, so nobody can learn who once voted.

use super::{
    Points, leave,
    policy::{self, Votable},
    store, withdraw,
};
use crate::{
    calls::{Call, Eligibility},
    chrome,
    cx::{Cx, Form, Path, Tag},
    people::{self, Tie},
    refusal::{Ended, Error, Refusal, Result},
    urls,
    vocabulary::{PersonId, SuggestionId},
};
use axum::response::Response;
use kit::db::Tx;
use serde::Deserialize;

pub async fn vote(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<VoteButton> {
    let (votable, has_seals) = store::load_votable(tx, cx.municipality(), id).await?;
    let tie = tie_for(cx, tx, votable.rules.eligibility).await?;
    let may = policy::may_vote(&cx.actor, &votable, tie, cx.now)?;
    if has_seals {
        leave::check_unsealed(cx, tx, id).await?;
    }
    let votes = store::insert_vote(tx, cx.municipality(), &may, cx.now).await?;
    Ok(VoteButton::Given { votes: votes.ok_or(Refusal::VotingEnded(Ended::Merged))? })
}

/// Where everybody takes part, nothing is asked about anybody.
async fn tie_for(cx: &Cx, tx: &mut Tx<'_>, eligibility: Eligibility) -> Result<Tie> {
    match eligibility {
        Eligibility::Everyone => Ok(Tie::UNKNOWN),
        Eligibility::Stated | Eligibility::Confirmed => people::tie_of(tx, cx).await,
    }
}

/// What the button under a suggestion says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoteButton {
    Open {
        votes: i64,
    },
    Given {
        votes: i64,
    },
    /// She voted, and it can no longer be taken back; the reason stands beside it.
    Stays {
        votes: i64,
        why: Refusal,
    },
    /// Voting is not possible now; the reason stands beside the button.
    Refused {
        votes: i64,
        why: Refusal,
    },
}

impl VoteButton {
    /// The button as this person sees it before she presses. Who is not signed in, or did not say yet where she lives,
    /// may press: she is asked on the way.
    pub fn before(cx: &Cx, votable: &Votable, votes: i64, stance: &Stance) -> VoteButton {
        let voted = stance.voted.contains(&votable.suggestion);
        match (policy::may_vote(&cx.actor, votable, stance.tie, cx.now), voted) {
            (Ok(_), true) => VoteButton::Given { votes },
            (Ok(_) | Err(Refusal::SignInFirst | Refusal::TieUnknown | Refusal::TieNotAsked), _) => {
                VoteButton::Open { votes }
            }
            (Err(why), true) => VoteButton::Stays { votes, why },
            (Err(why), false) => VoteButton::Refused { votes, why },
        }
    }

    /// A vote can be given here, or taken back.
    pub fn is_open(&self) -> bool {
        match self {
            VoteButton::Open { .. } | VoteButton::Given { .. } => true,
            VoteButton::Stays { .. } | VoteButton::Refused { .. } => false,
        }
    }

    pub fn votes(&self) -> i64 {
        match self {
            VoteButton::Open { votes }
            | VoteButton::Given { votes }
            | VoteButton::Stays { votes, .. }
            | VoteButton::Refused { votes, .. } => *votes,
        }
    }
}

/// How this person stands to some suggestions: which of them she voted for, and what ties her to the municipality.
#[derive(Debug)]
pub struct Stance {
    voted: Vec<SuggestionId>,
    tie: Tie,
}

impl Stance {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, call: &Call, among: &[SuggestionId]) -> Result<Stance> {
        let Some(person) = cx.actor.person() else { return Ok(Stance { voted: Vec::new(), tie: Tie::UNKNOWN }) };
        let voted = store::list_voted(tx, cx.municipality(), person, among).await?;
        Ok(Stance { voted, tie: tie_for(cx, tx, call.eligibility).await? })
    }

    pub fn has_vote_on(&self, id: SuggestionId) -> bool {
        self.voted.contains(&id)
    }
}

/// The id of its button on a page.
pub fn fragment(id: impl std::borrow::Borrow<SuggestionId>) -> String {
    format!("vote-{}", id.borrow())
}

/// `stem=ja` gives the vote, `stem=nee` takes it back.
#[derive(Debug, Deserialize)]
pub struct Press {
    #[serde(default)]
    pub stem: String,
    /// The page to come back to: the list or the suggestion itself.
    #[serde(default)]
    pub terug: String,
}

/// `POST /suggesties/{id}/stem`: one press, with or without script.
pub async fn press(cx: Cx, Path(id): Path<String>, Form(press): Form<Press>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let back = match press.terug.as_str() {
        path if urls::is_local(path) => path.to_owned(),
        _ => urls::suggestion(id),
    };
    let pressed = match press.stem.as_str() {
        "nee" => withdraw::withdraw_now(&cx, id).await,
        _ => vote_now(&cx, id).await,
    };
    match pressed {
        Ok(_) => Ok(chrome::see_other(&cx, &format!("{back}#vote-{id}"))),
        // What was pressed waits with the sign-in and is done when she is back.
        Err(Error::Refusal(Refusal::SignInFirst)) if press.stem != "nee" => {
            people::sign_in_for(&cx, &people::Press::Vote(id), &back).await
        }
        Err(Error::Refusal(Refusal::TieUnknown)) => people::ask_tie_for(&cx, &people::Press::Vote(id), &back).await,
        Err(Error::Refusal(Refusal::TieNotAsked)) => people::ask_again_for(&cx, &people::Press::Vote(id), &back).await,
        Err(error) => Err(error),
    }
}

/// The use case in its transaction; when it is durable, what shows the count hears of it.
pub async fn vote_now(cx: &Cx, id: SuggestionId) -> Result<VoteButton> {
    let button = cx.write_on(id.0, move |cx, tx| Box::pin(async move { vote(&cx, tx, id).await })).await?;
    counted(cx, id, &button);
    Ok(button)
}

pub fn counted(cx: &Cx, id: SuggestionId, button: &VoteButton) {
    cx.changed(Tag::Suggestion(id));
    cx.app.part::<Points>().set_votes(cx.municipality(), id, button.votes());
}

/// Two persons turn out to be one: what one gave and follows becomes the other's, each vote once.
pub async fn merge_person(cx: &Cx, tx: &mut Tx<'_>, from: PersonId, into: PersonId) -> Result<()> {
    store::merge_person(tx, cx.municipality(), from, into).await?;
    leave::drop_doubled(cx, tx, into).await
}

/// After the commit: what shows counts hears of it.
pub fn merged(cx: &Cx) {
    cx.app.turns.changed_outside();
    cx.app.part::<Points>().forget(cx.municipality());
}
