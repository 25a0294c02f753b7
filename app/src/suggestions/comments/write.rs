//! A citizen writes a comment, or a reply to one.
//!
//! Who has not signed in writes first: her words are kept with her browser, and she looks them over once she is back.

use super::{
    Written,
    policy::{MayComment, may_comment},
};
use crate::{
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path, Query, Tag},
    people::{self, Field, Introduced, Introduction, Press, Told, profile::AgeBox},
    refusal::{Error, Refusal, Result},
    suggestions::{Suggestion, holding, store, wording::CommentText},
    texts::{sentence, text},
    urls,
    vocabulary::{CommentId, PersonId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::db::Tx;
use serde::Deserialize;

/// Beyond this it is no talk between neighbours.
const A_DAY: usize = 40;
const A_MINUTE: usize = 5;
/// Text that is far too long is not kept whole: the page that says so still shows all of it.
const KEPT_CHARACTERS: usize = 6_000;

/// What a citizen gives, checked.
#[derive(Debug, Clone)]
struct Given {
    /// The id the comment will have: minted with the form.
    key: CommentId,
    parent: Option<CommentId>,
    text: CommentText,
    introduced: Introduced,
}

/// What became of the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    /// It is there, by this press or the one before.
    There,
    /// What she replies to can no longer be read.
    ParentGone,
    /// Something else has this id.
    Taken,
}

async fn write(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, given: &Given) -> Result<Sent> {
    let town = cx.municipality();
    let may = load_may(cx, tx, id).await?;
    if let Some(before) = store::find_comment(tx, town, given.key).await? {
        // Other words under the same id come from a page that was gone back to: they are another comment.
        let is_same = before.author == may.person && before.suggestion == id && before.body == given.text.as_str();
        return Ok(if is_same { Sent::There } else { Sent::Taken });
    }
    let parent = match given.parent {
        None => None,
        Some(parent) => match find_parent(cx, tx, id, parent).await? {
            // A reply to a reply stands under the same comment.
            Some(written) => Some(written.parent.unwrap_or(written.id)),
            None => return Ok(Sent::ParentGone),
        },
    };
    hold_limits(cx, tx, may.person).await?;
    let held = holding::ask(cx, tx, given.key.0, ("", given.text.as_str())).await?;
    given.introduced.save(cx, tx, may.person).await?;
    if !store::insert_comment(tx, town, &may, (given.key, parent, &given.text), cx.now).await? {
        return Ok(Sent::Taken);
    }
    if let Some(why) = held {
        store::hold_back_comment(tx, town, (id, given.key), (why, cx.now)).await?;
    }
    if let Some(token) = &cx.browser {
        store::delete_comment_draft(tx, town, (&people::press::browser_hash(token), id)).await?;
    }
    Ok(Sent::There)
}

/// The same for who wrote it on paper, or said it to an officer: under her own rules, in one piece.
pub async fn add(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, (key, text): (CommentId, &CommentText)) -> Result<()> {
    let may = load_may(cx, tx, id).await?;
    hold_limits(cx, tx, may.person).await?;
    store::insert_comment(tx, cx.municipality(), &may, (key, None, text), cx.now).await?;
    Ok(())
}

/// Whether she may write here, and the proof of it.
pub async fn load_may(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<MayComment> {
    let status = store::find_status(tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    Ok(may_comment(&cx.actor, id, status)?)
}

async fn find_parent(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, parent: CommentId) -> Result<Option<Written>> {
    let found = store::find_comment(tx, cx.municipality(), parent).await?;
    Ok(found.filter(|written| written.suggestion == id && written.is_readable()))
}

async fn hold_limits(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let latest = store::list_latest_comments_of(tx, cx.municipality(), person).await?;
    for (count, seconds) in [(A_MINUTE, 60), (A_DAY, 86_400)] {
        let Some(first) = latest.get(count - 1) else { continue };
        let seconds = (first.plus_seconds(seconds).0 - cx.now.0 + 999) / 1000;
        if seconds > 0 {
            return Err(Refusal::TooMany { seconds }.into());
        }
    }
    Ok(())
}

kit::row! {
    /// What somebody wrote and did not send yet.
    #[derive(Debug, Clone, Default)]
    pub struct Draft {
        pub parent: Option<CommentId>,
        pub body: String,
    }
}

/// What this browser keeps for a suggestion.
pub async fn find_draft(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<Option<Draft>> {
    let Some(token) = &cx.browser else { return Ok(None) };
    let since = cx.app.clock.machine().plus_seconds(-people::press::BROWSER_SECONDS);
    let holder = people::press::browser_hash(token);
    Ok(store::find_comment_draft(tx, cx.municipality(), (&holder, id), since).await?)
}

/// Keeps what she wrote, and leads to the door; she comes back to the page that shows it.
async fn sign_in_first(mut cx: Cx, id: SuggestionId, typed: Typed) -> Result<Response> {
    let (token, _) = people::press::browser(&cx);
    let holder = people::press::browser_hash(&token);
    cx.browser = Some(token);
    let draft = Draft { parent: typed.parent, body: typed.text.chars().take(KEPT_CHARACTERS).collect() };
    cx.write(move |cx, tx| {
        let draft = draft.clone();
        Box::pin(async move {
            let now = cx.app.clock.machine();
            store::save_comment_draft(tx, cx.municipality(), (&holder, id), &draft, now).await?;
            Ok::<_, Error>(())
        })
    })
    .await?;
    people::sign_in_for(&cx, &Press::Comment(id), &urls::write_comment(id)).await
}

/// As it came.
#[derive(Debug, Clone, Default)]
struct Typed {
    key: String,
    parent: Option<CommentId>,
    text: String,
    told: Told,
    /// Whether the form that asks for her name was sent.
    was_asked: String,
}

impl Typed {
    fn read(form: &Form) -> Typed {
        Typed {
            key: form.text("sleutel"),
            parent: form.text("op").parse().ok(),
            text: form.text("tekst"),
            told: Told { name: form.text("naam"), age: form.text("leeftijd") },
            was_asked: form.text("gevraagd"),
        }
    }
}

#[derive(Template)]
#[template(path = "suggestions/templates/comment.html")]
struct WritePage {
    chrome: Chrome,
    suggestion: Suggestion,
    parent: Option<Written>,
    text: Field,
    key: String,
    /// Of who signed in.
    introduction: Option<Introduction>,
    /// The name others will read.
    author: String,
    mistakes: Vec<(&'static str, String)>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    op: String,
}

/// `GET /suggesties/{id}/reageer`; `op` is the comment one replies to.
pub async fn show(cx: Cx, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let mut tx = cx.read().await?;
    let suggestion = load(&cx, &mut tx, id).await?;
    match may_comment(&cx.actor, id, suggestion.status) {
        Ok(_) | Err(Refusal::SignInFirst) => {}
        Err(refusal) => return Err(refusal.into()),
    }
    let parent: Option<CommentId> = asked.op.parse().ok();
    let kept = find_draft(&cx, &mut tx, id).await?.filter(|draft| parent.is_none() || draft.parent == parent);
    let draft = kept.unwrap_or(Draft { parent, body: String::new() });
    let typed = Typed { parent: draft.parent, ..Typed::default() };
    let introduction = introduction_of(&cx, &mut tx).await?;
    render(&cx, &mut tx, suggestion, (typed, Field::filled(draft.body)), introduction).await
}

async fn load(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<Suggestion> {
    Ok(store::find_suggestion(tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?)
}

async fn introduction_of(cx: &Cx, tx: &mut Tx<'_>) -> Result<Option<Introduction>> {
    match cx.actor.account() {
        Some(account) => Ok(Some(Introduction::load(cx, tx, account.person).await?)),
        None => Ok(None),
    }
}

/// `POST /suggesties/{id}/reageer`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id: SuggestionId = id.parse().map_err(|()| Refusal::NotFound)?;
    let typed = Typed::read(&Form::read(&body));
    let mut tx = cx.read().await?;
    let suggestion = load(&cx, &mut tx, id).await?;
    let introduction = introduction_of(&cx, &mut tx).await?;
    let parsed = match CommentText::parse(&typed.text) {
        Ok(parsed) => parsed,
        Err(key) => {
            let field = Field::wrong(&cx, typed.text.clone(), key);
            return render(&cx, &mut tx, suggestion, (typed, field), introduction).await;
        }
    };
    drop(tx);
    let introduction = match (may_comment(&cx.actor, id, suggestion.status), introduction) {
        (Ok(_), Some(introduction)) => introduction,
        (Err(Refusal::SignInFirst), _) | (Ok(_), None) => return sign_in_first(cx, id, typed).await,
        (Err(refusal), introduction) => return again(&cx, suggestion, typed, (refusal, introduction)).await,
    };
    let is_complete = introduction.name.is_none() && introduction.age == AgeBox::Stated;
    let Ok(key) = typed.key.parse::<CommentId>() else {
        return look_over(&cx, suggestion, typed, introduction).await;
    };
    if !is_complete && typed.was_asked.is_empty() {
        return look_over(&cx, suggestion, typed, introduction).await;
    }
    let introduced = match introduction.clone().read(&cx, &typed.told).await? {
        Ok(introduced) => introduced,
        Err(wrong) => return look_over(&cx, suggestion, typed, wrong).await,
    };
    let given = Given { key, parent: typed.parent, text: parsed, introduced };
    send(&cx, suggestion, (typed, given), introduction).await
}

/// The use case in its transaction; when it is durable, the page shows it.
async fn send(
    cx: &Cx,
    suggestion: Suggestion,
    (typed, given): (Typed, Given),
    introduction: Introduction,
) -> Result<Response> {
    let (id, key) = (suggestion.id, given.key);
    let sent = cx.write_on(id.0, move |cx, tx| {
        let given = given.clone();
        Box::pin(async move { write(&cx, tx, id, &given).await })
    });
    let (typed, wrong) = match sent.await {
        Ok(Sent::There) => {
            cx.changed(Tag::Suggestion(id));
            return Ok(chrome::see_other(cx, &urls::comment(id, key)));
        }
        Ok(Sent::ParentGone) => (Typed { parent: None, ..typed }, "commenting-parent-gone"),
        Ok(Sent::Taken) => (Typed { key: String::new(), ..typed }, "commenting-again"),
        Err(Error::Refusal(refusal)) => return again(cx, suggestion, typed, (refusal, Some(introduction))).await,
        Err(fault) => return Err(fault),
    };
    let field = Field::wrong(cx, typed.text.clone(), wrong);
    render(cx, &mut cx.read().await?, suggestion, (typed, field), Some(introduction)).await
}

/// Nothing is wrong yet: she sees what she wrote and under which name, and what is still to be asked.
async fn look_over(cx: &Cx, suggestion: Suggestion, typed: Typed, introduction: Introduction) -> Result<Response> {
    let field = Field::filled(typed.text.clone());
    render(cx, &mut cx.read().await?, suggestion, (typed, field), Some(introduction)).await
}

/// A no with its reason, and all she wrote.
async fn again(
    cx: &Cx,
    suggestion: Suggestion,
    typed: Typed,
    (refusal, introduction): (Refusal, Option<Introduction>),
) -> Result<Response> {
    let (why, wait) = match refusal {
        Refusal::TooMany { seconds } => {
            let minutes = (seconds + 59) / 60;
            (sentence(cx.lang, "commenting-too-many", &[("count", minutes.into())]), Some(seconds))
        }
        Refusal::NotFound | Refusal::DiskFull => return Err(refusal.into()),
        ref refusal => (chrome::reason(refusal, cx.lang, &cx.town.zone()), None),
    };
    let field = Field::with_sentence(typed.text.clone(), why);
    let mut response = render(cx, &mut cx.read().await?, suggestion, (typed, field), introduction).await?;
    *response.status_mut() = refusal.status();
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

async fn render(
    cx: &Cx,
    tx: &mut Tx<'_>,
    suggestion: Suggestion,
    (typed, field): (Typed, Field),
    introduction: Option<Introduction>,
) -> Result<Response> {
    let parent = match typed.parent {
        Some(parent) => find_parent(cx, tx, suggestion.id, parent).await?,
        None => None,
    };
    let own = field.error().map(|sentence| ("tekst", sentence.to_owned()));
    let told = introduction.iter().flat_map(Introduction::mistakes);
    let mistakes: Vec<_> = own.into_iter().chain(told).collect();
    let title = match &parent {
        Some(_) => "commenting-reply-title",
        None => "commenting-title",
    };
    let title = text(cx.lang, title);
    let page = WritePage {
        chrome: Chrome::new(cx, if mistakes.is_empty() { title } else { people::mistake_title(cx, &title) }).unlisted(),
        // Each page that is made anew has an id of its own; one that comes back keeps it.
        key: match typed.key.parse::<CommentId>() {
            Ok(key) => key.to_string(),
            Err(()) => CommentId(cx.new_id()).to_string(),
        },
        author: cx.actor.account().and_then(|account| account.display_name.clone()).unwrap_or_default(),
        suggestion,
        parent,
        text: field,
        introduction,
        mistakes,
    };
    let status = if page.mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = chrome::page(cx, &page)?;
    *response.status_mut() = status;
    // It holds what one browser typed.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
