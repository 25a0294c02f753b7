//! Statements on `suggestion_followers`, and who hears of a suggestion.

use crate::vocabulary::{MunicipalityId, PersonId, SuggestionId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// So many people are told in one step.
pub const STEP: usize = 200;

pub async fn save_follower(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    person: PersonId,
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into suggestion_followers (municipality_id, suggestion_id, person_id, followed_at, stopped_at)
         values ($1, $2, $3, $4, null)
         on conflict (municipality_id, suggestion_id, person_id)
         do update set followed_at = excluded.followed_at, stopped_at = null",
        params![town, suggestion, person, now],
    )
    .await?;
    Ok(())
}

pub async fn delete_follower(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    person: PersonId,
) -> Result<()> {
    tx.run(
        "delete from suggestion_followers where municipality_id = $1 and suggestion_id = $2 and person_id = $3",
        params![town, suggestion, person],
    )
    .await?;
    Ok(())
}

/// She no longer hears of it, whatever else she is to it; whether she followed it is kept, so that it can be undone.
pub async fn stop_follower(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    person: PersonId,
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into suggestion_followers (municipality_id, suggestion_id, person_id, followed_at, stopped_at)
         select p.municipality_id, s.id, p.id, null, cast($4 as bigint)
         from people p join suggestions s on s.municipality_id = p.municipality_id
         where p.municipality_id = $1 and s.id = $2 and p.id = $3
         on conflict (municipality_id, suggestion_id, person_id) do update set stopped_at = excluded.stopped_at",
        params![town, suggestion, person, now],
    )
    .await?;
    Ok(())
}

/// As before she stopped it.
pub async fn resume_follower(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    person: PersonId,
) -> Result<()> {
    tx.run(
        "update suggestion_followers set stopped_at = null
         where municipality_id = $1 and suggestion_id = $2 and person_id = $3",
        params![town, suggestion, person],
    )
    .await?;
    Ok(())
}

row! {
    /// How somebody stands to the mails of one suggestion.
    #[derive(Debug, Clone, Copy, Default)]
    pub struct Following {
        pub followed_at: Option<Moment>,
        pub stopped_at: Option<Moment>,
    }
}

pub async fn find_following(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    person: PersonId,
) -> Result<Following> {
    let sql = "select followed_at, stopped_at from suggestion_followers
               where municipality_id = $1 and suggestion_id = $2 and person_id = $3";
    Ok(tx.maybe(sql, params![town, suggestion, person]).await?.unwrap_or_default())
}

/// What a person follows, the latest first.
pub async fn list_followed(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(SuggestionId, String)>> {
    tx.all(
        "select s.id, s.title from suggestion_followers f
         join suggestions s on s.municipality_id = f.municipality_id and s.id = f.suggestion_id
         where f.municipality_id = $1 and f.person_id = $2 and f.followed_at is not null and f.stopped_at is null
           and s.hidden_at is null
         order by f.followed_at desc, s.id
         limit 500",
        params![town, person],
    )
    .await
}

/// What she no longer hears of, though she would: the latest first.
pub async fn list_stopped(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(SuggestionId, String)>> {
    tx.all(
        "select s.id, s.title from suggestion_followers f
         join suggestions s on s.municipality_id = f.municipality_id and s.id = f.suggestion_id
         where f.municipality_id = $1 and f.person_id = $2 and f.stopped_at is not null and s.hidden_at is null
         order by f.stopped_at desc, s.id
         limit 500",
        params![town, person],
    )
    .await
}

/// Those whose status was set at one moment and that concern her, each with since when she no longer hears of it. What was
/// merged since stands for the one that stayed.
pub async fn list_set_together(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    at: Moment,
    person: PersonId,
) -> Result<Vec<(SuggestionId, Option<Moment>)>> {
    tx.all(
        "select distinct coalesce(m.kept_id, c.suggestion_id), f.stopped_at
         from status_changes c
         left join merges m on m.municipality_id = c.municipality_id and m.suggestion_id = c.suggestion_id
         left join suggestion_followers f on f.municipality_id = c.municipality_id and f.person_id = $3
                                         and f.suggestion_id = coalesce(m.kept_id, c.suggestion_id)
         where c.municipality_id = $1 and c.changed_at = $2
           and coalesce(m.kept_id, c.suggestion_id) in (
             select suggestion_id from suggestion_followers where municipality_id = $1 and person_id = $3
             union select suggestion_id from votes where municipality_id = $1 and person_id = $3
             union select id from suggestions where municipality_id = $1 and person_id = $3
             union select suggestion_id from coauthors where municipality_id = $1 and person_id = $3)
         order by 1
         limit 500",
        params![town, at, person],
    )
    .await
}

row! {
    /// Somebody who hears of a suggestion, and why.
    #[derive(Debug, Clone)]
    pub struct Hearer {
        pub person: PersonId,
        pub email: String,
        pub is_author: bool,
        pub is_follower: bool,
    }
}

/// The next ones after a person: who made it unless she said no to it, who follows it, and voters who agreed to hear of
/// the outcome. Only confirmed addresses, and nobody who stopped these mails.
pub async fn list_hearers(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    after: PersonId,
) -> Result<Vec<Hearer>> {
    tx.all(
        "select p.id, p.email,
                s.person_id = p.id or exists (
                  select 1 from coauthors a where a.municipality_id = s.municipality_id and a.suggestion_id = s.id
                    and a.person_id = p.id),
                f.followed_at is not null
         from suggestions s
         join people p on p.municipality_id = s.municipality_id
         left join suggestion_followers f
           on f.municipality_id = p.municipality_id and f.suggestion_id = s.id and f.person_id = p.id
         where s.municipality_id = $1 and s.id = $2 and p.id > $3
           and p.id in (
             select person_id from suggestion_followers where municipality_id = $1 and suggestion_id = $2
             union select person_id from votes where municipality_id = $1 and suggestion_id = $2
             union select person_id from suggestions where municipality_id = $1 and id = $2
             union select person_id from coauthors
                   where municipality_id = $1 and suggestion_id = $2 and person_id is not null)
           and p.email_confirmed_at is not null and f.stopped_at is null
           and not exists (select 1 from mail_stops m where m.municipality_id = $1 and m.person_id = p.id)
           and (f.followed_at is not null
             or exists (
               select 1 from consents c where c.municipality_id = $1 and c.person_id = p.id
                 and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is null)
             or ((s.person_id = p.id or exists (
                   select 1 from coauthors a where a.municipality_id = $1 and a.suggestion_id = $2 and a.person_id = p.id))
               and not exists (
                 select 1 from consents c where c.municipality_id = $1 and c.person_id = p.id
                   and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is not null)))
         order by p.id
         limit 200",
        params![town, suggestion, after],
    )
    .await
}

/// The next ones after a person whom the municipality recorded, and knows no confirmed address of: who made it, and
/// voters who agreed to hear of the outcome. With whether she made it.
pub async fn list_spoken_hearers(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    after: PersonId,
) -> Result<Vec<(PersonId, bool)>> {
    tx.all(
        "select p.id,
                s.person_id = p.id or exists (
                  select 1 from coauthors a where a.municipality_id = s.municipality_id and a.suggestion_id = s.id
                    and a.person_id = p.id)
         from suggestions s
         join people p on p.municipality_id = s.municipality_id
         join recorded_people r on r.municipality_id = p.municipality_id and r.person_id = p.id
         left join suggestion_followers f
           on f.municipality_id = p.municipality_id and f.suggestion_id = s.id and f.person_id = p.id
         where s.municipality_id = $1 and s.id = $2 and p.id > $3
           and p.email_confirmed_at is null and p.left_at is null and f.stopped_at is null
           and p.id in (
             select person_id from suggestions where municipality_id = $1 and id = $2
             union select person_id from coauthors
                   where municipality_id = $1 and suggestion_id = $2 and person_id is not null
             union select v.person_id from votes v
                   join consents c on c.municipality_id = v.municipality_id and c.person_id = v.person_id
                                  and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is null
                   where v.municipality_id = $1 and v.suggestion_id = $2)
         order by p.id
         limit 200",
        params![town, suggestion, after],
    )
    .await
}

/// Whether one person still hears of it, by what `list_hearers` asks: her wishes may be other ones since a mail was
/// written.
pub async fn is_hearer(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    person: PersonId,
) -> Result<bool> {
    let sql = "select p.id from people p
         left join suggestion_followers f
           on f.municipality_id = p.municipality_id and f.suggestion_id = $2 and f.person_id = p.id
         where p.municipality_id = $1 and p.id = $3 and p.email_confirmed_at is not null and f.stopped_at is null
           and not exists (select 1 from mail_stops m where m.municipality_id = $1 and m.person_id = p.id)
           and (f.followed_at is not null
             or exists (
               select 1 from consents c where c.municipality_id = $1 and c.person_id = p.id
                 and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is null)
             or ((exists (
                   select 1 from suggestions s where s.municipality_id = $1 and s.id = $2 and s.person_id = p.id)
                 or exists (
                   select 1 from coauthors a
                   where a.municipality_id = $1 and a.suggestion_id = $2 and a.person_id = p.id))
               and not exists (
                 select 1 from consents c where c.municipality_id = $1 and c.person_id = p.id
                   and c.purpose = 'outcome_mail' and c.subject = '' and c.withdrawn_at is not null)))";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, suggestion, person]).await?.is_some())
}

/// Whether everybody may see it.
pub async fn is_in_sight(tx: &mut Tx<'_>, town: MunicipalityId, suggestion: SuggestionId) -> Result<bool> {
    let sql = "select id from suggestions where municipality_id = $1 and id = $2 and hidden_at is null";
    Ok(tx.maybe::<(SuggestionId,)>(sql, params![town, suggestion]).await?.is_some())
}

/// Who answered or changed something between two moments, each once; nobody for a card that is no person's.
pub async fn list_doers(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    suggestion: SuggestionId,
    (since, until): (Moment, Moment),
) -> Result<Vec<Option<PersonId>>> {
    let rows: Vec<(Option<PersonId>,)> = tx
        .all(
            "select c.person_id from answers a
             join contacts c on c.municipality_id = a.municipality_id and c.id = a.contact_id
             where a.municipality_id = $1 and a.suggestion_id = $2 and a.answered_at >= $3 and a.answered_at <= $4
             union
             select c.person_id from status_changes h
             left join contacts c on c.municipality_id = h.municipality_id and c.id = h.contact_id
             where h.municipality_id = $1 and h.suggestion_id = $2 and h.changed_at >= $3 and h.changed_at <= $4",
            params![town, suggestion, since, until],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Brings what one person follows to another; what the one who stays chose herself stands.
pub async fn merge_followers(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "insert into suggestion_followers (municipality_id, suggestion_id, person_id, followed_at, stopped_at)
         select municipality_id, suggestion_id, cast($3 as bigint), followed_at, stopped_at from suggestion_followers
         where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, suggestion_id, person_id) do nothing",
        params![town, from, into],
    )
    .await?;
    tx.run("delete from suggestion_followers where municipality_id = $1 and person_id = $2", params![town, from])
        .await?;
    Ok(())
}
