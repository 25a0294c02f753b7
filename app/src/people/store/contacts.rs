//! Statements on names, e-mail addresses, their codes, and consents.

use crate::vocabulary::{MunicipalityId, PersonId};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

row! {
    /// What a person can see of herself.
    #[derive(Debug, Clone)]
    pub struct Profile {
        pub display_name: Option<String>,
        pub email: Option<String>,
        pub email_confirmed_at: Option<Moment>,
        pub age_stated_at: Option<Moment>,
    }
}

pub async fn load_profile(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Profile> {
    tx.one(
        "select display_name, email, email_confirmed_at, age_stated_at from people
         where municipality_id = $1 and id = $2",
        params![town, person],
    )
    .await
}

pub async fn update_display_name(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId, name: &str) -> Result<()> {
    tx.run(
        "update people set display_name = $3 where municipality_id = $1 and id = $2",
        params![town, person, name],
    )
    .await?;
    Ok(())
}
