//! What changed in the suggestions that concern one person.

use crate::{
    suggestions::Status,
    vocabulary::{MunicipalityId, PersonId, SuggestionId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// A suggestion in which something changed; votes and comments are those of others on her own.
    #[derive(Debug, Clone)]
    pub struct Changed {
        pub id: SuggestionId,
        pub title: String,
        pub status: Status,
        pub status_at: Option<Moment>,
        pub answered_at: Option<Moment>,
        pub comments: i64,
        pub votes: i64,
    }
}

/// What changed since a moment in what she suggested, makes with others, voted for or follows; fifty at most.
pub async fn list_changed(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    since: Moment,
) -> Result<Vec<Changed>> {
    tx.all(
        "with mine as (
           select id from suggestions where municipality_id = $1 and person_id = $2
           union select suggestion_id from votes where municipality_id = $1 and person_id = $2
           union select suggestion_id from suggestion_followers
             where municipality_id = $1 and person_id = $2 and followed_at is not null and stopped_at is null
           union select suggestion_id from coauthors where municipality_id = $1 and person_id = $2
         ), changed as (
           select s.id, s.title, s.status,
                  (select max(h.changed_at) from status_changes h
                   where h.municipality_id = $1 and h.suggestion_id = s.id and h.changed_at > $3
                     and h.status <> 'submitted') as status_at,
                  (select max(a.answered_at) from answers a
                   where a.municipality_id = $1 and a.suggestion_id = s.id and a.answered_at > $3) as answered_at,
                  case when s.person_id <> $2 then 0 else (
                    select cast(count(*) as bigint) from comments c
                    where c.municipality_id = $1 and c.suggestion_id = s.id and c.created_at > $3 and c.person_id <> $2
                      and c.hidden_at is null and c.deleted_at is null) end as comments,
                  case when s.person_id <> $2 then 0 else (
                    select cast(count(*) as bigint) from votes v
                    where v.municipality_id = $1 and v.suggestion_id = s.id and v.voted_at > $3
                      and v.person_id <> $2) end as votes
           from mine
           join suggestions s on s.municipality_id = $1 and s.id = mine.id
           where s.hidden_at is null)
         select id, title, status, status_at, answered_at, comments, votes from changed
         where status_at is not null or answered_at is not null or comments > 0 or votes > 0
         order by coalesce(status_at, answered_at, 0) desc, id desc
         limit 50",
        params![town, person, since],
    )
    .await
}
