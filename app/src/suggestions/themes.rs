//! Whether somebody wants to hear of a theme: yes, no, or no choice yet. She is asked once she has given something.
//!
//! A yes is what she follows; a no is kept apart, and ends it. Nothing is chosen for her, and putting it off is respected
//! for a month.

use super::store;
use crate::{
    chrome,
    cx::{Cx, Form, Path},
    people::{
        self, ConsentAct,
        ConsentWay::{self, Asked},
    },
    projects,
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::{Followed, PersonId, ProjectId, ThemeId, words},
};
use axum::response::Response;
use kit::db::Tx;
use serde::Deserialize;

words! {
    /// What somebody says of a theme.
    ThemeChoice {
        Wanted = "wanted",
        Unwanted = "unwanted",
        /// No choice yet, and she said so.
        Later = "later",
    }
}

/// Who put it off is not asked again before this.
const NOT_AGAIN_DAYS: i64 = 30;
/// More is not followed by hand.
pub(super) const FOLLOWED_AT_MOST: i64 = 200;

/// Keeps what she says of a theme; what stood already keeps its day.
pub async fn choose(
    cx: &Cx,
    tx: &mut Tx<'_>,
    person: PersonId,
    theme: ThemeId,
    (choice, way): (ThemeChoice, ConsentWay),
) -> Result<()> {
    let town = cx.municipality();
    let (_, name) = projects::store::find_theme_link(tx, town, theme).await?.ok_or(Refusal::NotFound)?;
    let stands = store::list_theme_choices(tx, town, person).await?.into_iter().find(|chosen| chosen.theme == theme);
    let before = stands.map(|chosen| chosen.choice);
    if before == Some(choice) && choice != ThemeChoice::Later {
        return Ok(());
    }
    let what = Followed::Theme(theme);
    match choice {
        ThemeChoice::Wanted => {
            if store::count_follows(tx, town, person).await? >= FOLLOWED_AT_MOST {
                return Err(Refusal::TooMany { seconds: 86_400 }.into());
            }
            store::delete_theme_choice(tx, town, person, theme).await?;
            store::save_follow(tx, town, person, (cx.new_id(), &what), cx.now).await?;
            people::store::update_digest_stop(tx, town, person, None).await?;
            // Who asks to hear of this one wants mails again.
            people::store::delete_mail_stop(tx, town, person).await?;
            people::consent::note_theme(cx, tx, person, (theme, &name), (ConsentAct::Given, way)).await?;
        }
        ThemeChoice::Unwanted | ThemeChoice::Later => {
            store::delete_follow(tx, town, person, &what).await?;
            store::save_theme_choice(tx, town, person, (theme, choice), cx.now).await?;
            if before == Some(ThemeChoice::Wanted) {
                people::consent::note_theme(cx, tx, person, (theme, &name), (ConsentAct::Withdrawn, way)).await?;
            }
        }
    }
    Ok(())
}

/// Ends something she follows, by its id; one that is gone already is gone.
pub async fn end_follow(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, (id, way): (i64, ConsentWay)) -> Result<()> {
    match store::find_theme_of_follow(tx, cx.municipality(), person, id).await? {
        Some(theme) => choose(cx, tx, person, theme, (ThemeChoice::Later, way)).await,
        None => Ok(store::delete_follow_by_id(tx, cx.municipality(), person, id).await?),
    }
}

/// The question on the page of what she gave.
#[derive(Debug, Clone)]
pub struct ThemeQuestion {
    pub slug: String,
    pub theme: String,
}

impl ThemeQuestion {
    /// Nothing for who answered it, or put it off not long ago.
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, project: ProjectId) -> Result<Option<ThemeQuestion>> {
        let Some(person) = cx.actor.person() else { return Ok(None) };
        let town = cx.municipality();
        let Some((id, slug, theme)) = projects::store::find_theme_of_project(tx, town, project).await? else {
            return Ok(None);
        };
        let chosen = store::list_theme_choices(tx, town, person).await?.into_iter().find(|chosen| chosen.theme == id);
        let is_open = match chosen {
            None => true,
            Some(chosen) => match chosen.choice {
                ThemeChoice::Wanted | ThemeChoice::Unwanted => false,
                ThemeChoice::Later => chosen.chosen_at.plus_days(NOT_AGAIN_DAYS) < cx.now,
            },
        };
        Ok(is_open.then_some(ThemeQuestion { slug, theme }))
    }
}

/// What is asked of who gave something, beside it: first where it could be mailed to her, then about the theme.
#[derive(Debug, Default)]
pub struct AfterGiving {
    pub asks_address: bool,
    pub theme_question: Option<ThemeQuestion>,
}

impl AfterGiving {
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, giver: Option<PersonId>, project: ProjectId) -> Result<AfterGiving> {
        let Some(person) = giver else { return Ok(AfterGiving::default()) };
        match people::store::find_address(tx, cx.municipality(), person).await? {
            None => Ok(AfterGiving { asks_address: true, theme_question: None }),
            Some(_) => {
                let theme_question = ThemeQuestion::load(cx, tx, project).await?;
                Ok(AfterGiving { asks_address: false, theme_question })
            }
        }
    }
}

/// What was answered, said once on the page; a closed list, since it travels in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    Yes,
    No,
    Later,
}

impl Answered {
    const ALL: [Answered; 3] = [Answered::Yes, Answered::No, Answered::Later];

    fn word(self) -> &'static str {
        match self {
            Answered::Yes => "ja",
            Answered::No => "nee",
            Answered::Later => "later",
        }
    }

    pub fn of(word: &str) -> Option<Answered> {
        Answered::ALL.into_iter().find(|answered| answered.word() == word)
    }

    pub fn key(self) -> &'static str {
        match self {
            Answered::Yes => "pool-answered-yes",
            Answered::No => "pool-answered-no",
            Answered::Later => "pool-answered-later",
        }
    }

    fn choice(self) -> ThemeChoice {
        match self {
            Answered::Yes => ThemeChoice::Wanted,
            Answered::No => ThemeChoice::Unwanted,
            Answered::Later => ThemeChoice::Later,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Press {
    horen: String,
    /// The page to come back to.
    terug: String,
}

/// `POST /themas/{slug}/horen`.
pub async fn press(cx: Cx, Path(slug): Path<String>, Form(press): Form<Press>) -> Result<Response> {
    let person = cx.actor.person().ok_or(Refusal::SignInFirst)?;
    let theme = projects::store::find_theme(&mut cx.read().await?, cx.municipality(), &slug).await?;
    let theme = theme.ok_or(Refusal::NotFound)?.id;
    let answered = Answered::of(&press.horen).ok_or(Refusal::field("horen", "pool-choose-one"))?;
    cx.write(move |cx, tx| {
        Box::pin(async move {
            choose(&cx, tx, person, theme, (answered.choice(), Asked)).await?;
            Ok::<_, Error>(())
        })
    })
    .await?;
    let back = match press.terug.as_str() {
        path if urls::is_local(path) && !path.contains(['?', '#']) => path.to_owned(),
        _ => urls::theme(&slug),
    };
    Ok(chrome::see_other(&cx, &format!("{back}?thema={}#thema", answered.word())))
}
