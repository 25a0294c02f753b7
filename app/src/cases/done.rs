//! Who was handed a thing says that she did what she was handed it for: it leaves her inbox, and who handed it over hears
//! of it. What else waits of it is its contact's again.

use super::{
    Act, Matter,
    policy::may_see_to,
    store::{self, NewEntry},
    tell::{self, Told},
};
use crate::{cx::Cx, refusal::Result};
use kit::db::Tx;

/// Once, however often the form that carried `id` is sent.
pub async fn done(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter, (id, body): (i64, &str)) -> Result<()> {
    let (may, town) = (may_see_to(&cx.actor, matter)?, cx.municipality());
    let Some(giver) = store::find_giver(tx, town, matter.case).await? else { return Ok(()) };
    let entry = NewEntry { body, ..NewEntry::new(id, matter.case, may.person, (Act::Done, cx.now)) };
    if !store::insert_entry(tx, town, &entry).await? {
        return Ok(());
    }
    store::end_handing(tx, town, matter.case).await?;
    tell::tell(cx, tx, &Told { matter, entry: id, act: Act::Done, body }, &[giver]).await
}
