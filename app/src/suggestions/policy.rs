//! What may be done with a suggestion: pure, and asked by every way in. Yes is a proof, no is a reason.

use super::{Status, Suggestion};
use crate::{
    calls::{Call, Eligibility, ShownTo, Voters, Window},
    people::{OwnWord, Register, Tie},
    refusal::{Ended, Refusal, Settled},
    rights::{self, Right, as_inhabitant, may_give, unblocked},
    vocabulary::{Actor, CallId, FileId, PersonId, Strength, SuggestionId, ThemeId},
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
    let voter = may_give(person)?;
    belongs(rules.eligibility, tie)?;
    Ok(MayVote { suggestion: votable.suggestion, person: voter, strength: person.strength })
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
    let person = may_give(actor.account().ok_or(Refusal::SignInFirst)?)?;
    belongs(call.eligibility, tie)?;
    Ok(MayAdd { call: call.id, person })
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
    Ok(MayVote { suggestion: votable.suggestion, person: as_inhabitant(person)?, strength: person.strength })
}

/// Where a file that answers a question is: that decides who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileAt {
    /// With a draft of the browser that asks.
    OwnDraft,
    /// With a suggestion that can be seen.
    Suggestion { author: PersonId, theme: ThemeId, shown_to: ShownTo },
    /// With a draft of another browser, or a suggestion that is hidden.
    OutOfSight,
}

/// Who asks may read this file. Made here only; the reading function takes its id from it.
#[derive(Debug)]
pub struct MayReadFile {
    pub(super) file: FileId,
}

/// For everybody else it is not there.
pub fn may_read_file(actor: &Actor, file: FileId, at: FileAt) -> Result<MayReadFile, Refusal> {
    let person = actor.account();
    let is_reader = match at {
        FileAt::OwnDraft | FileAt::Suggestion { shown_to: ShownTo::Everyone, .. } => true,
        FileAt::Suggestion { shown_to: ShownTo::Officers, author, theme } => {
            person.is_some_and(|one| one.may(Right::ReadDesk, theme) || one.person == author)
        }
        FileAt::OutOfSight => false,
    };
    if is_reader { Ok(MayReadFile { file }) } else { Err(Refusal::NotFound) }
}

/// This officer may answer this suggestion and say what becomes of it. Made here only.
#[derive(Debug)]
pub struct MayAnswer {
    pub(super) suggestion: SuggestionId,
    pub(super) officer: PersonId,
}

/// What its author took back, and what was joined with another, is answered no more.
pub fn may_answer(actor: &Actor, suggestion: &Suggestion) -> Result<MayAnswer, Refusal> {
    let officer = rights::ask(actor, Right::Answer, suggestion.theme)?;
    match suggestion.status {
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
        | Status::Referred => Ok(MayAnswer { suggestion: suggestion.id, officer: officer.person }),
    }
}

/// How somebody stands to a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// She added it.
    Author,
    /// She was asked by its author, and said yes.
    Coauthor,
    Reader,
}

/// What of a suggestion decides whether it may still change.
#[derive(Debug, Clone, Copy)]
pub struct Changeable {
    pub suggestion: SuggestionId,
    pub call: CallId,
    /// Of who asks.
    pub part: Part,
    pub status: Status,
    pub window: Window,
    pub edition: i64,
    pub votes: i64,
    /// Of those, from who did not make it; and those it was brought over with.
    pub votes_of_others: i64,
    pub answers: i64,
}

/// This person may change what the suggestion says. Made here only.
#[derive(Debug)]
pub struct MayChange {
    pub(super) suggestion: SuggestionId,
    pub(super) person: PersonId,
    /// What she looked at.
    pub(super) edition: i64,
    /// So many votes there are, and no more when it is written: who votes, votes for what she read.
    pub(super) votes: Option<i64>,
}

/// Who made it changes it until somebody else votes or the municipality answers.
pub fn may_change(actor: &Actor, of: &Changeable, now: Moment) -> Result<MayChange, Refusal> {
    let account = actor.account().ok_or(Refusal::SignInFirst)?;
    match of.part {
        Part::Author | Part::Coauthor => {}
        Part::Reader => return Err(Refusal::NotAllowed),
    }
    let person = unblocked(account)?;
    is_unsettled(of, now)?;
    Ok(MayChange { suggestion: of.suggestion, person, edition: of.edition, votes: Some(of.votes) })
}

/// Whether those who made it can still change it.
pub fn is_unsettled(of: &Changeable, now: Moment) -> Result<(), Refusal> {
    is_undecided(of.status)?;
    if of.answers > 0 {
        return Err(Refusal::ChangeEnded(Settled::Answered));
    }
    if of.votes_of_others > 0 {
        return Err(Refusal::ChangeEnded(Settled::Voted));
    }
    takes_suggestions(of.window, now)
}

/// Its author may take back the suggestion. Made here only.
#[derive(Debug)]
pub struct MayRetract {
    pub(super) suggestion: SuggestionId,
}

/// Until something is decided; also with votes, whose givers are told.
pub fn may_retract(actor: &Actor, of: &Changeable) -> Result<MayRetract, Refusal> {
    actor.account().ok_or(Refusal::SignInFirst)?;
    match of.part {
        Part::Author => {}
        Part::Coauthor | Part::Reader => return Err(Refusal::NotAllowed),
    }
    is_undecided(of.status)?;
    Ok(MayRetract { suggestion: of.suggestion })
}

/// Its author may ask others to make it with her, while it is not decided. Made here only.
#[derive(Debug)]
pub struct MayAsk {
    pub(super) suggestion: SuggestionId,
}

pub fn may_ask(actor: &Actor, of: &Changeable) -> Result<MayAsk, Refusal> {
    unblocked(actor.account().ok_or(Refusal::SignInFirst)?)?;
    may_retract(actor, of).map(|may| MayAsk { suggestion: may.suggestion })
}

/// Whoever holds the link of an invitation may say yes, with an account: what one writes carries a name. Made here
/// only.
#[derive(Debug)]
pub struct MayJoin {
    pub(super) suggestion: SuggestionId,
    pub(super) person: PersonId,
}

pub fn may_join(actor: &Actor, of: &Changeable) -> Result<MayJoin, Refusal> {
    let person = unblocked(actor.account().ok_or(Refusal::SignInFirst)?)?;
    is_undecided(of.status)?;
    match of.part {
        Part::Author => Err(Refusal::NotAllowed),
        Part::Coauthor | Part::Reader => Ok(MayJoin { suggestion: of.suggestion, person }),
    }
}

fn is_undecided(status: Status) -> Result<(), Refusal> {
    match status.voting_ended() {
        None => Ok(()),
        Some(Ended::Withdrawn) => Err(Refusal::ChangeEnded(Settled::Withdrawn)),
        Some(Ended::Decided | Ended::Referred | Ended::Merged) => Err(Refusal::ChangeEnded(Settled::Decided)),
    }
}

/// This officer may correct where it is and what kind of place, and hide it. Made here only.
#[derive(Debug)]
pub struct MayModerate {
    pub(super) suggestion: SuggestionId,
    pub(super) officer: PersonId,
}

pub fn may_moderate(actor: &Actor, suggestion: &Suggestion) -> Result<MayModerate, Refusal> {
    let officer = rights::ask(actor, Right::Moderate, suggestion.theme)?;
    Ok(MayModerate { suggestion: suggestion.id, officer: officer.person })
}

impl MayModerate {
    /// A correction stands whatever people voted.
    pub fn to_correct(&self, edition: i64) -> MayChange {
        MayChange { suggestion: self.suggestion, person: self.officer, edition, votes: None }
    }
}

fn takes_votes(votable: &Votable, now: Moment) -> Result<(), Refusal> {
    takes_suggestions(votable.rules.window, now)?;
    votable.status.voting_ended().map_or(Ok(()), |ended| Err(Refusal::VotingEnded(ended)))
}
