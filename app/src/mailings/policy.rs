//! Who may write and send mailings: pure. Yes is a proof, no is a reason.

use super::mailing::{Mailing, Subject};
use crate::{
    refusal::Refusal,
    rights::{self, At, Right},
    vocabulary::{Actor, MailingId, PersonId},
};

/// More than so many people are not written to by one careless press.
const MANY: usize = 50;

/// This person may write mailings, stop and resume them. Made here only.
#[derive(Debug)]
pub struct MayMail {
    pub(super) person: PersonId,
}

/// This person may send this edition to these many. Made here only.
#[derive(Debug)]
pub struct MaySend {
    pub(super) person: PersonId,
    pub(super) mailing: MailingId,
    pub(super) edition: i64,
}

/// Why a mailing that is open cannot be sent by this press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotYet {
    /// What it is about is gone.
    SubjectGone,
    Nobody,
    /// The number of readers was not typed, or is another one now.
    Count,
}

impl NotYet {
    pub fn key(&self) -> &'static str {
        match self {
            NotYet::SubjectGone => "mailings-subject-gone",
            NotYet::Nobody => "mailings-nobody",
            NotYet::Count => "mailings-count-wrong",
        }
    }
}

/// `at` is where the thing is that it is about.
pub fn may_mail(actor: &Actor, at: At) -> Result<MayMail, Refusal> {
    Ok(MayMail { person: rights::ask(actor, Right::Mail, at)?.person })
}

/// Others of the staff read it with what it is about.
pub fn may_read(actor: &Actor, at: At) -> Result<(), Refusal> {
    rights::ask(actor, Right::ReadDesk, at).map(|_| ())
}

/// Whether her press alone is enough: to few, or when a colleague asked her to send it.
pub fn is_second(actor: &Actor, mailing: &Mailing, count: usize) -> bool {
    let is_asked = mailing.ready_by.is_some_and(|by| actor.person() != Some(by));
    count <= MANY || is_asked
}

/// `typed` is the number of readers as she typed it.
pub fn may_send(
    actor: &Actor,
    (mailing, subject): (&Mailing, Option<&Subject>),
    (count, typed): (usize, &str),
) -> Result<Result<MaySend, NotYet>, Refusal> {
    let Some(subject) = subject else { return may_mail(actor, At::Everywhere).map(|_| Err(NotYet::SubjectGone)) };
    let person = may_mail(actor, At::Theme(subject.theme))?.person;
    if count == 0 {
        return Ok(Err(NotYet::Nobody));
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if !is_second(actor, mailing, count) && digits.parse() != Ok(count) {
        return Ok(Err(NotYet::Count));
    }
    Ok(Ok(MaySend { person, mailing: mailing.id, edition: mailing.edition }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        mailings::{Ground, MailingState, Object},
        vocabulary::{Role, SignedIn, Strength, ThemeId},
    };
    use kit::clock::Moment;

    fn with(person: i64, role: Role) -> Actor {
        Actor::Person(SignedIn {
            person: PersonId(person),
            strength: Strength::Account,
            display_name: None,
            roles: vec![role.into()],
            resting: Vec::new(),
            blocked_until: None,
        })
    }

    fn mailing(ready_by: Option<i64>) -> Mailing {
        Mailing {
            id: MailingId(1),
            subject: String::new(),
            body: String::new(),
            about: Object::Theme(ThemeId(1)),
            ground: Ground::Theme,
            state: MailingState::Draft,
            edition: 3,
            made_by: PersonId(1),
            maker_name: None,
            changed_at: Moment(0),
            ready_by: ready_by.map(PersonId),
            ready_at: None,
            sender_name: None,
            sent_at: None,
            recipient_count: 0,
        }
    }

    fn subject() -> Subject {
        Subject {
            title: String::new(),
            path: String::new(),
            theme: ThemeId(1),
            contact: None,
            theme_name: String::new(),
            calls: Vec::new(),
        }
    }

    #[test]
    fn many_are_written_to_by_a_second_person_or_with_the_number_typed() {
        let (hilde, subject) = (with(1, Role::Officer), subject());
        let send = |ready_by, count, typed| {
            let mailing = mailing(ready_by);
            may_send(&hilde, (&mailing, Some(&subject)), (count, typed)).unwrap().err()
        };
        assert_eq!(send(None, 50, ""), None);
        assert_eq!(send(None, 51, ""), Some(NotYet::Count));
        assert_eq!(send(None, 1204, "1203"), Some(NotYet::Count));
        assert_eq!(send(None, 1204, "1 204"), None);
        assert_eq!(send(Some(2), 1204, ""), None, "a colleague asked");
        assert_eq!(send(Some(1), 1204, ""), Some(NotYet::Count), "who asked is no second person");
        assert_eq!(send(None, 0, "0"), Some(NotYet::Nobody));
    }

    #[test]
    fn an_alderman_and_a_moderator_send_nothing() {
        for (role, why) in [
            (Role::Alderman, Refusal::ReadsAlong),
            (Role::Moderator, Refusal::ReadsAlong),
            (Role::Expert, Refusal::NotAllowed),
            (Role::GreenService, Refusal::NotAllowed),
        ] {
            let refused = may_send(&with(1, role), (&mailing(None), Some(&subject())), (1, "1"));
            assert_eq!(refused.err(), Some(why), "{role}");
        }
    }
}
