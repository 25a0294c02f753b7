//! What stands on the page of a call and of a suggestion: pictures of every kind of place, and one's own vote.

use super::{
    CALL, CHECK, FORM, a_place, filled,
    support::{
        each_engine,
        town::{encoded, town},
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn a_kind_an_officer_named_herself_has_a_picture_and_a_call_without_kinds_shows_none() {
    each_engine(async |database| {
        let town = town(database).await;
        town.run(
            "update call_categories set key = 'bankje', name = 'Bankje' where key = 'square' and call_id in
             (select id from calls where slug = 'plekken-vergroenen')",
        )
        .await;
        let (mut luc, place) = (town.signed_in("luc").await, a_place(&town).await);
        let form = encoded(&filled("Een bankje bij de vijver", &place)).replace("soort=square", "soort=bankje");
        assert_eq!(luc.post(FORM, &form).await.header("location"), Some(CHECK));
        let check = luc.get(CHECK).await;
        let form = encoded(&[("versie", &check.hidden("versie")), ("leeftijd", "ja"), ("naam", "Buur")]);
        let address = luc.post(CHECK, &form).await.header("location").unwrap().trim_end_matches("?nieuw=1").to_owned();
        for page in [address.clone(), format!("/oproepen/{CALL}")] {
            let shown = luc.get(&page).await.body;
            let drawings: Vec<&str> =
                shown.split("src=\"/beeld/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert!(!drawings.is_empty(), "{shown}");
            for drawing in drawings {
                assert_eq!(luc.get(&format!("/beeld/{drawing}")).await.status, 200, "{drawing} on {page}");
            }
        }
        assert!(luc.get(&address).await.body.contains("<dd>Bankje</dd>"));
        let list = luc.get(&format!("/oproepen/{CALL}?q=zzzzzz")).await.body;
        assert!(list.contains("Alle soorten") && list.contains("alt=\"Kaart met 0 suggesties"), "{list}");
        town.run("delete from call_categories").await;
        town.run("update suggestions set category = '', illustration = '' where title like '%bankje%'").await;
        let without = luc.get(&address).await.body;
        assert!(!without.contains("Soort plek") && !without.contains("/beeld//"), "{without}");
        assert!(!luc.get(&format!("/oproepen/{CALL}")).await.body.contains("Alle soorten"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn amina_sees_that_she_voted_for_what_is_decided() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion(CALL, "new").await;
        let (mut amina, page) = (town.signed_in("amina").await, format!("/suggesties/{id}"));
        amina.put(&format!("/api/v1/suggestions/{id}/vote")).await;
        assert!(amina.get(&page).await.body.contains("Terugnemen kan"));
        town.run("update suggestions set status = 'chosen' where status = 'submitted'").await;
        let hers = amina.get(&page).await.body;
        assert!(hers.contains("Jij stemde") && hers.contains("is al beslist"), "{hers}");
        let others = town.signed_in("luc").await.get(&page).await.body;
        assert!(
            !others.contains("Jij stemde") && !others.contains("Terugnemen kan") && !hers.contains("Terugnemen kan")
        );
    })
    .await;
}
