//! A place that was written in words: at its house number, or in the middle of its street until somebody sets it right.

use super::{MARIA, PILE, TREE, enter, suggestion_titled};
use crate::support::{
    each_engine,
    elsewhere::{Elsewhere, Reply},
    mails::sql,
    town::{Browser, Town, encoded, town},
};
use plein::municipality::AddressSearch;

const AT: &str = "Kapelstraat 12";

/// Enters a form of Maria; the page that follows, and the id of her suggestion.
async fn entered(town: &Town, officer: &mut Browser, title: &str) -> (String, String) {
    let own = [("titel", title), ("plek", AT), ("wie", "nieuw")];
    let tree: Vec<_> = TREE.into_iter().filter(|(name, _)| !["titel", "plek"].contains(name)).collect();
    let sent = enter(officer, PILE, &[&MARIA[..], &tree[..], &own[..]].concat()).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let next = officer.follow(&sent).await.body;
    (next, suggestion_titled(town, title).await)
}

/// Its address, and where its pin is.
async fn spot(town: &Town, id: &str) -> (String, f64, f64) {
    let id = kit::ids::decode(id).expect("an id");
    let sql = sql(format!("select address, latitude, longitude from suggestions where id = {id}"));
    town.rows::<(String, f64, f64)>(sql).await.remove(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_on_paper_is_found_where_numbers_are_known_and_else_the_page_says_that_the_pin_is_rough() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let (next, id) = entered(&town, &mut hilde, "Een boom voor de deur").await;
        assert_eq!(spot(&town, &id).await.0, AT, "what she wrote stays to be read");
        let correct = format!("/beheer/suggesties/{id}/verbeteren");
        assert!(next.contains("midden van de straat") && next.contains(&format!("href=\"{correct}\"")), "{next}");
        let said = "De speld staat in het midden van de straat.";
        let (page, desk) = (format!("/suggesties/{id}"), format!("/beheer/suggesties/{id}"));
        assert!(town.visitor().get(&page).await.body.contains(said) && hilde.get(&desk).await.body.contains(said));

        // Set right on the map it is where it should be, and still at its number.
        let form = hilde.get(&correct).await;
        let place = form.hidden("plek");
        let (latitude, longitude) = place.split_once(',').expect("a place");
        let moved = format!("{:.6},{longitude}", latitude.parse::<f64>().expect("a number") + 0.000_05);
        let sent = [
            ("versie", &*form.hidden("versie")),
            ("plek", &moved),
            ("soort", "square"),
            ("reden", "Het is bij nummer 12, op de hoek."),
            ("verder", "ja"),
        ];
        let sent = hilde.post(&correct, &encoded(&sent)).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        assert!(!town.visitor().get(&page).await.body.contains(said) && !hilde.get(&desk).await.body.contains(said));
        assert_eq!(spot(&town, &id).await.0, AT);

        let server = Elsewhere::start(|asked| match asked.target.contains("/Suggestion") {
            true => Reply::json(r#"{"SuggestionResult":["Kapelstraat 12, 9870 Wilgenbeke"]}"#),
            false => Reply::json(
                r#"{"LocationResult":[{"FormattedAddress":"Kapelstraat 12, 9870 Wilgenbeke",
                    "LocationType":"basisregisters_huisnummer_afgeleidVanObject",
                    "Location":{"Lat_WGS84":50.98125,"Lon_WGS84":3.8215}}]}"#,
            ),
        })
        .await;
        let url = format!("{}/geolocation/v4/", server.origin);
        town.set(1, |settings| settings.addresses = AddressSearch::Flanders { url }).await;
        let (next, exact) = entered(&town, &mut hilde, "Een boom naast de deur").await;
        assert!(!next.contains("midden van de straat"), "{next}");
        assert_eq!(spot(&town, &exact).await, (AT.to_owned(), 50.981_25, 3.821_5));
    })
    .await;
}
