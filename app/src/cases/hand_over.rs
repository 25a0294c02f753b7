//! A thing that waits becomes somebody's: hers who takes it, or a colleague's or a service's she hands it to.

use super::{
    Act, Keeper, Matter, colleagues,
    policy::{MayHandle, may_give},
    store::{self, NewEntry},
    tell::{self, Told},
};
use crate::{cx::Cx, refusal::Result};
use kit::db::Tx;

pub async fn take(cx: &Cx, tx: &mut Tx<'_>, matter: &Matter, id: i64) -> Result<()> {
    let may = may_give(&cx.actor, matter)?;
    let mine = Keeper::Person(may.person);
    give(cx, tx, &may, (matter, &mine), (id, Act::Took, "")).await?;
    Ok(())
}

/// Once, however often the form that carried `id` is sent. Who gets it is told by mail.
pub async fn hand_over(
    cx: &Cx,
    tx: &mut Tx<'_>,
    matter: &Matter,
    (id, body, keeper): (i64, &str, &Keeper),
) -> Result<()> {
    let may = may_give(&cx.actor, matter)?;
    if !give(cx, tx, &may, (matter, keeper), (id, Act::HandedOver, body)).await? {
        return Ok(());
    }
    let to = match keeper {
        Keeper::Person(person) => vec![*person],
        Keeper::Service(service) => {
            let mut hers = colleagues(cx, tx, matter).await?;
            hers.retain(|one| one.service.as_deref() == Some(service));
            hers.into_iter().map(|one| one.person).collect()
        }
    };
    tell::tell(cx, tx, &Told { matter, entry: id, act: Act::HandedOver, body }, &to).await
}

/// False when this form did its work before.
async fn give(
    cx: &Cx,
    tx: &mut Tx<'_>,
    may: &MayHandle,
    (matter, keeper): (&Matter, &Keeper),
    (id, act, body): (i64, Act, &str),
) -> Result<bool> {
    let town = cx.municipality();
    let entry = NewEntry { body, keeper: Some(keeper), ..NewEntry::new(id, matter.case, may.person, (act, cx.now)) };
    if !store::insert_entry(tx, town, &entry).await? {
        return Ok(false);
    }
    // Who takes over what a colleague was handed has it for the same reason.
    let handed = (act == Act::HandedOver).then_some(id);
    store::save_keeper(tx, town, matter.case, (keeper, handed)).await?;
    Ok(true)
}
