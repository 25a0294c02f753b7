//! Statements behind the officer's answer: what waits, and whether somebody else was first.

use crate::{
    cases::Kept,
    suggestions::Status,
    vocabulary::{AnswerId, CallId, MunicipalityId, SuggestionId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// A suggestion nobody answered yet.
    #[derive(Debug, Clone)]
    pub struct Waiting {
        pub id: SuggestionId,
        pub theme: ThemeId,
        pub call_title: String,
        pub title: String,
        pub address: String,
        pub author_name: Option<String>,
        pub created_at: Moment,
        pub votes: i64,
        /// Who has it: a colleague's name, or a service.
        pub keeper_name: Option<String>,
        pub put_off_until: Option<Moment>,
        /// Who handed it over, and what she wrote with it.
        pub handed_by: Option<String>,
        pub handed_why: Option<String>,
        /// Since when an answer of its author is waited for.
        pub more_asked_at: Option<Moment>,
    }
}

/// The oldest that wait and are `kept` so, behind `after`; of one call only when it is named.
///
/// What was given to nobody is its call's contact's. Whose it is and whether it is put off is said twice: once of the
/// suggestion alone, so that what cannot be meant is passed over at once. `cross join` keeps SQLite at the oldest first.
pub async fn list_waiting(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    kept: &Kept<'_>,
    (call, after): (Option<CallId>, SuggestionId),
) -> Result<Vec<Waiting>> {
    tx.all(
        "select s.id, a.theme_id, c.title, s.title, s.address, p.display_name, s.created_at, s.vote_count,
                coalesce(k.service, o.display_name), k.put_off_until, h.display_name, e.body,
                case when s.status = 'more_info' then (
                  select max(x.written_at) from exchanges x
                  where x.municipality_id = s.municipality_id and x.suggestion_id = s.id and x.act = 'asked') end
         from suggestions s
         cross join calls c
         cross join projects a
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         left join contacts t on t.municipality_id = c.municipality_id and t.id = c.contact_id
         left join cases k on k.municipality_id = s.municipality_id and k.kind = 'suggestion' and k.thing_id = s.id
         left join people o on o.municipality_id = s.municipality_id
                           and o.id = coalesce(k.keeper_id, case when k.service is null then t.person_id end)
         left join colleagues g on g.municipality_id = s.municipality_id and g.person_id = o.id
         left join case_entries e on e.municipality_id = k.municipality_id and e.id = k.handed_entry
         left join people h on h.municipality_id = e.municipality_id and h.id = e.person_id
         where s.municipality_id = $1 and s.id > $2 and s.hidden_at is null and s.answer_count = 0
               and c.municipality_id = s.municipality_id and c.id = s.call_id
               and a.municipality_id = c.municipality_id and a.id = c.project_id
               and s.settled_at is null and s.status in ('submitted', 'under_review', 'more_info')
               and s.call_id = coalesce($3, s.call_id)
               and (cast($4 as bigint) is null or o.id = cast($4 as bigint))
               and (cast($5 as text) is null or coalesce(k.service, g.service) = cast($5 as text))
               and (coalesce(k.put_off_until, 0) > $6) = $7
               and (cast($4 as bigint) is null
                    or s.id in (select thing_id from cases
                                where municipality_id = $1 and kind = 'suggestion' and keeper_id = cast($4 as bigint))
                    or s.call_id in (select y.id from calls y
                                     join contacts x on x.municipality_id = y.municipality_id and x.id = y.contact_id
                                     where y.municipality_id = $1 and x.person_id = cast($4 as bigint)))
               and (not $7 or s.id in (select thing_id from cases
                                       where municipality_id = $1 and kind = 'suggestion' and put_off_until > $6))
               and ($8 = '*' or replace($8, ',' || cast(a.theme_id as text) || ',', '') <> $8)
               and (cast($9 as text) is null
                    or k.keeper_id is null and k.service is null
                       and replace(cast($9 as text), ',' || cast(s.call_id as text) || ',', '') <> cast($9 as text))
         order by s.id
         limit 51",
        params![town, after, call, kept.by, kept.service, kept.now, kept.is_put_off, kept.scope.word(), kept.nobodys],
    )
    .await
}

/// So many of those that wait are looked at to count them.
pub const COUNTED_AT_MOST: i64 = 1_000;

/// How many wait and are kept so, of the oldest thousand.
pub async fn count_waiting(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    kept: &Kept<'_>,
    call: Option<CallId>,
) -> Result<i64> {
    let sql = "select count(*) from (
                 select s.id, s.municipality_id, s.call_id from suggestions s
                 where s.municipality_id = $1 and s.hidden_at is null and s.answer_count = 0
                       and s.settled_at is null and s.status in ('submitted', 'under_review', 'more_info')
                       and s.call_id = coalesce($2, s.call_id)
                 order by s.id
                 limit 1000) s
               join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
               join projects a on a.municipality_id = c.municipality_id and a.id = c.project_id
               left join contacts t on t.municipality_id = c.municipality_id and t.id = c.contact_id
               left join cases k on k.municipality_id = s.municipality_id and k.kind = 'suggestion'
                                and k.thing_id = s.id
               left join colleagues g on g.municipality_id = s.municipality_id
                     and g.person_id = coalesce(k.keeper_id, case when k.service is null then t.person_id end)
               where (cast($3 as bigint) is null
                      or coalesce(k.keeper_id, case when k.service is null then t.person_id end) = cast($3 as bigint))
                 and (cast($4 as text) is null or coalesce(k.service, g.service) = cast($4 as text))
                 and (coalesce(k.put_off_until, 0) > $5) = $6
                 and ($7 = '*' or replace($7, ',' || cast(a.theme_id as text) || ',', '') <> $7)
                 and (cast($8 as text) is null
                      or k.keeper_id is null and k.service is null
                         and replace(cast($8 as text), ',' || cast(s.call_id as text) || ',', '') <> cast($8 as text))";
    let scope = kept.scope.word();
    let values = params![town, call, kept.by, kept.service, kept.now, kept.is_put_off, scope, kept.nobodys];
    Ok(tx.one::<(i64,)>(sql, values).await?.0)
}

/// Whether this answer is there: its form was sent before.
pub async fn has_answer(tx: &mut Tx<'_>, town: MunicipalityId, id: AnswerId) -> Result<bool> {
    let sql = "select id from answers where municipality_id = $1 and id = $2";
    Ok(tx.maybe::<(AnswerId,)>(sql, params![town, id]).await?.is_some())
}

row! {
    /// What an officer saw when she began to write.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Answered {
        pub answers: i64,
        pub status: Status,
        pub changed_at: Option<Moment>,
        /// When its author reacted to what was answered, while that waits.
        pub reacted_at: Option<Moment>,
    }
}

pub async fn load_answered(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Answered> {
    tx.one(
        "select s.answer_count, s.status,
                (select max(c.changed_at) from status_changes c
                 where c.municipality_id = s.municipality_id and c.suggestion_id = s.id),
                s.reacted_at
         from suggestions s where s.municipality_id = $1 and s.id = $2",
        params![town, id],
    )
    .await
}
