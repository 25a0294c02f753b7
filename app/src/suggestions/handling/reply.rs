//! The author replies to what the municipality asked her, on a page that a signed link leads to: from the mail, or from
//! her own pages.
//!
//! The link can do this one thing and nothing else. Opening it changes nothing, since programs that check links open it
//! too; there is one reply to a question, however often it is sent. Only the staff reads it unless she says otherwise.
//! Then the suggestion waits in the inbox again, with the promise it had.

use super::{policy, reaction, write_down};
use crate::{
    calls::ShownTo,
    chrome::{self, Chrome, Form, Letter, Piece, Worded, filters, worded},
    cx::{Cx, Path, Tag},
    people::{self, Field},
    refusal::{Refusal, Result},
    slips::Source,
    suggestions::{
        Status, Suggestion, add,
        store::{self, NewExchange, Said},
        wording::CommentText,
    },
    texts::text,
    urls,
    vocabulary::{CallId, ExchangeId, MailKind, PersonId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, header};
use kit::{clock::Moment, db::Tx, mail::outbox, secret};

const GOOD_DAYS: i64 = 120;

fn purpose(cx: &Cx) -> String {
    format!("reply {}", cx.municipality().0)
}

/// The path of the page for one question.
pub fn path(cx: &Cx, question: ExchangeId) -> String {
    let until = cx.app.clock.machine().plus_days(GOOD_DAYS).0 / 1000;
    urls::enquiry(&secret::sign(&cx.app.secret_key, &purpose(cx), &format!("{question}-{until}")))
}

pub(super) fn whole_address(cx: &Cx, question: ExchangeId) -> String {
    cx.town.base.join(&cx.href(&path(cx, question)))
}

/// The question a link is for, when we wrote it and it is good still.
fn read(cx: &Cx, token: &str) -> Result<ExchangeId, Refusal> {
    let words = secret::signed(&cx.app.secret_key, &purpose(cx), token).ok_or(Refusal::NotFound)?;
    let (question, until) = words.split_once('-').ok_or(Refusal::NotFound)?;
    let until = Moment(0).plus_seconds(until.parse().map_err(|_| Refusal::NotFound)?);
    if until < cx.app.clock.machine() {
        return Err(Refusal::NotFound);
    }
    question.parse().map_err(|()| Refusal::NotFound)
}

/// What was asked, by whom, about what; and what she replied.
pub(super) struct Enquiry {
    pub id: ExchangeId,
    pub suggestion: Suggestion,
    pub officer: PersonId,
    pub question: String,
    pub reply: Option<store::Exchanged>,
}

pub(super) async fn load(cx: &Cx, tx: &mut Tx<'_>, id: ExchangeId) -> Result<Enquiry> {
    let town = cx.municipality();
    let (suggestion, officer, question) = store::find_enquiry(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let reply = store::list_exchanges(tx, town, suggestion).await?.into_iter().find(|one| one.reply_to == Some(id));
    let suggestion = store::find_suggestion(tx, town, suggestion).await?.ok_or(Refusal::NotFound)?;
    Ok(Enquiry { id, suggestion, officer, question, reply })
}

/// A question and what its author replied for everybody.
pub struct PublicReply {
    pub question: String,
    pub reply: String,
    pub written_at: Moment,
}

pub async fn list_public(cx: &Cx, tx: &mut Tx<'_>, id: SuggestionId) -> Result<Vec<PublicReply>> {
    let said = store::list_exchanges(tx, cx.municipality(), id).await?;
    let public = said.iter().filter(|one| one.is_public()).filter_map(|one| {
        let question = said.iter().find(|asked| Some(asked.id) == one.reply_to)?.body.clone();
        Some(PublicReply { question, reply: one.body.clone(), written_at: one.written_at })
    });
    Ok(public.collect())
}

/// What she says, to whom, and who wrote it down for her where she did not herself.
#[derive(Debug, Clone)]
pub(super) struct Given {
    pub body: CommentText,
    pub shown_to: ShownTo,
    pub heard: Option<(PersonId, Source)>,
}

/// Once: the first reply to a question stands.
pub(super) async fn reply(cx: &Cx, tx: &mut Tx<'_>, id: ExchangeId, given: &Given) -> Result<()> {
    let town = cx.municipality();
    let enquiry = load(cx, tx, id).await?;
    if enquiry.reply.is_some() {
        return Ok(());
    }
    policy::takes_reply(enquiry.suggestion.status)?;
    let (of, person) = (enquiry.suggestion.id, enquiry.suggestion.author);
    let new = NewExchange {
        id: ExchangeId(cx.new_id()),
        suggestion: of,
        person,
        act: Said::Replied,
        body: given.body.as_str(),
        reply_to: Some(id),
        shown_to: given.shown_to,
        written_at: cx.now,
        heard: given.heard,
    };
    if !store::insert_exchange(tx, town, &new).await? {
        return Ok(());
    }
    if enquiry.suggestion.status == Status::MoreInfo {
        store::insert_status_change(tx, town, of, (cx.now, Status::UnderReview, None), None).await?;
    }
    store::settle_suggestion(tx, town, of, None).await?;
    reaction::wait_again(cx, tx, of).await?;
    reaction::note(cx, tx, of, person).await?;
    if let Some((_, source)) = given.heard {
        write_down::note(cx, tx, &enquiry, source).await?;
    }
    match given.heard {
        Some((by, _)) if by == enquiry.officer => Ok(()),
        Some(_) | None => tell(cx, tx, &enquiry, given.body.as_str()).await,
    }
}

/// The officer who asked.
async fn tell(cx: &Cx, tx: &mut Tx<'_>, enquiry: &Enquiry, body: &str) -> Result<()> {
    let (cx, town, suggestion) = (&cx.in_own_language(), cx.municipality(), &enquiry.suggestion);
    let Some(email) = people::store::find_address(tx, town, enquiry.officer).await? else { return Ok(()) };
    let args = [("title", suggestion.title.as_str().into())];
    let Worded { subject, opening, closing } = worded(cx, MailKind::MoreAnswered, &args);
    let who = suggestion.author_name.clone().unwrap_or_else(|| text(cx.lang, "suggestions-somebody"));
    let words = Piece::Quote { who, text: body.to_owned() };
    let letter = Letter {
        kind: MailKind::MoreAnswered,
        reader: Some(enquiry.officer),
        about: None,
        subject,
        pieces: opening.into_iter().chain([words]).chain(closing).collect(),
        button: Some((text(cx.lang, "cases-mail-look"), cx.town.base.join(&urls::desk_suggestion(suggestion.id)))),
        why: text(cx.lang, "handling-replied-why"),
        whom: None,
        stop_url: None,
    };
    let message = letter.message(cx, &email)?;
    let once = format!("replied-{}", enquiry.id);
    outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    Ok(())
}

#[derive(Template)]
#[template(path = "suggestions/templates/reply.html")]
struct ReplyPage {
    chrome: Chrome,
    suggestion: Suggestion,
    question: String,
    action: String,
    form: FormPart,
}

enum FormPart {
    Open(Field, ShownTo),
    /// She replied already.
    Done(store::Exchanged),
    Refused(Refusal),
}

/// `GET /antwoord/{token}`.
pub async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let id = read(&cx, &token)?;
    let enquiry = load(&cx, &mut cx.read().await?, id).await?;
    render(&cx, enquiry, (Field::default(), ShownTo::Officers), &token)
}

/// `POST /antwoord/{token}`.
pub async fn press(cx: Cx, Path(token): Path<String>, body: Bytes) -> Result<Response> {
    let id = read(&cx, &token)?;
    let form = Form::read(&body);
    let shown_to = if form.text("iedereen") == "ja" { ShownTo::Everyone } else { ShownTo::Officers };
    let enquiry = load(&cx, &mut cx.read().await?, id).await?;
    let typed = form.text("tekst");
    let body = match CommentText::parse(&typed) {
        Ok(body) => body,
        Err(key) => return render(&cx, enquiry, (Field::wrong(&cx, typed, key), shown_to), &token),
    };
    let (of, call) = (enquiry.suggestion.id, enquiry.suggestion.call);
    send(&cx, (id, of, call), Given { body, shown_to, heard: None }).await?;
    Ok(chrome::see_other(&cx, &urls::enquiry(&token)))
}

/// In a transaction of its own; what shows the suggestion hears of it.
pub(super) async fn send(cx: &Cx, (id, of, call): (ExchangeId, SuggestionId, CallId), given: Given) -> Result<()> {
    cx.write_on(of.0, move |cx, tx| {
        let given = given.clone();
        Box::pin(async move { reply(&cx, tx, id, &given).await })
    })
    .await?;
    cx.changed(Tag::Suggestion(of));
    add::added(cx, call);
    Ok(())
}

fn render(cx: &Cx, enquiry: Enquiry, (field, shown_to): (Field, ShownTo), token: &str) -> Result<Response> {
    let Enquiry { suggestion, question, reply, .. } = enquiry;
    let (status, title) = (field.status(), field.title(cx, "handling-reply-title"));
    let form = match (reply, policy::takes_reply(suggestion.status)) {
        (Some(reply), _) => FormPart::Done(reply),
        (None, Err(why)) => FormPart::Refused(why),
        (None, Ok(())) => FormPart::Open(field, shown_to),
    };
    let chrome = Chrome::new(cx, title).unlisted();
    let page = ReplyPage { chrome, suggestion, question, action: urls::enquiry(token), form };
    let mut response = chrome::page(cx, &page)?;
    if let Some(status) = status {
        *response.status_mut() = status;
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
