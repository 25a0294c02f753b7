//! Colleagues hear by mail what was handed to them or written for them: in the transaction that does it, never of what
//! they did themselves.

use super::{Act, Matter};
use crate::{
    chrome::{Letter, Piece},
    cx::Cx,
    people,
    refusal::Result,
    texts::{sentence, text},
    vocabulary::PersonId,
};
use kit::{db::Tx, mail::outbox};

pub(super) struct Told<'a> {
    pub matter: &'a Matter,
    /// Names it, so that it is told once.
    pub entry: i64,
    pub act: Act,
    pub body: &'a str,
}

pub(super) async fn tell(cx: &Cx, tx: &mut Tx<'_>, told: &Told<'_>, to: &[PersonId]) -> Result<()> {
    let (town, me) = (cx.municipality(), cx.signed_in()?);
    for person in to.iter().filter(|person| **person != me.person) {
        let Some(email) = people::store::find_address(tx, town, *person).await? else { continue };
        let who = me.display_name.clone().unwrap_or_else(|| text(cx.lang, "cases-colleague"));
        let message = letter(cx, told, &who).message(cx, &email)?;
        let once = format!("case-{}-{person}", told.entry);
        outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    }
    Ok(())
}

fn letter(cx: &Cx, told: &Told<'_>, who: &str) -> Letter {
    let key = match told.act {
        Act::HandedOver | Act::Took => "cases-mail-handed-over",
        Act::Noted | Act::PutOff | Act::Resumed => "cases-mail-noted",
    };
    let args = [("who", who.into()), ("title", told.matter.title.as_str().into())];
    let address = cx.town.base.join(&told.matter.address);
    let mut pieces = vec![
        Piece::Words(sentence(cx.lang, key, &args)),
        Piece::Item { title: told.matter.title.clone(), address: address.clone() },
    ];
    if !told.body.is_empty() {
        pieces.push(Piece::Quote { who: who.to_owned(), text: told.body.to_owned() });
    }
    Letter {
        subject: sentence(cx.lang, &format!("{key}-subject"), &args),
        pieces,
        button: Some((text(cx.lang, "cases-mail-look"), address)),
        why: sentence(cx.lang, "cases-mail-why", &[("name", cx.town.name.as_str().into())]),
        stop_url: None,
    }
}
