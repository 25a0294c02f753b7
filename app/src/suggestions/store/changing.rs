//! Statements that change a suggestion, keep what it was, and take it out of sight.

use super::writing::{index, unindex};
use crate::{
    calls::{self, Window},
    pictures::scene,
    refusal::{self, Refusal},
    suggestions::{
        NewSuggestion, Status, Suggestion,
        ground::Ground,
        handling::MayMove,
        policy::{Changeable, MayChange, MayModerate, Part},
        versions::Version,
    },
    vocabulary::{CallId, MunicipalityId, PersonId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    struct ChangeableRow {
        suggestion: SuggestionId,
        call: CallId,
        author: PersonId,
        coauthored: i64,
        status: Status,
        opens_at: Moment,
        closes_at: Moment,
        edition: i64,
        votes: i64,
        votes_before: i64,
        own_votes: i64,
        answers: i64,
    }
}

/// What decides what this person may do with a suggestion, one that is held too; or a 404.
pub async fn load_changeable(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: SuggestionId,
    person: PersonId,
) -> refusal::Result<Changeable> {
    let row: Option<ChangeableRow> = tx
        .maybe(
            "select s.id, s.call_id, s.person_id,
                    (select cast(count(*) as bigint) from coauthors a
                     where a.municipality_id = s.municipality_id and a.suggestion_id = s.id and a.person_id = $3),
                    s.status, c.opens_at, c.closes_at, s.edition, s.vote_count, s.votes_before,
                    (select cast(count(*) as bigint) from votes v
                     where v.municipality_id = $1 and v.suggestion_id = $2 and v.person_id in (
                       select person_id from suggestions where municipality_id = $1 and id = $2
                       union select person_id from coauthors
                             where municipality_id = $1 and suggestion_id = $2 and person_id is not null)),
                    s.answer_count
             from suggestions s
             join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
             where s.municipality_id = $1 and s.id = $2 and (s.hidden_at is null or s.held_for is not null)",
            params![town, id, person],
        )
        .await?;
    let row = row.ok_or(Refusal::NotFound)?;
    let part = match (row.author == person, row.coauthored > 0) {
        (true, _) => Part::Author,
        (false, true) => Part::Coauthor,
        (false, false) => Part::Reader,
    };
    Ok(Changeable {
        suggestion: row.suggestion,
        call: row.call,
        part,
        status: row.status,
        window: Window { opens_at: row.opens_at, closes_at: row.closes_at },
        edition: row.edition,
        votes: row.votes,
        votes_of_others: row.votes - row.own_votes + row.votes_before,
        answers: row.answers,
    })
}

/// What is written down of a change, beside what the suggestion was.
pub struct Trace<'a> {
    pub at: Moment,
    /// Of an officer.
    pub reason: Option<&'a str>,
    pub photos_changed: bool,
    /// What had been given to the call's own questions, when that changes.
    pub responses: Option<&'a str>,
}

/// Writes what the suggestion is from now on, keeps what it was, and finds it by its new words. False when somebody
/// changed it meanwhile, voted or answered.
pub async fn update_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayChange,
    (before, new): (&Suggestion, &NewSuggestion<'_>),
    trace: &Trace<'_>,
) -> Result<bool> {
    let changed = tx
        .run(
            "update suggestions set category = $3, title = $4, body = $5, latitude = $6, longitude = $7, address = $8,
                                    illustration = $9, edition = edition + 1,
                                    place_is_rough = place_is_rough and latitude = $6 and longitude = $7
             where municipality_id = $1 and id = $2 and edition = $10
               and (cast($11 as bigint) is null or (vote_count = cast($11 as bigint) and answer_count = 0))",
            params![
                town,
                may.suggestion,
                new.category,
                new.title,
                new.body,
                new.latitude,
                new.longitude,
                new.address,
                new.illustration,
                may.edition,
                may.votes
            ],
        )
        .await?;
    if changed == 0 {
        return Ok(false);
    }
    tx.run(
        "insert into suggestion_versions (municipality_id, suggestion_id, edition, changed_at, changed_by, reason,
                                          title, body, category, latitude, longitude, address, photos_changed,
                                          responses)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        params![
            town,
            may.suggestion,
            may.edition,
            trace.at,
            may.person,
            trace.reason,
            before.title,
            before.body,
            before.category,
            before.latitude,
            before.longitude,
            before.address,
            trace.photos_changed,
            trace.responses
        ],
    )
    .await?;
    unindex(tx, new.id).await?;
    index(tx, new).await?;
    Ok(true)
}

/// Takes it to another call, where it is counted and found from now on, and keeps what kind it was. False when somebody
/// changed it meanwhile.
pub async fn move_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayMove,
    (before, category): (&Suggestion, &str),
    (now, reason): (Moment, &str),
) -> Result<bool> {
    let same = category == before.category;
    let illustration = if same { before.illustration.as_str() } else { scene::kind_of(category) };
    let moved = tx
        .run(
            "update suggestions set call_id = $3, category = $4, illustration = $5, edition = edition + 1
             where municipality_id = $1 and id = $2 and edition = $6",
            params![town, may.suggestion, may.call, category, illustration, may.edition],
        )
        .await?;
    if moved == 0 {
        return Ok(false);
    }
    tx.run(
        "insert into suggestion_versions (municipality_id, suggestion_id, edition, changed_at, changed_by, reason,
                                          title, body, category, latitude, longitude, address, photos_changed)
         select municipality_id, id, cast($3 as bigint), cast($4 as bigint), cast($5 as bigint), cast($6 as text),
                title, body, cast($7 as text), latitude, longitude, address, false
         from suggestions where municipality_id = $1 and id = $2",
        params![town, may.suggestion, may.edition, now, may.officer, reason, before.category],
    )
    .await?;
    calls::store::add_suggestions(tx, town, before.call, -1).await?;
    calls::store::add_suggestions(tx, town, may.call, 1).await?;
    unindex(tx, may.suggestion).await?;
    index(tx, &NewSuggestion { call: may.call, ..before.as_it_is() }).await?;
    Ok(true)
}

/// What a suggestion was, the first one first.
pub async fn list_versions(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Vec<Version>> {
    tx.all(
        "select changed_at, reason, title, body, category, latitude, longitude, address, photos_changed, responses
         from suggestion_versions
         where municipality_id = $1 and suggestion_id = $2
         order by edition
         limit 200",
        params![town, id],
    )
    .await
}

/// Takes it out of sight and out of the count of its call. False when it was hidden before.
pub async fn hide_suggestion(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayModerate,
    (ground, reason): (Ground, &str),
    now: Moment,
) -> Result<bool> {
    let hidden: Option<(CallId, Status)> = tx
        .maybe(
            "update suggestions set hidden_at = $3, hidden_ground = $4, hidden_reason = $5, hidden_by = $6
             where municipality_id = $1 and id = $2 and hidden_at is null
             returning call_id, status",
            params![town, may.suggestion, now, ground, reason, may.officer],
        )
        .await?;
    let Some((call, status)) = hidden else { return Ok(false) };
    if status != Status::Merged {
        calls::store::add_suggestions(tx, town, call, -1).await?;
    }
    unindex(tx, may.suggestion).await?;
    Ok(true)
}

/// Brings it back for everybody. False when no officer hid it.
pub async fn show_suggestion_again(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayModerate,
    suggestion: &Suggestion,
) -> Result<bool> {
    let shown: Option<(CallId, Status)> = tx
        .maybe(
            "update suggestions set hidden_at = null, hidden_ground = null, hidden_reason = null, hidden_by = null
             where municipality_id = $1 and id = $2 and hidden_ground is not null
             returning call_id, status",
            params![town, may.suggestion],
        )
        .await?;
    let Some((call, status)) = shown else { return Ok(false) };
    if status != Status::Merged {
        calls::store::add_suggestions(tx, town, call, 1).await?;
    }
    index(tx, &suggestion.as_it_is()).await?;
    Ok(true)
}

row! {
    /// Why a suggestion is hidden.
    #[derive(Debug, Clone)]
    pub struct Hidden {
        pub hidden_at: Moment,
        pub ground: Ground,
        pub reason: String,
        /// Of those from before this was kept it is not known.
        pub hidden_by: Option<PersonId>,
    }
}

pub async fn find_hidden(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<Hidden>> {
    let sql = "select hidden_at, hidden_ground, hidden_reason, hidden_by from suggestions
               where municipality_id = $1 and id = $2 and hidden_at is not null and hidden_ground is not null";
    tx.maybe(sql, params![town, id]).await
}

/// Those of a person that an officer hid, the latest first.
pub async fn list_hidden_suggestions_of(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(SuggestionId, String, Hidden)>> {
    let rows: Vec<(SuggestionId, String, Moment, Ground, String, Option<PersonId>)> = tx
        .all(
            "select id, title, hidden_at, hidden_ground, hidden_reason, hidden_by from suggestions
             where municipality_id = $1 and person_id = $2 and hidden_ground is not null
             order by hidden_at desc, id
             limit 100",
            params![town, person],
        )
        .await?;
    let hidden = |(id, title, hidden_at, ground, reason, hidden_by)| {
        (id, title, Hidden { hidden_at, ground, reason, hidden_by })
    };
    Ok(rows.into_iter().map(hidden).collect())
}

/// Holds the row until the transaction ends. False when its status is another by now.
pub async fn hold_status(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId, status: Status) -> Result<bool> {
    let sql = "update suggestions set status = status where municipality_id = $1 and id = $2 and status = $3";
    Ok(tx.run(sql, params![town, id, status]).await? == 1)
}
