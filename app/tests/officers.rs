//! What officers do of themselves, over real HTTP, on both engines: they hide a comment nobody reported, say who is there
//! for a district, and choose how they are shown and how they sign.

use crate::support;

use support::{
    each_engine,
    forms::Sent,
    pictures::jpeg,
    town::{Browser, Town, encoded, town},
};

const CALL: &str = "plekken-vergroenen";
const RUDE: &str = "De buurman is een ezel.";

/// A comment of Amina, who can be reached by mail; its suggestion and its id.
async fn commented(town: &Town) -> (String, String) {
    let id = town.suggestion(CALL, "new").await;
    let mut amina = town.signed_in("amina").await;
    let key = amina.get(&format!("/suggesties/{id}")).await.hidden("sleutel");
    let form = encoded(&[("sleutel", &key), ("gevraagd", "ja"), ("leeftijd", "ja"), ("tekst", RUDE)]);
    assert_eq!(amina.post(&format!("/suggesties/{id}/reageer"), &form).await.status, 303);
    let sql = "update people set email = 'amina@voorbeeld.be', email_key = 'amina@voorbeeld.be', email_confirmed_at = 1
               where municipality_id = 1 and id = (select person_id from comments order by created_at desc, id desc limit 1)";
    assert_eq!(town.run(sql).await, 1);
    (id, key)
}

async fn count(town: &Town, id: &str) -> i64 {
    town.visitor().get(&format!("/api/v1/suggestions/{id}")).await.json()["comments"].as_i64().expect("a number")
}

/// What Amina read in her mailbox.
async fn mails(town: &Town) -> Vec<String> {
    let mails = town.visitor().get("/demo/mails.json").await.json();
    let hers = mails.as_array().expect("a list").iter().filter(|mail| mail["to"] == "amina@voorbeeld.be");
    hers.map(|mail| format!("{}\n{}", mail["subject"], mail["text"].as_str().unwrap_or_default())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_hides_a_comment_nobody_reported_and_shows_it_again_and_its_author_hears_why() {
    each_engine(async |database| {
        let town = town(database).await;
        let (id, key) = commented(&town).await;
        let (page, hide) = (format!("/suggesties/{id}"), format!("/beheer/reacties/{key}/verbergen"));
        let before = count(&town, &id).await;
        let mut hilde = town.signed_in("hilde").await;
        for path in [&page, &format!("/beheer/suggesties/{id}")] {
            assert!(hilde.get(path).await.body.contains(&hide), "{path}");
        }
        assert!(!town.signed_in("luc").await.get(&page).await.body.contains("/verbergen"));
        for who in ["luc", "karim", "schepen"] {
            let mut other = town.signed_in(who).await;
            assert_eq!(other.get(&hide).await.status, 403, "{who}");
            assert_eq!(other.post(&hide, "grond=hurtful&reden=x").await.status, 403, "{who}");
        }
        assert!(hilde.get(&hide).await.body.contains(RUDE));
        let wrong = hilde.post(&hide, "grond=hurtful&reden=").await;
        assert!(
            wrong.status == 422 && wrong.body.contains("id=\"grond-hurtful\" name=\"grond\" value=\"hurtful\" checked")
        );
        let why = encoded(&[("grond", "hurtful"), ("reden", "Je scheldt iemand uit.")]);
        for _ in 0..2 {
            let hidden = hilde.post(&hide, &why).await;
            assert_eq!(hidden.header("location"), Some("/beheer/meldingen/verborgen?bewaard=1"), "{}", hidden.body);
        }
        assert!(!town.visitor().get(&page).await.body.contains(RUDE));
        assert_eq!((count(&town, &id).await, town.differences().await), (before - 1, 0));
        let told = mails(&town).await;
        let told: Vec<_> = told.iter().filter(|mail| mail.contains("haalden je reactie")).collect();
        assert_eq!(told.len(), 1, "once");
        for words in [RUDE, "Je scheldt iemand uit.", "kwetsend", "zes maanden"] {
            assert!(told[0].contains(words), "{words} in {}", told[0]);
        }
        assert!(!told[0].contains("meldde"), "nobody reported it");

        let list = hilde.get("/beheer/meldingen/verborgen").await.body;
        assert!(list.contains(RUDE) && list.contains("Je scheldt iemand uit."), "{list}");
        assert!(hilde.get("/beheer/meldingen").await.body.contains("/beheer/meldingen/verborgen"));
        let show = format!("/beheer/reacties/{key}/tonen");
        let mut karim = town.signed_in("karim").await;
        let read = karim.get("/beheer/meldingen/verborgen").await;
        assert!(read.status == 200 && read.body.contains(RUDE) && !read.body.contains(&show));
        assert_eq!(karim.post(&show, "").await.status, 403);
        for _ in 0..2 {
            assert_eq!(hilde.post(&show, "").await.status, 303);
        }
        assert!(town.visitor().get(&page).await.body.contains(RUDE));
        assert_eq!((count(&town, &id).await, town.differences().await), (before, 0));
        let told = mails(&town).await;
        assert_eq!(told.iter().filter(|mail| mail.contains("staat weer op de site")).count(), 1, "{told:?}");
        // A suggestion that is hidden stands there too, and comes back from there.
        assert_eq!(hilde.post(&format!("/beheer/suggesties/{id}/verbergen"), &why).await.status, 303);
        let list = hilde.get("/beheer/meldingen/verborgen").await.body;
        let again = format!("action=\"/beheer/suggesties/{id}/tonen\"");
        assert!(list.contains(&again) && !list.contains(RUDE), "{list}");
    })
    .await;
}

/// The addresses of the cards at the desk.
async fn card(hilde: &mut Browser, name: &str) -> String {
    let list = hilde.get("/beheer/contacten").await.body;
    let before = &list[..list.find(name).expect("she is there")];
    before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_to_ask_is_who_is_there_for_the_district_and_her_photo_is_her_own_choice() {
    each_engine(async |database| {
        let town = town(database).await;
        for nobody in [
            "update calls set contact_id = null where municipality_id = 1",
            "update projects set contact_id = null where municipality_id = 1",
            "update themes set contact_id = null where municipality_id = 1",
        ] {
            assert!(town.run(nobody).await > 0);
        }
        let id = town.suggestion(CALL, "new").await;
        let mut hilde = town.signed_in("hilde").await;
        let desk = card(&mut hilde, "Hilde Van Damme").await;
        let page = hilde.get(&desk).await.body;
        let select =
            page.split("<select id=\"wijk\"").nth(1).expect("the districts").split("</select>").next().unwrap();
        let districts: Vec<&str> =
            select.split("<option value=\"").skip(2).filter_map(|o| o.split('"').next()).collect();
        assert!(districts.len() > 2, "{select}");
        let mut there = 0;
        for district in &districts {
            let form = Sent::read(&mut hilde, &desk).await.set("wijk", district);
            assert_eq!(hilde.post(&desk, &form.body()).await.status, 303);
            let shown = town.visitor().get(&format!("/suggesties/{id}")).await.body;
            there += usize::from(shown.contains("Hilde Van Damme"));
        }
        assert_eq!(there, 1, "in the district where it lies, and in no other");
        let elsewhere = Sent::read(&mut hilde, &desk).await.set("wijk", "Parijs");
        assert_eq!(hilde.post(&desk, &elsewhere.body()).await.status, 422);

        let form = Sent::read(&mut hilde, &desk).await;
        let fields: Vec<(&str, &str)> = form.pairs().filter(|(name, _)| *name != "portret_zelf").collect();
        let unasked = hilde.post_photos(&desk, &fields, &[("hilde.jpg", &jpeg(7))]).await;
        assert_eq!(unasked.status, 422, "{}", unasked.body);
        assert!(unasked.body.contains("href=\"#portret_zelf\"") && unasked.body.contains("src=\"/afbeelding/"));
        let form = Sent::of(&unasked);
        let fields: Vec<(&str, &str)> = form.pairs().filter(|(name, _)| *name != "portret_zelf").collect();
        let agreed = [&fields[..], &[("portret_zelf", "ja")]].concat();
        assert_eq!(hilde.post(&desk, &encoded(&agreed)).await.status, 303);
        let contact = town.visitor().get("/contact").await.body;
        assert!(contact.contains("class=\"avatar avatar--photo\" src=\"/afbeelding/"), "{contact}");
        let form = Sent::read(&mut hilde, &desk).await;
        let off = hilde.post(&desk, &form.pressed("zonder")).await;
        assert_eq!(hilde.post(&desk, &Sent::of(&off).body()).await.status, 303);
        assert!(!town.visitor().get("/contact").await.body.contains("avatar--photo"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_signs_with_her_first_name_and_her_service_and_is_so_named_everywhere() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let inbox = hilde.get("/beheer").await.body;
        let desk = inbox.split("href=\"/beheer/suggesties/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let path = format!("/beheer/suggesties/{desk}");
        let form = hilde.get(&path).await;
        assert!(form.body.contains("id=\"ondertekening-full\" name=\"ondertekening\" value=\"full\" checked"));
        let (key, version) = (form.hidden("sleutel"), form.hidden("versie"));
        let answer = [
            ("sleutel", key.as_str()),
            ("versie", &version),
            ("antwoord", "Dank je, we planten hier in het voorjaar twee lindes."),
            ("ondertekening", "first"),
        ];
        assert_eq!(hilde.post(&path, &encoded(&answer)).await.status, 303);
        let mut visitor = town.visitor();
        for page in [format!("/suggesties/{desk}"), "/".to_owned()] {
            let shown = visitor.get(&page).await.body;
            let at = shown.find("twee lindes").expect("the answer");
            let around = &shown[at.saturating_sub(600)..(at + 900).min(shown.len())];
            assert!(around.contains(">Hilde<") && !around.contains("Van Damme"), "{page}: {around}");
        }
        assert!(hilde.get(&path).await.body.contains("value=\"first\" checked"), "her choice stays");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_finds_suggestions_questions_and_pages_from_one_field() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let find = async |officer: &mut Browser, q: &str| {
            let answer = officer.get(&format!("/beheer/zoeken?q={}", plein::chrome::query_value(q))).await;
            assert_eq!(answer.status, 200, "{q}: {}", answer.body);
            answer.body
        };
        assert!(find(&mut hilde, &id).await.contains(&format!("/beheer/suggesties/{id}\"")), "by its number");
        let mut luc = town.signed_in("luc").await;
        let form = luc.get("/vragen/nieuw?over=/acties/wilgenbeke-vergroent").await;
        let asked = encoded(&[
            ("sleutel", &*form.hidden("sleutel")),
            ("over", "/acties/wilgenbeke-vergroent"),
            ("naam", "Luc B."),
            ("vraag", "Krijgen we 100% zeker een regenton_van 200 liter?"),
        ]);
        assert_eq!(luc.post("/vragen/nieuw", &asked).await.status, 303);
        assert!(find(&mut hilde, "REGENTON_VAN 100%").await.contains("Krijgen we 100%"), "every word, in any order");
        assert!(!find(&mut hilde, "regenton%van").await.contains("Krijgen we 100%"), "signs are signs");
        let pages = find(&mut hilde, "zonnedaken").await;
        assert!(pages.contains("href=\"/beheer/acties/"), "{pages}");
        assert!(find(&mut hilde, "zzzz<b>").await.contains("Niets gevonden voor “zzzz&#60;b&#62;"));
        assert_eq!(luc.get("/beheer/zoeken?q=boom").await.status, 403);
    })
    .await;
}
