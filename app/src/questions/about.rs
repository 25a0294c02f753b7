//! What a question is about: the page it was asked on, by its path, and who is asked there.

use crate::{
    calls,
    cx::Cx,
    projects,
    refusal::{Error, Refusal, Result},
    vocabulary::{ContactId, SuggestionId, ThemeId},
};
use kit::db::{Fut, Tx};

/// A page one can ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub path: String,
    pub title: String,
    pub contact: Option<ContactId>,
    /// None for what is of the municipality as a whole.
    pub theme: Option<ThemeId>,
}

/// What a suggestion is called and who is asked about it: the slice above tells, put in at start.
#[derive(Clone, Copy)]
pub struct AboutSuggestion(pub for<'a> fn(Cx, &'a mut Tx<'_>, SuggestionId) -> Fut<'a, About, Error>);

impl About {
    /// Nothing when there is no such page, or it may not be seen: the question is about nothing in particular then.
    pub async fn find(cx: &Cx, tx: &mut Tx<'_>, path: &str) -> Result<Option<About>> {
        match About::load(cx, tx, path).await {
            Ok(about) => Ok(Some(about)),
            Err(Error::Refusal(_)) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    async fn load(cx: &Cx, tx: &mut Tx<'_>, path: &str) -> Result<About> {
        let town = cx.municipality();
        let (kind, name) = path.trim_start_matches('/').split_once('/').ok_or(Refusal::NotFound)?;
        let (title, contact, theme) = match kind {
            "acties" => {
                let project = projects::load_shown(cx, tx, name).await?;
                let theme = projects::store::find_theme(tx, town, &project.theme_slug).await?;
                (project.title, project.contact.or(theme.and_then(|theme| theme.contact)), Some(project.theme))
            }
            "themas" => {
                let theme = projects::store::find_theme(tx, town, name).await?.ok_or(Refusal::NotFound)?;
                (theme.name, theme.contact, Some(theme.id))
            }
            "beleid" => {
                let page = projects::load_shown_policy(cx, tx, name).await?;
                (page.title, page.contact, None)
            }
            "oproepen" => {
                let call = calls::store::load_call(tx, town, name, cx.now).await?;
                (call.title, call.contact, Some(call.theme))
            }
            "suggesties" => {
                let id = name.parse().map_err(|()| Refusal::NotFound)?;
                return (cx.app.part::<AboutSuggestion>().0)(cx.clone(), tx, id).await;
            }
            _ => return Err(Refusal::NotFound.into()),
        };
        Ok(About { path: path.to_owned(), title, contact, theme })
    }
}
