//! Everything this slice keeps of the person who asks, as JSON; nothing of anybody else.

use super::store;
use crate::{
    calls::GivenFile,
    cx::Cx,
    projects,
    refusal::Result,
    urls,
    vocabulary::{PersonId, SuggestionId},
};
use kit::{clock::Moment, db::Tx};
use serde_json::{Value, json};

pub async fn load(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Value> {
    Ok(json!({
        "suggestions": suggestions(cx, tx, person).await?,
        "suggestions_with_others": coauthored(cx, tx, person).await?,
        "votes": votes(cx, tx, person).await?,
        "comments": comments(cx, tx, person).await?,
        "thanks": thanks(cx, tx, person).await?,
        "followed_suggestions": followed(cx, tx, person).await?,
        "follows": follows(cx, tx, person).await?,
        "themes": themes(cx, tx, person).await?,
        "reports": reports(cx, tx, person).await?,
        "objections": objections(cx, tx, person).await?,
        "with_the_municipality": exchanges(cx, tx, person).await?,
    }))
}

fn at(moment: Option<Moment>) -> Option<String> {
    moment.map(Moment::rfc3339)
}

fn address(cx: &Cx, id: SuggestionId) -> String {
    cx.town.base.join(&urls::suggestion(id))
}

async fn suggestions(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let town = cx.municipality();
    let versions = store::list_my_versions(tx, town, person).await?;
    let responses = store::list_my_responses(tx, town, person).await?;
    let mut all = Vec::new();
    for own in store::list_my_writing(tx, town, person).await? {
        let photos = store::list_photos(tx, town, own.id).await?;
        let photos = photos.iter().map(|photo| cx.town.base.join(&urls::large_photo(photo.id)));
        let before = versions.iter().filter(|version| version.suggestion == own.id).map(|version| {
            json!({
                "until": version.changed_at.rfc3339(),
                "corrected_because": version.reason,
                "title": version.title,
                "text": version.body,
                "kind": version.category,
                "address": version.address,
                "responses": version.responses,
            })
        });
        let given = responses.iter().filter(|given| given.suggestion == own.id);
        let given = given.map(|given| {
            let file = given.response.parse::<GivenFile>().ok().filter(|_| given.kind.takes_file());
            let response = file.map_or(given.response.clone(), |file| cx.town.base.join(&file.address()));
            json!({ "question": given.question, "response": response, "shown_to": given.shown_to })
        });
        all.push(json!({
            "id": own.id.to_string(),
            "url": address(cx, own.id),
            "call": own.call,
            "title": own.title,
            "text": own.body,
            "kind": own.category,
            "address": own.address,
            "latitude": own.latitude,
            "longitude": own.longitude,
            "status": own.status,
            "created_at": own.created_at.rfc3339(),
            "votes": own.votes,
            "hidden_at": at(own.hidden_at),
            "hidden_because": own.hidden_reason,
            "responses": given.collect::<Vec<_>>(),
            "photos": photos.collect::<Vec<_>>(),
            "previous_versions": before.collect::<Vec<_>>(),
        }));
    }
    Ok(all)
}

async fn coauthored(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_my_coauthored(tx, cx.municipality(), person).await?;
    let one = |(id, title, joined, named): (SuggestionId, Option<String>, Option<Moment>, Option<Moment>)| json!({ "url": address(cx, id), "title": title, "joined_at": at(joined), "named_at": at(named) });
    Ok(rows.into_iter().map(one).collect())
}

async fn votes(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_my_given_votes(tx, cx.municipality(), person).await?;
    let vote = |(id, title, voted, by_email): (SuggestionId, Option<String>, Moment, bool)| json!({ "url": address(cx, id), "title": title, "voted_at": voted.rfc3339(), "by_email": by_email });
    Ok(rows.into_iter().map(vote).collect())
}

async fn comments(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_my_words(tx, cx.municipality(), person).await?;
    let comment = |row: &store::MyWords| {
        json!({
            "url": cx.town.base.join(&urls::comment(row.suggestion, row.id)),
            "text": row.body,
            "created_at": row.created_at.rfc3339(),
            "edited_at": at(row.edited_at),
            "deleted_at": at(row.deleted_at),
            "hidden_at": at(row.hidden_at),
            "hidden_because": row.hidden_reason,
        })
    };
    Ok(rows.iter().map(comment).collect())
}

async fn thanks(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_my_thanks(tx, cx.municipality(), person).await?;
    let thank = |(comment, suggestion)| json!({ "url": cx.town.base.join(&urls::comment(suggestion, comment)) });
    Ok(rows.into_iter().map(thank).collect())
}

async fn followed(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_my_follows(tx, cx.municipality(), person).await?;
    let one = |(id, title, since, stopped): (SuggestionId, Option<String>, Option<Moment>, Option<Moment>)| json!({ "url": address(cx, id), "title": title, "followed_at": at(since), "stopped_at": at(stopped) });
    Ok(rows.into_iter().map(one).collect())
}

/// Climate actions, themes and neighbourhoods.
async fn follows(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let among = (PersonId(person.0 - 1), person);
    let rows = store::list_follows(tx, cx.municipality(), among, cx.now).await?;
    let one = |row: store::Follow| {
        let kind = if row.project.is_some() {
            "action"
        } else if row.theme.is_some() {
            "theme"
        } else {
            "neighbourhood"
        };
        json!({ "kind": kind, "title": row.title, "where": row.query, "followed_at": row.followed_at.rfc3339() })
    };
    Ok(rows.into_iter().map(one).collect())
}

async fn reports(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_my_reports(tx, cx.municipality(), person).await?;
    let report = |row: &store::MyReport| {
        json!({
            "number": row.id.to_string(),
            "suggestion": address(cx, row.suggestion),
            "comment": row.comment.map(|comment| comment.to_string()),
            "ground": row.ground,
            "words": row.words,
            "email": row.email,
            "reported_at": row.reported_at.rfc3339(),
            "closed_at": at(row.closed_at),
            "outcome": row.outcome,
        })
    };
    Ok(rows.iter().map(report).collect())
}

/// Against what was hidden of hers.
async fn objections(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let rows = store::list_objections_of(tx, cx.municipality(), person).await?;
    let objection = |(suggestion, body, objected_at, verdict, reason): store::OwnObjection| {
        let verdict = verdict.map(|verdict| verdict.word());
        json!({ "suggestion": address(cx, suggestion), "text": body, "at": objected_at.rfc3339(), "verdict": verdict, "reason": reason })
    };
    Ok(rows.into_iter().map(objection).collect())
}

async fn exchanges(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let said = store::list_exchanges_with(tx, cx.municipality(), person).await?;
    let said = said.into_iter().map(|one| {
        json!({
            "suggestion": address(cx, one.suggestion),
            "what": one.act.word(),
            "text": one.body,
            "shown_to": one.shown_to.word(),
            "at": one.written_at.rfc3339(),
        })
    });
    Ok(said.collect())
}

/// What she said of each theme.
async fn themes(cx: &Cx, tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Value>> {
    let names = projects::store::list_themes(tx, cx.municipality()).await?;
    let name = |id| names.iter().find(|theme| theme.id == id).map(|theme| theme.name.clone());
    let chosen = store::list_theme_choices(tx, cx.municipality(), person).await?;
    let choice = |chosen: store::Chosen| json!({ "theme": name(chosen.theme), "choice": chosen.choice.word(), "at": chosen.chosen_at.rfc3339() });
    Ok(chosen.into_iter().map(choice).collect())
}
