//! Statements on `coauthors`.

use crate::{
    people::Email,
    suggestions::policy::{MayAsk, MayJoin},
    vocabulary::{CoauthorId, MunicipalityId, PersonId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// Somebody who makes a suggestion with its author, or is asked to.
    #[derive(Debug, Clone)]
    pub struct Coauthor {
        pub id: CoauthorId,
        /// Where she was asked, until she said yes.
        pub email: Option<String>,
        pub asked_at: Moment,
        pub person: Option<PersonId>,
        pub name: Option<String>,
        /// Nothing when she does not want to be named.
        pub named_at: Option<Moment>,
    }
}

/// Asks a mailbox once. False when it was asked already.
pub async fn insert_coauthor(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayAsk,
    (id, email): (CoauthorId, &Email),
    now: Moment,
) -> Result<bool> {
    let inserted = tx
        .run(
            "insert into coauthors (municipality_id, suggestion_id, id, email, email_key, asked_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (municipality_id, suggestion_id, email_key) where email_key is not null do nothing",
            params![town, may.suggestion, id, email.as_str(), email.mailbox(), now],
        )
        .await?;
    Ok(inserted == 1)
}

pub async fn list_coauthors(tx: &mut Tx<'_>, town: MunicipalityId, suggestion: SuggestionId) -> Result<Vec<Coauthor>> {
    tx.all(
        "select a.id, a.email, a.asked_at, a.person_id, p.display_name, a.named_at
         from coauthors a
         left join people p on p.municipality_id = a.municipality_id and p.id = a.person_id
         where a.municipality_id = $1 and a.suggestion_id = $2
         order by a.id
         limit 50",
        params![town, suggestion],
    )
    .await
}

/// Who made a suggestion beside its author, each with the name that stands with it, if she wishes.
pub async fn list_coauthors_shown(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
) -> Result<Vec<(PersonId, Option<String>)>> {
    tx.all(
        "select p.id, case when a.named_at is not null then p.display_name end from coauthors a
         join people p on p.municipality_id = a.municipality_id and p.id = a.person_id
         where a.municipality_id = $1 and a.suggestion_id = $2
         order by a.id
         limit 50",
        params![town, suggestion],
    )
    .await
}

/// Where this invitation went, as long as nobody said yes to it.
pub async fn find_asked(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, id): (SuggestionId, CoauthorId),
) -> Result<Option<Email>> {
    let sql = "select email from coauthors
               where municipality_id = $1 and suggestion_id = $2 and id = $3 and person_id is null and email is not null";
    Ok(tx.maybe::<(String,)>(sql, params![town, suggestion, id]).await?.map(|row| Email::kept(row.0)))
}

/// How many invitations to a mailbox wait since a moment, for whatever suggestion.
pub async fn count_asked(tx: &mut Tx<'_>, town: MunicipalityId, email: &Email, since: Moment) -> Result<i64> {
    let sql = "select count(*) from coauthors where municipality_id = $1 and email_key = $2 and asked_at >= $3";
    Ok(tx.one::<(i64,)>(sql, params![town, email.mailbox(), since]).await?.0)
}

/// She said yes: the address goes, since she is known now. False when somebody else did, or it was taken back.
pub async fn join_coauthor(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    may: &MayJoin,
    (id, named_at): (CoauthorId, Option<Moment>),
    now: Moment,
) -> Result<bool> {
    let joined = tx
        .run(
            "update coauthors set person_id = $4, joined_at = $5, named_at = $6, email = null, email_key = null
             where municipality_id = $1 and suggestion_id = $2 and id = $3 and person_id is null",
            params![town, may.suggestion, id, may.person, now, named_at],
        )
        .await?;
    Ok(joined == 1)
}

pub async fn delete_coauthor(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (suggestion, id): (SuggestionId, CoauthorId),
) -> Result<()> {
    tx.run(
        "delete from coauthors where municipality_id = $1 and suggestion_id = $2 and id = $3",
        params![town, suggestion, id],
    )
    .await?;
    Ok(())
}

/// Who made a suggestion and can be mailed.
pub async fn list_makers(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
) -> Result<Vec<(PersonId, String)>> {
    tx.all(
        "select p.id, p.email from people p
         where p.municipality_id = $1 and p.email_confirmed_at is not null and p.email is not null and p.id in (
           select person_id from suggestions where municipality_id = $1 and id = $2
           union select person_id from coauthors
                 where municipality_id = $1 and suggestion_id = $2 and person_id is not null)
         order by p.id
         limit 50",
        params![town, suggestion],
    )
    .await
}

/// Sweeps the addresses of who did not answer.
pub async fn delete_old_invitations(tx: &mut Tx<'_>, before: Moment) -> Result<u64> {
    tx.run("delete from coauthors where person_id is null and asked_at < $1", params![before]).await
}

/// Brings what one person makes with others to another; where both do, or one is its author, once is enough.
pub async fn merge_coauthors(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "delete from coauthors
         where municipality_id = $1 and person_id = $2 and suggestion_id in (
           select suggestion_id from coauthors where municipality_id = $1 and person_id = $3
           union select id from suggestions where municipality_id = $1 and person_id = $3)",
        params![town, from, into],
    )
    .await?;
    tx.run(
        "delete from coauthors
         where municipality_id = $1 and person_id = $3 and suggestion_id in (
           select id from suggestions where municipality_id = $1 and person_id = $2)",
        params![town, from, into],
    )
    .await?;
    tx.run(
        "update coauthors set person_id = $3 where municipality_id = $1 and person_id = $2",
        params![town, from, into],
    )
    .await?;
    tx.run(
        "update suggestion_versions set changed_by = $3 where municipality_id = $1 and changed_by = $2",
        params![town, from, into],
    )
    .await?;
    Ok(())
}
