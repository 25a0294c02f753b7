//! What was reported, and what was decided about it.

use super::{
    chapter::{Chapter, Figure, Grid, Line, number},
    store::{self, Days},
};
use crate::{
    activity::Happened,
    cx::Cx,
    people,
    refusal::Result,
    suggestions::{Ground, reports::Outcome},
    texts::sentence,
};
use kit::{clock::Moment, db::Tx};

const HOUR: i64 = 3_600_000;

pub async fn chapter(cx: &Cx, tx: &mut Tx<'_>, days: Days) -> Result<Chapter> {
    let town = cx.municipality();
    let (grounds, outcomes) = (store::list_grounds(tx, town, days).await?, store::list_outcomes(tx, town, days).await?);
    let done = store::list_done(tx, town, days).await?;
    let decided = store::list_decided(tx, town, days).await?;
    let (objections, granted) = store::count_objections(tx, town, days).await?;
    let reports: i64 = grounds.iter().map(|(_, count)| count).sum();
    let figures = vec![
        Figure::count("annual-reports", reports),
        Figure::new("annual-median", median(cx, decided)),
        Figure::new("annual-automatic", number(0)),
        Figure::count("annual-objections", objections),
        Figure::count("annual-objections-granted", granted),
    ];
    let of = |ground: &Ground| grounds.iter().find(|(known, _)| known == ground).map_or(0, |(_, count)| *count);
    let ground = |ground: &Ground| Line::worded(cx, &ground.key(), vec![number(of(ground))]);
    let of = |outcome: &Outcome| outcomes.iter().find(|(known, _)| known == outcome).map_or(0, |(_, count)| *count);
    let outcome = |outcome: &Outcome| Line::worded(cx, became(*outcome), vec![number(of(outcome))]);
    let tables = vec![
        Grid { heads: vec!["annual-ground", "annual-reports"], rows: Ground::ALL.iter().map(ground).collect() },
        Grid { heads: vec!["annual-outcome", "annual-reports"], rows: Outcome::ALL.iter().map(outcome).collect() },
        Grid { heads: vec!["annual-measure", "annual-times"], rows: measures(cx, &done) },
    ];
    Ok(Chapter { key: "annual-moderation", lead: Some("annual-moderation-lead"), figures, tables })
}

/// Key of what became of a report.
fn became(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Hidden => "annual-outcome-hidden",
        Outcome::Left => "annual-outcome-left",
        Outcome::Handled => "annual-outcome-handled",
    }
}

/// What else was done with texts and people, after a report or without one.
fn measures(cx: &Cx, done: &[(Happened, i64)]) -> Vec<Line> {
    let of = |kinds: &[Happened]| done.iter().filter(|(what, _)| kinds.contains(what)).map(|(_, count)| count).sum();
    let row = |key: &str, kinds: &[Happened]| Line::worded(cx, key, vec![number(of(kinds))]);
    let blocked = people::how_many(cx.lang, of(&[Happened::PersonBlocked]));
    vec![
        row("annual-hidden", &[Happened::SuggestionHidden, Happened::CommentHidden]),
        row("annual-shown-again", &[Happened::SuggestionShownAgain, Happened::CommentShownAgain]),
        row("annual-held-passed", &[Happened::TextPassed]),
        row("annual-held-refused", &[Happened::TextRefused]),
        Line::worded(cx, "annual-blocked", vec![blocked]),
        row("annual-unblocked", &[Happened::PersonUnblocked]),
    ]
}

/// Between a report and its decision, as half of them took at most.
fn median(cx: &Cx, decided: Vec<(Moment, Moment)>) -> String {
    let mut hours: Vec<i64> = decided.into_iter().map(|(from, to)| (to.0 - from.0).max(0) / HOUR).collect();
    hours.sort_unstable();
    let Some(middle) = hours.get(hours.len().saturating_sub(1) / 2) else { return "–".to_owned() };
    match middle {
        ..48 => sentence(cx.lang, "annual-hours", &[("count", (*middle).into())]),
        _ => sentence(cx.lang, "annual-days", &[("count", (middle / 24).into())]),
    }
}
