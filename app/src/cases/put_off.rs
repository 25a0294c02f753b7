//! A thing that cannot be done now leaves the inbox until a day, and comes back by itself.

use super::{
    Act, Matter,
    policy::may_see_to,
    store::{self, NewEntry},
};
use crate::{cx::Cx, refusal::Result};
use kit::{clock::Moment, db::Tx};

/// Once, however often the form that carried `id` is sent.
pub async fn put_off(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter, (id, body, until): (i64, &str, Moment)) -> Result<()> {
    let may = may_see_to(&cx.actor, matter)?;
    let entry = NewEntry::new(id, matter.case, may.person, (Act::PutOff, cx.now));
    let entry = NewEntry { body, put_off_until: Some(until), ..entry };
    if store::insert_entry(tx, cx.municipality(), &entry).await? {
        store::save_put_off(tx, cx.municipality(), matter.case, Some(until)).await?;
    }
    Ok(())
}

/// It waits again from now on.
pub async fn resume(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter, id: i64) -> Result<()> {
    let may = may_see_to(&cx.actor, matter)?;
    let entry = NewEntry::new(id, matter.case, may.person, (Act::Resumed, cx.now));
    if store::insert_entry(tx, cx.municipality(), &entry).await? {
        store::save_put_off(tx, cx.municipality(), matter.case, None).await?;
    }
    Ok(())
}
