//! A mailing: what it says, whom it reaches and why, and what became of it.

use super::{
    find::{Reach, Ready},
    mailing::{Ground, Mailing, MailingState, Subject, load},
    policy::{self, NotYet},
    results::Results,
    segment::{Kind, Object},
    send::letter,
    store,
    typed::Choices,
};
use crate::{
    chrome::{self, Chrome, filters},
    cx::{Cx, Path, Query, Tag},
    people, pictures, projects,
    questions::{self, FoundQuestion},
    refusal::{Refusal, Result},
    rights::{self, At, Right},
    texts::text,
    vocabulary::{MailingId, Scope},
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kit::{db::Tx, mail::Message};
use serde::Deserialize;

/// So many of those who get it are shown, with why.
const EXAMPLES: usize = 20;

#[derive(Template)]
#[template(path = "mailings/templates/show.html")]
struct ShowPage {
    chrome: Chrome,
    mailing: Mailing,
    subject: Option<Subject>,
    conditions: Vec<Line>,
    /// Whom it reaches now, while it can be changed.
    counts: Option<Counts>,
    results: Option<Results>,
    /// Who had no e-mail when it was sent, and whom of them a letter reaches.
    papers: (i64, i64),
    /// What was asked through its link, as far as she may read it.
    questions: Vec<FoundQuestion>,
    preview: String,
    may: bool,
    /// Whether one press is enough.
    is_second: bool,
    /// Whether she asked a colleague to send it.
    is_own_request: bool,
    typed: String,
    wrong: Option<NotYet>,
    notice: Option<&'static str>,
    has_address: bool,
    /// Whether she may take along how to reach who has no e-mail.
    sees_people: bool,
}

impl ShowPage {
    fn number(&self, number: usize) -> i64 {
        count(number)
    }
}

/// One condition, in words.
pub(super) struct Line {
    part: &'static str,
    pub(super) kind: &'static str,
    pub(super) object: String,
    is_written: bool,
    metres: Option<i64>,
}

struct Counts {
    meant: i64,
    reached: i64,
    without_address: i64,
    /// Of those, who can be called or written to on paper.
    on_paper: i64,
    letters: i64,
    stopped: i64,
    without_ground: i64,
    examples: Vec<Example>,
}

/// Somebody who gets it, and by which conditions.
struct Example {
    /// For who may see names, when she has one.
    name: Option<String>,
    why: Vec<usize>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    proef: String,
    zonderadres: String,
    klaar: String,
    intussen: String,
    /// Count anew what was counted a moment ago.
    opnieuw: String,
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// `GET /beheer/mailings/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let notice = [
        (&asked.proef, "mails-test-sent"),
        (&asked.zonderadres, "mails-test-no-address"),
        (&asked.klaar, "mailings-asked"),
        (&asked.intussen, "editing-overtaken"),
    ];
    let notice = notice.into_iter().find(|(said, _)| !said.is_empty()).map(|(_, key)| key);
    if !asked.opnieuw.is_empty() {
        cx.changed(Tag::Givers(cx.municipality()));
    }
    page(&cx, id, (notice, None, "")).await
}

/// The page again, with why it was not sent.
pub(super) async fn come_back(cx: &Cx, id: MailingId, (why, typed): (NotYet, &str)) -> Result<Response> {
    cx.changed(Tag::Givers(cx.municipality()));
    page(cx, id, (None, Some(why), typed)).await
}

async fn page(
    cx: &Cx,
    id: MailingId,
    (notice, wrong, typed): (Option<&'static str>, Option<NotYet>, &str),
) -> Result<Response> {
    let (town, ready) = (cx.municipality(), Ready::for_a_look(cx).await?);
    let mut tx = cx.read().await?;
    let (mailing, at) = load(cx, &mut tx, id).await?;
    let subject = Subject::find(&mut tx, town, &mailing.about).await?;
    let choices = Choices::load(cx, &mut tx, &Scope::Everything).await?;
    let conditions = lines(cx, &mut tx, (id, &choices)).await?;
    let counts = match (&subject, mailing.state.is_open()) {
        (Some(subject), true) => {
            let reach = ready.find(&mut tx, town, (&mailing, subject)).await?;
            Some(counts(cx, &mut tx, (at, reach)).await?)
        }
        _ => None,
    };
    let results = if mailing.state.is_open() { None } else { Some(Results::load(cx, &mut tx, &mailing).await?) };
    let scope = rights::scope(&cx.actor, Right::ReadDesk)?;
    let questions = questions::store::list_asked_through(&mut tx, town, &scope, id).await?;
    let person = cx.signed_in()?.person;
    let has_address = people::store::find_address(&mut tx, town, person).await?.is_some();
    let own = cx.in_own_language();
    let preview = match &subject {
        Some(subject) => example(&own, &mut tx, (&mailing, subject)).await?.text,
        None => mailing.body.clone(),
    };
    let papers = store::count_papers(&mut tx, town, id).await?;
    drop(tx);
    let reached = counts.as_ref().map_or(0, |counts| usize::try_from(counts.reached).unwrap_or(0));
    let title = match wrong {
        Some(_) => people::mistake_title(cx, &mailing.subject),
        None => mailing.subject.clone(),
    };
    let page = ShowPage {
        chrome: Chrome::new(cx, title).at_desk().with_written_title(),
        may: policy::may_mail(&cx.actor, at).is_ok(),
        is_second: policy::is_second(&cx.actor, &mailing, reached),
        is_own_request: mailing.ready_by == Some(person),
        typed: typed.to_owned(),
        mailing,
        subject,
        conditions,
        counts,
        papers,
        results,
        questions,
        preview,
        wrong,
        notice,
        has_address,
        sees_people: rights::ask(&cx.actor, Right::SeePeople, at).is_ok(),
    };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, chrome::page(cx, &page)?).into_response())
}

pub(super) async fn lines(cx: &Cx, tx: &mut Tx<'_>, (id, choices): (MailingId, &Choices)) -> Result<Vec<Line>> {
    let conditions = store::list_conditions(tx, cx.municipality(), id).await?;
    let line = |one: super::Condition| {
        let (object, is_written) = match (&one.object, choices.find(&one.object)) {
            (_, Some(choice)) => (choice.label.clone(), choice.is_written),
            (Object::Place(typed), None) => (typed.clone(), true),
            (_, None) => (text(cx.lang, "mailings-gone"), false),
        };
        let kind = if one.kind == Kind::Near { "mailings-line-near" } else { one.kind.key() };
        Line { part: one.part.key(), kind, object, is_written, metres: one.around.map(|around| around.metres) }
    };
    Ok(conditions.into_iter().map(line).collect())
}

async fn counts(cx: &Cx, tx: &mut Tx<'_>, (at, reach): (At, Reach)) -> Result<Counts> {
    let sees_names = rights::ask(&cx.actor, Right::SeePeople, at).is_ok();
    let step = reach.reached.len().div_ceil(EXAMPLES).max(1);
    let mut examples = Vec::new();
    for person in reach.reached.iter().step_by(step) {
        let profile = people::store::load_profile(tx, cx.municipality(), *person).await?;
        let name = profile.display_name.filter(|_| sees_names);
        examples.push(Example { name, why: reach.sets.why(*person) });
    }
    Ok(Counts {
        meant: count(reach.meant),
        reached: count(reach.reached.len()),
        without_address: count(reach.without_address),
        on_paper: count(reach.on_paper.len()),
        letters: count(reach.letters),
        stopped: count(reach.stopped),
        without_ground: count(reach.without_ground),
        examples,
    })
}

/// `GET /beheer/mailings/{id}/voorbeeld`: as a mail program shows it.
pub async fn show_example(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let (town, mut tx) = (cx.municipality(), cx.read().await?);
    let (mailing, _) = load(&cx, &mut tx, id).await?;
    let subject = Subject::find(&mut tx, town, &mailing.about).await?.ok_or(Refusal::NotFound)?;
    let message = example(&cx.in_own_language(), &mut tx, (&mailing, &subject)).await?;
    drop(tx);
    Ok(pictures::mail_as_page(&cx, message.html).await)
}

/// The mail to nobody.
async fn example(cx: &Cx, tx: &mut Tx<'_>, (mailing, subject): (&Mailing, &Subject)) -> Result<Message> {
    let whom = projects::whom_to_ask(cx, tx, subject.contact).await?;
    letter(cx, (mailing, subject, whom.as_ref()), None).message(cx, "")
}
