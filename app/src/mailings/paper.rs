//! Who would get a mailing and has no e-mail: a list to call from, or to write letters with.

use super::{
    find::Ready,
    mailing::{Subject, load},
    policy,
    show::lines,
    typed::Choices,
};
use crate::{
    chrome::{TableFile, TableKind},
    cx::Cx,
    people,
    refusal::{Refusal, Result},
    rights::{self, At, Right},
    texts::text,
    vocabulary::{MailingId, Scope},
};
use axum::{extract::Path, response::Response};

const COLUMNS: [&str; 7] = [
    "input-name",
    "input-phone",
    "input-street",
    "input-house-number",
    "input-postal-code",
    "input-place",
    "mailings-column-why",
];

/// `GET /beheer/mailings/{id}/zonder-mail/{lijst.xlsx,lijst.csv}`.
pub async fn take_along(cx: Cx, Path((id, file)): Path<(String, String)>) -> Result<Response> {
    let id: MailingId = id.parse().map_err(|()| Refusal::NotFound)?;
    let kind: TableKind = file.strip_prefix("lijst.").and_then(|kind| kind.parse().ok()).ok_or(Refusal::NotFound)?;
    policy::may_mail(&cx.actor, At::Somewhere)?;
    let (town, ready) = (cx.municipality(), Ready::new(&cx).await?);
    let mut tx = cx.read().await?;
    let (mailing, at) = load(&cx, &mut tx, id).await?;
    policy::may_mail(&cx.actor, at)?;
    rights::ask(&cx.actor, Right::SeePeople, at)?;
    let subject = Subject::find(&mut tx, town, &mailing.about).await?.ok_or(Refusal::NotFound)?;
    let choices = Choices::load(&cx, &mut tx, &Scope::Everything).await?;
    let lines = lines(&cx, &mut tx, (id, &choices)).await?;
    let reach = ready.find(&mut tx, town, (&mailing, &subject)).await?;
    let mut table = TableFile::new(&cx, kind);
    let head: Vec<String> = COLUMNS.iter().map(|key| text(cx.lang, key)).collect();
    table.begin(&text(cx.lang, "mailings-on-paper-sheet"), &head)?;
    for person in reach.on_paper {
        let Some(found) = people::store::find_recorded(&mut tx, town, person).await? else { continue };
        let why = reach.sets.why(person).into_iter().filter_map(|place| lines.get(place));
        let why: Vec<String> = why.map(|line| format!("{} {}", text(cx.lang, line.kind), line.object)).collect();
        let home = [found.street, found.house_number, found.postal_code, found.place];
        let cells = [found.full_name, found.phone].into_iter().chain(home).chain([why.join("; ")]);
        table.row(&cells.map(Into::into).collect::<Vec<_>>())?;
    }
    table.finish(&text(cx.lang, "mailings-on-paper-file"))
}
