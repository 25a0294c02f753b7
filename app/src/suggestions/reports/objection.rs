//! Somebody who did not decide it looks again at what was hidden, because its author objects: it stays hidden, or
//! everybody sees it again. Who objected hears which and why.

use super::{
    Contested, hide as comments,
    policy::{MayDecide, may_decide},
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Chrome, Form, Letter, Piece, Worded, Wording, filters, worded_as},
    cx::{Cx, Path, Tag},
    people::{self, Colleague, Field},
    refusal::{Refusal, Result},
    rights::{self, Right},
    slips::notice,
    suggestions::{
        add, hide,
        store::{self, HiddenWords, Objection},
        wording::Reason,
    },
    texts::text,
    urls,
    vocabulary::{Actor, MailKind, ObjectionId, words},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use kit::{db::Tx, mail::outbox};

words! {
    /// What became of an objection.
    Verdict {
        /// What was decided stays.
        Stands = "stands",
        /// What was hidden is seen again.
        Granted = "granted",
    }
}

impl Verdict {
    /// Key of its name on screen and in mails.
    pub fn key(self) -> String {
        format!("reporting-objection-{}", self.word())
    }
}

/// Who decided it the first time does not decide again, where a colleague can.
pub fn may_decide_again(actor: &Actor, objection: &Objection, colleagues: &[Colleague]) -> Result<MayDecide, Refusal> {
    let may = may_decide(actor, objection.theme)?;
    let can = |one: &Colleague| one.person != may.officer && one.may(Right::Moderate, objection.theme);
    match objection.decided_by == may.officer && colleagues.iter().any(can) {
        true => Err(Refusal::NotAllowed),
        false => Ok(may),
    }
}

async fn decide_again(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (id, colleagues): (ObjectionId, &[Colleague]),
    (verdict, reason): (Verdict, &Reason),
) -> Result<()> {
    let town = cx.municipality();
    let objection = store::find_objection(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let may = may_decide_again(&cx.actor, &objection, colleagues)?;
    if !store::close_objection(tx, town, (id, may.officer), (verdict, reason.as_str()), cx.now).await? {
        return Ok(());
    }
    let contested = Contested::of(&objection);
    if verdict == Verdict::Granted && store::find_contested(tx, town, contested).await?.is_some() {
        match contested.comment() {
            Some(comment) => comments::show_again(cx, tx, comment).await?,
            None => hide::show_again(cx, tx, objection.suggestion).await?,
        }
    }
    let what = match verdict {
        Verdict::Stands => Happened::ObjectionRejected,
        Verdict::Granted => Happened::ObjectionGranted,
    };
    let (about, address) = (objection.title.as_str(), urls::desk_suggestion(objection.suggestion));
    activity::record(cx, tx, &Happening { what, about, address: &address, detail: reason.as_str() }).await?;
    tell(cx, tx, &objection, (verdict, reason)).await
}

/// By mail, or by phone or letter to who has no address.
async fn tell(cx: &Cx, tx: &mut Tx<'_>, objection: &Objection, (verdict, reason): (Verdict, &Reason)) -> Result<()> {
    let cx = &cx.in_own_language();
    let kind = MailKind::ObjectionDecided;
    let opening = match verdict {
        Verdict::Stands => "reporting-objection-stands-mail",
        Verdict::Granted => "reporting-objection-granted-mail",
    };
    let wording = Wording { opening: Some(opening), ..kind.wording() };
    let Worded { subject, opening, closing } =
        worded_as(cx, (kind, wording), &[("title", objection.title.as_str().into())]);
    let reason = Piece::Words(reason.as_str().to_owned());
    let letter = Letter {
        kind,
        reader: Some(objection.person),
        about: Some(objection.suggestion.0),
        subject,
        pieces: opening.into_iter().chain([reason]).chain(closing).collect(),
        button: None,
        why: text(cx.lang, "reporting-objection-why"),
        stop_url: None,
    };
    let (town, once) = (cx.municipality(), format!("objection-{}", objection.id));
    let Some(email) = people::store::find_address(tx, town, objection.person).await? else {
        return notice::put(cx, tx, (objection.person, Some(objection.theme)), (&letter, &once)).await;
    };
    let message = letter.message(cx, &email)?;
    Ok(outbox::put_once(tx, (town.0, cx.new_id()), &message, &once, cx.app.clock.machine()).await?)
}

#[derive(Template)]
#[template(path = "suggestions/templates/objection.html")]
struct ObjectionPage {
    chrome: Chrome,
    objection: Objection,
    /// What was hidden; nothing when everybody sees it again.
    hidden: Option<HiddenWords>,
    form: FormPart,
}

enum FormPart {
    Open(OpenForm),
    /// She decided it the first time.
    Own,
    /// Who reads along.
    Refused(Refusal),
    Closed(Verdict),
}

#[derive(Default)]
struct OpenForm {
    verdict: Field,
    reason: Field,
}

impl OpenForm {
    fn mistakes(&self) -> Vec<(&'static str, &str)> {
        let fields = [("besluit", &self.verdict), ("reden", &self.reason)];
        fields.into_iter().filter_map(|(name, field)| Some((name, field.error()?))).collect()
    }

    fn check(cx: &Cx, form: &Form) -> Result<(Verdict, Reason), Box<OpenForm>> {
        let (typed, words) = (form.text("besluit"), form.text("reden"));
        let verdict = typed.parse::<Verdict>().map_err(|()| "reporting-outcome-missing");
        let reason = Reason::parse(&words).and_then(|reason| reason.ok_or("reporting-objection-reason-missing"));
        match (verdict, reason) {
            (Ok(verdict), Ok(reason)) => Ok((verdict, reason)),
            (verdict, reason) => {
                let field = |typed, wrong: Option<&'static str>| match wrong {
                    Some(key) => Field::wrong(cx, typed, key),
                    None => Field::filled(typed),
                };
                let (verdict, reason) = (field(typed, verdict.err()), field(words, reason.err()));
                Err(Box::new(OpenForm { verdict, reason }))
            }
        }
    }
}

fn parse(id: &str) -> Result<ObjectionId> {
    Ok(id.parse().map_err(|()| Refusal::NotFound)?)
}

/// `GET /beheer/bezwaren/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    render(&cx, parse(&id)?, OpenForm::default()).await
}

/// `POST /beheer/bezwaren/{id}`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id = parse(&id)?;
    let mut tx = cx.read().await?;
    let objection = store::find_objection(&mut tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    let colleagues = colleagues(&cx, &mut tx, &objection).await?;
    drop(tx);
    may_decide_again(&cx.actor, &objection, &colleagues)?;
    let given = match OpenForm::check(&cx, &Form::read(&body)) {
        Ok(given) => given,
        Err(wrong) => {
            let mut page = render(&cx, id, *wrong).await?;
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        }
    };
    let found = store::find_any_suggestion(&mut cx.read().await?, cx.municipality(), objection.suggestion).await?;
    cx.write_on(objection.suggestion.0, move |cx, tx| {
        let (colleagues, (verdict, reason)) = (colleagues.clone(), given.clone());
        Box::pin(async move { decide_again(&cx, tx, (id, &colleagues), (verdict, &reason)).await })
    })
    .await?;
    cx.changed(Tag::Suggestion(objection.suggestion));
    if let Some(suggestion) = found {
        add::added(&cx, suggestion.call);
    }
    Ok(chrome::see_other(&cx, &urls::objection(id)))
}

async fn colleagues(cx: &Cx, tx: &mut Tx<'_>, objection: &Objection) -> Result<Vec<Colleague>> {
    Ok(people::store::list_colleagues(tx, cx.municipality(), Right::Moderate, objection.theme).await?)
}

async fn render(cx: &Cx, id: ObjectionId, open: OpenForm) -> Result<Response> {
    let mut tx = cx.read().await?;
    let objection = store::find_objection(&mut tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    rights::ask(&cx.actor, Right::ReadDesk, objection.theme)?;
    let colleagues = colleagues(cx, &mut tx, &objection).await?;
    let form = match (objection.verdict, may_decide_again(&cx.actor, &objection, &colleagues)) {
        (Some(verdict), _) => FormPart::Closed(verdict),
        (None, Ok(_)) => FormPart::Open(open),
        (None, Err(Refusal::NotAllowed)) if may_decide(&cx.actor, objection.theme).is_ok() => FormPart::Own,
        (None, Err(refusal)) => FormPart::Refused(refusal),
    };
    let page = ObjectionPage {
        chrome: Chrome::new(cx, objection.title.clone()).with_written_title().at_desk(),
        hidden: store::find_contested(&mut tx, cx.municipality(), Contested::of(&objection)).await?,
        objection,
        form,
    };
    drop(tx);
    chrome::page(cx, &page)
}
