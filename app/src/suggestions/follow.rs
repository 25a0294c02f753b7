//! A citizen follows something, or no longer: by one press when she is known, by a code in a mail when she is not.
//!
//! Of a suggestion she hears at once; of a climate action, a theme or a neighbourhood in the daily mail.

use super::{
    nearby, store,
    themes::{self, FOLLOWED_AT_MOST, ThemeChoice},
};
use crate::{
    calls, chrome,
    cx::{Cx, Form, Path},
    people::{self, ConsentWay},
    projects,
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::{Followed, PersonId, SuggestionId},
};
use axum::response::Response;
use kit::db::Tx;
use serde::Deserialize;

pub async fn follow(cx: &Cx, tx: &mut Tx<'_>, what: &Followed) -> Result<()> {
    let town = cx.municipality();
    title_of(cx, tx, what).await?;
    let person = cx.actor.person().ok_or(Refusal::SignInFirst)?;
    match what {
        Followed::Suggestion(id) => store::save_follower(tx, town, *id, person, cx.now).await?,
        Followed::Theme(id) => {
            themes::choose(cx, tx, person, *id, (ThemeChoice::Wanted, ConsentWay::Page)).await?;
            people::store::update_digest_stop(tx, town, person, None).await?;
        }
        Followed::Project(_) | Followed::Nearby(..) => {
            if store::count_follows(tx, town, person).await? >= FOLLOWED_AT_MOST {
                return Err(Refusal::TooMany { seconds: 86_400 }.into());
            }
            store::save_follow(tx, town, person, (cx.new_id(), what), cx.now).await?;
            people::store::update_digest_stop(tx, town, person, None).await?;
        }
    }
    // Who asks to hear of this one wants mails again.
    people::store::delete_mail_stop(tx, town, person).await?;
    Ok(())
}

pub async fn unfollow(cx: &Cx, tx: &mut Tx<'_>, what: &Followed) -> Result<()> {
    let (town, person) = (cx.municipality(), cx.actor.person().ok_or(Refusal::SignInFirst)?);
    match what {
        Followed::Suggestion(id) => store::delete_follower(tx, town, *id, person).await?,
        Followed::Theme(id) => themes::choose(cx, tx, person, *id, (ThemeChoice::Later, ConsentWay::Page)).await?,
        Followed::Project(_) | Followed::Nearby(..) => {
            store::delete_follow(tx, town, person, what).await?;
        }
    }
    Ok(())
}

/// What it is called, or a 404.
pub async fn title_of(cx: &Cx, tx: &mut Tx<'_>, what: &Followed) -> Result<String> {
    let town = cx.municipality();
    let title = match what {
        Followed::Suggestion(id) => store::find_suggestion(tx, town, *id).await?.map(|suggestion| suggestion.title),
        Followed::Project(id) => projects::store::find_project_link(tx, town, *id).await?.map(|(_, title)| title),
        Followed::Theme(id) => projects::store::find_theme_link(tx, town, *id).await?.map(|(_, name)| name),
        Followed::Nearby(call, query) => {
            let title = calls::store::load_call_by_id(tx, town, *call, cx.now).await?.title;
            let around = nearby::around_in_words(cx, tx, (*call, query)).await?;
            Some(around.map_or(title.clone(), |around| format!("{title} · {around}")))
        }
    };
    Ok(title.ok_or(Refusal::NotFound)?)
}

/// Something a person follows, as her own page lists it.
#[derive(Debug, Clone)]
pub struct Following {
    /// Of a suggestion: none.
    pub number: Option<String>,
    pub suggestion: Option<SuggestionId>,
    pub is_theme: bool,
    pub title: String,
    pub address: String,
    /// Where the button that ends it posts to.
    pub end: String,
    /// Of a neighbourhood: which one, and in words.
    pub query: Option<String>,
    pub nearby: Option<String>,
}

impl Following {
    async fn of(cx: &Cx, tx: &mut Tx<'_>, follow: store::Follow) -> Result<Following> {
        let slug = &follow.slug;
        let (address, end) = match (follow.project, follow.theme) {
            (Some(_), _) => (urls::project(slug), urls::follow_project(slug)),
            (None, Some(_)) => (urls::theme(slug), urls::follow_theme(slug)),
            (None, None) => (nearby::address(&follow), urls::follow_nearby(slug)),
        };
        let nearby = nearby::in_words(cx, tx, &follow).await?;
        let number = Some(kit::ids::encode(follow.id));
        Ok(Following {
            number,
            suggestion: None,
            is_theme: follow.theme.is_some(),
            title: follow.title,
            address,
            end,
            query: follow.query,
            nearby,
        })
    }

    /// What the button says that ends it among others.
    pub fn key(&self) -> String {
        match (&self.number, self.suggestion) {
            (Some(number), _) => format!("v-{number}"),
            (None, Some(id)) => format!("s-{id}"),
            (None, None) => String::new(),
        }
    }
}

/// All that a person follows.
pub async fn list(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Following>> {
    let suggestions =
        store::list_followed(tx, cx.municipality(), person).await?.into_iter().map(|(id, title)| Following {
            number: None,
            suggestion: Some(id),
            is_theme: false,
            title,
            address: urls::suggestion(id),
            end: urls::follow(id),
            query: None,
            nearby: None,
        });
    let mut all: Vec<Following> = suggestions.collect();
    all.extend(list_beside_suggestions(cx, tx, person).await?);
    Ok(all)
}

/// What the daily mail tells her of.
pub async fn list_beside_suggestions(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Following>> {
    let before = PersonId(person.0.saturating_sub(1));
    let mut all = Vec::new();
    for follow in store::list_follows(tx, cx.municipality(), (before, person), cx.now).await? {
        all.push(Following::of(cx, tx, follow).await?);
    }
    Ok(all)
}

/// The button that follows something, and what stands beside it.
#[derive(Debug, Clone)]
pub struct FollowBox {
    pub state: FollowState,
    /// Where the button posts to.
    pub address: String,
    /// Of a neighbourhood: which one.
    pub query: Option<String>,
    /// How far around a place one may follow: metres, in words, and whether it is chosen.
    pub radii: Vec<(u32, String, bool)>,
    /// Key of the button that begins it.
    pub open: &'static str,
    /// Key of the sentence that says what she hears.
    pub following: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowState {
    Open,
    Following,
    /// She follows it, and there is no address yet to mail to.
    WithoutAddress,
}

impl FollowBox {
    /// `slug` is the last part of the address of a project, a theme or a call.
    pub async fn load(cx: &Cx, tx: &mut Tx<'_>, what: &Followed, slug: &str) -> Result<FollowBox> {
        let (address, open, following) = match what {
            Followed::Suggestion(id) => (urls::follow(*id), "telling-follow", "telling-following"),
            Followed::Project(_) => (urls::follow_project(slug), "telling-follow-project", "telling-following-project"),
            Followed::Theme(_) => (urls::follow_theme(slug), "telling-follow-theme", "telling-following-theme"),
            Followed::Nearby(..) => (urls::follow_nearby(slug), "telling-follow-nearby", "telling-following-nearby"),
        };
        let query = match what {
            Followed::Nearby(_, query) => Some(query.clone()),
            Followed::Suggestion(_) | Followed::Project(_) | Followed::Theme(_) => None,
        };
        let state = match cx.actor.person() {
            None => FollowState::Open,
            Some(person) => state(cx, tx, person, what).await?,
        };
        Ok(FollowBox { state, address, query, radii: Vec::new(), open, following })
    }
}

async fn state(cx: &Cx, tx: &mut Tx<'_>, person: PersonId, what: &Followed) -> Result<FollowState> {
    let town = cx.municipality();
    let is_followed = match what {
        Followed::Suggestion(id) => {
            let following = store::find_following(tx, town, *id, person).await?;
            following.followed_at.is_some() && following.stopped_at.is_none()
        }
        Followed::Project(_) | Followed::Theme(_) | Followed::Nearby(..) => {
            store::has_follow(tx, town, person, what).await?
        }
    };
    if !is_followed {
        return Ok(FollowState::Open);
    }
    Ok(match people::store::find_address(tx, town, person).await? {
        Some(_) => FollowState::Following,
        None => FollowState::WithoutAddress,
    })
}

/// `volg=ja` follows, `volg=nee` stops it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Press {
    volg: String,
    /// The page to come back to.
    terug: String,
    /// Of a neighbourhood: which one, and how far around.
    pub(super) zoek: String,
    pub(super) straal: String,
}

impl Press {
    pub(super) fn is_end(&self) -> bool {
        self.volg == "nee"
    }
}

/// `POST /suggesties/{id}/volg`.
pub async fn press(cx: Cx, Path(id): Path<String>, Form(press): Form<Press>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    press_on(&cx, Followed::Suggestion(id), &press, urls::suggestion(id)).await
}

/// `POST /acties/{slug}/volg`.
pub async fn press_project(cx: Cx, Path(slug): Path<String>, Form(press): Form<Press>) -> Result<Response> {
    let project = projects::store::load_project(&mut cx.read().await?, cx.municipality(), &slug, cx.now).await?;
    press_on(&cx, Followed::Project(project.id), &press, urls::project(&slug)).await
}

/// `POST /themas/{slug}/volg`.
pub async fn press_theme(cx: Cx, Path(slug): Path<String>, Form(press): Form<Press>) -> Result<Response> {
    let theme = projects::store::find_theme(&mut cx.read().await?, cx.municipality(), &slug).await?;
    let theme = theme.ok_or(Refusal::NotFound)?;
    press_on(&cx, Followed::Theme(theme.id), &press, urls::theme(&slug)).await
}

/// Does the press and comes back to `page`, or to where it says.
pub(super) async fn press_on(cx: &Cx, what: Followed, press: &Press, page: String) -> Result<Response> {
    let back = if urls::is_local(&press.terug) { press.terug.clone() } else { page };
    let is_end = press.is_end();
    let doing = what.clone();
    let pressed = cx.write(move |cx, tx| {
        let what = doing.clone();
        Box::pin(async move { if is_end { unfollow(&cx, tx, &what).await } else { follow(&cx, tx, &what).await } })
    });
    match pressed.await {
        Ok(()) => Ok(chrome::see_other(cx, &format!("{back}#volg"))),
        Err(Error::Refusal(Refusal::SignInFirst)) if !is_end => {
            people::sign_in_for(cx, &people::Press::Follow(what), &back).await
        }
        Err(error) => Err(error),
    }
}
