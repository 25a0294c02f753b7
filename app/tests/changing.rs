//! A suggestion changes after it was added: by who made it, alone or with others, and by an officer.

mod beside;
use crate::support;
mod together;

use support::each_engine;
use support::town::{Answer, Browser, Town, encoded, town};

const CALL: &str = "plekken-vergroenen";
const TITLE: &str = "Kersenbomen aan de bushalte";
const BODY: &str = "Wie op de bus wacht, staat hier in de volle zon.";

/// A suggestion of Amina, as she just added it.
struct Scene {
    amina: Browser,
    id: String,
    place: String,
}

async fn scene(town: &Town) -> Scene {
    let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=1")).await.json();
    let (latitude, longitude) = (&list["items"][0]["latitude"], &list["items"][0]["longitude"]);
    let place = format!("{latitude},{longitude}");
    let mut amina = town.signed_in("amina").await;
    let body = serde_json::json!({
        "call": CALL, "title": TITLE, "body": BODY, "category": "square",
        "latitude": latitude, "longitude": longitude,
    });
    let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    let added = amina.ask("POST", "/api/v1/suggestions", &headers, &body.to_string()).await;
    assert_eq!(added.status, 201, "{}", added.body);
    let id = added.json()["id"].as_str().expect("an id").to_owned();
    Scene { amina, id, place }
}

impl Scene {
    fn page(&self) -> String {
        format!("/suggesties/{}", self.id)
    }

    fn edit(&self) -> String {
        format!("/suggesties/{}/bewerken", self.id)
    }

    /// The form that changes it, filled in as it stands on her screen.
    async fn filled(&mut self, title: &str, pairs: &[(&str, &str)]) -> String {
        let edit = self.edit();
        let page = self.amina.get(&edit).await;
        assert_eq!(page.status, 200, "{}", page.body);
        self.fields(&page, title, pairs)
    }

    fn fields(&self, page: &Answer, title: &str, pairs: &[(&str, &str)]) -> String {
        let (version, seen) = (page.hidden("versie"), page.hidden("kijk"));
        let own = [("versie", &*version), ("kijk", &seen), ("plek", &self.place), ("titel", title), ("waarom", BODY)];
        encoded(&[&own[..], &[("soort", "square"), ("verder", "ja")], pairs].concat())
    }
}

/// Gives somebody a confirmed address, as if she had entered its code.
async fn give_address(town: &Town, name: &str, address: &str) {
    let sql = format!(
        "update people set email = '{address}', email_key = '{address}', email_confirmed_at = 1
         where municipality_id = 1 and display_name = '{name}'"
    );
    assert_eq!(town.run(Box::leak(sql.into_boxed_str())).await, 1, "{name} is one person");
}

/// The text of the newest mail to an address.
async fn mail_to(town: &Town, address: &str) -> Option<String> {
    let mails = town.visitor().get("/demo/mails.json").await.json();
    let mails = mails.as_array().expect("a list of mails").clone();
    let mail = mails.into_iter().find(|mail| mail["to"] == address)?;
    Some(format!("{}\n{}", mail["subject"].as_str().unwrap_or_default(), mail["text"].as_str().unwrap_or_default()))
}

/// The titles a search of the call finds.
async fn found(town: &Town, words: &str) -> String {
    town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&q={words}&limit=5")).await.body
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_changes_her_suggestion_and_everybody_sees_that_it_was_changed() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut scene = scene(&town).await;
        let (edit, own_page) = (scene.edit(), scene.page());
        let before = scene.amina.get(&own_page).await;
        assert!(before.body.contains(&edit) && !before.body.contains("Aangepast op"), "{}", before.body);
        let form = scene.filled("Lindes aan de bushalte", &[]).await;
        // A press on the map picture keeps nothing, and loses nothing.
        let moved = scene.amina.post(&edit, &form.replace("verder=ja", "naar=n")).await;
        assert!(moved.status == 200 && moved.body.contains("Lindes aan de bushalte"), "{}", moved.body);
        let wrong = scene.amina.post(&edit, &form.replace("Lindes+aan+de+bushalte", "ab")).await;
        assert!(wrong.status == 422 && wrong.body.contains("href=\"#titel\""), "{}", wrong.body);
        for _ in 0..2 {
            let saved = scene.amina.post(&edit, &form).await;
            assert_eq!(saved.status, 303, "{}", saved.body);
        }
        let page = town.visitor().get(&own_page).await;
        assert!(page.body.contains("Lindes aan de bushalte") && page.body.contains("Aangepast op"), "{}", page.body);
        assert!(!page.body.contains(TITLE), "what it was is for the staff: {}", page.body);
        let kept: Vec<(String,)> = town.rows("select title from suggestion_versions").await;
        assert_eq!(kept, [(TITLE.to_owned(),)], "sent twice it is one change");
        assert!(found(&town, "lindes+bushalte").await.contains(&scene.id));
        assert!(!found(&town, "kersenbomen").await.contains(&scene.id));
        let hilde = town.signed_in("hilde").await.get(&format!("/beheer/suggesties/{}", scene.id)).await;
        assert!(hilde.body.contains(TITLE), "{}", hilde.body);
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_keeps_what_she_typed_when_somebody_voted_or_was_first() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut scene = scene(&town).await;
        let (edit, id) = (scene.edit(), scene.id.clone());
        let own = scene.amina.post(&format!("/suggesties/{id}/stem"), "stem=ja").await;
        assert_eq!(own.status, 303, "her own vote holds nobody to anything");
        let page = scene.amina.get(&edit).await;
        let (first, second) = (scene.fields(&page, "Lindes", &[]), scene.fields(&page, "Platanen", &[]));
        assert_eq!(scene.amina.post(&edit, &first).await.status, 303);
        let late = scene.amina.post(&edit, &second).await;
        assert!(late.status == 409 && late.body.contains("value=\"Platanen\""), "{}", late.body);
        let third = scene.fields(&late, "Platanen", &[]);
        assert_eq!(town.signed_in("luc").await.post(&format!("/suggesties/{id}/stem"), "stem=ja").await.status, 303);
        let refused = scene.amina.post(&edit, &third).await;
        assert_eq!(refused.status, 409);
        for seen in ["stemde al iemand", "reactie", "value=\"Platanen\""] {
            assert!(refused.body.contains(seen), "{seen} on: {}", refused.body);
        }
        let back = format!("href=\"{}\"", scene.page());
        let closed = scene.amina.get(&edit).await;
        assert_eq!(closed.status, 409);
        for page in [&refused, &closed] {
            assert!(page.body.contains(&back) && page.body.contains("Terug naar de suggestie"), "{}", page.body);
        }
        let own_page = scene.page();
        let page = scene.amina.get(&own_page).await;
        assert!(page.body.contains("Lindes") && page.body.contains("stemde al iemand"), "{}", page.body);
        assert!(!page.body.contains(&edit), "{}", page.body);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_changes_what_amina_wrote() {
    let database = support::sqlite();
    let town = town(&database).await;
    let mut scene = scene(&town).await;
    let form = scene.filled("Niet van mij", &[]).await;
    for who in ["luc", "hilde", "admin"] {
        let mut other = town.signed_in(who).await;
        assert_eq!(other.get(&scene.edit()).await.status, 403, "{who}");
        assert_eq!(other.post(&scene.edit(), &form).await.status, 403, "{who}");
    }
    let at_door = town.visitor().post(&scene.edit(), &form).await;
    assert_eq!(at_door.status, 401, "{}", at_door.body);
    assert!(!town.visitor().get(&scene.page()).await.body.contains("Niet van mij"));
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_takes_her_suggestion_back_and_it_takes_no_votes_any_more() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut scene = scene(&town).await;
        let (address, page) = (format!("/suggesties/{}/intrekken", scene.id), scene.page());
        give_address(&town, "Amina El Idrissi", "amina@voorbeeld.be").await;
        give_address(&town, "Luc Baetens", "luc@voorbeeld.be").await;
        support::mails::agree(&town, "luc@voorbeeld.be").await;
        let mut luc = town.signed_in("luc").await;
        assert_eq!(luc.post(&format!("{page}/stem"), "stem=ja").await.status, 303);
        assert_eq!(luc.get(&address).await.status, 403);
        assert_eq!(luc.post(&address, "reden=Weg+ermee").await.status, 403);
        assert_eq!(scene.amina.get(&address).await.status, 200, "also with votes");
        let without = scene.amina.post(&address, "reden=+").await;
        assert!(without.status == 422 && without.body.contains("aria-invalid"), "{}", without.body);
        let long = encoded(&[("reden", &"lang ".repeat(300))]);
        let too_long = scene.amina.post(&address, &long).await;
        assert!(too_long.status == 422 && too_long.body.contains("lang lang"), "{}", too_long.body);
        for _ in 0..2 {
            assert_eq!(scene.amina.post(&address, "reden=Er+komt+al+een+%3Cb%3Eschuilhuis").await.status, 303);
        }
        let read = town.visitor().get(&page).await;
        assert_eq!(read.status, 200);
        for seen in ["Ingetrokken", "schuilhuis", "trok ze weer in"] {
            assert!(read.body.contains(seen), "{seen} on: {}", read.body);
        }
        let changes: Vec<(i64,)> = town
            .rows("select cast(count(*) as bigint) from status_changes where reason like 'Er komt al een <b>%'")
            .await;
        assert_eq!(changes[0].0, 1, "sent twice it is taken back once");
        assert_eq!(town.signed_in("sam").await.post(&format!("{page}/stem"), "stem=ja").await.status, 409);
        assert_eq!(town.votes(&scene.id).await.0, 1);
        assert_eq!(scene.amina.get(&scene.edit()).await.status, 409);
        let own = scene.amina.get(&page).await;
        assert!(!own.body.contains("Volg met mails") && !own.body.contains("Doe dit samen"), "{}", own.body);
        support::mails::let_pass(&town, 11 * 60);
        let sent = support::mails::mails(&town).await;
        assert_eq!(support::mails::receivers(&sent), ["luc@voorbeeld.be"], "who did it herself knows");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_corrects_the_pin_and_amina_hears_why() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut scene = scene(&town).await;
        give_address(&town, "Amina El Idrissi", "amina@voorbeeld.be").await;
        let address = format!("/beheer/suggesties/{}/verbeteren", scene.id);
        let mut hilde = town.signed_in("hilde").await;
        assert_eq!(town.signed_in("luc").await.post(&format!("{}/stem", scene.page()), "stem=ja").await.status, 303);
        let page = hilde.get(&address).await;
        let (version, seen) = (page.hidden("versie"), page.hidden("kijk"));
        let pin = [("versie", &*version), ("kijk", &seen), ("plek", &scene.place), ("soort", "street")];
        let nudged = hilde.post(&address, &encoded(&[&pin[..], &[("naar", "n")]].concat())).await;
        assert_eq!(nudged.status, 200);
        let place = nudged.hidden("plek");
        assert_ne!(place, scene.place);
        let pin = [("versie", &*version), ("kijk", &seen), ("plek", &place), ("soort", "street"), ("verder", "ja")];
        let silent = hilde.post(&address, &encoded(&pin)).await;
        assert!(silent.status == 422 && silent.body.contains("href=\"#reden\""), "{}", silent.body);
        let form = encoded(&[&pin[..], &[("reden", "De speld stond in het water.")]].concat());
        for _ in 0..2 {
            let saved = hilde.post(&address, &form).await;
            assert_eq!(saved.status, 303, "{}", saved.body);
        }
        let read = scene.amina.get(&scene.page()).await;
        for seen in ["Verbeterd door de gemeente", "De speld stond in het water.", "Soort plek. Vroeger:"] {
            assert!(read.body.contains(seen), "{seen} on: {}", read.body);
        }
        let json = town.visitor().get(&format!("/api/v1/suggestions/{}", scene.id)).await.json();
        assert_eq!((json["category"].as_str(), json["title"].as_str()), (Some("street"), Some(TITLE)));
        let mail = mail_to(&town, "amina@voorbeeld.be").await.expect("a mail");
        assert!(mail.contains("We verbeterden iets") && mail.contains("in het water"), "{mail}");
        assert!(mail.contains("De speld staat nu op een andere plek bij ") || mail.contains("De plek was "), "{mail}");
        assert!(mail.contains("Het soort plek was “Pleintje” en is nu “Straat”"), "{mail}");
        let log = hilde.get("/beheer/logboek").await;
        assert!(log.body.contains(" uur</time>"), "the hour too: {}", log.body);
        assert_eq!(log.body.matches("verbeterde de plek").count(), 1, "{}", log.body);
        for (who, status) in [("karim", 403), ("schepen", 403), ("luc", 403)] {
            assert_eq!(town.signed_in(who).await.post(&address, &form).await.status, status, "{who}");
        }
    })
    .await;
}

/// Readers find it by no way in; who made it reads why at its own page and on hers.
async fn is_nowhere(town: &Town, scene: &mut Scene) {
    let (id, mut visitor) = (scene.id.clone(), town.visitor());
    let (page, map) = (scene.page(), format!("{}/kaart.png", scene.page()));
    let api = format!("/api/v1/suggestions/{id}");
    let preview = format!("{page}/voorbeeld.png");
    for path in [&page, &map, &api, &preview] {
        assert_eq!(visitor.get(path).await.status, 404, "{path}");
    }
    for path in [&map, &api, &preview] {
        assert_eq!(scene.amina.get(path).await.status, 404, "{path}, for who made it");
    }
    assert_eq!(town.signed_in("luc").await.get(&page).await.status, 404);
    for path in [page.as_str(), "/mijn"] {
        let own = scene.amina.get(path).await;
        for said in ["privacywet", "nummer van je buur", "geen computer", "zes maanden"] {
            assert!(own.status == 200 && own.body.contains(said), "{said} on {path}: {}", own.body);
        }
    }
    for path in [scene.edit(), format!("{page}/intrekken"), format!("{page}/samen")] {
        assert_eq!(scene.amina.get(&path).await.status, 404, "{path}");
    }
    for path in [format!("/api/v1/suggestions?call={CALL}&limit=5"), format!("/oproepen/{CALL}"), "/".into()] {
        assert!(!scene.amina.get(&path).await.body.contains(&id), "{path}");
    }
    for path in ["/zoeken?q=kersenbomen", "/oproepen/plekken-vergroenen?q=kersenbomen"] {
        assert!(!visitor.get(path).await.body.contains(TITLE), "{path}");
    }
    assert!(!found(town, "kersenbomen").await.contains(&id));
    assert_eq!(town.signed_in("luc").await.post(&format!("{page}/stem"), "stem=ja").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_hilde_hides_is_nowhere_and_comes_back_whole() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut scene = scene(&town).await;
        give_address(&town, "Amina El Idrissi", "amina@voorbeeld.be").await;
        let (mut hilde, mut visitor, id) = (town.signed_in("hilde").await, town.visitor(), scene.id.clone());
        let desk = format!("/beheer/suggesties/{id}");
        let count = async || town.visitor().get("/api/v1/calls").await.body;
        let before = count().await;
        // Kept pages must not outlive it.
        let page = scene.page();
        assert_eq!(visitor.get(&page).await.status, 200);
        assert!(!hilde.get(&format!("{desk}/verbergen")).await.body.contains("geen bevestigd e-mailadres"));
        let other = town.suggestion(CALL, "votes").await;
        let untold = hilde.get(&format!("/beheer/suggesties/{other}/verbergen")).await.body;
        assert!(untold.contains("geen bevestigd e-mailadres"), "{untold}");
        let wrong = hilde.post(&format!("{desk}/verbergen"), "reden=Scheldwoord").await;
        assert!(wrong.status == 422 && wrong.body.contains("Scheldwoord</textarea>"), "{}", wrong.body);
        let form = encoded(&[("grond", "privacy"), ("reden", "Er staat een nummer van je buur in.")]);
        assert_eq!(town.signed_in("karim").await.post(&format!("{desk}/verbergen"), &form).await.status, 403);
        for _ in 0..2 {
            assert_eq!(hilde.post(&format!("{desk}/verbergen"), &form).await.status, 303);
        }
        is_nowhere(&town, &mut scene).await;
        assert_ne!(count().await, before, "it counts no more");
        for own in [&*page, "/mijn"] {
            let own = scene.amina.get(own).await.body;
            let token = own.split("/bezwaar/").nth(1).and_then(|rest| rest.split('"').next()).expect("a way to object");
            let form = visitor.get(&format!("/bezwaar/{token}")).await.body;
            assert!(form.contains("nummer van je buur") && form.contains("<textarea"), "{form}");
        }
        assert_eq!(town.differences().await, 0);
        let at_desk = hilde.get(&desk).await;
        assert!(at_desk.body.contains("Verborgen") && at_desk.body.contains("nummer van je buur"), "{}", at_desk.body);
        let mail = mail_to(&town, "amina@voorbeeld.be").await.expect("a mail");
        for seen in ["is verborgen", "privacywet", "nummer van je buur", "geen computer", "zes maanden", "Ombudsdienst"]
        {
            assert!(mail.contains(seen), "{seen} in: {mail}");
        }
        for _ in 0..2 {
            assert_eq!(hilde.post(&format!("{desk}/tonen"), "").await.status, 303);
        }
        assert_eq!(visitor.get(&page).await.status, 200);
        assert!(found(&town, "kersenbomen").await.contains(&id));
        assert_eq!((count().await, town.differences().await), (before, 0));
        let mail = mail_to(&town, "amina@voorbeeld.be").await.expect("a mail");
        assert!(mail.contains("staat weer op de site"), "{mail}");
        let log = hilde.get("/beheer/logboek").await.body;
        assert_eq!((log.matches("verborg").count(), log.matches("toonde weer").count()), (1, 1), "{log}");
    })
    .await;
}
