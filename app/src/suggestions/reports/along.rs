//! What was reported, and what is hidden, as files.

use crate::{
    chrome::{Cell, Names, TableKind, take_along},
    cx::Cx,
    refusal::Result,
    suggestions::store::{HiddenComment, HiddenSuggestion, OpenReport},
    texts::text,
    urls,
    vocabulary::CommentId,
};
use axum::response::Response;

const REPORTS: [&str; 8] = [
    "overview-column-kind",
    "overview-column-title",
    "overview-column-words",
    "overview-column-ground",
    "overview-column-reported",
    "overview-column-name",
    "overview-column-created",
    "overview-column-link",
];

const HIDDEN: [&str; 7] = [
    "overview-column-kind",
    "overview-column-title",
    "overview-column-words",
    "overview-column-ground",
    "overview-column-reason",
    "overview-column-since",
    "overview-column-link",
];

/// Whether it is a comment on it.
fn kind(cx: &Cx, comment: Option<CommentId>) -> Cell {
    text(cx.lang, comment.map_or("reporting-a-suggestion", |_| "overview-kind-comment")).into()
}

pub(super) fn reports(cx: &Cx, as_what: TableKind, reports: Vec<OpenReport>) -> Result<Response> {
    let names = Names::of(cx);
    let cells = |one: OpenReport| {
        [
            kind(cx, one.comment),
            one.title.into(),
            one.comment_body.into(),
            text(cx.lang, &one.ground.key()).into(),
            one.words.into(),
            names.cell(one.theme, one.name),
            one.reported_at.into(),
            cx.town.base.join(&urls::desk_report(one.id)).into(),
        ]
    };
    take_along(cx, as_what, ("reporting-desk", REPORTS), reports.into_iter().map(cells))
}

pub(super) fn hidden(
    cx: &Cx,
    as_what: TableKind,
    (suggestions, comments): (Vec<HiddenSuggestion>, Vec<HiddenComment>),
) -> Result<Response> {
    let of_suggestion = |one: HiddenSuggestion| {
        [
            kind(cx, None),
            one.title.into(),
            Cell::Nothing,
            text(cx.lang, &one.ground.key()).into(),
            one.reason.into(),
            one.hidden_at.into(),
            cx.town.base.join(&urls::desk_suggestion(one.id)).into(),
        ]
    };
    let of_comment = |one: HiddenComment| {
        [
            kind(cx, Some(one.id)),
            one.title.into(),
            one.body.into(),
            one.ground.map(|ground| text(cx.lang, &ground.key())).into(),
            one.reason.into(),
            one.hidden_at.into(),
            cx.town.base.join(&urls::desk_suggestion(one.suggestion)).into(),
        ]
    };
    let lines = suggestions.into_iter().map(of_suggestion).chain(comments.into_iter().map(of_comment));
    take_along(cx, as_what, ("reporting-hidden-list", HIDDEN), lines)
}
