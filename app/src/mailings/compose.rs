//! A mailing is written: the list of them, and the form.

use super::{
    mailing::{Ground, Mailing, NewMailing, ThemesOf, load_to_mail, retain_of},
    policy,
    segment::{Kind, Part},
    store,
    typed::{Choices, Typed},
};
use crate::{
    activity::{self, Happened, Happening},
    chrome::{self, Chrome, Form, filters},
    cx::{Cx, Path, Query},
    people,
    refusal::{Error, Refusal, Result},
    rights::{self, At, Right},
    texts::text,
    urls,
    vocabulary::MailingId,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::StatusCode;
use kit::db::Tx;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "mailings/templates/list.html")]
struct ListPage {
    chrome: Chrome,
    rows: Vec<ListRow>,
    may: bool,
    is_deleted: bool,
}

struct ListRow {
    mailing: Mailing,
    /// What it is about, when that is there.
    about: Option<String>,
}

#[derive(Template)]
#[template(path = "mailings/templates/form.html")]
struct FormPage {
    chrome: Chrome,
    /// Nothing for one that is new.
    id: Option<MailingId>,
    /// The id a new one will have, or the edition that was read.
    mark: String,
    sheet: Typed,
    choices: Choices,
    is_overtaken: bool,
}

impl FormPage {
    fn number(&self, number: &usize) -> i64 {
        i64::try_from(*number).unwrap_or(i64::MAX)
    }

    fn address(&self) -> String {
        self.id.map_or_else(|| urls::NEW_MAILING.to_owned(), urls::edit_mailing)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    weg: String,
    over: String,
}

/// `GET /beheer/mailings`.
pub async fn list(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    let (town, mut tx) = (cx.municipality(), cx.read().await?);
    let scope = rights::scope(&cx.actor, Right::ReadDesk)?;
    let choices = Choices::load(&cx, &mut tx, &scope).await?;
    let about = |mailing: &Mailing| choices.find(&mailing.about).map(|choice| choice.label.clone());
    let mut mailings = store::list_mailings(&mut tx, town).await?;
    retain_of(&mut tx, town, (&mut mailings, &scope)).await?;
    drop(tx);
    let rows = mailings.into_iter().map(|mailing| ListRow { about: about(&mailing), mailing }).collect();
    let page = ListPage {
        chrome: Chrome::new(&cx, text(cx.lang, "mailings-title")).at_desk(),
        rows,
        may: policy::may_mail(&cx.actor, At::Somewhere).is_ok(),
        is_deleted: !asked.weg.is_empty(),
    };
    chrome::page(&cx, &page)
}

/// How the form comes.
enum Stand {
    Open,
    Wrong,
    Overtaken,
}

/// `GET /beheer/mailings/nieuw`.
pub async fn show_new(cx: Cx, Query(asked): Query<Asked>) -> Result<Response> {
    policy::may_mail(&cx.actor, At::Somewhere)?;
    let mark = MailingId(cx.new_id()).to_string();
    page(&cx, (None, mark), (Typed::about(&asked.over), Stand::Open)).await
}

/// `GET /beheer/mailings/{id}/bewerken`.
pub async fn show_edit(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let mut tx = cx.read().await?;
    let (mailing, _) = load_to_mail(&cx, &mut tx, id).await?;
    if !mailing.state.is_open() {
        return Ok(chrome::see_other(&cx, &urls::mailing(id)));
    }
    let conditions = store::list_conditions(&mut tx, cx.municipality(), id).await?;
    drop(tx);
    let typed = Typed::of(&mailing, &conditions);
    page(&cx, (Some(id), mailing.edition.to_string()), (typed, Stand::Open)).await
}

async fn page(cx: &Cx, (id, mark): (Option<MailingId>, String), (sheet, stand): (Typed, Stand)) -> Result<Response> {
    let choices = Choices::load(cx, &mut cx.read().await?, &rights::scope(&cx.actor, Right::Mail)?).await?;
    let name = text(cx.lang, if id.is_some() { "mailings-edit" } else { "mailings-new" });
    let (title, status) = match stand {
        Stand::Open => (name, StatusCode::OK),
        Stand::Wrong => (people::mistake_title(cx, &name), StatusCode::UNPROCESSABLE_ENTITY),
        Stand::Overtaken => (name, StatusCode::CONFLICT),
    };
    let is_overtaken = matches!(stand, Stand::Overtaken);
    let page = FormPage { chrome: Chrome::new(cx, title).at_desk(), id, mark, sheet, choices, is_overtaken };
    Ok((status, chrome::page(cx, &page)?).into_response())
}

/// What a press of the form asks for.
async fn checked(cx: &Cx, form: &Form, at: (Option<MailingId>, String)) -> Result<Result<NewMailing, Response>> {
    let mut typed = Typed::read(form);
    if form.text("daarna") == "rij" {
        typed.add_row();
        return Ok(Err(page(cx, at, (typed, Stand::Open)).await?));
    }
    let choices = Choices::load(cx, &mut cx.read().await?, &rights::scope(&cx.actor, Right::Mail)?).await?;
    Ok(match typed.check(cx, &choices).await? {
        Ok(new) => Ok(new),
        Err(wrong) => Err(page(cx, at, (*wrong, Stand::Wrong)).await?),
    })
}

/// `POST /beheer/mailings/nieuw`.
pub async fn make(cx: Cx, body: Bytes) -> Result<Response> {
    policy::may_mail(&cx.actor, At::Somewhere)?;
    let form = Form::read(&body);
    let id: MailingId = form.text("merk").parse().unwrap_or_else(|()| MailingId(cx.new_id()));
    let new = match checked(&cx, &form, (None, id.to_string())).await? {
        Ok(new) => new,
        Err(response) => return Ok(response),
    };
    cx.write(move |cx, tx| {
        let new = new.clone();
        Box::pin(async move {
            let at = ThemesOf::load(tx, cx.municipality()).await?.of(&new.about);
            let may = policy::may_mail(&cx.actor, at)?;
            if store::insert_mailing(tx, cx.municipality(), (id, &may), &new, cx.now).await? {
                record(&cx, tx, (Happened::MailingMade, id), &new.subject).await?;
            }
            Ok::<_, Error>(())
        })
    })
    .await?;
    Ok(chrome::see_other(&cx, &urls::mailing(id)))
}

/// `POST /beheer/mailings/{id}/bewerken`.
pub async fn save(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    load_to_mail(&cx, &mut cx.read().await?, id).await?;
    let form = Form::read(&body);
    let mark = form.text("merk");
    let edition: i64 = mark.parse().unwrap_or(0);
    let new = match checked(&cx, &form, (Some(id), mark.clone())).await? {
        Ok(new) => new,
        Err(response) => return Ok(response),
    };
    let saved = cx.write(move |cx, tx| {
        let new = new.clone();
        Box::pin(async move {
            load_to_mail(&cx, tx, id).await?;
            let at = ThemesOf::load(tx, cx.municipality()).await?.of(&new.about);
            let may = policy::may_mail(&cx.actor, at)?;
            let saved = store::update_mailing(tx, cx.municipality(), (id, edition, &may), &new, cx.now).await?;
            if saved {
                record(&cx, tx, (Happened::MailingChanged, id), &new.subject).await?;
            }
            Ok::<_, Error>(saved)
        })
    });
    match saved.await? {
        true => Ok(chrome::see_other(&cx, &urls::mailing(id))),
        false => page(&cx, (Some(id), mark), (Typed::read(&form), Stand::Overtaken)).await,
    }
}

/// `POST /beheer/mailings/{id}/weg`: what was never sent is thrown away.
pub async fn delete(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    policy::may_mail(&cx.actor, At::Somewhere)?;
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let deleted = cx.write(move |cx, tx| {
        Box::pin(async move {
            let town = cx.municipality();
            if store::find_mailing(tx, town, id).await?.is_none() {
                return Ok(true);
            }
            let (mailing, may) = load_to_mail(&cx, tx, id).await?;
            let deleted = store::delete_mailing(tx, town, id, &may).await?;
            if deleted {
                let (what, address) = (Happened::MailingDeleted, urls::MAILINGS);
                let about = &mailing.subject;
                activity::record(&cx, tx, &Happening { what, about, address, detail: "" }).await?;
            }
            Ok::<_, Error>(deleted)
        })
    });
    match deleted.await? {
        true => Ok(chrome::see_other(&cx, &format!("{}?weg=1", urls::MAILINGS))),
        false => Ok(chrome::see_other(&cx, &urls::mailing(id))),
    }
}

async fn record(cx: &Cx, tx: &mut Tx<'_>, (what, id): (Happened, MailingId), about: &str) -> Result<()> {
    activity::record(cx, tx, &Happening { what, about, address: &urls::mailing(id), detail: "" }).await
}
