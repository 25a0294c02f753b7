//! What she means: the one that is there already, the street she looked for, the place where she stands.

use super::{CALL, CHECK, FORM, WHY, filled};
use crate::support::{
    each_engine,
    town::{Answer, encoded, town},
};

#[tokio::test(flavor = "multi_thread")]
async fn luc_sees_the_same_title_though_others_are_nearer_votes_for_it_and_throws_his_own_away() {
    each_engine(async |database| {
        let town = town(database).await;
        let (mut sam, mut luc) = (town.signed_in("sam").await, town.signed_in("luc").await);
        // Five at a place where nothing else is, the one that says the same farthest from it.
        let place = |north: f64| format!("{:.6},3.821500", 50.981_25 + north);
        let same = "Een drinkfontein langs het fietspad";
        for (title, north) in [
            (same, 0.000_97),
            ("Zonder titel een", 0.000_01),
            ("Zonder titel twee", 0.000_02),
            ("Zonder titel drie", 0.000_03),
            ("Zonder titel vier", 0.000_04),
        ] {
            let place = place(north);
            let (latitude, longitude) = place.split_once(',').unwrap();
            let added = sam
                .ask(
                    "POST",
                    "/api/v1/suggestions",
                    &[("content-type", "application/json"), ("sec-fetch-site", "same-origin")],
                    &format!(
                        r#"{{"call":"{CALL}","title":"{title}","body":"{WHY} {title}","category":"square","latitude":{latitude},"longitude":{longitude}}}"#
                    ),
                )
                .await;
            assert_eq!(added.status, 201, "{}", added.body);
        }
        luc.post(FORM, &encoded(&filled("Drinkfonteinen bij het fietspad", &place(0.0)))).await;
        let check = luc.get(CHECK).await;
        let cards: Vec<&str> = check.body.split("<li class=\"card card--suggestion\"").skip(1).collect();
        assert!(cards[0].contains(same) && cards[0].contains("108 m verder"), "{}", check.body);
        assert!(!check.body.contains("Gooi mijn suggestie weg"));
        let id = cards[0].split("data-id=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        luc.post(&format!("/suggesties/{id}/stem"), &encoded(&[("stem", "ja"), ("terug", CHECK)])).await;
        let voted = luc.get(CHECK).await;
        assert!(voted.body.contains("Gooi mijn suggestie weg") && voted.hidden("bij") == id, "{}", voted.body);
        let dropped = luc.post(CHECK, &encoded(&[("weg", "ja"), ("bij", &id)])).await;
        assert_eq!(dropped.header("location"), Some(format!("/suggesties/{id}").as_str()));
        assert!(!luc.get(FORM).await.body.contains("Drinkfonteinen"), "his own is gone");
        assert_eq!(luc.get(CHECK).await.header("location"), Some(FORM));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_street_that_was_looked_for_is_the_address_until_the_pin_is_moved() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut luc = town.signed_in("luc").await;
        let typed = [("titel", "Bankjes in de schaduw"), ("waarom", WHY), ("soort", "square")];
        let mut elsewhere = Vec::new();
        for street in ["Kapelstraat", "Ringlaan", "Molenstraat"] {
            let found =
                luc.post(FORM, &encoded(&[&typed[..], &[("naar", "street"), ("straat", street)][..]].concat())).await;
            assert!(found.body.contains(&format!("Gevonden: {street}")), "{}", found.body);
            let (place, at, name) = (found.hidden("plek"), found.hidden("adres-plek"), found.hidden("adres"));
            assert_eq!((&place, name.as_str()), (&at, street));
            let pairs = |place: &str, name: &str| {
                let at = at.as_str();
                let more = [("plek", place), ("adres", name), ("adres-plek", at), ("straat", street), ("verder", "ja")];
                encoded(&[&typed[..], &more[..]].concat())
            };
            assert_eq!(luc.post(FORM, &pairs(&place, &name)).await.status, 303);
            let address = |check: &Answer| {
                let line =
                    check.body.split("class=\"byline\"").nth(1).unwrap().split("</p>").next().unwrap().to_owned();
                line.split("</svg>").map(|rest| rest.split('<').next().unwrap().trim().to_owned()).collect::<Vec<_>>()
            };
            assert!(address(&luc.get(CHECK).await).iter().any(|word| word == street), "{street}");
            assert!(luc.get(FORM).await.body.contains(&format!("Gevonden: {street}")), "and it is kept");
            // Moved by hand, or with words that are no street of the town, it is the nearest street again.
            let moved = format!("{:.6},3.821500", 50.981_25);
            assert_eq!(luc.post(FORM, &pairs(&moved, &name)).await.status, 303);
            elsewhere.push(address(&luc.get(CHECK).await));
            assert_eq!(luc.post(FORM, &pairs(&place, "Bel 0470 12 34 56")).await.status, 303);
            assert!(!luc.get(CHECK).await.body.contains("0470"));
        }
        assert!(elsewhere.iter().all(|one| *one == elsewhere[0]), "{elsewhere:?}");
        let several =
            luc.post(FORM, &encoded(&[&typed[..], &[("naar", "street"), ("straat", "Molen")][..]].concat())).await;
        for street in ["Molenplein", "Molenstraat"] {
            assert!(several.body.contains(&format!("value=\"street={street}\"")), "{}", several.body);
        }
        assert!(!several.body.contains("data-found"), "none is chosen for her");
        let chosen = luc
            .post(FORM, &encoded(&[&typed[..], &[("straat", "Molen"), ("naar", "street=Molenstraat")][..]].concat()))
            .await;
        assert!(chosen.body.contains("Gevonden: Molenstraat"), "{}", chosen.body);
        // Her own place, as exact as the device says it; elsewhere is said at once.
        let own = luc.post(FORM, &encoded(&[("naar", "me"), ("mijn", "50.981234,3.821567")])).await;
        assert_eq!(own.hidden("plek"), "50.981234,3.821567");
        let away = luc.post(FORM, &encoded(&[("naar", "me"), ("mijn", "50.846600,4.352800")])).await;
        assert!(away.body.contains("Je bent buiten deze gemeente") && away.hidden("plek").is_empty(), "{}", away.body);
        // What is typed is kept without a page.
        let kept = luc.post(FORM, &encoded(&[("titel", "Nog maar half getypt"), ("naar", "bewaar")])).await;
        assert_eq!((kept.status, kept.body.as_str()), (204, ""));
        assert!(luc.get(FORM).await.body.contains("Nog maar half getypt"));
    })
    .await;
}
