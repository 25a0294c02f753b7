//! Who hears of a question by mail: who asked it, at each step; who has it, when it comes to her. These are about one's
//! own question, and about one's work: none of them needs a consent.

use super::{AskedQuestion, policy::MayHandle, wording::Words};
use crate::{
    chrome::{self, Letter, Piece, Promise, Worded, worded},
    cx::Cx,
    people, projects,
    refusal::Result,
    texts::{sentence, text},
    urls,
    vocabulary::{ContactId, MailKind},
};
use kit::{db::Tx, mail::outbox};

/// The receipt, and word to who has it.
pub(super) async fn tell_received(cx: &Cx, tx: &mut Tx<'_>, question: &AskedQuestion) -> Result<()> {
    let cx = &cx.in_own_language();
    let present = match question.contact {
        Some(contact) => projects::find_present(cx, tx, contact).await?,
        None => None,
    };
    let promise = Promise::by(cx, cx.town.promised_to_question(question.asked_at));
    let day = chrome::day(promise.by, cx.lang, &cx.town.zone());
    let Worded { subject, opening, closing } = words(cx, MailKind::QuestionReceipt, question);
    let mut pieces: Vec<Piece> = opening.into_iter().collect();
    pieces.push(Piece::Words(match &present {
        Some(present) => {
            let args = [("name", present.contact.name.as_str().into()), ("day", day.as_str().into())];
            sentence(cx.lang, "asking-receipt-by", &args)
        }
        None => sentence(cx.lang, "asking-receipt", &[("day", day.as_str().into())]),
    }));
    pieces.push(own_words(cx, question));
    pieces.extend(closing);
    let letter = Letter {
        kind: MailKind::QuestionReceipt,
        reader: Some(question.person),
        about: None,
        subject,
        pieces,
        button: own_page(cx, tx, question).await?,
        why: text(cx.lang, "asking-why"),
        whom: projects::whom_to_ask(cx, tx, question.contact).await?,
        stop_url: None,
    };
    tell_asker(cx, tx, question, (letter, "received")).await?;
    tell_contact(cx, tx, question, (question.contact, None, 0)).await
}

/// To the colleague who has it now, with what she should know.
pub(super) async fn tell_handed_on(
    cx: &Cx,
    tx: &mut Tx<'_>,
    question: &AskedQuestion,
    (to, note, edition): (ContactId, &Words, i64),
) -> Result<()> {
    let cx = &cx.in_own_language();
    let name = cx.signed_in()?.display_name.clone().unwrap_or_default();
    let note = Piece::Quote { who: name, text: note.as_str().to_owned() };
    tell_contact(cx, tx, question, (Some(to), Some(note), edition)).await
}

/// Nothing when nobody of the staff is behind that card, or she has no address.
async fn tell_contact(
    cx: &Cx,
    tx: &mut Tx<'_>,
    question: &AskedQuestion,
    (contact, note, edition): (Option<ContactId>, Option<Piece>, i64),
) -> Result<()> {
    let town = cx.municipality();
    let Some(contact) = contact else { return Ok(()) };
    let Some(present) = projects::find_present(cx, tx, contact).await? else { return Ok(()) };
    let Some(person) = projects::store::find_person_of_contact(tx, town, present.contact.id).await? else {
        return Ok(());
    };
    let Some(email) = people::store::find_address(tx, town, person).await? else { return Ok(()) };
    let what = if note.is_some() { "asking-contact-handed" } else { "asking-contact-new" };
    let day = Promise::by(cx, cx.town.promised_to_question(question.asked_at)).by;
    let day = chrome::day(day, cx.lang, &cx.town.zone());
    let Worded { subject, opening, closing } = words(cx, MailKind::QuestionWaiting, question);
    let mut pieces: Vec<Piece> = opening.into_iter().collect();
    pieces.push(Piece::Words(sentence(cx.lang, what, &[("day", day.as_str().into())])));
    if let Some(stands_in) = &present.stands_in {
        let args = [("name", stands_in.name.as_str().into())];
        pieces.push(Piece::Words(sentence(cx.lang, "asking-contact-for", &args)));
    }
    if let Some(name) = &question.put_to_name {
        pieces.push(Piece::Words(sentence(cx.lang, "asking-put-to", &[("name", name.as_str().into())])));
    }
    pieces.push(Piece::Quote { who: question.name.clone(), text: question.body.clone() });
    // A note may be empty.
    pieces.extend(note.filter(|note| !matches!(note, Piece::Quote { text, .. } if text.is_empty())));
    pieces.extend(closing);
    let address = cx.town.base.join(&cx.href(&urls::desk_question(question.id)));
    let letter = Letter {
        kind: MailKind::QuestionWaiting,
        reader: Some(person),
        about: None,
        subject,
        pieces,
        button: Some((text(cx.lang, "asking-contact-button"), address)),
        why: text(cx.lang, "asking-contact-why"),
        whom: None,
        stop_url: None,
    };
    let message = letter.message(cx, &email)?;
    let once = format!("question-{}-contact-{edition}", question.id);
    outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    Ok(())
}

pub(super) async fn tell_answered(
    cx: &Cx,
    tx: &mut Tx<'_>,
    question: &AskedQuestion,
    (may, answer): (&MayHandle, &Words),
) -> Result<()> {
    let cx = &cx.in_own_language();
    let card = projects::store::find_card(tx, cx.municipality(), may.officer).await?;
    let name = match card {
        Some(card) => card.signed(&card.signature),
        None => cx.signed_in()?.display_name.clone().unwrap_or_else(|| cx.town.name.clone()),
    };
    let answer = Piece::Quote { who: name, text: answer.as_str().to_owned() };
    tell_outcome(cx, tx, question, (MailKind::QuestionAnswer, answer)).await
}

pub(super) async fn tell_closed(cx: &Cx, tx: &mut Tx<'_>, question: &AskedQuestion, reason: &Words) -> Result<()> {
    let cx = &cx.in_own_language();
    let reason = Piece::Words(reason.as_str().to_owned());
    tell_outcome(cx, tx, question, (MailKind::QuestionClosed, reason)).await
}

/// How it ended, with her own words below it.
async fn tell_outcome(
    cx: &Cx,
    tx: &mut Tx<'_>,
    question: &AskedQuestion,
    (kind, outcome): (MailKind, Piece),
) -> Result<()> {
    let Worded { subject, opening, closing } = words(cx, kind, question);
    let letter = Letter {
        kind,
        reader: Some(question.person),
        about: None,
        subject,
        pieces: opening.into_iter().chain([outcome, own_words(cx, question)]).chain(closing).collect(),
        button: own_page(cx, tx, question).await?,
        why: text(cx.lang, "asking-why"),
        whom: projects::whom_to_ask(cx, tx, question.contact).await?,
        stop_url: None,
    };
    tell_asker(cx, tx, question, (letter, "closed")).await
}

fn words(cx: &Cx, kind: MailKind, question: &AskedQuestion) -> Worded {
    worded(cx, kind, &[("subject", question.subject(cx).into())])
}

async fn tell_asker(cx: &Cx, tx: &mut Tx<'_>, question: &AskedQuestion, (letter, step): (Letter, &str)) -> Result<()> {
    let town = cx.municipality();
    let Some(email) = people::store::find_address(tx, town, question.person).await? else { return Ok(()) };
    let message = letter.message(cx, &email)?;
    let once = format!("question-{}-{step}", question.id);
    outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    Ok(())
}

/// Of who has an account; for others everything is in the mail.
async fn own_page(cx: &Cx, tx: &mut Tx<'_>, question: &AskedQuestion) -> Result<Option<(String, String)>> {
    let has_account = people::store::has_account(tx, cx.municipality(), question.person).await?;
    let address = cx.town.base.join(&cx.href(&urls::asked(question.id)));
    Ok(has_account.then(|| (text(cx.lang, "asking-own-button"), address)))
}

fn own_words(cx: &Cx, question: &AskedQuestion) -> Piece {
    Piece::Quote { who: text(cx.lang, "asking-own-words"), text: question.body.clone() }
}
