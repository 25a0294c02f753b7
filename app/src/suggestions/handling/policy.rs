//! Who may do what from the page of a suggestion: pure. Yes is a proof, no is a reason.

use crate::{
    calls::Call,
    editing::Publication,
    refusal::{Ended, Refusal},
    rights::{self, Right},
    suggestions::{Status, Suggestion},
    vocabulary::{Actor, CallId, PersonId, SuggestionId},
};
use kit::clock::Moment;

/// These two suggestions may become one. Made here only.
#[derive(Debug)]
pub struct MayMerge {
    pub(in crate::suggestions) suggestion: SuggestionId,
    /// The one that stays.
    pub(in crate::suggestions) kept: SuggestionId,
}

/// This officer may begin to merge or move it: where it goes is still to be said.
pub fn may_take_over(actor: &Actor, suggestion: &Suggestion) -> Result<(), Refusal> {
    officer(actor, suggestion)?;
    if suggestion.hidden_at.is_some() {
        return Err(Refusal::NotFound);
    }
    takes_part(suggestion.status)
}

/// What was taken back or joined with another is over, whatever is decided about the rest.
fn takes_part(status: Status) -> Result<(), Refusal> {
    match status.voting_ended() {
        Some(ended @ (Ended::Merged | Ended::Withdrawn)) => Err(Refusal::VotingEnded(ended)),
        Some(Ended::Decided | Ended::Referred) | None => Ok(()),
    }
}

/// Into one of the same call that everybody sees and that takes part itself.
pub fn may_merge(actor: &Actor, suggestion: &Suggestion, kept: &Suggestion) -> Result<MayMerge, Refusal> {
    may_take_over(actor, suggestion)?;
    let wrong = |key| Err(Refusal::field("met", key));
    if suggestion.id == kept.id {
        return wrong("handling-merge-itself");
    }
    if kept.hidden_at.is_some() {
        return wrong("handling-merge-unknown");
    }
    if suggestion.call != kept.call {
        return wrong("handling-merge-other-call");
    }
    match takes_part(kept.status) {
        Ok(()) => Ok(MayMerge { suggestion: suggestion.id, kept: kept.id }),
        Err(_) => wrong("handling-merge-ended"),
    }
}

/// This officer may take it to another call. Made here only.
#[derive(Debug)]
pub struct MayMove {
    pub(in crate::suggestions) suggestion: SuggestionId,
    pub(in crate::suggestions) call: CallId,
    pub(in crate::suggestions) officer: PersonId,
    /// What she looked at.
    pub(in crate::suggestions) edition: i64,
}

/// To one that is on the site.
pub fn may_move(
    actor: &Actor,
    suggestion: &Suggestion,
    (call, now): (&Call, Moment),
    edition: i64,
) -> Result<MayMove, Refusal> {
    let officer = officer(actor, suggestion)?;
    may_take_over(actor, suggestion)?;
    match call.publication(now) {
        Publication::Published if call.id != suggestion.call => {
            Ok(MayMove { suggestion: suggestion.id, call: call.id, officer, edition })
        }
        Publication::Published | Publication::Draft | Publication::Scheduled => {
            Err(Refusal::field("naar", "handling-move-missing"))
        }
    }
}

/// This officer may make two of it. Made here only.
#[derive(Debug)]
pub struct MaySplit {
    pub(in crate::suggestions) suggestion: SuggestionId,
}

pub fn may_split(actor: &Actor, suggestion: &Suggestion) -> Result<MaySplit, Refusal> {
    may_take_over(actor, suggestion).map(|()| MaySplit { suggestion: suggestion.id })
}

/// This officer may write to its author alone. Made here only.
#[derive(Debug)]
pub struct MayWriteAuthor {
    pub(in crate::suggestions) suggestion: SuggestionId,
    pub(in crate::suggestions) officer: PersonId,
}

/// Whatever became of it; about what is hidden its author is written to as the law asks (`hide.rs`).
pub fn may_write_author(actor: &Actor, suggestion: &Suggestion) -> Result<MayWriteAuthor, Refusal> {
    let officer = officer(actor, suggestion)?;
    match suggestion.hidden_at {
        None => Ok(MayWriteAuthor { suggestion: suggestion.id, officer }),
        Some(_) => Err(Refusal::NotFound),
    }
}

/// More is asked while it is not decided.
pub fn may_ask_more(actor: &Actor, suggestion: &Suggestion) -> Result<MayWriteAuthor, Refusal> {
    let may = may_write_author(actor, suggestion)?;
    takes_reply(suggestion.status).map(|()| may)
}

/// Who holds the link of the question may reply, for as long.
pub fn takes_reply(status: Status) -> Result<(), Refusal> {
    status.voting_ended().map_or(Ok(()), |ended| Err(Refusal::VotingEnded(ended)))
}

/// This person may write down what its author said to a question. Made here only.
#[derive(Debug)]
pub struct MayWriteDown {
    pub(in crate::suggestions) officer: PersonId,
}

/// Whoever tells people of its theme by phone or letter hears what they say.
pub fn may_write_down(actor: &Actor, suggestion: &Suggestion) -> Result<MayWriteDown, Refusal> {
    let officer = rights::ask(actor, Right::EnterForOthers, suggestion.theme)?.person;
    match suggestion.hidden_at {
        None => Ok(MayWriteDown { officer }),
        Some(_) => Err(Refusal::NotFound),
    }
}

fn officer(actor: &Actor, suggestion: &Suggestion) -> Result<PersonId, Refusal> {
    Ok(rights::ask(actor, Right::Answer, suggestion.theme)?.person)
}
