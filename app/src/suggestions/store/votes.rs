//! Statements on `votes`, each with the count it keeps.

use crate::{
    suggestions::policy::MayVote,
    vocabulary::{CallId, MunicipalityId, PersonId, Strength, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

fn by_email(strength: Strength) -> i64 {
    match strength {
        Strength::Account => 0,
        Strength::Email => 1,
    }
}

/// Inserts the vote once and says how many there are now; nothing when the suggestion was merged into another meanwhile,
/// which the row of its count tells: a merge holds it.
pub async fn insert_vote(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayVote, now: Moment) -> Result<Option<i64>> {
    let by_email = by_email(may.strength);
    let inserted = tx
        .run(
            "insert into votes (municipality_id, suggestion_id, person_id, voted_at, by_email) values ($1, $2, $3, $4, $5)
             on conflict (municipality_id, suggestion_id, person_id) do nothing",
            params![town, may.suggestion, may.person, now, by_email == 1],
        )
        .await?;
    if inserted == 0 {
        return add_to_counts(tx, town, may.suggestion, (0, 0)).await.map(Some);
    }
    let sql = "update suggestions set vote_count = vote_count + 1, email_vote_count = email_vote_count + $3
               where municipality_id = $1 and id = $2 and status <> 'merged' returning vote_count";
    Ok(tx.maybe::<(i64,)>(sql, params![town, may.suggestion, by_email]).await?.map(|row| row.0))
}

/// Deletes the vote and says how many are left.
pub async fn delete_vote(tx: &mut Tx<'_>, town: MunicipalityId, may: &MayVote) -> Result<i64> {
    let deleted: Option<(bool,)> = tx
        .maybe(
            "delete from votes where municipality_id = $1 and suggestion_id = $2 and person_id = $3 returning by_email",
            params![town, may.suggestion, may.person],
        )
        .await?;
    let (count, by_email) = deleted.map_or((0, 0), |(by_email,)| (-1, i64::from(by_email)));
    add_to_counts(tx, town, may.suggestion, (count, by_email)).await
}

pub(super) async fn add_to_counts(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    (count, by_email): (i64, i64),
) -> Result<i64> {
    if count == 0 {
        let sql = "select vote_count from suggestions where municipality_id = $1 and id = $2";
        return Ok(tx.one::<(i64,)>(sql, params![town, suggestion]).await?.0);
    }
    let sql = "update suggestions set vote_count = vote_count + $3, email_vote_count = email_vote_count + $4
               where municipality_id = $1 and id = $2 returning vote_count";
    Ok(tx.one::<(i64,)>(sql, params![town, suggestion, count, count * by_email]).await?.0)
}

/// Votes of a seeded or imported town, many at once; the program vouches for them.
pub async fn insert_votes_by_program(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    voters: &[(PersonId, Moment, Strength)],
) -> Result<()> {
    let (mut by_account, mut by_address) = (0, 0);
    for (person, voted_at, strength) in voters {
        let by_email = by_email(*strength);
        by_account += 1 - by_email;
        by_address += by_email;
        tx.run(
            "insert into votes (municipality_id, suggestion_id, person_id, voted_at, by_email)
             values ($1, $2, $3, $4, $5)",
            params![town, suggestion, person, voted_at, by_email == 1],
        )
        .await?;
    }
    add_to_counts(tx, town, suggestion, (by_account, 0)).await?;
    add_to_counts(tx, town, suggestion, (by_address, 1)).await?;
    Ok(())
}

row! {
    #[derive(Debug, Clone)]
    pub struct MyVote {
        pub suggestion: SuggestionId,
        pub title: String,
        pub address: String,
        pub status: crate::suggestions::Status,
        pub votes: i64,
        pub call: CallId,
        pub call_title: String,
        pub voted_at: Moment,
    }
}

/// What a person voted for, the latest first.
pub async fn list_my_votes(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<MyVote>> {
    tx.all(
        "select s.id, s.title, s.address, s.status, s.vote_count, s.call_id, c.title, v.voted_at
         from votes v
         join suggestions s on s.municipality_id = v.municipality_id and s.id = v.suggestion_id
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         where v.municipality_id = $1 and v.person_id = $2 and s.hidden_at is null
         order by v.voted_at desc, s.id
         limit 500",
        params![town, person],
    )
    .await
}

/// Brings everything of one person in this slice to another.
pub async fn merge_person(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    merge_votes(tx, town, from, into).await?;
    super::followers::merge_followers(tx, town, from, into).await?;
    super::coauthors::merge_coauthors(tx, town, from, into).await?;
    super::themes::merge_theme_choices(tx, town, from, into).await?;
    super::follows::merge_follows(tx, town, from, into).await?;
    tx.run(
        "update suggestions set person_id = $3 where municipality_id = $1 and person_id = $2",
        params![town, from, into],
    )
    .await?;
    super::exchanges::merge_exchanges(tx, town, from, into).await?;
    super::objections::merge_objections(tx, town, from, into).await?;
    super::comments::merge_comments(tx, town, from, into).await
}

/// Brings the votes of one person to another; where both voted, one vote stays and the count follows.
async fn merge_votes(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    let doubled: Vec<(SuggestionId, bool)> = tx
        .all(
            "delete from votes
             where municipality_id = $1 and person_id = $2
               and suggestion_id in (select suggestion_id from votes where municipality_id = $1 and person_id = $3)
             returning suggestion_id, by_email",
            params![town, from, into],
        )
        .await?;
    for (suggestion, by_email) in doubled {
        add_to_counts(tx, town, suggestion, (-1, i64::from(by_email))).await?;
    }
    let moved: Vec<(SuggestionId,)> = tx
        .all(
            "select suggestion_id from votes where municipality_id = $1 and person_id = $2 and by_email = true",
            params![town, from],
        )
        .await?;
    for (suggestion,) in moved {
        // The person came in through the provider: her vote is no longer one by e-mail alone.
        tx.run(
            "update suggestions set email_vote_count = email_vote_count - 1 where municipality_id = $1 and id = $2",
            params![town, suggestion],
        )
        .await?;
    }
    tx.run(
        "update votes set person_id = $3, by_email = false where municipality_id = $1 and person_id = $2",
        params![town, from, into],
    )
    .await?;
    Ok(())
}
