//! Somebody deletes her account: what she wrote stays without a name, and her votes keep counting.
//!
//! One person, one vote holds afterwards too. Each vote she leaves carries a seal, a keyed hash of the suggestion and of
//! what the provider calls her: who signs in anew is a new person, and finds that her vote counts already. Without the
//! program's key and the provider's word a seal tells nothing, nor that two of them are one person's.

use super::store;
use crate::{
    cx::Cx,
    people::{self, leave::MayLeave},
    refusal::{Refusal, Result},
    vocabulary::{PersonId, SuggestionId},
};
use kit::{db::Tx, secret};
use std::collections::{BTreeSet, HashSet};

pub async fn leave(cx: &Cx, tx: &mut Tx<'_>, may: &MayLeave) -> Result<()> {
    let town = cx.municipality();
    for (suggestion, subject) in store::list_votes_to_seal(tx, town, may.person).await? {
        store::seal_vote(tx, town, (suggestion, may.person), &seal(cx, suggestion, &subject)).await?;
    }
    store::delete_traces(tx, town, may.person).await?;
    if let Some(browser) = &cx.browser {
        store::delete_drafts_of(tx, town, &people::press::browser_hash(browser)).await?;
    }
    Ok(())
}

/// After the commit: what shows names hears of it.
pub fn done(cx: &Cx) {
    cx.app.turns.changed_outside();
}

fn seal(cx: &Cx, suggestion: SuggestionId, subject: &[u8]) -> [u8; 32] {
    secret::keyed_hash(&cx.app.secret_key, &[b"vote seal ", suggestion.0.to_be_bytes().as_slice(), subject].concat())
}

/// Says no to who voted here before she deleted her account.
pub(super) async fn check_unsealed(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<()> {
    // Of who came in by an address alone no provider says anything.
    let Some(account) = cx.actor.account() else { return Ok(()) };
    match store::find_subject(tx, cx.municipality(), account.person).await? {
        Some(subject) if is_sealed(cx, tx, id, &subject).await? => Err(Refusal::VoteCounts.into()),
        Some(_) | None => Ok(()),
    }
}

/// Whether a sealed vote on it is hers: given to it, or to one that was merged into it.
async fn is_sealed(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, subject: &[u8]) -> Result<bool> {
    for given_to in store::list_sealed_as(tx, cx.municipality(), id).await? {
        if store::has_seal(tx, cx.municipality(), (id, &seal(cx, given_to, subject))).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Who votes twice where two suggestions become one, and is known to a provider now, after she left one of her votes
/// sealed.
pub(super) async fn sealed_twice(cx: &Cx, tx: &mut Tx<'_>, both: [SuggestionId; 2]) -> Result<BTreeSet<PersonId>> {
    let town = cx.municipality();
    let (mut seals, mut given_to, mut unsealed) = (HashSet::new(), Vec::new(), Vec::new());
    for id in both {
        seals.extend(store::list_seals(tx, town, id).await?);
        given_to.extend(store::list_sealed_as(tx, town, id).await?);
        unsealed.extend(store::list_unsealed(tx, town, id).await?);
    }
    let is_sealed = |subject: &[u8]| given_to.iter().any(|of| seals.contains(seal(cx, *of, subject).as_slice()));
    let twice = unsealed.into_iter().filter(|(_, subject)| !seals.is_empty() && is_sealed(subject));
    Ok(twice.map(|(person, _)| person).collect())
}

/// When they are one: of each of them the sealed vote stays.
pub(super) async fn drop_votes_of(
    cx: &Cx,
    tx: &mut Tx<'_>,
    id: SuggestionId,
    twice: &BTreeSet<PersonId>,
) -> Result<()> {
    for person in twice {
        store::delete_doubled_vote(tx, cx.municipality(), (id, *person)).await?;
    }
    Ok(())
}

/// Votes given by e-mail address that became hers, where one of hers is sealed: one stays.
pub(super) async fn drop_doubled(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let town = cx.municipality();
    for (id, subject) in store::list_maybe_doubled(tx, town, person).await? {
        if is_sealed(cx, tx, id, &subject).await? {
            store::delete_doubled_vote(tx, town, (id, person)).await?;
        }
    }
    Ok(())
}
