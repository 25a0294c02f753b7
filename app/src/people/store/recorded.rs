//! Statements on `recorded_people`: how somebody is reached whom the municipality recorded itself.

use crate::{
    people::recorded::{Keys, Recorded},
    vocabulary::{MunicipalityId, PersonId},
};
use kit::{
    clock::Moment,
    db::{Result, Tx},
    params, row,
};

/// What is not given now stays as it was.
pub async fn save_recorded(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    person: PersonId,
    new: &Recorded,
    (by, now): (PersonId, Moment),
) -> Result<()> {
    let (keys, email) = (new.keys(), new.email.as_ref().map(|email| email.as_str().to_owned()));
    tx.run(
        "insert into recorded_people (municipality_id, person_id, full_name, email, email_key, phone, phone_key, street,
                                      house_number, postal_code, place, home_key, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (municipality_id, person_id) do update set
             full_name = excluded.full_name,
             email = case when excluded.email = '' then recorded_people.email else excluded.email end,
             email_key = case when excluded.email = '' then recorded_people.email_key else excluded.email_key end,
             phone = case when excluded.phone = '' then recorded_people.phone else excluded.phone end,
             phone_key = case when excluded.phone = '' then recorded_people.phone_key else excluded.phone_key end,
             street = case when excluded.home_key = '' then recorded_people.street else excluded.street end,
             house_number = case when excluded.home_key = '' then recorded_people.house_number
                                 else excluded.house_number end,
             postal_code = case when excluded.postal_code = '' then recorded_people.postal_code
                                else excluded.postal_code end,
             place = case when excluded.place = '' then recorded_people.place else excluded.place end,
             home_key = case when excluded.home_key = '' then recorded_people.home_key else excluded.home_key end,
             recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at",
        params![
            town,
            person,
            new.full_name,
            email.unwrap_or_default(),
            keys.email.unwrap_or_default(),
            new.phone,
            keys.phone.unwrap_or_default(),
            new.street,
            new.house_number,
            new.postal_code,
            new.place,
            keys.home.unwrap_or_default(),
            by,
            now
        ],
    )
    .await?;
    Ok(())
}

row! {
    /// Somebody who may be the one that is recorded now.
    #[derive(Debug, Clone)]
    pub struct Double {
        pub person: PersonId,
        pub display_name: Option<String>,
        /// Her confirmed address.
        pub confirmed: Option<String>,
        pub age_stated_at: Option<Moment>,
        pub has_account: bool,
        pub full_name: Option<String>,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub street: Option<String>,
        pub house_number: Option<String>,
        pub place: Option<String>,
    }
}

impl Double {
    /// What is known of her, beside her name.
    pub fn known(&self) -> Vec<String> {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let home = filled(&self.street).map(|street| {
            let number = filled(&self.house_number).map(|number| format!(" {number}")).unwrap_or_default();
            let place = filled(&self.place).map(|place| format!(", {place}")).unwrap_or_default();
            format!("{street}{number}{place}")
        });
        let email = self.confirmed.clone().or_else(|| filled(&self.email));
        [home, filled(&self.phone), email].into_iter().flatten().collect()
    }
}

/// Who has this mailbox, this phone, or this name at this address.
pub async fn list_doubles(tx: &mut Tx<'_>, town: MunicipalityId, keys: &Keys) -> Result<Vec<Double>> {
    tx.all(
        "select p.id, p.display_name, case when p.email_confirmed_at is null then null else p.email end,
                p.age_stated_at, a.person_id is not null, r.full_name, r.email, r.phone, r.street, r.house_number,
                r.place
         from people p
         left join recorded_people r on r.municipality_id = p.municipality_id and r.person_id = p.id
         left join accounts a on a.municipality_id = p.municipality_id and a.person_id = p.id
         where p.municipality_id = $1 and p.left_at is null and p.id in (
           select id from people
                 where municipality_id = $1 and email_key = $2 and email_confirmed_at is not null
           union select person_id from recorded_people where municipality_id = $1 and email_key = $2
           union select person_id from recorded_people where municipality_id = $1 and phone_key = $3
           union select person_id from recorded_people where municipality_id = $1 and home_key = $4)
         order by p.id
         limit 20",
        params![town, keys.email, keys.phone, keys.home],
    )
    .await
}

row! {
    /// How she is reached.
    #[derive(Debug, Clone)]
    pub struct Reached {
        pub full_name: String,
        pub email: String,
        pub phone: String,
        pub street: String,
        pub house_number: String,
        pub postal_code: String,
        pub place: String,
        pub recorded_at: Moment,
    }
}

impl Reached {
    /// The home on one line, as far as it is known.
    pub fn home(&self) -> String {
        let street = [self.street.as_str(), &self.house_number].join(" ");
        let town = [self.postal_code.as_str(), &self.place].join(" ");
        let parts = [street.trim(), town.trim()].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }

    /// Whether a letter would arrive.
    pub fn has_home(&self) -> bool {
        [&self.street, &self.house_number, &self.postal_code, &self.place].iter().all(|part| !part.is_empty())
    }
}

pub async fn find_recorded(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<Option<Reached>> {
    tx.maybe(
        "select full_name, email, phone, street, house_number, postal_code, place, recorded_at from recorded_people
         where municipality_id = $1 and person_id = $2",
        params![town, person],
    )
    .await
}

/// Who reads it says that it is not hers.
pub async fn forget_recorded_email(tx: &mut Tx<'_>, town: MunicipalityId, person: PersonId) -> Result<()> {
    let sql = "update recorded_people set email = '', email_key = '' where municipality_id = $1 and person_id = $2";
    tx.run(sql, params![town, person]).await?;
    Ok(())
}

/// Whether this is what an officer wrote down for her, and she did not confirm any yet.
pub async fn is_address_asked(
    tx: &mut Tx<'_>,
    town: MunicipalityId,
    (person, address): (PersonId, &str),
) -> Result<bool> {
    let sql = "select r.person_id from recorded_people r
               join people p on p.municipality_id = r.municipality_id and p.id = r.person_id
               where r.municipality_id = $1 and r.person_id = $2 and r.email = $3 and p.email_confirmed_at is null";
    Ok(tx.maybe::<(PersonId,)>(sql, params![town, person, address]).await?.is_some())
}

/// Brings it to the person who stays; what is known of her already stands. Who recorded others is never merged away
/// unseen: her hand goes along.
pub async fn merge_recorded(tx: &mut Tx<'_>, town: MunicipalityId, from: PersonId, into: PersonId) -> Result<()> {
    tx.run(
        "insert into recorded_people (municipality_id, person_id, full_name, email, email_key, phone, phone_key, street,
                                      house_number, postal_code, place, home_key, recorded_by, recorded_at)
         select municipality_id, cast($3 as bigint), full_name, email, email_key, phone, phone_key, street,
                house_number, postal_code, place, home_key, recorded_by, recorded_at
         from recorded_people where municipality_id = $1 and person_id = $2
         on conflict (municipality_id, person_id) do nothing",
        params![town, from, into],
    )
    .await?;
    tx.run("delete from recorded_people where municipality_id = $1 and person_id = $2", params![town, from]).await?;
    tx.run(
        "update recorded_people set recorded_by = $3 where municipality_id = $1 and recorded_by = $2",
        params![town, from, into],
    )
    .await?;
    Ok(())
}
