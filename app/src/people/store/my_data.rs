//! Statements that read everything this slice keeps of one person, for her.

use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// The person herself, and how she signs in.
    #[derive(Debug, Clone)]
    pub struct Kept {
        pub known_since: Moment,
        pub account_since: Option<Moment>,
        pub mail_stopped_at: Option<Moment>,
        pub digest_stopped_at: Option<Moment>,
        pub mailings_stopped_at: Option<Moment>,
        pub rhythm: Option<String>,
        pub rung: Option<String>,
        pub imported_from: Option<String>,
        pub imported_as: Option<String>,
    }
}

pub async fn load_kept(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Kept> {
    tx.one(
        "select p.created_at, a.created_at, m.stopped_at, p.digest_stopped_at, p.mailings_stopped_at, p.rhythm, p.rung,
                (select min(i.source) from imported_people i where i.municipality_id = $1 and i.person_id = $2),
                (select min(i.external_id) from imported_people i where i.municipality_id = $1 and i.person_id = $2)
         from people p
         left join accounts a on a.municipality_id = p.municipality_id and a.person_id = p.id
         left join mail_stops m on m.municipality_id = p.municipality_id and m.person_id = p.id
         where p.municipality_id = $1 and p.id = $2",
        params![town, person],
    )
    .await
}

row! {
    /// A consent with the words it was given to.
    #[derive(Debug, Clone)]
    pub struct KeptConsent {
        pub purpose: String,
        pub subject: String,
        pub wording: String,
        pub given_at: Moment,
        pub withdrawn_at: Option<Moment>,
    }
}

pub async fn list_kept_consents(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<KeptConsent>> {
    tx.all(
        "select purpose, subject, wording, given_at, withdrawn_at from consents
         where municipality_id = $1 and person_id = $2 order by given_at, purpose",
        params![town, person],
    )
    .await
}

/// What ties her to the municipality, and since when she says so.
pub async fn list_kept_ties(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Vec<(String, Moment)>> {
    let sql = "select kind, stated_at from ties where municipality_id = $1 and person_id = $2 order by kind";
    tx.all(sql, params![town, person]).await
}

/// Open sessions: how she came in, since when, until when.
pub async fn list_kept_sessions(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(String, Moment, Moment)>> {
    tx.all(
        "select strength, created_at, ends_at from sessions
         where municipality_id = $1 and person_id = $2 order by created_at",
        params![town, person],
    )
    .await
}

/// Addresses she was sent a code at.
pub async fn list_kept_codes(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
) -> Result<Vec<(String, Moment, Option<Moment>)>> {
    tx.all(
        "select email, created_at, used_at from email_codes
         where municipality_id = $1 and person_id = $2 order by created_at, id",
        params![town, person],
    )
    .await
}
