//! What was typed under a session that ended meanwhile comes back, and is sent again under a name that was on the page; over
//! real HTTP, on both engines.

use crate::support;

use support::{
    each_engine,
    forms::unescaped,
    town::{Answer, Browser, Town, encoded, town},
};

const ANSWER: &str =
    "Dank je, Amina. We planten er twee lindes.\r\n\r\n<script>alert(\"1\")</script> & we laten het je weten.";

/// The hidden fields of the page that has them, as a browser sends them, with the button behind.
fn sent_again(page: &Answer) -> String {
    let form = page.form("opnieuw");
    let value = |tag: &str, name: &str| -> Option<String> {
        let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        Some(unescaped(tag[at..].split('"').next()?))
    };
    let tags = form.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("button"));
    let pairs: Vec<(String, String)> =
        tags.filter_map(|tag| Some((value(tag, "name")?, value(tag, "value")?))).collect();
    serde_urlencoded::to_string(pairs).unwrap()
}

fn action(page: &Answer) -> &str {
    page.form("opnieuw").split("action=\"").nth(1).unwrap().split('"').next().unwrap()
}

async fn answers(town: &Town) -> i64 {
    town.rows::<(i64,)>("select cast(count(*) as bigint) from answers").await[0].0
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_signs_in_anew_and_sends_the_answer_she_had_typed_as_herself() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let (mut hilde, before) = (town.signed_in("hilde").await, answers(&town).await);
        let address = format!("/beheer/suggesties/{id}");
        let open = hilde.get(&address).await;
        let form = [
            ("sleutel", open.hidden("sleutel")),
            ("versie", open.hidden("versie")),
            ("antwoord", ANSWER.to_owned()),
            ("status", "under_review".to_owned()),
        ];
        let form = serde_urlencoded::to_string(form).unwrap();
        assert_eq!(hilde.post("/afmelden", "").await.status, 303, "in another tab");
        let kept = hilde.post(&address, &form).await;
        assert_eq!((kept.status, action(&kept)), (401, address.as_str()), "{}", kept.body);
        assert!(kept.body.contains("Je was niet meer aangemeld") && kept.body.contains("twee lindes"), "{}", kept.body);
        assert!(!kept.body.contains("<script>alert") && kept.header("cache-control") == Some("no-store"));
        assert!(kept.body.contains("target=\"_blank\""), "the page stays while she signs in elsewhere");
        let early = hilde.post(&address, &sent_again(&kept)).await;
        assert_eq!((early.status, answers(&town).await), (401, before), "not signed in yet, it is kept once more");

        // Somebody else came in: she is named, and whatever she may not do comes back with all of it.
        hilde.post("/demo/aanmelden", "persoon=luc").await;
        let luc = hilde.post(&address, &sent_again(&early)).await;
        assert!(luc.status == 200 && luc.body.contains("als Luc"), "{} {}", luc.status, luc.body);
        let refused = hilde.post(&address, &sent_again(&luc)).await;
        assert_eq!(refused.status, 403, "{}", refused.body);
        assert!(refused.body.contains("aangemeld als Luc") && refused.body.contains("twee lindes"), "{}", refused.body);

        hilde.post("/demo/aanmelden", "persoon=hilde").await;
        let asked = hilde.post(&address, &sent_again(&refused)).await;
        assert!(asked.status == 200 && asked.body.contains("Verstuur als Hilde Van Damme"), "{}", asked.body);
        assert_eq!(answers(&town).await, before, "nothing is sent before she has seen as whom");
        let sent = hilde.post(&address, &sent_again(&asked)).await;
        assert_eq!((sent.status, answers(&town).await), (303, before + 1), "{}", sent.body);
        let page = town.visitor().get(&format!("/suggesties/{id}")).await.body;
        assert!(page.contains("Hilde Van Damme") && page.contains("twee lindes"), "{page}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_that_needs_a_session_comes_back_with_its_words() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let comment: Vec<(i64,)> = town.rows("select min(id) from comments where municipality_id = 1").await;
        let comment = kit::ids::encode(comment[0].0);
        let words = "Zes woorden die niemand wil verliezen";
        let mut gone = town.visitor();
        for (path, field) in [
            ("/beheer/oproepen/nieuw".to_owned(), "titel"),
            ("/beheer/instellingen".to_owned(), "adres"),
            (format!("/beheer/zaken/suggestion/{id}"), "notitie"),
            (format!("/reacties/{comment}/bewerk"), "tekst"),
            (format!("/suggesties/{id}/bewerken"), "waarom"),
            (format!("/suggesties/{id}/intrekken"), "reden"),
            (format!("/suggesties/{id}/samen"), "mail"),
            ("/mijn/naam".to_owned(), "naam"),
            ("/mijn/voorkeuren".to_owned(), "onderwerp"),
        ] {
            let kept = gone.post(&path, &encoded(&[(field, words), ("leeg", "")])).await;
            assert_eq!(kept.status, 401, "{path}: {}", kept.body);
            assert_eq!((action(&kept), kept.hidden(field).as_str()), (path.as_str(), words), "{path}");
        }
        // Files stay behind, and it says so; the rest of their form does not.
        let path = format!("/suggesties/{id}/bewerken");
        let photo = support::pictures::jpeg(1);
        let kept = gone.post_photos(&path, &[("titel", words)], &[("plein.jpg", photo.as_slice())]).await;
        assert_eq!((kept.status, kept.hidden("titel").as_str()), (401, words), "{}", kept.body);
        assert!(kept.body.contains("gaan niet mee"), "{}", kept.body);
    })
    .await;
}

async fn is_kept(who: &mut Browser, path: &str, form: &str) -> bool {
    who.post(path, form).await.body.contains("id=\"opnieuw\"")
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_empty_presses_and_other_sites_get_nothing_back() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut gone = town.visitor();
        for (path, form) in [
            ("/mijn/mail/code", "code=123456"),
            ("/mijn/formulier", "code=WB-1234-5678"),
            ("/mijn/weg", "zeker=ja"),
            ("/mijn/naam", "naam="),
            ("/mijn/naam", ""),
            ("//elders.example/beheer", "tekst=geheim+hier"),
            ("/beheer/nergens", "tekst=geheim+hier"),
        ] {
            assert!(!is_kept(&mut gone, path, form).await, "{path} {form}");
        }
        let large = format!("naam={}", "w+".repeat(70_000));
        assert!(!is_kept(&mut gone, "/mijn/naam", &large).await, "what is very large is not sent back and forth");
        let foreign = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "cross-site")];
        let refused = gone.ask("POST", "/mijn/naam", &foreign, "naam=van+elders&opnieuw=").await;
        assert!(refused.status == 403 && !refused.body.contains("id=\"opnieuw\""), "{}", refused.body);
        // A field that ends as the mark does is a field.
        let mut luc = town.signed_in("luc").await;
        let field = luc.post("/oproepen/plekken-vergroenen/nieuw", "waarom=x&titel=opnieuw=abc").await;
        assert!(field.body.contains("value=\"opnieuw=abc\""), "{}", field.body);
    })
    .await;
}
