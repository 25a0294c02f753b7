//! A mailing is sent: who gets it is written down at once, the mails follow step by step, and it can be interrupted.

use super::{
    find::Ready,
    mailing::{Ground, Mailing, MailingState, Subject, load_to_mail},
    paper,
    policy::{self, NotYet},
    show, store,
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Form, Letter, Piece, Whom, Worded, worded},
    cx::{Cx, Path},
    people, projects,
    refusal::{Error, Refusal, Result},
    suggestions::{
        self,
        stop::{self, About},
    },
    texts::{sentence, text},
    urls,
    vocabulary::{MailKind, MailingId, MunicipalityId, PersonId},
};
use axum::response::Response;
use bytes::Bytes;
use kit::{
    db::Tx,
    jobs::{self, Job, Next},
    mail::outbox,
};
use serde::{Deserialize, Serialize};

/// Kind of the job that writes the mails of a mailing.
pub const SEND: &str = "mailing-send";

/// Which, and how far it is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Course {
    mailing: i64,
    after: i64,
}

fn written(course: Course) -> Result<String> {
    serde_json::to_string(&course).map_err(|e| Error::Fault(e.to_string()))
}

async fn begin(cx: &Cx, tx: &mut Tx<'_>, mailing: MailingId) -> Result<()> {
    // A job of its own each time: the one before may be doing its last step.
    let key = format!("{mailing}-{}", cx.new_id());
    let course = Course { mailing: mailing.0, after: 0 };
    Ok(jobs::put(tx, cx.municipality().0, (SEND, &key), &written(course)?, cx.now).await?)
}

/// What became of a press.
enum Outcome {
    Done,
    NotYet(NotYet),
}

/// `POST /beheer/mailings/{id}/versturen`.
pub async fn send(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    load_to_mail(&cx, &mut cx.read().await?, id).await?;
    let typed = Form::read(&body).text("aantal");
    let ready = std::sync::Arc::new(Ready::new(&cx).await?);
    let given = typed.clone();
    let outcome = cx.write(move |cx, tx| {
        let (ready, typed) = (ready.clone(), given.clone());
        Box::pin(async move { send_now(&cx, tx, (id, &ready, &typed)).await })
    });
    match outcome.await? {
        Outcome::Done => Ok(chrome::see_other(&cx, &urls::mailing(id))),
        Outcome::NotYet(why) => show::come_back(&cx, id, (why, &typed)).await,
    }
}

async fn send_now(cx: &Cx, tx: &mut Tx<'_>, (id, ready, typed): (MailingId, &Ready, &str)) -> Result<Outcome> {
    let town = cx.municipality();
    let mailing = store::find_mailing(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    if !mailing.state.is_open() {
        return Ok(Outcome::Done);
    }
    let Some(subject) = Subject::find(tx, town, &mailing.about).await? else {
        return Ok(Outcome::NotYet(NotYet::SubjectGone));
    };
    let reach = ready.find(tx, town, (&mailing, &subject)).await?;
    let people = &reach.reached;
    let may = match policy::may_send(&cx.actor, (&mailing, Some(&subject)), (people.len(), typed))? {
        Ok(may) => may,
        Err(why) => return Ok(Outcome::NotYet(why)),
    };
    let theme = (mailing.ground == Ground::Theme).then_some(subject.theme);
    if store::begin_sending(tx, town, &may, (people, theme), cx.now).await? {
        let own = cx.in_own_language();
        let on_paper = paper::with_why(&own, tx, (id, &reach)).await?;
        store::save_papers(tx, town, id, &on_paper).await?;
        begin(cx, tx, id).await?;
        let count = i64::try_from(people.len()).unwrap_or(i64::MAX);
        let detail = sentence(cx.town.main_language(), "mailings-to-count", &[("count", count.into())]);
        record(cx, tx, (Happened::MailingSent, &mailing), &detail).await?;
    }
    Ok(Outcome::Done)
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, (what, mailing): (Happened, &Mailing), detail: &str) -> Result<()> {
    let address = urls::mailing(mailing.id);
    activity::record(cx, tx, &Happening { what, about: &mailing.subject, address: &address, detail }).await
}

/// `POST /beheer/mailings/{id}/klaar`: a colleague is asked to look it over and send it.
pub async fn make_ready(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let edition = Form::read(&body).text("versie").parse().unwrap_or(0);
    let asked = cx.write(move |cx, tx| {
        Box::pin(async move {
            let town = cx.municipality();
            let (mailing, may) = load_to_mail(&cx, tx, id).await?;
            let is_hers = mailing.ready_by == Some(may.person);
            let asked = store::update_ready(tx, town, (id, edition, &may), cx.now).await?;
            if asked {
                record(&cx, tx, (Happened::MailingReady, &mailing), "").await?;
            }
            Ok::<_, Error>(asked || is_hers)
        })
    });
    let stand = if asked.await? { "klaar" } else { "intussen" };
    Ok(chrome::see_other(&cx, &format!("{}?{stand}=1", urls::mailing(id))))
}

/// `POST /beheer/mailings/{id}/onderbreken`: what is not sent yet waits, also what lies in the outbox.
pub async fn interrupt(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let done = cx.write(move |cx, tx| {
        Box::pin(async move {
            let town = cx.municipality();
            let (mailing, may) = load_to_mail(&cx, tx, id).await?;
            if store::interrupt_sending(tx, town, id, &may).await? {
                record(&cx, tx, (Happened::MailingInterrupted, &mailing), "").await?;
            }
            Ok::<_, Error>(())
        })
    });
    done.await?;
    Ok(chrome::see_other(&cx, &urls::mailing(id)))
}

/// `POST /beheer/mailings/{id}/verder`: who did not get it yet, gets it.
pub async fn go_on(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let done = cx.write(move |cx, tx| {
        Box::pin(async move {
            let town = cx.municipality();
            let (mailing, may) = load_to_mail(&cx, tx, id).await?;
            if store::resume_sending(tx, town, id, &may).await? {
                let held = (MailKind::Mailing.word(), id.0, INTERRUPTED);
                outbox::queue_again(tx, town.0, held, cx.app.clock.machine()).await?;
                begin(&cx, tx, id).await?;
                record(&cx, tx, (Happened::MailingResumed, &mailing), "").await?;
            }
            Ok::<_, Error>(())
        })
    });
    done.await?;
    Ok(chrome::see_other(&cx, &urls::mailing(id)))
}

/// Why a mail of an interrupted mailing was held back, as its row says it.
pub(super) const INTERRUPTED: &str = "interrupted";

/// Does one step: the next ones get their mail, each at most once however often a step is done.
pub async fn work(cx: &Cx, tx: &mut Tx<'_>, job: &Job) -> Result<Next> {
    let course: Course = serde_json::from_str(&job.payload).map_err(|e| Error::Fault(e.to_string()))?;
    let (town, id) = (cx.municipality(), MailingId(course.mailing));
    let Some(mailing) = store::find_mailing(tx, town, id).await? else { return Ok(Next::Done) };
    if mailing.state != MailingState::Sending {
        return Ok(Next::Done);
    }
    let Some(subject) = Subject::find(tx, town, &mailing.about).await? else { return Ok(Next::Done) };
    let recipients = store::list_next_recipients(tx, town, (id, PersonId(course.after))).await?;
    let whom = projects::whom_to_ask(cx, tx, subject.contact).await?;
    for one in &recipients {
        let Some(email) = &one.email else { continue };
        let message = letter(cx, (&mailing, &subject, whom.as_ref()), Some(one.person)).message(cx, email)?;
        let once = format!("mailing-{id}-{}", one.person);
        outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?;
    }
    match recipients.last() {
        Some(last) if recipients.len() == store::STEP => {
            Ok(Next::GoOn(written(Course { after: last.person.0, ..course })?))
        }
        _ => {
            store::end_sending(tx, town, id).await?;
            Ok(Next::Done)
        }
    }
}

/// Why one mail of a mailing may not leave any more, as its row says it.
pub async fn held_back(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (mailing, person): (MailingId, PersonId),
) -> kit::db::Result<Option<&'static str>> {
    let Some(still) = store::find_still_on(tx, town, (mailing, person)).await? else { return Ok(Some("gone")) };
    // Whoever lets it go on waits for this transaction, and then finds what it held back.
    if still.is_interrupted && store::hold_interrupted(tx, town, mailing).await? {
        return Ok(Some(INTERRUPTED));
    }
    let may = match still.theme {
        Some(theme) => suggestions::store::is_theme_hearer(tx, town, theme, person).await?,
        None => !still.is_unwilling,
    };
    Ok((still.is_stopped || !may).then_some("stopped"))
}

/// The mail to one person, or as an example to nobody.
pub(super) fn letter(
    cx: &Cx,
    (mailing, subject, whom): (&Mailing, &Subject, Option<&Whom>),
    person: Option<PersonId>,
) -> Letter {
    let Worded { subject: said, opening, closing } =
        worded(cx, MailKind::Mailing, &[("subject", mailing.subject.as_str().into())]);
    let nowhere = cx.town.base.join(&cx.href(urls::HOME));
    let why = match mailing.ground {
        Ground::Contribution => {
            sentence(cx.lang, "mailings-why-contribution", &[("title", subject.title.as_str().into())])
        }
        Ground::Theme => sentence(cx.lang, "mailings-why-theme", &[("theme", subject.theme_name.as_str().into())]),
    };
    let address = cx.town.base.join(&cx.href(&urls::ask_through(&subject.path, mailing.id)));
    let asking = Piece::Item { title: text(cx.lang, "mailings-ask"), address };
    Letter {
        kind: MailKind::Mailing,
        reader: person,
        about: Some(mailing.id.0),
        subject: said,
        pieces: opening.into_iter().chain([Piece::written(&mailing.body)]).chain(closing).chain([asking]).collect(),
        button: Some((text(cx.lang, "mailings-button"), cx.town.base.join(&cx.href(&subject.path)))),
        why,
        whom: whom.cloned(),
        stop_url: Some(person.map_or(nowhere, |person| stop::whole_address(cx, About::Mailings, person))),
    }
}

/// `POST /beheer/mailings/{id}/proef`: to the address of who asks, and to nobody else.
pub async fn send_test(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let person = load_to_mail(&cx, &mut cx.read().await?, id).await?.1.person;
    cx.app.part::<people::Limits>().take_mail(&cx)?;
    let sent = cx.write(move |cx, tx| {
        Box::pin(async move {
            let town = cx.municipality();
            let mailing = store::find_mailing(tx, town, id).await?.ok_or(Refusal::NotFound)?;
            let subject = Subject::find(tx, town, &mailing.about).await?.ok_or(Refusal::NotFound)?;
            let Some(address) = people::store::find_address(tx, town, person).await? else { return Ok(false) };
            let own = cx.in_own_language();
            let whom = projects::whom_to_ask(&own, tx, subject.contact).await?;
            let mut letter = letter(&own, (&mailing, &subject, whom.as_ref()), None);
            letter.subject = sentence(own.lang, "mails-test-subject", &[("subject", letter.subject.into())]);
            letter.about = None;
            let message = letter.message(&own, &address)?;
            outbox::put(tx, (town.0, cx.new_id()), &message, cx.app.clock.machine(), None).await?;
            Ok::<_, Error>(true)
        })
    });
    let stand = if sent.await? { "proef" } else { "zonderadres" };
    Ok(chrome::see_other(&cx, &format!("{}?{stand}=1", urls::mailing(id))))
}
