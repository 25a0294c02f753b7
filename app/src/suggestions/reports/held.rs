//! Somebody of the municipality reads a text that was held: it is let through, as if it was sent just now, or refused on
//! a ground and with a reason, which who wrote it is mailed with the way to object.

use super::{
    Outcome, Reported,
    decide::Decision,
    notices::{self, Cause},
    policy::may_decide,
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Form, written},
    cx::{Cx, Path, Tag},
    refusal::{Refusal, Result},
    suggestions::{
        Suggestion,
        ground::Ground,
        hide::{Asked, HeldPart, HidePage, Typed, blockable},
        holding::HeldFor,
        makers::{self, News},
        notices::confirm_receipt,
        photo, store,
        wording::Reason,
    },
    texts::text,
    urls,
    vocabulary::{CommentId, PersonId, SuggestionId, words},
};
use axum::response::Response;
use bytes::Bytes;
use kit::db::Tx;

words! {
    /// What waits.
    Kind {
        Suggestion = "suggestie",
        Comment = "reactie",
    }
}

/// A text that waits, with what it stands under.
#[derive(Clone)]
struct Held {
    why: HeldFor,
    suggestion: Suggestion,
    /// The comment, when it is one.
    comment: Option<Reported>,
}

/// What is decided.
#[derive(Clone)]
enum Verdict {
    Passed,
    Refused(Ground, Reason),
}

impl Held {
    async fn load(cx: &Cx, tx: &mut Tx<'_>, (kind, id): (Kind, i64)) -> Result<Held> {
        let town = cx.municipality();
        let (why, suggestion, comment) = match kind {
            Kind::Suggestion => (store::find_held_for(tx, town, SuggestionId(id)).await?, SuggestionId(id), None),
            Kind::Comment => {
                let found = store::find_as_reported(tx, town, CommentId(id)).await?.ok_or(Refusal::NotFound)?;
                (store::find_comment_held_for(tx, town, CommentId(id)).await?, found.suggestion, Some(found))
            }
        };
        let suggestion = store::find_any_suggestion(tx, town, suggestion).await?.ok_or(Refusal::NotFound)?;
        Ok(Held { why: why.ok_or(Refusal::NotFound)?, suggestion, comment })
    }

    fn address(&self) -> String {
        let comment = self.comment.as_ref().and_then(|reported| reported.comment);
        urls::held(self.suggestion.id, comment)
    }

    fn author(&self) -> PersonId {
        self.comment.as_ref().and_then(|comment| comment.comment_author).unwrap_or(self.suggestion.author)
    }

    /// All that was written.
    fn words(&self) -> String {
        match &self.comment {
            Some(comment) => comment.body().to_owned(),
            None => format!("{}\n\n{}\n\n{}", self.suggestion.title, self.suggestion.body, self.suggestion.address),
        }
    }
}

/// Once: who comes second finds nothing to decide.
async fn decide(cx: &Cx, tx: &mut Tx<'_>, key: (Kind, i64), verdict: &Verdict) -> Result<()> {
    let (held, town) = (Held::load(cx, tx, key).await?, cx.municipality());
    let may = may_decide(&cx.actor, held.suggestion.theme)?;
    let (id, now) = (held.suggestion.id, cx.now);
    let comment = held.comment.as_ref().and_then(|reported| Some((reported, reported.comment?)));
    let is_done = match (verdict, comment) {
        (Verdict::Passed, None) => store::pass_suggestion(tx, town, &may, &held.suggestion, now).await?,
        (Verdict::Passed, Some((_, comment))) => store::pass_comment(tx, town, &may, (id, comment), now).await?,
        (Verdict::Refused(ground, reason), None) => {
            store::refuse_suggestion(tx, town, &may, (id, *ground, reason.as_str()), now).await?
        }
        (Verdict::Refused(ground, reason), Some((_, comment))) => {
            store::refuse_comment(tx, town, &may, (comment, *ground, reason.as_str()), now).await?
        }
    };
    if !is_done {
        return Ok(());
    }
    record(cx, tx, &held, verdict).await?;
    match (verdict, comment) {
        (Verdict::Passed, None) => confirm_receipt(cx, tx, (id, &held.suggestion.title), held.suggestion.author).await,
        (Verdict::Passed, Some((reported, _))) => {
            notices::tell_shown(cx, tx, (reported, "holding-passed-comment")).await
        }
        (Verdict::Refused(ground, reason), None) => {
            let news = News::Refused { ground: *ground, reason: reason.as_str() };
            makers::tell(cx, tx, &held.suggestion, &news).await
        }
        (Verdict::Refused(ground, reason), Some((reported, _))) => {
            let decision = Decision { outcome: Outcome::Hidden, ground: Some(*ground), reason: Some(reason.clone()) };
            notices::tell_author(cx, tx, (reported, Cause::Held), &decision).await
        }
    }
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, held: &Held, verdict: &Verdict) -> Result<()> {
    let (what, detail) = match verdict {
        Verdict::Passed => (Happened::TextPassed, String::new()),
        Verdict::Refused(ground, reason) => {
            let ground = text(cx.town.main_language(), &ground.key());
            (Happened::TextRefused, format!("{ground}. {}", reason.as_str()))
        }
    };
    let address = urls::desk_suggestion(held.suggestion.id);
    let about = &held.suggestion.title;
    activity::record(cx, tx, &Happening { what, about, address: &address, detail: &detail }).await
}

fn parse(kind: &str, id: &str) -> Result<(Kind, i64)> {
    let kind = kind.parse().map_err(|()| Refusal::NotFound)?;
    Ok((kind, kit::ids::decode(id).ok_or(Refusal::NotFound)?))
}

async fn begin(cx: &Cx, (kind, id): (&str, &str)) -> Result<((Kind, i64), Held)> {
    let key = parse(kind, id)?;
    let held = Held::load(cx, &mut cx.read().await?, key).await?;
    may_decide(&cx.actor, held.suggestion.theme)?;
    Ok((key, held))
}

/// `GET /beheer/wachtend/{kind}/{id}`.
pub async fn show(cx: Cx, Path((kind, id)): Path<(String, String)>) -> Result<Response> {
    let (_, held) = begin(&cx, (&kind, &id)).await?;
    page(&cx, &held, Typed::default()).await
}

/// `POST /beheer/wachtend/{kind}/{id}`: it is refused.
pub async fn refuse(cx: Cx, Path((kind, id)): Path<(String, String)>, body: Bytes) -> Result<Response> {
    let (key, held) = begin(&cx, (&kind, &id)).await?;
    match Typed::check(&cx, &Form::read(&body)) {
        Ok((ground, reason)) => carry_out(&cx, (key, &held), Verdict::Refused(ground, reason)).await,
        Err(typed) => page(&cx, &held, *typed).await,
    }
}

/// `POST /beheer/wachtend/{kind}/{id}/door`: everybody reads it from now on.
pub async fn pass(cx: Cx, Path((kind, id)): Path<(String, String)>) -> Result<Response> {
    let (key, held) = begin(&cx, (&kind, &id)).await?;
    carry_out(&cx, (key, &held), Verdict::Passed).await
}

async fn carry_out(cx: &Cx, (key, held): ((Kind, i64), &Held), verdict: Verdict) -> Result<Response> {
    let suggestion = &held.suggestion;
    cx.write_on(suggestion.id.0, move |cx, tx| {
        let verdict = verdict.clone();
        Box::pin(async move { decide(&cx, tx, key, &verdict).await })
    })
    .await?;
    for tag in [Tag::Suggestion(suggestion.id), Tag::Call(suggestion.call), Tag::Places(suggestion.call)] {
        cx.changed(tag);
    }
    cx.changed(Tag::Municipality(cx.municipality()));
    Ok(chrome::see_other(cx, urls::DESK))
}

async fn page(cx: &Cx, held: &Held, typed: Typed) -> Result<Response> {
    let (address, id, mut tx) = (held.address(), held.suggestion.id, cx.read().await?);
    let (photos, is_told) = match held.comment {
        Some(_) => (Vec::new(), true),
        None => (photo::list_shown(cx, &mut tx, id).await?, makers::is_anybody_told(cx, &mut tx, id).await?),
    };
    drop(tx);
    let asked = Asked {
        title: text(cx.lang, "holding-title"),
        lead: "holding-lead",
        reason: if held.comment.is_some() { "reporting-hide-reason" } else { "reporting-refuse-reason" },
        back: urls::desk_suggestion(held.suggestion.id),
        name: written(cx, &held.suggestion.title),
        words: Some(held.words()),
        photos,
        untold: (!is_told).then_some(()),
        held: Some(HeldPart { why: held.why.key(), passed_at: format!("{address}/door") }),
        action: address,
        author: blockable(cx, Some(held.author())),
    };
    HidePage::render(cx, asked, typed)
}
