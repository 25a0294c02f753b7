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
use kit::{clock::Moment, db::Tx};

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

/// Of a suggestion, whatever it waits for.
fn suggestion(
    (kind, since): (&'static str, Moment),
    (name, about): (Cell, &str),
    (address, votes): (&str, i64),
) -> Said {
    Said { kind, about: about.to_owned(), name, address: address.into(), votes: Some(votes), since: since.into() }
}

/// Of what has neither place nor votes.
fn other(kind: &'static str, name: Cell, about: String, since: impl Into<Cell>) -> Said {
    Said { kind, about, name, address: Cell::Nothing, votes: None, since: since.into() }
}

fn said(cx: &Cx, names: &Names, thing: &Thing) -> Said {
    match thing {
        Thing::Suggestion(one) => {
            let name = names.cell(one.theme, one.author_name.clone());
            suggestion(("desk-kind-suggestion", one.created_at), (name, &one.call_title), (&one.address, one.votes))
        }
        Thing::Handed(one) => {
            let name = names.cell(one.theme, one.author_name.clone());
            suggestion(("desk-kind-handed", one.handed_at), (name, &one.call_title), (&one.address, one.votes))
        }
        Thing::Reacted(one) => {
            let name = names.cell(one.theme, one.author_name.clone());
            other("desk-kind-reacted", name, one.call_title.clone(), one.reacted_at)
        }
        Thing::Report(one) => {
            other("desk-kind-report", Cell::Nothing, text(cx.lang, &one.ground.key()), one.reported_at)
        }
        Thing::Question(one) => {
            let name = names.cell(one.theme.map_or(At::Somewhere, At::Theme), one.name.clone());
            other("desk-kind-question", name, one.about_title.clone(), one.asked_at)
        }
        Thing::Task(one) => other("desk-kind-task", Cell::Nothing, one.project_title.clone(), one.made_at),
        Thing::Held(one) => {
            let name = names.cell(one.theme, one.author_name.clone());
            other("desk-kind-held", name, text(cx.lang, &one.held_for.key()), one.held_at)
        }
        Thing::Objection(one) => {
            other("desk-kind-objection", names.cell(one.theme, one.name.clone()), String::new(), one.objected_at)
        }
        Thing::Notice(one) => {
            let first = &one.first;
            let (name, address) = (names.cell(first.at(), first.name.clone()), names.cell(first.at(), first.home()));
            let said = one.all().map(|notice| notice.subject.as_str()).collect::<Vec<_>>().join("; ");
            Said { address, ..other("desk-kind-notice", name, said, first.created_at) }
        }
        Thing::Mailing(one) => other("desk-kind-mailing", Cell::Nothing, String::new(), one.ready_at),
    }
}
