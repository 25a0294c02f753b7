//! Statements on `advice_requests` and `advice_lines`.

use crate::{
    cases::{
        Case,
        advice::{AdviceLine, AdviceRequest},
    },
    vocabulary::{AdviceId, CaseKind, MunicipalityId, PersonId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

/// Once: the form carried the id.
pub async fn insert_request(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, case): (AdviceId, Case),
    (expert, asked_by): (PersonId, PersonId),
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into advice_requests (municipality_id, id, kind, thing_id, expert_id, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (municipality_id, id) do nothing",
        params![town, id, case.kind, case.thing, expert, asked_by, now],
    )
    .await?;
    Ok(())
}

/// False when it is there already.
pub async fn insert_line(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, request, person): (AdviceId, AdviceId, PersonId),
    body: &str,
    now: Moment,
) -> Result<bool> {
    let inserted = tx
        .run(
            "insert into advice_lines (municipality_id, id, request_id, person_id, body, written_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (municipality_id, id) do nothing",
            params![town, id, request, person, body, now],
        )
        .await?;
    Ok(inserted > 0)
}

pub async fn close_request(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, case): (AdviceId, Case),
    now: Moment,
) -> Result<()> {
    tx.run(
        "update advice_requests set closed_at = $5
         where municipality_id = $1 and id = $2 and kind = $3 and thing_id = $4 and closed_at is null",
        params![town, id, case.kind, case.thing, now],
    )
    .await?;
    Ok(())
}

/// Every request about a thing, the first first.
pub async fn list_requests(tx: &mut Tx<'_>, town: MunicipalityId, case: Case) -> Result<Vec<AdviceRequest>> {
    tx.all(
        "select a.id, a.thing_id, a.expert_id, p.display_name, a.asked_by, a.asked_at, a.closed_at,
                (select l.person_id from advice_lines l
                 where l.municipality_id = a.municipality_id and l.request_id = a.id
                 order by l.id desc limit 1)
         from advice_requests a
         join people p on p.municipality_id = a.municipality_id and p.id = a.expert_id
         where a.municipality_id = $1 and a.kind = $2 and a.thing_id = $3
         order by a.id
         limit 100",
        params![town, case.kind, case.thing],
    )
    .await
}

pub async fn list_lines(tx: &mut Tx<'_>, town: MunicipalityId, case: Case) -> Result<Vec<AdviceLine>> {
    tx.all(
        "select l.request_id, l.person_id, p.display_name, l.body, l.written_at
         from advice_requests a
         join advice_lines l on l.municipality_id = a.municipality_id and l.request_id = a.id
         join people p on p.municipality_id = l.municipality_id and p.id = l.person_id
         where a.municipality_id = $1 and a.kind = $2 and a.thing_id = $3
         order by l.id
         limit 500",
        params![town, case.kind, case.thing],
    )
    .await
}

/// What an expert is asked now, the oldest first.
pub async fn list_requests_to(tx: &mut Tx<'_>, town: MunicipalityId, expert: PersonId) -> Result<Vec<AdviceRequest>> {
    tx.all(
        "select a.id, a.thing_id, a.expert_id, p.display_name, a.asked_by, a.asked_at, a.closed_at,
                (select l.person_id from advice_lines l
                 where l.municipality_id = a.municipality_id and l.request_id = a.id
                 order by l.id desc limit 1)
         from advice_requests a
         join people p on p.municipality_id = a.municipality_id and p.id = a.expert_id
         where a.municipality_id = $1 and a.expert_id = $2 and a.closed_at is null
         order by a.id
         limit 200",
        params![town, expert],
    )
    .await
}

/// One request, and what kind of thing it is about.
pub async fn find_request(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    id: AdviceId,
) -> Result<Option<(CaseKind, AdviceRequest)>> {
    let sql = "select kind from advice_requests where municipality_id = $1 and id = $2";
    let Some((kind,)) = tx.maybe::<(CaseKind,)>(sql, params![town, id]).await? else { return Ok(None) };
    let request: AdviceRequest = tx
        .one(
            "select a.id, a.thing_id, a.expert_id, p.display_name, a.asked_by, a.asked_at, a.closed_at,
                (select l.person_id from advice_lines l
                 where l.municipality_id = a.municipality_id and l.request_id = a.id
                 order by l.id desc limit 1)
             from advice_requests a
             join people p on p.municipality_id = a.municipality_id and p.id = a.expert_id
             where a.municipality_id = $1 and a.id = $2",
            params![town, id],
        )
        .await?;
    Ok(Some((kind, request)))
}

/// What a person said in requests, the oldest first.
pub async fn list_lines_of(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<(Moment, String)>> {
    tx.all(
        "select written_at, body from advice_lines where municipality_id = $1 and person_id = $2 order by id",
        params![town, person],
    )
    .await
}
