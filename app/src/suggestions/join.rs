//! Who was asked to make a suggestion with its author says yes or no, on a page a signed link in a mail leads to.
//!
//! Opening it changes nothing, since programs that check links open it too; who says yes does so with her account. The
//! link is good for thirty days, until it is answered or taken back. It proves who reads the address it went to: that is
//! hers from her yes on, when she gave none before.

use super::{
    Suggestion, change,
    policy::{self, Part},
    store,
};
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path},
    people::{self, Email, Introduced, Introduction, Joined, Told, profile::AgeBox},
    refusal::{Refusal, Result},
    texts::text,
    urls,
    vocabulary::{CoauthorId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::{clock::Moment, db::Tx, secret};

pub const GOOD_DAYS: i64 = 30;

/// Which invitation a link is for.
#[derive(Debug, Clone, Copy)]
struct Link {
    suggestion: SuggestionId,
    id: CoauthorId,
}

fn purpose(cx: &Cx) -> String {
    format!("coauthor {}", cx.municipality().0)
}

pub(super) fn whole_address(cx: &Cx, suggestion: SuggestionId, id: CoauthorId) -> String {
    let until = cx.app.clock.machine().plus_days(GOOD_DAYS).0 / 1000;
    let token = secret::sign(&cx.app.secret_key, &purpose(cx), &format!("{suggestion}-{id}-{until}"));
    cx.town.base.join(&cx.href(&urls::join(&token)))
}

impl Link {
    /// What the token says, when we wrote it and it is good still.
    fn read(cx: &Cx, token: &str) -> Result<Link, Refusal> {
        let words = secret::signed(&cx.app.secret_key, &purpose(cx), token).ok_or(Refusal::NotFound)?;
        let mut words = words.split('-');
        let (Some(suggestion), Some(id), Some(until)) = (words.next(), words.next(), words.next()) else {
            return Err(Refusal::NotFound);
        };
        let until = Moment(0).plus_seconds(until.parse().map_err(|_| Refusal::NotFound)?);
        if until < cx.app.clock.machine() {
            return Err(Refusal::NotFound);
        }
        let suggestion = suggestion.parse().map_err(|()| Refusal::NotFound)?;
        Ok(Link { suggestion, id: id.parse().map_err(|()| Refusal::NotFound)? })
    }
}

/// Whether her name stands with the suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Naming {
    Named,
    Unnamed,
}

async fn join(cx: &Cx, tx: &mut Tx<'_>, link: Link, (introduced, naming): (&Introduced, Naming)) -> Result<Joined> {
    let town = cx.municipality();
    let person = cx.signed_in()?.person;
    let changeable = store::load_changeable(tx, town, link.suggestion, person).await?;
    let may = policy::may_join(&cx.actor, &changeable)?;
    if changeable.part == Part::Coauthor {
        return Ok(Joined::No);
    }
    let email = store::find_asked(tx, town, (link.suggestion, link.id)).await?.ok_or(Refusal::NotFound)?;
    introduced.save(cx, tx, person).await?;
    let named_at = match naming {
        Naming::Named => Some(cx.now),
        Naming::Unnamed => None,
    };
    if !store::join_coauthor(tx, town, &may, (link.id, named_at), cx.now).await? {
        return Err(Refusal::NotFound.into());
    }
    if people::store::find_address(tx, town, person).await?.is_some() {
        return Ok(Joined::No);
    }
    people::store::delete_unreachable(tx, town, email.as_str()).await?;
    Ok(people::take_address(cx, tx, person, &email).await?.unwrap_or(Joined::No))
}

#[derive(Template)]
#[template(path = "suggestions/templates/join.html")]
struct JoinPage {
    chrome: Chrome,
    suggestion: Suggestion,
    author: String,
    action: String,
    yes: Yes,
    /// Key of what a yes means.
    means: &'static str,
    /// Where news will come, when she gave no address yet.
    news_to: Option<Email>,
    mistakes: Vec<(&'static str, String)>,
}

/// How she can say yes.
enum Yes {
    Open(Introduction),
    /// At the door first; she comes back here.
    SignIn(String),
    Refused(Refusal),
    /// The link came back to who sent it.
    Own,
}

/// `GET /samen/{token}`.
pub async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let link = Link::read(&cx, &token)?;
    let mut tx = cx.read().await?;
    let town = cx.municipality();
    let suggestion = store::find_suggestion(&mut tx, town, link.suggestion).await?.ok_or(Refusal::NotFound)?;
    let part = match cx.actor.account() {
        Some(person) => store::load_changeable(&mut tx, town, suggestion.id, person.person).await?.part,
        None => Part::Reader,
    };
    if part == Part::Coauthor {
        return Ok(chrome::see_other(&cx, &urls::suggestion(suggestion.id)));
    }
    store::find_asked(&mut tx, town, (link.suggestion, link.id)).await?.ok_or(Refusal::NotFound)?;
    let yes = yes(&cx, &mut tx, suggestion.id, &token).await?;
    drop(tx);
    render(&cx, suggestion, yes, &token).await
}

/// Key of what a yes means: that she changes it too, as long as that can be. A vote of her own will not stand in the way.
async fn means(cx: &Cx, suggestion: &Suggestion) -> Result<&'static str> {
    let (mut tx, town) = (cx.read().await?, cx.municipality());
    let mut changeable = store::load_changeable(&mut tx, town, suggestion.id, suggestion.author).await?;
    if let Some(person) = cx.actor.person().filter(|person| *person != suggestion.author) {
        let own = store::list_voted(&mut tx, town, person, &[suggestion.id]).await?.len();
        changeable.votes_of_others -= i64::try_from(own).unwrap_or_default();
    }
    Ok(match policy::is_unsettled(&changeable, cx.now) {
        Ok(()) => "changing-join-means",
        Err(_) => "changing-join-means-news",
    })
}

async fn yes(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, token: &str) -> Result<Yes> {
    let Some(person) = cx.actor.account().map(|account| account.person) else {
        return Ok(Yes::SignIn(urls::sign_in_for(&urls::join(token))));
    };
    let changeable = store::load_changeable(tx, cx.municipality(), id, person).await?;
    Ok(match (changeable.part, policy::may_join(&cx.actor, &changeable)) {
        (Part::Author, _) => Yes::Own,
        (Part::Coauthor | Part::Reader, Ok(_)) => Yes::Open(Introduction::load(cx, tx, person).await?),
        (Part::Coauthor | Part::Reader, Err(why)) => Yes::Refused(why),
    })
}

/// `POST /samen/{token}`: `antwoord=ja` joins, `antwoord=nee` lets the address go, for which the link is proof enough.
pub async fn press(cx: Cx, Path(token): Path<String>, body: Bytes) -> Result<Response> {
    let link = Link::read(&cx, &token)?;
    let form = Form::read(&body);
    let town = cx.municipality();
    let found = store::find_suggestion(&mut cx.read().await?, town, link.suggestion).await?;
    let suggestion = found.ok_or(Refusal::NotFound)?;
    if form.text("antwoord") == "nee" {
        cx.write(move |cx, tx| Box::pin(async move { decline(&cx, tx, link).await })).await?;
        return Ok(chrome::see_other(&cx, &urls::suggestion(suggestion.id)));
    }
    let person = cx.signed_in()?.person;
    let told = Told { name: form.text("naam"), age: form.text("leeftijd") };
    let naming = if form.text("toon") == "ja" { Naming::Named } else { Naming::Unnamed };
    let introduction = Introduction::load(&cx, &mut cx.read().await?, person).await?;
    let introduced = match introduction.read(&cx, &told).await? {
        Ok(introduced) => introduced,
        Err(again) => return render(&cx, suggestion, Yes::Open(again), &token).await,
    };
    let joined = cx.write_on(link.suggestion.0, move |cx, tx| {
        let introduced = introduced.clone();
        Box::pin(async move { join(&cx, tx, link, (&introduced, naming)).await })
    });
    joined.await?.done(&cx);
    change::changed(&cx, &suggestion);
    Ok(chrome::see_other(&cx, &format!("{}?samen=1", urls::suggestion(suggestion.id))))
}

async fn decline(cx: &Cx, tx: &mut Tx<'_>, link: Link) -> Result<()> {
    let (town, which) = (cx.municipality(), (link.suggestion, link.id));
    if store::find_asked(tx, town, which).await?.is_some() {
        store::delete_coauthor(tx, town, which).await?;
    }
    Ok(())
}

/// Of who is at the door nobody knows yet whether she has an address.
async fn news_to(cx: &Cx, yes: &Yes, token: &str) -> Result<Option<Email>> {
    let (Yes::Open(_), Some(account)) = (yes, cx.actor.account()) else { return Ok(None) };
    let (link, mut tx) = (Link::read(cx, token)?, cx.read().await?);
    if people::store::find_address(&mut tx, cx.municipality(), account.person).await?.is_some() {
        return Ok(None);
    }
    let asked = store::find_asked(&mut tx, cx.municipality(), (link.suggestion, link.id)).await?;
    let Some(email) = asked else { return Ok(None) };
    Ok(people::is_free(cx, &mut tx, account.person, &email).await?.then_some(email))
}

async fn render(cx: &Cx, suggestion: Suggestion, yes: Yes, token: &str) -> Result<Response> {
    let mistakes = match &yes {
        Yes::Open(introduction) => introduction.mistakes(),
        Yes::SignIn(_) | Yes::Refused(_) | Yes::Own => Vec::new(),
    };
    let title = text(cx.lang, "changing-join-title");
    let title = if mistakes.is_empty() { title } else { people::mistake_title(cx, &title) };
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = JoinPage {
        chrome: Chrome::new(cx, title).unlisted(),
        author: suggestion.author_name.clone().unwrap_or_else(|| text(cx.lang, "suggestions-somebody")),
        action: urls::join(token),
        means: means(cx, &suggestion).await?,
        news_to: news_to(cx, &yes, token).await?,
        suggestion,
        yes,
        mistakes,
    };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
