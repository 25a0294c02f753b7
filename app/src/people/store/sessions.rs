//! Statements on `people`, `accounts` and `sessions`.

use super::roles::held;
use crate::vocabulary::{Capacity, MunicipalityId, PersonId, Role, SignedIn, Strength, ThemeId};
use kit::{
    clock::Moment,
    db::{Error, Result, Tx},
    params, row,
};

/// A person as she is made.
pub struct NewPerson<'a> {
    pub id: PersonId,
    pub display_name: Option<&'a str>,
    pub created_at: Moment,
}

pub async fn insert_person(tx: &mut Tx<'_>, town: MunicipalityId, person: &NewPerson<'_>) -> Result<()> {
    tx.run(
        "insert into people (municipality_id, id, display_name, created_at) values ($1, $2, $3, $4)",
        params![town, person.id, person.display_name, person.created_at],
    )
    .await?;
    Ok(())
}

pub async fn find_person_of_account(tx: &mut Tx<'_>, town: MunicipalityId, subject: &[u8]) -> Result<Option<PersonId>> {
    let sql = "select person_id from accounts where municipality_id = $1 and subject_hash = $2";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, subject]).await?.map(|row| row.0))
}

/// The person herself, when she came in through the provider at least once.
pub async fn find_account_holder(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<PersonId>> {
    let sql = "select person_id from accounts where municipality_id = $1 and person_id = $2 limit 1";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, person]).await?.map(|row| row.0))
}

pub async fn insert_account(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    subject: &[u8],
    person: PersonId,
    now: Moment,
) -> Result<()> {
    tx.run(
        "insert into accounts (municipality_id, subject_hash, person_id, created_at) values ($1, $2, $3, $4)",
        params![town, subject, person, now],
    )
    .await?;
    Ok(())
}

pub struct NewSession {
    pub token_hash: [u8; 32],
    pub person: PersonId,
    pub strength: Strength,
    pub capacity: Capacity,
    pub now: Moment,
    pub ends_at: Moment,
}

impl kit::db::ToValue for Strength {
    fn to_value(&self) -> kit::db::Value<'_> {
        kit::db::Value::Text(match self {
            Strength::Account => "account",
            Strength::Email => "email",
        })
    }
}

pub async fn insert_session(tx: &mut Tx<'_>, town: MunicipalityId, session: &NewSession) -> Result<()> {
    tx.run(
        "insert into sessions (municipality_id, token_hash, person_id, strength, capacity, created_at, seen_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $6, $7)",
        params![
            town,
            session.token_hash,
            session.person,
            session.strength,
            session.capacity,
            session.now,
            session.ends_at
        ],
    )
    .await?;
    Ok(())
}

row! {
    /// A session beside one of its roles, and one of the themes of that.
    #[derive(Clone)]
    struct SessionRow {
        person: PersonId,
        strength: String,
        display_name: Option<String>,
        capacity: Capacity,
        blocked_until: Option<Moment>,
        role: Option<Role>,
        is_of_themes: Option<bool>,
        theme: Option<ThemeId>,
    }
}

/// The person behind a session that is open by the machine's clock, with her roles, and until when she is blocked by the
/// town's: one statement, since every signed-in request asks it.
pub async fn find_session(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    token_hash: &[u8],
    (machine, now): (Moment, Moment),
) -> Result<Option<SignedIn>> {
    let rows: Vec<SessionRow> = tx
        .all(
            "select s.person_id, s.strength, p.display_name, s.capacity, b.until_at, r.role, r.scope = 'themes', t.theme_id
             from sessions s
             join people p on p.municipality_id = s.municipality_id and p.id = s.person_id
             left join roles r on r.municipality_id = s.municipality_id and r.person_id = s.person_id
             left join role_themes t on t.municipality_id = r.municipality_id and t.person_id = r.person_id
                                    and t.role = r.role
             left join blocks b on b.municipality_id = s.municipality_id and b.person_id = s.person_id and b.until_at > $4
             where s.municipality_id = $1 and s.token_hash = $2 and s.ends_at > $3
             order by r.role, t.theme_id",
            params![town, token_hash, machine, now],
        )
        .await?;
    let Some(first) = rows.first().cloned() else { return Ok(None) };
    let strength = match first.strength.as_str() {
        "account" => Strength::Account,
        "email" => Strength::Email,
        other => return Err(Error::Fault(format!("unknown strength {other}"))),
    };
    let roles = held(rows.into_iter().filter_map(|row| Some((row.role?, row.is_of_themes?, row.theme))));
    let acting = SignedIn::acting(first.person, strength, (roles, first.capacity));
    Ok(Some(acting.named(first.display_name).blocked(first.blocked_until)))
}

/// From now on she acts so in this session.
pub async fn update_capacity(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    token_hash: &[u8],
    capacity: Capacity,
) -> Result<()> {
    let sql = "update sessions set capacity = $3 where municipality_id = $1 and token_hash = $2";
    tx.run(sql, params![town, token_hash, capacity]).await?;
    Ok(())
}

pub async fn delete_session(tx: &mut Tx<'_>, town: MunicipalityId, token_hash: &[u8]) -> Result<()> {
    tx.run("delete from sessions where municipality_id = $1 and token_hash = $2", params![town, token_hash]).await?;
    Ok(())
}

/// Signs a person out everywhere; says how many sessions that were.
pub async fn delete_sessions_of(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<u64> {
    tx.run("delete from sessions where municipality_id = $1 and person_id = $2", params![town, person]).await
}

/// Sessions that ended are swept by the schedule.
pub async fn delete_ended_sessions(tx: &mut Tx<'_>, now: Moment) -> Result<u64> {
    tx.run("delete from sessions where ends_at <= $1", params![now]).await
}
