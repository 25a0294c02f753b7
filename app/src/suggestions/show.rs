//! One suggestion: place, text, status with its history, votes, comments, the officer's answers, what is near.

use super::{
    Answer, Card, Points, Status, StatusChange, Suggestion, VoteButton,
    change::OwnPart,
    comments::{CommentView, Comments, Thread, threads},
    follow::{FollowBox, FollowState},
    handling::{
        Related,
        author::{self, OwnWord},
        reply::{self, PublicReply},
    },
    near,
    next_step::{NextHere, OwnVote},
    out_of_sight,
    photo::{self, ShownPhoto},
    policy::{Votable, VotingRules},
    responses::{self, ShownResponse},
    share::Share,
    store::{self, Said},
    themes::{AfterGiving, Answered},
    versions::{self, Change},
    vote::Stance,
    whom::contact_of,
};
use crate::{
    calls::{self, Call},
    chrome::{self, Chrome, Promise, Tongues, filters},
    cx::{Cx, Keep, Path, Query, Tag, Tags, Turns},
    places::{Area, Tiles, View, drawn_map},
    questions::Turn,
    refusal::{Error, Refusal, Result},
    slips::Source,
    urls,
    vocabulary::{CallId, Followed, PersonId, SuggestionId},
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::header;
use kit::db::Tx;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "suggestions/templates/show.html")]
struct SuggestionPage<'a> {
    chrome: Chrome,
    common: &'a Common,
    suggestion: &'a Suggestion,
    vote_button: VoteButton,
    /// Of what was taken back no more news comes.
    follow: Option<FollowBox>,
    comments: Comments,
    tongues: Tongues,
    /// The threads as they are kept, for who said and wrote nothing in them.
    shared_threads: Option<Arc<chrome::Part>>,
    /// Of who made it.
    own: Option<OwnPart>,
    /// What the municipality said to her alone.
    said: Vec<OwnWord>,
    done: Option<Done>,
    /// Of who voted or made it, and did not say yet whether she wants to hear of its theme.
    after: AfterGiving,
    theme_answered: Option<Answered>,
    next: Arc<chrome::Part>,
}

/// What who looks at it just did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    Added,
    Changed,
    Joined,
}

/// `nieuw=1`, `bewerkt=1` and `samen=1` say what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    nieuw: String,
    bewerkt: String,
    samen: String,
    thema: String,
}

impl Done {
    fn of(asked: &Asked, own: Option<&OwnPart>) -> Option<Done> {
        let said = [(&asked.nieuw, Done::Added), (&asked.bewerkt, Done::Changed), (&asked.samen, Done::Joined)];
        own.and(said.into_iter().find(|(said, _)| *said == "1").map(|(_, done)| done))
    }
}

/// What everybody sees of a suggestion, made once however many ask.
pub struct Common {
    call: Call,
    suggestion: Suggestion,
    author: String,
    /// How the municipality got it, and where, when an officer entered it.
    origin: Option<(Source, String)>,
    /// So many of its votes an officer entered.
    votes_on_paper: i64,
    /// Who may see it as her own: nobody else is asked for.
    makers: Vec<PersonId>,
    story: Arc<chrome::Part>,
    threads: Vec<Thread>,
    /// So many more wait to be read first.
    held_comments: i64,
    /// As who said and wrote nothing in them meets them.
    shared_threads: Arc<chrome::Part>,
    side: Arc<chrome::Part>,
    neighbours: Arc<chrome::Part>,
    next: NextHere,
    related: Related,
    opening: chrome::Opening,
}

/// Pictures, text, the officer's answers.
#[derive(Template)]
#[template(path = "suggestions/templates/_story.html")]
struct Story<'a> {
    tongues: Tongues,
    suggestion: &'a Suggestion,
    category: String,
    photos: Vec<ShownPhoto>,
    /// For everybody: this part is kept and shared.
    responses: Vec<ShownResponse>,
    changes: Vec<Change>,
    answers: Vec<Answer>,
    replies: Vec<PublicReply>,
}

/// What was written below, with the replies.
#[derive(Template)]
#[template(path = "suggestions/templates/_threads.html")]
struct Threads<'a> {
    tongues: Tongues,
    suggestion: &'a Suggestion,
    threads: &'a [Thread],
    comments: Comments,
}

impl<'a> Threads<'a> {
    fn for_others(cx: &Cx, (suggestion, threads): (&'a Suggestion, &'a [Thread])) -> Threads<'a> {
        Threads { tongues: cx.into(), suggestion, threads, comments: Comments::of_others(cx.now) }
    }
}

/// Status with its history, place, whom to ask, how to share.
#[derive(Template)]
#[template(path = "suggestions/templates/_side.html")]
struct Side<'a> {
    tongues: Tongues,
    suggestion: &'a Suggestion,
    has_rough_place: bool,
    /// The call's map around this place.
    around: String,
    history: Vec<StatusChange>,
    promise: Option<Promise>,
    turn: Turn,
    /// Whole address and sentence, ready for the share links.
    share: Share,
}

/// What is near, and what around speaks of the same. One votes for those on their own pages: here stands one button.
#[derive(Template)]
#[template(path = "suggestions/templates/_neighbours.html")]
struct Neighbours {
    tongues: Tongues,
    near: Vec<Card>,
    similar: Vec<Card>,
}

impl Neighbours {
    fn groups(&self) -> [(&'static str, &'static str, &[Card]); 2] {
        [("near", "suggestions-near-title", &self.near), ("similar", "suggestions-similar-title", &self.similar)]
    }
}

impl Common {
    /// In the order of the page.
    fn parts(&self) -> Vec<Arc<chrome::Part>> {
        let own = [&self.story, &self.shared_threads, &self.side, &self.neighbours].map(Arc::clone);
        self.opening.parts().into_iter().chain(own).collect()
    }
}

/// What the page asks first of who reads it.
fn own_vote(button: &VoteButton) -> OwnVote {
    match button {
        VoteButton::Open { .. } => OwnVote::Possible,
        VoteButton::Given { .. } | VoteButton::Stays { .. } => OwnVote::Given,
        VoteButton::Refused { .. } => OwnVote::Closed,
    }
}

/// Where what everybody sees is kept: as many suggestions as are looked at in two seconds.
pub fn kept(turns: &Turns) -> Keep<Common> {
    let bytes = |common: &Common| {
        let parts: usize = common.parts().iter().map(|part| part.bytes()).sum();
        2048 + parts + common.threads.iter().map(Thread::bytes).sum::<usize>()
    };
    Keep::new(turns.clone(), 16 * 1024 * 1024, bytes)
}

/// `GET /suggesties/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let key = format!("{} {} {id}", cx.municipality().0, cx.lang);
    let kept = match cx.app.part::<Keep<Common>>().found_or_made(key, load_common(&cx, id)).await {
        Err(Error::Refusal(Refusal::NotFound)) => return out_of_sight::show(&cx, id).await,
        found => found?,
    };
    let common = &kept.value;
    let page = for_this_reader(&cx, common, &asked).await?;
    let tags = [Tag::Suggestion(id), Tag::Places(common.call.id), Tag::Municipality(cx.municipality())];
    let mut parts = common.parts();
    parts.push(page.next.clone());
    Ok(chrome::kept(chrome::with_parts(chrome::page(&cx, &page)?, parts), &tags))
}

async fn for_this_reader<'a>(cx: &Cx, common: &'a Common, asked: &Asked) -> Result<SuggestionPage<'a>> {
    let suggestion = &common.suggestion;
    let mut tx = cx.read().await?;
    let stance = Stance::load(cx, &mut tx, &common.call, &[suggestion.id]).await?;
    let follow = FollowBox::load(cx, &mut tx, &Followed::Suggestion(suggestion.id), "").await?;
    let comments = Comments::load(cx, &mut tx, suggestion, (&common.threads, common.held_comments)).await?;
    let is_withdrawn = suggestion.status == Status::Withdrawn;
    let is_own = cx.actor.person().is_some_and(|person| common.makers.contains(&person));
    let own = if is_own { OwnPart::load(cx, &mut tx, suggestion.id).await? } else { None };
    let said = match cx.actor.account() {
        Some(person) if person.person == suggestion.author => {
            author::list_own(cx, &mut tx, Some(suggestion.id)).await?
        }
        Some(_) | None => Vec::new(),
    };
    let rules = VotingRules::of(&common.call);
    let votable = Votable { suggestion: suggestion.id, status: suggestion.status, rules };
    let vote_button = VoteButton::before(cx, &votable, suggestion.votes, &stance);
    let has_given = own.is_some() || stance.has_vote_on(suggestion.id);
    let giver = cx.actor.person().filter(|_| has_given);
    let after = AfterGiving::load(cx, &mut tx, giver, common.call.project).await?;
    let next = common.next.card(cx, &mut tx, common.call.id, own_vote(&vote_button)).await?;
    drop(tx);
    Ok(SuggestionPage {
        next,
        chrome: chrome_of(cx, suggestion).opened_by(&common.opening),
        vote_button,
        after,
        theme_answered: Answered::of(&asked.thema),
        follow: Some(follow).filter(|follow| !is_withdrawn || follow.state != FollowState::Open),
        tongues: cx.into(),
        shared_threads: comments.are_as_for_others(&common.threads).then(|| common.shared_threads.clone()),
        comments,
        done: Done::of(asked, own.as_ref()),
        own,
        said,
        common,
        suggestion,
    })
}

fn chrome_of(cx: &Cx, suggestion: &Suggestion) -> Chrome {
    Chrome::new(cx, suggestion.title.clone())
        .with_written_title()
        .described(&chrome::plain_words(&suggestion.body, 180))
        .with_preview(urls::suggestion_preview(suggestion.id))
}

async fn load_common(cx: &Cx, id: SuggestionId) -> Result<(Common, Tags)> {
    let mut tx = cx.read().await?;
    let (tx, town) = (&mut tx, cx.municipality());
    let suggestion = store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let call = calls::store::load_call_by_id(tx, town, suggestion.call, cx.now).await?;
    let categories = calls::store::list_categories(tx, town, call.id).await?;
    let contact = contact_of(cx, tx, &call, &suggestion).await?;
    let story = Story {
        tongues: cx.into(),
        suggestion: &suggestion,
        category: calls::name_of(&categories, &suggestion.category),
        photos: photo::list_shown(cx, tx, id).await?,
        responses: responses::load_public(cx, tx, call.id, id).await?,
        changes: versions::changes(store::list_versions(tx, town, id).await?, &suggestion, &categories),
        answers: store::list_answers(tx, town, id).await?,
        replies: reply::list_public(cx, tx, id).await?,
    };
    let story = chrome::part(cx, &story)?;
    let threads = threads(store::list_comments(tx, town, id).await?);
    let shared_threads = chrome::part(cx, &Threads::for_others(cx, (&suggestion, &threads)))?;
    let side = Side {
        tongues: cx.into(),
        suggestion: &suggestion,
        has_rough_place: store::has_rough_place(tx, town, id).await?,
        around: around(&call, &suggestion),
        history: store::list_status_changes(tx, town, id).await?,
        promise: Promise::of(cx, &suggestion),
        turn: Turn::load(cx, tx, &urls::suggestion(id), contact).await?,
        share: Share::of(cx, &suggestion),
    };
    let side = chrome::part(cx, &side)?;
    let neighbours = load_neighbours(cx, tx, call.id, &suggestion).await?;
    let others = neighbours.near.iter().chain(&neighbours.similar).map(|card| Tag::Suggestion(card.id));
    let own = [Tag::Suggestion(id), Tag::Places(call.id), Tag::Call(call.id), Tag::Municipality(town)];
    let tags = Tags(own.into_iter().chain(others).collect());
    let neighbours = chrome::part(cx, &neighbours)?;
    let next = NextHere::load(cx, tx, (id, &call)).await?;
    let (author, makers) = load_makers(cx, tx, &suggestion).await?;
    let common = Common {
        opening: chrome_of(cx, &suggestion).opening(cx)?,
        call,
        suggestion,
        author,
        origin: store::find_origin(tx, town, id).await?,
        votes_on_paper: store::count_slip_votes(tx, town, id).await?,
        makers,
        story,
        threads,
        held_comments: store::count_held_comments(tx, town, id).await?,
        shared_threads,
        side,
        neighbours,
        next,
        related: Related::load(cx, tx, id).await?,
    };
    Ok((common, tags))
}

/// Who made it, by name as far as they wish, and as persons.
async fn load_makers(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion) -> Result<(String, Vec<PersonId>)> {
    let author = suggestion.author_name.clone().unwrap_or_else(|| crate::texts::text(cx.lang, "suggestions-somebody"));
    let coauthors = store::list_coauthors_shown(tx, cx.municipality(), suggestion.id).await?;
    let makers = std::iter::once(suggestion.author).chain(coauthors.iter().map(|(person, _)| *person)).collect();
    let names = std::iter::once(author).chain(coauthors.into_iter().filter_map(|(_, name)| name));
    Ok((names.collect::<Vec<String>>().join(", "), makers))
}

/// The address of the list and map some 300 metres around.
fn around(call: &Call, suggestion: &Suggestion) -> String {
    let (west, east) = (suggestion.longitude - 0.005, suggestion.longitude + 0.005);
    let (south, north) = (suggestion.latitude - 0.003, suggestion.latitude + 0.003);
    format!("{}?bbox={west:.5},{south:.5},{east:.5},{north:.5}", urls::call(&call.slug))
}

/// Three that are near, and two more around that speak of the same.
async fn load_neighbours(cx: &Cx, tx: &mut Tx<'_>, call: CallId, suggestion: &Suggestion) -> Result<Neighbours> {
    let points = cx.app.part::<Points>().of(cx, call).await?;
    let place = suggestion.place();
    let mut around = points.nearest(place, 40);
    around.retain(|id| *id != suggestion.id);
    let (nearest, rest) = around.split_at(around.len().min(3));
    let similar = near::find_alike(&points, rest, (place, &suggestion.title));
    let similar = similar.into_iter().filter(|id| *id != suggestion.id && !nearest.contains(id)).take(2);
    let ids: Vec<SuggestionId> = nearest.iter().copied().chain(similar).collect();
    let (count, mut near) = (nearest.len(), store::list_cards(tx, cx.municipality(), &ids).await?);
    let similar = near.split_off(count.min(near.len()));
    Ok(Neighbours { tongues: cx.into(), near, similar })
}

/// `GET /suggesties/{id}/kaart.png`: where it is.
pub async fn draw_place(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let suggestion = store::find_suggestion(&mut cx.read().await?, cx.municipality(), id).await?;
    let suggestion = suggestion.ok_or(Refusal::NotFound)?;
    let place = suggestion.place();
    let kind = drawn_map::PinKind::You;
    let map = cx.app.part::<Tiles>().base_map(&cx).await?;
    let colours = cx.app.part::<Tiles>().colours(&cx);
    let drawn = tokio::task::spawn_blocking(move || {
        let view = View { centre: place, zoom: 16.5, width: 640, height: 360 };
        let pin = drawn_map::Pin { place, kind, count: 1 };
        drawn_map::picture(&map, &colours, &view, (&Area::default(), &[pin]))
    });
    let png = drawn.await.map_err(|e| Error::Fault(e.to_string()))?.map_err(Error::Fault)?;
    Ok(chrome::kept(([(header::CONTENT_TYPE, "image/png")], png).into_response(), &[Tag::Suggestion(id)]))
}
