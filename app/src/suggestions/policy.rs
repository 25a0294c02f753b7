//! What may be done with a suggestion: pure, and asked by every way in. Yes is a proof, no is a reason.

use super::Status;
use crate::{
    calls::{Call, Eligibility, Voters, Window},
    people::{OwnWord, Register, Tie},
    refusal::{Ended, Refusal},
    vocabulary::{Actor, CallId, PersonId, Role, Strength, SuggestionId},
};
use kit::clock::Moment;

/// What a call says about voting.
#[derive(Debug, Clone, Copy)]
pub struct VotingRules {
    pub window: Window,
    pub voters: Voters,
    pub eligibility: Eligibility,
}

impl VotingRules {
    pub fn of(call: &Call) -> VotingRules {
        VotingRules { window: call.window, voters: call.voters, eligibility: call.eligibility }
    }

    /// Whether a confirmed e-mail address is enough. Of an address alone no register knows whose it is.
    pub fn accepts_email(self) -> bool {
        self.voters == Voters::Email && self.eligibility != Eligibility::Confirmed
    }
}

/// What of a suggestion decides whether it takes votes.
#[derive(Debug, Clone, Copy)]
pub struct Votable {
    pub suggestion: SuggestionId,
    pub status: Status,
    pub rules: VotingRules,
}

/// This person may vote on this suggestion now. Made here only; the writing functions take their ids from it.
#[derive(Debug)]
pub struct MayVote {
    pub(super) suggestion: SuggestionId,
    pub(super) person: PersonId,
    pub(super) strength: Strength,
}

pub fn may_vote(actor: &Actor, votable: &Votable, tie: Tie, now: Moment) -> Result<MayVote, Refusal> {
    let rules = votable.rules;
    takes_votes(votable, now)?;
    let Actor::Person(person) = actor else { return Err(Refusal::SignInFirst) };
    match (person.strength, rules.accepts_email()) {
        (Strength::Email, false) => return Err(Refusal::SignInFirst),
        (Strength::Email, true) | (Strength::Account, _) => {}
    }
    belongs(rules.eligibility, tie)?;
    Ok(MayVote { suggestion: votable.suggestion, person: person.person, strength: person.strength })
}

fn belongs(eligibility: Eligibility, tie: Tie) -> Result<(), Refusal> {
    match (eligibility, tie.own, tie.register) {
        (Eligibility::Everyone, _, _)
        | (Eligibility::Stated, OwnWord::Belongs, _)
        | (Eligibility::Stated | Eligibility::Confirmed, _, Register::Known) => Ok(()),
        (Eligibility::Stated, OwnWord::NotGiven, Register::NotKnown | Register::Silent) => Err(Refusal::TieUnknown),
        (Eligibility::Confirmed, _, Register::NotKnown) => Err(Refusal::TieNotConfirmed),
        (Eligibility::Confirmed, _, Register::Silent) => Err(Refusal::TieNotAsked),
    }
}

/// This person may add a suggestion to this call now. Made here only; the writing function takes its ids from it.
#[derive(Debug)]
pub struct MayAdd {
    pub(super) call: CallId,
    pub(super) person: PersonId,
}

/// An e-mail address alone is not enough: what one writes carries a name.
pub fn may_add(actor: &Actor, call: &Call, tie: Tie, now: Moment) -> Result<MayAdd, Refusal> {
    takes_suggestions(call.window, now)?;
    let person = actor.account().ok_or(Refusal::SignInFirst)?;
    belongs(call.eligibility, tie)?;
    Ok(MayAdd { call: call.id, person: person.person })
}

/// Whether anybody may add to the call now.
pub fn takes_suggestions(window: Window, now: Moment) -> Result<(), Refusal> {
    if now < window.opens_at {
        return Err(Refusal::CallOpensLater { opens_at: window.opens_at });
    }
    if window.is_open(now) { Ok(()) } else { Err(Refusal::CallClosed { closed_at: window.closes_at }) }
}

/// This person may take back her vote while the call is open: afterwards the result stands.
pub fn may_withdraw(actor: &Actor, votable: &Votable, now: Moment) -> Result<MayVote, Refusal> {
    takes_votes(votable, now)?;
    let Actor::Person(person) = actor else { return Err(Refusal::SignInFirst) };
    Ok(MayVote { suggestion: votable.suggestion, person: person.person, strength: person.strength })
}

/// This officer may answer this suggestion and say what becomes of it. Made here only.
#[derive(Debug)]
pub struct MayAnswer {
    pub(super) suggestion: SuggestionId,
    pub(super) officer: PersonId,
}

/// What its author took back, and what was joined with another, is answered no more.
pub fn may_answer(actor: &Actor, suggestion: SuggestionId, status: Status) -> Result<MayAnswer, Refusal> {
    let officer = actor.account().ok_or(Refusal::SignInFirst)?;
    if ![Role::Officer, Role::Administrator].iter().any(|role| officer.has(*role)) {
        return Err(Refusal::NotAllowed);
    }
    match status {
        Status::Merged => Err(Refusal::VotingEnded(Ended::Merged)),
        Status::Withdrawn => Err(Refusal::VotingEnded(Ended::Withdrawn)),
        Status::Submitted
        | Status::UnderReview
        | Status::MoreInfo
        | Status::Chosen
        | Status::Ratified
        | Status::InProgress
        | Status::Realised
        | Status::NotChosen
        | Status::Referred => Ok(MayAnswer { suggestion, officer: officer.person }),
    }
}

fn takes_votes(votable: &Votable, now: Moment) -> Result<(), Refusal> {
    takes_suggestions(votable.rules.window, now)?;
    votable.status.voting_ended().map_or(Ok(()), |ended| Err(Refusal::VotingEnded(ended)))
}
