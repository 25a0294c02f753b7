//! What one can join, until when, how far and where; whom one asks; how it reads in easy words; how a city calls itself.

use crate::support;

use support::each_engine;
use support::forms::{Sent, unescaped};
use support::town::{Town, town};

/// What `/acties` shows: what one can join, and what is over.
async fn shown(town: &Town, query: &str) -> (String, String) {
    let page = unescaped(&town.visitor().get(&format!("/acties{query}")).await.body);
    let (open, done) = page.split_once("id=\"done\"").unwrap_or((&page, ""));
    (open.to_owned(), done.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_leaves_out_what_ends_before_it_and_what_is_over_stands_apart() {
    each_engine(async |database| {
        let town = town(database).await;
        let (open, done) = shown(&town, "").await;
        assert!(open.contains("Er zijn 13 acties waar je aan kan meedoen."), "{open}");
        assert!(open.contains("Wilgenbeke vergroent") && !open.contains("/acties/regenton-en-wadi"));
        assert!(done.starts_with(">Wat al gedaan is</h2><p class=\"section__note\">1 actie</p>"), "{done}");
        assert!(done.contains("/acties/regenton-en-wadi"));

        // Three Saturdays until the last of October, a call until the 20th of December, a road until the next summer.
        let (open, done) = shown(&town, "?van=2026-10-31").await;
        assert!(open.contains("Composteren zonder stank") && !open.contains("Herstelcafé") && done.is_empty());
        let (open, _) = shown(&town, "?van=2026-11-01").await;
        assert!(!open.contains("Composteren zonder stank") && open.contains("Knotten aan de beek"));
        let (open, _) = shown(&town, "?van=2027-09-01").await;
        assert!(open.contains("/acties/zonnedaken") && !open.contains("/acties/wilgenbeke-vergroent"), "{open}");
        let (open, done) = shown(&town, "?van=2031-01-01").await;
        assert!(open.contains("Geen acties met deze filter.") && done.is_empty(), "{open}");
        let home = town.visitor().get("/").await.body;
        assert!(home.contains("Alle 13 acties") && !home.contains("/acties/regenton-en-wadi"), "{home}");

        // An officer says until when.
        let mut hilde = town.signed_in("hilde").await;
        let path = "/beheer/acties/wilgenbeke-vergroent";
        let form = Sent::read(&mut hilde, path).await.set("dag", "2026-10-01").set("einde", "2026-09-30");
        let early = hilde.post(path, &form.body()).await;
        assert!(early.status == 422 && early.body.contains("De laatste dag ligt voor de eerste."), "{}", early.body);
        assert_eq!(hilde.post(path, &form.set("einde", "2026-10-04").body()).await.status, 303);
        let (open, done) = shown(&town, "").await;
        assert!(open.contains("Er zijn 12 acties") && done.contains("/acties/wilgenbeke-vergroent"), "{done}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_action_is_found_by_how_far_one_takes_part_in_any_step_to_come_and_by_its_place() {
    each_engine(async |database| {
        let town = town(database).await;
        let (open, _) = shown(&town, "?trap=decide").await;
        assert!(open.contains("/acties/wilgenbeke-vergroent") && !open.contains("Lichtjesdag"));
        assert!(open.contains("De Klimaatmakers kiezen verder"), "its card says when one decides: {open}");
        let (open, done) = shown(&town, "?trap=cocreate").await;
        assert!(open.contains("Knotten aan de beek") && !open.contains("/acties/plaats-voor-de-beek"));
        assert!(done.contains("/acties/regenton-en-wadi"), "what is over goes by its own rung: {done}");

        let (open, _) = shown(&town, "?plaats=BROEKKANT").await;
        assert!(open.contains("/acties/plaats-voor-de-beek") && !open.contains("/acties/zonnedaken"));
        assert!(open.contains("<option selected>Broekkant</option>"), "{open}");

        // Cards of others say what they are about and how far one takes part.
        let (open, _) = shown(&town, "?thema=mobiliteit").await;
        let card = open.split("card--other").nth(1).expect("a card of others").split("</li>").next().unwrap();
        assert!(card.contains("Lichtjesdag") && card.contains("Mobiliteit") && card.contains("rung--inform"), "{card}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn home_and_a_policy_page_say_whom_to_ask() {
    each_engine(async |database| {
        let town = town(database).await;
        let home = unescaped(&town.visitor().get("/").await.body);
        let strip = home.split("<ul class=\"whom\"").nth(1).expect("whom to ask").split("</ul>").next().unwrap();
        for known in ["Rik Verstuyft", "Groendienst", "09 000 00 21", "Hilde Van Damme", "Joris Claeys"] {
            assert!(strip.contains(known), "{known}: {strip}");
        }
        let mut hilde = town.signed_in("hilde").await;
        let path = "/beheer/beleid/hitte-en-droogte";
        let page = hilde.get(path).await;
        let fatma = page.body.split("<option value=\"").find(|option| option.contains("Fatma")).expect("a choice");
        let fatma = fatma.split('"').next().unwrap().to_owned();
        assert!(town.visitor().get("/beleid/hitte-en-droogte").await.body.contains("Rik Verstuyft"));
        let form = Sent::of(&page).set("contact", &fatma);
        assert_eq!(hilde.post(path, &form.body()).await.status, 303);
        let page = town.visitor().get("/beleid/hitte-en-droogte").await.body;
        assert!(page.contains("Vraag het Fatma") && page.contains("09 000 00 27"), "{page}");
        // What is asked there is hers, and the page of contacts says so.
        let contacts = town.visitor().get("/contact").await.body;
        let hers = contacts.split("<li class=\"panel\">").find(|panel| panel.contains("Fatma")).expect("her panel");
        assert!(hers.contains("/beleid/hitte-en-droogte"), "{hers}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_easy_version_of_an_action_has_easy_steps() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let path = "/beheer/acties/wilgenbeke-vergroent/traject";
        let form = Sent::read(&mut hilde, path).await;
        let form = form.set("eenvoudig-4", "Kom mee planten.").set("eenvoudig-5", "");
        assert_eq!(hilde.post(path, &form.body()).await.status, 303);
        let mut visitor = town.visitor();
        let usual = unescaped(&visitor.get("/acties/wilgenbeke-vergroent").await.body);
        assert!(usual.contains("Om halftien aan het gemeentehuis") && !usual.contains("Kom mee planten."));
        let easy = unescaped(&visitor.get("/acties/wilgenbeke-vergroent?versie=eenvoudig").await.body);
        assert!(easy.contains("Kom mee planten.") && easy.contains("Jij mag stemmen."), "{easy}");
        for long in ["Om halftien aan het gemeentehuis", "er is opvang voor kinderen"] {
            assert!(!easy.contains(long), "{long}");
        }
        assert!(easy.contains("De Klimaatmakers kiezen verder"), "a step without easy words keeps its title");
        assert!(Sent::read(&mut hilde, path).await.get("uitleg-4").starts_with("Om halftien"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_city_calls_itself_a_city_on_every_page_and_in_every_mail() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut visitor = town.visitor();
        assert!(visitor.get("/").await.body.contains("Gemeente Wilgenbeke"));
        let mut wim = town.signed_in("admin").await;
        let page = wim.get("/beheer/instellingen").await;
        let form = Sent::of_page(&page, "<form class=\"edit form\"").set("titel", "stad");
        let kept = wim.post("/beheer/instellingen", &form.body()).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let pages = ["/", "/acties", "/contact", "/en/contact", "/fr", "/beheer/vormgeving"];
        for (path, name) in pages.into_iter().zip(["Stad", "Stad", "Stad", "City of", "Ville de", "Stad"]) {
            let page = wim.get(path).await.body;
            assert!(page.contains(&format!("{name} Wilgenbeke")), "{path}");
            for not in ["Gemeente Wilgenbeke", "gemeente Wilgenbeke", "Municipality of", "Commune de Wilgenbeke"] {
                assert!(!page.contains(not), "{path}: {not}");
            }
        }
        let mut amina = town.signed_in("amina").await;
        amina.post("/mijn/mail", "mail=amina@example.org").await;
        let sent: Vec<(String,)> = town.rows("select body_text from outbox").await;
        assert!(sent.iter().any(|(text,)| text.contains("Stad Wilgenbeke, Kerkplein 1")), "{sent:?}");
        assert!(sent.iter().all(|(text,)| !text.contains("Gemeente Wilgenbeke")));
    })
    .await;
}
