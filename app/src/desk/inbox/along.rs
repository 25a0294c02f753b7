//! The inbox as a file: all that waits in the list one looks at, not only what a page shows.

use super::{AT_ONCE, After, Row, Whose, look::Look, thing::Thing};
use crate::{
    chrome::{Cell, Names, Promise, TableKind, plain_words, take_along},
    cx::Cx,
    refusal::Result,
    rights::At,
    texts::text,
};
use axum::response::Response;
use kit::db::Tx;

const COLUMNS: [&str; 14] = [
    "overview-column-kind",
    "overview-column-title",
    "overview-column-about",
    "overview-column-name",
    "overview-column-address",
    "overview-column-votes",
    "overview-column-since",
    "overview-column-handed-by",
    "overview-column-handed-why",
    "overview-column-promised",
    "overview-column-promise",
    "overview-column-keeper",
    "overview-column-put-off",
    "overview-column-link",
];

pub(super) async fn hand_out(
    cx: &Cx,
    tx: &mut Tx<'_>,
    (look, whose): (&Look<'_>, Whose),
    kind: TableKind,
) -> Result<Response> {
    let (names, mut after, mut lines) = (Names::of(cx), After::START, Vec::new());
    loop {
        let mut rows = look.rows(tx, whose, after).await?;
        let is_more = rows.len() > AT_ONCE;
        rows.truncate(AT_ONCE);
        after = after.behind(&rows);
        lines.extend(rows.into_iter().map(|row| cells(cx, &names, row)));
        if !is_more {
            return take_along(cx, kind, ("desk-inbox", COLUMNS), lines);
        }
    }
}

/// What the row says, apart from what all rows say.
struct Said {
    kind: &'static str,
    about: String,
    name: Cell,
    address: Cell,
    votes: Option<i64>,
    since: Cell,
}

fn cells(cx: &Cx, names: &Names, row: Row) -> [Cell; 14] {
    let thing = &row.thing;
    let said = said(cx, names, thing);
    let handed = thing.handed().map(|(by, why)| (by.map(str::to_owned), why.to_owned()));
    let (by, why) = handed.map_or((None, None), |(by, why)| (by, Some(why)));
    let promise: Option<&Promise> = row.promise.as_ref();
    [
        text(cx.lang, said.kind).into(),
        plain_words(thing.title(), 300).into(),
        said.about.into(),
        said.name,
        said.address,
        said.votes.into(),
        said.since,
        by.into(),
        why.into(),
        promise.map(|promise| promise.by).into(),
        promise.map(|promise| promise.said.clone()).into(),
        thing.keeper().map(str::to_owned).into(),
        thing.put_off_until().into(),
        cx.town.base.join(&thing.address()).into(),
    ]
}

fn said(cx: &Cx, names: &Names, thing: &Thing) -> Said {
    let empty = Said {
        kind: "",
        about: String::new(),
        name: Cell::Nothing,
        address: Cell::Nothing,
        votes: None,
        since: Cell::Nothing,
    };
    match thing {
        Thing::Suggestion(one) => Said {
            kind: "desk-kind-suggestion",
            about: one.call_title.clone(),
            name: names.cell(one.theme, one.author_name.clone()),
            address: one.address.clone().into(),
            votes: Some(one.votes),
            since: one.created_at.into(),
        },
        Thing::Handed(one) => Said {
            kind: "desk-kind-handed",
            about: one.call_title.clone(),
            name: names.cell(one.theme, one.author_name.clone()),
            address: one.address.clone().into(),
            votes: Some(one.votes),
            since: one.handed_at.into(),
        },
        Thing::Reacted(one) => {
            let name = names.cell(one.theme, one.author_name.clone());
            let (about, since) = (one.call_title.clone(), one.reacted_at.into());
            Said { kind: "desk-kind-reacted", about, name, since, ..empty }
        }
        Thing::Report(one) => {
            let (about, since) = (text(cx.lang, &one.ground.key()), one.reported_at.into());
            Said { kind: "desk-kind-report", about, since, ..empty }
        }
        Thing::Question(one) => {
            let at = one.theme.map_or(At::Somewhere, At::Theme);
            let (about, name) = (one.about_title.clone(), names.cell(at, one.name.clone()));
            Said { kind: "desk-kind-question", about, name, since: one.asked_at.into(), ..empty }
        }
        Thing::Task(one) => {
            let (about, since) = (one.project_title.clone(), one.made_at.into());
            Said { kind: "desk-kind-task", about, since, ..empty }
        }
        Thing::Held(one) => {
            let name = names.cell(one.theme, one.author_name.clone());
            let (about, since) = (text(cx.lang, &one.held_for.key()), one.held_at.into());
            Said { kind: "desk-kind-held", about, name, since, ..empty }
        }
        Thing::Objection(one) => {
            let (name, since) = (names.cell(one.theme, one.name.clone()), one.objected_at.into());
            Said { kind: "desk-kind-objection", name, since, ..empty }
        }
        Thing::Notice(one) => {
            let (name, address) = (names.cell(one.at(), one.name.clone()), names.cell(one.at(), one.home()));
            let (about, since) = (one.subject.clone(), one.created_at.into());
            Said { kind: "desk-kind-notice", about, name, address, since, ..empty }
        }
        Thing::Mailing(one) => Said { kind: "desk-kind-mailing", since: one.ready_at.into(), ..empty },
    }
}
