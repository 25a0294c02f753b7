//! What somebody hears by phone or by letter, because the municipality knows no confirmed e-mail address of hers: a line
//! for whoever calls or writes, with the sentence ready.
//!
//! One notice a person and change, under the name its mail would have; all that wait for one person are one call or one
//! letter. Who confirms an address later gets what waits for her in one mail (`mail.rs`), and it is no more to be done.

use super::{call, store};
use crate::{
    cases::{Case, Matter},
    chrome::Letter,
    cx::Cx,
    refusal::Result,
    rights::At,
    urls,
    vocabulary::{CaseKind, NoticeId, PersonId, ThemeId, words},
};
use kit::{clock::Moment, db::Tx, row};

words! {
    /// What became of it.
    Outcome {
        Called = "called",
        Written = "written",
        /// And nobody tries again.
        NotReached = "not_reached",
    }
}

impl Outcome {
    /// Key of the button.
    pub fn key(self) -> &'static str {
        match self {
            Outcome::Called => "slips-called",
            Outcome::Written => "slips-written",
            Outcome::NotReached => "slips-not-reached",
        }
    }
}

row! {
    /// What waits to be told, and how she is reached.
    #[derive(Debug, Clone)]
    pub struct SpokenNotice {
        pub id: NoticeId,
        pub person: PersonId,
        /// Of what she is told; none of what is of no theme, or came before it was kept.
        pub theme: Option<ThemeId>,
        pub subject: String,
        pub body: String,
        pub created_at: Moment,
        pub outcome: Option<Outcome>,
        /// She confirmed an address, and was mailed it.
        pub mailed_at: Option<Moment>,
        /// What that mail has to press: its words and its whole address; empty without.
        pub button: String,
        pub button_address: String,
        /// Where the desk writes down what she says to it; empty where nothing was asked.
        pub reply_at: String,
        pub name: String,
        pub phone: String,
        /// As she wrote it; not confirmed.
        pub email: String,
        pub street: String,
        pub house_number: String,
        pub postal_code: String,
        pub place: String,
        /// Who recorded her, the one she met, until it is given to another; nobody while a service has it.
        pub keeper: Option<PersonId>,
        pub service: Option<String>,
        /// Of the colleague or the service.
        pub keeper_name: Option<String>,
        pub put_off_until: Option<Moment>,
    }
}

impl SpokenNotice {
    pub fn is_waiting(&self) -> bool {
        self.outcome.is_none() && self.mailed_at.is_none()
    }

    /// What colleagues do with it among themselves, for all that waits for her; without her name.
    pub fn matter(&self) -> Matter {
        let case = Case::new(CaseKind::Notice, self.person.0);
        Matter::new(case, self.theme, self.subject.clone(), urls::notice(self.id))
    }

    /// Where one must act to see it.
    pub fn at(&self) -> At {
        self.theme.map_or(At::Everywhere, At::Theme)
    }

    /// The home on one line, as far as it is known.
    pub fn home(&self) -> String {
        let street = [self.street.as_str(), &self.house_number].join(" ");
        let town = [self.postal_code.as_str(), &self.place].join(" ");
        let parts = [street.trim(), town.trim()].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }

    pub fn phone_link(&self) -> String {
        let digits: String = self.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        format!("tel:{digits}")
    }

    /// Whether a letter would arrive.
    pub fn has_home(&self) -> bool {
        [&self.street, &self.house_number, &self.postal_code, &self.place].iter().all(|part| !part.is_empty())
    }
}

/// Somebody who is called or written to once, with all that waits for her.
#[derive(Debug, Clone)]
pub struct ToTell {
    /// The oldest, under whose address she stands.
    pub first: SpokenNotice,
    pub others: Vec<SpokenNotice>,
}

impl ToTell {
    pub fn all(&self) -> impl Iterator<Item = &SpokenNotice> {
        std::iter::once(&self.first).chain(&self.others)
    }

    pub(super) fn into_all(self) -> impl Iterator<Item = SpokenNotice> {
        std::iter::once(self.first).chain(self.others)
    }

    /// How many she hears beside the first.
    pub fn more(&self) -> i64 {
        i64::try_from(self.others.len()).unwrap_or(i64::MAX)
    }

    /// Of notices in the order of their people.
    pub(super) fn of(notices: Vec<SpokenNotice>) -> Vec<ToTell> {
        let mut all: Vec<ToTell> = Vec::new();
        for notice in notices {
            match all.last_mut().filter(|last| last.first.person == notice.person) {
                Some(last) => last.others.push(notice),
                None => all.push(ToTell { first: notice, others: Vec::new() }),
            }
        }
        all
    }
}

/// In place of a mail, to whom the municipality recorded and knows no confirmed address of; for everybody else nothing.
pub async fn put(
    cx: &Cx,
    tx: &mut Tx<'_>,
    to: (PersonId, Option<ThemeId>),
    (letter, once): (&Letter, &str),
) -> Result<()> {
    put_question(cx, tx, to, (letter, once, "")).await
}

/// The same with a question in it: what she says to it is written down at `said_at`.
pub async fn put_question(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (person, theme): (PersonId, Option<ThemeId>),
    (letter, once, said_at): (&Letter, &str, &str),
) -> Result<()> {
    let (id, body) = (NoticeId(cx.new_id()), letter.said());
    let button = letter.button.as_ref().map(|(words, address)| (words.as_str(), address.as_str()));
    let new =
        store::NewNotice { id, person, theme, once, subject: &letter.subject, body: &body, button, reply_at: said_at };
    store::insert_notice(tx, cx.municipality(), &new, cx.now).await?;
    Ok(())
}

/// She was told what waits under this name, and answered.
pub async fn end(cx: &Cx, tx: &mut Tx<'_>, once: &str) -> Result<()> {
    match store::find_waiting_once(tx, cx.municipality(), once).await? {
        Some(id) => call::end(cx, tx, (id, Outcome::Called)).await,
        None => Ok(()),
    }
}
