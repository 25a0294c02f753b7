//! Statements for who deletes her account: what of hers goes from this slice, and her votes, which stay, sealed.

use super::votes::add_to_counts;
use crate::vocabulary::{MunicipalityId, PersonId, SuggestionId};
use kit::{
    db::{Result, Tx},
    params,
};

/// What goes: what she follows and thanked for, what she makes with others, whom she asked to, what only officers read.
pub async fn delete_traces(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    for sql in [
        "delete from suggestion_followers where municipality_id = $1 and person_id = $2",
        "delete from follows where municipality_id = $1 and person_id = $2",
        "delete from theme_choices where municipality_id = $1 and person_id = $2",
        "delete from comment_thanks where municipality_id = $1 and person_id = $2",
        "delete from coauthors where municipality_id = $1 and person_id = $2",
        "delete from coauthors
         where municipality_id = $1 and person_id is null and (
           suggestion_id in (select id from suggestions where municipality_id = $1 and person_id = $2)
           or email_key in (select email_key from people where municipality_id = $1 and id = $2))",
        // Words she took back; what an officer corrected stays, since somebody answers for it.
        "delete from suggestion_versions
         where municipality_id = $1 and reason is null
           and suggestion_id in (select id from suggestions where municipality_id = $1 and person_id = $2)",
        "delete from response_files
         where municipality_id = $1
           and exists (select 1 from suggestions s
                       join call_questions q on q.municipality_id = s.municipality_id
                       join responses r on r.municipality_id = s.municipality_id and r.suggestion_id = s.id
                                        and r.call_id = q.call_id and r.question_key = q.key
                       where s.municipality_id = $1 and s.person_id = $2 and s.id = response_files.suggestion_id
                         and q.key = response_files.question_key and q.shown_to = 'officers')",
        "delete from responses
         where municipality_id = $1
           and suggestion_id in (select id from suggestions where municipality_id = $1 and person_id = $2)
           and exists (select 1 from call_questions q
                       where q.municipality_id = $1 and q.call_id = responses.call_id
                         and q.key = responses.question_key and q.shown_to = 'officers')",
        // What was said to her and by her alone; what she answered for everybody stays, with what was asked.
        "delete from exchanges
         where municipality_id = $1 and shown_to = 'officers'
           and suggestion_id in (select id from suggestions where municipality_id = $1 and person_id = $2)
           and id not in (select reply_to from exchanges
                          where municipality_id = $1 and shown_to = 'everyone' and reply_to is not null)",
        // That somebody objected is counted; her words go.
        "update objections set body = '' where municipality_id = $1 and person_id = $2",
        "update reports set person_id = null, email = null where municipality_id = $1 and person_id = $2",
    ] {
        tx.run(sql, params![town, person]).await?;
    }
    Ok(())
}

/// What this browser filled in and did not send.
pub async fn delete_drafts_of(tx: &mut Tx<'_>, town: MunicipalityId, holder: &[u8]) -> Result<()> {
    for sql in [
        "delete from drafts where municipality_id = $1 and holder_hash = $2",
        "delete from comment_drafts where municipality_id = $1 and holder_hash = $2",
    ] {
        tx.run(sql, params![town, holder]).await?;
    }
    Ok(())
}

/// Her votes, each with what the provider calls her.
pub async fn list_votes_to_seal(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(SuggestionId, Vec<u8>)>> {
    tx.all(
        "select v.suggestion_id, a.subject_hash from votes v
         join accounts a on a.municipality_id = v.municipality_id and a.person_id = v.person_id
         where v.municipality_id = $1 and v.person_id = $2",
        params![town, person],
    )
    .await
}

pub async fn seal_vote(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, person): (SuggestionId, PersonId),
    seal: &[u8],
) -> Result<()> {
    tx.run(
        "update votes set seal = $4 where municipality_id = $1 and suggestion_id = $2 and person_id = $3",
        params![town, suggestion, person, seal],
    )
    .await?;
    Ok(())
}

/// What the provider calls her, kept as a keyed hash.
pub async fn find_subject(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<Vec<u8>>> {
    let sql = "select subject_hash from accounts where municipality_id = $1 and person_id = $2";
    Ok(tx.maybe::<(Vec<u8>,)>(sql, params![town, person]).await?.map(|row| row.0))
}

pub async fn has_seal(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, seal): (SuggestionId, &[u8]),
) -> Result<bool> {
    let sql = "select suggestion_id from votes where municipality_id = $1 and suggestion_id = $2 and seal = $3";
    Ok(tx.maybe::<(SuggestionId,)>(sql, params![town, suggestion, seal]).await?.is_some())
}

/// The seals on the votes of a suggestion.
pub async fn list_seals(tx: &mut Tx<'_>, town: MunicipalityId, suggestion: SuggestionId) -> Result<Vec<Vec<u8>>> {
    let sql = "select seal from votes where municipality_id = $1 and suggestion_id = $2 and seal is not null";
    Ok(tx.all::<(Vec<u8>,)>(sql, params![town, suggestion]).await?.into_iter().map(|row| row.0).collect())
}

/// Who voted for it and is known to a provider, with what that calls her.
pub async fn list_unsealed(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
) -> Result<Vec<(PersonId, Vec<u8>)>> {
    tx.all(
        "select v.person_id, a.subject_hash from votes v
         join accounts a on a.municipality_id = v.municipality_id and a.person_id = v.person_id
         where v.municipality_id = $1 and v.suggestion_id = $2 and v.seal is null",
        params![town, suggestion],
    )
    .await
}

/// Votes of a person that may be there a second time, sealed.
pub async fn list_maybe_doubled(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(SuggestionId, Vec<u8>)>> {
    tx.all(
        "select v.suggestion_id, a.subject_hash from votes v
         join accounts a on a.municipality_id = v.municipality_id and a.person_id = v.person_id
         where v.municipality_id = $1 and v.person_id = $2 and v.seal is null and exists (
           select 1 from votes o
           where o.municipality_id = $1 and o.suggestion_id = v.suggestion_id and o.seal is not null)",
        params![town, person],
    )
    .await
}

pub async fn delete_doubled_vote(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, person): (SuggestionId, PersonId),
) -> Result<()> {
    let sql = "delete from votes where municipality_id = $1 and suggestion_id = $2 and person_id = $3
               returning by_email";
    if let Some((by_email,)) = tx.maybe::<(bool,)>(sql, params![town, suggestion, person]).await? {
        add_to_counts(tx, town, suggestion, (-1, i64::from(by_email))).await?;
    }
    Ok(())
}
