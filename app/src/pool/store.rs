//! What the pool reads: tables of the slices below, counted.

use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// How people are known, and how many can be reached.
    #[derive(Debug, Clone)]
    pub struct Sources {
        pub signed_in: i64,
        pub by_email: i64,
        /// Brought over from elsewhere, or noted by the municipality.
        pub otherwise: i64,
        /// With a confirmed address, and not stopped.
        pub reached: i64,
    }
}

pub async fn load_sources(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Sources> {
    tx.one(
        "select cast(coalesce(sum(case when a.person_id is not null then 1 else 0 end), 0) as bigint),
                cast(coalesce(sum(case when a.person_id is null and p.email_confirmed_at is not null
                                  then 1 else 0 end), 0) as bigint),
                cast(coalesce(sum(case when a.person_id is null and p.email_confirmed_at is null
                                  then 1 else 0 end), 0) as bigint),
                cast(coalesce(sum(case when p.email_confirmed_at is not null and m.person_id is null
                                  then 1 else 0 end), 0) as bigint)
         from people p
         left join accounts a on a.municipality_id = p.municipality_id and a.person_id = p.id
         left join mail_stops m on m.municipality_id = p.municipality_id and m.person_id = p.id
         where p.municipality_id = $1 and p.left_at is null",
        params![town],
    )
    .await
}

row! {
    /// How many want to hear of a theme, and how many do not.
    #[derive(Debug, Clone)]
    pub struct ThemeCounts {
        pub slug: String,
        pub name: String,
        pub wanted: i64,
        pub unwanted: i64,
    }
}

pub async fn list_theme_counts(tx: &mut Tx<'_>, town: MunicipalityId) -> Result<Vec<ThemeCounts>> {
    tx.all(
        "select t.slug, t.name,
                (select cast(count(*) as bigint) from follows f where f.municipality_id = $1 and f.theme_id = t.id),
                (select cast(count(*) as bigint) from theme_choices c
                 where c.municipality_id = $1 and c.theme_id = t.id and c.choice = 'unwanted')
         from themes t
         where t.municipality_id = $1
         order by t.position, t.id",
        params![town],
    )
    .await
}

/// In how many hours after a moment people came, and how many in each.
pub async fn list_arrivals(tx: &mut Tx<'_>, town: MunicipalityId, since: Moment) -> Result<Vec<(i64, i64)>> {
    tx.all(
        "select (created_at - $2) / 3600000, cast(count(*) as bigint) from people
         where municipality_id = $1 and created_at >= $2 and left_at is null
         group by (created_at - $2) / 3600000
         order by 1
         limit 20000",
        params![town, since],
    )
    .await
}

/// How many people suggested, voted or commented since a moment.
pub async fn count_active(tx: &mut Tx<'_>, town: MunicipalityId, since: Moment) -> Result<i64> {
    let found: (i64,) = tx
        .one(
            "select cast(count(*) as bigint) from people p
             where p.municipality_id = $1 and p.left_at is null
               and (exists (select 1 from votes v
                            where v.municipality_id = $1 and v.person_id = p.id and v.voted_at >= $2)
                 or exists (select 1 from suggestions s
                            where s.municipality_id = $1 and s.person_id = p.id and s.created_at >= $2)
                 or exists (select 1 from comments c
                            where c.municipality_id = $1 and c.person_id = p.id and c.created_at >= $2))",
            params![town, since],
        )
        .await?;
    Ok(found.0)
}

/// People who are called exactly so: two at most, which is one too many.
pub async fn list_named(tx: &mut Tx<'_>, town: MunicipalityId, name: &str) -> Result<Vec<(PersonId,)>> {
    tx.all(
        "select id from people where municipality_id = $1 and display_name = $2 and left_at is null order by id limit 2",
        params![town, name],
    )
    .await
}
