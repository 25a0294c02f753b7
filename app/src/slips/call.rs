//! Who is to be called or written to: the sentence ready, and what became of it.

use super::{
    may_tell,
    notice::{Outcome, SpokenNotice, ToTell},
    store, told_themes,
};
use crate::{
    activity::{self, Happened, Happening},
    cases::{self, Act, Inside, Kept, Line},
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
    people: Vec<ToTell>,
}

impl NoticesPage {
    /// Those a letter would reach.
    fn letters(&self) -> Vec<&ToTell> {
        self.people.iter().filter(|one| one.first.has_home()).collect()
    }
}

#[derive(Template)]
#[template(path = "slips/templates/notice.html")]
struct NoticePage {
    chrome: Chrome,
    notice: SpokenNotice,
    /// What waits for her beside it.
    others: Vec<SpokenNotice>,
    history: Vec<activity::Line>,
    /// What colleagues do with it, while it waits.
    inside: Option<Inside>,
    is_missing: bool,
}

impl NoticePage {
    fn outcomes(&self) -> &'static [Outcome] {
        Outcome::ALL
    }

    /// Those in which she is asked something.
    fn questions(&self) -> impl Iterator<Item = &SpokenNotice> {
        std::iter::once(&self.notice).chain(&self.others).filter(|one| !one.reply_at.is_empty())
    }
}

/// `GET /beheer/bellen`.
pub async fn list(cx: Cx) -> Result<Response> {
    let scope = told_themes(&cx.actor)?;
    if let Some(kind) = chrome::taken_along(&cx) {
        return hand_out(&cx, &scope, kind).await;
    }
    let kept = Kept::waiting(&scope, cx.now);
    let mut people = store::list_to_tell(&mut cx.read().await?, cx.municipality(), &kept, NoticeId(0)).await?;
    people.truncate(store::NOTICES);
    let page = NoticesPage { chrome: Chrome::new(&cx, text(cx.lang, "slips-notices")).at_desk(), people };
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
        let people = store::list_to_tell(&mut tx, cx.municipality(), &Kept::waiting(scope, cx.now), after).await?;
        let Some(last) = people.last().map(|told| told.first.id) else {
            return chrome::take_along(cx, kind, ("slips-notices", COLUMNS), all);
        };
        after = last;
        all.extend(people.into_iter().flat_map(ToTell::into_all).map(|notice| cells(cx, notice)));
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

/// `POST /beheer/bellen/{id}`: she was told this, and what else stood on the page.
pub async fn press(cx: Cx, Path(id): Path<String>, body: Bytes) -> Result<Response> {
    told_themes(&cx.actor)?;
    let id = parse(&id)?;
    let form = Form::read(&body);
    let Ok(outcome) = form.text("gedaan").parse::<Outcome>() else {
        return render(&cx, id, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let beside: Vec<NoticeId> = form.texts("ook").iter().filter_map(|id| id.parse().ok()).collect();
    cx.write(move |cx, tx| {
        let beside = beside.clone();
        Box::pin(async move {
            let (scope, town) = (told_themes(&cx.actor)?, cx.municipality());
            let told = store::find_notice(tx, town, id).await?.ok_or(Refusal::NotFound)?;
            end(&cx, tx, (id, outcome)).await?;
            // What came in since then, nobody told her.
            for other in store::list_waiting_of(tx, town, told.person, &scope).await? {
                if beside.contains(&other.id) {
                    end(&cx, tx, (other.id, outcome)).await?;
                }
            }
            Ok::<_, Error>(())
        })
    })
    .await?;
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
    let scope = told_themes(&cx.actor)?;
    let mut tx = cx.read().await?;
    let notice = store::find_notice(&mut tx, cx.municipality(), id).await?.ok_or(Refusal::NotFound)?;
    may_tell(&cx.actor, &notice)?;
    let others = match notice.is_waiting() {
        true => store::list_waiting_of(&mut tx, cx.municipality(), notice.person, &scope).await?,
        false => Vec::new(),
    };
    let others = others.into_iter().filter(|other| other.id != id).collect();
    let (mut history, mut inside) = (Vec::new(), None);
    match notice.is_waiting() {
        true => {
            let typed = cases::Typed::default();
            inside = Some(Inside::load(cx, &mut tx, &notice.matter(), notice.keeper, typed).await?);
        }
        false => history = activity::store::list_about(&mut tx, cx.municipality(), &urls::notice(id)).await?,
    }
    drop(tx);
    let chrome = Chrome::new(cx, text(cx.lang, "slips-notices")).at_desk();
    let page = NoticePage { chrome, notice, others, history, inside, is_missing: status != StatusCode::OK };
    let mut response = not_kept(chrome::page(cx, &page)?)?;
    *response.status_mut() = status;
    Ok(response)
}

/// It names people.
fn not_kept(mut response: Response) -> Result<Response, Error> {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
