//! What a role may do: the one page of it. The policies ask here, and the staff reads the same table at `/beheer/rollen`.

use crate::{
    refusal::Refusal,
    vocabulary::{
        Actor, PersonId,
        Role::{self, Administrator, Alderman, Communication, Expert, GreenService, Moderator, Officer},
        SignedIn, words,
    },
};
use std::borrow::Borrow;

words! {
    /// What one may do at the desk beside what every citizen may.
    Right {
        /// What waits, what was said and what was done; also what is hidden or not published yet.
        ReadDesk = "read-desk",
        /// Notes that colleagues read.
        Note = "note",
        /// The tasks of an action.
        ReadTasks = "read-tasks",
        /// Be given a task, and tick off what is one's own.
        DoTasks = "do-tasks",
        /// Take what waits, hand it over, put it off.
        Handle = "handle",
        /// Answer suggestions and questions, and say what becomes of them.
        Answer = "answer",
        /// Hide, show again, correct a place or a kind, decide on reports.
        Moderate = "moderate",
        /// Climate actions and their tasks, calls, policy pages, contacts, links.
        Edit = "edit",
        /// Names of citizens in workbooks, and addresses mail did not reach.
        SeePeople = "see-people",
        /// Enter what somebody gave at the counter, by phone or on paper, in her name.
        EnterForOthers = "enter-for-others",
        /// Answer what one is asked from within a thing that waits, and see that thing.
        Advise = "advise",
        /// Look up one person, with a reason that stands in the log.
        LookUp = "look-up",
        /// Mails to many people at once.
        Mail = "mail",
        /// Keep somebody from giving input until a day.
        Block = "block",
        SetLook = "set-look",
        /// What the municipality promises and says of itself, and its mails.
        SetSettings = "set-settings",
        Grant = "grant",
    }
}

impl Right {
    /// Who has it.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Right::ReadDesk | Right::Note => &[Officer, Communication, Alderman, Moderator, Administrator],
            Right::ReadTasks => &[Officer, Communication, Alderman, GreenService, Moderator, Administrator],
            Right::DoTasks => &[Officer, Communication, GreenService, Moderator, Administrator],
            Right::Handle => &[Officer, Communication, Moderator, Administrator],
            Right::Answer | Right::LookUp => &[Officer, Administrator],
            Right::Moderate => &[Officer, Moderator, Administrator],
            Right::Edit | Right::SeePeople | Right::Mail | Right::EnterForOthers => {
                &[Officer, Communication, Administrator]
            }
            Right::Block => &[Moderator, Administrator],
            Right::Advise => &[Expert],
            Right::SetLook => &[Communication, Administrator],
            Right::SetSettings | Right::Grant => &[Administrator],
        }
    }

    /// Key of the sentence that says what it is.
    pub fn key(self) -> String {
        format!("roles-may-{}", self.word())
    }
}

impl Role {
    pub fn gives(self, right: impl Borrow<Right>) -> bool {
        right.borrow().roles().contains(&self)
    }
}

impl SignedIn {
    /// By a role she acts in now.
    pub fn may(&self, right: Right) -> bool {
        self.roles.iter().any(|role| role.gives(right))
    }
}

/// What citizens do, nobody does in the name of the municipality.
pub fn as_inhabitant(person: &SignedIn) -> Result<PersonId, Refusal> {
    if person.roles.is_empty() { Ok(person.person) } else { Err(Refusal::ActsForMunicipality) }
}

/// The same for what one gives to others: not who is blocked.
pub fn may_give(person: &SignedIn) -> Result<PersonId, Refusal> {
    let giver = as_inhabitant(person)?;
    person.blocked_until.map_or(Ok(giver), |until_at| Err(Refusal::Blocked { until_at }))
}

/// The person who came in through the provider and has this right; else why not.
pub fn ask(actor: &Actor, right: Right) -> Result<&SignedIn, Refusal> {
    let person = actor.account().ok_or(Refusal::SignInFirst)?;
    let by_resting = person.resting.iter().any(|role| role.gives(right));
    match (person.may(right), by_resting) {
        (true, _) => Ok(person),
        (false, true) => Err(Refusal::ActsAsInhabitant),
        (false, false) => Err(Refusal::NotAllowed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Strength;

    fn with(strength: Strength, (roles, resting): (&[Role], &[Role])) -> Actor {
        let (roles, resting) = (roles.to_vec(), resting.to_vec());
        Actor::Person(SignedIn {
            person: PersonId(1),
            strength,
            display_name: None,
            roles,
            resting,
            blocked_until: None,
        })
    }

    #[test]
    fn an_alderman_reads_and_writes_notes_and_nothing_else() {
        let alderman = with(Strength::Account, (&[Alderman], &[]));
        for right in Right::ALL {
            let expected = matches!(right, Right::ReadDesk | Right::Note | Right::ReadTasks);
            assert_eq!(ask(&alderman, *right).is_ok(), expected, "{right}");
        }
    }

    #[test]
    fn who_acts_as_an_inhabitant_has_no_right_of_her_role_and_hears_why() {
        let officer = with(Strength::Account, (&[], &[Officer]));
        assert_eq!(ask(&officer, Right::Answer).err(), Some(Refusal::ActsAsInhabitant));
        assert_eq!(ask(&officer, Right::SetSettings).err(), Some(Refusal::NotAllowed));
    }

    #[test]
    fn an_address_alone_gives_no_right_and_others_see_what_they_are_asked() {
        assert_eq!(
            ask(&with(Strength::Email, (&[Administrator], &[])), Right::Grant).err(),
            Some(Refusal::SignInFirst)
        );
        let green: Vec<_> = Right::ALL.iter().filter(|right| GreenService.gives(**right)).collect();
        assert_eq!(green, [&Right::ReadTasks, &Right::DoTasks], "who carries it out sees the tasks and nothing else");
        let expert: Vec<_> = Right::ALL.iter().filter(|right| Expert.gives(**right)).collect();
        assert_eq!(expert, [&Right::Advise], "who comes from outside sees what she is asked and nothing else");
    }
}
