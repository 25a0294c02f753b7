//! Somebody may give no input here until a day: she neither votes, suggests nor comments. She hears why and how to object, by
//! mail, on her own page, and without an address from who calls or writes her;
//! what she gave before stays, and her own things she goes on reading.

use super::store;
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Letter, Piece, Worded, worded},
    cx::Cx,
    refusal::{Refusal, Result},
    rights::{self, At, Right},
    texts::sentence,
    urls,
    vocabulary::{Actor, MailKind, PersonId},
};
use kit::{clock::Moment, db::Tx, mail::outbox};

/// A block as it is set.
#[derive(Debug, Clone)]
pub struct Block {
    pub person: PersonId,
    pub until_at: Moment,
    pub reason: String,
}

/// This person may block others and undo it. Made here only.
#[derive(Debug)]
pub struct MayBlock {
    pub(super) officer: PersonId,
}

pub fn may_block(actor: &Actor) -> Result<MayBlock, Refusal> {
    Ok(MayBlock { officer: rights::ask(actor, Right::Block, At::Everywhere)?.person })
}

/// What is told otherwise to who has no address: the letter, and the name of the change.
pub type Untold = Option<(Letter, String)>;

/// Once, however often it is sent.
pub async fn block(cx: &Cx, tx: &mut Tx<'_>, block: &Block) -> Result<Untold> {
    let (may, town) = (may_block(&cx.actor)?, cx.municipality());
    if may.officer == block.person {
        return Err(Refusal::field("persoon", "blocking-oneself").into());
    }
    if !store::save_block(tx, town, &may, block, cx.now).await? {
        return Ok(None);
    }
    let own = cx.in_own_language();
    let day = last_day(&own, block.until_at);
    let detail =
        sentence(own.lang, "blocking-detail", &[("day", day.as_str().into()), ("reason", (&block.reason).into())]);
    record(cx, tx, (block.person, Happened::PersonBlocked), &detail).await?;
    let pieces = vec![Piece::Words(block.reason.clone())];
    tell(&own, tx, (block.person, MailKind::Blocked), (&day, pieces)).await
}

pub async fn unblock(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Untold> {
    let may = may_block(&cx.actor)?;
    if !store::delete_block(tx, cx.municipality(), &may, person).await? {
        return Ok(None);
    }
    record(cx, tx, (person, Happened::PersonUnblocked), "").await?;
    tell(&cx.in_own_language(), tx, (person, MailKind::Unblocked), ("", Vec::new())).await
}

/// It ends at midnight: people speak of the day before.
pub fn last_day(cx: &Cx, until_at: Moment) -> String {
    chrome::day(until_at.plus_seconds(-1), cx.lang, &cx.town.zone())
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, (person, what): (PersonId, Happened), detail: &str) -> Result<()> {
    let name = store::load_profile(tx, cx.municipality(), person).await?.display_name;
    let about = name.unwrap_or_else(|| person.to_string());
    activity::record(cx, tx, &Happening { what, about: &about, address: urls::BLOCKS, detail }).await
}

async fn tell(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (person, kind): (PersonId, MailKind),
    (day, middle): (&str, Vec<Piece>),
) -> Result<Untold> {
    let counter = &cx.town.settings.counter;
    let args = [
        ("name", cx.town.name.as_str().into()),
        ("day", day.into()),
        ("email", counter.email.as_str().into()),
        ("phone", counter.phone.as_str().into()),
    ];
    let Worded { subject, opening, closing } = worded(cx, kind, &args);
    let letter = Letter {
        kind,
        reader: Some(person),
        about: None,
        subject,
        pieces: opening.into_iter().chain(middle).chain(closing).collect(),
        button: None,
        why: sentence(cx.lang, "blocking-mail-why", &args),
        whom: None,
        stop_url: None,
    };
    let once = format!("{kind}-{person}-{}", cx.now.0);
    let Some(email) = store::find_address(tx, cx.municipality(), person).await? else {
        return Ok(Some((letter, once)));
    };
    let message = letter.message(cx, &email)?;
    let key = (cx.municipality().0, cx.new_id());
    outbox::put_once(tx, key, &message, &once, cx.app.clock.machine()).await?;
    Ok(None)
}

/// What somebody who is blocked reads about it herself.
pub struct OwnBlock {
    pub last_day: String,
    pub reason: String,
    /// How she objects.
    pub object: String,
}

/// Nothing once it is over.
pub async fn find_own(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Option<OwnBlock>> {
    let found = store::find_own_block(tx, cx.municipality(), person).await?;
    Ok(found.filter(|(until_at, _)| *until_at > cx.now).map(|(until_at, reason)| {
        let counter = &cx.town.settings.counter;
        let reach = [("email", counter.email.as_str().into()), ("phone", counter.phone.as_str().into())];
        OwnBlock { last_day: last_day(cx, until_at), reason, object: sentence(cx.lang, "reporting-object", &reach) }
    }))
}
