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

row! {
    /// Somebody who was found, as far as one must see to choose her.
    #[derive(Debug, Clone)]
    pub struct Found {
        pub person: PersonId,
        pub name: Option<String>,
        pub known_since: Moment,
        /// Of who was recorded: where she lives.
        pub place: Option<String>,
    }
}

/// Who is called so, in part, by the name others see or the one she gave on paper: one more than is shown.
pub async fn list_named(tx: &mut Tx<'_>, town: MunicipalityId, name: &str) -> Result<Vec<Found>> {
    let escaped = name.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    tx.all(
        "select p.id, coalesce(nullif(r.full_name, ''), p.display_name), p.created_at, r.place
         from people p
         left join recorded_people r on r.municipality_id = p.municipality_id and r.person_id = p.id
         where p.municipality_id = $1 and p.left_at is null
           and (lower(p.display_name) like $2 escape '\\' or lower(r.full_name) like $2 escape '\\')
         order by p.display_name nulls last, p.id limit 11",
        params![town, format!("%{escaped}%")],
    )
    .await
}

/// Whom the municipality recorded with this phone, as its key says it.
pub async fn list_of_phone(tx: &mut Tx<'_>, town: MunicipalityId, key: &str) -> Result<Vec<Found>> {
    tx.all(
        "select p.id, coalesce(nullif(r.full_name, ''), p.display_name), p.created_at, r.place
         from recorded_people r
         join people p on p.municipality_id = r.municipality_id and p.id = r.person_id
         where r.municipality_id = $1 and r.phone_key = $2 and p.left_at is null
         order by p.id limit 11",
        params![town, key],
    )
    .await
}

/// One of them.
pub async fn find_one(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<Found>> {
    tx.maybe(
        "select p.id, coalesce(nullif(r.full_name, ''), p.display_name), p.created_at, r.place
         from people p
         left join recorded_people r on r.municipality_id = p.municipality_id and r.person_id = p.id
         where p.municipality_id = $1 and p.id = $2 and p.left_at is null",
        params![town, person],
    )
    .await
}
