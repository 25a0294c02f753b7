//! What somebody hears by phone or by letter, because the municipality knows no confirmed e-mail address of hers: a line
//! for whoever calls or writes, with the sentence ready.
//!
//! One line a person and change, under the name its mail would have. Who confirms an address later gets mails, and her
//! lines are no more to be done.

use super::store;
use crate::{
    chrome::Letter,
    cx::Cx,
    refusal::Result,
    rights::At,
    vocabulary::{NoticeId, PersonId, ThemeId, words},
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
    /// A line that waits, and how she is reached.
    #[derive(Debug, Clone)]
    pub struct SpokenNotice {
        pub id: NoticeId,
        /// Of what she is told; none of what is of no theme, or came before it was kept.
        pub theme: Option<ThemeId>,
        pub subject: String,
        pub body: String,
        pub created_at: Moment,
        pub outcome: Option<Outcome>,
        pub name: String,
        pub phone: String,
        /// As she wrote it; not confirmed.
        pub email: String,
        pub street: String,
        pub house_number: String,
        pub postal_code: String,
        pub place: String,
        /// Who recorded her: the one she met, and who calls first.
        pub keeper: PersonId,
        pub keeper_name: Option<String>,
    }
}

impl SpokenNotice {
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

/// In place of a mail, to whom the municipality recorded and knows no confirmed address of; for everybody else nothing.
pub async fn put(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (person, theme): (PersonId, Option<ThemeId>),
    (letter, once): (&Letter, &str),
) -> Result<()> {
    let (id, body) = (NoticeId(cx.new_id()), letter.said());
    let new = store::NewNotice { id, person, theme, once, subject: &letter.subject, body: &body };
    store::insert_notice(tx, cx.municipality(), &new, cx.now).await?;
    Ok(())
}
