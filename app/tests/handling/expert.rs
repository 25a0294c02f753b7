//! A participation expert is asked from within a suggestion.

use super::{CALL, link_to, newest};
use crate::support::{
    each_engine,
    mails::{give_address, mail_to, mails, person_of, receivers, sql},
    town::{Browser, Town, encoded, town},
};

/// She has this page of the desk alone, and it is nobody else's.
async fn nobody_else_sees(town: &Town, link: &str, (els, item): (&mut Browser, &str)) {
    for path in ["/beheer", item, "/beheer/suggesties", "/beheer/logboek"] {
        assert_eq!(els.get(path).await.status, 403, "{path}");
    }
    let mut rik = town.signed_in("rik").await;
    for (who, other) in
        [("hilde", &mut town.signed_in("hilde").await), ("rik", &mut rik), ("luc", &mut town.signed_in("luc").await)]
    {
        assert_eq!(other.get(link).await.status, 404, "{who}");
        assert_eq!(other.post(link, "tekst=Ik+ook").await.status, 404, "{who}");
    }
    // Another expert was not asked.
    town.run(sql(format!(
        "insert into roles (municipality_id, person_id, role, granted_by)
         values (1, {}, 'expert', 'operator')",
        person_of("burger-9", town).await
    )))
    .await;
    let mut other = town.signed_in("burger-9").await;
    assert_eq!(other.get("/beheer/advies").await.status, 200);
    assert_eq!((other.get(link).await.status, other.post(link, "tekst=Ik+ook").await.status), (404, 404));
}

/// What she answered waits for her no more, and stands apart until somebody asks on or closes it.
async fn is_answered(els: &mut Browser, link: &str) {
    let (hers, link) = (els.get("/beheer/advies").await.body, format!("href=\"{link}\""));
    let (open, answered) = hers.split_once("Je antwoordde al").expect("what she answered stands apart");
    assert!(!open.contains(&link) && answered.contains(&link), "{hers}");
}

/// The requests on a page of the desk.
fn request_on(page: &str) -> String {
    let found = page.split("name=\"verzoek\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    found.expect("an open request").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn els_is_asked_her_advice_and_sees_that_thing_alone_until_it_is_closed() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = newest(&town, 1).await.remove(0);
        let (mut hilde, mut els) = (town.signed_in("hilde").await, town.signed_in("els").await);
        let (elses, hildes) = (person_of("els", &town).await, person_of("hilde", &town).await);
        give_address(&town, &elses, "els@elders.be").await;
        give_address(&town, &hildes, "hilde@wilgenbeke.be").await;
        let els_id = kit::ids::encode(elses.parse().expect("an id"));
        let (item, ask) = (format!("/beheer/suggesties/{id}"), format!("/beheer/zaken/suggestion/{id}/advies"));
        let inside = |page: &str| page.contains("Begin met een wandeling") || page.contains("Hoe betrekken we");
        let wrong = hilde.post(&ask, "expert=&tekst=").await;
        assert!(wrong.status == 422 && wrong.body.contains("Kies een expert uit de lijst."), "{}", wrong.body);
        let lucs = kit::ids::encode(person_of("luc", &town).await.parse().expect("an id"));
        let nobody = hilde.post(&ask, &encoded(&[("expert", &lucs), ("tekst", "Hoe betrekken we de buurt?")])).await;
        assert!(nobody.status == 422 && nobody.body.contains("Hoe betrekken we de buurt?"), "{}", nobody.body);
        assert!(els.get("/beheer/advies").await.body.contains("niets waarover je raad"));
        let form =
            encoded(&[("sleutel", "0000000000777"), ("expert", &els_id), ("tekst", "Hoe betrekken we de buurt?")]);
        for _ in 0..2 {
            assert_eq!(hilde.post(&ask, &form).await.status, 303);
        }
        assert_eq!(receivers(&mails(&town).await), ["els@elders.be"], "once");
        let link = link_to(&town, "els@elders.be", "/beheer/advies/").await;
        assert_eq!(town.visitor().get(&link).await.status, 401, "the door comes first");
        let page = els.get(&link).await;
        assert!(page.status == 200 && page.body.contains("Hoe betrekken we de buurt?"), "{}", page.body);
        assert!(els.get("/beheer/advies").await.body.contains(&format!("href=\"{link}\"")));
        nobody_else_sees(&town, &link, (&mut els, &item)).await;
        let key = page.hidden("sleutel");
        let advice = encoded(&[("sleutel", &key), ("tekst", "Begin met een wandeling.")]);
        for _ in 0..2 {
            assert_eq!(els.post(&link, &advice).await.status, 303);
        }
        is_answered(&mut els, &link).await;
        let told = mails(&town).await;
        assert_eq!(receivers(&told), ["els@elders.be", "hilde@wilgenbeke.be"]);
        assert!(mail_to(&told, "hilde@wilgenbeke.be")["text"].as_str().is_some_and(&inside));
        let seen = hilde.get(&item).await.body;
        assert!(seen.contains("Begin met een wandeling."), "{seen}");
        let (mut amina, page) = (town.signed_in("amina").await, format!("/suggesties/{id}"));
        for path in [&page, &format!("/api/v1{page}").replace("suggesties", "suggestions"), "/zoeken?q=wandeling"] {
            assert!(!inside(&town.visitor().get(path).await.body) && !inside(&amina.get(path).await.body), "{path}");
        }
        assert!(!inside(&hilde.get(&format!("/beheer/export/suggesties.csv?oproep={CALL}")).await.body));
        assert!(els.get("/mijn/gegevens.json").await.body.contains("Begin met een wandeling."), "her words are hers");

        let close = encoded(&[("verzoek", &request_on(&seen)), ("doe", "sluit")]);
        assert_eq!(town.signed_in("schepen").await.post(&ask, &close).await.status, 403);
        assert_eq!(hilde.post(&ask, &close).await.status, 303);
        assert_eq!((els.get(&link).await.status, els.post(&link, &advice).await.status), (404, 404));
        assert!(hilde.get(&item).await.body.contains("Begin met een wandeling."), "what was said stays");
        let again =
            encoded(&[("sleutel", "0000000000778"), ("expert", &els_id), ("tekst", "Hoe betrekken we de school?")]);
        assert_eq!(hilde.post(&ask, &again).await.status, 303);
        assert_eq!(els.get(&link).await.status, 404, "she sees the new one, not the old one");
        assert!(els.get("/beheer/advies").await.body.contains("/beheer/advies/0000000000778"));
    })
    .await;
}
