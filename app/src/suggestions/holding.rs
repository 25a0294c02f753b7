//! Texts that somebody of the municipality reads before others do: as the municipality chose, those with links, the same
//! text again, too many in a short time of one person or from one network, and the first of who is new.
//!
//! Until it is let through (`reports/held.rs`) a held text is hidden: only who wrote it sees it (`out_of_sight.rs`),
//! with the sentence that somebody reads it first.

use super::{Crowds, store};
use crate::{
    cx::Cx,
    municipality::Holding,
    refusal::Result,
    vocabulary::{CommentId, PersonId, SuggestionId, ThemeId, words},
};
use kit::{clock::Moment, db::Tx, row};

words! {
    /// Why a text is read first.
    HeldFor {
        /// Nothing of this person was let through before.
        New = "new",
        Links = "links",
        Repeated = "repeated",
        /// Too many in a short time.
        Flood = "flood",
    }
}

impl HeldFor {
    /// Key of the sentence that says it.
    pub fn key(self) -> String {
        format!("holding-for-{}", self.word())
    }
}

/// So many texts of one person in so many seconds are still a talk.
const TALK: usize = 6;
const TALK_SECONDS: i64 = 10 * 60;
/// What is shorter, people say to each other again and again.
const REPEATED_SHORTEST: usize = 40;
/// Ends of names in addresses that stand in a text without `https://`.
const ENDS: [&str; 12] = ["be", "com", "net", "org", "eu", "nl", "fr", "de", "info", "io", "shop", "ru"];

row! {
    /// A text of the same person.
    #[derive(Debug, Clone)]
    pub struct Before {
        pub body: String,
        pub written_at: Moment,
        pub is_read: bool,
    }
}

row! {
    /// A comment of hers that waits.
    #[derive(Debug, Clone)]
    pub struct HeldComment {
        pub id: CommentId,
        pub body: String,
        pub written_at: Moment,
    }
}

row! {
    /// A text that waits for somebody to read it, as the inbox lists it.
    #[derive(Debug, Clone)]
    pub struct HeldText {
        pub suggestion: SuggestionId,
        pub theme: ThemeId,
        /// None: it is the suggestion itself.
        pub comment: Option<CommentId>,
        pub title: String,
        pub held_for: HeldFor,
        pub held_at: Moment,
        pub author_name: Option<String>,
        /// Of the contact of its call.
        pub person: Option<PersonId>,
        pub contact_name: Option<String>,
    }
}

impl HeldText {
    pub fn id(&self) -> i64 {
        self.comment.map_or(self.suggestion.0, |comment| comment.0)
    }
}

/// How it is in the network it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Crowd {
    Calm,
    Flooded,
}

/// Why this text is read first; `None` when it is not. `body` is what was written, `words` all of it.
fn held_for(
    (holding, crowd): (Holding, Crowd),
    (words, body): (&str, &str),
    before: &[Before],
    now: Moment,
) -> Option<HeldFor> {
    let holds_new = match holding {
        Holding::Nothing => return None,
        Holding::Suspect => false,
        Holding::NewPeople => true,
    };
    let is_recent = |one: &&Before| one.written_at > now.plus_seconds(-TALK_SECONDS);
    if has_link(words) {
        Some(HeldFor::Links)
    } else if body.chars().count() >= REPEATED_SHORTEST && before.iter().any(|one| is_same(&one.body, body)) {
        Some(HeldFor::Repeated)
    } else if crowd == Crowd::Flooded || before.iter().filter(is_recent).count() >= TALK {
        Some(HeldFor::Flood)
    } else if holds_new && before.iter().all(|one| !one.is_read) {
        Some(HeldFor::New)
    } else {
        None
    }
}

fn is_same(one: &str, other: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    letters(one) == letters(other)
}

/// An address of the web, however it is written; one for mail is none.
fn has_link(words: &str) -> bool {
    words.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let host = word.split(['/', '?', '#']).next().unwrap_or_default();
        let is_name = host.rsplit_once('.').is_some_and(|(name, end)| name.len() > 1 && ENDS.contains(&end));
        word.contains("://") || word.starts_with("www.") || (is_name && !host.contains('@'))
    })
}

/// Asked before a text is written down under this id, or other words in its place: who changes it later says something new.
pub async fn ask(cx: &Cx, tx: &mut Tx<'_>, id: i64, (title, body): (&str, &str)) -> Result<Option<HeldFor>> {
    let before = store::list_texts_before(tx, cx.municipality(), cx.signed_in()?.person, id).await?;
    // What leads to a page of this site, people share among themselves.
    let words = format!("{title} {body}").replace(&cx.town.base.join("/"), "");
    let crowd = match cx.app.part::<Crowds>().is_flooded(cx, id) {
        true => Crowd::Flooded,
        false => Crowd::Calm,
    };
    Ok(held_for((cx.town.settings.holding, crowd), (&words, body), &before, cx.now))
}

/// Whether a suggestion waits.
pub async fn is_held(cx: &Cx, id: SuggestionId) -> Result<bool> {
    Ok(store::find_held_for(&mut cx.read().await?, cx.municipality(), id).await?.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "Hier kan de stoep een meter smaller, dan is er plaats voor gras.";

    fn before(body: &str, minutes_ago: i64) -> Before {
        Before { body: body.to_owned(), written_at: Moment(0).plus_seconds(-60 * minutes_ago), is_read: true }
    }

    fn asked(holding: Holding, body: &str, before: &[Before]) -> Option<HeldFor> {
        held_for((holding, Crowd::Calm), (body, body), before, Moment(0))
    }

    #[test]
    fn a_link_is_read_first_and_an_abbreviation_or_an_address_for_mail_is_none() {
        for link in ["Zie https://a.example/x", "kijk op www.gratis", "Ga naar goedkoop-gras.com!", "(casino.io/nu)"] {
            assert_eq!(asked(Holding::Suspect, link, &[]), Some(HeldFor::Links), "{link}");
            assert_eq!(asked(Holding::Nothing, link, &[]), None, "{link}");
        }
        for none in ["Om 19.30 u., enz. en b.v. 3.5 meter", "Mail jan@voorbeeld.be", "Het plein.Daar is plaats", "a.be"]
        {
            assert_eq!(asked(Holding::Suspect, none, &[]), None, "{none}");
        }
    }

    #[test]
    fn the_same_again_and_too_many_at_once_are_read_first() {
        let again = BODY.to_uppercase().replace(' ', "  ");
        assert_eq!(asked(Holding::Suspect, &again, &[before(BODY, 9_000)]), Some(HeldFor::Repeated));
        assert_eq!(asked(Holding::Suspect, "Goed idee!", &[before("Goed idee!", 9_000)]), None, "people say so often");
        let many: Vec<Before> = (0..6).map(|n| before(&format!("Nummer {n}"), n)).collect();
        assert_eq!(asked(Holding::Suspect, BODY, &many), Some(HeldFor::Flood));
        assert_eq!(asked(Holding::Suspect, BODY, &many[1..]), None);
        let flooded = |holding| held_for((holding, Crowd::Flooded), (BODY, BODY), &[], Moment(0));
        assert_eq!(flooded(Holding::Suspect), Some(HeldFor::Flood), "whoever of the network writes it");
        assert_eq!(flooded(Holding::Nothing), None);
    }

    #[test]
    fn the_first_text_of_who_is_new_is_read_first_where_the_municipality_wants_it() {
        assert_eq!(asked(Holding::Suspect, BODY, &[]), None);
        assert_eq!(asked(Holding::NewPeople, BODY, &[]), Some(HeldFor::New));
        let waiting = Before { is_read: false, ..before("Een andere tekst", 900) };
        assert_eq!(asked(Holding::NewPeople, BODY, std::slice::from_ref(&waiting)), Some(HeldFor::New));
        assert_eq!(asked(Holding::NewPeople, BODY, &[waiting, before("Nog een", 900)]), None);
    }
}
