//! Somebody asks the municipality a question: on a form that says who answers and by when.
//!
//! Who has not signed in fills it in first: it is kept with her browser, and asked once she is back or has confirmed
//! her address.

use super::{
    About, ContactCard, FrequentQuestion, notices,
    policy::{MayAsk, may_ask},
    store::{self, NewQuestion, QuestionDraft},
    turn::who_gets_it,
    wording::{Kind, Words},
};
use crate::{
    chrome::{self, Chrome, Form, Promise, filters},
    cx::{Cx, Query},
    people::{self, Field, Limits, Press},
    projects,
    refusal::{Error, Refusal, Result},
    texts::{sentence, text},
    urls,
    vocabulary::{ContactId, MailingId, PersonId, QuestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::{clock::Moment, db::Tx};
use serde::Deserialize;

/// Beyond this it is no longer one person with questions.
const A_DAY: usize = 10;
const DAY_SECONDS: i64 = 86_400;

/// What somebody gives, checked.
#[derive(Debug, Clone)]
struct Given {
    /// The id the question will have: minted with the form.
    key: QuestionId,
    name: Words,
    body: Words,
    about: String,
    to: Option<ContactId>,
    /// Through the link of which mailing.
    mailing: Option<MailingId>,
}

/// What became of the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    /// It is there, by this press or the one before.
    There,
    /// Something else has this id.
    Taken,
}

async fn ask(cx: &Cx, tx: &mut Tx<'_>, may: &MayAsk, given: &Given) -> Result<Sent> {
    let town = cx.municipality();
    if let Some(before) = store::find_question(tx, town, given.key).await? {
        // Other words under the same id come from a page that was gone back to: they are another question.
        let is_same = before.person == may.person && before.body == given.body.as_str();
        return Ok(if is_same { Sent::There } else { Sent::Taken });
    }
    hold_limits(cx, tx, may.person).await?;
    let about = About::find(cx, tx, &given.about).await?;
    let chosen = match given.to {
        Some(to) => projects::store::find_contact(tx, town, to).await?.map(|contact| contact.id),
        None => None,
    };
    let served_by = about.as_ref().and_then(|about| about.contact);
    let (path, title, theme) = about.map(|about| (about.path, about.title, about.theme)).unwrap_or_default();
    let new = NewQuestion {
        id: given.key,
        name: &given.name,
        body: &given.body,
        about: &path,
        about_title: &title,
        theme,
        contact: who_gets_it(cx, tx, &[chosen, served_by], theme).await?,
        put_to: chosen.or(served_by),
        mailing: given.mailing,
        asked_at: cx.now,
    };
    if !store::insert_question(tx, town, may, &new).await? {
        return Ok(Sent::Taken);
    }
    store::delete_question_draft(tx, town, given.key).await?;
    if let Some(question) = store::find_question(tx, town, given.key).await? {
        notices::tell_received(cx, tx, &question).await?;
    }
    Ok(Sent::There)
}

async fn hold_limits(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    let latest = store::list_latest_asked(tx, cx.municipality(), person).await?;
    let Some(first) = latest.get(A_DAY - 1) else { return Ok(()) };
    let seconds = (first.plus_seconds(DAY_SECONDS).0 - cx.now.0 + 999) / 1000;
    if seconds > 0 { Err(Refusal::TooMany { seconds }.into()) } else { Ok(()) }
}

/// Asks what waited with a browser, as who came in or confirmed her address.
pub async fn ask_kept(cx: &Cx, tx: &mut Tx<'_>, id: QuestionId) -> Result<()> {
    let may = may_ask(&cx.actor)?;
    let Some(draft) = store::find_question_draft(tx, cx.municipality(), id, since(cx)).await? else {
        return Err(Refusal::NotFound.into());
    };
    let given = Given {
        key: id,
        name: Words::kept(draft.name),
        body: Words::kept(draft.body),
        about: draft.about,
        to: draft.contact,
        mailing: draft.mailing,
    };
    ask(cx, tx, &may, &given).await?;
    Ok(())
}

fn since(cx: &Cx) -> Moment {
    cx.app.clock.machine().plus_seconds(-people::press::BROWSER_SECONDS)
}

/// What a draft is about, in words; empty when it is about nothing in particular.
pub async fn title_of_kept(cx: &Cx, tx: &mut Tx<'_>, id: QuestionId) -> Result<String> {
    let draft = store::find_question_draft(tx, cx.municipality(), id, since(cx)).await?.ok_or(Refusal::NotFound)?;
    Ok(About::find(cx, tx, &draft.about).await?.map(|about| about.title).unwrap_or_default())
}

/// What this browser filled in and did not send yet.
pub(super) async fn find_own_draft(cx: &Cx, tx: &mut Tx<'_>, id: QuestionId) -> Result<Option<QuestionDraft>> {
    let Some(token) = &cx.browser else { return Ok(None) };
    let holder = people::press::browser_hash(token);
    Ok(store::find_question_draft_of(tx, cx.municipality(), (id, &holder), since(cx)).await?)
}

/// Keeps what she asks, and leads to the door: by account, or with an address that she confirms.
async fn sign_in_first(mut cx: Cx, typed: Typed, given: Given) -> Result<Response> {
    let (token, _) = people::press::browser(&cx);
    let holder = people::press::browser_hash(&token);
    cx.browser = Some(token);
    let draft = QuestionDraft {
        id: given.key,
        name: given.name.as_str().to_owned(),
        body: given.body.as_str().to_owned(),
        about: given.about,
        contact: given.to,
        mailing: given.mailing,
    };
    let saved = cx.write(move |cx, tx| {
        let draft = draft.clone();
        Box::pin(async move {
            let (town, now) = (cx.municipality(), cx.app.clock.machine());
            if store::find_question(tx, town, draft.id).await?.is_some() {
                return Ok(false);
            }
            // Nothing of what somebody made up may stand in the way of the foreign key.
            let contact = match draft.contact {
                Some(to) => projects::store::find_contact(tx, town, to).await?.map(|contact| contact.id),
                None => None,
            };
            let draft = QuestionDraft { contact, ..draft };
            Ok::<_, Error>(store::save_question_draft(tx, town, &holder, &draft, now).await?)
        })
    });
    if saved.await? {
        return people::sign_in_for(&cx, &Press::Ask(given.key), &urls::asked(given.key)).await;
    }
    show_taken(&cx, typed).await
}

async fn show_taken(cx: &Cx, typed: Typed) -> Result<Response> {
    let typed = Typed { key: String::new(), ..typed };
    show_form(cx, typed, vec![("vraag", text(cx.lang, "asking-again"))]).await
}

/// As it came.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    key: String,
    about: String,
    to: String,
    mailing: String,
    question: String,
    name: String,
}

type Mistakes = Vec<(&'static str, String)>;

impl Typed {
    fn read(form: &Form) -> Typed {
        Typed {
            key: form.text("sleutel"),
            about: form.text("over"),
            to: form.text("aan"),
            mailing: form.text("mailing"),
            question: form.text("vraag"),
            name: form.text("naam"),
        }
    }

    pub(super) fn of(draft: QuestionDraft) -> Typed {
        Typed {
            key: draft.id.to_string(),
            about: draft.about,
            to: draft.contact.map(|to| to.to_string()).unwrap_or_default(),
            mailing: draft.mailing.map(|id| id.to_string()).unwrap_or_default(),
            question: draft.body,
            name: draft.name,
        }
    }

    /// All that is wrong at once.
    fn check(&self, cx: &Cx) -> Result<Given, Mistakes> {
        let mut wrong = Mistakes::new();
        let mut words = |field, kind, typed: &str| {
            Words::parse(kind, typed).map_err(|key| wrong.push((field, text(cx.lang, key)))).ok()
        };
        let body = words("vraag", Kind::Question, &self.question);
        let name = words("naam", Kind::Name, &self.name);
        let key = self.key.parse::<QuestionId>().ok();
        if key.is_none() && wrong.is_empty() {
            wrong.push(("vraag", text(cx.lang, "asking-again")));
        }
        match (body, name, key) {
            (Some(body), Some(name), Some(key)) => {
                let (to, mailing) = (self.to.parse().ok(), self.mailing.parse().ok());
                Ok(Given { key, name, body, about: self.about.clone(), to, mailing })
            }
            (Some(_) | None, Some(_) | None, Some(_) | None) => Err(wrong),
        }
    }
}

#[derive(Template)]
#[template(path = "questions/templates/ask.html")]
struct AskPage {
    chrome: Chrome,
    about: Option<About>,
    to: Option<ContactId>,
    mailing: Option<MailingId>,
    card: Option<ContactCard>,
    /// Whom she chose, where somebody else gets it.
    put_to: Option<String>,
    promise: Promise,
    frequent: Vec<FrequentQuestion>,
    reach: Reach,
    key: String,
    question: Field,
    name: Field,
    mistakes: Mistakes,
}

/// How the answer reaches her.
enum Reach {
    /// She signs in, or confirms an address, on the next page.
    Unknown,
    Mail(String),
    /// On her own page alone.
    OwnPage,
}

/// `over` is the path of a page, `aan` a contact, `mailing` whose link led here.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    over: String,
    aan: String,
    mailing: String,
}

/// `GET /vragen/nieuw`.
pub async fn show(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let name = match &cx.actor {
        crate::vocabulary::Actor::Person(person) => person.display_name.clone().unwrap_or_default(),
        crate::vocabulary::Actor::Visitor => String::new(),
    };
    let typed = Typed { about: asked.over, to: asked.aan, mailing: asked.mailing, name, ..Typed::default() };
    show_form(&cx, typed, Mistakes::new()).await
}

/// `POST /vragen/nieuw`.
pub async fn press(cx: Cx, body: Bytes) -> Result<Response> {
    let typed = Typed::read(&Form::read(&body));
    let given = match typed.check(&cx) {
        Ok(given) => given,
        Err(wrong) => return show_form(&cx, typed, wrong).await,
    };
    if let Err(refusal) = cx.app.part::<Limits>().take_question(&cx) {
        return show_too_often(&cx, typed, refusal).await;
    }
    match may_ask(&cx.actor) {
        Ok(_) => send(&cx, typed, given).await,
        Err(Refusal::SignInFirst) => sign_in_first(cx, typed, given).await,
        Err(refusal) => Err(refusal.into()),
    }
}

async fn send(cx: &Cx, typed: Typed, given: Given) -> Result<Response> {
    let key = given.key;
    let sent = cx.write_on(key.0, move |cx, tx| {
        let given = given.clone();
        Box::pin(async move { ask(&cx, tx, &may_ask(&cx.actor)?, &given).await })
    });
    match sent.await {
        Ok(Sent::There) => Ok(chrome::see_other(cx, &urls::asked(key))),
        Ok(Sent::Taken) => show_taken(cx, typed).await,
        Err(Error::Refusal(refusal)) => show_too_often(cx, typed, refusal).await,
        Err(fault) => Err(fault),
    }
}

async fn show_too_often(cx: &Cx, typed: Typed, refusal: Refusal) -> Result<Response> {
    let Refusal::TooMany { seconds } = refusal else { return Err(Error::Refusal(refusal)) };
    let why = sentence(cx.lang, "asking-too-many", &[("count", ((seconds + 3599) / 3600).into())]);
    let mut response = show_form(cx, typed, vec![("vraag", why)]).await?;
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    Ok(response)
}

pub(super) async fn show_form(cx: &Cx, typed: Typed, mistakes: Mistakes) -> Result<Response> {
    let mut tx = cx.read().await?;
    let (tx, town) = (&mut tx, cx.municipality());
    let about = About::find(cx, tx, &typed.about).await?;
    let to: Option<ContactId> = typed.to.parse().ok();
    let frequent = match &about {
        Some(about) => store::list_frequent_about(tx, town, &about.path).await?,
        None => Vec::new(),
    };
    let reach = match cx.actor.person() {
        None => Reach::Unknown,
        Some(person) => people::store::find_address(tx, town, person).await?.map_or(Reach::OwnPage, Reach::Mail),
    };
    let field = |name: &str, value: String| match mistakes.iter().find(|(at, _)| *at == name) {
        Some((_, sentence)) => Field::with_sentence(value, sentence.clone()),
        None => Field::filled(value),
    };
    let theme = about.as_ref().and_then(|about| about.theme);
    let served_by = about.as_ref().and_then(|about| about.contact);
    let asked = who_gets_it(cx, tx, &[to, served_by], theme).await?;
    let put_to = match to.or(served_by).filter(|put_to| Some(*put_to) != asked) {
        Some(put_to) => projects::store::find_contact(tx, town, put_to).await?.map(|contact| contact.name),
        None => None,
    };
    let title = text(cx.lang, "asking-title");
    let title = if mistakes.is_empty() { title } else { people::mistake_title(cx, &title) };
    let page = AskPage {
        chrome: Chrome::new(cx, title).unlisted(),
        card: ContactCard::find(cx, tx, asked).await?,
        put_to,
        promise: Promise::by(cx, cx.town.promised_to_question(cx.now)),
        key: typed.key.parse().unwrap_or_else(|()| QuestionId(cx.new_id())).to_string(),
        question: field("vraag", typed.question),
        name: field("naam", typed.name),
        about,
        to,
        mailing: typed.mailing.parse().ok(),
        frequent,
        reach,
        mistakes,
    };
    let mut response = chrome::page(cx, &page)?;
    // The form carries the id its question will have.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if !page.mistakes.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}
