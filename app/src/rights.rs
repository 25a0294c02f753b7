//! What a role may do, and where: the one page of it. The policies ask here, and the staff reads the same table at
//! `/beheer/rollen`.
//!
//! Each question names where it is asked, so that a role for some themes does nothing elsewhere.

use crate::{
    refusal::Refusal,
    vocabulary::{
        Actor, Held, PersonId,
        Role::{self, Administrator, Alderman, Communication, Expert, GreenService, Moderator, Officer},
        Scope, SignedIn, ThemeId, words,
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
        /// Have a suggestion handed to one, or to one's service: read it and its inside, write notes, hand it back or on,
        /// put it off, and say that it is done.
        CarryOut = "carry-out",
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
        /// Undo what a colleague entered for somebody; one's own entries one undoes by the right to enter.
        UndoEntries = "undo-entries",
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
            Right::CarryOut => &[GreenService],
            Right::Handle => &[Officer, Communication, Moderator, Administrator],
            Right::Answer | Right::LookUp => &[Officer, Administrator],
            Right::Moderate => &[Officer, Moderator, Administrator],
            Right::Edit | Right::SeePeople | Right::Mail | Right::EnterForOthers => {
                &[Officer, Communication, Administrator]
            }
            Right::Block => &[Moderator, Administrator],
            Right::Advise => &[Expert],
            Right::SetLook => &[Communication, Administrator],
            Right::SetSettings | Right::Grant | Right::UndoEntries => &[Administrator],
        }
    }

    /// Key of the sentence that says what it is.
    pub fn key(self) -> String {
        format!("roles-may-{}", self.word())
    }

    /// To read, and to write to colleagues about it.
    fn is_reading(self) -> bool {
        matches!(self, Right::ReadDesk | Right::Note | Right::ReadTasks)
    }
}

/// Where a right is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    Theme(ThemeId),
    /// At some theme at least: what is done or shown there asks once more.
    Somewhere,
    /// What is of no theme, or of all.
    Everywhere,
}

impl From<ThemeId> for At {
    fn from(theme: ThemeId) -> At {
        At::Theme(theme)
    }
}

impl Scope {
    pub fn holds(&self, at: impl Into<At>) -> bool {
        let Scope::Themes(themes) = self else { return true };
        match at.into() {
            At::Theme(theme) => themes.contains(&theme),
            At::Somewhere => !themes.is_empty(),
            At::Everywhere => false,
        }
    }

    /// For which it is; none when it is for everything.
    pub fn themes(&self) -> &[ThemeId] {
        match self {
            Scope::Everything => &[],
            Scope::Themes(themes) => themes,
        }
    }

    /// As statements compare it: all themes between commas, or a star.
    pub fn word(&self) -> String {
        match self {
            Scope::Everything => "*".to_owned(),
            Scope::Themes(themes) => themes.iter().fold(",".to_owned(), |word, theme| format!("{word}{},", theme.0)),
        }
    }

    /// Both of them.
    pub fn and(self, other: &Scope) -> Scope {
        match (self, other) {
            (Scope::Themes(mut themes), Scope::Themes(more)) => {
                let new: Vec<ThemeId> = more.iter().filter(|theme| !themes.contains(theme)).copied().collect();
                themes.extend(new);
                Scope::Themes(themes)
            }
            (Scope::Everything, Scope::Everything | Scope::Themes(_)) | (Scope::Themes(_), Scope::Everything) => {
                Scope::Everything
            }
        }
    }
}

impl Role {
    pub fn gives(self, right: impl Borrow<Right>) -> bool {
        right.borrow().roles().contains(&self)
    }

    /// Whether it can be for some themes. An administrator is for everything, an expert for what she is asked.
    pub fn takes_themes(self) -> bool {
        match self {
            Officer | Communication | Alderman | Moderator | GreenService => true,
            Administrator | Expert => false,
        }
    }

    /// Who answers for a theme reads along with her colleagues; an alderman, and who carries it out, with nobody.
    fn reads_along(self) -> bool {
        match self {
            Officer | Communication | Moderator | Administrator => true,
            Alderman | GreenService | Expert => false,
        }
    }
}

impl Held {
    /// Where it gives this right.
    fn scope_of(&self, right: Right) -> Option<&Scope> {
        let scope = if right.is_reading() && self.role.reads_along() { &Scope::Everything } else { &self.scope };
        self.role.gives(right).then_some(scope)
    }

    pub fn gives(&self, right: Right, at: impl Into<At>) -> bool {
        self.scope_of(right).is_some_and(|scope| scope.holds(at))
    }
}

impl SignedIn {
    /// By a role she acts in now.
    pub fn may(&self, right: Right, at: impl Into<At>) -> bool {
        gives(&self.roles, right, at.into())
    }
}

/// Whether one of these roles does.
pub fn gives(held: &[Held], right: Right, at: At) -> bool {
    held.iter().any(|one| one.gives(right, at))
}

/// What citizens do, nobody does in the name of the municipality.
pub fn as_inhabitant(person: &SignedIn) -> Result<PersonId, Refusal> {
    if person.roles.is_empty() { Ok(person.person) } else { Err(Refusal::ActsForMunicipality) }
}

/// The same for what one gives to others: not who is blocked.
pub fn may_give(person: &SignedIn) -> Result<PersonId, Refusal> {
    as_inhabitant(person)?;
    unblocked(person)
}

/// Who is blocked brings nothing more in, of what she gave before neither. She takes back, follows and leaves as she wants.
pub fn unblocked(person: &SignedIn) -> Result<PersonId, Refusal> {
    person.blocked_until.map_or(Ok(person.person), |until_at| Err(Refusal::Blocked { until_at }))
}

/// The person who came in through the provider and has this right there; else why not.
pub fn ask(actor: &Actor, right: Right, at: impl Into<At>) -> Result<&SignedIn, Refusal> {
    let (person, at) = (actor.account().ok_or(Refusal::SignInFirst)?, at.into());
    if person.may(right, at) {
        Ok(person)
    } else if gives(&person.resting, right, at) {
        Err(Refusal::ActsAsInhabitant)
    } else if person.may(right, At::Somewhere) {
        // What she may not read is not there for her.
        let is_hidden = right.is_reading() && matches!(at, At::Theme(_));
        Err(if is_hidden { Refusal::NotFound } else { Refusal::OtherThemes })
    } else if person.may(Right::ReadDesk, At::Somewhere) {
        Err(Refusal::ReadsAlong)
    } else {
        Err(Refusal::NotAllowed)
    }
}

/// Where she has this right, for lists; else why nowhere.
pub fn scope(actor: &Actor, right: Right) -> Result<Scope, Refusal> {
    Ok(scope_of(&ask(actor, right, At::Somewhere)?.roles, right))
}

/// Where these roles give it; of no theme when none does.
pub fn scope_of(held: &[Held], right: Right) -> Scope {
    held.iter().filter_map(|one| one.scope_of(right)).fold(Scope::Themes(Vec::new()), Scope::and)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Strength;

    const GREEN: ThemeId = ThemeId(1);
    const ENERGY: ThemeId = ThemeId(2);

    fn with(strength: Strength, (roles, resting): (&[Role], &[Role])) -> Actor {
        let held = |roles: &[Role]| roles.iter().copied().map(Held::from).collect();
        Actor::Person(SignedIn {
            person: PersonId(1),
            strength,
            display_name: None,
            roles: held(roles),
            resting: held(resting),
            blocked_until: None,
        })
    }

    fn of_green(role: Role) -> Actor {
        let mut actor = with(Strength::Account, (&[role], &[]));
        if let Actor::Person(person) = &mut actor {
            person.roles[0].scope = Scope::Themes(vec![GREEN]);
        }
        actor
    }

    #[test]
    fn an_alderman_reads_and_writes_notes_and_nothing_else() {
        let alderman = with(Strength::Account, (&[Alderman], &[]));
        for right in Right::ALL {
            let expected = matches!(right, Right::ReadDesk | Right::Note | Right::ReadTasks);
            assert_eq!(ask(&alderman, *right, At::Everywhere).is_ok(), expected, "{right}");
        }
    }

    #[test]
    fn an_alderman_of_green_knows_nothing_of_energy_and_an_officer_of_green_only_reads_it() {
        let (alderman, officer) = (of_green(Alderman), of_green(Officer));
        assert!(ask(&alderman, Right::ReadDesk, GREEN).is_ok());
        assert_eq!(ask(&alderman, Right::ReadDesk, ENERGY).err(), Some(Refusal::NotFound));
        assert_eq!(ask(&alderman, Right::ReadDesk, At::Everywhere).err(), Some(Refusal::OtherThemes));
        assert_eq!(scope(&alderman, Right::ReadDesk), Ok(Scope::Themes(vec![GREEN])));
        assert!(ask(&officer, Right::Answer, GREEN).is_ok() && ask(&officer, Right::ReadDesk, ENERGY).is_ok());
        for right in [Right::Answer, Right::Moderate, Right::Edit, Right::Handle, Right::Mail, Right::SeePeople] {
            assert_eq!(ask(&officer, right, ENERGY).err(), Some(Refusal::OtherThemes), "{right}");
            assert_eq!(ask(&officer, right, At::Everywhere).err(), Some(Refusal::OtherThemes), "{right}");
        }
        assert_eq!(scope(&officer, Right::ReadDesk), Ok(Scope::Everything));
        assert_eq!(scope(&officer, Right::Handle).map(|scope| scope.word()), Ok(",1,".to_owned()));
        assert_eq!(ask(&alderman, Right::Answer, GREEN).err(), Some(Refusal::ReadsAlong));
    }

    #[test]
    fn who_acts_as_an_inhabitant_has_no_right_of_her_role_and_hears_why() {
        let officer = with(Strength::Account, (&[], &[Officer]));
        assert_eq!(ask(&officer, Right::Answer, GREEN).err(), Some(Refusal::ActsAsInhabitant));
        assert_eq!(ask(&officer, Right::SetSettings, At::Everywhere).err(), Some(Refusal::NotAllowed));
    }

    #[test]
    fn an_address_alone_gives_no_right_and_others_see_what_they_are_asked() {
        assert_eq!(
            ask(&with(Strength::Email, (&[Administrator], &[])), Right::Grant, At::Everywhere).err(),
            Some(Refusal::SignInFirst)
        );
        let green: Vec<_> = Right::ALL.iter().filter(|right| GreenService.gives(**right)).collect();
        let hers = [&Right::ReadTasks, &Right::DoTasks, &Right::CarryOut];
        assert_eq!(green, hers, "who carries it out sees the tasks and what she is handed, and nothing else");
        let expert: Vec<_> = Right::ALL.iter().filter(|right| Expert.gives(**right)).collect();
        assert_eq!(expert, [&Right::Advise], "who comes from outside sees what she is asked and nothing else");
    }
}
