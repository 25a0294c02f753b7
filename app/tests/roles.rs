//! Roles as they are given and end, and in which capacity somebody acts, over real HTTP, on both engines.

use crate::support;

use support::{
    each_engine,
    mails::person_of,
    town::{Browser, Town, encoded, town},
};

const ROLES: &str = "/beheer/rollen";

/// Her number, as it stands on her own page.
async fn number_of(key: &str, town: &Town) -> String {
    kit::ids::encode(person_of(key, town).await.parse().expect("an id"))
}

async fn give(admin: &mut Browser, pairs: &[(&str, &str)]) -> (u16, String) {
    let answer = admin.post(ROLES, &encoded(pairs)).await;
    (answer.status, answer.body)
}

async fn status(browser: &mut Browser, path: &str) -> u16 {
    browser.get(path).await.status
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consultant_works_at_the_desk_until_her_last_day_and_is_signed_out_then() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut admin, mut amina) = (town.signed_in("admin").await, town.signed_in("amina").await);
        let number = number_of("amina", &town).await;
        assert_eq!(status(&mut amina, "/beheer").await, 403);
        let today = town.app.clock.machine().rfc3339()[..10].to_owned();
        let form = [
            ("persoon", &*number),
            ("rol", "officer"),
            ("dienst", ""),
            ("organisatie", "Studiebureau De Beek bv"),
            ("nummer", "0207.437.468"),
            ("tot", &*today),
        ];
        assert_eq!(give(&mut admin, &form).await.0, 303);
        assert_eq!(status(&mut amina, "/beheer").await, 200, "what she may do is asked at every request");
        let page = admin.get(ROLES).await.body;
        let row = page.split("row--roles").find(|row| row.contains("Amina")).expect("she is listed");
        for shown in ["Klimaatambtenaar", "Studiebureau De Beek bv", "0207.437.468", "tot en met"] {
            assert!(row.contains(shown), "{shown}: {row}");
        }
        let log = admin.get("/beheer/logboek").await.body;
        assert!(log.contains("gaf een rol aan") && log.contains("Klimaatambtenaar, tot en met"), "{log}");

        let ends = "select s.ends_at, r.ends_at from sessions s
                    join roles r on r.municipality_id = s.municipality_id and r.person_id = s.person_id
                    where r.organisation <> ''";
        let ends = town.rows::<(i64, i64)>(ends).await;
        assert!(!ends.is_empty() && ends.iter().all(|(session, role)| session <= role), "{ends:?}: signed out with it");

        // The day passes.
        town.run("update roles set ends_at = 1 where organisation <> ''").await;
        let mut again = town.signed_in("amina").await;
        assert_eq!(status(&mut again, "/beheer").await, 403);
        assert!(!admin.get(ROLES).await.body.contains("Studiebureau"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_is_taken_back_closes_the_sessions_and_the_last_administrator_cannot_go() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut admin, mut hilde) = (town.signed_in("admin").await, town.signed_in("hilde").await);
        assert_eq!(status(&mut hilde, "/beheer").await, 200);
        let taken = admin.post(&format!("{ROLES}/{}/officer/weg", number_of("hilde", &town).await), "").await;
        assert_eq!(taken.status, 303, "{}", taken.body);
        assert_eq!(status(&mut hilde, "/beheer").await, 401, "she is signed out");
        assert_eq!(status(&mut town.signed_in("hilde").await, "/beheer").await, 403);
        // A citizen stays signed in for a month; the staff does not.
        let mut luc = town.signed_in("luc").await;
        let form = [("persoon", &*number_of("luc", &town).await), ("rol", "moderator")];
        assert_eq!(give(&mut admin, &form).await.0, 303);
        assert_eq!(status(&mut luc, "/beheer").await, 200);
        let ends = "select s.ends_at from sessions s
                    join roles r on r.municipality_id = s.municipality_id and r.person_id = s.person_id
                    where r.granted_by = 'colleague'";
        let (ends, tomorrow) = (town.rows::<(i64,)>(ends).await, town.app.clock.machine().plus_days(1).0);
        assert!(ends.len() == 1 && ends[0].0 < tomorrow, "{ends:?}");
        let own = number_of("admin", &town).await;
        let stays = admin.post(&format!("{ROLES}/{own}/administrator/weg"), "").await;
        assert_eq!(stays.status, 409);
        assert!(stays.body.contains("Zo sluit niemand zichzelf buiten"), "{}", stays.body);
        let ending = [("persoon", &*own), ("rol", "administrator"), ("tot", "31/12/2098")];
        assert_eq!(give(&mut admin, &ending).await.0, 409);
        assert_eq!(status(&mut admin, ROLES).await, 200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_at_its_field_and_who_may_not_gives_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut admin = town.signed_in("admin").await;
        let number = number_of("amina", &town).await;
        for (field, typed, sentence) in [
            ("persoon", "", "Vul in wie de rol krijgt"),
            ("persoon", "niemand@voorbeeld.be", "heeft zich hier al aangemeld"),
            ("persoon", "0000000000000", "heeft zich hier al aangemeld"),
            ("rol", "burgemeester", "Kies welke rol"),
            ("dienst", &"d".repeat(101), "te lang"),
            ("organisatie", "", "Vul de naam in van de organisatie"),
            ("nummer", "0207.437.469", "tien cijfers"),
            ("tot", "31/2/2099", "een dag in die bestaat"),
            ("tot", "2020-01-01", "Deze dag is voorbij"),
            ("tot", "2026-10-04", "Deze dag is voorbij"),
        ] {
            let mut form = vec![
                ("persoon", &*number),
                ("rol", "officer"),
                ("dienst", "Groendienst <i>"),
                ("organisatie", "De Beek"),
                ("nummer", "0207.437.468"),
                ("tot", ""),
            ];
            form.iter_mut().filter(|(name, _)| *name == field).for_each(|one| one.1 = typed);
            let (status, body) = give(&mut admin, &form).await;
            assert_eq!(status, 422, "{field} {typed}");
            let at_field = body.split(&format!("id=\"{field}-error\"")).nth(1).unwrap_or_default();
            assert!(at_field.split("</p>").next().is_some_and(|said| said.contains(sentence)), "{field}: {body}");
            assert!(field == "dienst" || body.contains("Groendienst &#60;i&#62;"), "what was typed stays: {body}");
        }
        for key in ["hilde", "karim", "schepen", "noor"] {
            let mut colleague = town.signed_in(key).await;
            let page = colleague.get(ROLES).await;
            assert_eq!(page.status, 200, "everybody at the desk reads who does what");
            assert!(!page.body.contains("name=\"persoon\""), "{key} is not asked what she may not give");
            let refused = colleague.post(ROLES, &encoded(&[("persoon", &number), ("rol", "administrator")])).await;
            assert_eq!(refused.status, 403, "{key}");
        }
        let roles =
            town.rows::<(i64,)>("select cast(count(*) as bigint) from roles where granted_by = 'colleague'").await;
        assert_eq!(roles[0].0, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_votes_as_an_inhabitant_and_answers_as_an_officer_and_never_both_at_once() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let before = town.votes(&id).await.0;
        let mut hilde = town.signed_in("hilde").await;
        let vote = format!("/suggesties/{id}/stem");
        let refused = hilde.post(&vote, "stem=ja").await;
        assert_eq!(refused.status, 403);
        assert!(refused.body.contains("Je werkt nu voor de gemeente") && refused.body.contains("/mijn#roles"));
        let page = hilde.get(&format!("/suggesties/{id}")).await.body;
        assert!(page.contains("Stemmen, suggereren en reageren doe je als inwoner"), "said before she presses");
        assert_eq!(hilde.post(&format!("/suggesties/{id}/reageer"), "tekst=Mooi").await.status, 403);
        assert_eq!(town.votes(&id).await.0, before);

        let switched = hilde.post("/mijn/hoedanigheid", "hoedanigheid=inwoner").await;
        assert_eq!(switched.header("location"), Some("/mijn#roles"));
        assert_eq!(hilde.post(&vote, "stem=ja").await.status, 303);
        assert_eq!(town.votes(&id).await.0, before + 1);
        let desk = hilde.get(&format!("/beheer/suggesties/{id}")).await;
        assert_eq!(desk.status, 403);
        assert!(desk.body.contains("Je bent hier nu als inwoner"), "{}", desk.body);
        assert_eq!(hilde.post(&format!("/beheer/suggesties/{id}"), "antwoord=Ja").await.status, 403);

        assert_eq!(hilde.post("/mijn/hoedanigheid", "hoedanigheid=gemeente").await.header("location"), Some("/beheer"));
        assert_eq!(status(&mut hilde, &format!("/beheer/suggesties/{id}")).await, 200);
        let mut amina = town.signed_in("amina").await;
        assert_eq!(amina.post("/mijn/hoedanigheid", "hoedanigheid=gemeente").await.status, 403);
        assert_eq!(hilde.post("/mijn/hoedanigheid", "hoedanigheid=schepen").await.status, 422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_officer_pressed_before_she_signed_in_is_an_inhabitants() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let before = town.votes(&id).await.0;
        let mut hilde = town.visitor();
        assert_eq!(hilde.post(&format!("/suggesties/{id}/stem"), "stem=ja").await.status, 303);
        hilde.post("/demo/aanmelden", "persoon=hilde").await;
        assert_eq!(town.votes(&id).await.0, before + 1);
        assert!(hilde.get("/mijn").await.body.contains("Werk voor de gemeente"), "one press and she is at her desk");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_until_tomorrow_of_the_town_is_given_whatever_the_machine_says() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut admin = town.signed_in("admin").await;
        let tomorrow = town.app.clock.now().plus_days(1).rfc3339()[..10].to_owned();
        let number = number_of("amina", &town).await;
        let form = [("persoon", &*number), ("rol", "moderator"), ("tot", &*tomorrow)];
        let (given, body) = give(&mut admin, &form).await;
        assert_eq!(given, 303, "{body}");
        assert_eq!(status(&mut town.signed_in("amina").await, "/beheer").await, 200);
        let page = admin.get(ROLES).await.body;
        assert!(page.contains(&format!("datetime=\"{tomorrow}")), "the day that was typed: {page}");
    })
    .await;
}
