//! A call asks questions of its own: an officer makes them, a citizen answers, over real HTTP, on both engines.

use crate::support;

use support::each_engine;
use support::town::{Answer, Browser, Town, encoded, town};

const CALL: &str = "plekken-vergroenen";
const DESK: &str = "/beheer/oproepen/plekken-vergroenen/vragen";
const FORM: &str = "/oproepen/plekken-vergroenen/nieuw";
const CHECK: &str = "/oproepen/plekken-vergroenen/nieuw/nakijken";
const SECRET: &str = "Bel Amina op 0470 11 22 33";

/// A row of the officer's form: words, kind, choices, required, who reads, of whom it is asked.
type Row<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a str);

/// One question of each kind; the key of each is made of its words.
const ROWS: [Row<'static>; 7] = [
    ("Hoe breed?", "number", "", "ja", "everyone", ""),
    ("Welke zon?", "choice", "Ochtend\nMiddag & avond\nGeen", "", "everyone", ""),
    ("Wat staat er?", "several", "Stenen\nGras\n\n Hek ", "", "everyone", ""),
    ("Help je mee?", "yes_no", "", "ja", "everyone", ""),
    ("Wanneer kan je?", "date", "", "ja", "everyone", "help-je-mee=yes"),
    ("Waarom niet?", "text", "", "", "everyone", "help-je-mee=no"),
    ("Hoe bereiken we je?", "text", "", "", "officers", ""),
];

fn desk_form(rows: &[Row<'_>], keys: &[&str], edition: &str) -> Vec<(String, String)> {
    let mut pairs = vec![("versie".to_owned(), edition.to_owned())];
    for (at, (label, kind, options, required, reader, only_if)) in rows.iter().enumerate() {
        let key = keys.get(at).copied().unwrap_or_default();
        let unit = if *kind == "number" { "m" } else { "" };
        for (name, value) in [
            ("sleutel", key),
            ("vraag", label),
            ("antwoord", kind),
            ("eenheid", unit),
            ("keuzes", options),
            ("verplicht", required),
            ("lezer", reader),
            ("als", only_if),
        ] {
            pairs.push((format!("{name}-{at}"), value.to_owned()));
        }
    }
    pairs
}

fn sent(pairs: &[(String, String)]) -> String {
    serde_urlencoded::to_string(pairs).unwrap()
}

const KEYS: [&str; 7] =
    ["hoe-breed", "welke-zon", "wat-staat-er", "help-je-mee", "wanneer-kan-je", "waarom-niet", "hoe-bereiken-we-je"];

async fn edition(hilde: &mut Browser) -> String {
    hilde.get(DESK).await.hidden("versie")
}

async fn asks_all(hilde: &mut Browser) {
    let version = edition(hilde).await;
    let made = hilde.post(DESK, &sent(&desk_form(&ROWS, &[], &version))).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let page = hilde.follow(&made).await;
    for key in KEYS {
        assert!(page.body.contains(&format!("value=\"{key}\"")), "{key}: {}", page.body);
    }
}

/// What a citizen fills in, and what she answers to the questions.
async fn filled(town: &Town, title: &str, responses: &[(&str, &str)]) -> String {
    let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=1")).await.json();
    let place = format!("{},{}", list["items"][0]["latitude"], list["items"][0]["longitude"]);
    let why = "Hier staat de hele dag zon op de stenen.";
    let own = [("plek", place.as_str()), ("titel", title), ("waarom", why), ("soort", "square"), ("verder", "ja")];
    encoded(&[&own[..], responses].concat())
}

/// Sends what waits to be looked over; the address of the suggestion.
async fn send(who: &mut Browser, times: usize) -> String {
    let version = who.get(CHECK).await.hidden("versie");
    let form = encoded(&[("versie", &version), ("leeftijd", "ja"), ("naam", "Buur")]);
    let mut address = String::new();
    for _ in 0..times {
        let sent = who.post(CHECK, &form).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        address = sent.header("location").unwrap().trim_end_matches("?nieuw=1").to_owned();
    }
    address
}

async fn kept(town: &Town) -> Vec<String> {
    let sql = "select r.question_key, r.response from responses r
               join suggestions s on s.municipality_id = r.municipality_id and s.id = r.suggestion_id
               where s.title = 'Groen bij de poort' order by r.question_key";
    town.rows::<(String, String)>(sql).await.into_iter().map(|(key, value)| format!("{key}: {value}")).collect()
}

fn all() -> Vec<(&'static str, &'static str)> {
    vec![
        ("vraag-hoe-breed", "1.250,5"),
        ("vraag-welke-zon", "Middag & avond"),
        ("vraag-wat-staat-er", "Hek"),
        ("vraag-wat-staat-er", "Stenen"),
        ("vraag-help-je-mee", "yes"),
        ("vraag-wanneer-kan-je", "7/11/2026"),
        ("vraag-waarom-niet", "Geen tijd voor zoiets"),
        ("vraag-hoe-bereiken-we-je", SECRET),
        ("vraag-bestaat-niet", "x"),
    ]
}

/// What is for officers only is on no page of citizens, in no answer to programs and no search.
async fn nowhere_else(town: &Town, amina: Browser, address: &str) {
    let id = address.trim_start_matches("/suggesties/");
    for mut who in [town.visitor(), town.signed_in("luc").await, amina] {
        for path in [
            address.to_owned(),
            format!("/en{address}"),
            format!("/api/v1/suggestions/{id}"),
            format!("/api/v1/suggestions?call={CALL}"),
            format!("/oproepen/{CALL}?q=poort"),
            format!("/oproepen/{CALL}?q=0470"),
            "/zoeken?q=poort".to_owned(),
            "/zoeken?q=bereiken".to_owned(),
            "/mijn".to_owned(),
            "/".to_owned(),
            format!("/kaart/punten?call={CALL}&q=poort&bbox=3,50,5,52&zoom=19"),
        ] {
            let body = who.get(&path).await.body;
            assert!(!body.contains("0470 11 22 33") && !body.contains("Hoe bereiken we je"), "{path}: {body}");
        }
        assert_eq!(
            who.get(&format!("/oproepen/{CALL}?q=amina+0470")).await.body.matches("Groen bij de poort").count(),
            0
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hilde_asks_her_own_questions_and_what_amina_answers_is_read_where_it_may() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        asks_all(&mut hilde).await;
        assert!(hilde.get("/beheer/logboek").await.body.contains("eigen vragen"));
        let calls = town.visitor().get("/api/v1/calls").await.json();
        let call = calls["items"].as_array().unwrap().iter().find(|call| call["slug"] == CALL).unwrap().clone();
        let named: Vec<&str> =
            call["questions"].as_array().unwrap().iter().map(|q| q["key"].as_str().unwrap()).collect();
        assert_eq!(named, KEYS);
        assert_eq!(call["questions"][4]["only_if"]["response"], "yes");

        // She fills in first and signs in after: nothing is lost on the way, nor on the way back.
        let mut amina = town.visitor();
        let form = amina.get(FORM).await;
        assert!(form.body.contains("Hoe breed? (m)") && form.body.contains("Alleen medewerkers zien"), "{}", form.body);
        assert!(form.body.contains("Alleen als je bij “Help je mee?” ja antwoordt."));
        let went = amina.post(FORM, &filled(&town, "Groen bij de poort", &all()).await).await;
        assert_eq!((went.status, went.header("location")), (303, Some("/aanmelden")), "{}", went.body);
        amina.post("/demo/aanmelden", "persoon=amina").await;
        let back = amina.get(FORM).await.body;
        assert!(back.contains("value=\"1.250,5\"") && back.contains(SECRET) && back.contains("value=\"yes\" checked"));
        let check = amina.get(CHECK).await.body;
        for words in ["1\u{a0}250,5 m", "Middag &#38; avond", "Stenen<br>Hek", "zaterdag 7 november 2026", SECRET] {
            assert!(check.contains(words) || check.contains(&words.replace("&#38;", "&amp;")), "{words}: {check}");
        }
        assert!(check.contains("Alleen voor medewerkers") && !check.contains("Geen tijd voor zoiets"), "{check}");
        let address = send(&mut amina, 3).await;
        let secret = format!("hoe-bereiken-we-je: {SECRET}");
        let given = ["hoe-breed: 1250.5", "wanneer-kan-je: 2026-11-07", "wat-staat-er: Stenen\nHek"];
        let given = [&["help-je-mee: yes", &secret], &given[..], &["welke-zon: Middag & avond"]].concat();
        assert_eq!(kept(&town).await, given);
        assert!(town.rows::<(String,)>("select responses from drafts where responses <> ''").await.is_empty());

        let id = address.trim_start_matches("/suggesties/").to_owned();
        let page = town.visitor().get(&address).await.body;
        assert!(page.contains("1\u{a0}250,5 m") && page.contains("Middag") && page.contains(">Ja<"), "{page}");
        let json = town.visitor().get(&format!("/api/v1/suggestions/{id}")).await.json();
        assert_eq!(json["responses"]["hoe-breed"], 1250.5);
        assert_eq!(json["responses"]["help-je-mee"], true);
        assert_eq!(json["responses"]["wat-staat-er"], serde_json::json!(["Stenen", "Hek"]));
        nowhere_else(&town, amina, &address).await;
        let desk = hilde.get(&format!("/beheer/suggesties/{id}")).await.body;
        assert!(desk.contains(SECRET) && desk.contains("Alleen voor medewerkers") && desk.contains("Stenen"), "{desk}");
        assert_eq!(town.differences().await, 0);
    })
    .await;
}

/// What the page says is wrong in a field, once.
fn error_at<'a>(page: &'a Answer, field: &str) -> &'a str {
    assert_eq!(page.status, 422, "{field}: {}", page.body);
    assert!(page.body.contains(&format!("href=\"#{field}\"")), "{field} is in the list: {}", page.body);
    let start = page.body.find(&format!("id=\"{field}-error\"")).unwrap_or_else(|| panic!("{field}: {}", page.body));
    page.body[start..].split("</p>").next().unwrap().rsplit("</svg>").next().unwrap().trim()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_or_wrong_is_said_at_its_field_and_nothing_is_lost() {
    each_engine(async |database| {
        let town = town(database).await;
        asks_all(&mut town.signed_in("hilde").await).await;
        let mut luc = town.signed_in("luc").await;
        let nothing = luc.post(FORM, &filled(&town, "Groen bij de poort", &[]).await).await;
        assert_eq!(error_at(&nothing, "vraag-hoe-breed"), "Vul dit in.");
        assert_eq!(error_at(&nothing, "vraag-help-je-mee"), "Maak een keuze.");
        assert!(!nothing.body.contains("id=\"vraag-wanneer-kan-je-error\""), "what may not apply is not asked");
        let far = "x".repeat(1_001);
        for (field, typed, said) in [
            ("vraag-hoe-breed", "een eind", "Vul een getal in, zoals 140 of 12,5."),
            ("vraag-hoe-breed", "<script>", "Vul een getal in, zoals 140 of 12,5."),
            ("vraag-hoe-breed", "\u{202e}\u{200b}\0", "Vul dit in."),
            ("vraag-welke-zon", "Nacht", "Kies een van de mogelijkheden."),
            ("vraag-wat-staat-er", "Beton", "Kies een van de mogelijkheden."),
            ("vraag-help-je-mee", "misschien", "Kies een van de mogelijkheden."),
            ("vraag-wanneer-kan-je", "30 februari", "Vul een datum in, zoals 5/10/2026."),
            ("vraag-hoe-bereiken-we-je", far.as_str(), "Dit is te lang. Gebruik hoogstens 1000 tekens."),
        ] {
            let mut typed_all = all();
            typed_all.retain(|(name, _)| *name != field);
            typed_all.push((field, typed));
            let page = luc.post(FORM, &filled(&town, "Groen bij de poort", &typed_all).await).await;
            assert_eq!(error_at(&page, field), said, "{field}: {typed}");
            let other = if field == "vraag-hoe-bereiken-we-je" { "1.250,5" } else { SECRET };
            assert!(page.body.contains(other) && page.body.contains("Groen bij de poort"), "nothing is lost");
            assert!(field != "vraag-hoe-breed" || !typed.contains('<') || page.body.contains("&#60;script&#62;"));
        }
        let broken =
            [filled(&town, "Groen bij de poort", &all()).await.as_bytes(), b"&vraag-waarom-niet=%ff%fe"].concat();
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        let page = luc.ask_bytes("POST", FORM, &headers, &broken).await;
        assert!([303, 422].contains(&page.status), "{}", page.body);
        assert!(kept(&town).await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_is_concerned_is_asked() {
    each_engine(async |database| {
        let town = town(database).await;
        asks_all(&mut town.signed_in("hilde").await).await;
        let mut luc = town.signed_in("luc").await;
        let yes = [("vraag-hoe-breed", "3"), ("vraag-help-je-mee", "yes")];
        let asked = luc.post(FORM, &filled(&town, "Groen bij de poort", &yes).await).await;
        assert_eq!(error_at(&asked, "vraag-wanneer-kan-je"), "Vul dit in.");
        let no = [("vraag-hoe-breed", "3"), ("vraag-help-je-mee", "no"), ("vraag-wanneer-kan-je", "onzin")];
        let went = luc.post(FORM, &filled(&town, "Groen bij de poort", &no).await).await;
        assert_eq!(went.header("location"), Some(CHECK), "{}", went.body);
        send(&mut luc, 1).await;
        assert_eq!(kept(&town).await, ["help-je-mee: no", "hoe-breed: 3"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_answered_holds_a_question_and_hilde_reads_why() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        asks_all(&mut hilde).await;
        let before = edition(&mut hilde).await;
        let mut luc = town.signed_in("luc").await;
        luc.post(FORM, &filled(&town, "Groen bij de poort", &all()).await).await;
        let address = send(&mut luc, 1).await;

        let page = hilde.get(DESK).await;
        assert!(page.body.contains("Mensen vulden deze vraag al in."), "{}", page.body);
        let mut rows = ROWS;
        rows[0].1 = "text";
        let kind = hilde.post(DESK, &sent(&desk_form(&rows, &KEYS, &before))).await;
        assert_eq!(
            error_at(&kind, "antwoord-0"),
            "Mensen vulden deze vraag al in, dus ze blijft van dezelfde soort. Maak een nieuwe vraag."
        );
        let mut rows = ROWS;
        rows[6].4 = "everyone";
        let public = hilde.post(DESK, &sent(&desk_form(&rows, &KEYS, &before))).await;
        assert!(error_at(&public, "lezer-6").starts_with("Mensen vulden dit in voor medewerkers alleen"));
        let fewer = hilde.post(DESK, &sent(&desk_form(&ROWS[..6], &KEYS, &before))).await;
        assert_eq!(fewer.status, 422);
        assert!(fewer.body.contains("Ze staat weer onderaan.") && fewer.body.contains("value=\"hoe-bereiken-we-je\""));
        assert_eq!(edition(&mut hilde).await, before, "nothing was kept");
        // What nobody answered may go; what somebody did is asked no more, and what was given stays.
        let mut rows = ROWS.to_vec();
        rows.remove(5);
        rows[0].0 = "Hoe breed is het?";
        let keys = [&KEYS[..5], &KEYS[6..]].concat();
        let mut form = desk_form(&rows, &keys, &before);
        form.push(("stop-0".to_owned(), "ja".to_owned()));
        let saved = hilde.post(DESK, &sent(&form)).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let asked = luc.get(FORM).await.body;
        assert!(
            !asked.contains("vraag-hoe-breed")
                && !asked.contains("vraag-waarom-niet")
                && asked.contains("vraag-welke-zon")
        );
        let shown = town.visitor().get(&address).await.body;
        assert!(shown.contains("Hoe breed is het?") && shown.contains("1\u{a0}250,5 m"), "{shown}");
        // Who opened the form before that does not save over it.
        let late = hilde.post(DESK, &sent(&desk_form(&ROWS, &KEYS, &before))).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("Iemand anders bewaarde dit intussen") && late.body.contains("Waarom niet?"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_officer_mistypes_is_said_at_its_field() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut hilde = town.signed_in("hilde").await;
        let edition = edition(&mut hilde).await;
        let far = "x".repeat(201);
        let wrong: [(Row<'_>, &str); 9] = [
            (("Wat?", "poll", "", "", "everyone", ""), "antwoord-0"),
            (("Wat?", "text", "", "", "iemand", ""), "lezer-0"),
            (("Wat?", "text", "", "", "everyone", "niets=yes"), "als-0"),
            (("Wat?", "text", "", "", "everyone", "wat=yes"), "als-0"),
            ((far.as_str(), "text", "", "", "everyone", ""), "vraag-0"),
            (("\u{200b}\u{202e}", "choice", "a\nb", "", "everyone", ""), "vraag-0"),
            (("Wat?", "choice", "alleen deze", "", "everyone", ""), "keuzes-0"),
            (("Wat?", "several", "Gras\ngras", "", "everyone", ""), "keuzes-0"),
            (("Wat?", "choice", "\0\u{200b}\n\n", "", "everyone", ""), "keuzes-0"),
        ];
        for (row, field) in wrong {
            let page = hilde.post(DESK, &sent(&desk_form(&[row], &[], &edition))).await;
            assert!(!error_at(&page, field).is_empty(), "{row:?}");
        }
        let preview = [desk_form(&ROWS, &[], &edition), vec![("daarna".to_owned(), "lezen".to_owned())]].concat();
        let page = hilde.post(DESK, &sent(&preview)).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Zo zien mensen de vragen") && page.body.contains("name=\"vraag-hoe-breed\""));
        let up = [desk_form(&ROWS, &[], &edition), vec![("daarna".to_owned(), "hoger-1".to_owned())]].concat();
        let page = hilde.post(DESK, &sent(&up)).await;
        assert_eq!((page.status, page.hidden("sleutel-0").as_str()), (200, "welke-zon"));
        let many: Vec<Row<'_>> = (0..25).map(|_| ("Nog eens?", "text", "", "", "everyone", "")).collect();
        let page = hilde.post(DESK, &sent(&desk_form(&many, &[], &edition))).await;
        assert!(page.status == 422 && page.body.contains("Hoogstens 20 vragen"), "{}", page.body);
        for nonsense in
            ["", "versie=x", "sleutel-=x&vraag-=y", "sleutel-99=&vraag-99=W", "daarna=weg-7", "daarna=hoger-x"]
        {
            let page = hilde.post(DESK, nonsense).await;
            assert!([200, 409].contains(&page.status), "{nonsense}: {}", page.status);
        }
        let sql = "select q.key from call_questions q
                   join calls c on c.municipality_id = q.municipality_id and c.id = q.call_id
                   where c.slug = 'plekken-vergroenen'";
        assert!(town.rows::<(String,)>(sql).await.is_empty(), "nothing was kept");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_answers_the_questions_and_hears_which_it_does_not_know() {
    each_engine(async |database| {
        let town = town(database).await;
        asks_all(&mut town.signed_in("hilde").await).await;
        let list = town.visitor().get(&format!("/api/v1/suggestions?call={CALL}&limit=1")).await.json();
        let mut luc = town.signed_in("luc").await;
        let mut add = async |responses: &str| {
            let item = &list["items"][0];
            let (latitude, longitude) = (&item["latitude"], &item["longitude"]);
            let body = format!(
                r#"{{"call":"{CALL}","title":"Groen bij de poort","body":"Hier staat niets dan steen.",
                    "category":"square","latitude":{latitude},"longitude":{longitude},"responses":{responses}}}"#
            );
            let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
            luc.ask("POST", "/api/v1/suggestions", &headers, &body).await
        };
        for (responses, field) in [
            (r#"{"hoe-breed":3,"help-je-mee":false,"kleur":"rood"}"#, "responses.kleur"),
            (r#"{"hoe-breed":{},"help-je-mee":false}"#, "responses.hoe-breed"),
            (r#"{"hoe-breed":1e300,"help-je-mee":false}"#, "responses.hoe-breed"),
            (r#"{"hoe-breed":3,"help-je-mee":"misschien"}"#, "responses.help-je-mee"),
            (r#"{"hoe-breed":3,"help-je-mee":true}"#, "responses.wanneer-kan-je"),
            (r#"["hoe-breed"]"#, "responses"),
            ("null", "responses.hoe-breed"),
        ] {
            let wrong = add(responses).await;
            assert_eq!(wrong.status, 422, "{responses}");
            assert_eq!(wrong.header("content-type"), Some("application/problem+json"));
            assert_eq!(wrong.json()["errors"][0]["field"], field, "{responses}: {}", wrong.body);
        }
        let added = add(r#"{"hoe-breed":1.25,"help-je-mee":false,"wat-staat-er":["Gras"]}"#).await;
        assert_eq!(added.status, 201, "{}", added.body);
        assert_eq!(kept(&town).await, ["help-je-mee: no", "hoe-breed: 1.25", "wat-staat-er: Gras"]);
    })
    .await;
}
