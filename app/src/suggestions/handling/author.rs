//! An officer writes to the author alone: asks her for more, or answers her in person.
//!
//! A question makes the status *more info* and puts the suggestion off, unless a colleague was given it: it waits again
//! when she replies (`reply.rs`, `write_down.rs`), or after two weeks without a reply. An answer
//! in person is not the one that was promised to everybody, unless the officer says that it settles the matter; then the
//! page of the suggestion says that much, and nothing of its words. Sent twice, it is once.

use super::{policy, reply};
use crate::{
    activity::{self, Happened, Happening},
    calls::ShownTo,
    cases,
    chrome::{Letter, Piece, Worded, worded},
    cx::{Cx, Tag},
    people,
    projects::{self, Contact},
    refusal::{Refusal, Result},
    slips::notice,
    suggestions::{
        Status, Suggestion, add, notices,
        store::{self, NewExchange, OfAuthor, Said},
        whom::whom_to_ask,
        wording::AnswerText,
    },
    texts::{sentence, text},
    urls,
    vocabulary::{ExchangeId, MailKind, PersonId, SuggestionId},
};
use kit::{db::Tx, mail::outbox};

mod page;

pub use page::{press, show};

/// Who has not replied by then may not have read it: somebody at the desk decides what to do.
const REPLY_DAYS: i64 = 14;

/// What she writes, checked.
#[derive(Debug, Clone)]
pub(super) enum Words {
    Ask(AnswerText),
    Tell(AnswerText, Settles),
}

/// Whether an answer in person is all there will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settles {
    Yes,
    No,
}

/// Who writes: as a sentence calls her, and as she signs.
struct Writer {
    name: String,
    signed: String,
}

impl Writer {
    fn of(cx: &Cx, card: Option<&Contact>) -> Writer {
        match card {
            Some(card) => {
                Writer { name: card.called(&card.signature).to_owned(), signed: card.signed(&card.signature) }
            }
            None => Writer { name: cx.town.name.clone(), signed: cx.town.name.clone() },
        }
    }
}

async fn write(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId, (key, words): (ExchangeId, &Words)) -> Result<()> {
    let town = cx.municipality();
    let suggestion = store::find_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    if store::has_exchange(tx, town, key).await? {
        return Ok(());
    }
    let (may, act, text) = match words {
        Words::Ask(text) => (policy::may_ask_more(&cx.actor, &suggestion)?, Said::Asked, text),
        Words::Tell(text, _) => (policy::may_write_author(&cx.actor, &suggestion)?, Said::Told, text),
    };
    let new = NewExchange {
        id: key,
        suggestion: may.suggestion,
        person: may.officer,
        act,
        body: text.as_str(),
        reply_to: None,
        shown_to: ShownTo::Officers,
        written_at: cx.now,
        heard: None,
    };
    store::insert_exchange(tx, town, &new).await?;
    let card = projects::store::find_card(tx, town, may.officer).await?;
    let who = Writer::of(cx, card.as_ref());
    let what = match words {
        Words::Ask(_) => {
            if suggestion.status != Status::MoreInfo {
                let change = (cx.now, Status::MoreInfo, None);
                store::insert_status_change(tx, town, id, change, card.map(|card| card.id)).await?;
            }
            put_off(cx, tx, &suggestion, may.officer).await?;
            Happened::MoreAsked
        }
        Words::Tell(_, settles) => {
            if *settles == Settles::Yes {
                store::settle_suggestion(tx, town, id, Some(cx.now)).await?;
                cases::store::end_handing_to(tx, town, suggestion.matter().case, may.officer).await?;
            }
            Happened::AnsweredInPerson
        }
    };
    let address = urls::desk_suggestion(id);
    activity::record(cx, tx, &Happening { what, about: &suggestion.title, address: &address, detail: "" }).await?;
    tell(cx, tx, &suggestion, (&new, &who)).await
}

/// Nobody has to do anything until she replies; but what a colleague has stays before her, with word that more was asked.
async fn put_off(cx: &Cx, tx: &mut Tx<'_>, suggestion: &Suggestion, officer: PersonId) -> Result<()> {
    let (town, case) = (cx.municipality(), suggestion.matter().case);
    if !cases::store::is_with_colleague(tx, town, case, officer).await? {
        cases::store::save_put_off(tx, town, case, Some(cx.now.plus_days(REPLY_DAYS))).await?;
    }
    Ok(())
}

/// Names what she is told, by mail or otherwise.
pub(super) fn once(id: ExchangeId) -> String {
    format!("exchange-{id}")
}

/// At once. Without an address she reads it when she signs in, or hears it by phone or letter.
async fn tell(
    cx: &Cx,
    tx: &mut Tx<'_>,
    suggestion: &Suggestion,
    (new, who): (&NewExchange<'_>, &Writer),
) -> Result<()> {
    let (cx, town, author) = (&cx.in_own_language(), cx.municipality(), suggestion.author);
    let once = once(new.id);
    let whom = whom_to_ask(cx, tx, suggestion.id).await?;
    let Some(email) = people::store::find_address(tx, town, author).await? else {
        let spoken = letter(cx, suggestion, (new, who), Voice::Spoken);
        let said_at = match new.act {
            Said::Asked => urls::heard(new.id),
            Said::Replied | Said::Told => String::new(),
        };
        let to = (author, Some(suggestion.theme));
        return notice::put_question(cx, tx, to, (&spoken, &once, &said_at)).await;
    };
    let letter = Letter { whom, ..letter(cx, suggestion, (new, who), Voice::Mailed) };
    let message = letter.message(cx, &email)?;
    outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    Ok(())
}

/// How the words reach her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    Mailed,
    /// On the phone or on paper: there is nothing to press.
    Spoken,
}

fn letter(cx: &Cx, suggestion: &Suggestion, (new, who): (&NewExchange<'_>, &Writer), voice: Voice) -> Letter {
    let (kind, button) = match new.act {
        Said::Asked => {
            (MailKind::MoreAsked, (text(cx.lang, "handling-reply-button"), reply::whole_address(cx, new.id)))
        }
        Said::Replied | Said::Told => (MailKind::PrivateAnswer, notices::button(cx, suggestion.id)),
    };
    let args = [("who", who.name.as_str().into()), ("title", suggestion.title.as_str().into())];
    let Worded { subject, opening, closing } = worded(cx, kind, &args);
    let words = Piece::Quote { who: who.signed.clone(), text: new.body.to_owned() };
    let closing = match (voice, new.act) {
        (Voice::Mailed, _) => closing,
        (Voice::Spoken, Said::Asked) => {
            let phone = cx.town.settings.counter.phone.as_str().into();
            Some(Piece::Words(sentence(cx.lang, "handling-asked-spoken", &[("phone", phone)])))
        }
        (Voice::Spoken, Said::Replied | Said::Told) => Some(Piece::Words(text(cx.lang, "handling-told-spoken"))),
    };
    Letter {
        kind,
        reader: Some(suggestion.author),
        about: Some(suggestion.id.0),
        subject,
        pieces: opening.into_iter().chain([words]).chain(closing).collect(),
        button: Some(button),
        why: sentence(cx.lang, "telling-why-author", &args[1..]),
        whom: None,
        stop_url: None,
    }
}

/// What was said about a suggestion of hers, as its author reads it.
pub struct OwnWord {
    pub word: OfAuthor,
    /// Of a question without a reply: where she gives one.
    pub reply_at: Option<String>,
}

/// About one of hers, or all of them; the latest first.
pub async fn list_own(cx: &Cx, tx: &mut Tx<'_>, about: Option<SuggestionId>) -> Result<Vec<OwnWord>> {
    let person = cx.signed_in()?.person;
    let mut words = store::list_exchanges_with(tx, cx.municipality(), person).await?;
    words.retain(|word| !word.is_hidden && about.is_none_or(|id| word.suggestion == id));
    let own = |word: OfAuthor| {
        let is_open = word.act == Said::Asked && !word.is_answered;
        OwnWord { reply_at: is_open.then(|| reply::path(cx, word.id)), word }
    };
    Ok(words.into_iter().map(own).collect())
}

async fn write_now(cx: &Cx, suggestion: &Suggestion, (key, words): (ExchangeId, Words)) -> Result<()> {
    let id = suggestion.id;
    cx.write_on(id.0, move |cx, tx| {
        let words = words.clone();
        Box::pin(async move { write(&cx, tx, id, (key, &words)).await })
    })
    .await?;
    cx.changed(Tag::Suggestion(id));
    add::added(cx, suggestion.call);
    Ok(())
}
