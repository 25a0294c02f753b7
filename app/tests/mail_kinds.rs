//! Every kind of mail at the desk: what it says of itself, words of a municipality's own, and what did not arrive.

use crate::support;

use plein::vocabulary::MailKind;
use support::{
    each_engine,
    mails::{give_address, mail_to, mails, person_of, sql},
    town::{encoded, town},
};

/// The form of a kind with these words.
fn form(version: &str, subject: &str, opening: &str, closing: &str) -> String {
    encoded(&[("versie", version), ("onderwerp", subject), ("begin", opening), ("slot", closing)])
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_mail_is_listed_with_an_example_that_can_do_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        let list = karim.get("/beheer/mails").await;
        assert_eq!(list.status, 200);
        for kind in MailKind::ALL {
            assert!(list.body.contains(&format!("/beheer/mails/{kind}\"")), "{kind} is listed");
            let page = karim.get(&format!("/beheer/mails/{kind}")).await;
            assert_eq!(page.status, 200, "{kind}");
            assert!(!page.body.contains("{$") && !page.body.contains("mails-"), "{kind}: {}", page.body);
            let shown = karim.get(&format!("/beheer/mails/{kind}/voorbeeld")).await;
            assert_eq!(shown.status, 200, "{kind}");
            assert!(!shown.body.contains("Hier staat verder niets"), "{kind}: what is not there is not said");
            assert!(shown.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")), "{kind}");
        }
        for (kind, said) in [
            ("briefing", "Nieuw sinds maandag 5 oktober 2026"),
            ("moved", "“Een boom bij de bushalte” staat nu bij “Welke plek mag groener?”"),
            ("merged", "is samengevoegd met “Een linde aan het kerkhof”"),
        ] {
            let shown = karim.get(&format!("/beheer/mails/{kind}/voorbeeld")).await.body;
            let shown = shown.replace("&#34;", "\"");
            assert!(shown.contains(said), "{said}: {shown}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn karim_gives_a_mail_words_of_the_municipality_and_amina_reads_them() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        let address = "/beheer/mails/receipt";
        let version = karim.get(address).await.hidden("versie");
        for (subject, opening, said) in [
            ("Binnen", "", "{titel} moet erin staan"),
            ("{titel} en {code}", "", "{code} is hier geen naam"),
            ("{titel", "", "accolade"),
            ("{titel}", &"a".repeat(601) as &str, "te lang"),
        ] {
            let answer = karim.post(address, &form(&version, subject, opening, "Groeten & tot gauw")).await;
            assert_eq!(answer.status, 422, "{subject}");
            assert!(answer.body.contains(said), "{said} in {}", answer.body);
            assert!(answer.body.contains("Groeten &amp; tot gauw") || answer.body.contains("Groeten &#38; tot gauw"));
        }
        let shown = encoded(&[("versie", &version), ("onderwerp", "Joepie: {titel}"), ("daarna", "toon")]);
        let shown = karim.post(address, &shown).await;
        assert!(shown.status == 200 && shown.body.contains("Joepie: Een boom bij de bushalte"), "{}", shown.body);
        let own = form(&version, "Joepie, {titel} is binnen", "Wat fijn <b>dat</b> je meedenkt.", "");
        assert_eq!(karim.post(address, &own).await.status, 303);
        assert_eq!(karim.post(address, &own).await.status, 409, "somebody else kept other words meanwhile");

        let amina = person_of("amina", &town).await;
        give_address(&town, &amina, "amina@voorbeeld.be").await;
        let mut citizen = town.signed_in("amina").await;
        let near = town.suggestion("plekken-vergroenen", "new").await;
        let near = town.visitor().get(&format!("/api/v1/suggestions/{near}")).await.json();
        let body = serde_json::json!({
            "call": "plekken-vergroenen", "title": "Een {naam} bij het café", "category": "square",
            "body": "Daar is het in de zomer veel te warm om te zitten.",
            "latitude": near["latitude"], "longitude": near["longitude"],
        });
        let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
        let added = citizen.ask("POST", "/api/v1/suggestions", &headers, &body.to_string()).await;
        assert_eq!(added.status, 201, "{}", added.body);
        let written = mails(&town).await;
        let mail = mail_to(&written, "amina@voorbeeld.be");
        assert_eq!(
            mail["subject"], "Joepie, Een {naam} bij het café is binnen",
            "what is filled in is not looked at again"
        );
        assert!(mail["text"].as_str().unwrap().contains("Wat fijn <b>dat</b> je meedenkt."));
        let html = mail["html"].as_str().unwrap();
        assert!(
            !html.contains("<b>dat</b>") && html.contains("Het antwoord komt op de pagina"),
            "the closing is ours: {html}"
        );
        assert!(karim.get("/beheer/logboek").await.body.contains("veranderde de woorden van een mail"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alderman_reads_it_all_but_no_address_and_changes_nothing() {
    each_engine(async |database| {
        let town = town(database).await;
        let now = town.app.clock.machine().0;
        town.run(sql(format!(
            "insert into outbox (municipality_id, id, recipient, subject, body_text, body_html, queued_at, next_at,
                                 closed_at, gave_up, state, kind)
             values (1, 5, 'weg@voorbeeld.be', 'Dag', 'Dag', 'Dag', {now}, {now}, {now},
                     '550 5.1.1 weg@voorbeeld.be is not known', 'failed', 'answer')"
        )))
        .await;
        let mut hilde = town.signed_in("hilde").await;
        let page = hilde.get("/beheer/mails").await.body;
        assert!(page.contains("weg@voorbeeld.be") && page.contains("is not known"), "{page}");
        let refused = hilde.post("/beheer/mails/answer", &form("", "{naam}: {titel}", "", "")).await;
        assert_eq!(refused.status, 403);
        assert_eq!(hilde.post("/beheer/mails/answer/proef", "").await.status, 403);
        let mut alderman = town.signed_in("schepen").await;
        let page = alderman.get("/beheer/mails").await;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("weg@voorbeeld.be") && page.body.contains("Antwoord op een suggestie"));
        let mut citizen = town.signed_in("luc").await;
        for path in ["/beheer/mails", "/beheer/mails/answer", "/beheer/mails/answer/voorbeeld"] {
            assert_eq!(citizen.get(path).await.status, 403, "{path}");
        }
        assert_eq!(hilde.get("/beheer/mails/nieuwsbrief").await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn karim_sends_a_test_to_himself_alone() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        let page = karim.get("/beheer/mails/daily").await.body;
        assert!(!page.contains("/beheer/mails/daily/proef") && page.contains("Bevestig eerst je e-mailadres"));
        assert_eq!(karim.post("/beheer/mails/daily/proef", "").await.status, 404);
        let person = person_of("karim", &town).await;
        give_address(&town, &person, "karim@voorbeeld.be").await;
        assert_eq!(karim.post("/beheer/mails/daily/proef", "").await.status, 303);
        let written = mails(&town).await;
        let mail = mail_to(&written, "karim@voorbeeld.be");
        assert_eq!(mail["subject"], "[Proef] Wat er nieuw is op Plein Wilgenbeke");
    })
    .await;
}
