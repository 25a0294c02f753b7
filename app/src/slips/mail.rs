//! What waited to be told by phone or letter goes by mail once there is an address: all of it in one, in the transaction
//! that confirms it.

use super::{notice::SpokenNotice, store};
use crate::{
    chrome::{Letter, Piece, Worded, worded},
    cx::Cx,
    people,
    refusal::Result,
    texts::text,
    vocabulary::{MailKind, PersonId, Scope},
};
use kit::{db::Tx, mail::outbox};

/// To be called when somebody has a confirmed address now; nothing happens while she has none, or where nothing waits.
pub async fn send_what_waits(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let (cx, town) = (&cx.in_own_language(), cx.municipality());
    let Some(email) = people::store::find_address(tx, town, person).await? else { return Ok(()) };
    let waiting = store::list_waiting_of(tx, town, person, &Scope::Everything).await?;
    let Some(first) = waiting.first() else { return Ok(()) };
    let message = letter(cx, person, &waiting).message(cx, &email)?;
    let once = format!("waited-{}", first.id);
    outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    for notice in &waiting {
        store::update_mailed(tx, town, notice.id, cx.now).await?;
    }
    Ok(())
}

fn letter(cx: &Cx, person: PersonId, waiting: &[SpokenNotice]) -> Letter {
    let Worded { subject, opening, closing } = worded(cx, MailKind::Waited, &[("name", cx.town.name.as_str().into())]);
    let button = |notice: &SpokenNotice| match notice.button_address.as_str() {
        "" => None,
        address => Some((notice.button.clone(), address.to_owned())),
    };
    let mut pieces: Vec<Piece> = opening.into_iter().collect();
    for notice in waiting {
        pieces.push(Piece::Heading(notice.subject.clone()));
        pieces.extend(notice.body.split("\n\n").map(|part| Piece::Words(part.to_owned())));
        if waiting.len() > 1 {
            pieces.extend(button(notice).map(|(title, address)| Piece::Item { title, address }));
        }
    }
    pieces.extend(closing);
    Letter {
        kind: MailKind::Waited,
        reader: Some(person),
        about: None,
        subject,
        pieces,
        button: waiting.first().filter(|_| waiting.len() == 1).and_then(button),
        why: text(cx.lang, MailKind::Waited.why()),
        whom: None,
        stop_url: None,
    }
}
