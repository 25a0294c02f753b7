//! People with addresses, time that passes, and the mails that come of it.

use super::town::Town;
use plein::{cx::Cx, vocabulary::MunicipalityId};
use std::time::Duration;

/// Statements of this test carry ids of this town.
pub fn sql(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

pub fn cx(town: &Town) -> Cx {
    Cx::of_program(&town.app, town.app.towns.by_id(MunicipalityId(1)).expect("Wilgenbeke is there"))
}

pub async fn person_of(key: &str, town: &Town) -> String {
    let subject = {
        let cx = cx(town);
        plein::demo::subject(&cx.app, &cx.town, key)
    };
    let mut tx = town.app.db.read().await.expect("the database reads");
    let person = plein::people::store::find_person_of_account(&mut tx, MunicipalityId(1), &subject).await;
    person.expect("the database reads").expect("somebody of the demo").0.to_string()
}

pub async fn give_address(town: &Town, person: &str, address: &str) {
    let rows = town
        .run(sql(format!(
            "update people set email = '{address}', email_key = '{address}', email_confirmed_at = 1
             where municipality_id = 1 and id = {person}"
        )))
        .await;
    assert_eq!(rows, 1, "{address} belongs to somebody");
}

pub async fn agree(town: &Town, address: &str) {
    town.run(sql(format!(
        "insert into consents (municipality_id, person_id, purpose, subject, given_at, withdrawn_at, wording)
         select 1, id, 'outcome_mail', '', 1, null, 'ja' from people where municipality_id = 1 and email = '{address}'
         on conflict (municipality_id, person_id, purpose, subject) do update set withdrawn_at = null"
    )))
    .await;
}

pub fn let_pass(town: &Town, seconds: i64) {
    town.app.clock.move_to(town.app.clock.now().plus_seconds(seconds));
}

/// The mails of the town once no job waits that is due.
pub async fn mails(town: &Town) -> Vec<serde_json::Value> {
    for _ in 0..100 {
        let waiting: Vec<(i64,)> = town.rows("select due_at from jobs").await;
        // Asked behind the statement: a job that another left meanwhile is due a moment later than a clock read before.
        let now = town.app.clock.now();
        if waiting.iter().all(|(due,)| *due > now.0) {
            let list = town.visitor().get("/demo/mails.json").await.json();
            return list.as_array().expect("a list of mails").clone();
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("jobs that are due are not done");
}

pub fn receivers(mails: &[serde_json::Value]) -> Vec<&str> {
    let mut to: Vec<&str> = mails.iter().map(|mail| mail["to"].as_str().expect("a mail goes to somebody")).collect();
    to.sort_unstable();
    to
}

pub fn mail_to<'a>(mails: &'a [serde_json::Value], address: &str) -> &'a serde_json::Value {
    mails.iter().find(|mail| mail["to"] == address).unwrap_or_else(|| panic!("no mail to {address}"))
}

/// The path of a whole address of the town.
pub fn path(address: &str) -> &str {
    let rest = address.split_once("://").expect("a whole address").1;
    &rest[rest.find('/').expect("a path")..]
}
