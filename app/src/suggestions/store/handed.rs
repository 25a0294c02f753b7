//! Statements on suggestions that one colleague handed to another.

use crate::{
    cases::Kept,
    vocabulary::{CallId, MunicipalityId, SuggestionId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// A suggestion that was handed over and is not done yet.
    #[derive(Debug, Clone)]
    pub struct HandedOver {
        pub id: SuggestionId,
        pub theme: ThemeId,
        pub call_title: String,
        pub title: String,
        pub address: String,
        pub author_name: Option<String>,
        pub created_at: Moment,
        pub votes: i64,
        /// For the answer that was promised.
        pub is_waiting: bool,
        pub handed_at: Moment,
        pub handed_by: Option<String>,
        pub why: String,
        pub keeper_name: Option<String>,
        pub put_off_until: Option<Moment>,
        /// Since when an answer of its author is waited for.
        pub more_asked_at: Option<Moment>,
    }
}

/// Whether those are among them that wait for their answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answerless {
    With,
    Without,
}

/// As `list_waiting`: kept so, behind `after`, of one call only when it is named. They are few, and found by their index.
pub async fn list_handed(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (kept, answerless): (&Kept<'_>, Answerless),
    (call, after): (Option<CallId>, SuggestionId),
) -> Result<Vec<HandedOver>> {
    let (scope, with) = (kept.scope.word(), answerless == Answerless::With);
    tx.all(
        "select s.id, a.theme_id, c.title, s.title, s.address, p.display_name, s.created_at, s.vote_count,
                s.hidden_at is null and s.answer_count = 0 and s.settled_at is null
                  and s.status in ('submitted', 'under_review', 'more_info'),
                e.written_at, h.display_name, e.body, coalesce(k.service, o.display_name), k.put_off_until,
                case when s.status = 'more_info' then (
                  select max(x.written_at) from exchanges x
                  where x.municipality_id = s.municipality_id and x.suggestion_id = s.id and x.act = 'asked') end
         from cases k
         join case_entries e on e.municipality_id = k.municipality_id and e.id = k.handed_entry
         join people h on h.municipality_id = e.municipality_id and h.id = e.person_id
         join suggestions s on s.municipality_id = k.municipality_id and s.id = k.thing_id
         join calls c on c.municipality_id = s.municipality_id and c.id = s.call_id
         join projects a on a.municipality_id = c.municipality_id and a.id = c.project_id
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         left join people o on o.municipality_id = k.municipality_id and o.id = k.keeper_id
         left join colleagues g on g.municipality_id = k.municipality_id and g.person_id = k.keeper_id
         where k.municipality_id = $1 and k.kind = 'suggestion' and k.handed_entry is not null and k.thing_id > $2
               and s.call_id = coalesce($3, s.call_id)
               and (cast($4 as bigint) is null or k.keeper_id = cast($4 as bigint))
               and (cast($5 as text) is null or coalesce(k.service, g.service) = cast($5 as text))
               and (coalesce(k.put_off_until, 0) > $6) = $7
               and ($8 = '*' or replace($8, ',' || cast(a.theme_id as text) || ',', '') <> $8)
               and ($9 or s.hidden_at is not null or s.answer_count > 0 or s.settled_at is not null
                    or s.status not in ('submitted', 'under_review', 'more_info'))
         order by k.thing_id
         limit 51",
        params![town, after, call, kept.by, kept.service, kept.now, kept.is_put_off, scope, with],
    )
    .await
}
