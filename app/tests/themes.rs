//! Roles for some themes over real HTTP, on both engines: what an alderman of energy finds of green, and what an officer of
//! green does at energy.

use crate::providers::{given, hostile::Hostile};
use crate::support;

use plein::municipality::{ClaimedRole, ProviderSettings};
use support::{
    each_engine,
    forms::Sent,
    mails::{give_address, person_of, sql},
    town::{Browser, Town, encoded, town},
};

const GREEN: &str = "plekken-vergroenen";
const ENERGY: &str = "zonnedaken";
const CALL_OF_GREEN: &str = "Welke plek mag groener?";
const CALL_OF_ENERGY: &str = "Welk dak vangt veel zon?";

async fn status(browser: &mut Browser, path: &str) -> u16 {
    browser.get(path).await.status
}

/// The title of a suggestion as it was written.
async fn title_of(town: &Town, id: &str) -> String {
    let one = town.visitor().get(&format!("/api/v1/suggestions/{id}")).await.json();
    one["title"].as_str().expect("a title").to_owned()
}

/// The id that the last one of a table has, as addresses have it.
async fn last_of(town: &Town, table: &str) -> String {
    let rows: Vec<(i64,)> = town.rows(sql(format!("select max(id) from {table}"))).await;
    kit::ids::encode(rows[0].0)
}

async fn object(town: &Town, slug: &str) -> String {
    let sql = sql(format!("select id from calls where municipality_id = 1 and slug = '{slug}'"));
    format!("oproep-{}", kit::ids::encode(town.rows::<(i64,)>(sql).await[0].0))
}

/// A report and a question about something of green.
async fn report_and_ask(town: &Town, id: &str) -> (String, String) {
    let mut luc = town.signed_in("luc").await;
    let form = Sent::of_page(&luc.get(&format!("/suggesties/{id}/meld")).await, "<form class=\"form section\"");
    let sent = luc.post(&format!("/suggesties/{id}/meld"), &form.chosen("grond", "advertising").body()).await;
    assert!(sent.status < 400, "{}", sent.body);
    let page = luc.get("/vragen/nieuw?over=/acties/wilgenbeke-vergroent").await;
    let form = Sent::of_page(&page, "<form class=\"form section\"");
    let asked = luc.post("/vragen/nieuw", &form.set("vraag", "Komt er een bank bij de linde?").body()).await;
    assert_eq!(asked.status, 303, "{}", asked.body);
    (last_of(town, "reports").await, last_of(town, "asked_questions").await)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_alderman_of_energy_finds_nothing_of_green_at_the_desk() {
    each_engine(async |database| {
        let town = town(database).await;
        let (green, energy) = (town.suggestion(GREEN, "new").await, town.suggestion(ENERGY, "new").await);
        let (report, question) = report_and_ask(&town, &green).await;
        let mut lien = town.signed_in("schepen").await;
        let seen = lien.get("/beheer/meldingen").await.body;
        assert!(seen.contains(&title_of(&town, &green).await.replace('\'', "&#39;")), "a role for everything: {seen}");
        town.give_role("schepen", "alderman", "energie").await;
        assert_eq!(status(&mut lien, &format!("/beheer/suggesties/{energy}")).await, 200, "what is hers");
        assert_eq!(status(&mut lien, &format!("/beheer/export/suggesties.csv?oproep={ENERGY}")).await, 200);
        for path in [
            format!("/beheer/suggesties/{green}"),
            format!("/beheer/zaken/suggestion/{green}"),
            format!("/beheer/suggesties?oproep={GREEN}"),
            format!("/beheer/export/suggesties.csv?oproep={GREEN}"),
            format!("/beheer/meldingen/{report}"),
            format!("/beheer/vragen/{question}"),
            format!("/beheer/oproepen/{GREEN}"),
            "/beheer/acties/wilgenbeke-vergroent/taken".to_owned(),
        ] {
            assert_eq!(status(&mut lien, &path).await, 404, "{path}");
        }
        let noted = lien.post(&format!("/beheer/zaken/suggestion/{green}"), "doe=noted&tekst=Hallo").await;
        assert_eq!(noted.status, 404);
        for path in ["/beheer/logboek", "/beheer/rollen", "/beheer/bereik", "/beheer/links"] {
            let refused = lien.get(path).await;
            assert!(refused.status == 403 && refused.body.contains("Je rol geldt voor andere"), "{path}");
        }
        let title = title_of(&town, &green).await;
        for path in [
            "/beheer".to_owned(),
            "/beheer?van=alles".to_owned(),
            "/beheer/suggesties".to_owned(),
            "/beheer/meldingen".to_owned(),
            "/beheer/vragen".to_owned(),
            "/beheer/acties".to_owned(),
            "/beheer/taken?van=alles".to_owned(),
            "/beheer/nieuws?sinds=maand".to_owned(),
            format!("/beheer/zoeken?q={green}"),
            "/beheer/zoeken?q=linde".to_owned(),
        ] {
            let page = lien.get(&path).await;
            assert_eq!(page.status, 200, "{path}: {}", page.body);
            for hidden in [GREEN, "wilgenbeke-vergroent", &*green, &*title, "bank bij de linde"] {
                let main = page.body.split("<main").nth(1).expect("a page");
                let main = main.replace(&format!("“{green}”"), "").replace(&format!("value=\"{green}\""), "");
                assert!(!main.contains(hidden), "{path} shows {hidden}: {main}");
            }
        }
        let book = lien.get("/beheer/export/overzicht.xlsx").await;
        assert_eq!(calls_of(&book.bytes), [CALL_OF_ENERGY]);
        assert!(lien.get("/mijn").await.body.contains("Schepen, voor Energie"));
        let hers = town.signed_in("hilde").await.get(&format!("/beheer/suggesties/{green}")).await.body;
        assert!(!hers.contains("Lien De Cock"), "nobody mentions her where she does not read");
    })
    .await;
}

/// The first words of every call of which there is something in the workbook.
fn calls_of(bytes: &[u8]) -> Vec<String> {
    use calamine::Reader;
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let mut calls = Vec::new();
    for at in 0..3 {
        let range = book.worksheet_range_at(at).expect("a sheet").expect("it can be read");
        let place = usize::from(at == 0);
        calls.extend(range.rows().skip(1).map(|row| row[place].to_string()));
    }
    calls.sort();
    calls.dedup();
    calls
}

#[tokio::test(flavor = "multi_thread")]
async fn the_officer_of_green_reads_energy_and_does_nothing_there() {
    each_engine(async |database| {
        let town = town(database).await;
        let (green, energy) = (town.suggestion(GREEN, "new").await, town.suggestion(ENERGY, "new").await);
        town.give_role("amina", "officer", "groen").await;
        give_address(&town, &person_of("amina", &town).await, "amina@gemeente.example").await;
        let mut amina = town.signed_in("amina").await;
        let page = amina.get(&format!("/beheer/suggesties/{energy}")).await;
        assert!(page.status == 200 && page.body.contains("Je rol geldt voor andere"), "{}", page.body);
        for (path, form) in [
            (format!("/beheer/suggesties/{energy}"), "status=under_review"),
            (format!("/beheer/suggesties/{energy}/verbergen"), "grond=advertising&reden=Nee"),
            (format!("/beheer/suggesties/{energy}/indiener"), "tekst=Dag"),
            (format!("/beheer/suggesties/{energy}/samenvoegen"), "met=1"),
            (format!("/beheer/zaken/suggestion/{energy}"), "doe=took"),
            (format!("/beheer/suggesties?oproep={ENERGY}"), "stand=under_review"),
            (format!("/beheer/oproepen/{ENERGY}"), "titel=Anders"),
            (format!("/beheer/oproepen/{ENERGY}/vragen"), "daarna=nieuw"),
            ("/beheer/acties/zonnedaken".to_owned(), "titel=Anders"),
            ("/beheer/contacten/nieuw".to_owned(), "titel=Anders"),
            ("/beheer/themas/nieuw".to_owned(), "titel=Anders"),
        ] {
            assert_eq!(amina.post(&path, form).await.status, 403, "{path}");
        }
        let form = Sent::of_page(&amina.get(&format!("/beheer/suggesties/{green}")).await, "<form class=\"form\"");
        let answer = form.set("antwoord", "Wij bekijken dit in maart.").set("naam", "Amina E.");
        let answer = answer.set("functie", "Medewerker").set("dienst", "Groen");
        assert_eq!(amina.post(&format!("/beheer/suggesties/{green}"), &answer.body()).await.status, 303);

        let inbox = amina.get("/beheer?van=alles").await.body;
        assert!(inbox.contains(CALL_OF_GREEN) && !inbox.contains(CALL_OF_ENERGY), "what waits for colleagues: {inbox}");
        assert!(amina.get(&format!("/beheer/zoeken?q={energy}")).await.body.contains(&title_of(&town, &energy).await));
        for (call, names) in [(GREEN, true), (ENERGY, false)] {
            let file = amina.get(&format!("/beheer/export/suggesties.csv?oproep={call}")).await.body;
            assert_eq!(is_named(&file), names, "names of citizens in {call}");
        }
        let keepers = town.signed_in("hilde").await.get(&format!("/beheer/suggesties/{energy}")).await;
        let keepers = keepers.body.split("name=\"aan\"").nth(1).expect("whom it can be given to");
        assert!(!keepers.split("</select>").next().unwrap().contains("Amina"), "{keepers}");
        mails_of_green_alone(&town, &mut amina).await;
    })
    .await;
}

/// Whether any row of a file of suggestions says who made it.
fn is_named(file: &str) -> bool {
    let file = file.strip_prefix('\u{feff}').expect("it says that it is UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(file.as_bytes());
    let place = reader.headers().expect("a head").iter().position(|name| name == "Naam").expect("a column of names");
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert!(rows.len() > 10, "the file has the call in it");
    rows.iter().any(|row| !row[place].is_empty())
}

/// A mailing about energy, or to who gave something there, is not hers to write.
async fn mails_of_green_alone(town: &Town, amina: &mut Browser) {
    let (green, energy) = (object(town, GREEN).await, object(town, ENERGY).await);
    let path = format!("/beheer/mailings/nieuw?over={green}");
    let new = Sent::of_page(&amina.get(&path).await, "<form class=\"edit form\"");
    let new = new.set("onderwerp", "Drie plekken").set("tekst", "Drie plekken zijn gekozen.");
    let new = new.chosen("grond", "contribution");
    let of_energy = [new.clone().set("over", &energy), new.clone().set("waarvan-0", &energy)];
    for wrong in of_energy {
        let refused = amina.post("/beheer/mailings/nieuw", &wrong.body()).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(!refused.body.contains(&format!("value=\"{energy}\"")), "nothing of energy to choose");
    }
    let kept = amina.post("/beheer/mailings/nieuw", &new.body()).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    let mut hilde = town.signed_in("hilde").await;
    let path = format!("/beheer/mailings/nieuw?over={energy}");
    let other = Sent::of_page(&hilde.get(&path).await, "<form class=\"edit form\"");
    let other = other.set("onderwerp", "Zon").set("tekst", "Over de daken.").chosen("grond", "contribution");
    let made = hilde.post("/beheer/mailings/nieuw", &other.body()).await;
    let address = made.header("location").expect("it was made").to_owned();
    assert_eq!(status(amina, &address).await, 200, "she reads along");
    assert_eq!(amina.post(&format!("{address}/versturen"), "aantal=1").await.status, 403);
    assert_eq!(amina.post(&format!("{address}/proef"), "").await.status, 403);
    town.give_role("schepen", "alderman", "groen").await;
    let mut lien = town.signed_in("schepen").await;
    assert_eq!(status(&mut lien, &address).await, 404);
    assert!(!lien.get("/beheer/mailings").await.body.contains(&address));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_ends_with_its_theme_and_what_is_wrong_is_said_at_its_field() {
    each_engine(async |database| {
        let town = town(database).await;
        let mut admin = town.signed_in("admin").await;
        let new = Sent::read(&mut admin, "/beheer/themas/nieuw").await;
        let new = new.set("titel", "Licht").set("samenvatting", "Minder licht in de nacht.").set("tekst", "Donker.");
        let made = admin.post("/beheer/themas/nieuw", &new.body()).await;
        assert_eq!(made.status, 303, "{}", made.body);
        town.give_role("luc", "officer", "licht").await;
        let mut luc = town.signed_in("luc").await;
        assert_eq!(status(&mut luc, "/beheer").await, 200);
        let page = admin.get("/beheer/rollen").await.body;
        let row = page.split("row--roles").find(|row| row.contains("Luc")).expect("he is listed");
        assert!(row.contains("voor <span") && row.contains("Licht"), "{row}");
        assert!(admin.get("/beheer/logboek").await.body.contains("Klimaatambtenaar, voor Licht"));
        let edition = Sent::read(&mut admin, "/beheer/themas/licht").await.get("versie").to_owned();
        let gone = admin.post("/beheer/themas/licht/weg", &encoded(&[("versie", &edition)])).await;
        assert_eq!(gone.status, 303, "{}", gone.body);
        assert_eq!(status(&mut luc, "/beheer").await, 401, "signed out with it");
        assert_eq!(status(&mut town.signed_in("luc").await, "/beheer").await, 403);

        let number = kit::ids::encode(person_of("luc", &town).await.parse().unwrap());
        for (role, sentence) in
            [("officer", "Kies minstens één thema"), ("administrator", "altijd voor alles"), ("expert", "altijd voor")]
        {
            let form = [("persoon", &*number), ("rol", role), ("waarvoor", "themas")];
            let wrong = admin.post("/beheer/rollen", &encoded(&form)).await;
            let at_field = wrong.body.split("id=\"waarvoor-error\"").nth(1).unwrap_or_default();
            assert!(wrong.status == 422 && at_field[..300].contains(sentence), "{role}: {}", wrong.body);
        }
    })
    .await;
}

/// Somebody signs in at the provider, whose claims give this.
async fn signs_in(town: &Town, provider: &Hostile, role_map: Vec<ClaimedRole>) -> Browser {
    let client = ProviderSettings { role_map, ..provider.settings() };
    town.set(1, |settings| settings.sign_in = Some(client)).await;
    let mut browser = town.visitor();
    provider.knows("subject-of-a-new-officer");
    let sent = browser.post("/aanmelden", "terug=%2Fmijn&doelgroep=medewerker").await;
    let way = provider.way_back(sent.onward());
    let came = browser.get(&way).await;
    assert_eq!(came.status, 303, "{}", came.body);
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_provider_says_gives_a_role_for_the_themes_it_is_mapped_to() {
    each_engine(async |database| {
        let (town, provider) = (town(database).await, Hostile::start().await);
        let (green, energy) = (town.suggestion(GREEN, "new").await, town.suggestion(ENERGY, "new").await);
        let answers = |id: &str| format!("/beheer/suggesties/{id}");
        let form = "<label for=\"status\">";
        let of = |themes: &[&str]| given("PleinMedewerker", "officer", themes);
        let mut officer = signs_in(&town, &provider, vec![of(&["groen"])]).await;
        assert!(officer.get(&answers(&green)).await.body.contains(form), "what is hers");
        let along = officer.get(&answers(&energy)).await;
        assert!(along.status == 200 && !along.body.contains(form), "she reads along: {}", along.body);
        assert_eq!(status(&mut officer, "/beheer/contacten/nieuw").await, 403, "what is of no theme");
        // Two values, or two lines of one, are for both; and at each sign-in it is as it is said then.
        let mut officer = signs_in(&town, &provider, vec![of(&["groen", "water"]), of(&["energie", "groen"])]).await;
        for id in [&green, &energy] {
            assert!(officer.get(&answers(id)).await.body.contains(form));
        }
        let rows = "select cast(count(*) as bigint) from role_themes t join roles r on r.municipality_id =
                    t.municipality_id and r.person_id = t.person_id and r.role = t.role where r.granted_by = 'provider'";
        assert_eq!(town.rows::<(i64,)>(rows).await[0].0, 3);
        // A theme that is not there is not everything.
        for nothing in [of(&["nergens"]), given("PleinMedewerker", "administrator", &["groen"])] {
            let mut nobody = signs_in(&town, &provider, vec![nothing]).await;
            assert_eq!(status(&mut nobody, "/beheer").await, 403);
        }
        let mut officer = signs_in(&town, &provider, vec![of(&[])]).await;
        assert_eq!(status(&mut officer, "/beheer/contacten/nieuw").await, 200, "for everything");
    })
    .await;
}

/// Somebody of energy is called about her roof, somebody of green about her tree, somebody about neither.
async fn three_are_called(town: &Town) -> Vec<String> {
    let hilde = person_of("hilde", town).await;
    let mut paths = Vec::new();
    for (number, (name, theme)) in
        [("Roza Dak", "energie"), ("Jef Boom", "groen"), ("Mia Loket", "")].iter().enumerate()
    {
        let (person, number) = (person_of(&format!("burger-{}", number + 20), town).await, number + 1);
        town.run(sql(format!(
            "update people set email_confirmed_at = null where municipality_id = 1 and id = {person}"
        )))
        .await;
        town.run(sql(format!(
            "insert into recorded_people (municipality_id, person_id, full_name, email, email_key, phone, phone_key, street,
                                          house_number, postal_code, place, home_key, recorded_by, recorded_at)
             values (1, {person}, '{name}', '', '', '09 1', '', 'Kapelstraat', '{number}', '9870', 'Wilgenbeke',
                     '', {hilde}, 1)"
        )))
        .await;
        town.run(sql(format!(
            "insert into spoken_notices (municipality_id, id, person_id, once, subject, body, created_at, theme_id)
             values (1, {number}, {person}, 'test-{number}', 'Nieuws', 'Er is nieuws.', 1,
                     (select id from themes where municipality_id = 1 and slug = '{theme}'))"
        )))
        .await;
        paths.push(format!("/beheer/bellen/{}", kit::ids::encode(i64::try_from(number).expect("small"))));
    }
    paths
}

#[tokio::test(flavor = "multi_thread")]
async fn the_officer_of_energy_calls_whom_her_theme_concerns_and_the_counter_calls_everybody() {
    each_engine(async |database| {
        let town = town(database).await;
        town.run("delete from spoken_notices").await;
        let paths = three_are_called(&town).await;
        town.give_role("amina", "officer", "energie").await;
        let (mut amina, mut hilde) = (town.signed_in("amina").await, town.signed_in("hilde").await);
        let seen = |page: &str| ["Roza Dak", "Jef Boom", "Mia Loket"].map(|name| page.contains(name));
        for path in ["/beheer?van=alles", "/beheer/bellen", "/beheer/bellen?als=csv", "/beheer?van=alles&als=csv"] {
            assert_eq!(seen(&amina.get(path).await.body), [true, false, false], "{path}");
            assert_eq!(seen(&hilde.get(path).await.body), [true; 3], "{path}");
        }
        for (path, status) in paths.iter().zip([200, 404, 404]) {
            assert_eq!(amina.get(path).await.status, status, "{path}");
        }
        assert_eq!(amina.post(&paths[1], "gedaan=called").await.status, 404);
        if let Some(pages) = crate::support::papers::pages_of(&amina.get("/beheer/brieven").await.bytes) {
            assert_eq!(seen(&pages.concat()), [true, false, false], "{pages:?}");
        }
        let brief = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let all = encoded(&[("brief", &brief(&paths[0])), ("brief", &brief(&paths[1]))]);
        assert_eq!(amina.post("/beheer/brieven", &all).await.status, 303);
        assert_eq!(seen(&hilde.get("/beheer/bellen").await.body), [false, true, true], "she wrote hers alone");
    })
    .await;
}
