//! The chapters of a span of time, from one reading of the database.

use super::{
    chapter::{Chapter, Figure, Grid, Line, number},
    moderation, promises,
    store::{self, Days},
};
use crate::{
    briefing::store::{Span, count},
    cx::Cx,
    people,
    places::{Place, Tiles},
    projects,
    refusal::Result,
    slips::Source,
    suggestions::Status,
    texts::text,
    vocabulary::SuggestionId,
};
use kit::{clock::Moment, db::Tx};
use std::collections::BTreeMap;

pub async fn compose(cx: &Cx, days: Days) -> Result<Vec<Chapter>> {
    let mut tx = cx.read().await?;
    let tx = &mut tx;
    Ok(vec![
        shortly(cx, tx, days).await?,
        calls(cx, tx, days).await?,
        themes(cx, tx, days).await?,
        districts(cx, tx, days).await?,
        promises::chapter(cx, tx, days).await?,
        decisions(cx, tx, days).await?,
        entered(cx, tx, days).await?,
        mails(cx, tx, days).await?,
        moderation::chapter(cx, tx, days).await?,
    ])
}

/// The same span, as what is new counts it: after the first moment.
fn span(days: Days) -> Span {
    Span { since: Moment(days.from.0 - 1), until: Moment(days.until.0 - 1) }
}

async fn shortly(cx: &Cx, tx: &mut Tx<'_>, days: Days) -> Result<Chapter> {
    let town = cx.municipality();
    let counts = count(tx, town, None, span(days)).await?;
    let people = store::count_people(tx, town, days).await?;
    let figures = vec![
        Figure::count("briefing-suggestions", counts.suggestions),
        Figure::count("briefing-votes", counts.votes),
        Figure::count("briefing-comments", counts.comments),
        Figure::count("briefing-answers", counts.answers),
        Figure::people(cx, "annual-people", people),
        Figure::count("annual-actions", store::count_actions(tx, town, days.until).await?),
    ];
    Ok(Chapter { key: "annual-shortly", lead: Some("annual-shortly-lead"), figures, tables: Vec::new() })
}

async fn calls(cx: &Cx, tx: &mut Tx<'_>, days: Days) -> Result<Chapter> {
    let rows = store::list_calls(tx, cx.municipality(), days).await?;
    let line = |call: store::OfCall| {
        let name = if call.project == call.title { call.title } else { format!("{} ({})", call.title, call.project) };
        let counts = [call.suggestions, call.votes, call.votes_before, call.slips, call.comments];
        let people = people::how_many(cx.lang, call.people);
        Line::written(name, counts.map(number).into_iter().chain([people]).collect())
    };
    let heads = vec![
        "annual-call",
        "briefing-suggestions",
        "briefing-votes",
        "annual-votes-before",
        "annual-slips",
        "briefing-comments",
        "annual-people",
    ];
    let tables = vec![Grid { heads, rows: rows.into_iter().map(line).collect() }];
    Ok(Chapter { key: "annual-calls", lead: Some("annual-calls-lead"), figures: Vec::new(), tables })
}

async fn themes(cx: &Cx, tx: &mut Tx<'_>, days: Days) -> Result<Chapter> {
    let mut rows = Vec::new();
    for theme in projects::store::list_themes(tx, cx.municipality()).await? {
        let counts = count(tx, cx.municipality(), Some(theme.id), span(days)).await?;
        let counts = [counts.suggestions, counts.votes, counts.comments, counts.answers];
        rows.push(Line::written(theme.name, counts.map(number).to_vec()));
    }
    let heads =
        vec!["briefing-theme", "briefing-suggestions", "briefing-votes", "briefing-comments", "briefing-answers"];
    Ok(Chapter { key: "annual-themes", lead: None, figures: Vec::new(), tables: vec![Grid { heads, rows }] })
}

/// By where the suggestions are that came in or were voted for.
async fn districts(cx: &Cx, tx: &mut Tx<'_>, days: Days) -> Result<Chapter> {
    let map = cx.app.part::<Tiles>().base_map(cx).await?;
    let mut counts: BTreeMap<Option<&str>, (i64, i64)> =
        map.districts().into_iter().map(|name| (Some(name), (0, 0))).collect();
    let mut after = SuggestionId(0);
    loop {
        let rows = store::list_places(tx, cx.municipality(), (days, after)).await?;
        let Some(last) = rows.last().map(|row| row.id) else { break };
        for row in rows {
            let place = Place { latitude: row.latitude, longitude: row.longitude };
            let (suggestions, votes) = counts.entry(map.district_at(place)).or_default();
            *suggestions += row.came;
            *votes += row.votes;
        }
        after = last;
    }
    let line = |(name, (suggestions, votes)): (Option<&str>, (i64, i64))| {
        let cells = vec![number(suggestions), number(votes)];
        match name {
            Some(name) => Some(Line::written(name.to_owned(), cells)),
            None => (suggestions + votes > 0).then(|| Line::worded(cx, "annual-elsewhere", cells)),
        }
    };
    // What lies in no part that has a name comes last.
    let (nowhere, named): (Vec<_>, Vec<_>) = counts.into_iter().partition(|(name, _)| name.is_none());
    let rows = named.into_iter().chain(nowhere).filter_map(line).collect();
    let heads = vec!["annual-district", "briefing-suggestions", "briefing-votes"];
    Ok(Chapter { key: "annual-districts", lead: None, figures: Vec::new(), tables: vec![Grid { heads, rows }] })
}

/// How many suggestions came to stand where, each once.
async fn decisions(cx: &Cx, tx: &mut Tx<'_>, days: Days) -> Result<Chapter> {
    let counts = store::list_decisions(tx, cx.municipality(), days).await?;
    let of = |status: &Status| counts.iter().find(|(known, _)| known == status).map_or(0, |(_, count)| *count);
    let row = |status: &Status| Line::worded(cx, &status.key(), vec![number(of(status))]);
    let rows = Status::ALL.iter().filter(|status| **status != Status::Submitted && of(status) > 0).map(row).collect();
    let tables = vec![Grid { heads: vec!["annual-status", "briefing-suggestions"], rows }];
    Ok(Chapter { key: "annual-decisions", lead: Some("annual-decisions-lead"), figures: Vec::new(), tables })
}

async fn entered(cx: &Cx, tx: &mut Tx<'_>, days: Days) -> Result<Chapter> {
    let counts = store::list_entered(tx, cx.municipality(), days).await?;
    let row = |source: &Source| {
        let (forms, people) =
            counts.iter().find(|(known, _, _)| known == source).map_or((0, 0), |(_, forms, people)| (*forms, *people));
        Line::worded(cx, source.key(), vec![number(forms), people::how_many(cx.lang, people)])
    };
    let heads = vec!["annual-source", "annual-slips", "annual-people"];
    let tables = vec![Grid { heads, rows: Source::ALL.iter().map(row).collect() }];
    Ok(Chapter { key: "annual-entered", lead: Some("annual-entered-lead"), figures: Vec::new(), tables })
}

async fn mails(cx: &Cx, tx: &mut Tx<'_>, days: Days) -> Result<Chapter> {
    // Mails leave by the machine's clock.
    let clock = &cx.app.clock;
    let by_machine = store::Days { from: clock.machine_at(days.from), until: clock.machine_at(days.until) };
    let sent = store::count_mails(tx, cx.municipality(), (days, by_machine)).await?;
    let figures = vec![
        Figure::count("annual-mails-sent", sent.sent),
        Figure::count("annual-mails-lost", sent.lost),
        Figure::count("annual-mailings", sent.mailings),
    ];
    Ok(Chapter { key: "annual-mails", lead: Some("annual-mails-lead"), figures, tables: Vec::new() })
}

/// What a report on these days is called.
pub fn title(cx: &Cx) -> String {
    text(cx.lang, "annual-title")
}
