//! Who is to be called or written to: the sentence ready, and what became of it.

use super::{
    may_tell,
    notice::{Outcome, SpokenNotice},
    store, told_themes,
};
use crate::{
    activity::{self, Happened, Happening, Line},
    chrome::{self, Cell, Chrome, Form, TableKind, filters},
    cx::{Cx, Path},
    refusal::{Error, Refusal, Result},
    texts::text,
    urls,
    vocabulary::{NoticeId, Scope},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use kit::db::Tx;

#[derive(Template)]
#[template(path = "slips/templates/notices.html")]
struct NoticesPage {
    chrome: Chrome,
    notices: Vec<SpokenNotice>,
}

impl NoticesPage {
    /// Those a letter would reach.
    fn letters(&self) -> Vec<NoticeId> {
        self.notices.iter().filter(|notice| notice.has_home()).map(|notice| notice.id).collect()
    }
}

#[derive(Template)]
#[template(path = "slips/templates/notice.html")]
struct NoticePage {
    chrome: Chrome,
    notice: SpokenNotice,
    history: Vec<Line>,
    is_missing: bool,
}

impl NoticePage {
    fn outcomes(&self) -> &'static [Outcome] {
        Outcome::ALL
    }
}

/// `GET /beheer/bellen`.
pub async fn list(cx: Cx) -> Result<Response> {
    let scope = told_themes(&cx.actor)?;
    if let Some(kind) = chrome::taken_along(&cx) {
        return hand_out(&cx, &scope, kind).await;
    }
    let mut notices = store::list_notices(&mut cx.read().await?, cx.municipality(), &scope, NoticeId(0)).await?;
    notices.truncate(store::NOTICES);
    let page = NoticesPage { chrome: Chrome::new(&cx, text(cx.lang, "slips-notices")).at_desk(), notices };
    not_kept(chrome::page(&cx, &page)?)
}

const COLUMNS: [&str; 12] = [
    "input-name",
    "input-phone",
    "slips-email-column",
    "input-street",
    "input-house-number",
    "input-postal-code",
    "input-place",
    "overview-column-about",
    "slips-say",
    "overview-column-since",
    "overview-column-keeper",
    "overview-column-link",
];

/// Whom to call, and to whom to write: all of them.
async fn hand_out(cx: &Cx, scope: &Scope, kind: TableKind) -> Result<Response> {
    let (mut tx, mut after, mut all) = (cx.read().await?, NoticeId(0), Vec::new());
    loop {
        let notices = store::list_notices(&mut tx, cx.municipality(), scope, after).await?;
        let Some(last) = notices.last().map(|notice| notice.id) else {
            return chrome::take_along(cx, kind, ("slips-notices", COLUMNS), all);
        };
        after = last;
        all.extend(notices.into_iter().map(|notice| cells(cx, notice)));
    }
}

fn cells(cx: &Cx, notice: SpokenNotice) -> [Cell; 12] {
    [
        notice.name.into(),
        notice.phone.into(),
        notice.email.into(),
        notice.street.into(),
        notice.house_number.into(),
        notice.postal_code.into(),
        notice.place.into(),
        notice.subject.into(),
        notice.body.into(),
        notice.created_at.into(),
        notice.keeper_name.into(),
        cx.town.base.join(&urls::notice(notice.id)).into(),
    ]
}

/// `GET /beheer/bellen/{id}`.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    render(&cx, parse(&id)?, StatusCode::OK).await
}

/// `POST /beheer/bellen/{id}`.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    told_themes(&cx.actor)?;
    let id = parse(&id)?;
    let Ok(outcome) = Form::read(&body).text("gedaan").parse::<Outcome>() else {
        return render(&cx, id, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    cx.write(move |cx, tx| Box::pin(async move { end(&cx, tx, (id, outcome)).await })).await?;
    Ok(chrome::see_other(&cx, urls::DESK))
}

/// Once: what a colleague did before stands. The log names the matter, not the person.
pub(super) async fn end(cx: &Cx, tx: &mut Tx<'_>, (id, outcome): (NoticeId, Outcome)) -> Result<()> {
    let town = cx.municipality();
    let notice = store::find_notice(tx, town, id).await?.ok_or(Refusal::NotFound)?;
    let may = may_tell(&cx.actor, &notice)?;
    if !store::end_notice(tx, town, &may, (id, outcome), cx.now).await? {
        return Ok(());
    }
    let what = match outcome {
        Outcome::Called => Happened::NoticeCalled,
        Outcome::Written => Happened::NoticeWritten,
        Outcome::NotReached => Happened::NoticeNotReached,
    };
    let address = urls::notice(id);
    activity::record(cx, tx, &Happening { what, about: &notice.subject, address: &address, detail: "" }).await
}

fn parse(id: &str) -> Result<NoticeId> {
    Ok(id.parse().map_err(|()| Refusal::NotFound)?)
}

async fn render(cx: &Cx, id: NoticeId, status: StatusCode) -> Result<Response> {
    told_themes(&cx.actor)?;
    let mut tx = cx.read().await?;
    let notice = store::find_notice(&mut tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    may_tell(&cx.actor, &notice)?;
    let history = activity::store::list_about(&mut tx, cx.municipality(), &urls::notice(id)).await?;
    drop(tx);
    let chrome = Chrome::new(cx, text(cx.lang, "slips-notices")).at_desk();
    let page = NoticePage { chrome, notice, history, is_missing: status != StatusCode::OK };
    let mut response = not_kept(chrome::page(cx, &page)?)?;
    *response.status_mut() = status;
    Ok(response)
}

/// It names people.
fn not_kept(mut response: Response) -> Result<Response, Error> {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
