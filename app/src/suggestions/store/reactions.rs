//! Statements on what an author reacted after she was answered.

use crate::{
    cases::Kept,
    vocabulary::{CallId, MunicipalityId, PersonId, SuggestionId, ThemeId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// A suggestion whose author reacted to the answer.
    #[derive(Debug, Clone)]
    pub struct Reacted {
        pub id: SuggestionId,
        pub theme: ThemeId,
        pub call_title: String,
        pub title: String,
        pub author_name: Option<String>,
        pub reacted_at: Moment,
        pub keeper_name: Option<String>,
        pub put_off_until: Option<Moment>,
    }
}

/// False when it was somebody else, or it waits for its first answer.
pub async fn save_reaction(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (id, author): (SuggestionId, PersonId),
    at: Moment,
) -> Result<bool> {
    let sql = "update suggestions set reacted_at = $4
               where municipality_id = $1 and id = $2 and person_id = $3
                 and not (answer_count = 0 and settled_at is null
                          and status in ('submitted', 'under_review', 'more_info'))";
    Ok(tx.run(sql, params![town, id, author, at]).await? == 1)
}

/// Nothing happens when she reacted anew since.
pub async fn end_reaction(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId, until: Moment) -> Result<()> {
    let sql = "update suggestions set reacted_at = null where municipality_id = $1 and id = $2 and reacted_at <= $3";
    tx.run(sql, params![town, id, until]).await?;
    Ok(())
}

pub async fn find_reaction(tx: &mut Tx<'_>, town: MunicipalityId, id: SuggestionId) -> Result<Option<Moment>> {
    let sql = "select reacted_at from suggestions where municipality_id = $1 and id = $2 and reacted_at is not null";
    Ok(tx.maybe::<(Moment,)>(sql, params![town, id]).await?.map(|row| row.0))
}

/// As `list_waiting`: kept so, behind `after`, of one call only when it is named. They are few, and found by
/// their index also where SQLite knows nothing of the rows yet.
pub async fn list_reacted(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    kept: &Kept<'_>,
    (call, after): (Option<CallId>, SuggestionId),
) -> Result<Vec<Reacted>> {
    tx.all(
        "select s.id, a.theme_id, c.title, s.title, p.display_name, s.reacted_at, coalesce(k.service, o.display_name),
                k.put_off_until
         from (select municipality_id, id from suggestions
               where municipality_id = $1 and reacted_at > 0) r
         cross join suggestions s
         cross join calls c
         cross join projects a
         join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
         left join contacts t on t.municipality_id = c.municipality_id and t.id = c.contact_id
         left join cases k on k.municipality_id = s.municipality_id and k.kind = 'suggestion' and k.thing_id = s.id
         left join people o on o.municipality_id = s.municipality_id
                           and o.id = coalesce(k.keeper_id, case when k.service is null then t.person_id end)
         left join colleagues g on g.municipality_id = s.municipality_id and g.person_id = o.id
         where s.municipality_id = r.municipality_id and s.id = r.id and s.id > $2 and s.hidden_at is null
               and c.municipality_id = s.municipality_id and c.id = s.call_id
               and a.municipality_id = c.municipality_id and a.id = c.project_id
               and s.call_id = coalesce($3, s.call_id)
               and (cast($4 as bigint) is null or o.id = cast($4 as bigint))
               and (cast($5 as text) is null or coalesce(k.service, g.service) = cast($5 as text))
               and (coalesce(k.put_off_until, 0) > $6) = $7
               and ($8 = '*' or replace($8, ',' || cast(a.theme_id as text) || ',', '') <> $8)
         order by s.id
         limit 51",
        params![town, after, call, kept.by, kept.service, kept.now, kept.is_put_off, kept.scope.word()],
    )
    .await
}
