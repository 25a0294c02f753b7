//! A thing that waits, as far as it does not matter what it is.

use super::{
    policy::{keeps, reads},
    store,
};
use crate::{
    cx::Cx,
    people::{self, Colleague},
    refusal::Result,
    rights::{self, At, Right},
    vocabulary::{CaseKind, PersonId, Scope, ThemeId, words},
};
use kit::{clock::Moment, db::Tx, row};

/// Names one thing that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Case {
    pub kind: CaseKind,
    pub thing: i64,
}

impl Case {
    pub fn new(kind: CaseKind, thing: impl Into<i64>) -> Case {
        Case { kind, thing: thing.into() }
    }
}

/// What it is called, and where its page at the desk is: what mails and the log say of it.
#[derive(Debug, Clone)]
pub struct Matter {
    pub case: Case,
    /// Of the action it belongs to; none for what is asked of the municipality as a whole.
    pub theme: Option<ThemeId>,
    pub title: String,
    /// The path.
    pub address: String,
    pub handed: Handed,
}

/// Who reads it, or can be given it.
pub async fn colleagues(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter) -> Result<Vec<Colleague>> {
    let mut all = people::store::list_all_colleagues(tx, cx.municipality()).await?;
    all.retain(|one| reads(one, matter) || keeps(one, matter.case.kind, matter.done_at()));
    Ok(all)
}

/// Whether it was handed to who looks at it, by name or to her service, and is not done yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    ToHer,
    NotToHer,
}

impl Matter {
    pub fn new(case: Case, theme: Option<ThemeId>, title: String, address: String) -> Matter {
        Matter { case, theme, title, address, handed: Handed::NotToHer }
    }

    /// As who acts stands to it: what she was handed is hers to read where other things are not.
    pub async fn as_seen(self, cx: &Cx, tx: &mut Tx<'_>) -> Result<Matter> {
        let handed = match rights::ask(&cx.actor, Right::CarryOut, At::Somewhere) {
            Ok(person) if store::is_handed_to(tx, cx.municipality(), self.case, person.person).await? => Handed::ToHer,
            Ok(_) | Err(_) => Handed::NotToHer,
        };
        Ok(Matter { handed, ..self })
    }

    /// Where one must read to read it: without a theme, of everything.
    pub fn read_at(&self) -> At {
        self.theme.map_or(At::Everywhere, At::Theme)
    }

    /// Where one must act to do something with it: without a theme, anywhere.
    pub fn done_at(&self) -> At {
        self.theme.map_or(At::Somewhere, At::Theme)
    }
}

/// Who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeper {
    Person(PersonId),
    /// Whoever of this service comes to it first.
    Service(String),
}

impl Keeper {
    /// As a form has it: `p:…` is a colleague, `d:…` a service. Only who may have a thing of this kind.
    pub fn read(typed: &str, (kind, at): (CaseKind, At), colleagues: &[Colleague]) -> Option<Keeper> {
        if let Some(service) = typed.strip_prefix("d:") {
            let known = colleagues.iter().find(|one| one.service.as_deref() == Some(service))?;
            return Some(Keeper::Service(known.service.clone()?));
        }
        let person: PersonId = typed.strip_prefix("p:")?.parse().ok()?;
        let known = colleagues.iter().find(|one| one.person == person && keeps(one, kind, at))?;
        Some(Keeper::Person(known.person))
    }

    pub fn word(&self) -> String {
        match self {
            Keeper::Person(person) => format!("p:{person}"),
            Keeper::Service(service) => format!("d:{service}"),
        }
    }
}

words! {
    /// What was done with it among colleagues.
    Act {
        Noted = "noted",
        Took = "took",
        HandedOver = "handed_over",
        PutOff = "put_off",
        Resumed = "resumed",
        /// Who was handed it did what she was handed it for.
        Done = "done",
    }
}

row! {
    /// Who has it, and until when it was put off.
    #[derive(Debug, Clone, Default)]
    pub struct CaseState {
        pub keeper: Option<PersonId>,
        pub keeper_name: Option<String>,
        pub service: Option<String>,
        pub put_off_until: Option<Moment>,
        /// The line with which it was handed over, until it is done.
        pub handed_entry: Option<i64>,
    }
}

row! {
    /// One line of what was done and said.
    #[derive(Debug, Clone)]
    pub struct Entry {
        pub id: i64,
        pub name: Option<String>,
        pub act: Act,
        pub body: String,
        /// To whom it went.
        pub keeper_name: Option<String>,
        pub service: Option<String>,
        pub put_off_until: Option<Moment>,
        pub written_at: Moment,
    }
}

impl Kept<'_> {
    /// All of these themes that waits now.
    pub fn waiting(scope: &Scope, now: Moment) -> Kept<'_> {
        Kept { by: None, service: None, is_put_off: false, nobodys: None, scope, now }
    }
}

/// Which of the things that wait are looked for.
#[derive(Debug, Clone, Copy)]
pub struct Kept<'a> {
    /// By whom.
    pub by: Option<PersonId>,
    /// By anybody of this service.
    pub service: Option<&'a str>,
    /// What was put off, instead of what waits now.
    pub is_put_off: bool,
    /// Only what nobody has: of these calls, between commas, whose contact does no part at the desk.
    pub nobodys: Option<&'a str>,
    /// Of which themes.
    pub scope: &'a Scope,
    pub now: Moment,
}
