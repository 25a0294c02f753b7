//! Who hears of a decision by mail: who wrote what was hidden, with the reason and the way to object; and who reported it.
//!
//! These are answered for by law, so that whoever stopped the other mails still gets them.

use super::{Contested, Outcome, Reported, decide::Decision, object};
use crate::{
    chrome::{Letter, Piece, Worded, Wording, worded_as},
    cx::Cx,
    people,
    refusal::Result,
    slips::notice,
    suggestions::{ground, store, whom::whom_to_ask, wording::Reason},
    texts::text,
    urls,
    vocabulary::{MailKind, PersonId, ReportId, ThemeId},
};
use kit::{db::Tx, mail::outbox};

/// What made somebody look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    Report,
    /// An officer saw it herself.
    Officer,
    /// It was held until somebody read it.
    Held,
}

pub(super) async fn tell_author(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (reported, cause): (&Reported, Cause),
    decision: &Decision,
) -> Result<()> {
    let (Some(comment), Some(author)) = (reported.comment, reported.comment_author) else { return Ok(()) };
    let cx = &cx.in_own_language();
    let title = [("title", reported.title.as_str().into())];
    let what = match cause {
        Cause::Report => "reporting-hidden-what",
        Cause::Officer => "reporting-hidden-seen",
        Cause::Held => "holding-refused-comment",
    };
    let kind = MailKind::CommentHidden;
    let wording = Wording { opening: Some(what), ..kind.wording() };
    let Worded { subject, opening, closing } = worded_as(cx, (kind, wording), &title);
    let mut pieces: Vec<Piece> = opening.into_iter().collect();
    pieces.push(Piece::Quote { who: text(cx.lang, "reporting-hidden-yours"), text: reported.body().to_owned() });
    pieces.extend(ground::why_hidden(cx, decision.ground, decision.reason.as_ref().map(Reason::as_str)));
    let (title, address) = house_rules(cx);
    pieces.push(Piece::Item { title, address });
    pieces.extend(closing);
    let (suggestion, thing, hidden_at) = (reported.suggestion, comment.0, cx.now);
    let decided_by = cx.signed_in()?.person;
    let letter = Letter {
        kind,
        reader: Some(author),
        about: Some(suggestion.0),
        subject,
        pieces,
        button: Some(object::button(cx, Contested { suggestion, thing, hidden_at, decided_by }, author)),
        why: text(cx.lang, "reporting-hidden-why"),
        whom: whom_to_ask(cx, tx, suggestion).await?,
        stop_url: None,
    };
    send(cx, tx, (author, reported.theme), (letter, &format!("comment-hidden-{comment}-{}", cx.now.0))).await
}

/// By mail, or by phone or letter to who has no address.
async fn send(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (author, theme): (PersonId, ThemeId),
    (letter, once): (Letter, &str),
) -> Result<()> {
    let Some(email) = people::store::find_address(tx, cx.municipality(), author).await? else {
        return notice::put(cx, tx, (author, Some(theme)), (&letter, once)).await;
    };
    let message = letter.message(cx, &email)?;
    let key = (cx.municipality().0, cx.new_id());
    outbox::put_once(tx, key, &message, once, cx.app.clock.machine()).await?;
    Ok(())
}

/// To who wrote it: that everybody reads it, now or again.
pub(super) async fn tell_shown(cx: &Cx, tx: &mut Tx<'_>, (comment, what): (&Reported, &'static str)) -> Result<()> {
    let (Some(id), Some(author)) = (comment.comment, comment.comment_author) else { return Ok(()) };
    let cx = &cx.in_own_language();
    let title = [("title", comment.title.as_str().into())];
    let address = cx.town.base.join(&cx.href(&urls::comment(comment.suggestion, id)));
    let wording = Wording { opening: Some(what), ..MailKind::CommentShown.wording() };
    let Worded { subject, opening, closing } = worded_as(cx, (MailKind::CommentShown, wording), &title);
    let letter = Letter {
        kind: MailKind::CommentShown,
        reader: Some(author),
        about: Some(comment.suggestion.0),
        subject,
        pieces: opening.into_iter().chain(closing).collect(),
        button: Some((text(cx.lang, "reporting-shown-button"), address)),
        why: text(cx.lang, "reporting-shown-why"),
        whom: whom_to_ask(cx, tx, comment.suggestion).await?,
        stop_url: None,
    };
    send(cx, tx, (author, comment.theme), (letter, &format!("comment-shown-{id}-{}", cx.now.0))).await
}

/// To who reported it and left an address: that it came in, and under what number.
pub(super) async fn tell_received(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (number, reported): (ReportId, &Reported),
    email: &str,
) -> Result<()> {
    let (cx, kind) = (&cx.in_own_language(), MailKind::ReportReceipt);
    let (title, number) = (reported.title.as_str(), number.to_string());
    let args = [("title", title.into()), ("number", number.as_str().into())];
    let Worded { subject, opening, closing } = worded_as(cx, (kind, kind.wording()), &args);
    let letter = Letter {
        kind,
        reader: None,
        about: Some(reported.suggestion.0),
        subject,
        pieces: opening.into_iter().chain(closing).collect(),
        button: Some(house_rules(cx)),
        why: text(cx.lang, "reporting-decided-why"),
        whom: whom_to_ask(cx, tx, reported.suggestion).await?,
        stop_url: None,
    };
    let key = (cx.municipality().0, cx.new_id());
    let once = format!("report-received-{number}");
    outbox::put_once(tx, key, &letter.message(cx, email)?, &once, cx.app.clock.machine()).await?;
    Ok(())
}

/// What was decided, to the addresses that were left with the reports.
pub(super) async fn tell_reporters(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (decided, reported): (&str, &Reported),
    decision: &Decision,
) -> Result<()> {
    let cx = &cx.in_own_language();
    let addresses = store::list_report_addresses(tx, cx.municipality(), reported.subject()).await?;
    let title = [("title", reported.title.as_str().into())];
    let outcome = match (decision.outcome, reported.comment) {
        (Outcome::Hidden, _) => "reporting-decided-hidden",
        (Outcome::Left, Some(_)) => "reporting-decided-left",
        (Outcome::Left, None) => "reporting-decided-left-suggestion",
        (Outcome::Handled, _) => "reporting-decided-handled",
    };
    let kind = MailKind::ReportDecided;
    let wording = Wording { opening: Some(outcome), ..kind.wording() };
    let whom = whom_to_ask(cx, tx, reported.suggestion).await?;
    for email in &addresses {
        let Worded { subject, opening, closing } = worded_as(cx, (kind, wording), &title);
        let mut pieces: Vec<Piece> = opening.into_iter().collect();
        pieces.extend(decision.ground.map(|ground| ground::named(cx, ground)));
        pieces.extend(decision.reason.as_ref().map(Reason::as_str).map(|reason| Piece::Words(reason.to_owned())));
        pieces.push(ground::objecting(cx));
        pieces.extend(closing);
        let letter = Letter {
            kind,
            reader: None,
            about: Some(reported.suggestion.0),
            subject,
            pieces,
            button: Some(house_rules(cx)),
            why: text(cx.lang, "reporting-decided-why"),
            whom: whom.clone(),
            stop_url: None,
        };
        let message = letter.message(cx, email)?;
        let key = (cx.municipality().0, cx.new_id());
        outbox::put_once(tx, key, &message, &format!("decided-{decided}-{email}"), cx.app.clock.machine()).await?;
    }
    Ok(())
}

fn house_rules(cx: &Cx) -> (String, String) {
    (text(cx.lang, "reporting-house-rules"), cx.town.base.join(&cx.href(urls::HOUSE_RULES)))
}
