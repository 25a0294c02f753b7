//! One suggestion: place, text, status with its history, votes, comments, the officer's answers, what is near.

use super::{
    Answer, Card, Comment, Points, StatusChange, Suggestion, VoteButton,
    browse::{self, CardView},
    policy::{Votable, VotingRules},
    store,
    vote::Standing,
};
use crate::{
    calls::{self, Call, Category},
    chrome::{self, Chrome, filters},
    cx::{Cx, Tag},
    people::{self, Tie},
    places::{Place, Tiles, View, drawn_map},
    projects::{self, Contact},
    refusal::{Error, Refusal, Result},
    urls,
    vocabulary::SuggestionId,
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::header;
use kit::db::Tx;

#[derive(Template)]
#[template(path = "suggestions/templates/show.html")]
struct SuggestionPage {
    chrome: Chrome,
    call: Call,
    suggestion: Suggestion,
    category: String,
    author: String,
    /// The call's map around this place.
    around: String,
    vote_button: VoteButton,
    history: Vec<StatusChange>,
    answers: Vec<Answer>,
    threads: Vec<Thread>,
    near: Vec<CardView>,
    similar: Vec<CardView>,
    contact: Option<Contact>,
    /// Whole address and sentence, ready for the share links.
    share: Share,
}

/// A comment and the replies to it.
struct Thread {
    comment: Comment,
    replies: Vec<Comment>,
}

/// Links that open another program with this page; nothing of theirs runs here.
struct Share {
    address: String,
    whatsapp: String,
    facebook: String,
    mail: String,
}

/// `GET /suggesties/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let mut tx = cx.read().await?;
    let page = load_page(&cx, &mut tx, id).await?;
    let tags = [Tag::Suggestion(id), Tag::Places(page.call.id), Tag::Municipality(cx.municipality())];
    Ok(chrome::kept(chrome::page(&cx, &page)?, &tags))
}

async fn load_page(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<SuggestionPage> {
    let town = cx.municipality();
    let suggestion = store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let call = calls::store::load_call_by_id(tx, town, suggestion.call).await?;
    let categories = calls::store::list_categories(tx, town, call.id).await?;
    let (voted, tie) = match cx.actor.person() {
        Some(person) => (!store::list_voted(tx, town, person, &[id]).await?.is_empty(), people::tie_of(tx, cx).await?),
        None => (false, Tie::Unknown),
    };
    let rules = VotingRules { window: call.window, voters: call.voters, eligibility: call.eligibility };
    let votable = Votable { suggestion: id, status: suggestion.status, rules };
    let vote_button = VoteButton::before(cx, &votable, tie, Standing { votes: suggestion.votes, voted });
    let (near, similar) = load_neighbours(cx, tx, (&call, &categories), &suggestion).await?;
    let contact = match call.contact {
        Some(contact) => projects::store::find_contact(tx, town, contact).await?,
        None => None,
    };
    Ok(SuggestionPage {
        chrome: Chrome::new(cx, suggestion.title.clone())
            .with_written_title()
            .described(&chrome::plain_words(&suggestion.body, 180))
            .with_preview(urls::suggestion_preview(id)),
        author: suggestion.author_name.clone().unwrap_or_else(|| crate::texts::text(cx.lang, "suggestions-somebody")),
        around: around(&call, &suggestion),
        category: name_of(&categories, &suggestion.category),
        vote_button,
        history: store::list_status_changes(tx, town, id).await?,
        answers: store::list_answers(tx, town, id).await?,
        threads: threads(store::list_comments(tx, town, id).await?),
        near,
        similar,
        contact,
        share: Share::of(cx, &suggestion),
        call,
        suggestion,
    })
}

/// The address of the list and map some 300 metres around.
fn around(call: &Call, suggestion: &Suggestion) -> String {
    let (west, east) = (suggestion.longitude - 0.005, suggestion.longitude + 0.005);
    let (south, north) = (suggestion.latitude - 0.003, suggestion.latitude + 0.003);
    format!("{}?bbox={west:.5},{south:.5},{east:.5},{north:.5}", urls::call(&call.slug))
}

fn name_of(categories: &[Category], key: &str) -> String {
    categories.iter().find(|category| category.key == key).map(|category| category.name.clone()).unwrap_or_default()
}

fn threads(comments: Vec<Comment>) -> Vec<Thread> {
    let (first, replies): (Vec<Comment>, Vec<Comment>) = comments.into_iter().partition(|c| c.parent.is_none());
    let mut threads: Vec<Thread> = first.into_iter().map(|comment| Thread { comment, replies: Vec::new() }).collect();
    for reply in replies {
        if let Some(thread) = threads.iter_mut().find(|thread| Some(thread.comment.id) == reply.parent) {
            thread.replies.push(reply);
        }
    }
    threads
}

/// Three that are near, and two more around that speak of the same.
async fn load_neighbours(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (call, categories): (&Call, &[Category]),
    suggestion: &Suggestion,
) -> Result<(Vec<CardView>, Vec<CardView>)> {
    let points = cx.app.part::<Points>().of(cx, call.id).await?;
    let place = Place { latitude: suggestion.latitude, longitude: suggestion.longitude };
    let mut around = points.nearest(place, 40);
    around.retain(|id| *id != suggestion.id);
    let (near, rest) = around.split_at(around.len().min(3));
    let alike = |id: &SuggestionId| points.title(*id).map_or(0, |title| words_in_common(title, &suggestion.title));
    let mut similar: Vec<SuggestionId> = rest.iter().copied().filter(|id| alike(id) > 0).collect();
    similar.sort_by_key(|id| std::cmp::Reverse(alike(id)));
    similar.truncate(2);
    let ids: Vec<SuggestionId> = near.iter().chain(&similar).copied().collect();
    let cards: Vec<Card> = store::list_cards(tx, cx.municipality(), &ids).await?;
    let mut views = browse::card_views(cx, tx, (call, categories), cards).await?;
    let similar = views.split_off(near.len().min(views.len()));
    Ok((views, similar))
}

/// Words of five letters and more that both titles have.
fn words_in_common(one: &str, other: &str) -> usize {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() >= 5).map(str::to_lowercase).collect()
    };
    let other = words(other);
    words(one).iter().filter(|word| other.contains(word)).count()
}

impl Share {
    fn of(cx: &Cx, suggestion: &Suggestion) -> Share {
        let address = cx.town.base.join(&cx.href(&urls::suggestion(suggestion.id)));
        let args = [("title", (&suggestion.title).into()), ("name", (&cx.town.name).into())];
        let sentence = crate::texts::sentence(cx.lang, "suggestions-share-sentence", &args);
        let link = |start: &str, pairs: &[(&str, &str)]| {
            format!("{start}{}", serde_urlencoded::to_string(pairs).unwrap_or_default())
        };
        let whole = format!("{sentence} {address}");
        // `mailto:` knows no plus sign for a space (RFC 6068).
        let mail = link("mailto:?", &[("subject", &suggestion.title), ("body", &whole)]).replace('+', "%20");
        Share {
            whatsapp: link("https://wa.me/?", &[("text", &whole)]),
            facebook: link("https://www.facebook.com/sharer/sharer.php?", &[("u", &address)]),
            mail,
            address,
        }
    }
}

/// `GET /suggesties/{id}/kaart.png`: where it is.
pub async fn draw_place(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let suggestion = store::find_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    let suggestion = suggestion.ok_or(Refusal::NotFound)?;
    let place = Place { latitude: suggestion.latitude, longitude: suggestion.longitude };
    let kind = drawn_map::PinKind::You;
    let map = cx.app.part::<Tiles>().base_map(&cx).await?;
    let colours = cx.app.part::<Tiles>().colours(&cx);
    let drawn = tokio::task::spawn_blocking(move || {
        let view = View { centre: place, zoom: 16.5, width: 640, height: 360 };
        drawn_map::picture(&map, &colours, &view, &[drawn_map::Pin { place, kind, count: 1 }])
    });
    let png = drawn.await.map_err(|e| Error::Fault(e.to_string()))?.map_err(Error::Fault)?;
    Ok(chrome::kept(([(header::CONTENT_TYPE, "image/png")], png).into_response(), &[Tag::Suggestion(id)]))
}
