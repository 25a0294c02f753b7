//! Somebody is kept from giving input until a day: she hears why and how to object, reads on, and takes part again once it
//! is over or undone; over real HTTP, on both engines.

use crate::support;

use support::{
    each_engine,
    forms::Sent,
    mails::{give_address, let_pass, mail_to, mails, person_of, receivers, sql},
    town::{Answer, Browser, Town, encoded, town},
};

const BLOCKS: &str = "/beheer/blokkeringen";
const REASON: &str = "Je plaatste tien keer dezelfde reclame, ook na onze vraag om te stoppen.";
const DAY: i64 = 86_400;

fn day_of(town: &Town, days: i64) -> String {
    town.app.clock.now().plus_seconds(days * DAY).rfc3339()[..10].to_owned()
}

async fn number_of(town: &Town, key: &str) -> String {
    kit::ids::encode(person_of(key, town).await.parse().expect("an id"))
}

async fn block(officer: &mut Browser, number: &str, until: &str) -> Answer {
    officer.post(BLOCKS, &encoded(&[("persoon", number), ("tot", until), ("reden", REASON)])).await
}

/// What becomes of a vote, a comment and a suggestion of hers.
async fn gives(town: &Town, citizen: &mut Browser, id: &str) -> [u16; 3] {
    let vote = citizen.post(&format!("/suggesties/{id}/stem"), "stem=ja").await.status;
    let key = kit::ids::encode(town.app.clock.now().0);
    let comment = encoded(&[("sleutel", &*key), ("gevraagd", "ja"), ("leeftijd", "ja"), ("tekst", "Een boom, graag.")]);
    let comment = citizen.post(&format!("/suggesties/{id}/reageer"), &comment).await.status;
    let place = town.visitor().get("/api/v1/suggestions?call=plekken-vergroenen&limit=1").await.json();
    let (latitude, longitude) = (&place["items"][0]["latitude"], &place["items"][0]["longitude"]);
    let text = format!(
        r#"{{"call":"plekken-vergroenen","title":"Gras op de hoek","body":"Hier is plaats voor gras en een bank, nummer {key}.","category":"square","latitude":{latitude},"longitude":{longitude}}}"#
    );
    let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    let added = citizen.ask("POST", "/api/v1/suggestions", &headers, &text).await.status;
    [vote, comment, added]
}

#[tokio::test(flavor = "multi_thread")]
async fn luc_is_blocked_until_a_day_hears_why_and_takes_part_again_afterwards() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let (mut luc, mut noor) = (town.signed_in("luc").await, town.signed_in("noor").await);
        let number = number_of(&town, "luc").await;
        give_address(&town, &person_of("luc", &town).await, "luc@voorbeeld.be").await;
        let own = luc.get(&format!("/suggesties/{id}")).await.hidden("sleutel");
        let form =
            [("sleutel", &*own), ("gevraagd", "ja"), ("leeftijd", "ja"), ("tekst", "Een boom op de hoek, graag.")];
        assert_eq!(luc.post(&format!("/suggesties/{id}/reageer"), &encoded(&form)).await.status, 303);
        let until = day_of(&town, 5);
        for _ in 0..2 {
            let blocked = block(&mut noor, &number, &until).await;
            assert_eq!(blocked.header("location"), Some("/beheer/blokkeringen?bewaard=1"), "{}", blocked.body);
        }
        let all = mails(&town).await;
        assert_eq!(receivers(&all), ["luc@voorbeeld.be"], "once");
        let text = mail_to(&all, "luc@voorbeeld.be")["text"].as_str().unwrap().to_owned();
        assert!(text.contains(REASON) && text.contains("Ben je het er niet mee eens?"), "{text}");
        let before = town.votes(&id).await;
        assert_eq!(gives(&town, &mut luc, &id).await, [403; 3], "with the session he had");
        assert_eq!(gives(&town, &mut town.signed_in("luc").await, &id).await, [403; 3], "and with a new one");
        assert_eq!(town.votes(&id).await, before);
        let page = luc.get(&format!("/suggesties/{id}")).await;
        assert!(page.status == 200 && page.body.contains("niet kan stemmen, suggereren of reageren"), "{}", page.body);
        assert!(
            luc.get("/mijn/gegevens.json").await.body.contains("tien keer dezelfde reclame"),
            "he has what is kept"
        );
        assert!(noor.get("/beheer/logboek").await.body.contains("blokkeerde"));
        brings_nothing_in(&town, &mut luc, (&id, &own)).await;
        let_pass(&town, 6 * DAY);
        let mut luc = town.signed_in("luc").await;
        assert_eq!(gives(&town, &mut luc, &id).await, [303, 303, 201], "it is over");
    })
    .await;
}

/// Nothing of what he gave before changes either; he reports without a name, and follows.
async fn brings_nothing_in(town: &Town, luc: &mut Browser, (id, own): (&str, &str)) {
    let of_others: Vec<(i64,)> = town
        .rows(sql(format!(
            "select max(id) from comments where municipality_id = 1 and person_id <> {} and hidden_at is null",
            person_of("luc", town).await
        )))
        .await;
    let other = kit::ids::encode(of_others[0].0);
    let edited = luc.post(&format!("/reacties/{own}/bewerk"), "tekst=Toch niet.").await;
    assert!(edited.status == 403 && edited.body.contains("tot en met"), "until when: {}", edited.body);
    assert_eq!(luc.post(&format!("/reacties/{other}/bedankt"), "bedankt=ja").await.status, 403);
    let ask = encoded(&[
        ("sleutel", "0000000000001"),
        ("vraag", "Waarom mag ik niet meer stemmen?"),
        ("naam", "Luc"),
        ("over", ""),
    ]);
    assert_eq!(luc.post("/vragen/nieuw", &ask).await.status, 403);
    let report = format!("/suggesties/{id}/meld");
    let form = Sent::of_page(&luc.get(&report).await, "<form class=\"form section\"").chosen("grond", "advertising");
    assert_eq!(form.get("mail"), "", "he is not asked to be known");
    let named = luc.post(&report, &form.clone().set("mail", "luc@voorbeeld.be").body()).await;
    assert!(named.status == 422 && named.body.contains("meld je zonder adres"), "{}", named.body);
    assert_eq!(luc.post(&report, &form.body()).await.status, 303);
    let by: Vec<(i64,)> =
        town.rows("select cast(count(person_id) as bigint) from reports where ground = 'advertising'").await;
    assert_eq!(by[0].0, 0, "as anybody without a name");
    assert_eq!(luc.post(&format!("/suggesties/{id}/volg"), "volg=ja").await.status, 303);
    assert_eq!(luc.get("/mijn/voorkeuren").await.status, 200);
    assert_eq!(luc.get("/mijn/weg").await.status, 200);
    assert_eq!(luc.post(&format!("/reacties/{own}/weg"), "").await.status, 303, "what he gave he takes back");
}

#[tokio::test(flavor = "multi_thread")]
async fn noor_undoes_a_block_and_nobody_else_sets_one() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let (mut luc, mut noor) = (town.signed_in("luc").await, town.signed_in("noor").await);
        let number = number_of(&town, "luc").await;
        let until = day_of(&town, 5);
        for who in ["hilde", "karim", "schepen", "rik", "els", "amina"] {
            let mut other = town.signed_in(who).await;
            assert_eq!(block(&mut other, &number, &until).await.status, 403, "{who}");
            assert_eq!(other.get(BLOCKS).await.status, 403, "{who}");
            assert_eq!(other.post(&format!("{BLOCKS}/{number}/weg"), "").await.status, 403, "{who}");
        }
        assert_eq!(gives(&town, &mut luc, &id).await[0], 303);
        assert_eq!(luc.post(&format!("/suggesties/{id}/stem"), "stem=nee").await.status, 303);
        let own = number_of(&town, "noor").await;
        for (number, until, sentence) in [
            ("", &*until, "Vul het nummer in"),
            ("0000000000001", &until, "Vul het nummer in"),
            (&own, &until, "Jezelf blokkeren kan niet"),
            (&number, "", "Kies een dag, zoals"),
            (&number, &day_of(&town, 0), "vanaf morgen"),
            (&number, "2099-01-01", "binnen een jaar"),
        ] {
            let wrong = block(&mut noor, number, until).await;
            assert_eq!(wrong.status, 422, "{sentence}");
            assert!(wrong.body.contains(sentence) && wrong.body.contains("tien keer dezelfde"), "{}", wrong.body);
        }
        assert_eq!(block(&mut noor, &number, &until).await.status, 303);
        assert!(noor.get(BLOCKS).await.body.contains("Luc Baetens"));
        // What he gave before he takes back, as everybody does.
        assert_eq!(luc.post(&format!("/suggesties/{id}/stem"), "stem=nee").await.status, 303);
        assert_eq!(luc.post(&format!("/suggesties/{id}/stem"), "stem=ja").await.status, 403);
        give_address(&town, &person_of("luc", &town).await, "luc@voorbeeld.be").await;
        for _ in 0..2 {
            assert_eq!(noor.post(&format!("{BLOCKS}/{number}/weg"), "").await.status, 303);
        }
        let all = mails(&town).await;
        assert!(mail_to(&all, "luc@voorbeeld.be")["subject"].as_str().unwrap().contains("weer meedoen"));
        assert_eq!(luc.post(&format!("/suggesties/{id}/stem"), "stem=ja").await.status, 303);
        assert!(noor.get("/beheer/logboek").await.body.contains("hief de blokkering op van"));
        // From a text one comes to the form with who wrote it.
        let hide = noor.get(&format!("/beheer/suggesties/{id}/verbergen")).await.body;
        assert!(hide.contains("Blokkeer wie dit schreef") && hide.contains("/beheer/blokkeringen?wie="), "{hide}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_address_reads_why_on_the_own_page_or_is_called() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let (mut luc, mut noor) = (town.signed_in("luc").await, town.signed_in("noor").await);
        let until = day_of(&town, 5);
        assert_eq!(block(&mut noor, &number_of(&town, "luc").await, &until).await.status, 303);
        assert!(receivers(&mails(&town).await).is_empty());
        let refused = luc.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        assert!(refused.status == 403 && refused.body.contains("href=\"/mijn\""), "{}", refused.body);
        assert!(!refused.body.contains("per mail"), "no mail went: {}", refused.body);
        let own = luc.get("/mijn").await.body;
        for said in [REASON, "Tot en met", "Ben je het er niet mee eens?", "Vlaamse Ombudsdienst"] {
            assert!(own.contains(said), "{said}: {own}");
        }
        // Somebody the municipality met itself.
        let recorder = person_of("hilde", &town).await;
        let amina = person_of("amina", &town).await;
        town.run(sql(format!(
            "insert into recorded_people (municipality_id, person_id, full_name, email, email_key, phone, phone_key, street,
               house_number, postal_code, place, home_key, recorded_by, recorded_at)
             values (1, {amina}, 'Amina El Idrissi', '', '', '09 1', '', '', '', '', '', '', {recorder}, 1)"
        )))
        .await;
        assert_eq!(block(&mut noor, &number_of(&town, "amina").await, &until).await.status, 303);
        let list = town.signed_in("hilde").await.get("/beheer/bellen?als=csv").await.body;
        let row = list.lines().find(|row| row.contains("Amina El Idrissi"));
        assert!(row.is_some_and(|row| row.contains("tijdelijk niet meedoen")), "{list}");
        assert!(list.contains(REASON), "{list}");
        let_pass(&town, 6 * DAY);
        assert!(!town.signed_in("luc").await.get("/mijn").await.body.contains(REASON), "it is over");
    })
    .await;
}
