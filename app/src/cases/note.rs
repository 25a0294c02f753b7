//! A colleague writes something about a thing that waits, for whoever looks at it; those she names get it by mail.

use super::{
    Act, Matter,
    policy::may_note,
    store::{self, NewEntry},
    tell::{self, Told},
};
use crate::{cx::Cx, refusal::Result, vocabulary::PersonId};
use kit::db::Tx;

/// Once, however often the form that carried `id` is sent.
pub async fn note(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter, (id, body, to): (i64, &str, &[PersonId])) -> Result<()> {
    let may = may_note(&cx.actor, matter)?;
    let entry = NewEntry { body, ..NewEntry::new(id, matter.case, may.person, (Act::Noted, cx.now)) };
    if !store::insert_entry(tx, cx.municipality(), &entry).await? {
        return Ok(());
    }
    for person in to {
        store::insert_mention(tx, cx.municipality(), id, *person).await?;
    }
    let told = Told { matter, entry: id, act: Act::Noted, body };
    tell::tell(cx, tx, &told, to).await
}
