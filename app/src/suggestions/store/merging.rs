//! Statements that join one suggestion with another. Who stands on both sides counts once.

use crate::{
    calls,
    suggestions::handling::MayMerge,
    vocabulary::{CallId, CoauthorId, MunicipalityId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// Holds the row until the transaction ends: who votes, answers or merges meanwhile comes before or after.
pub async fn hold_suggestion(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<()> {
    tx.run("update suggestions set status = status where municipality_id = $1 and id = $2", params![town, id]).await?;
    Ok(())
}

/// So many went along.
#[derive(Debug, Clone, Copy)]
pub struct JoinedVotes {
    pub votes: i64,
    pub before: i64,
}

/// Moves the votes, with both counts.
pub async fn join_votes(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayMerge) -> Result<JoinedVotes> {
    let both = params![town, may.suggestion, may.kept];
    // Who gave one of her two votes with an account gave the one that stays so.
    let surer = tx
        .run(
            "update votes set by_email = false
             where municipality_id = $1 and suggestion_id = $3 and by_email = true and person_id in (
               select person_id from votes where municipality_id = $1 and suggestion_id = $2 and by_email = false)",
            both,
        )
        .await?;
    // And who gave one of them herself gave the one that stays so, not on a form.
    tx.run(
        "delete from slip_votes
         where municipality_id = $1 and suggestion_id = $3 and person_id in (
           select v.person_id from votes v where v.municipality_id = $1 and v.suggestion_id = $2 and not exists (
             select 1 from slip_votes o
             where o.municipality_id = $1 and o.suggestion_id = $2 and o.person_id = v.person_id))",
        both,
    )
    .await?;
    tx.run(
        "delete from votes
         where municipality_id = $1 and suggestion_id = $2 and person_id in (
           select person_id from votes where municipality_id = $1 and suggestion_id = $3)",
        both,
    )
    .await?;
    let moved: Vec<(bool,)> = tx
        .all(
            "update votes set suggestion_id = $3 where municipality_id = $1 and suggestion_id = $2 returning by_email",
            both,
        )
        .await?;
    let votes = i64::try_from(moved.len()).unwrap_or(i64::MAX);
    let by_email = i64::try_from(moved.iter().filter(|(by_email,)| *by_email).count()).unwrap_or(0);
    let (before,): (i64,) = tx
        .one(
            "select votes_before from suggestions where municipality_id = $1 and id = $2",
            params![town, may.suggestion],
        )
        .await?;
    tx.run(
        "update suggestions set vote_count = 0, email_vote_count = 0, votes_before = 0
         where municipality_id = $1 and id = $2",
        params![town, may.suggestion],
    )
    .await?;
    tx.run(
        "update suggestions set vote_count = vote_count + $3, email_vote_count = email_vote_count + $4,
                                votes_before = votes_before + $5
         where municipality_id = $1 and id = $2",
        params![town, may.kept, votes, by_email - i64::try_from(surer).unwrap_or(0), before],
    )
    .await?;
    Ok(JoinedVotes { votes, before })
}

/// What somebody chose for the one that stays holds.
pub async fn join_followers(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayMerge) -> Result<()> {
    let both = params![town, may.suggestion, may.kept];
    tx.run(
        "insert into suggestion_followers (municipality_id, suggestion_id, person_id, followed_at, stopped_at)
         select municipality_id, cast($3 as bigint), person_id, followed_at, stopped_at from suggestion_followers
         where municipality_id = $1 and suggestion_id = $2
         on conflict (municipality_id, suggestion_id, person_id) do nothing",
        both,
    )
    .await?;
    tx.run(
        "delete from suggestion_followers where municipality_id = $1 and suggestion_id = $2",
        params![town, may.suggestion],
    )
    .await?;
    Ok(())
}

/// Who made it makes the other one too, beside who did already; her name stands there as it stood here. Who left has no
/// name, and stays behind.
pub async fn join_makers(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayMerge,
    (id, now): (CoauthorId, Moment),
) -> Result<()> {
    tx.run(
        "insert into coauthors (municipality_id, suggestion_id, id, asked_at, person_id, joined_at, named_at)
         select s.municipality_id, cast($3 as bigint), cast($4 as bigint), cast($5 as bigint), s.person_id,
                cast($5 as bigint), cast($5 as bigint)
         from suggestions s
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         where s.municipality_id = $1 and s.id = $2 and p.display_name is not null and s.person_id not in (
           select person_id from suggestions where municipality_id = $1 and id = $3
           union select person_id from coauthors
                 where municipality_id = $1 and suggestion_id = $3 and person_id is not null)",
        params![town, may.suggestion, may.kept, id, now],
    )
    .await?;
    tx.run(
        "insert into coauthors (municipality_id, suggestion_id, id, asked_at, person_id, joined_at, named_at)
         select municipality_id, cast($3 as bigint), id, asked_at, person_id, joined_at, named_at from coauthors
         where municipality_id = $1 and suggestion_id = $2 and person_id is not null and person_id not in (
           select person_id from suggestions where municipality_id = $1 and id = $3
           union select person_id from coauthors
                 where municipality_id = $1 and suggestion_id = $3 and person_id is not null)",
        params![town, may.suggestion, may.kept],
    )
    .await?;
    Ok(())
}

/// Writes down where it went; what was joined with it before went there too. Its call counts what is left.
pub async fn insert_merge(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayMerge,
    (joined, now): (JoinedVotes, Moment),
) -> Result<()> {
    tx.run(
        "update merges set kept_id = $3, votes_before = 0 where municipality_id = $1 and kept_id = $2",
        params![town, may.suggestion, may.kept],
    )
    .await?;
    tx.run(
        "insert into merges (municipality_id, suggestion_id, kept_id, merged_at, votes_joined, votes_before)
         values ($1, $2, $3, $4, $5, $6)",
        params![town, may.suggestion, may.kept, now, joined.votes, joined.before],
    )
    .await?;
    let sql = "select call_id from suggestions where municipality_id = $1 and id = $2 and hidden_at is null";
    if let Some((call,)) = tx.maybe::<(CallId,)>(sql, params![town, may.suggestion]).await? {
        calls::store::add_suggestions(tx, town, call, -1).await?;
    }
    Ok(())
}

/// A merge of a seeded town; the program vouches for it, and wrote down the status itself.
pub async fn merge_by_program(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, kept): (SuggestionId, SuggestionId),
    (maker, at): (CoauthorId, Moment),
) -> Result<()> {
    let may = MayMerge { suggestion, kept };
    let joined = join_votes(tx, town, &may).await?;
    join_followers(tx, town, &may).await?;
    join_makers(tx, town, &may, (maker, at)).await?;
    insert_merge(tx, town, &may, (joined, at)).await
}

/// Where it went, when it was merged: where its votes and followers are.
pub async fn find_kept(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<SuggestionId>> {
    let sql = "select kept_id from merges where municipality_id = $1 and suggestion_id = $2";
    Ok(tx.maybe::<(SuggestionId,)>(sql, params![town, id]).await?.map(|row| row.0))
}

row! {
    /// The suggestion another one was merged into.
    #[derive(Debug, Clone)]
    pub struct MergedInto {
        pub id: SuggestionId,
        pub title: String,
        pub merged_at: Moment,
        pub votes_joined: i64,
    }
}

/// The same as everybody reads it; nothing where that one is hidden.
pub async fn find_merged_into(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<MergedInto>> {
    tx.maybe(
        "select s.id, s.title, m.merged_at, m.votes_joined from merges m
         join suggestions s on s.municipality_id = m.municipality_id and s.id = m.kept_id
         where m.municipality_id = $1 and m.suggestion_id = $2 and s.hidden_at is null",
        params![town, id],
    )
    .await
}

row! {
    /// A suggestion that was merged into this one; its words, photos and comments stay there.
    #[derive(Debug, Clone)]
    pub struct MergedFrom {
        pub id: SuggestionId,
        pub title: String,
        pub author_name: Option<String>,
        pub comments: i64,
        pub merged_at: Moment,
    }
}

pub async fn list_merged_from(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Vec<MergedFrom>> {
    tx.all(
        "select s.id, s.title, p.display_name, s.comment_count, m.merged_at from merges m
         join suggestions s on s.municipality_id = m.municipality_id and s.id = m.suggestion_id
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         where m.municipality_id = $1 and m.kept_id = $2 and s.hidden_at is null
         order by m.merged_at, s.id
         limit 100",
        params![town, id],
    )
    .await
}

/// How many voted for both.
pub async fn count_votes_for_both(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (one, other): (SuggestionId, SuggestionId),
) -> Result<i64> {
    let sql = "select cast(count(*) as bigint) from votes v
               join votes o on o.municipality_id = v.municipality_id and o.person_id = v.person_id
               where v.municipality_id = $1 and v.suggestion_id = $2 and o.suggestion_id = $3";
    Ok(tx.one::<(i64,)>(sql, params![town, one, other]).await?.0)
}

/// Everybody the seals on its votes may be of: itself, and what was merged into it, hidden or not.
pub async fn list_sealed_as(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Vec<SuggestionId>> {
    let sql = "select suggestion_id from merges where municipality_id = $1 and kept_id = $2";
    let merged = tx.all::<(SuggestionId,)>(sql, params![town, id]).await?;
    Ok(std::iter::once(id).chain(merged.into_iter().map(|row| row.0)).collect())
}
