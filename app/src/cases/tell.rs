//! Colleagues hear by mail what was handed to them or written for them: in the transaction that does it, never of what
//! they did themselves.

use super::{Act, Matter};
use crate::{
    chrome::{Letter, Piece, Worded, worded},
    cx::Cx,
    people,
    refusal::Result,
    texts::{sentence, text},
    vocabulary::{MailKind, PersonId},
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
    let cx = &cx.in_own_language();
    let (town, me) = (cx.municipality(), cx.signed_in()?);
    for person in to.iter().filter(|person| **person != me.person) {
        let Some(email) = people::store::find_address(tx, town, *person).await? else { continue };
        let who = me.display_name.clone().unwrap_or_else(|| text(cx.lang, "cases-colleague"));
        let message = letter(cx, told, (*person, &who)).message(cx, &email)?;
        let once = format!("case-{}-{person}", told.entry);
        outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    }
    Ok(())
}

fn letter(cx: &Cx, told: &Told<'_>, (reader, who): (PersonId, &str)) -> Letter {
    let kind = match told.act {
        Act::HandedOver | Act::Took => MailKind::CaseHandedOver,
        Act::Noted | Act::PutOff | Act::Resumed => MailKind::CaseNoted,
        Act::Done => MailKind::CaseDone,
    };
    let town = cx.town.name.as_str();
    let args = [("who", who.into()), ("title", told.matter.title.as_str().into()), ("name", town.into())];
    let Worded { subject, opening, closing } = worded(cx, kind, &args);
    let address = cx.town.base.join(&told.matter.address);
    let mut pieces: Vec<Piece> = opening.into_iter().collect();
    pieces.push(Piece::Item { title: told.matter.title.clone(), address: address.clone() });
    if !told.body.is_empty() {
        pieces.push(Piece::Quote { who: who.to_owned(), text: told.body.to_owned() });
    }
    pieces.extend(closing);
    Letter {
        kind,
        reader: Some(reader),
        about: None,
        subject,
        pieces,
        button: Some((text(cx.lang, "cases-mail-look"), address)),
        why: sentence(cx.lang, "cases-mail-why", &args),
        whom: None,
        stop_url: None,
    }
}
