//! A short link is made, followed and counted; a poster carries it to those who are not online.

use crate::support;

use support::{
    each_engine,
    mails::sql,
    town::{Answer, Town, town},
};

const CALL: &str = "/oproepen/plekken-vergroenen";

async fn poster_of(town: &Town, path: &str) -> Answer {
    let mut visitor = town.visitor();
    let form = serde_urlencoded::to_string([("naar", path)]).unwrap();
    let made = visitor.post("/affiche", &form).await;
    assert_eq!(made.status, 303, "{}", made.body);
    assert!(visitor.cookies.is_empty(), "a poster costs no cookie");
    visitor.follow(&made).await
}

/// The code on a page.
fn code(page: &Answer) -> String {
    page.body.split("/s/").nth(1).expect("the page has a short link")[..5].to_owned()
}

/// The heading of a page.
fn heading(page: &Answer) -> String {
    let rest = &page.body[page.body.find("<h1").expect("a heading")..];
    rest[rest.find('>').unwrap() + 1..rest.find("</h1>").unwrap()].to_owned()
}

/// Brings what was counted in memory to the database.
async fn visits(town: &Town) -> Vec<(String, i64)> {
    town.app.part::<plein::links::Visits>().write(&town.app).await.expect("the visits are written");
    town.rows("select code, cast(sum(visits) as bigint) from short_link_visits group by code order by code").await
}

/// What a scanner reads: the squares of the drawing, through a decoder that is not ours.
fn scanned(svg: &str) -> String {
    let side: usize = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    let mut dark = vec![false; side * side];
    for square in svg.rsplit("<path d=\"").next().unwrap().split('M').skip(1) {
        let (x, y) = square.split('h').next().unwrap().split_once(' ').unwrap();
        dark[y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap()] = true;
    }
    let grey = |x: usize, y: usize| if dark[(y / 4) * side + x / 4] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * 4, side * 4, grey);
    let codes = image.detect_grids();
    codes.first().expect("a code is found").decode().expect("it is read").1
}

#[tokio::test(flavor = "multi_thread")]
async fn mariette_finds_a_poster_and_her_grandson_types_its_address() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "votes").await;
        let path = format!("/suggesties/{id}");
        let suggestion = town.visitor().get(&path).await;
        assert!(suggestion.body.contains("action=\"/affiche\""), "the suggestion offers a poster");
        let poster = poster_of(&town, &path).await;
        let title = heading(&suggestion);
        assert!(poster.body.contains(&title) && poster.body.contains("09 "), "{}", poster.body);
        let code = code(&poster);
        assert!(!code.contains(['0', 'o', '1', 'i', 'l']), "{code} can be typed over");
        assert_eq!(self::code(&poster_of(&town, &path).await), code, "asked again it is the same one");
        let typed = town.visitor().get(&format!("/s/{}", code.to_uppercase())).await;
        assert_eq!((typed.status, typed.header("location")), (302, Some(path.as_str())));
        assert_eq!(typed.header("cache-control"), Some("no-store"));
        assert!(typed.header("set-cookie").is_none());
        let french = town.visitor().get(&format!("/fr/s/{code}")).await;
        assert_eq!(french.header("location"), Some(format!("/fr{path}").as_str()));
        town.visitor().ask("HEAD", &format!("/s/{code}"), &[], "").await;
        assert_eq!(visits(&town).await, [(code.clone(), 2)], "looked up by a program is not counted");
        town.visitor().get(&format!("/s/{code}")).await;
        assert_eq!(visits(&town).await, [(code.clone(), 3)], "days go on counting");
        let drawn = town.visitor().get(&format!("/s/{code}/qr.svg")).await;
        assert_eq!(scanned(&drawn.body), format!("http://localhost:{}/s/{code}", town.port));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn karim_makes_a_link_per_channel_and_sees_what_each_brings() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut karim = town.signed_in("karim").await;
        for channel in ["magazine", "flyer", "magazine"] {
            let made = karim.post("/beheer/links", &format!("naar={CALL}&kanaal={channel}")).await;
            assert_eq!(made.status, 303, "{}", made.body);
        }
        let full = format!("http://localhost:{}/en{CALL}?q=boom#list", town.port);
        let form = serde_urlencoded::to_string([("adres", full.as_str()), ("kanaal", "letter")]).unwrap();
        assert_eq!(karim.post("/beheer/links", &form).await.status, 303, "an address as copied is understood");
        let codes: Vec<(String, String)> = town.rows("select code, path from short_links order by channel").await;
        assert_eq!(codes.len(), 3, "one per channel: {codes:?}");
        assert!(codes.iter().all(|(_, path)| path == CALL));
        town.visitor().get(&format!("/s/{}", codes[0].0)).await;
        visits(&town).await;
        let list = karim.get("/beheer/links").await;
        assert!(list.body.contains("Gemeenteblad") && list.body.contains("1 bezoek"), "{}", list.body);
        let log = karim.get("/beheer/logboek").await;
        assert!(log.body.contains("maakte een link naar") && log.body.contains("Gemeenteblad"), "{}", log.body);
        for wrong in ["https://elders.be/oproepen/plekken-vergroenen", "/oproepen/nergens", "/beheer", "", "<script>"] {
            let form = serde_urlencoded::to_string([("adres", wrong), ("naar", ""), ("kanaal", "flyer")]).unwrap();
            let refused = karim.post("/beheer/links", &form).await;
            assert_eq!(refused.status, 422, "{wrong}");
            assert!(refused.body.contains("Dit adres kennen we niet") && !refused.body.contains("<script>"));
        }
        let mut lien = town.signed_in("schepen").await;
        assert_eq!(lien.get("/beheer/links").await.status, 200, "an alderman reads");
        assert_eq!(lien.post("/beheer/links", &format!("naar={CALL}&kanaal=flyer")).await.status, 403);
        let mut elsewhere = town.visitor();
        elsewhere.host = "havenrode.localhost".to_owned();
        assert_eq!(elsewhere.get(&format!("/s/{}", codes[0].0)).await.status, 404, "another town does not know it");
        assert_eq!(town.visitor().get("/s/zzzzz").await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poster_asks_for_no_vote_that_cannot_be_given() {
    each_engine(async |database| {
        let town = town(database).await;
        let id = town.suggestion("plekken-vergroenen", "new").await;
        let path = format!("/suggesties/{id}");
        let asks = |poster: &Answer| {
            poster.body.split("poster__call\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
        };
        assert_eq!(asks(&poster_of(&town, &path).await), "Stem jij mee voor deze plek?");
        let number: plein::vocabulary::SuggestionId = id.parse().unwrap();
        for (status, said) in [
            ("withdrawn", "Ingetrokken. Lees hoe het verder ging."),
            ("realised", "Klaar. Lees en praat mee."),
            ("submitted", "Stem jij mee voor deze plek?"),
        ] {
            let set =
                format!("update suggestions set status = '{status}' where municipality_id = 1 and id = {}", number.0);
            assert_eq!(town.run(sql(set)).await, 1);
            let poster = poster_of(&town, &path).await;
            assert_eq!(asks(&poster), said);
            assert_eq!(poster.body.contains("poster__window"), status == "submitted", "a window is for what is open");
        }
        town.run("update calls set opens_at = 1, closes_at = 2 where slug = 'plekken-vergroenen'").await;
        assert_eq!(asks(&poster_of(&town, &path).await), "Lees en praat mee");
        assert_eq!(asks(&poster_of(&town, CALL).await), "Kijk wat mensen suggereerden");
    })
    .await;
}
