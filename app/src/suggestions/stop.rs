//! The link under every mail that comes by itself: it can stop such mails, start them again, and nothing else.
//!
//! Opening the page changes nothing, since programs that check links open it too. A mail provider may stop the mails of
//! one suggestion, or the daily mail, with a POST of its own (RFC 8058): no cookie is asked for, the token is the proof.

use super::{
    follow::{self, Following},
    store, themes,
};
use crate::{
    chrome::{self, Chrome, Markup, filters},
    cx::{Cx, Form, Path},
    people::{self, ConsentWay},
    refusal::{Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::{MunicipalityId, PersonId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use http::{HeaderValue, header};
use kit::{clock::Moment, db::Tx, secret};
use serde::Deserialize;

const GOOD_DAYS: i64 = 366;

/// Which mails a link can stop, beside all of them.
#[derive(Debug, Clone, Copy)]
pub enum About {
    Suggestion(SuggestionId),
    /// Those of hers whose status was set together, at this moment.
    Together(Moment),
    /// The daily mail.
    Daily,
    /// Mails of the municipality to many at once.
    Mailings,
}

impl About {
    /// Mails about what was merged into another come of that one since.
    async fn now(self, tx: &mut Tx<'_>, town: MunicipalityId) -> Result<About> {
        Ok(match self {
            About::Suggestion(id) => About::Suggestion(store::find_kept(tx, town, id).await?.unwrap_or(id)),
            About::Together(_) | About::Daily | About::Mailings => self,
        })
    }
}

/// As the token says it; no id is written like this.
const DAILY: &str = "daily";
const MAILINGS: &str = "mailings";
const TOGETHER: &str = "together.";

/// Whose mails about what the link is for.
#[derive(Debug, Clone, Copy)]
struct Link {
    about: About,
    person: PersonId,
}

fn purpose(cx: &Cx) -> String {
    format!("stop mails {}", cx.municipality().0)
}

/// The whole address of the link, good for a year.
pub fn whole_address(cx: &Cx, about: About, person: PersonId) -> String {
    let until = cx.app.clock.machine().plus_days(GOOD_DAYS).0 / 1000;
    let about = match about {
        About::Suggestion(id) => id.to_string(),
        About::Together(at) => format!("{TOGETHER}{}", at.0),
        About::Daily => DAILY.to_owned(),
        About::Mailings => MAILINGS.to_owned(),
    };
    let token = secret::sign(&cx.app.secret_key, &purpose(cx), &format!("{about}-{person}-{until}"));
    cx.town.base.join(&cx.href(&urls::stop(&token)))
}

impl Link {
    /// What the token says, when we wrote it and it is good still.
    fn read(cx: &Cx, token: &str) -> Result<Link, Refusal> {
        let words = secret::signed(&cx.app.secret_key, &purpose(cx), token).ok_or(Refusal::NotFound)?;
        let mut words = words.split('-');
        let (Some(about), Some(person), Some(until)) = (words.next(), words.next(), words.next()) else {
            return Err(Refusal::NotFound);
        };
        let until = Moment(0).plus_seconds(until.parse().map_err(|_| Refusal::NotFound)?);
        if until < cx.app.clock.machine() {
            return Err(Refusal::NotFound);
        }
        let about = match about {
            DAILY => About::Daily,
            MAILINGS => About::Mailings,
            about => match about.strip_prefix(TOGETHER) {
                Some(at) => About::Together(Moment(at.parse().map_err(|_| Refusal::NotFound)?)),
                None => About::Suggestion(about.parse().map_err(|()| Refusal::NotFound)?),
            },
        };
        Ok(Link { about, person: person.parse().map_err(|()| Refusal::NotFound)? })
    }

    async fn state(self, cx: &Cx, tx: &mut Tx<'_>) -> Result<State> {
        let town = cx.municipality();
        if people::store::has_mail_stop(tx, town, self.person).await? {
            return Ok(State::All);
        }
        let stopped_at = match self.about.now(tx, town).await? {
            About::Suggestion(id) => store::find_following(tx, town, id, self.person).await?.stopped_at,
            About::Together(at) => {
                let set = store::list_set_together(tx, town, at, self.person).await?;
                set.into_iter().map(|(_, stopped_at)| stopped_at).min().flatten()
            }
            About::Daily => people::store::find_digest_stop(tx, town, self.person).await?,
            About::Mailings => people::store::find_mailings_stop(tx, town, self.person).await?,
        };
        Ok(stopped_at.map_or(State::Nothing, |_| State::This))
    }

    /// What the page says of these mails.
    async fn words(self, cx: &Cx, tx: &mut Tx<'_>) -> Result<Words> {
        let ours = |key| chrome::ours(&text(cx.lang, key));
        let id = match self.about {
            About::Suggestion(id) => id,
            About::Together(at) => {
                let set = store::list_set_together(tx, cx.municipality(), at, self.person).await?;
                let count = [("count", i64::try_from(set.len()).unwrap_or(i64::MAX).into())];
                let about = |key| chrome::ours(&sentence(cx.lang, key, &count));
                return Ok(Words {
                    question: about("telling-stop-question-together"),
                    press: "telling-stop-together",
                    stopped: about("telling-stopped-together"),
                });
            }
            About::Daily => {
                return Ok(Words {
                    question: ours("telling-stop-question-daily"),
                    press: "telling-stop-daily",
                    stopped: ours("telling-stopped-daily"),
                });
            }
            About::Mailings => {
                return Ok(Words {
                    question: ours("mailings-stop-question"),
                    press: "mailings-stop",
                    stopped: ours("mailings-stopped-this"),
                });
            }
        };
        let title = store::find_suggestion(tx, cx.municipality(), id).await?.map(|suggestion| suggestion.title);
        let about = |key, gone| {
            title.as_ref().map_or_else(|| ours(gone), |title| chrome::quoting(cx, key, &[], &[("title", title)]))
        };
        Ok(Words {
            question: about("telling-stop-question", "telling-stop-question-gone"),
            press: "telling-stop-this",
            stopped: about("telling-stopped-this", "telling-stopped-gone"),
        })
    }
}

/// What is stopped now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Nothing,
    This,
    All,
}

/// What the page says of the mails its link is for.
struct Words {
    question: Markup,
    /// Key of the button that stops them.
    press: &'static str,
    stopped: Markup,
}

#[derive(Template)]
#[template(path = "suggestions/templates/stop.html")]
struct StopPage {
    chrome: Chrome,
    words: Words,
    state: State,
    /// What the daily mail tells of; each can be ended here.
    followed: Vec<Following>,
    address: String,
}

/// `GET /stop/{token}`.
pub async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let link = Link::read(&cx, &token)?;
    show_state(&cx, link, &token).await
}

async fn show_state(cx: &Cx, link: Link, token: &str) -> Result<Response> {
    let mut tx = cx.read().await?;
    let page = StopPage {
        chrome: Chrome::new(cx, text(cx.lang, "telling-stop-title")).unlisted(),
        words: link.words(cx, &mut tx).await?,
        state: link.state(cx, &mut tx).await?,
        followed: match link.about {
            About::Suggestion(_) | About::Together(_) | About::Mailings => Vec::new(),
            About::Daily => follow::list_beside_suggestions(cx, &mut tx, link.person).await?,
        },
        address: urls::stop_choice(token),
    };
    let mut response = chrome::page(cx, &page)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OneClick {
    #[serde(rename = "List-Unsubscribe")]
    list_unsubscribe: String,
}

/// `POST /stop/{token}`: what a mail provider sends when its button is pressed. The edge lets it in from anywhere.
pub async fn stop_by_provider(cx: Cx, Path(token): Path<String>, Form(asked): Form<OneClick>) -> Result<Response> {
    let link = Link::read(&cx, &token)?;
    if asked.list_unsubscribe != "One-Click" {
        return Err(Refusal::ForeignOrigin.into());
    }
    set(&cx, link, State::This).await?;
    show_state(&cx, link, &token).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Choice {
    keuze: String,
    /// What is no longer followed.
    volgt: String,
}

/// `POST /stop/{token}/keuze`: a button of the page.
pub async fn choose(cx: Cx, Path(token): Path<String>, Form(choice): Form<Choice>) -> Result<Response> {
    let link = Link::read(&cx, &token)?;
    if let (About::Daily, Some(id)) = (link.about, kit::ids::decode(&choice.volgt)) {
        unfollow(&cx, link.person, id).await?;
        return Ok(chrome::see_other(&cx, &urls::stop(&token)));
    }
    let state = match choice.keuze.as_str() {
        "dit" => State::This,
        "alles" => State::All,
        "terug" => State::Nothing,
        // No button was pressed: she looks at them again.
        _ => return Ok(chrome::see_other(&cx, &urls::stop(&token))),
    };
    set(&cx, link, state).await?;
    Ok(chrome::see_other(&cx, &urls::stop(&token)))
}

async fn unfollow(cx: &Cx, person: PersonId, id: i64) -> Result<()> {
    cx.write(move |cx, tx| {
        Box::pin(async move { themes::end_follow(&cx, tx, person, (id, ConsentWay::MailLink)).await })
    })
    .await
}

async fn set(cx: &Cx, link: Link, state: State) -> Result<()> {
    cx.write(move |cx, tx| {
        Box::pin(async move {
            let (town, Link { about, person }) = (cx.municipality(), link);
            let about = about.now(tx, town).await?;
            match state {
                State::This => match about {
                    About::Suggestion(id) => store::stop_follower(tx, town, id, person, cx.now).await?,
                    About::Together(at) => {
                        for (id, _) in store::list_set_together(tx, town, at, person).await? {
                            store::stop_follower(tx, town, id, person, cx.now).await?;
                        }
                    }
                    About::Daily => people::store::update_digest_stop(tx, town, person, Some(cx.now)).await?,
                    About::Mailings => people::store::update_mailings_stop(tx, town, person, Some(cx.now)).await?,
                },
                State::All => people::store::insert_mail_stop(tx, town, person, cx.now).await?,
                State::Nothing => {
                    match about {
                        About::Suggestion(id) => store::resume_follower(tx, town, id, person).await?,
                        About::Together(at) => {
                            for (id, _) in store::list_set_together(tx, town, at, person).await? {
                                store::resume_follower(tx, town, id, person).await?;
                            }
                        }
                        About::Daily => people::store::update_digest_stop(tx, town, person, None).await?,
                        About::Mailings => people::store::update_mailings_stop(tx, town, person, None).await?,
                    }
                    people::store::delete_mail_stop(tx, town, person).await?;
                }
            }
            Ok(())
        })
    })
    .await
}
