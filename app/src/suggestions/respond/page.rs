//! A suggestion as the staff sees it, with the form to answer it.

use super::{Form, HasCard, Mistake, Responded, Typed, respond_now, version};
use crate::{
    calls::{self, Call},
    cases::{self, Act, Inside, Line},
    chrome::{self, Chrome, Promise, filters},
    cx::{Cx, Path, Query},
    projects::{self, Contact, Signature},
    refusal::{Refusal, Result},
    rights::{self, Right},
    suggestions::{
        Answer, Comment, Status, StatusChange, Suggestion,
        handling::{Related, may_write_author},
        holding::HeldFor,
        photo::{self, ShownPhoto},
        policy,
        responses::{self, ShownResponse},
        store::{self, Exchanged, Hidden, Said},
        versions::{self, Change},
    },
    texts::text,
    urls,
    vocabulary::{AnswerId, SuggestionId},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::{clock::Moment, db::Tx};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "suggestions/templates/respond.html")]
struct RespondPage {
    chrome: Chrome,
    call: Call,
    suggestion: Suggestion,
    /// Who made it with its author, each with her name where she shows it.
    together: Vec<Option<String>>,
    category: String,
    promise: Option<Promise>,
    history: Vec<StatusChange>,
    changes: Vec<Change>,
    answers: Vec<Answer>,
    comments: Vec<Comment>,
    photos: Vec<ShownPhoto>,
    responses: Vec<ShownResponse>,
    has_rough_place: bool,
    /// Nothing for who never answers: she reads along.
    form: Option<FormPart>,
    /// Why it is hidden, when it is.
    hidden: Option<Hidden>,
    /// Why somebody reads it before others do, while it waits.
    held: Option<HeldFor>,
    related: Related,
    /// Who may correct and hide it.
    moderator: Option<()>,
    /// When its author reacted to what was answered, while that waits; and who may say that she has seen it.
    reacted_at: Option<Moment>,
    seer: Option<()>,
    /// What was said with its author alone.
    said: Vec<Exchanged>,
    /// What only colleagues see.
    inside: Inside,
    /// What was just done, or what somebody else did meanwhile.
    notice: Option<Notice>,
}

impl RespondPage {
    /// Of another suggestion: what everybody reads, for who was handed this one alone.
    fn page_of(&self, id: &SuggestionId) -> String {
        if self.chrome.reads_desk() { urls::desk_suggestion(id) } else { urls::suggestion(id) }
    }
}

enum FormPart {
    Open(Box<OpenForm>),
    /// What is of another theme, or cannot be answered any more.
    Refused(Refusal),
    Hidden,
}

struct OpenForm {
    typed: Typed,
    mistakes: Vec<(&'static str, String)>,
    choices: Vec<Status>,
    card: Option<Contact>,
}

impl OpenForm {
    /// Whether she signs so: as she just chose, or as she did last.
    fn signs(&self, signature: &Signature) -> bool {
        let now = self.card.as_ref().map_or(Signature::Full, |card| card.signature);
        self.typed.signature.parse().unwrap_or(now) == *signature
    }

    fn sign_key(&self, signature: &Signature) -> String {
        format!("answering-sign-{signature}")
    }

    fn mistake(&self, field: &str) -> Option<&str> {
        self.mistakes.iter().find(|(at, _)| *at == field).map(|(_, sentence)| sentence.as_str())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notice {
    Saved,
    /// What only who made it reads.
    SavedForAuthor,
    Overtaken,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    bewaard: String,
}

/// `GET /beheer/suggesties/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let notice = match asked.bewaard.as_str() {
        "1" => Some(Notice::Saved),
        "alleen" => Some(Notice::SavedForAuthor),
        _ => None,
    };
    render(&cx, parse(&id)?, (Typed::default(), Vec::new()), notice).await
}

fn parse(id: &str) -> Result<SuggestionId> {
    Ok(id.parse().map_err(|()| Refusal::NotFound)?)
}

/// `POST /beheer/suggesties/{id}`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id = parse(&id)?;
    let typed = Typed::read(&Form::read(&body));
    let mut tx = cx.read().await?;
    let found = store::find_suggestion(&mut tx, cx.municipality(), id).await?;
    let suggestion = found.ok_or(Refusal::NotFound)?;
    let may = policy::may_answer(&cx.actor, &suggestion)?;
    let card = match projects::store::find_card(&mut tx, cx.municipality(), may.officer).await? {
        Some(_) => HasCard::Yes,
        None => HasCard::No,
    };
    drop(tx);
    let given = match typed.check(card) {
        Ok(given) => given,
        Err(wrong) => {
            let mut page = render(&cx, id, (typed, wrong), None).await?;
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        }
    };
    match respond_now(&cx, &suggestion, given).await? {
        Responded::Now | Responded::Before => {
            Ok(chrome::see_other(&cx, &format!("{}?bewaard=1", urls::desk_suggestion(id))))
        }
        Responded::Overtaken => {
            // What she looks at now is what she answers next; the key stays, so that it can only be sent once.
            let mut page = render(&cx, id, (typed, Vec::new()), Some(Notice::Overtaken)).await?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
    }
}

async fn render(
    cx: &Cx,
    id: SuggestionId,
    (typed, wrong): (Typed, Vec<Mistake>),
    notice: Option<Notice>,
) -> Result<Response> {
    let mut tx = cx.read().await?;
    let (tx, town) = (&mut tx, cx.municipality());
    let suggestion = store::find_any_suggestion(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let matter = suggestion.matter().as_seen(cx, tx).await?;
    cases::may_read(&cx.actor, &matter)?;
    let call = calls::store::load_call_by_id(tx, town, suggestion.call, cx.now).await?;
    let categories = calls::store::list_categories(tx, town, call.id).await?;
    let form = form(cx, tx, &suggestion, (typed, wrong)).await?;
    let contact = match call.contact {
        Some(contact) => projects::store::find_person_of_contact(tx, town, contact).await?,
        None => None,
    };
    let inside = Inside::load(cx, tx, &matter, contact, cases::Typed::default()).await?;
    // What was said to officers alone stays theirs, also where a colleague carries it out.
    let (responses, said) = match rights::ask(&cx.actor, Right::ReadDesk, suggestion.theme) {
        Ok(_) => (responses::load_at_desk(cx, tx, call.id, id).await?, store::list_exchanges(tx, town, id).await?),
        Err(_) => (responses::load_public(cx, tx, call.id, id).await?, Vec::new()),
    };
    let mut comments = store::list_comments(tx, town, id).await?;
    comments.retain(Comment::is_readable);
    let page = RespondPage {
        chrome: Chrome::new(cx, suggestion.title.clone()).with_written_title().at_desk(),
        together: store::list_coauthors_shown(tx, town, id).await?.into_iter().map(|(_, name)| name).collect(),
        category: calls::name_of(&categories, &suggestion.category),
        promise: Promise::of(cx, &suggestion).filter(|_| suggestion.hidden_at.is_none()),
        history: store::list_status_changes(tx, town, id).await?,
        changes: versions::changes(store::list_versions(tx, town, id).await?, &suggestion, &categories),
        answers: store::list_answers(tx, town, id).await?,
        comments,
        photos: photo::list_shown(cx, tx, id).await?,
        responses,
        has_rough_place: store::has_rough_place(tx, town, id).await?,
        hidden: store::find_hidden(tx, town, id).await?,
        held: store::find_held_for(tx, town, id).await?,
        reacted_at: store::find_reaction(tx, town, id).await?,
        seer: may_write_author(&cx.actor, &suggestion).is_ok().then_some(()),
        said,
        related: Related::load(cx, tx, id).await?,
        moderator: policy::may_moderate(&cx.actor, &suggestion).is_ok().then_some(()),
        form,
        inside,
        notice,
        call,
        suggestion,
    };
    chrome::page(cx, &page)
}

/// Nothing for who never answers.
async fn form(
    cx: &Cx,
    tx: &mut Tx<'_>,
    suggestion: &Suggestion,
    (typed, wrong): (Typed, Vec<Mistake>),
) -> Result<Option<FormPart>> {
    let may = match policy::may_answer(&cx.actor, suggestion) {
        Err(Refusal::NotAllowed | Refusal::ReadsAlong) => return Ok(None),
        Err(refusal) => return Ok(Some(FormPart::Refused(refusal))),
        // What nobody sees is answered to nobody.
        Ok(_) if suggestion.hidden_at.is_some() => return Ok(Some(FormPart::Hidden)),
        Ok(may) => may,
    };
    let town = cx.municipality();
    let key = if typed.key.is_empty() { AnswerId(cx.new_id()).to_string() } else { typed.key.clone() };
    let mut card_typed = typed.card.clone();
    if wrong.is_empty() && card_typed.name.is_empty() {
        card_typed.name = cx.signed_in()?.display_name.clone().unwrap_or_default();
    }
    let seen = version(&store::load_answered(tx, town, suggestion.id).await?);
    Ok(Some(FormPart::Open(Box::new(OpenForm {
        typed: Typed { key, seen, card: card_typed, ..typed },
        mistakes: wrong.into_iter().map(|(at, message)| (at, text(cx.lang, message))).collect(),
        choices: Status::choices().into_iter().filter(|status| *status != suggestion.status).collect(),
        card: projects::store::find_card(tx, town, may.officer).await?,
    }))))
}
