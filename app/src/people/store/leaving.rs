//! Statements that take away who somebody is. Her row stays, without anything in it: her votes and words hang on it.

use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params,
};

pub async fn delete_identity(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, now: Moment) -> Result<()> {
    tx.run(
        "update people set display_name = null, email = null, email_key = null, email_confirmed_at = null,
                           age_stated_at = null, digest_stopped_at = null, mailings_stopped_at = null, looked_at = null, rhythm = null,
                           rung = null, preferred_at = null, told_until = null, left_at = $3
         where municipality_id = $1 and id = $2",
        params![town, person, now],
    )
    .await?;
    for sql in [
        "delete from accounts where municipality_id = $1 and person_id = $2",
        "delete from sessions where municipality_id = $1 and person_id = $2",
        "delete from email_codes where municipality_id = $1 and person_id = $2",
        "delete from consents where municipality_id = $1 and person_id = $2",
        "delete from consent_entries where municipality_id = $1 and person_id = $2",
        "delete from ties where municipality_id = $1 and person_id = $2",
        "delete from mail_stops where municipality_id = $1 and person_id = $2",
        "delete from colleagues where municipality_id = $1 and person_id = $2",
        "delete from recorded_people where municipality_id = $1 and person_id = $2",
        "delete from imported_people where municipality_id = $1 and person_id = $2",
    ] {
        tx.run(sql, params![town, person]).await?;
    }
    Ok(())
}

/// What this browser pressed and did not do yet.
pub async fn delete_presses_of(tx: &mut Tx<'_>, town: MunicipalityId, browser: &[u8]) -> Result<()> {
    for sql in [
        "delete from presses where municipality_id = $1 and browser_hash = $2",
        "delete from sign_ins where municipality_id = $1 and browser_hash = $2",
    ] {
        tx.run(sql, params![town, browser]).await?;
    }
    Ok(())
}
