//! What may be done with a comment: pure. Yes is a proof, no is a reason.

use super::Written;
use crate::{
    refusal::{Ended, Refusal},
    rights::{may_give, unblocked},
    suggestions::Status,
    vocabulary::{Actor, CommentId, PersonId, SignedIn, SuggestionId},
};
use kit::clock::Moment;

/// Typing errors can be mended; what others answered to cannot be turned around later.
const EDITING_SECONDS: i64 = 10 * 60;

/// This person may write on this suggestion. Made here only.
#[derive(Debug)]
pub struct MayComment {
    pub(in crate::suggestions) suggestion: SuggestionId,
    pub(in crate::suggestions) person: PersonId,
}

/// People go on talking when a call has closed. An e-mail address alone is not enough: what one writes carries a name.
pub fn may_comment(actor: &Actor, suggestion: SuggestionId, status: Status) -> Result<MayComment, Refusal> {
    match status {
        Status::Merged => return Err(Refusal::VotingEnded(Ended::Merged)),
        Status::Withdrawn => return Err(Refusal::VotingEnded(Ended::Withdrawn)),
        Status::Submitted
        | Status::UnderReview
        | Status::MoreInfo
        | Status::Chosen
        | Status::Ratified
        | Status::InProgress
        | Status::Realised
        | Status::NotChosen
        | Status::Referred => {}
    }
    let person = may_give(actor.account().ok_or(Refusal::SignInFirst)?)?;
    Ok(MayComment { suggestion, person })
}

/// This person may change the words of this comment now. Made here only.
#[derive(Debug)]
pub struct MayEdit {
    pub(in crate::suggestions) comment: CommentId,
}

pub fn may_edit(actor: &Actor, written: &Written, now: Moment) -> Result<MayEdit, Refusal> {
    unblocked(own(actor, written)?)?;
    match is_new(written.created_at, now) {
        true => Ok(MayEdit { comment: written.id }),
        false => Err(Refusal::EditingEnded),
    }
}

/// Its words can still be changed.
pub fn is_new(created_at: Moment, now: Moment) -> bool {
    now < created_at.plus_seconds(EDITING_SECONDS)
}

/// This person may take this comment back. Made here only.
#[derive(Debug)]
pub struct MayDelete {
    pub(in crate::suggestions) comment: CommentId,
    pub(in crate::suggestions) suggestion: SuggestionId,
}

pub fn may_delete(actor: &Actor, written: &Written) -> Result<MayDelete, Refusal> {
    own(actor, written)?;
    Ok(MayDelete { comment: written.id, suggestion: written.suggestion })
}

fn own<'a>(actor: &'a Actor, written: &Written) -> Result<&'a SignedIn, Refusal> {
    let account = actor.account().ok_or(Refusal::SignInFirst)?;
    match (written.is_readable(), account.person == written.author) {
        (false, _) => Err(Refusal::NotFound),
        (true, false) => Err(Refusal::NotAllowed),
        (true, true) => Ok(account),
    }
}

/// This person may say thanks for this comment, or takes back that she did. Made here only.
#[derive(Debug)]
pub struct MayThank {
    pub(in crate::suggestions) comment: CommentId,
    pub(in crate::suggestions) person: PersonId,
}

pub fn may_thank(actor: &Actor, written: &Written) -> Result<MayThank, Refusal> {
    let may = may_take_thanks_back(actor, written)?;
    unblocked(actor.account().ok_or(Refusal::SignInFirst)?).map(|_| may)
}

pub fn may_take_thanks_back(actor: &Actor, written: &Written) -> Result<MayThank, Refusal> {
    if !written.is_readable() {
        return Err(Refusal::NotFound);
    }
    let person = actor.account().ok_or(Refusal::SignInFirst)?.person;
    match person == written.author {
        true => Err(Refusal::NotAllowed),
        false => Ok(MayThank { comment: written.id, person }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Strength;

    fn person(id: i64, strength: Strength) -> Actor {
        Actor::Person(SignedIn {
            person: PersonId(id),
            strength,
            display_name: None,
            roles: Vec::new(),
            resting: Vec::new(),
            blocked_until: None,
        })
    }

    fn written() -> Written {
        Written {
            id: CommentId(1),
            suggestion: SuggestionId(2),
            title: "Bomen".to_owned(),
            parent: None,
            author: PersonId(7),
            author_name: None,
            body: "Ja".to_owned(),
            created_at: Moment(0),
            hidden_at: None,
            deleted_at: None,
        }
    }

    #[test]
    fn a_comment_is_mended_for_ten_minutes_by_its_author_and_by_nobody_else() {
        let (author, other) = (person(7, Strength::Account), person(8, Strength::Account));
        assert!(may_edit(&author, &written(), Moment(599_999)).is_ok());
        assert_eq!(may_edit(&author, &written(), Moment(600_000)).err(), Some(Refusal::EditingEnded));
        assert_eq!(may_edit(&other, &written(), Moment(1)).err(), Some(Refusal::NotAllowed));
        assert!(may_delete(&author, &written()).is_ok());
        assert_eq!(may_delete(&other, &written()).err(), Some(Refusal::NotAllowed));
        let hidden = Written { hidden_at: Some(Moment(5)), ..written() };
        assert_eq!(may_edit(&author, &hidden, Moment(6)).err(), Some(Refusal::NotFound));
        assert_eq!(may_delete(&author, &hidden).err(), Some(Refusal::NotFound));
    }

    #[test]
    fn nobody_thanks_herself() {
        assert_eq!(may_thank(&person(7, Strength::Account), &written()).err(), Some(Refusal::NotAllowed));
        assert_eq!(may_thank(&Actor::Visitor, &written()).err(), Some(Refusal::SignInFirst));
        assert_eq!(may_thank(&person(8, Strength::Email), &written()).err(), Some(Refusal::SignInFirst));
        assert!(may_thank(&person(8, Strength::Account), &written()).is_ok());
    }

    #[test]
    fn what_was_merged_or_withdrawn_is_talked_about_elsewhere() {
        let luc = person(7, Strength::Account);
        for (status, ended) in [(Status::Merged, Ended::Merged), (Status::Withdrawn, Ended::Withdrawn)] {
            let refused = may_comment(&luc, SuggestionId(2), status).err();
            assert_eq!(refused, Some(Refusal::VotingEnded(ended)));
        }
        assert!(may_comment(&luc, SuggestionId(2), Status::NotChosen).is_ok());
        assert!(may_comment(&person(7, Strength::Email), SuggestionId(2), Status::Submitted).is_err());
    }
}
