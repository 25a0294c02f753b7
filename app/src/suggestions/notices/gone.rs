//! Who made, supported or followed a suggestion hears once where it went: into another one, whose makers hear it too, to
//! another call, or a part of it on its own.
//!
//! Who they are is written down when it goes: of what was merged nobody can tell afterwards whose votes went along.

use super::{button, spoken_hearers};
use crate::{
    calls,
    chrome::{Letter, Piece, Worded, worded},
    cx::Cx,
    people,
    refusal::{Error, Result},
    slips::notice,
    suggestions::{
        Suggestion,
        stop::{self, About},
        store,
    },
    texts::text,
    urls,
    vocabulary::{MailKind, PersonId, SuggestionId},
};
use kit::{
    db::Tx,
    jobs::{self, Job, Next},
    mail::outbox,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub(super) const GONE: &str = "suggestion-gone";

/// Where it went.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Gone {
    Into(i64),
    /// To another call: why.
    Over(String),
    /// A part of it, as another one.
    Apart(i64),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Told {
    suggestion: i64,
    gone: Gone,
    /// Names this time, so that each is told once.
    at: i64,
    /// Who is still to be told.
    readers: Vec<i64>,
}

/// To be asked before anything moves. Who does it knows.
pub async fn readers_of(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<BTreeSet<PersonId>> {
    let town = cx.municipality();
    let mut readers = makers_of(cx, tx, id).await?;
    let mut after = PersonId(0);
    loop {
        let hearers = store::list_hearers(tx, town, id, after).await?;
        readers.extend(hearers.iter().map(|hearer| hearer.person));
        match hearers.last() {
            Some(last) if hearers.len() == store::STEP => after = last.person,
            Some(_) | None => break,
        }
    }
    readers.extend(spoken_hearers(tx, town, id).await?.into_iter().map(|hearer| hearer.person));
    readers.remove(&cx.signed_in()?.person);
    Ok(readers)
}

pub async fn makers_of(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<BTreeSet<PersonId>> {
    let makers = store::list_makers(tx, cx.municipality(), id).await?;
    let me = cx.signed_in()?.person;
    Ok(makers.into_iter().map(|(person, _)| person).filter(|person| *person != me).collect())
}

/// At once: people look for it where it was.
pub async fn tell_gone(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (id, gone): (SuggestionId, Gone),
    readers: BTreeSet<PersonId>,
) -> Result<()> {
    let readers = readers.into_iter().map(|person| person.0).collect();
    let told = Told { suggestion: id.0, gone, at: cx.now.0, readers };
    let key = format!("{id}-{}", cx.now.0);
    jobs::put(tx, cx.municipality().0, (GONE, &key), &written(&told)?, cx.now).await?;
    Ok(())
}

fn written(told: &Told) -> Result<String> {
    serde_json::to_string(told).map_err(|e| Error::Fault(e.to_string()))
}

/// What a mail says of it.
struct Where {
    kind: MailKind,
    suggestion: Suggestion,
    /// The suggestion or the call it went to.
    title: String,
    /// The suggestion one looks at from now on.
    now: SuggestionId,
    /// Between our sentences: why, or the title of what stands at the address.
    middle: String,
    address: Option<String>,
}

pub(super) async fn work(cx: &Cx, tx: &mut Tx<'_>, job: &Job) -> Result<Next> {
    let mut told: Told = serde_json::from_str(&job.payload).map_err(|e| Error::Fault(e.to_string()))?;
    let (town, id) = (cx.municipality(), SuggestionId(told.suggestion));
    let Some(place) = find(cx, tx, id, &told.gone).await? else { return Ok(Next::Done) };
    let later = told.readers.split_off(told.readers.len().min(store::STEP));
    for reader in told.readers.into_iter().map(PersonId) {
        let once = format!("gone-{id}-{}-{reader}", told.at);
        let Some(email) = people::store::find_address(tx, town, reader).await? else {
            let to = (reader, Some(place.suggestion.theme));
            notice::put(cx, tx, to, (&letter(cx, &place, reader), &once)).await?;
            continue;
        };
        let message = letter(cx, &place, reader).message(cx, &email)?;
        outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    }
    if later.is_empty() {
        return Ok(Next::Done);
    }
    Ok(Next::GoOn(written(&Told { readers: later, ..told })?))
}

/// Nothing when it, or what it went into, is hidden meanwhile.
async fn find(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, gone: &Gone) -> Result<Option<Where>> {
    let town = cx.municipality();
    let Some(suggestion) = store::find_suggestion(tx, town, id).await? else { return Ok(None) };
    let (kind, other) = match gone {
        Gone::Into(kept) => (MailKind::Merged, *kept),
        Gone::Apart(second) => (MailKind::Split, *second),
        Gone::Over(reason) => {
            let call = calls::store::load_call_by_id(tx, town, suggestion.call, cx.now).await?;
            let (kind, now, middle) = (MailKind::Moved, suggestion.id, reason.clone());
            return Ok(Some(Where { kind, now, suggestion, title: call.title, middle, address: None }));
        }
    };
    Ok(store::find_suggestion(tx, town, SuggestionId(other)).await?.map(|other| {
        let address = Some(cx.town.base.join(&cx.href(&urls::suggestion(other.id))));
        Where { kind, suggestion, now: other.id, middle: other.title.clone(), title: other.title, address }
    }))
}

fn letter(cx: &Cx, place: &Where, reader: PersonId) -> Letter {
    let args = [("title", place.suggestion.title.as_str().into()), ("other", place.title.as_str().into())];
    let Worded { subject, opening, closing } = worded(cx, place.kind, &args);
    let middle = match &place.address {
        Some(address) => Piece::Item { title: place.middle.clone(), address: address.clone() },
        None => Piece::Words(place.middle.clone()),
    };
    Letter {
        kind: place.kind,
        reader: Some(reader),
        about: Some(place.now.0),
        subject,
        pieces: opening.into_iter().chain([middle]).chain(closing).collect(),
        button: Some(button(cx, place.now)),
        why: text(cx.lang, place.kind.why()),
        stop_url: Some(stop::whole_address(cx, About::Suggestion(place.now), reader)),
    }
}
